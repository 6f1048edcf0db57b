"""Misi: a mission of the office, in the register that a tujuan names."""

from typing import Annotated

from pydantic import Field, PrivateAttr

from rakgen.diagnostics import Span
from rakgen.model.about import KETERANGAN, URAIAN
from rakgen.model.butir import KODE, TAMBAHAN
from rakgen.model.fields import Fields, MaybeText, TambahanRegister, Text


class Misi(Fields):
    """A mission of the register."""

    uraian: Annotated[Text, URAIAN]
    kode: Annotated[MaybeText, KODE._replace(words="Kode yang dicetak; tanpanya, kunci misi.")] = None
    keterangan: Annotated[MaybeText, KETERANGAN] = None
    tambahan: Annotated[TambahanRegister, TAMBAHAN] = Field(default_factory=dict)

    _named_at: Span | None = PrivateAttr(default=None)

    def span(self, field: str | None = None, item_index: int | None = None) -> Span | None:
        """As of any group; of one that the register has as a bare text, or in another file, where a tujuan names it."""
        return super().span(field, item_index) or self._named_at

    def named(self, key: str, place: Span | None, known: dict[str, object]) -> "Misi":
        """The misi as a tujuan names it at a place, with the key for a kode where it says none, and with what else is
        `known` of it.
        """
        copy = self.model_copy(update={"kode": self.kode or key})
        copy._named_at = place
        copy.__dict__.update(known)
        return copy
