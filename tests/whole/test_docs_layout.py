"""docs/layout.md is run: every layout in it prints the table shown below it."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from rakgen.compiler import Compiler
from rakgen.project import find_project
from tests.support.docs_layout import Recipe, examples, printed, recipe_form, recipes, section_of, texts_of
from tests.support.each import each
from tests.support.forms import RENCANA
from tests.support.layouts import findings
from tests.support.plans import ROOT

TEXT = (ROOT / "docs" / "layout.md").read_text(encoding="utf-8")
EXAMPLES = examples(TEXT)


@pytest.mark.slow
@each("number", range(len(EXAMPLES)))
def test_layout_of_the_page_prints_its_table(number: int) -> None:
    layout_text, table = EXAMPLES[number]
    assert printed(TEXT, layout_text) == table


@pytest.mark.slow
@each("recipe", recipes(TEXT))
def test_the_keys_of_a_recipe_print_what_it_says(recipe: Recipe) -> None:
    """Its texts stand in the printed form, in this order, each as a whole cell or line."""
    printed_texts = iter(texts_of(section_of(TEXT, recipe_form(recipe))))
    assert recipe.keys and recipe.texts and [text for text in recipe.texts if text not in printed_texts] == []


@pytest.mark.slow
@each("recipe", recipes(TEXT, "yang dicetak dari misi"))
def test_the_keys_of_a_recipe_with_misi_print_what_it_says(recipe: Recipe) -> None:
    printed_texts = iter(texts_of(section_of(TEXT, recipe_form(recipe), "rencana-misi")))
    assert recipe.keys and recipe.texts and [text for text in recipe.texts if text not in printed_texts] == []


def test_there_are_many_recipes() -> None:
    wanted = [one.wanted for one in recipes(TEXT)]
    assert len(set(wanted)) == len(wanted) >= 60


def test_the_page_shows_the_plan_and_many_layouts() -> None:
    assert re.findall(r"```rencana\n(.*?)```", TEXT, re.DOTALL) == [RENCANA]
    assert len(EXAMPLES) >= 14


def test_a_column_names_the_scale_of_the_page(tmp_path: Path) -> None:
    (project,) = re.findall(r"```proyek\n(.*?)```", TEXT, re.DOTALL)
    (tmp_path / "rakgen.yaml").write_text(project, encoding="utf-8")
    form = "judul: A\nkolom:\n  - {judul: A, isi: indikator.kondisi_akhir, skala: predikat}\n"
    assert findings(tmp_path, form) == []
    library = Compiler().library(find_project(tmp_path / "plans"))
    loaded, _ = library.get("kantor")
    assert loaded is not None and loaded.leaves[0].scale is not None
    assert [loaded.leaves[0].scale.word(Decimal(number)) for number in (90, 75, 0)] == ["Sangat Baik", "Baik", "Kurang"]
    other = form.replace("skala: predikat", "skala: predikt")
    (tmp_path / "templates" / "layouts" / "kantor.yaml").write_text(other, encoding="utf-8")
    assert [one.key for one in Compiler().library(find_project(tmp_path / "plans")).get("kantor")[1]] == ["RAK523.nama"]


def test_a_form_of_twelve_columns_takes_less_than_thirty_lines() -> None:
    layout_text, table = EXAMPLES[0]
    assert len(layout_text.splitlines()) < 30
    grid = section_of(TEXT, layout_text).grids[0]
    assert len(grid.columns) == 12
    assert table.splitlines()[2] == "|".join(str(n) for n in range(1, 13))


@each("name", re.findall(r"\]\((gambar/[^)]+)\)", TEXT))
def test_pictures_are_there(name: str) -> None:
    assert (ROOT / "docs" / name).read_bytes().startswith(b"\x89PNG")
