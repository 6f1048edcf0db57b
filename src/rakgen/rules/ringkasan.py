"""Ringkasan: what the rules over several plans need of each rak, small enough to keep for a thousand plans."""

from decimal import Decimal
from typing import NamedTuple

from rakgen.diagnostics import Span
from rakgen.model import Butir, Indikator, Jadwal, Periode
from rakgen.rules.ganda import ringkas
from rakgen.rules.konteks import Konteks, letak_angka, sasaran_rak
from rakgen.rules.target import ke_persen, urut_periode


class Letak(NamedTuple):
    """A place in a plan, and the codes of findings that some item around it excepts."""

    path: str
    span: Span | None
    kecuali: frozenset[str]


class SasaranRingkas(NamedTuple):
    """A sasaran: its words for comparison and as typed."""

    kunci: str
    uraian: str
    letak: Letak


class IndikatorRingkas(NamedTuple):
    """An indikator with the target it promises for the year: its text, and what is compared."""

    kunci: str
    uraian: str
    sasaran: str
    target: str
    banding: tuple[str, str, Decimal | None]
    letak: Letak
    letak_target: Letak


class KegiatanRingkas(NamedTuple):
    """A kegiatan: its words, months (empty: no schedule), units as printed, budget, programme."""

    kunci: str
    uraian: str
    indikator: str
    jadwal: str
    bulan: frozenset[int]
    butir: tuple[tuple[Periode, int], ...]
    pelaksana: frozenset[str]
    anggaran: int | None
    program: str
    letak: Letak
    letak_jadwal: Letak
    letak_pelaksana: Letak


class RakRingkas(NamedTuple):
    """A rak: the office and year it belongs to, whether it is a Perjanjian Kinerja, and its items."""

    kelompok: tuple[str, int]
    path: str
    nomor: int
    kode: str
    perubahan: int
    pk: bool
    sasaran: tuple[SasaranRingkas, ...]
    indikator: tuple[IndikatorRingkas, ...]
    kegiatan: tuple[KegiatanRingkas, ...]
    program: tuple[tuple[str, int, str, Letak], ...]

    @property
    def satu_unit(self) -> frozenset[str]:
        """The units, if every kegiatan (two or more) names the same; else empty."""
        unit = {satu.pelaksana for satu in self.kegiatan}
        return next(iter(unit)) if len(unit) == 1 and len(self.kegiatan) > 1 else frozenset()


def ringkas_rencana(konteks: Konteks) -> list[RakRingkas]:
    """The rak of one plan whose layouts are known."""
    rencana, path = konteks.rencana, konteks.path
    kelompok = (ringkas(rencana.instansi or ""), rencana.tahun)
    program = tuple(
        (ringkas(satu.uraian), satu.anggaran.value, satu.anggaran.text, Letak(path, satu.span("anggaran"), frozenset()))
        for satu in rencana.program.values()
        if satu.anggaran is not None
    )
    nama_program = {kode: ringkas(satu.uraian) for kode, satu in rencana.program.items()}
    indikator: dict[int, list[IndikatorRingkas]] = {}
    for tempat in konteks.indikator:
        indikator.setdefault(tempat.nomor, []).append(
            _indikator(path, tempat.sasaran.uraian, tempat.indikator, tempat.jalur)
        )
    kegiatan: dict[int, list[KegiatanRingkas]] = {}
    for satu in konteks.kegiatan:
        isi = satu.kegiatan
        if isi.uraian is None or isi.rujukan:
            continue
        kecuali = _kecuali(satu.jalur)
        jadwal: Jadwal | None = isi.jadwal
        kegiatan.setdefault(satu.nomor, []).append(
            KegiatanRingkas(
                ringkas(isi.uraian), isi.uraian, ringkas(satu.indikator.uraian), jadwal.text if jadwal else "",
                jadwal.bulan if jadwal else frozenset(), jadwal.butir if jadwal else (),
                frozenset(rencana.pelaksana_name(nama) for nama in isi.pelaksana or ()),
                isi.anggaran.value if isi.anggaran else None, nama_program.get(isi.program or "", ""),
                Letak(path, isi.span("uraian"), kecuali), Letak(path, isi.span("jadwal"), kecuali),
                Letak(path, isi.span("pelaksana"), kecuali),
            )
        )  # fmt: skip
    hasil = []
    for nomor, (rak, cetakan) in enumerate(zip(rencana.rak, konteks.cetakan, strict=True)):
        if cetakan is None:
            continue
        sasaran = tuple(
            SasaranRingkas(ringkas(isi.uraian), isi.uraian, Letak(path, isi.span("uraian"), _kecuali(jalur)))
            for jalur, isi in sasaran_rak(rak)
        )
        hasil.append(
            RakRingkas(
                kelompok, path, nomor, rak.kode or "", rak.perubahan or 0, cetakan.pk, sasaran,
                tuple(indikator.get(nomor, ())), tuple(kegiatan.get(nomor, ())), program,
            )
        )  # fmt: skip
    return hasil


def _kecuali(jalur: tuple[Butir, ...]) -> frozenset[str]:
    return frozenset(kode for butir in jalur for kode in butir.pengecualian)


def _indikator(path: str, sasaran: str, indikator: Indikator, jalur: tuple[Butir, ...]) -> IndikatorRingkas:
    kecuali = _kecuali(jalur)
    target, periode = indikator.target, None
    if target is None and indikator.kumulatif is not False:
        isi = [(t, p) for p, t in urut_periode(indikator) if t.kind != "tanpa"]
        target, periode = isi[-1] if isi else (None, None)
    teks = ""
    banding: tuple[str, str, Decimal | None] = ("", "", None)
    if target is not None and target.kind != "tanpa":
        jenis, nilai = ke_persen(target, indikator.satuan)
        teks = target.text.strip()
        satuan = "" if jenis == "persen" and target.satuan in (None, "%") else target.satuan or indikator.satuan or ""
        banding = (jenis, _polos(satuan) if nilai is not None else _polos(teks), nilai)
    return IndikatorRingkas(
        ringkas(indikator.uraian), indikator.uraian, ringkas(sasaran), teks, banding,
        Letak(path, indikator.span("uraian"), kecuali), Letak(path, letak_angka(indikator, periode) if teks else None, kecuali),
    )  # fmt: skip


def _polos(teks: str) -> str:
    return "".join(teks.split()).casefold()


def beda_target(satu: IndikatorRingkas, dua: IndikatorRingkas) -> bool:
    """True when two indikator promise different figures; a unit of measure left out on one side is no difference."""
    if not satu.target or not dua.target or _polos(satu.target) == _polos(dua.target):
        return False
    jenis, satuan, nilai = satu.banding
    jenis_dua, satuan_dua, nilai_dua = dua.banding
    if nilai is None or nilai_dua is None:
        return jenis != jenis_dua or satuan != satuan_dua
    if nilai != nilai_dua:
        return True
    if "persen" in (jenis, jenis_dua):
        # "100% (Hijau)" promises more than "100%"; a bare 100 may be a percentage whose sign was left out.
        return bool(satuan.strip("%") != satuan_dua.strip("%") and (jenis == jenis_dua))
    return bool(satuan and satuan_dua and satuan != satuan_dua)
