"""Unsure: which columns of a new form were read as what no heading of theirs says for certain."""

from collections.abc import Iterator, Sequence

from rakgen.recognise.again import text_of
from rakgen.recognise.columns import Spec, width_of, without_periods
from rakgen.recognise.doubts import Doubt
from rakgen.recognise.headings import meaning_of
from rakgen.recognise.parts import is_part
from rakgen.recognise.pieces import WholeTable
from rakgen.recognise.words import plain


def unsure_of(whole: WholeTable, table: Spec) -> Iterator[Doubt]:
    """The doubts about the columns of a table in the words of a layout: programmes and other items in one column, and
    periods whose headings do not say what they hold.
    """
    is_plain = table.keys().isdisjoint({"baris_tingkat", "baris_program"})
    for column, leaf in _placed(table["kolom"]):
        heading = " ".join(whole.paths()[column])
        level, _, field = str(leaf.get("isi", "")).partition(".")
        if is_plain and field == "uraian" and level != "program" and "program" in plain(heading):
            texts = {plain(cell.text) for row in whole.body if (cell := row[column]) and cell.text.strip()}
            if 0 < sum(text.startswith("program") for text in texts) < len(texts):
                yield Doubt("levels", whole.raw.place, heading, level)
        is_free = field.startswith("tambahan.") and not is_part(f"{level}.{field}")
        is_guessed = "periode" in leaf and (is_free or field == "target_periode")
        said = any(text_of(cell) for row in whole.body for cell in row[column : column + width_of(leaf)])
        if is_guessed and said and meaning_of(without_periods(whole.paths()[column])) is None:
            yield Doubt("periods", whole.raw.place, heading, f"{level}.{field}")


def _placed(columns: Sequence[Spec], first: int = 0) -> Iterator[tuple[int, Spec]]:
    """The columns without children, and those of periods with their period, each with where it begins."""
    for spec in columns:
        if "kolom" in spec:
            of_periods = {"periode": spec["periode"]} if "periode" in spec else {}
            yield from ((column, leaf | of_periods) for column, leaf in _placed(spec["kolom"], first))
        else:
            yield first, spec
        first += width_of(spec)
