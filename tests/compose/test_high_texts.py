"""A text that takes much of a page is told at its place, with its share and the width of its column."""

from __future__ import annotations

from pathlib import Path

from rakgen.compiler import Compiler
from rakgen.diagnostics import Diagnostic
from tests.support.each import each
from tests.support.forms import RENCANA

NARROW = (
    "judul: A\nhalaman: {kertas: A4, orientasi: lanskap}\nkolom:\n  - {judul: S, isi: sasaran.uraian}\n"
    "  - {judul: K, isi: kegiatan.uraian, lebar: %s}\n  - {judul: O, isi: kegiatan.keluaran, lebar: 20mm}\n"
)
WORDS = "Penyusunan laporan kinerja instansi pemerintah "


def told(folder: Path, plan: str, layout: str = "") -> list[Diagnostic]:
    """The findings RAK527 of a plan, in a layout x."""
    (folder / "plans").mkdir(exist_ok=True)
    (folder / "templates" / "layouts").mkdir(parents=True, exist_ok=True)
    (folder / "templates" / "layouts" / "x.yaml").write_text(layout, encoding="utf-8")
    (folder / "plans" / "p.yaml").write_text(plan, encoding="utf-8")
    return [one for one in Compiler().check(folder / "plans" / "p.yaml").findings if one.code == "RAK527"]


def plan_of(layout: str, old: str, new: str) -> str:
    assert old in RENCANA
    return RENCANA.replace("  - kode: a\n", f"  - kode: a\n    layout: {layout}\n").replace(old, new, 1)


def test_the_highest_text_is_told_at_its_place_and_the_others_are_counted(tmp_path: Path) -> None:
    plan = plan_of("x", "uraian: K1", f"uraian: {WORDS * 8}").replace("uraian: K2", f"uraian: {WORDS * 7}")
    (found,) = told(tmp_path, plan, NARROW % "20mm")
    assert (Path(found.path).name, found.span and found.span[:2]) == ("p.yaml", (25, 25))
    assert "selebar 20 mm" in found.message("id") and "1 teks lain" in found.message("id")


def test_a_text_whose_item_excepts_it_is_not_told_nor_counted(tmp_path: Path) -> None:
    reason = '\n                pengecualian: {RAK527: "begitu adanya"}'
    plan = plan_of("x", "uraian: K1", f"uraian: {WORDS * 8}{reason}")
    assert told(tmp_path, plan, NARROW % "20mm") == []
    (other,) = told(tmp_path, plan.replace("uraian: K2", f"uraian: {WORDS * 7}"), NARROW % "20mm")
    assert other.key == "RAK527" and other.span and other.span[0] > 30


def test_what_stands_in_one_cell_counts_together(tmp_path: Path) -> None:
    listed = ", ".join(f"{{uraian: {WORDS}{number}}}" for number in range(8))
    (found,) = told(tmp_path, plan_of("x", "[{uraian: O1, target: 2 dokumen}", f"[{listed}"), NARROW % "60mm")
    assert found.span and found.span[0] == 31


@each(
    ("width", "layout", "field", "key"),
    [
        ("18mm", "kegiatan.keterangan", "keterangan", "RAK527.belah"),
        ("24mm", "kegiatan.keterangan", "keterangan", "RAK527"),
        ("24mm", "kegiatan.tambahan.kendala", "tambahan: {kendala", "RAK527"),
    ],
)
def test_every_field_of_text_counts_and_one_higher_than_a_page_is_told_so(
    tmp_path: Path, width: str, layout: str, field: str, key: str
) -> None:
    plan = plan_of("x", "uraian: K1", f"uraian: K1\n                {field}: {WORDS * 9}{'}' * ('{' in field)}")
    form = NARROW.replace("kegiatan.uraian", layout) % width
    assert [one.key for one in told(tmp_path, plan, form)] == [key]


@each(
    ("width", "text", "more"),
    [
        ("60mm", WORDS * 8, ""),
        ("20mm", "Laporan", ""),
        ("20mm", WORDS * 8, '    pengecualian: {RAK527: "begitu pada formulirnya"}\n'),
    ],
)
def test_nothing_is_told(tmp_path: Path, width: str, text: str, more: str) -> None:
    plan = plan_of("x", "uraian: K1", f"uraian: {text}").replace("    sasaran:\n", f"{more}    sasaran:\n", 1)
    assert told(tmp_path, plan, NARROW % width) == []


def test_a_form_is_told_on_paper_that_is_too_small_for_it(tmp_path: Path) -> None:
    plan = plan_of("renaksi-triwulan", "uraian: K1", f"uraian: {WORDS * 9}")
    plan = plan.replace("uraian: I1", f"uraian: {WORDS * 7}").replace("tahun: 2021\n", "tahun: 2021\nkertas: A4\n", 1)
    assert len(told(tmp_path, plan)) == 1
    assert told(tmp_path, plan.replace("kertas: A4", "kertas: A3")) == []


def test_a_text_of_nothing_but_blank_lines_is_told_at_its_field(tmp_path: Path) -> None:
    blank = "\\n" * 150
    form = NARROW.replace("kegiatan.uraian", f"\"{{{{ kegiatan.uraian | replace(kegiatan.uraian, '{blank}') }}}}\"")
    (found, *_) = told(tmp_path, plan_of("x", "uraian: K1", "uraian: K1"), form % "40mm")
    assert Path(found.path).name == "p.yaml"
