"""Culprits: lines that break what stands below them, so that reading stops at a later line that is sound.

An item whose text has no name, a dash too far from its name, a wrapped text at the margin, a text where a list
should be, an item without its dash, a name and its value in one pair of quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rakgen.diagnostics import diagnose
from rakgen.source.commented import commented_item
from rakgen.source.headings import FIELDS, LEVELS, TOP_FIELDS, is_plan
from rakgen.source.lines import CUT, ITEM, indent, margin_of, row_above, span_at, split_line, uncomment
from rakgen.source.nodes import Mapping, Scalar
from rakgen.source.repair import Repair, Unreadable
from rakgen.source.spelling import fits_plain, quoted, quoted_in_list, spelled

_QUOTED_PAIR = re.compile(r"(['\"])([A-Za-z_]+) *:(?: +(.*))?\1$")
_DECORATED = re.compile(r"( *(?:- +)?)(\*{1,3}|_{1,3}|`)([A-Za-z_]*[A-Za-z]) *(?:: *\2|\2 *:) *(.*)$")
_OTHER_SIGN = re.compile(r"( *(?:- +)?)([A-Za-z_]+) *(=>|->|[=;]) *(.*)$")
_NAME = re.compile(r"[a-z]+(?:_[a-z]+)*")
_NAMES = {"rak": "kode", "pengesahan": "jabatan"}
_FIRST_FIELDS = frozenset({"uraian", "kode", "rujukan"})
_LISTS = LEVELS | {"rak"}
_SHORT_LISTS = frozenset({"pelaksana", "layout", "jadwal"})
_FAR = 50  # lines; a text seldom goes on longer


def culprit(row: int, lines: list[str], path: str) -> Unreadable | None:
    """The finding for what broke the alignment at or above the row (from 0) where reading stopped; None where none of
    these slips did.
    """
    rows = list(_rows_up(row, lines))
    kinds = (_quoted_pair, _other_sign, value_below, _wrapped, _unnamed)
    found = next((found for kind in kinds for at in rows if (found := kind(at, lines, path))), None)
    return found or _text_for_list(row, lines, path)


def dash_astray(row: int, lines: list[str], path: str) -> Unreadable | None:
    """The finding for a dash that is missing, or too far from its name, at or above the row where reading stopped."""
    rows = list(_rows_up(row, lines))
    found = next((found for kind in (_far_dash, _no_dash) for at in rows if (found := kind(at, lines, path))), None)
    return found or _first_dash(row, lines, path)


def begun_again(heading: Scalar | None, item: Mapping, key: Scalar, lines: list[str], path: str) -> Unreadable | None:
    """The finding for an item whose fields come a second time with `key`, since the next item begins in a comment; or
    for a whole list without dashes, which stands below its name (`heading`).
    """
    if found := commented_item(key.line - 1, lines, path):
        return Unreadable(found.finding, found.repair)
    return _items_without_dash(heading, item, key, lines, path) if heading is not None else None


def _items_without_dash(heading: Scalar, item: Mapping, key: Scalar, lines: list[str], path: str) -> Unreadable | None:
    first = item.entries[0][0] if item.entries else key
    if item.flow or heading.text not in _LISTS or first.text != key.text or key.text not in _FIRST_FIELDS:
        return None
    margin = first.column - 1
    rows = []
    for row in range(first.line - 1, len(lines)):
        if lines[row].strip() and indent(lines[row]) < margin:
            break
        if indent(lines[row]) == margin and split_line(lines[row])[0] == key.text:
            rows.append(row)
    return _dashless(rows, max(heading.column - 1, margin - 2), lines, path)


def _rows_up(row: int, lines: list[str]) -> Iterator[int]:
    """The row, and those above it up to the nearest one that begins a field."""
    yield row
    above = row_above(row, lines)
    while above is not None and row - above < _FAR:
        yield above
        if split_line(lines[above])[0] is not None:
            return
        above = row_above(above, lines)


def _below(row: int, lines: list[str]) -> int | None:
    """The nearest row below that is neither blank nor a comment."""
    rows = range(row + 1, min(len(lines), row + _FAR))
    return next((at for at in rows if lines[at].strip() and not lines[at].lstrip().startswith("#")), None)


def _quoted_pair(row: int, lines: list[str], path: str) -> Unreadable | None:
    """`"jadwal: T1"`: name and value in one pair of quotes."""
    line = lines[row]
    margin = margin_of(line)
    text = uncomment(line, margin)
    match = _QUOTED_PAIR.match(text)
    if match is None or match[1] in (match[3] or "") or not _is_name(match[2], row, lines):
        return None
    value = (match[3] or "").strip()
    right = f"{match[2]}: {spelled(value, number=True)}" if value else f"{match[2]}:"
    span = span_at(row, margin, margin + len(text))
    finding = diagnose("RAK001.pasangan_kutip", path, span, benar=f"{line[:margin].lstrip()}{right}", isian=match[2])
    return Unreadable(finding, Repair(row, line[:margin] + right, margin, None))


def decorated(row: int, lines: list[str], path: str) -> Unreadable | None:
    """The finding for `**uraian**: Rapat`, a name with the signs that Markdown prints it in bold or italics for; or for
    a line of three backticks, copied from a Markdown page or a chat along with the plan.
    """
    if lines[row].startswith("```"):
        finding = diagnose("RAK001.pagar", path, span_at(row, 0, 3))
        return Unreadable(finding, Repair(row, f"#{lines[row][1:]}", 0, None))
    match = _DECORATED.match(lines[row])
    if match is None or match[3].lower() not in FIELDS:
        return None
    right = f"{match[3].lower()}: {match[4]}".rstrip()
    margin = match.end(1)
    place = span_at(row, margin, match.start(4))
    finding = diagnose(
        "RAK001.hiasan", path, place, isian=match[3].lower(), tanda=match[2], benar=f"{match[1].lstrip()}{right}"
    )
    return Unreadable(finding, Repair(row, f"{match[1]}{right}", margin, None))


def _other_sign(row: int, lines: list[str], path: str) -> Unreadable | None:
    """`jadwal = T2`: the name of a field with another sign behind it than a colon."""
    match = _OTHER_SIGN.match(lines[row])
    if match is None or match[2].lower() not in FIELDS or split_line(lines[row])[0] is not None:
        return None
    neighbours = [near for near in (row_above(row, lines), _below(row, lines)) if near is not None]
    if not any(margin_of(lines[near]) == match.end(1) and split_line(lines[near])[0] for near in neighbours):
        return None
    name, value = match[2].lower(), uncomment(lines[row], match.start(4))
    right = f"{name}: {spelled(value, number=True)}" if value else f"{name}:"
    finding = diagnose(
        "RAK001.tanda_isian",
        path,
        span_at(row, *match.span(3)),
        isian=name,
        tanda=match[3],
        benar=f"{match[1].lstrip()}{right}",
    )
    return Unreadable(finding, Repair(row, f"{match[1]}{right}", match.end(1), None))


def value_below(row: int, lines: list[str], path: str) -> Unreadable | None:
    """`hukum` on the line below `pelaksana:`, at the same column: it reads as no value."""
    heading = row_above(row, lines)
    while heading is not None and _is_value(heading, indent(lines[row]), lines):
        row, heading = heading, row_above(heading, lines)
    margin = indent(lines[row])
    if heading is None or margin_of(lines[heading]) != margin or not _is_open(lines[heading]):
        return None
    rows = [row]
    while (below := _below(rows[-1], lines)) is not None and _is_value(below, margin, lines):
        rows.append(below)
    name = split_line(lines[heading])[0]
    if name is None or not _is_value(row, margin, lines):
        return None
    texts = [uncomment(lines[at], margin) for at in rows]
    is_list = len(rows) > 1 and name in _SHORT_LISTS
    right = f"[{', '.join(map(quoted_in_list, texts))}]" if is_list else spelled(" ".join(texts), number=True)
    place = span_at(row, margin, margin + len(texts[0]))
    finding = diagnose("RAK001.nilai_sejajar", path, place, isian=name, benar=f"{name}: {right}")
    rest = [Repair(at, f"#{lines[at][1:]}", 0, None) for at in rows]
    return Unreadable(finding, Repair(heading, f"{lines[heading].rstrip()} {right}", margin, None), *rest)


def _is_value(row: int, margin: int, lines: list[str]) -> bool:
    """True for a line at a column that is neither a field nor an item."""
    line = lines[row]
    return indent(line) == margin and split_line(line)[0] is None and not line.lstrip().startswith(("- ", "#"))


def _is_name(name: str, row: int, lines: list[str]) -> bool:
    """True where a line that is one quoted text, `name` first, holds a field: in an item of a list that has fields
    below, a small letter tells it from prose.
    """
    if name in FIELDS or not ITEM.match(lines[row]):
        return True
    below = _below(row, lines)
    is_group = below is not None and indent(lines[below]) == margin_of(lines[row]) and not ITEM.match(lines[below])
    return is_group and name.islower()


def _wrapped(row: int, lines: list[str], path: str) -> Unreadable | None:
    """A text that goes on further to the left than its field, as lines pasted from Word or a PDF do."""
    start = row_above(row, lines)
    if not _is_rest(row, start, lines) or start is None:
        return None
    rows = [row]
    while (following := _below(rows[-1], lines)) is not None and _is_rest(following, start, lines):
        rows.append(following)
    while split_line(lines[start])[0] is None and not ITEM.match(lines[start]):
        above = row_above(start, lines)
        if above is None or indent(lines[above]) > indent(lines[start]):
            return None
        rows.insert(0, start)
        start = above
    _, _, value = split_line(lines[start])
    first = uncomment(lines[start], value)
    if not first or first[0] in "\"'|>[{&*!" or any(re.search(CUT, lines[at]) for at in (start, *rows)):
        return None
    rest = [lines[at].strip() for at in rows]
    margin = margin_of(lines[start])
    right = lines[start][:value].lstrip() + spelled(" ".join((first, *rest)))
    repairs = [Repair(at, f"#{lines[at][1:]}", 0, None) for at in rows]
    place = span_at(row, indent(lines[row]), len(lines[row].rstrip()))
    has_comment = first != lines[start][value:].rstrip()
    deeper = ("", "") if has_comment else _or_deeper(margin + 1, rest)
    finding = diagnose(
        "RAK001.lanjutan", path, place, baris=str(start + 1), benar=right, atau=deeper[0], atau_en=deeper[1]
    )
    return Unreadable(finding, *repairs)


def _or_deeper(spaces: int, rest: list[str]) -> tuple[str, str]:
    """What else mends a wrapped text, unless a colon of its own would still be in the way."""
    if any(": " in text or text.endswith(":") for text in rest):
        return "", ""
    return (
        f", atau awali tiap baris lanjutannya dengan sedikitnya {spaces} spasi",
        f", or start each line that continues it with at least {spaces} spaces",
    )


def _is_rest(row: int, start: int | None, lines: list[str]) -> bool:
    """True for a line that begins no field or item and stands to the left of the words of the line `start`."""
    line = lines[row]
    if start is None or ITEM.match(line) or indent(line) >= margin_of(lines[start]):
        return False
    if split_line(lines[start])[0] is None and indent(line) == indent(lines[start]):
        return False
    word = re.match(r"[\w(][\w-]*", line.strip())
    if word is None or _begins_field(word[0].lower(), row, lines):
        return False
    name = split_line(line)[0]
    if name is not None and indent(line) > 0 and (_is_field_column(indent(line), row, lines) or _NAME.fullmatch(name)):
        return False
    following = _below(row, lines)
    is_between = following is not None and margin_of(lines[following]) == margin_of(lines[start])
    return split_line(line)[0] is None or is_between and not _is_open(line)


def _is_field_column(column: int, row: int, lines: list[str]) -> bool:
    """True for a column at which a group of fields is open above a row."""
    above = row_above(row, lines)
    while above is not None and indent(lines[above]) > 0:
        if margin_of(lines[above]) == column:
            return split_line(lines[above])[0] is not None
        if indent(lines[above]) < column:
            return False
        above = row_above(above, lines)
    return False


def _begins_field(word: str, row: int, lines: list[str]) -> bool:
    """True where a line that begins with a word may be a field, perhaps without its colon: at the margin only one of
    the plan's own that has not been written yet.
    """
    if indent(lines[row]) > 0 or split_line(lines[row])[0] is not None or lines[row].strip() == word:
        return word in FIELDS
    return word in TOP_FIELDS and not any(line.startswith(f"{word}:") for line in lines[:row])


def _is_open(line: str) -> bool:
    return line.rstrip().endswith(":")


def _is_open_list(line: str) -> bool:
    return _is_open(line) and split_line(line)[0] in _LISTS


def _unnamed(row: int, lines: list[str], path: str) -> Unreadable | None:
    """`- Rapat` with fields below it: its text has no name."""
    line = lines[row]
    margin = margin_of(line)
    text = uncomment(line, margin)
    if not ITEM.match(line) or not text or split_line(line)[0] is not None or text[0] in "|>[{&*!-":
        return None
    if text.partition(":")[0] in FIELDS:  # named, but for a blank that YAML takes for none
        return None
    below = _below(row, lines)
    while below is not None and split_line(lines[below])[0] is None and indent(lines[below]) >= margin:
        below = _below(below, lines)
    if below is None or indent(lines[below]) != margin or split_line(lines[below])[0] is None:
        return None
    is_quoted = text[0] in "'\"" and text[-1] == text[0] and len(text) > 1
    field = _NAMES.get(_list_name(row, lines) or "", "uraian")
    right = f"{field}: {text if is_quoted or fits_plain(text) else quoted(text)}"
    span = span_at(row, margin, margin + len(text))
    finding = diagnose("RAK001.butir_tanpa_nama", path, span, benar=f"- {right}", isian=field)
    return Unreadable(finding, Repair(row, line[:margin] + right, margin, None))


def _list_name(row: int, lines: list[str]) -> str | None:
    """The name of the list that an item stands in."""
    dash = indent(lines[row])
    for other in range(row - 1, -1, -1):
        if _is_open(lines[other]) and margin_of(lines[other]) <= dash:
            return split_line(lines[other])[0]
    return None


def _far_dash(row: int, lines: list[str], path: str) -> Unreadable | None:
    """`-   uraian:` where the fields below stand nearer to the dash, unless other items are written so."""
    line = lines[row]
    dash, margin = indent(line), margin_of(line)
    if not ITEM.match(line) or margin - dash < 3 or line[dash + 1 : margin].strip():
        return None
    columns = list(_columns_of_fields(row, lines))
    if not columns or not dash + 1 < columns[0] < margin or margin in columns:
        return None
    wide = (at for at in range(len(lines)) if at != row and margin_of(lines[at]) - indent(lines[at]) == margin - dash)
    if any(next(_columns_of_fields(at, lines), None) == margin_of(lines[at]) for at in wide):
        return None
    spaces = columns[0] - dash - 1
    right = f"-{' ' * spaces}{uncomment(line, margin)}"
    finding = diagnose(
        "RAK001.strip_jauh", path, span_at(row, dash + 1, margin), benar=right, ada=str(margin - dash - 1)
    )
    return Unreadable(finding, Repair(row, f"{line[:dash]}-{' ' * spaces}{line[margin:]}", dash, None))


def _columns_of_fields(row: int, lines: list[str]) -> Iterator[int]:
    """The columns of the lines below an item that begin its own further fields, up to its first list."""
    below, column = _below(row, lines), None
    while below is not None and indent(lines[below]) > indent(lines[row]) and not ITEM.match(lines[below]):
        if split_line(lines[below])[0] is not None and (column is None or indent(lines[below]) <= column):
            yield indent(lines[below])
            column = indent(lines[below]) if _is_open(lines[below]) else None
        below = _below(below, lines)


def _no_dash(row: int, lines: list[str], path: str) -> Unreadable | None:
    """A field at the column of the dashes above it: an item without its own."""
    line = lines[row]
    margin = indent(line)
    if split_line(line)[0] not in _FIRST_FIELDS or ITEM.match(line):
        return None
    above = row_above(row, lines)
    while above is not None and indent(lines[above]) > margin:
        above = row_above(above, lines)
    if above is None or indent(lines[above]) != margin or not ITEM.match(lines[above]):
        return None
    return _dashless([row], margin, lines, path)


def _first_dash(row: int, lines: list[str], path: str) -> Unreadable | None:
    """A list whose first item begins at the column of its dash, without it, and has its fields two spaces deeper."""
    above = row_above(row, lines)
    heading = row_above(above, lines) if above is not None else None
    if above is None or heading is None or indent(lines[row]) != indent(lines[above]) + 2 or ITEM.match(lines[above]):
        return None
    is_first = split_line(lines[above])[0] in _FIRST_FIELDS and _is_open_list(lines[heading])
    return _dashless([above], indent(lines[above]), lines, path) if is_first else None


def _dashless(rows: list[int], column: int, lines: list[str], path: str) -> Unreadable:
    """The finding for items without a dash, all to be written with theirs at `column`."""
    margin = indent(lines[rows[0]])
    text = uncomment(lines[rows[0]], margin)
    others = ", ".join(str(row + 1) for row in rows[1:])
    finding = diagnose(
        "RAK001.tanpa_strip",
        path,
        span_at(rows[0], margin, margin + len(text)),
        teks=text,
        tempat=f" dengan {column} spasi di depannya" + (f"; demikian pula baris {others}" if others else ""),
        tempat_en=f" with {column} spaces before it" + (f"; likewise line {others}" if others else ""),
    )
    related = tuple(span_at(row, margin) for row in rows[1:])
    repairs = [Repair(row, f"{' ' * column}- {lines[row][margin:]}", column, None) for row in rows]
    return Unreadable(finding._replace(related=related), *repairs)


def _text_for_list(row: int, lines: list[str], path: str) -> Unreadable | None:
    """`sasaran: Teks` with the fields of that sasaran below it."""
    above = row_above(row, lines)
    if above is None or not is_plan(lines) or ITEM.match(lines[row]) or split_line(lines[row])[0] is None:
        return None
    while not ITEM.match(lines[above]) and split_line(lines[above])[0] not in LEVELS:
        higher = row_above(above, lines)
        if higher is None or margin_of(lines[higher]) != indent(lines[above]):
            break
        above = higher
    margin = margin_of(lines[above])
    name, _, value = split_line(lines[above])
    text = uncomment(lines[above], value)
    deep = indent(lines[row])
    if name not in LEVELS or not text or deep <= margin or text[0] in "|>[{&*!" or set(text) == {"x"}:
        return None  # a text of x stands for one that has been told of
    span = span_at(above, margin, margin + len(name))
    right = f"- uraian: {text}"
    if ITEM.match(lines[above]):
        repaired = lines[above][: indent(lines[above]) + 1].ljust(deep) + right[2:]
        finding = diagnose("RAK001.teks_butir", path, span, isian=name, benar=right, spasi=str(margin))
        return Unreadable(finding, Repair(above, repaired, deep, None))
    spaces = str(max(margin, deep - 2))
    return Unreadable(diagnose("RAK001.teks_daftar", path, span, isian=name, benar=right, spasi=spaces))
