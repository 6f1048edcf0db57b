"""Finding: what a rule over several plans found."""

from typing import NamedTuple

from rakgen.diagnostics import Diagnostic, Span, diagnose
from rakgen.rules.across.summary import Where


class FoundAcross(NamedTuple):
    """A finding between two plans, and the codes that the items on either side except."""

    diagnostic: Diagnostic
    excluded: frozenset[str]


def between(key: str, here: Where, other: Where, other_kode: str, /, **values: str) -> FoundAcross:
    """A finding at `here` about another place; that place is named by line, and by file where it is another one."""
    line = other.span.line if other.span else 1
    rak_prefix = f"RAK {other_kode}, " if other_kode else ""
    file = "" if here.path == other.path else f"{other.path}:{line}"
    values |= {
        "tempat_lain": file or f"{rak_prefix}baris {line}",
        "tempat_lain_en": file or f"{rak_prefix}line {line}",
    }
    related: tuple[Span, ...] = (other.span,) if here.path == other.path and other.span else ()
    return FoundAcross(diagnose(key, here.path, here.span, related=related, **values), here.excluded | other.excluded)
