"""The end of a PDF: one line end, whatever its maker left there."""

from __future__ import annotations

import pytest

from rakgen.writers.pdf.line_end import with_line_end


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n", b"\r", b"\n\n"])
def test_one_line_end_and_no_byte_before_it_changes(end: bytes) -> None:
    assert with_line_end(b"%PDF-1.7\n \n%%EOF" + end) == b"%PDF-1.7\n \n%%EOF\n"
