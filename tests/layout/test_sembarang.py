"""Layouts at random: whatever the language allows prints as a whole rectangle, before and after it is cut into pages."""

from __future__ import annotations

import random
from typing import Any

import pytest
import yaml

from rakgen.layout.daftar import CHILD_MODELS
from rakgen.layout.isian_layout import LEVEL_FIELDS, LEVELS
from rakgen.layout.layout import Layout
from rakgen.layout.pages import paginate
from rakgen.layout.periksa import check_fits, check_layout
from rakgen.layout.susun import compose_section
from rakgen.layout.temuan import LayoutFault
from rakgen.model import load_fields
from rakgen.source import parse
from tests.support.bentuk import rencana, utuh

ISI = [*(f"{level}.{isian}" for level in LEVELS for isian in sorted(LEVEL_FIELDS[level])), "nomor", "kosong", "periode", "indikator.tambahan.progres"]  # fmt: skip
PILIHAN: dict[str, list[str]] = {
    "per": [*LEVELS, "baris"], "ulang": list(LEVELS), "gabung": ["sama", "sasaran", "kegiatan"], "jumlah": ["ya", "sekali"],
    "nomor": ["({n})", "x", "tidak"], "kosong": ["-"], "pola": ["{n}.", "{a}", "{sasaran}.{indikator}"], "kapital": ["ya"],
    "gaya": ["tebal", "miring"], "bentuk": ["centang", "arsir", "teks", "susun"],
}  # fmt: skip


def kolom(acak: random.Random, dalam: int = 0) -> dict[str, Any]:
    hasil: dict[str, Any] = {"judul": "A"} if acak.random() < 0.9 else {}
    undi = acak.random()
    if undi < 0.15 and dalam < 3:
        hasil["kolom"] = [kolom(acak, dalam + 1) for _ in range(acak.randint(1, 3))]
    elif undi < 0.3:
        hasil |= {"hitung": acak.choice(["jumlah", "persen", "selisih", "rata-rata"]), "dari": acak.sample(ISI[:-4], 2)}
    elif undi < 0.8:
        hasil["isi"] = acak.choice(ISI)
    else:
        hasil["isi"] = [{"isi": acak.choice(ISI), "sekali": acak.choice(LEVELS)}, acak.choice(ISI)]
    if acak.random() < 0.35:
        hasil["periode"] = acak.choice(["bulan", "triwulan", "semester", "tahun"])
        hasil |= {"kelompok": "tahun"} if acak.random() < 0.3 else {}
        hasil |= {"hanya": acak.choice(["T1-T2", "Mei", "S1"])} if acak.random() < 0.3 else {}
    return hasil | {nama: acak.choice(nilai) for nama, nilai in PILIHAN.items() if acak.random() < 0.12}


def tabel(acak: random.Random) -> dict[str, Any]:
    hasil: dict[str, Any] = {"kolom": [kolom(acak) for _ in range(acak.randint(1, 5))]}
    tambahan: dict[str, Any] = {
        "baris_kelompok": [{"tingkat": acak.choice(LEVELS), "isi": "{{ nomor }} {{ uraian }} {{ target }}"}],
        "baris_program": "ya", "baris_periode": acak.choice(["triwulan", {"periode": "bulan", "kosong": "lewati"}]),
        "jumlah": {"judul": "J", "sub": [{"tingkat": acak.choice(LEVELS), "judul": "S {{ uraian }}"}]}, "nomor_kolom": "({n})",
    }  # fmt: skip
    return hasil | {nama: isi for nama, isi in tambahan.items() if acak.random() < 0.25}


@pytest.mark.parametrize("benih", range(6))
def test_any_layout_prints_a_whole_grid(benih: int) -> None:
    acak = random.Random(benih)
    plan = rencana()
    tercetak = 0
    for _ in range(60):
        isi = {"judul": "A", "halaman": {"kertas": "A3", "ukuran": "6pt"}, **tabel(acak)}
        layout, temuan = load_fields(parse(yaml.safe_dump(isi, allow_unicode=True).encode(), "l.yaml"), Layout, CHILD_MODELS)
        assert (layout is None) == bool(temuan)
        if layout is None or check_layout(layout, with_widths=True):
            continue
        check_fits(plan.rak[0], layout, "p.yaml")
        try:
            section = compose_section(plan, plan.rak[0], layout)
        except LayoutFault as galat:
            assert galat.diagnostic.code == "RAK501"
            continue
        tercetak += 1
        assert all(utuh(grid) for grid in (*section.grids, *paginate(section).grids)), isi
    assert tercetak > 15
