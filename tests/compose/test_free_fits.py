"""A free field that a form prints and nobody wrote is told where the plan has it by another name or level."""

from __future__ import annotations

from rakgen.compose.fits import check_fits
from tests.support.each import each
from tests.support.forms import RENCANA, layout, rencana


@each(
    ("columns", "meant"),
    [
        ("{isi: indikator.tambahan.jeniss}", ["indikator.tambahan.jenis"]),
        ("{isi: indikator.tambahan.Jenis}", ["indikator.tambahan.jenis"]),
        ("{isi: '{{ indikator.tambahan.jenis_ }}'}", ["indikator.tambahan.jenis"]),
        ("{hitung: jumlah, dari: indikator.tambahan.progess}", ["indikator.tambahan.progres"]),
        ("{isi: indikator.tambahan.progres.T1}", ["indikator.tambahan.progres`, `periode: triwulan`, `hanya: T1"]),
        ("{isi: kegiatan.tambahan.jenis}", ["indikator.tambahan.jenis"]),
        ("{isi: program.tambahan.sumbr}", ["program.tambahan.sumber"]),
        ("{isi: keluaran.tambahan.entah}", []),
        ("{isi: indikator.tambahan.catatan}", []),
        ("{isi: indikator.tambahan.jenis}, {isi: indikator.tambahan.jenis2}", []),
        ("{isi: indikator.tambahan.jenis}, {isi: kegiatan.tambahan.jenis}", []),
    ],
)
def test_a_free_field_of_another_name_is_told(columns: str, meant: list[str]) -> None:
    """Not one that is merely not written yet, nor where another column prints what is near."""
    loaded = rencana(RENCANA.replace("keterangan: APBD}", "keterangan: APBD, tambahan: {sumber: PAD}}"))
    form = layout(f"kolom: [{{isi: kegiatan.uraian}}, {columns}]\n")
    found = [one for one in check_fits(loaded, loaded.rak[0], form, "p.yaml") if one.key == "RAK506.bebas"]
    assert [one.values["mirip"] for one in found] == meant
    assert all(one.path == form.path and one.span is not None for one in found)
