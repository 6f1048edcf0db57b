"""Program: a budget programme of the register, with indikator of its own and kegiatan that stand in no rak."""

from typing import Annotated

from pydantic import Field

from rakgen.model.about import ANGGARAN, FUNDS, KETERANGAN, URAIAN
from rakgen.model.butir import KODE, OWN_INDIKATOR, TAMBAHAN, Kegiatan, OwnIndikator, below
from rakgen.model.fields import APART, NOT_EMPTY, Fields, MaybeText, MaybeTexts, TambahanRegister, Text
from rakgen.model.rupiah import Rupiah


class Program(Fields):
    """A budget programme of the register."""

    uraian: Annotated[Text, URAIAN]
    anggaran: Annotated[Rupiah | None, ANGGARAN] = None
    sumber_dana: Annotated[MaybeTexts, FUNDS] = None
    keterangan: Annotated[MaybeText, KETERANGAN] = None
    kode: Annotated[MaybeText, KODE._replace(words="Kode yang dicetak; tanpanya, kunci program.")] = None
    tambahan: Annotated[TambahanRegister, TAMBAHAN] = Field(default_factory=dict)
    indikator: Annotated[tuple[Annotated[OwnIndikator, APART], ...], NOT_EMPTY, OWN_INDIKATOR] = ()
    kegiatan: Annotated[
        tuple[Annotated[Kegiatan, APART], ...],
        NOT_EMPTY,
        below("Kegiatan program yang tidak ditulis dalam RAK."),
    ] = ()
