"""JPEG pictures: whatever programs agree on is read; what is damaged, rare or shown differently is told."""

from __future__ import annotations

import pytest

from rakgen.layout.logo.jpeg import read_jpeg
from rakgen.layout.logo.unusable import Unusable
from tests.support.each import each
from tests.support.pictures import jpeg, segment, without_jfif

RGB = jpeg()
ADOBE = b"\xff\xee\x00\x0eAdobe\0d\0\0\0\0\1"


def exif(orientation: int, order: str = "II") -> bytes:
    """An Exif segment that says how the picture is to be turned."""

    def number(value: int, length: int) -> bytes:
        return value.to_bytes(length, "little" if order == "II" else "big")

    entry = number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + b"\0\0"
    return segment(0xE1, b"Exif\0\0" + order.encode() + number(42, 2) + number(8, 4) + number(1, 2) + entry)


def changed(marker: int, place: int, value: int) -> bytes:
    """The picture with one byte of its first segment of a kind changed."""
    data = bytearray(RGB)
    data[RGB.index(bytes((0xFF, marker))) + 4 + place] = value
    return bytes(data)


@pytest.mark.parametrize(
    "data",
    [
        RGB,
        jpeg("progressive"),
        without_jfif(RGB),
        without_jfif(RGB, ADOBE),
        without_jfif(RGB, exif(1)),
        without_jfif(RGB, exif(1, "MM")),
        without_jfif(RGB, b"\xff\xff\xff" + ADOBE),
        RGB + b"\0" * 100,
    ],
    ids=["rgb", "progressive", "no JFIF", "Adobe", "upright", "upright, big-endian", "fill bytes", "bytes after it"],
)
def test_pictures_that_every_program_shows(data: bytes) -> None:
    assert read_jpeg(data) == (60, 40)


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (jpeg("cmyk"), "RAK509.warna"),
        (without_jfif(RGB, exif(6)), "RAK509.putar"),
        (without_jfif(RGB, exif(3, "MM")), "RAK509.putar"),
        (RGB.replace(b"\xff\xc0", b"\xff\xc9"), "RAK509.jpeg"),
        (RGB.replace(b"\xff\xc0", b"\xff\xc3"), "RAK509.jpeg"),
        (changed(0xC0, 0, 12), "RAK509.jpeg"),
        (changed(0xC0, 1, 255), "RAK509.ukuran"),
        (RGB[:-2] + RGB[RGB.index(b"\xff\xda") : -2] * 100 + RGB[-2:], "RAK509.jpeg"),
    ],
    ids=["cmyk", "turned", "turned, big-endian", "arithmetic", "lossless", "12 bits", "size", "scans"],
)
def test_pictures_that_programs_show_differently_or_not_at_all(data: bytes, key: str) -> None:
    with pytest.raises(Unusable) as told:
        read_jpeg(data)
    assert told.value.key == key


@each(
    "data",
    [
        RGB[:3],
        RGB[:200],
        RGB[:-2],
        RGB[: RGB.index(b"\xff\xda")] + b"\xff\xd9",
        RGB[:2] + b"??" + RGB[2:],
        changed(0xC0, 5, 2),
        changed(0xC0, 7, 0),
        changed(0xC0, 8, 3),
        changed(0xC0, 2, 0).replace(b"\0\x28\0\x3c", b"\0\0\0\x3c"),
        changed(0xDB, 0, 5),
        changed(0xC4, 1, 3),
        changed(0xC4, 0, 9),
        changed(0xDA, 0, 9),
        changed(0xDA, 1, 77),
        changed(0xDA, 2, 0x33),
        changed(0xDA, 8, 64),
        changed(0xDA, 9, 0xE0),
    ],
)
def test_a_damaged_picture_is_told(data: bytes) -> None:
    with pytest.raises(Unusable) as told:
        read_jpeg(data)
    assert told.value.key == "RAK509.rusak"
