"""Excel fields: what Excel would make of a field of a CSV file, and the spelling in which it leaves it alone."""

from __future__ import annotations

import re

_FORMULA = re.compile(r"[=+\-@\t\r＝＋－＠]")
_HARMLESS = re.compile(r"[-–—]|[+-]?[\d.,]+ ?%?")
_KEPT = re.compile(r'="((?:[^"]|"")*)"')
_LONGEST = 255  # UTF-16 units that a text inside a formula may have
_WORDS = re.compile(r"TRUE|FALSE|BENAR|SALAH|#[A-Z/0-9]+[!?]?", re.IGNORECASE)
_MONTHS = "jan|feb|peb|mar|apr|mei|may|jun|jul|agu|agt|ags|aug|sep|okt|oct|nov|nop|des|dec"
_DAYS = "sen|sel|rab|kam|jum|sab|min|mon|tue|wed|thu|fri|sat|sun"
_OF_VALUES = re.compile(rf"(?:{_MONTHS}|{_DAYS})[a-z]*|rp|idr|usd|[ap]m?|e", re.IGNORECASE)
"""Words that stand in numbers, dates and times: of a month, a day, a currency, a half of the day, an exponent."""

_WHOLE = r"-?[1-9]\d{0,10}%?|0%?"  # more figures are shown as 1,23457E+11
_GROUPED = r"-?[1-9]\d{0,2}(?:\.\d{3}){1,4}(?:,\d\d)?"
_DECIMAL = r"-?(?:0|[1-9]\d{0,4}),\d{0,4}[1-9]"
_NUMBER = {True: re.compile(rf"{_WHOLE}|{_GROUPED}|{_DECIMAL}"), False: re.compile(_WHOLE)}
"""Numbers that Excel shows as they are typed, by whether its decimals have a comma: a file of semicolons is for such an
Excel.
"""


def is_formula(text: str) -> bool:
    """True for a text that a spreadsheet would run; a number and a dash alone are none."""
    return bool(_FORMULA.match(text)) and not _HARMLESS.fullmatch(text)


def is_changed(text: str, separator: str) -> bool:
    """True where Excel would print another text: it runs a formula, or reads a number, a date, a time, a truth value.

    In doubt it is true: a field that is kept needlessly reads the same.
    """
    if is_formula(text):
        return True
    if "\n" in text or _NUMBER[separator == ";"].fullmatch(text):
        return False
    if text != text.strip() or _WORDS.fullmatch(text):
        return True
    return bool(re.search(r"\d", text)) and not any(
        char.isalpha() for char in re.sub(r"[^\W\d_]+", lambda word: _without_values(word[0]), text)
    )


def _without_values(word: str) -> str:
    return "" if _OF_VALUES.fullmatch(word) else word


def kept(text: str, separator: str) -> str:
    """The field that Excel shows as `text`: a formula that is nothing but the text, `="007"`.

    A formula holds no text of several lines or of more than 255 units: such a one gets an apostrophe, which is seen.
    """
    if not is_changed(text, separator):
        return text
    if "\n" in text or len(text.encode("utf-16-le", "replace")) // 2 > _LONGEST:
        return f"'{text}"
    quoted = text.replace('"', '""')
    return f'="{quoted}"'


def unkept(field: str) -> str:
    """The text of a field that `kept` spelled so, any other field as it is."""
    if found := _KEPT.fullmatch(field):
        return found[1].replace('""', '"')
    is_marked = field[:1] == "'" and any(kept(field[1:], separator) == field for separator in ",;")
    return field[1:] if is_marked else field
