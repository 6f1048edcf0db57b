"""Rules about duplicates: the same thing written twice in one rak."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from rakgen.diagnostics import diagnose
from rakgen.model import Kegiatan
from rakgen.rules.context import Context, Found, KegiatanPlace
from rakgen.rules.registry import rule


@lru_cache(maxsize=4096)
def short(text: str) -> str:
    """A text for comparison: lower case, single spaces, no space before % or around /, no closing full stop."""
    text = " ".join(text.split()).casefold().rstrip(" .;,")
    return text.replace(" %", "%").replace("/ ", "/").replace(" /", "/")


@rule("RAK208")
def written_twice(context: Context) -> Iterator[Found]:
    """Indikator atau kegiatan ditulis dua kali.

    Indikator yang sama dua kali dalam satu sasaran, atau kegiatan yang sama dua kali dalam satu indikator, biasanya
    sisa salin-tempel. Kegiatan yang sama di bawah indikator lain tidak dilaporkan, begitu pula kegiatan yang dibagi
    antarunit. Unit yang disebut dua kali dalam satu `pelaksana`, dengan kunci atau namanya, juga dilaporkan, begitu
    pula layout yang disebut dua kali dalam satu RAK: keduanya tercetak dua kali.

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
    over from copying. The same kegiatan under another indikator, or shared between units, is not reported. A unit that
    one `pelaksana` names twice, by its key or name, is reported too, and a layout that one RAK names twice: they are
    printed twice.
    """
    yield from _units_twice(context)
    yield from _layouts_twice(context)
    sasaran: object = None
    seen_indikator: dict[str, str] = {}
    for place in context.indikator:
        if place.sasaran is not sasaran:
            sasaran, seen_indikator = place.sasaran, {}
        span = place.indikator.span("uraian")
        line = str(span.line if span else "?")
        key = short(place.indikator.uraian)
        if first_line := seen_indikator.get(key):
            yield Found(
                diagnose("RAK208", context.path, span, apa="Indikator", apa_en="indikator", baris=first_line),
                place.path,
            )
        seen_indikator.setdefault(key, line)
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


def _units_differ(first: Kegiatan, second: Kegiatan) -> bool:
    return bool(first.pelaksana and second.pelaksana and not set(first.pelaksana) & set(second.pelaksana))


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
