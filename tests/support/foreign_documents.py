"""Foreign documents: those of `tests/data/foreign`, made by other programs.

`python -m tests.support.foreign_documents FOLDER` needs LibreOffice, Chromium, pandoc, python-docx and openpyxl. The
table is that of `table.json`: rows of a header, rows of a body, each cell a text with its rows and columns. What is
made is kept: programs of other versions make others.
"""

from __future__ import annotations

import html
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from openpyxl.styles import Alignment, Border, PatternFill, Side
from openpyxl.workbook.workbook import Workbook

from tests.support import docx_reader
from tests.support.office_bases import blank_file, packed

HERE = Path(__file__).parent.parent / "data" / "foreign"
TABLE: dict[str, Any] = json.loads((HERE / "table.json").read_text(encoding="utf-8"))
ROWS = [*TABLE["header"], *TABLE["body"]]
HEAD = len(TABLE["header"])
CSV = "csv:Text - txt - csv (StarCalc):59,34,76"  # semicolons, UTF-8
TICK, GREY = "✓", "BFBFBF"
STYLE = """<style>@page{size:A4 landscape;margin:12mm}body{font:9pt Arial}table{border-collapse:collapse;width:100%}
td,th{border:1px solid #000;padding:2px 4px;vertical-align:top}p{margin:0}.c{text-align:center;font-weight:bold}
.g{background:#bfbfbf}.s{margin-left:60%}tr{break-inside:avoid}.high td{height:34mm}</style>"""


def page(*, shaded: bool = False, high: bool = False) -> str:
    """The document as a web page; `shaded`: fills for ticks, `high`: rows so high that it has four pages."""
    titles = "".join(f'<p class="c">{html.escape(line)}</p>' for line in TABLE["titles"])
    signed = "".join(f'<p class="s">{html.escape(line)}</p>' for line in TABLE["signature"])
    head = "".join(_row(row, "th", shaded) for row in TABLE["header"])
    body = "".join(_row(row, "td", shaded) for row in TABLE["body"])
    kind = ' class="high"' if high else ""
    table = f"<table{kind} border=1 cellspacing=0><thead>{head}</thead><tbody>{body}</tbody></table>"
    return f"<html><meta charset='utf-8'>{STYLE}<body>{titles}<br>{table}<br>{signed}</body></html>"


def _row(row: list[Any], tag: str, shaded: bool) -> str:
    cells = []
    for cell in row:
        if cell is None:
            continue
        text, rows, columns = cell
        fill = ' class="g"' if shaded and text == TICK else ""
        text = "" if fill else html.escape(text)
        cells.append(f'<{tag} rowspan="{rows}" colspan="{columns}"{fill}>{text}</{tag}>')
    return f"<tr>{''.join(cells)}</tr>"


def office(source: Path, kind: str, folder: Path) -> Path:
    """A file saved by LibreOffice in another form."""
    profile = f"-env:UserInstallation={(Path(tempfile.gettempdir()) / 'foreign-profile').as_uri()}"
    reads = ["--infilter=HTML (StarWriter)"] if source.suffix == ".html" else []
    command = ["soffice", profile, "--headless", *reads, "--convert-to", kind, "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True)
    return folder / f"{source.stem}.{kind.split(':')[0]}"


def pandoc(source: Path, target: Path, *options: str) -> None:
    """A file made of another by pandoc."""
    subprocess.run(["pandoc", *options, str(source), "-o", str(target)], check=True, capture_output=True)


def printed(source: Path, target: Path) -> None:
    """A web page printed by Chromium."""
    browser = shutil.which("chromium") or "chromium"
    options = ["--headless", "--no-sandbox", "--no-pdf-header-footer", f"--print-to-pdf={target}"]
    subprocess.run([browser, *options, source.as_uri()], check=True, capture_output=True)


def word(target: Path, *, pieces: int = 1, shaded: bool = False) -> None:
    """A Word file by python-docx; in several tables, each under the headings that were typed again."""
    document = docx.Document()
    for line in TABLE["titles"]:
        document.add_paragraph(line)
    body = TABLE["body"]
    starts = [0] if pieces == 1 else [0, 2]
    for start, end in zip(starts, [*starts[1:], len(body)], strict=True):
        rows = [*TABLE["header"], *body[start:end]]
        table = document.add_table(len(rows), len(rows[0]), style="Table Grid")
        for y, row in enumerate(rows):
            for x, cell in enumerate(row):
                if cell is not None:
                    _fill(table, y, x, cell, shaded)
        document.add_paragraph("")
    for line in TABLE["signature"]:
        document.add_paragraph(line)
    document.save(str(target))


def _fill(table: Any, y: int, x: int, cell: Any, shaded: bool) -> None:
    text, rows, columns = cell
    rows = min(rows, len(table.rows) - y)
    place = table.cell(y, x)
    if rows > 1 or columns > 1:
        place = place.merge(table.cell(y + rows - 1, x + columns - 1))
    if shaded and text == TICK:
        shade = OxmlElement("w:shd")
        for name, value in (("val", "clear"), ("color", "auto"), ("fill", GREY)):
            shade.set(qn(f"w:{name}"), value)
        place._tc.get_or_add_tcPr().append(shade)
    else:
        place.text = text


def workbook(target: Path, *, numbers: bool = False, wide: bool = True) -> None:
    """A workbook by openpyxl; `numbers`: amounts are numbers under a format and ticks fills; not `wide`: texts that do
    not fit are cut off at the next cell.
    """
    book = Workbook()
    sheet = book.active
    sheet.title = "RENAKSI"
    for line in TABLE["titles"]:
        sheet.append([line])
    sheet.append([])
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage = 0, True
    for letter, width in zip("ABCDEFGHIJK", (5, 24, 24, 9, 30, 7, 7, 7, 7, 16, 20), strict=True):
        sheet.column_dimensions[letter].width = width if wide else width / 2
    top, thin = sheet.max_row + 2, Side(style="thin")
    for y, row in enumerate(ROWS):
        for x, cell in enumerate(row):
            place = sheet.cell(top + y, 1 + x)
            place.border = Border(thin, thin, thin, thin)
            if cell is None:
                continue
            text, rows, columns = cell
            digits = text.replace(".", "")
            place.value = int(digits) if numbers and digits.isdigit() and len(digits) > 6 else text
            place.number_format = "#,##0"
            place.alignment = Alignment(wrap_text=wide, vertical="top")
            if numbers and text == TICK:
                place.value, place.fill = None, PatternFill("solid", fgColor=GREY)
            if rows > 1 or columns > 1:
                end = (top + y + rows - 1, x + columns)
                sheet.merge_cells(start_row=top + y, start_column=1 + x, end_row=end[0], end_column=end[1])
    for line in TABLE["signature"]:
        sheet.cell(sheet.max_row + 1, len(ROWS[0]) - 2).value = line
    book.save(target)


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def by_hand(target: Path) -> None:
    """A Word file as Word itself writes things that no library does: ticks of Wingdings, content controls around cells
    and rows, tracked changes, an empty place before a row, a table within a cell.
    """
    body = "".join(_p(_r(line)) for line in TABLE["titles"])
    rows = "".join(_word_row(row, number < HEAD) for number, row in enumerate(_with_merges(ROWS)))
    grid = "".join('<w:gridCol w:w="1200"/>' for _ in ROWS[0])
    body += f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'
    body += "".join(_p(_r(line)) for line in TABLE["signature"])
    text = f'<w:document xmlns:w="{W}"><w:body>{body}<w:sectPr/></w:body></w:document>'
    target.write_bytes(packed({**docx_reader.parts(blank_file()), "word/document.xml": text}))


def _with_merges(rows: list[Any]) -> list[list[tuple[str, int, str]]]:
    """Each row's cells: a text, its columns, and whether it begins a cell over several rows or goes on with one."""
    found: list[list[tuple[str, int, str]]] = []
    under: dict[int, tuple[int, int]] = {}
    for row in rows:
        cells, x = [], 0
        while x < len(row):
            if row[x] is not None:
                text, tall, wide = row[x]
                cells.append((text, wide, "begin" if tall > 1 else ""))
                under[x] = (tall - 1, wide)
                x += wide
            else:
                left, wide = under[x]
                cells.append(("", wide, "on"))
                under[x] = (left - 1, wide)
                x += wide
        found.append(cells)
    return found


def _word_row(cells: list[tuple[str, int, str]], is_head: bool) -> str:
    said = []
    for number, (text, wide, merge) in enumerate(cells):
        inner = _p(_tick() if text == TICK else _r(text) if text else "")
        if text == "Forum konsultasi publik":  # one word was typed over, and traced
            inner = _p(f'{_r("Forum ")}<w:del w:id="1" w:author="A">{_r("diskusi", "delText")}</w:del>'
                       f'<w:ins w:id="2" w:author="A">{_r("konsultasi")}</w:ins>{_r(" publik")}')  # fmt: skip
        if text == "Reviu dokumen perencanaan":  # in a table of its own within the cell
            grid = '<w:tblGrid><w:gridCol w:w="900"/></w:tblGrid>'
            inner = f"<w:tbl><w:tblPr/>{grid}<w:tr><w:tc><w:tcPr/>{inner}</w:tc></w:tr></w:tbl><w:p/>"
        going = {"begin": '<w:vMerge w:val="restart"/>', "on": "<w:vMerge/>", "": ""}[merge]
        cell = f'<w:tc><w:tcPr><w:gridSpan w:val="{wide}"/>{going}</w:tcPr>{inner}</w:tc>'
        said.append(f"<w:sdt><w:sdtContent>{cell}</w:sdtContent></w:sdt>" if number == 2 else cell)
    before = "" if said and (cells[0][0] or cells[0][2]) else '<w:gridBefore w:val="1"/>'
    said = said[1:] if before else said
    head = "<w:tblHeader/>" if is_head else ""
    row = f"<w:tr><w:trPr>{before}{head}</w:trPr>{''.join(said)}</w:tr>"
    return row if is_head else f"<w:sdt><w:sdtContent>{row}</w:sdtContent></w:sdt>"


def _p(runs: str) -> str:
    return f"<w:p>{runs}</w:p>"


def _r(text: str, tag: str = "t") -> str:
    return f'<w:r><w:{tag} xml:space="preserve">{html.escape(text)}</w:{tag}></w:r>'


def _tick() -> str:
    return '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'


def main(folder: Path) -> None:
    """All documents."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        work = Path(place)
        for name, text in (("plain", page()), ("shaded", page(shaded=True)), ("high", page(high=True))):
            (work / f"{name}.html").write_text(text, encoding="utf-8")
        writer = office(work / "plain.html", "odt:writer8", work)
        shutil.copy(office(writer, "docx", work), folder / "writer.docx")
        shutil.copy(office(office(folder / "writer.docx", "odt", work), "docx", work), folder / "odt.docx")
        shutil.copy(office(writer, "pdf", work), folder / "writer.pdf")
        printed(work / "plain.html", folder / "chromium.pdf")
        printed(work / "shaded.html", folder / "chromium-shaded.pdf")
        printed(work / "high.html", folder / "chromium-pages.pdf")
        shutil.copy(office(writer, "html", work), folder / "writer.html")  # over the page that it was made from
        word(folder / "python-docx.docx")
        word(folder / "python-docx-pieces.docx", pieces=2)
        word(folder / "python-docx-shaded.docx", shaded=True)
        workbook(folder / "openpyxl.xlsx")
        workbook(folder / "openpyxl-numbers.xlsx", numbers=True)
        shutil.copy(office(folder / "openpyxl.xlsx", "ods", work), work / "calc.ods")
        shutil.copy(office(work / "calc.ods", "xlsx", work), folder / "calc.xlsx")
        shutil.copy(office(office(folder / "openpyxl-numbers.xlsx", "xls", work), "xlsx", work), folder / "xls.xlsx")
        shutil.copy(office(folder / "openpyxl.xlsx", CSV, work), folder / "calc.csv")
        shutil.copy(office(folder / "openpyxl.xlsx", "pdf", work), folder / "calc.pdf")
        workbook(work / "clipped.xlsx", wide=False)
        shutil.copy(office(work / "clipped.xlsx", "pdf", work), folder / "calc-clipped.pdf")
        by_hand(folder / "word.docx")
        pandoc(work / "plain.html", folder / "pandoc.docx")
        pandoc(work / "plain.html", folder / "pandoc.html", "--standalone", "--metadata", "title=RENAKSI")
        pandoc(
            work / "plain.html", work / "plain.md", "--to", "gfm"
        )  # a table without merged cells, one row of headings
        pandoc(work / "plain.md", folder / "pandoc-markdown.docx")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
