"""Meeting: of many plans of one office those are unpacked that rules over several need, and nothing is found less."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from copy import copy
from pathlib import Path

import pytest

from rakgen.compiler import Compiler, Result
from rakgen.rules import meeting
from tests.support.offices import told

HEAD = """\
versi: 1
instansi: Kantor
tahun: 2026
pelaksana: {{umum: Sub Bagian Umum, data: Sub Bagian Data, hukum: Sub Bagian Hukum}}
program: {{awas: {{uraian: Program Pengawasan, anggaran: {register}}}}}
rak:
  - kode: {kode}
    layout: {layout}
    sasaran:
      - uraian: Meningkatnya layanan{sasaran}
        indikator:
          - uraian: {second}
            target: WTP
          - uraian: {indikator}
            target: {target}
"""
WORK = """\
            kegiatan:
              - {{uraian: {kegiatan}, jadwal: {jadwal}, pelaksana: {unit}, program: awas, anggaran: "{anggaran}"}}
              - {{uraian: Rapat koordinasi, jadwal: T{quarter}, pelaksana: {unit}}}
"""
USUAL = {
    "layout": "rak-triwulan", "sasaran": "", "indikator": "Indeks Reformasi Birokrasi", "target": "8", "unit": "umum",
    "kegiatan": "Pelaksanaan Reformasi Birokrasi", "jadwal": "T2", "anggaran": "100.000.000", "quarter": 1,
    "register": "100.000.000", "second": "Opini atas laporan",
}  # fmt: skip
SLIPS = {
    "kode": ["sama", "wakil"], "layout": ["pk", "pk"], "sasaran": [" umum"], "target": ["9", "8,0", "8 orang"],
    "indikator": ["Indeks reformasi birokrasi.", "Indeks Reformasi Birokrasi lain", "Jumlah orang"],
    "jadwal": ["T1", "T3-T4", "April-Juni"], "unit": ["data", "hukum", "[umum, data]"], "anggaran": ["90.000.000"],
    "kegiatan": ["Evaluasi Reformasi Birokrasi", "Pembentukan Reformasi Birokrasi", "Menyusun laporan"],
    "quarter": [2, 3], "second": ["Jumlah pegawai", "Opini"], "register": ["90.000.000"],
    "kode ": ["sama\n    perubahan: 1", "wakil\n    perubahan: 2"],
}  # fmt: skip


def checked(folder: Path, plans: Iterable[dict[str, object]]) -> tuple[Compiler, list[Result]]:
    compiler, results = Compiler(), []
    for number, own in enumerate(plans):
        values = {"kode": f"r{number}", **USUAL, **own}
        text = (HEAD if values["layout"] == "pk" else HEAD + WORK).format(**values)
        result = compiler.check_one(folder / f"{number}.yaml", data=text.encode())
        assert result.summaries, result.findings
        result.findings = []
        results.append(result)
    return compiler, results


def slips(seed: int, count: int) -> Iterator[dict[str, object]]:
    chance = random.Random(seed)
    yield {"kegiatan": "Evaluasi Reformasi Birokrasi", "jadwal": "T4"}
    for _ in range(count):
        yield {name.strip(): chance.choice(SLIPS[name]) for name in chance.sample(sorted(SLIPS), chance.randrange(7))}


@pytest.mark.slow
def test_the_same_is_found_as_in_all(tmp_path: Path) -> None:
    codes = set()
    for seed in range(6):
        compiler, results = checked(tmp_path, slips(seed, 18))
        plain = [copy(result) for result in results]
        for result in plain:
            result.findings = []
        everything = told(compiler.check_across(plain))
        for result in results:
            compiler.pack(result)
        assert told(compiler.check_across(results)) == everything
        codes |= {str(key).partition(".")[0] for findings, _ in everything for key, *_ in findings}
    assert codes >= {f"RAK30{number}" for number in (1, 2, 3, 4, 5, 6, 8)}


def test_few_are_unpacked_of_plans_that_agree_in_much(tmp_path: Path) -> None:
    plans: list[dict[str, object]] = [{"kegiatan": f"Menyusun laporan {number}"} for number in range(12)]
    plans[5]["target"] = "9"
    plans[7]["kegiatan"], plans[7]["jadwal"] = "Menyusun laporan 3", "T4"
    compiler, results = checked(tmp_path, plans)
    for result in results:
        compiler.pack(result)
    kept = meeting([result.packed for result in results if result.packed])
    assert [rak.kode for rak in kept] == ["r0", "r3", "r5", "r7"]
