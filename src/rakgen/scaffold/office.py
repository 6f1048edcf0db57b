"""Office: the files of a new office's folder."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import NamedTuple

from rakgen.canonical import dump
from rakgen.canonical.codes import slug
from rakgen.git.attributes import attributes, plan_patterns
from rakgen.model import Proyek


class Office(NamedTuple):
    """What is asked of the user."""

    instansi: str
    tahun: int
    place: str
    jabatan: str
    name: str
    layout: str


def office_files(office: Office) -> dict[str, str]:
    """The text of each file, by its path in the folder."""
    return {
        "rakgen.yaml": _project(office),
        f"plans/{office.tahun}.yaml": _plan(office),
        ".gitattributes": "\n".join(attributes(plan_patterns([PurePosixPath("plans")]))) + "\n",
        ".gitignore": "build/\n",
        ".pre-commit-config.yaml": _PRE_COMMIT,
        ".github/workflows/rakgen.yml": _WORKFLOW,
        "README.md": _README.format(instansi=office.instansi, tahun=office.tahun),
    }


def _project(office: Office) -> str:
    head = "# Yang sama untuk semua rencana kantor ini. Isi rencana sendiri didahulukan.\n"
    units = {"program": "Sub Bagian Program dan Data", "umum": "Sub Bagian Umum"}
    data = {"instansi": office.instansi, "tempat": office.place, "pelaksana": units}
    return head + dump(data, Proyek)


def _plan(office: Office) -> str:
    quarterly = office.layout.endswith("triwulan")
    kegiatan = {
        "kode": "evaluasi-laporan-kinerja",
        "uraian": "Evaluasi laporan kinerja",
        "jadwal": "T4" if quarterly else "November-Desember",
        "pelaksana": "program",
    }
    indikator = {
        "kode": "nilai-akuntabilitas-kinerja",
        "uraian": "Nilai akuntabilitas kinerja",
        "target": "B",
        "kegiatan": [kegiatan],
    }
    sasaran = {
        "kode": "akuntabilitas-kinerja",
        "uraian": "Meningkatnya akuntabilitas kinerja",
        "indikator": [indikator],
    }
    rak = {
        "kode": slug(office.jabatan) or "rak",
        "layout": office.layout,
        "pengesahan": {"tanggal": f"{office.tahun}-01", "jabatan": office.jabatan, "nama": office.name},
        "sasaran": [sasaran],
    }
    head = (
        f"# Rencana Aksi Kinerja tahun {office.tahun}. Ganti contoh di bawah ini dengan isi yang sebenarnya.\n"
        f"# Periksa: rakgen check plans/    Cetak: rakgen build plans/{office.tahun}.yaml\n"
    )
    return head + dump({"versi": "1", "tahun": office.tahun, "rak": [rak]})


_PRE_COMMIT = """\
repos:
  - repo: local
    hooks:
      - id: rakgen-fmt
        name: penulisan rencana
        entry: rakgen fmt --check
        language: system
        files: (?i)^plans/.*\\.ya?ml$
      - id: rakgen-check
        name: isi rencana
        entry: rakgen check
        language: system
        files: (?i)^plans/.*\\.ya?ml$
"""
_WORKFLOW = """\
name: rencana
on: [push, pull_request]
jobs:
  periksa:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: python -m pip install rakgen
      - run: rakgen fmt --check plans/
      - run: rakgen check --report full --report github plans/
"""
_README = """\
# Rencana Aksi Kinerja {instansi}

| berkas | isi |
|---|---|
| `plans/{tahun}.yaml` | rencana tahun {tahun} |
| `rakgen.yaml` | yang sama untuk semua rencana: nama kantor, tempat, daftar unit |

## Pekerjaan sehari-hari

```sh
rakgen check plans/               # periksa
rakgen build plans/{tahun}.yaml      # cetak; dokumennya di build/
rakgen fmt plans/                 # rapikan penulisan
```

Tahun berikutnya: `rakgen new TAHUN --from plans/{tahun}.yaml`.

Sekali saja di tiap salinan repositori: `git init` (bila belum), lalu `rakgen git install` agar `git diff` dan `git merge` mengenal rencana, dan
`pre-commit install` bila pre-commit dipakai.
"""  # noqa: E501
