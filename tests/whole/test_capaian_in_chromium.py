"""The page of capaian in a real browser: filtered by unit, whole without scripts, no wider than a phone, no request."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.chromium import Browser, needs_chromium
from tests.support.cli import run
from tests.support.progress import PLAN, office

pytestmark = [*needs_chromium, pytest.mark.slow]
SHOWN = "[...document.querySelectorAll('article')].filter(a => a.offsetHeight).length"


def test_the_page_of_capaian(page: Browser, tmp_path: Path) -> None:
    plan = PLAN.replace("{hukum: Sub Bagian Hukum}", "{hukum: Sub Bagian Hukum, teknis: Sub Bagian Teknis}")
    plan = plan.replace("pelaksana: hukum", "pelaksana: teknis", 1)
    path = office(tmp_path, '  - {indikator: laporan, periode: T1, nilai: "2", kendala: <b>x</b>}\n', plan)
    file = tmp_path / "capaian.html"
    assert run("capaian", path, "--report", f"html:{file}").exit_code == 0
    page.open(file, width=390)
    assert page.run(SHOWN) == 3
    page.choose("pelaksana", "Sub Bagian Teknis")
    assert page.run(SHOWN) == 1
    assert page.run("document.getElementById('status').textContent") == "1 dari 3 butir ditampilkan"
    page.run("document.getElementById('semua').click()")
    assert page.run(SHOWN) == 3 and page.run("document.getElementById('status').textContent") == ""
    assert page.run("document.documentElement.scrollWidth") == 390
    assert page.problems == [] and page.requests == [file.as_uri()]
    page.open(file, scripts=False)
    assert page.problems == []
    assert page.pdf(tmp_path / "capaian.pdf").stat().st_size > 0
