"""Rules about duplicates: the same thing written twice in one rak."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from rakgen.diagnostics import Span, diagnose
from rakgen.model import Aksi, Butir, Indikator, Kegiatan, Periode, Sasaran, SubKegiatan, Work
from rakgen.model.jadwal import parse_jadwal
from rakgen.model.levels import BELOW, LevelName
from rakgen.model.walk import items_below
from rakgen.rules.context import Context, Found, KegiatanPlace
from rakgen.rules.registry import rule
from rakgen.source import Scalar
from rakgen.text.words import Words


@lru_cache(maxsize=4096)
def short(text: str) -> str:
    """A text for comparison: lower case, single spaces, no space before % or around /, no closing full stop."""
    text = " ".join(text.split()).casefold().rstrip(" .;,")
    return text.replace(" %", "%").replace("/ ", "/").replace(" /", "/")


@rule("RAK208")
def written_twice(context: Context) -> Iterator[Found]:
    """Indikator, kegiatan, atau butir lain ditulis dua kali.

    Indikator yang sama dua kali dalam satu sasaran, atau kegiatan yang sama dua kali dalam satu indikator, biasanya
    sisa salin-tempel; begitu pula sasaran dengan indikator yang sama, sub kegiatan dalam satu kegiatan, dan aksi dengan
    jadwal yang sama. Kegiatan yang sama di bawah indikator lain tidak dilaporkan, begitu pula kegiatan dan sub kegiatan
    yang dibagi antarunit, dan sub kegiatan dengan kode atau lokasi lain. Dilaporkan juga periode
    yang disebut dua kali dalam satu `jadwal`, unit yang disebut dua kali dalam satu `pelaksana`, dengan kunci atau
    namanya, dan layout yang disebut dua kali dalam satu RAK: semuanya tercetak dua kali; juga `kode` dalam daftar
    `program` atau `misi` yang sudah menjadi kode butir lain.

    Salah::

        kegiatan:
          - uraian: Rapat koordinasi
            jadwal: T1
            pelaksana: Sub Bagian Umum
          - uraian: Rapat koordinasi
            jadwal: T1
            pelaksana: Sub Bagian Umum

    Benar::

        kegiatan:
          - uraian: Rapat koordinasi
            jadwal: T1, T3
            pelaksana: Sub Bagian Umum

    English: The same indikator twice under one sasaran, or the same kegiatan twice under one indikator, is usually left
    over from copying; so are a sasaran with the same indikator, a sub kegiatan under one kegiatan, and steps of one
    jadwal. The same kegiatan under another indikator, kegiatan and sub kegiatan that are shared between units, and sub
    kegiatan of other codes or places are not reported. A period that one `jadwal` names twice is reported too, and so
    are a unit that one `pelaksana` names twice, by its key or name, and a layout that one RAK names twice: they are
    printed twice. A `kode` in the list `program` or `misi` that is that of another one is reported as well.
    """
    yield from _siblings(context)
    yield from _periods_twice(context)
    yield from _units_twice(context)
    yield from _layouts_twice(context)
    yield from _codes_twice(context)
    sasaran: object = None
    seen_indikator: dict[str, Indikator] = {}
    for place in context.indikator:
        if place.sasaran is not sasaran:
            sasaran, seen_indikator = place.sasaran, {}
        first = seen_indikator.setdefault(short(place.indikator.uraian), place.indikator)
        if first is not place.indikator:
            first_span, span = first.span("uraian"), place.indikator.span("uraian")
            line = str(first_span.line if first_span else "?")
            yield Found(
                diagnose("RAK208", context.path, span, apa="Indikator", apa_en="indikator", baris=line), place.path
            )
        seen_kegiatan: dict[str, Kegiatan] = {}
        for kegiatan in place.indikator.kegiatan:
            if kegiatan.uraian is None:
                continue
            original = seen_kegiatan.setdefault(short(kegiatan.uraian), kegiatan)
            if original is kegiatan or _units_differ(original, kegiatan):
                continue
            original_span = original.span("uraian")
            finding = diagnose(
                "RAK208", context.path, kegiatan.span("uraian"), apa="Kegiatan", apa_en="kegiatan",
                baris=str(original_span.line if original_span else "?"),
            )  # fmt: skip
            yield Found(finding, (*place.path, kegiatan))


class _Twice(NamedTuple):
    """How items of a level are called, the key of what is found, and whether two of the same text are others."""

    words: Words
    key: str
    differ: Callable[[Any, Any], bool]


def _siblings(context: Context) -> Iterator[Found]:
    """Sasaran, sub kegiatan and steps that stand twice under one item."""
    for place in context.items:
        for level in _LOOKED_AT[place.level]:
            items, kind = items_below(place.item, level), _KINDS[level]
            if len(items) < 2:
                continue
            seen: dict[str, Any] = {}
            for item in items:
                original = seen.setdefault(short(item.uraian or ""), item)
                if original is item or not item.uraian or kind.differ(original, item):
                    continue
                first, span = (_text_span(place.item, level, sibling) for sibling in (original, item))
                line = str(first.line if first else "?")
                words = kind.words
                found = diagnose(kind.key, context.path, span, apa=words.id, apa_en=words.en, baris=line)
                yield Found(found, (*place.path, item) if isinstance(item, Butir) else place.path)


def _text_span(above: Any, level: str, item: Any) -> Span | None:
    """Where the text of an item stands, which may be an item of a list by itself."""
    own: Span | None = item.span("uraian")
    of_list: Span | None = above.span(
        level, next(i for i, listed in enumerate(getattr(above, level)) if listed is item)
    )
    return own or of_list


def _periods_twice(context: Context) -> Iterator[Found]:
    for place in context.activities:
        for item in (place.item, *place.item.aksi):
            if item.jadwal is None or "," not in item.jadwal.text:
                continue
            known: set[tuple[Periode, int]] = set()
            for number, piece in enumerate(item.jadwal.text.split(",")):
                parts = set(parse_jadwal(piece).parts) if piece.strip() else set()
                if parts and parts <= known:
                    span = _piece_span(item, number, piece.strip())
                    yield Found(diagnose("RAK208.jadwal", context.path, span, nama=piece.strip()), place.path)
                    break
                known |= parts


def _piece_span(item: Work | Aksi, number: int, piece: str) -> Span | None:
    """Where the piece of a jadwal stands: an item of its list, or the part of its text behind so many commas."""
    node = item.source.get("jadwal") if item.source else None
    if not isinstance(node, Scalar):
        return item.span("jadwal", number)
    if node.line != node.end_line:
        return node.span
    before = node.text.split(",")[:number]
    start = node.column + (node.style in ("'", '"')) + sum(len(part) + 1 for part in before)
    start += len(node.text.split(",")[number]) - len(node.text.split(",")[number].lstrip())
    return Span(node.line, start, node.line, start + len(piece))


def _units_twice(context: Context) -> Iterator[Found]:
    register = context.rencana.pelaksana
    for place in context.activities:
        names = [register.get(unit, unit) for unit in place.item.pelaksana or ()]
        for index, name in enumerate(names):
            if name in names[:index]:
                span = place.item.span("pelaksana", index)
                yield Found(diagnose("RAK208.unit", context.path, span, nama=name), place.path)


def _layouts_twice(context: Context) -> Iterator[Found]:
    for rak in context.rencana.rak:
        names = rak.layout or ()
        for index, name in enumerate(names):
            if name in names[:index]:
                yield Found(diagnose("RAK208.layout", context.path, rak.span("layout", index), nama=name), (rak,))


def _codes_twice(context: Context) -> Iterator[Found]:
    """Each entry of the plan's registers of programmes and misi that is printed with the code of another one."""
    for name, register in (("program", context.rencana.program), ("misi", context.rencana.misi)):
        own, known = context.own_keys(name), dict[str, str]()
        for key, item in register.items():
            kode = item.kode or key
            first = known.setdefault(kode, key)
            here, other = (key, first) if key in own else (first, key)
            if first != key and here in own:
                place, text = register[here].span("kode"), register[other].uraian
                found = diagnose("RAK208.kode", context.path, place, kode=kode, apa=name, nama=text)
                yield Found(found, ())


def _units_differ(first: Work, second: Work) -> bool:
    return bool(first.pelaksana and second.pelaksana and not set(first.pelaksana) & set(second.pelaksana))


def _goals_differ(first: Sasaran, second: Sasaran) -> bool:
    """True for a sasaran that is written again for each of its indikator, as some forms have it."""
    texts = [{short(indikator.uraian) for indikator in sasaran.indikator} for sasaran in (first, second)]
    return not texts[0] & texts[1]


def _parts_differ(first: SubKegiatan, second: SubKegiatan) -> bool:
    others = ((first.kode, second.kode), (first.lokasi, second.lokasi))
    return _units_differ(first, second) or any(left and right and left != right for left, right in others)


def _steps_differ(first: Aksi, second: Aksi) -> bool:
    when = [step.jadwal.parts if step.jadwal else () for step in (first, second)]
    return when[0] != when[1]


_KINDS: dict[LevelName, _Twice] = {
    "sasaran": _Twice(Words("Sasaran", "sasaran"), "RAK208.sasaran", _goals_differ),
    "sub_kegiatan": _Twice(Words("Sub kegiatan", "sub kegiatan"), "RAK208", _parts_differ),
    "aksi": _Twice(Words("Aksi", "step"), "RAK208.aksi", _steps_differ),
}
"""The levels that are looked at for items that stand twice under one, besides indikator and kegiatan."""

_LOOKED_AT = {above: [level for level in levels if level in _KINDS] for above, levels in BELOW.items()}


@rule("RAK225")
def repeated_anggaran(context: Context) -> Iterator[Found]:
    """Anggaran kegiatan yang sama ditulis berulang.

    Kegiatan yang mendukung beberapa indikator sering ditulis beberapa kali dengan anggaran yang sama; bila dijumlahkan,
    anggarannya terhitung ganda. Tulis kegiatan itu satu kali dengan `kode`, lalu rujuk dari indikator lain. Pada
    formulir yang menghitung kegiatan yang sama satu kali (`jumlah: sekali`) kegiatan berteks sama tidak ditegur.

    Salah::

        layout: renaksi-jadwal
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Persentase temuan yang ditindaklanjuti
                target: 75%
                kegiatan:
                  - uraian: Pemeriksaan pada OPD Provinsi
                    anggaran: 15.753.340.000
                    jadwal: Maret-November
                    pelaksana: Sub Bagian Umum
              - uraian: Persentase OPD dengan nilai B ke atas
                target: 80%
                kegiatan:
                  - uraian: Pemeriksaan pada OPD Provinsi
                    anggaran: 15.753.340.000
                    jadwal: Maret-November
                    pelaksana: Sub Bagian Umum

    Benar::

        layout: renaksi-jadwal
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Persentase temuan yang ditindaklanjuti
                target: 75%
                kegiatan:
                  - kode: periksa
                    uraian: Pemeriksaan pada OPD Provinsi
                    anggaran: 15.753.340.000
                    jadwal: Maret-November
                    pelaksana: Sub Bagian Umum
              - uraian: Persentase OPD dengan nilai B ke atas
                target: 80%
                kegiatan:
                  - rujukan: periksa

    English: An activity that serves several indikator is often written several times with the same budget, which then
    counts double in a sum. Write it once with a `kode` and refer to it elsewhere. A form that counts equal activities
    once (`jumlah: sekali`) is content with the same words.
    """
    groups: dict[tuple[int, str, int], list[tuple[KegiatanPlace, Found]]] = {}
    for place in context.kegiatan:
        kegiatan = place.kegiatan
        if kegiatan.uraian is None or kegiatan.anggaran is None or kegiatan.rujukan or not kegiatan.anggaran.value:
            continue
        key = (place.rak_index, short(kegiatan.uraian), kegiatan.anggaran.value)
        finding = diagnose(
            "RAK225", context.path, kegiatan.span("anggaran"), kegiatan=kegiatan.uraian, anggaran=kegiatan.anggaran.text
        )
        groups.setdefault(key, []).append((place, Found(finding, place.path, f"{key}")))
    for members in groups.values():
        is_one = members[0][0].printed.counts_once and len({place.kegiatan.uraian for place, _ in members}) == 1
        if len(members) > 1 and not is_one:
            yield from (found for _, found in members)
