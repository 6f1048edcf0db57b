"""Findings on figures: what a form cannot print right is told, in the plan or in the layout, and nothing else is."""

from __future__ import annotations

from rakgen.compose.bound import bound
from rakgen.compose.fits import check_fits
from rakgen.diagnostics import Diagnostic
from rakgen.model.periode import parse_periode
from tests.support.each import each
from tests.support.figures import FIGURES
from tests.support.forms import layout, printed_rows, rencana

PERCENT = "  - {judul: CAPAIAN, hitung: persen, dari: [indikator.tambahan.realisasi, indikator.target]}\n"
BY_QUARTER = f"  - periode: triwulan\n    kolom:\n    {PERCENT.replace('realisasi', 'nilai')}"
NAMED = "  - {isi: indikator.tambahan.realisasi, nama: r}\n  - {isi: indikator.target, nama: t}\n"
DOWN = FIGURES.replace("kumulatif: ya", "kumulatif: ya\n            arah: turun")


def found(columns: str, plan: str = FIGURES, head: str = "") -> list[Diagnostic]:
    loaded = rencana(plan)
    label = "  - {judul: NO, isi: nomor}\n" if head.startswith("jumlah") else ""  # for that of the total
    form = layout(f"{head}kolom:\n{columns}{label}")
    return [finding for finding in check_fits(loaded, loaded.rak[0], form, "p.yaml") if finding.code != "RAK506"]


def keys(columns: str, plan: str = FIGURES, head: str = "") -> list[str]:
    return [finding.key for finding in found(columns, plan, head)]


def test_a_percentage_where_less_is_better_names_the_choice() -> None:
    [finding] = found(PERCENT, DOWN)
    assert finding.key == "RAK516" and finding.path == "p.yaml" and finding.span is not None
    assert DOWN.splitlines()[finding.span.line - 1].strip() == "arah: turun"
    for choice in ("hitung: selisih", "isi: kosong", "isi: indikator.capaian", "RAK516"):
        assert choice in finding.hint("id") and choice in finding.hint("en")
    assert "CAPAIAN" in finding.message("id")


@each(
    ("columns", "expected"),
    [
        ("  - {judul: A, hitung: persen, dari: [indikator.target_periode, indikator.target]}\n", ["RAK516"]),
        (BY_QUARTER.replace("nilai", "realisasi"), ["RAK516"]),
        ("  - {judul: A, hitung: persen, dari: [indikator.tambahan.nilai, indikator.bobot]}\n", []),
        ("  - {judul: A, hitung: selisih, dari: [indikator.tambahan.realisasi, indikator.target]}\n", []),
        ("  - {judul: A, hitung: persen, dari: [kegiatan.tambahan.serapan, kegiatan.anggaran]}\n", []),
        ("  - {judul: A, hitung: persen, dari: [indikator.tambahan.lain, indikator.target]}\n", []),
        (PERCENT + PERCENT, ["RAK516"]),
        (NAMED + "  - {judul: A, hitung: persen, dari: [r, t]}\n", ["RAK516"]),
        (NAMED + "  - {judul: A, hitung: r / t * 100}\n", ["RAK516"]),
        (NAMED + "  - {judul: A, hitung: 100 * (r / t), desimal: 1}\n", ["RAK516"]),
        (NAMED + "  - {judul: A, hitung: 'r / t', satuan: '%'}\n", ["RAK516"]),
        (NAMED + "  - {judul: J, hitung: jumlah, dari: r, nama: j}\n  - {hitung: j / t * 100}\n", ["RAK516"]),
        (NAMED + "  - {judul: A, hitung: r / t}\n", []),
        (NAMED + "  - {judul: A, hitung: (2 - r / t) * 100}\n", []),  # how much was reached, where less is better
        (NAMED + "  - {judul: A, hitung: t / r * 100}\n", []),
        (NAMED + "  - {judul: K, isi: kosong, nama: k}\n  - {hitung: k / t * 100}\n", []),
    ],
)  # fmt: skip
def test_a_percentage_of_an_indikator_is_refused_where_it_would_be_printed(columns: str, expected: list[str]) -> None:
    assert keys(columns, DOWN) == expected
    assert keys(columns) == []


BY_YEARS = FIGURES.replace("anggaran: 50.000.000", "anggaran_periode: {2021: 50.000.000, 2022: 60.000.000}")
UNSAID = FIGURES.replace("            kumulatif: tidak\n", "").replace('T4: "2"}', 'T4: "3"}', 1)


@each(
    ("columns", "plan", "expected"),
    [
        # the year, counted or printed, of a series of which nobody says what it becomes
        (PERCENT, UNSAID, ["RAK508.isian"]),
        ("  - {judul: A, isi: indikator.tambahan.realisasi}\n", UNSAID, ["RAK508.isian"]),
        ("  - {judul: A, hitung: jumlah, dari: indikator.target_periode}\n", UNSAID, ["RAK508"]),
        ("  - {judul: A, periode: semester, isi: indikator.target_periode}\n", UNSAID, ["RAK508"]),
        ("  - {judul: A, periode: triwulan, isi: indikator.target_periode}\n", UNSAID, []),
        ("  - {judul: A, hitung: rata-rata, dari: indikator.target_periode}\n", UNSAID, []),
        (
            "  - {judul: A, isi: kegiatan.tambahan.serapan}\n",
            FIGURES.replace("serapan: 40.000.000", 'serapan: {T1: "3,25", T2: "3,5"}'),
            ["RAK508.lain"],
        ),
        # a budget of the year where only parts of it are printed: K2 has no parts
        ("  - {judul: A, periode: triwulan, isi: kegiatan.anggaran_periode}\n", FIGURES, ["RAK507.anggaran"]),
        (
            "  - {judul: A, periode: triwulan, hitung: jumlah, dari: kegiatan.anggaran_periode}\n",
            FIGURES,
            ["RAK507.anggaran"],
        ),
        ("  - {judul: A, hitung: jumlah, dari: kegiatan.anggaran_periode}\n", FIGURES, ["RAK507.anggaran"]),
        (
            "  - {judul: A, periode: triwulan, isi: kegiatan.anggaran_periode}\n"
            "  - {judul: B, hitung: jumlah, dari: kegiatan.anggaran, per: indikator}\n",
            FIGURES,
            [],
        ),
        (
            "  - {judul: A, periode: triwulan, hitung: jumlah, dari: kegiatan.anggaran_periode}\n"
            "  - {judul: B, hitung: jumlah, dari: kegiatan.anggaran, per: indikator}\n",
            FIGURES,
            ["RAK507.anggaran_jumlah"],
        ),
        # a budget by years where that of the year is printed: no one knows whether it is their sum
        ("  - {judul: A, isi: kegiatan.anggaran}\n", BY_YEARS, ["RAK507.anggaran_tahun"]),
        ("  - {judul: A, hitung: jumlah, dari: kegiatan.anggaran}\n", BY_YEARS, ["RAK507.anggaran_tahun"]),
        ("  - {judul: A, isi: kegiatan.pelaksana}\n", BY_YEARS, []),
        ("  - {judul: A, isi: kegiatan.anggaran}\n", FIGURES, []),
        (
            "  - {judul: A, isi: kegiatan.anggaran}\n",
            FIGURES.replace(
                "anggaran: 50.000.000",
                "sub_kegiatan: [{uraian: SK, anggaran: 1.000.000}, {uraian: SK2, anggaran_periode: {2022: 2.000.000}}]",
            ),
            ["RAK507.anggaran_tahun"],
        ),
        # numbers that do not become one: texts among them, different units
        (
            "  - {judul: A, isi: kegiatan.tambahan.serapan}\n",
            FIGURES.replace("serapan: 40.000.000", 'serapan: {T1: Rp 1 juta, T2: "belum"}'),
            ["RAK508.campur"],
        ),
        (
            "  - {judul: A, periode: semester, isi: indikator.target_periode}\n",
            FIGURES.replace('{T1: "2", T2: "2",', "{T1: 2 dokumen, T2: 2 laporan,"),
            ["RAK508.campur"],
        ),
        (
            "  - {judul: A, hitung: jumlah, dari: indikator.target_periode}\n",
            FIGURES.replace('{T1: "2", T2: "2",', "{T1: 50%, T2: 50 dokumen,"),
            ["RAK508.campur"],
        ),
        # the targets say it
        (PERCENT, FIGURES.replace("            kumulatif: tidak\n", ""), []),
        # values coarser than the form's
        ("  - {periode: bulan, isi: kegiatan.anggaran_periode}\n", FIGURES, ["RAK507.isian", "RAK507.anggaran"]),
        ("  - {judul: A, periode: triwulan, isi: indikator.tambahan.nilai}\n", FIGURES, ["RAK507.satu"] * 2),
        ("  - {judul: A, periode: bulan, isi: indikator.target_periode}\n", FIGURES, ["RAK507"] * 2),
        (BY_QUARTER, FIGURES, []),
        ("  - {judul: A, periode: tahun, isi: indikator.tambahan.nilai}\n", FIGURES, ["RAK507.satu"] * 2),
        ("  - {judul: A, isi: indikator.tambahan.nilai}\nbaris_periode: triwulan\n", FIGURES, []),
        ("  - {judul: A, isi: indikator.tambahan.nilai}\n", FIGURES, []),
    ],
)
def test_series_that_a_form_cannot_print_right(columns: str, plan: str, expected: list[str]) -> None:
    assert keys(columns, plan) == expected


@each(
    ("periode", "kind", "example"),
    [
        ("bulan", "bulan", "Januari"),
        ("semester", "semester", "S1"),
        ("dipilih", "periode", "T1"),
        ("tahun", "periode", "T1"),
    ],
)
def test_a_budget_of_the_year_is_told_with_a_period_that_can_be_written(periode: str, kind: str, example: str) -> None:
    loaded = rencana(FIGURES)
    form = layout(f"kolom:\n  - {{judul: A, periode: {periode}, isi: kegiatan.anggaran_periode}}\n")
    told = check_fits(loaded, loaded.rak[0], bound(form, loaded, loaded.rak[0]), "p.yaml")
    budget = {(one.values["halus"], one.values["contoh"]) for one in told if one.key == "RAK507.anggaran"}
    assert budget == {(kind, example)} and parse_periode(example) is not None


def test_a_budget_of_sub_kegiatan_that_is_in_no_period_of_the_form_is_told() -> None:
    """Those that a kegiatan adds up: all where none has periods, those without them where others have some."""
    form = "  - {judul: A, periode: triwulan, isi: kegiatan.anggaran_periode}\n"
    parts = "[{uraian: SK1, anggaran: 60.000.000}, {uraian: SK2, anggaran: 40.000.000ANGGARAN}]"
    sub = f"                sub_kegiatan: {parts}\n"
    own = "                anggaran: 50.000.000\n"
    plan = FIGURES.replace(own, sub)
    with_periods = ", anggaran_periode: {T1: 40.000.000}"
    assert keys(form, plan.replace("ANGGARAN", "")) == ["RAK507.anggaran"]
    assert keys(form, plan.replace("ANGGARAN", with_periods)) == ["RAK507.sub"]
    assert keys(form, FIGURES.replace(own, own + sub.replace("ANGGARAN", with_periods))) == ["RAK507.sub"]
    both = "  - {judul: A, periode: triwulan, isi: [kegiatan.anggaran_periode, sub_kegiatan.anggaran_periode]}\n"
    assert keys(both, plan.replace("ANGGARAN", "")) == ["RAK507.anggaran"] * 2  # each sub kegiatan once
    rows = "  - {judul: A, isi: kegiatan.anggaran_periode}\nbaris_periode: triwulan\n"
    assert keys(rows, FIGURES) == keys(rows, plan.replace("ANGGARAN", "")) == ["RAK507.anggaran"]
    year = "  - {judul: A, isi: kegiatan.anggaran}\n"
    assert keys(year + form, plan.replace("ANGGARAN", "")) == keys(year, plan.replace("ANGGARAN", with_periods)) == []


TOTAL = "jumlah: {judul: J, sub: [{tingkat: indikator, judul: S}]}\n"


@each(
    ("columns", "expected"),
    [
        ("  - {judul: A, isi: indikator.target, jumlah: ya}\n", ["RAK517"]),
        ("  - {judul: A, hitung: jumlah, dari: indikator.target, per: sasaran}\n", ["RAK517"]),
        ("  - {judul: A, hitung: rata-rata, dari: indikator.target_periode, per: sasaran}\n", ["RAK517"]),
        ("  - {judul: A, hitung: selisih, dari: [indikator.target, indikator.target_periode]}\n", []),
        ("  - {judul: A, isi: kegiatan.anggaran, jumlah: ya}\n", []),
        ("  - {judul: A, isi: kegiatan.tambahan.serapan, jumlah: ya}\n", []),
        ("  - {judul: A, isi: indikator.tambahan.nilai, jumlah: ya}\n", []),
        ("  - {judul: A, hitung: persen, dari: [kegiatan.tambahan.serapan, kegiatan.anggaran], jumlah: ya}\n", []),
        ("  - {judul: A, isi: indikator.target}\n", []),
    ],
)
def test_numbers_of_different_units_are_not_added_up(columns: str, expected: list[str]) -> None:
    assert keys(columns, head=TOTAL) == expected


def test_a_text_among_numbers_that_are_added_up_is_told_at_its_value() -> None:
    plan = FIGURES.replace("serapan: 10.000.000", 'serapan: {T1: 10.000.000, T2: "Rp 5.000/orang"}')
    columns = "  - {judul: A, periode: triwulan, isi: kegiatan.tambahan.serapan, jumlah: ya}\n"
    assert keys(columns, plan, TOTAL) == ["RAK507.satu", "RAK517.teks"]  # the total of T2 is empty
    plan = plan.replace("serapan: 40.000.000", "serapan: {T1: 10.000.000, T2: 30.000.000}")
    [finding] = found(columns, plan, TOTAL)
    assert finding.key == "RAK517.teks" and finding.path == "p.yaml" and finding.span is not None
    line = plan.splitlines()[finding.span.line - 1]
    assert line[finding.span.column - 1 :].startswith('"Rp 5.000/orang"')


@each(
    ("columns", "expected"),
    [
        ("  - {judul: A, isi: indikator.tambahan.nilai, jumlah: ya}\n", ["RAK517.teks"]),
        ("  - {judul: A, hitung: jumlah, dari: indikator.tambahan.nilai, per: sasaran}\n", ["RAK517.teks"]),
        ("  - {judul: A, hitung: rata-rata, dari: indikator.tambahan.nilai, per: sasaran}\n", ["RAK517.teks"]),
        ("  - {judul: A, hitung: jumlah, dari: indikator.tambahan.nilai}\n", ["RAK517.teks"]),
        ("  - {judul: A, isi: indikator.tambahan.nilai}\n", []),
        ("  - {judul: A, isi: indikator.tambahan.nilai, jumlah: ya}\n" * 2, ["RAK517.teks"]),
    ],
)
def test_a_text_is_told_where_it_is_left_out_of_a_figure(columns: str, expected: list[str]) -> None:
    plan = FIGURES.replace('nilai: "80,5"', 'nilai: "10 x 2"')
    assert keys(columns, plan, TOTAL) == expected
    assert keys(columns, FIGURES.replace('nilai: "80,5"', 'nilai: "-"'), TOTAL) == []


@each(
    ("target", "told", "text"),
    [
        ("B", "RAK517.teks", "B"),  # a grade
        ("WTP", "RAK517.teks", "WTP"),
        ("5-10 dokumen", "RAK517.teks", "5-10 dokumen"),
        ("0", "RAK517.nol", "0"),
        ('"0"', "RAK517.nol", "0"),
        ("0%", "RAK517.nol", "0%"),
        ("8 dokumen", "", ""),
    ],
)
def test_a_percentage_that_cannot_be_counted_is_told_where_both_its_figures_are_said(
    target: str, told: str, text: str
) -> None:
    def of_plan(plan: str) -> list[tuple[str, str]]:
        findings = found("  - {judul: A, hitung: persen, dari: [indikator.tambahan.jadi, indikator.target]}\n", plan)
        return [(finding.key, finding.values["nilai"]) for finding in findings if finding.code == "RAK517"]

    plan = FIGURES.replace("target: 8 dokumen", f"target: {target}")
    assert of_plan(plan) == []
    for typed, is_told in (("2%" if "%" in target else "2", bool(told)), ("0", told == "RAK517.teks"), ('"-"', False)):
        said = plan.replace("tambahan: {realisasi", f"tambahan: {{jadi: {typed}, realisasi", 1)
        assert of_plan(said) == ([(told, text)] if is_told else [])


def test_what_is_not_counted_with_each_other_is_not_told() -> None:
    plan = FIGURES.replace('realisasi: {T1: "2", T2: "2"', 'realisasi: {T1: 2 dokumen, T2: "5"')
    assert keys("  - {judul: A, isi: indikator.tambahan.realisasi}\n", plan) == []
    plan = FIGURES.replace('target_periode: {T1: "2", T2: "2"', "target_periode: {T1: 2 dokumen, T2: 2 laporan")
    plan = plan.replace('realisasi: {T1: "2", T2: "2"', "realisasi: {T1: 2 dokumen, T2: 2 laporan")
    percent = "{judul: A, hitung: persen, dari: [indikator.tambahan.realisasi, indikator.target_periode]}"
    assert keys(f"  - {{judul: T, periode: triwulan, kolom: [{percent}]}}\n", plan) == []


def test_every_clash_of_units_is_named() -> None:
    plan = FIGURES.replace("serapan: 40.000.000}", "serapan: 40 orang, lain: 2 hari}")
    plan = plan.replace("serapan: 10.000.000}", "serapan: 1 hari, lain: 3 jam}")
    columns = (
        "  - {judul: A, hitung: persen, dari: [kegiatan.tambahan.serapan, kegiatan.tambahan.lain], per: indikator}\n"
    )
    assert [finding.message("id").split("(")[1].split(")")[0] for finding in found(columns, plan)] == [
        "hari, orang",
        "hari, jam",
    ]


@each(
    ("serapan", "expected"),
    [
        (("1,5 jt", "500.000"), ["RAK517"]),
        (("1,5 jt", "2 jt"), []),
        (("1,5 jt", "500 rb"), []),
        (("1,5 jt rupiah", "Rp 500.000"), []),
        (("1,5 jt orang", "500 orang"), []),
        (("1,5 jt orang", "500"), ["RAK517"]),
        (("Rp 1.500.000", "500.000"), []),
        (("40%", "500.000"), ["RAK517"]),
    ],
)
def test_an_amount_in_another_unit_is_not_added_to_the_others(serapan: tuple[str, str], expected: list[str]) -> None:
    first, second = (f"serapan: {text}}}" for text in serapan)
    plan = FIGURES.replace("serapan: 40.000.000}", first).replace("serapan: 10.000.000}", second)
    assert keys("  - {judul: A, isi: kegiatan.tambahan.serapan, jumlah: ya}\n", plan, TOTAL) == expected


def test_a_percentage_of_another_unit_is_not_worked_out() -> None:
    plan = FIGURES.replace("serapan: 40.000.000}", "serapan: 40 jt}")
    columns = "  - {judul: A, hitung: persen, dari: [kegiatan.tambahan.serapan, kegiatan.anggaran]}\n"
    assert keys(columns, plan) == ["RAK517"]
    assert printed_rows(f"kolom:\n{columns}", plan)[1:] == ["", "20%"]


def test_units_are_named() -> None:
    [finding] = found("  - {judul: A, isi: indikator.target, jumlah: ya}\n", head=TOTAL)
    assert "%, dokumen" in finding.message("id") and finding.span is not None and finding.span.line == 4
    plan = FIGURES.replace("target: 80%", 'target: "80"')
    [finding] = found("  - {judul: A, isi: indikator.target, jumlah: ya}\n", plan, TOTAL)
    assert "(dokumen, tanpa satuan)" in finding.message("id") and "(dokumen, no unit)" in finding.message("en")


DIFFERENCE = """\
  - {judul: A, isi: kegiatan.anggaran, jumlah: ya}
  - {judul: B, isi: kegiatan.tambahan.serapan, jumlah: ya}
  - {judul: SISA, hitung: selisih, dari: [kegiatan.anggaran, kegiatan.tambahan.serapan], jumlah: ya}
"""


@each(
    ("serapan", "told", "total"),
    [
        ("", 1, "J|150.000.000|40.000.000|"),
        ('tambahan: {serapan: "-"}', 1, "J|150.000.000|40.000.000|"),
        ("tambahan: {serapan: 0}", 0, "J|150.000.000|40.000.000|110.000.000"),
        ("tambahan: {serapan: 10.000.000}", 0, "J|150.000.000|50.000.000|100.000.000"),
    ],
)
def test_a_total_of_differences_or_percentages_is_that_of_the_totals(serapan: str, told: int, total: str) -> None:
    plan = FIGURES.replace("tambahan: {serapan: 10.000.000}", serapan)
    findings = found(DIFFERENCE, plan, "jumlah: J\n")
    assert [finding.key for finding in findings] == ["RAK517.selisih"] * told
    assert all(
        plan.splitlines()[finding.span.line - 1].strip() == "anggaran: 50.000.000"
        for finding in findings
        if finding.span
    )
    columns = f"kolom:\n  - {{judul: K, isi: kegiatan.uraian}}\n{DIFFERENCE}"
    assert printed_rows(f"jumlah: J\n{columns}", plan)[-1] == total
    another = "              - {uraian: K9, jadwal: T1, pelaksana: hukum, anggaran: 9}\n              - uraian: K2\n"
    [several] = found(DIFFERENCE, plan.replace("              - uraian: K2\n", another), "jumlah: J\n")
    assert len(several.related) == told  # one finding for all that lack the same field
    nothing_yet = plan.replace("tambahan: {serapan: 40.000.000}", "").replace(serapan or " ~", "")
    assert found(DIFFERENCE, nothing_yet, "jumlah: J\n") == []
    of_absorbed = DIFFERENCE.replace("selisih", "persen")
    of_budget = of_absorbed.replace(
        "[kegiatan.anggaran, kegiatan.tambahan.serapan]", "[kegiatan.tambahan.serapan, kegiatan.anggaran]"
    )
    keys = [finding.key for finding in found(of_absorbed, plan, "jumlah: J\n") if finding.key != "RAK517.nol"]
    assert keys == ["RAK517.persen"] * told  # a part without what it is of, not what nothing is there of yet
    assert found(of_budget, plan, "jumlah: J\n") == []
    assert printed_rows(f"jumlah: J\n{columns.replace(DIFFERENCE, of_absorbed)}", plan)[-1].endswith("|") == bool(told)


def test_values_of_longer_periods_are_printed_by_these_as_the_finding_says() -> None:
    """No remedy is a column without periods: budgets by periods have none."""
    column = "  - {periode: bulan, isi: kegiatan.anggaran_periode}\n"
    told = next(one for one in found(column) if one.key == "RAK507.isian")
    assert "`periode: triwulan`" in told.hint("id") and "`periode: triwulan`" in told.hint("en")
    assert "RAK507.isian" not in keys(column.replace("bulan", "triwulan"))
