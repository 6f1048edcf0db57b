"""Our lines in a user's .gitattributes: what is not ours stays, byte for byte."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rakgen.git.attributes import PLAN, attributes, has_lines, plan_patterns, with_lines, without_lines
from tests.support.each import each

LINES = attributes(["plans/*.yaml"])
OTHER_LINES = attributes(["dinas/*.yaml"])
BLOCK = "\n".join(LINES).encode()


@each(
    "data",
    [
        None,
        b"",
        b"\n",
        b"*.png binary",
        b"*.png binary\n",
        b"*.png binary\r\n*.jpg binary\r\n",
        b"*.png binary\r\n*.jpg binary",
        b"*.a b\r\n*.c d\n*.e f\n\n\n",
        b"*.a b\r",
        b"\xef\xbb\xbf*.a b\n",
        b"*.a b\x0c\n\x0b*.c d\x85\xe2\x80\xa8\x1c\n",
        b"*.\xff\xfe b\n",
        b"# rakgen: awal\n*.a b\n",
        b"# rakgen: akhir\n",
    ],
)
def test_nothing_of_the_users_changes(data: bytes | None) -> None:
    first = with_lines(data, LINES)
    assert first.startswith(data or b"") and has_lines(first)
    assert with_lines(first, LINES) == first
    assert without_lines(first) == data
    assert without_lines(with_lines(first, OTHER_LINES)) == data


PIECES = st.sampled_from([b"a b", b"\n", b"\r\n", b"\r", b"\x0c", b"# rakgen: awal", b"# rakgen: akhir", b" ", b"\xff"])


@pytest.mark.slow
@given(st.lists(PIECES).map(b"".join))
def test_nothing_of_any_file_changes(data: bytes) -> None:
    if without_lines(data) == data:  # what looks like our lines is not the user's
        assert without_lines(with_lines(data, LINES)) == data


def test_lines_added_below_ours_stay_below() -> None:
    data = with_lines(b"*.a b", LINES) + b"\n*.c d\n"
    again = with_lines(data, OTHER_LINES)
    assert again == b"*.a b\n" + "\n".join(OTHER_LINES).encode() + b"\n*.c d\n"
    assert without_lines(again) == b"*.a b\n*.c d\n"


def test_a_mark_whose_other_mark_is_gone_takes_nothing_along() -> None:
    data = LINES[0].encode() + b"\n*.a b\n" + BLOCK + b"\n*.c d\n"
    assert without_lines(data) == LINES[0].encode() + b"\n*.a b\n*.c d\n"


def test_lines_of_an_earlier_version_are_not_called_installed() -> None:
    old = BLOCK.replace(b"text eol=lf ", b"") + b"\n"
    assert not has_lines(old) and has_lines(with_lines(old, LINES))
    assert with_lines(old, LINES) == BLOCK + b"\n"


def test_a_users_own_pattern_is_kept_one_pattern() -> None:
    lines = attributes(["dinas/*.yaml", "#x/*.yaml", "a b/*.yaml ", 'a"b\\[c.yaml'])
    assert [line.partition(" text eol=lf")[0] for line in lines[1:5]] == [
        "dinas/*.yaml",
        '"#x/*.yaml"',
        '"a b/*.yaml "',
        '"a\\"b\\\\[c.yaml"',
    ]


def test_patterns_are_of_each_folder_once() -> None:
    folders = [PurePosixPath("."), PurePosixPath("plans"), PurePosixPath("plans")]
    endings = ("*.[yY][aA][mM][lL]", "*.[yY][mM][lL]")
    names = ["", "plans", "/realisasi/**", "dinas/realisasi/**"]
    projects = [PurePosixPath("."), PurePosixPath("dinas"), PurePosixPath(".")]
    assert plan_patterns(folders, projects) == [f"{name}/{ending}" for name in names for ending in endings]


@each(
    ("name", "literal"),
    [
        ("a*b", r"a\*b"),
        ("[x]", r"\[x]"),
        ("!x", r"\!x"),
        ("a!", "a!"),
        ("a?", r"a\?"),
        ("a\\b", r"a\\b"),
        ("rencana/2021", "rencana/2021"),
    ],
)
def test_the_name_of_a_folder_means_itself_alone(name: str, literal: str) -> None:
    assert [pattern.partition("/*.")[0] for pattern in plan_patterns([PurePosixPath(name)], [])] == [literal, literal]


@each(
    ("pattern", "written"),
    [
        ("a/*.yaml", "a/*.yaml"),
        ("a b/*.yaml", '"a b/*.yaml"'),
        ('"a"', r'"\"a\""'),
        ("#a", '"#a"'),
        ("a\\ b", r'"a\\ b"'),
        ("a\tb\x7f", r'"a\011b\177"'),
    ],
)
def test_a_pattern_is_read_back_as_it_was(pattern: str, written: str) -> None:
    assert attributes([pattern])[1] == f"{written} {PLAN}"
