"""Answers: whether a text that was asked for says anything."""

_SIGNS = ".,;:-–—_/*()\"'"
_NONE = frozenset(
    "0 nol nihil nil kosong n/a na none no nothing tidak tdk tak tiada tanpa belum bukan ada terdapat ditemukan ditemui"
    " dijumpai mengalami apa apapun pun sama sekali yang yg berarti signifikan berat khusus dan atau maupun kendala"
    " hambatan masalah permasalahan alasan perubahan tindak lanjut".split()
)
"""Words that say nothing by themselves: those for nothing, and those for what was asked for."""


def says_something(text: str) -> bool:
    """False for what stands where nothing is to be said: `-`, `0`, `Nihil`, `Tidak ada.`, `Belum ada kendala`."""
    return any(word.strip(_SIGNS) not in ("", *_NONE) for word in text.casefold().split())
