"""new: next year's plan from this year's."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from rakgen.cli.output import exit_code, language, path_type, print_findings, talk_options, texts
from rakgen.compiler import Compiler
from rakgen.diagnostics import diagnose
from rakgen.scaffold.next_year import Carried, carry_over
from rakgen.source import parse
from rakgen.system.files import write_output

_TALK = {
    "id": ("tahun digeser: {text}", "tahun dibiarkan (peraturan atau rentang tahun): {text}",
           "dikosongkan: {names}", "{n} target diberi tanda `# tinjau`."),
    "en": ("year moved: {text}", "year left alone (regulation or span of years): {text}",
           "emptied: {names}", "{n} targets marked `# tinjau`."),
}  # fmt: skip


@click.command("new")
@click.argument("year", type=click.IntRange(1945, 9999), metavar="TAHUN")
@click.option("--from", "origin", type=path_type, required=True, help="Rencana tahun sebelumnya.")
@click.option("-o", "--output", type=path_type, help="Berkas baru (baku: TAHUN.yaml di sebelah rencana asalnya).")
@click.option("--dry-run", is_flag=True, help="Jangan menulis; cetak rencana barunya ke stdout.")
@talk_options
def command(
    year: int, origin: Path, output: Path | None, dry_run: bool, quiet: bool, verbose: bool, lang: str | None
) -> None:
    """Buat rencana tahun baru dari rencana lama: susunan, kode dan komentar terbawa.

    Tahun dalam judul dan teks digeser (tiap teks disebutkan), tanggal pengesahan dan realisasi dikosongkan, target diberi tanda
    tinjau. Berkas yang sudah ada tidak pernah ditimpa.
    """
    tongue = language(lang)
    compiler = Compiler()
    result = compiler.check(origin)
    errors = [finding for finding in result.findings if finding.severity == "kesalahan"]
    target = output or origin.with_name(f"{year}{origin.suffix or '.yaml'}")
    if not errors and result.rencana is not None and result.rencana.tahun == year:
        errors.append(diagnose("RAK931", str(origin), tahun=str(year)))
    if not errors and not dry_run and (target.exists() or target.is_symlink()):
        errors.append(diagnose("RAK930", str(target)))
    if errors or result.rencana is None:
        print_findings(errors, texts([result], compiler), tongue, stdout=False, quiet=False)
        sys.exit(exit_code(errors))
    carried = carry_over(parse(origin.read_bytes(), str(origin)), result.rencana.tahun, year)
    if dry_run:
        sys.stdout.write(carried.text)
    elif fault := write_output(target, carried.text.encode()):
        print_findings([fault], {}, tongue, stdout=False, quiet=False)
        sys.exit(2)
    else:
        click.echo(target)
    if not quiet:
        _tell(carried, origin, _TALK[tongue])
    if dry_run:
        return
    made = Compiler().check(target)
    print_findings(made.findings, {str(target): made.text}, tongue, stdout=False, quiet=quiet)
    sys.exit(exit_code(made.findings))


def _tell(carried: Carried, origin: Path, words: tuple[str, str, str, str]) -> None:
    for moved in carried.moved:
        click.echo(f"{origin}:{moved.line}: {words[moved.old == moved.new].format(text=moved.new)}", err=True)
    if carried.emptied:
        click.echo(words[2].format(names=", ".join(dict.fromkeys(carried.emptied))), err=True)
    click.echo(words[3].format(n=carried.targets), err=True)
