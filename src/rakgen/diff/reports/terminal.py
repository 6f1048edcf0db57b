"""Terminal: comparisons for a terminal, grouped by sasaran, as wide as the terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from rakgen.diff.change import Change, mark_words
from rakgen.diff.reports.grouping import FilePair, group, heading, rak_name, summary
from rakgen.diff.reports.wording import field_name, format_rupiah, judgement, remark

_COLOURS = {"+": "\x1b[32m", "-": "\x1b[31m", "~": "\x1b[33m", "!": "\x1b[1;31m", "#": "\x1b[1m"}
_PLAIN = "\x1b[0m"


def write_text(pairs: Sequence[FilePair], width: int, *, colour: bool = False) -> str:
    """All pairs of plans as text; + added, - removed, ~ changed, ! a warning. Ends with a line break."""
    lines: list[str] = []
    for pair in pairs:
        if pair.same:
            continue
        lines += [*_coloured("#", _wrap(heading(pair), width, 0), colour)]
        if pair.comparison is not None:
            lines += _changes(pair, width, colour)
        lines.append("")
    return "\n".join([*lines, *_wrap(summary(pairs), width, 0)]) + "\n"


def _changes(pair: FilePair, width: int, colour: bool) -> Iterator[str]:
    assert pair.comparison is not None
    rak = None
    for change_group in group(pair.comparison.changes):
        if change_group.rak is not None and rak_name(change_group.rak) != rak:
            rak = rak_name(change_group.rak)
            yield from _coloured("#", _wrap(f"Rak {rak}", width, 1), colour)
        yield from _coloured("#", _wrap(change_group.title, width, 2), colour)
        for change in change_group.changes:
            sign = {"ditambah": "+", "dihapus": "-"}.get(change.kind, "~")
            yield from _coloured("!" if change.is_warning else sign, _wrap(sentence(change), width, 4, sign), colour)
    for total in pair.comparison.anggaran:
        if total.old != total.new:
            difference = total.new - total.old
            yield from _wrap(
                f"Jumlah anggaran rak {rak_name(total.rak)}: {format_rupiah(total.old)} -> {format_rupiah(total.new)} "
                f"(selisih {'+' if difference > 0 else ''}{format_rupiah(difference)})", width, 2,
            )  # fmt: skip


def sentence(change: Change) -> str:
    """One change as one sentence."""
    name = f'{change.place.level} "{change.place.text}"' if change.place.text else change.place.name
    if change.place.level == "rak":
        name = f"rak {rak_name(change.place)}"
    verdict = judgement(change)
    tail = (
        f" [peringatan{': ' if verdict else ''}{verdict}]" if change.is_warning else f"; {verdict}" if verdict else ""
    )
    if change.kind in ("ditambah", "dihapus"):
        return f"{name} {remark(change)}{tail}"
    if change.kind == "urutan":
        return f"{name}: {remark(change)}"
    if change.kind == "dipindah":
        return f'{name} dipindah dari "{change.before}" ke "{change.after}"'
    if change.kind == "redaksi" and change.before and change.after:
        return f"{change.place.level} diubah redaksinya: {marked_words(change.before, change.after)}"
    return (
        f"{name}: {field_name(change.field)} {_one_line(change.before)} -> {_one_line(change.after)}"
        f" ({remark(change)}){tail}"
    )


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
    return text.replace("\n", ", ") or "(kosong)"


def _wrap(text: str, width: int, indent: int, sign: str = "") -> list[str]:
    start = " " * indent + (f"{sign} " if sign else "")
    clean = "".join(char if char.isprintable() else "\ufffd" for char in text.replace("\n", " "))
    return textwrap.wrap(
        clean, max(width, 30), initial_indent=start, subsequent_indent=" " * (len(start) + 2 * bool(sign)),
        break_on_hyphens=False,
    ) or [start.rstrip()]  # fmt: skip


def _coloured(sign: str, lines: list[str], colour: bool) -> list[str]:
    return [f"{_COLOURS[sign]}{line}{_PLAIN}" for line in lines] if colour else lines
