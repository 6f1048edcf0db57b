"""Rules about characters: characters that look like others or like nothing, and letters stored in two ways."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from rakgen.diagnostics import Edit, Span, diagnose
from rakgen.rules.context import Context, Found
from rakgen.rules.places import in_text
from rakgen.rules.registry import rule
from rakgen.text.joiners import BLANKS, is_spelling
from rakgen.text.printable import REPLACEMENT

_OPENING, _CLOSING = frozenset("“‘„‟”«"), frozenset("”’“\"'»")
_TWINS = dict(
    zip("АВЕЅІЈКМНОРСТУХаеѕіјорсухԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABESIJKMHOPCTYXaesijopcyxdqwABEZHIKMNOPTYXo", strict=True)
)
"""Cyrillic and Greek letters that look like Latin ones."""


_MISREAD = r"[ÂÃ][^\x00-\x7f]|â[^\x00-\x7f]{2}|ð[^\x00-\x7f]{3}|â€|(?<![A-ZÀ-Ý])Â(?!\S)"
_MISREAD_STARTS = frozenset("ÂÃâð")
_MISREAD_HALVES = ("â€", "Â")
"""Letters that a misread encoding makes of other characters, the first of them, and those whose rest was lost."""
_HTML = r"</?(?:br|p|b|i|u|em|strong|span|div|font|li|ul|ol|td|tr)(?: [^<>]*)?/?>|&(?:amp|nbsp|lt|gt|quot|#\d+);"
_BLOCK = ("tulis tanda | dan teksnya mulai di baris berikutnya", "write a | and the text from the next line on")
_SPACE = ("tulis spasi biasa", "type an ordinary space")
_ESCAPED = {
    "n": ("pindah baris", "a line break", *_BLOCK),
    "t": ("tab", "a tab", *_SPACE),
    "_": ("spasi tanpa jeda", "a no-break space", *_SPACE),
    " ": ("spasi", "a space", *_SPACE),
}
"""What a backslash makes of a letter between double quotes, and how to write that otherwise, in two languages."""


@rule("RAK014", mends=True)
def invisible_character(context: Context) -> Iterator[Found]:
    """Karakter tak tampak atau spasi khusus.

    Spasi tanpa jeda (NBSP), spasi lebar nol dan sejenisnya ikut tersalin dari Word, PDF atau halaman web. Di layar
    tidak terlihat, tetapi pencarian dan perbandingan antarrencana gagal karenanya.

    Salah::

        indikator:
          - uraian: Persentase{NBSP}aparatur yang kompeten
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

    Di sini {NBSP} mewakili karakter U+00A0. Tab di tengah teks dan tanda kutip lengkung (“ ”) yang mengapit seluruh
    teks juga dilaporkan: YAML hanya mengenal tanda kutip lurus, sehingga yang lengkung ikut tercetak. Begitu pula garis
    miring terbalik di dalam tanda kutip ganda yang menjadikan huruf sesudahnya pindah baris atau spasi (`"C:\\nota"`):
    di dalam tanda kutip tunggal ia tercetak seperti diketik. Kode halaman web (`<br>`, `&amp;`) pun tercetak seperti
    diketik. Tanda dari huruf simbol (seperti bulatan Wingdings) dan tanda pengganti huruf yang hilang tidak mempunyai
    bentuk dalam huruf lain, sehingga tercetak sebagai kotak. Penyambung di dalam
    aksara Jawa, Arab dan sejenisnya atau di dalam emoji, dan penanda arah di samping huruf Arab, adalah ejaannya
    dan tidak dilaporkan.

    English: No-break spaces, zero-width spaces and their like come along from Word, PDF or web pages. They cannot be
    seen, but searching and comparing fail because of them. Here {NBSP} stands for the character U+00A0. A tab inside a
    text and curly quotes (“ ”) around a whole text are reported too: YAML knows straight quotes only, so that curly
    ones are printed. So is a backslash between double quotes that makes a line break or a space of the letter after it
    (`"C:\\nota"`): between single quotes it is printed as typed. Codes of web pages (`<br>`, `&amp;`) are printed as
    typed too. Signs of symbol fonts (as bullets of Wingdings) and the sign for a lost letter have no shape in other
    fonts and print as boxes. Joiners
    within Javanese, Arabic and the like or within emoji, and direction marks beside Arabic
    letters, belong to the spelling and are not reported.
    """
    yield from _backslashes(context)
    yield from _tabs(context)
    yield from _curly_quotes(context)
    yield from _html(context)
    for field in context.not_ascii:
        for position, char in enumerate(field.text):
            # Cf: zero width, direction marks, soft hyphen; Zs: spaces other than the ordinary one.
            kind = "" if char.isascii() else unicodedata.category(char)
            if kind in ("Co", "Cn") or char == REPLACEMENT:
                values = {"nama": f"U+{ord(char):04X}"}
                found = in_text(context, "RAK014.bentuk", field, (position, position + 1), "", char, values)
                yield found._replace(diagnostic=found.diagnostic._replace(fix=()))
            if (kind in ("Cf", "Zs") or char in BLANKS) and not is_spelling(field.text, position):
                values = {"nama": f"U+{ord(char):04X} ({unicodedata.name(char, '?')})"}
                new = " " if kind == "Zs" else ""
                yield in_text(context, "RAK014", field, (position, position + 1), new, char, values)


def _backslashes(context: Context) -> Iterator[Found]:
    """Backslashes between double quotes that make a line break, a tab or a space of the letter behind them."""
    rows = {number for number, line in enumerate(context.lines) if "\\" in line}
    for field in context.texts if rows else ():
        node = field.node
        for row in range(node.line - 1, node.end_line) if node.style == '"' else ():
            begin = node.column if row == node.line - 1 else 0
            end = node.end_column - 1 if row == node.end_line - 1 else len(context.lines[row])
            for match in re.compile(r"\\(.)").finditer(context.lines[row], begin, end):
                if match[1] in _ESCAPED:
                    span = Span(row + 1, match.start() + 1, row + 1, match.end() + 1)
                    meaning, meaning_en, instead, instead_en = _ESCAPED[match[1]]
                    finding = diagnose(
                        "RAK014.garis_miring", context.path, span, teks=match[0], arti=meaning, arti_en=meaning_en,
                        ganti=instead, ganti_en=instead_en,
                    )  # fmt: skip
                    yield Found(finding, field.path)


def _tabs(context: Context) -> Iterator[Found]:
    """Tabs between the words of a text, as they stand in the file."""
    rows = {number for number, line in enumerate(context.lines) if "\t" in line}
    for field in context.texts if rows else ():
        node = field.node
        if not rows.isdisjoint(range(node.line - 1, node.end_line)):
            for row in range(node.line - 1, node.end_line):
                begin = node.column - 1 if row == node.line - 1 else 0
                end = node.end_column - 1 if row == node.end_line - 1 else len(context.lines[row])
                typed = context.lines[row][begin:end]
                inner = typed.strip()
                if "\t" in inner:
                    start = begin + typed.index(inner) + inner.index("\t")
                    span = Span(row + 1, start + 1, row + 1, start + 2)
                    fix = (Edit(span, " "),)
                    yield Found(diagnose("RAK014.tab", context.path, span)._replace(fix=fix, safe=False), field.path)


def _html(context: Context) -> Iterator[Found]:
    """Codes of a web page, which no paper reads."""
    for field in context.holding("<", "&"):
        may_be_code = "<" in field.text or ";" in field.text
        if may_be_code and (match := re.search(_HTML, field.text)):
            from html import unescape

            code = unescape(match[0]) if match[0][0] == "&" else " "
            found = in_text(context, "RAK014.html", field, match.span(), code, "", {"kode": match[0]})
            yield found._replace(diagnostic=found.diagnostic._replace(safe=False))


def _curly_quotes(context: Context) -> Iterator[Found]:
    """Plain texts between curly quotes, which a word processor puts in place of straight ones."""
    for field in context.not_ascii:
        text = field.text.strip()
        if field.node.style or len(text) < 3 or text[0] not in _OPENING or text[-1] not in _CLOSING:
            continue
        inner = text[1:-1]
        if any(mark in inner for mark in "“”„‟") or re.search(r"(?<!\w)[‘’]|[‘’](?!\w)", inner):
            continue
        from rakgen.source.spelling import quoted

        values = {"kutip": f"{text[0]} {text[-1]}", "contoh": f"{field.name}: {quoted(text)}"}
        found = in_text(context, "RAK014.kutip", field, (0, len(field.text)), inner, "", values)
        yield found._replace(diagnostic=found.diagnostic._replace(safe=False))


@rule("RAK015", mends=True)
def lookalike_letter(context: Context) -> Iterator[Found]:
    """Huruf aksara lain yang mirip huruf Latin.

    Huruf Kiril "а" tampak sama dengan "a". Kata yang bercampur aksara tidak ditemukan oleh pencarian dan terbaca salah
    oleh pembaca layar. Kata yang seluruhnya beraksara lain tidak dilaporkan.

    Salah::

        indikator:
          - uraian: Persentаse aparatur yang kompeten
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

    English: The Cyrillic letter "а" looks like "a". A word of mixed scripts is not found by searching and is misread by
    screen readers. Words wholly in another script are not reported.
    """
    for field in context.not_ascii:
        if _TWINS.keys().isdisjoint(field.text):
            continue
        for match in re.finditer(r"\w+", field.text):
            word = match[0]
            if word.isascii() or not any(letter in _TWINS for letter in word) or not re.search("[A-Za-z]", word):
                continue
            if any(letter not in _TWINS and not _is_latin(letter) for letter in word):
                continue
            right = "".join(_TWINS.get(letter, letter) for letter in word)
            foreign = next(letter for letter in word if letter in _TWINS)
            values = {"kata": right, "huruf": f"U+{ord(foreign):04X}", "benar": _TWINS[foreign]}
            yield in_text(context, "RAK015", field, match.span(), right, word, values)


def _is_latin(letter: str) -> bool:
    return not letter.isalpha() or "LATIN" in unicodedata.name(letter, "LATIN")


@rule("RAK019", mends=True)
def misread_encoding(context: Context) -> Iterator[Found]:
    """Huruf rusak karena salah pengodean.

    `Ã©` semula "é" dan `â€“` semula tanda pisah: berkasnya pernah dibuka program yang salah membaca pengodeannya (UTF-8
    sebagai Windows-1252), lalu disimpan. Yang tercetak huruf-huruf rusak itu. Huruf beraksen yang benar tidak
    dilaporkan.

    Salah::

        kegiatan:
          - uraian: Fasilitasi kafÃ© literasi
            jadwal: T1
            pelaksana: Sub Bagian Umum

    Benar::

        kegiatan:
          - uraian: Fasilitasi kafé literasi
            jadwal: T1
            pelaksana: Sub Bagian Umum

    English: `Ã©` was an "é" and `â€“` a dash: some program misread the encoding of the file (UTF-8 as Windows-1252) and
    saved it. Those broken letters are printed. Correct letters with accents are not reported.
    """
    for field in context.not_ascii:
        for match in re.finditer(_MISREAD, field.text) if not _MISREAD_STARTS.isdisjoint(field.text) else ():
            meant = _before_misreading(match[0])
            if meant or match[0] in _MISREAD_HALVES:
                values = {"nilai": match[0], "benar": meant}
                key = "RAK019" if meant else "RAK019.hilang"
                yield in_text(context, key, field, match.span(), meant or None, match[0], values)


def _before_misreading(letters: str) -> str:
    """The character whose bytes in UTF-8 were read as these letters; '' where they are none's."""
    try:
        return b"".join(_byte(letter) for letter in letters).decode()
    except UnicodeError:
        return ""


def _byte(letter: str) -> bytes:
    """The byte that Windows-1252 shows as a letter; that of Latin-1 where it has none."""
    try:
        return letter.encode("cp1252")
    except UnicodeEncodeError:
        return letter.encode("latin-1")


@rule("RAK016", mends=True)
def not_nfc(context: Context) -> Iterator[Found]:
    """Huruf berdiakritik disimpan terurai.

    "é" dapat disimpan sebagai satu karakter atau sebagai "e" dan tanda aksennya. Tampaknya sama, tetapi teks yang sama
    terbaca berbeda oleh pembanding dan daftar. Bentuk tunggal (NFC) yang dipakai di mana-mana.

    Salah::

        indikator:
          - uraian: Persentase peserta kafe{U+0301} literasi
            target: 75%
            kegiatan:
              - uraian: Pelatihan aparatur
                jadwal: T2
                pelaksana: Sub Bagian Umum

    Benar::

        indikator:
          - uraian: Persentase peserta kafé literasi
            target: 75%
            kegiatan:
              - uraian: Pelatihan aparatur
                jadwal: T2
                pelaksana: Sub Bagian Umum

    Di sini {U+0301} mewakili tanda aksen yang berdiri sendiri.

    English: "é" may be stored as one character or as "e" and its accent. Both look the same, but equal texts then
    compare as different. The single form (NFC) is the usual one. Here {U+0301} stands for the separate accent.
    """
    for field in context.not_ascii:
        if unicodedata.is_normalized("NFC", field.text):
            continue
        for match in re.finditer(r"[^\W\d_]?[\u0300-\u036f]+", field.text):
            composed = unicodedata.normalize("NFC", match[0])
            if composed != match[0]:
                yield in_text(context, "RAK016", field, match.span(), composed, match[0], {"huruf": composed})
