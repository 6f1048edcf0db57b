"""Matching: which item of one version is which of another."""
