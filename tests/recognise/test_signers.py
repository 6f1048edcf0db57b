"""Signers: what offices write below a table is read as who signed, where and when; nothing of it is lost."""

from __future__ import annotations

from time import process_time
from typing import Any

from rakgen.readers.raw import RawBlock, RawCell, RawLine, RawTable
from rakgen.recognise.place_and_date import says_place_or_date
from rakgen.recognise.signers import signers_of
from rakgen.recognise.values import Filling
from tests.support.each import each

CHIEF = {"jabatan": "KEPALA DINAS,", "nama": "SITI AMINAH, S.E."}
DATED = {"tempat": "Kupang", "tanggal": "4 Januari 2021"}
BELOW = "KEPALA DINAS,\n\n\nSITI AMINAH, S.E."
NIP = {"nip": "19660506 199203 1 001"}
PATTERNS: list[tuple[str, list[dict[str, Any]], list[str]]] = [
    (f"Kupang, 4 Januari 2021\n{BELOW}\nPembina Tk. I (IV/b)\nNIP. 19660506 199203 1 001",
     [DATED | CHIEF | NIP | {"pangkat": "Pembina Tk. I (IV/b)"}], []),
    (f"Ditetapkan di Kupang\npada tanggal 4 Januari 2021\n{BELOW}\nNIP : 196605061992031001",
     [DATED | CHIEF | {"nip": "196605061992031001"}], ["Ditetapkan di Kupang", "pada tanggal 4 Januari 2021"]),
    (f"Ditetapkan di\t: Kupang\nPada tanggal\t: 4 Januari 2021\n{BELOW}\nNIP.19660506 199203 1 001",
     [DATED | CHIEF | NIP], ["Ditetapkan di : Kupang", "Pada tanggal : 4 Januari 2021"]),
    (f"Dibuat di Kupang, tanggal 4 Januari 2021\n{BELOW}", [DATED | CHIEF],
     ["Dibuat di Kupang, tanggal 4 Januari 2021"]),
    ("Kupang, 4 Januari 2021\na.n. BUPATI KUPANG\nSEKRETARIS DAERAH\nu.b.\nASISTEN,\n\nSITI AMINAH\nN I P. 1966",
     [DATED | {"jabatan": ["a.n. BUPATI KUPANG", "SEKRETARIS DAERAH", "u.b.", "ASISTEN,"], "nama": "SITI AMINAH",
               "nip": "1966"}], []),
    ("\t\t\t\tKUPANG, 4 JANUARI 2021\n\t\t\t\tPlt. KEPALA\n\n\t\t\t\tSITI AMINAH\n\t\t\t\tNIP. 1966.0506.1992.03.1.001",
     [DATED | {"jabatan": "Plt. KEPALA", "nama": "SITI AMINAH", "nip": "1966.0506.1992.03.1.001"}], []),
    ("Mengetahui,\t\tKupang, 4 Januari 2021\nBUPATI,\t\tKEPALA,\n\nA. B\t\tC. D\nNIP. 1\t\tNIP. 2",
     [{"peran": "Mengetahui,", "jabatan": "BUPATI,", "nama": "A. B", "nip": "1"},
      DATED | {"jabatan": "KEPALA,", "nama": "C. D", "nip": "2"}], []),
    ("Pihak Kedua,          Pihak Pertama,\nBUPATI,          KEPALA,\n\nA. B          C. D\n          NIP. 2",
     [{"peran": "Pihak Kedua,", "jabatan": "BUPATI,", "nama": "A. B"},
      {"peran": "Pihak Pertama,", "jabatan": "KEPALA,", "nama": "C. D", "nip": "2"}], []),
    ("Kupang, 04-01-2021\nKEPALA DINAS,\nttd\nSITI AMINAH, S.E.\nNIP. 19660506 199203 1 001",
     [{"tempat": "Kupang", "tanggal": "2021-01-04"} | CHIEF | NIP], ["ttd", "Kupang, 04-01-2021"]),
    (f"Kupang, 4 Januari 2021.\n{BELOW}", [DATED | CHIEF], []),
    (f"Kupang , 14 Des. 2021\n{BELOW}", [{"tempat": "Kupang", "tanggal": "2021-12-14"} | CHIEF],
     ["Kupang , 14 Des. 2021"]),
    (f"Kupang, 4 Pebruari 2021\n{BELOW}", [{"tempat": "Kupang", "tanggal": "4 Februari 2021"} | CHIEF],
     ["Kupang, 4 Pebruari 2021"]),
    (f"Kupang,\n04 Agust 2021;\n{BELOW}", [{"tempat": "Kupang", "tanggal": "2021-08-04"} | CHIEF],
     ["Kupang,", "04 Agust 2021;"]),
    (f"Kupang, 4 Januari 2021\n{BELOW}\nNIP. -", [DATED | CHIEF], []),
    (f"Kupang, 4 Januari 2021\n{BELOW}\n31/02/2021\nNIP. 1", [DATED | CHIEF | {"nip": "1"}], ["31/02/2021"]),
    (f"Kupang, 4 Januari 2021\n{BELOW}\nNIP. 1\n\n31/02/2021\nNIP. 2", [DATED | CHIEF | {"nip": "1"}],
     ["31/02/2021", "NIP. 2"]),
    (f"Kupang, 31/02/2021\n{BELOW}", [{"tempat": "Kupang"} | CHIEF], ["Kupang, 31/02/2021"]),
    (f"Kupang, 31 April 2021\n{BELOW}", [{"tempat": "Kupang"} | CHIEF], ["Kupang, 31 April 2021"]),
    (f"Kupang,          Januari 2021\n{BELOW}", [{"tempat": "Kupang", "tanggal": "2021-01"} | CHIEF], []),
    (f"Kupang, .... Januari 2021\n{BELOW}\n____________\nPenata Tk. I / NIP. 19660506 199203 1 001",
     [{"tempat": "Kupang", "tanggal": "2021-01", "pangkat": "Penata Tk. I"} | CHIEF | NIP], []),
    ("Kupang, ............ 2021\nKepala Dinas,\n\n(....................)\nNIP. ................",
     [{"tempat": "Kupang", "jabatan": "Kepala Dinas,"}], []),
    (f"Kupang,\n4 Januari 2021\n{BELOW}\nNRP 1966", [DATED | CHIEF | {"nip": "NRP 1966"}], []),
    (f"Keterangan: *) perkiraan\n\nKupang, 4 Januari 2021\n{BELOW}\nNIP. 1\nPembina\n\nTembusan:\n1. Arsip",
     [DATED | CHIEF | {"nip": "1", "pangkat": "Pembina"}], ["Keterangan: *) perkiraan", "Tembusan:", "1. Arsip"]),
    (f"Mengetahui\nBUPATI,\n\nA. B\n\nKupang, 4 Januari 2021\n{BELOW}",
     [{"peran": "Mengetahui", "jabatan": "BUPATI,", "nama": "A. B"}, DATED | CHIEF], []),
    ("\tMengetahui,\tKupang, 4 Januari 2021\n\tBUPATI,\tKEPALA,\n\n\tA. B\tC. D\n\t\tNIP. 2",
     [{"peran": "Mengetahui,", "jabatan": "BUPATI,", "nama": "A. B"},
      DATED | {"jabatan": "KEPALA,", "nama": "C. D", "nip": "2"}], []),
    ("      Mengetahui,          Kupang, 4 Januari 2021\n       BUPATI,          KEPALA,\n\n     A. B          C. D",
     [{"peran": "Mengetahui,", "jabatan": "BUPATI,", "nama": "A. B"},
      DATED | {"jabatan": "KEPALA,", "nama": "C. D"}], []),
    (f"Disusun oleh: Tim SAKIP\nSumber data: LKjIP\n\nKupang, 4 Januari 2021\n{BELOW}", [DATED | CHIEF],
     ["Disusun oleh: Tim SAKIP", "Sumber data: LKjIP"]),
    ("Diolah oleh Tim SAKIP\nData bulan Desember", [], ["Diolah oleh Tim SAKIP", "Data bulan Desember"]),
]  # fmt: skip


@each(("text", "signers", "told"), PATTERNS)
def test_what_offices_write_below_a_table_is_who_signed(
    text: str, signers: list[dict[str, Any]], told: list[str]
) -> None:
    """In lines, in one paragraph, and in a text box or a cell; what no field holds is told."""
    lines = tuple(text.split("\n"))
    ways: list[list[RawBlock]] = [
        [RawLine(line) for line in lines],
        [RawLine(text)],
        [RawTable(1, 1, (RawCell(0, 0, lines),), has_borders=False)],
    ]
    for blocks in ways:
        filling = Filling()
        assert signers_of(blocks, filling) == (signers, [])
        assert sorted(doubt.text for doubt in filling.doubts) == sorted(told)


@each(
    "pen",
    [
        "ttd",
        "(ttd.)",
        "T.T.D",
        "dto",
        "Cap dan ttd",
        "ttd + stempel",
        "[signed]",
        "Ditandatangani secara elektronik oleh:",
        "${ttd_pengirim}",
        "^",
    ],
)
def test_that_somebody_has_signed_is_no_part_of_his_office_and_no_doubt(pen: str) -> None:
    filling = Filling()
    below = RawLine(f"Kupang, 4 Januari 2021\nKEPALA DINAS,\n{pen}\nSITI AMINAH, S.E.\nNIP. 19660506 199203 1 001")
    assert signers_of([below], filling) == ([DATED | CHIEF | NIP], [])
    assert [(doubt.kind, doubt.text) for doubt in filling.doubts] == [("pen", pen)]


def test_a_line_of_blanks_is_looked_at_once() -> None:
    """20,000 took minutes: the blanks before and behind the comma, and those of a day left open, shared them out."""
    start = process_time()
    for line in ("Kupang,{}x", "Kupang{0},{0}x", "{}x", "Ditetapkan di{}1", "tanggal{}x"):
        assert not says_place_or_date(line.format(" " * 20_000))
    assert process_time() - start < 0.5


def test_place_and_date_above_two_signatures_are_those_of_the_right_one() -> None:
    texts = ("Mengetahui,\nBUPATI,\n\nA. B", "KEPALA,\n\nC. D\nNIP. 2")
    cells = tuple(RawCell(0, column, tuple(text.split("\n"))) for column, text in enumerate(texts))
    blocks: list[RawBlock] = [RawLine("Kupang, 4 Januari 2021"), RawTable(1, 2, cells, has_borders=False)]
    signers, _ = signers_of(blocks, Filling())
    assert signers[1] == DATED | {"jabatan": "KEPALA,", "nama": "C. D", "nip": "2"}
    assert signers[0] == {"peran": "Mengetahui,", "jabatan": "BUPATI,", "nama": "A. B"}


def test_a_nip_apart_from_the_rest_of_a_signature_leaves_the_rank_a_rank() -> None:
    above = RawTable(1, 1, (RawCell(0, 0, tuple(f"Kupang, 4 Januari 2021\n{BELOW}\nPembina".split("\n"))),))
    filling = Filling()
    signers, _ = signers_of([above, RawLine("NIP. 19660506 199203 1 001")], filling)
    assert signers == [DATED | CHIEF | NIP | {"pangkat": "Pembina"}] and not filling.doubts


def test_three_signatures_that_tabs_part_are_three() -> None:
    blocks = [RawLine("BUPATI,\tSEKDA,\tKEPALA,"), *[RawLine("")] * 3, RawLine("A. B\tC. D\tE. F"), RawLine("\tNIP. 3")]
    filling = Filling()
    signers, others = signers_of(blocks, filling)
    assert [signer["nama"] for signer in signers] == ["A. B", "E. F"]
    assert signers[1]["nip"] == "3"
    assert others == ["SEKDA, C. D"]


def test_a_table_of_figures_below_is_no_signature() -> None:
    cells = [("Bidang", "Pagu"), ("Kepala, A", "3.500.000"), ("B", "3.000.000")]
    table = RawTable(3, 2, tuple(RawCell(r, c, (text,)) for r, row in enumerate(cells) for c, text in enumerate(row)))
    filling = Filling()
    assert signers_of([table], filling) == ([], [])
    assert [doubt.kind for doubt in filling.doubts] == ["skipped"]
