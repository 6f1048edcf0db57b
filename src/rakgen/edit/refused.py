"""Refused: why a request of the page is not done, in words; nothing was written then."""

from __future__ import annotations

import re
from typing import Literal

from rakgen.diagnostics import Diagnostic
from rakgen.model.about import about
from rakgen.model.levels import MODELS
from rakgen.text.words import Language, Words

RefusalReason = Literal["moved", "unclear", "forbidden", "disk"]
"""The file is not what the page shows; it cannot be said, or would not be printed; the plan is only to be read; what is
written is refused by the system.
"""


class EditRefused(Exception):
    """A request that is not done."""

    def __init__(self, reason: RefusalReason, words: Words, **values: object) -> None:
        super().__init__(words.id)
        self.reason, self.words, self.values = reason, words, values

    def said(self, language: Language) -> str:
        """Why, in a language."""
        return self.words.said(language, **self.values)


def as_found(reason: RefusalReason, finding: Diagnostic) -> EditRefused:
    """The refusal whose words are those of a finding, with remedies as they are typed into a cell or a field: without
    the name of the field, which stands in the plan's file before them.
    """
    texts = (f"{finding.message(language)} {_typed(finding.hint(language))}".strip() for language in ("id", "en"))
    return EditRefused(reason, Words(*texts))


def _typed(remedy: str) -> str:
    """A remedy with the values alone of fields of a plan: `25%` for `target: 25%`."""
    fields = {name for model in MODELS.values() for name in about(model)}
    return re.sub(r"`(\w+): ([^`]+)`", lambda told: f"`{told[2]}`" if told[1] in fields else told[0], remedy)
