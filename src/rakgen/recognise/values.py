"""Values: what a cell says of an item, in the fields of the plan language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from pydantic_core import PydanticCustomError

from rakgen.canonical.text import COMMENTS
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import BY_PERIODE, BY_TAHUN, LISTED, REACHED, SCHEDULES, field_of
from rakgen.layout.header import HeaderLeaf
from rakgen.model import Periode
from rakgen.model.fields import parse_weight
from rakgen.model.rupiah import parse_rupiah
from rakgen.readers.raw import RawCell, RawPlace
from rakgen.recognise.contents import (
    CROSSES,
    SHADED,
    ContentLines,
    is_blank,
    is_mark,
    is_sign,
    letter_of,
    level_of_content,
    said_by,
)
from rakgen.recognise.currency import rupiah_of
from rakgen.recognise.doubts import Doubt, DoubtKind
from rakgen.recognise.parts import ran_in
from rakgen.recognise.periods import periode_of
from rakgen.recognise.registers import KeyedNames
from rakgen.recognise.when import jadwal_said, said_too
from rakgen.text.numbers import format_number, undotted

JADWAL = "jadwal"
_LISTS = frozenset({"lokasi", "sumber_dana"})
_SHOWN = re.compile(r"[^\d%]*(?P<number>(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?)\s*(?P<percent>%?)[^\d%]*")
_NEAR = Decimal("0.000001")  # share of a number that no office prints
_AMOUNTS = frozenset({"anggaran", "anggaran_periode"})


@dataclass(eq=False, repr=False)
class Filling:
    """The plan that is being filled: its registers, and what was doubted."""

    doubts: list[Doubt] = field(default_factory=list)
    programs: dict[str, dict[str, Any]] = field(default_factory=dict)
    misi: dict[str, dict[str, Any]] = field(default_factory=dict)
    program_row: dict[str, Any] | None = None
    once: dict[str, tuple[dict[str, Any] | None, ContentLines]] = field(default_factory=dict)
    kodes: set[str] = field(default_factory=set)
    """Those of the items of a rak, of which each is one item's."""
    barred: set[RawPlace] = field(default_factory=set)
    """Where texts stand that lie on a bar over their periods, each told once."""
    year: str = ""
    """That of the plan while a document is read whose texts may say when an item is done."""
    beside: Callable[[], dict[str, Any]] = dict
    """What the row that is read tells of where an item that its cells are of is missing."""
    is_answered: bool = False
    """True while a table is read whose schedule says yes and no: a cross is no tick there."""

    def __post_init__(self) -> None:
        self.pelaksana = KeyedNames(self.doubt)
        self._program_keys, self._misi_keys = KeyedNames(self.doubt), KeyedNames(self.doubt)

    def doubt(self, doubt: Doubt) -> None:
        """Add one to the list."""
        self.doubts.append(doubt)

    def program(self, name: str, place: RawPlace) -> dict[str, Any]:
        """The programme of that name in the register; a new one where it has none."""
        return self.programs.setdefault(self._program_keys.key(name, place), {"uraian": name})

    def begun_misi(self, name: str, place: RawPlace) -> dict[str, Any]:
        """The misi of that text in the register; a new one where it has none."""
        return self.misi.setdefault(self._misi_keys.key(name, place), {"uraian": name})

    def finished_programs(self) -> tuple[dict[str, dict[str, Any]], dict[str, str]]:
        """The register, a programme whose kode is a key, as forms print it where it has no other, under that key; and
        the keys by which it was known so far with those.
        """
        found: dict[str, dict[str, Any]] = {}
        keys: dict[str, str] = {}
        for key, program in self.programs.items():
            kode = program.get("kode")
            is_key = isinstance(kode, str) and re.fullmatch(r"[a-z][a-z0-9-]*", kode) and kode not in found
            keys[key] = str(kode) if is_key else key
            found[keys[key]] = {name: value for name, value in program.items() if name != "kode" or not is_key}
        return found, keys

    def program_key(self, program: Mapping[str, Any]) -> str:
        """The key of a programme of the register."""
        return next(key for key, known in self.programs.items() if known is program)

    def tell_program(self, kegiatan: dict[str, Any], program: Mapping[str, Any] | None) -> None:
        """Give a new kegiatan the programme under which it stands."""
        program = program or self.program_row
        if program is not None:
            kegiatan["program"] = self.program_key(program)

    def unplaced(
        self, item: dict[str, Any] | None, cell: RawCell, text: str, kind: DoubtKind = "unplaced", name: str = ""
    ) -> None:
        """A text that has no field, as a comment of its item, else of what stands beside it."""
        self.doubt(Doubt(kind, cell.place, text))
        line = " ".join(text.split())
        own = item if item is not None else self.beside()
        own.setdefault(COMMENTS, []).append(f"{name}: {line}" if name else line)


ItemOf = Callable[[str], dict[str, Any] | None]


def put(filling: Filling, item_of: ItemOf, leaf: HeaderLeaf, cell: RawCell, row: tuple[Periode, int] | None) -> None:
    """Give the items of a row what a cell of a column says; `row` is the period that the row stands for."""
    column = leaf.column
    if column.content_name in SCHEDULES and (leaf.periode or row):
        _tick(filling, item_of, leaf, cell, leaf.periode or row)
        return
    if _part(filling, item_of, leaf, cell):
        return
    own = [] if is_blank(cell, column) else said_by(cell, column)
    for said in [*_left_out(filling, item_of, column, own), *own]:
        level, name = level_of_content(said.content)
        if not level:
            continue
        item = item_of(level)
        if item is None:
            filling.unplaced(None, cell, cell.text, name=column.judul)
            continue
        if said.content.isi in REACHED:
            period = leaf.periode or row
            label = f"{name} {period[0].label(period[1])}" if period else name
            filling.unplaced(item, cell, said.text, "reached", label)
            continue
        if name == "kode" and level not in ("program", "misi"):
            kode = said.text.strip()
            if kode in filling.kodes and item.get("kode") != kode:
                filling.unplaced(item, cell, kode, "again", name)
                continue
            filling.kodes.add(kode)
        goes_by = field_of(said.content.isi) in BY_PERIODE | BY_TAHUN and not column.has_periode_lines
        _put_one(filling, item, name, said, cell, column, (leaf.periode or row) if goes_by else None)
        if name.startswith("tambahan."):
            _say_too(filling, item, level, column, cell)


def _left_out(
    filling: Filling, item_of: ItemOf, column: ColumnSpec, own: Sequence[ContentLines]
) -> Iterator[ContentLines]:
    """What a cell leaves out since the form prints it once below an item, and that was said there before."""
    fields = (
        content
        for content in column.isi
        if level_of_content(content)[0] and field_of(content.isi) not in BY_PERIODE | BY_TAHUN
    )
    once = {content.isi: content for content in fields if content.sekali and content.sekali != "keluaran"}
    for said in own:
        if (content := once.pop(said.content.isi, None)) is not None and content.sekali is not None:
            filling.once[content.isi] = (item_of(content.sekali), said)
    for name, content in once.items():
        level, field = level_of_content(content)
        above, said_before = filling.once.get(name, (None, None))
        if above is None or said_before is None or content.sekali is None or above is not item_of(content.sekali):
            continue
        item = item_of(level)
        if item is not None and field != "uraian" and field.partition(".")[0] not in item:
            yield said_before


def _tick(
    filling: Filling, item_of: ItemOf, leaf: HeaderLeaf, cell: RawCell, periode: tuple[Periode, int] | None
) -> None:
    """A cell of a jadwal: its period runs where it is ticked."""
    level, _ = level_of_content(leaf.column.isi[0])
    item = item_of(level)
    if is_mark(cell, leaf.column) and not (filling.is_answered and cell.text.strip() in CROSSES):
        if item is None:
            name = periode[0].label(periode[1]) if periode else leaf.column.judul
            filling.unplaced(None, cell, cell.text, "no_mark", name)
        else:
            _runs(item, periode)
        text = cell.text.strip()
        if text and not is_sign(text, leaf.column) and cell.place not in filling.barred:  # what a bar says
            filling.barred.add(cell.place)
            filling.unplaced(item, cell, text, "bar", leaf.column.judul)
    elif cell.text.strip() and not is_blank(cell, leaf.column):
        filling.unplaced(item, cell, cell.text, "no_mark", leaf.column.judul)


def _say_too(filling: Filling, item: dict[str, Any], level: str, column: ColumnSpec, cell: RawCell) -> None:
    """What a free field of an item says of other fields, where these say nothing themselves."""
    for said in said_too(level, column, item, filling.year):
        item.setdefault(said.field, said.value)
        filling.doubt(Doubt(said.kind, cell.place, said.text, said.made))


def _runs(item: dict[str, Any], periode: tuple[Periode, int] | None) -> None:
    """An item runs in a period, whatever a text says of when."""
    if isinstance(item.get(JADWAL), str):
        del item[JADWAL]
    if periode not in (ticked := item.setdefault(JADWAL, [])):
        ticked.append(periode)


def _part(filling: Filling, item_of: ItemOf, leaf: HeaderLeaf, cell: RawCell) -> bool:
    """A cell of a part of a period, as a week of a month: what stands there, and its period runs; False for any other
    cell, and for one that says nothing.
    """
    periode = ran_in(leaf.column.content_name, leaf.periode)
    level, name = level_of_content(leaf.column.isi[0]) if periode else ("", "")
    item = item_of(level) if level else None
    if periode is None or leaf.periode is None or item is None or (is_blank(cell, leaf.column) and not cell.fill):
        return False
    _runs(item, periode)
    label = leaf.periode[0].label(leaf.periode[1])
    text = letter_of(cell.text.strip()) or SHADED
    _keyed(filling, item, item.setdefault("tambahan", {}), name.partition(".")[2], label, text, cell)
    return True


def _put_one(
    filling: Filling,
    item: dict[str, Any],
    name: str,
    said: ContentLines,
    cell: RawCell,
    column: ColumnSpec,
    periode: tuple[Periode, int] | None,
) -> None:
    """One content of a cell into the field that it prints."""
    base, _, part = name.partition(".")
    if column.has_periode_lines:
        _periode_lines(filling, item, base, said, cell)
    elif base in _LISTS or base in LISTED or base.removeprefix("target_") in LISTED or base in ("pelaksana", "aksi"):
        _many(filling, item, base, said, cell, periode)
    elif base == "program":
        item["program"] = filling.program_key(filling.program(said.text, cell.place))
    elif base == "iku":
        item[base] = "ya"
    elif base == "kode" and part:
        item.setdefault("kode", []).append((part, said.text))
    elif base == "target_tahun" and periode is None and not part:
        _years(filling, item, said, cell)
    elif periode is not None or (base == "target_tahun" and part):
        key = periode[0].label(periode[1]) if periode else part
        owner = item.setdefault("tambahan", {}) if base == "tambahan" else item
        text = letter_of(_amount(filling, item, base, said.text, cell))
        _keyed(filling, item, owner, part if base == "tambahan" else base, key, text, cell)
    elif base == "tambahan":
        text = letter_of(_amount(filling, item, base, said.text, cell))
        _single(filling, item, item.setdefault("tambahan", {}), part, text, cell)
    elif value := _amount(filling, item, base, said.text, cell):
        _single(filling, item, item, base, value, cell)


def _many(
    filling: Filling,
    item: dict[str, Any],
    base: str,
    said: ContentLines,
    cell: RawCell,
    periode: tuple[Periode, int] | None,
) -> None:
    """A content of several lines, each of which is a value of its own."""
    if base == "pelaksana":
        units = filling.pelaksana.keys(said.lines, cell.place)
        item.setdefault(base, []).extend(unit for unit in units if unit not in item.get(base, ()))
    elif base == "aksi":
        _steps(item, said.lines, periode)
    elif base in _LISTS:
        item.setdefault(base, []).extend(line for line in said.lines if line.strip())
    else:
        _listed(item, base, said.lines)


def _amount(filling: Filling, item: dict[str, Any], base: str, text: str, cell: RawCell) -> str:
    """An amount or a jadwal in the spelling of plans, '' for what is none, and for what is no weight, which become
    comments; any other text as it is.
    """
    if base == JADWAL:
        jadwal = jadwal_said(text, filling.year)
        if jadwal is None:
            filling.unplaced(item, cell, text, name=base)
        return jadwal or ""
    if base not in _AMOUNTS:
        if base not in ("kode", "uraian"):
            _tell_rounded(filling, text, cell)
        is_told = base == "bobot" and not _is_weight(text)
        if is_told:
            filling.unplaced(item, cell, text, name=base)
        return "" if is_told else text
    value = rupiah_of(text)
    if value is None:
        filling.unplaced(item, cell, text, "amount", base)
        return ""
    stored = _stored(cell)
    if stored is not None and stored != parse_rupiah(value).value:
        filling.doubt(Doubt("stored", cell.place, text, format_number(stored)))
    return value


def _stored(cell: RawCell) -> Decimal | None:
    """The number that a workbook stores for a cell."""
    return Decimal(cell.value) if re.fullmatch(r"(?i)-?\d+(\.\d+)?(e[+-]?\d+)?", cell.value) else None


def _tell_rounded(filling: Filling, text: str, cell: RawCell) -> None:
    """Tell of a number, or a percentage, that is shown as another than is stored; what a sheet shows of long fractions
    is as good as that, and a sign of percents may be a letter of the format.
    """
    stored, shown = _stored(cell), _SHOWN.fullmatch(text.strip())
    if stored is None or shown is None:
        return
    value = Decimal(undotted(shown["number"]))
    meant = [stored * 100, stored] if shown["percent"] else [stored]
    if not any(abs(value - abs(number)) <= abs(number) * _NEAR for number in meant):
        filling.doubt(Doubt("stored", cell.place, text, format_number(meant[0]) + shown["percent"]))


def _is_weight(text: str) -> bool:
    try:
        parse_weight(text)
    except PydanticCustomError:
        return False
    return True


def _single(filling: Filling, item: dict[str, Any], owner: dict[str, Any], name: str, text: str, cell: RawCell) -> None:
    """A field of one text; a second text for it becomes a comment."""
    if name not in owner:
        owner[name] = text.strip()
    elif not isinstance(owner[name], str) or owner[name].strip() != text.strip():
        filling.unplaced(item, cell, text, "again", name)


def _keyed(
    filling: Filling, item: dict[str, Any], owner: dict[str, Any], name: str, key: str, text: str, cell: RawCell
) -> None:
    """A field of a text for each period or year."""
    if not text:
        return
    values = owner.setdefault(name, {})
    if not isinstance(values, dict) or values.get(key, text) != text:
        filling.unplaced(item, cell, text, "again", name)
    else:
        values[key] = text


def _listed(item: dict[str, Any], base: str, lines: tuple[str, ...]) -> None:
    """Items that another level prints in one cell: their texts, or their targets in the same order."""
    level, name = (base, "uraian") if base in LISTED else (base.removeprefix("target_"), "target")
    items = item.setdefault(level, [])
    for number, line in enumerate(lines):
        if number == len(items):
            items.append({})
        if line.strip():
            items[number][name] = line


def _steps(item: dict[str, Any], lines: tuple[str, ...], periode: tuple[Periode, int] | None) -> None:
    """Steps of an activity; those of a period with that as their jadwal."""
    steps = item.setdefault("aksi", [])
    for line in filter(str.strip, lines):
        known = next((step for step in steps if isinstance(step, dict) and step["uraian"] == line), None)
        if periode is None:
            steps.append(line)
        elif known is not None:
            known[JADWAL].append(periode)
        else:
            steps.append({"uraian": line, JADWAL: [periode]})


def _periode_lines(filling: Filling, item: dict[str, Any], base: str, said: ContentLines, cell: RawCell) -> None:
    """`T1 = 25%` on lines of one cell."""
    for line in said.lines:
        label, sign, text = line.partition(" = ")
        found = periode_of(label) if sign else None
        kind = found[0] if found else None
        if found is None or kind is None:
            filling.unplaced(item, cell, line)
        elif text.strip():
            _keyed(filling, item, item, base, kind.label(found[1]), _amount(filling, item, base, text, cell), cell)


def _years(filling: Filling, item: dict[str, Any], said: ContentLines, cell: RawCell) -> None:
    """`2025 = 70%` on lines of one cell."""
    for line in said.lines:
        year, sign, text = line.partition(" = ")
        if sign and year.strip().isdigit():
            _keyed(filling, item, item, "target_tahun", year.strip(), text, cell)
        else:
            filling.unplaced(item, cell, line)
