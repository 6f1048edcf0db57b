"""Registers of names that a file has in its cells."""

from time import process_time

from rakgen.readers.raw import RawPlace
from rakgen.recognise.doubts import Doubt
from rakgen.recognise.registers import KeyedNames

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


def test_hundreds_of_units_are_looked_for_lists_in_no_time() -> None:
    """200 took 0.9 s, and 500 seven."""
    units = KeyedNames(lambda doubt: None)
    for number in range(200):
        units.key(f"Subbagian {'Data Umum Hukum'.split()[number % 3]} Wilayah {number}", RawPlace())
    start = process_time()
    assert units.taken_apart() == {}
    assert process_time() - start < 0.4
