"""ICS writer: the activities as a calendar (RFC 5545), one all-day event for each run of months a kegiatan takes."""

from __future__ import annotations

from collections.abc import Iterator

from rakgen.document.document import Activity, Document, Section
from rakgen.document.months import runs
from rakgen.text.printable import CALENDAR, clean


def write_ics(document: Document, unit: str | None = None) -> str:
    """The calendar; `unit` keeps the activities of one unit (its name as printed).

    An event's UID holds the office, the year, the activity's key and the number of the run: it stays when the schedule
    moves. An activity printed in several sections is in the calendar once.

    What makes a calendar take a revised plan over the one it has (RFC 5545, 3.8.7) is of the plan, not of a clock:
    SEQUENCE is the number of the revision, DTSTAMP and LAST-MODIFIED are the day on which it was signed.
    """
    found = [one for one in {one.key: one for one in document.activities}.values() if unit is None or unit in one.units]
    name = document.title or document.author
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//rakgen//rakgen//ID", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    lines.append(f"X-WR-CALNAME:{escape_text(f'{name} - {unit}' if unit else name)}")
    sections = {section.name: section for section in document.sections}
    for one in found:
        lines += _events(document, one, sections.get(one.section))
    lines.append("END:VCALENDAR")
    return "".join(fold(line) + "\r\n" for line in lines)


def _events(document: Document, activity: Activity, section: Section | None) -> Iterator[str]:
    stamp = "{:04}{:02}{:02}T000000Z".format(*(section and section.date) or document.date)
    year = document.year or document.date[0]
    for number, (first, last) in enumerate(runs(activity.months), 1):
        yield "BEGIN:VEVENT"
        yield f"UID:{_uid(document, activity, number)}"
        yield f"DTSTAMP:{stamp}"
        yield f"LAST-MODIFIED:{stamp}"
        yield f"SEQUENCE:{section.revision if section else 0}"
        yield f"DTSTART;VALUE=DATE:{year:04}{first:02}01"
        yield f"DTEND;VALUE=DATE:{_after(year, last)}"
        yield f"SUMMARY:{escape_text(activity.text)}"
        yield f"DESCRIPTION:{escape_text(_description(activity))}"
        if activity.units:
            yield f"CATEGORIES:{','.join(escape_text(unit) for unit in activity.units)}"
        yield "TRANSP:TRANSPARENT"
        yield "END:VEVENT"


def _after(year: int, month: int) -> str:
    """The first day after a month, which DTEND names; the calendar of RFC 5545 ends with the year 9999."""
    if month < 12:
        return f"{year:04}{month + 1:02}01"
    return f"{year + 1:04}0101" if year < 9999 else "99991231"


def _uid(document: Document, activity: Activity, number: int) -> str:
    import hashlib

    text = "\0".join((document.author, str(document.year), activity.key))
    return f"{hashlib.sha256(text.encode('utf-8', 'replace')).hexdigest()[:32]}-{number}@rakgen"


def _description(activity: Activity) -> str:
    parts = [f"Sasaran: {activity.sasaran}", f"Indikator: {activity.indikator}"]
    if activity.units:
        parts.append(f"Pelaksana: {'; '.join(activity.units)}")
    return "\n".join(parts)


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
