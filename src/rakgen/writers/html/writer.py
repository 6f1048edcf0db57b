"""HTML writer: the Document as one self-contained page, read without scripts, printed like the form, filtered in
place.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count
from typing import TypeAlias

from markupsafe import Markup

from rakgen.document.document import Document, Grid, Image, Letterhead, Page, Paragraph, Section, Signature, Signer
from rakgen.document.hyphens import hyphenated
from rakgen.document.metrics import is_built_in, text_width
from rakgen.document.months import BULAN_NAMES, months_of
from rakgen.document.pages import paginate
from rakgen.document.typefaces import KOP_EXTRA, SIGNATURE_EXTRA
from rakgen.document.widths import cell_lines_width
from rakgen.system.resources import html_asset
from rakgen.text.html import css_string, element, html_page, join, start, text_html
from rakgen.writers.facts import RowFacts, row_facts
from rakgen.writers.html.heights import BrowserHeights
from rakgen.writers.html.table import table_css, table_html
from rakgen.writers.html.text import colour, fill_rule, hang_class, hang_rule, line_html
from rakgen.writers.html.timeline import spread, timeline_html

STYLES = ("dasar.css", "gaya.css")
"""The styles that all documents share."""

_QUARTERS = ("T1", "T2", "T3", "T4")


TableHtml: TypeAlias = Callable[[Grid, Grid, int, str], Markup]
"""The markup of a table: the grid, that as paper has it, its number in the file (from 1), its caption."""


def write_html(document: Document) -> str:
    """The document as a page of HTML: no request leaves it, its policy allows its own style and script alone."""
    facts = _facts(document)  # by texts as they were typed
    document = hyphenated(document)
    units = sorted({unit for rows in facts.values() for row in rows for unit in row.units}, key=str.casefold)
    style = "\n".join([*(html_asset(name) for name in STYLES), style_of(document)])
    script = html_asset("saring.js") if units or _periods(document, facts) else ""
    body = _body(document, facts, units)
    head = [
        start("meta", name="viewport", content="width=device-width, initial-scale=1"),
        start("meta", name="author", content=document.author) if document.author else "",
        start("meta", name="keywords", content=", ".join(document.keywords)) if document.keywords else "",
        start("meta", name="dcterms.date", content="{:04}-{:02}-{:02}".format(*document.date)),
        element("title", document.title.strip() or document.author or "Rencana aksi"),
    ]
    return html_page(document.language.partition("-")[0], head, style, script, body)


def _facts(document: Document) -> dict[int, list[RowFacts]]:
    """The facts of each table (numbered from 1 through the document) that has some."""
    facts = {}
    number = count(1)
    for section in document.sections:
        activities = [activity for activity in document.activities if activity.section == section.name]
        for grid in section.grids:
            rows, n = row_facts(grid, activities), next(number)
            if any(row.units or row.months for row in rows):
                facts[n] = rows
    return facts


def _periods(document: Document, facts: Mapping[int, Sequence[RowFacts]]) -> list[tuple[str, int]]:
    """Periods to choose from, with their months as bits: quarters, then months where a table has them."""
    grids = [grid for section in document.sections for grid in section.grids]
    seen = {month for rows in facts.values() for row in rows for month in row.months}
    shown = {column.period for n in facts for column in grids[n - 1].columns if months_of(column.period)}
    if not seen:
        return []
    names = [*_QUARTERS, *(BULAN_NAMES if not shown or shown & set(BULAN_NAMES) else ())]
    if shown and all(len(months_of(period)) > 3 for period in shown):
        names = sorted(shown)
    return [(name, sum(1 << month for month in months_of(name))) for name in names]


def _body(document: Document, facts: Mapping[int, Sequence[RowFacts]], units: Sequence[str]) -> Markup:
    numbered = {unit: place for place, unit in enumerate(units)}

    def table(grid: Grid, cut: Grid, number: int, caption: str) -> Markup:
        return table_html(grid, cut, number, caption, facts.get(number, ()), numbered)

    sections = sections_html(document, lambda section: paginate(section, BrowserHeights(section)), table)
    status = element("p", "", class_="status", id="status", role="status")
    data = spread(document.activities)
    main = join([*sections, timeline_html(data) if data else ""], "\n")
    head = _head(document, units, _periods(document, facts))
    return join([head, status if units or facts else "", element("main", main)], "\n")


def _head(document: Document, units: Sequence[str], periods: Sequence[tuple[str, int]]) -> Markup:
    """What only a screen shows: the name of the page, the way to its parts, the filter."""
    year = str(document.year) if document.year else ""
    name = ", ".join(part for part in (document.author, year) if part) or document.title or "Rencana aksi"
    parts = [element("h1", name)]
    if len(document.sections) > 1:
        links = [
            element("li", element("a", " ".join((*section.title.lines, f"({section.name})")), href=f"#r{place}"))
            for place, section in enumerate(document.sections, 1)
        ]
        parts.append(element("nav", element("ul", join(links)), aria_label="Isi"))
    if units or periods:
        named = [(unit, str(place)) for place, unit in enumerate(units)]
        choices = [
            _choice("pelaksana", "Pelaksana", named),
            _choice("periode", "Periode", [(n, str(b)) for n, b in periods]),
        ]
        button = element("button", "Tampilkan semua", type="button", id="semua")
        controls = join([element("legend", "Saring"), *choices, button])
        parts.append(element("fieldset", controls, class_="saring", id="saring", hidden=True))
    return element("header", join(parts, "\n"), class_="layar")


def _choice(name: str, label: str, options: Sequence[tuple[str, str]]) -> Markup:
    items = [element("option", "Semua", value=""), *(element("option", text, value=value) for text, value in options)]
    return element("label", join([text_html(label), element("select", join(items), id=name)]))


def sections_html(document: Document, cut: Callable[[Section], Section], table: TableHtml) -> list[Markup]:
    """The sections of a document, each as it is `cut` for paper, their tables as `table` makes them."""
    number = count(1)
    return [
        _section(section, place, _blocks(section, cut(section), _name(section, place), number, table))
        for place, section in enumerate(document.sections, 1)
    ]


def _name(section: Section, place: int) -> str:
    return " ".join(section.title.lines) or section.name or f"Bagian {place}"


def _section(section: Section, place: int, blocks: Iterator[Markup]) -> Markup:
    title = section.title
    parts: list[Markup] = []
    if section.letterhead:
        parts += _letterhead(section.letterhead, place)
    if title.annex:
        parts.append(element("div", join((element("p", line) for line in title.annex), "\n"), class_="lampiran"))
    if any(line.strip() for line in title.lines):
        parts.append(
            element("h2", join((element("span", line) for line in title.lines), "\n"), class_="judul", id=f"j{place}")
        )
    if title.subtitle:
        parts.append(element("p", title.subtitle, class_="sub"))
    parts += blocks
    if section.signature:
        parts.append(_signature(section.signature))
    label = f"{place}. {_name(section, place)}"
    return element("section", join(parts, "\n"), class_=f"bagian s{place}", id=f"r{place}", aria_label=label)


def _blocks(section: Section, paper: Section, name: str, number: Iterator[int], table: TableHtml) -> Iterator[Markup]:
    """The blocks of a section; `lembar` is what begins a page on paper, `lepas` a table whose last row leaves no room
    there for what follows.
    """
    caption = name
    begun = False
    facts_around: list[Markup] = []
    for block, cut in zip(section.blocks, paper.blocks, strict=True):
        if isinstance(block, Grid) and isinstance(cut, Grid):
            n = next(number)
            label = f"Tabel {n}: {caption}"
            begins = bool(cut.body_rows) and cut.body_rows[0].new_page and not begun
            begun = False
            kind = "bingkai" + " lembar" * begins + " lepas" * _is_loose(cut, section)
            yield element("section", table(block, cut, n, caption), class_=kind, tabindex="0", aria_label=label)
        elif isinstance(block, Paragraph) and isinstance(cut, Paragraph):
            begun = block.role == "heading" and (begun or cut.new_page)
            kind = f"{block.align} lembar" if cut.new_page else block.align
            if block.role == "heading":
                caption = block.line.text.strip() or name
                yield element("h3", line_html(block.line, "tebal"), class_=f"anak {kind}")
            else:
                yield from _note(block, kind, facts_around)


def _note(block: Paragraph, kind: str, facts: list[Markup]) -> Iterator[Markup]:
    """Text around a table; neighbours with labels, gathered in `facts`, as one list with its texts aligned."""
    spaced = " renggang" if block.gap else ""
    if not block.label:
        yield element("p", line_html(block.line), class_=f"catatan {kind}{spaced}")
        return
    facts.append(element("dt", block.label))
    facts.append(element("dd", join([": ", line_html(block.line)], "")))
    if block.gap:  # the last of them
        yield element("dl", join(facts, ""), class_="identitas renggang")
        facts.clear()


def _is_loose(grid: Grid, section: Section) -> bool:
    """True for a table whose last rows are so high that the signature has no room below them on a page."""
    start = max((number for number, row in enumerate(grid.body_rows) if row.new_page), default=0)
    if any(row.may_split for row in grid.body_rows[start:]):
        return True
    heights = BrowserHeights(section)
    widths = [column.width for column in grid.columns]
    needs = heights.signature().safe
    for row in (*grid.header_rows, *grid.body_rows[-1:]):
        cells = [
            heights.cell(cell, cell_lines_width(cell, widths, column, section.page)).safe
            for column, cell in enumerate(row.cells)
            if cell and cell.rowspan == 1
        ]
        needs += max(cells, default=0.0) + heights.frame
    return needs > heights.room()


def _letterhead(head: Letterhead, place: int) -> Iterator[Markup]:
    named = ((line, f"kop-{place}-{number}") for number, line in enumerate(head.lines, 1))
    lines = join((element("p", line_html(line), class_=name) for line, name in named), "\n")
    logo = _image(head.logo, f"logo-{place}") if head.logo else ""
    yield element("div", join([logo, element("div", lines, class_="baris")]), class_="kop")
    if head.rule != "tidak":
        yield element("div", "", class_=f"garis {head.rule}")


def _image(image: Image, name: str) -> str:
    data = base64.b64encode(image.data).decode()
    return start("img", src=f"data:{image.media};base64,{data}", alt=image.alt, class_=name)


def _signature(signature: Signature) -> Markup:
    """One signer, or two whose lines stand level with each other even where one of them wraps."""
    signers = [signer for signer in (signature.left, signature.right) if signer]
    kind = "dua" if len(signers) == 2 else "satu"
    lines = _signature_lines(signature)
    return element(
        "div", join((element("div", _signer(signer, lines)) for signer in signers), "\n"), class_=f"ttd {kind}"
    )


def _signature_lines(signature: Signature) -> int:
    """Lines of the signer that has most."""
    return max(len(signer.above) + 1 + len(signer.below) for signer in (signature.left, signature.right) if signer)


def _signer(signer: Signer, lines: int) -> Markup:
    name = element("span", signer.name, class_=signer.name_style) if signer.name else ""
    parts = [
        *(element("p", line) for line in signer.above),
        element("p", name if isinstance(name, Markup) else "", class_="nama"),
        *(element("p", line) for line in signer.below),
    ]
    return join([*parts, *[element("p")] * (lines - len(parts))], "\n")


def style_of(document: Document) -> str:
    """The styles that a document has besides those of all: of its types, columns, fills and paper."""
    rules = []
    number = count(1)
    for place, section in enumerate(document.sections, 1):
        rules.append(_type_rules(section, place))
        rules += [table_css(grid, next(number), section.page) for grid in section.grids]
    cells = [cell for section in document.sections for grid in section.grids for cell in grid.cells()]
    rules += [fill_rule(fill) for fill in sorted({colour(cell.fill) or "" for cell in cells} - {""})]
    rules += [hang_rule(name) for name in sorted({hang_class(cell) for cell in cells} - {""})]
    return "\n".join([*rules, *_page_rules(document)])


def _type_rules(section: Section, place: int) -> str:
    page = section.page
    faces = f'{css_string(page.font)},"Liberation Sans",Arimo,Helvetica,Arial,sans-serif'
    large, below = page.size + KOP_EXTRA, page.typefaces.title.line
    printed = (
        f".s{place}{{font-size:{page.size:g}pt}}.s{place} .judul{{font-size:{large:g}pt}}"
        f".s{place} .ttd{{font-size:{page.size + SIGNATURE_EXTRA:g}pt}}"
        f"{_adjusted(page.font, place)}"
        f".s{place} .judul,.s{place} .sub{{margin-bottom:{below:g}pt}}.s{place} .judul+.sub{{margin-top:-{below:g}pt}}"
    )
    rules = f".s{place}{{font-family:{faces}}}@media print{{{printed}}}"
    if (signature := section.signature) and signature.left and signature.right:
        rules += f".s{place} .dua{{grid-template-rows:repeat({_signature_lines(signature)},auto)}}"
    if head := section.letterhead:
        lines = enumerate(head.sized(large), 1)
        rules += "".join(f".kop-{place}-{n}{{font-size:{size / page.size:.4g}em}}" for n, (_, size) in lines)
    if section.letterhead and section.letterhead.logo:
        wide = f"{section.letterhead.logo.width:g}mm"
        rules += f".logo-{place}{{width:{wide};max-width:30%}}@media print{{.s{place} .baris{{margin-right:{wide}}}}}"
    return rules


def _adjusted(font: str, place: int) -> str:
    """The rule by which another font, printed where the layout's is missing, has digits as wide and so lines as long;
    for a font whose digits are known, and as wide in bold.
    """
    digit = text_width("0", font, 1.0)
    if not is_built_in(font) or digit != text_width("0", font, 1.0, bold=True):
        return ""
    return f".s{place}{{font-size-adjust:ch-width {digit:g}}}"


def _page_rules(document: Document) -> Iterator[str]:
    """Paper and margins; sections of different paper get pages of their own."""
    pages = [section.page for section in document.sections]
    sheets = [(page.width, page.height, page.margins) for page in pages]
    if len(set(sheets)) == 1:
        number = _page_number(pages[0]) if len(pages) == 1 and pages[0].number else ""
        yield f"@page{{{_sheet(pages[0])}{number}}}"
        if number and pages[0].first > 1:
            yield f"@media print{{html{{counter-reset:page {pages[0].first - 1}}}}}"
        elif number:
            yield "@page:first{@top-center{content:none}}"
        return
    for place, page in enumerate(pages, 1):
        yield f"@page s{place}{{{_sheet(page)}}}.s{place}{{page:s{place}}}"


def _page_number(page: Page) -> str:
    """The page number at the top. Browsers count pages of the whole print, so only a document of one section has it."""
    counters = {"{n}": "counter(page)", "{jumlah}": "counter(pages)"}
    parts = [part for part in re.split(r"(\{n\}|\{jumlah\})", page.number) if part]
    content = " ".join(counters.get(part) or css_string(part) for part in parts)
    return f";@top-center{{content:{content};font:{page.size:g}pt {css_string(page.font)},Arial,sans-serif}}"


def _sheet(page: Page) -> str:
    margins = " ".join(f"{margin:g}mm" for margin in page.margins)
    return f"size:{page.width:g}mm {page.height:g}mm;margin:{margins}"
