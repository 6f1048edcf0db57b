"""Quote fixes: fixes that put a text in quotes, where YAML would read something else into it."""

from __future__ import annotations

import re

from rakgen.diagnostics import Diagnostic, Edit
from rakgen.source.lines import CUT, indent, margin_of, span_at, split_line, uncomment
from rakgen.source.side_by_side import fields_in
from rakgen.source.spelling import quoted, quoted_in_list

_NUMBERED = r"[^\W\d_][)\"']? +#\d"


BY_PERIODE = frozenset({"target_periode", "anggaran_periode", "realisasi"})
_NO_PROSE = BY_PERIODE | {"jadwal", "pelaksana", "layout", "tambahan", "program"}
"""Fields that hold no prose: a colon in one is no part of a text, so that quotes around it mend nothing."""
_PERIODE = re.compile(r"(?:^|[,;] *)(\w+) *: +(.*?)(?=[,;]? *(?:$|\b[A-Za-z]\w* *: ))")


def by_periode(text: str) -> str:
    """The mapping that values for periods on one line (`T1: 10%, T2: 77,5%`) are; '' for another text."""
    pairs = _PERIODE.findall(text)
    if not pairs or _PERIODE.sub("", text).strip(" ,;"):
        return ""
    return "{" + ", ".join(f"{key}: {quoted_in_list(value.strip())}" for key, value in pairs) + "}"


def quote_fix(
    finding: Diagnostic, lines: list[str], row: int, start: int, text: str, *, safe: bool = True
) -> Diagnostic:
    """The finding with the edit that quotes `text`, which stands at column `start` of a row; without one where that
    might not be the whole value: where the next line continues it, or a bracket further up may end inside it.

    Safe (unless `safe` says otherwise) where one reading alone is likely: not where a part may have been meant as a
    comment or as another field, nor where quotes of the text itself do not pair.
    """
    if not text or not lines[row].startswith(text, start) or text[-1] in ",]}" and text[0] not in "[{":
        return finding
    if _continues(lines, row):
        return finding
    meant, certain = _unquoted(text)
    sure = (
        certain
        and split_line(lines[row])[0] not in _NO_PROSE
        and not _has_comment(text)
        and not fields_in(text, lines, row)
    )
    return finding._replace(fix=(Edit(span_at(row, start, start + len(text)), quoted(meant)),), safe=safe and sure)


def cut_fix(finding: Diagnostic, lines: list[str], row: int, start: int) -> Diagnostic:
    """RAK012 with the edit that quotes the whole text from `start`. Safe where a number follows a word and the sign
    (`Rapat #2`), since a comment seldom begins so; otherwise the author may have meant a comment. In a field that holds
    no prose quotes mend nothing: RAK012.isian.
    """
    if _field_of(row, lines) in _NO_PROSE:
        return finding._replace(key="RAK012.isian")
    return quote_fix(finding, lines, row, start, uncomment(lines[row], start))


def _field_of(row: int, lines: list[str]) -> str | None:
    """The field that a row holds a value of, perhaps as an item of its list."""
    key, _, _ = split_line(lines[row])
    heading = row
    while key is None and heading > 0 and lines[heading].lstrip().startswith(("- ", "#")):
        heading -= 1
        key, _, _ = split_line(lines[heading])
    return key


def _continues(lines: list[str], row: int) -> bool:
    """True when the next line with words on it is indented more than the field, or list item, of this row."""
    key, _, _ = split_line(lines[row])
    margin = margin_of(lines[row]) if key is not None else indent(lines[row])
    following = next((line for line in lines[row + 1 : row + 50] if line.strip() and line.lstrip()[0] != "#"), "")
    return bool(following) and indent(following) > margin


def _has_comment(text: str) -> bool:
    """True when the text, or a part of it, may be a comment that lacks the space after its sign."""
    return text.startswith("#") or len(re.findall(CUT, text)) != len(re.findall(_NUMBERED, text))


def remedy(lines: list[str], row: int, start: int, text: str) -> str:
    """What to type for a text that begins with a quote, its field included; '' where nobody can know."""
    meant, certain = _unquoted(text)
    return f"{lines[row][margin_of(lines[row]) : start]}{quoted(meant)}" if certain else ""


def _unquoted(text: str) -> tuple[str, bool]:
    """A text that begins with a quote as it was meant, and whether that is certain.

    Quotes around the whole are YAML's when those inside pair (`"Gerakan "Damai" NTT"`) or are apostrophes
    (`'Jum'at Bersih'`); all quotes belong to the text when they pair and words stand outside (`"Damai" di NTT`).
    """
    quote = text[0]
    if quote not in "'\"":
        return text, True
    if "\\" in text or text.startswith(quote * 2) or quote * 2 in text[1:-1]:
        return text, False
    if text.endswith(quote) and len(text) > 2 and _pairs(text[1:-1], quote) is not None:
        return text[1:-1], True
    outside = _pairs(text, quote)
    return text, outside is not None and bool(re.search(r"\w", outside[-1] if text[-1] != quote else "".join(outside)))


def _pairs(text: str, quote: str) -> list[str] | None:
    """The pieces of a text outside its quotes, where each quote that is no apostrophe opens or closes a pair; None
    where one does not.
    """
    opening = rf"(?:^|(?<=[\s(\[/-])){quote}(?=\S)"
    closing = rf"(?<=\S){quote}(?=$|[\s)\],.;:!?/-])"
    apostrophe = r"(?<=\w)'(?=\w)" if quote == "'" else "(?!)"
    outside, inside, done = [], False, 0
    for match in re.finditer(f"(?P<ours>{apostrophe})|(?P<open>{opening})|(?P<close>{closing})|{quote}", text):
        if match.lastgroup == "ours":
            continue
        if match.lastgroup != ("close" if inside else "open"):
            return None
        if not inside:
            outside.append(text[done : match.start()])
        inside, done = not inside, match.end()
    return None if inside else [*outside, text[done:]]
