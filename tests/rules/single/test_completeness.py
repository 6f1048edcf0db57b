"""Rules about completeness: what a form prints of items must be there."""

from __future__ import annotations

from tests.support.each import each
from tests.support.slips import BASE, checked


@each(
    ("layout", "more", "told"),
    [
        ("rak-triwulan", "      - uraian: Sasaran kosong\n", ["Sasaran kosong"]),
        ("rak-triwulan", "      - uraian: Sasaran kosong\n        pengecualian: {RAK202: belum diukur}\n", []),
        ("pk", "      - uraian: Sasaran kosong\n", ["Sasaran kosong"]),
        ("renja", "      - uraian: Sasaran kosong\n", []),
    ],
)
def test_a_sasaran_without_indikator_is_told_where_the_form_prints_both(
    layout: str, more: str, told: list[str]
) -> None:
    text = BASE.replace("rak-triwulan", layout).rstrip("\n") + "\n" + more
    found = [one for one in checked(text).findings if one.key == "RAK202.sasaran"]
    lines = text.splitlines()
    assert [lines[one.span.line - 1].partition("uraian: ")[2] for one in found if one.span] == told
