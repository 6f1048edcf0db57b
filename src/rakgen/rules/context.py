"""Context: what a rule looks at, and what it yields."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import accumulate, groupby
from operator import attrgetter
from typing import NamedTuple, Protocol

from rakgen.diagnostics import Diagnostic, Span
from rakgen.model import (
    Aksi,
    Butir,
    Fields,
    Indikator,
    Kegiatan,
    Periode,
    Rak,
    Rencana,
    Sasaran,
    SubKegiatan,
    Work,
)
from rakgen.model.about import about
from rakgen.model.levels import LevelName, level_of
from rakgen.model.walk import Referred, walk
from rakgen.source import Mapping as MappingNode
from rakgen.source import Node, Scalar
from rakgen.source import Sequence as SequenceNode
from rakgen.source.locate import Located


class Printed(NamedTuple):
    """The fields that the layouts of a rak print, as `level.field`, the kinds of periods of those that are printed for
    each period, whether they print a signature, and whether all that add up budgets count equal kegiatan once;
    `of_programs` is the same of their tables of the programmes of the register, None where they have none.
    """

    fields: frozenset[str]
    periode: Mapping[str, frozenset[Periode]]
    pengesahan: bool = True
    counts_once: bool = False
    of_programs: "Printed | None" = None

    @property
    def periode_jadwal(self) -> frozenset[Periode]:
        """The kinds of periods in which a jadwal is printed."""
        return self.periode.get("kegiatan.jadwal", frozenset())

    def finest(self, field: str) -> Periode | None:
        """The finest period in which a field is printed; of one that is printed in none, that of the whole form."""
        kinds = self.periode.get(field) or frozenset().union(*self.periode.values())
        return max(kinds, key=lambda kind: kind.value, default=None)

    @property
    def kegiatan(self) -> bool:
        """True when some column shows the kegiatan."""
        return any(field.startswith("kegiatan.") for field in self.fields)

    @property
    def target(self) -> bool:
        """True when a target is shown, for the year or for periods."""
        return "indikator.target" in self.fields or self.target_periode

    @property
    def target_periode(self) -> bool:
        """True when targets are shown for each period."""
        return "indikator.target_periode" in self.fields

    @property
    def is_perjanjian_kinerja(self) -> bool:
        """True for a Perjanjian Kinerja: yearly targets, and neither activities nor periods."""
        return "indikator.target" in self.fields and not self.kegiatan and not self.target_periode


_UNKNOWN = Printed(frozenset(), {}, pengesahan=False)


class Excepting(Protocol):
    """An item, of a plan or of what was reached, that may except findings of what lies in it."""

    @property
    def pengecualian(self) -> Mapping[str, str]:
        """The codes that it excepts, each with the reason."""

    @property
    def source(self) -> MappingNode | None:
        """Where it was read from."""

    def key_span(self, field: str) -> Span | None:
        """Where the name of a field stands."""


class Found(NamedTuple):
    """A finding and the items it lies in, outermost first: any of them may except it.

    Findings of one code with the same `cause` are one cause: those that are not excepted become one finding with
    places.
    """

    diagnostic: Diagnostic
    path: tuple[Excepting, ...] = ()
    cause: str = ""


class ItemPlace(NamedTuple):
    """An item of a rak, its level, what is printed of the rak (None: its layout is unknown), and the `Butir` it lies
    in: itself the last, where it is one.
    """

    rak_index: int
    printed: Printed | None
    level: LevelName
    item: Butir | Aksi
    path: tuple[Butir, ...]


class IndikatorPlace(NamedTuple):
    """An indikator with what stands above it; `rak_index` counts the rak from 0."""

    rak_index: int
    rak: Rak
    printed: Printed
    sasaran: Sasaran
    indikator: Indikator
    path: tuple[Butir, ...]


class KegiatanPlace(NamedTuple):
    """A kegiatan as written with what stands above it; `whole` is the same with what its rujukan takes over."""

    rak_index: int
    rak: Rak
    printed: Printed
    indikator: Indikator
    kegiatan: Kegiatan
    whole: Kegiatan
    path: tuple[Butir, ...]

    @property
    def is_dead_end(self) -> bool:
        """True when the kegiatan refers to one that does not exist (RAK109): what it would take over is not known."""
        return self.kegiatan.rujukan is not None and self.whole is self.kegiatan


class ActivityPlace(NamedTuple):
    """A kegiatan or sub kegiatan as written with the items it lies in; `whole` is the same with what its rujukan takes
    over.
    """

    rak_index: int
    printed: Printed
    item: Work
    whole: Work
    path: tuple[Butir, ...]
    is_dead_end: bool = False

    def key(self, code: str) -> str:
        """The entry of a code whose words speak of its level."""
        return f"{code}.sub" if isinstance(self.item, SubKegiatan) else code

    def prints(self, field: str) -> bool:
        """True when its form prints one of its fields."""
        return f"{level_of(type(self.item))}.{field}" in self.printed.fields

    def periode(self, field: str) -> frozenset[Periode]:
        """The kinds of periods in which its form prints one of its fields."""
        return self.printed.periode.get(f"{level_of(type(self.item))}.{field}", frozenset())


class TextField(NamedTuple):
    """A text that may be printed: its words, its node, the level and field it stands in, the items it lies in."""

    text: str
    node: Scalar
    level: str
    name: str
    path: tuple[Butir, ...]


class Context:
    """A plan, its path as messages print it, and for each of its rak what is printed of it (None: its layout is
    unknown).

    `lines` are the lines of the file, for exact places and fixes; `severities` are severities the office set, by code;
    `proyek_path` is the project file, whose registers the plan takes over.
    """

    def __init__(
        self,
        rencana: Rencana,
        path: str,
        printed: Sequence[Printed | None],
        lines: Sequence[str] = (),
        severities: Mapping[str, str] | None = None,
        proyek_path: str = "",
    ) -> None:
        self.rencana = rencana
        self.path = path
        self.printed = printed
        self.lines = lines
        self.severities = severities or {}
        self.proyek_path = proyek_path
        self._located: Located | None = None

    def located(self, node: Scalar) -> Located:
        """The places of a text's characters, kept until another text is asked for."""
        if self._located is None or self._located.node is not node:
            self._located = Located(node, self.lines)
        return self._located

    @cached_property
    def items(self) -> list[ItemPlace]:
        """Every item of every rak, each before those below it; those of a rak whose layout is not known too."""
        return [
            ItemPlace(rak_index, printed, level, item, (*above, item) if isinstance(item, Butir) else above)
            for rak_index, (rak, printed) in enumerate(zip(self.rencana.rak, self.printed, strict=True))
            for level, item, above, _ in walk(rak)
        ]

    @cached_property
    def printed_items(self) -> list[ItemPlace]:
        """As `items`, of the rak whose layouts are known."""
        return [place for place in self.items if place.printed is not None]

    @cached_property
    def indikator(self) -> list[IndikatorPlace]:
        """Every indikator of every rak; where its layout is not known, none of its fields counts as printed."""
        places: list[IndikatorPlace] = []
        for rak_index, printed, _, item, path in self.items:
            if isinstance(item, Indikator):
                rak, sasaran = self.rencana.rak[rak_index], path[-2]
                assert isinstance(sasaran, Sasaran)
                places.append(IndikatorPlace(rak_index, rak, printed or _UNKNOWN, sasaran, item, path))
        return places

    @cached_property
    def kegiatan(self) -> list[KegiatanPlace]:
        """Every kegiatan of every rak, as `indikator`."""
        places: list[KegiatanPlace] = []
        referred = [Referred(rak) for rak in self.rencana.rak]
        for rak_index, rak, printed, _, indikator, path in self.indikator:
            for kegiatan in indikator.kegiatan:
                whole = referred[rak_index].follow(kegiatan)
                places.append(KegiatanPlace(rak_index, rak, printed, indikator, kegiatan, whole, (*path, kegiatan)))
        return places

    @cached_property
    def activities(self) -> list[ActivityPlace]:
        """Every kegiatan of every rak, as `kegiatan`, and of the programmes that the plan itself registers, each
        followed by its sub kegiatan.
        """
        printed = [form.of_programs for form in self.printed if form and form.of_programs]
        fields = frozenset().union(*(form.fields for form in printed))
        of_all = Printed(fields, {field: _periodes(printed, field) for field in fields})
        places: list[ActivityPlace] = []
        own = [program for kode, program in self.rencana.program.items() if kode in self.own_programs]
        for kegiatan in (of_program for program in own for of_program in program.kegiatan):
            places.append(ActivityPlace(-1, of_all, kegiatan, kegiatan, (kegiatan,)))
            places += [ActivityPlace(-1, of_all, sub, sub, (kegiatan, sub)) for sub in kegiatan.sub_kegiatan]
        for place in self.kegiatan:
            known = place.rak_index, place.printed
            dead_end = place.is_dead_end
            places.append(ActivityPlace(*known, place.kegiatan, place.whole, place.path, is_dead_end=dead_end))
            places += [ActivityPlace(*known, sub, sub, (*place.path, sub)) for sub in place.kegiatan.sub_kegiatan]
        return places

    @cached_property
    def own_programs(self) -> frozenset[str]:
        """The keys of the programmes that stand in the plan, not in `rakgen.yaml`."""
        return self.own_keys("program")

    def own_keys(self, register: str) -> frozenset[str]:
        """The keys of a register that stand in the plan, not in `rakgen.yaml`."""
        node = self.rencana.source.get(register) if self.rencana.source else None
        return frozenset(key.text for key, _ in node.entries) if isinstance(node, MappingNode) else frozenset()

    def program_place(self, kode: str) -> Span | None:
        """Where the plan says the budget of a programme, or else names one of `rakgen.yaml`."""
        if kode in self.own_programs:
            return self.rencana.program[kode].span("anggaran")
        naming = (place.kegiatan for place in self.kegiatan if place.whole.program == kode)
        return next((kegiatan.span("program") for kegiatan in naming), None)

    @cached_property
    def texts(self) -> list[TextField]:
        """Every text of the plan that a form may print, in order; registers too, `kode` and settings not."""
        return list(_all_texts(self.rencana, self.items))

    @cached_property
    def not_ascii(self) -> list[TextField]:
        """The texts with a character outside ASCII: most plans have none, and some rules look at no others."""
        return [field for field in self.texts if not field.text.isascii()]

    @cached_property
    def lowered_text(self) -> str:
        """All texts, one after the other, in lower case: a quick look whether a word occurs at all."""
        return "\n".join(self._lowered)

    @cached_property
    def _lowered(self) -> list[str]:
        return [field.text.lower() for field in self.texts]

    @cached_property
    def _starts(self) -> list[int]:
        """Where each text begins in `lowered_text`, and where one more would."""
        return list(accumulate((len(text) + 1 for text in self._lowered), initial=0))

    def holding(self, *signs: str) -> list[TextField]:
        """The texts that hold one of some signs or words, which are in lower case and go over no line: few do, and the
        others are not looked at one by one.
        """
        numbers: set[int] = set()
        for sign in signs:
            place = self.lowered_text.find(sign)
            while place >= 0:
                number = bisect_right(self._starts, place) - 1
                numbers.add(number)
                place = self.lowered_text.find(sign, self._starts[number + 1])
        return [self.texts[number] for number in sorted(numbers)]


def _periodes(all_printed: Sequence[Printed], field: str) -> frozenset[Periode]:
    """The kinds of periods in which some forms print a field."""
    return frozenset().union(*(printed.periode.get(field, ()) for printed in all_printed))


def _all_texts(rencana: Rencana, items: Sequence[ItemPlace]) -> Iterator[TextField]:
    yield from _texts_of(rencana, "rencana", ())
    for misi in rencana.misi.values():
        yield from _texts_of(misi, "misi", ())
    for program in rencana.program.values():
        yield from _texts_of(program, "program", ())
        for level, item, above, _ in walk(program):
            if above:
                path = tuple(owner for owner in (*above, item) if isinstance(owner, Butir))
                yield from _texts_of(item, level, path)
    for rak_index, of_rak in groupby(items, key=attrgetter("rak_index")):
        rak, (_, *below) = rencana.rak[rak_index], of_rak
        yield from _texts_of(rak, "rak", (rak,))
        for pengesahan in rak.pengesahan:
            yield from _texts_of(pengesahan, "pengesahan", (rak,))
        for place in sorted(below, key=lambda place: place.level != "tujuan"):
            yield from _texts_of(place.item, place.level, place.path)


def _texts_of(fields: Fields, level: str, path: tuple[Butir, ...]) -> Iterator[TextField]:
    if fields.source is None:
        return
    prose = _prose_of(type(fields))
    for key, value in fields.source.entries:
        name = key.text
        if name not in prose:
            continue
        if type(value) is Scalar:
            yield TextField(value.content, value, level, name, path)
        else:
            for node in _leaves(value, by_periods=name == "tambahan"):
                yield TextField(node.content, node, level, name, path)


@cache
def _prose_of(model: type[Fields]) -> frozenset[str]:
    """The fields of a model that rules about words read."""
    return frozenset(name for name, known in about(model).items() if known.prose)


def _leaves(node: Node, *, by_periods: bool) -> Iterator[Scalar]:
    """The texts of a list or of a group, and where that is `by_periods` of the groups in it."""
    children: list[Node] = []
    if type(node) is MappingNode:
        children = [value for _, value in node.entries]
    elif type(node) is SequenceNode:
        children = node.items
    for child in children:
        if type(child) is Scalar:
            yield child
        elif by_periods:
            yield from _leaves(child, by_periods=False)


def target_span(indikator: Indikator, periode: tuple[Periode, int] | None) -> Span | None:
    """Where an indikator's target stands: of the year (None), or of one period."""
    if periode is None:
        return indikator.span("target")
    from rakgen.model.periode import parse_periode

    target_periode = indikator.source.get("target_periode") if indikator.source else None
    if isinstance(target_periode, MappingNode):
        for key, value in target_periode.entries:
            if parse_periode(key.text) == periode:
                return value.span
    return indikator.span("target_periode")


__all__ = [
    "ActivityPlace", "Printed", "Context", "TextField", "KegiatanPlace", "IndikatorPlace", "Excepting", "Found",
    "target_span",
]  # fmt: skip
