"""One plan built in every format by the command, each file read back by an independent reader: all carry the same
table.
"""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
from pathlib import Path

import icalendar
import pytest
from click.testing import CliRunner

from rakgen.cli import cli
from rakgen.writers.formats import FORMATS
from tests.support.docx_reader import tables as docx_tables
from tests.support.forms import RENCANA
from tests.support.plans import REFERENCE, reference
from tests.support.readers import Box, html_tables, markdown_tables, parse_html

EXPECTED = {name: reference(f"{name}.tsv") for name in ("ketua", "sekretaris")}


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kantor")
    (folder / "plans").mkdir()
    shutil.copy(REFERENCE, folder / "plans")
    result = CliRunner().invoke(cli, ["build", str(folder / "plans"), "--to", ",".join(FORMATS)])
    assert result.exit_code == 0, result.stderr
    assert {Path(line).suffix[1:] for line in result.stdout.splitlines()} == set(FORMATS)
    return folder / "build"


def matrix(boxes: list[Box]) -> list[list[str]]:
    """Texts at their places, covered places empty."""
    height, width = max(box.top + box.rows for box in boxes), max(box.left + box.columns for box in boxes)
    rows = [[""] * width for _ in range(height)]
    for box in boxes:
        rows[box.top][box.left] = box.text
    return rows


@pytest.mark.slow
def test_docx(build: Path) -> None:
    assert docx_tables((build / "2021.docx").read_bytes()) == list(EXPECTED.values())


@pytest.mark.slow
def test_html(build: Path) -> None:
    tables = html_tables(parse_html((build / "2021.html").read_text(encoding="utf-8")))
    assert [matrix(table) for table in tables[:2]] == list(EXPECTED.values())
    assert [(box.rows, box.columns) for box in tables[0] if box.text in ("NO", "RENCANA PELAKSANAAN", "3.")] == [
        (2, 1), (1, 4), (3, 1),
    ]  # fmt: skip


def test_markdown(build: Path) -> None:
    assert markdown_tables((build / "2021.md").read_text(encoding="utf-8")) == list(EXPECTED.values())


@pytest.mark.parametrize(("suffix", "separator"), [("csv", ","), ("tsv", "\t")])
def test_csv_and_tsv(build: Path, suffix: str, separator: str) -> None:
    for name, expected in EXPECTED.items():
        with (build / f"2021-{name}.{suffix}").open(encoding="utf-8", newline="") as stream:
            assert list(csv.reader(stream, delimiter=separator, strict=True)) == expected


def test_json(build: Path) -> None:
    data = json.loads((build / "2021.json").read_text(encoding="utf-8"))
    found = [
        [
            [cell["text"] if cell else "" for cell in row["cells"]]
            for row in (*block["header_rows"], *block["body_rows"])
        ]
        for section in data["dokumen"]["sections"]
        for block in section["blocks"]
    ]
    assert found == list(EXPECTED.values())
    assert data["rencana"]["tahun"] == 2021


def test_ics(build: Path) -> None:
    events = icalendar.Calendar.from_ical((build / "2021.ics").read_bytes()).walk("VEVENT")
    in_table = {row[4] for table in EXPECTED.values() for row in table[3:]}
    assert {str(event["SUMMARY"]) for event in events} == in_table


@pytest.mark.slow
@pytest.mark.skipif("xlsx" not in FORMATS, reason="bentuk xlsx belum ada")
def test_xlsx(build: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(build / "2021.xlsx")
    for sheet, expected in zip(book.worksheets, EXPECTED.values(), strict=True):
        texts = {str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None}
        missing = {text for row in expected for text in row if text and not text[0].isdigit()} - texts
        assert missing == set()


@pytest.mark.skipif("pdf" not in FORMATS, reason="bentuk pdf belum ada")
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler (pdftotext) tidak terpasang")
def test_pdf(build: Path) -> None:
    done = subprocess.run(["pdftotext", str(build / "2021.pdf"), "-"], check=True, capture_output=True, text=True)
    words = set(re.findall(r"\w+", done.stdout))
    cells = {text for table in EXPECTED.values() for row in table for text in row}
    assert {word for text in cells for word in re.findall(r"\w+", text)} - words == set()


@pytest.mark.slow
def test_a_table_without_headings_is_printed_in_every_format(tmp_path: Path) -> None:
    (tmp_path / "templates" / "layouts").mkdir(parents=True)
    (tmp_path / "templates" / "layouts" / "polos.yaml").write_text(
        "judul: A\nkolom:\n  - {isi: sasaran.uraian}\n  - {isi: indikator.uraian}\n", encoding="utf-8"
    )
    plan = tmp_path / "p.yaml"
    plan.write_text(RENCANA.replace("  - kode: a\n", "  - kode: a\n    layout: polos\n"), encoding="utf-8")
    result = CliRunner().invoke(cli, ["build", str(plan), "--to", ",".join(FORMATS), "-o", str(tmp_path / "build")])
    assert result.exit_code == 0, result.stderr
    rows = [["S1", "I1"], ["", "I2"], ["S2", "I3"]]
    assert docx_tables((tmp_path / "build" / "p.docx").read_bytes()) == [rows]
    html = html_tables(parse_html((tmp_path / "build" / "p.html").read_text(encoding="utf-8")))
    assert matrix(html[0]) == rows
    assert markdown_tables((tmp_path / "build" / "p.md").read_text(encoding="utf-8"))[0][-3:] == rows
    with (tmp_path / "build" / "p.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == rows
