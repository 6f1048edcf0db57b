"""The header of a table, worked out once where it says nothing of a plan, and what its columns say."""

from __future__ import annotations

from rakgen.layout.headers import header_of
from tests.support.forms import layout


def test_headings_without_a_template_are_laid_out_once_for_all_plans() -> None:
    form = layout("kolom: [{judul: A, isi: sasaran.uraian}, {judul: '{{ tahun }}', isi: indikator.target}]\n")
    other = layout("kolom: [{judul: A, isi: sasaran.uraian}]\n")
    assert other.tables[0].leaves[0].judul == "A"

    first, second = (
        header_of(form.tables[0], form, lambda text, *_, year=year: text.replace("{{ tahun }}", year))
        for year in ("2021", "2022")
    )
    assert [cell.text for row in (*first.rows, *second.rows) for cell in row.cells if cell] == [
        "A",
        "2021",
        "A",
        "2022",
    ]
    same = [header_of(other.tables[0], other, lambda text, *_: text) for _ in range(2)]
    assert same[0] is same[1]


def test_a_copy_with_other_columns_says_nothing_of_the_former_ones() -> None:
    table = layout("kolom: [{judul: A, isi: kegiatan.uraian}, {judul: B, isi: kegiatan.jadwal}]\n").tables[0]
    assert (table.leaves is table.leaves, len(table.leaves), len(table.fields)) == (True, 2, 2)
    copy = table.altered(kolom=table.kolom[:1])
    assert (copy.leaves, copy.fields) == (table.kolom[:1], frozenset({"kegiatan.uraian"}))
