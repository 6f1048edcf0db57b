"""Text: bytes to clean text, or findings that name the encoding, the size or the unprintable characters.

Lines end with a single "\\n" in what is returned, whatever the file uses. A character that cannot be printed is
reported and stands as U+FFFD in the text, so that lines and columns (counted from 1, in characters) stay those of the
file.
"""

from __future__ import annotations

import re

from rakgen.diagnostics import Diagnostic, Span, diagnose
from rakgen.text.printable import REPLACEMENT, UNPRINTABLE

MAX_BYTES = 5_000_000
MAX_FINDINGS = 20
MAX_ALIKE = 500
"""Findings of one reading of the YAML, whatever their kind."""

_NAMES = {
    0x00: "NUL",
    0x07: "BEL",
    0x08: "BS",
    0x0B: "VT",
    0x0C: "FF",
    0x0D: "CR",
    0x1B: "ESC",
    0x1E: "RS",
    0x1F: "US",
    0x7F: "DEL",
    0x85: "NEL",
    0x2028: "LINE SEPARATOR",
    0x2029: "PARAGRAPH SEPARATOR",
    0xFEFF: "BOM",
}
_MAGIC = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\xd0\xcf\x11\xe0", "DOC/XLS"),
    (b"\x1f\x8b", "GZIP"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7Z"),
)
# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_PLAIN = b"\n" + bytes(range(0x20, 0x7F))
"""The printable signs of ASCII, and the line break."""
_BINARY_CONTROL = rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]"


def decode(data: bytes, path: str) -> tuple[str | None, list[Diagnostic]]:
    """The text of a file and what is wrong with it; None when it is too big or is not UTF-8."""
    if len(data) > MAX_BYTES:
        size = f"{len(data) / 1_000_000:.1f} MB".replace(".", ",")
        return None, [diagnose("RAK006", path, ukuran=size, batas=f"{MAX_BYTES // 1_000_000} MB")]
    if foreign := _recognise(data, path):
        return None, [foreign]
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return None, [_not_utf8(data, error.start, path)]
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if all_printable(text):
        return text, []
    findings = [
        diagnose("RAK005", path, _span_at(text, match.start()), nama=character_name(ord(match[0])))
        for match, _ in zip(re.finditer(UNPRINTABLE, text), range(MAX_FINDINGS), strict=False)
    ]
    return (re.sub(UNPRINTABLE, REPLACEMENT, text) if findings else text), findings


def all_printable(text: str) -> bool:
    """True when Unicode calls all of it printable, line breaks aside: no control character, no space but the ordinary
    one.

    A narrower set than YAML's, and quicker to ask than the patterns that find what is outside; quickest without the
    signs of ASCII, which are nearly all of a plan.
    """
    others = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN)
    return others.decode("utf-8", "surrogatepass").isprintable()


def character_name(code: int) -> str:
    """How a finding names a character: `U+000B (VT)`."""
    name = _NAMES.get(code)
    return f"U+{code:04X} ({name})" if name else f"U+{code:04X}"


def _span_at(text: str, offset: int) -> Span:
    line = text.count("\n", 0, offset) + 1
    column = offset - text.rfind("\n", 0, offset)
    return Span(line, column, line, column + 1)


def _recognise(data: bytes, path: str) -> Diagnostic | None:
    """The finding for a file that shows by its first bytes, or by its zero bytes, that it is not UTF-8 text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return diagnose("RAK004", path, sandi=encoding)
    if data.startswith(b"PK\x03\x04"):
        kind = "DOCX" if b"word/" in data else "XLSX" if b"xl/" in data else "ZIP"
        return diagnose("RAK004.biner", path, jenis=f" ({kind})")
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return diagnose("RAK004.biner", path, jenis=f" ({kind})")
    if b"\0" not in data:
        return None
    if encoding := _wide_encoding(data[:4096]):
        return diagnose("RAK004", path, sandi=encoding)
    if data.count(b"\0") > MAX_FINDINGS:
        return diagnose("RAK004.biner", path, jenis="")
    return None


def _wide_encoding(sample: bytes) -> str:
    """UTF-16 or UTF-32 without a byte order mark, told by where the zero bytes of Latin text fall; '' if neither."""
    zero = [sample[i::4].count(0) / max(len(sample[i::4]), 1) for i in range(4)]
    full, none = 0.6, 0.1
    if min(zero[1:]) > full and zero[0] < none or min(zero[:3]) > full and zero[3] < none:
        return "UTF-32"
    if min(zero[1], zero[3]) > full and max(zero[0], zero[2]) < none:
        return "UTF-16"
    if min(zero[0], zero[2]) > full and max(zero[1], zero[3]) < none:
        return "UTF-16"
    return ""


def _not_utf8(data: bytes, offset: int, path: str) -> Diagnostic:
    """The finding for bytes that are not UTF-8, at the first of them."""
    if len(re.findall(_BINARY_CONTROL, data)) * 50 > len(data):
        return diagnose("RAK004.biner", path, jenis="")
    head = data[:offset].decode().replace("\r\n", "\n").replace("\r", "\n")
    span = _span_at(head, len(head))
    if not head.isascii():
        return diagnose("RAK004.rusak", path, span, byte=f"0x{data[offset]:02X}")
    has_c1 = any(0x80 <= byte <= 0x9F for byte in data)
    return diagnose("RAK004", path, span, sandi="Windows-1252" if has_c1 else "Windows-1252/Latin-1")
