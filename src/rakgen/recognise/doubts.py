"""Doubts: what was guessed or not understood, each with its place in the source."""

from typing import Literal, NamedTuple

from rakgen.readers.raw import RawPlace, RemarkKind

DoubtKind = Literal[
    "unplaced",
    "no_mark",
    "bar",
    "mixed",
    "ditto",
    "again",
    "added",
    "amount",
    "near",
    "apart",
    "together",
    "level",
    "depth",
    "levels",
    "periods",
    "signs",
    "listed",
    "letters",
    "column",
    "total",
    "closing",
    "title",
    "signer",
    "pen",
    "reader",
    "guessed",
    "reached",
    "clipped",
    "skipped",
    "third",
    "year",
    "year_below",
    "own_year",
    "other_year",
    "foreign",
    "no_part",
    "scale",
    "when",
    "targets",
    "merged",
    "several",
    "stored",
    "heading",
    "layout",
    "side_by_side",
]
"""Why something is doubted: a text without a field, now a comment; a text where a mark was expected, and one on a bar
that marks its periods; shaded cells beside signs, which mark as these do; "as above" filled in; a second text for one
field; an item that the source has not, added because a plan needs it; an amount that is none; two spellings of one
name; a name that lists other units, and one that may; a row whose level was guessed, rows whose levels only the depth
of their codes tells, and those of several levels that nothing tells apart; columns of periods under headings that do
not say what they hold; a schedule with letters for ticks;
a numbered list that became one item; letters that number columns; a column whose meaning was
guessed; a total that the form does not print; a text at its end with figures in it, which stay as they are; a line
above a table and one of a signature that were not understood; that somebody has signed, as `ttd`; what the reader left
or found elsewhere, and what it guessed or could not read; what was reached of an item, which a plan does not hold; a
text that the source cuts off; a table that is no plan's; a signature beyond the two that forms print; the year of a
plan by a title that names several, or by a line below its tables; the plan's own year in a title or heading of a new
layout, now a field, and another one, which stays; a column of another year, or of a part of a year that plans do not
know, now a free field; amounts that a line says are thousands or more; a text that says when, read as a jadwal too,
and one read as targets by periods; a text merged over periods or items, noted at the first alone, and an item merged
over several of those above it, now one below each; an amount or number that a workbook shows as another than it
stores; a heading that the layout asked for prints in other words, and one for which that is not used; two tables
beside one another, read as one.
"""

KEYS: dict[DoubtKind, str] = {
    "unplaced": "RAK971", "no_mark": "RAK971.tanda", "bar": "RAK971.arsir",
    "mixed": "RAK971.campur", "ditto": "RAK971.sda", "again": "RAK971.lagi",
    "added": "RAK971.tambah", "amount": "RAK971.uang", "near": "RAK971.mirip", "level": "RAK971.tingkat",
    "depth": "RAK971.kedalaman", "levels": "RAK971.setingkat", "periods": "RAK971.periode",
    "signs": "RAK971.huruf_jadwal",
    "listed": "RAK971.daftar", "letters": "RAK971.huruf",
    "column": "RAK971.bentuk", "total": "RAK971.jumlah", "title": "RAK971.judul", "signer": "RAK971.judul",
    "pen": "RAK971.ttd",
    "reader": "RAK971.sumber", "guessed": "RAK971.terbaca",
    "reached": "RAK971.capaian", "clipped": "RAK971.terpotong", "skipped": "RAK971.tabel",
    "third": "RAK971.pengesahan", "year": "RAK971.tahun", "year_below": "RAK971.tahun_bawah",
    "own_year": "RAK971.tahun_rencana",
    "other_year": "RAK971.tahun_lain", "foreign": "RAK971.kolom_tahun",
    "no_part": "RAK971.bagian", "scale": "RAK971.skala",
    "when": "RAK971.jadwal", "targets": "RAK971.target", "apart": "RAK971.unit",
    "together": "RAK971.satu", "closing": "RAK971.penutup", "merged": "RAK971.gabung", "several": "RAK971.butir",
    "stored": "RAK971.tampil", "heading": "RAK971.kepala", "layout": "RAK971.layout",
    "side_by_side": "RAK971.samping",
}  # fmt: skip
"""The finding that tells of each kind."""

_OF_READERS: dict[RemarkKind, DoubtKind] = {
    "clipped": "clipped",
    **dict.fromkeys(("joined", "rest", "formula", "cut", "unreadable"), "guessed"),
}


def doubt_of(remark: RemarkKind) -> DoubtKind:
    """Why something is doubted that a reader tells: a text may be another one, or is not all of it, or was only left or
    found elsewhere.
    """
    return _OF_READERS.get(remark, "reader")


class Doubt(NamedTuple):
    """One doubt: why, where in the source, the text it is about, and what was made of it."""

    kind: DoubtKind
    place: RawPlace
    text: str = ""
    made: str = ""
