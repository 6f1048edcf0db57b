"""Around: what a form has besides its tables: its page, its signatures, the text around the tables."""

import re
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field
from pydantic_core import PydanticCustomError

from rakgen.layout.values import PAPER_SIZES, Alignment, Margin, MarginField, PageNumber, Paper, Size, official_margin
from rakgen.model import Fields
from rakgen.model.fields import APART, NOT_EMPTY, Alone, Before, EachAlone, MaybeText, Points, Text, Texts

TAKES_NOTE = "Mengetahui,"
"""The role of who signs beside the one who made the form."""


class PageNumberSpec(Fields):
    """Page numbers: `atas`, `tidak` or a pattern, and the number of the first page."""

    noun: ClassVar[str] = "NomorHalaman"

    pola: Text = "atas"
    mulai: PageNumber = 1


def _numbering(value: Any) -> Any:
    """A pattern is written as a text; a number alone would be printed on every page."""
    if isinstance(value, str) and value.strip().isdigit():
        said = {"harapan": "atas, tidak, atau pola dengan {n}", "harapan_en": "atas, tidak, or a pattern with {n}"}
        example = f"{{mulai: {value.strip()}}}"
        raise PydanticCustomError("RAK106", "nomor_halaman", {"nilai": value, **said, "contoh": example})
    return {"pola": value} if isinstance(value, str) else value


class PageSpec(Fields):
    """Paper, margins and type."""

    noun: ClassVar[str] = "Halaman"

    kertas: Paper = Size(*PAPER_SIZES["F4"])
    orientasi: Literal["lanskap", "potret"] = "lanskap"
    margin: MarginField = Margin(15.0, 15.0, 15.0, 15.0)
    jilid: Literal["kiri", "atas"] | None = None
    huruf: Text = "Arial"
    ukuran: Points = 9.0
    nomor_halaman: Annotated[PageNumberSpec, APART, Before(_numbering)] = Field(
        default_factory=PageNumberSpec.model_construct
    )

    @property
    def margins(self) -> Margin:
        """The margins in mm; official ones with the side that is bound: the left one, of a page turned the upper."""
        if isinstance(self.margin, Margin):
            return self.margin
        return official_margin(self.jilid or ("atas" if self.orientasi == "lanskap" else "kiri"))


_TURNED = {"lanskap": "lanskap", "landscape": "lanskap", "potret": "potret", "portrait": "potret"}
"""Words for how a page lies, as people write them."""


def _page(value: Any) -> Any:
    """A page is a group; a text (`F4 lanskap`) is told with the fields that its words are of."""
    if not isinstance(value, str):
        return value
    words = re.findall(r"\w+", value.casefold())
    size = re.search(r"\d\S*\s*[x×]\s*\d[\w.]*", value)
    paper = size[0] if size else next((name for name in PAPER_SIZES if name.casefold() in words), "F4")
    turned = next((_TURNED[word] for word in words if word in _TURNED), "lanskap")
    said = {"harapan": "kelompok isian", "harapan_en": "a group of fields"}
    example = f"{{kertas: {paper}, orientasi: {turned}}}"
    raise PydanticCustomError("RAK106", "halaman", {"nilai": value, **said, "contoh": example})


PageField = Annotated[PageSpec, Before(_page)]


class SignatureSpec(Fields):
    """Signatures: `otomatis` prints those the plan gives (one at the right, two at left and right), `kanan` the last
    one. `pembuat` is the role of one who made the form, signs at the right and is named by hand, where the plan gives
    one signature: that then stands at the left.
    """

    noun: ClassVar[str] = "AturPengesahan"

    susunan: Literal["otomatis", "kanan", "kiri-kanan", "tidak"] = "otomatis"
    pembuat: MaybeText = None
    pangkat: Literal["ya", "tidak"] = "ya"
    nip: Literal["ya", "tidak"] = "ya"
    gaya_nama: Literal["tebal", "garis-bawah", "biasa"] = "tebal"
    garis_bawah: Literal["ya", "tidak"] | None = None
    kapital: Literal["ya", "tidak"] = "tidak"


Signatures = Annotated[SignatureSpec, Before(Alone("susunan"))]


class Clause(Fields):
    """A paragraph of the text around tables, a template; with a `label` before it and a colon."""

    noun: ClassVar[str] = "Alinea"
    pair: ClassVar[tuple[str, str]] = ("label", "teks")

    label: MaybeText = None
    teks: Text
    rata: Alignment = "kiri"
    halaman_baru: Literal["ya", "tidak"] = "tidak"


Clauses = Annotated[tuple[Annotated[Clause, APART], ...], NOT_EMPTY, Before(EachAlone("teks"))]


class Statement(Fields):
    """A statement that is signed on pages before the tables: its title, its text."""

    noun: ClassVar[str] = "Pernyataan"

    judul: Texts
    isi: Clauses
