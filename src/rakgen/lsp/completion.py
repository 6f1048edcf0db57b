"""Completion: what can be typed at a place - fields, units, programmes, layouts, periods, codes, fixed values - also
while the file is broken.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from rakgen.diagnostics import Span
from rakgen.layout.english import ENGLISH
from rakgen.layout.fields import LEVELS
from rakgen.lsp.choices import (
    Offer,
    codes_of_rules,
    contents,
    counted,
    functions,
    items,
    kinds_printed,
    kodes,
    layouts,
    periods,
    plans,
    raks,
    scales,
)
from rakgen.lsp.choices import registered as _registered
from rakgen.lsp.fields import fields_at, is_list, keys_allowed, values_at
from rakgen.lsp.place import TypedPlace, place_at
from rakgen.lsp.spots import FieldWay
from rakgen.lsp.workspace import Workspace
from rakgen.model.file_kind import FileKind
from rakgen.model.jadwal import kinds_in
from rakgen.model.periode import Periode
from rakgen.source.spelling import quoted_in_list, spelled
from rakgen.text.words import Language, translated

SuggestionKind: TypeAlias = Literal["field", "value", "name"]
_PART = re.compile(r"[,\-–]\s*")


class Suggestion(NamedTuple):
    """Something that can be typed: how it is listed, what is written, in place of which stretch, what is said of it,
    and by which words it is found.
    """

    label: str
    text: str
    span: Span
    kind: SuggestionKind
    words: str = ""
    found_by: str = ""


OfferSource: TypeAlias = Callable[[Workspace, Path, FieldWay], Iterator[Offer]]
_PLAN: dict[str, OfferSource] = {
    "pelaksana": _registered("pelaksana"),
    "program": _registered("program"),
    "misi": _registered("misi"),
    "layout": layouts,
    "rujukan": kodes,
    "jadwal": periods,
}
_NAMES: dict[FileKind, dict[str, OfferSource]] = {
    "rencana": _PLAN,
    "proyek": _PLAN,
    "realisasi": {
        "pelaksana": _registered("pelaksana"),
        "program": _registered("program"),
        "indikator": items("indikator"),
        "kegiatan": items("kegiatan"),
        "sub_kegiatan": items("sub_kegiatan"),
        "rak": raks,
        "rencana": plans,
        "periode": periods,
    },
    "layout": {"isi": contents, "dari": counted, "hitung": functions, "skala": scales},
}
"""What the values of fields name, for each kind of file."""
_SEVERAL = ("jadwal", "hanya")
"""Fields whose value may be several periods in one text."""
_RULES = ("pengecualian", "aturan")
"""Groups whose fields are codes of rules."""


def suggestions(
    workspace: Workspace, path: Path, line: int, column: int, language: Language = "id"
) -> list[Suggestion]:
    """What can be typed at a place (from 1) of an open document, in the order in which it is offered; [] where nothing
    is known to fit. Fields are described in a language.
    """
    kind, lines = workspace.kind(path), workspace.texts[path].lines
    place = place_at(lines, line, column) if kind is not None else None
    if kind is None or place is None:
        return []
    before, behind = lines[line - 1][: place.column - 1], lines[line - 1][column - 1 :]
    if place.key is None and not (place.is_item and not fields_at(kind, place.path)):
        return list(_fields(workspace, path, kind, place, line, before, behind, language))
    way = place.path if place.key is None else (*place.path, place.key)
    return list(_values(workspace, path, kind, way, place, line, before, language))


def _span(place: TypedPlace, line: int, skipped: int = 0) -> Span:
    return Span(line, place.column + skipped, line, place.column + len(place.typed))


def _fields(
    workspace: Workspace,
    path: Path,
    kind: FileKind,
    place: TypedPlace,
    line: int,
    before: str,
    behind: str,
    language: Language,
) -> Iterator[Suggestion]:
    """Names of fields, with the dash of a new item where a list of groups stands."""
    way, dash = place.path, ""
    if is_list(kind, way) and not place.is_item and not place.in_flow and not fields_at(kind, way):
        way, dash = (*way, 0), "- "
    span, end = _span(place, line), "" if re.match(r"[\w]*\s*:", behind) else ":"
    lead = _lead(before)
    for field in fields_at(kind, way, language).values():
        if field.name not in place.beside:
            is_open = field.is_structured and not place.in_flow
            text = lead + dash + field.name + end + ("" if is_open or not end else " ")
            yield Suggestion(dash + field.name, text, span, "field", _about(field.words, field.examples), field.name)
    kinds = frozenset().union(*map(kinds_in, place.beside))
    for choice in _keys(workspace, path, kind, way, language):
        if choice.text not in place.beside and (not kinds or kinds_in(choice.text) <= kinds):
            text = lead + dash + choice.text + end + (" " if end else "")
            yield Suggestion(choice.text, text, span, "name", choice.words, choice.text)


def _keys(workspace: Workspace, path: Path, kind: FileKind, way: FieldWay, language: Language) -> Iterator[Offer]:
    """Names that are no fields of their own but follow a pattern: periods, codes of rules."""
    patterns = keys_allowed(kind, way)
    if not patterns:
        return
    known = codes_of_rules(language) if way[-1] in _RULES else periods(workspace, path, way)
    yield from (offer for offer in known if any(re.search(pattern, offer.text) for pattern in patterns))


def _about(words: str, examples: tuple[str, ...]) -> str:
    shown = ", ".join(f"`{example}`" for example in examples)
    return f"{words}\n\n{shown}" if shown else words


def _values(
    workspace: Workspace,
    path: Path,
    kind: FileKind,
    way: FieldWay,
    place: TypedPlace,
    line: int,
    before: str,
    language: Language,
) -> Iterator[Suggestion]:
    """Values of a field: what the office's files name, and what its schema lists."""
    field = _naming(kind, way)
    write, lead, skipped = _spelling(place, before), _lead(before), 0
    if field in _SEVERAL:
        skipped = max((match.end() for match in _PART.finditer(place.typed)), default=0)
    span = _span(place, line, skipped)
    named = _NAMES[kind].get(field)
    kinds = _kinds(workspace, path, way, place) if field in _SEVERAL else frozenset(Periode)
    told: set[str] = set()
    for choice in named(workspace, path, way) if named is not None and _is_value(kind, way) else ():
        told.add(choice.text)
        if not kinds_in(choice.text) <= kinds:
            continue
        words = translated(choice.words, ENGLISH, language)
        found_by = f"{choice.text} {words}".split("\n")[0]
        yield Suggestion(choice.text, lead + write(choice.text), span, "name", words, found_by)
    fixed = [*values_at(kind, way), *values_at(kind, (*way, 0))]
    for value in fixed if named is None or field in _SEVERAL else ():
        if value not in told and kinds_in(value) <= kinds:
            yield Suggestion(value, lead + write(value), span, "value", "", value)


def _kinds(workspace: Workspace, path: Path, way: FieldWay, place: TypedPlace) -> frozenset[Periode]:
    """The kinds of periods that can stand in a text of some: those that are printed, and the one that a range begins
    with.
    """
    of_plan = workspace.kind(path) == "rencana"
    printed = frozenset(kinds_printed(workspace, path, way) if of_plan else Periode)
    begun = re.search(r"([^,]+)[-–]\s*\w*$", place.typed)
    return (kinds_in(begun[1]) or printed) & printed if begun else printed


def _naming(kind: FileKind, way: FieldWay) -> str:
    """The name of the field whose values a way leads to; what stands under a level of an outline is `isi` too."""
    names = [part for part in way if isinstance(part, str)]
    return "isi" if kind == "layout" and names[-2:-1] == ["isi"] and names[-1] in LEVELS else "".join(names[-1:])


def _lead(before: str) -> str:
    """The blank that YAML wants behind a colon or a dash, where none is typed yet; behind a comma it looks better."""
    return " " if before.endswith((":", "-", ",")) else ""


def _spelling(place: TypedPlace, before: str) -> Callable[[str], str]:
    """How a value is written where it is typed: behind a quotation mark as it is, else with quotes where it needs them,
    which in [ ] is sooner.
    """
    if before.endswith(("'", '"')):
        return str
    return quoted_in_list if place.in_flow else partial(spelled, number=True)


def _is_value(kind: FileKind, way: FieldWay) -> bool:
    """False for a register or a list of items, which has the name of the field that names what is in it."""
    return kind not in ("rencana", "proyek") or (len(way) > 1 and not fields_at(kind, (*way, 0)))
