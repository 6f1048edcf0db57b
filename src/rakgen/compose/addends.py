"""Addends: the values that a column counts, which of them can be counted with each other, and what they come to."""

import re
from collections.abc import Collection, Sequence
from decimal import Decimal
from typing import NamedTuple

from rakgen.compose.rows import TableItem
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import REACHED, split_content
from rakgen.model.figures import PERCENT, counted, have_one_unit, is_apart
from rakgen.model.joined import PeriodeValue, own_unit
from rakgen.model.series import is_written
from rakgen.model.target import parse_target
from rakgen.text.numbers import RUPIAH_SIGN, compute, format_rupiah

OF_RUPIAH = frozenset(
    {"program.anggaran"}
    | {f"{level}.anggaran{of}" for level in ("kegiatan", "sub_kegiatan") for of in ("", "_periode")}
    | {content for content in REACHED if content.endswith(".realisasi_anggaran")}
)


class Addend(NamedTuple):
    """A value of a field of an item: its number (None where it cannot be read as one), how it was typed, and its
    unit. A series that does not become one value has no text.
    """

    value: Decimal | None
    text: str
    unit: str
    butir: TableItem
    field: str


def figure_of(column: ColumnSpec, parts: list[list[Addend]]) -> tuple[Decimal, str] | None:
    """What a column makes of what it counts: its function, or the sum; None as for `Sums.result`."""
    if unreadable(parts) or clashing(parts):
        return None
    numbers = [[addend.value for addend in addends if addend.value is not None] for addends in parts]
    result = compute(column.function or "jumlah", numbers, column.desimal)
    if result is None or column.hitung == "persen":
        return result
    return result[0], printed_sum(column, result, parts)


def unreadable(parts: list[list[Addend]]) -> list[Addend]:
    """What stands as a text, or as a series that does not become one value, where something could be counted: all
    fields say something, or there are numbers of its field.
    """
    return [
        addend
        for addends in parts
        if all(parts) or any(addend.value is not None for addend in addends)
        for addend in addends
        if addend.value is None
    ]


def clashing(parts: list[list[Addend]]) -> frozenset[str]:
    """The units of numbers that cannot be counted with each other; none where they can."""
    units = [[addend.unit for addend in addends if addend.value is not None] for addends in parts]
    together = frozenset[str]().union(*units)
    bare = [any(map(is_bare, addends)) for addends in parts]
    beside = "rp" in together and any(has for has, of_field in zip(bare, units, strict=True) if "rp" not in of_field)
    apart = is_apart(addend.unit for addends in parts for addend in addends if addend.value)
    is_mixed = beside or apart or (PERCENT in together and any(bare))
    return together if is_mixed or not have_one_unit(units) else frozenset()


def is_bare(addend: Addend) -> bool:
    """True for a number without a unit that is no percentage and no rupiah beside one: not 0, nor of `tambahan`, which
    leaves its unit to the other.
    """
    return bool(addend.value) and not addend.unit and not addend.field.startswith("tambahan.")


def units_said(units: Collection[str]) -> dict[str, str]:
    """Units as values of a finding, by name: `satuan` and `satuan_en`, the units in order, or the word for none."""
    without = {"satuan": "tanpa satuan", "satuan_en": "no unit"}
    return {name: ", ".join(sorted(unit or word for unit in units)) for name, word in without.items()}


def addends_of(content_name: str, value: PeriodeValue | None, butir: TableItem) -> list[Addend]:
    """A value of a field of an item as it counts; none where it says nothing."""
    if value is None or not is_written(value):
        return []
    field = split_content(content_name)[1]
    number, unit = counted(field, value, butir)
    return [Addend(number, value.text, unit, butir, field)]


def is_rupiah(column: ColumnSpec, texts: Sequence[str]) -> bool:
    """True for a column of amounts in rupiah, by its field or by how its figures are typed."""
    return bool(OF_RUPIAH.intersection(column.fields)) or any(re.match(RUPIAH_SIGN, text) for text in texts)


def printed_sum(column: ColumnSpec, result: tuple[Decimal, str], parts: list[list[Addend]]) -> str:
    """A figure in the way its parts were typed: rupiah with or without Rp, percentages with %."""
    value, text = result
    examples = [addend.text for addends in parts for addend in addends]
    if OF_RUPIAH.intersection(column.fields) or any(addend.unit == "rp" for addends in parts for addend in addends):
        decimals = _decimals(text) if column.hitung == "rata-rata" and column.desimal is None else column.desimal
        return format_rupiah(value, examples, decimals)
    return text + ("%" if examples and all(map(_is_percent, examples)) else "")


def _is_percent(text: str) -> bool:
    return text.strip() != "" and own_unit(parse_target(text)) == PERCENT


def _decimals(text: str) -> int | None:
    """The decimal places of a printed number, None for a whole one."""
    return len(text.partition(",")[2]) or None
