"""Markdown writer: the Document as GitHub-flavoured Markdown in which every character of a plan prints as typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rakgen.document.document import Cell, Document, Grid, Letterhead, Line, Repeat, Section, Signature, Signer
from rakgen.text.markdown import text_md
from rakgen.writers.facts import cell_owners

_RULE = {"kiri": ":---", "tengah": ":---:", "kanan": "---:"}
_TAGS = {
    "tebal": ("<b>", "</b>"),
    "miring": ("<i>", "</i>"),
    "tebal-miring": ("<b><i>", "</i></b>"),
    "coret": ("<s>", "</s>"),
    "garis-bawah-biasa": ("<ins>", "</ins>"),
    "garis-bawah": ("<b><ins>", "</ins></b>"),
}
_STARS = {"tebal": "**", "miring": "*", "tebal-miring": "***"}
_FIRST = re.compile(r"^(\s*)([#+=>-])")


def write_markdown(document: Document, repeat: Repeat = "kosong") -> str:
    """The document; a Markdown table has no merges, `repeat` says what is in the places they cover."""
    return "\n".join(part for section in document.sections for part in _section(section, repeat))


def _section(section: Section, repeat: Repeat) -> Iterator[str]:
    if section.letterhead:
        yield from _letterhead(section.letterhead)
    if section.title.annex:
        yield _block(section.title.annex)
    lines = [line for line in section.title.lines if line.strip()]
    if lines:
        yield f"# {text_md(lines[0]).replace('<br>', ' ')}\n"
        if lines[1:]:
            yield _block(lines[1:], "tebal")
    if section.title.subtitle:
        yield _block([section.title.subtitle], "miring")
    for block in section.blocks:
        if isinstance(block, Grid):
            yield _table(block, repeat)
        elif block.role == "heading":
            yield f"## {line_md(block.line).replace('<br>', ' ')}\n"
        else:
            yield _at_line_start(line_md(block.whole)) + "\n"
    if section.signature:
        yield from _signature(section.signature)


def _letterhead(head: Letterhead) -> Iterator[str]:
    alt = [head.logo.alt] if head.logo and head.logo.alt else []
    if alt or head.lines:
        yield "\\\n".join([*(_at_line_start(text_md(text)) for text in alt), *map(_start_line, head.lines)]) + "\n"
    if head.rule != "tidak":
        yield "---\n"


def _start_line(line: Line) -> str:
    return _at_line_start(line_md(line)) or "&nbsp;"


def _block(lines: Sequence[str], style: str = "biasa") -> str:
    """Lines as one paragraph, a line break between them."""
    return "\\\n".join(_at_line_start(_styled(text_md(line), style)) or "&nbsp;" for line in lines) + "\n"


def _signature(signature: Signature) -> Iterator[str]:
    for signer in (signature.left, signature.right):
        if signer:
            yield _signer(signer)


def _signer(signer: Signer) -> str:
    lines = [text_md(line) for line in signer.above]
    lines += [_styled(text_md(signer.name), signer.name_style)] if signer.name else []
    lines += [text_md(line) for line in signer.below]
    return "\\\n".join(_at_line_start(line) for line in lines if line) + "\n"


def _table(grid: Grid, repeat: Repeat) -> str:
    rows = (*grid.header_rows, *grid.body_rows)
    head = len(grid.header_rows)
    lines = []
    for number, (row, owners) in enumerate(zip(rows, cell_owners(rows, len(grid.columns)), strict=True)):
        cells = [
            _cell(cell, bold=0 < number < head and cell.role == "header")
            if cell
            else _cell(owner, bold=False)
            if repeat == "ulang" and number > head and _from_above(owners, column)
            else ""
            for column, (cell, owner) in enumerate(zip(row.cells, owners, strict=True))
        ]
        if number == 0:
            lines += _head(cells, grid) if head else [*_head([""] * len(cells), grid), _row(cells)]
        else:
            lines.append(_row(cells))
    return "\n".join(lines) + "\n"


def _from_above(owners: Sequence[Cell | None], column: int) -> bool:
    """True for the first column of a merge that comes down from a row above."""
    owner = owners[column]
    return owner is not None and owner.rowspan > 1 and (column == 0 or owners[column - 1] is not owner)


def _head(cells: Sequence[str], grid: Grid) -> list[str]:
    return [
        _row(cells),
        "| " + " | ".join(_RULE[column.align] for column in grid.columns) + " |",
    ]


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _cell(cell: Cell | None, *, bold: bool) -> str:
    if cell is None:
        return ""
    text = "<br>".join(line_md(line.whole) if cell.role != "header" else text_md(line.text) for line in cell.lines)
    return _styled(text, "tebal") if bold else text


def line_md(line: Line) -> str:
    """A line with the styles of its runs."""
    parts = line.parts
    if len(parts) == 1:
        return _styled(text_md(line.text), parts[0].style)
    # A letter at each end keeps the spaces between runs from being taken for the ends of a line.
    return "".join(_styled(text_md(f"x{run.text}x")[1:-1], run.style, alone=False) for run in parts)


def _styled(text: str, style: str, *, alone: bool = True) -> str:
    """Asterisks where they surely work: around a whole line that begins and ends with a word; elements elsewhere."""
    if alone and style in _STARS and re.fullmatch(r"\w(.*\w)?", text):
        return f"{_STARS[style]}{text}{_STARS[style]}"
    before, after = _TAGS.get(style, ("", "")) if text else ("", "")
    return before + text + after


def _at_line_start(text: str) -> str:
    """What would begin a heading, a list or a quotation only at the start of a line."""
    return _FIRST.sub(r"\1\\\2", re.sub(r"^(\s*\d+)([.)])", r"\1\\\2", text))
