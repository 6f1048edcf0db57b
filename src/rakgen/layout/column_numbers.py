"""Column numbers: the row of a header that numbers its columns - where it stands, and what a column says of its own."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic_core import PydanticCustomError

from rakgen.layout.values import ColumnNumberPattern
from rakgen.model import Fields
from rakgen.model.fields import APART, Alone, Before, Parsed
from rakgen.model.text import only_text

NONE = "tidak"
"""Says that a column has no number."""


class NumberRow(Fields):
    """The number row of a table: its pattern, whether it stands below all headings or above the last ones, and whether
    a column that counts with others says how.
    """

    noun: ClassVar[str] = "NomorKolom"

    pola: ColumnNumberPattern = ""
    di: Literal["bawah", "atas-daun"] = "bawah"
    rumus: Literal["ya", "tidak"] = "tidak"


NumberRowField = Annotated[NumberRow, APART, Before(Alone("pola", pola="{n}"))]


def _start(value: Any) -> Any:
    text = str(value) if isinstance(value, int) else only_text(value).strip()
    if text.isascii() and text.isdigit() and len(text) <= 3:
        return int(text)
    expected = {"harapan": "nomor kolom 0 sampai 999", "harapan_en": "a column number from 0 to 999"}
    raise PydanticCustomError("RAK106", "mulai", {"nilai": value, **expected, "contoh": "1"})


class OwnNumber(Fields):
    """What a column or group says of its number: a text of its own, one for all columns below it, and the number from
    which its columns are counted.
    """

    noun: ClassVar[str] = "Nomor"

    pola: str | None = None
    mulai: Annotated[int, Parsed(_start)] | None = None
