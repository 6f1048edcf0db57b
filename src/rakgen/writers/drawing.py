"""Drawing: what Typst cannot draw, its panics among it, becomes a fault like any other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rakgen.diagnostics import diagnose
from rakgen.diagnostics.fault import PdfFault

_PICTURE = ("decode image", "process image", "load image", "parse SVG")


@contextmanager
def drawing() -> Iterator[None]:
    """Around every call of Typst. Raises PdfFault for a picture that it refuses, and where it ends in a panic, which is
    no Exception; what else it says (TypstError) goes through.
    """
    try:
        yield
    except Exception as fault:
        text = str(fault)
        if any(words in text for words in _PICTURE):
            raise PdfFault(diagnose("RAK947.gambar", "pdf", sebab=text.splitlines()[0])) from fault
        raise
    except (KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException as panic:
        raise PdfFault(diagnose("RAK947.gambar", "pdf", sebab=str(panic))) from panic
