"""Process: the settings with which a short run begins, and its end without taking the interpreter apart."""

from __future__ import annotations

import gc
import os

TYPE_CHECKING = False  # `typing` and `pathlib` load after the first setting below: collecting 49 times costs 10 ms
if TYPE_CHECKING:
    from typing import NoReturn


def begin() -> None:
    """Prepare a run that keeps what it makes and then ends.

    Collecting garbage then often only costs time. Plugins of other packages must not change how plans are validated.
    """
    gc.set_threshold(100_000, 50, 50)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from rakgen.startup import stand_ins, streams

    stand_ins.put_in_place()
    streams.put_in_place()


def end(code: int) -> NoReturn:
    """End the process with an exit code. Every file is closed by now: nothing is left to do but to flush the
    streams.
    """
    from rakgen.startup import streams

    streams.undelivered()
    os._exit(code)
