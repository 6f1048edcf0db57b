"""A value that went to the item above or below it, as one does whose indentation changed, is told as moved."""

from __future__ import annotations

from typing import Any

from rakgen.diff.compare import compare
from rakgen.diff.reports.wording import remark
from tests.support.change_pairs import DATA, PARTIES, SIPOL
from tests.support.diff_plans import I, Item, K, O, Plan, S, plan
from tests.support.each import each

BUDGET, NOTE, UNIT = ("anggaran", "1.000.000"), ("keterangan", "APBN"), ("pelaksana", "hukum")
Given = dict[str, Any]


def version(sasaran: Given, indikator: Given, kegiatan: Given, below: Item | None) -> Plan:
    target = indikator.get("target")
    rest = {name: value for name, value in indikator.items() if name != "target"}
    own = {name: value for name, value in kegiatan.items() if name != "pelaksana"}
    work = K(SIPOL, "T1", kegiatan.get("pelaksana"), *([below] if below else []), **own)
    return plan(S(DATA, I(PARTIES, target, work, **rest), **sasaran))


def part(**given: str) -> Item:
    return Item("sub_kegiatan", "Bagian", "bagian", given)


def moves(old: Plan, new: Plan) -> list[tuple[str, str, str]]:
    """The level and field of each change that tells a move, and its words."""
    changes = compare(old.model(), new.model()).changes
    return [(change.level, change.field, remark(change)) for change in changes if change.moved]


TO, FROM = "dipindahkan ke {}", "dipindahkan dari {}"
WORK, OUTPUT, PART = f'kegiatan "{SIPOL}"', 'keluaran "Laporan"', 'sub kegiatan "Bagian"'
MEASURE, AIM = f'indikator "{PARTIES}"', f'sasaran "{DATA}"'


@each(
    ("old", "new", "there", "back"),
    [
        (
            version({}, {"target": "25%"}, {}, O("Laporan")),
            version({}, {}, {}, O("Laporan", target="25%")),
            [("indikator", "target", TO.format(OUTPUT)), ("keluaran", "target", FROM.format(MEASURE))],
            [("indikator", "target", FROM.format(OUTPUT)), ("keluaran", "target", TO.format(MEASURE))],
        ),
        (
            version({}, {}, dict([NOTE]), None),
            version({}, dict([NOTE]), {}, None),
            [("indikator", "keterangan", FROM.format(WORK)), ("kegiatan", "keterangan", TO.format(MEASURE))],
            [("indikator", "keterangan", TO.format(WORK)), ("kegiatan", "keterangan", FROM.format(MEASURE))],
        ),
        (
            version({}, {}, dict([NOTE]), None),
            version(dict([NOTE]), {}, {}, None),
            [("sasaran", "keterangan", FROM.format(WORK)), ("kegiatan", "keterangan", TO.format(AIM))],
            [("sasaran", "keterangan", TO.format(WORK)), ("kegiatan", "keterangan", FROM.format(AIM))],
        ),
        (
            version({}, {}, dict([UNIT]), part(jadwal="T2")),
            version({}, {}, {}, part(jadwal="T2", pelaksana="hukum")),
            [("kegiatan", "pelaksana", TO.format(PART)), ("sub_kegiatan", "pelaksana", FROM.format(WORK))],
            [("kegiatan", "pelaksana", FROM.format(PART)), ("sub_kegiatan", "pelaksana", TO.format(WORK))],
        ),
        (  # with an item that came, or went, whole
            version({}, {}, dict([BUDGET]), None),
            version({}, {}, {}, part(anggaran="1.000.000")),
            [("kegiatan", "anggaran", TO.format(PART))],
            [("kegiatan", "anggaran", FROM.format(PART))],
        ),
        (  # another value, another field, or none that went, is no move
            version({}, {"target": "25%"}, dict([NOTE]), O("Laporan")),
            version({}, {"keterangan": "APBD"}, {}, O("Laporan", target="26%")),
            [],
            [],
        ),
        (
            version({}, {}, dict([NOTE]), O("Laporan")),
            version({}, {}, dict([NOTE]), O("Laporan", keterangan="APBN")),
            [],
            [],
        ),
    ],
)
def test_a_value_that_went_to_an_item_above_or_below_is_told_as_moved(
    old: Plan, new: Plan, there: list[tuple[str, str, str]], back: list[tuple[str, str, str]]
) -> None:
    assert moves(old, new) == there
    assert moves(new, old) == back


def test_a_value_of_an_item_that_stands_apart_is_no_move() -> None:
    first, other = (S(DATA, I(PARTIES, None, K(SIPOL, **dict([NOTE])))), S(DATA, I(PARTIES, None, K(SIPOL))))
    apart = [
        S("Terwujudnya tata kelola", I("Nilai SAKIP", None, K("Evaluasi kinerja", **one))) for one in ({}, dict([NOTE]))
    ]
    assert moves(plan(first, apart[0]), plan(other, apart[1])) == []


def test_a_move_is_told_in_both_languages() -> None:
    old, new = version({}, {}, dict([BUDGET]), None), version({}, {}, {}, part(anggaran="1.000.000"))
    change = next(change for change in compare(old.model(), new.model()).changes if change.moved)
    assert remark(change, "en") == f"moved to {PART}"
