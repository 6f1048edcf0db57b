"""Around: the lines of an edited document outside its tables, and the numbers below headings, beside those that are
printed of its plan: which are others, which are gone, and which stand elsewhere or once more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import chain, product, zip_longest
from typing import NamedTuple

from rakgen.document.document import Paragraph, Section
from rakgen.readers.raw import RawBlock, RawDocument, RawLine, RawPlace
from rakgen.recognise.again import text_of
from rakgen.recognise.pieces import RakTables
from rakgen.recognise.words import is_page_number
from rakgen.returned.compare import PrintedRak, TablePair, close, lines_of
from rakgen.text.nearest import nearest


class LineEdit(NamedTuple):
    """A line that is another one, gone ('' is `new`), or one more (`old` is '')."""

    place: RawPlace
    old: str
    new: str


class _SaidLine(NamedTuple):
    """A line of a document, and the printed one that it is, without blanks; '' where it is none."""

    place: RawPlace
    text: str
    printed: str


def lines_edited(
    document: RawDocument, parts: Sequence[RakTables], printed: Sequence[PrintedRak], *, whole: bool
) -> Iterator[LineEdit]:
    """Each edit of the lines around tables; the lines that are gone where all tables of a document are printed ones."""
    sections = _signed(printed)
    said = _said(_lines_of_parts(parts), _known(sections))
    texts = [line for section in sections for line in _all_lines(section)]
    strange = [LineEdit(line.place, nearest(line.text, texts) or "", line.text) for line in said if not line.printed]
    yield from strange
    yield from (LineEdit(line.place, "", line.text) for line in _numbers_between(document, parts))
    yield from _moved(said, sections)
    if whole:
        told = {edit.old for edit in strange}
        yield from (LineEdit(RawPlace(), line, "") for line in _missing(document, printed) if line not in told)


def _signed(printed: Sequence[PrintedRak]) -> list[Section]:
    """The sections in the order in which they are printed: a statement before what it is of."""
    return [part for rak in printed for part in (rak.section.statement, rak.section) if part is not None]


def _around(parts: Sequence[RakTables]) -> Iterator[RawBlock]:
    """What stands around tables, in its order."""
    return (block for part in parts for block in chain(part.above, *part.between, part.below))


def _lines_of_parts(parts: Sequence[RakTables]) -> Iterator[tuple[RawPlace, str]]:
    """The lines around tables, in their order; numbers of pages are left out, which only a file of pages has there."""
    blocks = _around(parts)
    pieces = (piece for block in blocks for piece in ((block,) if isinstance(block, RawLine) else block.cells))
    lines = ((piece.place, line) for piece in pieces for line in lines_of(piece.text))
    yield from ((place, line) for place, line in lines if not (place.page and is_page_number(line)))


def _numbers_between(document: RawDocument, parts: Sequence[RakTables]) -> Iterator[RawLine]:
    """The bare numbers between tables, which no part has, of a file that has no pages which they could be of."""
    kept = set(map(id, _around(parts)))
    for block in document.blocks:
        if isinstance(block, RawLine) and id(block) not in kept and not block.place.page and is_page_number(block.text):
            yield block


def _known(sections: Sequence[Section]) -> dict[str, str]:
    """The printed lines by their texts without blanks; one with a label also without that."""
    known: dict[str, str] = {}
    for section in sections:
        known |= {close(line): close(line) for line in _all_lines(section)}
        paragraphs = (block for block in section.blocks if isinstance(block, Paragraph))
        known |= {
            close(block.line.text): close(block.whole.text) for block in paragraphs if block.label and block.line.text
        }
    return known


def _said(lines: Iterator[tuple[RawPlace, str]], known: Mapping[str, str]) -> list[_SaidLine]:
    """Lines with what they are of; several may be one printed paragraph, as on the pages of a PDF."""
    rest, longest = list(lines), max(map(len, known), default=0)
    found: list[_SaidLine] = []
    at = 0
    while at < len(rest):
        text, end, count = "", at, 1
        while end < len(rest) and len(text) <= longest:
            text, end = text + close(rest[end][1]), end + 1
            count = end - at if text in known else count
        whole = " ".join(line for _, line in rest[at : at + count])
        found.append(_SaidLine(rest[at][0], whole, known.get(close(whole), "")))
        at += count
    return found


def _moved(said: Sequence[_SaidLine], sections: Sequence[Section]) -> list[LineEdit]:
    """Printed lines that stand where others do in print, or once more; two signers beside each other may be read row by
    row or one after the other, those of statements otherwise than those below tables.
    """
    found = [line for line in said if line.printed]
    orders = (
        [close(text) for section in sections for text in _in_order(section, by_rows=ways[bool(section.grids)])]
        for ways in product((True, False), repeat=2)
    )
    return min((_out_of_order(found, order) for order in orders), key=len)


def _out_of_order(found: Sequence[_SaidLine], order: Sequence[str]) -> list[LineEdit]:
    """Lines that stand in the places of others, as swapped ones do, or else what stands between the others."""
    texts = {line.printed: line.text for line in found}
    own, said = [piece for piece in order if piece in texts], [line.printed for line in found]
    steps = SequenceMatcher(None, own, said, autojunk=False).get_opcodes()
    more = [
        LineEdit(line.place, "", line.text)
        for kind, *_, start, end in steps
        if kind != "equal"
        for line in found[start:end]
    ]
    if len(own) != len(said):
        return more
    pairs = zip(own, found, strict=True)
    swapped = [LineEdit(line.place, texts[piece], line.text) for piece, line in pairs if piece != line.printed]
    return swapped if len(swapped) <= 2 * len(more) else more


def _missing(document: RawDocument, printed: Sequence[PrintedRak]) -> list[str]:
    """The lines around printed tables that a document does not say, or not as often; none where it lacks most of them,
    as a text of tables alone does.
    """
    said = close("".join((*document.texts(), *(remark.text for remark in document.remarks))))
    texts = [line for section in _signed(printed) for line in _in_order(section)]
    lines = dict.fromkeys(line for line in texts if any(map(str.isalnum, line)))
    own = close("".join(texts))
    missing = {short: line for line in lines if said.count(short := close(line)) < own.count(short)}
    parts = {short for short in missing for other in missing if short in other and short != other}
    return [line for short, line in missing.items() if short not in parts] if 2 * len(missing) < len(lines) else []


def numbers_edited(pair: TablePair) -> Iterator[LineEdit]:
    """The numbers below the headings of a table that are others, and whole rows of them that are gone or one more."""
    whole = pair.form.whole
    raw, numbers = whole.raw, whole.numbers
    rows, heads = ([list(map(text_of, row)) for row in matrix] for matrix in (raw.matrix(), whole.header))
    cells = (enumerate(row.cells) for row in pair.grid.header_rows)
    own = {column: cell.text for row in cells for column, cell in row if cell and cell.role == "number" and cell.text}
    said = [at for at, row in enumerate(rows, 1) if row == numbers and any(numbers)]
    again = [at for at in said if rows[at - 1 - len(heads) : at - 1] != heads]  # a page has them with its headings
    if own and any(numbers):
        at = next(iter(said), 0)
        again = [more for more in again if more != at]
        edits = (LineEdit(raw.place.at(at, column + 1), old, numbers[column]) for column, old in own.items())
        yield from (edit for edit in edits if close(edit.old) != close(edit.new))
    elif own and not any(all(close(row[column]) == close(text) for column, text in own.items()) for row in rows):
        yield LineEdit(raw.place, " ".join(own.values()), "")
    yield from (LineEdit(raw.place.at(at, 1), "", " ".join(dict.fromkeys(filter(None, numbers)))) for at in again)


def printed_texts(section: Section) -> Iterator[str]:
    """What a section prints around its tables and those of its statement, paragraphs with their labels and without."""
    for part in filter(None, (section, section.statement)):
        yield from _all_lines(part)
        for block in part.blocks:
            if isinstance(block, Paragraph):
                yield from (block.line.text, block.label)


def _all_lines(section: Section) -> Iterator[str]:
    """Those of its letterhead too, which not every format has."""
    yield from _in_order(section)
    yield from (line.text for line in (section.letterhead.lines if section.letterhead else ()))


def _in_order(section: Section, *, by_rows: bool = False) -> Iterator[str]:
    """The lines that a section prints around its tables, from top to bottom; those of two signers row by row or one
    after the other.
    """
    title = section.title
    texts = [*title.annex, *title.lines, title.subtitle or ""]
    texts += [block.whole.text for block in section.blocks if isinstance(block, Paragraph)]
    both = (section.signature.left, section.signature.right) if section.signature else ()
    signers = [(*signer.above, signer.name, *signer.below) for signer in both if signer]
    texts += chain(*zip_longest(*signers, fillvalue="")) if by_rows else chain(*signers)
    yield from (line for text in texts for line in text.split("\n") if line.strip())
