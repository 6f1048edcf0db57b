"""Formats: the formats there are, and the one way in which every one of them is asked for."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple, get_args

from rakgen.diagnostics import Diagnostic, diagnose, path_of
from rakgen.diagnostics.fault import BaseFault, LibraryFault, RakgenFault, UnknownFormat
from rakgen.document.document import Document, Grid, Repeat
from rakgen.system.files import is_folder
from rakgen.text.file_names import file_name


class Options(NamedTuple):
    """What a run asks of its writers, each of which reads what concerns it.

    `base` and `base_name`: an office's own .docx and its path. `plan`: the plan as plain data, which JSON prints beside
    the document. `md_label` and `csv_label`: what stands in places under a merge; `csv_separator`: '' for the usual
    one; `csv_excel`: a file to open in a spreadsheet. `source`: the path of the plan, for findings. `font_paths`:
    folders with further fonts; `pdf_engine`: typst or libreoffice. All must pickle: writers may run in other processes.
    """

    base: bytes | None = None
    base_name: str = ""
    plan: Mapping[str, object] | None = None
    md_label: Repeat = "kosong"
    csv_label: Repeat = "kosong"
    csv_separator: str = ""
    csv_excel: bool = False
    source: str = ""
    font_paths: tuple[str, ...] = ()
    pdf_engine: str = "typst"


_REPEATS = get_args(Repeat)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


_UNDERSTOOD: Mapping[str, tuple[Callable[[object], bool], str]] = {
    "base": (lambda value: isinstance(value, bytes | None), "the bytes of a .docx"),
    "base_name": (_is_text, "a text"),
    "plan": (lambda value: isinstance(value, Mapping | None), "a mapping"),
    "md_label": (lambda value: value in _REPEATS, " or ".join(_REPEATS)),
    "csv_label": (lambda value: value in _REPEATS, " or ".join(_REPEATS)),
    "csv_separator": (
        lambda value: isinstance(value, str) and len(value) < 2 and value not in ('"', "\r", "\n"),
        "one character that is no quote and no line end",
    ),
    "csv_excel": (lambda value: isinstance(value, bool), "True or False"),
    "source": (_is_text, "a text"),
    "font_paths": (
        lambda value: (
            isinstance(value, tuple | list) and all(_is_text(folder) and is_folder(Path(folder)) for folder in value)
        ),
        "a tuple of folders",
    ),
    "pdf_engine": (lambda value: value in ("typst", "libreoffice"), "typst or libreoffice"),
}
"""What an option may be, and that in words."""


def check_options(options: Options) -> None:
    """Raises ValueError where `options` are none, or one of them says what no writer understands."""
    if not isinstance(options, Options):
        raise ValueError(f"options: an Options, not {options!r}")
    for name, (understood, words) in _UNDERSTOOD.items():
        if not understood(getattr(options, name)):
            raise ValueError(f"{name}: {words}, not {getattr(options, name)!r}")


class PrintedFile(NamedTuple):
    """One file: `ending` is what follows the document's own name (`.docx`, `-ketua.csv`), `data` its bytes."""

    ending: str
    data: bytes


class Output(NamedTuple):
    """What a writer made, and what it has to say; with an error among the findings nothing is written."""

    files: tuple[PrintedFile, ...]
    findings: tuple[Diagnostic, ...] = ()

    @property
    def data(self) -> bytes:
        """The bytes of the only file. Raises ValueError where there are several, or none."""
        if len(self.files) != 1:
            raise ValueError(f"data: these are {len(self.files)} files, which `files` has")
        return self.files[0].data


class Format(NamedTuple):
    """A format: how its files end, its writer (which may raise a RakgenFault); `usual` ones are meant by `--to all`,
    some `tell_activities` of the document.
    """

    suffix: str
    write: Callable[[Document, Options], Output]
    usual: bool = True
    tell_activities: bool = False


def _docx(document: Document, options: Options) -> Output:
    from rakgen.writers.docx.writer import write_docx

    try:
        data, findings = write_docx(document, options.base)
    except BaseFault as fault:
        raise fault.at(options.base_name) from None
    return Output(
        (PrintedFile(".docx", data),), tuple(finding._replace(path=options.base_name) for finding in findings)
    )


def _pdf(document: Document, options: Options) -> Output:
    if options.pdf_engine == "libreoffice":
        return _office(document, options)
    from rakgen.writers.pdf.writer import write_pdf

    data, findings = write_pdf(document, options.font_paths)
    return Output((PrintedFile(".pdf", data),), findings)


def _office(document: Document, options: Options) -> Output:
    """The PDF of the very DOCX."""
    from rakgen.writers.pdf.libreoffice import office_pdf

    docx = _docx(document, options)
    return Output(
        tuple(PrintedFile(".pdf", office_pdf(printed.data, document.date)) for printed in docx.files), docx.findings
    )


def _xlsx(document: Document, options: Options) -> Output:
    from rakgen.writers.xlsx.values import too_long
    from rakgen.writers.xlsx.writer import write_xlsx

    count, place = too_long(document)
    said = [diagnose("RAK945", path_of(place, options.source), place, banyak=str(count))] if count else []
    workbook = write_xlsx(document)
    for key in sorted({cut.key for cut in workbook.cut}):
        places = [cut.place for cut in workbook.cut if cut.key == key]
        place = next(filter(None, places), None)
        said.append(diagnose(key, path_of(place, options.source), place, banyak=str(len(places))))
    return Output((PrintedFile(".xlsx", workbook.data),), tuple(said))


def _html(document: Document, options: Options) -> Output:
    from rakgen.writers.html.writer import write_html

    return Output((PrintedFile(".html", write_html(document).encode("utf-8", "replace")),))


def _markdown(document: Document, options: Options) -> Output:
    from rakgen.writers.markdown import write_markdown

    return Output((PrintedFile(".md", write_markdown(document, options.md_label).encode("utf-8", "replace")),))


def _csv(document: Document, options: Options) -> Output:
    return _delimited(document, options, ".csv", options.csv_separator or (";" if options.csv_excel else ","))


def _tsv(document: Document, options: Options) -> Output:
    return _delimited(document, options, ".tsv", "\t")


def _delimited(document: Document, options: Options, suffix: str, separator: str) -> Output:
    """A file for each table; a document of one table is one file of its own name."""
    from rakgen.writers.delimited import formulas, write_delimited

    files = [
        PrintedFile(ending, write_delimited(grid, separator, spreadsheet=options.csv_excel, repeat=options.csv_label))
        for ending, grid in tables_of(document, suffix)
    ]
    count = 0 if options.csv_excel else formulas(document)
    said = (diagnose("RAK952", options.source, banyak=str(count)),) if count else ()
    return Output(tuple(files), said)


def tables_of(document: Document, suffix: str) -> list[tuple[str, Grid]]:
    """The tables of a document, each with the ending of its file, where every table is a file of its own."""
    tables = [
        (section.name + (f"-{number}" if number > 1 else ""), grid)
        for section in document.sections
        for number, grid in enumerate(section.grids, 1)
    ]
    return [(f"-{file_name(name)}{suffix}" if len(tables) > 1 else suffix, grid) for name, grid in tables]


def _json(document: Document, options: Options) -> Output:
    from rakgen.writers.json_ import write_json

    return Output((PrintedFile(".json", write_json(document, options.plan).encode()),))


def _ics(document: Document, options: Options) -> Output:
    from rakgen.writers.ics import write_ics

    return Output((PrintedFile(".ics", write_ics(document).encode("utf-8", "replace")),))


FORMATS: Mapping[str, Format] = {
    "docx": Format(".docx", _docx),
    "pdf": Format(".pdf", _pdf),
    "xlsx": Format(".xlsx", _xlsx),
    "html": Format(".html", _html, tell_activities=True),
    "md": Format(".md", _markdown),
    "csv": Format(".csv", _csv),
    "tsv": Format(".tsv", _tsv, usual=False),
    "json": Format(".json", _json, tell_activities=True),
    "ics": Format(".ics", _ics, tell_activities=True),
}
"""The formats by the name that `--to` takes. Each imports its writer, and the writer its library, only when it is
called.
"""

ALL = ("all", "semua")
"""Names for every usual format."""


def print_as(name: str, document: Document, options: Options) -> Output:
    """A document in the format `name`; a fault of the writer as its findings, so that a run goes on with other
    files.
    """
    try:
        return write_as(name, document, options)
    except RakgenFault as fault:
        return Output((), fault.findings)


def write_as(name: str, document: Document, options: Options) -> Output:
    """A document in the format `name`. Raises what its writer raises, and LibraryFault where its library is missing."""
    try:
        output = FORMATS[name].write(document, options)
    except ModuleNotFoundError as fault:
        from rakgen.system.libraries import library_finding

        finding = library_finding(fault)
        if finding is None:
            raise
        raise LibraryFault(finding) from fault
    in_word = name == "docx" or (name == "pdf" and options.pdf_engine == "libreoffice")
    if options.base is None or in_word:
        return output
    key = "RAK505.pdf" if name == "pdf" else "RAK505.bentuk"
    return output._replace(findings=(*output.findings, diagnose(key, options.base_name, bentuk=name)))


def parse_formats(text: str) -> tuple[str, ...]:
    """`docx, pdf` or `all` as names of FORMATS, each once, in the order typed. Raises UnknownFormat."""
    chosen: dict[str, None] = {}
    for part in text.replace(",", " ").split():
        name = part.lower().removeprefix(".")
        if name in ALL:
            chosen.update(dict.fromkeys(kind for kind, spec in FORMATS.items() if spec.usual))
        elif name in FORMATS:
            chosen[name] = None
        else:
            raise unknown_format(part)
    if not chosen:
        raise unknown_format(text)
    return tuple(chosen)


def unknown_format(text: str) -> UnknownFormat:
    """The fault of a format that is not there, with the name as typed and the nearest known one."""
    from rakgen.text.nearest import nearest

    choices = ", ".join((*FORMATS, "all"))
    near = nearest(text.removeprefix("."), FORMATS)
    if near:
        return UnknownFormat(diagnose("RAK946.mirip", text, nama=text, mirip=near, pilihan=choices))
    return UnknownFormat(diagnose("RAK946", text, nama=text, pilihan=choices))


def format_of(suffix: str) -> str | None:
    """The format whose files end in `suffix`, None if there is none."""
    return next((name for name, spec in FORMATS.items() if spec.suffix == suffix.lower()), None)
