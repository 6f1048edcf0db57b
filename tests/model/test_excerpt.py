"""Reduced plans: one unit's or one period's activities, the labels above them, the numbers of the whole plan."""

from __future__ import annotations

from pathlib import Path

from rakgen.compiler import Compiler
from rakgen.compose.compose import compose_document
from rakgen.compose.excerpt import mark_excerpt
from rakgen.model import Kegiatan, Rencana, Sasaran
from rakgen.model.excerpt import excerpt, excerpt_rak, find_unit, original_number, units
from rakgen.model.walk import all_of
from tests.support.each import each
from tests.support.plans import REFERENCE

PLAN = """versi: 1
instansi: Kantor
tahun: 2022
pelaksana:
  hukum: Bagian Hukum
  umum: Bagian Umum
  sepi: Bagian Sepi
rak:
  - kode: a
    layout: rak-triwulan
    pengesahan: {tempat: Kupang, tanggal: 2022-03-01, jabatan: KETUA, nama: A}
    tujuan:
      - sasaran:
          - uraian: S1
            indikator:
              - uraian: I1
                target: 75%
                kegiatan:
                  - {kode: K1, uraian: Rapat, jadwal: T1, pelaksana: hukum}
      - sasaran:
          - uraian: S2
            indikator:
              - uraian: I2
                target: 75%
                kegiatan:
                  - {uraian: Umum saja, jadwal: T2, pelaksana: umum}
          - uraian: S3
            indikator:
              - uraian: I3
                target: 75%
                kegiatan:
                  - {uraian: Umum lagi, jadwal: T2-T3, pelaksana: umum}
                  - {uraian: Bersama, jadwal: T4, pelaksana: [umum, hukum]}
                  - rujukan: K1
  - kode: b
    layout: rak-triwulan
    sasaran:
      - uraian: S4
        indikator:
          - uraian: I4
            target: 75%
            kegiatan:
              - {uraian: Lain, jadwal: T1, pelaksana: umum}
"""


def plan(tmp_path: Path, text: str = PLAN) -> Rencana:
    path = tmp_path / "plan.yaml"
    path.write_text(text, encoding="utf-8")
    result = Compiler().check(path)
    assert result.rencana is not None and not result.failed, [finding.message() for finding in result.findings]
    return result.rencana


def kegiatan(rencana: Rencana) -> list[str]:
    return [kegiatan.uraian or f"-> {kegiatan.rujukan}" for rak in rencana.rak for kegiatan in all_of(rak, Kegiatan)]


def test_one_unit(tmp_path: Path) -> None:
    filtered = excerpt(plan(tmp_path), {"Bagian Hukum"})
    assert [rak.kode for rak in filtered.rak] == ["a"]
    assert kegiatan(filtered) == ["Rapat", "Bersama", "-> K1"]
    assert [sasaran.uraian for sasaran in all_of(filtered.rak[0], Sasaran)] == ["S1", "S3"]


def test_one_period_and_both(tmp_path: Path) -> None:
    rencana = plan(tmp_path)
    assert kegiatan(excerpt(rencana, bulan={5})) == ["Umum saja", "Umum lagi"]
    assert kegiatan(excerpt(rencana, {"Bagian Hukum"}, {10, 11, 12})) == ["Bersama"]
    assert excerpt(rencana, {"Bagian Hukum"}, {5}).rak == ()
    assert kegiatan(excerpt(rencana)) == kegiatan(rencana)


def test_schedules_stay_whole(tmp_path: Path) -> None:
    (kegiatan,) = all_of(excerpt(plan(tmp_path), bulan={9}).rak[0], Kegiatan)
    assert kegiatan.jadwal is not None and kegiatan.jadwal.text == "T2-T3"


def test_numbers_of_the_whole_plan(tmp_path: Path) -> None:
    rencana = plan(tmp_path)
    (rak,) = excerpt(rencana, {"Bagian Hukum"}, {10}).rak
    assert rak.tujuan is not None
    assert (original_number(rak), original_number(rak.tujuan[0])) == (1, 2)
    sasaran = rak.tujuan[0].sasaran[0]
    kegiatan = sasaran.indikator[0].kegiatan[0]
    assert (original_number(sasaran), original_number(sasaran, "tujuan")) == (3, 2)
    assert (
        original_number(kegiatan),
        original_number(kegiatan, "indikator"),
        original_number(kegiatan, "keluaran"),
    ) == (4, 2, None)
    assert original_number(rencana.rak[0]) is None


def test_no_column_keeps_the_numbers(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    result = Compiler().check(path)
    assert result.rencana is not None
    rak, layout = result.pairs[0]
    rak_excerpt = excerpt_rak(result.rencana, rak, {"Bagian Hukum"}, {10})
    assert rak_excerpt is not None
    document = mark_excerpt(compose_document(result.rencana, [(rak_excerpt, layout)]), ["Bagian Hukum"], "T4")
    (row,) = document.sections[0].grids[0].body_rows
    assert [cell.text for cell in row.cells if cell][:2] == ["2.", "S3"]
    assert document.sections[0].title.subtitle == "Pelaksana: Bagian Hukum – Periode: T4"
    assert document.sections[0].signature is None
    assert document.date == (2022, 3, 1)
    assert [activity.text for activity in document.activities] == ["Bersama"]


def test_a_reference_says_all_itself_where_its_origin_is_gone(tmp_path: Path) -> None:
    text = PLAN.replace("- rujukan: K1", "- {rujukan: K1, pelaksana: umum}")
    filtered = excerpt(plan(tmp_path, text), {"Bagian Umum"})
    kegiatan = list(all_of(filtered.rak[0], Kegiatan))[-1]
    assert (kegiatan.uraian, kegiatan.rujukan, kegiatan.pelaksana) == ("Rapat", None, ("umum",))
    assert kegiatan.jadwal is not None and kegiatan.jadwal.text == "T1"


def test_keluaran_and_its_numbers_stay(tmp_path: Path) -> None:
    text = PLAN.replace(
        "{uraian: Umum saja, jadwal: T2, pelaksana: umum}",
        "{uraian: Umum saja, jadwal: T2, pelaksana: umum, keluaran: [{uraian: Laporan}, {uraian: Naskah}]}",
    ).replace(
        "{uraian: Umum lagi, jadwal: T2-T3, pelaksana: umum}",
        "{uraian: Umum lagi, jadwal: T3, pelaksana: umum, keluaran: [{uraian: Peta}]}",
    )
    (kegiatan,) = all_of(excerpt(plan(tmp_path, text), bulan={9}).rak[0], Kegiatan)
    assert [(k.uraian, original_number(k), original_number(k, "kegiatan")) for k in kegiatan.keluaran] == [
        ("Peta", 3, 1)
    ]


def test_units_with_work_in_order_of_the_register(tmp_path: Path) -> None:
    assert units(plan(tmp_path)) == {"hukum": "Bagian Hukum", "umum": "Bagian Umum"}
    rencana = Compiler().check(REFERENCE).rencana
    assert rencana is not None
    assert list(units(rencana)) == ["hukum", "sdm", "prodat", "tekmas", "umum"]


@each(
    ("text", "name"),
    [
        ("hukum", "Bagian Hukum"),
        ("Bagian Hukum", "Bagian Hukum"),
        ("bagian umum", "Bagian Umum"),
        ("HUKUM", "Bagian Hukum"),
        ("sepi", "Bagian Sepi"),
        ("hukun", None),
        ("", None),
    ],
)
def test_a_unit_by_key_or_name(tmp_path: Path, text: str, name: str | None) -> None:
    assert find_unit(plan(tmp_path), text) == name
