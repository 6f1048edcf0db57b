"""The matriks semula-menjadi as a Document: what an official reads on it, and what must not be there."""

from __future__ import annotations

from rakgen.diff.compare import compare
from rakgen.diff.reports.matriks import compose_matriks
from rakgen.document.document import Document, Grid, Run
from rakgen.layout.layout import Layout
from rakgen.layout.library import LayoutLibrary
from rakgen.model import Rak, Rencana
from rakgen.writers.docx.writer import write_docx
from tests.support.change_pairs import DATA, LARGE, PARTIES, SIPOL, one
from tests.support.diff_plans import I, K, Plan, R, S, plan
from tests.support.docx_reader import body

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SIGNATURE = {"tempat": "Kupang", "tanggal": "2021-03-01", "jabatan": "KETUA,", "nama": "THOMAS"}


def layout(rencana: Rencana, rak: Rak) -> Layout | None:
    return LayoutLibrary(()).get((rak.layout or ("rak-triwulan",))[0])[0]


def matriks(old: Plan, new: Plan) -> Document | None:
    return compose_matriks([compare(old.model(), new.model())], layout)


def grid(old: Plan, new: Plan) -> Grid:
    document = matriks(old, new)
    assert document is not None
    return document.sections[0].grids[0]


def test_page() -> None:
    document = matriks(
        plan(R("a", *one().rak[0].children, pengesahan=SIGNATURE)),
        plan(R("a", *one(target="80%").rak[0].children, pengesahan={**SIGNATURE, "tanggal": "2021-07-01"})),
    )
    assert document is not None and len(document.sections) == 1
    section = document.sections[0]
    assert section.title.lines == (
        "MATRIKS PERUBAHAN (SEMULA-MENJADI)",
        "RENCANA AKSI KINERJA (RAK)",
        "KANTOR CONTOH",
        "TAHUN 2021",
    )
    assert section.grids[0].matrix() == [
        ["NO", "URAIAN", "SEMULA", "MENJADI", "KETERANGAN"],
        ["(1)", "(2)", "(3)", "(4)", "(5)"],
        [f"Sasaran: {DATA}", "", "", "", ""],
        ["1.", f"Target indikator\n{PARTIES}", "75%", "80%", "Naik 5 poin (6,7%)"],
    ]
    assert section.signature is not None and section.signature.right is not None
    assert (section.signature.right.name, section.signature.right.above[0]) == ("THOMAS", "KUPANG, 01 JULI 2021")
    assert abs(sum(column.width for column in section.grids[0].columns) - section.page.text_width) < 0.01


def test_two_years_stand_side_by_side() -> None:
    new = one(target="80%")
    new.tahun = 2022
    document = matriks(one(), new)
    assert document is not None
    assert document.sections[0].title.lines == (
        "MATRIKS PERSANDINGAN",
        "RENCANA AKSI KINERJA (RAK)",
        "KANTOR CONTOH",
        "TAHUN 2021 DAN TAHUN 2022",
    )
    assert document.sections[0].grids[0].matrix()[0] == ["NO", "URAIAN", "TAHUN 2021", "TAHUN 2022", "KETERANGAN"]


def test_changed_words_are_struck_and_bold() -> None:
    cells = grid(one(K("Rapat kerja tahunan")), one(K("Rapat kerja bulanan"))).body_rows[1].cells
    assert cells[2] is not None and cells[2].lines[0].parts == (Run("Rapat kerja "), Run("tahunan", "coret"))
    assert cells[3] is not None and cells[3].lines[0].parts == (Run("Rapat kerja "), Run("bulanan", "tebal"))


def test_new_and_removed_items_with_what_is_below_them() -> None:
    rows = grid(plan(S("Mutu", LARGE[0])), plan(S("Mutu", LARGE[2]))).matrix()[3:]
    assert rows == [
        ["1.", "Indikator", "Jumlah dokumen hukum yang diunggah\nTarget: 12 dokumen", "Dihapus", "Dihapus"],
        [
            "2.",
            "Kegiatan",
            "Pengunggahan produk hukum\nJadwal: T1-T4\nPelaksana: Sub Bagian Hukum",
            "Dihapus",
            "Dihapus",
        ],
        ["3.", "Indikator", "-", "Nilai keterbukaan informasi\nTarget: 80", "Ditambahkan"],
        [
            "4.",
            "Kegiatan",
            "-",
            "Pelayanan permohonan informasi\nJadwal: T1-T4\nPelaksana: Sub Bagian Hukum",
            "Ditambahkan",
        ],
    ]


def test_budget_has_a_difference_and_a_total() -> None:
    def make(first: str, *more: str) -> Plan:
        extra = [K("Survei kepuasan pegawai", anggaran=anggaran) for anggaran in more]
        return plan(S(DATA, I(PARTIES, "75%", K(SIPOL, anggaran=first), *extra)))

    table = grid(make("100.000.000"), make("120.000.000", "15.000.000"))
    matrix = table.matrix()
    assert matrix[0] == ["NO", "URAIAN", "SEMULA", "MENJADI", "SELISIH", "KETERANGAN"]
    assert matrix[3][2:] == ["100.000.000", "120.000.000", "20.000.000", "Naik Rp20.000.000"]
    assert matrix[4][4:] == ["15.000.000", "Ditambahkan"]
    assert matrix[5] == ["JUMLAH ANGGARAN", "", "100.000.000", "135.000.000", "35.000.000", ""]


def test_reason_is_printed_and_severity_is_not() -> None:
    table = grid(one(target="75%"), one(target="70%", alasan_perubahan="Hasil evaluasi semester I"))
    assert table.matrix()[3][4] == "Turun 5 poin (6,7%)\nHasil evaluasi semester I"
    text = "\n".join(cell for row in table.matrix() for cell in row).casefold()
    assert all(word not in text for word in ("peringatan", "buruk", "baik", "kesalahan"))


def test_codes_layouts_and_the_day_of_signing_are_not_printed() -> None:
    old = plan(R("a", S(DATA), pengesahan=SIGNATURE))
    new = plan(R("a", S(DATA, kode="s"), layout="rak-bulanan", pengesahan={**SIGNATURE, "tanggal": "2021-07-01"}))
    assert len(compare(old.model(), new.model()).changes) == 3
    assert matriks(old, new) is None


def test_each_rak_has_its_page_and_only_those_that_changed() -> None:
    old = plan(R("a", S(DATA)), R("b", S("Mutu", LARGE[0])), R("c", S("Tertib arsip")))
    new = plan(R("a", S(DATA)), R("b", S("Mutu", LARGE[1])), R("c", S("Tertib arsip kantor")))
    document = matriks(old, new)
    assert document is not None
    assert [section.name for section in document.sections] == ["Matriks b", "Matriks c"]


def test_head_of_the_plan_stands_first() -> None:
    new = one(target="80%")
    new.head = {"instansi": "Kantor Baru"}
    rows = grid(one(), new).matrix()[2:]
    assert rows[0][0] == "Umum"
    assert rows[1] == ["1.", "Nama instansi", "Kantor Contoh", "Kantor Baru", "Diubah"]


def test_docx_strikes_and_repeats_its_header() -> None:
    document = matriks(one(K("Rapat kerja tahunan")), one(K("Rapat kerja bulanan")))
    assert document is not None
    data = write_docx(document)[0]
    xml = body(data)
    struck = [run for run in xml.iter(f"{W}r") if run.find(f"{W}rPr/{W}strike") is not None]
    assert ["".join(t.text or "" for t in run.iter(f"{W}t")) for run in struck] == ["tahunan"]
    assert len(list(xml.iter(f"{W}tblHeader"))) == 2
    assert write_docx(document)[0] == data
