"""The examples of the manual pages: the bad one gives its code at its place and nothing else, the good one gives
nothing.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rakgen.rules import RULES, all_rules
from rakgen.rules.manual.pages import ManualPage, all_codes, filled, other_pages, page_of, print_page
from rakgen.rules.realisasi import RULES as RULES_OF_REALISASI
from rakgen.rules.registry import OF_REALISASI
from scripts.manual_pages import documents
from tests.support.each import each
from tests.support.plans import ROOT
from tests.support.progress import example
from tests.support.rules import check, codes_of, place_of

PLACES = {
    "RAK001": (12, 25),
    "RAK010": (12, 25),
    "RAK011": (12, 34),
    "RAK012": (12, 42),
    "RAK013": (12, 34),
    "RAK014": (9, 31),
    "RAK015": (9, 21),
    "RAK016": (9, 43),
    "RAK018": (12, 37),
    "RAK019": (12, 39),
    "RAK101": (14, 17),
    "RAK102": (13, 17),
    "RAK103": (11, 23),
    "RAK104": (14, 17),
    "RAK105": (11, 19),
    "RAK106": (3, 8),
    "RAK107": (5, 5),
    "RAK108": (16, 23),
    "RAK109": (12, 26),
    "RAK110": (6, 13),
    "RAK120": (13, 25),
    "RAK121": (13, 25),
    "RAK122": (13, 25),
    "RAK123": (14, 25),
    "RAK131": (8, 16),
    "RAK132": (15, 27),
    "RAK201": (9, 21),
    "RAK202": (9, 21),
    "RAK203": (12, 17),
    "RAK204": (12, 17),
    "RAK205": (14, 28),
    "RAK206": (16, 28),
    "RAK207": (12, 25),
    "RAK208": (15, 25),
    "RAK209": (14, 28),
    "RAK210": (10, 21),
    "RAK211": (12, 19),
    "RAK212": (16, 19),
    "RAK213": (15, 19),
    "RAK214": (13, 19),
    "RAK215": (12, 19),
    "RAK216": (10, 21),
    "RAK217": (10, 21),
    "RAK218": (10, 21),
    "RAK219": (10, 21),
    "RAK220": (10, 21),
    "RAK221": (10, 21),
    "RAK222": (10, 21),
    "RAK223": (9, 21),
    "RAK224": (9, 21),
    "RAK225": (14, 27),
    "RAK226": (24, 27),
    "RAK227": (10, 21),
    "RAK228": (12, 37),
    "RAK229": (16, 27),
    "RAK231": (7, 7),
    "RAK232": (8, 16),
    "RAK233": (8, 16),
    "RAK234": (9, 61),
    "RAK235": (3, 8),
    "RAK236": (11, 16),
    "RAK241": (9, 21),
    "RAK242": (9, 21),
    "RAK243": (6, 5),
    "RAK244": (7, 15),
    "RAK245": (13, 25),
    "RAK246": (11, 13),
    "RAK247": (7, 17),
    "RAK248": (12, 25),
    "RAK249": (14, 28),
    "RAK291": (16, 19),
    "RAK301": (20, 21),
    "RAK302": (23, 25),
    "RAK303": (23, 25),
    "RAK304": (14, 17),
    "RAK305": (12, 21),
    "RAK306": (7, 15),
    "RAK307": (6, 3),
    "RAK308": (15, 11),
    "RAK401": (9, 16),
    "RAK402": (9, 21),
    "RAK403": (12, 38),
    "RAK404": (9, 58),
    "RAK405": (12, 65),
    "RAK406": (11, 12),
    "RAK407": (17, 28),
    "RAK408": (14, 59),
    "RAK409": (12, 25),
}  # fmt: skip
"""Line and column of the finding in the bad example, made a whole plan by `filled`."""

OF_REALISASI_PLACES = {
    "RAK601": (3, 17),
    "RAK602": (4, 34),
    "RAK603": (4, 34),
    "RAK620": (8, 12),
    "RAK621": (5, 34),
    "RAK622": (5, 12),
    "RAK623": (5, 12),
    "RAK624": (5, 12),
    "RAK625": (5, 12),
    "RAK626": (4, 14),
    "RAK627": (8, 18),
    "RAK628": (5, 13),
    "RAK629": (5, 13),
    "RAK630": (11, 21),
    "RAK631": (5, 12),
    "RAK632": (5, 12),
    "RAK633": (8, 15),
    "RAK634": (8, 20),
    "RAK635": (5, 13),
    "RAK636": (7, 14),
    "RAK637": (5, 15),
}
"""Line and column of the finding in the bad example, in its file of what was reached, or in the plan."""

STAND_INS = {"{NBSP}": "\u00a0", "{U+0301}": "\u0301"}


def rencana(fragment: str) -> str:
    for name, character in STAND_INS.items():
        fragment = fragment.replace(name, character)
    return filled(fragment)[0]


def manual_page(code: str) -> ManualPage:
    found = page_of(code)
    assert found is not None
    return found


def test_every_rule_has_examples_and_a_place() -> None:
    assert set(RULES) <= set(PLACES)
    assert set(OF_REALISASI) == set(RULES_OF_REALISASI)
    assert set(OF_REALISASI_PLACES) == OF_REALISASI | {"RAK601", "RAK602", "RAK603"}
    assert {code for code in all_codes() if manual_page(code).wrong} == set(PLACES) | set(OF_REALISASI_PLACES)


@pytest.mark.slow
def test_what_is_said_of_documents_has_pages_without_examples() -> None:
    codes = [code for code in all_codes() if code.startswith("RAK97")]
    assert len(codes) == 10
    assert all(manual_page(code).content and manual_page(code).english for code in codes)


@pytest.mark.slow
@each("code", PLACES)
def test_bad_example_gives_its_code_at_its_place(tmp_path: Path, code: str) -> None:
    findings = check(tmp_path, rencana(manual_page(code).wrong))
    assert set(codes_of(findings)) == {code}
    assert place_of(findings[0]) == PLACES[code]
    if any(finding.fix and finding.safe for finding in findings):
        assert code not in RULES or RULES[code].mends


@pytest.mark.slow
@each("code", PLACES)
def test_good_example_gives_nothing(tmp_path: Path, code: str) -> None:
    assert [finding.message() for finding in check(tmp_path, rencana(manual_page(code).right))] == []


@each("code", [*all_rules(), *other_pages()])
def test_page_has_title_reason_and_english(code: str) -> None:
    found = manual_page(code)
    assert found.title and found.content and found.english


@pytest.mark.slow
@each("code", PLACES)
def test_bad_example_reads_well_in_both_languages(tmp_path: Path, code: str) -> None:
    for finding in check(tmp_path, rencana(manual_page(code).wrong)):
        for text in (finding.message("id"), finding.message("en"), finding.hint("id"), finding.hint("en")):
            assert text and "{" not in text.replace("{ }", "") and "  " not in text
        assert finding.message("id") != finding.message("en")


@pytest.mark.slow
@each("code", OF_REALISASI_PLACES)
def test_examples_give_their_code_at_its_place_or_nothing(tmp_path: Path, code: str) -> None:
    page = manual_page(code)
    (tmp_path / "wrong").mkdir()
    (tmp_path / "right").mkdir()
    findings = example(tmp_path / "wrong", page.wrong)
    assert set(codes_of(findings)) == {code}
    assert place_of(findings[0]) == OF_REALISASI_PLACES[code]
    for text in (findings[0].message("id"), findings[0].message("en"), findings[0].hint("id"), findings[0].hint("en")):
        assert text and "{" not in text.replace("`aturan: {", "") and "  " not in text
    assert example(tmp_path / "right", page.right) == []


def test_no_page_has_a_hole_where_a_finding_fills_in_a_place() -> None:
    words = [line for code in all_codes() for line in print_page(manual_page(code), "id") if line.startswith("- ")]
    words += [line for code in all_codes() for line in print_page(manual_page(code), "en") if line.startswith("- ")]
    assert [line for line in words if re.search(r" [.,;:](?:\s|$)|……", line)] == []
    assert any("sudah tertulis di …." in line for line in words)


def test_pages_in_the_documentation_are_up_to_date() -> None:
    folder = ROOT / "docs" / "aturan"
    assert {path.name for path in folder.iterdir()} == set(documents())
    for name, text in documents().items():
        assert (folder / name).read_text(encoding="utf-8") == text, "run: python scripts/manual_pages.py"
