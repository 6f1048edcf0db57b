"""Names are English unless a plan's author writes the noun or a form prints it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from rakgen.layout.layout import Layout
from rakgen.model import Rencana
from rakgen.model.fields import Fields
from rakgen.model.proyek import Proyek
from rakgen.model.realisasi import RealisasiFile
from tests.support.each import each
from tests.support.plans import ROOT
from tests.support.syntax import nodes

pytestmark = pytest.mark.slow  # reads the whole house

# The nouns of the plan language and of the forms that names may use, and what English shares with them;
# docs/architecture.md says what they mean. Any other word of a field of the plan language, such as `kolom`, is a name
# in that language only.
DOMAIN = """
    aksi anggaran bulan butir capaian data excel format indikator instansi istilah jabatan jadwal kegiatan keluaran
    keterangan kinerja kode kop label lampiran layout logo margin matriks misi nama nip opini pangkat pelaksana
    pengecualian pengesahan per peran periode perjanjian predikat program proyek rak realisasi renaksi rencana
    rujukan rupiah sasaran satuan semester source status sub tahun tambahan tanggal target triwulan tujuan uraian
    visi
""".split()

# Words that stood in names before, in the place of an English one.
FORBIDDEN = """
    acak ada akar akhir ambil aman aneh angka apa argumen arsir asal asing asli atas atau atur awal baca badan
    bagian bahasa balik banding bandingkan banyak baris baru batas bawah beda belakang benar berapa beri berikut
    berkas bersih bersama besar bentuk bidang bilangan biasa boleh buang buat buka bungkus calon cara cari catatan
    centang cetak cetakan ciri cocok cocokkan contoh daftar dalam dapat dari dasar dekat depan deret dua ejaan
    gabung gabungkan gagal galat gambar ganda ganti gantinya garis gaya geser halaman hampir hanya harga hari hasil
    hilang hitung hitungan huruf ikut ikutan induk isi isian jadi jalankan jalur jarak jenis judul jumlah jumlahkan kali
    kalimat kamus kanan kasus kata katalog ke kecil kecuali kecualikan kelompok kelompokkan kembar kepala kini kiri
    kolom komit kompilator konteks kosong kotak kunci kurang lagi lain lama langkah lanjut laporan lebar lebih lekuk
    lengkap lengkapi letak lewat luar maju masukan mentah milik mirip muat mulai naik nilai nomor nomori pada
    pangkal pangkas panjang pasang pasangan pecahan penuh perbaikan perbaiki periksa perintah peta petik petikan
    pilih pilihan pindah pisah pita pohon pokok pola potong potongan rapi rapikan rata rentang rinci rincian ringkas
    ringkasan salah salinan sama sambung saring satu sebab sebagian sederhana sederhanakan sekarang sel selisih
    seluruh semua simpul sisa sisi sisip skema sumber susun susunan tabel tahap tambah tampil tanda tandai tanpa
    tebak tebakan teks telusuri temuan tempat templat tengah tepi terapkan terbuka tinggi tingkat titik tubuh tugas
    tugaskan tulis tumpukan tunggal turun ubah ubahan ujung ukuran ulang urut urutan utama utuh wadah warna warnai
    wujud ya yang
""".split()

# Whole names that say nothing of what they hold: the thing's own noun stands in their place.
SAYS_NOTHING = {"each", "one"}


class Found(NamedTuple):
    """A name that a file gives to something, and its line."""

    name: str
    line: int


@cache
def words(name: str) -> list[str]:
    """`load_rencanaText2` -> load, rencana, text."""
    return [word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)]


BINDING = (
    ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.arg, ast.Name, ast.Attribute, ast.alias,
    ast.ExceptHandler, ast.MatchAs, ast.MatchStar, ast.MatchMapping,
)  # fmt: skip
"""Kinds of syntax that give something a name."""


def bound(node: ast.AST) -> Iterator[tuple[str, int]]:
    """The names that this piece of syntax gives to something."""
    match node:
        case ast.Name(ctx=ctx):  # most of them
            if isinstance(ctx, ast.Store):
                yield node.id, node.lineno
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            yield node.name, node.lineno
        case ast.arg():
            yield node.arg, node.lineno
        case ast.Attribute(ctx=ast.Store()):
            yield node.attr, node.lineno
        case ast.alias(asname=str(name)):
            yield name, node.lineno
        case ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
            yield name, node.lineno
        case ast.MatchMapping(rest=str(name)):
            yield name, node.lineno


def names(text: str, plan_language: frozenset[str] = frozenset()) -> Iterator[Found]:
    """Every name of a module, but the fields of the plan language: those annotated in the body of a class that is one
    of its models.
    """
    fields = {
        id(field.target)
        for node in nodes(text, ast.ClassDef)
        if node.name in plan_language
        for field in node.body
        if isinstance(field, ast.AnnAssign)
    }
    for node in nodes(text, *BINDING):
        if id(node) not in fields:
            yield from (Found(name, line) for name, line in bound(node))


def models(base: type = Fields) -> Iterator[type[Fields]]:
    for model in base.__subclasses__():
        yield model
        yield from models(model)


MODELS = frozenset(model.__name__ for model in models())
FILES = sorted(path for room in ("src", "tests", "bench") for path in (ROOT / room).rglob("*.py"))


FIELD_WORDS = {word for model in models() for name in model.model_fields for word in words(name)}


FOREIGN = FIELD_WORDS.union(FORBIDDEN) - set(DOMAIN)


@cache
def names_of(path: Path) -> list[Found]:
    return list(names(path.read_text(encoding="utf-8"), MODELS))


def wrong(found: Iterable[Found]) -> list[Found]:
    """The names that speak another language than the code."""
    return [each for each in found if FOREIGN.intersection(words(each.name))]


def test_names_are_english_but_for_the_nouns_of_the_domain() -> None:
    assert [
        f"{path.relative_to(ROOT)}:{found.line} {found.name}" for path in FILES for found in wrong(names_of(path))
    ] == []


def empty(found: Iterable[Found]) -> list[Found]:
    """The names that say nothing of what they hold."""
    return [given for given in found if given.name.strip("_") in SAYS_NOTHING]


def test_names_of_the_house_say_what_they_hold() -> None:
    house = [path for path in FILES if path.is_relative_to(ROOT / "src")]
    assert [
        f"{path.relative_to(ROOT)}:{name.line} {name.name}" for path in house for name in empty(names_of(path))
    ] == []
    sample = "for one in each_cell:\n    _each = one_cell = one"
    assert {found.name for found in empty(names(sample, MODELS))} == {"one", "_each"}


def test_modules_and_rooms_are_named_alike() -> None:
    named = {part for path in FILES for part in path.relative_to(ROOT).with_suffix("").parts}
    assert [name for name in sorted(named) if FOREIGN.intersection(words(name))] == []


def test_no_word_is_both_allowed_and_forbidden_and_each_allowed_one_is_needed() -> None:
    assert len(FORBIDDEN) == len(set(FORBIDDEN)) >= 60
    assert set(FORBIDDEN) & set(DOMAIN) == set()
    used = {word for path in FILES for found in names_of(path) for word in words(found.name)}
    assert sorted(set(DOMAIN) - used) == []


SAMPLE = """
import json as berkas
from typing import NamedTuple

class Letak(NamedTuple):
    kolom: int
    column: int

class Layout(Fields):
    kolom: str
    kolom_isi = 1

    def judulnya(self, lebar: int, *sisa: int, width: int) -> None:
        self.tinggi = self.height = [satu for satu in range(lebar)]
        with open(width) as teks:
            (awal, first), SEMUA = teks, lambda nilai: nilai
        try:
            for baris, row in first.kolom(judul=1):
                pass
        except OSError as galat:
            match row:
                case [hasil, *lain] | {"kunci": hasil, **peta}:
                    hitungKolom: int = (temuan := 1)
"""


def test_every_kind_of_name_is_read_and_fields_of_the_plan_language_are_left_out() -> None:
    assert {Rencana.__name__, Proyek.__name__, Layout.__name__, RealisasiFile.__name__} <= MODELS
    found = [found.name for found in wrong(names(SAMPLE, MODELS))]
    assert sorted(found) == sorted(
        "berkas Letak kolom kolom_isi lebar sisa tinggi satu teks awal SEMUA nilai baris galat hasil lain hasil peta"
        " hitungKolom temuan".split()
    )


@each(
    ("name", "expected"),
    [
        ("_load_rencana", ["load", "rencana"]),
        ("LayoutFault", ["layout", "fault"]),
        ("PDFWriter2", ["pdf", "writer"]),
        ("BULAN_NAMES", ["bulan", "names"]),
    ],
)
def test_names_are_read_word_by_word(name: str, expected: list[str]) -> None:
    assert words(name) == expected
