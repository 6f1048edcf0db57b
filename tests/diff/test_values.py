"""Differences of targets and schedules in numbers, and their verdicts."""

from __future__ import annotations

from decimal import Decimal

from rakgen.diff.change import Change, ChangePlace, JadwalDifference
from rakgen.diff.reports.wording import judgement, remark
from rakgen.diff.values import compare_jadwal, compare_target
from rakgen.model import Periode, parse_jadwal
from rakgen.model.target import parse_target
from tests.support.each import each

PLACE = ChangePlace("indikator", "x")


@each(
    ("old", "new", "direction", "words", "verdict"),
    [
        ("75%", "77,5%", "naik", "naik 2,5 poin (3,3%)", "lebih baik"),
        ("77,5%", "75%", "naik", "turun 2,5 poin (3,2%)", "lebih buruk"),
        ("2%", "3%", "turun", "naik 1 poin (50%)", "lebih buruk"),
        ("3%", "2%", "turun", "turun 1 poin (33,3%)", "lebih baik"),
        ("20 orang", "24 orang", "naik", "naik 4 (20%)", "lebih baik"),
        ("20 orang", "24 kali", "naik", "diubah", ""),
        ("minimal 80%", "minimal 75%", "naik", "turun 5 poin (6,3%)", "lebih buruk"),
        ("maks 3 hari", "maksimal 5 hari", "naik", "naik 2 (66,7%)", "lebih buruk"),
        ("> 80%", "minimal 80%", "naik", "diubah", ""),
        ("1,5 juta orang", "900 ribu orang", "naik", "turun 600.000 (40%)", "lebih buruk"),
        ("500 ribu", "600.000", "naik", "naik 100.000 (20%)", "lebih baik"),
        ("1,5 juta", "1,4", "naik", "diubah", ""),
        ("2 jam", "90 menit", "turun", "diubah", "lebih baik"),
        ("1 tahun", "11 bulan", "naik", "diubah", "lebih buruk"),
        ("2 jam", "120 menit", "naik", "diubah", ""),
        ("20 orang", "18", "naik", "turun 2 (10%)", "lebih buruk"),
        ("80%", "75", "naik", "diubah", ""),
        ("Rp 1.500.000.000", "1,4 miliar rupiah", "naik", "turun 100.000.000 (6,7%)", "lebih buruk"),
        ("1,5 miliar", "1.500.000.000", "naik", "diubah", ""),
        ("6 per 1.000 kelahiran", "5 per 1000 kelahiran", "turun", "turun 1 (16,7%)", "lebih baik"),
        ("6 per 1.000 kelahiran", "5 per 100 kelahiran", "turun", "diubah", ""),
        ("80-85%", "75-80%", "naik", "diubah", "lebih buruk"),
        ("80-85%", "80% s.d. 90%", "naik", "diubah", "lebih baik"),
        ("80-85%", "75-90%", "naik", "diubah", ""),
        ("80-85%", "75%", "naik", "diubah", "lebih buruk"),
        ("3-5 hari", "4-6 hari", "turun", "diubah", "lebih buruk"),
        ("3-5 hari", "4-6 dokumen", "turun", "diubah", ""),
        ("minimal 80%", "75%", "naik", "turun 5 poin (6,3%)", "lebih buruk"),
        ("80%", "≥ 85%", "naik", "naik 5 poin (6,3%)", "lebih baik"),
        ("maks 3 hari", "2 hari", "naik", "diubah", ""),
        ("minimal 80%", "maksimal 90%", "naik", "diubah", ""),
        ("> 80%", "minimal 75%", "naik", "turun 5 poin (6,3%)", "lebih buruk"),
        ("minimal BB", "minimal B", "naik", "diubah", "lebih buruk"),
        ("2 kali sebulan", "3 kali/bulan", "naik", "naik 1 (50%)", "lebih baik"),
        ("0%", "5%", "naik", "naik 5 poin", "lebih baik"),
        ("B", "BB", "naik", "diubah", "lebih baik"),
        ("WTP", "WDP", "naik", "diubah", "lebih buruk"),
        ("Level 2", "Level 3", "naik", "diubah", "lebih baik"),
        ("75%", "B", "naik", "diubah", ""),
        ("75%", "-", "naik", "diubah", "lebih buruk"),
        ("Rp 1.000.000", "Rp 1.500.000", "naik", "naik 500.000 (50%)", "lebih baik"),
    ],
)
def test_target(old: str, new: str, direction: str, words: str, verdict: str) -> None:
    detail = compare_target(parse_target(old), parse_target(new), frozenset({direction}))
    change = Change("target", "indikator", PLACE, PLACE, "target", old, new, detail)
    assert (remark(change), judgement(change)) == (words, verdict)


@each(
    ("old", "new", "units", "words", "verdict"),
    [
        ("2", "90", ("jam", "menit"), "diubah", "lebih buruk"),
        ("80", "75%", ("%", "persen"), "turun 5 poin (6,3%)", "lebih buruk"),
        ("minimal 80", "≥ 85", ("%", None), "diubah", ""),
        ("5", "6", ("dokumen", "laporan"), "diubah", ""),
        ("5", "6 dokumen", ("dokumen", None), "naik 1 (20%)", "lebih baik"),
        ("1.500", "Rp 2.000.000.000", ("juta rupiah", None), "naik 500.000.000 (33,3%)", "lebih baik"),
        ("1.500", "Rp 2.000.000.000", ("Rp (juta)", None), "naik 500.000.000 (33,3%)", "lebih baik"),
        ("2-3", "3-4 dokumen", ("dok", None), "diubah", "lebih baik"),
        ("2-3", "3-4", ("dokumen", "laporan"), "diubah", ""),
    ],
)
def test_a_number_has_the_unit_of_its_item(
    old: str, new: str, units: tuple[str | None, str | None], words: str, verdict: str
) -> None:
    detail = compare_target(parse_target(old), parse_target(new), frozenset({"naik"}), units)
    change = Change("target", "indikator", PLACE, PLACE, "target", old, new, detail)
    assert (remark(change), judgement(change)) == (words, verdict)


def test_no_verdict_when_the_direction_changed() -> None:
    detail = compare_target(parse_target("2%"), parse_target("3%"), frozenset({"naik", "turun"}))
    assert (detail.difference, detail.judgement) == (Decimal(1), None)


@each(
    ("old", "new", "detail"),
    [
        ("T2-T4", "T3-T4", JadwalDifference(Periode.TRIWULAN, (), (2,))),
        ("T1-T2", "T2-T3", JadwalDifference(Periode.TRIWULAN, (3,), (1,), 1)),
        ("Mei-Juni", "Maret-April", JadwalDifference(Periode.BULAN, (3, 4), (5, 6), -2)),
        ("T2", "Mei", JadwalDifference(Periode.TRIWULAN)),
        ("T2-T3", "Mei", JadwalDifference(Periode.TRIWULAN, (), (3,))),
        ("S1", "T1-T2", None),
        ("semua", "1-12", None),
        ("Jan, Mar", "Jan, Apr", JadwalDifference(Periode.BULAN, (4,), (3,))),
    ],
)
def test_schedule(old: str, new: str, detail: JadwalDifference | None) -> None:
    assert compare_jadwal(parse_jadwal(old), parse_jadwal(new)) == detail


def test_schedule_given_and_taken_away() -> None:
    assert compare_jadwal(None, parse_jadwal("T2")) == JadwalDifference(Periode.TRIWULAN, (2,), ())
    assert compare_jadwal(parse_jadwal("T2"), None) == JadwalDifference(Periode.TRIWULAN, (), (2,))


def test_years_of_a_jadwal_are_compared_as_years() -> None:
    assert compare_jadwal(parse_jadwal("2025-2026"), parse_jadwal("2025-2026")) is None
    later = compare_jadwal(parse_jadwal("2025-2026"), parse_jadwal("2026-2028"))
    assert later == JadwalDifference(Periode.TAHUN, (2027, 2028), (2025,))
    assert compare_jadwal(None, parse_jadwal("2025")) == JadwalDifference(Periode.TAHUN, (2025,), ())
