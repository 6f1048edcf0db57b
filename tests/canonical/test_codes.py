"""Codes: made of an item's telling words, unique in a rak, and put into what has none."""

from __future__ import annotations

from rakgen.canonical.codes import slug
from rakgen.canonical.text import canonical_text
from rakgen.source import parse
from tests.support.each import each

PLAN = """\
versi: 1
tahun: 2021
program:
  dukungan: Dukungan Manajemen
  lain:
    uraian: Program lain
    kegiatan:
      - uraian: Rapat kerja
rak:
  - layout: pk
    pengesahan: {tanggal: 2021, jabatan: [PLT. KEPALA, DINAS], nama: A}
    sasaran:
      - uraian: Meningkatnya layanan
        indikator:
          - {uraian: Rapat kerja, target: 1}
          - {uraian: Rapat kerja, target: 2}
          - {kode: rapat-kerja-2, uraian: Nilai, target: 3}
          - uraian: Hasil
            target: 4
            kegiatan: [{rujukan: x}, {uraian: "...", jadwal: T1, aksi: [Satu]}]
  - {kode: kepala, layout: pk, pengesahan: {jabatan: Kepala}, sasaran: []}
  - {layout: pk, pengesahan: [{nama: B}, {jabatan: Kepala}], sasaran: []}
  - {layout: [iku, pk], sasaran: []}
"""


def test_what_has_no_code_gets_one_and_no_other() -> None:
    text = canonical_text(parse(PLAN.encode(), "a.yaml"), codes=True)
    codes = [line.partition("kode: ")[2] for line in text.splitlines() if "kode: " in line]
    assert codes == [
        *("rapat-kerja", "kepala-2", "layanan", "rapat-kerja", "rapat-kerja-3", "rapat-kerja-2", "hasil"),
        *("kegiatan", "kepala", "kepala-3", "iku"),
    ]


@each(
    ("text", "code"),
    [
        ("Terlaksananya Rapat di Kupang", "rapat-kupang"), ("dan yang", "dan-yang"),
        ("Évaluasi ✓ 2021", "evaluasi-2021"),
        ("...", ""), ("a" * 60, "a" * 40), (f"{'a' * 30} {'b' * 9} c", f"{'a' * 30}-{'b' * 9}"),
        ("satu dua tiga empat lima", "satu-dua-tiga-empat"),
    ],
)  # fmt: skip
def test_the_telling_words_of_a_text(text: str, code: str) -> None:
    assert slug(text) == code
