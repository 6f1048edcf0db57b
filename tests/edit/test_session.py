"""Session: each edit is one splice of the plan's file, and is taken back as one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from rakgen.compiler import Compiler, Result
from rakgen.diagnostics import Edit, Span
from rakgen.edit.asked import Asked
from rakgen.edit.cells import ticked, typed
from rakgen.edit.opened import CellPlace, Opened, PlanOrder
from rakgen.edit.refused import EditRefused
from rakgen.edit.session import EditSession
from rakgen.fixing import settle
from rakgen.system.files import FileBytes
from tests.support.each import each
from tests.support.edit_server import PLAN, opened_session, place_of
from tests.support.plans import ROOT


def edit(session: EditSession, old: str, new: str, nth: int = 0) -> None:
    """Type a text into the cell that says another."""
    place = place_of(session, old, nth)
    session.make(session.opened.fingerprint, lambda opened: typed(opened, place, old, new))


@pytest.mark.slow
@each(
    "old, new, before, after",
    [
        ("Rapat: persiapan", "Rapat #2: akhir", '"Rapat: persiapan"', '"Rapat #2: akhir"'),
        ("80", "85,5%", "target: 80  # dari renstra", "target: 85,5%  # dari renstra"),
        (
            "Survei",
            "Survei\nkepuasan",
            "- uraian: Survei\n",
            "- uraian: |\n                  Survei\n                  kepuasan\n",
        ),
        ("Bagian Umum", "data", "pelaksana: umum\n", "pelaksana: data\n"),
        ("Bagian Umum", "DATA", "pelaksana: umum\n", "pelaksana: data\n"),
        ("Bagian Umum", "bid. data", "pelaksana: umum\n", "pelaksana: data\n"),
        ("Bagian Umum\nBidang Data", "Bidang Data, umum", "[umum, data]", "[data, umum]"),
        ("Bagian Umum\nBidang Data", "Bidang Data", "pelaksana: [umum, data]", "pelaksana: data"),
        (
            "Bagian Umum",
            "Bidang Data\nBagian Umum",
            "pelaksana: umum\n",
            "pelaksana:\n                  - data\n                  - umum\n",
        ),
        ("Laporan", '- "kutip" [1]', "uraian: Laporan", "uraian: '- \"kutip\" [1]'"),
    ],
)
def test_a_typed_text_is_one_splice_and_goes_back(tmp_path: Path, old: str, new: str, before: str, after: str) -> None:
    session = opened_session(tmp_path / "plan.yaml")
    edit(session, old, new)
    path = session.order.path
    assert path.read_text(encoding="utf-8") == PLAN.replace(before, after, 1)
    session.undo(session.opened.fingerprint)
    assert path.read_text(encoding="utf-8") == PLAN
    session.redo(session.opened.fingerprint)
    assert path.read_text(encoding="utf-8") == PLAN.replace(before, after, 1)


@each(
    "row, column, is_on, before, after",
    [
        (0, 7, True, "jadwal: [T1, T2]   #", "jadwal: T1-T3   #"),
        (0, 5, False, "jadwal: [T1, T2]   #", "jadwal: T2   #"),
        (1, 8, True, "jadwal: T3\n", "jadwal: T3-T4\n"),
        (2, 6, False, "jadwal: semua\n", "jadwal: Januari-Maret, Juli-Desember\n"),
    ],
)
def test_a_tick_rewrites_the_schedule(
    tmp_path: Path, row: int, column: int, is_on: bool, before: str, after: str
) -> None:
    session = opened_session(tmp_path / "plan.yaml")
    place = CellPlace(0, 0, row, column)
    session.make(session.opened.fingerprint, lambda opened: ticked(opened, place, is_on=is_on))
    assert session.order.path.read_text(encoding="utf-8") == PLAN.replace(before, after)


@each(
    "said, column, is_on, after",
    [
        ("jadwal: T1, ", 6, True, "jadwal: T1-T2, "),
        ("jadwal: T1-T2, ", 8, True, "jadwal: [T1-T2, T4], "),
        ("jadwal: [T1, T3], ", 6, True, "jadwal: T1-T3, "),
        ("jadwal: [T1, T3], ", 7, False, "jadwal: T1, "),
        ("", 8, True, "jadwal: T4, "),
    ],
)
def test_a_tick_between_brackets_is_spelled_as_on_a_line_of_its_own(
    tmp_path: Path, said: str, column: int, is_on: bool, after: str
) -> None:
    block = PLAN[PLAN.index("              - uraian: Survei") : PLAN.index("              - uraian: Laporan")]
    before, now = (
        PLAN.replace(block, f"              - {{uraian: Survei, {one}lokasi: K}}\n") for one in (said, after)
    )
    (tmp_path / "plan.yaml").write_text(before, encoding="utf-8")
    session = opened_session(tmp_path / "plan.yaml")
    place = CellPlace(0, 0, 1, column)
    session.make(session.opened.fingerprint, lambda opened: ticked(opened, place, is_on=is_on))
    assert session.order.path.read_text(encoding="utf-8") == now


_LINE = "\n" + " " * 16


@each(
    "said, column, after",
    [
        (f"{_LINE}# sela{_LINE}- T3", 5, f"{_LINE}# sela{_LINE}- T1{_LINE}- T3"),
        (f"  # c{_LINE}- T3", 8, f"  # c{_LINE}- T3{_LINE}- T4"),
        (f"{_LINE}- T2{_LINE}- T3", 8, " T2-T4"),
    ],
)
def test_a_comment_above_a_list_at_the_column_of_its_name_stays(
    tmp_path: Path, said: str, column: int, after: str
) -> None:
    before = PLAN.replace("jadwal: T3", f"jadwal:{said}")
    (tmp_path / "plan.yaml").write_text(before, encoding="utf-8")
    session = opened_session(tmp_path / "plan.yaml")
    place = CellPlace(0, 0, 1, column)
    session.make(session.opened.fingerprint, lambda opened: ticked(opened, place, is_on=True))
    assert session.order.path.read_text(encoding="utf-8") == PLAN.replace("jadwal: T3", f"jadwal:{after}")


_COMMENTED = (
    PLAN.replace("jadwal: T3", "jadwal:\n                  - T2  # x\n                  - T3  # y")
    .replace(
        "[umum, data]",
        "\n                  # yang memimpin\n                  - umum  # a\n                  - data  # b",
    )
    .replace("pelaksana: \n", "pelaksana:\n")
)


@each(
    "column, old, new, before, after",
    [
        (9, "Bagian Umum\nBidang Data", "Bagian Umum", "                  - data  # b\n", ""),
        (9, "Bagian Umum\nBidang Data", "Bidang Data", "                  - umum  # a\n", ""),
        (9, "Bagian Umum\nBidang Data", "Bagian Umum\nBagian Baru", "- data  # b", "- baru  # b"),
        (
            9,
            "Bagian Umum\nBidang Data",
            "Bagian Umum\nBidang Data\nBaru",
            "  - data  # b",
            "  - data  # b\n                  - baru",
        ),
        (9, "Bagian Umum\nBidang Data", "Bidang Data\nBagian Umum", "", None),
        (
            9,
            "Bagian Umum\nBidang Data",
            "",
            f"pelaksana:{_LINE}  # yang memimpin{_LINE}  - umum  # a{_LINE}  - data  # b",
            f"# yang memimpin{_LINE}# a{_LINE}# b",
        ),
        (5, True, None, "  - T2  # x", "  - T1\n                  - T2  # x"),
        (6, False, None, "                  - T2  # x\n", ""),
        (8, True, None, "  - T3  # y", "  - T3  # y\n                  - T4"),
    ],
)
def test_texts_of_a_list_that_stay_keep_their_comments(
    tmp_path: Path, column: int, old: Any, new: Any, before: str, after: str | None
) -> None:
    (tmp_path / "plan.yaml").write_text(_COMMENTED, encoding="utf-8")
    session, place = opened_session(tmp_path / "plan.yaml"), CellPlace(0, 0, 1, column)

    def ask(opened: Opened) -> Asked:
        return ticked(opened, place, is_on=old) if new is None else typed(opened, place, old, new)

    if after is None:
        with pytest.raises(EditRefused):
            session.make(session.opened.fingerprint, ask)
    else:
        session.make(session.opened.fingerprint, ask)
    text = session.order.path.read_text(encoding="utf-8")
    expected = _COMMENTED.replace(before, after) if after is not None else _COMMENTED
    assert text.replace("  baru: Bagian Baru\n", "").replace("  baru: Baru\n", "") == expected


def test_line_ends_and_the_byte_order_mark_stay(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + PLAN.replace("\n", "\r\n").encode())
    before = path.read_bytes()
    session = opened_session(path)
    edit(session, "Survei", "Survei\nkedua")
    block = b"|\r\n                  Survei\r\n                  kedua"
    assert path.read_bytes() == before.replace(b"Survei", block)


def test_a_new_unit_comes_into_the_register(tmp_path: Path) -> None:
    session = opened_session(tmp_path / "plan.yaml")
    edit(session, "Bagian Umum", "Sekretariat")
    text = session.order.path.read_text(encoding="utf-8")
    assert "  data: Bidang Data\n  sekretariat: Sekretariat\n" in text and "pelaksana: sekretariat\n" in text


@each(
    "old, new",
    [
        ("Survei", ""),
        ("Bagian Umum", "Bagian Umun"),
        ("Bagian Umum", "bag"),
        ("Bagian Umum", "da"),
        ("Bagian Umum", "Bidang Data, Bidang Baru"),
        ("Bagian Umum", "Bidang Satu & Bidang Dua"),
        ("Bagian Umum", "seluruh bidang"),
        ("Bagian Umum", "Bidang Baru dkk."),
        ("Bagian Umum", "-"),
        ("Bagian Umum", "v"),
        ("80", "80\n\x07"),
        ("Survei", "tab\x00"),
    ],
)
def test_what_the_plan_would_not_print_is_refused_and_nothing_written(tmp_path: Path, old: str, new: str) -> None:
    session = opened_session(tmp_path / "plan.yaml")
    with pytest.raises(EditRefused) as refused:
        edit(session, old, new)
    assert refused.value.reason == "unclear" and refused.value.said("id") and refused.value.said("en")
    assert session.order.path.read_text(encoding="utf-8") == PLAN and session.undos == []


def test_a_file_changed_outside_is_loaded_and_never_overwritten(tmp_path: Path) -> None:
    session = opened_session(tmp_path / "plan.yaml")
    edit(session, "Survei", "Survei dua")
    other = PLAN.replace("Laporan", "Laporan akhir")
    session.order.path.write_text(other, encoding="utf-8")
    with pytest.raises(EditRefused) as refused:
        edit(session, "80", "81")
    assert refused.value.reason == "moved"
    assert session.order.path.read_text(encoding="utf-8") == other and session.undos == []
    edit(session, "Laporan akhir", "Laporan")
    assert session.order.path.read_text(encoding="utf-8") == PLAN


def test_edits_of_lines_that_another_program_left_can_still_be_taken_back(tmp_path: Path) -> None:
    """Also after the file was gone, or had errors, for a while; the one of a line that was changed, and those before
    it, cannot, which is told.
    """
    session = opened_session(tmp_path / "plan.yaml")
    path = session.order.path
    for old, new in (("80", "81"), ("Survei", "Survei dua"), ("Laporan", "Laporan akhir")):
        edit(session, old, new)
    session.undo(session.opened.fingerprint)
    path.write_text("# catatan\n" + path.read_text().replace("DINAS CONTOH", "DINAS"), encoding="utf-8")
    session.look()
    assert session.steps() == (2, 1) and not session.has_lost
    whole = path.read_text(encoding="utf-8")
    path.unlink()
    assert session.look() and session.steps() == (0, 0)
    path.write_text(whole.replace("target: 81", "target: 80,5"), encoding="utf-8")
    assert session.look() and session.steps() == (1, 1) and session.has_lost
    session.redo(session.opened.fingerprint)
    session.undo(session.opened.fingerprint)
    session.undo(session.opened.fingerprint)
    assert "uraian: Survei\n" in path.read_text(encoding="utf-8") and session.steps() == (0, 2)
    with pytest.raises(EditRefused):
        session.undo(session.opened.fingerprint)
    expected = "# catatan\n" + PLAN.replace("DINAS CONTOH", "DINAS").replace("target: 80", "target: 80,5")
    assert path.read_text(encoding="utf-8") == expected


def test_a_file_changed_while_an_edit_is_made_is_not_written_over(tmp_path: Path) -> None:
    session, other = opened_session(tmp_path / "plan.yaml"), PLAN.replace("Laporan", "Laporan akhir")

    def meanwhile(opened: Opened) -> Asked:
        session.order.path.write_text(other, encoding="utf-8")
        return typed(opened, place_of(session, "80"), "80", "81")

    with pytest.raises(EditRefused) as refused:
        session.make(session.opened.fingerprint, meanwhile)
    assert refused.value.reason == "moved" and session.undos == []
    assert session.order.path.read_text(encoding="utf-8") == other


def test_an_edit_after_which_the_plan_has_errors_is_refused(tmp_path: Path) -> None:
    session = opened_session(tmp_path / "plan.yaml")
    line = PLAN[: PLAN.index("jadwal: T3")].count("\n") + 1
    wrong = Edit(Span(line, 25, line, 27), "T9")
    with pytest.raises(EditRefused) as refused:
        session.make(session.opened.fingerprint, lambda _: Asked([wrong], lambda _: None))
    assert refused.value.reason == "unclear" and session.order.path.read_text(encoding="utf-8") == PLAN


def test_an_old_page_is_refused(tmp_path: Path) -> None:
    session = opened_session(tmp_path / "plan.yaml")
    old = session.opened.fingerprint
    edit(session, "80", "81")
    with pytest.raises(EditRefused) as refused:
        session.make(old, lambda opened: typed(opened, place_of(session, "Survei"), "Survei", "x"))
    assert refused.value.reason == "moved"


def test_two_sessions_of_one_file_do_not_lose_each_others_edits(tmp_path: Path) -> None:
    one, other = opened_session(tmp_path / "plan.yaml"), opened_session(tmp_path / "plan.yaml")
    edit(one, "80", "81")
    with pytest.raises(EditRefused):
        edit(other, "Survei", "Survei dua")
    edit(other, "Survei", "Survei dua")
    assert one.look() and not one.look()
    text = PLAN.replace("target: 80", "target: 81").replace("Survei", "Survei dua")
    assert one.order.path.read_text(encoding="utf-8") == text and one.opened.data == text.encode()


def test_a_plan_with_errors_keeps_its_last_good_page_until_it_is_good(tmp_path: Path) -> None:
    session = opened_session(tmp_path / "plan.yaml")
    good = session.shown
    session.order.path.write_text(PLAN.replace("jadwal: T3", "jadwal: T9"), encoding="utf-8")
    assert session.look() and session.failed and session.shown is good
    assert [one.code for one in session.findings] == ["RAK121"]
    with pytest.raises(EditRefused) as refused:
        edit(session, "80", "81")
    assert refused.value.reason == "unclear"
    session.order.path.write_text(PLAN, encoding="utf-8")
    assert session.look() and not session.failed and session.shown is session.opened
    session.order.path.unlink()
    assert session.look() and session.failed and [one.code for one in session.findings] == ["RAK901"]


def test_what_the_page_is_made_from_is_looked_at_too_and_what_comes(tmp_path: Path) -> None:
    path = tmp_path / "plans" / "plan.yaml"
    path.parent.mkdir()
    session = opened_session(path)
    path.touch()
    assert not session.look()
    (tmp_path / "templates" / "layouts").mkdir(parents=True)
    shipped = (ROOT / "templates" / "layouts" / "rak-triwulan.yaml").read_text(encoding="utf-8")
    (tmp_path / "templates" / "layouts" / "rak-triwulan.yaml").write_text(
        shipped.replace("SASARAN", "TUJUAN"), encoding="utf-8"
    )
    assert session.look() and not session.failed
    (tmp_path / "rakgen.yaml").write_text("instansi: DINAS LAIN\n", encoding="utf-8")
    assert session.look() and not session.look()


@pytest.mark.parametrize("name", ["plans/plan.yaml", "templates/layouts/rak-triwulan.yaml", "rakgen.yaml"])
def test_what_another_program_saves_at_the_moment_of_an_edit_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    files = {"plans/plan.yaml": PLAN, "rakgen.yaml": "tempat: Kupang\n"}
    shipped = ROOT / "templates" / "layouts" / "rak-triwulan.yaml"
    files["templates/layouts/rak-triwulan.yaml"] = shipped.read_text(encoding="utf-8")
    for one, text in files.items():
        (tmp_path / one).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / one).write_text(text, encoding="utf-8")
    session = opened_session(tmp_path / "plans" / "plan.yaml")
    session.look()

    def written(files: Mapping[Path, FileBytes]) -> None:
        for path, content in files.items():
            path.write_bytes(content.after)
        (tmp_path / name).write_text((tmp_path / name).read_text(encoding="utf-8") + "# lain\n", encoding="utf-8")

    monkeypatch.setattr("rakgen.edit.session.write_together", written)
    edit(session, "80", "81")
    assert session.look() and not session.look()
    assert session.opened.data == (tmp_path / "plans" / "plan.yaml").read_bytes()


def test_a_file_that_is_being_saved_is_waited_for(tmp_path: Path) -> None:
    session = opened_session(tmp_path / "plan.yaml")
    session.order.path.write_bytes(b"")
    assert not session.look(waits=True)
    session.order.path.write_text(PLAN.replace("80", "81"), encoding="utf-8")
    assert not session.look(waits=True) and session.look(waits=True) and not session.failed
    session.order.path.unlink()
    assert not session.look(waits=True) and session.look(waits=True) and session.failed


def test_reading_only_writes_nothing(tmp_path: Path) -> None:
    session = opened_session(tmp_path / "plan.yaml", read_only=True)
    with pytest.raises(EditRefused) as refused:
        edit(session, "80", "81")
    assert refused.value.reason == "forbidden" and session.order.path.read_text(encoding="utf-8") == PLAN


def test_a_protected_file_is_told_as_that(tmp_path: Path) -> None:
    session = opened_session(tmp_path / "plan.yaml")
    session.order.path.chmod(0o444)
    with pytest.raises(EditRefused) as refused:
        edit(session, "80", "81")
    assert refused.value.said("id").startswith("Berkas plan.yaml dilindungi, hanya dapat dibaca; izinkan dahulu")
    assert session.order.path.read_text(encoding="utf-8") == PLAN


def test_a_full_disk_leaves_the_file_and_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = opened_session(tmp_path / "plan.yaml")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(EditRefused) as refused:
        edit(session, "80", "81")
    assert refused.value.reason == "disk" and "ruang penyimpanan penuh" in refused.value.said("id")
    assert [one.name for one in tmp_path.iterdir()] == ["plan.yaml"]
    assert session.order.path.read_text(encoding="utf-8") == PLAN and session.undos == []


def test_in_a_long_plan_each_fix_is_tried_when_it_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    text = PLAN.replace("target: 80", "target: 80.5%") + "# catatan\n" * 11_000
    path.write_text(text, encoding="utf-8")
    session = opened_session(path)
    (number,) = [at for at, one in enumerate(session.findings) if one.fix and one.safe]
    session.fix(session.opened.fingerprint, number)
    assert path.read_text(encoding="utf-8") == text.replace("80.5%", "80,5%")
    assert not any(one.fix for one in session.findings)
    session.undo(session.opened.fingerprint)
    assert path.read_text(encoding="utf-8") == text


def test_fixes_are_proved_without_the_rules_that_have_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN.replace("target: 80", "target: 80.5%"), encoding="utf-8")
    checked = []
    check_one = Compiler.check_one

    def counted(*asked: Any, **named: Any) -> Result:
        checked.append(asked)
        return check_one(*asked, **named)

    monkeypatch.setattr(Compiler, "check_one", counted)
    session = EditSession(PlanOrder(path, ("renaksi-triwulan",)))
    known = [(one.code, one.message()) for one in session.findings]
    assert any(one.fix and one.safe for one in session.findings) and len(checked) == 1
    settled = settle(session.compiler, session.opened.result, session.opened.data, session._check)
    assert known == [(one.code, one.message()) for one in settled.findings]
