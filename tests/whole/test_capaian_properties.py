"""Properties: what holds of any records of any plan, by chance."""

from __future__ import annotations

import random
import re
from collections.abc import Collection, Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from rakgen.compiler import Compiler
from rakgen.model import Periode, Rencana
from rakgen.model.realisasi import RealisasiFile, load_realisasi
from rakgen.progress.assess import assess
from rakgen.progress.choices import OfficeChoices
from rakgen.progress.records import collect
from rakgen.progress.reports.told import ToldGroup, tell
from rakgen.source import parse
from tests.support.progress import office, plan_of
from tests.support.seeds import seeds

T3 = (Periode.TRIWULAN, 3)
CHOICES = OfficeChoices(
    "naik", None, "selisih", "120", "aritmetik", None, {"opini": {"WDP": Decimal(3), "WTP": Decimal(4)}}
)
KINDS = (
    ('target: "8", target_periode: {T1: "2", T2: "4", T3: "6"}, gabung: terakhir', ("0", "3", "7,5", "-")),
    ('target: "9", target_periode: {T1: "3", T2: "3", T3: "3"}, kumulatif: tidak', ("0", "2", "3,25")),
    ("target: 80%, target_periode: {T3: 60%}, gabung: rata-rata, arah: turun", ("10%", "66,7%", "90%")),
    ("target: 5-10%, arah: turun, rumus_turun: bagi", ("3%", "7%", "12,5%")),
    ("target: WTP", ("WTP", "WDP")),
    ('target: "0", arah: tetap', ("0", "4")),
    ("target: 100%, arah: tetap, batas: tidak", ("104%", "97,25%")),
    ("target: Rp1.500.000, gabung: jumlah", ("Rp250.000", "Rp700.001")),
    ("target: 3 hari, arah: turun, rumus_turun: bagi, gabung: rata-rata, batas: tidak", ("2,5", "3,25", "4,1")),
    ('target: "0,004", gabung: rata-rata, target_periode: {T1: "0,003", T3: "0,0035"}', ("0,003", "0,0047")),
    ("target: 80%", ("2/3", "13/37")),
    ("target: 0,07%, arah: turun, gabung: rata-rata, batas: tidak", ("1/3000", "13/17000")),
    ("target: 50-90%, arah: turun, rumus_turun: bagi", ("1/3", "2/3")),
)
PLAN = plan_of(*(f"kode: i{number}, uraian: I{number}, {fields}" for number, (fields, _) in enumerate(KINDS)))
Entries = dict[tuple[str, str], str]


@pytest.fixture(scope="module")
def rencana(tmp_path_factory: pytest.TempPathFactory) -> Rencana:
    folder: Path = tmp_path_factory.mktemp("office")
    found = Compiler().load(office(folder, "", PLAN)).rencana
    assert found is not None
    return found


def by_chance(chance: random.Random) -> Entries:
    """Some values of some indikator in some quarters."""
    return {
        (f"i{number}", f"T{quarter}"): chance.choice(values)
        for number, (_, values) in enumerate(KINDS)
        for quarter in (1, 2, 3)
        if chance.random() < 0.6
    }


def file_of(entries: Collection[tuple[tuple[str, str], str]]) -> list[tuple[str, RealisasiFile]]:
    said = {key: f'nilai: "{value}"' for key, value in entries if "/" not in value}
    said |= {key: "pembilang: {}, penyebut: {}".format(*value.split("/")) for key, value in entries if key not in said}
    listed = "".join(f"  - {{indikator: {kode}, periode: {of}, {one}}}\n" for (kode, of), one in said.items())
    if not listed:
        return []
    content, findings = load_realisasi(parse(f"rencana: x.yaml\nrealisasi:\n{listed}".encode(), "x.yaml"))
    assert content is not None and findings == []
    return [("x.yaml", content)]


def told(rencana: Rencana, files: Sequence[tuple[str, RealisasiFile]]) -> ToldGroup:
    records, findings = collect(rencana, files)
    assert findings == []
    assessed = [assess(rencana.rak[0], records, T3, CHOICES)]
    return tell("p.yaml", rencana, assessed, records, CHOICES, "id")[0]


def recomputed(working: str) -> Decimal:
    """The figure of a printed working, worked out from its text alone, half up."""
    text = re.sub(r"; arah .*", "", working.partition(" = ")[2])
    text = re.sub(r"; [A-Z]+ = .*", "", text)
    if "<=" in text or re.search(r"[A-Z]", text):
        return Decimal("100.00")
    text = text.replace(".", "").replace(",", ".").replace(" x ", " * ")
    text = re.sub(r"\|([^|]*)\|", r"abs(\1)", text)
    text = re.sub(r"min\(([^;]*);", r"min(\1,", text)
    text = re.sub(r"\d+(?:\.\d+)?", lambda match: f"Fraction('{match[0]}')", text)
    exact = Fraction(eval(text, {"Fraction": Fraction, "abs": abs, "min": min}))
    return (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(Decimal("0.01"), ROUND_HALF_UP)


@pytest.mark.parametrize("seed", seeds(200, at_once=3))
def test_whatever_was_reported(rencana: Rencana, seed: int) -> None:
    chance = random.Random(seed)
    entries = by_chance(chance)
    whole = told(rencana, file_of(entries.items()))

    # A file split among units, in any order, says the same.
    parts: list[list[tuple[tuple[str, str], str]]] = [[], [], []]
    for entry in chance.sample(list(entries.items()), len(entries)):
        chance.choice(parts).append(entry)
    assert told(rencana, [file for part in parts for file in file_of(part)]) == whole

    # What is joined by its last value never depends on the periods before it.
    if entries.get(("i0", "T3"), "-") != "-":
        alone = {key: value for key, value in entries.items() if key[0] != "i0" or key[1] == "T3"}
        assert told(rencana, file_of(alone.items())).indikator[0] == whole.indikator[0]

    # What is missing counts neither as 0 nor as 100: without it the average of the others is the same.
    for average in whole.averages:
        scope = [one for each in whole.indikator for one in each.figures if one.periode == average.periode]
        values = [one.value for one in scope if one.value is not None]
        assert (average.counted, average.total) == (len(values), len(KINDS))
        if values:
            exact = Fraction(sum(map(Fraction, values))) / len(values)
            assert abs(Fraction(average.value or 0) - exact) <= Fraction(1, 200)
    for number, each in enumerate(whole.indikator):
        if not any(kode == f"i{number}" for kode, _ in entries):
            assert [one.value for one in each.figures] == [None] * len(each.figures)
            assert each.figures[-1].reason == "belum dilaporkan"

    # Every printed figure is its printed working.
    for one in (one for each in whole.indikator for one in each.figures if one.value is not None):
        assert one.working.startswith(f"{one.percentage} = ") and recomputed(one.working) == one.value, one.working
