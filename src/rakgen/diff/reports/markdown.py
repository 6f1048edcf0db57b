"""Markdown: comparisons as Markdown, for the comment of a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rakgen.diff.change import Change, mark_words
from rakgen.diff.reports.grouping import FilePair, group, heading, rak_name, summary
from rakgen.diff.reports.wording import field_name, format_rupiah, judgement, remark

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


def write_md(pairs: Sequence[FilePair]) -> str:
    """A heading and the summary, then for each pair of plans a table per sasaran. Texts of plans are escaped."""
    lines = ["## Perubahan rencana aksi", "", summary(pairs)]
    for pair in pairs:
        if not pair.same:
            lines += ["", f"### {_safe(heading(pair))}", *_changes(pair)]
    return "\n".join(lines) + "\n"


def _changes(pair: FilePair) -> Iterator[str]:
    if pair.comparison is None:
        return
    rak = None
    for change_group in group(pair.comparison.changes):
        name = f"Rak {rak_name(change_group.rak)}" if change_group.rak is not None else ""
        if name and name != rak:
            rak = name
            yield from ("", f"#### {_safe(name)}")
        yield from (
            "",
            f"**{_safe(change_group.title)}**",
            "",
            "| Butir | Semula | Menjadi | Keterangan |",
            "|---|---|---|---|",
        )
        for change in change_group.changes:
            yield "| " + " | ".join(_cells(change)) + " |"
    for total in pair.comparison.anggaran:
        if total.old != total.new:
            yield ""
            yield (
                f"Jumlah anggaran rak {_safe(rak_name(total.rak))}: {format_rupiah(total.old)} menjadi {format_rupiah(total.new)}, "
                f"selisih {format_rupiah(total.new - total.old)}."
            )


def _cells(change: Change) -> tuple[str, str, str, str]:
    """The cells of one change; a warning is bold and has its word."""
    butir = change.place.level
    if change.field and change.kind != "redaksi":
        butir += f": {field_name(change.field)}"
    if change.kind != "redaksi" and change.place.text and change.kind not in ("ditambah", "dihapus"):
        butir += f" ({change.place.text})"
    note = remark(change)
    if verdict := judgement(change):
        note += f"; {verdict}"
    note = f"**Peringatan: {_safe(note)}**" if change.is_warning else _safe(note)
    if change.reason:
        note += f"<br>{_safe(change.reason)}"
    if change.kind == "redaksi" and change.before and change.after:
        left, right = mark_words(change.before, change.after)
        return _safe(butir), _marked(left, "~~"), _marked(right, "**"), note
    return _safe(butir), _safe(change.before) or "-", _safe(change.after) or "-", note


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
