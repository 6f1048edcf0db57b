"""Printed again: what a plan prints, or the part of it that a document was built from, to hold its edits against."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rakgen.compiler import Compiler, Result, choose_rak
from rakgen.compose.compose import compose_section
from rakgen.compose.excerpt import mark_section, read_mark
from rakgen.diagnostics import Diagnostic
from rakgen.excerpts import AskedPeriode, Choice, excerpt
from rakgen.model import Periode, Rencana
from rakgen.model.excerpt import find_unit
from rakgen.recognise.pieces import RakTables
from rakgen.returned.around import printed_texts
from rakgen.returned.compare import PrintedRak


class PrintedAgain:
    """A plan as it is printed: in layouts in place of its own (() for these), whole or of it a rak by its kode, units
    and a period; `periode` is what a report of one prints.
    """

    def __init__(
        self,
        plan: Path,
        layouts: Sequence[str] = (),
        rak: str | None = None,
        choice: Choice | None = None,
        periode: tuple[Periode, int] | None = None,
    ) -> None:
        self.plan, self.layouts, self.rak = plan, layouts, rak
        self.choice = choice or Choice()
        self.compiler = Compiler(periode=periode)

    def checked(self, data: bytes) -> Result:
        """The plan of some bytes, checked, with the rak that is asked for."""
        result = self.compiler.check_one(self.plan, self.layouts, data=data)
        if self.rak is not None and result.rencana is not None and not result.failed:
            fault = choose_rak(result, self.rak)
            result.findings += [fault] if fault else []
        return result

    def __call__(self, data: bytes) -> tuple[Rencana, list[PrintedRak]] | None:
        """A plan's bytes as what it prints; None for a plan with errors, or without the part that is asked for."""
        found = self.sections(data)
        return None if isinstance(found, Diagnostic) else found

    def sections(self, data: bytes) -> tuple[Rencana, list[PrintedRak]] | Diagnostic | None:
        """As a call, with the finding of a part that is not there."""
        result = self.checked(data)
        if result.rencana is None or result.failed:
            return None
        choice = self.choice.of(result)
        if not choice:
            return result.rencana, _whole(result)
        part = excerpt(result, choice)
        if isinstance(part, Diagnostic):
            return part
        made = [(layout, compose_section(part.rencana, rak, layout)) for rak, layout in part.pairs]
        return part.rencana, [
            PrintedRak(layout, mark_section(section, part.unit, part.periode)) for layout, section in made
        ]

    def said_by(self, data: bytes, parts: Sequence[RakTables]) -> Choice:
        """What a document says was chosen of the plan, in the line that excerpts have above their tables; nothing where
        the plan prints that line itself.
        """
        result = self.checked(data)
        if result.rencana is None or result.failed:
            return Choice()
        own = {line for printed in _whole(result) for line in printed_texts(printed.section)}
        for line in (line.text.strip() for part in parts for line in part.above):
            marked = read_mark(line) if line not in own else None
            if marked is not None:
                unit, periode = marked
                return Choice.from_options(tuple(_units(result.rencana, unit.split(", "))), _periode(periode))
        return Choice()


def _whole(result: Result) -> list[PrintedRak]:
    assert result.rencana is not None
    return [
        PrintedRak(layout, result.sections.get((id(rak), id(layout))) or compose_section(result.rencana, rak, layout))
        for rak, layout in result.pairs
    ]


def _units(rencana: Rencana, pieces: Sequence[str]) -> list[str]:
    """The units named by a text that was parted at its commas, which names may hold too; what is none stays whole."""
    for end in range(len(pieces), 0, -1):
        name = ", ".join(pieces[:end])
        if find_unit(rencana, name) is not None:
            return [name, *_units(rencana, pieces[end:])]
    rest = ", ".join(pieces).strip()
    return [rest] if rest else []


def _periode(text: str) -> AskedPeriode:
    try:
        return AskedPeriode.read(text)
    except ValueError:
        return AskedPeriode()
