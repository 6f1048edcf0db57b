"""Versions of libraries are those that are installed; a file of another shape says none."""

from pathlib import Path
from typing import Any

import pydantic
import pytest
import yaml

from rakgen.startup.versions import PYDANTIC, PYYAML, pydantic_version, pyyaml_version


def test_the_versions_are_those_of_the_installed_libraries() -> None:
    assert pydantic.VERSION.startswith(pydantic_version() + ".") and pydantic_version() in PYDANTIC
    assert yaml.__version__.startswith(pyyaml_version() + ".") and pyyaml_version() in PYYAML


@pytest.mark.parametrize(
    ("text", "told"),
    [("VERSION = '2.9.2'\n", "2.9"), ("VERSION = '3.0.0b1'\n", "3.0"), ("nothing\n", ""), (None, "")],
)
@pytest.mark.parametrize(
    ("version", "file", "name"),
    [(pydantic_version, "pydantic/version.py", "VERSION"), (pyyaml_version, "yaml/__init__.py", "__version__")],
)
def test_a_file_of_another_shape_says_nothing(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    version: Any,
    file: str,
    name: str,
    text: str | None,
    told: str,
) -> None:
    place = tmp_path / file
    place.parent.mkdir()
    (place.parent / "__init__.py").touch()
    if text is not None:
        place.write_text(text.replace("VERSION", name))
    monkeypatch.setattr("sys.path", [str(tmp_path)])
    assert version.__wrapped__() == told
