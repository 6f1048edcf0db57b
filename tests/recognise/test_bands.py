"""Bands: a letter and a text in the columns of numbers and texts is of a level above them."""

from __future__ import annotations

from rakgen.readers.raw import RawCell, RawDocument, RawLine, RawTable
from rakgen.recognise.plan import recognise
from tests.support.each import each
from tests.support.raw_documents import table

HEAD = "No|Indikator|Target|Kegiatan|T1|T2|PJ"
ROWS = ("1|Ind A|5%|K1|x||Umum", "|||K2||x|Umum")
MORE = ("1|Ind B|6%|K3|x||Umum", "2|Ind C|7%|K4||x|Umum")


@each("first, second", [("A", "B"), ("A.", "B."), ("I", "II"), ("I.", "II.")])
def test_a_row_that_a_letter_heads_is_a_sasaran_above_the_numbers(first: str, second: str) -> None:
    found = recognise(table(HEAD, f"{first}|Layanan|||||", *ROWS, f"{second}|Data|||||", *MORE), [], "dinas")
    signs = [sign.rstrip(".") for sign in (first, second)]
    assert all(
        f"- uraian: {sign}. {text}\n" in found.text for sign, text in zip(signs, ("Layanan", "Data"), strict=True)
    )
    assert "baris_kelompok:\n  - tingkat: sasaran\n" in found.new_layouts["dinas"] and not found.doubts


@each(
    "rows",
    [
        (HEAD, "A|Ind A|5%|K1|x||Umum", "1|Ind B|5%|K1|x||Umum"),
        (HEAD, "A|Ind A|||||", "B|Ind B|5%|K1|x||Umum", "1|Ind C|5%|K1|x||Umum"),
    ],
)
def test_a_letter_beside_other_cells_or_above_rows_of_other_columns_is_no_band(rows: tuple[str, ...]) -> None:
    assert "baris_kelompok" not in recognise(table(*rows), [], "dinas").new_layouts["dinas"]


@each(
    ("first", "second", "template", "texts"),
    [
        ("Sasaran : Layanan", "Sasaran : Data", "Sasaran : {{ uraian }}", ["Layanan", "Data"]),
        (
            "SASARAN STRATEGIS: Layanan",
            "SASARAN STRATEGIS: Data",
            "SASARAN STRATEGIS: {{ uraian }}",
            ["Layanan", "Data"],
        ),
        ("Sasaran 1: Layanan", "Sasaran 2: Data", "Sasaran {{ nomor }}: {{ uraian }}", ["Layanan", "Data"]),
        ("Sasaran 2: Layanan", "Sasaran 5: Data", "{{ uraian }}", ["Sasaran 2: Layanan", "Sasaran 5: Data"]),
        ("Sasaran: Layanan", "Program Data", "{{ uraian }}", ["Sasaran: Layanan", "Program Data"]),
        ("Sasaran: Layanan", "Sasaran Data", "{{ uraian }}", ["Sasaran: Layanan", "Sasaran Data"]),
        ("Bidang: Layanan", "Bidang: Data", "{{ uraian }}", ["Bidang: Layanan", "Bidang: Data"]),
        ("Layanan", "Data", "{{ uraian }}", ["Layanan", "Data"]),
    ],
)
def test_the_name_of_its_level_before_the_text_of_a_band_is_the_forms(
    first: str, second: str, template: str, texts: list[str]
) -> None:
    found = recognise(_banded(first, *ROWS, second, *MORE), [], "dinas")
    assert f'    isi: "{template}"\n' in found.new_layouts["dinas"]
    assert [item["uraian"] for item in found.data["rak"][0]["sasaran"]] == texts


@each(
    ("bands", "template"),
    [
        (("Tujuan 1: A", "Sasaran 1: S", "Tujuan 2: B", "Sasaran 1: T"), "Sasaran {{ nomor }}: {{ uraian }}"),
        (("Tujuan 1: A", "Sasaran 1: S", "Tujuan 2: B", "Sasaran 2: T"), "{{ uraian }}"),
        (("Tujuan 1: A", "Sasaran: S", "Tujuan 2: B", "Tenang"), "{{ uraian }}"),
    ],
)
def test_numbers_of_sasaran_in_bands_are_the_forms_where_they_begin_anew_below_each_tujuan(
    bands: tuple[str, ...], template: str
) -> None:
    found = recognise(_banded(*bands[:2], *ROWS, *bands[2:], *MORE), [], "dinas")
    assert f'  - tingkat: sasaran\n    isi: "{template}"\n' in found.new_layouts["dinas"]
    assert [tujuan["uraian"] for tujuan in found.data["rak"][0]["tujuan"]] == ["A", "B"]


def _banded(*lines: str) -> RawDocument:
    """A document with a table, whose lines of one text are as wide as that."""
    cells = [
        RawCell(row, column, (text,), 1, 1 if "|" in line else 7)
        for row, line in enumerate((HEAD, *lines))
        for column, text in enumerate(line.split("|"))
    ]
    return RawDocument((RawLine("RENCANA 2021"), RawTable(len(lines) + 1, 7, tuple(cells))))


@each("first, second", [("A", "B"), ("I.", "II."), ("1", "2")])
def test_numbers_below_the_text_that_a_number_heads_are_of_the_items_beside_them(first: str, second: str) -> None:
    """They are no sasaran "1"."""
    head = "No|Sasaran|Indikator|Target|Kegiatan|T1|T2|PJ"
    rows = ("|1|Ind A|5%|K1|x||Umum", "|2|Ind B|6%|K2||x|Umum", f"{second}|Data||||||", "|1|Ind C|7%|K3|x||Umum")
    found = recognise(table(head, f"{first}|Layanan||||||", *rows), [], "dinas")
    signs = [sign.rstrip(".") for sign in (first, second)]
    texts = [f"{sign}. {text}" for sign, text in zip(signs, ("Layanan", "Data"), strict=True)]
    assert [item["uraian"] for item in found.data["rak"][0]["sasaran"]] == texts and not found.doubts
    assert 'isi: nomor\n    pola: "{n}"\n    per: indikator\n    ulang: sasaran\n' in found.new_layouts["dinas"]


@each(
    "numbers, column",
    [
        (("1", "2", "1"), 'nomor pola: "{n}" per: kegiatan ulang: indikator'),
        (("1.1", "1.2", "2.1"), 'nomor pola: "{indikator}.{kegiatan}" per: kegiatan'),
        (("1,1", "1,2", "2,1"), 'nomor pola: "{indikator},{kegiatan}" per: kegiatan'),  # numbers of a sheet
        (("a)", "b)", "a)"), 'nomor pola: "{a})" per: kegiatan ulang: indikator'),
        (("1.01.02", "1.01.03", "1.02.01"), "kegiatan.kode"),
        (("K1", "K2", "K3"), "kegiatan.kode"),
    ],
)
def test_numbers_and_texts_under_one_heading_are_those_of_one_item(numbers: tuple[str, ...], column: str) -> None:
    first, second, third = numbers
    rows = (f"1|Ind A|5%|{first}|Survei|Umum", f"|||{second}|Rapat|Umum", f"2|Ind B|6%|{third}|Olah|Umum")
    for head in ("No|Indikator|Target|Kegiatan|Kegiatan|PJ", "No|Indikator|Target|Kegiatan||PJ"):
        document = table(head, *rows)
        found = recognise(document, [], "dinas")
        assert f"isi: {column} - judul:" in " ".join(found.new_layouts["dinas"].split())
        assert [found.text.count(f"uraian: {text}\n") for text in ("Survei", "Rapat", "Olah")] == [1, 1, 1]


def test_a_letter_and_a_text_above_rows_that_say_nothing_below_it_are_a_band() -> None:
    rows = ("I|Layanan|||", "1||Ind A|K1|Umum", "2||Ind B|K2|Umum", "II|Data|||", "1||Ind C|K3|Umum")
    found = recognise(table("No|Sasaran|Indikator|Kegiatan|PJ", *rows), [], "dinas")
    assert [item["uraian"] for item in found.data["rak"][0]["sasaran"]] == ["I. Layanan", "II. Data"]
    assert "- judul: Sasaran\n    isi: kosong\n" in found.new_layouts["dinas"] and not found.doubts


def test_a_number_among_texts_is_no_text_of_its_own_and_is_told() -> None:
    rows = ("1|Layanan|Ind A|5%|K1|Umum", "|2|Ind B|6%|K2|Umum", "2|Data|Ind C|7%|K3|Umum")
    found = recognise(table("No|Sasaran|Indikator|Target|Kegiatan|PJ", *rows), [], "dinas")
    assert [item["uraian"] for item in found.data["rak"][0]["sasaran"]] == ["Layanan", "Data"]
    assert [(doubt.kind, doubt.text) for doubt in found.doubts] == [("again", "2")]


def test_bands_right_below_one_another_are_of_two_levels_and_numbers_begin_again_with_either() -> None:
    first = ("URUSAN WAJIB|||||", "URUSAN PENDIDIKAN|||||", "1|K1|Ind A|5%|1.000|Umum", "2|K2|Ind B|6%|2.000|Umum")
    more = ("URUSAN KESEHATAN|||||", "1|K3|Ind C|7%|3.000.000|Data")
    last = ("URUSAN PILIHAN|||||", "URUSAN WISATA|||||", "1|K4|Ind D|8%|4.000.000|Data")
    found = recognise(table("No|Kegiatan|Indikator|Target|Anggaran|PJ", *first, *more, *last), [], "dinas")
    texts = [(goal["uraian"], [item["uraian"] for item in goal["sasaran"]]) for goal in found.data["rak"][0]["tujuan"]]
    assert texts == [
        ("URUSAN WAJIB", ["URUSAN PENDIDIKAN", "URUSAN KESEHATAN"]),
        ("URUSAN PILIHAN", ["URUSAN WISATA"]),
    ]
    layout = " ".join(found.new_layouts["dinas"].split())
    assert "- tingkat: tujuan" in layout and "- tingkat: sasaran" in layout and not found.doubts
    assert 'isi: nomor pola: "{n}" per: kegiatan ulang: sasaran' in layout
