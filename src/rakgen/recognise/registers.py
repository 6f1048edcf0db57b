"""Registers: the units and programmes that a table names, each under a key of its own."""

import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence

from rakgen.canonical.codes import plain_words
from rakgen.model.jadwal import says_schedule
from rakgen.model.units import Units, names_several, pieces_of, units_of_one_kind
from rakgen.readers.raw import RawPlace
from rakgen.recognise.bullets import bullet_list
from rakgen.recognise.currency import rupiah_of
from rakgen.recognise.doubts import Doubt
from rakgen.recognise.words import plain
from rakgen.text.nearest import nearest
from rakgen.text.unique import unused

_ALIKE = 0.9  # of names that may be two spellings of one
_MOST_COMPARED = 150  # of the names met before, the last: more are no register of units, and each is held against all
_JOINING = frozenset("dan serta atau di ke pada untuk dari yang dengan dalam bagi".split())
_WORDS_OF_KINDS = frozenset(
    "sub bagian bag subbagian subbag kasubbag kabag bidang bid kabid seksi sie kasi divisi biro urusan unit uptd upt"
    " kelompok pokja tim program".split()
)
_ABBREVIATION = re.compile(r"\(([A-Z0-9]*[A-Z][A-Z0-9]+)\)")
_COUNTS = re.compile(r"[a-z]|\d+|[ivx]+")

_KIND = (
    r"(?:sub[\s.-]*)?(?:bagian|bag|bidang|bid|seksi|sie|divisi|biro|direktorat|deputi|asisten|urusan|unit|kelompok|dinas"
    r"|badan|kantor|balai|uptd?|pokja|tim)"
)
_BEGUN = re.compile(rf"(?i)(?:(?:kepala|ka|sub)\b[\s.-]*)?{_KIND}\W*")
"""What only begins the name of a unit: `Sub Bagian`, `Kepala Bidang`."""
_BEGUN_KIND = re.compile(r"(?i)(?:kepala|ka|sub)\W*")
"""What only begins the kind of a unit, which comes then."""
_HEADED = rf"\W*(?:\d+\W+)?(?:(?:kepala|ka)\b\W*)?{_KIND}\b"
_WITH_KIND = re.compile(f"(?i){_HEADED}")
_BY_ITSELF = re.compile(
    rf"(?i){_HEADED}|\W*(?:sekretari|inspektor|(?:semua|seluruh|kepala|kasi|ka(?:sub)?(?:bag|bid))\b)"
)
_LOWER = re.compile(r"(?i)\W*(?:(?:kepala|ka)\b\W*)?(?:ka)?(?:sub|seksi|sie\b)")
_OPEN_END = re.compile(r"(?i)(?:\b(?:dan|atau|serta)|[&/(-])\s*$")
_GOES_ON = re.compile(r"(?i)\s*(?:(?:dan|atau|serta)\b|[&/(])")


class KeyedNames:
    """Names by key, in the order in which they were met; two spellings that differ by a slip are doubted."""

    def __init__(self, doubt: Callable[[Doubt], None]) -> None:
        self.names: dict[str, str] = {}
        self._keys: dict[str, str] = {}
        self._places: dict[str, RawPlace] = {}
        self._doubt = doubt
        self._spelled: dict[tuple[str, ...], dict[str, str]] = {}
        self._alone: set[str] = set()
        self._beside: dict[tuple[str, ...], RawPlace] = {}

    def know(self, names: Mapping[str, str]) -> None:
        """Take over a register, whose names then have the keys they have there."""
        self.names.update(names)
        for name in names.values():
            self._spelled.setdefault(_counted(plain(name)), {}).setdefault(plain(name), name)
        self._keys.update({name: key for key, name in names.items()})

    def key(self, name: str, place: RawPlace) -> str:
        """The key of a name, a new one where it was not met before; blanks of other kinds make no other name."""
        name = " ".join(name.split())
        said = plain(name)
        if name in self._keys:
            return self._keys[name]
        alike = self._spelled.setdefault(_counted(said), {})
        near = nearest(said, list(alike)[-_MOST_COMPARED:], _ALIKE) if said else None
        if near is not None:
            self._doubt(Doubt("near", place, name, alike[near]))
        alike.setdefault(said, name)
        key = next((key for key in _keys(name) if key not in self.names), None) or unused(
            next(_keys(name)), self.names.__contains__, lambda base, number: f"{base}-{number}"
        )
        self.names[key] = name
        self._keys[name] = key
        self._places[key] = place
        return key

    def keys(self, lines: Sequence[str], place: RawPlace) -> list[str]:
        """The keys of the names on the lines of a cell, without numbers before them; a name may be broken over lines.

        A letter before a name alone is of a person: `A. Rahman`.
        """
        listed = bullet_list(lines)
        if listed is not None and (len(listed.texts) > 1 or "a" not in listed.pattern.lower()):
            return [self.key(name, place) for name in listed.texts]
        names = tuple(whole_names(lines, self._keys))
        if len(names) == 1:
            self._alone.add(names[0])
        else:
            self._beside.setdefault(names, place)
        return [self.key(name, place) for name in names]

    def tell_broken(self) -> None:
        """Tell of cells of which a line may be the rest of the name above: it does not begin as units do, and no cell
        says it by itself.
        """
        for names, place in self._beside.items():
            above = False
            for name in names:
                if above and name not in self._alone and not _BY_ITSELF.match(name):
                    self._doubt(Doubt("apart", place, " ".join(names), "; ".join(names)))
                    break
                above = _WITH_KIND.match(name) is not None

    def tell_others(self) -> None:
        """Tell of names that are a schedule or an amount, which may stand in the wrong column."""
        for key, name in self.names.items():
            if key in self._places and _says_another(name):
                self._doubt(Doubt("no_unit", self._places[key], name))

    def taken_apart(self) -> dict[str, list[str]]:
        """The keys of names that list others (`Bidang A, Bidang B`), taken out of the register, with the keys of those,
        none of which is a list; each is doubted, as is a name that may list some. Units of one kind (`Bidang A dan
        Bidang B`), or each of a kind that has none above it, are a list wherever they stand; others where cells name
        each by itself.
        """
        apart: dict[str, list[str]] = {}
        for key, place in tuple(self._places.items()):
            for name in listed_units(self.names[key]):
                self.key(name, place)
        keys = {name: key for key, name in self.names.items()}
        units = Units({name: name for name in keys})  # no cell says a key
        for key, place in self._places.items():
            name = self.names[key]
            parts = units.without(name).parts(name)
            if parts and all(part.key and _close(part.text) == _close(part.key) for part in parts):
                apart[key] = [keys[part.key] for part in parts if part.key]
                self._doubt(Doubt("apart", place, name, "; ".join(part.text for part in parts)))
            elif parts or names_several(name):
                self._doubt(Doubt("together", place, name))
        self.names = {key: name for key, name in self.names.items() if key not in apart}
        return {key: list(_single(key, apart)) for key in apart}


def _close(text: str) -> str:
    """A text without the words that join names, as in a list that another list ends with."""
    return plain(re.sub(r"(?i)\b(?:dan|serta|atau)\b", "", text))


def is_no_unit(text: str) -> bool:
    """True for a text that is the name of nothing: a sign, what begins with a number, a schedule, an amount."""
    is_number = sum(map(str.isalpha, text)) < 2 or text[:1].isdigit()
    return is_number or _says_another(text)


def _says_another(text: str) -> bool:
    """True for what other fields say: a schedule, an amount."""
    return says_schedule(text) or rupiah_of(text) is not None


def listed_units(text: str) -> list[str]:
    """The pieces of a text that are units of one kind, or that all begin as units do, none as a part of another:
    `Bidang A, Sekretariat`; [] for others.
    """
    if same := units_of_one_kind(text):
        return same
    pieces = pieces_of(text)
    is_list = len(pieces) > 1 and all(_BY_ITSELF.match(piece) and not _LOWER.match(piece) for piece in pieces)
    return pieces if is_list else []


def whole_names(lines: Sequence[str], known: Container[str]) -> Iterator[str]:
    """Names from the lines of a cell: one goes on in the next line where it has only begun or ends in a conjunction, or
    that begins with one; lines that are `known` names stay.
    """
    name = ""
    for line in filter(str.strip, lines):
        is_listed = name.rstrip().endswith(",") and not _BY_ITSELF.match(line)
        is_begun = (_BEGUN.fullmatch(name) and not _BY_ITSELF.match(line)) or (
            _BEGUN_KIND.fullmatch(name) and _WITH_KIND.match(line)
        )
        is_open = bool(is_begun or _OPEN_END.search(name) or _GOES_ON.match(line) or is_listed)
        if name and is_open and name not in known and line not in known:
            name += ("" if name.endswith(("/", "-")) else " ") + line.strip()
            continue
        if name:
            yield name
        name = line
    if name:
        yield name


def _single(key: str, apart: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """A key, or those that it lists, down to keys that are no lists."""
    if key not in apart:
        yield key
    for part in apart.get(key, ()):
        yield from _single(part, apart)


def _counted(name: str) -> tuple[str, ...]:
    """The numbers in a plain name, roman ones at its end too: `Bidang 1` and `Bidang 2` are two, no slip."""
    return tuple(re.findall(r"\d+|[ivx]+$", name))


def _keys(name: str) -> Iterator[str]:
    """Keys that a person may choose for a name, the shortest first: its abbreviation (`PPID`), its first words, the
    number that it ends with, and the words of its kind too (`bidang-a`).
    """
    abbreviation = _ABBREVIATION.search(name)
    if abbreviation and not name.isupper():
        yield abbreviation[1].lower()
    words = [word for word in plain_words(name) if word not in _JOINING] or plain_words(name) or ["unit"]
    kinds = _WORDS_OF_KINDS.intersection(words)
    telling = [word for word in words if word not in kinds and not (kinds and word in ("kepala", "ka"))]
    own = words if all(map(_COUNTS.fullmatch, telling)) else telling
    own = ["unit", *own] if own[0].isdecimal() else own
    for chosen in (own[:2], own[:3], own[:4], words[:4]):
        rest = own[-1:] if _COUNTS.fullmatch(own[-1]) and own[-1] not in chosen else []
        yield "-".join([*chosen, *rest])
