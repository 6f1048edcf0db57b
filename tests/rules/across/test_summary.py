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
    ],
)
def test_targets_are_compared_by_their_figures(tmp_path: Path, first: str, second: str, told: bool) -> None:
    pledge = BASE.replace("rak-triwulan", "pk").replace("target: 25%", first)
    plans = {"a.yaml": pledge, "b.yaml": BASE.replace("kode: ketua", "kode: aksi").replace("target: 25%", second)}
    for name, text in plans.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    results = Compiler().check_all([tmp_path / name for name in plans])
    assert ("RAK301" in {finding.code for result in results for finding in result.findings}) is told
