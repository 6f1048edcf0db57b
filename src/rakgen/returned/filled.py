"""Filled: what people wrote into the workbooks of `build --isian` - for which file, of which item, in which cell."""

from __future__ import annotations

import re
from typing import NamedTuple

from rakgen.model.realisasi import RecordLevel
from rakgen.progress.fill_columns import FILE, FILL_FIELDS, LEVEL_NAMES, NAMING, RAK, TITLE
from rakgen.readers.raw import RawCell, RawDocument, RawLine, RawPlace, RawTable
from rakgen.returned.stored import in_full

_TITLE = re.compile(TITLE.format(periode=r"(?P<periode>\S+)", tahun=r"(?P<tahun>\d{4})"))
_FILE = re.compile(rf"{FILE}(?P<name>[^/\\:\x00-\x1f]+\.yaml)")
_WHY = {"formula": "formula"}
"""Why texts that the reader did not take cannot be put, by its remarks; others are loose."""
_FIELDS = {field.heading: field.name for field in FILL_FIELDS}


class FilledCell(NamedTuple):
    """A filled cell: the heading above it with the field that it stands for ('' for none), its text and place; `why` is
    what bars one that belongs to no row.
    """

    heading: str
    name: str
    text: str
    place: RawPlace
    why: str = "loose"


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
    for block in in_full(document).blocks:
        if isinstance(block, RawTable):
            table = _rows(block) if sheets and sheets[-1].file else None
            if table is not None:
                sheets[-1].rows.extend(table)
            else:
                loose += [FilledCell("", "", cell.text, cell.place) for cell in block.cells if cell.text.strip()]
        elif match := _TITLE.fullmatch(block.text.strip()):
            sheets.append(FilledSheet(match["periode"], int(match["tahun"]), "", None, [], []))
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


def _rows(table: RawTable) -> list[FilledRow] | None:
    """The rows with a filled cell; None for a table that is none to fill in."""
    matrix = table.matrix()
    headings = [_text(cell) for cell in matrix[0]]
    if any(name not in headings for name in NAMING[:3]):
        return None
    level, kode, uraian = (headings.index(name) for name in NAMING[:3])
    found = []
    for row in matrix[1:]:
        cells = tuple(
            FilledCell(heading, _FIELDS.get(heading, ""), text, cell.place)
            for heading, cell in zip(headings, row, strict=True)
            if heading not in NAMING and cell is not None and (text := _text(cell))
        )
        said = LEVEL_NAMES.get(_text(row[level]))
        if said is None:  # a row of somebody's own
            own = (cell for heading, cell in zip(headings, row, strict=True) if heading in NAMING and cell is not None)
            cells += tuple(FilledCell("", "", text, cell.place) for cell in own if (text := _text(cell)))
        if cells:
            found.append(FilledRow(said, _text(row[kode]), _text(row[uraian]), cells))
    return found


def _text(cell: RawCell | None) -> str:
    return cell.text.strip() if cell is not None else ""
