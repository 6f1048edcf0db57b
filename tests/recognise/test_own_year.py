"""Own year: next year's plan in a new form prints its own year, and what it cannot is told."""

from __future__ import annotations

from typing import Any

from rakgen.recognise.own_year import with_own_year
from tests.support.each import each


@each(
    ("text", "made"),
    [
        ("RENCANA AKSI KINERJA TAHUN 2024", "RENCANA AKSI KINERJA TAHUN {{ tahun }}"),
        ("TAHUN ANGGARAN 2024 (2024)", "TAHUN ANGGARAN {{ tahun }} ({{ tahun }})"),
        ("RENSTRA 2024-2026", None),
        ("RENSTRA 2024 s.d. 2026, TAHUN 2024", "RENSTRA 2024 s.d. 2026, TAHUN {{ tahun }}"),
        ("PERATURAN NOMOR 5 TAHUN 2024", "PERATURAN NOMOR 5 TAHUN 2024"),
        ("Realisasi 2023", "Realisasi 2023"),
        ("KODE 120245", None),
    ],
)
def test_the_years_of_titles_and_headings(text: str, made: str | None) -> None:
    """Changed and told, kept and told, or (None) neither."""
    leaf: dict[str, Any] = {"judul": text, "isi": "indikator.target"}
    of_years = {"judul": "2024", "isi": "indikator.target_tahun.2024"}
    group = {"judul": "X", "kolom": [dict(leaf)]}
    data = {"judul": [text, "TAHUN 2024"], "tabel": [{"judul": [text], "kolom": [leaf, of_years, group]}]}
    told = list(with_own_year(data, 2024))
    anew = made or text
    column = {"judul": anew, "isi": "indikator.target"}
    columns = [column, of_years, {"judul": "X", "kolom": [column]}]
    assert data == {"judul": [anew, "TAHUN {{ tahun }}"], "tabel": [{"judul": [anew], "kolom": columns}]}
    assert told == ([(text, made)] * 4 if made else [])


def test_the_names_of_periods_but_not_those_of_years() -> None:
    months = {"judul": "", "periode": "semester", "judul_periode": ["S1 2024", "S2 2024"]}
    years = {"judul": "", "periode": "tahun", "judul_periode": ["Th. 2024", "Th. 2025"]}
    data = {"judul": ["TAHUN 2024"], "kolom": [months, dict(years)]}
    assert len(list(with_own_year(data, 2024))) == 2
    assert data["kolom"] == [months | {"judul_periode": ["S1 {{ tahun }}", "S2 {{ tahun }}"]}, years]
