"""Left: what stands in an output folder of other plans."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.incremental.left import OthersDocument, others_documents
from rakgen.incremental.manifest import BuiltEntry, PrintedWith, key_of, write_manifest
from rakgen.system.digests import FileDigests, digest


def test_only_documents_of_other_plans_are_read_before_they_are_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    read: list[str] = []
    of = FileDigests.of
    monkeypatch.setattr(FileDigests, "of", lambda self, path: (read.append(Path(path).name), of(self, path))[1])
    for name in ("a", "b"):
        Path(f"{name}.yaml").write_text("")
        Path(f"{name}.docx").write_text(name)
    documents = {name: {f"{name}.docx": digest(name)} for name in ("a", "b")}
    entries = {
        key_of(f"{name}.yaml", "x"): BuiltEntry({"rencana": "0"}, PrintedWith(), documents[name]) for name in "ab"
    }
    write_manifest(Path(), entries)
    read.clear()
    mine = {"a.docx": Path("a.yaml")}
    assert others_documents(Path(), mine) == others_documents(tmp_path, mine) == []
    Path("link").symlink_to(tmp_path)
    assert others_documents(Path(), {"a.docx": Path("link/a.yaml")}) == [] and not read
    found = others_documents(Path(), {**mine, "b.docx": Path("a.yaml")})
    assert found == [OthersDocument(Path("b.docx"), Path("a.yaml"), Path("b.yaml"))] and read == ["b.docx"]
