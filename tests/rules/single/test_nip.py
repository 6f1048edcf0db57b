"""Rules about a NIP and the other texts of a signer: what would print wrongly is told."""

from __future__ import annotations

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
