"""Realisasi: files of what was reached, checked: their faults, the items they name, and the rules over them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple
from weakref import WeakKeyDictionary

from rakgen.compiler import Compiler, Looked, Result
from rakgen.diagnostics import Diagnostic, diagnose, errors
from rakgen.model import Indikator, Rencana, read_rencana
from rakgen.model.butir import OwnIndikator
from rakgen.model.periode import WHOLE, last_month
from rakgen.model.realisasi import RealisasiFile, load_realisasi
from rakgen.model.walk import places_of
from rakgen.progress.choices import OfficeChoices, unknown_names
from rakgen.progress.files import FoundFiles, Reported, find_reported, read_reported
from rakgen.progress.records import collect
from rakgen.project import Project
from rakgen.rules.realisasi import LastYear, Reached, run_reached
from rakgen.source import parse
from rakgen.system.files import is_file, read_plan
from rakgen.system.plan_files import REALISASI_FOLDER
from rakgen.text.nearest import letters_of
from rakgen.text.numbers import FOUR_DIGIT_YEAR

_BETWEEN_FILES = ("RAK602", "RAK603")
"""What is found between two files, at one of the two."""
_TAHUN = rb"(?m)^tahun[ \t]*:[ \t]*[\"']?(\d{4})"
_INSTANSI = rb"(?m)^instansi[ \t]*:[ \t]*[\"']?(.*?)[\"']?[ \t]*\r?$"

Names = Mapping[tuple[str, str], LastYear]
"""What was reached of indikator, by the kode of their rak ('' for any) and their own kode or the letters of their
text.
"""


class _Filings(NamedTuple):
    """What a run has read of a project's folder `realisasi/`: which file belongs to which plan, and of these plans,
    by their real paths, the year and office and what they reached.
    """

    files: FoundFiles
    heads: dict[str, tuple[int, bytes]]
    reached: dict[str, Names]


_KNOWN: WeakKeyDictionary[Compiler, dict[Path, _Filings]] = WeakKeyDictionary()
"""What is read once for all plans of a run, by the folders of their projects."""


def is_realisasi(result: Result) -> bool:
    """True for the check of a file that says what was reached: by what it holds, or by its folder where it holds
    nothing that a plan does.
    """
    if any(finding.key == "RAK902.realisasi" for finding in result.findings):
        return True
    if result.rencana is not None or REALISASI_FOLDER not in result.path.absolute().parts[:-1]:
        return False
    root = parse(result.text.encode("utf-8", "surrogatepass"), "").root
    return root is None or not any(root.key(name) for name in ("tahun", "instansi", "sasaran"))


def check_plan(compiler: Compiler, result: Result) -> Result:
    """The check of a plan, with what is found in the files of what was reached that belong to it, or to no plan."""
    found = _known(compiler, compiler.project(result.path)).files.of(result.path)
    reported = _read(compiler, result.path, found)
    result.inputs.update(map(Path, reported.texts))
    findings, excepted = _found(compiler, result, reported)
    result.excepted += excepted.get(str(result.path), 0)
    result.findings += [*_proposals(reported.findings), *findings]
    result.realisasi = {path: Looked(text, excepted.get(path, 0)) for path, text in reported.texts.items()}
    return result


def reached_errors(compiler: Compiler, result: Result) -> list[Diagnostic]:
    """The errors of the files of what was reached that belong to a checked plan, or to no plan, but for those of their
    figures; none that the check itself tells.
    """
    found = compiler.filed(compiler.project(result.path)).of(result.path)
    reported = _read(compiler, result.path, found)
    told = errors(_proposals(reported.findings))
    if result.rencana is not None and not _plan_errors(compiler, result):
        told += errors(collect(result.rencana, reported.files)[1])
    return [finding for finding in told if finding not in result.findings]


def check_file(compiler: Compiler, path: Path, data: bytes | None = None) -> Result:
    """The check of a file of what was reached, held against its plan beside the other files of that plan; `data` is
    what it holds, read from the file unless given.
    """
    held = compiler.read(path) if data is None else data
    if isinstance(held, Diagnostic):
        return Result(path, findings=[held], inputs={path})
    source = parse(held, str(path))
    content, findings = load_realisasi(source)
    result = Result(path, source.text, findings=list(findings), inputs={path})
    result.realisasi = {str(path): Looked(source.text)}
    if content is None:
        return result
    plan = Path(os.path.normpath(path.parent / content.rencana))
    if plan in compiler.given or is_file(plan):
        _check_against(compiler, result, content, plan, held)
    else:
        place = content.span("rencana")
        result.findings.append(diagnose("RAK604.tiada", str(path), place, nama=content.rencana))
    return result


def _check_against(compiler: Compiler, result: Result, content: RealisasiFile, plan: Path, data: bytes) -> None:
    """What is found of a file, or between it and the others, when all files of its plan are looked at."""
    checked = compiler.check_one(plan)
    result.inputs.add(plan)
    if is_realisasi(checked):
        result.findings.append(
            diagnose("RAK604.bukan", str(result.path), content.span("rencana"), nama=content.rencana)
        )
        return
    if faults := _plan_errors(compiler, checked):
        result.findings += [finding for finding in faults if finding.path != str(plan)]  # of its project
        if any(finding.path == str(plan) for finding in faults):
            result.findings.append(diagnose("RAK606", str(result.path), content.span("rencana"), nama=str(plan)))
        return
    here = os.path.realpath(result.path)
    found = _known(compiler, compiler.project(plan)).files.of(plan, like=result.path)
    others = [path for path in found if os.path.realpath(path) != here]
    given = {result.path: data}
    reported = _read(compiler, plan, sorted([result.path, *others]), given)
    told, excepted = _found(compiler, checked, reported)
    whose = (str(result.path), str(compiler.project(plan).path))
    for finding in told:
        if finding.path in whose or finding.code in _BETWEEN_FILES:
            result.findings.append(finding)
        if finding.code in _BETWEEN_FILES:
            result.realisasi.setdefault(finding.path, Looked(reported.texts.get(finding.path, "")))
    result.realisasi[str(result.path)] = Looked(result.text, excepted.get(str(result.path), 0))


def _plan_errors(compiler: Compiler, result: Result) -> list[Diagnostic]:
    """The errors for which nothing can be held against a plan: those of its text and fields, and of its project; what
    its layouts and the rules say does not matter.
    """
    return errors(compiler.load(result.path).findings) if result.failed else []


def _read(
    compiler: Compiler, plan: Path, paths: Sequence[Path], given: Mapping[Path, bytes] = MappingProxyType({})
) -> Reported:
    """What some files say of a plan, `given` what stands for some; those that turn out to be of another are left
    out.
    """
    if not paths:
        return Reported([], [], {})
    folder = compiler.project(plan).folder
    files = FoundFiles({}, list(paths))

    def read(path: Path) -> bytes | Diagnostic:
        return given[path] if path in given else compiler.read(path)

    reported = read_reported(plan, folder, found_files=files, read=read)
    return reported._replace(findings=[finding for finding in reported.findings if finding.key != "RAK604"])


def _proposals(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    return [finding._replace(safe=False) for finding in findings]


def _known(compiler: Compiler, project: Project) -> _Filings:
    projects = _KNOWN.setdefault(compiler, {})
    if project.folder not in projects:
        projects[project.folder] = _Filings(find_reported(project.folder, compiler.given), {}, {})
    return projects[project.folder]


def _found(compiler: Compiler, result: Result, reported: Reported) -> tuple[list[Diagnostic], Mapping[str, int]]:
    """What is found in the records of a plan, and how many findings each file excepts; nothing of a plan with errors
    (`_plan_errors`), and of records with errors no more than these; what a file with errors says is not judged.
    """
    rencana, project = result.rencana, compiler.project(result.path)
    if rencana is None or _plan_errors(compiler, result):
        return [], {}
    office = _office(project)
    names = unknown_names(project.proyek, str(project.path)) if reported.files else []
    records, findings = collect(rencana, reported.files)
    if errors((*names, *findings)):
        return [*names, *findings], {}
    broken = {finding.path for finding in errors(reported.findings)}
    sound = [(path, content) for path, content in reported.files if path not in broken]
    if broken:
        records, _ = collect(rencana, sound)
    last_year = _last_year(compiler, project, rencana, result.path)
    reached = Reached(rencana, str(result.path), sound, records, office, last_year)
    severities = project.proyek.aturan if project.proyek else {}
    found, excepted = run_reached(reached, severities)
    return [*findings, *found], excepted


def _office(project: Project) -> OfficeChoices:
    proyek = project.proyek
    return OfficeChoices.of(proyek.capaian if proyek else None, proyek.skala if proyek else {})


def _last_year(compiler: Compiler, project: Project, rencana: Rencana, plan: Path) -> dict[int, LastYear]:
    """What was reached in the year before of the indikator of a plan, by their ids."""
    known, here = _known(compiler, project), os.path.realpath(plan)
    found: dict[int, LastYear] = {}
    for path in known.files.by_plan:
        if path == here or _head(known, path)[0] != rencana.tahun - 1:
            continue
        office = _head(known, path)[1].decode("utf-8", "replace")
        if office and letters_of(office) != letters_of(rencana.instansi or ""):
            continue
        if path not in known.reached:
            known.reached[path] = _reached_in_year(project, Path(path), known.files.by_plan[path])
        for rak in rencana.rak:
            for indikator, _ in places_of(rak, Indikator):
                names = _names(indikator, rencana.tahun)
                keys = [(kode, name) for name in names for kode in (rak.kode or "", "")]
                match = next((known.reached[path][key] for key in keys if key in known.reached[path]), None)
                if match is not None:
                    found.setdefault(id(indikator), match)
    return found


def _names(indikator: OwnIndikator, tahun: int) -> list[str]:
    """What an indikator goes by from one year to the next: its kode, the letters of its text, and those with each year
    counted back from that of its plan.
    """
    text = indikator.uraian
    moved = re.sub(
        FOUR_DIGIT_YEAR, lambda year: f"{'sebelum' if int(year[0]) < tahun else ''}{abs(tahun - int(year[0]))}", text
    )
    return [name for name in dict.fromkeys((indikator.kode, letters_of(text), letters_of(moved))) if name]


def _head(known: _Filings, path: str) -> tuple[int, bytes]:
    """The year and office that a plan names, as its text says them; no year where it cannot be read."""
    if path not in known.heads:
        data = read_plan(Path(path))
        text = b"" if isinstance(data, Diagnostic) else data
        year, office = re.search(_TAHUN, text), re.search(_INSTANSI, text)
        known.heads[path] = int(year[1]) if year else 0, office[1] if office else b""
    return known.heads[path]


def _reached_in_year(project: Project, plan: Path, files: Sequence[Path]) -> Names:
    """What a plan reached in its year, of the indikator that were reported up to December; of a name that several have
    nothing is known.
    """
    data = read_plan(plan)
    rencana = None if isinstance(data, Diagnostic) else read_rencana(data, str(plan), project.proyek).sound
    if rencana is None:
        return {}
    records, findings = collect(rencana, read_reported(plan, project.folder, files).files)
    if errors(findings):
        return {}
    from rakgen.progress.assess import assess

    found: dict[tuple[str, str], list[LastYear]] = {}
    for rak in rencana.rak:
        for assessment in assess(rak, records, WHOLE, _office(project)).indikator:
            reached = assessment.year.reached
            is_whole = any(last_month(periode) == 12 for periode in records.of(assessment.indikator))
            if reached is None or not is_whole:
                continue
            last = LastYear(os.path.relpath(plan, project.folder), assessment.indikator.target, reached)
            for name in _names(assessment.indikator, rencana.tahun):
                for kode in dict.fromkeys((rak.kode or "", "")):
                    found.setdefault((kode, name), []).append(last)
    return {key: several[0] for key, several in found.items() if len(several) == 1}
