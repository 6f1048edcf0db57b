"""Terminal writer: everything a Document says, merges as one box, lines as wide as the terminal, nothing that steers
it.
"""

from __future__ import annotations

from rakgen.document.document import Signature, Signer
from rakgen.text.printable import display_width
from rakgen.writers.terminal.text import pad, wrap
from rakgen.writers.terminal.writer import write_terminal
from tests.support.each import each
from tests.support.whole_documents import HOSTILE, everything

TABLE = """\
+---+-------+------------------+-----------+---------------+-------------+
|NO |SASARAN|     KEGIATAN     |  JADWAL   |   PELAKSANA   |  ANGGARAN   |
|   |       |                  +-------+---+               |             |
|   |       |                  |  T1   |T2 |               |             |
|   |       |                  +---+---+---+               |             |
|   |       |                  | 1 | 2 | 4 |               |             |
+---+-------+------------------+---+---+---+---------------+-------------+
|(1)|  (2)  |       (3)        |(4)|(5)|(6)|      (7)      |     (8)     |
+---+-------+------------------+---+---+---+---------------+-------------+
|I. KELOMPOK                                                             |
+---+-------+------------------+---+---+---+---------------+-------------+
|1. |S1     |Rapat penting lama| ■ |   |   |Bagian Umum    |  452.750.000|
|   |       |langkah kedua     |   |   |   |Bagian Hukum   |             |
|   |       +------------------+---+---+---+---------------+-------------+
|   |       |K2                |   | ✓ | ■ |Bagian Hukum   |             |
+---+-------+------------------+---+---+---+---------------+-------------+
|II. KELOMPOK                                                            |
+------------------------------------------------------------------------+
|a. anak                                                                 |
+---+--------------------------+---+---+---+---------------+-------------+
|2. |S2 dan kegiatannya        | ✓ |   |   |Bagian Umum    |         77,5|
|   |                          +---+---+---+---------------+-------------+
|   |                          |   |   | ✓ |Bagian Keuangan|            -|
+---+--------------------------+---+---+---+---------------+-------------+
|                                                    JUMLAH|452.750.077,5|
+----------------------------------------------------------+-------------+
"""


def test_bands_marks_and_merges_in_both_directions() -> None:
    text = write_terminal(everything(), 120)
    begin = text.index("+---")
    drawn = text[begin : text.index("\n\n", begin)]
    assert drawn + "\n" == TABLE
    assert len({display_width(line) for line in drawn.splitlines()}) == 1


@each("width", [30, 60, 100, 200])
def test_everything_is_printed(width: int) -> None:
    text = " ".join(write_terminal(everything(), width).split())
    for words in (
        "[lambang]",
        "KANTOR CONTOH",
        "Jalan Satu",
        "====",
        "Lampiran",
        "Nomor 1",
        "RENCANA AKSI",
        "TAHUN 2022",
        "Perubahan kesatu",
        "I. KELOMPOK",
        "a. anak",
        "Anggaran per program",
        "Catatan: miring",
        "KEPALA",
        "A. Atas",
        "NIP. 1",
        "B. Bawah",
        "NIP. 2",
        "C. Cukup",
    ):
        assert words in text


@each("width", [30, 47, 60, 100, 131])
@each("tail", ["", HOSTILE, "漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字"])
def test_never_wider_than_the_terminal(width: int, tail: str) -> None:
    assert max(display_width(line) for line in write_terminal(everything(tail), width).splitlines()) <= width


def test_nothing_steers_the_terminal() -> None:
    text = write_terminal(everything("\x1b[31m\x07\x9b\u202e\r\x08x"), 120)
    assert not [char for char in text if char < " " and char != "\n" or "\x7f" <= char <= "\x9f" or char == "\u202e"]


def test_records_say_which_columns_are_ticked() -> None:
    text = write_terminal(everything(), 40)
    assert "KEGIATAN: K2\nJADWAL: T1 2, T2 4\nPELAKSANA: Bagian Hukum\n" in text
    assert "SASARAN: S2 dan kegiatannya\nJADWAL: T1 1\n" in text


def test_widths_of_text() -> None:
    assert [display_width(text) for text in ("abc", "漢字", "e\u0301")] == [3, 4, 1]
    assert wrap("satu dua\ntiga", 5) == ["satu", "dua", "tiga"]
    assert wrap("漢字漢", 4) == ["漢字", "漢"]
    assert (pad("a", 4, "tengah"), pad("a", 4, "kanan"), pad("漢", 3)) == (" a  ", "   a", "漢 ")


def test_the_names_of_two_signers_are_level() -> None:
    long = Signer(
        ("KEPALA BADAN PERENCANAAN PEMBANGUNAN DAERAH KABUPATEN REKAAN TENGAH SELATAN,",), "NAMA KIRI", ("A",)
    )
    short = Signer(("KETUA,",), "NAMA KANAN", ())
    document = everything()
    section = document.sections[0]._replace(signature=Signature(long, short))
    lines = write_terminal(document._replace(sections=(section,)), 100).splitlines()
    assert any("NAMA KIRI" in line and "NAMA KANAN" in line for line in lines)
