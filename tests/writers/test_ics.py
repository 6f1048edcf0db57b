"""ICS writer, read back with icalendar: one event a run of months, UIDs that stay, lines of at most 75 octets."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rakgen.document.document import Activity
from rakgen.writers.ics import escape_text, fold, write_ics
from tests.support.each import each
from tests.support.plans import REFERENCE, compile_plan
from tests.support.seeds import some
from tests.support.whole_documents import HOSTILE, everything


def events(text: str) -> list[Any]:
    calendar = icalendar.Calendar.from_ical(text)
    assert not calendar.errors
    found = list(calendar.walk("VEVENT"))
    assert not [error for event in found for error in event.errors]
    return found


def test_one_event_for_each_run_of_months() -> None:
    found = [(str(e["SUMMARY"]), e.decoded("DTSTART"), e.decoded("DTEND")) for e in events(write_ics(everything()))]
    assert found == [
        ("Rapat", date(2022, 1, 1), date(2022, 2, 1)),
        ("K2", date(2022, 2, 1), date(2022, 3, 1)),
        ("K2", date(2022, 4, 1), date(2022, 5, 1)),
        ("K2", date(2022, 12, 1), date(2023, 1, 1)),
    ]


def test_of_some_months_only_the_runs_that_reach_into_them() -> None:
    def told(*months: int) -> list[tuple[str, str]]:
        document = everything()._replace(months=frozenset(months))
        return [(str(event["SUMMARY"]), str(event["UID"])) for event in events(write_ics(document))]

    every = told()
    assert told(4, 5, 6) == [every[2]] and told(1, 2) == every[:2] and told(7) == []


def test_what_an_event_says() -> None:
    event = events(write_ics(everything()))[0]
    assert str(event["DESCRIPTION"]) == "Sasaran: S1\nIndikator: I\nPelaksana: Bagian Umum; Bagian Hukum"
    assert [str(name) for name in event["CATEGORIES"].cats] == ["Bagian Umum", "Bagian Hukum"]
    assert event.decoded("DTSTAMP") == datetime(2022, 3, 1, tzinfo=UTC)
    assert str(event["TRANSP"]) == "TRANSPARENT"


def test_a_revision_is_taken_over_what_the_calendar_has() -> None:
    document = everything()
    first, *others = document.sections
    name = document.activities[0].section
    assert first.name == name
    revised = document._replace(sections=(first._replace(revision=2, date=(2022, 8, 9)), *others))
    event, before = events(write_ics(revised))[0], events(write_ics(document))[0]
    assert event["UID"] == before["UID"]
    assert (before["SEQUENCE"], event["SEQUENCE"]) == (0, 2)
    assert before.decoded("LAST-MODIFIED") == before.decoded("DTSTAMP") == datetime(2022, 3, 1, tzinfo=UTC)
    assert event.decoded("LAST-MODIFIED") == event.decoded("DTSTAMP") == datetime(2022, 8, 9, tzinfo=UTC)


def test_uids_differ_and_stay_when_the_schedule_moves() -> None:
    document = everything()
    before = [str(event["UID"]) for event in events(write_ics(document))]
    assert len(set(before)) == 4
    moved = document._replace(
        activities=tuple(one._replace(months=tuple(m % 12 + 1 for m in one.months[:1])) for one in document.activities)
    )
    after = [str(event["UID"]) for event in events(write_ics(moved))]
    assert after == [before[0], before[1]]
    other = [str(event["UID"]) for event in events(write_ics(document._replace(year=2023)))]
    assert not set(other) & set(before)


def test_an_activity_of_two_sections_is_there_once() -> None:
    document = everything()
    twice = document._replace(activities=(*document.activities, document.activities[0]._replace(section="dua")))
    assert len(events(write_ics(twice))) == 4


def test_hostile_text_stays_text() -> None:
    tail = HOSTILE + "\r\nEND:VEVENT\nBEGIN:VALARM;x,y\\n\x00"
    found = events(write_ics(everything(tail)))
    assert len(found) == 4
    assert str(found[0]["SUMMARY"]) == "Rapat" + tail.replace("\r\n", "\n").replace("\x00", "\ufffd")


@each(
    ("text", "value"),
    [
        ("a,b;c", "a\\,b\\;c"),
        ("a\\nb", "a\\\\nb"),
        ("a\r\nb\rc\nd", "a\\nb\\nc\\nd"),
        ("a\x00\x1b\x7fb\tc", "a\ufffd\ufffd\ufffdb\tc"),
        ("\\;,\n", "\\\\\\;\\,\\n"),
        ("é: = 🎯", "é: = 🎯"),
    ],
)
def test_a_text_is_escaped_as_rfc_5545_asks(text: str, value: str) -> None:
    assert escape_text(text) == value


@pytest.mark.slow
def test_reference_plan() -> None:
    text = write_ics(compile_plan(REFERENCE))
    found = events(text)
    assert len(found) == 20
    assert text == write_ics(compile_plan(REFERENCE))
    assert text.isascii() or max(len(line.encode()) for line in text.split("\r\n")) <= 75


@pytest.mark.slow
@settings(max_examples=some(200))
@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=200))
def test_folded_lines_are_short_and_whole(text: str) -> None:
    folded = fold(text).split("\r\n")
    assert all(len(line.encode()) <= 75 for line in folded)
    assert folded[0] + "".join(line[1:] for line in folded[1:]) == text
    assert all(line.startswith(" ") for line in folded[1:])


def test_the_last_december_of_the_calendar() -> None:
    activity = Activity("k", "t", (12,), (), "s", "S", "I")
    text = write_ics(everything()._replace(year=9999, activities=(activity,)))
    assert "DTEND;VALUE=DATE:99991231" in text


@each("char", ["a", "é", "✓", "🎯"])
def test_a_line_is_folded_by_its_octets(char: str) -> None:
    folded = fold(f"SUMMARY:{char * 100}").split("\r\n")
    assert all(66 < len(line.encode()) <= 75 for line in folded[:-1]) and len(folded[-1].encode()) <= 75
    assert "".join(line.removeprefix(" ") for line in folded) == f"SUMMARY:{char * 100}"
