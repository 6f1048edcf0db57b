"""Entry point: runs the command line, and turns what no one foresaw into one clear message instead of a traceback."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run rakgen. Exit codes: 0 clean, 1 findings, 2 wrong use or cannot read or write, 130 interrupted."""
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
