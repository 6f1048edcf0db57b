"""Kata target rules: what an indikator's words promise against the target and the direction it has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rakgen.diagnostics import diagnose
from rakgen.model import Indikator, Periode, Target
from rakgen.rules.konteks import Konteks, Temuan, letak_angka
from rakgen.rules.registri import aturan
from rakgen.rules.target import ke_persen, urut_periode

_DIHARAPKAN: dict[str, tuple[frozenset[str], str, str]] = {
    "persentase": (frozenset({"angka", "rupiah", "predikat", "opini", "level"}), "persen", "75%"),
    "prosentase": (frozenset({"angka", "rupiah", "predikat", "opini", "level"}), "persen", "75%"),
    "presentase": (frozenset({"angka", "rupiah", "predikat", "opini", "level"}), "persen", "75%"),
    "jumlah": (frozenset({"persen", "predikat", "opini"}), "angka dengan satuan", "24 orang"),
    "opini": (frozenset({"persen", "angka", "rupiah", "predikat"}), "opini", "WTP"),
    "level": (frozenset({"persen", "rupiah", "predikat", "opini"}), "level", "III"),
    "predikat": (frozenset({"persen", "rupiah", "opini"}), "predikat", "BB"),
}
"""First word of an indikator: the kinds of target that contradict it, the kind meant, an example."""

_MAKIN_KECIL = ("pelanggaran", "tidak masuk", "tidak terdaftar", "keterlambatan", "kematian", "kemiskinan", "pengangguran", "kecelakaan",
                "putus sekolah", "stunting", "gizi buruk", "buta aksara", "buta huruf", "keluhan")  # fmt: skip
# Words by which such an indikator counts something good: the settling, the preventing, the telling about it.
_PEMBALIK = (
    r"penurun|menurun|turunnya|penyelesai|selesai|penanganan|tangan|pencegah|cegah|tindak|penanggulang|tanggulang|pengentas"
    r"|pengurang|berkurang|pengendali|penghapus|bebas|tanpa|nihil|tidak terjadi|tidak ada|tentang|mengenai|terhadap|pengawas|layanan|bantuan"
    r"|sosialisasi|pemahaman|pengetahuan|dapat d|berhasil|ungkap|putus(?! sekolah)|proses|responsif|respon|jawab|pulih|verifikasi"
)  # fmt: skip

# Words that make a count a result: what was counted is good, not just there.
_BERMUTU = "tepat waktu|berkualitas|bermutu|memenuhi|sesuai|tuntas|ditindaklanjuti|dimanfaatkan|diterima"


def makin_kecil(indikator: Indikator) -> str:
    """The word that says that a lower figure is better, or ''; '' too when the words or a high target say otherwise."""
    teks = indikator.uraian.lower()
    kata = next((satu for satu in _MAKIN_KECIL if satu in teks), "")
    if not kata or re.search(_PEMBALIK, teks) or re.search(rf"{kata}\w*(?: [\w/]+){{0,3}} yang ", f"{teks} "):
        return ""
    acuan, _ = _acuan(indikator)
    if acuan is not None and (
        acuan.kind not in ("persen", "angka") or (acuan.kind == "persen" and (acuan.value or 0) >= 50)
    ):
        return ""
    return kata


def _acuan(indikator: Indikator) -> tuple[Target | None, tuple[Periode, int] | None]:
    """The yearly target, or else the last one written for a period, with that period."""
    if indikator.target is not None or not indikator.target_periode:
        return indikator.target, None
    isi = [(target, periode) for periode, target in urut_periode(indikator) if target.kind != "tanpa"]
    return isi[-1] if isi else (None, None)


@aturan("RAK221")
def nilai_berpersen(konteks: Konteks) -> Iterator[Temuan]:
    """Indikator "Nilai ..." bertarget persen.

    Nilai biasanya angka indeks atau predikat (77; B). Target berpersen pada indikator yang diawali "Nilai" sering berarti indikatornya dimaksudkan sebagai persentase.
    Hanya kata pertama yang diperiksa.

    Salah::

        indikator:
          - uraian: Nilai Keterbukaan Informasi Publik
            target: 100%
            kegiatan:
              - uraian: Pelayanan data dan informasi publik
                jadwal: T1-T4
                pelaksana: Sub Bagian Umum

    Benar::

        indikator:
          - uraian: Nilai Keterbukaan Informasi Publik
            target: "90"
            kegiatan:
              - uraian: Pelayanan data dan informasi publik
                jadwal: T1-T4
                pelaksana: Sub Bagian Umum

    English: A "Nilai" is usually an index figure or a grade (77; B). A percentage there often means that the indikator was meant as "Persentase".
    Only the first word counts.
    """
    for satu in konteks.indikator:
        if satu.indikator.uraian[:6].lower() != "nilai ":
            continue
        acuan, periode = _acuan(satu.indikator)
        if acuan is not None and ke_persen(acuan, satu.indikator.satuan)[0] == "persen":
            letak = letak_angka(satu.indikator, periode)
            yield Temuan(diagnose("RAK221", konteks.path, letak, nilai=acuan.text), satu.jalur)


@aturan("RAK222")
def kata_pertama_bertentangan(konteks: Konteks) -> Iterator[Temuan]:
    """Kata pertama indikator bertentangan dengan jenis target.

    "Persentase ..." bertarget persen, "Jumlah ..." bertarget angka, "Opini ..." bertarget WTP dan sejenisnya, "Level ..." bertarget I sampai V. Angka tanpa tanda
    persen dapat dilengkapi dengan `satuan: persen`.

    Salah::

        indikator:
          - uraian: Persentase aparatur yang kompeten
            target: "75"
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

    English: "Persentase ..." has a percentage, "Jumlah ..." a figure, "Opini ..." WTP and the like, "Level ..." I to V. A figure without a percent sign may
    be completed by `satuan: persen`.
    """
    for satu in konteks.indikator:
        pertama = satu.indikator.uraian.partition(" ")[0]
        kata = pertama.lower()
        if kata not in _DIHARAPKAN:
            continue
        acuan, periode = _acuan(satu.indikator)
        bertentangan, harapan, contoh = _DIHARAPKAN[kata]
        if acuan is None or acuan.value == 0 or ke_persen(acuan, satu.indikator.satuan)[0] not in bertentangan:
            continue
        letak = letak_angka(satu.indikator, periode)
        temuan = diagnose("RAK222", konteks.path, letak, kata=pertama, nilai=acuan.text, harapan=harapan, contoh=contoh)
        yield Temuan(temuan, satu.jalur)


@aturan("RAK223")
def makin_kecil_tanpa_arah(konteks: Konteks) -> Iterator[Temuan]:
    """Makin kecil makin baik, tanpa `arah: turun`.

    Capaian "persentase pelanggaran" dihitung terbalik: realisasi di bawah target itu baik. Tanpa `arah: turun` capaiannya dihitung salah. Penurunan,
    penyelesaian, penanganan dan pencegahan justru makin besar makin baik, jadi tidak dilaporkan.

    Salah::

        indikator:
          - uraian: Persentase penyelenggara yang terbukti melakukan pelanggaran
            target: 3%
            kegiatan:
              - uraian: Pembinaan kode etik
                jadwal: T1-T4
                pelaksana: Sub Bagian Umum

    Benar::

        indikator:
          - uraian: Persentase penyelenggara yang terbukti melakukan pelanggaran
            target: 3%
            arah: turun
            kegiatan:
              - uraian: Pembinaan kode etik
                jadwal: T1-T4
                pelaksana: Sub Bagian Umum

    English: The achievement of "percentage of violations" is computed the other way round: less than the target is good. Reducing, settling, handling and
    preventing are better when higher and are not reported.
    """
    for satu in konteks.indikator:
        if satu.indikator.arah is None and (kata := makin_kecil(satu.indikator)):
            yield Temuan(diagnose("RAK223", konteks.path, satu.indikator.span("uraian"), kata=kata), satu.jalur)


@aturan("RAK224")
def jumlah_kegiatan_sebagai_indikator(konteks: Konteks) -> Iterator[Temuan]:
    """Jumlah kegiatan dipakai sebagai indikator.

    "Jumlah rapat" atau "Jumlah dokumen" mengukur pekerjaan, bukan hasilnya; evaluator meminta indikator hasil. Ukuran seperti itu tempatnya pada `keluaran`
    sebuah kegiatan.

    Salah::

        indikator:
          - uraian: Jumlah rapat koordinasi yang dilaksanakan
            target: 12 rapat
            kegiatan:
              - uraian: Rapat koordinasi
                jadwal: T1-T4
                pelaksana: Sub Bagian Umum

    Benar::

        indikator:
          - uraian: Persentase kesepakatan rapat yang ditindaklanjuti
            target: 90%
            kegiatan:
              - uraian: Rapat koordinasi
                jadwal: T1-T4
                pelaksana: Sub Bagian Umum
                keluaran:
                  - uraian: Jumlah rapat koordinasi
                    target: 12 rapat

    English: "Number of meetings" or "number of documents" measures work, not what comes of it. Such a figure belongs to the `keluaran` of an activity.
    """
    for satu in konteks.indikator:
        if satu.indikator.uraian[:7].lower() != "jumlah ":
            continue
        kata = (
            satu.indikator.uraian.split()[1].lower().rstrip(",.;:/") if len(satu.indikator.uraian.split()) > 1 else ""
        )
        if kata in ("rapat", "dokumen", "laporan", "surat") and not re.search(_BERMUTU, satu.indikator.uraian.lower()):
            yield Temuan(diagnose("RAK224", konteks.path, satu.indikator.span("uraian"), kata=kata), satu.jalur)
