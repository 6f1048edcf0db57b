"""Unprintable signs in a document of any kind: a plan is made of it, and what was replaced is told."""

from rakgen.importing import import_document
from rakgen.readers.read import read_raw
from tests.support.each import each

SIGNS = [
    ("\x07", "\ufffd", 3),
    ("\x1b", "\ufffd", 3),
    ("\x9f", "\ufffd", 3),
    ("\uffff", "\ufffd", 3),
    ("\ufeff", "", 0),
    ("\x85", " ", 0),
    ("\u2028", " ", 0),
]


@each("sign, made, told", SIGNS)
def test_a_sign_that_no_plan_may_hold_stops_no_import(sign: str, made: str, told: int) -> None:
    """In a title, a cell and a line below; all of them ended in RAK999."""
    rows = ("<td>No<td>Sasaran<td>Indikator", f"<td>1<td>Naik{sign}nya<td>I1")
    table = "<table border=1>" + "".join(f"<tr>{row}" for row in rows) + "</table>"
    page = f"<p>RENCANA{sign}AKSI<p>DINAS CONTOH<p>TAHUN 2025{table}<p>Cat{sign}atan: arsip"
    document = read_raw(page.encode(), "a.html")
    found = import_document(document, [], "baru", "rencana.yaml")
    assert (f"Naik{made}nya" in found.text, found.lost) == (True, [])
    assert [one.kind for one in document.remarks].count("unreadable") == told
