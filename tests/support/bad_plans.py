"""The reference plan, broken in one place each: what must be found there, and where."""

from __future__ import annotations

from tests.support.plans import REFERENCE

TEXT = REFERENCE.read_text(encoding="utf-8")


HEAD = TEXT[: TEXT.index("rak:\n")]


def swap(old: str, new: str) -> str:
    assert old in TEXT
    return TEXT.replace(old, new, 1)


def line_of(text: str, part: str) -> int:
    """Line of the first occurrence, counted from 1."""
    return text[: text.index(part)].count("\n") + 1


JADWAL = "jadwal: T2-T4"


ROW = line_of(TEXT, JADWAL)


CASES: dict[str, tuple[str | bytes, str, int, int]] = {
    "not YAML": ("{{{ : : -", "RAK001", 1, 2),
    "empty file": ("", "RAK002", 1, 1),
    "only comments": ("# nanti\n", "RAK002", 1, 1),
    "list at the top": ("- a\n- b\n", "RAK003", 1, 1),
    "unknown key": (swap("pelaksana: hukum", "pelaksna: hukum"), "RAK101", ROW + 1, 21),
    "missing tahun": (swap("tahun: 2021\n", ""), "RAK102", 6, 1),
    "missing uraian": (
        swap("- uraian: Evaluasi Lakip", "- kode: x"),
        "RAK102",
        line_of(TEXT, "- uraian: Evaluasi Lakip"),
        17,
    ),
    "wrong type": (
        swap("    tujuan:\n", "    tujuan: teks\n    keterangan:\n"),
        "RAK103",
        line_of(TEXT, "    tujuan:\n"),
        13,
    ),
    "empty value": (swap("target: 25%", "target:"), "RAK102", line_of(TEXT, "target: 25%"), 17),
    "duplicate key": (
        swap("target: 25%", "target: 25%\n                target: 30%"),
        "RAK104",
        line_of(TEXT, "target: 25%") + 1,
        17,
    ),
    "unknown layout": (swap("rak-bulanan\n", "rak-bulannan\n"), "RAK110", line_of(TEXT, "layout: rak-bulanan"), 13),
    "T5": (swap(JADWAL, "jadwal: T5"), "RAK121", ROW, 29),
    "13": (swap(JADWAL, "jadwal: 13"), "RAK121", ROW, 29),
    "second of a list": (swap(JADWAL, "jadwal: T1, T5"), "RAK121", ROW, 33),
    "backwards": (swap(JADWAL, "jadwal: 4-2"), "RAK121", ROW, 29),
    "Smarch": (swap(JADWAL, "jadwal: Smarch"), "RAK120", ROW, 29),
    "numbers in a quarterly layout": (swap(JADWAL, "jadwal: 1-3"), "RAK122", ROW, 29),
    "quarters in a monthly layout": (
        swap("jadwal: Mei-Desember", "jadwal: T2"),
        "RAK123",
        line_of(TEXT, "jadwal: Mei-"),
        25,
    ),
    "decimal comma in { }": (
        swap("target: 25%", "target_periode: {T1: 2,22}"),
        "RAK013",
        line_of(TEXT, "target: 25%"),
        38,
    ),
    "cut by #": (
        swap("uraian: Evaluasi laporan kinerja", "uraian: Rapat #2"),
        "RAK012",
        line_of(TEXT, "Evaluasi laporan"),
        35,
    ),
    "30 February": (swap("2021-03-01", "2021-02-30"), "RAK131", line_of(TEXT, "2021-03-01"), 16),
    "unit not registered": (swap("pelaksana: hukum", "pelaksana: hukm"), "RAK206", ROW + 1, 32),
    "tick as unit": (swap("pelaksana: hukum", "pelaksana: √"), "RAK205", ROW + 1, 32),
    "alias bomb": ("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n", "RAK010", 1, 4),
    "merge bomb": ("a: &a\n  x: 1\nb:\n  <<: *a\n  <<: *a\n", "RAK010", 1, 4),
    "60,000 brackets": ("[" * 60_000, "RAK007", 1, 51),
    "UTF-16": (TEXT.encode("utf-16"), "RAK004", 1, 1),
    "Windows-1252": (HEAD.encode() + "# caf\u00e9".encode("cp1252"), "RAK004", HEAD.count("\n") + 1, 6),
    "picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "RAK004", 1, 1),
    "zip": (b"PK\x03\x04\x14\0\0\0\0\0", "RAK004", 1, 1),
    "no rak": (HEAD + "rak: []\n", "RAK102", HEAD.count("\n") + 1, 1),
    "no sasaran": (HEAD + "rak:\n  - kode: a\n    sasaran: []\n", "RAK102", HEAD.count("\n") + 3, 5),
    "tujuan and sasaran": (
        swap("    tujuan:\n", "    sasaran:\n      - uraian: x\n    tujuan:\n"),
        "RAK107",
        line_of(TEXT, "- kode: ketua"),
        5,
    ),
    "second document": (swap("rak:\n", "---\nrak:\n"), "RAK009", HEAD.count("\n") + 1, 1),
    "colon in text": (
        swap("uraian: Evaluasi Lakip", "uraian: Evaluasi: Lakip"),
        "RAK011",
        line_of(TEXT, "Evaluasi Lakip"),
        33,
    ),
    "tab": (swap("  - kode: ketua", "\t- kode: ketua"), "RAK001", line_of(TEXT, "  - kode: ketua"), 1),
    "control character": (
        swap("uraian: Evaluasi Lakip", 'uraian: "a\\x01"'),
        "RAK005",
        line_of(TEXT, "Evaluasi Lakip"),
        27,
    ),
}
