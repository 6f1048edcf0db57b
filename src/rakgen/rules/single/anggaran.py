"""Rules about the anggaran: amounts of one column are written in one way."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from rakgen.diagnostics import Edit, Span, diagnose
from rakgen.model import Butir, Fields, Program
from rakgen.model.rupiah import Rupiah
from rakgen.rules.context import Context, Found
from rakgen.rules.registry import rule
from rakgen.source import Mapping as MappingNode
from rakgen.text.numbers import grouped


class _Notation(NamedTuple):
    """How an amount is written: before its digits, with dots for thousands (None where it has no thousands), after
    them.
    """

    before: str
    dotted: bool | None
    after: str

    def agrees(self, other: _Notation) -> bool:
        """True when amounts written in both ways look alike in one column."""
        dots = {self.dotted, other.dotted} - {None}
        return (self.before, self.after) == (other.before, other.after) and len(dots) < 2

    def written(self, amount: int) -> str:
        """An amount written this way."""
        return f"{self.before}{grouped(amount) if self.dotted is not False else amount}{self.after}"


class _Amount(NamedTuple):
    """An amount, where it stands, and the items it lies in."""

    rupiah: Rupiah
    span: Span | None
    found: tuple[Butir, ...]


@rule("RAK226")
def mixed_notations(context: Context) -> Iterator[Found]:
    """Anggaran satu kolom ditulis dengan beberapa cara.

    Jumlah rupiah dicetak seperti ditulis, juga anggaran program. Bila sebagian memakai `Rp`, titik ribuan atau `,00`
    dan sebagian tidak, kolomnya tidak seragam dan angkanya mudah salah baca.

    Salah::

        layout: renaksi-triwulan
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Persentase temuan yang ditindaklanjuti
                target: 75%
                kegiatan:
                  - uraian: Pendampingan hukum
                    jadwal: T1
                    pelaksana: Sub Bagian Umum
                    anggaran: 100.000.000
                  - uraian: Penyuluhan hukum
                    jadwal: T2
                    pelaksana: Sub Bagian Umum
                    anggaran: 20.000.000
                  - uraian: Rapat koordinasi
                    jadwal: T3
                    pelaksana: Sub Bagian Umum
                    anggaran: 50000000

    Benar::

        layout: renaksi-triwulan
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Persentase temuan yang ditindaklanjuti
                target: 75%
                kegiatan:
                  - uraian: Pendampingan hukum
                    jadwal: T1
                    pelaksana: Sub Bagian Umum
                    anggaran: 100.000.000
                  - uraian: Penyuluhan hukum
                    jadwal: T2
                    pelaksana: Sub Bagian Umum
                    anggaran: 20.000.000
                  - uraian: Rapat koordinasi
                    jadwal: T3
                    pelaksana: Sub Bagian Umum
                    anggaran: 50.000.000

    English: Amounts print as typed, those of programmes too. Where some have `Rp`, dots for thousands or `,00` and
    others do not, the column is uneven and its figures are easily misread.
    """
    for columns in _columns(context).values():
        notations = Counter(_notation(amount.rupiah.text) for amount in columns)
        usual, _ = max(notations.items(), key=lambda one: (one[1], bool(one[0].dotted)))
        for amount in columns:
            notation = _notation(amount.rupiah.text)
            if notation.agrees(usual):
                continue
            right = usual.written(amount.rupiah.value)
            finding = diagnose(
                "RAK226", context.path, amount.span, nilai=amount.rupiah.text.strip(), benar=right,
                lain=next(one.rupiah.text.strip() for one in columns if _notation(one.rupiah.text) == usual),
            )  # fmt: skip
            yield Found(finding._replace(fix=_fix(amount.span, right), safe=False), amount.found)


def _columns(context: Context) -> dict[tuple[int, str], list[_Amount]]:
    """The amounts of each column that a form prints, by the number of its rak and its field."""
    columns: dict[tuple[int, str], list[_Amount]] = {}
    for place in context.activities:
        item = place.item
        if place.prints("anggaran") and item.anggaran is not None:
            amount = _Amount(item.anggaran, item.span("anggaran"), (item,))
            columns.setdefault((place.rak_index, "anggaran"), []).append(amount)
        if place.prints("anggaran_periode"):
            amounts = (item.anggaran_periode or {}).values()
            places = _places(item, "anggaran_periode")
            column = columns.setdefault((place.rak_index, "anggaran_periode"), [])
            column += [_Amount(rupiah, span, (item,)) for rupiah, span in zip(amounts, places, strict=False)]
    for rak_index, (rak, printed) in enumerate(zip(context.rencana.rak, context.printed, strict=True)):
        if printed is not None and "program.anggaran" in printed.fields:
            columns[rak_index, "program"] = [
                _Amount(program.anggaran, program.span("anggaran"), (rak,))
                for program in _programs(context, rak_index)
                if program.anggaran is not None
            ]
    return {key: amounts for key, amounts in columns.items() if amounts}


def _programs(context: Context, rak_index: int) -> Iterator[Program]:
    """The programmes of the plan's own register that a rak prints: those it uses, or all where it uses none."""
    used = {place.whole.program for place in context.kegiatan if place.rak_index == rak_index} - {None}
    register = context.rencana.source.get("program") if context.rencana.source else None
    if isinstance(register, MappingNode):
        for kode, program in context.rencana.program.items():
            if register.get(kode) is not None and (not used or kode in used):
                yield program


def _places(fields: Fields, name: str) -> list[Span]:
    node = fields.source.get(name) if fields.source else None
    return [value.span for _, value in node.entries] if isinstance(node, MappingNode) else []


def _notation(text: str) -> _Notation:
    match = re.fullmatch(r"(\D*)([\d.]+)(.*)", text.strip())
    if match is None:
        return _Notation("", None, "")
    dotted = None if len(match[2]) <= 3 else "." in match[2]
    return _Notation(match[1], dotted, match[3])


def _fix(span: Span | None, text: str) -> tuple[Edit, ...]:
    return (Edit(span, text),) if span is not None and span.line == span.end_line else ()
