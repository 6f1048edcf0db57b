"""The registry of formats: names as people type them, and what a project may ask for."""

from __future__ import annotations

import typing

import pytest

from rakgen.model.proyek import FormatName
from rakgen.writers.formats import FORMATS, UnknownFormat, file_name, parse_formats


def test_a_project_can_ask_for_every_format_there_is() -> None:
    assert set(typing.get_args(FormatName)) == {*FORMATS, "all"}


def test_all_is_every_usual_format_once() -> None:
    usual = tuple(name for name, kind in FORMATS.items() if kind.usual)
    assert parse_formats("all") == parse_formats("semua") == usual
    assert parse_formats(" DOCX, .docx,all")[0] == "docx"
    with pytest.raises(UnknownFormat):
        parse_formats(" , ")


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("../../etc/passwd", "..-..-etc-passwd"),
        ("C:\\Users\\x", "C--Users-x"),
        ("Bagian Umum & SDM", "Bagian-Umum---SDM"),
        ("a\x00b\nc\x1bd", "a-b-c-d"),
        ('<>:"|?*', "-------"),
        ("Désa_1.v2", "Désa_1.v2"),
    ],
)
def test_a_name_from_a_plan_stays_one_name_of_a_file(name: str, printed: str) -> None:
    assert file_name(name) == printed
