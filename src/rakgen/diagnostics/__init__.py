"""Diagnostics: findings as plain data, their wording in two languages, and one renderer per report format."""

from rakgen.diagnostics.catalogue import CATALOGUE, CatalogueEntry, Severity
from rakgen.diagnostics.diagnostic import Diagnostic, Edit, Span, diagnose, errors
from rakgen.text.words import Language

__all__ = ["CATALOGUE", "CatalogueEntry", "Diagnostic", "Edit", "Language", "Severity", "Span", "diagnose", "errors"]
