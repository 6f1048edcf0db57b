"""Rules about a NIP and the other texts of a signer: what would print wrongly is told."""

from __future__ import annotations

import pytest

from tests.support.each import each
from tests.support.slips import BASE, checked, swapped


@each(
    ("old", "new", "key", "remedy"),
    [
        ("nama: THOMAS", "nama: THOMAS\n      nip: 19661306 199203 1 004", "RAK406.lahir", "`19660506`"),
        ("nama: THOMAS", "nama: THOMAS NIP. 19660506 199203 1 004", "RAK406.nama", "`nama: THOMAS`"),
        ("nama: THOMAS", "nama: THOMAS, S.H. (NIP 196605061992031004)", "RAK406.nama", "`nama: THOMAS, S.H.`"),
        ("nama: THOMAS", "nama: THOMAS  DOHU", "RAK404", "THOMAS DOHU"),
        ("tempat: Kupang", "tempat: Kupang, 4 Januari 2021", "RAK231.dua", "`tempat: Kupang`"),
        ("nama: THOMAS", "nama: THOMAS\n      nip: 19660506 199203 1 004", "", ""),
        ("nama: THOMAS", "nama: THOMAS NIPU, S.H.", "", ""),
    ],
)
def test_what_a_signature_would_print_wrongly(old: str, new: str, key: str, remedy: str) -> None:
    found = [f for f in checked(swapped(BASE, old, new)).findings if f.code in ("RAK404", "RAK406", "RAK231")]
    assert [finding.key for finding in found] == [key] * bool(key)
    assert all(remedy in finding.hint("id") for finding in found)


@pytest.mark.slow
@each(
    ("nip", "tahun", "keys"),
    [
        ("19660506 199213 1 004", 2021, ["RAK406.bulan"]),
        ("196605061992001004", 2021, ["RAK406.bulan", "RAK406"]),
        ("NI PPPK 19900101 202320 1 001", 2023, ["RAK406.bulan"]),
        ("19660506 199203 3 004", 2021, ["RAK406.kelamin"]),
        ("19660506 199203 0 004", 2021, ["RAK406.kelamin"]),
        ("19660506 199203 1 000", 2021, ["RAK406.urut"]),
        ("19660506 202503 1 004", 2021, ["RAK406.umur"]),
        ("19660506 197503 1 004", 2021, ["RAK406.umur"]),
        ("19360506 196003 1 004", 2021, ["RAK406.umur"]),
        ("19990229 202012 1 004", 2021, ["RAK406.lahir"]),
        ("00000000 000000 0 000", 2021, ["RAK406.lahir"]),
        ("19660506 199203 1 04", 2021, ["RAK406.banyak"]),
        ("130 453 123", 2021, ["RAK406.lama"]),
        ("130 453 123", 2009, []),
        ("19660506 199203 1 004", 2021, []),
        ("20000229 202212 2 001", 2023, []),
        ("19900101 202121 1 001", 2021, []),
        ("NIPPPK. 19900101 202322 1 001", 2023, []),
        ("NI PPPK 19900101 202321 1 001", 2023, []),
        ("NI PPPK 19900101 202341 1 001", 2023, []),  # as the page says: 21 and above
        ("NRP 76090123", 2021, []),
        ("-", 2021, []),
        ("..............", 2021, []),
    ],
)
def test_a_nip_that_nobody_has_is_told(nip: str, tahun: int, keys: list[str]) -> None:
    plan = swapped(BASE, "nama: THOMAS", f'nama: THOMAS\n      nip: "{nip}"').replace("2021", str(tahun))
    assert [finding.key for finding in checked(plan).findings] == keys


@each("pangkat", ["Kolonel Inf", "AKBP", "KOMISARIS BESAR POLISI", "Letkol Laut (P)"])
def test_the_number_of_a_uniform_is_no_nip(pangkat: str) -> None:
    plan = swapped(BASE, "nama: THOMAS", f"nama: THOMAS\n      pangkat: {pangkat}\n      nip: 76090123")
    assert checked(plan).findings == []
