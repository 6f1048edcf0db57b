"""Entry: the words of one finding in two languages, and its severity."""

from typing import Literal, NamedTuple

Severity = Literal["kesalahan", "peringatan", "informasi"]


class CatalogueEntry(NamedTuple):
    """The words of one finding; placeholders in { } are filled from the finding's values."""

    severity: Severity
    message_id: str
    hint_id: str
    message_en: str
    hint_en: str
    example: str = ""


def error(message_id: str, hint_id: str, message_en: str, hint_en: str, example: str = "") -> CatalogueEntry:
    """An entry whose finding is an error."""
    return CatalogueEntry("kesalahan", message_id, hint_id, message_en, hint_en, example)


def warning(message_id: str, hint_id: str, message_en: str, hint_en: str) -> CatalogueEntry:
    """An entry whose finding is a warning."""
    return CatalogueEntry("peringatan", message_id, hint_id, message_en, hint_en)


def info(message_id: str, hint_id: str, message_en: str, hint_en: str) -> CatalogueEntry:
    """An entry whose finding is information."""
    return CatalogueEntry("informasi", message_id, hint_id, message_en, hint_en)
