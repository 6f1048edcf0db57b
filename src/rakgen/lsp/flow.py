"""Flow: what is being typed inside { } and [ ], told from the text between the bracket and the caret alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from rakgen.lsp.spots import FieldWay

_OPEN, _CLOSE = "{[", "}]"


@dataclass
class _Bracket:
    """An open bracket: of a group the fields that it has so far, and the one whose value is being typed; of a list the
    number of the item. `is_done` behind a value in brackets of its own.
    """

    is_group: bool
    key: str | None = None
    number: int = 0
    fields: list[tuple[int, str]] = field(default_factory=list)
    is_done: bool = False


class TypedInFlow(NamedTuple):
    """What is being typed in brackets: `key` as of a `TypedPlace`, `begin` where it begins in the text, `fields` of the
    innermost group, whether it is an item of a list.
    """

    way: FieldWay
    key: str | None
    begin: int
    fields: frozenset[str]
    is_item: bool


def typed_in_flow(text: str, behind: str, way: FieldWay) -> TypedInFlow | None:
    """What is being typed at the end of a text that begins with a bracket, the value at the end of `way`; `behind` is
    what follows. None where that bracket is closed, behind a value in brackets, in a comment, and in lists of lists.
    """
    scanner = _scanned(text)
    if scanner is None:
        return None
    scanner.end()
    brackets = scanner.open
    innermost = brackets[-1]
    if innermost.is_done or scanner.is_comment:
        return None
    path = list(way)
    for bracket in brackets[:-1]:
        path.append((bracket.key or "") if bracket.is_group else bracket.number)
    begin = scanner.begin + len(text[scanner.begin :]) - len(text[scanner.begin :].lstrip())
    begin += bool(scanner.quote)
    key = innermost.key
    if innermost.is_group:
        known = frozenset((*(name for _, name in innermost.fields), *scanner.fields_behind(behind)))
        return TypedInFlow(tuple(path), key, begin, known, is_item=False)
    if not path or not isinstance(path[-1], str):
        return None
    return TypedInFlow(tuple(path[:-1]), path[-1], begin, frozenset(), is_item=True)


def is_open(text: str) -> bool:
    """True where a bracket that a text begins with is open at its end."""
    return _scanned(text) is not None


def _scanned(text: str) -> _Scanner | None:
    """What is read of a text that begins with a bracket; None where that is closed before its end."""
    scanner = _Scanner()
    for sign in text:
        scanner.read(sign)
        if not scanner.open:
            return None
    return scanner


class _Scanner:
    """Reads signs one by one: the brackets that are open, where the text between two signs begins, whether a quotation
    mark is open.
    """

    def __init__(self) -> None:
        self.open: list[_Bracket] = []
        self.begin = 0
        self.quote = ""
        self.is_comment = False
        self._at = 0
        self._token = ""

    def read(self, sign: str) -> None:
        """The next sign of the text."""
        self._at += 1
        if self.is_comment:
            self.is_comment = sign != "\n"
        elif self.quote:
            self._token += sign
            if sign == self.quote and not (self.quote == '"' and self._token.endswith('\\"')):
                self.quote = ""
        elif sign in "\"'" and not self._token.strip():
            self._token, self.quote = sign, sign
        elif sign == "#" and (not self._token or self._token[-1].isspace()):
            self.is_comment = True
        elif sign in _OPEN:
            self.open.append(_Bracket(sign == "{"))
            self._begin_text()
        elif sign in _CLOSE and self.open:
            self.open.pop()
            if self.open:
                self.open[-1].is_done = True
            self._begin_text()
        elif sign == "," and self.open:
            bracket = self.open[-1]
            bracket.key, bracket.number, bracket.is_done = None, bracket.number + 1, False
            self._begin_text()
        elif sign.isspace() and self._token.rstrip().endswith(":") and self._is_key():
            self._name(self._token.rstrip()[:-1])
        else:
            self._token += sign

    def end(self) -> None:
        """The end of the text: a colon there ends a name."""
        if self._token.endswith(":") and self._is_key():
            self._name(self._token[:-1])

    def fields_behind(self, behind: str) -> Iterator[str]:
        """The fields that follow in the innermost group, without the one that is being typed."""
        bracket, number = self.open[-1], self.open[-1].number
        for sign in behind:
            self.read(sign)
            if not any(opened is bracket for opened in self.open):
                break
        yield from (name for at, name in bracket.fields if at > number)

    def _is_key(self) -> bool:
        return bool(self.open) and self.open[-1].is_group and self.open[-1].key is None

    def _name(self, token: str) -> None:
        name = token.strip().strip("\"'")
        self.open[-1].key = name
        self.open[-1].fields.append((self.open[-1].number, name))
        self._begin_text()

    def _begin_text(self) -> None:
        self._token, self.begin = "", self._at
