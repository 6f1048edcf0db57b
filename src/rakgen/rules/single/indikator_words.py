"""Rules about an indikator's words: what an indikator's words promise against the target and the direction it has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rakgen.diagnostics import diagnose
from rakgen.model import Periode, Target
from rakgen.model.bound import bound_of
from rakgen.model.butir import OwnIndikator
from rakgen.rules.context import Context, Found, target_span
from rakgen.rules.registry import rule
from rakgen.rules.single.target import in_periode_order, to_percent, yearly_figure

_EXPECTED: dict[str, tuple[frozenset[str], str, str]] = {
    "persentase": (frozenset({"angka", "rupiah", "predikat", "opini", "level"}), "persen", "75%"),
    "prosentase": (frozenset({"angka", "rupiah", "predikat", "opini", "level"}), "persen", "75%"),
    "presentase": (frozenset({"angka", "rupiah", "predikat", "opini", "level"}), "persen", "75%"),
    "jumlah": (frozenset({"persen", "predikat", "opini"}), "angka dengan satuan", "24 orang"),
    "opini": (frozenset({"persen", "angka", "rupiah", "predikat"}), "opini", "WTP"),
    "level": (frozenset({"persen", "rupiah", "predikat", "opini"}), "level", "III"),
    "predikat": (frozenset({"persen", "rupiah", "opini"}), "predikat", "BB"),
}
"""First word of an indikator: the kinds of target that contradict it, the kind meant, an example."""

_LOWER_IS_BETTER = (
    "pelanggaran",
    "tidak masuk",
    "tidak terdaftar",
    "keterlambatan",
    "kematian",
    "kemiskinan",
    "pengangguran",
    "kecelakaan",
    "putus sekolah",
    "stunting",
    "gizi buruk",
    "buta aksara",
    "buta huruf",
    "keluhan",
)
# Words by which such an indikator counts something good: the settling, the preventing, the telling about it.
_REVERSERS = (
    r"penurun|menurun|turunnya|penyelesai|selesai|penanganan|tangan|pencegah|cegah|tindak|penanggulang"
    r"|tanggulang|pengentas"
    r"|pengurang|berkurang|pengendali|penghapus|bebas|tanpa|nihil|tidak terjadi|tidak"
    r" ada|tentang|mengenai|terhadap|pengawas|layanan|bantuan"
    r"|sosialisasi|pemahaman|pengetahuan|dapat d|berhasil|ungkap|putus(?!"
    r" sekolah)|proses|responsif|respon|jawab|pulih|verifikasi"
)

# Words that make a count a result: what was counted is good, not just there.
_OF_QUALITY = "tepat waktu|berkualitas|bermutu|memenuhi|sesuai|tuntas|ditindaklanjuti|dimanfaatkan|diterima"


def lower_better_word(indikator: OwnIndikator) -> str:
    """The word that says that a lower figure is better, or ''; '' too when the words or a high target say otherwise."""
    text = indikator.uraian.lower()
    word = next((term for term in _LOWER_IS_BETTER if term in text), "")
    if (
        not word
        or bound_of(indikator.target)
        or re.search(_REVERSERS, text)
        or re.search(rf"{word}\w*(?: [\w/]+){{0,3}} yang ", f"{text} ")
    ):
        return ""
    reference, _ = _reference(indikator)
    if reference is not None and (
        reference.kind not in ("persen", "angka") or (reference.kind == "persen" and (reference.value or 0) >= 50)
    ):
        return ""
    return word


def _reference(indikator: OwnIndikator) -> tuple[Target | None, tuple[Periode, int] | None]:
    """The yearly target, or else the last one written for a period, with that period."""
    if indikator.target is not None or not indikator.target_periode:
        return yearly_figure(indikator), None
    targets = [(target, periode) for periode, target in in_periode_order(indikator) if target.kind != "tanpa"]
    return targets[-1] if targets else (None, None)


@rule("RAK221")
def value_in_percent(context: Context) -> Iterator[Found]:
    """Indikator "Nilai ..." bertarget persen.

    Nilai biasanya angka indeks atau predikat (77; B). Target berpersen pada indikator yang diawali "Nilai" sering
    berarti indikatornya dimaksudkan sebagai persentase. Hanya kata pertama yang diperiksa.

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

    English: A "Nilai" is usually an index figure or a grade (77; B). A percentage there often means that the indikator
    was meant as "Persentase". Only the first word counts.
    """
    for place in context.indikator:
        if place.indikator.uraian[:6].lower() != "nilai ":
            continue
        reference, periode = _reference(place.indikator)
        if reference is not None and to_percent(reference, place.indikator.satuan)[0] == "persen":
            span = target_span(place.indikator, periode)
            yield Found(diagnose("RAK221", context.path, span, nilai=reference.text), place.path)


@rule("RAK222")
def first_word_contradicts_target(context: Context) -> Iterator[Found]:
    """Kata pertama indikator bertentangan dengan jenis target.

    "Persentase ..." bertarget persen, "Jumlah ..." bertarget angka, "Opini ..." bertarget WTP dan sejenisnya, "Level
    ..." bertarget I sampai V. Angka tanpa tanda persen dapat dilengkapi dengan `satuan: persen`.

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

    English: "Persentase ..." has a percentage, "Jumlah ..." a figure, "Opini ..." WTP and the like, "Level ..." I to V.
    A figure without a percent sign may be completed by `satuan: persen`.
    """
    for place in context.indikator:
        first_word = place.indikator.uraian.partition(" ")[0]
        word = first_word.lower()
        if word not in _EXPECTED:
            continue
        reference, periode = _reference(place.indikator)
        contradicting, expected, example = _EXPECTED[word]
        if (
            reference is None
            or reference.value == 0
            or to_percent(reference, place.indikator.satuan)[0] not in contradicting
        ):
            continue
        span = target_span(place.indikator, periode)
        finding = diagnose(
            "RAK222", context.path, span, kata=first_word, nilai=reference.text, harapan=expected, contoh=example
        )
        yield Found(finding, place.path)


@rule("RAK223")
def lower_better_without_direction(context: Context) -> Iterator[Found]:
    """Makin kecil makin baik, tanpa `arah: turun`.

    Capaian "persentase pelanggaran" dihitung terbalik: realisasi di bawah target itu baik. Tanpa `arah: turun`
    capaiannya dihitung salah. Penurunan, penyelesaian, penanganan dan pencegahan justru makin besar makin baik, jadi
    tidak dilaporkan.

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

    English: The achievement of "percentage of violations" is computed the other way round: less than the target is
    good. Reducing, settling, handling and preventing are better when higher and are not reported.
    """
    for place in context.indikator:
        if place.indikator.arah is None and (word := lower_better_word(place.indikator)):
            yield Found(diagnose("RAK223", context.path, place.indikator.span("uraian"), kata=word), place.path)


@rule("RAK224")
def kegiatan_count_as_indikator(context: Context) -> Iterator[Found]:
    """Jumlah kegiatan dipakai sebagai indikator.

    "Jumlah rapat" atau "Jumlah dokumen" mengukur pekerjaan, bukan hasilnya; evaluator meminta indikator hasil. Ukuran
    seperti itu tempatnya pada `keluaran` sebuah kegiatan.

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

    English: "Number of meetings" or "number of documents" measures work, not what comes of it. Such a figure belongs to
    the `keluaran` of an activity.
    """
    for place in context.indikator:
        if place.indikator.uraian[:7].lower() != "jumlah ":
            continue
        word = (
            place.indikator.uraian.split()[1].lower().rstrip(",.;:/") if len(place.indikator.uraian.split()) > 1 else ""
        )
        if word in ("rapat", "dokumen", "laporan", "surat") and not re.search(
            _OF_QUALITY, place.indikator.uraian.lower()
        ):
            yield Found(diagnose("RAK224", context.path, place.indikator.span("uraian"), kata=word), place.path)
