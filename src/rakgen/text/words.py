"""Words: a text in both languages of the program; findings have theirs in the catalogue, everything else says it with
these.
"""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

Language = Literal["id", "en"]


class Words(NamedTuple):
    """One text in Indonesian and in English; `{name}` in either is filled in when it is said."""

    id: str
    en: str

    def said(self, language: Language, **values: object) -> str:
        """The text in a language, its placeholders filled; without values it is taken as it stands, braces too."""
        text = self.en if language == "en" else self.id
        return text.format_map(values) if values else text

    def filled(self, **values: object) -> "Words":
        """The text with its placeholders filled, in both languages."""
        return Words(self.id.format_map(values), self.en.format_map(values))


def translated(words: str, english: Mapping[str, str], language: Language) -> str:
    """Indonesian words in a language, by a table of them in English; what is not in it, such as an office's own words,
    stays as it is.
    """
    return english.get(words, words) if language == "en" else words


def one_of(choices: Sequence[str], conjunction: str) -> str:
    """Choices in a sentence, the conjunction before the last: `a`, `a atau b`, `a, b, atau c`."""
    if len(choices) < 3:
        return f" {conjunction} ".join(choices)
    return f"{', '.join(choices[:-1])}, {conjunction} {choices[-1]}"


def plural(count: int, single: str, many: str = "") -> str:
    """A number with its English noun: `1 plan`, `2 plans`."""
    return f"{count} {single if count == 1 else many or f'{single}s'}"
