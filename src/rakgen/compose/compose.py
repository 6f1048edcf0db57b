"""Compose: a Rencana and a Layout become a Section of the Document, each span computed once, from the levels."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from rakgen.compose.activities import section_names, with_activities
from rakgen.compose.body import Body
from rakgen.compose.clauses import compose_clauses
from rakgen.compose.contents import Origin, periode_content
from rakgen.compose.rows import RowTree, TableRow, per_periode, spans_of
from rakgen.compose.signature import compose_signature
from rakgen.compose.space import too_high
from rakgen.compose.table_rows import rows_of_table
from rakgen.compose.values import rak_values, said_values, signer_values, value_span
from rakgen.diagnostics.fault import WidthFault
from rakgen.document.document import (
    Block,
    Cell,
    CellFormula,
    Document,
    Grid,
    Letterhead,
    Line,
    Paragraph,
    Row,
    Section,
    Signature,
    Title,
    statement_name,
)
from rakgen.document.heights import height_beside
from rakgen.document.refit import tightened
from rakgen.document.wants import Wish
from rakgen.document.widths import column_widths, widest_value
from rakgen.layout.around import Clause
from rakgen.layout.between import PeriodeRow
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.faults import at_value, template_fault
from rakgen.layout.fields import LEVELS, SCHEDULES, split_content
from rakgen.layout.header import HeaderLeaf
from rakgen.layout.headers import Header, header_of
from rakgen.layout.layout import Layout, TableSpec
from rakgen.layout.page import Base, does_not_fit, page_of, paper_of
from rakgen.layout.templates import clause_place, closing_place
from rakgen.model import Rak, Rencana
from rakgen.model.fields import Fields
from rakgen.text.templates import Unfilled, chooses, fill


def compose_document(
    rencana: Rencana,
    pairs: Sequence[tuple[Rak, Layout]],
    paper: str | Base | None = None,
    ready: Mapping[tuple[int, int], Section] | None = None,
) -> Document:
    """The Document of the given rak, each in its layout, in order.

    `paper` overrides the paper, or the whole page. `ready` are sections composed before, with that paper, by the ids of
    rak and layout. Raises LayoutFault for a template that cannot be rendered or columns that do not fit.
    """
    return with_activities(compose_tables(rencana, pairs, paper, ready), rencana, [rak for rak, _ in pairs])


def compose_tables(
    rencana: Rencana,
    pairs: Sequence[tuple[Rak, Layout]],
    paper: str | Base | None = None,
    ready: Mapping[tuple[int, int], Section] | None = None,
) -> Document:
    """As `compose_document`, but for the activities, of which most formats tell nothing."""
    ready = ready or {}
    made = [ready.get((id(rak), id(layout))) or compose_section(rencana, rak, layout, paper) for rak, layout in pairs]
    names = section_names([rak for rak, _ in pairs])
    sections = tuple(
        section._replace(name=name, revision=rak.perubahan or 0, date=rak.signed_on)
        for section, name, (rak, _) in zip(made, names, pairs, strict=True)
    )
    title = " ".join(sections[0].title.lines) if sections else ""
    date = next((section.date for section in sections if section.date), (rencana.tahun, 1, 1))
    said = said_values(rencana, [(rak, layout.periode) for rak, layout in pairs])
    author = rencana.instansi or ""
    return _with_statements(Document(title, author, sections, date, year=rencana.tahun, said=said))


def _with_statements(document: Document) -> Document:
    """The document with the statement of each section as a section of its own before it."""
    if not any(section.statement for section in document.sections):
        return document
    sections: list[Section] = []
    for section in document.sections:
        if section.statement is not None:
            name = statement_name(section)
            sections.append(section.statement._replace(name=name, revision=section.revision, date=section.date))
        sections.append(section._replace(statement=None))
    return document._replace(sections=tuple(sections))


def compose_section(rencana: Rencana, rak: Rak, layout: Layout, paper: str | Base | None = None) -> Section:
    """One rak in one layout. Raises as `compose_document`."""
    return _Composer(rencana, rak, layout, paper).section()


class _Composer:
    """Builds one section."""

    def __init__(self, rencana: Rencana, rak: Rak, layout: Layout, paper: str | Base | None) -> None:
        self.rencana, self.rak, self.layout = rencana, rak, layout
        self.paper = paper_of(paper, rencana.kertas)
        self.page = page_of(layout, self.paper)
        self.values = rak_values(rencana, rak, layout.periode)
        self.origin = Origin(rencana, rak)
        self.holds_words, self.beside = True, 0.0

    def section(self) -> Section:
        title = Title(self._title(), self._subtitle(), self._lampiran())
        signature = compose_signature(
            self.rak.pengesahan,
            self.rencana,
            self.layout,
            lambda text, values: self._rendered(text, values, "tempat_tanggal"),
        )
        kop, statement = self._kop(), self._statement(signature)
        if statement is not None and kop is not None and not kop.every_page:
            kop = None  # it stands on the first page, which is the statement's
        section = Section(self.page, title, (), signature, kop, statement=statement)
        self.beside = height_beside(section)
        blocks: list[Block] = []
        blocks += self._clauses(self.layout, "pembuka")
        for table in self.layout.tables:
            blocks += self._tables(table, title, is_below=bool(blocks))
        blocks += self._clauses(self.layout, "penutup", is_below=bool(blocks))
        section = section._replace(blocks=tuple(blocks))
        section = section if self.holds_words else tightened(section)
        if fault := too_high(section, self.layout, holds_words=self.holds_words):
            raise fault
        return section

    def _statement(self, signature: Signature | None) -> Section | None:
        spec = self.layout.pernyataan
        if spec is None:
            return None
        lines = tuple(self._rendered(text, self.values, "judul", spec, i) for i, text in enumerate(spec.judul))
        return Section(self.page, Title(lines), tuple(self._clauses(spec, "isi")), signature, self._kop())

    def _clauses(self, owner: Fields, field: str, *, is_below: bool = False) -> list[Block]:
        """The text around tables that a field of a group lists, as paragraphs; what else than the title it may be
        below.
        """
        clauses: Sequence[Clause] | None = getattr(owner, field)
        if not clauses:
            return []
        values = self.values | signer_values(self.rak)

        def render(number: int, part: str) -> str:
            clause = clauses[number]
            place = (clause, part, None) if part == "label" else clause_place(owner, field, number, clause)
            at, name, index = place
            return self._rendered(getattr(clause, part), values, name, at, index)

        return [*compose_clauses(clauses, self.page, render, is_below=is_below)]

    def _rendered(
        self,
        text: str,
        values: Mapping[str, object],
        field: str,
        owner: Fields | None = None,
        item_index: int | None = None,
    ) -> str:
        """A template rendered; a fault is placed at the layout's field `field`, or its item number `item_index`."""
        try:
            return fill(text, values)
        except Unfilled as unfilled:
            raise template_fault(unfilled, self.layout, owner or self.layout, field, item_index) from None

    def _title(self) -> tuple[str, ...]:
        own = self.rak.judul
        lines = list(own or self._layout_title())
        if not any("perubahan" in text.casefold() for text in own or self.layout.judul):
            lines[0] += str(self.values["perubahan"])
        return tuple(lines)

    def _layout_title(self) -> list[str]:
        return [self._rendered(text, self.values, "judul", item_index=i) for i, text in enumerate(self.layout.judul)]

    def _subtitle(self) -> str | None:
        if self.rak.subjudul is not None or self.layout.subjudul is None:
            return self.rak.subjudul
        return self._rendered(self.layout.subjudul, self.values, "subjudul") or None

    def _lampiran(self) -> tuple[str, ...]:
        if self.rak.lampiran is not None:
            return self.rak.lampiran
        return tuple(
            self._rendered(text, self.values, "lampiran", item_index=i)
            for i, text in enumerate(self.layout.lampiran or ())
        )

    def _kop(self) -> Letterhead | None:
        kop = self.layout.letterhead
        if kop is None:
            return None
        lines = tuple(Line(self._rendered(line.teks, self.values, "teks", line), line.gaya) for line in kop.baris)
        sizes = tuple(line.ukuran for line in kop.baris)
        return Letterhead(lines, self.layout.logo, kop.garis, kop.halaman == "semua", sizes if any(sizes) else ())

    def _tables(self, table: TableSpec, title: Title, *, is_below: bool) -> list[Block]:
        """A table with its headings and notes; one that has no rows while others may is left out. Where it is below
        more than the title it may begin a page.
        """
        tree = self._tree(table)
        if not tree.rows and table.dari == "program":
            return []
        head = header_of(
            table, self.layout, lambda text, column, field: self._rendered(text, self.values, field, column)
        )
        made = Body(table, head.leaves, tree, self.origin, self._rendered_butir, self._rendered_content)
        body = made.rows()
        formulas = _formulas(table, head.leaves, body)
        if table.baris_penutup and body:
            body = made.closed(body, lambda number, part: self._rendered_closing(table, number, part))
        begins = is_below and table.halaman_baru == "ya"
        if begins and body:
            body = (body[0]._replace(new_page=True), *body[1:])
        blocks: list[Block] = [
            Paragraph(
                Line(self._rendered(text, self.values, "judul", table, i), "tebal"),
                "heading",
                new_page=begins and not i,
            )
            for i, text in enumerate(table.judul or ())
        ]
        name = " ".join(block.line.text for block in blocks if isinstance(block, Paragraph)) or " ".join(title.lines)
        blocks.append(self._grid(head, body, name)._replace(formulas=formulas))
        blocks += [
            Paragraph(Line(self._rendered(text, self.values, "catatan", table, i)), "note")
            for i, text in enumerate(table.catatan or ())
        ]
        return blocks

    def _rendered_butir(self, text: str, owner: Fields, values: Mapping[str, object]) -> str:
        return self._rendered(text, {**self.values, **values}, "judul" if hasattr(owner, "judul") else "isi", owner)

    def _rendered_closing(self, table: TableSpec, number: int, part: str) -> str:
        row = table.baris_penutup[number]
        owner, field, index = closing_place(table, number, part)
        return self._rendered(getattr(row, part), self.values, field, owner, index)

    def _rendered_content(
        self, column: ColumnSpec, number: int, values: Mapping[str, object], empty: Collection[str]
    ) -> str:
        text, named = column.isi[number].isi, {**self.values, **values}
        if empty and not chooses(text, named, empty):
            return ""
        return self._rendered(text, named, "isi", column, number)

    def _grid(self, head: Header, body: tuple[Row, ...], name: str) -> Grid:
        columns = [
            column._replace(is_blank=True) if _is_blank(leaf, number, body) else column
            for number, (leaf, column) in enumerate(zip(head.leaves, head.columns, strict=True))
        ]
        asked = head.rows, body, list(map(Wish.of, columns)), self.page
        try:
            widths = column_widths(*asked, self.beside)
        except WidthFault as fault:
            raise self._placed(fault, widest_value(*asked)) from None
        self.holds_words = self.holds_words and widths.hold_words
        made = tuple(column._replace(width=width) for column, width in zip(columns, widths.columns, strict=True))
        return Grid(made, head.rows, body, f"{name}: {len(body)} baris, {len(made)} kolom")

    def _placed(self, fault: WidthFault, widest: tuple[Cell, str] | None) -> WidthFault:
        """The fault of columns too wide, at the value of the plan that makes them so, or in the layout or
        the office's document.
        """
        cell, word = widest or (Cell(""), "")
        if cell.origin is None or isinstance(self.paper, Base):
            return does_not_fit(fault, self.layout, self.paper)
        return at_value(fault, value_span(self.rak, cell.origin, word), word)

    def _tree(self, table: TableSpec) -> RowTree:
        tree = rows_of_table(table, self.rak, self.rencana, program_rows=table.baris_program.cetak == "ya")
        periods, filled = table.period_rows, None
        if periods is None:
            return tree
        if periods.kosong == "lewati":
            counted = _counted(table, tree, periods)
            filled = [self._filled(table, row, periods) | more for row, more in zip(tree.rows, counted, strict=True)]
        return per_periode(tree, periods.periode, periods.numbers, filled)

    def _filled(self, table: TableSpec, row: TableRow, periods: PeriodeRow) -> frozenset[int]:
        """The periods in which some column that goes by periods has something to say on a row; what an item says is
        printed on its first row of a period, in a column of one field.
        """
        contents = [
            (LEVELS.index(field.partition(".")[0]), field, bool(column.content_name) and column.per != "baris")
            for column in table.leaves
            if (column.is_by_periode or column.is_by_tahun) and column.periode is None
            for column_content in column.isi
            for field in column_content.fields
        ]
        return frozenset(
            number
            for number in periods.numbers
            for level, field, is_once in contents
            if (row.is_first[level] or not is_once)
            and periode_content(field, row.butir[level], periods.periode, number, "x")
        )


def _is_blank(leaf: HeaderLeaf, number: int, body: tuple[Row, ...]) -> bool:
    """True for a column in which nothing is printed where more than a tick would be: it is filled in by hand."""
    name = leaf.column.content_name
    if not body or (name in SCHEDULES and leaf.periode is not None) or split_content(name)[1] == "iku":
        return False
    cells = (row.cells[number] for row in body)
    return not any(cell and cell.content and cell.colspan == 1 for cell in cells)


def _counted(table: TableSpec, tree: RowTree, periods: PeriodeRow) -> list[frozenset[int]]:
    """For each row the periods in which a computed column has something to count: its figure is printed on the first
    row of its item.
    """
    found: list[frozenset[int]] = [frozenset()] * len(tree.rows)
    ends = (*tree.starts, len(tree.full_rows))
    for column in (column for column in table.leaves if column.counted and column.periode is None):
        levels = [(LEVELS.index(field.partition(".")[0]), field) for field in column.counted]
        for first, count in spans_of(tree.rows, -1 if column.level is None else column.level):
            below = tree.full_rows[tree.starts[first] : ends[first + count]]
            items = {(field, id(row.butir[level])): row.butir[level] for level, field in levels for row in below}
            found[first] |= {
                number
                for number in periods.numbers
                for (field, _), item in items.items()
                if periode_content(field, item, periods.periode, number, "x")
            }
    return found


def _formulas(table: TableSpec, leaves: list[HeaderLeaf], body: tuple[Row, ...]) -> tuple[CellFormula, ...]:
    if table.rumus_excel == "tidak" or not table.counts_columns:
        return ()
    from rakgen.compose.real_formulas import real_formulas  # few layouts ask for them

    return real_formulas(leaves, body)
