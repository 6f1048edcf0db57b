"""Proyek: the project file `rakgen.yaml`, with the way an office judges what was reached; loaded where there is one."""

from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from rakgen.model.about import LEVEL, About
from rakgen.model.fields import APART, Before, Fields, FindingKode, MaybeText, PlainNumber, WithoutSource
from rakgen.model.judging import CAP, JOIN, LOWER, Cap, Direction, Join, LowerFormula, Mean
from rakgen.model.scale import NamedOrSteps, Steps
from rakgen.model.shared import Kop, Shared


def _distinct(words: dict[str, Decimal]) -> dict[str, Decimal]:
    """Numbers by words. Raises PydanticCustomError RAK106 for a word twice: capitals and blanks make no other word."""
    known: dict[str, str] = {}
    for word in words:
        first = known.setdefault(" ".join(word.casefold().split()), word)
        if first != word:
            said = {
                "harapan": f'tiap kata satu kali; "{first}" sudah ada',
                "harapan_en": f'each word once; "{first}" is there already',
            }
            raise PydanticCustomError("RAK106", "kategori", {"nilai": word, **said, "contoh": f"{{{first}: 4}}"})
    return words


class Judging(Fields):
    """How an office judges what was reached; what an indikator says of itself wins."""

    noun: ClassVar[str] = "Capaian"

    profil: Annotated[MaybeText, About("Nama kumpulan pilihan: bps, jabar-selisih, atau esakip-bagi.")] = None
    arah: Annotated[Direction | None, About("Arah indikator yang tidak menyebutnya: naik, turun, atau tetap.")] = None
    gabung: Annotated[Join | None, JOIN] = None
    rumus_turun: Annotated[LowerFormula | None, LOWER] = None
    batas: Annotated[Cap | None, CAP] = None
    rerata: Annotated[
        Mean | None, About("Rata-rata beberapa capaian: aritmetik, geometrik, atau berbobot (menurut `bobot`).")
    ] = None
    skala: Annotated[NamedOrSteps | None, About("Kata untuk capaian: skala, atau namanya dalam `skala`.")] = None
    kategori: Annotated[
        dict[str, Annotated[dict[str, PlainNumber], WithoutSource, AfterValidator(_distinct)]],
        WithoutSource,
        About("Angka untuk kata, misalnya opini: {TMP: 1, TW: 2, WDP: 3, WTP: 4}.", order=LEVEL),
    ] = Field(default_factory=dict)


FormatName = Literal["docx", "pdf", "xlsx", "html", "md", "csv", "tsv", "json", "ics", "all"]
"""The formats a project can ask for; `all` is every usual one."""


def _format_list(value: Any) -> Any:
    """`docx, pdf` as a list is."""
    return tuple(value.replace(",", " ").split()) if isinstance(value, str) else value


class Proyek(Shared):
    """The project file `rakgen.yaml`: what all plans of an office share."""

    kop: Annotated[Annotated[Kop, APART] | None, About("Kop surat kantor.", order=LEVEL)] = None
    skala: Annotated[
        dict[str, Steps],
        WithoutSource,
        About("Skala kantor, yang disebut kolom layout dengan namanya: kata untuk angka.", order=LEVEL),
    ] = Field(default_factory=dict)

    capaian: Annotated[Annotated[Judging, APART] | None, About("Cara kantor menilai capaian.", order=LEVEL)] = None
    keluaran: Annotated[MaybeText, About("Folder dokumen; baku `build`.")] = None
    templat: Annotated[MaybeText, About("Folder layout dan templat kantor; baku `templates`.")] = None
    format: Annotated[
        tuple[FormatName, ...] | None, Before(_format_list), About("Bentuk keluaran baku, misalnya docx, pdf.")
    ] = None
    aturan: Annotated[
        dict[FindingKode, Literal["kesalahan", "peringatan", "informasi", "mati"]],
        WithoutSource,
        About("Berat tiap temuan: kesalahan, peringatan, informasi, atau mati."),
    ] = Field(default_factory=dict)
