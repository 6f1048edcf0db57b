"""Pages: how full the pages of built documents are, and what on them a typist would not have left so.

`make pages`, or `python bench/pages.py [--plans N] [--seed N] [--formats docx,pdf,xlsx,html] [--only WORD] [--base]
[--fonts metrics|absent] [--keep FOLDER] [--list] [--worst N]`. Generated plans over all layouts, papers and
orientations and the shipped ones are built, DOCX and XLSX printed by LibreOffice, HTML by Chromium; the rows are then
looked for on the pages (words and rules, read by poppler). Beside each figure stands its limit; exit code 1 if one is
broken. "fullest" are the PDFs whose pages are chosen by their white alone: how full they can be with rows that are not
parted.

The figures of plans without the finding RAK527 (a text that takes more than two fifths of a page, since its column is
narrow) stand below those of all plans. `--worst N` names the plans that lose most.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from rakgen.compiler import Compiler
from rakgen.compose.compose import compose_document
from rakgen.diagnostics import errors
from rakgen.document.breaks import COSTS
from rakgen.document.document import Document
from rakgen.layout.page import Area, Base
from rakgen.writers.docx.office_base import OfficeBase
from rakgen.writers.formats import Options, write_as
from tests.support.chromium import PROGRAM, browser
from tests.support.fonts import font_machine
from tests.support.office import convert
from tests.support.office_bases import DEFAULTS, NORMAL, office_file, p, sect
from tests.support.page_faults import Faults, first_rows, judge
from tests.support.page_rows import PageRows, read_rows
from tests.support.paged_plans import paged_plans
from tests.support.sheets import read_sheets

ROOT = Path(__file__).resolve().parent.parent
_LEAST_FILL, _LEAST_ALIKE = 0.88, 0.95
_AT_ONCE = {"docx": 20, "xlsx": 8}  # files that one LibreOffice converts: workbooks take it longer
_FONTS = Path("/usr/share/fonts")
_PAPER = ("docx", "pdf")
_SCREEN = ("xlsx", "html")
_FULLEST = dict.fromkeys(("cut", "needless", "orphan", "widow", "lonely", "unsigned"), 0.0)

_ARIAL = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="18"/>'
_LARGE = (
    '<w:style w:type="paragraph" w:styleId="RAKIsi"><w:name w:val="RAK Isi"/><w:rPr><w:sz w:val="22"/></w:rPr>'
    "</w:style>"
)


class Case(NamedTuple):
    """A document to build in every format; `told` of a text that takes much of a page."""

    name: str
    document: Document
    told: bool


class Measured(NamedTuple):
    """The faults of all documents of a format, each alone, and their pages."""

    faults: list[Faults]
    pages: list[list[PageRows]]


class Figure(NamedTuple):
    """A line of the table: what of the faults it shows, its limit ('' for none) and in which formats that holds."""

    name: str
    value: Callable[[Faults], float]
    limit: str = ""
    formats: Sequence[str] = _PAPER
    holds: Callable[[float], bool] = lambda value: value == 0
    shown: str = "{:.0f}"
    untold: bool = False  # of the plans without RAK527 alone


_ALL = (*_PAPER, *_SCREEN)
FIGURES = (
    Figure("pages", lambda found: found.pages),
    Figure(
        "mean fill of pages before the last, %", lambda found: found.fill * 100, f">= {_LEAST_FILL:.0%}", _PAPER,
        lambda value: value >= _LEAST_FILL * 100, "{:.1f}",
    ),
    Figure("  of plans without RAK527, %", lambda found: found.fill * 100, shown="{:.1f}", untold=True),
    Figure("pages under 60 % where a row more had fitted", lambda found: found.half, "none"),
    Figure("pages under 60 % where none had fitted", lambda found: found.unfitting),
    Figure("groups cut (labels that go on overleaf)", lambda found: found.cut),
    Figure("labels empty or in part at a page's top", lambda found: found.empty, "none", _ALL),
    Figure('"(lanjutan)", labels or header again in mid-page', lambda found: found.within, "none", _ALL),
    Figure("lonely signatures", lambda found: found.lonely, "none"),
    Figure("torn signatures", lambda found: found.torn, "none", _ALL),
    Figure("pages of one row where two had fitted", lambda found: found.single, "none"),
    Figure("tables without header rows on a page", lambda found: found.unheaded, "none", _ALL),
    Figure("rows that cannot be found", lambda found: found.unread, "none", _ALL),
)  # fmt: skip


def cases(arguments: argparse.Namespace, folder: Path) -> Iterator[Case]:
    """The shipped plans as they are, and the generated ones."""
    compiler = Compiler()
    base = _base() if arguments.base else None
    examples = (path for path in sorted((ROOT / "plans" / "contoh").glob("*.yaml")) if path.name != "rakgen.yaml")
    for plan in (ROOT / "plans" / "2021.yaml", *examples):
        yield from _case(compiler, plan.stem, plan, (), base)
    layouts = folder / "templates" / "layouts"
    layouts.mkdir(parents=True, exist_ok=True)
    for layout in (ROOT / "templates" / "layouts").glob("*.yaml"):
        text = layout.read_text(encoding="utf-8")
        for own, other in (("lanskap", "potret"), ("potret", "lanskap")):
            if f"orientasi: {own}" in text:
                turned = text.replace(f"orientasi: {own}", f"orientasi: {other}")
                (layouts / f"{layout.stem}-{other}.yaml").write_text(turned, encoding="utf-8")
                (layouts / f"{layout.stem}-{own}.yaml").write_text(text, encoding="utf-8")
    for plan in paged_plans(arguments.plans, arguments.seed):
        path = folder / f"{plan.name}.yaml"
        path.write_text(plan.text, encoding="utf-8")
        paper = base._replace(paper=plan.paper) if base else plan.paper
        turned = list(_case(compiler, plan.name, path, (f"{plan.layout}-{plan.orientation}",), paper))
        yield from turned or _case(compiler, plan.name, path, (plan.layout,), base and base._replace(paper="A3"))


def _case(
    compiler: Compiler, name: str, path: Path, layouts: Sequence[str], paper: str | Base | None
) -> Iterator[Case]:
    """The document of a plan; nothing where its columns do not fit the paper."""
    result = compiler.check_one(path, layouts, paper)
    wrong = errors(result.findings)
    if wrong:
        assert layouts, wrong  # only a page that was turned, or large type, may be too narrow
        return
    assert result.rencana is not None
    told = any(finding.code == "RAK527" for finding in result.findings)
    yield Case(name, compose_document(result.rencana, result.pairs, paper, result.sections), told)


def _base_file() -> bytes:
    """An office's Word file whose RAK Isi is 11 pt."""
    return office_file(p("RENCANA AKSI") + sect(), styles=DEFAULTS.format(_ARIAL, "") + NORMAL.format("") + _LARGE)


def _base() -> Base:
    office = OfficeBase(_base_file())
    sheet = office.page()
    return Base("base.docx", Area(*sheet) if sheet else None, office.type, None, office.heads())


def build(found: Sequence[Case], name: str, folder: Path, base: bytes | None) -> list[Path]:
    """Every document in a format, as the pages that it prints."""
    folder.mkdir(exist_ok=True)
    files = []
    for case in found:
        files.append(folder / f"{case.name}.{name}")
        files[-1].write_bytes(write_as(name, case.document, Options(base=base)).data)
    if name == "pdf":
        return files
    if name == "html":
        with browser() as page:
            for file in files:
                page.open(file)
                page.pdf(file.with_suffix(".pdf"))
    else:
        for group in _by_fonts(found, files):
            for start in range(0, len(group), _AT_ONCE[name]):
                convert(group[start : start + _AT_ONCE[name]], folder, "pdf")
    return [file.with_suffix(".pdf") for file in files]


def _by_fonts(found: Sequence[Case], files: Sequence[Path]) -> list[list[Path]]:
    """The files of documents in the same fonts together: LibreOffice 7.4 forgets those that a file carries once it has
    opened one that carries others.
    """
    groups: dict[frozenset[str], list[Path]] = {}
    for case, file in zip(found, files, strict=True):
        groups.setdefault(frozenset(section.page.font for section in case.document.sections), []).append(file)
    return list(groups.values())


def measure(found: Sequence[Case], files: Sequence[Path], listed: bool) -> Measured:
    """What was counted on the pages of each document."""
    measured = Measured([], [])
    for case, file in zip(found, files, strict=True):
        measured.pages.append(read_rows(case.document, read_sheets(file)))
        faults = judge(case.document, measured.pages[-1])
        measured.faults.append(faults)
        wrong = [
            f"{figure.name}: {figure.shown.format(figure.value(faults))}"
            for figure in FIGURES
            if figure.limit == "none" and not figure.holds(figure.value(faults))
        ]  # fmt: skip
        if listed and wrong:
            print(f"  {file.parent.name}/{case.name}{' (RAK527)' if case.told else ''}: {'; '.join(wrong)}")
            for page, rows in enumerate(measured.pages[-1], 1):
                for text in rows.unread[:1]:
                    print(f"    page {page}, not found: {text[:150]}")
    return measured


def worst(found: Sequence[Case], measured: Sequence[Faults], fullest: Sequence[Faults], count: int) -> None:
    """Print the plans that leave most white before their last pages, and how full their pages can be."""
    plans = sorted(zip(found, measured, fullest, strict=True), key=lambda plan: sum(plan[1].fills) - len(plan[1].fills))
    print(f"{'plans that leave most white':46}{'pages':>6}{'fill':>7}{'least':>7}{'fullest':>9}")
    for case, faults, best in plans[:count]:
        least = min(faults.fills, default=1.0)
        print(
            f"{case.name:46}{faults.pages:6}{faults.fill:7.1%}{least:7.0%}{best.fill:9.1%}"
            f"{'  RAK527' if case.told else ''}"
        )


def table(found: Sequence[Case], measured: dict[str, Sequence[Faults]]) -> bool:
    """Print the figures, limits beside them; True where all hold."""
    print(f"{'':50}" + "".join(f"{name:>9}" for name in measured) + "   limit")
    sound = True
    for figure in FIGURES:
        texts = []
        for name, each in measured.items():
            counted = [one for case, one in zip(found, each, strict=True) if not (figure.untold and case.told)]
            value = figure.value(sum(counted, Faults()))
            broken = bool(figure.limit) and name in figure.formats and not figure.holds(value)
            sound = sound and not broken
            texts.append(figure.shown.format(value) + ("!" if broken else " "))
        where = "" if not figure.limit or figure.formats == _ALL else f" ({', '.join(figure.formats)})"
        print(f"{figure.name:50}" + "".join(f"{text:>9}" for text in texts) + f"   {figure.limit}{where}")
    return sound


def alike(docx: Sequence[list[PageRows]], pdf: Sequence[list[PageRows]]) -> bool:
    """Print in how many plans both break at the same rows; True where that is enough."""
    same = sum(first_rows(one) == first_rows(other) for one, other in zip(docx, pdf, strict=True))
    share = same / len(docx)
    print(
        f"{'plans whose DOCX and PDF break alike, %':50}{share * 100:8.1f}{' ' if share >= _LEAST_ALIKE else '!'}",
        end="",
    )
    print(f"{'':{9}}   >= {_LEAST_ALIKE:.0%}")
    return share >= _LEAST_ALIKE


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--plans", type=int, default=150, help="how many plans are generated (150)")
    parser.add_argument("--seed", type=int, default=1, help="of the plans")
    parser.add_argument("--formats", default=",".join(_ALL), help="of docx, pdf, xlsx and html")
    parser.add_argument("--only", default="", help="plans with this in their name")
    parser.add_argument("--base", action="store_true", help="into an office's Word file whose RAK Isi is 11 pt")
    parser.add_argument("--fonts", choices=("metrics", "absent"), help="fonts of Arial's and Segoe's metrics, or none")
    parser.add_argument("--keep", type=Path, help="folder that the documents stay in")
    parser.add_argument("--list", action="store_true", help="name the plans with faults")
    parser.add_argument("--worst", type=int, default=0, help="how many of the plans that leave most white are named")
    arguments = parser.parse_args()
    formats = [name for name in arguments.formats.split(",") if name != "html" or PROGRAM]
    with tempfile.TemporaryDirectory() as scratch:
        folder = arguments.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        if arguments.fonts:  # read by LibreOffice, Chromium and Typst alike
            os.environ["FONTCONFIG_FILE"] = str(font_machine(arguments.fonts, folder / "machine", _FONTS))
        found = [case for case in cases(arguments, folder) if arguments.only in case.name]
        told = sum(case.told for case in found)
        print(f"{len(found)} plans, seed {arguments.seed}; {told} of them with RAK527")
        base = _base_file() if arguments.base else None
        measured = {
            name: measure(found, build(found, name, folder / name, base if name == "docx" else None), arguments.list)
            for name in formats
        }
        if "pdf" in formats:
            with patch.dict(COSTS, _FULLEST):
                measured["fullest"] = measure(found, build(found, "pdf", folder / "fullest", None), False)
    sound = table(found, {name: each.faults for name, each in measured.items()})
    if arguments.worst and "pdf" in formats:
        worst(found, measured["pdf"].faults, measured["fullest"].faults, arguments.worst)
    if {"docx", "pdf"} <= set(measured):
        sound = alike(measured["docx"].pages, measured["pdf"].pages) and sound
    sys.exit(0 if sound else 1)


if __name__ == "__main__":
    main()
