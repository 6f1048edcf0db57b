"""Sekantor rules: plans of one office and year, held against each other (3xx)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rakgen.diagnostics import Diagnostic, Span, diagnose
from rakgen.model import Periode, format_months
from rakgen.rules.hasil import gabungkan
from rakgen.rules.konteks import Konteks, Temuan
from rakgen.rules.registri import ATURAN, Aturan, aturan, aturan_bersama
from rakgen.rules.ringkasan import KegiatanRingkas, Letak, RakRingkas, beda_target
from rakgen.source import Mapping as Kelompok


class TemuanBersama(NamedTuple):
    """A finding between two plans, and the codes that the items on either side except."""

    diagnostic: Diagnostic
    kecuali: frozenset[str]


def periksa_bersama(
    semua: Iterable[RakRingkas], aturan_path: Mapping[str, Mapping[str, str]]
) -> tuple[list[Diagnostic], dict[str, int]]:
    """Hold the rak of each office and year against each other: the findings that stand, and the number excepted in each file.

    `aturan_path` gives the severities that the office of each file set.
    """
    kelompok: dict[tuple[str, int], list[RakRingkas]] = {}
    for rak in semua:
        kelompok.setdefault(rak.kelompok, []).append(rak)
    hasil: list[Diagnostic] = []
    dikecualikan: dict[str, int] = {}
    for anggota in kelompok.values():
        if len(anggota) < 2 or not anggota[0].kelompok[0]:
            continue
        sekelompok = _terbaru(anggota)
        if any(rak.pk for rak in sekelompok):
            import rakgen.rules.pk  # noqa: F401  (takes the places kept for it below)
        for satu in ATURAN.values():
            if satu.periksa is not None:
                continue
            for temuan, kecuali in satu.halaman(sekelompok):
                derajat = aturan_path.get(temuan.path, {})
                if derajat.get(temuan.code) == "mati":
                    continue
                if temuan.code in kecuali:
                    dikecualikan[temuan.path] = dikecualikan.get(temuan.path, 0) + 1
                else:
                    hasil += gabungkan([Temuan(temuan)], derajat)
    return hasil, dikecualikan


def _aturan_pk(kode: str) -> None:
    """Enter a rule of `pk` by its code only; the module is imported when a run holds a Perjanjian Kinerja."""
    ATURAN[kode] = Aturan(kode, None, lambda anggota: ())


def _terbaru(anggota: Sequence[RakRingkas]) -> list[RakRingkas]:
    """The rak without those that a later `perubahan` of the same kode replaces."""
    terakhir: dict[str, int] = {}
    for rak in anggota:
        terakhir[rak.kode] = max(terakhir.get(rak.kode, 0), rak.perubahan)
    return [rak for rak in anggota if rak.perubahan == terakhir[rak.kode]]


def antar(kunci: str, ini: Letak, lain: Letak, kode_lain: str, /, **nilai: str) -> TemuanBersama:
    """A finding at `ini` about another place; that place is named by line, and by file where it is another one."""
    baris = lain.span.line if lain.span else 1
    rak = f"rak {kode_lain}, " if kode_lain else ""
    berkas = "" if ini.path == lain.path else f"{lain.path}:{baris}"
    nilai |= {
        "tempat_lain": berkas or f"{rak}baris {baris}",
        "tempat_lain_en": berkas or f"{rak}line {baris}",
    }
    dekat: tuple[Span, ...] = (lain.span,) if ini.path == lain.path and lain.span else ()
    return TemuanBersama(diagnose(kunci, ini.path, ini.span, related=dekat, **nilai), ini.kecuali | lain.kecuali)


_TEBAKAN = 10_000
"""Comparisons of unknown units with the register's in one plan; a real plan needs a few hundred."""


@aturan_bersama("RAK301")
def target_indikator_berbeda(anggota: Sequence[RakRingkas]) -> Iterator[TemuanBersama]:
    """Indikator sama, target berbeda.

    Dua rencana satu kantor pada tahun yang sama menjanjikan angka yang berbeda untuk indikator yang sama. Spasi sebelum % dan penulisan angka (77,5 dan 77,50) tidak
    dianggap berbeda; satuan yang hanya ditulis di satu rencana juga tidak. Rencana yang digantikan `perubahan` tidak dibandingkan.

    Salah::

        rak:
          - kode: kepala
            sasaran:
              - uraian: Meningkatnya kompetensi auditor
                indikator:
                  - uraian: Jumlah auditor madya
                    target: 20 orang
                    kegiatan:
                      - uraian: Diklat auditor madya
                        jadwal: T2
                        pelaksana: Sub Bagian Umum
          - kode: sekretaris
            sasaran:
              - uraian: Meningkatnya kompetensi auditor
                indikator:
                  - uraian: Jumlah auditor madya
                    target: 24 orang
                    kegiatan:
                      - uraian: Pengiriman peserta diklat
                        jadwal: T2
                        pelaksana: Sub Bagian Umum

    Benar::

        rak:
          - kode: kepala
            sasaran:
              - uraian: Meningkatnya kompetensi auditor
                indikator:
                  - uraian: Jumlah auditor madya
                    target: 20 orang
                    kegiatan:
                      - uraian: Diklat auditor madya
                        jadwal: T2
                        pelaksana: Sub Bagian Umum
          - kode: sekretaris
            sasaran:
              - uraian: Meningkatnya kompetensi auditor
                indikator:
                  - uraian: Jumlah auditor madya
                    target: 20 orang
                    kegiatan:
                      - uraian: Pengiriman peserta diklat
                        jadwal: T2
                        pelaksana: Sub Bagian Umum

    English: Two plans of one office and year promise different figures for the same indikator. A space before %, or 77,5 against 77,50, is no difference; nor is a unit
    of measure that only one of them gives. A plan replaced by a `perubahan` is not compared.
    """
    pertama: dict[str, tuple[RakRingkas, int]] = {}
    for rak in anggota:
        for nomor, satu in enumerate(rak.indikator):
            asal, ke = pertama.setdefault(satu.kunci, (rak, nomor))
            lama = asal.indikator[ke]
            if asal is not rak and beda_target(lama, satu):
                yield antar(
                    "RAK301", satu.letak_target, lama.letak_target, asal.kode, nilai=satu.target, lain=lama.target
                )
            if not lama.target:
                pertama[satu.kunci] = (rak, nomor)


# Words that say what is done with a topic, not what the topic is.
_UMUM = frozenset(
    "dan atau di ke dari untuk dalam pada dengan oleh atas serta terhadap yang para melalui bagi tahun kegiatan program pelaksanaan penyelenggaraan penyusunan "
    "pembentukan pembuatan pengelolaan penataan monitoring evaluasi pemantauan pengawasan koordinasi rapat rakor fasilitasi pelayanan pembinaan pendampingan "
    "sosialisasi laporan pelaporan dokumen data informasi rencana kerja kinerja anggaran tindak lanjut reviu revisi persiapan peningkatan dukungan "
    "penguatan pengembangan bimbingan teknis pemutakhiran penetapan pembahasan konsultasi i ii iii iv".split()
)  # fmt: skip


def _topik(uraian: str) -> frozenset[str]:
    kata = "".join(huruf if huruf.isalnum() else " " for huruf in uraian.lower()).split()
    return frozenset(satu for satu in kata if satu not in _UMUM and not satu.isdigit())


def _terlalu_umum(satu: KegiatanRingkas) -> bool:
    """True for names such as "Rapat koordinasi", which two plans may both use for work of their own."""
    kata = satu.kunci.split()
    return len(kata) < 2 or (len(kata) < 3 and not _topik(satu.uraian))


def _unit_sendiri(satu: RakRingkas, dua: RakRingkas) -> bool:
    """True for the plans of two units, each with all of its own work: equal names are then different work."""
    return bool(satu.satu_unit and dua.satu_unit and not satu.satu_unit & dua.satu_unit)


def _jadwal_sama(satu: KegiatanRingkas, dua: KegiatanRingkas) -> bool:
    """True when two schedules agree in the coarser of their periods."""
    kasar = min((jenis for jenis, _ in (*satu.butir, *dua.butir)), key=lambda jenis: jenis.value)
    dalam = [frozenset((bulan - 1) // kasar.month_count for bulan in isi.bulan) for isi in (satu, dua)]
    return dalam[0] == dalam[1]


@aturan_bersama("RAK302")
def kegiatan_berbeda(anggota: Sequence[RakRingkas]) -> Iterator[TemuanBersama]:
    """Kegiatan sama, jadwal atau pelaksana berbeda.

    Kegiatan yang sama pada dua rencana satu kantor seharusnya berjalan pada waktu yang sama dan oleh unit yang sama. Jadwal bulan dan triwulan dibandingkan dalam triwulan.
    Rencana per unit, yang semua kegiatannya milik unit sendiri, tidak dibandingkan; nama umum seperti "Rapat koordinasi" juga tidak.

    Salah::

        rak:
          - kode: kepala
            sasaran:
              - uraian: Meningkatnya kompetensi auditor
                indikator:
                  - uraian: Jumlah auditor madya
                    target: 20 orang
                    kegiatan:
                      - uraian: Diklat penjenjangan auditor madya
                        jadwal: T2
                        pelaksana: Sub Bagian Umum
          - kode: sekretaris
            sasaran:
              - uraian: Meningkatnya kompetensi aparatur
                indikator:
                  - uraian: Persentase aparatur yang kompeten
                    target: 75%
                    kegiatan:
                      - uraian: Diklat penjenjangan auditor madya
                        jadwal: T3
                        pelaksana: Sub Bagian Umum

    Benar::

        rak:
          - kode: kepala
            sasaran:
              - uraian: Meningkatnya kompetensi auditor
                indikator:
                  - uraian: Jumlah auditor madya
                    target: 20 orang
                    kegiatan:
                      - uraian: Diklat penjenjangan auditor madya
                        jadwal: T2
                        pelaksana: Sub Bagian Umum
          - kode: sekretaris
            sasaran:
              - uraian: Meningkatnya kompetensi aparatur
                indikator:
                  - uraian: Persentase aparatur yang kompeten
                    target: 75%
                    kegiatan:
                      - uraian: Diklat penjenjangan auditor madya
                        jadwal: April-Juni
                        pelaksana: Sub Bagian Umum

    English: The same kegiatan in two plans of one office should run at the same time and by the same unit. Months and quarters are compared as quarters. Plans of single
    units, whose work is all their own, are not compared; nor are general names such as "Rapat koordinasi".
    """
    pertama: dict[str, tuple[RakRingkas, KegiatanRingkas]] = {}
    for rak in anggota:
        for satu in rak.kegiatan:
            asal, lama = pertama.setdefault(satu.kunci, (rak, satu))
            if asal is rak or _terlalu_umum(satu) or _unit_sendiri(asal, rak):
                continue
            if satu.bulan and lama.bulan and not _jadwal_sama(lama, satu):
                yield antar(
                    "RAK302", satu.letak_jadwal, lama.letak_jadwal, asal.kode, nilai=satu.jadwal, lain=lama.jadwal
                )
            elif satu.pelaksana and lama.pelaksana and not satu.pelaksana & lama.pelaksana:
                nilai, lain = ", ".join(sorted(satu.pelaksana)), ", ".join(sorted(lama.pelaksana))
                yield antar(
                    "RAK302.unit", satu.letak_pelaksana, lama.letak_pelaksana, asal.kode, nilai=nilai, lain=lain
                )


@aturan_bersama("RAK303")
def topik_tidak_beririsan(anggota: Sequence[RakRingkas]) -> Iterator[TemuanBersama]:
    """Topik sama, waktu tidak beririsan.

    Dua rencana satu kantor mengerjakan topik yang sama (juga menurut indikatornya) pada waktu yang tidak bertemu. Mungkin benar, mungkin salah satu jadwalnya keliru. Hanya
    informasi, satu kali tiap topik.

    Salah::

        rak:
          - kode: ketua
            sasaran:
              - uraian: Terwujudnya lembaga yang berkualitas
                indikator:
                  - uraian: Indeks Reformasi Birokrasi
                    target: "77"
                    kegiatan:
                      - uraian: Pembentukan dan pelaksanaan Reformasi Birokrasi
                        jadwal: T1
                        pelaksana: Sub Bagian Umum
          - kode: sekretaris
            sasaran:
              - uraian: Meningkatnya akuntabilitas
                indikator:
                  - uraian: Nilai evaluasi pelaksanaan reformasi birokrasi
                    target: "77"
                    kegiatan:
                      - uraian: Evaluasi Reformasi Birokrasi
                        jadwal: T4
                        pelaksana: Sub Bagian Umum

    Benar::

        rak:
          - kode: ketua
            sasaran:
              - uraian: Terwujudnya lembaga yang berkualitas
                indikator:
                  - uraian: Indeks Reformasi Birokrasi
                    target: "77"
                    kegiatan:
                      - uraian: Pembentukan dan pelaksanaan Reformasi Birokrasi
                        jadwal: T1-T4
                        pelaksana: Sub Bagian Umum
          - kode: sekretaris
            sasaran:
              - uraian: Meningkatnya akuntabilitas
                indikator:
                  - uraian: Nilai evaluasi pelaksanaan reformasi birokrasi
                    target: "77"
                    kegiatan:
                      - uraian: Evaluasi Reformasi Birokrasi
                        jadwal: T4
                        pelaksana: Sub Bagian Umum

    English: Two plans of one office work on the same topic (by their indikator too) at times that do not meet. It may be right, or one of the schedules is wrong. Only
    information, once for each topic.
    """
    topik: dict[frozenset[str], list[tuple[RakRingkas, KegiatanRingkas]]] = {}
    for rak in anggota:
        for satu in rak.kegiatan:
            kata = _topik(satu.uraian)
            if satu.bulan and len(kata) >= 2 and kata <= _topik(satu.indikator):
                topik.setdefault(kata, []).append((rak, satu))
    for kata, isi in topik.items():
        asal, lama = isi[0]
        bulan = frozenset(nomor for rak, satu in isi if rak is asal for nomor in satu.bulan)
        for rak, satu in isi:
            if rak is not asal and satu.kunci != lama.kunci and not bulan & satu.bulan and not _unit_sendiri(asal, rak):
                nama = " ".join(
                    huruf
                    for huruf in "".join(h if h.isalnum() else " " for h in satu.uraian).split()
                    if huruf.lower() in kata
                )
                yield antar(
                    "RAK303",
                    satu.letak_jadwal,
                    lama.letak_jadwal,
                    asal.kode,
                    topik=nama,
                    nilai=_waktu(satu),
                    lain=_waktu(lama),
                )
                break


def _waktu(satu: KegiatanRingkas) -> str:
    jenis = {periode for periode, _ in satu.butir}
    if len(jenis) == 1:
        return format_months(jenis.pop(), [nomor for _, nomor in satu.butir])
    return format_months(Periode.BULAN, satu.bulan)


for _kode in ("RAK304", "RAK305", "RAK306"):
    _aturan_pk(_kode)


@aturan("RAK307")
def unit_tanpa_kegiatan(konteks: Konteks) -> Iterator[Temuan]:
    """Unit terdaftar tanpa kegiatan.

    Daftar `pelaksana` rencana ini memuat unit yang tidak mengerjakan satu kegiatan pun. Mungkin kegiatannya terlewat. Unit yang didaftar dalam `rakgen.yaml` berlaku untuk
    semua rencana kantor, jadi tidak diperiksa.

    Salah::

        pelaksana:
          hukum: Sub Bagian Hukum
          umum: Sub Bagian Umum
        kegiatan:
          - uraian: Pendampingan hukum
            jadwal: T1
            pelaksana: hukum

    Benar::

        pelaksana:
          hukum: Sub Bagian Hukum
        kegiatan:
          - uraian: Pendampingan hukum
            jadwal: T1
            pelaksana: hukum

    English: The register of this plan names a unit that does no kegiatan; perhaps one was forgotten. Units registered in `rakgen.yaml` serve all plans of the office and
    are not checked.
    """
    sumber = konteks.rencana.sumber
    daftar = sumber.get("pelaksana") if sumber else None
    if (
        not isinstance(daftar, Kelompok)
        or None in konteks.cetakan
        or not any("kegiatan.pelaksana" in satu.isian for satu in konteks.cetakan if satu)
    ):
        return
    dipakai = {nama for satu in konteks.kegiatan for nama in satu.kegiatan.pelaksana or ()}
    register = konteks.rencana.pelaksana
    sisa = [
        kunci for kunci, _ in daftar.entries if kunci.text not in dipakai and register.get(kunci.text) not in dipakai
    ]
    asing = dipakai - {*register, *register.values()}
    if sisa and asing:  # a misspelt name (RAK206) is the unit it is near to
        if len(asing) * len(register) > _TEBAKAN:
            return  # too many to compare; RAK206 names each already
        from difflib import get_close_matches

        semua = [*register, *register.values()]
        mirip = {dekat for nama in asing for dekat in get_close_matches(nama, semua, n=1, cutoff=0.7)}
        sisa = [kunci for kunci in sisa if not {kunci.text, register.get(kunci.text)} & mirip]
    if sisa and dipakai & {*register, *register.values()}:
        nama = ", ".join(f"{kunci.text} ({register.get(kunci.text, kunci.text)})" for kunci in sisa)
        lain = tuple(kunci.span for kunci in sisa[1:])
        yield Temuan(diagnose("RAK307", konteks.path, sisa[0].span, nama=nama, related=lain))
