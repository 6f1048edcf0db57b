"""The zip file of a workbook is alike on every system."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from rakgen.writers.xlsx.package import made_alike
from rakgen.writers.xlsx.writer import write_xlsx
from tests.support.plans import REFERENCE, compile_plan


@pytest.mark.parametrize("system", [0, 3, 19])
def test_the_system_it_was_made_on_leaves_no_trace(system: int) -> None:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in ("a.xml", "xl/é.xml", "kosong"):
            info = zipfile.ZipInfo(name)
            info.create_system, info.comment, info.extra = system, b"PK\x01\x02", b"\x99\x99\x00\x00"
            archive.writestr(info, name * 3)
    data = made_alike(buffer.getvalue())
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert [(info.filename, info.create_system) for info in archive.infolist()] == [
            ("a.xml", 0), ("xl/é.xml", 0), ("kosong", 0),
        ]  # fmt: skip


@pytest.mark.slow
def test_a_workbook_is_made_alike() -> None:
    with zipfile.ZipFile(BytesIO(write_xlsx(compile_plan(REFERENCE)).data)) as archive:
        assert {info.create_system for info in archive.infolist()} == {0}
