"""Perbaikan: the safe fixes of one plan made pass by pass, each pass checked before the next, and written whole or not at all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.files import read_plan, write_output
from rakgen.kompilasi import Hasil, Kompilator
from rakgen.source import parse
from rakgen.source.fixes import apply, choose

MAX_PASSES = 50


@dataclass(frozen=True)
class Perbaikan:
    """What became of one plan: its bytes before and after, the check of each, and how many fixes were made."""

    path: Path
    semula: bytes
    menjadi: bytes
    hasil_semula: Hasil
    hasil: Hasil
    jumlah: int

    def tulis(self) -> Diagnostic | None:
        """Write the mended file, unless nothing changed; the finding that says why it could not be, or None.

        A file that is no longer what was checked is left alone.
        """
        if self.menjadi == self.semula:
            return None
        if read_plan(self.path) != self.semula:
            return diagnose("RAK962", str(self.path))
        fault = write_output(self.path, self.menjadi)
        if fault is None:
            return None
        return diagnose("RAK961", str(self.path), sebab=fault.values["sebab"], sebab_en=fault.values["sebab_en"])

    def beda(self) -> str:
        """The change as a unified diff, '' when there is none."""
        import difflib

        lines = difflib.unified_diff(_lines(self.semula), _lines(self.menjadi), str(self.path), str(self.path))
        return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def perbaiki(compiler: Kompilator, path: Path) -> Perbaikan:
    """Make every safe fix of a plan, in memory.

    A pass makes all fixes that do not touch each other; the next one checks again. A pass after which the file can be read
    less well than before is undone, and ends the work.
    """
    data = read_plan(path)
    if isinstance(data, Diagnostic):
        hasil = Hasil(path, temuan=[data])
        return Perbaikan(path, b"", b"", hasil, hasil, 0)
    awal = hasil = compiler.periksa_satu(path, data=data)
    kini, jumlah = data, 0
    for _ in range(MAX_PASSES):
        edits, berapa = choose(hasil.temuan, str(path))
        if not edits:
            break
        baru = apply(kini, edits)
        if baru == kini or _is_worse(kini, baru):
            break
        kini, jumlah = baru, jumlah + berapa
        hasil = compiler.periksa_satu(path, data=kini)
    return Perbaikan(path, data, kini, awal, hasil, jumlah)


def _is_worse(before: bytes, after: bytes) -> bool:
    """True when a text that had a structure has none any more."""
    return parse(after, "").root is None and parse(before, "").root is not None


def _lines(data: bytes) -> list[str]:
    return re.findall(r"[^\n]*\n|[^\n]+", data.decode("utf-8-sig", "replace"))
