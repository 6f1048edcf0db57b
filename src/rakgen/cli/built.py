"""Built: what printing came to, and the line that says so."""

from __future__ import annotations

from collections.abc import Sequence, Set
from pathlib import Path
from typing import NamedTuple

from rakgen.cli.build_order import BuildOrder
from rakgen.cli.unchanged import Unchanged
from rakgen.cli.words import either
from rakgen.diagnostics import Diagnostic
from rakgen.text.words import plural


class Built(NamedTuple):
    """What printing came to: the files written, errors that stopped it, what the writers had to say, the plans that
    these errors stand against, those whose documents are all there, and those of which one is not as it should be
    (`--check`). `partly` counts the files written of plans of which another could not be, `left` are documents of plans
    that are no longer there, `blocked` the files that could not be written.
    """

    written: Sequence[Path] = ()
    errors: Sequence[Diagnostic] = ()
    remarks: Sequence[Diagnostic] = ()
    failed: Set[Path] = frozenset()
    done: Set[Path] = frozenset()
    stale: Set[Path] = frozenset()
    partly: int = 0
    left: Sequence[Path] = ()
    blocked: Sequence[Path] = ()


def summary(order: BuildOrder, count: int, built: Built, unchanged: Unchanged, *, may_go_on: bool) -> str:
    """One line: how many plans there are, and what became of them; `may_go_on`: --keep-going would write those without
    errors.
    """
    line = _looked(built) if order.only_check else _made(count, built, unchanged, may_go_on=may_go_on)
    return either(f"{count} rencana: {line}", f"{plural(count, 'plan')}: {line}")


def _looked(built: Built) -> str:
    """What `--check` came to."""
    same, stale, failed = len(built.done), len(built.stale), len(built.failed)
    line = either(f"{same} sesuai dokumennya", f"{same} as their documents")
    line += either(f", {stale} tidak sesuai", f", {stale} not") if stale else ""
    if many := len(built.left):
        line += either(f", {many} dokumen tidak disusun lagi", f", {plural(many, 'document')} built no more")
    return line + (either(f", {failed} gagal.", f", {failed} failed.") if failed else ".")


def _made(count: int, built: Built, unchanged: Unchanged, *, may_go_on: bool) -> str:
    """What became of `count` plans."""
    done, kept, failed = len(built.done), len(unchanged.kept.keys() - built.failed), len(built.failed)
    line = either(f"{done} disusun", f"{done} built")
    line += either(f", {kept} tidak berubah", f", {kept} unchanged") if kept else ""
    line += either(f", {failed} gagal", f", {failed} failed") if failed else ""
    if many := built.partly:
        line += either(f" ({many} dokumennya tertulis)", f" ({plural(many, 'document')} of these written)")
    if done or many or (kept and not failed):
        empty = count - done - kept - failed
        return line + (either(f", {empty} tanpa dokumen.", f", {empty} without a document.") if empty else ".")
    line += either("; tidak ada yang ditulis.", "; nothing was written.")
    if may_go_on and failed + kept < count:
        line += either(
            " Dengan --keep-going yang benar tetap ditulis.", " With --keep-going those without errors are written."
        )
    return line
