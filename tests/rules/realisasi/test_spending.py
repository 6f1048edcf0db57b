"""Rules about what was spent on an item and on its parts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.each import each
from tests.support.progress import PLAN, checked, office

PARTS = PLAN.replace(
    "anggaran: 100.000.000",
    "program: p\n                sub_kegiatan:\n"
    "                  - {kode: a, uraian: A, anggaran: 60.000.000}\n"
    "                  - {kode: b, uraian: B, anggaran: 40.000.000}",
).replace("rak:\n", "program: {p: {uraian: Pelayanan}}\nrak:\n", 1)
LARGER = PARTS.replace("{uraian: Pelayanan}", "{uraian: Pelayanan, anggaran: 500.000.000}")


@pytest.mark.slow
@each(
    ("text", "spent", "expected"),
    [
        (PARTS, ("kegiatan: sipol T1 30", "sub_kegiatan: a T1 20", "sub_kegiatan: b T1 20"), [4]),
        (PARTS, ("kegiatan: sipol T1 50", "sub_kegiatan: a T1 20", "sub_kegiatan: b T1 20"), [4]),
        (PARTS, ("kegiatan: sipol T1 40", "sub_kegiatan: a T1 20", "sub_kegiatan: b T1 20"), []),
        (PARTS, ("kegiatan: sipol T1 50", "sub_kegiatan: a T1 20"), []),  # b is not reported
        (PARTS, ("kegiatan: sipol T1 50", "sub_kegiatan: a T1 51"), [4]),
        (PARTS, ("kegiatan: sipol T1 10", "sub_kegiatan: a T1 5", "sub_kegiatan: a T2 20"), [4]),  # printed with T1
        (PARTS, ("kegiatan: sipol T1 10", "sub_kegiatan: a T1 5", "sub_kegiatan: a Mei 20"), []),  # T2 goes on
        (PARTS, ("kegiatan: sipol T1 10", "sub_kegiatan: a T1 5", "sub_kegiatan: a Juni 20"), [4]),
        (PARTS, ("program: p T1 15", "kegiatan: sipol T3 35"), [4]),
        (PARTS, ("program: p T1 15", "kegiatan: sipol T3 10"), []),  # T1 and T2 are not reported
        (PARTS, ("program: p T1 15", "kegiatan: sipol T1 5", "kegiatan: sipol T2 5"), [4]),
        (PARTS, ("program: p Maret 15", "kegiatan: sipol T1 15", "kegiatan: sipol T2 5"), [4]),
        (PARTS, ("program: p T1 15", "kegiatan: sipol setahun 35"), [4]),
        (PARTS, ("program: p T1 15", "program: p T3 20", "kegiatan: sipol T3 35"), []),
        (PARTS, ("program: p S1 15", "kegiatan: sipol T3 35"), []),  # S2 goes on
        (PARTS, ("program: p T1 50", "kegiatan: sipol T1 40"), [4]),
        (PARTS, ("program: p T1 50", "sub_kegiatan: a T1 60"), [4]),
        (PARTS, ("program: p T1 50", "kegiatan: sipol T1 50"), []),
        (PARTS, ("program: p T1 10", "program: p T2 10", "kegiatan: sipol T1 10", "kegiatan: sipol T2 11"), [5]),
        (PARTS, ("program: p S1 20", "kegiatan: sipol T1 10", "kegiatan: sipol T2 11"), [4]),
        (PARTS, ("program: p setahun 80", "kegiatan: sipol T1 30"), []),  # the rest is not reported
        (PARTS, ("program: p setahun 80", "kegiatan: sipol T1 30", "kegiatan: sipol setahun 90"), [4]),
        (LARGER, ("program: p T1 50", "kegiatan: sipol T1 40"), []),  # it has more than that kegiatan
        (LARGER, ("program: p T1 50", "kegiatan: sipol T1 51"), [4]),
        (PLAN, ("kegiatan: sipol T1 50",), []),
    ],
)
def test_what_was_spent_is_what_was_spent_on_the_parts(
    tmp_path: Path, text: str, spent: tuple[str, ...], expected: list[int]
) -> None:
    lines = (one.rsplit(" ", 2) for one in spent)
    records = "".join(
        f"  - {{{item}, periode: {periode}, anggaran: {sum_}.000.000}}\n" for item, periode, sum_ in lines
    )
    told = [finding for finding in checked(office(tmp_path, records, text)) if finding.key == "RAK637"]
    assert [finding.span.line for finding in told if finding.span] == expected
