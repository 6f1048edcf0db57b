"""Between: the rows of a table beside those of its items, and how periods become rows, as a layout says them."""

from typing import Any, ClassVar, Literal, Self

from pydantic import model_validator

from rakgen.layout.fields import (
    Alignment,
    Colour,
    FontStyle,
    FormLevel,
    Only,
    PeriodeField,
    check_only,
    periode_numbers,
)
from rakgen.model import Fields
from rakgen.model.fields import Text


class GroupRow(Fields):
    """A band: a row as wide as the table before the rows of each item of a level; `isi` is a template over the item."""

    noun: ClassVar[str] = "BarisKelompok"

    tingkat: FormLevel
    isi: Text = "{{ uraian }}"
    gaya: FontStyle = "tebal"
    rata: Alignment = "kiri"
    warna: Colour | None = None


class Subtotal(Fields):
    """A subtotal after the rows of each item of a level; `judul` is a template over the item."""

    noun: ClassVar[str] = "Subjumlah"

    tingkat: FormLevel
    judul: Text = "Jumlah"


class Total(Fields):
    """The row of totals at the end of a table, and subtotals; which columns are totalled their `jumlah` says, and of an
    outline `tingkat` which level is counted.
    """

    noun: ClassVar[str] = "Jumlah"

    judul: Text | None = None
    tingkat: FormLevel | None = None
    sub: tuple[Subtotal, ...] = ()
    warna: Colour | None = None


def total_row(value: Any) -> Any:
    """A text alone is the label of the row."""
    return {"judul": value} if isinstance(value, str) else value


class ProgramRow(Fields):
    """Programmes on rows of their own; `anggaran` says whether its budget stands there, once for each programme."""

    noun: ClassVar[str] = "BarisProgram"

    cetak: Literal["ya", "tidak"] = "tidak"
    anggaran: Literal["ya", "tidak"] = "ya"


def program_row(value: Any) -> Any:
    """`ya`, `tidak`, or what the row prints: who says that wants the row."""
    if isinstance(value, dict):
        return {"cetak": "ya"} | value
    return {"cetak": value} if isinstance(value, str) else value


class PeriodeRow(Fields):
    """Periods as rows: each row of the lowest level becomes one for each period; those with nothing to say may be left
    out.
    """

    noun: ClassVar[str] = "BarisPeriode"

    periode: PeriodeField
    hanya: Only | None = None
    kosong: Literal["tampil", "lewati"] = "tampil"

    @model_validator(mode="after")
    def _within(self) -> Self:
        check_only(self.periode, self.hanya)
        return self

    @property
    def numbers(self) -> tuple[int, ...]:
        """Numbers of the periods that have a row."""
        return periode_numbers(self.periode, self.hanya)


def periode_row(value: Any) -> Any:
    """A kind of period alone is its name."""
    return {"periode": value} if isinstance(value, str) else value
