"""About: what is known of a field besides its type, said beside the field, once."""

from collections.abc import Callable
from functools import cache
from typing import Any, Literal, NamedTuple

from pydantic import BaseModel
from pydantic_core import core_schema

FIRST, USUAL, REMARK, LEVEL = 0, 50, 90, 99
"""Places in the order in which a level's fields are written: code and text, small fields, remarks, the levels below."""

ComparedBy = Literal[
    "text", "register", "kode", "rujukan", "uraian", "target", "target_periode", "jadwal", "pelaksana", "anggaran",
    "anggaran_periode", "program", "reason", "head", "layout", "pengesahan", "items", "none",
]  # fmt: skip
"""How two plans' values of a field are compared: by their text, key by key, or in a way of its own that `diff/` names
so.
"""


class About(NamedTuple):
    """What is known of a field; a plain text field needs only its words.

    words: what editors show beside the field, in Indonesian; `examples` are values they offer. name: what reports of
    changes call it, in Indonesian and English, where that is not its own name in both; fields of one name in several
    models are called alike. order: where `fmt` writes it; fields of one number stand as they are declared. printable:
    whether a column of a form can print it; `by_periode` whether it says something for each period there. compared: how
    changes are found; `feature` whether it helps to recognise an item that was reworded; official: whether a change of
    it shows in the matriks. next_year: what a plan carried over makes of it: years in it shifted, left as it is,
    dropped, or marked for review. prose: whether rules about words and signs read it.
    """

    words: str
    examples: tuple[str, ...] = ()
    name: tuple[str, str] | None = None
    order: int = USUAL
    printable: bool = True
    by_periode: bool = False
    compared: ComparedBy = "text"
    feature: bool = False
    official: bool = True
    next_year: Literal["shift", "keep", "drop", "review"] = "shift"
    prose: bool = True

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], Any]) -> core_schema.CoreSchema:
        """The type's own: this annotation checks nothing."""
        schema: core_schema.CoreSchema = handler(source)
        return schema


_NOTHING = About("")


@cache
def about(model: type[BaseModel]) -> dict[str, About]:
    """What is known of each field of a model, in the order in which they are declared."""
    return {
        name: next((known for known in field.metadata if isinstance(known, About)), _NOTHING)
        for name, field in model.model_fields.items()
        if name != "source"
    }


ANGGARAN = About(
    "Anggaran dalam rupiah, dengan titik ribuan.",
    ("452.750.000",),
    name=("anggaran", "budget"),
    order=FIRST + 5,
    compared="anggaran",
    feature=True,
    prose=False,
)
KETERANGAN = About("Keterangan.", name=("keterangan", "remark"), order=REMARK)
FUNDS = About("Sumber dana; boleh beberapa.", ("APBD",), name=("sumber dana", "source of funds"))
URAIAN = About("Teks yang dicetak.", name=("uraian", "wording"), order=FIRST + 1, compared="uraian")
