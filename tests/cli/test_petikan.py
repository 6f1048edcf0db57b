"""show --pelaksana and --periode: one unit's or one period's work, and what is said where there is none."""

from __future__ import annotations

from click.testing import CliRunner, Result

from rakgen.cli import cli
from tests.support.plans import REFERENCE


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(one) for one in arguments])


def test_one_unit_by_key_or_name() -> None:
    by_key = run("show", REFERENCE, "--pelaksana", "tekmas", "--rak", "ketua", "--width", 300)
    assert by_key.exit_code == 0
    rows = [line for line in by_key.stdout.splitlines() if "✓" in line]
    assert len(rows) == 4 and all("Sub Bagian Teknis & Hupmas" in row for row in rows)
    assert "Pelaksana: Sub Bagian Teknis & Hupmas" in by_key.stdout
    assert "THOMAS DOHU" not in by_key.stdout
    by_name = run("show", REFERENCE, "--pelaksana", "sub bagian teknis & hupmas", "--rak", "ketua", "--width", 300)
    assert by_name.stdout == by_key.stdout


def test_rows_keep_their_numbers() -> None:
    text = run("show", REFERENCE, "--pelaksana", "umum", "--width", 300).stdout
    assert [line[1:4].strip() for line in text.splitlines() if "✓" in line] == ["3."]


def test_one_period() -> None:
    text = run("show", REFERENCE, "--periode", "Jan", "--rak", "sekretaris", "--width", 300).stdout
    assert "Periode: Jan" in text
    assert len([line for line in text.splitlines() if "✓" in line]) == 4


def test_several_units() -> None:
    text = run(
        "show", REFERENCE, "--pelaksana", "sdm", "--pelaksana", "umum", "--rak", "sekretaris", "--width", 300
    ).stdout
    assert len([line for line in text.splitlines() if "✓" in line]) == 2


def test_an_unknown_unit() -> None:
    result = run("show", REFERENCE, "--pelaksana", "hukun", "--lang", "en")
    assert (result.exit_code, result.stdout) == (2, "")
    assert 'RAK950: There is no unit "hukun" in this plan. Did you mean "hukum"?' in result.stderr
    assert "hukum (Sub Bagian Hukum); sdm (Sub Bagian Organisasi & SDM)" in result.stderr


def test_a_unit_like_none() -> None:
    result = run("show", REFERENCE, "--pelaksana", "xyz")
    assert 'RAK950: Tidak ada pelaksana "xyz" dalam rencana ini.\n' in result.stderr


def test_no_period() -> None:
    result = run("show", REFERENCE, "--periode", "Q1")
    assert result.exit_code == 2
    assert '"Q1" bukan periode; tulis misalnya T2, Mei, S1 atau Mei-Juli.' in result.stderr


def test_nothing_left_is_no_fault() -> None:
    result = run("show", REFERENCE, "--pelaksana", "sdm", "--periode", "T4", "--rak", "ketua")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "RAK951: Rencana ini tidak memuat kegiatan milik Sub Bagian Organisasi & SDM dalam T4." in result.stderr
