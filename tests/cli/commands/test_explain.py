"""rakgen explain: a page of the manual, the list of codes, a code mistyped."""

from __future__ import annotations

from tests.support.cli import run


def test_explain_prints_a_page_in_both_languages() -> None:
    page = run("explain", "205", "--lang", "id").stdout
    assert page.startswith("## RAK205: Tanda centang di isian teks\n\nKesalahan;")
    assert "    pelaksana: ✓\n" in page and "    pelaksana: Sub Bagian Program & Data\n" in page
    assert "a tick easily slips" in run("explain", "RAK205", "--lang", "en").stdout


def test_explain_lists_and_corrects() -> None:
    assert "RAK404: Spasi ganda atau spasi di tempat yang salah (peringatan)\n" in run("explain").stdout
    result = run("explain", "RAK20S")
    assert result.exit_code == 2 and "Mungkin maksudnya RAK201, RAK202, RAK203." in result.stderr
