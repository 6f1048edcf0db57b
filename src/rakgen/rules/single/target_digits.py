"""Rules about the digits of a target: letters and signs that a slip put among them, words of another number."""

import re
from collections.abc import Iterator
from unicodedata import decimal

from rakgen.diagnostics import Edit, Span, diagnose
from rakgen.model import Butir, Indikator, Target
from rakgen.model.butir import Targeted
from rakgen.model.walk import walk
from rakgen.rules.context import Context, Found, target_span
from rakgen.rules.registry import rule
from rakgen.rules.single.target import targets
from rakgen.text.numbers import grouped

_UNITS = (
    "dokumen|laporan|orang|peserta|kegiatan|kali|paket|buah|lembar|berkas|desa|kelurahan|kecamatan|sekolah|siswa|guru"
    "|pegawai|opd|aplikasi|surat|sk|peraturan|perda|rekomendasi|eksemplar|publikasi|rapat|sidang|jiwa|rumah|unit|lokasi"
    "|titik|kasus|perkara|layanan|persen"
)
"""What is counted, as targets say it behind their number."""
_SLIPS = (
    (r"%\s*(\d[\d.,]*)", r"\1%"),
    (r"(\d[\d.]*),\s*%", r"\1%"),
    (r"(\d[\d.]*),(?=[^\W\d_]{2})(.*)", r"\1 \2"),
    (r",(\d.*)", r"0,\1"),
    (r"(\d+,\d{1,2})\.(\d.*)", r"\1\2"),
    (r"(\d{1,3}(?:\.\d{3})+)\.(\d\d?(?!\d).*)", r"\1,\2"),
)
"""What stands wrongly in a whole target, and how it is probably meant."""
_STUCK = rf"(?i)(\d[\d.,]*)({_UNITS}|bulan|minggu|hari|tahun)"
"""A unit that sticks to its number."""
_SPACED = r"([1-9]\d{0,2}(?:\s\d{3})+)(?![\d%,./])(.*)"
"""A number whose thousands stand apart."""
_FIGURE = r"[+-]?\d[\d.,]*(?<=\d)"
_SEVERAL = rf"({_FIGURE}\s*%?)(?:(?:\s*[;|]\s*|,?\s+|(?<=%)/|(?<=%))({_FIGURE}\s*%?))+(?:\s+(?:{_UNITS}))?"
"""Figures with no word between them; the last is the other group."""
_UNIT_FIRST = rf"(?i)({_UNITS})\s*[:=]?\s*({_FIGURE}\s*%?)"
_MINUS = r"(?<![^\W\d_])[\u2010-\u2012\u2212\ufe58\ufe63\uff0d](?=\s?\d)|\A[\u2013\u2014](?=\s?\d)"
"""Signs that look like a minus, where a number follows; a dash between digits is that of a range."""
_OF_YEARS = ("kondisi_awal", "target_tahun", "kondisi_akhir")
_OF_ALL = ("target", "target_periode", *_OF_YEARS)
_DATE = r"\d{1,2}\.\d{1,2}\.\d{2,4}$"
_WORDS = "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split()


@rule("RAK227", mends=True)
def misspelt_digits(context: Context) -> Iterator[Found]:
    """Angka target salah tulis.

    Huruf O atau l di antara angka, tanda persen di depan, titik ribuan atau koma di tempat yang salah, tanda minus dari
    huruf lain (`−25%`), ribuan yang dipisah spasi (`1 000 000`), dan angka yang berbeda dengan kata di belakangnya (`2
    (tiga) dokumen`) tercetak sebagaimana diketik. Beberapa angka tanpa kata di antaranya (`25% 30%`) dan satuan di
    depan angka (`dokumen 2`) tidak terbaca sebagai angka, sehingga capaiannya tidak terhitung. Angka yang sama dengan
    tanda dari huruf lain diganti oleh `--fix`. Target majemuk yang berkata (`2 peraturan dan 500 dokumen`), rentang
    (`5–10%`), nama (`Level 3`, `Tahap 2`) dan pecahan tidak dilaporkan.

    Salah::

        indikator:
          - uraian: Persentase partisipasi pemilih
            target: 8O%
            kegiatan:
              - uraian: Sosialisasi kepada pemilih
                jadwal: T3
                pelaksana: Sub Bagian Umum

    Benar::

        indikator:
          - uraian: Persentase partisipasi pemilih
            target: 80%
            kegiatan:
              - uraian: Sosialisasi kepada pemilih
                jadwal: T3
                pelaksana: Sub Bagian Umum

    English: A letter O or l among digits, a percent sign in front, dots for thousands or a comma at the wrong place, a
    minus of another font (`−25%`), thousands set apart by spaces (`1 000 000`), and a number unlike the words behind it
    (`2 (tiga) dokumen`) print as typed. Several figures without a word between them (`25% 30%`) and a unit in front of
    its number (`dokumen 2`) do not read as a number, so that no achievement is computed. `--fix` replaces the signs of
    other fonts, which leave the number the same. Targets of several parts with words (`2 peraturan dan 500 dokumen`),
    ranges (`5–10%`), names (`Level 3`, `Tahap 2`) and fractions are not reported.
    """
    for path, target, span in _targets(context):
        text = target.text.strip()
        if (right := _same(text)) is not None:
            found = diagnose("RAK227", context.path, span, nilai=text, benar=right)._replace(fix=_fix(span, right))
        elif (right := _meant(text)) is not None:
            found = diagnose("RAK227", context.path, span, nilai=text, benar=right)
        elif words := _other_words(text):
            found = diagnose("RAK227.kata", context.path, span, nilai=text, kata=words)
        elif target.kind == "teks" and (match := re.fullmatch(_UNIT_FIRST, text)):
            found = diagnose("RAK227.satuan", context.path, span, nilai=text, benar=f"{match[2]} {match[1]}")
        elif target.kind == "teks" and (match := re.fullmatch(_SEVERAL, text)):
            first, last = map(str.strip, match.group(1, 2))
            found = diagnose("RAK227.dua", context.path, span, nilai=text, satu=first, dua=last)
        else:
            continue
        yield Found(found, path, f"{id(path[-1])} {text}")


def _targets(context: Context) -> Iterator[tuple[tuple[Butir, ...], Target, Span | None]]:
    """Every target that holds a digit, with the items it lies in and its place."""
    for place in context.indikator:
        for number in targets(place):
            if _has_digit(number.target):
                yield place.path, number.target, target_span(place.indikator, number.periode)
    own = [program for kode, program in context.rencana.program.items() if kode in context.own_programs]
    items = [(place.item, place.path) for place in context.printed_items]
    items += [(item, (*above[1:], item)) for program in own for _, item, above, _ in walk(program) if above]
    for item, path in items:
        if isinstance(item, Targeted):
            yield from ((path, target, span) for target, span in _other_targets(item) if _has_digit(target))


def _other_targets(item: Targeted) -> Iterator[tuple[Target, Span | None]]:
    """The targets of an item, those of years too, with their places; without those that `targets` gives of an
    indikator of a sasaran.
    """
    if item.model_fields_set.isdisjoint(_OF_ALL):
        return
    for field in _OF_YEARS if isinstance(item, Indikator) else _OF_ALL:
        value = getattr(item, field)
        for target in value.values() if isinstance(value, dict) else [value] * (value is not None):
            whole = item.span(field)
            yield target, (item.span_within(whole, target.text) if whole else None) or whole


def _has_digit(target: Target) -> bool:
    """True where a target may be misspelt: most are numbers as `75%` or `58,53`, and need no pattern."""
    whole, comma, decimals = target.text.removesuffix("%").partition(",")
    is_number = whole.isdigit() and (decimals.isdigit() or not comma)
    return not target.text.isascii() or (not is_number and any(map(str.isdigit, target.text)))


def _fix(span: Span | None, text: str) -> tuple[Edit, ...]:
    """The edit that writes a target at its place; none where it stands on several lines."""
    from rakgen.source.spelling import quoted_in_list

    return (Edit(span, quoted_in_list(text)),) if span is not None and span.line == span.end_line else ()


def _same(text: str) -> str | None:
    """The same number in the usual signs; None where it is written in these."""
    if text.isascii():
        return None
    plain = "".join(str(decimal(sign)) if sign.isdecimal() else sign for sign in text.replace("％", "%"))
    plain = re.sub(_MINUS, "-", plain)
    return plain if plain != text else None


def _meant(text: str) -> str | None:
    """How a misspelt number is probably meant; None for all others."""
    for pattern, right in _SLIPS:
        if (match := re.fullmatch(pattern, text)) and not re.match(_DATE, text):
            return match.expand(right)
    if text[-1].isalpha() and (match := re.fullmatch(_STUCK, text)):
        return f"{match[1]} {match[2]}"
    if any(map(str.isspace, text)) and (match := re.fullmatch(_SPACED, text)):
        return ".".join(match[1].split()) + match[2]
    number, rest = (match := re.match(r"([^\s%]*)(.*)", text, re.S)) and match.groups() or ("", "")
    if re.fullmatch(r"(?:[lI](?=[0Oo])|\d)[\d.,Oo]*", number) and not re.fullmatch(r"[\d.,]*", number):
        return number.translate(str.maketrans("OolI", "0011")) + rest
    groups = number.split(".")
    is_grouped = 0 < len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])
    if number.replace(".", "").isdigit() and len(groups) > 1 and len(groups[-1]) == 3 and not is_grouped:
        return grouped(int(number.replace(".", ""))) + rest
    return None


def _other_words(text: str) -> str:
    """The number in words, in brackets behind one in digits, where it is another; '' for all other texts."""
    if "(" not in text:
        return ""
    match = re.match(r"(\d{1,3})\s*\(([^\W\d_]+(?: [^\W\d_]+)*)\)", text)
    if match is None:
        return ""
    said = match[2].casefold()
    known = {*_WORDS, "belas", "puluh", "seratus"}
    return match[2] if known.issuperset(said.split()) and said != _in_words(int(match[1])) else ""


def _in_words(number: int) -> str:
    """A number up to 199 in Indonesian words: 25 is `dua puluh lima`."""
    if number < len(_WORDS):
        return _WORDS[number]
    if number < 20:
        return f"{_WORDS[number - 10]} belas"
    if number < 100:
        return f"{_WORDS[number // 10]} puluh {_WORDS[number % 10] if number % 10 else ''}".strip()
    return f"seratus {_in_words(number - 100) if number > 100 else ''}".strip() if number < 200 else ""
