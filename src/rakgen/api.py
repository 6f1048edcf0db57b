"""API: rakgen from Python - check a plan, compile it to a Document, write that in a format, compare two plans.

    import rakgen

    document = rakgen.compile("plans/2021.yaml")
    Path("2021.docx").write_bytes(rakgen.write(document, "docx").data)

What cannot be done raises a RakgenFault, whose `findings` say why; `diagnostics/fault.py` draws the tree.
Nothing here prints, or writes a file.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from rakgen.compiler import Compiler, Result
from rakgen.diagnostics import Diagnostic, errors
from rakgen.diagnostics.fault import (
    BaseFault,
    GitFault,
    LayoutFault,
    LibraryFault,
    OfficeFault,
    PdfFault,
    PlanFault,
    RakgenFault,
    TemplateFault,
    UnknownFormat,
    WidthFault,
)
from rakgen.diff.compare import Comparison
from rakgen.document.document import Document, Section
from rakgen.excerpts import AskedPeriode, without_periode
from rakgen.fixing import settle
from rakgen.model import Rencana
from rakgen.writers.formats import FORMATS, Options, Output, check_options, unknown_format, write_as

__all__ = [
    "BaseFault", "Checked", "Comparison", "Diagnostic", "Document", "GitFault", "LayoutFault", "LibraryFault",
    "OfficeFault", "Options",
    "Output", "PdfFault", "PlanFault", "RakgenFault", "Rencana", "TemplateFault", "UnknownFormat", "WidthFault",
    "check", "compare", "compile", "write",
]  # fmt: skip


_ALL = AskedPeriode()


class Checked(NamedTuple):
    """What a check came to: the plan (None where it could not be read), and everything found in it, its project and its
    layouts, by place.
    """

    plan: Rencana | None
    findings: tuple[Diagnostic, ...]

    @property
    def ok(self) -> bool:
        """True when no finding is an error: `compile` with the same arguments gives a Document."""
        return self.plan is not None and not errors(self.findings)


def check(
    path: str | Path,
    text: str | bytes | None = None,
    *,
    layouts: str | Sequence[str] = (),
    paper: str | None = None,
    periode: str | None = None,
) -> Checked:
    """Check a plan file, or a `text` as if it stood there: the path leads to its project and its layouts. What
    `compile` would refuse is an error here.

    `layouts`, one name or several, are printed instead of the plan's own; `paper` (A4, F4, A3, Legal) takes the place
    of theirs; `periode` (T2, Mei, S1) is the one that a layout with `periode: dipilih` prints, which is told where none
    is asked for. Bad input never raises: a file that cannot be read is a finding too. Raises ValueError for a path or
    a text that is none, for another paper, for layouts that are no names, and for what is no period.
    """
    result = _checked(path, text, layouts, paper, periode)
    return Checked(result.rencana, tuple(result.findings))


def compile(
    path: str | Path,
    text: str | bytes | None = None,
    *,
    layouts: str | Sequence[str] = (),
    paper: str | None = None,
    periode: str | None = None,
) -> Document:
    """The Document of a plan, a section for each rak and layout; arguments as of `check`.

    Raises PlanFault with the errors that `check` tells, and as `check`.
    """
    from rakgen.compose.compose import compose_document

    result = _checked(path, text, layouts, paper, periode, tell=False)
    return compose_document(_sound(result), result.pairs, paper, result.sections)


def write(document: Document, format: str, options: Options | None = None) -> Output:
    """The document in a format, by its `--to` name (`docx`, `pdf`, ...), and what the writer has to say.

    Most formats are one file (`data`), csv and tsv one for each table (`files`). Raises UnknownFormat, and what a
    writer raises: BaseFault, LibraryFault, OfficeFault, PdfFault; ValueError for a `document` that is none, and for
    options that no writer understands.
    """
    if not isinstance(document, Document) or not _has_sections(document):
        raise ValueError(f"document: a Document as compile gives, not {document!r:.200}")
    if not isinstance(format, str) or format not in FORMATS:
        raise unknown_format(str(format))
    asked = Options() if options is None else options
    check_options(asked)
    return write_as(format, document, asked)


def compare(old: str | Path, new: str | Path) -> Comparison:
    """What changed from one plan file to another: `changes` in the order of the new plan, and the budgets of both.

    Raises PlanFault with the errors of a plan that has some, ValueError for a path that is none.
    """
    from rakgen.diff.compare import compare as compare_plans

    return compare_plans(*(_sound(_looked_at(_path(path), tell=False)) for path in (old, new)))


def _has_sections(document: Document) -> bool:
    parts = document.sections
    return isinstance(parts, Sequence) and bool(parts) and all(isinstance(part, Section) for part in parts)


def _path(path: str | Path) -> Path:
    if not isinstance(path, str | Path):
        raise ValueError(f"path: that of a plan file, not {path!r}")
    return Path(path)


def _bytes(text: str | bytes | None) -> bytes | None:
    if text is not None and not isinstance(text, str | bytes):
        raise ValueError(f"text: that of a plan, str or bytes, not {text!r:.200}")
    return text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text


def _names(layouts: str | Sequence[str]) -> tuple[str, ...]:
    names = (layouts,) if isinstance(layouts, str) else layouts
    if not isinstance(names, Sequence) or not all(isinstance(name, str) for name in names):
        raise ValueError(f"layouts: names of layouts, not {layouts!r}")
    return tuple(names)


def _periode(text: str | None) -> AskedPeriode:
    if text is not None and not isinstance(text, str):
        raise ValueError(f"periode: T2, Mei, S1, not {text!r}")
    return AskedPeriode() if text is None else AskedPeriode.read(text)


def _checked(
    path: str | Path,
    text: str | bytes | None,
    layouts: str | Sequence[str],
    paper: str | None,
    periode: str | None,
    *,
    tell: bool = True,
) -> Result:
    """A plan checked for what is asked to be printed of it."""
    asked = _periode(periode)
    result = _looked_at(_path(path), _bytes(text), _names(layouts), paper, asked, tell=tell)
    result.findings += without_periode(result, asked)
    result.findings.sort(key=lambda finding: finding.sort_key)
    return result


def _looked_at(
    path: Path,
    data: bytes | None = None,
    layouts: Sequence[str] = (),
    paper: str | None = None,
    asked: AskedPeriode = _ALL,
    *,
    tell: bool,
) -> Result:
    """A plan checked; where it is sound and nobody is told what was found, its fixes are not tried out."""
    compiler = Compiler(periode=asked.single)
    (result,) = compiler.check_across([compiler.check_one(path, layouts, paper, data)])
    return settle(compiler, result, data) if tell or result.failed else result


def _sound(result: Result) -> Rencana:
    if result.failed or result.rencana is None:
        raise PlanFault(*errors(result.findings))
    return result.rencana
