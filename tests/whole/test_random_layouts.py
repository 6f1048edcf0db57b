"""Layouts at random: whatever the language allows prints as a whole rectangle, before and after it is cut into
pages.
"""

from __future__ import annotations

import random
from typing import Any

import pytest
import yaml

from rakgen.compose.compose import compose_section
from rakgen.compose.fits import check_fits
from rakgen.compose.trial import try_rak
from rakgen.diagnostics.fault import LayoutFault
from rakgen.document.document import Section
from rakgen.document.pages import paginate
from rakgen.layout.checks import check_layout, has_plain_templates
from rakgen.layout.fields import LEVEL_FIELDS, LEVELS
from rakgen.layout.layout import Layout
from rakgen.layout.library import CHILD_MODELS
from rakgen.layout.page import Area, Base
from rakgen.model import Rencana, load_fields
from rakgen.source import parse
from tests.support.forms import is_whole, rencana
from tests.support.seeds import some

pytestmark = pytest.mark.slow

CONTENTS = [
    *(f"{level}.{field}" for level in LEVELS for field in sorted(LEVEL_FIELDS[level])),
    "nomor",
    "kosong",
    "periode",
    "indikator.tambahan.progres",
]
TEMPLATES = [
    "{{ tahun }}",
    "{{ nomor }}/{{ indikator.kode[2] }}",
    "{{ kegiatan.uraian }} {% if keluaran.target %}({{ keluaran.target | upper }}){% endif %}",
    "{{ indikator.target_periode }} {{ indikator.tambahan.progres }} {{ program.anggaran }}",
]
SCALE = [{">": "20%", "teks": "tinggi"}, {"teks": "rendah"}]
CHOICES: dict[str, list[Any]] = {
    "per": [*LEVELS, "baris"],
    "ulang": list(LEVELS),
    "gabung": ["sama", "sasaran", "kegiatan"],
    "jumlah": ["ya", "sekali"],
    "nomor": ["({n})", "x", "tidak", {"mulai": 3}],
    "kosong": ["-"],
    "pola": ["{n}.", "{a}", "{sasaran}.{indikator}"],
    "kapital": ["ya"],
    "gaya": ["tebal", "miring"],
    "bentuk": ["centang", "arsir", "teks", "susun"],
}


def column(chance: random.Random, depth: int = 0) -> dict[str, Any]:
    fields: dict[str, Any] = {"judul": "A"} if chance.random() < 0.9 else {}
    draw = chance.random()
    if draw < 0.15 and depth < 3:
        fields["kolom"] = [column(chance, depth + 1) for _ in range(chance.randint(1, 3))]
    elif draw < 0.3:
        fields |= {
            "hitung": chance.choice(["jumlah", "persen", "selisih", "rata-rata"]),
            "dari": chance.sample(CONTENTS[:-4], 2),
        }
    elif draw < 0.8:
        fields["isi"] = chance.choice([*CONTENTS, *TEMPLATES])
    else:
        fields["isi"] = [{"isi": chance.choice(CONTENTS), "sekali": chance.choice(LEVELS)}]
        fields["isi"].append(chance.choice([*CONTENTS, *TEMPLATES]))
    if "tambahan" in str(fields.get("isi")) or (chance.random() < 0.3 and "hitung" in fields):
        fields["skala"] = SCALE
    if chance.random() < 0.35:
        fields["periode"] = chance.choice(["bulan", "triwulan", "semester", "tahun"])
        fields |= {"kelompok": "tahun"} if chance.random() < 0.3 else {}
        fields |= {"hanya": chance.choice(["T1-T2", "Mei", "S1"])} if chance.random() < 0.3 else {}
    return fields | {name: chance.choice(values) for name, values in CHOICES.items() if chance.random() < 0.12}


def table(chance: random.Random) -> dict[str, Any]:
    fields: dict[str, Any] = {"kolom": [column(chance) for _ in range(chance.randint(1, 5))]}
    extras: dict[str, Any] = {
        "baris_kelompok": [{"tingkat": chance.choice(LEVELS), "isi": "{{ nomor }} {{ uraian }} {{ target }}"}],
        "baris_program": "ya",
        "baris_periode": chance.choice(["triwulan", {"periode": "bulan", "kosong": "lewati"}]),
        "jumlah": {"judul": "J", "sub": [{"tingkat": chance.choice(LEVELS), "judul": "S {{ uraian }}"}]},
        "nomor_kolom": chance.choice(["({n})", {"di": "atas-daun"}]),
        "daun": "bawah",
    }
    return fields | {name: content for name, content in extras.items() if chance.random() < 0.25}


PAPERS = (None, "A4", Base("k.docx", Area(60, 200, (10, 10, 10, 10))))


def tried(plan: Rencana, layout: Layout, paper: str | Base | None) -> Section | None:
    """The section, None where its columns do not fit; the trial of the check comes to the same."""
    try:
        section = compose_section(plan, plan.rak[0], layout, paper)
    except LayoutFault as fault:
        assert fault.finding.code in ("RAK501", "RAK505")
        with pytest.raises(LayoutFault, match=str(fault)):
            try_rak(plan, plan.rak[0], layout, paper)
        return None
    assert try_rak(plan, plan.rak[0], layout, paper) in (None, section)
    return section


@pytest.mark.parametrize("seed", range(6))
def test_any_layout_prints_a_whole_grid(seed: int) -> None:
    chance = random.Random(seed)
    plan = rencana()
    printed = refused = 0
    for _ in range(some(60)):
        fields = {"judul": "A", "halaman": {"kertas": "A3", "ukuran": "6pt"}, **table(chance)}
        layout, findings = load_fields(
            parse(yaml.safe_dump(fields, allow_unicode=True).encode(), "l.yaml"), Layout, CHILD_MODELS
        )
        assert (layout is None) == bool(findings)
        if layout is None or check_layout(layout, with_widths=True):
            continue
        check_fits(plan, plan.rak[0], layout, "p.yaml")
        layout.vouch(plain=has_plain_templates(layout))
        section, *others = [tried(plan, layout, paper) for paper in PAPERS]
        refused += others.count(None)
        if section is None:
            continue
        printed += 1
        assert all(is_whole(grid) for grid in (*section.grids, *paginate(section).grids)), fields
    assert printed > some(15) and refused >= some(5)
