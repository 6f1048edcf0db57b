"""Realisasi: what was reached of a plan, in a file of its own, since a signed plan does not change."""

from copy import copy
from dataclasses import replace
from decimal import Decimal
from functools import cached_property
from typing import Annotated, ClassVar, Literal, Self, TypeAlias

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from rakgen.diagnostics import Diagnostic, diagnose, told_of
from rakgen.model.about import FIRST, LEVEL, REMARK, About, about
from rakgen.model.fields import APART, NOT_EMPTY, Fields, MaybeText, MaybeTexts, Parsed, Pengecualian, PlainNumber, Text
from rakgen.model.jadwal import parse_one_periode
from rakgen.model.load import load_fields
from rakgen.model.periode import WHOLE, Periode
from rakgen.model.rupiah import Rupiah
from rakgen.model.tanggal import Tanggal, parse_tanggal
from rakgen.model.target import Target, quantity
from rakgen.model.text import only_text
from rakgen.source import Mapping, Node, Scalar, Sequence, Source
from rakgen.text.numbers import divided

YEAR_NAMES = ("setahun", "tahun", "semua")
"""What the whole year may be called."""
ENDED = ("selesai", "batal")
"""The status of what is not waited for any longer."""


def parse_record_periode(value: object) -> tuple[Periode, int]:
    """Read the period of a record: `T2`, `Mei`, `S1`, `setahun`. Raises RAK120.periode_mirip, RAK600.bukan,
    RAK600.tahun, and RAK600.angka for a number alone that may be a quarter as well as a month: no form says which.
    """
    text = only_text(value).strip()
    if text.lower() in YEAR_NAMES:
        return WHOLE
    try:
        kind, number = parse_one_periode(value)
    except PydanticCustomError as error:
        if error.type == "RAK120.periode_mirip":
            raise
        raise PydanticCustomError("RAK600.bukan", "periode", {"nilai": text}) from None
    if kind is Periode.TAHUN:
        raise PydanticCustomError("RAK600.tahun", "periode", {"nilai": text})
    if text[:1].isdigit() and number <= Periode.TRIWULAN.value:
        said = {"nilai": text, "triwulan": Periode.TRIWULAN.label(number), "bulan": kind.label(number)}
        raise PydanticCustomError("RAK600.angka", "periode", said)
    return kind, number


def label(periode: tuple[Periode, int]) -> str:
    """How a period is written in a file: `T2`, `Mei`, `setahun`."""
    return YEAR_NAMES[0] if periode == WHOLE else periode[0].label(periode[1])


def _above_zero(value: Decimal) -> Decimal:
    """A denominator. Raises PydanticCustomError RAK600.nol."""
    if value <= 0:
        raise PydanticCustomError("RAK600.nol", "penyebut")
    return value


_EXCEPTIONS = About("Temuan yang sengaja dibiarkan, dengan alasannya.", order=REMARK)


class FollowUp(Fields):
    """What is to be done about an obstacle, by whom and until when."""

    noun: ClassVar[str] = "TindakLanjut"

    uraian: Annotated[Text, About("Apa yang akan dilakukan.")]
    pelaksana: Annotated[MaybeTexts, About("Unit pelaksana: kunci dari daftar `pelaksana` atau namanya.")] = None
    tenggat: Annotated[
        Tanggal | None, Parsed(parse_tanggal), About("Tanggal selesainya.", ("2021-08-15", "15 Agustus 2021"))
    ] = None


WORK_FIELDS = ("status", "anggaran")
FIGURE_FIELDS = ("nilai", "pembilang", "penyebut")
RecordLevel: TypeAlias = Literal["indikator", "kegiatan", "sub_kegiatan", "program"]
RECORD_LEVELS: tuple[RecordLevel, ...] = ("indikator", "kegiatan", "sub_kegiatan", "program")
"""The levels of the items of which something can be reported: an indikator has figures, the others are work."""


class Record(Fields):
    """What was reached of one indikator, kegiatan, sub kegiatan or program in one period."""

    noun: ClassVar[str] = "Realisasi"

    indikator: Annotated[MaybeText, About("Kode indikator, atau teksnya seutuhnya.", order=FIRST)] = None
    kegiatan: Annotated[MaybeText, About("Kode kegiatan, atau teksnya seutuhnya.", order=FIRST)] = None
    sub_kegiatan: Annotated[MaybeText, About("Kode sub kegiatan, atau teksnya seutuhnya.", order=FIRST)] = None
    program: Annotated[MaybeText, About("Kunci atau kode program, atau teksnya seutuhnya.", order=FIRST)] = None
    periode: Annotated[
        tuple[Periode, int],
        Parsed(parse_record_periode),
        About("Periodenya: T2, Mei, S1, atau setahun.", ("T2", "Mei", "S1", "setahun"), order=FIRST + 1),
    ]
    nilai: Annotated[
        Target | None,
        About('Yang dicapai; 0 adalah nilai, "-" berarti tidak diukur.', ("77,5%", "25"), order=FIRST + 2),
    ] = None
    pembilang: Annotated[PlainNumber | None, About("Pembilang suatu persentase.", ("31",), order=FIRST + 3)] = None
    penyebut: Annotated[
        Annotated[PlainNumber, AfterValidator(_above_zero)] | None,
        About("Penyebut suatu persentase.", ("40",), order=FIRST + 3),
    ] = None
    status: Annotated[
        Literal["belum", "berjalan", "selesai", "batal"] | None,
        About("Keadaan pekerjaan: belum, berjalan, selesai, atau batal.", order=FIRST + 2),
    ] = None
    anggaran: Annotated[Rupiah | None, About("Anggaran yang terserap dalam periode ini.", ("120.500.000",))] = None
    kendala: Annotated[MaybeTexts, About("Yang menghambat.")] = None
    tindak_lanjut: Annotated[
        tuple[Annotated[FollowUp, APART], ...], NOT_EMPTY, About("Yang akan dilakukan.", order=LEVEL)
    ] = ()
    bukti: Annotated[MaybeTexts, About("Berkas atau alamat bukti.", ("ba-sipol-juni.pdf",))] = None
    keterangan: Annotated[MaybeText, About("Keterangan.", order=REMARK)] = None
    pengecualian: Annotated[Pengecualian, _EXCEPTIONS] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _of_one_item(self) -> Self:
        named = [level for level in RECORD_LEVELS if getattr(self, level) is not None]
        if len(named) != 1:
            raise PydanticCustomError("RAK600" if named else "RAK600.tanpa", "butir")
        wrong, level = (WORK_FIELDS, "kegiatan") if self.indikator is not None else (FIGURE_FIELDS, "indikator")
        if misplaced := next((name for name in wrong if getattr(self, name) is not None), None):
            raise PydanticCustomError("RAK600.isian", "isian", {"isian": misplaced, "tingkat": level})
        if (self.pembilang is None) != (self.penyebut is None):
            raise PydanticCustomError("RAK600.pecahan", "pecahan")
        return self

    @property
    def level(self) -> RecordLevel:
        """The level of that item."""
        for level in RECORD_LEVELS:
            if getattr(self, level) is not None:
                return level
        raise AssertionError("a record of no item")

    @property
    def item(self) -> str:
        """The kode or text of the item that this is about."""
        return str(getattr(self, self.level))

    @property
    def waits(self) -> bool:
        """True for a record that says nothing yet: nothing is reported by it."""
        return not any(getattr(self, name) for name in MAY_WAIT if name != "pengecualian")

    @cached_property
    def fraction(self) -> Decimal | None:
        """Numerator over denominator in per cent; None where they are not said."""
        if self.pembilang is None or self.penyebut is None:
            return None
        return divided(self.pembilang * 100, self.penyebut)

    @cached_property
    def share(self) -> Target | None:
        """That fraction as the value that it stands for."""
        if self.fraction is None:
            return None
        from rakgen.text.numbers import format_number, shortened

        share = shortened(self.fraction)
        return Target(f"{format_number(share)}%", "persen", share, "%", self.fraction)


def value_of(record: Record) -> Target | None:
    """What a record says was reached: its value as written, or the fraction that stands for it."""
    return record.share if record.nilai is None else record.nilai


def number_of(record: Record) -> Decimal | None:
    """What a record says was reached, as a number; None where it says none."""
    value = value_of(record)
    return quantity(value) if value is not None else None


class RealisasiFile(Fields):
    """A file of what was reached of one plan: of all its units, or of some."""

    noun: ClassVar[str] = "Berkas realisasi"

    versi: Annotated[Literal["1"], About("Versi bahasa realisasi; selalu 1.", order=FIRST)] = "1"
    rencana: Annotated[Text, About("Berkas rencananya, dilihat dari berkas ini.", ("../plans/2021.yaml",))]
    rak: Annotated[MaybeText, About("Kode RAK, bila rencananya memuat beberapa.")] = None
    pengecualian: Annotated[Pengecualian, _EXCEPTIONS] = Field(default_factory=dict)
    realisasi: Annotated[tuple[Record, ...], NOT_EMPTY, About("Yang dicapai, per butir dan periode.", order=LEVEL)]


_CHILD_MODELS: dict[str, type[Fields]] = {"realisasi": Record, "tindak_lanjut": FollowUp}


WAITING = "RAK609"
"""The key of the finding that records are not filled in yet."""
NAMING = (*RECORD_LEVELS, "periode")
"""The fields that say of what a record is."""
MAY_WAIT = tuple(name for name in about(Record) if name not in NAMING)
"""The fields of a record that may wait for their value (`nilai:`), which is then not reported yet."""


def load_realisasi(source: Source) -> tuple[RealisasiFile | None, list[Diagnostic]]:
    """Validate a file of what was reached; the findings about its text included.

    `WAITING` tells of records in which nothing is filled in yet.
    """
    found, findings = load_fields(replace(source, root=_without_waiting(source.root)), RealisasiFile, _CHILD_MODELS)
    waiting = [record for record in found.realisasi if record.waits] if found else []
    if waiting:
        place = waiting[0].source.span if waiting[0].source else None
        findings = [*findings, diagnose(WAITING, source.path, place, banyak=str(len(waiting)))]
    return found, [*(told_of("realisasi", finding) for finding in source.diagnostics), *findings]


def _without_waiting(root: Mapping | None) -> Mapping | None:
    """The nodes without the fields that wait for a value."""
    records = root.get("realisasi") if root is not None else None
    if root is None or not isinstance(records, Sequence):
        return root
    filled = copy(records)
    filled.items = [_filled(record) for record in records.items]
    return _with_entries(root, [(key, filled if value is records else value) for key, value in root.entries])


def _filled(record: Node) -> Node:
    """A record without the fields that wait; itself where none does."""
    if not isinstance(record, Mapping):
        return record
    entries = [
        (key, value)
        for key, value in record.entries
        if not (isinstance(value, Scalar) and value.is_empty and key.text in MAY_WAIT)
    ]
    return record if len(entries) == len(record.entries) else _with_entries(record, entries)


def _with_entries(mapping: Mapping, entries: list[tuple[Scalar, Node]]) -> Mapping:
    made = Mapping(*mapping.span, mapping.flow)
    made.entries = entries
    return made
