"""What an office's own text has no place for is told: a statement where it places tables alone."""

from __future__ import annotations

from tests.support.forms import layout
from tests.support.office_bases import office_file, p
from tests.support.office_printing import SIGNED, order, print_into
from tests.support.statement import FORM, TWO

STATED = layout(FORM)


def test_a_statement_is_told_where_tables_are_placed_alone() -> None:
    whole = print_into(office_file(p("DI ATAS") + p("{{ isi }}") + p("DI BAWAH")), form=STATED, plan=TWO)
    assert whole.said == [] and "PERJANJIAN KINERJA 2021" in order(whole.data)

    own = p("Saya, {{ kanan.nama }},") + p("{{ tabel }}") + p("{{ pengesahan }}") + p("DI BAWAH")
    parts = print_into(office_file(own), form=STATED, plan=TWO)
    assert parts.said == ["RAK505.pernyataan"]
    printed = [text.rstrip("§") for text in order(parts.data)]
    assert "PERJANJIAN KINERJA 2021" not in printed and printed[0] == "Saya, K,"
    assert printed.index("Saya, K,") < printed.index("TABEL") < printed.index("DI BAWAH")

    unsigned = print_into(office_file(p("{{ tabel }}")), form=STATED, plan=TWO)
    assert unsigned.said == ["RAK505.pernyataan", "RAK505.pengesahan"]
    plain = print_into(office_file(p("{{ tabel }}") + p("{{ pengesahan }}")))
    assert plain.said == [] and order(plain.data)[:1] == ["TABEL"] and SIGNED[0] in order(plain.data)
