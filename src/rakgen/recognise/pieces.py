"""Pieces: the tables of a file as whole ones - header apart from body, what pages parted joined again.

A `WholeTable` has for each of its places the cell that covers it. Rows are counted from 0, the header's apart from the
body's. A table goes on in the next one where that has the same columns under the same headings, or no headings
of its own, and nothing but empty lines or page numbers stands between.
"""

import re
import string
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rakgen.readers.raw import RawBlock, RawCell, RawDocument, RawLine, RawTable
from rakgen.recognise.again import (
    beginning,
    headings_again,
    is_again,
    printed_again,
    says_continued,
    text_of,
)
from rakgen.recognise.bands import with_lettered_bands
from rakgen.recognise.between import are_notes, as_lines, divided, is_same_part, is_silent, prints_again, says_overleaf
from rakgen.recognise.currency import without_currency_columns
from rakgen.recognise.edges import said_in, signing_table, title_lines, title_rows, without_doubles
from rakgen.recognise.heading_rows import heading_rows
from rakgen.recognise.headings import meaning_of
from rakgen.recognise.lone_rows import goes_on
from rakgen.recognise.periods import periode_of
from rakgen.recognise.rests import is_rest, joined_labels, joined_rest
from rakgen.recognise.shading import without_grounds, without_tints
from rakgen.recognise.stacked import apart
from rakgen.recognise.table_kinds import is_data, is_signing_box
from rakgen.recognise.words import goes_on_overleaf, is_number_row, plain
from rakgen.text.numbers import whole_number
from rakgen.text.sentences import is_value

_FIRST = re.compile(r"\W*[1iIaA]\W*")


@dataclass(eq=False, repr=False)
class WholeTable:
    """A table: the cell that covers each place of its header and of its body, the numbers of its columns as printed
    ('' each where it prints none), and what stands in its first and last rows beside: lines of a title, signatures;
    the year of its plan, 0 where it is not known.
    """

    header: list[list[RawCell | None]]
    body: list[list[RawCell | None]]
    numbers: list[str]
    raw: RawTable
    titles: list[RawLine] = field(default_factory=list)
    signing: RawTable | None = None
    year: int = 0
    _places: dict[int, dict[str, list[int]]] = field(default_factory=dict)
    _known: int = 0

    def rows_with(self, column: int, cell: RawCell | None) -> Sequence[int]:
        """The rows whose cell at a column a page prints again, or the first words of it."""
        while self._known < len(self.body):
            for at, printed in enumerate(self.body[self._known]):
                if printed is not None:
                    self._places.setdefault(at, {}).setdefault(plain(printed.text), []).append(self._known)
            self._known += 1
        text, is_cut = beginning(cell.text) if cell is not None else ("", False)
        places = self._places.get(column, {})
        if not is_cut:
            return places.get(text, ())
        return sorted(row for said, rows in places.items() if said.startswith(text) for row in rows)

    @property
    def columns(self) -> int:
        """How many columns it has."""
        return self.raw.columns

    def paths(self) -> list[tuple[str, ...]]:
        """The headings over each column, outermost first, each once."""
        return header_paths(self.header, self.columns)

    @property
    def begins_with_code(self) -> bool:
        """True where its first column holds codes or parts of them, which several rows have alike."""
        meaning = meaning_of(self.paths()[0])
        return meaning is not None and meaning.field == "kode"


@dataclass(eq=False, repr=False)
class RakTables:
    """What belongs to one signed table, or to several of one title: lines above, tables, lines and tables of other
    kinds below.
    """

    above: list[RawLine] = field(default_factory=list)
    tables: list[WholeTable] = field(default_factory=list)
    between: list[list[RawLine]] = field(default_factory=list)
    below: list[RawBlock] = field(default_factory=list)

    def cells(self) -> Iterator[RawCell]:
        """The cells of its tables."""
        return (cell for table in self.tables for cell in cells_of([*table.header, *table.body]))


def header_paths(header: Sequence[Sequence[RawCell | None]], columns: int) -> list[tuple[str, ...]]:
    """The headings over each column of header rows; an empty place beside a heading that is deeper below belongs to
    it, as in files without merged cells.
    """
    rows = [[" ".join(cell.text.split()) if cell else "" for cell in row] for row in header]
    spread = [list(row) for row in rows]
    for depth, row in enumerate(rows[:-1]):
        for column in range(1, columns):
            cell = header[depth][column]
            free = not row[column] and (cell is None or cell.colspan == 1)
            if free and spread[depth][column - 1] and _hangs(rows, depth, column):
                spread[depth][column] = spread[depth][column - 1]
    paths: list[tuple[str, ...]] = []
    for column in range(columns):
        path: list[str] = []
        last: RawCell | None = None
        for depth, row in enumerate(spread):
            cell = header[depth][column]
            is_new = not path or row[column] != path[-1]  # a file without merged cells may say it in each row
            if row[column] and is_new and (cell is None or cell is not last or not rows[depth][column]):
                path.append(row[column])
            last = cell
        paths.append(tuple(path))
    return paths


def _hangs(rows: Sequence[Sequence[str]], depth: int, column: int) -> bool:
    """True where something stands deeper at a column and at the one before it."""
    below = rows[depth + 1 :]
    return any(row[column] for row in below) and any(row[column - 1] for row in below)


def parts_of(document: RawDocument) -> list[RakTables]:
    """The tables of a file in parts, each with the lines above and below it."""
    parts: list[RakTables] = []
    lines: list[RawBlock] = []
    for block in apart(document.blocks):
        if isinstance(block, RawLine) or not is_data(block):
            if _takes_row(parts, lines, block):
                lines.clear()
            else:
                lines.append(block)
            continue
        table = whole(block)
        lines += table.titles
        above: list[RawBlock] = []
        previous = parts[-1].tables[-1] if parts else None
        said = [line for line in lines if not is_silent(line)]
        noted = previous is not None and are_notes(said) and _counts_on(previous, table)
        again = previous is not None and (noted or prints_again(said, parts[-1].above))
        rest = _rest_of(previous, table) if previous is not None and again else None
        if previous and rest and said and not says_overleaf(lines) and _begins_anew(previous, table):
            rest = None
        if previous is not None and rest is not None:
            _join(previous, rest)
            parts[-1].below += said if noted else []
        elif parts and is_same_part(said):
            headings = [line for line in said if isinstance(line, RawLine)]
            if any(_is_of_another(other, table) for other in parts[-1].tables):
                parts.append(RakTables(above=headings, tables=[table]))
            else:
                parts[-1].between.append(headings)
                parts[-1].tables.append(table)
        else:
            below, above = divided(lines, previous.raw.place, block.place) if previous else ([], lines)
            if parts:
                parts[-1].below += below
            titles = [piece for piece in above if not is_signing_box(piece)]
            parts.append(RakTables(above=[line for title in titles for line in as_lines(title)], tables=[table]))
        lines = [block for block in (table.signing, *filter(is_signing_box, above)) if block is not None]
    if parts:
        parts[-1].below += lines
    return parts


def _is_of_another(table: WholeTable, other: WholeTable) -> bool:
    """True for tables of several units or groups: under the same headings, or with the same kind of values beside items
    of one level of which they have none in common, so that neither prints those of the other.
    """
    if table.paths() == other.paths():
        return True
    items, others = _columns_of(table), _columns_of(other)
    both = items.keys() & others.keys()
    has_values = any(field != "uraian" for field, _ in both)
    levels = [key for key in both if key[0] == "uraian" and key[1] != "program" and items[key] and others[key]]
    return has_values and any(items[level].isdisjoint(others[level]) for level in levels)


def _columns_of(table: WholeTable) -> dict[tuple[str, str], set[str]]:
    """What stands in columns of known headings in plain letters, by fields and likeliest levels."""
    found: dict[tuple[str, str], set[str]] = {}
    for column, path in enumerate(table.paths()):
        meaning = meaning_of(path)
        if meaning is not None and meaning.levels:
            texts = {plain(text_of(row[column])).lstrip(string.digits) for row in table.body}
            found.setdefault((meaning.field, meaning.levels[0]), set()).update(texts - {""})
    return found


def _takes_row(parts: Sequence[RakTables], lines: Sequence[RawBlock], block: RawBlock) -> bool:
    """True for a row alone that the last table of some parts has been given, as it goes on behind some lines."""
    if not parts or isinstance(block, RawLine) or not prints_again(lines, parts[-1].above):
        return False
    before = parts[-1].tables[-1]
    is_row = goes_on(before.paths(), before.raw, block)
    if is_row:
        _join(before, block.matrix())
    return is_row


def whole(raw: RawTable) -> WholeTable:
    """A table with its header apart from its body."""
    raw = without_grounds(without_currency_columns(raw))
    matrix = [row for row in raw.matrix() if not _is_overleaf(row)]
    titles = title_lines(matrix[: (first := title_rows(matrix))])
    matrix, signing = signing_table(matrix[first:], raw)
    if signing is not None:
        matrix, raw = without_doubles(matrix, raw)
    count, numbers = heading_rows(matrix)
    header = matrix[:count]
    skip = count + (1 if numbers else 0)
    inner = [row for row in header if not is_number_row([text_of(cell) for cell in row])]
    if len(inner) < len(header):  # numbers above the last headings
        numbers = next([text_of(cell) for cell in row] for row in header if row not in inner)
    table = WholeTable(inner, matrix[skip:], numbers or [""] * raw.columns, raw, titles, signing)
    table.body = without_tints(table.paths(), table.body)
    counted = meaning_of(table.paths()[0])
    if counted is not None and counted.field == "nomor":
        table.body = [_as_band(row) for row in with_lettered_bands(table.body)]
    return _rejoined(table)


def _as_band(row: list[RawCell | None]) -> list[RawCell | None]:
    """A row of a table that counts its rows; one cell as wide as the table where a text stands in place of the number
    and nothing else, as in files without merged cells.
    """
    first = row[0]
    said = said_in(row)
    is_bare = all(cell is None or (not cell.fill and cell.rowspan == 1) for cell in row[1:])
    if first is None or said != [first] or first.colspan > 1 or first.rowspan > 1 or not is_bare or _is_number(first):
        return row
    is_text = re.search(r"[^\W\d_]{3}", first.text) is not None
    return [first._replace(colspan=len(row))] * len(row) if is_text else row


def _is_overleaf(row: Sequence[RawCell | None]) -> bool:
    """True for a row that says nothing but that the table goes on."""
    said = said_in(row)
    return len(said) == 1 and goes_on_overleaf(said[0].text)


def _is_parted(above: Sequence[RawCell | None], row: Sequence[RawCell | None], *, counts: bool) -> bool:
    """True where a row prints a label of the one above again: it says so, or, in a table that `counts` its rows, is the
    same number over several rows.
    """
    if any(says_continued(cell) and cell is not old for cell, old in zip(row, above, strict=True)):
        return True
    old, new = above[0], row[0]
    is_same = is_again(old, new) and text_of(old) == text_of(new)  # `1.` is not the column's number `(1)` again
    return counts and new is not old and _is_label(old, new) and _is_number(new) and is_same


def _rejoined(table: WholeTable) -> WholeTable:
    """A table whose headings are printed again and whose labels go on where pages part it, as files have it that are
    not parted themselves.
    """
    body = table.body
    heads = [printed_again(table.header, number) for number in range(len(table.header))]
    pieces: list[list[list[RawCell | None]]] = [[]]
    index, counts = 0, not table.begins_with_code
    while index < len(body):
        again = headings_again(heads, table.numbers, body[index : index + len(heads) + 1])
        if again or (index and _is_parted(body[index - 1], body[index], counts=counts)):
            pieces.append([])
        pieces[-1] += body[index + again : index + again + 1]
        index += again + 1
    if len(pieces) > 1:
        table.body = pieces[0]
        for piece in pieces[1:]:
            _join(table, piece)
    return table


def _rest_of(previous: WholeTable, table: WholeTable) -> list[list[RawCell | None]] | None:
    """The rows of a table that is the rest of the one before, None for any other; what looks like its headings are rows
    where they are none.
    """
    if previous.columns != table.columns:
        return None
    old, new = ([plain(" ".join(path)) for path in whole.paths()] for whole in (previous, table))
    if old == new:
        return table.body
    rows = [*table.header, *table.body]
    if any(previous.numbers) and previous.numbers in (table.numbers, [text_of(cell) for cell in rows[0]]):
        return rows if any(table.numbers) else rows[1:]  # only the numbers of columns are printed again
    is_bare = not any(table.numbers) and not _has_headings(table, previous)
    return rows if is_bare else None


def _has_headings(table: WholeTable, previous: WholeTable) -> bool:
    """True for a table whose first row holds headings: one counts the rows, all are bold above others, or most are
    known ones, not all what the columns of the table before are; none is a value.
    """
    said = {column: path[0] for column, path in enumerate(table.paths()) if path}
    if any(is_value(text) and periode_of(text) is None for text in said.values()):
        return False
    known = {column: meaning for column, text in said.items() if (meaning := meaning_of((text,)))}
    old = previous.paths()
    is_other = any(meaning != meaning_of(old[column]) for column, meaning in known.items())
    first, below = ([cell for cell in cells_of(rows) if cell.text.strip()] for rows in (table.header[:1], table.body))
    is_bold = all(cell.is_bold for cell in first) and not all(cell.is_bold for cell in below)
    is_counted = any(meaning.field == "nomor" for meaning in known.values())
    return is_counted or is_bold or (2 * len(known) > len(said) and is_other)


def _begins_anew(previous: WholeTable, table: WholeTable) -> bool:
    """True for a table under a title of its own: on another sheet, or one that counts its rows from the beginning."""
    old, new = (text_of(whole.body[0][0]) if whole.body else "" for whole in (previous, table))
    is_first = bool(new) and (old == new or _FIRST.fullmatch(new) is not None)
    return previous.raw.place.sheet != table.raw.place.sheet or is_first


def _counts_on(previous: WholeTable, table: WholeTable) -> bool:
    """True for a table whose first row has the number after the last one of the table before."""
    numbers = [text_of(row[0]).rstrip(".") for row in previous.body]
    last, first = next(filter(None, reversed(numbers)), ""), text_of(table.body[0][0]).rstrip(".") if table.body else ""
    return last.isdecimal() and whole_number(first) == whole_number(last) + 1


def _join(table: WholeTable, more: Sequence[Sequence[RawCell | None]]) -> None:
    """Add the rows of a piece; a label that it prints again covers its rows as the one above does."""
    rows = [list(row) for row in more]
    while rows and _is_head_again(table, rows[0]):
        rows.pop(0)
    if table.body and rows:
        last = list(table.body[-1])
        rest = rows[0].copy() if is_rest(last, rows[0]) else None
        if not rest:
            joined_labels(table.body, rows)
            last = list(table.body[-1])
        _unite(last, rows, table.columns, counts=not table.begins_with_code)
        if rest:
            joined_rest(table.body, rest, rows)
    table.body += rows


def _is_head_again(table: WholeTable, row: Sequence[RawCell | None]) -> bool:
    """True for a whole row that an earlier page has and this one prints again: a band, the row of a programme."""
    if not any(says_continued(cell) for cell in row):
        return False
    said = [column for column, cell in enumerate(row) if cell is not None and cell.text.strip()]
    alike = min((table.rows_with(column, row[column]) for column in said), key=len, default=())
    return any(all(is_again(table.body[old][column], row[column]) for column in said) for old in reversed(alike))


def _unite(last: Sequence[RawCell | None], rows: list[list[RawCell | None]], columns: int, *, counts: bool) -> None:
    """Put the labels above in the places of those that print them again, from the left, as far as they do."""
    again = [column for column in range(columns) if is_again(last[column], rows[0][column])]
    told = [column for column in again if _is_told(rows[0][column]) or (counts and not column and _is_number(last[0]))]
    if not told:
        return
    for column in again:
        if column > max(told) and not (_is_label(last[column], rows[0][column]) and column - 1 in again):
            break
        cell = rows[0][column]
        for row in rows:
            if row[column] is not cell:
                break
            row[column] = last[column]


def _is_told(cell: RawCell | None) -> bool:
    """True for a label that says that it goes on, or gives its first words only."""
    return cell is not None and (says_continued(cell) or beginning(cell.text)[1])


def _is_label(above: RawCell | None, cell: RawCell | None) -> bool:
    """True for a cell over several rows."""
    return any(part is not None and part.rowspan > 1 for part in (above, cell))


def _is_number(cell: RawCell | None) -> bool:
    return cell is not None and re.fullmatch(r"\W*(?:\d+|[A-Za-z]|[ivxIVX]+)\W*", cell.text.strip()) is not None


def cells_of(rows: Sequence[Sequence[RawCell | None]]) -> Iterator[RawCell]:
    """Every cell of some rows, once."""
    seen: set[int] = set()
    for row in rows:
        for cell in row:
            if cell is not None and id(cell) not in seen:
                seen.add(id(cell))
                yield cell
