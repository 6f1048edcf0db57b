"""Matriks: a comparison as the official *matriks semula-menjadi*, a Document that every writer prints.

The form, as offices use it for a revised plan: NO, URAIAN, SEMULA, MENJADI, KETERANGAN with a number row, a band row
for each sasaran, only what changed; a SELISIH column and a JUMLAH row where budgets changed. Between two years it sets
them side by side.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from rakgen.compose.compose import compose_section
from rakgen.diff.change import Change, ChangePlace, RupiahDifference, mark_words
from rakgen.diff.compare import Comparison
from rakgen.diff.reports.grouping import Group, group
from rakgen.diff.reports.wording import field_name, remark
from rakgen.document.document import Cell, Column, Document, Grid, Line, Number, Row, Run, Section, Style, Title
from rakgen.layout.layout import Layout
from rakgen.model import Pengesahan, Rak, Rencana
from rakgen.model.levels import MODELS, fields_where
from rakgen.text.numbers import grouped

LayoutOf = Callable[[Rencana, Rak], Layout | None]
"""The layout a rak is printed in: the matriks takes its paper, title, letterhead and signature from it."""

_UNPRINTED = frozenset(fields_where(lambda known: not known.official, (Rencana, *MODELS.values()))) | {
    f"pengesahan.{name}" for name in fields_where(lambda known: not known.official, (Pengesahan,))
}
_NUMBER_WIDTH, _DIFFERENCE_WIDTH = 10.0, 30.0  # mm
_SHARES = {"uraian": 0.25, "semula": 0.28, "menjadi": 0.28, "keterangan": 0.19}


class MatriksRow(NamedTuple):
    """One row of the matriks before it is set: lines of URAIAN, SEMULA and MENJADI, the difference, lines of
    KETERANGAN.
    """

    uraian: tuple[Line, ...]
    before: tuple[Line, ...]
    after: tuple[Line, ...]
    difference: int | None
    remark: tuple[Line, ...]


def compose_matriks(comparisons: Sequence[Comparison], layout_of: LayoutOf) -> Document | None:
    """The matriks of some comparisons, a section for each rak in which something printed changed; None when there is
    none.

    Raises LayoutFault as `compose_document` does.
    """
    sections: list[Section] = []
    for comparison in comparisons:
        sections += _section(comparison, layout_of, len(sections))
    if not sections:
        return None
    new = comparisons[0].new
    every_rak = (rak for comparison in comparisons for rak in comparison.new.rak)
    date = next((rak.signed_on for rak in every_rak if rak.signed_on), (new.tahun, 1, 1))
    title = " ".join(sections[0].title.lines)
    return Document(title=title, author=new.instansi or "", sections=tuple(sections), date=date, year=new.tahun)


def _section(comparison: Comparison, layout_of: LayoutOf, sections_before: int) -> Iterator[Section]:
    general: list[Group] = []
    groups_by_rak: dict[tuple[str | None, int], list[Group]] = {}
    for change_group in group(change for change in comparison.changes if _printed(change)):
        if change_group.rak is None:
            general.append(change_group)
        else:
            groups_by_rak.setdefault((change_group.rak.kode, change_group.rak.ordinal), []).append(change_group)
    if general and not groups_by_rak:
        groups_by_rak[comparison.new.rak[0].kode, 1] = []
    for index, ((kode, position), rak_groups) in enumerate(groups_by_rak.items()):
        rencana, rak = _rak_of(comparison, kode, position, rak_groups)
        layout = layout_of(rencana, rak)
        if layout is None:
            continue
        origin = compose_section(rencana, rak, layout)
        grid = _grid(comparison, kode, [*(general if index == 0 else ()), *rak_groups], origin.page.text_width)
        title = _titles(comparison, origin.title)
        yield origin._replace(title=title, blocks=(grid,), name=f"Matriks {kode or sections_before + index + 1}")


def _rak_of(comparison: Comparison, kode: str | None, position: int, change_groups: list[Group]) -> tuple[Rencana, Rak]:
    """The rak the changes lie in: of the new plan, of the old one if it is gone."""
    gone = bool(change_groups) and all(
        change.new is None and change.level == "rak"
        for change_group in change_groups
        for change in change_group.changes
    )
    rencana = comparison.old if gone else comparison.new
    same_kode = [rak for rak in rencana.rak if rak.kode == kode] if kode else []
    return rencana, same_kode[0] if same_kode else rencana.rak[min(position, len(rencana.rak)) - 1]


def _titles(comparison: Comparison, title: Title) -> Title:
    if not comparison.across_years:
        return Title(("MATRIKS PERUBAHAN (SEMULA-MENJADI)", *title.lines), title.subtitle, title.annex)
    old_tahun, new_tahun = str(comparison.old.tahun), str(comparison.new.tahun)
    lines = (line.replace(f"TAHUN {new_tahun}", f"TAHUN {old_tahun} DAN TAHUN {new_tahun}") for line in title.lines)
    return Title(("MATRIKS PERSANDINGAN", *lines), title.subtitle, title.annex)


def _printed(change: Change) -> bool:
    """Whether the change shows on paper: codes, exceptions, the choice of a form and the day of signing do not."""
    return _UNPRINTED.isdisjoint((change.field, change.field.partition(".")[0]))


def _grid(comparison: Comparison, kode: str | None, change_groups: Sequence[Group], width: float) -> Grid:
    has_money = any(
        isinstance(change.detail, RupiahDifference) for change_group in change_groups for change in change_group.changes
    )
    left, right = "SEMULA", "MENJADI"
    if comparison.across_years:
        left, right = f"TAHUN {comparison.old.tahun}", f"TAHUN {comparison.new.tahun}"
    headings = ["NO", "URAIAN", left, right, *(["SELISIH"] if has_money else []), "KETERANGAN"]
    rest = width - _NUMBER_WIDTH - (_DIFFERENCE_WIDTH if has_money else 0)
    uraian_width, before_width, after_width, remark_width = (rest * share for share in _SHARES.values())
    columns = [Column(_NUMBER_WIDTH, "tengah"), Column(uraian_width), Column(before_width), Column(after_width)]
    columns += [*([Column(_DIFFERENCE_WIDTH, "kanan")] if has_money else []), Column(remark_width)]
    body: list[Row] = []
    number = 0
    for change_group in change_groups:
        body.append(_band(change_group.title(), len(headings)))
        for entry in _group_rows(change_group, across_years=comparison.across_years):
            number += 1
            body.append(_row(number, entry, has_money=has_money))
    if has_money:
        body += _totals(comparison, kode, len(headings))
    header = (
        Row(tuple(Cell(heading, role="header", align="tengah", style="tebal") for heading in headings), keep=True),
        Row(tuple(Cell(f"({n})", role="number", align="tengah") for n in range(1, len(headings) + 1)), keep=True),
    )
    return Grid(tuple(columns), header, tuple(body), f"{left} dan {right}: {number} perubahan")


def _band(text: str, column_count: int) -> Row:
    cell = Cell(text, colspan=column_count, role="band", style="tebal")
    return Row((cell, *(None,) * (column_count - 1)), keep=True, band=1)


def _row(number: int, entry: MatriksRow, *, has_money: bool) -> Row:
    difference = [_rupiah(entry.difference)] if has_money else []
    cells = (
        Cell(f"{number}.", role="number", align="tengah"),
        Cell(entry.uraian),
        Cell(entry.before),
        Cell(entry.after),
    )
    return Row((*cells, *difference, Cell(entry.remark)))


def _rupiah(value: int | None, style: Style = "biasa") -> Cell:
    if value is None:
        return Cell("", align="kanan")
    return Cell(Number(Decimal(value), grouped(value)), align="kanan", style=style)


def _totals(comparison: Comparison, kode: str | None, column_count: int) -> list[Row]:
    total = next((total for total in comparison.anggaran if total.rak.kode == kode), None)
    if total is None:
        return []
    amounts = (_rupiah(amount, "tebal")._replace(role="total", align="kiri") for amount in (total.old, total.new))
    difference = _rupiah(total.new - total.old, "tebal")._replace(role="total")
    label = Cell("JUMLAH ANGGARAN", colspan=2, role="total", align="tengah", style="tebal")
    return [Row((label, None, *amounts, difference, *(Cell(""),) * (column_count - 5)))]


def _group_rows(change_group: Group, *, across_years: bool) -> Iterator[MatriksRow]:
    for change in change_group.changes:
        if change.kind in ("ditambah", "dihapus"):
            yield from _whole(change, across_years=across_years)
        else:
            yield _changed(change)


def _whole(change: Change, *, across_years: bool) -> Iterator[MatriksRow]:
    """An item that came or went, and each item that came or went with it."""
    added = change.kind == "ditambah"
    for index, place in enumerate((change.place, *change.content)):
        lines = tuple(_whole_lines(place, "tebal" if added else "coret"))
        opposite = (Line("-" if added or across_years else "Dihapus"),)
        note = _remark("Ditambahkan" if added else "Dihapus", change.reason if index == 0 else None)
        money = _money(place)
        difference = (money if added else -money) if money is not None else None
        uraian = (Line(_name(place.noun), "tebal"),)
        yield MatriksRow(uraian, opposite if added else lines, lines if added else opposite, difference, note)


def _whole_lines(place: ChangePlace, style: Style) -> Iterator[Line]:
    yield Line(place.text or "-", style)
    for field, text in place.fields:
        yield Line(f"{_name(field_name(field))}: {text}", style)


def _money(place: ChangePlace) -> int | None:
    text = dict(place.fields).get("anggaran")
    digits = "".join(character for character in (text or "").split(",")[0] if character.isdigit())
    return int(digits) if digits else None


def _changed(change: Change) -> MatriksRow:
    """One changed field, its changed words struck before and bold after."""
    if change.kind == "redaksi":
        uraian = (Line(f"Uraian {change.place.noun}", "tebal"),)
    else:
        title = {"dipindah": f"Letak {change.place.noun}", "urutan": f"Urutan {change.place.noun}"}.get(
            change.kind, _name(field_name(change.field))
        )
        if change.field in ("target", "jadwal", "anggaran"):
            title += f" {change.place.noun}"
        text = change.place.text if change.place.level not in ("rak", "rencana") else ""
        uraian = (Line(title, "tebal"), *((Line(text),) if text else ()))
    before, after = change.before, change.after
    if change.kind == "dipindah":
        parents = [place.above[-1] for place in (change.old, change.new) if place is not None]
        before, after = (
            f"{_name(parent.noun)} {parent.text}" if parent.text else _name(parent.name) for parent in parents
        )
    elif change.kind == "urutan":
        before, after = f"Nomor {before}", f"Nomor {after}"
    left, right = mark_words(before, after)
    difference = change.detail.difference if isinstance(change.detail, RupiahDifference) else None
    return MatriksRow(
        uraian, _marked(left, "coret"), _marked(right, "tebal") if after else (Line("Dihapus"),), difference,
        _remark(remark(change), change.reason),
    )  # fmt: skip


def _marked(stretches: list[tuple[str, bool]], style: Style) -> tuple[Line, ...]:
    """Stretches as lines of runs; a line break in the text begins a new line. An empty text prints `-`."""
    lines: list[list[Run]] = [[]]
    for text, is_changed in stretches:
        for index, piece in enumerate(text.split("\n")):
            if index:
                lines.append([])
            if piece:
                lines[-1].append(Run(piece, style if is_changed else "biasa"))
    if lines == [[]]:
        return (Line("-"),)
    return tuple(Line.of(*runs) for runs in lines)


def _remark(text: str, reason: str | None) -> tuple[Line, ...]:
    return (Line(_name(text)), *((Line(reason),) if reason else ()))


def _name(text: str) -> str:
    return text[:1].upper() + text[1:]
