"""Process: the settings with which a short run begins, and its end without taking the interpreter apart."""

from __future__ import annotations

import gc
import os

TYPE_CHECKING = False  # `typing` and `pathlib` load after the first setting below: collecting 49 times costs 10 ms
if TYPE_CHECKING:
    from typing import NoReturn

FEW_PLANS = 64
"""Plans whose garbage a run can keep; of more it is collected as it comes."""
_OFTEN = (50_000, 10, 10)


def begin() -> None:
    """Prepare a run that keeps what it makes and then ends.

    Collecting garbage then often only costs time. Plugins of other packages must not change how plans are validated.
    """
    gc.set_threshold(100_000, 50, 50)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from rakgen.startup import lighter, nearby, stand_ins, streams

    _hear_endings()
    nearby.put_in_place()
    stand_ins.put_in_place()
    lighter.put_in_place()  # asked before what is nearby
    streams.put_in_place()


def _hear_endings() -> None:
    """A request to end (TERM), or a terminal that is closed (HUP), unwinds the run as Ctrl-C does: what it began is
    taken back and no process stays. One that is ignored (`nohup`) stays ignored.
    """
    import _signal as signal  # type: ignore[import-not-found]  # `signal` makes classes of the numbers

    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _unwind)


def _unwind(number: int, _: object) -> NoReturn:
    raise SystemExit(128 + number)


def collect_often(count: int) -> None:
    """In a run of many plans (`count` of them) collect garbage as it comes: what was read of a plan with faults refers
    to itself, and memory would grow with each. What was loaded before is no garbage.
    """
    if count > FEW_PLANS and gc.get_threshold() != _OFTEN:
        gc.freeze()
        gc.set_threshold(*_OFTEN)


def end(code: int) -> NoReturn:
    """End the process with an exit code. Every file is closed by now: nothing is left to do but to flush the
    streams.
    """
    from rakgen.startup import streams

    streams.undelivered()
    os._exit(code)
