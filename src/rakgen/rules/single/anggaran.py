"""Rules about the anggaran: amounts of one column are written in one way."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from rakgen.diagnostics import Span, diagnose
from rakgen.model import Butir, Fields, Kegiatan, Program, Rak
from rakgen.model.figures import budget_of, sum_of
from rakgen.model.rupiah import Rupiah
from rakgen.rules.context import Context, Found
from rakgen.rules.places import fix_on_line
from rakgen.rules.registry import rule
from rakgen.rules.single.duplicates import short
from rakgen.source import Mapping as MappingNode
from rakgen.text.numbers import grouped

_LARGE = 10_000  # rupiah that are hard to read without dots


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
    """An amount, where it stands, the items it lies in, and its file where that is not the plan's."""

    rupiah: Rupiah
    span: Span | None
    found: tuple[Butir, ...]
    path: str = ""


@rule("RAK226")
def mixed_notations(context: Context) -> Iterator[Found]:
    """Anggaran satu kolom ditulis dengan beberapa cara.

    Jumlah rupiah dicetak seperti ditulis, juga anggaran program, yang dalam rencana dan yang dalam `rakgen.yaml`. Bila
    sebagian memakai `Rp`, titik ribuan atau `,00` dan sebagian tidak, kolomnya tidak seragam dan angkanya mudah salah
    baca. Bila semuanya tanpa titik ribuan, kolomnya seragam tetapi tidak sama dengan jumlahnya (informasi).

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

    English: Amounts print as typed, those of programmes too, in the plan or in `rakgen.yaml`. Where some have `Rp`,
    dots for thousands or `,00` and others do not, the column is uneven and its figures are easily misread. Where all
    lack their dots the column is even, and unlike its total (info).
    """
    for columns in _columns(context).values():
        notations = Counter(_notation(amount.rupiah.text) for amount in columns)
        usual = max(notations, key=lambda known: (known.dotted is not False, notations[known], bool(known.dotted)))
        other = next(amount.rupiah.text.strip() for amount in columns if _notation(amount.rupiah.text) == usual)
        for amount in columns:
            notation = _notation(amount.rupiah.text)
            if not notation.agrees(usual):
                yield _told("RAK226", context, amount, usual, lain=other)
            elif notation.dotted is False and amount.rupiah.value >= _LARGE:
                yield _told("RAK226.titik", context, amount, notation._replace(dotted=True))


def _told(code: str, context: Context, amount: _Amount, notation: _Notation, **values: Any) -> Found:
    """A finding about an amount that is better written in another way."""
    right = notation.written(amount.rupiah.value)
    finding = diagnose(
        code, amount.path or context.path, amount.span, nilai=amount.rupiah.text.strip(), benar=right, **values
    )
    fix = () if amount.path else fix_on_line(amount.span, right)  # `--fix` writes into plans alone
    return Found(finding._replace(fix=fix, safe=False), amount.found)


@rule("RAK244")
def program_budget_differs(context: Context) -> Iterator[Found]:
    """Anggaran program tidak sama dengan jumlah kegiatannya.

    Anggaran program dibagi habis pada kegiatannya. Kegiatan yang sama dengan anggaran yang sama dihitung satu kali,
    juga bila ada dalam beberapa RAK; `rujukan` tidak dihitung lagi, dan dari RAK yang diubah hanya perubahan
    terakhirnya. Anggaran kegiatan yang tidak ditulis adalah jumlah sub kegiatannya. Bila ada kegiatan program itu yang
    belum beranggaran, hanya jumlah yang sudah melebihi anggaran program dilaporkan. Jumlah yang kurang hanya informasi,
    dan sampai separuhnya tidak dilaporkan, karena rencana boleh memuat sebagian kegiatan. Bila rencana memuat PK juga,
    RAK306 yang memeriksanya.

    Salah::

        program:
          awas:
            uraian: Program Pengawasan
            anggaran: 100.000.000
        kegiatan:
          - uraian: Tindak lanjut hasil pemeriksaan
            jadwal: T2-T4
            pelaksana: Sub Bagian Umum
            program: awas
            anggaran: 120.000.000

    Benar::

        program:
          awas:
            uraian: Program Pengawasan
            anggaran: 120.000.000
        kegiatan:
          - uraian: Tindak lanjut hasil pemeriksaan
            jadwal: T2-T4
            pelaksana: Sub Bagian Umum
            program: awas
            anggaran: 120.000.000

    English: A programme's budget is spent on its kegiatan. Equal kegiatan with equal budgets count once, also in
    several RAK; a `rujukan` does not count again, and of a revised RAK only the last revision does. The budget of a
    kegiatan that says none is the sum of those of its sub kegiatan. Where some kegiatan of the programme has no budget,
    only a sum that is above it already is told; a sum that is less is a note only, and up to half of it nothing is
    said, since a plan may hold some of the kegiatan. Where the plan holds a PK too, RAK306 checks it.
    """
    if any(printed and printed.is_perjanjian_kinerja for printed in context.printed):
        return
    budgeted = {kode: program for kode, program in context.rencana.program.items() if program.anggaran}
    members = _kegiatan_by_program(context) if budgeted else {}
    for kode, program in budgeted.items():
        (total, is_whole), anggaran = _sum_of(members.get(kode, [])), program.anggaran
        if anggaran is None or total == anggaran.value or 2 * total <= anggaran.value:
            continue
        if not is_whole and total < anggaran.value:
            continue
        key, at = "RAK244" if total > anggaran.value else "RAK244.kurang", context.program_place(kode)
        values = {"program": program.uraian, "jumlah": grouped(total), "anggaran": anggaran.text}
        finding = diagnose(key, context.path, at, related=(), **values)
        yield Found(finding, next(((place.rak,) for place in members[kode] if place.rak), ()))


class _OfProgram(NamedTuple):
    """A kegiatan of a programme and the rak it stands in; None in the register."""

    rak: Rak | None
    kegiatan: Kegiatan


def _sum_of(parts: Sequence[_OfProgram]) -> tuple[int, bool]:
    """What the kegiatan of a programme cost, as far as it is known, and whether all of it is.

    Of a kegiatan that stands in several rak, the rak in which it costs most counts.
    """
    by_name: dict[str, dict[int, set[int]]] = {}
    budgets = [(rak, kegiatan, budget_of(kegiatan)) for rak, kegiatan in parts]
    for rak, kegiatan, budget in budgets:
        if budget is not None:
            by_name.setdefault(short(kegiatan.uraian or ""), {}).setdefault(id(rak), set()).add(budget.value)
    total = sum(max(map(sum, by_rak.values())) for by_rak in by_name.values())
    return total, all(budget is not None for _, _, budget in budgets)


def _kegiatan_by_program(context: Context) -> dict[str, list[_OfProgram]]:
    """The kegiatan of each programme as written; without those that a later `perubahan` of their rak replaces."""
    members = {
        kode: [_OfProgram(None, kegiatan) for kegiatan in program.kegiatan]
        for kode, program in context.rencana.program.items()
    }
    last: dict[str | None, int] = {}
    for rak in context.rencana.rak:
        last[rak.kode] = max(last.get(rak.kode, 0), rak.perubahan or 0)
    for place in context.kegiatan:
        is_replaced = place.rak.kode is not None and (place.rak.perubahan or 0) < last[place.rak.kode]
        if place.kegiatan.program in members and place.kegiatan.rujukan is None and not is_replaced:
            members[place.kegiatan.program].append(_OfProgram(place.rak, place.kegiatan))
    return members


@rule("RAK229")
def sum_of_parts(context: Context) -> Iterator[Found]:
    """Anggaran kegiatan berbeda dengan jumlah anggaran sub kegiatannya.

    Bila `anggaran` ditulis pada kegiatan dan pada sub kegiatannya, keduanya tercetak, dan jumlahnya harus sama.
    Bila ada sub kegiatan yang belum beranggaran, jumlahnya hanya tidak boleh lebih besar. Anggaran kegiatan boleh
    dihapus: tanpa itu yang tercetak adalah jumlah sub kegiatannya. Anggaran tiap periode (`anggaran_periode`) tidak
    dibandingkan di sini.

    Salah::

        layout: rkt
        sasaran:
          - uraian: Meningkatnya kelancaran perhubungan
            indikator:
              - uraian: Persentase jalan dalam kondisi mantap
                target: 75%
                kegiatan:
                  - uraian: Penyelenggaraan jalan
                    jadwal: T1-T4
                    pelaksana: Sub Bagian Umum
                    anggaran: 100.000.000
                    sub_kegiatan:
                      - uraian: Rekonstruksi jalan
                        jadwal: T2-T3
                        pelaksana: Sub Bagian Umum
                        anggaran: 60.000.000
                      - uraian: Pemeliharaan jalan
                        jadwal: T1-T4
                        pelaksana: Sub Bagian Umum
                        anggaran: 30.000.000

    Benar::

        layout: rkt
        sasaran:
          - uraian: Meningkatnya kelancaran perhubungan
            indikator:
              - uraian: Persentase jalan dalam kondisi mantap
                target: 75%
                kegiatan:
                  - uraian: Penyelenggaraan jalan
                    jadwal: T1-T4
                    pelaksana: Sub Bagian Umum
                    sub_kegiatan:
                      - uraian: Rekonstruksi jalan
                        jadwal: T2-T3
                        pelaksana: Sub Bagian Umum
                        anggaran: 60.000.000
                      - uraian: Pemeliharaan jalan
                        jadwal: T1-T4
                        pelaksana: Sub Bagian Umum
                        anggaran: 30.000.000

    English: A budget of a kegiatan and those of its sub kegiatan are both printed and must add up; where a sub kegiatan
    has none yet, their sum must only not be larger. A kegiatan without `anggaran` has the sum of its sub kegiatan.
    """
    for place in context.kegiatan:
        own, subs = place.whole.anggaran, place.whole.sub_kegiatan
        parts = [sub.anggaran for sub in subs if sub.anggaran is not None]
        total = sum(part.value for part in parts)
        is_whole = len(parts) == len(subs)
        is_said_here = place.kegiatan.anggaran is not None or bool(place.kegiatan.sub_kegiatan)
        if own is None or not parts or not is_said_here or not (total > own.value or (is_whole and total < own.value)):
            continue
        where = place.kegiatan.span("anggaran") or place.kegiatan.span("sub_kegiatan")
        finding = diagnose("RAK229", context.path, where, nilai=own.text.strip(), jumlah=sum_of(parts).text)
        yield Found(finding, place.path)


def _columns(context: Context) -> dict[tuple[int, str], list[_Amount]]:
    """The amounts of each column that a form prints, by the number of its rak and its field."""
    columns: dict[tuple[int, str], list[_Amount]] = {}
    for place in context.activities:
        item = place.item
        if item.anggaran is not None and place.prints("anggaran"):
            amount = _Amount(item.anggaran, item.span("anggaran"), (item,))
            columns.setdefault((place.rak_index, "anggaran"), []).append(amount)
        if item.anggaran_periode and place.prints("anggaran_periode"):
            amounts, places = item.anggaran_periode.values(), _places(item, "anggaran_periode")
            column = columns.setdefault((place.rak_index, "anggaran_periode"), [])
            column += [_Amount(rupiah, span, (item,)) for rupiah, span in zip(amounts, places, strict=False)]
    for rak_index, (rak, printed) in enumerate(zip(context.rencana.rak, context.printed, strict=True)):
        if printed is not None and "program.anggaran" in printed.fields:
            columns[rak_index, "program"] = [
                _Amount(program.anggaran, program.span("anggaran"), (rak,), path)
                for program, path in _programs(context, rak_index)
                if program.anggaran is not None
            ]
    return {key: amounts for key, amounts in columns.items() if amounts}


def _programs(context: Context, rak_index: int) -> Iterator[tuple[Program, str]]:
    """The programmes that a rak prints, those it uses, or all where it uses none; with the file of a shared one."""
    used = {place.whole.program for place in context.kegiatan if place.rak_index == rak_index} - {None}
    for kode, program in context.rencana.program.items():
        if not used or kode in used:
            yield program, "" if kode in context.own_programs else context.proyek_path


def _places(fields: Fields, name: str) -> list[Span]:
    node = fields.source.get(name) if fields.source else None
    return [value.span for _, value in node.entries] if isinstance(node, MappingNode) else []


def _notation(text: str) -> _Notation:
    match = re.fullmatch(r"(\D*)([\d.]+)(.*)", text.strip())
    if match is None:
        return _Notation("", None, "")
    dotted = None if len(match[2]) <= 3 else "." in match[2]
    return _Notation(match[1], dotted, match[3])
