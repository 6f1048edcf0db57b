"""Offices: small plans of many of them, which all differ, and a way to let processes die over some."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from rakgen.compiler import Result

PLAN = """\
versi: 1
instansi: Kantor {number}
tahun: 2021
pelaksana: {{umum: Sub Bagian Umum, data: Sub Bagian Data}}
rak:
  - kode: ketua
    layout: {layout}
    pengesahan: {{tempat: Maju, tanggal: 2021-03-01, jabatan: "KEPALA,", nama: NAMA}}
    sasaran:
      - uraian: Meningkatnya layanan {number}
        indikator:
          - uraian: Jumlah laporan
            target: {target}
            kegiatan:
              - {{uraian: Menyusun laporan {number}, jadwal: T2, pelaksana: {unit}}}
              - {{uraian: Membahas laporan {number}, jadwal: T3, pelaksana: umum}}
"""


def offices(folder: Path, count: int, **other: dict[int, str]) -> Path:
    """Plans p0, p1, ... of as many offices; `other` are what some of them have in a place, by their numbers."""
    usual = {"layout": "rak-triwulan", "target": "8 laporan", "unit": "umum"}
    (folder / "plans").mkdir()
    for number in range(count):
        own = {name: other.get(name, {}).get(number, value) for name, value in usual.items()}
        (folder / "plans" / f"p{number}.yaml").write_text(PLAN.format(number=number, **own), encoding="utf-8")
    return folder / "plans"


def forked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers know what a test has replaced, though another test has printed a PDF."""
    monkeypatch.delitem(sys.modules, "typst", raising=False)


def told(results: list[Result]) -> list[tuple[list[object], int]]:
    """What is found of each plan, and how much of it is excepted."""
    return [([(one.key, one.span, one.values) for one in result.findings], result.excepted) for result in results]
