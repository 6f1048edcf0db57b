"""Outlines that say what cannot be printed are refused at their place, with a remedy that works."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.layout.checks import check_layout
from rakgen.layout.layout import Layout
from rakgen.layout.library import CHILD_MODELS
from rakgen.model import load_fields
from rakgen.source import parse
from tests.support.each import each
from tests.support.layouts import findings

HEAD = "judul: J\nbaris_tingkat: [program, kegiatan]\n"
K = "  - {judul: K, isi: {program: program.uraian, kegiatan: kegiatan.uraian}}\n"


@pytest.mark.slow
@each(
    ("form", "key", "line", "column"),
    [
        (HEAD + "kolom:\n" + K + "  - {judul: A, isi: sub_kegiatan.uraian}\n", "RAK530.tambah", 5, 21),
        (HEAD + "kolom:\n" + K + "  - {judul: A, isi: {program: kegiatan.uraian}}\n", "RAK530", 5, 31),
        (HEAD + "kolom:\n" + K + "  - {judul: A, isi: {sasaran: sasaran.uraian}}\n", "RAK530.tingkat", 5, 22),
        ("judul: J\nkolom:\n" + K, "RAK530.tanpa", 3, 22),
        ("judul: J\njumlah: {judul: J, tingkat: program}\nkolom:\n  - {judul: A, isi: nomor}\n", "RAK530.tanpa", 2, 20),
        ("judul: J\nbaris_tingkat: [kegiatan, program]\nkolom:\n" + K, "RAK530.urutan", 2, 27),
        ("judul: J\nbaris_tingkat: [program, program]\nkolom:\n" + K, "RAK530.urutan", 2, 26),
        (
            HEAD + "jumlah: J\nkolom:\n" + K + "  - {judul: A, isi: kegiatan.anggaran, jumlah: ya}\n",
            "RAK530.jumlah", 3, 1,
        ),
        (
            HEAD + "jumlah: {judul: J, tingkat: program}\nkolom:\n  - {judul: A, isi: kegiatan.anggaran, jumlah: ya}\n",
            "RAK530.kosong", 5, 40,
        ),
        (
            HEAD + "baris_penutup: [{hitung: jumlah, dari: a}]\njumlah: {tingkat: program}\nkolom:\n" + K
            + "  - {judul: A, isi: kegiatan.anggaran, nama: a}\n",
            "RAK530.kosong", 3, 40,
        ),
        (
            HEAD + "jumlah: {judul: J, tingkat: program}\nkolom:\n" + K
            + "  - {judul: A, isi: kegiatan.anggaran, nama: a}\n  - {judul: B, hitung: a / 2, jumlah: ya}\n",
            "RAK530.jumlahan", 7, 31,
        ),
        (
            HEAD + "kolom:\n  - {judul: A, isi: kegiatan.anggaran, nama: a}\n"
            "  - {judul: B, isi: program.anggaran, nama: b}\n  - {judul: C, hitung: a / b}\n",
            "RAK530.hitung", 6, 24,
        ),
        (
            "judul: J\ntabel:\n  - dari: program\n    baris_tingkat: [program, kegiatan]\n    kolom:\n    "
            + K + "      - {judul: C, hitung: persen, dari: [sasaran.bobot, sasaran.tambahan.x]}\n",
            "RAK530.hitung", 7, 42,
        ),
        (
            HEAD + "kolom:\n  - {judul: A, isi: {program: program.anggaran, kegiatan: kegiatan.lokasi}, nama: a}\n"
            "  - {judul: C, hitung: a / 2}\n",
            "RAK525.teks", 5, 24,
        ),
        (
            HEAD + "kolom:\n" + K
            + "  - {periode: bulan, isi: {program: program.anggaran, kegiatan: kegiatan.jadwal}, kumulatif: ya}\n",
            "RAK525.kumulatif", 5, 83,
        ),
        (
            HEAD + "kolom:\n  - {isi: {program: program.uraian, kegiatan: kegiatan.anggaran}, skala: [{teks: A}]}\n",
            "RAK524", 4, 67,
        ),
        (HEAD + "baris_program: ya\nkolom:\n" + K, "RAK530.bersama", 3, 1),
        (HEAD + "baris_periode: triwulan\nkolom:\n" + K, "RAK530.bersama", 3, 1),
        ("judul: J\nbaris_tingkat: [{tingkat: program, lekuk: 9}]\nkolom:\n" + K, "RAK106", 2, 43),
        ("judul: J\nbaris_tingkat: [prgram]\nkolom:\n" + K, "RAK105.mirip", 2, 17),
        (HEAD + "kolom:\n  - {judul: K, isi: {program: program.urain}}\n", "RAK502", 4, 31),
        (
            "judul: J\ntabel:\n  - dari: program\n    baris_tingkat: [sasaran, program]\n    kolom:\n    "
            + K.replace(": kegiatan.uraian", ": kegiatan.uraian"),
            "RAK530.program", 4, 21,
        ),
    ],
)  # fmt: skip
def test_a_fault_of_an_outline_is_told_at_its_place(
    tmp_path: Path, form: str, key: str, line: int, column: int
) -> None:
    found = findings(tmp_path, form)
    assert (key, "kantor.yaml", line, column) in found, found


def test_a_content_of_a_level_belongs_to_the_rows_of_that_level() -> None:
    """Not to those below, which would repeat it."""
    outline = "judul: J\nbaris_tingkat: [program, kegiatan, sub_kegiatan]\nkolom:\n" + K
    form = outline + "  - {judul: P, isi: {program: kegiatan.anggaran, OTHER: OTHER.anggaran}}\n"
    for other, said in (("sub_kegiatan", "`isi: {kegiatan: kegiatan.anggaran}`"), ("kegiatan", "pada baris kegiatan")):
        source = parse(form.replace("OTHER", other).encode(), "l.yaml")
        loaded, _ = load_fields(source, Layout, CHILD_MODELS)
        assert loaded is not None
        assert said in check_layout(loaded, with_widths=False)[0].hint()


def test_an_outline_without_faults_is_taken(tmp_path: Path) -> None:
    assert findings(tmp_path, HEAD + "kolom:\n" + K) == []
