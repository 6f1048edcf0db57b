"""git: teach one repository to compare and merge plans; and the commands that git then calls."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import click

from rakgen.cli.output import language, path_type, print_findings
from rakgen.diagnostics import Diagnostic
from rakgen.system.git import root_of
from rakgen.system.plan_files import find_plans

_TALK = {
    "id": {"on": "terpasang", "off": "belum terpasang", "config": "konfigurasi", "attributes": ".gitattributes",
           "same": "Isi rencana tidak berubah; yang berubah hanya komentar atau penulisan:",
           "conflict": "{path}: {n} benturan; pilih salah satu di antara tanda <<<<<<< dan >>>>>>>."},
    "en": {"on": "installed", "off": "not installed", "config": "configuration", "attributes": ".gitattributes",
           "same": "The plan says the same; only comments or spelling changed:",
           "conflict": "{path}: {n} conflicts; choose between the <<<<<<< and >>>>>>> marks."},
}  # fmt: skip
_FOLDER = click.argument("folder", type=path_type, default=".", metavar="[FOLDER]")


@click.group("git")
def command() -> None:
    """Ajari satu repositori git membandingkan dan menggabungkan rencana butir demi butir.

    Sesudah `rakgen git install`, `git diff`, `git log -p`, `git show` dan `git merge` mengenal rencana dan dokumen jadi.
    """


@command.command("install")
@_FOLDER
@click.option(
    "--pola", "patterns", multiple=True, help="Pola .gitattributes untuk berkas rencana (baku: folder rencana)."
)
def install_command(folder: Path, patterns: tuple[str, ...]) -> None:
    """Pasang di repositori ini: konfigurasi git dan .gitattributes."""
    from rakgen.git import drivers

    root = root_of(folder)
    plans = [plan for plan in find_plans([root])[0] if _is_plan(plan)]
    _end(drivers.install(root, list(patterns) or drivers.plan_patterns(root, plans)))
    _show(root)


@command.command("uninstall")
@_FOLDER
def uninstall_command(folder: Path) -> None:
    """Cabut semua yang ditulis oleh install."""
    from rakgen.git import drivers

    root = root_of(folder)
    _end(drivers.uninstall(root))
    _show(root)


@command.command("status")
@_FOLDER
def status_command(folder: Path) -> None:
    """Sebutkan yang terpasang; kode keluar 1 bila belum lengkap."""
    sys.exit(0 if _show(root_of(folder)) else 1)


@command.command("textconv", hidden=True)
@click.argument("path", type=path_type)
def textconv_command(path: Path) -> None:
    """A plan or a built document as lines; anything else as it is."""
    from rakgen.git.office_text import office_text
    from rakgen.git.readable import readable

    try:
        data = path.read_bytes()
    except OSError:
        sys.exit(2)
    text = office_text(data) if data.startswith(b"PK") else readable(data, str(path))
    if text is None:
        sys.stdout.buffer.write(data if not data.startswith(b"PK") else b"(biner)\n")
    else:
        sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()


@command.command("diff", hidden=True, context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def diff_command(arguments: tuple[str, ...]) -> None:
    """What git's diff.*.command gets: path, old file, hash, mode, new file, hash, mode, and for renames the new path."""
    if len(arguments) < 7:
        click.echo(f"* Unmerged path {arguments[0] if arguments else ''}")
        return
    path, old, new = arguments[0], Path(arguments[1]), Path(arguments[4])
    name = arguments[7] if len(arguments) > 7 else path
    text = _report(path, name, old, new)
    click.echo(f"diff --rakgen a/{path} b/{name}")
    if text is not None:
        click.echo(text, nl=not text.endswith("\n"))
        return
    if _is_plan(old) and _is_plan(new):
        click.echo(_TALK[language(None)]["same"])
    sys.stdout.flush()
    plain = ["git", "--no-pager", "diff", "--no-index", "--no-ext-diff", "--no-textconv", "--", str(old), str(new)]
    subprocess.run(plain, check=False)


def _report(path: str, name: str, old: Path, new: Path) -> str | None:
    """The changes in words; None where lines must do: a file that is no valid plan, or changes that are no plan's."""
    from rakgen.compiler import Compiler
    from rakgen.diff.compare import compare
    from rakgen.diff.reports.grouping import FilePair
    from rakgen.diff.reports.terminal import write_text
    from rakgen.model import load_rencana
    from rakgen.source import parse

    compiler = Compiler()
    plans = []
    for file, shown in ((old, path), (new, name)):
        try:
            source = parse(file.read_bytes(), shown)
        except OSError:
            return None
        plan, findings = load_rencana(source, compiler.proyek(Path(shown)).proyek) if source.root else (None, [])
        if plan is None or any(one.severity == "kesalahan" for one in (*source.diagnostics, *findings)):
            return None
        plans.append(plan)
    change = FilePair(path, name, compare(plans[0], plans[1]))
    if change.same:
        return None
    columns = shutil.get_terminal_size((100, 24)).columns
    return write_text([change], columns, colour=sys.stdout.isatty(), language=language(None))


@command.command("merge", hidden=True)
@click.option("--conflict-code", type=int, default=1)
@click.option("--marker-size", type=int, default=7)
@click.option("--labels", nargs=3, default=("", "", ""))
@click.argument("base", type=path_type)
@click.argument("ours", type=path_type)
@click.argument("theirs", type=path_type)
@click.argument("path", default="")
def merge_command(
    conflict_code: int, marker_size: int, labels: tuple[str, str, str], base: Path, ours: Path, theirs: Path, path: str
) -> None:
    """Merge into OURS. Exit codes as git expects: 0 merged, 1 conflict (markers are in the file), 2 failed (file untouched)."""
    from rakgen.concrete.printer import Markers
    from rakgen.merge import merge_plans
    from rakgen.system.files import write_output

    try:
        versions = [file.read_bytes() for file in (base, ours, theirs)]
    except OSError as fault:
        click.echo(f"rakgen: {fault}", err=True)
        sys.exit(2)
    names = [label if label and not label.startswith("%") else word for label, word in zip(labels, ("ours", "base", "theirs"), strict=True)]  # fmt: skip
    markers = Markers(names[0], names[2], names[1], max(7, marker_size), _wants_base())
    merged = merge_plans(versions[0], versions[1], versions[2], path or str(ours), markers)
    _end(write_output(ours, merged.data))
    tongue = language(None)
    if merged.conflicts:
        click.echo(_TALK[tongue]["conflict"].format(path=path or ours, n=merged.conflicts), err=True)
    text = merged.data.decode("utf-8", "replace")
    print_findings(merged.findings, {path or str(ours): text}, tongue, stdout=False, quiet=False)
    sys.exit(conflict_code if merged.conflicts or merged.findings else 0)


def _wants_base() -> bool:
    done = subprocess.run(["git", "config", "merge.conflictStyle"], capture_output=True, text=True, check=False)
    return done.stdout.strip() in ("diff3", "zdiff3")


def _is_plan(path: Path) -> bool:
    from rakgen.source import parse

    try:
        source = parse(path.read_bytes(), str(path))
    except OSError:
        return False
    return source.root is not None and source.root.get("rak") is not None


def _end(fault: Diagnostic | None) -> None:
    if fault is not None:
        print_findings([fault], {}, language(None), stdout=False, quiet=False)
        sys.exit(2)


def _show(root: Path) -> bool:
    from rakgen.git import drivers

    words = _TALK[language(None)]
    config, attributes = drivers.status(root)
    click.echo(f"{root}")
    click.echo(f"  {words['config']}: {words['on' if config else 'off']}")
    click.echo(f"  {words['attributes']}: {words['on' if attributes else 'off']}")
    return config and attributes
