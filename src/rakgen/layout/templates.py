"""Templates: the texts of a form that are templates, each with its place and the names that it can use."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rakgen.layout.around import Clause
from rakgen.layout.fields import TEMPLATE_FIELDS
from rakgen.layout.layout import Layout, TableSpec
from rakgen.model.fields import Fields
from rakgen.text.templates import BUTIR_FIELDS, RAK_FIELDS, SIGNER_FIELDS, TANGGAL_FIELDS, is_plain


def has_plain_templates(layout: Layout) -> bool:
    """True when every template of a checked layout is of plain fields: those can be filled in for every plan."""
    return all("{" not in text or is_plain(text) for _, _, _, text, _ in templates_in(layout))


def templates_in(layout: Layout) -> Iterator[tuple[Fields, str, int | None, str, Sequence[str]]]:
    """Every template: the group it stands in, its field, its item number, its text, the names it can use."""
    for field in ("judul", "lampiran", "subjudul", "tempat_tanggal"):
        value = getattr(layout, field)
        available = TANGGAL_FIELDS if field == "tempat_tanggal" else RAK_FIELDS
        yield from _of_field(layout, field, value, available)
    for owner, of_text, number, clause in clauses_of(layout):
        yield from _of_field(clause, "label", clause.label, RAK_FIELDS)
        yield (*clause_place(owner, of_text, number, clause), clause.teks, (*RAK_FIELDS, *SIGNER_FIELDS))
    if layout.pernyataan is not None:
        yield from _of_field(layout.pernyataan, "judul", layout.pernyataan.judul, RAK_FIELDS)
    for table in layout.tables:
        yield from _of_field(table, "judul", table.judul, RAK_FIELDS)
        yield from _of_field(table, "catatan", table.catatan, RAK_FIELDS)
        for column in table.all_columns:
            for field in ("judul", "judul_periode", "judul_kelompok"):
                yield from _of_field(column, field, getattr(column, field), RAK_FIELDS)
            for number, content in enumerate(column.isi):
                if content.is_template:
                    yield column, "isi", number, content.isi, _OF_ROWS
        for band in table.baris_kelompok:
            yield from _of_field(band, "isi", band.isi, (*RAK_FIELDS, *BUTIR_FIELDS))
        if table.jumlah is not None:
            yield from _of_field(table.jumlah, "judul", table.jumlah.judul, RAK_FIELDS)
            for subtotal in table.jumlah.sub:
                yield from _of_field(subtotal, "judul", subtotal.judul, (*RAK_FIELDS, *BUTIR_FIELDS))
        for number, row in enumerate(table.baris_penutup):
            for field in ("judul", "isi"):
                if text := getattr(row, field):
                    yield (*closing_place(table, number, field), text, RAK_FIELDS)
    if layout.letterhead is not None:
        for line in layout.letterhead.baris:
            yield from _of_field(line, "teks", line.teks, RAK_FIELDS)


_OF_ROWS = (*(name for name in RAK_FIELDS if name != "misi"), *TEMPLATE_FIELDS)
"""What a template that is the content of a column can name: the misi there is that of the row."""


def texts_of(layout: Layout) -> Iterator[str]:
    """The text of every template of a layout."""
    return (text for _, _, _, text, _ in templates_in(layout))


def clauses_of(layout: Layout) -> Iterator[tuple[Fields, str, int, Clause]]:
    """The paragraphs around the tables of a layout, its statement's too, each with the group and field that lists it,
    and its number there (from 0).
    """
    statement = layout.pernyataan
    lists: list[tuple[Fields | None, str]] = [(statement, "isi"), (layout, "pembuka"), (layout, "penutup")]
    for owner, field in lists:
        for number, clause in enumerate(getattr(owner, field) or () if owner else ()):
            assert owner is not None
            yield owner, field, number, clause


def clause_place(owner: Fields, field: str, number: int, clause: Clause) -> tuple[Fields, str, int | None]:
    """The group, field and item number at which the text of a paragraph stands, which may be a bare text of a list."""
    return (owner, field, number) if clause.source is None else (clause, "teks", None)


def closing_place(table: TableSpec, number: int, field: str) -> tuple[Fields, str, int | None]:
    """The group, field and item number at which a text of a closing row stands, which may be a bare text of a list."""
    row = table.baris_penutup[number]
    return (table, "baris_penutup", number) if row.source is None else (row, field, None)


def _of_field(
    owner: Fields, field: str, value: str | tuple[str, ...] | None, available: Sequence[str]
) -> Iterator[tuple[Fields, str, int | None, str, Sequence[str]]]:
    if isinstance(value, str):
        yield owner, field, None, value, available
    else:
        for i, text in enumerate(value or ()):
            yield owner, field, i, text, available
