"""What rules over several plans know of an indikator: which of two targets is another one."""

from __future__ import annotations

from pathlib import Path

from rakgen.compiler import Compiler
from tests.support.each import each
from tests.support.slips import BASE


@each(
    ("first", "second", "told"),
    [
        ("target: 80%", "target: 75%", True),
        ("target: minimal 80%", "target: minimal 75%", True),
        ("target: minimal 80%", "target_periode: {T2: minimal 40%, T4: minimal 80%}", False),
        ("target: minimal 80%", "target: ≥ 80%", False),
        ("target: 80%", "target: minimal 80%", False),
        ("target: minimal 80%", "target: WTP", True),
        ("target: 12 dok", "target: 12 dokumen", False),
        ("target: 12 dokumen", "target: 12 laporan", True),
        ("target: 12x", "target: 12 kali", False),
        ("target: 5 ribu orang", "target: 5.000 org", False),
        ("target: 5 ribu orang", "target: 5 orang", True),
        ("target: 5 ribu orang", "target: 5000\n            satuan: org", False),
        ("target: 5 juta orang", "target: 5\n            satuan: juta orang", False),
        ("target: 5 juta orang", "target: 5", False),
        ("target: 5 juta rupiah", "target: Rp 5.000.000", False),
        ("target: 2 jam", "target: 120 menit", False),
        ("target: 2 jam", "target: 90 menit", True),
        ("target: 3 s.d. 4 dok", "target: 3-4 dokumen", False),
        ("target: 3-4 dokumen", "target: 3-5 dokumen", True),
        ("target: 3-4 dokumen", "target: 3-4 laporan", True),
        ("target: 3-4 dokumen", "target: 3-4", False),
        ("target: 3-4 laporan kinerja", "target: 3-4\n            satuan: Laporan kinerja", False),
        ("target: WTP", "target: WDP", True),
        ("target: Rp 1-2 jt", "target: Rp 1 juta - Rp 2 juta", False),
    ],
)
def test_targets_are_compared_by_their_figures(tmp_path: Path, first: str, second: str, told: bool) -> None:
    pledge = BASE.replace("rak-triwulan", "pk").replace("target: 25%", first)
    plans = {"a.yaml": pledge, "b.yaml": BASE.replace("kode: ketua", "kode: aksi").replace("target: 25%", second)}
    for name, text in plans.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    results = Compiler().check_all([tmp_path / name for name in plans])
    assert ("RAK301" in {finding.code for result in results for finding in result.findings}) is told
