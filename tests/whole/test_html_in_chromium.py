"""The HTML page in a real browser: no errors, filters that keep every label, paper with repeated headers, a phone's
width.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from rakgen.document.document import Cell, Document, Row, Signature, Signer
from rakgen.document.heights import signer_width
from rakgen.document.pages import paginate
from rakgen.writers.html.heights import BrowserHeights
from rakgen.writers.html.writer import write_html
from rakgen.writers.paper_rows import PaperRow, paper_rows
from tests.support.chromium import Browser, needs_chromium
from tests.support.page_faults import judge
from tests.support.page_rows import read_rows
from tests.support.plans import REFERENCE, ROOT, compile_plan, generated
from tests.support.sheets import read_sheets
from tests.support.whole_documents import HOSTILE, everything

pytestmark = needs_chromium
ROWS = "[...document.querySelectorAll('table')][0].querySelectorAll('tbody tr:not([hidden])')"
TEXTS = f"[...{ROWS}].map(r => [...r.cells].map(c => c.textContent))"
STATUS = "document.getElementById('status').textContent"


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "halaman.html"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("tail", ["", HOSTILE])
def test_no_errors_and_no_requests(page: Browser, tmp_path: Path, tail: str) -> None:
    path = write(tmp_path, write_html(everything(tail)))
    page.open(path)
    assert page.run("document.getElementById('saring').hidden") is False
    assert page.run("document.querySelector('img').naturalWidth") == 1
    assert page.run("getComputedStyle(document.querySelector('.w-BFBFBF')).backgroundColor") == "rgb(191, 191, 191)"
    page.choose("periode", "T1")
    assert page.problems == []
    assert [url for url in page.requests if not url.startswith("data:")] == [path.as_uri()]
    assert page.run("document.scripts.length") == 1


def test_filters_keep_the_labels_of_merged_cells(page: Browser, tmp_path: Path) -> None:
    page.open(write(tmp_path, write_html(everything())))
    whole = page.run("document.querySelector('table').outerHTML")
    page.choose("periode", "Februari")
    assert page.run(TEXTS) == [["I. KELOMPOK"], ["1.", "S1", "K2", "", "✓", "■", "Bagian Hukum", ""]]
    assert page.run(f"[...{ROWS}][1].cells[1].rowSpan") == 1
    assert page.run(STATUS) == "Disaring: Februari. 1 dari 4 baris; baris jumlah tidak ditampilkan."
    page.choose("periode", "Semua")
    page.choose("pelaksana", "Bagian Keuangan")
    assert page.run(TEXTS) == [
        ["II. KELOMPOK"], ["a. anak"], ["2.", "S2 dan kegiatannya", "", "", "✓", "Bagian Keuangan", "-"],
    ]  # fmt: skip
    page.choose("pelaksana", "Bagian Umum")
    page.choose("periode", "T1")
    assert [row[0] for row in page.run(TEXTS)] == ["I. KELOMPOK", "1.", "II. KELOMPOK", "a. anak", "2."]
    page.run("document.getElementById('semua').click()")
    restored = page.run("document.querySelector('table').outerHTML")
    assert restored.replace(' rowspan="1"', "").replace(' hidden=""', "") == whole.replace(' rowspan="1"', "")
    assert page.run(STATUS) == ""


def test_reference_plan_by_unit(page: Browser, tmp_path: Path) -> None:
    page.open(write(tmp_path, write_html(compile_plan(REFERENCE))))
    page.choose("pelaksana", "Sub Bagian Teknis & Hupmas")
    rows = page.run(TEXTS)
    assert [(row[0], row[-1]) for row in rows if len(row) == 10] == [
        ("1.", "Sub Bagian Teknis & Hupmas"), ("2.", "Sub Bagian Teknis & Hupmas"),
    ]  # fmt: skip
    assert {row[-1] for row in rows} == {"Sub Bagian Teknis & Hupmas"} and len(rows) == 4
    assert page.problems == []


def test_a_table_without_units_is_not_emptied_by_a_unit(page: Browser, tmp_path: Path) -> None:
    plan = ROOT / "plans" / "contoh" / "renaksi-dua-tabel.yaml"
    document = compile_plan(plan)
    page.open(write(tmp_path, write_html(document)))
    units = {unit for one in document.activities for unit in one.units}
    for unit in units:
        page.choose("pelaksana", unit)
        for table in (0, 1):
            rows = f"[...document.querySelectorAll('table')][{table}].querySelectorAll('tbody tr:not([hidden])').length"
            assert page.run(rows) > 0


def test_no_sideways_scrolling_of_the_page(page: Browser, tmp_path: Path) -> None:
    for document in (everything(HOSTILE), compile_plan(REFERENCE)):
        page.open(write(tmp_path, write_html(document)))
        for width in (320, 360, 768, 1280):
            page.resize(width, 740)
            assert page.run("innerWidth") == width and page.run("document.documentElement.scrollWidth") <= width
            assert page.run("document.querySelector('table').getBoundingClientRect().width") > 700


def test_header_sticks_inside_its_box(page: Browser, tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(generated(3, [40]), encoding="utf-8")
    page.open(write(tmp_path, write_html(compile_plan(path))))
    page.run("document.querySelector('.bingkai').scrollTo(0, 900)")
    gap = page.run(
        "document.querySelector('thead').getBoundingClientRect().top -"
        " document.querySelector('.bingkai').getBoundingClientRect().top"
    )
    assert abs(gap) <= 2


def test_dark_and_light(page: Browser, tmp_path: Path) -> None:
    page.open(write(tmp_path, write_html(everything())))
    colours = []
    for scheme in ("light", "dark"):
        page.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        colours.append(page.run("getComputedStyle(document.body).backgroundColor"))
    page.call("Emulation.setEmulatedMedia", features=[])
    assert colours == ["rgb(255, 255, 255)", "rgb(22, 22, 22)"]


def test_readable_without_scripts(page: Browser, tmp_path: Path) -> None:
    page.open(write(tmp_path, write_html(everything())), scripts=False)
    assert page.run("document.querySelectorAll('tbody tr').length") > 8
    assert page.run("document.getElementById('saring').offsetHeight") == 0


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler (pdftotext) tidak terpasang")
def test_paper_has_the_form_with_headers_on_every_page(page: Browser, tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(generated(5, [1, 2, 3, 40]), encoding="utf-8")
    page.open(write(tmp_path, write_html(compile_plan(path))))
    pages = printed(page, tmp_path)
    assert len(pages) > 2
    for text in pages:
        assert "INDIKATOR KINERJA" in text and "(10)" in text
    assert "Saring" not in pages[0] and "Sebaran" not in pages[-1]
    assert "CONTOH" in pages[-1] and "Sub Bagian Umum" in pages[-1]
    first_lines = [text.split("\n", 1)[0].replace(" ", "") for text in pages]
    assert first_lines[1:] == [f"-{number}-" for number in range(2, len(pages) + 1)] and first_lines[0] != "-1-"
    page.choose("periode", "T4")
    page.choose("periode", "T1")
    filtered = printed(page, tmp_path)
    assert "Disaring: T1." in filtered[0] and "CONTOH" not in filtered[-1]


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler (pdfinfo) tidak terpasang")
def test_each_section_has_its_own_paper(page: Browser, tmp_path: Path) -> None:
    page.open(write(tmp_path, write_html(everything())))
    pdf = page.pdf(tmp_path / "halaman.pdf")
    done = subprocess.run(["pdfinfo", "-l", "9", str(pdf)], check=True, capture_output=True, text=True)
    sizes = [
        line.split(":")[1].split()[0::2][:2]
        for line in done.stdout.splitlines()
        if "size:" in line and line.startswith("Page ")
    ]
    found = [(round(float(w) / 72 * 25.4), round(float(h) / 72 * 25.4)) for w, h in sizes]
    assert list(dict.fromkeys(found)) == [(330, 215), (210, 297)]


def long_plan(tmp_path: Path) -> Document:
    """Three sasaran, the last of them over several pages, its kegiatan those of two units in turn."""
    text = generated(5, [2, 2, 40])
    head, _, last = text.rpartition("      - uraian: S3")
    turned = last.replace("Sub Bagian Umum", "Bagian Akhir").replace("Bagian Akhir", "Bagian Awal", 30)
    turned = " terukur" * 60 + turned  # longer than a page prints again
    path = tmp_path / "plan.yaml"
    path.write_text(head + "      - uraian: S3" + turned, encoding="utf-8")
    return compile_plan(path)


FACES = '"Arial","Liberation Sans",Arimo,Helvetica,Arial,sans-serif'


@pytest.mark.parametrize("faces", [FACES, '"DejaVu Sans"'])  # its own font, and a wider one where it is absent
@pytest.mark.skipif(shutil.which("pdftocairo") is None, reason="poppler (pdftocairo) tidak terpasang")
def test_printed_pages_begin_with_their_labels_and_the_signature_is_whole(
    page: Browser, tmp_path: Path, faces: str
) -> None:
    document = long_plan(tmp_path)
    text = write_html(document)
    assert text.count(FACES) == 1
    page.open(write(tmp_path, re.sub('<meta http-equiv="Content[^>]*>', "", text).replace(FACES, faces)))
    pages = read_rows(document, read_sheets(page.pdf(tmp_path / "halaman.pdf")))
    found = judge(document, pages)
    assert found.pages > 2 and found.cut > 2 and found.fill > 0.75
    assert (found.empty, found.within, found.lonely, found.torn, found.unheaded, found.unread) == (0, 0, 0, 0, 0, 0)
    assert [rows.rows[0].place.row for rows in pages][1:] == [
        place
        for place, one in enumerate(one for one in cut_rows(document) if one.number is not None)
        if one.row.new_page
    ]


def cut_rows(document: Document) -> list[PaperRow]:
    (section,) = document.sections
    return paper_rows(section.grids[0], paginate(section, BrowserHeights(section)).grids[0])


def test_a_label_over_several_pages_is_told_by_a_filter_that_hides_the_first(page: Browser, tmp_path: Path) -> None:
    page.open(write(tmp_path, write_html(long_plan(tmp_path))))
    sizes = "[...document.querySelectorAll('.t1 tbody th:nth-child(2)')].map(c => getComputedStyle(c).fontSize)"
    assert "0px" in page.run(sizes)  # on a screen a label is told once
    page.choose("pelaksana", "Bagian Akhir")
    shown = page.run(
        "[...document.querySelectorAll('.t1 tbody tr:not([hidden]) .n')]"
        ".filter(c => getComputedStyle(c).fontSize !== '0px').map(c => c.textContent)"
    )
    assert shown == ["3."]
    told = "document.querySelector('.t1 tbody tr:not([hidden]) .l').textContent"
    assert page.run(told).count("terukur") >= 60
    page.choose("pelaksana", "Semua")
    assert page.run("document.querySelectorAll('.lagi').length === document.querySelectorAll('.terus').length") is True


@pytest.mark.parametrize(
    "plan", [REFERENCE, ROOT / "plans" / "contoh" / "renaksi-triwulan.yaml"], ids=["rak", "renaksi"]
)
def test_labels_stay_in_sight_on_a_phone(page: Browser, tmp_path: Path, plan: Path) -> None:
    page.open(write(tmp_path, write_html(compile_plan(plan))), width=360, height=740)
    page.run("document.getElementById('pelaksana').selectedIndex = 1")
    page.run("document.getElementById('pelaksana').dispatchEvent(new Event('change'))")
    page.run("document.querySelector('.bingkai').scrollTo(5000, 0)")
    left = page.run("[...document.querySelectorAll('.t1 .n, .t1 .l')].map(c => c.getBoundingClientRect().left)")
    assert left and max(left) < 80
    assert page.run("document.querySelector('.t1 td:last-child').getBoundingClientRect().right") < 360


def test_two_signers_stand_level_where_a_line_of_one_wraps(page: Browser, tmp_path: Path) -> None:
    long = "KEPALA DINAS PEKERJAAN UMUM, PENATAAN RUANG, PERUMAHAN RAKYAT DAN KAWASAN PERMUKIMAN KABUPATEN"
    signature = Signature(
        Signer(("Mengetahui,", long), "A. KIRI"), Signer(("Kupang,", "CAMAT"), "B. KANAN", ("NIP. 1",))
    )
    document = everything()
    section = document.sections[0]._replace(signature=signature)
    page.open(write(tmp_path, write_html(document._replace(sections=(section,)))))
    tops = page.run("[...document.querySelectorAll('.dua .nama')].map(p => p.getBoundingClientRect().top)")
    assert len(tops) == 2 and tops[0] == tops[1]


def test_those_who_sign_have_as_much_of_the_paper_as_in_a_word_file(page: Browser, tmp_path: Path) -> None:
    document = compile_plan(REFERENCE, "A3")
    section = document.sections[0]
    signer = Signer(("KEPALA DINAS,",), "NAMA", ())
    widths = "[...document.querySelectorAll('.ttd p.nama')].map(p => p.getBoundingClientRect().width * 0.75)"
    for number, signature in enumerate((Signature(None, signer), Signature(signer, signer))):
        signed = document._replace(sections=(section._replace(signature=signature),))
        page.open(write(tmp_path, write_html(signed)), width=round(section.page.text_width / 25.4 * 96))
        page.call("Emulation.setEmulatedMedia", media="print")
        told = signer_width(signature, section.page)
        assert page.run(widths) == pytest.approx([told] * (number + 1), abs=1)
        page.call("Emulation.setEmulatedMedia", media="")


def test_a_tick_is_read_aloud_as_yes(page: Browser, tmp_path: Path) -> None:
    page.open(write(tmp_path, write_html(everything())))
    nodes = page.call("Accessibility.getFullAXTree")["nodes"]
    names = [node["name"]["value"] for node in nodes if node.get("role", {}).get("value") in ("image", "img")]
    assert names.count("Ya") >= 4 and "✓" not in names


def test_a_row_in_which_nothing_stands_is_a_line_high(page: Browser, tmp_path: Path) -> None:
    document = compile_plan(REFERENCE)
    section = document.sections[0]
    grid = section.grids[0]
    rows = tuple(Row((Cell(text), *[Cell("")] * (len(grid.columns) - 1))) for text in ("", "1"))
    made = section._replace(blocks=(grid._replace(body_rows=rows),))
    page.open(write(tmp_path, write_html(document._replace(sections=(made,)))))
    for media in ("", "print"):
        page.call("Emulation.setEmulatedMedia", media=media)
        high, line = page.run(f"[...{ROWS}].map(row => row.getBoundingClientRect().height)")
        assert high == pytest.approx(line, abs=0.1) and line > 10
    page.call("Emulation.setEmulatedMedia", media="")


def printed(page: Browser, folder: Path) -> list[str]:
    pdf = page.pdf(folder / "halaman.pdf")
    done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True)
    return done.stdout.split("\f")[:-1]
