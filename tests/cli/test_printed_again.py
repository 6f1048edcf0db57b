"""Printed again: the edits of a document of a part of its plan go back to that part, and the rest stays."""

from __future__ import annotations

from pathlib import Path

import pytest

import rakgen
from tests.support.cli import run
from tests.support.edited_docx import cell_with, edited, write
from tests.support.plans import ROOT

PLAN = """\
versi: 1
instansi: DINAS CONTOH
tahun: 2021
pelaksana:
  umum: "Bagian Umum, Rumah Tangga"
  data: Bidang Data
rak:
  - kode: satu
    layout: rak-triwulan
    sasaran:
      - uraian: Layanan
        indikator:
          - uraian: Nilai
            target: 80
            kegiatan:
              - {uraian: Rapat, jadwal: T1, pelaksana: umum}
              - uraian: Survei
                jadwal: T2
                pelaksana: data
          - uraian: Indeks
            target: 70
            kegiatan:
              - uraian: Laporan
                jadwal: T2
                pelaksana: [umum, data]
  - kode: dua
    layout: rak-triwulan
    sasaran:
      - uraian: Data
        indikator:
          - uraian: Mutu
            target: 90
            kegiatan:
              - uraian: Pendataan
                jadwal: T2
                pelaksana: data
"""


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    return tmp_path / "plan.yaml"


def built(*arguments: str) -> bytes:
    """The Word file of the plan, as it is asked for."""
    assert run("build", "plan.yaml", "-o", "asli.docx", *arguments).exit_code == 0
    return Path("asli.docx").read_bytes()


@pytest.mark.slow
def test_what_an_excerpt_leaves_out_is_not_taken_away(plan: Path) -> None:
    """Each kind of excerpt by the line in its head, in a file without one by the options that it was built with."""
    units = ("--pelaksana", "umum", "--pelaksana", "data")
    for kind, built_with, asked in (
        ("docx", ("--pelaksana", "umum"), ()),
        ("xlsx", ("--periode", "T2"), ()),
        ("html", (*units, "--periode", "T2"), ()),
        ("docx", ("--rak", "dua"), ("--rak", "dua")),
        ("csv", ("--pelaksana", "umum"), ("--pelaksana", "umum")),
    ):
        assert run("build", "plan.yaml", *built_with, "--to", kind, "-o", f"rak.{kind}").exit_code == 0
        result = run("import", f"rak.{kind}", "--into", "plan.yaml", *asked)
        assert "0 perubahan ditemukan" in result.stderr, (built_with, kind, result.stderr)


def test_an_item_whose_rows_are_gone_stays_while_it_has_others_elsewhere(plan: Path) -> None:
    document = built("--pelaksana", "data")

    def edit(rows: list[object]) -> None:
        write(cell_with(rows, "Laporan"), "Laporan akhir")
        rows[0].getparent().remove(rows[0])  # type: ignore[attr-defined]

    Path("rak.docx").write_bytes(edited(document, edit))
    result = run("import", "rak.docx", "--into", "plan.yaml", "--write")
    assert "2 perubahan ditulis" in result.stderr, result.stderr
    gone = "              - uraian: Survei\n                jadwal: T2\n                pelaksana: data\n"
    assert plan.read_text(encoding="utf-8") == PLAN.replace(gone, "").replace("Laporan", "Laporan akhir")


def test_a_part_that_the_plan_has_not_is_told(plan: Path) -> None:
    Path("rak.docx").write_bytes(built("--pelaksana", "data"))
    for arguments, code in ((("--rak", "tiga"), "RAK906"), (("--pelaksana", "hukum"), "RAK950")):
        result = run("import", "rak.docx", "--into", "plan.yaml", *arguments)
        assert result.exit_code != 0 and code in result.stderr
    plan.write_text(PLAN.replace("Bidang Data", "Bidang Statistik"), encoding="utf-8")
    result = run("import", "rak.docx", "--into", "plan.yaml", "--write")
    assert result.exit_code == 2 and 'RAK950: Tidak ada pelaksana "Bidang Data"' in result.stderr


def test_a_subtitle_of_the_plan_itself_is_no_excerpt(plan: Path) -> None:
    text = PLAN.replace("  - kode: satu\n", '  - kode: satu\n    subjudul: "Pelaksana: semua unit"\n')
    plan.write_text(text, encoding="utf-8")
    Path("rak.docx").write_bytes(built())
    assert "0 perubahan ditemukan" in run("import", "rak.docx", "--into", "plan.yaml").stderr


@pytest.mark.slow
def test_a_report_of_one_period_comes_back_in_that_period(plan: Path) -> None:
    source = ROOT / "plans" / "2021.yaml"
    document = rakgen.compile(source, layouts="monev-renaksi", periode="T2")
    Path("m.docx").write_bytes(rakgen.write(document, "docx").data)
    assert "0 perubahan ditemukan" in run("import", "m.docx", "--into", str(source)).stderr
