"""Letak: the exact place of some words inside a text of the plan, and the edit that puts others there."""

from __future__ import annotations

from rakgen.diagnostics import CATALOGUE, Diagnostic, Edit, Span
from rakgen.rules.konteks import Konteks, Teks, Temuan
from rakgen.source.locate import locate

_TANDA_YAML = frozenset(":#'\"{}[]&*!|>%@`,?\\")


def letak(konteks: Konteks, teks: Teks, mulai: int, akhir: int) -> Span:
    """Where the characters `mulai` to `akhir` of a text stand; the whole text where that is not certain."""
    return locate(teks.node, konteks.baris, mulai, akhir) or teks.node.span


def ganti(konteks: Konteks, teks: Teks, mulai: int, akhir: int, baru: str) -> tuple[Edit, ...]:
    """The edit that writes `baru` for the characters `mulai` to `akhir`; none where the file's own writing forbids it."""
    tempat = locate(teks.node, konteks.baris, mulai, akhir)
    if tempat is None:
        return ()
    gaya = teks.node.style
    if gaya == "'":
        baru = baru.replace("'", "''")
    elif gaya == '"':
        baru = baru.replace("\\", "\\\\").replace('"', '\\"')
    elif not gaya and (_TANDA_YAML.intersection(baru) or _tepi(teks.teks, mulai, akhir, baru)):
        return ()
    return (Edit(tempat, baru),)


def _tepi(teks: str, mulai: int, akhir: int, baru: str) -> bool:
    """True when a plain text would begin or end differently, so that YAML might read it differently."""
    sisa = teks[:mulai] + baru + teks[akhir:]
    return not sisa or sisa != sisa.strip() or (mulai == 0 and not sisa[:1].isalnum()) or " #" in sisa or ": " in sisa


def temuan_teks(
    konteks: Konteks,
    kunci: str,
    teks: Teks,
    rentang: tuple[int, int],
    baru: str | None,
    gabung: str,
    nilai: dict[str, str],
) -> Temuan:
    """A finding about some characters of a text, with the edit that writes `baru` for them (None: only a person can mend it)."""
    sunting = () if baru is None else ganti(konteks, teks, *rentang, baru)
    entri = CATALOGUE[kunci]
    temuan = Diagnostic(kunci, konteks.path, letak(konteks, teks, *rentang), nilai, entri.severity, sunting)
    return Temuan(temuan, teks.jalur, gabung)
