"""Titles: the lines above a table - the office, the year, the annex, or a title of its own."""

import re
from collections.abc import Container, Iterable, Sequence
from typing import NamedTuple

from rakgen.layout.around import Clause
from rakgen.layout.layout import Layout
from rakgen.readers.raw import RawBlock, RawLine, RawTable
from rakgen.recognise.contents import field_pattern, fields_said, literal_of
from rakgen.recognise.doubts import Doubt
from rakgen.recognise.values import Filling
from rakgen.recognise.words import plain
from rakgen.text.numbers import FOUR_DIGIT_YEAR, whole_number

YEAR = re.compile(FOUR_DIGIT_YEAR)
YEARS = re.compile(rf"(?i)({FOUR_DIGIT_YEAR})\s*(?:[-–—/]|s\W?d\b\W?|sampai(?:\s+dengan)?)\s*{FOUR_DIGIT_YEAR}")
_OUTLOOK = re.compile(rf"(?i)prakiraan\s+maju\D{{0,40}}{FOUR_DIGIT_YEAR}")
_SAID_BELOW = re.compile(
    r"(?i)(?:\bt\W?a|^\W*tahun|\btahun\s+anggaran|"
    rf"\b(?:dpa|dipa|rka|apb[dn]|rkt|rkpd|renja|rencana|target|anggaran)\b.*?\btahun)\W+({FOUR_DIGIT_YEAR})"
)
"""The year of a budget, or one that stands alone or behind the name of a plan."""
_OF_ANOTHER = re.compile(
    r"(?i)\b(?:nomor|no|tanggal|tgl|undang|uu|pp|peraturan|per(?:da|bup|wali?|gub|pres|men\w*)|keputusan|sk|surat|"
    r"renstra|rpjm[dn]?|rencana\s+strategis|lkj?ip|lakip|capaian|realisasi|baseline|kondisi\s+awal)\b"
)
"""Words of a line whose year is that of a decree, of a longer plan or of what was reached."""
_YEAR_BEHIND = re.compile(rf"(?i)\W*(?:\b(?:tahun(?:\s+anggaran)?|t\W?a)\W+)?{FOUR_DIGIT_YEAR}\W*$")
_ADDRESS = re.compile(r"(?i)^\W*(?:jalan|jln?\b|alamat|telp|telepon|website|e-?mail|laman|kode pos)")
_OFFICE = re.compile(
    r"(?i)\b(?:dinas|badan|kantor|sekretariat|kecamatan|kelurahan|inspektorat|komisi|kpu|bawaslu|rsud|rumah\s+sakit|"
    r"puskesmas|uptd?|kementerian|direktorat|satuan|biro|bagian|bidang|balai|pengadilan|universitas|desa|kejaksaan)\b"
)
_SENTENCE = re.compile(r"\b(?!dan\b)[a-z]")
"""A word in small letters, as no name of an office has."""
_STATED = re.compile(r"(?i)\b(?:dalam\s+rangka|yang\s+bertanda\s?tangan|di\s?bawah\s+ini|pihak\s+pertama)\b")
"""Words of the statement of a Perjanjian Kinerja (annex I of PermenPANRB 53/2014)."""
_UNIT = re.compile(
    r"(?i)\W*(?:[IVX\d]+\.\s*|[A-Z]\.\s*)?"
    r"(?:sub\s*)?(?:bidang|bagian|seksi|sekretariat(?!\s+(?:daerah|d\W?p\W?r|dewan|jenderal|komisi|kpu|bawaslu)))\b"
)
"""Units within an office."""
_OFFICE_LABELS = (
    r"(?i)(?:nama\s+)?(?:instansi|perangkat\s+daerah|opd|skpd)\s*:\s*(\S.*)",
    r"(?i)(?:nama\s+)?(?:satuan\s+kerja|satker|unit\s+(?:kerja|organisasi))\s*:\s*(\S.*)",
)
"""Labels with which a line names the office, those of a whole office first."""
_PERSON = re.compile(
    r"(?i)\W*(?:(?:jabatan|pihak\s+\w+)\s*:\s*)?(?:(?:a\W?n|plt|plh|pjs?|pen?jabat|wakil)\b\W*)*"
    r"(?:kepala|ka(?:sub\w*|bag|bid|si)|sekretaris|ketua|direktur|camat|lurah|rektor|inspektur)\b"
)
"""Who holds a post of an office, whose name may stand behind that."""
_FORM = re.compile(
    r"(?i)\b(?:rencana|aksi|perjanjian|kinerja|tahun|matriks|indikator|lampiran|formulir|target|laporan|monitoring|"
    r"evaluasi|pengukuran|realisasi|anggaran|jadwal)\b"
)
"""Words of the names of forms."""
_MOST_BROKEN = 12  # lines that a page makes of one text
_REVISED = re.compile(r"(?i)\s+PERUBAHAN(?:\s+KE-(\d+))?")


class TitleLines(NamedTuple):
    """What the lines above a table say: the office and year ('' and 0 where they do not), the revision (0 for none),
    the annex lines, and title lines that the form does not print by itself, () where it does.
    """

    office: str = ""
    year: int = 0
    revision: int = 0
    annex: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    subtitle: str = ""


def heading_of(
    lines: Sequence[RawLine],
    layout: Layout,
    filling: Filling,
    year: int = 0,
    signed: Container[str] = frozenset(),
) -> TitleLines:
    """What the lines above a table say, in a form; lines that neither it nor a plan prints are doubted. `year` is the
    one that is meant where they name several; `signed` are, in plain letters, the lines below the tables, with which a
    statement is signed as well.
    """
    titles = list(map(_unrevised, layout.judul))
    said, told = _own_lines(lines, layout, titles, signed)
    above, annex, title = ([said[number] for number in numbers] for numbers in _places([line.text for line in said]))
    said, first = [*above, *annex, *title], len(above) + len(annex)
    start, fields = _window([_REVISED.sub("", line.text) for line in said], titles)
    before, after = said[first : max(start, 0)], said[start + len(titles) :] if start >= 0 else []
    own = said[first:] if start < 0 else said[start : start + len(titles)]
    before = [*above, *before]
    if _STATED.search(fields.get("instansi", "")):  # a form without a statement
        stated = [line for line in own if line.text == fields["instansi"]]
        before, own, after = [*before, *stated, *after], [line for line in own if line not in stated], []
        del fields["instansi"]
    texts = [line.text for line in own]
    revised = next((match for text in texts if (match := _REVISED.search(text))), None)
    fields = {**told, **fields}
    office = fields.get("instansi", "") or _office(texts) or _office([line.text for line in before])
    for line in [*(line for line in before if line.text != office), *after[1:]]:
        filling.doubt(Doubt("title", line.place, line.text))
    return TitleLines(
        office=office,
        year=whole_number(fields.get("tahun", "")) or year_of(texts, year),
        revision=int(revised[1] or 1) if revised else 0,
        annex=tuple(line.text for line in annex),
        titles=tuple(texts) if start < 0 else (),
        subtitle=after[0].text if after else "",
    )


def _own_lines(
    lines: Sequence[RawLine], layout: Layout, titles: Sequence[str], signed: Container[str]
) -> tuple[list[RawLine], dict[str, str]]:
    """The lines above a table without those of a statement and of the text above the tables, and what these say."""
    said = [RawLine(text.strip(), *line[1:]) for line in lines for text in line.text.split("\n") if text.strip()]
    start, _ = _window([_REVISED.sub("", line.text) for line in said], titles)
    known, begins = _known(layout), len(layout.pernyataan.judul) if layout.pernyataan else 0
    told = _fields_in(said, known)
    said = _without(said, known, own=said[start : start + len(titles)] if start >= begins else ())
    if layout.pernyataan is not None:
        said = [line for line in said if plain(line.text) not in signed]
    return said, told


def _known(layout: Layout) -> list[str]:
    """What a statement, the text above the tables and the heading of the first table print, as templates."""
    clauses = [*(layout.pernyataan.isi if layout.pernyataan else ()), *(layout.pembuka or ())]
    heads = [*(layout.tables[0].judul or ()), *(layout.pernyataan.judul if layout.pernyataan else ())]
    return list(map(_as_template, [*_printed(clauses), *heads]))


def _fields_in(lines: Sequence[RawLine], known: Sequence[str]) -> dict[str, str]:
    """The office and the year that lines say as templates with words of their own print them."""
    fields: dict[str, str] = {}
    for text in filter(_has_words, known):
        named = next(filter(None, (fields_said(text, _as_known(line.text)) for line in lines)), ())
        fields |= {name: value.strip() for name, value in named if name in ("instansi", "tahun")}
    return fields


def without_notes(blocks: Sequence[RawBlock], layout: Layout) -> list[RawBlock]:
    """What stands below tables, without the lines that their notes and the text below them print."""
    notes = (note for table in layout.tables for note in table.catatan or ())
    known = list(map(_as_template, [*_printed(layout.penutup or ()), *notes]))
    lines = [block for block in blocks if isinstance(block, RawLine)]
    kept = set(map(id, _without(lines, known)))
    return [block for block in blocks if isinstance(block, RawTable) or id(block) in kept]


def _without(lines: Sequence[RawLine], known: Sequence[str], own: Sequence[RawLine] = ()) -> list[RawLine]:
    """The lines that are none of some templates, each of which prints one, or several where a page breaks it; those of
    the form's `own` title stay. A template that is nothing but fields prints a line that no other does.
    """
    worded = [field_pattern(text) for text in known if _has_words(text)]
    bare = [field_pattern(text) for text in known if not _has_words(text)]
    titles = set(map(id, own))
    rest: list[RawLine] = []
    index = 0
    while index < len(lines):
        counts = () if id(lines[index]) in titles else range(1, 1 + len(lines[index : index + _MOST_BROKEN]))
        joined = [_as_known(" ".join(line.text.strip() for line in lines[index : index + count])) for count in counts]
        fits = (
            (count, patterns, pattern)
            for patterns in (worded, bare)
            for count, text in enumerate(joined, 1)
            for pattern in patterns
            if pattern.match(text)
        )
        count, patterns, pattern = next(fits, (0, worded, None))
        if pattern is None:
            rest.append(lines[index])
        else:
            patterns.remove(pattern)
        index += count or 1
    return rest


def _printed(clauses: Iterable[Clause]) -> list[str]:
    return [f"{clause.label} : {clause.teks}" if clause.label else clause.teks for clause in clauses]


def _unrevised(template: str) -> str:
    """A template without what says the revision, as `_REVISED` takes it from a line."""
    return re.sub(r"\{\{ *perubahan *\}\}", "", template)


def _as_template(text: str) -> str:
    return re.sub(r"\s*:\s", " : ", _unrevised(text))


def _has_words(text: str) -> bool:
    return re.search(r"[^\W\d]", literal_of(text)) is not None


def _as_known(text: str) -> str:
    return re.sub(r"\s*:\s*", " : ", _REVISED.sub("", text))


def _window(texts: Sequence[str], titles: Sequence[str]) -> tuple[int, dict[str, str]]:
    """Where the title lines of a form stand last, and the fields that they name; -1 where they do not."""
    for start in reversed(range(len(texts) - len(titles) + 1)):
        said = [fields_said(title, text) for title, text in zip(titles, texts[start:], strict=False)]
        fields = dict(pair for named in said for pair in named or ())
        if None not in said and (fields.get("tahun", "").isdecimal() or not any("tahun" in title for title in titles)):
            return start, fields
    return -1, {}


def parted(said: Sequence[str]) -> tuple[list[str], list[str], list[str]]:
    """The lines above a table in three: those of a letterhead, the annex from LAMPIRAN on, and those of the title, of
    which some may stand above the annex.
    """
    letterhead, annex, title = ([said[number] for number in numbers] for numbers in _places(said))
    return letterhead, annex, title


def _places(said: Sequence[str]) -> tuple[list[int], list[int], list[int]]:
    """The numbers of the lines of a letterhead, an annex and a title."""
    letterhead = next((number for number, text in enumerate(said, 1) if _ADDRESS.search(text)), 0)
    start = end = next((number for number, text in enumerate(said) if re.match(r"(?i)\W*lampiran\b", text)), letterhead)
    if start < len(said) and re.match(r"(?i)\W*lampiran\b", said[start]):
        end += 1
        while end < len(said) and re.match(r"(?i)(?:nomor|tanggal|tentang|keputusan|peraturan|surat)\b", said[end]):
            end += 1
    above = next((number for number in range(letterhead, start) if _FORM.search(said[number])), start)
    return list(range(above)), list(range(start, end)), [*range(above, start), *range(end, len(said))]


def year_of(lines: Sequence[str], wanted: int = 0) -> int:
    """The year `wanted` where lines name it, else the last one that they name, those of a longer plan (`2021-2026`) and
    of its outlook (`Prakiraan Maju Tahun 2027`) aside.
    """
    years = [int(match[0]) for line in lines for match in YEAR.finditer(_of_one_year(line))]
    return wanted if wanted in years else years[-1] if years else 0


def _of_one_year(line: str) -> str:
    """A line without the years of a longer plan and that of its outlook."""
    return YEARS.sub("", _OUTLOOK.sub("", line))


def first_of_years(lines: Iterable[RawLine]) -> tuple[RawLine, int] | None:
    """The first line that names the years of a longer plan, and the first of these."""
    return next(((line, int(match[1])) for line in lines if (match := YEARS.search(line.text))), None)


def year_below(blocks: Iterable[RawBlock]) -> tuple[RawLine, int] | None:
    """The first line below tables that says a year as plans do (`Tahun Anggaran 2021`, `Sumber: DPA Tahun 2021`), none
    of a decree, of a longer plan or of what was reached, and that.
    """
    lines = (block for block in blocks if isinstance(block, RawLine) and not _OF_ANOTHER.search(block.text))
    said = ((line, _SAID_BELOW.search(_of_one_year(line.text))) for line in lines)
    return next(((line, int(match[1])) for line, match in said if match), None)


def _office(lines: Sequence[str]) -> str:
    """The line that names the office: one that is labelled so, else the first with a word of offices, those of units
    within one last, and without the year behind it; else that of somebody who holds a post of one (`KEPALA DINAS
    SOSIAL`), or what stands from such a word on behind the name of a form; else any line that is no name of a form, and
    no note or field of another name (`Catatan: ...`).
    """
    matches = [match for label in _OFFICE_LABELS for line in lines if (match := re.match(label, line))]
    named, labelled = [match[1].strip() for match in matches], {match[0] for match in matches}
    rest = [line for line in lines if line not in labelled]
    held = [line[match.start() :] for line in rest if _PERSON.match(line) and (match := _OFFICE.search(line))]
    rest = [line for line in rest if not (_PERSON.match(line) and _OFFICE.search(line))]
    dated = [_YEAR_BEHIND.sub("", line) for line in rest]
    offices = named + [line for line in dated if _OFFICE.search(line) and not _FORM.search(line)]
    offices += [line for line in held if len(line.split()) > 1]
    wholes = [line for line in offices if not _UNIT.match(line)]
    behind = [line[match.start() :] for line in dated if (match := _OFFICE.search(line)) and _FORM.match(line)]
    within = [line for line in behind if not (_UNIT.match(line) or _FORM.search(line) or _SENTENCE.search(line))]
    unlabelled = [line for line in rest if not (_FORM.search(line) or re.match(r"[^:]{2,60}:", line))]
    return next(iter(wholes or offices or within or unlabelled), "")
