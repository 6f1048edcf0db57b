"""Laporan: comparisons as text for the terminal, Markdown, HTML and JSON; what they share, and the choice among them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rakgen.diff.banding import Banding
from rakgen.diff.perubahan import TANDA, Perubahan, Tanda, Tempat


class Berkas(NamedTuple):
    """Two versions of one plan file: their names as printed (None: there is none), and how they differ.

    `banding` is None where the file is in one version only.
    """

    lama: str | None
    baru: str | None
    banding: Banding | None = None

    @property
    def sama(self) -> bool:
        """True when nothing differs."""
        return self.banding is not None and not self.banding.perubahan

    @property
    def tanda(self) -> frozenset[Tanda]:
        """Every warning in it; a plan that is gone took its indicators along."""
        if self.banding is None:
            return frozenset({"indikator-dihapus"} if self.baru is None else ())
        return frozenset(tanda for satu in self.banding.perubahan for tanda in satu.tanda)


class Kelompok(NamedTuple):
    """Changes that lie together: the rak, the sasaran they stand in (None: above any sasaran), and they themselves."""

    rak: Tempat | None
    sasaran: Tempat | None
    perubahan: tuple[Perubahan, ...]

    @property
    def judul(self) -> str:
        """The heading of the group."""
        if self.sasaran is not None:
            return f"Sasaran: {self.sasaran.teks}"
        return "Umum"


def kelompokkan(perubahan: Iterable[Perubahan]) -> list[Kelompok]:
    """Changes by rak and sasaran, in the order in which these first come; what lies above any sasaran stands first."""
    isi: dict[tuple[Tempat | None, Tempat | None], list[Perubahan]] = {}
    rak: dict[Tempat | None, None] = {}
    for satu in perubahan:
        isi.setdefault((satu.rak, satu.sasaran), []).append(satu)
        rak.setdefault(satu.rak)
    return [
        Kelompok(*kunci, tuple(isi[kunci]))
        for di_rak in rak
        for kunci in sorted((kunci for kunci in isi if kunci[0] == di_rak), key=lambda kunci: kunci[1] is not None)
    ]


def nama_rak(rak: Tempat) -> str:
    """How reports call a rak."""
    return rak.kode or rak.teks or f"ke-{rak.nomor}"


def ringkasan(berkas: Sequence[Berkas]) -> str:
    """`5 perubahan dalam 1 rencana, 2 peringatan (target-turun, periode-hilang).`, or that there is none."""
    jumlah = sum(len(satu.banding.perubahan) if satu.banding else 1 for satu in berkas)
    if not jumlah:
        return f"Tidak ada perubahan ({len(berkas)} rencana dibandingkan)."
    berubah = sum(not satu.sama for satu in berkas)
    peringatan = sum(
        sum(bool(p.tanda) for p in satu.banding.perubahan) if satu.banding else bool(satu.tanda) for satu in berkas
    )
    macam = [tanda for tanda in TANDA if any(tanda in satu.tanda for satu in berkas)]
    ekor = f" ({', '.join(macam)})" if macam else ""
    return f"{jumlah} perubahan dalam {berubah} rencana, {peringatan} peringatan{ekor}."


def kepala(satu: Berkas) -> str:
    """The heading of one pair of files."""
    if satu.lama is None:
        return f"{satu.baru}: rencana baru"
    if satu.baru is None:
        return f"{satu.lama}: rencana dihapus"
    tahun = (
        f" (tahun {satu.banding.lama.tahun} -> {satu.banding.baru.tahun})"
        if satu.banding and satu.banding.antartahun
        else ""
    )
    return f"{satu.lama} -> {satu.baru}{tahun}" if satu.lama != satu.baru else f"{satu.baru}{tahun}"
