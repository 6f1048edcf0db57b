"""diff: what changed between two plans, folders of plans, or git revisions."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePath
from typing import NamedTuple

import click

from rakgen.cli.bilingual import Argument, Option, as_command
from rakgen.cli.diff_reports import FORMATS, NEEDS_FILE, write_diff_reports
from rakgen.cli.output import print_findings, print_text, tell_project, unique
from rakgen.cli.reports import CALLED_ELSEWHERE, ReportRequest, refuse_one_place, report_option
from rakgen.cli.shared_options import PLACE, TALK, width_option
from rakgen.cli.standard_input import DASH, STDIN_NAME, with_stdin
from rakgen.cli.words import either
from rakgen.diagnostics import Diagnostic, diagnose, errors
from rakgen.diff.change import SIGNS
from rakgen.diff.reports.grouping import FilePair
from rakgen.diff.versions import Side, all_texts, is_revision, pair_files, parse_range, read_side, stdin_side
from rakgen.system.files import PROYEK_FILE, is_folder, is_taken
from rakgen.system.plan_files import find_plans
from rakgen.text.words import Words

_WORDS = Words(
    """Sebutkan apa yang berubah antara dua rencana: target, jadwal, pelaksana, susunan, redaksi.

    A dan B adalah berkas, folder, revisi git (HEAD~1:plans/2021.yaml), atau `-` (stdin). Tahun rencana sendiri tidak
    dihitung sebagai perubahan. Dua berkas realisasi dibandingkan nilai demi nilai.

    \b
    rakgen diff plans/2020.yaml plans/2021.yaml
    rakgen diff HEAD~1:plans/2021.yaml plans/2021.yaml --report docx:matriks.docx
    rakgen diff --rev v1..v2 plans/
    rakgen diff realisasi/2021-t1.yaml realisasi/2021-t2.yaml

    Kode keluar: 0; dengan --exit-code atau --fail-on 1 bila ada perubahan itu; 2 bila perbandingan gagal.
    """,
    """Tell what changed between two plans: targets, schedules, units, structure, wording.

    A and B are files, folders, revisions of git (HEAD~1:plans/2021.yaml), or `-` (stdin). The year of the plan itself
    does not count as a change. Of two files of what was reached it tells which values moved.

    \b
    rakgen diff plans/2020.yaml plans/2021.yaml
    rakgen diff HEAD~1:plans/2021.yaml plans/2021.yaml --report docx:matriks.docx
    rakgen diff --rev v1..v2 plans/
    rakgen diff realisasi/2021-t1.yaml realisasi/2021-t2.yaml

    Exit codes: 0; with --exit-code or --fail-on 1 where there are such changes; 2 where the comparison failed.
    """,
)


def _read_fail_on(_: click.Context, __: click.Parameter, value: str | None) -> frozenset[str]:
    if not value:
        return frozenset()
    signs = [sign.strip() for sign in value.split(",")]
    for sign in signs:
        if sign not in (*SIGNS, "peringatan"):
            raise click.BadParameter(
                either(
                    f'"{sign}"; pilihannya: peringatan, {", ".join(SIGNS)}',
                    f'"{sign}"; choose from: peringatan, {", ".join(SIGNS)}',
                )
            )
    return frozenset(SIGNS) if "peringatan" in signs else frozenset(signs)


_OPTIONS = (
    Argument("versions", nargs=-1, required=True, type=PLACE, value=Words("A B", "A B")),
    Option(
        "--rev",
        value=Words("V1..V2", "V1..V2"),
        help=Words(
            "Bandingkan dua revisi git; argumennya lalu berkas atau folder rencana.",
            "Compare two revisions of git; the arguments are then plan files or folders.",
        ),
    ),
    Option(
        "--report",
        "reports",
        elsewhere=CALLED_ELSEWHERE,
        multiple=True,
        value=Words("BENTUK[:BERKAS]", "FORMAT[:FILE]"),
        callback=report_option(FORMATS, in_files=NEEDS_FILE, default=("text",)),
        help=Words(
            "text (baku), md, html, json, docx:BERKAS, pdf:BERKAS; boleh diulang. docx dan pdf: matriks"
            " semula-menjadi.",
            "text (default), md, html, json, docx:FILE, pdf:FILE; can be repeated. docx and pdf: the official matriks.",
        ),
    ),
    Option(
        "--exit-code",
        is_flag=True,
        help=Words("Kode keluar 0 sama, 1 berbeda, 2 gagal.", "Exit code 0 same, 1 different, 2 failed."),
    ),
    Option(
        "--fail-on",
        callback=_read_fail_on,
        value=Words("TANDA,...", "SIGN,..."),
        help=Words(
            f"Kode keluar 1 bila ada: {', '.join(SIGNS)}; `peringatan` = semuanya.",
            f"Exit code 1 where there is: {', '.join(SIGNS)}; `peringatan`: any of them.",
        ),
    ),
    STDIN_NAME,
    width_option(
        Words("Lebar laporan teks (baku: lebar terminal).", "Width of the text report (default: that of the terminal).")
    ),
    *TALK,
)


class DiffOrder(NamedTuple):
    """What is compared, how that is reported, and which changes count for the exit code."""

    versions: tuple[str, ...]
    rev: str | None
    reports: list[ReportRequest]
    exit_code: bool
    fail_on: frozenset[str]
    stdin_name: Path | None
    width: int | None
    quiet: bool
    verbose: bool


@as_command("diff", DiffOrder, _WORDS, *_OPTIONS)
def command(order: DiffOrder) -> None:
    """Read both sides, compare them, write the reports, end with the exit code."""
    refuse_one_place(order.reports)
    sides = _sides(order)
    pairs, findings = _compare(sides, verbose=order.verbose)
    sources = all_texts([side for both in sides for side in both])
    if order.verbose:
        for name in sources:
            if PurePath(name).name == PROYEK_FILE:
                tell_project(name)
    complete = not errors(findings)
    if complete or any(not pair.same for pair in pairs):  # an incomplete comparison never says that all is the same
        findings += write_diff_reports(pairs, order.reports, order.width, sources, complete=complete)
    print_findings(findings, sources, quiet=order.quiet)
    sys.exit(2 if errors(findings) else int(_counts(order, pairs)))


def _sides(order: DiffOrder) -> list[tuple[Side, Side]]:
    def find(path: Path) -> tuple[list[Path], list[Diagnostic]]:
        return find_plans([path])

    _refuse_much_stdin(order)
    if order.rev is not None:
        with_stdin((), order.stdin_name)
        return [parse_range(order.rev, path, find) for path in order.versions]
    if len(order.versions) != 2:
        raise click.UsageError(
            either(
                "Sebutkan dua versi: rakgen diff A B (atau --rev V1..V2 dengan berkas atau foldernya).",
                "Name two versions: rakgen diff A B (or --rev V1..V2 with the file or folder).",
            )
        )
    left, right = order.versions
    kinds = {is_folder(Path(name)) for name in order.versions if name == str(DASH) or is_taken(Path(name))}
    if len(kinds) > 1:  # nothing in a folder is read, however large it is
        return [(Side(False, left, findings=[diagnose("RAK925", left, lain=right)]), Side(True, right))]
    _refuse_revisions(order.versions)
    paths, given = with_stdin([Path(name) for name in order.versions], order.stdin_name)
    old, new = (
        stdin_side(path, given[path]) if name == str(DASH) else read_side(name, find)
        for name, path in zip(order.versions, paths, strict=True)
    )
    return [(old, new)]


def _refuse_revisions(versions: tuple[str, ...]) -> None:
    """Raises click.UsageError for a revision of git without the path that is to be read there."""
    bare = [name for name in versions if is_revision(name)]
    if not bare:
        return
    paths = ["./" if name == "." else Path(name).as_posix() for name in versions if name not in bare]
    path = next((path for path in paths if path != str(DASH)), "plans/2021.yaml")
    meant = " ".join(f"{name}:{path}" if name in bare else name for name in versions)
    if not paths:
        meant = f"--rev {'..'.join(versions)} plans/"
    raise click.UsageError(
        either(
            f"`{bare[0]}` revisi git; sebutkan juga berkas atau foldernya: rakgen diff {meant}",
            f"`{bare[0]}` is a revision of git; name the file or folder in it too: rakgen diff {meant}",
        )
    )


def _refuse_much_stdin(order: DiffOrder) -> None:
    if order.versions.count(str(DASH)) > int(order.rev is None):
        raise click.UsageError(
            either(
                "`-` hanya dapat menjadi salah satu dari A dan B, tanpa --rev.",
                "`-` can be one of A and B only, without --rev.",
            )
        )


def _compare(sides: Sequence[tuple[Side, Side]], *, verbose: bool) -> tuple[list[FilePair], list[Diagnostic]]:
    pairs: list[FilePair] = []
    findings: list[Diagnostic] = []
    for old, new in sides:
        if verbose:
            words = f"membandingkan {old.name} dengan {new.name}", f"comparing {old.name} with {new.name}"
            print_text(either(*words), err=True)
        compared, faults = pair_files(old, new)
        pairs += compared
        findings += faults
    return pairs, unique(findings)


def _counts(order: DiffOrder, pairs: Iterable[FilePair]) -> bool:
    """True when the changes are such as were asked to fail on."""
    return any((order.exit_code and not pair.same) or order.fail_on & pair.signs for pair in pairs)
