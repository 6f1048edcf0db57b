"""rakgen check of files of what was reached: named, in a folder, from stdin, or beside their plan."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rakgen.diagnostics import errors
from tests.support.cli import run
from tests.support.each import each
from tests.support.progress import PLAN, checked, office

LATE = "  - {indikator: laporan, periode: T1, nilai: '2', tindak_lanjut: [{uraian: x, tenggat: 2021-02-01}]}\n"
WRONG = "  - {indikator: laporn, periode: T1, nilai: '2'}\n"


def records(plan: Path, name: str = "0.yaml") -> Path:
    return plan.parent.parent / "realisasi" / name


@pytest.mark.slow
def test_a_file_is_checked_alone_in_its_folder_and_with_its_plan(tmp_path: Path) -> None:
    plan = office(tmp_path, [LATE, WRONG.replace("laporn", "laporan").replace("T1", "T2")])
    other, file = records(plan, "1.yaml"), records(plan)
    for paths in ([file], [file.parent], [plan], [tmp_path], [plan, file], [plan, file.parent]):
        result = run("check", *paths, "--report", "concise")
        assert result.exit_code == 0
        assert result.stdout.count("RAK627") == 1 and f"{file}:4:" in result.stdout
    assert run("check", other).stdout == ""
    assert "1 berkas diperiksa" in run("check", file).stderr
    assert "3 berkas diperiksa" in run("check", plan).stderr
    assert run("check", file, "--strict").exit_code == 1
    assert run("check", file, "--select", "RAK62", "--ignore", "RAK627").stdout == ""


@pytest.mark.slow
@each(
    ("text", "expected"),
    [
        (WRONG, ["RAK601.mirip"]),
        ("  - {indikator: laporan, periode: T1, nilia: '2'}\n", ["RAK101.mirip"]),
        ("  - {indikator: laporan, periode: T5, nilai: '2'}\n", ["RAK600.bukan"]),
        (LATE * 2, ["RAK602"]),
        ("  - indikator: laporan\n    periode: T1\n\tnilai: 2\n", ["RAK001.tab"]),
        ("  - {indikator: laporan, periode: T1, nilai: '2', pengecualian: {RAK627: memang}}\n", ["RAK291"]),
        ("  - {indikator: laporan, periode: T1, nilai: '2', pengecualian: {RAK699: memang}}\n", ["RAK291.bukan"]),
        (LATE.replace("nilai:", "pengecualian: {RAK627: sudah selesai}, nilai:"), []),
    ],
)
def test_every_fault_of_a_file_is_told(tmp_path: Path, text: str, expected: list[str]) -> None:
    plan = office(tmp_path, text)
    for findings in (checked(plan), checked(plan, records(plan))):
        assert [finding.key for finding in findings] == expected


@pytest.mark.slow
@each(
    ("text", "choices", "expected"),
    [
        (WRONG, "", "RAK601 0"),
        (LATE * 2, "", "RAK602 0"),
        ("  - {kegiatan: sipol, periode: T1, nilai: '2'}\n", "", "RAK600 0"),
        (LATE, "{profil: xyz}", "RAK611 rakgen"),
        (LATE, "{profl: sakip}", "RAK101 rakgen"),
    ],
)
def test_a_fault_is_told_where_it_is_whether_or_not_a_form_prints_it(
    tmp_path: Path, text: str, choices: str, expected: str
) -> None:
    for layout in ("renaksi-triwulan", "monev-renaksi"):
        (tmp_path / layout).mkdir()
        plan = office(tmp_path / layout, text, PLAN.replace("renaksi-triwulan", layout), choices)
        for paths in ((records(plan),), (records(plan), plan), ()):
            found = errors(checked(plan, *paths))
            assert {f"{finding.code} {Path(finding.path).stem}" for finding in found} == {expected}, (layout, paths)


@pytest.mark.slow
def test_what_a_file_excepts_is_counted_once(tmp_path: Path) -> None:
    plan = office(tmp_path, LATE.replace("nilai:", "pengecualian: {RAK627: sudah selesai}, nilai:"))
    for paths in ([plan], [records(plan)], [plan, records(plan)]):
        assert "1 temuan dikecualikan" in run("check", *paths).stderr
    whole = records(plan).read_text(encoding="utf-8").replace("pengecualian: {RAK627: sudah selesai}, ", "")
    records(plan).write_text(f"pengecualian: {{RAK627: semua sudah selesai}}\n{whole}", encoding="utf-8")
    assert checked(plan) == []


@pytest.mark.slow
def test_the_office_sets_the_severity(tmp_path: Path) -> None:
    assert checked(office(tmp_path, LATE, choices="{batas: 120}\naturan: {RAK627: mati}")) == []


@pytest.mark.slow
def test_a_plan_that_is_not_there_or_has_errors_is_told(tmp_path: Path) -> None:
    plan = office(tmp_path, LATE)
    plan.write_text(PLAN.replace("jadwal: semua", "jadwal: T9"), encoding="utf-8")
    assert [finding.key for finding in checked(plan, records(plan))] == ["RAK606"]
    assert [finding.key for finding in checked(plan)] == []  # the plan's own errors are told
    for wrong in (
        PLAN.replace("{T1: 75%, T2: 80%, T3: 90%, T4: 100%}", "{S1: 80%, S2: 100%}"),  # no quarter of its form
        PLAN.replace("layout: renaksi-triwulan", "layout: tiada"),
        PLAN.replace("pelaksana: hukum", "pelaksana: hukm", 1),
    ):
        plan.write_text(wrong, encoding="utf-8")
        assert run("check", plan).exit_code == 1
        for paths in ([records(plan)], []):
            assert [finding.key for finding in checked(plan, *paths)] == ["RAK627"]
    plan.unlink()
    assert [finding.key for finding in checked(plan, records(plan))] == ["RAK604.tiada"]
    text = records(plan).read_text(encoding="utf-8")
    records(plan, "lain.yaml").write_text(text, encoding="utf-8")
    for name in ("0.yaml", "lain.yaml"):  # itself, and another of its kind
        records(plan).write_text(text.replace("../plans/2021.yaml", name), encoding="utf-8")
        assert [finding.key for finding in checked(plan, records(plan))] == ["RAK604.bukan"]


@pytest.mark.slow
@each(
    ("written", "remedy"),
    [
        ("periode: [T1, T2]", "`periode: T2`"),
        ("periode: {T1: 2}", "`periode: T2`"),
        ("periode: [T3]", "`periode: T3`"),
        ("periode: T1, pembilang: [1, 2], penyebut: 3", '`pembilang: "31"`'),
        ("periode: T1, nilai: [7]", '`nilai: "7"`'),
        ("periode: T1, tindak_lanjut: [{uraian: x, tenggat: [15 Mei 2021]}]", "`tenggat: 15 Mei 2021`"),
    ],
)
def test_the_remedy_of_a_list_for_one_value_is_sound(tmp_path: Path, written: str, remedy: str) -> None:
    plan = office(tmp_path, f"  - {{indikator: laporan, {written}}}\n")
    (finding,) = [one for one in checked(plan, records(plan)) if one.code == "RAK103"]
    assert remedy in finding.hint()


@pytest.mark.slow
def test_a_file_that_names_no_plan_is_told_with_every_plan(tmp_path: Path) -> None:
    plan = office(tmp_path, [LATE, LATE])
    records(plan, "1.yaml").write_text("rencana: ../plans/2019.yaml\nrealisasi:\n" + LATE, encoding="utf-8")
    assert sorted(finding.key for finding in checked(plan)) == ["RAK604.tiada", "RAK627"]


@pytest.mark.slow
@each(
    "text",
    [
        "",
        "# kosong\n",
        "hanya teks\n",
        "- indikator: a\n  periode: T1\n",
        "rencan: ../plans/2021.yaml\nrealisai: []\n",
        "- satu\n",
        "rencana: [\n",
    ],
)
def test_what_lies_in_the_folder_is_no_plan_whatever_it_holds(tmp_path: Path, text: str) -> None:
    plan = office(tmp_path, LATE)
    records(plan).write_text(text, encoding="utf-8")
    findings = checked(plan, records(plan))
    told = " ".join(f"{finding.message()} {finding.hint()}" for finding in findings)
    assert findings and "tahun" not in told and "instansi" not in told


@pytest.mark.slow
def test_a_plan_below_a_folder_called_realisasi_is_a_plan(tmp_path: Path) -> None:
    folder = tmp_path / "realisasi"
    folder.mkdir()
    plan = office(folder, LATE)
    plan.write_text(PLAN.replace("jadwal: semua", "jadwal: T9"), encoding="utf-8")
    assert "RAK121" in run("check", plan).stdout


@pytest.mark.slow
def test_stdin_is_read_under_its_name(tmp_path: Path) -> None:
    plan = office(tmp_path, LATE)
    text = records(plan).read_text(encoding="utf-8").replace("2021-02-01", "2021-05-01")
    named = run("check", "-", "--stdin-filename", records(plan), stdin=text)
    assert (named.exit_code, named.stdout) == (0, "")
    assert "RAK627" in run("check", "-", "--stdin-filename", records(plan), stdin=text.replace("05-01", "02-01")).stdout


@pytest.mark.slow
def test_every_report_tells_the_file(tmp_path: Path) -> None:
    plan = office(tmp_path, LATE)
    for form in ("json", "github", "gitlab", "sarif", "junit", "full"):
        out = run("check", plan, "--report", form).stdout
        assert "RAK627" in out and "0.yaml" in out, form
    found = json.loads(run("check", plan, "--report", "json").stdout)
    assert "0.yaml" in json.dumps(found)


@pytest.mark.slow
@each(
    ("text", "mended"),
    [
        ("  - {indikator: temuan, periode: T1, nilai: 77,5%}\n", 'nilai: "77,5%"'),
        ("  - indikator: laporan\n    periode: T1\n    nilai: 2\n    keterangan: Tahap: satu\n", '"Tahap: satu"'),
    ],
)
def test_fix_mends_a_file_that_is_named(tmp_path: Path, text: str, mended: str) -> None:
    plan = office(tmp_path, text)
    before = records(plan).read_bytes()
    promised = run("check", records(plan))
    assert promised.exit_code == 1 and mended in run("check", records(plan), "--diff").stdout
    run("check", plan, "--fix")
    assert records(plan).read_bytes() == before
    assert run("check", records(plan), "--fix").exit_code == 0
    assert mended in records(plan).read_text(encoding="utf-8")
    assert run("check", records(plan)).exit_code == 0


@pytest.mark.slow
def test_what_a_file_with_errors_says_is_not_judged(tmp_path: Path) -> None:
    plan = office(tmp_path, LATE + "  - {indikator: temuan, periode: T1, nilai: 77,5%}\n")
    for findings in (checked(plan), checked(plan, records(plan))):
        assert [finding.code for finding in findings] == ["RAK013"]


@pytest.mark.slow
def test_paths_are_as_seen_from_where_the_run_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    office(tmp_path, LATE)
    monkeypatch.chdir(tmp_path)
    name = Path("realisasi", "0.yaml")
    assert run("check", "plans/2021.yaml", "--report", "concise").stdout.count(f"\n{name}:4:") == 1
    assert run("check", "--report", "concise").stdout.count(f"\n{name}:4:") == 1
