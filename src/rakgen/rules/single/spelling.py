"""Spelling rules: spelling and typing slips that print; a slip found ten times is one finding with ten places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rakgen.diagnostics import diagnose
from rakgen.rules.context import Context, Found, TextField
from rakgen.rules.places import in_text, place
from rakgen.rules.registry import rule

_SENTENCE_LEVELS = frozenset({"tujuan", "sasaran", "indikator", "kegiatan", "keluaran", "aksi"})
_NOT_SENTENCES = frozenset({"pelaksana", "target", "target_periode", "satuan"})
_STANDARD = {
    "kerjasama": "kerja sama", "aktifitas": "aktivitas", "resiko": "risiko", "analisa": "analisis", "ijin": "izin", "perijinan": "perizinan",
    "efektifitas": "efektivitas", "produktifitas": "produktivitas", "kwalitas": "kualitas", "sistim": "sistem", "propinsi": "provinsi",
    "standarisasi": "standardisasi",
}  # fmt: skip
# Place names and the like that are written twice on purpose.
_DOUBLED_NAMES = frozenset({"bau", "fak", "pak", "toli", "una", "gili", "siak", "labuan", "wai", "mukomuko"})
_FUNCTION_WORDS = frozenset(
    {"yang", "dan", "di", "ke", "dari", "untuk", "dalam", "pada", "dengan", "oleh", "atas", "serta", "atau", "bagi"}
)


def _sentences(context: Context) -> Iterator[TextField]:
    """Texts in the office's own words: no names of units, programmes or persons, no figures."""
    return (field for field in context.texts if field.level in _SENTENCE_LEVELS and field.name not in _NOT_SENTENCES)


def _like(example: str, word: str) -> str:
    """`word` with the capitals of `example`."""
    if example.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if example[:1].isupper() else word


@rule("RAK401")
def misspelt_acting_title(context: Context) -> Iterator[Found]:
    """`Pit.` atau `Plt` tanpa titik.

    Pelaksana tugas disingkat `Plt.`; "Pit." biasanya salah baca mesin pemindai. Pelaksana harian `Plh.`, penjabat sementara `Pjs.`.

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

    English: An acting official is `Plt.`; "Pit." is usually a scanner's misreading. Daily acting `Plh.`, interim `Pjs.`.
    """
    for field in context.texts:
        if field.name not in ("jabatan", "peran", "pelaksana"):
            continue
        abbreviation, _, rest = field.text.partition(" ")
        if rest and abbreviation.lower() in ("pit", "pit.", "plt", "plh", "pjs"):
            right = abbreviation.rstrip(".").capitalize().replace("Pit", "Plt") + "."
            values = {"nilai": abbreviation, "benar": right}
            yield in_text(context, "RAK401", field, (0, len(abbreviation)), right, abbreviation, values)


@rule("RAK402")
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
    if "prosentase" not in context.lowered_text and "presentase" not in context.lowered_text:
        return
    for field in context.texts:
        for match in re.finditer(r"(?i)\bpr[oe]sentase(?=nya\b|\b)", field.text):
            right = _like(match[0], "persentase")
            yield in_text(
                context, "RAK402", field, match.span(), right, match[0].lower(), {"nilai": match[0], "benar": right}
            )


@rule("RAK403")
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
    for field in context.texts:
        words = field.text.lower().split()
        if field.level == "pengesahan" or len(words) < 2 or not any(map(str.__eq__, words, words[1:])):
            continue
        for match in re.finditer(r"(?i)\b([^\W\d_]{2,})(\s+)\1\b", field.text):
            if match[1].lower() in _DOUBLED_NAMES:
                continue
            right = None
            if match[1].lower() in _FUNCTION_WORDS:
                right = match[1]
            yield in_text(context, "RAK403", field, match.span(), right, match[0].lower(), {"kata": match[1]})


_STRAY = (
    r"(?P<ganda>(?<=\S) {2,}(?=\S))"
    r"|(?P<miring>[^\W\d_]{2,}(?:/ | /(?=[^\W\d_]))[^\W\d_]{2,})"
    r"|(?P<hubung>(?<=[^\W\d_])- (?!dan\b|atau\b|serta\b|maupun\b|hingga\b|sampai\b)(?=[^\W\d_]))"
    r"|(?P<persen>(?<=\d) +(?=%))"
    r"|(?P<tanda>(?<=\w) +(?=[,;)](?!\w))|(?<=\() +(?=\w))"
)


@rule("RAK404")
def stray_space(context: Context) -> Iterator[Found]:
    """Spasi ganda atau spasi di tempat yang salah.

    "Pemilu/ Pemilihan", "RAD- PPK", "100 %", spasi sebelum koma atau ganda di tengah kalimat. Ejaan yang sama di banyak tempat dilaporkan satu kali dengan
    daftar barisnya. Garis miring atau tanda hubung yang diapit dua spasi tidak dilaporkan.

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

    English: "Pemilu/ Pemilihan", "RAD- PPK", "100 %", a space before a comma, or two in a row. The same spelling in many places is reported once with its lines.
    A slash or hyphen with a space on both sides is not reported.
    """
    for field in context.texts:
        text = field.text
        if field.level in ("pengesahan", "rak") or not (
            "  " in text or "/ " in text or " /" in text or "- " in text or " %" in text or " ," in text or " ;" in text
            or " )" in text or "( " in text
        ):  # fmt: skip
            continue
        for match in re.finditer(_STRAY, text):
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


def _around(text: str, start: int, end: int) -> str:
    """The words on both sides of a place."""
    left = text[:start].split(" ")[-1]
    right = text[end:].split(" ")[0]
    return f"{left}{text[start:end]}{right}"


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

    English: An opening bracket without its closing one, or the other way round. Numbering such as "a)" and "1)" does not count.
    """
    for field in context.texts:
        text = field.text
        if field.level == "pengesahan" or not ("(" in text or ")" in text or "[" in text or "]" in text):
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


def _ends_numbering(text: str, bracket: int) -> bool:
    """True for a closing bracket that ends numbering: `a)`, `1)`, `iv)`, alone at the start of a word."""
    words = text[:bracket].split()[-1:]
    return text[bracket] == ")" and bool(words) and re.fullmatch(r"\d{1,2}|[A-Za-z]|[ivx]{1,4}", words[0]) is not None


@rule("RAK407")
def unit_spelt_two_ways(context: Context) -> Iterator[Found]:
    """Satu unit ditulis dengan dua ejaan.

    "Sub Bagian Umum" dan "Subbag. Umum" adalah unit yang sama bagi manusia, tetapi dua unit bagi rekapitulasi. Dengan daftar `pelaksana`, ejaannya ditulis satu kali.

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

    English: "Sub Bagian Umum" and "Subbag. Umum" are one unit to a reader but two in a summary. With a register of units the spelling is written once.
    """
    register = context.rencana.pelaksana
    units: dict[str, dict[str, list[TextField]]] = {}
    for field in context.texts:
        if field.name == "pelaksana" and field.level in ("kegiatan", "rencana") and field.text not in register:
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


@rule("RAK408")
def misspelt_istilah(context: Context) -> Iterator[Found]:
    """Ejaan yang bukan istilah kantor.

    `istilah` dalam `rakgen.yaml` atau rencana mendaftar istilah kantor dan ejaan salah yang sering muncul. Setiap ejaan salah dilaporkan satu kali dengan tempat-tempatnya.

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

    English: `istilah` in `rakgen.yaml` or the plan lists house terms and their usual wrong spellings. Each is reported once with its places.
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


@rule("RAK409")
def nonstandard_spelling(context: Context) -> Iterator[Found]:
    """Ejaan tidak baku.

    Daftar pendek kata yang sering salah tulis dalam rencana kerja: kerja sama, aktivitas, risiko, analisis, izin, dan beberapa lagi. Nama unit, jabatan dan
    program tidak diperiksa: namanya ditetapkan peraturan.

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

    English: A short list of words often misspelt in plans: kerja sama, aktivitas, risiko, analisis, izin and a few more. Names of units, functions and programmes
    are not checked: a regulation gave them.
    """
    occurring = [wrong for wrong in _STANDARD if wrong in context.lowered_text]
    for wrong in occurring:
        for field in _sentences(context):
            if wrong not in field.text.lower():
                continue
            for match in re.finditer(rf"(?i)\b{wrong}(?=nya\b|\b)", field.text):
                right = _like(match[0], _STANDARD[wrong])
                yield in_text(context, "RAK409", field, match.span(), right, wrong, {"nilai": match[0], "benar": right})
