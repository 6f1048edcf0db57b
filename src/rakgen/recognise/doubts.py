"""Doubts: what was guessed or not understood, each with its place in the source."""

from typing import Literal, NamedTuple

from rakgen.readers.raw import RawPlace, RemarkKind

DoubtKind = Literal[
    "unplaced",  # a text without a field, now a comment
    "no_mark",  # a text where a mark was expected
    "bar",  # such a text on a bar that marks its periods
    "mixed",  # shaded cells beside signs, which mark as these do
    "ditto",  # "as above", filled in
    "again",  # a second text for one field
    "added",  # an item that the source has not, added because a plan needs it
    "amount",  # an amount that is none
    "near",  # two spellings of one name
    "apart",  # a name that lists other units
    "together",  # a name that may list other units
    "no_unit",  # a schedule or an amount where a unit was expected
    "level",  # a row whose level was guessed
    "depth",  # rows whose levels only the depth of their codes tells
    "levels",  # rows of several levels that nothing tells apart
    "periods",  # columns of periods under headings that do not say what they hold
    "signs",  # a schedule with letters for ticks
    "listed",  # a numbered list that became one item
    "letters",  # letters that number columns
    "column",  # a column whose meaning was guessed
    "total",  # a total that the form does not print
    "closing",  # a text at the end of a table with figures in it, which stay as they are
    "title",  # a line above a table that was not understood
    "signer",  # a line of a signature that was not understood
    "pen",  # that somebody has signed, as `ttd`
    "reader",  # what the reader left or found elsewhere
    "guessed",  # what the reader guessed or could not read
    "reached",  # what was reached of an item, which a plan does not hold
    "clipped",  # a text that the source cuts off
    "skipped",  # a table that is no plan's
    "third",  # a signature beyond the two that forms print
    "year",  # the year of the plan, by a title that names several
    "year_below",  # the year of the plan, by a line below its tables
    "own_year",  # the plan's own year in a title or heading of a new layout, now a field
    "other_year",  # another year there, which stays
    "foreign",  # a column of another year, now a free field
    "no_part",  # a column of a part of a year that plans do not know, now a free field
    "scale",  # amounts that a line says are thousands or more
    "when",  # a text that says when, read as a jadwal too
    "targets",  # a text read as targets by periods too
    "merged",  # a text merged over periods or items, noted at the first alone
    "several",  # an item merged over several of those above it, now one below each
    "stored",  # an amount or number that a workbook shows as another than it stores
    "heading",  # a heading that the layout asked for prints in other words
    "layout",  # a heading for which the layout asked for is not used
    "side_by_side",  # two tables beside one another, read as one
]
"""Why something is doubted."""

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
    "together": "RAK971.satu", "no_unit": "RAK971.bukan_unit",
    "closing": "RAK971.penutup", "merged": "RAK971.gabung", "several": "RAK971.butir",
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
