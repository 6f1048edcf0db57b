"""Words: texts compared as people mean them - without spaces, signs and capitals - and what is a number of a column."""

import re
import string
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_OVERLEAF = re.compile(r"(?:ber|di)?(?:lanjut|sambung)(?:an|kan)?|lanj|cont|continued")
_OVERLEAF_PLACES = re.compile(
    r"ke|dari|pada|di|hal|halaman|lembar|lembaran|tabel|table|berikut|berikutnya|selanjutnya|sebelumnya|sebaliknya|on|from"
    r"|next|page|\d+|[ivx]+"
)
_OVERLEAF_END = re.compile(
    r"(?i)^\W*(?:lanjutan|sambungan)\b\W*(?=\w)|\s*[(\[]\s*(?:lanjutan|lanj\.?|sambungan|cont(?:inued|\.)?)\s*[)\]]\s*$"
)
_WORD = re.compile(r"[^\W\d_]{4}")
_LEAST_NUMBERED = 0.6  # share of the columns of a row of numbers that have one


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """A text in small letters, digits and the signs of figures alone: headings broken anywhere are equal."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[^\w%]|_", "", folded)


def is_number_row(texts: Sequence[str]) -> bool:
    """True for a row that counts columns: `(1) (2) (3)`, `1 2 3`, `a b c`, formulas behind some of them, anew below
    each period in `1 2 3 1 2 1 2`. Amounts beside words are none: `1, Pelatihan guru, 1, 1, 2`.
    """
    said = [text for text in texts if text]
    if len(said) == len(texts) > 2 and _in_letters(list(dict.fromkeys(said))):
        return True
    if any(_number(text) is None and _WORD.search(text) for text in said):
        return False
    if not texts or (_number(texts[0]) is None and not any(text.startswith("(") for text in said)):
        return False
    numbers = [number for text in said if (number := _number(text)) is not None]
    if len(numbers) < max(3, _LEAST_NUMBERED * len(texts)) or len(numbers) < _LEAST_NUMBERED * len(said):
        return False
    steps = zip(numbers, numbers[1:], [*numbers[2:], 0], strict=False)
    counts = all(second - first in (0, 1) or (second, third) == (1, 2) for first, second, third in steps)
    return numbers[0] == 1 and len(set(numbers)) > 2 and counts


def _in_letters(texts: Sequence[str]) -> bool:
    """True for the letters from `a` on, with or without brackets."""
    letters = [match[1].lower() for text in texts if (match := re.fullmatch(r"\W*([a-zA-Z])\W*", text))]
    return len(letters) == len(texts) > 2 and "".join(letters) == string.ascii_lowercase[: len(letters)]


def _number(text: str) -> int | None:
    match = re.match(r"[(\[-]?\s*(\d{1,2})\s*[)\].-]?(?:\s*[=(].*)?$", text)
    return int(match[1]) if match else None


def is_page_number(text: str) -> bool:
    """True for `- 2 -`, `Halaman 2 dari 9`, `2`."""
    return re.fullmatch(r"(?i)\W*(?:hal(?:aman)?\.?\s*)?\d{1,4}(?:\s*(?:dari|/|of)\s*\d{1,4})?\W*", text) is not None


def goes_on_overleaf(text: str) -> bool:
    """True for a text that says nothing but that a table goes on: `(lanjutan)`, `Bersambung ke halaman 2`."""
    words = re.findall(r"\w+", text.casefold())
    rest = [word for word in words if not _OVERLEAF.fullmatch(word)]
    return len(rest) < len(words) and all(map(_OVERLEAF_PLACES.fullmatch, rest))


def without_overleaf(text: str) -> str:
    """A title without the word before or behind it that says it goes on: `Rencana Aksi (lanjutan)`."""
    return _OVERLEAF_END.sub("", text)
