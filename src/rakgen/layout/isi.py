"""Isi: what a plan field prints in a cell, for the whole year or in one period, and the number it counts as."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from rakgen.layout.baris import ButirProgram, Item
from rakgen.layout.document import Content, Line, Mark, Number
from rakgen.layout.isian_layout import pisah_isi
from rakgen.model import Butir, Indikator, Kegiatan, Keluaran, Periode, Rencana, Rupiah, Target

NilaiPeriode = Mapping[tuple[Periode, int], Target | Rupiah]


class Sumber(NamedTuple):
    """Where contents come from besides the items: the plan, and the budget of each programme by its kode or text."""

    rencana: Rencana
    anggaran_program: Mapping[str, Rupiah | Decimal]


def isi_tahun(isi: str, butir: Item | None, sumber: Sumber) -> Content:
    """A field's printed content for the whole year, '' where the item has none."""
    isian = pisah_isi(isi)[1]
    if butir is None:
        return ""
    if isinstance(butir, ButirProgram):
        return _isi_program(isian, butir, sumber)
    if isian.startswith("tambahan."):
        tambahan = butir.tambahan.get(isian.removeprefix("tambahan."))
        return (tambahan.text or "") if tambahan else ""
    if isinstance(butir, Indikator | Keluaran) and isian == "target":
        return butir.target.text if butir.target else ""
    if isinstance(butir, Kegiatan):
        return _isi_kegiatan(isian, butir, sumber)
    nilai = getattr(butir, isian, None)
    return nilai if isinstance(nilai, str) else ""


def _isi_program(isian: str, butir: ButirProgram, sumber: Sumber) -> Content:
    if isian != "anggaran":
        return getattr(butir, isian, None) or ""
    nilai = sumber.anggaran_program.get(butir.kode or butir.uraian)
    if isinstance(nilai, Decimal):
        from rakgen.layout.angka import tulis_angka

        return Number(nilai, tulis_angka(nilai))
    return _rupiah(nilai)


def _isi_kegiatan(isian: str, butir: Kegiatan, sumber: Sumber) -> Content:
    if isian == "pelaksana":
        return paragraf(sumber.rencana.pelaksana_name(unit) for unit in butir.pelaksana or ())
    if isian == "anggaran":
        return _rupiah(butir.anggaran)
    if isian == "program":
        program = sumber.rencana.program.get(butir.program or "")
        return program.uraian if program else butir.program or ""
    if isian == "aksi":
        return paragraf(aksi.uraian for aksi in butir.aksi)
    if isian == "keluaran":
        return paragraf(keluaran.uraian or "" for keluaran in butir.keluaran)
    if isian == "target_keluaran":
        return paragraf(keluaran.target.text if keluaran.target else "" for keluaran in butir.keluaran)
    if isian == "jadwal":
        return butir.jadwal.text if butir.jadwal else ""
    nilai = getattr(butir, isian, None)
    return nilai if isinstance(nilai, str) else ""


def isi_periode(isi: str, butir: Item | None, jenis: Periode, nomor: int, tanda: Mark | str) -> Content:
    """What a field prints in period `nomor` (from 1) of kind `jenis`; a jadwal prints `tanda`. '' where there is nothing."""
    isian = pisah_isi(isi)[1]
    if butir is None or isinstance(butir, ButirProgram):
        return ""
    if isian == "jadwal" and isinstance(butir, Kegiatan):
        return tanda if butir.jadwal is not None and nomor in butir.jadwal.in_periode(jenis) else ""
    if isian == "aksi" and isinstance(butir, Kegiatan):
        return paragraf(satu.uraian for satu in butir.aksi if satu.jadwal and nomor in satu.jadwal.in_periode(jenis))
    nilai = pada_periode(nilai_periode(isi, butir), jenis, nomor, kumulatif(isian, butir))
    if isinstance(nilai, Rupiah):
        return _rupiah(nilai)
    return nilai.text if isinstance(nilai, Target) else ""


def nilai_periode(isi: str, butir: Butir) -> NilaiPeriode:
    """The values by period of a field."""
    isian = pisah_isi(isi)[1]
    if isian.startswith("tambahan."):
        tambahan = butir.tambahan.get(isian.removeprefix("tambahan."))
        return tambahan.periode if tambahan else {}
    if isian == "target_periode" and isinstance(butir, Indikator | Keluaran):
        return butir.target_periode
    if isian == "anggaran_periode" and isinstance(butir, Kegiatan):
        return butir.anggaran_periode
    return {}


def kumulatif(isian: str, butir: Butir) -> bool | None:
    """Whether a field's values add up over the year (False) or each includes those before it (True)."""
    if isian == "anggaran_periode":
        return False
    return butir.kumulatif if isinstance(butir, Indikator | Keluaran) else None


def pada_periode(nilai: NilaiPeriode, jenis: Periode, nomor: int, jumlahkan: bool | None) -> Target | Rupiah | None:
    """The value in a period: its own; else from the finer periods in it, their last, or their sum when they are not cumulative."""
    sendiri = nilai.get((jenis, nomor))
    if sendiri is not None:
        return sendiri
    dalam = set(jenis.bulan(nomor))
    halus = [
        (satu, isi)
        for (kecil, satu), isi in sorted(nilai.items(), key=lambda pasangan: pasangan[0][0].bulan(pasangan[0][1])[0])
        if kecil.value > jenis.value and dalam.issuperset(kecil.bulan(satu))
    ]
    if not halus:
        return None
    isi = [satu for _, satu in halus]
    angka = [sebagai_angka(satu) for satu in isi]
    if jumlahkan is False and len(isi) > 1 and all(satu is not None for satu in angka):
        return _jumlah(isi, sum((satu for satu in angka if satu is not None), Decimal(0)))
    return isi[-1]


def _jumlah(isi: list[Target | Rupiah], nilai: Decimal) -> Target | Rupiah:
    from rakgen.layout.angka import tulis_angka, tulis_rupiah

    pertama = isi[0]
    if isinstance(pertama, Rupiah):
        return Rupiah(tulis_rupiah(nilai, [satu.text for satu in isi]), int(nilai))
    ekor = "%" if pertama.kind == "persen" else f" {pertama.satuan}" if pertama.satuan else ""
    return Target(tulis_angka(nilai) + ekor, pertama.kind, nilai, pertama.satuan)


def sebagai_angka(nilai: Target | Rupiah | None) -> Decimal | None:
    """The number a value counts as; None for a text, a grade, a range."""
    if isinstance(nilai, Rupiah):
        return Decimal(nilai.value)
    return nilai.value if nilai is not None else None


def angka_tahun(isi: str, butir: Item, sumber: Sumber) -> Decimal | None:
    """The number a field counts as for the whole year."""
    from rakgen.model.target import parse_target

    isian = pisah_isi(isi)[1]
    if isian == "anggaran" and isinstance(butir, Kegiatan):
        return sebagai_angka(butir.anggaran)
    if isian == "anggaran" and isinstance(butir, ButirProgram):
        nilai = sumber.anggaran_program.get(butir.kode or butir.uraian)
        return nilai if isinstance(nilai, Decimal) else sebagai_angka(nilai)
    if isian == "target" and isinstance(butir, Indikator | Keluaran):
        return sebagai_angka(butir.target)
    teks = isi_tahun(isi, butir, sumber)
    return sebagai_angka(parse_target(teks)) if isinstance(teks, str) and teks else None


def _rupiah(nilai: Rupiah | Decimal | None) -> Content:
    return Number(Decimal(nilai.value), nilai.text) if isinstance(nilai, Rupiah) else ""


def paragraf(teks: Iterable[str]) -> Content:
    """Texts as paragraphs of one cell; a single one as it is."""
    baris = tuple(teks)
    return tuple(Line(satu) for satu in baris) if len(baris) > 1 else (baris[0] if baris else "")
