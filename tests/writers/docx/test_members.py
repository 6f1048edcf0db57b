"""Members: an archive of parts packed one by one is the one that zipfile writes, byte for byte."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from rakgen.writers.docx.members import archive, member

PARTS = {
    "[Content_Types].xml": b"<Types/>",
    "word/document.xml": b"<w:p>Rencana aksi</w:p>" * 9_000,
    "word/kosong.xml": b"",
    "word/media/gambar-é-漢.png": bytes(range(256)) * 9,
}


@pytest.mark.parametrize("level", [None, -1, 3, 9])
@pytest.mark.parametrize("count", range(len(PARTS) + 1))
def test_it_is_the_archive_that_zipfile_writes(level: int | None, count: int) -> None:
    parts = dict([*PARTS.items()][:count])
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as other:
        for name, blob in parts.items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if level is None else zipfile.ZIP_DEFLATED
            info.create_system = 0
            other.writestr(info, blob, compresslevel=level)
    made = archive(member(name, blob, level) for name, blob in parts.items())
    assert made == written.getvalue()
    with zipfile.ZipFile(BytesIO(made)) as read:
        assert {name: read.read(name) for name in read.namelist()} == parts
