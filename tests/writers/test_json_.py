"""JSON writer: valid by its committed schema, the same grid, the plan beside it."""

from __future__ import annotations

import json

import jsonschema
import pytest

from rakgen.compiler import Compiler
from rakgen.document.document import Document
from rakgen.model.plain import rencana_data
from rakgen.writers.json_ import VERSION, write_json
from tests.support.plans import REFERENCE, compile_plan
from tests.support.readers import DOCUMENT_SCHEMA, all_grids, grid_boxes, json_tables, read_json
from tests.support.whole_documents import DOT, HOSTILE, everything


@pytest.mark.slow
def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(DOCUMENT_SCHEMA)
    assert DOCUMENT_SCHEMA["properties"]["versi"]["const"] == VERSION and DOCUMENT_SCHEMA["$id"].endswith(f":{VERSION}")


@pytest.mark.parametrize("tail", ["", HOSTILE, '\n"\\\u2028\ud800'])
def test_same_grid_with_its_spans(tail: str) -> None:
    document = everything(tail)
    expected = [grid_boxes(grid) for grid in all_grids(document)]
    if "\ud800" in tail:
        expected = [[box._replace(text=box.text.replace("\ud800", "\ufffd")) for box in one] for one in expected]
    assert json_tables(read_json(write_json(document))) == expected


def test_everything_is_there() -> None:
    import base64

    first, second = read_json(write_json(everything()))["dokumen"]["sections"]
    assert base64.b64decode(first["letterhead"]["logo"]["data"]) == DOT
    assert first["title"] == {
        "lines": ["RENCANA AKSI", "TAHUN 2022"],
        "subtitle": "Perubahan kesatu",
        "annex": ["Lampiran", "Nomor 1"],
    }
    assert [block["kind"] for block in first["blocks"]] == ["table", "heading", "table", "note"]
    row = first["blocks"][0]["body_rows"][1]["cells"]
    assert (row[3]["mark"], row[3]["fill"], row[7]["value"]) == ("shaded", "BFBFBF", 452750000)
    assert row[2]["lines"][0]["runs"][1] == {"text": "penting", "style": "tebal"}
    assert [row["band"] for row in first["blocks"][0]["body_rows"]] == [1, 0, 0, 1, 2, 0, 0, 0]
    assert first["signature"]["right"]["name_style"] == "garis-bawah" and second["signature"]["left"] is None
    assert first["blocks"][0]["columns"][3] == {
        "width": 15,
        "align": "tengah",
        "period": "Januari",
        "field": "kegiatan.jadwal",
    }


@pytest.mark.slow
def test_the_plan_beside_the_document() -> None:
    rencana = Compiler().check(REFERENCE).rencana
    assert rencana is not None
    data = read_json(write_json(compile_plan(REFERENCE), rencana_data(rencana)))["rencana"]
    assert (data["instansi"], data["tahun"], data["pelaksana"]["hukum"]) == (
        "KPU Provinsi Nusa Tenggara Timur",
        2021,
        "Sub Bagian Hukum",
    )
    indikator = data["rak"][0]["tujuan"][0]["sasaran"][0]["indikator"][0]
    assert indikator["target"] == {"teks": "25%", "jenis": "persen", "nilai": 25, "satuan": "%"}
    assert indikator["kegiatan"][0]["jadwal"] == {"teks": "T2-T4", "bulan": [4, 5, 6, 7, 8, 9, 10, 11, 12]}
    assert data["rak"][0]["pengesahan"][0]["tanggal"] == "2021-03-01"
    assert '"source"' not in json.dumps(data)


@pytest.mark.slow
def test_origin_points_into_the_plan() -> None:
    lines = REFERENCE.read_text(encoding="utf-8").splitlines()
    first = read_json(write_json(compile_plan(REFERENCE)))["dokumen"]["sections"][0]["blocks"][0]
    cell = first["body_rows"][0]["cells"][1]
    assert lines[cell["origin"]["line"] - 1][cell["origin"]["column"] - 1 :].startswith(cell["text"][:30])


def test_a_wrong_document_is_refused() -> None:
    data = json.loads(write_json(everything()))
    data["dokumen"]["sections"][0]["blocks"][0]["body_rows"][0]["cells"][0]["role"] = "lain"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(DOCUMENT_SCHEMA).validate(data)


def test_same_text_and_nothing_printed() -> None:
    assert write_json(everything()) == write_json(everything())
    assert json_tables(read_json(write_json(Document("", "", (), (2021, 1, 1))))) == []
