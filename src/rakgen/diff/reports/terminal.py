"""Terminal: comparisons for a terminal, grouped by sasaran, as wide as the terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from rakgen.diff.change import Change, mark_words
from rakgen.diff.compare import AnggaranTotal, Comparison
from rakgen.diff.records import RecordsComparison
from rakgen.diff.reports.grouping import FilePair, group, heading, rak_name, summary
from rakgen.diff.reports.wording import both_sides, field_name, judgement, place_name, remark
from rakgen.text.numbers import format_amount
from rakgen.text.printable import visible
from rakgen.text.words import Language, Words

_COLOURS = {"+": "\x1b[32m", "-": "\x1b[31m", "~": "\x1b[33m", "!": "\x1b[1;31m", "#": "\x1b[1m"}
_PLAIN = "\x1b[0m"
_TOTAL = Words(
    "Jumlah anggaran RAK {rak}: {old} -> {new} (selisih {difference})",
    "Total budget of RAK {rak}: {old} -> {new} (difference {difference})",
)
_MOVED = Words('{name} dipindah dari "{before}" ke "{after}"', '{name} moved from "{before}" to "{after}"')
_REWORDED = Words("{level} diubah redaksinya: {words}", "{level} reworded: {words}")
_WARNING, _EMPTY = Words("peringatan", "warning"), Words("(kosong)", "(empty)")


def write_text(pairs: Sequence[FilePair], width: int, *, colour: bool = False, language: Language = "id") -> str:
    """All pairs of plans as text; + added, - removed, ~ changed, ! a warning. Ends with a line break."""
    lines: list[str] = []
    for pair in pairs:
        if pair.same:
            continue
        lines += [*_coloured("#", _wrap(heading(pair, language), width, 0), colour)]
        if pair.comparison is not None:
            lines += _changes(pair.comparison, width, colour, language)
        lines.append("")
    return "\n".join([*lines, *_wrap(summary(pairs, language), width, 0)]) + "\n"


def _changes(comparison: Comparison | RecordsComparison, width: int, colour: bool, language: Language) -> Iterator[str]:
    rak = None
    for change_group in group(comparison.changes):
        if change_group.rak is not None and rak_name(change_group.rak, language) != rak:
            rak = rak_name(change_group.rak, language)
            yield from _coloured("#", _wrap(f"RAK {rak}", width, 1), colour)
        yield from _coloured("#", _wrap(change_group.title(language), width, 2), colour)
        for change in change_group.changes:
            sign = {"ditambah": "+", "dihapus": "-"}.get(change.kind, "~")
            lines = _wrap(sentence(change, language), width, 4, sign)
            yield from _coloured("!" if change.is_warning else sign, lines, colour)
    for total in comparison.anggaran if isinstance(comparison, Comparison) else ():
        if total.old != total.new:
            yield from _wrap(_total(total, language), width, 2)


def _total(total: AnggaranTotal, language: Language) -> str:
    difference = total.new - total.old
    return _TOTAL.said(
        language,
        rak=rak_name(total.rak, language),
        old=format_amount(total.old),
        new=format_amount(total.new),
        difference=f"{'+' if difference > 0 else ''}{format_amount(difference)}",
    )


def sentence(change: Change, language: Language = "id") -> str:
    """One change as one sentence."""
    place, note = change.place, remark(change, language)
    name = f'{place.noun} "{place.text}"' if place.text else place_name(place, language)
    if place.level == "rak":
        name = f"RAK {rak_name(place, language)}"
    before, after = both_sides(change, language)
    if change.kind in ("ditambah", "dihapus"):
        _, _, said = (before or after).partition(f"{place.text}; ")  # of a record what it reports
        return f"{name} {note}{f': {_one_line(said)}' if said else ''}{_tail(change, language)}"
    if change.kind == "urutan":
        return f"{name}: {note}"
    if change.kind == "dipindah":
        return _MOVED.said(language, name=name, before=before, after=after)
    if change.kind == "redaksi" and before and after:
        return _REWORDED.said(language, level=place.noun, words=marked_words(before, after))
    sides = (_one_line(text) or _EMPTY.said(language) for text in (before, after))
    return f"{name}: {field_name(change.field, language)} {' -> '.join(sides)} ({note}){_tail(change, language)}"


def _tail(change: Change, language: Language) -> str:
    """The verdict, in brackets with its word when it is a warning."""
    verdict = judgement(change, language)
    if change.is_warning:
        return f" [{': '.join(text for text in (_WARNING.said(language), verdict) if text)}]"
    return f"; {verdict}" if verdict else ""


def marked_words(old: str, new: str) -> str:
    """Both texts in one, `[-words that went-]` and `{+words that came+}`."""
    from difflib import SequenceMatcher

    left, right = mark_words(old, new)
    old_words, new_words = [text for text, _ in left], [text for text, _ in right]
    pieces: list[str] = []
    for kind, a, b, c, d in SequenceMatcher(None, old_words, new_words, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append("".join(old_words[a:b]))
            continue
        pieces += [f"[-{text}-]" for text in ["".join(old_words[a:b])] if text]
        pieces += [f"{{+{text}+}}" for text in ["".join(new_words[c:d])] if text]
    return " ".join("".join(pieces).split())


def _one_line(text: str) -> str:
    return text.replace("\n", ", ")


def _wrap(text: str, width: int, indent: int, sign: str = "") -> list[str]:
    start = " " * indent + (f"{sign} " if sign else "")
    return textwrap.wrap(
        visible(text.replace("\n", " ")),
        max(width, 30),
        initial_indent=start,
        subsequent_indent=" " * (len(start) + 2 * bool(sign)),
        break_on_hyphens=False,
    ) or [start.rstrip()]


def _coloured(sign: str, lines: list[str], colour: bool) -> list[str]:
    return [f"{_COLOURS[sign]}{line}{_PLAIN}" for line in lines] if colour else lines
