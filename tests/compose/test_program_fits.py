"""What a form would print of a rak as something else: a kegiatan without a program below that of another."""

from __future__ import annotations

from pathlib import Path

from rakgen.compose.fits import check_fits
from tests.support.each import each
from tests.support.forms import RENCANA, layout, rencana
from tests.support.layouts import findings

K = "{judul: K, isi: kegiatan.uraian}"
ROWS = f"baris_program: ya\nkolom: [{{isi: nomor, per: indikator}}, {K}]\n"
BARE = f"baris_program: ya\nkolom: [{K}]\n"
BAND = "baris_kelompok: [{tingkat: program, isi: '{{ uraian }}'}]\n" + f"kolom: [{K}]\n"
ONCE = "kolom: [{isi: nomor, per: sasaran}, {isi: [{isi: kegiatan.program, sekali: sasaran}, kegiatan.uraian]}]\n"
OUTLINE = (
    "baris_tingkat: [{}program, kegiatan]\nkolom: [{{isi: {{{}program: program.uraian, kegiatan: kegiatan.uraian}}}}]\n"
)
FLAT = OUTLINE.format("", "")
BELOW = OUTLINE.format("indikator, ", "indikator: indikator.uraian, ")
BESIDE = FLAT.replace("kolom: [", "kolom: [{isi: nomor, per: indikator}, ")
LOWER = FLAT.replace("kegiatan", "sub_kegiatan")
AMOUNT = "{isi: program.anggaran}"
COLUMN = f"kolom: [{{judul: P, isi: program.uraian}}, {K}]\n"


@each(
    ("old", "new", "told"),  # below indikator, below sasaran, below nothing that is printed, as sub kegiatan alone
    [
        ("", "", (0, 0, 0, 0)),
        (", program: dukung", "", (0, 1, 1, 0)),  # the first of its indikator
        ("                program: tata\n                anggaran: 50", "                anggaran: 50", (1, 1, 1, 1)),
        ("                program: tata\n                anggaran: 100", "                anggaran: 100", (0, 0, 1, 0)),
        ("              - {rujukan: k1}", "              - {rujukan: k1}\n              - {uraian: K4}", (1, 1, 1, 0)),
        ("              - {rujukan: k1}", "              - {uraian: K4}\n              - {rujukan: k1}", (0, 0, 1, 0)),
    ],
)
def test_a_kegiatan_below_the_program_of_another_is_told(old: str, new: str, told: tuple[int, ...]) -> None:
    plan = rencana(RENCANA.replace(old, new, 1) if old else RENCANA)
    kinds = ((ROWS, BELOW, BESIDE), (ONCE,), (BARE, BAND, FLAT), (LOWER,), (COLUMN,))
    for forms, expected in zip(kinds, (*told, 0), strict=True):
        for form in forms:
            found = [f for f in check_fits(plan, plan.rak[0], layout(form), "p.yaml") if f.key == "RAK506.program"]
            assert len(found) == expected, form
            assert all(finding.path == "p.yaml" and "Program " in finding.message("id") for finding in found)


@each(
    ("old", "form", "told"),
    [
        ("", f"tabel: [{{dari: program, kolom: [{{isi: program.uraian}}, {K}]}}]\n", 0),
        (", program: dukung", f"tabel: [{{dari: program, kolom: [{{isi: program.uraian}}, {K}]}}]\n", 1),
        (
            ", program: dukung",
            f"tabel: [{{kolom: [{K}]}}, {{dari: program, kolom: [{{isi: program.uraian}}, {K}]}}]\n",
            1,
        ),
        (", program: dukung", "tabel: [{dari: program, kolom: [{isi: program.uraian}]}]\n", 0),
        (", program: dukung", f"tabel: [{{kolom: [{K}]}}, {{dari: program, kolom: [{AMOUNT}]}}]\n", 2),
        (", program: dukung, anggaran: 25.000.000", f"tabel: [{{dari: program, kolom: [{AMOUNT}]}}]\n", 0),
        (", program: dukung", f"kolom: [{K}]\n", 0),
    ],
)
def test_a_kegiatan_of_no_program_is_told_where_a_form_lists_those_of_programmes(
    old: str, form: str, told: int
) -> None:
    """Those that are left out of the table (1), and budgets that are not in those of programmes (2)."""
    plan = rencana(RENCANA.replace(old, "", 1) if old else RENCANA)
    found = [f for f in check_fits(plan, plan.rak[0], layout(form), "p.yaml") if f.code == "RAK506"]
    assert [f.key for f in found] == [[], ["RAK506.luar"], ["RAK506.pagu"]][told]


LISTED = "tabel: [{dari: program, kolom: [{isi: program.uraian}, {isi: program.anggaran}]}]\n"
THIRD = "  dukung: {uraian: Program Dukungan"


@each(
    ("more", "form", "told"),
    [
        ("", LISTED, []),
        ("  lain: {uraian: P3, anggaran: 5.000}\n", LISTED, ["P3"]),
        ("  lain: {uraian: P3, indikator: [{uraian: IP3}]}\n", LISTED, []),
        ("  lain: {uraian: P3, indikator: [{uraian: IP3}]}\n", LISTED.replace("anggaran", "indikator"), ["P3"]),
        ("  lain: {uraian: P3}\n", LISTED, []),  # a name alone, to choose from
        ("  lain: {uraian: P3, anggaran: 5.000, kegiatan: [{uraian: K9}]}\n", LISTED, []),
        ("  lain: {uraian: P3, anggaran: 5.000}\n", COLUMN, []),
    ],
)
def test_a_program_that_no_kegiatan_names_is_told_where_a_table_lists_those_that_are(
    more: str, form: str, told: list[str]
) -> None:
    plan = rencana(RENCANA.replace(THIRD, more + THIRD))
    found = check_fits(plan, plan.rak[0], layout(form), "p.yaml")
    assert [one.values["program"] for one in found if one.key == "RAK506.tak_disebut"] == told


def test_beside_a_name_that_no_program_has_none_is_told(tmp_path: Path) -> None:
    form = LISTED.replace("anggaran", "indikator")
    for name, told in (("tata", "RAK506.tak_disebut"), ("dukugn", "RAK109.program_mirip")):
        plan = RENCANA.replace(", program: dukung", f", program: {name}")
        found = [key for key, *_ in findings(tmp_path / name, f"judul: A\n{form}", plan)]
        assert found == [told]


def test_where_no_program_is_named_all_are_listed_and_none_is_told() -> None:
    text = RENCANA.replace(THIRD, "  lain: {uraian: P3, anggaran: 5.000}\n" + THIRD)
    plan = rencana(text.replace("program: tata", "keterangan: x").replace(", program: dukung", ""))
    found = check_fits(plan, plan.rak[0], layout(LISTED), "p.yaml")
    assert "RAK506.tak_disebut" not in [one.key for one in found]
