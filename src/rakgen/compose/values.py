"""Values: what the templates of a layout can name of a rak, and where a printed value stands in the plan."""

from __future__ import annotations

from collections.abc import Iterable

from rakgen.compose.rows import TableItem, TableRow
from rakgen.diagnostics import Elsewhere, Span
from rakgen.layout.contents import ColumnContent
from rakgen.layout.fields import LEVELS, split_content, written_field
from rakgen.model import Pengesahan, Periode, Rak, Rencana
from rakgen.model.periode import WHOLE
from rakgen.model.reached import reached_of
from rakgen.model.reached_fields import REACHED_FIELDS
from rakgen.model.walk import walk
from rakgen.text.templates import OFFICE_FIELDS, value_of

_ALL_REACHED = frozenset(field for fields in REACHED_FIELDS.values() for field in fields)


def rak_values(rencana: Rencana, rak: Rak, periode: tuple[Periode, int]) -> dict[str, object]:
    """What titles, headings, notes and letterhead can name (RAK_FIELDS), in a form that prints a period.

    `perubahan` begins with a blank where it is not ''.
    """
    last_pengesahan = rak.pengesahan[-1] if rak.pengesahan else None
    ordinal = rak.perubahan or 0
    return {
        "instansi": rencana.instansi or "",
        "tahun": rencana.tahun,
        "visi": rencana.visi or "",
        "misi": _misi(rencana, rak),
        "tempat": rencana.tempat or "",
        "kode": rak.kode or "",
        "keterangan": rak.keterangan or "",
        "perubahan": "" if ordinal < 1 else " PERUBAHAN" if ordinal == 1 else f" PERUBAHAN KE-{ordinal}",
        "tambahan": {name: value.text or "" for name, value in rak.tambahan.items()},
        "nama": (last_pengesahan.nama if last_pengesahan else None) or "",
        "jabatan": " ".join((last_pengesahan.jabatan if last_pengesahan else None) or ()).rstrip(","),
        "periode": periode[0].title(periode[1]),
    }


def _misi(rencana: Rencana, rak: Rak) -> str:
    """The misi that the tujuan of a rak name, else all of the plan: one as it is, several as numbered lines."""
    named = dict.fromkeys(tujuan.misi for tujuan in rak.tujuan or () if tujuan.misi in rencana.misi)
    texts = [rencana.misi[key].uraian for key in named or rencana.misi if key is not None]
    return texts[0] if len(texts) == 1 else "\n".join(f"{number}. {text}" for number, text in enumerate(texts, 1))


def content_span(content: ColumnContent, row: TableRow) -> Span | None:
    """Where what a content prints on a row stands in the plan: of the fields that it names the one of the lowest level
    that is written there; None for a content without fields.
    """
    places = _places(content, row)
    butir, field = next(filter(_is_written, places), places[0] if places else (None, ""))
    if butir is not None and (reached := reached_of(butir)) and field in _ALL_REACHED:
        return reached.place(field, WHOLE)
    return butir.span(field) if butir is not None else None


def is_written(content: ColumnContent, row: TableRow) -> bool:
    """True where a field that a content names is written in the plan, False for what is worked out of others."""
    return any(map(_is_written, _places(content, row)))


def _places(content: ColumnContent, row: TableRow) -> list[tuple[TableItem, str]]:
    """The items of a row whose fields a content names, the lowest level first, each with the field as it is typed."""
    names = sorted(content.fields, key=lambda name: LEVELS.index(split_content(name)[0]), reverse=True)
    items = [(row.butir[LEVELS.index(level)], written_field(field)) for level, field in map(split_content, names)]
    return [(butir, field) for butir, field in items if butir is not None]


def _is_written(place: tuple[TableItem, str]) -> bool:
    return bool(getattr(*place, None))


def signer_values(rak: Rak) -> dict[str, object]:
    """What the text around tables can name of the signers (SIGNER_FIELDS): the one at the right or alone, the one at
    the left where two sign.
    """
    signers = {"kiri": rak.pengesahan[0] if len(rak.pengesahan) > 1 else None}
    signers["kanan"] = rak.pengesahan[-1] if rak.pengesahan else None
    return {side: _signer(signer) for side, signer in signers.items()}


def said_values(
    rencana: Rencana, printed: Iterable[tuple[Rak, tuple[Periode, int]]]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What an office's own text can name (OFFICE_FIELDS), with its texts in the rak printed, each text once; a rak
    comes with the period that its form prints.
    """
    values = [{**rak_values(rencana, rak, periode), **signer_values(rak)} for rak, periode in printed]
    return tuple((name, tuple(dict.fromkeys(value_of(name, known) for known in values))) for name in OFFICE_FIELDS)


def _signer(signer: Pengesahan | None) -> dict[str, str]:
    said = {name: getattr(signer, name, None) or "" for name in ("nama", "pangkat", "nip", "peran")}
    jabatan = " ".join((signer.jabatan if signer else None) or ())
    return {name: text.strip().rstrip(",") for name, text in {**said, "jabatan": jabatan}.items()}


def value_span(rak: Rak, origin: Span, word: str) -> Span:
    """Where the value that was printed from `origin` stands in the plan, the part of it that holds `word`."""
    if isinstance(origin, Elsewhere):
        return origin
    spans = (place.item.span_within(origin, word) for place in walk(rak))
    return next((span for span in spans if span), origin)
