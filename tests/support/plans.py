"""Plans for tests: the reference plan, and generated ones."""

from __future__ import annotations

import csv
import random
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import rakgen
from rakgen.document.document import Document

ROOT = Path(__file__).resolve().parent.parent.parent
REFERENCE = ROOT / "plans" / "2021.yaml"
EXAMPLES = sorted(path for path in (ROOT / "plans" / "contoh").glob("*.yaml") if path.name != "rakgen.yaml")
"""The plans that show each shipped layout."""
_WORDS = (
    "peningkatan kualitas layanan publik yang akuntabel transparan dan terukur bagi seluruh masyarakat serta pemangku "
    "kepentingan di wilayah kerja melalui koordinasi pembinaan dan pengawasan berkelanjutan"
).split()


def compile_plan(path: Path, paper: str | None = None) -> Document:
    """The Document of a plan that must have no errors; of one that comes along it is made once."""
    return _shipped(path, paper) if path.is_relative_to(ROOT / "plans") else rakgen.compile(path, paper=paper)


@cache
def _shipped(path: Path, paper: str | None) -> Document:
    return rakgen.compile(path, paper=paper)


def generated(seed: int, sizes: Sequence[int], layout: str = "rak-triwulan") -> str:
    """A plan whose sasaran have `sizes` rows each; texts and inner groups vary with the seed."""
    source = random.Random(seed)
    lines = ["versi: 1", "instansi: Kantor Contoh", "tahun: 2021", "rak:", "  - kode: a", f"    layout: {layout}"]
    lines += ["    pengesahan:", "      tempat: Kupang", "      tanggal: 2021-03-01"]
    lines += ["      jabatan: KETUA,", "      nama: CONTOH", "    sasaran:"]
    jadwal = "T1-T3" if layout.endswith("triwulan") else "Maret-Mei"

    def text(least: int, most: int) -> str:
        return " ".join(source.choice(_WORDS) for _ in range(source.randint(least, most)))

    for number, size in enumerate(sizes, 1):
        lines += [f"      - uraian: S{number} {text(4, 25)}", "        indikator:"]
        while size:
            rows = min(size, source.choice([1, 1, 1, 2, 3, 8, 30]))
            size -= rows
            lines += [f"          - uraian: I {text(4, 16)}", "            target: 75%", "            kegiatan:"]
            for _ in range(rows):
                lines += [f"              - uraian: K {text(3, 20)}", f"                jadwal: {jadwal}"]
                lines.append("                pelaksana: Sub Bagian Umum")
    return "\n".join(lines) + "\n"


def reference(name: str) -> list[list[str]]:
    with (ROOT / "tests" / "data" / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
