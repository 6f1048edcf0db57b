"""Foreseen: the documents that `build` would write of checked plans, so that two for one file are told by `check`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from rakgen.compiler import Compiler, Result
from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.system.files import spelling


def documents(compiler: Compiler, result: Result) -> tuple[Path, ...]:
    """The files that `build` without options writes of a plan that was checked; none where it writes none."""
    project = compiler.project(result.path)
    tables = {"csv", "tsv"} & set(project.format) if len(result.pairs) > 1 else ()
    if result.failed or not result.pairs or result.path in compiler.given or not (compiler.of_many or tables):
        return ()  # one plan of one file a format, as most are, stands against nothing
    from rakgen.excerpts import AskedPeriode, document_name, without_periode

    if without_periode(result, AskedPeriode()):
        return ()
    stem = project.keluaran / document_name(result, layouts=compiler.library(project).names())
    return tuple(stem.with_name(stem.name + ending) for ending in _endings(result, project.format or ("docx",)))


def _endings(result: Result, formats: Sequence[str]) -> Iterator[str]:
    from rakgen.compose.compose import compose_tables
    from rakgen.writers.formats import FORMATS, parse_formats, tables_of

    for name in parse_formats(" ".join(formats)):
        suffix = FORMATS[name].suffix
        if name not in ("csv", "tsv") or len(result.pairs) == 1:
            yield suffix
            continue
        assert result.rencana is not None
        document = compose_tables(result.rencana, result.pairs, None, result.sections)
        yield from (ending for ending, _ in tables_of(document, suffix))


def told_twice(results: Sequence[Result]) -> list[Diagnostic]:
    """The documents of plans of one run that have one file, each with the plan that has it before."""
    found: list[Diagnostic] = []
    taken: dict[str, Path] = {}
    for result in results:
        for target in result.documents:
            name = spelling(target)
            if name not in taken:
                taken[name] = result.path
                continue
            other = taken[name]
            key = "RAK907.tabel" if other == result.path else "RAK907.bersama"
            told = diagnose(key, str(result.path), berkas=str(target), lain=str(other))
            if not any((told.key, told.path) == (last.key, last.path) for last in found[-1:]):  # once for all formats
                found.append(told)
    return found
