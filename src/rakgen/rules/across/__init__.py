"""Across: rules over several plans of one office and year."""
