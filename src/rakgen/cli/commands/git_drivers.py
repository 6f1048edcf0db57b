"""git drivers: the commands of `rakgen git` that git itself calls, hidden from the help."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, NoReturn

import click

from rakgen.cli.bilingual import Argument, Option, as_command
from rakgen.cli.output import print_findings, print_text
from rakgen.cli.shared_options import PATH
from rakgen.cli.words import either, say, spoken
from rakgen.system import git
from rakgen.system.files import LIMIT, read_start, unreadable, write_output
from rakgen.text.printable import TERMINAL, clean
from rakgen.text.words import Words

if TYPE_CHECKING:
    from rakgen.compiler import Compiler
    from rakgen.concrete.printer import Markers
    from rakgen.diff.reports.grouping import FilePair
    from rakgen.merge.merge import ErrorsOf
    from rakgen.model.record_items import Calls

_TEXTCONV = Words(
    "Untuk git: rencana atau dokumen jadi sebagai baris; yang lain sebagaimana adanya.",
    "For git: a plan or a built document as lines; anything else as it is.",
)
_DIFF = Words(
    "Untuk git (diff.*.command): jalur, berkas lama, hash, mode, berkas baru, hash, mode, dan bila berganti nama jalur"
    " barunya.",
    "For git (diff.*.command): path, old file, hash, mode, new file, hash, mode, and for renames the new path.",
)
_MERGE = Words(
    "Untuk git: gabungkan ke OURS. Kode keluar: 0 tergabung, 1 berbenturan (tandanya dalam berkas), 2 gagal (berkas"
    " tetap).",
    "For git: merge into OURS. Exit codes: 0 merged, 1 conflict (marks are in the file), 2 failed (file untouched).",
)
_MERGE_OPTIONS = (
    Option(
        "--conflict-code", type=int, default=1, help=Words("Kode keluar bila berbenturan.", "Exit code for a conflict.")
    ),
    Option(
        "--marker-size", type=int, default=7, help=Words("Panjang tanda benturan.", "Length of the conflict marks.")
    ),
    Option(
        "--labels",
        nargs=3,
        default=("", "", ""),
        help=Words("Nama ketiga versi pada tandanya.", "Names of the three versions on the marks."),
    ),
    Argument("base", type=PATH),
    Argument("ours", type=PATH),
    Argument("theirs", type=PATH),
    Argument("path", default=""),
)
_SAME = Words(
    "Tidak ada butir yang berubah; yang berbeda hanya baris ini (komentar, penulisan, atau tahun rencana):",
    "No item changed; what differs are these lines only (comments, spelling, or the year of the plan):",
)
_CONFLICTS = Words(
    "{path}: {n} benturan; pilih salah satu di antara tanda <<<<<<< dan >>>>>>>.",
    "{path}: {n} conflicts; choose between the <<<<<<< and >>>>>>> marks.",
)
_LARGE = Words(
    "{path}: lebih dari {mb} MB, jadi tidak dibaca sebagai rencana; git menggabungnya baris demi baris.",
    "{path}: more than {mb} MB, so it is not read as a plan; git merges it line by line.",
)
_VERSIONS = ("ours", "base", "theirs")


class TextOrder(NamedTuple):
    """The file to be shown as lines."""

    path: Path


class DiffDriverOrder(NamedTuple):
    """What git hands over, as it comes."""

    arguments: tuple[str, ...]


class MergeOrder(NamedTuple):
    """Three versions of one plan, what git calls them, and the path it has in the repository."""

    conflict_code: int
    marker_size: int
    labels: tuple[str, str, str]
    base: Path
    ours: Path
    theirs: Path
    path: str

    @property
    def name(self) -> str:
        """The plan as findings name it."""
        return self.path or str(self.ours)

    @property
    def versions(self) -> list[str]:
        """The names of ours, base and theirs on the marks: git's own unless it has none, or hands its placeholder
        over.
        """
        pairs = zip(self.labels, _VERSIONS, strict=True)
        return [label if label and not label.startswith("%") else word for label, word in pairs]


@as_command("textconv", TextOrder, _TEXTCONV, Argument("path", type=PATH), hidden=True)
def textconv(order: TextOrder) -> None:
    """Print the lines, or the bytes."""
    from rakgen.git.broken import broken_lines
    from rakgen.git.office_text import LIMIT, office_text
    from rakgen.git.readable import readable

    out = sys.stdout.buffer
    try:
        with order.path.open("rb") as stream:
            data = stream.read(LIMIT + 1)
            if data.startswith(b"PK"):
                text = office_text(data)
                out.write((_not_shown(data, stream) if text is None else clean(text, TERMINAL)).encode())
            elif len(data) > LIMIT:
                out.write(data)
                shutil.copyfileobj(stream, out)
            else:
                text = readable(data, str(order.path)) or broken_lines(data, str(order.path))
                out.write(data if text is None else text.encode())
    except OSError as fault:
        print_findings([unreadable(str(order.path), fault)], {})
        sys.exit(2)
    out.flush()


def _not_shown(data: bytes, rest: BinaryIO) -> str:
    """A line for an office file that is not shown as text; another file has another line."""
    import hashlib

    digest = hashlib.sha256(data)
    size = len(data)
    while chunk := rest.read(1 << 20):
        digest.update(chunk)
        size += len(chunk)
    line = either(
        "(biner: bukan dokumen Office yang dapat dibaca, atau terlalu besar; {size} byte, SHA-256 {digest})",
        "(binary: no office document that can be read, or too large a one; {size} bytes, SHA-256 {digest})",
    )
    return line.format(size=size, digest=digest.hexdigest()) + "\n"


@as_command(
    "diff",
    DiffDriverOrder,
    _DIFF,
    Argument("arguments", nargs=-1, type=click.UNPROCESSED, value=Words("[ARGUMEN]...", "[ARGUMENT]...")),
    hidden=True,
    context_settings={"ignore_unknown_options": True},
)
def diff(order: DiffDriverOrder) -> None:
    """Print the changes in words; as git would, where they are no plan's."""
    arguments = order.arguments
    if len(arguments) < 7:
        print_text(f"* Unmerged path {arguments[0] if arguments else ''}")
        return
    path, old, new = arguments[0], Path(arguments[1]), Path(arguments[4])
    name = arguments[7] if len(arguments) > 7 else path
    pair = _compared(path, name, old, new)
    print_text(f"diff --rakgen a/{path} b/{name}")
    if pair is not None and not pair.same:
        from rakgen.diff.reports.terminal import write_text

        columns = shutil.get_terminal_size((100, 24)).columns
        text = write_text([pair], columns, colour=sys.stdout.isatty(), language=spoken())
        print_text(text, nl=not text.endswith("\n"))
        return
    if pair is not None:
        print_text(say(_SAME))
    sys.stdout.flush()
    options = ["--no-index", "--no-ext-diff", "--no-textconv", "--", str(old), str(new)]
    subprocess.run([git.program(), "--no-pager", "diff", *options], check=False)


def _compared(path: str, name: str, old: Path, new: Path) -> FilePair | None:
    """The changes; None where one of the files cannot be compared, so that lines must do."""
    from rakgen.diff.records import RecordsComparison
    from rakgen.diff.reports.grouping import FilePair
    from rakgen.diff.versions import compare_contents, read_content
    from rakgen.project import find_project

    contents = []
    for file, shown in ((old, path), (new, name)):
        try:
            data = read_start(file, LIMIT + 1)
        except OSError:
            return None
        content, _, _ = read_content(data, shown, find_project(Path(shown).absolute().parent))
        if content is None:
            return None
        contents.append(content)
    comparison = compare_contents(contents[0], contents[1], Path(name).absolute().parent)
    return None if comparison is None else FilePair(path, name, comparison, isinstance(comparison, RecordsComparison))


@as_command("merge", MergeOrder, _MERGE, *_MERGE_OPTIONS, hidden=True)
def merge(order: MergeOrder) -> None:
    """Read the three versions, merge them, write ours, tell of conflicts."""
    from rakgen.cli.jobs import settled
    from rakgen.compiler import Compiler, Result
    from rakgen.concrete.printer import Markers
    from rakgen.merge import merge_plans

    files = order.base, order.ours, order.theirs
    try:
        base, ours, theirs = (read_start(file, LIMIT + 1) for file in files)
    except OSError as fault:
        print_findings([unreadable(str(fault.filename), fault)], {})
        sys.exit(2)
    our_name, base_name, their_name = order.versions
    markers = Markers(our_name, their_name, base_name, max(7, order.marker_size), _wants_base())
    if max(map(len, (base, ours, theirs))) > LIMIT:
        _merge_large(order, markers)
    compiler = Compiler(elsewhere=True)
    merged = merge_plans(
        base,
        ours,
        theirs,
        order.name,
        markers,
        _errors_of(ours, order.name, compiler),
        _calls_of(ours, order.name),
    )
    if unwritten := write_output(order.ours, merged.data):
        print_findings([unwritten], {})
        sys.exit(2)
    if merged.conflicts:
        print_text(say(_CONFLICTS, path=order.name, n=merged.conflicts), err=True)
    told = settled(compiler, Result(Path(order.name), findings=list(merged.findings)), merged.data)
    print_findings(told.findings, {order.name: merged.data.decode("utf-8", "replace")})
    sys.exit(order.conflict_code if merged.conflicts or merged.findings else 0)


def _errors_of(data: bytes, name: str, compiler: Compiler) -> ErrorsOf:
    """What finds the errors of a version: of a plan alone, of what was reached held against its plan on the disk."""
    from rakgen.model.file_kind import kind_of
    from rakgen.realisasi import check_file
    from rakgen.source import parse

    path = Path(name)
    if kind_of(parse(data, name)) == "realisasi":
        return lambda version: check_file(compiler, path, version).findings
    return lambda version: compiler.check_one(path, data=version).findings


def _calls_of(data: bytes, name: str) -> Calls:
    """How the plan of a file of what was reached calls its items; of any other file nothing is called."""
    from rakgen.diff.versions import read_calls
    from rakgen.model.file_kind import kind_of
    from rakgen.model.realisasi import load_realisasi
    from rakgen.model.record_items import call_by_letters
    from rakgen.source import parse

    source = parse(data, name)
    content = load_realisasi(source)[0] if kind_of(source) == "realisasi" else None
    return call_by_letters if content is None else read_calls(content, Path(name).absolute().parent)


def _merge_large(order: MergeOrder, markers: Markers) -> NoReturn:
    """Let git merge the lines of files that rakgen does not read, and say so."""
    from rakgen.merge.merge import merge_files

    print_text(say(_LARGE, path=order.name, mb=LIMIT // 1_000_000), err=True)
    conflicts = merge_files((order.base, order.ours, order.theirs), markers)
    if conflicts:
        print_text(say(_CONFLICTS, path=order.name, n=conflicts), err=True)
    sys.exit(2 if conflicts is None else order.conflict_code if conflicts else 0)


def _wants_base() -> bool:
    done = subprocess.run([git.program(), "config", "merge.conflictStyle"], capture_output=True, text=True, check=False)
    return done.stdout.strip() in ("diff3", "zdiff3")


def is_plan(path: Path) -> bool:
    """True when a file can be read as YAML that is a plan's by its fields."""
    from rakgen.model.file_kind import kind_of
    from rakgen.source import parse

    try:
        source = parse(read_start(path, LIMIT + 1), str(path))
    except OSError:
        return False
    return kind_of(source) == "rencana"
