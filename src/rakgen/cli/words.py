"""Words: the language of the command line itself - usage errors, headings of the help - in Indonesian or English.

click asks gettext for its words under names that its modules import (`_` and `ngettext`); `speak` puts a plain table
behind those names. A word that is not in the table, of a click newer than it, stays English.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from rakgen.text.words import Words

if TYPE_CHECKING:
    from rakgen.text.words import Language

# click's own words, by their English text. Those of editors, passwords and pagers are left out: rakgen uses none.
CLICK: dict[str, str] = {
    "Usage:": "Pemakaian:",
    "Options": "Opsi",
    "Commands": "Perintah",
    "Positional arguments": "Argumen",
    "Error: {message}": "Kesalahan: {message}",
    "Error: {e.message}": "Kesalahan: {e.message}",
    "Aborted!": "Dibatalkan.",
    "Try '{command} {option}' for help.": "Penjelasan: '{command} {option}'.",
    "Show this message and exit.": "Tampilkan penjelasan ini.",
    "Show the version and exit.": "Tampilkan versi.",
    "default: {default}": "baku: {default}",
    "env var: {var}": "variabel lingkungan: {var}",
    "(dynamic)": "(dinamis)",
    "deprecated": "usang",
    "required": "wajib",
    "Missing argument": "Belum ada argumen",
    "Missing option": "Belum ada opsi",
    "Missing parameter": "Belum ada parameter",
    "Missing command.": "Sebutkan perintahnya.",
    "Missing {param_type}": "Belum ada {param_type}",
    "Missing parameter: {param_name}": "Belum ada parameter: {param_name}",
    "No such option: {name}": "Opsi {name} tidak ada",
    "No such option {name!r}.": "Opsi {name!r} tidak ada.",
    "No such command {name!r}.": "Perintah {name!r} tidak ada.",
    "Did you mean {possibility}?": "Mungkin maksudnya {possibility}.",
    "(Did you mean one of: {possibilities}?)": "(Mungkin maksudnya salah satu dari: {possibilities}.)",
    "(Possible options: {possibilities})": "(Mungkin maksudnya: {possibilities})",
    "Invalid value: {message}": "Nilai tidak dapat dipakai: {message}",
    "Invalid value for {param_hint}: {message}": "Nilai untuk {param_hint} tidak dapat dipakai: {message}",
    "Choose from:\n\t{choices}": "Pilih salah satu:\n\t{choices}",
    "{value!r} is not {choice}.": "{value!r} bukan {choice}.",
    "{value!r} is not one of {choices}.": "{value!r} bukan salah satu dari {choices}.",
    "{value!r} is not a valid {number_type}.": "{value!r} bukan bilangan bulat.",
    "{value} is not in the range {range}.": "{value} di luar rentang {range}.",
    "{value!r} is not a valid boolean.": "{value!r} bukan ya/tidak.",
    "{name} {filename!r} does not exist.": "{name} {filename!r} tidak ada.",
    "{name} {filename!r} is a file.": "{name} {filename!r} adalah berkas.",
    "{name} {filename!r} is a directory.": "{name} {filename!r} adalah folder.",
    "{name} {filename!r} is not readable.": "{name} {filename!r} tidak dapat dibaca.",
    "{name} {filename!r} is not writable.": "{name} {filename!r} tidak dapat ditulis.",
    "{name} {filename!r} is not executable.": "{name} {filename!r} tidak dapat dijalankan.",
    "file": "berkas",
    "directory": "folder",
    "path": "path",
    "Option {name!r} does not take a value.": "Opsi {name!r} tidak memakai nilai.",
    "Option {name!r} requires an argument.": "Opsi {name!r} memerlukan nilai.",
    "Option {name!r} requires {nargs} arguments.": "Opsi {name!r} memerlukan {nargs} nilai.",
    "Argument {name!r} takes {nargs} values.": "Argumen {name!r} memerlukan {nargs} nilai.",
    "Takes {nargs} values but 1 was given.": "Memerlukan {nargs} nilai, tetapi hanya ada 1.",
    "Takes {nargs} values but {len} were given.": "Memerlukan {nargs} nilai, tetapi ada {len}.",
    "Value must be an iterable.": "Nilainya harus berupa daftar.",
    "Could not open file {filename!r}: {message}": "Berkas {filename!r} tidak dapat dibuka: {message}",
    "unknown error": "sebab tidak diketahui",
}
# What click says less clearly than it might, in English too: "not a valid integer range".
_CLEARER = {"{value!r} is not a valid {number_type}.": "{value!r} is not a whole number."}
_language: Language = "id"


def language_of(arguments: Sequence[str]) -> Language | None:
    """The language that the last `--lang` among raw arguments asks for, before anything else of them is read; None if
    none does.
    """
    found: Language | None = None
    for word, following in pairwise([*arguments, ""]):
        if word == "--":
            break
        value = following if word == "--lang" else word.removeprefix("--lang=")
        if value in ("id", "en") and word.startswith("--lang"):
            found = "en" if value == "en" else "id"
    return found


def language_from_environment() -> Language:
    """RAKGEN_LANG, then the first locale variable that is set; Indonesian otherwise."""
    names = ("RAKGEN_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
    value = next((os.environ[name] for name in names if os.environ.get(name)), "")
    return "en" if value.lower().startswith("en") else "id"


def speak(language: Language) -> None:
    """Let click, and `either`, use a language from now on."""
    global _language
    _language = language
    for name in ("core", "decorators", "exceptions", "formatting", "parser", "termui", "types", "utils"):
        module = sys.modules.get(f"click.{name}")
        for attribute, words in (("_", _gettext), ("ngettext", _ngettext)):
            if module is not None and hasattr(module, attribute):
                setattr(module, attribute, words)


def spoken() -> Language:
    """The language of this run: `--lang`, else RAKGEN_LANG, else the locale."""
    return _language


def say(words: Words, **values: object) -> str:
    """A text in the language of the run, its placeholders filled."""
    return words.said(_language, **values)


def either(indonesian: str, english: str) -> str:
    """The text of the two that is in the language of the run: for what is said in one place only."""
    return say(Words(indonesian, english))


def _gettext(message: str) -> str:
    return (CLICK if _language == "id" else _CLEARER).get(message, message)


def _ngettext(single: str, many: str, count: int) -> str:
    return _gettext(single if count == 1 else many)
