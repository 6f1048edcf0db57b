"""A rak is wordy where a text of it may take much of a page in the columns of its form."""

from __future__ import annotations

from bisect import bisect_left

import pytest

from rakgen.compose.compose import compose_section
from rakgen.compose.high_texts import check_heights
from rakgen.compose.wordy import is_wordy
from tests.support.each import each
from tests.support.forms import rencana
from tests.support.layouts import shipped

MONTHLY = """\
versi: 1
instansi: Kantor Contoh
tahun: 2026
rak:
  - kode: a
    layout: {layout}
    sasaran:
      - uraian: {text}
        indikator:
          - uraian: {text}
            target: 1.250.000 pengaduan
            kegiatan:
              - {{uraian: {text}, jadwal: 1-9, keluaran: [{{uraian: {text}, target: 2 laporan}}]}}
              - {{uraian: Rapat, jadwal: 1-12}}
"""
WORDS = "Penyusunan laporan kinerja instansi pemerintah " * 20
FORMS = ["rak-triwulan", "rak-bulanan", "renaksi-triwulan", "renaksi-bulanan", "renaksi-jadwal", "pk"]


@pytest.mark.slow
@each(("layout", "paper"), [*((layout, None) for layout in FORMS), ("renaksi-jadwal", "A4"), ("rak-bulanan", "A4")])
def test_no_text_is_high_where_the_rak_is_not_wordy(layout: str, paper: str | None) -> None:
    form = shipped(layout)

    def wordy(count: int) -> bool:
        plan = rencana(MONTHLY.format(layout=layout, text=WORDS[:count].strip()))
        return is_wordy(plan, plan.rak[0], form, paper)

    longest = bisect_left(range(900), True, key=wordy) - 1
    plan = rencana(MONTHLY.format(layout=layout, text=WORDS[:longest].strip()))
    section = compose_section(plan, plan.rak[0], form, paper)
    assert list(check_heights(plan, plan.rak[0], form, section, "plan.yaml")) == []
    assert 80 < longest < 800
