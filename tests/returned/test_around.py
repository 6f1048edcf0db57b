"""Lines around tables, and numbers below headings, that are no longer what or where the plan prints them."""

import copy
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

from lxml import etree
from openpyxl import load_workbook

from rakgen.readers.read import read_raw
from rakgen.returned.give_back import give_back
from tests.support import docx_reader
from tests.support.compiling import built, compiling
from tests.support.each import each
from tests.support.edited_docx import W
from tests.support.office_bases import packed
from tests.support.plans import ROOT

ONE, TWO = (ROOT / "plans" / "contoh" / f"{name}.yaml" for name in ("rak-triwulan", "pk-pernyataan"))
TITLE, OFFICE = "RENCANA AKSI KINERJA (RAK)", "DINAS CONTOH KABUPATEN REKAAN"
HEAD, MAYOR, NIP = "NAMA CONTOH, S.Sos.", "NAMA BUPATI CONTOH", "NIP. 19700101 199503 1 001"


def told(plan: Path, data: bytes, kind: str) -> list[tuple[str, str]]:
    """What is told of an edited document; none of it can be made."""
    found = give_back(read_raw(data, f"rak.{kind}"), plan.read_bytes(), compiling(plan))
    assert found is not None and not found.made and not found.strange and not found.remarks
    return [(change.old, change.new) for change in found.changes]


def paragraphs_edited(plan: Path, edit: Callable[[list[Any], list[str]], object]) -> bytes:
    """The Word file of a plan after an edit of its paragraphs with a text, which are given with these."""
    own = docx_reader.parts(built(plan))
    tree = etree.fromstring(own["word/document.xml"])
    texts = {one: "".join(part.text or "" for part in one.iter(f"{W}t")) for one in tree.iter(f"{W}p")}
    edit([one for one, text in texts.items() if text], [text for text in texts.values() if text])
    return packed({**own, "word/document.xml": etree.tostring(tree)})


def in_places_of_each_other(one: Any, other: Any) -> None:
    """Two paragraphs of a Word file, each where the other was."""
    hole = etree.Element("hole")
    one.getparent().replace(one, hole)
    other.getparent().replace(other, one)
    hole.getparent().replace(hole, other)


@each("plan, first, second", [
    (ONE, TITLE, OFFICE),
    (ONE, HEAD, NIP),
    (TWO, MAYOR, HEAD),
    (TWO, "Nama : NAMA CONTOH, S.Sos.", "Jabatan : KEPALA DINAS CONTOH"),
    (TWO, "Pihak Kedua,", "KEPALA DINAS CONTOH,"),
])  # fmt: skip
def test_two_lines_in_the_places_of_each_other_are_told(plan: Path, first: str, second: str) -> None:
    def edit(parts: list[Any], texts: list[str]) -> None:
        in_places_of_each_other(*(parts[texts.index(text.replace(" :", ":"))] for text in (first, second)))

    assert sorted(told(plan, paragraphs_edited(plan, edit), "docx")) == sorted([(first, second), (second, first)])


@each("plan, text, expected", [
    (ONE, TITLE, [("", TITLE)]),
    (ONE, NIP, [("", NIP)]),
    (TWO, MAYOR, [("", MAYOR)]),
    (ONE, "(3)", [("(3)", "(3)\n(3)")]),
])  # fmt: skip
def test_a_line_that_stands_there_once_more_is_told(plan: Path, text: str, expected: list[tuple[str, str]]) -> None:
    data = paragraphs_edited(
        plan, lambda parts, texts: parts[texts.index(text)].addnext(copy.deepcopy(parts[texts.index(text)]))
    )
    assert told(plan, data, "docx") == expected


def test_a_number_typed_between_two_tables_is_told() -> None:
    plan = ROOT / "plans" / "contoh" / "pk.yaml"
    book, out = load_workbook(io.BytesIO(built(plan, "xlsx"))), io.BytesIO()
    book.worksheets[0]["A10"] = 9
    book.save(out)
    assert told(plan, out.getvalue(), "xlsx") == [("", "9")]


@each("sheet, row, text", [(0, 1, 5), (0, 2, "5"), (0, 1, "Halaman 2 dari 3"), (0, 3, "1234"), (-1, 1, 2021)])
def test_a_number_typed_below_the_table_is_none_of_a_page(sheet: int, row: int, text: str | int) -> None:
    plan = TWO if sheet else ONE
    book, out = load_workbook(io.BytesIO(built(plan, "xlsx"))), io.BytesIO()
    page = book.worksheets[sheet]
    page.cell(page.max_row + row, 1).value = text
    book.save(out)
    assert told(plan, out.getvalue(), "xlsx") == [("", str(text))]

    def edit(parts: list[Any], texts: list[str]) -> None:
        new = copy.deepcopy(parts[texts.index(NIP)])
        next(new.iter(f"{W}t")).text = str(text)
        parts[0].addprevious(new)

    assert told(plan, paragraphs_edited(plan, edit), "docx") == [("", str(text))]


def taken_away(row: Any) -> None:
    row.getparent().remove(row)


def emptied(row: Any) -> None:
    for part in row.iter(f"{W}t"):
        part.text = ""


def doubled(row: Any) -> Any:
    row.addnext(copy.deepcopy(row))
    return row.getnext()


def doubled_as_body(row: Any) -> Any:
    new = doubled(row)
    new.find(f"{W}trPr").remove(new.find(f"{W}trPr/{W}tblHeader"))
    return new


def doubled_at_the_end(row: Any) -> None:
    row.getparent().append(doubled_as_body(row))


ONE_NUMBER = """\
judul: [RENCANA AKSI]
nomor_kolom: "({n})"
kolom:
  - {judul: NO, isi: nomor}
  - {judul: SASARAN, isi: sasaran.uraian}
  - {judul: KEGIATAN, isi: kegiatan.uraian}
  - {judul: TARGET, periode: semester, isi: indikator.target_periode, nomor: "(4)"}
"""
NUMBERS = " ".join(f"({number})" for number in range(1, 11))


@each("plan, edit, expected", [
    (ONE, taken_away, [(NUMBERS, "")]),
    (ONE, emptied, [(NUMBERS, "")]),
    (ONE, doubled, [("", NUMBERS)]),
    (ONE, doubled_as_body, [("", NUMBERS)]),
    (ONE, doubled_at_the_end, [("", NUMBERS)]),
    (TWO, taken_away, [("(1) (2) (3) (4)", "")]),
    (TWO, doubled_at_the_end, [("", "(1) (2) (3) (4)")]),
])  # fmt: skip
def test_a_row_of_numbers_that_is_gone_or_there_twice_is_told_and_no_item(
    plan: Path, edit: Callable[[Any], object], expected: list[tuple[str, str]]
) -> None:
    data = paragraphs_edited(plan, lambda parts, texts: edit(parts[texts.index("(1)")].getparent().getparent()))
    assert told(plan, data, "docx") == expected


@each("own, numbers", [
    ({}, "(1) (2) (3) (4)"),
    ({"sasaran.uraian": "(2)", "kegiatan.uraian": "(2a)"}, "(1) (2) (2a) (4)"),
    ({"sasaran.uraian": "tidak", "kegiatan.uraian": "tidak"}, "(1) (4)"),
    ({"sasaran.uraian": "K7", "kegiatan.uraian": "(3)"}, "(1) K7 (3) (4)"),
])  # fmt: skip
def test_a_number_over_several_columns_is_one_and_numbers_need_not_count_up(
    tmp_path: Path, own: dict[str, str], numbers: str
) -> None:
    layout, plan = tmp_path / "templates" / "layouts" / "bentuk.yaml", tmp_path / "plan.yaml"
    layout.parent.mkdir(parents=True)
    form = ONE_NUMBER
    for field, number in own.items():
        form = form.replace(f"isi: {field}}}", f'isi: {field}, nomor: "{number}"}}')
    layout.write_text(form, encoding="utf-8")
    plan.write_text(ONE.read_text(encoding="utf-8").replace("layout: rak-triwulan", "layout: bentuk"), encoding="utf-8")
    for edit, expected in (
        (lambda row: None, []),
        (taken_away, [(numbers, "")]),
        (doubled_at_the_end, [("", numbers)]),
    ):
        data = paragraphs_edited(
            plan, lambda parts, texts, edit=edit: edit(parts[texts.index("(1)")].getparent().getparent())
        )
        assert told(plan, data, "docx") == expected


@each("plan, text, new, expected", [
    (ONE, "(10)", None, [("(10)", "")]),
    (ONE, OFFICE, NIP, [("", NIP), (OFFICE, "")]),
    (TWO, "Nama", None, [(HEAD, f": {HEAD}"), (f"Nama: {HEAD}", "")]),
])  # fmt: skip
def test_lines_and_numbers_of_a_workbook_that_are_others_are_told(
    plan: Path, text: str, new: str | None, expected: list[tuple[str, str]]
) -> None:
    """A statement stands on a sheet of its own there."""
    book, out = load_workbook(io.BytesIO(built(plan, "xlsx"))), io.BytesIO()
    next(cell for sheet in book for row in sheet for cell in row if cell.value == text).value = new
    book.save(out)
    assert told(plan, out.getvalue(), "xlsx") == expected
