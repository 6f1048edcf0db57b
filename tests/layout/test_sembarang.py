"""Layouts at random: whatever the language allows prints as a whole rectangle, before and after it is cut into pages."""

from __future__ import annotations

import random
from typing import Any

import pytest
import yaml

from rakgen.layout.daftar import ANAK
from rakgen.layout.isian_layout import ISIAN_LEVEL, LEVEL
from rakgen.layout.layout import Layout
from rakgen.layout.pages import paginate
from rakgen.layout.periksa import periksa_cetakan, periksa_layout
from rakgen.layout.susun import susun_bagian
from rakgen.layout.temuan import LayoutFault
from rakgen.model import load_fields
from rakgen.source import parse
from tests.support.bentuk import rencana, utuh

ISI = [*(f"{level}.{isian}" for level in LEVEL for isian in sorted(ISIAN_LEVEL[level])), "nomor", "kosong", "periode", "indikator.tambahan.progres"]  # fmt: skip
PILIHAN: dict[str, list[str]] = {
    "per": [*LEVEL, "baris"], "ulang": list(LEVEL), "gabung": ["sama", "sasaran", "kegiatan"], "jumlah": ["ya", "sekali"],
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
        hasil["isi"] = [{"isi": acak.choice(ISI), "sekali": acak.choice(LEVEL)}, acak.choice(ISI)]
    if acak.random() < 0.35:
        hasil["periode"] = acak.choice(["bulan", "triwulan", "semester", "tahun"])
        hasil |= {"kelompok": "tahun"} if acak.random() < 0.3 else {}
        hasil |= {"hanya": acak.choice(["T1-T2", "Mei", "S1"])} if acak.random() < 0.3 else {}
    return hasil | {nama: acak.choice(nilai) for nama, nilai in PILIHAN.items() if acak.random() < 0.12}


def tabel(acak: random.Random) -> dict[str, Any]:
    hasil: dict[str, Any] = {"kolom": [kolom(acak) for _ in range(acak.randint(1, 5))]}
    tambahan: dict[str, Any] = {
        "baris_kelompok": [{"tingkat": acak.choice(LEVEL), "isi": "{{ nomor }} {{ uraian }} {{ target }}"}],
        "baris_program": "ya", "baris_periode": acak.choice(["triwulan", {"periode": "bulan", "kosong": "lewati"}]),
        "jumlah": {"judul": "J", "sub": [{"tingkat": acak.choice(LEVEL), "judul": "S {{ uraian }}"}]}, "nomor_kolom": "({n})",
    }  # fmt: skip
    return hasil | {nama: isi for nama, isi in tambahan.items() if acak.random() < 0.25}


@pytest.mark.parametrize("benih", range(6))
def test_any_layout_prints_a_whole_grid(benih: int) -> None:
    acak = random.Random(benih)
    plan = rencana()
    tercetak = 0
    for _ in range(60):
        isi = {"judul": "A", "halaman": {"kertas": "A3", "ukuran": "6pt"}, **tabel(acak)}
        layout, temuan = load_fields(parse(yaml.safe_dump(isi, allow_unicode=True).encode(), "l.yaml"), Layout, ANAK)
        assert (layout is None) == bool(temuan)
        if layout is None or periksa_layout(layout, lebar=True):
            continue
        periksa_cetakan(plan.rak[0], layout, "p.yaml")
        try:
            section = susun_bagian(plan, plan.rak[0], layout)
        except LayoutFault as galat:
            assert galat.diagnostic.code == "RAK501"
            continue
        tercetak += 1
        assert all(utuh(grid) for grid in (*section.grids, *paginate(section).grids)), isi
    assert tercetak > 15
