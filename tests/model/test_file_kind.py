"""Which kind of file a text is."""

from __future__ import annotations

from rakgen.model.file_kind import FileKind, kind_of, readable_kind
from rakgen.source import parse
from tests.support.each import each

REALISASI = "rencana: p.yaml\nrak: ketua\nrealisasi:\n  - {indikator: a, periode: T1}\n"


@each(
    "text, name, kind, readable",
    [
        ("rak:\n  - kode: a\n", "x", "rencana", True),
        ("rak:\n  - kode: a\nrak: b\n", "x", "rencana", False),  # read, with an error
        ("rak:\n  - kode: a\nrealisasi: 3\n", "x", "rencana", True),  # a field astray
        (REALISASI, "rakgen.yaml", "realisasi", True),
        ("rencana: p.yaml\nrak: ketua\n", "x", "realisasi", True),
        ("realisasi:\n  - {indikator: a, periode: T1}\n", "x", "realisasi", True),
        ("instansi: K\n", "HEAD:RAKGEN.yaml", "proyek", True),
        ("kolom: []\n", "x", "layout", True),
        ("instansi: K\n", "x", None, True),
        ("rak: [", "x", None, False),
        ("", "x", None, False),
    ],
)
def test_a_file_is_known_by_its_fields(text: str, name: str, kind: FileKind | None, readable: bool) -> None:
    source = parse(text.encode(), name)
    assert kind_of(source) == kind
    assert readable_kind(source) == (kind if readable else None)
