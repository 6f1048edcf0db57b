"""Assess: whole plans with their records: what counts in a period, what against the year, and what is left out."""

from __future__ import annotations

import random
from collections.abc import Mapping
from pathlib import Path

import pytest

from rakgen.model import Periode
from rakgen.model.periode import BULAN_NAMES, WHOLE
from rakgen.model.realisasi import label
from rakgen.progress.assess import RakAssessment
from rakgen.text.words import Words
from tests.support.cli import run
from tests.support.each import each
from tests.support.progress import assessed, of_kode, office, plan_of

T1, T2, T3, T4 = ((Periode.TRIWULAN, number) for number in (1, 2, 3, 4))
S1 = (Periode.SEMESTER, 1)
MONTHS = ", ".join(f'{name}: "1"' for name in BULAN_NAMES)
SUM = 'kode: a, uraian: A, target: "8", target_periode: {T1: "2", T2: "2", T3: "2", T4: "2"}, kumulatif: tidak'
SUM_B = SUM.replace("kode: a, uraian: A", "kode: b, uraian: B")
MEAN = SUM.replace("kumulatif: tidak", "gabung: rata-rata").replace('"8"', '"2"')
LAST = 'kode: a, uraian: A, target: "8", target_periode: {T1: "2", T2: "4", T3: "6", T4: "8"}, kumulatif: ya'
BOUNDS = "kode: a, uraian: A, target: minimal 8, target_periode: {T1: minimal 2, T2: minimal 4, T4: minimal 8}"
RANGES = "kode: a, uraian: A, target: 8-10 rapat, target_periode: {T1: 2-3, T2: 4-5, T3: 6-7, T4: 8-10}"
TIMES = "kode: a, uraian: A, target: 2 jam, target_periode: {T1: 2 jam, T2: 2 jam, T3: 90 menit, T4: 2 jam}"
WORDS = "kode: a, uraian: A, target: A, target_periode: {T2: BB, T4: A}"
BY_MONTH = f'kode: a, uraian: A, target: "12", target_periode: {{{MONTHS}}}, kumulatif: tidak'
ONCE = 'kode: a, uraian: A, target: "8", gabung: jumlah'
LATER = LAST.replace('{T1: "2", T2: "4", T3: "6", T4: "8"}', '{T1: "0", T3: "8"}')


def record(kode: str, periode: str, text: str) -> str:
    return f'  - {{indikator: {kode}, periode: {periode}, nilai: "{text}"}}\n'


def figures(rak: RakAssessment, kode: str) -> tuple[str, str]:
    found = of_kode(rak, kode)
    period = found.period.percentage.text if found.period else ""
    return period, found.year.percentage.text


def reason(rak: RakAssessment, kode: str) -> str:
    found = of_kode(rak, kode)
    judged = found.period or found.year
    return judged.percentage.reason.id if judged.percentage.reason else ""


def test_sums_last_values_and_means_go_their_own_way(tmp_path: Path) -> None:
    quarters = 'target_periode: {T1: "2", T2: "2", T3: "2", T4: "2"}'
    plan = plan_of(
        f'kode: sum, uraian: A, target: "8", {quarters}, kumulatif: tidak',
        'kode: last, uraian: B, target: "8", target_periode: {T1: "2", T2: "4", T4: "8"}, kumulatif: ya',
        f'kode: mean, uraian: C, target: "2", {quarters}, gabung: rata-rata',
        f'kode: own, uraian: D, target: "2", {quarters}, kumulatif: tidak, gabung: terakhir',
    )
    reported = "".join(record(kode, "T1", "1") + record(kode, "T2", "3") for kode in ("sum", "last", "mean", "own"))
    rak, keys = assessed(office(tmp_path, reported, plan), T2)
    assert keys == []
    assert figures(rak, "sum") == ("150,00", "50,00")
    assert figures(rak, "last") == ("75,00", "37,50")
    assert figures(rak, "mean") == ("150,00", "100,00")
    assert figures(rak, "own") == ("150,00", "150,00")


def test_the_last_value_never_depends_on_earlier_periods(tmp_path: Path) -> None:
    chance = random.Random(3)
    plan = plan_of('kode: a, uraian: A, target: "8", target_periode: {T1: "2", T3: "8"}, gabung: terakhir')
    for number in range(4):
        folder = tmp_path / str(number)
        folder.mkdir()
        earlier = "".join(record("a", f"T{quarter}", str(chance.randint(0, 99))) for quarter in (1, 2)[: number % 3])
        rak, _ = assessed(office(folder, earlier + record("a", "T3", "6"), plan), T3)
        assert figures(rak, "a") == ("75,00", "75,00")


def test_what_is_missing_counts_neither_as_nothing_nor_as_all(tmp_path: Path) -> None:
    plan = plan_of(
        'kode: a, uraian: A, target: "4", target_periode: {T1: "2", T2: "4"}, kumulatif: ya',
        'kode: b, uraian: B, target: "4", target_periode: {T1: "2", T2: "4"}, kumulatif: ya',
        'kode: c, uraian: C, target: "4", target_periode: {T1: "0", T2: "4"}, kumulatif: ya',
        "kode: d, uraian: D, target: 4 dokumen, target_periode: {T1: 2 dokumen}, kumulatif: ya",
        'kode: e, uraian: E, target: "4", target_periode: {T1: "2", T2: "4"}, kumulatif: ya',
    )
    records = record("a", "T1", "1") + record("c", "T1", "0") + record("d", "T1", "50%") + record("e", "T1", "-")
    rak, _ = assessed(office(tmp_path, records, plan, "{rerata: aritmetik}"), T1)
    assert [reason(rak, kode) for kode in "abcde"] == [
        "",
        "belum dilaporkan",
        "target 0",
        "satuan target dan realisasi berbeda",
        "tidak diukur",
    ]
    assert rak.period_average is not None
    assert (rak.period_average.counted, rak.period_average.total) == (1, 5)
    assert rak.period_average.percentage.text == "50,00"
    assert figures(rak, "c") == ("", "0,00") and rak.year_average.percentage.text == "12,50"


@each(
    ("item", "choices", "against"),
    [
        (f"{LAST}, gabung: jumlah", "", "jumlah"),
        (f"{LAST}, gabung: rata-rata", "", "rata-rata"),
        (f"{SUM}, gabung: terakhir", "", "terakhir"),
        (SUM, "{gabung: terakhir}", ""),
        (SUM.replace(", kumulatif: tidak", ""), "{gabung: rata-rata}", "rata-rata"),
        (f"{SUM}, gabung: jumlah", "{gabung: terakhir}", ""),
        (LAST.replace(", kumulatif: ya", ", kumulatif: tidak, gabung: terakhir"), "", ""),
        (ONCE + ", kumulatif: ya", "", "jumlah"),
        (ONCE.replace("jumlah", "terakhir, kumulatif: tidak"), "", "terakhir"),
        (ONCE.replace("gabung: jumlah", "kumulatif: tidak"), "{gabung: terakhir}", ""),
        (MEAN, "", ""),
        (f"{BOUNDS}, gabung: jumlah", "", "jumlah"),
        (BOUNDS, "{gabung: jumlah}", "jumlah"),
        (BOUNDS, "", ""),
        (BOUNDS.replace("minimal", "≥"), "{gabung: jumlah}", "jumlah"),
        (f"{WORDS}, gabung: rata-rata", "", "rata-rata"),
        (f"{WORDS}, gabung: jumlah", "", "jumlah"),
        (f"{WORDS}, kumulatif: ya, gabung: rata-rata", "", "rata-rata"),
        (f"{WORDS}, gabung: rata-rata".replace("BB, T4", "A, T4"), "", ""),
        (f"{WORDS}, gabung: rata-rata".replace("BB, T4", "-, T4"), "", ""),
        (WORDS, "{gabung: rata-rata}", ""),
        (RANGES, "{gabung: jumlah}", "jumlah"),
        (RANGES, "{gabung: terakhir}", ""),
        (LAST, "{gabung: jumlah}", ""),
        (LAST, "{gabung: rata-rata}", ""),
        (f"{TIMES}, gabung: rata-rata", "", "rata-rata"),
        (f"{TIMES}, gabung: terakhir", "", ""),
        (f"{TIMES}, gabung: rata-rata".replace("T2: 2 jam", "T2: '2'"), "", "rata-rata"),
    ],
)
def test_what_contradicts_the_targets_is_not_judged_in_any_period(
    tmp_path: Path, item: str, choices: str, against: str
) -> None:
    plan = office(tmp_path, record("a", "T1", "2") + record("a", "T2", "2"), plan_of(item), choices)
    for periode in (T2, S1):
        found = of_kode(assessed(plan, periode)[0], "a")
        for one in (found.period, found.year):
            assert one is not None
            said = one.percentage.reason.id if one.percentage.reason and one.target is not None else ""
            assert one.target is None or said.startswith(f"`gabung: {against}` bertentangan dengan" if against else "")


@pytest.mark.slow
@each(
    ("item", "values", "periode", "of_period", "of_year"),
    [
        (SUM, {"T1": "2", "T2": "2"}, S1, "100,00", "50,00"),
        (SUM.replace('"2"', "minimal 2"), {"T1": "2", "T2": "1"}, S1, "75,00", "37,50"),
        (
            SUM.replace('T2: "2"', "T2: minimal 2"),
            {"T1": "2", "T2": "1"},
            S1,
            'periodenya tidak dapat digabung: "minimal 2" bukan satu angka',
            "37,50",
        ),
        (SUM, {"T1": "2"}, S1, "belum dilaporkan: T2", "25,00 T1"),
        (SUM, {"T2": "2"}, S1, "belum dilaporkan: T1", "belum dilaporkan: T1"),
        (SUM, {}, S1, "belum dilaporkan", "belum dilaporkan"),
        (SUM, {"T1": "2", "T2": "-"}, S1, "tidak diukur: T2", "25,00 T1"),
        (SUM, {"T1": "2", "T2": "-"}, T2, "tidak diukur", "25,00 T1"),
        (SUM, {"T1": "2", "T2": "-", "T3": "2"}, T3, "100,00", "tidak diukur: T2"),
        (SUM, {"T1": "2", "T3": "2"}, T3, "100,00", "belum dilaporkan: T2"),
        (SUM, {"T1": "2"}, T4, "belum dilaporkan", "belum dilaporkan: T2-T4"),
        (SUM, {"T1": "2"}, WHOLE, "", "belum dilaporkan: T2-T4"),
        (SUM, {"S1": "4"}, S1, "100,00", "50,00"),
        (SUM, {"S1": "4", "S2": "4"}, WHOLE, "", "100,00"),
        (SUM, {"T1": "2", "setahun": "8"}, WHOLE, "", "100,00"),
        (SUM, {"Januari": "1"}, T1, "belum dilaporkan: Februari-Maret", "12,50 Januari"),
        (f"{SUM}, arah: turun", {"T1": "2"}, S1, "belum dilaporkan: T2", "175,00 T1"),
        (f"{SUM}, arah: turun", {"T1": "2", "T2": "1"}, S1, "125,00", "162,50 S1"),
        (f"{SUM}, arah: turun", {"T1": "2", "T2": "1", "T3": "2", "T4": "3"}, T4, "50,00", "100,00"),
        (f"{LAST}, arah: turun", {"T1": "2"}, T1, "100,00", "175,00 T1"),
        ("kode: a, uraian: A, target: 8%, arah: turun", {"T1": "2%"}, T1, "tanpa target", "175,00"),
        (MEAN, {"T1": "2", "T2": "-"}, S1, "100,00 T1", "100,00 T1"),
        (MEAN, {"T1": "2", "T3": "2"}, T3, "100,00", "belum dilaporkan: T2"),
        (LAST, {"T1": "2"}, S1, "belum dilaporkan: T2", "25,00 T1"),
        (LAST, {"T2": "4"}, S1, "100,00", "50,00"),
        (LAST, {"T1": "2", "T2": "-"}, S1, "tidak diukur: T2", "25,00 T1"),
        (LAST, {"T1": "2", "T3": "6"}, WHOLE, "", "belum dilaporkan: T4"),
        (LAST, {"Januari": "2"}, T1, "belum dilaporkan: Maret", "25,00 Januari"),
        (LATER, {"T3": "8"}, WHOLE, "", "100,00 T3"),
        (SUM.replace('T1: "2"', "T1: minimal 0").replace('"2"', "minimal 2"), {"T2": "2"}, S1, "100,00", "25,00"),
        (LATER, {"T2": "3"}, T2, "tanpa target", "37,50"),
        (BY_MONTH, {"Januari": "1"}, T1, "belum dilaporkan: Februari-Maret", "8,33 Januari"),
        (BY_MONTH, {"T1": "3", "April": "1"}, S1, "belum dilaporkan: Mei-Juni", "33,33 April"),
        (BY_MONTH.replace("tidak", "ya"), {"Februari": "2"}, T1, "belum dilaporkan: Maret", "16,67 Februari"),
        (ONCE, {"T1": "2"}, WHOLE, "", "25,00 T1"),
        (ONCE, {"T1": "2", "T3": "2"}, T3, "tanpa target", "belum dilaporkan: T2"),
        (ONCE, {"T1": "2", "T2": "-", "T3": "2"}, T3, "tanpa target", "tidak diukur: T2"),
        (ONCE, {"T1": "2", "T2": "-"}, WHOLE, "", "tidak diukur: T2"),
    ],
)
def test_a_period_has_a_figure_where_all_of_it_is_reported_and_the_year_up_to_the_last_report(
    tmp_path: Path, item: str, values: Mapping[str, str], periode: tuple[Periode, int], of_period: str, of_year: str
) -> None:
    records = "".join(record("a", name, value) for name, value in values.items())
    records += "  - {kegiatan: Kerja 0, periode: T1, status: berjalan}\n"
    rak, keys = assessed(office(tmp_path, records, plan_of(item), "{rumus_turun: selisih}"), periode)
    found = of_kode(rak, "a")
    said = [
        f"{one.percentage.text or one.percentage.reason.id}{f' {label(one.until)}' if one.until else ''}"
        if one is not None and (one.percentage.text or one.percentage.reason)
        else ""
        for one in (found.period, found.year)
    ]
    assert (keys, said) == ([], [of_period, of_year])


@pytest.mark.slow
def test_files_of_units_are_one(tmp_path: Path) -> None:
    records = [record("laporan", "T1", "2"), record("temuan", "T1", "70%"), record("keluhan", "T1", "3")]
    (tmp_path / "a").mkdir(), (tmp_path / "b").mkdir()
    choices = "{rumus_turun: bagi, batas: tidak}"
    together, _ = assessed(office(tmp_path / "a", "".join(records), choices=choices), T1)
    apart, _ = assessed(office(tmp_path / "b", records, choices=choices), T1)
    assert [each.period and each.period.percentage for each in together.indikator] == [
        each.period and each.period.percentage for each in apart.indikator
    ]
    assert figures(apart, "keluhan") == ("66,67", "133,33")


def test_words_are_judged_by_the_numbers_of_the_office(tmp_path: Path) -> None:
    plan = plan_of("kode: a, uraian: A, target: WTP", "kode: b, uraian: B, target: 80-90%")
    records = record("a", "setahun", "WDP") + record("b", "setahun", "92%")
    (tmp_path / "a").mkdir(), (tmp_path / "b").mkdir()
    without, _ = assessed(office(tmp_path / "a", records, plan), WHOLE)
    assert reason(without, "a") == 'tidak ada angka bagi "WTP" dan "WDP" dalam `kategori`'
    judged, _ = assessed(office(tmp_path / "b", records, plan, "{kategori: {opini: {TMP: 1, WDP: 3, WTP: 4}}}"), WHOLE)
    assert figures(judged, "a") == ("", "75,00") and figures(judged, "b") == ("", "102,22")
    (tmp_path / "c").mkdir()
    lower = "{arah: turun, rumus_turun: bagi, kategori: {opini: {TMP: 1, WDP: 3, WTP: 4}}}"
    judged, _ = assessed(office(tmp_path / "c", records, plan, lower), WHOLE)
    assert figures(judged, "a") == ("", "75,00") and "arah" not in of_kode(judged, "a").manners.chosen
    assert figures(judged, "b") == ("", "97,83")


@each(
    ("fields", "values", "choices", "expected"),
    [
        ("target: A, gabung: rata-rata", ("A", "BB"), "", "75 93,75 75 / 80 x 100; A = 80"),
        ("target: A, gabung: rata-rata", ("A", "bb", "B", "A"), "", "72,5 90,63 72,5 / 80 x 100; A = 80"),
        ("target: A, gabung: rata-rata", ("A", "A"), "", "A 100,00 A = A"),
        ("target: minimal A, gabung: rata-rata", ("A", "BB"), "", "75 93,75 75 / 80 x 100; minimal A = 80"),
        ("target: minimal A, gabung: terakhir", ("A", "BB"), "", "BB 87,50 70 / 80 x 100; BB = 70, A = 80"),
        ("target: A, gabung: rata-rata, target_periode: {T1: A, T2: A}", ("B", "BB"), "", "65 81,25 65 / 80 x"),
        ("target: A, gabung: rata-rata", ("A", "CC"), "", 'perlu satu `kategori` yang memuat angka bagi "A", "CC"'),
        ("target: A, gabung: rata-rata", ("A", "75"), "", '"A" bukan satu angka'),
        ('target: "80", gabung: rata-rata', ("A", "BB"), "", 'memuat angka bagi "A", "BB"'),
        ("target: A, gabung: jumlah", ("A", "BB"), "", '"A" bukan satu angka'),
        ("target: A, gabung: jumlah", ("A", "A"), "", '"A" bukan satu angka'),
        ("target: A, gabung: terakhir", ("A", "BB"), "", "BB 87,50 70 / 80 x 100; BB = 70, A = 80"),
        ("target: A", ("A", "BB"), "gabung: rata-rata", "BB 87,50 70 / 80 x 100; BB = 70, A = 80"),
        ("target: A", ("A", "BB"), "gabung: jumlah", "BB 87,50 70 / 80 x 100; BB = 70, A = 80"),
    ],
)
def test_words_are_joined_by_their_numbers_where_their_own_indikator_says_so(
    tmp_path: Path, fields: str, values: tuple[str, ...], choices: str, expected: str
) -> None:
    records = "".join(record("a", f"T{number}", value) for number, value in enumerate(values, 1))
    register = "kategori: {sakip: {B: 60, BB: 70, A: 80}}"
    source = office(
        tmp_path, records, plan_of(f"kode: a, uraian: A, {fields}"), f"{{{choices and f'{choices}, '}{register}}}"
    )
    found = of_kode(assessed(source, WHOLE)[0], "a")
    judged = found.year.percentage
    said = f"{found.year.reached.text} {judged.text} {judged.working}" if found.year.reached else str(judged.reason)
    assert expected in said
    assert bool(found.manners.joining.unfit) is bool(choices)


def test_a_period_whose_target_is_a_dash_is_called_by_the_year(tmp_path: Path) -> None:
    plan = plan_of('kode: a, uraian: A, target: "8", kumulatif: ya, target_periode: {T1: "-", T4: "8"}')
    source = office(tmp_path, record("a", "T1", "8"), plan, "{skala: [{'>=': 90, teks: Baik}, {teks: Kurang}]}")
    found = of_kode(assessed(source, T1)[0], "a")
    assert (found.word, found.verdict) == ("Baik", found.year)


def test_a_fraction_stands_for_a_value_and_budgets_are_added_up(tmp_path: Path) -> None:
    records = (
        "  - {indikator: temuan, periode: T1, pembilang: 31, penyebut: 40}\n"
        "  - {kegiatan: sipol, periode: T1, anggaran: 40.000.000}\n"
        "  - {kegiatan: sipol, periode: T2, anggaran: 10.000.000}\n"
    )
    plan = office(tmp_path, records)
    first, keys = assessed(plan, T1)
    assert keys == [] and figures(first, "temuan") == ("103,33", "77,50")
    assert first.absorption is not None and first.absorption.percentage.text == "40,00"
    second, _ = assessed(plan, T2)
    assert second.absorption is not None and second.absorption.percentage.text == "50,00"


@each(
    ("fields", "reported", "expected"),
    [
        ("target: 80%", ("2/3",), ("66,67%", "83,33")),
        ("target: 0,004%, arah: turun, rumus_turun: bagi", ("4/100000",), ("0,004%", "100,00")),
        ("target: 0,25%, arah: turun, rumus_turun: bagi", ("49/20000",), ("0,25%", "102,04")),
        ("target: 0,0030%", ("1/30000",), ("0,0033%", "111,11")),
        ('target: "0,004", gabung: rata-rata', ("0,004", "0,005"), ("0,0045", "112,50")),
        ('target: "0,375", gabung: rata-rata', ("0,378", "0,371"), ("0,375", "99,87")),
        (
            "target: 3 hari, arah: turun, rumus_turun: bagi, gabung: rata-rata",
            ("2,5", "3,25", "4", "2"),
            ("2,94", "102,13"),
        ),
        ('target: "1", gabung: rata-rata, arah: turun', ("0,5", "1", "1,5"), ("1", "100,00")),
        ("target: 100%, gabung: rata-rata, arah: turun", ("1/3", "2/3", "2/1"), ("100%", "100,00")),
        (
            'target: "0,0035", gabung: rata-rata, kumulatif: tidak, '
            'target_periode: {T1: "0,003", T2: "0,003", T3: "0,0045"}',
            ("0,003", "0,003", "0,003"),
            ("0,003", "85,71"),
        ),
    ],
)
def test_only_the_printed_capaian_is_rounded(
    tmp_path: Path, fields: str, reported: tuple[str, ...], expected: tuple[str, str]
) -> None:
    records = ""
    for number, value in enumerate(reported, 1):
        top, _, bottom = value.partition("/")
        said = f"pembilang: {top}, penyebut: {bottom}" if bottom else f'nilai: "{value}"'
        records += f"  - {{indikator: a, periode: T{number}, {said}}}\n"
    rak, _ = assessed(office(tmp_path, records, plan_of(f"kode: a, uraian: A, {fields}")), WHOLE)
    year = of_kode(rak, "a").year
    assert year.reached is not None and (year.reached.text, year.percentage.text) == expected


@each(
    ("target_periode", "reported", "period", "expected"),
    [
        ("T1: 70%, T2: 75%, T3: 85%, T4: 90%", "Jan 70 Feb 80 Mar 90 T2 60 T3 60 T4 60", "S1", ("70%", "65%")),
        ("S1: 80%, S2: 80%", "S1 100 T3 60 T4 60", "S2", ("60%", "80%")),
        ("S1: 80%, S2: 80%", "Jan 30 Feb 30 Mar 60 T2 60 Jul 90 Agu 90 Sep 90 T4 40", "S1", ("50%", "57,5%")),
        ("Jan: 70%, Feb: 70%, Mar: 70%, Apr: 70%", "T1 60 Apr 100", "S1", ("70%", "70%")),  # of four months
        ("", "Jan 70 Feb 80 Mar 90 T2 60 T3 60 T4 60", "S1", ("70%", "65%")),
        ("", "Jan 70 Feb 80 Mar 90", "T1", ("80%", "80%")),
        ("T2: 70%, T4: 70%", "T2 60 Jul 40 Agu 60 Sep 50 T4 100", "S2", ("75%", "70%")),  # T3 beside the targets
        ("T1: 80%, T2: 80%", "Jan 50 Feb - Mar 70 T2 80", "S1", ("70%", "70%")),
    ],
)
def test_a_mean_is_of_the_periods_with_a_target_however_they_are_reported(
    tmp_path: Path, target_periode: str, reported: str, period: str, expected: tuple[str, str]
) -> None:
    targets = f", target_periode: {{{target_periode}}}, kumulatif: tidak" if target_periode else ""
    words = reported.split()
    said = [(one, "-" if value == "-" else f"{value}%") for one, value in zip(words[::2], words[1::2], strict=True)]
    plan = plan_of(f"kode: a, uraian: A, target: 80%, gabung: rata-rata{targets}")
    source = office(tmp_path, "".join(record("a", one, value) for one, value in said), plan)
    kinds = {"T": Periode.TRIWULAN, "S": Periode.SEMESTER}
    of_period = of_kode(assessed(source, (kinds[period[0]], int(period[1])))[0], "a").period
    year = of_kode(assessed(source, WHOLE)[0], "a").year
    assert of_period is not None and of_period.reached is not None and year.reached is not None
    assert (of_period.reached.text, year.reached.text) == expected


def test_what_nothing_decides_is_not_joined(tmp_path: Path) -> None:
    plan = plan_of('kode: a, uraian: A, target: "10", target_periode: {T1: "3", T2: "5"}')
    rak, _ = assessed(office(tmp_path, record("a", "T1", "3") + record("a", "T2", "5"), plan), T2)
    year = of_kode(rak, "a").year.percentage
    assert year.value is None and year.reason is not None and "gabung" in year.reason.id


@each(
    ("fields", "expected"),
    [('target: "0"', "target 0"), ("satuan: orang", "tanpa target"), ("target: 5 kasus", "satuan")],
)
def test_what_is_not_judged_however_it_is_joined_says_that(tmp_path: Path, fields: str, expected: str) -> None:
    plan = plan_of(f"kode: a, uraian: Jumlah, {fields}")
    rak, _ = assessed(office(tmp_path, record("a", "T1", "3 orang") + record("a", "T2", "5 orang"), plan), WHOLE)
    assert expected in reason(rak, "a")


@each(
    ("fields", "expected"),
    [
        ("target: 80%", "4"),
        ('target: "80", satuan: persen', "4"),
        ("target: 80-90%", "4"),
        ("target: BB", "4"),
        ('target: "80"', ""),
        ("target: 5-10 dokumen", ""),
        ("target: 4 juta", ""),
        ("target: 5-10 dokumen, gabung: terakhir", "4"),
        ('target: "80", kumulatif: ya', "4"),
        ("target: 80%, kumulatif: tidak", ""),
        ("target: 80%, kumulatif: tidak, gabung: rata-rata", "3"),
        ("target: 80%, kumulatif: tidak, target_periode: {T4: 80%}", ""),
        ("target: 80%, kumulatif: tidak, target_periode: {T1: 50%, T4: 70%}", ""),
        ("target: 80%, kumulatif: tidak, target_periode: {T1: 70%, T2: 90%}", "3"),
        ("target: 80%, kumulatif: tidak, target_periode: {T1: 30%, T2: 50%}", "6"),
        ("target: 3 hari, kumulatif: tidak", ""),
        ("target: 3 orang/hari, kumulatif: tidak", ""),
        ("target: 80, satuan: indeks, kumulatif: tidak", ""),
        ("target: BB, kumulatif: tidak", ""),
        ("target: 8 desa, kumulatif: tidak", "6"),
        ('target: "8", target_periode: {T4: "8"}, kumulatif: tidak', "6"),
        ('target: "8", target_periode: {T4: "8"}', ""),
        ('target: "8", target_periode: {T2: "8", T4: "-"}', ""),
        ("target: Rp 8, target_periode: {T1: -, T4: Rp 8}", ""),
        ("target: 80%, target_periode: {T4: 80%}", "4"),
        ("target: minimal 8 desa, target_periode: {T1: minimal 4, T2: minimal 4}", "6"),
        ("target: minimal 8 desa, target_periode: {T1: minimal 4, T2: minimal 8}", "4"),
        ("target: minimal 80%, target_periode: {T1: 40%, T2: 40%}", "6"),
        ("target: maks 3 hari, kumulatif: tidak, target_periode: {T1: maks 3 hari, T2: maks 3 hari}", "3"),
        ("target: 8-10 desa, target_periode: {T1: 4-5, T2: 4-5}", "6"),
        ("target: 2-4 hari, target_periode: {T1: 2-4 hari, T2: 2-4 hari}", "4"),
        ("target: minimal 8 desa, target_periode: {T1: minimal 3, T2: minimal 4}", ""),
    ],
)
def test_periods_join_by_the_kind_of_the_target_or_are_open(tmp_path: Path, fields: str, expected: str) -> None:
    first, last = ("B", "BB") if "BB" in fields else ("2", "4")
    records = record("a", "T1", first) + record("a", "T2", last)
    rak, _ = assessed(office(tmp_path, records, plan_of(f"kode: a, uraian: A, {fields}")), S1)
    found = of_kode(rak, "a").period
    assert found is not None
    reached = found.reached.text if found.reached else ""
    assert reached == ("BB" if "BB" in fields and expected else expected)


@each(
    ("fields", "values", "expected"),
    [
        ('target: "1500", satuan: juta rupiah', ("300", "Rp 400.000.000", "400", "400"), "Rp1.500.000.000 100,00"),
        ('target: "12", satuan: ribu orang', ("3", "3.000 orang", "3", "3"), "12.000 orang 100,00"),
        ('target: "2", satuan: miliar rupiah', ("0,5", "Rp 500.000.000", "0,5", "500 juta"), "Rp2.000.000.000 100,00"),
        ('target: "1500", satuan: juta rupiah', ("300", "400"), "700 46,67"),
        ("target: 1,5 miliar", ("500 juta", "0,5 miliar"), "1.000.000.000 66,67"),
        ('target: "2", satuan: miliar', ("400 juta", "0,6"), "1 miliar 50,00"),
        ('target: "2", satuan: miliar', ("400 juta", "0,6 miliar"), "1 miliar 50,00"),
        ('target: "500", satuan: Juta', ("0,2 miliar", "300", "50.000 ribu"), "550 juta 110,00"),
        ("target: Rp 10 miliar", ("2.500.000.000", "Rp 2 miliar"), "Rp 4.500.000.000 45,00"),
        ("target: Rp 2 juta", ("Rp 1.500.000", "0,5"), '"0,5" tidak menyebut "juta" seperti targetnya'),
        ("target: Rp 10 miliar", ("Rp 2 miliar", "2,1"), '"2,1" tidak menyebut "miliar" seperti targetnya'),
        ("target: 12 laporan, target_periode: {T1: 3 orang, T2: 3 orang}", ("3", "3"), "6 orang "),
        ("target: Rp 10.000.000", ("2,5", "Rp 2.000.000"), '"2,5" tanpa satuan bukan jumlah rupiah'),
        ('target: "5", satuan: desa', ("2", "3 kelurahan"), '"3 kelurahan" tidak sesatuan dengan "2"'),
        ("target: 12 kali/tahun", ("3", "3 kali", "3 kali per tahun", "2"), "11 kali 91,67"),
        ("target: 12 kali setahun", ("3", "3 kali", "3 kali dalam setahun", "2"), "11 kali 91,67"),
        ("target: 2 kali/bulan", ("2 kali/bulan", "2 kali per bulan", "2 kali sebulan"), "`gabung` belum dipilih"),
        ("target: 5 ton", ("2 ton", "500 kg"), "2.500 kg 50,00"),
        ("target: 5 ton", ("2 ton", "5 zak"), '"5 zak" tidak sesatuan dengan "2 ton"'),
        ('target: "10", satuan: km', ("900 m", "2"), "2.900 m 29,00"),
        ("target: 5 ton", ("0", "500 kg", "2 ton"), "2.500 kg 50,00"),
        ("target: 5 ton", ("5", "500 kg", "2 ton"), '"5" tidak sesatuan dengan "500 kg"'),
        ("target: 1 tahun, target_periode: {T1: 6 bulan, T2: 6 bulan}", ("3 bulan", "6 bulan"), "9 bulan 75,00"),
    ],
)
def test_values_are_joined_in_one_unit_or_not_at_all(
    tmp_path: Path, fields: str, values: tuple[str, ...], expected: str
) -> None:
    records = "".join(record("a", f"T{number}", value) for number, value in enumerate(values, 1))
    plan = office(tmp_path, records, plan_of(f"kode: a, uraian: A, {fields}, kumulatif: tidak"))
    year = of_kode(assessed(plan, WHOLE)[0], "a").year
    said = f"{year.reached.text} {year.percentage.text}" if year.reached else year.percentage.reason
    assert (said.id if isinstance(said, Words) else str(said)).endswith(expected)


@each(
    ("uraian", "target", "is_counted"),
    [
        ("Jumlah hari pelatihan", "20 hari", True),
        ("Lama antre", "20 menit", False),
        ("Rata-rata lama antre", "20 menit", False),
        ("Jumlah rata-rata pengunjung", "20 orang", False),
        ("Rerata belanja", "Rp 20.000.000", False),
        ("Laporan terbit", "20 laporan", True),
        ("Nilai investasi", "20 miliar rupiah", True),
        ("Nilai SAKIP", "20", False),
        ("Nilai SAKIP", "20 Angka", False),
        ("Mutu layanan", "20 Angka indeks", False),
        ("Mutu layanan", "20 Predikat", False),
        ("Pegawai", "20 angka kredit", True),
        ("Hasil survei indeks kepuasan", "20", False),
        ("Kematian ibu", "20 per 100.000 kelahiran", False),
        ("Jumlah temuan", "20%", False),
        ("Penduduk terlayani", "20", True),
        ("Tingkat kehadiran", "20 kali/minggu", False),
    ],
)
def test_what_is_counted_is_told_by_its_unit_before_its_words(
    tmp_path: Path, uraian: str, target: str, *, is_counted: bool
) -> None:
    plan = plan_of(f'kode: a, uraian: {uraian}, target: "{target}"')
    records = record("a", "T1", "2") + record("a", "T2", "4")
    for join in ("jumlah", "rata-rata"):
        folder = tmp_path / join
        folder.mkdir()
        rak, _ = assessed(office(folder, records, plan, f"{{gabung: {join}}}"), WHOLE)
        assert bool(of_kode(rak, "a").manners.joining.unfit) is ((join == "jumlah") is not is_counted)


def test_the_years_own_value_counts_with_its_last_period_and_alone(tmp_path: Path) -> None:
    plan = plan_of(
        'kode: a, uraian: A, target: "8", kumulatif: tidak', 'kode: b, uraian: B, target: "8", kumulatif: tidak'
    )
    records = record("a", "setahun", "8") + record("b", "T4", "2") + record("b", "setahun", "7")
    rak, _ = assessed(office(tmp_path, records, plan), (Periode.TRIWULAN, 4))
    assert (figures(rak, "a")[1], figures(rak, "b")[1]) == ("100,00", "87,50")


def test_a_year_that_is_known_early_is_not_the_period_of_all(tmp_path: Path) -> None:
    """An opinion of the year, given in May, made the year the last period that was reported."""
    plan = office(
        tmp_path,
        record("a", "setahun", "8") + record("b", "T1", "2"),
        plan_of('kode: a, uraian: A, target: "8"', SUM_B),
    )
    shown = run("capaian", plan).stdout
    assert "ketua, T1\n" in shown and "100,00 %" in shown
    year = of_kode(assessed(plan, T1)[0], "a").year.percentage
    assert year.reason is not None and year.reason.id == "dilaporkan untuk setahun, dihitung pada akhir tahun"
    assert figures(assessed(plan, T4)[0], "a")[1] == figures(assessed(plan, WHOLE)[0], "a")[1] == "100,00"


def test_a_budget_of_the_year_is_not_added_to_its_parts_and_one_without_a_plan_is_told(tmp_path: Path) -> None:
    records = "".join(
        f"  - {{kegiatan: sipol, periode: {periode}, anggaran: {amount}}}\n"
        for periode, amount in (("T1", "60.000.000"), ("T4", "40.000.000"), ("setahun", "100.000.000"))
    )
    other = "  - {kegiatan: Tindak lanjut temuan, periode: T1, anggaran: 5.000.000}\n"
    rak, keys = assessed(office(tmp_path, records + other), WHOLE)
    assert rak.absorption is not None and rak.absorption.percentage.text == "100,00"
    assert keys == ["RAK605"]


@each(
    ("fields", "reached", "expected"),
    [
        ("target: 5-10, arah: turun, rumus_turun: selisih", "20", "0,00"),
        ("target: 5-10, arah: turun, rumus_turun: selisih", "3", "140,00"),
        ("target: 5-10, arah: tetap", "20", "0,00"),
        ("target: 90-85%", "88%", "100,00"),
        ("target: 5-10 dokumen", "7 dokumen", "100,00"),
        ("target: 5 s.d. 10 dokumen", "12 dokumen", "120,00"),
        ("target: 85% — 90%", "80%", "94,12"),
        ("target: -2%", "-4%", "target negatif"),
        ('target: "4"', "50%", "satuan target dan realisasi berbeda"),
        ("target: 80%", "40", "50,00"),
        ("target: WTP", "wtp", "100,00"),
        ("target: Sangat  Baik", "sangat baik", "100,00"),
        ("target: 85%", "80-90%", '"80-90%" batas atau rentang, bukan yang dicapai'),
        ('target: "Rp 1,5 miliar"', "1,4", '"1,4" tidak menyebut "miliar" seperti targetnya'),
        ('target: "Rp 1,5 miliar"', "Rp 1,4", '"Rp 1,4" tidak menyebut "miliar" seperti targetnya'),
        ('target: "Rp 1,5 miliar"', "0,2", '"0,2" tidak menyebut "miliar" seperti targetnya'),
        ('target: "Rp 1,5 miliar"', "1.400.000.000", "93,33"),
        ('target: "Rp 1,5 miliar"', "800 juta", "53,33"),
        ('target: "Rp 1,5 miliar"', "1,4 miliar", "93,33"),
        ('target: "Rp 1,5 miliar"', "0", "0,00"),
        ('target: "1,5 juta orang"', "1,4", '"1,4" tidak menyebut "juta" seperti targetnya'),
        ('target: "1,5 juta orang"', "900", '"900" tidak menyebut "juta" seperti targetnya'),
        ('target: "1,5 juta orang"', "150.000", "10,00"),
        ('target: "1,5 juta orang"', "1.400.000 orang", "93,33"),
        ('target: "1,5 juta orang"', "1,4 juta", "93,33"),
        ('target: "1,5 juta orang"', "1,4 juta kapal", "satuan target dan realisasi berbeda"),
        ("target: 2 ribu orang", "1,9", '"1,9" tidak menyebut "ribu" seperti targetnya'),
        ("target: 2 ribu orang", "900", "45,00"),
        ("target: 1-2 juta orang", "1,5 juta orang", "100,00"),
        ("target: 1-2 juta orang", "1,5", '"1,5" tidak menyebut "juta" seperti targetnya'),
        ('target: "minimal 1,5 juta orang"', "1,4", '"1,4" tidak menyebut "juta" seperti targetnya'),
        ('target: "1500", satuan: juta rupiah', "1.400", "93,33"),
        ('target: "1500", satuan: juta rupiah', "Rp1.400.000.000", "93,33"),
        ('target: "1500", satuan: juta rupiah', "1,4 miliar rupiah", "93,33"),
        ('target: "1500", satuan: juta rupiah', "Rp 1.400", '"Rp 1.400" tidak menyebut "juta" seperti targetnya'),
        ('target: "1500", satuan: Rp (juta)', "Rp1.400.000.000", "93,33"),
        ('target: "1500", satuan: Rp. Juta', "1,4 miliar", "93,33"),
        ('target: "72,5 (BB)"', "58,0 (CC)", "80,00"),
        ("target: 2000 (dua ribu) laporan", "15", "0,75"),
        ("target: 2 jam", "90 menit", "75,00"),
        ("target: 90 menit", "2 jam", "133,33"),
        ("target: 100 menit", "2 jam", "120,00"),
        ("target: 1 tahun", "6 bulan", "50,00"),
        ('target: "2", satuan: jam', "90 menit", "75,00"),
        ("target: 1-2 jam", "90 menit", "100,00"),
        ("target: 1,5 ha", "7.500 m²", "50,00"),
        ("target: 500 ml", "0,4 liter", "80,00"),
        ("target: 22-24 menit", "0,4 jam", "100,00"),
        ('target: "> 18 menit"', "0,3 jam", 'realisasi tepat pada batasnya, dan "> 18 menit" tidak memuat batas itu'),
        ("target: 2 hari", "24 jam", "satuan target dan realisasi berbeda"),
        ("target: 2 x 24 jam", "24 jam", "50,00"),
        ("target: 5 per 1.000 kelahiran", "6 per 1000 kelahiran", "120,00"),
        ("target: 5 per 1.000 kelahiran", "6", "120,00"),
        ('target: "5", satuan: per 1.000 kelahiran', "6 per 1.000 kelahiran", "120,00"),
        ("target: minimal 5 per 1.000 kelahiran", "6 per 1.000 kelahiran", "120,00"),
        ("target: 5 per 1.000", "6 per 10.000", "satuan target dan realisasi berbeda"),
        ("target: 5 per 1.000.00", "6 per 1.000", "satuan target dan realisasi berbeda"),
        ("target: 80%+", "60%", "75,00"),
        ("target: 100% (seratus persen)", "75%", "75,00"),
        ("target: 12 bln", "0,5 tahun", "50,00"),
        ("target: 20x", "15 kali", "75,00"),
        ("target: IDR 2.000.000", "Rp 1.500.000", "75,00"),
        ("target: 4 dok.", "3 dokumen", "75,00"),
        ("target: minimal 3 maksimal 5", "4", 'target "minimal 3 maksimal 5" bukan satu angka atau rentang'),
    ],
)
def test_a_target_of_any_kind_is_judged_or_says_why_not(
    tmp_path: Path, fields: str, reached: str, expected: str
) -> None:
    plan = plan_of(f"kode: a, uraian: A, {fields}")
    rak, _ = assessed(office(tmp_path, record("a", "setahun", reached), plan), WHOLE)
    assert expected in (figures(rak, "a")[1], reason(rak, "a"))


@each(
    ("target", "first", "second", "expected"),
    [
        ("900 juta rupiah", "Rp 400.000.000", "450 juta rupiah", ("Rp 850.000.000", "94,44")),
        ("Rp 1,5 M", "0,7 miliar rupiah", "650 juta", ("Rp1.350.000.000", "90,00")),
        ("Rp 900 juta", "Rp 400.000.000", "450.000.000", ("Rp 850.000.000", "94,44")),
        ("1,2 juta orang", "250 ribu orang", "1 juta orang", ("1.250.000 orang", "104,17")),
        ("1,2 juta orang", "250.000 orang", "1 juta orang", ("1.250.000 orang", "104,17")),
        ("4 juta", "2 juta", "500.000", ("-", '"500.000" tidak sesatuan dengan "2 juta"')),
        ("8 jam", "90 menit", "4,5 jam", ("360 menit", "75,00")),
        ("2 ha", "0,5 ha", "5.000 m²", ("10.000 m2", "50,00")),
        ("6 per 1.000 jiwa", "1 per 1.000 jiwa", "2 per 1.000 jiwa", ("3 per 1000 jiwa", "50,00")),
        ("3 jam", "90 menit", "0", ("90 menit", "50,00")),
        ("12 orang", "4 org", "5 orang", ("9 org", "75,00")),
        ("8 jam", "90 menit", "2", ("-", 'periodenya tidak dapat digabung: "2" tidak sesatuan dengan "90 menit"')),
        ("12 desa", "4 desa", "5 kampung", ("-", '"5 kampung" tidak sesatuan dengan "4 desa"')),
        ("12 desa", "40%", "5", ("-", '"5" tidak sesatuan dengan "40%"')),
        ("12 desa", "4 desa", "beberapa", ("-", '"beberapa" bukan satu angka')),
    ],
)
def test_values_of_one_unit_are_joined_however_they_are_written_and_others_named(
    tmp_path: Path, target: str, first: str, second: str, expected: tuple[str, str]
) -> None:
    plan = plan_of(f'kode: a, uraian: A, target: "{target}", gabung: jumlah')
    rak, _ = assessed(office(tmp_path, record("a", "T1", first) + record("a", "T2", second), plan), T2)
    year = of_kode(rak, "a").year
    assert (year.reached.text if year.reached else "-") == expected[0]
    assert expected[1] in (year.percentage.text or (year.percentage.reason.id if year.percentage.reason else ""))


def test_targets_and_values_that_nothing_joins_are_open(tmp_path: Path) -> None:
    plan = plan_of(
        'kode: a, uraian: A, target: "10", target_periode: {T1: "2", T2: "2", T3: "2", T4: "2"}',
        "kode: b, uraian: B, target: 4 juta, gabung: jumlah",
    )
    records = record("a", "T1", "2") + record("b", "T1", "2 juta") + record("b", "T2", "500.000")
    rak, _ = assessed(office(tmp_path, records, plan), (Periode.SEMESTER, 1))
    period, year = of_kode(rak, "a").period, of_kode(rak, "b").year
    assert period is not None and period.percentage.reason is not None and "gabung" in period.percentage.reason.id
    assert year.percentage.value is None


def test_a_budget_of_sub_kegiatan_is_that_of_their_kegiatan(tmp_path: Path) -> None:
    subs = "sub_kegiatan: [{uraian: A, anggaran: 60.000.000}, {uraian: B, anggaran: 20.000.000}]"
    plan = office(tmp_path, "  - {kegiatan: sipol, periode: T1, anggaran: 40.000.000}\n")
    text = plan.read_text(encoding="utf-8").replace("anggaran: 100.000.000", subs)
    plan.write_text(text, encoding="utf-8")
    rak, keys = assessed(plan, T1)
    assert keys == [] and rak.absorption is not None and rak.absorption.percentage.text == "50,00"


def test_a_bound_is_judged_by_its_figure_in_the_direction_that_it_says(tmp_path: Path) -> None:
    cases = {
        "a": ("minimal 80%", "85%", "106,25"),
        "b": ("≥ 80", "60", "75,00"),
        "c": ("maks 3 hari", "4 hari", "66,67"),
        "d": ("kurang dari 5%", "4%", "120,00"),
        "e": ("> 80", "80", 'realisasi tepat pada batasnya, dan "> 80" tidak memuat batas itu'),
        "f": ("maks 3 hari", "4 laporan", "satuan target dan realisasi berbeda"),
        "g": ("≤ 3", "2", 'target "≤ 3" tidak searah dengan `arah: naik`'),
        "h": ("minimal 4 laporan", "3 laporan", "`gabung` belum dipilih"),
    }
    more = {"g": ", arah: naik"}
    plan = plan_of(
        *(
            f'kode: {name}, uraian: {name} mutu, target: "{target}"{more.get(name, "")}'
            for name, (target, _, _) in cases.items()
        )
    )
    reported = "".join(record(name, "T2", value) for name, (_, value, _) in cases.items()) + record("h", "T1", "1")
    rak, _ = assessed(office(tmp_path, reported, plan, "{rumus_turun: selisih}"), WHOLE)
    assert {name: figures(rak, name)[1] or reason(rak, name) for name in cases} == {
        name: expected for name, (_, _, expected) in cases.items()
    }
