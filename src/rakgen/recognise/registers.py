"""Registers: the units and programmes that a table names, each under a key of its own."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from rakgen.canonical.codes import slug
from rakgen.model.units import Units, names_several
from rakgen.readers.raw import RawPlace
from rakgen.recognise.doubts import Doubt
from rakgen.recognise.words import plain
from rakgen.text.nearest import nearest
from rakgen.text.unique import unused

_ALIKE = 0.9  # of names that may be two spellings of one
_WORDS_OF_UNITS = ("sub", "bagian", "bidang", "seksi", "subbag", "subbagian", "kepala", "program")


class KeyedNames:
    """Names by key, in the order in which they were met; two spellings that differ by a slip are doubted."""

    def __init__(self, doubt: Callable[[Doubt], None]) -> None:
        self.names: dict[str, str] = {}
        self._keys: dict[str, str] = {}
        self._places: dict[str, RawPlace] = {}
        self._doubt = doubt

    def know(self, names: Mapping[str, str]) -> None:
        """Take over a register, whose names then have the keys they have there."""
        self.names.update(names)
        self._keys.update({name: key for key, name in names.items()})

    def key(self, name: str, place: RawPlace) -> str:
        """The key of a name, a new one where it was not met before."""
        said = plain(name)
        if name in self._keys:
            return self._keys[name]
        others = [plain(known) for known in self.names.values()]
        alike = [known for known in others if _counted(known) == _counted(said)]
        near = nearest(said, alike, _ALIKE) if said else None
        if near is not None:
            known = next(known for known in self.names.values() if plain(known) == near)
            self._doubt(Doubt("near", place, name, known))
        key = unused(_key(name), self.names.__contains__, lambda base, number: f"{base}-{number}")
        self.names[key] = name
        self._keys[name] = key
        self._places[key] = place
        return key

    def taken_apart(self) -> dict[str, list[str]]:
        """The keys of names that list others (`Bidang A, Bidang B`), taken out of the register, with the keys of those,
        none of which is a list; each is doubted, as is a name that may list some.
        """
        apart: dict[str, list[str]] = {}
        units = Units(self.names)
        for key, place in self._places.items():
            name = self.names[key]
            parts = units.without(key).parts(name)
            if parts and all(part.key and plain(part.text) == plain(self.names[part.key]) for part in parts):
                apart[key] = [part.key for part in parts if part.key]
                self._doubt(Doubt("apart", place, name, "; ".join(part.text for part in parts)))
            elif parts or names_several(name):
                self._doubt(Doubt("together", place, name))
        self.names = {key: name for key, name in self.names.items() if key not in apart}
        return {key: list(_single(key, apart)) for key in apart}


def _single(key: str, apart: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """A key, or those that it lists, down to keys that are no lists."""
    if key not in apart:
        yield key
    for part in apart.get(key, ()):
        yield from _single(part, apart)


def _counted(name: str) -> list[str]:
    """The numbers in a plain name, roman ones at its end too: `Bidang 1` and `Bidang 2` are two, no slip."""
    return re.findall(r"\d+|[ivx]+$", name)


def _key(name: str) -> str:
    words = [word for word in slug(name).split("-") if word]
    telling = [word for word in words if word not in _WORDS_OF_UNITS] or words
    return "-".join(telling[:2]) or "unit"
