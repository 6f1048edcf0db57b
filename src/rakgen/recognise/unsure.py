"""Unsure: which columns of a new form were read as what no heading of theirs says for certain."""

import re
from collections.abc import Iterator, Sequence

from rakgen.recognise.again import text_of
from rakgen.recognise.columns import Spec, width_of
from rakgen.recognise.contents import MARKS
from rakgen.recognise.doubts import Doubt
from rakgen.recognise.headings import meaning_of
from rakgen.recognise.own_year import is_free_by_year
from rakgen.recognise.parts import is_part
from rakgen.recognise.periods import WORDED, headed, is_no_part, of_no_part, without_periods
from rakgen.recognise.pieces import WholeTable
from rakgen.recognise.words import plain

_OF_TIME = re.compile(
    r"(?i)\b(?:(?:tri|catur)?wulan|tribulan|tw|q|kuartal|semester|smt|bulan|bln|tahun|thn?|periode|waktu|jad[wu]al|kala"
    r"|schedule)\b"
)
"""Words beside numbers of periods that say that they are periods."""


def unsure_of(whole: WholeTable, table: Spec) -> Iterator[Doubt]:
    """The doubts about the columns of a table in the words of a layout: programmes and other items in one column, and
    periods whose headings do not say what they hold; columns of another year, or of a part of a year that plans
    do not know, which no field of a plan is for.
    """
    is_plain = table.keys().isdisjoint({"baris_tingkat", "baris_program"})
    paths = whole.paths()
    unknown = of_no_part(paths)
    for column, leaf in _placed(table["kolom"]):
        path = paths[column]
        heading = " ".join(path)
        level, _, field = str(leaf.get("isi", "")).partition(".")
        if is_plain and field == "uraian" and level != "program" and "program" in plain(heading):
            texts = {plain(cell.text) for row in whole.body if (cell := row[column]) and cell.text.strip()}
            if 0 < sum(text.startswith("program") for text in texts) < len(texts):
                yield Doubt("levels", whole.raw.place, heading, level)
        is_own = field.startswith("tambahan.")
        if is_own and "periode" not in leaf and is_free_by_year(path, whole.year):
            yield Doubt("foreign", whole.raw.place, heading, f"{level}.{field}")
        if is_own and column in unknown and (_is_of_time(path) or any(map(is_no_part, path))):
            yield Doubt("no_part", whole.raw.place, heading, f"{level}.{field}")
        is_free = is_own and not is_part(f"{level}.{field}")
        is_guessed = "periode" in leaf and (is_free or field == "target_periode")
        said = any(text_of(cell) for row in whole.body for cell in row[column : column + width_of(leaf)])
        is_told = is_guessed and meaning_of(without_periods(path)) is None
        if said and (is_told or ("periode" in leaf and _is_bare(path, field, leaf["periode"]))):
            yield Doubt("periods", whole.raw.place, heading, f"{level}.{field}")
        elif said and "periode" in leaf and _is_of_letters(path, field, str(leaf.get("tanda", "✓"))):
            yield Doubt("signs", whole.raw.place, heading, f"{level}.{field}")


def _is_of_letters(path: Sequence[str], field: str, sign: str) -> bool:
    """True for a schedule that is ticked with a sign which is none elsewhere (`R`), or that became a free field."""
    meaning = meaning_of(without_periods(path))
    is_schedule = meaning is not None and meaning.field == "jadwal"
    return is_schedule and (field.startswith("tambahan.") or (field == "jadwal" and sign not in MARKS))


def _is_bare(path: Sequence[str], field: str, kind: str) -> bool:
    """True for a number that names no kind of period (`I`) below or behind words that say neither when nor the field
    that it is read as (`Golongan`, `Kelas`), or, for two alone, that say no kind: `Anggaran I` of two.
    """
    is_numbered = any((found := headed(text)[1]) is not None and found[0] is None for text in path)
    words = without_periods(path)
    meaning = meaning_of(words)
    is_certain = meaning is not None and meaning.field in ("jadwal", "target", field.partition("_")[0])
    is_doubted = not is_certain or kind == "semester"
    return is_numbered and bool(words) and is_doubted and not any(map(_OF_TIME.search, words))


def _is_of_time(path: Sequence[str]) -> bool:
    """True for headings without words beside their period, or with such as say when, how much or that they are periods:
    no `Golongan`.
    """
    words = without_periods(path)
    meaning = meaning_of(words)
    is_planned = meaning is not None and meaning.field in WORDED
    return not words or is_planned or any(map(_OF_TIME.search, words))


def _placed(columns: Sequence[Spec], first: int = 0) -> Iterator[tuple[int, Spec]]:
    """The columns without children, and those of periods with their period, each with where it begins."""
    for spec in columns:
        if "kolom" in spec:
            of_periods = {"periode": spec["periode"]} if "periode" in spec else {}
            yield from ((column, leaf | of_periods) for column, leaf in _placed(spec["kolom"], first))
        else:
            yield first, spec
        first += width_of(spec)
