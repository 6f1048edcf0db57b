"""Where words are broken: the examples of EYD edisi V, words of plans, and what is left whole."""

from __future__ import annotations

from rakgen.text.printable import BREAK, SOFT_HYPHEN
from rakgen.text.syllables import break_points, fitting_breaks, printed_parts
from tests.support.each import each


def parted(word: str) -> str:
    """A word with - where it may be broken, | where no hyphen is printed."""
    for place, sign in reversed(break_points(word)):
        word = word[:place] + {SOFT_HYPHEN: "-", BREAK: "|"}[sign] + word[place:]
    return word


@each(
    "words",
    [
        "pan-dai sau-da-ra la-wan de-ngan ke-nyang mu-ta-khir mu-sya-wa-rah cap-lok makh-luk man-di sang-gup swas-ta",
        "in-fra ben-trok in-stru-men kong-res bang-krut eks-por teks-tur kon-struk-si trans-mig-ra-si",
        "mem-ban-tu di-am-bil ter-ba-wa per-bu-at-an ke-ku-at-an me-ra-sa-kan per-gi-lah me-nu-tup me-nya-pu",
        "per-tang-gung-ja-wab-an pe-nye-leng-ga-ra-an per-atur-an peng-awas-an ke-u-ang-an ke-i-kut-ser-ta-an",
        "pe-mu-ta-khir-an pe-nge-lo-la-an mem-per-oleh di-per-tang-gung-ja-wab-kan-nya Ter-wu-jud-nya PE-MI-LIH-AN",
        "SEK-RE-TA-RI-AT sek-re-ta-ris",
        "JA-NU-A-RI FEB-RU-A-RI MA-RET AP-RIL AGUS-TUS SEP-TEM-BER OK-TO-BER NO-VEM-BER DE-SEM-BER",
    ],
)
def test_words_are_broken_at_syllables_between_stem_and_affix(words: str) -> None:
    assert " ".join(parted(word.replace("-", "")) for word in words.split()) == words


@each("word", ["buah", "ikan", "SAKIP", "BPKP", "452.750.000", "12.02/2021", "api", "x" * 40])
def test_what_is_short_an_acronym_or_no_word_is_not_broken(word: str) -> None:
    assert break_points(word) == []


def test_where_two_readings_differ_there_is_no_break() -> None:
    """be-rita and ber-isi, ha-laman and lapor-an, di-proses and dis-kusi."""
    assert [parted(word) for word in ("berita", "halaman", "laporan", "diproses", "penanggalan")] == [
        "beri-ta", "ha-laman", "la-poran", "dipro-ses", "pe-nang-gal-an",
    ]  # fmt: skip


def test_slashes_and_the_like_end_a_line_without_a_hyphen() -> None:
    assert parted("KPU/Kabupaten/Kota") == "KPU/|Ka-bu-pa-ten/|Kota"
    assert parted("https://jdih.kpu.go.id/ntt") == "https://|jdih.|kpu.|go.|id/|ntt"


@each(
    "word", ["https://kpu.go.id/pelaksanaan", "(www.pelaksanaan.or.id)", "bit.ly/Pelaksanaan", "pelaksanaan@kpu.go.id"]
)
def test_no_hyphen_is_printed_in_an_address_that_it_would_seem_a_part_of(word: str) -> None:
    assert "pe|lak|sa|na|an" in parted(word).lower()
    assert "-" not in "".join(printed_parts(word, fitting_breaks(word, lambda part: len(part) <= 2)))
    assert parted("kegiatan.pelaksanaan") == "ke-gi-at-an.|pe-lak-sa-na-an"


@each(
    "word",
    [
        "pemutakhiran-tw4.pdf", "(pelaksanaan.XLSX);", "pemutakhiran_daftar", "D:\\Arsip\\pelaksanaan",
        "/arsip/pelaksanaan", "KEP-12/Pelaksanaan/2026", "PP.03/Pelaksanaan", "pelaksanaan2026",
    ],
)  # fmt: skip
def test_no_hyphen_is_printed_in_a_file_name_a_path_or_a_code(word: str) -> None:
    parts = printed_parts(word, fitting_breaks(word, lambda part: len(part) <= 6))
    assert len(parts) > 2 and "".join(parts) == word


@each("word", ["kegiatan.pelaksanaan", "Pelaksanaan-4", "Rp500.000/pelaksanaan", "pelaksanaan,S.Sos.", "pelaksanaan."])
def test_prose_that_is_typed_without_blanks_is_no_code(word: str) -> None:
    assert "pe-lak-sa-na-an" in parted(word).lower()


def test_a_part_of_a_file_name_is_broken_as_the_whole() -> None:
    for whole, parts in (("pemutakhiran-tw4.pdf", ["pemuta", "khir", "an-"]), ("", ["pemu-", "ta-", "khir-", "an-"])):
        word = "pemutakhiran-"
        assert printed_parts(word, fitting_breaks(word, lambda part: len(part) <= 6, whole)) == parts


@each(
    ("word", "most", "parts"),
    [
        ("penyelenggaraan", 15, ["penyelenggaraan"]),
        ("penyelenggaraan", 10, ["penyeleng-", "garaan"]),
        ("penyelenggaraan", 8, ["penye-", "lengga-", "raan"]),
        ("KPU/Kabupaten", 8, ["KPU/Ka-", "bupaten"]),
        ("KPU/Kabupaten/Kota", 12, ["KPU/", "Kabupaten/", "Kota"]),
        ("PENDORONG/PENGHAMBAT", 15, ["PENDORONG/", "PENGHAMBAT"]),
        ("https://jdih.kpu.go.id/pelaksanaan", 14, ["https://jdih.", "kpu.go.id/", "pelaksanaan"]),
        ("5.01.02.2.01", 8, ["5.01.02.", "2.01"]),
        ("SK/12/IX/2026", 6, ["SK/12/", "IX/", "2026"]),
        ("1.452.750.000", 8, ["1.452.750.000"]),
        ("30/01/2026", 6, ["30/01/2026"]),
        ("anggota-anggota", 10, ["anggota-", "anggota"]),
        ("rapat,bimtek;pelatihan", 9, ["rapat,", "bimtek;", "pelatihan"]),
        ("KPU/Kabupaten", 3, ["KPU/", "Ka-", "bu-", "pa-", "ten"]),
        ("desa/kelurahan", 4, ["desa/", "ke-", "lu-", "rah-", "an"]),
        ("https://jdih.kpu", 9, ["https://", "jdih.kpu"]),
        ("https://jdih.kpu", 2, ["https://", "jdih.", "kpu"]),
        ("struktur", 5, ["stru-", "ktur"]),
        ("bcdfghjkl", 4, ["bcdfghjkl"]),
    ],
)
def test_a_word_is_parted_into_the_longest_parts_that_fit_within_syllables_that_do_not(
    word: str, most: int, parts: list[str]
) -> None:
    assert printed_parts(word, fitting_breaks(word, lambda part: len(part) <= most)) == parts
