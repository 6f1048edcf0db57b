"""Open choices: what no one chose is told where another choice gives another figure, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.compiler import Compiler
from rakgen.model.periode import WHOLE
from rakgen.progress.choices import OfficeChoices
from rakgen.progress.open_choices import open_choices
from tests.support.each import each
from tests.support.plans import EXAMPLES
from tests.support.progress import assessed, of_kode, office, plan_of


@each(("values", "keys"), [(("8", "4"), []), (("8", "6"), ["RAK610", "RAK610.rerata"]), (("8",), [])])
def test_a_mean_is_chosen_where_the_figures_differ(tmp_path: Path, values: tuple[str, ...], keys: list[str]) -> None:
    plan = plan_of('kode: a, uraian: A, target: "8"', 'kode: b, uraian: B, target: "4"')
    said = zip("ab", values, strict=False)
    reported = "".join(f'  - {{indikator: {kode}, periode: T4, nilai: "{value}"}}\n' for kode, value in said)
    rak, _ = assessed(office(tmp_path, reported, plan, "{batas: tidak}"), WHOLE)
    assert [finding.key for finding in open_choices([rak], OfficeChoices(cap="tidak"), "")] == keys


@each(
    ("items", "ways"),
    [
        (("target: B, kumulatif: tidak", "target: 80%, kumulatif: tidak"), "(terakhir, rata-rata)"),
        (("target: B, kumulatif: tidak", "target: 8 laporan"), "(jumlah, terakhir, rata-rata)"),
        (("target: B, kumulatif: tidak", "target: 12 bulan"), "(jumlah, terakhir, rata-rata)"),
    ],
)
def test_ways_to_join_that_make_no_sense_are_not_offered(tmp_path: Path, items: tuple[str, ...], ways: str) -> None:
    values = {"a": ("B", "BB"), "b": ("8", "9")}
    reported = "".join(
        f'  - {{indikator: {kode}, periode: T{number}, nilai: "{value}"}}\n'
        for kode, every in values.items()
        for number, value in enumerate(every, 1)
    )
    plan = plan_of(*(f"kode: {kode}, uraian: U {kode}, {said}" for kode, said in zip("ab", items, strict=True)))
    rak, _ = assessed(office(tmp_path, reported, plan), WHOLE)
    told = [finding for finding in open_choices([rak], OfficeChoices(), "") if finding.key == "RAK610.gabung"]
    assert len(told) == 1 and ways in told[0].hint("id") and ways in told[0].hint("en")


def test_what_the_office_joins_is_what_can_be_joined_so(tmp_path: Path) -> None:
    fields = {
        "a": "target: 80%",
        "b": 'target: "80", satuan: persen',
        "c": 'uraian: Indeks kepuasan, target: "80"',
        "d": "target: 80%, target_periode: {T1: 60%, T2: 70%}",
        "e": "target: 80%, gabung: jumlah",
        "f": "target: 100%, target_periode: {T1: 40%, T2: 60%}",
        "g": 'uraian: Jumlah laporan, target: "200"',
        "h": "uraian: Pendapatan, target: Rp200",
        "i": "target: 80%, kumulatif: tidak",
    }
    items = [
        f"kode: {kode}, {said if 'uraian' in said else f'uraian: U {kode}, {said}'}" for kode, said in fields.items()
    ]
    reported = "".join(
        f'  - {{indikator: {kode}, periode: T{number}, nilai: "{value}"}}\n'
        for kode in fields
        for number, value in enumerate(("80", "90"), 1)
    )
    plan = office(tmp_path, reported, plan_of(*items))
    for join, reached, unfit in (
        ("jumlah", {"a": "90", "b": "90", "c": "", "d": "90", "e": "170", "f": "170", "g": "170", "i": ""}, "abcdi"),
        ("rata-rata", {"a": "85", "c": "85", "d": "85", "e": "170", "g": "", "h": "", "i": "85"}, "gh"),
        ("terakhir", {"a": "90", "c": "90", "e": "170", "g": "90", "h": "90", "i": "90"}, ""),
    ):
        (tmp_path / "rakgen.yaml").write_text(f"capaian: {{gabung: {join}}}\n", encoding="utf-8")
        rak, _ = assessed(plan, WHOLE)
        year = {kode: of_kode(rak, kode).year.reached for kode in fields}
        assert {kode: one.text if (one := year[kode]) else "" for kode in reached} == reached, join
        assert "".join(kode for kode in fields if of_kode(rak, kode).manners.joining.unfit) == unfit
        keys = [finding.key for finding in open_choices([rak], OfficeChoices(join=join), "")]  # type: ignore[arg-type]
        assert ("RAK610.jenis" in keys) is bool(unfit) and ("RAK610.gabung" in keys) is (join != "terakhir")


@pytest.mark.slow
def test_the_examples_leave_no_choice_open() -> None:
    reported = [path for path in EXAMPLES if (path.parent / "realisasi" / path.name).is_file()]
    assert len(reported) == 4
    assert [finding for path in reported for finding in Compiler().check(path).findings] == []
