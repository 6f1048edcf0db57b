"""Levels: the levels of a plan from the rak down, as one table from which every other list of levels derives."""

from typing import Literal, NamedTuple, TypeAlias

from rakgen.model.fields import Fields
from rakgen.model.rencana import Aksi, Indikator, Kegiatan, Keluaran, Rak, Sasaran, Tujuan

LevelName: TypeAlias = Literal["rak", "tujuan", "sasaran", "indikator", "kegiatan", "keluaran", "aksi"]


class Level(NamedTuple):
    """A level: its name, the model of its items, and the levels below it.

    An item holds the items of a level below in a field of that level's name.
    """

    name: LevelName
    model: type[Fields]
    below: tuple[LevelName, ...] = ()


LEVELS: tuple[Level, ...] = (
    Level("rak", Rak, ("tujuan", "sasaran")),
    Level("tujuan", Tujuan, ("sasaran",)),
    Level("sasaran", Sasaran, ("indikator",)),
    Level("indikator", Indikator, ("kegiatan",)),
    Level("kegiatan", Kegiatan, ("keluaran", "aksi")),
    Level("keluaran", Keluaran),
    Level("aksi", Aksi),
)
"""Every level, the highest first."""

LEVEL_NAMES: tuple[LevelName, ...] = tuple(level.name for level in LEVELS)
BELOW: dict[str, tuple[LevelName, ...]] = {level.name: level.below for level in LEVELS}
MODELS: dict[str, type[Fields]] = {level.name: level.model for level in LEVELS}
_NAMES = {level.model: level.name for level in LEVELS}


def level_of(model: type[Fields]) -> LevelName:
    """The level whose items are of a model. Raises KeyError for a group of fields that is no item."""
    return _NAMES[model]
