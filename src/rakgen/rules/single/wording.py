"""Rules about the wording of items: a sasaran is a state, an indikator one measure, a kegiatan says what is done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rakgen.diagnostics import Span, diagnose
from rakgen.model import Butir, Sasaran
from rakgen.model.walk import places_of
from rakgen.rules.context import Context, Found
from rakgen.rules.registry import rule
from rakgen.rules.single.duplicates import short

_STATES = {
    "melaksanakan": "Terlaksananya", "menyusun": "Tersusunnya", "menyelenggarakan": "Terselenggaranya",
    "mewujudkan": "Terwujudnya", "membangun": "Terbangunnya", "mengelola": "Terkelolanya", "memenuhi": "Terpenuhinya",
    "melayani": "Terlayaninya", "membentuk": "Terbentuknya", "menjaga": "Terjaganya", "memelihara": "Terpeliharanya",
    "menyediakan": "Tersedianya", "mencapai": "Tercapainya", "menjamin": "Terjaminnya", "menurunkan": "Menurunnya",
    "mengurangi": "Berkurangnya", "menguatkan": "Menguatnya", "memperkuat": "Menguatnya", "memperbaiki": "Membaiknya",
    "memperluas": "Meluasnya", "mengembangkan": "Berkembangnya", "menata": "Tertatanya", "membina": "Terbinanya",
    "mengawasi": "Terawasinya", "mengawal": "Terkawalnya", "mencegah": "Tercegahnya", "menangani": "Tertanganinya",
    "menindaklanjuti": "Ditindaklanjutinya", "melengkapi": "Lengkapnya", "mempercepat": "Makin cepatnya",
    "pelaksanaan": "Terlaksananya", "penyusunan": "Tersusunnya", "penyelenggaraan": "Terselenggaranya",
    "pembuatan": "Tersedianya", "pengadaan": "Tersedianya", "penyediaan": "Tersedianya",
}  # fmt: skip
"""Words of work that begin a sasaran, and the state that comes of it."""
_OTHER_WORK = frozenset(
    "membuat menambah mendorong mendukung mendata memantau mengevaluasi memfasilitasi memverifikasi menghimpun menilai"
    " memeriksa mengurus penyiapan rapat sosialisasi koordinasi monitoring bimtek pelatihan".split()
)
_NO_WORK = frozenset({"merupakan", "memungkinkan"})
_MEASURES = frozenset(
    "jumlah persentase prosentase presentase persen indeks rasio rata-rata opini predikat skor nilai tingkat".split()
)
_REPEATED = "angka rasio cakupan laju proporsi prevalensi frekuensi".split()
"""Words of measure that count where one comes twice: `angka kematian ibu dan angka kematian bayi`."""
_JOINED = r"\s+(?:dan/atau|dan|serta|&)\s+|\s*;\s*"
_LISTED = (
    "jenis nama umur usia nilai mutu kualitas kuantitas harga volume ukuran lokasi bentuk status waktu alamat identitas"
    " besaran luas merek tipe satuan spesifikasi jumlah persentase rasio indeks tingkat skor huruf"
).split()
"""Words that `dan jumlah` continues: `jenis dan jumlah formasi` is one thing."""
_SAME_FIGURE = ("predikat", "opini", "skor")
"""What is said of the same figure: `nilai dan predikat`."""
_COUNTS = ("jumlah", "persentase", "prosentase", "presentase")
_DEFINED = {
    "nilai": (
        r"(?i)(?:(?:hasil|akhir|rata-rata|capaian)\s+)?(?:evaluasi|survei|penilaian|kinerja|kepuasan|akuntabilitas|maturitas"
        r"|kematangan|kapabilitas|kepatuhan|keterbukaan|reformasi|ujian|audit|sakip|akip|lakip|spbe|spip|ikpa|rb)\b"
    ),
    "tingkat": (
        r"(?i)(?:maturitas|partisipasi|hunian|inflasi|literasi|capaian|serapan|efektivitas|efisiensi)\b"
        r"|(?!kecamatan|kelurahan|kementerian|kepulauan|kepolisian|kejaksaan|keahlian|kemahiran|kesulitan|kerusakan"
        r"|kerawanan|kerentanan|keparahan|kepentingan|kegawatan|peradilan|penyelidikan|penyidikan|penuntutan"
        r"|persidangan|perguruan|pendidikan|pemerintahan|perkembangan)(?:ke|pe)\w+an\b"
    ),
}
"""`nilai` and `tingkat` after `dan` are measures only with what is scored or measured: `nilai SAKIP`, `tingkat
kehadiran`, not `nilai budaya`, `tingkat banding`.
"""
_OVER_BOTH = frozenset(
    "peningkatan kenaikan penurunan pertumbuhan penguatan pemahaman kesadaran pengetahuan penanaman data informasi"
    " dokumen peta kajian analisis publikasi survei norma".split()
)
"""What is counted and goes on over `dan nilai ...` and `dan tingkat ...`: `Jumlah data kehadiran dan tingkat ...`."""
_HAVING = r"\b(?:dengan|memiliki|memperoleh|mendapat(?:kan)?|meraih|berpredikat)\b"
"""Words after which a grade belongs to what is counted: `desa dengan nilai baik dan skor tinggi`."""
_COMPARED = r"\b(?:antara|kesesuaian|perbandingan|menurut|berdasarkan|memuat|selisih|kecocokan)\b"
_PLACES = r"(?:\s+(?:pusat|nasional|provinsi|kabupaten|kota|daerah|kecamatan|desa|kelurahan|satuan|lanjut|dasar))"
_GENERAL = frozenset(
    "koordinasi rapat rapat-rapat sosialisasi monitoring monev evaluasi pembinaan pelatihan konsultasi pelaporan"
    " penyusunan pelaksanaan persiapan perencanaan pengadaan supervisi bimtek diklat workshop lokakarya kegiatan"
    " program administrasi pendampingan pemantauan pengawasan fasilitasi verifikasi audit reviu survei asistensi"
    " konsinyering fgd rutin operasional lain-lain dll lainnya pengelolaan pengendalian peningkatan pengembangan"
    " pelayanan dokumentasi publikasi inventarisasi penyuluhan penganggaran rakor raker rakernis perjalanan"
    " pemeliharaan perawatan penyediaan pembelian pembayaran belanja kunjungan seminar penyelenggaraan penataan"
    " penanganan penguatan pemberdayaan".split()
)


@rule("RAK241")
def sasaran_repeated_below(context: Context) -> Iterator[Found]:
    """Sasaran diulang kata demi kata.

    Sasaran adalah keadaan yang ingin dicapai, indikator ukurannya, dan kegiatan jalannya. Indikator atau kegiatan yang
    berbunyi sama dengan sasaran tidak mengukur dan tidak mengerjakan apa pun. Beda huruf besar, spasi dan titik di
    akhir tidak dihitung beda; teks satu kata tidak dilaporkan.

    Salah::

        sasaran:
          - uraian: Meningkatnya akuntabilitas kinerja
            indikator:
              - uraian: Meningkatnya akuntabilitas kinerja
                target: B
                kegiatan:
                  - uraian: Evaluasi laporan kinerja
                    jadwal: T4
                    pelaksana: Sub Bagian Umum

    Benar::

        sasaran:
          - uraian: Meningkatnya akuntabilitas kinerja
            indikator:
              - uraian: Nilai evaluasi akuntabilitas kinerja
                target: B
                kegiatan:
                  - uraian: Evaluasi laporan kinerja
                    jadwal: T4
                    pelaksana: Sub Bagian Umum

    English: A sasaran is the state to be reached, an indikator its measure, a kegiatan the way to it. An indikator or
    kegiatan in the words of its sasaran measures and does nothing. Capitals, spaces and a final full stop make no
    difference; texts of one word are not reported.
    """
    sasaran: list[dict[str, Span | None]] = [
        {short(stated.uraian): stated.span("uraian") for stated, _ in places_of(rak, Sasaran)}
        for rak in context.rencana.rak
    ]
    for place in context.indikator:
        yield from _repeated(context, sasaran[place.rak_index], place.indikator, place.path, "Indikator")
    for below in context.kegiatan:
        yield from _repeated(context, sasaran[below.rak_index], below.kegiatan, below.path, "Kegiatan")


def _repeated(
    context: Context, sasaran: dict[str, Span | None], item: Butir, path: tuple[Butir, ...], level: str
) -> Iterator[Found]:
    key = short(getattr(item, "uraian", None) or "")
    if " " in key and (span := sasaran.get(key)) is not None:
        values = {"apa": level, "apa_en": level.lower(), "baris": str(span.line)}
        yield Found(diagnose("RAK241", context.path, item.span("uraian"), related=(span,), **values), path)


@rule("RAK242")
def two_measures(context: Context) -> Iterator[Found]:
    """Dua ukuran dalam satu indikator.

    "Persentase tindak lanjut dan jumlah temuan" mempunyai dua target dan dua capaian, sedangkan barisnya satu. Yang
    dilihat hanya indikator yang diawali kata ukuran (jumlah, persentase, persen, indeks, rata-rata, opini,
    predikat, skor, nilai, tingkat), bila kata ukuran muncul lagi sesudah "dan", "serta", "&" atau titik koma, kata
    yang sama sesudah koma, atau "persentase" sesudah garis miring; pada angka, rasio, cakupan, laju, proporsi,
    prevalensi dan frekuensi, bila kata yang sama muncul lagi sesudah "dan", "serta", "&" atau titik koma.

    `nilai` dan `tingkat` mempunyai arti lain (`norma dan nilai budaya`, `tingkat banding`). Sesudah "dan" keduanya
    dihitung bila indikatornya diawali kata yang sama, bila langsung sesudah kata pertama, atau bila diikuti yang
    dinilai atau diukur. Untuk `nilai` itu SAKIP, AKIP, LAKIP, SPBE, SPIP, IKPA, RB, evaluasi, survei, penilaian,
    kinerja, kepuasan, akuntabilitas, maturitas, kematangan, kapabilitas, kepatuhan, keterbukaan, reformasi, ujian dan
    audit, juga sesudah hasil, akhir, rata-rata atau capaian. Untuk `tingkat` itu maturitas, partisipasi, hunian,
    inflasi, literasi, capaian, serapan, efektivitas, efisiensi, dan kata ke-...-an atau pe-...-an (`tingkat kehadiran`)
    selain tempat, tahap dan sifat (`kecamatan`, `penyidikan`, `kesulitan`). Bila kata kedua indikator peningkatan,
    kenaikan, penurunan, pertumbuhan, penguatan, pemahaman, kesadaran, pengetahuan, penanaman, data, informasi, dokumen,
    peta, kajian, analisis, publikasi, survei atau norma, yang meliputi keduanya, `nilai` dan `tingkat` itu tidak
    dihitung.

    Tidak dilaporkan: "dan" yang lain (`data dan informasi`), jumlah sesudah yang didaftar (`jenis dan jumlah formasi`),
    sebutan angka yang sama (`nilai dan predikat`), kata ukuran yang sudah muncul di tengah, rasio dan perbandingan
    (`antara`, `menurut`, `berdasarkan`), dan mutu sesudah `dengan`, `memiliki`, `memperoleh`, `meraih`.

    Salah::

        indikator:
          - uraian: Persentase temuan yang ditindaklanjuti dan jumlah temuan baru
            target: 75%
            kegiatan:
              - uraian: Tindak lanjut hasil pemeriksaan
                jadwal: T2
                pelaksana: Sub Bagian Umum

    Benar::

        indikator:
          - uraian: Persentase temuan yang ditindaklanjuti
            target: 75%
            kegiatan:
              - uraian: Tindak lanjut hasil pemeriksaan
                jadwal: T2
                pelaksana: Sub Bagian Umum

    English: "Percentage of findings settled and number of new ones" has two targets and two results, but one row. What
    counts is a word of measure (jumlah, persentase, persen, indeks, rata-rata, opini, predikat, skor, nilai, tingkat)
    at the start and one more after "dan", "serta", "&" or a semicolon, the same one after a comma, or "persentase"
    after a slash; of angka, rasio,
    cakupan, laju, proporsi, prevalensi and frekuensi, the same word once more. `nilai` and `tingkat` mean other things
    too: after "dan" they count where the indikator starts with the same word, right after its first word, or with what
    is scored or measured (`nilai SAKIP`, `nilai kepuasan`, `tingkat maturitas`, `tingkat kehadiran`), unless the second
    word goes over both (`peningkatan`, `pemahaman`, `data`, `dokumen`). Any other "dan" (`data dan informasi`, `jenis
    dan jumlah formasi`), a word of measure that came before in the middle, ratios, comparisons of two figures, and
    grades after `dengan`, `memiliki` or `memperoleh` are not reported.
    """
    for place in context.indikator:
        if measures := _measures(place.indikator.uraian.lower()):
            span = place.indikator.span("uraian")
            finding = diagnose("RAK242", context.path, span, satu=measures[0], dua=measures[1])
            yield Found(finding, place.path)


def _measures(text: str) -> tuple[str, str] | None:
    """The two measures of an indikator, in lower case; None where it has one."""
    first, *rest = re.split(r"[\s/]+", text.strip())
    if first in _REPEATED:
        return (first, first) if first in rest and _is_repeated(first, text) else None
    if first not in _MEASURES or _MEASURES.isdisjoint(rest) or re.search(_COMPARED, text):
        return None
    joined = rf"{_JOINED}|\s*,\s*(?={first}\b)|\s*/\s*(?=p(?:er|ro|re)sentase\b)"
    for match in re.finditer(rf"(?:{joined})({'|'.join(_MEASURES)})\b(?!(?<=tingkat){_PLACES})", text):
        before = text[: match.start()]
        is_at_once = before == first and match[1] not in _SAME_FIGURE and "/" not in match[0]
        is_listed = before.split()[-1] in _LISTED and not (
            before.endswith("tepat waktu") and text[match.end() :].strip()
        )
        is_sure = match[1] == first or (match[1] not in before.split() and _is_defined(match[1], text, match.end()))
        is_property = match[1] not in _COUNTS and re.search(_HAVING, before)
        if is_at_once or (is_sure and not is_listed and not is_property):
            return first, match[1]
    return None


def _is_repeated(word: str, text: str) -> bool:
    """True where a text begins with a word of measure, and has it again, as another measure, after `dan`."""
    again = re.search(rf"(?:{_JOINED}){word}\b", text)
    return again is not None and text[: again.start()].split()[-1] not in (word, *_LISTED)


def _is_defined(word: str, text: str, end: int) -> bool:
    """True where a word of measure that ends there is one by itself, or by what follows and what is counted before."""
    if word not in _DEFINED:
        return True
    return bool(re.match(_DEFINED[word], text[end:].lstrip())) and text.split()[1] not in _OVER_BOTH


@rule("RAK247")
def sasaran_is_work(context: Context) -> Iterator[Found]:
    """Sasaran berbunyi pekerjaan.

    Sasaran menyebut keadaan yang dicapai (Meningkatnya ..., Terwujudnya ...), bukan yang dikerjakan (Melaksanakan ...,
    Menyusun ..., Meningkatkan ...); pekerjaan tempatnya pada `kegiatan`. Yang dilihat hanya kata pertamanya. Kata benda
    yang diterangkan (`Pelaksanaan pemilu yang jujur`) tidak dilaporkan.

    Salah::

        sasaran:
          - uraian: Menyusun laporan kinerja
            indikator:
              - uraian: Nilai evaluasi akuntabilitas kinerja
                target: B
                kegiatan:
                  - uraian: Evaluasi laporan kinerja
                    jadwal: T4
                    pelaksana: Sub Bagian Umum

    Benar::

        sasaran:
          - uraian: Meningkatnya akuntabilitas kinerja
            indikator:
              - uraian: Nilai evaluasi akuntabilitas kinerja
                target: B
                kegiatan:
                  - uraian: Evaluasi laporan kinerja
                    jadwal: T4
                    pelaksana: Sub Bagian Umum

    English: A sasaran names the state to be reached (Meningkatnya ..., Terwujudnya ...), not what is done
    (Melaksanakan ..., Menyusun ..., Meningkatkan ...), which belongs to `kegiatan`. Only its first word counts. A noun
    with a clause (`Pelaksanaan pemilu yang jujur`) is not reported.
    """
    for rak in context.rencana.rak:
        for sasaran, above in places_of(rak, Sasaran):
            word = next((part for part in sasaran.uraian.split() if any(map(str.isalpha, part))), "").strip(
                ".,:;()\"'-"
            )
            if _is_work(word.lower(), sasaran.uraian):
                state = _STATES.get(word.lower(), "Meningkatnya")
                finding = diagnose("RAK247", context.path, sasaran.span("uraian"), kata=word, contoh=state)
                yield Found(finding, (*above, sasaran))


def _is_work(word: str, uraian: str) -> bool:
    """True when a sasaran that begins with a word, in lower case, names work."""
    if not word.startswith("me"):
        return (word in _STATES or word in _OTHER_WORK) and " yang " not in uraian
    return word in _STATES or word in _OTHER_WORK or (word.endswith("kan") and word not in _NO_WORK)


@rule("RAK248")
def kegiatan_of_one_general_word(context: Context) -> Iterator[Found]:
    """Kegiatan hanya satu kata umum.

    "Koordinasi" atau "Rapat" tidak mengatakan apa yang dikerjakan, dengan siapa dan untuk apa, sehingga tidak dapat
    diperiksa selesai atau belum. Kegiatan dengan `aksi`, `keluaran` atau `sub_kegiatan`, yang menerangkannya, tidak
    dilaporkan; nama aplikasi atau kegiatan (`SIPOL`) juga tidak.

    Salah::

        kegiatan:
          - uraian: Koordinasi
            jadwal: T1
            pelaksana: Sub Bagian Umum

    Benar::

        kegiatan:
          - uraian: Koordinasi data pemilih dengan dinas kependudukan
            jadwal: T1
            pelaksana: Sub Bagian Umum

    English: "Coordination" or "Meeting" does not say what is done, with whom and for what, so that nobody can tell
    whether it was done. A kegiatan with `aksi`, `keluaran` or `sub_kegiatan`, which explain it, is not reported, nor
    are names of applications or activities (`SIPOL`).
    """
    for place in context.activities:
        item = place.item
        word = (item.uraian or "").strip(" .,:;-()\"'")
        if word.lower() in _GENERAL and not (item.aksi or item.keluaran or getattr(item, "sub_kegiatan", ())):
            span = item.span("uraian")
            yield Found(diagnose(place.key("RAK248"), context.path, span, kata=word), place.path)
