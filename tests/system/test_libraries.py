"""A library that is missing or too old is told as such, with the command that mends it."""

from __future__ import annotations

import importlib.metadata
import sys

import pytest

from rakgen.diagnostics.fault import LibraryFault
from rakgen.system import libraries
from rakgen.system.libraries import floors, library_finding
from rakgen.writers.formats import Options, print_as, write_as
from tests.support.each import each
from tests.support.plans import REFERENCE, compile_plan


def missing(name: str) -> ModuleNotFoundError:
    return ModuleNotFoundError(f"No module named {name!r}", name=name)


def test_what_is_declared_is_known_with_its_floor() -> None:
    known = {floor.name: floor.version for floor in floors()}
    assert {"click", "pyyaml", "pydantic", "pydantic-core", "jinja2", "python-docx", "lxml", "typst"} <= set(known)
    assert "pytest" not in known and all(known.values())


@each(
    ("module", "requirement"),
    [
        ("typst", "typst>="),
        ("docx.oxml", "python-docx>="),
        ("yaml", "pyyaml>="),
        ("xlsxwriter", "xlsxwriter>="),
        ("pydantic_core", "pydantic-core>="),
        ("click", "click>="),
    ],
)
def test_a_missing_library_is_named_with_the_command_that_installs_it(module: str, requirement: str) -> None:
    finding = library_finding(missing(module))
    assert finding is not None and finding.key == "RAK914"
    assert f'{sys.executable} -m pip install "{requirement}' in finding.hint()


def test_an_old_library_explains_a_fault_nobody_foresaw(monkeypatch: pytest.MonkeyPatch) -> None:
    installed = importlib.metadata.version
    monkeypatch.setattr(
        importlib.metadata, "version", lambda name: "3.2.3" if name == "xlsxwriter" else installed(name)
    )
    finding = library_finding(AttributeError("x"))
    assert finding is not None and finding.key == "RAK914.lama"
    assert "xlsxwriter" in finding.message() and "3.2.3" in finding.message()


@each("fault", [missing("rakgen.tidak_ada"), missing("numpy"), ValueError("x"), ImportError("y")])
def test_other_faults_are_not_blamed_on_libraries(fault: Exception) -> None:
    assert library_finding(fault) is None


@each(("version", "numbers"), [("3.2.5", (3, 2, 5)), ("0.15", (0, 15)), ("6.1.0rc1", (6, 1, 0)), ("dev", ())])
def test_versions_are_compared_by_their_numbers(version: str, numbers: tuple[int, ...]) -> None:
    assert libraries._numbers(version) == numbers


@pytest.mark.slow
@pytest.mark.parametrize(("format", "module"), [("pdf", "typst"), ("xlsx", "xlsxwriter"), ("docx", "docx")])
def test_a_format_whose_library_is_missing_says_so(monkeypatch: pytest.MonkeyPatch, format: str, module: str) -> None:
    for name in [name for name in sys.modules if name == module or name.startswith(f"{module}.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, module, None)
    document = compile_plan(REFERENCE)
    monkeypatch.setattr("rakgen.writers.pdf.writer.font_list", lambda paths: __import__("typst"))
    options = Options(base=b"a file of the office" if format == "docx" else None)
    with pytest.raises(LibraryFault) as caught:
        write_as(format, document, options)
    assert caught.value.finding.code == "RAK914"
    assert [finding.code for finding in print_as(format, document, options).findings] == ["RAK914"]
