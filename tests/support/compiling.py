"""Compiling: a plan's file as what it prints, for edits of a document to be given back to it."""

from __future__ import annotations

from pathlib import Path

from rakgen.compiler import Compiler
from rakgen.compose.compose import compose_section
from rakgen.returned.compare import PrintedRak
from rakgen.returned.give_back import CompilePlan


def compiling(path: Path) -> CompilePlan:
    compiler = Compiler()

    def compiled(data: bytes) -> tuple[object, list[PrintedRak]] | None:
        result = compiler.check_one(path, data=data)
        if result.rencana is None or result.failed:
            return None
        made = [compose_section(result.rencana, rak, layout) for rak, layout in result.pairs]
        return result.rencana, [PrintedRak(pair[1], one) for pair, one in zip(result.pairs, made, strict=True)]

    return compiled  # type: ignore[return-value]
