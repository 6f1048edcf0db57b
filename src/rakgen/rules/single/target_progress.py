"""Rules about the progress of targets: how the targets of an indikator's periods go through the year, and whether a
kegiatan bears them.
"""

from collections.abc import Iterator

from rakgen.diagnostics import diagnose
from rakgen.model import Indikator, Periode
from rakgen.model.bound import bound_of
from rakgen.model.target import quantity
from rakgen.rules.context import Context, Found, target_span
from rakgen.rules.registry import rule
from rakgen.rules.single.indikator_words import lower_better_word
from rakgen.rules.single.target import in_periode_order
from rakgen.rules.single.target_series import Series, is_divided_evenly, periode_name, series_of


@rule("RAK213")
def cumulative_target_falls(context: Context) -> Iterator[Found]:
    """Target kumulatif turun.

    Target kumulatif suatu triwulan memuat triwulan sebelumnya, jadi tidak dapat lebih kecil. Bila makin kecil memang
    makin baik, tulis `arah: turun`; bila angkanya tidak kumulatif, tulis `kumulatif: tidak`.

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

    English: A cumulative target contains those before it and cannot be smaller. Where lower is better write `arah:
    turun`; where the figures are not cumulative, `kumulatif: tidak`.
    """
    for place in context.indikator:
        indikator = place.indikator
        bound = bound_of(indikator.target)
        is_lower = indikator.arah == "turun" or (bound is not None and bound.direction == "turun")
        if not indikator.target_periode or is_lower or indikator.kumulatif is False:
            continue
        series = series_of(indikator)
        if len(series.values) < 2 or lower_better_word(indikator) or not _is_cumulative(indikator, series):
            continue
        for index in range(1, len(series.values)):
            if series.values[index] < series.values[index - 1]:
                finding = diagnose(
                    "RAK213",
                    context.path,
                    target_span(indikator, series.periode[index]),
                    nilai=series.target[index].text,
                    periode=periode_name(series.periode[index]),
                    lama=series.target[index - 1].text,
                    periode_lama=periode_name(series.periode[index - 1]),
                )
                yield Found(finding, place.path)
                break


def _is_cumulative(indikator: Indikator, series: Series) -> bool:
    """True when the figures are said to be cumulative, or can be nothing else: the last is the year's and their sum is
    not.
    """
    if indikator.kumulatif is not None:
        return indikator.kumulatif
    yearly = quantity(series.yearly) if series.yearly else None
    return yearly is not None and series.values[-1] == yearly != sum(series.values)


@rule("RAK214")
def percent_divided_evenly(context: Context) -> Iterator[Found]:
    """Target persen dibagi rata.

    Target 100% yang ditulis 25% tiap triwulan adalah hasil bagi empat, bukan target: persentase tidak dijumlahkan.
    Tulis capaian yang diharapkan sampai dengan tiap triwulan. Bila angkanya memang bagian yang dijumlahkan, tulis
    `kumulatif: tidak`.

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

    English: A target of 100% written as 25% for each quarter is a division by four, not a target: percentages do not
    add up. Write what should be reached by each quarter; if the figures really are shares of a sum, write `kumulatif:
    tidak`.
    """
    for place in context.indikator:
        indikator = place.indikator
        if (
            indikator.target_periode
            and indikator.target
            and is_divided_evenly(indikator, series := series_of(indikator))
        ):
            finding = diagnose(
                "RAK214", context.path, target_span(indikator, series.periode[0]), tahunan=indikator.target.text,
                nilai=series.target[0].text, banyak=str(len(series.values)),
            )  # fmt: skip
            yield Found(finding, place.path)


@rule("RAK215")
def target_without_kegiatan(context: Context) -> Iterator[Found]:
    """Target pada periode yang belum mempunyai kegiatan.

    Target yang lebih dari nol pada suatu triwulan memerlukan kegiatan pada atau sebelum triwulan itu. Hanya diperiksa
    bila semua kegiatan indikator itu mempunyai jadwal dan tabelnya mencetak jadwal.

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

    English: A target above zero needs an activity in or before its period. Checked only where every activity of the
    indikator has a schedule and the form prints it.
    """
    starts: dict[int, int] = {}
    by_periode = {id(place.indikator) for place in context.indikator if place.indikator.target_periode}
    for kegiatan_place in context.kegiatan:
        if id(kegiatan_place.indikator) not in by_periode:
            continue
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
                    "RAK215", context.path, target_span(indikator_place.indikator, (kind, ordinal)), nilai=target.text,
                    periode=kind.label(ordinal), periode_en=kind.label_en(ordinal),
                    mulai=Periode.BULAN.label(start), mulai_en=Periode.BULAN.label_en(start),
                )  # fmt: skip
                yield Found(finding, indikator_place.path)
            break
