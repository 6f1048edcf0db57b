"""Own documents of generated plans come back: every cell's place, spans and text, in each format."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

import rakgen
from rakgen.importing import import_document
from rakgen.layout.library import LayoutLibrary
from rakgen.readers.raw import RawCell, RawTable
from rakgen.readers.read import read_raw
from rakgen.recognise.contents import MARKS
from rakgen.recognise.pieces import parts_of
from tests.support.grits import content, topology
from tests.support.random_plans import random_plan
from tests.support.raw_documents import raw_document
from tests.support.seeds import usual

TEXTS = ("Terlaksananya layanan publik", "Rapat #2: tahap I", "- butir", "> 80% capaian", 'Pemilu & "Damai"')
LIBRARY = LayoutLibrary()
LAYOUTS = [(name, layout) for name in LIBRARY.names() if (layout := LIBRARY.get(name)[0]) is not None]
FORMS = [name for name, _ in LAYOUTS]
ONE_PERIOD = {name for name, layout in LAYOUTS if layout.is_of_one_periode}
FORMATS = ("docx", "xlsx", "html", *(["pdf"] if importlib.util.find_spec("pdfplumber") else []))


def tables(document: object) -> list[RawTable]:
    """The tables of a document, whole: what pages parted is one again."""
    found = []
    for part in parts_of(document):  # type: ignore[arg-type]
        for table in part.tables:
            spans: dict[int, list[int]] = {}
            for row, cells in enumerate([*table.header, *table.body]):
                for column, cell in enumerate(cells):
                    if cell is not None:
                        box = spans.setdefault(id(cell), [row, column, row, column])
                        box[2], box[3] = row, max(column, box[3])
            rows = [*table.header, *table.body]
            kept = {id(cell): cell for row in rows for cell in row if cell is not None}
            whole = tuple(
                _unticked(kept[key])._replace(row=top, column=left, rowspan=bottom - top + 1, colspan=right - left + 1)
                for key, (top, left, bottom, right) in spans.items()
            )
            found.append(RawTable(len(rows), table.columns, whole))
    return found


def _unticked(cell: RawCell) -> RawCell:
    """A shaded cell without the tick that formats write into it."""
    return cell._replace(lines=("",)) if cell.fill and cell.text.strip() in MARKS else cell


@pytest.mark.slow
def test_generated_plans_come_back_cell_for_cell(tmp_path: Path) -> None:
    """Two hundred of them in `make test-all`, over all forms."""
    for seed in usual(range(200), 3):
        name, path = FORMS[seed % len(FORMS)], tmp_path / "plan.yaml"
        path.write_text(random_plan(seed, name, TEXTS), encoding="utf-8")
        document = rakgen.compile(path, periode="T2" if name in ONE_PERIOD else None)
        truth = tables(raw_document(document))
        for kind in FORMATS:
            raw = read_raw(rakgen.write(document, kind).data, f"rak.{kind}")
            found = import_document(raw, LAYOUTS, "baru", "rencana.yaml")
            case = f"{name}, {kind}, seed {seed}"
            assert (found.lost, found.layouts) == ([], {}), case
            told = {(one.place.table, one.place.row) for one in raw.remarks}
            assert found.alike == found.cells or (kind == "pdf" and told), case
            read = tables(raw)
            assert len(read) == len(truth), case
            for own, other in zip(truth, read, strict=True):
                is_same = [cell[:5] for cell in own.cells] == [cell[:5] for cell in other.cells]
                assert is_same or topology(own, other) == 1.0, case
                assert is_same or content(own, other) >= (0.99 if kind == "pdf" else 1.0), case
