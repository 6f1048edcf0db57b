"""The report in HTML: no text leaves its cell, nothing is loaded."""

from __future__ import annotations

import re

from rakgen.diff.reports.html_ import write_html
from tests.support.change_pairs import SIPOL, one
from tests.support.diff_plans import K
from tests.support.diff_reports import HOSTILE, compared


def test_html_is_escaped_and_alone() -> None:
    page = write_html(compared(one(), one(K(f"{SIPOL} {HOSTILE}", id=SIPOL))))
    assert "<script" not in page and "http://" not in page.replace(HOSTILE, "").replace("(http://y)", "")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert re.search(r"(src|href)=", page) is None
    assert page.startswith('<!DOCTYPE html>\n<html lang="id">')


def test_html_sets_years_side_by_side() -> None:
    new = one(target="80%")
    new.tahun = 2022
    page = write_html(compared(one(), new))
    assert '<th scope="col">Tahun 2021</th><th scope="col">Tahun 2022</th>' in page
