"""Refused: what an editor asks and cannot have, in words for the person who asked."""

from rakgen.text.words import Words


class Refused(Exception):
    """An answer that is not given; `words` say why."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words
