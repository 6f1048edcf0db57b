"""Misi: a mission of the office, in the register that a tujuan names."""

from typing import Annotated

from pydantic import Field

from rakgen.model.about import KETERANGAN, URAIAN
from rakgen.model.butir import KODE, TAMBAHAN
from rakgen.model.fields import Fields, TambahanRegister, Text


class Misi(Fields):
    """A mission of the register."""

    uraian: Annotated[Text, URAIAN]
    kode: Annotated[Text | None, KODE._replace(words="Kode yang dicetak; tanpanya, kunci misi.")] = None
    keterangan: Annotated[Text | None, KETERANGAN] = None
    tambahan: Annotated[TambahanRegister, TAMBAHAN] = Field(default_factory=dict)
