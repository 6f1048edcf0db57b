"""Faults of layouts: each with its code, line and column in the layout file, or in the plan that does not suit it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.forms import RENCANA
from tests.support.layouts import COLUMNS, TITLE, findings


@pytest.mark.parametrize(
    ("layout", "key", "line", "column"),
    [
        (TITLE + COLUMNS + "    isis: x\n", "RAK101.mirip", 5, 5),
        (TITLE + "kolom:\n  - judul: A\n    isi: sasaran.urain\n", "RAK502", 4, 10),
        (TITLE + "kolom:\n  - judul: A\n    isi: indikator.tambahan\n", "RAK502", 4, 10),
        (TITLE + "kolom:\n  - judul: A\n", "RAK102", 3, 5),
        (TITLE + COLUMNS + "    rata: tengh\n", "RAK105.mirip", 5, 11),
        (TITLE + COLUMNS + "    lebar: 15\n", "RAK106", 5, 12),
        (TITLE + COLUMNS + "    pola: NO\n", "RAK106", 5, 11),
        (TITLE + COLUMNS + "    kelompok: tahun\n    periode: tahunan\n", "RAK105", 6, 14),
        (TITLE + "nomor_kolom: (1)\n" + COLUMNS, "RAK106", 2, 14),
        (TITLE + "halaman:\n  kertas: A5\n" + COLUMNS, "RAK106", 3, 11),
        (TITLE + "halaman:\n  ukuran: 99pt\n" + COLUMNS, "RAK106", 3, 11),
        (TITLE + "warna_kepala: biru\n" + COLUMNS, "RAK106", 2, 15),
        ('judul: "{{ instnsi }}"\n' + COLUMNS, "RAK503", 1, 8),
        (
            "judul:\n  - A\n  - \"{{ ''.__class__ }}\"\n" + COLUMNS.replace("SASARAN", '"{{ lain | upper }}"'),
            "RAK503",
            5,
            12,
        ),
        ('judul: "{% if %}"\n' + COLUMNS, "RAK504", 1, 8),
        (TITLE + COLUMNS + "    lebar: 400mm\n", "RAK501", 2, 1),
        (TITLE + COLUMNS + "tabel:\n  - kolom:\n      - judul: A\n        isi: nomor\n", "RAK512", 1, 1),
        (TITLE + "kolom:\n  - judul: A\n    isi: indikator.target_periode\n", "RAK513", 4, 10),
        (TITLE + "kolom:\n  - judul: A\n    isi: indikator.uraian\n    per: sasaran\n", "RAK514", 5, 5),
        (
            TITLE + "tabel:\n  - dari: program\n    kolom:\n      - judul: A\n        isi: sasaran.uraian\n",
            "RAK511",
            6,
            14,
        ),
        (TITLE + "kolom:\n  - judul: A\n    hitung: persen\n    dari: indikator.target\n", "RAK102", 3, 5),
        (TITLE + "kop:\n  logo: tidak-ada.png\n" + COLUMNS, "RAK509", 3, 9),
        (TITLE + "kolom:\n  - judul: A\n    isi: tujuan.uraian\n", "RAK506", 4, 10),
    ],
)
def test_a_fault_of_a_layout_is_placed_in_its_file(
    tmp_path: Path, layout: str, key: str, line: int, column: int
) -> None:
    assert findings(tmp_path, layout) == [(key, "kantor.yaml", line, column)]


MONTHLY = TITLE + "kolom:\n  - judul: A\n    periode: bulan\n    isi: indikator.target_periode\n"
TRIWULAN = MONTHLY.replace("bulan", "triwulan")


def test_targets_coarser_than_the_form_are_told_in_the_plan(tmp_path: Path) -> None:
    assert [finding[:2] for finding in findings(tmp_path, MONTHLY)] == [("RAK507", "p.yaml")] * 2


def test_finer_targets_need_to_say_whether_they_add_up(tmp_path: Path) -> None:
    plan = RENCANA.replace('{T1: "1", T2: "1", T3: "1", T4: "2"}', '{Jan: "1", Feb: "2"}')
    assert findings(tmp_path, TRIWULAN, plan.replace("kumulatif: tidak", "arah: naik"))[0][:2] == ("RAK508", "p.yaml")


def test_signatures_that_the_form_cannot_print_are_told(tmp_path: Path) -> None:
    three = "    pengesahan: [{nama: A}, {nama: B}, {nama: C}]\n"
    plan = RENCANA.replace(
        '    pengesahan: {tempat: Maju, tanggal: 2021-03-01, jabatan: "KEPALA,", nama: NAMA}\n', three
    )
    assert [finding[:2] for finding in findings(tmp_path, TITLE + COLUMNS, plan)] == [("RAK510", "p.yaml")]
