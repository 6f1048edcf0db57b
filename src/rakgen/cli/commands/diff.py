"""diff: what changed between two plans, folders of plans, or git revisions."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import click

from rakgen.cli.output import language, print_findings, talk_options, unique
from rakgen.cli.reports import ReportRequest, refuse_one_place, report_option
from rakgen.cli.words import either, spoken
from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.diagnostics.fault import LayoutFault
from rakgen.diff.change import SIGNS
from rakgen.diff.reports.grouping import FilePair
from rakgen.diff.versions import Side, all_texts, pair_files, parse_range, read_side
from rakgen.system.plan_files import find_plans

_FORMATS = ("text", "md", "html", "json", "docx", "pdf")
_NEEDS_FILE = ("docx", "pdf")


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


@click.command("diff")
@click.argument("versions", nargs=-1, required=True, metavar="A B")
@click.option("--rev", metavar="V1..V2", help="Bandingkan dua revisi git; argumennya lalu berkas atau folder rencana.")
@click.option(
    "--report", "reports", multiple=True, metavar="BENTUK[:BERKAS]",
    callback=report_option(_FORMATS, in_files=_NEEDS_FILE, default=("text",)),
    help="text (baku), md, html, json, docx:BERKAS, pdf:BERKAS; boleh diulang. docx dan pdf: matriks semula-menjadi.",
)  # fmt: skip
@click.option("--exit-code", "exit_code", is_flag=True, help="Kode keluar 0 sama, 1 berbeda, 2 gagal.")
@click.option(
    "--fail-on", callback=_read_fail_on, metavar="TANDA,...",
    help="Kode keluar 1 bila ada: target-turun, indikator-dihapus, periode-hilang, unit-dihapus; `peringatan` = semuanya.",
)  # fmt: skip
@click.option("--width", type=click.IntRange(30, 500), help="Lebar laporan teks (baku: lebar terminal).")
@talk_options
def command(
    versions: tuple[str, ...],
    rev: str | None,
    reports: list[ReportRequest],
    exit_code: bool,
    fail_on: frozenset[str],
    width: int | None,
    quiet: bool,
    verbose: bool,
    lang: str | None,
) -> None:
    """Sebutkan apa yang berubah antara dua rencana: target, jadwal, pelaksana, susunan, redaksi.

    A dan B adalah berkas, folder, atau revisi git (HEAD~1:plans/2021.yaml). Tahun rencana sendiri tidak dihitung
    sebagai perubahan.

    \b
    rakgen diff plans/2020.yaml plans/2021.yaml
    rakgen diff HEAD~1:plans/2021.yaml plans/2021.yaml --report docx:matriks.docx
    rakgen diff --rev v1..v2 plans/

    Kode keluar: 0; dengan --exit-code atau --fail-on 1 bila ada perubahan itu; 2 bila perbandingan gagal.
    """
    refuse_one_place(reports)
    sides = _sides(versions, rev)
    pairs: list[FilePair] = []
    findings: list[Diagnostic] = []
    for old, new in sides:
        if verbose:
            click.echo(f"membandingkan {old.name} dengan {new.name}", err=True)
        compared, more = pair_files(old, new)
        pairs += compared
        findings += more
    findings = unique(findings)
    texts = all_texts([side for both in sides for side in both])
    failed = any(finding.severity == "kesalahan" for finding in findings)
    if not failed or any(not pair.same for pair in pairs):  # an incomplete comparison never says that all is the same
        more = _write(pairs, reports, width, texts, complete=not failed)
        failed = failed or any(finding.severity == "kesalahan" for finding in more)
        findings += more
    print_findings(findings, texts, language(lang), stdout=False, quiet=quiet)
    if failed:
        sys.exit(2)
    differs = exit_code and any(not pair.same for pair in pairs)
    sys.exit(int(differs or any(fail_on & pair.signs for pair in pairs)))


def _sides(versions: tuple[str, ...], rev: str | None) -> list[tuple[Side, Side]]:
    def find(path: Path) -> tuple[list[Path], list[Diagnostic]]:
        return find_plans([path])

    if rev is not None:
        return [parse_range(rev, path, find) for path in versions]
    if len(versions) != 2:
        raise click.UsageError(
            either(
                "Sebutkan dua versi: rakgen diff A B (atau --rev V1..V2 dengan berkas atau foldernya).",
                "Name two versions: rakgen diff A B (or --rev V1..V2 with the file or folder).",
            )
        )
    return [(read_side(versions[0], find), read_side(versions[1], find))]


def _write(
    pairs: list[FilePair],
    reports: list[ReportRequest],
    width: int | None,
    texts: dict[str, str],
    *,
    complete: bool,
) -> list[Diagnostic]:
    """Write every report. An incomplete comparison is shown on stdout, but written to no file.

    `texts` are those of the files read, by their paths; layouts that a finding may point into are added.
    """
    findings: list[Diagnostic] = []
    for name, path in reports:
        if path is None:
            sys.stdout.write(_text(pairs, name, width, sys.stdout.isatty() and not os.environ.get("NO_COLOR")))
        elif complete:
            from rakgen.system.files import same_file, write_output

            if any(same_file(path, Path(read)) for read in texts):
                findings.append(diagnose("RAK905", str(path)))
                continue

            data = _print(pairs, name, path, texts) if name in _NEEDS_FILE else _text(pairs, name, width, False)
            if isinstance(data, list):
                findings += data
            elif fault := write_output(path, data.encode("utf-8", "replace") if isinstance(data, str) else data):
                findings.append(fault)
            else:
                click.echo(str(path), err=any(other is None for _, other in reports))
    return findings


def _text(pairs: list[FilePair], name: str, width: int | None, colour: bool) -> str:
    if name == "md":
        from rakgen.diff.reports.markdown import write_md

        return write_md(pairs, spoken())
    if name == "html":
        from rakgen.diff.reports.html import write_html

        return write_html(pairs, spoken())
    if name == "json":
        from rakgen.diff.reports.json_ import write_json

        return write_json(pairs)
    from rakgen.diff.reports.terminal import write_text

    columns = width or shutil.get_terminal_size((100, 24)).columns
    return write_text(pairs, columns, colour=colour, language=spoken())


def _print(pairs: list[FilePair], name: str, path: Path, texts: dict[str, str]) -> bytes | list[Diagnostic]:
    """The matriks as the bytes of a document, or the findings that say why it cannot be printed."""
    from rakgen.compiler import DEFAULT_LAYOUT, Compiler
    from rakgen.diff.reports.matriks import compose_matriks
    from rakgen.layout.layout import Layout
    from rakgen.model import Rak, Rencana
    from rakgen.writers.formats import Options, print_as

    compiler = Compiler()
    origins = {id(pair.comparison.new): pair.new for pair in pairs if pair.comparison} | {
        id(pair.comparison.old): pair.old for pair in pairs if pair.comparison
    }

    def layout_of(rencana: Rencana, rak: Rak) -> Layout | None:
        near = Path(origins.get(id(rencana)) or "").parent / "x.yaml"
        library = compiler.layout(compiler.proyek(near if near.parent.is_dir() else Path("plans/x.yaml")))
        layout = library.get((rak.layout or (DEFAULT_LAYOUT,))[0])[0] or library.get(DEFAULT_LAYOUT)[0]
        texts.update(library.file_texts)
        return layout

    try:
        document = compose_matriks([pair.comparison for pair in pairs if pair.comparison], layout_of)
    except LayoutFault as fault:  # the other reports are written
        return list(fault.findings)
    if document is None:
        return [diagnose("RAK927", str(path))]
    output = print_as(name, document, Options())
    return output.files[0].data if output.files else list(output.findings)
