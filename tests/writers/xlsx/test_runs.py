"""The lines of a cell as a sheet holds them."""

from __future__ import annotations

from rakgen.document.document import Cell, Line
from rakgen.writers.xlsx.heights import LINE, text_height
from rakgen.writers.xlsx.runs import indented


def test_blanks_before_a_text_are_its_indentation_and_bullets_stay() -> None:
    step = "\u00a0" * 3
    assert indented(Cell((Line("K1", bullet=step * 2),))) == (2, (Line("K1"),))
    assert indented(Cell((Line("K1", bullet=step + "-"), Line("K2", bullet=step + "-")))) == (
        1, (Line("- K1"), Line("- K2")),
    )  # fmt: skip
    assert indented(Cell((Line("K1", bullet="-"),))) == (0, (Line("- K1"),))
    assert indented(Cell("JUDUL", role="header")) == (0, (Line("JUDUL", "tebal"),))


def test_indented_texts_are_as_high_as_what_is_left_beside_their_indentation() -> None:
    def height(bullet: str) -> float:
        return text_height((Line("Imunisasi dasar lengkap di desa", bullet=bullet),), 85.0, "Arial", 9.0)

    step = "\u00a0" * 3
    found = [round((height(bullet) - height("")) / (9.0 * LINE)) for bullet in (step * n for n in range(5))]
    assert found == [0, 0, 1, 2, 2]
    assert height(step * 2 + "-") > height("-")
