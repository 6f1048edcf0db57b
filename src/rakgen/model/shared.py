"""Shared: what a plan and the project file `rakgen.yaml` can both say: the office, its registers; and a letterhead."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from rakgen.model.about import FIRST, LEVEL, About
from rakgen.model.fields import (
    APART,
    SOURCE_KEY,
    Alone,
    Before,
    Fields,
    MaybeText,
    Millimetres,
    Points,
    Register,
    Text,
    Texts,
    WithoutSource,
)
from rakgen.model.misi import Misi
from rakgen.model.program import Program


def _named_items(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    return {
        kode: {"uraian": content} if isinstance(content, str) else content
        for kode, content in value.items()
        if kode != SOURCE_KEY
    }


class Shared(Fields):
    """What a plan and the project file `rakgen.yaml` can both say; the plan's own word wins."""

    instansi: Annotated[
        MaybeText,
        About(
            "Nama kantor sebagaimana dicetak.",
            name=("nama instansi", "name of the office"),
            order=FIRST + 1,
        ),
    ] = None
    pelaksana: Annotated[
        Register,
        About("Daftar unit: kunci dan nama lengkapnya.", order=FIRST + 5, compared="none"),
    ] = Field(default_factory=dict)
    visi: Annotated[MaybeText, About("Visi kantor.", name=("visi", "vision"), order=FIRST + 5)] = None
    misi: Annotated[
        dict[str, Annotated[Misi, APART]],
        Before(_named_items),
        About(
            "Daftar misi: kunci dan teksnya, atau uraian, kode, keterangan, dan tambahan.",
            order=FIRST + 6,
            compared="none",
            prose=False,
        ),
    ] = Field(default_factory=dict)
    program: Annotated[
        dict[str, Annotated[Program, APART]],
        Before(_named_items),
        About(
            "Daftar program: kunci dan namanya, atau uraian, kode, anggaran, indikator, kegiatan, dan isian lainnya.",
            order=FIRST + 6,
            compared="none",
            prose=False,
        ),
    ] = Field(default_factory=dict)
    tempat: Annotated[MaybeText, About("Tempat penandatanganan.", name=("tempat", "place"), order=FIRST + 3)] = None
    kertas: Annotated[
        Literal["A4", "F4", "A3", "Legal"] | None,
        About(
            "Kertas: A4, F4 (215 x 330 mm), A3, atau Legal.",
            name=("kertas", "paper"),
            order=FIRST + 4,
            official=False,
            prose=False,
        ),
    ] = None
    garis_bawah_nama: Annotated[
        Literal["ya", "tidak"] | None,
        About(
            "ya: nama penanda tangan digarisbawahi; tidak: tidak; baku: seperti layoutnya.",
            name=("garis bawah nama", "underlined name"),
            order=FIRST + 4,
            official=False,
            prose=False,
        ),
    ] = None
    istilah: Annotated[
        dict[str, Texts],
        WithoutSource,
        About("Istilah kantor dan ejaan salahnya.", order=FIRST + 7, compared="none", official=False, prose=False),
    ] = Field(default_factory=dict)


class KopLine(Fields):
    """A line of a letterhead: a template over plan fields, printed bold unless `gaya` says otherwise, 3 pt larger than
    the table unless `ukuran` does.
    """

    noun: ClassVar[str] = "BarisKop"

    teks: Annotated[Text, About("Teksnya; templat atas instansi dan isian lain.")]
    gaya: Annotated[Literal["biasa", "tebal", "miring"], About("Gaya huruf.")] = "tebal"
    ukuran: Annotated[
        Points | None, About("Ukuran huruf baris ini, misalnya 14pt; baku: 3 pt di atas huruf tabel.", ("14pt",))
    ] = None


class Kop(Fields):
    """A letterhead: a logo at the left (a file beside the one that names it, its height in mm), lines, a rule."""

    logo: Annotated[MaybeText, About("Berkas gambar PNG, JPEG, atau SVG di samping berkas ini.")] = None
    tinggi_logo: Annotated[Millimetres, About("Tinggi logo, misalnya 20mm.")] = 20.0
    baris: Annotated[
        tuple[Annotated[KopLine, APART, Before(Alone("teks"))], ...], About("Baris teks kop.", order=LEVEL)
    ] = ()
    garis: Annotated[Literal["ganda", "tunggal", "tidak"], About("Garis di bawah kop.")] = "ganda"
    halaman: Annotated[Literal["pertama", "semua"], About("Kop pada halaman pertama atau semua halaman.")] = "pertama"
    cetak: Annotated[Literal["ya", "tidak"], About("tidak: tanpa kop.")] = "ya"

    @property
    def says_more(self) -> bool:
        """False for one that says no more than that there is a letterhead: that of the office is meant."""
        return self.cetak == "tidak" or bool(self.model_fields_set - {"cetak", "source"})
