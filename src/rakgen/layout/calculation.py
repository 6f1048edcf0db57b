"""Calculation: what a computed column says it works out - a function, or a formula - and the names of columns."""

import re
from collections.abc import Sequence
from typing import Annotated, Any, get_args

from pydantic_core import PydanticCustomError

from rakgen.layout.fields import LEVELS
from rakgen.model import Periode
from rakgen.model.fields import Parsed
from rakgen.model.periode import is_year
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


_PARTS = {
    label.upper(): label for kind in Periode if kind.value > 1 for label in map(kind.label, range(1, kind.value + 1))
}
"""The parts of a year as a formula calls them, by these in capitals."""


Calculation = Annotated[str, Parsed(_calculation)]
ColumnName = Annotated[str, Parsed(_name)]


def _second_example(first: str) -> dict[str, str]:
    """Two things for a calculation that has the first alone, as an example for `dari`."""
    level, dot, field = first.partition(".")
    whole, part = (
        ("target", "target_periode") if level in ("indikator", "keluaran") else ("anggaran", "realisasi_anggaran")
    )
    if not dot:
        return {"contoh": f"[{first}, nama_kolom_lain]"}
    return {"contoh": f"[{level}.{part if field == whole else field}, {level}.{whole}]"}


def lacks(field: str, example: str) -> PydanticCustomError:
    """The fault of a column that lacks a field, with an example of what stands in it."""
    said = {"contoh": f", misalnya `{field}: {example}`", "contoh_en": f", for example `{field}: {example}`"}
    return PydanticCustomError("RAK102", field, {"induk": "Kolom", "isian": field, **said})


def check_counted(function: Function | None, sources: Sequence[str]) -> None:
    """Raises a fault of `dari` where it has too few or too many for a function, one twice, fields and names at once, or
    a column in one of its periods, which formulas alone name.
    """
    if function is None:
        return
    needed = 2 if function in ("persen", "selisih") else 1
    if part := next(filter(period_named, sources), ""):
        said = {"isi": part, "nilai": "dari", "nama": part.partition(".")[0], **formula_example(function, sources)}
        raise PydanticCustomError("RAK502.bagian", "dari", said)
    if needed == 2 and len(sources) > needed:
        raise PydanticCustomError(
            "RAK525.banyak", "dari", {"nilai": "dari", "hitung": function, "banyak": str(len(sources))}
        )
    if 0 < len(sources) < needed:
        raise PydanticCustomError(
            "RAK525.kurang", "dari", {"nilai": "dari", "hitung": function, **_second_example(sources[0])}
        )
    if len(sources) < needed:
        raise lacks("dari", FUNCTION_EXAMPLES[function])
    again = next((name for number, name in enumerate(sources) if name in sources[:number]), "")
    if again and needed == 1:
        raise PydanticCustomError("RAK525.ulang", "dari", {"isi": again, "nilai": "dari"})
    if again:
        said = {"isi": again, "nilai": "dari", "hasil": "100%" if function == "persen" else "0"}
        raise PydanticCustomError("RAK525.sendiri", "dari", said | _second_example(again))
    if len({"." in content for content in sources}) > 1:
        raise PydanticCustomError("RAK525.campur", "dari", {"isian": "dari"})


def period_named(text: str) -> str:
    """A column in one of its periods as formulas name it (`capaian.T1`); '' for any other text."""
    name, _, part = text.partition(".")
    if not NAME.fullmatch(name) or name in LEVELS or not (is_year(part) or part.upper() in _PARTS):
        return ""
    return f"{name}.{_PARTS.get(part.upper(), part)}"


def formula_example(function: Function, names: Sequence[str]) -> dict[str, str]:
    """The formula that works out what a function does over some names, as an example, with the unit that it wants."""
    first, *others = (period_named(name) or name for name in names)
    together = " + ".join((first, *others))
    formula = {
        "persen": f"{first} / {''.join(others[:1]) or 'kolom_lain'} * 100",
        "selisih": f"{first} - {''.join(others[:1]) or 'kolom_lain'}",
        "rata-rata": f"({together}) / {len(names)}" if others else first,
        "jumlah": together,
    }[function]
    unit, unit_en = ('dengan `satuan: "%"`', 'with `satuan: "%"`') if function == "persen" else ("", "")
    return {"contoh": formula, "satuan": unit and f" {unit}", "satuan_en": unit and f" {unit_en}"}
