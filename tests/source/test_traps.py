"""Traps: text -> finding, line and column; the same with both parsers."""

from __future__ import annotations

from rakgen.source import Source
from tests.support.each import each
from tests.support.source_forms import Read, found, plain

TRAPS = [
    # a colon and a space inside a text
    ("uraian: Pembinaan: tahap I\n", "RAK011", 1, 18),
    ("rak:\n  - uraian: Pembinaan: tahap I # catatan\n", "RAK011", 2, 22),
    # a name and its value in one pair of quotes, known or not
    ('a: 1\n"waktu: T2"\nb: 2\n', "RAK001.pasangan_kutip", 2, 1),
    ('x:\n  - "isinya: T2"\n    b: 2\n', "RAK001.pasangan_kutip", 2, 5),
    ('x:\n  - "Isinya: T2"\n    b: 2\n', "RAK001.butir_tanpa_nama", 2, 5),
    # a level with a text, and the fields of its item at the same column
    ("indikator: A\ntarget: 5\n    kegiatan:\n      - x: 1\n", "RAK001.teks_daftar", 1, 1),
    # signs at the start of a value
    ("a: 1\ntarget: -\nb: 2\n", "RAK001.daftar", 2, 9),
    ("target: - \n", "RAK001.daftar", 1, 9),
    ("target: - tidak ada\n", "RAK001.daftar", 1, 9),
    ("target: > 80%\n", "RAK001.awal", 1, 9),
    ("target: >80%\n", "RAK001.awal", 1, 9),
    ("target: >5\nb: 1\n", "RAK001.awal", 1, 9),
    ("target: >= 5\n", "RAK001.awal", 1, 9),
    ("target: >#5\nb: 1\n", "RAK001.awal", 1, 9),
    ("a: | x\n", "RAK001.awal", 1, 4),
    ("a: %x\n", "RAK001.awal", 1, 4),
    ("a:\n  - %x\n", "RAK001.awal", 2, 5),
    ("%x: 1\n", "RAK001.awal", 1, 1),
    ("a: @x\n", "RAK001.awal", 1, 4),
    ("a: `x\n", "RAK001.awal", 1, 4),
    ("a: ? x\n", "RAK001.awal", 1, 4),
    ("a: , x\n", "RAK001.awal", 1, 4),
    ("a: ] x\n", "RAK001.awal", 1, 4),
    ("a: *penting\n", "RAK010", 1, 4),
    ("a: *penting dan segera\n", "RAK010", 1, 4),
    ("a: * penting\n", "RAK010", 1, 4),
    ("a: &x lain\n", "RAK010.jangkar", 1, 4),
    ("a: & lain\n", "RAK010.jangkar", 1, 4),
    ("a: ! penting\n", "RAK010.tag", 1, 4),
    ("a: !!str 1\n", "RAK010.tag", 1, 4),
    ("a: !!python/object:os.system x\n", "RAK010.tag", 1, 4),
    ("a: 1\n<<: 2\n", "RAK010.gabung", 2, 1),
    # items with another sign, a list in a text, rows of a table, a list without its name
    ("a:\n  – uraian: x\n    b: 1\n", "RAK001.butir", 2, 3),
    ("a:\n  * uraian: x\n    b: 1\n", "RAK001.butir", 2, 3),
    ("a:\n  > uraian: x\n    b: 1\n", "RAK001.butir", 2, 3),
    ("a:\n  1. uraian: x\n  2. uraian: y\n", "RAK001.butir", 2, 3),
    ("judul:\n  satu\n  - dua\n", "RAK001.butir_teks", 2, 3),
    ("judul: satu\n- dua\n", "RAK001.butir_teks", 1, 8),
    ("a: 1\nx\ty\tz\nb: 2\n", "RAK001.tabel", 2, 1),
    ("x\ty\n1\t2\n", "RAK001.tabel", 1, 1),
    ("a: 1\n  - layout: x\n", "RAK001.judul_daftar", 2, 3),
    ("a: 1\n  T1: 5\n  T2: 6\n", "RAK001.judul_daftar", 2, 3),
    # brackets
    ("uraian: [Draf] Pembinaan\nb: 1\n", "RAK001.kurung", 1, 9),
    ("uraian: {Draf} Pembinaan\n", "RAK001.kurung", 1, 9),
    ("a: [x\nb: y\n", "RAK001.kurung_buka", 1, 4),
    ("a: {x: 1\nb: y\n", "RAK001.kurung_buka", 1, 4),
    ("a: {{ x }}\n", "RAK001.templat", 1, 4),
    ("a: {{ x }} tahun\n", "RAK001.templat", 1, 4),
    ("a: {isi: {{ x }}}\n", "RAK001.templat", 1, 10),
    ("a:\n  - {isi: A {{ x }}, judul: {{ y }}}\n", "RAK001.templat", 2, 13),
    ("a:\n  - {\n    isi: {{ x }},\n    b: c}\n", "RAK001.templat", 3, 10),
    ("a: {% if x %}B{% endif %}\n", "RAK001.templat", 1, 4),
    ("a: {b: c: d, e: f}\n", "RAK011.kurung", 1, 8),
    ("a:\n  - {b: c},\n  - {b: d}\n", "RAK001.koma", 2, 11),
    ('a: "b",\nc: d\n', "RAK001.koma", 1, 7),
    ("a: {b: Kode, Nama Unit, c: d}\n", "RAK013", 1, 8),
    ("a: {b: K, Rp, c: d}\n", "RAK013", 1, 8),
    ("a: {b: > 5, e: f}\n", "RAK001.awal", 1, 8),
    ("a: {b: 'c' d, e: f}\n", "RAK001.sesudah_kutip", 1, 8),
    ("a: {b: c e: f}\ne: g\n", "RAK011.koma", 1, 10),
    ("[a]: b\n", "RAK001.kunci", 1, 1),
    ("b: 1\n? a\n: b\n", "RAK001.tanya", 2, 1),
    ("b: 1\n? a\n:\n  - b\n", "RAK001.tanya", 2, 1),
    ("b:\n  - ? a\n    : b\n", "RAK001.tanya", 2, 5),
    # quotes
    ('a: "Pemilu Damai" di NTT\n', "RAK001.sesudah_kutip", 1, 19),
    ("a: 'Jum'at Bersih'\n", "RAK001.sesudah_kutip_tunggal", 1, 9),
    ('a: "Pemilu": y\n', "RAK001.sesudah_kutip", 1, 12),
    ('a: 1\nb: "Pemilu\nc: 2\n', "RAK001.kutip", 2, 4),
    ('a: 1\nb: "Pemilu\nc: "25%"\nd: 1\n', "RAK001.kutip", 2, 4),
    ("b: 'Pemilu\nc: 2", "RAK001.kutip", 1, 4),
    ('a: "C:\\qata"\n', "RAK001.garis_miring", 1, 7),
    # unprintable characters by escape
    ('a: "x\\0"\n', "RAK005.garis_miring", 1, 6),
    ('a: "\\\\0 \\x01"\n', "RAK005", 1, 9),
    ('a: "\\ud83d"\n', "RAK005", 1, 5),
    ('a: "\\U0000d83d"\n', "RAK005", 1, 5),
    ('a: "x\n  y \\uFFFE"\n', "RAK005", 2, 5),
    # indentation
    ("a:\n\tb: c\n", "RAK001.tab", 2, 1),
    ("a:\n  \tb: c\n", "RAK001.tab", 2, 3),
    ("a:\n  b: 1\n c: 2\n", "RAK001.lekukan", 3, 2),
    ("a:\n  - b: 1\n   c: 2\n", "RAK001.lekukan", 3, 4),
    ("a: x\n  b: y\n", "RAK001.lekukan", 2, 3),
    ("- a\nb: c\n", "RAK001.lekukan", 2, 1),
    ("a: 1\n\u00a0b: c\n", "RAK001.spasi", 2, 1),
    ("a: 1\nb:\u00a0c\nc: 1\n", "RAK001.spasi", 2, 3),
    ("a: 1\nb\u00a0: c\n", "RAK001.spasi", 2, 2),
    # a colon or a space left out
    ("a: 1\nb\nc: 2\n", "RAK001.titik_dua", 2, 1),
    ("a: 1\nb:2\nc: 2\n", "RAK001.titik_dua", 2, 1),
    ("a: 1\ntarget 25%\n", "RAK001.titik_dua", 2, 1),
    ("a:\n  x\n  b: c\n", "RAK001.titik_dua", 2, 3),
    ("a:\n- b\n-c\n- d\n", "RAK001.strip", 3, 1),
    # text cut by a comment
    ("uraian: Rapat #2\n", "RAK012", 1, 15),
    ("uraian: Rapat  #2 lanjutan\n", "RAK012", 1, 16),
    ("uraian: #2 Rapat\nb: 1\n", "RAK012", 1, 9),
    ("a:\n  - Rapat #2\n", "RAK012", 2, 11),
    ("a: Rapat #2\n  lanjutan\nb: 1\n", "RAK012", 1, 10),
    ("a: x\nSDM #1: x\nb: 1\n", "RAK012", 2, 5),
    # a decimal comma
    ("a: {T1: 2,22}\n", "RAK013", 1, 9),
    ("a: {T1: 77,5%, T2: 3}\n", "RAK013", 1, 9),
    # documents and top level
    ("a: 1\n---\nb: 1\n", "RAK009", 2, 1),
    ("a: 1\n...\nb: 1\n", "RAK009", 3, 1),
    ("- a\n- b\n", "RAK003", 1, 1),
    ("hanya teks\n", "RAK003", 1, 1),
    ("", "RAK002", 0, 0),
    ("# hanya catatan\n\n", "RAK002", 0, 0),
    ("---\n", "RAK002", 0, 0),
    # duplicate keys
    ("a: 1\nb: 2\na: 3\n", "RAK104", 3, 1),
    ("a: 1\n'a': 2\n", "RAK104", 2, 1),
    ("\u00e9: 1\ne\u0301: 2\n", "RAK104", 2, 1),
    ("a:\n  - x: 1\n    x: 2\n", "RAK104", 3, 5),
    ("a: {x: 1, x: 2}\n", "RAK104", 1, 11),
]


@each(("text", "key", "line", "column"), TRAPS)
def test_a_trap_is_one_finding_at_the_culprit(read: Read, text: str, key: str, line: int, column: int) -> None:
    assert found(read(text)) == [(key, line, column)]


@each(
    "text",
    [
        "a: 1 # catatan\n",
        "a: 1 #-----\n",
        "a: x#2\n",
        'a: "Rapat #2"\n',
        "a: 'Rapat' #2\n",
        "a: |\n  Rapat #2\n  {{ x }}\n  b: c: d\n  ? x\n",
        "# a #2\na: 1\n",
        "kegiatan: #2\n  - a\n",
        "jadwal: [1,3]\n",
        "a: {T1: 2, 22: x}\n",
        "a: {T1: 2, T2: 3}\n",
        "a: >-\n  x\n",
        "a: |2-\n   x\n",
        "a: ${ttd}\n",
        "a: 'don''t'\n",
        "%YAML 1.2\n---\na: 1\n",
        "jam: 09:00\nb: a:b\n",
    ],
)
def test_what_is_no_trap_is_left_alone(read: Read, text: str) -> None:
    assert found(read(text)) == []


@each(
    ("text", "value"),
    [
        ("a: Pembinaan: tahap I\n", "Pembinaan: tahap I"),
        ("a: > 80%\n", "> 80%"),
        ("a: >5\n", ">5"),
        ("a: -\n", "-"),
        ("a: [Draf] Pembinaan\n", "[Draf] Pembinaan"),
        ("a: *penting\n", "*penting"),
        ("a: &x lain\n", "&x lain"),
        ("a: {{ tahun }}\n", "{{ tahun }}"),
        ("a: {T1: 2,22}\n", {"T1": "2,22"}),
        ("b: 1\na:25%\n", "25%"),
        ('a: "x\\0y"\n', "x\ufffdy"),
    ],
)
def test_the_text_that_was_meant_is_kept_for_further_checks(read: Read, text: str, value: object) -> None:
    assert plain(read(text).root)["a"] == value


def test_all_findings_of_a_file_come_in_one_run(read: Read) -> None:
    source = read("a: x: y\nb: > 5\nc: [Draf] z\nd: *e\nf: 1\nf: 2\ng: Rapat #2\n")
    assert found(source) == [
        ("RAK011", 1, 5),
        ("RAK001.awal", 2, 4),
        ("RAK001.kurung", 3, 4),
        ("RAK010", 4, 4),
        ("RAK104", 6, 1),
        ("RAK012", 7, 10),
    ]


def test_a_file_indented_with_tabs_is_one_finding_with_many_places(read: Read) -> None:
    source = read("a:\n\tb: 1\n\tc: 1\n\t\td: 1\n")
    assert found(source) == [("RAK001.tab", 2, 1)]
    assert [span.line for span in source.diagnostics[0].related] == [3, 4]


def _values(source: Source) -> dict[str, str]:
    return dict(source.diagnostics[0].values)


def test_findings_carry_what_their_words_need(read: Read) -> None:
    assert _values(read("uraian: Kata: satu\n")) == {"isian": "uraian", "teks": "Kata: satu"}
    assert _values(read("a: {T1: 2,22}\n")) == {"tulisan": "2,22", "kiri": "2", "kanan": "22"}
    assert _values(read("a: Rapat #2 x\n")) == {"teks": "#2"}
    assert _values(read("a: *penting\n")) == {"teks": "*penting", "nama": "penting", "benar": '"*penting"'}
    second = read("a: 1\na: 2\n").diagnostics[0]
    assert second.values == {"isian": "a", "baris": "1"}
    assert second.related[0][:2] == (1, 1)
