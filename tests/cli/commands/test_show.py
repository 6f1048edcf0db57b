"""rakgen show: the table in the terminal, as wide as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.cli import run
from tests.support.forms import RENCANA
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


@pytest.mark.slow
def test_a_report_is_shown_and_built_for_the_period_that_is_asked_for(tmp_path: Path) -> None:
    layouts = tmp_path / "templates" / "layouts"
    layouts.mkdir(parents=True)
    form = "judul: A {{ periode }}\nkolom:\n  - {judul: K, isi: kegiatan.uraian}\n"
    form += "  - {judul: J, periode: dipilih, isi: kegiatan.jadwal}\n"
    (layouts / "lapor.yaml").write_text(form, encoding="utf-8")
    plan = tmp_path / "plans" / "p.yaml"
    plan.parent.mkdir()
    plan.write_text(RENCANA.replace("  - kode: a\n", "  - kode: a\n    layout: lapor\n"), encoding="utf-8")
    shown = run("show", plan, "--periode", "T3").stdout
    assert "A Triwulan III" in shown and all(name in shown for name in ("K1", "K2", "K3", "NAMA"))
    assert run("check", plan).exit_code == 0
    for command in ("show", "build"):
        refused = run(command, plan)
        assert refused.exit_code != 0 and "RAK953" in refused.stderr and "--periode T2" in refused.stderr
    assert run("build", plan, "--periode", "T3", "--to", "md").exit_code == 0
    assert [path.name for path in (tmp_path / "build").glob("[!.]*")] == ["p-T3.md"]
    for text in ("2025", "2", "1-4"):  # quarters, or months
        assert "bukan periode" in run("show", plan, "--periode", text).stderr
    assert "bukan periode" not in run("show", plan, "--periode", "5-7").stderr
