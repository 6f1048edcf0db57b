"""Left over: the words of a document that are in no text made of it, and the cells and lines that hold them."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from rakgen.model.target import AMOUNT_POWERS
from rakgen.readers.raw import RawBlock, RawCell, RawDocument, RawLine, RawPlace
from rakgen.recognise.contents import MARKS
from rakgen.recognise.forms import Form
from rakgen.recognise.words import goes_on_overleaf, plain
from rakgen.text.numbers import undotted

_AMOUNT = re.compile(r"(?i)\s*(?:rp\.?)?\s*(\d{1,3}(?:[.,]\d{3}){1,6}|\d{5,15})(?:[.,]\d{2}|,-)?\s*")
_AMOUNTS = re.compile(
    r"(?i)(?<![\w.,])(rp\.?\s*)?(\d{1,3}(?:[.,]\d{3}){1,6}|\d{1,15}(?:[.,]\d{1,2})?)(?:,\d\d|,-)?(?![.,]?\d)"
    rf"(?:\s*((?a:{'|'.join(AMOUNT_POWERS)}|trilyun))\b)?"  # `ı` is no `i`
)
_LONG = 5  # letters of a word that is looked for across the words of a plan too


class Left(NamedTuple):
    """A text of a document of which words are left over, where it stands, and the number of the rak that it is of."""

    rak: int
    place: RawPlace
    text: str


def left_over(document: RawDocument, forms: Sequence[Form], words: Iterable[str]) -> list[Left]:
    """The cells and lines that hold some words, each once; those before the first table are of its rak."""
    wanted = set(words)
    starts = {form.tables[0].whole.raw.place: number for number, form in enumerate(forms)}
    rak = 0
    found: list[Left] = []
    for block in document.blocks:
        if not isinstance(block, RawLine):
            rak = starts.get(block.place, rak)
        for piece in _texts_in(block):
            if not wanted.isdisjoint(piece.text.split()):
                found.append(Left(rak, piece.place, piece.text))
    return found


def _texts_in(block: RawBlock) -> Sequence[RawLine | RawCell]:
    return (block,) if isinstance(block, RawLine) else block.cells


def lost_words(document: RawDocument, texts: Iterable[str]) -> list[str]:
    """The words of the source that are in none of some texts, as often as they lack; numbers of rows and columns,
    ticks and texts that say a table goes on are none.
    """
    said = " ".join(texts)
    known, run = {_letters(word) for word in set(said.split())}, ""
    lost: list[str] = []
    texts_of_plan = (text for text in document.texts() if not goes_on_overleaf(text))
    for word in dict.fromkeys(word for text in texts_of_plan for word in text.split()):
        amount = _AMOUNT.fullmatch(word)  # in either notation
        letters = re.sub(r"^rp(?=\d)", "", _letters(amount[1] if amount else word))
        if not letters or not known.isdisjoint((letters, _letters(word))) or _is_machine(word):
            continue
        run = run or _letters(said)
        if len(letters) < _LONG or letters not in run:
            lost.append(word)
    return lost


def _letters(text: str) -> str:
    return plain(text).replace("…", "")


def _is_machine(word: str) -> bool:
    """True for a word that a form makes itself: a number of a row, column or page, a tick, `(lanjutan)`."""
    pattern = r"\W*(?:\d{1,3}|lanj(?:utan)?|(?:ber|di)?sambung(?:an)?|[ivx]{1,4}|[a-z])\W*"
    return word in MARKS or re.fullmatch(pattern, word.lower()) is not None


def money_in(texts: Iterable[str]) -> int:
    """The sum of the amounts among some texts: five digits or more alone, in groups of three or not; among other words
    millions, what `Rp` stands before, and amounts in words (`1,5 miliar`).
    """
    return sum(_money(line) for text in filter(None, texts) for line in text.split("\n"))


def _money(line: str) -> int:
    if match := _AMOUNT.fullmatch(line):
        return int(re.sub(r"\D", "", match[1]))
    total = Decimal(0)
    for sign, figures, scale in _AMOUNTS.findall(line):
        is_amount = _AMOUNT.fullmatch(figures) is not None
        if scale and (sign or len(scale) > 1):  # `5 m` is a length
            total += _number(figures).scaleb(AMOUNT_POWERS[scale.lower().replace("ly", "li")])
        elif is_amount and (sign or len(re.sub(r"\D", "", figures)) > 6):
            total += _number(re.sub(r"\D", "", figures))
    return int(total)


def _number(figures: str) -> Decimal:
    """A number with a comma, or one dot and few digits, before its decimals."""
    if figures.count(",") > 1 or re.fullmatch(r"\d+\.\d{1,2}", figures):
        return Decimal(figures.replace(",", "").replace(".", "", figures.count(".") - 1))
    return Decimal(undotted(figures))
