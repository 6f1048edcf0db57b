"""Giving back: what is edited in a built Word file comes back into its plan, and nothing else moves."""

from __future__ import annotations

import random
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

import rakgen
from rakgen.compiler import Compiler
from rakgen.compose.compose import compose_section
from rakgen.readers.read import read_raw
from rakgen.returned.compare import PrintedRak
from rakgen.returned.give_back import CompilePlan, GivenBack, give_back
from tests.support.edited_docx import Edit, add_row, cell_with, edited, random_edits, write
from tests.support.plans import compile_plan
from tests.support.random_plans import random_plan
from tests.support.seeds import usual

PLAN = """\
versi: 1
instansi: DINAS CONTOH
tahun: 2021
pelaksana:
  umum: Bagian Umum  # register
  data: Bidang Data
rak:
  - layout: rak-triwulan
    sasaran:
      - uraian: Layanan yang baik
        indikator:
          - uraian: Nilai layanan
            target: 80  # dari renstra
            kegiatan:
              # kegiatan pertama
              - uraian: "Rapat: persiapan"
                jadwal: [T1, T2]   # awal tahun
                pelaksana: umum
              - uraian: Survei
                jadwal: T3
                pelaksana: [umum, data]
              - uraian: Laporan
                jadwal: semua
                pelaksana: data
"""


def compiling(path: Path) -> CompilePlan:
    compiler = Compiler()

    def compiled(data: bytes) -> tuple[object, list[PrintedRak]] | None:
        result = compiler.check_one(path, data=data)
        if result.rencana is None or result.failed:
            return None
        made = [compose_section(result.rencana, rak, layout) for rak, layout in result.pairs]
        return result.rencana, [PrintedRak(pair[1], one) for pair, one in zip(result.pairs, made, strict=True)]

    return compiled  # type: ignore[return-value]


def given(path: Path, edit: Edit, then: Callable[[bytes], bytes] = bytes) -> GivenBack:
    """What comes back of a plan's own Word file after an edit."""
    data = then(edited(rakgen.write(compile_plan(path), "docx").data, edit))
    found = give_back(read_raw(data, "rak.docx"), path.read_bytes(), compiling(path))
    assert found is not None
    return found


def moved(before: str, after: str) -> list[tuple[str, str]]:
    """The lines that differ, where the number of lines is the same."""
    pairs = zip(before.splitlines(), after.splitlines(), strict=True)
    return [(old.strip(), new.strip()) for old, new in pairs if old != new]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_a_document_as_it_was_built_asks_for_nothing(plan: Path) -> None:
    found = given(plan, lambda rows: None)
    assert (found.changes, found.strange, found.data) == ([], [], PLAN.encode())


def test_each_kind_of_edit_is_one_splice(plan: Path) -> None:
    def edit(rows: list[object]) -> None:
        write(cell_with(rows, "Rapat: persiapan"), "Rapat: pelaksanaan #2")
        write(cell_with(rows, "80"), "85,5%")
        write(cell_with(rows[:1], "Bagian Umum"), "Bidang Data")
        write(cell_with(rows[1:2], "✓"), "")
        write(cell_with(rows[1:2], ""), "x")
        write(cell_with(rows, "Bagian Umum\nBidang Data"), "Sekretariat")

    found = given(plan, edit)
    assert [change.why for change in found.changes] == [""] * 6
    text = found.data.decode()
    assert [key for change in found.made for key in change.units] == ["sekretariat"]
    assert "  data: Bidang Data\n  sekretariat: Sekretariat\n" in text
    assert moved(PLAN, text.replace("  sekretariat: Sekretariat\n", "")) == [
        ("target: 80  # dari renstra", "target: 85,5%  # dari renstra"),
        ('- uraian: "Rapat: persiapan"', '- uraian: "Rapat: pelaksanaan #2"'),
        ("pelaksana: umum", "pelaksana: data"),
        ("jadwal: T3", "jadwal: T1"),
        ("pelaksana: [umum, data]", "pelaksana: sekretariat"),
    ]


def test_rows_come_and_go_as_items(plan: Path) -> None:
    def edit(rows: list[object]) -> None:
        add_row(rows[0], {"Rapat: persiapan": "Rapat: penutup", "Bagian Umum": "Bidang Data"})
        rows[2].getparent().remove(rows[2])  # type: ignore[attr-defined]

    found = given(plan, edit)
    assert [(change.kind, change.why) for change in found.changes] == [("added", ""), ("removed", "")]
    new = '              - uraian: "Rapat: penutup"\n                jadwal: T1-T2\n                pelaksana: data\n'
    gone = "              - uraian: Laporan\n                jadwal: semua\n                pelaksana: data\n"
    after = "              - uraian: Survei\n"
    assert found.data.decode() == PLAN.replace(gone, "").replace(after, new + after)


def test_a_row_takes_the_labels_that_begin_on_it_along_which_the_plan_keeps(plan: Path) -> None:
    plan.write_text(PLAN.replace("   # awal tahun", ""), encoding="utf-8")
    found = given(plan, lambda rows: rows[0].getparent().remove(rows[0]))  # type: ignore[attr-defined]
    assert [(change.kind, change.old, change.why) for change in found.changes] == [("removed", "Rapat: persiapan", "")]
    assert (found.follow, b"Rapat" in found.data, b"uraian: Nilai layanan" in found.data) == (0, False, True)


def test_what_cannot_be_made_is_named_and_the_plan_stays(plan: Path) -> None:
    text = PLAN.replace("jadwal: T3", "jadwal: Juli").replace("- uraian: Laporan", "- uraian: Laporan  # penting")
    plan.write_text(text, encoding="utf-8")

    def edit(rows: list[object]) -> None:
        write(cell_with(rows[1:2], ""), "v")  # a quarter more, where the plan says months
        write(cell_with(rows[:1], ""), "segera")
        write(cell_with(rows, "Rapat: persiapan"), "")
        rows[2].getparent().remove(rows[2])  # type: ignore[attr-defined]

    found = given(plan, edit)
    assert sorted((change.kind, change.new, change.why) for change in found.changes) == [
        ("cell", "", "reads"),
        ("cell", "segera", "reads"),
        ("cell", "v", "reads"),
        ("removed", "", "splice"),
    ]
    assert found.data == plan.read_bytes()


def test_a_row_that_was_moved_is_named_since_its_item_holds_more(plan: Path) -> None:
    found = given(plan, lambda rows: rows[0].addnext(rows[2]))
    assert [(change.kind, change.why) for change in found.changes] == [("added", "row"), ("removed", "row")]
    assert found.data == PLAN.encode()


def test_a_label_given_two_texts_is_not_made(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    again = PLAN.split("    sasaran:")[1]
    path.write_text(f"{PLAN}  - layout: rak-triwulan\n    sasaran:{again}", encoding="utf-8")
    text = path.read_text(encoding="utf-8")
    text = text.replace("- layout", "- kode: satu\n    layout", 1).replace("  - layout", "  - kode: dua\n    layout")
    path.write_text(text, encoding="utf-8")
    found = given(path, lambda rows: write(cell_with(rows, "Survei"), "Survei kepuasan"))
    assert [change.why for change in found.changes] == [""]
    assert found.data.decode().count("Survei kepuasan") == 1


@pytest.mark.slow
@pytest.mark.parametrize("name", ["rak-triwulan", "rak-bulanan", "renaksi-triwulan", "rkt"])
def test_random_edits_are_found_and_made_or_named(tmp_path: Path, name: str) -> None:
    for seed in usual(range(50), 2):
        path = tmp_path / "plan.yaml"
        path.write_text(random_plan(seed, name, ("Layanan", "Rapat #2: tahap I", "漢字 é")), encoding="utf-8")
        said: list[tuple[str, str]] = []
        found = given(path, random_edits(random.Random(seed), 4, said))
        assert len(found.changes) >= len({one for one in said if one[0] != one[1]}) - 1, (seed, said)
        for change in found.made:
            if len(change.new) > 3:
                assert change.new.split("\n")[0].split(" ")[-1] in found.data.decode(), (seed, change)
        path.write_bytes(found.data)
        again = given(path, lambda rows: None)
        assert again.changes == [], seed


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not there")
def test_edits_that_libreoffice_saved_come_back_too(plan: Path, tmp_path: Path) -> None:
    def saved(data: bytes) -> bytes:
        (tmp_path / "in").mkdir()
        (tmp_path / "in" / "rak.docx").write_bytes(data)
        profile = f"-env:UserInstallation=file://{tmp_path}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(tmp_path / "out")]
        subprocess.run([*command, str(tmp_path / "in" / "rak.docx")], check=True, capture_output=True)
        return (tmp_path / "out" / "rak.docx").read_bytes()

    def edit(rows: list[object]) -> None:
        write(cell_with(rows, "Rapat: persiapan"), "Rapat: pelaksanaan")
        write(cell_with(rows[1:2], "✓"), "")
        write(cell_with(rows[1:2], ""), "x")

    found = given(plan, edit, saved)
    assert [change.why for change in found.changes] == ["", "", ""]
    assert moved(PLAN, found.data.decode()) == [
        ('- uraian: "Rapat: persiapan"', '- uraian: "Rapat: pelaksanaan"'),
        ("jadwal: T3", "jadwal: T1"),
    ]
