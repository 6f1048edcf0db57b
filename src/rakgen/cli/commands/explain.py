"""explain: the manual page of a code."""

from typing import NamedTuple

import click

from rakgen.cli.bilingual import Argument, as_command, lang_option
from rakgen.cli.output import print_text
from rakgen.cli.words import either, say, spoken
from rakgen.text.words import Words

_WORDS = Words(
    """Jelaskan kode temuan: sebabnya, contoh yang salah dan yang benar.

    \b
    rakgen explain RAK205     satu halaman (205 juga boleh)
    rakgen explain            daftar semua kode
    """,
    """Explain the code of a finding: its reason, a wrong example and a right one.

    \b
    rakgen explain RAK205     one page (205 will do)
    rakgen explain            the list of all codes
    """,
)
_OPTIONS = (
    Argument("codes", nargs=-1, value=Words("[KODE]...", "[CODE]...")),
    lang_option(Words("Bahasa.", "Language.")),
)


_FIGURES = str.maketrans("OILSBZ", "011582")
"""Letters that look like a figure."""


class ExplainOrder(NamedTuple):
    """The codes asked for; none: the list of all."""

    codes: tuple[str, ...]


@as_command("explain", ExplainOrder, _WORDS, *_OPTIONS)
def command(order: ExplainOrder) -> None:
    """Print the page of each code, or the list."""
    import rakgen.rules  # noqa: F401  (enters the rules)
    from rakgen.rules.manual.pages import all_codes, page_of, print_page

    if not order.codes:
        _list()
    for code in order.codes:
        number = code.upper().removeprefix("RAK")
        page = page_of(f"RAK{number}")
        if page is None:
            raise click.BadParameter(_unknown(code, number, all_codes()), param_hint=either("KODE", "CODE"))
        print_text("\n".join(print_page(page, spoken())))


def _unknown(code: str, number: str, known: list[str]) -> str:
    """That no finding has that code, with the one that looks as it does, or those that begin so or have all but one of
    its figures.
    """
    from rakgen.text.nearest import nearest_words

    numbers = [known_code.removeprefix("RAK") for known_code in known]
    seen = number.translate(_FIGURES)
    near = [known_number for known_number in numbers if number and known_number.startswith(seen[:2])]
    meant = [seen] if seen in numbers else near[:3] or nearest_words(seen, numbers)
    names = ", ".join(f"RAK{known_number}" for known_number in meant)
    hint = either(f" Mungkin maksudnya {names}.", f" Did you mean {names}?") if names else ""
    return either(
        f'"{code}" bukan kode temuan.{hint} `rakgen explain` mendaftar semuanya.',
        f'"{code}" is not the code of a finding.{hint} `rakgen explain` lists them.',
    )


def _list() -> None:
    from rakgen.diagnostics import CATALOGUE
    from rakgen.diagnostics.report import LABELS
    from rakgen.rules.manual.pages import all_codes, page_of, print_page

    for code in all_codes():
        page = page_of(code)
        assert page is not None
        heading = next(print_page(page, spoken()))[3:]
        words = CATALOGUE.get(code)
        print_text(f"{heading} ({say(LABELS[words.severity]) if words else ''})")
