"""Plans of one to some dozen pages, made by chance as offices write them: for measuring pages. Nothing here imports
rakgen.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import NamedTuple

LAYOUTS = (
    "rak-triwulan", "rak-bulanan", "renaksi-triwulan", "renaksi-bulanan", "renaksi-jadwal", "renaksi-dua-tabel", "pk",
)  # fmt: skip
PAPERS = ("A4", "F4", "A3")
_MONTHLY = {"rak-bulanan", "renaksi-bulanan", "renaksi-jadwal"}
_WORDS = (
    "peningkatan kualitas layanan publik yang akuntabel transparan dan terukur bagi seluruh masyarakat serta pemangku "
    "kepentingan di wilayah kerja melalui koordinasi pembinaan pengawasan berkelanjutan penyusunan dokumen laporan "
    "kinerja instansi pemerintah KPU/Kabupaten/Kota data pemilih tetap pemutakhiran e-government ke-2 evaluasi "
    "Peraturan Menteri Nomor 31 Tahun 2020 tentang pertanggungjawaban SDM & organisasi monitoring"
).split()
_UNITS = {
    "umum": "Sub Bagian Umum",
    "prodat": "Sub Bagian Program, Data, dan Informasi",
    "hukum": "Bagian Hukum & SDM",
}
_TARGETS = ("75%", "100%", "77,50%", "12 laporan", "450 pengaduan", "B", "WTP", "1.250.000", "Rp 1.000.000", "Level 3")
_LONGEST = 45  # words: offices write none longer
_SHAPES = ("few", "many", "one", "long")
"""How the rows are shared: a few of everything, many groups, one sasaran of many kegiatan, long texts."""


class PagedPlan(NamedTuple):
    """A plan as YAML, with the layout, paper and orientation it is to be printed in."""

    name: str
    text: str
    layout: str
    paper: str
    orientation: str


def paged_plans(count: int, seed: int) -> Iterator[PagedPlan]:
    """So many plans, over all layouts, papers and orientations in turn."""
    for number in range(count):
        layout = LAYOUTS[number % len(LAYOUTS)]
        paper = PAPERS[number // len(LAYOUTS) % len(PAPERS)]
        upright = number // (len(LAYOUTS) * len(PAPERS)) % 2
        orientation = "potret" if bool(upright) != (layout == "pk") else "lanskap"
        text = "\n".join(_Writer(Random(f"{seed}-{number}"), layout).plan()) + "\n"
        yield PagedPlan(f"{number:03}-{layout}-{paper}-{orientation}", text, layout, paper, orientation)


class _Writer:
    """One plan being made; `left` counts the rows that it may still have."""

    def __init__(self, chance: Random, layout: str) -> None:
        self.chance, self.layout = chance, layout
        self.months = layout in _MONTHLY
        self.shape = chance.choice(_SHAPES)
        self.left = chance.choice((3, 8, 15, 24, 40, 60, 90))
        self.number = 0

    def text(self, least: int, most: int) -> str:
        """Words with a number of their own; long ones where the plan has long texts."""
        self.number += 1
        most = min(3 * most, _LONGEST) if self.shape == "long" and self.chance.random() < 0.3 else most
        words = self.chance.choices(_WORDS, k=self.chance.randint(least, most))
        return f'"{" ".join(words).capitalize()} {self.number}"'

    def jadwal(self) -> str:
        first = self.chance.randint(1, 12 if self.months else 4)
        last = self.chance.randint(first, 12 if self.months else 4)
        if self.months:
            return f"{first}-{last}" if first < last else str(first)
        return f"T{first}-T{last}" if first < last else f"T{first}"

    def plan(self) -> Iterator[str]:
        yield from ("versi: 1", "instansi: Komisi Pemilihan Umum Kabupaten Contoh", "tahun: 2026", "pelaksana:")
        yield from (f'  {key}: "{name}"' for key, name in _UNITS.items())
        yield from ("program:", "  dukman: Program Dukungan Manajemen", "  pemilu:")
        yield from ("    uraian: Program Penyelenggaraan Pemilu", "    anggaran: 905.500.000", "rak:", "  - kode: a")
        yield f"    layout: {self.layout}"
        yield from self.signature()
        if self.chance.random() < 0.25:
            yield "    tujuan:"
            for _ in range(2):
                yield f"      - uraian: {self.text(5, 20)}"
                yield from self.sasaran(8, max(2, self.left // 2))
        else:
            yield from self.sasaran(4, self.left)

    def signature(self) -> Iterator[str]:
        yield "    pengesahan:"
        for peran in ("Mengetahui,", "Pihak Pertama,") if self.chance.random() < 0.3 else ("Pihak Pertama,",):
            yield f'      - peran: "{peran}"'
            yield from (
                '        jabatan: "KEPALA DINAS CONTOH,"',
                f"        nama: NAMA {peran[:2].upper()} CONTOH, S.Sos",
            )
            if peran != "Mengetahui,":
                yield from ("        tempat: Kupang", "        tanggal: 2026-03-01")
            yield from ("        pangkat: Pembina", "        nip: 19700101 199503 1 001")

    def sasaran(self, margin: int, rows: int) -> Iterator[str]:
        pad = " " * margin
        yield f"{pad}sasaran:"
        while rows > 0:
            share = rows if self.shape == "one" else min(rows, self.chance.choice((1, 2, 3, 5, 8, 20)))
            rows -= share
            yield f"{pad}  - uraian: {self.text(4, 25)}"
            yield f"{pad}    indikator:"
            yield from self.indikator(margin + 6, share)

    def indikator(self, margin: int, rows: int) -> Iterator[str]:
        pad = " " * margin
        while rows > 0:
            share = min(rows, self.chance.choice((1, 1, 2, 4, 9, 30)))
            rows -= share
            yield f"{pad}- uraian: {self.text(4, 16)}"
            yield f'{pad}  target: "{self.chance.choice(_TARGETS)}"'
            if self.layout.startswith("renaksi"):
                names = ("Mar", "Jun", "Sep", "Des") if self.layout == "renaksi-bulanan" else ("T1", "T2", "T3", "T4")
                yield f"{pad}  target_periode:"
                yield from (f'{pad}    {name}: "{self.chance.choice(_TARGETS)}"' for name in names)
            yield f"{pad}  kegiatan:"
            for _ in range(share):
                yield from self.kegiatan(margin + 4)

    def kegiatan(self, margin: int) -> Iterator[str]:
        pad = " " * margin
        yield f"{pad}- uraian: {self.text(3, 20)}"
        yield f"{pad}  jadwal: {self.jadwal()}"
        yield f"{pad}  pelaksana: {self.chance.choice(list(_UNITS))}"
        yield f"{pad}  program: {self.chance.choice(('dukman', 'pemilu'))}"
        yield f"{pad}  anggaran: {self.chance.choice(('1.000.000', '452.750.000', '12.500.000'))}"
        if self.chance.random() < 0.5:
            yield f"{pad}  keluaran:"
            for _ in range(self.chance.choice((1, 1, 2, 3))):
                yield from (f"{pad}    - uraian: {self.text(2, 8)}", f"{pad}      target: 2 laporan")
        if self.chance.random() < 0.3:
            yield f"{pad}  aksi:"
            yield from (f"{pad}    - {self.text(2, 8)}" for _ in range(self.chance.randint(1, 3)))
