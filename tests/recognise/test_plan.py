"""Recognise: what a form prints of a plan is read back as that plan."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import rakgen
from rakgen.compose.compose import compose_section
from rakgen.diagnostics import errors
from rakgen.document.document import Document
from rakgen.importing import told_periods
from rakgen.layout.layout import Layout
from rakgen.layout.library import LayoutLibrary
from rakgen.model import load_rencana
from rakgen.model.butir import Kegiatan
from rakgen.model.walk import all_of
from rakgen.readers.raw import RawBlock, RawCell, RawDocument, RawLine, RawTable
from rakgen.recognise.plan import Recognised, recognise
from rakgen.recognise.signers import signers_of
from rakgen.recognise.values import Filling
from rakgen.source import parse
from tests.support import forms
from tests.support.each import each
from tests.support.plans import REFERENCE, ROOT, compile_plan
from tests.support.random_plans import random_plan
from tests.support.raw_documents import raw_document, table
from tests.support.seeds import usual

TEXTS = ("Terlaksananya layanan", "Rapat #2: tahap I", "- butir", "> 80% capaian", 'Pemilu & "Damai"', "漢字 é")
LIBRARY = LayoutLibrary()


def layouts() -> list[tuple[str, Layout]]:
    return [(name, layout) for name in LIBRARY.names() if (layout := LIBRARY.get(name)[0]) is not None]


def printed(document: Document) -> list[object]:
    """All that a document prints: titles, signatures, and every cell with its spans."""
    return [
        (section.title, section.signature, [[[cell and cell.text for cell in row.cells] for row in grid.body_rows]])
        for section in document.sections
        for grid in section.grids
    ]


def again(text: str, folder: Path, periode: str | None = None) -> Document:
    path = folder / "lagi.yaml"
    path.write_text(text, encoding="utf-8")
    return rakgen.compile(path, periode=periode)


@pytest.mark.slow
@pytest.mark.parametrize("name", LIBRARY.names())
def test_what_a_shipped_form_prints_is_read_back(tmp_path: Path, name: str) -> None:
    """Whole, and in pieces as pages part it."""
    layout = LIBRARY.get(name)[0]
    periode = "T2" if layout is not None and layout.is_of_one_periode else None
    for seed in usual(range(50), 1):
        path = tmp_path / "plan.yaml"
        path.write_text(random_plan(seed, name, TEXTS), encoding="utf-8")
        document = rakgen.compile(path, periode=periode)
        for paged in (False, True):
            raw = raw_document(document, paged=paged)
            found = recognise(raw, told_periods(raw, layouts()))
            assert not found.new_layouts
            assert not {doubt.kind for doubt in found.doubts} & {"title", "signer", "unplaced", "merged"}, (
                f"seed {seed}, paged {paged}"
            )
            assert printed(again(found.text, tmp_path, periode)) == printed(document), f"seed {seed}, paged {paged}"


def test_the_reference_is_read_back(tmp_path: Path) -> None:
    document = compile_plan(REFERENCE)
    found = recognise(raw_document(document), layouts())
    assert [form.name for form in found.forms] == ["rak-triwulan", "rak-bulanan"]
    assert printed(again(found.text, tmp_path)) == printed(document)
    assert "tujuan:\n      - sasaran:" in found.text  # NO counts tujuan, whose text is not printed


def test_a_programme_that_a_form_prints_once_is_that_of_each_kegiatan_below() -> None:
    plan = ROOT / "plans" / "contoh" / "renaksi-triwulan.yaml"
    found = recognise(raw_document(compile_plan(plan)), layouts())
    told = [
        [
            (one.uraian, one.program and rencana.program[one.program].uraian)
            for rak in rencana.rak
            for one in all_of(rak, Kegiatan)
        ]
        for rencana, _ in map(load_rencana, (parse(plan.read_bytes(), ""), found.source))
        if rencana is not None
    ]
    assert len(told) == 2 and told[0] == told[1]


@each(
    "more",
    [
        "isi: kegiatan.anggaran_periode, periode: triwulan, kumulatif: ya",
        "isi: kegiatan.anggaran_periode, periode: semester",
        "isi: kegiatan.jadwal, periode: semester",
    ],
)
def test_what_a_form_puts_together_of_values_is_no_value_of_a_period(more: str) -> None:
    form = (
        "kolom:\n  - {judul: SASARAN, isi: sasaran.uraian}\n  - {judul: INDIKATOR, isi: indikator.uraian}\n"
        "  - {judul: KEGIATAN, isi: kegiatan.uraian}\n  - {judul: JADWAL, isi: kegiatan.jadwal, periode: triwulan}\n"
        "  - {judul: Rp, isi: kegiatan.anggaran_periode, periode: triwulan, kosong: '0'}\n"
        f"  - {{judul: RINGKASAN, {more}}}\n"
    )
    plan = forms.RENCANA.replace("{T1: 40.000.000, T2: 60", "{T1: 40.000.000, T3: 60")
    found = recognise(raw_document(forms.document_of(form, plan)), [("k", forms.layout(form))])
    assert re.findall(r"[TS]\d: [\d.]+", found.text)[:2] == ["T1: 40.000.000", "T3: 60.000.000"]
    assert re.findall(r"jadwal: (.+)", found.text)[:2] == ["T1-T2", "T4"]
    assert not [doubt for doubt in found.doubts if doubt.text == "100.000.000"]


def test_in_an_outline_what_a_form_puts_together_of_values_is_none_either() -> None:
    levels = "{kegiatan: kegiatan.anggaran_periode, sub_kegiatan: sub_kegiatan.anggaran_periode}"
    form = (
        "baris_tingkat: [kegiatan, {tingkat: sub_kegiatan, warna: EDEDED}]\nkolom:\n"
        "  - {judul: URAIAN, isi: {kegiatan: kegiatan.uraian, sub_kegiatan: sub_kegiatan.uraian}}\n"
        f"  - {{judul: Rp, periode: triwulan, isi: {levels}, kosong: '0'}}\n"
        f"  - {{judul: s.d., periode: triwulan, isi: {levels}, kumulatif: ya}}\n"
    )
    plan = forms.RENCANA.replace("{T1: 40.000.000, T2: 60", "{T1: 40.000.000, T3: 60")
    found = recognise(raw_document(forms.document_of(form, plan)), [("k", forms.layout(form))])
    assert re.findall(r"T\d: [\d.]+", found.text)[:2] == ["T1: 40.000.000", "T3: 60.000.000"]
    assert not [doubt for doubt in found.doubts if doubt.text == "100.000.000"]


def test_headings_without_their_merges_are_those_of_a_form_that_has_columns_without_any() -> None:
    form = forms.layout(
        "daun: bawah\nkolom:\n  - {judul: KODE, kolom: [{isi: indikator.kode.1}, {isi: indikator.kode.2-}]}\n"
        "  - {judul: INDIKATOR, isi: indikator.uraian}\n"
        "  - judul: 'RENCANA {{ tahun }}'\n"
        "    kolom: [{judul: TARGET, isi: indikator.target}, {judul: PAGU, isi: kosong}]\n"
    )
    rows = ("KODE||INDIKATOR|RENCANA 2021|", "|||TARGET|PAGU", "1|02|Ind A|5%|", "1|03|Ind B|6%|")
    found = recognise(table(*rows), [("k", form)])
    assert (found.new_layouts, found.text.count("layout: k"), found.text.count('kode: "1.0')) == ({}, 1, 2)


def test_who_signs_the_statement_before_a_table_is_no_office() -> None:
    form = (
        "judul: PERJANJIAN KINERJA TAHUN {{ tahun }}\npernyataan: {judul: PERJANJIAN KINERJA, isi: [Berjanji.]}\n"
        "kolom:\n  - {judul: SASARAN, isi: sasaran.uraian}\n  - {judul: INDIKATOR, isi: indikator.uraian}\n"
    )
    document = raw_document(forms.document_of(form, forms.RENCANA))
    found = recognise(document, [("k", forms.layout(form))], unsaid={"instansi": "KANTOR A"})
    assert "instansi: KANTOR A\n" in found.text


@each(
    ("columns", "count", "said"),
    [
        (
            "{judul: K, isi: kegiatan.pelaksana}, {judul: K, isi: kegiatan.jadwal, periode: triwulan}",
            4,
            ["T1-T2", "T4", "T3", "T1-T2"],
        ),
        ("{judul: K, isi: kegiatan.jadwal, periode: triwulan}", 3, ["T1-T2, T4", "T3", "T1-T2"]),
        ("{judul: K, isi: kegiatan.anggaran}", 4, ["100.000.000", "50.000.000", "25.000.000", "100.000.000"]),
    ],
)
def test_items_whose_text_a_form_does_not_print_have_one_that_says_so(
    columns: str, count: int, said: list[str]
) -> None:
    form = "judul: 'RENCANA {{ tahun }}'\nkolom: [{judul: S, isi: sasaran.uraian}, {judul: I, isi: indikator.uraian}, "
    form += f"{columns}]\n"
    found = recognise(
        raw_document(forms.document_of(form, forms.RENCANA)), [("k", forms.layout(form))], unsaid={"instansi": "A"}
    )
    plan, findings = load_rencana(parse(found.text.encode(), "p.yaml"))
    assert plan is not None and not findings
    texts = [one.uraian for one in all_of(plan.rak[0], Kegiatan)]
    assert texts == ["(kegiatan tidak ada dalam sumber)"] * count
    assert [str(one.made) for one in found.doubts if one.kind == "added"] == texts
    values = [
        one.jadwal.text if one.jadwal else one.anggaran.text if one.anggaran else ""
        for one in all_of(plan.rak[0], Kegiatan)
    ]
    assert values == said


def test_the_rows_of_the_periods_of_an_item_are_of_one_kegiatan() -> None:
    form = (
        "judul: 'RENCANA {{ tahun }}'\nbaris_periode: triwulan\nkolom:\n  - {judul: S, isi: sasaran.uraian}\n"
        "  - {judul: I, isi: indikator.uraian}\n  - {judul: TW, isi: periode}\n"
        "  - {judul: AKSI, isi: kegiatan.aksi}\n  - {judul: Rp, isi: kegiatan.anggaran_periode}\n"
    )
    found = recognise(raw_document(forms.document_of(form, forms.RENCANA)), [("k", forms.layout(form))])
    (first, *_), *_ = [one["indikator"] for one in found.data["rak"][0]["sasaran"]]
    (kegiatan,) = first["kegiatan"]
    assert kegiatan["anggaran_periode"] == {"T1": "40.000.000", "T2": "60.000.000"}
    assert [step["uraian"] for step in kegiatan["aksi"]] == ["Rapat", "Laporan"]


def test_what_a_band_says_besides_its_text_is_its_items() -> None:
    form = (
        "baris_kelompok: [{tingkat: indikator, isi: '{{ kode }} | {{ uraian }} (target {{ target }})'}]\n"
        "kolom: [{judul: KEGIATAN, isi: kegiatan.uraian}, {judul: T, periode: triwulan, isi: kegiatan.jadwal}]\n"
    )
    found = recognise(raw_document(forms.document_of(form, forms.RENCANA)), [("k", forms.layout(form))])
    indikator = [one for sasaran in found.data["rak"][0]["sasaran"] for one in sasaran["indikator"]]
    assert [(one["uraian"], one["target"], one.get("kode")) for one in indikator] == [
        ("I1", "80%", None), ("I2", "B", None), ("I3", "5", "1.02.03"),
    ]  # fmt: skip


@each(
    ("band", "said"),
    [
        ("{{ uraian }} (target {{ target | default('-') }})", ["target: 80%", "target: B", 'target: "5"']),
        ("Indikator: {{ uraian or '-' }} | {{ tambahan.jenis | default('-') }}", ["jenis: IKU", 'jenis: "-"']),
        ("{{ keterangan | default('A') }} | {{ uraian }}", ["keterangan: A"]),
    ],
)
def test_what_a_band_says_of_free_fields_and_by_templates_with_a_default_is_its_items(
    band: str, said: list[str]
) -> None:
    """It was lost and nobody told, or the whole band was taken for the text."""
    form = (
        f'baris_kelompok: [{{tingkat: indikator, isi: "{band}"}}]\n'
        "kolom: [{judul: KEGIATAN, isi: kegiatan.uraian}, {judul: T, periode: triwulan, isi: kegiatan.jadwal}]\n"
    )
    found = recognise(raw_document(forms.document_of(form, forms.RENCANA)), [("k", forms.layout(form))])
    assert re.findall(r"uraian: (I.+)", found.text) == ["I1", "I2", "I3"]
    assert list(dict.fromkeys(re.findall(r"(?:target|jenis|keterangan): .+", found.text))) == said


def test_what_other_fields_say_is_told_where_it_became_a_unit() -> None:
    rows = [
        f"{at}|S{at}|I|K|{unit}" for at, unit in enumerate(("TW I", "Mei 2021", "5.000.000", "Bidang Mei", "Umum"), 1)
    ]
    found = recognise(table("No|Sasaran|Indikator|Kegiatan|Pelaksana", *rows), [], "dinas")
    assert [doubt.text for doubt in found.doubts if doubt.kind == "no_unit"] == ["TW I", "Mei 2021", "5.000.000"]


def test_the_year_of_a_plan_whose_title_says_none_is_told_as_that_of_a_line_below() -> None:
    lines = ("No|Sasaran|Indikator|Target", "1|S1|I1|5%", "2|S2|I2|6%")
    (raw,) = (block for block in table(*lines).blocks if isinstance(block, RawTable))
    found = recognise(RawDocument((RawLine("RENCANA AKSI"), raw, RawLine("Tahun Anggaran 2022"))), [], "dinas")
    assert found.data["tahun"] == 2022
    assert [doubt.made for doubt in found.doubts if doubt.kind == "year_below"] == ["2022"]


def test_indikator_beside_an_outline_with_sub_kegiatan_are_those_above_its_kegiatan() -> None:
    """Each kegiatan became a sub kegiatan that had the indikator for its own."""
    form = (
        "baris_tingkat: [{tingkat: kegiatan, warna: DDEBF7}, {tingkat: sub_kegiatan, lekuk: 1}]\n"
        "kolom: [{judul: S, isi: sasaran.uraian}, {judul: I, isi: indikator.uraian}, "
        "{judul: T, isi: indikator.target}, "
        "{judul: URAIAN, isi: {kegiatan: kegiatan.uraian, sub_kegiatan: sub_kegiatan.uraian}}]\n"
    )
    found = recognise(raw_document(forms.document_of(form, forms.RENCANA)), [("k", forms.layout(form))])
    indikator = [one for sasaran in found.data["rak"][0]["sasaran"] for one in sasaran["indikator"]]
    assert [(one["uraian"], one["target"]) for one in indikator] == [("I1", "80%"), ("I2", "B"), ("I3", "5")]
    assert [len(one.get("sub_kegiatan", ())) for one in indikator[0]["kegiatan"]] == [0, 2]
    assert not found.doubts


def test_a_band_gives_a_programme_its_budget_and_no_kode_or_second_text_to_two_items() -> None:
    columns = "kolom: [{judul: KEGIATAN, isi: kegiatan.uraian}, {judul: PAGU, isi: kegiatan.anggaran}]\n"
    bands = (
        "{tingkat: program, isi: 'P {{ uraian }} ; {{ anggaran }} ; {{ keterangan }}'}, "
        "{tingkat: indikator, isi: 'I {{ kode }} ; {{ uraian }}'}"
    )
    lines = ("P A ; 9.000.000 ; x", "I 1.1 ; B", "K1|5.000.000", "P A ; 9.000.000 ; y", "I 1.1 ; C", "K2|4.000.000")
    cells = [
        RawCell(row, at, (text,), 1, 1 if "|" in line else 2)
        for row, line in enumerate(("KEGIATAN|PAGU", *lines))
        for at, text in enumerate(line.split("|"))
    ]
    document = RawDocument((RawLine("RENCANA 2021"), RawTable(len(lines) + 1, 2, tuple(cells))))
    found = recognise(document, [("k", forms.layout(f"baris_kelompok: [{bands}]\n{columns}"))])
    (program,) = found.data["program"].values()
    assert (program["anggaran"], program["keterangan"]) == ("9.000.000", "x")
    assert [doubt.text for doubt in found.doubts if doubt.kind == "again"] == ["y", "1.1"]
    assert load_rencana(found.source)[0] is not None


def test_the_first_word_of_a_band_is_no_code_of_an_item_without_one() -> None:
    """It was cut off its text, and one code twice kept the plan from being read."""
    form = (
        "baris_kelompok: [{tingkat: indikator, isi: '{{ kode }} {{ uraian }} ({{ target }})'}]\n"
        "kolom: [{judul: KEGIATAN, isi: kegiatan.uraian}, {judul: T, periode: triwulan, isi: kegiatan.jadwal}]\n"
    )
    plan = re.sub(r"uraian: I(\d)", r"uraian: Jumlah surat \1", forms.RENCANA)
    found = recognise(raw_document(forms.document_of(form, plan)), [("k", forms.layout(form))])
    indikator = [one for sasaran in found.data["rak"][0]["sasaran"] for one in sasaran["indikator"]]
    assert [(one["uraian"], one["target"], one.get("kode")) for one in indikator] == [
        ("Jumlah surat 1", "80%", None), ("Jumlah surat 2", "B", None), ("Jumlah surat 3", "5", "1.02.03"),
    ]  # fmt: skip


MISI = """\
versi: 1
instansi: K
tahun: 2021
misi:
  m1: Melayani warga
  m2: {kode: "2", uraian: Mengawasi anggaran}
rak:
  - kode: a
    tujuan:
      - {uraian: TJ1, misi: m1, sasaran: [{uraian: S1, indikator: [{uraian: I1, kegiatan: [{uraian: K1}]}]}]}
      - {uraian: TJ2, misi: m2, sasaran: [{uraian: S2, indikator: [{uraian: I2, kegiatan: [{uraian: K2}]}]}]}
"""
K = "{judul: KEGIATAN, isi: kegiatan.uraian}, {judul: PAGU, isi: kegiatan.anggaran}"


@each(
    ("form", "tujuan"),
    [
        (f"kolom: [{{judul: MISI, isi: misi.uraian}}, {{judul: TUJUAN, isi: tujuan.uraian}}, {K}]\n", ["TJ1", "TJ2"]),
        (f"kolom: [{{judul: MISI, isi: misi.uraian}}, {{judul: SASARAN, isi: sasaran.uraian}}, {K}]\n", [None, None]),
        (f"baris_kelompok: [{{tingkat: misi, isi: 'MISI: {{{{ uraian }}}}'}}]\nkolom: [{K}]\n", [None, None]),
        (
            "baris_tingkat: [{tingkat: misi, warna: EDEDED}, tujuan, {tingkat: kegiatan, lekuk: 1}]\n"
            "kolom: [{judul: URAIAN, isi: {misi: misi.uraian, tujuan: tujuan.uraian, kegiatan: kegiatan.uraian}}, "
            "{judul: PAGU, isi: kegiatan.anggaran}]\n",
            ["TJ1", "TJ2"],
        ),
    ],
)
def test_the_misi_of_a_form_are_those_of_the_plan(form: str, tujuan: list[str | None]) -> None:
    found = recognise(raw_document(forms.document_of(form, MISI)), [("k", forms.layout(form))])
    misi = {key: one["uraian"] for key, one in found.data["misi"].items()}
    assert list(misi.values()) == ["Melayani warga", "Mengawasi anggaran"]
    own = found.data["rak"][0]["tujuan"]
    assert [misi[one["misi"]] for one in own] == list(misi.values())
    assert [one.get("uraian") for one in own] == tujuan


def test_a_text_that_is_no_jadwal_and_a_kode_of_parts_that_stands_twice_leave_the_plan_whole() -> None:
    form = forms.layout(
        "kolom: [{judul: S, isi: sasaran.uraian}, {judul: A, isi: kegiatan.kode.1}, {judul: B, isi: kegiatan.kode.2}, "
        "{judul: K, isi: kegiatan.uraian}, {judul: JADWAL, isi: kegiatan.jadwal}]\n"
    )
    rows = ("S|A|B|K|JADWAL", "S1|1|2|K1|TW I s.d. TW II", "S2|1|2|K2|menyesuaikan", "S3|1|3|K3|T4")
    found = recognise(table(*rows), [("k", form)])
    plan, findings = load_rencana(parse(found.text.encode(), "p.yaml"))
    assert plan is not None and not findings
    said = [(one.kode, one.jadwal.text if one.jadwal else None) for one in all_of(plan.rak[0], Kegiatan)]
    assert said == [("1.2", "T1-T2"), (None, None), ("1.3", "T4")]
    assert {("unplaced", "menyesuaikan"), ("again", "1.2")} <= {(one.kind, one.text) for one in found.doubts}
    assert "# jadwal: menyesuaikan" in found.text and "# kode: 1.2" in found.text


@each(("own", "office"), [("Dinas Contoh", "Dinas Contoh"), ("Dinas Lain", "DINAS CONTOH")])
def test_an_office_in_capitals_is_spelled_as_that_of_the_project(own: str, office: str) -> None:
    rows = ("No|Sasaran|Indikator|Target", "1|S1|I1|5%", "2|S2|I2|6%")
    found = recognise(table(*rows), [], "dinas", unsaid={"instansi": own})
    assert found.data["instansi"] == office


def test_levels_in_columns_of_their_own_beside_an_outline_are_those_of_the_plan() -> None:
    """They became comments, and a sasaran that the source does not have stood for all of them."""
    form = (
        "baris_tingkat: [{tingkat: indikator, warna: DDEBF7}, {tingkat: kegiatan, lekuk: 1}]\n"
        "kolom: [{judul: KODE, isi: sasaran.kode}, {judul: SASARAN, isi: sasaran.uraian}, "
        "{judul: CATATAN, isi: sasaran.keterangan}, "
        "{judul: URAIAN, isi: {indikator: indikator.uraian, kegiatan: kegiatan.uraian}}, "
        "{judul: TARGET, isi: {indikator: indikator.target}}, {judul: PAGU, isi: {kegiatan: kegiatan.anggaran}}]\n"
    )
    plan = forms.RENCANA.replace("uraian: S2", "uraian: S2\n        kode: s-2\n        keterangan: Baru")
    found = recognise(raw_document(forms.document_of(form, plan)), [("k", forms.layout(form))])
    second = found.data["rak"][0]["sasaran"][1]
    assert (second["kode"], second["keterangan"]) == ("s-2", "Baru")
    said = [(one["uraian"], [own["uraian"] for own in one["indikator"]]) for one in found.data["rak"][0]["sasaran"]]
    assert said == [("S1", ["I1", "I2"]), ("S2", ["I3"])]
    assert not found.doubts and "#" not in found.text


UNKNOWN = ("rak-bulanan", "renaksi-bulanan", "renaksi-triwulan", "renaksi-dua-tabel", "rkt", "iku", "pk", "renja")


@pytest.mark.slow
@pytest.mark.parametrize("name", UNKNOWN)
def test_a_form_that_nobody_knows_becomes_a_layout_that_prints_it(tmp_path: Path, name: str) -> None:
    """Without any layout to choose, the table is printed again cell for cell."""
    (tmp_path / "templates" / "layouts").mkdir(parents=True)
    (tmp_path / "rakgen.yaml").write_text("templat: templates\n", encoding="utf-8")
    for seed in usual(range(30), 1):
        path = tmp_path / "plan.yaml"
        path.write_text(random_plan(seed, name, TEXTS), encoding="utf-8")
        document = compile_plan(path)
        found = recognise(raw_document(document), [], "baru")
        assert list(found.new_layouts) == ["baru"]
        for layout, text in found.new_layouts.items():
            (tmp_path / "templates" / "layouts" / f"{layout}.yaml").write_text(text, encoding="utf-8")
        told = [(row, grid) for row, grid in enumerate(printed(again(found.text, tmp_path)))]
        assert [one[2] for _, one in told] == [one[2] for one in printed(document)], f"seed {seed}"  # type: ignore[index]


def test_headings_in_the_spelling_of_offices_are_understood() -> None:
    found = recognise(
        table(
            "No|Sasaran Strategis|Indikator Kinerja|Target|Aktivitas|TW I|TW II|TRIBULAN III|Triwulan 4|PJ|Pagu (Rp)",
            "1|S1|I1|10 dokumen|K1|v|x||●|Bagian Umum|1.755.000.000",
            "||||K2||V|||Bagian Hukum|Rp 20.000.000",
            "2|S2|I2|77,5%|K3|||✓|✓|sda|500000",
        ),
        layouts(),
        "dinas",
    )
    assert "uraian: K1\n                jadwal: T1-T2, T4\n                anggaran: 1.755.000.000" in found.text
    assert "uraian: K2\n                jadwal: T2\n                anggaran: Rp 20.000.000" in found.text
    assert "instansi: DINAS CONTOH\ntahun: 2021" in found.text
    assert found.text.count("pelaksana: hukum") == 2  # `sda` is what stands above
    assert [doubt.kind for doubt in found.doubts] == ["ditto"]


def test_rows_of_several_levels_by_their_codes_become_an_outline() -> None:
    found = recognise(
        table(
            "Kode|Program / Kegiatan / Sub Kegiatan|Indikator|Target|Lokasi|Pagu (Rp)",
            "1.02|Program Kesehatan|Angka harapan hidup|72 tahun|Kupang|900.000.000",
            "1.02.01|Pelayanan puskesmas|Puskesmas melayani|12 unit|Kupang|600.000.000",
            "1.02.01.03|Pengadaan obat|Obat tersedia|90%|Kupang|600.000.000",
            "1.02.02|Penyuluhan|Warga disuluh|1.000 orang|Kupang|300.000.000",
        ),
        [],
        "dinas",
    )
    assert "baris_tingkat:\n      - tingkat: program\n      - tingkat: kegiatan\n" in found.new_layouts["dinas"]
    assert "sub_kegiatan:\n          - kode: 1.02.01.03\n            uraian: Pengadaan obat" in found.text
    assert found.text.count("keluaran:") == 3
    assert [doubt.kind for doubt in found.doubts] == []


@each(
    "head, codes, levels",
    [
        ("Kode|Uraian", "1 1.1 1.1.1 1.1.2 2 2.1 2.1.1", "program kegiatan sub_kegiatan"),
        ("No|Uraian", "1. 1.1. 1.1.1. 1.1.2. 2. 2.1. 2.1.1.", "program kegiatan sub_kegiatan"),
        ("No|Kegiatan", "1 1.1 1.2 1.3 2 2.1 2.2", "program kegiatan"),
        ("No|Rencana Aksi", "A A.1 A.2 B B.1 B.2 B.3", "program kegiatan"),
        ("Kode|Program", "5.01 5.01.02 5.01.02.1 5.01.02.2 5.02 5.02.01 5.02.01.1", "program kegiatan sub_kegiatan"),
        ("No|Kegiatan", "1 2 3 4 5 6 7", ""),
        ("No|Kegiatan", "1.1 1.2 1.3 2.1 2.2 2.3 3.1", ""),
        ("No|Kegiatan", "1 1.1 1.1 2 2.1 2.1 3", ""),
        ("No|Kegiatan", "1 2.1 2.2 3 4.1 4.2 5", ""),
        ("No|Sasaran|Kegiatan", "1 1.1 1.2 1.3 2 2.1 2.2", ""),
    ],
)
def test_codes_that_go_on_with_earlier_ones_tell_levels_that_no_heading_names(
    head: str, codes: str, levels: str
) -> None:
    """Amounts of an item and of its parts are not those of items beside one another."""
    rows = [
        f"{code}{'|S' * head.count('Sasaran')}|Butir {n}|{'x' if n % 2 else ''}|x|9.000.000|Umum"
        for n, code in enumerate(codes.split(), 1)
    ]
    found = recognise(table(f"{head}|T1|T2|Pagu|PJ", *rows), [], "dinas")
    printed = found.new_layouts["dinas"]
    assert [level for level in levels.split() if f"- tingkat: {level}\n" in printed] == levels.split()
    assert ("baris_tingkat" in printed, "depth" in {doubt.kind for doubt in found.doubts}) == (bool(levels),) * 2
    assert found.text.count("anggaran: 9.000.000") == 7


@each("letter", ["a", "(a)", "A", "a."])
def test_letters_that_count_columns_are_no_item_and_told(letter: str) -> None:
    row = "|".join(letter.replace("a", sign).replace("A", sign.upper()) for sign in "abcdefg")
    found = recognise(table("No|Sasaran|Indikator|Kegiatan|T1|T2|PJ", row, "1|S1|I1|K1|x||Umum", "2|S2|I2|K2||x|U"), [])
    assert found.text.count("- uraian:") == 6 and [doubt.kind for doubt in found.doubts] == ["letters"]


@each(
    "heading, is_one",
    [("Jumlah", True), ("TOTAL", True), ("Jumlah (Rp)", True), ("Jumlah setahun", True), ("Jumlah peserta", False)],
)
def test_a_column_that_adds_up_amounts_of_periods_is_the_budget(heading: str, is_one: bool) -> None:
    rows = ["1|S1|I1|K1|5.000.000|1.000.000|6.000.000|Umum", "2|S2|I2|K2||2.000.000|2.000.000|Umum"]
    found = recognise(table(f"No|Sasaran|Indikator|Kegiatan|T1|T2|{heading}|PJ", *rows), [], "dinas")
    assert ("anggaran: 6.000.000" in found.text, "tambahan" in found.text) == (is_one, not is_one)


def test_ticks_of_an_outline_are_its_schedule() -> None:
    rows = ["1|Program A|||||5.000.000", "1.1|Rapat|x|x|||2.000.000", "1.2|Bimtek|||x|x|3.000.000"]
    found = recognise(table("Kode|Program / Kegiatan|T1|T2|T3|T4|Pagu", *rows), [], "dinas")
    assert "periode: triwulan\n        isi:\n          kegiatan: kegiatan.jadwal\n" in found.new_layouts["dinas"]
    assert found.text.count("jadwal: T1-T2") == found.text.count("jadwal: T3-T4") == 1 and not found.doubts


def test_a_column_of_unknown_words_is_a_free_field() -> None:
    found = recognise(
        table("No|Sasaran|Indikator|Warna Map|Kegiatan|PJ", "1|S1|I1|merah|K1|Umum", "||I2|biru|K2|Umum"), [], "dinas"
    )
    assert "tambahan:\n              warna_map: merah" in found.text
    assert "isi: indikator.tambahan.warna_map" in found.new_layouts["dinas"]


@each("row, text", [("✓|bila perlu||✓", "bila perlu"), ("✓|✓||V (lelang)", "V (lelang)"), ("|x|✓|±", "±")])
def test_what_is_no_mark_is_a_comment_and_a_doubt(row: str, text: str) -> None:
    """In a column of its own, and where other rows of its column are ticked."""
    found = recognise(
        table("No|Sasaran|Indikator|Kegiatan|T1|T2|T3|T4|PJ", f"1|S1|I1|K1|{row}|Umum", "||I2|K2||||✓|Umum"),
        [],
        "dinas",
    )
    assert f"# {text}" in found.text or f": {text}" in found.text
    assert found.text.count("jadwal: T") == 2 and "tambahan" not in found.text
    assert [(doubt.kind, doubt.text) for doubt in found.doubts] == [("no_mark", text)]


@each(
    "first, second, schedules, told",
    [
        ("√|x|x|x", "x|x|x|√", ["T1", "T4"], ["x"] * 6),
        ("v|X|v|x", "x|x|x|√", ["T1, T3", "T4"], ["X", "x", "x", "x", "x"]),
        ("√|x||", "x|x|x|√", ["T1", "T4"], ["x"] * 4),
        ("√|x||", "x|||√", ["T1-T2", "T1, T4"], []),
        ("x|x|x|x", "x|x|x|x", ["T1-T4", "T1-T4"], []),
    ],
)
def test_a_cross_is_no_tick_where_every_cell_says_yes_or_no(
    first: str, second: str, schedules: list[str], told: list[str]
) -> None:
    found = recognise(
        table("No|Sasaran|Indikator|Kegiatan|T1|T2|T3|T4|PJ", f"1|S1|I1|K1|{first}|Umum", f"||I2|K2|{second}|Umum"),
        [],
        "dinas",
    )
    assert [line.partition(": ")[2] for line in found.text.splitlines() if "jadwal: " in line] == schedules
    assert [doubt.text for doubt in found.doubts if doubt.kind == "no_mark"] == told


@each("rows, told", [
    (("R||R|", "|R||"), ["kegiatan.jadwal"]),
    (("R|R|R|R", "R|R|R|R"), ["kegiatan.jadwal"]),
    (("N|D||", "|N|D|"), ["kegiatan.tambahan.jadwal"]),
    (("v||v|", "|v||"), []),
    (("x||x|", "|x||"), []),
    (("|||", "|||"), []),
])  # fmt: skip
def test_letters_for_ticks_are_told(rows: tuple[str, str], told: list[str]) -> None:
    heads = ("No|Sasaran|Indikator|Kegiatan|JADWAL|JADWAL|JADWAL|JADWAL|PJ", "||||T1|T2|T3|T4|")
    body = (f"{n}|S{n}|I{n}|K{n}|{row}|Umum" for n, row in enumerate(rows, 1))
    found = recognise(table(*heads, *body), [], "dinas")
    assert [doubt.made for doubt in found.doubts if doubt.kind == "signs"] == told


def merged(document: RawDocument, row: int, column: int, rowspan: int, colspan: int) -> RawDocument:
    """A document whose table has one cell over several places."""
    whole = document.tables[0]
    covered = {(row + down, column + right) for down in range(rowspan) for right in range(colspan)} - {(row, column)}
    cells = tuple(
        one._replace(rowspan=rowspan, colspan=colspan) if (one.row, one.column) == (row, column) else one
        for one in whole.cells
        if (one.row, one.column) not in covered
    )
    return RawDocument((*document.blocks[:-1], whole._replace(cells=cells)))


_OVER = "No|Sasaran|Indikator|Kegiatan|{}|PJ|Pagu (Rp)"
_TICKS = ("T1|T2|T3|T4", "V|||", "||✓|")
_TARGETS = ("T1|T2|T3|T4", "5%||7%|", "|6%||")
MERGED = [
    (_TICKS, (1, 4, 1, 3), ["jadwal: T1-T3", "jadwal: T3"], []),
    (_TICKS, (1, 4, 2, 2), ["jadwal: T1-T2", "jadwal: T1-T3"], []),
    (_TICKS, (2, 6, 1, 2), ["jadwal: T1", "jadwal: T3-T4"], []),
    (("Jan|Feb|Mar", "x||", "|●|"), (2, 5, 1, 2), ["jadwal: Januari", "jadwal: Februari-Maret"], []),
    (_TARGETS, (1, 4, 1, 2), ["T1: 5%"], ["periods", "merged"]),
    (_TICKS, (1, 8, 2, 1), ["pelaksana: umum", "pelaksana: umum"], []),
    (("T1|T2|T3|T4", "terus|||", "✓|✓|✓|"), (1, 4, 1, 4), ["# terus", "jadwal: T1-T3"], ["no_mark"]),
    (_TICKS, (1, 9, 2, 1), ["anggaran: 5.000.000"], ["merged"]),
]


@each("columns, place, said, doubts", MERGED)
def test_a_cell_over_several_places_says_the_same_of_each_or_is_told(
    columns: tuple[str, ...], place: tuple[int, int, int, int], said: list[str], doubts: list[str]
) -> None:
    head, first, second = columns
    plan = table(_OVER.format(head), f"1|S1|I1|K1|{first}|Umum|5.000.000", f"||I2|K2|{second}|Data|6.000.000")
    found = recognise(merged(plan, *place), [], "dinas")
    lines = [line.strip() for line in found.text.splitlines()]
    assert [line for line in lines if line in said] == said
    assert [doubt.kind for doubt in found.doubts] == doubts


@each("over", [True, False])
def test_a_number_within_a_sasaran_counts_no_tujuan(over: bool) -> None:
    plan = table("No|Sasaran|Indikator|Kegiatan|PJ", "1|S1|I1|K1|A", "2|||K2|A", "|S2|I2|K3|B")
    found = recognise(merged(merged(plan, 1, 1, 2, 1), 1, 2, 2, 1) if over else plan, [], "d")
    assert "tujuan" not in found.text and "tidak ada dalam sumber" not in found.text


def test_numbers_over_several_rows_that_count_on_begin_with_no_tujuan_again() -> None:
    rows = ("1|T1|S1|I1|K1|A", "||||K2|A", "2||S2|I2|K3|A", "3|T2|S3|I3|K4|B")
    plan = table("No|Tujuan|Sasaran|Indikator|Kegiatan|PJ", *rows)
    for column, over in ((0, 2), (1, 3), (2, 2), (3, 2)):
        plan = merged(plan, 1, column, over, 1)
    layout = recognise(plan, [], "d").new_layouts["d"]
    assert "per: sasaran\n" in layout and "ulang:" not in layout


def test_an_item_over_several_of_those_above_it_stands_below_each() -> None:
    rows = ("1|S1|I1|K1|Sub 1|A", "2|S2|I2||Sub 2|B", "|||K2|Sub 3|B")
    found = recognise(merged(table("No|Sasaran|Indikator|Kegiatan|Sub Kegiatan|PJ", *rows), 1, 3, 2, 1), [], "d")
    texts = re.findall("uraian: (.*)", found.text.split("rak:")[1])
    assert texts == ["S1", "I1", "K1", "Sub 1", "S2", "I2", "K1", "Sub 2", "K2", "Sub 3"]
    assert [(doubt.kind, doubt.text) for doubt in found.doubts] == [("several", "K1")]


def test_a_programme_over_several_indikator_is_that_of_all_their_kegiatan() -> None:
    rows = ("1|S1|I1|Program X|K1", "||I2||K2", "2|S2|I3||K3", "||I4|Program Z|K4")
    found = recognise(merged(table("No|Sasaran|Indikator|Program|Kegiatan", *rows), 1, 3, 3, 1), [], "dinas")
    assert re.findall(r"program: (\S+)", found.text) == ["program-x", "program-x", "program-x", "program-z"]


def test_a_kegiatan_in_one_cell_beside_two_indikator_is_told() -> None:
    rows = ("1|S1|I1|K1", "||I2|", "2|S2|I3|K3")
    found = recognise(merged(table("No|Sasaran|Indikator|Kegiatan", *rows), 1, 3, 2, 1), [], "dinas")
    assert [(doubt.kind, doubt.text) for doubt in found.doubts] == [("merged", "K1")]


@each("again", ["S1", "idem", "s.d.a."])
def test_a_sasaran_said_again_without_a_number_is_below_no_tujuan(again: str) -> None:
    rows = ("1|S1|I1|K1", f"|{again}|I2|K2", "2|S2|I3|K3")
    (rak,) = recognise(table("No|Sasaran|Indikator|Kegiatan", *rows), [], "dinas").data["rak"]
    assert [(sasaran["uraian"], len(sasaran["indikator"])) for sasaran in rak["sasaran"]] == [("S1", 2), ("S2", 1)]


def test_what_stands_around_a_table_of_other_things_is_the_plans() -> None:
    """The title above one, and the signature below another."""
    others = [table("Nama|Alamat|Telepon", "A|Jalan B|1").tables[0], table("Jenis|Warna|Harga", "A|B|1").tables[0]]
    title, plan = table("No|Sasaran|Indikator", "1|S|I").blocks[:3], table("No|Sasaran|Indikator", "1|S|I").tables
    signed = map(RawLine, ("Kupang, 5 Januari 2021", "Kepala,", "BUDI", "NIP. 1"))
    found = recognise(
        RawDocument((title[1], others[0], title[0], title[2], *plan, RawLine("TAHUN INI"), others[1], *signed)),
        [],
        "dinas",
    )
    assert "instansi: DINAS CONTOH\ntahun: 2021" in found.text and "nama: BUDI\n" in found.text
    assert [doubt.kind for doubt in found.doubts] == ["skipped", "skipped", "signer"]  # the line that parts them


def test_kegiatan_stand_below_their_own_sasaran_where_no_column_names_an_indikator() -> None:
    found = recognise(table("No|Sasaran|Kegiatan", "1|S1|K1", "||K2", "2|S2|K3"), [], "dinas")
    assert printed_again(found) == [["1", "S1", "K1"], ["", "", "K2"], ["2", "S2", "K3"]]
    assert [doubt.kind for doubt in found.doubts] == ["added", "added"]


def test_a_number_that_counts_items_of_which_one_says_idem_counts_those_that_it_stands_beside() -> None:
    found = recognise(table("No|Tujuan|Sasaran|Kegiatan", "1|T|S1|K1", "|||K2", "2|sda|S2|K3"), [], "dinas")
    assert "per: sasaran" in found.new_layouts["dinas"]
    assert [row[0] for row in printed_again(found)] == ["1", "", "2"]


@each("rows, per, numbers", [
    (("1|T|S1|K1", "2|T|S2|K2", "3|T|S3|K3"), "sasaran", "123"),  # each cell says its text, as in CSV
    (("1|T|S1|K1", "1|T|S1|K2", "2|T|S2|K3"), "sasaran", "12"),
    (("1|T1|S1|K1", "2|T2|S1|K2", "3|T2|S1|K3"), "kegiatan", "123"),
    (("1|T|S1|Rapat", "1|T|S2|Rapat", "2|T|S2|Audit"), "kegiatan", "112"),
])  # fmt: skip
def test_a_number_beside_texts_that_each_row_says_again_counts_the_items(
    rows: tuple[str, ...], per: str, numbers: str
) -> None:
    found = recognise(table("No|Tujuan|Sasaran|Kegiatan", *rows), [], "dinas")
    assert f"per: {per}" in found.new_layouts["dinas"]
    assert "".join(row[0] for row in printed_again(found)) == numbers


def test_a_dash_between_amounts_is_none() -> None:
    found = recognise(
        table("No|Kegiatan|TW I|TW II|TW III|TW IV", f"1|K1{'|1.000.000' * 4}", "2|K2|-|-|-|2.000.000"), []
    )
    assert [doubt.kind for doubt in found.doubts if doubt.kind != "added"] == []
    assert printed_again(found)[1] == ["2", "K2", "-", "-", "-", "2.000.000"]


STORED = [
    ("1.235", "1234.567", ["1.234,567"]),
    ("1.234.568", "1234567.5", ["1.234.567,5"]),
    ("Rp 1.235", "1234567", ["1.234.567"]),
    ("1.500.000.000", "1.5e9", []),
    ("1.500.000", "1500000.0", []),
    ("1.500.000,00", "1500000", []),
    ("1.500.000", "", []),
]


@each("shown, stored, told", STORED)
def test_an_amount_that_a_workbook_shows_as_another_is_written_as_shown_and_told(
    shown: str, stored: str, told: list[str]
) -> None:
    document = table("No|Sasaran|Indikator|Kegiatan|Pagu (Rp)", f"1|S|I|K|{shown}")
    *lines, raw = document.blocks
    assert isinstance(raw, RawTable)
    cells = tuple(cell._replace(value=stored) if cell.text == shown else cell for cell in raw.cells)
    found = recognise(RawDocument((*lines, raw._replace(cells=cells))), layouts())
    assert f"anggaran: {shown}\n" in found.text
    assert [doubt.made for doubt in found.doubts if doubt.kind == "stored"] == told


def test_a_table_of_other_things_is_told_and_left() -> None:
    found = recognise(table("Nama|Alamat|Telepon", "A|Jalan B|1", "C|Jalan D|2"), layouts())
    assert not found.forms
    assert [doubt.kind for doubt in found.doubts] == ["skipped"]


def read(*rows: str) -> str:
    """The plan of a table, whose doubts are all about what stands above."""
    found = recognise(table(*rows), [], "dinas")
    assert {doubt.kind for doubt in found.doubts} <= {"ditto"}
    return found.text


def test_an_indikator_that_counts_is_no_total() -> None:
    found = recognise(
        table(
            "No|Sasaran|Indikator|Target|Anggaran", "1|S1|I1|5|1.000.000", "||Jumlah sekolah aman|1.200 unit|",
            "||Total aset|10|2.000.000", "|Jumlah|||3.000.000", "Total Pagu||||3.000.000",
        ),
        [],
        "dinas",
    )  # fmt: skip
    assert "uraian: Jumlah sekolah aman\n            target: 1.200 unit" in found.text
    assert found.text.count("uraian: Total aset") == 1 and "uraian: Jumlah\n" not in found.text
    assert "jumlah:\n  judul: Total Pagu\n  sub:\n    - tingkat: sasaran\n" in found.new_layouts["dinas"]


def printed_again(found: Recognised) -> list[list[str]]:
    """The body of the first table of a plan in its new form, merged cells '' but at their first place."""
    rencana, _ = load_rencana(found.source)
    assert rencana is not None
    grid = next(iter(compose_section(rencana, rencana.rak[0], found.forms[0].layout).grids))
    return [[cell.text if cell else "" for cell in row.cells] for row in grid.body_rows]


def test_a_last_row_of_one_text_closes_the_table() -> None:
    """A total in words, or a note; in one cell as wide as the table, in a narrower one, or without merged cells."""
    head, row = "No|Sasaran|Indikator|Kegiatan|T1|T2|T3|T4|PJ", "1|S1|I1|K1|✓||||Umum"
    for text, doubts in (("Total 3 langkah", ["closing"]), ("Jumlah kegiatan: dua", []), ("Catatan: *) usulan", [])):
        apart = table(head, row, "||I2|K2||✓|||Data", f"{text}||||||||")
        whole = apart.tables[0]
        for width in (1, 4, 9):
            cells = tuple(c._replace(colspan=width) if c.text == text else c for c in whole.cells)
            kept = tuple(c for c in cells if c.row < 3 or not 0 < c.column < width)
            found = recognise(RawDocument((*apart.blocks[:3], whole._replace(cells=kept))), [], "dinas")
            assert "baris_penutup:\n  - " in found.new_layouts["dinas"], text
            assert printed_again(found)[2][0] == text
            assert [doubt.kind for doubt in found.doubts] == doubts, text


def test_bands_with_items_below_them_do_not_close_a_table() -> None:
    bands = [(1, "Sasaran A"), (3, "Sasaran B"), (5, "Keterangan: usulan")]
    rows = ["No|Indikator|Target", "Sasaran A||", "1|I1|5", "Sasaran B||", "1|I2|6", "Keterangan: usulan||"]
    blocks = table(*rows).blocks
    whole = blocks[3]
    assert isinstance(whole, RawTable)
    wide = {row for row, _ in bands}
    cells = tuple(
        cell._replace(colspan=3) if cell.row in wide else cell
        for cell in whole.cells
        if cell.row not in wide or not cell.column
    )
    found = recognise(RawDocument((*blocks[:3], whole._replace(cells=cells))), [], "dinas")
    assert found.text.count("- uraian: Sasaran") == 2 and "usulan" not in found.text
    assert [row[0] for row in printed_again(found)] == ["Sasaran A", "1", "Sasaran B", "1", "Keterangan: usulan"]


def test_a_table_of_two_columns_under_known_headings_is_a_plan() -> None:
    """A NO column counts what stands beside it; labels beside their texts are lines."""
    for head, label in (("Sasaran|Indikator Kinerja", "S"), ("No|Kegiatan", "1"), ("Kegiatan|Waktu", "K")):
        found = recognise(table(head, f"{label}|a", f"{2 if label == '1' else label}|b"), [], "dinas")
        assert [row[1] for row in printed_again(found)] == ["a", "b"], head
        assert printed_again(found)[1][0] in ("2", "", label), head
    labels = table("Tujuan|Layanan baik", "Sasaran|Layanan cepat").blocks
    found = recognise(RawDocument((*labels, *table("No|Sasaran|Indikator", "1|S|I").blocks)), [], "dinas")
    assert [form.tables[0].whole.columns for form in found.forms] == [3]


def test_a_row_of_means_is_no_item() -> None:
    """It is told, unless the form has it at its end; an indikator that measures a mean stays one."""
    head = "No|Sasaran|Indikator|Target|Capaian"
    rows = ("1|S1|Rata-rata lama sekolah|8,5|90,00", "||Rata-rata nilai|70|80,00", "2|S2|I2|5|100,00")
    for label in ("Rata-rata", "RATA - RATA CAPAIAN", "Rerata capaian", "Nilai rata-rata"):
        found = recognise(table(head, *rows, f"{label}||||90,00"), [], "dinas")
        assert [doubt.text for doubt in found.doubts if doubt.kind == "total"] == [f"{label} 90,00"], label
        assert found.text.count("- uraian: Rata-rata") == 2 and found.text.count("90,00") == 1


def test_every_way_to_say_as_above_is_what_stands_above() -> None:
    head = "No|Sasaran|Indikator|Kegiatan|PJ"
    for word in ("idem", "s.d.a.", '"', "”", "''", "-”-", ",,", "〃"):
        said = read(head, "1|S1|I1|K1|Umum", f"2|S2|{word}|K2|{word}")
        assert said.count("uraian: I1") == 2 and said.count("pelaksana: umum") == 2, word


def test_money_that_a_cell_says_is_as_above_counts_once_and_is_told() -> None:
    rows = ("No|Sasaran|Indikator|Kegiatan|Pagu (Rp)", "1|S1|I1|K1|250.000.000", "2|S2|I2|K2|idem", "3|S3|I3|K3|sda")
    found = recognise(table(*rows), [], "dinas")
    assert found.text.count("250.000.000") == 1 and "# anggaran: idem" in found.text
    assert [(doubt.kind, doubt.text) for doubt in found.doubts] == [("amount", "idem"), ("amount", "sda")]


def test_what_was_reached_belongs_to_what_is_measured() -> None:
    """Each row has one of each level: the nearest at the left is meant."""
    said = read("No|Sasaran|Indikator|Target|Realisasi|Kegiatan|Keterangan", "1|S1|I1|5|4|K1|a", "2|S2|I2|6|3|K2|b")
    assert "tambahan:\n              realisasi:" in said and "keterangan: a" in said.split("uraian: K1")[1]


def test_months_of_amounts_without_a_heading_above_are_a_budget() -> None:
    months = ("Januari", "Pebruari", "MRT", "APR", "Mei", "Jun", "Jul", "AGUST", "Sept", "Okt", "NOP", "Des")
    amounts = "|".join(["1.000.000"] * 12)
    said = recognise(table("No|Kegiatan|" + "|".join(months), f"1|K1|{amounts}", f"2|K2|{amounts}"), [], "dinas").text
    assert said.count("anggaran_periode:") == 2 and "tambahan" not in said


def test_years_with_a_word_before_them_are_targets() -> None:
    said = read("No|Sasaran|Indikator|Target 2021|Target 2022", "1|S1|I1|70|80")
    assert 'target_tahun:\n              "2021": "70"\n              "2022": "80"' in said


def test_letterhead_and_annex_are_no_title() -> None:
    lines = (
        "PEMERINTAH KOTA A", "DINAS B", "Jl. C No. 1", "LAMPIRAN KEPUTUSAN", "NOMOR : 1", "RENCANA AKSI", "TAHUN 2021",
    )  # fmt: skip
    blocks = table("No|Sasaran|Indikator", "1|S|I").tables
    found = recognise(RawDocument((*map(RawLine, lines), *blocks)), [], "dinas")
    assert "instansi: DINAS B" in found.text
    assert "judul:\n  - RENCANA AKSI\n  - TAHUN {{ tahun }}\n" in found.new_layouts["dinas"]
    assert "lampiran:\n      - LAMPIRAN KEPUTUSAN" in found.text
    assert [doubt.text for doubt in found.doubts] == ["PEMERINTAH KOTA A", "Jl. C No. 1"]
    assert "  # PEMERINTAH KOTA A\n" in found.text


def test_a_piece_without_headings_goes_on_in_the_table_before() -> None:
    first, piece = (table(*rows).tables[0] for rows in (("No|Sasaran|Indikator", "1|S1|I1"), ("||I2", "2|S2|I3")))
    said = recognise(RawDocument((first, RawLine("(bersambung)"), RawLine("Lanjutan"), piece)), [], "dinas")
    assert said.text.count("- uraian: I") == 3 and said.text.count("- uraian: S") == 2


def test_lines_before_the_place_and_date_are_no_signature() -> None:
    below = ("Catatan: pagu dapat berubah", "Kupang, 5 Januari 2021", "Kepala", "BUDI", "NIP. 1")
    found = recognise(RawDocument((*table("No|Sasaran|Indikator", "1|S|I").blocks, *map(RawLine, below))), [], "dinas")
    assert "jabatan: Kepala\n" in found.text
    assert [doubt.text for doubt in found.doubts] == ["Catatan: pagu dapat berubah"]
    assert "  # Catatan: pagu dapat berubah\n" in found.text


def test_names_that_differ_by_their_number_are_no_slip() -> None:
    """A letter that was slipped is doubted."""
    units = ("Bidang Pelayanan 1", "Bidang Pelayanan 2", "Bidang Pelayanan 11", "Seksi Umum I", "Seksi Umum II")
    for more, doubts in ((), []), (("Bidang Pelayanann 2",), ["near"]):
        rows = [f"{n}|S{n}|K{n}|{unit}" for n, unit in enumerate((*units, *more), 1)]
        found = recognise(table("No|Sasaran|Kegiatan|PJ", *rows), [], "dinas")
        assert [doubt.kind for doubt in found.doubts if doubt.kind == "near"] == doubts


def test_units_that_a_cell_lists_are_several_where_others_name_each_or_all_are_of_one_kind() -> None:
    """Else they stay one, and that is doubted; a name with `dan` or a comma of its own is one."""
    law, money, general = "Bidang Hukum", "Bidang Keuangan", "Seksi Umum dan Data"
    rows = [
        (f"{law}, {money}", [law, money], ["apart"]),
        (f"{law.lower()} / {money}; {general}", [law, money, general], ["apart"]),
        (f"{money} dan {law}", [money, law], ["apart"]),
        (f"{law}, Bidang Aset", [law, "Bidang Aset"], ["apart"]),
        ("Bidang Aset & Bidang Arsip", ["Bidang Aset", "Bidang Arsip"], ["apart"]),
        ("Seksi Aset, Bidang Arsip", None, ["together"]),
        (general, None, []),
        ("Bagian Hukum, HAM, dan Protokol", None, []),
    ]
    known = [f"{n}|S|K{n}|{unit}" for n, unit in enumerate((law, money, general), 1)]
    for unit, several, doubts in rows:
        found = recognise(table("No|Sasaran|Kegiatan|PJ", f"1|S|K|{unit}", *known), [], "dinas")
        rencana, _ = load_rencana(found.source)
        assert rencana is not None
        first = rencana.rak[0].sasaran[0].indikator[0].kegiatan[0]
        units = [rencana.pelaksana_name(key) for key in first.pelaksana or ()]
        assert units == (several or [unit]), found.text
        assert [doubt.kind for doubt in found.doubts if doubt.kind != "added"] == doubts, unit
        assert (unit in rencana.pelaksana.values()) == (several is None), unit


def test_headings_below_a_group_stand_in_a_row_of_their_own() -> None:
    """Whether the group is one cell as wide or several."""
    rows = ("No|Sasaran|Indikator|Semester I||Semester II|", "|||Target|Realisasi|Target|Realisasi", "1|S|I|5|4|6|3")
    apart = table(*rows)
    whole = apart.tables[0]
    groups = tuple(
        cell._replace(colspan=2) if "Semester" in cell.text else cell
        for cell in whole.cells
        if cell.row or cell.text
    )  # fmt: skip
    for document in (apart, RawDocument((*apart.blocks[:3], whole._replace(cells=groups)))):
        said = recognise(document, [], "dinas").text
        assert 'target_periode:\n              S1: "5"\n              S2: "6"' in said
        assert 'realisasi:\n                S1: "4"' in said and "uraian: S\n" in said


def test_steps_with_ticks_and_units_of_their_own_are_parts_of_a_kegiatan() -> None:
    """In files without merged cells; a unit that stands once for all of them is the kegiatan's."""
    head = "No|Sasaran|Indikator|Kegiatan|Rencana Aksi|TW I|TW II|TW III|TW IV|PJ"
    own = read(head, "1|S|I|K1|A1|v||||Umum", "||||A2||v|||Data", "|||K2|A3|||v||Umum")
    assert "uraian: A2\n                    jadwal: T2\n                    pelaksana: data\n" in own
    assert own.count("sub_kegiatan:") == 2
    shared = read(head, "1|S|I|K1|A1|v||||Umum", "||||A2||v|||", "|||K2|A3|||v||Data")
    assert "- uraian: K1\n                pelaksana: umum\n" in shared
    together = read(head, "1|S|I|K1|A1|v||||Umum", "|||K2|A3|||v||Umum")
    assert "aksi:" in together and "sub_kegiatan" not in together


@each("head, contents", [
    ("Sasaran|Indikator|Rincian Kegiatan|Tahapan|PJ", "indikator.uraian kegiatan.uraian kegiatan.aksi"),
    ("Sasaran|Indikator|Sub Kegiatan|Rencana Aksi|PJ", "indikator.uraian kegiatan.uraian kegiatan.aksi"),
    ("Sasaran|Indikator|Kegiatan|Sub Kegiatan|PJ", "indikator.uraian kegiatan.uraian sub_kegiatan.uraian"),
    ("Sasaran|Indikator|Satuan|Rincian Kegiatan|PJ", "indikator.uraian indikator.satuan kegiatan.uraian"),
    ("Sasaran|Indikator Kegiatan|Target|Kegiatan|PJ", "indikator.uraian indikator.target kegiatan.uraian"),
    ("Sasaran|Kegiatan|Indikator Kegiatan|Target|PJ", "kegiatan.uraian keluaran.uraian keluaran.target"),
])  # fmt: skip
def test_steps_stand_right_of_kegiatan_and_what_is_measured_before_them_is_an_indikator(
    head: str, contents: str
) -> None:
    layout = recognise(table(head, "S1|A|5 dok|B|Umum", "S2|C|6 dok|D|Hukum"), [], "dinas").new_layouts["dinas"]
    assert re.findall(r"isi: (\S+)", layout)[1:4] == contents.split()


@each("head, texts, told", [
    ("Sasaran/Program/Kegiatan", ("Mutu naik", "Program A", "Rapat"), "sasaran"),
    ("Program dan Kegiatan", ("Program A Rapat", "Audit"), "kegiatan"),
    ("Program/Kegiatan", ("Rapat", "Audit"), ""),
    ("Kegiatan", ("Program magang", "Audit"), ""),
])  # fmt: skip
def test_rows_of_several_levels_that_nothing_tells_apart_are_told(head: str, texts: tuple[str, ...], told: str) -> None:
    found = recognise(table(f"No|{head}|Indikator|Target|PJ", *(f"|{text}|I|5 dok|Umum" for text in texts)), [], "x")
    assert [doubt.made for doubt in found.doubts if doubt.kind == "levels"] == [told] * bool(told)


@each("head, rows, level", [
    ("Kode|Tujuan|Sasaran|Indikator", ("1.1|T|S|I", "1.2|||J", "2.1|U|V|K"), "indikator"),
    ("Kode|Tujuan|Sasaran|Indikator", ("1.1|T|S|I", "1.2|T|S|J", "2.1|U|V|K"), "indikator"),
    ("Kode|Sasaran|Indikator|Satuan", ("1.1|S|I|x", "||J|y", "2.1|V|K|z"), "sasaran"),
    ("Sasaran|Kode|Indikator|Satuan", ("S|1.1|I|x", "|1.2|J|y", "V|2.1|K|z"), "indikator"),
    ("Sasaran|Indikator|Kode|Satuan", ("S|I|1.1|x", "|J|1.2|y", "V|K|2.1|z"), "indikator"),
])  # fmt: skip
def test_a_code_is_that_of_the_items_on_whose_rows_it_stands(head: str, rows: tuple[str, ...], level: str) -> None:
    found = recognise(table(head, *rows), [], "dinas")
    assert f"isi: {level}.kode" in found.new_layouts["dinas"]
    assert [doubt.kind for doubt in found.doubts if doubt.kind == "again"] == []


@each("lines, said", [
    (("DINAS CONTOH", "TAHUN 2021"), []),
    (("DINAS CONTOH", "TAHUN 2022"), ["tahun: 2022"]),
    (("BADAN LAIN", "TAHUN 2021"), ["instansi: BADAN LAIN"]),
])  # fmt: skip
def test_a_second_rak_of_another_year_or_office_is_told(lines: tuple[str, ...], said: list[str]) -> None:
    first, second = table("No|Sasaran|Indikator|Target", "1|S|I|5"), table("No|Sasaran|Indikator|Nilai", "1|T|J|6")
    titles = map(RawLine, ("Ditetapkan di Maju", "RENCANA AKSI", *lines))
    found = recognise(RawDocument((*first.blocks, *titles, second.tables[0])), layouts(), "dinas")
    told = [doubt.text for doubt in found.doubts if doubt.kind == "title"]
    assert [text for text in told if ":" in text] == said and all(f"# {text}" in found.text for text in said)


def test_a_title_with_the_years_of_a_longer_plan_names_no_year_for_certain() -> None:
    """Another line, or the caller, may; else it is the first, and doubted."""
    blocks = table("No|Sasaran|Indikator", "1|S|I").tables

    def found(*lines: str, **unsaid: object) -> tuple[str, list[str]]:
        made = recognise(RawDocument((*map(RawLine, lines), *blocks)), [], "dinas", unsaid)
        return made.text.split("tahun: ")[1][:4], [doubt.made for doubt in made.doubts if doubt.kind == "year"]

    for line in ("RENSTRA 2021-2026", "PERIODE 2021 – 2026", "TAHUN 2021 s.d. 2026", "TAHUN 2021 sampai dengan 2026"):
        assert found("DINAS B", line) == ("2021", ["2021"]), line
        assert found("DINAS B", line, "TAHUN 2023") == ("2023", []), line
        assert found("DINAS B", line, tahun=2024) == ("2024", []), line


@pytest.mark.parametrize("merged", [True, False])
def test_a_row_of_a_programme_with_money_is_no_kegiatan_and_says_nothing_of_one(merged: bool) -> None:
    """Merged over the NO column, or in its own words; its unit has no field, and is told."""
    rows = [
        "No|Kegiatan|Indikator|Target|Anggaran|Sumber Dana|PJ",
        *("I|Program Sampah|||675.000.000|APBD|Bidang Bersih", "1|Angkut|Volume|9 ton|600.000.000|PAD|Seksi A"),
        *("2|Bina|Bank|4 unit|75.000.000|PAD|Seksi B", "II|Program Cemar|||120.000.000|DAK|Bidang Tata"),
        *("1|Uji|Titik|3 titik|120.000.000|DAK|Lab", "|Jumlah|||795.000.000||"),
    ]
    blocks: list[RawBlock] = list(table(*rows).blocks)
    whole = blocks[-1]
    assert isinstance(whole, RawTable)
    if merged:
        cells = [cell for cell in whole.cells if cell.row not in (1, 4) or cell.column > 3]
        spans = [RawCell(row, 0, (f"Program {name}",), colspan=4) for row, name in ((1, "Sampah"), (4, "Cemar"))]
        blocks[-1] = whole._replace(cells=tuple(sorted([*cells, *spans], key=lambda cell: (cell.row, cell.column))))
    found = recognise(RawDocument(tuple(blocks)), [], "dinas")
    sampah, cemar = found.data["program"].values()
    assert (sampah["anggaran"], sampah["sumber_dana"], cemar["anggaran"]) == ("675.000.000", ["APBD"], "120.000.000")
    told = [doubt.text for doubt in found.doubts if doubt.kind == "unplaced"]
    assert told == ["Bidang Bersih", "Bidang Tata"]
    works = [work for one in found.data["rak"][0]["sasaran"][0]["indikator"] for work in one["kegiatan"]]
    assert [(work["uraian"], work["anggaran"], work["program"], len(work["sumber_dana"])) for work in works] == [
        *(("Angkut", "600.000.000", "sampah", 1), ("Bina", "75.000.000", "sampah", 1)),
        ("Uji", "120.000.000", "cemar", 1),
    ]
    assert "Program" not in found.new_layouts["dinas"]


@pytest.mark.parametrize("heading", ["II. BIDANG B", "Bidang B", "B. Urusan Pilihan"])
def test_a_heading_between_tables_of_the_same_columns_begins_another_rak(heading: str) -> None:
    """Each table prints its own rows; a table of other columns goes on in the same rak."""
    one, two = (table("No|Sasaran|Indikator|Target", f"1|S{n}|I{n}|5").tables[0] for n in "AB")
    lines = [RawLine(text) for text in ("RENCANA AKSI", "DINAS B", "TAHUN 2021")]
    made = recognise(RawDocument((*lines, RawLine("I. BIDANG A"), one, RawLine(heading), two)), [], "dinas")
    first, second = made.data["rak"]
    assert [rak["sasaran"][0]["uraian"] for rak in (first, second)] == ["SA", "SB"]
    assert second["judul"] == [heading]
    assert len(made.new_layouts) == 1
    other = table("No|Kegiatan|Pelaksana", "1|K|Umum").tables[0]
    assert len(recognise(RawDocument((*lines, one, RawLine(heading), other)), [], "dinas").data["rak"]) == 1


def test_titles_of_more_than_four_lines_are_kept_and_sentences_above_them_told() -> None:
    titles = ["RENCANA AKSI", "DINAS B", "TAHUN 2023", *(f"{name} : x" for name in ("Unit", "Program", "Pagu", "Kode"))]
    lines = [RawLine(text) for text in ("Dengan ini ditetapkan, sesuai hasil rapat,", "sebagai berikut.", *titles)]
    made = recognise(RawDocument((*lines, table("No|Sasaran|Indikator", "1|S|I").tables[0])), [], "dinas")
    layout = made.new_layouts["dinas"]
    said = layout.split("judul:\n")[1].split("halaman:")[0]
    assert [line.strip(' -"') for line in said.splitlines()] == [*titles[:2], "TAHUN {{ tahun }}", *titles[3:]]
    assert made.data["tahun"] == 2023
    assert [doubt.text for doubt in made.doubts if doubt.kind == "title"] == [line.text for line in lines[:2]]


def test_the_signature_of_a_statement_above_is_no_title_and_labels_with_a_nip_are() -> None:
    signed = ["Kupang, 2 Januari 2024", "CAMAT NITA", "YOSEF NONG", "Pembina", "NIP 19800505 199912 1 002"]
    titles = ["PERJANJIAN KINERJA", "KECAMATAN NITA"]
    labels = ["SASARAN KINERJA", "Nama: YOSEF", "NIP: 19800505 199912 1 002", "Jabatan: Camat"]
    for lines, kept in ((signed + titles, titles), (labels, labels)):
        whole = RawDocument((*map(RawLine, lines), table("No|Sasaran|Indikator", "1|S|I").tables[0]))
        layout = recognise(whole, [], "dinas").new_layouts["dinas"].split("judul:\n")[1].split("halaman:")[0]
        assert [line.strip(' -"') for line in layout.splitlines()] == kept


@each(
    "shown, stored, told",
    [
        ("83", "82.5", ["82,5"]),
        ("13%", "0.125", ["12,5%"]),
        ("100 %", "0.99999", ["99,999%"]),
        ("12,5jt", "12500000", ["12.500.000"]),
        ("66,67", "66.66666667", ["66,66666667"]),
        ("25 orang", "25", []),
        ("75%", "75", []),
        ("77,5%", "0.775", []),
        ("1.234,50", "1234.5", []),
        ("(5)", "-5", []),
        ("0,3", "0.30000000000000004", []),
        ("BB", "", []),
    ],
)
def test_a_target_that_a_workbook_shows_as_another_is_told(shown: str, stored: str, told: list[str]) -> None:
    *lines, raw = table("No|Sasaran|Indikator|Target|Target TW I", f"1|S|I|{shown}|{shown}").blocks
    assert isinstance(raw, RawTable)
    cells = tuple(cell._replace(value=stored) if cell.text == shown else cell for cell in raw.cells)
    found = recognise(RawDocument((*lines, raw._replace(cells=cells))), [], "dinas")
    assert [doubt.made for doubt in found.doubts if doubt.kind == "stored"] == told * 2


@each(
    "heads, rows, is_registered",
    [
        ("No|Program / Kegiatan|Anggaran|Ket", ["1|Program A|1.000.000|baru", "2|Program B|2.000.000|lama"], True),
        ("No|Program/Kegiatan|Pagu", ["1|PROGRAM A|1.000.000", "2|PROGRAM B|2.000.000", "|Jumlah|3.000.000"], True),
        ("No|Program/Kegiatan|Anggaran", ["1|Program A|1.000.000", "2|Rapat B|2.000.000"], False),
        ("No|Program/Kegiatan|Anggaran|PJ", ["1|Program A|1.000.000|Umum", "2|Program B|2.000.000|Umum"], False),
        ("No|Kegiatan|Anggaran", ["1|Program A|1.000.000", "2|Program B|2.000.000"], False),
    ],
)
def test_a_table_of_programmes_alone_is_the_register(heads: str, rows: list[str], is_registered: bool) -> None:
    first = table("No|Sasaran|Indikator|Target", "1|S|I|5")
    second = table(heads, *rows).tables[0]
    made = recognise(RawDocument((*first.blocks, RawLine("Tabel 2. Anggaran"), second)), [], "dinas")
    assert ("dari: program" in made.new_layouts["dinas"]) == is_registered
    if is_registered:
        assert [one["anggaran"] for one in made.data["program"].values()] == ["1.000.000", "2.000.000"]
        assert made.doubts == ()


@each("names", [("Program A", "-"), ("-", "Program A"), ("Program A", "...")])
def test_a_programme_without_a_name_is_not_the_one_above_in_a_known_form(names: tuple[str, str]) -> None:
    first, rows = table("No|Sasaran|Indikator|Target", "1|S|I|5"), ["1|Program A|1.000.000|baru", "2|Program B|2|lama"]
    second = table("No|Program / Kegiatan|Anggaran|Ket", *rows).tables[0]
    form = recognise(RawDocument((*first.blocks, RawLine("Tabel 2. Anggaran"), second)), [], "dinas").forms[0]
    second = table(
        "No|Program / Kegiatan|Anggaran|Ket", *(f"{n}|{name}|{n}.000.000|" for n, name in enumerate(names, 1))
    )
    blocks = (*first.blocks, RawLine("Tabel 2. Anggaran"), second.tables[0])
    made = recognise(RawDocument(blocks), [("dinas", form.layout)])
    said = [(one["uraian"], one["anggaran"]) for one in made.data["program"].values()]
    assert said == list(zip(names, ("1.000.000", "2.000.000"), strict=True))


def test_two_signatures_are_kept_of_three_and_the_one_between_is_told() -> None:
    signed = [f"Jabatan {name},\n\n{name}\nNIP. 19660506 199203 1 00{n}" for n, name in enumerate("ABC", 1)]
    cells = tuple(RawCell(0, column, tuple(text.split("\n"))) for column, text in enumerate(signed))
    beside: RawBlock = RawTable(1, 3, cells, has_borders=False)
    below = RawTable(1, 1, (RawCell(0, 0, tuple("\n".join(signed).split("\n"))),), has_borders=False)
    for block in (beside, below):
        made = recognise(RawDocument((*table("No|Sasaran|Indikator", "1|S|I").blocks, block)), [], "dinas")
        assert [doubt.text for doubt in made.doubts if doubt.kind == "third"] == [" ".join(signed[1].split())]
        assert "nama: A\n" in made.text and "nama: C\n" in made.text and "nama: B\n" not in made.text
        assert "# pengesahan: Jabatan B, B NIP. 19660506 199203 1 002\n" in made.text


def test_a_column_beside_a_signature_that_is_none_is_told() -> None:
    filling = Filling()
    cells = (RawCell(0, 0, ("Tembusan:", "Arsip")), RawCell(0, 1, ("KEPALA DINAS,", "", "A. Contoh", "NIP. 1970")))
    signers, _ = signers_of([RawTable(1, 2, cells, has_borders=False)], filling)
    assert [signer["nama"] for signer in signers] == ["A. Contoh"]
    assert [doubt.text for doubt in filling.doubts] == ["Tembusan:", "Arsip"]


def test_a_name_to_be_written_by_hand_is_none() -> None:
    lines = ("Kupang, ...............", "Kepala Dinas,", "........................")
    found = recognise(RawDocument((*table("No|Sasaran|Indikator", "1|S|I").blocks, *map(RawLine, lines))), [], "dinas")
    assert "    pengesahan:\n      tempat: Kupang\n      jabatan: Kepala Dinas,\n    sasaran:" in found.text


def test_only_who_made_a_form_by_the_words_of_that_form_is_left_to_it() -> None:
    texts = ("Mengetahui,\nKepala Dinas,\n\nSITI AMINAH", "Kupang, 2 Mei 2024\nNotulis,\n\n........................")
    cells = tuple(RawCell(0, column, tuple(text.split("\n"))) for column, text in enumerate(texts))
    signed = RawTable(1, 2, cells, has_borders=False)
    chief = {"jabatan": "Kepala Dinas,", "nama": "SITI AMINAH"}
    place = {"tempat": "Kupang", "tanggal": "2 Mei 2024"}
    assert signers_of([signed], Filling(), "Notulis,")[0] == [chief | place]
    both = [{"peran": "Mengetahui,"} | chief, {"peran": "Notulis,"} | place]
    assert signers_of([signed], Filling(), "Yang membuat,")[0] == signers_of([signed], Filling())[0] == both


def test_a_month_with_a_letter_that_only_looks_like_its_own_is_no_date() -> None:
    lines = ("Kupang, 4 Apr\u0131l 2024", "Kepala Dinas,", "SITI AMINAH, S.E.")
    found = recognise(RawDocument((*table("No|Sasaran|Indikator", "1|S|I").blocks, *map(RawLine, lines))), [], "dinas")
    assert "tanggal:" not in found.text and f"- {lines[0]}\n" in found.text


def test_goals_without_a_column_of_sasaran_are_sasaran() -> None:
    for heading in ("Tujuan", "Tujuan / Sasaran", "TUJUAN/SASARAN STRATEGIS"):
        said = read(f"No|{heading}|Indikator|Kegiatan", "1|A|I1|K1", "2|B|I2|K2")
        assert said.count("tujuan:") == 0 and "    sasaran:\n      - uraian: A\n" in said, heading
    said = read("No|Tujuan|Sasaran|Indikator", "1|T|S|I")
    assert "    tujuan:\n      - uraian: T\n        sasaran:\n          - uraian: S\n" in said


def test_a_signature_that_is_one_paragraph_is_read_line_by_line() -> None:
    signed = RawLine("Jakarta, 2 Februari 2024\nKEPALA BADAN,\n\n\nSITI AMINAH, S.E.\nNIP. 19750506 199903 2 001")
    found = recognise(RawDocument((*table("No|Sasaran|Indikator", "1|S|I").blocks, signed)), [], "dinas")
    assert "tempat: Jakarta\n" in found.text and "nama: SITI AMINAH, S.E.\n" in found.text and not found.doubts


def test_a_kegiatan_without_a_programme_is_none_where_a_form_prints_both_in_one_cell(tmp_path: Path) -> None:
    """Of those below one indikator the first, or none, has one."""
    for program in ("", "program: {a: Program A}\n"):
        said = ", program: a" if program else ""
        path = tmp_path / "plan.yaml"
        path.write_text(
            f"versi: 1\ninstansi: DINAS\ntahun: 2021\n{program}rak:\n  - layout: evaluasi-renja\n    sasaran:\n"
            "      - uraian: S\n        indikator:\n          - uraian: I\n            target: 80%\n"
            f"            kegiatan: [{{uraian: K1{said}}}, {{uraian: K2{said}}}]\n"
            "          - uraian: J\n            target: 80%\n            kegiatan: [{uraian: K3}]\n",
            encoding="utf-8",
        )
        document = compile_plan(path)
        found = recognise(raw_document(document), layouts())
        assert printed(again(found.text, tmp_path)) == printed(document), found.text
        assert found.text.count("program: program-a\n") == (2 if program else 0)


WHOLE_PLANS = [
    (("Kode|Sasaran|Indikator|Kegiatan", "1|S1|I1|K1", "1|S2|I2|K2"), "# kode: 1", "again"),
    (("Sasaran|Indikator|Kegiatan|Program|Program", "S1|I1|K1|P1|2"), "P1", ""),
    (("No|Sasaran|Indikator|Kegiatan|Pelaksana", "1|S1|I1|K1|Program"), "pelaksana:\n  program: Program\n", ""),
    (("Tujuan|Sasaran|Indikator", "T1|S1|I1", "T2||"), "(sasaran tidak ada dalam sumber)", "added"),
    (("No|Sasaran|Indikator|III|2024", "1|S1|I1|5|6"), "2024", ""),
    (("No|Sasaran|Indikator|IV|Target 2025|2026", "1|S1|I1|5|6|7"), "iv: ", ""),
    (("No|Sasaran|Indikator|Semester I|3", "1|S1|I1|5|6"), "S1", ""),
]


@each("rows, kept, doubt", WHOLE_PLANS)
def test_what_a_plan_cannot_say_is_kept_beside_it(rows: tuple[str, ...], kept: str, doubt: str) -> None:
    """A kode used twice, a second column of programmes, a unit named Program, a tujuan without sasaran and columns that
    are no periods of one kind refused the document.
    """
    found = recognise(table(*rows), [], "baru")
    rencana, findings = load_rencana(found.source)
    assert rencana is not None and not errors(findings) and len(found.forms) == 1
    assert kept in found.text + found.new_layouts["baru"]
    assert doubt in ["", *(one.kind for one in found.doubts)]


def test_items_of_which_no_column_has_the_text_have_one_that_says_so() -> None:
    *lines, raw = table("Semester I|Jan|Sasaran|Feb", "Jumlah|2|2|1", "5|6|7|8").blocks
    assert isinstance(raw, RawTable)
    cells = tuple(cell._replace(is_header=cell.row < 2) for cell in raw.cells)
    found = recognise(RawDocument((*lines, raw._replace(cells=cells))), [], "baru")
    assert load_rencana(found.source)[0] is not None
    assert "- uraian: (indikator tidak ada dalam sumber)\n            tambahan:" in found.text


def test_an_output_of_which_the_source_has_no_text_needs_none() -> None:
    form = forms.layout(
        "kolom: [{judul: S, isi: sasaran.uraian}, {judul: I, isi: indikator.uraian}, {judul: K, isi: kegiatan.uraian}, "
        "{judul: O, isi: keluaran.uraian}, {judul: T, isi: keluaran.target}]\n"
    )
    found = recognise(table("S|I|K|O|T", "S1|I1|K1|O1|5 dokumen", "S2|I2|K2||3 laporan"), [("k", form)])
    assert "keluaran:\n                  - target: 3 laporan\n" in found.text
    assert load_rencana(found.source)[0] is not None and not found.doubts


@each("head, rows, bands", [
    ("No|Sasaran|Indikator", ("*I. BIDANG A", "1|S1|I1", "2|S2|I2", "*II. BIDANG B", "1|S3|I3"), [2, 1]),
    ("Sasaran|Indikator|Kegiatan", ("*BIDANG A", "S1|I1|K1", "*BIDANG B", "S2|I2|K2", "S3|I3|K3"), [1, 2]),
])  # fmt: skip
def test_sasaran_stand_below_their_band(head: str, rows: tuple[str, ...], bands: list[int]) -> None:
    *lines, raw = table(head, *(row.strip("*") for row in rows)).blocks
    assert isinstance(raw, RawTable)
    cells = tuple(cell._replace(colspan=3) if "BIDANG" in cell.text else cell for cell in raw.cells)
    found = recognise(RawDocument((*lines, raw._replace(cells=cells))), [], "baru")
    assert [len(tujuan["sasaran"]) for tujuan in found.data["rak"][0]["tujuan"]] == bands
    assert [doubt.kind for doubt in found.doubts if doubt.kind == "added" and "sasaran" in doubt.made] == []


@each("text, told", [
    ("1. Sosialisasi\n2. Evaluasi", True), ("a) Rapat\nbersama\nb) Audit", True), ("1. Rapat", False),
    ("Rapat\nAudit", False), ("- Rapat\n- Audit", False),
])  # fmt: skip
def test_a_numbered_list_that_becomes_one_item_is_told(text: str, told: bool) -> None:
    *lines, raw = table("No|Sasaran|Indikator|Kegiatan|PJ", f"1|S|I|{text}|Umum").blocks
    assert isinstance(raw, RawTable)
    cells = tuple(cell._replace(lines=tuple(cell.text.split("\n"))) for cell in raw.cells)
    found = recognise(RawDocument((*lines, raw._replace(cells=cells))), [], "x")
    assert [doubt.made for doubt in found.doubts if doubt.kind == "listed"] == ["kegiatan"] * told


def test_rows_above_the_first_tujuan_have_one_of_their_own() -> None:
    document = table("No|Sasaran|Indikator", "1|S1|I1", "Tujuan 1", "2|S2|I2")
    *lines, raw = document.blocks
    assert isinstance(raw, RawTable)
    cells = tuple(cell._replace(colspan=3) if cell.text == "Tujuan 1" else cell for cell in raw.cells)
    found = recognise(RawDocument((*lines, raw._replace(cells=cells))), [], "baru")
    assert load_rencana(found.source)[0] is not None
    assert "tujuan:\n      - uraian: (tujuan tidak ada dalam sumber)\n" in found.text


def test_a_sign_of_nothing_is_no_name_of_anything() -> None:
    rows = (
        "1|S|I1|P1|K1|1.000.000|Kota|v||A",
        "|||P2|–|2.000.000|-|||B",
        "||I2|P1|K2|-|Kota||v|-",
        "||-|P3|...||||v|-",
    )
    found = recognise(table("No|Sasaran|Indikator|Program|Kegiatan|Anggaran|Lokasi|T1|T2|PJ", *rows), [], "d")
    assert re.findall("(?:uraian|anggaran): (.*)", found.text.split("rak:")[1]) == [
        "S", "I1", "K1", "1.000.000", "I2", "K2"
    ]  # fmt: skip
    assert found.text.count("- Kota") == 2 and found.text.count("pelaksana: a") == 1
    assert [(doubt.kind, doubt.text) for doubt in found.doubts] == [
        ("unplaced", "2.000.000"), ("unplaced", "B"), ("no_mark", "v")
    ]  # fmt: skip
    assert re.findall("# (.*)", found.text) == ["Anggaran: 2.000.000", "PJ: B", "T2: v"]


_ROWS_WITHOUT_AN_ITEM = [
    ("No|Sasaran|Indikator|Kegiatan|PJ", ("1|S|I1||A", "2|T|I2|K2|B"), "          # PJ: A\n          - uraian: I1"),
    ("No|Program|Kegiatan|PJ", ("1|P1|-|A", "2|P2|K2|B"), "  # PJ: A\n  p1:"),
    ("No|Program|Kegiatan|PJ", ("1|-|-|A", "2|P2|K2|B"), "rak:\n  # PJ: A\n  - "),
    (
        "No|Program/Kegiatan|Anggaran|PJ",
        ("|Program P|3.000.000|A", "1|K1|1.000.000|B", "2|K2|2.000.000|B"),
        "program:\n  # A\n  p",
    ),
]


@each("heads, rows, comment", _ROWS_WITHOUT_AN_ITEM)
def test_what_a_row_says_of_an_item_that_it_has_not_is_a_comment(heads: str, rows: list[str], comment: str) -> None:
    found = recognise(table(heads, *rows), [], "d")
    assert [doubt.kind for doubt in found.doubts if doubt.kind == "unplaced"] == ["unplaced"]
    assert comment in found.text


def test_a_kegiatan_whose_sub_kegiatan_is_a_sign_of_nothing_keeps_its_unit_and_money() -> None:
    heads = "No|Kegiatan|Sub Kegiatan|PJ|Anggaran"
    found = recognise(table(heads, "1|K1|-|A|1.000.000", "2|K2|S2|B|2.000.000"), [], "d")
    assert re.findall("uraian: (.*)\n +anggaran: (.*)", found.text) == [("K1", "1.000.000"), ("K2", "2.000.000")]


def test_a_kegiatan_whose_programme_is_a_sign_of_nothing_has_not_the_one_above() -> None:
    found = recognise(table("No|Indikator|Program|Kegiatan|PJ", "1|I1|P1|K1|A", "|  |-|K2|B", "2|I2|P2|K3|A"), [], "d")
    assert re.findall("program: (.*)", found.text.split("rak:")[1]) == ["p1", "p2"]
    found = recognise(table("No|Program|Kegiatan|PJ", "1|P1|K1|A", "2|-|K2|B"), [], "d")
    assert re.findall("uraian: (K.)\n +program: (.*)", found.text) == [("K1", "p1")] and "K2" in found.text
    assert "per: kegiatan" in found.new_layouts["d"]


def test_signs_of_nothing_name_no_source_of_money() -> None:
    rows = [f"{number}|K{number}|{sign}|A" for number, sign in enumerate("- — ... … …… ..... --- ___".split(), 1)]
    found = recognise(table("No|Kegiatan|Sumber Dana|PJ", *rows, "9|K9|APBD|A", "10|K10||A"), [], "d")
    assert re.findall("sumber_dana:\n *- (.*)", found.text) == ["APBD"]
