"""Format: the canonical text of a plan, from a file (with its comments) or from plain data."""

from rakgen.format.canonical import canonical, canonical_text, dump

__all__ = ["canonical", "canonical_text", "dump"]
