"""The canonical text says what the file says, keeps every comment, and is its own canonical text."""

from __future__ import annotations

import re
from collections import Counter
from random import Random
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from rakgen.canonical import MODELS, canonical_text, dump
from rakgen.canonical.text import checked
from rakgen.concrete.printer import write_tree
from rakgen.concrete.reader import read_tree
from rakgen.diagnostics.fault import CanonicalFault
from rakgen.model.realisasi import load_realisasi
from rakgen.source import Source, parse
from rakgen.source.nodes import Mapping, Node, Sequence
from rakgen.source.spelling import spelled
from rakgen.source.text import UNPRINTABLE
from tests.support.each import each
from tests.support.messy import WORDS, Typist, plan
from tests.support.plans import REFERENCE
from tests.support.seeds import some

SEEDS = st.integers(0, 2**32)


def data_of(node: Node | None) -> Any:
    if isinstance(node, Mapping):
        return {key.text: data_of(value) for key, value in node.entries}
    if isinstance(node, Sequence):
        return [data_of(item) for item in node.items]
    assert node is not None
    return node.content


def read(text: str) -> Source:
    source = parse(text.encode(), "plan.yaml")
    assert source.root is not None and source.diagnostics == (), (text, source.diagnostics)
    return source


@pytest.mark.slow
@settings(max_examples=some(150))
@given(SEEDS, st.sampled_from(["\n", "\r\n"]), st.booleans(), st.booleans())
def test_messy_plan(seed: int, line_end: str, mark: bool, final: bool) -> None:
    random = Random(seed)
    data = plan(random)
    typist = Typist(random)
    text = typist.type(data) + ("\n" if final else "")
    typed = text.replace("\n", line_end).encode()
    source = parse(b"\xef\xbb\xbf" + typed if mark else typed, "plan.yaml")
    assert source.root is not None and source.diagnostics == (), (text, source.diagnostics)
    assert data_of(source.root) == data, text
    result = canonical_text(source)
    again = read(result)
    assert data_of(again.root) == data, (text, result)
    found = Counter(comment for line in result.split("\n") for comment in typist.comments if line.endswith(comment))
    assert all(found[comment] >= 1 for comment in typist.comments), (text, result)
    assert canonical_text(again) == result, (text, result)
    assert "\r" not in result and result.endswith("\n") and not result.endswith("\n\n")


@pytest.mark.slow
@settings(max_examples=some(100))
@given(SEEDS)
def test_tree_is_read_and_written_without_change_of_meaning(seed: int) -> None:
    random = Random(seed)
    data = plan(random)
    text = Typist(random).type(data)
    written = write_tree(read_tree(read(text)))
    assert data_of(read(written).root) == data, (text, written)
    assert write_tree(read_tree(read(written))) == written


def test_reference_plan_is_canonical() -> None:
    text = REFERENCE.read_text(encoding="utf-8")
    assert canonical_text(read(text)) == text


@settings(max_examples=some(640))
@given(st.one_of(st.sampled_from(WORDS), st.text(), st.text("0123456789.:_-+eExob %,#'\"\\ntyTZ", max_size=9)))
def test_every_text_is_read_back_as_text(value: str) -> None:
    line = f"a: {spelled(value)}\n"
    source = parse(line.encode(), "x")
    if source.diagnostics:  # what cannot be printed, named as that
        assert {finding.key for finding in source.diagnostics} == {"RAK005"} and re.search(UNPRINTABLE, value)
        return
    assert data_of(source.root) == {"a": value}
    assert yaml.safe_load(line) == {"a": value}


@each(
    "value",
    "77 077 0o17 0x1F 1e3 1_0 .5 5. .inf .NaN ~ null NO n Y on off true 12:30 190:20:30 2021-03-01 = << -7"
    " +1.5".split(),
)
def test_what_either_yaml_takes_for_something_else_is_quoted(value: str) -> None:
    assert spelled(value) == f'"{value}"'


@each(
    "value",
    ["25%", "77,5%", "B", "T2-T4", "452.750.000", "19660506 199203 1 004", "KETUA,", "✓", "a#b", "1.1.1", "77 orang"],
)
def test_plain_texts_stay_plain(value: str) -> None:
    assert spelled(value) == value


def test_order_quotes_schedules_and_comments() -> None:
    messy = """\
tahun: "2021"   # tahun anggaran
versi: 1

rak:
- layout: 'rak-bulanan'
  sasaran:
  - indikator:
    # tentang indikator
    - {target: 77, uraian: 'Nilai "A"'}

  # akhir sasaran
    uraian: Satu
      dua
instansi: KPU


pelaksana: {no: x}
"""
    assert (
        canonical_text(read(messy))
        == """\
versi: 1
instansi: KPU
tahun: 2021  # tahun anggaran

pelaksana:
  "no": x

rak:
  - layout: rak-bulanan
    sasaran:
      # akhir sasaran
      - uraian: Satu dua
        indikator:
          # tentang indikator
          - uraian: Nilai "A"
            target: "77"
"""
    )


def test_dump_writes_plain_data() -> None:
    data = {
        "rak": [
            {
                "sasaran": [
                    {"uraian": "Rapat #2", "indikator": [{"target": "77", "uraian": "Nilai\nB", "kegiatan": []}]}
                ],
                "kode": None,
            }
        ],
        "tahun": 2021,
        "instansi": "KPU",
    }
    assert (
        dump(data)
        == """\
instansi: KPU
tahun: 2021
rak:
  - sasaran:
      - uraian: "Rapat #2"
        indikator:
          - uraian: |
              Nilai
              B
            target: "77"
"""
    )


@pytest.mark.parametrize(
    ("written", "lost"),
    [
        ("a: [1\n", "cannot be read back"),
        ("# ingat\na: 1\nb: !x 2\n", "cannot be read back"),
        ("# ingat\na: 1\nb: 3\n", "says something else"),
        ("# ingat\na: 1\n", "says something else"),
        ("a: 1\nb: 2\n", "loses a comment"),
        ("# ingat\n# lagi\na: 1\nb: 2\n", "loses a comment"),
    ],
)
def test_a_text_that_says_anything_else_is_never_given(
    written: str, lost: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree = read_tree(parse(b"# ingat\na: 1\nb: 2\n", "p"))
    comments = ["# ingat"]
    assert checked(tree, comments) == "# ingat\na: 1\nb: 2\n"
    monkeypatch.setattr("rakgen.canonical.text.write_tree", lambda _: written)
    with pytest.raises(CanonicalFault) as fault:
        checked(tree, comments)
    assert lost in fault.value.finding.values["sebab"]


@each("marks", [0, 1])
def test_realisasi_keeps_its_comments_and_what_it_says(marks: int) -> None:
    """Records in any order of fields, kinds of periods and spellings of numbers; the second time nothing changes."""
    kept = [f"# {word}" for word in ("atas", "nilai", "pecahan", "akhir")] if marks else [""] * 4
    text = (
        f"{kept[0]}\nrealisasi:\n    - periode: 't1'  {kept[1]}\n      nilai: '2'\n      indikator: \"Rasio: a #b\"\n"
        f"      {kept[2]}\n      pembilang: 31\n      penyebut: '40,5'\n"
        "      tindak_lanjut: [{tenggat: 15 Agustus 2021, uraian: a}]\n"
        "    - {kegiatan: sipol, periode: Semua, status: selesai, anggaran: 12.000}\n"
        "    - {kegiatan: sipol, periode: mei}\n    - {indikator: '7', periode: s 1}\n"
        f"rencana: '../p.yaml'  {kept[3]}\nrak: ketua\n"
    )
    made = canonical_text(read(text), MODELS["realisasi"])
    assert [line.strip() for line in made.split("\n") if "periode:" in line] == [
        f"periode: T1{'  # nilai' * marks}", "periode: setahun", "periode: Mei", "periode: S1"
    ]  # fmt: skip
    for line in ("\n    pembilang: 31\n", "\n    penyebut: 40,5\n", "\n    anggaran: 12.000\n", '- indikator: "7"\n'):
        assert line in made, made
    before, after = (load_realisasi(read(each_text))[0] for each_text in (text, made))
    assert before is not None and repr(before) == repr(after)
    assert all(comment in made for comment in kept)
    assert canonical_text(read(made), MODELS["realisasi"]) == made
