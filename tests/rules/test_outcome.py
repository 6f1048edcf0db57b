"""The machinery around rules: exceptions and severities."""

from __future__ import annotations

from pathlib import Path

from rakgen.compiler import Compiler
from tests.support.rules import check_fragment

EXCEPTED = """pengecualian:
  RAK404: ejaan surat keputusan
sasaran:
  - uraian: Terwujudnya Pemilu/ Pemilihan yang damai
    indikator:
      - uraian: Persentase Pemilu/ Pemilihan yang damai
        target: 75%
        kegiatan:
          - uraian: Pengamanan Pemilu/ Pemilihan
            jadwal: T1
            pelaksana: Sub Bagian Umum
"""


def test_exception_above_silences_every_place_and_counts_once(tmp_path: Path) -> None:
    from rakgen.rules.manual.pages import filled
    from tests.support.rules import office

    plan = office(tmp_path) / "plan.yaml"
    plan.write_text(filled(EXCEPTED)[0])
    result = Compiler().check(plan)
    assert (result.findings, result.excepted) == ([], 1)


def test_exception_below_silences_only_its_own_place(tmp_path: Path) -> None:
    text = EXCEPTED.replace("pengecualian:\n  RAK404: ejaan surat keputusan\n", "")
    text += "            pengecualian:\n              RAK404: ejaan surat keputusan\n"
    findings = check_fragment(tmp_path, text)
    assert [(finding.code, len(finding.related)) for finding in findings] == [("RAK404", 1)]


def test_exception_on_a_tujuan_reaches_down(tmp_path: Path) -> None:
    text = """tujuan:
  - uraian: Tata kelola
    pengecualian:
      RAK203: jadwal menyusul
    sasaran:
      - uraian: Meningkatnya akuntabilitas
        indikator:
          - uraian: Nilai akuntabilitas
            target: B
            kegiatan:
              - uraian: Evaluasi
                pelaksana: Sub Bagian Umum
"""
    assert check_fragment(tmp_path, text) == []


def test_exception_of_something_that_is_no_rule(tmp_path: Path) -> None:
    findings = check_fragment(tmp_path, EXCEPTED.replace("RAK404: ejaan", "RAK101: ejaan"))
    assert "RAK101 bukan aturan yang dapat dikecualikan." in [finding.message() for finding in findings]


def test_office_sets_severities(tmp_path: Path) -> None:
    (tmp_path / "rakgen.yaml").write_text("aturan:\n  RAK404: kesalahan\n  RAK203: mati\n")
    text = EXCEPTED.replace("pengecualian:\n  RAK404: ejaan surat keputusan\n", "").replace(
        "            jadwal: T1\n", ""
    )
    assert [(finding.code, finding.severity) for finding in check_fragment(tmp_path, text)] == [("RAK404", "kesalahan")]


def test_rule_switched_off_leaves_its_exceptions_alone(tmp_path: Path) -> None:
    (tmp_path / "rakgen.yaml").write_text("aturan:\n  RAK404: mati\n")
    assert check_fragment(tmp_path, EXCEPTED) == []
