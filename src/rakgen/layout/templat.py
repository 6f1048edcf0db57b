"""Templat: the short texts of a layout (titles, headings, place and date) over plan fields, sandboxed and strict."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Template
    from jinja2.sandbox import ImmutableSandboxedEnvironment

_SEDERHANA = r"\{\{ *([a-z_]+) *(\| *upper *)?\}\}"
_PANJANG = 2000  # characters a text may come to: a title that grows beyond is a loop gone wrong

ISIAN_RAK = ("instansi", "tahun", "tempat", "kode", "perubahan", "keterangan", "tambahan", "nama", "jabatan")
"""What a title, heading, note or line of a letterhead can name."""

ISIAN_BUTIR = ("nomor", "uraian", "target", "satuan", "anggaran", "pelaksana")
"""What a band or a subtotal can name besides; `kode`, `keterangan` and `tambahan` are the item's there."""

ISIAN_TANGGAL = ("tempat", "tanggal", "tempat_tanggal")
"""What `tempat_tanggal` can name."""


class TemplateFault(Exception):
    """A template that cannot be rendered; `name` is the undefined variable, '' when the template itself is wrong."""

    def __init__(self, reason: str, name: str = "") -> None:
        super().__init__(reason)
        self.name = name


@lru_cache(maxsize=1)
def _lingkungan() -> ImmutableSandboxedEnvironment:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    # These texts become plain text of the Document, never markup: the writers escape, each for its own format.
    return ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False, keep_trailing_newline=True)


@lru_cache(maxsize=256)
def _templat(teks: str) -> Template:
    return _lingkungan().from_string(teks)


def isi_templat(teks: str, isian: Mapping[str, object]) -> str:
    """Render one text of a layout over plan fields. Raises TemplateFault; plan text inside `isian` is never rendered again."""
    if "{" not in teks:
        return teks
    if _polos(teks):
        # Most titles are fields, perhaps in capitals; compiling them took longer than printing the document.
        return re.sub(_SEDERHANA, lambda cocok: _nilai(cocok, isian), teks)
    from jinja2 import TemplateError, UndefinedError

    try:
        hasil = _templat(teks).render(isian)
    except UndefinedError as galat:
        cocok = re.search(r"'([^']+)' is undefined", str(galat)) or re.search(r"no attribute '([^']+)'", str(galat))
        raise TemplateFault(str(galat), cocok[1] if cocok else teks) from galat
    except (
        TemplateError,
        TypeError,
        ValueError,
        ArithmeticError,
        LookupError,
        AttributeError,
        RecursionError,
        MemoryError,
    ) as galat:
        raise TemplateFault(str(galat)) from galat
    if len(hasil) > _PANJANG + len(teks) + sum(len(str(nilai)) for nilai in isian.values()):
        raise TemplateFault("hasilnya terlalu panjang")
    return hasil


def _polos(teks: str) -> bool:
    """True for a template of nothing but plain fields."""
    return not re.search(r"\{[{%#]", re.sub(_SEDERHANA, "", teks))


def _nilai(cocok: re.Match[str], isian: Mapping[str, object]) -> str:
    if cocok[1] not in isian:
        raise TemplateFault(f"'{cocok[1]}' is undefined", cocok[1])
    nilai = str(isian[cocok[1]])
    return nilai.upper() if cocok[2] else nilai


def periksa_templat(teks: str, tersedia: Iterable[str]) -> TemplateFault | None:
    """What is wrong with a template before any plan is printed: its syntax, or a name it cannot know."""
    if "{" not in teks:
        return None
    tersedia = set(tersedia)
    if _polos(teks):
        dipakai = [cocok[1] for cocok in re.finditer(_SEDERHANA, teks)]
    else:
        from jinja2 import TemplateError, meta

        try:
            dipakai = sorted(meta.find_undeclared_variables(_lingkungan().parse(teks)))
        except (TemplateError, RecursionError) as galat:
            return TemplateFault(str(galat))
    return next((TemplateFault(f"'{nama}' is undefined", nama) for nama in dipakai if nama not in tersedia), None)
