"""Rests: a row that a page's end has cut is one row again."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.compiler import Compiler
from rakgen.compose.compose import compose_document
from rakgen.importing import import_document
from rakgen.layout.library import LayoutLibrary
from rakgen.readers.raw import RawCell
from rakgen.readers.read import read_raw
from rakgen.recognise.rests import is_rest, joined_labels, joined_rest, with_rows_joined
from rakgen.writers.formats import Options, write_as
from tests.support.each import each
from tests.support.seeds import usual

LONG = "rapat koordinasi dan pemantauan tahapan bersama para pemangku kepentingan, "


def row(*texts: str) -> list[RawCell | None]:
    return [RawCell(0, column, tuple(text.split("\n"))) for column, text in enumerate(texts)]


@each(
    ("above", "below", "joined"),
    [
        (("1.", "Rapat dan", "5", "Umum"), ("1.", "evaluasi", "", "Umum (lanjutan)"), "Rapat dan evaluasi"),
        (("1.", "Rapat dan", "✓", "Umum"), ("1.", "evaluasi", "✓", "Umum"), "Rapat dan evaluasi"),
        (("1.", "a. Satu,\nb. Dua", "5", "Umum"), ("1.", "serta\nc. Uji", "", ""), "a. Satu,\nb. Dua serta\nc. Uji"),
        (("1.", "Rapat", "5", "Umum dan"), ("1.", "Audit", "", "hukum"), "Rapat\nAudit"),
        (("1.", "Rapat dan", "5", "Bagian umum"), ("1.", "evaluasi", "", "Bagian …"), "Rapat dan evaluasi"),
        (("1.", "Rapat", "5", "Umum"), ("1.", "Evaluasi", "", "Umum (lanjutan)"), None),
        (("1.", "Rapat", "2 laporan", "Umum"), ("1.", "evaluasi", "2 laporan", "Umum (lanjutan)"), None),
        (("1.", "Rapat dan", "5", "Umum"), ("1.", "evaluasi", "7", "Umum (lanjutan)"), None),
        (("1.", "Rapat", "5", "Umum"), ("2.", "evaluasi", "", ""), None),
        (("2.", "Indeks warga", "indeks", "Umum"), ("2.", "Nilai hasil", "nilai", "Umum"), None),
        (("1.", "Rapat pada", "5", "Umum"), ("1.", "31 desa di daerah", "", ""), "Rapat pada 31 desa di daerah"),
        (("1.", "Rapat", "Rp 5.000,-", "Umum"), ("1.", "Evaluasi", "Rp 7.000,-", ""), None),
        (("2.", "Balita", "per 1.000 balita", "Gizi"), ("2.", "Ibu hamil", "persen ibu hamil", "KIA"), None),
        (("1.", "Rapat", "5", "Umum"), ("1.", "Rapat (lanjutan)", "", "Umum (lanjutan)"), None),
        (("1.", "Rapat", "laporan", "Umum"), ("1.", "2. Evaluasi atas hasil", "kerja", "Umum (lanjutan)"),
         "Rapat\n2. Evaluasi atas hasil"),
        (("1.", "Rapat", "2 unit", "laporan"), ("1.", "2. Evaluasi atas hasil", "2 unit (lanjutan)", "kerja"),
         "Rapat\n2. Evaluasi atas hasil"),
        (("1.", "Rapat", "laporan", "Umum"), ("1.", "2. Evaluasi atas hasil", "kerja", "Umum"), None),
        (("1.", "a. Data", "5", "Umum"), ("", "b. Kajian\nc. Uji", "", ""), "a. Data\nb. Kajian\nc. Uji"),
        (("1.", "(9) Data\n(10) Kajian", "5", "Umum"), ("", "(11) Uji", "", ""), "(9) Data\n(10) Kajian\n(11) Uji"),
        (("1.", "1. Rapat", "5", "Umum"), ("", "2. Evaluasi", "", ""), None),
        (("1.", "1. Rapat\n2. Uji", "5", "Umum"), ("", "4. Evaluasi", "", ""), None),
    ],
)  # fmt: skip
def test_a_rest_goes_on_in_mid_sentence_beside_what_is_printed_again(
    above: tuple[str, ...], below: tuple[str, ...], joined: str | None
) -> None:
    body, rest = [row(*above)], row(*below)
    assert is_rest(body[0], rest) is (joined is not None)
    if joined is not None:
        rows = [rest.copy(), row("2.", "x", "", "")]
        joined_rest(body, rest, rows)
        assert body[0][1] is not None and body[0][1].text == joined and len(rows) == 1
        assert len(body[0][1].bold) in (0, len(body[0][1].lines))


@each(
    "below, joined",
    [
        (("", "pemantauan tahapan", "", ""), "Rapat dan pemantauan tahapan"),
        (("", "pemantauan tahapan", "", "kepegawaian"), "Rapat dan pemantauan tahapan"),
        (("2", "pemantauan tahapan", "", ""), None),
        (("", "pemantauan tahapan", "5", ""), None),
        (("", "Pemantauan tahapan", "", ""), None),
        (("", "pemantauan tahapan", "", "Umum"), None),
        (("", "a. pemantauan", "", ""), None),
        (("", "", "", ""), None),
    ],
)
def test_a_row_of_texts_that_go_on_alone_is_the_rest_of_the_one_above(
    below: tuple[str, ...], joined: str | None
) -> None:
    """As in sheets whose cells were too small."""
    rows, told = with_rows_joined([row("1", "Rapat dan", "5", "Umum dan"), row(*below), row("2", "Survei", "x", "")])
    assert len(rows) == (2 if joined else 3) and (rows[0][1] or told[0]).text == (joined or "Rapat dan")
    assert [cell.text for cell in told[:1]] == ([joined] if joined else [])


def test_a_row_in_small_letters_of_which_no_text_surely_goes_on_is_a_row_of_its_own() -> None:
    for above, below, count in (("Survei", "pemantauan", 2), ("Survei", "yang tepat", 1), ("Survei dan", "audit", 1)):
        rows, _ = with_rows_joined([row("1", above, "5", "Laporan"), row("", below, "", "laporan akhir")])
        assert len(rows) == count, below


def test_a_label_that_a_page_has_cut_is_one_beside_another_that_goes_on() -> None:
    above = row("1.", "Tingkat kepuasan atas", "75%", "Rapat")
    for text, target, joined in (
        ("layanan", "75% (lanjutan)", True),
        ("Layanan", "75% (lanjutan)", False),
        ("layanan", "80%", False),
    ):
        body, rows = [above.copy()], [row("1.", text, target, "Audit"), row("2.", "Lain", "5%", "Uji")]
        joined_labels(body, rows)
        assert (body[0][1] is rows[0][1]) is joined
        assert body[0][1] and body[0][1].text == "Tingkat kepuasan atas" + " layanan" * joined


@pytest.mark.slow
@each("name, count", usual([("docx", 40), ("pdf", 24), ("docx", 24), ("pdf", 40)], 2))
def test_a_row_that_is_cut_in_a_file_of_ours_is_one_kegiatan(name: str, count: int, tmp_path: Path) -> None:
    """The second is taller than a page."""
    lines = ["versi: 1", "instansi: K", "tahun: 2026", "rak:", "  - kode: a", "    layout: rak-bulanan"]
    lines += ["    sasaran:", "      - uraian: Satu", "        indikator:", "          - uraian: Tingkat"]
    lines += ["            target: 75%", "            kegiatan:"]
    for number in range(4):
        text = f"Kegiatan ke-{number} berupa {LONG * (count if number % 2 else 1)}selesai"
        lines += [f'              - uraian: "{text}"', "                jadwal: 2-5"]
    path = tmp_path / "p.yaml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    checked = Compiler().check_one(path, (), "A4")
    assert checked.rencana is not None
    document = compose_document(checked.rencana, checked.pairs, "A4", checked.sections)
    raw = read_raw(write_as(name, document, Options()).data, f"p.{name}")
    library = LayoutLibrary()
    layouts = [(one, layout) for one in library.names() if (layout := library.get(one)[0]) is not None]
    found = import_document(raw, layouts, "baru", "rencana.yaml", {})
    assert (found.lost, found.alike) == ([], found.cells)
    (tmp_path / "again.yaml").write_text(found.text, encoding="utf-8")
    again = Compiler().check_one(tmp_path / "again.yaml").rencana
    assert again is not None
    told = [
        [one.uraian for s in plan.rak[0].sasaran for i in s.indikator for one in i.kegiatan]
        for plan in (checked.rencana, again)
    ]
    assert told[0] == told[1] and len(told[0]) == 4
