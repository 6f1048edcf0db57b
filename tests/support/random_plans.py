"""Plans made by chance for every shipped layout: each level has one to three items, texts of every kind, hostile ones
too.
"""

from __future__ import annotations

import json
import random
from collections.abc import Sequence

from tests.support.whole_documents import HOSTILE

MONTHLY = {"rak-bulanan", "renaksi-jadwal"}
_TEXTS = (
    "Terlaksananya layanan",
    "Rapat #2: tahap I",
    HOSTILE,
    "- butir",
    "> 80% capaian",
    "=1+1",
    "a\nb",
    "spasi  dua",
    "漢字 ✓ é",
    'Pemilu & Pemilihan "Damai"',
    "| pipa | `kode` *bintang*",
    "Koordinasi, pembinaan; dan pengawasan",
)


def random_plan(seed: int, layout: str, texts: Sequence[str] = _TEXTS) -> str:
    """A plan that has no errors in that layout, its texts out of `texts`, as YAML (whose strings JSON's are)."""
    source = random.Random(f"{seed}-{layout}")
    number = iter(range(1, 1000))

    def text() -> str:
        return f"{source.choice(texts)} {next(number)}"

    def jadwal() -> str:
        first = source.randint(1, 4)
        quarters = f"T{first}" if first == 4 else f"T{first}-T{source.randint(first, 4)}"
        return source.choice(["Januari-Maret", "Mei, Juli-Agustus", "1, 12"]) if layout in MONTHLY else quarters

    def kegiatan() -> dict[str, object]:
        item: dict[str, object] = {
            "uraian": text(), "jadwal": jadwal(), "pelaksana": source.choice([["hukum"], ["umum"], ["hukum", "umum"]]),
            "program": source.choice(["dukman", "pemilu"]), "anggaran": source.choice(["1.000.000", "452.750.000"]),
        }  # fmt: skip
        if source.random() < 0.5:
            item["keluaran"] = [{"uraian": text(), "target": "2 laporan"} for _ in range(source.randint(1, 2))]
        if source.random() < 0.3:
            item["aksi"] = [text(), text()]
        return item

    def indikator() -> dict[str, object]:
        item: dict[str, object] = {"uraian": text(), "target": "80%"}
        quarters = (
            ("Maret", "Juni", "September", "Desember") if layout == "renaksi-bulanan" else ("T1", "T2", "T3", "T4")
        )
        item["target_periode"] = dict(zip(quarters, ("20%", "40%", "60%", "80%"), strict=True))
        item["kegiatan"] = [kegiatan() for _ in range(source.randint(1, 3))]
        return item

    def sasaran() -> dict[str, object]:
        return {"uraian": text(), "indikator": [indikator() for _ in range(source.randint(1, 3))]}

    rak: dict[str, object] = {"kode": "a", "layout": layout}
    rak["pengesahan"] = {"tempat": "Kupang", "tanggal": "2022-03-01", "jabatan": "KETUA,", "nama": "A. B"}
    if source.random() < 0.5:
        rak["tujuan"] = [{"uraian": text(), "sasaran": [sasaran() for _ in range(2)]} for _ in range(2)]
    else:
        rak["sasaran"] = [sasaran() for _ in range(source.randint(1, 4))]
    plan = {
        "versi": "1", "instansi": "Kantor <b>Contoh</b> & Rekan", "tahun": "2022",
        "pelaksana": {"hukum": "Bagian Hukum, HAM; dan \"Protokol\"", "umum": "Bagian <i>Umum</i>"},
        "program": {"dukman": {"uraian": "Program Dukungan", "anggaran": "905.500.000"}, "pemilu": "Program Pemilu"},
        "rak": [rak],
    }  # fmt: skip
    return _yaml(plan, 0) + "\n"


def _yaml(value: object, indent: int) -> str:
    blank = " " * indent
    if isinstance(value, dict):
        return "\n" * (indent > 0) + "\n".join(f"{blank}{key}:{_value(one, indent)}" for key, one in value.items())
    assert isinstance(value, list)
    return "\n" + "\n".join(f"{blank}-{_item(one, indent)}" for one in value)


def _value(value: object, indent: int) -> str:
    return f" {json.dumps(value, ensure_ascii=False)}" if isinstance(value, str) else _yaml(value, indent + 2)


def _item(value: object, indent: int) -> str:
    return (
        f" {json.dumps(value, ensure_ascii=False)}"
        if isinstance(value, str)
        else " " + _yaml(value, indent + 2).lstrip()
    )
