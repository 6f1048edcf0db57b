"""Contents: which lines of a cell are of which of its contents."""

from __future__ import annotations

from rakgen.readers.raw import RawCell
from rakgen.recognise.contents import field_names, field_pattern, said_by
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


@each(
    ("text", "fields"),
    [
        ("1.2 A (5 dokumen)", ("1.2", "A", "5", "dokumen")),
        ("A (Rp 5.000 )", ("", "A", "Rp 5.000", "")),
        ("A (minimal 80 %)", ("", "A", "minimal 80", "%")),
        ("A (BB predikat)", ("", "A", "BB", "predikat")),
        ("A (-)", ("", "A", "-", "")),
        ("A ()", ("", "A", "", "")),
    ],
)
def test_a_target_before_its_unit_ends_with_its_number(text: str, fields: tuple[str, ...]) -> None:
    template = "{{ kode }} {{ uraian | default('-') }} ({{ target }} {{ satuan }})"
    match = field_pattern(template).match(text)
    assert match is not None and match.groups() == fields
    assert field_names(template) == ["kode", "uraian", "target", "satuan"]
