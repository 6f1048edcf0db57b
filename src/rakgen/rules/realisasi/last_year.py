"""Rules that hold a plan against what was reached in the year before."""

from __future__ import annotations

from collections.abc import Iterator

from rakgen.diagnostics import diagnose
from rakgen.model import Butir, Indikator, Target
from rakgen.model.bound import bound_of, figure_of
from rakgen.model.joined import own_unit
from rakgen.model.judging import Direction
from rakgen.model.target import quantity, range_ends
from rakgen.model.walk import places_of
from rakgen.progress.choices import manners_of
from rakgen.progress.judge import judge
from rakgen.rules.context import Found
from rakgen.rules.realisasi.reached import LastYear, Reached, numbers_alike, rule
from rakgen.rules.single.indikator_words import lower_better_word


@rule("RAK630")
def target_not_above_last_year(reached: Reached) -> Iterator[Found]:
    """Target tidak lebih baik daripada realisasi tahun lalu.

    Target yang sama dengan atau di bawah realisasi tahun lalu sudah tercapai sebelum tahunnya mulai; evaluator
    menanyakan alasannya. Untuk `arah: turun` sebaliknya: target yang sama atau lebih besar. Dari target berupa rentang
    (`80-85%`) ujungnya yang lebih baik dibandingkan.

    Rencana tahun lalu dicari di antara rencana kantor yang sama dalam proyek yang mempunyai berkas realisasi sampai
    Desember; indikatornya dipasangkan menurut kodenya, lalu menurut teksnya (tahun di dalamnya boleh bergeser setahun).
    Target 100% (atau 0 untuk `arah: turun`) tidak dapat dinaikkan lagi dan tidak disebut, begitu pula `arah: tetap`,
    satuan yang berbeda, predikat yang sama (yang lebih rendah menurut `kategori` kantor disebut), serta jumlah yang
    tiap tahun sama dan tercapai tepat (12 laporan tiap tahun).

    Salah::

        indikator:
          - kode: temuan
            uraian: Persentase temuan yang selesai
            target: 80%  # realisasi 2020: 82%

    Benar::

        indikator:
          - kode: temuan
            uraian: Persentase temuan yang selesai
            target: 85%  # realisasi 2020: 82%

    English: A target that is not better than what was reached last year was met before its year began; evaluators ask
    why. Last year's plan is one of the same office in the project, with records up to December; its indikator is found
    by kode, then by text (in which years may have moved by one). A target of 100% (or 0 where lower is better),
    `arah: tetap`, another unit, the same grade (one that is lower by the office's `kategori` is told), and a count that
    is the same each year and was met exactly are not told. Of a range its better end is compared.
    """
    for rak in reached.rencana.rak:
        for indikator, above in places_of(rak, Indikator):
            before = reached.last_year.get(id(indikator))
            target = indikator.target
            if before is not None and target is not None and _is_no_better(reached, indikator, target, before):
                finding = diagnose(
                    "RAK630", reached.path, indikator.span("target"), target=target.text.strip(),
                    lama=before.reached.text.strip(), rencana_lama=before.path,
                )  # fmt: skip
                path: tuple[Butir, ...] = (*above, indikator)
                yield Found(finding, path)


def _is_no_better(reached: Reached, indikator: Indikator, target: Target, before: LastYear) -> bool:
    manners = manners_of(indikator, reached.office)
    bound = bound_of(target)
    target = figure_of(target)
    best = _best(target, manners.direction)
    is_open = indikator.arah is None and lower_better_word(indikator)
    is_text = quantity(best) is None and quantity(before.reached) is None
    if is_text and manners.direction == "naik" and not is_open:
        judged = judge(target, before.reached, indikator, manners._replace(cap=None), reached.office.categories)
        return judged.value is not None and judged.value > 100
    numbers = numbers_alike(best, before.reached)
    if numbers is None or is_open:
        return False
    wanted, old = numbers
    if bound is not None and bound.is_open and wanted == old:
        return False  # more than 80% is better than 80%
    if manners.direction == "turun":
        return wanted >= old and wanted != 0
    is_percent = "%" in (own_unit(best), own_unit(before.reached), (indikator.satuan or "").strip())
    if manners.direction == "tetap" or (is_percent and wanted >= 100):
        return False
    planned = numbers_alike(best, figure_of(before.target)) if before.target is not None else None
    is_routine = not is_percent and wanted == old and planned is not None and planned[0] == planned[1]
    return wanted <= old and not is_routine


def _best(target: Target, direction: Direction) -> Target:
    """What a target wants; of a range its better end."""
    ends = range_ends(target)
    if ends is None:
        return target
    low, high, unit = ends
    return Target("", "angka", low if direction == "turun" else high, unit)
