"""Where a name is given, and everywhere it is used."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.lsp.targets import definition, link_at, references
from tests.support.each import each
from tests.support.editor import FILES, PLACE, PLAN, RECORDS, Desk, with_caret

LAYOUT = "judul: A\nkolom:\n  - judul: B\n    isi: sasaran.uraian\n"
STEPS = "    tindak_lanjut:\n      - uraian: x\n        pelaksana: hukum\n"
OLD, OWN, MINE, FORM = "plans/2025.yaml", "plans/own.yaml", "realisasi/t1.yaml", "templates/layouts/kantor.yaml"
HUKUM_USED = {(PLACE, 25), (PLACE, 29), (OLD, 25), (OLD, 29), (MINE, 8)}
HUKUM = "                pelaksana: huk"
INDEX = "indikator: Indeks kepuasan ‸pengguna"
ALL = FILES | {
    OLD: PLAN.replace("tahun: 2026", "tahun: 2025").replace("rak-triwulan", "kantor"),
    OWN: PLAN.replace("  keu: Sub Bagian Keuangan", "  hukum: Biro Hukum"),
    MINE: RECORDS + STEPS,
    FORM: LAYOUT,
}
Places = set[tuple[str, int]]


@pytest.mark.slow
@each(
    "name, old, new, given, used",
    [
        (PLACE, f"{HUKUM}um", f"{HUKUM}‸um", {("rakgen.yaml", 3)}, HUKUM_USED),
        (OWN, "  hukum: B", "  ‸hukum: B", {(OWN, 4)}, {(OWN, 25), (OWN, 29)}),
        (PLACE, "- keu", "- ‸keu", {(PLACE, 4)}, {(PLACE, 26)}),
        (PLACE, "prodat", "Program dan Data‸", {("rakgen.yaml", 4)}, {(PLACE, 36), (OLD, 36), (OWN, 36)}),
        (PLACE, "program: dukung", "program: ‸dukung", {("rakgen.yaml", 6)}, {(PLACE, 23), (OLD, 23), (OWN, 23)}),
        (PLACE, "rujukan: sosialisasi", "rujukan: ‸sosialisasi", {(PLACE, 20)}, {(PLACE, 33)}),
        (PLACE, "kode: layanan", "kode: layanan‸", {(PLACE, 16)}, {(MINE, 3)}),
        (MINE, "indikator: layanan", "indikator: ‸layanan", {(PLACE, 16)}, {(MINE, 3)}),
        (MINE, "indikator: layanan", INDEX, {(PLACE, 30)}, {(MINE, 3)}),
        (OLD, "layout: kantor", "layout: ‸kantor", {(FORM, 1)}, {(OLD, 7)}),
        (MINE, "../plans/2026.yaml", "../plans/‸2026.yaml", {(PLACE, 1)}, {(MINE, 1)}),
        (PLACE, "pelaksana: prodat", "pelaksana: ‸entah", set(), {(PLACE, 36)}),
    ],
)  # fmt: skip
def test_a_name_leads_to_where_it_is_given_and_to_its_uses(
    tmp_path: Path, name: str, old: str, new: str, given: Places, used: Places
) -> None:
    desk = Desk(tmp_path, ALL)
    for closed in (OLD, OWN, MINE):
        desk.close(closed)  # is read from the disk
    link = link_at(desk.workspace, *desk.ask(with_caret(old, new, ALL[name]), name))
    assert link is not None

    def at(path: Path, line: int) -> tuple[str, int]:
        return path.relative_to(tmp_path).as_posix(), line

    assert {at(path, span.line) for path, span in definition(desk.workspace, link)} == given
    found = list(references(desk.workspace, link))
    assert {at(one.path, one.node.line) for one in found if not one.is_given} == used
    assert {at(one.path, one.node.line) for one in found if one.is_given} <= given


def test_a_shipped_layout_is_a_file_too(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    link = link_at(desk.workspace, *desk.ask(with_caret("rak-triwulan", "rak-‸triwulan")))
    assert link is not None
    ((path, _),) = definition(desk.workspace, link)
    assert path.name == "rak-triwulan.yaml" and "kolom:" in path.read_text(encoding="utf-8")


@each("old, new", [("uraian: M", "uraian: ‸M"), ("jadwal: T4", "‸jadwal: T4"), ("tahun", "\n‸\ntahun")])
def test_a_text_that_names_nothing_leads_nowhere(tmp_path: Path, old: str, new: str) -> None:
    desk = Desk(tmp_path)
    assert link_at(desk.workspace, *desk.ask(with_caret(old, new))) is None


def test_uses_are_found_while_the_file_is_broken(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    link = link_at(desk.workspace, *desk.ask(with_caret("  keu:", "  ‸keu:") + "\t- : [\n"))
    assert link is not None
    assert [one.node.line for one in references(desk.workspace, link)] == [4, 26]
    assert definition(desk.workspace, link)[0][0] == desk.path()
