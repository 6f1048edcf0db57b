"""The registry of formats: names as people type them, and what a project may ask for."""

from __future__ import annotations

import typing

import pytest

from rakgen.model.proyek import FormatName
from rakgen.writers.formats import FORMATS, Options, UnknownFormat, parse_formats, write_as
from tests.support.each import each
from tests.support.office_bases import office_file, p, sect
from tests.support.office_printing import print_into
from tests.support.plans import REFERENCE, compile_plan


def test_a_project_can_ask_for_every_format_there_is() -> None:
    assert set(typing.get_args(FormatName)) == {*FORMATS, "all"}


def test_all_is_every_usual_format_once() -> None:
    usual = tuple(name for name, kind in FORMATS.items() if kind.usual)
    assert parse_formats("all") == parse_formats("semua") == usual
    assert parse_formats(" DOCX, .docx,all")[0] == "docx"
    with pytest.raises(UnknownFormat):
        parse_formats(" , ")


@each("name", [name for name in FORMATS if name != "docx"])
def test_a_format_that_cannot_use_the_offices_document_says_so(name: str) -> None:
    base = office_file(p("{{ isi }}") + sect())
    document = print_into(base).document
    told = [one.key for one in write_as(name, document, Options(base, "kantor.docx", plan={})).findings]
    assert [key for key in told if key.startswith("RAK505")] == ["RAK505.pdf" if name == "pdf" else "RAK505.bentuk"]
    assert not any(one.code == "RAK505" for one in write_as(name, document, Options(plan={})).findings)


def test_the_word_file_has_the_offices_document_and_says_nothing() -> None:
    base = office_file(p("{{ isi }}") + sect())
    assert write_as("docx", print_into(base).document, Options(base, "kantor.docx")).findings == ()


@each("name", [*FORMATS])
def test_a_format_is_the_same_without_activities_unless_it_tells_them(name: str) -> None:
    document = compile_plan(REFERENCE)
    whole, without = (write_as(name, one, Options(plan={})) for one in (document, document._replace(activities=())))
    assert (whole != without) is FORMATS[name].tell_activities
