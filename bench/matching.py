"""Bench of the matching: its precision and recall on plans whose right matching is known, and what `rakgen diff` costs.

`make bench`, or `python bench/matching.py`. Precision: of the items it held for one, how many are. Recall: of those
that are, how many it found. Nothing here is a test: the numbers are printed.
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from bench import PLAN, generate, line, pairs, run
from tests.support.change_pairs import CASES
from tests.support.mutations import counted, mutated, reference

_WORDS = (
    "akuntabilitas koordinasi evaluasi pembinaan pengawasan wilayah kinerja pelaporan anggaran publik mutu pegawai"
    " sarana data"
).split()


def quality(name: str, counts: list[tuple[int, int, int]]) -> None:
    right, matched, there = (sum(count[i] for count in counts) for i in range(3))
    print(
        f"{name:<58} presisi {right / max(matched, 1):.4f}  recall {right / max(there, 1):.4f}  ({there} butir)",
        flush=True,
    )


def reworded(text: str, share: float) -> str:
    """Every text with `share` of its words replaced."""
    source = random.Random(3)
    lines = []
    for row in text.split("\n"):
        head, found, rest = row.partition("uraian: ")
        words = [source.choice(_WORDS) if source.random() < share else word for word in rest.split()]
        lines.append(head + found + " ".join(words) if found else row)
    return "\n".join(lines)


def measure(one: str, other: str) -> None:
    """Child process: run the command and print its seconds and peak MB."""
    import time

    start = time.perf_counter()
    done = subprocess.run(
        [str(Path(sys.executable).with_name("rakgen")), "diff", one, other], capture_output=True, text=True, check=True
    )
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(json.dumps([seconds, peak, done.stdout.strip().split("\n")[-1]]))


def large() -> None:
    with tempfile.TemporaryDirectory() as folder:
        one, other = Path(folder, "a.yaml"), Path(folder, "b.yaml")
        text = generate(5000).decode()
        one.write_text(text, encoding="utf-8")
        for share in (0.15, 0.4):
            other.write_text(reworded(text, share), encoding="utf-8")
            done = subprocess.run(
                [sys.executable, __file__, "--measure", str(one), str(other)],
                capture_output=True,
                text=True,
                check=True,
            )
            seconds, peak, last = json.loads(done.stdout)
            name = f"rakgen diff, 5000 baris, {share:.0%} kata diganti"
            print(f"{name:<58} {seconds:6.2f} s (batas 10)  {peak:5.0f} MB (batas 500)  {last}", flush=True)


def main() -> None:
    quality(f"{len(CASES)} pasangan tertulis", [counted(case.old, case.new) for case in CASES])
    plan = reference()
    for strength in (0.2, 0.4, 0.6, 0.8):
        counts = [counted(plan, mutated(plan, seed, strength)) for seed in range(60)]
        quality(f"plans/2021.yaml, 60 salinan, kekuatan perubahan {strength}", counts)
    large()
    rakgen = str(Path(sys.executable).with_name("rakgen"))
    for name, imports, budget in (
        ("click, yaml, pydantic", "import click, yaml, pydantic", "<= 1.3"),
        ("ditambah pydantic.BaseModel", "import click, yaml, pydantic; pydantic.BaseModel", "-"),
    ):
        bare = run(sys.executable, "-c", imports)
        one, other, ratio = pairs(run(rakgen, "diff", str(PLAN), str(PLAN)), bare, 15)
        line(f"rakgen diff plans/2021.yaml : impor {name}", ratio, budget, one, other)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        measure(sys.argv[2], sys.argv[3])
    else:
        main()
