"""Canonical: the canonical text of a plan, from a file (with its comments) or from plain data."""

from rakgen.canonical.text import MODELS, canonical, canonical_text, dump

__all__ = ["MODELS", "canonical", "canonical_text", "dump"]
