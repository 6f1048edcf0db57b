"""The registry of formats: names as people type them, and what a project may ask for."""

from __future__ import annotations

import typing

import pytest

from rakgen.model.proyek import FormatName
from rakgen.writers.formats import FORMATS, UnknownFormat, parse_formats


def test_a_project_can_ask_for_every_format_there_is() -> None:
    assert set(typing.get_args(FormatName)) == {*FORMATS, "all"}


def test_all_is_every_usual_format_once() -> None:
    usual = tuple(name for name, kind in FORMATS.items() if kind.usual)
    assert parse_formats("all") == parse_formats("semua") == usual
    assert parse_formats(" DOCX, .docx,all")[0] == "docx"
    with pytest.raises(UnknownFormat):
        parse_formats(" , ")
