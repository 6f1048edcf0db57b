"""Plans that cannot be read, as lines: against the sound plan they differ where they are broken, and nowhere else."""

from __future__ import annotations

import re
from difflib import unified_diff

import pytest

from rakgen.git.broken import MAX_LINES, broken_lines
from rakgen.git.readable import readable
from tests.support.each import each
from tests.support.plans import REFERENCE

TEXT = REFERENCE.read_text(encoding="utf-8")
SOUND = readable(TEXT.encode(), "")
TARGET = "                target: 25%\n"


def changed(text: str) -> list[str]:
    """What git would show between the reference plan and a broken one."""
    lines = broken_lines(text.encode(), "a.yaml")
    assert SOUND is not None and lines is not None
    shown = unified_diff(SOUND.split("\n"), lines.split("\n"), lineterm="", n=0)
    return [line for line in shown if not line.startswith(("---", "+++", "@@"))]


@each(
    "line",
    [
        "                target: [25%",
        '                target: "25%',
        "                target: *25%",
        "                target 25%",
        "                 target: 25%",
        "                target: 25%: tiga",
        "                target: 25% #2",
    ],
)
def test_one_broken_line_is_one_changed_line(line: str) -> None:
    assert TARGET in TEXT
    assert changed(TEXT.replace(TARGET, line + "\n", 1)) == ["-        target: 25%", f"+{line}"]


@each("line", ["=======", ">>>>>>> lain", "<<<<<<< HEAD", "    ======="])
def test_a_mark_left_behind_is_one_new_line(line: str) -> None:
    assert changed(TEXT.replace(TARGET, f"{TARGET}{line}\n", 1)) == [f"+{line}"]


@pytest.mark.slow
@pytest.mark.parametrize("base", ["", "||||||| 1a2b\n                target: 20%\n"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_conflict_about_one_field_is_one_field(base: str, ends: str) -> None:
    both = f"<<<<<<< HEAD\n{TARGET}{base}=======\n{TARGET.replace('25', '30')}>>>>>>> cabang lain\n"
    text = TEXT.replace(TARGET, both, 1).replace("\n", ends)
    assert changed(text) == ["+<<<<<<< HEAD", "+=======", "+        target: 30%", "+>>>>>>> cabang lain"]


def test_two_conflicts_one_of_them_about_a_whole_item() -> None:
    found = re.search("              - uraian: Nilai Akuntabilitas Kinerja\n(?: {16}.*\n)+", TEXT)
    assert found is not None
    item = found[0]
    gone = f"<<<<<<< HEAD\n{item}=======\n>>>>>>> lain\n"
    unit = "<<<<<<< HEAD\n  hukum: Sub Bagian Hukum\n=======\n  hukum: Bagian Hukum\n>>>>>>> lain\n"
    lines = changed(TEXT.replace(item, gone, 1).replace("  hukum: Sub Bagian Hukum\n", unit, 1))
    assert lines == [
        "+<<<<<<< HEAD", "+=======", "+  hukum: Bagian Hukum", "+>>>>>>> lain",
        "+<<<<<<< HEAD", "+=======", "+>>>>>>> lain",
    ]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"catatan",
        b"\xff\xfe\x00",
        b"rak: [\n" * 200,
        TEXT[:2000].replace("  ", "\t").encode(),
        b"<<<<<<< a\nx: 1\n=======\nx: 1\n>>>>>>> b\n",
        f"<<<<<<< a\n{TEXT}=======\n{TEXT}>>>>>>> b\n".encode(),
        b"- a: '\n" * 20_000,
    ],
)
def test_what_has_no_structure_is_shown_as_it_is(data: bytes) -> None:
    assert broken_lines(data, "a.yaml") is None


@pytest.mark.slow
def test_a_plan_of_very_many_lines_is_shown_as_it_is() -> None:
    text = TEXT.replace(TARGET, "                target: [25%\n", 1)
    rest = MAX_LINES - len(text.split("\n"))
    assert broken_lines((text + "#\n" * rest).encode(), "a.yaml") is not None
    assert broken_lines((text + "#\n" * (rest + 1)).encode(), "a.yaml") is None


@pytest.mark.slow
def test_a_plan_that_is_broken_all_over_is_read_again_a_few_times_only() -> None:
    some, many = ("".join(f"k{line}: a: b\n" for line in range(count)) for count in (50, 200))
    assert broken_lines(f"rak: a\n{some}".encode(), "a.yaml") == f"rak: a\n{some}"
    assert broken_lines(f"rak: a\n{many}".encode(), "a.yaml") is None


@pytest.mark.parametrize("line", ["#\ue000", "  #\ue000 catatan", "a: b #\ue000"])
def test_a_plan_that_holds_the_sign_of_lines_set_aside_is_shown_as_it_is(line: str) -> None:
    assert broken_lines(f"rak: a\nk: a: b\n{line}\n".encode(), "a.yaml") is None
