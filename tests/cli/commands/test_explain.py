"""rakgen explain: a page of the manual, the list of codes, a code mistyped."""

from __future__ import annotations

from tests.support.cli import run


def test_explain_prints_a_page_in_both_languages() -> None:
    page = run("explain", "205", "--lang", "id").stdout
    assert page.startswith("## RAK205: Tanda centang di isian teks\n\nKesalahan;")
    assert "    pelaksana: ✓\n" in page and "    pelaksana: Sub Bagian Program & Data\n" in page
    english = run("explain", "RAK205", "--lang", "en").stdout
    assert english.startswith("## RAK205: In Word or Excel a tick easily slips")
    assert "and the unit is lost\n\nError;" in english and "findings excepted.\n\nTicks are printed from" in english


def test_explain_lists_and_corrects() -> None:
    assert "RAK404: Spasi ganda atau spasi di tempat yang salah (peringatan)\n" in run("explain").stdout
    assert "RAK132: A budget has dots for thousands: `452.750.000` (error)\n" in run("explain", "--lang", "en").stdout
    result = run("explain", "RAK20X")
    assert result.exit_code == 2 and "Mungkin maksudnya RAK201, RAK202, RAK203." in result.stderr
    looks = (("RAK20S", " Mungkin maksudnya RAK205."), ("2O5", " Mungkin maksudnya RAK205."))
    for mistyped, hint in (*looks, ("x", ""), ("RAK", ""), ("abc", ""), ("rak-205", " Mungkin maksudnya RAK205.")):
        assert f"bukan kode temuan.{hint} `rakgen explain`" in run("explain", mistyped).stderr, mistyped
