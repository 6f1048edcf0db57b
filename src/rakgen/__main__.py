"""Entry point: runs the command line, and turns what no one foresaw into one clear message instead of a traceback."""

from __future__ import annotations

import gc
import importlib
import os
import sys
from importlib.machinery import ModuleSpec
from types import ModuleType

_LATER = {"importlib.metadata": ("entry_points",), "secrets": (), "zoneinfo": ("ZoneInfo", "ZoneInfoNotFoundError")}
"""Modules that pydantic imports on sight for what no plan uses (plugins, secret texts, time zones), with the names it takes."""


def _start() -> None:
    """Settings of a short run.

    It keeps what it makes, so collecting garbage often only costs time. Plugins of other packages must not change how plans
    are validated. What pydantic imports for nothing here is loaded when something asks for it.
    """
    gc.set_threshold(100_000, 50, 50)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    for name, callables in _LATER.items():
        if name not in sys.modules:
            sys.modules[name] = _stand_in(name, callables)


def _stand_in(name: str, callables: tuple[str, ...]) -> ModuleType:
    """A module that gives way to the real one when an attribute of it is asked for, or one of `callables` is called.

    Until then those are functions: what took one from here cannot use it with `isinstance` or `except`.
    """
    module = ModuleType(name)
    module.__spec__ = ModuleSpec(name, None)

    def real() -> ModuleType:
        if sys.modules.get(name) is module:
            del sys.modules[name]
        return importlib.import_module(name)

    def missing(attribute: str) -> object:
        if attribute == "__path__":  # asked by every import statement; no module here has parts that anyone imports
            raise AttributeError(attribute)
        return getattr(real(), attribute)

    for one in callables:
        setattr(module, one, lambda *args, one=one, **named: getattr(real(), one)(*args, **named))
    module.__getattr__ = missing  # type: ignore[method-assign]
    package, _, last = name.rpartition(".")
    if package:
        setattr(importlib.import_module(package), last, module)
    return module


def main() -> None:
    """Run rakgen. Exit codes: 0 clean, 1 findings, 2 wrong use or cannot read or write, 130 interrupted."""
    _start()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    code = _run()
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:  # None where it was closed before the start
                stream.flush()
    except OSError:  # the reader has gone, or the disk behind a redirection is full
        code = code or 1
    # Every file is closed and flushed by now; taking the interpreter apart object by object costs a fifth of a short run.
    os._exit(code)


def _run() -> int:
    try:
        import click

        from rakgen.cli import cli

        try:
            # click's own ending turns an interrupt into exit code 1
            code = cli(prog_name="rakgen", standalone_mode=False)
        except click.ClickException as wrong:
            wrong.show()
            return wrong.exit_code
        except click.Abort:
            return 130
        return code if isinstance(code, int) else 0
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 1
    except Exception as fault:
        if os.environ.get("RAKGEN_DEBUG"):
            raise
        return _report(fault)


def _report(fault: Exception) -> int:
    """Say that rakgen itself is at fault, and what to report; no traceback."""
    from rakgen.cli.words import language_from_environment
    from rakgen.diagnostics import diagnose
    from rakgen.diagnostics.report import full

    finding = diagnose("RAK999", "rakgen", sebab=f"{type(fault).__name__}: {fault}")
    sys.stderr.write(full(finding, [], language_from_environment()) + "\n")
    return 2


if __name__ == "__main__":
    main()
