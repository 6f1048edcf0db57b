"""Rows: an item added, moved or taken away with its lines; what the plan says besides stays as it was."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
import yaml

from rakgen.edit.cells import typed
from rakgen.edit.facts import facts_of
from rakgen.edit.opened import CellPlace
from rakgen.edit.refused import EditRefused
from rakgen.edit.rows import WISHES, row_asked
from rakgen.edit.session import EditSession
from tests.support.each import each
from tests.support.edit_server import PLAN, cells_of, opened_session, place_of
from tests.support.plans import ROOT

_FIRST = """\
              # kegiatan pertama
              - uraian: "Rapat: persiapan"
                jadwal: [T1, T2]   # awal tahun
                pelaksana: umum
"""
_SECOND = """\
              - uraian: Survei
                jadwal: T3
                pelaksana: [umum, data]
"""
_LAST = """\
              - uraian: Laporan
                jadwal: semua
                pelaksana: data
"""
_REFERRING = (
    PLAN.replace("- uraian: Survei", "- kode: survei\n                uraian: Survei")
    + """\
          - uraian: Nilai kedua
            target: 5
            kegiatan:
              - rujukan: survei
              - uraian: Lain
"""
)


def ask(session: EditSession, item: str, wish: str, text: str = "", nth: int = 0) -> str:
    """Ask for something of the item of a cell; what the file then says."""
    place = place_of(session, item, nth)
    session.make(session.opened.fingerprint, lambda opened: row_asked(opened, place, wish, text))
    return session.order.path.read_text(encoding="utf-8")


def test_an_item_of_several_lines_is_added(tmp_path: Path) -> None:
    session = opened_session(tmp_path / "plan.yaml")
    new = "              - uraian: |\n                  Apel\n                  pagi\n"
    assert ask(session, "Survei", "add", "Apel\npagi") == PLAN.replace(_SECOND, _SECOND + new)
    assert ask(session, "Apel\npagi", "delete") == PLAN


@each(
    "form, below, after",
    [
        ("renja", "Pengelolaan sistem irigasi primer dan sekunder", "program: air"),
        ("evaluasi-renja", "Program Penyediaan Sarana Pertanian\nPenyediaan benih unggul", "program: padi"),
        ("rak-triwulan", "Survei", ""),
    ],
)
def test_a_kegiatan_comes_below_the_programme_under_which_it_was_added(
    tmp_path: Path, form: str, below: str, after: str
) -> None:
    """A form that prints programmes left it out, or told that it has none; a form that does not says nothing of it."""
    plan = PLAN.replace("uraian: Survei", "uraian: Survei\n                program: p")
    plan = plan.replace("rak:", "program: {p: P}\nrak:")
    shown = (ROOT / "plans" / "contoh" / f"{form}.yaml").read_text(encoding="utf-8") if after else plan
    (tmp_path / "plan.yaml").write_text(shown, encoding="utf-8")
    session = opened_session(tmp_path / "plan.yaml")
    place = place_of(session, below)
    facts = facts_of(session.opened)[place[:2]][place.row]
    assert facts[place.column]["level"] == "kegiatan"
    text = ask(session, below, "add", "Uji coba")
    added = text[text.index("- uraian: Uji coba") :].split("\n")
    assert (added[1].strip() == after) if after else not added[1].startswith("                program")
    assert place_of(session, "Uji coba").row > place.row
    assert "RAK506" not in {finding.code for finding in session.findings}


def test_an_item_is_added_below_moved_and_taken_away(tmp_path: Path) -> None:
    session = opened_session(tmp_path / "plan.yaml")
    new = "              - uraian: 'Apel \"pagi\": #1'\n"
    assert ask(session, "Survei", "add", ' Apel "pagi": #1 ') == PLAN.replace(_SECOND, _SECOND + new)
    assert ask(session, 'Apel "pagi": #1', "delete") == PLAN
    assert ask(session, "Rapat: persiapan", "down") == PLAN.replace(_FIRST + _SECOND, _SECOND + _FIRST)
    assert ask(session, "Rapat: persiapan", "up") == PLAN
    assert ask(session, "Laporan", "up") == PLAN.replace(_SECOND + _LAST, _LAST + _SECOND)
    assert ask(session, "Survei", "delete") == PLAN.replace(_SECOND, "")
    for _ in range(6):
        session.undo(session.opened.fingerprint)
    assert session.order.path.read_text(encoding="utf-8") == PLAN


def test_comments_go_with_the_item_that_they_are_of(tmp_path: Path) -> None:
    """Those above it, and those below that are indented as its fields; a new item comes behind these."""
    path = tmp_path / "plan.yaml"
    own = "                # menunggu jadwal\n                # dari bupati\n"
    above = "              # paling akhir\n"
    path.write_text(PLAN.replace(_SECOND + _LAST, _SECOND + own + above + _LAST), encoding="utf-8")
    session = opened_session(path)
    assert ask(session, "Survei", "up") == PLAN.replace(
        _FIRST + _SECOND + _LAST, _SECOND + own + _FIRST + above + _LAST
    )
    new = "              - uraian: Baru\n"
    text = ask(session, "Survei", "add", "Baru")
    assert text == PLAN.replace(_FIRST + _SECOND + _LAST, _SECOND + own + new + _FIRST + above + _LAST)
    assert ask(session, "Survei", "delete") == PLAN.replace(_FIRST + _SECOND + _LAST, new + _FIRST + above + _LAST)
    assert ask(session, "Laporan", "delete") == PLAN.replace(_FIRST + _SECOND + _LAST, new + _FIRST)


def test_the_last_item_goes_with_its_list_and_the_first_comes_by_typing(tmp_path: Path) -> None:
    session = opened_session(tmp_path / "plan.yaml")
    ask(session, "Laporan", "delete")
    ask(session, "Survei", "delete")
    assert ask(session, "Rapat: persiapan", "delete") == PLAN.partition("            kegiatan:\n")[0]
    place = CellPlace(0, 0, 0, 4)
    session.make(session.opened.fingerprint, lambda opened: typed(opened, place, "", "Baru"))
    head = PLAN.partition("            kegiatan:\n")[0]
    text = session.order.path.read_text(encoding="utf-8")
    assert text == head + "            kegiatan:\n              - uraian: Baru\n"


def test_a_file_without_a_last_line_end_and_with_those_of_windows(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    before = PLAN.rstrip("\n").replace("\n", "\r\n").encode()
    path.write_bytes(before)
    session = opened_session(path)
    ask(session, "Laporan", "up")
    first, second, last = (text.rstrip("\n").replace("\n", "\r\n").encode() for text in (_FIRST, _SECOND, _LAST))
    head = before.partition(first)[0] + first + b"\r\n"
    assert path.read_bytes() == head + last + b"\r\n" + second
    ask(session, "Survei", "delete")
    assert path.read_bytes() == head + last


def test_what_is_taken_over_is_moved_where_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(_REFERRING, encoding="utf-8")
    session = opened_session(path)
    text = ask(session, "Survei", "down", nth=1)
    assert text == _REFERRING.replace(
        "              - rujukan: survei\n              - uraian: Lain\n",
        "              - uraian: Lain\n              - rujukan: survei\n",
    )
    assert ask(session, "Survei", "delete", nth=1) == _REFERRING.replace("              - rujukan: survei\n", "")


@each(
    "item, wish, text",
    [
        ("Laporan", "down", ""),
        ("Rapat: persiapan", "up", ""),
        ("Survei", "add", " \n "),
        ("Layanan yang baik", "up", ""),
    ],
)
def test_what_cannot_be_done_is_refused_and_nothing_written(tmp_path: Path, item: str, wish: str, text: str) -> None:
    session = opened_session(tmp_path / "plan.yaml")
    with pytest.raises(EditRefused) as refused:
        ask(session, item, wish, text)
    assert refused.value.said("id") and session.order.path.read_text(encoding="utf-8") == PLAN


def test_an_empty_cell_takes_no_other_item_away(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN.partition("            kegiatan:\n")[0], encoding="utf-8")
    session = opened_session(path)
    with pytest.raises(EditRefused):
        session.make(session.opened.fingerprint, lambda opened: row_asked(opened, CellPlace(0, 0, 0, 4), "delete", ""))


@each("wish", WISHES)
def test_no_row_beyond_the_table_is_asked_for(tmp_path: Path, wish: str) -> None:
    session = opened_session(tmp_path / "plan.yaml")
    for place in (CellPlace(0, 0, 999, 0), CellPlace(0, 0, 0, 99), CellPlace(9, 0, 0, 0)):
        with pytest.raises(EditRefused):
            row_asked(session.opened, place, wish, "Rapat akhir")


@pytest.mark.parametrize(
    "form, taken", [("renja", "sub_kegiatan"), ("renstra-matriks", "keluaran"), ("rkt", "kegiatan")]
)
def test_the_menu_of_a_row_offers_what_can_be_done(tmp_path: Path, form: str, taken: str) -> None:
    """Nothing that is refused: an item at the end of its list is not to be moved on; and the first item of each level
    that the form prints within it, which then is printed.
    """
    path, offered = tmp_path / "plan.yaml", set()
    plan = yaml.load((ROOT / "plans" / "contoh" / f"{form}.yaml").read_text(encoding="utf-8"), yaml.CBaseLoader)
    path.write_text(
        yaml.dump({**plan, "rak": without(plan["rak"], taken)}, Dumper=yaml.CSafeDumper, sort_keys=False),
        encoding="utf-8",
    )
    opened = opened_session(path).opened
    cells = [(place, facts_of(opened)[place[:2]][place.row][place.column]) for place in cells_of(opened)]
    for place, told in ((place, told) for place, told in cells if "level" in told):
        for wish in ("up", "down"):
            try:
                row_asked(opened, place, wish, "")
            except EditRefused:
                assert wish in told["ends"], place
            else:
                assert wish not in told.get("ends", ()), place
        offered |= {(place, told["level"], level) for level in told.get("within", ())}
    assert {level for *_, level in offered} == {taken}
    for place, level in {(above, level): (place, level) for place, above, level in offered}.values():
        session = opened_session(path)
        session.make(session.opened.fingerprint, partial(row_asked, place=place, wish="add", text="Baru", level=level))
        assert place_of(session, "Baru")
        session.undo(session.opened.fingerprint)


def without(node: object, level: str) -> object:
    """Data of a plan without its items of a level."""
    if isinstance(node, dict):
        return {key: without(value, level) for key, value in node.items() if key != level}
    return [without(item, level) for item in node] if isinstance(node, list) else node
