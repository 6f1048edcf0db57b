"""Our styles in an office's file: they rely on nothing of its Normal, and its own are what is measured."""

from __future__ import annotations

import pickle
from io import BytesIO

import pytest
from lxml import etree

from rakgen.diagnostics.fault import WidthFault
from rakgen.document.document import PADDING, Section
from rakgen.document.metrics import longest_word, text_width, wrap_lines
from rakgen.document.pages import paginate
from rakgen.document.typefaces import Typefaces, own_typefaces
from rakgen.writers.docx.office_base import OfficeBase
from rakgen.writers.docx.writer import write_docx
from tests.support import docx_reader
from tests.support.docx_reader import W
from tests.support.each import each
from tests.support.forms import layout
from tests.support.office_bases import DEFAULTS, NORMAL, office_file, p, sect
from tests.support.office_printing import print_into

NASTY = (
    "<w:pPr><w:keepNext/><w:keepLines/><w:pageBreakBefore/><w:numPr><w:numId w:val='1'/></w:numPr>"
    "<w:spacing w:before='240' w:after='240' w:line='480' w:lineRule='auto'/>"
    "<w:ind w:left='1000' w:right='500' w:firstLine='720'/><w:jc w:val='both'/></w:pPr>"
    "<w:rPr><w:caps/><w:strike/><w:vanish/><w:spacing w:val='40'/><w:sz w:val='48'/></w:rPr>"
)
RESET = {
    "keepNext": "0", "keepLines": "0", "pageBreakBefore": "0", "numPr": "", "pBdr": "", "shd": "clear", "bidi": "0",
    "snapToGrid": "0", "contextualSpacing": "0", "jc": "left", "outlineLvl": "9", "caps": "0", "smallCaps": "0",
    "strike": "0", "vanish": "0", "w": "100", "position": "0", "u": "none", "vertAlign": "baseline",
}  # fmt: skip
BIG = DEFAULTS.format('<w:rFonts w:ascii="Cambria"/><w:sz w:val="26"/>', "")
TICKS = layout("kolom: [{judul: KEGIATAN, isi: kegiatan.uraian}, {judul: R, periode: bulan, isi: kegiatan.jadwal}]\n")


def style(name: str, properties: str, *, identity: str = "", based: str = "Normal") -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{identity or name.replace(" ", "")}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="{based}"/>{properties}</w:style>'
    )


def face(size: int, font: str = "Arial", more: str = "") -> str:
    return f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>{more}<w:sz w:val="{size}"/></w:rPr>'


def styles_of(data: bytes) -> dict[str, etree._Element]:
    root = etree.fromstring(docx_reader.parts(data)["word/styles.xml"])
    return {one.get(f"{W}styleId"): one for one in root.findall(f"{W}style")}


def printed_types(*styles: str, normal: str = "", defaults: str = "") -> Typefaces:
    found = OfficeBase(office_file(p("{{ isi }}"), styles=defaults + NORMAL.format(normal) + "".join(styles))).type
    types = found("Arial", 9.0)
    assert types is not None
    return types


def test_the_cells_state_all_they_rely_on() -> None:
    found = styles_of(print_into(office_file(p("{{ isi }}"), styles=NORMAL.format(NASTY))).data)["RAKIsi"]
    said = {child.tag.rpartition("}")[2]: child.get(f"{W}val", "") for group in found for child in group}
    assert {name: said.get(name) for name in RESET} == RESET
    assert {"highlight", "rtl"}.isdisjoint(said)  # a style may not have them, whatever the schema says
    assert dict(found.find(f"{W}pPr/{W}ind").attrib) == {f"{W}left": "0", f"{W}right": "0", f"{W}firstLine": "0"}


def test_normal_changes_nothing_of_what_is_printed() -> None:
    plain = print_into(office_file(p("{{ isi }}") + sect()))
    nasty = print_into(office_file(p("{{ isi }}") + sect(), styles=NORMAL.format(NASTY)))
    assert nasty.document == plain.document


def test_a_style_of_the_office_keeps_what_it_says_and_states_the_rest() -> None:
    own = style("RAK Isi", '<w:pPr><w:spacing w:after="60"/><w:jc w:val="both"/></w:pPr>' + face(22, "Calibri"))
    found = styles_of(print_into(office_file(p("{{ isi }}"), styles=NORMAL.format(NASTY) + own)).data)["RAKIsi"]
    said = {child.tag.rpartition("}")[2]: child.get(f"{W}val", "") for group in found for child in group}
    assert (said["jc"], said["sz"], said["pageBreakBefore"], said["caps"]) == ("both", "22", "0", "0")
    assert found.find(f"{W}pPr/{W}spacing").get(f"{W}after") == "60"
    assert found.find(f"{W}pPr/{W}ind").get(f"{W}left") == "0"
    names = [child.tag.rpartition("}")[2] for child in found.find(f"{W}pPr")]
    assert names.index("keepNext") < names.index("spacing") < names.index("ind") < names.index("jc")


@each(
    ("styles", "normal", "defaults", "font", "size"),
    [
        (style("RAK Isi", face(24, "Times New Roman")), "", "", "Times New Roman", 12),
        (style("RAK Isi", ""), face(21, "Calibri"), "", "Calibri", 10.5),
        (style("RAK Isi", "", based="Lain") + style("Lain", face(20)), face(30), "", "Arial", 10),
        (
            style("RAK Isi", ""),
            "",
            BIG,
            "Cambria",
            13,
        ),
        (style("RAK Isi", face(24), identity="Isi1"), "", "", "Arial", 12),
        (style("RAK Isi", "", based="RAKIsi"), face(24), "", "Times New Roman", 10),
        (style("RAK Isi", '<w:rPr><w:sz w:val="besar"/></w:rPr>'), "", "", "Times New Roman", 10),
    ],
)
def test_the_type_of_the_offices_cells_is_what_word_shows(
    styles: str, normal: str, defaults: str, font: str, size: float
) -> None:
    body = printed_types(styles, normal=normal, defaults=defaults).body
    assert (body.font, body.size) == (font, size)


@pytest.mark.slow
def test_the_fonts_of_a_theme_count() -> None:
    from docx import Document
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml.ns import qn

    document = Document()
    own = document.styles.add_style("RAK Isi", WD_STYLE_TYPE.PARAGRAPH)
    own.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:asciiTheme"), "majorHAnsi")
    stream = BytesIO()
    document.save(stream)
    types = OfficeBase(stream.getvalue()).type("Arial", 9.0)
    assert types is not None and types.body.font == "Calibri"  # the major font of python-docx's template


@each(
    ("properties", "line", "space"),
    [
        ('<w:spacing w:line="480" w:lineRule="auto" w:before="0" w:after="0"/>', 2 * 1.149 * 10, 0),
        ('<w:spacing w:line="300" w:lineRule="exact" w:before="40" w:after="80"/>', 15, 6),
        ('<w:spacing w:line="400" w:lineRule="atLeast"/>', 20, 0),
        ("", 12, 0),
    ],
)
def test_its_line_and_space_are_measured(properties: str, line: float, space: float) -> None:
    found = printed_types(style("RAK Isi", f"<w:pPr>{properties}</w:pPr>{face(20)}")).body
    assert found.line == pytest.approx(line, rel=0.01) and found.space == pytest.approx(space)


def test_each_kind_of_text_has_its_own_type() -> None:
    types = printed_types(
        style("RAK Isi", face(20)),
        style("RAK Kepala Tabel", face(28, "Courier New", "<w:caps/>"), identity="RAKKepala", based="RAKIsi"),
        style("RAK Judul", face(40), based="RAKIsi"),
    )
    assert (types.body.size, types.header.size, types.header.font, types.title.size) == (10, 14, "Courier New", 20)
    assert types.header.printed("No") == "NO" and types.body.printed("No") == "No"
    assert types.signature.size == 11


@pytest.mark.slow
def test_a_document_printed_before_is_measured_as_it_was() -> None:
    own = write_docx(print_into(office_file(p(""))).document)[0]
    again = print_into(own)
    assert again.document.sections[0].grids == print_into(office_file(p(""))).document.sections[0].grids
    types, plain = again.document.sections[0].page.typefaces, own_typefaces("Arial", 9.0)
    assert [(one.font, one.size) for one in types] == [(one.font, one.size) for one in plain]


def test_the_type_of_an_office_can_be_handed_to_another_process() -> None:
    base = office_file(p("{{ isi }}"), styles=NORMAL.format("") + style("RAK Isi", face(28)))
    types = OfficeBase(base).type
    handed = pickle.loads(pickle.dumps(types))
    assert handed("Arial", 9.0) == types("Arial", 9.0) is not None


def least_widths(*styles: str) -> list[float]:
    base = office_file(p("{{ isi }}") + sect(size=(16838, 11906)), styles=NORMAL.format("") + "".join(styles))
    return [column.width for column in print_into(base, form=TICKS).document.sections[0].grids[0].columns]


@pytest.mark.slow
def test_widths_are_measured_in_the_type_of_the_office() -> None:
    plain, large = least_widths(), least_widths(style("RAK Isi", face(28)))
    around = PADDING + 0.6  # mm beside the words
    assert (large[1] - around) / (plain[1] - around) == pytest.approx(14 / 9)
    heads = style("RAK Kepala Tabel", face(30), identity="RAKKepala", based="RAKIsi")
    assert (least_widths(style("RAK Isi", face(18)), heads)[1] - around) / (plain[1] - around) == pytest.approx(15 / 9)


@each(
    ("said", "points"),
    [
        ('<w:spacing w:val="60"/>', 9),
        ('<w:w w:val="150"/>', 9),
        ('<w:spacing w:val="-20"/><w:w w:val="150%"/>', 8),
        ('<w:spacing w:val="0"/><w:w w:val="80"/>', 4.8),
        ('<w:spacing w:val="lebar"/><w:w w:val="0"/>', 6),
    ],
)
def test_how_far_the_offices_characters_stand_apart_is_measured(said: str, points: float) -> None:
    """Courier New at 10 points, whose characters are 6 points wide each."""
    body = printed_types(style("RAK Isi", face(20, "Courier New", said))).body
    arguments = body.font, body.size, False, body.tracking
    assert longest_word("Rapat kerja", *arguments) == pytest.approx(5 * points, rel=0.001)
    assert text_width("Rapat kerja", *arguments) == pytest.approx(11 * points, rel=0.001)
    assert wrap_lines("Rapat kerja", 11 * points + 0.1, *arguments) == 1
    assert wrap_lines("Rapat kerja", 11 * points - 0.1, *arguments) == 2


@pytest.mark.slow
def test_columns_rows_and_headings_have_room_for_spread_characters() -> None:
    wide = style("RAK Isi", face(18, more='<w:spacing w:val="40"/>'))
    assert least_widths(wide)[1] == pytest.approx(least_widths()[1] + 2 * 2 * 25.4 / 72, abs=0.01)  # "12"
    raised = printed_types(style("RAK Isi", face(18, more='<w:position w:val="-8"/>'))).body
    assert raised.line == pytest.approx(1.15 * 9 + 4, abs=0.01)


@pytest.mark.parametrize(
    ("sides", "names"), [(250, ("left", "right")), (250, ("start", "end")), (85, ("left", "right"))]
)
def test_the_margins_of_the_offices_cells_are_measured(sides: int, names: tuple[str, str]) -> None:
    inner = "".join(f'<w:{name} w:w="{sides}" w:type="dxa"/>' for name in names)
    table = (
        '<w:style w:type="table" w:customStyle="1" w:styleId="RAKTabel"><w:name w:val="RAK Tabel"/>'
        f"<w:tblPr><w:tblCellMar>{inner}</w:tblCellMar></w:tblPr></w:style>"
    )
    plain, own = printed_types(style("RAK Isi", face(18))), printed_types(style("RAK Isi", face(18)), table)
    for use in ("body", "header", "number", "mark"):
        more = getattr(own, use).indent - getattr(plain, use).indent
        assert more == pytest.approx(2 * (sides - 85) / 20, abs=0.01)
    assert own.title == plain.title


def pieces(section: Section) -> int:
    return 1 + sum(row.new_page for row in paginate(section).grids[0].body_rows)


@pytest.mark.slow
def test_heights_are_measured_in_the_type_of_the_office() -> None:
    plan = "versi: 1\ninstansi: K\ntahun: 2021\nrak:\n  - kode: a\n    sasaran:\n      - uraian: S\n"
    plan += "        indikator:\n          - uraian: I\n            target: B\n            kegiatan:\n"
    plan += "".join(f"              - {{uraian: Kegiatan nomor {n}, jadwal: T1}}\n" for n in range(90))
    spaced = '<w:pPr><w:spacing w:after="200"/></w:pPr>' + face(18)
    counts = []
    apart = face(18, more='<w:spacing w:val="400"/>')
    for own in ("", style("RAK Isi", face(28)), style("RAK Isi", spaced), style("RAK Isi", apart)):
        base = office_file(p("{{ isi }}") + sect(), styles=NORMAL.format("") + own)
        counts.append(pieces(print_into(base, plan=plan).document.sections[0]))
    assert counts == [2, 3, 4, 4]


def test_a_page_too_narrow_is_told_of_the_document() -> None:
    for body, own in ((sect(size=(5000, 16838)), ""), (sect(), style("RAK Isi", face(90)))):
        base = office_file(p("{{ isi }}") + body, styles=NORMAL.format("") + own)
        with pytest.raises(WidthFault) as fault:
            print_into(base, form=TICKS)
        assert (fault.value.finding.key, fault.value.finding.path) == ("RAK505.sempit", "kantor.docx")


@pytest.mark.slow
def test_styles_of_another_id_or_another_normal_are_taken_for_what_they_are() -> None:
    styles = NORMAL.format("").replace('"Normal"', '"Standard"') + style(
        "RAK Kepala Tabel", face(20), identity="Kepala9"
    )
    data = print_into(office_file(p("{{ isi }}") + p("x", ppr='<w:pStyle w:val="Kepala9"/>'), styles=styles)).data
    found = styles_of(data)
    assert "Kepala9" not in found and found["RAKKepala"].find(f"{W}rPr/{W}sz").get(f"{W}val") == "20"
    assert found["RAKIsi"].find(f"{W}basedOn").get(f"{W}val") == "Standard"
    assert "Kepala9" not in docx_reader.parts(data)["word/document.xml"].decode()
    names = [one.find(f"{W}name").get(f"{W}val") for one in found.values()]
    assert len(names) == len(set(names))


def test_two_sets_of_the_office_each_print_the_layout_of_their_type() -> None:
    styles = NORMAL.format("") + style("RAK Isi", face(22)) + style("RAK2 Isi", face(18))
    printed = print_into(office_file(p("{{ isi }}"), styles=styles))
    assert printed.document.sections[0].page.size == 9
    assert 'w:pStyle w:val="RAK2Isi"' in docx_reader.parts(printed.data)["word/document.xml"].decode()
