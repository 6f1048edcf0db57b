"""The catalogue: every finding has its words in both languages, with the same values, and no word of one stands in the
other.
"""

from __future__ import annotations

import pkgutil
import re
from collections import Counter, defaultdict
from importlib import import_module
from pathlib import Path
from string import Formatter
from types import ModuleType

import pytest

from rakgen.compiler import Compiler
from rakgen.diagnostics import CATALOGUE, catalogue
from rakgen.diagnostics.catalogue import CatalogueEntry
from rakgen.layout.layout import Layout
from rakgen.layout.library import CHILD_MODELS
from rakgen.model import load_fields
from rakgen.model.proyek import Proyek
from rakgen.model.realisasi import RealisasiFile
from rakgen.source import parse
from tests.support.bad_plans import CASES
from tests.support.each import each
from tests.support.plans import ROOT

INDONESIAN = re.compile(
    r"\b(daftar|kelompok|atau|dengan|tidak|yang|misalnya|dan|isian|berkas|untuk|pada|sudah|belum"
    r"|ini|itu|satu|oleh|bilangan)\b"
)
ENGLISH = re.compile(r"\b(the|of|is|are|not|with|this|write|should|which|field|line|file)\b", re.IGNORECASE)


def prose(text: str) -> str:
    """A sentence without what is quoted, typed or filled in."""
    return re.sub(r"`[^`]*`|\"[^\"]*\"|\{[^}]*\}|<<|\([^)]*\)", "", text)


def placeholders(text: str) -> set[str]:
    """Names of the values, those of one language (`sebab_en`) and of a capital (`Apa`) counted as the value itself."""
    return {name.removesuffix("_en").lower() for _, name, _, _ in Formatter().parse(text) if name}


def test_a_key_has_its_words_in_one_family() -> None:
    """Families are put together by key: of two with one key the words of the first would be lost."""
    families = [
        family
        for module in pkgutil.iter_modules(catalogue.__path__)
        for family in vars(import_module(f"{catalogue.__name__}.{module.name}")).values()
        if isinstance(family, dict) and family and all(isinstance(entry, CatalogueEntry) for entry in family.values())
    ]
    keys = Counter(key for family in families for key in family)
    assert len(families) == len(catalogue.FAMILIES) and keys.keys() == CATALOGUE.keys()
    assert [key for key, times in keys.items() if times > 1] == []


def test_a_family_is_loaded_when_a_key_is_in_none_before_it(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def load(name: str) -> ModuleType:
        asked.append(name.rpartition(".")[2])
        return import_module(name)

    monkeypatch.setattr(catalogue, "import_module", load)
    fresh = type(CATALOGUE)()
    assert fresh["RAK221"] == CATALOGUE["RAK221"] and asked == [*catalogue.FAMILIES[:2]]
    assert "RAK0" not in fresh and asked == [*catalogue.FAMILIES]
    assert [*fresh] == [*CATALOGUE] and len(fresh) == len(CATALOGUE)


def test_a_rak_is_written_in_capitals_where_it_is_no_field() -> None:
    for key, entry in CATALOGUE.items():
        for text in (entry.message_id, entry.hint_id, entry.message_en, entry.hint_en):
            assert not re.search(r"\b[Rr]ak\b", prose(text)), key


@each(
    "word",
    ["- nya", "satu pun butir", "encoding UTF-8", "sub bagian", "jepitan", "atau rencana atau", "disebut di stdout"],
)
def test_indonesian_is_as_it_should_be(word: str) -> None:
    texts = [f"{entry.message_id} {entry.hint_id}" for entry in CATALOGUE.values()]
    pages = [page.read_text(encoding="utf-8") for page in (ROOT / "docs").glob("*.md")]
    assert [text for text in [*texts, *pages] if word in text] == []


@each("key", CATALOGUE)
def test_words_in_both_languages(key: str) -> None:
    entry = CATALOGUE[key]
    assert re.fullmatch(r"RAK\d{3}(\.[a-z_0-9]+)?", key)
    assert entry.message_id.strip() and entry.message_en.strip()
    assert bool(entry.hint_id.strip()) == bool(entry.hint_en.strip())
    assert placeholders(entry.message_id + entry.hint_id) == placeholders(entry.message_en + entry.hint_en)
    assert placeholders(entry.example) <= placeholders(entry.message_id + entry.hint_id)
    values: defaultdict[str, str] = defaultdict(lambda: "x")
    for text in (entry.message_id, entry.hint_id, entry.message_en, entry.hint_en, entry.example):
        text.format_map(values)
    assert INDONESIAN.findall(prose(entry.message_en + " " + entry.hint_en)) == []
    assert ENGLISH.findall(prose(entry.message_id + " " + entry.hint_id)) == []
    assert "Anda" not in entry.message_id + entry.hint_id


LAYOUT_SLIPS = """\
keterangan: X
judul: [X]
foo: 1
halaman: {kertas: A9, huruf: 1pt, ukuran: 3, margin: {}, jilid: 5, nomor_halaman: x}
warna_kepala: blue
kop: {tinggi_logo: 5}
tabel:
  - nomor_kolom: x
    kelompok: triwulan
    baris_penutup: [{teks: A}, {hitung: jumlah}]
    kolom:
      - {judul: A, hitung: jumlah}
      - {judul: B, dari: a}
      - {judul: C}
      - {judul: D, isi: nomor, pola: x, warna: red, butir: "{n}{n}"}
      - {judul: E, isi: indikator.target_periode, periode: triwulan, judul_periode: [a]}
---
keterangan: X
judul: [X]
---
keterangan: X
judul: [X]
kolom: [{judul: A, isi: nomor}]
halaman: {margin: {}}
nomor_kolom: {pola: x, mulai: a}
---
keterangan: X
judul: [X]
tabel: [{kolom: [{judul: A, isi: nomor}], baris_penutup: [{teks: A}]}]
"""
PROJECT_SLIPS = "instansi: X\nkop: {baris: [{ukuran: 3}, {teks: a, ukuran: 3}], tinggi_logo: 5, teks: a}\nprofil: bps\n"
RECORD_SLIPS = "versi: 1\nprogram: x\nrealisasi: [{tindak_lanjut: [{tenggat: x}]}]\n"


SAID_IN_INDONESIAN = r"(?i)\b(alinea|baris kop|berkas|misalnya|pola|tingkat ini|ukuran|warna)\b"


def test_slips_of_other_files_are_told_in_one_language() -> None:
    told = []
    for model, texts in ((Layout, LAYOUT_SLIPS), (Proyek, PROJECT_SLIPS), (RealisasiFile, RECORD_SLIPS)):
        for text in texts.split("---\n"):
            _, findings = load_fields(parse(text.encode(), "x.yaml"), model, CHILD_MODELS)
            told += [f"{finding.message('en')} {finding.hint('en')}" for finding in findings]
    quoted = [re.sub(r"`[^`]*`|\"[^\"]*\"|Fields here:.*", "", text) for text in told]
    assert len(told) > 25
    assert [text for text in quoted if INDONESIAN.search(text) or re.search(SAID_IN_INDONESIAN, text)] == []


@pytest.mark.slow
@each("name", CASES)
def test_values_filled_in_are_of_the_same_language(tmp_path: Path, name: str) -> None:
    content = CASES[name][0]
    plan = tmp_path / "plan.yaml"
    plan.write_bytes(content if isinstance(content, bytes) else content.encode())
    for finding in Compiler().check(plan).findings:
        text = re.sub(r"`[^`]*`|\"[^\"]*\"", "", f"{finding.message('en')} {finding.hint('en')}")
        assert INDONESIAN.findall(text) == [], text


def test_what_has_no_room_may_have_it_by_a_width_that_a_layout_prescribes() -> None:
    keys = ("RAK501", "RAK521", "RAK521.judul")
    assert all("`lebar`" in hint for key in keys for hint in (CATALOGUE[key].hint_id, CATALOGUE[key].hint_en))
