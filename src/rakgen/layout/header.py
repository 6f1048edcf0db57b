"""Header: the header of a table - columns spread over their periods, headings nested to any depth."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from rakgen.layout.columns import ColumnSpec
from rakgen.model import Periode
from rakgen.text.numbers import roman

HeadingRenderer = Callable[[str, ColumnSpec, str], str]
"""Renders a heading (a template over plan fields) of a column; the last argument names the layout field it stands in,
for faults.
"""


class HeaderLeaf(NamedTuple):
    """A physical column: the layout column it comes from, for a period column which period, and which columns share its
    width.
    """

    column: ColumnSpec
    periode: tuple[Periode, int] | None
    width_group: tuple[int, ...] | None

    @property
    def field(self) -> str:
        """The plan field it prints, '' for NO, a computed or an empty column and for several fields."""
        return self.column.content_name if "." in self.column.content_name else ""

    @property
    def period(self) -> str:
        """Its period in the words of a jadwal, '' for a column that has none."""
        return self.periode[0].label(self.periode[1]) if self.periode else ""


LeafKey = tuple[int, tuple[Periode, int] | None]
"""A physical column: the id of the layout's column, and its period."""


def key_of(leaf: HeaderLeaf) -> LeafKey:
    """Where a physical column stands."""
    return id(leaf.column), leaf.periode


@dataclass(eq=False, repr=False)
class HeaderNode:
    """A heading with what stands below it: further headings, or one physical column; the text of a number of its own,
    and the number from which its columns are counted.
    """

    heading: str
    children: "list[HeaderNode]" = field(default_factory=list)
    leaf: HeaderLeaf | None = None
    number: str | None = None
    start: int | None = None

    @property
    def depth(self) -> int:
        """Header rows it takes."""
        return 1 + max((child.depth for child in self.children), default=0)

    @property
    def width(self) -> int:
        """Physical columns it takes."""
        return sum(child.width for child in self.children) or 1

    def leaves(self) -> Iterator[HeaderLeaf]:
        """Its physical columns, left to right."""
        if self.leaf is not None:
            yield self.leaf
        for child in self.children:
            yield from child.leaves()


def header_nodes(columns: Sequence[ColumnSpec], render: HeadingRenderer) -> list[HeaderNode]:
    """The columns of a table as headings; a period column without a heading gives its periods the top level."""
    return [node for i, column in enumerate(columns) for node in _spread(column, None, (i,), render)]


def _spread(
    column: ColumnSpec, periode: tuple[Periode, int] | None, place: tuple[int, ...], render: HeadingRenderer
) -> list[HeaderNode]:
    if column.periode is not None and not column.has_periode_lines:
        children = [
            node
            for number, label in zip(column.periode_numbers, column.periode_labels, strict=True)
            for node in _periode_nodes(column, (column.periode, number), label, place, render)
        ]
        if column.kelompok is not None:
            children = _grouped(column, column.kelompok, children, render)
    elif column.kolom:
        children = [
            node
            for i, sub_column in enumerate(column.kolom)
            for node in _spread(sub_column, periode, (*place, i), render)
        ]
    else:
        leaf = HeaderLeaf(column, periode, place if periode is not None else None)
        return [_numbered(HeaderNode(render(column.judul, column, "judul"), leaf=leaf), column)]
    if not column.judul:
        if len(children) == 1 and column.periode is not None:
            return [_numbered(children[0], column)]
        if column.nomor is not None and children[0].start is None:
            children[0].start = column.nomor.mulai
        return children
    return [_numbered(HeaderNode(render(column.judul, column, "judul"), children), column)]


def _numbered(node: HeaderNode, column: ColumnSpec) -> HeaderNode:
    """The heading with what its column says of its number."""
    if column.nomor is not None:
        node.number, node.start = column.nomor.pola, column.nomor.mulai
    return node


def _periode_nodes(
    column: ColumnSpec, periode: tuple[Periode, int], label: str, place: tuple[int, ...], render: HeadingRenderer
) -> list[HeaderNode]:
    if not column.kolom:
        return [HeaderNode(render(label, column, "judul_periode"), leaf=HeaderLeaf(column, periode, place))]
    children = [
        node for i, sub_column in enumerate(column.kolom) for node in _spread(sub_column, periode, (*place, i), render)
    ]
    return [HeaderNode(render(label, column, "judul_periode"), children)]


def _grouped(
    column: ColumnSpec, group: Periode, children: list[HeaderNode], render: HeadingRenderer
) -> list[HeaderNode]:
    """Periods under the coarser periods they lie in: months under their quarters."""
    groups: list[HeaderNode] = []
    current = 0
    for number, node in zip(column.periode_numbers, children, strict=True):
        assert column.periode is not None
        group_number = (column.periode.bulan(number)[0] - 1) // group.month_count + 1
        if group_number != current:
            groups.append(HeaderNode(render(_group_label(column, group, group_number), column, "judul_kelompok")))
            current = group_number
        groups[-1].children.append(node)
    return groups


def _group_label(column: ColumnSpec, group: Periode, number: int) -> str:
    if column.judul_kelompok:
        return column.judul_kelompok[number - 1]
    return "Tahun" if group is Periode.TAHUN else f"{group.word.capitalize()} {roman(number)}"
