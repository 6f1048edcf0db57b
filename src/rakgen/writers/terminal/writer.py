"""Terminal writer: a Document as text that fits a terminal, as a ruled table or, where that is too narrow, as
records.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest

from rakgen.document.document import Cell, Document, Grid, Letterhead, Paragraph, Section, Signature, Signer
from rakgen.text.printable import TERMINAL, clean, display_width
from rakgen.writers.facts import cell_owners
from rakgen.writers.terminal.columns import column_widths
from rakgen.writers.terminal.table import table_lines
from rakgen.writers.terminal.text import cut, pad, wrap

_RULE = {"ganda": "=", "tunggal": "-", "tidak": ""}
_SIGNER = 40  # columns of a signature


def write_terminal(document: Document, width: int) -> str:
    """The document for a terminal of `width` columns; ends with a line break."""
    return "\n".join(line for section in document.sections for line in _section(section, max(width, 30))) + "\n"


def _section(section: Section, width: int) -> Iterator[str]:
    if section.letterhead:
        yield from _letterhead(section.letterhead, width)
    yield from _annex(section.title.annex, width)
    yield from _aligned(section.title.lines, width, "tengah")
    if section.title.subtitle:
        yield from _aligned([section.title.subtitle], width, "tengah")
    yield ""
    labels = max((len(block.label) for block in section.blocks if isinstance(block, Paragraph)), default=0)
    apart, gap = True, False
    for block in section.blocks:
        if isinstance(block, Paragraph):
            text = f"{block.label:{labels}} : {block.line.text}" if block.label else block.line.text
            yield from [*([""] if apart else []), *_aligned([text], width, block.align)]
            apart, gap = block.gap or not block.label, block.gap
            continue
        if gap:
            yield ""
        apart, gap = True, False
        widths = column_widths(block, width)
        yield from table_lines(block, widths) if widths else _records(block, width)
    if section.signature:
        yield ""
        yield from _signature(section.signature, width)
    yield ""


def _aligned(texts: Sequence[str], width: int, align: str) -> Iterator[str]:
    for text in texts:
        yield from (pad(line, width, align).rstrip() for line in wrap(text, width))


def _annex(lines: Sequence[str], width: int) -> Iterator[str]:
    """One block at the right, its lines beginning below each other, and an empty line below it."""
    parts = [part for line in lines for part in wrap(line, width // 2)]
    indent = " " * (width - max(map(display_width, parts), default=0))
    yield from (indent + part for part in parts)
    if parts:
        yield ""


def _letterhead(head: Letterhead, width: int) -> Iterator[str]:
    if head.logo and head.logo.alt:
        yield from _aligned([f"[{head.logo.alt}]"], width, "tengah")
    yield from _aligned([line.text for line in head.lines], width, "tengah")
    if _RULE[head.rule]:
        yield _RULE[head.rule] * width


def _signature(signature: Signature, width: int) -> Iterator[str]:
    if signature.left is None or signature.right is None:
        signer = signature.left or signature.right
        indent = " " * max(0, width - _SIGNER) if signature.right else ""
        yield from ((indent + line).rstrip() for line in _signer(signer, min(width, _SIGNER)))
        return
    half = min(_SIGNER, width // 2)
    offset = max(half, width - half)
    above = [_wrapped(signature.left.above, half - 1), _wrapped(signature.right.above, half)]
    below = [_wrapped(_from_name(signature.left), half - 1), _wrapped(_from_name(signature.right), half)]
    for left, right in chain(zip_longest(*above, fillvalue=""), zip_longest(*below, fillvalue="")):
        yield (pad(left, offset) + right).rstrip()


def _signer(signer: Signer | None, width: int) -> list[str]:
    return _wrapped((*signer.above, *_from_name(signer)), width) if signer else []


def _from_name(signer: Signer) -> tuple[str, ...]:
    """The lines of a signer from the empty one above the name on."""
    return "", signer.name, *signer.below


def _wrapped(lines: Sequence[str], width: int) -> list[str]:
    return [part for line in lines for part in wrap(line, width)]


def _records(grid: Grid, width: int) -> Iterator[str]:
    """One block a row: `heading: value`, for narrow terminals; a band stands above its rows."""
    headings = _headings(grid)
    for row, owners in zip(grid.body_rows, cell_owners(grid.body_rows, len(grid.columns)), strict=True):
        yield "-" * min(width, 60)
        if row.band:
            yield from wrap(owners[0].text if owners[0] else "", width)
            continue
        for name, text in _fields(headings, owners):
            yield from _record(name, text, width)


def _record(name: str, text: str, width: int) -> list[str]:
    found = textwrap.wrap(clean(f"{name}: {text}" if name else text, TERMINAL), width, subsequent_indent="  ") or [
        f"{name}:"
    ]
    return [piece for line in found for piece in cut(line, width)]


def _fields(headings: Sequence[tuple[str, str]], cells: Sequence[Cell | None]) -> Iterator[tuple[str, str]]:
    """Heading and value of each column; ticked columns under one heading as one value, a merge over several once."""
    group, ticked = "", list[str]()
    before: Cell | None = None
    for (name, label), cell in zip(headings, cells, strict=True):
        text = cell.text.replace("\n", "; ") if cell and cell is not before else ""
        merged, before = cell is not None and cell is before, cell
        if label:
            if group and name != group:
                yield group, ", ".join(ticked)
                ticked = []
            if text:
                ticked.append(label if cell and cell.role == "mark" else f"{label} {text}")
            group = name
            continue
        if group:
            yield group, ", ".join(ticked)
            group, ticked = "", []
        if not merged:
            yield name, text
    if group:
        yield group, ", ".join(ticked)


def _headings(grid: Grid) -> list[tuple[str, str]]:
    """For each column its heading, and the labels under it for a column of a group."""
    tops = [""] * len(grid.columns)
    labels = [""] * len(grid.columns)
    for row in grid.header_rows:
        for column, cell in enumerate(row.cells):
            if cell is None or cell.role == "number":
                continue
            for covered in range(column, min(column + cell.colspan, len(tops))):
                text = cell.text.replace("\n", " ")
                if not tops[covered]:
                    tops[covered] = text
                else:
                    labels[covered] = f"{labels[covered]} {text}".strip()
    return list(zip(tops, labels, strict=True))
