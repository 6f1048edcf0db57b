"""Markdown: comparisons as Markdown, for the comment of a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rakgen.diff.change import Change, mark_words
from rakgen.diff.compare import Comparison
from rakgen.diff.records import RecordsComparison
from rakgen.diff.reports.grouping import FilePair, group, heading, rak_name, summary, title
from rakgen.diff.reports.tables import headings, item, note, total_sentence
from rakgen.diff.reports.wording import both_sides
from rakgen.text.words import Language

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


def write_md(pairs: Sequence[FilePair], language: Language = "id") -> str:
    """A heading and the summary, then for each pair of plans a table per sasaran. Texts of plans are escaped."""
    lines = [f"## {title(pairs, language)}", "", summary(pairs, language)]
    for pair in pairs:
        if not pair.same:
            lines += ["", f"### {_safe(heading(pair, language))}"]
            lines += _changes(pair.comparison, language) if pair.comparison else ()
    return "\n".join(lines) + "\n"


def _changes(comparison: Comparison | RecordsComparison, language: Language) -> Iterator[str]:
    rak = None
    for change_group in group(comparison.changes):
        name = f"RAK {rak_name(change_group.rak, language)}" if change_group.rak is not None else ""
        if name and name != rak:
            rak = name
            yield from ("", f"#### {_safe(name)}")
        yield from ("", f"**{_safe(change_group.title(language))}**", "")
        yield f"| {' | '.join(headings(language))} |"
        yield "|---|---|---|---|"
        for change in change_group.changes:
            yield f"| {' | '.join(_cells(change, language))} |"
    for total in comparison.anggaran if isinstance(comparison, Comparison) else ():
        if total.old != total.new:
            yield from ("", _safe(total_sentence(total, language)))


def _cells(change: Change, language: Language) -> tuple[str, str, str, str]:
    """The cells of one change; a warning is bold and has its word."""
    label, text = item(change, language)
    remark = _safe(note(change, language))
    remark = f"**{remark}**" if change.is_warning else remark
    if change.reason:
        remark += f"<br>{_safe(change.reason)}"
    before, after = both_sides(change, language)
    if change.kind == "redaksi" and before and after:
        left, right = mark_words(before, after)
        return _safe(label), _marked(left, "~~"), _marked(right, "**"), remark
    return _safe(f"{label} ({text})" if text else label), _safe(before) or "-", _safe(after) or "-", remark


def _marked(words: list[tuple[str, bool]], sign: str) -> str:
    marked = ""
    for text, changed in words:
        core = text.strip()
        if not changed or not core:
            marked += _safe(text)
            continue
        leading, trailing = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        marked += f"{leading}{sign}{_safe(core)}{sign}{trailing}"
    return marked


def _safe(text: str) -> str:
    """Text that Markdown and HTML leave as it is; a mention or a line break cannot leave its cell."""
    text = (
        _SPECIAL.sub(r"\\\1", text.replace("&", "&amp;"))
        .replace("\\<", "&lt;")
        .replace("\\>", "&gt;")
        .replace("@", "@\u200b")
    )
    return " <br>".join(text.replace("\r", "").split("\n"))
