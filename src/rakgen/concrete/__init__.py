"""Concrete: the byte-exact tree of a plan file, with its comments and each value as typed, for formatting and
merging.
"""
