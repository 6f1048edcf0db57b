"""Activities: the activities behind the tables of a Document, for calendars and timelines, each rujukan followed
once.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rakgen.document.document import Activity, Document
from rakgen.model import Jadwal, Kegiatan, Periode, Rak, Rencana, Work
from rakgen.model.excerpt import original_number
from rakgen.model.periode import WHOLE
from rakgen.model.walk import Referred, places_of
from rakgen.text.unique import unused


class _Surroundings(NamedTuple):
    """Where a kegiatan stands: the name of its section, its rak, the texts of its sasaran and indikator."""

    section: str
    rak: str
    sasaran: str
    indikator: str


def with_activities(document: Document, rencana: Rencana, all_rak: Sequence[Rak]) -> Document:
    """The document with its activities; `all_rak` are those that it prints, in order."""
    named = zip(all_rak, section_names(all_rak), strict=True)
    return document._replace(
        activities=tuple(activity for rak, name in named for activity in activities(rencana, rak, name))
    )


def section_names(all_rak: Sequence[Rak]) -> list[str]:
    """The name of the section of each rak: its kode, `RAK n` without one; one met before gets its number in
    brackets.
    """
    unique: list[str] = []
    for number, rak in enumerate(all_rak, 1):
        name = rak.kode or f"RAK {number}"
        unique.append(unused(name, unique.__contains__, lambda base, count: f"{base} ({count})"))
    return unique


def activities(rencana: Rencana, rak: Rak, section: str) -> Iterator[Activity]:
    """The activities of a rak printed in section `section`, in order.

    A sub kegiatan is an activity of its own, once: not again below a kegiatan that takes it over.

    A kegiatan that only refers to another is that other one and is not counted again; one that changes its text, jadwal
    or pelaksana is an activity of its own. The key holds the rak, and the kode or a digest of the texts from sasaran to
    kegiatan.
    """
    number = original_number(rak) or next((i for i, other_rak in enumerate(rencana.rak, 1) if other_rak is rak), 1)
    rak_kode = rak.kode or f"rak-{number}"
    referred = Referred(rak)
    used: dict[str, int] = {}
    for kegiatan, above in places_of(rak, Kegiatan):
        sasaran, indikator = (getattr(butir, "uraian", "") for butir in above[-2:])
        where = _Surroundings(section, rak_kode, sasaran, indikator)
        whole = referred.follow(kegiatan)
        if whole is kegiatan or kegiatan.model_fields_set & {"uraian", "jadwal", "pelaksana"}:
            yield _activity(kegiatan, whole, rencana, where, used)
        origin = referred.origin(kegiatan)
        taken_over = {id(sub.source) for sub in origin.sub_kegiatan} if origin else set()  # as excerpts write them out
        for sub in kegiatan.sub_kegiatan:
            if sub.source is not None and id(sub.source) in taken_over:
                continue
            yield _activity(sub, sub, rencana, where, used)


def _activity(kegiatan: Work, whole: Work, rencana: Rencana, where: _Surroundings, used: dict[str, int]) -> Activity:
    text = whole.uraian or getattr(kegiatan, "rujukan", None) or ""
    return Activity(
        key=_unique(_key(where, kegiatan.kode, text), used),
        text=text,
        months=_months(whole.jadwal, rencana.tahun),
        units=tuple(dict.fromkeys(rencana.pelaksana_name(unit) for unit in whole.pelaksana or ())),
        section=where.section,
        sasaran=where.sasaran,
        indikator=where.indikator,
    )


def _months(jadwal: Jadwal | None, year: int) -> tuple[int, ...]:
    """The months of the plan's year in which a schedule runs; none of one that names other years."""
    runs = jadwal is not None and jadwal.in_periode(Periode.TAHUN) & {WHOLE[1], year}
    return tuple(sorted(jadwal.bulan)) if jadwal is not None and runs else ()


def _key(where: _Surroundings, kode: str | None, text: str) -> str:
    if kode:
        return f"{where.rak}/{kode}"
    from hashlib import blake2b

    content = "\0".join((where.sasaran, where.indikator, text))
    return f"{where.rak}/{blake2b(content.encode(), digest_size=8).hexdigest()}"


def _unique(key: str, used: dict[str, int]) -> str:
    """The same text twice under one indikator: the second gets a number."""
    used[key] = count = used.get(key, 0) + 1
    return key if count == 1 else f"{key}-{count}"
