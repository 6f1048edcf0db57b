"""Table rows: lines pasted from Excel, a Word table, a chat or a CSV file, their cells parted by tabs, `|` or `;`, and
lists typed as one text.
"""

from __future__ import annotations

import re

from rakgen.diagnostics import Diagnostic, Span, diagnose
from rakgen.source.headings import FIELDS, LEVELS
from rakgen.source.lines import indent, margin_of, row_above, span_at, split_line, uncomment
from rakgen.source.nodes import Scalar
from rakgen.source.repair import Repair, Unreadable
from rakgen.source.shifts import shifted
from rakgen.source.spelling import quoted, spelled
from rakgen.source.text import MAX_FINDINGS
from rakgen.text.words import Words

_LATER_ITEM = re.compile(r" *([-•·▪●○◦*]|\(?(?:\d{1,2}|[a-z])[.)]) +\S")
_CSV = re.compile(r"[^;]+(?:;(?! )[^;]*){2,}")
_PERIOD_CELL = re.compile(r"; *[TS][1-4](?:[-, ]+[TS][1-4])*(?: *;|$)")
_SIGNS = {"\t": ("tab", "tabs"), "|": ('tanda "|"', '"|"'), ";": ('tanda ";"', '";"')}
_DASHED = re.compile(r" *- +\S")
_LISTS = LEVELS | {"rak", "pelaksana", "layout", "jadwal"}
_OR_TEXT = Words(
    " Bila ini satu teks, apit seluruhnya dengan tanda kutip.", " If this is one text, put all of it in quotes."
)
_NO_TEXTS = frozenset({"anggaran", "anggaran_periode", "target_periode", "tanggal", "rujukan"})
_FIRST_FIELD = re.compile(r"(?:[•·▪●○◦*+–—]|\(?(?:\d{1,2}|[a-z])[.)])? *((?:uraian|kode|rujukan|jabatan|peran): )")
_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)] +")


def table_row(row: int, lines: list[str], typed: list[str], path: str) -> Unreadable | None:
    """RAK001.tabel for a pasted row (from 0) and those next to it; all are read as comments.

    `typed` are the lines with their tabs, which `lines` have no more.
    """
    line = lines[row].lstrip()
    is_item = line.startswith("- ") and not line[2:].lstrip().startswith("|")
    if len(cells := _cells(row, typed)) < 2 or line.startswith("#") or is_item:
        return None
    sign = _sign(typed[row])
    above = row_above(row, lines)
    is_text = above is not None and not lines[above].endswith(":") and indent(lines[row]) > margin_of(lines[above])
    if sign == ";" and is_text:
        return None
    rows = [row]
    for step in (-1, 1):
        other = row + step
        while 0 <= other < len(lines) and len(_cells(other, typed)) > 1:
            rows.append(other)
            other += step
    rows.sort()
    finding = _finding(span_at(rows[0], indent(lines[rows[0]]), len(lines[rows[0]].rstrip())), cells, sign, path)
    related = tuple(span_at(at, indent(lines[at])) for at in rows[1 : MAX_FINDINGS + 1])
    return Unreadable(finding._replace(related=related), *[Repair(at, f"#{lines[at][1:]}", 0, None) for at in rows])


def rows_in_text(node: Scalar, lines: list[str], typed: list[str], path: str) -> Unreadable | None:
    """As `table_row`, for a text without quotes over several lines: one of three cells or more, or none without tabs;
    or one that begins with a `|`.

    A single tab between its words is no table, nor are words between semicolons.
    """
    rows = range(node.line - 1, node.end_line)
    counts = [len(_cells(row, typed)) if _sign(typed[row]) != ";" else 0 for row in rows]
    has_pipes = any(count > 1 and _sign(typed[row]) == "|" for row, count in zip(rows, counts, strict=True))
    if max(counts) < 3 and min(counts) < 2 and not has_pipes:
        return None
    return table_row(rows[counts.index(max(counts))], lines, typed, path)


def table_item(node: Scalar, typed: list[str], path: str) -> Diagnostic | None:
    """RAK001.tabel for an item of a list that holds three cells or more: one row of a table behind its dash."""
    cells = _cells(node.line - 1, typed)
    return _finding(node.span, cells, "\t", path) if len(cells) > 2 else None


def _cells(row: int, typed: list[str]) -> list[str]:
    line = typed[row].strip(" -\t")
    sign = _sign(typed[row])
    if not sign or sign != "|" and split_line(typed[row].replace("\t", " "))[0] is not None:
        return []
    return [cell.strip() for cell in line.split(sign) if cell.strip()]


def _sign(typed: str) -> str:
    """What parts the cells of a line, '' for one that is no row of a table."""
    line = typed.strip(" -\t")
    if line.startswith("|") and "|" in line[1:]:
        return "|"
    if "\t" in line:
        return "\t"
    is_csv = ";" in line and (_CSV.fullmatch(line) or line.count(";") > 1 and _PERIOD_CELL.search(line))
    return ";" if is_csv else ""


def _finding(span: Span, cells: list[str], sign: str, path: str) -> Diagnostic:
    words, words_en = _SIGNS[sign]
    return diagnose("RAK001.tabel", path, span, banyak=str(len(cells)), pemisah=words, pemisah_en=words_en)


def list_at_value(row: int, lines: list[str], path: str) -> Unreadable | None:
    """RAK001.daftar_sebaris for a list whose first item stands behind the name of its field, the others below it or on
    the same line; read as the list. None for a single item in the place of a text.
    """
    key, _, start = split_line(lines[row])
    first = uncomment(lines[row], start)[1:].strip()
    below = _below(row, lines)
    if key in LEVELS and split_line(below)[0] in FIELDS and not _DASHED.match(below) and not _begins_fields(first):
        first = f"uraian: {spelled(first)}"
    if key is not None and _begins_fields(first):
        return _group_at_value(row, key, first, lines, path)
    items, last = [uncomment(lines[row], start)[1:].strip()], row
    for other in range(row + 1, len(lines)):
        if not _DASHED.match(lines[other]) or indent(lines[other]) < margin_of(lines[row]):
            break
        items.append(uncomment(lines[other], margin_of(lines[other])))
        last = other
    if last == row:
        items = items[0].split(" - ")
    items = [item.strip() for item in items if item.strip()]
    if key is None or not items or len(items) < 2 and key not in _LISTS:
        return None
    finding = diagnose(
        "RAK001.daftar_sebaris",
        path,
        Span(row + 1, start + 1, last + 1, len(lines[last].rstrip()) + 1),
        isian=key,
        butir=", ".join(f"`- {spelled(item)}`" for item in items),
        atau="" if key in _LISTS else _OR_TEXT.id,
        atau_en="" if key in _LISTS else _OR_TEXT.en,
    )
    listed = ", ".join(quoted(item) for item in items)
    rest = [Repair(other, f"#{lines[other][1:]}", 0, None) for other in range(row + 1, last + 1)]
    return Unreadable(finding, Repair(row, f"{lines[row][:start]}[{listed}]", start, None), *rest)


def item_at_value(row: int, lines: list[str], path: str) -> Unreadable | None:
    """RAK001.butir_sebaris for an item whose first field stands behind the name of its list, with a number, another
    sign or none in the place of its dash.
    """
    key, _, start = split_line(lines[row])
    match = _FIRST_FIELD.match(lines[row], start)
    if key is None or match is None or key not in LEVELS | {"rak", "pengesahan"}:
        return None
    return _group_at_value(row, key, uncomment(lines[row], match.start(1)), lines, path)


def empty_dash(row: int, text: str, lines: list[str], path: str) -> Unreadable | None:
    """RAK001.strip_kosong for a - alone (`text`) in a field that holds no text; read as left out."""
    key, _, start = split_line(lines[row])
    if text != "-" or key not in _LISTS | _NO_TEXTS:
        return None
    finding = diagnose("RAK001.strip_kosong", path, span_at(row, start), isian=key)
    return Unreadable(finding, Repair(row, f"#{lines[row][1:]}", 0, None))


def _below(row: int, lines: list[str]) -> str:
    """The nearest line below that is neither blank nor a comment; '' where there is none."""
    return next((line for line in lines[row + 1 :] if line.strip() and not line.lstrip().startswith("#")), "")


def _begins_fields(text: str) -> bool:
    """True for the text of an item that is a field of its own."""
    return split_line(text)[0] in FIELDS


def _group_at_value(row: int, key: str, first: str, lines: list[str], path: str) -> Unreadable:
    """The finding for an item with fields behind the name of its list; where its dash belongs tell the lines below."""
    start = split_line(lines[row])[2]
    following = _below(row, lines)
    column = indent(following) - (0 if _DASHED.match(following) else 2)
    if column < margin_of(lines[row]):
        column = margin_of(lines[row]) + 2
    place = span_at(row, start, len(lines[row].rstrip()))
    return Unreadable(diagnose("RAK001.butir_sebaris", path, place, isian=key, butir=f"- {first}", spasi=str(column)))


def block_sign(lines: list[str], row: int) -> str:
    """The sign that a text without quotes needs because it goes on below a row: `|` where items follow, else `>`; ''
    where it does not go on.
    """
    following = next((line for line in lines[row + 1 :] if line.strip()), "")
    if indent(following) <= margin_of(lines[row]) or split_line(following)[0] or following.lstrip()[0] == "#":
        return ""
    return "|" if _LATER_ITEM.match(following) else ">"


def list_in_text(node: Scalar, lines: list[str], typed: list[str], path: str) -> Diagnostic | None:
    """RAK001.butir_teks for a text without quotes that goes on in a line that begins as an item of a list.

    None where its first line is no longer the `typed` one: what is wrong there has been told.
    """
    if lines[node.line - 1] != typed[node.line - 1].replace("\t", " "):
        return None
    is_numbered = _NUMBER.match(lines[node.line - 1][node.column - 1 :]) is not None
    for row in range(node.line, node.end_line):
        match = _LATER_ITEM.match(lines[row])
        # A line that begins with a number is an item only where the first one does so too.
        if match and split_line(lines[row])[0] is None and (is_numbered or not _NUMBER.match(f"{match[1]} ")):
            if moved := shifted(row, lines, path, surely=True):
                return moved.finding
            end = node.end_column - 1 if node.end_line == node.line else len(lines[node.line - 1].rstrip())
            first = lines[node.line - 1][node.column - 1 : end]
            finding = diagnose(
                "RAK001.butir_teks",
                path,
                node.span,
                tanda=match[1],
                baris=str(row + 1),
                teks=_NUMBER.sub("", first.lstrip("•·▪●○◦* "), count=1),
            )
            return finding._replace(related=(span_at(row, *match.span(1)),))
    return None
