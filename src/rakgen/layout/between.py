"""Between: the rows of a table beside those of its items, and how periods become rows, as a layout says them."""

from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import PrivateAttr, model_validator
from pydantic_core import PydanticCustomError

from rakgen.layout.calculation import NAME, ColumnName
from rakgen.layout.fields import FormLevel, periode_numbers
from rakgen.layout.only_checks import check_only
from rakgen.layout.values import Alignment, Colour, Decimals, FontStyle, Only, PeriodeField
from rakgen.model import Fields
from rakgen.model.fields import APART, Alone, Before, MaybeText, Text
from rakgen.model.scale import NamedOrSteps, Scale


def _one_name(value: Any) -> Any:
    """The name of one column. Raises PydanticCustomError RAK531.nama for a list, or for what is no name."""
    text = value[0] if isinstance(value, tuple | list) and value else value
    if value is not text or (isinstance(text, str) and not NAME.fullmatch(text.strip())):
        last = str(text).strip().rpartition(".")[2]
        example = last if NAME.fullmatch(last) else "nilai"
        raise PydanticCustomError("RAK531.nama", "dari", {"nilai": str(text)[:60], "contoh": example})
    return value


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

    judul: MaybeText = None
    tingkat: FormLevel | None = None
    sub: tuple[Subtotal, ...] = ()
    warna: Colour | None = None


TotalField = Annotated[Total, APART, Before(Alone("judul"))]


class ClosingRow(Fields):
    """A row at the very end of a table: a label, and the sum or mean of what a column prints, beneath it, perhaps in
    the words of a scale; or a text, as wide as the table or from a column on.
    """

    noun: ClassVar[str] = "BarisPenutup"

    judul: MaybeText = None
    hitung: Literal["jumlah", "rata-rata"] | None = None
    dari: Annotated[ColumnName, Before(_one_name)] | None = None
    desimal: Decimals | None = None
    skala: NamedOrSteps | None = None
    isi: MaybeText = None

    _registered: Scale | None = PrivateAttr(default=None)

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if self.hitung is None and self.isi is None:
            said = {"induk": "Baris penutup", "isian": "isi", "contoh": "", "contoh_en": ""}
            raise PydanticCustomError("RAK102", "isi", said)
        if self.hitung is not None and self.dari is None:
            example = {"contoh": " dengan nama kolomnya", "contoh_en": " with the name of its column"}
            said = {"induk": "Baris penutup", "isian": "dari", **example}
            raise PydanticCustomError("RAK102", "dari", said)
        return self

    @property
    def scale(self) -> Scale | None:
        """The words that stand for its figure: its own, or those of the office's scale that it names."""
        return self._registered if self.skala is not None and self.skala.name else self.skala

    def attach(self, scale: Scale | None) -> None:
        """Tell the row the office's scale that it names."""
        self._registered = scale


ClosingRowField = Annotated[ClosingRow, APART, Before(Alone("isi"))]


class ProgramRow(Fields):
    """Programmes on rows of their own; `anggaran` says whether its budget stands there, once for each programme."""

    noun: ClassVar[str] = "BarisProgram"

    cetak: Literal["ya", "tidak"] = "tidak"
    anggaran: Literal["ya", "tidak"] = "ya"


ProgramRowField = Annotated[ProgramRow, APART, Before(Alone("cetak", cetak="ya"))]


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


PeriodeRowField = Annotated[PeriodeRow, APART, Before(Alone("periode"))]
