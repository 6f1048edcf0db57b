"""Fault: the one tree of exceptions of rakgen; each carries the findings that say why the work cannot be done.

    RakgenFault
      PlanFault            a plan with errors: there is no document of it
      LayoutFault          a form that a plan cannot be printed in
        TemplateFault        a text of the form cannot be filled in (RAK503, RAK504)
        WidthFault           its columns do not fit the paper (RAK501)
      UnknownFormat        no such output format (RAK946)
      BaseFault            an office's own .docx cannot be used (RAK505)
      OfficeFault          LibreOffice makes no PDF (RAK943)
      PdfFault             Typst makes no PDF, or no picture of an SVG (RAK947)
      ReadFault            a document cannot be imported (RAK970)
      GitFault             git cannot answer (RAK901, RAK920 to RAK924)
      LibraryFault         a library that the work needs is missing or too old (RAK914)
      CanonicalFault       a canonical text would say something else: a bug, found before anything is written (RAK999)

Whoever calls rakgen from Python catches what it can handle; the command line turns whatever is left into its findings,
in one place (`cli`). Wrong use by the programmer is a plain ValueError. A signal that never leaves its room is no
fault, nor is one of `text/`, which knows no findings: the room that hears it makes a fault of it (`Unfilled`).
"""

from typing import Self

from rakgen.diagnostics.diagnostic import Diagnostic, Span, path_of


class RakgenFault(Exception):
    """The work cannot be done; `findings` (one or more) say why, `finding` is the first."""

    def __init__(self, *findings: Diagnostic) -> None:
        super().__init__(*findings)

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """Why, in order."""
        return self.args

    @property
    def finding(self) -> Diagnostic:
        """Why; of several findings the first."""
        return self.findings[0]

    def at(self, path: str, span: Span | None = None) -> Self:
        """This fault with its findings placed: a low room knows what is wrong, the room above it in which file."""
        self.args = tuple(finding._replace(path=path, span=span) for finding in self.findings)
        return self

    def in_file(self, path: str) -> Self:
        """This fault with those of its findings placed in a file that name none yet."""
        self.args = tuple(
            finding if finding.path else finding._replace(path=path_of(finding.span, path)) for finding in self.findings
        )
        return self

    def __str__(self) -> str:
        return "\n".join(map(_placed, self.findings))


def _placed(finding: Diagnostic) -> str:
    """A finding on one line, with what is known of its place."""
    span = finding.span
    place = [finding.path, *([str(span.line), str(span.column)] if span else [])] if finding.path else []
    return ":".join([*place, f" {finding.code}: {finding.message()}"]).strip()


class PlanFault(RakgenFault):
    """A plan with errors: there is no document of it."""


class LayoutFault(RakgenFault):
    """A form that a plan cannot be printed in."""


class TemplateFault(LayoutFault):
    """A text of a form cannot be filled in: it names what is not there (RAK503), or is wrong in itself (RAK504)."""


class WidthFault(LayoutFault):
    """The columns of a form do not fit the paper (RAK501)."""


class UnknownFormat(RakgenFault):
    """There is no output format of that name (RAK946)."""


class BaseFault(RakgenFault):
    """An office's own .docx cannot be used (RAK505)."""


class OfficeFault(RakgenFault):
    """LibreOffice makes no PDF (RAK943)."""


class PdfFault(RakgenFault):
    """Typst makes no PDF, or no picture of an SVG (RAK947)."""


class ReadFault(RakgenFault):
    """A document cannot be imported (RAK970)."""


class GitFault(RakgenFault):
    """git cannot answer: it is missing, this is no repository, or it failed (RAK901, RAK920 to RAK924)."""


class LibraryFault(RakgenFault):
    """A library that the work needs is not installed, or is older than rakgen declares (RAK914)."""


class CanonicalFault(RakgenFault):
    """A canonical text would not say what the file says (RAK999)."""
