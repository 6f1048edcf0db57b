"""DOCX styles: the named styles of a document, one set for each font and size it uses."""

from collections.abc import Sequence
from typing import NamedTuple

from rakgen.document.document import Section
from rakgen.document.heights import KOP_EXTRA, LINE
from rakgen.system.resources import templates


class StyleSet(NamedTuple):
    """Styles for one font and size in points; `id` begins their ids and names: RAK, RAK2, ..."""

    id: str
    font: str
    size: float

    def tokens(self) -> dict[str, str]:
        """What the style template leaves open: sizes in half points, line heights (1.2 of the size) in twips."""
        font = self.font.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
        sizes = {"half": self.size, "tick": self.size, "title": self.size + KOP_EXTRA, "sign": self.size + 1}
        lines = {"line": self.size, "title_line": self.size + KOP_EXTRA, "sign_line": self.size + 1}
        spaces = {"before": self.size, "note": self.size * 0.3}
        return (
            {"id": self.id, "font": font}
            | {name: str(round(points * 2)) for name, points in sizes.items()}
            | {name: str(round(points * 20 * LINE)) for name, points in lines.items()}
            | {name: str(round(points * 20)) for name, points in spaces.items()}
        )


def style_sets(sections: Sequence[Section]) -> dict[tuple[str, float], StyleSet]:
    """A style set for each (font, size) the sections use; the first is called RAK, others RAK2, RAK3."""
    faces = list(dict.fromkeys((section.page.font, section.page.size) for section in sections))
    result = {}
    for number, (font, size) in enumerate(faces, 1):
        result[font, size] = StyleSet("RAK" if number == 1 else f"RAK{number}", font, size)
    return result


def styles_part(sets: Sequence[StyleSet]) -> str:
    """The styles part. Filled by replacing tokens, not by Jinja: compiling that template took longer than the rest."""
    folder = templates() / "docx"
    own = "".join(_fill((folder / "style-set.xml").read_text(encoding="utf-8"), style_set) for style_set in sets)
    return _fill((folder / "word" / "styles.xml").read_text(encoding="utf-8"), sets[0]).replace("@sets@", own)


def _fill(text: str, style_set: StyleSet) -> str:
    for name, value in style_set.tokens().items():
        text = text.replace(f"@{name}@", value)
    return text
