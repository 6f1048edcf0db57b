"""SVG: an SVG picture of which every program makes the same: plain shapes, bounded, nothing fetched."""

from __future__ import annotations

import base64
import binascii
import re
from io import BytesIO
from xml.parsers import expat

from rakgen.layout.logo.drawn import Drawn, Element
from rakgen.layout.logo.jpeg import SIGNATURE as JPEG
from rakgen.layout.logo.jpeg import read_jpeg
from rakgen.layout.logo.paint import Paint, may_show, painted
from rakgen.layout.logo.png import SIGNATURE as PNG
from rakgen.layout.logo.png import read_png
from rakgen.layout.logo.sight import SAME, Matrix, View, may_be_seen, view_of, within
from rakgen.layout.logo.unusable import MAX_PIXELS, Unusable, broken

_SVG = "http://www.w3.org/2000/svg"
_LINK = ("href", "http://www.w3.org/1999/xlink href")
_ELEMENTS = frozenset(
    "svg g defs symbol use switch a view path rect circle ellipse line polyline polygon text tspan textPath image"
    " clipPath mask linearGradient radialGradient stop style title desc metadata".split()
)
"""The elements a logo may have. Filters, patterns, markers and animations look different in each program, and some
programs take all the memory there is for them."""

_SHAPES = frozenset("path rect circle ellipse line polyline polygon text image use".split())
_STORED = frozenset("defs symbol clipPath mask linearGradient radialGradient".split())
"""Elements in which shapes are only kept for others."""

_REFUSED = ("filter", "marker", "marker-start", "marker-mid", "marker-end", "stroke-dasharray")
_REFUSED_STYLE = re.compile(rf"(?<![\w-])({'|'.join(_REFUSED)})\s*:\s*(?!none\b)[^\s;}}]")
_FETCHED = re.compile(r"@import|url\(\s*(?!['\"]?\s*#)", re.IGNORECASE)
_REFERENCE = re.compile(r"url\(\s*['\"]?\s*#([^'\")\s]+)", re.IGNORECASE)
_LARGE = re.compile(r"(?<![\d.])(?:(?:\d+\.?\d*|\.\d+)[eE]\+?\d+|\d{4,}(?:\.\d*)?)")
_USUAL = 1_000.0  # as far as a coordinate is taken to lie where no number is larger
_ENLARGES = re.compile(r"(scale|matrix)\s*\(([^)]*)\)", re.IGNORECASE)
_HEX = re.compile(r"#[0-9a-fA-F]+")
_UNMEASURED = ("id", "class", "href", "aria-label")  # fields without a coordinate; so are those of other namespaces
_LEADING = re.compile(r"\s*([-+]?(?:\d+\.?\d*|\.\d+))")
_UNITS = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}

_MAX_SIDE = 1_000_000.0  # units of the picture's own measure
_MAX_VALUES = 1_000_000  # characters of all values together
_MAX_TEXT = 1_000  # characters printed as text
_MAX_MATCHES = 2_000_000  # selectors of style sheets times elements
_MAX_ENTITIES, _MAX_ENTITY, _MAX_USES = 50, 200, 5_000  # how many, their characters, how often they can be named


def read_svg(data: bytes) -> tuple[bytes, tuple[float, float]]:
    """An SVG file as every program reads it (UTF-8, no DOCTYPE; the very bytes where they are that), its width and
    height.

    Raises Unusable.
    """
    reader = _Inspector(data.count(b"&"))
    parser = reader.parser()
    try:
        parser.Parse(data, True)
        reader.check()
        if reader.rewrite or data.startswith(b"\xef\xbb\xbf") or b"\0" in data[:4]:
            from xml.etree.ElementTree import canonicalize

            data = canonicalize(from_file=BytesIO(data)).encode()
    except expat.ExpatError as fault:
        raise broken(f"XML-nya salah pada baris {fault.lineno}", f"its XML is wrong on line {fault.lineno}") from None
    except (LookupError, ValueError, SyntaxError):
        raise broken("XML-nya tidak dapat dibaca", "its XML cannot be read") from None
    return data, reader.size


class _Inspector:
    """Takes an SVG from the parser, piece by piece, and refuses what a logo may not have."""

    def __init__(self, uses: int) -> None:
        """`uses` is how often the file may name an entity."""
        self.rewrite = False
        self._uses = uses
        self.size = (0.0, 0.0)
        self._drawn = Drawn()
        # The elements around, with their names ('' for foreign ones), where what is in them is drawn, and with what.
        self._open: list[tuple[str, Element, Matrix | None, Paint]] = []
        self._side = 0.0
        self._view = View(0.0, 0.0, 0.0, 0.0)
        self._style: list[str] = []
        self._entities = 0
        self._value_length = self._text_length = self._pixels = 0
        self._draws = self._paints = False

    def parser(self) -> expat.XMLParserType:
        """A parser that tells this reader what it finds; it fetches nothing."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.EntityDeclHandler = self._entity
        parser.StartDoctypeDeclHandler = self._doctype
        parser.XmlDeclHandler = self._declaration
        parser.ProcessingInstructionHandler = self._instruction
        return parser

    def check(self) -> None:
        """What can be told only at the end: how much is drawn, style sheets included."""
        text = "".join(self._style)
        self._check_style(text)
        rules = re.findall(r"([^{}]*)\{([^{}]*)\}", text)
        if sum(selectors.count(",") + 1 for selectors, _ in rules) * len(self._drawn) > _MAX_MATCHES:
            raise Unusable("RAK509.rumit")
        if "transform" in text or _farthest(text) > _USUAL:
            raise Unusable("RAK509.isi", isi="<style>")
        styles: dict[str, set[str]] = {}
        for selectors, body in rules:
            for selector in selectors.split(","):
                single = re.fullmatch(r"\s*\.([\w-]+)\s*", selector)
                styles.setdefault(single[1] if single else "", set()).update(_REFERENCE.findall(body))
        self._drawn.check(styles, self._side)
        if not (self._paints if not text.strip() else self._draws):
            raise Unusable("RAK509.hampa")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        space, _, name = tag.rpartition(" ")
        parent = self._open[-1][1] if self._open else None
        self._value_length += sum(map(len, attributes.values()))
        if parent is None:
            self._check_root(tag, attributes)
        if parent is not None and space != _SVG:
            self._open.append(("", parent, None, Paint()))
            return
        links = self._check_element(name, attributes)
        if self._value_length > _MAX_VALUES:
            raise Unusable("RAK509.rumit")
        matrix = within(self._open[-1][2], attributes) if self._open else SAME
        paint = painted(self._open[-1][3] if self._open else Paint(), attributes)
        if name in _SHAPES and not self._paints and not any(around[0] in _STORED for around in self._open):
            is_in_view = may_be_seen(name, attributes, matrix, self._view)
            self._draws = self._draws or is_in_view
            self._paints = is_in_view and may_show(name, paint)
        own = {field: value for field, value in attributes.items() if " " not in field and field not in _UNMEASURED}
        references = {id for value in own.values() for id in _REFERENCE.findall(value)} | links
        if parent is None:
            del own["viewBox"]
        scale, farthest = self._scale(own), max(map(_farthest, own.values()), default=_USUAL)
        element = Element(references, attributes.get("class", "").split(), scale, farthest)
        self._open.append((name, self._drawn.add(element, parent, attributes.get("id", "")), matrix, paint))

    def _check_root(self, tag: str, attributes: dict[str, str]) -> None:
        if tag != f"{_SVG} svg":
            raise Unusable("RAK509.jenis")
        self.size = _size(attributes)
        attributes.setdefault("viewBox", "0 0 {:f} {:f}".format(*self.size))
        self._side = max(_view(attributes["viewBox"]))
        if not 1 <= self._side <= _MAX_SIDE:
            raise Unusable("RAK509.isi", isi=f'viewBox="{_short(attributes["viewBox"])}"')
        self._view = view_of(attributes["viewBox"], self.size)

    def _scale(self, attributes: dict[str, str]) -> float:
        """How many times an element enlarges what is in it, 1 where it does not."""
        scale = 1.0
        for value in attributes.values():
            for kind, numbers in _ENLARGES.findall(value):
                factors = re.split(r"[\s,]+", numbers.strip())[: 2 if kind.lower() == "scale" else 4]
                scale *= max(1.0, *(abs(_number(factor)) for factor in factors))
        if "viewBox" in attributes:
            scale *= max(1.0, self._side / min(_view(attributes["viewBox"])))
        return scale

    def _end(self, _: str) -> None:
        self._open.pop()

    def _text(self, text: str) -> None:
        names = [name for name, *_ in self._open]
        if names and names[-1] == "style":
            self._style.append(text)
        elif "text" in names:
            self._text_length += len("".join(text.split()))
            self._value_length += len(text)
            if self._text_length > _MAX_TEXT:
                raise Unusable("RAK509.rumit")

    def _check_element(self, name: str, attributes: dict[str, str]) -> set[str]:
        """Refuses an element that a logo may not have, or what it says; the ids that it links to."""
        alternative = name == "foreignObject" and "requiredExtensions" in attributes  # for one program alone
        if name not in _ELEMENTS and not alternative:
            raise Unusable("RAK509.isi", isi=f"<{name}>")
        for field, value in attributes.items():
            if field in _REFUSED and value != "none":
                raise Unusable("RAK509.isi", isi=field)
            if field not in _LINK:
                self._check_style(value)
        links = [attributes[field].strip() for field in _LINK if field in attributes and name != "a"]
        if name == "image":
            for link in links:
                self._check_picture(link)
            return set()
        for link in links:
            if not link.startswith("#"):
                raise Unusable("RAK509.isi", isi=_short(link))
        return {link[1:] for link in links}

    def _check_style(self, text: str) -> None:
        refused = _REFUSED_STYLE.search(text) or _FETCHED.search(text)
        if refused:
            raise Unusable("RAK509.isi", isi=_short(refused[0]))

    def _check_picture(self, link: str) -> None:
        head, _, code = link.partition(";base64,")
        if head not in ("data:image/png", "data:image/jpeg", "data:image/jpg"):
            raise Unusable("RAK509.isi", isi=_short(link))
        self._value_length -= len(link)
        try:
            data = base64.b64decode("".join(code.split()), validate=True)
        except binascii.Error:
            raise broken("gambar di dalamnya rusak", "a picture in it is damaged") from None
        if data.startswith(PNG):
            width, height = read_png(data)
        elif data.startswith(JPEG):
            width, height = read_jpeg(data)
        else:
            raise broken("gambar di dalamnya rusak", "a picture in it is damaged")
        self._pixels += width * height
        if self._pixels > MAX_PIXELS:
            raise Unusable("RAK509.rumit")

    def _doctype(self, *_: object) -> None:
        self.rewrite = True

    def _declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        self.rewrite = self.rewrite or (encoding or "utf-8").lower() not in ("utf-8", "us-ascii", "ascii")

    def _instruction(self, target: str, _: str) -> None:
        if target == "xml-stylesheet":
            raise Unusable("RAK509.isi", isi=f"<?{target}?>")

    def _entity(self, name: str, _parameter: bool, value: str | None, *_: object) -> None:
        """A short text by a name, as Illustrator declares its namespaces; anything else can grow without end."""
        self._entities += 1
        if self._entities > _MAX_ENTITIES or self._uses > _MAX_USES:
            raise Unusable("RAK509.rumit")
        if value is None or len(value) > _MAX_ENTITY or re.search("[&<%]", value):
            raise Unusable("RAK509.isi", isi=f"<!ENTITY {_short(name)}>")


def _size(attributes: dict[str, str]) -> tuple[float, float]:
    """Width and height: as the picture says them, else those of its view (SVG 2, 8.2 and 8.6)."""
    for field in ("width", "height"):
        number = _LEADING.match(attributes.get(field, ""))
        if number is not None and float(number[1]) <= 0:
            raise Unusable("RAK509.isi", isi=f'{field}="{_short(attributes[field])}"')
    width, height = (_length(attributes.get(field, "")) for field in ("width", "height"))
    if width and height:
        return width, height
    return _view(attributes.get("viewBox", ""))


def _view(text: str) -> tuple[float, float]:
    """Width and height of a view in its own units. Raises Unusable where it says none."""
    sides = [_number(side) for side in re.split(r"[\s,]+", text.strip())[2:]]
    if len(sides) != 2 or not all(0 < side < float("inf") for side in sides):
        raise Unusable("RAK509.viewbox")
    return sides[0], sides[1]


def _number(text: str) -> float:
    """A number; 0 where it is none."""
    return float(text) if re.fullmatch(r"[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d{1,3})?", text) else 0.0


def _farthest(value: str) -> float:
    """The largest number in a value, at least the usual one."""
    return max(map(float, _LARGE.findall(_HEX.sub("", value))), default=_USUAL)


def _length(text: str) -> float | None:
    """A length in pixels; None for none, or one that depends on what is around the picture."""
    match = re.fullmatch(r"\+?(\d+\.?\d*|\.\d+)(?:[eE]([-+]?\d{1,2}))?\s*(px|pt|pc|mm|cm|in|)", text.strip())
    return float(match[1]) * 10 ** int(match[2] or 0) * _UNITS[match[3]] if match else None


def _short(text: str) -> str:
    """The beginning of a text, for a message."""
    return text if len(text) <= 40 else text[:37] + "..."
