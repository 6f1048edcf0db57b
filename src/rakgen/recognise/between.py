"""Between: the lines and small tables between two tables - silent, of one part, a signature and the next title."""

import re
from collections.abc import Iterable, Sequence

from rakgen.readers.raw import RawBlock, RawCell, RawLine, RawPlace, RawTable
from rakgen.recognise.place_and_date import says_place_or_date
from rakgen.recognise.words import goes_on_overleaf, is_page_number, plain, without_overleaf

NOTE = re.compile(r"(?i)\W*(?:catatan|keterangan|ket|sumber|note|nb)\b|\s*\*")
"""How a note below a table begins."""
_LABELLED = re.compile(r"[^:]{2,60}:\s*\S")


def is_silent(block: RawBlock) -> bool:
    """True for what only numbers a page, or says that a table goes on: `Bersambung ke halaman 2`."""
    texts = [cell.text for cell in block.cells] if isinstance(block, RawTable) else [block.text]
    return all(not text.strip() or is_page_number(text) or goes_on_overleaf(text) for text in texts)


def prints_again(said: Iterable[RawBlock], above: Iterable[RawLine]) -> bool:
    """True where all that is said between two tables stands above the first already, or says that it goes on."""
    known = {plain(line.text) for line in above}
    lines = (line.text for block in said for line in as_lines(block) if not is_silent(line))
    return all(plain(text) in known or without_overleaf(text) != text for text in lines)


def are_notes(said: Sequence[RawBlock]) -> bool:
    """True for one line or more between two tables, all of which are notes: `Keterangan: angka sementara`, `*) ...`."""
    return bool(said) and all(isinstance(block, RawLine) and NOTE.match(block.text) for block in said)


def says_overleaf(blocks: Iterable[RawBlock]) -> bool:
    """True where one of some lines says that a table goes on: by itself, or at an end of a title."""
    lines = (line.text for block in blocks for line in as_lines(block))
    return any(goes_on_overleaf(text) or without_overleaf(text) != text for text in lines)


def is_same_part(said: Sequence[RawBlock]) -> bool:
    """True where only a heading or a note of a line or two stands between two tables."""
    lines = [block for block in said if isinstance(block, RawLine)]
    return len(lines) == len(said) <= 2 and not any(re.search(r"(?i)\btahun\b|\bNIP\b", line.text) for line in lines)


def as_lines(block: RawBlock) -> list[RawLine]:
    """A line, or what stands in a table of others above one: a row with a colon as one line (`Tahun : 2023`), of other
    rows every line.
    """
    if isinstance(block, RawLine):
        return [block]
    rows: dict[int, list[RawCell]] = {}
    for cell in block.cells:
        if cell.text.strip():
            rows.setdefault(cell.row, []).append(cell)
    found: list[RawLine] = []
    for row in rows.values():
        text = " ".join(" ".join(cell.text.split()) for cell in row)
        lines = [text] if _LABELLED.match(text) else [line for cell in row for line in cell.lines if line.strip()]
        found += [RawLine(line, row[0].is_bold, place=row[0].place) for line in lines]
    return found


def divided(lines: Sequence[RawBlock], before: RawPlace, after: RawPlace) -> tuple[list[RawBlock], list[RawBlock]]:
    """Lines between two parts, whose tables stand at two places: those of the signature above, and the title of the
    next; what is on another sheet than the table above is the next one's.
    """
    if before.sheet != after.sheet:
        own = sum(block.place.sheet != after.sheet for block in lines)
        return list(lines[:own]), list(lines[own:])
    starts = (
        (1, lambda line: line.is_break),
        (0, lambda line: re.match(r"(?i)\W*(rencana|lampiran|perjanjian|formulir|matriks|pengukuran)\b", line.text)),
        (1, lambda line: line.is_bold),
        (0, lambda line: line.is_break),
    )
    for first, does_start in starts:
        for index, line in enumerate(lines[first:], first):
            is_title = _is_title(lines[index:]) and (index or _is_title_alone(lines))
            if isinstance(line, RawLine) and does_start(line) and is_title:
                return list(lines[:index]), list(lines[index:])
    return list(lines), []


def _is_title_alone(lines: Sequence[RawBlock]) -> bool:
    """True for lines that hold no signature, be it one without a number."""
    return all(isinstance(line, RawLine) and not says_place_or_date(line.text) for line in lines)


def _is_title(lines: Sequence[RawBlock]) -> bool:
    said = [line for line in lines if isinstance(line, RawLine) and line.text.strip()]
    return bool(said) and not any(re.search(r"\bNIP\b", line.text) for line in said)
