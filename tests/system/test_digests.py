"""Digests: content alone counts, and what was read is what is told."""

from __future__ import annotations

import os
from pathlib import Path

from rakgen.system.digests import FileDigests, digest, read_digest, remember_reads
from rakgen.system.files import read_plan, read_start


def test_parts_that_are_divided_otherwise_are_others() -> None:
    assert digest("ab", "c") != digest("a", "bc") != digest("abc")
    assert digest("é") == digest("é".encode()) and digest("\udc80")


def test_a_file_is_told_by_what_it_holds_and_read_once(tmp_path: Path) -> None:
    file, digests = tmp_path / "a", FileDigests()
    file.write_text("satu")
    first = digests.of(file)
    os.utime(file, (1, 1))
    assert FileDigests().of(file) == first == digest("satu")
    file.write_text("dua")
    assert digests.of(file) == first != FileDigests().of(file)


def test_what_cannot_be_read_has_no_digest_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipa")
    (tmp_path / "lingkar").symlink_to(tmp_path / "lingkar")
    for path in (
        tmp_path / "pipa",
        tmp_path / "lingkar",
        tmp_path,
        tmp_path / "tiada",
        tmp_path / "a\0b",
        Path("/dev/zero"),
    ):
        assert FileDigests().of(path) == ""


def test_a_file_that_became_another_between_two_reads_counts_as_never_read(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("satu")
    remember_reads({})
    assert read_digest(file) == ""
    read_plan(file)
    assert read_digest(file) == digest("satu")
    read_start(file, 100)
    assert read_digest(file) == digest("satu")
    file.write_text("dua")
    read_plan(file)
    assert read_digest(file) == ""
    file.write_text("satu")
    read_plan(file)
    assert read_digest(file) == ""
    remember_reads({})
    read_plan(file)
    assert read_digest(file) == digest("satu")
