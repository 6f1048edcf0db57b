"""The coded data of a JPEG picture: whole data is followed to its end, damage is told, hostile data takes no time."""

from __future__ import annotations

import time

import pytest

from rakgen.layout.logo.jpeg import read_jpeg
from rakgen.layout.logo.unusable import Unusable
from tests.support.each import each
from tests.support.pictures import jpeg, segment

RGB, PROGRESSIVE = jpeg(), jpeg("progressive")


QUANTISATION = segment(0xDB, b"\0" + b"\1" * 64)
CODES = segment(0xC4, b"\x00\1" + bytes(15) + b"\0") + segment(0xC4, b"\x10\2" + bytes(15) + b"\0\1")
"""A code of one bit for a difference of 0; of one bit for the end of a block, or for a coefficient of one bit more."""


def frame(side: int, marker: int = 0xC0) -> bytes:
    return segment(marker, b"\x08" + side.to_bytes(2, "big") * 2 + b"\1\1\x11\0")


def scan(data: bytes, first: int = 0, last: int = 63, shift: int = 0) -> bytes:
    return segment(0xDA, bytes((1, 1, 0, first, last, shift))) + data


def grey(data: bytes, side: int = 16, *, interval: int = 0) -> bytes:
    """A grey picture of that side whose blocks are coded in `data`: two bits each where they are empty."""
    restarts = segment(0xDD, interval.to_bytes(2, "big")) if interval else b""
    return b"\xff\xd8" + QUANTISATION + CODES + restarts + frame(side) + scan(data) + b"\xff\xd9"


def refined(data: bytes, *more: bytes, side: int = 16) -> bytes:
    """A progressive picture: the differences of its blocks, the coefficients coded in `data`, and more scans."""
    blocks = (side // 8) ** 2
    start = b"\xff\xd8" + QUANTISATION + CODES + frame(side, 0xC2) + scan(bytes(-(-blocks // 8)), 0, 0)
    return start + scan(data, 1, 63, 1) + b"".join(more) + b"\xff\xd9"


SOUND = {
    "empty blocks": grey(b"\x00"),
    "a coefficient in each": grey(b"\x50", 8),
    "restarts": grey(b"\0\xff\xd0\0\xff\xd1\0\xff\xd2\0", interval=1),
    "fill bytes": grey(b"\0\xff\xff\xd0\0", interval=2),
    "progressive": refined(b"\0"),
    "refined": refined(b"\0", scan(b"\0", 0, 0, 0x10), scan(b"\0", 1, 63, 0x10)),
    "refined where something was": refined(b"\xa0\x00", scan(b"\x00", 1, 63, 0x10)),
}
DAMAGED = {
    "too few blocks": grey(b"", 16),
    "too many bytes": grey(b"\0\0\0\0\0\0"),
    "a restart is missing": grey(b"\0\xff\xd0\0\xff\xd1\0", interval=1),
    "restarts out of order": grey(b"\0\xff\xd1\0\xff\xd0\0\xff\xd2\0", interval=1),
    "a restart that nobody announced": grey(b"\0\xff\xd0\0"),
    "more coefficients than a block has": grey(b"\x7f" + b"\xff\0" * 40, 8),
    "no refinement": refined(b"\0", scan(b"", 1, 63, 0x10)),
    "no code": grey(b"\xff\0", 8),
}


@each("name", SOUND)
def test_whole_data_is_followed_to_its_end(name: str) -> None:
    read_jpeg(SOUND[name])


@each("name", DAMAGED)
def test_damaged_data_is_told(name: str) -> None:
    with pytest.raises(Unusable) as told:
        read_jpeg(DAMAGED[name])
    assert told.value.words["sebab"] == "data warnanya rusak"


@pytest.mark.parametrize("data", [RGB, PROGRESSIVE], ids=["baseline", "progressive"])
def test_data_overwritten_or_cut_in_the_middle_of_a_real_picture_is_told(data: bytes) -> None:
    start = data.index(b"\xff\xda") + 30
    for damaged in (data[:start] + b"\x5a" * 60 + data[start + 60 :], data[:start] + data[start + 40 :]):
        with pytest.raises(Unusable, match="rusak"):
            read_jpeg(damaged)


def test_a_component_that_no_scan_codes_is_told() -> None:
    three = (
        frame(8).replace(b"\1\1\x11\0", b"\3\1\x11\0\2\x11\0\3\x11\0").replace(b"\xff\xc0\x00\x0b", b"\xff\xc0\x00\x11")
    )
    with pytest.raises(Unusable, match="rusak"):
        read_jpeg(b"\xff\xd8" + QUANTISATION + CODES + three + scan(b"\0") + b"\xff\xd9")


@pytest.mark.slow
def test_many_scans_over_a_large_picture_take_no_time() -> None:
    start = time.process_time()
    for side, scans in ((4000, 50), (800, 7)):
        again = scan(bytes(-(-((side // 8) ** 2) // 8)), 1, 63, 0x10)
        data = refined(bytes(-(-((side // 8) ** 2) // 8)), *[again] * scans, side=side)
        if side == 4000:
            with pytest.raises(Unusable) as told:
                read_jpeg(data)
            assert told.value.key == "RAK509.rumit"
        else:
            read_jpeg(data)
    assert time.process_time() - start < 2


def test_scans_go_over_a_bounded_number_of_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    again = scan(bytes(13), 1, 63, 0x10)
    few, many = (refined(bytes(13), *[again] * scans, side=80) for scans in (1, 5))
    monkeypatch.setattr("rakgen.layout.logo.jpeg.MAX_BLOCKS", 400)
    assert read_jpeg(few) == (80, 80)
    with pytest.raises(Unusable) as told:
        read_jpeg(many)
    assert told.value.key == "RAK509.rumit"
