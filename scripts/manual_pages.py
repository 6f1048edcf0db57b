"""Manual pages: writes `docs/aturan`, the page of every rule by family and their index, as the rules tell it.

`python scripts/manual_pages.py` after a rule, or its words in the catalogue, changed; a test holds the pages to it.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import rakgen.rules  # noqa: F401  (enters the rules)
from rakgen.diagnostics import CATALOGUE
from rakgen.rules.manual.pages import all_codes, page_of, print_page
from tests.support.sentences import one_sentence_a_line

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "aturan"
FAMILIES = {
    "0": ("teks", "Teks dan YAML"),
    "1": ("susunan", "Susunan"),
    "2": ("isi", "Isi satu rencana"),
    "3": ("bersama", "Beberapa rencana bersama"),
    "4": ("ejaan", "Ejaan dan penulisan"),
    "6": ("realisasi", "Realisasi dan capaian"),
}
"""Families of codes by their first digit: the name of their file and its title."""

_HEAD = """# Aturan

Dibuat dengan `python scripts/manual_pages.py`; jangan disunting di sini.
Satu halaman: `rakgen explain RAK205`.

Derajat tiap aturan dapat diatur dalam `rakgen.yaml`: `aturan:` berisi `RAK404: mati`, `RAK409: kesalahan`, dan seterusnya.
Pada satu butir, temuan dikecualikan dengan `pengecualian:` dan alasannya.
Aturan tertentu saja: `rakgen check --select RAK2,RAK404` atau `--ignore RAK409`.
"""  # noqa: E501


def documents() -> dict[str, str]:
    """The files of docs/aturan, name to text: one for each family of codes, and README.md as their index."""
    files: dict[str, str] = {}
    index = _HEAD
    for digit, (name, title) in FAMILIES.items():
        pages = {code: _page(code) for code in all_codes() if code[3] == digit}
        rows = "".join(f"| {code} | {_severity(code)} | {_title(page)} |\n" for code, page in pages.items())
        index += f"\n## [{title}]({name}.md)\n\n| kode | derajat | tentang |\n|---|---|---|\n{rows}"
        files[f"{name}.md"] = f"# {title}\n\n" + "\n".join(pages.values())
    return {"README.md": index, **files}


def _page(code: str) -> str:
    page = page_of(code)
    assert page is not None
    return one_sentence_a_line("\n".join(print_page(page, "id")))


def _title(page: str) -> str:
    """What follows the code in the heading of a page."""
    return page.partition("\n")[0].partition(": ")[2]


def _severity(code: str) -> str:
    severities = (entry.severity for key, entry in CATALOGUE.items() if key.partition(".")[0] == code)
    return "/".join(dict.fromkeys(severities))


if __name__ == "__main__":
    for file, text in documents().items():
        (FOLDER / file).write_text(text, encoding="utf-8")
