"""Entry point: runs the command line, and turns what no one foresaw into one clear message instead of a traceback."""

from __future__ import annotations

import errno
import os
import sys

from rakgen.startup.process import begin, end
from rakgen.startup.stack import in_one_piece
from rakgen.startup.version import VERSION_LINE, is_all_that_is_asked


def main() -> None:
    """Run rakgen. Exit codes: 0 clean, 1 findings, 2 wrong use or cannot read or write; 130 Ctrl-C, 143 TERM,
    129 HUP.
    """
    try:
        begin()
    except KeyboardInterrupt:  # nothing is begun yet
        os._exit(130)
    end(_delivered(_run()))


@in_one_piece
def _run() -> int:
    if is_all_that_is_asked(sys.argv[1:]):
        print(VERSION_LINE)
        return 0
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
    except SystemExit as ending:
        return ending.code if isinstance(ending.code, int) else int(ending.code is not None)
    except KeyboardInterrupt:
        return 130
    except BaseException as fault:  # a library may raise what is no Exception
        if os.environ.get("RAKGEN_DEBUG"):
            raise
        return _report(fault)


def _delivered(code: int) -> int:
    """The exit code; where what was printed did not all arrive it is not 0, and a full disk is told."""
    from rakgen.startup.streams import undelivered

    fault = undelivered()
    if fault is None:
        return code
    if fault.errno == errno.EPIPE:  # the reader has had enough
        return code or 1
    from rakgen.cli.output import tell_undelivered

    return tell_undelivered(fault)


def _report(fault: BaseException) -> int:
    """Say that the folder is gone in which rakgen runs, or which library is missing or too old, else that rakgen itself
    is at fault and what to report; no traceback.
    """
    from rakgen.diagnostics import diagnose
    from rakgen.diagnostics.report import full
    from rakgen.system.libraries import library_finding

    finding = library_finding(fault)
    if isinstance(fault, FileNotFoundError) and _is_folder_gone():
        finding = diagnose("RAK901.folder_kerja", ".")
    finding = finding or diagnose("RAK999", "rakgen", sebab=f"{type(fault).__name__}: {fault}")
    try:
        from rakgen.cli.words import language_from_environment, language_of
    except ImportError:  # click itself is what is missing
        sys.stderr.write(full(finding, [], "id") + "\n")
        return 2
    language = language_of(sys.argv[1:]) or language_from_environment()
    sys.stderr.write(full(finding, [], language) + "\n")
    return 2


def _is_folder_gone() -> bool:
    """True where the folder is deleted in which rakgen was started."""
    from pathlib import Path

    try:
        Path.cwd()
    except FileNotFoundError:
        return True
    return False


if __name__ == "__main__":
    main()
