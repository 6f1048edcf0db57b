"""Drawn PDFs: small files whose pages draw lines, fills and texts where a test says, in points from the upper left."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

HEIGHT = 400
Cell = tuple[float, float, float, float]


def pdf(*pages: str, extra: str = "", objects: Sequence[str] = ()) -> bytes:
    """A PDF of pages with this content; `extra` stands in its trailer, `objects` are numbered from 100 on."""
    kids = " ".join(f"{10 + 2 * number} 0 R" for number in range(len(pages)))
    bodies = {1: "<</Type/Catalog/Pages 2 0 R>>", 2: f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>"}
    for number, font in ((3, "Helvetica"), (4, "Helvetica-Bold"), (5, "Wingdings")):  # only the last is described
        bodies[number] = f"<</Type/Font/Subtype/Type1/BaseFont/{font}/Encoding/WinAnsiEncoding/FontDescriptor 6 0 R>>"
    bodies[6] = "<</Type/FontDescriptor/FontName/Wingdings/Flags 4/FontBBox[0 0 900 900]/Ascent 900/Descent -200>>"
    for number, content in enumerate(pages):
        bodies[10 + 2 * number] = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 {HEIGHT}]/Contents {11 + 2 * number} 0 R"
            "/Resources<</Font<</F 3 0 R/B 4 0 R/W 5 0 R>>/XObject<</I 100 0 R>>>>>>"
        )
        bodies[11 + 2 * number] = f"<</Length {len(content)}>>stream\n{content}\nendstream"
    bodies |= dict(enumerate(objects, 100))
    data, places = b"%PDF-1.4\n", {}
    for number, body in sorted(bodies.items()):
        places[number] = len(data)
        data += f"{number} 0 obj {body}\nendobj\n".encode("latin-1")
    table = "".join(f"{number} 1\n{place:010} 00000 n \n" for number, place in places.items())
    return data + f"xref\n{table}trailer<</Root 1 0 R/Size 200{extra}>>\nstartxref\n{len(data)}\n%%EOF".encode()


def line(x0: float, y0: float, x1: float, y1: float, pen: float = 0.5) -> str:
    """A drawn line."""
    return f"{pen} w {x0} {HEIGHT - y0} m {x1} {HEIGHT - y1} l S\n"


def bar(x0: float, y0: float, x1: float, y1: float, grey: float = 0.0) -> str:
    """A filled rectangle."""
    return f"{grey} g {x0} {HEIGHT - y1} {x1 - x0} {y1 - y0} re f 0 g\n"


def say(x: float, y: float, text: str, font: str = "F", size: float = 8, turn: str = "1 0 0 1") -> str:
    """A text on a baseline."""
    safe = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /{font} {size} Tf {turn} {x} {HEIGHT - y} Tm ({safe}) Tj ET\n"


def table(xs: Sequence[float], ys: Sequence[float], texts: Iterable[Sequence[str]], bold: int = 1) -> str:
    """A table with all its borders: lines of a text below one another, the first rows bold."""
    drawn = "".join(line(xs[0], y, xs[-1], y) for y in ys) + "".join(line(x, ys[0], x, ys[-1]) for x in xs)
    for number, (top, row) in enumerate(zip(ys, texts, strict=False)):
        for left, text in zip(xs, row, strict=False):
            for below, part in enumerate(text.split("\n")):
                drawn += say(left + 3, top + 10 + 10 * below, part, "B" if number < bold else "F") if part else ""
    return drawn
