"""Fields: the fields of the items of a row, those that no column prints too, and what a change of one asks."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any, Literal, NamedTuple, cast, get_args, get_origin

from rakgen.edit.asked import Asked, check_alike, spliced
from rakgen.edit.opened import CellPlace, Opened
from rakgen.edit.refused import EditRefused
from rakgen.edit.trees import TreeValue, paths_of, plain, value_at
from rakgen.model.about import LEVEL, About, about
from rakgen.model.english import ENGLISH
from rakgen.model.fields import YesNo
from rakgen.model.levels import MODELS
from rakgen.returned.compare import lines_of
from rakgen.returned.places import NewValue
from rakgen.source import Mapping, Node, Scalar, Sequence
from rakgen.text.words import Language, Words, translated

_SIGN = " = "
_GONE = Words("Butir itu tidak ada lagi di berkas rencana.", "That item is no longer in the plan's file.")
_OLD = Words(
    "Isian itu berisi lain sekarang; muat ulang lalu ulangi.", "That field says something else now; load it again."
)
_PAIRS = Words(
    'Tulis satu pasangan tiap baris, misalnya "T1 = 25%"; tidak demikian: "{line}".',
    'Write one pair on a line, as "T1 = 25%"; this is none: "{line}".',
)
_SAYS = Words(
    "Isian ini tidak akan terbaca sebagaimana diketik; tidak ada yang ditulis.",
    "This field would not be read as typed; nothing was written.",
)
_BY_NAMES = frozenset({"target_periode", "anggaran_periode", "register"})


class FieldPlace(NamedTuple):
    """A field of an item: a cell of a row of the item, the level of the item, and the field."""

    cell: CellPlace
    level: str
    name: str


class ItemField(NamedTuple):
    """A field of an item of a row: the level of the item, the field, what it is called and what is known of it, its
    value as text, whether a column of the table prints it, and what it can be, where that is a few words.
    """

    level: str
    name: str
    label: str
    help: str
    value: str
    printed: bool
    choices: tuple[str, ...]


def fields_at(opened: Opened, place: CellPlace, language: Language) -> list[ItemField]:
    """The fields of the items of a row, the lowest item first."""
    table = opened.table_at(place)
    if table is None:
        return []
    printed = {content for leaf in table.pair.form.leaves for part in leaf.column.isi for content in part.fields}
    return [
        field
        for level, owner in reversed(table.chain(place.row))
        for field in _fields_of(level, owner, printed, language)
    ]


def _fields_of(level: str, owner: Mapping, printed: set[str], language: Language) -> Iterator[ItemField]:
    model = MODELS[level]
    for name, known in about(model).items():
        value = _said(owner.get(name))
        if known.order == LEVEL or name == "rujukan" or value is None:
            continue
        label = known.name[language == "en"] if known.name else name.replace("_", " ")
        is_printed = any(content == f"{level}.{name}" or content.startswith(f"{level}.{name}.") for content in printed)
        choices = _choices(model.model_fields[name])
        yield ItemField(level, name, label, translated(known.words, ENGLISH, language), value, is_printed, choices)


def _choices(field: Any) -> tuple[str, ...]:
    """The few words that a field can be."""
    if any(kind in (bool, YesNo) for kind in (field.annotation, *get_args(field.annotation))):
        return "ya", "tidak"
    kinds = (field.annotation, *get_args(field.annotation))
    return tuple(word for kind in kinds if get_origin(kind) is Literal for word in get_args(kind))


def _said(node: Node | None) -> str | None:
    """A value as text: several as lines, those by names as `T1 = 25%`; None for one that is more than that."""
    if node is None:
        return ""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        texts = [item.text for item in node.items if isinstance(item, Scalar)]
        return "\n".join(texts) if len(texts) == len(node.items) and not any("\n" in text for text in texts) else None
    pairs = [(key.text, value.text) for key, value in node.entries if isinstance(value, Scalar)]
    return "\n".join(map(_SIGN.join, pairs)) if len(pairs) == len(node.entries) else None


def field_asked(opened: Opened, field: FieldPlace, old: str, new: str) -> Asked:
    """Another value for a field of an item. Raises EditRefused."""
    _, level, name = field
    table = opened.table_at(field.cell)
    owner = dict(table.chain(field.cell.row)).get(level) if table is not None else None
    if owner is None or name not in about(MODELS[level]):
        raise EditRefused("unclear", _GONE)
    node = owner.get(name)
    if (said := _said(node)) is None or said.strip() != old.strip():
        raise EditRefused("moved", _OLD)
    value = _value(node, about(MODELS[level])[name], new)
    edits = spliced(opened, lambda: opened.places.put(owner, name, value, MODELS[level]))
    path = (*paths_of(opened.root)[id(owner)], name)

    def check(after: Opened) -> None:
        check_alike(opened, after, {path})
        if not _is_said(cast("dict[str, TreeValue]", value_at(plain(after.root), path[:-1])).get(name), new):
            raise EditRefused("unclear", _SAYS)

    return Asked(edits, check)


def _value(node: Node | None, known: About, text: str) -> NewValue:
    """What a text stands for in a field: one text, several, or those of names, of which the others go."""
    lines = [line.strip() for line in text.strip().split("\n") if line.strip()]
    if not lines:
        return None
    if isinstance(node, Mapping) or known.compared in _BY_NAMES:
        return _by_names(node, lines)
    if isinstance(node, Sequence) or known.compared == "pelaksana":
        return lines if len(lines) > 1 else lines[0]
    return "\n".join(lines)


def _by_names(node: Node | None, lines: list[str]) -> NewValue:
    before = {key.text: value for key, value in node.entries} if isinstance(node, Mapping) else {}
    wanted: dict[str, str | None] = {}
    for line in lines:
        name, value = _pair(line, before)
        if not name or not value or name in wanted:
            raise EditRefused("unclear", _PAIRS, line=line)
        wanted[name] = value
    same = [
        name for name, value in wanted.items() if isinstance(known := before.get(name), Scalar) and known.text == value
    ]
    gone = [name for name in before if name not in wanted]
    return {**{name: value for name, value in wanted.items() if name not in same}, **dict.fromkeys(gone)}


def _pair(line: str, known: Collection[str] = ()) -> tuple[str, str]:
    """The name and the value of a line: `T1 = 25%`, or `T1: 25%` as in the plan's file; a `known` name may hold a sign.
    Both are '' where the line is no pair.
    """
    names = sorted((name for name in known if line.startswith(name)), key=len, reverse=True)
    tries = (rf"({re.escape(name)})\s*[=:]\s*(.+)" for name in names)
    found = next(
        (found for pattern in (*tries, r"([^=:]+?)\s*[=:]\s*(.+)") if (found := re.fullmatch(pattern, line))), None
    )
    return (found[1], found[2]) if found else ("", "")


def _is_said(said: TreeValue | None, new: str) -> bool:
    """True for what a plan then says where a text was typed into a field."""
    lines = [line for line in lines_of(new) if line]
    if isinstance(said, dict):
        typed = (_pair(line, said) for line in lines)
        return {name: " ".join(str(value).split()) for name, value in said.items()} == dict(typed)
    if isinstance(said, list):
        return [" ".join(str(item).split()) for item in said] == lines
    return [line for line in lines_of(said or "") if line] == lines
