"""Rules about wording: what a sasaran, an indikator and a kegiatan should not say is told, and other words are not."""

from __future__ import annotations

import pytest

from rakgen.source.spelling import quoted
from tests.support.each import each
from tests.support.slips import BASE, checked, swapped

CODES = ("RAK241", "RAK242", "RAK247", "RAK248")


def told(level: str, text: str, more: str = "") -> list[str]:
    """What is said of the words of the first sasaran, indikator or kegiatan."""
    plan = swapped(BASE, f"uraian: {level} satu", f"uraian: {quoted(text)}{more}")
    return [finding.code for finding in checked(plan).findings if finding.code in CODES]


@pytest.mark.slow
@each(
    "text",
    [
        "Persentase temuan yang selesai dan jumlah temuan baru", "Jumlah dan persentase temuan",
        "Indeks Kepuasan Masyarakat dan Indeks Persepsi Anti Korupsi", "Nilai SAKIP dan Opini BPK",
        "Nilai SAKIP serta nilai RB", "Tingkat pengangguran dan tingkat kemiskinan", "Persentase A & persentase B",
        "Jumlah kasus sembuh; jumlah kasus meninggal", "Rata-rata lama sekolah dan indeks pendidikan",
        "Persentase layanan selesai dan nilai kepuasan", "Indeks kepuasan masyarakat dan nilai SAKIP",
        "Opini BPK dan nilai SAKIP", "Persentase ASN bersertifikat dan tingkat kehadiran pegawai",
        "Jumlah inovasi serta tingkat partisipasi pemilih", "PERSENTASE TEMUAN SELESAI DAN NILAI RB",
        "Persentase desa mandiri dan persentase desa maju", "Jumlah desa mandiri serta jumlah desa maju",
        "Jumlah kelurahan siaga; jumlah kecamatan sehat", "Indeks desa dan indeks kota",
        "Angka kematian ibu dan angka kematian bayi", "Rasio guru serta rasio kelas per murid",
        "Cakupan imunisasi; cakupan gizi balita", "Laju inflasi & laju pertumbuhan ekonomi",
        "Indeks SPBE dan tingkat maturitas SPIP", "Predikat SAKIP & nilai hasil evaluasi internal",
        "Jumlah PNS yang dilatih, jumlah PPPK yang dilatih", "Jumlah temuan/persentase temuan yang selesai",
        "Nilai SAKIP / persentase capaian kinerja", "Persentase siswa lulus/ persentase siswa bekerja",
        "Persentase layanan tepat waktu dan indeks kepuasan masyarakat", "Jumlah laporan tepat waktu serta nilai SAKIP",
    ],
)  # fmt: skip
def test_two_measures_are_told(text: str) -> None:
    assert told("Indikator", text) == ["RAK242"]


@pytest.mark.slow
@each(
    "text",
    [
        "Persentase data dan informasi yang mutakhir", "Persentase ketepatan jenis dan jumlah formasi",
        "Persentase kesesuaian nilai dan jumlah barang", "Rasio jumlah guru dan jumlah murid",
        "Persentase sekolah dengan nilai literasi dan nilai numerasi di atas minimum", "Nilai dan predikat SAKIP",
        "Persentase sekolah dengan jumlah guru dan jumlah siswa ideal", "Skor dan predikat SPBE",
        "Persentase barang tepat mutu dan jumlah yang sesuai",
        "Persentase laporan tepat waktu dan jumlah",
        "Persentase kebijakan di tingkat pusat dan tingkat daerah", "Jumlah laki-laki dan perempuan",
        "Persentase pemahaman norma dan nilai budaya", "Nilai/Predikat SAKIP", "Opini BPK dan tindak lanjutnya",
        "Persentase BUMD dengan nilai sehat dan skor baik", "Persentase PD yang meraih predikat A dan opini baik",
        "Persentase laporan yang memuat nama dan jumlah penerima", "Cakupan dan mutu layanan",
        "Angka melek huruf dan angka penduduk dewasa", "Rasio dokter dan perawat", "Angka kredit dan jenjang jabatan",
        "Jumlah jenis, jumlah dan lokasi alat", "Jumlah desa, kelurahan, dan kecamatan siaga",
        "Jumlah kegiatan pelestarian tradisi dan nilai budaya", "Persentase produksi dan nilai tambah perikanan",
        "Persentase perkara kasasi dan tingkat banding yang selesai", "Jumlah desa dan tingkat kecamatan yang dibina",
        "Persentase data penduduk dan tingkat kemiskinan yang mutakhir", "Persentase jenis dan tingkat kesulitan soal",
        "Persentase pegawai dengan sertifikat dan tingkat kehadiran penuh", "Jumlah lokasi dan tingkat kerawanan",
        "Persentase peningkatan disiplin dan tingkat kehadiran pegawai",
        "Indeks ketahanan ideologi dan nilai Pancasila", "Jumlah/persentase desa mandiri", "Indeks/Nilai SPBE",
        "Jumlah penduduk miskin/jumlah penduduk", "Tingkat kepuasan/indeks kepuasan masyarakat", "Nilai SAKIP/Predikat",
    ],
)  # fmt: skip
def test_any_other_dan_is_not_told(text: str) -> None:
    assert told("Indikator", text) == []


@pytest.mark.slow
@each(
    "text",
    [
        "Melaksanakan pemilu", "Menyusun laporan yang baik", "MENINGKATKAN LAYANAN", "1. Mewujudkan pemilu",
        "Penyusunan laporan kinerja", "Rapat kerja", "Memfasilitasi pemilih", "Mengoptimalkan layanan",
    ],
)  # fmt: skip
def test_a_sasaran_worded_as_work_is_told(text: str) -> None:
    assert told("Sasaran", text) == ["RAK247"]


@pytest.mark.slow
@each(
    "text",
    [
        "Meningkatnya kualitas", "Terwujudnya pemilu", "Menguatnya tata kelola", "Menteri yang melayani",
        "Pelaksanaan pemilu yang jujur", "Terlaksananya pemilu", "Merata dan adilnya layanan", "Merupakan pusat data",
        "Menjadi kantor teladan", "Memiliki SDM unggul", "Media yang sehat", "Peningkatan kualitas layanan",
    ],
)  # fmt: skip
def test_a_sasaran_worded_as_a_state_is_not_told(text: str) -> None:
    assert told("Sasaran", text) == []


def test_the_remedy_names_the_state_that_comes_of_the_work() -> None:
    (finding,) = checked(swapped(BASE, "Sasaran satu", "Menyusun laporan kinerja")).findings
    assert "`Tersusunnya ...`" in finding.hint("id")


@each(
    "text",
    [
        "Koordinasi",
        "rapat-rapat",
        "Sosialisasi.",
        "(EVALUASI)",
        "Lain-lain",
        "Monev",
        "Rakor",
        "Perjalanan",
        "Pemeliharaan",
    ],
)
def test_a_kegiatan_of_one_general_word_is_told(text: str) -> None:
    assert told("Kegiatan", text) == ["RAK248"]
    assert told("Kegiatan", text, "\n                aksi: [Rapat dengan dinas]") == []


@each("text", ["SIPOL", "Rapat koordinasi", "Monitoring dan evaluasi", "Coklit", "Musrenbang"])
def test_a_kegiatan_that_says_what_is_done_is_not_told(text: str) -> None:
    assert told("Kegiatan", text) == []


def test_a_sub_kegiatan_is_named_as_such() -> None:
    more = "\n                sub_kegiatan: [{uraian: Rapat, jadwal: T2, pelaksana: hukum}]"
    (finding,) = (one for one in checked(swapped(BASE, "Kegiatan satu", f"Rapat kerja{more}")).findings
                  if one.code == "RAK248")  # fmt: skip
    assert finding.key == "RAK248.sub"


@each(
    ("text", "lines"),
    [("Indikator satu", [21]), ("kegiatan satu.", [24]), ("Kegiatan Tiga", [33]), ("Satu", []), ("Sasaran lain", [])],
)
def test_a_sasaran_repeated_word_for_word_is_told_where_it_is_repeated(text: str, lines: list[int]) -> None:
    findings = checked(swapped(BASE, "Sasaran satu", text)).findings
    told = [finding for finding in findings if finding.code == "RAK241"]
    assert [finding.span.line for finding in told if finding.span] == lines
    assert all(finding.values["baris"] == "19" and finding.related for finding in told)


def test_a_sasaran_of_another_rak_is_not_repeated() -> None:
    other = BASE[BASE.index("  - kode: ketua") :].replace("ketua", "lain").replace("Sasaran satu", "Kegiatan satu")
    told = [finding for finding in checked(BASE + other).findings if finding.code == "RAK241"]
    assert [finding.span.line > BASE.count("\n") for finding in told if finding.span] == [True]
