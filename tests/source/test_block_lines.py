"""Block lines: what a line begins is found once, however many faults it stands near."""

from __future__ import annotations

import pytest

from rakgen.source import block_lines as module
from rakgen.source.block_lines import BlockLine, block_lines


def test_the_lines_near_several_faults_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [
        "rak:",
        "  - kode: ketua # a",
        "    uraian: |",
        "      kode: teks",
        "",
        "# catatan",
        "  - satu",
        "- - a: >",
    ]
    read: list[str] = []
    split = module.split_line
    monkeypatch.setattr(module, "split_line", lambda line: read.append(line) or split(line))
    module._begun.cache_clear()
    first, again = block_lines(lines, 0, 8), block_lines(["", *lines], 1, 9)
    assert first == [
        BlockLine(0, (), 0, "rak", True),
        BlockLine(1, (2,), 4, "kode", False),
        BlockLine(2, (), 4, "uraian", False),
        BlockLine(6, (2,), 4, "", False),
        BlockLine(7, (0, 2), 4, "a", False),
    ]
    assert again == [line._replace(row=line.row + 1) for line in first]
    assert sorted(read) == sorted(lines[row] for row in (0, 1, 2, 6, 7))
