"""Levels: the levels of a plan, below a rak and below a program of the register, as one table from which every other
list of levels derives.
"""

from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple, TypeAlias

from rakgen.model.about import About, about
from rakgen.model.butir import Aksi, Indikator, Kegiatan, Keluaran, OwnIndikator, Sasaran, SubKegiatan, Tujuan
from rakgen.model.fields import Fields
from rakgen.model.misi import Misi
from rakgen.model.program import Program
from rakgen.model.rencana import Pengesahan, Rak, Rencana

LevelName: TypeAlias = Literal[
    "rak", "program", "misi", "tujuan", "sasaran", "indikator", "kegiatan", "sub_kegiatan", "keluaran", "aksi"
]


def level_name(level: str) -> str:
    """A level as people write it: `sub kegiatan`."""
    return level.replace("_", " ")


class Level(NamedTuple):
    """A level: its name, the model of its items, and the levels below it.

    An item holds the items of a level below in a field of that level's name.
    """

    name: LevelName
    model: type[Fields]
    below: tuple[LevelName, ...] = ()


LEVELS: tuple[Level, ...] = (
    Level("rak", Rak, ("tujuan", "sasaran")),
    Level("program", Program, ("indikator", "kegiatan")),
    Level("misi", Misi),
    Level("tujuan", Tujuan, ("sasaran", "indikator")),
    Level("sasaran", Sasaran, ("indikator",)),
    Level("indikator", Indikator, ("kegiatan",)),
    Level("kegiatan", Kegiatan, ("keluaran", "aksi", "sub_kegiatan")),
    Level("sub_kegiatan", SubKegiatan, ("indikator", "keluaran", "aksi")),
    Level("keluaran", Keluaran),
    Level("aksi", Aksi),
)
"""Every level, the highest first."""

LEVEL_NAMES: tuple[LevelName, ...] = tuple(level.name for level in LEVELS)
BELOW: dict[str, tuple[LevelName, ...]] = {level.name: level.below for level in LEVELS}
MODELS: dict[str, type[Fields]] = {level.name: level.model for level in LEVELS}
_NAMES: dict[type[Fields], LevelName] = {level.model: level.name for level in LEVELS} | {OwnIndikator: "indikator"}


def level_of(model: type[Fields]) -> LevelName:
    """The level whose items are of a model. Raises KeyError for a group of fields that is no item."""
    return _NAMES[model]


GROUPS: tuple[type[Fields], ...] = (Rencana, Program, *MODELS.values(), Pengesahan)
"""Every group of fields of a plan file, its levels among them."""


def fields_where(test: Callable[[About], bool], groups: Iterable[type[Fields]] = GROUPS) -> dict[str, About]:
    """The fields of some groups that pass a test, by name; of one name the first."""
    found: dict[str, About] = {}
    for group in groups:
        for name, known in about(group).items():
            if test(known):
                found.setdefault(name, known)
    return found
