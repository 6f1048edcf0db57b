"""Placement: each fault of structure once, at its cause, with a remedy; both languages have their words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rakgen.compiler import Compiler
from tests.support.each import each
from tests.support.one_rak import BASE

KEGIATAN = BASE[BASE.index("              - uraian: Kegiatan satu") :]
INDIKATOR = BASE[BASE.index("          - uraian: Indikator satu") :]
HEAD = BASE[: BASE.index("    sasaran:")]

Expected = list[tuple[str, int, int]]


def replaced(old: str, new: str) -> str:
    assert old in BASE
    return BASE.replace(old, new, 1)


def added(new: str, after: str = "jadwal: T1\n", indent: int = 16) -> str:
    return replaced(after, after + "".join(" " * indent + line + "\n" for line in new.split("\n")))


CASES: dict[str, tuple[str, Expected, str]] = {
    # name: text, findings as (key, line, column), a piece of the remedy
    "clean": (BASE, [], ""),
    # items without their dash, with another sign, moved
    "rak without dash": (replaced("  - kode", "    kode"), [("RAK103", 8, 5)], "`- kode: ...`"),
    "indikator without dash": (
        replaced("  - uraian: Indikator", "    uraian: Indikator"),
        [("RAK103", 18, 13)],
        "`- uraian: ...`",
    ),
    "first kegiatan without dash": (
        replaced("- uraian: Kegiatan satu", "  uraian: Kegiatan satu"),
        [("RAK001.butir_pertama", 21, 17)],
        "`- uraian: ...`",
    ),
    "second kegiatan without dash": (
        replaced("- uraian: Kegiatan dua", "  uraian: Kegiatan dua"),
        [("RAK104.strip", 24, 17)],
        "`- uraian: ...`",
    ),
    "second sasaran without dash": (
        BASE + "        uraian: S2\n        indikator:\n          - uraian: I\n",
        [("RAK104.strip", 27, 9)],
        "",
    ),
    "second rak without dash": (
        BASE + "    kode: b\n    layout: rak-bulanan\n    sasaran:\n      - uraian: S\n",
        [("RAK104.strip", 27, 5)],
        "",
    ),
    "dash glued": (
        replaced("- uraian: Kegiatan dua", "-uraian: Kegiatan dua"),
        [("RAK001.strip", 24, 15)],
        "`- uraian: Kegiatan dua`",
    ),
    "en dash": (
        replaced("- uraian: Kegiatan dua", "– uraian: Kegiatan dua"),
        [("RAK001.butir", 24, 15)],
        "`- uraian: Kegiatan dua`",
    ),
    "bullet": (replaced("- uraian: Kegiatan dua", "• uraian: Kegiatan dua"), [("RAK001.butir", 24, 15)], ""),
    "numbered": (replaced("- uraian: Kegiatan dua", "2. uraian: Kegiatan dua"), [("RAK001.butir", 24, 15)], ""),
    "wide space after the dash": (
        replaced("- uraian: Kegiatan dua", "-\u00a0uraian: Kegiatan dua"),
        [("RAK001.spasi", 24, 16)],
        "",
    ),
    "two dashes": (
        replaced("- uraian: Kegiatan dua", "- - uraian: Kegiatan dua"),
        [("RAK001.strip_ganda", 24, 17)],
        "",
    ),
    "two spaces too many": (
        replaced("    jadwal: T1\n", "      jadwal: T1\n"),
        [("RAK001.lekukan", 25, 19)],
        "16 spasi seperti `uraian` di baris 24",
    ),
    "one space too few": (
        replaced(" target: 25%", "target: 25%"),
        [("RAK001.lekukan", 19, 12)],
        "12 spasi seperti `uraian` di baris 18",
    ),
    "one level too high": (
        replaced("    target: 25%", "target: 25%"),
        [("RAK001.lekukan", 19, 9)],
        "12 spasi seperti `uraian` di baris 18",
    ),
    "empty item": (
        replaced("- uraian: Kegiatan dua", "-\n              - uraian: Kegiatan dua"),
        [("RAK102.butir_kosong", 24, 15)],
        "",
    ),
    "Markdown fence": ("```\n" + BASE, [("RAK001.pagar", 1, 1)], "Hapus"),
    "text that goes on with a colon": (
        replaced("Kegiatan dua", "Kegiatan dua\n                  yang baru: tahap I"),
        [("RAK011.lanjutan", 25, 28)],
        "kutip",
    ),
    # fields: misspelt, misplaced, in other letters
    "no year": (
        replaced("target: 25%", "target: 25%\n            target_tahun: {2021: 25%, 2022-2023: 30%}"),
        [("RAK106.tahun", 20, 39)],
        "`2022: 70%`",
    ),
    "no weight": (
        replaced("target: 25%", "target: 25%\n            bobot: 120%"),
        [("RAK106", 20, 20)],
        "`bobot: 25%`",
    ),
    "capital": (replaced("jadwal: T1", "Jadwal: T1"), [("RAK101.mirip", 25, 17)], "`jadwal`"),
    "all capitals": (replaced("rak:", "RAK:"), [("RAK101.mirip", 7, 1)], "`rak`"),
    "other words": (replaced("jadwal: T1", "waktu: T1"), [("RAK101.mirip", 25, 17)], "`jadwal`"),
    "words of other forms": (
        replaced("pelaksana: prodat", "penanggung_jawab: prodat"),
        [("RAK101.mirip", 26, 17)],
        "`pelaksana`",
    ),
    "unlike anything": (added("qqq: 1"), [("RAK101", 26, 17)], "uraian, rujukan, jadwal"),
    "kegiatan below sasaran": (
        HEAD + "    sasaran:\n      - uraian: S\n        kegiatan:\n          - uraian: K\n",
        [("RAK101.tempat", 17, 9)],
        "indikator",
    ),
    "indikator below tujuan": (
        HEAD + "    tujuan:\n      - uraian: S\n        indikator:\n          - uraian: I\n",
        [("RAK102", 16, 9)],
        "sasaran",
    ),
    "sasaran at the top": (
        "versi: 1\ninstansi: K\ntahun: 2021\nsasaran:\n  - uraian: S\n",
        [("RAK101.tempat", 4, 1)],
        "RAK atau tujuan",
    ),
    "layout at the top": (
        replaced("tahun: 2021\n", "tahun: 2021\nlayout: rak-triwulan\n"),
        [("RAK101.tempat", 4, 1)],
        "RAK",
    ),
    "tanggal in rak": (
        replaced("    pengesahan:", "    tanggal: 2021-03-01\n    pengesahan:"),
        [("RAK101.tempat", 10, 5)],
        "pengesahan",
    ),
    "jadwal in indikator": (
        replaced("target: 25%", "target: 25%\n            jadwal: T1"),
        [("RAK101.tempat", 20, 13)],
        "kegiatan, sub kegiatan, atau aksi",
    ),
    "Cyrillic letter": (replaced("jadwal: T1", "j\u0430dwal: T1"), [("RAK101.huruf", 25, 17)], "`jadwal`"),
    "zero width": (replaced("jadwal: T1", "jad\u200bwal: T1"), [("RAK101.huruf", 25, 17)], "`jadwal`"),
    "curly quotes": (replaced("jadwal: T1", "“jadwal”: T1"), [("RAK101.huruf", 25, 17)], "`jadwal`"),
    # missing and empty
    "no rak": (BASE[: BASE.index("rak:")], [("RAK102", 1, 1)], "`rak:`"),
    "nothing but versi": ("versi: 1\n", [("RAK102", 1, 1)] * 3, ""),
    "kegiatan without uraian": (
        replaced("- uraian: Kegiatan dua\n                jadwal", "- jadwal"),
        [("RAK102", 24, 17)],
        "`uraian:`",
    ),
    "rak empty": (BASE[: BASE.index("rak:")] + "rak:\n", [("RAK102.daftar_kosong", 7, 1)], "tanda -"),
    "no items": (replaced(KEGIATAN, "").rstrip() + " []\n", [("RAK102.daftar_kosong", 20, 13)], "tanda -"),
    "target left out": (replaced("target: 25%", "target:"), [("RAK102.kosong", 19, 13)], "hapus"),
    "text of spaces": (replaced("uraian: Kegiatan dua", "uraian: ' '"), [("RAK102.kosong", 24, 17)], ""),
    "only a comment": (replaced("uraian: Kegiatan dua", "uraian: # rapat"), [("RAK102.komentar", 24, 17)], "kutip"),
    "only #2": (replaced("uraian: Kegiatan dua", "uraian: #2 rapat"), [("RAK012", 24, 25)], "kutip"),
    # shapes
    "items that are texts": (
        replaced(KEGIATAN, "              - Kegiatan satu\n              - Kegiatan dua\n"),
        [("RAK103", 21, 17)],
        "`- uraian: Kegiatan satu`",
    ),
    "a text for a list": (
        replaced(f"\n{KEGIATAN}", " Kegiatan satu\n"),
        [("RAK103", 20, 23)],
        "`- uraian: Kegiatan satu`",
    ),
    "a list for a text": (
        replaced("uraian: Kegiatan dua", "uraian:\n                  - a\n                  - b"),
        [("RAK103", 25, 19)],
        "tanpa tanda -",
    ),
    "brackets": (replaced("uraian: Kegiatan dua", "uraian: [Draf]"), [("RAK103", 24, 25)], '`uraian: "[Draf]"`'),
    "braces with quotes": (
        replaced("uraian: Kegiatan dua", 'uraian: {"a"}'),
        [("RAK103", 24, 25)],
        """`uraian: '{"a"}'`""",
    ),
    "a list within a list": (replaced("jadwal: T1", "jadwal: [T1, [T2]]"), [("RAK103", 25, 25)], "`jadwal: T2-T4`"),
    "register as a list": (
        replaced("  hukum: Sub Bagian Hukum\n  prodat: Sub Bagian Program & Data", "  - Hukum"),
        [("RAK103", 5, 3)],
        "`hukum: Sub Bagian Hukum`",
    ),
    "unit without a name": (replaced("hukum: Sub Bagian Hukum", "hukum:"), [("RAK102.kosong", 5, 3)], ""),
    # values
    "versi": (replaced("versi: 1", "versi: 2"), [("RAK105", 1, 8)], "1"),
    "arah in capitals": (
        replaced("target: 25%", "target: 25%\n            arah: Turun"),
        [("RAK105.mirip", 20, 19)],
        "`turun`",
    ),
    "kumulatif in English": (
        replaced("target: 25%", "target: 25%\n            kumulatif: yes"),
        [("RAK105", 20, 24)],
        "ya, tidak",
    ),
    "paper": (replaced("tahun: 2021\n", "tahun: 2021\nkertas: a4\n"), [("RAK105.mirip", 4, 9)], "`A4`"),
    "year in words": (replaced("tahun: 2021", "tahun: 2021/2022"), [("RAK106", 3, 8)], "`tahun: 2021`"),
    "place and date": (
        replaced("2021-03-01", "Kupang, 1 Maret 2021"),
        [("RAK131.tempat", 12, 16)],
        "`tanggal: 1 Maret 2021`",
    ),
    "amount": (added("anggaran: 4,5 juta"), [("RAK132.mirip", 26, 27)], "`4.500.000`"),
    "two faults of one jadwal": (
        replaced("jadwal: T1", "jadwal: T5, Smarch"),
        [("RAK120", 25, 29), ("RAK121", 25, 25)],
        "",
    ),
    "second item of a jadwal": (replaced("jadwal: T1", "jadwal: [T1, T7]"), [("RAK121", 25, 30)], ""),
    "quoted jadwal": (replaced("jadwal: T1", 'jadwal: "T1, T6"'), [("RAK121", 25, 30)], ""),
    "dash as jadwal": (replaced("jadwal: T1", "jadwal: -"), [("RAK001.strip_kosong", 25, 25)], "hapus baris ini"),
    "period twice": (
        replaced("target: 25%", "target_periode:\n              T1: 1\n              t1: 2"),
        [("RAK104.periode", 21, 15)],
        "",
    ),
    "periods mixed": (
        replaced("target: 25%", "target_periode:\n              T1: 1\n              Mei: 2"),
        [("RAK121.campur_periode", 21, 15)],
        "",
    ),
    "year among parts of one": (
        replaced("target: 25%", "target_periode:\n              2025: 2"),
        [("RAK121.tahun", 20, 15)],
        "`2025: 25%` di bawah `target_tahun`",
    ),
    "several bad periods": (
        replaced("target: 25%", "target_periode:\n              T5: 1\n              T1-T2: 2\n              T3:"),
        [("RAK121.periode", 20, 15), ("RAK121.satu", 21, 15), ("RAK102.kosong", 22, 15)],
        "",
    ),
    "exception code": (added("pengecualian:\n  rak205: x"), [("RAK106.kode", 27, 19)], "RAK205"),
    "exception without reason": (added("pengecualian:\n  RAK205: ' '"), [("RAK102.kosong", 27, 19)], ""),
    # codes and references
    "kode twice": (
        BASE.replace("- uraian: Kegiatan", "- kode: x\n                uraian: Kegiatan"),
        [("RAK108", 25, 23)],
        "",
    ),
    "kode of an indikator": (
        BASE.replace("- uraian: Kegiatan satu", "- kode: x\n                uraian: K").replace(
            "target: 25%", "kode: x"
        ),
        [("RAK108", 21, 23)],
        "",
    ),
    "rujukan misspelt": (
        BASE.replace("- uraian: Kegiatan satu", "- kode: satu\n                uraian: K").replace(
            "- uraian: Kegiatan dua", "- rujukan: stu"
        ),
        [("RAK109.mirip", 25, 26)],
        "`satu`",
    ),
    "rujukan to itself": (
        BASE.replace("- uraian: Kegiatan dua", "- kode: a\n                rujukan: a"),
        [("RAK109.sendiri", 25, 26)],
        "kegiatan lain",
    ),
    "rujukan to nothing": (BASE.replace("- uraian: Kegiatan dua", "- rujukan: zz"), [("RAK109", 24, 26)], "`kode: zz`"),
}


@pytest.mark.slow
@each("name", CASES)
def test_fault_is_told_once_at_its_cause(tmp_path: Path, name: str) -> None:
    text, expected, remedy = CASES[name]
    plan = tmp_path / "plan.yaml"
    plan.write_text(text, encoding="utf-8")
    # What rules say of a plan's content is theirs to test; here it must only not be drowned or doubled.
    found = [one for one in Compiler().check(plan).findings if one.code < "RAK200"]
    places = [(one.key, *((one.span.line, one.span.column) if one.span else (0, 0))) for one in found]
    assert sorted(places) == sorted(expected), [one.message() for one in found]
    if remedy:
        assert remedy in found[0].hint()
    for one in found:
        for words in (one.message("id"), one.hint("id"), one.message("en"), one.hint("en")):
            assert words and "{" not in re.sub(r"`[^`]*`", "", words)
        assert not re.search(r"\b(seharusnya|Tulis|Hapus|daftar|kelompok)\b", one.message("en") + one.hint("en"))


def test_the_same_fault_of_several_items_is_one_finding_with_places(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(CASES["items that are texts"][0])
    (one,) = (one for one in Compiler().check(plan).findings if one.code == "RAK103")
    assert [span.line for span in one.related] == [22]


def test_faults_inside_a_list_without_dashes_are_found_in_the_same_run(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    text = BASE.replace("  - kode", "    kode").replace("  - uraian: Indikator", "    uraian: Indikator")
    plan.write_text(text.replace("jadwal: T1", "jadwal: T9").replace("2021-03-01", "2021-02-30"))
    places = [(one.key, one.span.line) for one in Compiler().check(plan).findings if one.span]
    assert places == [("RAK103", 8), ("RAK131", 12), ("RAK103", 18), ("RAK121", 25)]


def test_the_groups_that_a_misplaced_field_belongs_to_are_a_list_with_commas() -> None:
    (finding,) = (
        Compiler()
        .check_one(Path("x.yaml"), data=replaced("    layout:", "    anggaran: 1\n    layout:").encode())
        .findings
    )
    assert "milik kegiatan atau program;" in finding.hint() or ", atau " in finding.hint()
