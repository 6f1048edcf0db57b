"""Templates: the short texts of a layout (titles, headings, place and date) over plan fields, sandboxed and strict."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from rakgen.text.capitals import in_capitals

if TYPE_CHECKING:
    from jinja2 import Template
    from jinja2.sandbox import ImmutableSandboxedEnvironment

_PLAIN_FIELD = r"\{\{ *([a-z_]+) *(\| *upper *)?\}\}"
_MAX_LENGTH = 2000  # characters a text may come to: a title that grows beyond is a loop gone wrong

RAK_FIELDS = ("instansi", "tahun", "tempat", "kode", "perubahan", "keterangan", "tambahan", "nama", "jabatan")
"""What a title, heading, note or line of a letterhead can name."""

BUTIR_FIELDS = ("nomor", "uraian", "target", "satuan", "anggaran", "pelaksana")
"""What a band or a subtotal can name besides; `kode`, `keterangan` and `tambahan` are the item's there."""

TANGGAL_FIELDS = ("tempat", "tanggal", "tempat_tanggal")
"""What `tempat_tanggal` can name."""


_OF_EXPRESSIONS = (
    TypeError, ValueError, ArithmeticError, LookupError, AttributeError, RecursionError, MemoryError,
)  # fmt: skip
"""What a computation in a template can raise; Jinja does some of them when it reads the template."""


class Unfilled(Exception):
    """A signal to the rooms above, which make a fault of it: a template that cannot be filled in.

    `name` is what it names and nobody knows ('' when the template itself is wrong), `known` what it could name.
    """

    def __init__(self, reason: str, name: str = "", known: Iterable[str] = ()) -> None:
        super().__init__(reason)
        self.name, self.known = name, tuple(known)


@lru_cache(maxsize=1)
def _environment() -> ImmutableSandboxedEnvironment:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    # These texts become plain text of the Document, never markup: the writers escape, each for its own format.
    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False, keep_trailing_newline=True)
    environment.filters["upper"] = lambda value: in_capitals(str(value))
    return environment


@lru_cache(maxsize=256)
def _compiled(text: str) -> Template:
    return _environment().from_string(text)


def fill(text: str, values: Mapping[str, object]) -> str:
    """Render one text of a layout over plan fields; plan text inside `values` is never rendered again.

    Raises Unfilled.
    """
    if "{" not in text:
        return text
    if is_plain(text):
        # Most titles are fields, perhaps in capitals; compiling them took longer than printing the document.
        return re.sub(_PLAIN_FIELD, lambda match: _value(match, values), text)
    from jinja2 import TemplateError, UndefinedError

    try:
        result = _compiled(text).render(values)
    except UndefinedError as fault:
        match = re.search(r"'([^']+)' is undefined", str(fault)) or re.search(r"no attribute '([^']+)'", str(fault))
        raise Unfilled(str(fault), match[1] if match else text, values) from fault
    except (TemplateError, *_OF_EXPRESSIONS) as fault:
        raise Unfilled(str(fault)) from fault
    if len(result) > _MAX_LENGTH + len(text) + sum(len(str(value)) for value in values.values()):
        raise Unfilled("hasilnya terlalu panjang")
    return result


def is_plain(text: str) -> bool:
    """True for a text without a template, or whose templates are plain fields: given their values it can always be
    filled in.
    """
    return not re.search(r"\{[{%#]", re.sub(_PLAIN_FIELD, "", text))


def _value(match: re.Match[str], values: Mapping[str, object]) -> str:
    if match[1] not in values:
        raise Unfilled(f"'{match[1]}' is undefined", match[1], values)
    value = str(values[match[1]])
    return in_capitals(value) if match[2] else value


def check(text: str, available: Iterable[str]) -> Unfilled | None:
    """What is wrong with a template before any plan is printed: its syntax, or a name it cannot know."""
    if "{" not in text:
        return None
    available = list(available)
    if is_plain(text):
        used = [match[1] for match in re.finditer(_PLAIN_FIELD, text)]
    else:
        from jinja2 import TemplateError, meta

        try:
            used = sorted(meta.find_undeclared_variables(_environment().parse(text)))
        except (TemplateError, *_OF_EXPRESSIONS) as fault:
            return Unfilled(str(fault))
    return next((Unfilled(f"'{name}' is undefined", name, available) for name in used if name not in available), None)
