"""Rules about left-overs: placeholders and marks of Markdown are told, and what looks like them is not."""

from __future__ import annotations

import pytest

from rakgen.source.spelling import quoted
from tests.support.each import each
from tests.support.slips import BASE, checked, swapped


def told(text: str, field: str = "uraian") -> list[tuple[str, str]]:
    """The code and the words of what is told of a text of a kegiatan, or of a target."""
    right = "target: 25%" if field == "target" else "uraian: Kegiatan satu"
    findings = checked(swapped(BASE, right, f"{field}: {quoted(text)}")).findings
    return [(one.code, one.values.get("nilai", "")) for one in findings if one.code in ("RAK018", "RAK228")]


@pytest.mark.slow
@each(
    ("text", "placeholder"),
    [
        ("Rapat xxx", "xxx"),
        ("Kegiatan Xxx tahun", "Xxx"),
        ("Nomor XXXX/2021", "XXXX"),
        ("[isi di sini]", "[isi di sini]"),
        ("<nama kegiatan>", "<nama kegiatan>"),
        ("Rapat [isi nama kegiatan]", "[isi nama kegiatan]"),
        ("Rapat [nama kegiatan] kerja", "[nama kegiatan]"),
        ("Rapat {tulis topik}", "{tulis topik}"),
        ("isi di sini", "isi di sini"),
        ("(akan diisi kemudian)", "(akan diisi kemudian)"),
        ("TBD", "TBD"),
        ("Lorem ipsum dolor", "Lorem ipsum"),
    ],
)
def test_placeholders_are_told(text: str, placeholder: str) -> None:
    assert told(text) == [("RAK228", placeholder)]


@each("text", ["XX%", "xx dokumen", "x%", "... dokumen", "____ orang", "[target]", "xxx"])
def test_placeholders_of_targets_are_told(text: str) -> None:
    assert told(text, "target") == [("RAK228", text)]
    years = swapped(BASE, "target: 25%", f"target: 25%\n            target_tahun: {{2021: {quoted(text)}}}")
    assert [one.code for one in checked(years).findings] == ["RAK228"]


@pytest.mark.slow
@each(
    "text",
    [
        "[Draf] Pembinaan", "PON XXX di Papua", "Kotak diisi kemudian disegel", "Tekan [Enter] dua kali",
        "Tinta [isi ulang] printer", "Pengisian formulir isian", "Todo lokal", "Dokumen <5 halaman dan >3 halaman",
        "Nilai* kerja", "*) sementara", "a * b * c", "A*B*C", "data_pilih_2021", "Nama ____ kerja",
        "Qur`an dan Jum`at", "Rapat #2", "**) catatan ** kaki", "[1] Rapat kerja", "Lingkup I_II", "Rapat [daring](a)",
    ],
)  # fmt: skip
def test_what_looks_like_left_overs_is_not_told(text: str) -> None:
    assert told(text) == []


@each("text", ["XX", "X", "BB", "-", "xerox 2 unit"])
def test_targets_that_begin_like_placeholders_are_not_told(text: str) -> None:
    assert told(text, "target") == []


@pytest.mark.slow
@each(
    ("text", "plain"),
    [
        ("Sosialisasi **tebal**", "Sosialisasi tebal"),
        ("Rapat ***penting*** kerja", "Rapat penting kerja"),
        ("__Rapat__ kerja", "Rapat kerja"),
        ("Rapat *miring* kerja", "Rapat miring kerja"),
        ("Rapat _agak miring_", "Rapat agak miring"),
        ("# Judul kegiatan", "Judul kegiatan"),
        ("Rapat `kode` kerja", "Rapat kode kerja"),
        ("~~Rapat~~ kerja", "Rapat kerja"),
        ("Lihat [laman](https://kpu.go.id/a_b) kami", "Lihat laman kami"),
    ],
)
def test_marks_of_markdown_are_told_with_the_plain_words(text: str, plain: str) -> None:
    plan = swapped(BASE, "uraian: Kegiatan satu", f"uraian: {quoted(text)}")
    (finding,) = checked(plan).findings
    assert (finding.code, finding.safe) == ("RAK018", False)
    assert text.replace(finding.values["nilai"], finding.fix[0].text) == plain
