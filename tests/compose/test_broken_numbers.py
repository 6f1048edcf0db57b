"""A number that no column has room for is named at its line, through every way in which a check goes."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.compiler import Compiler
from tests.support.each import each
from tests.support.forms import RENCANA

NARROW = (
    "judul: A\nhalaman: {kertas: A4, orientasi: potret}\nkolom:\n  - {judul: S, isi: sasaran.uraian}\n"
    "  - {judul: T, isi: indikator.target, lebar: %s}\n"
)
GROUPED = """judul: A
halaman: {kertas: A4, orientasi: potret}
kolom:
  - {judul: S, isi: sasaran.uraian}
  - judul: PERIODE
    periode: triwulan
    kolom:
      - {judul: PARAF, isi: kosong, lebar: 11mm}
      - {judul: NILAI, isi: indikator.target_periode, lebar: 15mm}
"""
NUMBER = "452.750.000.000"


NARROWER = (
    "judul: A\nhalaman: {kertas: A4, orientasi: potret}\nkolom:\n  - {judul: S, isi: sasaran.uraian, lebar: %s}\n"
    "  - {judul: T, isi: indikator.target}\n"
)
WORDS = "uraian: Terwujudnya penanggulangan epidemiologi serta pengendalian penyakit secara berkelanjutan"


def told(tmp_path: Path, layout: str, plan: str) -> list[tuple[str, int, int]]:
    """The findings RAK521 of a plan in a layout: the name of the file, line and column."""
    (tmp_path / "plans").mkdir()
    (tmp_path / "templates" / "layouts").mkdir(parents=True)
    (tmp_path / "templates" / "layouts" / "x.yaml").write_text(layout, encoding="utf-8")
    (tmp_path / "plans" / "p.yaml").write_text(plan, encoding="utf-8")
    found = [one for one in Compiler().check(tmp_path / "plans" / "p.yaml").findings if one.code == "RAK521"]
    return [(Path(one.path).name, *(one.span[:2] if one.span else (0, 0))) for one in found]


def plan_of(layout: str, old: str = "", new: str = "") -> str:
    assert old in RENCANA
    return RENCANA.replace("  - kode: a\n", f"  - kode: a\n    layout: {layout}\n").replace(old, new, 1)


@pytest.mark.parametrize(("width", "expected"), [("15mm", [("p.yaml", 19, 21)]), ("60mm", [])])
def test_a_prescribed_width_that_breaks_a_number(tmp_path: Path, width: str, expected: list[object]) -> None:
    assert told(tmp_path, NARROW % width, plan_of("x", "target: 80%", f"target: {NUMBER}")) == expected


def test_a_number_that_paper_has_no_room_for(tmp_path: Path) -> None:
    long = "1.000" * 60
    assert told(tmp_path, NARROW % "60mm", plan_of("rak-triwulan", "uraian: K1", f"uraian: Nilai {long}")) == [
        ("p.yaml", 25, 25)
    ]


def test_it_can_be_excepted_and_words_are_not_named(tmp_path: Path) -> None:
    plan = plan_of("x", "target: 80%", f"target: {NUMBER}").replace(
        "    sasaran:\n", '    pengecualian: {RAK521: "begitu pada formulirnya"}\n    sasaran:\n', 1
    )
    assert told(tmp_path, NARROW % "15mm", plan) == []


def test_a_long_word_is_no_number(tmp_path: Path) -> None:
    assert told(tmp_path, NARROW % "15mm", plan_of("x", "target: 80%", "target: pertanggungjawaban")) == []


@each("width, expected", [("12mm", [("x.yaml", 4, 6)]), ("40mm", [])])
def test_a_column_in_which_nearly_all_words_break(tmp_path: Path, width: str, expected: list[object]) -> None:
    assert told(tmp_path, NARROWER % width, plan_of("x", "uraian: S1", WORDS)) == expected


@each("heading, width, expected", [
    ("PARAF", "12mm", [("x.yaml", 5, 6)]),
    ("PARAF", "14.3mm", [("x.yaml", 5, 6)]),
    ("PARAF", "15mm", []),
    ("KETERANGAN", "14mm", []),
    ("PARAF/TTD", "12mm", [("x.yaml", 5, 6)]),
    ("PARAF/TTD", "18mm", []),
])  # fmt: skip
def test_a_heading_that_breaks_at_no_syllable(tmp_path: Path, heading: str, width: str, expected: list[object]) -> None:
    layout = (NARROW % width).replace("judul: T", f'judul: "{heading}"').replace("indikator.target", "kosong")
    assert told(tmp_path, layout, plan_of("x")) == expected


def test_a_column_of_a_group_is_named_at_its_own_line(tmp_path: Path) -> None:
    plan = plan_of("x", "target_periode: {T1: 20%", f"target_periode: {{T1: {NUMBER}")
    assert set(told(tmp_path, GROUPED, plan)) == {("p.yaml", 20, 34), ("x.yaml", 8, 10)}
