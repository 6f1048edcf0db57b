"""Gambar: the logo of a letterhead, its kind and size worked out from the picture itself."""

from __future__ import annotations

import re
import struct
from typing import Literal

from rakgen.diagnostics import Diagnostic, Span, diagnose
from rakgen.layout.document import Image

TERBESAR = 2_000_000
"""Bytes a logo may have: it is stored in every document."""


def baca_gambar(data: bytes | None, nama: str, tinggi: float, asal: str, tempat: Span | None) -> Image | Diagnostic:
    """The bytes of a PNG, JPEG or SVG file as a picture `tinggi` mm high; None for a file that cannot be read.

    `asal` and `tempat` say where the file `nama` is named, for the finding.
    """
    if data is None:
        return diagnose("RAK509", asal, tempat, nama=nama)
    if len(data) > TERBESAR:
        return diagnose("RAK509.besar", asal, tempat, nama=nama, batas=f"{TERBESAR // 1_000_000} MB")
    jenis, sisi = _kenali(data)
    if jenis is None or sisi is None or min(sisi) <= 0:
        return diagnose("RAK509.jenis", asal, tempat, nama=nama)
    return Image(data, jenis, round(tinggi * sisi[0] / sisi[1], 2), tinggi, "Logo")


def _kenali(
    data: bytes,
) -> tuple[Literal["image/png", "image/jpeg", "image/svg+xml"] | None, tuple[float, float] | None]:
    """The kind of a picture by its first bytes, and its width and height in any unit."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) > 24:
        lebar, tinggi = struct.unpack(">II", data[16:24])
        return "image/png", (lebar, tinggi)
    if data.startswith(b"\xff\xd8"):
        return "image/jpeg", _sisi_jpeg(data)
    kepala = data[:4000].decode("utf-8", "replace")
    if "<svg" in kepala and "<!DOCTYPE" not in kepala and "<!ENTITY" not in kepala:
        return "image/svg+xml", _sisi_svg(kepala[kepala.index("<svg") :])
    return None, None


def _sisi_jpeg(data: bytes) -> tuple[float, float] | None:
    """Width and height from the frame header (ITU T.81, B.2.2)."""
    letak = 2
    while letak + 9 < len(data) and data[letak] == 0xFF:
        penanda, panjang = data[letak + 1], int.from_bytes(data[letak + 2 : letak + 4], "big")
        if 0xC0 <= penanda <= 0xCF and penanda not in (0xC4, 0xC8, 0xCC):
            tinggi, lebar = struct.unpack(">HH", data[letak + 5 : letak + 9])
            return lebar, tinggi
        letak += 2 + panjang
    return None


def _sisi_svg(teks: str) -> tuple[float, float] | None:
    akar = teks[: teks.find(">")]
    kotak = re.search(r"viewBox\s*=\s*[\"']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)", akar)
    lebar, tinggi = (re.search(rf"\s{nama}\s*=\s*[\"']([\d.]+)", akar) for nama in ("width", "height"))
    angka = (kotak[1], kotak[2]) if kotak else (lebar[1], tinggi[1]) if lebar and tinggi else None
    try:
        return (float(angka[0]), float(angka[1])) if angka else None
    except ValueError:
        return None
