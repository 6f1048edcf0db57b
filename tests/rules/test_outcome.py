"""The machinery around rules: exceptions and severities."""

from __future__ import annotations

import re
from pathlib import Path

from rakgen.compiler import Compiler
from rakgen.diagnostics import CATALOGUE, Span, diagnose
from rakgen.rules.context import Found
from rakgen.rules.outcome import PLACE_LIMIT, join
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
              - uraian: Evaluasi kinerja
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


def test_a_finding_names_its_first_places_and_counts_the_rest() -> None:
    spans = [Span(line, 1, line, 2) for line in range(1, PLACE_LIMIT + 4)]
    (united,) = join([Found(diagnose("RAK206", "plan.yaml", span, nilai="X"), cause="X") for span in spans], {})
    assert united.values["tempat"] == " (15 tempat: baris 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 dan 3 lagi)"
    assert united.values["tempat_en"].endswith("11, 12 and 3 more)") and len(united.related) == 14


def test_a_finding_without_a_cause_has_the_words_of_a_single_place() -> None:
    """Whatever the words name: of a text that is empty the cause may be empty too."""
    for key, entry in CATALOGUE.items():
        if "{tempat}" in entry.message_id and key[:4] in ("RAK2", "RAK4"):
            names = {*re.findall(r"{(\w+)}", f"{entry.message_id}{entry.message_en}")} - {"tempat", "tempat_en"}
            values = dict.fromkeys(names, "X")
            (alone,) = join([Found(diagnose(key, "plan.yaml", Span(1, 1, 1, 2), **values))], {})
            assert alone.message("id") and alone.message("en"), key
