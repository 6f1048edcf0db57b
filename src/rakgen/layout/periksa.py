"""Periksa: what is wrong with a layout before anything is printed, by itself and for the plan that names it (5xx)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.layout.isian_layout import pisah_isi
from rakgen.layout.kolom import Kolom
from rakgen.layout.layout import Layout, Tabel, kolom_berperiode
from rakgen.layout.templat import ISIAN_BUTIR, ISIAN_RAK, ISIAN_TANGGAL, periksa_templat
from rakgen.layout.temuan import temuan_templat
from rakgen.model import Indikator, Keluaran, Periode, Rak
from rakgen.model.isian import Fields


def periksa_layout(layout: Layout, *, lebar: bool) -> list[Diagnostic]:
    """Templates that name what they cannot know, columns bound to what the table lacks, headings too wide for the paper.

    `lebar` says whether to measure headings: the shipped layouts fit, and font metrics take a while to load.
    """
    temuan = [
        temuan_templat(galat, layout, asal, nama, butir, tersedia)
        for asal, nama, butir, teks, tersedia in _semua_templat(layout)
        if (galat := periksa_templat(teks, tersedia))
    ]
    temuan += [
        satu for tabel in layout.semua_tabel for kolom in tabel.daun for satu in _periksa_kolom(layout, tabel, kolom)
    ]
    if lebar and not temuan:
        from rakgen.layout.halaman import periksa_lebar

        temuan += periksa_lebar(layout)
    return temuan


def _semua_templat(layout: Layout) -> Iterator[tuple[Fields, str, int | None, str, Sequence[str]]]:
    """Every template: the group it stands in, its field, its item number, its text, the names it can use."""
    for nama in ("judul", "lampiran", "subjudul", "tempat_tanggal"):
        nilai = getattr(layout, nama)
        tersedia = ISIAN_TANGGAL if nama == "tempat_tanggal" else ISIAN_RAK
        yield from _satu(layout, nama, nilai, tersedia)
    for tabel in layout.semua_tabel:
        yield from _satu(tabel, "judul", tabel.judul, ISIAN_RAK)
        yield from _satu(tabel, "catatan", tabel.catatan, ISIAN_RAK)
        for kolom in tabel.semua_kolom:
            for nama in ("judul", "judul_periode", "judul_kelompok"):
                yield from _satu(kolom, nama, getattr(kolom, nama), ISIAN_RAK)
        for pita in tabel.baris_kelompok:
            yield from _satu(pita, "isi", pita.isi, (*ISIAN_RAK, *ISIAN_BUTIR))
        if tabel.jumlah is not None:
            yield from _satu(tabel.jumlah, "judul", tabel.jumlah.judul, ISIAN_RAK)
            for sub in tabel.jumlah.sub:
                yield from _satu(sub, "judul", sub.judul, (*ISIAN_RAK, *ISIAN_BUTIR))
    if layout.kop_terpasang is not None:
        for baris in layout.kop_terpasang.baris:
            yield from _satu(baris, "teks", baris.teks, ISIAN_RAK)


def _satu(
    asal: Fields, nama: str, nilai: str | tuple[str, ...] | None, tersedia: Sequence[str]
) -> Iterator[tuple[Fields, str, int | None, str, Sequence[str]]]:
    if isinstance(nilai, str):
        yield asal, nama, None, nilai, tersedia
    else:
        for i, teks in enumerate(nilai or ()):
            yield asal, nama, i, teks, tersedia


def _periksa_kolom(layout: Layout, tabel: Tabel, kolom: Kolom) -> Iterator[Diagnostic]:
    """A field by periods without a period, and levels that a table of programmes has not."""
    berperiode = {id(satu) for satu, _ in kolom_berperiode(tabel)}
    for nomor, isi in enumerate(kolom.isi):
        level, isian = pisah_isi(isi.isi)
        if tabel.dari == "program" and level not in ("", "program"):
            yield diagnose("RAK511", layout.path, kolom.span("isi", nomor), isi=isi.isi)
        elif isian in ("target_periode", "anggaran_periode") and id(kolom) not in berperiode and kolom.hitung is None:
            yield diagnose("RAK513", layout.path, kolom.span("isi", nomor), isi=isi.isi)


def periksa_cetakan(rak: Rak, layout: Layout, path: str) -> list[Diagnostic]:
    """What a rak lacks that its layout prints: a level, a period as fine as the form's, a signature."""
    return [*_tingkat_kosong(rak, layout), *_periode(rak, layout, path), *_tanda_tangan(rak, layout, path)]


def _tingkat_kosong(rak: Rak, layout: Layout) -> Iterator[Diagnostic]:
    """Columns bound to a level of which the rak has no item: one finding a level, at the first such column.

    A rak without indikator or kegiatan is told so at the very item, by the rules of content.
    """
    ada = _tingkat(rak) | {"indikator", "kegiatan"}
    dilihat: set[str] = set()
    for tabel in layout.semua_tabel:
        if tabel.dari == "program":
            continue
        for kolom in tabel.daun:
            for isian in kolom.isian:
                level = pisah_isi(isian)[0]
                if level not in ada and level not in dilihat:
                    dilihat.add(level)
                    nama = rak.kode or "-"
                    yield diagnose("RAK506", layout.path, kolom.span("isi"), tingkat=level, rak=nama, judul=kolom.judul)


def _tingkat(rak: Rak) -> set[str]:
    ada = {"sasaran"}
    if any(satu.uraian for satu in rak.tujuan or ()):
        ada.add("tujuan")
    for kegiatan in rak.all_kegiatan:
        if kegiatan.program:
            ada.add("program")
        if kegiatan.keluaran:
            ada.add("keluaran")
    return ada


def _periode(rak: Rak, layout: Layout, path: str) -> Iterator[Diagnostic]:
    """Targets by periods coarser than the form's, and finer ones of which nobody says whether they add up."""
    indikator = layout.periode_isian("indikator.target_periode")
    keluaran = layout.periode_isian("keluaran.target_periode")
    for sasaran in rak.all_sasaran:
        for satu in sasaran.indikator:
            yield from _periode_butir(satu, indikator, path)
            for kegiatan in satu.kegiatan:
                for hasil in kegiatan.keluaran:
                    yield from _periode_butir(hasil, keluaran, path)


def _periode_butir(butir: Indikator | Keluaran, dicetak: frozenset[Periode], path: str) -> Iterator[Diagnostic]:
    if not butir.target_periode or not dicetak:
        return
    halus = max(dicetak, key=lambda satu: satu.value)
    jenis = {satu for satu, _ in butir.target_periode}
    kasar = [satu for satu in jenis if satu.value < halus.value]
    if kasar:
        yield diagnose(
            "RAK507", path, butir.key_span("target_periode"), halus=halus.word, kasar=kasar[0].word,
            contoh=halus.label(1),
        )  # fmt: skip
    elif butir.kumulatif is None and any(satu.value > halus.value for satu in jenis) and _beberapa(butir, halus):
        yield diagnose("RAK508", path, butir.key_span("target_periode"), halus=halus.word)


def _beberapa(butir: Indikator | Keluaran, halus: Periode) -> bool:
    """True when some period of the form has several finer values in it."""
    letak = [
        (jenis.bulan(nomor)[0] - 1) // halus.month_count for jenis, nomor in butir.target_periode if jenis.value > halus.value
    ]
    return len(letak) != len(set(letak))


def _tanda_tangan(rak: Rak, layout: Layout, path: str) -> Iterator[Diagnostic]:
    susunan = layout.pengesahan.susunan
    if susunan == "otomatis" and len(rak.pengesahan) > 2:
        yield diagnose("RAK510", path, rak.span("pengesahan", 2), ada=str(len(rak.pengesahan)))
    elif susunan == "kiri-kanan" and len(rak.pengesahan) != 2 and rak.pengesahan:
        yield diagnose("RAK510.kurang", path, rak.key_span("pengesahan"), ada=str(len(rak.pengesahan)))
