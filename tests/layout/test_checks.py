"""Faults of layouts: each with its code, line and column in the layout file, or in the plan that does not suit it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from rakgen.compose.compose import compose_section
from rakgen.compose.fits import check_fits
from rakgen.diagnostics import diagnose, errors
from rakgen.layout.checks import check_layout
from rakgen.layout.fields import EMPTY, LEVEL_FIELDS, NUMBER, PERIODE
from rakgen.layout.layout import Layout
from rakgen.layout.library import CHILD_MODELS, LayoutLibrary
from rakgen.model import Fields, load_fields
from rakgen.rules.manual.pages import page_of
from rakgen.source import parse
from tests.support.each import each
from tests.support.forms import RENCANA, printed_rows, rencana
from tests.support.forms import layout as layout_of
from tests.support.layouts import COLUMNS, TITLE, findings


@pytest.mark.slow
@each(
    ("layout", "key", "line", "column"),
    [
        (TITLE + COLUMNS + "    isis: x\n", "RAK101.mirip", 5, 5),
        (TITLE + "kolom:\n  - No: nomor\n", "RAK101.pasangan", 3, 5),
        (TITLE + "pembuka:\n  - Unit Kerja: Dinas\n" + COLUMNS, "RAK101.pasangan", 3, 5),
        (TITLE + "kolom:\n  - judul: A\n    isi: sasaran.urain\n", "RAK502", 4, 10),
        (TITLE + "kolom:\n  - judul: A\n    isi: indikator.tambahan\n", "RAK502", 4, 10),
        *(
            (TITLE + f"kolom:\n  - judul: A\n    isi: indikator.kondisi_awal\n    skala: {scale}\n", key, 5, place)
            for scale, key, place in (
                ("[{'>=': 75, teks: Baik}, {'>=': 90, teks: Puncak}, {teks: Kurang}]", "RAK523.mati", 54),
                ("[{'>=': 75, teks: Baik}]", "RAK523.celah", 12),
                ("[{'>=': 90, '<': 50, teks: a}, {teks: b}]", "RAK523.mustahil", 39),
                ("[{'<': 50, teks: a}, {'>': 50, teks: b}]", "RAK523.celah", 12),
                ("[{'>=': sembilan, teks: Baik}, {teks: Kurang}]", "RAK523.angka", 20),
                ("[{'=>': 90, teks: Baik}, {teks: Kurang}]", "RAK523", 14),
                ("[{'>=': 90}, {teks: Kurang}]", "RAK523.teks", 13),
                ("[Baik, Kurang]", "RAK523.teks", 13),
                ("[]", "RAK102.daftar_kosong", 5),
                ("predikat", "RAK523.daftar", 12),
                ("[{>=: 90, teks: Baik}, {teks: Kurang}]", "RAK001.tanda", 14),
            )
        ),
        *(
            (TITLE + f"kolom:\n  - judul: A\n    skala: [{{teks: K}}]\n    {content}\n", "RAK524", 4, 5)
            for content in (
                "isi: kegiatan.uraian",
                "isi: [indikator.kondisi_awal, indikator.uraian]",
                "isi: '{{ indikator.target }}'",
                "isi: nomor",
                "isi: indikator.target_tahun",
                "isi: [{isi: indikator.target, sekali: sasaran}]",
                "kolom: [{isi: indikator.uraian}]",
            )
        ),
        (
            TITLE + "kolom:\n  - judul: A\n    skala: [{teks: K}]\n    isi: indikator.bobot\n    jumlah: ya\n",
            "RAK524.jumlah",
            6,
            5,
        ),
        *(
            (TITLE + f"kolom:\n  - judul: A\n    isi: '{{{{ {name} }}}}'\n", key, 4, 10)
            for name, key in (
                ("indikator.kodee", "RAK503.mirip"),
                ("indikator", "RAK503"),
                ("instansi.nama", "RAK503"),
                ("indikator.tambahan", "RAK503"),
                ("indikator.kode | upper | lain", "RAK504.luas"),
                ("indikator.kode[2-3]", "RAK504"),
                ("kegiatan.uraian[0]", "RAK504"),
                ("indikator.tambahan.a[-1]", "RAK504"),
                ("indikator.target_periode", "RAK513"),
                ("program.target", "RAK503"),
            )
        ),
        (
            TITLE + "kolom:\n  - periode: tahun\n    hanya: 2025\n    isi: indikator.target_periode\n",
            "RAK513.tahun",
            5,
            10,
        ),
        (TITLE + "kolom:\n  - periode: dipilih\n    hanya: T1\n    isi: kosong\n", "RAK513.dipilih", 4, 5),
        (TITLE + "kolom:\n  - periode: bulan\n    kelompok: dipilih\n    isi: kosong\n", "RAK513.kelompok", 4, 5),
        *(
            (TITLE + f"kolom:\n  - periode: {periode}\n    kelompok: '-'\n    isi: kosong\n", key, 4, place)
            for periode, key, place in (("bulan", "RAK105", 16), ("tahun", "RAK513.kelompok_tanpa", 15))
        ),
        *(
            (TITLE + f"kolom:\n  - periode: {periode}\n    hanya: {only}\n    isi: kosong\n", "RAK513.sebagian", 4, 5)
            for periode, only in (("triwulan", "Mei"), ("semester", "T1-T3"), ("triwulan", "1-4"))
        ),
        ("judul: '{{ periode }}'\n" + COLUMNS, "RAK503", 1, 8),
        (TITLE + "kolom:\n  - periode: triwulan\n    hanya: 2025\n    isi: kosong\n", "RAK513.hanya", 4, 5),
        (TITLE + "kolom:\n  - periode: tahun\n    hanya: [2025, T1]\n    isi: kosong\n", "RAK106", 4, 12),
        (TITLE + "baris_periode: {periode: bulan, hanya: 2025}\n" + COLUMNS, "RAK513.hanya", 2, 33),
        (TITLE + "kolom:\n  - judul: A\n    isi: '{tahun}'\n", "RAK515.tunggal", 4, 10),
        (TITLE + "kolom:\n  - judul: A\n    isi: '{kegiatan.uraian}'\n", "RAK515.tunggal", 4, 10),
        (TITLE + "kolom:\n  - judul: A\n    isi: '{tahun | upper}'\n", "RAK515.tunggal", 4, 10),
        (TITLE + "kolom:\n  - judul: A\n    isi: '{program: kegiatan.uraian}'\n", "RAK515.isi", 4, 11),
        *(
            (TITLE + f"kolom:\n  - judul: A\n    isi: {content}\n    pola: '{pattern}'\n{per}", "RAK514.pola", 5, 11)
            for content, pattern, per in (
                ("nomor", "{kegiatan}.{n}", "    per: indikator\n"),
                ("nomor", "{sasaran}.{indikator}", ""),
                ("'{{ indikator.kode }}.{{ nomor }}'", "{kegiatan}", ""),
            )
        ),
        (TITLE + "kolom:\n  - judul: A\n    isi: [kegiatan.uraian, '{{ kegiatan.urain }}']\n", "RAK503.mirip", 4, 28),
        (TITLE + "kolom:\n  - judul: A\n    isi: '{{ kegiatan.anggaran }}'\n    jumlah: ya\n", "RAK522", 5, 5),
        (TITLE + "kolom:\n  - judul: A\n    hitung: jumlah\n    dari: '{{ tahun }}'\n", "RAK502.hitung", 5, 12),
        *(
            (TITLE + f"kolom:\n  - judul: A\n    isi: {content}\n", "RAK502", 4, 10)
            for content in ("indikator.kode.0", "kegiatan.kode.a", "kegiatan.target_tahun.2025", "sasaran.uraian.1")
        ),
        (TITLE + "kolom:\n  - judul: A\n", "RAK102", 3, 5),
        (TITLE + COLUMNS + "    rata: tengh\n", "RAK105.mirip", 5, 11),
        (TITLE + COLUMNS + "    lebar: 15\n", "RAK106", 5, 12),
        (TITLE + COLUMNS + "    pola: NO\n", "RAK106", 5, 11),
        (TITLE + COLUMNS + "    kelompok: tahun\n    periode: tahunan\n", "RAK105.mirip", 6, 14),
        (TITLE + "kolom:\n  - periode: bulan\n    kelompok: TW\n    isi: kosong\n", "RAK105.mirip", 4, 15),
        (TITLE + "kolom:\n  - periode: bulan\n    kelompok: bln\n    isi: kosong\n", "RAK105", 4, 15),
        (TITLE + "baris_periode: TW I\n" + COLUMNS, "RAK513.nilai", 2, 16),
        *(
            (TITLE + COLUMNS + f"    periode: {kind}\n", key, 5, 14)
            for kind, key in (("TW", "RAK105.mirip"), ("kuartal", "RAK105.mirip"), ("Q1", "RAK513.nilai"))
        ),
        (TITLE + "nomor_kolom: (1)\n" + COLUMNS, "RAK106", 2, 14),
        (TITLE + "nomor_kolom: {pola: (1)}\n" + COLUMNS, "RAK106", 2, 21),
        (TITLE + "nomor_kolom: {di: atas}\n" + COLUMNS, "RAK105.mirip", 2, 19),
        (TITLE + "nomor_kolom: {letak: atas-daun}\n" + COLUMNS, "RAK101", 2, 15),
        (TITLE + "nomor_kolom: '{n} {a}'\n" + COLUMNS, "RAK515.pola", 2, 14),
        (TITLE + "nomor_kolom: {pola: '{n} {a}'}\n" + COLUMNS, "RAK515.pola", 2, 21),
        (TITLE + "daun: tengah\n" + COLUMNS, "RAK105", 2, 7),
        (TITLE + COLUMNS + "    nomor: '{a}'\n", "RAK515.pola", 5, 12),
        (TITLE + COLUMNS + "    nomor: {mulai: satu}\n", "RAK106", 5, 20),
        (TITLE + COLUMNS + "    nomor: {pola: '{a}', mulai: 1}\n", "RAK515.pola", 5, 19),
        (TITLE + COLUMNS + "    butir: '{x}.'\n", "RAK106", 5, 13),
        (TITLE + COLUMNS + "    butir: '{n}.{a}.'\n", "RAK106", 5, 13),
        (TITLE + COLUMNS + "    butir: 1.\n", "RAK106", 5, 12),
        (TITLE + COLUMNS + "    butir: (a)\n", "RAK106", 5, 12),
        (TITLE + "halaman:\n  nomor_halaman: 5\n" + COLUMNS, "RAK106", 3, 18),
        (TITLE + "halaman:\n  margin: Resmi\n" + COLUMNS, "RAK106", 3, 11),
        (TITLE + COLUMNS + "    butir: panjang sekali\n", "RAK106", 5, 12),
        (TITLE + "kolom:\n  - judul: A\n    butir: '-'\n    isi: kegiatan.anggaran\n", "RAK518", 4, 5),
        (
            TITLE + "kolom:\n  - judul: A\n    butir: '-'\n    hitung: jumlah\n    dari: kegiatan.anggaran\n",
            "RAK518",
            4,
            5,
        ),
        (
            TITLE
            + "kolom:\n  - judul: A\n    periode: triwulan\n    isi:\n      isi: kegiatan.jadwal\n      butir: '-'\n",
            "RAK518",
            7,
            7,
        ),
        (
            TITLE + "kolom:\n  - judul: A\n    butir: '-'\n    kolom:\n      - isi: sasaran.uraian\n",
            "RAK518.kelompok",
            4,
            5,
        ),
        (TITLE + "halaman:\n  kertas: A5\n" + COLUMNS, "RAK106", 3, 11),
        (TITLE + "halaman: F4 lanskap\n" + COLUMNS, "RAK106", 2, 10),
        (TITLE + "halaman:\n  ukuran: 99pt\n" + COLUMNS, "RAK106", 3, 11),
        (TITLE + "halaman:\n  margin: resmii\n" + COLUMNS, "RAK106", 3, 11),
        (TITLE + "halaman:\n  jilid: kanan\n" + COLUMNS, "RAK105", 3, 10),
        (TITLE + "halaman:\n  jilid: kiri\n  margin: 20mm\n" + COLUMNS, "RAK519", 3, 3),
        (TITLE + "halaman_baru: ya\n" + COLUMNS, "RAK519.baru", 2, 1),
        (TITLE + "tabel:\n  - halaman_baru: ya\n    kolom: [{judul: A, isi: kosong}]\n", "RAK519.baru", 3, 5),
        (TITLE + "pembuka:\n  - {teks: A, halaman_baru: ya}\n" + COLUMNS, "RAK519.baru", 3, 15),
        (TITLE + "halaman:\n  nomor_halaman:\n    mulai: 0\n" + COLUMNS, "RAK106", 4, 12),
        (TITLE + "halaman:\n  nomor_halaman:\n    mulai: lima\n" + COLUMNS, "RAK106", 4, 12),
        (TITLE + "halaman:\n  nomor_halaman:\n    pola: tidak\n    mulai: 5\n" + COLUMNS, "RAK519.mulai", 5, 5),
        (
            TITLE + 'halaman:\n  nomor_halaman:\n    pola: "{n} dari {jumlah}"\n    mulai: 5\n' + COLUMNS,
            "RAK519.jumlah",
            4,
            11,
        ),
        (TITLE + 'halaman:\n  nomor_halaman: "{n} dari {total}"\n' + COLUMNS, "RAK515.pola", 3, 18),
        (TITLE + 'halaman:\n  nomor_halaman:\n    pola: "{x}"\n' + COLUMNS, "RAK515.pola", 4, 11),
        (TITLE + "warna_kepala: biru\n" + COLUMNS, "RAK106", 2, 15),
        ('judul: "{{ instnsi }}"\n' + COLUMNS, "RAK503.mirip", 1, 8),
        (
            "judul:\n  - A\n  - \"{{ ''.__class__ }}\"\n" + COLUMNS.replace("SASARAN", '"{{ lain | upper }}"'),
            "RAK503",
            5,
            12,
        ),
        ('judul: "{% if %}"\n' + COLUMNS, "RAK504", 1, 8),
        (TITLE + COLUMNS + "    lebar: 400mm\n", "RAK501", 2, 1),
        (TITLE + COLUMNS + "tabel:\n  - kolom:\n      - judul: A\n        isi: nomor\n", "RAK512", 2, 1),
        (TITLE + "kolom:\n  - judul: A\n    isi: indikator.target_periode\n", "RAK513", 4, 10),
        (TITLE + "kolom:\n  - judul: A\n    isi: indikator.uraian\n    per: sasaran\n", "RAK514.teks", 5, 5),
        (
            TITLE + "tabel:\n  - dari: program\n    kolom:\n      - judul: A\n        isi: sasaran.uraian\n",
            "RAK511",
            6,
            14,
        ),
        (TITLE + "kolom:\n  - judul: A\n    hitung: persen\n    dari: indikator.target\n", "RAK525.kurang", 5, 5),
        (TITLE + "kolom:\n  - judul: A\n    hitung: persen\n", "RAK102", 3, 5),
        *(
            (TITLE + f"kolom:\n  - judul: A\n    hitung: jumlah\n    dari: {content}\n", "RAK502.hitung", 5, 11)
            for content in ("periode", "nomor", "kosong", "indikator", "kegiatan.uraian", "indikator.kode.2")
        ),
        (
            TITLE + "kolom:\n  - judul: A\n    hitung: persen\n    dari: [indikator.target, nomor]\n",
            "RAK502.hitung",
            5,
            30,
        ),
        (TITLE + "kop:\n  logo: tidak-ada.png\n" + COLUMNS, "RAK509", 3, 9),
        (TITLE + "kolom:\n  - judul: A\n    isi: tujuan.uraian\n", "RAK506", 4, 10),
    ],
)
def test_a_fault_of_a_layout_is_placed_in_its_file(
    tmp_path: Path, layout: str, key: str, line: int, column: int
) -> None:
    assert findings(tmp_path, layout) == [(key, "kantor.yaml", line, column)]


@each(
    ("kop", "key", "line", "column"),
    [
        ('["{{ nope }}"]', "RAK503", 3, 11),
        ('[SATU, "{{ instansi"]', "RAK504", 3, 17),
        ('["{instansi}"]', "RAK515.tunggal", 3, 11),
        ('["{{ instansi | foo }}"]', "RAK504.luas", 3, 11),
        ('\n    - SATU\n    - teks: "{{ nope }}"', "RAK503", 5, 13),
    ],
)
def test_a_fault_of_the_letterhead_is_placed_in_the_file_that_holds_it(
    tmp_path: Path, kop: str, key: str, line: int, column: int
) -> None:
    text = f"kop:\n  garis: ganda\n  baris: {kop}\n"
    project, alone = tmp_path / "satu", tmp_path / "dua"
    for folder in (project, alone):
        folder.mkdir()
    (project / "rakgen.yaml").write_text(text, encoding="utf-8")
    assert findings(project, TITLE + COLUMNS) == [(key, "rakgen.yaml", line, column)]
    assert findings(alone, text + TITLE + COLUMNS) == [(key, "kantor.yaml", line, column)]


def test_texts_with_bullets_of_their_own_are_told_where_the_form_prints_some() -> None:
    columns = 'kolom:\n  - {judul: LANGKAH, isi: kegiatan.aksi, butir: "{n}."}\n'
    plan = RENCANA.replace("uraian: Rapat", 'uraian: "1. Rapat"').replace("uraian: Laporan", "uraian: (b) Laporan")
    loaded = rencana(plan)
    (finding,) = check_fits(loaded, loaded.rak[0], layout_of(columns), "p.yaml")
    assert (finding.key, finding.span, len(finding.related)) == ("RAK518.ganda", (31, 33, 31, 43), 1)
    assert (finding.values["tanda"], finding.values["banyak"]) == ("1.", "2")
    for text in ("A. Yani", "80% - 90%", "-Rapat", "1.000 lembar", "ad hoc"):
        good = rencana(RENCANA.replace("uraian: Rapat", f'uraian: "{text}"'))
        assert check_fits(good, good.rak[0], layout_of(columns), "p.yaml") == []


MONTHLY = TITLE + "kolom:\n  - judul: A\n    periode: bulan\n    isi: indikator.target_periode\n"
TRIWULAN = MONTHLY.replace("bulan", "triwulan")


def test_targets_coarser_than_the_form_are_told_in_the_plan(tmp_path: Path) -> None:
    assert [finding[:2] for finding in findings(tmp_path, MONTHLY)] == [("RAK507", "p.yaml")] * 2


def test_finer_targets_need_to_say_whether_they_add_up(tmp_path: Path) -> None:
    plan = RENCANA.replace('{T1: "1", T2: "1", T3: "1", T4: "2"}', '{Jan: "1", Feb: "2"}')
    assert findings(tmp_path, TRIWULAN, plan.replace("kumulatif: tidak", "arah: naik"))[0][:2] == ("RAK508", "p.yaml")


def test_signatures_that_the_form_cannot_print_are_told_with_where_they_can_stand(tmp_path: Path) -> None:
    three = "    pengesahan: [{nama: A}, {nama: B}, {nama: C}]\n"
    plan = RENCANA.replace(
        '    pengesahan: {tempat: Maju, tanggal: 2021-03-01, jabatan: "KEPALA,", nama: NAMA}\n', three
    )
    assert [finding[:2] for finding in findings(tmp_path, TITLE + COLUMNS, plan)] == [("RAK510", "p.yaml")]
    assert "`{{ isi }}` dalam dokumen Word kantor" in diagnose("RAK510", "p.yaml", ada="3").hint()


BRACES = TITLE + COLUMNS


@pytest.mark.slow
@each(
    ("layout", "key", "line", "column"),
    [
        (BRACES + '    kosong: "{{ tahun }}"\n', "RAK515", 5, 13),
        (BRACES + '    kosong: "{tahun}"\n', "RAK515", 5, 13),
        (BRACES + '    tanda: "{% if x %}"\n', "RAK515", 5, 12),
        (BRACES + '    nomor: "({{n}})"\n', "RAK515.pola", 5, 12),
        (BRACES + '    pola: "{n}.{x}"\n', "RAK515.pola", 5, 11),
        (TITLE + 'nomor_kolom: "({n}) {{ tahun }}"\n' + COLUMNS, "RAK515.pola", 2, 14),
        (TITLE + 'halaman: {nomor_halaman: "{n}/{total}"}\n' + COLUMNS, "RAK515.pola", 2, 26),
        ('judul: [A, "B {tahun}"]\n' + COLUMNS, "RAK515.tunggal", 1, 12),
        (TITLE + 'catatan: "{ tahun }"\n' + COLUMNS, "RAK515.tunggal", 2, 10),
        (TITLE + 'kolom:\n  - judul: A\n    isi: [{isi: sasaran.uraian, awalan: "{kode} "}]\n', "RAK515", 4, 41),
    ],
)
def test_braces_that_would_be_printed_are_told(tmp_path: Path, layout: str, key: str, line: int, column: int) -> None:
    assert findings(tmp_path, layout) == [(key, "kantor.yaml", line, column)]


def test_braces_that_belong_there_are_not_told(tmp_path: Path) -> None:
    text = 'judul: "{{ tahun }} {% raw %}{n}{% endraw %}"\nnomor_kolom: "({n})"\n' + COLUMNS + '    kosong: "{-}"\n'
    assert findings(tmp_path, text + "    pola: '{sasaran}.{n}'\n") == []


PLACES: dict[str, Any] = {
    "Layout": lambda group: group,
    "TableSpec": lambda group: {"tabel": [group]},
    "ColumnSpec": lambda group: {"kolom": [group]},
    "NumberRow": lambda group: {"nomor_kolom": group},
    "OwnNumber": lambda group: {"kolom": [COLUMN | {"nomor": group}]},
    "ColumnContent": lambda group: {"kolom": [{"isi": [{"isi": "indikator.target_periode"} | group]}]},
    "PageSpec": lambda group: {"halaman": group},
    "PageNumberSpec": lambda group: {"halaman": {"nomor_halaman": group}},
    "GroupRow": lambda group: {"baris_kelompok": [{"tingkat": "sasaran"} | group]},
    "Total": lambda group: {"jumlah": group},
    "Subtotal": lambda group: {"jumlah": {"sub": [{"tingkat": "sasaran"} | group]}},
    "ClosingRow": lambda group: {"baris_penutup": [{"isi": "A"} | group]},
    "OutlineLevel": lambda group: {"baris_tingkat": [{"tingkat": "indikator"} | group]},
    "ProgramRow": lambda group: {"baris_program": group},
    "PeriodeRow": lambda group: {"baris_periode": {"periode": "triwulan"} | group},
    "SignatureSpec": lambda group: {"pengesahan": group},
    "Statement": lambda group: {"pernyataan": {"judul": "A", "isi": ["B"]} | group},
    "Clause": lambda group: {"pembuka": [{"teks": "A"} | group], "penutup": {"teks": "A"} | group},
    "Kop": lambda group: {"kop": group},
    "KopLine": lambda group: {"kop": {"baris": [group]}},
}
UNPRINTED = {("Layout", "keterangan"), ("Kop", "logo")}
COLUMN = {"isi": "indikator.target_periode", "periode": "triwulan", "kelompok": "semester"}


@pytest.mark.slow
@each("model", [Layout, *CHILD_MODELS.values()])
@each("text", ["x {{ tahun }}", "x {tahun}"])
def test_every_text_of_a_layout_is_a_template_or_says_it_is_none(model: type[Fields], text: str) -> None:
    """A field that takes the text prints what it stands for, or is told: one that is added later as well."""
    for name in sorted(model.model_fields.keys() - {"source"}):
        if (model.__name__, name) in UNPRINTED:
            continue
        value = [text] * {"judul_periode": 4, "judul_kelompok": 2}[name] if name.startswith("judul_") else text
        group = (COLUMN if model.__name__ == "ColumnSpec" else {}) | {name: value}
        fields = {"judul": "A", "kolom": [COLUMN]} | PLACES[model.__name__](group)
        if model.__name__ == "TableSpec":
            fields = {"judul": "A", "tabel": [{"kolom": [COLUMN]} | group]}
        source = parse(yaml.safe_dump(fields).encode(), "l.yaml")
        layout, faults = load_fields(source, Layout, CHILD_MODELS)
        if layout is None:
            assert faults
            continue
        layout.attach("l", "l.yaml", layout.kop, None, "l.yaml")
        if not errors(check_layout(layout, with_widths=False)):
            plan = rencana()
            section = compose_section(plan, plan.rak[0], layout)
            assert "tahun }" not in repr(section) and "{tahun" not in repr(section), name


def test_an_unknown_content_names_the_three_nearest_and_where_all_stand() -> None:
    for content in ("kegiatan.urain", "sasaran.uraiann", "xyz"):
        source = parse(f"{TITLE}kolom:\n  - judul: A\n    isi: {content}\n".encode(), "l.yaml")
        _, (finding,) = load_fields(source, Layout, CHILD_MODELS)
        assert 0 < finding.values["pilihan"].count("`") <= 6
        assert finding.hint().endswith("Semuanya: `rakgen explain RAK502`.")


def test_headings_that_are_too_few_are_told_as_they_are_written() -> None:
    field = "periode: triwulan\n    judul_periode: [I, II]"
    source = parse(f"{TITLE}kolom:\n  - {field}\n    isi: indikator.target_periode\n".encode(), "l.yaml")
    _, (finding,) = load_fields(source, Layout, CHILD_MODELS)
    assert finding.message() == '`judul_periode` berisi "[I, II]"; seharusnya 4 judul, satu untuk tiap periode.'
    assert finding.message("en") == '`judul_periode` is "[I, II]"; it should be 4 headings, one for each period.'


def test_a_column_that_says_what_is_counted_lacks_how() -> None:
    _, faults = load_fields(
        parse((TITLE + "kolom:\n  - {judul: A, dari: kegiatan.anggaran}\n").encode(), "l.yaml"), Layout, CHILD_MODELS
    )
    assert [(one.key, one.values["isian"]) for one in faults] == [("RAK102", "hitung")]


def test_a_text_that_is_no_field_is_told_with_the_template_that_prints_it() -> None:
    for text in ("APBD", "Dinas Kesehatan Kab. Maju", "Jum'at", "2 x setahun", "x" * 61, 'kata "kunci"'):
        form = f"{TITLE}kolom:\n  - {{judul: A, isi: {json.dumps(text)}}}\n  - {{judul: B, isi: sasaran.uraian}}\n"
        _, (finding,) = load_fields(parse(form.encode(), "l.yaml"), Layout, CHILD_MODELS)
        assert finding.key == "RAK502.teks"
        remedy = finding.hint().split("tulis `isi: ")[1].split("`; ")[0]
        printed = printed_rows(form.replace(json.dumps(text), remedy))[1]
        assert printed == f"{text if len(text) < 60 and chr(34) not in text else 'TEKS'}|S1"


def test_the_page_of_an_unknown_content_has_all_contents() -> None:
    page = page_of("RAK502")
    assert page is not None
    named = set(re.findall("`([a-z_]+\\.[a-z_]+)`", " ".join(page.content)))
    assert named == {f"{level}.{field}" for level, fields in LEVEL_FIELDS.items() for field in fields}
    assert all(f"`{word}`" in " ".join(page.content) for word in (NUMBER, EMPTY, PERIODE))


@each(
    ("only", "example"),
    [("T5", "T2-T4"), ("T2-T1", "T1-T2"), ("triwulan satu", "T1"), ("2029-2025", "T1-T2"), ("kapan saja", "T1-T2")],
)
def test_periods_that_are_none_are_told_with_an_example_of_that_field(only: str, example: str) -> None:
    form = f"{TITLE}kolom:\n  - {{judul: A, isi: kegiatan.jadwal, periode: triwulan, hanya: {only}}}\n"
    _, (finding,) = load_fields(parse(form.encode(), "l.yaml"), Layout, CHILD_MODELS)
    assert (finding.key, finding.values["isian"], finding.values["contoh"]) == ("RAK106", "hanya", example)


def test_parts_of_a_kode_that_run_backwards_are_no_content() -> None:
    for part, told in (("2-1", True), ("2-2", False), ("3-", False)):
        form = f"{TITLE}kolom:\n  - {{judul: A, isi: indikator.kode.{part}}}\n"
        _, found = load_fields(parse(form.encode(), "l.yaml"), Layout, CHILD_MODELS)
        assert [one.key for one in found] == (["RAK502"] if told else [])


def test_a_field_that_no_signer_has_is_told_at_the_layout_alone(tmp_path: Path) -> None:
    plan = tmp_path / "plan"
    plan.mkdir()
    form = f"{TITLE}penutup: ['{{{{ kanan.jabatn }}}}', '{{{{ kiri.nama }}}}']\n{COLUMNS}"
    assert [(key, name) for key, name, *_ in findings(plan, form)] == [("RAK503.mirip", "kantor.yaml")]
    loaded = rencana()
    layout, _ = load_fields(parse(form.encode(), "l.yaml"), Layout, CHILD_MODELS)
    assert layout is not None
    told = [one for one in check_fits(loaded, loaded.rak[0], layout, "p.yaml") if one.key == "RAK510.kosong"]
    assert [one.values["isian"] for one in told] == ["kiri.nama"]


def test_the_total_of_a_table_is_known_by_another_word() -> None:
    _, faults = load_fields(parse((TITLE + "total: J\n" + COLUMNS).encode(), "l.yaml"), Layout, CHILD_MODELS)
    assert [fault.hint() for fault in faults] == ["Mungkin maksudnya `jumlah`."]


def test_numbers_of_a_level_that_the_rak_has_not_are_told() -> None:
    loaded = rencana()
    for per, told in (("tujuan", ["tujuan"]), ("indikator", []), ("program", []), ("baris", [])):
        form = f"{TITLE}kolom:\n  - {{judul: A, isi: nomor, per: {per}}}\n  - {{judul: K, isi: kegiatan.uraian}}\n"
        layout, _ = load_fields(parse(form.encode(), "l.yaml"), Layout, CHILD_MODELS)
        assert layout is not None
        found = [one for one in check_fits(loaded, loaded.rak[0], layout, "p.yaml") if one.key == "RAK506"]
        assert [one.values["tingkat"] for one in found] == told, per


@pytest.mark.parametrize("name", LayoutLibrary().names())
def test_a_shipped_layout_has_none_of_the_faults_that_it_is_not_looked_through_for(name: str) -> None:
    layout, found = LayoutLibrary().get(name)
    assert layout is not None and found == []
    assert check_layout(layout, with_widths=True) == []
