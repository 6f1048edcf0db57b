"""explain: the manual page of a code."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from rakgen.cli.output import language, path_type, print_findings
from rakgen.cli.words import either
from rakgen.system.files import write_output


@click.command("explain")
@click.argument("codes", nargs=-1, metavar="[KODE]...")
@click.option("--tulis", "folder", type=path_type, metavar="FOLDER", help="Tulis halaman semua aturan ke folder ini.")
@click.option("--lang", type=click.Choice(["id", "en"]), help="Bahasa.")
def command(codes: tuple[str, ...], folder: Path | None, lang: str | None) -> None:
    """Jelaskan kode temuan: sebabnya, contoh yang salah dan yang benar.

    \b
    rakgen explain RAK205     satu halaman (205 juga boleh)
    rakgen explain            daftar semua kode
    """
    import rakgen.rules  # noqa: F401  (enters the rules)
    from rakgen.rules.manual.pages import all_codes, documents, page_of, print_page

    tongue = language(lang)
    if folder is not None:
        faults = [fault for name, text in documents().items() if (fault := write_output(folder / name, text.encode()))]
        print_findings(faults, {}, tongue, stdout=False, quiet=False)
        sys.exit(2 if faults else 0)
    if not codes:
        _list(tongue)
        return
    known = all_codes()
    for code in codes:
        name = code.upper() if code.upper().startswith("RAK") else f"RAK{code}"
        page = page_of(name)
        if page is None:
            raise click.BadParameter(_unknown(code, name, known), param_hint="KODE")
        click.echo("\n".join(print_page(page, tongue)))


def _unknown(code: str, name: str, known: list[str]) -> str:
    from rakgen.text.nearest import nearest_words

    near = [each for each in known if each.startswith(name[:5])][:3] or nearest_words(name, known)
    names = ", ".join(near)
    hint = either(f" Mungkin maksudnya {names}.", f" Did you mean {names}?") if near else ""
    return either(
        f'"{code}" bukan kode temuan.{hint} `rakgen explain` mendaftar semuanya.',
        f'"{code}" is not the code of a finding.{hint} `rakgen explain` lists them.',
    )


def _list(tongue: str) -> None:
    from rakgen.diagnostics import CATALOGUE
    from rakgen.rules.manual.pages import all_codes, page_of, print_page

    for code in all_codes():
        page = page_of(code)
        assert page is not None
        heading = next(iter(print_page(page, "en" if tongue == "en" and not page.english else "id")))[3:]
        if tongue == "en" and page.english:
            heading = f"{code}: {page.english.partition('.')[0]}"
        severity = {"kesalahan": "error", "peringatan": "warning", "informasi": "info"}
        words = CATALOGUE.get(code)
        label = words.severity if words else ""
        click.echo(f"{heading} ({severity.get(label, label) if tongue == 'en' else label})")
