"""Ejaan rules: spelling and typing slips that print; a slip found ten times is one finding with ten places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rakgen.diagnostics import diagnose
from rakgen.rules.konteks import Konteks, Teks, Temuan
from rakgen.rules.letak import letak, temuan_teks
from rakgen.rules.registri import aturan

_KALIMAT = frozenset({"tujuan", "sasaran", "indikator", "kegiatan", "keluaran", "aksi"})
_BUKAN_KALIMAT = frozenset({"pelaksana", "target", "target_periode", "satuan"})
_BAKU = {
    "kerjasama": "kerja sama", "aktifitas": "aktivitas", "resiko": "risiko", "analisa": "analisis", "ijin": "izin", "perijinan": "perizinan",
    "efektifitas": "efektivitas", "produktifitas": "produktivitas", "kwalitas": "kualitas", "sistim": "sistem", "propinsi": "provinsi",
    "standarisasi": "standardisasi",
}  # fmt: skip
# Place names and the like that are written twice on purpose.
_NAMA_GANDA = frozenset({"bau", "fak", "pak", "toli", "una", "gili", "siak", "labuan", "wai", "mukomuko"})
_KATA_TUGAS = frozenset(
    {"yang", "dan", "di", "ke", "dari", "untuk", "dalam", "pada", "dengan", "oleh", "atas", "serta", "atau", "bagi"}
)


def _kalimat(konteks: Konteks) -> Iterator[Teks]:
    """Texts in the office's own words: no names of units, programmes or persons, no figures."""
    return (satu for satu in konteks.teks if satu.level in _KALIMAT and satu.isian not in _BUKAN_KALIMAT)


def _seperti(contoh: str, kata: str) -> str:
    """`kata` with the capitals of `contoh`."""
    if contoh.isupper():
        return kata.upper()
    return kata[:1].upper() + kata[1:] if contoh[:1].isupper() else kata


@aturan("RAK401")
def singkatan_penjabat(konteks: Konteks) -> Iterator[Temuan]:
    """`Pit.` atau `Plt` tanpa titik.

    Pelaksana tugas disingkat `Plt.`; "Pit." biasanya salah baca mesin pemindai. Pelaksana harian `Plh.`, penjabat sementara `Pjs.`.

    Salah::

        pengesahan:
          tempat: Kupang
          tanggal: 2021-01-04
          jabatan: Pit. SEKRETARIS
          nama: NAMA LENGKAP, S.Sos
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
          jabatan: Plt. SEKRETARIS
          nama: NAMA LENGKAP, S.Sos
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Nilai akuntabilitas kinerja
                target: B
                kegiatan:
                  - uraian: Evaluasi laporan kinerja
                    jadwal: T4
                    pelaksana: Sub Bagian Umum

    English: An acting official is `Plt.`; "Pit." is usually a scanner's misreading. Daily acting `Plh.`, interim `Pjs.`.
    """
    for satu in konteks.teks:
        if satu.isian not in ("jabatan", "peran", "pelaksana"):
            continue
        singkatan, _, sisa = satu.teks.partition(" ")
        if sisa and singkatan.lower() in ("pit", "pit.", "plt", "plh", "pjs"):
            benar = singkatan.rstrip(".").capitalize().replace("Pit", "Plt") + "."
            nilai = {"nilai": singkatan, "benar": benar}
            yield temuan_teks(konteks, "RAK401", satu, (0, len(singkatan)), benar, singkatan, nilai)


@aturan("RAK402")
def ejaan_persentase(konteks: Konteks) -> Iterator[Temuan]:
    """Prosentase atau Presentase.

    Kata bakunya "persentase". "Presentase" juga mudah tertukar dengan presentasi.

    Salah::

        indikator:
          - uraian: Prosentase aparatur yang kompeten
            target: 75%
            kegiatan:
              - uraian: Pelatihan aparatur
                jadwal: T2
                pelaksana: Sub Bagian Umum

    Benar::

        indikator:
          - uraian: Persentase aparatur yang kompeten
            target: 75%
            kegiatan:
              - uraian: Pelatihan aparatur
                jadwal: T2
                pelaksana: Sub Bagian Umum

    English: The standard word is "persentase"; "presentase" is also easily taken for a presentation.
    """
    if "prosentase" not in konteks.sebaris and "presentase" not in konteks.sebaris:
        return
    for satu in konteks.teks:
        for cocok in re.finditer(r"(?i)\bpr[oe]sentase(?=nya\b|\b)", satu.teks):
            benar = _seperti(cocok[0], "persentase")
            yield temuan_teks(
                konteks, "RAK402", satu, cocok.span(), benar, cocok[0].lower(), {"nilai": cocok[0], "benar": benar}
            )


@aturan("RAK403")
def kata_ganda(konteks: Konteks) -> Iterator[Temuan]:
    """Kata yang sama dua kali berturut-turut.

    Salah ketik ("yang yang"), atau kata ulang tanpa tanda hubung ("masing masing").

    Salah::

        kegiatan:
          - uraian: Pendampingan kepada kepada kabupaten
            jadwal: T1
            pelaksana: Sub Bagian Umum

    Benar::

        kegiatan:
          - uraian: Pendampingan kepada kabupaten
            jadwal: T1
            pelaksana: Sub Bagian Umum

    English: A slip ("yang yang"), or a reduplicated word without its hyphen ("masing masing").
    """
    for satu in konteks.teks:
        kata = satu.teks.lower().split()
        if satu.level == "pengesahan" or len(kata) < 2 or not any(map(str.__eq__, kata, kata[1:])):
            continue
        for cocok in re.finditer(r"(?i)\b([^\W\d_]{2,})(\s+)\1\b", satu.teks):
            if cocok[1].lower() in _NAMA_GANDA:
                continue
            sunting = None
            if cocok[1].lower() in _KATA_TUGAS:
                sunting = cocok[1]
            yield temuan_teks(konteks, "RAK403", satu, cocok.span(), sunting, cocok[0].lower(), {"kata": cocok[1]})


_LIAR = (
    r"(?P<ganda>(?<=\S) {2,}(?=\S))"
    r"|(?P<miring>[^\W\d_]{2,}(?:/ | /(?=[^\W\d_]))[^\W\d_]{2,})"
    r"|(?P<hubung>(?<=[^\W\d_])- (?!dan\b|atau\b|serta\b|maupun\b|hingga\b|sampai\b)(?=[^\W\d_]))"
    r"|(?P<persen>(?<=\d) +(?=%))"
    r"|(?P<tanda>(?<=\w) +(?=[,;)](?!\w))|(?<=\() +(?=\w))"
)


@aturan("RAK404")
def spasi_liar(konteks: Konteks) -> Iterator[Temuan]:
    """Spasi ganda atau spasi di tempat yang salah.

    "Pemilu/ Pemilihan", "RAD- PPK", "100 %", spasi sebelum koma atau ganda di tengah kalimat. Ejaan yang sama di banyak tempat dilaporkan satu kali dengan
    daftar barisnya. Garis miring atau tanda hubung yang diapit dua spasi tidak dilaporkan.

    Salah::

        indikator:
          - uraian: Persentase partisipasi pemilih dalam Pemilu/ Pemilihan
            target: 75%
            kegiatan:
              - uraian: Monitoring partisipasi dalam Pemilu/ Pemilihan
                jadwal: T3
                pelaksana: Sub Bagian Umum

    Benar::

        indikator:
          - uraian: Persentase partisipasi pemilih dalam Pemilu/Pemilihan
            target: 75%
            kegiatan:
              - uraian: Monitoring partisipasi dalam Pemilu/Pemilihan
                jadwal: T3
                pelaksana: Sub Bagian Umum

    English: "Pemilu/ Pemilihan", "RAD- PPK", "100 %", a space before a comma, or two in a row. The same spelling in many places is reported once with its lines.
    A slash or hyphen with a space on both sides is not reported.
    """
    for satu in konteks.teks:
        teks = satu.teks
        if satu.level in ("pengesahan", "rak") or not (
            "  " in teks or "/ " in teks or " /" in teks or "- " in teks or " %" in teks or " ," in teks or " ;" in teks
            or " )" in teks or "( " in teks
        ):  # fmt: skip
            continue
        for cocok in re.finditer(_LIAR, teks):
            jenis = cocok.lastgroup or "ganda"
            mulai, akhir = cocok.span()
            gabung, benar = jenis, ""
            if jenis == "ganda":
                tampil, benar = _sekitar(teks, mulai, akhir), " "
            elif jenis == "miring":
                tampil = gabung = cocok[0]
                mulai += cocok[0].index(" ")
                akhir = mulai + 1
            elif jenis == "hubung":
                tampil = gabung = _sekitar(teks, mulai, akhir)
                mulai += 1
            else:
                tampil = _sekitar(teks, mulai, akhir)
            rapi = tampil.replace("/ ", "/").replace(" /", "/") if jenis == "miring" else ""
            entri = temuan_teks(konteks, "RAK404", satu, (mulai, akhir), benar, gabung, {})
            nilai = {"nilai": tampil, "benar": rapi or _rapikan(tampil, teks[mulai:akhir], benar)}
            tempat = letak(konteks, satu, *cocok.span())
            yield entri._replace(diagnostic=entri.diagnostic._replace(values=nilai, span=tempat))


def _sekitar(teks: str, mulai: int, akhir: int) -> str:
    """The words on both sides of a place."""
    kiri = teks[:mulai].split(" ")[-1]
    kanan = teks[akhir:].split(" ")[0]
    return f"{kiri}{teks[mulai:akhir]}{kanan}"


def _rapikan(tampil: str, salah: str, benar: str) -> str:
    return tampil.replace(salah, benar, 1)


@aturan("RAK405")
def kurung_tidak_seimbang(konteks: Konteks) -> Iterator[Temuan]:
    """Kurung tidak berpasangan.

    Kurung buka tanpa kurung tutup, atau sebaliknya. Penomoran seperti "a)" dan "1)" tidak dihitung.

    Salah::

        kegiatan:
          - uraian: Penyusunan Daftar Pemilih Berkelanjutan (DPB
            jadwal: T1
            pelaksana: Sub Bagian Umum

    Benar::

        kegiatan:
          - uraian: Penyusunan Daftar Pemilih Berkelanjutan (DPB)
            jadwal: T1
            pelaksana: Sub Bagian Umum

    English: An opening bracket without its closing one, or the other way round. Numbering such as "a)" and "1)" does not count.
    """
    for satu in konteks.teks:
        teks = satu.teks
        if satu.level == "pengesahan" or not ("(" in teks or ")" in teks or "[" in teks or "]" in teks):
            continue
        terbuka: list[int] = []
        salah: int | None = None
        for nomor, huruf in enumerate(teks):
            if huruf in "([":
                terbuka.append(nomor)
            elif huruf in ")]":
                if terbuka and teks[terbuka[-1]] == ("(" if huruf == ")" else "["):
                    terbuka.pop()
                elif not _nomor(teks, nomor):
                    salah = nomor
                    break
        if salah is None and terbuka:
            salah = terbuka[-1]
        if salah is not None:
            yield temuan_teks(konteks, "RAK405", satu, (salah, salah + 1), None, "", {"tanda": teks[salah]})


def _nomor(teks: str, kurung: int) -> bool:
    """True for a closing bracket that ends numbering: `a)`, `1)`, `iv)`, alone at the start of a word."""
    kata = teks[:kurung].split()[-1:]
    return teks[kurung] == ")" and bool(kata) and re.fullmatch(r"\d{1,2}|[A-Za-z]|[ivx]{1,4}", kata[0]) is not None


@aturan("RAK407")
def unit_dua_ejaan(konteks: Konteks) -> Iterator[Temuan]:
    """Satu unit ditulis dengan dua ejaan.

    "Sub Bagian Umum" dan "Subbag. Umum" adalah unit yang sama bagi manusia, tetapi dua unit bagi rekapitulasi. Dengan daftar `pelaksana`, ejaannya ditulis satu kali.

    Salah::

        kegiatan:
          - uraian: Pengelolaan aset
            jadwal: T1
            pelaksana: Sub Bagian Umum
          - uraian: Pengelolaan persediaan
            jadwal: T2
            pelaksana: Subbag. Umum

    Benar::

        kegiatan:
          - uraian: Pengelolaan aset
            jadwal: T1
            pelaksana: Sub Bagian Umum
          - uraian: Pengelolaan persediaan
            jadwal: T2
            pelaksana: Sub Bagian Umum

    English: "Sub Bagian Umum" and "Subbag. Umum" are one unit to a reader but two in a summary. With a register of units the spelling is written once.
    """
    register = konteks.rencana.pelaksana
    ejaan: dict[str, dict[str, list[Teks]]] = {}
    for satu in konteks.teks:
        if satu.isian == "pelaksana" and satu.level in ("kegiatan", "rencana") and satu.teks not in register:
            ejaan.setdefault(_unit(satu.teks), {}).setdefault(satu.teks.strip(), []).append(satu)
    for kunci, ragam in ejaan.items():
        if len(ragam) < 2 or not kunci:
            continue
        utama = max(ragam, key=lambda nama: len(ragam[nama]))
        for nama, tempat in ragam.items():
            for satu in tempat if nama != utama else ():
                yield Temuan(
                    diagnose("RAK407", konteks.path, satu.node.span, nilai=nama, utama=utama),
                    satu.jalur,
                    f"{kunci} {nama}",
                )


def _unit(nama: str) -> str:
    """A unit's name without what offices write in several ways: capitals, spaces, dots, &, short forms."""
    kata = nama.casefold().replace("&", " dan ").replace(".", " ").replace("-", " ").split()
    panjang = {"subbag": "subbagian", "bag": "bagian", "subbid": "subbidang", "bid": "bidang", "sie": "seksi"}
    return "".join(panjang.get(satu, satu) for satu in kata)


@aturan("RAK408")
def istilah_kantor(konteks: Konteks) -> Iterator[Temuan]:
    """Ejaan yang bukan istilah kantor.

    `istilah` dalam `rakgen.yaml` atau rencana mendaftar istilah kantor dan ejaan salah yang sering muncul. Setiap ejaan salah dilaporkan satu kali dengan tempat-tempatnya.

    Salah::

        istilah:
          KPU Kabupaten/Kota: KPU/Kabupaten
        kegiatan:
          - uraian: Monitoring pelaksanaan tahapan di KPU/Kabupaten
            jadwal: T1
            pelaksana: Sub Bagian Umum

    Benar::

        istilah:
          KPU Kabupaten/Kota: KPU/Kabupaten
        kegiatan:
          - uraian: Monitoring pelaksanaan tahapan di KPU Kabupaten/Kota
            jadwal: T1
            pelaksana: Sub Bagian Umum

    English: `istilah` in `rakgen.yaml` or the plan lists house terms and their usual wrong spellings. Each is reported once with its places.
    """
    for benar, salah_semua in konteks.rencana.istilah.items():
        for salah in salah_semua:
            if not salah or salah == benar or salah.lower() not in konteks.sebaris:
                continue
            for satu in konteks.teks:
                if salah not in satu.teks:
                    continue
                lindung = [cocok.span() for cocok in re.finditer(re.escape(benar), satu.teks)] if salah in benar else []
                for cocok in re.finditer(rf"(?<!\w){re.escape(salah)}(?!\w)", satu.teks):
                    if any(awal <= cocok.start() < akhir for awal, akhir in lindung):
                        continue
                    nilai = {"nilai": salah, "benar": benar}
                    yield temuan_teks(konteks, "RAK408", satu, cocok.span(), benar, salah, nilai)


@aturan("RAK409")
def ejaan_baku(konteks: Konteks) -> Iterator[Temuan]:
    """Ejaan tidak baku.

    Daftar pendek kata yang sering salah tulis dalam rencana kerja: kerja sama, aktivitas, risiko, analisis, izin, dan beberapa lagi. Nama unit, jabatan dan
    program tidak diperiksa: namanya ditetapkan peraturan.

    Salah::

        kegiatan:
          - uraian: Kerjasama dengan perguruan tinggi
            jadwal: T1
            pelaksana: Sub Bagian Umum

    Benar::

        kegiatan:
          - uraian: Kerja sama dengan perguruan tinggi
            jadwal: T1
            pelaksana: Sub Bagian Umum

    English: A short list of words often misspelt in plans: kerja sama, aktivitas, risiko, analisis, izin and a few more. Names of units, functions and programmes
    are not checked: a regulation gave them.
    """
    ada = [salah for salah in _BAKU if salah in konteks.sebaris]
    for salah in ada:
        for satu in _kalimat(konteks):
            if salah not in satu.teks.lower():
                continue
            for cocok in re.finditer(rf"(?i)\b{salah}(?=nya\b|\b)", satu.teks):
                benar = _seperti(cocok[0], _BAKU[salah])
                yield temuan_teks(
                    konteks, "RAK409", satu, cocok.span(), benar, salah, {"nilai": cocok[0], "benar": benar}
                )
