"""Shapes of an SVG picture that lie wholly outside its view, or have no size: a picture of these alone is none."""

from __future__ import annotations

import pytest

from rakgen.layout.logo.svg import read_svg
from rakgen.layout.logo.unusable import Unusable
from tests.support.each import each
from tests.support.pictures import SVG

FAR = '<rect x="100" y="3" width="9" height="9"/>'
OUTSIDE = [
    FAR,
    '<rect x="-30" y="-30" width="9" height="9"/>',
    '<circle cx="60" cy="5" r="9"/><ellipse cx="5" cy="50" rx="30" ry="9"/>',
    '<line x1="50" y1="0" x2="90" y2="20"/><polyline points="50,0 90,20 70,70"/><polygon points="0 90 40 90 20 99"/>',
    '<path d="M 100 100 h 20 v 20 c 1 2 3 4 5 6 z m 5 5 l 9 9"/>',
    '<path d="M-30 -9A2 2 0 0 1 -28-7Z"/><path d="M100,5S120,6,130,9Q140,3,150,2T170,3"/>',
    '<g transform="translate(500)"><rect width="9" height="9"/></g>',
    '<g transform="scale(10) translate(0, 9)"><circle cx="2" cy="2" r="1"/></g>',
    '<path transform="rotate(90)" d="M5 10h20v5z"/><path transform="matrix(1 0 0 1 0 -300)" d="M0 0h9v9z"/>',
    '<rect width="0" height="9"/><circle r="0"/><path d=""/><path d="none"/>',
]
INSIDE = [
    f'{FAR}<rect x="39" y="19" width="9" height="9"/>',
    '<rect x="-30" y="-30" width="99" height="99"/>',
    '<g transform="translate(-90)"><rect x="100" width="9" height="9"/></g>',
    '<path d="M100 100L-100-100"/>',
    '<path d="M60 10A30 30 0 0 0 60 11"/>',
    '<path d="M100 100m-95-95l9 9"/>',
    '<path d="M90 5z l-60 0"/>',
    '<path transform="rotate(-90 20 10)" d="M5 10h20v5z"/>',
    '<line x1="-5" y1="10" x2="50" y2="10" stroke="red"/>',
    '<path d="M1e1 1e1h5"/>',
    # what cannot be told for certain may be seen
    '<path d="M500 500 h5 B 7"/>',
    '<rect x="200%" width="9" height="9"/>',
    '<rect x="100" width="9" height="9" style="transform:translate(-95px)"/>',
    '<g transform="skewX(40)"><rect x="100" width="9" height="9"/></g>',
    '<svg x="-90" viewBox="0 0 200 200"><rect x="100" width="9" height="9"/></svg>',
    '<text x="100" y="100">KPU</text>',
    '<rect x="42" width="9" height="9" stroke-width="8"/>',
]


@each("inside", OUTSIDE)
def test_a_picture_of_which_nothing_is_seen_is_told(inside: str) -> None:
    with pytest.raises(Unusable) as told:
        read_svg(SVG.format(inside).encode())
    assert told.value.key == "RAK509.hampa"


@each("inside", INSIDE)
def test_what_is_seen_in_part_or_perhaps_is_a_picture(inside: str) -> None:
    assert read_svg(SVG.format(inside).encode())[1] == (40, 20)


def test_beside_a_view_of_another_ratio_more_is_seen() -> None:
    wide = SVG.format(FAR).replace("viewBox", 'width="400" height="20" viewBox')
    assert read_svg(wide.encode())[1] == (400, 20)
