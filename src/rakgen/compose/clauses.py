"""Clauses: the text around the tables as paragraphs, the colons behind labels that follow one another aligned."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rakgen.document.document import Line, Page, Paragraph
from rakgen.document.metrics import text_width
from rakgen.document.widths import MM
from rakgen.layout.around import Clause

_MOST_LABEL = 0.4
"""Share of the text's width that labels take at most."""


def compose_clauses(
    clauses: Sequence[Clause], page: Page, render: Callable[[int, str], str], *, is_below: bool
) -> list[Paragraph]:
    """The paragraphs of a text, an empty line between all but neighbours with labels; one that comes out empty is left
    out, and so is a break above the first where it `is_below` the title alone. `render` renders a field of the clause
    with a number (from 0).
    """
    said = [
        (clause, render(number, "label") if clause.label else "", render(number, "teks"))
        for number, clause in enumerate(clauses)
    ]
    said = [(clause, label, text) for clause, label, text in said if label or text.strip()]
    indent = _indent([label for _, label, _ in said if label], page)
    labelled = [bool(label) for _, label, _ in said] + [False]
    return [
        Paragraph(
            Line(text), "note", clause.rata if not label else "kiri", label=label, indent=indent if label else 0.0,
            gap=not (labelled[number] and labelled[number + 1]), new_page=_begins(clause) and (is_below or number > 0),
        )
        for number, (clause, label, text) in enumerate(said)
    ]  # fmt: skip


def _begins(clause: Clause) -> bool:
    return clause.halaman_baru == "ya"


def _indent(labels: Sequence[str], page: Page) -> float:
    """Points from the margin to the colons behind labels."""
    face = page.typefaces.note
    widest = max((text_width(label, face.font, face.size, face.bold) for label in labels), default=0.0)
    return min(widest + face.size, page.text_width / MM * _MOST_LABEL)
