"""Rules about the anggaran: one column, one notation."""

from __future__ import annotations

from pathlib import Path

from rakgen.compiler import Compiler
from tests.support.each import each
from tests.support.slips import BASE, checked, swapped

PLAN = swapped(BASE, "rak-triwulan", "renaksi-triwulan")


def remedies(*amounts: str, plan: str = PLAN) -> list[str]:
    for uraian, amount in zip(("satu", "dua", "tiga"), amounts, strict=True):
        plan = swapped(plan, f"Kegiatan {uraian}\n", f"Kegiatan {uraian}\n                anggaran: {amount}\n")
    return [finding.values["benar"] for finding in checked(plan).findings if finding.code == "RAK226"]


@each(
    ("amounts", "right"),
    [
        (("100.000.000", "50000000", "Rp 20.000.000"), ["50.000.000", "20.000.000"]),
        (("50000000", "100.000.000", "Rp 20.000.000"), ["50.000.000", "20.000.000"]),
        (("Rp100.000.000", "Rp. 50.000.000", "Rp100.000"), ["Rp50.000.000"]),
        (("100.000.000,00", "50.000.000,00", "20.000.000"), ["20.000.000,00"]),
        (("100.000.000", "50.000.000", "20.000.000,-"), ["20.000.000"]),
        (("100000000", "50000000", "1.000"), ["100.000.000", "50.000.000"]),
        (("100.000.000", "500", "20.000"), []),
        (("100000000", "50000000", "500"), ["100.000.000", "50.000.000"]),
        (("Rp 100000", "Rp 5000", "Rp 9999"), ["Rp 100.000"]),
        (("Rp100.000.000", "Rp500", "Rp2.000"), []),
    ],
)
def test_amounts_of_one_column_in_several_notations(amounts: tuple[str, str, str], right: list[str]) -> None:
    assert remedies(*amounts) == right


def test_a_form_without_the_column_asks_nothing() -> None:
    assert remedies("100.000.000", "50000000", "Rp 20.000.000", plan=BASE) == []


def test_amounts_by_period_are_a_column_too(tmp_path: Path) -> None:
    layouts = tmp_path / "templates" / "layouts"
    layouts.mkdir(parents=True)
    (layouts / "sendiri.yaml").write_text(
        "judul: X\nkolom:\n  - {judul: KEGIATAN, isi: kegiatan.uraian}\n"
        "  - {judul: ANGGARAN, periode: triwulan, isi: kegiatan.anggaran_periode}\n"
    )
    amounts = "                anggaran_periode:\n                  T1: 1.000.000\n                  T2: 2000000\n"
    plan = tmp_path / "plan.yaml"
    plan.write_text(swapped(swapped(BASE, "rak-triwulan", "sendiri"), "jadwal: T1\n", f"jadwal: T1\n{amounts}"))
    (finding,) = [finding for finding in Compiler().check(plan).findings if finding.code == "RAK226"]
    assert finding.span and finding.span[:2] == (31, 23)
    assert "`2.000.000`" in finding.hint()


def test_programmes_are_a_column_too() -> None:
    def told(*amounts: str, used: str = "b", layout: str = "pk") -> list[str]:
        kode = "abc"
        register = "".join(
            f"  {key}: {{uraian: Program {key}, anggaran: {text}}}\n" for key, text in zip(kode, amounts, strict=True)
        )
        plan = swapped(BASE, "rak:\n", f"program:\n{register}rak:\n")
        plan = swapped(plan, "rak-triwulan", layout)
        for key, uraian in zip(used, ("satu", "dua", "tiga"), strict=False):
            plan = swapped(plan, f"Kegiatan {uraian}\n", f"Kegiatan {uraian}\n                program: {key}\n")
        return [finding.values["benar"] for finding in checked(plan).findings if finding.code == "RAK226"]

    assert told("Rp 1.000.000", "2.000.000", "Rp 500.000", used="abc") == ["Rp 2.000.000"]
    assert told("Rp 1.000.000", "2.000.000", "Rp 500.000", used="") == ["Rp 2.000.000"]  # all are printed
    assert told("Rp 1.000.000", "2.000.000", "Rp 500.000", used="ac") == []
    assert told("1000000", "2.000.000", "3.000.000", used="abc") == ["1.000.000"]
    assert told("1.000.000", "2.000.000", "3.000.000", used="abc") == []
    assert told("Rp 1.000.000", "2.000.000", "Rp 500.000", used="abc", layout="rak-triwulan") == []


def test_programmes_of_the_project_file_are_told_there(tmp_path: Path) -> None:
    amounts = "  a: {uraian: A, anggaran: Rp 1.000.000}\n  b: {uraian: B, anggaran: 2.000.000}\n"
    (tmp_path / "rakgen.yaml").write_text(f"program:\n{amounts}")
    plan = tmp_path / "plan.yaml"
    own = "program:\n  c: {uraian: C, anggaran: Rp 500.000}\nrak:\n"
    plan.write_text(swapped(swapped(BASE, "rak-triwulan", "pk"), "rak:\n", own))
    told = [finding for finding in Compiler().check(plan).findings if finding.code == "RAK226"]
    assert [(one.path, one.values["benar"], one.fix) for one in told] == [
        (str(tmp_path / "rakgen.yaml"), "Rp 2.000.000", ())
    ]
    assert told[0].span and told[0].span[:2] == (3, 28)


def budgeted(*budgets: str, program: str = "{uraian: Pengawasan, anggaran: 100.000.000}", plan: str = BASE) -> str:
    """A plan whose first kegiatan belong to one programme, with these budgets ('' for none)."""
    plan = swapped(plan, "rak:\n", f"program:\n  awas: {program}\nrak:\n")
    for uraian, budget in zip(("satu", "dua", "tiga", "empat"), budgets, strict=False):
        fields = "\n                program: awas" + f"\n                anggaran: {budget}" * bool(budget)
        plan = swapped(plan, f"uraian: Kegiatan {uraian}\n", f"uraian: Kegiatan {uraian}{fields}\n")
    return plan


def told_of(plan: str) -> list[tuple[str, str]]:
    return [(one.key, one.values["jumlah"]) for one in checked(plan).findings if one.code == "RAK244"]


REGISTERED = (
    "{uraian: A, anggaran: 100.000.000, kegiatan: [{uraian: K, jadwal: T1, pelaksana: umum, anggaran: 70.000.000}]}"
)
SUB = "\n                sub_kegiatan: [{uraian: S, jadwal: T2, pelaksana: hukum, anggaran: 120.000.000}]"


@each(
    ("plan", "told"),
    [
        (budgeted("60.000.000", "60.000.000"), [("RAK244", "120.000.000")]),
        (budgeted("60.000.000", "30.000.000"), [("RAK244.kurang", "90.000.000")]),
        (budgeted("60.000.000", "40.000.000"), []),
        (budgeted("20.000.000", "30.000.000"), []),  # half of it: only some of the kegiatan
        (budgeted("160.000.000", ""), [("RAK244", "160.000.000")]),
        (budgeted("90.000.000", ""), []),
        (budgeted("60.000.000", "60.000.000", ""), [("RAK244", "120.000.000")]),
        (budgeted(), []),
        (budgeted("120.000.000", program="Pengawasan"), []),
        (budgeted("40.000.000", program=REGISTERED), [("RAK244", "110.000.000")]),
        (budgeted("").replace("Kegiatan satu", f"Kegiatan satu{SUB}"), [("RAK244", "120.000.000")]),
        (
            budgeted("60.000.000", "60.000.000").replace("Kegiatan dua", "kegiatan satu."),
            [("RAK244.kurang", "60.000.000")],
        ),
        (budgeted("60.000.000", "60.000.000").replace("layout: rak-triwulan", "layout: pk"), []),  # RAK306's
    ],
)
def test_a_programme_against_the_sum_of_its_kegiatan(plan: str, told: list[tuple[str, str]]) -> None:
    assert told_of(plan) == told


def test_a_kegiatan_in_several_rak_counts_once_and_the_last_revision_alone() -> None:
    plan = budgeted("60.000.000", "40.000.000")
    copy = plan[plan.index("  - kode: ketua") :]
    assert told_of(plan + copy.replace("ketua", "wakil")) == []
    assert told_of(plan + copy.replace("ketua", "wakil").replace("60.000.000", "90.000.000")) == [
        ("RAK244", "130.000.000")
    ]
    revised = copy.replace("kode: ketua", "kode: ketua\n    perubahan: 1").replace("60.000.000", "50.000.000")
    assert told_of(plan + revised) == [("RAK244.kurang", "90.000.000")]


def test_a_rujukan_does_not_count_again_and_a_rak_may_except_the_sum() -> None:
    plan = budgeted("100.000.000")
    plan = swapped(plan, "uraian: Kegiatan satu\n", "uraian: Kegiatan satu\n                kode: satu\n")
    plan += "              - {rujukan: satu, program: awas}\n"
    assert told_of(plan) == []
    over = swapped(plan, "anggaran: 100.000.000\n", "anggaran: 130.000.000\n")
    assert told_of(over) == [("RAK244", "130.000.000")]
    excepted = swapped(over, "kode: ketua", "kode: ketua\n    pengecualian: {RAK244: anggaran belum disahkan}")
    assert told_of(excepted) == []


def test_a_programme_of_the_project_file_is_told_where_the_plan_names_it(tmp_path: Path) -> None:
    (tmp_path / "rakgen.yaml").write_text("program:\n  awas: {uraian: A, anggaran: 100.000.000}\n")
    text = budgeted("120.000.000").replace("program:\n  awas: {uraian: Pengawasan, anggaran: 100.000.000}\n", "")
    plan = tmp_path / "plan.yaml"
    plan.write_text(text)
    (finding,) = (one for one in Compiler().check(plan).findings if one.code == "RAK244")
    assert finding.path == str(plan) and finding.span
    assert text.splitlines()[finding.span.line - 1].strip() == "program: awas"


def test_a_plan_with_its_own_register_is_told_once_beside_its_perjanjian_kinerja(tmp_path: Path) -> None:
    action, agreement = tmp_path / "renaksi.yaml", tmp_path / "pk.yaml"
    action.write_text(budgeted("120.000.000"))
    agreement.write_text(budgeted(plan=BASE.replace("rak-triwulan", "pk").replace("ketua", "pk")))
    findings = [one for result in Compiler().check_all([agreement, action]) for one in result.findings]
    assert [one.code for one in findings if one.code in ("RAK244", "RAK306")] == ["RAK244"]


def test_a_budget_of_a_kegiatan_is_the_sum_of_its_sub_kegiatan() -> None:
    def told(own: str, *subs: str) -> list[tuple[str, str]]:
        lines = [f"anggaran: {own}"] * bool(own) + ["sub_kegiatan:"] * bool(subs)
        for number, amount in enumerate(subs):
            lines += [f"  - uraian: Bagian {number}", "    jadwal: T1", "    pelaksana: Sub Bagian Umum"]
            lines += [f"    anggaran: {amount}"] * bool(amount)
        text = "".join(f"                {line}\n" for line in lines)
        plan = swapped(BASE, "Kegiatan satu\n", f"Kegiatan satu\n{text}")
        findings = [one for one in checked(plan).findings if one.code == "RAK229"]
        assert all("hapus" in one.hint("id") and "delete" in one.hint("en") for one in findings)
        return [(one.values["nilai"], one.values["jumlah"]) for one in findings]

    assert told("100.000", "60.000", "30.000") == [("100.000", "90.000")]
    assert told("100.000", "60.000", "50.000") == [("100.000", "110.000")]
    assert told("100.000", "110.000", "") == [("100.000", "110.000")]
    assert told("Rp 100.000,-", "Rp60.000", "Rp30.000") == [("Rp 100.000,-", "Rp90.000")]
    assert told("0", "60.000") == [("0", "60.000")]
    assert told("100.000", "60.000", "40.000") == told("100.000", "60.000", "") == told("Rp100.000", "100000") == []
    assert told("", "60.000") == told("100.000", "") == told("100.000") == []
