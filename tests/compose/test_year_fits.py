"""What a form of years cannot print is told in the plan, and what it prints is not."""

from __future__ import annotations

import pytest

from rakgen.compose.bound import bound
from rakgen.compose.fits import check_fits
from tests.support.forms import RENCANA, layout, rencana
from tests.support.renstra import RENSTRA


def told(column: str, plan: str = RENSTRA) -> list[tuple[str, str]]:
    """The keys of the findings with the lines of the plan that they name."""
    loaded = rencana(plan)
    form = bound(layout(f"kolom:\n  - {column}\n"), loaded, loaded.rak[0])
    found = [one for one in check_fits(loaded, loaded.rak[0], form, "p.yaml") if one.code == "RAK507"]
    assert all(one.hint("id") and one.hint("en") and one.path == "p.yaml" for one in found)
    lines = plan.splitlines()
    return [(one.key, lines[one.span.line - 1].strip().partition(":")[0]) for one in found if one.span]


NO_YEAR = "RAK507.tahun"
YEARS = "judul: T, periode: tahun, hanya: 2025-2029"


@pytest.mark.parametrize(
    ("column", "plan", "expected"),
    [
        (f"{{{YEARS}, isi: kegiatan.anggaran_periode}}", RENCANA, [(NO_YEAR, "anggaran_periode")]),
        (f"{{{YEARS}, isi: indikator.tambahan.progres}}", RENCANA, [(NO_YEAR, "tambahan")]),
        (
            f"{{{YEARS}, isi: kegiatan.jadwal}}",
            RENCANA,
            [(NO_YEAR, "jadwal")] * 2 + [(NO_YEAR, "- {uraian")],
        ),
        (
            f"{{{YEARS}, hitung: jumlah, dari: kegiatan.anggaran_periode}}",
            RENCANA,
            [(NO_YEAR, "anggaran_periode")],
        ),
        (f"{{{YEARS}, isi: indikator.target_tahun}}", RENSTRA, [("RAK507.luar", "target_tahun")]),
        (f"{{{YEARS}, isi: indikator.target_tahun}}", RENCANA, [("RAK507.luar", "target_tahun")]),
        ("{judul: T, periode: tahun, isi: indikator.target_tahun}", RENSTRA, []),
        (f"{{{YEARS}, isi: kegiatan.anggaran_periode}}", RENSTRA, []),
        (f"{{{YEARS}, isi: kegiatan.jadwal}}", RENSTRA, []),
        (f"{{{YEARS}, isi: indikator.uraian}}", RENCANA, []),
        ("{judul: T, periode: triwulan, isi: indikator.tambahan.realisasi}", RENSTRA, [("RAK507.isian", "tambahan")]),
    ],
)
def test_values_that_a_form_of_years_leaves_out_are_told(
    column: str, plan: str, expected: list[tuple[str, str]]
) -> None:
    assert told(column, plan) == expected
