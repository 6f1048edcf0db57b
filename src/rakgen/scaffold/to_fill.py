"""To fill: the files in which an office writes what was reached in a period, with the items of its plan that are due
then.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rakgen.canonical import MODELS, canonical
from rakgen.canonical.codes import slug
from rakgen.canonical.text import checked, comments_of, value_of
from rakgen.concrete.tree import Branch, Entry, Leaf, Tree
from rakgen.model import Kegiatan, Periode, Rak, Rencana, Target
from rakgen.model.bound import figure_of
from rakgen.model.butir import OwnIndikator, SubKegiatan
from rakgen.model.joined import own_unit
from rakgen.model.periode import WHOLE, PeriodeKey
from rakgen.model.realisasi import label
from rakgen.model.record_items import Items, Reportable
from rakgen.model.series import is_written
from rakgen.model.target import quantity, range_ends
from rakgen.model.walk import Referred, Top, walk
from rakgen.progress.fill_columns import FILE, FILL_FIELDS, LEVEL_NAMES, NAMING, RAK, STATUS, TITLE, filled_text
from rakgen.progress.records import Records
from rakgen.text.file_names import file_name
from rakgen.text.unique import unused
from rakgen.writers.xlsx.fill_in import FillColumn, FillRow, FillSheet

_WORK = ("status", "anggaran", "kendala", "tindak_lanjut", "bukti")
_LEVELS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "indikator": ("Indikator", ("nilai", "pembilang", "penyebut", "kendala", "tindak_lanjut", "bukti")),
    "kegiatan": ("Kegiatan", _WORK),
    "sub_kegiatan": ("Sub kegiatan", _WORK),
}
"""What is reported: how comments call an item of a level, and the fields that wait for a value."""
_REPORTED = (OwnIndikator, Kegiatan, SubKegiatan)
_HELP = (
    "# Isi yang sudah diketahui; isian yang kosong dibaca sebagai belum dilaporkan.",
    '# nilai: 0 adalah nilai, "-" berarti tidak diukur. status: belum, berjalan, selesai, atau batal.',
    "# tindak_lanjut: daftar, tiap butirnya dengan uraian, pelaksana, dan tenggat.",
)


class DueItem(NamedTuple):
    """An item that something is to be reported of: its level, the name that a record gives it, the items above it, and
    its unit by the key or name that the plan has for it ('' where it has none).
    """

    level: str
    item: Reportable
    name: str
    above: tuple[Reportable, ...]
    unit: str


class FileToFill(NamedTuple):
    """A file to be filled in: the kode of its RAK where the plan has several, what its name ends in ('' where it is the
    only one), who it is for, and the items in it.
    """

    rak: str | None
    ending: str
    title: str
    items: tuple[DueItem, ...]


class ToFill(NamedTuple):
    """The files for a period, and the items that no record can name: several share their text, and have no kode."""

    files: list[FileToFill]
    unnamed: list[Reportable]


def files_to_fill(rencana: Rencana, raks: Sequence[Rak], period: PeriodeKey, *, per_unit: bool) -> ToFill:
    """A file for each of some rak of a plan, with what is due in a period: the indikator with a target for it, and the
    kegiatan and sub kegiatan that are carried out in it, or have no schedule.

    `per_unit` makes one for each unit; an item stands with the unit that the plan names first.
    """
    found = ToFill([], [])
    used: set[str] = set()
    for number, rak in enumerate(raks, 1):
        several = len(rencana.rak) > 1
        kode = rak.kode if several else None
        tops: list[Top] = [rak, *(rencana.program.values() if number == 1 else ())]
        names = Items(rencana, [rak] if kode else rencana.rak)
        due = [item for top in tops for item in _due(rencana, top, period, names)]
        found.unnamed.extend(item.item for item in due if not item.name)
        named = [item for item in due if item.name]
        parts = (kode or f"rak{number}",) if several else ()
        title = (f"RAK {kode or number}",) if several else ()
        for unit in _units(rencana, named) if per_unit else ("",):
            items = tuple(item for item in named if not per_unit or item.unit == unit)
            of_name = (slug(unit) or "unit" if unit else "tanpa-unit",) if per_unit else ()
            of_unit = (rencana.pelaksana_name(unit) if unit else "tanpa unit",) if per_unit else ()
            if items:
                ending = _ending((*parts, *of_name), used)
                found.files.append(FileToFill(kode, ending, ", ".join((*title, *of_unit)), items))
    return found


def file_stem(file: FileToFill, plan: str, period: PeriodeKey) -> str:
    """What a file is called without its suffix, beside the others of the plan whose file is called `plan`."""
    return "-".join(filter(None, (plan, label(period).lower(), file.ending)))


def _ending(parts: Sequence[str], used: set[str]) -> str:
    """Names from a plan as the end of a file name that is none of those `used`, and is put beside them."""
    wish = "-".join(map(file_name, parts))
    ending = unused(wish, lambda name: name.casefold() in used, lambda name, number: f"{name}-{number}")
    used.add(ending.casefold())
    return ending


def text_to_fill(file: FileToFill, rencana: Rencana, plan: str, period: PeriodeKey) -> str:
    """The text of a file, which names its plan by the path `plan`. Raises CanonicalFault, as `canonical_text`."""
    head = {"versi": "1", "rencana": plan} | ({"rak": file.rak} if file.rak else {})
    root = value_of(head)
    assert isinstance(root, Branch)
    root.entries.append(Entry("realisasi", Branch(True, [_record(item, rencana, period) for item in file.items])))
    about = ", ".join(filter(None, (" ".join((rencana.instansi or "").split()), file.title)))
    tree = Tree([f"# Realisasi {label(period)} tahun {rencana.tahun}: {about}", *_HELP], root)
    canonical(tree, MODELS["realisasi"])
    return checked(tree, sorted(comments_of(tree)))


def sheet_to_fill(file: FileToFill, rencana: Rencana, period: PeriodeKey, name: str, records: Records) -> FillSheet:
    """The sheet of a file, for people who fill it in: each item in a row, with the cells that may be said of it and
    what `records` say already; `name` is that of the file that it is read into.
    """
    about = ", ".join(filter(None, (_line(rencana.instansi or ""), file.title)))
    head = [TITLE.format(periode=label(period), tahun=rencana.tahun), about, f"{FILE}{name}"]
    head += [f"{RAK}{file.rak}"] if file.rak else []
    columns = [FillColumn(name, width) for name, width in zip(NAMING, (12, 14, 44, 34), strict=True)]
    for field in FILL_FIELDS:
        columns.append(FillColumn(field.heading, field.width, STATUS if field.name == "status" else (), field.help))
    levels: dict[str, str] = {level: name for name, level in LEVEL_NAMES.items()}
    rows = []
    for due in file.items:
        told = "\n".join(_told(due, rencana))
        waiting = [name for name in _LEVELS[due.level][1] if _may_say(due.item, name)]
        opened = frozenset(len(NAMING) + at for at, field in enumerate(FILL_FIELDS) if field.name in waiting)
        known = records.of(due.item).get(period)
        said = [filled_text(getattr(known.record, field.name)) if known else "" for field in FILL_FIELDS]
        named = (levels[due.level], due.item.kode or "", _line(due.item.uraian or ""), told)
        rows.append(FillRow((*named, *said), opened))
    return FillSheet("Isian", head, columns, rows)


def _record(due: DueItem, rencana: Rencana, period: PeriodeKey) -> Entry:
    """An entry with the name of an item, the period, and nothing else said; what the plan says of it as comments."""
    word, waiting = _LEVELS[due.level]
    fields = [Entry(due.level, Leaf(due.name)), Entry("periode", Leaf(label(period)))]
    fields += [Entry(name, Leaf("", raw=[""])) for name in waiting if _may_say(due.item, name)]
    comments = [f"{word}: {_line(due.item.uraian or '')}", *_told(due, rencana)]
    return Entry("", Branch(False, list(fields)), above=["", *(f"# {line}" for line in comments)])


def _may_say(item: Reportable, field: str) -> bool:
    """False for the parts of a figure that is no percentage, and for the budget of what has none or has it below."""
    if field in ("pembilang", "penyebut"):
        return isinstance(item, OwnIndikator) and "%" in f"{item.target.text if item.target else ''}{item.satuan or ''}"
    if field != "anggaran":
        return True
    return isinstance(item, Kegiatan | SubKegiatan) and not getattr(item, "sub_kegiatan", ()) and bool(item.anggaran)


def _told(due: DueItem, rencana: Rencana) -> Iterator[str]:
    """The lines that tell what the plan says of an item."""
    item = due.item
    if isinstance(item, OwnIndikator):
        said = [(label(period), target) for period, target in item.target_periode.items()]
        said += [("setahun", item.target)] if item.target else []
        yield f"Target: {'; '.join(f'{name} {_of_unit(target, item.satuan)}' for name, target in said)}"
    elif isinstance(item, Kegiatan | SubKegiatan):
        parts = [f"jadwal {_line(item.jadwal.text)}"] if item.jadwal else []
        parts += [f"anggaran {_line(item.anggaran.text)}"] if item.anggaran else []
        parts += [f"pelaksana {', '.join(map(rencana.pelaksana_name, item.pelaksana))}"] if item.pelaksana else []
        if parts:
            yield _line("; ".join(parts)[:1].upper() + "; ".join(parts)[1:])


def _of_unit(target: Target, unit: str | None) -> str:
    """A target with the unit of its item, where it is counted and says none itself."""
    ends = range_ends(target)
    own = ends[2] if ends else own_unit(figure_of(target))
    is_counted = ends is not None or quantity(figure_of(target)) is not None
    return _line(target.text if own or not unit or not is_counted else f"{target.text} {unit}")


def _line(text: str) -> str:
    return " ".join(text.split())


def _due(rencana: Rencana, top: Top, period: PeriodeKey, names: Items) -> Iterator[DueItem]:
    """The items of a rak or programme that are due in a period; a `rujukan` is reported at what it refers to."""
    referred = Referred(top)
    places = list(walk(top))
    units = _unit_of(places, {name: key for key, name in rencana.pelaksana.items()})
    taken_over = {
        id(origin)
        for _, item, _, _ in places
        if isinstance(item, Kegiatan)
        and (origin := referred.origin(item)) is not None
        and _is_scheduled(referred.follow(item), (), period, rencana.tahun)
    }
    for level, item, above, _ in places:
        if level not in _LEVELS or (isinstance(item, Kegiatan) and item.rujukan is not None):
            continue
        is_due = (
            _has_target(item, period, rencana.tahun)
            if isinstance(item, OwnIndikator)
            else _is_scheduled(item, above, period, rencana.tahun)
        )
        if is_due or id(item) in taken_over:
            yield DueItem(level, item, _name(level, item, names), above, units.get(id(item), ""))


def _name(level: str, item: Reportable, names: Items) -> str:
    """What a record calls an item: its kode, else its whole text; '' where neither means it alone."""
    wishes = filter(None, (item.kode, _line(item.uraian or "")))
    return next(
        (wish for wish in wishes if [id(item_called) for item_called in names.called(level, wish)] == [id(item)]), ""
    )


def _has_target(indikator: OwnIndikator, period: PeriodeKey, year: int) -> bool:
    """True for a target of the period, of a part of it or of what it is part of; where targets have no periods, for one
    of the year.
    """
    written = [periode for periode, target in indikator.target_periode.items() if is_written(target)]
    if period == WHOLE or not indikator.target_periode:
        own = indikator.target is not None and is_written(indikator.target)
        return bool(own or written or year in indikator.target_tahun)
    return any(_overlap(periode, period, year) for periode in written)


def _is_scheduled(work: Any, above: Sequence[Any], period: PeriodeKey, year: int) -> bool:
    """True for what is carried out in the period; what has no schedule has that of what it is part of, or any."""
    schedules = [
        scheduled.jadwal for scheduled in (work, *reversed(above)) if isinstance(scheduled, Kegiatan | SubKegiatan)
    ]
    schedule = next(filter(None, schedules), None)
    return schedule is None or any(_overlap(part, period, year) for part in schedule.parts)


def _overlap(first: PeriodeKey, second: PeriodeKey, year: int) -> bool:
    return not _months(first, year).isdisjoint(_months(second, year))


def _months(period: PeriodeKey, year: int) -> frozenset[int]:
    kind, number = period
    if kind is not Periode.TAHUN:
        return frozenset(kind.bulan(number))
    return frozenset(range(1, 13) if period == WHOLE or number == year else ())


def _unit_of(places: Sequence[Any], keys: Mapping[str, str]) -> dict[int, str]:
    """The unit of each item that has one: the first that it names, else the first below it, else that above it. A unit
    that is named as the register has it goes by its key of `keys`.
    """
    units: dict[int, str] = {}
    for _, item, above, _ in places:
        for unit in (getattr(item, "pelaksana", None) or ())[:1]:
            units[id(item)] = keys.get(unit, unit)
            for higher in (other for other in above if isinstance(other, _REPORTED)):
                units.setdefault(id(higher), keys.get(unit, unit))
    for _, item, above, _ in places:
        if id(item) not in units and above and id(above[-1]) in units:
            units[id(item)] = units[id(above[-1])]
    return units


def _units(rencana: Rencana, items: Sequence[DueItem]) -> list[str]:
    """The units of some items: those of the register in its order, others as they come, last those without."""
    used = dict.fromkeys(item.unit for item in items)
    known = [unit for unit in rencana.pelaksana if unit in used]
    return [*known, *(unit for unit in used if unit and unit not in known), *(unit for unit in used if not unit)]
