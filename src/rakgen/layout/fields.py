"""Fields: what a column can print of a plan - the levels of a table, their fields, parts of a field, periods."""

import re
from functools import lru_cache
from typing import Literal, get_args

from rakgen.model import Periode
from rakgen.model.about import about
from rakgen.model.levels import MODELS
from rakgen.model.reached_fields import REACHED_FIELDS

LabelLevel = Literal["misi", "tujuan", "sasaran", "indikator", "program", "kegiatan", "sub_kegiatan"]
FormLevel = Literal[LabelLevel, "keluaran"]
LEVELS: tuple[FormLevel, ...] = get_args(FormLevel)
"""The levels of a table from top to bottom; a column is bound to a field of one of them. `program` is the programme
that neighbouring kegiatan of one indikator share, `misi` the one that neighbouring tujuan share; they stand there
though the plan has them in registers.
"""

LISTED: tuple[Literal["keluaran", "indikator"], ...] = ("keluaran", "indikator")
"""Levels whose items another level can print in one cell, their texts by that name and their targets."""

_FURTHER = {
    "tujuan": {"target_indikator"},
    "program": {"target_indikator"},
    "kegiatan": {"target_keluaran"},
    "sub_kegiatan": {f"target_{level}" for level in LISTED},
}
"""What a column can print that is no field: the targets of all keluaran of a kegiatan or all
indikator of a sub kegiatan, program or tujuan.
"""

LEVEL_FIELDS: dict[str, frozenset[str]] = {
    level: frozenset(name for name, known in about(MODELS[level]).items() if known.printable)
    | _FURTHER.get(level, set())
    | set(REACHED_FIELDS.get(level, ()))
    for level in LEVELS
}
"""The plan fields of each level that a column can print; besides these, `LEVEL.tambahan.NAMA`."""

NUMBER, EMPTY, PERIODE = "nomor", "kosong", "periode"
"""Contents that are no plan field: the running number, nothing (a column to be filled in by hand), the row's period."""

SCHEDULES = frozenset({"kegiatan.jadwal", "sub_kegiatan.jadwal"})
"""Contents that a column of a period ticks."""

STEPS = frozenset({"kegiatan.aksi", "sub_kegiatan.aksi"})
"""Contents that are texts in a column of a period."""

REACHED = frozenset(f"{level}.{name}" for level, names in REACHED_FIELDS.items() for name in names)
"""Contents that the plan does not hold: what was reported of an item in the year."""

PRINTED_ONCE = frozenset({"program.anggaran", "program.realisasi_anggaran", "program.serapan_anggaran"})
"""Amounts, and their percentage, that stand once in a table, where it names the programme first."""

BY_PERIODE = REACHED | frozenset(
    f"{level}.{name}" for level in LEVELS for name, known in about(MODELS[level]).items() if known.by_periode
) - {"misi.tambahan", "tujuan.tambahan", "program.tambahan"}
"""Plan fields that have something to say for each period. A free field of a misi, tujuan or program is printed once,
for the year.
"""

BY_TAHUN = frozenset(f"{level}.target_tahun" for level in LEVELS if "target_tahun" in LEVEL_FIELDS[level])
"""Plan fields that have something to say for each year, and nothing for the parts of one."""

TEMPLATE_FIELDS: tuple[str, ...] = (
    NUMBER,
    *(f"{level}.{field}" for level in LEVELS for field in sorted(LEVEL_FIELDS[level])),
    *(f"{level}.tambahan" for level in LEVELS),
)
"""What a template that is the content of a column can name besides the fields of a rak."""


@lru_cache(maxsize=512)
def split_content(content: str) -> tuple[str, str]:
    """`kegiatan.pelaksana` to ("kegiatan", "pelaksana"); a content without a level has ""."""
    level, dot, field = content.partition(".")
    return (level, field) if dot else ("", content)


def field_of(content: str) -> str:
    """The field without the name of a free one: `indikator.tambahan.jenis` to `indikator.tambahan`."""
    return ".".join(content.split(".")[:2])


_PARTS = {
    "tambahan": r"[\s\S]+",
    "kode": r"[1-9]\d?(?:-(?:[1-9]\d?)?)?",
    "target_tahun": r"(?:19|20|21)\d\d",
}
"""What may stand behind a field that a column can print a part of: a free field by its name, a kode by the numbers of
its parts (`2`, `4-5`, `4-`), targets of several years by the year.
"""


def written_field(field: str) -> str:
    """The field of the plan, as it is typed, that holds what `tambahan.jenis`, `kode.2` or `target_keluaran` names."""
    name = field.partition(".")[0]
    return next((level for level in LISTED if name == f"target_{level}"), name)


def is_known(content: str) -> bool:
    """True for what a column can print of an item: `kegiatan.uraian`, `kegiatan.kode.2`, `indikator.tambahan.jenis`."""
    level, field = split_content(content)
    name, dot, part = field.partition(".")
    if dot and (name not in _PARTS or not re.fullmatch(_PARTS[name], part)):
        return False
    if dot and name == "kode" and (last := part_numbers(part)[1]) is not None and last < part_numbers(part)[0]:
        return False
    if name == "tambahan":
        return bool(dot) and level in LEVELS
    return name in LEVEL_FIELDS.get(level, ())


def part_pattern(name: str) -> str:
    """The pattern of what may stand behind the name of a field, '' where nothing may."""
    return rf"(\.{_PARTS[name]})?" if name in _PARTS else ""


def part_numbers(part: str) -> tuple[int, int | None]:
    """The first and last part of a kode that `2`, `4-5` or `4-` names, from 1; None for all to its end."""
    first, dash, last = part.partition("-")
    return int(first), int(last) if last else None if dash else int(first)


def code_parts(kode: str) -> list[str]:
    """The parts of a kode that dots divide: `1.02.03` has three."""
    return kode.strip().strip(".").split(".")


def code_part(kode: str, part: str) -> str:
    """The parts of a kode that `2`, `4-5` or `4-` names, with the dots between them; '' where it has none of them."""
    first, last = part_numbers(part)
    return ".".join(code_parts(kode)[first - 1 : last])


def is_template(content: str) -> bool:
    """True for a content that is a template over fields, no name of one."""
    return "{" in content


def periode_numbers(periode: Periode, only: tuple[tuple[Periode, int], ...] | None) -> tuple[int, ...]:
    """Numbers of the periods of a kind that stand beside or below one another: all of a year (from 1), those in which
    `only` lies, or the years that it names.
    """
    if only is None:
        return tuple(range(1, periode.value + 1)) or (1,)
    if periode is Periode.TAHUN and (years := tuple(number for kind, number in only if kind is Periode.TAHUN)):
        return years
    bulan = {month for kind, number in only for month in kind.bulan(number)}
    return tuple(n for n in range(1, periode.value + 1) if bulan & set(periode.bulan(n)))


def are_years(periode: Periode, only: tuple[tuple[Periode, int], ...] | None) -> bool:
    """True for years by their own numbers."""
    return periode is Periode.TAHUN and only is not None and only[0][0] is Periode.TAHUN
