"""Rules about how large what was reached is beside its target: figures that are a slip of the unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from rakgen.model import Target
from rakgen.model.bound import figure_of
from rakgen.model.figures import unit_of
from rakgen.model.joined import own_unit
from rakgen.model.measures import factors_of
from rakgen.model.periode import WHOLE, PeriodeKey, last_month
from rakgen.model.realisasi import value_of
from rakgen.model.series import Manner, in_periode, so_far
from rakgen.model.target import quantity, range_ends
from rakgen.progress.judge import judge
from rakgen.progress.records import FiledRecord
from rakgen.rules.context import Found
from rakgen.rules.realisasi.reached import Reached, ReachedIndikator, rule, value_place
from rakgen.text.numbers import format_number

_FACTORS = tuple(map(Decimal, (10, 100, 1000, 10**6, 10**9)))
_TWICE = Decimal(200)
_ABOUT, _NEARLY = (Decimal("0.5"), Decimal("1.5")), (Decimal("0.8"), Decimal("1.2"))
"""What parts of a target a figure that was meant is: of one that is too large, of one that is too small."""


@rule("RAK622")
def far_above_target(reached: Reached) -> Iterator[Found]:
    """Capaian di atas 200 %, atau jauh di bawah target karena salah satuan.

    Realisasi yang lebih dari dua kali targetnya biasanya salah satuan: `775%` untuk `77,5%`, jumlah orang untuk ratusan
    orang. Bila sepersepuluh, seperseratus, seperseribu, sepersejuta, atau sepersemiliarnya dekat dengan target, angka
    itu disebut.

    Yang mendahului jadwal tidak disebut: di atas 200 % dari target periodenya, tetapi yang dicapai sampai periode itu
    (jumlahnya, bila nilai tiap periode dijumlahkan) belum melebihi target setahun.
    Begitu pula realisasi yang dengan kelipatan itu dekat dengan target: `0,775%` untuk `77,5%`. Yang dilihat hanya
    target periodenya, atau target setahun pada akhir tahun, dan angka dengan satu digit tidak disebut.

    Nilai di atas 100% suatu "Persentase ..." atau "Cakupan ..." yang targetnya sampai 100% juga disebut; pertumbuhan,
    kenaikan, realisasi, capaian, rasio, dan perubahan lain tidak.

    `batas` kantor tidak menyembunyikannya, dan indikator yang makin kecil makin baik atau `arah: tetap` tidak
    diperiksa.

    Salah::

        indikator:
          - kode: temuan
            uraian: Persentase temuan yang selesai
            target: 80%
        realisasi:
          - indikator: temuan
            periode: T4
            nilai: 775%

    Benar::

        indikator:
          - kode: temuan
            uraian: Persentase temuan yang selesai
            target: 80%
        realisasi:
          - indikator: temuan
            periode: T4
            nilai: 77,5%

    English: What is more than twice its target is most often a slip of the unit; where a tenth, a hundredth, a
    thousandth, a millionth or a billionth of it is near the target, that figure is proposed. What is ahead of its
    period while what was reached by then is not above the year's target is not told, nor is an indikator where lower is
    better. So is what is near its target when taken as many times, as `0,775%` for `77,5%`; of more than one digit, and
    against the year at its end alone. A percentage of a whole above 100% is told too; not of growth, ratios and other
    changes.
    """
    for item in reached.indikator:
        if not item.grows:
            continue
        every = (
            _far_above(reached, item, periode, entry) or _above_the_whole(reached, item, entry)
            for periode, entry in item.entries.items()
        )
        found = [finding for finding in every if finding is not None]
        told = [finding for finding in found if finding.diagnostic.key != "RAK622.jumlah"]
        if told:
            yield from told
        elif (of_all := _of_the_sum(reached, item)) is not None:
            yield of_all
        else:
            yield from found[:1]


def _of_the_sum(reached: Reached, item: ReachedIndikator) -> Found | None:
    """RAK622.setahun: what all values come to is more than twice the year's target."""
    if item.manners.joining.manner is not Manner.SUM or WHOLE in item.values:
        return None
    joined, last = in_periode(item.values, *WHOLE, Manner.SUM), list(item.entries.values())[-1]
    share = _share(reached, item, item.indikator.target, joined) if isinstance(joined, Target) else None
    if share is None or share <= _TWICE or not isinstance(joined, Target):
        return None
    words = _shown(share, joined, item.indikator.target)
    return reached.found("RAK622.setahun", last, value_place(last.record), **words)


def _far_above(reached: Reached, item: ReachedIndikator, periode: PeriodeKey, entry: FiledRecord) -> Found | None:
    value = item.values.get(periode)
    if value is None or quantity(value) is None:
        return None
    target, yearly = item.indikator.target_periode.get(periode), item.indikator.target
    of_period, of_year = _share(reached, item, target, value), _share(reached, item, yearly, value)
    if of_period is not None and of_period > _TWICE and not _is_early(reached, item, periode):
        share, compared = of_period, target
    elif of_year is not None and of_year > _TWICE:
        share, compared = of_year, yearly
    else:
        return _far_below(reached, item, periode, entry, value)
    meant = _meant(value, compared, item)
    words = _shown(share, value, compared)
    place = value_place(entry.record)
    if meant is None:
        is_sum = item.manners.joining.manner is Manner.SUM and of_year is not None and of_year <= _TWICE
        return reached.found("RAK622.jumlah" if is_sum else "RAK622", entry, place, **words)
    return reached.found("RAK622.satuan", entry, place, **words, usul=meant)


def _above_the_whole(reached: Reached, item: ReachedIndikator, entry: FiledRecord) -> Found | None:
    """RAK622.seluruh: a percentage that is more than its whole; of a fraction RAK625 tells it."""
    value = value_of(entry.record)
    if value is None or entry.record.fraction or (quantity(value) or 0) <= 100 or not item.is_part:
        return None
    return reached.found("RAK622.seluruh", entry, value_place(entry.record), nilai=value.text.strip())


def _is_early(reached: Reached, item: ReachedIndikator, periode: PeriodeKey) -> bool:
    """True where what was reached by the end of a period, the sum until then where values are added up, is not above
    the year's target.
    """
    values = item.values
    joined = so_far(values, *periode, Manner.SUM) if item.manners.joining.manner is Manner.SUM else values.get(periode)
    share = _share(reached, item, item.indikator.target, joined) if isinstance(joined, Target) else None
    return share is not None and share <= 100


def _far_below(
    reached: Reached, item: ReachedIndikator, periode: PeriodeKey, entry: FiledRecord, value: Target
) -> Found | None:
    """RAK622.kecil; what a value of a period is part of is no target of it."""
    is_whole = periode == WHOLE or (
        last_month(periode) == last_month(WHOLE) and item.manners.joining.manner is Manner.LAST
    )
    target = item.indikator.target_periode.get(periode) or (item.indikator.target if is_whole else None)
    number = quantity(value)
    if number is None or len(number.normalize().as_tuple().digits) < 2 or entry.record.fraction:
        return None
    if not own_unit(value) and number < 1 and item.is_percentage:
        return None  # RAK632 tells it
    meant = _meant(value, target, item, [1 / factor for factor in _FACTORS], _NEARLY)
    share = _share(reached, item, target, value) if meant else None
    if meant is None or share is None:
        return None
    return reached.found("RAK622.kecil", entry, value_place(entry.record), **_shown(share, value, target), usul=meant)


def _share(reached: Reached, item: ReachedIndikator, target: Target | None, value: Target) -> Decimal | None:
    """What a value is of a target, in per cent and without a cap; None where that cannot be said."""
    manners = item.manners._replace(cap=None)
    return judge(target, value, item.indikator, manners, reached.office.categories).value


def _shown(share: Decimal, value: Target, target: Target | None) -> dict[str, str]:
    text = target.text.strip() if target is not None else ""
    return {"capaian": format_number(share, 2), "nilai": value.text.strip(), "target": text}


def _meant(
    value: Target,
    target: Target | None,
    item: ReachedIndikator,
    factors: Sequence[Decimal] = _FACTORS,
    near: tuple[Decimal, Decimal] = _ABOUT,
) -> str | None:
    """The figure that was meant, if it is one of `factors` too large; such a one is near the target: within `near` as a
    part of it.
    """
    if target is None or value.value is None:
        return None
    number, ends, figure = quantity(value), range_ends(target), figure_of(target)
    wanted = ends[1] if ends else quantity(figure)
    if number is None or not wanted:
        return None
    unit = (ends[2] if ends else "") or unit_of("target", figure, item.indikator)
    of_target, of_value = factors_of(unit, own_unit(value)) or (1, 1)
    wanted = wanted * of_target / of_value
    fitting = [factor for factor in factors if wanted * near[0] <= number / factor <= wanted * near[1]]
    if not fitting:
        return None
    text = format_number((value.value / fitting[0]).normalize())
    if value.kind == "rupiah":
        return f"Rp{text}"
    return f"{text}%" if own_unit(value) == "%" else f"{text} {value.satuan}" if value.satuan else text
