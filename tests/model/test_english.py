"""What fields mean is told in English too, of every field of plans, project files and files of what was reached."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

from rakgen.model import butir, misi, program, proyek, realisasi, rencana, shared
from rakgen.model.about import about
from rakgen.model.english import ENGLISH
from rakgen.model.fields import Fields


def described() -> Iterator[str]:
    for module in (butir, misi, program, proyek, realisasi, rencana, shared):
        for _, kind in inspect.getmembers(module, inspect.isclass):
            if issubclass(kind, Fields) and kind is not Fields:
                yield from (known.words for known in about(kind).values())


def test_every_field_has_its_words_in_both_languages() -> None:
    words = set(described())
    assert words == ENGLISH.keys()
    assert [one for one, english in ENGLISH.items() if one == english] == []
