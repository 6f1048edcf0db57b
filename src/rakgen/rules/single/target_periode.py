"""Target periode rules: the targets of an indikator's periods against each other, the year's target and the schedule."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from rakgen.diagnostics import diagnose
from rakgen.model import Indikator, Periode, Target
from rakgen.rules.context import Context, Found, number_span
from rakgen.rules.registry import rule
from rakgen.rules.single.indikator_words import lower_better_word
from rakgen.rules.single.target import in_periode_order, to_percent

_COMPARABLE_KINDS = frozenset({"persen", "angka", "rupiah", "predikat", "opini", "level"})
_EXAMPLES = {"persen": "75%", "angka": "75", "rupiah": "Rp 1.000.000", "predikat": "B", "opini": "WTP", "level": "III"}


class Series(NamedTuple):
    """The written period targets of an indikator, without `-`: periods, targets, and values where all are numbers of one kind."""

    periode: list[tuple[Periode, int]]
    target: list[Target]
    kind: str
    values: list[Decimal]


def _series(indikator: Indikator) -> Series:
    written = [(periode, target) for periode, target in in_periode_order(indikator) if target.kind != "tanpa"]
    kinds = {to_percent(target, indikator.satuan)[0] for _, target in written}
    values = [target.value for _, target in written if target.value is not None]
    same_kind = len(kinds) == 1 and len(values) == len(written) and len({periode[0] for periode, _ in written}) == 1
    return Series(
        [p for p, _ in written],
        [t for _, t in written],
        kinds.pop() if len(kinds) == 1 else "",
        values if same_kind else [],
    )


@rule("RAK211")
def mixed_target_kinds(context: Context) -> Iterator[Found]:
    """Jenis target bercampur dalam satu indikator.

    `30 | 50% | 75% | 100%`: tanda persen pada satu triwulan tertinggal. Tanda `-`, angka 0 dan periode yang tidak ditulis tidak dihitung; jenis yang berbeda
    antarindikator wajar.

    Salah::

        layout: renaksi-triwulan
        sasaran:
          - uraian: Meningkatnya nilai RAD-PPK
            indikator:
              - uraian: Persentase kualitas nilai indikator RAD-PPK
                target_periode:
                  T1: 30
                  T2: 50%
                  T3: 75%
                  T4: 100%
                kegiatan:
                  - uraian: Monitoring dan evaluasi RAD-PPK
                    pelaksana: Sub Bagian Umum

    Benar::

        layout: renaksi-triwulan
        sasaran:
          - uraian: Meningkatnya nilai RAD-PPK
            indikator:
              - uraian: Persentase kualitas nilai indikator RAD-PPK
                target_periode:
                  T1: 30%
                  T2: 50%
                  T3: 75%
                  T4: 100%
                kegiatan:
                  - uraian: Monitoring dan evaluasi RAD-PPK
                    pelaksana: Sub Bagian Umum

    English: `30 | 50% | 75% | 100%`: one quarter has lost its percent sign. `-`, 0 and periods not written do not count; different kinds for
    different indikator are normal.
    """
    for place in context.indikator:
        indikator = place.indikator
        if not indikator.target_periode:
            continue
        written = [
            (periode, target, to_percent(target, indikator.satuan)[0])
            for periode, target in in_periode_order(indikator)
            if target.value != 0 and target.kind in _COMPARABLE_KINDS
        ]
        kinds = [kind for _, _, kind in written]
        all_kinds = list(kinds)
        if indikator.target is not None and indikator.target.kind in _COMPARABLE_KINDS:
            all_kinds.append(to_percent(indikator.target, indikator.satuan)[0])
        if len(set(all_kinds)) < 2:
            continue
        main_kind = max(dict.fromkeys(reversed(all_kinds)), key=all_kinds.count)
        odd = [(periode, target) for periode, target, kind in written if kind != main_kind]
        periode, target = odd[0] if odd else (None, indikator.target)
        assert target is not None
        spans = [number_span(indikator, periode) for periode, _ in odd] or [number_span(indikator, None)]
        finding = diagnose(
            "RAK211", context.path, spans[0], nilai=target.text, periode=_name(periode), utama=main_kind, contoh=_EXAMPLES[main_kind],
            related=tuple(span for span in spans[1:] if span),
        )  # fmt: skip
        yield Found(finding, place.path)


@rule("RAK212")
def last_target_differs(context: Context) -> Iterator[Found]:
    """Target periode terakhir berbeda dengan target tahunan.

    Target kumulatif periode terakhir adalah target tahunan, dan keduanya sama dengan Perjanjian Kinerja. Dengan `kumulatif: tidak`, jumlah semua periode yang
    harus sama. Bila `kumulatif` tidak ditulis, salah satu dari keduanya sudah cukup.

    Salah::

        layout: renaksi-triwulan
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Persentase temuan yang ditindaklanjuti
                target: 80%
                target_periode:
                  T1: 20%
                  T2: 40%
                  T3: 60%
                  T4: 75%
                kumulatif: ya
                kegiatan:
                  - uraian: Tindak lanjut hasil pemeriksaan
                    pelaksana: Sub Bagian Umum

    Benar::

        layout: renaksi-triwulan
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Persentase temuan yang ditindaklanjuti
                target: 80%
                target_periode:
                  T1: 20%
                  T2: 40%
                  T3: 60%
                  T4: 80%
                kumulatif: ya
                kegiatan:
                  - uraian: Tindak lanjut hasil pemeriksaan
                    pelaksana: Sub Bagian Umum

    English: The last cumulative target is the year's target, and both agree with the Perjanjian Kinerja. With `kumulatif: tidak` the sum of all periods is
    compared. Without `kumulatif` either will do.
    """
    for place in context.indikator:
        indikator, yearly = place.indikator, place.indikator.target
        if yearly is None or not indikator.target_periode or yearly.kind not in _COMPARABLE_KINDS:
            continue
        series = _series(indikator)
        if (
            not series.target
            or series.kind != to_percent(yearly, indikator.satuan)[0]
            or _is_divided_evenly(indikator, series)
        ):
            continue
        last = series.target[-1]
        same_last = _equal(last, yearly)
        if series.values and yearly.value is not None:
            total = sum(series.values, Decimal(0))
            same_total = abs(total - yearly.value) <= _tolerance(series.values)
            if indikator.kumulatif is False and not (same_total or _even(series, yearly.value)):
                text = _format(total, yearly)
                span = number_span(indikator, series.periode[-1])
                yield Found(diagnose("RAK212.jumlah", context.path, span, jumlah=text, tahunan=yearly.text), place.path)
            if indikator.kumulatif is False or (indikator.kumulatif is None and same_total):
                continue
        elif indikator.kumulatif is False:
            continue
        if not same_last:
            periode = series.periode[-1]
            finding = diagnose(
                "RAK212",
                context.path,
                number_span(indikator, periode),
                periode=_name(periode),
                nilai=last.text,
                tahunan=yearly.text,
            )
            yield Found(finding, place.path)


def _equal(first: Target, second: Target) -> bool:
    if first.value is not None and second.value is not None:
        return first.value == second.value
    return "".join(first.text.split()).casefold() == "".join(second.text.split()).casefold()


def _even(series: Series, yearly: Decimal) -> bool:
    """True for figures measured anew each period: all the year's own, or percentages whose mean it is."""
    if series.kind == "persen":
        return abs(sum(series.values, Decimal(0)) / len(series.values) - yearly) <= _tolerance(series.values)
    return set(series.values) == {yearly}


def _tolerance(values: list[Decimal]) -> Decimal:
    """How far a sum of rounded figures may be off: one unit of their last decimal for each."""
    decimals = max(-int(value.as_tuple().exponent) for value in values)
    return Decimal(len(values)).scaleb(-decimals) / 2 if decimals > 0 else Decimal(0)


def _format(value: Decimal, example: Target) -> str:
    text = f"{value:f}".replace(".", ",")
    return f"{text}%" if example.kind == "persen" else text


def _name(periode: tuple[Periode, int] | None) -> str:
    return periode[0].label(periode[1]) if periode else "target"


@rule("RAK213")
def cumulative_target_falls(context: Context) -> Iterator[Found]:
    """Target kumulatif turun.

    Target kumulatif suatu triwulan memuat triwulan sebelumnya, jadi tidak dapat lebih kecil. Bila makin kecil memang makin baik, tulis `arah: turun`; bila angkanya
    tidak kumulatif, tulis `kumulatif: tidak`.

    Salah::

        layout: renaksi-triwulan
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Persentase temuan yang ditindaklanjuti
                target: 75%
                target_periode:
                  T1: 20%
                  T2: 60%
                  T3: 40%
                  T4: 75%
                kegiatan:
                  - uraian: Tindak lanjut hasil pemeriksaan
                    pelaksana: Sub Bagian Umum

    Benar::

        layout: renaksi-triwulan
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Persentase temuan yang ditindaklanjuti
                target: 75%
                target_periode:
                  T1: 20%
                  T2: 40%
                  T3: 60%
                  T4: 75%
                kegiatan:
                  - uraian: Tindak lanjut hasil pemeriksaan
                    pelaksana: Sub Bagian Umum

    English: A cumulative target contains those before it and cannot be smaller. Where lower is better write `arah: turun`; where the figures are not
    cumulative, `kumulatif: tidak`.
    """
    for place in context.indikator:
        indikator = place.indikator
        if not indikator.target_periode or indikator.arah == "turun" or indikator.kumulatif is False:
            continue
        series = _series(indikator)
        if len(series.values) < 2 or lower_better_word(indikator) or not _is_cumulative(indikator, series):
            continue
        for index in range(1, len(series.values)):
            if series.values[index] < series.values[index - 1]:
                finding = diagnose(
                    "RAK213", context.path, number_span(indikator, series.periode[index]), nilai=series.target[index].text,
                    periode=_name(series.periode[index]), lama=series.target[index - 1].text, periode_lama=_name(series.periode[index - 1]),
                )  # fmt: skip
                yield Found(finding, place.path)
                break


def _is_cumulative(indikator: Indikator, series: Series) -> bool:
    """True when the figures are said to be cumulative, or can be nothing else: the last is the year's and their sum is not."""
    if indikator.kumulatif is not None:
        return indikator.kumulatif
    yearly = indikator.target.value if indikator.target else None
    return yearly is not None and series.values[-1] == yearly != sum(series.values)


@rule("RAK214")
def percent_divided_evenly(context: Context) -> Iterator[Found]:
    """Target persen dibagi rata.

    Target 100% yang ditulis 25% tiap triwulan adalah hasil bagi empat, bukan target: persentase tidak dijumlahkan. Tulis capaian yang diharapkan sampai dengan tiap
    triwulan. Bila angkanya memang bagian yang dijumlahkan, tulis `kumulatif: tidak`.

    Salah::

        layout: renaksi-triwulan
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Persentase temuan yang ditindaklanjuti
                target: 100%
                target_periode:
                  T1: 25%
                  T2: 25%
                  T3: 25%
                  T4: 25%
                kegiatan:
                  - uraian: Tindak lanjut hasil pemeriksaan
                    pelaksana: Sub Bagian Umum

    Benar::

        layout: renaksi-triwulan
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Persentase temuan yang ditindaklanjuti
                target: 100%
                target_periode:
                  T1: 10%
                  T2: 50%
                  T3: 80%
                  T4: 100%
                kegiatan:
                  - uraian: Tindak lanjut hasil pemeriksaan
                    pelaksana: Sub Bagian Umum

    English: A target of 100% written as 25% for each quarter is a division by four, not a target: percentages do not add up. Write what should be reached by each
    quarter; if the figures really are shares of a sum, write `kumulatif: tidak`.
    """
    for place in context.indikator:
        indikator = place.indikator
        if (
            indikator.target_periode
            and indikator.target
            and _is_divided_evenly(indikator, series := _series(indikator))
        ):
            finding = diagnose(
                "RAK214", context.path, number_span(indikator, series.periode[0]), tahunan=indikator.target.text,
                nilai=series.target[0].text, banyak=str(len(series.values)),
            )  # fmt: skip
            yield Found(finding, place.path)


def _is_divided_evenly(indikator: Indikator, series: Series) -> bool:
    """True when a yearly percentage was cut into equal parts, one for each period of the year."""
    if indikator.kumulatif is False or indikator.target is None or len(series.values) not in (2, 4, 12):
        return False
    kind, yearly = to_percent(indikator.target, indikator.satuan)
    return (
        kind == series.kind == "persen"
        and len(series.values) == series.periode[0][0].value
        and len(set(series.values)) == 1
        and series.values[0] > 0
        and yearly is not None
        and abs(sum(series.values) - yearly) <= _tolerance(series.values)
    )


@rule("RAK215")
def target_without_kegiatan(context: Context) -> Iterator[Found]:
    """Target pada periode yang belum mempunyai kegiatan.

    Target yang lebih dari nol pada suatu triwulan memerlukan kegiatan pada atau sebelum triwulan itu. Hanya diperiksa bila semua kegiatan indikator itu mempunyai
    jadwal dan tabelnya mencetak jadwal.

    Salah::

        layout: renaksi-jadwal
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Persentase temuan yang ditindaklanjuti
                target_periode:
                  T1: 20%
                  T4: 75%
                kegiatan:
                  - uraian: Tindak lanjut hasil pemeriksaan
                    jadwal: Juli-November
                    pelaksana: Sub Bagian Umum

    Benar::

        layout: renaksi-jadwal
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Persentase temuan yang ditindaklanjuti
                target_periode:
                  T3: 20%
                  T4: 75%
                kegiatan:
                  - uraian: Tindak lanjut hasil pemeriksaan
                    jadwal: Juli-November
                    pelaksana: Sub Bagian Umum

    English: A target above zero needs an activity in or before its period. Checked only where every activity of the indikator has a schedule and
    the form prints it.
    """
    starts: dict[int, int] = {}
    for kegiatan_place in context.kegiatan:
        jadwal = kegiatan_place.whole.jadwal
        bulan = min(jadwal.bulan) if jadwal and kegiatan_place.printed.periode_jadwal else 0
        starts[id(kegiatan_place.indikator)] = min(starts.get(id(kegiatan_place.indikator), 13), bulan)
    for indikator_place in context.indikator:
        start = starts.get(id(indikator_place.indikator), 0)
        if start == 0 or not indikator_place.indikator.target_periode:
            continue
        for (kind, ordinal), target in in_periode_order(indikator_place.indikator):
            if target.kind == "tanpa" or target.value == 0 or (target.value is None and target.kind == "teks"):
                continue
            if kind.bulan(ordinal)[-1] < start:
                finding = diagnose(
                    "RAK215", context.path, number_span(indikator_place.indikator, (kind, ordinal)), nilai=target.text,
                    periode=kind.label(ordinal), mulai=Periode.BULAN.label(start),
                )  # fmt: skip
                yield Found(finding, indikator_place.path)
            break
