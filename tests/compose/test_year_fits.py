"""What a form of years cannot print is told in the plan, and what it prints is not."""

from __future__ import annotations

import pytest

from rakgen.compose.bound import bound
from rakgen.compose.fits import check_fits
from tests.support.each import each
from tests.support.forms import RENCANA, layout, rencana
from tests.support.renstra import RENSTRA


def told(column: str, plan: str = RENSTRA) -> list[tuple[str, str]]:
    """The keys of the findings with the lines of the plan that they name."""
    loaded = rencana(plan)
    form = bound(layout(f"kolom:\n  - {column}\n"), loaded, loaded.rak[0])
    found = [one for one in check_fits(loaded, loaded.rak[0], form, "p.yaml") if one.code in ("RAK507", "RAK508")]
    assert all(one.hint("id") and one.hint("en") and one.path == "p.yaml" for one in found)
    lines = plan.splitlines()
    return [(one.key, lines[one.span.line - 1].strip().partition(":")[0]) for one in found if one.span]


NO_YEAR = "RAK507.tahun"
NO_PARTS = ("RAK507.anggaran", "- {uraian")
YEARS = "judul: T, periode: tahun, hanya: 2025-2029"


@each(
    ("column", "plan", "expected"),
    [
        (
            f"{{{YEARS}, isi: kegiatan.anggaran_periode}}",
            RENCANA,
            [("RAK507.anggaran", "anggaran"), NO_PARTS, (NO_YEAR, "anggaran_periode")],
        ),
        (f"{{{YEARS}, isi: indikator.tambahan.progres}}", RENCANA, [(NO_YEAR, "tambahan")]),
        (
            f"{{{YEARS}, isi: kegiatan.jadwal}}",
            RENCANA,
            [(NO_YEAR, "jadwal")] * 2 + [(NO_YEAR, "- {uraian")],
        ),
        (
            f"{{{YEARS}, hitung: jumlah, dari: kegiatan.anggaran_periode}}",
            RENCANA,
            [("RAK507.anggaran", "anggaran"), NO_PARTS, (NO_YEAR, "anggaran_periode")],
        ),
        (f"{{{YEARS}, isi: indikator.tambahan.jenis}}", RENCANA, [("RAK507.satu", "tambahan")]),
        (f"{{{YEARS}, hitung: jumlah, dari: indikator.tambahan.jenis}}", RENCANA, []),
        (f"{{{YEARS}, isi: indikator.target_tahun}}", RENSTRA, [("RAK507.luar", "target_tahun")]),
        (f"{{{YEARS}, isi: indikator.target_tahun}}", RENCANA, [("RAK507.luar", "target_tahun")]),
        ("{judul: T, periode: tahun, isi: indikator.target_tahun}", RENSTRA, []),
        (f"{{{YEARS}, isi: kegiatan.anggaran_periode}}", RENSTRA, [NO_PARTS]),
        (f"{{{YEARS}, isi: kegiatan.jadwal}}", RENSTRA, []),
        (f"{{{YEARS}, isi: indikator.uraian}}", RENCANA, []),
        ("{judul: T, periode: triwulan, isi: indikator.tambahan.realisasi}", RENSTRA, [("RAK507.isian", "tambahan")]),
    ],
)
def test_values_that_a_form_of_years_leaves_out_are_told(
    column: str, plan: str, expected: list[tuple[str, str]]
) -> None:
    assert told(column, plan) == expected


@each(
    ("column", "expected"),
    [
        ("isi: indikator.target_tahun.2031", "RAK507.tanpa"),
        ("isi: indikator.target_tahun.2030", ""),
        ("isi: [indikator.uraian, indikator.target_tahun.1999]", "RAK507.tanpa"),
        ("isi: '{{ indikator.target_tahun[2031] }}'", "RAK507.tanpa"),
        ("isi: '{{ indikator.target_tahun[2030] }}'", ""),
        ("hitung: selisih, dari: [indikator.target_tahun.2030, indikator.target_tahun.2031]", "RAK507.tanpa"),
        ("isi: keluaran.target_tahun.2030", "RAK507.tanpa_satu"),
    ],
)
def test_a_single_year_that_nobody_wrote_is_told_at_its_column(column: str, expected: str) -> None:
    loaded = rencana(RENSTRA.replace("jadwal: 2027}", "jadwal: 2027, keluaran: [{uraian: O, target: 1 buah}]}"))
    found = check_fits(loaded, loaded.rak[0], layout(f"kolom:\n  - {{judul: T, {column}}}\n"), "p.yaml")
    found = [one for one in found if one.code == "RAK507"]
    assert [one.key for one in found] == [expected] * bool(expected)
    assert all(one.path != "p.yaml" and one.hint("id") and one.hint("en") for one in found)


RUNNING = "judul: T, periode: tahun, kumulatif: ya"
SERIES = RENSTRA.replace("target_tahun: {2030: B}", "target_tahun: {2025: 5, 2026: 7}")


@each(
    ("column", "plan", "expected"),
    [
        ("isi: indikator.target_tahun", SERIES, [("RAK508.tahun", "target_tahun")]),
        ("hitung: jumlah, dari: indikator.target_tahun", SERIES, [("RAK508.tahun", "target_tahun")]),
        (
            "isi: indikator.target_tahun",
            SERIES.replace("{2025: 5,", "{2025: 5 dokumen,"),
            [("RAK508.tahun", "target_tahun")],
        ),
        ("isi: indikator.target_tahun", SERIES.replace("target: C", "target: C\n            kumulatif: tidak"), []),
        ("isi: indikator.target_tahun", SERIES.replace("target: C", "target: C\n            kumulatif: ya"), []),
        (
            "isi: indikator.target_tahun",
            SERIES.replace("target: C", "target: C\n            kumulatif: tidak").replace(
                "{2025: 5, 2026: 7}", "{2025: 5 dokumen, 2026: 7 laporan}"
            ),
            [("RAK508.campur", "target_tahun")],
        ),
        (
            "isi: indikator.target_tahun",
            RENSTRA.replace("target_tahun: {2030: B}", "target_tahun: {2025: B, 2026: A}"),
            [],
        ),
        ("isi: kegiatan.anggaran_periode", RENSTRA, [NO_PARTS]),
    ],
)
def test_running_sums_over_years_ask_whether_targets_add_up(
    column: str, plan: str, expected: list[tuple[str, str]]
) -> None:
    assert told(f"{{{RUNNING}, {column}}}", plan) == expected


OF_TUJUAN = """\
    tujuan:
      - uraian: TUJ
        indikator: [{uraian: IT, target: "7", kode: 1.2.3.4, OWN}]
        sasaran:
"""


@each(
    ("own", "column", "told_here"),
    [
        (
            "target_tahun: {2025: 5, 2026: 7}",
            "periode: tahun, isi: indikator.target_tahun, kumulatif: ya",
            "RAK508.tahun",
        ),
        ("target_tahun: {2030: 5}", "periode: tahun, hanya: 2025-2029, isi: indikator.target_tahun", "RAK507.luar"),
        ("target_periode: {T1: 2, T2: 3}", "periode: semester, isi: indikator.target_periode", "RAK508"),
        ("target_periode: {S1: 2, S2: 5}", "periode: triwulan, isi: indikator.target_periode", "RAK507"),
        ("target_tahun: {2025: 5}", "isi: indikator.kode.1}, {isi: indikator.kode.2", "RAK520"),
    ],
)
def test_an_indikator_of_what_is_no_sasaran_is_told_where_it_is_printed_alone(
    own: str, column: str, told_here: str
) -> None:
    head, _, sasaran = RENSTRA.partition("    sasaran:\n")
    below = "".join(f"    {line}\n" for line in sasaran.replace("target_tahun: {2030: B}", "iku: ya").splitlines())
    plan = rencana(head + OF_TUJUAN.replace("OWN", own) + below)

    def keys(form: str) -> list[str]:
        bound_form = bound(layout(form), plan, plan.rak[0])
        found = check_fits(plan, plan.rak[0], bound_form, "p.yaml")
        return [one.key for one in found if one.span and one.path == "p.yaml" and one.span.line == 10]

    columns = f"kolom: [{{isi: indikator.uraian}}, {{{column}}}]\n"
    assert keys(columns) == []
    assert keys(f"baris_tingkat: [tujuan, sasaran]\n{columns}") == [told_here]


STEPS = RENSTRA.replace(
    "              - {uraian: K3, jadwal: 2027}\n",
    """\
              - {uraian: K3, jadwal: T1, aksi: [Satu, {uraian: Dua, jadwal: 2027}]}
              - {uraian: K4, jadwal: 2026, aksi: [Tiga, {uraian: Empat, jadwal: T1}, {uraian: Lima, jadwal: 2030}]}
              - {kode: k, uraian: K5, jadwal: 2029, aksi: [Enam]}
              - {rujukan: k, aksi: [Tujuh]}
              - {uraian: K6, aksi: [Delapan]}
              - {uraian: K7, jadwal: "2024, 2030", aksi: [Sembilan]}
""",
)


def test_a_step_of_no_year_that_is_printed_is_told_where_it_is_printed_by_years_alone() -> None:
    loaded = rencana(STEPS)

    def told_steps(columns: str) -> list[tuple[str, int, str, int]]:
        form = bound(layout(columns), loaded, loaded.rak[0])
        found = [one for one in check_fits(loaded, loaded.rak[0], form, "p.yaml") if one.key == "RAK507.aksi"]
        assert all("2025" in one.hint("id") and "2025" in one.hint("en") for one in found)
        return [(one.values["nilai"], one.span.line, one.path, len(one.related)) for one in found if one.span]

    by_years = f"  - {{{YEARS}, isi: kegiatan.aksi}}\n"
    expected = [
        ("Satu", 27, "p.yaml", 0),
        ("Empat", 28, "p.yaml", 1),
        ("Delapan", 31, "p.yaml", 0),
        ("Sembilan", 32, "p.yaml", 0),
    ]
    assert told_steps(f"kolom:\n{by_years}") == expected
    rows = "baris_periode: {periode: tahun, hanya: 2025-2029}\nkolom:\n  - {judul: A, isi: kegiatan.aksi}\n"
    assert told_steps(rows) == expected
    assert told_steps(f"kolom:\n{by_years}  - {{judul: A, isi: kegiatan.aksi}}\n") == []


@pytest.mark.parametrize(
    ("beside", "plan", "told_of"),
    [
        ("isi: indikator.target_tahun", RENSTRA, 1),
        ("isi: kegiatan.anggaran_periode", RENSTRA, 1),
        ("isi: kegiatan.anggaran_periode", RENCANA, 0),  # no years: one column, for the year of the plan
    ],
)
def test_targets_of_parts_of_a_year_below_years_of_the_plan_are_told(beside: str, plan: str, told_of: int) -> None:
    loaded, targets = rencana(plan), "{periode: tahun, kolom: [{isi: indikator.target_periode}]}"
    form = bound(layout(f"kolom:\n  - {{periode: tahun, {beside}}}\n  - {targets}\n"), loaded, loaded.rak[0])
    found = [one for one in check_fits(loaded, loaded.rak[0], form, "p.yaml") if one.code == "RAK513"]
    assert [(one.path, one.span and one.span.line) for one in found] == [(form.path, 4)] * told_of


def test_a_budget_of_the_year_is_told_with_a_year_of_the_form_and_a_column_of_its_level() -> None:
    loaded = rencana(RENSTRA)
    form = layout(f"kolom:\n  - {{{YEARS}, isi: kegiatan.anggaran_periode}}\n")
    (found,) = (one for one in check_fits(loaded, loaded.rak[0], form, "p.yaml") if one.key == "RAK507.anggaran")
    assert "{2025: " in found.hint() and "`isi: kegiatan.anggaran`" in found.hint() and "tahun" in found.message("id")
