"""An office's files as an editor holds them, in this process: where the caret `‸` stands is the place asked about."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from rakgen.diagnostics import Diagnostic
from rakgen.lsp.texts import EditorText
from rakgen.lsp.workspace import Workspace

CARET = "‸"
PROYEK = """\
instansi: Kantor Contoh
pelaksana:
  hukum: Sub Bagian Hukum
  prodat: Sub Bagian Program & Data
program:
  dukung: Dukungan Manajemen
"""
PLAN = """\
versi: 1
tahun: 2026
pelaksana:
  keu: Sub Bagian Keuangan
rak:
  - kode: ketua
    layout: rak-triwulan
    pengesahan:
      tempat: Kupang
      tanggal: 2026-01-05
      jabatan: KETUA,
      nama: NAMA
    sasaran:
      - uraian: Meningkatnya layanan
        indikator:
          - kode: layanan
            uraian: Persentase layanan yang tepat waktu
            target: 90%
            kegiatan:
              - kode: sosialisasi
                uraian: Sosialisasi tata cara layanan
                jadwal: T2-T4
                program: dukung
                pelaksana:
                  - hukum
                  - keu
              - uraian: Pendataan pengguna layanan
                jadwal: T1
                pelaksana: hukum
          - uraian: Indeks kepuasan pengguna
            target: 82,5
            kegiatan:
              - rujukan: sosialisasi
              - uraian: Penyusunan laporan
                jadwal: T4
                pelaksana: prodat
"""
RECORDS = """\
rencana: ../plans/2026.yaml
realisasi:
  - indikator: layanan
    periode: T1
    nilai: 88%
"""
FILES = {"rakgen.yaml": PROYEK, "plans/2026.yaml": PLAN}
PLACE = "plans/2026.yaml"


class Desk:
    """Files of an office, on the disk and open in an editor."""

    def __init__(self, folder: Path, files: Mapping[str, str] = FILES) -> None:
        self.folder, self.workspace = folder, Workspace()
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text.replace(CARET, ""), encoding="utf-8")
        for name, text in files.items():
            self.put(name, text.replace(CARET, ""))

    def path(self, name: str = PLACE) -> Path:
        return self.folder / name

    def put(self, name: str, text: str, version: int = 1) -> None:
        """Type a text into a document, without saving it."""
        self.workspace.put(self.path(name), EditorText(text, version))

    def close(self, name: str) -> None:
        self.workspace.remove(self.path(name))

    def ask(self, marked: str, name: str = PLACE) -> tuple[Path, int, int]:
        """Type a text with the caret into a document; its path, and the line and column of the caret from 1."""
        before, found, after = marked.partition(CARET)
        assert found, marked
        self.put(name, before + after)
        return self.path(name), before.count("\n") + 1, len(before) - before.rfind("\n")

    def findings(self) -> dict[str, list[Diagnostic]]:
        """What is found in all open documents, by the names of the files."""
        for path in self.workspace.texts:
            self.workspace.check(path)
        return {path.relative_to(self.folder).as_posix(): found for path, found in self.workspace.findings().items()}


def with_caret(old: str, new: str, text: str = PLAN) -> str:
    """A text in which something, that stands there, is once something else."""
    assert old in text, old
    return text.replace(old, new, 1)
