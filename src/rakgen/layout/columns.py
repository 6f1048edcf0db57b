"""Columns: a column of a form - what it prints, for which periods, under which heading."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal, Self

from pydantic import PrivateAttr, model_validator
from pydantic_core import PydanticCustomError

from rakgen.diagnostics import Span
from rakgen.document.amounts import is_amount
from rakgen.layout.calculation import FUNCTIONS, Calculation, ColumnName, check_counted, lacks
from rakgen.layout.column_numbers import OwnNumber
from rakgen.layout.contents import ColumnContent, CountedName, content_nodes, contents, of_several
from rakgen.layout.fields import (
    BY_PERIODE,
    BY_TAHUN,
    LEVELS,
    NUMBER,
    FormLevel,
    LabelLevel,
    field_of,
    periode_numbers,
    split_content,
)
from rakgen.layout.only_checks import check_only
from rakgen.layout.values import (
    Alignment,
    Bullet,
    Colour,
    Decimals,
    FontStyle,
    GroupField,
    NumberPattern,
    Only,
    PeriodeField,
)
from rakgen.model import Fields, Periode
from rakgen.model.fields import APART, Alone, Before, MaybeText, MaybeTexts, Millimetres, OneOrList
from rakgen.model.periode import WHOLE, is_year
from rakgen.model.scale import NamedOrSteps, Scale
from rakgen.source import Mapping as MappingNode
from rakgen.source import Node
from rakgen.text.numbers import Function

if TYPE_CHECKING:
    from rakgen.text.formula import Formula, TotalKind


class ColumnSpec(Fields):
    """A column, a group of columns (`kolom`), or one column - or group - for each period of a kind (`periode`)."""

    noun: ClassVar[str] = "Kolom"
    pair: ClassVar[tuple[str, str]] = ("judul", "isi")

    judul: str = ""
    isi: Annotated[tuple[ColumnContent, ...], Before(contents)] = ()
    kolom: tuple["ColumnSpec", ...] = ()
    nama: ColumnName | None = None
    hitung: Calculation | None = None
    dari: Annotated[tuple[CountedName, ...], OneOrList] = ()
    desimal: Decimals | None = None
    satuan: MaybeText = None
    kumulatif: Literal["ya", "tidak"] = "tidak"

    periode: PeriodeField | None = None
    judul_periode: MaybeTexts = None
    kelompok: GroupField | None = None
    judul_kelompok: MaybeTexts = None
    hanya: Only | None = None
    bentuk: Literal["centang", "arsir", "teks", "susun"] = "centang"
    tanda: MaybeText = None
    warna: Colour = "7F7F7F"
    kosong: str = ""

    pola: NumberPattern | None = None
    per: Literal[FormLevel, "baris"] | None = None
    ulang: FormLevel | None = None

    skala: NamedOrSteps | None = None
    gabung: Literal["sama", LabelLevel] | None = None
    jumlah: Literal["ya", "sekali", "tidak"] = "tidak"
    nomor: Annotated[OwnNumber, APART, Before(Alone("pola"))] | None = None
    lebar: Millimetres | None = None
    rata: Alignment | None = None
    butir: Bullet | None = None
    gaya: FontStyle = "biasa"
    kapital: Literal["ya", "tidak"] = "tidak"

    _written: tuple[ColumnContent, ...] = PrivateAttr(default=())
    _registered: Scale | None = PrivateAttr(default=None)
    _named: "Mapping[str, ColumnSpec]" = PrivateAttr(default_factory=dict)
    _periods: tuple[tuple[Periode, int], ...] = PrivateAttr(default=())
    _year: str = PrivateAttr(default="")
    _own_level: int | None = PrivateAttr(default=None)

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if not self.isi and not self.kolom and self.hitung is None:
            raise lacks("hitung", "jumlah") if self.dari else lacks("isi", "sasaran.uraian")
        check_counted(self.function, self.dari)
        if self.periode is not None:
            self._check_periode(self.periode)
        levels = [LEVELS.index(split_content(field)[0]) for field in self.fields]
        if (
            self.per is not None
            and self.per != "baris"
            and self.hitung is None
            and levels
            and LEVELS.index(self.per) < max(levels)
        ):
            raise of_several(max(self.fields, key=lambda field: LEVELS.index(split_content(field)[0])), self.per)
        return self

    def _check_periode(self, periode: Periode) -> None:
        """Labels as many as periods, only coarser groups, and years of years alone."""
        check_only(periode, self.hanya)
        periode_count = len(self.periode_numbers)
        for field, labels, needed in (
            ("judul_periode", self.judul_periode, periode_count),
            ("judul_kelompok", self.judul_kelompok, self.kelompok.value if self.kelompok else None),
        ):
            if labels is not None and needed is not None and len(labels) != needed:
                expected = {
                    "harapan": f"{needed} judul, satu untuk tiap periode",
                    "harapan_en": f"{needed} headings, one for each period",
                }
                example = f"[{', '.join(f'P{number}' for number in range(1, needed + 1))}]"
                said = {"isian": field, "nilai": f"[{', '.join(labels)}]", **expected, "contoh": example}
                raise PydanticCustomError("RAK106", field, said)
        if self.kelompok is not None and not 0 < self.kelompok.value < periode.value:
            choices = ", ".join(coarser.word for coarser in Periode if 0 < coarser.value < periode.value)
            said = {"kelompok": self.kelompok.word, "halus": periode.word, "pilihan": choices}
            key = "RAK513.kelompok" if choices else "RAK513.kelompok_tanpa"
            raise PydanticCustomError(key, "kelompok", {"nilai": "kelompok", **said})

    @classmethod
    def item_nodes(cls, field: str, node: Node) -> Sequence[Node]:
        """As of any field; contents may stand under the levels of an outline."""
        return content_nodes(node) if field == "isi" else super().item_nodes(field, node)

    def span(self, field: str | None = None, item_index: int | None = None) -> Span | None:
        """As of any group; a content stands where its own `isi` does, of a copy that prints some of them too."""
        if field == "isi" and item_index is not None and item_index < len(self.isi):
            content = self.isi[item_index]
            if content.source is not None:
                return content.span("isi")
            item_index = next(index for index, item in enumerate(self._written or self.isi) if item is content)
        return super().span(field, item_index)

    def field_span(self, field: str) -> Span | None:
        """Where the column names a plan field, given as in `fields`: its content or what it counts with."""
        for index, content in enumerate(self.isi):
            if field in map(field_of, content.fields):
                return self.span("isi", index)
        return next((self.span("dari", i) for i, name in enumerate(self.dari) if field_of(name) == field), self.span())

    def formula_span(self) -> Span | None:
        """Where the names of its formula stand: in `dari` beside a function, else in `hitung`."""
        return self.span("dari" if self.function else "hitung")

    def level_span(self, content: ColumnContent) -> Span | None:
        """Where a content says the level of an outline on whose rows it stands: its key, or its field `tingkat`."""
        if content.source is not None and content.source.get("tingkat") is not None:
            return content.span("tingkat")
        node = self.source.get("isi") if self.source else None
        key = node.key(content.tingkat) if isinstance(node, MappingNode) and content.tingkat else None
        return key.span if key else self.span("isi")

    @property
    def scale(self) -> Scale | None:
        """The words that stand for its numbers: its own, or those of the office's scale that it names."""
        return self._registered if self.skala is not None and self.skala.name else self.skala

    def attach(self, scale: Scale | None) -> None:
        """Tell the column the office's scale that it names."""
        self._registered = scale

    def bind(self, named: "Mapping[str, ColumnSpec]", periods: tuple[tuple[Periode, int], ...], year: str = "") -> None:
        """Tell the column the columns that its formula names, and the periods that it stands for: all of a plan by the
        `year` at its head.
        """
        self._named, self._periods, self._year = named, periods, year or self._year
        for worked_out in ("total", "runs"):
            vars(self).pop(worked_out, None)

    def print_own_rows(self, level: int) -> None:
        """Tell the column that it prints the indikator or keluaran of the items of a level (index in LEVELS) of an
        outline, a row each.
        """
        self._own_level = level

    @property
    def own_level(self) -> int | None:
        """Index in LEVELS of the items of an outline whose own indikator or keluaran it prints; None for all else."""
        return self._own_level

    def altered(self, **fields: object) -> Self:
        """As of any group; the copy knows what is written in the layout's file."""
        copy = super().altered(**fields)
        copy._written = self._written or self.isi
        return copy

    @property
    def named(self) -> "Mapping[str, ColumnSpec]":
        """The columns that its formula names, by name."""
        return self._named

    @property
    def periods(self) -> tuple[tuple[Periode, int], ...]:
        """The periods for each of which it stands, as a column or on rows; none for the year."""
        return self._periods

    @property
    def periods_by_name(self) -> dict[str, tuple[Periode, int]]:
        """Its periods by what formulas call them: `T1`, `2026`."""
        return {self._year or kind.label(number): (kind, number) for kind, number in self.periods}

    def period_named(self, name: str) -> tuple[Periode, int] | None:
        """The period that a formula calls so: `dipilih` what is asked for, any year before a plan says it."""
        is_open = self.periods == (WHOLE,) and not self._year and is_year(name)
        if is_open or (name == Periode.DIPILIH.word and len(self.periods) == 1):
            return self.periods[0]
        return self.periods_by_name.get(name)

    @cached_property
    def function(self) -> Function | None:
        """What it does with the fields of `dari`; None for a formula, and for a column that is not computed."""
        return next((function for function in FUNCTIONS if function == self.hitung), None)

    @cached_property
    def formula(self) -> "Formula | None":
        """The formula over other columns: what `hitung` says, or its function over the columns of `dari`."""
        if self.hitung is None or any("." in content for content in self.dari):
            return None
        from rakgen.text.formula import Symbol, Term, parse_formula

        if self.function is None:
            return parse_formula(self.hitung)
        names = tuple(map(Symbol, self.dari))
        if self.function == "persen":
            return Term("*", (Term("/", names[:2]), Decimal(100)))
        return Term("-", names[:2]) if self.function == "selisih" else Term(self.function, names)

    @cached_property
    def total(self) -> "TotalKind":
        """What its total is made of: of a formula by those of the columns that it names."""
        from rakgen.text.formula import TotalKind, total_of

        def of_name(name: str) -> TotalKind:
            total = self._named[name].total if name in self._named else TotalKind.SUM
            return total if total in (TotalKind.RATIO, TotalKind.NONE) else TotalKind.SUM  # as it is printed

        if self.formula is None:
            return TotalKind.RATIO if self.function in ("persen", "rata-rata") else TotalKind.SUM
        return total_of(self.formula, of_name)

    @cached_property
    def runs(self) -> bool:
        """True for a column of periods that prints what has come together by each, or counts with one that does: the
        last of its figures, not their sum, is that of all its periods.
        """
        from rakgen.text.formula import names_in

        names = (
            {symbol.name for symbol in names_in(self.formula) if not symbol.part} if self.formula is not None else set()
        )
        below = (self._named[name] for name in names if name in self._named)
        return bool(self.periods) and (self.kumulatif == "ya" or any(column.runs for column in below))

    @property
    def is_ratio(self) -> bool:
        """True for a column whose figures nobody adds up: its total is worked out anew, or it has none."""
        if self.hitung is None or self.function == "rata-rata":
            return self.hitung is not None
        return self.total.value in ("ratio", "none")

    @property
    def called(self) -> str:
        """What findings call it: its heading, or without one its name, or what it prints."""
        return self.judul.strip() or self.nama or next(iter(self.fields), self.hitung or "")

    @property
    def headings(self) -> tuple[str, ...]:
        """What its headings say: its own, those of its periods and of their groups."""
        return (self.judul, *(self.judul_periode or ()), *(self.judul_kelompok or ()))

    @property
    def counted(self) -> tuple[str, ...]:
        """The plan fields that it counts with."""
        return tuple(content for content in self.dari if "." in content)

    @property
    def periode_numbers(self) -> tuple[int, ...]:
        """Numbers (from 1) of the periods that have a column."""
        return () if self.periode is None else periode_numbers(self.periode, self.hanya)

    @property
    def periode_labels(self) -> tuple[str, ...]:
        """The heading of each period column: own labels, else 1..12, T1..T4, S1..S2, 2025."""
        assert self.periode is not None
        if self.judul_periode:
            return self.judul_periode
        if self.periode is Periode.BULAN:
            return tuple(str(number) for number in self.periode_numbers)
        return tuple(self.periode.label(number) for number in self.periode_numbers)

    @property
    def has_periode_lines(self) -> bool:
        """True when the periods are lines of one cell, not columns."""
        return self.bentuk == "susun"

    @cached_property
    def content_name(self) -> str:
        """The single content's name (`nomor`, `kegiatan.jadwal`); '' for a group, a stack, a template or a computed
        column.
        """
        return self.isi[0].isi if len(self.isi) == 1 and not self.is_template else ""

    @cached_property
    def is_template(self) -> bool:
        """True for a column whose single content is a template."""
        return len(self.isi) == 1 and self.isi[0].is_template

    def is_number_in(self, periode: Periode | None) -> bool:
        """True for a column of one field that may be a number, where it stands for periods of a kind: targets of
        several years are several but there.
        """
        name = self.content_name
        is_list = name.endswith(".target_tahun") and periode is not Periode.TAHUN
        return is_amount(name) and not is_list and not self.isi[0].sekali

    @cached_property
    def whole_fields(self) -> tuple[str, ...]:
        """The plan fields this column prints or counts with, free ones with their name."""
        return (*(field for content in self.isi for field in content.fields), *self.counted)

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """The plan fields this column prints or counts with, as `level.field`; free fields without their name."""
        return tuple(map(field_of, self.whole_fields))

    @cached_property
    def amount(self) -> str:
        """The content that a total of the column adds up, '' where it has none: of a stack the first that is an
        amount.
        """
        contents = [content.isi for content in self.isi if "." in content.isi and not content.is_template]
        return next(filter(is_amount, contents), contents[0] if contents else "")

    @cached_property
    def level(self) -> int | None:
        """Index in LEVELS of the items whose cells the column prints; None where it has none of its own (NO, empty).

        The lowest level of its contents, or what `per` says; a computed column stands at its first field's level.
        """
        if self.per is not None and self.per != "baris" and self.content_name != NUMBER:
            return LEVELS.index(self.per)
        if self.formula is not None:
            below = [column.level for column in self.named.values() if column.level is not None]
            return max(below, default=None)
        levels = [split_content(field)[0] for field in self.fields]
        if self.hitung is not None:
            return LEVELS.index(levels[0])
        return max((LEVELS.index(level) for level in levels), default=None)

    def stands_above(self, other: "ColumnSpec") -> bool:
        """True where it has one cell for several items that another column prints."""
        if self.level is None or other.level is None or self.own_level is not None or other.own_level is not None:
            return False
        return self.per != "baris" and self.level < other.level

    @property
    def leaves(self) -> "Iterator[ColumnSpec]":
        """The columns without children below (and including) this one, left to right."""
        if not self.kolom:
            yield self
        for child in self.kolom:
            yield from child.leaves

    @cached_property
    def is_by_periode(self) -> bool:
        """True when a content has something to say for each period."""
        of_years = any(kind is Periode.TAHUN for kind, _ in self.periods)
        by_name = any(column.is_by_periode or (of_years and column.is_by_tahun) for column in self.named.values())
        return by_name or any(field in BY_PERIODE for field in self.fields)

    @cached_property
    def is_by_tahun(self) -> bool:
        """True when a content, or what is counted, has something to say for each of several years."""
        return not BY_TAHUN.isdisjoint(self.whole_fields)
