"""Every variant of the column language: a small plan in a small layout, the whole grid compared."""

from __future__ import annotations

import re

import pytest

from tests.support.each import each
from tests.support.forms import RENCANA, printed_rows, section_of

FORMS: dict[str, tuple[str, list[list[str]]]] = {
    "centang": (
        """\
nomor_kolom: "({n})"
kolom:
  - {judul: "NO", isi: nomor}
  - {judul: KEGIATAN, isi: kegiatan.uraian}
  - {judul: JADWAL, periode: triwulan, isi: kegiatan.jadwal}
""",
        [
            [
                "NO|KEGIATAN|JADWAL|||",
                "||T1|T2|T3|T4",
                "(1)|(2)|(3)|(4)|(5)|(6)",
                "1.|K1|✓|✓||",
                "|K2||||✓",
                "|K3|||✓|",
                "2.|K1|✓|✓||",
            ],
        ],
    ),
    "arsir kelompok": (
        """\
kolom:
  - {judul: KEGIATAN, isi: kegiatan.uraian}
  - {judul: JADWAL, periode: bulan, kelompok: triwulan, isi: kegiatan.jadwal, bentuk: arsir}
""",
        [
            [
                "KEGIATAN|JADWAL|||||||||||",
                "|Triwulan I|||Triwulan II|||Triwulan III|||Triwulan IV||",
                "|1|2|3|4|5|6|7|8|9|10|11|12",
                "K1|■|■|■|■|■|■||||||",
                "K2||||||||||■|■|■",
                "K3|||||||■|■|■|||",
                "K1|■|■|■|■|■|■||||||",
            ],
        ],
    ),
    "nilai kosong hanya": (
        """\
kolom:
  - {judul: INDIKATOR, isi: indikator.uraian}
  - {judul: TARGET, periode: triwulan, hanya: T1-T3, judul_periode: [Trw I, Trw II, Trw III], isi: indikator.target_periode, kosong: "-"}
""",  # noqa: E501
        [
            [
                "INDIKATOR|TARGET||",
                "|Trw I|Trw II|Trw III",
                "I1|20%|40%|-",
                "I2|-|-|-",
                "I3|1|1|1",
            ],
        ],
    ),
    "tanpa judul kelompok": (
        """\
kolom:
  - {judul: INDIKATOR, isi: indikator.uraian}
  - {periode: semester, isi: indikator.target_periode}
""",
        [
            [
                "INDIKATOR|S1|S2",
                "I1|40%|80%",
                "I2||",
                "I3|2|3",
            ],
        ],
    ),
    "sub kolom": (
        """\
nomor_kolom: "{n}"
kolom:
  - {judul: INDIKATOR, isi: indikator.uraian}
  - judul: TRIWULAN
    periode: triwulan
    hanya: T1-T2
    kolom:
      - {judul: K, isi: indikator.target_periode}
      - {judul: "%", hitung: persen, dari: [indikator.target_periode, indikator.target]}
      - {judul: Rp, hitung: jumlah, dari: kegiatan.anggaran_periode, per: indikator}
""",
        [
            [
                "INDIKATOR|TRIWULAN|||||",
                "|T1|||T2||",
                "|K|%|Rp|K|%|Rp",
                "1|2|3|4|5|6|7",
                "I1|20%|25%|40.000.000|40%|50%|60.000.000",
                "I2||||||",
                "I3|1|20%|40.000.000|1|20%|60.000.000",
            ],
        ],
    ),
    "teks per periode": (
        """\
kolom:
  - {judul: KEGIATAN, isi: kegiatan.uraian}
  - judul: RENCANA AKSI TRIWULAN
    periode: triwulan
    hanya: T1-T2
    kolom:
      - {judul: Uraian, isi: kegiatan.aksi}
      - {judul: Anggaran, isi: kegiatan.anggaran_periode}
""",
        [
            [
                "KEGIATAN|RENCANA AKSI TRIWULAN|||",
                "|T1||T2|",
                "|Uraian|Anggaran|Uraian|Anggaran",
                "K1|Rapat|40.000.000|Laporan|60.000.000",
                "K2||||",
                "K3||||",
                "K1|Rapat|40.000.000|Laporan|60.000.000",
            ],
        ],
    ),
    "dalam": (
        """\
nomor_kolom: "{n}"
kolom:
  - judul: A
    kolom:
      - judul: B
        kolom:
          - judul: C
            kolom:
              - {judul: D, isi: sasaran.uraian}
              - {judul: E, isi: indikator.uraian}
      - {judul: F, isi: indikator.target}
  - {judul: G, isi: indikator.tambahan.jenis}
""",
        [
            [
                "A|||G",
                "B||F|",
                "C|||",
                "D|E||",
                "1|2|3|4",
                "S1|I1|80%|IKU",
                "|I2|B|",
                "S2|I3|5|",
            ],
        ],
    ),
    "nomor khusus": (
        """\
nomor_kolom: "{n}"
kolom:
  - {judul: INDIKATOR, isi: indikator.uraian}
  - {judul: TARGET, periode: triwulan, isi: indikator.target_periode, nomor: "{n}"}
  - {judul: CAPAIAN, isi: kosong, nomor: "3 = 2 / 1 x 100"}
  - {judul: CATATAN, isi: kosong, nomor: tidak}
""",
        [
            [
                "INDIKATOR|TARGET||||CAPAIAN|CATATAN",
                "|T1|T2|T3|T4||",
                "1|2||||3 = 2 / 1 x 100|",
                "I1|20%|40%||80%||",
                "I2||||||",
                "I3|1|1|1|2||",
            ],
        ],
    ),
    "no": (
        """\
kolom:
  - {judul: a, isi: nomor}
  - {judul: b, isi: nomor, per: baris, pola: "{n}"}
  - {judul: c, isi: nomor, per: indikator, pola: "{sasaran}.{indikator}"}
  - {judul: d, isi: nomor, per: kegiatan, ulang: sasaran, pola: "{a}."}
  - {judul: e, isi: nomor, per: indikator, pola: "{I}"}
  - {judul: f, isi: kegiatan.uraian}
  - {judul: g, isi: nomor, per: kegiatan, pola: "{sasaran}.{kegiatan}"}
""",
        [
            [
                "a|b|c|d|e|f|g",
                "1.|1|1.1|a.|I|K1|1.1",
                "|2||b.||K2|1.2",
                "|3|1.2|c.|II|K3|1.3",
                "2.|4|2.1|a.|III|K1|2.1",
            ],
        ],
    ),
    "pita": (
        """\
baris_kelompok:
  - {tingkat: sasaran, isi: "Sasaran {{ nomor }}: {{ uraian }}"}
  - {tingkat: indikator, isi: "{{ uraian }} ({{ target }})"}
kolom:
  - {judul: "NO", isi: nomor, per: kegiatan, ulang: indikator}
  - {judul: KEGIATAN, isi: kegiatan.uraian}
  - {judul: UNIT, isi: kegiatan.pelaksana}
""",
        [
            [
                "NO|KEGIATAN|UNIT",
                "Sasaran 1: S1||",
                "I1 (80%)||",
                "1.|K1|Sub Bagian Hukum",
                "2.|K2|Sub Bagian Hukum/Sub Bagian Data",
                "I2 (B)||",
                "1.|K3|Sub Bagian Data",
                "Sasaran 2: S2||",
                "I3 (5)||",
                "1.|K1|Sub Bagian Hukum",
            ],
        ],
    ),
    "jumlah": (
        """\
jumlah:
  judul: JUMLAH
  sub:
    - {tingkat: sasaran, judul: "Jumlah {{ uraian }}"}
kolom:
  - {judul: SASARAN, isi: sasaran.uraian}
  - {judul: KEGIATAN, isi: kegiatan.uraian}
  - {judul: TARGET, periode: triwulan, hanya: T1-T2, isi: kegiatan.anggaran_periode, jumlah: ya}
  - {judul: ANGGARAN, isi: kegiatan.anggaran, jumlah: ya}
""",
        [
            [
                "SASARAN|KEGIATAN|TARGET||ANGGARAN",
                "||T1|T2|",
                "S1|K1|40.000.000|60.000.000|100.000.000",
                "|K2|||50.000.000",
                "|K3|||25.000.000",
                "Jumlah S1||40.000.000|60.000.000|175.000.000",
                "S2|K1|40.000.000|60.000.000|100.000.000",
                "Jumlah S2||40.000.000|60.000.000|100.000.000",
                "JUMLAH||40.000.000|60.000.000|175.000.000",
            ],
        ],
    ),
    "baris program": (
        """\
baris_program: ya
jumlah: JUMLAH
kolom:
  - {judul: INDIKATOR, isi: indikator.uraian}
  - {judul: PROGRAM/KEGIATAN, isi: kegiatan.uraian}
  - {judul: ANGGARAN, isi: kegiatan.anggaran, jumlah: ya}
  - {judul: UNIT, isi: kegiatan.pelaksana}
""",
        [
            [
                "INDIKATOR|PROGRAM/KEGIATAN|ANGGARAN|UNIT",
                "I1|Program Tata Kelola|300.000.000|",
                "|K1|100.000.000|Sub Bagian Hukum",
                "|K2|50.000.000|Sub Bagian Hukum/Sub Bagian Data",
                "I2|Program Dukungan|25.000.000|",
                "|K3|25.000.000|Sub Bagian Data",
                "I3|Program Tata Kelola||",
                "|K1|100.000.000|Sub Bagian Hukum",
                "JUMLAH||175.000.000|",
            ],
        ],
    ),
    "periode baris": (
        """\
baris_periode: triwulan
kolom:
  - {judul: INDIKATOR, isi: indikator.uraian}
  - {judul: TRIWULAN, isi: periode, judul_periode: [I, II, III, IV]}
  - {judul: TARGET, isi: indikator.target_periode, kosong: "-"}
""",
        [
            [
                "INDIKATOR|TRIWULAN|TARGET",
                "I1|I|20%",
                "|II|40%",
                "|III|-",
                "|IV|80%",
                "I2|I|-",
                "|II|-",
                "|III|-",
                "|IV|-",
                "I3|I|1",
                "|II|1",
                "|III|1",
                "|IV|2",
            ],
        ],
    ),
    "periode baris terisi": (
        """\
baris_periode: {periode: triwulan, kosong: lewati}
kolom:
  - {judul: KEGIATAN, isi: kegiatan.uraian}
  - {judul: PERIODE, isi: periode}
  - {judul: AKSI, isi: kegiatan.aksi}
  - {judul: UNIT, isi: kegiatan.pelaksana}
""",
        [
            [
                "KEGIATAN|PERIODE|AKSI|UNIT",
                "K1|T1|Rapat|Sub Bagian Hukum",
                "|T2|Laporan|",
                "K2|||Sub Bagian Hukum/Sub Bagian Data",
                "K3|||Sub Bagian Data",
                "K1|T1|Rapat|Sub Bagian Hukum",
                "|T2|Laporan|",
            ],
        ],
    ),
    "periode baris terisi oleh butir di atasnya": (
        """\
baris_periode: {periode: triwulan, kosong: lewati}
kolom:
  - {judul: INDIKATOR, isi: indikator.uraian}
  - {judul: PERIODE, isi: periode}
  - {judul: TARGET, isi: indikator.target_periode}
  - {judul: KEGIATAN, isi: kegiatan.uraian}
  - {judul: AKSI, isi: kegiatan.aksi}
""",
        [
            [
                "INDIKATOR|PERIODE|TARGET|KEGIATAN|AKSI",
                "I1|T1|20%|K1|Rapat",
                "|T2|40%||Laporan",
                "|T4|80%||",
                "|||K2|",
                "I2|||K3|",
                "I3|T1|1|K1|Rapat",
                "|T2|1||Laporan",
                "|T3|1||",
                "|T4|2||",
            ],
        ],
    ),
    "susun": (
        """\
kolom:
  - {judul: INDIKATOR, isi: indikator.uraian}
  - {judul: TARGET, periode: triwulan, isi: indikator.target_periode, bentuk: susun, judul_periode: [T1, T2, T3, T4], kosong: "-"}
""",  # noqa: E501
        [
            [
                "INDIKATOR|TARGET",
                "I1|T1 = 20%/T2 = 40%/T3 = -/T4 = 80%",
                "I2|T1 = -/T2 = -/T3 = -/T4 = -",
                "I3|T1 = 1/T2 = 1/T3 = 1/T4 = 2",
            ],
        ],
    ),
    "tumpuk": (
        """\
kolom:
  - {judul: SASARAN, isi: sasaran.uraian}
  - judul: KEGIATAN
    isi:
      - {isi: kegiatan.program, gaya: tebal, sekali: sasaran}
      - kegiatan.uraian
      - {isi: kegiatan.jadwal, awalan: "(", akhiran: ")"}
  - {judul: UNIT, isi: kegiatan.pelaksana, gabung: sama}
""",
        [
            [
                "SASARAN|KEGIATAN|UNIT",
                "S1|Program Tata Kelola/K1/(T1-T2)|Sub Bagian Hukum",
                "|K2/(T4)|Sub Bagian Hukum/Sub Bagian Data",
                "|Program Dukungan/K3/(T3)|Sub Bagian Data",
                "S2|Program Tata Kelola/K1/(T1-T2)|Sub Bagian Hukum",
            ],
        ],
    ),
    "keluaran": (
        """\
kolom:
  - {judul: KEGIATAN, isi: kegiatan.uraian}
  - {judul: KELUARAN, isi: keluaran.uraian}
  - {judul: VOLUME, isi: keluaran.target}
  - {judul: TOTAL, hitung: jumlah, dari: indikator.target_periode}
""",
        [
            [
                "KEGIATAN|KELUARAN|VOLUME|TOTAL",
                "K1|O1|2 dokumen|80%",
                "|O2|1 laporan|",
                "K2|||",
                "K3|||",
                "K1|O1|2 dokumen|5",
                "|O2|1 laporan|",
            ],
        ],
    ),
    "program tabel": (
        """\
tabel:
  - judul: "A. {{ instansi }}"
    kolom: [{judul: S, isi: sasaran.uraian}]
  - judul: B. ANGGARAN
    dari: program
    jumlah: JUMLAH
    kolom:
      - {judul: "NO", isi: nomor}
      - {judul: PROGRAM, isi: program.uraian}
      - {judul: ANGGARAN, isi: program.anggaran, jumlah: ya}
      - {judul: KETERANGAN, isi: program.keterangan}
""",
        [
            [
                "S",
                "S1",
                "S2",
            ],
            [
                "NO|PROGRAM|ANGGARAN|KETERANGAN",
                "1.|Program Tata Kelola|300.000.000|APBD",
                "2.|Program Dukungan|25.000.000|",
                "JUMLAH||325.000.000|",
            ],
        ],
    ),
    "hitung": (
        """\
kolom:
  - {judul: INDIKATOR, isi: indikator.uraian}
  - {judul: ANGGARAN, hitung: jumlah, dari: kegiatan.anggaran, per: indikator}
  - {judul: RATA, hitung: rata-rata, dari: indikator.target_periode, desimal: 1}
  - {judul: SISA, hitung: selisih, dari: [indikator.target, indikator.target_periode]}
  - {judul: BAGIAN, hitung: persen, dari: [kegiatan.anggaran, program.anggaran], per: sasaran}
  - {judul: KAPITAL, isi: indikator.uraian, kapital: ya}
""",
        [
            [
                "INDIKATOR|ANGGARAN|RATA|SISA|BAGIAN|KAPITAL",
                "I1|150.000.000|46,7%|0%|53,85%|I1",
                "I2|25.000.000||||I2",
                "I3|100.000.000|1,3|0|33,33%|I3",
            ],
        ],
    ),
}


@pytest.mark.slow
@each("name", FORMS)
def test_whole_grid_of_a_form(name: str) -> None:
    layout, expected = FORMS[name]
    assert [printed_rows(layout, number=number) for number in range(len(expected))] == expected


@each(
    ("columns", "expected"),
    [
        ("{isi: kegiatan.anggaran, gabung: sama, jumlah: ya}", ["5", "5", "7", "5", "22"]),
        ("{isi: kegiatan.anggaran, gabung: sasaran, jumlah: ya}", ["5", "5", "7", "5", "22"]),
        ("{isi: kegiatan.anggaran, gabung: sama}", ["5", "", "7", "5", ""]),
        ("{isi: kegiatan.anggaran, gabung: sama, nama: a}", ["5", "5", "7", "5", "", "5,5"]),
    ],
)
def test_equal_figures_that_are_added_up_stand_in_cells_of_their_own(columns: str, expected: list[str]) -> None:
    plan = RENCANA.replace("- {rujukan: k1}", "- {uraian: K4, anggaran: 5.000}").replace("25.000.000", "7.000")
    plan = re.sub(r"(?m)^( +anggaran: )(100|50)\.000\.000$", r"\g<1>5.000", plan)
    closing = "baris_penutup: [{judul: R, hitung: rata-rata, dari: a}]\n" if "nama" in columns else ""
    rows = printed_rows(f"jumlah: J\n{closing}kolom:\n  - {{isi: kegiatan.uraian}}\n  - {columns}\n", plan)
    assert [row.rpartition("|")[2].replace(".000", "").replace(".500", ",5") for row in rows] == expected


@each(
    ("merged", "spans"),
    [
        ("gabung: sama", [("300.000.000", 3), None, None, ("25.000.000", 1), ("", 1)]),
        ("gabung: sasaran", [("300.000.000", 3), None, None, ("25.000.000", 1), ("", 1)]),
        ("rata: kiri", [("300.000.000", 2), None, ("", 1), ("25.000.000", 1), ("", 1)]),
    ],
)
def test_the_budget_of_a_programme_is_merged_as_far_as_its_name(
    merged: str, spans: list[tuple[str, int] | None]
) -> None:
    """K1, K2 and K3 of two indikator are of one programme, K4 of another; K1 is named again in S2."""
    fourth = "              - {uraian: K4, program: dukung, anggaran: 25.000.000}\n      - uraian: S2"
    plan = RENCANA.replace("program: dukung, lokasi", "program: tata, lokasi").replace("      - uraian: S2", fourth)
    columns = "".join(f"  - {{judul: A, isi: program.{field}, {merged}}}\n" for field in ("uraian", "anggaran"))
    form = f"kolom:\n  - {{judul: I, isi: indikator.uraian}}\n{columns}  - {{judul: K, isi: kegiatan.uraian}}\n"
    rows = section_of(form, plan).grids[0].body_rows
    assert [row.cells[2] and (row.cells[2].text, row.cells[2].rowspan) for row in rows] == spans
    assert [row.cells[1] and row.cells[1].rowspan for row in rows] == [span and span[1] for span in spans]
