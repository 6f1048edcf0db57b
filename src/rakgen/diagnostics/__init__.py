"""Diagnostics: findings as plain data, their wording in two languages, and one renderer per report format."""

from rakgen.diagnostics.catalogue import CATALOGUE, Entry, Severity
from rakgen.diagnostics.diagnostic import Diagnostic, Language, Span, diagnose

__all__ = ["CATALOGUE", "Diagnostic", "Entry", "Language", "Severity", "Span", "diagnose"]
