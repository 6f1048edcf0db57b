"""Contents: what a plan field prints in a cell, for the whole year or in one period, and the number it counts as."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from rakgen.compose.rows import ButirProgram, TableItem
from rakgen.document.document import Content, Line, Mark, Number
from rakgen.layout.fields import split_content
from rakgen.model import Butir, Indikator, Kegiatan, Keluaran, Periode, Rencana, Rupiah, Target

PeriodeValues = Mapping[tuple[Periode, int], Target | Rupiah]


class Origin(NamedTuple):
    """Where contents come from besides the items: the plan, and the budget of each programme by its kode or text."""

    rencana: Rencana
    anggaran_program: Mapping[str, Rupiah | Decimal]


def year_content(content_name: str, butir: TableItem | None, origin: Origin) -> Content:
    """A field's printed content for the whole year, '' where the item has none."""
    field = split_content(content_name)[1]
    if butir is None:
        return ""
    if isinstance(butir, ButirProgram):
        return _program_content(field, butir, origin)
    if field.startswith("tambahan."):
        tambahan = butir.tambahan.get(field.removeprefix("tambahan."))
        return (tambahan.text or "") if tambahan else ""
    if isinstance(butir, Indikator | Keluaran) and field == "target":
        return butir.target.text if butir.target else ""
    if isinstance(butir, Kegiatan):
        return _kegiatan_content(field, butir, origin)
    value = getattr(butir, field, None)
    return value if isinstance(value, str) else ""


def _program_content(field: str, butir: ButirProgram, origin: Origin) -> Content:
    if field != "anggaran":
        return getattr(butir, field, None) or ""
    value = origin.anggaran_program.get(butir.kode or butir.uraian)
    if isinstance(value, Decimal):
        from rakgen.text.numbers import format_number

        return Number(value, format_number(value))
    return _rupiah(value)


def _kegiatan_content(field: str, butir: Kegiatan, origin: Origin) -> Content:
    if field == "pelaksana":
        return paragraph(origin.rencana.pelaksana_name(unit) for unit in butir.pelaksana or ())
    if field == "anggaran":
        return _rupiah(butir.anggaran)
    if field == "program":
        program = origin.rencana.program.get(butir.program or "")
        return program.uraian if program else butir.program or ""
    if field == "aksi":
        return paragraph(aksi.uraian for aksi in butir.aksi)
    if field == "keluaran":
        return paragraph(keluaran.uraian or "" for keluaran in butir.keluaran)
    if field == "target_keluaran":
        return paragraph(keluaran.target.text if keluaran.target else "" for keluaran in butir.keluaran)
    if field == "jadwal":
        return butir.jadwal.text if butir.jadwal else ""
    value = getattr(butir, field, None)
    return value if isinstance(value, str) else ""


def periode_content(
    content_name: str, butir: TableItem | None, kind: Periode, number: int, sign: Mark | str
) -> Content:
    """What a field prints in period `number` (from 1) of kind `kind`; a jadwal prints `sign`. '' where there is
    nothing.
    """
    field = split_content(content_name)[1]
    if butir is None or isinstance(butir, ButirProgram):
        return ""
    if field == "jadwal" and isinstance(butir, Kegiatan):
        return sign if butir.jadwal is not None and number in butir.jadwal.in_periode(kind) else ""
    if field == "aksi" and isinstance(butir, Kegiatan):
        return paragraph(aksi.uraian for aksi in butir.aksi if aksi.jadwal and number in aksi.jadwal.in_periode(kind))
    value = in_periode(periode_value(content_name, butir), kind, number, is_cumulative(field, butir))
    if isinstance(value, Rupiah):
        return _rupiah(value)
    return value.text if isinstance(value, Target) else ""


def periode_value(content_name: str, butir: Butir) -> PeriodeValues:
    """The values by period of a field."""
    field = split_content(content_name)[1]
    if field.startswith("tambahan."):
        tambahan = butir.tambahan.get(field.removeprefix("tambahan."))
        return tambahan.periode if tambahan else {}
    if field == "target_periode" and isinstance(butir, Indikator | Keluaran):
        return butir.target_periode
    if field == "anggaran_periode" and isinstance(butir, Kegiatan):
        return butir.anggaran_periode
    return {}


def is_cumulative(field: str, butir: Butir) -> bool | None:
    """Whether a field's values add up over the year (False) or each includes those before it (True)."""
    if field == "anggaran_periode":
        return False
    return butir.kumulatif if isinstance(butir, Indikator | Keluaran) else None


def in_periode(values: PeriodeValues, kind: Periode, number: int, cumulative: bool | None) -> Target | Rupiah | None:
    """The value in a period: its own; else from the finer periods in it, their last, or their sum when they are not
    cumulative.
    """
    own = values.get((kind, number))
    if own is not None:
        return own
    months = set(kind.bulan(number))
    finer = [
        (finer_number, value)
        for (finer_kind, finer_number), value in sorted(
            values.items(), key=lambda pair: pair[0][0].bulan(pair[0][1])[0]
        )
        if finer_kind.value > kind.value and months.issuperset(finer_kind.bulan(finer_number))
    ]
    if not finer:
        return None
    finer_values = [value for _, value in finer]
    numbers = [as_number(value) for value in finer_values]
    if cumulative is False and len(finer_values) > 1 and all(addend is not None for addend in numbers):
        from rakgen.text.numbers import added

        return _sum(finer_values, added(addend for addend in numbers if addend is not None))
    return finer_values[-1]


def _sum(values: list[Target | Rupiah], total: Decimal) -> Target | Rupiah:
    from rakgen.text.numbers import format_number, format_rupiah

    first = values[0]
    if isinstance(first, Rupiah):
        return Rupiah(format_rupiah(total, [value.text for value in values]), int(total))
    suffix = "%" if first.kind == "persen" else f" {first.satuan}" if first.satuan else ""
    return Target(format_number(total) + suffix, first.kind, total, first.satuan)


def as_number(value: Target | Rupiah | None) -> Decimal | None:
    """The number a value counts as; None for a text, a grade, a range."""
    if isinstance(value, Rupiah):
        return Decimal(value.value)
    return value.value if value is not None else None


def year_number(content_name: str, butir: TableItem, origin: Origin) -> Decimal | None:
    """The number a field counts as for the whole year."""
    from rakgen.model.target import parse_target

    field = split_content(content_name)[1]
    if field == "anggaran" and isinstance(butir, Kegiatan):
        return as_number(butir.anggaran)
    if field == "anggaran" and isinstance(butir, ButirProgram):
        value = origin.anggaran_program.get(butir.kode or butir.uraian)
        return value if isinstance(value, Decimal) else as_number(value)
    if field == "target" and isinstance(butir, Indikator | Keluaran):
        return as_number(butir.target)
    content = year_content(content_name, butir, origin)
    return as_number(parse_target(content)) if isinstance(content, str) and content else None


def _rupiah(value: Rupiah | Decimal | None) -> Content:
    return Number(Decimal(value.value), value.text) if isinstance(value, Rupiah) else ""


def paragraph(texts: Iterable[str]) -> Content:
    """Texts as paragraphs of one cell; a single one as it is."""
    paragraphs = tuple(texts)
    return tuple(Line(text) for text in paragraphs) if len(paragraphs) > 1 else (paragraphs[0] if paragraphs else "")
