"""Matching: moved, renamed and reordered items stay one item; mirrors; three versions."""

from __future__ import annotations

from rakgen.diff.cocok import Tiga, cocokkan, cocokkan_tiga
from rakgen.diff.pohon import Pohon, Tingkat, pohon_rencana, pohon_sumber
from rakgen.kompilasi import Kompilator
from rakgen.source import parse
from tests.support.plans import REFERENCE

Isi = tuple[Tingkat, str, str | None, int]


def tree(*items: Isi, tahun: int | None = None) -> Pohon[str]:
    """A tree of (level, text, kode, parent)."""
    pohon: Pohon[str] = Pohon(tahun=tahun)
    counts: dict[tuple[int, Tingkat], int] = {}
    for tingkat, teks, kode, induk in items:
        nomor = counts.get((induk, tingkat), 0)
        counts[induk, tingkat] = nomor + 1
        pohon.tambah(tingkat, teks, teks, induk=induk, kode=kode, nomor=nomor)
    return pohon


RAK: Isi = ("rak", "", "ketua", -1)


def test_trees_from_the_model_and_from_the_nodes_are_the_same() -> None:
    hasil = Kompilator().periksa(REFERENCE)
    root = parse(REFERENCE.read_bytes(), "x").root
    assert hasil.rencana is not None and root is not None
    one, other = pohon_rencana(hasil.rencana), pohon_sumber(root)
    keys = [[(s.tingkat, s.teks, s.kode, s.induk, s.ciri, s.nomor) for s in p.simpul] for p in (one, other)]
    assert keys[0] == keys[1]
    assert [s.tingkat for s in one.simpul].count("kegiatan") == 20
    assert cocokkan(one, other).ke_baru == list(range(len(one.simpul)))


def test_kode_wins_over_text() -> None:
    lama = tree(RAK, ("sasaran", "Mutu layanan", "a", 0), ("sasaran", "Mutu data", "b", 0))
    baru = tree(RAK, ("sasaran", "Mutu layanan", "b", 0), ("sasaran", "Mutu data", "a", 0))
    assert cocokkan(lama, baru).ke_baru == [0, 2, 1]


def test_same_kode_in_two_rak_is_matched_within_each() -> None:
    def make(first: str, second: str) -> Pohon[str]:
        return tree(
            ("rak", "", first, -1),
            ("sasaran", f"Satu {first}", "s", 0),
            ("rak", "", second, -1),
            ("sasaran", f"Satu {second}", "s", 2),
        )

    assert cocokkan(make("x", "y"), make("y", "x")).ke_baru == [2, 3, 0, 1]


def test_indicator_moved_to_another_sasaran_and_reworded_stays_one() -> None:
    lama = tree(
        RAK,
        ("sasaran", "Terwujudnya data pemilih yang mutakhir", None, 0),
        ("indikator", "Persentase informasi partai politik yang mutakhir dan dipublikasikan", None, 1),
        ("indikator", "Indeks kepuasan masyarakat", None, 1),
        ("sasaran", "Meningkatnya tata kelola organisasi", None, 0),
        ("indikator", "Nilai akuntabilitas kinerja", None, 4),
    )
    baru = tree(
        RAK,
        ("sasaran", "Terwujudnya data pemilih yang mutakhir", None, 0),
        ("indikator", "Indeks kepuasan masyarakat", None, 1),
        ("sasaran", "Meningkatnya tata kelola organisasi", None, 0),
        ("indikator", "Nilai akuntabilitas kinerja", None, 3),
        ("indikator", "Persentase informasi partai politik yang mutakhir dan terbuka", None, 3),
    )
    cocok = cocokkan(lama, baru)
    assert cocok.ke_baru == [0, 1, 5, 2, 3, 4]
    assert not cocok.setempat(lama, baru, 2, 5)
    assert cocok.setempat(lama, baru, 5, 4)
    assert cocokkan(baru, lama).ke_lama == cocok.ke_baru


def test_near_identical_indicators_are_not_crossed() -> None:
    def make(*names: str) -> Pohon[str]:
        items: list[Isi] = [("indikator", name, None, 1) for name in names]
        return tree(RAK, ("sasaran", "S", None, 0), *items)

    lama = make("Persentase partisipasi pemilih perempuan", "Persentase partisipasi pemilih disabilitas")
    baru = make(
        "Persentase partisipasi pemilih penyandang disabilitas", "Persentase partisipasi para pemilih perempuan"
    )
    assert cocokkan(lama, baru).ke_baru == [0, 1, 3, 2]


def test_unrelated_indicator_in_the_same_place_is_another_indicator() -> None:
    lama = tree(RAK, ("sasaran", "S", None, 0), ("indikator", "Indeks Reformasi Birokrasi", None, 1))
    baru = tree(RAK, ("sasaran", "S", None, 0), ("indikator", "Jumlah arsip yang didigitalkan", None, 1))
    assert cocokkan(lama, baru).ke_baru == [0, 1, None]


def test_year_in_the_text_does_not_hide_the_identity() -> None:
    texts = ("Evaluasi LAKIP Tahun {}", "Penyusunan rencana {}")
    lama = tree(
        RAK, ("sasaran", texts[0].format(2020), None, 0), ("sasaran", texts[0].format(2021), None, 0), tahun=2021
    )
    baru = tree(
        RAK, ("sasaran", texts[0].format(2022), None, 0), ("sasaran", texts[0].format(2021), None, 0), tahun=2022
    )
    assert cocokkan(lama, baru).ke_baru == [0, 2, 1]


def test_three_versions() -> None:
    asal = tree(RAK, ("sasaran", "Mutu layanan publik", None, 0), ("sasaran", "Tertib arsip", None, 0))
    kami = tree(RAK, ("sasaran", "Mutu layanan publik", None, 0), ("sasaran", "Pemilu damai di daerah", None, 0))
    mereka = tree(
        RAK,
        ("sasaran", "Pemilu damai di daerah", None, 0),
        ("sasaran", "Tertib arsip", None, 0),
        ("sasaran", "Mutu layanan bagi publik", None, 0),
        ("sasaran", "Data terbuka", None, 0),
    )
    assert cocokkan_tiga(asal, kami, mereka) == [
        Tiga(0, 0, 0),
        Tiga(1, 1, 3),
        Tiga(2, None, 2),
        Tiga(None, 2, 1),
        Tiga(None, None, 4),
    ]
