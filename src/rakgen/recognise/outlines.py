"""Outlines: tables that print items of several levels beneath one another in the same columns."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial

from rakgen.layout.header import HeaderLeaf
from rakgen.layout.outline import STEP, Outline, OutlineLevel
from rakgen.readers.raw import RawCell
from rakgen.recognise.again import text_of
from rakgen.recognise.codes import code_of, count_parts, levels_of_depths
from rakgen.recognise.contents import fields_printed, level_of_content
from rakgen.recognise.doubts import Doubt
from rakgen.recognise.items import TableReading, parts_of
from rakgen.recognise.paths import ItemData
from rakgen.recognise.pieces import cells_of
from rakgen.recognise.rows import RowKind
from rakgen.recognise.values import put


class OutlineReading(TableReading):
    """Reads the rows of an outline: each row is one item's, or goes on with its outputs and indikator."""

    @property
    def outline(self) -> Outline:
        """The levels of the table."""
        assert self.spec.outline is not None
        return self.spec.outline

    def row(self, index: int) -> None:
        """One row: whose item it is, and what its cells say of it; of none where its code is of no level."""
        if self._is_of_no_level(index):
            first, *rest = (cell for cell in self.cells(index) if cell.text.strip())
            self.filling.unplaced(self.items.data, first, " ".join(cell.text for cell in (first, *rest)))
            return
        self._begin_beside(index)
        level = self.level_of(index)
        leaves = [self._leaf(leaf, level) for leaf in self.leaves]
        named = next((i for i, leaf in enumerate(leaves) if leaf and _is_text(leaf, level)), None)
        cell = self.cell(index, named) if named is not None else None
        if named is not None and cell is not None and cell.text.strip():
            self._begin_item(level, leaves[named], cell)
        elif self.items.current.get(level) is None:
            self._begin_item(level, None, cell or self.cells(index)[0])
        self.items.current.pop("own", None)
        for column, leaf in enumerate(leaves):
            if column in self._beside.values():
                continue
            said = self.said(index, column, leaf) if leaf is not None else self.cell(index, column)
            if leaf is not None and self.is_put_together(index, parts_of(leaf, leaves)):
                continue
            if leaf is not None and said is not None:
                of_row = partial(self._owner, level)
                put(self.filling, self.items.current.get if self._is_beside(leaf) else of_row, leaf, said, None)
            elif said is not None and said.text.strip():
                self.filling.unplaced(self.items.current.get(level), said, said.text)

    @cached_property
    def _beside(self) -> dict[str, int]:
        """The levels above the outline's that columns beside it begin, with these."""
        return {level: self.own[level] for level in self.levels if self._is_beside(self.leaves[self.own[level]])}

    def _is_beside(self, leaf: HeaderLeaf) -> bool:
        return self.outline.is_beside(leaf.column)

    def _begin_beside(self, index: int) -> None:
        begun = False
        for level in self._beside:
            begun = self.begin(index, level, begun=begun)

    def _is_of_no_level(self, index: int) -> bool:
        """True for a row whose code has more or fewer parts than those of any level."""
        code = code_of(self.table.body[index], self._codes)
        return code != "" and count_parts(code) not in self._by_depth

    def _leaf(self, leaf: HeaderLeaf, level: OutlineLevel | str) -> HeaderLeaf | None:
        """A column as it prints the rows of a level; one beside the outline is the same on all rows."""
        if self._is_beside(leaf):
            return leaf
        column = self.outline.column(leaf.column, level)  # type: ignore[arg-type]
        return leaf._replace(column=column) if column is not None else None

    def level_of(self, index: int) -> str:
        """The level of a row: the one whose fill, style, indentation and empty columns it has; of several the first
        that may follow.
        """
        scores = {level.tingkat: self._score(index, level) for level in self.outline.levels}
        best = max(scores.values())
        fits = [name for name in self.outline.names if scores.get(name) == best]
        if len(fits) > 1:
            self.filling.doubt(Doubt("level", self.place(index), self.cells(index)[0].text, fits[0]))
        return fits[0]

    def _score(self, index: int, level: OutlineLevel) -> int:
        """How much of a row is as the form sets rows of a level."""
        score = 0
        for column, leaf in enumerate(self.leaves):
            cell = self.table.body[index][column]
            own = self._leaf(leaf, level.tingkat)
            if cell is None or self._is_beside(leaf):
                continue
            if own is None:
                score -= 4 * bool(cell.text.strip())
                continue
            if cell.text.strip() and self._has_fills and any(known.warna for known in self.outline.levels):
                score += 2 * ((cell.fill or "") == (level.warna or ""))
            if cell.text.strip() and _is_text(own, level.tingkat):
                score += 3 * (self._has_steps and _steps(cell.text) == level.lekuk)
                score += 2 * (self._has_bold and cell.is_bold == ("tebal" in level.gaya))
            if not cell.text.strip() and column in self._codes:
                score -= 1
        code = code_of(self.table.body[index], self._codes)
        return score + 3 * (bool(code) and self._by_depth.get(count_parts(code)) == level.tingkat)

    @cached_property
    def _has_fills(self) -> bool:
        """False in a file that holds no fills, as CSV: none says nothing there."""
        return any(cell.fill for cell in cells_of(self.table.body))

    @cached_property
    def _has_bold(self) -> bool:
        return any(cell.is_bold for cell in cells_of(self.table.body))

    @cached_property
    def _has_steps(self) -> bool:
        return any(_steps(cell.text) for cell in cells_of(self.table.body))

    def _columns_of(self, is_one: Callable[[HeaderLeaf, str], bool]) -> list[int]:
        """The columns that are one of some kind as they print the rows of any level."""
        leaves = (
            (column, self._leaf(leaf, name), name)
            for column, leaf in enumerate(self.leaves)
            for name in self.outline.names
        )
        return sorted({column for column, leaf, name in leaves if leaf and is_one(leaf, name)})

    @cached_property
    def _codes(self) -> list[int]:
        return self._columns_of(_is_code)

    @cached_property
    def _by_depth(self) -> dict[int, str]:
        """The level of codes of so many parts."""
        texts: dict[int, list[str]] = {}
        named = next(iter(self._columns_of(_is_text)), 0)
        for row in self._items:
            if code := code_of(row, self._codes):
                texts.setdefault(count_parts(code), []).append(text_of(row[named]))
        return levels_of_depths(texts, self.outline.names)

    @cached_property
    def _items(self) -> list[list[RawCell | None]]:
        """The rows of items."""
        return [row for row, (kind, *_) in zip(self.table.body, self.kinds, strict=True) if kind is RowKind.ITEM]

    def _begin_item(self, level: str, leaf: HeaderLeaf | None, cell: RawCell) -> None:
        text = self.text_of(level, cell, leaf) if leaf is not None else ""
        self.items.forget(level)
        if level in ("program", "misi"):
            self.items.begin(level, text.strip(), {}, cell)
            return
        fields: ItemData = {"uraian": text.strip()} if text else {}
        self.items.current[level] = self.items.added(level, fields, cell)

    def _owner(self, level: str, name: str) -> ItemData | None:
        """The item that a content of a row belongs to: the row's own, or the output or indikator on it."""
        item = self.items.current.get(level)
        if name == level or item is None or not self.outline.is_own(name, level):  # type: ignore[arg-type]
            return self.items.current.get(name) if name != level else item
        if self.items.current.get("own") is None:
            own: ItemData = {}
            item.setdefault(name, []).append(own)
            self.items.current["own"] = own
        return self.items.current["own"]


def _is_text(leaf: HeaderLeaf, level: str) -> bool:
    """True for a column that prints the text of a level, alone or in a template."""
    return (level, "uraian") in fields_printed(leaf.column)


def _is_code(leaf: HeaderLeaf, level: str) -> bool:
    """True for a column of the codes of a level alone, or of parts of them: a template prints other words too."""
    printed = map(level_of_content, leaf.column.isi)
    return any((own, name.partition(".")[0]) == (level, "kode") for own, name in printed)


def _steps(text: str) -> int:
    return (len(text) - len(text.lstrip("\u00a0"))) // len(STEP)
