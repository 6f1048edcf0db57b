"""Rules about a pangkat: one that is not that of its golongan is told in any writing, and nothing else is."""

from __future__ import annotations

import pytest

from tests.support.each import each
from tests.support.slips import BASE, checked, swapped


def keys(pangkat: str, field: str = "pangkat") -> list[str]:
    plan = swapped(BASE, "nama: THOMAS", f'nama: THOMAS\n      {field}: "{pangkat}"')
    return [finding.key for finding in checked(plan).findings]


PANGKAT = (
    "Juru Muda I/a; Juru Muda Tk. I I/b; Juru I/c; Juru Tk. I I/d; Pengatur Muda II/a; Pengatur Muda Tk. I II/b;"
    " Pengatur II/c; Pengatur Tk. I II/d; Penata Muda III/a; Penata Muda Tk. I III/b; Penata III/c; Penata Tk. I III/d;"
    " Pembina IV/a; Pembina Tk. I IV/b; Pembina Utama Muda IV/c; Pembina Utama Madya IV/d; Pembina Utama IV/e"
).split("; ")
INNOCENT = [
    *PANGKAT, "PEMBINA UTAMA MUDA (IV/c)", "Pembina Tk. I / IV.b", "Pembina Tingkat I IVb", "Penata Tk 1 (III d)",
    "Penata Tk. I, Golongan Ruang III/d", "Juru Tk. I, Gol. I/d", "Guru Pembina (IV/a)", "IV/a", "Pembina",
    "Golongan IX", "XVII", "Kolonel Inf", "AKBP", "Jaksa Utama Pratama (IV/b)", "Hakim Utama Muda (IV/c)",
    "Penata Kelola Pemilu Ahli Muda (III/d)",
]  # fmt: skip


@pytest.mark.slow
@each("pangkat", INNOCENT)
def test_real_pangkat_are_not_told(pangkat: str) -> None:
    assert keys(pangkat) == []


@pytest.mark.slow
@each(
    ("pangkat", "key"),
    [
        ("Pembina (IV/b)", "RAK236"),
        ("Pembina Utama, IV.c", "RAK236"),
        ("PENATA TINGKAT I (III/c)", "RAK236"),
        ("Penata Tk.I/IIIb", "RAK236"),
        ("Penata Muda, Gol. III b", "RAK236"),
        ("Juru Tk 1 1/c", "RAK236"),
        ("Pembina Muda (IV/b)", "RAK236.pangkat"),
        ("Pembina (V/a)", "RAK236.golongan"),
        ("III/e", "RAK236.golongan"),
    ],
)
def test_a_pangkat_of_another_golongan_is_told(pangkat: str, key: str) -> None:
    assert keys(pangkat) == [key]


def test_both_remedies_are_said() -> None:
    plan = swapped(BASE, "nama: THOMAS", "nama: THOMAS, Pembina Tk. I (IV/a)")
    (finding,) = checked(plan).findings
    assert finding.message() == "Pangkat Pembina Tingkat I bergolongan IV/b, bukan IV/a."
    assert "`Pembina Tingkat I (IV/b)` atau `Pembina (IV/a)`" in finding.hint("id")
