"""Builds the tables of a small plan in a layout given as text."""

from __future__ import annotations

from functools import lru_cache

from rakgen.compose.bound import bound
from rakgen.compose.compose import compose_document, compose_section
from rakgen.diagnostics import errors
from rakgen.document.document import Document, Grid, Section
from rakgen.layout.checks import check_layout
from rakgen.layout.layout import Layout
from rakgen.layout.library import CHILD_MODELS
from rakgen.model import Rencana, load_fields, load_rencana
from rakgen.model.periode import parse_periode
from rakgen.source import parse

RENCANA = """\
versi: 1
instansi: Kantor Contoh
tahun: 2021
tempat: Maju
pelaksana:
  hukum: Sub Bagian Hukum
  data: Sub Bagian Data
program:
  tata: {uraian: Program Tata Kelola, anggaran: 300.000.000, keterangan: APBD}
  dukung: {uraian: Program Dukungan, sumber_dana: DAK, indikator: [{uraian: IP1, target: 90%}, {uraian: IP2}]}
rak:
  - kode: a
    pengesahan: {tempat: Maju, tanggal: 2021-03-01, jabatan: "KEPALA,", nama: NAMA}
    sasaran:
      - uraian: S1
        indikator:
          - uraian: I1
            target: 80%
            target_periode: {T1: 20%, T2: 40%, T4: 80%}
            kumulatif: ya
            tambahan: {jenis: IKU, progres: {T1: "10", T3: "30"}}
            kegiatan:
              - kode: k1
                uraian: K1
                jadwal: T1-T2
                pelaksana: hukum
                program: tata
                anggaran: 100.000.000
                anggaran_periode: {T1: 40.000.000, T2: 60.000.000}
                keluaran: [{uraian: O1, target: 2 dokumen}, {uraian: O2, target: 1 laporan}]
                aksi: [{uraian: Rapat, jadwal: T1}, {uraian: Laporan, jadwal: T2}]
              - uraian: K2
                jadwal: T4
                pelaksana: [hukum, data]
                program: tata
                anggaran: 50.000.000
                sub_kegiatan:
                  - {kode: 2.01.0001, uraian: SK1, jadwal: T4, pelaksana: data, anggaran: 20.000.000}
                  - uraian: SK2
                    jadwal: T4
                    pelaksana: hukum
                    anggaran: 30.000.000
                    indikator: [{uraian: L1, target: 4 laporan}, {uraian: L2, target: 90%}]
          - uraian: I2
            target: B
            kegiatan:
              - {uraian: K3, jadwal: T3, pelaksana: data, program: dukung, lokasi: Maju, anggaran: 25.000.000}
      - uraian: S2
        indikator:
          - uraian: I3
            target: "5"
            target_periode: {T1: "1", T2: "1", T3: "1", T4: "2"}
            kumulatif: tidak
            kode: 1.02.03
            iku: ya
            bobot: 25%
            definisi: Dokumen yang disahkan
            rumus: Jumlah dokumen
            sumber_data: Register surat
            kondisi_awal: "3"
            target_tahun: {2021: "5", 2022: "6"}
            kondisi_akhir: "8"
            kegiatan:
              - {rujukan: k1}
"""


@lru_cache(maxsize=16)
def layout(text: str) -> Layout:
    """A layout from its text, without a single error; it cannot be changed, and is read once."""
    source = parse((text if text.startswith("judul:") else "judul: JUDUL\n" + text).encode(), "layout.yaml")
    loaded, findings = load_fields(source, Layout, CHILD_MODELS)
    assert loaded is not None and not findings and not source.diagnostics, [*findings, *source.diagnostics]
    assert errors(check_layout(loaded, with_widths=True)) == []
    return loaded


@lru_cache(maxsize=16)
def rencana(text: str = RENCANA) -> Rencana:
    """A plan from its text, without a single finding; it cannot be changed, and is read once."""
    loaded, findings = load_rencana(parse(text.encode(), "plan.yaml"))
    assert loaded is not None and not findings, findings
    return loaded


def section_of(text: str, plan: str = RENCANA, periode: str = "") -> Section:
    """The first rak of a plan in a layout, which may print one period."""
    loaded = rencana(plan)
    form = bound(layout(text), loaded, loaded.rak[0], parse_periode(periode))
    return compose_section(loaded, loaded.rak[0], form)


def document_of(text: str, plan: str = RENCANA) -> Document:
    """All rak of a plan in a layout."""
    loaded, form = rencana(plan), layout(text)
    return compose_document(loaded, [(rak, bound(form, loaded, rak)) for rak in loaded.rak])


def printed_rows(text: str, plan: str = RENCANA, number: int = 0) -> list[str]:
    """The rows of a table, cells parted by |, lines of a cell by /; places covered by a merge are empty."""
    return [row_text(row) for row in section_of(text, plan).grids[number].matrix()]


def row_text(cells: list[str]) -> str:
    return "|".join(cell.replace("\n", "/") for cell in cells)


def is_whole(grid: Grid) -> bool:
    """Every place is covered by exactly one cell."""
    for rows in (grid.header_rows, grid.body_rows):
        covered = [[0] * len(grid.columns) for _ in rows]
        for i, row in enumerate(rows):
            for j, cell in enumerate(row.cells):
                for a in range(i, i + cell.rowspan) if cell else ():
                    for b in range(j, j + cell.colspan) if cell else ():
                        covered[a][b] += 1
        if any(count != 1 for row in covered for count in row):
            return False
    return True
