"""Canonical: the canonical text of a plan, from a file (with its comments) or from plain data."""

from rakgen.canonical.text import canonical, canonical_text, dump

__all__ = ["canonical", "canonical_text", "dump"]
