"""Signature: the lines of a sheet's signatures, and the columns that each of them takes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from rakgen.document.document import PADDING, Line, Signature, Signer
from rakgen.document.heights import SIGNATURE_GAP
from rakgen.document.metrics import text_width
from rakgen.document.widths import MM
from rakgen.writers.xlsx.heights import is_bold

_WIDEST = 0.42
"""Share of the sheet's width beyond which a longer line wraps rather than makes its block wider."""


class SignatureBlock(NamedTuple):
    """Lines below each other in the columns `first` to `last`."""

    lines: tuple[Line, ...]
    first: int
    last: int


def signature_blocks(
    signature: Signature, widths: Sequence[float], font: str, size: float
) -> list[list[SignatureBlock]]:
    """The blocks of a signature: those in one list stand side by side, lists stand below each other.

    `widths` are the points of the sheet's columns. One signer stands at the right; of two one stands at the left, level
    with the other, unless there is one column only.
    """
    left, right = signature.left, signature.right
    signers = [signer for signer in (left, right) if signer]
    last = len(widths) - 1
    if len(signers) == 2 and last == 0:
        return [[SignatureBlock(_lines(signer, len(signer.above), len(signer.below)), 0, 0)] for signer in signers]
    above, below = (max(len(getattr(signer, side)) for signer in signers) for side in ("above", "below"))
    blocks = [_lines(signer, above, below) for signer in signers]
    most = _WIDEST * sum(widths)
    needs = [
        min(most, max(text_width(line.text, font, size, is_bold(line)) + PADDING / MM for line in lines))
        for lines in blocks
    ]
    if len(blocks) == 1:
        return [[SignatureBlock(blocks[0], _beginning(0.6, widths, (0.0, needs[0])), last)]]
    middle = max(1, _beginning(0.5, widths, (needs[0], needs[1])))
    return [[SignatureBlock(blocks[0], 0, middle - 1), SignatureBlock(blocks[1], middle, last)]]


def _beginning(share: float, widths: Sequence[float], needs: tuple[float, float]) -> int:
    """The column that begins nearest to a share of the width, of those with as many points left and right of them as
    are needed; of all where none has.
    """
    whole = sum(widths)
    edges = [0.0, *accumulate(widths)][:-1]
    fitting = [n for n, edge in enumerate(edges) if edge >= needs[0] and whole - edge >= needs[1]]
    return min(fitting or range(len(edges)), key=lambda column: abs(edges[column] / whole - share))


def _lines(signer: Signer, above: int, below: int) -> tuple[Line, ...]:
    """The lines of a signer with space for the pen, as many above and below the name as asked for."""
    blank = [Line("")]
    return (
        *map(Line, signer.above),
        *blank * (above - len(signer.above) + SIGNATURE_GAP),
        Line(signer.name, signer.name_style),
        *map(Line, signer.below),
        *blank * (below - len(signer.below)),
    )
