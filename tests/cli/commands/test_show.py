"""rakgen show: the table in the terminal, as wide as it is."""

from __future__ import annotations

import pytest

from tests.support.cli import run
from tests.support.plans import REFERENCE


@pytest.mark.slow
@pytest.mark.parametrize("width", [30, 60, 80, 100, 140, 200])
def test_show_fits_the_terminal(width: int) -> None:
    result = run("show", REFERENCE, "--width", width)
    assert result.exit_code == 0
    assert max(len(line) for line in result.stdout.splitlines()) <= width
    for word in ("PELAKSANA", "KUPANG, 01 MARET 2021", "Pelayanan", "DKPP"):
        assert word in result.stdout


def test_show_wide_has_whole_cells() -> None:
    text = run("show", REFERENCE, "--rak", "sekretaris", "--width", 400).stdout
    assert "Evaluasi Reformasi Birokrasi" in text and text.count("✓") == 65
    assert "(18)" in text and "Sub Bagian Umum & Logistik" in text
