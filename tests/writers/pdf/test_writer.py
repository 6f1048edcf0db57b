"""PDF read back with poppler and qpdf: every cell in the text, labels on every page, tags, fonts, the same bytes."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from rakgen.cli import cli
from rakgen.diagnostics.fault import OfficeFault
from rakgen.document.document import (
    Cell,
    Column,
    Document,
    Grid,
    Letterhead,
    Line,
    Page,
    Paragraph,
    Row,
    Section,
    Signature,
    Signer,
    Title,
)
from rakgen.document.widths import MM
from rakgen.writers.pdf.fonts import choose
from rakgen.writers.pdf.libreoffice import office_pdf
from rakgen.writers.pdf.parts import printable
from rakgen.writers.pdf.writer import write_pdf
from tests.support.each import each
from tests.support.office import Word, assert_every_page_reads_alone, pages
from tests.support.pdf import text_of
from tests.support.plans import EXAMPLES, REFERENCE, compile_plan, generated
from tests.support.processes import HANGS
from tests.support.seeds import spread, usual
from tests.support.whole_documents import HOSTILE, everything

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler (pdftotext) tidak terpasang")


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def words_of(data: bytes, folder: Path) -> list[list[Word]]:
    (folder / "plan.pdf").write_bytes(data)
    return pages(folder / "plan.pdf")


def without_hyphenation(document: Document, data: bytes) -> list[str]:
    """The lines of cells that the text of the PDF does not hold."""
    text = squeezed(text_of(data, "-raw").replace("\u00ad", ""))
    return [
        line.text
        for section in document.sections
        for grid in section.grids
        for row in (*grid.header_rows, *grid.body_rows)
        for cell in row.cells
        if cell
        for line in cell.lines
        if squeezed(line.text) not in text
    ]


@pytest.mark.slow
def test_a_pdf_ends_with_one_line_end_so_that_a_signature_appended_begins_a_line() -> None:
    for document in (compile_plan(REFERENCE), everything()):
        data, _ = write_pdf(document)
        assert data.endswith(b"\n%%EOF\n")
        assert b"/Creator(rencana aksi" in data and b"typst" not in data.lower()


@pytest.mark.slow
def test_the_reference_plan(tmp_path: Path) -> None:
    document = compile_plan(REFERENCE)
    data, findings = write_pdf(document)
    assert {finding.code for finding in findings} <= {"RAK941"}
    assert data == write_pdf(document)[0]
    assert without_hyphenation(document, data) == []
    found = words_of(data, tmp_path)
    text = [" ".join(word.text for word in words) for words in found]
    assert len(text) == 4
    assert [page[:5] for page in text] == ["RENCA", "- 2 -", "RENCA", "- 2 -"]
    assert all("SASARAN" in page and "(10)" in page for page in text)
    assert "THOMAS" in text[1] and "YOSIF" in text[3] and sum(page.count("✓") for page in text) == 92
    number = next(word for word in found[1] if word.text == "2")
    assert abs((number.left + number.right) / 2 - 330 / 25.4 * 72 / 2) < 2 and number.top < 30


@pytest.mark.slow
@pytest.mark.parametrize("path", usual(spread(EXAMPLES), 6), ids=lambda path: path.stem)
def test_every_shipped_layout_gives_every_cell(path: Path) -> None:
    document = compile_plan(path)
    data, _ = write_pdf(document)
    assert without_hyphenation(document, data) == []


@pytest.mark.slow
def test_everything_a_document_can_say() -> None:
    data, _ = write_pdf(everything())
    assert without_hyphenation(everything(), data) == []
    text = text_of(data)
    for part in (
        "KANTOR CONTOH",
        "Jalan Satu",
        "Lampiran",
        "Perubahan kesatu",
        "Mengetahui",
        "B. Bawah",
        "NIP. 2",
        "Catatan",
    ):
        assert part in text
    assert text.count("■") == 2
    assert "Halaman" not in text


@pytest.mark.slow
def test_hostile_text_prints_as_typed() -> None:
    hostile = HOSTILE + " #panic(1) $x$ [y] \\ *tebal* _miring_ @rujuk <label> // a /* b */ ~ -- ``"
    document = everything(hostile)
    assert without_hyphenation(document, write_pdf(document)[0]) == []


def rows_of(count: int, text: str = "isi") -> tuple[Row, ...]:
    return tuple(Row((Cell(f"{text} {n}"), Cell("b"))) for n in range(count))


def document_of(rows: tuple[Row, ...], **section: object) -> Document:
    page = Page(210, 297, (20, 20, 20, 20), "Arial", 10, "Halaman {n} dari {jumlah}")
    header = (Row((Cell("A", role="header"), Cell("B", role="header"))),)
    grid = Grid((Column(100), Column(70)), header, rows)
    signature = Signature(None, Signer(("KETUA",), "NAMA"))
    one = Section(page, Title(("JUDUL",)), (grid,), signature)._replace(**section)  # type: ignore[arg-type]
    return Document("Judul", "Kantor", (one, one), (2021, 3, 1))


@pytest.mark.slow
@pytest.mark.parametrize("count", usual([41, 47, 53, 38, 44, 50, 56], 3))
def test_the_signature_never_stands_alone(tmp_path: Path, count: int) -> None:
    found = words_of(write_pdf(document_of(rows_of(count)))[0], tmp_path)
    last = [" ".join(word.text for word in words) for words in found][len(found) // 2 - 1]
    assert "NAMA" in last and f"isi {count - 1}" in last


@pytest.mark.slow
def test_numbers_count_the_pages_of_a_section(tmp_path: Path) -> None:
    found = words_of(write_pdf(document_of(rows_of(100)))[0], tmp_path)
    first = [" ".join(word.text for word in words[:4]) for words in found]
    assert [line for line in first if line.startswith("Halaman")] == ["Halaman 2 dari 3", "Halaman 3 dari 3"] * 2
    one = document_of(rows_of(40)).sections[0]
    begun = one._replace(page=one.page._replace(number="- {n} -", first=12))
    found = words_of(write_pdf(document_of(())._replace(sections=(begun,)))[0], tmp_path)
    assert [" ".join(word.text for word in words[:3]) for words in found] == ["- 12 -", "- 13 -"]


@pytest.mark.slow
def test_a_row_taller_than_a_page_goes_on_with_its_header(tmp_path: Path) -> None:
    tall = Row((Cell("kata " * 2000), Cell("b")), may_split=True)
    found = words_of(write_pdf(document_of((*rows_of(3), tall, *rows_of(3, "akhir"))))[0], tmp_path)
    text = [" ".join(word.text for word in words) for words in found]
    assert sum(page.count("kata") for page in text) == 4000
    assert all(" A B " in f" {page} " for page in text)
    half = len(text) // 2
    assert text[1].startswith(f"Halaman 2 dari {half} ") and text[half].startswith("JUDUL")


@pytest.mark.slow
def test_a_row_taller_than_a_page_keeps_its_bullets() -> None:
    listed = tuple(Line("kata " * 900, bullet=f"{number}.") for number in range(1, 4))
    tall = Row((Cell(listed), Cell("b")), may_split=True)
    text = text_of(write_pdf(document_of((tall,)))[0], "-raw")
    assert [text.count(f"{number}. kata") for number in range(1, 4)] == [2, 2, 2]  # in each of two sections


@pytest.mark.slow
def test_a_sign_whose_indentation_has_no_room_stands_before_its_text(tmp_path: Path) -> None:
    cells = Cell("x"), Cell((Line("K1", bullet="\u00a0" * 60 + "-"),))
    (words, *_) = words_of(write_pdf(document_of((Row(cells),)))[0], tmp_path)
    sign, text = (next(word for word in words if word.text == part) for part in ("-", "K1"))
    assert sign.right <= text.left and sign.top == text.top


@pytest.mark.slow
def test_rows_kept_together_that_are_taller_than_a_page_are_parted(tmp_path: Path) -> None:
    """What stands low stays with the next row; a merged cell is printed in each."""
    low = Row((Cell("label", rowspan=2), Cell("pita")), keep=True, may_split=True)
    tall = Row((None, Cell("kata " * 2000)), keep=True, may_split=True)
    total = Row((Cell("jumlah"), Cell("5")), may_split=True)
    found = words_of(write_pdf(document_of((*rows_of(30), low, tall, total)))[0], tmp_path)
    text = [" ".join(word.text for word in words) for words in found]
    assert sum(page.count("kata") for page in text) == 4000
    pages = [page for page in text[: len(text) // 2] if "kata" in page]
    assert len(pages) > 2 and "pita" in pages[0] and "jumlah" in text[len(text) // 2 - 1]
    assert all("label" in page for page in pages)


@pytest.mark.slow
def test_the_line_below_a_name_is_whole_and_touches_no_letter() -> None:
    pytest.importorskip("pdfminer")
    from rakgen.readers.pdf_ink import read_ink

    signed = Signature(None, Signer(("KETUA",), "NGAJI PRAYOGA", name_style="garis-bawah"))
    ink = next(iter(read_ink(write_pdf(document_of(rows_of(1), signature=signed))[0])))
    name = [word for word in ink.words if word.text in ("NGAJI", "PRAYOGA")]
    (below,) = [stroke for stroke in ink.strokes if stroke.x0 >= name[0].x0 - 1 and stroke.y0 > name[0].y0]
    assert (below.x0, below.x1) == pytest.approx((name[0].x0, name[1].x1), abs=1)
    assert 0.1 * name[0].size < below.y0 - (ink.height + name[0].base) < 0.2 * name[0].size


@pytest.mark.slow
def test_a_word_wider_than_its_cell_is_broken(tmp_path: Path) -> None:
    long = "https://contoh.go.id/" + "panjang" * 20
    found = words_of(write_pdf(document_of((Row((Cell("a"), Cell(long))),)))[0], tmp_path)
    assert max(word.right for word in found[0]) < 190 / 25.4 * 72 + 0.5


@pytest.mark.slow
def test_a_word_ends_a_line_at_its_hyphen_before_it_is_broken() -> None:
    text = "sesuai dengan ketentuan peraturan perundang-undangan, " * 3
    lines = text_of(write_pdf(document_of((Row((Cell("a"), Cell(text))),)))[0], "-raw").splitlines()
    assert any(line.endswith("perundang-") for line in lines) and any(line.startswith("undangan,") for line in lines)


@pytest.mark.slow
def test_a_word_that_is_broken_anywhere_begins_a_line_as_in_word_and_the_text_behind_it_flows_on() -> None:
    long = "Ketentuan peraturan yang berlaku umum di seluruh wilayah kerja " + "bcdfghj" * 22 + " disertai dokumentasi"
    lines = text_of(write_pdf(document_of((Row((Cell("a"), Cell(long))),)))[0], "-raw").splitlines()
    assert any(line.endswith(" kerja") for line in lines) and any(line.startswith("bcdfghj") for line in lines)
    assert any(line.endswith(("j disertai", "j disertai dokumentasi")) for line in lines)


@pytest.mark.slow
def test_the_letterhead_on_every_page(tmp_path: Path) -> None:
    head = Letterhead((Line("KANTOR CONTOH", "tebal"),), every_page=True)
    found = words_of(write_pdf(document_of(rows_of(100), letterhead=head))[0], tmp_path)
    for words in found:
        text = " ".join(word.text for word in words)
        assert "KANTOR CONTOH" in text
        kop = next(word for word in words if word.text == "KANTOR")
        assert all(word.top > kop.bottom - 1 for word in words if word.text in {"A", "isi"})


@pytest.mark.slow
@each(
    "text",
    [
        "\u0627\u062e\u062a\u0628\u0627\u0631 " * 30,
        "\u05e9\u05dc\u05d5\u05dd " * 9,
        "satu \u0627\u062e\u062a \u0628\u0627\u0631 dua",
        "\u202e12 34 56 " * 30,
    ],
)
def test_text_that_is_written_from_the_right_is_printed(text: str) -> None:
    """Typst ends in a panic when it sets it without kerning."""
    styled = (Line(text, "tebal"), Line(text, bullet="- "))
    document = document_of((Row((Cell("a"), Cell(text))), Row((Cell(styled), Cell("b")))))
    assert write_pdf(document)[0].startswith(b"%PDF")


@pytest.mark.slow
def test_characters_no_font_has_are_told() -> None:
    data, findings = write_pdf(document_of((Row((Cell("\U0001fae8 aksara"), Cell("b"))),)))
    assert data.startswith(b"%PDF") and [one.code for one in findings][-1] == "RAK942"


@pytest.mark.slow
@pytest.mark.parametrize(("seed", "layout"), usual([(2, "rak-bulanan"), (1, "rak-triwulan")], 1))
def test_groups_that_cross_pages(tmp_path: Path, seed: int, layout: str) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(generated(seed, [60, 1, 2, 45, 3, 17, 60], layout), encoding="utf-8")
    document = compile_plan(plan)
    data, _ = write_pdf(document)
    found = words_of(data, tmp_path)
    assert len(found) > 8
    assert_every_page_reads_alone(document, found, (0, 1, 2, 3))
    assert sum(word.text == "(lanjutan)" for words in found for word in words) > 4
    if shutil.which("qpdf"):
        subprocess.run(["qpdf", "--check", str(tmp_path / "plan.pdf")], check=True, capture_output=True, timeout=HANGS)


@pytest.mark.slow
def test_wider_fonts_than_estimated_still_read_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without any font as wide as Arial: pieces are cut again until they fit."""
    from rakgen.writers.pdf import writer
    from rakgen.writers.pdf.fonts import FontChoice

    monkeypatch.setattr(
        writer, "choose", lambda font, installed: FontChoice(("DejaVu Sans Mono",), "DejaVu Sans Mono", False)
    )
    plan = tmp_path / "plan.yaml"
    plan.write_text(generated(6, [40, 2, 30]), encoding="utf-8")
    document = compile_plan(plan)
    data, findings = write_pdf(document)
    assert [one.key for one in findings] == ["RAK941.lain"]
    for words in words_of(data, tmp_path):
        text = " ".join(word.text for word in words)
        assert re.search(r"S\d ", text) and "75%" in text


@pytest.mark.slow
def test_a_font_of_other_widths_is_laid_out_with_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Columns are as wide as its words need, lines end where they are expected to, and pages are filled by its heights
    alone: a Word file has other lines.
    """
    from rakgen.writers.pdf import writer
    from rakgen.writers.pdf.fonts import FontChoice

    mono = FontChoice(("DejaVu Sans Mono",), "DejaVu Sans Mono", False)
    monkeypatch.setattr(writer, "choose", lambda font, installed: mono)
    monkeypatch.delattr(writer, "Agreed")
    document = compile_plan(REFERENCE, "A4")
    found = words_of(write_pdf(document)[0], tmp_path)
    printed = {word.text for words in found for word in words}
    typed = {
        word
        for grid in document.sections[0].grids
        for row in (*grid.header_rows, *grid.body_rows)
        for cell in row.cells
        if cell
        for word in cell.text.split()
        if word.isalpha()
    }
    assert len(typed) > 60 and typed <= printed


@pytest.mark.slow
def test_tags_language_and_embedded_fonts(tmp_path: Path) -> None:
    data, _ = write_pdf(everything())
    (tmp_path / "a.pdf").write_bytes(data)
    info = subprocess.run(["pdfinfo", tmp_path / "a.pdf"], check=True, capture_output=True, text=True).stdout
    assert "Tagged:          yes" in info and "Title:           Rencana aksi" in info and "2022" in info
    fonts = subprocess.run(["pdffonts", tmp_path / "a.pdf"], check=True, capture_output=True, text=True).stdout
    assert {line.split()[-5] for line in fonts.splitlines()[2:]} == {"yes"}
    assert b"/id-ID" in data or b"(id-ID)" in data
    assert b"<pdfuaid:part>1" in data and b"<pdfaid:part>2" in data and b"<pdfaid:conformance>A" in data


def test_fonts_are_chosen_by_width_then_by_look() -> None:
    own = frozenset({"Libertinus Serif", "DejaVu Sans Mono"})
    assert choose("Arial", own | {"Liberation Sans"})[:3] == (
        ("Liberation Sans", "Libertinus Serif", "DejaVu Sans Mono"),
        "Liberation Sans",
        True,
    )
    assert choose("Arial", own)[1:] == ("Libertinus Serif", False)
    assert choose("arial", own | {"Arial"})[1:] == ("", True)
    assert choose("Bookman Old Style", own | {"Liberation Sans", "Liberation Serif"})[1:] == ("Liberation Serif", False)


@pytest.mark.slow
def test_a_missing_font_is_said_once_and_is_an_error_when_strict(tmp_path: Path) -> None:
    layouts = tmp_path / "templates" / "layouts"
    layouts.mkdir(parents=True)
    (layouts / "x.yaml").write_text(
        "judul: X\nhalaman:\n  huruf: Tidak Ada\nkolom:\n  - judul: A\n    isi: sasaran.uraian\npengesahan: tidak\n"
    )
    (tmp_path / "plans").mkdir()
    for name in ("a", "b"):
        shutil.copy(REFERENCE, tmp_path / "plans" / f"{name}.yaml")
    arguments = ["build", str(tmp_path / "plans"), "--to", "pdf", "--layout", "x"]
    result = CliRunner().invoke(cli, arguments)
    assert result.exit_code == 0 and result.stderr.count('Huruf "Tidak Ada" tidak ada di komputer ini') == 1
    shutil.rmtree(tmp_path / "build")
    strict = CliRunner().invoke(cli, [*arguments, "--strict"])
    assert strict.exit_code != 0 and not (tmp_path / "build").exists()
    assert CliRunner().invoke(cli, [*arguments, "--font-path", "tidak/ada"]).exit_code == 2


@pytest.mark.slow
def test_libreoffice_that_is_absent_or_broken_is_told(tmp_path: Path) -> None:
    with pytest.raises(OfficeFault, match="tidak dapat dijalankan"):
        office_pdf(b"", (2021, 1, 1), str(tmp_path / "soffice"))
    with pytest.raises(OfficeFault, match="bukan PDF"):
        office_pdf(b"", (2021, 1, 1), shutil.which("true"))


@pytest.mark.libreoffice
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) tidak terpasang")
def test_libreoffice_converts_the_very_docx(tmp_path: Path) -> None:
    result = CliRunner().invoke(
        cli, ["build", str(REFERENCE), "-o", str(tmp_path / "a.pdf"), "--pdf-engine", "libreoffice", "--rak", "ketua"]
    )
    assert result.exit_code == 0, result.stderr
    assert "THOMAS DOHU" in text_of((tmp_path / "a.pdf").read_bytes())


@pytest.mark.slow
def test_a_title_longer_than_a_pdf_can_list_is_printed_whole() -> None:
    document, long = document_of(rows_of(1)), "kata " * 6_600
    section = document.sections[0]
    titled = section._replace(
        title=section.title._replace(lines=(long,)),
        blocks=(Paragraph(Line(long), "heading"), Paragraph(Line("Tabel A"), "heading"), *section.blocks),
    )
    data, _ = write_pdf(document._replace(title=long, author=long, keywords=(long,), sections=(titled,)))
    assert text_of(data).count("kata") == 2 * 6_600


@pytest.mark.slow
def test_a_word_wider_than_the_page_is_broken_wherever_it_stands(tmp_path: Path) -> None:
    document = document_of(rows_of(1))
    section, long = document.sections[0], "W" * 300
    signer = Signer((long,), long, (long,))
    blocks = (Paragraph(Line(long), "heading"), *section.blocks, Paragraph(Line(long), "note"))
    head = Letterhead((Line(long),))
    sections = (
        section._replace(
            title=Title((long,), long, (long,)), blocks=blocks, letterhead=head, signature=Signature(None, signer)
        ),
        section._replace(signature=Signature(signer, signer)),
    )
    data, _ = write_pdf(document._replace(sections=sections))
    words = [word for page in words_of(data, tmp_path) for word in page if "W" in word.text]
    assert sum(len(word.text) for word in words) == 300 * (6 + 3 + 6)
    assert all(word.left > 20 and word.right < section.page.width / MM - 20 for word in words)


def test_the_headings_of_tables_come_first_where_there_is_no_title() -> None:
    document = document_of(rows_of(1))
    section = document.sections[0]
    untitled = section._replace(
        title=section.title._replace(lines=("",)), blocks=(Paragraph(Line("Tabel A"), "heading"), *section.blocks)
    )
    data, _ = write_pdf(document._replace(sections=(untitled, section)))
    assert "Tabel A" in text_of(data)


def test_what_a_pdf_cannot_hold_is_replaced() -> None:
    assert printable("a\x07b\x7f\ud800\tc\x0bd\r\ne") == "a\ufffdb\ufffd\ufffd    c\nd\ne"
