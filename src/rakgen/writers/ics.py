"""ICS writer: the activities as a calendar (RFC 5545), one all-day event for each run of months a kegiatan
takes, and for each day until which something is to be done.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from rakgen.document.document import Activity, DatedTask, Document, Section
from rakgen.document.months import runs
from rakgen.text.printable import CALENDAR, clean

_LAST = (9999, 12, 31)


def write_ics(document: Document) -> str:
    """The calendar. Of a document of some months only the runs that reach into these.

    An event's UID holds the office, the year, the activity's key and the number of the run: it stays when the schedule
    moves. An activity printed in several sections is in the calendar once. What is to
    be done about what was reached is an event on its day.

    What makes a calendar take a revised plan over the one it has (RFC 5545, 3.8.7) is of the plan, not of a clock:
    SEQUENCE is the number of the revision, DTSTAMP and LAST-MODIFIED are the day on which it was signed.
    """
    name = document.title or document.author
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//rakgen//rakgen//ID", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    lines.append(f"X-WR-CALNAME:{escape_text(name)}")
    sections = {section.name: section for section in document.sections}
    for activity in {told.key: told for told in document.activities}.values():
        lines += _events(document, activity, sections.get(activity.section))
    for task in document.tasks:
        lines += _task(document, task, sections.get(task.section))
    lines.append("END:VCALENDAR")
    return "".join(fold(line) + "\r\n" for line in lines)


def _events(document: Document, activity: Activity, section: Section | None) -> Iterator[str]:
    year = document.year or document.date[0]
    parts = [f"Sasaran: {activity.sasaran}", f"Indikator: {activity.indikator}"]
    for number, (first, last) in enumerate(runs(activity.months), 1):
        if document.months and document.months.isdisjoint(range(first, last + 1)):
            continue
        days = f"{year:04}{first:02}01", _after(year, last)
        uid = _uid(document, activity.key, number)
        yield from _event(document, section, uid, days, activity.text, parts, activity.units)


def _task(document: Document, task: DatedTask, section: Section | None) -> Iterator[str]:
    """What is to be done, on its day; where a month alone is named, in all of it."""
    year, month, day = task.date
    days = f"{year:04}{month:02}{day or 1:02}", _after(year, month)
    if day:
        next_day = date(year, month, day) + timedelta(days=1) if (year, month, day) < _LAST else date(*_LAST)
        days = days[0], f"{next_day:%Y%m%d}".zfill(8)
    yield from _event(document, section, _uid(document, task.key, 1), days, task.text, task.about, task.units)


def _event(
    document: Document, section: Section | None, uid: str, days: tuple[str, str], text: str,
    about: Sequence[str], units: Sequence[str],
) -> Iterator[str]:  # fmt: skip
    """An event of whole days, from the first to before the second."""
    stamp = "{:04}{:02}{:02}T000000Z".format(*(section and section.date) or document.date)
    yield "BEGIN:VEVENT"
    yield f"UID:{uid}"
    yield f"DTSTAMP:{stamp}"
    yield f"LAST-MODIFIED:{stamp}"
    yield f"SEQUENCE:{section.revision if section else 0}"
    yield f"DTSTART;VALUE=DATE:{days[0]}"
    yield f"DTEND;VALUE=DATE:{days[1]}"
    yield f"SUMMARY:{escape_text(text)}"
    described = [*about, f"Pelaksana: {'; '.join(units)}"] if units else about
    yield f"DESCRIPTION:{escape_text(chr(10).join(described))}"
    if units:
        yield f"CATEGORIES:{','.join(escape_text(unit) for unit in units)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _after(year: int, month: int) -> str:
    """The first day after a month, which DTEND names; the calendar of RFC 5545 ends with the year 9999."""
    if month < 12:
        return f"{year:04}{month + 1:02}01"
    return f"{year + 1:04}0101" if year < 9999 else "99991231"


def _uid(document: Document, key: str, number: int) -> str:
    import hashlib

    text = "\0".join((document.author, str(document.year), key))
    return f"{hashlib.sha256(text.encode('utf-8', 'replace')).hexdigest()[:32]}-{number}@rakgen"


def escape_text(text: str) -> str:
    """A value of type TEXT (RFC 5545, 3.3.11); control characters, which it cannot hold, become U+FFFD."""
    return clean(text, CALENDAR).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def fold(line: str) -> str:
    """A content line cut into lines of at most 75 octets (RFC 5545, 3.1), never inside a character."""
    if len(line.encode()) <= 75:
        return line
    parts: list[str] = []
    part: list[str] = []
    size = 0
    for char in line:
        octets = len(char.encode())
        if size + octets > 75:
            parts.append("".join(part))
            part, size = [" "], 1
        part.append(char)
        size += octets
    return "\r\n".join([*parts, "".join(part)])
