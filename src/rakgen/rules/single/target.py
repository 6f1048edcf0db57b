"""Rules about the target: how one target is written - percentages, numbers that read in two ways, ranges."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from rakgen.diagnostics import Diagnostic, Edit, Span, diagnose
from rakgen.model import Butir, Keluaran, Periode, Target
from rakgen.model.bound import figure_of
from rakgen.model.butir import OwnIndikator
from rakgen.model.target import parse_target, range_ends
from rakgen.rules.context import Context, Found, IndikatorPlace, target_span
from rakgen.rules.registry import rule
from rakgen.text.numbers import RUPIAH_SIGN


class TargetNumber(NamedTuple):
    """A target of an indikator or keluaran: for the year (`periode` None) or one period, and where it stands."""

    target: Target
    periode: tuple[Periode, int] | None
    span: Span | None


def in_periode_order(indikator: OwnIndikator) -> list[tuple[tuple[Periode, int], Target]]:
    """The targets of periods in the order of the year, bounds (`minimal 80%`) as the figures that they name."""
    return [(periode, _figure(target)) for periode, target in _as_typed(indikator)]


def yearly_figure(indikator: OwnIndikator) -> Target | None:
    """The target of the year, a bound as the figure that it names; None where there is none."""
    return None if indikator.target is None else _figure(indikator.target)


def _figure(target: Target) -> Target:
    """A target, a bound as the figure that it names, with the text that was typed."""
    figure = figure_of(target)
    return target if figure is target else figure._replace(text=target.text)


def _as_typed(indikator: OwnIndikator) -> list[tuple[tuple[Periode, int], Target]]:
    if not indikator.target_periode:
        return []
    return sorted(
        indikator.target_periode.items(), key=lambda entry: (entry[0][0].bulan(entry[0][1])[-1], -entry[0][0].value)
    )


def targets(place: IndikatorPlace) -> Iterator[TargetNumber]:
    """Every target of an indikator as typed, the year's first; places are found only when asked for."""
    if place.indikator.target is not None:
        yield TargetNumber(place.indikator.target, None, None)
    for periode, target in _as_typed(place.indikator):
        yield TargetNumber(target, periode, None)


def _in_target(context: Context, pattern: str, sign: str) -> Iterator[tuple[IndikatorPlace, Target, Span | None]]:
    """Targets that contain the sign `sign` and fit the pattern `pattern`."""
    for place in context.indikator:
        for number in targets(place):
            # Whether digits stand on both sides of the sign is quickly seen; most plans never need the pattern.
            figure = figure_of(number.target)
            left, found, right = figure.text.partition(sign)
            if found and left[-1:].isdigit() and right[:1].isdigit() and re.search(pattern, figure.text.strip()):
                yield place, figure, target_span(place.indikator, number.periode)


_MAY_EXCEED = (
    "tumbuh|naik|peningkat|meningkat|laju|rasio|capai|realisasi|banding|likuid|rentab|deviasi|inflasi|selisih|surplus"
    "|pertambah|penambah|perubah|ketersedia|kecukup|partisipasi kasar|\\bapk\\b|efektivitas|kemandirian|hunian|okupansi"
    "|keterisian|utilisasi|elastisitas|\\bro[aei]\\b"
)
"""Words of percentages that are no parts of a whole."""


def may_exceed_the_whole(indikator: OwnIndikator) -> bool:
    """True for a percentage that may be above 100: growth, ratios, what was reached of something."""
    return re.search(_MAY_EXCEED, indikator.uraian.lower()) is not None


@rule("RAK216")
def target_above_hundred(context: Context) -> Iterator[Found]:
    """Persen lebih dari 100.

    Bagian dari keseluruhan tidak dapat melebihi 100%. Indikator yang memang dapat lebih (pertumbuhan, kenaikan, rasio,
    capaian, realisasi) tidak dilaporkan.

    Salah::

        indikator:
          - uraian: Persentase aparatur yang kompeten
            target: 750%
            kegiatan:
              - uraian: Pelatihan aparatur
                jadwal: T2
                pelaksana: Sub Bagian Umum

    Benar::

        indikator:
          - uraian: Persentase aparatur yang kompeten
            target: 75%
            kegiatan:
              - uraian: Pelatihan aparatur
                jadwal: T2
                pelaksana: Sub Bagian Umum

    English: A part of a whole cannot exceed 100%. Indicators that can (growth, increase, ratio, achievement) are not
    reported.
    """
    for place in context.indikator:
        too_high = [
            number
            for number in targets(place)
            if (figure := figure_of(number.target)).kind == "persen" and (figure.value or 0) > 100
        ]
        if not too_high or may_exceed_the_whole(place.indikator):
            continue
        for number in too_high:
            span = target_span(place.indikator, number.periode)
            finding = diagnose("RAK216", context.path, span, nilai=number.target.text)
            yield Found(finding, place.path, f"{id(place.indikator)}")


@rule("RAK217")
def ambiguous_number(context: Context) -> Iterator[Found]:
    """Angka yang terbaca dua cara.

    `3,000` dapat dibaca tiga (koma desimal) atau tiga ribu (cara Inggris). Dalam bahasa Indonesia koma adalah tanda
    desimal dan titik tanda ribuan.

    Salah::

        indikator:
          - uraian: Hasil penilaian EPPD di tingkat nasional
            target: 3,000 poin
            kegiatan:
              - uraian: Evaluasi penyelenggaraan pemerintahan daerah
                jadwal: T2
                pelaksana: Sub Bagian Umum

    Benar::

        indikator:
          - uraian: Hasil penilaian EPPD di tingkat nasional
            target: 3.000 poin
            kegiatan:
              - uraian: Evaluasi penyelenggaraan pemerintahan daerah
                jadwal: T2
                pelaksana: Sub Bagian Umum

    English: `3,000` reads as three (decimal comma) or as three thousand (English). Indonesian writes a comma for
    decimals and a dot for thousands.
    """
    pattern = r"(?<![\d.,])(?!0,)\d{1,3}(?:,\d{3})+(?![\d,])"
    of_indikator = ((place.path, target, span) for place, target, span in _in_target(context, pattern, ","))
    for path, target, span in (*of_indikator, *_other_figures(context, ",")):
        match = re.search(pattern, target.text)
        # Below 100 with a % sign, three decimals are the only sensible reading.
        if match is None or (target.kind == "persen" and match[0].count(",") == 1):
            continue
        number = match[0]
        thousands = number.replace(",", ".")
        if number.count(",") > 1:  # no decimal number has two commas
            finding = diagnose("RAK217.ribuan", context.path, span, nilai=number, ribuan=thousands)
        else:
            decimal = number.rstrip("0").rstrip(",")
            finding = diagnose("RAK217", context.path, span, nilai=number, ribuan=thousands, desimal=decimal)
        yield Found(finding, path, f"{id(path[-1])} {number}")


def _other_figures(context: Context, sign: str) -> Iterator[tuple[tuple[Butir, ...], Target, Span | None]]:
    """The figures with a sign in the free fields of all items and the targets of keluaran, with the items they lie in
    and their places.
    """
    for item, path in ((place.item, place.path) for place in context.printed_items):
        for field, value in _figures(item) if isinstance(item, Butir) else ():
            if sign in value.text and re.match(rf"\s*(?:{RUPIAH_SIGN})?[+-]?\d", value.text):
                whole = item.span(field)
                yield path, value, (item.span_within(whole, value.text) if whole else None) or whole


def _figures(item: Butir) -> Iterator[tuple[str, Target]]:
    """The free fields of an item and the targets of a keluaran, with the field they stand in."""
    for tambahan in item.tambahan.values():
        if tambahan.text is not None:
            yield "tambahan", parse_target(tambahan.text)
        yield from (("tambahan", value) for value in tambahan.periode.values())
    if isinstance(item, Keluaran):
        yield from (("target", item.target),) if item.target is not None else ()
        yield from (("target_periode", value) for value in item.target_periode.values())


@rule("RAK218", mends=True)
def decimal_point_in_target(context: Context) -> Iterator[Found]:
    """Titik desimal pada target.

    Dalam bahasa Indonesia tanda desimal adalah koma: `77,5%`. `77.5%` dibaca sebagai 77,5%, tetapi tercetak dengan
    titik.

    Salah::

        indikator:
          - uraian: Persentase partisipasi pemilih
            target: 77.5%
            kegiatan:
              - uraian: Sosialisasi kepada pemilih
                jadwal: T3
                pelaksana: Sub Bagian Umum

    Benar::

        indikator:
          - uraian: Persentase partisipasi pemilih
            target: 77,5%
            kegiatan:
              - uraian: Sosialisasi kepada pemilih
                jadwal: T3
                pelaksana: Sub Bagian Umum

    English: The Indonesian decimal mark is a comma: `77,5%`. `77.5%` is read as 77,5% but prints with a dot.
    """
    # With a zero in front it is a time of day.
    pattern = r"^(?!0\d)[+-]?(?:\d+\.(?:\d{1,2}|\d{4,})|0\.\d+)(?=\s|%|$)(?!\s*WI(?:B|TA|T)\b)"
    for place, target, span in _in_target(context, pattern, "."):
        corrected = target.text.replace(".", ",", 1)
        finding = diagnose("RAK218", context.path, span, nilai=target.text, benar=corrected)
        if span is not None and span.line == span.end_line:
            finding = _with_comma(context, finding, target, span)
        yield Found(finding, place.path, f"{id(place.indikator)}")


@rule("RAK220")
def sign_after_target(context: Context) -> Iterator[Found]:
    """Tanda yang berlebih di akhir target.

    Koma atau titik koma biasanya tertinggal sewaktu beberapa nilai ditulis sebaris, dan ikut tercetak; begitu pula
    tanda persen yang kedua.

    Salah::

        indikator:
          - uraian: Persentase partisipasi pemilih
            target: 77,5%,
            kegiatan:
              - uraian: Sosialisasi kepada pemilih
                jadwal: T3
                pelaksana: Sub Bagian Umum

    Benar::

        indikator:
          - uraian: Persentase partisipasi pemilih
            target: 77,5%
            kegiatan:
              - uraian: Sosialisasi kepada pemilih
                jadwal: T3
                pelaksana: Sub Bagian Umum

    English: A comma or semicolon at the end is usually left over from values typed in a row, and it is printed, as is
    a second percent sign.
    """
    for place in context.indikator:
        for number in targets(place):
            text = number.target.text.rstrip()
            right = text.rstrip(",; ")
            behind = right.partition("%")[2]
            if "%" in behind or "persen" in behind:
                right = re.sub(r"%\s*(?:%|persen\b)", "%", right)
            if right and right != text:
                span = target_span(place.indikator, number.periode)
                finding = diagnose("RAK220", context.path, span, nilai=text, benar=right)
                yield Found(finding, place.path, f"{id(place.indikator)}")


def _with_comma(context: Context, finding: Diagnostic, target: Target, span: Span) -> Diagnostic:
    """The finding with the edit that writes a comma, where the dot stands in the file as in the text."""
    line = context.lines[span.line - 1] if span.line <= len(context.lines) else ""
    point = line.find(".", span.column - 1, span.end_column - 1)
    if point < 0 or target.text.replace(".", "", 1) not in line[:point] + line[point + 1 :]:
        return finding
    edit = Edit(Span(span.line, point + 1, span.line, point + 2), ",")
    return Diagnostic(finding.key, finding.path, span, finding.values, finding.severity, (edit,))


@rule("RAK219")
def target_is_range(context: Context) -> Iterator[Found]:
    """Target berupa rentang.

    Pedoman evaluasi SAKIP memberi nilai nol pada target berentang (`5-10%`). Tulis satu angka. `rakgen capaian` menilai
    rentang 100 di dalamnya, dan di luarnya terhadap ujung yang terdekat.

    Salah::

        indikator:
          - uraian: Persentase aparatur yang kompeten
            target: 70-80%
            kegiatan:
              - uraian: Pelatihan aparatur
                jadwal: T2
                pelaksana: Sub Bagian Umum

    Benar::

        indikator:
          - uraian: Persentase aparatur yang kompeten
            target: 75%
            kegiatan:
              - uraian: Pelatihan aparatur
                jadwal: T2
                pelaksana: Sub Bagian Umum

    English: SAKIP evaluation gives nothing for a target that is a range (`5-10%`). Write one figure. `rakgen capaian`
    judges a range as 100 within it, and beyond it against the end that is nearer.
    """
    for place in context.indikator:
        for number in targets(place):
            if range_ends(number.target):
                span = target_span(place.indikator, number.periode)
                finding = diagnose("RAK219", context.path, span, nilai=number.target.text)
                yield Found(finding, place.path, f"{id(place.indikator)}")


def to_percent(target: Target, satuan: str | None) -> tuple[str, Decimal | None]:
    """A target's kind and value; a plain figure whose `satuan` is percent counts as a percentage."""
    if target.kind == "angka" and not target.satuan and satuan and satuan.strip().lower() in ("%", "persen"):
        return "persen", target.value
    if target.kind == "angka" and target.satuan and target.satuan.startswith("%"):
        return "persen", target.value
    return target.kind, target.value


__all__ = ["TargetNumber", "may_exceed_the_whole", "to_percent", "targets", "in_periode_order", "yearly_figure"]
