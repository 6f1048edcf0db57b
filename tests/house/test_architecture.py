"""docs/architecture.md names only what stands in the tree."""

from __future__ import annotations

import re
from functools import cache

import pytest

from tests.support.each import each
from tests.support.plans import ROOT

TEXT = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
PACKAGE = ROOT / "src" / "rakgen"
PLACES = sorted(set(re.findall(r"`((?:[\w.]+/)*[\w.]+(?:\.py|\.md|\.toml|/))`", TEXT)))
NAMES = sorted(set(re.findall(r"`([A-Z][a-z]\w+)(?:\.\w+)?`", TEXT)))
ROW = re.compile(r"^\| `(\w+)/` \|(.*)$", re.MULTILINE)


@cache
def words_of_the_code() -> set[str]:
    return {word for path in PACKAGE.rglob("*.py") for word in re.findall(r"\w+", path.read_text(encoding="utf-8"))}


def test_places_are_found() -> None:
    assert len(PLACES) > 40
    assert len(NAMES) > 20


@each("place", PLACES)
def test_place_exists(place: str) -> None:
    """From the root, from the package, or in the room whose row names it."""
    rooms = [room for room, text in ROW.findall(TEXT) if f"`{place}`" in text]
    candidates = [ROOT / place, PACKAGE / place, *(PACKAGE / room / place for room in rooms)]
    assert any(path.is_dir() if place.endswith("/") else path.is_file() for path in candidates)


@each(("place", "name"), re.findall(r"`([\w./]+\.py)` \(`(\w+)`\)", TEXT))
def test_what_a_module_is_said_to_hold_stands_there(place: str, name: str) -> None:
    assert re.search(rf"^(?: *def|class) {name}\b", (PACKAGE / place).read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.slow
@each("name", NAMES)
def test_name_stands_in_the_code(name: str) -> None:
    assert name in words_of_the_code()
