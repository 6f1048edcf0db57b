"""Cells: random edits of plans in every shipped layout; all other bytes stay, and the new grid shows each."""

from __future__ import annotations

import random
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import yaml

import rakgen
from rakgen.edit.cells import ticked, typed
from rakgen.edit.opened import CellPlace, PlanOrder
from rakgen.edit.refused import EditRefused
from rakgen.edit.rows import row_asked
from rakgen.edit.session import EditSession
from rakgen.edit.state import States
from rakgen.excerpts import AskedPeriode
from tests.support.each import each
from tests.support.edit_server import PLAN, cells_of, place_of, whole_of
from tests.support.plans import REFERENCE, ROOT
from tests.support.random_plans import random_plan
from tests.support.seeds import ALL

LAYOUTS = sorted(path.stem for path in (ROOT / "templates" / "layouts").glob("*.yaml"))
EDITS = 20 if ALL else 4
CASES = [*enumerate(LAYOUTS)]
TEXTS = (
    "Rapat koordinasi: tahap II", "100%", "12 dokumen", "Penyusunan #2", "Bagian Umum", "1.000.000", 'a "b" [c]',
    "- strip", "satu\ndua", "50", "ü — panjang " * 9, "75,5%", "", "2021", "yes", "'", "<b>&amp;",
)  # fmt: skip


class Edits:
    """Random edits of one plan, each looked at with other eyes: PyYAML's, and those of a fresh compilation."""

    def __init__(self, path: Path, chance: random.Random) -> None:
        self.path, self.chance = path, chance
        self.session = EditSession(PlanOrder(path, (), AskedPeriode.read("T2")))
        assert not self.session.failed, [one.message() for one in self.session.findings]
        self.made = 0
        self.states = States(self.session, "id")
        self.page = self.states.now()

    def one(self) -> None:
        """An edit of any cell; one that is refused has written nothing."""
        place, cell = self.chance.choice(list(cells_of(self.session.opened).items()))
        before = self.path.read_bytes()
        text = self.chance.choice(TEXTS)
        if cell.kind == "unit":
            assert self.session.opened.result.rencana is not None
            text = self.chance.choice([*self.session.opened.result.rencana.pelaksana.values(), "Bidang Anu Baru"])
        is_on = not cell.text
        try:
            if cell.kind == "centang":
                self.session.make(self.fingerprint, lambda opened: ticked(opened, place, is_on=is_on))
            else:
                self.session.make(self.fingerprint, lambda opened: typed(opened, place, cell.text, text))
        except EditRefused as refused:
            assert refused.said("id") and self.path.read_bytes() == before
            return
        self.look(place, before, ("ya" if is_on else "") if cell.kind == "centang" else text)
        self.made += 1

    def row(self) -> None:
        """Something asked of the item of a row, which is taken back at once."""
        place = self.chance.choice(list(cells_of(self.session.opened)))
        wish, before = self.chance.choice(("add", "up", "down", "delete")), self.path.read_bytes()
        try:
            self.session.make(self.fingerprint, lambda opened: row_asked(opened, place, wish, "Baru: #1"))
        except EditRefused:
            assert self.path.read_bytes() == before
            return
        after = self.path.read_bytes()
        rows = {"add": after.count(b"\n") > before.count(b"\n"), "delete": len(after) < len(before)}
        assert rows.get(wish, sorted(after.split(b"\n")) == sorted(before.split(b"\n")))
        self.look_at_page()
        self.session.undo(self.fingerprint)
        assert self.path.read_bytes() == before
        self.look_at_page()

    @property
    def fingerprint(self) -> str:
        return self.session.opened.fingerprint

    def look(self, place: CellPlace, before: bytes, text: str) -> None:
        """One field of the file says something else, comments stay, and the grid of a fresh compilation shows it."""
        after = self.path.read_bytes()
        old, new = (list(leaves(yaml.load(data, yaml.CBaseLoader))) for data in (before, after))
        fields = {path for path, _ in set(old) ^ set(new)}
        assert len({path for path in fields if path[0] != "pelaksana"}) <= 1, fields
        assert comments(after) == comments(before)
        cell = cells_of(self.session.opened).get(place)
        fresh = EditSession(PlanOrder(self.path, (), AskedPeriode.read("T2")))
        assert cells_of(fresh.opened).get(place) == cell and (cell is None or words(cell.text) == words(text))
        assert fresh.opened.document == self.session.opened.document
        self.look_at_page()

    def look_at_page(self) -> None:
        """A page that is told what is another now has what one has that is opened now."""
        self.page = whole_of(self.page, self.states.since(self.page["version"]))
        assert self.page == States(self.session, "id").now()


def words(text: str) -> list[list[str]]:
    return [line.split() for line in text.split("\n") if line.strip()]


def commented(text: str) -> str:
    """A plan with a comment of its own on each line where one can stand."""
    lines = enumerate(text.split("\n"))
    return "\n".join(f"{line}  # {n}" if ": " in line and "|" not in line else line for n, line in lines)


def comments(data: bytes) -> list[bytes]:
    return [line[line.index(b"  # ") :] for line in data.split(b"\n") if b"  # " in line]


def leaves(value: Any, path: tuple[str, ...] = ()) -> Any:
    """The fields of items with all that they say."""
    for name, inner in value.items():
        if isinstance(inner, list) and any(isinstance(item, dict) for item in inner):
            for number, item in enumerate(inner):
                yield from leaves(item, (*path, name, str(number))) if isinstance(item, dict) else ()
        else:
            yield (*path, name), repr(inner)


OUTLINE = """\
judul: RENCANA
baris_tingkat: [sasaran, indikator, kegiatan]
kolom:
  - judul: URAIAN
    isi: {sasaran: sasaran.uraian, indikator: indikator.uraian, kegiatan: kegiatan.uraian}
  - judul: TARGET
    isi: {indikator: indikator.target, kegiatan: keluaran.target}
  - judul: JADWAL
    periode: triwulan
    isi: {kegiatan: kegiatan.jadwal}
  - judul: PELAKSANA
    isi: {kegiatan: kegiatan.pelaksana}
  - judul: LOKASI
    isi: {kegiatan: kegiatan.lokasi}
"""


def test_levels_beneath_one_another_are_edited_each_in_its_own_fields(tmp_path: Path) -> None:
    (tmp_path / "templates" / "layouts").mkdir(parents=True)
    (tmp_path / "templates" / "layouts" / "berjenjang.yaml").write_text(OUTLINE, encoding="utf-8")
    path = tmp_path / "plans" / "plan.yaml"
    path.parent.mkdir()
    path.write_text(PLAN.replace("rak-triwulan", "berjenjang"), encoding="utf-8")
    session = EditSession(PlanOrder(path))
    row = place_of(session, "Survei")

    def put(place: CellPlace, old: str, new: str) -> None:
        session.make(session.opened.fingerprint, lambda opened: typed(opened, place, old, new))

    put(place_of(session, "80"), "80", "81")
    put(place_of(session, "Nilai layanan"), "Nilai layanan", "Nilai")
    put(row._replace(column=6), "Bagian Umum\nBidang Data", "Bidang Data")
    put(row._replace(column=7), "", "Kupang")
    session.make(session.opened.fingerprint, lambda opened: ticked(opened, row._replace(column=2), is_on=True))
    assert path.read_text(encoding="utf-8") == (
        PLAN.replace("rak-triwulan", "berjenjang")
        .replace("target: 80", "target: 81")
        .replace("Nilai layanan", "Nilai")
        .replace("[umum, data]\n", "data\n                lokasi: Kupang\n")
        .replace("jadwal: T3", "jadwal: T1, T3")
    )


_REPORT = "Laporan hasil survei\nRekomendasi perbaikan layanan"


@pytest.mark.slow
@each(
    "plan, old, new",
    [
        ("renja", "3.250.000.000", "3.300.000.000"),  # budgets above are sums
        ("rkt", "Program Pengelolaan Arsip", "Program Kearsipan"),
        ("renstra-matriks", "Program Penunjang Urusan Pemerintahan Daerah", "Program Lain"),
        ("renaksi-dua-tabel", "Pengaduan yang ditangani", "Pengaduan: selesai"),
        ("renaksi-dua-tabel", _REPORT, _REPORT.replace("hasil", "akhir")),
    ],
)
def test_what_is_printed_several_times_is_edited_in_its_one_place(
    tmp_path: Path, plan: str, old: str, new: str
) -> None:
    """And every cell says it, as those do that add it up."""
    path = tmp_path / f"{plan}.yaml"
    text = (ROOT / "plans" / "contoh" / f"{plan}.yaml").read_text(encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    session = EditSession(PlanOrder(path))
    place = place_of(session, old)
    session.make(session.opened.fingerprint, lambda opened: typed(opened, place, old, new))
    lines = zip(text.split("\n"), path.read_text(encoding="utf-8").split("\n"), strict=True)
    assert sum(one != other for one, other in lines) == 1
    says = [cell.text for cell in cells_of(session.opened).values()]
    assert new in says and old not in says


@pytest.mark.slow
def test_each_line_of_a_cell_of_several_fields_is_edited_in_its_own(tmp_path: Path) -> None:
    """A text of fewer lines, of which no one knows what they are, is refused as that."""
    path = tmp_path / "plan.yaml"
    plan = (ROOT / "plans" / "contoh" / "evaluasi-renja.yaml").read_text(encoding="utf-8")
    path.write_text(plan, encoding="utf-8")
    session = EditSession(PlanOrder(path))
    old = "Program Penyediaan Sarana Pertanian\nPenyediaan benih unggul"
    place = place_of(session, old)

    def put(text: str) -> None:
        session.make(session.opened.fingerprint, lambda opened: typed(opened, place, old, text))

    for text in ("-", "100%", "Penyediaan benih"):
        with pytest.raises(EditRefused) as refused:
            put(text)
        assert "tiap isian pada barisnya sendiri (2 baris)" in refused.value.said("id")
    put("100%\nPenyediaan benih")
    expected = plan.replace("uraian: Program Penyediaan Sarana Pertanian", "uraian: 100%")
    assert path.read_text(encoding="utf-8") == expected.replace("Penyediaan benih unggul", "Penyediaan benih")


def test_a_line_for_the_fields_beside_one_another_that_would_go_for_it_is_refused_as_that(tmp_path: Path) -> None:
    layouts = tmp_path / "templates" / "layouts"
    layouts.mkdir(parents=True)
    column = "{judul: RINCI, isi: [kegiatan.pelaksana, kegiatan.jadwal, kegiatan.lokasi]}"
    form = f"judul: RENCANA\nkolom:\n  - {{judul: KEGIATAN, isi: kegiatan.uraian}}\n  - {column}\n"
    (layouts / "kami.yaml").write_text(form, encoding="utf-8")
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN.replace("rak-triwulan", "kami"), encoding="utf-8")
    session = EditSession(PlanOrder(path))
    old = "Bidang Data\nsemua"
    place = place_of(session, old)
    with pytest.raises(EditRefused) as refused:
        session.make(session.opened.fingerprint, lambda opened: typed(opened, place, old, "[T1]"))
    assert "tiap isian pada barisnya sendiri (2 baris)" in refused.value.said("id")


STACKED = """judul: RENCANA
kolom:
  - {judul: SASARAN, isi: sasaran.uraian}
  - {judul: KEGIATAN, isi: [kegiatan.uraian, "dengan {{ keluaran.target }}"]}
  - {judul: TARGET, isi: keluaran.target}
  - {judul: KET, isi: [{isi: kegiatan.keterangan, gaya: tebal}, kegiatan.lokasi]}
"""
AGAIN = """              - kode: survei
                uraian: Survei
                jadwal: T3
                keterangan: dua kali
                pelaksana: umum
                keluaran:
                  - uraian: Laporan survei
                    target: 2
              - rujukan: survei
"""


def test_what_was_emptied_can_be_filled_in_again(tmp_path: Path) -> None:
    """Of an item that a `rujukan` prints again, in a template beside other fields, and in a cell of several fields."""
    (tmp_path / "templates" / "layouts").mkdir(parents=True)
    (tmp_path / "templates" / "layouts" / "dua.yaml").write_text(STACKED, encoding="utf-8")
    path = tmp_path / "plan.yaml"
    plan = PLAN.replace("rak-triwulan", "dua")
    path.write_text(plan[: plan.index("              - uraian: Survei")] + AGAIN, encoding="utf-8")
    session = EditSession(PlanOrder(path))

    def put(place: CellPlace, old: str, new: str) -> None:
        session.make(session.opened.fingerprint, lambda opened: typed(opened, place, old, new))
        assert cells_of(session.opened)[place].text == new

    for text in ("2", "dua kali"):
        place = place_of(session, text)
        put(place, text, "")
        put(place, "", text)


def test_a_row_beside_a_label_of_several_items_is_of_its_own_item(tmp_path: Path) -> None:
    """Two kegiatan of one name, printed as one: the first keluaran of the second is put below the second."""
    path = tmp_path / "plan.yaml"
    plan = PLAN.replace("rak-triwulan", "renaksi-triwulan").replace("Laporan", "Survei")
    path.write_text(plan, encoding="utf-8")
    session = EditSession(PlanOrder(path))
    second = place_of(session, "Bidang Data")
    place = next(at for at in cells_of(session.opened) if at.row == second.row and at.column == 8)
    session.make(session.opened.fingerprint, lambda opened: typed(opened, place, "", "Data"))
    added = "                keluaran:\n                  - uraian: Data\n"
    assert path.read_text(encoding="utf-8") == plan + added and cells_of(session.opened)[place].text == "Data"


def test_a_kegiatan_printed_again_below_one_label_is_unticked_where_it_is_said(tmp_path: Path) -> None:
    """A `rujukan` right below what it takes over, in a form that prints both with one label."""
    path = tmp_path / "plan.yaml"
    plan = PLAN.replace("rak-triwulan", "renaksi-jadwal").replace("[T1, T2]", "Mei").replace("T3", "Juli-Oktober")
    plan = plan.replace("- uraian: Survei", "- kode: sv\n                uraian: Survei")
    again = "          - uraian: Aduan\n            target: 1\n            kegiatan:\n              - rujukan: sv\n"
    path.write_text(plan[: plan.index("              - uraian: Laporan")] + again, encoding="utf-8")
    session = EditSession(PlanOrder(path))
    *_, last = (place for place, cell in cells_of(session.opened).items() if cell.kind == "centang" and cell.text)
    session.make(session.opened.fingerprint, lambda opened: ticked(opened, last, is_on=False))
    assert "Juli-September" in path.read_text(encoding="utf-8")


FULL = """              - uraian: Rapat
                jadwal: T1
                pelaksana: [umum, data]
                keterangan: |
                  satu
                  dua
                lokasi: [Kota A, Kota B]
                anggaran: 1.500.000
                sumber_dana: APBD
"""
SEVERAL = """judul: RENCANA
kolom:
  - {judul: INDIKATOR, isi: [sasaran.uraian, indikator.uraian]}
  - {judul: KEGIATAN, isi: kegiatan.uraian}
  - {judul: KET, isi: [kegiatan.keterangan, kegiatan.lokasi, kegiatan.anggaran]}
  - {judul: UNIT, isi: [kegiatan.pelaksana, kegiatan.sumber_dana]}
"""


def test_a_line_of_a_field_of_several_lines_is_edited_beside_other_fields(tmp_path: Path) -> None:
    """A line of a list, of a text of lines, of an item above that no column prints alone; each can be put back."""
    (tmp_path / "templates" / "layouts").mkdir(parents=True)
    (tmp_path / "templates" / "layouts" / "dua.yaml").write_text(SEVERAL, encoding="utf-8")
    path = tmp_path / "plan.yaml"
    plan = PLAN.replace("rak-triwulan", "dua")
    path.write_text(plan[: plan.index("              # kegiatan pertama")] + FULL, encoding="utf-8")
    session, before = EditSession(PlanOrder(path)), path.read_bytes()
    what = "satu\ndua\nKota A\nKota B\n1.500.000"
    for old, line, new in (
        (what, "dua", "tiga"),
        (what, "Kota A", "Kota C"),
        (what, "Kota B\n", ""),
        (what, "satu\n", ""),
        (what, "1.500.000", "2.000.000"),
        ("Bagian Umum\nBidang Data\nAPBD", "APBD", "APBN"),
        ("Bagian Umum\nBidang Data\nAPBD", "Bagian Umum\n", ""),
        ("Layanan yang baik\nNilai layanan", "Layanan yang baik", "Layanan prima"),
    ):
        place, text = place_of(session, old), old.replace(line, new)
        for was, now in ((old, text), (text, old)):
            session.make(session.opened.fingerprint, partial(typed, place=place, old=was, new=now))
            assert cells_of(session.opened)[place].text == now
        session.undo(session.opened.fingerprint)
        session.undo(session.opened.fingerprint)
        assert path.read_bytes() == before
    place = place_of(session, what)
    session.make(session.opened.fingerprint, partial(typed, place=place, old=what, new=what.replace("satu\ndua\n", "")))
    with pytest.raises(EditRefused):  # each may be of the keterangan, or a place
        session.make(session.opened.fingerprint, partial(typed, place=place, old=what[10:], new=what))
    session.undo(session.opened.fingerprint)
    for was, now in ((what, ""), ("", "di aula"), ("di aula", ""), ("", "2.000.000")):
        session.make(session.opened.fingerprint, partial(typed, place=place, old=was, new=now))
        assert cells_of(session.opened)[place].text == now
    with pytest.raises(EditRefused):  # of which field each line is no one knows
        session.make(session.opened.fingerprint, partial(typed, place=place, old="2.000.000", new="a\nb\nc"))
    assert "anggaran: 2.000.000" in path.read_text(encoding="utf-8")


@pytest.mark.slow
@each(
    "contents, text, lines",
    [
        ("kegiatan.pelaksana, kegiatan.jadwal", "Bagian Umum", ["pelaksana: umum"]),
        ("kegiatan.pelaksana, kegiatan.jadwal", "umum\nTW I", ["pelaksana: umum", "jadwal: T1"]),
        ("kegiatan.pelaksana, kegiatan.jadwal", "Foto", []),
        ("kegiatan.lokasi, kegiatan.jadwal", "Kupang\nT1", ["lokasi: Kupang", "jadwal: T1"]),
        ("kegiatan.lokasi, kegiatan.jadwal", "T1\nKupang", []),  # as it would not be printed
        ("kegiatan.lokasi, kegiatan.pelaksana", "Kupang", ["lokasi: Kupang"]),
        ("kegiatan.keterangan, kegiatan.pelaksana", "TW I-II", ["keterangan: TW I-II"]),
        ("kegiatan.pelaksana", "TW I-II", []),
        ("kegiatan.pelaksana", "Rp 500.000", []),
        ("kegiatan.pelaksana", "12 dokumen", []),
        ("keluaran.uraian, keluaran.target, kegiatan.jadwal", "T1", ["jadwal: T1"]),
        ("keluaran.uraian, kegiatan.anggaran", "500.000", ["anggaran: 500.000"]),
        ("kegiatan.anggaran, kegiatan.jadwal", "Kupang\nT1", []),
        (
            "kegiatan.pelaksana, kegiatan.lokasi",
            "umum, data\nKupang",
            ["pelaksana:", "- umum", "- data", "lokasi: Kupang"],
        ),
    ],
)
def test_a_text_typed_into_an_empty_cell_is_of_the_field_that_can_say_it(
    tmp_path: Path, contents: str, text: str, lines: list[str]
) -> None:
    """No line: it is refused."""
    (tmp_path / "templates" / "layouts").mkdir(parents=True)
    layout = f"judul: R\nkolom:\n  - {{judul: A, isi: kegiatan.uraian}}\n  - {{judul: B, isi: [{contents}]}}\n"
    (tmp_path / "templates" / "layouts" / "dua.yaml").write_text(layout, encoding="utf-8")
    path, plan = tmp_path / "plan.yaml", PLAN.replace("rak-triwulan", "dua")
    plan = plan[: plan.index("              # kegiatan pertama")] + "              - uraian: Rapat\n"
    path.write_text(plan, encoding="utf-8")
    session = EditSession(PlanOrder(path))
    place = place_of(session, "")
    make = partial(session.make, session.opened.fingerprint, partial(typed, place=place, old="", new=text))
    if lines:
        make()
        assert {line.strip() for line in path.read_text(encoding="utf-8")[len(plan) :].splitlines()} == {*lines}
    else:
        with pytest.raises(EditRefused) as refused:
            make()
        reason = refused.value.said("id")
        assert "(0 baris)" not in reason and ("lewat Isian lain" in reason) is ("," in contents)
        assert path.read_text(encoding="utf-8") == plan


@pytest.mark.slow
@each(
    "form, place, sign, line",
    [
        ("renaksi-dua-tabel", "0.0.0.4", "-", "              T2: 84,0\n"),
        ("renstra-matriks", "0.0.0.5", " - ", '                  "2026": 5,2 ton/ha\n'),
        ("renaksi-bulanan", "0.0.0.10", "-", ""),  # which is empty
    ],
)
def test_the_sign_that_a_form_prints_in_empty_cells_empties_one(
    tmp_path: Path, form: str, place: str, sign: str, line: str
) -> None:
    path, plan = tmp_path / f"{form}.yaml", (ROOT / "plans" / "contoh" / f"{form}.yaml").read_bytes()
    path.write_bytes(plan)
    session, at = EditSession(PlanOrder(path)), CellPlace.read(place)
    assert at is not None
    old = cells_of(session.opened)[at].text
    session.make(session.opened.fingerprint, lambda opened: typed(opened, at, old, sign))
    assert path.read_bytes() == plan.replace(line.encode(), b"", 1)
    assert not cells_of(session.opened)[at].text


@pytest.mark.slow
@pytest.mark.parametrize(("seed", "layout"), CASES if ALL else CASES[7:9])
def test_random_edits_of_a_plan_in_a_layout(tmp_path: Path, seed: int, layout: str) -> None:
    path = tmp_path / "plan.yaml"
    text = commented(random_plan(seed, layout))
    path.write_text(text, encoding="utf-8")
    edits = Edits(path, random.Random(seed))
    for _ in range(EDITS):
        edits.one()
        edits.row()
    assert edits.made > EDITS // 3
    while edits.session.undos:
        edits.session.undo(edits.fingerprint)
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.slow
def test_the_reference_in_any_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    data = b"\xef\xbb\xbf" + REFERENCE.read_bytes().replace(b"\n", b"\r\n")
    path.write_bytes(data)
    edits = Edits(path, random.Random(5))
    for _ in range(EDITS):
        edits.one()
        after = path.read_bytes()
        assert after.startswith(b"\xef\xbb\xbf") and after.count(b"\n") == after.count(b"\r\n")
    assert edits.made and rakgen.check(path).ok
