"""Cells: what an edit of a cell asks of an opened plan, as splices, and whether the plan then prints what was typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Mapping as Mapping_
from typing import NamedTuple

from rakgen.diagnostics import Elsewhere
from rakgen.document.document import Cell
from rakgen.edit.asked import UNTOUCHED, Asked, check_alike, spliced
from rakgen.edit.opened import CellPlace, Opened
from rakgen.edit.refused import EditRefused
from rakgen.edit.rows import first_asked
from rakgen.edit.trees import paths_of
from rakgen.edit.units import as_names, check_new, without_bullets
from rakgen.model import Periode
from rakgen.model.jadwal import meant_jadwal, says_schedule
from rakgen.recognise.contents import level_of_content
from rakgen.recognise.currency import rupiah_of
from rakgen.returned.compare import is_worked_out, lines_of
from rakgen.returned.edited import EditedPlace
from rakgen.returned.splices import schedule_in_months, splices_of
from rakgen.returned.typed import OpenCell, TypedTable, printed_text
from rakgen.source import Mapping, Scalar
from rakgen.source.edit import same_ends
from rakgen.text.words import Words

_NO_CELL = Words(
    "Sel itu tidak dapat disunting: isinya dibuat oleh bentuk tabelnya.",
    "That cell cannot be edited: the form makes what it says.",
)
_LINES = Words(
    "Sel ini mencetak beberapa isian ({fields}), tiap isian pada barisnya sendiri ({count} baris); tidak ada yang "
    "ditulis. Ubah baris yang dimaksud dan biarkan yang lain, atau isi satu demi satu lewat Isian lain.",
    "This cell prints several fields ({fields}), each on a line of its own ({count} lines); nothing was written. "
    "Change the line that is meant and leave the others, or fill them in one by one by More fields.",
)
_WHY = {
    "form": Words(
        "Teks ini dibuat oleh bentuk tabelnya, bukan satu isian rencana; ubah isiannya di berkas rencana.",
        "The form makes this text, it is not one field of the plan; change its fields in the plan's file.",
    ),
    "file": Words(
        "Teks ini berasal dari berkas realisasi; ubah di berkas itu.",
        "This text comes from a file of what was reached; change it there.",
    ),
    "program": Words(
        "Teks ini berasal dari daftar program atau misi; ubah di daftar itu. Program yang belum ada di daftar itu "
        "ditambahkan dahulu di sana, dalam berkas rencana.",
        "This text comes from the register of programmes or misi; change it there. A programme that it lacks is "
        "added there first, in the plan's file.",
    ),
    "lines": _LINES,
    "reads": Words(
        'Isi sel ini tidak dapat dibaca sebagai `{field}`: "{text}". Tulis misalnya "{example}".',
        'This cell cannot be read as `{field}`: "{text}". Write for example "{example}".',
    ),
}
_NO_TEXT = Words(
    "Uraian tidak boleh kosong; butir dihapus lewat menu barisnya.",
    "An item must say something; it is deleted by the menu of its row.",
)
_MOVED = Words(
    "Halaman ini menunjukkan isi yang sudah lama; yang terbaru sudah dimuat. Ulangi perubahannya.",
    "This page showed an older text; the newest is loaded now. Make the change again.",
)
_PRINTS = Words(
    'Rencana akan mencetak "{printed}", bukan "{typed}"; tidak ada yang ditulis.',
    'The plan would print "{printed}", not "{typed}"; nothing was written.',
)
_OTHERS = Words(
    'Perubahan ini juga akan mengubah sel lain: "{printed}"; tidak ada yang ditulis. '
    "Ubah di berkas rencana, baris {line}.",
    'This change would change another cell too: "{printed}"; nothing was written. '
    "Change it in the plan's file, line {line}.",
)
_FIRST = Words(
    "Sel ini mencetak beberapa isian ({fields}), tiap isian pada barisnya sendiri; dari yang diketik tidak pasti baris "
    "mana isian apa, dan tidak ada yang ditulis. Isi satu isian dahulu, lalu yang lain di baris sesudah atau "
    "sebelumnya, atau isi satu demi satu lewat Isian lain.",
    "This cell prints several fields ({fields}), each on a line of its own; of what was typed it is not certain which "
    "line is which field, and nothing was written. Fill in one field first, then the others on lines after or before, "
    "or fill them in one by one by More fields.",
)
_ROWS = Words(
    "Perubahan ini akan mengubah banyaknya baris tabel; tidak ada yang ditulis.",
    "This change would change how many rows the table has; nothing was written.",
)
_BUDGETS = {"anggaran", "anggaran_periode"}
_READINGS: Mapping_[str, Callable[[str], str | None]] = {"jadwal": meant_jadwal, **dict.fromkeys(_BUDGETS, rupiah_of)}
"""Of the fields that are printed in one spelling whatever was typed: what a text says, in that."""
_UNREAD = (_LINES, _WHY["form"], _WHY["reads"], _OTHERS, _PRINTS)
_EXAMPLES = {
    **dict.fromkeys(_BUDGETS, "452.750.000"),
    "target_periode": "T1 = 25%",
    "target_tahun": "2026 = 70%",
}
_LEFT = 120  # letters of a text that a message cites


class _CellEdit(NamedTuple):
    """An edit of a cell of a plan: which, what is to stand there ('ya' or '' for a tick), and the change."""

    before: Opened
    place: CellPlace
    text: str
    change: EditedPlace

    @property
    def cell(self) -> OpenCell:
        """The cell as it was."""
        return cell_at(self.before, self.place)[1]

    def refused(self, words: Words, **values: object) -> EditRefused:
        """Why it is not made; of a cell of several fields that it does not say which of them a line is."""
        contents = self._table.contents(self.place.row, self.place.column)
        count = len(lines_of(self.cell.text))
        if len(contents) > 1 and (words in _UNREAD or len(lines_of(self.text)) < count):
            fields = ", ".join(content.isi for content in contents if not content.is_template)
            words, values = (_LINES if self.cell.text else _FIRST), {"count": count, "fields": fields}
        return EditRefused("unclear", words, **values)

    @property
    def _table(self) -> TypedTable:
        return self.before.tables[self.place[:2]]

    def unread(self) -> EditRefused:
        """Why a text that is no value of its field is not written, with one that is: as another cell of the column has
        it, where one has.
        """
        table = self._table
        field = table.contents(self.place.row, self.place.column)[0].isi
        cells = (table.cell(row, self.place.column) for row in range(len(table.pair.grid.body_rows)))
        said = (cell.text.split("\n")[0] for cell in cells if cell and cell.text)
        example = next(said, _EXAMPLES.get(field.partition(".")[2], "25%"))
        return self.refused(_WHY["reads"], field=field, text=self.text[:_LEFT], example=example)

    def is_said(self, shown: str) -> bool:
        """True where a cell shows what was typed, a schedule or an amount in any spelling, and any text without what
        the form puts around it.
        """
        readings = [_READINGS[want.name] for want in self.change.wants if want.name in _READINGS]
        contents = self._table.contents(self.place.row, self.place.column)
        says, said = lines_of(shown), lines_of(self.text)
        return len(says) == len(said) and all(
            now == line
            or any(read(now) == read(line) is not None for read in readings)
            or any(now == f"{content.awalan}{line}{content.akhiran}" for content in contents)
            for now, line in zip(says, said, strict=True)
        )

    def also_makes(self, was: str, now: str) -> bool:
        """True where a cell that said one text says another by the same change: one text may print several times, and
        each line of it by itself.
        """
        old, new = lines_of(self.cell.text), lines_of(self.text)
        if len(old) != len(new):
            above, below = same_ends(old, new)
            old, new = (["\n".join(lines[above : len(lines) - below])] for lines in (old, new))
        changed = [(said, says) for said, says in zip(old, new, strict=True) if said and said != says]
        lines_were, lines_now = lines_of(was), lines_of(now)
        if len(lines_were) != len(lines_now):
            lines_were, lines_now = ["\n".join(lines_were)], ["\n".join(lines_now)]
        return all(
            now in (was, *(_replaced(was, pairs) for pairs in (changed, *([pair] for pair in changed))))
            for was, now in zip(lines_were, lines_now, strict=True)
        )


def _replaced(text: str, changed: Sequence[tuple[str, str]]) -> str:
    for said, says in changed:
        text = text.replace(said, says)
    return "\n".join(lines_of(text))


def cell_at(opened: Opened, place: CellPlace) -> tuple[TypedTable, OpenCell]:
    """The cell at a place. Raises EditRefused where none can be edited there."""
    table = opened.table_at(place)
    cell = table.cell(place.row, place.column) if table is not None else None
    if table is None or cell is None:
        raise EditRefused("unclear", _NO_CELL)
    return table, cell


def typed(opened: Opened, place: CellPlace, old: str, new: str) -> Asked:
    """A text typed into a cell that said `old`; the sign of an empty cell empties it. Raises EditRefused."""
    table, cell = cell_at(opened, place)
    if cell.kind == "centang":
        raise EditRefused("unclear", _NO_CELL)
    if lines_of(cell.text) != lines_of(old):
        raise EditRefused("moved", _MOVED)
    column = table.at(place.row, place.column).leaf.column
    if new.strip() == column.kosong:
        new = ""  # as the page prints it
    opening = table.opening(place.row, place.column)
    if opening is not None and new.strip() and not _is_beside(table, place, new):
        return first_asked(opened, opening, new)
    rencana = opened.result.rencana
    register = rencana.pelaksana if rencana is not None else {}
    if cell.kind == "unit":
        text = as_names(register, new if column.butir else without_bullets(register, new))
    else:
        text = _with_unit_names(table, place, register, new)
    if lines_of(cell.text) == lines_of(text):
        return Asked([], lambda _: None)
    change = table.typed(place.row, place.column, text)
    for name in change.units.values() if not change.why else ():
        check_new(register, name)
    return _asked(opened, place, text, change)


def _with_unit_names(table: TypedTable, place: CellPlace, register: Mapping_[str, str], text: str) -> str:
    """A text typed into a cell, those of its lines that are units beside other fields by their names."""
    if len(table.contents(place.row, place.column)) == 1:
        return text
    lines = text.strip().split("\n")
    units = table.unit_lines(place.row, place.column, [line.strip() for line in lines])
    named = [as_names(register, line) if at in units else line for at, line in enumerate(lines)]
    return "\n".join(named) if units else text


def _names(table: TypedTable, place: CellPlace) -> set[str]:
    """The fields that a cell prints."""
    return {level_of_content(content)[1] for content in table.contents(place.row, place.column)}


def _is_beside(table: TypedTable, place: CellPlace, text: str) -> bool:
    """True for a text that is a value of another field of a cell than the text of the item that is printed first."""
    names = _names(table, place)
    line = text.strip().split("\n")[-1]
    return ("jadwal" in names and says_schedule(line)) or bool(_BUDGETS & names and rupiah_of(line))


def ticked(opened: Opened, place: CellPlace, *, is_on: bool) -> Asked:
    """A tick set or taken away. Raises EditRefused."""
    table, cell = cell_at(opened, place)
    if cell.kind != "centang":
        raise EditRefused("unclear", _NO_CELL)
    if bool(cell.text) is is_on:
        return Asked([], lambda _: None)
    return _asked(opened, place, "ya" if is_on else "", table.ticked(place.row, place.column, is_on=is_on))


def _asked(opened: Opened, place: CellPlace, text: str, change: EditedPlace) -> Asked:
    edit = _CellEdit(opened, place, text, change)
    if any(want.name == "uraian" and not want.value for want in change.wants):
        raise edit.refused(_NO_TEXT)
    if change.why == "reads":
        raise edit.unread()
    if change.why:
        raise edit.refused(_WHY.get(change.why, UNTOUCHED))
    try:
        edits = spliced(opened, lambda: splices_of([change], opened.places, schedule_in_months))
    except EditRefused as refused:
        raise edit.refused(refused.words) from None
    return Asked(edits, lambda after: _check(edit, after))


def _check(edit: _CellEdit, after: Opened) -> None:
    """Raises EditRefused where the plan does not print what was typed, or says or prints something else elsewhere."""
    before, place = edit.before, edit.place
    paths = paths_of(before.root)
    fields = {(*paths[id(want.owner)], want.name) for want in edit.change.wants}
    check_alike(before, after, {*fields, ("pelaksana",)} if edit.change.units else fields)
    if _row_counts(before) != _row_counts(after):
        raise EditRefused("unclear", _ROWS)
    table = after.tables[place[:2]]
    cell = table.cell(place.row, place.column)
    own = table.pair.grid.body_rows[place.row].cells[place.column]
    shown = cell.text if cell is not None else printed_text(own, table.at(place.row, place.column).leaf) if own else ""
    if not edit.is_said(shown) or (cell is None and edit.text.strip()):
        raise edit.refused(_PRINTS, printed=own.text[:_LEFT] if own else "", typed=edit.text[:_LEFT])
    for at, old in before.tables.items():
        for row, column, printed in _moved(old, after.tables[at]):
            if (*at, row, column) != place and not _follows(edit, old, row, column, printed.text):
                raise edit.refused(_OTHERS, printed=printed.text[:_LEFT], line=edit.cell.line)


def _row_counts(opened: Opened) -> list[int]:
    return [len(table.pair.grid.body_rows) for table in opened.tables.values()]


def _moved(old: TypedTable, new: TypedTable) -> Sequence[tuple[int, int, Cell]]:
    """The cells that say something else than before, as they say it now."""
    return [
        (row, column, now)
        for row, (left, right) in enumerate(zip(old.pair.grid.body_rows, new.pair.grid.body_rows, strict=True))
        for column, (was, now) in enumerate(zip(left.cells, right.cells, strict=True))
        if was is not None and now is not None and was.content != now.content and was.text != now.text
    ]


def _follows(edit: _CellEdit, table: TypedTable, row: int, column: int, now: str) -> bool:
    """True for a cell that the form works out, or that prints a field or a text that was edited; of a part of a field
    the same part.
    """
    own, leaf = table.pair.covering[row][column], table.at(row, column).leaf
    if own is None or own.origin is None or isinstance(own.origin, Elsewhere):
        return True
    if is_worked_out(leaf, own) or table.pair.grid.body_rows[row].band:
        return True
    if leaf.column.kumulatif != "ya" and _is_of_another_period(edit, own, leaf.periode):
        return False
    if edit.also_makes(own.text, now):
        return True
    known = table.places.fields.get(own.origin)
    names = {level_of_content(content)[1].partition(".")[0] for content in leaf.column.isi}
    if _BUDGETS & names and any(want.name in _BUDGETS for want in edit.change.wants):
        return True  # a budget that no field says is the sum of those below it
    if any(content.is_template for content in leaf.column.isi) and _fields(edit.change) & {*leaf.column.fields}:
        return True
    return any(
        known is None or (_is_of(want.owner, known.owner) and (want.name == known.name or want.name in names))
        for want in edit.change.wants
    )


def _fields(change: EditedPlace) -> set[str]:
    return {f"{want.level}.{want.name}" for want in change.wants}


def _is_of(item: Mapping, owner: Mapping) -> bool:
    """True for an item itself, and for the `rujukan` that takes it over."""
    kode, named = item.get("kode"), owner.get("rujukan")
    return item is owner or (isinstance(kode, Scalar) and isinstance(named, Scalar) and kode.text == named.text)


def _is_of_another_period(edit: _CellEdit, other: Cell, period: tuple[Periode, int] | None) -> bool:
    """True for a cell that prints what was said of another period of the same kind than the one that was edited."""
    row, column = edit.place[2:]
    table = edit.before.tables[edit.place[:2]]
    edited, own = table.at(row, column).leaf.periode, table.pair.covering[row][column]
    if period is None or edited is None or period[0] is not edited[0] or period == edited:
        return False
    return own is None or own.text != other.text
