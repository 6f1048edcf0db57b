"""Finding: what a rule over several plans found."""

from typing import NamedTuple

from rakgen.diagnostics import Diagnostic, Span, diagnose
from rakgen.rules.across.summary import Where, place_of


class FoundAcross(NamedTuple):
    """A finding between two plans, and the codes that the items on either side except."""

    diagnostic: Diagnostic
    excluded: frozenset[str]


def between(key: str, here: Where, other: Where, other_kode: str, /, **values: str) -> FoundAcross:
    """A finding at `here` about another place; that place is named by line, and by file where it is another one."""
    (path, span, excluded), (other_path, other_span, other_excluded) = map(place_of, (here, other))
    line = other_span.line if other_span else 1
    rak_prefix = f"RAK {other_kode}, " if other_kode else ""
    file = "" if path == other_path else f"{other_path}:{line}"
    values |= {
        "tempat_lain": file or f"{rak_prefix}baris {line}",
        "tempat_lain_en": file or f"{rak_prefix}line {line}",
    }
    related: tuple[Span, ...] = (other_span,) if path == other_path and other_span else ()
    return FoundAcross(diagnose(key, path, span, related=related, **values), excluded | other_excluded)
