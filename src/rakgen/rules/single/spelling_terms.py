"""Spelling of terms: rules about words that have one right spelling - units, the office's own terms, standard
Indonesian.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rakgen.diagnostics import diagnose
from rakgen.model.levels import LEVEL_NAMES
from rakgen.rules.context import Context, Found, TextField
from rakgen.rules.places import in_text
from rakgen.rules.registry import rule
from rakgen.rules.single.spelling import in_capitals_of

_SENTENCE_LEVELS = frozenset(LEVEL_NAMES) - {"rak", "program", "misi"}
_NOT_SENTENCES = frozenset(
    "pelaksana target target_periode target_tahun kondisi_awal kondisi_akhir satuan rumus sumber_dana".split()
)
_STANDARD = {
    "kerjasama": "kerja sama",
    "aktifitas": "aktivitas",
    "resiko": "risiko",
    "analisa": "analisis",
    "ijin": "izin",
    "perijinan": "perizinan",
    "efektifitas": "efektivitas",
    "produktifitas": "produktivitas",
    "kwalitas": "kualitas",
    "sistim": "sistem",
    "propinsi": "provinsi",
    "standarisasi": "standardisasi",
}


def _sentences(texts: Iterable[TextField]) -> Iterator[TextField]:
    """Those texts that are in the office's own words: no names of units, programmes or persons, no figures."""
    return (field for field in texts if field.level in _SENTENCE_LEVELS and field.name not in _NOT_SENTENCES)


@rule("RAK407")
def unit_spelt_two_ways(context: Context) -> Iterator[Found]:
    """Satu unit ditulis dengan dua ejaan.

    "Sub Bagian Umum" dan "Subbag. Umum" adalah unit yang sama bagi manusia, tetapi dua unit bagi rekapitulasi. Dengan
    daftar `pelaksana`, ejaannya ditulis satu kali.

    Salah::

        kegiatan:
          - uraian: Pengelolaan aset
            jadwal: T1
            pelaksana: Sub Bagian Umum
          - uraian: Pengelolaan persediaan
            jadwal: T2
            pelaksana: Subbag. Umum

    Benar::

        kegiatan:
          - uraian: Pengelolaan aset
            jadwal: T1
            pelaksana: Sub Bagian Umum
          - uraian: Pengelolaan persediaan
            jadwal: T2
            pelaksana: Sub Bagian Umum

    English: "Sub Bagian Umum" and "Subbag. Umum" are one unit to a reader but two in a summary. With a register of
    units the spelling is written once.
    """
    register = context.rencana.pelaksana
    told = bool(register) and context.severities.get("RAK206") != "mati"
    known = {*register, *register.values()}
    units: dict[str, dict[str, list[TextField]]] = {}
    for field in context.texts:
        if field.name != "pelaksana" or field.level not in ("kegiatan", "rencana") or field.text in register:
            continue
        if field.level == "rencana" or field.text in known or not told:  # RAK206 tells the others
            units.setdefault(_unit(field.text), {}).setdefault(field.text.strip(), []).append(field)
    for unit, spellings in units.items():
        if len(spellings) < 2 or not unit:
            continue
        main = max(spellings, key=lambda spelling: len(spellings[spelling]))
        for spelling, fields in spellings.items():
            for field in fields if spelling != main else ():
                yield Found(
                    diagnose("RAK407", context.path, field.node.span, nilai=spelling, utama=main),
                    field.path,
                    f"{unit} {spelling}",
                )


def _unit(name: str) -> str:
    """A unit's name without what offices write in several ways: capitals, spaces, dots, &, short forms."""
    words = name.casefold().replace("&", " dan ").replace(".", " ").replace("-", " ").split()
    long_forms = {"subbag": "subbagian", "bag": "bagian", "subbid": "subbidang", "bid": "bidang", "sie": "seksi"}
    return "".join(long_forms.get(word, word) for word in words)


@rule("RAK408", mends=True)
def misspelt_istilah(context: Context) -> Iterator[Found]:
    """Ejaan yang bukan istilah kantor.

    `istilah` dalam `rakgen.yaml` atau rencana mendaftar istilah kantor dan ejaan salah yang sering muncul. Setiap ejaan
    salah dilaporkan satu kali dengan tempat-tempatnya.

    Salah::

        istilah:
          KPU Kabupaten/Kota: KPU/Kabupaten
        kegiatan:
          - uraian: Monitoring pelaksanaan tahapan di KPU/Kabupaten
            jadwal: T1
            pelaksana: Sub Bagian Umum

    Benar::

        istilah:
          KPU Kabupaten/Kota: KPU/Kabupaten
        kegiatan:
          - uraian: Monitoring pelaksanaan tahapan di KPU Kabupaten/Kota
            jadwal: T1
            pelaksana: Sub Bagian Umum

    English: `istilah` in `rakgen.yaml` or the plan lists house terms and their usual wrong spellings. Each is reported
    once with its places.
    """
    for right, wrong_spellings in context.rencana.istilah.items():
        for wrong in wrong_spellings:
            if not wrong or wrong == right or wrong.lower() not in context.lowered_text:
                continue
            for field in context.texts:
                if wrong not in field.text:
                    continue
                protected = (
                    [match.span() for match in re.finditer(re.escape(right), field.text)] if wrong in right else []
                )
                for match in re.finditer(rf"(?<!\w){re.escape(wrong)}(?!\w)", field.text):
                    if any(start <= match.start() < end for start, end in protected):
                        continue
                    values = {"nilai": wrong, "benar": right}
                    yield in_text(context, "RAK408", field, match.span(), right, wrong, values)


@rule("RAK409", mends=True)
def nonstandard_spelling(context: Context) -> Iterator[Found]:
    """Ejaan tidak baku.

    Daftar pendek kata yang sering salah tulis dalam rencana kerja: kerja sama, aktivitas, risiko, analisis, izin, dan
    beberapa lagi. Nama unit, jabatan dan program tidak diperiksa: namanya ditetapkan peraturan.

    Salah::

        kegiatan:
          - uraian: Kerjasama dengan perguruan tinggi
            jadwal: T1
            pelaksana: Sub Bagian Umum

    Benar::

        kegiatan:
          - uraian: Kerja sama dengan perguruan tinggi
            jadwal: T1
            pelaksana: Sub Bagian Umum

    English: A short list of words often misspelt in plans: kerja sama, aktivitas, risiko, analisis, izin and a few
    more. Names of units, functions and programmes are not checked: a regulation gave them.
    """
    for wrong in _STANDARD:
        for field in _sentences(context.holding(wrong)):
            for match in re.finditer(rf"(?i)\b{wrong}(?=nya\b|\b)", field.text):
                right = in_capitals_of(match[0], _STANDARD[wrong])
                yield in_text(context, "RAK409", field, match.span(), right, wrong, {"nilai": match[0], "benar": right})
