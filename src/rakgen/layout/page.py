"""Page: the page of a layout, and whether its headings fit there."""

from typing import NamedTuple

from rakgen.diagnostics import Diagnostic
from rakgen.diagnostics.fault import WidthFault
from rakgen.document.document import Page
from rakgen.document.widths import column_widths
from rakgen.layout.faults import in_columns
from rakgen.layout.fields import PAPER_SIZES, Size
from rakgen.layout.header import HeaderLeaf, HeaderNode, header_nodes, header_rows
from rakgen.layout.layout import Layout


class Area(NamedTuple):
    """A page given from outside, by an office's own document: width and height as printed, margins (top, right, bottom, left), in mm."""

    width: float
    height: float
    margins: tuple[float, float, float, float]


def page_of(layout: Layout, paper: str | Area | None) -> Page:
    """The page of a layout; `paper` names another paper, or is another page."""
    spec = layout.halaman
    number = {"atas": "- {n} -", "tidak": ""}.get(spec.nomor_halaman, spec.nomor_halaman)
    if isinstance(paper, Area):
        return Page(paper.width, paper.height, paper.margins, spec.huruf, spec.ukuran, number)
    short, long = Size(*PAPER_SIZES[paper]) if paper else spec.kertas
    width, height = (long, short) if spec.orientasi == "lanskap" else (short, long)
    top, right, bottom, left = spec.margin
    return Page(width, height, (top, right, bottom, left), spec.huruf, spec.ukuran, number)


def width_groups(leaves: list[HeaderLeaf]) -> list[int | None]:
    """For each physical column the number of the group whose columns are equally wide, None for one of its own width."""
    numbers = {
        group: n for n, group in enumerate(dict.fromkeys(leaf.width_group for leaf in leaves if leaf.width_group))
    }
    return [numbers[leaf.width_group] if leaf.width_group else None for leaf in leaves]


def leaves_of(nodes: list[HeaderNode]) -> list[HeaderLeaf]:
    """The physical columns below headings, left to right."""
    return [leaf for node in nodes for leaf in node.leaves()]


def check_widths(layout: Layout) -> list[Diagnostic]:
    """The headings alone must fit the paper; what the plan says can always be wrapped."""
    for table in layout.tables:
        nodes = header_nodes(table.kolom, lambda text: text if "{" not in text else "2021")
        leaves = leaves_of(nodes)
        try:
            column_widths(
                header_rows(nodes, table.nomor_kolom, None),
                (),
                [leaf.column.lebar for leaf in leaves],
                width_groups(leaves),
                page_of(layout, None),
            )
        except WidthFault as fault:
            return [in_columns(fault, layout).finding]
    return []
