"""Faults of the last rows of a table: each at its line and column in the layout file."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.layout.checks import check_layout
from rakgen.layout.layout import Layout
from rakgen.layout.library import CHILD_MODELS
from rakgen.model import load_fields
from rakgen.source import parse
from tests.support.each import each
from tests.support.layouts import TITLE, findings

COLUMNS = (
    "kolom:\n  - {judul: A, isi: indikator.target, nama: target}\n  - {judul: B, isi: indikator.uraian, nama: b}\n"
)
OUTLINE = "baris_tingkat: [indikator, kegiatan]\nkolom:\n  - {judul: U, isi: {indikator: indikator.uraian}}\n"


@pytest.mark.slow
@each(
    ("rows", "key", "line", "column"),
    [
        ("{hitung: jumlah, dari: jauh}", "RAK531", 3, 28),
        ("{hitung: jumlah, dari: targt}", "RAK531.mirip", 3, 28),
        ("{judul: J, hitung: jumlah, dari: target}", "RAK531.sempit", 3, 6),
        ("{hitung: jumlah, dari: b}", "RAK531.angka", 3, 28),
        ("{hitung: jumlah, dari: target, isi: x}", "RAK531.isi", 3, 36),
        ("{isi: x, desimal: 2}", "RAK531.hitung", 3, 14),
        ("{isi: x, skala: [{teks: a}]}", "RAK531.hitung", 3, 14),
        ("{hitung: jumlah}", "RAK102", 3, 6),
        ("{judul: J}", "RAK102", 3, 6),
        ("{hitung: tengah, dari: target}", "RAK105", 3, 14),
        ("{hitung: jumlah, dari: target, skala: predikat}", "RAK523.daftar", 3, 43),
        ("{isi: x, judl: y}", "RAK101.mirip", 3, 14),
        ("'{{ instnsi }}'", "RAK503.mirip", 3, 5),
        ("{judul: '{{ instnsi }}', isi: x}", "RAK503.mirip", 3, 13),
        ("{judul: '{tahun}', isi: x}", "RAK515.tunggal", 3, 13),
    ],
)
def test_a_closing_row_that_prints_nothing_right_is_told(
    rows: str, key: str, line: int, column: int, tmp_path: Path
) -> None:
    found = findings(tmp_path, f"{TITLE}baris_penutup:\n  - {rows}\n{COLUMNS}")
    assert [(one[0], *one[2:]) for one in found] == [(key, line, column)]


@each(
    ("form", "key", "line", "column"),
    [
        ("jumlah: JUMLAH\nkolom: [{judul: A, isi: kegiatan.anggaran, jumlah: ya}]\n", "RAK531.jumlah", 2, 1),
        ("jumlah: JUMLAH\nkolom: [{judul: A, isi: kegiatan.anggaran}]\n", "RAK531.kosong", 2, 1),
        ("jumlah:\n  judul: J\nkolom: [{judul: A, isi: kegiatan.anggaran, jumlah: ya}]\n", "RAK531.jumlah", 3, 3),
        (f"baris_penutup: [{{hitung: jumlah, dari: a}}]\n{OUTLINE}  - {{isi: kegiatan.anggaran, nama: a}}\n",
         "RAK531.tingkat", 2, 18),
    ],
)  # fmt: skip
def test_a_label_without_room_and_a_level_that_is_not_said_are_told(
    form: str, key: str, line: int, column: int
) -> None:
    loaded, _ = load_fields(parse((TITLE + form).encode(), "l.yaml"), Layout, CHILD_MODELS)
    assert loaded is not None
    found = check_layout(loaded, with_widths=False)
    assert [(one.key, one.span.line, one.span.column) for one in found if one.span] == [(key, line, column)]
