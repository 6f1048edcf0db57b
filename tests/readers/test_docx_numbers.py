"""Numbers that Word prints before paragraphs of lists, which their text does not hold."""

from __future__ import annotations

from lxml import etree

from rakgen.readers.docx_numbers import DocxNumbers
from rakgen.readers.package import properties_of

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def level(depth: int, kind: str, text: str, more: str = "") -> str:
    own = f'<w:start w:val="1"/><w:numFmt w:val="{kind}"/>{more}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{depth}">{own}</w:lvl>'


def abstract(number: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def num(number: int, of: int, more: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


LISTS = "".join(
    (
        f"<w:numbering {_W}>",
        abstract(0, level(0, "decimal", "%1."), level(1, "lowerLetter", "%1.%2)")),
        abstract(1, level(0, "bullet", chr(0xF0B7)), level(1, "upperRoman", "%2")),
        abstract(2, level(0, "decimal", "(%1)", '<w:pStyle w:val="Butir"/>')),
        num(1, 0),
        num(2, 1),
        num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'),
        num(4, 2),
        "</w:numbering>",
    )
)
STYLES = f"""<w:styles {_W}><w:style w:styleId="Butir"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="Anak"><w:basedOn w:val="Butir"/></w:style></w:styles>"""


def printed(*paragraphs: str) -> list[str]:
    """What stands before paragraphs given as `list/level` or the name of a style."""
    numbers = DocxNumbers(etree.fromstring(LISTS), etree.fromstring(STYLES))
    found = []
    for one in paragraphs:
        name, _, depth = one.partition("/")
        own = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{name}"/></w:numPr>' if depth else ""
        style = "" if depth else f'<w:pStyle w:val="{name}"/>'
        paragraph = etree.fromstring(f"<w:p {_W}><w:pPr>{style}{own}</w:pPr></w:p>")
        found.append(numbers.before(properties_of(paragraph, paragraph[0].tag)))
    return found


def test_a_list_counts_its_levels_and_begins_lower_ones_again() -> None:
    assert printed("1/0", "1/1", "1/1", "1/0", "1/1") == ["1. ", "1.a) ", "1.b) ", "2. ", "2.a) "]


def test_bullets_roman_numbers_and_another_start() -> None:
    assert printed("2/0", "2/1", "2/1", "1/0", "3/0", "3/0") == ["• ", "I ", "II ", "1. ", "5. ", "6. "]


def test_a_style_numbers_its_paragraphs_and_none_does_not() -> None:
    assert printed("Butir", "Anak", "Lain", "9/0", "1/7", "0/0", "1/²") == ["(1) ", "(2) ", "", "", "", "", "1. "]
