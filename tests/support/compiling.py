"""Compiling: a plan's file as what it prints, for edits of a document to be given back to it."""

from __future__ import annotations

from functools import lru_cache, partial
from pathlib import Path

import rakgen
from rakgen.compiler import Compiler
from rakgen.compose.compose import compose_section
from rakgen.returned.compare import PrintedRak
from rakgen.returned.give_back import CompilePlan


def compiling(path: Path) -> CompilePlan:
    """How texts of a plan's file are compiled, each once: nothing that lies beside it may change meanwhile."""
    return partial(_compiled, path)  # type: ignore[return-value]


def built(path: Path, name: str = "docx") -> bytes:
    """The document of a plan's file in a format, made once of each text."""
    return _built(path, path.read_bytes(), name)


@lru_cache(64)
def _compiled(path: Path, data: bytes) -> tuple[object, list[PrintedRak]] | None:
    result = Compiler().check_one(path, data=data)
    if result.rencana is None or result.failed:
        return None
    made = [compose_section(result.rencana, rak, layout) for rak, layout in result.pairs]
    return result.rencana, [PrintedRak(pair[1], one) for pair, one in zip(result.pairs, made, strict=True)]


@lru_cache(64)
def _built(path: Path, _text: bytes, name: str) -> bytes:
    return rakgen.write(rakgen.compile(path), name).data
