"""Rules about the target_periode: the targets of an indikator's periods are of one kind, and in accord with the target
of the year.
"""

from collections.abc import Iterator
from decimal import Decimal

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.model import Butir, Indikator, Periode, Target, Targeted
from rakgen.model.butir import OwnIndikator
from rakgen.model.figures import unit_of
from rakgen.model.joined import alike, own_unit
from rakgen.model.joining import contradicted, differing_words, plain_of_periods
from rakgen.model.kinds import count_other_things, is_counted
from rakgen.model.measures import factors_of
from rakgen.model.periode import WHOLE
from rakgen.model.series import MANNERS, Manner, in_periode, is_measured_anew, tolerance
from rakgen.model.target import quantity
from rakgen.model.walk import walk
from rakgen.rules.context import Context, Found, target_span
from rakgen.rules.registry import rule
from rakgen.rules.single.target import in_periode_order, to_percent, yearly_figure
from rakgen.rules.single.target_series import Series, is_divided_evenly, periode_name, series_of
from rakgen.text.nearest import unspaced
from rakgen.text.numbers import format_number, format_rupiah

_COMPARABLE_KINDS = frozenset({"persen", "angka", "rupiah", "predikat", "opini", "level"})
_EXAMPLES = {"persen": "75%", "angka": "75", "rupiah": "Rp 1.000.000", "predikat": "B", "opini": "WTP", "level": "III"}


@rule("RAK211")
def mixed_target_kinds(context: Context) -> Iterator[Found]:
    """Jenis target bercampur dalam satu indikator.

    `30 | 50% | 75% | 100%`: tanda persen pada satu triwulan tertinggal. Tanda `-`, angka 0 dan periode yang tidak
    ditulis tidak dihitung; jenis yang berbeda antarindikator wajar.

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

    English: `30 | 50% | 75% | 100%`: one quarter has lost its percent sign. `-`, 0 and periods not written do not
    count; different kinds for different indikator are normal.
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
        yearly = yearly_figure(indikator)
        if yearly is not None and yearly.kind in _COMPARABLE_KINDS:
            all_kinds.append(to_percent(yearly, indikator.satuan)[0])
        if len(set(all_kinds)) < 2:
            continue
        main_kind = max(dict.fromkeys(reversed(all_kinds)), key=all_kinds.count)
        odd = [(periode, target) for periode, target, kind in written if kind != main_kind]
        periode, target = odd[0] if odd else (None, yearly)
        assert target is not None
        spans = [target_span(indikator, periode) for periode, _ in odd] or [target_span(indikator, None)]
        finding = diagnose(
            "RAK211",
            context.path,
            spans[0],
            nilai=target.text,
            periode=periode_name(periode),
            utama=main_kind,
            contoh=_EXAMPLES[main_kind],
            related=tuple(span for span in spans[1:] if span),
        )
        yield Found(finding, place.path)


@rule("RAK212")
def last_target_differs(context: Context) -> Iterator[Found]:
    """Target periode terakhir berbeda dengan target tahunan.

    Target kumulatif periode terakhir adalah target tahunan, dan keduanya sama dengan Perjanjian Kinerja. Dengan
    `kumulatif: tidak`, jumlah semua periode yang harus sama, kecuali waktu, skor, dan yang per sesuatu (`kali/bulan`),
    yang tidak dijumlahkan; dengan `gabung: terakhir` di sampingnya yang terakhir, dan
    dengan `gabung: rata-rata` tidak diperiksa. Bila `kumulatif` tidak ditulis, salah satu dari keduanya sudah cukup.
    `gabung` yang menjadikan target tiap periode angka lain daripada `kumulatif`, atau daripada target setahun yang
    adalah jumlahnya, rata-ratanya atau target terakhirnya, disebut pada `gabung`: capaiannya tidak dapat dinilai.
    Tanpa target tiap periode, atau dengan satu saja, `gabung` selain `terakhir` bertentangan dengan `kumulatif: ya`,
    dan selain `jumlah` dengan `kumulatif: tidak` bagi yang dihitung banyaknya (laporan, orang, rupiah).
    Jumlah `anggaran_periode` harus sama dengan `anggaran`; bila ditulis untuk beberapa tahun, `anggaran`
    boleh juga anggaran tahun rencana saja. `target_tahun` untuk tahun rencana harus sama dengan `target`, juga pada
    keluaran dan pada indikator tujuan, program atau sub kegiatan.

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

    English: The last cumulative target is the year's target, and both agree with the Perjanjian Kinerja. With
    `kumulatif: tidak` the sum of all periods is compared, but of days, scores and rates, which nobody adds up; with
    `gabung: terakhir` beside it the last one, with `gabung: rata-rata` nothing. Without `kumulatif` either will do.
    A `gabung` that makes another figure of the targets than `kumulatif`, or than the year's target which is their
    sum, mean or last one, is told at `gabung`: nothing that was reached can be judged then. Without targets by
    periods, or with one alone, a `gabung` but `terakhir` contradicts `kumulatif: ya`, and one but `jumlah`
    contradicts `kumulatif: tidak` of what is counted (reports, persons, rupiah). Budgets by periods come to that of
    the year, and `target_tahun` of the plan's year is `target`, of keluaran and of the indikator of tujuan, program
    or sub kegiatan too.
    """
    for place in context.indikator:
        indikator, yearly = place.indikator, yearly_figure(place.indikator)
        if _decided_otherwise(indikator) is not None:
            continue  # told below
        if yearly is None or not indikator.target_periode or yearly.kind not in _COMPARABLE_KINDS:
            continue
        series = series_of(indikator)
        if (
            not series.target
            or series.kind != to_percent(yearly, indikator.satuan)[0]
            or is_divided_evenly(indikator, series)
        ):
            continue
        last = series.target[-1]
        others = [index for index, target in enumerate(series.target) if _is_other(target, yearly, indikator)]
        if others:
            yield Found(_told(context, indikator, "RAK212.satuan", series, yearly, others[-1]), place.path)
            continue
        same_last = _equal(last, yearly)
        if series.values and series.yearly and (amount := quantity(series.yearly)) is not None:
            same_last = series.values[-1] == amount
            total = sum(series.values, Decimal(0))
            same_total = abs(total - amount) <= tolerance(series.values)
            is_level = is_measured_anew(series.values, amount, percent=series.kind == "persen")
            if _is_told_by_the_sum(indikator, series) and not (same_total or is_level):
                text = _format(total, series.yearly, yearly)
                span = target_span(indikator, series.periode[-1])
                yield Found(diagnose("RAK212.jumlah", context.path, span, jumlah=text, tahunan=yearly.text), place.path)
            is_mean = indikator.gabung == "rata-rata" and is_measured_anew(series.values, amount, percent=True)
            if is_mean or not _is_told_by_the_last(indikator, same_total=same_total):
                continue
        elif indikator.kumulatif is False:
            continue
        if not same_last:
            key = "RAK212.terakhir" if indikator.kumulatif is False else "RAK212"
            yield Found(_told(context, indikator, key, series, yearly), place.path)
    yield from _contradictions(context)
    yield from _years(context)
    yield from _budgets(context)


_OF_MANNER: dict[Manner, tuple[str, str, str]] = {
    Manner.SUM: ("jumlah", "jumlahnya", "their sum"),
    Manner.LAST: ("terakhir", "yang terakhir", "the last of them"),
    Manner.MEAN: ("rata-rata", "rata-ratanya", "their mean"),
}


def _targeted(context: Context) -> Iterator[tuple[Targeted, tuple[Butir, ...]]]:
    """What can have a target in a rak or a programme of the plan, each with the items above it and itself."""
    own_programs = (context.rencana.program[key] for key in context.rencana.program if key in context.own_programs)
    of_programs = ((item, (*above[1:], item)) for program in own_programs for _, item, above, _ in walk(program))
    for item, path in (*((place.item, place.path) for place in context.items), *of_programs):
        if isinstance(item, Targeted):
            yield item, path


def _contradictions(context: Context) -> Iterator[Found]:
    """A `gabung` that contradicts its own indikator, at whatever level that stands."""
    for item, path in _targeted(context):
        finding = _joined_otherwise(context, item) if isinstance(item, OwnIndikator) else None
        if finding is not None:
            yield Found(finding, path)


def _decided_otherwise(indikator: OwnIndikator) -> Manner | None:
    """How the plan joins the periods of an indikator whose own `gabung` makes something else of them."""
    return contradicted(indikator, MANNERS[indikator.gabung]) if indikator.gabung else None


def _joined_otherwise(context: Context, indikator: OwnIndikator) -> Diagnostic | None:
    """The finding of a `gabung` that makes something else of the periods than the plan does."""
    decided = _decided_otherwise(indikator)
    if indikator.gabung is None or decided is None:
        return None
    targets = plain_of_periods(indikator)
    results = (in_periode(targets, *WHOLE, joined_by) for joined_by in (decided, MANNERS[indikator.gabung]))
    own, other = (result.text.strip() if result is not None else "" for result in results)
    name, word, english = _OF_MANNER[decided]
    if words_told := differing_words(indikator):
        other = f"{indikator.gabung}({', '.join(words_told)})"
    if own == other:
        words = {"gabung": indikator.gabung, "kumulatif": "ya" if indikator.kumulatif else "tidak", "lain": name}
        return diagnose("RAK212.kumulatif", context.path, indikator.key_span("gabung"), related=(), **words)
    by, by_en = f"target setahun ({word})", f"the year's target ({english})"
    if indikator.kumulatif is not None:
        by = by_en = f"`kumulatif: {'ya' if indikator.kumulatif else 'tidak'}`"
    values = {"gabung": indikator.gabung, "hasil": other, "nilai": own, "asal": by, "asal_en": by_en}
    return diagnose("RAK212.gabung", context.path, indikator.key_span("gabung"), related=(), **values, lain=name)


def _told(
    context: Context, indikator: Indikator, key: str, series: Series, yearly: Target, index: int = -1
) -> Diagnostic:
    """What is told of a target of the periods, else of their last, beside that of the year."""
    periode = series.periode[index]
    span, name = target_span(indikator, periode), periode_name(periode)
    return diagnose(key, context.path, span, periode=name, nilai=series.target[index].text, tahunan=yearly.text)


def _is_other(target: Target, yearly: Target, indikator: OwnIndikator) -> bool:
    """True for a target of a period that counts other things than the year's."""
    units = own_unit(target), unit_of("target", yearly, indikator)
    return count_other_things(*units) and not factors_of(*units)


def _is_told_by_the_sum(indikator: OwnIndikator, series: Series) -> bool:
    """True where the sum of the periods is to be the value of the year: of percentages too, but nobody adds up days,
    scores and rates (`kali/bulan`).
    """
    is_added = indikator.gabung == "jumlah" or series.kind == "persen" or is_counted(indikator)
    return indikator.kumulatif is False and indikator.gabung in (None, "jumlah") and is_added


def _is_told_by_the_last(indikator: OwnIndikator, *, same_total: bool) -> bool:
    """True where the last value of the periods is the one to be that of the year."""
    if indikator.kumulatif is None:
        return not same_total
    return indikator.kumulatif or indikator.gabung == "terakhir"


def _years(context: Context) -> Iterator[Found]:
    """Targets of several years that say another one than `target` for the year of the plan: of every item of a rak or
    of a programme of the plan that has any.
    """
    year = context.rencana.tahun
    for item, path in _targeted(context):
        yearly, own = item.target, item.target_tahun.get(year)
        comparable = all(target is not None and target.kind in _COMPARABLE_KINDS for target in (yearly, own))
        if comparable and yearly is not None and own is not None and not _equal(own, yearly):
            span = item.key_span("target_tahun")
            finding = diagnose("RAK212.tahun", context.path, span, tahun=str(year), nilai=own.text, tahunan=yearly.text)
            yield Found(finding, path)


def _budgets(context: Context) -> Iterator[Found]:
    """Budgets by periods that add up to another amount than that of the year; of a plan of several years that is the
    amount of its own one or of all of them.
    """
    for place in context.activities:
        yearly, periods = place.item.anggaran, place.item.anggaran_periode.values()
        total = sum(amount.value for amount in periods)
        own = place.item.anggaran_periode.get((Periode.TAHUN, context.rencana.tahun))
        if yearly is not None and periods and yearly.value not in (total, own.value if own else total):
            finding = diagnose(
                "RAK212.anggaran",
                context.path,
                place.item.key_span("anggaran_periode"),
                jumlah=format_rupiah(Decimal(total), [amount.text for amount in periods]),
                tahunan=yearly.text,
            )
            yield Found(finding, place.path)


def _equal(first: Target, second: Target) -> bool:
    if first.value is not None and second.value is not None:
        left, right = map(quantity, alike([first, second]))
        return left == right
    return unspaced(first.text) == unspaced(second.text)


def _format(value: Decimal, counted: Target, typed: Target) -> str:
    """A sum of figures as the year's is `counted`; with its unit where that is another than the one `typed`."""
    is_other = factors_of(own_unit(counted), own_unit(typed)) is not None
    return format_number(value) + ("%" if typed.kind == "persen" else f" {counted.satuan}" if is_other else "")
