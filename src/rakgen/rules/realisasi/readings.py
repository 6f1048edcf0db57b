"""Rules about how a record is written: a value that its target cannot be held against, or that reads in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from rakgen.model import Target
from rakgen.model.bound import bound_of, figure_of, least_of
from rakgen.model.joined import own_unit
from rakgen.model.periode import BULAN, WHOLE, PeriodeKey
from rakgen.model.realisasi import label, value_of
from rakgen.model.series import Manner, is_written
from rakgen.model.target import GRADES, quantity, range_ends
from rakgen.progress.formulas import NEGATIVE_TARGET, ZERO_REACHED, ZERO_TARGET
from rakgen.progress.judge import AGAINST, BOUND_REACHED, LEFT_OUT, SEVERAL, UNREAD_TARGET, judge
from rakgen.progress.parts import joined_in, parts_of
from rakgen.progress.records import FiledRecord
from rakgen.rules.context import Found
from rakgen.rules.realisasi.reached import Reached, ReachedIndikator, numbers_alike, rule, value_place
from rakgen.text.numbers import format_number
from rakgen.text.words import Words

_OF_THE_TARGET = (ZERO_TARGET, NEGATIVE_TARGET, ZERO_REACHED)
"""Why nothing can be judged though both are numbers of one unit."""
_NEAR = Decimal(10)
"""How many times larger or smaller than its target a figure may be, to be near it."""


@rule("RAK631")
def value_unlike_its_target(reached: Reached) -> Iterator[Found]:
    """Realisasi yang tidak dapat dinilai terhadap targetnya.

    Targetnya angka, sedangkan realisasinya kata, rentang, batas (`minimal 90%`, juga bila targetnya ditulis sama),
    angka dengan satuan lain (`50%` dari 12 laporan), atau `82` tanpa satuan dari `Rp 500.000`. Angka itu tidak masuk
    rata-rata. Yang tidak diukur ditulis `-`, yang belum diketahui dibiarkan kosong.

    Untuk predikat, opini, level, rasio (`1:20`), dan target lain sampai tiga kata yang disebut adalah yang tidak
    mempunyai angka dalam `kategori` kantor. Target berupa tanggal atau bulan (`31 Maret`, `2021-03-31`, `akhir
    Maret`) tidak dapat dinilai sama sekali. Target berupa kalimat tidak diperiksa, kecuali memuat
    angka dan realisasinya angka.

    Salah::

        indikator:
          - kode: laporan
            uraian: Jumlah laporan yang diperiksa
            target: 12 laporan
        realisasi:
          - indikator: laporan
            periode: T4
            nilai: 50%

    Benar::

        indikator:
          - kode: laporan
            uraian: Jumlah laporan yang diperiksa
            target: 12 laporan
        realisasi:
          - indikator: laporan
            periode: T4
            nilai: "6"

    English: The target is a number, but what was reached is a word, a range, a bound (even the target itself), of
    another unit, or `82` without one of `Rp 500.000`, so that it counts in no mean. Of grades, opinions, ratios and
    other targets of up to three words those are told that have no number in the office's `kategori`; a date or
    month (`31 Maret`, `2021-03-31`) cannot be judged at all, and a target that is a sentence is not looked at,
    unless it holds a figure and what was reached is one.
    """
    for item, periode, entry, value in _values(reached):
        target = _target(item, periode)
        if target is None:
            continue
        is_number = quantity(figure_of(target)) is not None or range_ends(target) is not None
        if not (is_number or target.kind in GRADES or _is_state(target, value) or _is_date(target)):
            continue
        judged = judge(target, value, item.indikator, item.manners, reached.office.categories)
        if judged.reason is None or judged.lacks_formula or judged.reason in _OF_THE_TARGET:
            continue
        words = {"nilai": value.text.strip(), "target": target.text.strip()}
        said = {"alasan": judged.reason.said("id"), "alasan_en": judged.reason.said("en")}
        of_figures = "RAK631" if entry.record.nilai else "RAK631.pecahan"
        usual = of_figures if is_number else "RAK631.kata"
        key = "RAK631.tanggal" if _is_date(target) else _variant(judged.reason, value, target, item) or usual
        words["arah"] = item.manners.direction
        if key == "RAK631" and item.is_percentage and (parts := re.fullmatch(_FRACTION, words["nilai"])):
            key, words["pembilang"], words["penyebut"] = "RAK631.dari", parts[1], parts[2]
        yield reached.found(key, entry, value_place(entry.record), **words, **said)
    for item in reached.indikator:
        yield from _joined_to_the_bound(reached, item)


def _joined_to_the_bound(reached: Reached, item: ReachedIndikator) -> Iterator[Found]:
    """RAK631.batas of the year: the sum or the mean of what was reached is the figure that its target leaves out."""
    manner, target = item.manners.joining.manner, item.indikator.target
    bound, values = bound_of(target), item.values
    if manner not in (Manner.SUM, Manner.MEAN) or target is None or bound is None or not bound.is_open:
        return
    joined = joined_in(values, WHOLE, parts_of(item.indikator, values, manner, reached.office))
    if WHOLE in values or len(values) < 2 or not isinstance(joined, Target):
        return
    reason = judge(target, joined, item.indikator, item.manners, reached.office.categories).reason
    if reason == LEFT_OUT.filled(target=target.text.strip()):
        entry = list(item.entries.values())[-1]
        words = {"nilai": joined.text.strip(), "target": target.text.strip(), "periode": label(WHOLE)}
        said = {"alasan": reason.said("id"), "alasan_en": reason.said("en")}
        yield reached.found("RAK631.batas", entry, value_place(entry.record), **words, **said)


_MONTH = "|".join(BULAN)
_DAY = rf"\b\d{{1,2}}\s+(?:{_MONTH})\b|\b\d{{4}}-\d{{1,2}}-\d{{1,2}}\b|\b\d{{1,2}}([-/.])\d{{1,2}}\1\d{{4}}\b"
_BY = r"paling|selambat-lambatnya|lambat|akhir|awal|pertengahan|minggu|pertama|ke\S*|sebelum|pada|bulan|maks\w*\.?"
_DATE = rf"(?i){_DAY}|^\s*(?:(?:{_BY})\s+|[<≤=]\s*)*(?:{_MONTH})(?:\s+\d{{4}})?\s*$"
"""A day or a month that something is due in: `paling lambat 31 Maret`, `2021-03-31`, `akhir Maret 2021`."""
_FRACTION = r"(?:[^()]*\()?\s*(\d[\d.]*)(?:\s+[^\W\d]+)?\s*(?:/|dari)\s*([1-9][\d.]*)(?:\s+[^\W\d]+)*\s*\)?"
"""A part of a whole: `31/40`, `31 dari 40 berkas`, `77,5% (31 dari 40)`."""


def _is_date(target: Target) -> bool:
    return re.search(_DATE, target.text) is not None


def _is_state(target: Target, value: Target) -> bool:
    """True for a grade, a ratio or a state (`Sangat Baik`, `1:20`), a figure with a remark (`100% (40 dari 40)`), and
    figures among words (`80% pada 2 bidang`) that a figure was reached of; false for a sentence (`Terbitnya Perda`).
    """
    words = target.text.casefold().split()
    if quantity(value) is not None and any(char.isdigit() for char in target.text):
        return True
    is_short = len(words) <= 3 or words[0][0].isdigit()
    return is_short and not any(word.endswith("nya") for word in words)


def _variant(reason: Words, value: Target, target: Target, item: ReachedIndikator) -> str | None:
    """The finding whose remedy is not in the value; None where the value is to be written otherwise."""
    reached, wanted = value.text.strip(), target.text.strip()
    return {
        AGAINST.filled(target=wanted, arah=item.manners.direction): "RAK631.arah",
        LEFT_OUT.filled(target=wanted): "RAK631.batas",
        SEVERAL.filled(target=wanted, reached=reached): "RAK631.beberapa",
        UNREAD_TARGET.filled(target=wanted): "RAK631.target",
        BOUND_REACHED.filled(reached=reached): "RAK631.rentang",
    }.get(reason)


@rule("RAK632")
def read_as_decimals(reached: Reached) -> Iterator[Found]:
    """Ribuan atau persentase yang terbaca sebagai desimal.

    `1,150` terbaca satu koma seratus lima puluh. Bila targetnya 1.200, tentu yang dimaksud seribu seratus lima puluh,
    ditulis cara Inggris; tanpa temuan ini capaiannya 0,10 %.

    `0,775` tanpa tanda persen terbaca 0,775%. Bila targetnya 75%, yang dimaksud 77,5%, seperti yang disimpan lembar
    sebar untuk sel persentase; `1` bila targetnya lebih dari 50% tentu 100%.

    Hanya disebut bila dibaca demikian angkanya dekat dengan target, dan dibaca desimal tidak.

    Salah::

        indikator:
          - kode: peserta
            uraian: Persentase peserta yang lulus
            target: 1.200 orang
        realisasi:
          - indikator: peserta
            periode: T4
            nilai: 1,150 orang

    Benar::

        indikator:
          - kode: peserta
            uraian: Persentase peserta yang lulus
            target: 1.200 orang
        realisasi:
          - indikator: peserta
            periode: T4
            nilai: 1.150 orang

    English: `1,150` reads as a little more than one. Near a target of 1,200 it must mean thousands, as English writes
    them. `0,775` without a sign reads as 0.775%; near a target of 75% it must mean 77.5%, as a spreadsheet holds it.
    Told only where the figure is near its target when read so, and not as decimals.
    """
    for item, periode, entry, value in _values(reached):
        target = _target(item, periode)
        numbers = numbers_alike(value, least_of(target)) if target is not None else None
        if target is None or numbers is None or not numbers[1] or _is_near(*numbers):
            continue
        number, wanted = numbers
        shown = {
            "nilai": value.text.strip(),
            "target": target.text.strip(),
            "desimal": format_number((quantity(value) or number).normalize()),
        }
        match = re.search(r"(?<![\d.,])[1-9]\d{0,2},\d{3}(?![\d.,])", value.text)
        if match is not None and _is_near(number * 1000, wanted):
            meant = match[0].replace(",", ".")
            yield reached.found("RAK632", entry, value_place(entry.record), **shown, ribuan=meant)
        elif _is_share(item, entry, value, number, wanted) and _is_near(number * 100, wanted):
            meant = f"{format_number((number * 100).normalize())}%"
            yield reached.found("RAK632.persen", entry, value_place(entry.record), **shown, persen=meant)


def _is_share(item: ReachedIndikator, entry: FiledRecord, value: Target, number: Decimal, wanted: Decimal) -> bool:
    """True for a part of one without a sign, where a percentage is wanted, and for a bare one where more than half is;
    beside a fraction RAK625 tells it.
    """
    is_bare = not own_unit(value) and entry.record.fraction is None
    is_part = 0 < abs(number) < 1 or (number == 1 and wanted > 50)
    return is_bare and is_part and item.is_percentage


def _is_near(number: Decimal, wanted: Decimal) -> bool:
    return abs(wanted) / _NEAR < abs(number) < abs(wanted) * _NEAR


def _target(item: ReachedIndikator, periode: PeriodeKey) -> Target | None:
    """What a value is judged against: the target of its period, or that of the year; None where there is none."""
    targets = (item.indikator.target_periode.get(periode), item.indikator.target)
    return next((target for target in targets if target is not None and is_written(target)), None)


def _values(reached: Reached) -> Iterator[tuple[ReachedIndikator, PeriodeKey, FiledRecord, Target]]:
    """Every value that was measured."""
    for item in reached.indikator:
        for periode, entry in item.entries.items():
            value = value_of(entry.record)
            if value is not None and is_written(value):
                yield item, periode, entry, value


@rule("RAK634")
def unit_almost_of_the_register(reached: Reached) -> Iterator[Found]:
    """Pelaksana tindak lanjut yang salah tulis.

    Pelaksana tindak lanjut adalah kunci atau nama unit dalam daftar `pelaksana`; kunci tercetak sebagai namanya. Teks
    yang hampir sama dengan satu unit biasanya salah tulis, dan tercetak sebagaimana ditulis.

    Orang atau kantor lain boleh disebut; hanya yang menyerupai unit dalam daftar yang disebut. Beberapa unit dalam satu
    teks ("hukum, umum") bukan unit mana pun: tulis sebagai daftar.

    Salah::

        pelaksana:
          keuangan: Sub Bagian Keuangan
        indikator:
          - kode: temuan
            uraian: Persentase temuan yang selesai
            target: 80%
        realisasi:
          - indikator: temuan
            periode: T2
            nilai: 40%
            tindak_lanjut:
              - uraian: Menyurati pihak ketiga
                pelaksana: Sub Bagian Keungan

    Benar::

        pelaksana:
          keuangan: Sub Bagian Keuangan
        indikator:
          - kode: temuan
            uraian: Persentase temuan yang selesai
            target: 80%
        realisasi:
          - indikator: temuan
            periode: T2
            nilai: 40%
            tindak_lanjut:
              - uraian: Menyurati pihak ketiga
                pelaksana: keuangan

    English: Who does what is to be done is a key or a name of the register `pelaksana`; a text that is almost one of
    them is most often a slip, and printed as typed. Other people and offices may be named.
    Several units in one text are none of them; write a list.
    """
    register = reached.rencana.pelaksana
    known = {*register, *register.values()}
    others = [
        (FiledRecord(record, path), step, unit)
        for path, content in reached.files
        for record in content.realisasi
        for step in record.tindak_lanjut
        for unit in step.pelaksana or ()
        if unit not in known
    ]
    if not others:
        return
    from rakgen.model.units import Units  # most files name the units of their register

    units = Units(register)
    for filed, step, unit in others:
        parts = units.parts(unit)
        if any(part.key and part.sure for part in parts):
            listed = ", ".join(dict.fromkeys(part.key or part.text for part in parts))
            yield reached.found("RAK634.beberapa", filed, step.span("pelaksana"), nilai=unit, daftar=f"[{listed}]")
        elif key := units.meant(unit):
            words = {"nilai": unit, "kunci": key, "unit": register[key]}
            yield reached.found("RAK634", filed, step.span("pelaksana"), **words)
