"""Values: what the templates of a layout can name of a rak, and where a printed value stands in the plan."""

from __future__ import annotations

from rakgen.diagnostics import Span
from rakgen.model import Rak, Rencana
from rakgen.model.walk import walk


def rak_values(rencana: Rencana, rak: Rak) -> dict[str, object]:
    """What titles, headings, notes and letterhead can name (RAK_FIELDS). `perubahan` begins with a blank where it is
    not ''.
    """
    last_pengesahan = rak.pengesahan[-1] if rak.pengesahan else None
    ordinal = rak.perubahan or 0
    return {
        "instansi": rencana.instansi or "",
        "tahun": rencana.tahun,
        "tempat": rencana.tempat or "",
        "kode": rak.kode or "",
        "keterangan": rak.keterangan or "",
        "perubahan": "" if ordinal < 1 else " PERUBAHAN" if ordinal == 1 else f" PERUBAHAN KE-{ordinal}",
        "tambahan": {name: value.text or "" for name, value in rak.tambahan.items()},
        "nama": (last_pengesahan.nama if last_pengesahan else None) or "",
        "jabatan": " ".join((last_pengesahan.jabatan if last_pengesahan else None) or ()).rstrip(","),
    }


def value_span(rak: Rak, origin: Span, word: str) -> Span:
    """Where the value that was printed from `origin` stands in the plan, the part of it that holds `word`."""
    spans = (place.item.span_within(origin, word) for place in walk(rak))
    return next((span for span in spans if span), origin)
