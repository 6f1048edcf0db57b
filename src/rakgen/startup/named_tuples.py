"""Named tuples: classes of `NamedTuple` keep the base that they are made with.

Python up to 3.12 gives each once more the base that it has, which is two fifths of all that it takes to make it.
"""

from __future__ import annotations

import sys
import typing
from typing import Any

_PLACE: Any = typing
_PLAINLY = _PLACE.NamedTupleMeta.__new__


def _new(kind: type, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
    """The class as `NamedTupleMeta` makes it; what is generic or wrong is left to that."""
    fields = body.get("__annotations__", {})
    defaults = [field for field in fields if field in body]
    is_plain = bases == (_PLACE._NamedTuple,) and body.keys().isdisjoint(_PLACE._prohibited)
    if not is_plain or defaults != [*fields][len(fields) - len(defaults) :]:
        made: type = _PLAINLY(kind, name, bases, body)
        return made
    values = [body[field] for field in defaults]
    made = _PLACE._make_nmtuple(name, fields.items(), defaults=values, module=body["__module__"])
    for key, value in body.items():
        if key not in fields and key not in _PLACE._special:
            setattr(made, key, value)
    return made


def keep_bases() -> None:
    """Have classes of `NamedTuple` made so from now on, by a Python that gives them a base twice."""
    if sys.version_info < (3, 13):
        _PLACE.NamedTupleMeta.__new__ = staticmethod(_new)
