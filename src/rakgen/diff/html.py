"""Html: comparisons side by side on one page that needs nothing else: no scripts, no links, no fonts to fetch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from rakgen.diff.kalimat import keterangan, nama_isian, penilaian, rupiah
from rakgen.diff.laporan import Berkas, kelompokkan, kepala, nama_rak, ringkasan
from rakgen.diff.perubahan import Perubahan, tandai_kata

_GAYA = """body{font:15px/1.45 Arial,"Liberation Sans",sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem;color:#1a1a1a;background:#fff}
h1{font-size:1.4rem}h2{font-size:1.15rem;margin-top:2rem}h3{font-size:1rem;margin-bottom:.3rem}
table{border-collapse:collapse;width:100%;table-layout:fixed;margin-bottom:1rem}
th,td{border:1px solid #767676;padding:.35rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere;white-space:pre-line}
th{background:#f0f0f0}col.butir{width:22%}col.ket{width:20%}
del{background:#fde8e8;text-decoration:line-through}ins{background:#e6f4e6;font-weight:bold;text-decoration:none}
.peringatan{font-weight:bold}.alasan{font-style:italic}
@media print{body{margin:0;max-width:none}tr{break-inside:avoid}}
@media(max-width:40rem){table,tbody,tr,td{display:block;width:auto}thead{display:none}td::before{content:attr(data-label);font-weight:bold;display:block}}"""


def tulis_html(berkas: Sequence[Berkas]) -> str:
    """A whole page; every text of a plan is escaped."""
    badan = "".join(bagian for satu in berkas if not satu.sama for bagian in _berkas(satu))
    return (
        '<!DOCTYPE html>\n<html lang="id">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>Perubahan rencana aksi</title>\n<style>\n{_GAYA}\n</style>\n</head>\n<body>\n<main>\n"
        f"<h1>Perubahan rencana aksi</h1>\n<p>{_aman(ringkasan(berkas))}</p>\n{badan}</main>\n</body>\n</html>\n"
    )


def _berkas(berkas: Berkas) -> Iterator[str]:
    yield f"<h2>{_aman(kepala(berkas))}</h2>\n"
    if berkas.banding is None:
        return
    kiri, kanan = "Semula", "Menjadi"
    if berkas.banding.antartahun:
        kiri, kanan = f"Tahun {berkas.banding.lama.tahun}", f"Tahun {berkas.banding.baru.tahun}"
    for kelompok in kelompokkan(berkas.banding.perubahan):
        rak = f"Rak {nama_rak(kelompok.rak)}: " if kelompok.rak is not None else ""
        yield (
            f"<h3>{_aman(rak + kelompok.judul)}</h3>\n<table>\n"
            '<colgroup><col class="butir"><col><col><col class="ket"></colgroup>\n'
            f'<thead><tr><th scope="col">Butir</th><th scope="col">{kiri}</th><th scope="col">{kanan}</th>'
            '<th scope="col">Keterangan</th></tr></thead>\n<tbody>\n'
        )
        for satu in kelompok.perubahan:
            yield _baris(satu, kiri, kanan)
        yield "</tbody>\n</table>\n"
    for jumlah in berkas.banding.anggaran:
        if jumlah.lama != jumlah.baru:
            yield (
                f"<p>Jumlah anggaran rak {_aman(nama_rak(jumlah.rak))}: {rupiah(jumlah.lama)} menjadi "
                f"{rupiah(jumlah.baru)}, selisih {rupiah(jumlah.baru - jumlah.lama)}.</p>\n"
            )


def _baris(satu: Perubahan, kiri: str, kanan: str) -> str:
    butir = satu.tempat.tingkat + (f": {nama_isian(satu.isian)}" if satu.isian and satu.jenis != "redaksi" else "")
    if satu.jenis not in ("redaksi", "ditambah", "dihapus") and satu.tempat.teks:
        butir += f"\n{satu.tempat.teks}"
    catatan = keterangan(satu) + (f"; {nilai}" if (nilai := penilaian(satu)) else "")
    ket = f'<span class="peringatan">Peringatan: {_aman(catatan)}</span>' if satu.peringatan else _aman(catatan)
    if satu.alasan:
        ket += f'\n<span class="alasan">{_aman(satu.alasan)}</span>'
    if satu.jenis == "redaksi" and satu.semula and satu.menjadi:
        lama, baru = (
            _tandai(bagian, nama)
            for bagian, nama in zip(tandai_kata(satu.semula, satu.menjadi), ("del", "ins"), strict=True)
        )
    else:
        lama, baru = _aman(satu.semula) or "-", _aman(satu.menjadi) or "-"
    sel = zip(("Butir", kiri, kanan, "Keterangan"), (_aman(butir), lama, baru, ket), strict=True)
    return "<tr>" + "".join(f'<td data-label="{label}">{isi}</td>' for label, isi in sel) + "</tr>\n"


def _tandai(bagian: list[tuple[str, bool]], nama: str) -> str:
    return "".join(f"<{nama}>{_aman(teks)}</{nama}>" if berubah else _aman(teks) for teks, berubah in bagian)


def _aman(teks: str) -> str:
    """Escaped, and without control characters, which no HTML may hold."""
    return escape("".join(char if char.isprintable() or char in "\n" else "\ufffd" for char in teks))
