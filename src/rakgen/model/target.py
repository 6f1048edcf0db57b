"""Target: a target as typed, with the kind it was recognised as."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from pydantic_core import core_schema

from rakgen.model.periode import BULAN
from rakgen.model.text import non_empty
from rakgen.text.numbers import RUPIAH_SIGN, undotted

Kind = Literal["persen", "angka", "rupiah", "predikat", "opini", "level", "rentang", "teks", "tanpa"]
GRADES: tuple[Kind, ...] = ("predikat", "opini", "level")
"""Kinds whose words stand in an order."""

_PREDIKAT = frozenset({"AA", "A", "BB", "B", "CC", "C", "D"})
_OPINI = frozenset({"WTP", "WDP", "TW", "TMP"})
_LEVEL = frozenset({"I", "II", "III", "IV", "V"})
UNSIGNED = r"(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)"
"""A number without a sign: `1.500,5`, `12.5`."""
_NUMBER = rf"[+-]?{UNSIGNED}"
# Compiled when first met (`re` keeps them): most plans need one or two, and start-up pays for none.
_PERCENT = rf"({_NUMBER})\s*(?:%|(?i:persen))"
_RUPIAH = rf"{RUPIAH_SIGN}(\d{{1,3}}(?:\.\d{{3}})+|\d+)(?:,(?:(\d{{1,2}})|-))?"
_WITHOUT_RP = r"(\d{1,3}(?:\.\d{3})+|\d+),-"
POWERS = {"ribu": 3, "rb": 3, "juta": 6, "jt": 6, "miliar": 9, "milyar": 9, "triliun": 12}
"""The words for round amounts, as powers of ten."""
AMOUNT_POWERS = POWERS | {"m": 9, "t": 12}
"""As `POWERS`, with those of money alone: `5 m` is a length."""
_IN_WORDS = rf"(?i)({UNSIGNED})\s*((?a:{'|'.join(AMOUNT_POWERS)}))(?:\s+rupiah)?"  # `ı` is no `i`
_PLAIN = rf"(?s)({_NUMBER})(?:(?:\s+|(?=[‰‱°]|[xX×](?:[\s/]|$)))(\D.*))?"
_TO = r"(?:[-–—]|(?i:s\.?/?d\.?|sampai(?:\s+dengan)?|hingga))"
_SIGN = r"(?:%|(?i:persen))?"
_SPAN = rf"{_NUMBER}\s*%?\s*{_TO}\s*{_NUMBER}\s*%?"
_RANGE = rf"({_NUMBER})\s*{_SIGN}\s*{_TO}\s*({_NUMBER})\s*(%|[^\d%]*)"
_END = rf"({UNSIGNED})(?:,-)?\s*((?a:{'|'.join(AMOUNT_POWERS)}))?"
_AMOUNTS = rf"(?i){RUPIAH_SIGN}{_END}\s*{_TO}\s*(?:{RUPIAH_SIGN})?{_END}(?:\s+rupiah)?"
_CLOCK = r"(?is)0\d[.:][0-5]\d(?![\d%]).*|.*\d[.:][0-5]\d\s*wi(?:b|t|ta)"
"""A time of the day, as `08.00-16.00` and `10.00 WIB`: no number, though it is written as one."""
_BEHIND = {
    **dict.fromkeys(("ke atas", "keatas", "atau lebih", "minimal", "minimum"), "minimal"),
    **dict.fromkeys(("ke bawah", "kebawah", "atau kurang", "maksimal", "maksimum"), "maksimal"),
}
"""What names a bound behind its figure (`80% ke atas`), by the word that says the same before it."""
_BOUND_BEHIND = rf"(?is)(.*?)\s*\b({'|'.join(_BEHIND)})".replace(" ", r"\s+")
_DAYS_OF_HOURS = r"(?i)(\d+)\s*[x×]\s*24\s*jam"


class Target(NamedTuple):
    """A target; `text` is printed, `value` and `satuan` are what could be read from it. Of what was worked out (a mean,
    a fraction) `exact` is the number before it was rounded for print.
    """

    text: str
    kind: Kind
    value: Decimal | None = None
    satuan: str | None = None
    exact: Decimal | None = None

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> core_schema.CoreSchema:
        """Read by `parse_target`."""
        return core_schema.no_info_plain_validator_function(parse_target)


_LONGEST = 1000  # characters: nothing longer is a number that anyone adds up


def parse_target(value: object) -> Target:
    """Recognise a target's kind; any text is a target. `-` and `–` mean deliberately none.

    Raises PydanticCustomError `string_type` or `RAK102.kosong` when it is not a text.
    """
    if isinstance(value, Target):
        return value
    typed = non_empty(value, "target")
    text = typed.strip()
    if len(text) > _LONGEST:
        return Target(typed, "teks")
    digits = text.removesuffix("%")
    if digits.isascii() and digits.isdigit():  # most targets: no pattern to compile
        return (
            Target(typed, "angka", Decimal(digits)) if digits == text else Target(typed, "persen", Decimal(digits), "%")
        )
    if text in {"-", "–", "—"}:
        return Target(typed, "tanpa")
    if text.endswith(")") and (spelled := _spelled_out(text)):
        return spelled._replace(text=typed)
    if text in _PREDIKAT:
        return Target(typed, "predikat")
    if text in _OPINI:
        return Target(typed, "opini")
    if text in _LEVEL or text[1:5] == "evel" and re.fullmatch(r"[Ll]evel\s+(?:[IV]+|[1-5])", text):
        return Target(typed, "level")
    if text.endswith(("%", "n", "N")) and (match := re.fullmatch(_PERCENT, text)):
        return Target(typed, "persen", parse_number(match[1]), "%")
    if (text[:3].lower().startswith(("rp", "idr")) or text.endswith(",-")) and (amount := _rupiah(text)) is not None:
        return Target(typed, "rupiah", amount, "Rp")
    if (not text[:1].isdigit() and text[:1] not in "+-") or _is_clock(text):
        return Target(typed, "teks")
    if any(sign in text for sign in ("-", "–", "—", "s", "S", "hingga")) and re.fullmatch(_SPAN, text):
        return Target(typed, "rentang")
    if text[-3:].lower() == "jam" and (match := re.fullmatch(_DAYS_OF_HOURS, text)):
        return Target(typed, "angka", 24 * Decimal(match[1]), "jam")
    if (match := re.fullmatch(_PLAIN, text)) and (match[2] is None or _is_unit(match[2])):
        return Target(typed, "angka", parse_number(match[1]), _without_spelling(match[2]))
    return Target(typed, "teks")


def range_ends(target: Target) -> tuple[Decimal, Decimal, str] | None:
    """The ends of a range, the lower first, and its unit ('' where it says none): `80-90%`, `5 s.d. 10 dokumen`,
    `antara 80 dan 90`, and of `Rp 2-3 miliar` in full; None for what is no range.
    """
    text = target.text.strip()
    if target.kind not in ("rentang", "teks") or _is_clock(text):
        return None
    if text[:1] in "aA":
        text = re.sub(r"(?i)^antara\s+(\S.*?)\s+(?:dan|sampai|hingga)\s+", r"\1 - ", text)
    if text[:1] in "RrIi":
        return _amount_ends(text)
    match = re.fullmatch(_RANGE, text)
    if match is None:
        return None
    low, high = sorted(map(parse_number, match.group(1, 2)))
    return low, high, "%" if "%" in text else same_spelled(match[3])


def _amount_ends(text: str) -> tuple[Decimal, Decimal, str] | None:
    """The ends of a range of amounts, in full. The first has the word of the second where it says none, unless it would
    not be the lower one then (`Rp 500 - 1 miliar`).
    """
    match = re.fullmatch(_AMOUNTS, text)
    if match is None or (match[2] and not match[4]):
        return None
    words = [(word or "").lower() for word in (match[2] or match[4], match[4])]
    low, high = (
        parse_number(number).scaleb(AMOUNT_POWERS.get(word, 0))
        for number, word in zip(match.group(1, 3), words, strict=True)
    )
    return (low, high, "rp") if low <= high else None


def _names_bound(unit: str) -> bool:
    """True for a unit behind which a bound is named: `hari kerja atau kurang`; not `orang dengan ijazah S1 ke atas`."""
    match = re.fullmatch(_BOUND_BEHIND, unit) if unit[-1] in "sShHgGlLmM" else None
    return match is not None and len(match[1].split()) <= 1 + match[2].casefold().startswith("atau")


def bound_first(text: str) -> str:
    """A target that names a bound behind its figure, with that before it: `minimal 80%` of `80% ke atas`, `80%+`."""
    if text.endswith("+") and re.match(rf"(?:{RUPIAH_SIGN})?\d", text):
        return f"minimal {text[:-1]}"
    match = re.fullmatch(_BOUND_BEHIND, text)
    word = _BEHIND.get(" ".join(match[2].casefold().split())) if match else None
    return f"{word} {match[1]}" if match and match[1] and word else text


def _is_clock(text: str) -> bool:
    """True for a time of the day or a span of one."""
    is_likely = text[:1] == "0" or text[-3:].casefold() in ("wib", "wit", "ita")
    return is_likely and re.fullmatch(_CLOCK, text) is not None


_PER_TIME = r"\s(?:(?:per|tiap|setiap)\s|(?:dalam\s)?se)(hari|minggu|bulan|triwulan|semester|tahun)(?![\w-])"


@lru_cache(maxsize=1000)  # a plan's rules ask for its few units a thousand times
def same_spelled(unit: str) -> str:
    """A unit in the one spelling by which units are compared: `orang / hari`, `km.`, `m²`, `Persen` are `orang/hari`,
    `km`, `m2`, `%`, `org/bln` is `orang/bulan`; `kali per bulan` and `kali sebulan` are `kali/bulan`, `per 1.000 jiwa`
    is `per 1000 jiwa`, and `Rp (juta)` is `juta rupiah`.
    """
    unit = " ".join(_SHORT.get(word.rstrip("."), word) for word in unit.casefold().replace("/", " / ").split())
    if any(sign in unit for sign in (" per ", "tiap ", " se")):
        unit = re.sub(_PER_TIME, r"/\1", unit)
    if "rp" in unit[:3] and len(words := re.findall(r"[a-z]+", unit)) == 2 and words[1] in POWERS:
        return f"{words[1]} rupiah"
    if not unit.isalpha():
        unit = unit.rstrip(".").replace(" /", "/").replace("/ ", "/").replace("²", "2").replace("³", "3")
        if "per " in unit:
            unit = re.sub(r"(?<=\d)\.(?=\d{3})", "", unit)
    return "%" if unit == "persen" else unit


_SHORT = {
    "org": "orang", "dok": "dokumen", "lap": "laporan", "keg": "kegiatan", "pkt": "paket",
    "x": "kali", "×": "kali", "idr": "rp", "mnt": "menit", "hr": "hari", "bln": "bulan", "tw": "triwulan",
    "smt": "semester", "th": "tahun", "thn": "tahun",
}  # fmt: skip
"""Words of units as they are written in full, by how they are shortened."""


def _rupiah(text: str) -> Decimal | None:
    """An amount: `Rp 1.250,50`, `100.000,-`, `Rp 1,5 juta`, `IDR 5.000`; None for any other text."""
    if match := re.fullmatch(_RUPIAH, text):
        whole, sen = match.groups()
        return Decimal(whole.replace(".", "") + (f".{sen}" if sen and int(sen) else ""))
    if match := re.fullmatch(_WITHOUT_RP, text):
        return Decimal(match[1].replace(".", ""))
    without = re.sub(rf"^{RUPIAH_SIGN}", "", text)
    return amount_in_words(without) if without != text else None


def amount_in_words(text: str) -> Decimal | None:
    """An amount of money with a word for a round number: `1.450 juta`, `1,5 miliar rupiah`, `2 M`; None for any other
    text.
    """
    match = re.fullmatch(_IN_WORDS, text)
    if match is None:
        return None
    amount = parse_number(match[1]).scaleb(AMOUNT_POWERS[match[2].lower()])
    return amount.to_integral_value() if amount == amount.to_integral_value() else amount


_BEFORE_A_NUMBER = frozenset(
    "no nomor tahun ta triwulan tw semester bulan tahap termin angkatan seri versi zona pasal iso sni pp uu".split()
)
"""Words after which a number is a name: `1 laporan triwulan 1`."""
_NUMBER_WORDS = frozenset(
    "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas seratus seribu belas puluh ratus"
    " ribu juta miliar milyar triliun koma".split()
)
_GRADE_WORDS = frozenset(
    "aa a bb b cc c d sangat amat baik cukup kurang memuaskan istimewa tinggi sedang rendah".split()
)
_COMPOUND = r"[^\W\d_][a-z][/,;&+](?!(?:19|20)\d\d(?!\d))\d"
"""Two numbers of things: `laporan/40` of `5 laporan/40 orang`; not `LKjIP/2021`, and no code (`SK/12`)."""
_BETWEEN_NUMBERS = frozenset("dan atau dan/atau serta sampai hingga sd s.d s/d dari x : - – / + &".split())


def _without_spelling(unit: str | None) -> str | None:
    """A unit without the number in words before it, or the grade that the number is: `12 (dua belas) laporan`, `72,5
    (BB)`; None where nothing else is said. `500 (juta)` is not 500.
    """
    if unit is None or not unit.startswith("(") or ")" not in unit:
        return unit
    inside, _, rest = unit[1:].partition(")")
    words = inside.casefold().split()
    is_told = _GRADE_WORDS.issuperset(words) or (_NUMBER_WORDS.issuperset(words) and words[0] not in POWERS)
    return (rest.strip() or None) if is_told else unit


def _spelled_out(text: str) -> Target | None:
    """A figure and its unit with themselves in words behind them: `100% (seratus persen)`, `2 orang (dua orang)`; None
    for any other text.
    """
    figure, _, inside = text[:-1].rpartition("(")
    words = inside.casefold().split()
    if not figure.strip() or not words or words[0] not in _NUMBER_WORDS or words[0] in POWERS:
        return None
    read = parse_target(figure)
    if read.value is None or not read.satuan:
        return None
    of_unit = f"{read.satuan.casefold()} {same_spelled(read.satuan)} persen rupiah".split()
    return read if _NUMBER_WORDS.union(of_unit).issuperset(words) else None


def grade_of(target: Target) -> str:
    """The grade that a number is, in parentheses: `bb` of `72,5 (BB)`; '' where it says none."""
    match = re.search(r"\(([^()]+)\)", target.text.casefold())
    return match[1] if match and _GRADE_WORDS.issuperset(match[1].split()) else ""


def _is_unit(text: str) -> bool:
    """True for what follows a number as its unit; False where a second number makes it a date, a range or a list, and
    where it names a bound (`hari atau kurang`, `dokumen+`).

    A number that belongs to a name is none of its own: `1 dokumen LKjIP 2021`, `2 sertifikat ISO 9001`, `3 m2`; that of
    a second thing is: `5 laporan/40 orang`.
    """
    words = [word.strip("().,;") for word in text.split()]
    if words[0].casefold() in BULAN or text.endswith("+") or _names_bound(text):
        return False
    for index, word in enumerate(words):
        before = words[index - 1].casefold() if index else ""
        if re.search(_COMPOUND, word) and before not in _BEFORE_A_NUMBER:
            return False
        if not re.match(r"[^\w\s]*\d", word):
            continue
        is_year = re.fullmatch(r"(?:19|20)\d\d(?:[-–/](?:(?:19|20)\d\d|\d\d))?", word) and before.isalnum()
        if before in _BETWEEN_NUMBERS or not (is_year or (index > 1 and before in _BEFORE_A_NUMBER)):
            return False
    return True


def quantity(target: Target, *, exact: bool = False) -> Decimal | None:
    """What a target amounts to, the word for a round number counted: `1,5 juta` is 1500000; None for no number. It is
    what is printed, or (`exact`) what was worked out before that was rounded.
    """
    value = target.exact if exact and target.exact is not None else target.value
    power = _power_of(target.satuan) if target.satuan else None
    return value.scaleb(power) if power and value is not None else value


@lru_cache(maxsize=1000)
def _power_of(unit: str) -> int | None:
    return POWERS.get(unit.casefold().partition(" ")[0])


def round_word(target: Target) -> str:
    """The word for a round number that a figure is counted in: `juta` of `1,5 juta orang` and `Rp 1,5 juta`; '' where
    it has none.
    """
    if target.kind == "rupiah" or target.text.strip()[:1] in "Rr":
        match = re.search(_IN_WORDS + "$", target.text.strip())
        word = match[2].casefold() if match else ""
        return {"m": "miliar", "t": "triliun"}.get(word, word)
    word = (target.satuan or "").casefold().partition(" ")[0]
    return word if word in POWERS else ""


def is_round(unit: str) -> bool:
    """True for a unit that begins with the word for a round number: `juta orang`."""
    return unit.casefold().partition(" ")[0] in POWERS


def parse_number(text: str) -> Decimal:
    """Read an Indonesian number: comma is the decimal mark, a dot before groups of three is thousands, `77.5` is read
    as 77,5.
    """
    if "," in text:
        text = undotted(text)
    elif "." in text and re.fullmatch(r"[+-]?\d{1,3}(?:\.\d{3})+", text):
        text = text.replace(".", "")
    return Decimal(text)
