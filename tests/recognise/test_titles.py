"""Titles: what stands above a table is the form's own, the plan's, or told."""

import re
import textwrap

from rakgen.layout.library import LayoutLibrary
from rakgen.readers.raw import RawLine
from rakgen.recognise.titles import heading_of, year_below
from rakgen.recognise.values import Filling
from tests.support.each import each
from tests.support.forms import layout

LAYOUT = LayoutLibrary().get("pk-pernyataan")[0]


@each("width", [40, 70, 100, 1000])
def test_a_text_that_the_form_prints_is_known_on_however_many_lines(width: int) -> None:
    """A PDF has a paragraph as the lines that its page makes of it; what is another text is told."""
    assert LAYOUT is not None and LAYOUT.pernyataan is not None
    texts = [f"{one.label} : {one.teks}" if one.label else one.teks for one in LAYOUT.pernyataan.isi]
    printed = [re.sub(r"\{\{.*?\}\}", "Ani", text) for text in texts]
    lines = [RawLine(line) for text in printed for line in textwrap.wrap(text, width)]
    filling = Filling()
    heading_of([*lines, RawLine("Surat ini rahasia")], LAYOUT, filling)
    assert [doubt.text for doubt in filling.doubts] in ([], ["Surat ini rahasia"])
    assert len(filling.doubts) < 2


@each(
    "lines, office",
    [
        (("DINAS DESA KABUPATEN A", "Unit Kerja : Bidang Pemerintahan"), "DINAS DESA KABUPATEN A"),
        (("SEKRETARIAT", "DINAS DESA KABUPATEN A"), "DINAS DESA KABUPATEN A"),
        (("II. BIDANG ASET", "BADAN KEUANGAN"), "BADAN KEUANGAN"),
        (("SEKRETARIAT DAERAH KOTA B", "Unit Kerja : Bagian Hukum"), "SEKRETARIAT DAERAH KOTA B"),
        (("SEKRETARIAT DPRD", "BAGIAN UMUM"), "SEKRETARIAT DPRD"),
        (("BIDANG ASET",), "BIDANG ASET"),
        (("PEMERINTAH KOTA B", "Unit Kerja : Bagian Hukum"), "Bagian Hukum"),
        (("KANTOR A", "Satuan Kerja : KPU Kota B"), "KPU Kota B"),
        (("DINAS A", "OPD : Dinas Sosial"), "Dinas Sosial"),
        (("Keterangan: angka sementara", "NTT MAJU"), "NTT MAJU"),
        (("Program : Layanan Publik", "Nama: BUDI"), ""),
        (("RENCANA AKSI", "KPU KOTA B TAHUN 2024"), "KPU KOTA B"),
        (("RENCANA AKSI", "SEMESTER I TAHUN 2024"), ""),
        (("RENCANA AKSI KINERJA DINAS SOSIAL KOTA B T.A. 2024",), "DINAS SOSIAL KOTA B"),
        (("INDIKATOR KINERJA BIDANG ASET TAHUN 2024", "NTT MAJU"), "NTT MAJU"),
        (("PERJANJIAN KINERJA", "Nama : ANI", "Jabatan : Kepala Dinas Sosial Kota B"), "Dinas Sosial Kota B"),
        (("PERJANJIAN KINERJA", "PLT. KEPALA DINAS SOSIAL KOTA B", "BADAN A"), "BADAN A"),
        (("RENCANA AKSI", "KETUA KPU KABUPATEN A"), "KPU KABUPATEN A"),
        (("RENCANA AKSI", "WAKIL KETUA KPU KABUPATEN A"), "KPU KABUPATEN A"),
        (("PERJANJIAN KINERJA", "Pihak Pertama : Pj. Kepala Dinas Sosial"), "Dinas Sosial"),
        (("PERJANJIAN KINERJA", "a.n. KEPALA DINAS SOSIAL"), "DINAS SOSIAL"),
        (("PERJANJIAN KINERJA", "KASUBBAG PROGRAM BADAN B"), "BADAN B"),
        (("PERJANJIAN KINERJA 2024", "KEPALA DINAS"), ""),
        (("PERJANJIAN KINERJA 2024", "BUPATI A"), "BUPATI A"),
        (("Rencana aksi ini pedoman Dinas Sosial dalam bekerja",), ""),
    ],
)
def test_an_office_is_none_of_its_units_where_both_are_named(lines: tuple[str, ...], office: str) -> None:
    known = LayoutLibrary().get("rak-triwulan")[0]
    assert known is not None
    assert heading_of([RawLine(line) for line in lines], known, Filling()).office == office


@each("lines, annex, titles", [
    (("RENCANA AKSI TAHUN 2016", "Lampiran 3", "DINAS B"), ("Lampiran 3",), ("RENCANA AKSI TAHUN 2016", "DINAS B")),
    (("PEMERINTAH KOTA B", "Jalan A. Yani 1", "LAMPIRAN", "RENCANA AKSI 2016"), ("LAMPIRAN",), ("RENCANA AKSI 2016",)),
    (("KEPUTUSAN RENCANA 2016", "LAMPIRAN", "DINAS B"), ("LAMPIRAN",), ("KEPUTUSAN RENCANA 2016", "DINAS B")),
    (("LAMPIRAN", "NOMOR 5", "RENCANA AKSI 2016"), ("LAMPIRAN", "NOMOR 5"), ("RENCANA AKSI 2016",)),
])  # fmt: skip
def test_a_title_above_the_annex_is_the_title(
    lines: tuple[str, ...], annex: tuple[str, ...], titles: tuple[str, ...]
) -> None:
    known = LayoutLibrary().get("rak-triwulan")[0]
    assert known is not None
    said = heading_of([RawLine(line) for line in lines], known, Filling())
    assert (said.annex, said.titles, said.year) == (annex, titles, 2016)


@each(
    ("titles", "wanted", "year"),
    [
        (("RENCANA TAHUN 2026", "DAN PRAKIRAAN MAJU TAHUN 2027"), 0, 2026),
        (("Rencana Tahun 2026 dan Prakiraan Maju Rencana Tahun 2027",), 0, 2026),
        (("EVALUASI TAHUN 2025", "RENCANA TAHUN 2026"), 0, 2026),
        (("EVALUASI TAHUN 2025", "RENCANA TAHUN 2026"), 2025, 2025),
        (("RENCANA TAHUN 2026",), 2025, 2026),
        (("RENSTRA 2021-2026",), 2026, 0),
    ],
)
def test_of_several_years_the_one_that_is_meant_is_the_plans(titles: tuple[str, ...], wanted: int, year: int) -> None:
    known = LayoutLibrary().get("rak-triwulan")[0]
    assert known is not None
    assert heading_of([RawLine(line) for line in titles], known, Filling(), wanted).year == year


def test_a_year_that_a_title_works_out_is_not_the_plans() -> None:
    known = layout("judul: ['RENCANA {{ tahun }}', 'DAN {{ tahun | int + 1 }}']\nkolom: [{isi: sasaran.uraian}]\n")
    lines = [RawLine("RENCANA 2026"), RawLine("DAN 2027")]
    assert heading_of(lines, known, Filling()).year == 2026


@each(
    ("lines", "year"),
    [
        (("Catatan:", "Tahun Anggaran 2021"), 2021),
        (("*) Target sesuai Renstra Tahun 2020-2024", "Tahun Anggaran 2021"), 2021),
        (("Target Tahun 2020-2024 menurut dokumen induk",), 0),
        (("Keterangan: capaian tahun 2019 sebesar 75%",), 0),
        (("Realisasi Tahun 2019", "Sumber: DPA Tahun 2021"), 2021),
        (("Undang-Undang Tahun 2014 tentang Pemerintahan Daerah",), 0),
        (("Peraturan Bupati Nomor 5 Tahun 2017",), 0),
        (("Rencana menurut Perbup 12 Tahun 2019", "Anggaran sesuai UU 1 Tahun 2004"), 0),
        (("Sumber: BPS, data tahun 2019", "Dibanding tahun 2018", "Prakiraan Maju Rencana Tahun 2027"), 0),
        (("Target menurut LKjIP Tahun 2020", "*) Tahun 2021"), 2021),
        (("Pagu menurut T.A. 2021",), 2021),
    ],
)
def test_a_year_below_tables_is_no_longer_plans_no_decrees_and_not_that_of_what_was_reached(
    lines: tuple[str, ...], year: int
) -> None:
    found = year_below(RawLine(line) for line in lines)
    assert (found[1] if found else 0) == year


STATEMENT = """\
judul: "PERJANJIAN KINERJA TAHUN {{ tahun }}"
pernyataan:
  judul: ["PERJANJIAN KINERJA TAHUN {{ tahun }}", "{{ instansi | upper }}"]
  isi: [Yang bertanda tangan di bawah ini, "{{ keterangan }}"]
pembuka: [{label: Unit Kerja, teks: "{{ instansi }}"}]
kolom: [{isi: sasaran.uraian}]
"""


@each(
    ("lines", "titles"),
    [
        (("SATU", "DUA", "PERJANJIAN KINERJA TAHUN 2026"), ()),
        (("SATU", "PERJANJIAN KINERJA TAHUN 2026"), ()),
        (("SATU", "DUA", "MATRIKS", "TAHUN 2021-2026"), ("MATRIKS", "TAHUN 2021-2026")),
    ],
)
def test_a_template_of_a_statement_that_is_nothing_but_a_field_takes_no_title(
    lines: tuple[str, ...], titles: tuple[str, ...]
) -> None:
    """The year and the office were lost with it."""
    filling, said = Filling(), ("PERJANJIAN KINERJA TAHUN 2026", "Yang bertanda tangan di bawah ini", *lines)
    found = heading_of([RawLine(line) for line in (*said, "Unit Kerja : Dinas A")], layout(STATEMENT), filling)
    assert (found.year, found.office, found.titles) == (2026, "Dinas A", titles)
    assert not filling.doubts


def test_the_end_of_a_statement_is_none_of_its_signers() -> None:
    """A PDF has it on a line of its own: `pihak pertama.` is no `Pihak Pertama,`."""
    form = layout(STATEMENT.replace("Yang bertanda tangan di bawah ini", "Kami berjanji yang dijawab pihak pertama."))
    lines = ("PERJANJIAN KINERJA TAHUN 2026", "DINAS A", "Kami berjanji yang dijawab", "pihak pertama.", "Ket.")
    filling, said = Filling(), [*lines, "Pihak Pertama,", "PERJANJIAN KINERJA TAHUN 2026", "Unit Kerja : Dinas A"]
    found = heading_of([RawLine(line) for line in said], form, filling, signed={"pihakpertama"})
    assert (found.year, found.titles, filling.doubts) == (2026, (), [])


def test_the_statement_above_a_form_without_one_is_no_office() -> None:
    known = LayoutLibrary().get("pk")[0]
    assert known is not None
    said = ("PERJANJIAN KINERJA TAHUN 2026", "Dalam rangka mewujudkan pemerintahan, kami yang bertanda tangan ini:")
    more = ("Nama : ANTON, S.Sos", "Jabatan : Kepala Dinas Sosial Kabupaten Maju", "Selaku pihak pertama berjanji.")
    filling = Filling()
    found = heading_of([RawLine(line) for line in (*said, *more)], known, filling)
    assert (found.year, found.office, found.subtitle) == (2026, "Dinas Sosial Kabupaten Maju", "")
    assert [doubt.text for doubt in filling.doubts] == [said[1], *more]
