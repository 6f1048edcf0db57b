"""The fixes of findings as an editor offers them."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.compiler import Compiler
from rakgen.diagnostics import Span
from rakgen.fixing import mend
from rakgen.lsp.actions import Action, Fixes
from rakgen.source.edit import splice
from tests.support.each import each
from tests.support.editor import FILES, PLACE, PLAN, PROYEK, RECORDS, Desk, with_caret

pytestmark = pytest.mark.slow  # tries fixes on whole files

EVERYTHING = "Perbaiki semua yang pasti di berkas ini"


def offered(desk: Desk, text: str, line: int, name: str = PLACE) -> list[Action]:
    desk.put(name, text)
    desk.findings()
    return Fixes(desk.workspace).actions(desk.path(name), Span(line, 1, line, 200))


@each(
    "old, new, mended, title",
    [
        ("target: 90%", "target: −25%", "target: -25%", "Ganti: −25% → -25%"),
        ("Penyusunan laporan", "Rapat: tahap I", '"Rapat: tahap I"', 'Ganti: Rapat: tahap I → "Rapat: tahap I"'),
        ("Penyusunan laporan", "😀 Kerjasama", "😀 Kerja sama", "Ganti: Kerjasama → Kerja sama"),
    ],
)
def test_a_safe_fix_is_offered_and_makes_what_check_would(
    tmp_path: Path, old: str, new: str, mended: str, title: str
) -> None:
    desk = Desk(tmp_path)
    text = with_caret(old, new)
    one, everything = offered(desk, text, text[: text.index(new)].count("\n") + 1)
    assert (one.title.id, one.is_safe, everything.title.id) == (title, True, EVERYTHING)
    assert splice(text, one.edits[desk.path()]) == with_caret(old, mended)
    desk.path().write_text(text, encoding="utf-8")
    assert splice(text, everything.edits[desk.path()]).encode() == mend(Compiler(), desk.path()).after


@each(
    "name, old, new, line, edit",
    [
        (PLACE, "pelaksana: prodat", "pelaksana: Program dan Data", 36, "prodat"),
        (PLACE, "pelaksana: prodat", "pelaksna: prodat", 36, "pelaksana"),
        (PLACE, "layout: rak-triwulan", "layout: rak-triwulann", 7, "rak-triwulan"),
        ("rakgen.yaml", "instansi:", "instnsi:", 1, "instansi"),
        ("realisasi/t1.yaml", "periode: T1", "perode: T1", 4, "periode"),
    ],
)
def test_what_was_most_likely_meant_is_a_proposal(
    tmp_path: Path, name: str, old: str, new: str, line: int, edit: str
) -> None:
    files = FILES | {"realisasi/t1.yaml": RECORDS}
    desk = Desk(tmp_path, files)
    actions = offered(desk, with_caret(old, new, files[name]), line, name)
    (one,) = [one for one in actions if [made.text for made in one.edits[desk.path(name)]] == [edit]]
    assert not one.is_safe
    assert one.title.id.endswith(f"→ {edit} (usul, periksa dahulu)")


def test_a_report_names_the_item_as_the_fix_calls_it(tmp_path: Path) -> None:
    """As it stands in the editor; where it would then name another item too, the fix is a proposal."""
    records = RECORDS + "  - kegiatan: Aktifitas awal\n    periode: T1\n    status: selesai\n"
    desk = Desk(tmp_path, FILES | {"realisasi/t1.yaml": RECORDS})
    desk.put("realisasi/t1.yaml", records)
    text = with_caret("Penyusunan laporan", "Aktifitas awal")
    line = text[: text.index("Aktifitas")].count("\n") + 1
    for action in offered(desk, text, line):
        assert action.is_safe
        assert splice(records, action.edits[desk.path("realisasi/t1.yaml")]) == records.replace("Aktif", "Aktiv")
    fixes, span = Fixes(desk.workspace), Span(line, 1, line, 200)
    for said in (records, f"# satu\n# dua\n{records}"):  # what is typed there since the plan was looked at
        desk.put("realisasi/t1.yaml", said)
        for action in fixes.actions(desk.path(), span):
            assert splice(said, action.edits[desk.path("realisasi/t1.yaml")]) == said.replace("Aktif", "Aktiv")
    desk.put("realisasi/t1.yaml", records.replace("  - indikator", "\t- indikator"))
    (only,) = offered(desk, text, line)
    assert not only.is_safe and [*only.edits] == [desk.path()]


def test_what_check_does_not_promise_is_not_offered_as_safe(tmp_path: Path) -> None:
    """In a file with a conflict of git no fix is made."""
    desk = Desk(tmp_path)
    conflict = "<<<<<<< HEAD\n            target: −90%\n=======\n            target: −80%\n>>>>>>> lain"
    actions = offered(desk, with_caret("            target: 90%", conflict), 19)
    assert [one for one in actions if one.finding is None] == []


def test_nothing_is_offered_where_nothing_was_found(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    assert offered(desk, with_caret("target: 90%", "target: −25%"), 3) == []
    assert offered(desk, PROYEK, 1, "rakgen.yaml") == []


def test_fixes_are_tried_once_for_each_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk(tmp_path)
    desk.put(PLACE, PLAN.replace("target: 90%", "target: −25%"))
    desk.findings()
    fixes, span = Fixes(desk.workspace), Span(18, 1, 18, 2)
    first = fixes.actions(desk.path(), span)
    monkeypatch.setattr(Compiler, "check_one", None)
    assert fixes.actions(desk.path(), span) == first
