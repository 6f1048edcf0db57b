"""What a plan or its layout keeps from being printed: `check`, `build`, `show` and `diff` say the same finding, in the
same words.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.support.cli import run
from tests.support.seeds import spread, usual

PLAN = """\
versi: 1
instansi: Kantor Contoh
tahun: 2021
program: {tata: Program Tata Kelola}
rak:
  - kode: a
    layout: x
    pengesahan: {tempat: Maju, tanggal: 2021-03-01, jabatan: "KEPALA,", nama: NAMA}
    sasaran:
      - uraian: Meningkatnya mutu layanan
        tambahan: {jenis: IKU}
        indikator:
          - uraian: Persentase layanan tepat waktu
            target: 80%
            target_periode: {T1: 20%, T4: 80%}
            kegiatan:
              - {uraian: Rapat koordinasi, jadwal: T1-T2, pelaksana: Sub Bagian Hukum, program: tata, anggaran: 5.000.000}
              - {uraian: Laporan, jadwal: T4, pelaksana: Sub Bagian Data, program: tata, anggaran: 7.000.000}
      - uraian: Terwujudnya tertib administrasi
        indikator:
          - uraian: Indeks kepatuhan
            target: "3,5"
            kegiatan:
              - {uraian: Bimbingan, jadwal: T3, pelaksana: Sub Bagian Hukum}
"""  # noqa: E501
COLUMN = "kolom: [{judul: SASARAN, isi: sasaran.uraian}]\n"
WIDE = "20.000.000.000.000.000%"

FAULTS: dict[str, tuple[str, tuple[str, str], str, tuple[int, int]]] = {
    # name: the layout, an edit of the plan, the code, line and column in the layout file, or in the plan for a value
    # that is too wide
    "a head that margins leave no room for": (
        "judul: A\nhalaman: {margin: {atas: 100mm, bawah: 110mm}}\n" + COLUMN,
        ("", ""),
        "RAK501",
        (3, 1),
    ),
    "a heading as high as the page in a column of fixed width": (
        f"judul: A\nkolom: [{{judul: K, isi: kegiatan.uraian}}, {{judul: {'S' * 90}, isi: nomor, lebar: 6mm}}]\n",
        ("", ""),
        "RAK501",
        (2, 1),
    ),
    "a heading as high as the page beside a wide column": (
        "judul: A\nkolom: [{judul: N, isi: nomor, lebar: 288mm}, {judul: " + "kata " * 60 + ", isi: sasaran.uraian}]\n",
        ("", ""),
        "RAK501",
        (2, 1),
    ),
    "a title over a field that the rak lacks": (
        'judul: ["RAK {{ tambahan.jenis }}"]\n' + COLUMN,
        ("", ""),
        "RAK503",
        (1, 9),
    ),
    "a title with a sign that none can print": (
        """judul: [A, '{{ "\\x07" }}']\n""" + COLUMN,
        ("", ""),
        "RAK504",
        (1, 12),
    ),
    "a title that computes with a text": ('judul: [A, "{{ kode / 2 }}"]\n' + COLUMN, ("", ""), "RAK504", (1, 12)),
    "a subtitle that divides by zero": (
        'judul: A\nsubjudul: "{{ 1 / (tahun - 2021) }}"\n' + COLUMN,
        ("", ""),
        "RAK504",
        (2, 11),
    ),
    "a line of an annex": (
        'judul: A\nlampiran: ["Lampiran", "{{ tambahan.nomor }}"]\n' + COLUMN,
        ("", ""),
        "RAK503",
        (2, 24),
    ),
    "a note": ('judul: A\ncatatan: ["{{ keterangan[0] }}"]\n' + COLUMN, ("", ""), "RAK504", (2, 11)),
    "a note of what the plan has not": (
        'judul: A\ncatatan: ["{{ tambahan.b }}"]\n' + COLUMN,
        ("", ""),
        "RAK503",
        (2, 11),
    ),
    "the heading of a column": (
        (
            'judul: A\nkolom:\n  - {judul: S, isi: sasaran.uraian}\n  - {judul: "{{ tambahan.b }}", isi:'
            " kegiatan.uraian}\n"
        ),
        ("", ""),
        "RAK503",
        (4, 13),
    ),
    "the heading of a period": (
        (
            "judul: A\nkolom:\n  - {judul: S, isi: sasaran.uraian}\n"
            '  - {judul: P, periode: semester, judul_periode: [I, "{{ tambahan.c }}"], isi: kegiatan.jadwal}\n'
        ),
        ("", ""),
        "RAK503",
        (4, 50),
    ),
    "a band of which one item lacks the field": (
        "judul: A\n" + COLUMN + 'baris_kelompok: [{tingkat: sasaran, isi: "{{ tambahan.jenis }}"}]\n',
        ("", ""),
        "RAK503",
        (3, 42),
    ),
    "a total": (
        (
            "judul: A\nkolom: [{judul: S, isi: sasaran.uraian}, {judul: B, isi: kegiatan.anggaran, jumlah: ya}]\n"
            'jumlah: {judul: "{{ tahun | batch }}"}\n'
        ),
        ("", ""),
        "RAK504",
        (3, 17),
    ),
    "a subtotal": (
        (
            "judul: A\nkolom: [{judul: S, isi: sasaran.uraian}, {judul: B, isi: kegiatan.anggaran, jumlah: ya}]\n"
            'jumlah: {judul: J, sub: [{tingkat: indikator, judul: "{{ target + 1 }}"}]}\n'
        ),
        ("", ""),
        "RAK504",
        (3, 54),
    ),
    "place and date": ('judul: A\ntempat_tanggal: "{{ tanggal.bulan }}"\n' + COLUMN, ("", ""), "RAK503", (2, 17)),
    "a line of the letterhead": (
        'judul: A\nkop: {baris: [{teks: "{{ tambahan.alamat }}"}]}\n' + COLUMN,
        ("", ""),
        "RAK503",
        (2, 22),
    ),
    "the heading of a table of programmes": (
        (
            "judul: A\ntabel:\n  - {kolom: [{judul: S, isi: sasaran.uraian}]}\n"
            '  - {dari: program, judul: ["{{ tambahan.p }}"], kolom: [{judul: P, isi: program.uraian}]}\n'
        ),
        ("", ""),
        "RAK503",
        (4, 29),
    ),
    "a title that grows out of hand": (
        'judul: ["{% for i in range(tahun) %}{{ instansi }}{% endfor %}"]\n' + COLUMN,
        ("", ""),
        "RAK504",
        (1, 9),
    ),
    "headings of plain fields too wide for the paper": (
        "judul: A\nkolom:\n" + '  - {judul: "{{ instansi }}", isi: sasaran.uraian}\n' * 6,
        ("Kantor Contoh", "Kntr" * 9),
        "RAK501",
        (2, 1),
    ),
    "amounts too wide for their periods": (
        (
            "judul: A\nkolom:\n  - {judul: S, isi: sasaran.uraian, lebar: 240mm}\n"
            "  - {judul: P, periode: triwulan, isi: indikator.target_periode}\n"
        ),
        ("T1: 20%", f"T1: {WIDE}"),
        "RAK501",
        (15, 34),
    ),
    "sums too wide for their periods": (
        (
            "judul: A\nkolom:\n  - {judul: S, isi: sasaran.uraian, lebar: 240mm}\n"
            "  - {judul: P, periode: triwulan, kolom: [{judul: T, isi: indikator.target_periode, jumlah: ya}]}\n"
            "jumlah: {judul: J}\n"
        ),
        ("T1: 20%", "T1: 20000000000%"),
        "RAK501",
        (15, 34),
    ),
    "free values by period, on lines of their own": (
        (
            "judul: A\nkolom:\n  - {judul: S, isi: sasaran.uraian, lebar: 240mm}\n"
            "  - {judul: P, periode: triwulan, isi: indikator.tambahan.realisasi}\n"
        ),
        (
            "target: 80%\n",
            f"target: 80%\n            tambahan:\n              realisasi:\n                T2: a {WIDE}\n",
        ),
        "RAK501",
        (17, 21),
    ),
    "columns too wide for the paper of the plan": (
        "judul: A\nhalaman: {orientasi: potret}\nkolom:\n" + "  - {judul: S, isi: sasaran.uraian, lebar: 61mm}\n" * 3,
        ("tahun: 2021", "tahun: 2021\nkertas: A4"),
        "RAK501",
        (3, 1),
    ),
}


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "templates" / "layouts").mkdir(parents=True)
    (tmp_path / "plans").mkdir()
    (tmp_path / "rakgen.yaml").write_text("instansi: Kantor Contoh\n", encoding="utf-8")
    return tmp_path


def write(office: Path, layout: str, edit: tuple[str, str] = ("", "")) -> None:
    assert edit[0] in PLAN
    plan = PLAN.replace(*edit)
    (office / "templates" / "layouts" / "x.yaml").write_text(layout, encoding="utf-8")
    (office / "plans" / "a.yaml").write_text(plan, encoding="utf-8")
    (office / "plans" / "b.yaml").write_text(plan.replace("Laporan", "Laporan akhir"), encoding="utf-8")


DOORS = {
    "check": ("check", "plans/a.yaml"),
    "build": ("build", "plans/a.yaml"),
    "show": ("show", "plans/a.yaml"),
    "diff docx": ("diff", "plans/a.yaml", "plans/b.yaml", "--report", "docx:m.docx"),
    "diff pdf": ("diff", "plans/a.yaml", "plans/b.yaml", "--report", "pdf:m.pdf"),
}


def said(name: str) -> tuple[int, str]:
    """The exit code of a door and the errors it told, with the lines they point into."""
    result = run(*DOORS[name])
    parts = re.split(
        r"(?m)^(?=\S.*: (?:kesalahan|peringatan|informasi) RAK)|^\d+ berkas", result.stdout + result.stderr
    )
    return result.exit_code, "".join(part for part in parts if ": kesalahan RAK" in part).strip()


@pytest.mark.slow
@pytest.mark.parametrize("name", usual(spread(FAULTS), 12))
def test_all_doors_say_the_same(office: Path, name: str) -> None:
    layout, edit, code, (line, column) = FAULTS[name]
    write(office, layout, edit)
    status, words = said("check")
    assert status == 1
    file = "plans/a" if "too wide for their periods" in name or "free values" in name else "x"
    assert re.match(rf"\S*{file}\.yaml:{line}:{column}: kesalahan {code}: ", words), words
    for door in DOORS:
        status, told = said(door)  # of two plans alike, diff names the new one
        assert (status, told.replace("b.yaml", "a.yaml")) == (2 if door.startswith("diff") else 1, words), door
    assert not list(office.rglob("*.docx")) and not list(office.rglob("*.pdf"))


def test_a_layout_on_other_paper_is_checked_on_that(office: Path) -> None:
    write(office, "judul: A\nkolom:\n" + "  - {judul: S, isi: sasaran.uraian, lebar: 90mm}\n" * 3)
    assert said("check") == (0, "")
    result = run("build", "plans/a.yaml", "--kertas", "A4")
    assert result.exit_code == 1 and "x.yaml:2:1: kesalahan RAK501" in result.stderr
    assert run("build", "plans/a.yaml").exit_code == 0


@pytest.mark.slow
@pytest.mark.parametrize(
    ("target", "printed"),
    [
        ("9" * 40, "9" + ".999" * 13),
        ("9" * 990, "999" + ".999" * 329),
        ("1" + "0" * 40 + ",25", "10" + ".000" * 13 + ",25"),
    ],
)
def test_numbers_of_any_length_are_added_to_the_last_digit(office: Path, target: str, printed: str) -> None:
    layout = (
        "judul: A\nkolom: [{judul: S, isi: sasaran.uraian}, {judul: T, isi: indikator.target, jumlah: ya}]\njumlah:"
        " {judul: J}\n"
    )
    write(office, layout, ('"3,5"', '"0"'))
    plan = office / "plans" / "a.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("target: 80%", f'target: "{target}"'), encoding="utf-8")
    assert run("build", "plans/a.yaml", "--to", "all").exit_code == 0
    assert printed in (office / "build" / "a.csv").read_text(encoding="utf-8")


@pytest.mark.slow
def test_rows_that_are_kept_together_and_taller_than_a_page_are_parted_in_a_pdf(office: Path) -> None:
    """A band with the row below it, a row with the total below it."""
    for rest in ("baris_kelompok: [{tingkat: sasaran}]\n", "jumlah: {judul: J}\n"):
        edit = ("Laporan", "Laporan" + " kata panjang" * 700)
        write(office, f"judul: A\n{rest}kolom: [{{judul: K, isi: kegiatan.uraian, jumlah: ya}}]\n", edit)
        assert run("build", "plans/a.yaml", "--to", "pdf").exit_code == 0


def test_an_empty_title_is_no_heading_of_a_pdf(office: Path) -> None:
    write(office, 'judul: "{{ keterangan }}"\n' + COLUMN)
    assert run("build", "plans/a.yaml", "--to", "pdf").exit_code == 0
