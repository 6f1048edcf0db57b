"""Rules about the pelaksana: the unit's place holds a unit, and a registered one; a mark or a lone sign stands in no
text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from rakgen.diagnostics import Diagnostic, Span, diagnose
from rakgen.model import Work
from rakgen.rules.context import Context, Found
from rakgen.rules.places import fix_on_line
from rakgen.rules.registry import rule
from rakgen.source import Mapping as MappingNode
from rakgen.source import Scalar
from rakgen.text.printable import TICK_LETTERS, TICKS

if TYPE_CHECKING:
    from rakgen.model.units import Part, Units

_EXPECTED_CONTENT = {
    "pelaksana": ("nama unit", "a unit", "unitnya", "the unit", "{kunci}"),
    "target": ("angka atau nilai target", "a figure or a value", "targetnya", "the target", "75%"),
    "satuan": ("satuan target", "a unit of measure", "satuannya", "the unit of measure", "dokumen"),
    "uraian": ("kalimat", "words", "kalimatnya", "the words", "Rapat koordinasi"),
}
_UNIT_FIELDS = frozenset({"kegiatan.pelaksana", "sub_kegiatan.pelaksana"})
_ERROR_OF_EXCEL = r"#(?<!\w#)(?:REF!|N/A|DIV/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)"
_OF_PROGRAMS = r"\s*(?:#{3,}|null|NULL|NaN|nan|None|undefined|=[A-Z]+\(.*\)|=[A-Z]{1,3}\d+(?:[-+*/].*)?)\s*\Z"
"""What programs write for an error, a formula or nothing: the first anywhere in a text, the others as all of it."""
_BEGINNINGS_OF_PROGRAMS = frozenset("#nNu=")
_MAIN_LEVELS = frozenset({"tujuan", "sasaran", "indikator", "kegiatan", "sub_kegiatan", "aksi"})


def _of_a_program(text: str) -> re.Match[str] | None:
    """What a program left in a text. Most begin with none of its signs, and need no pattern."""
    found = re.match(_OF_PROGRAMS, text) if text.lstrip()[:1] in _BEGINNINGS_OF_PROGRAMS else None
    return found or (re.search(_ERROR_OF_EXCEL, text) if "#" in text else None)


def is_tick(text: str, field: str) -> bool:
    """True when a text is nothing but a tick; a lone v or x counts only where a unit belongs."""
    plain = text.strip().strip("\ufe0e\ufe0f")
    if plain[:1] not in TICKS:
        return field == "pelaksana" and plain in TICK_LETTERS
    return all(map(TICKS.__contains__, plain))


def only_punctuation(text: str) -> bool:
    """True when a text holds no letter and no digit."""
    return not any(map(str.isalnum, text))


@rule("RAK205")
def tick_in_text_field(context: Context) -> Iterator[Found]:
    """Tanda centang di isian teks.

    Di Word atau Excel, tanda centang mudah bergeser satu kolom: masuk ke kolom unit, dan unitnya hilang. Tanda centang
    dicetak dari `jadwal`; isian teks hanya memuat kata atau angka. Temuan ini menggantikan RAK204, RAK206 dan RAK207
    pada isian yang sama.

    Salah::

        kegiatan:
          - uraian: Evaluasi laporan kinerja
            jadwal: T4
            pelaksana: ✓

    Benar::

        kegiatan:
          - uraian: Evaluasi laporan kinerja
            jadwal: T4
            pelaksana: Sub Bagian Program & Data

    English: In Word or Excel a tick easily slips one column to the right, into the unit's place, and the unit is lost.
    Ticks are printed from `jadwal`; other fields hold words or figures. This finding replaces RAK204, RAK206 and RAK207
    on the same field.
    """
    key = next(iter(context.rencana.pelaksana), "prodat")
    for text in context.texts:
        if text.level in ("rencana", "misi", "program", "pengesahan", "rak") or not is_tick(text.text, text.name):
            continue
        if text.name == "pelaksana" and text.text in context.rencana.pelaksana:
            continue  # a unit with such a key
        content, content_en, replacement, replacement_en, example = _EXPECTED_CONTENT.get(
            text.name, _EXPECTED_CONTENT["uraian"]
        )
        yield Found(
            diagnose(
                "RAK205", context.path, text.node.span, isian=text.name, isinya=content, gantinya=replacement,
                contoh=example.format(kunci=key), isinya_en=content_en, gantinya_en=replacement_en,
            ),
            text.path,
        )  # fmt: skip


_COMPARISON_LIMIT = 10_000
"""Comparisons of unknown units with the register's in one plan; a real plan needs a few hundred."""


@rule("RAK206")
def unregistered_pelaksana(context: Context) -> Iterator[Found]:
    """Pelaksana tidak ada dalam daftar.

    Bila rencana atau `rakgen.yaml` mempunyai daftar `pelaksana`, kegiatan menyebut unit dengan kunci atau nama
    lengkapnya. Nama yang tidak ada dalam daftar biasanya salah ketik, sehingga satu unit tercetak dengan dua ejaan.
    Beberapa unit ditulis sebagai daftar, `[hukum, umum]`, bukan dalam satu teks seperti `hukum, umum`.

    Salah::

        pelaksana:
          hukum: Sub Bagian Hukum
        kegiatan:
          - uraian: Pendampingan hukum
            jadwal: T1-T4
            pelaksana: hukm
          - uraian: Penyuluhan hukum
            jadwal: T2
            pelaksana: hukum

    Benar::

        pelaksana:
          hukum: Sub Bagian Hukum
        kegiatan:
          - uraian: Pendampingan hukum
            jadwal: T1-T4
            pelaksana: hukum
          - uraian: Penyuluhan hukum
            jadwal: T2
            pelaksana: hukum

    English: Where the plan or `rakgen.yaml` has a register of units, a kegiatan names one by key or by full name. A
    name outside it is usually a slip, and one unit would print in two spellings. Several units are written as a list,
    `[hukum, umum]`, not in one text such as `hukum, umum`.
    """
    register = context.rencana.pelaksana
    if not register:
        return
    names = frozenset(register.values())
    units: Units | None = None
    asked: set[str] = set()
    above: tuple[int, Sequence[str]] = -1, ()  # the number of a rak, and the last units of it that are known
    for place in context.activities:
        listed = place.item.pelaksana or ()
        if listed and all(unit in register or unit in names for unit in listed):
            above = place.rak_index, listed
        for index, unit in enumerate(listed):
            if unit in register or unit in names or is_tick(unit, "pelaksana") or only_punctuation(unit):
                continue
            if units is None:
                from rakgen.model.units import Units  # most plans have no such unit

                units = Units(register)
            asked.add(unit)
            known = units if len(asked) * len(register) <= _COMPARISON_LIMIT else None
            finding = _pointing(context, place.item, index, above[1] if above[0] == place.rak_index else ())
            finding = finding or _unknown_unit(context, place.item, index, known)
            yield Found(finding, place.path, f"unit {unit} {finding.values.get('daftar')}")


def _pointing(context: Context, activity: Work, index: int, above: Sequence[str]) -> Diagnostic | None:
    """RAK206 for a text that points at units without naming one: at those `above` it, or at all of the register."""
    from rakgen.model.guesses import is_ditto
    from rakgen.model.units import everyone

    unit, span = (activity.pelaksana or ())[index], activity.span("pelaksana", index)
    key, meant = (
        ("RAK206.sda", above) if is_ditto(unit) else ("RAK206.semua", everyone(unit, context.rencana.pelaksana))
    )
    if not meant:
        return None
    words = [_list_item(name) for name in meant]
    text = words[0] if len(words) == 1 else f"[{', '.join(words)}]"
    alone = activity.source is not None and isinstance(activity.source.get("pelaksana"), Scalar)
    finding = diagnose(key, context.path, span, nilai=" ".join(unit.split()), daftar=text)
    return finding._replace(fix=fix_on_line(span, text) if alone else (), safe=False)


def _unknown_unit(context: Context, activity: Work, index: int, units: Units | None) -> Diagnostic:
    """RAK206 for one text of a pelaksana: what it most likely means is looked for unless `units` is None."""
    from rakgen.model.units import Part

    listed = activity.pelaksana or ()
    unit, span = listed[index], activity.span("pelaksana", index)
    parts = units.parts(_typed(context, span) or unit) if units else []
    key = units.meant(unit) if units and not parts else None
    value = " ".join(unit.split())
    if units and parts:
        lists = [parts if text == unit else units.parts(text) or [Part(text, None, sure=True)] for text in listed]
        named = [part for parts_of_text in lists for part in parts_of_text]
        finding_key, values = _several(named, parts, context.rencana.pelaksana)
        alone = activity.source is not None and isinstance(activity.source.get("pelaksana"), Scalar)
        fix = fix_on_line(span, values["daftar"]) if alone and finding_key == "RAK206.beberapa" else ()
        finding = diagnose(finding_key, context.path, span, related=(), nilai=value, **values)
        return finding._replace(fix=fix, safe=False)
    if key is None:
        return diagnose("RAK206", context.path, span, nilai=value)
    name = context.rencana.pelaksana[key]
    finding = diagnose("RAK206.mirip", context.path, span, nilai=value, kunci=key, nama=name)
    return finding._replace(fix=fix_on_line(span, key), safe=False) if key.isalnum() else finding


def _typed(context: Context, span: Span | None) -> str:
    """A unit over several lines as it was typed, since each of them may name one; '' for one on a single line."""
    if span is None or span.line == span.end_line or not context.lines:
        return ""
    lines = context.lines[span.line - 1 : span.end_line]
    typed = [lines[0][span.column - 1 :], *lines[1:-1], lines[-1][: span.end_column - 1]]
    return "\n".join(line.strip() for line in typed).strip("|>'\"+-\n ")


def _several(named: Sequence[Part], parts: Sequence[Part], register: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """The finding for a text that names several units, and its values: the list to write out of all that is `named`,
    and which `parts` of the text are guessed, which not registered.
    """
    units = f"[{', '.join(dict.fromkeys(_list_item(part.key or part.text) for part in named))}]"
    guessed = {part.text: part.key for part in parts if part.key and not part.sure}
    guesses = "".join(f' "{text}" = `{key}` ({register[key]}).' for text, key in guessed.items())
    values = {
        "daftar": units,
        "dugaan": f" Diduga:{guesses}" if guesses else "",
        "dugaan_en": f" Guessed:{guesses}" if guesses else "",
    }
    unknown = [f'"{part.text}"' for part in parts if part.key is None]
    return ("RAK206.sebagian", {**values, "sisa": ", ".join(unknown)}) if unknown else ("RAK206.beberapa", values)


def _list_item(text: str) -> str:
    """A unit as it is written within [ ]."""
    from rakgen.source.spelling import quoted, spelled

    return quoted(text) if any(sign in text for sign in ",[]{}") else spelled(text)


@rule("RAK207")
def text_is_only_punctuation(context: Context) -> Iterator[Found]:
    """Teks hanya tanda baca.

    Sel yang hanya berisi titik-titik atau tanda tanya biasanya tertinggal untuk diisi kemudian. Pada `target`,
    `keluaran`, `satuan` dan `keterangan`, tanda `-` berarti sengaja tidak ada; pada pengesahan, titik-titik boleh untuk
    ditulis tangan. Galat dan rumus Excel (`#REF!`, `=SUM(A1:A3)`) dan nilai kosong program lain (`null`, `NaN`) yang
    ikut tersalin juga dilaporkan.

    Salah::

        kegiatan:
          - uraian: "..."
            jadwal: T1
            pelaksana: Sub Bagian Umum

    Benar::

        kegiatan:
          - uraian: Rapat koordinasi
            jadwal: T1
            pelaksana: Sub Bagian Umum

    English: A cell with nothing but dots or a question mark was usually left for later. In targets, outputs, units of
    measure and remarks a `-` means deliberately none; in the signature dots may wait for a pen. Errors and formulas of
    Excel (`#REF!`, `=SUM(A1:A3)`) and empty values of other programs (`null`, `NaN`) that came along are reported too.
    """
    for text in context.texts:
        main_text = text.level in _MAIN_LEVELS and text.name in ("uraian", "pelaksana", "aksi")
        target_number = text.name in ("target", "target_periode") and text.text.strip() not in ("-", "–", "—")
        left_over = _of_a_program(text.text)
        if left_over and text.level in _MAIN_LEVELS:
            value = left_over[0].strip()
            finding = diagnose("RAK207.program", context.path, text.node.span, isian=text.name, nilai=value)
            yield Found(finding, text.path)
        elif (main_text or target_number) and only_punctuation(text.text) and not is_tick(text.text, text.name):
            yield Found(
                diagnose("RAK207", context.path, text.node.span, isian=text.name, nilai=text.text.strip()), text.path
            )


@rule("RAK209")
def pelaksana_is_only_instansi(context: Context) -> Iterator[Found]:
    """Pelaksana sama dengan instansi pada setiap baris.

    Kolom pelaksana menyebut unit yang bekerja. Bila setiap baris berisi nama kantor sendiri, kolom itu tidak mengatakan
    apa pun tentang siapa yang bertanggung jawab.

    Salah::

        instansi: BPLHD Provinsi Jawa Barat
        kegiatan:
          - uraian: Pemantauan kualitas air sungai
            jadwal: T1-T4
            pelaksana: BPLHD
          - uraian: Pemantauan kualitas udara
            jadwal: T2-T4
            pelaksana: BPLHD

    Benar::

        instansi: BPLHD Provinsi Jawa Barat
        kegiatan:
          - uraian: Pemantauan kualitas air sungai
            jadwal: T1-T4
            pelaksana: Bidang Pengendalian
          - uraian: Pemantauan kualitas udara
            jadwal: T2-T4
            pelaksana: Bidang Pengendalian

    English: The last column names the unit that does the work. The office's own name on every row says nothing about
    who is responsible.
    """
    instansi = (context.rencana.instansi or "").casefold().strip()
    printed = [
        place for place in context.kegiatan if "kegiatan.pelaksana" in place.printed.fields and place.kegiatan.pelaksana
    ]
    for rak in context.rencana.rak:
        all_kegiatan = [place.kegiatan for place in printed if place.rak is rak]
        if len(all_kegiatan) < 2 or not instansi:
            continue
        units = {
            context.rencana.pelaksana_name(name).casefold().strip()
            for kegiatan in all_kegiatan
            for name in kegiatan.pelaksana or ()
        }
        if all(instansi == name or instansi.startswith(f"{name} ") for name in units):
            name = context.rencana.pelaksana_name((all_kegiatan[0].pelaksana or ("",))[0])
            yield Found(diagnose("RAK209", context.path, all_kegiatan[0].span("pelaksana"), nama=name), (rak,))


@rule("RAK307")
def unit_without_kegiatan(context: Context) -> Iterator[Found]:
    """Unit terdaftar tanpa kegiatan.

    Daftar `pelaksana` rencana ini memuat unit yang tidak mengerjakan satu kegiatan pun. Mungkin kegiatannya terlewat.
    Unit yang didaftar dalam `rakgen.yaml` berlaku untuk semua rencana kantor, jadi tidak diperiksa.

    Salah::

        pelaksana:
          hukum: Sub Bagian Hukum
          umum: Sub Bagian Umum
        kegiatan:
          - uraian: Pendampingan hukum
            jadwal: T1
            pelaksana: hukum

    Benar::

        pelaksana:
          hukum: Sub Bagian Hukum
        kegiatan:
          - uraian: Pendampingan hukum
            jadwal: T1
            pelaksana: hukum

    English: The register of this plan names a unit that does no kegiatan; perhaps one was forgotten. Units registered
    in `rakgen.yaml` serve all plans of the office and are not checked.
    """
    source = context.rencana.source
    register_node = source.get("pelaksana") if source else None
    if (
        not isinstance(register_node, MappingNode)
        or None in context.printed
        or not any(_UNIT_FIELDS & printed.fields for printed in context.printed if printed)
    ):
        return
    used = {name for place in context.activities for name in place.item.pelaksana or ()}
    register = context.rencana.pelaksana
    unused = [key for key, _ in register_node.entries if key.text not in used and register.get(key.text) not in used]
    doubtful = {
        name
        for place in context.activities
        if not any("RAK206" in item.pengecualian for item in place.path)
        for name in place.item.pelaksana or ()
        if any(map(str.isalpha, name))  # a tick (RAK205) names none
    }
    unknown = doubtful - {*register, *register.values()}
    if unused and unknown:  # a misspelt name (RAK206) is the unit it is near to
        if len(unknown) * len(register) > _COMPARISON_LIMIT:
            return  # too many to compare; RAK206 names each already
        from rakgen.model.units import Part, Units

        units = Units(register)
        parts = [units.parts(name) or [Part(name, units.meant(name), sure=False)] for name in unknown]
        meant = {part.key for listed in parts for part in listed}
        if None in meant:  # it may be any of those that seem to have no kegiatan
            return
        unused = [key for key in unused if key.text not in meant]
    if unused and used & {*register, *register.values()}:
        names = ", ".join(f"{key.text} ({register.get(key.text, key.text)})" for key in unused)
        other_spans = tuple(key.span for key in unused[1:])
        yield Found(diagnose("RAK307", context.path, unused[0].span, nama=names, related=other_spans))
