"""Diagnostics: findings as plain data, their wording in two languages, and one renderer per report format."""

from rakgen.diagnostics.catalogue import CATALOGUE, CatalogueEntry, Severity
from rakgen.diagnostics.diagnostic import Diagnostic, Edit, Elsewhere, Span, diagnose, errors, path_of, told_of
from rakgen.text.words import Language

__all__ = [
    "CATALOGUE",
    "CatalogueEntry",
    "Diagnostic",
    "Edit",
    "Elsewhere",
    "Language",
    "Severity",
    "Span",
    "diagnose",
    "errors",
    "path_of",
    "told_of",
]
