"""Documents that other programs made of one table: every value is read, every doubt is right."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

from rakgen.importing import Imported, import_document
from rakgen.layout.library import LayoutLibrary
from rakgen.model import load_rencana
from rakgen.readers.read import read_raw
from rakgen.source import parse

FOLDER = Path(__file__).parent.parent / "data" / "foreign"
TABLE = json.loads((FOLDER / "table.json").read_text(encoding="utf-8"))
DOUBTS = {
    "word.docx": ["RAK971.sumber"] * 3,  # a deletion, an insertion, a table within a cell
    "calc.pdf": ["RAK971.terpotong"],  # a row is too low for its text, which runs over the next one
}
"""What is doubted of each document; nothing of the others."""
CUT = "calc-clipped.pdf"
"""Columns half as wide as their texts need: LibreOffice cuts these off, and no reader can know what they were."""
FILES = sorted(path.name for path in FOLDER.iterdir() if path.suffix != ".json")


def imported(name: str) -> Imported:
    if name.endswith(".pdf") and importlib.util.find_spec("pdfplumber") is None:
        pytest.skip("pdfplumber is not installed")
    library = LayoutLibrary()
    layouts = [(one, layout) for one in library.names() if (layout := library.get(one)[0]) is not None]
    return import_document(read_raw((FOLDER / name).read_bytes(), name), layouts, "baru", "rencana.yaml")


def rows_of_the_table() -> list[list[str]]:
    """Each row's texts in the order of its columns, those of merged cells again."""
    rows: list[list[Any]] = []
    above: list[Any] = []
    for row in TABLE["body"]:
        above = [cell[0] if cell is not None else above[column] for column, cell in enumerate(row)]
        rows.append(above)
    return rows


def rows_of_the_plan(text: str) -> list[list[str]]:
    """Each kegiatan as its row of the table."""
    rencana, findings = load_rencana(parse(text.encode(), "rencana.yaml"))
    assert rencana is not None and findings == []
    found = []
    for number, sasaran in enumerate(rencana.rak[0].sasaran or (), 1):
        for indikator in sasaran.indikator:
            for kegiatan in indikator.kegiatan:
                assert kegiatan.jadwal is not None and indikator.target is not None and kegiatan.anggaran is not None
                quarters = {number for _, number in kegiatan.jadwal.parts}
                ticks = ["✓" if quarter in quarters else "" for quarter in (1, 2, 3, 4)]
                units = [rencana.pelaksana[key] for key in kegiatan.pelaksana or ()]
                texts = [sasaran.uraian, indikator.uraian, indikator.target.text, kegiatan.uraian]
                found.append([str(number), *texts, *ticks, kegiatan.anggaran.text, *units])
    return [[str(cell) for cell in row] for row in found]


@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name in FILES if name != CUT])
def test_every_value_is_read_and_every_doubt_is_right(name: str) -> None:
    found = imported(name)
    assert [finding.key for finding in found.findings] == DOUBTS.get(name, [])
    assert (found.lost, found.alike) == ([], found.cells)
    assert found.money == (1_583_750_000, 1_583_750_000)
    if name != "calc.pdf":  # where two texts lie over one another, one of them is read with the other's end
        assert rows_of_the_plan(found.text) == rows_of_the_table()
    for line in (*TABLE["titles"][1:2], *filter(None, TABLE["signature"][3:5])):
        assert line in found.text


@pytest.mark.slow
def test_texts_that_a_pdf_cuts_off_are_told_cell_by_cell() -> None:
    found = imported(CUT)
    told = {finding.values["teks"] for finding in found.findings if finding.key == "RAK971.terpotong"}
    assert {"150.000.0Bidang", "48.000.00Sekretariat", "NOSASARAN"} <= told
    garbled = ("75.500.00Sekretariat", "1.250.000Bidang", "akNilai SAKIP", "masya✓")
    assert {text for text in garbled if text in found.text} <= told


def test_there_are_a_dozen_of_them() -> None:
    assert len(FILES) >= 12
