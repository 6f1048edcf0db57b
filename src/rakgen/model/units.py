"""Units: which units of the register a text names - one in another spelling, or several in one text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from rakgen.model.guesses import folded
from rakgen.text.nearest import one_slip

_SEPARATOR = (
    r"(?i)\s*(?:[,;/&+|()\[\]{}\n•·●▪]|\s[-–—]+\s|\b(?:dan|atau|serta|bersama|beserta|and)\b"
    r"|\b(?:dst|dll|dsb|dkk)\b\.?)+\s*"
)
_HEAD = (
    r"(?:(?:kepala|kabag|ka)\b\.?\s*)?(?P<kasub>ka)?(?:sub\b[\s.-]*)?(?:sub)?"
    r"(?P<kind>bagian|bag|bidang|bid|seksi|sie|divisi|biro|direktorat|urusan|unit|tim|pokja|kelompok)\b\.?\s+"
)
_EVERYONE = (
    r"(?:semua|seluruh|segenap|setiap|tiap|masing-masing|all)(?: (?P<unit>(?:sub[ -]?)?(?:bagian|bag|bidang|bid|seksi"
    r"|sie|divisi|biro|direktorat|urusan|unit|tim|pokja|kelompok)|satuan)s?(?: kerja)?)?"
)
_KINDS = {"bag": "bagian", "bid": "bidang", "sie": "seksi"}
_MOST_PARTS = 12
"""Units named in one text; a longer text is no list of units."""
_LONGEST = 300
"""Characters of a text that is compared with the register; a longer one names no unit."""


class Part(NamedTuple):
    """One unit of a text: its words as typed, the key it names or most likely names, and whether that is sure."""

    text: str
    key: str | None
    sure: bool


class _Name(NamedTuple):
    """A unit's name taken apart: the kind of unit (`bagian`, '' where none is said) and the words that tell it from
    others.
    """

    kind: str
    words: tuple[str, ...]
    all_words: tuple[str, ...]


@lru_cache(maxsize=4096)
def _name(text: str) -> _Name:
    plain = folded(text).replace("&", " dan ")
    head = re.match(_HEAD, plain)
    kind = _KINDS.get(head["kind"], head["kind"]) if head else ""
    return _Name(kind, _words(plain[head.end() :] if head else plain), _words(plain))


def _words(text: str) -> tuple[str, ...]:
    return tuple(word for word in re.findall(r"\w+", text) if word != "dan")


class Units:
    """The register of a plan, ready to be asked which of its units a text means."""

    def __init__(self, register: Mapping[str, str]) -> None:
        # A key is a short name of the same kind of unit.
        self._names = [
            (key, _name(text)._replace(kind=_name(name).kind)) for key, name in register.items() for text in (key, name)
        ]
        self._by_words: dict[tuple[str, ...], list[tuple[str, _Name]]] = {}
        for key, taken_apart in self._names:
            self._by_words.setdefault(taken_apart.words, []).append((key, taken_apart))
        self._exact: dict[str, str] = {}
        for key, name in register.items():
            self._exact.setdefault(_plain(key), key)
            self._exact.setdefault(_plain(name), key)

    def without(self, key: str) -> Units:
        """The register without one of its units."""
        others = Units({})
        others._names = [unit for unit in self._names if unit[0] != key]
        others._by_words = {
            words: [unit for unit in names if unit[0] != key] for words, names in self._by_words.items()
        }
        others._exact = {name: key_named for name, key_named in self._exact.items() if key_named != key}
        return others

    def meant(self, text: str) -> str | None:
        """The key of the one unit that a spelling most likely means; None where that is none, or might be several."""
        if len(text) > _LONGEST:
            return None
        return self.named(text) or self._misspelt(text) or self._only(text, _shortened)

    def _misspelt(self, text: str) -> str | None:
        """The key of the one unit whose name, with all its words, a spelling most likely is."""
        if key := self._only(text, _abbreviated) or self._only(text, _misspelt):
            return key
        typed = _name(text)
        keys = {key for key, name in self._names if _misspelt(typed.all_words, name.all_words)}
        return keys.pop() if len(keys) == 1 else None

    def _only(self, text: str, alike: Callable[[Sequence[str], Sequence[str]], bool]) -> str | None:
        """The key of the one unit of the same kind whose words are alike."""
        typed = _name(text)
        keys = {key for key, name in self._names if _same_kind(typed, name) and alike(typed.words, name.words)}
        return keys.pop() if len(keys) == 1 else None

    def named(self, text: str) -> str | None:
        """The key of the unit that a text names outright, in any case and with or without its `Sub Bagian`."""
        if key := self._exact.get(_plain(text)):
            return key
        typed = _name(text)
        keys = {key for key, name in self._by_words.get(typed.words, ()) if _same_kind(typed, name)}
        return keys.pop() if len(keys) == 1 else None

    def all_named(self, text: str) -> list[str]:
        """The keys of the units that a text names outright, one or several of them; [] where it names others too."""
        if key := self.named(text):
            return [key]
        parts = self.parts(text)
        return [part.key for part in parts if part.key] if all(part.sure for part in parts) else []

    def parts(self, text: str) -> list[Part]:
        """The units that a text lists, one part each; [] where it is no list, or no part of it is a unit known here.

        The longest words that name a unit make one part, so that a name which holds `dan` or a comma stays whole.
        """
        text = text.strip()
        bounds = list(_pieces(text)) if len(text) <= _LONGEST else []
        if len(bounds) == 1:
            return self._side_by_side(text)
        if not 2 <= len(bounds) <= _MOST_PARTS:
            return []
        parts: list[Part] = []
        first = 0
        while first < len(bounds):
            last, part = self._longest(text, bounds[first:])
            between = text[bounds[first - 1][1] : bounds[first][0]]
            if parts and not parts[-1].key and not part.key and not re.search(r"[,;\n()]", between):
                # Words that name no unit on either side of an `/` or `dan` are one name.
                parts[-1] = Part(f"{parts[-1].text}{between}{part.text}", None, sure=False)
            else:
                parts.append(part)
            first += last + 1
        sure = any(part.sure for part in parts) or all(part.key for part in parts)
        return parts if sure and len(parts) > 1 else self._side_by_side(text)

    def _side_by_side(self, text: str) -> list[Part]:
        """The units that a text names with nothing but spaces between them; [] where it may be one name."""
        words = text.split()
        if len(words) > 2 * _MOST_PARTS:
            return []
        parts: list[Part] = []
        while words:
            runs = ((last, " ".join(words[:last])) for last in range(len(words), 0, -1))
            last, key, run = next(((last, key, run) for last, run in runs if (key := self.named(run))), (0, "", ""))
            if not key:
                return []
            parts.append(Part(run, key, sure=True))
            words = words[last:]
        return parts if len(parts) > 1 and not self.meant(text) else []

    def _longest(self, text: str, bounds: Sequence[tuple[int, int]]) -> tuple[int, Part]:
        """The longest run of pieces from the first on that names a unit; the index of its last piece, and the part."""
        start = bounds[0][0]
        for last in range(len(bounds) - 1, -1, -1):
            words = text[start : bounds[last][1]]
            if key := self.named(words):
                return last, Part(words, key, sure=True)
            if last and (key := self._misspelt(words)):
                return last, Part(words, key, sure=False)
        words = text[start : bounds[0][1]]
        return 0, Part(words, self.meant(words), sure=False)


def begins_as_unit(text: str) -> bool:
    """True for a text that begins as the name of a unit does: `Bidang ...`, `Kepala Seksi ...`."""
    return len(text) <= _LONGEST and bool(_name(text).kind)


def names_several(text: str) -> bool:
    """True for a text of several pieces that each begin as the name of a unit does: `Bidang A, Bidang B`."""
    pieces = _pieces(text) if len(text) <= _LONGEST else ()
    return sum(bool(_name(text[first:end]).kind) for first, end in pieces) > 1


def pieces_of(text: str) -> list[str]:
    """The pieces of a text that may list units; [] for one that is too long."""
    return [text[first:end] for first, end in _pieces(text)] if len(text) <= _LONGEST else []


def units_of_one_kind(text: str) -> list[str]:
    """The pieces of a text that all begin as names of units of one kind do: `Bidang A & Bidang B`; [] for others."""
    pieces = pieces_of(text)
    names = [_name(piece) for piece in pieces]
    is_list = 1 < len(pieces) <= _MOST_PARTS and len({name.kind for name in names}) == 1 and names[0].kind
    return pieces if is_list and all(name.words for name in names) else []


def everyone(text: str, register: Mapping[str, str]) -> list[str]:
    """The keys of the units that `seluruh sub bagian` and its kin mean: those of that kind, or all of the register; []
    for other texts.
    """
    words = re.fullmatch(_EVERYONE, folded(text)) if len(text) <= _LONGEST else None
    if words is None:
        return []
    kind = _name(f"{words['unit'] or ''} x").kind
    return [key for key, name in register.items() if _name(name).kind == kind] or list(register)


def _plain(text: str) -> str:
    return re.sub(r"\s*(?:&|\bdan\b)\s*", " dan ", folded(text))


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Where the pieces of a text between separators begin and end."""
    start = 0
    for match in re.finditer(_SEPARATOR, text):
        if match.start() > start:
            yield start, match.start()
        start = match.end()
    if start < len(text):
        yield start, len(text)


def _same_kind(first: _Name, second: _Name) -> bool:
    """False for a Divisi where a Sub Bagian is registered; a name without its kind may be of any."""
    return not first.kind or not second.kind or first.kind == second.kind


def _misspelt(typed: Sequence[str], name: Sequence[str]) -> bool:
    """True when each word is at most a slip of the pen away from the other's: a differing word makes another unit."""
    return len(typed) == len(name) and all(map(one_slip, typed, name))


def _abbreviated(typed: Sequence[str], name: Sequence[str]) -> bool:
    """True when one is the other with some words as initials: `hukum sdm` for `hukum sumber daya manusia`."""
    return _initials(tuple(typed), tuple(name)) or _initials(tuple(name), tuple(typed))


def _initials(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    if not short or not long:
        return not short and not long
    if short[0] == long[0] and _initials(short[1:], long[1:]):
        return True
    count = len(short[0])
    return (
        1 < count <= len(long)
        and short[0] == "".join(word[0] for word in long[:count])
        and _initials(short[1:], long[count:])
    )


def _shortened(typed: Sequence[str], name: Sequence[str]) -> bool:
    """True for the first words of a longer name."""
    return 0 < len(typed) < len(name) and tuple(typed) == tuple(name[: len(typed)])
