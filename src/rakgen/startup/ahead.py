"""Ahead: a second process loads the DOCX writer while this one still checks the plan; the two libraries it needs take a
quarter of a short run.

Only where that is cheap and safe: Linux, two processors to run on, one thread, python-docx not loaded yet, a few
documents of up to 500 rows. Everywhere else, and whenever the second process is not there any more, the document is
written here, with the same bytes.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from rakgen.document.document import Document
from rakgen.writers.formats import Options, Output, print_as

FEW = 3
"""Files that the second process is asked for; where there are more, loading the writer once here costs nothing."""
_MOST_ROWS = 500  # of a document handed over; a larger one takes longer to hand over than the writer takes to load


class Helper:
    """The second process: documents go in, what the writer made of them comes out."""

    def __init__(self, process: int, asked: BinaryIO, answered: BinaryIO) -> None:
        self._process, self._asked, self._answered = process, asked, answered

    def write(self, document: Document, options: Options) -> Output | None:
        """The document as .docx; None where it must be written here."""
        import pickle

        if sum(len(grid.body_rows) for section in document.sections for grid in section.grids) > _MOST_ROWS:
            return None
        try:
            pickle.dump((document, options), self._asked)
            self._asked.flush()
            answer = pickle.load(self._answered)
        except (OSError, EOFError, pickle.PickleError):
            return None
        return answer if isinstance(answer, Output) else None

    def end(self) -> None:
        """Stop the process, whatever it is doing."""
        with suppress(OSError):
            os.kill(self._process, 9)
            os.waitpid(self._process, 0)
        for pipe in (self._asked, self._answered):
            with suppress(OSError):
                pipe.close()


@contextmanager
def helper(*, wanted: bool) -> Iterator[Helper | None]:
    """The second process for as long as the block runs; None where it is not `wanted` or does not pay."""
    one = _start() if wanted and _pays() else None
    try:
        yield one
    finally:
        if one is not None:
            one.end()


def _pays() -> bool:
    if sys.platform != "linux" or "docx" in sys.modules or len(os.sched_getaffinity(0)) < 2:
        return False
    if None in (sys.stdin, sys.stdout, sys.stderr):  # their numbers would go to the pipes
        return False
    try:
        return len([*Path("/proc/self/task").iterdir()]) == 1  # a fork takes one thread along and the locks of all
    except OSError:
        return False


def _start() -> Helper | None:
    ends: list[int] = []
    try:
        ends += os.pipe()
        ends += os.pipe()
        process = os.fork()
    except OSError:  # no more files or processes: then without
        for end in ends:
            os.close(end)
        return None
    ask, asked, answered, answer = ends
    if process == 0:
        try:
            os.close(asked)
            os.close(answered)
            _serve(os.fdopen(ask, "rb"), os.fdopen(answer, "wb"))
        finally:
            os._exit(0)
    os.close(ask)
    os.close(answer)
    return Helper(process, os.fdopen(asked, "wb"), os.fdopen(answered, "rb"))


def _serve(asked: BinaryIO, answers: BinaryIO) -> None:
    """Load the writer, then answer until the other side is gone. Says nothing: what fails here is done, and told, over
    there.
    """
    silence = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):  # whoever reads what rakgen prints must not wait for this process
        os.dup2(silence, stream)
    with suppress(BaseException):
        import pickle
        import signal

        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the other process ends this one

        # It may be stopped in the middle of this, and Python would leave half a bytecode file behind.
        kept, sys.dont_write_bytecode = sys.dont_write_bytecode, True

        import docx  # noqa: F401
        import jinja2  # noqa: F401

        import rakgen.writers.docx.writer  # noqa: F401

        while True:
            document, options = pickle.load(asked)
            sys.dont_write_bytecode = kept
            pickle.dump(print_as("docx", document, options), answers)
            answers.flush()
