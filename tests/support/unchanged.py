"""An office of five plans that are printed with everything there is, and what a build of it writes."""

from __future__ import annotations

import re
from pathlib import Path

from tests.support.cli import run
from tests.support.pictures import SVG, png

LAYOUT = """\
judul: RENCANA AKSI {{ tahun }}
kop: {logo: lambang.svg, baris: [KANTOR CONTOH]}
kolom:
  - {judul: SASARAN, isi: sasaran.uraian}
  - {judul: KEGIATAN, isi: kegiatan.uraian}
pengesahan: tidak
"""
_PLAN = """\
versi: 1
instansi: %s
tahun: 2021
tempat: Maju
pelaksana: {hukum: Sub Bagian Hukum}
rak:
  - kode: ketua
    layout: %s
    pengesahan: {tempat: Maju, tanggal: 2021-03-01, jabatan: "KEPALA,", nama: NAMA}
    sasaran:
      - uraian: Meningkatnya layanan %s
        indikator:
          - kode: laporan
            uraian: Jumlah laporan %s
            target: 8 laporan
            target_periode: {T1: "2", T2: "2", T3: "2", T4: "2"}
            kumulatif: tidak
            kegiatan:
              - {kode: data, uraian: Pemutakhiran data %s, jadwal: semua, pelaksana: hukum}
"""
_REALISASI = """\
versi: 1
rencana: ../plans/%s.yaml
realisasi:
  - {indikator: laporan, periode: %s, nilai: "2"}
"""


def plan_text(office: str, layout: str, name: str) -> str:
    """A plan of one row."""
    return _PLAN % (office, layout, name, name, name)


def realisasi(plan: str, periode: str = "T1") -> str:
    """A file of what was reached of a plan."""
    return _REALISASI % (plan, periode)


def five_plans(folder: Path) -> Path:
    """`a` and `b` of one office, `c` of a form that prints what was reached, `d` with a layout of its own, `e` in a
    folder beside `plans/`; a letterhead with a logo for all that have none themselves.
    """
    files = {
        "rakgen.yaml": "kop: {logo: logo.png, baris: [KANTOR CONTOH]}\n",
        "plans/a.yaml": plan_text("Kantor A", "rak-triwulan", "satu"),
        "plans/b.yaml": plan_text("Kantor A", "kantor", "dua"),
        "plans/c.yaml": plan_text("Kantor C", "pengukuran-triwulan", "tiga"),
        "plans/d.yaml": plan_text("Kantor D", "lain", "empat"),
        "cabang/e.yaml": plan_text("Kantor E", "rak-triwulan", "lima"),
        "templates/layouts/kantor.yaml": LAYOUT,
        "templates/layouts/lain.yaml": LAYOUT.replace("kop: {logo: lambang.svg, baris: [KANTOR CONTOH]}", "kop: tidak"),
        "templates/layouts/lambang.svg": SVG.format('<rect width="40" height="20"/>'),
        "realisasi/c-T1.yaml": realisasi("c"),
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "logo.png").write_bytes(png(60, 40))
    return folder


def built(*arguments: object) -> set[str]:
    """The plans whose documents a build of all says it wrote, into `hasil` unless said otherwise."""
    result = run("build", "plans", "cabang", *(("-o", "hasil") if "-o" not in arguments else ()), *arguments)
    assert result.exit_code == 0, result.stderr
    return {re.sub(r"(-T\d)?\.\w+$", "", Path(line).name) for line in result.stdout.splitlines()}
