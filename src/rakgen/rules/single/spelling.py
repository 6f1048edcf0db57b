"""Rules about spelling: spelling and typing slips that print; a slip found ten times is one finding with ten places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import eq

from rakgen.rules.context import Context, Found
from rakgen.rules.places import in_text, place
from rakgen.rules.registry import rule

# Place names and the like that are written twice on purpose.
_DOUBLED_NAMES = frozenset({"bau", "fak", "pak", "toli", "una", "gili", "siak", "labuan", "wai", "mukomuko"})
_FUNCTION_WORDS = frozenset(
    {"yang", "dan", "di", "ke", "dari", "untuk", "dalam", "pada", "dengan", "oleh", "atas", "serta", "atau", "bagi"}
)


def in_capitals_of(example: str, word: str) -> str:
    """`word` with the capitals of `example`."""
    if example.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if example[:1].isupper() else word


@rule("RAK401", mends=True)
def misspelt_acting_title(context: Context) -> Iterator[Found]:
    """`Pit.` atau `Plt` tanpa titik.

    Pelaksana tugas disingkat `Plt.`; "Pit." biasanya salah baca mesin pemindai. Pelaksana harian `Plh.`, penjabat
    sementara `Pjs.`.

    Salah::

        pengesahan:
          tempat: Kupang
          tanggal: 2021-01-04
          jabatan: Pit. SEKRETARIS
          nama: NAMA LENGKAP, S.Sos
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Nilai akuntabilitas kinerja
                target: B
                kegiatan:
                  - uraian: Evaluasi laporan kinerja
                    jadwal: T4
                    pelaksana: Sub Bagian Umum

    Benar::

        pengesahan:
          tempat: Kupang
          tanggal: 2021-01-04
          jabatan: Plt. SEKRETARIS
          nama: NAMA LENGKAP, S.Sos
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Nilai akuntabilitas kinerja
                target: B
                kegiatan:
                  - uraian: Evaluasi laporan kinerja
                    jadwal: T4
                    pelaksana: Sub Bagian Umum

    English: An acting official is `Plt.`; "Pit." is usually a scanner's misreading. Daily acting `Plh.`, interim
    `Pjs.`.
    """
    for field in context.texts:
        if field.name not in ("jabatan", "peran", "pelaksana"):
            continue
        abbreviation, _, rest = field.text.partition(" ")
        if rest and abbreviation.lower() in ("pit", "pit.", "plt", "plh", "pjs"):
            right = abbreviation.rstrip(".").capitalize().replace("Pit", "Plt") + "."
            values = {"nilai": abbreviation, "benar": right}
            yield in_text(context, "RAK401", field, (0, len(abbreviation)), right, abbreviation, values)


@rule("RAK402", mends=True)
def misspelt_percentage(context: Context) -> Iterator[Found]:
    """Prosentase atau Presentase.

    Kata bakunya "persentase". "Presentase" juga mudah tertukar dengan presentasi.

    Salah::

        indikator:
          - uraian: Prosentase aparatur yang kompeten
            target: 75%
            kegiatan:
              - uraian: Pelatihan aparatur
                jadwal: T2
                pelaksana: Sub Bagian Umum

    Benar::

        indikator:
          - uraian: Persentase aparatur yang kompeten
            target: 75%
            kegiatan:
              - uraian: Pelatihan aparatur
                jadwal: T2
                pelaksana: Sub Bagian Umum

    English: The standard word is "persentase"; "presentase" is also easily taken for a presentation.
    """
    for field in context.holding("prosentase", "presentase"):
        for match in re.finditer(r"(?i)\bpr[oe]sentase(?=nya\b|\b)", field.text):
            right = in_capitals_of(match[0], "persentase")
            yield in_text(
                context, "RAK402", field, match.span(), right, match[0].lower(), {"nilai": match[0], "benar": right}
            )


@rule("RAK403", mends=True)
def doubled_word(context: Context) -> Iterator[Found]:
    """Kata yang sama dua kali berturut-turut.

    Salah ketik ("yang yang"), atau kata ulang tanpa tanda hubung ("masing masing").

    Salah::

        kegiatan:
          - uraian: Pendampingan kepada kepada kabupaten
            jadwal: T1
            pelaksana: Sub Bagian Umum

    Benar::

        kegiatan:
          - uraian: Pendampingan kepada kabupaten
            jadwal: T1
            pelaksana: Sub Bagian Umum

    English: A slip ("yang yang"), or a reduplicated word without its hyphen ("masing masing").
    """
    for field in context.texts if _has_doubled(context.lowered_text) else ():
        if field.level == "pengesahan" or not _has_doubled(field.text.lower()):
            continue
        for match in re.finditer(r"(?i)\b([^\W\d_]{2,})(\s+)\1\b", field.text):
            if match[1].lower() in _DOUBLED_NAMES:
                continue
            right = None
            if match[1].lower() in _FUNCTION_WORDS:
                right = match[1]
            yield in_text(context, "RAK403", field, match.span(), right, match[0].lower(), {"kata": match[1]})


def _has_doubled(text: str) -> bool:
    """True where a word stands behind itself."""
    words = text.split()
    return any(map(eq, words, words[1:]))


_STRAY = {
    ("  ",): r"(?P<ganda>(?<=\S) {2,}(?=\S))",
    ("/ ", " /"): r"(?<![^\W\d_])(?P<miring>[^\W\d_]{2,}(?:/ | /(?=[^\W\d_]))[^\W\d_]{2,})",
    ("- ",): r"(?P<hubung>(?<=[^\W\d_])- (?!dan\b|atau\b|serta\b|maupun\b|hingga\b|sampai\b)(?=[^\W\d_]))",
    (" %",): r"(?P<persen>(?<=\d) +(?=%))",
    (" ,", " ;", " )", "( "): (_BEFORE_SIGN := r"(?P<tanda>(?<=\w) +(?=[,;)](?!\w))|(?<=\() +(?=\w))"),
}
"""Each kind of stray space, by the signs of which one stands in every text that has it."""
_KINDS = {sign: kind for signs, kind in _STRAY.items() for sign in signs}


_OF_A_SIGNER = ("nama", "pangkat", "tempat")
"""The texts of a pengesahan whose words nobody spaces out; of the others a space before a sign is still a slip."""


@rule("RAK404", mends=True)
def stray_space(context: Context) -> Iterator[Found]:
    """Spasi ganda atau spasi di tempat yang salah.

    "Pemilu/ Pemilihan", "RAD- PPK", "100 %", spasi sebelum koma, ganda di tengah kalimat, atau di ujung teks yang
    diapit tanda kutip. Ejaan yang sama di banyak tempat dilaporkan satu kali dengan daftar barisnya. Garis miring atau
    tanda hubung yang diapit dua spasi tidak dilaporkan.

    Salah::

        indikator:
          - uraian: Persentase partisipasi pemilih dalam Pemilu/ Pemilihan
            target: 75%
            kegiatan:
              - uraian: Monitoring partisipasi dalam Pemilu/ Pemilihan
                jadwal: T3
                pelaksana: Sub Bagian Umum

    Benar::

        indikator:
          - uraian: Persentase partisipasi pemilih dalam Pemilu/Pemilihan
            target: 75%
            kegiatan:
              - uraian: Monitoring partisipasi dalam Pemilu/Pemilihan
                jadwal: T3
                pelaksana: Sub Bagian Umum

    English: "Pemilu/ Pemilihan", "RAD- PPK", "100 %", a space before a comma, two in a row, or one at an end of a text
    in quotes. The same spelling in many places is reported once with its lines. A slash or hyphen with a space on both
    sides is not reported.
    """
    yield from _outer_spaces(context)
    for field in context.holding(*_KINDS):
        text = field.text
        if field.level == "rak":
            continue
        is_spaced = field.level == "pengesahan" and field.name not in _OF_A_SIGNER
        kinds = [kind for sign, kind in _KINDS.items() if sign in text and (not is_spaced or kind == _BEFORE_SIGN)]
        for match in re.finditer("|".join(dict.fromkeys(kinds)), text) if kinds else ():
            kind = match.lastgroup or "ganda"
            start, end = match.span()
            cause, right = kind, ""
            if kind == "ganda":
                shown, right = _around(text, start, end), " "
            elif kind == "miring":
                shown = cause = match[0]
                start += match[0].index(" ")
                end = start + 1
            elif kind == "hubung":
                shown = cause = _around(text, start, end)
                start += 1
            else:
                shown = _around(text, start, end)
            tidied = shown.replace("/ ", "/").replace(" /", "/") if kind == "miring" else ""
            found = in_text(context, "RAK404", field, (start, end), right, cause, {})
            values = {"nilai": shown, "benar": tidied or _tidied(shown, text[start:end], right)}
            span = place(context, field, *match.span())
            yield found._replace(diagnostic=found.diagnostic._replace(values=values, span=span))


def _outer_spaces(context: Context) -> Iterator[Found]:
    for field in context.texts:
        text = field.text
        if (text[:1] != " " and text[-1:] != " ") or not text.strip(" "):
            continue
        begin, end = len(text) - len(text.lstrip(" ")), len(text.rstrip(" "))
        for start, stop in ((0, begin), (end, len(text))):
            if start < stop:
                shown = _around(text, start, stop) if stop == begin else text[text.rfind(" ", 0, start) + 1 :]
                values = {"nilai": shown, "benar": shown.strip(" ")}
                yield in_text(context, "RAK404", field, (start, stop), "", "ujung", values)


def _around(text: str, start: int, end: int) -> str:
    """The words on both sides of a place."""
    stop = text.find(" ", end)
    return text[text.rfind(" ", 0, start) + 1 : stop if stop >= 0 else None]


def _tidied(shown: str, wrong: str, right: str) -> str:
    return shown.replace(wrong, right, 1)


@rule("RAK405")
def unbalanced_bracket(context: Context) -> Iterator[Found]:
    """Kurung tidak berpasangan.

    Kurung buka tanpa kurung tutup, atau sebaliknya. Penomoran seperti "a)" dan "1)" tidak dihitung.

    Salah::

        kegiatan:
          - uraian: Penyusunan Daftar Pemilih Berkelanjutan (DPB
            jadwal: T1
            pelaksana: Sub Bagian Umum

    Benar::

        kegiatan:
          - uraian: Penyusunan Daftar Pemilih Berkelanjutan (DPB)
            jadwal: T1
            pelaksana: Sub Bagian Umum

    English: An opening bracket without its closing one, or the other way round. Numbering such as "a)" and "1)" does
    not count. A single double quote at one end of a text is told too.
    """
    yield from _lone_quotes(context)
    for field in context.holding("(", ")", "[", "]"):
        text = field.text
        if field.level == "pengesahan":
            continue
        opened: list[int] = []
        fault: int | None = None
        for position, char in enumerate(text):
            if char in "([":
                opened.append(position)
            elif char in ")]":
                if opened and text[opened[-1]] == ("(" if char == ")" else "["):
                    opened.pop()
                elif not _ends_numbering(text, position):
                    fault = position
                    break
        if fault is None and opened:
            fault = opened[-1]
        if fault is not None:
            yield in_text(context, "RAK405", field, (fault, fault + 1), None, "", {"tanda": text[fault]})


def _lone_quotes(context: Context) -> Iterator[Found]:
    """A single double quote at one end of a text: YAML's, whose other one was forgotten, or one too many."""
    for field in context.holding('"'):
        text = field.text.strip()
        if (
            text.count('"') == 1
            and not set("“”„") & set(text)
            and '"' in (text[0], text[-1])
            and not re.search(r'\d"$', text)
        ):
            position = field.text.index('"')
            yield in_text(context, "RAK405.kutip", field, (position, position + 1), None, "", {})


def _ends_numbering(text: str, bracket: int) -> bool:
    """True for a closing bracket that ends numbering: `a)`, `1)`, `iv)`, alone at the start of a word."""
    words = text[max(bracket - 10, 0) : bracket].split()[-1:]
    return text[bracket] == ")" and bool(words) and re.fullmatch(r"\d{1,2}|[A-Za-z]|[ivx]{1,4}", words[0]) is not None
