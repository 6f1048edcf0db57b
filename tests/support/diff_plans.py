"""Plans for comparing, written compactly; every item has an identity, so that the right matching is known."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field

from rakgen.model import Rencana, load_rencana
from rakgen.source import parse


@dataclass
class Item:
    level: str
    text: str
    id: str
    fields: dict[str, object] = field(default_factory=dict)
    children: list[Item] = field(default_factory=list)

    def walk(self) -> Iterator[Item]:
        yield self
        for child in self.children:
            yield from child.walk()


def _item(level: str, text: str, children: tuple[Item, ...], id: str | None, fields: dict[str, object]) -> Item:
    return Item(level, text, f"{level}:{id or fields.get('kode') or text}", fields, list(children))


def T(text: str, *children: Item, id: str | None = None, **fields: object) -> Item:
    return _item("tujuan", text, children, id, fields)


def S(text: str, *children: Item, id: str | None = None, **fields: object) -> Item:
    return _item("sasaran", text, children, id, fields)


def I(text: str, target: str | None = "75%", *children: Item, id: str | None = None, **fields: object) -> Item:  # noqa: E743
    return _item("indikator", text, children, id, {"target": target, **fields} if target else fields)


def K(
    text: str,
    jadwal: str | None = "T1-T4",
    pelaksana: object = "hukum",
    *children: Item,
    id: str | None = None,
    **fields: object,
) -> Item:
    given = {"jadwal": jadwal, "pelaksana": pelaksana}
    return _item("kegiatan", text, children, id, {**{k: v for k, v in given.items() if v}, **fields})


def O(text: str, *, id: str | None = None, **fields: object) -> Item:  # noqa: E743
    return _item("keluaran", text, (), id, fields)


def A(text: str, *, id: str | None = None, **fields: object) -> Item:
    return _item("aksi", text, (), id, fields)


def R(kode: str | None, *children: Item, layout: str | None = "rak-triwulan", **fields: object) -> Item:
    given = {"kode": kode, "layout": layout}
    return Item("rak", "", f"rak:{kode}", {**{k: v for k, v in given.items() if v}, **fields}, list(children))


UNITS = {"hukum": "Sub Bagian Hukum", "prodat": "Sub Bagian Program & Data", "sdm": "Sub Bagian SDM"}


@dataclass
class Plan:
    rak: list[Item]
    tahun: int = 2021
    head: dict[str, object] = field(default_factory=dict)
    pelaksana: dict[str, str] = field(default_factory=lambda: dict(UNITS))

    def text(self) -> str:
        lines = ["versi: 1", f"tahun: {self.tahun}"]
        _fields({"instansi": "Kantor Contoh", "pelaksana": self.pelaksana, **self.head}, 0, lines)
        _items(self.rak, 0, lines)
        return "\n".join(lines) + "\n"

    def model(self) -> Rencana:
        rencana, findings = load_rencana(parse(self.text().encode(), "rencana.yaml"))
        assert rencana is not None and not findings, [finding.message() for finding in findings]
        return rencana

    def ids(self) -> list[str]:
        """Identities in the order of the matched items."""
        return [item.id for rak in self.rak for item in rak.walk()]


def plan(*items: Item, tahun: int = 2021, **head: object) -> Plan:
    """A plan of one rak, or of the rak given."""
    rak = list(items) if items and items[0].level == "rak" else [R("ketua", *items)]
    return Plan(rak, tahun, head)


def _fields(fields: dict[str, object], depth: int, lines: list[str]) -> None:
    pad = "  " * depth
    for name, value in fields.items():
        if isinstance(value, dict):
            lines.append(f"{pad}{name}:")
            _fields(value, depth + 1, lines)
        elif isinstance(value, list):
            lines.append(f"{pad}{name}:")
            for one in value:
                if isinstance(one, dict):
                    start = len(lines)
                    _fields(one, depth + 2, lines)
                    lines[start] = f"{pad}  - " + lines[start].lstrip()
                else:
                    lines.append(f"{pad}  - {json.dumps(one, ensure_ascii=False)}")
        else:
            lines.append(f"{pad}{name}: {json.dumps(str(value), ensure_ascii=False)}")


def _items(items: list[Item], depth: int, lines: list[str]) -> None:
    levels: dict[str, list[Item]] = {}
    for item in items:
        levels.setdefault(item.level, []).append(item)
    for level, same in levels.items():
        lines.append("  " * depth + f"{level}:")
        for item in same:
            start = len(lines)
            text = {"uraian": item.text} if item.text else {}
            _fields({**text, **item.fields}, depth + 2, lines)
            _items(item.children, depth + 2, lines)
            lines[start] = "  " * (depth + 1) + "- " + lines[start].lstrip()
