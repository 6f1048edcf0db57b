"""Rules about files: copied from the period before, too low without a reason, without evidence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.each import each
from tests.support.progress import check_records

TWO = [
    "kode: a, uraian: Persentase temuan yang selesai, target: 80%, target_periode: {T2: 40%}",
    "kode: b, uraian: Jumlah laporan, target: 8 laporan",
]
RISING = [
    *TWO,
    'kode: c, uraian: Indeks layanan, target: "4,46", kumulatif: ya, target_periode: {T1: "0", T2: "1,07", T3: "1,07"}',
    'kode: d, uraian: Nilai SAKIP, target: "74,75", kumulatif: ya, target_periode: {T1: "0", T2: "0", T4: "74,75"}',
]
SCALE = '{rumus_turun: selisih, skala: [{">=": 90, teks: Baik}, {">=": 60, teks: Cukup}, {teks: Kurang}]}'


def lines(*records: str) -> str:
    return "".join(f"  - {{{record}}}\n" for record in records)


A, B = 'indikator: a, nilai: "17,5%", periode: ', 'indikator: b, nilai: "3", periode: '
NONE, FULL = 'indikator: a, nilai: "0%", periode: ', "indikator: a, nilai: 80%, periode: "
WHOLE = "indikator: a, nilai: '100', periode: "
DONE = "kegiatan: Kerja 1, status: selesai, periode: "
SIPOL = "kegiatan: Kerja 1, anggaran: 500.000, status: berjalan, periode: "


@pytest.mark.slow
@each(
    ("records", "expected"),
    [
        (lines(A + "T1", B + "T1", A + "T2", B + "T2"), ["RAK621"]),
        (lines(A + "Mei", B + "Mei", A + "Juni", B + "Juni"), ["RAK621"]),
        (lines(A + "T1", SIPOL + "T1", A + "T2", SIPOL + "T2"), ["RAK621"]),
        (lines(A + "T1", B + "T1, bukti: x", A + "T2", B + "T2, bukti: x"), ["RAK621"]),
        (lines(A + "T1", B + "T1", A + "T2", B + "T2, keterangan: Belum ada laporan baru"), []),
        (lines(A + "T1", B + "T1", A + "T2, kendala: '-', bukti: '-'", B + "T2, keterangan: Nihil"), ["RAK621"]),
        (lines(A + "T1", B + "T1", A + "T2", B + "T2, tindak_lanjut: [{uraian: Tidak ada}]"), ["RAK621"]),
        (lines(A + "T1", B + "T1", A + "T2", B + "T2, tindak_lanjut: [{uraian: Menyurati}]"), []),
        (lines(A + "T1, kendala: [Hujan, Banjir]", B + "T1", A + "T2, kendala: Hujan", B + "T2"), ["RAK621"]),
        (lines(A + "T1", B + "T1", A + "T2", 'indikator: b, nilai: "4", periode: T2'), []),
        (lines(A + "T1", B + "T1", A + "T2", 'indikator: b, nilai: "3,0", periode: T2'), ["RAK621"]),
        (lines(A + "T1", A + "T2", B + "T2"), []),  # a line that is new
        (lines(A + "T1", A + "T2"), []),  # one figure alone tells nothing
        (lines(A + "T1", B + "T1", A + "T3", B + "T3"), []),
        (lines(NONE + "T1", B + "T1", NONE + "T2", B + "T2"), []),
        (lines(FULL + "T1", B + "T1", FULL + "T2", B + "T2"), []),  # what is always reached in full
        (lines(WHOLE + "T1", B + "T1", WHOLE + "T2", B + "T2"), []),  # more than all cannot be reached
        (lines(DONE + "T1", DONE + "T2"), []),
    ],
)
def test_a_copied_period(tmp_path: Path, records: str, expected: list[str]) -> None:
    found = check_records(tmp_path, TWO, records)
    assert [key for key in found if key == "RAK621"] == expected


@pytest.mark.slow
@each("word", ["", "minimal ", "≥"])
def test_what_is_reached_in_full_each_period_is_no_copy(tmp_path: Path, word: str) -> None:
    items = [item.replace("target: ", f"target: {word}") for item in TWO]
    records = lines(FULL + "T1", "indikator: b, nilai: '8', periode: T1", FULL + "T2", B.replace("3", "8") + "T2")
    assert "RAK621" not in check_records(tmp_path, items, records)


@pytest.mark.slow
@each(
    ("values", "periods", "expected"),
    [
        ({"b": "3", "c": "0", "d": "0"}, "T1 T2", ["RAK621"]),  # one figure, and one that fell behind its target
        ({"b": "3", "c": "0,5", "d": "0"}, "T2 T3", ["RAK621"]),
        ({"b": "3", "c": "0", "d": "0"}, "T2 T3", []),  # the target did not change either
        ({"b": "3", "d": "0"}, "T1 T2", []),  # what is measured once a year
        ({"b": "3", "c": "1,07"}, "T1 T2", []),  # what was reached early
        ({"b": "0", "c": "0", "d": "0"}, "T1 T2", []),  # a year that has not begun
        ({"b": "8", "c": "0"}, "T1 T2", []),  # all but one are done
        ({"b": "3", "c": "-"}, "T1 T2", []),
    ],
)
def test_a_copied_period_with_one_figure(
    tmp_path: Path, values: dict[str, str], periods: str, expected: list[str]
) -> None:
    records = {kode: dict.fromkeys(periods.split(), value) for kode, value in values.items()}
    assert [key for key in check_records(tmp_path, RISING, records) if key == "RAK621"] == expected


@pytest.mark.slow
@each(
    ("record", "choices", "expected"),
    [
        ("indikator: a, periode: T2, nilai: 10%", SCALE, ["RAK623"]),
        ("indikator: b, periode: T4, nilai: '1'", SCALE, ["RAK623"]),
        ("indikator: b, periode: setahun, nilai: '1'", SCALE, ["RAK623"]),
        ("indikator: a, periode: T2, nilai: 10%, kendala: '-'", SCALE, ["RAK623"]),
        ("indikator: a, periode: T2, nilai: 10%, kendala: Nihil", SCALE, ["RAK623"]),
        ("indikator: a, periode: T2, nilai: 10%, tindak_lanjut: [{uraian: Tidak ada.}]", SCALE, ["RAK623"]),
        ("indikator: a, periode: T2, nilai: 10%, kendala: [Tidak ada kendala., '0', Belum ada]", SCALE, ["RAK623"]),
        ("indikator: a, periode: T2, nilai: 10%, kendala: [Nihil, Tidak ada data]", SCALE, []),
        ("indikator: a, periode: T2, nilai: 10%, kendala: Data terlambat", SCALE, []),
        ("indikator: a, periode: T2, nilai: 10%, tindak_lanjut: [{uraian: Menyurati}]", SCALE, []),
        ("indikator: a, periode: T2, nilai: 10%}\n  - {kegiatan: Kerja 0, periode: T2, kendala: Terlambat", SCALE, []),
        ("indikator: a, periode: T2, nilai: 30%", SCALE, []),
        ("indikator: b, periode: T2, nilai: '1'", SCALE, []),  # the year is not over
        ("indikator: a, periode: T2, nilai: 10%", "", []),  # the office has no scale
        ("indikator: a, periode: T2, nilai: '-'", SCALE, []),
        ("indikator: a, periode: T2, nilai: 10%", "{skala: [{teks: Kurang}]}", []),
    ],
)
def test_the_lowest_band_without_a_reason(tmp_path: Path, record: str, choices: str, expected: list[str]) -> None:
    assert check_records(tmp_path, TWO, lines(record), choices) == expected


@pytest.mark.slow
def test_evidence_is_asked_for_where_the_office_wants_it(tmp_path: Path) -> None:
    records = lines(
        "indikator: a, periode: T2, nilai: 40%", "indikator: b, periode: T4, nilai: '8'",
        "indikator: b, periode: T3, nilai: '-'", "indikator: a, periode: T4, nilai: 80%, bukti: ba.pdf",
    )  # fmt: skip
    assert "RAK624" not in check_records(tmp_path / "silent", TWO, records)
    findings = check_records(tmp_path / "asked", TWO, records, "{batas: 120}\naturan: {RAK624: peringatan}", whole=True)
    found = [finding for finding in findings if finding.code == "RAK624"]
    assert [(one.severity, one.message()) for one in found] == [
        ("peringatan", "Realisasi tanpa `bukti` (2 tempat: baris 4, 5).")
    ]
