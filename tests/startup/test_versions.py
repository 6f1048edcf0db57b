"""The version of a library is the one that is installed; a file of another shape says none."""

from pathlib import Path

import pydantic
import pytest
import yaml

from rakgen.startup.versions import PYDANTIC, PYYAML, pydantic_version, pyyaml_version


def test_the_version_is_that_of_the_installed_library() -> None:
    assert yaml.__version__.startswith(pyyaml_version() + ".") and pyyaml_version() in PYYAML
    assert pydantic.VERSION.startswith(pydantic_version() + ".") and pydantic_version() in PYDANTIC


@pytest.mark.parametrize(
    ("text", "told"),
    [("VERSION = '2.9.2'\n", "2.9"), ("VERSION = '3.0.0b1'\n", "3.0"), ("nothing\n", ""), (None, "")],
)
def test_a_file_of_another_shape_says_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str | None, told: str
) -> None:
    place = tmp_path / "pydantic"
    place.mkdir()
    (place / "__init__.py").touch()
    if text is not None:
        (place / "version.py").write_text(text)
    monkeypatch.setattr("sys.path", [str(tmp_path)])
    assert pydantic_version.__wrapped__() == told
