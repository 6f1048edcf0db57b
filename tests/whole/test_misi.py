"""The misi and the visi of a plan are known everywhere: checked, printed, compared, merged, spelled, carried over."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rakgen.canonical import canonical_text
from rakgen.compiler import Compiler
from rakgen.compose.compose import compose_section
from rakgen.compose.fits import check_fits
from rakgen.diff.compare import compare
from rakgen.diff.reports.terminal import sentence
from rakgen.layout.checks import check_layout
from rakgen.layout.layout import Layout
from rakgen.layout.library import CHILD_MODELS
from rakgen.merge import merge_plans
from rakgen.model import load_fields
from rakgen.model.excerpt import excerpt
from rakgen.model.plain import rencana_data
from rakgen.scaffold.next_year import carry_over
from rakgen.source import parse
from tests.support.forms import layout, printed_rows, rencana, section_of

PLAN = """\
versi: 1
instansi: Kantor Contoh
tahun: 2021
visi: Maju bersama 2021
misi:
  m1: Melayani warga
  m2:
    kode: "2"
    uraian: Mengawasi anggaran
    tambahan:
      pj: Sekretaris
rak:
  - kode: a
    tujuan:
      - uraian: TJ1
        misi: m1
        sasaran:
          - uraian: S1
            indikator:
              - uraian: I1
                target: 80%
      - uraian: TJ2
        misi: m1
        sasaran:
          - uraian: S2
            indikator:
              - uraian: I2
                target: 90%
      - uraian: TJ3
        misi: m2
        sasaran:
          - uraian: S3
            indikator:
              - uraian: I3
                target: "5"
"""
COLUMNS = "kolom: [{judul: T, isi: tujuan.uraian}, {judul: I, isi: indikator.uraian}]\n"
BANDS = "baris_kelompok: [{tingkat: misi}]\n" + COLUMNS
NUMBERED = "kolom: [{judul: N, isi: nomor}, {judul: T, isi: tujuan.uraian}, {judul: I, isi: indikator.uraian}]\n"
OUTLINE = """\
baris_tingkat: [misi, tujuan]
kolom: [{judul: N, isi: nomor}, {judul: U, isi: {misi: misi.uraian, tujuan: tujuan.uraian}}]
"""


def keys(text: str) -> list[tuple[str, int, int]]:
    found = Compiler().check_one(Path("plan.yaml"), data=text.encode()).findings
    return [(one.key, one.span.line, one.span.column) for one in found if one.span and one.code in ("RAK109", "RAK103")]


def test_misi_stand_above_their_tujuan_where_a_form_names_them() -> None:
    form = "kolom: [{judul: M, isi: misi.uraian}, {judul: PJ, isi: misi.tambahan.pj}, {judul: T, isi: tujuan.uraian}]\n"
    assert printed_rows(form, PLAN)[1:] == [
        "Melayani warga||TJ1", "||TJ2", "Mengawasi anggaran|Sekretaris|TJ3",
    ]  # fmt: skip
    assert printed_rows(BANDS, PLAN)[1:] == ["Melayani warga|", "TJ1|I1", "TJ2|I2", "Mengawasi anggaran|", "TJ3|I3"]
    assert printed_rows(OUTLINE, PLAN)[1:] == [
        "1.|Melayani warga", "1.|TJ1", "2.|TJ2", "2.|Mengawasi anggaran", "1.|TJ3",
    ]  # fmt: skip
    assert printed_rows(NUMBERED, PLAN) == printed_rows(NUMBERED, re.sub("        misi: m.\n", "", PLAN))


def test_a_key_of_no_misi_is_told_where_it_stands() -> None:
    assert keys(PLAN) == []
    long = PLAN.replace("m1", "layanan")
    assert keys(long.replace("misi: layanan", "misi: laynan", 1)) == [("RAK109.misi_mirip", 16, 15)]
    assert keys(PLAN.replace("misi: m2", "misi: Kepuasan")) == [("RAK109.misi", 30, 15)]
    assert keys(re.sub("misi:\n(  .*\n)+?rak", "rak", PLAN))[0] == ("RAK109.misi", 9, 15)


def test_a_tujuan_below_the_misi_of_another_and_a_visi_that_is_missing_are_told() -> None:
    plan = rencana(PLAN.replace("        misi: m2\n", "").replace("visi: Maju bersama 2021\n", ""))
    for form, told in (
        (COLUMNS, []),
        ("kolom: [{judul: M, isi: misi.uraian}]\n", []),
        (BANDS, ["RAK506.misi"]),
        (OUTLINE, ["RAK506.misi"]),
        ('pembuka: "{{ visi }}"\n' + COLUMNS, ["RAK506.visi"]),
        ("kolom: [{judul: '{{ visi }}', isi: tujuan.uraian}]\n", ["RAK506.visi"]),
        ("subjudul: '{{ misi }}'\n" + COLUMNS, []),
    ):
        found = check_fits(plan, plan.rak[0], layout(form), "p.yaml")
        assert [one.key for one in found] == told, form
    first, second, rest = PLAN.split("        misi: m1\n")
    again = rencana(f"{first}        misi: m1\n{second}        misi: m2\n{rest.replace('misi: m2', 'misi: m1')}")
    for form, count in ((COLUMNS, 0), (BANDS, 1), ("kolom: [{judul: M, isi: misi.uraian}]\n", 1)):
        found = check_fits(again, again.rak[0], layout(form), "p.yaml")
        assert [one.key for one in found] == ["RAK506.misi_lagi"] * count, form
    bare = rencana(re.sub("        misi: m.\n", "", re.sub("misi:\n(  .*\n)+?rak", "rak", PLAN)))
    (finding,) = check_fits(bare, bare.rak[0], layout("subjudul: '{{ visi }} {{ misi }}'\n" + COLUMNS), "p.yaml")
    assert finding.message() == "Layout `` mencetak misi, sedangkan rencana ini tidak mempunyainya."


def test_a_text_of_a_form_names_the_misi_of_its_rak() -> None:
    """Those that its tujuan name, in their order; without any all of the plan; one alone has no number."""
    form = "subjudul: '{{ misi }}'\n" + COLUMNS
    one, none = PLAN.replace("misi: m1", "misi: m2"), re.sub("        misi: m.\n", "", PLAN)
    turned = PLAN.replace("misi: m2", "misi: m3").replace("misi: m1", "misi: m2").replace("misi: m3", "misi: m1")
    for plan, expected in (
        (PLAN, "1. Melayani warga\n2. Mengawasi anggaran"),
        (none, "1. Melayani warga\n2. Mengawasi anggaran"),
        (turned, "1. Mengawasi anggaran\n2. Melayani warga"),
        (one, "Mengawasi anggaran"),
    ):
        assert section_of(form, plan).title.subtitle == expected
    band = 'baris_kelompok: [{tingkat: tujuan, isi: "{{ uraian }} ({{ misi }})"}]\n' + COLUMNS
    assert printed_rows(band, one)[1] == "TJ1 (Mengawasi anggaran)|"


def test_the_misi_of_a_row_is_named_by_its_field() -> None:
    form = "judul: J\nkolom: [{judul: M, isi: '{{ misi }}'}]\n"
    loaded, _ = load_fields(parse(form.encode(), "l.yaml"), Layout, CHILD_MODELS)
    assert loaded is not None
    (finding,) = check_layout(loaded, with_widths=False)
    assert finding.key == "RAK503.mirip" and "misi.uraian" in finding.hint()


def test_an_excerpt_keeps_the_numbers_of_misi_and_of_tujuan_below_them() -> None:
    text = PLAN
    for number, unit in (("1", "a"), ("2", "b"), ("3", "b")):
        target = {"1": "80%", "2": "90%", "3": '"5"'}[number]
        kegiatan = f"kegiatan: [{{uraian: K{number}, jadwal: T1, pelaksana: {unit}}}]"
        text = text.replace(f"target: {target}", f"target: {target}\n                {kegiatan}")
    text = text.replace("misi:\n", "pelaksana: {a: Bagian A, b: Bagian B}\nmisi:\n", 1)
    form = layout(
        "kolom: [{judul: N, isi: nomor, pola: '{n}'}, {judul: M, isi: misi.uraian}, "
        "{judul: T, isi: nomor, per: tujuan, pola: '{misi}.{tujuan}'}, "
        "{judul: U, isi: tujuan.uraian}]\n"
    )
    whole = rencana(text)
    for plan, numbers in (
        (whole, [["1", "1.1"], ["1.2"], ["2", "2.1"]]),
        (excerpt(whole, unit=["Bagian B"]), [["1", "1.2"], ["2", "2.1"]]),
        (excerpt(rencana(text.replace("pelaksana: b}", "pelaksana: a}", 1)), unit=["Bagian B"]), [["2", "2.1"]]),
    ):
        rows = compose_section(plan, plan.rak[0], form).grids[0].body_rows
        assert [[cell.text for cell in (row.cells[0], row.cells[2]) if cell] for row in rows] == numbers


def test_changes_are_told_with_the_texts_of_misi() -> None:
    new = (
        PLAN.replace("misi: m2", "misi: m1")
        .replace("Melayani warga", "Melayani semua warga")
        .replace("bersama", "terus")
    )
    assert [sentence(change) for change in compare(rencana(PLAN), rencana(new)).changes] == [
        'rencana "Kantor Contoh": visi Maju bersama 2021 -> Maju terus 2021 (diubah)',
        'rencana "Kantor Contoh": misi m1.uraian Melayani warga -> Melayani semua warga (diubah)',
        'tujuan "TJ3": misi Mengawasi anggaran -> Melayani semua warga (diubah)',
    ]


def test_edits_of_two_misi_are_merged() -> None:
    ours, theirs = (
        PLAN.replace("Melayani", "Mengayomi"),
        PLAN.replace("Mengawasi", "Menjaga").replace("misi: m2", "misi: m1"),
    )
    merged = merge_plans(PLAN.encode(), ours.encode(), theirs.encode(), "plan.yaml")
    assert (merged.conflicts, merged.data.decode()) == (0, theirs.replace("Melayani", "Mengayomi"))


def test_a_plan_in_its_own_spelling_is_carried_over_and_exported_whole() -> None:
    assert canonical_text(parse(PLAN.encode(), "plan.yaml")) == PLAN
    carried = carry_over(parse(PLAN.encode(), "plan.yaml"), 2021, 2022)
    assert "visi: Maju bersama 2022" in carried.text and "        misi: m1\n" in carried.text
    exported = rencana_data(rencana(PLAN))
    assert exported["visi"] == "Maju bersama 2021"
    assert exported["misi"] == {
        "m1": {"uraian": "Melayani warga"},
        "m2": {"uraian": "Mengawasi anggaran", "kode": "2", "tambahan": {"pj": "Sekretaris"}},
    }


@pytest.mark.slow
def test_the_register_of_an_office_serves_its_plans(tmp_path: Path) -> None:
    register = PLAN[PLAN.index("visi:") : PLAN.index("rak:")]
    (tmp_path / "rakgen.yaml").write_text(register, encoding="utf-8")
    (tmp_path / "plan.yaml").write_text(PLAN.replace(register, "misi: {m1: Sendiri}\n"), encoding="utf-8")
    found = Compiler().check(tmp_path / "plan.yaml")
    assert not [one for one in found.findings if one.code == "RAK109"]
    assert found.rencana is not None and found.rencana.visi == "Maju bersama 2021"
    assert [one.uraian for one in found.rencana.misi.values()] == ["Sendiri", "Mengawasi anggaran"]
    form = layout("kolom: [{judul: K, isi: misi.kode}, {judul: M, isi: misi.uraian}, {judul: T, isi: tujuan.uraian}]\n")
    rows = compose_section(found.rencana, found.rencana.rak[0], form).grids[0].body_rows
    places = [[cell.origin.line for cell in row.cells[:2] if cell and cell.origin] for row in (rows[0], rows[2])]
    named = [n for n, line in enumerate(found.text.splitlines(), 1) if "misi: m" in line]
    assert places == [[named[0], named[0]], [named[2], named[2]]], "what another file says, where a tujuan names it"
