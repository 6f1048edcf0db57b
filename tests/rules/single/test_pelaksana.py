"""Rules about the pelaksana: a unit that is not registered is never lost, and no other unit is put in its place."""

from __future__ import annotations

import pytest

from rakgen.rules.single import pelaksana
from tests.support.each import each
from tests.support.slips import BASE, checked, swapped

NEW_UNITS = ("Sub Bagian Arsip dan Keamanan", "Sub Bagian Keuangan", "Divisi Hukum", "Bidang Pengadaan")


@each("unit", NEW_UNITS)
def test_another_unit_gets_no_advice_to_name_a_registered_one(unit: str) -> None:
    findings = checked(swapped(BASE, "pelaksana: hukum", f"pelaksana: {unit}")).findings
    assert [(finding.key, finding.fix) for finding in findings if finding.code == "RAK206"] == [("RAK206", ())]


def test_a_list_with_an_unregistered_unit_names_it() -> None:
    (finding,) = checked(swapped(BASE, "pelaksana: hukum", "pelaksana: hukum dan Bidang Keuangan")).findings
    assert finding.key == "RAK206.sebagian"
    assert '"Bidang Keuangan" belum terdaftar' in finding.message()
    assert "`pelaksana: [hukum, Bidang Keuangan]`" in finding.hint()
    assert finding.fix == ()


@pytest.mark.parametrize("unit", ["entah", "hukum\n                  entah", "[hukm, entah]"])
def test_an_unknown_unit_may_be_any_that_seems_to_have_no_kegiatan(unit: str) -> None:
    findings = checked(swapped(BASE, "pelaksana: hukum", f"pelaksana:\n                  {unit}")).findings
    assert {finding.code for finding in findings} == {"RAK206"}


@each("written", ["v", "[v, umum]"])
def test_a_unit_whose_key_looks_like_a_tick_is_a_unit(written: str) -> None:
    text = swapped(BASE, "pelaksana: hukum", f"pelaksana: {written}")
    assert "RAK205" in {finding.code for finding in checked(text).findings}
    registered = swapped(text, "  hukum: Sub", "  v: Bidang V\n  hukum: Sub")
    assert "RAK205" not in {finding.code for finding in checked(registered).findings}


def test_units_in_one_text_have_their_kegiatan() -> None:
    findings = checked(swapped(BASE, "pelaksana: hukum", "pelaksana: hukum, prodat")).findings
    assert [finding.key for finding in findings] == ["RAK206.beberapa"]


def test_a_unit_whose_key_holds_a_comma_is_quoted_in_the_list() -> None:
    text = swapped(BASE, "  hukum: Sub", '  "a, b": Bagian Arsip\n  hukum: Sub')
    finding, _ = checked(swapped(text, "pelaksana: hukum", 'pelaksana: "umum; a, b"')).findings
    assert '`pelaksana: [umum, "a, b"]`' in finding.hint()


def test_unknown_units_are_compared_with_the_register_a_bounded_number_of_times(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Of two unknown units the second is no more compared, and no unit is said to do nothing."""
    text = swapped(BASE, "pelaksana:\n", "pelaksana:\n  arsip: Bagian Arsip\n")
    text = swapped(swapped(text, "pelaksana: hukum", "pelaksana: hukm"), "pelaksana: umum", "pelaksana: umumm")
    assert [finding.key for finding in checked(text).findings] == ["RAK206.mirip", "RAK206.mirip", "RAK307"]
    monkeypatch.setattr(pelaksana, "_COMPARISON_LIMIT", 6)
    assert [finding.key for finding in checked(text).findings] == ["RAK206.mirip", "RAK206"]


@each(
    ("typed", "key", "proposed"),
    [
        ("sda", "sda", "hukum"),
        ("Idem", "sda", "hukum"),
        ("sama dengan di atas", "sda", "hukum"),
        ("semua", "semua", "[hukum, umum, prodat, teknis, sdm]"),
        ("Semua unit kerja", "semua", "[hukum, umum, prodat, teknis, sdm]"),
        ("Seluruh Sub Bagian", "semua", "[hukum, umum, prodat, teknis, sdm]"),
        ("masing-masing bidang", "semua", "[hukum, umum, prodat, teknis, sdm]"),
    ],
)
def test_words_that_point_at_units_are_told_with_the_units(typed: str, key: str, proposed: str) -> None:
    findings = checked(swapped(BASE, "pelaksana: umum", f"pelaksana: {typed}")).findings
    [finding] = [one for one in findings if one.code == "RAK206"]
    assert (finding.key, finding.values["daftar"], finding.safe) == (f"RAK206.{key}", proposed, False)
    assert [edit.text for edit in finding.fix] == [proposed]


def test_of_units_of_several_kinds_those_are_meant_that_are_said() -> None:
    plan = swapped(BASE, "  umum: Sub Bagian Umum\n", "  umum: Bidang Umum\n")
    findings = checked(swapped(plan, "pelaksana: prodat", "pelaksana: seluruh bidang")).findings
    assert [one.values["daftar"] for one in findings if one.code == "RAK206"] == ["umum"]


def test_the_first_kegiatan_has_nothing_above_it() -> None:
    findings = checked(swapped(BASE, "pelaksana: hukum", "pelaksana: sda")).findings
    assert [one.key for one in findings if one.code == "RAK206"] == ["RAK206"]


@pytest.mark.slow
@each(
    "typed", ['"#REF!"', '"#N/A"', "'#DIV/0! dokumen'", "null", "NaN", "=SUM(A1:A3)", "=B2*C2", '"#####"', "undefined"]
)
def test_what_another_program_wrote_for_nothing_is_told(typed: str) -> None:
    for plan in (swapped(BASE, "Kegiatan satu", typed), swapped(BASE, "target: 25%", f"target: {typed}")):
        assert "RAK207.program" in [one.key for one in checked(plan).findings]


@each("typed", ["Rapat #1 bulanan", "Nullifikasi", '"= 5 dokumen"', "Laporan (A1)", '"A = B(1)"', "Undang-undang"])
def test_words_that_only_look_like_it_are_not(typed: str) -> None:
    assert "RAK207.program" not in [one.key for one in checked(swapped(BASE, "Kegiatan satu", typed)).findings]
