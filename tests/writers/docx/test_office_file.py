"""An office's own file is opened with care: bounded, without entities."""

from __future__ import annotations

import zipfile
from io import BytesIO

import docx
import pytest

from rakgen.writers.docx import office_file
from rakgen.writers.docx.office_file import BaseFault, open_own


def base(change: tuple[str, bytes] | None = None) -> bytes:
    """A Word file as python-docx makes it, with one part put in place of its own."""
    plain, stream = BytesIO(), BytesIO()
    docx.Document().save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change[1] if change and name == change[0] else old.read(name))
    return stream.getvalue()


def test_a_sound_file_opens() -> None:
    assert open_own(base()).paragraphs == []


def test_a_part_with_a_doctype_is_refused() -> None:
    with pytest.raises(BaseFault, match="DOCTYPE"):
        open_own(base(("word/document.xml", b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")))


def test_a_file_that_unpacks_beyond_a_bound_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office_file, "_LIMIT", 2_000_000)
    assert open_own(base()).paragraphs == []
    with pytest.raises(BaseFault, match="terlalu besar"):
        open_own(base(("word/document.xml", b"\0" * 2_000_000)))
