"""Slivers: columns of a table so narrow that nobody sees them, which programs leave where edges of rows differ by less
than a letter.
"""

from rakgen.readers.raw import RawTable

_NARROWEST = 0.7  # mm of a column that may hold a sign


def without_slivers(table: RawTable) -> RawTable:
    """A table without such columns, where no text stands in one of them alone."""
    slivers = {column for column, width in enumerate(table.widths) if 0 < width < _NARROWEST}
    places = [range(cell.column, cell.column + cell.colspan) for cell in table.cells] if slivers else []
    for cell, columns in zip(table.cells, places, strict=False):
        if cell.text.strip() and slivers.issuperset(columns):
            slivers.difference_update(columns)
    if not slivers or len(slivers) == table.columns:
        return table
    kept = [column for column in range(table.columns) if column not in slivers]
    number_of = {column: number for number, column in enumerate(kept)}
    own = [[number_of[column] for column in columns if column in number_of] for columns in places]
    cells = tuple(
        cell._replace(column=numbers[0], colspan=len(numbers))
        for cell, numbers in zip(table.cells, own, strict=True)
        if numbers
    )
    return table._replace(columns=len(kept), cells=cells, widths=tuple(table.widths[column] for column in kept))
