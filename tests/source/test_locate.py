"""Where characters of a text stand in the file: each maps to the stretch that says it, in every style of YAML text."""

from __future__ import annotations

import pytest

from rakgen.source import Scalar, parse, walk
from rakgen.source.locate import Located
from tests.support.each import each

TEXT = r"""a: "x\u00e9 dua  kata \
  lanjut\"  \xA0z"
b: 'it''s  dua
  baris  lagi

  akhir  ya'
c: |
  blok  satu
    lekuk  dua

  tiga
d: >
  lipat  satu
  dua  lagi
e: polos  teks
  lanjut  teks
f: [satu  dua, "tiga\n  empat"]
"""


def test_each_double_space_is_found_where_it_stands() -> None:
    source = parse(TEXT.encode(), "x.yaml")
    assert source.root is not None
    found = []
    for node in walk(source.root):
        if isinstance(node, Scalar) and "  " in node.text:
            begin = node.text.index("  ")
            span = Located(node, source.lines).span(begin, begin + 2)
            assert span is not None
            assert source.lines[span.line - 1][span.column - 1 : span.end_column - 1] == "  "
            found.append((span.line, span.column))
    assert found == [(1, 16), (3, 10), (8, 7), (13, 8), (15, 9), (17, 9), (17, 23)]


@pytest.mark.parametrize(
    ("yaml", "word", "expected"),
    [
        (r'a: "x\u00e9y"', "é", (1, 6, 12)),
        ("a: 'it''s'", "'", (1, 7, 9)),
        (r'a: "\x41\"b"', '"', (1, 9, 11)),
    ],
)
def test_escapes_cover_their_whole_writing(yaml: str, word: str, expected: tuple[int, int, int]) -> None:
    source = parse(yaml.encode(), "x.yaml")
    assert source.root is not None
    node = source.root.get("a")
    assert isinstance(node, Scalar)
    begin = node.text.index(word)
    span = Located(node, source.lines).span(begin, begin + 1)
    assert span is not None and (span.line, span.column, span.end_column) == expected


@each(("begin", "end"), [(0, 0), (3, 2), (0, 99), (2, 8)])
def test_no_place_for_what_is_not_on_one_line(begin: int, end: int) -> None:
    source = parse(b"a: satu\n  dua\n", "x.yaml")
    assert source.root is not None
    node = source.root.get("a")
    assert isinstance(node, Scalar)
    assert Located(node, source.lines).span(begin, end) is None
