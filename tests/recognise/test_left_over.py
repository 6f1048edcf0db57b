"""Left over: the sums of money of a source and of a plan."""

from __future__ import annotations

from rakgen.recognise.left_over import money_in
from tests.support.each import each


@each(
    "text, amount",
    [
        ("1.755.000.000,00", 1_755_000_000),
        ("1,755,000,000", 1_755_000_000),
        ("452750000", 452_750_000),
        ("1,5 Miliar", 1_500_000_000),
        ("Rp 2,25 juta", 2_250_000),
        ("1.5 milyar", 1_500_000_000),
        ("1,234,567 ribu", 1_234_567_000),
        ("2 triliun", 2_000_000_000_000),
        ("Rp1,5 M dan Rp 500 rb", 1_500_500_000),
        ("5 m", 0),
        ("2 TRİLYUN, Rp 5 rıbu", 0),
        ("1.000.000 (APBD)", 1_000_000),
        ("APBD: 1.000.000\nAPBN: 12.500", 1_000_000),
        ("Rp. 2.500.000,- dan Rp 500.000", 3_000_000),
        ("12.500 orang", 0),
        ("5.02.01.2.01.0001", 0),
        ("1" + ".000" * 5_000, 0),
    ],
)
def test_amounts_are_counted_however_they_are_written(text: str, amount: int) -> None:
    assert money_in(["", text]) == amount
