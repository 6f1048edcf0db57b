"""Forms made after real ones, one file each in tests/data/forms, and their grids as readable text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from rakgen.compose.bound import bound
from rakgen.compose.compose import compose_document
from rakgen.document.document import Document, Grid, Row
from rakgen.document.pages import paginate
from rakgen.model.periode import parse_periode
from rakgen.writers.docx.writer import write_docx
from rakgen.writers.html.writer import write_html
from rakgen.writers.xlsx.writer import write_xlsx
from tests.support.docx_reader import W, body
from tests.support.forms import layout, rencana
from tests.support.plans import ROOT
from tests.support.readers import NS, parse_html, read_workbook

FOLDER = ROOT / "tests" / "data" / "forms"
FORMS = sorted(FOLDER.glob("*.yaml"))


def real_form(path: Path) -> Document:
    """The document of a form, whose first line names its plan and perhaps the one period that it prints."""
    text = path.read_text(encoding="utf-8")
    head = re.match(r"# rencana: (\w+)(?:, periode: (\w+))?\n", text)
    assert head, path
    plan = rencana((FOLDER / "plans" / f"{head[1]}.yaml").read_text(encoding="utf-8"))
    form = layout(text.removeprefix(head[0]))
    return compose_document(plan, [(rak, bound(form, plan, rak, parse_periode(head[2] or ""))) for rak in plan.rak])


def drawn(document: Document) -> str:
    """All that a document prints: lines as they are, tables page by page, cells parted by | and lines of a cell by /;
    < is a place that the cell at its left covers, ^ one that the cell above covers, #RRGGBB the fill of a cell.
    """
    parts = []
    for section in document.sections:
        grids = iter(paginate(section).grids)
        parts.append("".join(f"{line}\n" for line in (*section.title.annex, *section.title.lines)))
        for block in section.blocks:
            parts.append("".join(_grid(next(grids))) if isinstance(block, Grid) else _line(block))
        signers = [signer for signer in section.signature or () if signer]
        parts.append("".join(f"{line}\n" for one in signers for line in (*one.above, one.name, *one.below)))
    return "\n".join(part for part in parts if part)


def _line(block: object) -> str:
    label, line = getattr(block, "label", None), getattr(block, "line", None)
    text = getattr(line, "text", "")
    return f"{label} : {text.removeprefix(': ')}\n" if label else f"{text}\n"


def _grid(grid: Grid) -> Iterator[str]:
    for rows in (grid.header_rows, grid.body_rows):
        covered: dict[tuple[int, int], str] = {}
        for top, row in enumerate(rows):
            if row.new_page and top:
                yield "~~~ halaman berikut ~~~\n"
            yield "|".join(_places(row, top, covered)) + "\n"
        if rows is grid.header_rows:
            yield "---\n"


def _places(row: Row, top: int, covered: dict[tuple[int, int], str]) -> Iterator[str]:
    for left, cell in enumerate(row.cells):
        if cell is None:
            yield covered[top, left]
            continue
        for down in range(cell.rowspan):
            for right in range(cell.colspan):
                covered[top + down, left + right] = "^" if down else "<"
        yield cell.text.replace("\n", "/").replace("\u00a0", "_") + (f"#{cell.fill}" if cell.fill else "")


def fills(document: Document, *, repeated: bool = False) -> Counter[str]:
    """How many cells of a document's tables have each fill, page by page; the headers too where they are repeated."""
    found: Counter[str] = Counter()
    for section in document.sections:
        for grid in paginate(section).grids:
            pages = 1 + sum(row.new_page for row in grid.body_rows[1:]) if repeated else 1
            for row in (*grid.header_rows * pages, *grid.body_rows):
                found.update(cell.fill for cell in row.cells if cell is not None and cell.fill)
    return found


def docx_fills(document: Document) -> Counter[str]:
    """The same of its Word file, which has the header rows on each page."""
    found: Counter[str] = Counter()
    for table in body(write_docx(document)[0]).iter(f"{W}tbl"):
        for cell in table.iter(f"{W}tc"):
            merge = cell.find(f"{W}tcPr/{W}vMerge")
            if merge is None or merge.get(f"{W}val") == "restart":
                found.update(str(shade.get(f"{W}fill")) for shade in cell.findall(f"{W}tcPr/{W}shd"))
    return found


def xlsx_fills(document: Document) -> Counter[str]:
    """The same of its workbook: a merge has the fill of its first cell."""
    found: Counter[str] = Counter()
    for sheet in read_workbook(write_xlsx(document).data):
        covered = {place for area in sheet.merged_cells.ranges for place in [*area.cells][1:]}
        cells = [cell for row in sheet.iter_rows() for cell in row if (cell.row, cell.column) not in covered]
        found.update(cell.fill.fgColor.rgb[2:] for cell in cells if cell.fill.fill_type == "solid")
    return found


def html_fills(document: Document) -> Counter[str]:
    """The same of its page of HTML, whose fills are classes."""
    page = parse_html(write_html(document))
    cells = [cell for tag in ("td", "th") for cell in page.iter(f"{NS}{tag}")]
    return Counter(found[1] for cell in cells if (found := re.search(r"\bw-([0-9A-F]{6})\b", cell.get("class") or "")))
