"""What is typed into tables whose rows, or columns, are periods is written for that period alone."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from rakgen.edit.cells import ticked, typed
from rakgen.edit.opened import CellPlace
from rakgen.edit.refused import EditRefused
from rakgen.edit.session import EditSession
from tests.support.each import each
from tests.support.edit_server import cells_of, opened_session

ROWS = """\
judul: CONTOH
baris_periode: {periode: triwulan}
kolom:
  - {judul: INDIKATOR, isi: indikator.uraian}
  - {judul: TRIWULAN, isi: periode, judul_periode: [I, II, III, IV]}
  - {judul: TARGET, isi: indikator.target_periode, kosong: "-"}
  - {judul: JADWAL, isi: kegiatan.jadwal}
  - {judul: ANGGARAN, isi: kegiatan.anggaran_periode}
  - {judul: AKSI, isi: kegiatan.aksi}
"""
COLUMNS = """\
judul: CONTOH
kolom:
  - {judul: KEGIATAN, isi: kegiatan.uraian}
  - {judul: AKSI, periode: triwulan, isi: kegiatan.aksi}
"""
PLAN = """\
versi: 1
instansi: DINAS CONTOH
tahun: 2021
rak:
  - layout: bentuk
    sasaran:
      - uraian: Layanan
        indikator:
          - uraian: Nilai
            target: 80
            target_periode:
              T1: "20"  # awal
              T4: "80"
            kegiatan:
              - uraian: Rapat
                jadwal: T2
                anggaran_periode: {T1: 1.000.000}
                aksi:
                  - uraian: Rapat awal
                    jadwal: T1
                  - uraian: Rapat akhir
                    jadwal: T4
"""


def opened(folder: Path, layout: str) -> EditSession:
    (folder / "templates" / "layouts").mkdir(parents=True)
    (folder / "templates" / "layouts" / "bentuk.yaml").write_text(layout, encoding="utf-8")
    (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
    return opened_session(folder / "plan.yaml")


def kinds(session: EditSession, column: int) -> list[str]:
    return [cell.kind for place, cell in cells_of(session.opened).items() if place.column == column]


def test_rows_that_are_periods_are_edited_each_in_its_own(tmp_path: Path) -> None:
    session, now = opened(tmp_path, ROWS), PLAN
    edits: list[tuple[int, int, str, str | bool, str, str]] = [
        (0, 2, "20", "25", 'T1: "20"', 'T1: "25"'),
        (2, 2, "", "60", '              T4: "80"\n', '              T4: "80"\n              T3: "60"\n'),
        (3, 2, "80", "", '              T4: "80"\n', ""),
        (1, 3, "ya", False, "                jadwal: T2\n", ""),
        (2, 3, "", True, "uraian: Rapat\n", "uraian: Rapat\n                jadwal: T3\n"),
        (3, 4, "", "2.000.000", "{T1: 1.000.000}", "{T1: 1.000.000, T4: 2.000.000}"),
    ]
    for row, column, old, new, before, after in edits:
        place = CellPlace(0, 0, row, column)
        if isinstance(new, bool):
            session.make(session.opened.fingerprint, lambda one, at=place, on=new: ticked(one, at, is_on=on))
        else:
            session.make(session.opened.fingerprint, lambda one, at=place, old=old, new=new: typed(one, at, old, new))
        now = now.replace(before, after, 1)
        assert session.order.path.read_text(encoding="utf-8") == now, (row, column)


_BLOCK = """\
                tambahan:
                  catatan:
                    T1: a  # satu
                    T3: c
"""
_ONE = "                tambahan:\n                  catatan:\n                    T1: a\n"
_OTHER = "                tambahan:\n                  jenis: IKU\n"


@each(
    "before, column, old, new, after",
    [
        ("tambahan: {catatan: {T1: a, T2: b}}\n", 1, "a", "", "tambahan: {catatan: {T2: b}}\n"),
        ("tambahan: {catatan: {t1: a}, jenis: IKU}\n", 1, "a", "", "tambahan: {jenis: IKU}\n"),
        ("tambahan: {catatan: {T1: a, T2: b}}\n", 4, "", "d", "tambahan: {catatan: {T1: a, T2: b, T4: d}}\n"),
        ("tambahan: {jenis: IKU}\n", 4, "", "1", "tambahan: {jenis: IKU, catatan: {T4: 1}}\n"),
        (_BLOCK, 3, "c", "12", _BLOCK.replace("T3: c", 'T3: "12"')),
        (_BLOCK, 2, "", "b: 1", _BLOCK.replace("T3: c", 'T3: c\n                    T2: "b: 1"')),
        (_BLOCK, 3, "c", "", _BLOCK.replace("                    T3: c\n", "")),
        ("", 1, "", "a", None),
        (_ONE, 1, "a", "", ""),
        (_OTHER, 1, "", "a", _OTHER + _ONE.split("\n", 1)[1]),
        (_OTHER + _ONE.split("\n", 1)[1], 1, "a", "", _OTHER),
    ],
)
def test_a_free_field_is_edited_in_its_period_alone(
    tmp_path: Path, before: str, column: int, old: str, new: str, after: str | None
) -> None:
    session = opened(tmp_path, COLUMNS.replace("kegiatan.aksi", "kegiatan.tambahan.catatan"))
    told, now = (PLAN.replace("                jadwal: T2\n", _padded(one), 1) for one in (before, after or ""))
    now = now if after is not None else now.replace("                aksi:", f"{_ONE}                aksi:")
    session.order.path.write_text(told, encoding="utf-8")
    session.look()
    session.make(session.opened.fingerprint, lambda one: typed(one, CellPlace(0, 0, 0, column), old, new))
    assert session.order.path.read_text(encoding="utf-8").split("\n") == now.split("\n")
    session.undo(session.opened.fingerprint)
    assert session.order.path.read_text(encoding="utf-8") == told


def _padded(text: str) -> str:
    return text if not text or text.startswith(" ") else f"                {text}"


def test_a_free_text_of_all_periods_is_not_made_one_of_some(tmp_path: Path) -> None:
    session = opened(tmp_path, COLUMNS.replace("kegiatan.aksi", "kegiatan.tambahan.catatan"))
    session.order.path.write_text(PLAN.replace("jadwal: T2\n", "tambahan: {catatan: a}\n", 1), encoding="utf-8")
    session.look()
    before = session.order.path.read_bytes()
    for column in (1, 2):
        cell = cells_of(session.opened).get(CellPlace(0, 0, 0, column))
        with pytest.raises(EditRefused):
            session.make(
                session.opened.fingerprint,
                lambda one, at=column, was=cell: typed(one, CellPlace(0, 0, 0, at), was.text if was else "", "b"),
            )
    assert session.order.path.read_bytes() == before


def test_a_schedule_that_is_printed_as_a_text_is_typed_and_emptied_and_typed_again(tmp_path: Path) -> None:
    layout = COLUMNS.replace(", periode: triwulan, isi: kegiatan.aksi", ", isi: kegiatan.jadwal")
    session, place, was = opened(tmp_path, layout), CellPlace(0, 0, 0, 1), "T2"
    for new in ("", "T1-T3", "Mei", "", "T4"):
        session.make(session.opened.fingerprint, lambda one, was=was, new=new: typed(one, place, was, new))
        said = f"                jadwal: {new}\n" if new else ""
        assert session.order.path.read_text(encoding="utf-8") == PLAN.replace("                jadwal: T2\n", said, 1)
        was = new
    with pytest.raises(EditRefused, match="tidak dikenal"):
        session.make(session.opened.fingerprint, lambda one: typed(one, place, "T4", "kapan saja"))
    text = PLAN.replace("jadwal: T2\n", "jadwal: [T2, T4]\n", 1)
    session.order.path.write_text(text, encoding="utf-8")
    session.look()
    assert cells_of(session.opened)[place].text == "T2, T4"
    session.make(session.opened.fingerprint, lambda one: typed(one, place, "T2, T4", "T3"))
    assert session.order.path.read_text(encoding="utf-8") == text.replace("[T2, T4]", "T3")


def test_an_edit_that_moves_what_another_cell_prints_is_refused_with_the_line_of_its_own(tmp_path: Path) -> None:
    session = opened(tmp_path, COLUMNS + "  - {judul: JADWAL, isi: kegiatan.jadwal}\n")
    text = PLAN.replace("uraian: Rapat awal\n                    jadwal: T1", "uraian: Rapat awal")  # in all that is T2
    session.order.path.write_text(text, encoding="utf-8")
    session.look()
    with pytest.raises(EditRefused, match="sel lain") as refused:
        session.make(session.opened.fingerprint, lambda one: typed(one, CellPlace(0, 0, 0, 5), "T2", "T3"))
    line = text[: text.index("jadwal: T2")].count("\n") + 1
    assert f"berkas rencana, baris {line}." in refused.value.said("id")
    assert session.order.path.read_text(encoding="utf-8") == text


def test_rows_that_no_column_tells_apart_are_left_to_the_file(tmp_path: Path) -> None:
    session = opened(tmp_path, ROWS.replace("[I, II, III, IV]", "[I, I, II, II]"))
    assert kinds(session, 0) == ["teks"] and kinds(session, 2) == kinds(session, 3) == []


@pytest.mark.parametrize(("layout", "columns"), [(ROWS, (5,)), (COLUMNS, (1, 2, 3, 4))])
def test_a_step_of_one_period_does_not_take_those_of_others_with_it(
    tmp_path: Path, layout: str, columns: tuple[int, ...]
) -> None:
    session = opened(tmp_path, layout)
    assert [kinds(session, column) for column in columns] == [[]] * len(columns)


LINES = """\
judul: CONTOH
kolom:
  - {judul: KEGIATAN, isi: kegiatan.uraian}
  - {judul: JADWAL, isi: kegiatan.jadwal}
  - {judul: SEMUA, isi: [kegiatan.pelaksana, kegiatan.jadwal, kegiatan.keluaran]}
  - {judul: TARGET, isi: [indikator.target, kegiatan.target_keluaran]}
  - {judul: AKSI, isi: kegiatan.aksi}
  - {judul: PROGRAM, isi: kegiatan.program}
  - {judul: ANGGARAN, periode: triwulan, hanya: [T1], isi: kegiatan.anggaran_periode}
  - {judul: KET, isi: [{isi: kegiatan.keterangan, awalan: "(", akhiran: ")"}, kegiatan.lokasi]}
"""
LISTS = """\
              - uraian: Rapat
                program: satu
                pelaksana: umum
                jadwal: [T1, T3]  # awal
                anggaran_periode: {T1: 1.000.000}
                keterangan: lama
                keluaran:
                  - {uraian: Laporan, target: 2 laporan}
                  - {uraian: Daftar hadir}
                aksi:
                  - {uraian: Undangan, jadwal: T1}
                  - uraian: Notulen
"""
ALL, COUNTED = "Bagian Umum\nT1, T3\nLaporan\nDaftar hadir", "80\n2 laporan\n"
STEPS = "                  - uraian: Notulen\n"
SPELLED = ("jadwal: [T1, T3]", "jadwal: T1-T2")


def test_a_line_of_a_schedule_or_of_a_list_is_edited_as_it_is_typed_and_takes_nothing_with_it(tmp_path: Path) -> None:
    """A schedule and an amount in any spelling; a step, and an item, that stays keeps its other fields; what no line
    can be is refused with what can.
    """
    session = opened(tmp_path, LINES)
    head = "pelaksana: {umum: Bagian Umum}\nprogram: {satu: Program Peningkatan Kualitas Pelayanan Publik}\nrak:"
    plan = PLAN[: PLAN.index("              - uraian: Rapat")].replace("rak:", head, 1) + LISTS
    session.order.path.write_text(plan, encoding="utf-8")
    session.look()
    assert not session.failed
    name = "Program Peningkatan Kualitas Pelayanan Publik"
    edits: list[tuple[int, str, str, tuple[str, str] | str]] = [
        *((1, "T1, T3", said, SPELLED) for said in ("T1, T2", "T1,T2", "TW I, TW II", "Triwulan I s.d. II")),
        (1, "T1, T3", "1, 2", "Januari-Februari"),  # which may be quarters
        (2, ALL, ALL.replace("T3", "T2"), SPELLED),
        (
            2,
            ALL,
            ALL.replace("T1, T3\n", ""),
            ("                jadwal: [T1, T3]  # awal\n", "                # awal\n"),
        ),
        (2, ALL, f"{ALL}\nFoto", ("hadir}\n", "hadir}\n                  - uraian: Foto\n")),
        (2, ALL, ALL.replace("\nDaftar hadir", ""), ("                  - {uraian: Daftar hadir}\n", "")),
        (2, ALL, "Foto", "(kegiatan.pelaksana, kegiatan.jadwal, kegiatan.keluaran)"),
        (3, COUNTED, "80\n3 laporan\n", ("2 laporan", "3 laporan")),
        (3, COUNTED, f"{COUNTED}1 daftar", ("hadir}", "hadir, target: 1 daftar}")),
        (4, "Undangan\nNotulen", "Undangan\nNotulen\nFoto", (STEPS, f"{STEPS}                  - uraian: Foto\n")),
        (4, "Undangan\nNotulen", "Undangan", (STEPS, "")),
        (4, "Undangan\nNotulen", "Undangan resmi\nNotulen", ("Undangan", "Undangan resmi")),
        (4, "Undangan\nNotulen", "Notulen\nUndangan", "tanpa menyentuh"),
        (5, name, f"{name} baru", (name, f"{name} baru")),  # whose keys are one
        (6, "1.000.000", "2,500,000", ("1.000.000", "2.500.000")),
        (7, "(lama)", "baru", ("lama", "baru")),
        (6, "1.000.000", "dua", 'sebagai `kegiatan.anggaran_periode`: "dua". Tulis misalnya "1.000.000".'),
    ]
    for column, old, new, expected in edits:
        asked = partial(typed, place=CellPlace(0, 0, 0, column), old=old, new=new)
        if isinstance(expected, str):
            with pytest.raises(EditRefused) as refused:
                session.make(session.opened.fingerprint, asked)
            assert expected in refused.value.said("id"), new
            continue
        session.make(session.opened.fingerprint, asked)
        assert session.order.path.read_text(encoding="utf-8") == plan.replace(*expected, 1), new
        session.undo(session.opened.fingerprint)
    session.order.path.write_text(plan.replace("                program: satu\n", ""), encoding="utf-8")
    session.look()
    with pytest.raises(EditRefused) as refused:
        session.make(session.opened.fingerprint, partial(typed, place=CellPlace(0, 0, 0, 5), old="", new="Lain"))
    assert "ditambahkan dahulu di sana" in refused.value.said("id")


OUTLINE = """\
judul: CONTOH
tabel:
  - baris_tingkat: [program, kegiatan]
    kolom:
      - {judul: URAIAN, isi: {program: program.uraian, kegiatan: kegiatan.uraian}}
      - {judul: KELUARAN, isi: {kegiatan: keluaran.uraian}}
      - {judul: PAGU, isi: {program: program.anggaran, kegiatan: kegiatan.anggaran}}
      - {judul: DANA, isi: {program: program.sumber_dana, kegiatan: kegiatan.sumber_dana}}
"""


def test_a_text_typed_beside_a_programme_is_no_item_of_the_first_kegiatan_below(tmp_path: Path) -> None:
    session = opened(tmp_path, OUTLINE)
    head = "program: {satu: {uraian: Program A, anggaran: 2.000.000}}\nrak:"
    plan = PLAN[: PLAN.index("              - uraian: Rapat")].replace("rak:", head, 1) + LISTS
    plan = plan.replace("                pelaksana: umum\n", "                anggaran: 1.000.000\n")
    session.order.path.write_text(plan.replace("anggaran_periode: {T1: 1.000.000}", "lokasi: Kota"), encoding="utf-8")
    session.look()
    assert not session.failed, [finding.message() for finding in session.findings]
    assert CellPlace(0, 0, 0, 1) not in cells_of(session.opened)
    assert cells_of(session.opened)[CellPlace(0, 0, 1, 1)].text == "Laporan"
