"""HTML text: what of a layout stands in the style of a page."""

from __future__ import annotations

from rakgen.document.document import Cell, Line
from rakgen.writers.html.text import colour, content_html, hang_class, hang_rule
from tests.support.each import each


@each(
    ("fill", "found"),
    [
        ("d9e2f3", "D9E2F3"),
        ("D9E2F3", "D9E2F3"),
        ("", None),
        (None, None),
        ("red", None),
        ("fff;}", None),
        ("D9E2F3}", None),
        ("D9E2F3\n", None),
    ],
)
def test_a_fill_is_six_digits_or_none(fill: str | None, found: str | None) -> None:
    assert colour(fill) == found


def test_paragraphs_hang_behind_bullets_that_are_text() -> None:
    cell = Cell((Line("Rapat", bullet="9."), Line("Laporan", bullet="10."), Line("x")))
    assert hang_class(cell) == "g-170"
    assert content_html(cell, "biasa") == (
        '<p class="g-170"><span class="butir">9. </span>Rapat</p>'
        '<p class="g-170"><span class="butir">10. </span>Laporan</p><p>x</p>'
    )
    assert content_html(cell._replace(align="tengah"), "biasa") == "<p>9. Rapat</p><p>10. Laporan</p><p>x</p>"
    assert hang_rule("g-170").startswith(".g-170{padding-left:1.7em;text-indent:-1.7em}")


def test_an_address_that_breaks_is_copied_as_it_is() -> None:
    assert content_html(Cell("https://\u200bkpu\u200b&"), "biasa") == "https://<wbr>kpu<wbr>&amp;"
    assert content_html(Cell("a/\u200bb", style="tebal"), "biasa") == '<span class="tebal">a/<wbr>b</span>'
