"""Office: the files of a new office's folder."""

from __future__ import annotations

import json
import re
from pathlib import PurePosixPath
from typing import NamedTuple

from rakgen.canonical import dump
from rakgen.canonical.codes import slug
from rakgen.git.attributes import attributes, plan_patterns
from rakgen.model.file_kind import FileKind
from rakgen.model.proyek import Proyek
from rakgen.schema.generate import json_schema

_SCHEMAS: dict[FileKind, str] = {
    "rencana": "plans/**/*.y*ml",
    "proyek": "rakgen.yaml",
    "layout": "templates/layouts/*.y*ml",
    "realisasi": "realisasi/**/*.y*ml",
}
"""The kinds of files that an editor knows the fields of, and where they lie."""


class Office(NamedTuple):
    """What is asked of the user; `source` is where the CI file installs rakgen from (`is_source`)."""

    instansi: str
    tahun: int
    place: str
    jabatan: str
    name: str
    layout: str
    source: str


def is_answer(text: str) -> bool:
    """True for a text that can stand in a plan and say something: one line of visible signs, a letter or digit in
    it.
    """
    return text.isprintable() and any(sign.isalnum() for sign in text)


def is_source(text: str) -> bool:
    """True for a place that holds rakgen itself: a package file below the office's folder, its address, or a git
    repository. A bare name is none: whoever registers it first would decide what it installs.
    """
    if re.fullmatch(r"[\w@:/.,+#=&%~-]+", text, re.ASCII) is None or text.startswith(("-", "/")) or ".." in text:
        return False
    if text.startswith(("git+https://", "git+ssh://")):
        return True
    is_package = text.partition("#")[0].endswith((".whl", ".tar.gz", ".zip"))
    return is_package and (text.startswith("https://") or ":" not in text)


def office_files(office: Office) -> dict[str, str]:
    """The text of each file, by its path in the folder."""
    return {
        "rakgen.yaml": _project(office),
        f"plans/{office.tahun}.yaml": _plan(office),
        ".gitattributes": "\n".join(attributes(plan_patterns([PurePosixPath("plans")], [PurePosixPath()]))) + "\n",
        ".gitignore": "build/\n",
        ".pre-commit-config.yaml": _PRE_COMMIT,
        ".github/workflows/rakgen.yml": _WORKFLOW.format(source=office.source),
        **{_schema(kind): json_schema(kind) for kind in _SCHEMAS},
        ".vscode/settings.json": _json({"yaml.schemas": {_schema(kind): place for kind, place in _SCHEMAS.items()}}),
        ".vscode/extensions.json": _json({"recommendations": ["redhat.vscode-yaml"]}),
        "README.md": _README.format(instansi=office.instansi, tahun=office.tahun, source=office.source),
    }


def _schema(kind: FileKind) -> str:
    return f"schemas/{kind}.schema.json"


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _project(office: Office) -> str:
    head = (
        f"# yaml-language-server: $schema={_schema('proyek')}\n"
        "# Yang sama untuk semua rencana kantor ini. Isi rencana sendiri didahulukan.\n"
    )
    units = {"program": "Sub Bagian Program dan Data", "umum": "Sub Bagian Umum"}
    data = {"instansi": office.instansi, "tempat": office.place, "pelaksana": units}
    return head + dump(data, Proyek)


def _plan(office: Office) -> str:
    rak = {
        "kode": slug(office.jabatan) or "rak",
        "layout": office.layout,
        "pengesahan": {"tanggal": f"{office.tahun}-01", "jabatan": office.jabatan, "nama": office.name},
        "sasaran": _examples(quarterly=office.layout.endswith("triwulan")),
    }
    head = (
        f"# yaml-language-server: $schema=../{_schema('rencana')}\n"
        f"# Rencana Aksi Kinerja tahun {office.tahun}. Ganti contoh di bawah ini dengan isi yang sebenarnya.\n"
        f"# Periksa: rakgen check plans/    Cetak: rakgen build plans/{office.tahun}.yaml\n"
    )
    return head + dump({"versi": "1", "tahun": office.tahun, "rak": [rak]})


def _examples(*, quarterly: bool) -> list[dict[str, object]]:
    """Two sasaran, and two kegiatan of one indikator: how a list goes on at either level."""
    evaluasi = _item("Evaluasi laporan kinerja", jadwal="T4" if quarterly else "November-Desember", pelaksana="program")
    rapat = _item(
        "Rapat pembahasan capaian kinerja",
        jadwal="T2, T4" if quarterly else "Juni, Desember",
        pelaksana=["program", "umum"],
    )
    survei = _item("Survei kepuasan pengguna layanan", jadwal="T3" if quarterly else "Agustus", pelaksana="umum")
    akuntabilitas = _item("Nilai akuntabilitas kinerja", target="B", kegiatan=[evaluasi, rapat])
    kepuasan = _item("Persentase pengguna layanan yang puas", target="85%", kegiatan=[survei])
    return [
        _item("Meningkatnya akuntabilitas kinerja", indikator=[akuntabilitas]),
        _item("Meningkatnya kualitas layanan", indikator=[kepuasan]),
    ]


def _item(uraian: str, **fields: object) -> dict[str, object]:
    return {"kode": slug(uraian), "uraian": uraian, **fields}


# What a plan is found to be depends on its project and layouts too: all plans are looked at, whatever was changed.
_PRE_COMMIT = """\
repos:
  - repo: local
    hooks:
      - id: rakgen-fmt
        name: penulisan rencana
        entry: rakgen fmt --check plans/ rakgen.yaml
        language: system
        pass_filenames: false
        files: (?i)\\.(ya?ml|svg|png|jpe?g)$
      - id: rakgen-check
        name: isi rencana
        entry: rakgen check plans/
        language: system
        pass_filenames: false
        files: (?i)\\.(ya?ml|svg|png|jpe?g)$
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
      # Dari tempat yang dipilih kantor ini, bukan dari nama yang dapat didaftarkan siapa saja.
      - run: python -m pip install {source}
      - run: rakgen fmt --check plans/ rakgen.yaml
      - run: rakgen check plans/
"""
_README = """\
# Rencana Aksi Kinerja {instansi}

| berkas | isi |
|---|---|
| `plans/{tahun}.yaml` | rencana tahun {tahun} |
| `rakgen.yaml` | yang sama untuk semua rencana: nama kantor, tempat, daftar unit |
| `schemas/`, `.vscode/` | nama dan keterangan isian dalam penyunting teks |
| `.github/`, `.pre-commit-config.yaml` | pemeriksaan otomatis |

## Pekerjaan sehari-hari

```sh
rakgen check plans/               # periksa
rakgen build plans/{tahun}.yaml      # cetak; dokumennya di build/
rakgen fmt plans/                 # rapikan penulisan
```

Yang dicapai tiap triwulan: `rakgen new realisasi plans/{tahun}.yaml --periode T1` membuat berkas isiannya di `realisasi/`.
Tahun berikutnya: `rakgen new TAHUN --from plans/{tahun}.yaml`.

Sekali saja di tiap salinan repositori: `git init` (bila belum), lalu `rakgen git install` agar `git diff` dan `git merge` mengenal rencana, dan
`pre-commit install` bila pre-commit dipakai.

Pemeriksaan otomatis memasang rakgen dari `{source}` (`.github/workflows/rakgen.yml`).
Bila itu berkas dalam folder ini, simpan berkasnya di sana.
"""  # noqa: E501
