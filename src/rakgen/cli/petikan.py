"""Petikan: --pelaksana and --periode, the same on `show` and `build`, and the excerpts they make of a checked plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from rakgen.cli.words import either
from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.layout.document import Document

if TYPE_CHECKING:
    from rakgen.kompilasi import Result
    from rakgen.layout.halaman import Area
    from rakgen.layout.layout import Layout
    from rakgen.model import Rak, Rencana

F = TypeVar("F", bound=Callable[..., Any])


class Pilihan(NamedTuple):
    """What was asked for: units as typed, a period as typed and its months; nothing asks for the whole plan."""

    pelaksana: tuple[str, ...] = ()
    periode: str = ""
    bulan: frozenset[int] = frozenset()

    @classmethod
    def dari(cls, pelaksana: tuple[str, ...], periode: tuple[str, frozenset[int]]) -> Pilihan:
        """The options as click hands them over."""
        return cls(pelaksana, *periode)

    def __bool__(self) -> bool:
        return bool(self.pelaksana or self.bulan)


class Petikan(NamedTuple):
    """A part of a plan ready to be compiled: its rak with their layouts, and what was chosen (units as printed).

    `nama` says it in a few letters, for a file name."""

    rencana: Rencana
    cetakan: list[tuple[Rak, Layout]]
    unit: tuple[str, ...]
    periode: str
    nama: str

    def dokumen(self, kertas: str | Area | None = None) -> Document:
        """The Document, marked as an excerpt. Raises as `susun_dokumen`."""
        from rakgen.layout.petikan import mark_excerpt
        from rakgen.layout.susun import compose_document

        return mark_excerpt(compose_document(self.rencana, self.cetakan, kertas), self.unit, self.periode)


def petikan_options(function: F) -> F:
    """--pelaksana and --periode."""
    function = click.option(
        "--periode", callback=_periode, help="Hanya kegiatan yang berjalan dalam periode ini: T2, Mei, S1, Mei-Juli."
    )(function)
    return click.option(
        "--pelaksana", multiple=True, help="Hanya kegiatan pelaksana ini (kunci atau namanya); boleh diulang."
    )(function)


def _periode(ctx: click.Context, param: click.Parameter, teks: str | None) -> tuple[str, frozenset[int]]:
    if teks is None:
        return "", frozenset()
    from pydantic_core import PydanticCustomError

    from rakgen.model import parse_jadwal

    try:
        return teks.strip(), parse_jadwal(teks).bulan
    except PydanticCustomError:
        raise click.BadParameter(
            either(
                f'"{teks}" bukan periode; tulis misalnya T2, Mei, S1 atau Mei-Juli.',
                f'"{teks}" is not a period; write for example T2, Mei, S1 or Mei-Juli.',
            )
        ) from None


def petik(hasil: Result, pilihan: Pilihan) -> Petikan | Diagnostic:
    """The chosen part of a plan without errors; the finding when a unit is unknown (RAK950) or nothing is left (RAK951)."""
    from rakgen.model.saring import find_unit

    assert hasil.rencana is not None
    unit: list[str] = []
    for teks in pilihan.pelaksana:
        nama = find_unit(hasil.rencana, teks)
        if nama is None:
            return _tidak_ada(hasil, teks)
        unit.append(nama)
    return _bagian(hasil, tuple(dict.fromkeys(unit)), pilihan)


def per_pelaksana(hasil: Result, pilihan: Pilihan) -> list[Petikan] | Diagnostic:
    """An excerpt for each unit that has an activity, or for each of those chosen; the finding as in `petik`."""
    from rakgen.model.saring import units

    assert hasil.rencana is not None
    bagian = petik(hasil, pilihan) if pilihan else None
    if isinstance(bagian, Diagnostic):
        return bagian
    unit = bagian.unit if bagian and bagian.unit else tuple(units(hasil.rencana).values())
    semua = [_bagian(hasil, (nama,), pilihan) for nama in unit]
    ada: list[Petikan] = [satu for satu in semua if isinstance(satu, Petikan)]
    return ada or _kosong(hasil, unit, pilihan.periode)


def _bagian(hasil: Result, unit: tuple[str, ...], pilihan: Pilihan) -> Petikan | Diagnostic:
    from rakgen.model.saring import excerpt, excerpt_rak

    rencana = hasil.rencana
    assert rencana is not None
    sisa = {id(rak): excerpt_rak(rencana, rak, unit, pilihan.bulan) for rak, _ in hasil.pairs}
    cetakan = [(satu, layout) for rak, layout in hasil.pairs if (satu := sisa[id(rak)]) is not None]
    if not cetakan:
        return _kosong(hasil, unit, pilihan.periode)
    kunci = {nama: kunci for kunci, nama in reversed(rencana.pelaksana.items())}
    nama = "-".join([*(kunci.get(satu, satu) for satu in unit), *([pilihan.periode] if pilihan.periode else [])])
    return Petikan(excerpt(rencana, unit, pilihan.bulan), cetakan, unit, pilihan.periode, nama)


def _tidak_ada(hasil: Result, teks: str) -> Diagnostic:
    import difflib

    from rakgen.model.saring import units

    assert hasil.rencana is not None
    semua = units(hasil.rencana)
    kecil = {nama.casefold(): nama for pasangan in semua.items() for nama in pasangan}
    mirip = difflib.get_close_matches(teks.casefold(), kecil, n=1, cutoff=0.5)
    pilihan = "; ".join(nama if kunci == nama else f"{kunci} ({nama})" for kunci, nama in semua.items()) or "-"
    if mirip:
        return diagnose("RAK950.mirip", str(hasil.path), nama=teks, mirip=kecil[mirip[0]], pilihan=pilihan)
    return diagnose("RAK950", str(hasil.path), nama=teks, pilihan=pilihan)


def _kosong(hasil: Result, unit: Sequence[str], periode: str) -> Diagnostic:
    if not unit and not periode:
        return diagnose("RAK951", str(hasil.path), pilihan="yang menyebut pelaksana", pilihan_en="that names a unit")
    kata = [f"milik {', '.join(unit)}"] if unit else []
    kata += [f"dalam {periode}"] if periode else []
    words = [f"of {', '.join(unit)}"] if unit else []
    words += [f"in {periode}"] if periode else []
    return diagnose("RAK951", str(hasil.path), pilihan=" ".join(kata), pilihan_en=" ".join(words))


def potong(hasil: Result, pilihan: Pilihan, *, masing: bool) -> list[Petikan | None] | Diagnostic:
    """What to print of a plan: [None] for the whole, an excerpt, or (`masing`) one for each unit; the finding as in `petik`."""
    if masing:
        bagian = per_pelaksana(hasil, pilihan)
        return bagian if isinstance(bagian, Diagnostic) else [*bagian]
    if not pilihan:
        return [None]
    satu = petik(hasil, pilihan)
    return satu if isinstance(satu, Diagnostic) else [satu]
