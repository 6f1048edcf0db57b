"""What of a rak a form has no rows for."""

from __future__ import annotations

from rakgen.compose.fits import check_fits
from tests.support.each import each
from tests.support.forms import RENCANA, layout, rencana


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


@each(
    ("levels", "more", "told"),
    [
        ("program, sub_kegiatan", "", ["K1", "K3"]),
        ("program, kegiatan, sub_kegiatan", "", []),
        ("program, sub_kegiatan, keluaran", "", ["K3"]),  # K1 has outputs of its own
        ("program, sub_kegiatan", "tabel: [{kolom: [{isi: kegiatan.uraian}]}, {", []),
    ],
)
def test_kegiatan_without_items_of_the_rows_of_an_outline_are_told(levels: str, more: str, told: list[str]) -> None:
    plan = rencana(RENCANA)
    contents = ", ".join(f"{level}: {level}.uraian" for level in levels.split(", "))
    table = f"baris_tingkat: [{levels}], kolom: [{{isi: {{{contents}}}}}]"
    form = layout(f"{more or 'tabel: [{'}{table}}}]\n")
    found = [one for one in check_fits(plan, plan.rak[0], form, "p.yaml") if one.key == "RAK506.baris"]
    places = [place for one in found for place in (one.span, *one.related) if place is not None]
    assert [RENCANA.splitlines()[place.line - 1][place.column - 1 :][:2] for place in places] == told
