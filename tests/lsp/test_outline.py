"""The parts of a file as an editor lists them."""

from __future__ import annotations

from collections.abc import Sequence

from rakgen.lsp.outline import OutlinePart, outline
from rakgen.lsp.readable import readable_root
from rakgen.model.file_kind import FileKind
from tests.support.each import each
from tests.support.editor import PLAN, RECORDS, with_caret

LAYOUT = "judul: A\nkolom:\n  - judul: B\n    kolom:\n      - isi: nomor\n        judul: C\n"


def listed(symbols: Sequence[OutlinePart], depth: int = 0) -> list[tuple[int, str, str]]:
    return [line for one in symbols for line in [(depth, one.name, one.detail), *listed(one.below, depth + 1)]]


def of(text: str, kind: FileKind) -> list[tuple[int, str, str]]:
    return listed(outline(readable_root(text.encode()), kind))


def test_the_items_of_a_plan_stand_below_each_other() -> None:
    assert of(PLAN, "rencana")[4:11] == [
        (0, "rak", ""),
        (1, "ketua", "rak"),
        (2, "Meningkatnya layanan", "sasaran"),
        (3, "Persentase layanan yang tepat waktu", "indikator"),
        (4, "Sosialisasi tata cara layanan", "kegiatan"),
        (4, "Pendataan pengguna layanan", "kegiatan"),
        (3, "Indeks kepuasan pengguna", "indikator"),
    ]


def test_other_files_have_their_own_parts() -> None:
    assert of(LAYOUT, "layout") == [(0, "judul", "A"), (0, "kolom", ""), (1, "B", "kolom"), (2, "C", "kolom")]
    assert of(RECORDS, "realisasi")[1:] == [(0, "realisasi", ""), (1, "layanan", "indikator T1")]
    assert outline(None, "rencana") == []


@each("old, new", [("target: 90%", "target: [90%"), ("            target: 90%", "\t- : {"), ("tahun: 2026", "]")])
def test_a_broken_plan_keeps_its_parts(old: str, new: str) -> None:
    assert set(of(with_caret(old, new), "rencana")) >= set(of(PLAN, "rencana")[4:])


def test_each_part_lies_within_the_one_above_and_holds_its_name() -> None:
    def look(symbols: Sequence[OutlinePart]) -> None:
        for one in symbols:
            assert one.name and one.span[:2] <= one.name_span[:2] and one.name_span[2:] <= one.span[2:]
            assert all(one.span[:2] <= low.span[:2] and low.span[2:] <= one.span[2:] for low in one.below)
            look(one.below)

    look(outline(readable_root(PLAN.replace("uraian: Meningkatnya layanan", "kode: ''").encode()), "rencana"))
