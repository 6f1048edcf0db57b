"""What a form would print of a rak as something else: a kegiatan without a program below that of another."""

from __future__ import annotations

from rakgen.compose.fits import check_fits
from tests.support.each import each
from tests.support.forms import RENCANA, layout, rencana

K = "{judul: K, isi: kegiatan.uraian}"
ROWS = f"baris_program: ya\nkolom: [{K}]\n"
ONCE = "kolom: [{judul: K, isi: [{isi: kegiatan.program, sekali: sasaran}, kegiatan.uraian]}]\n"
COLUMN = f"kolom: [{{judul: P, isi: program.uraian}}, {K}]\n"


@each(
    ("old", "new", "told"),
    [
        ("", "", (0, 0)),
        (", program: dukung", "", (0, 1)),  # the first of its indikator
        ("                program: tata\n                anggaran: 50", "                anggaran: 50", (1, 1)),
        ("                program: tata\n                anggaran: 100", "                anggaran: 100", (0, 0)),
        ("              - {rujukan: k1}", "              - {rujukan: k1}\n              - {uraian: K4}", (1, 1)),
        ("              - {rujukan: k1}", "              - {uraian: K4}\n              - {rujukan: k1}", (0, 0)),
    ],
)
def test_a_kegiatan_below_the_program_of_another_is_told(old: str, new: str, told: tuple[int, int]) -> None:
    plan = rencana(RENCANA.replace(old, new, 1) if old else RENCANA)
    for form, expected in ((ROWS, told[0]), (ONCE, told[1]), (COLUMN, 0)):
        found = [f for f in check_fits(plan, plan.rak[0], layout(form), "p.yaml") if f.key == "RAK506.program"]
        assert len(found) == expected
        assert all(finding.path == "p.yaml" and "Program Tata Kelola" in finding.message("id") for finding in found)


@each(
    ("old", "form", "told"),
    [
        ("", f"tabel: [{{dari: program, kolom: [{{isi: program.uraian}}, {K}]}}]\n", 0),
        (", program: dukung", f"tabel: [{{dari: program, kolom: [{{isi: program.uraian}}, {K}]}}]\n", 1),
        (", program: dukung", "tabel: [{dari: program, kolom: [{isi: program.uraian}, {isi: program.anggaran}]}]\n", 0),
        (", program: dukung", f"kolom: [{K}]\n", 0),
    ],
)
def test_a_kegiatan_of_no_program_is_told_where_a_form_lists_those_of_programmes(
    old: str, form: str, told: int
) -> None:
    plan = rencana(RENCANA.replace(old, "", 1) if old else RENCANA)
    found = [f for f in check_fits(plan, plan.rak[0], layout(form), "p.yaml") if f.key == "RAK506.luar"]
    assert len(found) == told


@each(
    ("columns", "told"),
    [
        ("{isi: {kegiatan: keluaran.uraian, sub_kegiatan: keluaran.uraian}}", 1),
        ("{isi: {sub_kegiatan: keluaran.uraian}}, {isi: {sub_kegiatan: sub_kegiatan.indikator}}", 0),
        ("{isi: {kegiatan: keluaran.uraian, sub_kegiatan: indikator.uraian}}", 0),
    ],
)
def test_a_list_that_has_no_rows_in_an_outline_is_told(columns: str, told: int) -> None:
    plan = rencana(RENCANA)
    form = layout(f"baris_tingkat: [kegiatan, sub_kegiatan]\nkolom: [{columns}]\n")
    found = [one for one in check_fits(plan, plan.rak[0], form, "p.yaml") if one.key == "RAK506.daftar"]
    assert [one.span and RENCANA.splitlines()[one.span.line - 1].strip()[:9] for one in found] == ["indikator"] * told
