"""Templat: the one Jinja environment for short texts of a layout (titles, place and date), sandboxed and strict."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Template
    from jinja2.sandbox import ImmutableSandboxedEnvironment


_SEDERHANA = r"([^{]*)\{\{ *([a-z_]+)( *\| *upper)? *\}\}([^{]*)"


class TemplateFault(Exception):
    """A template that cannot be rendered; `name` is the undefined variable, '' when the template itself is wrong."""

    def __init__(self, reason: str, name: str = "") -> None:
        super().__init__(reason)
        self.name = name


@lru_cache(maxsize=1)
def _lingkungan() -> ImmutableSandboxedEnvironment:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    # These texts become plain text of the Document, never markup: the writers escape, each for its own format.
    return ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False, keep_trailing_newline=True)


@lru_cache(maxsize=256)
def _templat(teks: str) -> Template:
    return _lingkungan().from_string(teks)


def isi_templat(teks: str, isian: Mapping[str, object]) -> str:
    """Render one line of a layout over plan fields. Raises TemplateFault; plan text inside `isian` is never rendered again."""
    if "{" not in teks:
        return teks
    if cocok := re.fullmatch(_SEDERHANA, teks):
        # Most titles are one field, perhaps in capitals; compiling them took longer than printing the document.
        if cocok[2] not in isian:
            raise TemplateFault(f"'{cocok[2]}' is undefined", cocok[2])
        nilai = str(isian[cocok[2]])
        return cocok[1] + (nilai.upper() if cocok[3] else nilai) + cocok[4]
    from jinja2 import TemplateError, UndefinedError

    try:
        return _templat(teks).render(isian)
    except UndefinedError as galat:
        cocok = re.search(r"'([^']+)' is undefined", str(galat))
        raise TemplateFault(str(galat), cocok[1] if cocok else teks) from galat
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as galat:
        raise TemplateFault(str(galat)) from galat
