"""Filled: what people wrote into the workbooks of `build --isian` - for which file, of which item, in which cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from rakgen.model.realisasi import RecordLevel
from rakgen.progress.fill_columns import FILE, FILL_FIELDS, LEVEL_NAMES, NAMING, RAK, TITLE
from rakgen.readers.raw import RawCell, RawDocument, RawLine, RawPlace, RawTable
from rakgen.recognise.again import text_of
from rakgen.returned.stored import in_full

_TITLE = re.compile(TITLE.format(periode=r"(?P<periode>\S+)", tahun=r"(?P<tahun>\d{4})"))
_FILE = re.compile(rf"{FILE}(?P<name>[^/\\:\x00-\x1f]+\.yaml)")
_WHY = {"formula": "formula"}
"""Why texts that the reader did not take cannot be put, by its remarks; others are loose."""
_FIELDS = {field.heading: field.name for field in FILL_FIELDS}


class FilledCell(NamedTuple):
    """A filled cell: the heading above it with the field that it stands for ('' for none), its text and place; `why` is
    what bars one that belongs to no row, `is_moment` is True for a date or a time.
    """

    heading: str
    name: str
    text: str
    place: RawPlace
    why: str = "loose"
    is_moment: bool = False


class FilledRow(NamedTuple):
    """A row: the level of its item (None where it names none), the kode and text of that, and the cells filled in."""

    level: RecordLevel | None
    kode: str
    uraian: str
    cells: tuple[FilledCell, ...]


class FilledSheet(NamedTuple):
    """A sheet: the period and year reported, the name of the file it is for, the kode of its RAK, its rows, and texts
    that belong to none.
    """

    periode: str
    tahun: int
    file: str
    rak: str | None
    rows: list[FilledRow]
    loose: list[FilledCell]


def filled_sheets(document: RawDocument) -> list[FilledSheet]:
    """The sheets to fill in of a workbook; [] for any other document. Texts that are left out of it are loose, as are
    those that the reader did not take: formulas without a result, what is hidden.
    """
    sheets: list[FilledSheet] = []
    remarks = [remark for remark in document.remarks if remark.text]
    loose = [FilledCell("", "", remark.text, remark.place, _WHY.get(remark.kind, "loose")) for remark in remarks]
    headings: dict[int, str] = {}
    sheet = ""
    for block in in_full(document).blocks:
        if isinstance(block, RawTable):
            own = _headings(block)
            headings = own or (headings if block.place.sheet == sheet else {})
            sheet = block.place.sheet
            if headings and sheets and sheets[-1].file:
                sheets[-1].rows.extend(_rows(block, headings, 1 if own else 0))
            else:
                loose += [FilledCell("", "", cell.text, cell.place) for cell in block.cells if cell.text.strip()]
        elif match := _TITLE.fullmatch(block.text.strip()):
            sheets.append(FilledSheet(match["periode"], int(match["tahun"]), "", None, [], []))
            headings = {}
        elif sheets and not sheets[-1].rows:
            sheets[-1] = _headed(sheets[-1], block)
        elif block.text.strip():
            loose.append(FilledCell("", "", block.text, block.place))
    found = [sheet for sheet in sheets if sheet.file]
    if found:
        found[0].loose.extend(loose)
    return found


def _headed(sheet: FilledSheet, line: RawLine) -> FilledSheet:
    """A sheet with what a line above its table says."""
    text = line.text.strip()
    if match := _FILE.fullmatch(text):
        return sheet._replace(file=match["name"])
    return sheet._replace(rak=text.removeprefix(RAK).strip()) if text.startswith(RAK) else sheet


def _headings(table: RawTable) -> dict[int, str]:
    """The headings of a table to fill in by the columns of its sheet; none of a table without them."""
    found = {cell.place.column: text_of(cell) for cell in table.matrix()[0] if cell is not None}
    return found if set(NAMING[:3]) <= set(found.values()) else {}


def _rows(table: RawTable, headings: Mapping[int, str], first: int) -> Iterator[FilledRow]:
    """The rows with a filled cell, from a row on; a table goes on under its headings below an empty row."""
    for row in table.matrix()[first:]:
        said = [(headings.get(cell.place.column, ""), cell) for cell in row if cell is not None and text_of(cell)]
        level, kode, uraian = (next((text_of(cell) for own, cell in said if own == name), "") for name in NAMING[:3])
        known = LEVEL_NAMES.get(level)
        cells = tuple(
            FilledCell(own, _FIELDS.get(own, ""), text_of(cell), cell.place, is_moment=_is_moment(cell))
            for own, cell in said
            if own not in NAMING or known is None  # of a row of somebody's own
        )
        if cells:
            yield FilledRow(known, kode, uraian, cells)


def _is_moment(cell: RawCell) -> bool:
    return re.search(r"\d[-:]", cell.value) is not None
