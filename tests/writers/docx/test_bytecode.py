"""What Jinja compiled is kept beside the templates, under the switches of Python's own bytecode, and never in the
way.
"""

import shutil
import subprocess
import sys
from importlib.util import cache_from_source
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader
from jinja2.bccache import bc_magic

from rakgen.system.resources import templates
from rakgen.writers.docx.bytecode import bytecode_cache
from tests.support.seeds import usual

TEMPLATE = templates() / "docx" / "body.xml.j2"

BUILD = """
import sys
from jinja2 import Environment
compiled = []
compile = Environment.compile
Environment.compile = lambda self, source, *rest, **more: (compiled.append(1), compile(self, source, *rest, **more))[1]
from rakgen.writers.docx.xml import template
text = template("body.xml.j2").render(sections=[], own_end=True)
print(len(compiled), repr(text))
"""


CHANGED = BUILD.replace(
    "text = ", "import rakgen.writers.docx.bytecode as module; module.__file__ = 'gone'\ntext = ", 1
)


def build(place: Path, *switches: str, code: str = BUILD) -> str:
    """How often a template was compiled by a process that keeps bytecode in `place`, and what came of it."""
    command = [sys.executable, *switches, "-X", f"pycache_prefix={place}", "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env={})
    return done.stdout.strip()


def kept(place: Path) -> list[Path]:
    return sorted(place.rglob("body.xml.j2*"))


@pytest.fixture(scope="module")
def python_alone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A place where all that Python compiles is kept, and nothing of Jinja's."""
    place = tmp_path_factory.mktemp("kept")
    build(place)
    for file in kept(place):
        file.unlink()
    return place


@pytest.fixture
def place(python_alone: Path, tmp_path: Path) -> Path:
    return shutil.copytree(python_alone, tmp_path / "kept")


@pytest.mark.slow
def test_a_template_is_compiled_once(place: Path) -> None:
    assert build(place) == "1 ''"
    (file,) = kept(place)
    assert file.suffix == ".pyc" and file.stat().st_mode & 0o044 == TEMPLATE.stat().st_mode & 0o044
    assert build(place) == "0 ''"


@pytest.mark.slow
def test_it_is_compiled_anew_for_another_state_of_the_module(place: Path) -> None:
    assert build(place) == "1 ''"
    assert build(place, code=CHANGED) == "1 ''"
    assert len(kept(place)) == 1


@pytest.mark.parametrize("length", [4, 40, 400])
def test_what_pickle_says_of_a_damaged_file_is_not_raised(tmp_path: Path, length: int) -> None:
    """It begins as one of Jinja's, so that it is read on."""
    (tmp_path / "a").write_text("{{ 1 + 1 }}", encoding="utf-8")
    cache = bytecode_cache(tmp_path)
    file = Path(cache_from_source(str(tmp_path / "a.py")))
    file.parent.mkdir()
    file.write_bytes(bc_magic + b"\x80\xff" * length)
    environment = Environment(loader=FileSystemLoader(tmp_path), bytecode_cache=cache)
    assert environment.get_template("a").render() == "2"


@pytest.mark.slow
@pytest.mark.parametrize("damage", usual([None, b"", b"j2"], 1))
def test_a_damaged_file_is_compiled_anew(place: Path, damage: bytes | None) -> None:
    build(place)
    (file,) = kept(place)
    whole = file.read_bytes()
    file.write_bytes(whole[:2] + b"\x80\xff" * 40 if damage is None else damage)
    assert build(place) == "1 ''"
    assert file.read_bytes() == whole


@pytest.mark.slow
def test_nothing_is_kept_where_python_keeps_nothing(place: Path) -> None:
    assert build(place, "-B") == "1 ''"
    assert kept(place) == []


@pytest.mark.slow
def test_a_place_that_cannot_be_written_to_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert build(tmp_path / "file") == "1 ''"
