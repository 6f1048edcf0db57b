"""When: texts that say when a kegiatan is done are its jadwal too."""

from __future__ import annotations

from rakgen.recognise.plan import recognise
from rakgen.recognise.when import jadwal_between, jadwal_in
from tests.support.each import each
from tests.support.raw_documents import table


@each(
    "text, jadwal",
    [
        ("Januari s.d. Maret", "Januari s.d. Maret"),
        ("Feb, Mei & Agst", "Februari, Mei, Agustus"),
        ("Setiap bulan", "semua"),
        ("TW I -\nIII", "T1-T3"),
        ("Semester II", "S2"),
        ("Minggu II Juni", "Juni"),
        ("Maret 2026", "Maret"),
        ("01-02-2026", "Februari"),
        ("2 s/d 5 Mei", "Mei"),
        ("10, 11 dan 12 April 2026", "April"),
        ("Senin, 5 Februari 2026", "Februari"),
        ("28 Feb - 2 Maret", "Februari - Maret"),
        ("1, 2, Maret", "1, 2, Maret"),
        ("1.2.2026 s.d. 31.3.2026", "Februari-Maret"),
        ("B02", "Februari"),
        ("B03 s.d. B05", "Maret s.d. Mei"),
        ("B13", None),
        ("1/2/2025", None),
        ("Maret 2025", None),
        ("2026", None),
        ("Insidentil", None),
        ("2 kali", None),
        ("6 bulan", None),
        ("", None),
    ],
)
def test_a_text_that_says_when_is_a_jadwal(text: str, jadwal: str | None) -> None:
    assert jadwal_in(text, "2026") == jadwal


def test_a_column_of_such_texts_stays_and_is_the_jadwal_of_kegiatan_without_ticks() -> None:
    rows = ("1|S|I|K1|TW I|x", "|||K2|TW II|", "|||K3|bila perlu|")
    found = recognise(table("No|Sasaran|Indikator|Kegiatan|Waktu Pelaksanaan|PJ", *rows), [], "dinas")
    (indikator,) = found.data["rak"][0]["sasaran"][0]["indikator"]
    assert [kegiatan.get("jadwal") for kegiatan in indikator["kegiatan"]] == ["T1", "T2", None]
    assert [kegiatan["tambahan"]["waktu_pelaksanaan"] for kegiatan in indikator["kegiatan"]] == [
        "TW I",
        "TW II",
        "bila perlu",
    ]
    assert [(doubt.kind, doubt.text, doubt.made) for doubt in found.doubts] == [
        ("when", "TW I", "T1"),
        ("when", "TW II", "T2"),
    ]
    ticked = recognise(table("No|Sasaran|Indikator|Kegiatan|Waktu|T1|T2", "1|S|I|K1|TW I||v", "|||K2|T2|v|"), [], "d")
    (indikator,) = ticked.data["rak"][0]["sasaran"][0]["indikator"]
    assert [kegiatan["jadwal"] for kegiatan in indikator["kegiatan"]] == [["T2"], ["T1"]]


@each(
    "begin, end, jadwal",
    [
        ("2 Januari 2026", "31 Januari 2026", "Januari"),
        ("02/01/2026", "30/06/2026", "Januari-Juni"),
        ("TW I", "TW III", "T1-T3"),
        ("TW I", "Mei", "Januari-Mei"),
        ("November 2026", "Februari 2027", None),
        ("Juni", "Maret", None),
        ("Juni", "", None),
        ("Juni", "selesai", None),
    ],
)
def test_two_texts_that_say_both_ends_are_the_jadwal_between(begin: str, end: str, jadwal: str | None) -> None:
    assert jadwal_between(begin, end, "2026") == jadwal


@each("heads", ["Mulai|Selesai", "Tanggal Mulai|Target Selesai", "Jadwal Awal|Jadwal Akhir"])
def test_columns_of_both_ends_are_one_jadwal_and_one_of_an_end_is_none(heads: str) -> None:
    rows = ("1|S|I|K1|Maret|Juni|x", "|||K2|April||x", "|||K3||Mei|x")
    found = recognise(table(f"No|Sasaran|Indikator|Kegiatan|{heads}|PJ", *rows), [], "dinas")
    (indikator,) = found.data["rak"][0]["sasaran"][0]["indikator"]
    assert [kegiatan.get("jadwal") for kegiatan in indikator["kegiatan"]] == ["Maret-Juni", None, None]
    assert [doubt.made for doubt in found.doubts if doubt.kind == "when"] == ["Maret-Juni"]


@each("heads, said", [("Waktu", ("Maret", "April")), ("Tgl Mulai|Tgl Selesai", ("1/3/2021|31-3-2021", "1/4/2021|"))])
def test_when_a_kegiatan_is_done_may_stand_behind_its_output(heads: str, said: tuple[str, str]) -> None:
    rows = (f"1|S|I1|K1|1 lap|{said[0]}|x", f"||I2|K2|2 lap|{said[1]}|x")
    found = recognise(table(f"No|Sasaran|Indikator|Kegiatan|Output|{heads}|PJ", *rows), [], "d")
    ended = "mulai" not in heads.lower()
    assert found.text.count("jadwal:") == (2 if ended else 1)
    assert "kegiatan.tambahan" in found.new_layouts["d"] and "keluaran.tambahan" not in found.new_layouts["d"]
