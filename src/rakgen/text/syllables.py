"""Syllables: where a word of Indonesian may be broken at the end of a line.

The rules are those of EYD edisi V (Keputusan Kepala Badan Bahasa 0424/I/BS.00.01/2022), "Pemenggalan kata": between
vowels that are no diphthong (bu-ah), before a single consonant (la-wan), after the first of several (man-di,
in-stru-men), `kh`, `ng`, `ny` and `sy` being one (mu-ta-khir); between a stem and what it is formed with (per-atur-an,
ke-kuat-an); no letter stands alone. Without a dictionary some words can be read in two ways (be-rita, ber-isi): there
is no break where the readings differ.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from rakgen.text.printable import BREAK, SOFT_HYPHEN

_LEAST = 5  # letters of a word that is broken
_CAPITALS = 5  # letters of an acronym at most
_MONTHS = frozenset(("MARET", "APRIL"))  # as short as an acronym, and none
_RUN = re.compile(rf"[^\W\d_]{{{_LEAST},}}")
_SIGN = re.compile(r"(?:(?<=[\w)][-/\\.,;:_@&=?+])|(?<=://))(?=[^\W\d]|(?<!\d.)\d)")  # not within a number
_SIGN_OF_CODE = re.compile(r"(?:(?<=[\w)][-/\\.:_@&=?+])|(?<=://))(?=\w)")
_PARTS = 4  # of a code, which is no number then, and no date
_AMOUNT = re.compile(r"(?<!\d)\d{1,3}(?:\.\d{3})+(?!\d|\.\d)")
_ADDRESS = re.compile(
    r"://|^\W*www\.|\w@\w|\w\.(?:com|gle|id|ly|net|org)\b"  # on the web
    r"|\w\w\.(?=\w{0,3}[^\W\d_])[^\W_]{2,4}\b"  # the name of a file
    r"|^\W*(?:[A-Z]:|~|\.{1,2})?[/\\](?=\w)|\w_\w|\w\\\w",  # the path to one
    re.IGNORECASE,
)
_CODE = re.compile(r"[\W\d_]*[^\W\d_](?:(?=.*[/.\\]\w).*\d|.*(?<=[^\W\d_])\d)")
_SOUND = re.compile("ai|au|ei|oi|eu|[aeiouéèê]|kh|ng|ny|sy|.", re.DOTALL)
_VOWELS = frozenset("aeiouéèê")

# Stems that begin with a vowel: what stands before them is a prefix, which keeps its last consonant.
_STEMS = (
    "ada|adil|administrasi|adu|ajar|akhir|aktif|alam|alih|alokasi|aman|ambil|analisis|anggar|antisipasi|arah|arsip|"
    "asas|asuh|atur|awas|edar|efektif|ekonomi|ekspor|evaluasi|identifikasi|ikat|ikut|implementasi|informasi|ingat|"
    "integrasi|inventaris|isi|izin|olah|oleh|operasi|optimal|organisasi|orientasi|ubah|uji|umum|undang|unduh|unggah|"
    "urus|usaha|usul|utama"
)
_PREFIXED = re.compile(
    rf"(?:(?:mem|pem|di|ke|se)?(?:per|ber|ter)(?=[aeiou])|(?:meng|peng)(?=[aiou]|{_STEMS}))(?P<stem>(?={_STEMS}))?"
)
_OPEN_PREFIX = re.compile(r"ke(?=[ui])|se(?=i)")
_CLUSTER = re.compile(r"(?!sekretari)(?:di|ke|se|pe|me)(?=[bcdfgkpt][lr])")
_CIRCUMFIX = re.compile(r"(?:pe|ke|berke)(?!doman).{3,}an(?:nya|lah|kah|pun)?")
_SUFFIX = re.compile(r"(?:ng|ny|kh|sy|[^aeiou])(?=an(?:nya|lah|kah|pun)?$)")
_KAN = re.compile(r"(?:.+[^aeiou]|(?:me|di|ter|ber|per).+)kan(?:nya|lah|kah)?")


def break_points(word: str) -> list[tuple[int, str]]:
    """Where a word may be broken, from its start: how many characters stand before, and the sign that says it there -
    `SOFT_HYPHEN` within letters, `BREAK` after a slash and the like.
    """
    return _points(word, _within_letters(word))


def is_address(word: str) -> bool:
    """True for an address on the web, the name of a file or the path to one: it is copied and pasted as it stands."""
    return _ADDRESS.search(word) is not None


def _within_letters(word: str) -> str:
    """The sign between letters of a word: a hyphen printed in an address or a code would be read as a part of it."""
    is_code = _CODE.match(word) and not _AMOUNT.search(word)
    return BREAK if is_code or is_address(word) else SOFT_HYPHEN


def after_signs(word: str) -> list[tuple[int, str]]:
    """The break points behind slashes and the like: within a number only if it has as many parts as a code."""
    points = [(found.start(), BREAK) for found in _SIGN_OF_CODE.finditer(word)]
    if len(points) + 1 >= _PARTS and not _AMOUNT.search(word):
        return points
    return [(found.start(), BREAK) for found in _SIGN.finditer(word)]


def _points(word: str, within: str) -> list[tuple[int, str]]:
    """The break points of a word or a part of one, those between letters with the sign for that."""
    points = after_signs(word)
    for run in _runs(word):
        points += [(run.start() + place, within) for place in _places(run[0].lower())]
    return sorted(points)


def _runs(word: str) -> Iterator[re.Match[str]]:
    """The parts of a word that are words of letters, acronyms left out."""
    for run in _RUN.finditer(word):
        if not run[0].isupper() or len(run[0]) > _CAPITALS or run[0] in _MONTHS:
            yield run


def fitting_breaks(word: str, fits: Callable[[str], bool], whole: str = "") -> list[tuple[int, str]]:
    """Those of the break points that part a word into the longest parts that fit, each tried with the hyphen that is
    printed at its end: behind slashes and the like alone where all between them fits. A syllable that fits nowhere is
    broken between its letters; what has a letter that fits nowhere, or no letters, stays whole between those signs.
    `whole` is all that stands between two blanks, where the word is a part of that between hyphens.
    """
    within = _within_letters(whole or word)
    signs = after_signs(word)
    for points in ([*signs, (len(word), "")], _with_letters(word, fits, within)):
        if (chosen := _longest_that_fit(word, fits, points)) is not None:
            return chosen
    found = list(signs)
    for start, end in pairwise([0, *(place for place, _ in signs), len(word)]) if signs else ():
        points = _with_letters(word[start:end], fits, within)
        found += [(start + place, sign) for place, sign in _longest_that_fit(word[start:end], fits, points) or ()]
    return sorted(found)


def _longest_that_fit(
    word: str, fits: Callable[[str], bool], points: Iterable[tuple[int, str]]
) -> list[tuple[int, str]] | None:
    """The breaks of a word, of these points and its end, all of whose parts fit; None where one does not."""
    chosen: list[tuple[int, str]] = []
    start = 0
    for (here, sign), (end, next_sign) in pairwise(points):
        if not fits(word[start:end] + _hyphen(next_sign)):
            if start == here or not fits(word[start:here] + _hyphen(sign)):
                return None
            chosen.append((here, sign))
            start = here
    return chosen if fits(word[start:]) else None


def _with_letters(word: str, fits: Callable[[str], bool], within: str) -> list[tuple[int, str]]:
    """The break points of a word with its end, and those between the letters of syllables that do not fit."""
    points: list[tuple[int, str]] = []
    start = 0
    inner = {
        at for run in _runs(word) if _VOWELS.intersection(run[0].lower()) for at in range(run.start() + 1, run.end())
    }
    for end, sign in [*_points(word, within), (len(word), "")]:
        if not fits(word[start:end] + _hyphen(sign)):
            points += [(at, within) for at in range(start + 1, end) if at in inner]
        points.append((end, sign))
        start = end
    return points


def printed_parts(word: str, points: Iterable[tuple[int, str]]) -> list[str]:
    """The parts of a word that is broken at these points, with the hyphen that is printed then."""
    edges = [(0, ""), *points, (len(word), "")]
    return [word[start:end] + _hyphen(sign) for (start, _), (end, sign) in pairwise(edges)]


def _hyphen(sign: str) -> str:
    return "-" if sign == SOFT_HYPHEN else ""


def _places(word: str) -> list[int]:
    """How many letters stand before each break of a word of letters."""
    places = set(_by_sounds(word))
    if found := _OPEN_PREFIX.match(word):
        places.add(found.end())
    if found := _CLUSTER.match(word):
        places -= {found.end(), found.end() + 1}
    if found := _PREFIXED.match(word):
        end = found.end()
        places -= {end - 2, end - 1, end}
        if found["stem"] is not None:
            places.add(end)
            places.discard(end + 1)
    if (found := _SUFFIX.search(word)) and len(places) > 1 and not _KAN.fullmatch(word):
        places -= {found.start(), found.end()}
        if _CIRCUMFIX.fullmatch(word):
            places.add(found.end())
    return sorted(place for place in places if 2 <= place <= len(word) - 2)


def _by_sounds(word: str) -> list[int]:
    """The breaks by the order of vowels and consonants alone."""
    places: list[int] = []
    consonants: list[int] = []  # where each begins since the last vowel
    seen = False
    for found in _SOUND.finditer(word):
        if found[0][0] not in _VOWELS:
            consonants.append(found.start())
            continue
        if seen:
            places.append(_before(word, [*consonants, found.start()]))
        seen, consonants = True, []
    return places


def _before(word: str, sounds: list[int]) -> int:
    """Where a word is broken between two vowels: `sounds` are the places of the consonants, then the second vowel."""
    if len(sounds) <= 2:
        return sounds[0]
    if len(sounds) > 3 and (word.startswith("ks", sounds[0]) or word.startswith("trans", sounds[0] - 3)):
        return sounds[2]
    return sounds[1]
