"""Parser: texts as typed, positions, bounds, and never an exception."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from rakgen.diagnostics import Span
from rakgen.source import Mapping, Scalar, Sequence, builder, parse, walk
from rakgen.source.parser import BIG_TEXT, MAX_REPAIRS
from rakgen.source.text import MAX_ALIKE, MAX_FINDINGS
from tests.support.each import each
from tests.support.processes import HANGS
from tests.support.seeds import some
from tests.support.source_forms import Read, found, plain

# Spellings that YAML 1.1 or 1.2 resolves to something else than the text.
TYPED = """no NO No off OFF yes on TRUE True false ~ null Null y n ya tidak 1.000 77.50 12.30 0712345 1:30 3:2 190:20:30 1_000 0777
0x1F 0b1 +62 10. .5 .nan .inf -.inf 1e3 1.0e+3 2021-03-01 2021-13-45 2021-02-30 77,5% 77,5 25% B 010 NO. = 452.750.000""".split()  # noqa: E501

PLAN = """\
versi: 1
pelaksana:                # unit
  hukum: "Sub Bagian Hukum"
rak:
  - kode: ketua
    jabatan: |
      KETUA,
      KPU

    sasaran:
    - uraian: Persentase informasi
        yang mutakhir
      target: 25%
      alasan:
      kegiatan: [a, b]
"""


@each("typed", [*TYPED, "9" * 5000])
def test_texts_arrive_as_typed_as_value_and_as_key(read: Read, typed: str) -> None:
    assert plain(read(f"a: {typed}\n").root) == {"a": typed}
    assert plain(read(f"{typed[:900]}: a\n").root) == {typed[:900]: "a"}


def test_positions_count_from_one_in_characters(read: Read) -> None:
    root = read(PLAN).root
    assert root is not None
    spans = {node.text: tuple(node.span) for node in walk(root) if isinstance(node, Scalar)}
    assert spans["Sub Bagian Hukum"] == (3, 10, 3, 28)
    assert spans["KETUA,\nKPU\n"] == (6, 14, 8, 10)
    assert spans["Persentase informasi yang mutakhir"] == (11, 15, 12, 22)
    assert spans[""] == (14, 14, 14, 14)
    assert spans["b"] == (15, 21, 15, 22)
    assert tuple(read("é✓: 𝔸 x\n").root.entries[0][1].span) == (1, 5, 1, 8)  # type: ignore[union-attr]


def test_a_group_spans_from_its_first_to_its_last_child(read: Read) -> None:
    root = read(PLAN).root
    rak = root.get("rak") if root else None
    assert isinstance(rak, Sequence) and not rak.flow
    assert tuple(rak.span) == (5, 3, 15, 23)
    item = rak.items[0]
    assert isinstance(item, Mapping)
    sasaran = item.get("sasaran")
    assert isinstance(sasaran, Sequence) and isinstance(sasaran.items[0], Mapping)
    kegiatan = sasaran.items[0].get("kegiatan")
    assert isinstance(kegiatan, Sequence) and kegiatan.flow
    assert tuple(kegiatan.span) == (15, 17, 15, 23)


def test_styles_are_kept(read: Read) -> None:
    root = read("a: x\nb: 'x'\nc: \"x\"\nd: |\n  x\ne: >\n  x\nf:\ng: ''\n").root
    assert root is not None
    values = [value for _, value in root.entries if isinstance(value, Scalar)]
    assert [value.style for value in values] == ["", "'", '"', "|", ">", "", "'"]
    assert [value.is_empty for value in values] == [False] * 5 + [True, False]


def test_a_tab_between_words_reads_as_a_space(read: Read) -> None:
    assert plain(read("a:\tb\tc\t\nd: x\t# catatan\n").root) == {"a": "b c", "d": "x"}


def test_a_second_document_leaves_the_first_readable(read: Read) -> None:
    assert plain(read("a: 1\n---\nb: 2\n").root) == {"a": "1"}


@pytest.mark.parametrize("depth", [50, 51])
@pytest.mark.parametrize("opening", ["[", "{a: "])
def test_depth_is_bounded(read: Read, opening: str, depth: int) -> None:
    inner = depth - 1
    text = "a: " + opening * inner + "x" + {"[": "]", "{": "}"}[opening[0]] * inner
    expected = [] if depth == 50 else [("RAK007", 1, 4 + len(opening) * 49)]
    assert found(read(text)) == expected


@pytest.mark.parametrize(("items", "keys"), [(96, []), (97, ["RAK008"])])
def test_the_number_of_nodes_is_bounded(items: int, keys: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(builder, "MAX_NODES", 100)
    source = parse(b"a: [" + b"x," * items + b"]", "plan.yaml")
    assert ([key for key, _, _ in found(source)], source.root is None) == (keys, bool(keys))


@pytest.mark.parametrize("slips", [MAX_REPAIRS, MAX_REPAIRS + 1, MAX_REPAIRS + 10])
def test_a_file_is_mended_and_read_again_a_few_times_only(slips: int) -> None:
    source = parse("".join(f"k{number}: a: b\n" for number in range(slips)).encode(), "plan.yaml")
    assert len(source.diagnostics) == min(slips, MAX_REPAIRS + 1)
    assert (source.root is None) == (slips > MAX_REPAIRS)


def test_a_large_file_is_read_again_fewer_times() -> None:
    text = "".join(f"k{number}: a: b\n" for number in range(6)) + f"# {'x' * BIG_TEXT}\n"
    assert len(parse(text.encode(), "plan.yaml").diagnostics) == 4


@pytest.mark.parametrize("line", ["\u00a0k{}: a\n", "%k{}: a\n", "\tk{}: a\n"], ids=["wide", "percent", "tab"])
def test_places_of_margins_are_told_up_to_a_bound(line: str) -> None:
    text = "".join(line.format(number) for number in range(MAX_FINDINGS + 30))
    told = parse(text.encode(), "plan.yaml").diagnostics
    assert len(told) + sum(len(one.related) for one in told) in (MAX_FINDINGS, MAX_FINDINGS + 1)


@pytest.mark.slow
@pytest.mark.parametrize("line", ["a: 1\n", "k{}: a #2\n"], ids=["by the builder", "in the text"])
def test_findings_alike_are_told_up_to_a_bound(line: str) -> None:
    text = "".join(line.format(number) for number in range(MAX_ALIKE + 50))
    assert len(parse(text.encode(), "plan.yaml").diagnostics) == MAX_ALIKE


def test_no_fix_is_proposed_for_a_line_that_was_repaired() -> None:
    """It would stand at a place of the repaired line: here one column further to the right."""
    first, second = parse(b"x:\n  - a\n  -k: a: b\n", "plan.yaml").diagnostics
    assert (first.span, second.key, second.fix) == (Span(3, 3, 3, 4), "RAK011", ())


BOMBS = r"""
import sys, time
from rakgen.source import parse
pure = sys.argv[1] == "python"
blocks = "\n".join(" " * depth + "a:" for depth in range(2000))
texts = [opening * depth for depth in (51, 500, 30_000, 100_000) for opening in ("[", "{a: ", "- ", "? ")] + [blocks]
for text in texts:
    start = time.process_time()
    source = parse(text.encode(), "plan.yaml", pure_python=pure)
    assert [finding.key for finding in source.diagnostics][-1] in ("RAK007", "RAK001.kunci"), source.diagnostics
    assert time.process_time() - start < 4, text[:20]
aliases = "a: &a [x]\n" + "".join(f"b{i}: *a\n" for i in range(5_000))
merges = "a: &a {x: 1}\nb: &b {<<: [*a, *a]}\nc: {<<: [*b, *b]}\nd: &d [*d]\n"
for text in (aliases, merges):
    assert parse(text.encode(), "plan.yaml", pure_python=pure).diagnostics
print("selesai")
"""


@pytest.mark.slow
@pytest.mark.parametrize("parser", ["c", "python"])
def test_bombs_end_in_a_finding_soon(parser: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", BOMBS, parser], capture_output=True, text=True, timeout=HANGS, check=False
    )
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "selesai", "")


@pytest.mark.slow
def test_importing_the_room_is_light() -> None:
    code = "import sys, rakgen.source; print('yaml' in sys.modules, 'pydantic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_a_finding_of_a_repaired_line_stands_on_what_was_typed() -> None:
    """The second line is read as the value of the first, which is too long then for what was typed."""
    text = "rak:\n  - kode: a\n    target_periode:\n    target_periode:0\n      T1: 1\n"
    source = parse(text.encode(), "a.yaml")
    lines = text.split("\n")
    spans = [finding.span for finding in source.diagnostics if finding.span]
    assert spans and all(span.column <= len(lines[span.line - 1]) for span in spans)


def test_an_error_outside_yaml_becomes_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OverflowError

    monkeypatch.setattr("rakgen.source.builder.Builder.build", fail)
    assert found(parse(b"a: 1\n", "plan.yaml")) == [("RAK001", 1, 1)]


PIECES = [
    "-",
    " - ",
    ": ",
    ":",
    "#",
    " #2",
    " # c",
    "'",
    '"',
    ",",
    "&",
    "*",
    "!",
    "|",
    ">",
    "%",
    "@",
    "`",
    "\t",
    "\n",
    "\n  ",
    "? ",
]
PIECES += [
    "---\n",
    "...\n",
    "<<: ",
    "\\",
    "\\x",
    "\ufeff",
    "\x85",
    "\u00a0",
    "é",
    "✓",
    "2,22",
    "|2\n",
    "\r",
    "\x01",
    "a: b",
    "x y",
]
BRACKETS = ["[", "]", "{", "}", "{{ x }}", "{T1: 2,5}"]


def both(text: str) -> None:
    """Both parsers give the same root, or both refuse."""
    fast, slow = (parse(text.encode("utf-8", "replace"), "plan.yaml", pure_python=pure) for pure in (False, True))
    found(fast)
    found(slow)
    assert bool(fast.diagnostics) == bool(slow.diagnostics)
    if not fast.diagnostics:
        assert plain(fast.root) == plain(slow.root)


@pytest.mark.slow
@settings(max_examples=some(300))
@given(st.binary(max_size=200))
def test_any_bytes_are_read_without_an_exception(data: bytes) -> None:
    for pure in (False, True):
        found(parse(data, "plan.yaml", pure_python=pure))


@pytest.mark.slow
@settings(max_examples=some(300))
@given(st.one_of(st.text(max_size=100), st.lists(st.sampled_from(PIECES + BRACKETS), max_size=14).map("".join)))
@example('a: "\\UFFFFFFFF"\n')
@example('a: "\\')
@example("a: '")
@example("{{")
@example("a: [b: c: d")
def test_any_text_is_read_without_an_exception(text: str) -> None:
    for pure in (False, True):
        found(parse(text.encode("utf-8", "replace"), "plan.yaml", pure_python=pure))


@pytest.mark.slow
@settings(max_examples=some(400))
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_the_parsers_agree_on_block_text(text: str) -> None:
    both(text)


@pytest.mark.slow
@settings(max_examples=some(300))
@given(
    st.lists(st.tuples(st.integers(0, len(PLAN)), st.sampled_from(PIECES), st.integers(0, 3)), min_size=1, max_size=4)
)
def test_the_parsers_agree_on_mutated_plans(changes: list[tuple[int, str, int]]) -> None:
    text = PLAN.replace("[a, b]", "a")
    for place, piece, cut in changes:
        text = text[:place] + piece + text[place + cut :]
    both(text)
