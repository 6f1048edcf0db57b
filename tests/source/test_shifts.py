"""Shifts: every line of every kind of file, one column too far to either side, alone and with what stands below it."""

from __future__ import annotations

from collections.abc import Iterator

from rakgen.layout.layout import Layout
from rakgen.model.proyek import Proyek
from rakgen.model.realisasi import RealisasiFile
from rakgen.model.rencana import Rencana
from rakgen.source import parse
from rakgen.source.lines import indent
from rakgen.source.shifts import TOP_NAMES
from tests.support.each import each
from tests.support.source_forms import found, plain

LAYOUT = """\
judul:
  - A
  - B
pembuka:
  - label: Unit
    teks: A
  - label: Tahun
    teks: B
nomor_kolom: "{n}"
kolom:
  - judul: NO
    isi: nomor
  - judul: KINERJA
    kolom:
      - judul: TARGET
        isi: indikator.target
        rata: tengah
      - judul: PAGU
        isi: kegiatan.anggaran
  - isi:
      - isi: kegiatan.program
        gaya: tebal
      - kegiatan.uraian
      - kegiatan.kode
    judul: ISI
pengesahan: kanan
"""
PROYEK = """\
instansi: KPU
pelaksana:
  hukum: Sub Bagian Hukum
  data: Sub Bagian Data
program:
  a:
    uraian: Program A
    anggaran: 1.000
  b:
    uraian: Program B
skala:
  predikat:
    - ">=": 90
      teks: Baik
    - teks: Kurang
"""
RENCANA = """\
versi: 1
tahun: 2021
rak:
  - kode: ketua
    pengesahan:
      - tempat: Kupang
        jabatan: KETUA,
      - jabatan: B
        nama: C
    sasaran:
      - uraian: S1
        indikator:
          - uraian: I1
            target: 25%
            kegiatan:
              - uraian: K1
                jadwal: T2-T4
                keluaran:
                  - uraian: O1
                    target: 1 dokumen
                  - uraian: O2
                    target: 2 dokumen
              - uraian: K2
                jadwal: T2
          - uraian: I2
            target: 2
  - kode: sekretaris
    layout: rak-bulanan
"""
REALISASI = """\
versi: 1
rencana: 2021.yaml
realisasi:
  - indikator: I1
    periode: T1
    nilai: 10%
    bukti:
      - Laporan
      - Foto
  - kegiatan: K1
    periode: T1
    status: selesai
"""
FILES = {"layout": LAYOUT, "proyek": PROYEK, "rencana": RENCANA, "realisasi": REALISASI}
MODELS = {"rencana": Rencana, "proyek": Proyek, "layout": Layout, "realisasi": RealisasiFile}


def moved(text: str, by: int) -> Iterator[tuple[int, str]]:
    """The number (from 1) of each line of a text, with the text in which it stands so many columns further to the
    right: it alone, and with the lines below it that are indented more.
    """
    lines = text.splitlines()
    for row, line in enumerate(lines):
        below = row + 1
        while below < len(lines) and indent(lines[below]) > indent(line):
            below += 1
        for end in {row + 1, below} if indent(line) + by >= 0 else ():
            block = [" " * (indent(one) + by) + one.lstrip() for one in lines[row:end]]
            yield row + 1, "\n".join([*lines[:row], *block, *lines[end:]]) + "\n"


@each(("kind", "by"), [(kind, by) for kind in FILES for by in (-1, 1)])
def test_a_line_off_by_one_is_told_at_its_place_with_its_column(kind: str, by: int) -> None:
    text = FILES[kind]
    meant = plain(parse(text.encode(), "x").root)
    for line, typed in moved(text, by):
        source = parse(typed.encode(), "x")
        if plain(source.root) == meant and not source.diagnostics:
            continue
        column = indent(text.splitlines()[line - 1])
        assert found(source) == [("RAK001.lekukan", line, column + by + 1)], typed
        assert f", misalnya {column} spasi" in source.diagnostics[0].hint(), typed
        is_text = ":" not in typed.splitlines()[line - 1]
        assert is_text or plain(source.root) == meant, typed


@each(
    ("kind", "by", "lines"),
    [
        ("rencana", -3, {5, 21, 22, 23, 24, 25, 26, 28}),
        ("layout", 3, {9}),
        ("proyek", 3, {5, 11}),
        ("realisasi", -3, {12}),
        ("realisasi", 3, {10}),
    ],
)
def test_a_line_off_by_more_goes_where_its_name_stands_elsewhere_not_to_the_nearest(
    kind: str, by: int, lines: set[int]
) -> None:
    text = FILES[kind]
    told = [
        (indent(text.splitlines()[line - 1]), parse(typed.encode(), "x").diagnostics[0].hint())
        for line, typed in moved(text, by)
        if line in lines
    ]
    assert len(told) >= len(lines)
    assert [hint for column, hint in told if f", misalnya {column} spasi" not in hint] == []


def test_a_line_off_in_a_long_list_is_found_among_the_lines_near_it() -> None:
    items = "".join(f"              - uraian: K{i}\n                jadwal: T1\n" for i in range(150))
    text = RENCANA.replace("              - uraian: K2\n", f"{items}               - uraian: Akhir\n")
    line = text[: text.index("Akhir")].count("\n") + 1
    assert found(parse(text.encode(), "x")) == [("RAK001.lekukan", line, 16)]


def test_what_stands_in_a_moved_line_is_told_where_it_was_typed() -> None:
    text = "kolom:\n  - judul: A\n    isi: nomor\n   - judul: B\n     isi: nomor\n     judul: C\n"
    assert found(parse(text.encode(), "x")) == [("RAK001.lekukan", 4, 4), ("RAK104.strip", 6, 6)]


@each(
    ("text", "key", "line"),
    [
        ("rak:\n  - sasaran:\n      - uraian: S\n        indikator:\n          - uraian: I\n            target: 1\n"
         "            - uraian: K\n              jadwal: T1\n", "RAK001.judul_daftar", 7),
        ("rak:\n  - kode: a\n    judul: RENCANA\n    - TAHUN\n    layout: pk\n", "RAK001.butir_teks", 3),
        ("a: x\n  b: y\n", "RAK001.lekukan", 2),
    ],
)  # fmt: skip
def test_what_is_no_shift_is_told_as_what_it_is(text: str, key: str, line: int) -> None:
    assert found(parse(text.encode(), "x"))[0][:2] == (key, line)


def test_names_at_the_margin_are_those_of_the_files() -> None:
    assert {kind: model.model_fields.keys() - {"source"} for kind, model in MODELS.items()} == TOP_NAMES
