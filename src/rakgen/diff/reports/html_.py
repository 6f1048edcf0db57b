"""Html: comparisons side by side on one page that needs nothing else: no scripts, no links, no fonts to fetch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from rakgen.diff.change import Change, mark_words
from rakgen.diff.compare import Comparison
from rakgen.diff.records import RecordsComparison
from rakgen.diff.reports.grouping import FilePair, group, heading, rak_name, summary, title
from rakgen.diff.reports.tables import headings, item, note, total_sentence
from rakgen.diff.reports.wording import both_sides
from rakgen.text.printable import visible
from rakgen.text.words import Language

_STYLE = """body{font:15px/1.45 Arial,"Liberation Sans",sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem;color:#1a1a1a;background:#fff}
h1{font-size:1.4rem}h2{font-size:1.15rem;margin-top:2rem}h3{font-size:1rem;margin-bottom:.3rem}
table{border-collapse:collapse;width:100%;table-layout:fixed;margin-bottom:1rem}
th,td{border:1px solid #767676;padding:.35rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere;white-space:pre-line}
th{background:#f0f0f0}col.butir{width:22%}col.ket{width:20%}
del{background:#fde8e8;text-decoration:line-through}ins{background:#e6f4e6;font-weight:bold;text-decoration:none}
.peringatan{font-weight:bold}.alasan{font-style:italic}
@media print{body{margin:0;max-width:none}tr{break-inside:avoid}}
@media(max-width:40rem){table,tbody,tr,td{display:block;width:auto}thead{display:none}td::before{content:attr(data-label);font-weight:bold;display:block}}"""  # noqa: E501


def write_html(pairs: Sequence[FilePair], language: Language = "id") -> str:
    """A whole page; every text of a plan is escaped."""
    body = body_html(pairs, language)
    heading_text = title(pairs, language)
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{heading_text}</title>\n<style>\n{_STYLE}\n</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{heading_text}</h1>\n{body}</main>\n</body>\n</html>\n"
    )


def body_html(pairs: Sequence[FilePair], language: Language) -> str:
    """What stands on that page below its heading: the summary, and what changed in each file."""
    parts = "".join(part for pair in pairs if not pair.same for part in _pair(pair, language))
    return f"<p>{_safe(summary(pairs, language))}</p>\n{parts}"


def _pair(pair: FilePair, language: Language) -> Iterator[str]:
    yield f"<h2>{_safe(heading(pair, language))}</h2>\n"
    if pair.comparison is not None:
        yield from _changes(pair.comparison, language)


def _changes(comparison: Comparison | RecordsComparison, language: Language) -> Iterator[str]:
    names = headings(language, comparison)
    for change_group in group(comparison.changes):
        rak = f"RAK {rak_name(change_group.rak, language)}: " if change_group.rak is not None else ""
        header = "".join(f'<th scope="col">{name}</th>' for name in names)
        yield (
            f"<h3>{_safe(rak + change_group.title(language))}</h3>\n<table>\n"
            '<colgroup><col class="butir"><col><col><col class="ket"></colgroup>\n'
            f"<thead><tr>{header}</tr></thead>\n<tbody>\n"
        )
        for change in change_group.changes:
            yield _row(change, names, language)
        yield "</tbody>\n</table>\n"
    for total in comparison.anggaran if isinstance(comparison, Comparison) else ():
        if total.old != total.new:
            yield f"<p>{_safe(total_sentence(total, language))}</p>\n"


def _row(change: Change, names: tuple[str, str, str, str], language: Language) -> str:
    label, text = item(change, language)
    remark = _safe(note(change, language))
    remark = f'<span class="peringatan">{remark}</span>' if change.is_warning else remark
    if change.reason:
        remark += f'\n<span class="alasan">{_safe(change.reason)}</span>'
    before, after = both_sides(change, language)
    if change.kind == "redaksi" and before and after:
        left, right = mark_words(before, after)
        sides = _marked(left, "del"), _marked(right, "ins")
    else:
        sides = _safe(before) or "-", _safe(after) or "-"
    cells = zip(names, (_safe(f"{label}\n{text}" if text else label), *sides, remark), strict=True)
    return "<tr>" + "".join(f'<td data-label="{name}">{content}</td>' for name, content in cells) + "</tr>\n"


def _marked(words: list[tuple[str, bool]], tag: str) -> str:
    return "".join(f"<{tag}>{_safe(text)}</{tag}>" if changed else _safe(text) for text, changed in words)


def _safe(text: str) -> str:
    """Escaped, and without control characters, which no HTML may hold."""
    return escape(visible(text, keep="\n"))
