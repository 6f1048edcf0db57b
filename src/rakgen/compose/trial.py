"""Trial: whether a rak can be printed in a layout, found with the least work that is sure.

Nearly every rak can be printed in its layout, and composing it takes about as long as all the rest of its check. So it
is composed only where that is not sure: where the layout has a template that is more than plain fields, or columns that
might not fit (`space`), or where a text is so long that it may take much of a page. A shipped layout on its own paper
fits whatever a plan says, unless its headings or period columns print the plan or a number is very long.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rakgen.compose.excepted import not_excepted
from rakgen.compose.wordy import is_wordy
from rakgen.diagnostics.fault import LayoutFault
from rakgen.layout.known import of_form
from rakgen.layout.layout import Layout
from rakgen.layout.monitoring import prints_reached
from rakgen.layout.period_columns import OF_THE_LAYOUT, period_columns
from rakgen.model import Rak, Rencana

SURE_NUMBER = 15
"""Characters of a number that fits every column of a shipped layout at once, on its own paper."""

if TYPE_CHECKING:
    from rakgen.diagnostics import Diagnostic
    from rakgen.document.document import Section
    from rakgen.layout.page import Base


def try_rak(
    rencana: Rencana, rak: Rak, layout: Layout, paper: str | Base | None = None, number: str = ""
) -> Section | None:
    """The rak as printed in the layout where it had to be composed to be sure, None where nothing can be wrong.

    `paper` as in `compose_document`; `number` is the longest number of the plan, '' where all are short. Raises
    LayoutFault as composing would.
    """
    if (paper or rencana.kertas) is not None:
        _check_page(layout, paper, rencana.kertas)
    heads = layout.letterhead is not None and layout.letterhead.halaman != "pertama"
    usual = layout.is_shipped and (paper or rencana.kertas) is None and not heads and len(number) <= SURE_NUMBER
    plain = layout.is_plain and not prints_reached(layout)  # whose figures are not in the plan
    plain = plain and not is_wordy(rencana, rak, layout, paper)
    if plain and ((usual and not _prints_plan(layout)) or _has_space(rencana, rak, layout, paper, number)):
        return None
    from rakgen.compose.compose import compose_section

    return compose_section(rencana, rak, layout, paper)


def _check_page(layout: Layout, paper: str | Base | None, own: str | None) -> None:
    from rakgen.layout.page import Base, check_logo, check_room, page_of, paper_of

    page = page_of(layout, paper_of(paper, own))
    base = paper.path if isinstance(paper, Base) else ""
    if findings := check_logo(layout, page) or check_room(layout, page, base):
        raise LayoutFault(*findings)


def paper_findings(rencana: Rencana, rak: Rak, layout: Layout, section: Section, path: str) -> list[Diagnostic]:
    """The findings on what the paper of a section has little room for, where that had to be composed: numbers that
    break, columns in which nearly all words do, texts that take much of a page; but for those that are excepted.
    """
    from rakgen.compose.broken_numbers import check_columns, check_numbers
    from rakgen.compose.high_texts import check_heights

    broken = (*check_numbers(rak, layout, section, path), *check_columns(layout, section))
    return [*not_excepted(broken, rencana, rak, path), *check_heights(rencana, rak, layout, section, path)]


def _has_space(rencana: Rencana, rak: Rak, layout: Layout, paper: str | Base | None, number: str) -> bool:
    from rakgen.compose.space import has_space  # font metrics take a while to load

    return has_space(rencana, rak, layout, paper, number)


@of_form
def _prints_plan(layout: Layout) -> bool:
    """True when a heading or a period column prints something of the plan: then it has a say in the widths."""
    return any(
        column.content_name not in OF_THE_LAYOUT for table in layout.tables for column, _ in period_columns(table)
    ) or any(table.names_plan for table in layout.tables)
