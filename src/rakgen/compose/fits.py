"""Fits: what a rak lacks that its layout prints: a level, a period as fine as the form's, a signature."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.layout.fields import split_content
from rakgen.layout.layout import Layout
from rakgen.model import Aksi, Butir, Indikator, Kegiatan, Keluaran, Periode, Rak, Tujuan
from rakgen.model.walk import Place, walk


def check_fits(rak: Rak, layout: Layout, path: str) -> list[Diagnostic]:
    """What a rak lacks that its layout prints: a level, a period as fine as the form's, a signature."""
    places = list(walk(rak))
    return [
        *_empty_level(rak, places, layout),
        *_periode((place.item for place in places), layout, path),
        *_signers(rak, layout, path),
    ]


def _empty_level(rak: Rak, places: Sequence[Place[Butir | Aksi]], layout: Layout) -> Iterator[Diagnostic]:
    """Columns bound to a level of which the rak has no item: one finding a level, at the first such column.

    A rak without indikator or kegiatan is told so at the very item, by the rules of content.
    """
    present = _levels(places) | {"indikator", "kegiatan"}
    seen: set[str] = set()
    for table in layout.tables:
        if table.dari == "program":
            continue
        for column in table.leaves:
            for field in column.fields:
                level = split_content(field)[0]
                if level not in present and level not in seen:
                    seen.add(level)
                    rak_name = rak.kode or "-"
                    yield diagnose(
                        "RAK506", layout.path, column.span("isi"), tingkat=level, rak=rak_name, judul=column.judul
                    )


def _levels(places: Iterable[Place[Butir | Aksi]]) -> set[str]:
    """The levels that have an item; `program` where a kegiatan names one, `tujuan` where one has words."""
    levels: set[str] = set()
    for level, item, _, _ in places:
        if not isinstance(item, Tujuan) or item.uraian:
            levels.add(level)
        if isinstance(item, Kegiatan) and item.program:
            levels.add("program")
    return levels


def _periode(items: Iterable[Butir | Aksi], layout: Layout, path: str) -> Iterator[Diagnostic]:
    """Targets by periods coarser than the form's, and finer ones of which nobody says whether they add up."""
    indikator_periode = layout.periodes_of("indikator.target_periode")
    keluaran_periode = layout.periodes_of("keluaran.target_periode")
    for item in items:
        if isinstance(item, Indikator):
            yield from _periode_of_butir(item, indikator_periode, path)
        elif isinstance(item, Keluaran):
            yield from _periode_of_butir(item, keluaran_periode, path)


def _periode_of_butir(butir: Indikator | Keluaran, printed: frozenset[Periode], path: str) -> Iterator[Diagnostic]:
    if not butir.target_periode or not printed:
        return
    finest = max(printed, key=lambda periode: periode.value)
    kinds = {kind for kind, _ in butir.target_periode}
    coarser = [kind for kind in kinds if kind.value < finest.value]
    if coarser:
        yield diagnose(
            "RAK507", path, butir.key_span("target_periode"), halus=finest.word, kasar=coarser[0].word,
            contoh=finest.label(1),
        )  # fmt: skip
    elif butir.kumulatif is None and any(kind.value > finest.value for kind in kinds) and _several(butir, finest):
        yield diagnose("RAK508", path, butir.key_span("target_periode"), halus=finest.word)


def _several(butir: Indikator | Keluaran, finest: Periode) -> bool:
    """True when some period of the form has several finer values in it."""
    places = [
        (kind.bulan(number)[0] - 1) // finest.month_count
        for kind, number in butir.target_periode
        if kind.value > finest.value
    ]
    return len(places) != len(set(places))


def _signers(rak: Rak, layout: Layout, path: str) -> Iterator[Diagnostic]:
    arrangement = layout.pengesahan.susunan
    if arrangement == "otomatis" and len(rak.pengesahan) > 2:
        yield diagnose("RAK510", path, rak.span("pengesahan", 2), ada=str(len(rak.pengesahan)))
    elif arrangement == "kiri-kanan" and len(rak.pengesahan) != 2 and rak.pengesahan:
        yield diagnose("RAK510.kurang", path, rak.key_span("pengesahan"), ada=str(len(rak.pengesahan)))
