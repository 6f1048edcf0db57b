"""Tree: a file's fields and items with their comments, blank lines and spelling, to be rearranged and written again.

`read_tree` and `write_tree` are inverse but for the margins of comments; a tree may be changed in between. Columns are
relative: a branch says how far it stands from its parent, so that it can be put elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(slots=True)
class Leaf:
    """A text. `raw` is how it was typed, from behind the colon or dash on; None to spell it anew.

    Lines of `raw` after the first are relative to the entry's column.
    """

    text: str
    raw: list[str] | None = None
    number: bool = False


@dataclass(slots=True)
class Branch:
    """A mapping, or a list when `is_list`. `indent` counts from the parent's key to the entries, `dash` from a list's
    dash to its item.

    `raw` is how a { } or [ ] was typed, as of a Leaf; it is written as long as it is not None. `below` are comments
    after the last entry.
    """

    is_list: bool
    entries: list[Entry | Conflict] = field(default_factory=list)
    indent: int = 2
    dash: int = 2
    below: list[str] = field(default_factory=list)
    raw: list[str] | None = None

    def get(self, name: str) -> Entry | None:
        """The entry of that name, or None."""
        return next((entry for entry in self.entries if isinstance(entry, Entry) and entry.name == name), None)

    @property
    def names(self) -> list[str]:
        """The names of a mapping's entries, in order."""
        return [entry.name for entry in self.entries if isinstance(entry, Entry)]


@dataclass(slots=True)
class Entry:
    """A field (`name`, and `key` as typed), or an item of a list (both empty).

    `above` are the comments and blank lines ('') before it, `remark` the comment at the end of its line with the spaces
    before it.
    """

    name: str
    value: Value
    key: str = ""
    above: list[str] = field(default_factory=list)
    remark: str = ""


@dataclass(slots=True)
class Conflict:
    """Two versions of the same entries, of which a person has to choose one; `base` is what both came from."""

    ours: list[Entry]
    theirs: list[Entry]
    base: list[Entry]


Value: TypeAlias = Leaf | Branch


@dataclass(slots=True)
class Tree:
    """A whole file: `head` are the lines that stay at the top whatever is rearranged (directives, `---`, the file's own
    comment).
    """

    head: list[str]
    root: Branch
