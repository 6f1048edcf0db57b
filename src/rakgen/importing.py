"""Importing: a document of an office as a plan with its forms, every doubt at its line, and the proof of what was read.

The proof has two parts: no word of the source is missing from the plan, its forms and its comments; and the plan, laid
out in its forms, is compared with the source cell by cell.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from types import MappingProxyType
from typing import NamedTuple

from rakgen.compose.bound import bound, in_periode
from rakgen.compose.compose import compose_section
from rakgen.diagnostics import Diagnostic, Elsewhere, Span, diagnose
from rakgen.diagnostics.fault import RakgenFault, WidthFault
from rakgen.document.document import Cell, Grid, Section
from rakgen.layout.layout import Layout
from rakgen.layout.values import PAPER_SIZES
from rakgen.model import Periode, Rak, Rencana, load_rencana
from rakgen.readers.raw import RawCell, RawDocument, RawLine, RawPlace, Remark, RemarkKind
from rakgen.recognise.alike import is_alike, rows_alike, rows_apart
from rakgen.recognise.contents import SHADED
from rakgen.recognise.doubts import KEYS, Doubt, doubt_of
from rakgen.recognise.forms import Form, FormTable
from rakgen.recognise.left_over import Left, left_over, lost_words, money_in
from rakgen.recognise.periods import parts_of_year_in
from rakgen.recognise.pieces import cells_of
from rakgen.recognise.plan import Recognised, recognise
from rakgen.source import Source
from rakgen.text.printable import short_line
from rakgen.writers.facts import cell_owners

_MOST_HEADINGS = 8  # rows of a table that its titles and headings take
_LONGEST = 120  # letters of a title or heading that names a period
_MOST_TOLD = 200  # cells that are told one by one
_LINES_OF_AN_ITEM = 8  # on either side
_SHOWN = 80  # letters of a text in a finding
_REMARKS: dict[RemarkKind, tuple[str, str]] = {
    "hidden": ("tersembunyi, tidak dibaca: ", "hidden, not read: "),
    "unseen": ("tersembunyi, dibaca: ", "hidden, read: "),
    "struck": ("dicoret, dibaca: ", "struck through, read: "),
    "prompt": ("petunjuk isian yang belum diisi, tidak dibaca: ", "the prompt of a control left empty, not read: "),
    "deleted": ("hapusan terlacak, tidak dibaca: ", "a tracked deletion, not read: "),
    "inserted": ("sisipan terlacak, dibaca: ", "a tracked insertion, read: "),
    "joined": ("disambung dari dua baris: ", "joined from two lines: "),
    "rest": (
        "mungkin sisa baris di atasnya, dibaca sebagai baris baru: ",
        "perhaps the rest of the row above, read as a new row: ",
    ),
    "outside": ("di luar isi dokumen, tidak dibaca: ", "outside the body, not read: "),
    "formula": ("rumus tanpa nilai tersimpan: ", "a formula without a stored value: "),
    "beside": ("dibaca sebagai tabel berikutnya dari dokumen yang sama: ", "read as the same document's next table: "),
    "clipped": ("", ""),
    "picture": ("gambar, tidak dibaca", "a picture, not read"),
    "nested": ("tabel di dalam sel, dibaca sebagai teks: ", "a table within a cell, read as text: "),
    "control": ("nilai isian formulir: ", "a value of a form's control: "),
    "cut": ("melampaui batas, tidak dibaca: ", "over a limit, not read: "),
    "unreadable": ("tanda yang tidak dikenal: ", "a sign that is not known: "),
    "rule": ("warna bersyarat, tidak dibaca: sel ", "colours made by a rule, not read: cells "),
}


class Imported(NamedTuple):
    """A plan as its text reads, new layouts by name, what was doubted (at the plan's lines), and the proof: words left
    over, cells alike of all, the sums of money of the source and of the plan as printed.
    """

    source: Source
    layouts: dict[str, str]
    findings: list[Diagnostic]
    lost: list[str]
    alike: int
    cells: int
    money: tuple[int, int]

    @property
    def text(self) -> str:
        """The plan's text."""
        return self.source.text


def import_document(
    document: RawDocument,
    layouts: Iterable[tuple[str, Layout]],
    name: str,
    path: str,
    unsaid: Mapping[str, object] = MappingProxyType({}),
    periode: tuple[Periode, int] | None = None,
    kode: str | None = None,
) -> Imported:
    """A document as a plan; `name` is that of a new layout where one is needed, `path` the plan's file in findings,
    `unsaid` fields of the plan (`tahun`, `instansi`) for a document that does not say them, `periode` the one that a
    report of one period is of, where the document does not say it, `kode` that of its rak.
    """
    found, compared, wider = _fitting(
        document, list(told_periods(document, layouts, periode)), name, path, unsaid, kode
    )
    remarks = (Doubt(doubt_of(kind), place, text, kind) for kind, place, text in document.remarks)
    findings = [compared.doubt(remark) for remark in remarks]
    findings += map(compared.doubt, found.doubts)
    findings += [diagnose("RAK971.kertas", path, kertas=wider)] if wider else []
    if kode is not None and len(found.forms) > 1:
        findings.append(diagnose("RAK970.rak", path, banyak=str(len(found.forms))))
    told = [*(doubt.text for doubt in found.doubts), *(remark.text for remark in document.remarks)]
    findings += compared.findings if found.forms else [diagnose("RAK970.tabel", path, rincian="")]
    known = [found.text, *found.new_layouts.values(), *compared.texts, *_layout_texts(found.forms), *told]
    lost = lost_words(document, known)
    if lost and found.forms:
        left = left_over(document, found.forms, lost)
        found, findings = _with_left_over(found, left, findings, path, compared.places)
        lost = lost_words(document, [*known, found.text])
    return Imported(
        found.source,
        found.new_layouts,
        findings,
        lost,
        compared.alike,
        compared.cells,
        (compared.source, compared.printed),
    )


def _with_left_over(
    found: Recognised, left: Sequence[Left], findings: Sequence[Diagnostic], path: str, told: Container[RawPlace]
) -> tuple[Recognised, list[Diagnostic]]:
    """A plan with what is left over of its document as comments of its rak, and its findings with those of that, none
    at a place that is told already.
    """
    said = [f"{place_words(lost.place)[0]}: {' '.join(lost.text.split())}" for lost in left]
    kept = found.with_comments([(lost.rak, text) for lost, text in zip(left, said, strict=True)])
    lines = kept.text.splitlines()
    untold = ((lost, text) for lost, text in zip(left, said, strict=True) if lost.place not in told)
    more = [
        told_at("RAK973", path, _span(lines, text), lost.place, lost.text, "")
        for lost, text in islice(untold, _MOST_TOLD)
    ]
    rest = iter(enumerate(lines, 1))
    moved = [next((number for number, new in rest if new == line), 1) for line in found.text.splitlines()]
    later = [_moved(finding, moved) if finding.path == path else finding for finding in findings]
    return kept, [*later, *more]


def _moved(finding: Diagnostic, lines: Sequence[int]) -> Diagnostic:
    """A finding at the line where its own stands now."""
    if finding.span is None:
        return finding
    span = finding.span._replace(line=lines[finding.span.line - 1], end_line=lines[finding.span.end_line - 1])
    return finding._replace(span=span)


def told_periods(
    document: RawDocument, layouts: Iterable[tuple[str, Layout]], periode: tuple[Periode, int] | None = None
) -> Iterator[tuple[str, Layout]]:
    """Layouts by name, those that print one period once for each that it may be: the one given, else those that a
    document names.
    """
    known: dict[tuple[Periode, int], None] | None = None
    for name, layout in layouts:
        if not layout.is_of_one_periode:
            yield name, layout
            continue
        if known is None:
            known = dict.fromkeys([periode] if periode else _periods_said(document))
        yield from ((name, in_periode(layout, part)) for part in known)


def _periods_said(document: RawDocument) -> Iterator[tuple[Periode, int]]:
    """The parts of a year that lines around tables name, then those of the first rows of tables."""
    lines = (block.text for block in document.blocks if isinstance(block, RawLine))
    cells = (cell.text for table in document.tables for cell in table.cells if cell.row < _MOST_HEADINGS)
    return (part for text in dict.fromkeys((*lines, *cells)) if len(text) < _LONGEST for part in parts_of_year_in(text))


def findings_in(findings: Iterable[Diagnostic], text: str, later: str) -> list[Diagnostic]:
    """Findings of a plan's text at the lines that a later text of it has of the same wording; without a place where it
    has none.
    """
    own, new = text.splitlines(), later.splitlines()
    return [told._replace(span=_span(new, own[told.span.line - 1].strip()) if told.span else None) for told in findings]


def _fitting(
    document: RawDocument,
    layouts: Sequence[tuple[str, Layout]],
    name: str,
    path: str,
    unsaid: Mapping[str, object],
    kode: str | None,
) -> tuple[Recognised, _Compared, str]:
    """A document as a plan and that compared with it, new forms on the first paper that their columns fit: the
    document's, else a wider one on its side, whose name is given too.
    """
    tried: list[tuple[Recognised, _Compared, str]] = []
    for paper in ("", *_wider_papers(document.page)):
        page = PAPER_SIZES[paper][::-1] if paper else document.page
        found = recognise(document._replace(page=page), layouts, name, unsaid, kode)
        compared = _Compared(path, found.text.splitlines())
        compared.plan(found)
        tried.append((found, compared, paper))
        if not compared.is_too_wide:
            return tried[-1]
    return tried[0]


def _wider_papers(page: tuple[float, float] | None) -> list[str]:
    """The papers that are wider on their side than a page (its width and height in mm), the narrowest first."""
    return [name for name in ("A4", "F4", "A3") if page is None or PAPER_SIZES[name][1] > page[0] + 5]


def place_words(place: RawPlace) -> tuple[str, str]:
    """Where something stands in the source, in both languages: `tabel 1, baris 3, kolom 2`, `lembar RAK, sel B3`."""
    if place.sheet and place.row and place.column:  # as a spreadsheet names it
        return f"lembar {place.sheet}, sel {place.cell}", f"sheet {place.sheet}, cell {place.cell}"
    parts = [
        (f"lembar {place.sheet}", f"sheet {place.sheet}", bool(place.sheet)),
        (f"halaman {place.page}", f"page {place.page}", bool(place.page)),
        (f"tabel {place.table}", f"table {place.table}", bool(place.table)),
        (f"baris {place.row}", f"row {place.row}", bool(place.row)),
        (f"kolom {place.column}", f"column {place.column}", bool(place.column)),
    ]
    said = [(indonesian, english) for indonesian, english, is_there in parts if is_there]
    return ", ".join(name for name, _ in said) or "dokumen", ", ".join(name for _, name in said) or "document"


def told_at(
    key: str, path: str, span: Span | None, place: RawPlace, text: str, made: str, reason: tuple[str, str] = ("", "")
) -> Diagnostic:
    """A finding about a place of the source: the text there, what was made of it, the reason in both languages."""
    indonesian, english = (words[:1].upper() + words[1:] for words in place_words(place))
    text, made = (short_line(words, _SHOWN, "…") for words in (text, made))
    return diagnose(
        key, path, span, tempat=indonesian, tempat_en=english, teks=text, jadi=made, alasan=reason[0],
        alasan_en=reason[1],
    )  # fmt: skip


def remark_told(remark: Remark, path: str) -> Diagnostic:
    """What a reader left or guessed, as a finding."""
    return told_at(KEYS[doubt_of(remark.kind)], path, None, remark.place, remark.text, "", _REMARKS[remark.kind])


def _span(lines: Sequence[str], text: str, near: Span | None = None) -> Span | None:
    """The line of the plan that holds a text as whole words: the nearest of the item at a place, where one is known,
    else that place; of all lines the first.
    """
    wanted = " ".join(text.split())[:40]
    if not wanted:
        return near
    first, end = (max(0, near.line - _LINES_OF_AN_ITEM), near.line + _LINES_OF_AN_ITEM) if near else (0, len(lines))
    word = re.compile(rf"(?<![\w.,]){re.escape(wanted)}(?!\w|[.,]\d)" if len(text) <= 40 else re.escape(wanted))
    found = ((number, match) for number, line in enumerate(lines[first:end], first + 1) if (match := word.search(line)))
    best = min(found, key=lambda place: abs(place[0] - near.line), default=None) if near else next(found, None)
    if best is None:
        return near
    number, match = best
    return Span(number, match.start() + 1, number, len(lines[number - 1]) + 1)


def _printed_texts(section: Section) -> Iterator[str]:
    """All that a section prints."""
    yield from (*section.title.lines, *section.title.annex, section.title.subtitle or "")
    for grid in section.grids:
        yield from (cell.text for cell in grid.cells())
    if section.signature is not None:
        for signer in filter(None, (section.signature.left, section.signature.right)):
            yield from (*signer.above, signer.name, *signer.below)


def _layout_texts(forms: Sequence[Form]) -> Iterator[str]:
    """The words that forms print by themselves."""
    for form in forms:
        yield from form.layout.judul
        if form.layout.pernyataan is not None:
            yield from form.layout.pernyataan.judul
            yield from (f"{clause.label} {clause.teks}" for clause in form.layout.pernyataan.isi)
        for clause in (*(form.layout.pembuka or ()), *(form.layout.penutup or ())):
            yield f"{clause.label} {clause.teks}"
        for table in form.tables:
            yield from (text for path in table.whole.paths() for text in path)
            yield from (*(table.spec.judul or ()), *(table.spec.catatan or ()))
            yield table.spec.jumlah.judul if table.spec.jumlah and table.spec.jumlah.judul else ""
    yield "NIP Rp IDR"


# Cells


def _without_year(finding: Diagnostic, plan: str) -> Diagnostic:
    """The finding of a plan without a year says how to import with one, that in which it was signed."""
    if finding.code != "RAK102" or finding.values.get("isian") != "tahun":
        return finding
    signed = re.search(r"\btanggal: .*?((?:19|20)\d\d)(?!\d)", plan)
    return diagnose("RAK974", finding.path, contoh=signed[1] if signed else "2020")


class _Compared:
    """Compares what the plan prints with the source."""

    def __init__(self, path: str, lines: Sequence[str]) -> None:
        self.path, self.lines = path, lines
        self.findings: list[Diagnostic] = []
        self.places: set[RawPlace] = set()
        self.origins: dict[RawPlace, Span] = {}  # where the plan holds what a cell of the source says
        self.texts: list[str] = []
        self.alike = self.cells = self.source = self.printed = 0
        self.is_too_wide = False  # a new form for its paper

    def plan(self, found: Recognised) -> None:
        """Lay the plan out in its forms, table by table."""
        rencana, findings = load_rencana(replace(found.source, path=self.path))
        self.findings += (_without_year(finding, found.text) for finding in findings)
        if rencana is None or len(rencana.rak) != len(found.forms):
            return
        for rak, form in zip(rencana.rak, found.forms, strict=True):
            self.form(rencana, rak, form, found)

    def form(self, rencana: Rencana, rak: Rak, form: Form, found: Recognised) -> None:
        """One rak in its form."""
        try:
            section = compose_section(rencana, rak, bound(form.layout, rencana, rak, form.layout.periode))
        except RakgenFault as fault:
            self.findings += [told._replace(severity="peringatan") for told in fault.findings]  # the plan is whole
            self.is_too_wide |= isinstance(fault, WidthFault) and form.name in found.new_layouts
            return
        self.texts += _printed_texts(section)
        for table, grid in zip(form.tables, section.grids, strict=False):
            self.table(table, grid)

    def table(self, table: FormTable, grid: Grid) -> None:
        """One table; rows are compared with those that they are printed as."""
        body = table.whole.body
        if len(body) != len(grid.body_rows):
            body = [row for row in body if any(cell and (cell.text.strip() or cell.fill) for cell in row)]
        if len(body) != len(grid.body_rows):
            self.told("RAK972.baris", table.whole.raw.place, str(len(body)), str(len(grid.body_rows)))
        owners = list(cell_owners(grid.body_rows, len(grid.columns)))
        self.origins |= _origins(body, owners)
        self.source += money_in(cell.text for cell in cells_of(body))
        texts = [[cell.text if cell else "" for cell in row.cells] for row in grid.body_rows]
        self.printed += money_in(text for row_texts in texts for text in row_texts)
        rows = rows_alike(body, owners)
        for index, (row, at) in enumerate(zip(body, rows, strict=True)):
            for column, cell in enumerate(row):
                begins = cell is not None and not (index and body[index - 1][column] is cell)
                if cell is None or not begins or (column and row[column - 1] is cell):
                    continue
                self.cells += 1
                own = grid.body_rows[at].cells[column] if at is not None else None
                owner = owners[at][column] if at is not None else None
                of_periode = table.leaves[column].periode is not None
                below = (
                    (body[under][column], owners[same][column])
                    for under in range(index, len(body))
                    if (same := rows[under]) is not None
                )
                if not is_alike(cell, own, owner, row[column:], of_periode=of_periode):
                    shaded = SHADED if cell.fill and of_periode else ""
                    self.told("RAK972", cell.place, cell.text.strip() or shaded, own.text if own else "")
                elif cell.rowspan > 1 and (apart := rows_apart(cell, below)):
                    self.told("RAK972.gabung", cell.place, cell.text, str(apart))
                else:
                    self.alike += 1

    def told(self, key: str, place: RawPlace, text: str, made: str) -> None:
        """Tell of one place, as long as there are not too many."""
        if len(self.findings) < _MOST_TOLD:
            self.places.add(place)
            self.findings.append(told_at(key, self.path, self.span(place, text), place, text, made))

    def span(self, place: RawPlace, text: str) -> Span | None:
        """Where the plan holds a text that stands at a place of the source."""
        return _span(self.lines, text, self.origins.get(place))

    def doubt(self, doubt: Doubt) -> Diagnostic:
        """A doubt as a finding."""
        is_read = doubt.kind in ("reader", "guessed")
        reason = _REMARKS.get(doubt.made, ("", "")) if is_read else ("", "")  # type: ignore[call-overload]
        span = self.span(doubt.place, doubt.made if doubt.kind == "added" else doubt.text or doubt.made)
        return told_at(KEYS[doubt.kind], self.path, span, doubt.place, doubt.text, doubt.made, reason)


def _origins(body: Sequence[Sequence[RawCell | None]], owners: Sequence[Sequence[Cell | None]]) -> dict[RawPlace, Span]:
    """Where the plan holds what each cell says: its own place, else that of the nearest cell at its left that has one,
    or at its right.
    """
    found: dict[RawPlace, Span] = {}
    for row, owner in zip(body, owners, strict=False):
        spans = [cell.origin if cell and not isinstance(cell.origin, Elsewhere) else None for cell in owner]
        nearest = next(filter(None, spans), None)
        for cell, span in zip(row, spans, strict=False):
            nearest = span or nearest
            if cell is not None and nearest is not None:
                found.setdefault(cell.place, nearest)
    return found
