"""Heights for tests of page breaks, which the texts of cells tell themselves."""

from __future__ import annotations

from rakgen.document.document import Cell, Page
from rakgen.document.measure import Height

PAGE = Page(210, 297, (20, 20, 20, 20), "Arial", 10.0)


class Told:
    """Heights that the texts themselves tell."""

    frame = 0.0

    def room(self) -> float:
        return 110.0

    def title(self) -> Height:
        return Height(0.0, 0.0)

    paragraph = signature = title  # type: ignore[assignment]

    def cell(self, cell: Cell, width: float) -> Height:
        words = [float(word) for word in cell.text.split() if word[0].isdigit()]
        height = max(words, default=1.0) + 2 * ("(lanjutan)" in cell.text)
        return Height(height, height)
