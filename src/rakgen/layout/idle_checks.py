"""Idle checks: keys of a column that say nothing beside its other keys, or contradict them (RAK532)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.document.amounts import is_amount
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import BY_PERIODE, BY_TAHUN, EMPTY, NUMBER, PERIODE, SCHEDULES, field_of, split_content
from rakgen.layout.layout import Layout, TableSpec, columns_by_periode
from rakgen.model import Periode
from rakgen.text.words import Words


class _Beside(NamedTuple):
    """A column, its table, and the kind of periods for each of which it stands, None for none."""

    column: ColumnSpec
    table: TableSpec
    periode: Periode | None

    @property
    def is_numbered(self) -> bool:
        """True for a column that prints the number of its row, alone or in a template."""
        return any(content.isi == NUMBER or NUMBER in _names(content.isi) for content in self.column.isi)

    @property
    def is_ticked(self) -> bool:
        """True for a column that ticks a jadwal by its periods, or an item."""
        fields = self.column.fields
        return bool(SCHEDULES.intersection(fields) and self.periode) or any(name.endswith(".iku") for name in fields)


def _names(content: str) -> tuple[str, ...]:
    from rakgen.text.templates import names_of

    return names_of(content)


_BY_PERIODS = Words("`periode`", "`periode`")
_NUMBERED = Words("`isi: nomor`", "`isi: nomor`")

_NEEDED: tuple[tuple[str, Callable[[_Beside], bool], Words], ...] = (
    ("dari", lambda here: here.column.hitung is not None, Words("`hitung`", "`hitung`")),
    ("desimal", lambda here: here.column.hitung is not None, Words("`hitung`", "`hitung`")),
    ("kelompok", lambda here: here.column.periode is not None, _BY_PERIODS),
    ("hanya", lambda here: here.column.periode is not None, _BY_PERIODS),
    (
        "judul_periode",
        lambda here: here.column.periode is not None or here.column.content_name == PERIODE,
        Words("`periode` (atau `isi: periode`)", "`periode` (or `isi: periode`)"),
    ),
    ("judul_kelompok", lambda here: here.column.kelompok is not None, Words("`kelompok`", "`kelompok`")),
    (
        "bentuk",
        lambda here: here.periode is not None and (here.column.bentuk != "arsir" or here.is_ticked),
        Words("`periode` (`arsir` juga dengan `isi: kegiatan.jadwal`)", "`periode` (`arsir` and a jadwal as `isi`)"),
    ),
    (
        "tanda",
        lambda here: here.is_ticked,
        Words("centang (`isi: kegiatan.jadwal` dengan `periode`, atau `iku`)", "ticks (a jadwal by periods, or `iku`)"),
    ),
    ("warna", lambda here: here.column.bentuk == "arsir", Words("`bentuk: arsir`", "`bentuk: arsir`")),
    ("pola", lambda here: here.is_numbered, _NUMBERED),
    ("ulang", lambda here: here.is_numbered, _NUMBERED),
    (
        "jumlah",
        lambda here: here.column.jumlah == "tidak" or here.table.jumlah is not None,
        Words(
            "`jumlah` pada tabelnya, misalnya `jumlah: JUMLAH`", "`jumlah` of its table, for example `jumlah: JUMLAH`"
        ),
    ),
)
"""The keys of a column that print nothing by themselves: where they do print something, and what they need."""

_OF_LEAVES = (
    "isi",
    "hitung",
    "dari",
    "desimal",
    "bentuk",
    "tanda",
    "warna",
    "kosong",
    "pola",
    "per",
    "ulang",
    "gabung",
)
_OF_CELLS = ("jumlah", "lebar", "rata", "gaya", "kapital")
"""The keys that say nothing of a group of columns, which prints its heading alone."""


_OF_PERIODS = ("kelompok", "hanya", "judul_periode", "judul_kelompok", "bentuk")
"""The keys of a column that say nothing without `periode`."""


def check_idle(layout: Layout) -> Iterator[Diagnostic]:
    """The findings on keys that say nothing in the columns of a layout."""
    yield from _beside_tables(layout)
    yield from _around(layout)
    for table in layout.tables:
        if table.dari == "program" and table.source is not None and table.source.get("hanya_iku") is not None:
            yield diagnose("RAK532.program", layout.path, table.key_span("hanya_iku"), isian="hanya_iku")
        kinds = {id(column): kind for column, kind in columns_by_periode(table)}
        for column in table.all_columns:
            here = _Beside(column, table, kinds.get(id(column)))
            if column.kolom:
                yield from _in_group(layout, column)
            else:
                yield from _in_leaf(layout, here)
            yield from _within(layout, column)
        yield from _repeated(layout, table)


def _around(layout: Layout) -> Iterator[Diagnostic]:
    """The alignment of paragraphs behind a label, which all begin at its colon."""
    statement = layout.pernyataan.isi if layout.pernyataan else ()
    for clause in (*statement, *(layout.pembuka or ()), *(layout.penutup or ())):
        if clause.label and clause.source is not None and clause.source.get("rata") is not None:
            yield diagnose("RAK532.label", layout.path, clause.key_span("rata"))


def _beside_tables(layout: Layout) -> Iterator[Diagnostic]:
    """The fields of a table that stand beside `tabel`, and so are those of none."""
    of_tables = [name for name in TableSpec.model_fields if name in Layout.model_fields]
    for name in of_tables if layout.tabel is not None else ():
        if (
            name not in ("judul", "kolom", "source")
            and layout.source is not None
            and layout.source.get(name) is not None
        ):
            yield diagnose("RAK532.tabel", layout.path, layout.key_span(name), isian=name)


def _written(column: ColumnSpec, name: str) -> bool:
    return column.source is not None and column.source.get(name) is not None


def _in_group(layout: Layout, column: ColumnSpec) -> Iterator[Diagnostic]:
    for name in (*_OF_LEAVES, *_OF_CELLS):
        if _written(column, name):
            yield diagnose("RAK532.kelompok", layout.path, column.key_span(name), isian=name)


def _in_leaf(layout: Layout, here: _Beside) -> Iterator[Diagnostic]:
    column = here.column
    for name, has_effect, needed in _NEEDED:
        if _written(column, name) and not has_effect(here):
            place = column.key_span(name)
            yield diagnose("RAK532", layout.path, place, isian=name, perlu=needed.id, perlu_en=needed.en)
    if column.gabung is not None and not here.table.merges(column):
        yield diagnose("RAK532.gabung", layout.path, column.key_span("gabung"))
    if column.isi and column.hitung is not None:
        yield diagnose("RAK532.isi", layout.path, column.key_span("isi"))
    if column.content_name == PERIODE and here.table.baris_periode is None:
        yield diagnose("RAK532.periode", layout.path, column.span("isi"))
    if column.periode is not None and (same := _same_everywhere(column, column)):
        yield _same(layout, column, column.periode, same)


def _same(layout: Layout, column: ColumnSpec, periode: Periode, same: str) -> Diagnostic:
    """A field that all columns of some periods print alike, with one of its own that goes by them."""
    level, field = split_content(same)
    of_years, is_of_year = periode is Periode.TAHUN, field_of(same) in BY_TAHUN
    meant = [f"{level}.{field}_tahun", f"{level}.{field}_periode"] if of_years else [f"{level}.{field}_periode"]
    if is_of_year and of_years:
        meant = [field_of(same)]
    elif is_of_year and column.hanya is not None:  # parts of a year, which a column of years refuses
        meant = [f"{level}.target_periode"]
    key = "isi" if column.hitung is None else "dari"
    known = next((f"`{key}: {name}`" for name in meant if name in BY_PERIODE | BY_TAHUN), "")
    example = "`periode: tahun`" if same in BY_TAHUN and column.hanya is None else known
    needless = [f"`{name}`" for name in ("periode", *_OF_PERIODS) if _written(column, name)]
    is_blank = column.has_periode_lines and column.hitung is None and not column.is_template
    outcome = _BLANK if is_blank else _ALIKE
    return diagnose(
        "RAK532.sama" if example else "RAK532.sama_tanpa", layout.path, column.key_span("periode"), isi=same,
        halus=periode.word, contoh=example or f"`isi: indikator.target_{'tahun' if of_years else 'periode'}`",
        hapus=", ".join(needless), akibat=outcome.id, akibat_en=outcome.en,
    )  # fmt: skip


_ALIKE = Words("yang tercetak sama pada semua periode ini", "all of these periods print the same")
_BLANK = Words("kolomnya kosong", "the column stays empty")
"""What comes of a field that does not go by the periods of its column: lines of one cell need a value of each."""


def _same_everywhere(column: ColumnSpec, owner: ColumnSpec) -> str:
    """The first field of a column that prints fields by the periods of `owner`, none of which goes by them, or its
    formula over such; '' for all others.
    """
    periode = owner.periode
    if periode is None or periode is Periode.DIPILIH:
        return ""
    if len(owner.periode_numbers) < 2:
        return _of_another_year(column, owner)
    if column.formula is not None:
        goes_by = column.is_by_periode or any(spec.content_name == EMPTY for spec in column.named.values())
        return "" if goes_by or not column.named else f"hitung: {column.hitung}"
    fields = column.counted or [field for content in column.isi for field in content.fields]
    goes_by = any(field_of(field) in BY_PERIODE or (periode is Periode.TAHUN and field in BY_TAHUN) for field in fields)
    return fields[0] if fields and not goes_by else ""


def _of_another_year(column: ColumnSpec, owner: ColumnSpec) -> str:
    """The first field of a column below one year that names another one; '' for all others."""
    shown = {str(number) for number in owner.periode_numbers} if owner.periode is Periode.TAHUN else set()
    fields = [*column.counted, *(field for content in column.isi for field in content.fields)] if shown else []
    named = [field for field in fields if field_of(field) in BY_TAHUN and field not in BY_TAHUN]
    return next((field for field in named if field.rpartition(".")[2] not in shown), "")


def _repeated(layout: Layout, table: TableSpec) -> Iterator[Diagnostic]:
    """Figures of the year that stand in each of several periods, below a group of periods or on the rows of one level
    of an outline; a figure that a formula beside it counts with is meant, and one beside columns to be filled in alone.
    """
    for owner in table.all_columns:
        if owner.periode is None or _is_filled_in(owner):
            continue
        named = {name for leaf in owner.leaves if leaf.formula is not None for name in leaf.named}
        for leaf in owner.leaves:
            is_told = leaf is owner and bool(_same_everywhere(owner, owner))
            if is_told or leaf.nama in named or not (leaf is owner or leaf.periode is None):
                continue
            for printed in table.as_printed(leaf):
                same = _same_everywhere(printed, owner)
                if same and (printed.formula is not None or is_amount(same)):
                    place = leaf.span("hitung") if printed.formula is not None else leaf.field_span(field_of(same))
                    yield diagnose("RAK532.setahun", layout.path, place, isi=same, halus=owner.periode.word)
                    break


def _is_filled_in(owner: ColumnSpec) -> bool:
    """True where the periods of a column hold a blank to be filled in, and nothing that the plan says by them."""
    leaves = [*owner.leaves]
    return any(leaf.content_name == EMPTY for leaf in leaves) and not any(leaf.is_by_periode for leaf in leaves)


def _within(layout: Layout, column: ColumnSpec) -> Iterator[Diagnostic]:
    """Columns of periods that stand once for each period of a group above."""
    if column.periode is None:
        return
    for child in column.kolom:
        for inner in _with_periode(child):
            assert inner.periode is not None
            place, outer = inner.key_span("periode"), column.periode.word
            yield diagnose("RAK532.bertingkat", layout.path, place, dalam=inner.periode.word, luar=outer)


def _with_periode(column: ColumnSpec) -> Iterator[ColumnSpec]:
    """The outermost columns with a kind of periods, from a column down."""
    if column.periode is not None:
        yield column
        return
    for child in column.kolom:
        yield from _with_periode(child)
