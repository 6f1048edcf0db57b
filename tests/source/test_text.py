"""Text: encodings, bounds and unprintable characters, each with the place where it stands."""

from __future__ import annotations

import pytest

from rakgen.source import parse
from rakgen.source.text import MAX_BYTES, MAX_FINDINGS, all_printable, decode
from tests.support.each import each
from tests.support.source_forms import found

PLAN = "versi: 1\ninstansi: KPU Provinsi Nusa Tenggara Timur\ntahun: 2021\n"


@each(
    ("data", "key", "value"),
    [
        (PLAN.encode("utf-16"), "RAK004", "UTF-16"),
        (PLAN.encode("utf-16-le"), "RAK004", "UTF-16"),
        (PLAN.encode("utf-16-be"), "RAK004", "UTF-16"),
        (b"\xfe\xff" + PLAN.encode("utf-16-be"), "RAK004", "UTF-16"),
        (PLAN.encode("utf-32"), "RAK004", "UTF-32"),
        (PLAN.encode("utf-32-le"), "RAK004", "UTF-32"),
        (PLAN.encode("utf-32-be"), "RAK004", "UTF-32"),
        (b"PK\x03\x04....word/document.xml", "RAK004.biner", " (DOCX)"),
        (b"PK\x03\x04....xl/workbook.xml", "RAK004.biner", " (XLSX)"),
        (b"%PDF-1.7\n", "RAK004.biner", " (PDF)"),
        (b"\x89PNG\r\n\x1a\n", "RAK004.biner", " (PNG)"),
        (bytes(range(256)) * 3, "RAK004.biner", ""),
        (b"\0" * 100, "RAK004.biner", ""),
        (b"a" * (MAX_BYTES + 1), "RAK006", "5,0 MB"),
    ],
)
def test_a_file_that_is_not_utf8_text_is_named(data: bytes, key: str, value: str) -> None:
    source = parse(data, "plan.yaml")
    assert found(source) == [(key, 0, 0)]
    assert value in source.diagnostics[0].values.values()
    assert source.root is None


def test_windows_1252_is_named_at_its_first_letter() -> None:
    source = parse("versi: 1\nnama: “Désa”\n".encode("cp1252"), "plan.yaml")
    assert found(source) == [("RAK004", 2, 7)]
    assert source.diagnostics[0].values == {"sandi": "Windows-1252"}


def test_latin_1_is_named() -> None:
    source = parse("nama: Désa\n".encode("latin-1"), "plan.yaml")
    assert found(source) == [("RAK004", 1, 8)]
    assert source.diagnostics[0].values == {"sandi": "Windows-1252/Latin-1"}


def test_a_broken_byte_in_utf8_is_shown_where_it_stands() -> None:
    source = parse("a: ✓\nb: é".encode() + b"\xff", "plan.yaml")
    assert found(source) == [("RAK004.rusak", 2, 5)]


def test_a_byte_order_mark_is_no_character() -> None:
    source = parse(b"\xef\xbb\xbfa: 1\n", "plan.yaml")
    assert found(source) == []
    assert source.root is not None and source.root.entries[0][0].column == 1


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_do_not_move_positions(end: str) -> None:
    source = parse(f"a: 1{end}b: 2{end}a: 3".encode(), "plan.yaml")
    assert found(source) == [("RAK104", 3, 1)]
    assert source.lines == ["a: 1", "b: 2", "a: 3"]


@each(
    ("character", "name"),
    [
        ("\x00", "U+0000 (NUL)"),
        ("\x01", "U+0001"),
        ("\x0b", "U+000B (VT)"),
        ("\x0c", "U+000C (FF)"),
        ("\x7f", "U+007F (DEL)"),
        ("\x85", "U+0085 (NEL)"),
        ("\x9f", "U+009F"),
        ("\u2028", "U+2028 (LINE SEPARATOR)"),
        ("\u2029", "U+2029 (PARAGRAPH SEPARATOR)"),
        ("\ufeff", "U+FEFF (BOM)"),
        ("\ufdd0", "U+FDD0"),
        ("\uffff", "U+FFFF"),
        ("\U0001fffe", "U+1FFFE"),
    ],
)
def test_an_unprintable_character_is_reported_in_its_place(character: str, name: str) -> None:
    source = parse(f"a: é\nb: x{character}y\nc: 3\n".encode(), "plan.yaml")
    assert found(source) == [("RAK005", 2, 5)]
    assert source.diagnostics[0].values == {"nama": name}
    assert len(source.lines) == 4


@each("character", ["\t", "\u00a0", "\u200b", "\u202e", "\u00ad", "✓", "\U0001f600", "\ufffd"])
def test_other_characters_are_left_alone(character: str) -> None:
    assert decode(f"a: x{character}y".encode(), "plan.yaml") == (f"a: x{character}y", [])


def test_every_unprintable_character_is_reported_up_to_a_bound() -> None:
    assert len(decode(b"\x01\n" * 3, "plan.yaml")[1]) == 3
    assert len(decode(b"\x01" * 1000, "plan.yaml")[1]) == MAX_FINDINGS


def test_bytes_that_are_no_utf8_are_placed_right_after_a_byte_order_mark() -> None:
    (finding,) = parse(b"\xef\xbb\xbfa: 1\nb: x\xff\n", "plan.yaml").diagnostics
    assert finding.span is not None and (finding.span.line, finding.span.column) == (2, 5)


def test_a_text_is_printable_where_unicode_says_so_of_each_sign_line_breaks_aside() -> None:
    for code in (*range(0x2100), 0xD800, 0xDFFF, 0xE000, 0xFEFF, 0x1F600, 0x10FFFF):
        assert all_printable(f"ab\n{chr(code)}c") is (chr(code).isprintable() or code == ord("\n"))
    assert all_printable("")
