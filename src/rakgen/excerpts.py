"""Excerpts: the part of a checked plan that some units or one period have to do, ready to be compiled; and the one
period that a report prints.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.document.document import Document
from rakgen.layout.monitoring import prints_reached
from rakgen.text.file_names import file_name

if TYPE_CHECKING:
    from rakgen.compiler import Result
    from rakgen.layout.layout import Layout
    from rakgen.layout.page import Base
    from rakgen.model import Periode, Rak, Rencana


class AskedPeriode(NamedTuple):
    """A period as typed, the months in it, and what it is where it is one."""

    text: str = ""
    bulan: frozenset[int] = frozenset()
    single: tuple[Periode, int] | None = None

    @classmethod
    def read(cls, text: str) -> AskedPeriode:
        """`T2`, `Mei`, `S1`, `Mei-Juli`. Raises ValueError for what is no part of a year, and for numbers that may be
        quarters as well as months.
        """
        from pydantic_core import PydanticCustomError

        from rakgen.model import Periode, parse_jadwal

        try:
            jadwal = parse_jadwal(text)
        except PydanticCustomError:
            raise ValueError(f"periode: T2, Mei, S1, not {text!r}") from None
        if jadwal.too_coarse(Periode.SEMESTER) or jadwal.may_be_triwulan:
            raise ValueError(f"periode: a part of the year, not {text!r}")
        return cls(text.strip(), jadwal.bulan, jadwal.parts[0] if len(jadwal.parts) == 1 else None)


class Choice(NamedTuple):
    """What was asked for: units as typed, a period as typed and its months; nothing asks for the whole plan."""

    pelaksana: tuple[str, ...] = ()
    periode: str = ""
    bulan: frozenset[int] = frozenset()

    @classmethod
    def from_options(cls, pelaksana: tuple[str, ...], periode: AskedPeriode) -> Choice:
        """The options as click hands them over."""
        return cls(pelaksana, periode.text, periode.bulan)

    def of(self, result: Result) -> Choice:
        """What it leaves of a plan: of one with a layout that prints the period asked for, that is no part to cut
        out.
        """
        return self._replace(periode="", bulan=frozenset()) if _reports(result) else self

    def __bool__(self) -> bool:
        return bool(self.pelaksana or self.bulan)


class Excerpt(NamedTuple):
    """A part of a plan ready to be compiled: its rak with their layouts, and what was chosen (units as printed).

    `name` says it in a few letters, for a file name."""

    rencana: Rencana
    pairs: list[tuple[Rak, Layout]]
    unit: tuple[str, ...]
    periode: str
    name: str

    def document(self, compose: Callable[..., Document], paper: str | Base | None = None) -> Document:
        """The Document, marked as an excerpt; `compose` is `compose_document` or `compose_tables`. Raises as those."""
        from rakgen.compose.excerpt import mark_excerpt

        return mark_excerpt(compose(self.rencana, self.pairs, paper), self.unit, self.periode)


def excerpt(result: Result, choice: Choice) -> Excerpt | Diagnostic:
    """The chosen part of a plan without errors; the finding when a unit is unknown (RAK950) or nothing is left
    (RAK951).
    """
    from rakgen.model.excerpt import find_unit

    assert result.rencana is not None
    unit: list[str] = []
    for text in choice.pelaksana:
        name = find_unit(result.rencana, text)
        if name is None:
            return _no_unit(result, text)
        unit.append(name)
    return _part(result, tuple(dict.fromkeys(unit)), choice)


def per_pelaksana(result: Result, choice: Choice) -> list[Excerpt] | Diagnostic:
    """An excerpt for each unit that has an activity, or for each of those chosen; the finding as in `excerpt`."""
    from rakgen.model.excerpt import units

    assert result.rencana is not None
    part = excerpt(result, choice) if choice else None
    if isinstance(part, Diagnostic):
        return part
    unit = part.unit if part and part.unit else tuple(units(result.rencana).values())
    parts = [_part(result, (name,), choice) for name in unit]
    excerpts: list[Excerpt] = [part for part in parts if isinstance(part, Excerpt)]
    return excerpts or _nothing_left(result, unit, choice.periode)


def _part(result: Result, unit: tuple[str, ...], choice: Choice) -> Excerpt | Diagnostic:
    from rakgen.model.excerpt import excerpt, excerpt_rak

    rencana = result.rencana
    assert rencana is not None
    kept = {id(rak): excerpt_rak(rencana, rak, unit, choice.bulan) for rak, _ in result.pairs}
    pairs = [(kept_rak, layout) for rak, layout in result.pairs if (kept_rak := kept[id(rak)]) is not None]
    if not pairs:
        return _nothing_left(result, unit, choice.periode)
    keys = {name: key for key, name in reversed(rencana.pelaksana.items())}
    name = "-".join(
        [*(keys.get(unit_name, unit_name) for unit_name in unit), *([choice.periode] if choice.periode else [])]
    )
    return Excerpt(excerpt(rencana, unit, choice.bulan), pairs, unit, choice.periode, name)


def _no_unit(result: Result, text: str) -> Diagnostic:
    from rakgen.model.excerpt import units
    from rakgen.text.nearest import PART, nearest

    assert result.rencana is not None
    known = units(result.rencana)
    folded = {name.casefold(): name for pair in known.items() for name in pair}
    near = nearest(text.casefold(), folded, PART)
    choices = "; ".join(name if key == name else f"{key} ({name})" for key, name in known.items()) or "-"
    if near:
        return diagnose("RAK950.mirip", str(result.path), nama=text, mirip=folded[near], pilihan=choices)
    return diagnose("RAK950", str(result.path), nama=text, pilihan=choices)


def _nothing_left(result: Result, unit: Sequence[str], periode: str) -> Diagnostic:
    if not unit and not periode:
        return diagnose("RAK951", str(result.path), pilihan="yang menyebut pelaksana", pilihan_en="that names a unit")
    indonesian = [f"milik {', '.join(unit)}"] if unit else []
    indonesian += [f"dalam {periode}"] if periode else []
    english = [f"of {', '.join(unit)}"] if unit else []
    english += [f"in {periode}"] if periode else []
    return diagnose("RAK951", str(result.path), pilihan=" ".join(indonesian), pilihan_en=" ".join(english))


def parts_to_print(result: Result, choice: Choice, *, per_unit: bool) -> list[Excerpt | None] | Diagnostic:
    """What to print of a plan: [None] for the whole, an excerpt, or (`per_unit`) one for each unit; the finding as in
    `excerpt`.
    """
    choice = choice.of(result)
    if per_unit:
        parts = per_pelaksana(result, choice)
        return parts if isinstance(parts, Diagnostic) else [*parts]
    if not choice:
        return [None]
    part = excerpt(result, choice)
    return part if isinstance(part, Diagnostic) else [part]


def _reports(result: Result) -> list[Layout]:
    """The layouts of a plan that print the one period asked for, or what was reached by then, each once."""
    reports = (layout for _, layout in result.pairs if layout.is_of_one_periode or prints_reached(layout))
    return list({layout.name: layout for layout in reports}.values())


def report_periode(result: Result) -> str:
    """The period that layouts of a plan print because it was asked for, `T2`; '' where there is none."""
    from rakgen.model.periode import WHOLE

    found = next((layout.periode for layout in _reports(result) if layout.periode != WHOLE), None)
    return found[0].label(found[1]) if found else ""


def document_name(result: Result, rak: str = "", part: str = "", layouts: Collection[str] = ()) -> str:
    """What the document of a plan, of one `rak` or of a `part` of it, is called without its ending: another name for
    each that prints something else. It says the layouts where they are not the plan's own; a rak that is called as a
    unit of the plan, or as one of all `layouts`, is said to be a rak.
    """
    from rakgen.compiler import DEFAULT_LAYOUT

    rencana = result.rencana
    assert rencana is not None
    printed: dict[int, tuple[Rak, list[str]]] = {}
    for printed_rak, layout in result.pairs:
        printed.setdefault(id(printed_rak), (printed_rak, []))[1].append(layout.name)
    other = next(
        (names for printed_rak, names in printed.values() if names != [*(printed_rak.layout or (DEFAULT_LAYOUT,))]), []
    )
    of_rak = _name_of_rak(rak, (*rencana.pelaksana, *rencana.pelaksana.values(), *layouts)) if rak else ""
    parts = (result.path.stem, of_rak, *map(file_name, other), file_name(part), report_periode(result))
    return "-".join(filter(None, parts))


def _name_of_rak(rak: str, others: Iterable[str]) -> str:
    """What a file says of the one rak in it; that it is a rak where something else has that name."""
    name = file_name(rak)
    return f"rak-{name}" if name.casefold() in {file_name(other).casefold() for other in others} else name


def without_periode(result: Result, asked: AskedPeriode) -> list[Diagnostic]:
    """The layouts that print one period, where none was asked for, or several were."""
    if asked.text and asked.single is None:
        key, wanting = "RAK953.satu", list(_reports(result))
    elif report_periode(result) or result.reached_texts:  # the one that was asked for, or the last one reported
        return []
    else:
        key, wanting = "RAK953", [layout for layout in _reports(result) if layout.is_of_one_periode]
    return [diagnose(key, str(result.path), layout=layout.name, nilai=asked.text) for layout in wanting]
