"""What columns that print words for numbers print as it is, is told at what they print, and at nothing else."""

from __future__ import annotations

from rakgen.compose.fits import check_fits
from tests.support.each import each
from tests.support.forms import RENCANA, layout, printed_rows, rencana

WORDS = "skala: [{'>': 7, teks: Tinggi}, {teks: Rendah}]"


def told(form: str, plan: str = RENCANA) -> list[tuple[str, str, int]]:
    loaded = rencana(plan)
    found = check_fits(loaded, loaded.rak[0], layout(form), "p.yaml")
    return [
        (one.values["nilai"], plan.splitlines()[one.span.line - 1].strip()[:22] if one.span else "", len(one.related))
        for one in found
        if one.key == "RAK524.teks"
    ]


def test_what_is_no_number_is_printed_as_it_is_and_told() -> None:
    form = f"kolom:\n  - {{judul: A, isi: indikator.target, {WORDS}}}\n"
    assert printed_rows(form)[1:] == ["Tinggi", "B", "Rendah"]
    assert told(form) == [("B", "target: B", 0)]


LIST = "kolom:\n  - {judul: A, isi: {%s: indikator.target}, " + WORDS + "}\n"
YEARS = "kolom:\n  - {judul: A, periode: tahun, isi: indikator.target_tahun, " + WORDS + "}\n"


@each(
    ("form", "change", "expected"),
    [
        ("baris_tingkat: [kegiatan, sub_kegiatan]\n" + LIST % "sub_kegiatan", (), []),
        (
            "baris_tingkat: [kegiatan, sub_kegiatan]\n" + LIST % "sub_kegiatan",
            ("target: 90%}]\n", "target: A}]\n"),
            ["A"],
        ),
        ("baris_tingkat: [sasaran, kegiatan]\n" + LIST % "sasaran", (), ["B"]),
        ("tabel:\n  - dari: program\n    baris_tingkat: [program, kegiatan]\n    " + LIST % "program", (), []),
        (
            "tabel:\n  - dari: program\n    baris_tingkat: [program, kegiatan]\n    " + LIST % "program",
            ("target: 90%}, {uraian: IP2", "target: A}, {uraian: IP2"),
            ["A"],
        ),
        ("hanya_iku: ya\n" + LIST.replace("{%s: indikator.target}", "indikator.target"), (), ["B"]),
        (
            "hanya_iku: ya\n" + LIST.replace("{%s: indikator.target}", "indikator.target"),
            ("target: B", "target: B\n            iku: tidak"),
            [],
        ),
        (YEARS, (), []),
        (YEARS, ('2022: "6"', "2022: enam"), ["enam"]),
    ],
)
def test_only_what_the_column_prints_is_told(form: str, change: tuple[str, ...], expected: list[str]) -> None:
    plan = RENCANA.replace(*change) if change else RENCANA
    assert not change or plan != RENCANA
    assert [text for text, *_ in told(form.replace("    kolom:\n  -", "    kolom:\n      -"), plan)] == expected


OTHER_UNITS = "kolom:\n  - {judul: A, %s, " + WORDS + "}\n"
TARGETS = OTHER_UNITS % "isi: indikator.target"
THIRD = ('target: "5"\n', "target: 5 dokumen\n")


@each(
    ("form", "changes", "expected"),
    [
        (TARGETS, [], []),  # 80% beside 5 without a unit: a score may be either
        (TARGETS, [THIRD], [("5 dokumen", "80%")]),
        (TARGETS, [('target: "5"\n', 'target: "5"\n            satuan: laporan\n')], [("5 laporan", "80%")]),
        (TARGETS, [('target: "5"\n', "target: 5 poin\n")], []),
        (TARGETS, [THIRD, ("target: 80%", "target: 80 orang")], []),
        (TARGETS, [THIRD, ("target: 80%", "target: 80 menit")], [("5 dokumen", "80 menit")]),
        (
            TARGETS,
            [('target: "5"\n', "target: 90 menit\n"), ("target: 80%", "target: 2 jam")],
            [("90 menit", "2 jam")],
        ),
        (TARGETS, [('target: "5"\n', "target: Rp 5.000\n")], [("Rp 5.000", "80%")]),
        (TARGETS, [('target: "5"\n', "target: Rp 5.000\n"), ("target: 80%", "target: 2 juta rupiah")], []),
        (TARGETS, [('target: "5"\n', "target: 5 hari kerja\n"), ("target: 80%", "target: 3 hari")], []),
        (TARGETS, [('target: "5"\n', "target: 5 kali/tahun\n"), ("target: 80%", "target: 3 kali")], []),
        (
            TARGETS,
            [('target: "5"\n', "target: 5 kali/bulan\n"), ("target: 80%", "target: 3 kali")],
            [("5 kali/bulan", "3 kali")],
        ),
        (TARGETS, [THIRD, ("target: 80%", 'target: "0%"')], []),
        (TARGETS, [('target: "5"\n', 'target: "5"\n            satuan: Angka\n')], []),
        (TARGETS, [('target: "5"\n', 'target: "5"\n            satuan: Predikat\n')], []),
        (TARGETS.replace(WORDS, "skala: [{'>': 0, teks: Ada}, {teks: Nihil}]"), [THIRD], []),
        (OTHER_UNITS % "hitung: jumlah, dari: indikator.target", [THIRD], [("5 dokumen", "80%")]),
        (OTHER_UNITS % "hitung: persen, dari: [indikator.target, indikator.kondisi_akhir]", [THIRD], []),
        (OTHER_UNITS % "periode: triwulan, isi: indikator.target_periode", [], []),
        (
            OTHER_UNITS % "periode: triwulan, isi: indikator.target_periode",
            [THIRD, ('T4: "2"', "T4: 2 dokumen")],
            [("20%", "1 dokumen")],
        ),
    ],
)
def test_numbers_that_one_scale_compares_though_their_units_differ_are_told(
    form: str, changes: list[tuple[str, str]], expected: list[tuple[str, str]]
) -> None:
    plan = RENCANA
    for old, new in changes:
        assert old in plan
        plan = plan.replace(old, new, 1)
    loaded = rencana(plan)
    found = check_fits(loaded, loaded.rak[0], layout(form), "p.yaml")
    assert [(one.values["nilai"], one.values["lain"]) for one in found if one.key == "RAK524.satuan"] == expected
