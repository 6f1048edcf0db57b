"""Karakter rules: characters that look like others or like nothing, and letters stored in two ways."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from rakgen.rules.konteks import Konteks, Teks, Temuan
from rakgen.rules.letak import temuan_teks
from rakgen.rules.registri import aturan

_KOSONG = "\u115f\u1160\u3164\uffa0"  # Hangul fillers: letters without a shape
_KEMBAR = dict(
    zip("АВЕЅІЈКМНОРСТУХаеѕіјорсухԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABESIJKMHOPCTYXaesijopcyxdqwABEZHIKMNOPTYXo", strict=True)
)
"""Cyrillic and Greek letters that look like Latin ones."""


def _bukan_ascii(konteks: Konteks) -> list[Teks]:
    """Texts with a character outside ASCII; most have none, and none of the rules here concerns those."""
    return [satu for satu in konteks.teks if not satu.teks.isascii()]


@aturan("RAK014")
def karakter_tak_tampak(konteks: Konteks) -> Iterator[Temuan]:
    """Karakter tak tampak atau spasi khusus.

    Spasi tanpa jeda (NBSP), spasi lebar nol dan sejenisnya ikut tersalin dari Word, PDF atau halaman web. Di layar tidak terlihat, tetapi pencarian dan perbandingan
    antarrencana gagal karenanya.

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

    Di sini {NBSP} mewakili karakter U+00A0.

    English: No-break spaces, zero-width spaces and their like come along from Word, PDF or web pages. They cannot be seen, but searching and comparing fail because
    of them. Here {NBSP} stands for the character U+00A0.
    """
    for satu in _bukan_ascii(konteks):
        for tempat, huruf in enumerate(satu.teks):
            # Cf: zero width, direction marks, soft hyphen; Zs: spaces other than the ordinary one.
            jenis = "" if huruf.isascii() else unicodedata.category(huruf)
            if jenis in ("Cf", "Zs") or huruf in _KOSONG:
                nilai = {"nama": f"U+{ord(huruf):04X} ({unicodedata.name(huruf, '?')})"}
                baru = " " if jenis == "Zs" else ""
                yield temuan_teks(konteks, "RAK014", satu, (tempat, tempat + 1), baru, huruf, nilai)


@aturan("RAK015")
def huruf_kembar(konteks: Konteks) -> Iterator[Temuan]:
    """Huruf aksara lain yang mirip huruf Latin.

    Huruf Kiril "а" tampak sama dengan "a". Kata yang bercampur aksara tidak ditemukan oleh pencarian dan terbaca salah oleh pembaca layar. Kata yang seluruhnya beraksara lain
    tidak dilaporkan.

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

    English: The Cyrillic letter "а" looks like "a". A word of mixed scripts is not found by searching and is misread by screen readers. Words wholly in
    another script are not reported.
    """
    for satu in _bukan_ascii(konteks):
        for cocok in re.finditer(r"\w+", satu.teks):
            kata = cocok[0]
            if kata.isascii() or not any(huruf in _KEMBAR for huruf in kata) or not re.search("[A-Za-z]", kata):
                continue
            if any(huruf not in _KEMBAR and not _latin(huruf) for huruf in kata):
                continue
            benar = "".join(_KEMBAR.get(huruf, huruf) for huruf in kata)
            asing = next(huruf for huruf in kata if huruf in _KEMBAR)
            nilai = {"kata": benar, "huruf": f"U+{ord(asing):04X}", "benar": _KEMBAR[asing]}
            yield temuan_teks(konteks, "RAK015", satu, cocok.span(), benar, kata, nilai)


def _latin(huruf: str) -> bool:
    return not huruf.isalpha() or "LATIN" in unicodedata.name(huruf, "LATIN")


@aturan("RAK016")
def bukan_nfc(konteks: Konteks) -> Iterator[Temuan]:
    """Huruf berdiakritik disimpan terurai.

    "é" dapat disimpan sebagai satu karakter atau sebagai "e" dan tanda aksennya. Tampaknya sama, tetapi teks yang sama terbaca berbeda oleh pembanding dan daftar. Bentuk
    tunggal (NFC) yang dipakai di mana-mana.

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

    English: "é" may be stored as one character or as "e" and its accent. Both look the same, but equal texts then compare as different. The single form (NFC) is the
    usual one. Here {U+0301} stands for the separate accent.
    """
    for satu in _bukan_ascii(konteks):
        if unicodedata.is_normalized("NFC", satu.teks):
            continue
        for cocok in re.finditer(r"[^\W\d_]?[\u0300-\u036f]+", satu.teks):
            baku = unicodedata.normalize("NFC", cocok[0])
            if baku != cocok[0]:
                yield temuan_teks(konteks, "RAK016", satu, cocok.span(), baku, cocok[0], {"huruf": baku})
