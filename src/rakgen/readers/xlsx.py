"""XLSX: the sheets of a workbook as people see them - shown texts, merges, fills, titles and tables on one sheet.

Formulas count by the values that are stored with them. Hidden sheets, rows and columns are left and told, and so are
notes, pictures and colours that a rule makes. Macros, links and connections are never followed.
"""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from rakgen.readers.faults import unreadable
from rakgen.readers.package import read_package
from rakgen.readers.raw import RawBlock, RawCell, RawDocument, RawLine, RawPlace, RawTable, Remark
from rakgen.readers.sheet import divided
from rakgen.readers.xlsx_colours import ThemeColours
from rakgen.readers.xlsx_merges import MergedCells, merges_of, parts_of_sheets, without_merges
from rakgen.readers.xlsx_sheet import SheetReader

_MOST_CELLS = 600_000
_MOST_MERGED = 600_000  # places under merged cells
_LONG_NAME = 25  # letters of the name of a sheet, of which Excel takes 31
_PAPERS = {1: (216, 279), 5: (216, 356), 8: (297, 420), 9: (210, 297), 11: (148, 210), 14: (216, 330)}  # mm
_FAULTS = (KeyError, ValueError, TypeError, AttributeError, IndexError, SyntaxError, OSError, OverflowError)
_EMPTY_FORMULA = re.compile(
    rb"<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)


def read_xlsx(data: bytes, sheet: str = "", *, unseen: bool = False) -> RawDocument:
    """A workbook as raw blocks, or one of its sheets by name; with `unseen` hidden rows and columns are read
    too. Raises ReadFault for what is none, or is damaged, locked or too big, or has no such sheet; ModuleNotFoundError
    where openpyxl is missing.
    """
    package = read_package(data, r"xl/workbook\.xml")
    merges = merges_of(package)
    _check(package, merges)
    data = without_merges(data)
    book = _opened(data, values=True)
    try:
        lacks = any(_EMPTY_FORMULA.search(part) for part in package.values())
        formulas = _opened(data, values=False) if lacks else None
        parts = parts_of_sheets(package)
        merged = {title: merges.get(name, []) for title, name in parts.items()}
        return _read(book, formulas, sheet, package, merged, unseen=unseen)
    except _FAULTS as fault:
        raise unreadable("damaged", type(fault).__name__) from fault


def _check(package: Mapping[str, bytes], merges: Mapping[str, Sequence[MergedCells]]) -> None:
    """Refuse a workbook with more cells than can be held, or parts that a workbook has no use for."""
    if any(b"<!DOCTYPE" in part[:1000] or b"<!ENTITY" in part for part in package.values()):
        raise unreadable("damaged", "DOCTYPE")
    sheets = [part for name, part in package.items() if name.startswith("xl/worksheets/")]
    cells = sum(part.count(b"<c ") + part.count(b":c ") for part in sheets)
    merged = sum(area.places for some in merges.values() for area in some)
    if cells > _MOST_CELLS or merged > _MOST_MERGED:
        raise unreadable("big")


def _opened(data: bytes, *, values: bool) -> Any:
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return load_workbook(io.BytesIO(data), data_only=values, keep_links=False, rich_text=True)
        except _FAULTS as fault:
            raise unreadable("damaged", str(fault)[:100]) from fault


def _read(
    book: Any,
    formulas: Any,
    wanted: str,
    package: Mapping[str, bytes],
    merged: Mapping[str, Sequence[MergedCells]],
    *,
    unseen: bool,
) -> RawDocument:
    sheets = book.worksheets
    if wanted:
        sheets = [sheet for sheet in sheets if sheet.title.casefold() == wanted.casefold()]
        if not sheets:
            raise unreadable("no_sheet", ", ".join(sheet.title for sheet in book.worksheets))
    colours = ThemeColours(book.loaded_theme)
    blocks: list[RawBlock] = []
    remarks: list[Remark] = []
    for sheet, after in zip(sheets, [*sheets[1:], None], strict=True):
        own_formulas = formulas[sheet.title] if formulas else None
        reader = SheetReader(sheet, own_formulas, colours, merged.get(sheet.title, ()), unseen=unseen)
        if sheet.sheet_state != "visible" and not wanted:
            remarks += [Remark("hidden", RawPlace(sheet=sheet.title), text)] if (text := reader.words()) else []
            continue
        raw = reader.table()
        found = list(_sheet(raw, reader, len(sheets) > 1)) if raw is not None else []
        remarks += reader.remarks
        if len(sheets) == 1 or any(isinstance(block, RawTable) for block in found):
            blocks += found
        elif raw is not None and after is not None and _is_of(sheet.title, after.title):
            blocks += _page_before(raw)
        else:
            remarks += [Remark("outside", RawPlace(sheet=sheet.title), text)] if (text := reader.words()) else []
    if blocks:
        blocks += _boxes(package)
    return RawDocument(tuple(blocks), tuple(remarks), _page(sheets[0]) if sheets else None)


def _sheet(raw: RawTable, reader: SheetReader, is_one_of_several: bool) -> Iterator[RawBlock]:
    """The lines and tables of a sheet; where there are several, each begins a new page."""
    for number, block in enumerate(divided(raw, frozenset(reader.borders), reader.pages)):
        is_break = is_one_of_several and not number
        if isinstance(block, RawLine):
            yield from (block._replace(text=text, is_break=is_break) for text in block.text.split("\n"))
        else:
            yield block._replace(is_break=is_break)


def _is_of(title: str, other: str) -> bool:
    """True for a sheet that is named after another one: `RAK - pernyataan` of `RAK`, cut where that is long."""
    return title.startswith(f"{other} - ") or (len(title) > _LONG_NAME and title[:_LONG_NAME] == other[:_LONG_NAME])


def _page_before(raw: RawTable) -> Iterator[RawLine]:
    """The lines of a page that stands before that of a table, as a statement does; two beside each other are two, but
    for a label and what it is of.
    """
    rows = groupby((cell for cell in raw.cells if cell.text.strip()), key=lambda cell: cell.row)
    for number, (_, row) in enumerate(rows):
        cells = list(row)
        if len(cells) == 2 and cells[1].text.startswith(":"):
            cells = [cells[0]._replace(lines=(f"{cells[0].text} {cells[1].text}",))]
        for cell in cells:
            yield RawLine(cell.text, cell.is_bold, not number and cell is cells[0], cell.place)


def _boxes(package: Mapping[str, bytes]) -> Iterator[RawTable]:
    """The text boxes that lie over sheets, each as a cell of its own below the tables."""
    from lxml import etree

    for name in sorted(package):
        if re.fullmatch(r"xl/drawings/drawing\d+\.xml", name):
            try:
                root = etree.fromstring(package[name], etree.XMLParser(resolve_entities=False, no_network=True))
            except etree.XMLSyntaxError:
                continue
            for body in root.iter("{*}txBody"):
                lines = tuple(" ".join("".join(map(str, p.itertext())).split()) for p in body.iter("{*}p"))
                if any(lines):
                    yield RawTable(1, 1, (RawCell(0, 0, lines),), has_borders=False)


def _page(sheet: Any) -> tuple[float, float] | None:
    size = _PAPERS.get(sheet.page_setup.paperSize)
    if size is None:
        return None
    return (float(max(size)), float(min(size))) if sheet.page_setup.orientation == "landscape" else (size[0], size[1])
