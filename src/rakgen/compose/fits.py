"""Fits: what a rak lacks that its layout prints: a level, a figure as the form wants it, a signature."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TypeGuard

from rakgen.compose.figure_fits import check_figures
from rakgen.compose.year_fits import check_years
from rakgen.diagnostics import Diagnostic, Span, diagnose
from rakgen.layout.fields import LEVELS, LISTED, NUMBER, code_parts, part_numbers, split_content
from rakgen.layout.known import of_form
from rakgen.layout.layout import Layout
from rakgen.layout.monitoring import prints_reached
from rakgen.layout.templates import clauses_of, texts_of
from rakgen.model import Aksi, Butir, Kegiatan, Misi, Rak, Rencana, Sasaran, Tujuan
from rakgen.model.levels import BELOW, level_of
from rakgen.model.walk import Place, all_of, walk
from rakgen.text.templates import names_of


def check_fits(rencana: Rencana, rak: Rak, layout: Layout, path: str) -> list[Diagnostic]:
    """What a rak lacks that its layout prints: a level, a figure as the form wants it, a signature."""
    places = _printed(rak, layout)
    return [
        *_empty_level(rak, places, layout),
        *_programs(rencana, rak, places, layout, path),
        *_unlisted(rencana, rak, layout, path),
        *_misi(rencana, rak, layout, path),
        *_without_visi(rencana, layout, path),
        *check_figures(places, layout, path, rencana.tahun),
        *check_years(rencana, rak, places, layout, path),
        *_sums(rencana, rak, layout, path),
        *_formulas(rencana, rak, layout, path),
        *_by_rows(rencana, rak, layout),
        *_subtotals(rencana, rak, layout),
        *_bullets(places, layout, path),
        *_signers(rak, layout, path),
        *_codes(rencana, places, layout, path),
        *_left_out(places, layout, path),
        *_without_rows(rak, layout, path),
        *_free(rencana, rak, places, layout),
        *_scaled(rencana, rak, layout, path),
        *_reached(rak, places, layout, path),
    ]


def _printed(rak: Rak, layout: Layout) -> list[Place[Butir | Aksi]]:
    """Every item of a rak, without the indikator of what is no sasaran where a form has no rows of these."""
    owners = _with_own_indikator(layout)
    return [
        place
        for place in walk(rak)
        if place.level != "indikator"
        or isinstance(place.above[-1], Sasaran)
        or level_of(type(place.above[-1])) in owners
    ]


@of_form
def _with_own_indikator(layout: Layout) -> frozenset[str]:
    """The levels that have rows of their own indikator: in an outline which prints these."""
    lists = [table.outline.own_lists(table.leaves) for table in layout.tables if table.outline is not None]
    return frozenset(LEVELS[level] for own_lists in lists for level, names in own_lists.items() if "indikator" in names)


def _sums(rencana: Rencana, rak: Rak, layout: Layout, path: str) -> Iterable[Diagnostic]:
    if not _adds_up(layout):
        return ()
    from rakgen.compose.sum_fits import check_sums  # most layouts count nothing

    return check_sums(rencana, rak, layout, path)


@of_form
def _adds_up(layout: Layout) -> bool:
    return any(
        column.hitung is not None
        or (column.jumlah != "tidak" and table.jumlah is not None)
        or column.nama in table.closing_names
        for table in layout.tables
        for column in table.leaves
    )


def _formulas(rencana: Rencana, rak: Rak, layout: Layout, path: str) -> Iterable[Diagnostic]:
    if not _counts_columns(layout):
        return ()
    from rakgen.compose.formula_fits import check_formula_figures  # few layouts have formulas

    return check_formula_figures(rencana, rak, layout, path)


def _by_rows(rencana: Rencana, rak: Rak, layout: Layout) -> Iterable[Diagnostic]:
    if not any(table.period_rows for table in layout.tables):
        return ()
    from rakgen.compose.sum_fits import check_totals_by_rows  # few layouts have rows of periods

    return check_totals_by_rows(rencana, rak, layout)


def _subtotals(rencana: Rencana, rak: Rak, layout: Layout) -> Iterable[Diagnostic]:
    if not any(table.jumlah and table.jumlah.sub for table in layout.tables) or not _adds_up(layout):
        return ()
    from rakgen.compose.subtotal_fits import check_subtotals  # few layouts have subtotals

    return check_subtotals(rencana, rak, layout)


@of_form
def _counts_columns(layout: Layout) -> bool:
    return any(table.counts_columns for table in layout.tables)


def _bullets(places: Sequence[Place[Butir | Aksi]], layout: Layout, path: str) -> Iterable[Diagnostic]:
    if not _prints_bullets(layout):
        return ()
    from rakgen.compose.bullet_fits import check_bullets  # most layouts print none

    return check_bullets(places, layout, path)


@of_form
def _prints_bullets(layout: Layout) -> bool:
    leaves = [column for table in layout.tables for column in table.leaves]
    return any(column.butir or any(content.butir for content in column.isi) for column in leaves)


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
            numbered = (f"{column.per}.{NUMBER}",) if column.content_name == NUMBER and column.per else ()
            for field in (*column.fields, *numbered):
                level = split_content(field)[0]
                if level in LEVELS and level not in present and level not in seen:
                    seen.add(level)
                    rak_name = rak.kode or "-"
                    place = column.field_span(field)
                    yield diagnose("RAK506", layout.path, place, tingkat=level, rak=rak_name, judul=column.called)


def _programs(
    rencana: Rencana, rak: Rak, places: Sequence[Place[Butir | Aksi]], layout: Layout, path: str
) -> Iterable[Diagnostic]:
    every = [place.item for place in places if isinstance(place.item, Kegiatan)]
    listed = any(table.dari == "program" for table in layout.tables)
    if not listed and not any(kegiatan.program for kegiatan in every):
        return ()
    if all(kegiatan.program in rencana.program or kegiatan.rujukan for kegiatan in every):
        return ()
    from rakgen.compose.program_fits import check_programs  # most plans name none, or one at each kegiatan

    return check_programs(rencana, rak, layout, path)


def _unlisted(rencana: Rencana, rak: Rak, layout: Layout, path: str) -> Iterable[Diagnostic]:
    if not rencana.program or not any(table.dari == "program" for table in layout.tables):
        return ()
    from rakgen.compose.program_fits import check_unlisted  # few forms list programmes

    return check_unlisted(rencana, rak, layout, path)


def _misi(rencana: Rencana, rak: Rak, layout: Layout, path: str) -> Iterator[Diagnostic]:
    """Each tujuan that names no misi and is printed below that of the one before it, as if it were of that; each misi
    that is printed again below another.
    """
    tables = layout.tables
    heads = {band.tingkat for table in tables for band in table.baris_kelompok}
    heads |= {level.tingkat for table in tables for level in table.baris_tingkat}
    above: Misi | None = None
    for tujuan in rak.tujuan or () if "misi" in heads else ():
        if tujuan.misi is None and above is not None:
            yield diagnose("RAK506.misi", path, tujuan.span("uraian") or tujuan.span("sasaran", 0), misi=above.uraian)
        else:
            above = rencana.misi.get(tujuan.misi or "")
    begins = [next(group) for _, group in groupby(rak.tujuan or (), key=lambda tujuan: tujuan.misi)]
    again: dict[str, list[Span]] = {}
    for number, tujuan in enumerate(begins if any(table.names_misi for table in tables) else ()):
        place, key = tujuan.span("misi"), tujuan.misi
        if key in rencana.misi and place and any(earlier.misi == key for earlier in begins[:number]):
            again.setdefault(key, []).append(place)
    for key, (first, *others) in again.items():
        yield diagnose("RAK506.misi_lagi", path, first, related=tuple(others), misi=rencana.misi[key].uraian)


def _without_visi(rencana: Rencana, layout: Layout, path: str) -> Iterator[Diagnostic]:
    """A form that names the visi or all misi, which the plan has not."""
    for name, said in (("visi", rencana.visi), ("misi", rencana.misi)):
        if not said and name in _named(layout):
            yield diagnose("RAK506.visi", path, rencana.key_span("tahun"), layout=layout.name, nama=name)


def _left_out(places: Sequence[Place[Butir | Aksi]], layout: Layout, path: str) -> Iterator[Diagnostic]:
    """The lists of items of an outline that stand nowhere: their rows hold another list of theirs. One finding a level,
    with all its places.
    """
    for level, (printed, other) in _half_printed(layout).items():
        lists = [place.item.key_span(other) for place in places if place.level == level and getattr(place.item, other)]
        spans = [span for span in lists if span is not None]
        if spans:
            related, said = tuple(spans[1:]), {"tingkat": level, "isian": other, "cetak": printed}
            yield diagnose("RAK506.daftar", path, spans[0], related=related, **said)


def _without_rows(rak: Rak, layout: Layout, path: str) -> Iterator[Diagnostic]:
    """Kegiatan that an outline leaves out with all that they hold, since its rows are of levels below them of which
    they have no item: one finding with all their places, where some kegiatan of the rak have.
    """
    levels = _below_kegiatan(layout)
    every = list(all_of(rak, Kegiatan)) if levels else []
    bare = [kegiatan for kegiatan in every if kegiatan.rujukan is None and not _has_below(kegiatan, levels)]
    spans = [span for kegiatan in bare if (span := kegiatan.span("uraian")) is not None]
    if spans and len(bare) < len(every):
        yield diagnose("RAK506.baris", path, spans[0], related=tuple(spans[1:]), tingkat=" / ".join(sorted(levels)))


def _has_below(kegiatan: Kegiatan, levels: frozenset[str]) -> bool:
    """True for a kegiatan that has an item of some levels, itself or in its sub kegiatan."""
    return any(getattr(item, level, ()) for item in (kegiatan, *kegiatan.sub_kegiatan) for level in levels)


@of_form
def _below_kegiatan(layout: Layout) -> frozenset[str]:
    """The levels below kegiatan that the outlines of a form have rows of, where nothing of it prints kegiatan."""
    if any(table.prints("kegiatan") for table in layout.tables):
        return frozenset()
    names = {name for table in layout.tables if table.outline is not None for name in table.outline.names}
    return frozenset(() if "kegiatan" in names else names.intersection(BELOW["kegiatan"]))


@of_form
def _half_printed(layout: Layout) -> dict[str, tuple[str, str]]:
    """For each level of an outline with two lists of its own, of which its columns print one: that and the other."""
    found: dict[str, tuple[str, str]] = {}
    for table in layout.tables:
        lists = table.outline.own_lists(table.leaves) if table.outline is not None else {}
        for level, printed in ((LEVELS[index], names[0]) for index, names in lists.items() if len(names) == 1):
            other = next((name for name in LISTED if name != printed and name in BELOW[level]), None)
            if other is not None and f"{level}.{other}" not in layout.fields:
                found[level] = printed, other
    return found


@of_form
def _named(layout: Layout) -> frozenset[str]:
    """What of the visi and the misi the texts of a form name."""
    texts = list(texts_of(layout))
    return frozenset(name for name in ("visi", "misi") if any(name in names_of(text) for text in texts if name in text))


def _levels(places: Iterable[Place[Butir | Aksi]]) -> set[str]:
    """The levels that have an item; `program` where a kegiatan names one, `tujuan` where one has words,
    `misi` where a tujuan names one.
    """
    levels: set[str] = set()
    for level, item, _, _ in places:
        if not isinstance(item, Tujuan) or item.uraian:
            levels.add(level)
        if isinstance(item, Kegiatan) and item.program:
            levels.add("program")
        if isinstance(item, Tujuan) and item.misi:
            levels.add("misi")
    return levels


def _codes(rencana: Rencana, places: Sequence[Place[Butir | Aksi]], layout: Layout, path: str) -> Iterator[Diagnostic]:
    """Codes of more parts than the columns print that divide them, and those with an empty part: the first of each
    level.
    """
    for level, last in _last_parts(layout).items():
        codes = [(place.item.kode or "", place.item.span("kode")) for place in places if _has_code(place, level)] + [
            (program.kode or key, program.span("kode") or program.span("uraian"))
            for key, program in rencana.program.items()
            if level == "program"
        ]
        if found := next((code for code in codes if last is not None and len(code_parts(code[0])) > last), None):
            kode, span = found
            rest = ".".join(code_parts(kode)[last:])
            yield diagnose("RAK520", path, span, nilai=kode, sisa=rest, isi=f"{level}.kode.{(last or 0) + 1}-")
        elif found := next((code for code in codes if code[0] and "" in code_parts(code[0])), None):
            kode, span = found
            parts = ".".join(filter(None, code_parts(kode)))
            yield diagnose("RAK520.kosong", path, span, nilai=kode, contoh=parts)


def _free(rencana: Rencana, rak: Rak, places: Sequence[Place[Butir | Aksi]], layout: Layout) -> Iterable[Diagnostic]:
    if not any(".tambahan" in field for field in layout.fields):
        return ()
    from rakgen.compose.free_fits import check_free  # many layouts print none

    return check_free(rencana, rak, places, layout)


def _scaled(rencana: Rencana, rak: Rak, layout: Layout, path: str) -> Iterable[Diagnostic]:
    if not any(column.skala for table in layout.tables for column in table.leaves):
        return ()
    from rakgen.compose.scale_fits import check_scales  # most layouts have none

    return check_scales(rencana, rak, layout, path)


def _reached(rak: Rak, places: Sequence[Place[Butir | Aksi]], layout: Layout, path: str) -> Iterable[Diagnostic]:
    if not prints_reached(layout):
        return ()
    from rakgen.compose.reached_fits import check_mean, check_notes, check_reached  # few layouts print it

    return (
        *check_reached(places, layout),
        *check_mean(rak, places, layout, path),
        *check_notes(rak, places, layout, path),
    )


def _has_code(place: Place[Butir | Aksi], level: str) -> TypeGuard[Place[Butir]]:
    excepting = any("RAK520" in getattr(item, "pengecualian", ()) for item in (*place.above, place.item))
    return place.level == level and isinstance(place.item, Butir) and not excepting


@of_form
def _last_parts(layout: Layout) -> dict[str, int | None]:
    """For each level whose codes a table divides over several columns: the last part that has one, None where all
    have.
    """
    found: dict[str, int | None] = {}
    for table in layout.tables:
        printed: dict[str, list[str]] = {}
        for content in (field for column in table.leaves for part in column.isi for field in part.fields):
            level, _, field = content.partition(".")
            if field.partition(".")[0] == "kode":
                printed.setdefault(level, []).append(field.partition(".")[2])
        for level, parts in printed.items():
            lasts = [part_numbers(part)[1] for part in parts if part]
            is_closed = len(lasts) == len(parts) and None not in lasts
            if lasts and len(parts) > 1:
                found[level] = max(last for last in lasts if last) if is_closed else None
    return found


def _signers(rak: Rak, layout: Layout, path: str) -> Iterator[Diagnostic]:
    if clauses := list(clauses_of(layout)):
        from rakgen.compose.values import signer_values  # most layouts name no signer

        values = signer_values(rak)
        for name in dict.fromkeys(name for *_, clause in clauses for name in names_of(clause.teks)):
            side, _, field = name.partition(".")
            signer = values.get(side)
            if isinstance(signer, dict) and signer.get(field) == "":
                place = rak.key_span("pengesahan")
                yield diagnose("RAK510.kosong", path, place, isian=name, nama=field)
    arrangement = layout.pengesahan.susunan
    if arrangement == "otomatis" and len(rak.pengesahan) > 2:
        yield diagnose("RAK510", path, rak.span("pengesahan", 2), ada=str(len(rak.pengesahan)))
    elif arrangement == "kiri-kanan" and len(rak.pengesahan) != 2 and rak.pengesahan:
        yield diagnose("RAK510.kurang", path, rak.key_span("pengesahan"), ada=str(len(rak.pengesahan)))
