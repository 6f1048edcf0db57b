"""Contents: which lines of a cell are of which of its contents."""

from __future__ import annotations

from rakgen.readers.raw import RawCell
from rakgen.recognise.contents import said_by
from tests.support import forms
from tests.support.each import each

STEPS = "[kegiatan.uraian, {isi: kegiatan.aksi, butir: '{a}.'}]"
NOTES = "[{isi: program.uraian, gaya: tebal}, {isi: program.keterangan, butir: '-'}]"


@each(
    ("contents", "lines", "expected"),
    [
        (STEPS, ("K1", "a. Rapat", "b. Laporan"), ["K1", "Rapat\nLaporan"]),
        (STEPS, ("K1",), ["K1"]),
        (STEPS, ("K1", "tahap 2", "a. Rapat"), ["K1\ntahap 2", "Rapat"]),
        (NOTES, ("P1", "- APBD", "- DAK"), ["P1", "APBD\nDAK"]),
        (NOTES, ("P1",), ["P1"]),
        ("[{isi: program.keterangan, butir: '-'}]", ("-",), ["-"]),
        ("[{isi: program.keterangan, butir: '-'}]", ("- APBD",), ["APBD"]),
    ],
)
def test_lines_before_the_first_bullet_are_of_the_content_before(
    contents: str, lines: tuple[str, ...], expected: list[str]
) -> None:
    (column,) = forms.layout(f"kolom:\n  - {{judul: A, isi: {contents}}}\n").leaves
    assert [said.text for said in said_by(RawCell(0, 0, lines), column)] == expected
