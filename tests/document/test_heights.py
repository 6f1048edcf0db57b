"""Heights of what stands around tables: annex lines as a block at the right, a letterhead of its sizes, signatures."""

from __future__ import annotations

from rakgen.document.document import Image, Letterhead, Line, Page, Section, Signature, Signer, Title
from rakgen.document.heights import annex_width, letterhead_height, signature_height, title_height
from rakgen.document.widths import MM

PAGE = Page(210, 297, (20, 20, 25, 30), "Arial", 10.0)
WHOLE = 160 / MM
LINE = 12.0 * 1.04


def section(*annex: str) -> Section:
    return Section(PAGE, Title(("JUDUL",), annex=annex), ())


def test_the_annex_is_as_wide_as_its_widest_line_and_at_most_half_the_text() -> None:
    assert 42 < annex_width(section("Lampiran", "No")) < 43
    assert annex_width(section("LAMPIRAN KEPUTUSAN " * 9)) == WHOLE / 2
    assert annex_width(section()) == 0.0


def test_annex_lines_that_wrap_and_the_line_below_them_count() -> None:
    bare = title_height(section())
    assert abs(title_height(section("Lampiran", "No")) - bare - 2 * LINE - 12.0) < 0.01
    assert abs(title_height(section("LAMPIRAN KEPUTUSAN " * 3)) - bare - 2 * LINE - 12.0) < 0.01


def test_a_subtitle_that_wraps_counts_in_its_lines() -> None:
    short, long = (
        title_height(Section(PAGE, Title(("JUDUL",), text), ())) for text in ("Sasaran", "Sasaran dan target " * 9)
    )
    assert abs(long - short - LINE) < 0.01


def test_lines_of_a_letterhead_count_in_their_own_sizes_beside_a_logo_on_both_sides() -> None:
    lines = (Line("A"), Line("B"))
    usual = letterhead_height(Letterhead(lines), PAGE)
    assert abs(letterhead_height(Letterhead(lines, sizes=(18.0, 8.0)), PAGE) - usual) < 0.01  # 13 and 13
    logo = Image(b"", "image/png", 60.0, 1.0)
    text = Line("KANTOR PERWAKILAN DI JAKARTA")  # wider than the 32 mm between a logo and its mirror image
    beside = letterhead_height(Letterhead((text,), logo), PAGE)
    assert abs(beside - letterhead_height(Letterhead((text,)), PAGE) - 2 * 13 * 1.2 * 1.04) < 0.01


def test_lines_of_those_who_sign_count_as_they_wrap_level_with_each_other() -> None:
    short, long = (
        Signer(("KETUA,",), "NAMA", ("NIP. 1",)),
        Signer(("KEPALA DINAS " * 6,), "NAMA", ("Pembina", "NIP. 2")),
    )
    line = 11 * 1.2 * 1.04
    for signature, lines in (
        (Signature(None, short), 8),
        (Signature(None, long), 11),
        (Signature(short, short), 8),
        (Signature(short, long), 11),
    ):
        height = signature_height(section()._replace(signature=signature))
        assert abs(height - lines * line) < 0.01, lines
