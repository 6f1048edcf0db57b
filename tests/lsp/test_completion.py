"""What can be typed at a place, by fields, registers, layouts and periods."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.diagnostics import Edit
from rakgen.lsp.completion import suggestions
from rakgen.source.edit import splice
from tests.support.each import each
from tests.support.editor import FILES, PLACE, PLAN, PROYEK, RECORDS, Desk, with_caret

LAYOUT = "judul: A\nkolom:\n  - judul: B\n    isi: sasaran.uraian\n"
UNITS = '  "sdm #1": SDM\n  "a, b": AB\nprogram:'
ALL = FILES | {"realisasi/t1.yaml": RECORDS, "templates/layouts/kantor.yaml": LAYOUT}


@pytest.mark.slow
@each(
    "name, old, new, first, missing",
    [
        (PLACE, "pelaksana: prodat", "pelaksana: ‸", ["hukum", "prodat", "keu"], ["ya"]),
        (PLACE, "                  - keu", "                  - ‸", ["hukum", "prodat", "keu"], []),
        (PLACE, "program: dukung", "program: ‸", ["dukung"], []),
        (PLACE, "layout: rak-triwulan", "layout: ‸", ["evaluasi-renja", "iku", "kantor"], []),
        (PLACE, "rujukan: sosialisasi", "rujukan: ‸", ["sosialisasi"], ["layanan"]),
        (PLACE, "jadwal: T4", "jadwal: ‸", ["T1", "T2", "T3", "T4", "Januari"], ["S1"]),
        (PLACE, "target: 82,5", "target_periode:\n              ‸", ["T1", "T2", "T3", "T4", "Januari"], ["S1"]),
        (PLACE, "target: 82,5", "kumulatif: ‸", ["ya", "tidak"], []),
        (PLACE, "tahun: 2026\n", "tahun: 2026\nkertas: ‸\n", ["A4", "F4", "A3", "Legal"], []),
        (PLACE, "tahun: 2026\n", "tahun: 2026\n‸\n", ["instansi", "tempat"], ["tahun", "rak", "pelaksana"]),
        (PLACE, "jadwal: T4\n", "‸\n", ["kode", "rujukan", "jadwal", "anggaran"], ["uraian", "pelaksana", "target"]),
        (PLACE, "    kegiatan:\n", "    kegiatan:\n              ‸\n", ["- kode", "- uraian"], ["kode"]),
        (PLACE, "kode: ketua", "pengecualian:\n      ‸", ["RAK014", "RAK015"], ["RAK001"]),
        ("rakgen.yaml", "instansi: Kantor Contoh", "format: ‸", ["docx", "pdf"], []),
        ("rakgen.yaml", "instansi: Kantor Contoh", "kop:\n  ‸", ["logo", "tinggi_logo"], []),
        ("rakgen.yaml", "instansi: Kantor Contoh", "aturan:\n  RAK205: ‸", ["kesalahan", "peringatan"], []),
        ("realisasi/t1.yaml", "indikator: layanan", "indikator: ‸", ["layanan", "Indeks kepuasan pengguna"], []),
        ("realisasi/t1.yaml", "indikator: layanan", "kegiatan: ‸", ["sosialisasi", "Pendataan pengguna layanan"], []),
        ("realisasi/t1.yaml", "periode: T1", "periode: ‸", ["T1", "T2"], []),
        ("realisasi/t1.yaml", "../plans/2026.yaml", "‸", ["../plans/2026.yaml"], []),
        ("realisasi/t1.yaml", "nilai: 88%", "status: ‸", ["belum", "berjalan", "selesai", "batal"], []),
        ("templates/layouts/kantor.yaml", "isi: sasaran.uraian", "isi: ‸", ["nomor", "kosong", "periode"], []),
        ("templates/layouts/kantor.yaml", "isi: sasaran.uraian", "rata: ‸", ["kiri", "tengah", "kanan"], []),
    ],
)  # fmt: skip
def test_what_fits_is_offered(
    tmp_path: Path, name: str, old: str, new: str, first: list[str], missing: list[str]
) -> None:
    desk = Desk(tmp_path, ALL)
    offered = [one.label for one in suggestions(desk.workspace, *desk.ask(with_caret(old, new, ALL[name]), name))]
    assert offered[: len(first)] == first
    assert set(offered).isdisjoint(missing)


def test_the_code_of_a_rule_comes_with_its_title_in_the_language_that_is_spoken(tmp_path: Path) -> None:
    desk = Desk(tmp_path, ALL)
    place = desk.ask(with_caret("kode: ketua", "pengecualian:\n      ‸", ALL[PLACE]), PLACE)
    for language, title in (("id", "Huruf aksara lain yang mirip huruf Latin"), ("en", "The Cyrillic letter")):
        offered = {one.label: one.words for one in suggestions(desk.workspace, *place, language)}
        assert offered["RAK015"].startswith(title)


def test_a_form_comes_with_its_words_in_the_language_that_is_spoken(tmp_path: Path) -> None:
    desk = Desk(tmp_path, ALL)
    place = desk.ask(with_caret("layout: rak-triwulan", "layout: ‸", ALL[PLACE]), PLACE)
    for language, words in (("id", "RAK per bulan, 18 kolom"), ("en", "RAK by months, 18 columns")):
        offered = {one.label: one.words for one in suggestions(desk.workspace, *place, language)}
        assert offered["rak-bulanan"].startswith(words) and offered["kantor"] == ""


def test_a_layout_is_offered_what_its_columns_can_count_with(tmp_path: Path) -> None:
    name = "templates/layouts/kantor.yaml"
    desk = Desk(tmp_path, ALL)
    before = "judul: A\ntabel:\n  - dari: program\n    kolom:\n      - isi: program.anggaran\n        nama: pagu\n"
    for new, first in (
        ("      - hitung: ‸\n", ["jumlah", "persen", "rata-rata", "selisih"]),
        ("      - hitung: jumlah\n        dari: ‸\n", ["misi.keterangan", "misi.kode", "pagu"]),
        ("    baris_penutup:\n      - hitung: ‸\n", ["jumlah", "rata-rata"]),
        ("    baris_penutup:\n      - hitung: jumlah\n        dari: ‸\n", ["pagu"]),
        ("  - kolom: []\n    dari: ‸\n", ["program", "rencana"]),
    ):
        marked = before + new
        desk.ask(before.replace("pagu\n", "pagu‸\n"), name)  # the last that could be read
        offered = [one.label for one in suggestions(desk.workspace, *desk.ask(marked, name))]
        assert sorted(offered if len(offered) < 10 else [one for one in offered if one in first]) == first
        assert {"nomor", "kosong", "periode"}.isdisjoint(offered)


COLUMN = "judul: A\nkolom:\n  - judul: N\n    isi: nomor\n    nama: pagu\n"
ACTIVITY = "              - {uraian: X, "


def test_in_brackets_the_same_is_offered_as_on_lines_of_its_own(tmp_path: Path) -> None:
    name = "templates/layouts/kantor.yaml"
    desk = Desk(tmp_path, ALL)

    def offered(marked: str, name: str) -> list[str]:
        return [one.label for one in suggestions(desk.workspace, *desk.ask(marked, name))]

    for block, flow in (
        ("  - judul: B\n    isi: ‸\n", "  - {judul: B, isi: ‸}\n"),
        ("  - judul: B\n    ‸\n", "  - {judul: B, ‸}\n"),
        ("  - judul: B\n    ‸\n", "  - {judul: B,\n     ‸}\n"),
        ("  - judul: B\n    rata: ‸\n", "  - {judul: B, rata: ‸\n"),
        ("  - judul: B\n    periode: ‸\n", "  - {judul: B, periode: ‸, isi: nomor}\n"),
        ("  - hitung: jumlah\n    dari: ‸\n", "  - {hitung: jumlah, dari: [‸]}\n"),
        ("  - isi:\n      ‸\n", "  - {isi: {‸}}\n"),
        ("  - isi:\n      - ‸\n", "  - {isi: [{‸}]}\n"),
        ("  - isi:\n      program: ‸\n", "  - {isi: {program: ‸}}\n"),
        ("  - kolom:\n      - gaya: ‸\n", "  - {judul: B, kolom: [{gaya: ‸}]}\n"),
        ("halaman:\n  ‸\n", "halaman: {‸}\n"),
        ("baris_penutup:\n  - dari: ‸\n", "baris_penutup: [{dari: ‸}]\n"),
    ):
        assert offered(COLUMN + flow, name) == offered(COLUMN + block, name) != [], flow
    for block, flow in (
        ("pelaksana: ‸\n", "pelaksana: ‸}\n"),
        ("jadwal: ‸\n", "jadwal: ‸}\n"),
        ("‸\n", "‸}\n"),
        (
            "keluaran:\n                  - target_periode:\n                      ‸\n",
            "keluaran: [{target_periode: {‸}}]}\n",
        ),
        ("aksi:\n                  - ‸\n", "aksi: [{‸}]}\n"),
    ):
        start = f"              - uraian: X\n                {block}"
        whole = [
            with_caret("              - rujukan: sosialisasi\n", new, PLAN) for new in (start, f"{ACTIVITY}{flow}")
        ]
        lines, brackets = (offered(marked, PLACE) for marked in whole)
        assert brackets == lines != [], flow


@pytest.mark.slow
@each(
    "new, label, written",
    [
        ("  - {judul: B, ‸}", "isi", "  - {judul: B, isi: }"),
        ("  - {judul: B,‸}", "kolom", "  - {judul: B, kolom: }"),
        ("  - {judul: B, i‸: nomor}", "isi", "  - {judul: B, isi: nomor}"),
        ("  - {judul: B, isi: ind‸}", "indikator.target", "  - {judul: B, isi: indikator.target}"),
        ("  - {judul: B, isi:‸}", "nomor", "  - {judul: B, isi: nomor}"),
        (
            "  - {judul: B, isi: {kegiatan: nomor, pro‸}}",
            "program",
            "  - {judul: B, isi: {kegiatan: nomor, program: }}",
        ),
    ],
)
def test_what_is_chosen_in_brackets_is_written_there(tmp_path: Path, new: str, label: str, written: str) -> None:
    name = "templates/layouts/kantor.yaml"
    desk = Desk(tmp_path, ALL)
    path, line, column = desk.ask(f"{COLUMN}{new}\n", name)
    chosen = next(one for one in suggestions(desk.workspace, path, line, column) if one.label == label)
    text = desk.workspace.texts[path].text
    assert splice(text, [Edit(chosen.span, chosen.text)]) == f"{COLUMN}{written}\n"


@each("new", ["uraian: ‸", "uraian: Rapat ‸", "target: ‸ # catatan", "# ‸", "nip: ‸"])
def test_in_prose_and_comments_no_name_is_offered(tmp_path: Path, new: str) -> None:
    desk = Desk(tmp_path)
    offered = suggestions(desk.workspace, *desk.ask(with_caret("jadwal: T4", new)))
    assert [one for one in offered if one.kind == "name"] == []


@pytest.mark.slow
@each(
    "new, label, written",
    [
        ("pelaksana: ‸", "hukum", "pelaksana: hukum"),
        ("pelaksana:‸", "hukum", "pelaksana: hukum"),
        ("pelaksana: [keu, h‸]", "hukum", "pelaksana: [keu, hukum]"),
        ("pelaksana: 'h‸'", "hukum", "pelaksana: 'hukum'"),
        ("jadwal: T1, ‸", "T3", "jadwal: T1, T3"),
        ("jadwal: T1-‸", "T3", "jadwal: T1-T3"),
        ("angg‸", "anggaran", "anggaran: "),
        ("angg‸: 5", "anggaran", "anggaran: 5"),
        ("kelu‸", "keluaran", "keluaran:"),
        ("keluaran:\n                  -‸", "target", "keluaran:\n                  - target: "),
        ("pelaksana: ‸", "sdm #1", 'pelaksana: "sdm #1"'),
        ("pelaksana: [‸]", "a, b", 'pelaksana: ["a, b"]'),
    ],
)
def test_what_is_chosen_is_written_in_place_of_what_was_typed(
    tmp_path: Path, new: str, label: str, written: str
) -> None:
    desk = Desk(tmp_path, FILES | {"rakgen.yaml": PROYEK.replace("program:", UNITS)})
    marked = with_caret("pelaksana: prodat", new)
    path, line, column = desk.ask(marked)
    (chosen,) = [one for one in suggestions(desk.workspace, path, line, column) if one.label == label]
    typed = desk.workspace.texts[path].text
    assert splice(typed, [Edit(chosen.span, chosen.text)]) == with_caret("pelaksana: prodat", written)


@each("broken", ["\t- : [\n", '"\n', "rak: *x\n", "a: b: c\n"])
def test_units_are_offered_while_the_file_is_broken(tmp_path: Path, broken: str) -> None:
    desk = Desk(tmp_path)
    marked = with_caret("pelaksana: prodat", "pelaksana: ‸") + broken
    assert [one.label for one in suggestions(desk.workspace, *desk.ask(marked))] == ["hukum", "prodat", "keu"]


def test_a_suggestion_says_what_it_stands_for(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    unit = suggestions(desk.workspace, *desk.ask(with_caret("pelaksana: prodat", "pelaksana: pr‸")))[1]
    assert (unit.words, unit.found_by) == ("Sub Bagian Program & Data", "prodat Sub Bagian Program & Data")
    offered = suggestions(desk.workspace, *desk.ask(with_caret("jadwal: T4", "‸")))
    schedule = next(one for one in offered if one.label == "jadwal")
    assert schedule.words.startswith("Kapan berjalan") and "`T2-T4`" in schedule.words


_BY_PERIODS = "target_periode:\n              T1: 70\n              ‸"


@each(
    "layout, new, offered, missing",
    [
        ("rak-bulanan", "jadwal: ‸", ["Januari", "semua", "Mei-Desember"], ["T1", "T2-T4"]),
        ("rak-triwulan", "jadwal: T1-‸", ["T2", "T4"], ["Mei", "S1"]),
        ("rak-triwulan", "jadwal: T1, ‸", ["T2", "Mei"], ["S1"]),
        ("renaksi-triwulan", "target_periode:\n              ‸", ["T1", "Mei"], ["S1", "S2"]),
        ("renaksi-bulanan", "target_periode:\n              ‸", ["Mei"], ["S1", "T1"]),
        ("renaksi-jadwal", "target_periode:\n              ‸", ["T1", "Mei"], ["S1"]),
        ("renaksi-jadwal", "jadwal: ‸", ["Mei", "Mei-Desember"], ["T1", "T2-T4"]),
        ("renaksi-triwulan", _BY_PERIODS, ["T2", "T4"], ["T1", "Mei"]),
        ("renstra-matriks", "anggaran_periode:\n                  ‸", [], ["S1", "T1", "Januari"]),
    ],
)
def test_periods_are_offered_that_the_layout_prints_and_that_stand_beside_each_other(
    tmp_path: Path, layout: str, new: str, offered: list[str], missing: list[str]
) -> None:
    plan = PLAN.replace("rak-triwulan", layout)
    desk = Desk(tmp_path, FILES | {PLACE: plan})
    marked = with_caret("target: 82,5" if "target" in new else "jadwal: T4", new, plan)
    labels = {one.label for one in suggestions(desk.workspace, *desk.ask(marked))}
    assert labels >= set(offered) and labels.isdisjoint(missing)
