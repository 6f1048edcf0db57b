"""Registers of names that a file has in its cells."""

from time import process_time

import pytest

from rakgen.readers.raw import RawPlace
from rakgen.recognise.doubts import Doubt
from rakgen.recognise.registers import KeyedNames
from tests.support.each import each

SINGLE = ("Bidang Hukum", "Bidang Keuangan", "Seksi Umum")


def test_a_list_of_units_that_begins_as_another_list_does_is_of_units() -> None:
    """Its first part was the key of that list, which the register has no longer."""
    doubts: list[Doubt] = []
    units = KeyedNames(doubts.append)
    hukum, keuangan, umum = (units.key(name, RawPlace()) for name in SINGLE)
    two, three, four = (
        units.key(", ".join(names), RawPlace()) for names in (SINGLE[:2], SINGLE, (*SINGLE, "Bidang Hukum"))
    )
    apart = units.taken_apart()
    assert apart == {two: [hukum, keuangan], three: [hukum, keuangan, umum], four: [hukum, keuangan, umum, hukum]}
    assert tuple(units.names.values()) == SINGLE and [doubt.kind for doubt in doubts] == ["apart"] * 3


@each(
    "name, parts",
    [
        ("Bidang A, Bidang B, dan Sekretariat", ["Bidang A", "Bidang B", "Sekretariat"]),
        ("Sekretariat, Badan Kepegawaian", ["Sekretariat", "Badan Kepegawaian"]),
        ("Inspektorat & Bagian Hukum", ["Inspektorat", "Bagian Hukum"]),
        ("Bidang Data, Informasi dan Statistik", []),
        ("Seksi Kesmas, Bidang Kesehatan", []),
        ("Subbag Umum, Sekretariat", []),
    ],
)
def test_units_of_several_kinds_are_a_list_where_none_is_a_part_of_another(name: str, parts: list[str]) -> None:
    doubts: list[Doubt] = []
    units = KeyedNames(doubts.append)
    key = units.key(name, RawPlace())
    apart = units.taken_apart()
    assert [units.names[part] for part in apart.get(key, ())] == parts
    assert [doubt.kind for doubt in doubts] == (["apart"] if parts else ["together"] if "Kes" in name else [])


def test_a_list_that_ends_with_another_list_is_of_the_same_units() -> None:
    units = KeyedNames(lambda doubt: None)
    keys = [units.key(name, RawPlace()) for name in ("Bidang A, Bidang B, dan Sekretariat", "Bidang B, Sekretariat")]
    apart = units.taken_apart()
    assert [[units.names[part] for part in apart[key]] for key in keys] == [
        ["Bidang A", "Bidang B", "Sekretariat"],
        ["Bidang B", "Sekretariat"],
    ]


def test_names_with_a_conjunction_beside_each_other_are_those_that_other_cells_name() -> None:
    """As lines of a PDF that filled their cell."""
    units = KeyedNames(lambda doubt: None)
    several = units.key("Sub Bagian Umum dan Kepegawaian Bidang Bina Marga", RawPlace())
    parts = [units.key(name, RawPlace()) for name in ("Sub Bagian Umum dan Kepegawaian", "Bidang Bina Marga")]
    assert units.taken_apart() == {several: parts}


def test_blanks_of_other_kinds_make_no_other_unit() -> None:
    doubts: list[Doubt] = []
    units = KeyedNames(doubts.append)
    names = ("Sub Bagian Umum", "Sub\u00a0Bagian Umum", "Sub  Bagian\u2009Umum", "Sub Bagian Umum ")
    assert [units.keys([name], RawPlace()) for name in names] == [["umum"]] * 4 and not doubts


@each("names, keys", [
    (("Bidang A", "Bidang B", "Bidang 1", "1"), ["bidang-a", "bidang-b", "bidang-1", "unit-1"]),
    (("Sub Bagian Umum", "Seksi Umum", "Umum"), ["umum", "seksi-umum", "umum-2"]),
    (("Kepala Dinas", "Kepala Bidang Bina Marga", "Subbag TU"), ["kepala-dinas", "bina-marga", "tu"]),
    (("UPTD Balai Benih Padi", "UPTD Balai Benih Ikan"), ["balai-benih", "balai-benih-ikan"]),
    (("Cabang Dinas Wilayah I", "Cabang Dinas Wilayah II"), ["cabang-dinas-i", "cabang-dinas-ii"]),
    (("Pejabat Pengelola Informasi (PPID)", "BAGIAN UMUM (BARU)"), ["ppid", "umum-baru"]),
    (("Bidang Data, Informasi dan Statistik", "漢字"), ["data-informasi", "unit"]),
])  # fmt: skip
def test_keys_are_words_or_the_abbreviation_of_names(names: tuple[str, ...], keys: list[str]) -> None:
    units = KeyedNames(lambda doubt: None)
    assert [units.key(name, RawPlace()) for name in names] == keys


LINES = [
    (("Sub Bagian", "Umum"), ["Sub Bagian Umum"], 0),
    (("Sub", "Bagian Umum"), ["Sub Bagian Umum"], 0),
    (("Kepala Bidang", "Bina Marga", "Sekretariat"), ["Kepala Bidang Bina Marga", "Sekretariat"], 0),
    (("Bidang Perencanaan", "dan Evaluasi"), ["Bidang Perencanaan dan Evaluasi"], 0),
    (("Bidang Perencanaan,", "Evaluasi &", "Pelaporan"), ["Bidang Perencanaan, Evaluasi & Pelaporan"], 0),
    (("Bidang Data/", "Informasi", "(PPID)"), ["Bidang Data/Informasi (PPID)"], 0),
    (("Bidang Cipta", "Karya"), ["Bidang Cipta", "Karya"], 1),
    (("Bidang Hukum", "Keuangan"), ["Bidang Hukum", "Keuangan"], 0),
    (
        ("Bidang Hukum", "Sub Bagian Umum", "UPTD Balai Benih"),
        ["Bidang Hukum", "Sub Bagian Umum", "UPTD Balai Benih"],
        0,
    ),
    (("Kesmas", "P2P"), ["Kesmas", "P2P"], 0),
    (("Kepala", "Dinas"), ["Kepala Dinas"], 0),
    (("Ka.", "Bidang", "Sosial"), ["Ka. Bidang Sosial"], 0),
    (("Kepala Dinas", "Sekretaris"), ["Kepala Dinas", "Sekretaris"], 0),
    (("Kepala", "Sekretaris"), ["Kepala", "Sekretaris"], 0),
    (("1. Bidang Hukum", "2. Sekretariat"), ["Bidang Hukum", "Sekretariat"], 0),
    (("a. Bidang Bina", "Marga", "b. Umum"), ["Bidang Bina Marga", "Umum"], 0),
    (("- Bidang Hukum",), ["Bidang Hukum"], 0),
    (("A. Rahman",), ["A. Rahman"], 0),
]


@each("lines, names, told", LINES)
def test_a_name_that_is_broken_over_lines_is_one(lines: tuple[str, ...], names: list[str], told: int) -> None:
    """What may be a rest or a unit is told; another cell names Keuangan by itself."""
    doubts: list[Doubt] = []
    units = KeyedNames(doubts.append)
    assert [units.names[key] for key in units.keys(lines, RawPlace())] == names
    units.keys(["Keuangan"], RawPlace())
    units.tell_broken()
    assert [doubt.kind for doubt in doubts] == ["apart"] * told


def test_hundreds_of_units_are_looked_for_lists_in_no_time() -> None:
    """200 took 0.9 s, and 500 seven."""
    units = KeyedNames(lambda doubt: None)
    for number in range(200):
        units.key(f"Subbagian {'Data Umum Hukum'.split()[number % 3]} Wilayah {number}", RawPlace())
    start = process_time()
    assert units.taken_apart() == {}
    assert process_time() - start < 0.4


@pytest.mark.slow
def test_hundreds_of_names_are_told_from_slips_in_no_time() -> None:
    """800 took 2 s, and twice as many four times that; a slip of one is still told."""
    doubts: list[Doubt] = []
    units = KeyedNames(doubts.append)
    start = process_time()
    for number in range(800):
        units.key("Bidang " + "".join(chr(97 + number // 7**place % 7) * 5 for place in range(4)), RawPlace())
    units.key("Bidang Perencanaan", RawPlace())
    units.key("Bidang Perencanan", RawPlace())
    assert [(one.kind, one.made) for one in doubts[-1:]] == [("near", "Bidang Perencanaan")]
    assert process_time() - start < 1.0


@each("name, expected", [
    ("Bidang Hukum & Bidang Data", ["Bidang Hukum", "Bidang Data"]),
    ("Sub Bagian Umum / Sub Bagian Hukum", ["Sub Bagian Umum", "Sub Bagian Hukum"]),
    ("Bidang Hukum, Bidang Data dan Bidang Umum", ["Bidang Hukum", "Bidang Data", "Bidang Umum"]),
    ("Bidang Hukum dan Data", ["Bidang Hukum dan Data"]),
    ("Seksi Kesiswaan, Bidang SMP", ["Seksi Kesiswaan, Bidang SMP"]),
    ("Umum & Keuangan", ["Umum & Keuangan"]),
])  # fmt: skip
def test_units_of_one_kind_are_a_list_though_no_cell_names_them(name: str, expected: list[str]) -> None:
    doubts: list[Doubt] = []
    units = KeyedNames(doubts.append)
    units.keys([name], RawPlace())
    units.taken_apart()
    assert list(units.names.values()) == expected
    assert [doubt.kind for doubt in doubts if doubt.kind == "apart"] == ["apart"] * (len(expected) > 1)
