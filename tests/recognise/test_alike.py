"""Alike: what is printed is compared with the source in marks, shading and merges too."""

from __future__ import annotations

from rakgen.document.document import Cell, Mark
from rakgen.readers.raw import RawCell
from rakgen.recognise.alike import is_alike, rows_alike, rows_apart
from tests.support.each import each


@each(
    "text, fill, printed, of_periode, expected",
    [
        ("✓", None, Mark("v"), True, True),
        ("✓", None, "v", False, True),
        ("", "92D050", Mark("✓"), True, True),
        ("", "92D050", "■", True, True),
        ("", "92D050", "", True, False),  # the bar is lost
        ("", "92D050", "", False, True),  # a colour of the table
        ("lelang", "92D050", Mark("■", True), True, False),
        ("Rapat  kerja", None, "Rapat\nkerja", False, True),
        ("Rapat", None, "", False, False),
    ],
)
def test_a_cell_is_printed_again_with_its_mark_and_shading(
    text: str, fill: str | None, printed: str | Mark, of_periode: bool, expected: bool
) -> None:
    cell = RawCell(0, 0, (text,), fill=fill)
    assert is_alike(cell, Cell(printed), Cell(printed), [cell], of_periode=of_periode) is expected


def test_one_cell_over_several_rows_is_not_alike_where_several_print_its_text() -> None:
    cell, other = RawCell(0, 0, ("Umum",), 3), RawCell(3, 0, ("Umum",))
    apart = [Cell("Umum"), Cell("Umum"), Cell("Umum"), Cell("Umum")]
    places = [cell, cell, cell, other]
    assert rows_apart(cell, zip(places, apart, strict=True)) == 3
    assert rows_apart(cell, zip(places, [apart[0]] * 3 + apart[3:], strict=True)) == 0


@each("said, printed, rows", [
    ("a b c", "a b c", [0, 1, 2]),
    ("a x c", "a b c", [0, 1, 2]),
    ("u b c d", "b c d", [None, 0, 1, 2]),
    ("a b c", "a c", [0, None, 1]),
    ("a b", "a x b", [0, 2]),
    ("a b c", "a y", [0, 1, None]),
])  # fmt: skip
def test_rows_are_compared_with_those_that_they_are_printed_as(said: str, printed: str, rows: list[int | None]) -> None:
    body = [[RawCell(row, 0, (text,))] for row, text in enumerate(said.split())]
    assert rows_alike(body, [[Cell(text)] for text in printed.split()]) == rows


def test_thousands_of_rows_that_say_the_same_are_compared_in_order() -> None:
    body = [[RawCell(row, 0, ("5",))] for row in range(5_001)]
    rows = rows_alike(body, [[Cell("5")]] * 5_000)
    assert rows == [*range(5_000), None]
