"""Slips: a remedy followed to the letter gives the plan that was meant, and the message stands on the line of its
cause.
"""

from __future__ import annotations

import pytest

from tests.support.slips import BASE, Slip, checked, plan_of

HUKUM = "pelaksana: hukum\n"


def units(typed: str, keys: str, key: str = "RAK206.beberapa") -> Slip:
    """Several units in one text of the first kegiatan, and the list that is proposed for them."""
    remedy = f"pelaksana: [{keys}]"
    return Slip(HUKUM, f"pelaksana: {typed}\n", key, 26, f"`{remedy}`", f"{remedy}\n", f"{remedy}\n")


UNITS = {
    "comma": units("hukum, umum", "hukum, umum"),
    "semicolon": units("hukum; umum", "hukum, umum"),
    "ampersand": units("hukum & umum", "hukum, umum"),
    "slash": units("hukum/umum", "hukum, umum"),
    "dan": units("hukum dan umum", "hukum, umum"),
    "round brackets": units("(hukum, umum)", "hukum, umum"),
    "one in brackets": units("Sub Bagian Hukum (umum)", "hukum, umum"),
    "within a list": units("[hukum dan umum]", "hukum, umum"),
    "in braces": units("{hukum, umum}", "hukum, umum", "RAK103"),
    "lines": units("|\n                  hukum\n                  umum", "hukum, umum"),
    "bullets": units("• hukum • umum", "hukum, umum"),
    "full names": units("Sub Bagian Hukum, Sub Bagian Umum", "hukum, umum"),
    "full names, capitals": units("SUB BAGIAN HUKUM DAN SUB BAGIAN UMUM", "hukum, umum"),
    "name and key": units("Sub Bagian Hukum serta umum", "hukum, umum"),
    "one Sub Bagian for both": units("Sub Bagian Hukum dan Umum", "hukum, umum"),
    "abbreviated": units("Subbag Hukum; Kasubbag Umum", "hukum, umum"),
    "name with dan": units("hukum, Sub Bagian Teknis dan Hupmas", "hukum, teknis"),
    "name with dan written &": units("Sub Bagian Teknis & Hupmas & hukum", "teknis, hukum"),
    "name with & written dan": units("hukum dan Sub Bagian Program dan Data", "hukum, prodat"),
    "name with commas": units("Bagian SDM, Umum, dan Logistik, hukum", "sdm, hukum"),
    "three": units("hukum, umum, dan prodat", "hukum, umum, prodat"),
    "one misspelt": units("hukum, umm", "hukum, umum"),
    "both misspelt": units("hukm dan umm", "hukum, umum"),
    "twice the same": units("hukum, umum, Sub Bagian Hukum", "hukum, umum"),
    "last of a list": units(
        "\n                  - prodat\n                  - hukum, umum", "prodat, hukum, umum"
    )._replace(line=28),
}  # fmt: skip


@pytest.mark.parametrize("slip", UNITS.values(), ids=UNITS)
def test_remedy_gives_the_plan_that_was_meant(slip: Slip) -> None:
    result = checked(slip.text)
    places = {(finding.key, finding.span.line): finding for finding in result.findings if finding.span}
    assert (slip.key, slip.line) in places, [(finding.key, finding.span) for finding in result.findings]
    assert slip.remedy in places[slip.key, slip.line].hint()
    assert plan_of(slip.followed_text) == plan_of(slip.meant_text)
    assert not any(
        "{" in finding.message("en") + finding.hint("en") for finding in result.findings if "{" not in slip.typed
    )


def test_the_plan_without_slips_has_no_finding() -> None:
    assert checked(BASE).findings == []
