"""Protection: one thing that keeps rakgen from harm, how it is taken out, and the tests that then fail."""

from __future__ import annotations

from typing import NamedTuple


class Protection(NamedTuple):
    """What is protected, in a sentence; the file below `src/rakgen/`; its lines, which stand there once; the lines
    without the protection, with which the program still runs; the tests, as pytest names them, one of which must fail
    then.

    `excuse` says why none does, '' where one must.
    """

    what: str
    file: str
    lines: str
    without: str
    tests: str
    excuse: str = ""
