"""Rows: what a row of a table is - an item's, a band as wide as the table, a programme's, a total."""

import re
from collections.abc import Iterable, Sequence
from enum import Enum

from rakgen.layout.fields import LEVELS, NUMBER
from rakgen.layout.header import HeaderLeaf
from rakgen.layout.layout import TableSpec
from rakgen.readers.raw import RawCell
from rakgen.recognise.again import text_of, without_continued
from rakgen.recognise.between import NOTE
from rakgen.recognise.contents import CHECKS, CROSSES, field_pattern, fields_said, is_schedule, literal_of
from rakgen.recognise.currency import rupiah_of
from rakgen.recognise.pieces import WholeTable
from rakgen.recognise.words import plain

_TOTAL = re.compile(r"(?i)\W*(?:sub\s*)?(?:jumlah|total|grand\s*total)\b")
_MEAN = re.compile(r"(?i)\W*(?:nilai\s*)?(?:rata\s*-?\s*rata|rerata)\b")
_ONLY_TOTAL = re.compile(
    r"(?:sub|grand)?(?:jumlah|total){1,2}(?:anggaran|pagu|belanja|biaya|dana|keseluruhan|seluruh(?:nya)?|besar|akhir|rp)*"
    r"(?:[ivx]{1,4}|[a-z]|\d{1,2})?"
)
_PROGRAM = re.compile(r"(?i)\W*program\b")
_OTHER_LEVEL = re.compile(r"(?i)\W*(?:tujuan|sasaran|indikator|(?:sub\s*)?kegiatan|keluaran|output)\b")
_BELOW_PROGRAMS = ("indikator.uraian", "sub_kegiatan.uraian", "keluaran.uraian")
_NUMBERED = re.compile(r"\W*(?:[\d.]+|[A-Za-z]|[ivxIVX]+)\W*")
_FIGURES = re.compile(r"(?i)\s*(?:rp\.?)?[\d\s.,%()–—-]*")


class RowKind(Enum):
    """What a row is."""

    ITEM = "item"
    BAND = "band"
    PROGRAM = "program"
    TOTAL = "total"
    EMPTY = "empty"


def is_answered(table: WholeTable, kinds: Sequence[RowKind], leaves: Sequence[HeaderLeaf]) -> bool:
    """True for a table whose schedule says yes or no in every cell beside an item, or beside one of them, as `√` and
    `x` do; with empty cells both are ticks.
    """
    rows = [
        {text_of(cell) for cell, leaf in zip(row, leaves, strict=False) if is_schedule(leaf.column)}
        for row, kind in zip(table.body, kinds, strict=True)
        if kind is RowKind.ITEM
    ]
    return any(
        not signs.isdisjoint(CHECKS) and not signs.isdisjoint(CROSSES) and signs <= CHECKS | CROSSES
        for signs in (*rows, set[str]().union(*rows))
    )


def kind_of_row(
    table: WholeTable, index: int, spec: TableSpec, leaves: Sequence[HeaderLeaf]
) -> tuple[RowKind, str, str]:
    """What a row is, and for a band its level and text, for a programme's its text."""
    row = table.body[index]
    above = set(map(id, table.body[index - 1])) if index else ()
    own = {id(cell): cell for cell in row if cell is not None and id(cell) not in above}.values()
    said = [cell for cell in own if cell.text.strip()]
    if not said and not any(cell and cell.text.strip() for cell in row) and not any(cell.fill for cell in own):
        return RowKind.EMPTY, "", ""
    first = row[0]
    if said and _is_closing(said, table, index, spec):
        return RowKind.TOTAL, "", ""
    if first is not None and spec.baris_kelompok and _is_band(first, row, said, leaves):
        level, text = _band(without_continued(first.text), spec, first, table, index)
        return RowKind.BAND, level, text
    if said and _is_total(said, spec, leaves):
        return RowKind.TOTAL, "", ""
    if first is not None and (text := _program_over(first, row, spec, leaves)):
        return RowKind.PROGRAM, "program", text
    if spec.baris_program.cetak == "ya" and (text := _program(said, leaves, table)):
        return RowKind.PROGRAM, "program", text
    return RowKind.ITEM, "", ""


def _is_band(
    first: RawCell, row: Sequence[RawCell | None], said: Sequence[RawCell], leaves: Sequence[HeaderLeaf]
) -> bool:
    """True for one cell as wide as the table; in files without merged cells for a text in all places, or alone where
    rows are counted.
    """
    if all(cell is first for cell in row) or (len(said) == len(row) and len({cell.text for cell in said}) == 1):
        return True
    counts = leaves[0].column.content_name == NUMBER and first.colspan == 1
    return counts and said == [first] and _NUMBERED.fullmatch(first.text.strip()) is None


def _is_closing(said: Sequence[RawCell], table: WholeTable, index: int, spec: TableSpec) -> bool:
    """True for one of the last rows, where it says a text that the form closes its tables with."""
    patterns = [field_pattern(text) for text in closing_texts(spec)]
    is_last = index >= len(table.body) - len(spec.baris_penutup)
    return is_last and len(said) == 1 and any(pattern.match(said[0].text.strip()) for pattern in patterns)


def closing_texts(spec: TableSpec) -> list[str]:
    """The texts of a form's last rows that are as wide as the table."""
    return [row.isi for row in spec.baris_penutup if row.isi and row.dari is None]


def is_closing_row(said: Sequence[RawCell], *, alone: bool) -> bool:
    """True for the cells of a last row that say one text and nothing else: a note or a total in words; `alone`: any
    text, as no row of the table but this is one cell.
    """
    if len(said) != 1:
        return False
    return alone or (said[0].column == 0 and bool(_TOTAL.match(said[0].text) or NOTE.match(said[0].text)))


def _band(text: str, spec: TableSpec, cell: RawCell, table: WholeTable, index: int) -> tuple[str, str]:
    """The level of a band, and the text of its item: by its template, by its fill, else by the bands right below it,
    each of which is one level lower.
    """
    bands = spec.baris_kelompok
    fits = []
    for band in bands:
        if (said := fields_said(band.isi, text)) is not None:
            fits.append((band, dict(said).get("uraian", text)))
    fits = fits or [(bands[0], text)]
    filled = [fit for fit in fits if fit[0].warna is not None and fit[0].warna == cell.fill]
    fits = filled or fits
    if len(fits) > 1:
        literal = [fit for fit in fits if literal_of(fit[0].isi).strip()]
        below = next((n for n, row in enumerate(table.body[index + 1 :]) if len(set(map(id, row))) > 1), 0)
        fits = literal or fits[max(0, len(fits) - 1 - below) :]
    return fits[0][0].tingkat, fits[0][1]


def _is_total(said: Sequence[RawCell], spec: TableSpec, leaves: Sequence[HeaderLeaf]) -> bool:
    """True for a row of totals: its first text is the form's own, or says so as those of others do."""
    cell = said[0]
    titles = (*titles_of_totals(spec), *(row.judul for row in spec.baris_penutup if row.judul))
    if any(field_pattern(title).match(cell.text.strip()) for title in titles):
        return True
    is_counted = leaves[cell.column].column.content_name == NUMBER
    return is_total_row(said, is_counted=is_counted) or is_mean_row(said, is_counted=is_counted)


def titles_of_totals(spec: TableSpec) -> list[str]:
    """What a form's own rows of totals say, of which the plan holds all addends."""
    totals = [spec.jumlah.judul, *(sub.judul for sub in spec.jumlah.sub)] if spec.jumlah else []
    return [title for title in totals if title]


def _parted(said: Sequence[RawCell]) -> tuple[RawCell, list[RawCell]]:
    """The label of a row, and what stands behind it."""
    return said[0], [cell for cell in said[1:] if cell.text != said[0].text]


def is_mean_row(said: Sequence[RawCell], *, is_counted: bool) -> bool:
    """True for the cells of a row of means: figures stand behind a text that begins so over several columns or where
    rows are counted. `Rata-rata lama sekolah` by itself is what an indikator measures.
    """
    if not said or _MEAN.match(said[0].text) is None:
        return False
    label, figures = _parted(said)
    return (
        (label.colspan > 1 or is_counted) and bool(figures) and all(_FIGURES.fullmatch(cell.text) for cell in figures)
    )


def counts(rows: Sequence[Sequence[RawCell | None]]) -> bool:
    """True where the first cells of rows are their numbers, all but those of a few."""
    said = [row[0].text for row in rows if row and row[0] is not None and row[0].text.strip()]
    return 2 * sum(_NUMBERED.fullmatch(text) is not None for text in said) > len(said)


def is_total_row(said: Sequence[RawCell], *, is_counted: bool) -> bool:
    """True for the cells of a row of totals: figures stand behind a text that says nothing else, or that begins so over
    several columns or where rows are counted. `Jumlah sekolah` alone is what an indikator counts.
    """
    if not said or _TOTAL.match(said[0].text) is None:
        return False
    label, figures = _parted(said)
    if not all(_FIGURES.fullmatch(cell.text) or rupiah_of(cell.text) for cell in figures):
        return False
    text = plain(label.text)
    return _ONLY_TOTAL.fullmatch(text) is not None or ((label.colspan > 1 or is_counted) and len(text) < 60)


def is_program_row(row: Sequence[RawCell | None], named: int, below: Iterable[int]) -> bool:
    """True for a row of a programme among those of kegiatan: one text from the first column over that which names them,
    but not as wide as the table; or one there that says so, with none in the columns of items `below`.
    """
    first, cell = row[0], row[named]
    if cell is None or not cell.text.strip():
        return False
    if named and cell is first:
        return _OTHER_LEVEL.match(cell.text) is None and not all(beside is first for beside in row)
    is_said = len(cell.lines) == 1 and _PROGRAM.match(cell.text) is not None
    return is_said and not any((below_cell := row[at]) and below_cell.text.strip() for at in below)


def _program_over(first: RawCell, row: Sequence[RawCell | None], spec: TableSpec, leaves: Sequence[HeaderLeaf]) -> str:
    """The programme of a row that says so by its place, in any form, or by its words, in one that prints it alone."""
    if first.colspan == 1 and spec.baris_program.cetak != "ya":
        return ""
    names = [leaf.column.content_name for leaf in leaves]
    if "kegiatan.uraian" not in names or "program.uraian" in names:
        return ""
    named = names.index("kegiatan.uraian")
    below = (at for at, name in enumerate(names) if at > named and name in _BELOW_PROGRAMS)
    cell = row[named]
    return without_continued(cell.text) if cell is not None and is_program_row(row, named, below) else ""


def _program(said: Sequence[RawCell], leaves: Sequence[HeaderLeaf], table: WholeTable) -> str:
    """The programme of a row that prints one alone: a bold text where kegiatan are named, at most its budget beside."""
    named = [cell for cell in said if leaves[cell.column].column.content_name == "kegiatan.uraian"]
    level = LEVELS.index("kegiatan")
    others = [
        cell
        for cell in said
        if (leaves[cell.column].column.level or 0) >= level
        and leaves[cell.column].column.content_name not in ("kegiatan.uraian", "kegiatan.anggaran", NUMBER)
    ]
    if len(named) != 1 or others or not (named[0].is_bold or not table.raw.cells[0].bold):
        return ""
    return without_continued(named[0].text)
