"""Contents: what a plan field prints in a cell, for the whole year or in one period."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Literal

from rakgen.compose.rows import ButirProgram, TableItem, TableRow
from rakgen.document.document import Content, Line, Mark, Number
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import LISTED, REACHED, code_part, split_content
from rakgen.model import Kegiatan, Periode, Program, Rak, Rencana, Rupiah, Target, Targeted, Work
from rakgen.model.figures import budget_of, sum_of
from rakgen.model.periode import WHOLE
from rakgen.model.reached import reached_of
from rakgen.model.series import Manner, in_periode, manner_of, manner_so_far, series_values, so_far, year_value
from rakgen.model.walk import Referred, all_of


class Origin:
    """Where contents come from besides the items: the plan, and a rak of it."""

    def __init__(self, rencana: Rencana, rak: Rak) -> None:
        self.rencana, self._rak = rencana, rak

    @cached_property
    def anggaran_program(self) -> Mapping[str, Rupiah]:
        """The budget of each programme by its kode or text, counted when one is printed: few forms do."""
        return _anggaran_program(self.rencana, self._rak)


def _anggaran_program(rencana: Rencana, rak: Rak) -> dict[str, Rupiah]:
    """The budget of each programme, by its kode or text: the register's, else the sum over its kegiatan, each counted
    once.
    """
    amounts: dict[str, list[Rupiah]] = {}
    referred = Referred(rak)
    own = [(kode, kegiatan) for kode, program in rencana.program.items() for kegiatan in program.kegiatan]
    for kode, kegiatan in own + [(referred.follow(of_rak).program, of_rak) for of_rak in all_of(rak, Kegiatan)]:
        budget = budget_of(kegiatan)
        if kode and budget:
            amounts.setdefault(kode, []).append(budget)
    sums = {kode: sum_of(parts) for kode, parts in amounts.items()}
    return sums | {kode: program.anggaran for kode, program in rencana.program.items() if program.anggaran}


def year_content(content_name: str, butir: TableItem | None, origin: Origin, sign: Mark | str = "ya") -> Content:
    """A field's printed content for the whole year, '' where the item has none; a `ya` prints `sign`."""
    field = split_content(content_name)[1]
    if butir is None:
        return ""
    if content_name in REACHED:
        return _reached_content(field, butir, WHOLE, running=False)
    if isinstance(butir, ButirProgram):
        return _program_content(field, butir, origin)
    if isinstance(butir, Work) and (known := _activity_content(field, butir, origin)) is not None:
        return known
    return _said(field, butir, sign)


def _said(field: str, butir: TableItem | Program, sign: Mark | str) -> Content:
    """What a field of an item says that needs no register."""
    if field.startswith("tambahan.") and not isinstance(butir, ButirProgram):
        tambahan = butir.tambahan.get(field.removeprefix("tambahan."))
        return (tambahan.text or _value_content(year_value(field, butir))) if tambahan else ""
    listed = field.removeprefix("target_")
    if listed in LISTED:
        return _listed(getattr(butir, listed, ()), "uraian" if field == listed else "target")
    return _field_content(field, butir, sign)


def _field_content(field: str, butir: TableItem | Program, sign: Mark | str) -> Content:
    """What a field says by itself, or the part of it that is named behind a dot."""
    name, _, part = field.partition(".")
    value = getattr(butir, name, None)
    if isinstance(value, str):
        return code_part(value, part) if part else value
    if isinstance(value, bool):
        return sign if value else "tidak" if sign == "ya" else ""
    if isinstance(value, Target):
        return value.text
    if isinstance(value, dict):
        years = {year: target.text for year, target in sorted(value.items()) if isinstance(target, Target)}
        return years.get(int(part), "") if part else paragraph(f"{year} = {text}" for year, text in years.items())
    return paragraph(text for text in value if isinstance(text, str)) if isinstance(value, tuple) else ""


def _program_content(field: str, butir: ButirProgram, origin: Origin) -> Content:
    if field != "anggaran":
        said_by_itself = field.partition(".")[0] in ("kode", "uraian")
        source = butir if said_by_itself else butir.registered
        return "" if source is None else _said(field, source, "")
    return _rupiah(origin.anggaran_program.get(butir.name))


def _listed(items: Sequence[Targeted], field: Literal["uraian", "target"]) -> Content:
    """The texts or the targets of items as paragraphs of one cell."""
    values = (getattr(item, field) for item in items)
    return paragraph(value.text if isinstance(value, Target) else value or "" for value in values)


def _activity_content(field: str, butir: Work, origin: Origin) -> Content | None:
    """What a field of a kegiatan or sub kegiatan prints that needs the registers, or is no text; None for
    any other field.
    """
    if field == "pelaksana":
        return paragraph(origin.rencana.pelaksana_name(unit) for unit in butir.pelaksana or ())
    if field == "anggaran":
        return _rupiah(budget_of(butir))
    if field == "program" and isinstance(butir, Kegiatan):
        program = origin.rencana.program.get(butir.program or "")
        return program.uraian if program else butir.program or ""
    if field == "aksi":
        return paragraph(aksi.uraian for aksi in butir.aksi)
    if field == "jadwal":
        return butir.jadwal.text if butir.jadwal else ""
    return None


def periode_content(
    content_name: str, butir: TableItem | None, kind: Periode, number: int, sign: Mark | str
) -> Content:
    """What a field prints in period `number` (from 1) of kind `kind`; a jadwal prints `sign`, and an aksi
    without jadwal stands where that of its kegiatan says. '' where there is nothing.
    """
    field = split_content(content_name)[1]
    if content_name in REACHED:
        return _reached_content(field, butir, (kind, number), running=False)
    if butir is None or isinstance(butir, ButirProgram):
        return ""
    if field == "jadwal" and isinstance(butir, Work):
        return sign if butir.jadwal is not None and butir.jadwal.runs_in((kind, number)) else ""
    if field == "aksi" and isinstance(butir, Work):
        jadwal = [(aksi.uraian, aksi.jadwal or butir.jadwal) for aksi in butir.aksi]
        return paragraph(text for text, when in jadwal if when is not None and when.runs_in((kind, number)))
    values = series_values(field, butir)
    return _value_content(in_periode(values, kind, number, manner_of(field, butir) or Manner.LAST) if values else None)


def periode_name(column: ColumnSpec, row: TableRow, numbers: Sequence[int]) -> str:
    """What a column calls the period that a row stands for, of rows for those of some numbers; '' for any other row."""
    if row.periode is None:
        return ""
    kind, number = row.periode
    names = dict(zip(numbers, column.judul_periode or (), strict=False))
    return names.get(number) or kind.label(number)


def running_content(content_name: str, butir: TableItem | None, kind: Periode, number: int) -> Content:
    """What a field has come to from the first period of a kind to period `number`; '' where there is nothing."""
    field = split_content(content_name)[1]
    if content_name in REACHED:
        return _reached_content(field, butir, (kind, number), running=True)
    values = {} if butir is None or isinstance(butir, ButirProgram) else series_values(field, butir)
    if not values or butir is None or isinstance(butir, ButirProgram):
        return ""
    return _value_content(so_far(values, kind, number, manner_so_far(field, butir) or Manner.LAST))


def _reached_content(field: str, item: TableItem | None, periode: tuple[Periode, int], *, running: bool) -> Content:
    """What a field of what was reached says of an item, '' where nothing was told."""
    reached = reached_of(item)
    said = reached.said(field, periode, running=running) if reached else None
    return _value_content(said) if said is None or isinstance(said, Target | Rupiah) else paragraph(said)


def _value_content(value: Target | Rupiah | None) -> Content:
    return value.text if isinstance(value, Target) else _rupiah(value)


def _rupiah(value: Rupiah | None) -> Content:
    return Number(Decimal(value.value), value.text) if value is not None else ""


def paragraph(texts: Iterable[str]) -> Content:
    """Texts as paragraphs of one cell; a single one as it is."""
    paragraphs = tuple(texts)
    return tuple(Line(text) for text in paragraphs) if len(paragraphs) > 1 else (paragraphs[0] if paragraphs else "")
