"""Units: what is typed into a cell of units - names or keys of the register, several on a line, or a new unit."""

from __future__ import annotations

import re
from collections.abc import Mapping

from rakgen.edit.refused import EditRefused
from rakgen.model.units import Units, everyone, names_several
from rakgen.recognise.bullets import bullet_list
from rakgen.recognise.registers import is_no_unit
from rakgen.text.nearest import nearest
from rakgen.text.words import Words

_NEAR = Words(
    'Unit "{name}" belum ada; mungkin maksudnya "{known}". Unit baru yang namanya hampir sama ditambahkan di berkas '
    "rencana.",
    'There is no unit "{name}" yet; "{known}" may be meant. A new unit of nearly the same name is added in the plan\'s '
    "file.",
)
_SEVERAL = Words(
    '"{name}" tampaknya beberapa unit: tulis satu unit tiap baris (Alt+Enter).',
    '"{name}" looks like several units: type one on each line (Alt+Enter).',
)
_NO_NAME = Words(
    '"{name}" bukan nama unit. Kosongkan sel ini bila belum ada unitnya.',
    '"{name}" is no name of a unit. Empty this cell where no unit is known yet.',
)
_AND_OTHERS = re.compile(r"(?i)\b(?:dst|dll|dsb|dkk)\b")
_ALIKE = 0.9  # of names that may be two spellings of one


def as_names(register: Mapping[str, str], text: str) -> str:
    """Units, one a line, by their names in the register, where a line names them outright: by key, in other capitals,
    without `Bidang`, several with commas. Other lines stay.
    """
    units = Units(register)
    return "\n".join(line for typed in text.split("\n") for line in _named(units, register, typed))


def without_bullets(register: Mapping[str, str], text: str) -> str:
    """A list whose every text names units of the register, without its signs: `1. Bagian Hukum`; other texts stay."""
    bullets, units = bullet_list(text.split("\n")), Units(register)
    is_list = bullets is not None and all(name in register.values() or units.all_named(name) for name in bullets.texts)
    return "\n".join(bullets.texts) if bullets is not None and is_list else text


def _named(units: Units, register: Mapping[str, str], line: str) -> list[str]:
    typed = line.strip()
    if typed in register.values():
        return [line]
    keys = [typed] if typed in register else units.all_named(typed)
    return [register[key] for key in keys] or [line]


def check_new(register: Mapping[str, str], name: str) -> None:
    """Raises EditRefused where a unit that the register does not have is no name, or may be some that it has."""
    units = Units(register)
    if is_no_unit(name):
        raise EditRefused("unclear", _NO_NAME, name=name)
    if names_several(name) or units.parts(name) or everyone(name, register) or _AND_OTHERS.search(name):
        raise EditRefused("unclear", _SEVERAL, name=name)
    known = units.meant(name)
    names = [register[known]] if known else [unit for key, unit in register.items() if _begins(name, key, unit)]
    if near := names or list(filter(None, [nearest(name, register.values(), _ALIKE)])):
        raise EditRefused("unclear", _NEAR, name=name, known='", "'.join(near[:3]))


def _begins(typed: str, *texts: str) -> bool:
    """True for what a text, or one of its words, begins with: what the list of units was filtered by."""
    sought = re.compile(rf"(?i)\b{re.escape(typed)}")
    return any(sought.search(text) for text in texts)
