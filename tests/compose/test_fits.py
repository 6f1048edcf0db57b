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
