"""The report in Markdown: no text leaves its cell, changed words are marked."""

from __future__ import annotations

import re

from rakgen.diff.reports.markdown import write_md
from tests.support.change_pairs import SIPOL, one
from tests.support.diff_plans import K
from tests.support.diff_reports import HOSTILE, compared


def test_markdown_keeps_each_change_in_its_row() -> None:
    text = write_md(compared(one(), one(K(f"{SIPOL} {HOSTILE}", id=SIPOL))))
    rows = [line for line in text.split("\n") if line.startswith("| ")]
    assert len(rows) == 2  # the heading and the one change
    assert len(re.findall(r"(?<!\\)\|", rows[1])) == 5
    assert "<script" not in text and "@admin" not in text and "\n## judul" not in text


def test_markdown_marks_words() -> None:
    text = write_md(compared(one(K("Rapat kerja tahunan")), one(K("Rapat kerja bulanan"))))
    assert "| kegiatan | Rapat kerja ~~tahunan~~ | Rapat kerja **bulanan** | redaksi disesuaikan |" in text
