"""DOCX styles: the named styles of a document, one set for each font and size it uses."""

from collections.abc import Mapping, Sequence
from itertools import count
from typing import NamedTuple

from rakgen.document.document import Section
from rakgen.document.typefaces import HEADING_SPACE, KOP_EXTRA, LINE, MARK_FONT, NOTE_SPACE, SIGNATURE_EXTRA
from rakgen.system.resources import templates


class StyleSet(NamedTuple):
    """Styles for one font and size in points; `id` begins their ids and names: RAK, RAK2, ..."""

    id: str
    font: str
    size: float

    def tokens(self) -> dict[str, str]:
        """What the style template leaves open: sizes in half points, line heights (1.2 of the size) in twips."""
        font = self.font.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
        large, sign = self.size + KOP_EXTRA, self.size + SIGNATURE_EXTRA
        sizes = {"half": self.size, "tick": self.size, "title": large, "sign": sign}
        lines = {"line": self.size, "title_line": large, "sign_line": sign}
        spaces = {"before": self.size * HEADING_SPACE, "note": self.size * NOTE_SPACE}
        return (
            {"id": self.id, "font": font, "mark": MARK_FONT}
            | {name: str(round(points * 2)) for name, points in sizes.items()}
            | {name: str(round(points * 20 * LINE)) for name, points in lines.items()}
            | {name: str(round(points * 20)) for name, points in spaces.items()}
        )


def style_sets(
    sections: Sequence[Section], own: Mapping[tuple[str, float], str] | None
) -> dict[tuple[str, float], StyleSet]:
    """A style set for each (font, size) the sections use: an office's `own` of that type by its id, else the first is
    called RAK, others RAK2, RAK3.
    """
    faces = list(dict.fromkeys((section.page.font, section.page.size) for section in sections))
    taken = {face: own[face] for face in faces if face in own} if own else {}
    free = (name for number in count(1) if (name := f"RAK{number if number > 1 else ''}") not in taken.values())
    return {(font, size): StyleSet(taken.get((font, size)) or next(free), font, size) for font, size in faces}


def styles_part(sets: Sequence[StyleSet]) -> str:
    """The styles part."""
    folder = templates() / "docx"
    set_text = (folder / "style-set.xml").read_text(encoding="utf-8")
    own = "".join(filled(set_text, style_set.tokens()) for style_set in sets)
    return filled((folder / "word" / "styles.xml").read_text(encoding="utf-8"), sets[0].tokens() | {"sets": own})


def filled(text: str, tokens: Mapping[str, str]) -> str:
    """A shipped part with what stands for its tokens, in their order."""
    for name, value in tokens.items():
        text = text.replace(f"@{name}@", value)
    return text
