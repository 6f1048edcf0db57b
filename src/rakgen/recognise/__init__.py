"""Recognise: raw tables understood - their columns, the items on their rows - as a plan and its form."""
