"""Where something is typed, told from the lines alone."""

from __future__ import annotations

import random

from rakgen.lsp.place import TypedPlace, place_at
from tests.support.each import each
from tests.support.editor import CARET, PLAN

INDIKATOR = ("rak", 0, "sasaran", 0, "indikator", 1)
DEEP = " " * 18
KEGIATAN = (*INDIKATOR, "kegiatan", 1)


def asked(marked: str) -> TypedPlace | None:
    before, _, after = marked.partition(CARET)
    return place_at((before + after).split("\n"), before.count("\n") + 1, len(before) - before.rfind("\n"))


@each(
    "old, new, path, key, typed",
    [
        ("pelaksana: prodat", "pelaksana: pro‸", KEGIATAN, "pelaksana", "pro"),
        ("pelaksana: prodat", "pelaksana: [hukum, pro‸]", KEGIATAN, "pelaksana", "pro"),
        ("pelaksana: prodat", 'pelaksana: "pro‸', KEGIATAN, "pelaksana", "pro"),
        ("pelaksana: prodat", "pelaksana:‸", KEGIATAN, "pelaksana", ""),
        ("pelaksana: prodat", "pelak‸", KEGIATAN, None, "pelak"),
        ("pelaksana: prodat", f"pelaksana:\n{DEEP}- hukum\n{DEEP}- ‸", (*KEGIATAN, "pelaksana", 1), None, ""),
        ("pelaksana: prodat", "pelaksana:\n                - ‸", (*KEGIATAN, "pelaksana", 0), None, ""),
        ("              - uraian: Penyusunan", "              - ‸uraian: P", KEGIATAN, None, ""),
        ("            target: 82,5", "            ‸", INDIKATOR, None, ""),
        ("              - rujukan", "              ‸\n              - rujukan", (*INDIKATOR, "kegiatan"), None, ""),
        ("target: 82,5", "target_periode:\n              T‸", (*INDIKATOR, "target_periode"), None, "T"),
        ("tahun: 2026", "‸", (), None, ""),
        ("tahun: 2026", "'tahun': ‸", (), "tahun", ""),
    ],
)  # fmt: skip
def test_a_place_is_told_by_what_stands_above_it(
    old: str, new: str, path: tuple[str | int, ...], key: str | None, typed: str
) -> None:
    place = asked(PLAN.replace(old, new, 1))
    assert place is not None
    assert (place.path, place.key, place.typed) == (path, key, typed)


@each(
    "marked, path, key, typed, beside",
    [
        ("a: {b: ‸", ("a",), "b", "", {"b"}),
        ("a: {b:‸", ("a",), "b", "", {"b"}),
        ("a: {b: x‸, c: y}", ("a",), "b", "x", {"b", "c"}),
        ("a: {b: x, ‸}", ("a",), None, "", {"b"}),
        ("a: {b: x,‸ , c: y}\nd: e", ("a",), None, "", {"b", "c"}),
        ("a: {b: x, c‸d: y, e: z}", ("a",), None, "c", {"b", "e"}),
        ("a: {'b': \"x, {‸", ("a",), "b", "x, {", {"b"}),
        ("a: {b: 'it''s', c: {d: [e, f‸", ("a", "c"), "d", "f", set()),
        ("a:\n  - {b: x}\n  - {c: [{d: y}, {‸", ("a", 1, "c", 1), None, "", set()),
        ("a:\n  - {b: x,\n     c: y,\n     ‸}\n  - d: z", ("a", 0), None, "", {"b", "c"}),
        ("a:\n  - {b: x,\n     c: ‸}", ("a", 0), "c", "", {"b", "c"}),
        ("a:\n  b: [x,\n    y‸", ("a",), "b", "y", set()),
        ("a:\n  b: {x: 1\n  c: ‸", ("a",), "c", "", {"b"}),
        ("a:\n  b: {x: 1}\n  c: ‸", ("a",), "c", "", {"b"}),
        ("a: {b: x:y, c: ‸", ("a",), "c", "", {"b", "c"}),
    ],
)
def test_a_place_in_brackets_is_told_by_the_brackets_that_are_open(
    marked: str, path: tuple[str | int, ...], key: str | None, typed: str, beside: set[str]
) -> None:
    place = asked(marked)
    assert place is not None
    assert (place.path, place.key, place.typed, place.beside) == (path, key, typed, beside)
    before = marked.partition(CARET)[0]
    assert place.column + len(typed) == len(before) - before.rfind("\n")


def test_what_a_group_has_already_stands_beside_above_and_below() -> None:
    place = asked("rak:\n- kode: a\n- kode: b\n  ‸\n  layout: x\n- judul: c\n")
    assert place is not None
    assert (place.path, place.beside) == (("rak", 1), {"kode", "layout"})


@each(
    "marked",
    [
        "a: x # ‸",
        "# ‸",
        "a: {b: {c: d} ‸",
        "a: {b: x # ‸",
        "a: |\n  b: {c: ‸",
        "a: |\n  satu: x\n  ‸",
        "rak:\n  - uraian: >-\n      satu\n      dua: ‸",
    ],
)
def test_nothing_is_told_in_comments_and_in_texts_of_several_lines(marked: str) -> None:
    place = asked(marked)
    assert place is None or place.key is not None and marked.endswith("dua: ‸")


def test_any_lines_can_be_asked_about() -> None:
    source = random.Random(11)
    for _ in range(300):
        text = "".join(source.choice("a: -#[{}],'|\n\n  ") for _ in range(40))
        lines = text.split("\n")
        row = source.randrange(len(lines))
        place_at(lines, row + 1, source.randrange(len(lines[row]) + 1) + 1)
