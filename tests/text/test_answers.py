"""Answers: what stands where nothing is to be said."""

from __future__ import annotations

from rakgen.text.answers import says_something
from tests.support.each import each


@each(
    ("text", "says"),
    [
        *(
            (text, False)
            for text in (
                "", "-", "0", "N/A", "Nihil.", "TIDAK ADA", "Tidak ada kendala", "Belum ada", "Tidak ada alasan",
                "Tidak terdapat hambatan yang berarti", "tanpa kendala", "Belum ada permasalahan sama sekali",
                "(tidak ada)", "tdk ada masalah", "- tidak ada perubahan -",
            )
        ),
        *(
            (text, True)
            for text in (
                "Hujan", "Tidak ada data", "Belum ada petugas", "Kendala jaringan", "0 anggaran", "Belum ada bukti",
                "Tidak ada kendala selain cuaca", "Perubahan pagu",
            )
        ),
    ],
)  # fmt: skip
def test_what_says_nothing(text: str, says: bool) -> None:
    assert says_something(text) == says
