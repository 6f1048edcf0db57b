"""Layouts at random: whatever the language allows prints as a whole rectangle, before and after it is cut into
pages.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from typing import Any

import pytest
import yaml

from rakgen.compose.compose import compose_section
from rakgen.compose.fits import check_fits
from rakgen.compose.trial import try_rak
from rakgen.diagnostics import Span
from rakgen.diagnostics.fault import LayoutFault
from rakgen.document.document import Cell, Grid, Section
from rakgen.document.pages import paginate
from rakgen.layout.checks import check_layout, has_plain_templates
from rakgen.layout.fields import LEVEL_FIELDS, LEVELS
from rakgen.layout.layout import Layout
from rakgen.layout.library import CHILD_MODELS
from rakgen.layout.page import Area, Base
from rakgen.model import Rencana, load_fields, load_rencana
from rakgen.source import parse
from tests.support.any_plans import MARK, PROGRAMS, any_plan
from tests.support.forms import is_whole
from tests.support.seeds import ALL

pytestmark = pytest.mark.slow

CONTENTS = [
    *(f"{level}.{field}" for level in LEVELS for field in sorted(LEVEL_FIELDS[level])),
    *("nomor", "kosong", "periode", "indikator.tambahan.progres", "kegiatan.tambahan.jenis"),
    *(
        "indikator.kode.1",
        "kegiatan.kode.2-",
        "keluaran.kode.2-3",
        "indikator.target_tahun.2022",
        "sub_kegiatan.kode.1",
    ),
]
COUNTED = [content for content in CONTENTS if content.count(".") == 1]
TEMPLATES = [
    "{{ tahun }}",
    "{{ visi }}",
    "{{ 'APBD' }}",
    "{{ nomor }}/{{ indikator.kode[2] }}",
    "{{ kegiatan.uraian }} {% if keluaran.target %}({{ keluaran.target | upper }}){% endif %}",
    "{{ indikator.tambahan.progres }} {{ program.anggaran }}",
    "{{ kegiatan.aksi }} dokumen",
    "{{ keluaran.target_tahun[2021] }}",
    "{{ keluaran.target }} {{ kegiatan.lokasi }}",
]
SCALE = [{">": "20%", "teks": "tinggi"}, {"teks": "rendah"}]
CHOICES: dict[str, list[Any]] = {
    "per": [*LEVELS, "baris"],
    "ulang": list(LEVELS),
    "gabung": ["sama", "sasaran", "kegiatan"],
    "jumlah": ["ya", "sekali"],
    "nomor": ["({n})", "x", "tidak", {"pola": "({n})", "mulai": "4"}, {"mulai": "1"}],
    "kosong": ["-"],
    "pola": ["{n}.", "{a}", "{sasaran}.{indikator}"],
    "kapital": ["ya"],
    "gaya": ["tebal", "miring"],
    "bentuk": ["centang", "arsir", "teks", "susun"],
    "tanda": ["v"],
    "warna": ["D9E2F3"],
    "butir": ["-", "{a}."],
    "rata": ["kiri", "tengah", "kanan"],
    "desimal": ["0", "2"],
    "lebar": ["12mm"],
}
"""What a column may say besides, now and then."""


def column(chance: random.Random, depth: int = 0) -> dict[str, Any]:
    fields: dict[str, Any] = {"judul": "A {{ tahun }}"} if chance.random() < 0.9 else {}
    draw = chance.random()
    if draw < 0.15 and depth < 3:
        fields["kolom"] = [column(chance, depth + 1) for _ in range(chance.randint(1, 3))]
    elif draw < 0.3:
        fields["hitung"] = chance.choice(["jumlah", "persen", "selisih", "rata-rata"])
        fields["dari"] = chance.sample(COUNTED, 2)
    elif draw < 0.8:
        fields["isi"] = chance.choice([*CONTENTS, *TEMPLATES])
        fields |= {"skala": SCALE} if "target" in fields["isi"] and chance.random() < 0.3 else {}
    else:
        fields["isi"] = [
            {"isi": chance.choice(CONTENTS), "sekali": chance.choice(LEVELS), "awalan": "(", "gaya": "tebal"}
        ]
        fields["isi"].append(chance.choice([*CONTENTS, *TEMPLATES]))
    if chance.random() < 0.35:
        fields |= periods(chance)
    return fields | {name: chance.choice(values) for name, values in CHOICES.items() if chance.random() < 0.08}


def periods(chance: random.Random) -> dict[str, Any]:
    fields: dict[str, Any] = {"periode": chance.choice(["bulan", "triwulan", "semester", "tahun"])}
    if fields["periode"] != "tahun" and chance.random() < 0.3:
        fields |= {"kelompok": "tahun", "judul_kelompok": ["SETAHUN"]}
    if fields["periode"] == "tahun" and chance.random() < 0.5:
        fields["hanya"] = "2021-2024"
    elif chance.random() < 0.3:
        fields["hanya"] = chance.choice(["T1-T2", "Mei", "S1"])
    elif fields["periode"] == "triwulan":
        fields["judul_periode"] = ["I", "II", "III", "IV"]
    return fields


def formulas(chance: random.Random) -> list[dict[str, Any]]:
    """Columns with names, for the year and by periods, and such as count with them."""
    period = {"periode": chance.choice(["triwulan", "semester"]), "judul": "P"}
    named = {"judul": "A", "nama": "a", "isi": chance.choice(["indikator.target", "kegiatan.anggaran", "kosong"])}
    series = {
        "judul": "R",
        "nama": "r",
        "isi": chance.choice(["indikator.target_periode", "kegiatan.anggaran_periode"]),
    }
    running = {"judul": "S", "isi": series["isi"], "kumulatif": "ya", "nama": "s"}
    totals = {name: "ya" for name in ("jumlah",) if chance.random() < 0.5}
    return [
        named,
        {**period, "kolom": [series, running, {"judul": "F", "hitung": chance.choice(["s / a * 100", "r - a"])}]},
        {"judul": "J", "hitung": chance.choice(["jumlah", "rata-rata"]), "dari": ["r", "a"], **totals},
        {"judul": "X", "hitung": chance.choice(["-(a + 1,5) / (a - 80)", "a * a"]), "desimal": "1-2", **totals},
    ]


def closing(chance: random.Random) -> list[dict[str, Any]]:
    """Closing rows over the columns of `formulas`."""
    counted = {"judul": "R", "hitung": chance.choice(["rata-rata", "jumlah"])}
    return [counted | {"dari": name} for name in ("r", "s")] + [
        counted | {"dari": "r", "skala": SCALE, "desimal": chance.choice(["0", "1-2"])},
        {"isi": "X", "dari": "s"},
    ]


def table(chance: random.Random) -> dict[str, Any]:
    fields: dict[str, Any] = {"kolom": [column(chance) for _ in range(chance.randint(1, 5))]}
    ends: list[Any] = ["Catatan {{ tahun }}: {{ visi }}", {"judul": "U", "isi": "{{ instansi }}"}]
    if chance.random() < 0.2:
        fields["kolom"] += formulas(chance)
        ends += closing(chance)
    extras: dict[str, Any] = {
        "baris_kelompok": [{"tingkat": chance.choice(LEVELS), "isi": "{{ nomor }} {{ uraian }} {{ target }}"}],
        "baris_program": chance.choice(["ya", {"anggaran": "tidak"}]),
        "baris_periode": chance.choice(
            ["triwulan", {"periode": "bulan", "kosong": "lewati"}, {"periode": "tahun", "hanya": "2021-2022"}]
        ),
        "jumlah": {"judul": "J", "sub": [{"tingkat": chance.choice(LEVELS), "judul": "S {{ uraian }}"}]},
        "nomor_kolom": chance.choice(["({n})", {"pola": "{n}", "di": "atas-daun"}]),
        "daun": "bawah",
        "rumus_excel": "ya",
        "catatan": "Catatan {{ tahun }}.",
        "baris_penutup": chance.sample(ends, k=min(len(ends), chance.randint(1, 4))),
    }
    fields |= {name: content for name, content in extras.items() if chance.random() < 0.25}
    return fields | (outline(chance) if chance.random() < 0.15 else {})


def outline(chance: random.Random) -> dict[str, Any]:
    """Items of several levels beneath one another."""
    levels = ["indikator", "kegiatan", "sub_kegiatan"][chance.choice([0, 1]) :]
    by_level = {level: f"{level}.uraian" for level in levels}
    amounts = {level: f"{level}.anggaran" for level in levels if level != "indikator"}
    return {
        "baris_tingkat": [{"tingkat": levels[0], "gaya": "tebal", "lekuk": "1"}, *levels[1:]],
        "kolom": [
            {"judul": "NO", "isi": "nomor", "pola": "{indikator}.{kegiatan}.{sub_kegiatan}"},
            {"judul": "U", "isi": by_level},
            {"judul": "K", "isi": {"kegiatan": "keluaran.uraian", "sub_kegiatan": "indikator.uraian"}},
            {"judul": "P", "isi": amounts, "jumlah": "ya"},
            {"judul": "S", "isi": "sasaran.uraian"},
            column(chance),
        ],
        "jumlah": {"judul": "J", "tingkat": levels[-1]},
    }


def form(chance: random.Random) -> dict[str, Any]:
    """A form of one table, or of several, one of them over the register of programmes."""
    head = {"judul": "A", "untuk": "laporan", "halaman": {"kertas": "A3", "ukuran": "6pt"}}
    if chance.random() < 0.8:
        return head | table(chance)
    programs = {"dari": "program", "kolom": [{"judul": "P", "isi": "program.uraian"}]}
    return head | {"tabel": [table(chance) | {"judul": "B"}, programs, table(chance) | {"halaman_baru": "ya"}]}


PAPERS = (None, "A4", Base("k.docx", Area(60, 200, (10, 10, 10, 10))))


def tried(plan: Rencana, layout: Layout, paper: str | Base | None) -> Section | None:
    """The section, None where its columns do not fit; the trial of the check comes to the same."""
    try:
        section = compose_section(plan, plan.rak[0], layout, paper)
    except LayoutFault as fault:
        assert fault.finding.code in ("RAK501", "RAK505")
        with pytest.raises(LayoutFault, match=re.escape(str(fault))):
            try_rak(plan, plan.rak[0], layout, paper)
        return None
    assert try_rak(plan, plan.rak[0], layout, paper) in (None, section)
    return section


def lost(grid: Grid, lines: Sequence[str]) -> list[str]:
    """The cells with a text of the plan whose origin does not lead to it."""
    cells = [cell for row in grid.body_rows for cell in row.cells if cell is not None and MARK.search(cell.text)]
    return [cell.text for cell in cells if not is_traced(cell, lines)]


def is_traced(cell: Cell, lines: Sequence[str]) -> bool:
    """True where something of what a cell prints stands at its origin (a sign, what became a tick), or the name
    of the programme or the kegiatan that says it; programmes that stand alone come from no item of the rak.
    """
    typed = typed_at(cell.origin, lines)
    if words(typed) & words(cell.text) or set(MARK.findall(cell.text)) <= set(PROGRAMS):
        return True
    is_sign = bool(typed) and (bool({"✓", "v", "-"} & set(cell.text.splitlines())) or not words(typed))
    return is_sign or typed in PROGRAMS or (cell.origin is not None and "rujukan:" in lines[cell.origin.line - 1])


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def typed_at(span: Span | None, lines: Sequence[str]) -> str:
    """That part of a plan's text."""
    if span is None:
        return ""
    part = [*lines[span.line - 1 : span.end_line - 1], lines[span.end_line - 1][: span.end_column - 1]]
    part[0] = part[0][span.column - 1 :]
    return "\n".join(part)


@pytest.mark.parametrize("seed", range(6))
def test_any_layout_prints_any_plan_as_whole_grids_that_lead_to_the_plan(seed: int) -> None:
    chance = random.Random(seed)
    printed = 0
    while printed < (84 if ALL else 3):
        plan_text = any_plan(chance)
        plan, faults = load_rencana(parse(plan_text.encode(), "p.yaml"))
        assert plan is not None and not faults
        fields = form(chance)
        layout, findings = load_fields(
            parse(yaml.safe_dump(fields, allow_unicode=True).encode(), "l.yaml"), Layout, CHILD_MODELS
        )
        assert (layout is None) == bool(findings)
        if layout is None or check_layout(layout, with_widths=True):
            continue
        check_fits(plan, plan.rak[0], layout, "p.yaml")
        layout.vouch(plain=has_plain_templates(layout))
        section, *_ = [tried(plan, layout, paper) for paper in PAPERS]
        if section is None:
            continue
        printed += 1
        assert all(is_whole(grid) for grid in (*section.grids, *paginate(section).grids)), fields
        assert [lost(grid, plan_text.splitlines()) for grid in section.grids] == [[]] * len(section.grids), fields
