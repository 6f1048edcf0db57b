"""Diff: two plans become matched items, typed changes, and reports of them."""
