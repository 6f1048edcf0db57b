"""Calculation: what a computed column says it works out - a function, or a formula - and the names of columns."""

import re
from typing import Annotated, Any, get_args

from pydantic_core import PydanticCustomError

from rakgen.model.fields import Parsed
from rakgen.model.text import only_text
from rakgen.text.numbers import Function

FUNCTIONS: tuple[Function, ...] = get_args(Function)
"""What a computed column does with the fields or columns of its `dari`."""

_TWO = "[indikator.target_periode, indikator.target]"
FUNCTION_EXAMPLES: dict[str, str] = {
    function: _TWO if function in ("persen", "selisih") else "kegiatan.anggaran" for function in FUNCTIONS
}
"""What each may work out, as `dari` says it."""


def _calculation(value: Any) -> Any:
    """The name of a function, or a formula over the names of columns."""
    text = only_text(value).strip()
    if text in FUNCTIONS:
        return text
    from rakgen.text.formula import NoFormula, parse_formula  # most layouts have none

    try:
        parse_formula(text)
    except NoFormula as fault:
        if mended := _mended(text):
            raise PydanticCustomError("RAK525.tulis", "hitung", {"nilai": text[:60], "contoh": mended}) from None
        key = "RAK525.ribuan" if fault.ambiguous else "RAK525" if fault.sign else "RAK525.akhir"
        raise PydanticCustomError(
            key, "hitung", {"nilai": text[:60], "tanda": fault.sign, "contoh": fault.sign.replace(".", "")}
        ) from None
    return text


def _mended(text: str) -> str:
    """A formula with the signs of one in place of those of a book or a spreadsheet; '' where that makes none."""
    from rakgen.text.formula import NoFormula, parse_formula

    mended = re.sub(r"\s*:\s*", " / ", re.sub(r"(?<=[\w)\s])x(?=[\d(\s])", "*", text.removeprefix("=").strip()))
    try:
        parse_formula(mended)
    except NoFormula:
        return ""
    return mended


NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
"""The name of a column."""


def _name(value: Any) -> Any:
    text = only_text(value).strip()
    if text in FUNCTIONS:
        said = {"nilai": text, "hitungan": ", ".join(FUNCTIONS), "contoh": f"kolom_{text.replace('-', '_')}"}
        raise PydanticCustomError("RAK525.nama_hitungan", "nama", said)
    if NAME.fullmatch(text) and len(text) <= 40:
        return text
    expected = {
        "harapan": "nama dari huruf, angka dan garis bawah, diawali huruf",
        "harapan_en": "a name of letters, digits and underscores that begins with a letter",
    }
    raise PydanticCustomError("RAK106", "nama", {"nilai": value, **expected, "contoh": "realisasi"})


Calculation = Annotated[str, Parsed(_calculation)]
ColumnName = Annotated[str, Parsed(_name)]


def second_example(first: str) -> dict[str, str]:
    """Two things for a calculation that has the first alone, as an example for `dari`."""
    level, dot, field = first.partition(".")
    whole, part = (
        ("target", "target_periode") if level in ("indikator", "keluaran") else ("anggaran", "realisasi_anggaran")
    )
    if not dot:
        return {"contoh": f"[{first}, nama_kolom_lain]"}
    return {"contoh": f"[{level}.{part if field == whole else field}, {level}.{whole}]"}
