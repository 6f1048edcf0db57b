"""Text around tables: paragraphs above and below them, a statement of its own, labels with aligned colons."""

from __future__ import annotations

from pathlib import Path

from rakgen.compose.bound import bound
from rakgen.compose.compose import compose_document
from rakgen.compose.excerpt import mark_excerpt
from rakgen.compose.fits import check_fits
from rakgen.document.document import Paragraph, Section
from tests.support.each import each
from tests.support.forms import RENCANA, document_of, layout, rencana
from tests.support.layouts import COLUMNS, TITLE, findings
from tests.support.statement import FORM, TWO


def texts(section: Section) -> list[str]:
    return [block.whole.text if isinstance(block, Paragraph) else "-" for block in section.blocks]


def test_text_stands_around_the_table_and_the_statement_before_it() -> None:
    statement, main = document_of(FORM).sections
    assert statement.title.lines == ("PERJANJIAN KINERJA 2021",) and main.title.lines == ("LAMPIRAN",)
    said = ["Yang bertanda tangan di bawah ini", "Nama: NAMA", "Jabatan: KEPALA", "berjanji"]
    assert texts(statement) == said and not statement.grids
    assert texts(main) == ["Unit Kerja: Kantor Contoh", "-", "Satu 2021", "Dua"]
    assert statement.signature == main.signature is not None
    assert statement.name == f"{main.name} - pernyataan" and statement.date == main.date


def test_colons_of_neighbours_are_aligned_and_an_empty_line_parts_the_others() -> None:
    statement = document_of(FORM).sections[0]
    first, name, role, last = (block for block in statement.blocks if isinstance(block, Paragraph))
    assert name.indent == role.indent > 30 and first.indent == last.indent == 0
    assert [one.gap for one in (first, name, role, last)] == [True, False, True, True]
    assert (last.align, name.align) == ("tengah", "kiri")


def test_both_signers_are_known() -> None:
    form = FORM.replace("kanan.jabatan", "kiri.nama }} dan {{ kanan.jabatan")
    assert texts(document_of(form, TWO).sections[0])[1:3] == ["Nama: K", "Jabatan: B dan KEPALA DINAS"]


def letterheads(text: str) -> list[bool]:
    """Whether each section has the letterhead of a form."""
    plan, form = rencana(), layout(text).model_copy()  # other tests print in it too
    form.attach("form", "form.yaml", form.kop, None, "form.yaml")
    document = compose_document(plan, [(plan.rak[0], form)])
    return [section.letterhead is not None for section in document.sections]


def test_a_letterhead_of_the_first_page_is_the_statement_s() -> None:
    assert letterheads(FORM + "kop: {baris: [KANTOR]}\n") == [True, False]
    assert letterheads(FORM + "kop: {baris: [KANTOR], halaman: semua}\n") == [True, True]
    assert letterheads("kop: {baris: [KANTOR]}\n" + COLUMNS) == [True]


def test_an_excerpt_has_no_statement() -> None:
    assert [section.title.lines for section in mark_excerpt(document_of(FORM), ["Unit"]).sections] == [("LAMPIRAN",)]


@each(
    ("name", "plan", "expected"),
    [
        ("kanan.nip", RENCANA, ["RAK510.kosong"]),
        ("kiri.nama", RENCANA, ["RAK510.kosong"]),
        ("kiri.nama", TWO, []),
        ("kanan.nama", RENCANA, []),
    ],
)
def test_a_signer_that_says_nothing_is_told(name: str, plan: str, expected: list[str]) -> None:
    loaded = rencana(plan)
    form = bound(layout(f"pembuka: ['A {{{{ {name} }}}}', 'B {{{{ {name} }}}}']\n{COLUMNS}"), loaded, loaded.rak[0])
    assert [one.key for one in check_fits(loaded, loaded.rak[0], form, "p.yaml") if one.code == "RAK510"] == expected


@each(
    ("head", "key", "place"),
    [
        ("pembuka: '{{ kanan.umur }}'\n", "RAK503", (2, 10)),
        ("penutup: [A, '{{ indikator.kode }}']\n", "RAK503", (2, 14)),
        ("pernyataan: {judul: A}\n", "RAK102", (2, 14)),
        ("pernyataan: {judul: '{{ kanan.nama }}', isi: A}\n", "RAK503", (2, 21)),
        ("pembuka: [{label: A}]\n", "RAK102", (2, 12)),
        ("pembuka: [{lable: A, teks: B}]\n", "RAK101.mirip", (2, 12)),
    ],
)
def test_faults_of_the_text_are_at_their_place(tmp_path: Path, head: str, key: str, place: tuple[int, int]) -> None:
    assert findings(tmp_path, TITLE + head + COLUMNS) == [(key, "kantor.yaml", *place)]
