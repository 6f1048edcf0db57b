"""Shapes of an SVG picture of which nothing is painted: a picture of these alone is none."""

from __future__ import annotations

import pytest

from rakgen.layout.logo.svg import read_svg
from rakgen.layout.logo.unusable import Unusable
from tests.support.each import each
from tests.support.pictures import SVG

BOX = '<rect width="9" height="9" {}/>'
CLEAR = [
    BOX.format('opacity="0"'),
    BOX.format('opacity="0%"'),
    BOX.format('fill="none"'),
    BOX.format('fill="transparent"'),
    BOX.format('fill-opacity="0.0"'),
    BOX.format('fill="#ff000000"'),
    BOX.format('fill="#f000"'),
    BOX.format('fill="rgba(255, 0, 0, 0)"'),
    BOX.format('fill="hsl(0 100% 50% / 0%)"'),
    BOX.format('fill="red" style="fill:none"'),
    BOX.format('style="opacity: 0 !important"'),
    BOX.format('fill="none" stroke="red" stroke-width="0"'),
    BOX.format('fill="none" stroke="red" stroke-opacity="0"'),
    BOX.format('visibility="hidden"'),
    BOX.format('style="display:none"'),
    f'<g opacity="0">{BOX.format("")}<circle r="9"/><text x="1" y="9">KPU</text></g>',
    f'<g display="none"><g display="inline">{BOX.format("")}</g></g>',
    f'<g fill="none">{BOX.format("")}</g>',
    '<line x1="0" y1="0" x2="9" y2="9"/>',
    f'<g opacity="0"><use href="#a"/></g><defs>{BOX.format("""id="a" """)}</defs>',
]
PAINTED = [
    BOX.format(""),
    BOX.format('opacity="0.01"'),
    BOX.format('fill="none" stroke="red"'),
    BOX.format('fill="#ff0000" fill-opacity=".5"'),
    BOX.format('fill="#ff0000"'),
    BOX.format('fill="#000"'),
    BOX.format('fill="#f00"'),
    BOX.format('fill="rgb(255, 255, 0)"'),
    BOX.format('fill="rgba(0, 0, 0, 0.5)"'),
    BOX.format('fill="hsl(0 100% 0%)"'),
    BOX.format('fill="none" style="fill:red"'),
    BOX.format('fill="url(#g)"'),
    f'{BOX.format("""fill="none" """)}{BOX.format("")}',
    f'<g fill="none">{BOX.format("""fill="red" """)}</g>',
    f'<g visibility="hidden">{BOX.format("""visibility="visible" """)}</g>',
    '<g stroke="red"><line x1="0" y1="0" x2="9" y2="9"/></g>',
    # what cannot be told for certain may be seen
    f'<style>.a {{fill: red}}</style>{BOX.format("""class="a" fill="none" """)}',
    f'<use href="#a"/><defs>{BOX.format("""id="a" fill="none" """)}</defs>',
    BOX.format('fill="var(--warna)"'),
    BOX.format('fill="inherit"'),
]


@each("inside", CLEAR)
def test_a_picture_of_which_nothing_is_painted_is_told(inside: str) -> None:
    with pytest.raises(Unusable) as told:
        read_svg(SVG.format(inside).encode())
    assert told.value.key == "RAK509.hampa"


@each("inside", PAINTED)
def test_what_is_painted_in_part_or_perhaps_is_a_picture(inside: str) -> None:
    assert read_svg(SVG.format(inside).encode())[1] == (40, 20)
