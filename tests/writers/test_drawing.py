"""What Typst cannot draw is a fault like any other, its panics too; an interrupt stays one."""

from __future__ import annotations

import pytest

from rakgen.diagnostics.fault import PdfFault
from rakgen.document.document import Image
from rakgen.writers.docx.package import rasterised
from rakgen.writers.drawing import drawing
from tests.support.pictures import SVG

PANIC = '<g transform="scale(1000000)"><g transform="scale(1000000)"><circle r="1000000" stroke="red"/></g></g>'


@pytest.mark.parametrize("inside", [PANIC, "<g>"], ids=["a panic, which is no Exception", "no XML"])
def test_a_picture_that_typst_cannot_draw_is_told(inside: str) -> None:
    picture = Image(SVG.format(inside).encode(), "image/svg+xml", 40.0, 20.0)
    with pytest.raises(PdfFault) as told:
        rasterised(picture)
    assert told.value.finding.key == "RAK947.gambar"


@pytest.mark.parametrize("ending", [KeyboardInterrupt, SystemExit, TypeError])
def test_what_is_no_picture_goes_through(ending: type[BaseException]) -> None:
    with pytest.raises(ending), drawing():
        raise ending
