"""Shading of Word cells as the colour that it looks like."""

from __future__ import annotations

from lxml import etree

from rakgen.readers.docx_shading import fill_of
from tests.support.each import each

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@each(
    ("said", "colour"),
    [
        ("val=clear fill=92D050", "92D050"),
        ("val=clear color=auto fill=auto", None),
        ("val=clear fill=ffffff", None),
        ("val=nil", None),
        ("val=pct25 color=auto fill=auto", "BFBFBF"),
        ("val=pct25 color=auto fill=FFFFFF", "BFBFBF"),
        ("val=pct5 color=000000 fill=auto", "F2F2F2"),
        ("val=solid color=00B050 fill=auto", "00B050"),
        ("val=diagStripe color=FF0000 fill=FFFFFF", "FF8080"),
        ("val=clear fill=auto themeFill=accent1", "BFBFBF"),
        ("val=clear fill=4472C4 themeFill=accent1", "4472C4"),
        ("val=clear fill=auto themeFill=background1", None),
    ],
)
def test_a_pattern_over_a_fill_is_one_colour_and_white_is_none(said: str, colour: str | None) -> None:
    names = dict(pair.split("=") for pair in said.split())
    shading = etree.Element(f"{{{W}}}shd", {f"{{{W}}}{name}": value for name, value in names.items()})
    assert fill_of(shading) == colour
