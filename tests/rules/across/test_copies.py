"""A rak that is there twice, in two files or in one."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.compiler import Compiler
from rakgen.rules.across import copies as copies_module
from tests.support.each import each

HEAD = "versi: 1\ninstansi: Dinas Contoh\ntahun: 2021\nrak:\n"
LINES = [
    "      - uraian: Meningkatnya kualitas layanan",
    "        indikator:",
    "          - uraian: Persentase layanan tepat waktu",
    "            target: 80%",
    "            kegiatan:",
    "              - uraian: Penyusunan standar layanan loket",
    "                jadwal: T1",
    "                pelaksana: Sub Bagian Umum",
    "              - uraian: Pelatihan petugas loket",
    "                jadwal: T2",
    "                pelaksana: Sub Bagian Umum",
]


def rak(kode: str, *changes: tuple[str, str], more: str = "") -> str:
    text = "\n".join(LINES) + "\n"
    for old, new in changes:
        text = text.replace(old, new)
    return f"  - kode: {kode}\n{more}    sasaran:\n{text}"


def copies(folder: Path, *plans: str) -> list[tuple[str, int]]:
    """Where RAK308 stands in plans a.yaml, b.yaml, ..."""
    paths = [folder / f"{letter}.yaml" for letter, _ in zip("abc", plans, strict=False)]
    for path, text in zip(paths, plans, strict=True):
        path.write_text(HEAD + text, encoding="utf-8")
    return [
        (Path(finding.path).name, finding.span.line)
        for result in Compiler().check_all(paths)
        for finding in result.findings
        if finding.code == "RAK308" and finding.span
    ]


OTHER = [(line, f"{line} lain") for line in LINES if "uraian" in line]


@each(
    "second",
    [
        rak("ketua"),
        rak("ketua", ("80%", "90%")),
        rak("ketua", ("T1", "T3"), ("Sub Bagian Umum", "Sub Bagian Hukum")),
        rak("ketua", ("Pelatihan petugas loket", "Pelatihan petugas loket dan keamanan")),
        rak("sekretaris"),
        rak("sekretaris", ("80%", "85%"), ("T2", "T4")),
        rak("ketua", ("kualitas layanan", "Kualitas  Layanan.")),
    ],
)
def test_a_copy_is_told_in_the_later_file(tmp_path: Path, second: str) -> None:
    assert copies(tmp_path, rak("ketua"), second) == [("b.yaml", 5)]


@each(
    "second",
    [
        rak("ketua", *OTHER),
        rak("sekretaris", ("Pelatihan petugas loket", "Pelatihan petugas keamanan")),
        rak("hukum", ("Sub Bagian Umum", "Sub Bagian Hukum")),
        rak("ketua", more="    perubahan: 1\n"),
        rak(
            "bulanan", ("jadwal: T1", "jadwal: Maret"), ("jadwal: T2", "jadwal: Mei"), more="    layout: rak-bulanan\n"
        ),
    ],
)
def test_other_work_units_forms_and_revisions_are_no_copies(tmp_path: Path, second: str) -> None:
    assert copies(tmp_path, rak("ketua"), second) == []


def test_a_copy_in_the_same_file_three_copies_and_another_year(tmp_path: Path) -> None:
    assert copies(tmp_path, rak("ketua") + rak("wakil")) == [("a.yaml", 18)]
    assert copies(tmp_path, *[rak("ketua")] * 3) == [("b.yaml", 5), ("c.yaml", 5)]
    for path in tmp_path.glob("*.yaml"):
        path.unlink()
    (tmp_path / "a.yaml").write_text(HEAD + rak("ketua"))
    (tmp_path / "b.yaml").write_text(HEAD.replace("2021", "2022") + rak("ketua"))
    results = Compiler().check_all([tmp_path / "a.yaml", tmp_path / "b.yaml"])
    assert not [finding for result in results for finding in result.findings if finding.code == "RAK308"]


def test_a_copy_can_be_excepted_with_a_reason(tmp_path: Path) -> None:
    excepted = rak("wakil", more="    pengecualian:\n      RAK308: dua penanda tangan\n")
    assert copies(tmp_path, rak("ketua") + excepted) == []


def test_of_many_rak_of_one_kode_each_is_taken_apart_once(monkeypatch: pytest.MonkeyPatch) -> None:
    (first,) = Compiler().check_one(Path("a.yaml"), data=(HEAD + rak("kepala")).encode()).summaries
    members = [
        first._replace(
            path=f"{number}.yaml",
            sasaran=(),
            indikator=(),
            kegiatan=tuple(
                part._replace(key=f"{part.key} {number + place}") for place, part in enumerate(first.kegiatan)
            ),
        )
        for number in range(60)
    ]
    asked: list[str] = []
    taken_apart = copies_module.items_of
    monkeypatch.setattr(copies_module, "items_of", lambda rak: (asked.append(rak.path), taken_apart(rak))[1])
    assert list(copies_module.rak_is_there_twice(members)) == []
    assert asked == [rak.path for rak in members]
