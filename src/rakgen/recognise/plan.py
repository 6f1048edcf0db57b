"""Plan: a file's tables as the text of a plan, with what was doubted and which cells it prints otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from types import MappingProxyType
from typing import Any, NamedTuple

from rakgen.canonical.text import COMMENTS, dump_source
from rakgen.layout.layout import Layout
from rakgen.model.levels import BELOW
from rakgen.model.rencana import Rencana
from rakgen.readers.raw import RawBlock, RawDocument, RawLine, RawPlace, RawTable
from rakgen.recognise.bullets import is_list
from rakgen.recognise.doubts import Doubt
from rakgen.recognise.forms import Form, form_of, other_headings
from rakgen.recognise.items import TableReading
from rakgen.recognise.new_form import is_of_a_plan, new_form
from rakgen.recognise.outlines import OutlineReading
from rakgen.recognise.paths import missing
from rakgen.recognise.pieces import RakTables, cells_of, parts_of
from rakgen.recognise.rests import with_rows_joined
from rakgen.recognise.shading import beside_signs
from rakgen.recognise.side_by_side import side_by_side
from rakgen.recognise.signers import signers_of
from rakgen.recognise.titles import first_of_years, heading_of, without_notes, year_below, year_of
from rakgen.recognise.values import Filling
from rakgen.recognise.words import plain
from rakgen.source import Source
from rakgen.text.numbers import whole_number

_MAY_BE_UNNAMED = ("tujuan", "keluaran")
"""Levels whose items need no text in a plan."""
_SCALED = re.compile(
    r"(?i)\b(?:dalam|satuan|x|rp\.?)\W{0,3}(?:se)?(?:ribu|juta|mil[iy]ar)(?:an)?\b|\bx\s?(?:rp\.?\s?)?1?[.,]?000\b"
)


class Recognised(NamedTuple):
    """A plan as read back from its text, the forms its rak are printed in, in their order, the texts of new forms by
    name, what was doubted, and the plan as plain data.
    """

    source: Source
    forms: tuple[Form, ...]
    new_layouts: dict[str, str]
    doubts: tuple[Doubt, ...]
    data: Mapping[str, Any]

    @property
    def text(self) -> str:
        """The plan's text."""
        return self.source.text

    def with_comments(self, comments: Iterable[tuple[int, str]]) -> Recognised:
        """The plan with more comments, each above the rak of its number."""
        raks = [dict(rak) for rak in self.data["rak"]]
        for number, text in comments:
            raks[number][COMMENTS] = [*raks[number].get(COMMENTS, ()), text]
        data = {**self.data, "rak": raks}
        return self._replace(source=dump_source(data, Rencana), data=data)


def recognise(
    document: RawDocument,
    layouts: Iterable[tuple[str, Layout]],
    name: str = "impor",
    unsaid: Mapping[str, object] = MappingProxyType({}),
    kode: str | None = None,
) -> Recognised:
    """A file as a plan, each of its tables in the layout of some whose headings it has, else in a new one, whose name
    begins with `name`; `unsaid` are fields of the plan (`tahun`, `instansi`) for a file that does not say them, `kode`
    is that of its rak, where it has one.
    """
    filling = Filling()
    filling.doubts += side_by_side(document.blocks)
    known = list(layouts)
    plan: dict[str, Any] = {"versi": "1"}
    new_layouts: dict[str, str] = {}
    parts = parts_of(document)
    _tell_year(parts, unsaid)
    chosen = _with_forms(parts, known, name, document.page, new_layouts, filling)
    forms = [form for _, form in chosen]
    raks = [_rak(part, form, filling, plan, unsaid) for part, form in chosen]
    _say_the_unsaid(plan, parts if raks else (), unsaid, filling)
    filling.pelaksana.tell_broken()
    filling.pelaksana.tell_others()
    if apart := filling.pelaksana.taken_apart():
        _take_apart([raks, filling.programs], apart)
    plan["pelaksana"] = filling.pelaksana.names
    if filling.misi:
        plan["misi"] = filling.misi
    filling.kodes.clear()
    for program in filling.programs.values():
        _name("program", program, RawPlace(), filling)
    plan["program"], keys = filling.finished_programs()
    plan["rak"] = _named(raks, kode)
    data = plan | {name: finished(plan[name], keys) for name in ("program", "rak")}
    return Recognised(dump_source(data, Rencana), tuple(forms), new_layouts, tuple(filling.doubts), data)


def _tell_year(parts: Sequence[RakTables], unsaid: Mapping[str, object]) -> None:
    """Tell all tables the year of the plan, as their titles say it."""
    titles = [line for part in parts for line in part.above]
    given = whole_number(str(unsaid.get("tahun", "")))
    said = next(filter(None, (year_of([line.text for line in part.above], given) for part in parts)), 0)
    of_years = first_of_years(titles)
    year = said or given or (of_years[1] if of_years else 0)
    for part in parts:
        for table in part.tables:
            table.year = year


def _with_forms(
    parts: Sequence[RakTables],
    known: list[tuple[str, Layout]],
    name: str,
    page: tuple[float, float] | None,
    new_layouts: dict[str, str],
    filling: Filling,
) -> list[tuple[RakTables, Form]]:
    """The parts that are plans, each with its form: a known one or a new one, which is then known. What stands around
    tables of other kinds belongs to the part above, or else below.
    """
    chosen: list[tuple[RakTables, Form]] = []
    before: list[RawLine] = []
    asked = known[0][1] if len({known_form for known_form, _ in known}) == 1 else None
    for part in parts:
        part.above[:0], before = before, []
        form = form_of(part, known)
        if form is None and not any(map(is_of_a_plan, part.tables)):
            filling.doubt(Doubt("skipped", part.tables[0].raw.place, " ".join(cell.text for cell in part.cells())))
            if chosen:
                chosen[-1][0].below.extend([*part.above, *part.below])
            else:
                before = [*part.above, *(block for block in part.below if isinstance(block, RawLine))]
            continue
        if asked is not None:
            _tell_headings(part, form, asked, filling)
        if form is None:
            _leave_others(part, filling)
            _join_rows(part, filling)
            own_name = name if not new_layouts else f"{name}-{len(new_layouts) + 1}"
            form, text = new_form(part, own_name, page, filling)
            new_layouts[own_name] = text
            if form is None:
                filling.doubt(Doubt("column", part.tables[0].raw.place, own_name))
                continue
            known.append((own_name, form.layout))
        chosen.append((part, form))
    return chosen


def _join_rows(part: RakTables, filling: Filling) -> None:
    """Join rows that somebody typed on below one another, and tell of each cell that is whole now."""
    for table in part.tables:
        table.body, joined = with_rows_joined(table.body)
        for cell in joined:
            filling.doubt(Doubt("guessed", cell.place, cell.text, "joined"))


def _leave_others(part: RakTables, filling: Filling) -> None:
    """Leave the tables of a part in whose columns no items of a plan stand, and tell of each."""
    kept = [number for number, table in enumerate(part.tables) if is_of_a_plan(table)]
    for number, table in enumerate(part.tables):
        if number not in kept:
            texts = (cell.text for cell in cells_of([*table.header, *table.body]))
            filling.doubt(Doubt("skipped", table.raw.place, " ".join(texts)))
    for number, lines in enumerate(part.between, 1):
        if number <= kept[0]:
            part.above += lines
        elif number not in kept:
            part.below[:0] = lines
    part.between = [part.between[number - 1] for number in kept[1:]]
    part.tables = [part.tables[number] for number in kept]


def _tell_headings(part: RakTables, form: Form | None, asked: Layout, filling: Filling) -> None:
    """Tell which headings of tables are others than those of the layout that was asked for: each, where it is used all
    the same, else the first.
    """
    specs = [table.spec for table in form.tables] if form is not None else asked.tables
    for whole, spec in zip(part.tables, specs, strict=False):
        for said, meant in other_headings(whole, spec):
            filling.doubt(Doubt("heading" if form else "layout", whole.raw.place, said, meant))
            if form is None:
                return


def _take_apart(value: Any, apart: Mapping[str, Sequence[str]]) -> None:
    """Give items the units that one of theirs lists."""
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        _take_apart(inner, apart)
    if isinstance(value, dict) and isinstance(units := value.get("pelaksana"), list):
        value["pelaksana"] = list(dict.fromkeys(own for unit in units for own in apart.get(unit, (unit,))))


def _say_the_unsaid(
    plan: dict[str, Any], parts: Sequence[RakTables], unsaid: Mapping[str, object], filling: Filling
) -> None:
    """What a file does not say of its plan: as it is given, else by a guess."""
    for field, value in unsaid.items():
        plan.setdefault(field, value)
    years = first_of_years(line for part in parts for line in part.above)
    if "tahun" not in plan and years is not None:
        line, plan["tahun"] = years
        filling.doubt(Doubt("year", line.place, line.text.strip(), str(plan["tahun"])))
    below = year_below(block for part in parts for block in part.below) if "tahun" not in plan else None
    if below is not None:
        line, plan["tahun"] = below
        filling.doubt(Doubt("year_below", line.place, line.text.strip(), str(plan["tahun"])))
    if parts and "instansi" not in plan:
        plan["instansi"] = "(instansi tidak ada dalam sumber)"
        filling.doubt(Doubt("added", RawPlace(), "instansi", plan["instansi"]))


def _rak(
    part: RakTables, form: Form, filling: Filling, plan: dict[str, Any], unsaid: Mapping[str, object]
) -> dict[str, Any]:
    """One signed table with its title and signatures; what the plan says for all of them goes into `plan`, `unsaid`
    fields are given where it does not say them.
    """
    before = set(map(id, filling.doubts))
    signed = _signed(part.below)
    heading = heading_of(part.above, form.layout, filling, part.tables[0].year, signed)
    rak: dict[str, Any] = {"layout": form.name, "judul": list(heading.titles), "lampiran": list(heading.annex)}
    if heading.subtitle:
        rak["subjudul"] = heading.subtitle
    if heading.revision:
        rak["perubahan"] = heading.revision
    own = str(unsaid.get("instansi", ""))  # which forms print in capitals
    office = own if plain(own) == plain(heading.office) else heading.office
    for name, value in (("instansi", office), ("tahun", heading.year)):
        if value and plan.setdefault(name, value) != value:
            place = part.above[0].place if part.above else part.tables[0].raw.place
            filling.doubt(Doubt("title", place, f"{name}: {value}"))
    for line in (*part.above, *(line for lines in part.between for line in lines)):
        if _SCALED.search(line.text):
            filling.doubt(Doubt("scale", line.place, line.text.strip()))
    filling.program_row, filling.year = None, str(plan.get("tahun", unsaid.get("tahun", "")))
    filling.kodes.clear()
    for number, table in enumerate(form.tables):
        if mixed := beside_signs(table.whole.paths(), table.whole.body):
            filling.doubt(Doubt("mixed", mixed[0].place, mixed[1]))
        kind = TableReading if table.spec.outline is None else OutlineReading
        reading = kind(rak, filling, table, again=number > 0)
        reading.read()
        _tell_lists(reading, filling)
    below = without_notes(part.below, form.layout)
    signers, others = signers_of(below, filling, form.layout.pengesahan.pembuat)
    rak["pengesahan"] = signers
    _forget_signers(filling, signed)
    new = [doubt for doubt in filling.doubts if id(doubt) not in before]
    comments = [" ".join(doubt.text.split()) for doubt in new if doubt.kind in ("title", "signer")]
    comments += [f"pengesahan: {said}" for said in others]
    if comments:
        rak.setdefault(COMMENTS, []).extend(comments)
    _complete(rak, form.tables[0].whole.raw.place, filling)
    return rak


def _tell_lists(reading: TableReading, filling: Filling) -> None:
    """Tell of cells that hold a numbered list, of which each became one item."""
    own = {column: level for level, column in reading.own.items()}
    for cell in cells_of(reading.table.body):
        if cell.column in own and is_list(cell.lines):
            filling.doubt(Doubt("listed", cell.place, cell.text, own[cell.column]))


def _complete(rak: dict[str, Any], place: RawPlace, filling: Filling) -> None:
    """Give a rak the tujuan, sasaran and texts that a plan needs and its rows, or some of them, do not say."""
    if "tujuan" in rak and "sasaran" in rak:  # rows above the first tujuan
        words = missing("tujuan")
        rak["tujuan"].insert(0, {"uraian": words, "sasaran": rak.pop("sasaran")})
        filling.doubt(Doubt("added", place, "tujuan", words))
    words = missing("sasaran")
    if not rak.keys() & {"tujuan", "sasaran"}:
        rak["sasaran"] = [{"uraian": words}]
    for tujuan in rak.get("tujuan", ()):
        if not tujuan.get("sasaran"):
            tujuan["sasaran"] = [{"uraian": words}]
            filling.doubt(Doubt("added", place, "sasaran", words))
    _name_below("rak", rak, place, filling)


def _name(level: str, item: dict[str, Any], place: RawPlace, filling: Filling) -> None:
    """Give an item that needs a text and of which the source has none, and those below it, one that says so; leave out
    a kode of parts that another item has. Both are told.
    """
    if isinstance(item.get("kode"), list):
        kode = _joined(item["kode"])
        if level != "program" and kode in filling.kodes:
            del item["kode"]
            filling.doubt(Doubt("again", place, kode))
            item.setdefault(COMMENTS, []).append(f"kode: {kode}")
        filling.kodes.add(kode)
    if level not in _MAY_BE_UNNAMED and not str(item.get("uraian", "")).strip():
        item["uraian"] = missing(level)
        filling.doubt(Doubt("added", place, level, item["uraian"]))
    _name_below(level, item, place, filling)


def _name_below(level: str, above: Mapping[str, Any], place: RawPlace, filling: Filling) -> None:
    for lower in BELOW.get(level, ()):
        for item in above.get(lower, ()):
            if isinstance(item, dict):
                _name(lower, item, place, filling)


def _signed(below: Sequence[RawBlock]) -> set[str]:
    """The lines that stand below tables, in plain letters."""
    cells = [cell.text for block in below if isinstance(block, RawTable) for cell in block.cells]
    texts = cells + [block.text for block in below if isinstance(block, RawLine)]
    return {plain(line) for text in texts for line in text.split("\n")}


def _forget_signers(filling: Filling, signed: Set[str]) -> None:
    """Lines above a table that are those of its signature, as on the page of a statement, are no doubts."""
    filling.doubts = [doubt for doubt in filling.doubts if doubt.kind != "title" or plain(doubt.text) not in signed]


def _named(raks: Sequence[dict[str, Any]], kode: str | None) -> list[dict[str, Any]]:
    """Each rak with a kode of its own, where there are several; one alone with that which is given."""
    if len(raks) > 1:
        for number, rak in enumerate(raks, 1):
            rak["kode"] = f"rak-{number}"
    elif kode is not None:
        for rak in raks:
            rak["kode"] = kode
    return list(raks)


def finished(value: Any, programs: Mapping[str, str]) -> Any:
    """Plain data whose schedules and codes of parts are texts, and programmes named by their keys in the register."""
    if isinstance(value, dict):
        return {name: _field(name, inner, programs) for name, inner in value.items()}
    return [finished(inner, programs) for inner in value] if isinstance(value, list) else value


def _field(name: str, value: Any, programs: Mapping[str, str]) -> Any:
    if name == "tambahan":  # whose fields are named by headings
        return value
    if name == "program" and isinstance(value, str):
        return programs[value]
    if name == "jadwal" and isinstance(value, list):
        return [kind.label(number) for kind, number in value]
    if name == "kode" and isinstance(value, list):
        return _joined(value)
    if name in ("pelaksana", "pengesahan") and isinstance(value, list) and len(value) == 1:
        value = value[0]
    return finished(value, programs)


def _joined(parts: Sequence[tuple[str, str]]) -> str:
    """A kode of its parts, each with which of them it is (`2`, `4-5`)."""
    return ".".join(text for _, text in sorted(parts, key=lambda part: int(part[0].split("-")[0])))
