"""Faults of layouts: each with its code, line and column in the layout file, or in the plan that does not suit it."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.compiler import Compiler
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.library import LayoutLibrary
from tests.support.forms import RENCANA

TITLE = "judul: JUDUL\n"
COLUMNS = "kolom:\n  - judul: SASARAN\n    isi: sasaran.uraian\n"


def findings(tmp_path: Path, layout: str, plan: str = RENCANA) -> list[tuple[str, str, int, int]]:
    (tmp_path / "plans").mkdir()
    (tmp_path / "templates" / "layouts").mkdir(parents=True)
    (tmp_path / "templates" / "layouts" / "kantor.yaml").write_text(layout, encoding="utf-8")
    (tmp_path / "plans" / "p.yaml").write_text(
        plan.replace("  - kode: a\n", "  - kode: a\n    layout: kantor\n"), encoding="utf-8"
    )
    result = Compiler().check(tmp_path / "plans" / "p.yaml")
    return [
        (
            finding.key,
            Path(finding.path).name,
            finding.span.line if finding.span else 0,
            finding.span.column if finding.span else 0,
        )
        for finding in result.findings
        if finding.severity == "kesalahan" or finding.code == "RAK506"
    ]


@pytest.mark.parametrize(
    ("layout", "key", "line", "column"),
    [
        (TITLE + COLUMNS + "    isis: x\n", "RAK101.mirip", 5, 5),
        (TITLE + "kolom:\n  - judul: A\n    isi: sasaran.urain\n", "RAK502", 4, 10),
        (TITLE + "kolom:\n  - judul: A\n    isi: indikator.tambahan\n", "RAK502", 4, 10),
        (TITLE + "kolom:\n  - judul: A\n", "RAK102", 3, 5),
        (TITLE + COLUMNS + "    rata: tengh\n", "RAK105.mirip", 5, 11),
        (TITLE + COLUMNS + "    lebar: 15\n", "RAK106", 5, 12),
        (TITLE + COLUMNS + "    pola: NO\n", "RAK106", 5, 11),
        (TITLE + COLUMNS + "    kelompok: tahun\n    periode: tahunan\n", "RAK105", 6, 14),
        (TITLE + "nomor_kolom: (1)\n" + COLUMNS, "RAK106", 2, 14),
        (TITLE + "halaman:\n  kertas: A5\n" + COLUMNS, "RAK106", 3, 11),
        (TITLE + "halaman:\n  ukuran: 99pt\n" + COLUMNS, "RAK106", 3, 11),
        (TITLE + "warna_kepala: biru\n" + COLUMNS, "RAK106", 2, 15),
        ('judul: "{{ instnsi }}"\n' + COLUMNS, "RAK503", 1, 8),
        (
            "judul:\n  - A\n  - \"{{ ''.__class__ }}\"\n" + COLUMNS.replace("SASARAN", '"{{ lain | upper }}"'),
            "RAK503",
            5,
            12,
        ),
        ('judul: "{% if %}"\n' + COLUMNS, "RAK504", 1, 8),
        (TITLE + COLUMNS + "    lebar: 400mm\n", "RAK501", 2, 1),
        (TITLE + COLUMNS + "tabel:\n  - kolom:\n      - judul: A\n        isi: nomor\n", "RAK512", 1, 1),
        (TITLE + "kolom:\n  - judul: A\n    isi: indikator.target_periode\n", "RAK513", 4, 10),
        (TITLE + "kolom:\n  - judul: A\n    isi: indikator.uraian\n    per: sasaran\n", "RAK514", 5, 5),
        (
            TITLE + "tabel:\n  - dari: program\n    kolom:\n      - judul: A\n        isi: sasaran.uraian\n",
            "RAK511",
            6,
            14,
        ),
        (TITLE + "kolom:\n  - judul: A\n    hitung: persen\n    dari: indikator.target\n", "RAK102", 3, 5),
        (TITLE + "kop:\n  logo: tidak-ada.png\n" + COLUMNS, "RAK509", 3, 9),
        (TITLE + "kolom:\n  - judul: A\n    isi: tujuan.uraian\n", "RAK506", 4, 10),
    ],
)
def test_a_fault_of_a_layout_is_placed_in_its_file(
    tmp_path: Path, layout: str, key: str, line: int, column: int
) -> None:
    assert findings(tmp_path, layout) == [(key, "kantor.yaml", line, column)]


MONTHLY = TITLE + "kolom:\n  - judul: A\n    periode: bulan\n    isi: indikator.target_periode\n"
TRIWULAN = MONTHLY.replace("bulan", "triwulan")


def test_targets_coarser_than_the_form_are_told_in_the_plan(tmp_path: Path) -> None:
    assert [finding[:2] for finding in findings(tmp_path, MONTHLY)] == [("RAK507", "p.yaml")] * 2


def test_finer_targets_need_to_say_whether_they_add_up(tmp_path: Path) -> None:
    plan = RENCANA.replace('{T1: "1", T2: "1", T3: "1", T4: "2"}', '{Jan: "1", Feb: "2"}')
    assert findings(tmp_path, TRIWULAN, plan.replace("kumulatif: tidak", "arah: naik"))[0][:2] == ("RAK508", "p.yaml")


def test_signatures_that_the_form_cannot_print_are_told(tmp_path: Path) -> None:
    three = "    pengesahan: [{nama: A}, {nama: B}, {nama: C}]\n"
    plan = RENCANA.replace(
        '    pengesahan: {tempat: Maju, tanggal: 2021-03-01, jabatan: "KEPALA,", nama: NAMA}\n', three
    )
    assert [finding[:2] for finding in findings(tmp_path, TITLE + COLUMNS, plan)] == [("RAK510", "p.yaml")]


def test_an_own_layout_wins_over_a_shipped_one_of_its_name(tmp_path: Path) -> None:
    (tmp_path / "templates" / "layouts").mkdir(parents=True)
    (tmp_path / "templates" / "layouts" / "pk.yaml").write_text("keterangan: milik kantor\n" + TITLE + COLUMNS)
    plan = tmp_path / "p.yaml"
    plan.write_text(RENCANA.replace("  - kode: a\n", "  - kode: a\n    layout: [pk, rak-triwulan]\n"))
    result = Compiler().check(plan)
    assert [layout.keterangan for _, layout in result.pairs][0] == "milik kantor"
    assert len(result.pairs) == 2


def test_a_layout_file_too_large_is_refused_by_its_size(tmp_path: Path) -> None:
    large = TITLE + COLUMNS + "# " + "x" * 5_000_000 + "\n"
    assert [finding[:2] for finding in findings(tmp_path, large)] == [("RAK006", "kantor.yaml")]


def test_a_layout_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "templates" / "layouts" / "kantor.yaml").mkdir(parents=True)
    plan = tmp_path / "p.yaml"
    plan.write_text(RENCANA.replace("  - kode: a\n", "  - kode: a\n    layout: kantor\n"))
    assert [finding.key for finding in Compiler().check(plan).findings if finding.severity == "kesalahan"] == ["RAK903"]


FIELDS_OF_ONE_TEXT = (
    "keterangan", "judul", "lampiran", "subjudul", "warna_kepala", "nomor_kolom", "baris_program", "tempat_tanggal", "catatan",
    "halaman.kertas", "halaman.orientasi", "halaman.margin", "halaman.huruf", "halaman.ukuran", "halaman.nomor_halaman",
    "pengesahan.susunan", "baris_periode.periode", "jumlah.warna", "kop.logo", "kop.tinggi_logo", "kop.garis",
    *(f"kolom.{name}" for name in ColumnSpec.model_fields if name not in ("source", "kolom")),
)  # fmt: skip


@pytest.mark.parametrize("field", FIELDS_OF_ONE_TEXT)
@pytest.mark.parametrize("value", ["{n}", "[[n]]", "[{n: 1}]", "{}", "[]", "{atas: {n: 1}}"])
def test_no_message_repeats_fields_or_a_list_as_python_writes_them(tmp_path: Path, field: str, value: str) -> None:
    group, _, name = field.rpartition(".")
    lines = [*(() if field == "judul" else ("judul: JUDUL",)), "kolom:", "  - judul: A", "    isi: sasaran.uraian"]
    if group == "kolom":
        lines[-2:] = [f"  - {name}: {value}", *(() if name == "isi" else ("    isi: sasaran.uraian",))]
    else:
        lines += [f"{group}:", f"  {name}: {value}"] if group else [f"{name}: {value}"]
    file = tmp_path / "templates" / "layouts" / "kantor.yaml"
    file.parent.mkdir(parents=True)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    library = LayoutLibrary((tmp_path / "templates",))
    layout, findings = library.get("kantor")
    assert (layout is None) == bool(findings)
    for finding in findings:
        for language in ("id", "en"):
            words = f"{finding.message(language)} {finding.hint(language)}"
            assert not any(
                sign in words for sign in ("Mapping", "Scalar", "object at", "\0", "'n'", "None", "()", "('")
            ), words


@pytest.mark.parametrize(
    ("content", "key", "line", "column"),
    [
        ("halaman: {kertas: [A4, F4]}\n", "RAK103", 2, 19),
        ("halaman: {ukuran: {n}}\n", "RAK103", 2, 19),
        ("warna_kepala: [a]\n", "RAK103", 2, 15),
        ("baris_periode: {periode: [T1]}\n", "RAK103", 2, 26),
        ("halaman: {margin: [15mm]}\n", "RAK103", 2, 19),
        ("halaman:\n  margin: {atas: {n: 1}}\n", "RAK106", 3, 12),
        ("halaman:\n  margin: {}\n", "RAK106", 3, 11),
    ],
)
def test_fields_or_a_list_where_one_text_belongs(
    tmp_path: Path, content: str, key: str, line: int, column: int
) -> None:
    assert findings(tmp_path, TITLE + content + COLUMNS) == [(key, "kantor.yaml", line, column)]
