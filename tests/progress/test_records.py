"""Records: each finds its item; what names none, stands twice or overlaps is told at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.model import Periode
from tests.support.cli import run
from tests.support.each import each
from tests.support.progress import PLAN, assessed, of_kode, office

HEAD = 'nilai: "1"'


@pytest.mark.slow
@each(
    ("records", "expected"),
    [
        (f"  - {{indikator: laporn, periode: T1, {HEAD}}}\n", ["RAK601.mirip"]),
        (f"  - {{indikator: LAPORAN, periode: T1, {HEAD}}}\n", ["RAK601.mirip"]),
        (f"  - {{indikator: jumlah  LAPORAN, periode: T1, {HEAD}}}\n", []),
        (f"  - {{indikator: sipol, periode: T1, {HEAD}}}\n", ["RAK601.tingkat"]),
        (f"  - {{indikator: lain sama sekali, periode: T1, {HEAD}}}\n", ["RAK601"]),
        (f"  - {{indikator: laporan, periode: T1, {HEAD}}}\n" * 2, ["RAK602"]),
        (
            f"  - {{indikator: laporan, periode: T1, {HEAD}}}\n  - {{indikator: laporan, periode: Maret, {HEAD}}}\n",
            ["RAK603"],
        ),
        (f"  - {{indikator: laporan, periode: T1, {HEAD}}}\n  - {{indikator: laporan, periode: Mei, {HEAD}}}\n", []),
        (
            f"  - {{indikator: laporan, periode: T1, {HEAD}}}\n  - {{indikator: laporan, periode: setahun, {HEAD}}}\n",
            [],
        ),
        (f"  - {{indikator: laporan, periode: T1, {HEAD}}}\n  - {{indikator: laporan, periode: T1}}\n", ["RAK609"]),
        (
            f"  - {{indikator: laporan, periode: T1, {HEAD}}}\n  - {{indikator: laporan, periode: S1, nilai: }}\n",
            ["RAK609"],
        ),
        ("  - {kegiatan: sipol, periode: T1, status: }\n" * 2, ["RAK609"]),
        ("  - {indikator: laporn, periode: T1, nilai: , bukti: }\n", ["RAK609", "RAK601.mirip"]),
        ("  - {periode: T1, nilai: '1'}\n", ["RAK600.tanpa"]),
        ("  - {indikator: laporan, kegiatan: sipol, periode: T1}\n", ["RAK600"]),
        ("  - {indikator: laporan, periode: T1, status: selesai}\n", ["RAK600.isian"]),
        ("  - {kegiatan: sipol, periode: T1, nilai: '1'}\n", ["RAK600.isian"]),
        ("  - {indikator: temuan, periode: T1, pembilang: 3}\n", ["RAK600.pecahan"]),
        ("  - {indikator: temuan, periode: T1, pembilang: 0, penyebut: 0}\n", ["RAK600.nol"]),
        ("  - {indikator: laporan, periode: [T1, T2], nilai: '1'}\n", ["RAK103"]),
        ("  - {indikator: laporan, periode: 2025, nilai: '1'}\n", ["RAK600.tahun"]),
        ("  - {indikator: laporan, periode: T5, nilai: '1'}\n", ["RAK600.bukan"]),
        ("  - {indikator: laporan, periode: T1-T2, nilai: '1'}\n", ["RAK600.bukan"]),
        ("  - {indikator: laporan, periode: Smarch, nilai: '1'}\n", ["RAK600.bukan"]),
        ("  - {indikator: laporan, periode: cawu 2, nilai: '1'}\n", ["RAK600.bukan"]),
        ("  - {indikator: laporan, periode: Agutsus, nilai: '1'}\n", ["RAK120.periode_mirip"]),
        ("  - {indikator: laporan, periode: 2, nilai: '1'}\n", ["RAK600.angka"]),
        ("  - {kegiatan: sipol, periode: '04', status: selesai}\n", ["RAK600.angka"]),
        ("  - {indikator: laporan, periode: 5, nilai: '1'}\n", []),
        ("  - {indikator: laporan, periode: 13, nilai: '1'}\n", ["RAK600.bukan"]),
        ("  - {indikator: laporan, periode: T1, nilia: '1'}\n", ["RAK101.mirip"]),
    ],
)
def test_records_and_their_faults(tmp_path: Path, records: str, expected: list[str]) -> None:
    _, keys = assessed(office(tmp_path, records), (Periode.TRIWULAN, 1))
    assert [key for key in keys if key != "RAK604"] == expected


def test_a_denominator_of_nothing_is_told_where_it_stands(tmp_path: Path) -> None:
    record = "  - indikator: temuan\n    periode: T1\n    pembilang: 2\n    penyebut: 0\n"
    assert "0.yaml:7:15: kesalahan RAK600" in run("check", office(tmp_path, record)).stdout


def test_a_follow_up_without_its_text_is_called_as_people_call_it(tmp_path: Path) -> None:
    record = "  - {indikator: laporan, periode: T1, nilai: '1', tindak_lanjut: [{pelaksana: hukum}]}\n"
    told = run("check", office(tmp_path, record)).stdout
    assert "Tindak lanjut ini belum mempunyai `uraian`" in told


def test_an_item_of_another_rak_or_level_is_told_with_where_it_is(tmp_path: Path) -> None:
    second = PLAN[PLAN.index("  - kode: ketua") :].replace("ketua", "dua").replace("laporan", "surat")
    plan = office(tmp_path, "  - {indikator: surat, periode: T1, nilai: '1'}\n", PLAN + second)
    file = plan.parent.parent / "realisasi" / "0.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("realisasi:", "rak: ketua\nrealisasi:"))
    assert 'RAK "ketua" tidak mempunyai indikator "surat"; butir itu ada di RAK lain, dua.' in run("check", plan).stdout
    file.write_text("rencana: ../plans/2021.yaml\nrealisasi: [{kegiatan: surat, periode: T1, status: selesai}]\n")
    assert "Tulis `indikator: surat`." in run("check", plan).stdout


def test_a_file_of_another_plan_is_left_alone_unless_it_is_named(tmp_path: Path) -> None:
    plan = office(tmp_path, "  - {indikator: laporan, periode: T1, nilai: '2'}\n")
    other = plan.parent.parent / "realisasi" / "2020.yaml"
    (plan.parent / "2020.yaml").write_text(plan.read_text(encoding="utf-8"), encoding="utf-8")
    other.write_text("rencana: ../plans/2020.yaml\nrealisasi: [{indikator: x, periode: T1, nilai: '1'}]\n")
    rak, keys = assessed(plan, (Periode.TRIWULAN, 1))
    assert keys == [] and of_kode(rak, "laporan").year.percentage.text == "25,00"
    named = run("capaian", plan, "--realisasi", other)
    assert named.exit_code == 1 and "RAK604" in named.stderr
    other.unlink()
    assert "25,00 %" in run("capaian", plan, "--realisasi", other.parent).stdout
    other.parent.joinpath("0.yaml").unlink()
    assert "RAK902" in run("capaian", plan, "--realisasi", other.parent).stderr


def test_without_records_the_folder_is_named(tmp_path: Path) -> None:
    plan = office(tmp_path, ())
    result = run("capaian", plan)
    assert result.exit_code == 1 and "RAK604" in result.stderr and "realisasi" in result.stderr


def test_a_text_names_its_item_before_and_after_its_spelling_was_mended(tmp_path: Path) -> None:
    records = "  - {indikator: 'Persentase  temuan, yang/ selesai', periode: T1, nilai: 70%}\n"
    _, keys = assessed(office(tmp_path, records), (Periode.TRIWULAN, 1))
    assert keys == []


def test_a_file_whose_plan_does_not_exist_is_told(tmp_path: Path) -> None:
    plan = office(tmp_path, "  - {indikator: laporan, periode: T1, nilai: '2'}\n")
    other = plan.parent.parent / "realisasi" / "b.yaml"
    other.write_text("rencana: ../plans/2O21.yaml\nrealisasi: [{indikator: x, periode: T1, nilai: '1'}]\n")
    assert assessed(plan, (Periode.TRIWULAN, 1))[1] == ["RAK604.tiada"]
