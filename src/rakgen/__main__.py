"""Entry point: runs the command line, and turns what no one foresaw into one clear message instead of a traceback."""

from __future__ import annotations

import gc
import importlib
import os
import sys
from types import ModuleType


def _start() -> None:
    """Settings of a short run.

    It keeps what it makes, so collecting garbage often only costs time. Plugins of other packages must not change how plans
    are validated; with those switched off, `importlib.metadata`, which pydantic imports on sight to look for them, need not
    be loaded until something asks for it.
    """
    gc.set_threshold(100_000, 50, 50)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    name = "importlib.metadata"
    if name in sys.modules:
        return
    stand_in = ModuleType(name)

    def load(attribute: str) -> object:
        if sys.modules.get(name) is stand_in:
            del sys.modules[name]
        return getattr(importlib.import_module(name), attribute)

    stand_in.__getattr__ = load  # type: ignore[method-assign]
    sys.modules[name] = stand_in


def main() -> None:
    """Run rakgen. Exit codes: 0 clean, 1 findings, 2 wrong use or cannot read or write, 130 interrupted."""
    _start()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        from rakgen.cli import cli

        cli(prog_name="rakgen")
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except Exception as fault:
        if os.environ.get("RAKGEN_DEBUG"):
            raise
        from rakgen.cli.common import language_from_environment
        from rakgen.diagnostics import diagnose
        from rakgen.diagnostics.report import full

        finding = diagnose("RAK999", "rakgen", sebab=f"{type(fault).__name__}: {fault}")
        sys.stderr.write(full(finding, [], language_from_environment()) + "\n")
        sys.exit(2)


if __name__ == "__main__":
    main()
