"""Asked: what is asked of an opened plan, as splices, and how it is seen that they do that and no more."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import NamedTuple

from rakgen.diagnostics import Edit
from rakgen.diagnostics.fault import CanonicalFault
from rakgen.edit.opened import Opened
from rakgen.edit.refused import EditRefused
from rakgen.edit.trees import TreePath, TreeValue, plain
from rakgen.returned.places import CannotSplice
from rakgen.source.fixes import apply
from rakgen.text.words import Words

UNTOUCHED = Words(
    "Perubahan ini tidak dapat ditulis tanpa menyentuh teks atau komentar di sekitarnya; ubah di berkas rencana.",
    "This change cannot be written without touching texts or comments around it; make it in the plan's file.",
)


class Asked(NamedTuple):
    """What is asked of an opened plan: the splices, and what raises EditRefused where the plan after them (which has no
    errors) is not what was asked for, or is more than that.
    """

    edits: list[Edit]
    check: Callable[[Opened], None]


def spliced(opened: Opened, make: Callable[[], list[Edit]]) -> list[Edit]:
    """The splices of an opened plan that something makes. Raises EditRefused where there are none that leave all else
    as it is, and where two of them overlap.
    """
    try:
        edits = make()
        apply(opened.data, edits)
    except (CannotSplice, CanonicalFault, ValueError):
        raise EditRefused("unclear", UNTOUCHED) from None
    return edits


def check_alike(before: Opened, after: Opened, fields: Collection[TreePath]) -> None:
    """Raises EditRefused where the plan says something else than before in other fields than these."""
    if plain(before.root, fields) != plain(after.root, fields):
        raise EditRefused("unclear", UNTOUCHED)


def check_says(after: Opened, expected: TreeValue) -> None:
    """Raises EditRefused where the plan says anything else than what is expected."""
    if plain(after.root) != expected:
        raise EditRefused("unclear", UNTOUCHED)
