"""Plans made by chance from text alone: whole ones, revised ones, and faulty ones. Nothing here imports rakgen."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from random import Random
from typing import cast

Item = dict[str, object]

LAYOUTS = (
    "rak-triwulan", "rak-bulanan", "renaksi-triwulan", "renaksi-bulanan", "renaksi-jadwal", "renaksi-dua-tabel", "pk",
)  # fmt: skip
_MONTHLY = {"rak-bulanan", "renaksi-bulanan", "renaksi-jadwal"}
_UNITS = {"hukum": "Sub Bagian Hukum & SDM", "umum": "Sub Bagian Umum", "prodat": 'Bagian "Program"; Data'}
_WORDS = (
    "Terwujudnya Persentase Meningkatnya jumlah layanan informasi pemilu koordinasi pembinaan evaluasi laporan "
    "kinerja pegawai sarana data publik mutu anggaran pengawasan wilayah tepat waktu berkualitas daerah"
    " lembaga fasilitasi optimalisasi"
).split()
_ODD = (
    "Rapat #2: tahap I", "- butir", "> 80% capaian", "=1+1", "baris satu\nbaris dua", "spasi  dua", "漢字 ✓ é",
    "C:\\Data",
    'Pemilu & Pemilihan "Damai"', "| pipa | `kode` *bintang*", "<b>tebal</b> &amp; {{ ttd }}", "[Draf] SK", "{x}",
    "it's", "tahun 2021-2024", "Prosentase", "Plt Ketua", "(kurung", "kata kata ganda", "KPU/Kabupaten, Kota",
    "12:30", "010",
    "NO",
)  # fmt: skip
_TARGETS = (
    "80%", "77,50%", "100 %", "12 laporan", "B", "WTP", "III", "-", "3,000", "77.5%", "1.250", "90-95%",
    "Rp 1.000.000", "tinggi",
)  # fmt: skip
_AMOUNTS = ("1.000.000", "452.750.000", "Rp12.500.000", "0", "7.500")
_MONTH_SPANS = ("Januari-Maret", "Mei, Juli-Agustus", "1, 12", "semua", "Mei", "3-9", "Nov, Des")
_QUARTER_SPANS = ("T1", "T2-T4", "T1, T3", "T4", "T1-T4", "semua")
_PLAIN = re.compile(r"[A-Za-z(][\w()/%.,;&\"'+-]*(?: [\w()/%.,;&\"'+-]+)*|\d+%|[1-9]\d*(?:\.\d{3})*")
_NOT_TEXT = {"no", "yes", "on", "off", "true", "false", "null", "ya", "tidak", "y", "n"}


class _Writer:
    """One plan being made: its chance, its layout, and how it is typed."""

    def __init__(self, seed: int, layout: str) -> None:
        self.chance = Random(f"{seed}-{layout}")
        self.layout = layout
        self.months = layout in _MONTHLY
        self.odd = self.chance.choice((0.0, 0.1, 0.4))
        self.messy = self.chance.choice((0.0, 0.0, 0.15))
        self.most = 3 if seed % 10 == 0 else 2
        self.kode = iter(range(1, 1000))
        self.named: list[str] = []

    def often(self, odds: float) -> bool:
        return self.chance.random() < odds

    def text(self) -> str:
        words = " ".join(self.chance.choices(_WORDS, k=self.chance.randint(2, 14))).capitalize()
        return f"{self.chance.choice(_ODD)} {words}" if self.often(self.odd) else words

    def some(self, make: Callable[[], Item], most: int) -> list[Item]:
        return [make() for _ in range(self.chance.randint(1, most))]

    def butir(self, item: Item) -> Item:
        if self.often(0.1):
            item["keterangan"] = self.text()
        if self.often(0.05):
            item["alasan_perubahan"] = self.text()
        if self.often(0.1):
            item["tambahan"] = {"jenis": "Output", "tipe": self.chance.choice(_WORDS)}
        return item

    def periods(self, values: tuple[str, ...]) -> Item:
        months = ("Maret", "Juni", "September", "Desember")
        return dict(zip(months if self.layout == "renaksi-bulanan" else ("T1", "T2", "T3", "T4"), values, strict=True))

    def keluaran(self) -> Item:
        item: Item = {"uraian": self.text(), "target": self.chance.choice(("2 laporan", "1", "12 dokumen"))}
        if self.often(0.2):
            item["satuan"] = "dokumen"
        if self.often(0.1):
            item |= {"target_periode": self.periods(("1", "1", "0", "2")), "kumulatif": "tidak"}
        return self.butir(item)

    def kegiatan(self) -> Item:
        if self.named and self.often(0.1):
            return {"rujukan": self.chance.choice(self.named)}
        item: Item = {
            "uraian": self.text(),
            "jadwal": self.chance.choice(_MONTH_SPANS if self.months else _QUARTER_SPANS),
        }
        if self.often(0.2):
            item["kode"] = f"k{next(self.kode)}"
            self.named.append(str(item["kode"]))
        units = self.chance.sample(list(_UNITS), self.chance.randint(1, 2))
        item["pelaksana"] = units[0] if len(units) == 1 else units
        if self.often(0.7):
            item |= {"program": self.chance.choice(("dukman", "pemilu")), "anggaran": self.chance.choice(_AMOUNTS)}
        if self.often(0.15):
            item["anggaran_periode"] = {"T1": "500.000", "T3": "2.000.000"}
        if self.often(0.5):
            item["keluaran"] = self.some(self.keluaran, 2)
        if self.often(0.3):
            item["aksi"] = [self.text(), {"uraian": self.text(), "jadwal": "Mei" if self.months else "T2"}]
        return self.butir(item)

    def indikator(self) -> Item:
        item: Item = {"uraian": self.text(), "target": self.chance.choice(_TARGETS)}
        if self.often(0.2):
            item["satuan"] = "persen"
        if self.often(0.1):
            item["arah"] = "turun"
        if self.often(0.7):
            item["target_periode"] = self.periods(
                self.chance.choice((("20%", "40%", "60%", "80%"), ("-", "1", "1", "2,5")))
            )
            item["kumulatif"] = self.chance.choice(("ya", "tidak"))
        if self.often(0.1):
            item["pengecualian"] = {"RAK212": self.text()}
        item["kegiatan"] = self.some(self.kegiatan, self.most)
        return self.butir(item)

    def sasaran(self) -> Item:
        item: Item = {"uraian": self.text(), "indikator": self.some(self.indikator, self.most)}
        return self.butir({"kode": f"s{next(self.kode)}", **item} if self.often(0.3) else item)

    def tujuan(self) -> Item:
        item: Item = {"uraian": self.text()} if self.often(0.8) else {}
        return {**item, "sasaran": self.some(self.sasaran, 2)}

    def pengesahan(self) -> Item:
        item: Item = {"tempat": "Kupang", "tanggal": self.chance.choice(("2022-03-01", "1 Maret 2022", "2022-03"))}
        item |= {"jabatan": self.chance.choice(("KETUA,", ["Plt. SEKRETARIS", "KPU PROVINSI,"])), "nama": "A. B, S.Hut"}
        return item | ({"pangkat": "Pembina", "nip": "19700101 199503 1 001"} if self.often(0.5) else {})

    def rak(self) -> Item:
        self.named = []
        item: Item = {"kode": f"r{next(self.kode)}", "layout": self.layout}
        if self.often(0.1):
            item |= {"judul": ["RENCANA {{ instansi }}", self.text()], "subjudul": "sementara", "perubahan": "2"}
        if self.often(0.1):
            item["lampiran"] = ["Lampiran Keputusan", "Nomor 1"]
        signers = [self.pengesahan() for _ in range(self.chance.choice((1, 1, 1, 2)))]
        item["pengesahan"] = signers[0] if len(signers) == 1 else [{"peran": "Mengetahui", **one} for one in signers]
        if self.often(0.4):
            return item | {"tujuan": self.some(self.tujuan, 2)}
        return item | {"sasaran": self.some(self.sasaran, self.most)}

    def plan(self) -> Item:
        programs: Item = {
            "dukman": {"uraian": "Program Dukungan", "anggaran": "905.500.000"},
            "pemilu": "Program Pemilu",
        }
        top: Item = {"versi": "1", "instansi": "Kantor <b>Contoh</b> & Rekan", "tahun": "2022", "pelaksana": _UNITS}
        return top | {"program": programs, "rak": self.some(self.rak, 2)}

    # How it is typed

    def comment(self) -> str:
        word = self.chance.choice(("catatan", "a: b", "- x", 'kutip "'))
        return f"# {word} {next(self.kode)}"

    def lines(self, value: object, margin: int) -> list[str]:
        """The lines of a mapping or a list, each with its indentation."""
        pad, out = " " * margin, []
        entries = value.items() if isinstance(value, dict) else [(None, one) for one in cast("list[object]", value)]
        for key, one in entries:
            if self.often(self.messy):
                out.append(pad + self.comment() if self.often(0.7) else "")
            out += self.entry(f"{pad}{key}:" if key else f"{pad}-", one, margin)
        return out

    def entry(self, head: str, value: object, margin: int) -> list[str]:
        if isinstance(value, str):
            return self.scalar(head, value, margin)
        step = self.chance.choice((2, 4)) if self.often(self.messy) else 2
        inner = self.lines(value, margin + step)
        if head.endswith("-") and inner[0].strip() and not inner[0].lstrip().startswith("#"):
            return [head + inner[0][len(head) :], *inner[1:]]
        return [head, *inner]

    def scalar(self, head: str, value: str, margin: int) -> list[str]:
        if "\n" in value and self.often(0.5):
            return [f"{head} |-", *(f"{' ' * (margin + 2)}{line}" for line in value.split("\n"))]
        remark = f"  {self.comment()}" if self.often(self.messy / 2) else ""
        plain = _PLAIN.fullmatch(value) and value.lower() not in _NOT_TEXT or re.fullmatch(r"\d{4}-\d\d(-\d\d)?", value)
        if plain and not self.often(self.messy):
            return [f"{head} {value}{remark}"]
        if "\n" not in value and self.often(0.3):
            return [f"{head} '{value.replace(chr(39), chr(39) * 2)}'{remark}"]
        return [f"{head} {json.dumps(value, ensure_ascii=False)}{remark}"]


PROJECT = """instansi: Kantor Contoh
tempat: Kupang
kertas: F4
pelaksana:
  hukum: Sub Bagian Hukum & SDM
  umum: Sub Bagian Umum
program:
  dukman:
    uraian: Program Dukungan
    anggaran: 905.500.000
    keterangan: APBN
  pemilu: Program Pemilu
istilah:
  persentase: [prosentase, presentase]
  berkualitas: bermutu
aturan:
  RAK201: kesalahan
  RAK403: mati
  RAK224: peringatan
format: docx, md
keluaran: terbit
kop:
  baris:
    - PEMERINTAH CONTOH
    - teks: "{{ instansi }}"
      gaya: biasa
  garis: tunggal
  halaman: semua
"""
"""A project file that says all it can without other files."""


def plan(seed: int, layout: str) -> str:
    """A plan for that layout that has few errors or none."""
    writer = _Writer(seed, layout)
    return "\n".join(writer.lines(writer.plan(), 0)) + "\n"
