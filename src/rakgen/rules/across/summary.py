"""Summary: what the rules over several plans need of each rak, small enough to keep for a thousand plans."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple, TypeAlias

from rakgen.diagnostics import Span
from rakgen.model import Butir, Periode, Rak, Rencana, Sasaran
from rakgen.model.figures import budget_of
from rakgen.model.joined import base_unit, own_unit
from rakgen.model.measures import factors_of
from rakgen.model.target import POWERS, range_ends, same_spelled
from rakgen.model.walk import places_of
from rakgen.rules.context import Context, IndikatorPlace, KegiatanPlace, target_span
from rakgen.rules.single.duplicates import short
from rakgen.rules.single.target import in_periode_order, to_percent, yearly_figure
from rakgen.text.nearest import unspaced

_NOTHING: frozenset[str] = frozenset()


Where: TypeAlias = tuple[str, tuple[int, int, int, int] | None, frozenset[str]]
"""A place in a plan: its path, the stretch of its text, and the codes of findings that some item around it excepts.
Plain, since packing thousands of places that are objects took longer than most rules.
"""


def place_of(where: Where) -> tuple[str, Span | None, frozenset[str]]:
    """The path, the span and the codes that some item around the place excepts."""
    path, stretch, excluded = where
    return path, Span(*stretch) if stretch else None, excluded


def _where(path: str, span: Span | None, excluded: frozenset[str]) -> Where:
    return path, span and span[:], excluded


class SasaranSummary(NamedTuple):
    """A sasaran: its words for comparison and as typed."""

    key: str
    uraian: str
    place: Where


class IndikatorSummary(NamedTuple):
    """An indikator with the target it promises for the year: its text, and what is compared."""

    key: str
    uraian: str
    sasaran: str
    target: str
    comparable: tuple[str, str, Decimal | None]
    place: Where
    target_place: Where


class KegiatanSummary(NamedTuple):
    """A kegiatan: its words, months (empty: no schedule), units as printed, budget, programme."""

    key: str
    uraian: str
    indikator: str
    jadwal: str
    bulan: frozenset[int]
    jadwal_parts: tuple[tuple[Periode, int], ...]
    pelaksana: frozenset[str]
    anggaran: int | None
    program: str
    place: Where
    jadwal_place: Where
    pelaksana_place: Where


class RakSummary(NamedTuple):
    """A rak: the office and year it belongs to, whether it is a Perjanjian Kinerja, its items, the names of its
    layouts, and where it stands.
    """

    group: tuple[str, int]
    path: str
    rak_index: int
    kode: str
    revision: int
    is_perjanjian_kinerja: bool
    sasaran: tuple[SasaranSummary, ...]
    indikator: tuple[IndikatorSummary, ...]
    kegiatan: tuple[KegiatanSummary, ...]
    program: tuple[tuple[str, int, str, Where], ...]
    form: tuple[str, ...]
    place: Where

    @property
    def shared_units(self) -> frozenset[str]:
        """The units, if every kegiatan (two or more) names the same; else empty."""
        units = {kegiatan.pelaksana for kegiatan in self.kegiatan}
        return next(iter(units)) if len(units) == 1 and len(self.kegiatan) > 1 else frozenset()


def summarise(context: Context) -> list[RakSummary]:
    """The rak of one plan whose layouts are known."""
    rencana, path = context.rencana, context.path
    group = (short(rencana.instansi or ""), rencana.tahun)
    program = tuple(_program(context))
    indikator: dict[int, list[IndikatorSummary]] = {}
    for indikator_place in context.indikator:
        indikator.setdefault(indikator_place.rak_index, []).append(_indikator(path, indikator_place))
    kegiatan: dict[int, list[KegiatanSummary]] = {}
    for place in context.kegiatan:
        if place.kegiatan.uraian is not None and not place.kegiatan.rujukan:
            kegiatan.setdefault(place.rak_index, []).append(_kegiatan(rencana, path, place, place.kegiatan.uraian))
    return [
        RakSummary(
            group, path, index, rak.kode or "", rak.perubahan or 0, printed.is_perjanjian_kinerja, _sasaran(path, rak),
            tuple(indikator.get(index, ())), tuple(kegiatan.get(index, ())), program, rak.layout or (),
            _where(path, rak.span("kode") or rak.span(), frozenset(rak.pengecualian)),
        )
        for index, (rak, printed) in enumerate(zip(rencana.rak, context.printed, strict=True))
        if printed is not None
    ]  # fmt: skip


def _program(context: Context) -> Iterator[tuple[str, int, str, Where]]:
    """The programmes of the register that have a budget."""
    for kode, program in context.rencana.program.items():
        if program.anggaran is not None:
            where = _where(context.path, context.program_place(kode), frozenset())
            yield short(program.uraian), program.anggaran.value, program.anggaran.text, where


def _sasaran(path: str, rak: Rak) -> tuple[SasaranSummary, ...]:
    return tuple(
        SasaranSummary(
            short(sasaran.uraian), sasaran.uraian, _where(path, sasaran.span("uraian"), _excluded((*above, sasaran)))
        )
        for sasaran, above in places_of(rak, Sasaran)
    )


def _kegiatan(rencana: Rencana, path: str, place: KegiatanPlace, uraian: str) -> KegiatanSummary:
    kegiatan, excluded = place.kegiatan, _excluded(place.path)
    jadwal, program = kegiatan.jadwal, rencana.program.get(kegiatan.program or "")
    budget = budget_of(kegiatan)
    return KegiatanSummary(
        short(uraian), uraian, short(place.indikator.uraian), jadwal.text if jadwal else "",
        jadwal.bulan if jadwal else frozenset(), jadwal.parts if jadwal else (),
        frozenset(rencana.pelaksana_name(name) for name in kegiatan.pelaksana or ()),
        budget.value if budget else None, short(program.uraian) if program else "",
        _where(path, kegiatan.span("uraian"), excluded), _where(path, kegiatan.span("jadwal"), excluded),
        _where(path, kegiatan.span("pelaksana"), excluded),
    )  # fmt: skip


def _excluded(owners: tuple[Butir, ...]) -> frozenset[str]:
    excepting = [butir.pengecualian for butir in owners if butir.pengecualian]
    return frozenset().union(*excepting) if excepting else _NOTHING


def _indikator(path: str, place: IndikatorPlace) -> IndikatorSummary:
    indikator, excluded = place.indikator, _excluded(place.path)
    target, periode = yearly_figure(indikator), None
    if target is None and indikator.kumulatif is not False:
        periode_targets = [(t, p) for p, t in in_periode_order(indikator) if t.kind != "tanpa"]
        target, periode = periode_targets[-1] if periode_targets else (None, None)
    text = ""
    comparable: tuple[str, str, Decimal | None] = ("", "", None)
    if target is not None and target.kind != "tanpa":
        kind, value = to_percent(target, indikator.satuan)
        text = target.text.strip()
        if kind == "persen":
            comparable = (kind, "" if target.satuan in (None, "%") else unspaced(target.satuan), value)
        elif value is not None:
            comparable = (kind, own_unit(target) or same_spelled(indikator.satuan or ""), value)
        elif ends := range_ends(target):
            unit = ends[2] or same_spelled(indikator.satuan or "")
            comparable = (f"rentang {ends[0].normalize():f}-{ends[1].normalize():f}", unit, None)
        else:
            comparable = (kind, unspaced(text), None)
    return IndikatorSummary(
        short(indikator.uraian), indikator.uraian, short(place.sasaran.uraian), text, comparable,
        _where(path, indikator.span("uraian"), excluded),
        _where(path, target_span(indikator, periode) if text else None, excluded),
    )  # fmt: skip


def target_differs(first: IndikatorSummary, second: IndikatorSummary) -> bool:
    """True when two indikator promise different figures; a unit of measure left out on one side is no difference."""
    if not first.target or not second.target or unspaced(first.target) == unspaced(second.target):
        return False
    first_kind, first_satuan, first_value = first.comparable
    second_kind, second_satuan, second_value = second.comparable
    if first_value is None or second_value is None:
        return first_kind != second_kind or bool(first_satuan and second_satuan and first_satuan != second_satuan)
    is_percent = "persen" in (first_kind, second_kind)
    if not is_percent and first_satuan and second_satuan:
        return _amounts_differ((first_value, first_satuan), (second_value, second_satuan))
    if first_value != second_value:
        return True
    if is_percent:
        # "100% (Hijau)" promises more than "100%"; a bare 100 may be a percentage whose sign was left out.
        return bool(first_satuan.strip("%") != second_satuan.strip("%") and (first_kind == second_kind))
    return False


def _amounts_differ(*amounts: tuple[Decimal, str]) -> bool:
    """True for two numbers in units that come to something else, words for round numbers and measures counted."""
    units = [base_unit(unit) for _, unit in amounts]
    numbers = [value.scaleb(POWERS.get(unit.partition(" ")[0], 0)) for value, unit in amounts]
    factors = factors_of(*units)
    if factors is None and all(units) and unspaced(units[0]) != unspaced(units[1]):
        return True
    first, second = factors or (1, 1)
    return numbers[0] * first != numbers[1] * second
