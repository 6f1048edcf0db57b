"""Bands and totals over page breaks: a page never begins below a band it does not show, nor with a total alone."""

from __future__ import annotations

from itertools import pairwise, product
from pathlib import Path

import pytest

from rakgen.compose.compose import compose_section
from rakgen.document.continued import SIGNS
from rakgen.document.document import Cell, Column, Grid, Page, Row, Section, Signature, Signer, Title
from rakgen.document.measure import Estimate
from rakgen.document.pages import paginate
from rakgen.document.ruler import Ruler
from rakgen.writers.docx.writer import write_docx
from tests.support.forms import is_whole, layout, rencana
from tests.support.plans import compile_plan, generated
from tests.support.seeds import spread, usual

BANDS = """\
baris_kelompok:
  - {tingkat: sasaran, isi: "Sasaran {{ uraian }}"}
  - {tingkat: indikator}
jumlah: {judul: JUMLAH, sub: [{tingkat: indikator, judul: Subjumlah}]}
kolom:
  - {judul: "NO", isi: nomor, per: kegiatan, ulang: indikator}
  - {judul: KEGIATAN, isi: kegiatan.uraian}
  - {judul: ANGGARAN, isi: kegiatan.anggaran, jumlah: ya}
"""


def plan(sizes: list[list[int]]) -> str:
    lines = ["versi: 1", "instansi: K", "tahun: 2021", "rak:", "  - kode: a", "    sasaran:"]
    for s, counts in enumerate(sizes):
        lines += [f"      - uraian: S{s}", "        indikator:"]
        for i, n in enumerate(counts):
            lines += [f"          - uraian: I{s}{i}", "            kegiatan:"]
            for k in range(n):
                lines += [f"              - uraian: K{s}{i}{k} {'kata ' * (k % 7)}", "                anggaran: 1.000"]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("sizes", [[[3, 90], [2, 2]], [[1] * 60], [[150]], [[2, 3, 4]] * 12])
def test_every_piece_begins_with_its_bands(sizes: list[list[int]]) -> None:
    loaded = rencana(plan(sizes))
    original = compose_section(loaded, loaded.rak[0], layout(BANDS))
    section = paginate(original)
    grid = section.grids[0]
    rows = grid.body_rows
    starts = [0, *(n for n, row in enumerate(rows) if row.new_page)]
    assert len(starts) > 1
    for start in starts:
        assert [row.band for row in rows[start : start + 2]] == [1, 2], rows[start]
    sasaran = [row.cells[0].text for row in rows if row.band == 1 and row.cells[0]]
    assert {text.split("\n")[0] for text in sasaran} == {f"Sasaran S{n}" for n in range(len(sizes))}
    again = [text for text in sasaran if SIGNS[0] in text]
    assert len(sasaran) == len(sizes) + len(again)
    printed = [row for row in rows if not any(cell and SIGNS[0] in cell.text for cell in row.cells)]
    assert [[cell and cell.text for cell in row.cells] for row in printed] == [
        [cell and cell.text for cell in row.cells] for row in original.grids[0].body_rows
    ]
    assert not any(_total(grid, start) for start in starts)


def _total(grid: Grid, row: int) -> bool:
    cell = grid.body_rows[row].cells[0]
    return cell is not None and cell.role == "total"


def test_such_a_grid_is_a_sound_word_table() -> None:
    from rakgen.compose.compose import compose_document
    from tests.support import docx_reader

    loaded = rencana(plan([[3, 90], [2, 2]]))
    data = write_docx(compose_document(loaded, [(loaded.rak[0], layout(BANDS))]))[0]
    table = docx_reader.tables(data)[0]
    assert {len(row) for row in table} == {3}
    assert sum(row[0].startswith("Sasaran") for row in table) > 2


PROGRAM = """\
baris_program: ya
{band}kolom:
  - {{judul: "NO", isi: nomor, per: indikator}}
  - {{judul: SASARAN, isi: sasaran.uraian}}
  - {{judul: INDIKATOR, isi: indikator.uraian}}
  - {{judul: PROGRAM/KEGIATAN, isi: kegiatan.uraian}}
  - {{judul: KELUARAN, isi: keluaran.uraian}}
  - {{judul: ANGGARAN, isi: kegiatan.anggaran{total}}}
"""


def program_plan(sizes: list[list[int]], outputs: int = 0) -> str:
    """Indikator of several programmes: for each its number of kegiatan, 0 for one kegiatan without a programme."""
    lines = ["versi: 1", "instansi: K", "tahun: 2021", "rak:", "  - kode: a", "    sasaran:", "      - uraian: S"]
    lines += ["        indikator:"]
    for i, programmes in enumerate(sizes):
        lines += [f"          - uraian: I{i}", "            kegiatan:"]
        for p, count in enumerate(programmes):
            for k in range(count or 1):
                lines += [
                    f"              - uraian: K{i}.{p}.{k} {'kata ' * (k % 5)}",
                    "                anggaran: 1.000",
                ]
                lines += [f"                program: P{i}.{p}"] if count else []
                lines += ["                keluaran:"] if outputs else []
                lines += [f"                  - uraian: L{n}" for n in range(outputs)]
    return "\n".join(lines) + "\n"


SIZES: list[list[list[int]]] = [[[60]], [[40, 0, 40]], [[1] * 50], [[2, 3]] * 20, [[0, 30], [5, 5, 0]] * 4]
PROGRAMMES = sorted(
    product(SIZES, ("", ", jumlah: ya"), ("", "baris_kelompok: [{tingkat: sasaran}]\n"), (0, 3)),
    key=lambda case: sum(map(bool, case[1:])) != 2,  # two at once first
)


@pytest.mark.slow
@pytest.mark.parametrize(("sizes", "total", "band", "outputs"), usual(spread(PROGRAMMES), 8))
def test_every_piece_shows_the_programme_its_first_row_belongs_to(
    sizes: list[list[int]], total: str, band: str, outputs: int
) -> None:
    loaded = rencana(program_plan(sizes, outputs))
    original = compose_section(loaded, loaded.rak[0], layout(PROGRAM.format(band=band, total=total)))
    section = paginate(original)
    grid = section.grids[0]
    assert is_whole(original.grids[0]) and is_whole(grid)
    rows = grid.body_rows
    starts = [0, *(n for n, row in enumerate(rows) if row.new_page)]
    assert len(starts) > 1
    programme, shown = "", ""
    for number, row in enumerate(rows):
        if number in starts:
            shown = ""
        name = row.cells[3]
        text = name.text.split("\n")[0] if name else ""
        if text.startswith("P"):
            assert name is not None and name.style == "tebal"
            assert SIGNS[0] not in name.text or (text == programme and not (row.cells[5] and row.cells[5].text))
            programme = shown = text
        elif text.startswith("K"):
            i, p, _ = text[1:].split(" ")[0].split(".")
            if sizes[int(i)][int(p)]:
                assert shown == f"P{i}.{p}"
            elif number in starts or rows[number - 1].band and number - 1 in starts:
                assert shown == ""  # it has no programme, and none is printed again above it


@pytest.mark.parametrize("layout_name", ["rak-triwulan", "rak-bulanan"])
def test_a_sasaran_of_24_kegiatan_fills_its_pages(layout_name: str, tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(generated(3, [24], layout_name), encoding="utf-8")
    section = compile_plan(tmp_path / "plan.yaml").sections[0]
    heights = Estimate(section)
    cut = paginate(section).grids[0]
    ruler = Ruler(cut, section.page, heights)
    starts = [0, *(number for number, row in enumerate(cut.body_rows) if row.new_page), len(cut.body_rows)]
    assert len(starts) > 2
    for start, end in pairwise(starts[:-1]):
        height = sum(row.height for row in ruler.own[start:end]) + ruler.head.height
        height += 0.0 if start else heights.title().likely
        assert height > 0.8 * heights.room(), (start, end)


def test_what_stays_with_the_last_rows_is_kept_with_two_of_them() -> None:
    loaded = rencana(plan([[8]]))
    section = paginate(compose_section(loaded, loaded.rak[0], layout(BANDS)))
    rows = section.grids[0].body_rows
    assert not any(row.new_page for row in rows)
    signed = section._replace(signature=Signature(None, Signer(("KETUA,",), "NAMA")))
    assert (
        [row.keep for row in paginate(signed).grids[0].body_rows][-2:] == [True, True] != [rows[-2].keep, rows[-1].keep]
    )


def test_a_kegiatan_cut_below_the_row_of_its_programme_begins_below_that_row_again() -> None:
    row = [Row((Cell("P", style="tebal"), Cell("")), keep=True)]
    row += [Row((Cell("K", 30) if not n else None, Cell(f"L{n} " + "kata " * 100)), below=n + 1) for n in range(30)]
    grid = Grid((Column(50), Column(120)), (), tuple(row))
    section = Section(Page(210, 297, (20, 20, 20, 20), "Arial", 10.0), Title(("A",)), (grid,))
    cut = paginate(section).grids[0]
    assert is_whole(cut)
    begun = [cut.body_rows[n : n + 2] for n, one in enumerate(cut.body_rows) if one.new_page]
    assert begun and all(
        [one.cells[0] and one.cells[0].text.split("\n")[0] for one in two] == ["P", "K"] for two in begun
    )
