"""Options --pelaksana and --periode, the same on `show` and `build`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from rakgen.cli.words import either

F = TypeVar("F", bound=Callable[..., Any])


def excerpt_options(function: F) -> F:
    """--pelaksana and --periode."""
    function = click.option(
        "--periode", callback=_periode, help="Hanya kegiatan yang berjalan dalam periode ini: T2, Mei, S1, Mei-Juli."
    )(function)
    return click.option(
        "--pelaksana", multiple=True, help="Hanya kegiatan pelaksana ini (kunci atau namanya); boleh diulang."
    )(function)


def _periode(ctx: click.Context, param: click.Parameter, text: str | None) -> tuple[str, frozenset[int]]:
    if text is None:
        return "", frozenset()
    from pydantic_core import PydanticCustomError

    from rakgen.model import parse_jadwal

    try:
        return text.strip(), parse_jadwal(text).bulan
    except PydanticCustomError:
        raise click.BadParameter(
            either(
                f'"{text}" bukan periode; tulis misalnya T2, Mei, S1 atau Mei-Juli.',
                f'"{text}" is not a period; write for example T2, Mei, S1 or Mei-Juli.',
            )
        ) from None
