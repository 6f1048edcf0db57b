"""Forms made after real ones, each a layout of at most forty lines: the whole grid as it is meant, texts, merges, ticks
and fills, and the same one in the Word file, the workbook and the page.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.each import each
from tests.support.forms import is_whole
from tests.support.real_forms import FORMS, docx_fills, drawn, fills, html_fills, real_form, xlsx_fills
from tests.support.same_grids import assert_same_grids


def test_no_form_is_longer_than_forty_lines() -> None:
    assert len(FORMS) >= 12
    assert [path.stem for path in FORMS if len(path.read_text(encoding="utf-8").splitlines()) > 40] == []


@pytest.mark.slow
@each("path", FORMS)
def test_the_whole_form_is_the_one_that_is_meant_in_every_format(path: Path) -> None:
    """What it is meant to be stands beside it, as tests/support/real_forms.py draws it."""
    document = real_form(path)
    assert drawn(document) == path.with_suffix(".txt").read_text(encoding="utf-8")
    assert all(is_whole(grid) for section in document.sections for grid in section.grids)
    assert_same_grids(document)
    assert docx_fills(document) == fills(document, repeated=True)
    assert xlsx_fills(document) == html_fills(document) == fills(document)


@pytest.mark.slow
def test_an_outline_is_printed_again_overleaf_with_its_parents_and_no_parent_is_parted_from_its_first_child() -> None:
    (path,) = (path for path in FORMS if path.stem == "renja-lima-kode")
    pages = path.with_suffix(".txt").read_text(encoding="utf-8").split("~~~ halaman berikut ~~~\n")
    assert len(pages) > 1
    again = [page.splitlines()[0] for page in pages[1:] if "(lanjutan)" in page]
    assert again and all("Program" in line.split("|")[5] for line in again)
    for page in pages[:-1]:
        last = page.splitlines()[-1].split("|")
        assert "Program" not in last[5] and last[4] != ""
