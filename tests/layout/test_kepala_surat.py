"""Head and foot of a form: titles, annex, revision, paper, letterhead, signatures, notes."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from rakgen.kompilasi import Compiler
from rakgen.layout.document import Letterhead, Line, Paragraph, Signature, Signer
from rakgen.layout.susun import compose_document
from rakgen.writers.docx import write_docx
from tests.support import docx_reader
from tests.support.bentuk import RENCANA, bagian

KOLOM = "kolom: [{judul: SASARAN, isi: sasaran.uraian}]\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20"/></svg>'


def png(lebar: int, tinggi: int) -> bytes:
    def potong(nama: bytes, isi: bytes) -> bytes:
        return struct.pack(">I", len(isi)) + nama + isi + struct.pack(">I", zlib.crc32(nama + isi))

    baris = b"".join(b"\0" + b"\x20\x60\xa0" * lebar for _ in range(tinggi))
    kepala = struct.pack(">IIBBBBB", lebar, tinggi, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + potong(b"IHDR", kepala) + potong(b"IDAT", zlib.compress(baris)) + potong(b"IEND", b"")


def rak(tambahan: str, plan: str = RENCANA) -> str:
    return plan.replace("  - kode: a\n", f"  - kode: a\n{tambahan}")


def test_title_subtitle_annex_and_notes_are_templates() -> None:
    satu = bagian(
        'subjudul: "(Renstra {{ tahun }})"\nlampiran: ["Lampiran {{ kode | upper }}"]\n'
        'catatan: ["Catatan: {{ keterangan }}"]\n' + KOLOM,
        rak("    keterangan: disusun bersama\n"),
    )
    assert satu.title.subtitle == "(Renstra 2021)"
    assert satu.title.annex == ("Lampiran A",)
    assert satu.blocks[-1] == Paragraph(Line("Catatan: disusun bersama"), "note")


def test_the_plan_says_its_own_title_subtitle_and_annex() -> None:
    satu = bagian(KOLOM, rak("    judul: [SATU, DUA]\n    subjudul: miring\n    lampiran: Lampiran 9\n"))
    assert (satu.title.lines, satu.title.subtitle, satu.title.annex) == (("SATU", "DUA"), "miring", ("Lampiran 9",))


@pytest.mark.parametrize(("nomor", "judul"), [("1", "JUDUL PERUBAHAN"), ("2", "JUDUL PERUBAHAN KE-2")])
def test_a_revised_plan_says_so_in_its_title(nomor: str, judul: str) -> None:
    assert bagian(KOLOM, rak(f"    perubahan: {nomor}\n")).title.lines == (judul,)
    assert bagian(KOLOM).title.lines == ("JUDUL",)


@pytest.mark.parametrize(
    ("halaman", "ukuran", "margin"),
    [
        ("{kertas: A4}", (297.0, 210.0), (15.0,) * 4),
        ("{kertas: F4, orientasi: potret}", (215.0, 330.0), (15.0,) * 4),
        ("{kertas: A3, margin: 2cm}", (420.0, 297.0), (20.0,) * 4),
        ("{kertas: Legal}", (355.6, 215.9), (15.0,) * 4),
        ("{kertas: 200mm x 10in, margin: {kiri: 3cm, atas: 20mm}}", (254.0, 200.0), (20.0, 15.0, 15.0, 30.0)),
    ],
)
def test_paper_and_margins(halaman: str, ukuran: tuple[float, float], margin: tuple[float, ...]) -> None:
    page = bagian(f"halaman: {halaman}\n{KOLOM}").page
    assert ((page.width, page.height), page.margins) == (ukuran, margin)


def tanda(blok: str, atur: str = "pengesahan: otomatis\n") -> Signature | None:
    plan = RENCANA.replace(
        '    pengesahan: {tempat: Maju, tanggal: 2021-03-01, jabatan: "KEPALA,", nama: NAMA}\n', blok
    )
    return bagian(atur + KOLOM, plan).signature


DUA = """\
    pengesahan:
      - {peran: "Pihak Kedua,", jabatan: "GUBERNUR,", nama: A}
      - {peran: "Pihak Pertama,", tanggal: 2021-03, jabatan: ["Plt. KEPALA DINAS", "CONTOH,"], nama: B, pangkat: Pembina, nip: 1}
"""


def test_one_signature_stands_at_the_right() -> None:
    satu = tanda("    pengesahan: {tanggal: 1 Maret 2021, jabatan: [a.n. KETUA, 'SEKRETARIS,'], nama: N, nip: 1 2}\n")
    assert satu == Signature(None, Signer(("Maju, 01 Maret 2021", "a.n. KETUA", "SEKRETARIS,"), "N", ("NIP. 1 2",)))


def test_two_signatures_stand_level_and_the_day_may_be_blank() -> None:
    satu = tanda(DUA)
    assert satu is not None and satu.left is not None and satu.right is not None
    assert satu.left.above == ("", "Pihak Kedua,", "GUBERNUR,", "")
    assert satu.right.above == ("Maju,        Maret 2021", "Pihak Pertama,", "Plt. KEPALA DINAS", "CONTOH,")
    assert satu.right.below == ("Pembina", "NIP. 1")


def test_mengetahui_stands_beside_place_and_date() -> None:
    satu = tanda(
        "    pengesahan:\n      - {peran: Mengetahui, jabatan: Kepala, nama: A}\n"
        "      - {tanggal: 2021-03-01, jabatan: Notulis, nama: B}\n"
    )
    assert satu is not None and satu.left is not None and satu.right is not None
    assert (satu.left.above, satu.right.above) == (("Mengetahui", "Kepala"), ("Maju, 01 Maret 2021", "Notulis"))


@pytest.mark.parametrize(
    ("atur", "harapan"),
    [
        ("pengesahan: tidak\n", None),
        ("pengesahan: kanan\n", (None, "B", ("Pembina", "NIP. 1"))),
        ("pengesahan: {susunan: kiri-kanan, nip: tidak, pangkat: tidak}\n", ("A", "B", ())),
    ],
)
def test_the_layout_says_which_signatures_it_prints(atur: str, harapan: tuple[object, ...] | None) -> None:
    satu = tanda(DUA, atur)
    if satu is None or satu.right is None:
        assert harapan is None
    else:
        assert (satu.left.name if satu.left else None, satu.right.name, satu.right.below) == harapan


def kantor(tmp_path: Path, kop: str, logo: bytes, nama: str = "logo.png") -> Path:
    (tmp_path / "plans").mkdir()
    (tmp_path / "rakgen.yaml").write_text(f"instansi: Kantor Contoh\nkop:\n{kop}", encoding="utf-8")
    (tmp_path / nama).write_bytes(logo)
    plan = tmp_path / "plans" / "2021.yaml"
    plan.write_text(RENCANA.replace("  - kode: a\n", "  - kode: a\n    layout: pk\n"), encoding="utf-8")
    return plan


def surat(plan: Path) -> tuple[Letterhead, bytes]:
    hasil = Compiler().check(plan)
    assert hasil.rencana is not None and not hasil.failed, [satu.message() for satu in hasil.findings]
    document = compose_document(hasil.rencana, hasil.pairs)
    kop = document.sections[0].letterhead
    assert kop is not None
    return kop, write_docx(document)


KOP = '  logo: logo.png\n  tinggi_logo: 18mm\n  baris:\n    - PEMERINTAH KABUPATEN\n    - {teks: "{{ instansi | upper }}", gaya: biasa}\n'


def test_a_letterhead_of_the_office_stands_on_the_first_page(tmp_path: Path) -> None:
    kop, data = surat(kantor(tmp_path, KOP, png(30, 20)))
    assert kop.lines == (Line("PEMERINTAH KABUPATEN", "tebal"), Line("KANTOR CONTOH", "biasa"))
    assert (kop.rule, kop.every_page) == ("ganda", False)
    assert kop.logo is not None and (kop.logo.media, kop.logo.width, kop.logo.height) == ("image/png", 27.0, 18.0)
    assert docx_reader.paragraphs(data)[:2] == ["PEMERINTAH KABUPATEN", "KANTOR CONTOH"]
    parts = docx_reader.parts(data)
    assert parts["word/media/image1.png"] == png(30, 20)
    assert b"thinThickSmallGap" in parts["word/document.xml"]


def test_a_letterhead_on_every_page_is_in_the_headers(tmp_path: Path) -> None:
    _, data = surat(kantor(tmp_path, KOP + "  halaman: semua\n  garis: tunggal\n", png(10, 10)))
    assert "PEMERINTAH KABUPATEN" not in docx_reader.paragraphs(data)
    kepala = {nama: isi for nama, isi in docx_reader.parts(data).items() if nama.startswith("word/header")}
    assert len(kepala) == 2  # the first page's, and the one with the page number
    assert all(b"PEMERINTAH KABUPATEN" in isi for isi in kepala.values())
    assert sum(b" PAGE " in isi for isi in kepala.values()) == 1


def test_an_svg_logo_has_a_picture_for_old_programs(tmp_path: Path) -> None:
    kop, data = surat(kantor(tmp_path, KOP.replace("logo.png", "logo.svg"), SVG.encode(), "logo.svg"))
    assert kop.logo is not None and (kop.logo.media, kop.logo.width) == ("image/svg+xml", 36.0)
    parts = docx_reader.parts(data)
    assert parts["word/media/gambar1.svg"] == SVG.encode()
    assert parts["word/media/image1.png"].startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("logo", "nama", "kunci"),
    [
        (b"bukan gambar", "logo.png", "RAK509.jenis"),
        (b"", "lain.png", "RAK509"),
        (b"\x89PNG" + b"0" * 2_000_001, "logo.png", "RAK509.besar"),
    ],
)
def test_a_logo_that_cannot_be_used_is_told_where_it_is_named(
    tmp_path: Path, logo: bytes, nama: str, kunci: str
) -> None:
    hasil = Compiler().check(kantor(tmp_path, KOP, logo, nama))
    assert [(satu.key, Path(satu.path).name, satu.span and satu.span.line) for satu in hasil.findings] == [
        (kunci, "rakgen.yaml", 3)
    ]
