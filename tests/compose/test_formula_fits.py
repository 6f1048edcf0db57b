"""What formulas cannot work out of a plan is told once for each column and reason, at the values it lies in."""

from __future__ import annotations

from rakgen.compose.bound import bound
from rakgen.compose.fits import check_fits
from rakgen.layout.layout import Layout
from rakgen.layout.library import CHILD_MODELS
from rakgen.model import load_fields
from rakgen.source import parse
from tests.support.each import each
from tests.support.figures import FIGURES
from tests.support.forms import RENCANA, layout, printed_rows, rencana

COLUMNS = """\
  - {judul: I, isi: indikator.uraian}
  - {judul: T, isi: indikator.target, nama: t}
  - {judul: A, isi: indikator.kondisi_awal, nama: a}
  - judul: P
    periode: triwulan
    kolom:
      - {judul: K, isi: indikator.target_periode, nama: k}
      - {judul: R, isi: indikator.tambahan.realisasi, nama: r}
      - {judul: C, hitung: r / k * 100, nama: c}
"""
PLAN = FIGURES.replace("            target: 80%\n", "            target: 80%\n            kondisi_awal: AWAL\n", 1)


def told(columns: str, plan: str, before: str = "") -> list[tuple[str, str, int, int, int]]:
    loaded = rencana(plan)
    return [
        (one.key, one.path, one.span.line if one.span else 0, one.span.column if one.span else 0, len(one.related))
        for one in check_fits(loaded, loaded.rak[0], layout(f"{before}kolom:\n{COLUMNS}{columns}"), "p.yaml")
    ]


@each(
    ("formula", "start", "expected"),
    [
        ("t / a", "70%", []),
        ("t / a", "0%", [("RAK526", "p.yaml", 28, 27, 0)]),
        ("t / (a - t)", "80%", [("RAK526", "p.yaml", 28, 27, 1)]),
        ("t / a", "B", [("RAK526.teks", "p.yaml", 28, 27, 0)]),
        ("t - a", "5 orang", [("RAK526.satuan", "layout", 12, 24, 0)]),
        ("t - a", "5", [("RAK526.satuan", "layout", 12, 24, 0)]),
        ("t - a", "0", []),
        ("t - a * 2", "5", [("RAK526.satuan", "layout", 12, 24, 0)]),
        ("t - a / a", "5", []),
        ("t / a", "5", []),
        ("persen, dari: [t, a]", "5", [("RAK526.satuan", "layout", 12, 38, 0)]),
        ("persen, dari: [t, a]", "5 orang", [("RAK526.satuan", "layout", 12, 38, 0)]),
        ("persen, dari: [t, a]", "50%", []),
        ("selisih, dari: [indikator.target, indikator.kondisi_awal]", "5", [("RAK517", "layout", 12, 24, 0)]),
        ("persen, dari: [indikator.target, indikator.kondisi_awal]", "5", [("RAK517", "layout", 12, 24, 0)]),
        ("persen, dari: [indikator.target, indikator.kondisi_awal]", "50%", []),
        ("t * a", "5 orang", []),
        ("t / a", "'-'", []),
    ],
)
def test_what_a_formula_cannot_work_out_is_told(
    formula: str, start: str, expected: list[tuple[str, str, int, int, int]]
) -> None:
    assert told(f"  - {{judul: F, hitung: {formula}}}\n", PLAN.replace("AWAL", start)) == expected


@each(
    ("column", "expected"),
    [
        ("jumlah, dari: t", ["RAK526.satuan"]),
        ("rata-rata, dari: t", ["RAK526.satuan"]),
        ("persen, dari: [t, u]", ["RAK526.satuan"]),
        ("t / 2", ["RAK526.satuan"]),
        ("jumlah, dari: x", ["RAK526.satuan"]),
        ("x / 2", ["RAK526.satuan"]),
        ("x / t", ["RAK526.satuan"]),
        ("b * 2", []),
        ("y / 2", ["RAK526.jumlah"]),
        ("rata-rata, dari: y", []),
    ],
)
def test_a_column_above_others_tells_that_their_units_differ(column: str, expected: list[str]) -> None:
    columns = "  - {judul: X, hitung: t * 2, nama: x}\n  - {judul: B, isi: kegiatan.anggaran, nama: b}\n"
    columns += "  - {judul: Y, hitung: 100 / b, nama: y}\n  - {judul: U, isi: indikator.target, nama: u}\n"
    found = told(f"{columns}  - {{judul: F, hitung: {column}, per: sasaran}}\n", FIGURES)
    assert [key for key, *_ in found] == expected


def test_a_column_without_a_heading_is_called_by_what_it_prints() -> None:
    loaded = rencana(PLAN.replace("AWAL", "0"))
    for column in ("hitung: t / a", "hitung: t / a, nama: bagian"):
        form = layout(f"kolom:\n{COLUMNS}  - {{judul: '', {column}}}\n")
        (found,) = (one for one in check_fits(loaded, loaded.rak[0], form, "p.yaml") if one.key == "RAK526")
        assert found.values["judul"] == column.rpartition(": ")[2]


def test_divisors_of_several_periods_and_items_are_one_finding() -> None:
    plan = FIGURES.replace('{T1: "2", T2: "2", T3: "2", T4: "2"}', '{T1: "0", T2: "0", T3: "4", T4: "4"}', 1)
    assert told("", plan) == [("RAK526", "p.yaml", 15, 34, 0)]


def test_cells_of_different_units_have_no_total_and_that_is_told() -> None:
    column = "  - {judul: F, hitung: t * 2, jumlah: ya}\n"
    assert told(column, FIGURES, "jumlah: JUMLAH\n") == [("RAK526.satuan", "layout", 13, 24, 0)]


def test_a_closing_row_of_different_units_is_told_and_not_taken_for_a_total() -> None:
    closing = "baris_penutup: [{judul: R, hitung: rata-rata, dari: f}]\n"
    assert told("  - {judul: F, hitung: t * 2, nama: f}\n", FIGURES, closing) == [("RAK517", "layout", 13, 37, 0)]
    assert told("  - {judul: F, hitung: t / t, nama: f}\n", FIGURES, closing) == []
    assert told("  - {judul: F, hitung: t / t * 100, nama: f}\n", FIGURES, "jumlah: JUMLAH\n" + closing) == []


def test_an_item_that_wants_a_figure_beside_another_keeps_a_total_from_being_printed_and_is_told() -> None:
    """Where some items have both: the total of the differences would not be the difference of the totals."""
    column = "  - {judul: S, hitung: t - a, jumlah: ya}\n"
    plan = FIGURES.replace("target: 80%", "target: 90 dokumen")
    manner = "            kumulatif: tidak\n"
    some = plan.replace(manner, f"            kondisi_awal: '3'\n{manner}", 1)
    assert told(column, plan, "jumlah: JUMLAH\n") == []
    assert told(column, some, "jumlah: JUMLAH\n") == [("RAK526.sebelah", "p.yaml", 28, 21, 0)]
    on_rows = told(column, some, "baris_periode: semester\njumlah: JUMLAH\n")
    assert [key for key, *_ in on_rows] == ["RAK526.sebelah"]  # its cells go by no period, nor does its total
    by_period = "  - {judul: S, hitung: n - a, jumlah: ya}\n  - {isi: indikator.tambahan.nilai, nama: n}\n"
    on_rows = told(by_period, some, "baris_periode: semester\njumlah: JUMLAH\n")
    assert [key for key, *_ in on_rows] == ["RAK526.sebelah"]
    both = some.replace("            kumulatif: ya\n", "            kondisi_awal: '0'\n            kumulatif: ya\n")
    assert told(column, both, "jumlah: JUMLAH\n") == []
    assert told(column.replace("t - a", "t * a"), some, "jumlah: JUMLAH\n") == []
    for quotient, keys in (("t / a", ["RAK526.pembagi"]), ("a / t * 100", [])):
        assert [key for key, *_ in told(column.replace("t - a", quotient), some, "jumlah: JUMLAH\n")] == keys
    for growth in ("(t - a) / t * 100", "t / (t + a)", "a / t - 1"):
        growing = column.replace("t - a", growth)
        assert [key for key, *_ in told(growing, some, "jumlah: JUMLAH\n")] == ["RAK526.sebelah"]
        assert told(growing, both, "jumlah: JUMLAH\n") == told(growing, plan, "jumlah: JUMLAH\n") == []
        assert printed_rows(f"jumlah: JUMLAH\nkolom:\n{COLUMNS}{growing}", some)[-1].endswith("|")
        named = f"  - {{judul: S, hitung: {growth}, nama: s, satuan: '%'}}\n"
        for kind, keys in (("jumlah", ["RAK526.sebelah"]), ("rata-rata", [])):
            closing = f"baris_penutup: [{{judul: R, hitung: {kind}, dari: s}}]\n"
            assert [key for key, *_ in told(named, some, closing)] == keys
    mean = f"{column}  - {{judul: M, hitung: rata-rata, dari: [s, a], jumlah: ya}}\n".replace("S, ", "S, nama: s, ")
    assert [key for key, *_ in told(mean, some, "jumlah: JUMLAH\n")] == ["RAK526.sebelah"]
    fields = mean.replace("t - a, jumlah: ya", "selisih, dari: [indikator.target, indikator.kondisi_awal]")
    assert [key for key, *_ in told(fields, some, "jumlah: JUMLAH\n")] == ["RAK526.sebelah"]
    words = both.replace("target: 90 dokumen", "target: cukup")
    for plan, total in ((some, ""), (words, ""), (both, "49")):
        assert printed_rows(f"jumlah: JUMLAH\nkolom:\n{COLUMNS}{mean}", plan)[-1].split("|")[-1] == total
    for one, total in ((some, ""), (both, "95")):
        assert printed_rows(f"jumlah: JUMLAH\nkolom:\n{COLUMNS}{column}", one)[-1].split("|")[-1] == total


@each(
    ("column", "key", "of_both"),
    [
        ("hitung: persen, dari: [indikator.target, indikator.kondisi_awal]", "RAK517.persen", "475%"),
        ("hitung: selisih, dari: [indikator.target, indikator.kondisi_awal]", "RAK517.selisih", "30"),
        ("hitung: persen, dari: [t, a]", "RAK526.pembagi", "475%"),
        ("hitung: t / a * 100", "RAK526.pembagi", "475"),
        ("hitung: t - a", "RAK526.sebelah", "30"),
        ("hitung: (t - a) / a", "RAK526.sebelah", "3,75"),
        ("hitung: d * 1", "RAK526.sebelah", "30"),
        ("hitung: a / t * 100", "", "21,05"),
        ("hitung: 'jumlah', dari: [t, a]", "", "46"),
    ],
)
def test_a_cell_of_several_items_wants_what_a_total_of_them_does(column: str, key: str, of_both: str) -> None:
    """A target without a baseline beside one that has both: told once, also where the column has a total."""
    baseline = "            kondisi_awal: '{}'\n            kumulatif: {}\n"
    plan = FIGURES.replace("target: 80%", "target: 30 dokumen")
    some = plan.replace("            kumulatif: tidak\n", baseline.format(8, "tidak"))
    both = some.replace("            kumulatif: ya\n", baseline.format(0, "ya"))
    differences = "  - {hitung: selisih, dari: [indikator.target, indikator.kondisi_awal], nama: d}\n"
    for totalled in ("", ", jumlah: ya"):
        columns = f"{differences}  - {{judul: F, {column}, per: sasaran{totalled}}}\n"
        for one, keys, cell in ((some, [key] if key else [], "" if key else of_both), (both, [], of_both)):
            assert [found for found, *_ in told(columns, one, "jumlah: J\n")] == keys
            printed = printed_rows(f"jumlah: J\nkolom:\n{COLUMNS}{columns}", one)
            assert [row.split("|")[-1] for row in printed if row.startswith("I1")] == [cell]


@each(("reached", "total"), [("", ""), (", tambahan: {r: 5.000.000}", "183.000.000")])
def test_a_sum_over_an_item_that_is_referred_to_wants_all_figures_too(reached: str, total: str) -> None:
    """Of programmes: what is worked out of totals instead, since an item stands in two of them."""
    amounts = "  - {isi: kegiatan.anggaran, nama: b}\n  - {isi: kegiatan.tambahan.r, nama: x}\n"
    column = f"{amounts}  - {{judul: F, hitung: b + x, per: program, jumlah: ya}}\n"
    plan = RENCANA.replace("anggaran: 25.000.000}", f"anggaran: 25.000.000{reached}}}")
    plan = plan.replace("anggaran: 50.000.000\n", "anggaran: 50.000.000\n                tambahan: {r: 1.000.000}\n")
    plan = plan.replace("anggaran: 100.000.000\n", "anggaran: 100.000.000\n                tambahan: {r: 2.000.000}\n")
    assert printed_rows(f"jumlah: J\nkolom:\n{COLUMNS}{column}", plan)[-1].split("|")[-1] == total


NESTED = """\
  - {judul: P, isi: program.anggaran, nama: p}
  - {judul: K, isi: kegiatan.anggaran, nama: k}
  - {judul: S, isi: sub_kegiatan.anggaran, nama: s}
  - {judul: D, hitung: s * 1, nama: d}
  - {judul: Q, hitung: jumlah, dari: kegiatan.tambahan.nyata, per: program, nama: q}
"""
ALL_SUB = [("anggaran: 100.000.000\n", 100), ("anggaran: 25.000.000}", 25)]


@each("column", ["hitung: b / p * 100", "hitung: 'b / p', per: program", "hitung: persen, dari: [b, p]"])
def test_a_budget_outside_of_every_programme_keeps_the_total_of_shares_of_these_from_being_printed(column: str) -> None:
    """Also where the column has no cell beside it."""
    amounts = "  - {isi: program.anggaran, nama: p}\n  - {isi: kegiatan.anggaran, nama: b}\n"
    shares = f"{amounts}  - {{judul: F, {column}, jumlah: ya}}\n"
    outside = RENCANA.replace(", program: dukung", "")
    for plan, keys in ((RENCANA, []), (outside, ["RAK526.pembagi"])):
        found = [key for key, *_ in told(shares, plan, "jumlah: JUMLAH\n") if key.startswith("RAK526")]
        assert found == keys
        assert printed_rows(f"jumlah: JUMLAH\nkolom:\n{COLUMNS}{shares}", plan)[-1].endswith("|") == bool(keys)


@each(
    ("column", "expected", "of_all"),
    [
        ("hitung: k - s", "RAK526.sebelah", "RAK526.atas"),
        ("hitung: 'k - s', per: kegiatan", "RAK526.sebelah", ""),
        ("hitung: k * 2 + s", "RAK526.sebelah", "RAK526.atas"),
        ("hitung: k * 2", "", ""),
        ("hitung: 'k * 2', per: sub_kegiatan", "RAK526.sebelah", "RAK526.atas"),
        ("hitung: 'jumlah', dari: [k, d]", "RAK526.sebelah", "RAK526.atas"),
        ("hitung: p - k", "RAK526.rujukan", "RAK526.rujukan"),
        ("hitung: 'p - k', per: program", "", ""),  # the second row of P1 counts what is referred to alone
        ("hitung: 'jumlah', dari: q", "", ""),  # by programmes, one of which stands in two places
        ("hitung: q * 2", "", ""),
        ("hitung: s / k * 100", "", ""),
        ("hitung: k / s", "RAK526.pembagi", ""),
        ("hitung: s * k / 100", "", ""),
        ("hitung: selisih, dari: [program.anggaran, kegiatan.anggaran], per: kegiatan", "RAK517.ulang", "RAK517.ulang"),
        ("hitung: selisih, dari: [kegiatan.anggaran, sub_kegiatan.anggaran]", "RAK517.selisih", ""),
        ("hitung: selisih, dari: [sub_kegiatan.anggaran, kegiatan.anggaran]", "RAK517.selisih", "RAK517.atas"),
        ("hitung: selisih, dari: [sub_kegiatan.anggaran, kegiatan.anggaran], per: kegiatan", "RAK517.selisih", ""),
        ("hitung: persen, dari: [sub_kegiatan.anggaran, kegiatan.anggaran]", "", ""),
    ],
)
def test_a_total_that_would_not_be_that_of_the_totals_is_not_printed_but_told(
    column: str, expected: str, of_all: str
) -> None:
    """A figure that stands beside several cells or none; with `of_all` where every kegiatan has sub kegiatan."""
    half = RENCANA.replace("uraian: K1\n", "uraian: K1\n                tambahan: {nyata: '1.000'}\n")
    half = half.replace(
        "- {rujukan: k1}", "- {uraian: K4, jadwal: T1, pelaksana: data, program: tata, tambahan: {nyata: '2'}}"
    )
    whole = half if "q" in column else RENCANA
    for text, amount in ALL_SUB:
        sub = f"sub_kegiatan: [{{uraian: SK, jadwal: T1, pelaksana: data, anggaran: {amount}.000.000}}]"
        filled = f", {sub}}}" if text.endswith("}") else f"\n                {sub}\n"
        whole = whole.replace(text, f"{text[:-1]}{filled}")
    form = f"jumlah: JUMLAH\nkolom:\n  - {{judul: I, isi: indikator.uraian}}\n{NESTED}"
    form += f"  - {{judul: F, {column}, jumlah: ya}}\n"
    for plan, key in ((half if "q" in column else RENCANA, expected), (whole, of_all)):
        loaded = rencana(plan)
        found = check_fits(loaded, loaded.rak[0], layout(form), "p.yaml")
        assert {one.key for one in found if one.code in ("RAK517", "RAK526")} - {"RAK517.bawah"} == {key} - {""}
        assert bool(printed_rows(form, plan)[-1].split("|")[-1]) is not bool(key)


def test_a_ratio_of_a_total_of_different_units_has_no_total_and_that_is_told() -> None:
    ratio = "  - {judul: F, hitung: t / (t * 2), jumlah: ya}\n"
    assert told(ratio, FIGURES, "jumlah: JUMLAH\n") == [("RAK526.satuan", "layout", 13, 24, 0)]
    assert told(ratio.replace(", jumlah: ya", ""), FIGURES, "jumlah: JUMLAH\n") == []


def test_a_formula_without_a_true_total_has_none_and_that_is_told() -> None:
    plan = FIGURES.replace("target: 80%", "target: 90 dokumen")
    for formula, expected in {
        "t + t / 2": [], "t / t + t": ["RAK526.jumlah"], "100 / t": ["RAK526.jumlah"], "100 - t / t": [],
        "(t + 1) / t": ["RAK526.jumlah"], "t * t / t": [],
    }.items():  # fmt: skip
        column = f"  - {{judul: F, hitung: {formula}, jumlah: ya}}\n"
        assert [key for key, *_ in told(column, plan, "jumlah: JUMLAH\n")] == expected, formula
        total = printed_rows(f"jumlah: JUMLAH\nkolom:\n{COLUMNS}{column}", plan)[-1].split("|")[-1]
        assert bool(total) is not bool(expected), formula


def test_a_number_row_that_says_a_sum_of_what_is_not_added_up_is_told() -> None:
    row = 'nomor_kolom: {pola: "{n}", rumus: ya}\n'
    column = "  - {judul: J, hitung: jumlah, dari: k}\n"
    assert told(column, FIGURES) == []
    assert told(column, FIGURES, row) == [("RAK526.nomor", "p.yaml", 28, 52, 0)]  # 80%, the last of 20%, 40%, 80%
    assert told(column.replace("dari: k", "dari: k, nomor: '{n}'"), FIGURES, row) == []
    assert told(column.replace("hitung: jumlah, dari: k", "hitung: k.T4"), FIGURES, row) == []
    assert told(column, FIGURES.replace("{T1: 20%, T2: 40%, T4: 80%}", "{T4: 80%}"), row) == []


def test_a_year_that_the_plan_does_not_write_is_told_where_a_formula_names_it() -> None:
    form = "kolom:\n  - {judul: T, periode: tahun, isi: indikator.target_tahun, nama: t}\n"
    form += "  - {judul: F, hitung: t.%s * 2}\n"
    plan = rencana(RENCANA)
    for year, expected in (("2022", []), ("2029", ["RAK526.tahun"])):
        bound_form = bound(layout(form % year), plan, plan.rak[0])
        assert [one.key for one in check_fits(plan, plan.rak[0], bound_form, "p.yaml")] == expected
    budgets = form.replace("indikator.target_tahun", "kegiatan.anggaran_periode")
    for year, expected in (("2021", []), ("2022", ["RAK526.tahun"])):
        bound_form = bound(layout(budgets % year), plan, plan.rak[0])
        found = [one for one in check_fits(plan, plan.rak[0], bound_form, "p.yaml") if one.code == "RAK526"]
        assert [one.key for one in found] == expected
        assert [one.values["pilihan"] for one in found] == ["t.2021"] * len(expected)
    own = "judul: J\n" + form.replace("periode: tahun", "periode: tahun, hanya: 2021") % "2029"
    loaded, _ = load_fields(parse(own.encode(), "layout.yaml"), Layout, CHILD_MODELS)
    assert loaded is not None
    fits = check_fits(plan, plan.rak[0], bound(loaded, plan, plan.rak[0]), "p.yaml")
    assert list(fits) == [], "told as a fault of the layout"


def test_a_series_that_is_unclear_is_told_where_it_runs_or_is_added_up() -> None:
    assert told("", FIGURES) == told("  - {judul: F, hitung: jumlah, dari: r}\n", FIGURES) == []
    mixed = FIGURES.replace('T4: "1"}', "T4: banyak}")
    assert ("RAK508.campur", "p.yaml", 17, 13, 0) in told("  - {judul: F, hitung: jumlah, dari: r}\n", mixed)
    running = "  - {judul: F, periode: triwulan, isi: indikator.tambahan.realisasi, kumulatif: ya}\n"
    assert ("RAK508.campur", "p.yaml", 17, 13, 0) in told(running, mixed)
