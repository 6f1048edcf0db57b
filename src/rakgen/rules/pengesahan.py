"""Pengesahan rules: the signature block, its date, and years in the text that are not the plan's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rakgen.diagnostics import diagnose
from rakgen.model import Jadwal, Pengesahan, Periode, Rak, Tanggal
from rakgen.rules.konteks import Cetakan, Konteks, Temuan
from rakgen.rules.letak import letak, temuan_teks
from rakgen.rules.registri import aturan

_BULAN_ANGGARAN = 10
"""Before October there is no draft budget of the coming year to plan on."""


def _bertanda_tangan(konteks: Konteks) -> Iterator[tuple[Rak, Cetakan]]:
    for rak, cetakan in zip(konteks.rencana.rak, konteks.cetakan, strict=True):
        if cetakan is not None and cetakan.pengesahan and rak.pengesahan:
            yield rak, cetakan


def _tanggal(rak: Rak) -> tuple[Pengesahan, Tanggal] | None:
    return next(((satu, satu.tanggal) for satu in rak.pengesahan if satu.tanggal is not None), None)


@aturan("RAK231")
def pengesahan_tidak_lengkap(konteks: Konteks) -> Iterator[Temuan]:
    """Pengesahan tidak lengkap.

    Blok tanda tangan memerlukan jabatan dan nama, dan salah satu blok memerlukan tempat dan tanggal. Tanggal yang ditulis tangan cukup `2021-03`; nama yang belum
    diketahui dapat ditulis titik-titik.

    Salah::

        pengesahan:
          tempat: Kupang
          tanggal: 2021-01-04
          jabatan: KETUA,
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Nilai akuntabilitas kinerja
                target: B
                kegiatan:
                  - uraian: Evaluasi laporan kinerja
                    jadwal: T4
                    pelaksana: Sub Bagian Umum

    Benar::

        pengesahan:
          tempat: Kupang
          tanggal: 2021-01-04
          jabatan: KETUA,
          nama: NAMA LENGKAP, S.H.
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Nilai akuntabilitas kinerja
                target: B
                kegiatan:
                  - uraian: Evaluasi laporan kinerja
                    jadwal: T4
                    pelaksana: Sub Bagian Umum

    English: A signature needs the function and the name, and one of the blocks needs place and date. A date written by hand is `2021-03`; a name not yet known
    may be dots.
    """
    for rak, _ in _bertanda_tangan(konteks):
        bertanggal = _tanggal(rak)
        bertempat = konteks.rencana.tempat or any(satu.tempat for satu in rak.pengesahan)
        for nomor, satu in enumerate(rak.pengesahan):
            kurang = [] if satu.jabatan or satu.peran else ["jabatan"]
            kurang += [] if satu.nama else ["nama"]
            if nomor == len(rak.pengesahan) - 1:
                kurang += [] if bertempat else ["tempat"]
                kurang += [] if bertanggal else ["tanggal"]
            if kurang:
                tulis = [f"`{isian}`" for isian in kurang]
                yield Temuan(
                    diagnose(
                        "RAK231",
                        konteks.path,
                        satu.span(),
                        kurang=_dan(tulis, "dan"),
                        kurang_en=_dan(tulis, "and"),
                        contoh=kurang[0],
                    ),
                    (rak,),
                )


def _dan(kata: list[str], sambung: str) -> str:
    return kata[0] if len(kata) == 1 else f"{', '.join(kata[:-1])} {sambung} {kata[-1]}"


@aturan("RAK232")
def ditandatangani_di_luar_tahun(konteks: Konteks) -> Iterator[Temuan]:
    """Tanggal pengesahan di luar tahun rencana.

    Rencana suatu tahun paling awal disusun ketika anggarannya dirancang, pada akhir tahun sebelumnya, dan ditandatangani sebelum tahunnya berakhir. Tanggal di luar
    itu biasanya tersisa dari rencana yang disalin.

    Salah::

        tahun: 2021
        pengesahan:
          tempat: Kupang
          tanggal: 2020-01-04
          jabatan: KETUA,
          nama: NAMA LENGKAP, S.H.
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Nilai akuntabilitas kinerja
                target: B
                kegiatan:
                  - uraian: Evaluasi laporan kinerja
                    jadwal: T4
                    pelaksana: Sub Bagian Umum

    Benar::

        tahun: 2021
        pengesahan:
          tempat: Kupang
          tanggal: 2021-01-04
          jabatan: KETUA,
          nama: NAMA LENGKAP, S.H.
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Nilai akuntabilitas kinerja
                target: B
                kegiatan:
                  - uraian: Evaluasi laporan kinerja
                    jadwal: T4
                    pelaksana: Sub Bagian Umum

    English: A plan is drawn up when its budget is drafted, late in the year before, at the earliest, and signed before its year is over. Any other date is usually
    left over from the plan that was copied.
    """
    tahun = konteks.rencana.tahun
    for rak, _ in _bertanda_tangan(konteks):
        for satu in rak.pengesahan:
            if satu.tanggal is None:
                continue
            awal = (satu.tanggal.tahun, satu.tanggal.bulan) < (tahun - 1, _BULAN_ANGGARAN)
            if awal or satu.tanggal.tahun > tahun:
                kunci = "RAK232" if awal else "RAK232.lewat"
                temuan = diagnose(
                    kunci,
                    konteks.path,
                    satu.span("tanggal"),
                    tanggal=" ".join(str(satu.tanggal).split()),
                    tahun=str(tahun),
                )
                yield Temuan(temuan, (rak,), f"{rak.kode} {id(rak)} {satu.tanggal}")


@aturan("RAK233")
def ditandatangani_setelah_mulai(konteks: Konteks) -> Iterator[Temuan]:
    """Ditandatangani setelah jadwal mulai.

    Kegiatan yang dicentang sebelum rencana disahkan berjalan tanpa dasar. Dilaporkan satu kali tiap rak, bila bulan pertama yang dijadwalkan sudah lewat, atau triwulan
    pertamanya tinggal bulan terakhir. Rencana perubahan (`perubahan:`) tidak diperiksa.

    Salah::

        pengesahan:
          tempat: Kupang
          tanggal: 2021-03-01
          jabatan: KETUA,
          nama: NAMA LENGKAP, S.H.
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Nilai akuntabilitas kinerja
                target: B
                kegiatan:
                  - uraian: Evaluasi laporan kinerja
                    jadwal: T1
                    pelaksana: Sub Bagian Umum

    Benar::

        pengesahan:
          tempat: Kupang
          tanggal: 2021-01-04
          jabatan: KETUA,
          nama: NAMA LENGKAP, S.H.
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Nilai akuntabilitas kinerja
                target: B
                kegiatan:
                  - uraian: Evaluasi laporan kinerja
                    jadwal: T1
                    pelaksana: Sub Bagian Umum

    English: An activity ticked before the plan is signed runs without a basis. Reported once for a rak, when the first scheduled month has passed or the first
    quarter is in its last month. A revision (`perubahan:`) is not checked.
    """
    for nomor, rak in enumerate(konteks.rencana.rak):
        cetakan, tertanda = konteks.cetakan[nomor], _tanggal(rak)
        if cetakan is None or not cetakan.pengesahan or tertanda is None or rak.perubahan:
            continue
        pengesahan, tanggal = tertanda
        if tanggal.tahun != konteks.rencana.tahun:
            continue
        jadwal = [satu.kegiatan.jadwal for satu in konteks.kegiatan if satu.rak is rak and satu.kegiatan.jadwal]
        if not jadwal or not cetakan.periode_jadwal:
            continue
        pertama = min(jadwal, key=_batas)
        if tanggal.bulan > _batas(pertama):
            jenis, ke = pertama.butir[0]
            temuan = diagnose(
                "RAK233",
                konteks.path,
                pengesahan.span("tanggal"),
                tanggal=" ".join(str(tanggal).split()),
                mulai=jenis.label(ke),
            )
            yield Temuan(temuan, (rak,))


def _batas(jadwal: Jadwal) -> int:
    """The last month in which a signature still comes in time for the first period of a schedule."""
    jenis, ke = jadwal.butir[0]
    bulan = jenis.bulan(ke)
    return bulan[0] if jenis is Periode.BULAN else bulan[-1] - 1


_PENYEBUT = (
    "lkpd|lkip|lkj|lakip|sakip|lppd|rpjm|renstra|rkpd|laporan|reviu|evaluasi|audit|pemeriksaan|temuan|hasil|tindak lanjut|realisasi|capaian|"
    "peraturan|undang|nomor|no\\.|uu|pp|perpres|permen\\w*|perda|pergub|perbup|perwal|pkpu|inpres|keppres|kepmen\\w*|sk|pemilu|pemilihan|pilkada|"
    "dibanding\\w*|terhadap|dari|sejak|mulai|sebelumnya|dasar|baseline|sensus|indeks tahun|ta"
)  # fmt: skip


@aturan("RAK234")
def tahun_lain(konteks: Konteks) -> Iterator[Temuan]:
    """Tahun lalu tertulis dalam sasaran, indikator atau judul.

    Rencana tahun ini sering dimulai dari salinan tahun lalu, dan tahunnya tertinggal di dalam teks. Tahun lain yang memang dimaksudkan (rentang Renstra, peraturan,
    laporan yang direviu, Pemilu, pembanding) tidak dilaporkan.

    Salah::

        tahun: 2021
        indikator:
          - uraian: Persentase aparatur yang kompeten tahun 2020
            target: 75%
            kegiatan:
              - uraian: Pelatihan aparatur
                jadwal: T2
                pelaksana: Sub Bagian Umum

    Benar::

        tahun: 2021
        indikator:
          - uraian: Persentase aparatur yang kompeten tahun 2021
            target: 75%
            kegiatan:
              - uraian: Pelatihan aparatur
                jadwal: T2
                pelaksana: Sub Bagian Umum

    English: This year's plan often starts as a copy of last year's, and the year stays in the text. Another year that is meant (range of a Renstra, a
    regulation, the report under review, an election, a comparison) is not reported.
    """
    lalu = str(konteks.rencana.tahun - 1)
    if lalu not in konteks.sebaris:
        return
    for satu in konteks.teks:
        diperiksa = (satu.level in ("sasaran", "indikator") and satu.isian == "uraian") or (
            satu.level == "rak" and satu.isian in ("judul", "subjudul")
        )
        if not diperiksa or lalu not in satu.teks:
            continue
        for cocok in re.finditer(rf"(?<![\d/.–-]){lalu}(?![\d/–-])(?!\s*(?:-|–|s\.?/?d|sampai|hingga))", satu.teks):
            sebelum = satu.teks[: cocok.start()].lower()
            if re.search("banding|terhadap|sebelumnya", satu.teks.lower()):
                continue
            if re.search(rf"\b(?:{_PENYEBUT})\b", sebelum) or re.search(
                r"\d{4}\s*(?:-|–|s\.?/?d\.?|sampai|hingga)\s*$", sebelum
            ):
                continue
            temuan = diagnose(
                "RAK234", konteks.path, letak(konteks, satu, *cocok.span()), lalu=lalu, tahun=str(konteks.rencana.tahun)
            )
            yield Temuan(temuan, satu.jalur, lalu)


@aturan("RAK406")
def nip_tidak_dikelompokkan(konteks: Konteks) -> Iterator[Temuan]:
    """NIP tidak ditulis 8-6-1-3.

    NIP terdiri atas 18 angka: tanggal lahir (8), tahun dan bulan pengangkatan (6), jenis kelamin (1), nomor urut (3). Tata naskah dinas menulisnya berkelompok:
    `19660506 199203 1 004`. Nomor lain (NRP) tidak diperiksa.

    Salah::

        pengesahan:
          tempat: Kupang
          tanggal: 2021-01-04
          jabatan: KEPALA,
          nama: NAMA LENGKAP, S.H.
          nip: 19660506 1992031004
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Nilai akuntabilitas kinerja
                target: B
                kegiatan:
                  - uraian: Evaluasi laporan kinerja
                    jadwal: T4
                    pelaksana: Sub Bagian Umum

    Benar::

        pengesahan:
          tempat: Kupang
          tanggal: 2021-01-04
          jabatan: KEPALA,
          nama: NAMA LENGKAP, S.H.
          nip: 19660506 199203 1 004
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Nilai akuntabilitas kinerja
                target: B
                kegiatan:
                  - uraian: Evaluasi laporan kinerja
                    jadwal: T4
                    pelaksana: Sub Bagian Umum

    English: A NIP has 18 digits: date of birth (8), year and month of appointment (6), sex (1), number (3), written in these groups. Other numbers (NRP) are
    not checked.
    """
    for satu in konteks.teks:
        if satu.isian != "nip" or satu.level != "pengesahan":
            continue
        cocok = re.search(r"\d[\d \u00a0.-]*\d", satu.teks)
        if cocok is None or not re.fullmatch(r"(?i)\W*(?:nip\w*)?[\W]*", satu.teks[: cocok.start()]):
            continue
        angka = re.sub(r"\D", "", cocok[0])
        if len(angka) != 18:
            tempat = letak(konteks, satu, *cocok.span())
            yield Temuan(
                diagnose("RAK406.banyak", konteks.path, tempat, nilai=cocok[0], banyak=str(len(angka))), satu.jalur
            )
            continue
        benar = f"{angka[:8]} {angka[8:14]} {angka[14]} {angka[15:]}"
        if cocok[0] != benar:
            nilai = {"nilai": cocok[0], "benar": benar}
            yield temuan_teks(konteks, "RAK406", satu, cocok.span(), benar, "", nilai)
