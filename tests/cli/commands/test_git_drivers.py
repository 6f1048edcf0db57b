"""What git calls: a merge stops at every error that neither side had by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.cli.commands import git_drivers
from tests.support.cli import run
from tests.support.each import each
from tests.support.slips import BASE, swapped

REGISTERED = "  hukum: Sub Bagian Hukum\n"
REST = BASE.replace("pelaksana: hukum", "pelaksana: umum")
ADDED = "              - uraian: Kegiatan baru\n                jadwal: T1\n                pelaksana: {unit}\n"
ANCHOR = "          - uraian: Indikator dua\n"


def added(text: str, unit: str = "hukum") -> str:
    return swapped(text, ANCHOR, ADDED.format(unit=unit) + ANCHOR)


SOUND = BASE.replace("T2-T4", "Mei").replace("T1", "Juni").replace("T3", "Juli")
CLASHES = {
    "renamed unit": (
        BASE,
        BASE.replace("  hukum:", "  bankum:").replace("pelaksana: hukum", "pelaksana: bankum"),
        added(BASE),
        "RAK206",
    ),
    "unit taken out": (REST, swapped(REST, REGISTERED, ""), added(REST), "RAK206"),
    "unit taken out, one unknown before": (
        added(REST, "entah"),
        swapped(added(REST, "entah"), REGISTERED, ""),
        swapped(added(REST, "entah"), "pelaksana: prodat", "pelaksana: hukum"),
        "RAK206",
    ),
    "other form": (SOUND, SOUND.replace("rak-triwulan", "rak-bulanan"), added(SOUND, "umum"), "RAK123"),
}


def merged(folder: Path, *versions: str) -> tuple[int, str]:
    """The exit code of a merge of base, ours and theirs, and what it said."""
    files = []
    for name, text in zip(("base", "ours", "theirs"), versions, strict=True):
        files.append(folder / name)
        files[-1].write_text(text, encoding="utf-8")
    result = run("git", "merge", *files, "plan.yaml")
    return result.exit_code, result.output


@pytest.mark.parametrize("name", CLASHES)
@pytest.mark.parametrize("is_swapped", [False, True])
def test_an_error_that_neither_side_had_stops_a_merge(name: str, is_swapped: bool, tmp_path: Path) -> None:
    base, ours, theirs, code = CLASHES[name]
    status, said = merged(tmp_path, base, *((theirs, ours) if is_swapped else (ours, theirs)))
    assert status == 1 and code in said


@each(
    "arguments", [("merge", "a.yaml", "a.yaml", "a.yaml"), ("textconv", "a.yaml"), ("merge", ".", "a.yaml", "a.yaml")]
)
def test_a_file_that_git_does_not_hand_over_is_told_as_any_other(
    arguments: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    told = f"{arguments[1]}: kesalahan RAK90{3 if arguments[1] == '.' else 1}: Berkas tidak"
    result = run("git", *arguments)
    assert (result.exit_code, result.stderr.startswith(told)) == (2, True)


def test_an_error_that_a_side_had_before_stops_no_merge(tmp_path: Path) -> None:
    base = added(BASE, "entah")
    assert merged(tmp_path, base, base.replace("25%", "26%"), base.replace("50%", "55%")) == (0, "")


RECORDS = "rencana: {}\nrealisasi:\n  - {{indikator: satu, periode: T4, nilai: 90%}}\n"
RECORD = "  - {{indikator: {}, periode: {}, nilai: {}}}\n"


@each(
    ("ours", "theirs", "code"),
    [
        (("satu", "S1", "20%"), ("satu", "T2", "30%"), "RAK603"),
        (("satu", "Mei", "20%"), ("satu", "T2", "30%"), "RAK603"),
        (("satu", "T1", "20%"), ("satu", "T2", "30%"), ""),
        (("satu", "S1", "20%"), ("satu", "setahun", "90%"), ""),
        (("satu", "S1", "20%"), ("duaa", "T2", "30%"), ""),
    ],
)
def test_records_that_are_sound_apart_and_clash_together_stop_a_merge(
    ours: tuple[str, ...], theirs: tuple[str, ...], code: str, tmp_path: Path
) -> None:
    """The last: an item that theirs alone calls wrong."""
    plan = tmp_path / "p.yaml"
    plan.write_text(BASE.replace("uraian: Indikator satu", "kode: satu\n            uraian: Indikator satu"))
    base = RECORDS.format(plan)
    versions = base, *(base + RECORD.format(*record) for record in (ours, theirs))
    for sides in (versions, (versions[0], versions[2], versions[1])):
        status, said = merged(tmp_path, *sides)
        assert (status, code in said, bool(said)) == (bool(code), True, bool(code))


def test_a_merge_promises_no_fix_that_would_be_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A spelling that ours calls wrong, in an item of theirs, on a line that holds a fault besides."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rakgen.yaml").write_text("aturan:\n  RAK408: kesalahan\n")
    ours = swapped(swapped(BASE, "rak:\n", "istilah:\n  KPU Kabupaten/Kota: KPUK\nrak:\n"), REGISTERED, "")
    ours = ours.replace("pelaksana: hukum", "pelaksana: umum")

    def said(unit: str) -> str:
        item = f"              - {{uraian: Rapat KPUK, jadwal: T1, pelaksana: {unit}}}\n"
        status, text = merged(tmp_path, BASE, ours, swapped(BASE, ANCHOR, item + ANCHOR))
        assert status == 1 and "RAK408" in text
        return text

    assert "= perbaikan (--fix):" in said("umum")
    assert "= perbaikan" not in said("hukum")


@each(
    ("theirs", "status", "said", "text"),
    [
        (SOUND.replace("50%", "60%"), 0, "", SOUND.replace("25%", "26%").replace("50%", "60%")),
        (SOUND.replace("25%", "27%"), 7, "1 benturan", None),
        (SOUND.replace("50%", "\0"), 2, "", SOUND.replace("25%", "26%")),
    ],
)
def test_versions_beyond_the_bound_are_merged_by_git_and_never_read_whole(
    theirs: str, status: int, said: str, text: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bound is set so low that the three are beyond it."""

    def refused(path: Path) -> bytes:
        raise AssertionError(path)

    ours = tmp_path / "ours"
    for name, version in (("base", SOUND), ("ours", SOUND.replace("25%", "26%")), ("theirs", theirs)):
        (tmp_path / name).write_text(version, encoding="utf-8")
    monkeypatch.setattr(git_drivers, "LIMIT", 100)
    monkeypatch.setattr(Path, "read_bytes", refused)
    result = run("git", "merge", "--conflict-code", 7, *(tmp_path / name for name in ("base", "ours", "theirs")), "p")
    assert result.exit_code == status and "git menggabungnya baris demi baris" in result.output
    assert said in result.output and ours.read_text(encoding="utf-8").count("<<<<<<<") == (status == 7)
    assert text is None or ours.read_text(encoding="utf-8") == text
