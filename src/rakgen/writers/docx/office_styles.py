"""Office styles: our styles in an office's own .docx, and in what type the file's own styles set what is printed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from rakgen.document.document import PADDING
from rakgen.document.heights import CELL_MARGIN
from rakgen.document.metrics import line_height
from rakgen.document.typefaces import AS_DRAWN, MARK_FONT, Tracking, Typeface, Typefaces
from rakgen.document.widths import MM
from rakgen.writers.docx.office_file import foreign
from rakgen.writers.docx.office_sections import is_on
from rakgen.writers.docx.styles import StyleSet, styles_part

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument

_USES = {
    "body": "Isi",
    "centred": "IsiTengah",
    "right": "IsiKanan",
    "header": "Kepala",
    "number": "NomorKolom",
    "mark": "Tanda",
    "title": "Judul",
    "subtitle": "Subjudul",
    "annex": "Lampiran",
    "heading": "JudulTabel",
    "note": "Catatan",
    "signature": "Pengesahan",
    "letterhead": "Kop",
}
"""The end of the id of the style that sets each kind of text."""
_OFFICE_SAYS = ("rFonts", "sz", "szCs", "color", "lang", "b", "bCs", "i", "iCs")
"""Properties of runs that a style of the office's may take from its Normal: what Word shows of them is meant so."""
_SETS = ("RAK", *(f"RAK{number}" for number in range(2, 10)))
_CHAIN = 20  # styles that one is based on, one upon the other
_SIZE = 10.0  # points, where no style of a file says a size (ECMA-376 17.3.2.38)
_SIDE = 5.75  # points at a side of a cell where no style says (ECMA-376 17.4.42)
_IN_CELLS = ("body", "centred", "right", "header", "number", "mark")
_WIDEST = 600.0  # percent that characters may be widened to
_AUTO = 14.0  # points that Word leaves for an automatic space
_ORDERS = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs"
        " suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd"
        " snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment"
        " textboxTightWrap outlineLvl"
    ).split(),
    "rPr": (
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid"
        " vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em"
        " lang eastAsianLayout specVanish oMath"
    ).split(),
}
"""The order of properties in the schema (ECMA-376 17.3.1.26 and 17.3.2.28)."""


def add_styles(package: DocxDocument, sets: Sequence[StyleSet]) -> None:
    """Add those of our styles that the file does not have.

    Its own of the same name stay as the office made them; only what breaks a table (an indent, a page break, ...) and
    would come from the file's Normal is stated as in ours.
    """
    from docx.opc.part import XmlPart
    from docx.oxml.ns import qn

    renamed = _merge(package.styles.element, sets)
    tags = [qn(f"w:{tag}") for tag in ("pStyle", "tblStyle", "basedOn", "next", "link")]
    for part in package.part.package.iter_parts() if renamed else ():
        for element in part.element.iter(*tags) if isinstance(part, XmlPart) else ():
            name = element.get(qn("w:val"))
            element.set(qn("w:val"), renamed.get(name, name))


def _merge(theirs: Any, sets: Sequence[StyleSet]) -> dict[str, str]:
    """Add our styles to a file's own; which ids gave way to ours."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import qn

    own = theirs.findall(qn("w:style"))
    defaults = {known.get(qn("w:type"), ""): known.get(qn("w:styleId"), "") for known in own if _is_default(known)}
    ours = [new for new in parse_xml(styles_part(sets).encode()).findall(qn("w:style")) if not _is_default(new)]
    ids: dict[str, Any] = {new.get(qn("w:styleId"), ""): new for new in ours}
    renamed: dict[str, str] = {}
    same = _same(own, ids)
    for name, style in ids.items():
        if name not in same:
            _rebase(style, ids, defaults)
            theirs.append(style)
        elif (old := same[name].get(qn("w:styleId"), "")) != name:
            renamed[old] = name
            same[name].set(qn("w:styleId"), name)
    for name, style in same.items():
        if renamed.get(based := _value(style, "basedOn") or "", based) not in ids:
            _state(style, ids[name], ids)
    return renamed


def _is_default(style: Any) -> bool:
    from docx.oxml.ns import qn

    return style.get(qn("w:default")) not in (None, "0", "false", "off")


def _same(own: Sequence[Any], ours: Mapping[str, Any]) -> dict[str, Any]:
    """The file's own styles of the id, or the name, of ours, by our id: other programs make ids of their own."""
    from docx.oxml.ns import qn

    kinds = {(known_style.get(qn("w:type")), _value(known_style, "name")): known_style for known_style in reversed(own)}
    known = {
        (known_style.get(qn("w:type")), known_style.get(qn("w:styleId"))): known_style for known_style in reversed(own)
    }
    found = {}
    for name, style in ours.items():
        kind = style.get(qn("w:type"))
        same = known.get((kind, name), kinds.get((kind, _value(style, "name"))))
        if same is not None:
            found[name] = same
    return found


def _value(style: Any, name: str) -> str | None:
    """The value of a child of a style, None where there is none."""
    from docx.oxml.ns import qn

    child = style.find(qn(f"w:{name}"))
    value: str | None = child.get(qn("w:val")) if child is not None else None
    return value


def _rebase(style: Any, ids: Mapping[str, Any], defaults: Mapping[str, str]) -> None:
    """Base one of our styles on the file's default style of its kind, whatever that is called there."""
    from docx.oxml.ns import qn

    based = style.find(qn("w:basedOn"))
    if based is None or based.get(qn("w:val")) in ids:
        return
    default = defaults.get(style.get(qn("w:type")))
    if default:
        based.set(qn("w:val"), default)
    else:
        style.remove(based)


def _state(own: Any, ours: Any, ids: Mapping[str, Any]) -> None:
    """State in a style of the file what ours states and it does not, and would come from what it is based on."""
    from docx.oxml.ns import qn

    if own.get(qn("w:type")) != "paragraph":
        return
    for kind, meant in (("pPr", ()), ("rPr", _OFFICE_SAYS)):
        group = own.get_or_add_pPr() if kind == "pPr" else own.get_or_add_rPr()
        for style in _chain(ids, ours):
            for child in style.find(qn(f"w:{kind}")) if style.find(qn(f"w:{kind}")) is not None else ():
                if child.tag.rpartition("}")[2] not in meant:
                    _add_property(group, child, _ORDERS[kind])


def _add_property(group: Any, child: Any, order: Sequence[str]) -> None:
    """Add a property in its place, or the attributes that it lacks (of `w:ind`, `w:spacing`)."""
    from docx.oxml.ns import qn

    found = group.find(child.tag)
    if found is not None:
        lacking = {name: value for name, value in child.attrib.items() if name not in found.attrib}
        found.attrib.update({name: value for name, value in lacking.items() if name != qn("w:val")})
        return
    later = {qn(f"w:{name}") for name in order[order.index(child.tag.rpartition("}")[2]) :]}
    before = next((member for member in group if member.tag in later), None)
    if before is None:
        before = group.find(qn(f"w:{group.tag.rpartition('}')[2]}Change"))
    if before is None:
        group.append(deepcopy(child))
    else:
        before.addprevious(deepcopy(child))


def _chain(styles: Mapping[str, Any], style: Any) -> list[Any]:
    """A style and those it is based on, nearest first."""
    chain = [style]
    while len(chain) < _CHAIN and (based := styles.get(_value(chain[-1], "basedOn") or "")) is not None:
        chain.append(based)
    return chain


class OfficeType:
    """In what type a file's own styles set what is printed; `sets` are the ids of its style sets by font and size."""

    def __init__(self, package: DocxDocument) -> None:
        self._styles = deepcopy(package.styles.element)
        self._theme = _theme_fonts(package)
        self._own = _by_id(self._styles)
        names = {_value(style, "name") or "": name for name, style in self._own.items()}
        self._has_own = any(name.startswith("RAK ") for name in names)
        self._typefaces_of: dict[tuple[str, str, float], Typefaces] = {}
        self.sets: dict[tuple[str, float], str] = {}
        for name in _SETS:
            if f"{name} Isi" in names:
                body = self._said(self._styles, _chain(self._own, self._own[names[f"{name} Isi"]]))
                self.sets.setdefault((body.font, body.size), name)

    def __getstate__(self) -> dict[str, Any]:
        """What another process needs: the styles as text."""
        from docx.opc.oxml import serialize_part_xml

        return {**self.__dict__, "_styles": serialize_part_xml(self._styles), "_own": {}}

    def __setstate__(self, state: dict[str, Any]) -> None:
        from docx.oxml.parser import parse_xml

        styles = parse_xml(state["_styles"])
        self.__dict__.update(state, _styles=styles, _own=_by_id(styles))

    def __call__(self, font: str, size: float) -> Typefaces | None:
        """The type of what a layout of that font and size prints; None where the file has no say in it.

        The file's styles of that very type are used, else the first of them.
        """
        own = self.sets.get((font, size)) or next(iter(self.sets.values()), None)
        if own is None and not self._has_own:
            return None
        key = own or "RAK", font, size
        if key not in self._typefaces_of:
            with foreign():
                self._typefaces_of[key] = self._typefaces(*key)
        return self._typefaces_of[key]

    def of_paragraph(self, paragraph: Any) -> Typeface:
        """The type of a paragraph of the file: its style, then what it says itself; of its runs the largest size."""
        from docx.oxml.ns import qn

        named = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        style = self._own.get(named.get(qn("w:val"), "") if named is not None else "", self._default())
        sizes = [
            _number(size_of_run.get(qn("w:val")), 2)
            for size_of_run in paragraph.iterfind(f".//{qn('w:rPr')}/{qn('w:sz')}")
        ]
        face = self._said(self._styles, _chain(self._own, style) if style is not None else [], paragraph)
        size = max(sizes, default=0.0) or face.size
        return face._replace(size=size, line=face.line * max(1.0, size / face.size))

    def _default(self) -> Any | None:
        from docx.oxml.ns import qn

        styles = self._own.values()
        return next((style for style in styles if _is_default(style) and style.get(qn("w:type")) == "paragraph"), None)

    def _typefaces(self, name: str, font: str, size: float) -> Typefaces:
        """The type of a style set, as it will be when those of ours that the file lacks are added."""
        for _ in range(2):  # what the file lacks is added in the type of its own body
            styles = deepcopy(self._styles)
            _merge(styles, [StyleSet(name, font, size)])
            known = _by_id(styles)
            said = {use: self._said(styles, _chain(known, known[f"{name}{end}"])) for use, end in _USES.items()}
            font, size = said["body"].font, said["body"].size
        sides, ends = _cell_margins(_chain(known, known[f"{name}Tabel"]))
        for use in _IN_CELLS:  # beside what a cell of ours leaves, of which the measuring knows
            face = said[use]
            said[use] = face._replace(indent=face.indent + sides, space=face.space + ends)
        mark = said["mark"]
        return Typefaces(**said | {"mark": mark._replace(font=font) if mark.font == MARK_FONT else mark})

    def _said(self, styles: Any, chain: Sequence[Any], paragraph: Any | None = None) -> Typeface:
        """The type of a chain of styles: what the document's defaults say, then the chain from its far end, then a
        paragraph itself.
        """
        from docx.oxml.ns import qn

        said: dict[str, str] = {}
        for kind in ("rPr", "pPr"):
            defaults = styles.find(f"{qn('w:docDefaults')}/{qn(f'w:{kind}Default')}/{qn(f'w:{kind}')}")
            groups = [defaults, *(style.find(qn(f"w:{kind}")) for style in reversed(chain))]
            groups += [paragraph.find(qn("w:pPr"))] if paragraph is not None and kind == "pPr" else []
            for group in groups:
                for child in group if group is not None else ():
                    self._hear(said, child)
        size = _number(said.get("sz"), 2) or _SIZE
        font = said.get("font", "Times New Roman")
        natural = line_height(font, size)
        line = _number(said.get("line"), 20)
        rule = said.get("lineRule", "auto")
        natural += abs(_signed(said.get("position"), 2))
        lines = {"auto": natural * (line or 12) / 12, "atLeast": max(line, natural), "exact": line or natural}
        spaces = [
            _AUTO if said.get(f"{side}Autospacing") == "1" else _number(said.get(side), 20)
            for side in ("before", "after")
        ]
        return Typeface(
            font,
            size,
            lines.get(rule, natural),
            bold=said.get("b") == "1",
            capitals="1" in (said.get("caps"), said.get("smallCaps")),
            space=sum(spaces),
            indent=sum(_number(said.get(side), 20) for side in ("left", "right", "firstLine")),
            tracking=_tracking(said),
        )

    def _hear(self, said: dict[str, str], child: Any) -> None:
        """Note what one property says, over what was said before."""
        from docx.oxml.ns import qn

        name = child.tag.rpartition("}")[2]
        if name in ("b", "caps", "smallCaps"):
            said[name] = "1" if is_on(child) else "0"
        elif name in ("sz", "w", "position"):
            said[name] = child.get(qn("w:val"), "")
        elif name == "rFonts":
            theme = self._theme.get(child.get(qn("w:asciiTheme"), "")[:5])
            said["font"] = theme or child.get(qn("w:ascii")) or said.get("font", "Times New Roman")
        elif name in ("spacing", "ind"):
            names = (key.rpartition("}")[2] for key in child.attrib)
            said |= {side: child.get(qn(f"w:{side}")) for side in names}  # `val` is of characters alone


def _tracking(said: Mapping[str, str]) -> Tracking:
    """How far the characters of a type stand apart (ECMA-376 17.3.2.35), and how wide they are (17.3.2.43)."""
    percent = _number(said.get("w", "").removesuffix("%"), 1)
    tracking = Tracking(min(percent, _WIDEST) / 100 if percent else 1.0, _signed(said.get("val"), 20))
    return AS_DRAWN if tracking == AS_DRAWN else tracking


def _cell_margins(chain: Sequence[Any]) -> tuple[float, float]:
    """The points that the cells of a table's style leave at both sides, and above and below, more than ours do."""
    from docx.oxml.ns import qn

    said: dict[str, float] = {}
    for style in reversed(chain):
        for margins in style.iterfind(f"{qn('w:tblPr')}/{qn('w:tblCellMar')}"):
            said |= {margin.tag.rpartition("}")[2]: _number(margin.get(qn("w:w")), 20) for margin in margins}
    left, right = (said.get(side, said.get(other, _SIDE)) for side, other in (("left", "start"), ("right", "end")))
    ends = said.get("top", 0.0) + said.get("bottom", 0.0)
    return max(0.0, left + right - PADDING / MM), max(0.0, ends - 2 * CELL_MARGIN / MM)


def _by_id(styles: Any) -> dict[str, Any]:
    """The paragraph styles of a styles part, and those of tables, by id."""
    from docx.oxml.ns import qn

    return {style.get(qn("w:styleId"), ""): style for style in styles.findall(qn("w:style"))}


def _theme_fonts(package: DocxDocument) -> dict[str, str]:
    """The Latin fonts of the file's theme, by the beginning of what `w:asciiTheme` calls them."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml.parser import parse_xml

    fonts: dict[str, str] = {}
    for relation in package.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.THEME and not relation.is_external:
            for found in parse_xml(relation.target_part.blob).iter():
                name = str(found.tag).rpartition("}")[2]
                latin = next((font for font in found if str(font.tag).endswith("}latin")), None)
                if name in ("majorFont", "minorFont") and latin is not None:
                    fonts[name[:5]] = latin.get("typeface", "")
    return fonts


def _number(value: str | None, unit: int) -> float:
    """A length in points, of which `value` counts `unit` each; 0 for none, or for what is no length of a page."""
    match = re.fullmatch(r"\d{1,5}(\.\d+)?", value or "")
    return float(match[0]) / unit if match else 0.0


def _signed(value: str | None, unit: int) -> float:
    """A length in points that may be below 0, of which `value` counts `unit` each."""
    return -_number(value[1:], unit) if value and value.startswith("-") else _number(value, unit)
