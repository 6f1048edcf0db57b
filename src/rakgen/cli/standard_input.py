"""Standard input: `-` as a plan on stdin, and the name under which it is read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import click

from rakgen.cli.bilingual import Option
from rakgen.cli.shared_options import PATH
from rakgen.cli.words import either
from rakgen.diagnostics import Diagnostic
from rakgen.system.files import is_folder, read_stdin
from rakgen.text.words import Words

DASH = Path("-")
"""The path that stands for stdin where a plan is read, for stdout where a document is written."""

STDIN_NAME = Option(
    "--stdin-filename",
    "stdin_name",
    type=PATH,
    value=Words("BERKAS", "FILE"),
    help=Words(
        "Nama rencana yang dibaca dari `-`, untuk pesan dan proyeknya.",
        "Name of the plan read from `-`, for messages and its project.",
    ),
)


def is_printed(output: Path | None, dry_run: bool) -> bool:
    """True where what is made is printed, and nothing written."""
    return dry_run or output == DASH


class Given(NamedTuple):
    """The paths of a command, `-` under the name given to it, and what was read from stdin for that path."""

    paths: tuple[Path, ...]
    contents: dict[Path, bytes | Diagnostic]


def with_stdin(paths: Sequence[Path], name: Path | None) -> Given:
    """The paths with the plan on stdin, if `-` is among them, in the place of the file called `name`. Raises
    click.UsageError for a name without `-`, and for the name of a folder.
    """
    if DASH not in paths:
        if name is not None:
            raise click.UsageError(
                either("--stdin-filename hanya dipakai bersama `-`.", "--stdin-filename is used with `-` only.")
            )
        return Given(tuple(paths), {})
    if name is not None and is_folder(name):
        raise click.BadParameter(
            either(f'"{name}" folder; sebutkan nama berkasnya.', f'"{name}" is a folder; name the file.'),
            param_hint="--stdin-filename",
        )
    known = name or DASH
    return Given(tuple(known if path == DASH else path for path in paths), {known: read_stdin(str(known))})
