"""Templated: what a cell says of the fields that a template prints one after another.

Only templates that can be undone are read: fields of one text each, with signs between them that part them for certain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rakgen.layout.contents import ColumnContent
from rakgen.layout.fields import NUMBER, split_content

_FIELD = r"\{\{ *([\w.]+)(?: *\| *default\('([^']*)'\))? *\}\}"
_AMOUNTS = frozenset({"target", "kondisi_awal", "kondisi_akhir"})
_READ = _AMOUNTS | {"uraian", "kode", "satuan", "keterangan", "definisi", "rumus", "sumber_data"}
"""Fields of one text."""
CODE = r"(?!\d+(?:\s|\Z))(?=\S*\d)\S+"
"""What is a code before a text: a word with a digit, and no number alone, as of `24 jam`."""
_PATTERNS = {NUMBER: r"[\w.]+?", "kode": CODE}
"""What a number and a code are: neither has blanks; a text is anything."""
AMOUNT = r"(?:[^\d\s]+\s+)*[^\d\s]*\d\S*|[A-Z]+|[^\d\s]+(?=\s*\Z)"
"""An amount before blanks and its unit: to its one number (`minimal 80`), a grade in capitals, or one word alone."""
UNIT = r"(?:(?!(?:ke|atau)\b)\D*[^\d\s])?"
"""A unit behind blanks: without a number, and not the end of a bound (`80% ke atas`)."""


class _TemplateField(NamedTuple):
    """A field of a template, what it prints where that is empty, and the signs behind it."""

    name: str
    default: str
    behind: str

    @property
    def field(self) -> str:
        """The field of its level; `nomor` for a number."""
        return split_content(self.name)[1] if "." in self.name else self.name


def contents_in(content: ColumnContent) -> list[ColumnContent]:
    """The fields that a template prints, each as a content of its own; [] for any other, and for one that cannot be
    undone.
    """
    return [content.altered(isi=part.name) for part in _parts(content)[1] if part.name != NUMBER]


def texts_in(content: ColumnContent, text: str) -> list[tuple[ColumnContent, str]]:
    """What a text says of each field that a template prints; [] where that is not certain."""
    before, parts = _parts(content)
    signs = [part.behind.strip() for part in parts[:-1]]
    if not parts or any(sign and text.count(sign) != 1 for sign in signs):
        return []
    pattern = re.escape(before) + "".join(
        f"({own}){re.escape(part.behind)}" for part, own in zip(parts, _patterns(parts), strict=True)
    )
    match = next(filter(None, (re.fullmatch(pattern, said, re.DOTALL) for said in _with_blanks(text, parts))), None)
    found = zip(parts, match.groups(), strict=True) if match is not None else ()
    return [
        (content.altered(isi=part.name), value.strip())
        for part, value in found
        if part.name != NUMBER and value.strip() not in ("", part.default)
    ]


def _patterns(parts: Sequence[_TemplateField]) -> list[str]:
    """What the text of each field of a template is."""
    found = [_PATTERNS.get(part.field, ".*?") for part in parts]
    for at, (first, second) in enumerate(pairwise(parts)):
        if _is_amount_and_unit(first, second):
            found[at : at + 2] = AMOUNT, UNIT
    return found


def _with_blanks(text: str, parts: Sequence[_TemplateField]) -> Iterator[str]:
    """A text as the template prints it: the blanks beside an empty unit at its end are gone from a cell."""
    yield text
    if len(parts) > 1 and parts[-1].field == "satuan" and not parts[-2].behind.strip():
        yield text + parts[-2].behind + parts[-1].behind


def _parts(content: ColumnContent) -> tuple[str, list[_TemplateField]]:
    """What a template prints before its first field, and its fields; no fields where it cannot be undone."""
    if not content.is_template:
        return "", []
    before, *rest = re.split(_FIELD, content.isi)
    parts = [_TemplateField(*rest[at : at + 3]) for at in range(0, len(rest), 3)]
    parts = [part._replace(default=part.default or "") for part in parts]
    are_known = all(part.name == NUMBER or ("." in part.name and part.field in _READ) for part in parts)
    has_more = any("{" in literal for literal in (before, *(part.behind for part in parts)))
    is_certain = all(_are_parted(first, second) for first, second in pairwise(parts))
    return (before, parts) if are_known and not has_more and is_certain else ("", [])


def _are_parted(first: _TemplateField, second: _TemplateField) -> bool:
    """True where signs stand between two fields; blanks alone do between a code and a text, an amount and its unit."""
    if first.behind.strip():
        return True
    return first.behind != "" and (first.field in _PATTERNS or _is_amount_and_unit(first, second))


def _is_amount_and_unit(first: _TemplateField, second: _TemplateField) -> bool:
    """True for an amount and its unit with nothing but blanks between them."""
    return first.field in _AMOUNTS and second.field == "satuan" and first.behind.isspace()
