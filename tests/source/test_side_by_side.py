"""Fields typed on the line of another: all are named, and read as if each stood on its own line."""

from __future__ import annotations

import pytest

from rakgen.source import Mapping, Scalar, parse
from tests.support.each import each


@each(
    ("line", "fields", "written"),
    [
        (
            "uraian: Rapat, jadwal: T2, pelaksana: hukum",
            {"uraian": "Rapat", "jadwal": "T2", "pelaksana": "hukum"},
            "`jadwal: T2`, `pelaksana: hukum`",
        ),
        (
            'uraian: Rapat; jadwal: "T1, T3"; anggaran: 10.000',
            {"uraian": "Rapat", "jadwal": "T1, T3", "anggaran": "10.000"},
            "`jadwal: T1, T3`, `anggaran: 10.000`",
        ),
        ("target: 25%, arah: turun", {"target": "25%", "arah": "turun"}, "`arah: turun`"),
        ("kode: ketua | layout: pk", {"kode": "ketua", "layout": "pk"}, "`layout: pk`"),
        ("nama: A, nip: 123", {"nama": "A", "nip": "123"}, "`nip: 123`"),
    ],
)
def test_all_fields_of_a_line_are_named_and_read(line: str, fields: dict[str, str], written: str) -> None:
    source = parse(f"{line}\n".encode(), "p")
    (finding,) = source.diagnostics
    assert finding.key == "RAK011.sebaris" and finding.values["benar"] == written and not finding.fix
    assert isinstance(source.root, Mapping)
    assert {key.text: value.text for key, value in source.root.entries if isinstance(value, Scalar)} == fields
    for key, value in source.root.entries[1:]:
        assert isinstance(value, Scalar)
        assert line[key.column - 1 :].startswith(key.text) and value.text in line[value.column - 1 : value.end_column]


@pytest.mark.parametrize(
    "line", ["uraian: Rapat, tempat: Kupang", "uraian: Rapat, sasaran: pemilih", "uraian: Rapat jadwal: T2"]
)
def test_words_that_no_field_beside_this_one_has_are_prose(line: str) -> None:
    (finding,) = parse(f"{line}\nx: 1\n".encode(), "p").diagnostics
    assert finding.key == "RAK011" and finding.fix
