"""Teks: comparisons for a terminal, grouped by sasaran, as wide as the terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from rakgen.diff.kalimat import keterangan, nama_isian, penilaian, rupiah
from rakgen.diff.laporan import Berkas, kelompokkan, kepala, nama_rak, ringkasan
from rakgen.diff.perubahan import Perubahan, tandai_kata

_WARNA = {"+": "\x1b[32m", "-": "\x1b[31m", "~": "\x1b[33m", "!": "\x1b[1;31m", "#": "\x1b[1m"}
_BIASA = "\x1b[0m"


def tulis_teks(berkas: Sequence[Berkas], lebar: int, *, warna: bool = False) -> str:
    """All pairs of plans as text; + added, - removed, ~ changed, ! a warning. Ends with a line break."""
    baris: list[str] = []
    for satu in berkas:
        if satu.sama:
            continue
        baris += [*_warnai("#", _bungkus(kepala(satu), lebar, 0), warna)]
        if satu.banding is not None:
            baris += _perubahan(satu, lebar, warna)
        baris.append("")
    return "\n".join([*baris, *_bungkus(ringkasan(berkas), lebar, 0)]) + "\n"


def _perubahan(berkas: Berkas, lebar: int, warna: bool) -> Iterator[str]:
    assert berkas.banding is not None
    rak = None
    for kelompok in kelompokkan(berkas.banding.perubahan):
        if kelompok.rak is not None and nama_rak(kelompok.rak) != rak:
            rak = nama_rak(kelompok.rak)
            yield from _warnai("#", _bungkus(f"Rak {rak}", lebar, 1), warna)
        yield from _warnai("#", _bungkus(kelompok.judul, lebar, 2), warna)
        for satu in kelompok.perubahan:
            tanda = {"ditambah": "+", "dihapus": "-"}.get(satu.jenis, "~")
            yield from _warnai("!" if satu.peringatan else tanda, _bungkus(kalimat(satu), lebar, 4, tanda), warna)
    for jumlah in berkas.banding.anggaran:
        if jumlah.lama != jumlah.baru:
            selisih = jumlah.baru - jumlah.lama
            yield from _bungkus(
                f"Jumlah anggaran rak {nama_rak(jumlah.rak)}: {rupiah(jumlah.lama)} -> {rupiah(jumlah.baru)} "
                f"(selisih {'+' if selisih > 0 else ''}{rupiah(selisih)})", lebar, 2,
            )  # fmt: skip


def kalimat(satu: Perubahan) -> str:
    """One change as one sentence."""
    nama = f'{satu.tempat.tingkat} "{satu.tempat.teks}"' if satu.tempat.teks else satu.tempat.nama
    if satu.tempat.tingkat == "rak":
        nama = f"rak {nama_rak(satu.tempat)}"
    nilai = penilaian(satu)
    ekor = f" [peringatan{': ' if nilai else ''}{nilai}]" if satu.peringatan else f"; {nilai}" if nilai else ""
    if satu.jenis in ("ditambah", "dihapus"):
        return f"{nama} {keterangan(satu)}{ekor}"
    if satu.jenis == "urutan":
        return f"{nama}: {keterangan(satu)}"
    if satu.jenis == "dipindah":
        return f'{nama} dipindah dari "{satu.semula}" ke "{satu.menjadi}"'
    if satu.jenis == "redaksi" and satu.semula and satu.menjadi:
        return f"{satu.tempat.tingkat} diubah redaksinya: {tanda_kata(satu.semula, satu.menjadi)}"
    return (
        f"{nama}: {nama_isian(satu.isian)} {_satu_baris(satu.semula)} -> {_satu_baris(satu.menjadi)}"
        f" ({keterangan(satu)}){ekor}"
    )


def tanda_kata(lama: str, baru: str) -> str:
    """Both texts in one, `[-words that went-]` and `{+words that came+}`."""
    from difflib import SequenceMatcher

    kiri, kanan = tandai_kata(lama, baru)
    satu, lain = [teks for teks, _ in kiri], [teks for teks, _ in kanan]
    hasil: list[str] = []
    for jenis, a, b, c, d in SequenceMatcher(None, satu, lain, autojunk=False).get_opcodes():
        if jenis == "equal":
            hasil.append("".join(satu[a:b]))
            continue
        hasil += [f"[-{teks}-]" for teks in ["".join(satu[a:b])] if teks]
        hasil += [f"{{+{teks}+}}" for teks in ["".join(lain[c:d])] if teks]
    return " ".join("".join(hasil).split())


def _satu_baris(teks: str) -> str:
    return teks.replace("\n", ", ") or "(kosong)"


def _bungkus(teks: str, lebar: int, lekuk: int, tanda: str = "") -> list[str]:
    awal = " " * lekuk + (f"{tanda} " if tanda else "")
    bersih = "".join(char if char.isprintable() else "\ufffd" for char in teks.replace("\n", " "))
    return textwrap.wrap(
        bersih, max(lebar, 30), initial_indent=awal, subsequent_indent=" " * (len(awal) + 2 * bool(tanda)),
        break_on_hyphens=False,
    ) or [awal.rstrip()]  # fmt: skip


def _warnai(tanda: str, baris: list[str], warna: bool) -> list[str]:
    return [f"{_WARNA[tanda]}{satu}{_BIASA}" for satu in baris] if warna else baris
