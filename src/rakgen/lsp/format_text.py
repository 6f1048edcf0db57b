"""Format text: an open document in canonical text, as `rakgen fmt` would write it."""

from __future__ import annotations

from pathlib import Path

from rakgen.diagnostics import Diagnostic, Edit
from rakgen.formatting import formatted, keeps_from_formatting
from rakgen.lsp.refused import Refused
from rakgen.lsp.workspace import Workspace
from rakgen.source import parse
from rakgen.source.edit import difference
from rakgen.text.words import Words

_REASON = Words("Belum dapat dirapikan. Baris {line}: {message}", "Cannot be formatted yet. Line {line}: {message}")


def format_text(workspace: Workspace, path: Path) -> list[Edit]:
    """The edit that brings an open document into canonical text; [] where it is. Raises Refused while it has errors of
    text or structure.
    """
    data = workspace.texts[path].data
    source = parse(data, str(path))
    faults = keeps_from_formatting(path, source, data, workspace.project(path).proyek)
    if faults:
        raise Refused(_reason(faults[0]))
    new = formatted(path, source, data).decode("utf-8")
    return difference("\n".join(workspace.texts[path].lines), new)


def _reason(finding: Diagnostic) -> Words:
    line = finding.span.line if finding.span else 1
    return Words(
        _REASON.said("id", line=line, message=finding.message("id")),
        _REASON.said("en", line=line, message=finding.message("en")),
    )
