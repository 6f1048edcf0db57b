"""Requests: what the page asks of an open plan, read from JSON that may say anything."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from rakgen.edit.cells import ticked, typed
from rakgen.edit.fields import FieldPlace, field_asked
from rakgen.edit.opened import CellPlace
from rakgen.edit.refused import EditRefused
from rakgen.edit.rows import WISHES, row_asked
from rakgen.edit.session import EditSession
from rakgen.text.printable import UNPRINTABLE
from rakgen.text.words import Words

_BREAK = re.compile("\r\n|[\r\v\x85\u2028\u2029]")  # as Word and others copy a new line
_UNPRINTABLE = re.compile(UNPRINTABLE)
_SIGN = Words(
    "Teks ini memuat tanda tak terlihat yang tidak dapat disimpan dalam rencana ({sign}); ketik ulang bagian itu.",
    "This text has a sign that cannot be seen, nor kept in a plan ({sign}); type that part anew.",
)


class BadRequest(Exception):
    """A body that says nothing that is understood."""


class RequestBody:
    """The fields of a request's body, each of one kind. Raises BadRequest for all that is none."""

    def __init__(self, data: bytes) -> None:
        try:
            fields = json.loads(data.decode("utf-8"))
        except (ValueError, RecursionError):
            raise BadRequest from None
        if not isinstance(fields, dict):
            raise BadRequest
        self.fields: dict[str, Any] = fields

    def text(self, name: str) -> str:
        """A text, which UTF-8 can write."""
        value = self.fields.get(name)
        if not isinstance(value, str):
            raise BadRequest
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            raise BadRequest from None
        return value

    def typed(self, name: str) -> str:
        """A text that was typed or pasted, in lines. Raises EditRefused where it has signs that no plan may have."""
        text = _BREAK.sub("\n", self.text(name))
        if found := _UNPRINTABLE.search(text):
            raise EditRefused("unclear", _SIGN, sign=f"U+{ord(found[0]):04X}")
        return text

    def yes(self, name: str) -> bool:
        """True or false."""
        value = self.fields.get(name)
        if not isinstance(value, bool):
            raise BadRequest
        return value

    def number(self, name: str) -> int:
        """A whole number from 0."""
        value = self.fields.get(name)
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise BadRequest
        return value

    def since(self) -> str:
        """The version of the state that the page has, '' where it does not say so."""
        return self.text("since") if "since" in self.fields else ""

    def place(self) -> CellPlace:
        """The cell that is meant."""
        place = CellPlace.read(self.text("cell"))
        if place is None:
            raise BadRequest
        return place


def _cell(session: EditSession, body: RequestBody) -> None:
    place, old, new = body.place(), body.text("old"), body.typed("new")
    session.make(body.text("fingerprint"), lambda opened: typed(opened, place, old, new))


def _tick(session: EditSession, body: RequestBody) -> None:
    place, is_on = body.place(), body.yes("on")
    session.make(body.text("fingerprint"), lambda opened: ticked(opened, place, is_on=is_on))


def _row(session: EditSession, body: RequestBody) -> None:
    place, wish = body.place(), body.text("do")
    if wish not in WISHES:
        raise BadRequest
    text = body.typed("text") if wish == "add" else ""
    level = body.text("within") if wish == "add" and "within" in body.fields else ""
    session.make(body.text("fingerprint"), lambda opened: row_asked(opened, place, wish, text, level))


def _field(session: EditSession, body: RequestBody) -> None:
    field = FieldPlace(body.place(), body.text("level"), body.text("name"))
    old, new = body.text("old"), body.typed("new")
    session.make(body.text("fingerprint"), lambda opened: field_asked(opened, field, old, new))


def _fix(session: EditSession, body: RequestBody) -> None:
    session.fix(body.text("fingerprint"), body.number("id"))


REQUESTS: dict[str, Callable[[EditSession, RequestBody], None]] = {
    "cell": _cell,
    "tick": _tick,
    "row": _row,
    "field": _field,
    "fix": _fix,
    "undo": lambda session, body: session.undo(body.text("fingerprint")),
    "redo": lambda session, body: session.redo(body.text("fingerprint")),
}
"""What a page may ask to be changed, by the last part of the address; each raises EditRefused or BadRequest."""
