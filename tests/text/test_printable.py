"""Signs that cannot be printed: what each format makes of each kind, in one table."""

from __future__ import annotations

import re

from rakgen.text import printable
from rakgen.text.printable import UNPRINTABLE, Medium, clean, display_width, visible, without_commands
from tests.support.each import each

MEDIA = {name: medium for name, medium in vars(printable).items() if isinstance(medium, Medium)}
KINDS = {
    "\x00": "NUL",
    "\x0b": "vertical tab",
    "\x1b": "ESC",
    "\x7f": "DEL",
    "\x9b": "C1",
    "\u2028": "line separator",
    "\u202e": "direction",
    "\ud800": "surrogate",
    "\ufdd0": "noncharacter",
    "\uffff": "noncharacter",
    "\U0001fffe": "noncharacter",
    "\xa0": "space",
    "\t": "tab",
    "\r": "line break",
    "\n": "line break",
}
# Per medium, what becomes of each sign of KINDS, in that order: `?` stands for U+FFFD, `.` for the sign as it was.
TABLE = {
    "HTML": ["?", "?", "?", "?", "?", ".", ".", "?", "?", "?", "?", ".", ".", "\n", "."],
    "MARKDOWN": ["?", "?", "?", "?", "?", ".", ".", "?", ".", ".", ".", ".", ".", "\n", "."],
    "CALENDAR": ["?", "?", "?", "?", ".", ".", ".", "?", ".", ".", ".", ".", ".", "\n", "."],
    "WORKBOOK": ["?", "?", "?", "?", ".", ".", ".", "?", ".", "?", ".", ".", ".", "\n", "."],
    "PDF": ["?", "\n", "?", "?", ".", "\n", ".", "?", ".", ".", ".", ".", "    ", "\n", "."],
    "XML": ["?", "?", "?", ".", ".", ".", ".", "?", ".", "?", ".", ".", ".", ".", "."],
    "JSON": [".", ".", ".", ".", ".", ".", ".", "?", ".", ".", ".", ".", ".", ".", "."],
    "TERMINAL": ["?", "?", "?", "?", "?", ".", "?", "?", ".", ".", ".", ".", " ", "\n", "."],
}


@each("name", TABLE)
def test_what_a_medium_makes_of_each_sign(name: str) -> None:
    assert set(TABLE) == set(MEDIA)
    for sign, expected in zip(KINDS, TABLE[name], strict=True):
        shown = {"?": "\ufffd", ".": sign}.get(expected, expected)
        assert clean(f"a{sign}b", MEDIA[name]) == f"a{shown}b", (name, KINDS[sign], ascii(sign))


@each("name", TABLE)
def test_plain_text_stays(name: str) -> None:
    assert clean("Persentase 77,5% — ✓ é 漢 😀", MEDIA[name]) == "Persentase 77,5% — ✓ é 漢 😀"


def test_windows_line_ends_are_one_break() -> None:
    assert clean("a\r\nb", printable.HTML) == "a\nb"


def test_a_report_shows_all_but_what_it_keeps() -> None:
    assert visible("a\tb\nc\u202e\xa0d") == "a\ufffdb\ufffdc\ufffd\ufffdd"
    assert visible("a\tb\nc", keep="\n") == "a\ufffdb\nc"


def test_what_no_plan_may_hold() -> None:
    refused = {kind for sign, kind in KINDS.items() if re.search(UNPRINTABLE, sign)}
    assert refused == {
        "NUL", "vertical tab", "ESC", "DEL", "C1", "line separator", "surrogate", "noncharacter", "line break",
    }  # fmt: skip
    assert not re.search(UNPRINTABLE, "\n\t\xa0\u202e")


@each(("text", "columns"), [("abc", 3), ("漢字", 4), ("e\u0301", 1), ("", 0), ("é✓", 2)])
def test_columns_of_a_terminal(text: str, columns: int) -> None:
    assert display_width(text) == columns


@each(
    ("text", "shown"),
    [
        ("::error::x", ":|:error::x"),
        ("a\n  ::set-env name=A::b", "a\n  :|:set-env name=A::b"),
        ("\t::x", "\t:|:x"),
        ("a ##[error]b ##vso[task.complete]c ##teamcity[d]", "a ##|[error]b ##|vso[task.complete]c ##|teamcity[d]"),
        ("a::b ## c [d] # ::", "a::b ## c [d] # ::"),
        (":x: y", ":x: y"),
    ],
)
def test_no_line_of_a_log_is_a_command(text: str, shown: str) -> None:
    assert without_commands(text) == shown.replace("|", "\u200b")
    assert without_commands(without_commands(text)) == without_commands(text)


def test_a_text_of_several_lines_is_one_short_line() -> None:
    assert printable.short_line(" satu\n  dua ") == "satu dua"
    assert printable.short_line("satu dua tiga", 5) == "satu..." and printable.short_line("satu", 3, "…") == "sat…"
