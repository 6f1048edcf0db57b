"""The four forms of monitoring for a year of the reference plan (invented figures), whole and in every format."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import rakgen
from tests.support.forms import row_text
from tests.support.plans import ROOT
from tests.support.same_grids import assert_same_grids

FORMS = {"pengukuran-triwulan": "T4", "monev-renaksi": "T2", "notulen-capaian": "T2", "evaluasi-renja": "T3"}
"""By name, the period that is asked for."""
GRIDS = ROOT / "tests" / "data" / "monitoring"


@pytest.mark.slow
@pytest.mark.parametrize(("layout", "periode"), FORMS.items(), ids=FORMS)
def test_every_cell_for_the_reference_plan_in_every_format(layout: str, periode: str) -> None:
    document = rakgen.compile(ROOT / "plans" / "2021.yaml", layouts=layout, periode=periode)
    tables = ("".join(f"{row_text(row)}\n" for row in grid.matrix()) for one in document.sections for grid in one.grids)
    assert "\n".join(tables) == (GRIDS / f"{layout}.txt").read_text(encoding="utf-8")
    assert_same_grids(document)
    assert rakgen.write(document, "pdf").data.startswith(b"%PDF")


def test_the_notulen_is_signed_by_who_takes_note_and_by_the_notulis() -> None:
    document = rakgen.compile(Path(ROOT, "plans", "2021.yaml"), layouts="notulen-capaian", periode="T2")
    signature = document.sections[0].signature
    assert signature is not None and signature.left is not None
    assert signature.left.above == ("", "Mengetahui,", "KETUA,") and signature.left.name == "THOMAS DOHU, S.Hut"
    assert signature.right.above == ("Kupang, ........................", "Notulis,", "")
    assert set(signature.right.name) == {"."}


@pytest.mark.slow
def test_an_office_adds_the_columns_of_the_renstra(tmp_path: Path) -> None:
    """What an office plans and reached beyond the year is what its own layout names; the sums are of its columns."""
    layout = (ROOT / "templates" / "layouts" / "evaluasi-renja.yaml").read_text(encoding="utf-8")
    before = "  - judul: Target Renja\n"
    after = "  - judul: Tingkat Capaian (%)\n"
    own = (
        "  - {judul: K, isi: indikator.kondisi_akhir, nama: target}\n"
        "  - {judul: K, isi: indikator.kondisi_awal, nama: lalu}\n"
        "  - {judul: Rp, isi: kegiatan.tambahan.lalu, nama: rp_lalu}\n"
    )
    sums = (
        "  - {judul: K, hitung: lalu + renja, nama: renstra}\n"
        "  - {judul: Rp, hitung: rp_lalu + rp_renja}\n"
        '  - {judul: "%", hitung: renstra / target * 100, desimal: 2}\n'
    )
    head, tail = layout.replace(before, own + before).split("  - judul: Realisasi Renja\n")
    tail = tail.replace("rata: tengah}", "nama: renja}", 1).replace("rata: kanan}", "nama: rp_renja}", 1)
    (tmp_path / "templates" / "layouts").mkdir(parents=True)
    text = f"{head}  - judul: Realisasi Renja\n{tail.replace(after, sums + after)}"
    (tmp_path / "templates" / "layouts" / "renstra.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "realisasi").mkdir()
    example = ROOT / "plans" / "contoh" / "evaluasi-renja.yaml"
    plan = example.read_text(encoding="utf-8").replace("layout: evaluasi-renja", "layout: renstra")
    plan = re.sub(r"( +)(target: .*\n)", r'\1\2\1kondisi_awal: "9.000"\n\1kondisi_akhir: "40.000"\n', plan, count=1)
    plan = re.sub(r"( +)(anggaran: .*\n)", r"\1\2\1tambahan: {lalu: 600.000.000}\n", plan, count=1)
    (tmp_path / "plan.yaml").write_text(plan, encoding="utf-8")
    records = (example.parent / "realisasi" / example.name).read_text(encoding="utf-8")
    (tmp_path / "realisasi" / "r.yaml").write_text(
        re.sub("rencana: .*", "rencana: ../plan.yaml", records), encoding="utf-8"
    )
    document = rakgen.compile(tmp_path / "plan.yaml", periode="T3")
    first = next(text for row in document.sections[0].grids[0].matrix() if "Luas panen" in (text := row_text(row)))
    assert "|40.000|9.000|600.000.000|" in first
    assert "|7.040|480.000.000|16.040|1.080.000.000|40,10|" in first
