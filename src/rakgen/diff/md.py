"""Md: comparisons as Markdown, for the comment of a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rakgen.diff.kalimat import keterangan, nama_isian, penilaian, rupiah
from rakgen.diff.laporan import Berkas, kelompokkan, kepala, nama_rak, ringkasan
from rakgen.diff.perubahan import Perubahan, tandai_kata

_KHUSUS = re.compile(r"([\\`*_{}\[\]<>#|~])")


def tulis_md(berkas: Sequence[Berkas]) -> str:
    """A heading and the summary, then for each pair of plans a table per sasaran. Texts of plans are escaped."""
    baris = ["## Perubahan rencana aksi", "", ringkasan(berkas)]
    for satu in berkas:
        if not satu.sama:
            baris += ["", f"### {_aman(kepala(satu))}", *_perubahan(satu)]
    return "\n".join(baris) + "\n"


def _perubahan(berkas: Berkas) -> Iterator[str]:
    if berkas.banding is None:
        return
    rak = None
    for kelompok in kelompokkan(berkas.banding.perubahan):
        nama = f"Rak {nama_rak(kelompok.rak)}" if kelompok.rak is not None else ""
        if nama and nama != rak:
            rak = nama
            yield from ("", f"#### {_aman(nama)}")
        yield from (
            "",
            f"**{_aman(kelompok.judul)}**",
            "",
            "| Butir | Semula | Menjadi | Keterangan |",
            "|---|---|---|---|",
        )
        for satu in kelompok.perubahan:
            yield "| " + " | ".join(_sel(satu)) + " |"
    for jumlah in berkas.banding.anggaran:
        if jumlah.lama != jumlah.baru:
            yield ""
            yield (
                f"Jumlah anggaran rak {_aman(nama_rak(jumlah.rak))}: {rupiah(jumlah.lama)} menjadi {rupiah(jumlah.baru)}, "
                f"selisih {rupiah(jumlah.baru - jumlah.lama)}."
            )


def _sel(satu: Perubahan) -> tuple[str, str, str, str]:
    """The cells of one change; a warning is bold and has its word."""
    butir = satu.tempat.tingkat
    if satu.isian and satu.jenis != "redaksi":
        butir += f": {nama_isian(satu.isian)}"
    if satu.jenis != "redaksi" and satu.tempat.teks and satu.jenis not in ("ditambah", "dihapus"):
        butir += f" ({satu.tempat.teks})"
    catatan = keterangan(satu)
    if nilai := penilaian(satu):
        catatan += f"; {nilai}"
    catatan = f"**Peringatan: {_aman(catatan)}**" if satu.peringatan else _aman(catatan)
    if satu.alasan:
        catatan += f"<br>{_aman(satu.alasan)}"
    if satu.jenis == "redaksi" and satu.semula and satu.menjadi:
        kiri, kanan = tandai_kata(satu.semula, satu.menjadi)
        return _aman(butir), _tandai(kiri, "~~"), _tandai(kanan, "**"), catatan
    return _aman(butir), _aman(satu.semula) or "-", _aman(satu.menjadi) or "-", catatan


def _tandai(bagian: list[tuple[str, bool]], tanda: str) -> str:
    hasil = ""
    for teks, berubah in bagian:
        inti = teks.strip()
        if not berubah or not inti:
            hasil += _aman(teks)
            continue
        depan, belakang = teks[: len(teks) - len(teks.lstrip())], teks[len(teks.rstrip()) :]
        hasil += f"{depan}{tanda}{_aman(inti)}{tanda}{belakang}"
    return hasil


def _aman(teks: str) -> str:
    """Text that Markdown and HTML leave as it is; a mention or a line break cannot leave its cell."""
    teks = (
        _KHUSUS.sub(r"\\\1", teks.replace("&", "&amp;"))
        .replace("\\<", "&lt;")
        .replace("\\>", "&gt;")
        .replace("@", "@\u200b")
    )
    return " <br>".join(teks.replace("\r", "").split("\n"))
