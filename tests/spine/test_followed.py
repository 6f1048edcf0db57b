"""Followed: a file of what was reached that names an item by its text names it so after an edit too."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from rakgen.edit.cells import typed
from rakgen.edit.fields import FieldPlace, field_asked
from rakgen.edit.refused import EditRefused
from rakgen.edit.rows import row_asked
from rakgen.edit.session import EditSession
from tests.support.cli import run
from tests.support.each import each
from tests.support.edit_server import PLAN, opened_session, place_of

REACHED = """\
versi: 1
rencana: ../plans/plan.yaml
realisasi:
  # triwulan pertama
  - indikator: nilai LAYANAN  # dari survei
    periode: T1
    nilai: 70
  - {indikator: "Nilai layanan", periode: T2, nilai: 75}
  - kegiatan: 'Survei'
    periode: T3
    status: selesai
  - kegiatan: lap
    periode: T1
    status: berjalan
"""
CODED = PLAN.replace("- uraian: Laporan", "- kode: lap\n                uraian: Laporan")


def reported(folder: Path, layout: str = "rak-triwulan") -> EditSession:
    for name, text in (("plans/plan.yaml", CODED.replace("rak-triwulan", layout)), ("realisasi/a.yaml", REACHED)):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    session = opened_session(folder / "plans/plan.yaml")
    session.look()
    return session


@each("layout", ["rak-triwulan", "monev-renaksi"])
@each(
    "old, new, before, after",
    [
        ("Nilai layanan", "Nilai: mutu", 'nilai LAYANAN  #|"Nilai layanan"', '"Nilai: mutu"  #|"Nilai: mutu"'),
        ("Survei", "Survei kepuasan", "'Survei'", "Survei kepuasan"),
        ("Laporan", "Laporan akhir", "", ""),
        ("80", "81", "", ""),
    ],
)
def test_it_names_the_item_as_it_is_called_now_and_goes_back_with_it(
    tmp_path: Path, layout: str, old: str, new: str, before: str, after: str
) -> None:
    session, file = reported(tmp_path, layout), tmp_path / "realisasi/a.yaml"
    place = place_of(session, old)
    session.make(session.opened.fingerprint, lambda opened: typed(opened, place, old, new))
    expected = REACHED
    for one, other in zip(before.split("|"), after.split("|"), strict=True):
        expected = expected.replace(one, other) if one else expected
    assert file.read_text(encoding="utf-8") == expected and not session.look()
    assert [path.name for path in session.followed] == (["a.yaml"] if before else [])
    assert "RAK601" not in run("check", tmp_path / "plans/plan.yaml").stdout
    session.undo(session.opened.fingerprint)
    assert file.read_text(encoding="utf-8") == REACHED
    session.redo(session.opened.fingerprint)
    assert file.read_text(encoding="utf-8") == expected and not session.look()


def test_a_kode_that_it_names_is_followed_and_what_it_would_not_name_is_refused(tmp_path: Path) -> None:
    session, file = reported(tmp_path), tmp_path / "realisasi/a.yaml"
    place = place_of(session, "Laporan")
    field = FieldPlace(place, "kegiatan", "kode")
    session.make(session.opened.fingerprint, lambda opened: field_asked(opened, field, "lap", "akhir"))
    assert file.read_text(encoding="utf-8") == REACHED.replace("lap\n", "akhir\n")
    plan, text = session.opened.data, file.read_bytes()
    for ask in (
        lambda opened: row_asked(opened, place, "delete", ""),
        lambda opened: typed(opened, place_of(session, "Rapat: persiapan"), "Rapat: persiapan", "survei"),
        lambda opened: row_asked(opened, place, "add", "SURVEI"),
        lambda opened: field_asked(opened, field, "akhir", "Survei"),  # which would mean another item then
        lambda opened: typed(opened, place_of(session, "Survei"), "Survei", "akhir"),
    ):
        with pytest.raises(EditRefused) as refused:
            session.make(session.opened.fingerprint, ask)
        assert refused.value.said("id").startswith("realisasi/a.yaml, baris ")
        assert refused.value.said("en").startswith("realisasi/a.yaml, line ")
    assert session.order.path.read_bytes() == plan and file.read_bytes() == text


def test_a_name_that_would_mean_another_item_once_its_own_is_gone_is_refused(tmp_path: Path) -> None:
    session, file = reported(tmp_path), tmp_path / "realisasi/a.yaml"
    plan = tmp_path / "plans/plan.yaml"
    plan.write_text(CODED.replace("uraian: Survei", "uraian: lap"), encoding="utf-8")
    file.write_text(REACHED.replace("'Survei'", "Lap"), encoding="utf-8")
    assert session.look()
    place = place_of(session, "Laporan")
    session.make(session.opened.fingerprint, lambda opened: row_asked(opened, place, "up", ""))  # names go with items
    text = file.read_text(encoding="utf-8")
    place = place_of(session, "Laporan")
    with pytest.raises(EditRefused):
        session.make(session.opened.fingerprint, lambda opened: row_asked(opened, place, "delete", ""))
    assert file.read_text(encoding="utf-8") == text == REACHED.replace("'Survei'", "Lap")


def test_a_file_changed_since_is_not_written_over(tmp_path: Path) -> None:
    session, file = reported(tmp_path), tmp_path / "realisasi/a.yaml"
    place = place_of(session, "Survei")
    session.make(session.opened.fingerprint, lambda opened: typed(opened, place, "Survei", "Survei dua"))
    file.write_text(file.read_text().replace("Survei dua", "Survei Dua"), encoding="utf-8")
    with pytest.raises(EditRefused) as refused:
        session.undo(session.opened.fingerprint)
    assert "a.yaml" in refused.value.said("id")


MORE = "  - {kegiatan: Laporan, periode: T2, status: belum}\n"
FAULTS = {
    "RAK101": ("periode: T3\n    status", "periode: T3\n    statuss"),
    "RAK105": ("status: selesai", "status: sudah"),
    "RAK120": ("periode: T3", "periode: T7"),
    "RAK601": (MORE, MORE.replace("Laporan", "Lapooran lain")),
    "RAK601.rak": ("realisasi:", "rak: lain\nrealisasi:"),
    "RAK100": (MORE, "  - {kegiatann: Laporan, periode: T2}\n"),
}


@each("fault", [*FAULTS])
def test_entries_that_can_be_read_count_whatever_else_is_wrong_in_their_file(tmp_path: Path, fault: str) -> None:
    session, file = reported(tmp_path), tmp_path / "realisasi/a.yaml"
    text = (REACHED + MORE).replace(*FAULTS[fault])
    file.write_text(text, encoding="utf-8")
    assert session.look()
    told = [one for one in session.findings if one.path == str(file)]
    assert told and all(one.severity == "kesalahan" for one in told), [one.code for one in session.findings]
    place = place_of(session, "Survei")
    with pytest.raises(EditRefused):
        session.make(session.opened.fingerprint, lambda opened: row_asked(opened, place, "delete", ""))
    session.make(session.opened.fingerprint, lambda opened: typed(opened, place, "Survei", "Sigi"))
    assert file.read_text(encoding="utf-8") == text.replace("'Survei'", "Sigi")


@each(
    "old, new",
    [
        ("'Survei'", "{Survei"),
        ("pertama", "d\u00e9"),
        ("status: berjalan", "status: [berjalan"),
        ("rencana: ../plans/plan.yaml", ""),
    ],
)
def test_what_a_file_that_cannot_be_read_may_name_is_not_changed(tmp_path: Path, old: str, new: str) -> None:
    session, file = reported(tmp_path), tmp_path / "realisasi/a.yaml"
    file.write_text(REACHED.replace(old, new), encoding="latin-1")
    assert session.look() and {one.path for one in session.findings if one.severity == "kesalahan"} == {str(file)}
    plan = session.opened.data
    places = {text: place_of(session, text) for text in ("Survei", "Rapat: persiapan")}
    for ask in (
        lambda opened: typed(opened, places["Survei"], "Survei", "Sigi"),
        lambda opened: row_asked(opened, places["Survei"], "delete", ""),
    ):
        with pytest.raises(EditRefused) as refused:
            session.make(session.opened.fingerprint, ask)
        assert "a.yaml, baris" in refused.value.said("id") and '"Survei"' in refused.value.said("en")
    assert session.opened.data == plan
    session.make(
        session.opened.fingerprint, lambda opened: typed(opened, places["Rapat: persiapan"], "Rapat: persiapan", "R")
    )


def test_of_several_items_of_one_name_the_one_that_is_written_so_is_followed(tmp_path: Path) -> None:
    """A report that is written as none of them, or as several, would be of the other one in silence: it is refused."""
    session, file = reported(tmp_path), tmp_path / "realisasi/a.yaml"
    (tmp_path / "plans/plan.yaml").write_text(CODED.replace("Rapat: persiapan", "SURVEI"), encoding="utf-8")
    session.look()
    for name, is_refused in (("Survei", False), ("survei", True)):
        text = REACHED.replace("'Survei'", name)
        file.write_text(text, encoding="utf-8")
        session.look()
        for old, new in (("SURVEI", "Rapat"), ("Survei", "Survei mutu")):
            edit = partial(typed, place=place_of(session, old), old=old, new=new)
            if is_refused:
                with pytest.raises(EditRefused) as refused:
                    session.make(session.opened.fingerprint, edit)
                assert "beberapa butir bernama demikian" in refused.value.said("id")
            else:
                session.make(session.opened.fingerprint, edit)
                is_own = old == name
                assert file.read_text(encoding="utf-8") == (text.replace(name, new) if is_own else text)
                session.undo(session.opened.fingerprint)
