"""Html: comparisons side by side on one page that needs nothing else: no scripts, no links, no fonts to fetch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from rakgen.diff.change import Change, mark_words
from rakgen.diff.reports.grouping import FilePair, group, heading, rak_name, summary
from rakgen.diff.reports.wording import field_name, format_rupiah, judgement, remark

_STYLE = """body{font:15px/1.45 Arial,"Liberation Sans",sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem;color:#1a1a1a;background:#fff}
h1{font-size:1.4rem}h2{font-size:1.15rem;margin-top:2rem}h3{font-size:1rem;margin-bottom:.3rem}
table{border-collapse:collapse;width:100%;table-layout:fixed;margin-bottom:1rem}
th,td{border:1px solid #767676;padding:.35rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere;white-space:pre-line}
th{background:#f0f0f0}col.butir{width:22%}col.ket{width:20%}
del{background:#fde8e8;text-decoration:line-through}ins{background:#e6f4e6;font-weight:bold;text-decoration:none}
.peringatan{font-weight:bold}.alasan{font-style:italic}
@media print{body{margin:0;max-width:none}tr{break-inside:avoid}}
@media(max-width:40rem){table,tbody,tr,td{display:block;width:auto}thead{display:none}td::before{content:attr(data-label);font-weight:bold;display:block}}"""


def write_html(pairs: Sequence[FilePair]) -> str:
    """A whole page; every text of a plan is escaped."""
    body = "".join(part for pair in pairs if not pair.same for part in _pair(pair))
    return (
        '<!DOCTYPE html>\n<html lang="id">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>Perubahan rencana aksi</title>\n<style>\n{_STYLE}\n</style>\n</head>\n<body>\n<main>\n"
        f"<h1>Perubahan rencana aksi</h1>\n<p>{_safe(summary(pairs))}</p>\n{body}</main>\n</body>\n</html>\n"
    )


def _pair(pair: FilePair) -> Iterator[str]:
    yield f"<h2>{_safe(heading(pair))}</h2>\n"
    if pair.comparison is None:
        return
    left, right = "Semula", "Menjadi"
    if pair.comparison.across_years:
        left, right = f"Tahun {pair.comparison.old.tahun}", f"Tahun {pair.comparison.new.tahun}"
    for change_group in group(pair.comparison.changes):
        rak = f"Rak {rak_name(change_group.rak)}: " if change_group.rak is not None else ""
        yield (
            f"<h3>{_safe(rak + change_group.title)}</h3>\n<table>\n"
            '<colgroup><col class="butir"><col><col><col class="ket"></colgroup>\n'
            f'<thead><tr><th scope="col">Butir</th><th scope="col">{left}</th><th scope="col">{right}</th>'
            '<th scope="col">Keterangan</th></tr></thead>\n<tbody>\n'
        )
        for change in change_group.changes:
            yield _row(change, left, right)
        yield "</tbody>\n</table>\n"
    for total in pair.comparison.anggaran:
        if total.old != total.new:
            yield (
                f"<p>Jumlah anggaran rak {_safe(rak_name(total.rak))}: {format_rupiah(total.old)} menjadi "
                f"{format_rupiah(total.new)}, selisih {format_rupiah(total.new - total.old)}.</p>\n"
            )


def _row(change: Change, left: str, right: str) -> str:
    butir = change.place.level + (f": {field_name(change.field)}" if change.field and change.kind != "redaksi" else "")
    if change.kind not in ("redaksi", "ditambah", "dihapus") and change.place.text:
        butir += f"\n{change.place.text}"
    note = remark(change) + (f"; {verdict}" if (verdict := judgement(change)) else "")
    remark_cell = f'<span class="peringatan">Peringatan: {_safe(note)}</span>' if change.is_warning else _safe(note)
    if change.reason:
        remark_cell += f'\n<span class="alasan">{_safe(change.reason)}</span>'
    if change.kind == "redaksi" and change.before and change.after:
        old, new = (
            _marked(words, tag)
            for words, tag in zip(mark_words(change.before, change.after), ("del", "ins"), strict=True)
        )
    else:
        old, new = _safe(change.before) or "-", _safe(change.after) or "-"
    cells = zip(("Butir", left, right, "Keterangan"), (_safe(butir), old, new, remark_cell), strict=True)
    return "<tr>" + "".join(f'<td data-label="{label}">{content}</td>' for label, content in cells) + "</tr>\n"


def _marked(words: list[tuple[str, bool]], tag: str) -> str:
    return "".join(f"<{tag}>{_safe(text)}</{tag}>" if changed else _safe(text) for text, changed in words)


def _safe(text: str) -> str:
    """Escaped, and without control characters, which no HTML may hold."""
    return escape("".join(char if char.isprintable() or char in "\n" else "\ufffd" for char in text))
