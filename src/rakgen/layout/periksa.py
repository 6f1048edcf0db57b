"""Periksa: what is wrong with a layout before anything is printed, by itself and for the plan that names it (5xx)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.layout.isian_layout import split_content
from rakgen.layout.kolom import ColumnSpec
from rakgen.layout.layout import Layout, TableSpec, columns_by_periode
from rakgen.layout.templat import BUTIR_FIELDS, RAK_FIELDS, TANGGAL_FIELDS, check
from rakgen.layout.temuan import template_finding
from rakgen.model import Indikator, Keluaran, Periode, Rak
from rakgen.model.isian import Fields


def check_layout(layout: Layout, *, with_widths: bool) -> list[Diagnostic]:
    """Templates that name what they cannot know, columns bound to what the table lacks, headings too wide for the paper.

    `with_widths` says whether to measure headings: the shipped layouts fit, and font metrics take a while to load.
    """
    findings = [
        template_finding(fault, layout, owner, field, item_index, available)
        for owner, field, item_index, text, available in _templates(layout)
        if (fault := check(text, available))
    ]
    findings += [
        finding
        for table in layout.tables
        for column in table.leaves
        for finding in _check_column(layout, table, column)
    ]
    if with_widths and not findings:
        from rakgen.layout.halaman import check_widths

        findings += check_widths(layout)
    return findings


def _templates(layout: Layout) -> Iterator[tuple[Fields, str, int | None, str, Sequence[str]]]:
    """Every template: the group it stands in, its field, its item number, its text, the names it can use."""
    for field in ("judul", "lampiran", "subjudul", "tempat_tanggal"):
        value = getattr(layout, field)
        available = TANGGAL_FIELDS if field == "tempat_tanggal" else RAK_FIELDS
        yield from _field_templates(layout, field, value, available)
    for table in layout.tables:
        yield from _field_templates(table, "judul", table.judul, RAK_FIELDS)
        yield from _field_templates(table, "catatan", table.catatan, RAK_FIELDS)
        for column in table.all_columns:
            for field in ("judul", "judul_periode", "judul_kelompok"):
                yield from _field_templates(column, field, getattr(column, field), RAK_FIELDS)
        for band in table.baris_kelompok:
            yield from _field_templates(band, "isi", band.isi, (*RAK_FIELDS, *BUTIR_FIELDS))
        if table.jumlah is not None:
            yield from _field_templates(table.jumlah, "judul", table.jumlah.judul, RAK_FIELDS)
            for subtotal in table.jumlah.sub:
                yield from _field_templates(subtotal, "judul", subtotal.judul, (*RAK_FIELDS, *BUTIR_FIELDS))
    if layout.letterhead is not None:
        for line in layout.letterhead.baris:
            yield from _field_templates(line, "teks", line.teks, RAK_FIELDS)


def _field_templates(
    owner: Fields, field: str, value: str | tuple[str, ...] | None, available: Sequence[str]
) -> Iterator[tuple[Fields, str, int | None, str, Sequence[str]]]:
    if isinstance(value, str):
        yield owner, field, None, value, available
    else:
        for i, text in enumerate(value or ()):
            yield owner, field, i, text, available


def _check_column(layout: Layout, table: TableSpec, column: ColumnSpec) -> Iterator[Diagnostic]:
    """A field by periods without a period, and levels that a table of programmes has not."""
    by_periode = {id(periode_column) for periode_column, _ in columns_by_periode(table)}
    for index, column_content in enumerate(column.isi):
        level, field = split_content(column_content.isi)
        if table.dari == "program" and level not in ("", "program"):
            yield diagnose("RAK511", layout.path, column.span("isi", index), isi=column_content.isi)
        elif field in ("target_periode", "anggaran_periode") and id(column) not in by_periode and column.hitung is None:
            yield diagnose("RAK513", layout.path, column.span("isi", index), isi=column_content.isi)


def check_fits(rak: Rak, layout: Layout, path: str) -> list[Diagnostic]:
    """What a rak lacks that its layout prints: a level, a period as fine as the form's, a signature."""
    return [*_empty_level(rak, layout), *_periode(rak, layout, path), *_signers(rak, layout, path)]


def _empty_level(rak: Rak, layout: Layout) -> Iterator[Diagnostic]:
    """Columns bound to a level of which the rak has no item: one finding a level, at the first such column.

    A rak without indikator or kegiatan is told so at the very item, by the rules of content.
    """
    present = _levels(rak) | {"indikator", "kegiatan"}
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


def _levels(rak: Rak) -> set[str]:
    levels = {"sasaran"}
    if any(tujuan.uraian for tujuan in rak.tujuan or ()):
        levels.add("tujuan")
    for kegiatan in rak.all_kegiatan:
        if kegiatan.program:
            levels.add("program")
        if kegiatan.keluaran:
            levels.add("keluaran")
    return levels


def _periode(rak: Rak, layout: Layout, path: str) -> Iterator[Diagnostic]:
    """Targets by periods coarser than the form's, and finer ones of which nobody says whether they add up."""
    indikator_periode = layout.periodes_of("indikator.target_periode")
    keluaran_periode = layout.periodes_of("keluaran.target_periode")
    for sasaran in rak.all_sasaran:
        for indikator in sasaran.indikator:
            yield from _periode_of_butir(indikator, indikator_periode, path)
            for kegiatan in indikator.kegiatan:
                for keluaran in kegiatan.keluaran:
                    yield from _periode_of_butir(keluaran, keluaran_periode, path)


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
