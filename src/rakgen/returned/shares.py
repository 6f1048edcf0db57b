"""Shares: which lines of a cell of several contents are of which of them, as the plan knows."""

from __future__ import annotations

from collections.abc import Mapping as Mapping_
from collections.abc import Sequence

from rakgen.layout.columns import ColumnSpec
from rakgen.layout.contents import ColumnContent
from rakgen.layout.fields import BY_PERIODE, BY_TAHUN, LISTED
from rakgen.recognise.contents import level_of_content
from rakgen.source import Mapping, Node, Scalar
from rakgen.source import Sequence as Listing
from rakgen.source.edit import same_ends


def printed_shares(column: ColumnSpec, owners: Mapping_[str, Mapping], count: int) -> tuple[int, ...]:
    """How many of the lines that a cell prints, `count` in all, are of each content of its column, whose fields the
    `owners` say, by levels; () where that cannot be known.
    """
    known = [_lines(content, owners) for content in column.isi]
    rest = count - sum(lines or 0 for lines in known)
    if rest < 0 or (rest and known.count(None) != 1):
        return ()
    return tuple(rest if lines is None else lines for lines in known)


def said_shares(shares: Sequence[int], was: Sequence[str], now: Sequence[str]) -> tuple[int, ...]:
    """The same of a cell whose lines became others: all lines keep their content, or those that changed are of one, as
    those that came where one content alone has none are; () where that cannot be known.
    """
    if len(was) == len(now):
        return tuple(shares)
    above, below = same_ends(was, now)
    end = len(was) - below
    stretches = [(sum(shares[:at]), sum(shares[: at + 1])) for at in range(len(shares))]
    holding = [at for at, (first, last) in enumerate(stretches) if first <= above and end <= last]
    empty, filled = ([at for at in holding if bool(shares[at]) is is_filled] for is_filled in (False, True))
    mine = empty if len(empty) == 1 else filled
    if len(mine) != 1:
        return ()
    return tuple(count + (len(now) - len(was)) * (at == mine[0]) for at, count in enumerate(shares))


def _lines(content: ColumnContent, owners: Mapping_[str, Mapping]) -> int | None:
    """How many lines a content prints; None where its field alone does not say so."""
    level, name = level_of_content(content)
    if level not in owners or "." in name or content.sekali or content.isi in BY_PERIODE | BY_TAHUN:
        return None
    listed = name.removeprefix("target_")
    node = owners[level].get(listed if listed in LISTED else name)
    if listed in LISTED and isinstance(node, Listing):
        return _lines_of_items(node, "uraian" if listed == name else "target")
    if node is None:
        return None if name == "anggaran" or owners[level].get("rujukan") is not None else 0
    return 1 if name == "jadwal" else _lines_of(node)


def _lines_of_items(items: Listing, name: str) -> int | None:
    """Those of a field of some items, of which each has one at least; None where none says it."""
    said = [item.get(name) if isinstance(item, Mapping) else item for item in items.items]
    return sum((node and _lines_of(node)) or 1 for node in said) if any(said) else None


def _lines_of(node: Node) -> int | None:
    if isinstance(node, Scalar):
        return len(node.text.strip().split("\n")) if node.text.strip() else 0
    counts = [_lines_of(item) for item in node.items] if isinstance(node, Listing) else [None]
    known = [count for count in counts if count is not None]
    return sum(known) if len(known) == len(counts) else None
