"""Rules about spelling: spaces at the ends of a text, which only quotes keep."""

from __future__ import annotations

from rakgen.source.fixes import apply
from tests.support.each import each
from tests.support.slips import BASE, checked, swapped


@each(
    ("typed", "count", "mended"),
    [
        ("'  THOMAS'", 1, "'THOMAS'"),
        ('"THOMAS DOHU "', 1, '"THOMAS DOHU"'),
        ("' THOMAS  '", 2, "'THOMAS'"),
        ("THOMAS", 0, "THOMAS"),
    ],
)
def test_spaces_at_the_ends_of_a_text_are_told_and_taken_away(typed: str, count: int, mended: str) -> None:
    text = swapped(BASE, "nama: THOMAS", f"nama: {typed}")
    found = [one for one in checked(text).findings if one.code == "RAK404"]
    assert sum(1 + len(one.related) for one in found) == count
    edits = [edit for one in found for edit in one.fix]
    assert apply(text.encode(), edits).decode() == swapped(BASE, "nama: THOMAS", f"nama: {mended}")


def test_a_free_text_of_a_period_is_read_as_any_other() -> None:
    free = "pelaksana: hukum\n                tambahan: {catatan: {T1: 'b  c ', T2: prosentase}}"
    found = {
        (one.code, one.span.column) for one in checked(swapped(BASE, "pelaksana: hukum", free)).findings if one.span
    }
    assert found >= {("RAK404", 44), ("RAK404", 47), ("RAK402", 55)}


def test_a_title_may_be_spaced_out_within_and_not_at_its_ends() -> None:
    title = "layout: rak-triwulan\n    judul: ['R E N C A N A', 'R  E  N ']"
    [found] = [one for one in checked(swapped(BASE, "layout: rak-triwulan", title)).findings if one.code == "RAK404"]
    assert found.span is not None and (found.span.line, found.span.column) == (13, 38) and not found.related


@each(
    ("jabatan", "told"),
    [("KETUA ;", True), ("KETUA ,", True), ("K E T U A,", False), ("K  E  T  U  A", False), ("KETUA,", False)],
)
def test_a_space_before_a_sign_of_a_position_is_told_and_spaced_out_letters_are_not(jabatan: str, told: bool) -> None:
    text = swapped(BASE, "nama: THOMAS", f"jabatan: '{jabatan}'\n      nama: THOMAS")
    text = text.replace("      jabatan: KETUA,\n", "", 1) if text.count("jabatan:") > 1 else text
    found = [one for one in checked(text).findings if one.code == "RAK404"]
    assert bool(found) is told, text
