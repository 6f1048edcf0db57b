"""What can be read of a text that is broken."""

from __future__ import annotations

from rakgen.lsp.readable import readable_root
from rakgen.lsp.spots import node_at
from rakgen.source import Scalar
from tests.support.each import each
from tests.support.editor import PLAN, with_caret

LAST = ("rak", 0, "sasaran", 0, "indikator", 1, "kegiatan", 1, "pelaksana")


@each(
    "old, new",
    [
        ("target: 90%", "target: [90%"),
        ("target: 90%", 'target: "90%'),
        ("target: 90%", "target 90%"),
        ("            target: 90%", "\t- : {"),
        ("            target: 90%", "          target: 90%"),
        ("tahun: 2026", "tahun: &x *y"),
        ("tahun: 2026", "]"),
        ("tahun: 2026", "tahun: 2026\ntahun: 2027"),
        ("      tempat: Kupang", "<<<<<<< HEAD\n      tempat: Kupang\n=======\n      tempat: Soe\n>>>>>>> lain"),
    ],
)
def test_what_stands_behind_a_fault_is_read_where_it_stands(old: str, new: str) -> None:
    text = with_caret(old, new)
    node = node_at(readable_root(text.encode()), LAST)
    assert isinstance(node, Scalar)
    assert (node.text, node.line) == ("prodat", text.count("\n"))


def test_above_the_fault_something_is_always_read() -> None:
    root = readable_root((PLAN + "? [" * 3 + "\n{}}}\n\t%").encode())
    assert root is not None and root.get("tahun") is not None
    assert readable_root(b"\x00") is None and readable_root(b"") is None
