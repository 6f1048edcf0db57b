"""The header of a form in one line: headings nested, many periods by their first and last, templates in braces."""

from __future__ import annotations

from rakgen.layout.picture import header_picture
from tests.support.each import each
from tests.support.forms import layout

SASARAN = "{judul: SASARAN, isi: sasaran.uraian}"


@each(
    ("columns", "picture"),
    [
        (f"kolom: [{SASARAN}]", "SASARAN"),
        (
            f"kolom: [{SASARAN}, {{judul: KINERJA, kolom: [{SASARAN}, {{judul: B, isi: indikator.uraian}}]}}]",
            "SASARAN | KINERJA [SASARAN | B]",
        ),
        ("kolom: [{judul: JADWAL, periode: bulan, isi: kegiatan.jadwal}]", "JADWAL [1 … 12]"),
        (
            "kolom: [{judul: J, periode: bulan, kelompok: triwulan, isi: kegiatan.jadwal}]",
            "J [Triwulan I [1 | 2 | 3] … Triwulan IV [10 | 11 | 12]]",
        ),
        (
            "kolom: [{periode: semester, kolom: [{judul: K, isi: keluaran.target}, {judul: Rp, isi: kosong}]}]",
            "S1 [K | Rp] | S2 [K | Rp]",
        ),
        (
            'kolom: [{judul: "TARGET\\n{{ tahun }}", isi: indikator.target}]',
            "TARGET {tahun}",
        ),
        (f"tabel: [{{kolom: [{SASARAN}]}}, {{kolom: [{SASARAN}, {{isi: nomor}}]}}]", "SASARAN  +  SASARAN | "),
        ("kolom: [{judul: T, periode: tahun, isi: indikator.target_tahun}]", "T [{tahun}]"),
        ("kolom: [{judul: T, periode: dipilih, isi: indikator.target_periode}]", "T"),
        ("kolom: [{periode: dipilih, isi: indikator.target_periode}]", "{periode}"),
        (
            "kolom: [{judul: P, periode: dipilih, kolom: [{judul: T, isi: indikator.target_periode}, {isi: kosong}]}]",
            "P [T | ]",
        ),
        ("kolom: [{judul: '{{ periode | upper }}', periode: dipilih, isi: indikator.target_periode}]", "{periode}"),
        ("kolom: [{judul: S, kolom: [{isi: sasaran.uraian}]}]", "S"),
        (
            """kolom: [{judul: "{{ 'X' }}", isi: nomor}, {judul: "{{ 'a' | upper }}/{{ tahun }}", isi: nomor}]""",
            "X | A/{tahun}",
        ),
        ("""kolom: [{judul: "THN {{ tahun - 1 }}{% if perubahan %} P{% endif %}", isi: nomor}]""", "THN {tahun - 1} P"),
    ],
)
def test_header_in_one_line(columns: str, picture: str) -> None:
    assert header_picture(layout(f"{columns}\n")) == picture


def test_many_columns_that_are_no_periods_are_all_shown() -> None:
    columns = ", ".join(f"{{judul: {name}, isi: kosong}}" for name in "ABCDE")
    assert header_picture(layout(f"kolom: [{SASARAN}, {{judul: X, kolom: [{columns}]}}]\n")).endswith(
        "X [A | B | C | D | E]"
    )
