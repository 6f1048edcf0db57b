"""Between brackets a value, a field or an item is edited where it stands; all other bytes stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.edit.cells import ticked, typed
from rakgen.edit.opened import PlanOrder
from rakgen.edit.refused import EditRefused
from rakgen.edit.rows import row_asked
from rakgen.edit.session import EditSession
from tests.support.each import each
from tests.support.edit_server import PLAN, cells_of, opened_session, place_of

FIRST = "{uraian: Rapat, jadwal: [T1, T2], pelaksana: umum}"
SECOND = "{uraian: 'Survei: lapangan',\n                 jadwal: T3, pelaksana: [umum, data] }"
LAST = "{uraian: Laporan}"
HEAD = """\
versi: 1
instansi: DINAS CONTOH
tahun: 2021
pelaksana: {umum: Bagian Umum, data: "Bidang Data, Arsip"}
rak:
  - layout: rak-triwulan
    sasaran:
      - uraian: Layanan yang baik
        indikator:
"""
LIST = f"{HEAD}          - {{uraian: Nilai, target: 80,\n             kegiatan: [{FIRST}, {SECOND},{LAST}]}}  # akhir\n"
ITEMS = (
    f"{HEAD}          - uraian: Nilai\n            kegiatan:\n              - {FIRST}\n              - {LAST}  # dua\n"
)


def put(session: EditSession, old: str, new: str, row_of: str = "", column: int = 0) -> str:
    """Type into the cell that says a text, or one of its row; what the file then says."""
    place = place_of(session, row_of or old)
    place = place._replace(column=column) if row_of else place
    session.make(session.opened.fingerprint, lambda opened: typed(opened, place, old, new))
    return session.order.path.read_text(encoding="utf-8")


def ask(session: EditSession, item: str, wish: str, text: str = "") -> str:
    place = place_of(session, item)
    session.make(session.opened.fingerprint, lambda opened: row_asked(opened, place, wish, text))
    return session.order.path.read_text(encoding="utf-8")


def opened(tmp_path: Path, text: str) -> EditSession:
    path = tmp_path / "plan.yaml"
    path.write_text(text, encoding="utf-8")
    return opened_session(path)


@pytest.mark.slow
def test_texts_are_put_added_and_taken_away(tmp_path: Path) -> None:
    session, unit = opened(tmp_path, LIST), 9
    assert put(session, "Rapat", "Rapat,\nlalu [apel]") == (now := LIST.replace("Rapat", r'"Rapat,\nlalu [apel]"'))
    assert put(session, "80", "80, 90") == (now := now.replace("target: 80", 'target: "80, 90"'))
    assert put(session, "80, 90", "") == (now := now.replace(' target: "80, 90",\n            ', ""))
    assert put(session, "", "75", "Nilai", 3) == (now := now.replace("uraian: Nilai,", "uraian: Nilai, target: 75,"))
    units = "Bagian Umum\nBidang Data, Arsip"
    assert put(session, "Bagian Umum", units, "Rapat,\nlalu [apel]", unit) == (
        now := now.replace("pelaksana: umum}", "pelaksana: [umum, data]}")
    )
    assert put(session, units, "Bidang Data, Arsip", "Survei: lapangan", unit) == (
        now := now.replace("[umum, data] }", "data }")
    )
    assert put(session, "", "Bagian Umum", "Laporan", unit) == (
        now := now.replace("{uraian: Laporan}", "{uraian: Laporan, pelaksana: umum}")
    )
    place = place_of(session, "Survei: lapangan")._replace(column=5)
    session.make(session.opened.fingerprint, lambda opened: ticked(opened, place, is_on=True))
    now = now.replace("jadwal: T3", "jadwal: [T1, T3]")
    assert session.order.path.read_text(encoding="utf-8") == now
    while session.undos:
        session.undo(session.opened.fingerprint)
    assert session.order.path.read_text(encoding="utf-8") == LIST


def test_items_of_a_list_are_added_moved_and_taken_away(tmp_path: Path) -> None:
    session = opened(tmp_path, LIST)
    new = '{uraian: "Apel, pagi"}'
    assert ask(session, "Rapat", "add", "Apel, pagi") == LIST.replace(FIRST, f"{FIRST}, {new}")
    assert ask(session, "Apel, pagi", "up") == LIST.replace(FIRST, f"{new}, {FIRST}")
    assert ask(session, "Apel, pagi", "delete") == LIST
    assert ask(session, "Survei: lapangan", "down") == LIST.replace(f"{SECOND},{LAST}", f"{LAST},{SECOND}")
    assert ask(session, "Survei: lapangan", "delete") == LIST.replace(f", {SECOND},{LAST}", f", {LAST}")
    assert ask(session, "Laporan", "delete") == LIST.replace(f", {SECOND},{LAST}", "")
    assert ask(session, "Rapat", "delete") == f"{HEAD}          - {{uraian: Nilai, target: 80}}  # akhir\n"
    assert put(session, "", "Apel, pagi", "Nilai", 4) == (
        f"{HEAD}          - {{uraian: Nilai, target: 80, kegiatan: [{new}]}}  # akhir\n"
    )


def test_items_with_lines_of_their_own_are_too(tmp_path: Path) -> None:
    session = opened(tmp_path, ITEMS)
    assert ask(session, "Laporan", "add", "Apel\npagi") == (
        ITEMS + "              - uraian: |\n                  Apel\n                  pagi\n"
    )
    assert ask(session, "Apel\npagi", "delete") == ITEMS
    assert ask(session, "Laporan", "up") == (
        ITEMS.replace(f"- {FIRST}\n", "- A\n")
        .replace(f"- {LAST}  # dua", f"- {FIRST}")
        .replace("- A\n", f"- {LAST}  # dua\n")
    )


def test_a_comment_between_brackets_is_never_lost(tmp_path: Path) -> None:
    text = LIST.replace("target: 80,\n", "target: 80,  # dari renstra\n")
    session = opened(tmp_path, text)
    with pytest.raises(EditRefused, match="tanpa menyentuh"):
        put(session, "80", "")
    assert session.order.path.read_text(encoding="utf-8") == text
    assert put(session, "80", "81") == text.replace("80", "81")


@each(
    "jadwal, stays",
    [
        (
            "\n                  # alasan\n                  - T3  # 'sesudah' anggaran",
            ["# alasan", "# 'sesudah' anggaran"],
        ),
        (" # a\n                  - T3", ["# a"]),
        (" [\n                  T3 # a\n                  ] # b # c", ["# a", "# b # c"]),
        ("\n                  # s\n                  T3", ["# s"]),
        (' [T3] # "x" # y', ['# "x" # y']),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_comments_of_a_field_that_goes_stay_on_lines_of_their_own(
    tmp_path: Path, end: str, jadwal: str, stays: list[str]
) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(PLAN.replace("jadwal: T3", f"jadwal:{jadwal}").replace("\n", end).encode())
    session = EditSession(PlanOrder(path))
    tick = next(place for place, cell in cells_of(session.opened).items() if place.row == 1 and cell.text == "ya")
    session.make(session.opened.fingerprint, lambda opened: ticked(opened, tick, is_on=False))
    pad = "\n" + " " * 16
    left = PLAN.replace("jadwal: T3", pad.join(stays)).replace("\n", end)
    assert path.read_bytes().decode() == left
