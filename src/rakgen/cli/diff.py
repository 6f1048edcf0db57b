"""diff: what changed between two plans, folders of plans, or git revisions."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from rakgen.cli.common import find_plans, language, print_findings, talk_options, unique
from rakgen.cli.words import either
from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.diff.laporan import FilePair
from rakgen.diff.perubahan import SIGNS
from rakgen.versi import Side, parse_range, read_side, pair_files, all_texts

_BENTUK = ("text", "md", "html", "json", "docx", "pdf")
_PERLU_BERKAS = ("docx", "pdf")


def _baca_laporan(_: click.Context, __: click.Parameter, nilai: Sequence[str]) -> list[tuple[str, Path | None]]:
    hasil: list[tuple[str, Path | None]] = []
    for satu in nilai or ("text",):
        bentuk, ada, berkas = satu.partition(":")
        if bentuk not in _BENTUK:
            raise click.BadParameter(
                either(f'"{satu}"; yang tersedia: {", ".join(_BENTUK)}', f'"{satu}"; available: {", ".join(_BENTUK)}')
            )
        if ada and not berkas:
            raise click.BadParameter(
                either(
                    f"{bentuk}: sebutkan berkasnya, misalnya {bentuk}:perubahan.{bentuk}",
                    f"{bentuk}: name its file, for example {bentuk}:changes.{bentuk}",
                )
            )
        if bentuk in _PERLU_BERKAS and not berkas:
            raise click.BadParameter(
                either(
                    f"{bentuk} perlu nama berkas, misalnya {bentuk}:matriks.{bentuk}",
                    f"{bentuk} needs a file, for example {bentuk}:matriks.{bentuk}",
                )
            )
        hasil.append((bentuk, Path(berkas) if berkas else None))
    nama = [str(berkas.absolute()) for _, berkas in hasil if berkas is not None]
    if len(set(nama)) < len(nama):
        raise click.BadParameter(either("dua laporan ke berkas yang sama", "two reports to one file"))
    if sum(berkas is None for _, berkas in hasil) > 1:
        raise click.BadParameter(
            either(
                "hanya satu laporan yang boleh ke stdout; beri yang lain nama berkas (bentuk:berkas)",
                "only one report can go to stdout; give the others a file (format:file)",
            )
        )
    return hasil


def _baca_gagal(_: click.Context, __: click.Parameter, nilai: str | None) -> frozenset[str]:
    if not nilai:
        return frozenset()
    daftar = [satu.strip() for satu in nilai.split(",")]
    for satu in daftar:
        if satu not in (*SIGNS, "peringatan"):
            raise click.BadParameter(
                either(
                    f'"{satu}"; pilihannya: peringatan, {", ".join(SIGNS)}',
                    f'"{satu}"; choose from: peringatan, {", ".join(SIGNS)}',
                )
            )
    return frozenset(SIGNS) if "peringatan" in daftar else frozenset(daftar)


@click.command("diff")
@click.argument("versions", nargs=-1, required=True, metavar="A B")
@click.option("--rev", metavar="V1..V2", help="Bandingkan dua revisi git; argumennya lalu berkas atau folder rencana.")
@click.option(
    "--report", "reports", multiple=True, callback=_baca_laporan, metavar="BENTUK[:BERKAS]",
    help="text (baku), md, html, json, docx:BERKAS, pdf:BERKAS; boleh diulang. docx dan pdf: matriks semula-menjadi.",
)  # fmt: skip
@click.option("--exit-code", "exit_code", is_flag=True, help="Kode keluar 0 sama, 1 berbeda, 2 gagal.")
@click.option(
    "--fail-on", callback=_baca_gagal, metavar="TANDA,...",
    help="Kode keluar 1 bila ada: target-turun, indikator-dihapus, periode-hilang, unit-dihapus; `peringatan` = semuanya.",
)  # fmt: skip
@click.option("--width", type=click.IntRange(30, 500), help="Lebar laporan teks (baku: lebar terminal).")
@talk_options
def command(
    versions: tuple[str, ...],
    rev: str | None,
    reports: list[tuple[str, Path | None]],
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
    pasangan = _sisi(versions, rev)
    hasil: list[FilePair] = []
    temuan: list[Diagnostic] = []
    for lama, baru in pasangan:
        if verbose:
            click.echo(f"membandingkan {lama.name} dengan {baru.name}", err=True)
        berkas, lagi = pair_files(lama, baru)
        hasil += berkas
        temuan += lagi
    temuan = unique(temuan)
    gagal = any(satu.severity == "kesalahan" for satu in temuan)
    if not gagal or any(not satu.same for satu in hasil):  # an incomplete comparison never says that all is the same
        lagi = _tulis(hasil, reports, width, all_texts([sisi for dua in pasangan for sisi in dua]), lengkap=not gagal)
        gagal = gagal or any(satu.severity == "kesalahan" for satu in lagi)
        temuan += lagi
    teks = all_texts([satu for dua in pasangan for satu in dua])
    print_findings(temuan, teks, language(lang), stdout=False, quiet=quiet)
    if gagal:
        sys.exit(2)
    berbeda = exit_code and any(not satu.same for satu in hasil)
    sys.exit(int(berbeda or any(fail_on & satu.signs for satu in hasil)))


def _sisi(versions: tuple[str, ...], rev: str | None) -> list[tuple[Side, Side]]:
    def cari(path: Path) -> tuple[list[Path], list[Diagnostic]]:
        return find_plans([path])

    if rev is not None:
        return [parse_range(rev, path, cari) for path in versions]
    if len(versions) != 2:
        raise click.UsageError(
            either(
                "Sebutkan dua versi: rakgen diff A B (atau --rev V1..V2 dengan berkas atau foldernya).",
                "Name two versions: rakgen diff A B (or --rev V1..V2 with the file or folder).",
            )
        )
    return [(read_side(versions[0], cari), read_side(versions[1], cari))]


def _tulis(
    berkas: list[FilePair],
    reports: list[tuple[str, Path | None]],
    width: int | None,
    masukan: Iterable[str],
    *,
    lengkap: bool,
) -> list[Diagnostic]:
    """Write every report. An incomplete comparison is shown on stdout, but written to no file."""
    temuan: list[Diagnostic] = []
    for bentuk, path in reports:
        if path is None:
            sys.stdout.write(_teks(berkas, bentuk, width, sys.stdout.isatty() and not os.environ.get("NO_COLOR")))
        elif lengkap:
            from rakgen.files import same_file, write_output

            if any(same_file(path, Path(nama)) for nama in masukan):
                temuan.append(diagnose("RAK905", str(path)))
                continue

            data = _cetak(berkas, bentuk, path) if bentuk in _PERLU_BERKAS else _teks(berkas, bentuk, width, False)
            if isinstance(data, list):
                temuan += data
            elif fault := write_output(path, data.encode("utf-8", "replace") if isinstance(data, str) else data):
                temuan.append(fault)
            else:
                click.echo(str(path), err=any(lain is None for _, lain in reports))
    return temuan


def _teks(berkas: list[FilePair], bentuk: str, width: int | None, colour: bool) -> str:
    if bentuk == "md":
        from rakgen.diff.md import write_md

        return write_md(berkas)
    if bentuk == "html":
        from rakgen.diff.html import write_html

        return write_html(berkas)
    if bentuk == "json":
        from rakgen.diff.json import write_json

        return write_json(berkas)
    from rakgen.diff.teks import write_text

    return write_text(berkas, width or shutil.get_terminal_size((100, 24)).columns, colour=colour)


def _cetak(berkas: list[FilePair], bentuk: str, path: Path) -> bytes | list[Diagnostic]:
    """The matriks as the bytes of a document, or the findings that say why it cannot be printed."""
    from rakgen.kompilasi import DEFAULT_LAYOUT, Compiler
    from rakgen.layout.layout import Layout
    from rakgen.layout.templat import TemplateFault
    from rakgen.layout.widths import WidthFault
    from rakgen.matriks import compose_matriks
    from rakgen.model import Rak, Rencana
    from rakgen.writers.kinds import KINDS, Options

    kompilator = Compiler()
    asal = {id(satu.comparison.new): satu.new for satu in berkas if satu.comparison} | {
        id(satu.comparison.old): satu.old for satu in berkas if satu.comparison
    }

    def cari_layout(rencana: Rencana, rak: Rak) -> Layout | None:
        dekat = Path(asal.get(id(rencana)) or "").parent / "x.yaml"
        daftar = kompilator.layout(kompilator.proyek(dekat if dekat.parent.is_dir() else Path("plans/x.yaml")))
        return daftar.get((rak.layout or (DEFAULT_LAYOUT,))[0])[0] or daftar.get(DEFAULT_LAYOUT)[0]

    try:
        dokumen = compose_matriks([satu.comparison for satu in berkas if satu.comparison], cari_layout)
    except WidthFault as fault:
        return [diagnose("RAK501", str(path), perlu=f"{fault.needed:.0f}", ada=f"{fault.available:.0f}")]
    except TemplateFault as fault:
        return [diagnose("RAK504", str(path), sebab=str(fault))]
    if dokumen is None:
        return [diagnose("RAK927", str(path))]
    if bentuk not in KINDS:
        return [diagnose("RAK926", str(path))]
    hasil = KINDS[bentuk].write(dokumen, Options())
    return hasil.files[0].data if hasil.files else list(hasil.findings)
