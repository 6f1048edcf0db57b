"""The end of a PDF: one line end and no name of a tool, whatever its maker left there."""

from __future__ import annotations

from rakgen.writers.pdf.finish import finished
from tests.support.each import each


@each("end", [b"", b"\n", b"\r\n", b"\r", b"\n\n"])
def test_one_line_end_and_no_byte_before_it_changes(end: bytes) -> None:
    assert finished(b"%PDF-1.7\n \n%%EOF" + end) == b"%PDF-1.7\n \n%%EOF\n"


@each(
    ("written", "printed"),
    [
        (b"<</Title(Typst 0.15.0)/Creator(Typst 0.15.0)>>", b"<</Title(Typst 0.15.0)/Creator(rencana aksi)>>"),
        (b"/Creator(Typst 1.0)", b"/Creator(rencana a)"),
        (b"/Creator(Typst 0.15.10-rc.1)", b"/Creator(rencana aksi------)"),
        (
            b"<xmp:CreatorTool>Typst 0.15.0</xmp:CreatorTool><dc:title>Typst 0.15.0</dc:title>",
            b"<xmp:CreatorTool>rencana aksi</xmp:CreatorTool><dc:title>Typst 0.15.0</dc:title>",
        ),
        (b'<x:xmpmeta x:xmptk="xmp-writer">', b'<x:xmpmeta x:xmptk="rencana ak">'),
        (b"<pdf:Producer>LibreOffice 7.4</pdf:Producer>", b"<pdf:Producer>rencana aksi---</pdf:Producer>"),
        (b"/Producer<FEFF004C0069>/Creator<FEFF0057>", b"/Producer<FEFF00720065>/Creator<FEFF0072>"),
    ],
)
def test_the_name_of_a_tool_gives_way_to_one_of_its_length_and_texts_of_the_plan_stay(
    written: bytes, printed: bytes
) -> None:
    assert finished(written + b"%%EOF") == printed + b"%%EOF\n"
    assert len(printed) == len(written)
