"""Shares: lines of a cell of several contents stay with theirs; those that came or went are of one, or of none."""

from __future__ import annotations

from rakgen.layout.columns import ColumnSpec
from rakgen.model import Rencana
from rakgen.model.program import Program
from rakgen.returned.shares import line_owners, printed_shares, said_shares
from rakgen.source import Mapping, parse
from tests.support.each import each

RENCANA = Rencana.model_construct(
    pelaksana={"umum": "Bagian Umum", "data": "Bidang Data"},
    program={"satu": Program.model_construct(uraian="Program Satu")},
)


@each(
    "shares, was, now, expected",
    [
        ((1, 2, 1), "a b c d", "a x y d", (1, 2, 1)),
        ((1, 2, 1), "a b c d", "a b d", (1, 1, 1)),
        ((1, 2, 1), "a b c d", "a b x c d", (1, 3, 1)),
        ((1, 2, 1), "a b c d", "a d", (1, 0, 1)),
        ((1, 0, 1), "a b", "a x b", (1, 1, 1)),
        ((1, 0, 0), "a", "a x", ()),
        ((1, 0, 0), "a", "a x y", (1, 1, 1)),
        ((1, 1), "a b", "a x b", ()),
        ((1, 2), "a b c", "x c", ()),
        ((), "a b", "a", ()),
    ],
)
def test_lines_keep_their_content(shares: tuple[int, ...], was: str, now: str, expected: tuple[int, ...]) -> None:
    owners = line_owners(ColumnSpec(judul="A", isi=["kegiatan.keterangan"] * max(len(shares), 2)), RENCANA)
    assert said_shares(shares, was.split(), now.split(), owners) == expected


UNITS = ("pelaksana", "lokasi")


@each(
    "fields, shares, was, now, expected",
    [
        (UNITS, (1, 0), "Bagian Umum", "Bagian Umum/Bidang Data", (2, 0)),
        (UNITS, (1, 0), "Bagian Umum", "data/Kupang", (1, 1)),
        (UNITS, (1, 0), "Bagian Umum", "Bagian Umum/umum, data/Kupang", (2, 1)),
        (UNITS, (1, 1), "Bagian Umum/Kupang", "Bagian Umum/Ende/Kupang", (1, 2)),
        (UNITS, (1, 1), "Bagian Umum/Kupang", "Bagian Umum/Bidang Baru/Kupang", ()),  # a unit, or a place
        (UNITS, (1, 1), "Bagian Umum/Kupang", "Bagian Umum/Kupang/Bidang Data", ()),  # not printed there
        (UNITS, (0, 1), "Kupang", "Bidang Data", ()),  # in place of the place, or not
        (UNITS, (1, 0), "Bagian Umum", "Bidang Baru", (1, 0)),
        (("pelaksana", "jadwal"), (1, 0), "Bagian Umum", "Bagian Umum/Foto", ()),
        (("pelaksana", "jadwal"), (1, 0), "Bagian Umum", "Bagian Umum/Bidang Baru/TW I", (2, 1)),
        (("lokasi", "jadwal"), (1, 0), "Kupang", "Kupang/Ende", (2, 0)),
        (("lokasi", "anggaran"), (0, 0), "", "Kupang/500.000", (1, 1)),
        (("lokasi", "jadwal"), (0, 1), "T1", "T1/TW II", ()),
        (("lokasi", "jadwal"), (1, 1), "Kupang/T1", "Kupang/Ende/T2", ()),
        (("keterangan", "lokasi"), (1, 1), "a/b", "a/x/b", ()),
        (("program", "uraian"), (0, 1), "Rapat", "Rapat satu/dua", (0, 2)),  # a programme that is printed above
        (("program", "uraian"), (0, 1), "Rapat", "Program Satu/Rapat", (1, 1)),
        (("program", "uraian"), (1, 1), "Program Satu/Rapat", "Program Dua/Rapat", (1, 1)),
        (("program", "uraian"), (1, 1), "Program Satu/Rapat", "Program Satu/Awal/Rapat", (1, 2)),
        (("keterangan", "lokasi"), (0, 0), "", "a", (1, 0)),
        (("keterangan", "lokasi"), (0, 0), "", "/".join("abcdefghijklmnopqrstuvwxyz"), ()),
    ],
)
def test_lines_are_of_the_content_that_can_say_them(
    fields: tuple[str, ...], shares: tuple[int, ...], was: str, now: str, expected: tuple[int, ...]
) -> None:
    column = ColumnSpec(judul="A", isi=[f"kegiatan.{field}" for field in fields])
    lines = was.split("/") if was else []
    assert said_shares(shares, lines, now.split("/"), line_owners(column, RENCANA)) == expected


@each(
    "shares, was, now, expected",
    [
        ((1, 1, 1), "Rapat/Di: Kupang/APBN", "Rapat/besar/Di: Kupang/APBN", (2, 1, 1)),
        ((1, 1, 1), "Rapat/Di: Kupang/APBN", "Rapat/Di: Kupang/Ende/APBN", ()),
        ((1, 1, 1), "Rapat/Di: Kupang/APBN", "Rapat/Di: Ende/Di: Kupang/APBN", ()),
        ((1, 0, 0), "Rapat", "Rapat/Di: Kupang", (1, 1, 0)),
        ((1, 1, 0), "Rapat/Di: Kupang", "Rapat/Di: Kupang/Di: Ende", ()),
        ((1, 0, 0), "Rapat", "Rapat/besar/Di: Ende", (2, 1, 0)),
        ((1, 0, 0), "Rapat", "Rapat/Kupang", ()),
        ((1, 0, 0), "Rapat", "Rapat/Kupang/APBN", (1, 1, 1)),
    ],
)
def test_nothing_stands_before_the_line_that_says_what_its_content_begins_with(
    shares: tuple[int, ...], was: str, now: str, expected: tuple[int, ...]
) -> None:
    place = {"isi": "kegiatan.lokasi", "awalan": "Di: "}
    column = ColumnSpec.model_validate({"judul": "A", "isi": ["kegiatan.uraian", place, "kegiatan.sumber_dana"]})
    assert said_shares(shares, was.split("/"), now.split("/"), line_owners(column, RENCANA)) == expected


def test_a_schedule_in_words_is_one_line() -> None:
    """Beside a budget, of which a plan that says none may print a sum."""
    kegiatan = parse(b"jadwal: T1\n", "a.yaml").root
    assert isinstance(kegiatan, Mapping)
    column = ColumnSpec(judul="A", isi=["kegiatan.anggaran", "kegiatan.jadwal"])
    assert printed_shares(column, {"kegiatan": kegiatan}, 1) == (0, 1)
