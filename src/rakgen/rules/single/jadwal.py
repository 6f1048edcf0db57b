"""Rules about the jadwal and other periods: they must be readable in the periods their form prints."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.model import Aksi, Butir, Jadwal, Periode, Work, format_periods
from rakgen.model.periode import is_year, parse_periode
from rakgen.rules.context import ActivityPlace, Context, Found
from rakgen.rules.registry import rule
from rakgen.source import Mapping, Scalar

_BY_PERIODE = ("target_periode", "anggaran_periode")
_WITH_PERIODS = frozenset({*_BY_PERIODE, "tambahan"})


@cache
def _finest(kinds: frozenset[Periode]) -> Periode:
    return max(kinds, key=lambda kind: kind.value)


def _printed_jadwal(context: Context) -> Iterator[tuple[ActivityPlace, Work | Aksi, Jadwal, Periode]]:
    """Every kegiatan or aksi with a schedule that its form prints, with that schedule and the finest period in which it
    does. An aksi without one has that of its kegiatan.
    """
    for place in context.activities:
        activity, periode = place.item, place.periode("jadwal")
        if not activity.aksi:
            if activity.jadwal is not None and periode:
                yield place, activity, activity.jadwal, _finest(periode)
            continue
        of_aksi = place.periode("aksi")
        if any(aksi.jadwal is None for aksi in activity.aksi):
            periode |= of_aksi
        for item, kinds in ((activity, periode), *((aksi, of_aksi) for aksi in activity.aksi)):
            if item.jadwal is not None and kinds:
                yield place, item, item.jadwal, _finest(kinds)


@rule("RAK122")
def month_numbers_in_triwulan_table(context: Context) -> Iterator[Found]:
    """Angka bulan pada tabel triwulan.

    Angka selalu berarti bulan, tetapi pada tabel triwulan `1-3` dapat dimaksudkan sebagai triwulan I sampai III. Agar
    tidak salah cetak, tulis salah satu bacaannya dengan jelas. Hal yang sama berlaku bagi nama periode pada
    `target_periode`, `anggaran_periode` dan isian per periode di `tambahan`.

    Salah::

        kegiatan:
          - uraian: Rapat koordinasi
            jadwal: 1-3
            pelaksana: Sub Bagian Umum

    Benar::

        kegiatan:
          - uraian: Rapat koordinasi
            jadwal: T1-T3
            pelaksana: Sub Bagian Umum

    English: A plain number is a month, but on a quarterly form `1-3` may be meant as quarters I to III. Write one of
    the two readings. The same holds for the periods of `target_periode`, `anggaran_periode` and fields by period in
    `tambahan`.
    """
    yield from _month_numbers_in_jadwal(context)
    for _, printed, level, item, path in context.printed_items:
        for field, node in _by_periode(item):
            finest = printed.finest(f"{level}.{field}") if printed else None
            numbers = [key for key, _ in node.entries if _is_month_number(key.text.strip())]
            if numbers and finest not in (None, Periode.BULAN, Periode.TAHUN):
                yield Found(_number_keys(context, field, numbers, finest), path)


def _is_month_number(text: str) -> bool:
    return text[:1].isdigit() and not is_year(text)


def _number_keys(context: Context, field: str, keys: list[Scalar], finest: Periode) -> Diagnostic:
    """The finding for periods of a field that are plain numbers, at the first of them, with both readings of all."""
    months = [number for key in keys if (periode := parse_periode(key.text)) and (number := periode[1])]
    are_both = max(months) <= finest.value
    others = months if are_both else sorted({(month - 1) // finest.month_count + 1 for month in months})
    finding = diagnose(
        "RAK122.kunci" if are_both else "RAK122.kunci_bulan",
        context.path,
        keys[0].span,
        isian=field.rpartition(".")[2],
        nilai=", ".join(key.text.strip() for key in keys),
        bulan=_labels(Periode.BULAN, months),
        periode=_labels(finest, others),
        kata=finest.word,
    )
    return finding._replace(related=tuple(key.span for key in keys[1:]))


def _labels(kind: Periode, numbers: list[int]) -> str:
    return ", ".join(f"`{kind.label(number)}`" for number in numbers)


def _by_periode(item: Butir | Aksi) -> Iterator[tuple[str, Mapping]]:
    """The fields of an item that are written by period, by name (`target_periode`, `tambahan.realisasi`)."""
    source = item.source
    if source is None or item.model_fields_set.isdisjoint(_WITH_PERIODS):
        return
    tambahan = source.get("tambahan")
    nodes = [(name, source.get(name)) for name in _BY_PERIODE]
    if isinstance(tambahan, Mapping):
        nodes += [(f"tambahan.{key.text}", value) for key, value in tambahan.entries]
    yield from ((name, node) for name, node in nodes if isinstance(node, Mapping))


def _month_numbers_in_jadwal(context: Context) -> Iterator[Found]:
    for place, item, jadwal, finest in _printed_jadwal(context):
        if not jadwal.has_number or finest is Periode.BULAN:
            continue
        bulan = format_periods(Periode.BULAN, jadwal.bulan)
        if jadwal.may_be_triwulan:
            key, triwulan = "RAK122", format_periods(Periode.TRIWULAN, jadwal.bulan)
        else:
            key, triwulan = "RAK122.hanya_bulan", format_periods(Periode.TRIWULAN, jadwal.in_periode(Periode.TRIWULAN))
        span = item.span("jadwal")
        yield Found(diagnose(key, context.path, span, nilai=jadwal.text, bulan=bulan, triwulan=triwulan), place.path)


@rule("RAK123")
def jadwal_too_coarse(context: Context) -> Iterator[Found]:
    """Jadwal lebih kasar daripada tabelnya.

    Tabel bulanan tidak dapat mencetak `T1`: bulan mana yang dicentang tidak diketahui. Sebaliknya boleh: jadwal bulan
    dapat dicetak per triwulan.

    Salah::

        layout: rak-bulanan
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Nilai akuntabilitas kinerja
                target: B
                kegiatan:
                  - uraian: Evaluasi laporan kinerja
                    jadwal: T1
                    pelaksana: Sub Bagian Umum

    Benar::

        layout: rak-bulanan
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Nilai akuntabilitas kinerja
                target: B
                kegiatan:
                  - uraian: Evaluasi laporan kinerja
                    jadwal: Januari-Maret
                    pelaksana: Sub Bagian Umum

    English: A monthly form cannot print `T1`: which months to tick is not known. The other way round is fine.
    """
    for place, item, jadwal, finest in _printed_jadwal(context):
        if (jadwal.has_number and finest is not Periode.BULAN) or not jadwal.too_coarse(finest):
            continue
        coarser = next(kind for kind, _ in jadwal.parts if kind.value < finest.value)
        example = format_periods(finest, jadwal.in_periode(finest))
        span = item.span("jadwal")
        yield Found(
            diagnose(
                "RAK123", context.path, span, nilai=jadwal.text, halus=finest.word, kasar=coarser.word, contoh=example
            ),
            place.path,
        )
