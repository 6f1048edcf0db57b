"""Rules about characters: tabs and curly quotes that would print otherwise than meant are told."""

from __future__ import annotations

from time import process_time

import pytest

from tests.support.each import each
from tests.support.slips import BASE, checked, swapped

URAIAN = "uraian: Kegiatan satu"
BLOCK = "uraian: |-\n                  Kegiatan\n                  sa\ttu"


@each(
    ("typed", "line", "column"),
    [
        ("uraian: Kegiatan\tsatu", 24, 33),
        ("uraian: 'Kegiatan\tsatu'", 24, 34),
        ("uraian: Kegiatan\n                  sa\ttu", 25, 21),
        (BLOCK, 26, 21),
    ],
)
def test_a_tab_inside_a_text_is_told_at_its_place(typed: str, line: int, column: int) -> None:
    (finding,) = checked(swapped(BASE, URAIAN, typed)).findings
    assert (finding.key, finding.span and finding.span[:2]) == ("RAK014.tab", (line, column))


@pytest.mark.parametrize("typed", ["uraian:\tKegiatan satu", "uraian: Kegiatan satu\t", "uraian: Kegiatan satu\t# x"])
def test_a_tab_that_prints_nothing_is_let_be(typed: str) -> None:
    assert checked(swapped(BASE, URAIAN, typed)).findings == []


@each("typed", ["“Jum'at Bersih”", "‘Bersih’", "‘Jum’at Bersih’", "„Bersih“", "«Bersih»", "”Bersih”", '“Bersih"'])
def test_curly_quotes_around_a_whole_text_are_told(typed: str) -> None:
    (finding,) = checked(swapped(BASE, "Kegiatan satu", typed)).findings
    assert finding.key == "RAK014.kutip" and finding.span and finding.span[:2] == (24, 25)
    assert not finding.safe


@each("typed", ["“Pemilu Damai” di NTT", "“Pemilu” dan “Pilkada”", "'“Pemilu Damai”'", "Seri “A”", "‘A’ atau ‘B’"])
def test_curly_quotes_inside_a_text_or_between_straight_ones_print_as_typed(typed: str) -> None:
    assert checked(swapped(BASE, "Kegiatan satu", typed)).findings == []


@each(
    ("right", "typed", "remedy"),
    [
        ("tahun: 2021", "tahun: “2021”", "`tahun: 2021`"),
        ("tanggal: 2021-01-04", "tanggal: “4 Januari 2021”", "`4 Januari 2021`"),
        ("jadwal: T1", "jadwal: “T1”", "`T1`"),
        ("layout: rak-triwulan", "layout: ‘rak-triwulan’", "`rak-triwulan`"),
    ],
)
def test_curly_quotes_around_what_is_no_text_are_left_out_of_the_remedy(right: str, typed: str, remedy: str) -> None:
    assert any(remedy in finding.hint() for finding in checked(swapped(BASE, right, typed)).findings)


@each(
    "text",
    [
        "ꦲꦏ꧀\u200cꦱꦫ",
        "می\u200cخواهم",
        "क्\u200dष",
        "👩\u200d💻",
        "🏳️\u200d🌈",
        "رقم\u200f (2)",
        "\u06dd١",
        "សួស្តី\u200bបង",
        "東京\u3000都",
    ],
)  # fmt: skip
def test_what_another_script_or_an_emoji_is_spelled_with_is_no_invisible_character(text: str) -> None:
    assert checked(swapped(BASE, "Kegiatan satu", f"Rapat {text}")).findings == []


@each("text", ["Ra\u200dpat", "Ra\u200cpat", "✓\u200bRapat", "Rapat\u200e", "Rα\u200dpat"])
def test_the_same_characters_among_latin_letters_are_told(text: str) -> None:
    assert "RAK014" in [finding.key for finding in checked(swapped(BASE, "Kegiatan satu", text)).findings]


@pytest.mark.slow
@pytest.mark.parametrize("text", ["a\u00a0", '"{}"', "ab  ", "e\u0301", "ab/ cd ", "1) ", "a\u200e"])
def test_a_long_text_full_of_findings_takes_time_in_proportion(text: str) -> None:
    """6,000 findings in one text, in whatever quotes: each place is not looked for from the start again."""
    unit, frame = ("a\u00a0", text) if "{}" in text else (text, "{}")
    start = process_time()
    checked(swapped(BASE, "Kegiatan satu", frame.format(unit * 6_000 + "x")))
    assert process_time() - start < 3


@each("sign", ["\uf0b7", "\uf0a7", "\ufffd", "\ue000"])
def test_a_sign_that_prints_as_a_box_is_told_and_left_to_its_author(sign: str) -> None:
    (finding,) = checked(swapped(BASE, URAIAN, f"uraian: Kegiatan {sign} satu")).findings
    assert (finding.key, finding.fix) == ("RAK014.bentuk", ())
    assert finding.values["nama"] == f"U+{ord(sign):04X}" and finding.span is not None


@each(
    ("broken", "right"),
    [
        ("kafÃ© literasi", "é"),
        ("naÃ¯f", "ï"),
        ("Rapat â€“ kerja", "–"),
        ("â€œRapat kerja", "“"),
        ("20Â°C", "°"),
        ("Rapat Â\u00a0kerja", "\u00a0"),
        ("ðŸ˜€ kerja", "😀"),
        ("kerjaâ€ baru", ""),
        ("Rapat Â kerja", ""),
        ("RapatÂ  kerja", ""),
    ],
)
def test_a_misread_encoding_is_told_with_the_letter_it_was(broken: str, right: str) -> None:
    findings = checked(swapped(BASE, "Kegiatan satu", broken)).findings
    assert [one.values["benar"] for one in findings if one.code == "RAK019"] == [right]
    assert [edit.text for one in findings if one.code == "RAK019" for edit in one.fix] == [right] * bool(right)


@each("text", ["Kafé literasi", "CAFÉ® kerja", "São Tomé", "Âge d'or", "Château, â la carte", "Fête à la française"])
def test_letters_with_accents_are_not_told(text: str) -> None:
    assert "RAK019" not in [one.code for one in checked(swapped(BASE, "Kegiatan satu", text)).findings]
