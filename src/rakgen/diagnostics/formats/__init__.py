"""Formats: every report of `check` by name; those that programs read have one short renderer each, imported when asked
for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rakgen.text.printable import JSON, clean

if TYPE_CHECKING:
    from rakgen.diagnostics.formats.result import Report

FORMATS = ("full", "concise", "json", "github", "gitlab", "sarif", "junit")
"""Every report by name: two for people, then those for programs."""
TELLING_FIXES = frozenset({"full", "json", "sarif"})
"""The reports that tell with a finding how it can be mended."""


_NUMBER_SIGN = {"json": "\\u0023", "gitlab": "\\u0023", "sarif": "\\u0023", "junit": "&#35;"}
"""How a format can spell the second sign of `##[`, which a runner of a CI server obeys wherever its log shows it."""


def render_report(name: str, result: Report) -> str:
    """The report `name` of a run as text that ends with a line break, or '' where the format has nothing to say.

    A byte of a file name that is not UTF-8 is U+FFFD.
    """
    text = clean(_rendered(name, result), JSON)
    return re.sub(r"##(?=\w*\[)", lambda _: "#" + _NUMBER_SIGN[name], text) if name in _NUMBER_SIGN else text


def _rendered(name: str, result: Report) -> str:
    if name == "json":
        from rakgen.diagnostics.formats.json_ import render
    elif name == "github":
        from rakgen.diagnostics.formats.github import render
    elif name == "gitlab":
        from rakgen.diagnostics.formats.gitlab import render
    elif name == "sarif":
        from rakgen.diagnostics.formats.sarif import render
    elif name == "junit":
        from rakgen.diagnostics.formats.junit import render
    else:
        from rakgen.diagnostics import report

        return report.render(result.findings, result.texts, result.language, style=name)
    return render(result)


__all__ = ["FORMATS", "TELLING_FIXES", "render_report"]
