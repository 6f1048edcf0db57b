"""Words wider than their cell get a soft hyphen at the syllable where they are broken; all else stays as it is."""

from __future__ import annotations

import pytest

from rakgen.document import hyphens
from rakgen.document.document import (
    PADDING,
    Cell,
    Column,
    Content,
    Document,
    Grid,
    Line,
    Number,
    Page,
    Row,
    Run,
    Section,
    Title,
)
from rakgen.document.hyphens import broken_numbers, hyphenated, narrow_columns
from rakgen.document.metrics import longest_word, wrap_lines
from rakgen.document.widths import MM, cell_lines_width
from tests.support.plans import REFERENCE, compile_plan

PAGE = Page(210, 297, (20, 20, 20, 20), "Arial", 10)


def column_of(width: float, content: Content) -> Document:
    """A document of one cell in a column of so many mm."""
    grid = Grid((Column(width),), (), (Row((Cell(content),)),))
    return Document("", "", (Section(PAGE, Title(()), (grid,)),), (2021, 1, 1))


def text_in(width: float, content: Content) -> str:
    (grid,) = hyphenated(column_of(width, content)).sections[0].grids
    cell = grid.body_rows[0].cells[0]
    assert cell is not None
    return cell.text.replace("\u00ad", "-").replace("\u200b", "|")


def test_a_word_is_broken_as_late_as_its_column_allows() -> None:
    word = "pertanggungjawaban"
    assert text_in(40, f"Laporan {word} akhir") == f"Laporan {word} akhir"
    assert text_in(30, f"Laporan {word} akhir") == "Laporan pertanggungja-waban akhir"
    assert text_in(20, word) == "pertang-gungja-waban"


def test_each_part_fits_with_its_hyphen() -> None:
    for width in range(12, 40, 3):
        text = text_in(width, "penyelenggaraan KPU/Kabupaten").replace("|", " ").replace("-", "- ")
        room = (width - PADDING - 0.6) / MM
        assert longest_word(text, "Arial", 10) <= room + 0.01
        marked = text.replace("- ", "\u00ad").replace("/ ", "/\u200b")
        assert wrap_lines(marked, room, "Arial", 10) == wrap_lines(text, room, "Arial", 10)


def test_what_has_no_place_to_break_stays_as_it_is() -> None:
    for text in ("452.750.000.000.000", "bcdfghjklmnpqrstvwxyz"):
        assert text_in(15, text) == text
    assert text_in(6, "pertanggungjawaban") == "pertanggungjawaban"


def test_file_names_and_codes_break_without_a_hyphen_and_in_word_without_a_sign_that_is_copied() -> None:
    name, code, number = "pemutakhiran-pelaksanaan-tw4.pdf", "Kode 5.01.02.2.01.0001.0002", "452.750.000.000.000"
    assert text_in(22, name) == "pemutakhir|an-pelaksana|an-tw4.pdf"
    assert text_in(22, code) == "Kode 5.01.02.2.|01.0001.|0002"
    document = column_of(22, f"{name} {number} penyelenggaraan KPU/Kabupaten")
    (grid,) = hyphenated(document, addresses=False).sections[0].grids
    assert (cell := grid.body_rows[0].cells[0]) and cell.text.startswith(f"{name} {number} penye")
    assert "\u200b" in cell.text


def test_a_syllable_wider_than_its_column_is_broken_with_a_hyphen() -> None:
    for word in ("pertanggungjawaban", "strukturnya", "Kwartal"):
        room = (9 - PADDING - 0.6) / MM
        parts = text_in(9, word).replace("-", "- ").split()
        assert "".join(parts).replace("-", "") == word
        assert max(longest_word(part, "Arial", 10) for part in parts) <= room < longest_word("tang-", "Arial", 10)


def test_columns_in_which_most_words_are_in_pieces_are_narrow() -> None:
    texts = "Terwujudnya penanggulangan epidemiologi", "Meningkatnya pelayanan", "Program Pengendalian dan 12 Laporan"

    def narrow(width: float) -> list[int]:
        rows = tuple(Row((Cell(text), Cell(text), Cell("dua kata"))) for text in texts)
        grid = Grid((Column(width), Column(60), Column(width)), (), rows)
        return [column for column, _ in narrow_columns(grid, PAGE)]

    assert [narrow(width) for width in (5, 11, 18, 60)] == [[0], [0], [], []]


def test_styles_and_other_lines_stay() -> None:
    line = Line.of(Run("Laporan pertang"), Run("gungjawaban", "tebal"))
    (grid,) = hyphenated(column_of(24, (line, Line("b")))).sections[0].grids
    cell = grid.body_rows[0].cells[0]
    assert cell is not None and cell.lines[1] == Line("b")
    assert [run.style for run in cell.lines[0].runs] == ["biasa", "tebal"]
    assert cell.lines[0].text.replace("\u00ad", "") == line.text and "\u00ad" in cell.lines[0].text
    assert cell.lines[0].text == "".join(run.text for run in cell.lines[0].runs)


def test_numbers_that_must_break_are_named() -> None:
    for content, told in (("nilai 452.750.000", ["452.750.000"]), ("Rp1.000", []), ("pertanggungjawaban", [])):
        (grid,) = column_of(18, content).sections[0].grids
        assert [word for _, _, word, _ in broken_numbers(grid, PAGE)] == told
    assert list(broken_numbers(column_of(18, Number(1, "1.000")).sections[0].grids[0], PAGE)) == []


def test_the_room_of_a_text_is_reckoned_once_for_its_column(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(
        hyphens, "cell_lines_width", lambda *order: (asked.append(order[2]), cell_lines_width(*order))[1]
    )
    rows = tuple(Row((Cell(f"teks {number}"), Cell(f"{number}%"))) for number in range(9))
    grid = Grid((Column(40), Column(20)), (), rows)
    hyphenated(Document("", "", (Section(PAGE, Title(()), (grid,)),), (2021, 1, 1)))
    assert asked == [0, 1]


@pytest.mark.slow
def test_a_document_whose_words_fit_is_the_same() -> None:
    document = compile_plan(REFERENCE)
    assert hyphenated(document) == document
