"""The page in a real browser: what is typed, ticked and chosen there is what the plan's file says, and nothing that is
typed is lost.
"""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from tests.support.chromium import PATIENCE, PROGRAM
from tests.support.edit_server import PLAN, opened_session, served
from tests.support.plans import REFERENCE, ROOT, generated
from tests.support.seeds import some, usual

playwright = pytest.importorskip("playwright.sync_api", reason="playwright tidak terpasang")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.chromium,
    pytest.mark.skipif(PROGRAM is None, reason="Chromium tidak terpasang"),
]
WIDTHS = (390, 1400, 800)
LOOKS = [(390, "dark"), (1400, "light"), (800, "dark"), (390, "light"), (1400, "dark"), (800, "light")]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    playwright.expect.set_options(timeout=PATIENCE * 1000)
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=PROGRAM, args=["--no-sandbox"])
        yield browser
        browser.close()


class OpenPage:
    """The page of a plan, its file, and what went wrong on it."""

    def __init__(self, page: Any, path: Path) -> None:
        self.page, self.path, self.keys = page, path, page.keyboard
        self.faults: list[str] = []
        page.on("pageerror", self._threw)
        page.on("console", self._heard)

    def leave(self) -> None:
        """Go to a page of the same server that is empty, so that the tab can be another test's."""
        self.page.remove_listener("pageerror", self._threw)
        self.page.remove_listener("console", self._heard)
        self.page.goto(f"{self.page.url.partition('?')[0].rstrip('/')}/kosong")

    def _threw(self, fault: Any) -> None:
        self.faults.append(str(fault))

    def _heard(self, message: Any) -> None:
        if message.type == "error" and "the server responded with a status of" not in message.text:
            self.faults.append(message.text)

    def cell(self, text: str) -> Any:
        """The cell of the table that says a text."""
        return self.page.locator("#table [data-sel]").filter(has_text=re.compile(f"^{re.escape(text)}$")).first

    def at(self, place: str) -> Any:
        return self.page.locator(f'[data-sel="{place}"]')

    def press(self, *keys: str) -> None:
        for key in keys:
            self.keys.press(key)

    def told(self, text: str) -> None:
        """Wait until the foot of the page says a text."""
        playwright.expect(self.page.locator("#told")).to_contain_text(text)

    def stands(self, place: str) -> None:
        """Wait until the focus is on a cell, or within it."""
        playwright.expect(self.page.locator(f'[data-sel="{place}"]:is(:focus,:has(:focus))')).to_have_count(1)

    def paste(self, text: str, html: str = "") -> bool:
        """Paste what another program copied; False where the browser has not to do it itself."""
        return bool(
            self.page.evaluate(
                """([text, html]) => {
                    const clipboardData = new DataTransfer();
                    clipboardData.setData("text/plain", text);
                    clipboardData.setData("text/html", html);
                    const paste = { clipboardData, bubbles: true, cancelable: true };
                    return document.activeElement.dispatchEvent(new ClipboardEvent("paste", paste));
                }""",
                [text, html],
            )
        )

    def says(self, old: str, new: str) -> None:
        """The file is the plan with one text changed."""
        assert self.path.read_bytes().decode() == PLAN.replace(old, new, 1)


Opener = Callable[..., Any]


@pytest.fixture(scope="module")
def tab(browser: Any) -> Any:
    """The page of most tests: a new one costs a process of Chromium, and two seconds."""
    return browser.new_context().new_page()


@pytest.fixture
def opened(browser: Any, tab: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opener]:
    """Opens a plan's page, in a tab of its `own` where a test leaves it otherwise than it was, where it is touched, and
    for every page but the first; at the end nothing may have gone wrong on any.
    """
    monkeypatch.setattr("rakgen.edit.server._LOOK", 0.03)  # tests wait for what is saved outside
    with ExitStack() as stack:
        pages: list[OpenPage] = []

        def open_page(
            plan: str = PLAN, *, width: int = 1400, read_only: bool = False, own: bool = False, touch: bool = False
        ) -> OpenPage:
            path = tmp_path / "plan.yaml"
            if not pages:
                path.write_text(plan, encoding="utf-8")
                session = opened_session(path, read_only=read_only)
                client = stack.enter_context(served(session))
                stack.callback(lambda: [one.leave() if one.page is tab else one.page.context.close() for one in pages])
                open_page.address = client.server.address  # type: ignore[attr-defined]
                open_page.client = client  # type: ignore[attr-defined]
            page = browser.new_context(has_touch=touch).new_page() if pages or own or touch else tab
            page.set_viewport_size({"width": width, "height": 900})
            pages.append(OpenPage(page, path))
            pages[-1].page.goto(open_page.address)  # type: ignore[attr-defined]
            pages[-1].page.locator(".here").wait_for()
            return pages[-1]

        yield open_page
        assert [fault for one in pages for fault in one.faults] == []


def test_cells_are_filled_and_ticked_by_pointer_and_by_keys_alone(opened: Opener) -> None:
    one = opened()
    one.stands("0.0.0.1")  # what can be filled in first, before anything was pressed
    one.cell("80").click()
    one.press("Control+a")
    one.keys.type("85")
    one.press("Enter")
    one.told("Tersimpan, baris 13 berkas.")
    one.says("target: 80 ", "target: 85 ")
    one.press("Control+z")
    one.told("Diurungkan, baris")
    one.says("", "")
    one.press("Control+y")
    one.told("Diulangi, baris")
    one.page.locator("#undo").press("Enter")
    one.told("Diurungkan, baris")  # and nothing is left to undo
    playwright.expect(one.page.locator("#to-table")).to_be_focused()
    one.page.evaluate("standOn(current)")

    one.press("Control+Home", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowDown")
    one.stands("0.0.1.4")
    one.press("F2")
    one.keys.type(" awal")
    one.press("Tab")
    one.told("Tersimpan")
    one.says("uraian: Survei", "uraian: Survei awal")
    one.stands("0.0.1.5")
    one.press("Control+z")
    one.told("Diurungkan, baris")
    one.press(" ")
    one.told("Dicentang.")
    one.says("jadwal: T3", "jadwal: T1, T3")
    one.press("ArrowRight", "ArrowRight", " ")
    one.told("Centang dihapus.")
    one.says("jadwal: T3", "jadwal: T1")
    one.at("0.0.1.7").click()
    one.told("Dicentang.")
    one.says("jadwal: T3", "jadwal: T1, T3")
    one.press("Enter")
    one.stands("0.0.2.7")


def test_a_period_is_ticked_by_what_ticks_it_on_paper_and_by_nothing_else(opened: Opener) -> None:
    """Typed or pasted; what says so already stays, and Enter goes on to the next row."""
    one = opened()
    one.press("Control+Home", *["ArrowRight"] * 5, "ArrowDown")
    for sign, told, schedule in (
        ("x", "Dicentang.", "T1, T3"), ("q", "Tidak diubah.", "T1, T3"), ("-", "Centang dihapus.", "T3"),
        ("V", "Dicentang.", "T1, T3"), ("0", "Centang dihapus.", "T3"), ("1", "Dicentang.", "T1, T3"),
        ("Backspace", "Centang dihapus.", "T3"), ("✓", "Dicentang.", "T1, T3"),
    ):  # fmt: skip
        one.page.evaluate(
            "key => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}))", sign
        )
        one.told(told)
        one.says("jadwal: T3", f"jadwal: {schedule}")
    for text, schedule in (
        ("ya", "T1, T3"),
        ("", "T3"),
        ("Survei", "T3"),
        (" ✓\n", "T1, T3"),
        ("–", "T3"),
        ("✔️", "T1, T3"),
        ("-", "T3"),
        ("●", "T1, T3"),
    ):
        one.paste(text)
        one.page.evaluate("turns")
        one.says("jadwal: T3", f"jadwal: {schedule}")
    one.press("x", "Delete", "x", "Enter")
    one.stands("0.0.2.5")
    one.page.evaluate("turns")
    one.says("jadwal: T3", "jadwal: T1, T3")


def test_what_a_spreadsheet_copied_is_pasted_as_its_cell_said_it_and_never_several_cells_into_one(
    opened: Opener,
) -> None:
    """A text of several lines stands in quotes there; into the field of units each line is a unit."""
    one = opened()
    several = "<table><tr><td>Survei</td><td>80</td></tr></table>"
    two, lines = '"Survei ""A""\nawal"', "<table><tr><td>Survei &quot;A&quot;<br>awal</td></tr></table>"
    one.page.evaluate("standOn(bySel.get('0.0.1.4'))")
    assert not one.paste("Survei\t80", several)
    one.told("Tidak ditempel: yang disalin 2 sel.")
    one.paste(two, lines)
    one.told("Tersimpan")
    one.says("- uraian: Survei", '- uraian: |\n                  Survei "A"\n                  awal')
    one.press("Control+z")
    one.told("Diurungkan")
    one.press("F2", "Control+a")
    assert not one.paste("Survei\t80", several)
    assert one.page.locator(".editor textarea").input_value() == "Survei"
    assert one.paste("biasa") and one.paste('"a\nb"')
    assert not one.paste(two, lines)
    assert one.page.locator(".editor textarea").input_value() == 'Survei "A"\nawal'
    one.press("Escape")
    one.page.evaluate("standOn(bySel.get('0.0.0.9'))")
    one.press("F2", "Control+a")
    one.paste("umum\ndata")
    assert one.page.locator(".editor textarea").input_value() == "umum\ndata"
    one.press("Escape", "Shift+F10", "Enter")
    assert not one.paste("Survei\t80", several)
    playwright.expect(one.page.get_by_role("alert").filter(has_text="yang disalin 2 sel")).to_be_visible()
    one.press("Escape")
    one.says("", "")


def test_a_first_time_user_finds_all_on_the_page_adds_a_kegiatan_and_prints(opened: Opener) -> None:
    pytest.importorskip("typst", reason="typst tidak terpasang")
    one = opened()
    page = one.page
    one.cell("Survei").hover()
    page.get_by_role("button", name="Menu baris 2").click()
    page.get_by_role("menuitem", name="Tambah kegiatan di bawah").click()
    playwright.expect(page.get_by_role("dialog")).to_contain_text("Tambah kegiatan di bawah \u201cSurvei\u201d")
    one.keys.type("Uji coba")
    enter = "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}))"
    page.evaluate(f"for (const time of [1, 2]) {enter}")  # a key that is held down adds one all the same
    one.told("Baris ditambahkan.")
    page.evaluate("turns")
    one.stands("0.0.2.4")  # where its periods and unit are to be filled in
    one.says("              - uraian: Laporan", "              - uraian: Uji coba\n              - uraian: Laporan")
    one.press("Shift+F10", "ArrowDown", "Enter")
    one.told("Baris dipindahkan.")
    one.stands("0.0.1.4")
    page.get_by_role("button", name="Halaman").click()
    printed = page.get_by_role("img", name="Halaman 1 dari 1")
    printed.wait_for()
    playwright.expect(printed).to_have_js_property("complete", True)
    assert printed.evaluate("page => page.naturalWidth") > 500
    page.get_by_role("button", name="Tabel", exact=True).click()
    for name, sign in (("Word", b"PK"), ("PDF", b"%PDF"), ("Excel", b"PK")):
        with page.expect_download() as download:
            page.get_by_role("button", name=name).click()
        assert Path(download.value.path()).read_bytes().startswith(sign)
    one.at("0.0.1.4").click()
    one.press("Escape", "Shift+F10", "ArrowUp", "ArrowUp", "ArrowUp", "Enter")
    playwright.expect(page.get_by_role("dialog")).to_contain_text("\u201cUji coba\u201d dan semua yang ada di bawahnya")
    playwright.expect(page.get_by_role("button", name="Batal")).to_be_focused()
    one.press("Escape")
    one.stands("0.0.1.4")
    one.press("Shift+F10", "ArrowUp", "ArrowUp", "ArrowUp", "Enter")
    page.get_by_role("button", name="Hapus").click()
    one.told("Baris dihapus.")
    one.says("", "")
    one.stands("0.0.1.4")


def test_what_does_not_print_is_filled_in_beside_the_table_and_a_finding_is_mended_there(opened: Opener) -> None:
    one = opened(PLAN.replace("uraian: Survei", "uraian: Survei  awal\n                keterangan: lama"))
    page = one.page
    one.at("0.0.1.4").click()
    one.press("Escape")
    page.get_by_role("button", name="Isian lain").click()
    field = page.get_by_role("group", name="kegiatan").get_by_role("textbox", name="keterangan")
    playwright.expect(field).to_have_value("lama")
    one.at("0.0.1.4").focus()
    one.press("ArrowRight")  # whose fields are shown anew, where one is about to type
    field.focus()
    one.press("Control+a")
    page.evaluate("async () => { while (fieldsFor.sel !== '0.0.1.5') await new Promise(requestAnimationFrame); }")
    one.keys.type("baru")
    playwright.expect(field).to_have_value("baru")
    one.press("Tab")
    one.told("Tersimpan")
    assert "keterangan: baru\n" in one.path.read_text(encoding="utf-8")
    # Changed outside while it is being typed: what is typed stays, and is kept when asked for again.
    field.fill("baru sekali")
    one.path.write_text(one.path.read_text(encoding="utf-8").replace("baru", "lain"), encoding="utf-8")
    playwright.expect(page.locator(".banner")).to_contain_text("diubah di luar halaman ini")
    one.press("Enter")
    playwright.expect(page.get_by_role("alert").filter(has_text="berisi \u201clain\u201d")).to_be_visible()
    playwright.expect(field).to_have_value("baru sekali")
    one.press("Tab")  # no decision
    field.focus()
    playwright.expect(page.locator("[data-dirty]")).to_have_count(1)
    assert "keterangan: lain\n" in one.path.read_text(encoding="utf-8")
    one.press("Enter")
    playwright.expect(page.locator("[data-dirty]")).to_have_count(0)
    assert "keterangan: baru sekali\n" in one.path.read_text(encoding="utf-8")
    page.get_by_role("button", name="Temuan (1)").click()
    page.get_by_role("listitem").filter(has_text="RAK404").get_by_role("button", name="Perbaiki").click()
    one.told("Diperbaiki.")
    assert "uraian: Survei awal\n" in one.path.read_text(encoding="utf-8")
    one.press("Escape")
    one.stands("0.0.1.5")


def test_moving_goes_over_merged_cells_and_leaves_the_table_at_the_end_of_a_row(opened: Opener) -> None:
    one = opened()
    one.page.locator("#xlsx").focus()
    one.press("Tab")  # the menu of the row
    one.press("Tab")
    one.stands("0.0.0.1")
    one.press("ArrowRight", "ArrowRight", "ArrowRight", "ArrowDown", "ArrowDown")
    one.stands("0.0.2.4")
    one.press("ArrowLeft")
    one.stands("0.0.0.3")  # one label beside three rows
    one.press("ArrowRight")
    one.stands("0.0.2.4")
    one.press("End")
    one.stands("0.0.2.9")
    one.press("Tab")
    assert not one.page.evaluate("document.activeElement.matches('[data-sel]')")
    one.press("Shift+Tab", "Control+Home")
    one.stands("0.0.0.0")
    assert one.page.locator("#table [tabindex='0']").count() == 1
    grid = one.page.locator("table[role=grid]")
    assert grid.get_by_role("rowheader").count() and grid.get_by_role("columnheader").count()
    assert one.at("0.0.0.0").get_attribute("aria-rowindex") == str(grid.locator("thead tr").count() + 1)


def test_units_are_chosen_from_the_list_or_typed(opened: Opener) -> None:
    one = opened()
    one.at("0.0.0.9").click()
    playwright.expect(one.page.get_by_role("option")).to_have_text(["Bagian Umum", "Bidang Data"])
    one.press("Control+a")
    one.keys.type("dat")
    playwright.expect(one.page.get_by_role("option")).to_have_text(["Bidang Data"])
    one.press("ArrowDown", "Enter")
    one.told("Tersimpan")
    one.at("0.0.0.9").click()
    one.press("Control+a")
    one.keys.type("bidang DATA")
    one.press("Tab")
    one.told("Tidak diubah.")
    one.says("pelaksana: umum", "pelaksana: data")
    # Each line is a unit, chosen from those that stand on no other; within the lines arrows move.
    one.at("0.0.0.9").click()
    one.press("Alt+Enter")
    playwright.expect(one.page.get_by_role("option")).to_have_text(["Bagian Umum"])
    one.press("ArrowDown", "ArrowUp", "Tab")
    one.told("Tersimpan")
    one.says("pelaksana: umum", "pelaksana:\n                  - data\n                  - umum")
    one.at("0.0.0.9").click()
    one.press("ArrowUp", "Home", "Shift+End")
    one.keys.type("b")
    playwright.expect(one.page.get_by_role("option")).to_have_text(["Bidang Data"])
    one.press("ArrowDown", "Escape")
    one.told("Tidak diubah.")
    one.stands("0.0.0.9")


def test_what_is_refused_stays_in_its_cell_with_the_reason_beside_it(
    opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = opened()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    for place, typed, reason in (("0.0.0.4", "", "tidak boleh kosong"), ("0.0.0.3", "85", "ruang penyimpanan penuh")):
        if typed:
            monkeypatch.setattr("os.fsync", full)
        one.at(place).click()
        one.press("Control+a", "Delete")
        one.keys.type(typed)
        one.press("Enter")
        field = one.at(place).locator("textarea")
        playwright.expect(field).to_have_attribute("aria-invalid", "")
        playwright.expect(field).to_be_focused()
        assert field.input_value() == typed
        told = one.page.locator(f"id={field.get_attribute('aria-describedby')}")
        playwright.expect(told).to_contain_text(reason)
        playwright.expect(one.page.get_by_role("alert").filter(has_text="Belum tersimpan")).to_contain_text(reason)
        one.says("", "")
        if not typed:
            one.press("Escape")
            one.stands(place)
    monkeypatch.undo()
    one.press("Enter")
    one.told("Tersimpan")
    one.says("target: 80 ", "target: 85 ")
    playwright.expect(one.page.locator("#alarm")).to_be_empty()
    one.press("Control+z")
    one.told("Diurungkan, baris 13 berkas.")
    one.press("Control+z")
    one.told("Tidak ada lagi yang dapat diurungkan.")


def test_a_plan_whose_file_is_gone_is_told_as_that_and_can_be_saved_when_it_is_back(opened: Opener) -> None:
    one = opened()
    away = one.path.with_suffix(".lain")
    one.at("0.0.0.3").click()
    one.press("Control+a")
    one.keys.type("85")
    one.path.rename(away)
    playwright.expect(one.page.locator("#banner-failed")).to_contain_text("tidak ada lagi di tempatnya")
    one.press("Enter")
    playwright.expect(one.page.locator(".reason")).to_contain_text("dapat disimpan bila berkas itu sudah kembali")
    assert one.page.locator("#banner-reloaded").count() == 0 and not one.path.exists()
    away.rename(one.path)
    playwright.expect(one.page.locator("#banner-failed")).to_have_count(0)
    one.press("Enter")
    one.told("Tersimpan")
    assert "target: 85 " in one.path.read_text(encoding="utf-8")


def test_typing_goes_on_while_the_plan_is_slow_and_no_text_is_lost(opened: Opener) -> None:
    one = opened()
    slow = one.page.context.new_cdp_session(one.page)
    slow.send("Network.enable")
    conditions = {"offline": False, "latency": 400, "downloadThroughput": -1, "uploadThroughput": -1}
    slow.send("Network.emulateNetworkConditions", conditions)
    one.cell("Survei").click()
    one.press("Control+a", "Delete")
    one.press("Enter")  # which will be refused
    one.stands("0.0.2.4")
    one.keys.type("Laporan akhir")
    playwright.expect(one.at("0.0.1.4").locator("textarea")).to_have_attribute("aria-invalid", "")
    one.stands("0.0.2.4")
    one.press("Tab")
    one.told("Tersimpan")
    one.says("uraian: Laporan", "uraian: Laporan akhir")
    assert one.at("0.0.1.4").locator("textarea").input_value() == ""
    slow.detach()


def test_what_acts_on_the_plan_waits_for_what_is_being_typed_and_leaves_off_where_that_is_refused(
    opened: Opener,
) -> None:
    one = opened()
    page = one.page

    def typed(place: str, text: str) -> None:
        one.at(place).click()
        one.press("Control+a")
        one.keys.type(text)

    def target_in(name: str) -> list[str]:
        with page.expect_download() as download:
            page.get_by_role("button", name=name, exact=True).click()
        with ZipFile(download.value.path()) as package:
            parts = [package.read(part).decode() for part in package.namelist() if part.endswith(".xml")]
        return re.findall(r">(8\d)<", "".join(parts))

    typed("0.0.0.3", "81")
    assert target_in("Word") == ["81"]
    typed("0.0.0.3", "82")
    assert target_in("Excel") == ["82"]
    one.says("target: 80 ", "target: 82 ")
    typed("0.0.0.3", "83")
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.evaluate("() => { setTimeout(() => location.assign('about:blank')); }")  # one leaves the page, and stays
    one.told("Tersimpan")
    typed("0.0.1.4", "Uji")
    one.at("0.0.0.0").evaluate("() => stepBack('undo')")  # as a key does, at once
    one.told("Diurungkan")
    one.says("target: 80 ", "target: 83 ")
    typed("0.0.1.4", " ")  # which is refused: the edit before it stays, nothing is printed
    page.get_by_role("button", name="Urungkan").click()
    playwright.expect(page.locator("#banner-refused")).to_contain_text("Uraian tidak boleh kosong")
    one.says("target: 80 ", "target: 83 ")
    assert target_in("Word") == ["83"]
    one.told("tanpa teks yang belum tersimpan")


def test_a_file_changed_outside_is_shown_and_what_is_being_typed_stays(opened: Opener) -> None:
    one, other = opened(), opened(width=390)
    one.cell("Laporan").click()
    one.keys.type(" tahunan")
    other.cell("80").click()
    other.press("Control+a")
    other.keys.type("90")
    other.press("Enter")
    other.told("Tersimpan")
    playwright.expect(one.cell("90")).to_be_visible()
    playwright.expect(one.page.locator(".banner")).to_contain_text("diubah di luar halaman ini")
    assert one.page.locator("#table textarea").input_value() == "Laporan tahunan"
    other.page.close()
    # A row before it: the text goes with its cell.
    added = "              - uraian: Rapat awal\n                jadwal: T1\n                pelaksana: umum\n"
    text = one.path.read_text(encoding="utf-8").replace(
        "              - uraian: Survei", f"{added}              - uraian: Survei"
    )
    one.path.write_text(text, encoding="utf-8")
    playwright.expect(one.cell("Rapat awal")).to_be_visible()
    playwright.expect(one.at("0.0.3.4").locator("textarea")).to_be_focused()
    one.press("Enter")
    one.told("Tersimpan")
    assert one.path.read_text(encoding="utf-8") == text.replace("uraian: Laporan", "uraian: Laporan tahunan")
    # What came into the cell itself from outside is replaced by Enter alone.
    for number, key in enumerate(("Tab", "Shift+Tab", "click", "Enter")):
        one.cell("90").click()
        one.press("Control+a")
        one.keys.type(f"9{number + 1}")
        text = one.path.read_text(encoding="utf-8")
        one.path.write_text(text.replace("90", "99"), encoding="utf-8")
        playwright.expect(one.page.locator(".reason").filter(has_text="kini berisi \u201c99")).to_be_visible()
        if key == "click":
            one.cell("Survei").click()
            one.press("Escape")
        else:
            one.press(key)
        if key == "Enter":
            one.told("Tersimpan")
            assert one.path.read_text(encoding="utf-8") == text.replace("90", "94")
            continue
        playwright.expect(one.page.locator("#alarm")).to_contain_text("Enter menggantinya")
        assert one.path.read_text(encoding="utf-8") == text.replace("90", "99")
        one.page.locator("#table .editor textarea").focus()
        one.press("Escape")
        one.path.write_text(text, encoding="utf-8")
        playwright.expect(one.cell("90")).to_be_visible()
    # A text whose cell is gone is still there to copy.
    one.cell("Rapat awal").click()
    one.keys.type(" tahun")
    one.path.write_text(one.path.read_text(encoding="utf-8").replace(added, ""), encoding="utf-8")
    playwright.expect(one.page.locator(".banner").filter(has_text="Rapat awal tahun")).to_contain_text("tidak ada lagi")


SURVEY = """\
              - uraian: Survei
                jadwal: T3
                pelaksana: data
"""
REPORT = """\
              - uraian: Laporan
                jadwal: semua
                pelaksana: data
"""
ALIKE = PLAN.replace("[umum, data]", "data")


def test_what_is_being_done_to_a_row_is_done_to_it_where_another_that_says_the_same_came_to_its_place(
    opened: Opener,
) -> None:
    one = opened(ALIKE)
    text = ALIKE

    def turn() -> None:
        nonlocal text
        now, was = (SURVEY + REPORT, REPORT + SURVEY)[:: -1 if SURVEY + REPORT in text else 1]
        text = text.replace(was, now)
        one.path.write_text(text, encoding="utf-8")
        first = "Survei" if SURVEY + REPORT in text else "Laporan"
        playwright.expect(one.at("0.0.1.4")).to_have_text(re.compile(f"^{first}"))

    def done(told: str, old: str, new: str) -> None:
        nonlocal text
        one.told(told)
        assert text.count(old) == 1
        text = text.replace(old, new)
        assert one.path.read_text(encoding="utf-8") == text

    one.at("0.0.1.9").click()  # the unit of Survei, that of Laporan too
    one.press("Control+a")
    one.keys.type("Bagian Umum")
    turn()
    one.press("Tab")
    done("Tersimpan", SURVEY, SURVEY.replace("data", "umum"))
    one.press("Control+z")
    one.told("Diurungkan, baris")
    text = ALIKE.replace(SURVEY + REPORT, REPORT + SURVEY)

    one.page.locator("#to-fields").click()
    one.at("0.0.2.4").click()
    one.press("Escape")
    field = one.page.locator("#field-kegiatan-keterangan")
    field.fill("dua kali")
    turn()
    field.press("Enter")
    done("Tersimpan", SURVEY, f"{SURVEY}                keterangan: dua kali\n")


def test_a_row_is_deleted_that_was_asked_about_and_none_where_it_is_gone(opened: Opener) -> None:
    one = opened(ALIKE)
    for moved in (ALIKE.replace(SURVEY + REPORT, REPORT + SURVEY), ALIKE.replace(SURVEY, "")):
        one.path.write_text(ALIKE, encoding="utf-8")
        playwright.expect(one.at("0.0.1.4")).to_have_text("Survei")
        one.cell("Survei").hover()
        one.page.get_by_role("button", name="Menu baris 2").click()
        one.page.get_by_role("menuitem", name="Hapus kegiatan").click()
        one.path.write_text(moved, encoding="utf-8")
        playwright.expect(one.at("0.0.1.4")).to_have_text("Laporan")
        one.page.get_by_role("dialog").get_by_role("button", name="Hapus").click()
        if SURVEY in moved:
            one.told("Baris dihapus.")
            assert one.path.read_text(encoding="utf-8") == moved.replace(SURVEY, "")
            continue
        playwright.expect(one.page.get_by_role("dialog")).to_contain_text("Baris itu tidak ada lagi")
        playwright.expect(one.page.get_by_role("dialog").get_by_role("button", name="Hapus")).to_be_focused()
        assert one.path.read_text(encoding="utf-8") == moved


def test_a_plan_with_errors_keeps_its_last_good_page_and_tells_what_is_wrong(opened: Opener) -> None:
    one = opened()
    playwright.expect(one.cell("Survei")).to_be_visible()
    one.path.write_text(PLAN.replace("jadwal: T3", "jadwal: T9"), encoding="utf-8")
    playwright.expect(one.page.locator(".banner.error")).to_contain_text("keadaan baik terakhir")
    playwright.expect(one.cell("Survei")).to_be_visible()
    one.page.locator("#to-findings").click()
    finding = one.page.locator("#findings li.error")
    playwright.expect(finding).to_contain_text("T9")
    one.press("Escape")
    one.path.write_text(PLAN.replace("Survei", "Survei ulang"), encoding="utf-8")
    playwright.expect(one.cell("Survei ulang")).to_be_visible()
    playwright.expect(one.page.locator(".banner.error")).to_have_count(0)


def test_a_finding_is_marked_at_its_cell_and_in_the_margin(opened: Opener) -> None:
    one = opened(PLAN.replace("target: 80", "target: 77.5%"))
    cell = one.cell("77.5%")
    playwright.expect(cell).to_have_class(re.compile("found (warning|info)"))
    text = one.page.locator(f"id={cell.get_attribute('aria-describedby').split()[0]}")
    playwright.expect(text).to_contain_text("77.5%")
    one.page.locator(".pinggir .mark").first.click()
    playwright.expect(text).to_be_focused()
    one.press("Escape", "Control+End", "F8")
    one.stands("0.0.0.3")
    one.press("Control+End")
    one.page.locator("#to-changes").click()
    one.press("F8")  # which shows the table again
    one.stands("0.0.0.3")


def test_a_plan_to_be_read_is_moved_about_in_but_not_changed(opened: Opener) -> None:
    one = opened(read_only=True)
    playwright.expect(one.page.get_by_text("Hanya dibaca", exact=True)).to_be_visible()
    one.cell("80").click()
    one.stands("0.0.0.3")
    one.keys.type("9")
    one.told("Rencana ini hanya dibaca.")
    one.press("ArrowRight", "ArrowRight", " ")
    assert one.page.locator("#table textarea").count() == 0
    assert one.at("0.0.0.5").get_attribute("aria-readonly") == "true"
    assert not one.page.locator("#row-button").is_visible()
    one.says("", "")


def test_a_server_that_is_gone_is_told_and_the_typed_text_stays(opened: Opener) -> None:
    one = opened(own=True)
    playwright.expect(one.cell("80")).to_be_visible()
    opened.client.server.ends.set()  # type: ignore[attr-defined]
    playwright.expect(one.page.locator(".banner.error")).to_contain_text("tidak menjawab")
    one.cell("80").click()
    one.keys.type("1")
    one.press("Enter")
    field = one.page.locator("#table textarea")
    playwright.expect(field).to_have_attribute("aria-invalid", "")
    assert field.input_value() == "801"
    one.faults.clear()  # that it does not answer


def test_an_edit_of_a_long_plan_makes_its_row_anew_and_leaves_all_others_and_the_view(opened: Opener) -> None:
    one = opened(generated(5, [4] * 40))
    place = one.at("0.0.120.4")
    place.click()
    one.page.evaluate("for (const row of main.querySelectorAll('tbody tr')) row.untouched = true")
    one.keys.type("!")
    before = one.page.evaluate("main.scrollTop")
    one.press("Enter")
    one.told("Tersimpan")
    assert before > 1000 and abs(one.page.evaluate("main.scrollTop") - before) < 100
    made = "[...main.querySelectorAll('tbody tr')].filter((row) => !row.untouched).length"
    assert one.page.evaluate(made) == 1
    one.stands("0.0.121.4")


def test_nothing_lies_over_where_a_cell_begins_or_over_the_margin(opened: Opener) -> None:
    """Neither the column that sticks nor a heading, of a table that is wider than the window."""
    one = opened(REFERENCE.read_text(encoding="utf-8"), width=390)
    for width in (390, 800):
        one.page.set_viewport_size({"width": width, "height": 800})
        one.page.evaluate("standOn(bySel.get('0.0.0.0')); standOn(bySel.get('0.0.0.9'))")
        assert one.page.evaluate("""() => {
            const [cell, head] = [current.cell, tables[0].element.tHead].map((part) => part.getBoundingClientRect());
            const onTop = (left, top) => document.elementFromPoint(left + 4, top + 4).closest("#table td, #table th");
            return main.scrollLeft > 0 && onTop(cell.left, cell.top) === current.cell && !onTop(0, head.top);
        }"""), width


@pytest.mark.parametrize("width", usual(WIDTHS, 2))
def test_nothing_lies_outside_the_window_and_the_page_says_what_it_is(opened: Opener, width: int) -> None:
    long = PLAN.replace("uraian: Laporan", "uraian: " + "Laporan yang panjang " * 9)
    one = opened(long, width=width, touch=width < 500)
    page = one.page
    page.emulate_media(color_scheme="dark")
    one.cell("80").click()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for name in ("to-table", "undo", "to-findings", "docx", "xlsx"):
        box = page.locator(f"#{name}").bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= width and box["height"] >= 24
    field = page.locator(".editor textarea").bounding_box()
    assert field["x"] >= 0 and field["x"] + field["width"] <= width
    assert page.get_by_role("textbox", name="TARGET, baris 1").count() == 1
    assert page.locator(".editor textarea").get_attribute("enterkeyhint") == "done"
    if width < 500:  # no key of the screen makes a line within a cell
        line = page.get_by_role("button", name="Baris baru")
        assert line.bounding_box()["height"] >= 40
        line.tap()
        one.keys.type("90")
        assert page.locator(".editor textarea").input_value() == "80\n90"
        one.press("Escape")
        one.at("0.0.0.9").click()
        playwright.expect(page.locator(".hint")).to_have_text(re.compile("^Ketuk nama .* Baris baru: unit berikutnya"))
    one.press("Escape")
    one.cell("Rapat: persiapan").click()  # which sticks to the left, where the window is narrow
    one.press("Control+a", "Delete")
    field = page.locator(".editor textarea").bounding_box()
    assert field["x"] >= 0 and field["x"] + field["width"] <= width
    one.press("Escape")
    page.set_viewport_size({"width": width, "height": 600 if width < 500 else 400})
    page.evaluate("standOn(bySel.get('0.0.2.4'))")
    one.press("F2")  # higher than its cell, which is at the lower end of what is seen
    field, seen = page.locator(".editor textarea").bounding_box(), page.locator("#main").bounding_box()
    assert field["y"] + field["height"] <= seen["y"] + seen["height"] + 1
    one.press("Escape")
    page.locator("#to-changes").click()  # it has no cells: Tab leads to what is scrolled
    assert page.locator("#main").get_attribute("tabindex") == "0"
    page.locator("#to-table").click()
    assert page.locator("#main").get_attribute("tabindex") == "-1"
    page.emulate_media(color_scheme="light")


def test_axe_finds_nothing_in_any_width_light_or_dark_whatever_is_open(opened: Opener) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python tidak terpasang")
    one = opened(PLAN.replace("target: 80", "target: 77.5%"))
    page = one.page

    page.evaluate(axe.Axe().axe_script)

    def nothing_found(*state: object) -> None:
        found = page.evaluate("axe.run({resultTypes: ['violations']}).then(({violations}) => violations)")
        assert [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in found] == [], state

    page.locator("#to-findings").click()
    for width, scheme in usual(LOOKS, 3):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        nothing_found(width, scheme)
    one.cell("Survei").click()
    for keys, shown in (
        (["Control+a", "Delete", "Enter"], ".editor.refused"),
        (["Escape", "Shift+F10"], "#row-menu"),
        (["ArrowUp", "Enter"], "dialog"),
    ):
        one.press(*keys)
        page.locator(shown).wait_for()
        nothing_found(shown)
    one.press("Escape")
    page.set_viewport_size({"width": 1400, "height": 900})
    for name in ("fields", "keys", "changes"):
        page.locator(f"#to-{name}").click()
        page.locator(f"#{name}").wait_for()
        nothing_found(name)
    page.emulate_media(color_scheme="light")


TRAPS = (
    "Rapat: tahap II",
    "ya # bukan",
    "- 'satu' \"dua\"",
    "80% & <b>",
    "baris\nkedua",
    "77,5%",
    "12",
    "001",
    "è 漢字",
    "@x",
)
SAME_AS_TOLD = """() => {
  const told = document.createElement("template");
  told.innerHTML = state.html;
  const cells = (root) => [...root.querySelectorAll("[data-sel]")];
  const says = (one) => [one.dataset.sel, one.textContent, one.rowSpan, one.colSpan].join();
  return cells(told.content).map(says).join() === cells(view).map(says).join();
}"""


def test_the_first_sub_kegiatan_of_a_kegiatan_is_added_from_its_menu(opened: Opener) -> None:
    plan = (ROOT / "plans" / "contoh" / "renja.yaml").read_text(encoding="utf-8")
    first = plan[plan.index("                sub_kegiatan:\n") : plan.index("              - kode: 1.03.02.2.01")]
    one = opened(plan.replace(first, "", 1))
    one.at("0.0.1.1").click()
    one.press("Escape", "Shift+F10")
    one.page.get_by_role("menuitem", name="Tambah sub kegiatan pertama di sini").click()
    one.keys.type("Operasi irigasi")
    one.press("Enter")
    one.told("Baris ditambahkan.")
    playwright.expect(one.page.locator(".here")).to_contain_text("Operasi irigasi")
    assert "                sub_kegiatan:\n                  - uraian: Operasi irigasi\n" in one.path.read_text("utf-8")


def test_rows_that_come_and_go_between_others_like_them_leave_these(opened: Opener) -> None:
    """A row was gone from the page where another came above it that begins as it does."""
    one = opened((ROOT / "plans" / "contoh" / "renja.yaml").read_text(encoding="utf-8"))
    rows = [("0.0.1.1", "add"), ("0.0.8.1", "delete"), ("0.0.2.1", "delete"), ("0.0.1.1", "down")]
    asked = [("row", {"cell": place, "do": wish, "text": "Uji coba"}) for place, wish in rows]
    for what, body in [step for edit in asked for step in (edit, ("undo", {}))]:
        one.page.evaluate("([what, body]) => change(what, body)", [what, body])
        assert one.page.evaluate(SAME_AS_TOLD), (what, body)


SHOWN = [path.stem for path in sorted((ROOT / "templates" / "layouts").glob("*.yaml"))]


def lines_but(data: bytes, first: int, last: int) -> tuple[list[bytes], list[bytes]]:
    """The lines of a file before and behind some of them."""
    lines = data.split(b"\n")
    return lines[: first - 1], lines[last:]


def asked_at_random(one: OpenPage, chance: random.Random) -> tuple[str, str, str]:
    """Edit a cell by chance; its place, its kind, what was typed."""
    cells = one.page.evaluate("state.cells")
    place = chance.choice(list(cells))
    kind, typed = cells[place]["kind"], chance.choice(TRAPS)
    one.page.evaluate("place => standOn(bySel.get(place))", place)
    if kind == "centang":
        one.press(" ")
        return place, kind, "" if cells[place]["text"] else "ya"
    one.press("F2")
    field = one.at(place).locator(".editor > :is(input, textarea)")
    if kind == "unit":
        playwright.expect(one.page.get_by_role("option").first).to_be_visible()
        typed = chance.choice(one.page.get_by_role("option").all_inner_texts())
    one.press("Control+a")
    for number, line in enumerate(typed.split("\n")):
        if number:
            one.press("Alt+Enter")
        one.keys.insert_text(line)
    assert field.input_value() == typed
    one.press("Enter")
    return place, kind, typed


def test_edits_at_random_in_every_layout_change_their_lines_alone_and_the_table_shows_each(
    tab: Any, tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "plans" / "contoh", tmp_path, dirs_exist_ok=True)
    made = 0
    shown = usual(SHOWN, 2)
    for layout in shown:
        path = tmp_path / f"{layout}.yaml"
        chance = random.Random(layout)
        with served(opened_session(path)) as client:
            one = OpenPage(tab, path)
            one.page.goto(client.server.address)
            one.page.locator(".here").wait_for()
            for _ in range(some(16)):
                before = path.read_bytes()
                place, kind, typed = asked_at_random(one, chance)
                one.page.evaluate("turns")
                after = path.read_bytes()
                if one.page.evaluate("Boolean(document.querySelector('.editor.refused, #banner-refused'))"):
                    assert after == before
                    one.page.evaluate("for (const one of editors.values()) one.leave(); banner('refused', null)")
                    continue
                first, last = one.page.evaluate("state.changed_lines")
                grown = after.count(b"\n") - before.count(b"\n")
                assert lines_but(after, first, last) == lines_but(before, first, last - grown), (layout, place, typed)
                said = one.page.evaluate("place => state.cells[place].text", place)
                assert said.split() == typed.split(), (layout, place, kind)
                assert one.page.evaluate(SAME_AS_TOLD), (layout, place, typed)
                made += 1
            one.leave()
        assert one.faults == []
    assert made > len(shown) * some(16) / 2
