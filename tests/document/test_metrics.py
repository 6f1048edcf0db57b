"""Metrics: expected widths are the published ones (AFM of the base fonts), summed by hand in 1/1000 em."""

import random
import subprocess
import sys
from itertools import pairwise

import pytest

from rakgen.document import metrics
from rakgen.document.metrics import (
    CHARACTERS,
    Measured,
    is_built_in,
    learn,
    line_ends,
    line_height,
    longest_word,
    measured,
    text_width,
    wrap_lines,
)
from rakgen.document.metrics_data import EXTRA, FACES
from tests.support.each import each

ARIAL = "Arial"


@each(
    ("text", "font", "bold", "units"),
    [
        ("(17)", "Arial", False, 333 + 556 + 556 + 333),
        ("KEGIATAN", "Arial", True, 722 + 667 + 778 + 278 + 722 + 611 + 722 + 722),
        ("NO", "Arial", True, 722 + 778),
        ("✓", "Arial", False, 838),
        ("Sasaran", "Times New Roman", False, 556 + 444 + 389 + 444 + 333 + 444 + 500),
        ("Sasaran", "Times New Roman", True, 556 + 500 + 389 + 500 + 444 + 500 + 556),
        ("(17)", "Arial Narrow", False, 273 + 456 + 456 + 273),
        ("(17)", "Calibri", False, 303 + 507 + 507 + 303),
        ("17", "Cambria", False, 554 + 554),
        ("17 A", "Bookman Old Style", False, 620 + 620 + 320 + 680),
        ("17 A", "Bookman Old Style", True, 660 + 660 + 340 + 720),
        ("Rp17,5 – “é”…", "Courier New", True, 13 * 600),
    ],
)
def test_published_widths(text: str, font: str, bold: bool, units: int) -> None:
    assert text_width(text, font, 10, bold) == pytest.approx(units / 100, abs=0.011)


def test_the_number_of_the_last_month_at_9_points() -> None:
    assert text_width("(17)", ARIAL, 9) == pytest.approx(16.002)


@each("name", ["arial", " ARIAL ", "'Arial'", "Liberation Sans", "Helvetica", "Arimo"])
def test_names_of_the_same_metrics(name: str) -> None:
    assert text_width("Persentase", name, 9) == text_width("Persentase", ARIAL, 9)


def test_an_unknown_font_is_a_wider_arial() -> None:
    assert text_width("Persentase", "Fon Entah", 9, True) == pytest.approx(
        1.05 * text_width("Persentase", ARIAL, 9, True)
    )
    assert line_height("Fon Entah", 10) == line_height(ARIAL, 10)


@each(
    ("text", "ems"),
    [
        ("漢", 1.0),
        ("Ａ", 1.0),
        ("🙂", 1.0),
        ("✅", 1.0),
        ("\u0301", 0.0),
        ("\u200d", 0.0),
        ("\u00ad", 0.0),
        ("\r", 0.0),
        ("Ж", 0.65),
        ("", 0.0),
        ("e\u0301", 0.556),
        ("é", 0.556),
        ("\t", 0.278),
        ("\u00a0", 0.278),
    ],
)
def test_characters_no_face_has_are_guessed(text: str, ems: float) -> None:
    assert text_width(text, ARIAL, 10) == pytest.approx(10 * ems)


def test_width_of_several_lines_is_that_of_the_widest() -> None:
    assert text_width("NO\nKEGIATAN", ARIAL, 9) == text_width("KEGIATAN", ARIAL, 9)


@each(
    ("font", "factor"),
    [
        ("Arial", 1.150),
        ("Times New Roman", 1.150),
        ("Arial Narrow", 1.147),
        ("Courier New", 1.133),
        ("Calibri", 1.221),
        ("Cambria", 1.150),
        ("Bookman Old Style", 1.200),
    ],
)
def test_line_height(font: str, factor: float) -> None:
    assert line_height(font, 9) == pytest.approx(9 * factor)


# Courier at 10 points: every character is 6 points wide, so a column of 60 points holds ten.
@each(
    ("text", "lines"),
    [
        ("", 1),
        (" ", 1),
        ("0123456789", 1),
        ("0123456789 ", 1),
        ("0123456789          01", 2),
        ("01234 6789", 1),
        ("01234 67890", 2),
        ("a b c d e f", 2),
        ("semula-menjadi", 2),
        ("semula-menjadi oke", 3),
        ("semula–menjadi", 2),
        ("semula\u2011menjadi", 2),
        ("tahun -5555", 2),
        ("abcdefgh --", 2),
        ("KPU/Kabupaten", 2),
        ("abcdefg a/bcd", 2),
        ("abcdefg\u00a0hij", 2),
        ("01234567890123456789", 2),
        ("012345678901234567890", 3),
        ("a 0123456789", 2),
        ("a 01234567890", 3),
        ("012345678901 abcdefgh", 3),
        ("012345678901 abcdefg", 2),
        ("\n", 2),
        ("a\nb", 2),
        ("a\n", 2),
        ("0123456789 a\n\nb", 4),
        ("a\u200bb\u200bc", 1),
        ("012345\u200b678901", 2),
    ],
)
def test_wrapping(text: str, lines: int) -> None:
    assert wrap_lines(text, 60, "Courier New", 10) == lines


def test_a_text_as_wide_as_its_column_takes_one_line() -> None:
    for text in ("(17)", "KEGIATAN YANG DILAKSANAKAN", "Sub Bagian Program & Data"):
        for font in ("Arial", "Calibri", "Fon Entah"):
            width = text_width(text, font, 8.5, True)
            assert wrap_lines(text, width, font, 8.5, True) == 1
            assert wrap_lines(text, width - 0.01, font, 8.5, True) == 2


def test_longest_word() -> None:
    assert longest_word("SASARAN STRATEGIS", ARIAL, 9, True) == text_width("STRATEGIS", ARIAL, 9, True)
    assert longest_word("semula-\nmenjadi KPU/Kabupaten", ARIAL, 9) == text_width("KPU/Kabupaten", ARIAL, 9)
    assert longest_word("semula-menjadi", ARIAL, 9) == text_width("semula-", ARIAL, 9)
    assert longest_word("", ARIAL, 9) == longest_word(" \n ", ARIAL, 9) == 0


@pytest.mark.parametrize("width", [-1.0, 0.0, 0.5])
def test_a_column_without_room_ends(width: float) -> None:
    assert wrap_lines("abc", width, ARIAL, 9) == 3
    assert wrap_lines("e\u0301e\u0301", width, ARIAL, 9) == 2
    assert wrap_lines("abc", width, ARIAL, 0) >= 1


@pytest.mark.slow
def test_a_wider_column_never_takes_more_lines_and_the_lines_hold_the_text() -> None:
    chance = random.Random(1)
    for _ in range(200):
        text = " ".join("".join(chance.choices("abcil-/–✓é", k=chance.randint(1, 14))) for _ in range(12))
        counts = [wrap_lines(text, width, ARIAL, 9) for width in range(10, 300, 7)]
        assert all(wide <= narrow for narrow, wide in pairwise(counts))
        visible = text_width(text.replace(" ", ""), ARIAL, 9)
        assert all(count * width >= visible - 0.01 for count, width in zip(counts, range(10, 300, 7), strict=True))


def test_words_alone_are_counted_as_those_of_a_text_with_more() -> None:
    chance = random.Random(2)
    for _ in range(40):
        text = " ".join("".join(chance.choices("abcil✓é/", k=chance.randint(1, 14))) for _ in range(12))
        for width in (20, 61.5, 140, text_width(text, ARIAL, 9)):
            assert wrap_lines(text, width, ARIAL, 9) == wrap_lines(text + " ", width, ARIAL, 9), (text, width)


def test_the_steps_of_a_text_are_the_lines_it_wraps_to_at_every_width_however_often_it_is_asked() -> None:
    chance = random.Random(3)
    for number in range(20):
        between = (" ", " ", " - ", "\n") if number % 2 else (" ",)
        words = ["".join(chance.choices("abcil✓é/", k=chance.randint(1, 14))) for _ in range(12)]
        text = "".join(word + chance.choice(between) for word in words) + "a"
        longest, widest = longest_word(text, ARIAL, 9), text_width(text, ARIAL, 9)
        known = measured(text, ARIAL, 9)
        for least in (longest, longest + 9.3, longest + 0.4 * widest):
            one, alone = known.steps(least, 0.0)  # a column that can get no wider
            assert (len(one), len(alone)) == (1, 1)
            widths, lines = known.steps(least, widest + 1)
            assert widths[0] == least
            assert lines == sorted(lines, reverse=True)
            for width in (least + share * (widest - least) / 9 for share in range(10)):
                step = max(place for place, own in enumerate(widths) if own <= width + 1e-6)
                assert lines[step] == wrap_lines(text, width, ARIAL, 9), (text, width)
            for width, count in zip(widths[1:], lines[1:], strict=True):
                assert wrap_lines(text, width, ARIAL, 9) == count < wrap_lines(text, width - 0.01, ARIAL, 9), text


def test_a_text_is_parted_once_and_its_lines_are_counted_where_they_are_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    for owner, name in ((metrics, "_plain_words"), (Measured, "_fill")):
        real = getattr(owner, name)
        monkeypatch.setattr(owner, name, lambda *order, real=real, name=name: asked.append(name) or real(*order))
    text = " ".join(f"kata{number}" for number in range(60))
    known = measured(text, ARIAL, 9)
    known.steps(100.0, 110.0)
    known.steps(100.0, 110.0)
    wrap_lines(text, 100.0, ARIAL, 9)
    assert asked.count("_plain_words") == 1
    assert 1 < asked.count("_fill") < 8


@pytest.mark.slow
def test_a_very_long_word_is_not_slow() -> None:
    assert wrap_lines("x" * 500_000, 60, "Courier New", 10) == 50_000
    assert wrap_lines("-" * 100_000 + " a", 60, "Courier New", 10) == 10_001


def test_every_face_is_complete() -> None:
    for (family, bold), _ in FACES.items():
        assert (family, not bold) in FACES
    assert len(EXTRA) == len(set(EXTRA))
    for font in ("Arial", "Times New Roman", "Arial Narrow", "Courier New", "Calibri", "Cambria", "Bookman Old Style"):
        for bold in (False, True):
            assert text_width("A", font, 10, bold) > 0 and text_width("✘", font, 10, bold) > 0


@pytest.mark.slow
def test_import_reads_no_font_and_parses_no_data() -> None:
    code = (
        "import sys, rakgen.document.metrics as m; assert not m._face.cache_info().currsize; assert 'fontTools' not in"
        " sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_font_is_measured_by_widths_that_were_learned() -> None:
    name = "uji: huruf mesin"
    assert not is_built_in(name) and is_built_in("Arial")
    learn(name, [600.0] * len(CHARACTERS), [700.0] * len(CHARACTERS))
    assert text_width("Wi-m", name, 10) == pytest.approx(24) and text_width("Wi-m", name, 10, True) == pytest.approx(28)
    assert wrap_lines("aaaa bbbb", 54, name, 10) == 1 and wrap_lines("aaaa bbbb", 53, name, 10) == 2


def test_lines_end_where_they_are_counted() -> None:
    listed = "dua  blanks - dan \u2014 tanda " * 9
    for text in ("kata " * 60, "perundang-undangan KPU/Kabupaten/Kota ", "k" * 300, "", " a", listed):
        for width in (3.0, 30.0, 61.5, 200.0):
            ends = line_ends(text, width, "Arial", 10.0)
            assert len(ends) == wrap_lines(text, width, "Arial", 10.0) and ends[-1] == len(text)
            lines = [text[start:end].strip() for start, end in pairwise([0, *ends])]
            assert all(text_width(line, "Arial", 10.0) <= width + 1e-6 or len(line) == 1 for line in lines), text
