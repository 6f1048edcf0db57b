"""Rules about work: dates of what will be done, and statuses against the jadwal."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.each import each
from tests.support.progress import PLAN, checked, office

WORK = PLAN.replace("jadwal: semua\n", "jadwal: T2-T3\n")


@pytest.mark.slow
@each(
    ("periode", "due", "expected"),
    [
        ("T2", "2021-05-15", ["RAK627"]),
        ("T2", "2021-06-30", ["RAK627"]),
        ("T2", "15 Agustus 2020", ["RAK627"]),
        ("setahun", "2021-12", ["RAK627"]),
        ("T2", "2021-10-01", ["RAK627.lambat"]),
        ("S1", "2022-01-15", ["RAK627.lambat"]),
        ("Mei", "2021-10-15", ["RAK627.lambat"]),
        ("T2", "2021-07-01", []),
        ("T2", "2021-08-15", []),
        ("T2", "2021-09", []),
        ("T4", "2022-03-31", []),
        ("Mei", "2021-06-10", []),
        ("Mei", "2021-09-30", []),
        ("S1", "2021-12-31", []),
        ("setahun", "2022-06-30", []),
        ("T2", "${tanggal}", []),
    ],
)
def test_dates_of_what_will_be_done(tmp_path: Path, periode: str, due: str, expected: list[str]) -> None:
    step = f"tindak_lanjut: [{{uraian: Menyurati, tenggat: '{due}'}}]"
    plan = office(tmp_path, f"  - {{indikator: laporan, periode: {periode}, nilai: '2', {step}}}\n")
    assert [finding.key for finding in checked(plan) if finding.code == "RAK627"] == expected


@pytest.mark.slow
@each(
    ("record", "expected"),
    [
        ("periode: T1, status: selesai", ["RAK628"]),
        ("periode: Maret, status: selesai", ["RAK628"]),
        ("periode: T3, status: belum", ["RAK629"]),
        ("periode: September, status: belum", ["RAK629"]),
        ("periode: T3, status: belum, kendala: '-', keterangan: Nihil", ["RAK629"]),
        ("periode: T3, status: belum, tindak_lanjut: [{uraian: Tidak ada}]", ["RAK629"]),
        ("periode: T1, status: selesai, keterangan: '-'", ["RAK628"]),
        ("periode: setahun, status: belum", ["RAK629"]),
        ("periode: T1, status: selesai, keterangan: Dimajukan", []),
        ("periode: T2, status: selesai", []),
        ("periode: S1, status: selesai", []),
        ("periode: T1, status: berjalan", ["RAK628"]),
        ("periode: T1, anggaran: 1.000", ["RAK628"]),
        ("periode: T1, status: belum, anggaran: 1.000", ["RAK628"]),
        ("periode: T1, status: berjalan}\n  - {kegiatan: sipol, periode: Mei, status: selesai", ["RAK628"]),
        (
            "periode: Februari, status: berjalan}\n  - {kegiatan: sipol, periode: Maret, anggaran: 5.000.000",
            ["RAK628"],
        ),  # once
        (
            "periode: Mei, anggaran: 5.000}\n  - {kegiatan: sipol, periode: T1, anggaran: 5.000, keterangan: Maju",
            [],
        ),
        ("periode: T1, anggaran: 0", []),
        ("periode: T1, status: batal", []),
        ("periode: S1, anggaran: 1.000", []),
        ("periode: T1, status: belum", []),
        ("periode: Agustus, status: belum", []),
        ("periode: T3, status: batal", []),
        ("periode: T3, status: belum, kendala: Tim belum ditetapkan", []),
        ("periode: T3, status: belum, tindak_lanjut: [{uraian: Menetapkan tim}]", []),
    ],
)
def test_statuses_against_the_jadwal(tmp_path: Path, record: str, expected: list[str]) -> None:
    assert [
        finding.key for finding in checked(office(tmp_path, f"  - {{kegiatan: sipol, {record}}}\n", WORK))
    ] == expected


def test_a_sub_kegiatan_is_called_one_and_its_money_is_told_once(tmp_path: Path) -> None:
    below = "                sub_kegiatan: [{kode: rapat, uraian: Rapat, jadwal: T2, pelaksana: hukum}]\n"
    records = "  - {sub_kegiatan: rapat, periode: T3, status: belum, anggaran: 5.000.000}\n"
    records += "  - {kegiatan: sipol, periode: T3, anggaran: 7.000.000}\n"
    plan = PLAN.replace("                anggaran: 100.000.000\n", "                anggaran: 100.000.000\n" + below)
    found = {finding.key: finding.message("id") for finding in checked(office(tmp_path, records, plan))}
    assert list(found) == ["RAK605.ganda", "RAK629"] and 'Pada T3 sub kegiatan "rapat" masih' in found["RAK629"]


@pytest.mark.slow
def test_a_kegiatan_without_jadwal_has_no_time(tmp_path: Path) -> None:
    plan = office(
        tmp_path,
        "  - {kegiatan: sipol, periode: T1, status: selesai}\n",
        PLAN.replace("                jadwal: semua\n", "", 1),
    )
    assert checked(plan) == []


@pytest.mark.slow
def test_a_kegiatan_has_the_jadwal_of_the_one_it_refers_to(tmp_path: Path) -> None:
    text = WORK.replace(
        "- {uraian: Tindak lanjut temuan, jadwal: semua, pelaksana: hukum}", "- {kode: lagi, rujukan: sipol}"
    )
    plan = office(tmp_path, "  - {kegiatan: lagi, periode: T1, status: selesai}\n", text)
    assert [finding.key for finding in checked(plan)] == ["RAK628"]


PARTS = PLAN.replace(
    "                anggaran: 100.000.000\n",
    """                sub_kegiatan:
                  - {kode: a, uraian: Pengolahan data, anggaran: 60.000.000}
                  - {kode: b, uraian: Verifikasi data, anggaran: 40.000.000}
""",
)


PROGRAM = PARTS.replace("rak:\n", "program: {'1.02': {uraian: Program Layanan}}\nrak:\n").replace(
    "uraian: Pemutakhiran data\n", "uraian: Pemutakhiran data\n                program: '1.02'\n"
)


@pytest.mark.slow
@each(
    ("records", "expected"),
    [
        (("kegiatan: sipol, T2, selesai", "sub_kegiatan: a, T2, berjalan"), [4]),
        (("kegiatan: sipol, T2, selesai", "sub_kegiatan: a, T3, belum", "sub_kegiatan: b, T1, berjalan"), [4, 4]),
        (("sub_kegiatan: a, T1, berjalan", "kegiatan: sipol, T3, batal"), [5]),
        (("program: '1.02', setahun, selesai", "kegiatan: sipol, T4, berjalan"), [4]),
        (("kegiatan: sipol, T2, selesai", "sub_kegiatan: a, T1, berjalan", "sub_kegiatan: a, T2, selesai"), []),
        (("kegiatan: sipol, T2, selesai", "sub_kegiatan: a, T2, batal"), []),
        (("kegiatan: sipol, T1, selesai", "kegiatan: sipol, T2, berjalan", "sub_kegiatan: a, T2, berjalan"), []),
        (("kegiatan: sipol, T2, selesai, keterangan: Sub kegiatan dialihkan", "sub_kegiatan: a, T2, berjalan"), []),
        (("kegiatan: sipol, T2, selesai, keterangan: '-'", "sub_kegiatan: a, T2, berjalan"), [4]),
        (("kegiatan: sipol, T2, selesai",), []),
    ],
)
def test_what_has_ended_above_what_has_not(tmp_path: Path, records: tuple[str, ...], expected: list[int]) -> None:
    lines = ""
    for record in records:
        item, periode, status, *rest = record.split(", ")
        lines += f"  - {{{', '.join([item, f'periode: {periode}', f'status: {status}', *rest])}}}\n"
    told = [finding for finding in checked(office(tmp_path, lines, PROGRAM)) if finding.key == "RAK635"]
    assert [finding.span.line for finding in told if finding.span] == expected


@pytest.mark.slow
def test_months_are_english_in_english(tmp_path: Path) -> None:
    records = (
        "  - {kegiatan: sipol, periode: T1, status: selesai}\n"
        "  - {indikator: laporan, periode: T2, nilai: '2', tindak_lanjut: [{uraian: Rapat, tenggat: 2021-05-15}]}\n"
    )
    said = {
        finding.key: f"{finding.message('en')} {finding.hint('en')}"
        for finding in checked(office(tmp_path, records, WORK))
    }
    assert (
        "begins in April." in said["RAK628"]
        and "after the end of June 2021, by the end of September 2021" in said["RAK627"]
    )


WHOLE = PARTS.replace(", anggaran: 60.000.000", "").replace(", anggaran: 40.000.000", "")
WHOLE = WHOLE.replace(
    "                sub_kegiatan:\n", "                anggaran: 100.000.000\n                sub_kegiatan:\n"
)
OF_PROGRAM = PROGRAM.replace("Program Layanan", "Program Layanan, anggaran: 90.000.000")


@pytest.mark.slow
@each(
    ("text", "spent", "expected"),
    [
        (PLAN, {"kegiatan: sipol, periode: T1": "1.000.000.000"}, [4]),
        (PLAN, {"kegiatan: sipol, periode: T1": "40.000.000", "kegiatan: sipol, periode: T2": "80.000.000"}, [5]),
        (PLAN, {f"kegiatan: sipol, periode: T{n}": "60.000.000" for n in (1, 2, 3)}, [5]),  # once
        (PLAN, {f"kegiatan: sipol, periode: T{n}": "25.000.000" for n in (1, 2, 3, 4)}, []),
        (PLAN, {"kegiatan: sipol, periode: T1": "60.000.000", "kegiatan: sipol, periode: setahun": "99.000.000"}, []),
        (PLAN, {"kegiatan: sipol, periode: setahun": "Rp100.000.001"}, [4]),
        (PARTS, {"sub_kegiatan: a, periode: T1": "60.000.001"}, [4]),
        (PARTS, {"sub_kegiatan: a, periode: T1": "60.000.000", "sub_kegiatan: b, periode: T1": "40.000.000"}, []),
        (PARTS, {"kegiatan: sipol, periode: T1": "100.500.000"}, [4]),
        (WHOLE, {"sub_kegiatan: a, periode: T2": "60.000.000", "sub_kegiatan: b, periode: T1": "50.000.000"}, [4]),
        (WHOLE, {"sub_kegiatan: a, periode: T1": "60.000.000", "sub_kegiatan: a, periode: setahun": "90.000.000"}, []),
        (OF_PROGRAM, {"sub_kegiatan: a, periode: T1": "60.000.000", "sub_kegiatan: b, periode: T2": "40.000.000"}, [5]),
        (OF_PROGRAM, {"sub_kegiatan: a, periode: T1": "61.000.000", "sub_kegiatan: b, periode: T2": "40.000.000"}, [4]),
    ],
)
def test_more_spent_than_there_is(tmp_path: Path, text: str, spent: dict[str, str], expected: list[int]) -> None:
    plan = office(tmp_path, "".join(f"  - {{{about}, anggaran: {one}}}\n" for about, one in spent.items()), text)
    told = [finding for finding in checked(plan) if finding.key == "RAK633"]
    assert [finding.span.line for finding in told if finding.span] == expected


@pytest.mark.slow
@each(
    ("records", "expected"),
    [
        (["periode: T1, anggaran: 450"], [4]),
        (["periode: T1, anggaran: 90.000.000", "periode: T2, anggaran: 900"], [5]),
        (["periode: T1, status: selesai, anggaran: 99.500"], [4]),
        (["periode: T1, anggaran: 50.000", "periode: T2, status: selesai, anggaran: 49.500"], [5]),
        (["periode: T1, status: selesai, anggaran: 0"], []),
        (["periode: T1, status: selesai, anggaran: 99.500, keterangan: Dibiayai provinsi"], []),
        (["periode: T1, status: berjalan, anggaran: 99.500"], []),
        (["periode: T1, anggaran: 99.500", "periode: T2, status: selesai, anggaran: 90.000.000"], []),
        (["periode: T1, anggaran: 99.500", "periode: setahun, status: selesai, anggaran: 90.000.000"], []),
    ],
)
def test_amounts_in_thousands_or_millions(tmp_path: Path, records: list[str], expected: list[int]) -> None:
    plan = office(tmp_path, "".join(f"  - {{kegiatan: sipol, {record}}}\n" for record in records))
    told = [finding for finding in checked(plan) if finding.key == "RAK633.kecil"]
    assert [finding.span.line for finding in told if finding.span] == expected
