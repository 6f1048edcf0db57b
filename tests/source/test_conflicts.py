"""Marks of a git conflict: each told with its lines, wherever they stand; the rest is read as one version has it."""

from __future__ import annotations

import pytest

from rakgen.source import parse
from rakgen.source.conflicts import find_conflicts
from rakgen.source.fixes import choose
from rakgen.source.nodes import Mapping, Scalar, walk
from tests.support.each import each

Found = list[tuple[str, int, list[int]]]


def found(text: str | bytes) -> Found:
    """Code, line and further lines of each finding."""
    data = text if isinstance(text, bytes) else text.encode()
    return [(f.key, f.span.line, [s.line for s in f.related]) for f in parse(data, "a").diagnostics if f.span]


TWO = "a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> cabang lain (#12)\nc: 4\n"
WHOLE: list[tuple[str, Found]] = [
    (TWO, [("RAK017", 2, [4, 6])]),
    (TWO.replace("\n", "\r\n"), [("RAK017", 2, [4, 6])]),
    ("\ufeff" + TWO.removeprefix("a: 1\n"), [("RAK017", 1, [3, 5])]),
    (TWO.replace("=======\n", "||||||| 1a2b\nb: 0\n=======\n"), [("RAK017", 2, [4, 6, 8])]),
    (TWO.replace("=======", "======= "), [("RAK017", 2, [4, 6])]),
    (TWO.replace("b: 3\n", ""), [("RAK017", 2, [4, 5])]),
    (TWO.replace("b: 2\n", ""), [("RAK017", 2, [3, 5])]),
    (TWO.replace(" HEAD", "").replace(" cabang lain (#12)", ""), [("RAK017", 2, [4, 6])]),
    ("a: 1\n  <<<<<<< HEAD\nb: 2\n    =======\nb: 3\n\t>>>>>>> x y\nc: 4\n", [("RAK017", 2, [4, 6])]),
    (TWO + TWO[5:].replace("b", "d").replace("c: ", "e: "), [("RAK017", 2, [4, 6]), ("RAK017", 8, [10, 12])]),
    ("a: |\n  satu\n<<<<<<< HEAD\n  dua\n=======\n  tiga\n>>>>>>> x\n  empat\n", [("RAK017", 3, [5, 7])]),
    ("a: |\n  satu\n  <<<<<<< HEAD\n  dua\n  =======\n  tiga\n  >>>>>>> x\n", [("RAK017", 3, [5, 7])]),
    ("a: satu\n  <<<<<<< HEAD\n  dua\n  =======\n  tiga\n  >>>>>>> x\n", [("RAK017", 2, [4, 6])]),
    ('a: "satu\n<<<<<<< HEAD\n  dua\n=======\n  tiga\n>>>>>>> x\n  empat"\n', [("RAK017", 2, [4, 6])]),
    (
        "<<<<<<< A\na: 1\n||||||| x\n<<<<<<<<< b\na: 2\n=========\na: 3\n>>>>>>>>> c\n=======\na: 4\n>>>>>>> B\n",
        [("RAK017", 1, [3, 9, 11])],
    ),
    ("<<<<<<<<<< A\na: 1\n==========\na: 4\n>>>>>>>>>> B\n", [("RAK017", 1, [3, 5])]),
    ("<<<<<<< Conflict 1\n%%%%%%% Changes\n-a: 1\n+a: 2\n>>>>>>> Conflict 1 ends\nb: 1\n", [("RAK017", 1, [5])]),
    ("a:\n<<<<<<< HEAD\n\t- b\n=======\n  *c\n>>>>>>> x\n  - d\n", [("RAK001.tab", 3, []), ("RAK017", 2, [4, 6])]),
]  # fmt: skip


@each(("text", "expected"), WHOLE)
def test_a_conflict_is_one_finding_with_all_its_lines(text: str, expected: Found) -> None:
    assert sorted(found(text)) == sorted(expected)


LEFT = [
    ("a: 1\n<<<<<<< HEAD\nb: 2\n", [("RAK017.sisa", 2, [])]),
    ("a: 1\n=======\nb: 2\n", [("RAK017.sisa", 2, [])]),
    ("a: 1\n>>>>>>> x\nb: 2\n", [("RAK017.sisa", 2, [])]),
    ("a: 1\n||||||| x\nb: 2\n", [("RAK017.sisa", 2, [])]),
    ("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nc: 3\n", [("RAK017.sisa", 2, [4])]),
    ("a: 1\nb: 2\n=======\nc: 3\n>>>>>>> x\n", [("RAK017.sisa", 3, [5])]),
    (
        "<<<<<<< HEAD\nb: 2\n<<<<<<< HEAD\nc: 3\n=======\nc: 4\n>>>>>>> x\n",
        [("RAK017", 3, [5, 7]), ("RAK017.sisa", 1, [])],
    ),
    ("a: satu\n  =======\nb: 2\n", [("RAK017.sisa", 2, [])]),
    ("a: |\n  satu\n  >>>>>>> cabang\nb: 2\n", [("RAK017.sisa", 3, [])]),
    ("- a: >-\n    satu\n=======\n", [("RAK017.sisa", 3, []), ("RAK003", 1, [])]),
]  # fmt: skip


@each(("text", "expected"), LEFT)
def test_a_mark_left_behind_is_told(text: str, expected: Found) -> None:
    assert sorted(found(text)) == sorted(expected)


@each(
    "text",
    [
        "# =======\n#<<<<<<< HEAD\na: 1\n",
        "a: |\n  JUDUL\n  =======\n  isi\nb: 1\n",
        "a: |\n  >>>>>>>\n  isi\n",
        "a: >\n\n  <<<<<<<\n\n  =======\n",
        'a: "<<<<<<< HEAD"\nb: a >>>>>>> b\nc: x =======\n',
        "a: |\n  ==========\n  <<<<<<<<<< mulai\n",
        "- a: |-\n    =======\n",
    ],
)
def test_text_that_looks_like_a_mark_stays_text(text: str) -> None:
    assert [finding for finding in parse(text.encode(), "a").diagnostics if finding.code == "RAK017"] == []
    assert find_conflicts(text, "a") == (text, [])


def values(text: str) -> dict[str, str]:
    root = parse(text.encode(), "a").root
    assert isinstance(root, Mapping)
    return {key.text: node.text for key, node in root.entries if isinstance(node, Scalar)}


def test_the_rest_is_read_with_the_first_version_that_has_something() -> None:
    assert values(TWO) == {"a": "1", "b": "2", "c": "4"}
    assert values(TWO.replace("b: 2\n", "")) == {"a": "1", "b": "3", "c": "4"}
    with_base = TWO.replace("=======\n", "||||||| x\nb: 0\n=======\n")
    assert values(with_base.replace("b: 2\n", "")) == {"a": "1", "b": "3", "c": "4"}


def test_other_faults_are_told_beside_it_where_they_stand_and_none_is_mended() -> None:
    text = TWO + "d: Rapat #2\ne: Pembinaan: tahap I\n"
    assert found(text) == [("RAK017", 2, [4, 6]), ("RAK012", 8, []), ("RAK011", 9, [])]
    assert choose(parse(text.encode(), "a").diagnostics, "a") == ([], [])
    assert len(choose(parse(b"d: Rapat #2\n", "a").diagnostics, "a")[1]) == 1
    root = parse(text.encode(), "a").root
    assert root is not None and [node.line for node in walk(root) if isinstance(node, Scalar)][-1] == 9


@pytest.mark.slow
def test_many_conflicts_are_read_soon_and_told_up_to_a_bound() -> None:
    text = "".join(TWO.replace("a", f"a{n}").replace("b:", f"b{n}:").replace("c:", f"c{n}:") for n in range(1000))
    assert len([finding for finding in parse(text.encode(), "a").diagnostics if finding.code == "RAK017"]) == 20
    assert len(find_conflicts("<<<<<<< a\n" * 50_000, "a")[1][0].related) == 20
