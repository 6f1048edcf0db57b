"""Every kind of change in Indonesian and in English, and no word of the one language in a report of the other."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import get_args

import pytest

from rakgen.diff.change import (
    SIGNS,
    Change,
    ChangeKind,
    ChangePlace,
    JadwalDifference,
    ListDifference,
    RupiahDifference,
    TargetDifference,
)
from rakgen.diff.compare import AnggaranTotal, Comparison, compare
from rakgen.diff.reports.grouping import FilePair
from rakgen.diff.reports.html_ import write_html
from rakgen.diff.reports.markdown import write_md
from rakgen.diff.reports.terminal import sentence, write_text
from rakgen.diff.reports.wording import field_name
from rakgen.model import Periode
from tests.support.change_pairs import one
from tests.support.each import each

RAK = ChangePlace("rak", "", "ab", 1)
FIRST, SECOND = (ChangePlace("tujuan", "", None, n, above=(RAK,)) for n in (1, 2))
X, Y = (ChangePlace("kegiatan", "Xx", above=(RAK, place)) for place in (FIRST, SECOND))
I = ChangePlace("indikator", "Xx", above=(RAK,))  # noqa: E741
BIN = Periode.BULAN

# The change, and its sentence in both languages.
CHANGES: list[tuple[Change, str, str]] = [
    (
        Change("ditambah", "kegiatan", None, X, content=(I, I)),
        'kegiatan "Xx" ditambah bersama 2 indikator',
        'kegiatan "Xx" added together with 2 indikator',
    ),
    (Change("ditambah", "tujuan", None, SECOND), "tujuan ke-2 ditambah", "tujuan no. 2 added"),
    (
        Change("dihapus", "indikator", I, None, signs=("indikator-dihapus",)),
        'indikator "Xx" dihapus [peringatan]',
        'indikator "Xx" removed [warning]',
    ),
    (
        Change("dihapus", "rak", RAK, None, signs=("indikator-dihapus",)),
        "RAK ab dihapus [peringatan: indikator dihapus]",
        "RAK ab removed [warning: indikator removed]",
    ),
    (
        Change("dipindah", "kegiatan", X, Y, "", "tujuan ke-1", "tujuan ke-2"),
        'kegiatan "Xx" dipindah dari "tujuan ke-1" ke "tujuan ke-2"',
        'kegiatan "Xx" moved from "tujuan no. 1" to "tujuan no. 2"',
    ),
    (
        Change("urutan", "kegiatan", X, X, "", "4", "2"),
        'kegiatan "Xx": urutan ke-4 menjadi ke-2',
        'kegiatan "Xx": place 4 became place 2',
    ),
    (
        Change("redaksi", "kegiatan", X, X, "uraian", "Aa Bb", "Aa Cc"),
        "kegiatan diubah redaksinya: Aa [-Bb-]{+Cc+}",
        "kegiatan reworded: Aa [-Bb-]{+Cc+}",
    ),
    (
        Change("redaksi", "tujuan", FIRST, FIRST, "uraian", "", "Aa"),
        "tujuan ke-1: uraian (kosong) -> Aa (diisi)",
        "tujuan no. 1: wording (empty) -> Aa (filled in)",
    ),
    (
        Change(
            "target",
            "indikator",
            I,
            I,
            "target",
            "75%",
            "77,5%",
            TargetDifference(Decimal("2.5"), Decimal("3.33"), True, "lebih baik"),
        ),
        'indikator "Xx": target 75% -> 77,5% (naik 2,5 poin (3,3%)); lebih baik',
        'indikator "Xx": target 75% -> 77,5% (up 2,5 points (3,3%)); better',
    ),
    (
        Change(
            "target",
            "indikator",
            I,
            I,
            "target",
            "9",
            "8",
            TargetDifference(Decimal(-1), None, False, "lebih buruk"),
            ("target-turun",),
        ),
        'indikator "Xx": target 9 -> 8 (turun 1) [peringatan: lebih buruk]',
        'indikator "Xx": target 9 -> 8 (down 1) [warning: worse]',
    ),
    (
        Change("target", "indikator", I, I, "target_periode", "T1: B", "T1: A", TargetDifference()),
        'indikator "Xx": target per periode T1: B -> T1: A (diubah)',
        'indikator "Xx": targets per period T1: B -> T1: A (changed)',
    ),
    (
        Change("jadwal", "kegiatan", X, X, "jadwal", "T1", "T2", JadwalDifference(Periode.TRIWULAN, (2,), (1,), 1)),
        'kegiatan "Xx": jadwal T1 -> T2 (mundur 1 triwulan)',
        'kegiatan "Xx": schedule T1 -> T2 (1 quarter later)',
    ),
    (
        Change("jadwal", "kegiatan", X, X, "jadwal", "Mei", "Mar", JadwalDifference(BIN, (3,), (5,), -2)),
        'kegiatan "Xx": jadwal Mei -> Mar (maju 2 bulan)',
        'kegiatan "Xx": schedule Mei -> Mar (2 months earlier)',
    ),
    (
        Change(
            "jadwal",
            "kegiatan",
            X,
            X,
            "jadwal",
            "T1",
            "T3",
            JadwalDifference(Periode.TRIWULAN, (3,), (1,)),
            ("periode-hilang",),
        ),
        'kegiatan "Xx": jadwal T1 -> T3 (berkurang T1; bertambah T3) [peringatan: periode hilang]',
        'kegiatan "Xx": schedule T1 -> T3 (lost T1; gained T3) [warning: periods lost]',
    ),
    (
        Change("jadwal", "kegiatan", X, X, "jadwal", "T2", "Mei", JadwalDifference(Periode.TRIWULAN)),
        'kegiatan "Xx": jadwal T2 -> Mei (perincian waktu disesuaikan)',
        'kegiatan "Xx": schedule T2 -> Mei (same time in other periods)',
    ),
    (
        Change("pelaksana", "kegiatan", X, X, "pelaksana", "A\nB", "A", ListDifference((), ("B",)), ("unit-dihapus",)),
        'kegiatan "Xx": pelaksana A, B -> A (dikurangi B) [peringatan: unit dihapus]',
        'kegiatan "Xx": unit A, B -> A (removed B) [warning: unit removed]',
    ),
    (
        Change("pelaksana", "kegiatan", X, X, "pelaksana", "A", "A\nB", ListDifference(("B",), ())),
        'kegiatan "Xx": pelaksana A -> A, B (ditambah B)',
        'kegiatan "Xx": unit A -> A, B (added B)',
    ),
    (
        Change("pelaksana", "kegiatan", X, X, "pelaksana", "A", "B", ListDifference(("B",), ("A",))),
        'kegiatan "Xx": pelaksana A -> B (diganti)',
        'kegiatan "Xx": unit A -> B (replaced)',
    ),
    (
        Change("pelaksana", "kegiatan", X, X, "pelaksana", "A\nB", "B\nA", ListDifference()),
        'kegiatan "Xx": pelaksana A, B -> B, A (urutan diubah)',
        'kegiatan "Xx": unit A, B -> B, A (order changed)',
    ),
    (
        Change("anggaran", "kegiatan", X, X, "anggaran", "1.000", "2.500", RupiahDifference(1000, 2500)),
        'kegiatan "Xx": anggaran 1.000 -> 2.500 (naik Rp1.500)',
        'kegiatan "Xx": budget 1.000 -> 2.500 (up Rp1.500)',
    ),
    (
        Change("anggaran", "kegiatan", X, X, "anggaran_periode", "T1: 2", "", RupiahDifference(2, 0)),
        'kegiatan "Xx": anggaran per periode T1: 2 -> (kosong) (turun Rp2)',
        'kegiatan "Xx": budget per period T1: 2 -> (empty) (down Rp2)',
    ),
    (
        Change("program", "kegiatan", X, X, "program", "A", ""),
        'kegiatan "Xx": program A -> (kosong) (dikosongkan)',
        'kegiatan "Xx": programme A -> (empty) (emptied)',
    ),
    (
        Change("isian", "kegiatan", X, X, "alasan_perubahan", "", "A"),
        'kegiatan "Xx": alasan perubahan (kosong) -> A (diisi)',
        'kegiatan "Xx": reason for the change (empty) -> A (filled in)',
    ),
    (
        Change("pengesahan", "rak", RAK, RAK, "pengesahan.nama", "A", "B"),
        "RAK ab: nama pada pengesahan A -> B (diubah)",
        "RAK ab: name of the signature A -> B (changed)",
    ),
    (
        Change("layout", "rak", RAK, RAK, "layout", "a", "b"),
        "RAK ab: bentuk tabel a -> b (diubah)",
        "RAK ab: layout a -> b (changed)",
    ),
    (
        Change("kepala", "rak", RAK, RAK, "judul", "A", "B"),
        "RAK ab: judul A -> B (diubah)",
        "RAK ab: title A -> B (changed)",
    ),
    (
        Change("nilai", "rak", RAK, RAK, "nilai", "50%", "77,5%", TargetDifference(Decimal("27.5"), Decimal(55), True)),
        "RAK ab: nilai 50% -> 77,5% (naik 27,5 poin (55%))",
        "RAK ab: nilai 50% -> 77,5% (up 27,5 points (55%))",
    ),
    (
        Change("daftar", "rak", RAK, RAK, "program.2886.keterangan", "A", "B"),
        "RAK ab: keterangan program 2886 A -> B (diubah)",
        "RAK ab: remark of programme 2886 A -> B (changed)",
    ),
]

INDONESIAN = set(
    "dan dari ke atau yang tidak ada menjadi ditambah dihapus dipindah dipindahkan naik turun poin mundur maju bulan"
    " triwulan tahun diisi dikosongkan diubah diganti dikurangi berkurang bertambah peringatan lebih baik buruk selisih"
    " jumlah anggaran perubahan rencana aksi semula keterangan butir umum urutan redaksi redaksinya disesuaikan kosong"
    " baru dalam dibandingkan bersama jadwal pelaksana".split()
)
ENGLISH = set(
    "and from to or the of not there no became added removed moved up down points later earlier months quarter year"
    " filled emptied changed replaced lost gained warning better worse difference total budget changes plan before"
    " after remark item general place reworded empty new in compared together schedule".split()
)
SIGN_NAMES = re.compile("|".join(SIGNS))  # what `--fail-on` takes, the same in both


@each(("change", "indonesian", "english"), CHANGES)
def test_a_change_as_a_sentence(change: Change, indonesian: str, english: str) -> None:
    assert sentence(change) == indonesian
    assert sentence(change, "en") == english


def test_every_kind_and_every_warning_is_among_them() -> None:
    assert {change.kind for change, _, _ in CHANGES} == set(get_args(ChangeKind))
    assert {sign for change, _, _ in CHANGES for sign in change.signs} == set(SIGNS)


def test_every_name_of_a_field_differs_or_is_the_same_word_in_both() -> None:
    same = {"target", "layout", "unit x"}
    names = ("uraian", "target", "arah", "satuan", "kode", "rujukan", "kumulatif", "kertas", "instansi", "lampiran",
             "pelaksana.x", "istilah.x", "pengecualian.RAK205", "pengesahan.tanggal", "pengesahan.jabatan",
             "target_tahun.2025")  # fmt: skip
    assert {field_name(name) for name in names if field_name(name) == field_name(name, "en")} <= same
    assert field_name("tambahan.jenis", "en") == "tambahan jenis"  # a field that the office made up


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("years", [0, 1])
def test_no_report_mixes_languages(language: str, years: int) -> None:
    old, new = one().model(), one().model()
    new = new.model_copy(update={"tahun": new.tahun + years})
    place = RAK._replace(kode=None, ordinal=3)
    changes = tuple(change._replace(rak=place if n % 2 else None) for n, (change, _, _) in enumerate(CHANGES))
    comparison = compare(old, new)._replace(changes=changes, anggaran=(AnggaranTotal(place, 1, 3),))
    assert isinstance(comparison, Comparison)
    pairs = [FilePair("a", "b", comparison), FilePair("c", None), FilePair(None, "d")]
    name = "en" if language == "en" else "id"
    page = re.sub(
        r"(?s)<style>.*?</style>|<[^>]*>", " ", re.sub(r'data-label="(\w+)"', r"> \1 <", write_html(pairs, name))
    )
    reports = (write_text(pairs, 400, language=name), write_md(pairs, name), page)
    same = (write_text([FilePair("a", "a", compare(old, old))], 400, language=name),)
    foreign = INDONESIAN if language == "en" else ENGLISH
    for text in (*reports, *same):
        assert set(re.findall(r"[a-z]+", SIGN_NAMES.sub("", text).lower())) & foreign == set()
        assert re.search(r"\{\w", text) is None


def test_the_page_says_its_language() -> None:
    pairs = [FilePair("a", None)]
    assert '<html lang="en">' in write_html(pairs, "en") and '<html lang="id">' in write_html(pairs)
