"""The command line as a user types it, in this process."""

from __future__ import annotations

from click.testing import CliRunner, Result

from rakgen.cli import cli


def run(*arguments: object, stdin: str | None = None) -> Result:
    """What `rakgen ARGUMENTS` prints and ends with."""
    return CliRunner().invoke(cli, [str(argument) for argument in arguments], input=stdin)
