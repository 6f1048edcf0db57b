"""Mending: slips that break the structure of a plan but leave no doubt what was meant, told and read as meant, so that
all else is checked in the same run.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rakgen.diagnostics import Diagnostic, Edit, diagnose
from rakgen.model.fields import Fields
from rakgen.model.guesses import near_field
from rakgen.source import Mapping as MappingNode
from rakgen.source import Node, Scalar, Sequence, Source, walk
from rakgen.source.commented import commented_item
from rakgen.source.spelling import quoted
from rakgen.text.printable import short_line

_WHOLE: dict[str, tuple[frozenset[str], ...]] = {
    "Rak": (frozenset({"sasaran"}), frozenset({"tujuan"})),
    "Pengesahan": (frozenset({"jabatan", "nama"}), frozenset({"peran", "nama"})),
}
"""The fields that make an item whole where these are not its `uraian` or `rujukan`."""
_BY_TEXT = (frozenset({"uraian"}), frozenset({"rujukan"}))
_FULL_NAMES = ("{}", "nama{}", "uraian{}", "{}strategis", "{}kinerja", "rencana{}")
_FIELDS = (
    "uraian", "target", "jadwal", "pelaksana", "aksi", "anggaran", "program", "rujukan", "kode", "keterangan", "satuan",
    "keluaran", "kegiatan", "indikator", "sasaran", "tujuan", "nama", "kumulatif", "arah", "tambahan",
)  # fmt: skip
"""Names that tell a field even where they are typed in capitals or with other words."""
_MOST_LINES = 12


def mend(source: Source, child_models: Mapping[str, type[Fields]]) -> list[Diagnostic]:
    """Change the nodes of a plan to what was meant, and tell what was changed: items written with a dash before each of
    their fields (RAK102.strip) or begun in a comment, and texts under the name of their level (RAK101.butir).
    """
    findings = list(_uncommented(source, child_models))
    dashed: list[Scalar] = []
    for name, items in _lists(source.root, child_models):
        if not items.flow:
            dashed += _join(items, child_models[name].printed_name())
        for item in items.items:
            if isinstance(item, MappingNode) and "uraian" in child_models[name].model_fields:
                findings += _rename(item, name, source)
    if dashed:
        lines = ", ".join(str(key.line) for key in dashed[:_MOST_LINES]) + (", ..." if dashed[_MOST_LINES:] else "")
        spans = tuple(key.span for key in dashed[1:])
        findings.append(
            diagnose(
                "RAK102.strip", source.path, dashed[0].span, related=spans, isian=dashed[0].text, baris=lines
            )
        )  # fmt: skip
    return findings


def _uncommented(source: Source, child_models: Mapping[str, type[Fields]]) -> Iterator[Diagnostic]:
    """Make a list of a group of fields whose item begins in a comment right above it (RAK001.butir_komentar)."""
    groups = [node for node in walk(source.root) if isinstance(node, MappingNode)] if source.root else []
    for group in groups:
        for place, (key, value) in enumerate(group.entries):
            if key.text not in child_models or not isinstance(value, MappingNode) or value.flow:
                continue
            if found := commented_item(value.line - 1, source.lines, source.path):
                yield found.finding
                value.entries.insert(0, found.field)
                items = Sequence(*value.span, False)
                items.items.append(value)
                group.entries[place] = (key, items)


def _lists(node: Node | None, child_models: Mapping[str, type[Fields]]) -> Iterator[tuple[str, Sequence]]:
    """The lists of groups of fields, each with its field's name, outer ones first; a list may change before those in it
    are looked for.
    """
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _lists(item, child_models)
    elif isinstance(node, MappingNode):
        for key, value in node.entries:
            if isinstance(value, Sequence) and key.text in child_models:
                yield key.text, value
            yield from _lists(value, child_models)


def _join(items: Sequence, model: str) -> list[Scalar]:
    """Put the fields of one item that stand behind dashes of their own into one group; the names of those that had one
    too many.
    """
    whole = _WHOLE.get(model, _BY_TEXT)
    joined: list[Node] = []
    dashed: list[Scalar] = []
    for item in items.items:
        before = joined[-1] if joined else None
        if isinstance(before, MappingNode) and isinstance(item, MappingNode) and _belongs(item, before, whole):
            dashed.append(item.entries[0][0])
            before.entries += item.entries
            before.end_line, before.end_column = item.end_line, item.end_column
        else:
            joined.append(item)
    items.items[:] = joined
    return dashed


def _belongs(item: MappingNode, before: MappingNode, whole: tuple[frozenset[str], ...]) -> bool:
    """True when an item's fields are none of those before it, and one of both cannot stand alone."""
    names, names_before = ({key.text for key, _ in group.entries} for group in (item, before))
    if item.flow or before.flow or not names or names & names_before:
        return False
    if any(fields <= names for fields in whole) and any(fields <= names_before for fields in whole):
        return False
    return whole is not _WHOLE["Pengesahan"] or len(names) == 1


def _prose(item: MappingNode) -> tuple[Scalar, Scalar] | None:
    """The first field of an item and its text where they are one text with a colon: its name is that of no field, as
    capitals or spaces tell.
    """
    key, value = item.entries[0] if item.entries else (None, None)
    if item.flow or key is None or not isinstance(value, Scalar) or key.style or value.style or value.is_empty:
        return None
    plain = "".join(letter for letter in key.text.lower() if letter.isalpha())
    is_field = plain in _FIELDS or near_field(plain, list(_FIELDS)) is not None
    return None if is_field or not (key.text[:1].isupper() or " " in key.text) else (key, value)


def _rename(item: MappingNode, level: str, source: Source) -> Iterator[Diagnostic]:
    """Read `- sasaran: teks` in the list of sasaran as its `uraian`, and leave out a `sasaran:` around its fields."""
    for number, (key, value) in enumerate(item.entries):
        is_empty = isinstance(value, Scalar) and value.is_empty and item.get("uraian") is not None
        if key.text.lower() == level and (isinstance(value, MappingNode) or is_empty):
            yield diagnose("RAK101.bungkus", source.path, key.span, isian=key.text)
            item.entries[number : number + 1] = value.entries if isinstance(value, MappingNode) else []
            return
    if item.get("uraian") is not None or item.get("rujukan") is not None:
        return
    if prose := _prose(item):
        key, value = prose
        text = f"{key.text}: {' '.join(value.text.split())}"
        is_text = level == "aksi" and len(item.entries) == 1
        example = f"- {'' if is_text else 'uraian: '}{quoted(text)}"
        yield diagnose("RAK011.butir", source.path, key.span, isian=key.text, contoh=example)
        whole = Scalar(text, "", key.line, key.column, value.end_line, value.end_column)
        item.entries[0] = (Scalar("uraian", "", *key.span), whole)
        return
    names = {name.format(level) for name in _FULL_NAMES}
    for number, (key, value) in enumerate(item.entries):
        plain = "".join(letter for letter in key.text.lower() if letter.isalpha())
        if plain in names and isinstance(value, Scalar) and value.text.strip():
            text = short_line(value.text)
            sign = "" if number else "- "
            finding = diagnose(
                "RAK101.butir", source.path, key.span, isian=key.text, daftar=level, contoh=f"{sign}uraian: {text}"
            )
            yield finding._replace(fix=(Edit(key.span, "uraian"),), safe=False)
            uraian = Scalar("uraian", "", *key.span)
            item.entries[number] = (uraian, value)
            return
