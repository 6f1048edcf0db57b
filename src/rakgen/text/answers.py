"""Answers: whether a text that was asked for says anything."""

_NONE = frozenset(("", "nihil", "nil", "tidak ada", "tdk ada", "n/a", "na", "none"))


def says_something(text: str) -> bool:
    """False for what stands where nothing is to be said: `-`, `Nihil`, `Tidak ada.`"""
    return " ".join(text.strip(" \n\t.,;:-–—_/*").casefold().split()) not in _NONE
