"""Shares: how the width of a page is shared among the columns, so that the table is as low as it can be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, chain, combinations
from math import fsum
from typing import NamedTuple

from rakgen.document.stack import Columns, Settled, Stack

_GIFTS = (3.0, 9.0, 20.0, 40.0)  # points that a group gives to another at once
_CALM = 0.002  # of a line: what a line of a text costs where it makes no row higher
_MOVES = 60  # changes at most; a table of usual size is as low as it can be after a dozen


class _Lower(NamedTuple):
    """The steps of all groups, what they come to, the heights of rows without texts over several, and the cost."""

    steps: list[int]
    settled: list[Settled]
    rows: list[float]
    cost: float


def share(stack: Stack, room: float) -> list[float]:
    """The width in points of the columns of each group, together `room`.

    Starts from shares by the mass of each column's text, then moves width from one group to another, or makes one row
    a line lower, as long as the table becomes lower. What is left over goes to columns that still have text to wrap.
    """
    groups = stack.columns
    masses = [group.mass * group.count if group.most > group.least else 0.0 for group in groups]
    search = _Search(stack, spread(groups, [group.least for group in groups], masses, room), room)
    for _ in range(_MOVES):
        if not search.improve() and not search.lower():
            break
    widths = search.widths()
    for text in (True, False):
        weights = [mass**0.5 if group.is_text is text else 0.0 for mass, group in zip(masses, groups, strict=True)]
        widths = spread(groups, widths, weights, room)
    return _enlarged(groups, widths, room)


class _Search:
    """A step of each group, changed for the better."""

    def __init__(self, stack: Stack, widths: Sequence[float], room: float) -> None:
        self.stack, self.groups, self.room = stack, stack.columns, room
        self.steps = [group.step(width) for group, width in zip(self.groups, widths, strict=True)]
        self.active = [i for i, group in enumerate(self.groups) if len(group.widths) > 1]
        self.settled = [group.at(step) for group, step in zip(self.groups, self.steps, strict=True)]
        self.rows = stack.rows(self.settled)
        self.cost = self.price(self.settled, self.rows)

    def widths(self) -> list[float]:
        return [group.widths[step] for group, step in zip(self.groups, self.steps, strict=True)]

    def slack(self) -> float:
        """What no group has."""
        return self.room - _total(self.groups, self.widths())

    def price(self, settled: Sequence[Settled], rows: list[float], most: float = float("inf")) -> float:
        """What a table so settled costs: its height, and a little for each line. `rows` are those of the stack; where
        they alone come to more than `most`, that is as good.
        """
        lines = _CALM * sum([column.total for column in settled])
        least = sum(rows) + lines
        return least if least > most else sum(self.stack.heights(settled, rows)) + lines

    def improve(self) -> bool:
        """Make the first change found that lowers the table: a group takes what is left over, or what another gives."""
        slack = self.slack()
        if self.take(slack, -1):
            return True
        for _ in range(len(self.active)):
            giver = self.active.pop(0)
            self.active.append(giver)
            group, own = self.groups[giver], self.steps[giver]
            for step in self.gifts(giver):
                before = self.settled[giver]
                self.settled[giver] = group.at(step)
                if self.take(slack + group.count * (group.widths[own] - group.widths[step]), giver):
                    self.steps[giver] = step
                    return True
                self.settled[giver] = before
        return False

    def take(self, free: float, giver: int) -> bool:
        """Give what is free to the group that makes most of it; False where none makes the table lower."""
        best, chosen = self.cost - 1e-6, (-1, 0)
        most = -1.0
        for taker in self.active:
            group, own = self.groups[taker], self.steps[taker]
            step = group.step(group.widths[own] + free / group.count)
            if taker == giver or step <= own:
                continue
            before = self.settled[taker]
            after = group.at(step)
            if after.total >= before.total:
                continue
            if most < 0:  # a text in less width is as high or higher, so only the giver's rows are new
                rows = self.rows if giver < 0 else self.stack.rows([self.settled[giver]], self.rows)
                most = (self.price(self.settled, rows) - best) / (1 + _CALM)
            if before.total - after.total <= most:  # cannot gain that much
                continue
            self.settled[taker] = after
            cost = self.price(self.settled, self.stack.rows(self.settled), best)
            self.settled[taker] = before
            if cost < best:
                best, chosen = cost, (taker, step)
        taker, step = chosen
        if taker < 0:
            return False
        self.cost, self.steps[taker] = best, step
        self.settled[taker] = self.groups[taker].at(step)
        self.rows = self.stack.rows(self.settled)
        return True

    def lower(self) -> bool:
        """Make a row a line lower, where the columns still fit then with each as narrow as its texts allow, or where
        one more gives what lacks and the table becomes lower all the same.
        """
        heights = self.stack.heights(self.settled, self.rows)
        tops = [0.0, *accumulate([height + self.stack.frame for height in heights])]
        needs = [group.need(tops, heights) for group in self.groups]
        steps = [group.step(need) for group, need in zip(self.groups, needs, strict=True)]
        for row, height in enumerate(heights):
            if height < 2 - 1e-6:
                continue
            widths, lower = needs.copy(), steps.copy()
            for i, group in enumerate(self.groups):
                if row in group.in_row:
                    widths[i] = group.lowered(row, needs[i], tops, heights)
                    lower[i] = group.step(widths[i])
            lack = _total(self.groups, widths) - self.room
            if lack < float("inf") and self.paid(widths, lower, lack):
                return True
        return False

    def paid(self, widths: Sequence[float], steps: list[int], lack: float) -> bool:
        """Go to these widths and their steps, where nothing lacks or groups can give it and the table becomes lower all
        the same.
        """
        settled = [group.at(step) for group, step in zip(self.groups, steps, strict=True)]
        found = self.lower_by(steps, settled, self.stack.rows(settled))
        if found is not None and lack > 0:
            is_worth = self.cost - found.cost > self.cost * lack / self.room  # a table in so much less is that higher
            halves = self.halves(widths, lack, found) if is_worth else {}
            alone = (self.given(i, widths, lack, found) for i in halves)
            together = (self.both(i, j, halves) for i, j in combinations(halves, 2))
            found = next(filter(None, chain(alone, together)), None)
        if found is None:  # by giving it becomes no lower
            return False
        self.steps, self.settled, self.rows, self.cost = found
        return True

    def halves(self, widths: Sequence[float], lack: float, found: _Lower) -> dict[int, _Lower]:
        """As `given`, with half of what lacks, by each group that can give that."""
        return {i: after for i in self.active if (after := self.given(i, widths, lack / 2, found)) is not None}

    def given(self, giver: int, widths: Sequence[float], lack: float, found: _Lower) -> _Lower | None:
        """What is found at the widths less what lacks, taken from a group; None where it has not so much, or the table
        becomes no lower. A text in less width is as high or higher, so only the giver's rows are new.
        """
        group = self.groups[giver]
        width = widths[giver] - lack / group.count
        if width < group.least - 1e-6:
            return None
        steps, settled = found.steps.copy(), found.settled.copy()
        steps[giver] = group.step(width)
        settled[giver] = group.at(steps[giver])
        return self.lower_by(steps, settled, self.stack.rows([settled[giver]], found.rows))

    def both(self, giver: int, partner: int, halves: Mapping[int, _Lower]) -> _Lower | None:
        """What is found with the half that each of two groups gives; None where the table becomes no lower."""
        found, other = halves[giver], halves[partner]
        steps, settled = found.steps.copy(), found.settled.copy()
        steps[partner], settled[partner] = other.steps[partner], other.settled[partner]
        return self.lower_by(steps, settled, list(map(max, found.rows, other.rows)))

    def lower_by(self, steps: list[int], settled: list[Settled], rows: list[float]) -> _Lower | None:
        """The steps with what they come to, None where the table becomes no lower."""
        cost = self.price(settled, rows, self.cost)
        return _Lower(steps, settled, rows, cost) if cost < self.cost - 1e-6 else None

    def gifts(self, giver: int) -> Iterator[int]:
        """The steps down to which a group may give, each once."""
        group, seen = self.groups[giver], self.steps[giver]
        for gift in _GIFTS:
            step = group.step(max(group.least, group.widths[self.steps[giver]] - gift))
            if step < seen:
                yield step
                seen = step


def spread(groups: Sequence[Columns], widths: Sequence[float], weights: Sequence[float], room: float) -> list[float]:
    """The widths enlarged by what is left of `room`, by weights, none beyond the most that its texts can use."""
    result = list(widths)
    while True:
        left = room - _total(groups, result)
        able = [i for i, group in enumerate(groups) if weights[i] and result[i] < group.most - 1e-9]
        total = fsum(weights[i] for i in able)
        if left <= 1e-9 or not total:
            return result
        for i in able:
            result[i] = min(groups[i].most, result[i] + left * weights[i] / total / groups[i].count)


def _enlarged(groups: Sequence[Columns], widths: list[float], room: float) -> list[float]:
    """The widths with what no text can use, given by their widths to columns that are filled in by hand, else to
    columns of text, else to all.
    """
    hands = [i for i, group in enumerate(groups) if group.by_hand]
    able = hands or [i for i, group in enumerate(groups) if group.is_text] or list(range(len(groups)))
    total = fsum(groups[i].count * widths[i] for i in able)
    left = room - _total(groups, widths)
    for i in able:
        widths[i] += left * widths[i] / total if total else left / len(able) / groups[i].count
    return widths


def _total(groups: Sequence[Columns], widths: Sequence[float]) -> float:
    return fsum([group.count * width for group, width in zip(groups, widths, strict=True)])
