"""Capitals: letters turn, placeholders stay."""

from __future__ import annotations

import pytest

from rakgen.text.capitals import in_capitals
from rakgen.text.templates import fill
from tests.support.each import each


@each(
    ("text", "printed"),
    [
        ("Kupang, ${tanggal_naskah}", "KUPANG, ${tanggal_naskah}"),
        ("${a}${b.c} dan ${d-e}", "${a}${b.c} DAN ${d-e}"),
        ("Rp$ ${ belum } $x", "RP$ ${ BELUM } $X"),
        ("straße", "STRASSE"),
    ],
)
def test_placeholders_keep_their_letters(text: str, printed: str) -> None:
    assert in_capitals(text) == printed


@pytest.mark.parametrize("template", ["{{ tempat | upper }}", "{{ (tempat ~ '') | upper }}"])
def test_templates_print_capitals_so_too(template: str) -> None:
    assert fill(template, {"tempat": "Kota ${x}"}) == "KOTA ${x}"
