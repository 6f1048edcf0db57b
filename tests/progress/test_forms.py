"""What was reached, as forms print it: the figures that `rakgen capaian` says, or the layout's sign and a finding."""

from __future__ import annotations

from pathlib import Path

import pytest

import rakgen
from rakgen.compiler import Compiler, Result
from rakgen.compose.compose import compose_tables
from rakgen.diagnostics import Elsewhere, errors
from rakgen.model import Periode
from rakgen.model.periode import BULAN_NAMES, WHOLE
from rakgen.progress.assess import Judged
from tests.support.cli import run
from tests.support.each import each
from tests.support.forms import row_text
from tests.support.progress import PLAN, assessed, of_kode, office, plan_of

RECORDS = """\
  - {indikator: laporan, periode: T1, nilai: "2", bukti: [a.pdf]}
  - indikator: laporan
    periode: T2
    nilai: "1"
    kendala: [Hujan, Banjir]
    tindak_lanjut:
      - {uraian: Menjemput data, pelaksana: hukum, tenggat: 2021-08-15}
      - {uraian: Rapat}
    bukti: [b.pdf, c.pdf]
  - {indikator: temuan, periode: T1, pembilang: 31, penyebut: 40}
  - {indikator: keluhan, periode: T1, nilai: "0"}
  - {kegiatan: sipol, periode: T1, status: belum, anggaran: 10.000.000}
  - {kegiatan: sipol, periode: T2, status: berjalan, anggaran: 25.000.000, kendala: Gawai}
"""
CHOICES = "{arah: naik, rumus_turun: selisih, batas: 120, skala: [{'>=': 90, teks: Baik}, {teks: Kurang}]}"
FIGURES = ("target_periode", "realisasi", "capaian")
_ENDS = [(Periode.TRIWULAN, number) for number in range(1, 5)]


def form(folder: Path, columns: str, more: str = "") -> str:
    """A layout of an office, by its name."""
    layouts = folder / "templates" / "layouts"
    layouts.mkdir(parents=True, exist_ok=True)
    lines = "".join(f"  - {column}\n" for column in columns.splitlines() if column)
    (layouts / "coba.yaml").write_text(f"judul: COBA\npengesahan: tidak\n{more}kolom:\n{lines}", encoding="utf-8")
    return "coba"


def printed(plan: Path, columns: str, periode: str | None = None, more: str = "") -> list[str]:
    """The rows of the body of such a form."""
    document = rakgen.compile(plan, layouts=form(plan.parents[1], columns, more), periode=periode)
    grid = document.sections[0].grids[0]
    return [row_text(row) for row in grid.matrix()[len(grid.header_rows) :]]


def checked(plan: Path, columns: str, periode: tuple[Periode, int] | None = None) -> Result:
    """The check of the plan for such a form."""
    return Compiler(periode=periode).check(plan, [form(plan.parents[1], columns)])


def keys(result: Result) -> list[str]:
    """The findings about what was reached."""
    return [finding.key for finding in result.findings if finding.code.startswith("RAK6")]


BY_PERIODE = """\
{isi: indikator.kode}
{isi: indikator.realisasi, periode: triwulan}
{isi: indikator.capaian, periode: triwulan, kosong: "-"}
{isi: indikator.kategori, periode: triwulan}
{isi: indikator.realisasi, periode: triwulan, kumulatif: ya}
{isi: indikator.capaian, periode: triwulan, kumulatif: ya}
{isi: indikator.realisasi}
{isi: indikator.capaian}
{isi: indikator.kategori}
"""


@pytest.mark.slow
def test_every_figure_of_a_form_is_that_of_capaian(tmp_path: Path) -> None:
    plan = office(tmp_path, RECORDS, choices=CHOICES)
    rows = {row.split("|")[0]: row.split("|")[1:] for row in printed(plan, BY_PERIODE)}
    until = {end: assessed(plan, end)[0] for end in _ENDS}

    def told(judged: Judged | None, end: tuple[Periode, int]) -> tuple[str, str]:
        if judged is None or end[1] > 2:  # nothing was reported of what came then
            return "", ""
        return judged.reached.text if judged.reached else "", judged.percentage.text

    for kode, cells in rows.items():
        each_period = [told(of_kode(rak, kode).period, end) for end, rak in until.items()]
        each_year = [told(of_kode(rak, kode).year, end) for end, rak in until.items()]
        assert cells[:4] == [reached for reached, _ in each_period]
        assert cells[4:8] == [percentage or "-" for _, percentage in each_period]
        assert cells[12:16] == [reached for reached, _ in each_year]
        assert cells[16:20] == [percentage for _, percentage in each_year]
        assert tuple(cells[20:22]) == each_year[1]
    assert rows["laporan"][8:12] == ["Baik", "Kurang", "", ""] and rows["laporan"][22] == "Kurang"
    assert rows["keluhan"][4:6] == ["120,00", "-"]


def test_a_form_of_one_period_prints_what_was_known_by_then(tmp_path: Path) -> None:
    plan = office(tmp_path, RECORDS, choices=CHOICES)
    columns = "{isi: indikator.realisasi, periode: dipilih}\n{isi: indikator.capaian, kosong: '-'}\n"
    assert printed(plan, columns, "T1") == ["2|25,00", "77,5%|77,50", "0|120,00"]
    assert printed(plan, columns) == printed(plan, columns, "T2") == ["1|37,50", "|77,50", "|120,00"]
    assert printed(plan, columns, "S1")[0] == "3|37,50"


@each(
    ("asked", "expected"),
    [
        ("Januari", "1||1|belum||5.000.000||||Januari|"),
        ("Februari", "2||2|berjalan||15.000.000||||Januari/Februari|"),
        ("T1", "5||5|selesai||55.000.000||||Januari/Februari/Maret|"),
        (None, "5||5|selesai||55.000.000||||Januari/Februari/Maret|"),
    ],
)
def test_a_longer_period_holds_nothing_of_what_came_after_the_one_asked_for(
    tmp_path: Path, asked: str | None, expected: str
) -> None:
    months = zip(
        ("Januari", "Februari", "Maret"), (1, 1, 3), ("belum", "berjalan", "selesai"), (5, 10, 40), strict=True
    )
    records = "".join(
        f"  - {{indikator: laporan, periode: {month}, nilai: '{value}', kendala: {month}}}\n"
        f"  - {{kegiatan: sipol, periode: {month}, status: {status}, anggaran: {spent}.000.000}}\n"
        for month, value, status, spent in months
    )
    plan = office(tmp_path, records, choices=CHOICES)
    columns = (
        "{isi: indikator.realisasi, periode: semester, kumulatif: ya}\n{isi: indikator.realisasi}\n"
        "{isi: kegiatan.status, periode: semester}\n{isi: kegiatan.realisasi_anggaran, periode: triwulan}\n"
        "{isi: indikator.kendala, periode: semester}\n"
    )
    assert printed(plan, columns, asked)[0] == expected


@each("asked", ["Jan-Feb", "T1-T2", "T1, T2"])
def test_several_periods_are_no_one_period_whatever_was_reported_last(tmp_path: Path, asked: str) -> None:
    plan = office(tmp_path, RECORDS, choices=CHOICES)
    for column in ("{isi: indikator.realisasi, periode: dipilih}", "{isi: indikator.realisasi}"):
        with pytest.raises(rakgen.PlanFault) as caught:
            rakgen.compile(plan, layouts=form(plan.parents[1], column), periode=asked)
        assert [finding.key for finding in errors(caught.value.findings)] == ["RAK953.satu"]


def test_notes_status_and_money_are_printed(tmp_path: Path) -> None:
    plan = office(tmp_path, RECORDS, choices=CHOICES)
    notes = "".join(
        f"{{isi: indikator.{name}, periode: triwulan, hanya: T1-T2}}\n"
        for name in ("kendala", "tindak_lanjut", "pelaksana_tindak_lanjut", "tenggat_tindak_lanjut", "bukti")
    )
    assert printed(plan, notes)[0] == (
        "|Hujan/Banjir||Menjemput data (Sub Bagian Hukum, 15 Agustus 2021)/Rapat||Sub Bagian Hukum/-"
        "||15 Agustus 2021/-|a.pdf|b.pdf/c.pdf"
    )
    work = "".join(
        f"{{isi: kegiatan.{name}{by}}}\n"
        for name in ("status", "realisasi_anggaran", "serapan_anggaran")
        for by in (", periode: triwulan, hanya: T1-T3", ", periode: triwulan, hanya: T1-T2, kumulatif: ya", "")
    )
    assert printed(plan, work)[0] == (
        "belum|berjalan||belum|berjalan|berjalan"
        "|10.000.000|25.000.000||10.000.000|35.000.000|35.000.000|10,00|25,00||10,00|35,00|35,00"
    )
    assert printed(plan, "{isi: kegiatan.kendala}\n{isi: indikator.bukti}\n")[0] == "Gawai|a.pdf/b.pdf/c.pdf"


def test_sub_kegiatan_and_programmes_have_their_money(tmp_path: Path) -> None:
    text = PLAN.replace("rak:\n", "program: {tata: {uraian: Tata Kelola}}\nrak:\n", 1).replace(
        "                anggaran: 100.000.000\n",
        "                program: tata\n                sub_kegiatan:\n"
        "                  - {kode: s1, uraian: S1, jadwal: T1, pelaksana: hukum, anggaran: 40.000.000}\n"
        "                  - {kode: s2, uraian: S2, jadwal: T1, pelaksana: hukum, anggaran: 60.000.000}\n",
    )
    spent = "".join(
        f"  - {{sub_kegiatan: {kode}, periode: T{number}, status: berjalan, anggaran: {amount}.000.000}}\n"
        for kode, number, amount in (("s1", 1, 10), ("s2", 1, 20), ("s2", 2, 5))
    )
    columns = "".join(
        f"{{isi: {level}.{name}{by}}}\n"
        for level in ("program", "kegiatan", "sub_kegiatan")
        for name, by in (("realisasi_anggaran", ", periode: semester"), ("serapan_anggaran", ""))
    )
    rows = printed(office(tmp_path, spent, plan=text), columns)
    assert rows[:2] == ["35.000.000||35,00|35.000.000||35,00|10.000.000||25,00", "||||||25.000.000||41,67"]


def test_money_and_figures_can_be_counted_with(tmp_path: Path) -> None:
    plan = office(tmp_path, RECORDS + "  - {kegiatan: Perbaikan loket, periode: T2, status: selesai}\n")
    columns = """\
{judul: A, isi: kegiatan.anggaran, jumlah: ya}
{judul: B, isi: kegiatan.realisasi_anggaran, jumlah: ya}
{judul: C, hitung: persen, dari: [kegiatan.realisasi_anggaran, kegiatan.anggaran], desimal: 2, jumlah: ya}
"""
    assert printed(plan, columns, more="jumlah: JUMLAH\n")[-1] == "100.000.000|35.000.000|35,00%"
    result = checked(plan, "{judul: P, hitung: persen, dari: [indikator.realisasi, indikator.target]}\n")
    assert [finding.key for finding in result.findings if finding.key == "RAK516"] == ["RAK516"]


def test_what_a_form_cannot_print_is_told(tmp_path: Path) -> None:
    records = RECORDS + '  - {indikator: temuan, periode: S2, nilai: "-"}\n'
    plan = office(tmp_path, records, choices="{arah: naik, batas: 120}")
    quarters = (
        "{isi: indikator.kategori, periode: triwulan, hanya: T1-T4}\n{isi: indikator.realisasi, periode: triwulan}\n"
    )
    result = checked(plan, quarters, (Periode.TRIWULAN, 1))
    assert sorted(keys(result)) == ["RAK610.rumus", "RAK613.kategori"]  # what came later is no part of it
    result = checked(plan, quarters, (Periode.TRIWULAN, 2))
    reasons = [one.values["alasan"] for one in result.findings if one.key == "RAK613"]
    assert reasons == ["belum dilaporkan"]  # not that T2 has no target, nor what RAK610 tells
    coarse = next(finding for finding in checked(plan, quarters).findings if finding.key == "RAK614")
    assert Path(coarse.path).parent.name == "realisasi" and coarse.span and "S2" in coarse.message()
    assert "RAK614" not in keys(checked(plan, quarters + "{isi: indikator.realisasi}\n"))


@each(
    ("columns", "periode", "expected"),
    [
        (
            "{isi: indikator.kendala}\n{isi: kegiatan.kendala}\n{isi: kegiatan.status}",
            None,
            {"sub kegiatan": "`status`, `kendala`"},
        ),
        ("{isi: kegiatan.status}", None, {"sub kegiatan": "`status`"}),
        ("{isi: indikator.kendala}", None, {"kegiatan": "`kendala`", "sub kegiatan": "`kendala`"}),
        ("{isi: indikator.kendala, periode: dipilih}", 1, {"sub kegiatan": "`kendala`"}),
        ("{isi: indikator.uraian_tindak_lanjut}", None, {"sub kegiatan": "`tindak_lanjut`"}),
        ("{isi: indikator.realisasi}\n{isi: kegiatan.realisasi_anggaran}", None, {}),
        ("{isi: kegiatan.bukti}", None, {"indikator": "`bukti`"}),
        ("{isi: sub_kegiatan.status}", None, {"kegiatan": "`status`"}),
    ],
)
def test_notes_that_a_form_prints_of_other_items_are_told(
    tmp_path: Path, columns: str, periode: int | None, expected: dict[str, str]
) -> None:
    below = "                sub_kegiatan: [{kode: rapat, uraian: Rapat, jadwal: T2, pelaksana: hukum}]\n"
    steps = "kendala: [Hujan], tindak_lanjut: [{uraian: Menunggu}]"
    records = RECORDS + f"  - {{sub_kegiatan: rapat, periode: T1, status: berjalan, {steps}}}\n"
    budget = "                anggaran: 100.000.000\n"
    plan = office(tmp_path, records, PLAN.replace(budget, budget + below), CHOICES)
    result = checked(plan, columns, (Periode.TRIWULAN, periode) if periode else None)
    told = [finding.values for finding in result.findings if finding.key == "RAK614.kolom"]
    assert {one["tingkat"]: one["isian"] for one in told} == expected


@each(
    ("columns", "told"),
    [
        ("{isi: kegiatan.status}", []),
        ("{isi: indikator.kendala}", ["RAK614.kolom"]),
        ("{isi: indikator.realisasi}", []),
        ("{isi: indikator.capaian}", ["RAK610", "RAK610.batas", "RAK610.rumus"]),
        ("{isi: indikator.kategori}", ["RAK610", "RAK610.batas", "RAK610.rumus", "RAK613.kategori"]),
    ],
)
def test_what_is_not_chosen_is_told_where_some_form_prints_what_it_changes(
    tmp_path: Path, columns: str, told: list[str]
) -> None:
    records = RECORDS + '  - {indikator: temuan, periode: T2, nilai: "120%"}\n'
    plan = office(tmp_path, records, choices="{rerata: aritmetik}")
    assert sorted({*keys(checked(plan, columns))} - {"RAK614"}) == told
    other = plan.parents[1] / "templates" / "layouts" / "lain.yaml"
    other.write_text("judul: LAIN\nkolom:\n  - {isi: kegiatan.status}\n", encoding="utf-8")
    both = Compiler().check(plan, ["lain", "coba"])
    assert sorted({*keys(both)} - {"RAK614"}) == told


@each(
    ("columns", "told"),
    [
        ("{isi: indikator.realisasi, skala: [{'>': 50, teks: Baik}, {teks: Kurang}]}", ["RAK524.satuan"]),
        ("{isi: indikator.realisasi, skala: [{'>': 0, teks: Ada}, {teks: Nihil}]}", []),
        (
            "{isi: indikator.realisasi, periode: triwulan, skala: [{'>': 5, teks: Baik}, {teks: Kurang}]}",
            ["RAK524.satuan"],
        ),
        ("{isi: indikator.realisasi, periode: bulan, skala: [{'>': 5, teks: Baik}, {teks: Kurang}]}", []),
        ("{isi: indikator.capaian, skala: [{'>': 50, teks: Baik}, {teks: Kurang}]}", []),
    ],
)
def test_figures_reached_in_other_units_that_one_scale_compares_are_told(
    tmp_path: Path, columns: str, told: list[str]
) -> None:
    plan = office(tmp_path, RECORDS, choices=CHOICES)
    found = checked(plan, columns).findings
    assert [one.key for one in found if one.code == "RAK524"] == told


def test_a_year_that_lags_is_told_where_a_form_prints_the_year(tmp_path: Path) -> None:
    plan = office(tmp_path, RECORDS, choices=CHOICES)
    of_period = "{isi: indikator.capaian, periode: dipilih}\n"
    for columns, is_told in (
        (of_period, False),
        (of_period + "{isi: indikator.capaian}\n", True),
        ("{isi: indikator.capaian, periode: dipilih, kumulatif: ya}\n", True),
        (of_period + "{isi: indikator.target}\n", False),
    ):
        found = [one for one in checked(plan, columns, _ENDS[1]).findings if one.key == "RAK613.sampai"]
        assert ["1 indikator tercetak menurut realisasi sampai T1" in one.message() for one in found] == [
            True
        ] * is_told
        assert "RAK613.sampai" not in keys(checked(plan, columns, _ENDS[0]))


@pytest.mark.slow
def test_targets_of_parts_of_a_period_become_what_the_form_prints(tmp_path: Path) -> None:
    """How what was reached is joined (`gabung`) is no word about targets that say it themselves, and cannot be held
    against those that become another figure.
    """
    months = "{" + ", ".join(f'{name}: "1"' for name in BULAN_NAMES) + "}"
    quarters = '{T1: "2", T2: "4", T3: "6", T4: "8"}'
    items = [
        f'kode: a, uraian: A, target: "8", target_periode: {quarters}, kumulatif: ya, gabung: jumlah',
        f'kode: b, uraian: B, target: "12", target_periode: {months}, gabung: rata-rata',
        'kode: c, uraian: C, target: "9", target_periode: {T1: "4", T2: "2", T3: "1"}, gabung: rata-rata',
    ]
    records = "".join(
        f"  - {{indikator: {kode}, periode: {periode}, nilai: '2'}}\n" for kode in "abc" for periode in ("T1", "T2")
    )
    plan = office(tmp_path, records, plan_of(*items), CHOICES)
    columns = "".join(f"{{isi: indikator.{field}, periode: semester, hanya: S1}}\n" for field in FIGURES)
    assert printed(plan, columns, "S1") == ["4|4|", "6|2|", "3|2|66,67"]


@pytest.mark.slow
def test_a_target_of_a_longer_period_leaves_its_cells_blank_and_is_told(tmp_path: Path) -> None:
    """A signed plan does not change: one such indikator must not keep the others from being printed."""
    item = "kode: a, uraian: A, target: 95%, target_periode: {S1: 40%, S2: 95%}"
    plan = office(tmp_path, "  - {indikator: a, periode: T2, nilai: 38%}\n", plan_of(item), CHOICES)
    chosen = "".join(f"{{isi: indikator.{field}, periode: dipilih}}\n" for field in FIGURES)
    year = "{isi: indikator.capaian}\n"
    found = [finding.key for finding in checked(plan, chosen + year).findings]
    assert "RAK507.realisasi" in found and "RAK507" not in found
    assert printed(plan, chosen + year, "T2") == ["|38%||40,00"]
    assert printed(plan, chosen + year, "S1") == ["40%|38%|95,00|40,00"]
    planned = "{isi: indikator.target_periode, periode: triwulan}\n"
    assert "RAK507" in [finding.key for finding in checked(plan, planned).findings]


@pytest.mark.slow
def test_a_mean_of_weights_that_are_not_there_is_blank_and_told(tmp_path: Path) -> None:
    plan = office(tmp_path, RECORDS, choices="{arah: naik, batas: 120, rumus_turun: selisih, rerata: berbobot}")
    columns = "{isi: indikator.uraian}\n{nama: c, isi: indikator.capaian, kosong: '-'}\n"
    row = "baris_penutup: [{judul: Rata-rata capaian, hitung: rata-rata, dari: c}]\n"
    result = Compiler(periode=(Periode.TRIWULAN, 2)).check(plan, [form(tmp_path, columns, row)])
    told = [finding for finding in result.findings if finding.key == "RAK613.rerata"]
    assert len(told) == 1 and "ada indikator tanpa `bobot`" in told[0].message()
    assert printed(plan, columns, "T2", row)[-1] == "Rata-rata capaian|-"


@pytest.mark.slow
@each("mean", ["aritmetik", "geometrik", "berbobot", ""])
def test_the_mean_below_a_form_is_that_of_capaian_or_is_told(tmp_path: Path, mean: str) -> None:
    choices = "{arah: naik, batas: 120, rumus_turun: selisih" + (f", rerata: {mean}" if mean else "") + "}"
    text = PLAN.replace("target: 8", "bobot: 50\n            target: 8").replace(
        "target: 100%", "bobot: 20\n            target: 100%"
    )
    plan = office(tmp_path, RECORDS, text.replace('target: "4"', 'bobot: 30\n            target: "4"'), choices)
    columns = "{isi: indikator.uraian}\n{nama: c, isi: indikator.capaian}\n"
    row = "baris_penutup: [{judul: Rata-rata capaian, hitung: rata-rata, dari: c, desimal: 2}]\n"
    average = assessed(plan, (Periode.TRIWULAN, 2))[0].year_average.percentage.text
    result = Compiler(periode=(Periode.TRIWULAN, 2)).check(plan, [form(tmp_path, columns, row)])
    told = [key for key in keys(result) if key in ("RAK613.rerata", "RAK610.rerata")]
    assert told == ([] if mean else ["RAK610.rerata"])
    assert printed(plan, columns, "T2", row)[-1] == f"Rata-rata capaian|{average}"
    assert not [key for key in keys(checked(plan, columns)) if key.endswith("rerata")]


def test_a_mean_says_of_how_many_it_is_and_which_judged_indikator_it_leaves_out(tmp_path: Path) -> None:
    own = "anggaran: 100.000.000\n                sub_kegiatan:\n                  - uraian: Reviu\n" + (
        '                    indikator: [{kode: reviu, uraian: Jumlah reviu, target: "10"}]'
    )
    records = "".join(line for line in RECORDS.splitlines(keepends=True) if "keluhan" not in line)
    plan = office(tmp_path, records, PLAN.replace("anggaran: 100.000.000", own), "{rerata: aritmetik}")
    columns = "{isi: indikator.uraian}\n{nama: c, isi: indikator.capaian, kosong: '-'}\n"
    row = "baris_penutup: [{judul: Rata-rata, hitung: rata-rata, dari: c}]\n"

    def told() -> list[str]:
        result = Compiler(periode=(Periode.TRIWULAN, 2)).check(plan, [form(tmp_path, columns, row)])
        return [finding.message() for finding in result.findings if finding.key == "RAK613.sebagian"]

    assert printed(plan, columns, "T2", row)[-1].startswith("Rata-rata (2 dari 3 indikator)|") and told() == []
    added = '  - {indikator: reviu, periode: T1, nilai: "4"}\n'
    path = tmp_path / "realisasi" / "0.yaml"
    path.write_text(path.read_text(encoding="utf-8") + added, encoding="utf-8")
    (finding,) = told()
    assert "1 indikator" in finding and '"Jumlah reviu"' in finding
    assert assessed(plan, (Periode.TRIWULAN, 2))[0].year_average.counted == 3


def test_a_plan_without_records_is_printed_and_told(tmp_path: Path) -> None:
    plan = office(tmp_path, [])
    columns = "{isi: indikator.realisasi, kosong: '-'}\n{isi: kegiatan.status}\n"
    assert keys(checked(plan, columns)) == ["RAK612"]
    assert set(printed(plan, columns)) == {"-|"}


@pytest.mark.slow
@each(
    ("records", "found"),
    [
        ('  - {indikator: lapor, periode: T1, nilai: "1"}\n', "RAK601.mirip"),
        ('  - {indikator: laporan, periode: T9, nilai: "1"}\n', "RAK600.bukan"),
        (RECORDS + '  - {indikator: laporan, periode: T1, nilai: "3"}\n', "RAK602"),
        ("  - {indikator: laporan, periode: T1, status: selesai}\n", "RAK600.isian"),
    ],
)
def test_check_finds_what_build_refuses(tmp_path: Path, records: str, found: str) -> None:
    plan = office(tmp_path, records)
    result = checked(plan, "{isi: indikator.realisasi}\n")
    (fault,) = [finding for finding in result.findings if finding.severity == "kesalahan"]
    assert fault.key == found and Path(fault.path).parent.name == "realisasi"
    with pytest.raises(rakgen.PlanFault):
        rakgen.compile(plan, layouts="coba")
    assert not Compiler().check(plan).failed  # another form of the same plan reads no records


def test_a_cell_leads_to_the_record_it_comes_from(tmp_path: Path) -> None:
    plan = office(tmp_path, RECORDS, choices=CHOICES)
    layout = form(tmp_path, "{isi: indikator.capaian, periode: triwulan}\n{isi: kegiatan.realisasi_anggaran}\n")
    document = rakgen.compile(plan, layouts=layout)
    cells = [cell for cell in document.sections[0].grids[0].body_rows[0].cells if cell]
    places = [cell.origin for cell in cells if isinstance(cell.origin, Elsewhere)]
    assert [(place.path, place.line) for place in places] == [("../realisasi/0.yaml", line) for line in (4, 7, 16)]
    assert '"file": "../realisasi/0.yaml"' in rakgen.write(document, "json").data.decode()


def test_a_part_of_a_plan_knows_what_was_reached_of_it(tmp_path: Path) -> None:
    from rakgen.excerpts import Choice, excerpt

    plan = office(tmp_path, RECORDS, choices=CHOICES)
    result = checked(plan, "{isi: indikator.realisasi, kosong: '-'}\n{isi: kegiatan.status, kosong: '-'}\n")
    part = excerpt(result, Choice(("hukum",)))
    grid = part.document(compose_tables).sections[0].grids[0]  # type: ignore[union-attr]
    assert [row_text(row) for row in grid.matrix()[len(grid.header_rows) :]][0] == "3|berjalan"


def test_the_year_reported_alone_is_printed_for_the_year(tmp_path: Path) -> None:
    plan = office(tmp_path, '  - {indikator: laporan, periode: setahun, nilai: "6"}\n')
    columns = "{isi: indikator.realisasi, periode: triwulan}\n{isi: indikator.realisasi}\n{isi: indikator.capaian}\n"
    assert (
        printed(plan, columns)[0] == "||||6|75,00"
        and assessed(plan, WHOLE)[0].indikator[0].year.percentage.text == "75,00"
    )
    years = "{isi: indikator.realisasi, periode: tahun, hanya: 2020-2022}\n{isi: indikator.capaian}\n"
    assert printed(plan, years)[0] == "|6||75,00"


@pytest.mark.slow
def test_build_reads_the_named_records_of_one_plan_whose_form_prints_them(tmp_path: Path) -> None:
    plan = office(tmp_path, RECORDS)
    layout = form(tmp_path, "{isi: indikator.realisasi, periode: dipilih}\n")
    named = tmp_path / "lain.yaml"
    named.write_text(
        'versi: 1\nrencana: plans/2021.yaml\nrealisasi:\n  - {indikator: laporan, periode: T1, nilai: "7"}\n',
        encoding="utf-8",
    )
    asked = ("--realisasi", named, "--to", "csv", "-o", "-", "--periode", "T1")
    assert run("build", plan, "--layout", layout, *asked).stdout.splitlines()[1] == "7"
    for wrong in ((plan, "--layout", "pk"), (tmp_path / "plans", "--layout", layout)):
        result = run("build", *wrong, *asked)
        assert result.exit_code == 2 and "--realisasi" in result.stderr
    over = run("build", plan, "--layout", layout, "-o", named, "--to", "csv", "--realisasi", named)
    assert over.exit_code == 2 and named.read_text(encoding="utf-8").startswith("versi")
