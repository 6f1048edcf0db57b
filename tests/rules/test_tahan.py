"""Rules withstand whatever a plan holds: no crash, and every finding has words in both languages and a place in the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rakgen.diagnostics import Edit
from rakgen.kompilasi import Compiler
from rakgen.source.edit import OverlapFault, splice
from tests.rules.bantu import KASUS, kantor
from tests.support.plans import REFERENCE

SUMBER = [
    REFERENCE.read_text(encoding="utf-8").split("\n"),
    (KASUS / "plans" / "renaksi.yaml").read_text(encoding="utf-8").split("\n"),
]
POTONGAN = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["-", "0", "✓", "3,000", "77.5%", "Pit. X", "a  b", "x/ y", "(", "T1", "7-2", "2020", "yang yang", "'", '"', "% ", "é"]),
)  # fmt: skip
UBAHAN = st.lists(
    st.tuples(st.integers(0, 400), st.sampled_from(["hapus", "ganda", "ganti", "sisip"]), POTONGAN),
    min_size=1,
    max_size=6,
)


def ubah(baris: list[str], ubahan: list[tuple[int, str, str]]) -> str:
    hasil = list(baris)
    for nomor, cara, isi in ubahan:
        nomor %= len(hasil)
        kunci, tanda, _ = hasil[nomor].partition(": ")
        if cara == "hapus":
            del hasil[nomor]
        elif cara == "ganda":
            hasil.insert(nomor, hasil[nomor])
        elif cara == "ganti":
            hasil[nomor] = f"{kunci}{tanda}{isi}"
        else:
            hasil[nomor] += isi
    return "\n".join(hasil)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return kantor(tmp_path_factory.mktemp("kantor"))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(nomor=st.integers(0, 1), ubahan=UBAHAN)
def test_a_mutated_plan_never_breaks_a_rule(folder: Path, nomor: int, ubahan: list[tuple[int, str, str]]) -> None:
    teks = ubah(SUMBER[nomor], ubahan)
    plan = folder / "plan.yaml"
    plan.write_text(teks, encoding="utf-8", errors="replace", newline="\n")
    hasil = Compiler().check(plan)
    baris = hasil.text.split("\n")
    sunting: list[Edit] = []
    for satu in hasil.findings:
        for bahasa in ("id", "en"):
            assert satu.message(bahasa) and satu.hint(bahasa) is not None  # type: ignore[arg-type]
        for tempat in filter(None, (satu.span, *satu.related)):
            assert 1 <= tempat.line <= len(baris) and 1 <= tempat.column <= len(baris[tempat.line - 1]) + 1
        sunting += satu.fix if satu.safe else ()
    if hasil.rencana is not None and not hasil.failed:
        try:
            plan.write_text(splice(hasil.text, dict.fromkeys(sunting)), encoding="utf-8", newline="\n")
        except OverlapFault:
            return
        assert Compiler().check(plan).rencana is not None
