"""What stands in the wrong shape is told with how to write it there, which can be copied and works."""

from __future__ import annotations

import re

from rakgen.diagnostics import Diagnostic
from rakgen.layout.layout import Layout
from rakgen.layout.library import CHILD_MODELS
from rakgen.model import Fields, load_fields
from rakgen.model.shapes import _TEXT_EXAMPLES, GROUP_EXAMPLES
from rakgen.source import parse
from tests.support.each import each

COLUMNS = "kolom: [{judul: A, isi: sasaran.uraian}]\n"


def faults(text: str, model: type[Fields] = Layout) -> list[Diagnostic]:
    source = parse(text.encode(), "l.yaml")
    return [*source.diagnostics, *load_fields(source, model, CHILD_MODELS)[1]]


def test_each_group_of_a_layout_has_a_field_that_can_stand_there_alone() -> None:
    for model in CHILD_MODELS.values():
        example = GROUP_EXAMPLES[model.printed_name()]
        assert faults(example + "\n", model) == [], example


@each(
    ("typed", "written"),
    [
        ("halaman: [A4]", "halaman: {{{}}}"),
        ("jumlah: [JUMLAH]", "jumlah: {{{}}}"),
        ("kop: [A, B]", "kop: {{{}}}"),
        ("pernyataan: Saya", "pernyataan: {}"),
        ("nomor_kolom: [1, 2]", "nomor_kolom: {{{}}}"),
        ("baris_kelompok: sasaran", "baris_kelompok:\n  {}"),
        ("baris_kelompok: [sasaran]", "baris_kelompok: [{{{}}}]"),
        ("baris_kelompok: {tingkat: sasaran}", "baris_kelompok: [{{tingkat: sasaran}}]"),
        ("baris_tingkat: [[kegiatan]]", "baris_tingkat: [{{{}}}]"),
        ("tabel: {kolom: [{isi: nomor}]}", "tabel: [{{kolom: [{{isi: nomor}}]}}]"),
        ("kolom: sasaran.uraian", "kolom:\n  {}"),
        ("kolom: [sasaran.uraian]", "kolom: [{{{}}}]"),
        ("kolom: {isi: nomor}", "kolom: [{{isi: nomor}}]"),
        ("kolom: [{hitung: [a, b]}]", "kolom: [{{{}}}]"),
        ("kolom: [{isi: nomor, warna: [a]}]", "kolom: [{{isi: nomor, {}}}]"),
        (
            "kolom: [{isi: indikator.target, skala: {'>=': 7, teks: B}}]",
            "kolom: [{{isi: indikator.target, skala: [{{teks: B}}]}}]",
        ),
    ],
)
def test_a_shape_written_as_the_remedy_says_is_right(typed: str, written: str) -> None:
    rest = "" if typed.startswith(("kolom", "tabel")) else COLUMNS
    (fault,) = faults(f"judul: J\n{typed}\n{rest}")
    assert fault.key == "RAK103" and "nilai`" not in fault.hint() and fault.hint("en") != fault.hint()
    (example,) = re.findall(r"`([^`]+)`", fault.hint())
    assert faults(f"judul: J\n{written.format(example)}\n{rest}") == []


def test_examples_of_texts_are_right_where_they_stand() -> None:
    for example in _TEXT_EXAMPLES.values():
        places = [
            f"kolom: [{{isi: nomor, {example}}}]",
            f"kolom: [{{{example}}}]",
            f"kolom: [{{isi: nomor, periode: bulan, {example}}}]",
            f"kolom: [{{hitung: jumlah, {example}}}]",
            f"halaman: {{{example}}}\n{COLUMNS}",
            f"halaman: {{nomor_halaman: {{{example}}}}}\n{COLUMNS}",
            f"kop: {{{example}}}\n{COLUMNS}",
            f"baris_tingkat: [{{tingkat: kegiatan, {example}}}]\n{COLUMNS}",
            f"{example}\n{COLUMNS}",
        ]
        assert any(faults(f"judul: J\n{place}\n") == [] for place in places), example


@each(
    ("line", "name", "meant"),
    [
        ("pengesahan: kann", "pengesahan", "kanan"),
        ("pengesahan: {susunan: kann}", "susunan", "kanan"),
        ("baris_program: iya", "baris_program", "ya"),
        ("baris_periode: triwuln", "baris_periode", "triwulan"),
        ("baris_tingkat: [kegiatn]", "baris_tingkat", "kegiatan"),
        ("baris_tingkat: [{tingkat: kegiatn}]", "tingkat", "kegiatan"),
        ("kop: tidk", "kop", "tidak"),
        ("halaman: {orientasi: potrt}", "orientasi", "potret"),
        ("nomor_kolom: {di: bawh}", "di", "bawah"),
    ],
)
def test_a_word_that_is_no_choice_is_told_with_the_field_as_it_is_typed_and_its_own_choices(
    line: str, name: str, meant: str
) -> None:
    (fault,) = faults(f"judul: J\n{line}\n{COLUMNS}")
    assert (fault.key, fault.values["isian"], fault.values["mirip"]) == ("RAK105.mirip", name, meant)
    assert faults(f"judul: J\n{line.replace(fault.values['nilai'], meant)}\n{COLUMNS}") == []


def test_a_choice_in_the_wrong_shape_is_told_with_its_choices() -> None:
    (fault,) = faults("judul: J\nkolom: [{isi: nomor, gaya: [tebal]}]\n")
    assert fault.key == "RAK103" and fault.hint() == "Tulis salah satu: biasa, tebal, miring, tebal-miring."
