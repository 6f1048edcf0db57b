"""Bound: targets that name one end of what is wanted."""

from __future__ import annotations

from decimal import Decimal

from rakgen.model.bound import bound_of, figure_of, least_word
from rakgen.model.target import parse_target
from tests.support.each import each


@each(
    ("text", "direction", "is_open", "number", "unit"),
    [
        ("minimal 80%", "naik", False, "80", "%"),
        ("Min. 77,5", "naik", False, "77.5", None),
        ("≥80", "naik", False, "80", None),
        (">= 1.200 orang", "naik", False, "1200", "orang"),
        ("Sekurang-kurangnya 4 laporan", "naik", False, "4", "laporan"),
        ("paling sedikit 4 laporan", "naik", False, "4", "laporan"),
        ("paling banyak 2 kasus", "turun", False, "2", "kasus"),
        ("tidak kurang  dari 90 %", "naik", False, "90", "%"),
        ("lebih dari atau sama dengan 3", "naik", False, "3", None),
        ("> 80", "naik", True, "80", None),
        ("di atas 80%", "naik", True, "80", "%"),
        ("maks 3 hari", "turun", False, "3", "hari"),
        ("MAKSIMAL Rp 1,5 juta", "turun", False, "1500000", "Rp"),
        ("paling lama 14 hari kerja", "turun", False, "14", "hari kerja"),
        ("tidak lebih dari 2 kasus", "turun", False, "2", "kasus"),
        ("<5%", "turun", True, "5", "%"),
        ("≥Rp500 juta", "naik", False, "500000000", "Rp"),
        ("min.Rp 500.000", "naik", False, "500000", "Rp"),
        ("=> 80%", "naik", False, "80", "%"),
        ("=<3 hari", "turun", False, "3", "hari"),
        ("lebih besar dari 3", "naik", True, "3", None),
        ("80% ke atas", "naik", False, "80", "%"),
        ("Minimal: 90%", "naik", False, "90", "%"),
        ("maks : 3 hari", "turun", False, "3", "hari"),
        ("80 persen keatas", "naik", False, "80", "%"),
        ("4 laporan kinerja atau lebih", "naik", False, "4", "laporan kinerja"),
        ("3 hari kerja  atau kurang", "turun", False, "3", "hari kerja"),
        ("20 kasus ke bawah", "turun", False, "20", "kasus"),
        ("Rp 2 miliar minimal", "naik", False, "2000000000", "Rp"),
        ("80%+", "naik", False, "80", "%"),
        ("4 laporan +", "naik", False, "4", "laporan"),
        ("Rp 2 miliar+", "naik", False, "2000000000", "Rp"),
        ("IDR 2 miliar+", "naik", False, "2000000000", "Rp"),
        ("maksimal 6 per 1.000 kelahiran", "turun", False, "6", "per 1000 kelahiran"),
        ("maks 1x24 jam", "turun", False, "24", "jam"),
    ],
)
def test_a_bound_says_what_is_better(text: str, direction: str, is_open: bool, number: str, unit: str | None) -> None:
    bound = bound_of(parse_target(text))
    assert bound is not None
    assert (bound.direction, bound.is_open) == (direction, is_open)
    assert (bound.figure.value, bound.figure.satuan) == (Decimal(number), unit)


@each(
    "text",
    [
        "80",
        "80-90%",
        "minimal B",
        "paling lambat 31 Maret",
        "minimalisasi 3",
        "maks",
        "min 5-10",
        "WTP",
        "lebih baik 3",
        "m\u0131nimal 80%",
        "20 orang S1 ke bawah",
        "minimal 3 hari atau kurang",
        "80 m\u0131nimal",
        "A ke atas",
        "ke atas",
        "A+",
        "minimal",
    ],
)
def test_any_other_target_is_none(text: str) -> None:
    target = parse_target(text)
    assert bound_of(target) is None
    assert figure_of(target) is target


@each(
    ("text", "word"),
    [
        ("minimal B", "B"),
        ("≥ BB", "BB"),
        ("Baik ke atas", "Baik"),
        ("B", "B"),
        ("maksimal B", "maksimal B"),
        ("> B", "> B"),
        ("80%", "80%"),
    ],
)
def test_the_word_that_is_wanted_at_least(text: str, word: str) -> None:
    assert least_word(parse_target(text)) == word
