"""Layout: a form described as data, read from a YAML file and validated."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal, Self

from pydantic import Field, PrivateAttr, model_validator
from pydantic_core import PydanticCustomError

from rakgen.layout.around import Clauses, PageField, PageSpec, Signatures, SignatureSpec, Statement
from rakgen.layout.between import (
    ClosingRowField,
    GroupRow,
    PeriodeRow,
    PeriodeRowField,
    ProgramRow,
    ProgramRowField,
    TotalField,
)
from rakgen.layout.column_numbers import NumberRow, NumberRowField
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import BY_PERIODE, LEVELS, PRINTED_ONCE, SCHEDULES, FormLevel, split_content
from rakgen.layout.outline import Outline, OutlineLevelField
from rakgen.layout.values import Colour, Purpose
from rakgen.model import Fields, Kop, Periode
from rakgen.model.fields import APART, NOT_EMPTY, Alone, Before, MaybeText, MaybeTexts, Text, Texts
from rakgen.model.periode import WHOLE

if TYPE_CHECKING:
    from rakgen.document.document import Image


class TableSpec(Fields):
    """One table of a form: its rows come from the levels of the rak, or from the register of programmes (`dari:
    program`).
    """

    noun: ClassVar[str] = "Tabel"

    judul: MaybeTexts = None
    halaman_baru: Literal["ya", "tidak"] = "tidak"
    dari: Literal["rencana", "program"] = "rencana"
    hanya_iku: Literal["ya", "tidak"] = "tidak"
    daun: Literal["atas", "bawah"] = "atas"
    rumus_excel: Literal["ya", "tidak"] = "tidak"
    nomor_kolom: NumberRowField = Field(default_factory=NumberRow.model_construct)
    kolom: Annotated[tuple[Annotated[ColumnSpec, APART], ...], NOT_EMPTY]
    baris_kelompok: tuple[Annotated[GroupRow, APART], ...] = ()
    baris_tingkat: tuple[OutlineLevelField, ...] = ()
    baris_program: ProgramRowField = Field(default_factory=ProgramRow.model_construct)
    baris_periode: PeriodeRowField | None = None
    jumlah: TotalField | None = None
    baris_penutup: tuple[ClosingRowField, ...] = ()
    catatan: MaybeTexts = None

    @cached_property
    def leaves(self) -> tuple[ColumnSpec, ...]:
        """All columns without children, left to right."""
        return tuple(leaf for column in self.kolom for leaf in column.leaves)

    @cached_property
    def outline(self) -> Outline | None:
        """Its levels that stand beneath one another in the same columns."""
        return Outline(self.baris_tingkat, of_programs=self.dari == "program") if self.baris_tingkat else None

    def as_printed(self, column: ColumnSpec) -> list[ColumnSpec]:
        """A column as its cells print it: itself, in an outline one for each level that it prints."""
        if self.outline is None or self.outline.is_beside(column):
            return [column]
        levels = (self.outline.column(column, level) for level in self.outline.names)
        return [column_there for column_there in levels if column_there is not None]

    @cached_property
    def closing_names(self) -> frozenset[str]:
        """The names of the columns that closing rows add up."""
        return frozenset(row.dari for row in self.baris_penutup if row.hitung is not None and row.dari is not None)

    @property
    def summed_names(self) -> frozenset[str | None]:
        """The names of the columns of which a closing row is the sum."""
        return frozenset(row.dari for row in self.baris_penutup if row.hitung == "jumlah")

    @property
    def period_rows(self) -> PeriodeRow | None:
        """The periods that its rows are; an outline has none."""
        return self.baris_periode if self.outline is None else None

    def merges(self, column: ColumnSpec) -> bool:
        """True for a column whose equal neighbours are one cell: not where each figure is counted below; the budget of
        a programme, which is counted once, stands in one.
        """
        is_counted = (column.jumlah != "tidak" and self.jumlah is not None) or column.nama in self.closing_names
        is_each = is_counted and not column.is_ratio and column.content_name not in PRINTED_ONCE
        return column.gabung is not None and not is_each

    @cached_property
    def counts_columns(self) -> bool:
        """True when some of its columns count with others."""
        return any(column.formula is not None for column in self.leaves)

    def attach_names(self) -> None:
        """Tell each column which columns its formula names, and for which periods it stands."""
        if self.counts_columns:
            from rakgen.layout.naming import attach_names  # few layouts have formulas

            rows = self.baris_periode
            attach_names(self.kolom, tuple((rows.periode, number) for number in rows.numbers) if rows else ())

    @property
    def all_columns(self) -> Iterator[ColumnSpec]:
        """Every column and group, outermost first."""
        queue = list(self.kolom)
        while queue:
            column = queue.pop(0)
            yield column
            queue = [*column.kolom, *queue]

    @cached_property
    def fields(self) -> frozenset[str]:
        """The plan fields this table prints, as `level.field`."""
        return frozenset(field for column in self.leaves for field in column.fields)

    @cached_property
    def lowest_level(self) -> int:
        """Index in `LEVELS` of the lowest level that has rows of its own."""
        levels = [LEVELS.index(split_content(field)[0]) for column in self.leaves for field in self._row_fields(column)]
        levels += [LEVELS.index(group_row.tingkat) for group_row in self.baris_kelompok]
        levels += [LEVELS.index("kegiatan")] if self.baris_program.cetak == "ya" else []
        return max(levels, default=LEVELS.index("sasaran"))

    def prints(self, level: FormLevel) -> bool:
        """True when a column or a band prints something of a level."""
        bands = {band.tingkat for band in self.baris_kelompok}
        return level in bands or any(split_content(field)[0] == level for field in self.fields)

    @cached_property
    def names_misi(self) -> bool:
        """True when it says something of the misi that tujuan name: only then they part its rows."""
        levels = {name for column in self.leaves for name in (column.per, column.ulang, column.gabung)}
        levels |= {content.sekali for column in self.leaves for content in column.isi}
        levels |= {level.tingkat for level in self.baris_tingkat}
        levels |= {subtotal.tingkat for subtotal in (self.jumlah.sub if self.jumlah else ())}
        numbered = any("{misi}" in (column.pola or "") for column in self.leaves)
        return self.prints("misi") or "misi" in levels or numbered

    @cached_property
    def names_plan(self) -> bool:
        """True when a heading may print something of the plan."""
        return any("{" in text for column in self.all_columns for text in column.headings)

    @cached_property
    def counted_level(self) -> int:
        """Index in `LEVELS` of the lowest level that a computed column counts with."""
        return max(
            (LEVELS.index(split_content(content)[0]) for column in self.leaves for content in column.counted), default=0
        )

    @cached_property
    def budget_sums(self) -> frozenset[str]:
        """How the columns that add up budgets of kegiatan count equal ones: `sekali`, or any other `jumlah`."""
        return frozenset(
            column.jumlah
            for column in self.leaves
            if "kegiatan.anggaran" in column.fields and (column.hitung is not None or column.jumlah != "tidak")
        )

    @staticmethod
    def _row_fields(column: ColumnSpec) -> tuple[str, ...]:
        """The fields of a column that ask for rows; what is counted up to a higher level does not."""
        if column.hitung is not None:
            return (f"{LEVELS[column.level]}.uraian",) if column.level is not None else ()
        return column.fields


SHIPPED = "(bawaan)"
"""Begins the name of a shipped layout's file in findings."""


class Layout(Fields):
    """A form: title lines (templates over plan fields), page, letterhead, one table or several, signature."""

    keterangan: MaybeText = None
    untuk: Purpose = "lain"
    kop: Annotated[Kop, APART, Before(Alone("cetak"))] | None = None
    lampiran: MaybeTexts = None
    judul: Texts
    subjudul: MaybeText = None
    pernyataan: Annotated[Statement, APART] | None = None
    pembuka: Clauses | None = None
    penutup: Clauses | None = None
    halaman: PageField = Field(default_factory=PageSpec.model_construct)
    warna_kepala: Colour | None = None
    tabel: Annotated[tuple[Annotated[TableSpec, APART], ...], NOT_EMPTY] | None = None
    halaman_baru: Literal["ya", "tidak"] = "tidak"
    daun: Literal["atas", "bawah"] = "atas"
    rumus_excel: Literal["ya", "tidak"] = "tidak"
    hanya_iku: Literal["ya", "tidak"] = "tidak"
    nomor_kolom: NumberRowField = Field(default_factory=NumberRow.model_construct)
    kolom: Annotated[tuple[Annotated[ColumnSpec, APART], ...], NOT_EMPTY] | None = None
    baris_kelompok: tuple[Annotated[GroupRow, APART], ...] = ()
    baris_tingkat: tuple[OutlineLevelField, ...] = ()
    baris_program: ProgramRowField = Field(default_factory=ProgramRow.model_construct)
    baris_periode: PeriodeRowField | None = None
    jumlah: TotalField | None = None
    baris_penutup: tuple[ClosingRowField, ...] = ()
    catatan: MaybeTexts = None
    pengesahan: Signatures = Field(default_factory=SignatureSpec.model_construct)
    tempat_tanggal: Text = "{{ tempat_tanggal }}"

    _name: str = PrivateAttr(default="")
    _path: str = PrivateAttr(default="layout")
    _kop: Kop | None = PrivateAttr(default=None)
    _kop_path: str = PrivateAttr(default="")
    _logo: "Image | None" = PrivateAttr(default=None)
    _is_plain: bool = PrivateAttr(default=False)
    _periode: tuple[Periode, int] = PrivateAttr(default=WHOLE)

    @model_validator(mode="after")
    def _columns_or_tables(self) -> Self:
        if self.kolom is None and self.tabel is None:
            example = {"contoh": " dengan daftar kolomnya", "contoh_en": " with the list of columns"}
            raise PydanticCustomError("RAK102", "kolom", {"induk": "Layout", "isian": "kolom", **example})
        if self.kolom is not None and self.tabel is not None:
            raise PydanticCustomError("RAK512", "keduanya", {"nilai": "kolom"})
        for table in self.tables:
            table.attach_names()
        return self

    @cached_property
    def tables(self) -> tuple[TableSpec, ...]:
        """Its tables, in order; a form of one table may say the table's fields itself."""
        if self.tabel is not None:
            return self.tabel
        assert self.kolom is not None
        values = {
            name: getattr(self, name) for name in TableSpec.model_fields if name not in ("judul", "dari", "source")
        }
        return (TableSpec.model_construct(source=self.source, judul=None, dari="rencana", **values),)

    @cached_property
    def leaves(self) -> tuple[ColumnSpec, ...]:
        """All columns without children of all tables, left to right."""
        return tuple(leaf for table in self.tables for leaf in table.leaves)

    @cached_property
    def fields(self) -> frozenset[str]:
        """The plan fields this form prints, as `level.field`."""
        return fields_in(self.tables)

    @property
    def jadwal_periodes(self) -> frozenset[Periode]:
        """The kinds of periods in which this form prints a jadwal."""
        return frozenset().union(*map(self.periodes_of, SCHEDULES))

    def periodes_of(self, field: str) -> frozenset[Periode]:
        """The kinds of periods in which this form prints a field that has something to say for each period."""
        assert field in BY_PERIODE
        return self.periodes.get(field, frozenset())

    @cached_property
    def periodes(self) -> dict[str, frozenset[Periode]]:
        """The kinds of periods of every field that stands in a column or row of a period, by `level.field`."""
        return periodes_in(self.tables)

    @property
    def name(self) -> str:
        """The name it was found by."""
        return self._name

    @property
    def path(self) -> str:
        """Its file as findings print it."""
        return self._path

    @property
    def letterhead(self) -> Kop | None:
        """The letterhead it is printed with: its own, or the office's."""
        return self._kop

    @property
    def letterhead_path(self) -> str:
        """The file that holds that letterhead, as findings print it."""
        return self._kop_path

    @property
    def logo(self) -> "Image | None":
        """The picture of that letterhead."""
        return self._logo

    @property
    def is_shipped(self) -> bool:
        """True for a layout of rakgen itself, which tests have printed."""
        return self._path.startswith(SHIPPED)

    @property
    def is_plain(self) -> bool:
        """True when its templates are known to be plain fields, so that all of them can be filled in for every plan."""
        return self._is_plain

    @property
    def periode(self) -> tuple[Periode, int]:
        """The period that its copy for a plan prints, where it prints the one that is asked for."""
        return self._periode

    @cached_property
    def is_of_one_periode(self) -> bool:
        """True when it prints the one period that is asked for."""
        return any(
            owner is not None and owner.periode is Periode.DIPILIH
            for table in self.tables
            for owner in (table.baris_periode, *table.all_columns)
        )

    def with_tables(self, tables: tuple[TableSpec, ...], periode: tuple[Periode, int]) -> "Layout":
        """The same form with other tables, which print a period; what kind of form it is stays."""
        is_of_one_periode = self.is_of_one_periode
        copy = self.altered(tabel=tables, kolom=None)
        copy.__dict__["is_of_one_periode"] = is_of_one_periode
        copy._periode = periode
        return copy

    def vouch(self, *, plain: bool) -> None:
        """Tell the layout what was found of its templates."""
        self._is_plain = plain

    def attach(self, name: str, path: str, kop: Kop | None, logo: "Image | None", kop_path: str) -> None:
        """Tell the layout the name and file it was found by, the letterhead it is printed with, and the file of
        that.
        """
        self._name, self._path, self._kop, self._logo, self._kop_path = name, path, kop, logo, kop_path


def fields_in(tables: Iterable[TableSpec]) -> frozenset[str]:
    """The plan fields that some tables print, as `level.field`."""
    return frozenset().union(*(table.fields for table in tables))


def periodes_in(tables: Iterable[TableSpec]) -> dict[str, frozenset[Periode]]:
    """The kinds of periods of every field that stands in a column or row of a period of some tables."""
    found: dict[str, frozenset[Periode]] = {}
    for table in tables:
        for column, periode in columns_by_periode(table):
            for field in column.fields:
                found[field] = found.get(field, frozenset()) | {periode}
    return found


def columns_by_periode(table: TableSpec) -> Iterator[tuple[ColumnSpec, Periode]]:
    """The columns without children that print something for each period of a kind, with that kind."""
    row_periode = table.baris_periode.periode if table.baris_periode else None
    return leaves_with_periode(table, row_periode, lambda column: column.periode)


def own_kinds(table: TableSpec) -> dict[int, Periode]:
    """By the ids of columns without children the kind of period that they, or a column above them, say themselves."""
    return {id(column): kind for column, kind in leaves_with_periode(table, None, lambda column: column.periode)}


def leaves_with_periode(
    table: TableSpec, periode: Periode | None, own: Callable[[ColumnSpec], Periode | None]
) -> Iterator[tuple[ColumnSpec, Periode]]:
    """The columns without children that have a kind of period, with it: their `own`, else that of the nearest column
    above, else `periode`.
    """

    def descend(column: ColumnSpec, above: Periode | None) -> Iterator[tuple[ColumnSpec, Periode]]:
        kind = own(column) or above
        if not column.kolom and kind is not None:
            yield column, kind
        for child in column.kolom:
            yield from descend(child, kind)

    for column in table.kolom:
        yield from descend(column, periode)
