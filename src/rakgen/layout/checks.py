"""Checks: what is wrong with a layout before anything is printed, by itself and for the plan that names it (5xx)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rakgen.diagnostics import Diagnostic, diagnose, errors
from rakgen.document.amounts import is_amount
from rakgen.layout.around import PageNumberSpec, PageSpec, SignatureSpec
from rakgen.layout.column_numbers import NumberRow, OwnNumber
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.contents import ColumnContent
from rakgen.layout.fields import LEVELS, is_template, split_content
from rakgen.layout.idle_checks import check_idle
from rakgen.layout.layout import Layout, TableSpec, columns_by_periode
from rakgen.layout.templates import templates_in
from rakgen.layout.values import NUMBER_PLACEHOLDERS, OFFICIAL
from rakgen.layout.years import check_parts, in_years
from rakgen.model.fields import Fields
from rakgen.text.templates import check


def check_layout(layout: Layout, *, with_widths: bool) -> list[Diagnostic]:
    """Templates that name what they cannot know, braces that would be printed, columns bound to what the table lacks,
    headings too wide for the paper.

    `with_widths` says whether to measure headings: the shipped layouts fit, and font metrics take a while to load.
    """
    findings = [*_unfilled(layout)]
    findings += [finding for text in templates_in(layout) for finding in _single_braces(layout, *text[:4])]
    findings += [*_no_templates(layout), *_no_switches(layout), *_check_page(layout), *_check_breaks(layout)]
    findings += [*_check_groups(layout), *_check_scales(layout), *_check_last_rows(layout), *check_idle(layout)]
    findings += check_parts(layout, (column for table in layout.tables for column, _ in in_years(table)))
    if _names_levels(layout):
        from rakgen.layout.level_checks import check_levels  # the usual NO column names none

        findings += check_levels(layout)
    if any(_counts(column) for table in layout.tables for column in table.all_columns):
        from rakgen.layout.formula_checks import check_formulas  # few layouts have formulas

        findings += check_formulas(layout)
    if _has_outline(layout):
        from rakgen.layout.outline_checks import check_outlines  # few layouts have outlines

        findings += check_outlines(layout)
    findings += [
        finding
        for table in layout.tables
        for column in table.leaves
        for finding in _check_column(layout, table, column)
    ]
    if layout.letterhead is not None and (layout.logo is not None or layout.letterhead.halaman == "semua"):
        from rakgen.layout.page import check_logo, check_room, page_of

        page = page_of(layout, None)
        findings += check_logo(layout, page) or check_room(layout, page)
    if with_widths and not errors(findings):
        from rakgen.layout.page import check_widths

        findings += check_widths(layout)
    return findings


def _check_groups(layout: Layout) -> list[Diagnostic]:
    return [
        diagnose("RAK518.kelompok", layout.path, column.key_span("butir"))
        for table in layout.tables
        for column in table.all_columns
        if column.kolom and column.butir
    ]


def _check_last_rows(layout: Layout) -> Iterable[Diagnostic]:
    if not any(table.baris_penutup or table.jumlah for table in layout.tables):
        return ()
    from rakgen.layout.closing_checks import check_closing  # many layouts end with the rows of items

    return check_closing(layout)


def _has_outline(layout: Layout) -> bool:
    """True for a layout that says something of outlines."""
    return any(
        table.baris_tingkat
        or (table.jumlah is not None and table.jumlah.tingkat)
        or any(content.tingkat for column in table.leaves for content in column.isi)
        for table in layout.tables
    )


def _names_levels(layout: Layout) -> bool:
    """True for a layout that names a level beside what its columns print."""
    rows = [row for table in layout.tables for row in (table.baris_kelompok, table.jumlah and table.jumlah.sub)]
    columns = (column for table in layout.tables for column in table.leaves)
    return any(rows) or any(
        column.per or column.ulang or column.gabung or any(content.sekali for content in column.isi)
        for column in columns
    )


def _counts(column: ColumnSpec) -> bool:
    """True for a column that has a name, counts, says how its numbers run, or is totalled."""
    is_named = column.nama is not None or column.satuan is not None or column.hitung is not None
    return is_named or "ya" in (column.kumulatif, column.jumlah) or column.jumlah == "sekali"


def _within(layout: Layout, available: Sequence[str]) -> Sequence[str]:
    """The names that a template of a layout can use: `periode` where it prints the one that is asked for."""
    return available if layout.is_of_one_periode else [name for name in available if name != "periode"]


_PLACEHOLDERS: dict[type[Fields], dict[str, tuple[str, ...]]] = {
    ColumnSpec: {"kosong": (), "tanda": (), "satuan": (), "pola": NUMBER_PLACEHOLDERS},
    ColumnContent: {"awalan": (), "akhiran": ()},
    NumberRow: {"pola": ("{n}",)},
    OwnNumber: {"pola": ("{n}",)},
    PageSpec: {"huruf": ()},
    SignatureSpec: {"pembuat": ()},
    PageNumberSpec: {"pola": ("{n}", "{jumlah}")},
}
"""The texts of a layout that are no templates, with what stands for a number in them."""

_BRACES = r"(?s)\{[{%#].*?[}%#]\}|\{\s*[A-Za-z_]+\s*\}|\{[{%#]|[}%#]\}"
_ANY_BRACE = r"\{+[^{}]*\}+|[{}]"


def _no_templates(layout: Layout) -> Iterator[Diagnostic]:
    """Braces in texts that would print them."""
    for owner, group, name in _groups_of_texts(layout):
        for field, placeholders in _PLACEHOLDERS.get(type(owner), {}).items():
            rest = getattr(owner, field) or ""
            for placeholder in placeholders:
                rest = rest.replace(placeholder, "")
            if not ("{" in rest or "}" in rest):
                continue
            if found := re.search(_ANY_BRACE if placeholders else _BRACES, rest):
                said, span = (field, owner.span(field)) if owner.source is not None else (name, group.span(name))
                yield diagnose(
                    "RAK515.pola" if placeholders else "RAK515", layout.path, span,
                    isian=said, tanda=found[0], pilihan=", ".join(placeholders),
                )  # fmt: skip


def _no_switches(layout: Layout) -> Iterator[Diagnostic]:
    """Texts that read as if they turned something on or off, and would be printed."""
    for owner, field, item_index, text, _ in templates_in(layout):
        if text in _SWITCHES and isinstance(owner, Layout | TableSpec) and field != "baris_penutup":
            yield diagnose("RAK532.tulisan", layout.path, owner.span(field, item_index), isian=field, nilai=text)
    for owner, group, name in _groups_of_texts(layout):
        if isinstance(owner, OwnNumber | PageNumberSpec) and owner.pola == _SWITCHES[0]:
            span = owner.span("pola") if owner.source is not None else group.span(name)
            yield diagnose("RAK532.tulisan", layout.path, span, isian=name, nilai=owner.pola)


_SWITCHES = ("ya", "tidak")


def _groups_of_texts(layout: Layout) -> Iterator[tuple[Fields, Fields, str]]:
    """Every group of fields with texts that are no templates, with the group and the field that it stands in: it may be
    written there as one text.
    """
    yield layout.halaman, layout, "halaman"
    yield layout.pengesahan, layout, "pengesahan"
    yield layout.halaman.nomor_halaman, layout.halaman, "nomor_halaman"
    for table in layout.tables:
        yield table.nomor_kolom, table, "nomor_kolom"
        for column in table.all_columns:
            yield column, column, "kolom"
            yield from ((content, column, "isi") for content in column.isi)
            if column.nomor is not None:
                yield column.nomor, column, "nomor"


def _check_page(layout: Layout) -> Iterator[Diagnostic]:
    """What a page says to no use: a bound side without the margins that know one, a sum of pages that are numbered on
    from another document's.
    """
    page, number = layout.halaman, layout.halaman.nomor_halaman
    if page.jilid and page.margin != OFFICIAL:
        yield diagnose("RAK519", layout.path, page.key_span("jilid"), jilid=page.jilid)
    if number.mulai > 1 and number.pola == "tidak":
        yield diagnose("RAK519.mulai", layout.path, number.key_span("mulai"))
    if number.mulai > 1 and "{jumlah}" in number.pola:
        shown = number.pola.replace("{n}", str(number.mulai)).replace("{jumlah}", "9")
        example = number.pola.replace("{jumlah}", str(number.mulai + 8))
        yield diagnose("RAK519.jumlah", layout.path, number.span("pola"), nilai=shown, contoh=example)


def _check_breaks(layout: Layout) -> Iterator[Diagnostic]:
    """A page that begins below the title alone."""
    for owner, field in ((layout.pernyataan, "isi"), (layout, "pembuka")):
        for clause in (getattr(owner, field) or ())[:1] if owner else ():
            if clause.halaman_baru == "ya":
                yield diagnose("RAK519.baru", layout.path, clause.key_span("halaman_baru"))
    if layout.pembuka is None and layout.tables[0].halaman_baru == "ya":
        yield diagnose("RAK519.baru", layout.path, layout.tables[0].key_span("halaman_baru"))


def _unfilled(layout: Layout) -> Iterator[Diagnostic]:
    """Templates that name what they cannot know, or cannot be filled in at all."""
    for owner, field, item_index, text, available in templates_in(layout):
        if unfilled := check(text, _within(layout, available)):
            from rakgen.layout.faults import template_fault

            yield template_fault(unfilled, layout, owner, field, item_index).finding


def _single_braces(
    layout: Layout, owner: Fields, field: str, item_index: int | None, text: str
) -> Iterator[Diagnostic]:
    """A name in single braces, which a template prints as it is."""
    if "{" not in text.replace("{{", "").replace("{%", "").replace("{#", "") or "{% raw" in text:
        return
    if found := re.search(
        r"\{\s*([A-Za-z_]+(?:\.\w+)*(?:\s*\|\s*\w+)*)\s*\}", re.sub(r"\{[{%#].*?[}%#]\}", "", text, flags=re.DOTALL)
    ):
        from rakgen.layout.faults import template_place

        path, span = template_place(layout, owner, field, item_index)
        yield diagnose("RAK515.tunggal", path, span, tanda=found[0], contoh=f"{{{{ {found[1]} }}}}")


def _check_column(layout: Layout, table: TableSpec, column: ColumnSpec) -> Iterator[Diagnostic]:
    """A field by periods without a period, and levels that a table of programmes has not."""
    by_periode = {id(periode_column) for periode_column, _ in columns_by_periode(table)}
    for index, column_content in enumerate(column.isi):
        for name in column_content.fields:
            level, field = split_content(name)
            own = table.outline is not None and level == "indikator"
            if table.dari == "program" and LEVELS.index(level) < LEVELS.index("program") and not own:
                yield diagnose("RAK511", layout.path, column.span("isi", index), isi=name)
                break
            if field in ("target_periode", "anggaran_periode") and id(column) not in by_periode:
                yield diagnose("RAK513", layout.path, column.span("isi", index), isi=name)
                break
    yield from _check_pattern(layout, table, column)
    if column.jumlah != "tidak" and column.is_template:
        yield diagnose("RAK522", layout.path, column.key_span("jumlah"), isi=column.isi[0].isi)
    elif column.jumlah != "tidak" and column.hitung is None and column.amount and not is_amount(column.amount):
        yield diagnose("RAK522.teks", layout.path, column.key_span("jumlah"), isi=column.amount)
    yield from _check_shares(layout, table, column)
    ticks = id(column) in by_periode and not column.has_periode_lines
    owners: list[tuple[ColumnSpec | ColumnContent, list[str]]] = [
        (column, [content.isi for content in column.isi]),
        *((content, [content.isi]) for content in column.isi),
    ]
    for owner, names in owners:
        if owner.butir and all(_is_no_text(name, ticks=ticks) for name in names):
            name = column.hitung or names[0]
            yield diagnose("RAK518", layout.path, owner.key_span("butir"), isi=name, butir=owner.butir)


def _check_shares(layout: Layout, table: TableSpec, column: ColumnSpec) -> Iterator[Diagnostic]:
    """Percentages of what was reached that a column or its total would add up."""
    added = [(column.content_name, column.key_span("jumlah"))] if column.jumlah != "tidak" and table.jumlah else []
    added += [(name, column.span("hitung")) for name in column.counted if column.function == "jumlah"]
    rows = [row for row in table.baris_penutup if row.hitung == "jumlah" and row.dari == column.nama]
    added += [(column.content_name, row.span("hitung")) for row in rows if column.nama is not None]
    for name, span in added:
        level, field = split_content(name)
        if field == "serapan_anggaran":
            yield diagnose("RAK522.serapan", layout.path, span, isi=name, tingkat=level)
        elif field == "capaian":
            yield diagnose("RAK522.capaian", layout.path, span, isi=name)


def _check_pattern(layout: Layout, table: TableSpec, column: ColumnSpec) -> Iterator[Diagnostic]:
    """A `pola` that names the number of a level below the items that it numbers: none of them has it, but on the rows
    of an outline.
    """
    top = "program" if table.dari == "program" else "sasaran"
    per = column.per or (LEVELS[column.level] if column.is_template and column.level is not None else top)
    counted = table.lowest_level if per == "baris" else LEVELS.index(per)
    below = [level for level in LEVELS[counted + 1 :] if f"{{{level}}}" in (column.pola or "")]
    if below and table.outline is None:
        yield diagnose(
            "RAK514.pola",
            layout.path,
            column.span("pola"),
            nilai=f"{{{below[-1]}}}",
            tingkat=below[-1],
            per=LEVELS[counted],
        )


def _check_scales(layout: Layout) -> Iterator[Diagnostic]:
    """Words for numbers in columns that print none, or that add up what they print."""
    kinds = {id(leaf): kind for table in layout.tables for leaf, kind in columns_by_periode(table)}
    scaled = [(table, column) for table in layout.tables for column in table.all_columns if column.skala]
    for table, column in scaled:
        kind = kinds.get(id(column))
        if column.kolom or not all(spec.hitung or spec.is_number_in(kind) for spec in table.as_printed(column)):
            yield diagnose("RAK524", layout.path, column.key_span("skala"))
        elif column.jumlah != "tidak" and not column.is_ratio:
            yield diagnose("RAK524.jumlah", layout.path, column.key_span("jumlah"))


def _is_no_text(content: str, *, ticks: bool) -> bool:
    """True for what is printed as a number or a sign, which is no paragraph of a text."""
    level, field = split_content(content)
    if is_template(content):
        return False
    return not level or field in ("anggaran", "anggaran_periode") or (ticks and field == "jadwal")
