"""Fields: the base of every model, which remembers the YAML mapping it was read from, and the field types they
share.
"""

import re
from collections.abc import Callable, Sequence
from collections.abc import Mapping as Mapping_
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Any, ClassVar, NamedTuple, Self, cast

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from rakgen.diagnostics import Span
from rakgen.model.jadwal import parse_one_periode, parse_part_of_year
from rakgen.model.periode import FIRST_YEAR, LAST_YEAR, Periode, is_year
from rakgen.model.rupiah import Rupiah, parse_rupiah
from rakgen.model.target import Target, parse_target
from rakgen.model.text import non_empty, only_text
from rakgen.source import Mapping, Node, Scalar, items_of, walk
from rakgen.text.numbers import FOUR_DIGIT_YEAR

SOURCE_KEY = "\0"
"""Key under which a mapping's own node travels through validation; no YAML text can hold it."""


class WithSchema:
    """Annotation: what pydantic's core checks, said outright: the checks of the type with a Field, without the time it
    takes pydantic to work them out at each use.
    """

    def __init__(self, build: Callable[[], core_schema.CoreSchema]) -> None:
        self.build = build

    def __get_pydantic_core_schema__(self, source: object, handler: object) -> core_schema.CoreSchema:
        """A schema of its own for each use: pydantic writes into them."""
        return self.build()


class Parsed(WithSchema):
    """Annotation: the function alone reads and checks the value; it raises PydanticCustomError."""

    def __init__(self, function: Callable[[Any], Any]) -> None:
        super().__init__(lambda: core_schema.no_info_plain_validator_function(function))


class ParsedBeside(WithSchema):
    """Annotation: as Parsed, of a function that is told the fields that were read before it as well."""

    def __init__(self, function: Callable[[Any, core_schema.ValidationInfo], Any]) -> None:
        super().__init__(lambda: core_schema.with_info_plain_validator_function(function))


class MappingOf(WithSchema):
    """Annotation: a register; the function comes before keys and values are checked."""

    def __init__(self, function: Callable[[Any], Any], key: WithSchema, content: WithSchema) -> None:
        super().__init__(
            lambda: core_schema.no_info_before_validator_function(
                function, core_schema.dict_schema(key.build(), content.build(), strict=True)
            )
        )


class Before:
    """Annotation: a function run before the type's own validation. As BeforeValidator, which inspects it anew."""

    def __init__(self, function: Callable[[Any], Any]) -> None:
        self.function = function

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """The type's schema behind the function."""
        return core_schema.no_info_before_validator_function(self.function, handler(source))


class NotEmpty:
    """Annotation of a list: it has an item. As Field(min_length=1), which costs as much as the field it stands in."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """The schema of the list, with that bound."""
        return cast(core_schema.CoreSchema, {**handler(source), "min_length": 1})


class Apart:
    """Annotation of a group of fields within another: pydantic prepares its checks once the first value of it is met,
    not with those of the group around it. Most plans and forms use few kinds of groups.
    """

    def __get_pydantic_core_schema__(self, source: Any, handler: object) -> core_schema.CoreSchema:
        """What checks a value by itself; the places of its faults lie within the value's own."""
        return core_schema.no_info_plain_validator_function(source.model_validate)


class Alone:
    """How a group is read that may be a text alone, its `field`; what a group that is written out has besides its own
    fields unless it says otherwise are `others`.
    """

    def __init__(self, field: str, **others: str) -> None:
        self.field, self.others = field, others

    def __call__(self, value: Any) -> Any:
        """The fields of the group."""
        if self.others and isinstance(value, dict):
            return self.others | value
        return {self.field: value} if isinstance(value, str) else value


class EachAlone(Alone):
    """How one group or a list of them is read, of which each may be a text alone, its `field`."""

    def __call__(self, value: Any) -> tuple[Any, ...]:
        """The fields of each group."""
        return tuple(map(super().__call__, value if isinstance(value, tuple | list) else (value,)))


class Fields(BaseModel):
    """A group of fields; `source` is the node it was read from, None when made in Python."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, arbitrary_types_allowed=True, defer_build=True)
    noun: ClassVar[str] = ""
    """What messages and schemas call a group of these fields where that is not the class's own name."""

    pair: ClassVar[tuple[str, str] | None] = None
    """The fields that hold its heading and its content, which `heading: content` alone may mean."""

    source: Annotated[Mapping | None, WithSchema(core_schema.any_schema)] = Field(
        None, alias=SOURCE_KEY, exclude=True, repr=False
    )

    @classmethod
    def printed_name(cls) -> str:
        """The name of this kind of group in messages and schemas."""
        return str(vars(cls).get("noun", cls.__name__))

    @classmethod
    def item_nodes(cls, field: str, node: Node) -> Sequence[Node]:
        """The nodes that the items of a field were read from, in order: those of a list, or the one that stands for
        it.
        """
        return items_of(node)

    def altered(self, **fields: object) -> Self:
        """A copy with other values in some fields; what was worked out of the former ones is worked out anew."""
        copy = self.model_copy(update=fields)
        for name, value in vars(type(self)).items():
            if isinstance(value, cached_property):
                vars(copy).pop(name, None)
        return copy

    def span(self, field: str | None = None, item_index: int | None = None) -> Span | None:
        """Where a field's value stands, or its item number `item_index` (from 0), or the whole group; None without a
        source.
        """
        source = self.source
        if source is None:
            return None
        node = source.get(field) if field else None
        if item_index is not None and field and node is not None:
            nodes = self.item_nodes(field, node)
            node = nodes[item_index] if item_index < len(nodes) else node
        return (node or (source.entries[0][0] if source.entries else source)).span

    def key_span(self, field: str) -> Span | None:
        """Where a field's name stands, or the group if the field is absent."""
        key = self.source.key(field) if self.source else None
        return key.span if key else self.span()

    def span_within(self, place: Span, text: str) -> Span | None:
        """Where `text` stands in the value of a field that lies at `place`, such as the target of one period, or else
        the longest text there; None where no field of this group lies there.
        """
        for _, node in self.source.entries if self.source else ():
            if node.span == place:
                parts = [part for part in walk(node) if isinstance(part, Scalar)]
                return max(parts, key=lambda part: (text in part.text, len(part.text))).span if parts else place
        return None


def _one_or_list(value: Any) -> Any:
    return tuple(value) if isinstance(value, list | tuple) else (value,)


def _yes_no(value: Any) -> Any:
    if isinstance(value, bool):
        return value
    if only_text(value).lower() in {"ya", "tidak"}:
        return value.lower() == "ya"
    raise PydanticCustomError("RAK105", "ya/tidak", {"nilai": value, "pilihan": "ya, tidak"})


def _number(value: Any) -> Any:
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 10:
        return int(value)
    return value


def _integer(value: Any) -> int:
    number = _number(value)
    if isinstance(number, int) and not isinstance(number, bool):
        return number
    raise PydanticCustomError("int_type", "bilangan")


def _tahun(value: Any) -> Any:
    tahun = _number(value.strip()) if isinstance(value, str) else value
    if isinstance(tahun, int) and FIRST_YEAR <= tahun <= LAST_YEAR:
        return tahun
    text = only_text(value)
    meant = re.search(FOUR_DIGIT_YEAR, text)
    expected = {"harapan": "tahun empat angka", "harapan_en": "a year of four digits"}
    raise PydanticCustomError("RAK106", "tahun", {"nilai": text, **expected, "contoh": meant[0] if meant else "2021"})


def _plain_number(value: Any) -> Decimal:
    """A plain number, written as Indonesian papers do: `31`, `58,53`, `1.250`."""
    if isinstance(value, Decimal):
        return value
    text = only_text(value).strip()
    number = parse_target(text) if text else None
    if number is None or number.kind != "angka" or number.satuan is not None or number.value is None:
        said = {"harapan": "angka", "harapan_en": "a number"}
        raise PydanticCustomError("RAK106", "angka", {"nilai": text, **said, "contoh": "58,53"})
    return number.value


def _key_of_year(value: Any) -> int:
    """A year as the key of a register."""
    text = only_text(value).strip()
    if is_year(text):
        return int(text)
    meant = re.search(FOUR_DIGIT_YEAR, text)
    raise PydanticCustomError("RAK106.tahun", "tahun", {"nilai": text, "contoh": meant[0] if meant else "2025"})


def parse_weight(value: Any) -> Any:
    """A weight: a number or a percentage, of 100% at the most."""
    weight = parse_target(value)
    most = 100 if weight.kind == "persen" else None
    plain = weight.kind == "persen" or (weight.kind == "angka" and weight.satuan is None)
    if plain and weight.value is not None and weight.value >= 0 and (most is None or weight.value <= most):
        return weight
    said = {"harapan": "angka atau persen, paling banyak 100%", "harapan_en": "a number or a percentage up to 100%"}
    raise PydanticCustomError("RAK106", "bobot", {"nilai": weight.text, **said, "contoh": "25%"})


def _by_periode(value: Any) -> Any:
    """Refuse a period written twice (`T1` and `t1`) and kinds of periods side by side; other faults are found key by
    key.
    """
    if not isinstance(value, dict):
        return value
    content = {key: target for key, target in value.items() if key != SOURCE_KEY}
    known: dict[tuple[Periode, int], str] = {}
    for key in content:
        try:
            periode = parse_one_periode(key)
        except PydanticCustomError:
            continue
        if periode in known:
            raise PydanticCustomError("RAK104.periode", "ganda", {"nilai": key, "lain": known[periode]})
        if known and periode[0] is not next(iter(known))[0]:
            raise PydanticCustomError(
                "RAK121.campur_periode", "campur", {"nilai": key, "lain": next(iter(known.values()))}
            )
        known[periode] = key
    return content


_NO_PERIODE: Mapping_[tuple[Periode, int], Target] = {}


class Tambahan(NamedTuple):
    """A free field: one text for the whole year, or a text for each period (kind, number)."""

    text: str | None = None
    periode: Mapping_[tuple[Periode, int], Target] = _NO_PERIODE

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> core_schema.CoreSchema:
        """Read by `read_tambahan`."""
        return core_schema.no_info_plain_validator_function(read_tambahan)


def read_tambahan(value: object) -> Tambahan:
    """Read a free field. Raises PydanticCustomError: `string_type` for a list or an empty text, or as `_by_periode`."""
    if isinstance(value, Tambahan):
        return value
    if isinstance(value, dict):
        return Tambahan(
            periode={parse_one_periode(key): parse_target(content) for key, content in _by_periode(value).items()}
        )
    return Tambahan(non_empty(value, "teks"))


def _without_source(value: Any) -> Any:
    return {key: content for key, content in value.items() if key != SOURCE_KEY} if isinstance(value, dict) else value


_UNIT_LENGTHS = {"mm": 1.0, "cm": 10.0, "in": 25.4, "pt": 25.4 / 72}


def parse_length(value: Any) -> Any:
    """`15mm`, `1,5 cm`, `0.5in` to millimetres. Raises PydanticCustomError RAK106, or as `only_text`."""
    if isinstance(value, float):
        return value
    match = re.fullmatch(r"(\d{1,6}(?:[.,]\d{1,6})?)\s*(mm|cm|in|pt)", only_text(value).strip())
    if match is None:
        number = re.fullmatch(r"\d{1,3}(?:[.,]\d)?", value.strip())
        example = f"{number[0]}mm" if number else "15mm"
        said = {"harapan": "ukuran dengan satuan", "harapan_en": "a size with its unit"}
        raise PydanticCustomError("RAK106", "panjang", {"nilai": value, **said, "contoh": example})
    return round(float(match[1].replace(",", ".")) * _UNIT_LENGTHS[match[2]], 3)


def parse_points(value: Any) -> Any:
    """`9pt`, `9,5`: a size of type in points, 5 to 24. Raises PydanticCustomError RAK106, or as `only_text`."""
    if isinstance(value, float):
        return value
    match = re.fullmatch(r"(\d{1,3}(?:[.,]\d{1,3})?)\s*(?:pt)?", only_text(value).strip())
    size = float(match[1].replace(",", ".")) if match else 0.0
    if not 5 <= size <= 24:
        said = {"harapan": "ukuran huruf 5pt sampai 24pt", "harapan_en": "a size of type from 5pt to 24pt"}
        raise PydanticCustomError("RAK106", "ukuran", {"nilai": value, **said, "contoh": "9pt"})
    return size


def _text() -> core_schema.CoreSchema:
    return core_schema.str_schema(strict=True, min_length=1, pattern=r"\S")


def _texts() -> core_schema.CoreSchema:
    texts = core_schema.tuple_variable_schema(_text(), min_length=1, strict=True)
    return core_schema.no_info_before_validator_function(_one_or_list, texts)


_TEXT = WithSchema(_text)
_MAYBE_TEXT = WithSchema(lambda: core_schema.nullable_schema(_text()))
_KEY = WithSchema(lambda: core_schema.str_schema(strict=True))
_KODE = WithSchema(lambda: core_schema.str_schema(strict=True, pattern=r"^RAK\d{3}$"))
_PERIODE = Parsed(parse_one_periode)
_PART_OF_YEAR = Parsed(parse_part_of_year)

Text = Annotated[str, _TEXT]
MaybeText = Annotated[str | None, _MAYBE_TEXT]
"""As `Text | None`, of which pydantic takes half as long again to prepare each field."""
FindingKode = Annotated[str, _KODE]
WholeNumber = Annotated[int, Parsed(_integer)]
PlainNumber = Annotated[Decimal, Parsed(_plain_number)]
Tahun = Annotated[int, Parsed(_tahun)]
YesNo = Annotated[bool, Parsed(_yes_no)]
TargetPeriode = Annotated[
    dict[tuple[Periode, int], Target], MappingOf(_by_periode, _PART_OF_YEAR, Parsed(parse_target))
]
TargetTahun = Annotated[dict[int, Target], MappingOf(_without_source, Parsed(_key_of_year), Parsed(parse_target))]
Weight = Annotated[Target, Parsed(parse_weight)]
AnggaranPeriode = Annotated[dict[tuple[Periode, int], Rupiah], MappingOf(_by_periode, _PERIODE, Parsed(parse_rupiah))]
Register = Annotated[dict[str, str], MappingOf(_without_source, _KEY, _TEXT)]
Pengecualian = Annotated[dict[str, str], MappingOf(_without_source, _KODE, _TEXT)]
TambahanRegister = Annotated[dict[str, Tambahan], MappingOf(_without_source, _KEY, Parsed(read_tambahan))]
Texts = Annotated[tuple[str, ...], WithSchema(_texts)]
MaybeTexts = Annotated[tuple[str, ...] | None, WithSchema(lambda: core_schema.nullable_schema(_texts()))]
Millimetres = Annotated[float, Parsed(parse_length)]
Points = Annotated[float, Parsed(parse_points)]
APART = Apart()
NOT_EMPTY = NotEmpty()
OneOrList = Before(_one_or_list)
WithoutSource = Before(_without_source)

__all__ = [
    "APART",
    "NOT_EMPTY",
    "MaybeText",
    "MaybeTexts",
    "SOURCE_KEY",
    "AnggaranPeriode",
    "Weight",
    "WholeNumber",
    "TambahanRegister",
    "Texts",
    "Parsed",
    "Fields",
    "FindingKode",
    "Millimetres",
    "PlainNumber",
    "Pengecualian",
    "Points",
    "Register",
    "OneOrList",
    "Before",
    "WithSchema",
    "Tahun",
    "Tambahan",
    "WithoutSource",
    "TargetPeriode",
    "TargetTahun",
    "Text",
    "YesNo",
]
