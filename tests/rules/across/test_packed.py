"""Packed: what rules over several plans find is the same from packed summaries, wherever these wait."""

from __future__ import annotations

import pickle
from pathlib import Path

from rakgen.compiler import Compiler
from rakgen.rules import pack
from rakgen.system.spool import Spool, Stored
from tests.support.offices import PLAN, offices, told


def mixed(folder: Path) -> list[Path]:
    """Three plans of one office, one that stands twice in one plan, and others of their own."""
    plans = offices(folder, 5)
    same = PLAN.format(number=1, layout="rak-triwulan", target="9 laporan", unit="umum")
    (plans / "q1.yaml").write_text(same, encoding="utf-8")
    (plans / "q2.yaml").write_text(same.replace("9 laporan", "7 laporan"), encoding="utf-8")
    head, rak = PLAN.format(number=7, layout="rak-triwulan", target="8 laporan", unit="umum").split("rak:\n")
    (plans / "r.yaml").write_text(f"{head}rak:\n{rak}{rak.replace('kode: ketua', 'kode: wakil')}", encoding="utf-8")
    (plans / "rusak.yaml").write_text("rak: []\n", encoding="utf-8")
    return sorted(plans.iterdir())


def test_the_same_is_found_from_what_is_packed(tmp_path: Path) -> None:
    paths, compiler = mixed(tmp_path), Compiler()
    plain = told(compiler.check_all(paths))
    results = [compiler.check_one(path) for path in paths]
    with Spool() as spool:
        for number, result in enumerate(results):
            compiler.pack(result)
            assert result.summaries == []
            if result.packed and number % 2 and isinstance(result.packed.data, bytes):
                stored = spool.put(result.packed.data)
                assert isinstance(stored, Stored)
                result.packed = result.packed._replace(data=stored)
        assert told(compiler.check_across(results)) == plain
    codes = [{str(key).partition(".")[0] for key, *_ in findings} for findings, _ in plain]  # type: ignore[misc]
    assert "RAK301" in codes[5] and "RAK308" in codes[7]


def test_what_is_packed_is_small(tmp_path: Path) -> None:
    result = Compiler().check_one(offices(tmp_path, 1) / "p0.yaml")
    packed = pack(result.summaries, {})
    assert packed is not None and packed.unpack() == result.summaries and len(pickle.dumps(packed)) < 3000
    assert isinstance(packed.data, bytes) and b"Span" not in packed.data  # places are plain: objects take their time
    assert pack([], {}) is None
