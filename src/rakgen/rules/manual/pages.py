"""Pages: the manual page of every code, from a rule's docstring or from the pages beside this, with the catalogue's
words.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from typing import NamedTuple

from rakgen.diagnostics import CATALOGUE, CatalogueEntry, Language
from rakgen.diagnostics.report import LABELS
from rakgen.rules.registry import OF_REALISASI, RULES, all_rules
from rakgen.text.words import Words

_RENCANA_FIELDS = frozenset(
    {"versi", "instansi", "tahun", "tempat", "kertas", "garis_bawah_nama", "pelaksana", "program", "istilah", "rak"}
)
_RAK_FIELDS = frozenset({"kode", "layout", "judul", "pengesahan", "tujuan", "sasaran", "pengecualian"})

_ADJUSTABLE = Words(
    "; derajatnya dapat diatur, temuannya dapat dikecualikan", "; its severity can be set and its findings excepted"
)
_MESSAGES, _HINT = Words("Pesan:", "Messages:"), Words("Saran", "Hint")
_WRONG, _RIGHT = Words("Salah", "Wrong"), Words("Benar", "Right")


class ManualPage(NamedTuple):
    """A manual page: title, paragraphs in Indonesian, a paragraph in English, a bad and a good fragment of a plan (''
    if none).
    """

    kode: str
    title: str
    content: tuple[str, ...]
    english: str
    wrong: str
    right: str


def all_codes() -> list[str]:
    """Every code there is, in order."""
    return sorted({key.partition(".")[0] for key in CATALOGUE} | set(RULES))


def page_of(kode: str) -> ManualPage | None:
    """The page of a code; None for an unknown one. A code without a page of its own has its words only."""
    if kode in RULES:
        return read_page(kode, RULES[kode].page.__doc__ or "")
    if kode in OF_REALISASI:
        from rakgen.rules.realisasi import RULES as RULES_OF_REALISASI

        return read_page(kode, RULES_OF_REALISASI[kode].__doc__ or "")
    if kode not in CATALOGUE:
        return None
    pages = other_pages()
    return read_page(kode, pages[kode]) if kode in pages else ManualPage(kode, "", (), "", "", "")


def other_pages() -> dict[str, str]:
    """The texts of the pages of codes that are no rule's, by code."""
    from rakgen.rules.manual import import_codes, layout_codes, realisasi_codes, structure_codes, text_codes

    modules = (text_codes, structure_codes, layout_codes, realisasi_codes, import_codes)
    return {code: text for module in modules for code, text in module.PAGES.items()}


def read_page(kode: str, text: str) -> ManualPage:
    """A page from its text: the first line is the title; `Salah::` and `Benar::` head the fragments, `English:` the
    English words.
    """
    sections: dict[str, list[str]] = {"isi": []}
    section = "isi"
    for line in inspect.cleandoc(text).split("\n"):
        if line in ("Salah::", "Benar::"):
            section = line[:5].lower()
            sections[section] = []
        else:
            if line and not line.startswith(" ") and section != "isi":
                section = "isi"
                sections["isi"].append("")
            sections[section].append(line)
    paragraphs = [
        " ".join(paragraph.split()) for paragraph in "\n".join(sections["isi"]).split("\n\n") if paragraph.strip()
    ]
    english = next(
        (paragraph[len("English:") :].strip() for paragraph in paragraphs if paragraph.startswith("English:")), ""
    )
    content = tuple(paragraph for paragraph in paragraphs[1:] if not paragraph.startswith("English:"))
    return ManualPage(
        kode,
        paragraphs[0].rstrip("."),
        content,
        english,
        _fragment(sections.get("salah", [])),
        _fragment(sections.get("benar", [])),
    )


def _fragment(lines: list[str]) -> str:
    text = inspect.cleandoc("\n".join(["", *lines])).strip("\n")
    return f"{text}\n" if text else ""


def filled(fragment: str) -> tuple[str, int, int]:
    """A whole plan around a fragment (for examples), the line before its first one, and its indentation.

    A fragment is a run of top-level fields: those of a plan stand as they are, those of a rak, a sasaran (`indikator`)
    or an indikator (`kegiatan`) are put into one that has all else.
    """
    blocks = re.split(r"(?m)^(?=[A-Za-z_]\w*:)", fragment)
    rencana_blocks = [block for block in blocks if block.partition(":")[0] in _RENCANA_FIELDS]
    inner_blocks = [block for block in blocks if block and block.partition(":")[0] not in _RENCANA_FIELDS]
    rencana_keys = {block.partition(":")[0] for block in rencana_blocks}
    head = ["versi: 1\n"] if "versi" not in rencana_keys else []
    head += ["instansi: Kantor Contoh\n"] if "instansi" not in rencana_keys else []
    head += ["tahun: 2021\n"] if "tahun" not in rencana_keys else []
    if not inner_blocks:
        return "".join(head) + fragment, len(head), 0
    inner_keys = {block.partition(":")[0] for block in inner_blocks}
    opening = "rak:\n  - kode: contoh\n"
    indent = 4
    if not inner_keys & _RAK_FIELDS:
        opening += "    sasaran:\n      - uraian: Meningkatnya kualitas layanan\n"
        indent = 8
        if "indikator" not in inner_keys:
            opening += (
                "        indikator:\n          - uraian: Persentase layanan yang memenuhi standar\n            target:"
                " 75%\n"
            )
            indent = 12
    body = "".join(
        " " * indent + line if line.strip() else line for block in inner_blocks for line in block.splitlines(True)
    )
    start = "".join(head) + "".join(rencana_blocks) + opening
    return start + body, start.count("\n") - sum(block.count("\n") for block in rencana_blocks), indent


def print_page(manual_page: ManualPage, language: Language) -> Iterator[str]:
    """The lines of a page as Markdown: title, severity, why, messages, examples."""
    entries = _words(manual_page.kode)
    title, paragraphs = title_and_content(manual_page, language)
    yield f"## {manual_page.kode}: {title or _sentences(entries[0], language)}"
    yield ""
    severities = dict.fromkeys(LABELS[entry.severity].said(language) for entry in entries)
    tail = _ADJUSTABLE.said(language) if manual_page.kode in all_rules() else ""
    yield f"{'/'.join(severities).capitalize()}{tail}."
    for paragraph in paragraphs:
        yield from ("", paragraph)
    yield from ("", _MESSAGES.said(language), "")
    for entry in entries:
        yield f"- {_sentences(entry, language)} {_hint(entry, language)}"
    yield from _example(_WRONG.said(language), "text", manual_page.wrong)
    yield from _example(_RIGHT.said(language), "yaml", manual_page.right)


def title_and_content(manual_page: ManualPage, language: Language) -> tuple[str, tuple[str, ...]]:
    """The title of a page ('' if none) and its paragraphs; in English the first sentence is the title."""
    if language == "id":
        return manual_page.title, manual_page.content
    title, _, rest = manual_page.english.partition(". ")
    return title.removesuffix("."), (rest,) if rest else ()


def _example(label: str, kind: str, example: str) -> Iterator[str]:
    """A fragment of a plan under its label; nothing where there is none."""
    if example:
        yield from ("", f"{label}:", "", f"```{kind}", *example.rstrip("\n").split("\n"), "```")


def _words(kode: str) -> list[CatalogueEntry]:
    return [entry for key, entry in CATALOGUE.items() if key.partition(".")[0] == kode]


def _sentences(entry: CatalogueEntry, language: Language) -> str:
    return _with_blanks(entry.message_id if language == "id" else entry.message_en)


def _hint(entry: CatalogueEntry, language: Language) -> str:
    hint = entry.hint_id if language == "id" else entry.hint_en
    return f"{_HINT.said(language)}: {_with_blanks(hint)}" if hint else ""


def _with_blanks(text: str) -> str:
    """A sentence of the catalogue with … for what a finding fills in; places put behind a word are left out."""
    text = re.sub(r"(?<=\S)\{tempat(?:_en)?\}", "", text)
    return re.sub(r"(?:(?<!\{)\{\w+\}(?!\}))+", "…", text).replace("{{", "{").replace("}}", "}")
