"""Number formats: what Excel shows for a stored value under the format of its cell, where Windows speaks Indonesian.

`0.775` under `0.0%` is `77,5%`; `1755000000` under `"Rp" #,##0` is `Rp 1.755.000.000`; a date under `d mmmm yyyy` is
`1 Maret 2021`. Formats are stored in one spelling everywhere: a dot for decimals, a comma for groups.
"""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from functools import lru_cache

from rakgen.model.periode import BULAN_NAMES
from rakgen.text.numbers import rounded

CellValue = str | int | float | bool | datetime.datetime | datetime.date | datetime.time | datetime.timedelta | None

_DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_LOCAL = {
    "mm-dd-yy": "dd/mm/yyyy",
    "m/d/yy h:mm": "dd/mm/yyyy hh:mm",
    "[$-f800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy": "dd mmmm yyyy",
    "[$-f400]h:mm:ss\\ am/pm": "hh:mm:ss",
}
"""Formats that follow Windows, as it has them in Indonesian."""
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|\[\$(?P<currency>[^\]-]*)(?:-[^\]]*)?\]|\[(?P<elapsed>h+|m+|s+)\]|\[[^\]]*\]'
    r"|_.|(?P<fill>\*.)|(?P<half>am/pm|a/p)|(?P<date>y+|m+|d+|h+|s+(?:\.0+)?|b+|e+(?![+-]))"
    r"|(?P<power>e[+-]0+)|(?P<digits>[0#?][0#?,]*(?:\.[0#?]*)?,*|\.[0#?]+)|(?P<general>general)|(?P<text>@)|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]")
_GENERAL_DIGITS = 10  # of a fraction that the format General shows
_PLAIN_POWER = 15  # digits of a whole number that are shown in full


def shown(value: CellValue, code: str) -> str:
    """A stored value as Excel shows it under a format; '' for none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, str) and code in ("General", "@"):
        return value
    sections = _sections(_LOCAL.get(code.lower(), code or "General"))
    if isinstance(value, str):
        section = sections[3] if len(sections) > 3 else sections[-1]
        return _text(section, value) if "@" in section or len(sections) > 3 else value
    if "@" in sections[0]:  # a format for texts alone: Excel shows a number under it as under none
        sections = ("General",)
    if isinstance(value, datetime.timedelta):
        return _elapsed(sections[0], value)
    if isinstance(value, datetime.date | datetime.time):
        return _moment(sections[0], value)
    number = Decimal(repr(value))
    return _number(number, sections) if number.is_finite() else str(value)


def plain_value(value: CellValue) -> str:
    """A number or date as it is stored: `0.775`, `2021-03-01`; '' for a text."""
    if value is None or isinstance(value, str | bool):
        return ""
    return value.isoformat() if isinstance(value, datetime.date | datetime.time) else str(value)


@lru_cache(maxsize=256)
def _sections(code: str) -> tuple[str, ...]:
    """The parts of a format: for positive and negative numbers, for zero, for texts."""
    parts: list[list[str]] = [[]]
    for match in re.finditer(r'"[^"]*"|\\.|\[[^\]]*\]|[_*].|.', code, re.DOTALL):
        if match[0] == ";":
            parts.append([])
        else:
            parts[-1].append(match[0])
    return tuple("".join(part) for part in parts)


def _text(section: str, value: str) -> str:
    return "".join(_literal(token) if not token["text"] else value for token in _TOKEN.finditer(section))


def _literal(token: re.Match[str]) -> str:
    """What a token prints that stands for no part of the value."""
    if token["fill"]:
        return " "
    return next((token[name] for name in ("quoted", "escaped", "currency", "other") if token[name] is not None), "")


# Numbers


def _number(value: Decimal, sections: tuple[str, ...]) -> str:
    section, magnitude = _chosen(value, sections)
    tokens = list(_TOKEN.finditer(section))
    if not section.strip():
        return ""
    if any(token["general"] for token in tokens) or not tokens:
        return "".join(_general(magnitude) if token["general"] else _literal(token) for token in tokens)
    if "/" in re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", section) and any(token["digits"] for token in tokens):
        return _general(magnitude)
    if power := next((token["power"] for token in tokens if token["power"]), ""):
        return _scientific(magnitude, tokens, power)
    percents = sum(token["other"] == "%" for token in tokens)
    magnitude *= Decimal(100) ** percents
    texts, is_said = [], False
    for token in tokens:
        if token["digits"] and not is_said:
            texts.append(_figures(magnitude, token["digits"]))
            is_said = True
        elif not token["digits"]:
            texts.append(_literal(token) if not token["date"] else token["date"])
    text = "".join(texts).strip()
    return text[1:] if text.startswith("-") and not re.search(r"[1-9]", text) and value < 0 else text


def _chosen(value: Decimal, sections: tuple[str, ...]) -> tuple[str, Decimal]:
    """The part of a format for a value, and the value as that part prints it: a part for negative numbers alone has a
    minus of its own.
    """
    conditions = [_CONDITION.search(section) for section in sections]
    if any(conditions):
        for section, condition in zip(sections, conditions, strict=True):
            if condition is None or _holds(value, condition[1], Decimal(condition[2])):
                return section, value
        return sections[-1], value
    if value < 0 and len(sections) > 1:
        return sections[1], -value
    if not value and len(sections) > 2:
        return sections[2], value
    return sections[0], value


def _holds(value: Decimal, sign: str, limit: Decimal) -> bool:
    return {
        "<": value < limit, ">": value > limit, "=": value == limit,
        "<=": value <= limit, ">=": value >= limit, "<>": value != limit,
    }[sign]  # fmt: skip


def _figures(value: Decimal, pattern: str) -> str:
    """A number under `#,##0.0#`: groups, decimals at least and at most, thousands left out by commas at the end."""
    whole, _, fraction = pattern.rstrip(",").partition(".")
    value = value.scaleb(-3 * (len(pattern) - len(pattern.rstrip(","))))
    most, least = len(fraction), fraction.count("0")
    figure = rounded(value, most)
    sign = "-" if figure < 0 else ""
    digits, _, decimals = f"{abs(figure):f}".partition(".")
    while len(decimals) > least and decimals.endswith("0"):
        decimals = decimals[:-1]
    digits = digits.lstrip("0").rjust(whole.count("0"), "0")
    if "," in whole:
        digits = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ".", digits)
    return sign + digits + ("," + decimals if decimals else "")


def _general(value: Decimal) -> str:
    """A number as Excel shows it where no format is chosen; whole ones in full, so that no amount is rounded."""
    if value == value.to_integral_value() and abs(value) < Decimal(10) ** _PLAIN_POWER:
        return f"{value.to_integral_value():f}"
    if value.adjusted() >= _PLAIN_POWER or value.adjusted() < -_GENERAL_DIGITS:
        return f"{value:.5E}".replace(".", ",")
    places = max(0, _GENERAL_DIGITS - 1 - max(0, value.adjusted()))
    text = f"{rounded(value, places):f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


def _scientific(value: Decimal, tokens: list[re.Match[str]], power: str) -> str:
    pattern = next((token["digits"] for token in tokens if token["digits"]), "0")
    exponent = value.adjusted() if value else 0
    figure = _figures(value.scaleb(-exponent), pattern)
    sign = "-" if exponent < 0 else ("+" if power[1] == "+" else "")
    return f"{figure}E{sign}{abs(exponent):0{len(power) - 2}d}"


# Dates and times


def _moment(section: str, value: datetime.date | datetime.time) -> str:
    tokens = list(_TOKEN.finditer(section))
    if not any(token["date"] for token in tokens):
        return _moment("dd/mm/yyyy" if isinstance(value, datetime.date) else "hh:mm", value)
    is_half = any(token["half"] for token in tokens)
    texts = []
    for number, token in enumerate(tokens):
        if token["date"]:
            is_minute = token["date"][0].lower() == "m" and _is_minute(tokens, number)
            texts.append(_part(token["date"].lower(), value, is_half, is_minute))
        elif token["half"]:
            texts.append("PM" if getattr(value, "hour", 0) >= 12 else "AM")
        else:
            texts.append("." if token["other"] == ":" else _literal(token))
    return "".join(texts).strip()


def _is_minute(tokens: list[re.Match[str]], number: int) -> bool:
    """True for an `m` right behind hours or before seconds."""
    before = next((t["date"] or t["elapsed"] for t in reversed(tokens[:number]) if t["date"] or t["elapsed"]), "")
    after = next((t["date"] for t in tokens[number + 1 :] if t["date"]), "")
    return before[:1].lower() == "h" or after[:1].lower() == "s"


def _part(token: str, value: datetime.date | datetime.time, is_half: bool, is_minute: bool) -> str:
    """One part of a date or time; '' for one that the value has not."""
    kind, size = token[0], len(token)
    if kind in "hs" or is_minute:
        hour, minute, second = (getattr(value, name, 0) for name in ("hour", "minute", "second"))
        number = minute if is_minute else second if kind == "s" else (hour - 1) % 12 + 1 if is_half else hour
        return f"{number:0{min(size, 2)}d}"
    if not isinstance(value, datetime.date):
        return ""
    names = {"d": _DAYS[value.weekday()], "m": BULAN_NAMES[value.month - 1]}
    if kind in ("y", "e", "b"):
        return f"{value.year:04d}" if size > 2 or kind == "e" else f"{value.year % 100:02d}"
    if size > 2:
        return names[kind][:3] if size == 3 else names[kind][:1] if size == 5 and kind == "m" else names[kind]
    return f"{value.day if kind == 'd' else value.month:0{size}d}"


def _elapsed(section: str, value: datetime.timedelta) -> str:
    """A length of time: hours beyond a day under `[h]:mm`."""
    seconds = round(value.total_seconds())
    minutes, second = divmod(abs(seconds), 60)
    hour, minute = divmod(minutes, 60)
    tokens = list(_TOKEN.finditer(section))
    texts = []
    for number, token in enumerate(tokens):
        name = (token["elapsed"] or token["date"] or "").lower()
        is_minute = name.startswith("m") and (bool(token["elapsed"]) or _is_minute(tokens, number))
        parts = {"h": hour if token["elapsed"] else hour % 24, "m": minute, "s": second}
        if name and (name[0] in "hs" or is_minute):
            texts.append(f"{parts[name[0]]:0{min(len(name), 2)}d}")
        elif not name:
            texts.append("." if token["other"] == ":" else _literal(token))
    return ("-" if seconds < 0 else "") + "".join(texts).strip()
