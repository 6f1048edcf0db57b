"""Trees: the three-way merge of plans as trees. Items are matched over the whole plan, so a moved item takes the
other's edits along.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeGuard

from rakgen.concrete.reader import read_tree
from rakgen.concrete.tree import Branch, Conflict, Entry, Leaf, Tree, Value
from rakgen.diff.matching.items import tree_of_source
from rakgen.diff.matching.match import Triple
from rakgen.merge.order import merge_order
from rakgen.merge.pairs import entries_of, name_alike, number_entries, number_records, pair_items, tell_two_figures
from rakgen.model.levels import BELOW, LevelName
from rakgen.model.record_items import Calls
from rakgen.model.walk import descend
from rakgen.source import Source

Parent = tuple[int, str]
_TOP = -1


class NotByItems(Exception):
    """A signal to this room alone: the trees cannot be merged item by item; the text can."""


class _Version:
    """One version: its tree, and for each item (by its number in the match) its entry, level and parent."""

    def __init__(self, source: Source | None, matches: Sequence[Triple], column: int) -> None:
        self.tree = read_tree(source) if source else Tree([], Branch(False, indent=0))
        number_of = {match[column]: number for number, match in enumerate(matches) if match[column] is not None}
        self.entry: dict[int, Entry] = {}
        self.level: dict[int, LevelName] = {}
        self.parent: dict[int, Parent] = {}
        self.lists: dict[Parent, list[int]] = {}
        found = list(items(self.tree.root))
        if len(found) != len(number_of):
            raise NotByItems("items")
        for index, (entry, level, parent) in enumerate(found):
            number = number_of[index]
            above = (_TOP if parent < 0 else number_of[parent], level)
            self.entry[number], self.level[number], self.parent[number] = entry, level, above
            self.lists.setdefault(above, []).append(number)


def items(root: Branch) -> Iterator[tuple[Entry, LevelName, int]]:
    """Every item with its level and the index of the item above, in the order in which `tree_of_source` numbers
    them.
    """
    path: list[int] = []
    count = 0
    for rak in _entries_below(Entry("", root), "rak"):
        for level, item, above, _ in descend(rak, "rak", _entries_below):
            del path[len(above) :]
            yield item, level, path[-1] if path else _TOP
            path.append(count)
            count += 1


def _entries_below(item: Entry, level: LevelName) -> list[Entry]:
    entry = item.value.get(level) if isinstance(item.value, Branch) else None
    return (
        [child for child in entries_of(entry.value) if not _is_items(child)]
        if entry is not None and _is_items(entry)
        else []
    )


def merge_trees(
    base: Source | None,
    ours: Source,
    theirs: Source,
    *,
    is_swapped: bool,
    call: Calls,
) -> tuple[Tree, int]:
    """The merged tree, and how many conflicts it holds. `base` is None when both sides added the file.

    `is_swapped` names the sides the other way round in conflicts; `call` tells which names in what was reached are
    those of one item.

    Raises NotByItems when a version is not shaped as a plan.
    """
    roots = [source.root if source else None for source in (base, ours, theirs)]
    if roots[1] is None or roots[2] is None:
        raise NotByItems("unreadable")
    empty = type(roots[1])(1, 1, 1, 1, False)
    trees = [tree_of_source(root if root is not None else empty) for root in roots]
    return _Merger(base, ours, theirs, pair_items(*trees), is_swapped, call).run()


class _Merger:
    def __init__(
        self,
        base: Source | None,
        ours: Source,
        theirs: Source,
        matches: Sequence[Triple],
        is_swapped: bool,
        call: Calls,
    ) -> None:
        self.base = _Version(base, matches, 0)
        self.ours = _Version(ours, matches, 1)
        self.theirs = _Version(theirs, matches, 2)
        self.is_swapped = is_swapped
        self.call = call
        self.conflicts = 0

    def run(self) -> tuple[Tree, int]:
        b, o, t = self.base.tree, self.ours.tree, self.theirs.tree
        root = self._fields(b.root, o.root, t.root, ("rak",), _TOP)
        return Tree(_lines(b.head, o.head, t.head), root), self.conflicts

    def _conflict(self, ours: Entry | None, theirs: Entry | None, base: Entry | None) -> Conflict:
        self.conflicts += 1
        sides = (theirs, ours, base) if self.is_swapped else (ours, theirs, base)
        return Conflict(*([side] if side else [] for side in sides))

    def _fields(self, b: Branch | None, o: Branch, t: Branch, levels: Sequence[str], number: int) -> Branch:
        """A group of fields; those in `levels` are lists of items below item `number`."""
        base = b or Branch(False)
        names = dict.fromkeys([*o.names, *t.names])
        merged: dict[str, Entry | Conflict] = {}
        for name in names:
            entry = self._field(name, base.get(name), o.get(name), t.get(name), name in levels, number)
            if entry is not None:
                merged[name] = entry
        order, _ = merge_order(base.names, o.names, t.names, set(merged))
        entries = [merged[name] for name in order]
        return replace(_set_out(b, o, t), raw=None, entries=entries, below=_lines(base.below, o.below, t.below))

    def _field(
        self, name: str, b: Entry | None, o: Entry | None, t: Entry | None, items: bool, number: int
    ) -> Entry | Conflict | None:
        if items and any(_is_items(entry) for entry in (o, t)):
            return self._list(name, b, o, t, number)
        return self._entry(b, o, t) if o is not None and t is not None else self._of_one_side(b, o, t)

    def _of_one_side(self, b: Entry | None, o: Entry | None, t: Entry | None) -> Entry | Conflict | None:
        """What one side alone has; None where the other took it away."""
        kept = o or t
        assert kept is not None
        if b is None:
            return kept
        return None if _same(b, kept) else self._conflict(o, t, b)

    def _entry(self, b: Entry | None, o: Entry, t: Entry) -> Entry | Conflict:
        """A field both sides have, that is no list of items."""
        entry = _frame(b, o, t)
        value = self._value(b.value if b else None, o.value, t.value)
        if value is None:
            return self._conflict(o, t, b)
        entry.value = value
        return entry

    def _value(self, b: Value | None, o: Value, t: Value) -> Value | None:
        """One value out of three; None where they collide. Of groups each field by itself: a side may have typed one
        anew that says the same.
        """
        if b is not None and b in (o, t):
            return t if o == b else o
        if _is_group(b) and _is_group(o) and _is_group(t):
            return self._fields(b, o, t, (), _TOP)
        if _same_value(o, t):
            return t if o == b else o  # typed anew by one of them
        if b is not None and _same_value(b, t):
            return o
        if b is not None and _same_value(b, o):
            return t
        if not isinstance(o, Branch) or not isinstance(t, Branch) or o.is_list != t.is_list:
            return None
        base = b if isinstance(b, Branch) and b.is_list == o.is_list else None
        if not o.is_list:
            return self._fields(base, o, t, (), _TOP)
        return self._records(base or Branch(True), o, t) or self._plain_list(base, o, t)

    def _records(self, b: Branch, o: Branch, t: Branch) -> Branch | None:
        """A list of what was reached: each of an item and a period by itself, wherever it stands. None for any other
        list.
        """
        numbered = number_records(entries_of(b), entries_of(o), entries_of(t), self.call)
        if numbered is None:
            return None
        base, ours, theirs = numbered
        merged: dict[int, Entry | Conflict] = {}
        for key in dict.fromkeys([*ours, *theirs]):
            entry = self._record(base.get(key), ours.get(key), theirs.get(key))
            if entry is not None:
                merged[key] = entry
        order, _ = merge_order([*base], [*ours], [*theirs], set(merged))
        entries = [merged[key] for key in order]
        if not entries:
            return None
        return replace(_set_out(b, o, t), raw=None, entries=entries, below=_lines(b.below, o.below, t.below))

    def _record(self, b: Entry | None, o: Entry | None, t: Entry | None) -> Entry | Conflict | None:
        """What was reached of one item in one period; None where it is gone."""
        if o is not None and t is not None:
            if tell_two_figures(b, o, t):
                return self._conflict(o, t, b)
            return self._group(b, o, name_alike(b, o, t), (), _TOP)
        return self._of_one_side(b, o, t)

    def _plain_list(self, b: Branch | None, o: Branch, t: Branch) -> Branch | None:
        """A list of texts or of groups that are no items. None where both sides replaced the same of them."""
        if b is None:
            return None
        numbered = number_entries(*(entries_of(branch) for branch in (b, o, t)))
        if numbered is None:
            return None
        base, ours, theirs = numbered
        gone_ours, gone_theirs = base.keys() - ours.keys(), base.keys() - theirs.keys()
        if gone_ours & gone_theirs and ours.keys() - base.keys() != theirs.keys() - base.keys():
            return None
        merged: dict[int, Entry | Conflict] = {}
        for key in ours.keys() | theirs.keys():
            if key in ours and key in theirs:
                merged[key] = self._entry(base.get(key), ours[key], theirs[key])
            elif key not in base:
                merged[key] = ours[key] if key in ours else theirs[key]
            elif not _same(base[key], ours[key] if key in ours else theirs[key]):
                return None
        order, clash = merge_order([*base], [*ours], [*theirs], set(merged))
        if clash or not order:
            return None
        entries = [merged[key] for key in order]
        if not all(_begins(entry) for entry in entries):
            return None
        return replace(_set_out(b, o, t), raw=None, entries=entries, below=_lines(b.below, o.below, t.below))

    def _list(
        self, name: str, b: Entry | None, o: Entry | None, t: Entry | None, number: int
    ) -> Entry | Conflict | None:
        """The list of the items that belong below item `number` after both sides' moves."""
        if o is not None and t is not None and isinstance(o.value, Branch) and o.value.raw is not None and _same(o, t):
            return o
        where = (number, name)
        lists = [side.lists.get(where, []) for side in (self.base, self.ours, self.theirs)]
        merged: dict[int, Entry | Conflict] = {}
        for item in dict.fromkeys([*lists[1], *lists[2]]):
            entry = self._item(item, where)
            if entry is not None:
                merged[item] = entry
        frame = o or t
        assert frame is not None
        if not merged:
            return _empty_list(b, o, t)
        order, clash = merge_order(lists[0], lists[1], lists[2], set(merged))
        if clash and o is not None and t is not None:
            return self._conflict(o, t, b)
        entry = _frame(b, o, t) if o is not None and t is not None else replace(frame)
        branches = [entry.value if entry and isinstance(entry.value, Branch) else None for entry in (b, o, t)]
        branch = _set_out(branches[0], branches[1] or branches[2] or Branch(True), branches[2])
        below = [_below(side.value if side else None) for side in (b, o, t)]
        entry.value = replace(branch, raw=None, entries=[merged[item] for item in order], below=_lines(*below))
        return entry

    def _item(self, item: int, where: Parent) -> Entry | Conflict | None:
        """An item at a place where a side has it; None if it belongs elsewhere or is gone."""
        b, o, t = (side.entry.get(item) for side in (self.base, self.ours, self.theirs))
        at_b, at_o, at_t = (side.parent.get(item) for side in (self.base, self.ours, self.theirs))
        if o is not None and t is not None:
            if at_o == at_t or at_t == at_b:
                return self._both(item, b, o, t) if at_o == where else None
            if at_o == at_b:
                return self._both(item, b, o, t) if at_t == where else None
            return self._conflict(o, None, None) if at_o == where else self._conflict(None, t, None)
        kept, at = (o, at_o) if o is not None else (t, at_t)
        assert kept is not None
        if b is None:
            return self._added(item, kept, self.ours if o is not None else self.theirs)
        if at == at_b and _same(b, kept):
            return None
        return self._conflict(o, t, b)

    def _added(self, item: int, kept: Entry, side: _Version) -> Entry:
        """An item only one side has. Items that side moved into it may have been edited by the other."""
        if not isinstance(kept.value, Branch):
            return kept
        branch = kept.value
        entries: list[Entry | Conflict] = []
        for field in branch.entries:
            if isinstance(field, Entry) and field.name in BELOW[side.level[item]] and _is_items(field):
                merged = self._list(field.name, None, field, None, item)
                if merged is not None:
                    entries.append(merged)
            else:
                entries.append(field)
        return replace(kept, value=replace(branch, entries=entries))

    def _both(self, item: int, b: Entry | None, o: Entry, t: Entry) -> Entry | Conflict:
        if not isinstance(o.value, Branch) or not isinstance(t.value, Branch):
            return self._entry(b, o, t)
        return self._group(b, o, t, BELOW[self.ours.level[item]], item)

    def _group(self, b: Entry | None, o: Entry, t: Entry, levels: Sequence[str], number: int) -> Entry | Conflict:
        """An entry that is a group of fields on both sides; `levels` and `number` as for `_fields`."""
        assert isinstance(o.value, Branch) and isinstance(t.value, Branch)
        if o.value.raw is not None and _same(o, t):
            return o  # typed as { }: stays so as long as nobody changed it
        before = self.conflicts
        base = b.value if b is not None and isinstance(b.value, Branch) else None
        branch = self._fields(base, o.value, t.value, levels, number)
        if not _front(branch):
            self.conflicts = before
            return self._conflict(o, t, b)
        entry = _frame(b, o, t)
        entry.value = branch
        return entry


def _empty_list(b: Entry | None, o: Entry | None, t: Entry | None) -> Entry | None:
    """What stands of a list of which no item is left: `[]` where a side typed it, unless the other took it away."""
    empty = next((side for side in (o, t) if side is not None and not entries_of(side.value)), None)
    is_taken = b is not None and (o is None or t is None) and empty is not None and _same(b, empty)
    return None if is_taken else empty


def _begins(entry: Entry | Conflict) -> bool:
    """True when an entry of a list can carry its dash."""
    value = entry.value if isinstance(entry, Entry) else None
    return value is not None and (not isinstance(value, Branch) or value.is_list or _front(value))


def _front(branch: Branch) -> bool:
    """Let a field that is no conflict, or one that both sides have, stand first: it carries the dash. False if there is
    none.
    """
    for number, entry in enumerate(branch.entries):
        if isinstance(entry, Entry) or (entry.ours and entry.theirs):
            branch.entries.insert(0, branch.entries.pop(number))
            return True
    return False


def _set_out(b: Branch | None, o: Branch, t: Branch | None) -> Branch:
    """The branch whose margins stand: theirs where only they changed them."""
    if b is None or t is None or (b.indent, b.dash) != (o.indent, o.dash):
        return o
    return t


def _frame(b: Entry | None, o: Entry, t: Entry) -> Entry:
    """An entry with the comments of both sides around ours."""
    above = _lines(b.above if b else [], o.above, t.above)
    old, mine, their = ((entry.remark.strip() if entry else "") for entry in (b, o, t))
    remark = o.remark
    if mine == old:
        remark = t.remark
    elif their not in (old, mine, ""):
        above = [*above, their]
    return replace(o, key=t.key if b is not None and o.key == b.key else o.key, above=above, remark=remark)


def _lines(base: list[str], ours: list[str], theirs: list[str]) -> list[str]:
    """Comments of both sides: what one removed is gone, what either wrote stands, ours first."""
    if ours == theirs or base == theirs:
        return list(ours)
    if base == ours:
        return list(theirs)
    gone = {line for line in base if line and line not in theirs}
    kept = [line for line in ours if line not in gone]
    return [*kept, *(line for line in theirs if line and line not in ours and line not in base)]


def _is_group(value: Value | None) -> TypeGuard[Branch]:
    return isinstance(value, Branch) and not value.is_list


def _is_items(entry: Entry | None) -> bool:
    return entry is not None and isinstance(entry.value, Branch) and entry.value.is_list


def _below(value: Value | None) -> list[str]:
    return value.below if isinstance(value, Branch) else []


def _same(left: Entry, right: Entry) -> bool:
    """True when two entries say the same, comments included."""
    return (
        [line.strip() for line in left.above if line] == [line.strip() for line in right.above if line]
        and left.remark.strip() == right.remark.strip()
        and _same_value(left.value, right.value)
    )


def _same_value(left: Value, right: Value) -> bool:
    if isinstance(left, Leaf) or isinstance(right, Leaf):
        return isinstance(left, Leaf) and isinstance(right, Leaf) and left.text == right.text
    if left.is_list != right.is_list or len(left.entries) != len(right.entries) or left.below != right.below:
        return False
    pairs = zip(entries_of(left), entries_of(right), strict=True)
    return all(own.name == their.name and _same(own, their) for own, their in pairs)
