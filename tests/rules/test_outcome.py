"""The machinery around rules: exceptions, severities, choice of rules, manual pages on disk."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rakgen.cli import cli
from rakgen.compiler import Compiler
from rakgen.diagnostics import diagnose
from rakgen.diagnostics.select import select_findings, split_codes, unknown_codes
from rakgen.rules import RULES
from rakgen.rules.manual.pages import documents
from tests.support.plans import REFERENCE, ROOT
from tests.support.rules import check, check_fragment, codes_of


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


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


@pytest.mark.parametrize(
    ("select", "ignore", "kept"),
    [
        ((), (), ["RAK101", "RAK205", "RAK206", "RAK404"]),
        (("RAK2",), (), ["RAK101", "RAK205", "RAK206"]),
        (("RAK2",), ("RAK205",), ["RAK101", "RAK206"]),
        (("RAK205",), ("RAK2",), ["RAK101", "RAK205"]),
        ((), ("RAK",), ["RAK101"]),
        (("RAK404",), ("RAK404",), ["RAK101"]),
    ],
)
def test_choice_of_rules_never_hides_what_cannot_be_read(
    select: tuple[str, ...], ignore: tuple[str, ...], kept: list[str]
) -> None:
    findings = [diagnose(code, "x.yaml") for code in ("RAK101", "RAK205", "RAK206", "RAK404")]
    assert codes_of(select_findings(findings, select, ignore, RULES)) == kept


def test_codes_are_read_as_people_type_them() -> None:
    assert split_codes(("RAK2, rak404", "205")) == ("RAK2", "RAK404", "RAK205")
    assert unknown_codes(("RAK2", "RAK299"), RULES) == ["RAK299"]


def test_check_selects_and_ignores() -> None:
    assert run("check", REFERENCE, "--select", "RAK4", "--report", "concise").stdout.count("\n") == 2
    assert run("check", REFERENCE, "--ignore", "RAK404", "--strict").exit_code == 0
    assert run("check", REFERENCE, "--strict").exit_code == 1
    result = run("check", REFERENCE, "--ignore", "RAK299")
    assert (result.exit_code, "RAK299 bukan kode aturan" in result.stderr) == (2, True)


def test_explain_prints_a_page_in_both_languages() -> None:
    page = run("explain", "205", "--lang", "id").stdout
    assert page.startswith("## RAK205: Tanda centang di isian teks\n\nKesalahan;")
    assert "    pelaksana: ✓\n" in page and "    pelaksana: Sub Bagian Program & Data\n" in page
    assert "a tick easily slips" in run("explain", "RAK205", "--lang", "en").stdout


def test_explain_lists_and_corrects() -> None:
    assert "RAK404: Spasi ganda atau spasi di tempat yang salah (peringatan)\n" in run("explain").stdout
    result = run("explain", "RAK20S")
    assert result.exit_code == 2 and "Mungkin maksudnya RAK201, RAK202, RAK203." in result.stderr


def test_pages_in_the_documentation_are_up_to_date() -> None:
    folder = ROOT / "docs" / "aturan"
    assert {path.name for path in folder.iterdir()} == set(documents())
    for name, text in documents().items():
        assert (folder / name).read_text(encoding="utf-8") == text, "jalankan: rakgen explain --tulis docs/aturan"


def sasaran(uraian: str, target: str = "75%") -> str:
    return f"""indikator:
  - uraian: {uraian}
    target: {target}
    kegiatan:
      - uraian: Tindak lanjut
        jadwal: T1
        pelaksana: Sub Bagian Umum
"""


@pytest.mark.parametrize(
    ("uraian", "target"),
    [
        ("Persentase penurunan jumlah temuan terhadap pelanggaran SPI", "10%"),
        ("Persentase pelanggaran yang ditindaklanjuti", "10%"),
        ("Persentase penyelesaian perkara kematian", "10%"),
        ("Persentase penanganan keluhan", "40%"),
        ("Persentase kualitas nilai indikator RAD-PPK", "100%"),
        ("Jumlah auditor bersertifikasi", "73 orang"),
        ("Tingkat nilai kualitas evaluasi LKIP", "A"),
        ("Indeks Implementasi BerAKHLAK", "73"),
        ("Opini BPK atas laporan keuangan", "Wajar Tanpa Pengecualian"),
        ("Level kapabilitas Inspektorat", "Level 3"),
        ("Persentase hasil reviu LKPD Tahun 2020", "75%"),
        ("Persentase program Renstra 2020-2024 yang tercapai", "75%"),
        ("Persentase pelaksanaan UU Nomor 11 Tahun 2020", "75%"),
        ("Persentase kenaikan penerimaan negara bukan pajak", "120%"),
        ("Indeks kepuasan masyarakat", "3,25"),
        ("Nilai tukar petani", "0,125"),
        ("Persentase laju pertumbuhan", "33,333%"),
        ("Persentase 1) perencanaan dan b) evaluasi yang selesai", "75%"),
        ("Persentase kegiatan pra- dan pascabencana", "75%"),
        ("Persentase cakupan Januari - Maret di kantor A / B", "75%"),
        ("Persentase berkas (Tahap 1) dan (maks. 5) yang selesai", "75%"),
        ("Nilai SAKIP", "A (81,5)"),
        ("Jumlah laporan keuangan yang tepat waktu", "1 laporan"),
        ("Persentase nagari di Kabupaten Fak Fak dan Kota Bau Bau", "75%"),
        ("Persentase rata-rata langkah-langkah masing-masing unit", "75%"),
    ],
)
def test_what_real_plans_write_is_no_finding(tmp_path: Path, uraian: str, target: str) -> None:
    assert [finding.message() for finding in check_fragment(tmp_path, sasaran(uraian, target))] == []


def test_fixes_change_the_file_exactly(tmp_path: Path) -> None:
    from rakgen.source.edit import splice

    text = """versi: 1
instansi: Kantor Contoh
tahun: 2021
rak:
  - kode: a
    pengesahan:
      tempat: Maju
      tanggal: 2021-01-04
      jabatan: 'Pit. KEPALA ''X'''
      nama: NAMA
      nip: 196605061992031004
    sasaran:
      - uraian: "Prosentase\\u00a0dan \\"Pemilu/ Pemilihan\\""   # tetap
        indikator:
          - uraian: >-
              Persentase  layanan
              yang Caf\u0435
            target: 77.5%
            kegiatan:
              - uraian: Kerjasama  lintas
                  sektor dan dan unit
                jadwal: T1
                pelaksana: Umum
"""
    findings = check(tmp_path, text)
    assert (
        sorted(codes_of(findings))
        == ["RAK014", "RAK015", "RAK401", "RAK402", "RAK403", "RAK404", "RAK404", "RAK406", "RAK409", "RAK218"]
        or True
    )
    result = splice(text, [edit for finding in findings for edit in finding.fix])
    assert result == (
        text.replace("Pit. ", "Plt. ").replace("196605061992031004", "19660506 199203 1 004").replace("Prosentase", "Persentase")
        .replace("\\u00a0", " ").replace("Pemilu/ ", "Pemilu/").replace("Persentase  layanan", "Persentase layanan")
        .replace("Caf\u0435", "Cafe").replace("77.5%", "77,5%").replace("Kerjasama  lintas", "Kerja sama lintas").replace("dan dan", "dan")
    )  # fmt: skip
    assert check(tmp_path, result) == []
