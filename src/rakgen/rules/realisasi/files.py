"""Rules about files of what was reached: whether one was copied from the period before, and what each value shows."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from rakgen.model import Indikator, Periode, Target
from rakgen.model.bound import figure_of
from rakgen.model.butir import OwnIndikator
from rakgen.model.joined import own_unit
from rakgen.model.periode import PeriodeKey, last_month
from rakgen.model.realisasi import Record, label, number_of, value_of
from rakgen.model.series import is_written
from rakgen.model.target import quantity
from rakgen.progress.records import FiledRecord, FiledRecords
from rakgen.rules.context import Found
from rakgen.rules.realisasi.reached import Reached, ReachedIndikator, numbers_alike, rule, said_in, value_place
from rakgen.text.numbers import format_number

_FIGURES = ("nilai", "pembilang", "penyebut", "status", "anggaran")
_NOTES = ("kendala", "tindak_lanjut", "bukti", "keterangan")


class _Repeated(NamedTuple):
    """A record of a period, that of the period before (None: there is none), whether being equal tells anything, and
    whether the target of the period is another than that of the period before.
    """

    entry: FiledRecord
    before: Record | None
    tells: bool
    lags: bool


@rule("RAK621")
def copied_from_the_period_before(reached: Reached) -> Iterator[Found]:
    """Semua baris sama dengan periode sebelumnya.

    Setiap realisasi suatu periode dalam berkas ini sama dengan periode sebelumnya: biasanya berkasnya disalin, lalu
    hanya periodenya yang diganti.

    Hanya disebut bila tidak ada catatan (`kendala`, `tindak_lanjut`, `bukti`, `keterangan`) yang baru, sedikitnya satu
    angka bukan 0, bukan 100%, dan bukan targetnya sendiri, dan sedikitnya satu angka lagi juga begitu, atau tetap
    padahal target periodenya berubah dan belum sama dengan targetnya. Berkas yang semua angkanya 0, 100%, atau sama
    dengan targetnya tidak disebut. Bila memang belum berubah, tulis catatannya.

    Salah::

        indikator:
          - kode: temuan
            uraian: Persentase temuan yang selesai
            target: 80%
          - kode: laporan
            uraian: Jumlah laporan yang diperiksa
            target: 8 laporan
        realisasi:
          - {indikator: temuan, periode: T1, nilai: "17,5%"}
          - {indikator: laporan, periode: T1, nilai: "3"}
          - {indikator: temuan, periode: T2, nilai: "17,5%"}
          - {indikator: laporan, periode: T2, nilai: "3"}

    Benar::

        indikator:
          - kode: temuan
            uraian: Persentase temuan yang selesai
            target: 80%
          - kode: laporan
            uraian: Jumlah laporan yang diperiksa
            target: 8 laporan
        realisasi:
          - {indikator: temuan, periode: T1, nilai: "17,5%"}
          - {indikator: laporan, periode: T1, nilai: "3"}
          - {indikator: temuan, periode: T2, nilai: "42,5%"}
          - {indikator: laporan, periode: T2, nilai: "3"}

    English: Every record of a period in this file is equal to the period before: most often the file was copied and
    only the period changed. Told only where no note is new, at least one figure is neither 0 nor 100% nor its own
    target, and at least one more is so too, or stayed while the target of its period is another and is not reached. A
    file of which all figures are 0, 100%, or their targets is not told. Where nothing changed, write a note.
    """
    for (_, periode), lines in _by_file_and_period(reached).items():
        telling = [line.tells for line in lines if line.tells or line.lags]
        if len(telling) < 2 or not any(telling) or not all(_is_copy(line) for line in lines):
            continue
        first = lines[0].entry
        before = label((periode[0], periode[1] - 1))
        for line in lines:
            place = line.entry.record.span("periode")
            words = {"periode_lama": before, "banyak": str(len(lines))}
            yield reached.found("RAK621", line.entry, place, f"{first.path}:{label(periode)}", **words)


def _by_file_and_period(reached: Reached) -> dict[tuple[str, PeriodeKey], list[_Repeated]]:
    groups: dict[tuple[str, PeriodeKey], list[_Repeated]] = {}
    every: list[tuple[ReachedIndikator | None, FiledRecords]] = [(item, item.entries) for item in reached.indikator]
    every += [(None, item.entries) for item in reached.work]
    for item, entries in every:
        for (kind, number), entry in entries.items():
            if kind is Periode.TAHUN:
                continue
            before = entries.get((kind, number - 1))
            line = _Repeated(entry, before and before.record, *_tells_and_lags(entry.record, item))
            groups.setdefault((entry.path, (kind, number)), []).append(line)
    return groups


def _tells_and_lags(record: Record, item: ReachedIndikator | None) -> tuple[bool, bool]:
    """Whether a figure is one that two periods hardly share by themselves, and whether it is not its target where the
    target of the period is another than that of the one before.
    """
    if item is None:
        return bool(record.anggaran and record.anggaran.value), False
    number = number_of(record)
    if number is None or _is_all(record, item):
        return False, False
    kind, before = record.periode[0], record.periode[1] - 1
    targets = item.indikator.target_periode
    now, earlier = targets.get(record.periode), targets.get((kind, before))
    numbers = numbers_alike(figure_of(now), figure_of(earlier)) if now is not None and earlier is not None else None
    return bool(number), numbers is not None and numbers[0] != numbers[1]


def _is_all(record: Record, item: ReachedIndikator) -> bool:
    """True for a figure that is the target of its period or of the year, or 100%."""
    value, indikator = value_of(record), item.indikator
    if value is None:
        return False
    if quantity(value) == 100 and item.is_percentage:
        return True
    targets = (indikator.target, indikator.target_periode.get(record.periode))
    every = [numbers_alike(value, figure_of(target)) for target in targets if target is not None]
    return any(numbers is not None and numbers[0] == numbers[1] for numbers in every)


def _is_copy(line: _Repeated) -> bool:
    before, record = line.before, line.entry.record
    if before is None or any(_figure(before, name) != _figure(record, name) for name in _FIGURES):
        return False
    return said_in(record, *_NOTES) <= said_in(before, *_NOTES)


def _figure(record: Record, name: str) -> object:
    """What a record says in a field; a number as that number, however it is written (`17%`, `17,0 %`)."""
    value = getattr(record, name)
    number = quantity(value) if isinstance(value, Target) else None
    return value if number is None else (number, own_unit(value))


@rule("RAK623")
def lowest_band_without_reason(reached: Reached) -> Iterator[Found]:
    """Capaian pada kelas terendah tanpa kendala dan tindak lanjut.

    Evaluator menanyakan sebab capaian yang rendah dan apa yang akan dilakukan. Tulis `kendala` atau `tindak_lanjut`
    pada realisasi indikatornya, atau pada realisasi kegiatannya untuk periode yang sama; `-`, "Nihil" dan "Belum ada"
    bukan sebab.

    Hanya diperiksa bila kantor mempunyai `skala` dalam `capaian`; kelas terendah adalah kata bagi angka yang terkecil.
    Tanpa target periode hanya yang berakhir Desember dinilai, terhadap target setahun.

    Salah::

        capaian: {rumus_turun: selisih, skala: [{">=": 90, teks: Baik}, {">=": 60, teks: Cukup}, {teks: Kurang}]}
        indikator:
          - kode: temuan
            uraian: Persentase temuan yang selesai
            target: 80%
        realisasi:
          - indikator: temuan
            periode: T4
            nilai: 40%

    Benar::

        capaian: {rumus_turun: selisih, skala: [{">=": 90, teks: Baik}, {">=": 60, teks: Cukup}, {teks: Kurang}]}
        indikator:
          - kode: temuan
            uraian: Persentase temuan yang selesai
            target: 80%
        realisasi:
          - indikator: temuan
            periode: T4
            nilai: 40%
            kendala: Dua pihak ketiga belum menyetor

    English: Evaluators ask why little was reached and what will be done: write `kendala` or `tindak_lanjut`, on the
    indikator or on one of its kegiatan for the same period; `-`, "Nihil" and "Belum ada" say nothing. Checked only
    where the office has a scale; without a target of the period only what ends in December is judged, against the year.
    """
    scale = reached.office.scale
    bounds = [bound for step in scale.steps for _, bound in step.bounds] if scale is not None else []
    if scale is None or not bounds or (lowest := scale.word(min(bounds) - 1)) == scale.word(max(bounds) + 1):
        return
    for item in reached.indikator:
        for periode, entry in item.entries.items():
            share = _share(reached, item, periode)
            if share is None or scale.word(share) != lowest or _has_reason(reached, item.indikator, periode):
                continue
            shown = format_number(share, 2)
            yield reached.found("RAK623", entry, value_place(entry.record), capaian=shown, kelas=lowest)


def _share(reached: Reached, item: ReachedIndikator, periode: PeriodeKey) -> Decimal | None:
    """What was reached in a period, in per cent: of its own target, or at the year's end of the year's."""
    from rakgen.progress.assess import assess_indikator

    judged = assess_indikator(item.indikator, item.entries, periode, reached.office)
    if judged.period is not None and judged.period.target is not None:
        return judged.period.percentage.value
    return judged.year.percentage.value if last_month(periode) == 12 else None


def _has_reason(reached: Reached, indikator: OwnIndikator, periode: PeriodeKey) -> bool:
    """True where a record of the indikator, or of a kegiatan of it, says what stood in the way or will be done."""
    below = indikator.kegiatan if isinstance(indikator, Indikator) else ()
    records = [reached.entries(item).get(periode) for item in (indikator, *below)]
    return any(said_in(entry.record, "kendala", "tindak_lanjut") for entry in records if entry is not None)


@rule("RAK624")
def value_without_evidence(reached: Reached) -> Iterator[Found]:
    """Realisasi tanpa bukti.

    Evaluator meminta bukti tiap angka yang dilaporkan: sebut berkas atau alamatnya dalam `bukti`.

    Aturan ini mati kecuali kantor menyalakannya dalam `rakgen.yaml`: `aturan: {RAK624: peringatan}`. Satu temuan untuk
    tiap berkas; `-` tidak memerlukan bukti.

    Salah::

        aturan: {RAK624: informasi}
        indikator:
          - kode: temuan
            uraian: Persentase temuan yang selesai
            target: 80%
        realisasi:
          - indikator: temuan
            periode: T4
            nilai: 77,5%

    Benar::

        aturan: {RAK624: informasi}
        indikator:
          - kode: temuan
            uraian: Persentase temuan yang selesai
            target: 80%
        realisasi:
          - indikator: temuan
            periode: T4
            nilai: 77,5%
            bukti: ba-desember.pdf

    English: Evaluators ask for evidence of every figure: name its file or address in `bukti`. Off unless the office
    sets a severity for it in `rakgen.yaml`; one finding for each file.
    """
    for item in reached.indikator:
        for entry in item.entries.values():
            value = value_of(entry.record)
            if value is not None and is_written(value) and not entry.record.bukti:
                yield reached.found("RAK624", entry, value_place(entry.record), entry.path)
