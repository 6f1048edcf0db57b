"""Templated: a template whose fields can be told apart in its text gives them back, any other nothing."""

from __future__ import annotations

import re

from rakgen.recognise.plan import recognise
from rakgen.recognise.templated import contents_in, texts_in
from tests.support import forms
from tests.support.each import each
from tests.support.raw_documents import raw_document


@each(
    ("template", "text", "expected"),
    [
        ("{{ indikator.target }} {{ indikator.satuan }}", "85 %", {"target": "85", "satuan": "%"}),
        ("{{ indikator.target }} {{ indikator.satuan }}", "3,6", {"target": "3,6"}),
        (
            "{{ indikator.target }} {{ indikator.satuan }}",
            "2 dokumen kerja",
            {"target": "2", "satuan": "dokumen kerja"},
        ),
        ("{{ indikator.target }} {{ indikator.satuan }}", "Rp 5.000", {"target": "Rp 5.000"}),
        ("{{ indikator.target }} {{ indikator.satuan }}", "minimal 80 %", {"target": "minimal 80", "satuan": "%"}),
        ("{{ indikator.target }} {{ indikator.satuan }}", "BB predikat", {"target": "BB", "satuan": "predikat"}),
        ("{{ indikator.target }} {{ indikator.satuan }}", "Baik", {"target": "Baik"}),
        ("{{ indikator.target }} {{ indikator.satuan }}", "-", {"target": "-"}),
        ("{{ indikator.target }} {{ indikator.satuan }}", "Sangat Baik", {}),  # the second may be its unit
        ("{{ indikator.target }} {{ indikator.satuan }}", "2 jam 30 menit", {}),
        ("{{ indikator.target }} {{ indikator.satuan }}", "80% ke atas", {}),
        ("{{ indikator.uraian }} ({{ indikator.satuan }})", "Indeks (poin)", {"uraian": "Indeks", "satuan": "poin"}),
        ("{{ indikator.uraian }} ({{ indikator.satuan }})", "Indeks (a) (poin)", {}),
        ("{{ indikator.uraian }} ({{ indikator.satuan | default('-') }})", "Indeks (-)", {"uraian": "Indeks"}),
        ("{{ nomor }}. {{ indikator.uraian }}", "1.2. Indeks", {}),  # where the number ends is not certain
        ("{{ nomor }}) {{ indikator.uraian }}", "12) Indeks", {"uraian": "Indeks"}),
        ("{{ indikator.kode }} {{ indikator.uraian }}", "1.02 Indeks A", {"kode": "1.02", "uraian": "Indeks A"}),
        ("{{ indikator.kode }} {{ indikator.uraian }}", "tata Indeks", {}),
        ("{{ indikator.kode }} {{ indikator.uraian }}", "IKU-1 Indeks", {"kode": "IKU-1", "uraian": "Indeks"}),
        ("{{ indikator.kode }} {{ indikator.uraian }}", "SAKIP2", {}),  # a text without its code
        ("{{ indikator.kode }} {{ indikator.uraian }}", "24 jam", {}),
        ("{{ indikator.uraian }}: {{ indikator.target }}", "Tahap: satu: 5", {}),
        ("{{ indikator.target }} dokumen", "5 dokumen", {"target": "5"}),
        ("{{ indikator.target }} dokumen", "5 laporan", {}),
        ("{{ indikator.uraian }} {{ indikator.target }}", "Jumlah 5", {}),
        ("{{ indikator.uraian | upper }}", "INDEKS", {}),
        ("{{ indikator.uraian }}{{ indikator.target }}", "Indeks5", {}),
        ("{{ 'Ada' if indikator.target else '' }}", "Ada", {}),
        ("{{ kegiatan.pelaksana }}: {{ kegiatan.uraian }}", "Umum: Rapat", {}),
    ],
)
def test_fields_of_a_template_are_read_where_they_are_certain(
    template: str, text: str, expected: dict[str, str]
) -> None:
    (content,) = forms.layout(f'kolom:\n  - {{judul: A, isi: "{template}"}}\n').leaves[0].isi
    assert {found.isi.partition(".")[2]: value for found, value in texts_in(content, text)} == expected
    assert {found.isi for found in contents_in(content)} >= {f"indikator.{name}" for name in expected}


@each(
    "form",
    [
        "kolom:\n  - {judul: SASARAN, isi: sasaran.uraian}\n"
        '  - {judul: INDIKATOR, isi: "{{ nomor }}) {{ indikator.uraian }}"}\n'
        '  - {judul: TARGET, isi: "{{ indikator.target }} {{ indikator.satuan }}"}\n',
        "baris_tingkat: [{tingkat: sasaran, gaya: tebal}, indikator]\nkolom:\n"
        '  - {judul: URAIAN, isi: {sasaran: sasaran.uraian, indikator: "{{ nomor }}) {{ indikator.uraian }}"}}\n'
        '  - {judul: TARGET, isi: {indikator: "{{ indikator.target }} {{ indikator.satuan }}"}}\n',
    ],
)
def test_items_whose_text_stands_in_a_template_come_back(form: str) -> None:
    plan = forms.RENCANA.replace('target: "5"\n', 'target: "5"\n            satuan: dokumen\n')
    found = recognise(raw_document(forms.document_of(form, plan)), [("k", forms.layout(form))])
    assert re.findall(r"- uraian: (.+)", found.text) == ["S1", "I1", "I2", "S2", "I3"]
    assert re.findall(r"(?:target|satuan): (.+)", found.text) == ["80%", "B", '"5"', "dokumen"]


def test_a_code_in_a_template_tells_no_level_of_an_outline() -> None:
    """Rows whose item has none were of no level, and all that they said was lost."""
    form = (
        "baris_tingkat: [{tingkat: sasaran, gaya: tebal}, indikator]\nkolom:\n"
        "  - judul: URAIAN\n    isi: {sasaran: sasaran.uraian,"
        ' indikator: "{{ indikator.kode }} {{ indikator.uraian }}"}\n'
        "  - {judul: TARGET, isi: {indikator: indikator.target}}\n"
    )
    plan = re.sub(r"uraian: (S1|I2)", r"uraian: yang panjang \1", forms.RENCANA)
    found = recognise(raw_document(forms.document_of(form, plan)), [("k", forms.layout(form))])
    assert re.findall(r"uraian: (.+)", found.text) == ["yang panjang S1", "I1", "yang panjang I2", "S2", "I3"]
    assert re.findall(r"(?:kode|target): (.+)", found.text) == ["80%", "B", "1.02.03", '"5"']
