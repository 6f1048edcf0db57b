"""Contents of a cell, also by levels of an outline: each fault stands at its own line, a slip names its neighbour."""

from __future__ import annotations

import re
from pathlib import Path

from rakgen.compose.compose import compose_section
from rakgen.diagnostics.fault import LayoutFault
from rakgen.layout.layout import Layout
from rakgen.layout.library import CHILD_MODELS
from rakgen.model import Fields, load_fields
from rakgen.source import parse
from tests.support.each import each
from tests.support.forms import layout, rencana
from tests.support.layouts import TITLE, findings

HEAD = "judul: J\nbaris_tingkat: [program, kegiatan]\nkolom:\n  - judul: A\n    isi:\n"


@each(
    ("contents", "expected"),
    [
        ("      kegiatan: kegiatan.uraian\n      program: program.urain\n", [("RAK502", 7, 16)]),
        ("      kegiatan: kegiatan.uraian\n      program: '{{ program.urain }}'\n", [("RAK503.mirip", 7, 16)]),
        ("      kegiatan: kegiatan.uraian\n      program: {gaya: tebal, isi: '{{ x }}'}\n", [("RAK503", 7, 35)]),
        (
            "      kegiatan:\n        - kegiatan.uraian\n        - {isi: kegiatan.urain}\n"
            "      program: {isi: nomor, gaya: tebl}\n",
            [("RAK105.mirip", 9, 35), ("RAK502", 8, 17)],
        ),
        ("      kegiatan: kegiatan.uraian\n      program: {isi: nomor, gya: tebal}\n", [("RAK101.mirip", 7, 29)]),
        ("      kegiatan: kegiatan.uraian\n      program: sub_kegiatan.uraian\n", [("RAK530.tambah", 7, 16)]),
        ("      kegiatan: kegiatan.uraian\n      sasaran: sasaran.uraian\n", [("RAK530.tingkat", 7, 7)]),
        ("      kegiatan: nomor\n      program: indikator.target_periode\n", [("RAK513", 7, 16)]),
        ("      kegiatan: nomor\n      program:\n", [("RAK102.kosong", 7, 15)]),
        ("      kegiatn: nomor\n      progam: nomor\n", [("RAK101.mirip", 6, 7), ("RAK101.mirip", 7, 7)]),
        ("      kegiatan: nomor\n      xyz: nomor\n", [("RAK101", 7, 7)]),
        (
            "      kegiatan: kegiatan.uraian\n      program:\n        isi: program.uraian\n        tingkat: kegiatan\n",
            [("RAK530.dua", 9, 9)],
        ),
        ("      - kegiatan: nomor\n      - program: nomor\n", [("RAK530.strip", 6, 9)]),
        ("      isii: kegiatan.uraian\n      gaya: tebal\n", [("RAK101.mirip", 6, 7)]),
        ("      gaya: tebal\n", [("RAK102", 6, 7)]),
        ("      kegiatan: nomor\n      program: {is: program.uraian}\n", [("RAK101.mirip", 7, 17)]),
        ("      kegiatan: nomor\n      program:\n        - nomor\n        - {is: nomor}\n", [("RAK101.mirip", 9, 12)]),
        ("      kegiatan: nomor\n      program: {teks: A}\n", [("RAK101.tempat", 7, 17), ("RAK102", 7, 17)]),
        (
            "      kegiatan: nomor\n      program: {hitung: jumlah, dari: kegiatan.anggaran}\n",
            [("RAK101.tempat", 7, 17), ("RAK101.tempat", 7, 33), ("RAK102", 7, 17)],
        ),
        ("      kegiatan: nomor\n      program: {kegiatan: nomor}\n", [("RAK101", 7, 17), ("RAK102", 7, 17)]),
    ],
)
def test_a_fault_of_one_level_stands_at_its_own_line(
    tmp_path: Path, contents: str, expected: list[tuple[str, int, int]]
) -> None:
    found = [(key, line, column) for key, _, line, column in findings(tmp_path, HEAD + contents)]
    assert sorted(found) == expected


def test_a_template_that_fails_on_one_level_only_is_placed_there_though_its_copy_prints_that_level_alone() -> None:
    form = layout(
        "baris_tingkat: [sasaran, indikator]\nkolom:\n  - judul: A\n    isi:\n      sasaran: sasaran.uraian\n"
        '      indikator: "{{ indikator.tambahan.jauh | int - indikator.uraian }}"\n'
    )
    column = form.tables[0].leaves[0]
    copy = form.tables[0].outline.column(column, "indikator") if form.tables[0].outline else None
    assert copy is not None and (span := copy.span("isi", 0)) is not None and (span.line, span.column) == (7, 18)
    plan = rencana()
    try:
        compose_section(plan, plan.rak[0], form)
    except LayoutFault as fault:
        assert fault.finding.span == span
    else:
        raise AssertionError("the template was filled in")


def test_items_of_a_field_are_those_of_its_list_or_the_one_that_stands_for_it() -> None:
    form = layout("kolom:\n  - {judul: A, isi: [sasaran.uraian, {isi: indikator.uraian}]}\n")
    spans = [form.tables[0].leaves[0].span("isi", index) for index in (0, 1)]
    assert [span and (span.line, span.column) for span in spans] == [(3, 22), (3, 44)]
    assert issubclass(type(form.tables[0].leaves[0]), Fields)


@each(
    ("content", "said"),
    [
        ("isi: indikator.target_periode.T2", ("indikator.target_periode", "triwulan", "T2")),
        ("isi: {kegiatan: kegiatan.anggaran_periode.2025-2026}", ("kegiatan.anggaran_periode", "tahun", "2025-2026")),
        ("hitung: jumlah, dari: kegiatan.anggaran_periode.Mei", ("kegiatan.anggaran_periode", "bulan", "Mei")),
        ("isi: indikator.realisasi.S1", ("indikator.realisasi", "semester", "S1")),
        ("isi: indikator.target.T1", ("indikator.target_periode", "triwulan", "T1")),
        ("isi: keluaran.target_tahun.S2", ("keluaran.target_periode", "semester", "S2")),
        ("isi: indikator.target.2026", ("indikator.target_tahun", "tahun", "2026")),
        ("isi: indikator.target_periode.2026", ("indikator.target_tahun", "tahun", "2026")),
        ("isi: {kegiatan: kegiatan.anggaran.T4}", ("kegiatan.anggaran_periode", "triwulan", "T4")),
        ("hitung: jumlah, dari: sub_kegiatan.anggaran.2025", ("sub_kegiatan.anggaran_periode", "tahun", "2025")),
        ("isi: program.anggaran.T1", ()),
        ("isi: indikator.target_periode.x", ()),
        ("isi: kegiatan.lokasi.T1", ()),
    ],
)
def test_a_period_behind_a_field_is_told_how_it_is_said(tmp_path: Path, content: str, said: tuple[str, ...]) -> None:
    form = f"{TITLE}kolom:\n  - {{judul: A, {content}}}\n"
    keys = [key for key, *_ in findings(tmp_path / "told", form)]
    assert keys == (["RAK502.periode"] if said else ["RAK502"])
    if said:
        field, kind, period = said
        outline = "baris_tingkat: [kegiatan]\n" if "{kegiatan" in content else ""
        column = f"{re.sub(rf'[a-z_]+[.][a-z_]+[.]{period}', field, content)}, periode: {kind}, hanya: {period}"
        assert findings(tmp_path / "mended", f"{TITLE}{outline}kolom:\n  - {{judul: A, {column}}}\n") == []


@each(
    ("content", "said"),
    [
        ("kegiatan.indikator", "`kegiatan.keluaran`"),
        ("kegiatan.satuan", "`keluaran.satuan`"),
        ("sasaran.target", "`indikator.target`"),
        ("indikator.pelaksana", "`kegiatan.pelaksana`"),
        ("indikator.anggaran", "`hitung: jumlah"),
        ("program.anggaran_periode", "`hitung: jumlah"),
        ("visi", '`isi: "{{ visi }}"`'),
        ("'indikator.target, indikator.satuan'", "`isi: [indikator.target, indikator.satuan]`"),
        ("indikator.target + indikator.satuan", '`isi: "{{ indikator.target }} {{ indikator.satuan }}"`'),
        (
            "nomor, hitung: persen, dari: 'indikator.capaian, indikator.target'",
            "`dari: [indikator.capaian, indikator.target]`",
        ),
    ],
)
def test_what_a_content_means_is_named_first(content: str, said: str) -> None:
    form = f"{TITLE}kolom:\n  - {{judul: A, isi: {content}}}\n"
    _, faults = load_fields(parse(form.encode(), "l.yaml"), Layout, CHILD_MODELS)
    hint = faults[0].hint()
    assert said in (hint if said.startswith(("`isi:", "`dari:")) else hint.partition(",")[0]), hint


@each(
    ("periode", "said"),
    [
        ("T2", "`periode: triwulan`; periodenya dipilih dengan `hanya: T2`"),
        ("2025-2029", "`periode: tahun`; periodenya dipilih dengan `hanya: 2025-2029`"),
        ("Mei", "`periode: bulan`; periodenya dipilih dengan `hanya: Mei`"),
        ("semua", "Pilih salah satu: bulan, triwulan, semester, tahun, dipilih."),
        ("triwulanan", "`triwulan`"),
        ("minggu", "Pilih salah satu: bulan, triwulan, semester, tahun, dipilih."),
    ],
)
def test_periods_in_place_of_their_kind_are_told_how_they_are_said(periode: str, said: str) -> None:
    form = f"{TITLE}kolom:\n  - {{judul: A, isi: indikator.target_periode, periode: {periode}}}\n"
    _, faults = load_fields(parse(form.encode(), "l.yaml"), Layout, CHILD_MODELS)
    assert len(faults) == 1 and said in faults[0].hint()
