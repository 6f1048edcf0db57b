"""Templates: the short texts of a layout (titles, headings, place and date) over plan fields, sandboxed and strict."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import lru_cache, wraps
from typing import TYPE_CHECKING

from rakgen.text.capitals import in_capitals
from rakgen.text.numbers import RUPIAH_SIGN, undotted
from rakgen.text.printable import UNPRINTABLE
from rakgen.text.words import Words

if TYPE_CHECKING:
    from jinja2 import Template, nodes
    from jinja2.sandbox import ImmutableSandboxedEnvironment

_PLAIN_FIELD = r"\{\{ *([a-z_]+(?:(?<!tambahan)\.(?!tambahan\b)[a-z_]+)?) *(\| *upper *)?\}\}"
"""A field, perhaps of an item (`indikator.kode`); free fields may be absent, and are no plain ones."""
_MAX_LENGTH = 2000  # characters a text may come to beyond those of the template and of all that it can name
_MAX_TEMPLATE = 5000  # characters of a template that is more than plain fields
_MAX_FILTERED = 10_000  # characters that a filter may make

RAK_FIELDS = (
    "instansi",
    "visi",
    "misi",
    "tahun",
    "tempat",
    "kode",
    "perubahan",
    "keterangan",
    "tambahan",
    "nama",
    "jabatan",
    "periode",
)
"""What a title, heading, note or line of a letterhead can name."""

SIGNER_FIELDS = tuple(
    f"{side}.{field}" for side in ("kiri", "kanan") for field in ("nama", "jabatan", "pangkat", "nip", "peran")
)
"""What the text around tables can name besides: who signs at the left, and at the right or alone."""

OFFICE_FIELDS = (*(name for name in RAK_FIELDS if name != "tambahan"), *SIGNER_FIELDS)
"""What the text of an office's own document can name: the fields whose names say all."""

BUTIR_FIELDS = ("nomor", "uraian", "target", "satuan", "anggaran", "pelaksana")
"""What a band or a subtotal can name besides; `kode`, `keterangan` and `tambahan` are the item's there."""

TANGGAL_FIELDS = ("tempat", "tanggal", "tempat_tanggal")
"""What `tempat_tanggal` can name."""


_OF_EXPRESSIONS = (
    TypeError, ValueError, ArithmeticError, LookupError, AttributeError, SyntaxError, RecursionError, MemoryError,
)  # fmt: skip
"""What a computation in a template can raise; Jinja does some of them when it reads the template."""


FILTERS = ("upper", "lower", "title", "capitalize", "trim", "replace", "default", "int", "length", "first", "last")
"""The filters of a template; of two hundred things that Jinja can do, these cannot take all time or memory."""

_FIGURE = rf"(?:{RUPIAH_SIGN})?" r"(?P<whole>-?\d{1,3}(?:\.\d{3})+|-?\d+)(?P<part>,\d+)?(?:,-)?\s*%?"
_TESTS = ("defined", "undefined", "none")
_FORMS = (
    "Template Output TemplateData Name Const If CondExpr Compare Operand And Or Not Neg Concat Add Sub Getattr Getitem"
    " Slice"
).split()  # with filters and tests all that a template may be made of
_SIGNS = {
    "Mul": "*", "Pow": "**", "Div": "/", "FloorDiv": "//", "Mod": "%", "Call": "()", "List": "[]", "Tuple": "()",
    "Dict": "{}", "Keyword": "=", "Assign": "{% set %}", "AssignBlock": "{% set %}", "FromImport": "{% from %}",
}  # fmt: skip
"""How what a template may not be made of is written."""


_TOO_LONG = Words("hasilnya terlalu panjang", "it grows too long")
_UNKNOWN = Words("nama di dalamnya tidak dikenal", "a name in it is not known")
_ONE_PART = Words(
    "[2-3] berarti 2 dikurangi 3; bagian suatu kode disebut satu per satu, misalnya"
    " {{ kegiatan.kode[2] }}.{{ kegiatan.kode[3] }}",
    "[2-3] is 2 less 3; parts of a kode are named one by one, as {{ kegiatan.kode[2] }}.{{ kegiatan.kode[3] }}",
)
_ONE_LETTER = Words(
    "angka dalam [ ] mencetak satu huruf; bagian bernomor hanya ada pada kode dan target_tahun",
    "a number in [ ] prints one letter; only kode and target_tahun have parts with numbers",
)
_TEXTS_AS_FIGURES = Words(
    "isian adalah teks; untuk menghitung atau membandingkan angkanya tulis `| int` di belakang tiap isian, misalnya"
    " `kegiatan.anggaran | int > 1000000`, dan teks disambung dengan `~`",
    "fields are texts; to compute with their figures or compare them write `| int` behind each field, for example"
    " `kegiatan.anggaran | int > 1000000`, and join texts with `~`",
)
_NOT_ALLOWED = Words("isinya tidak diizinkan dalam templat", "it does what no template may")
_NO_TEXT = Words("nilainya bukan teks atau angka", "its value is neither a text nor a number")
_UNCOMPUTED = Words("hitungan di dalamnya tidak dapat diselesaikan", "its computation cannot be done")
_REASONS = {
    "TemplateSyntaxError": Words(
        "susunan {{ }} atau {% %} di dalamnya belum benar", "its {{ }} or {% %} are not well formed"
    ),
    "SecurityError": _NOT_ALLOWED,
    "TypeError": Words("ada hitungan dengan nilai yang bukan angka", "it computes with what is no number"),
    "OverflowError": _TOO_LONG,
    "RecursionError": _TOO_LONG,
    "MemoryError": _TOO_LONG,
}
"""Why a template fails, by the kind of fault that Jinja or Python raised; their own words are English."""


class Unfilled(Exception):
    """A signal to the rooms above, which make a fault of it: a template that cannot be filled in.

    `name` is what it names and nobody knows, `known` what it could name, `near` what it most likely means; `refused`
    what no template may be made of. The names are '' where the template itself is wrong.
    """

    def __init__(
        self, reason: Words, name: str = "", known: Iterable[str] = (), refused: str = "", near: Iterable[str] = ()
    ) -> None:
        super().__init__(reason.id)
        self.reason = reason
        self.name, self.known, self.refused, self.near = name, tuple(known), refused, tuple(near)


def _reason(fault: BaseException) -> Words:
    return next((_REASONS[kind.__name__] for kind in type(fault).__mro__ if kind.__name__ in _REASONS), _UNCOMPUTED)


@lru_cache(maxsize=1)
def _environment() -> ImmutableSandboxedEnvironment:
    from jinja2 import StrictUndefined, Undefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class FieldsAlone(ImmutableSandboxedEnvironment):
        def getattr(self, obj: object, attribute: str) -> object:
            """A free field by its name, whatever Python calls so (`tambahan.items`); nothing else has fields."""
            if isinstance(obj, dict) and attribute in obj:
                return obj[attribute]
            return self.undefined(obj=obj, name=attribute)

    def printed(value: object) -> object:
        if isinstance(value, bool) or not isinstance(value, str | int | float | Undefined):
            raise Unfilled(_NO_TEXT)
        return value

    # These texts become plain text of the Document, never markup: the writers escape, each for its own format.
    environment = FieldsAlone(undefined=StrictUndefined, autoescape=False, keep_trailing_newline=True, finalize=printed)
    environment.filters = {name: _bounded(environment.filters[name]) for name in FILTERS}
    environment.filters["upper"] = lambda value: in_capitals(str(value))
    plain_int = environment.filters["int"]
    environment.filters["int"] = lambda value, *default: plain_int(_plain_figure(value), *default)
    environment.filters["default"] = lambda value, other="", of_false=False: (
        other if isinstance(value, Undefined) or value == "" or (of_false and not value) else value
    )
    environment.tests["defined"] = lambda value: not isinstance(value, Undefined) and value != ""
    environment.tests["undefined"] = lambda value: isinstance(value, Undefined) or value == ""
    return environment


def _plain_figure(value: object) -> object:
    """A figure as plans write it (`Rp 452.750.000,00`, `77,5%`) as Python writes it; anything else as it is."""
    match = re.fullmatch(_FIGURE, value.strip()) if isinstance(value, str) else None
    return value if match is None else undotted(match["whole"] + (match["part"] or ""))


def _bounded(convert: Callable[..., object]) -> Callable[..., object]:
    """A filter that makes no text without end, as `replace` can when it is applied again and again."""

    @wraps(convert)
    def bounded(*arguments: object) -> object:
        result = convert(*arguments)
        if isinstance(result, str) and len(result) > _MAX_FILTERED:
            raise Unfilled(_TOO_LONG)
        return result

    return bounded


def _parsed(text: str) -> nodes.Template:
    """The tree of a template that is made of nothing but what one may be made of. Raises Unfilled, and what Jinja
    raises.
    """
    from jinja2 import nodes

    from rakgen.text.template_nodes import is_letter, takes_texts_for_figures

    if len(text) > _MAX_TEMPLATE:
        raise Unfilled(Words("templatnya terlalu panjang", "it is too long"))
    tree = _environment().parse(text)
    for node in tree.find_all(nodes.Node):
        if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Sub):
            raise Unfilled(_ONE_PART)
        if isinstance(node, nodes.Getitem) and is_letter(node):
            raise Unfilled(_ONE_LETTER)
        if isinstance(node, nodes.CondExpr) and node.expr2 is None:
            node.expr2 = nodes.Const("", lineno=node.lineno)
        if takes_texts_for_figures(node):
            raise Unfilled(_TEXTS_AS_FIGURES)
        kind = type(node).__name__
        named = getattr(node, "name", "")
        if isinstance(node, nodes.Filter):
            refused = "" if named in FILTERS else f"| {named}"
        elif isinstance(node, nodes.Test):
            refused = "" if named in _TESTS else f"is {named}"
        else:
            refused = "" if kind in _FORMS else _SIGNS.get(kind, f"{{% {kind.lower()} %}}")
        if refused:
            raise Unfilled(_NOT_ALLOWED, refused=refused)
    return tree


def chooses(text: str, values: Mapping[str, object], asked: Collection[str]) -> bool:
    """True for a template that says what is printed where some names are empty: a condition on them, `or` or `default`
    comes to a text over these values; and for one that cannot be filled in.
    """
    if is_plain(text):
        return False
    from jinja2 import TemplateError

    try:
        return any(part.render(values).strip() for part in _choices(text, frozenset(asked)))
    except (Unfilled, TemplateError, *_OF_EXPRESSIONS):
        return True


@lru_cache(maxsize=256)
def _choices(text: str, asked: frozenset[str]) -> tuple[Template, ...]:
    """The outermost parts of a template that choose by some names, each as a template of its own."""
    from jinja2 import nodes

    from rakgen.text.template_nodes import choices_in, names_below, tests_in

    environment, found = _environment(), []
    for choice in choices_in(_parsed(text)):
        if asked.intersection(name for test in tests_in(choice) for name in names_below(test)):
            body = choice if isinstance(choice, nodes.Stmt) else nodes.Output([choice], lineno=1)
            tree = nodes.Template([body], lineno=1)
            tree.set_environment(environment)
            found.append(environment.from_string(tree))
    return tuple(found)


@lru_cache(maxsize=256)
def _compiled(text: str) -> Template:
    return _environment().from_string(_parsed(text))


def fill(text: str, values: Mapping[str, object]) -> str:
    """Render one text of a layout over plan fields; plan text inside `values` is never rendered again.

    Raises Unfilled.
    """
    if "{" not in text:
        return text
    if is_plain(text):
        # Most titles are fields, perhaps in capitals; compiling them took longer than printing the document.
        return re.sub(_PLAIN_FIELD, lambda match: _value(match, values), text)
    from jinja2 import TemplateError, UndefinedError

    try:
        result = _compiled(text).render(values)
    except UndefinedError as fault:
        match = re.search(r"'([^']+)' is undefined", str(fault)) or re.search(r"no attribute '([^']+)'", str(fault))
        raise Unfilled(_UNKNOWN, match[1] if match else text, values) from fault
    except (TemplateError, *_OF_EXPRESSIONS) as fault:
        raise Unfilled(_reason(fault)) from fault
    if len(result) > _MAX_LENGTH + len(text) + sum(len(str(value)) for value in values.values()):
        raise Unfilled(_TOO_LONG)
    if sign := re.search(UNPRINTABLE, result):
        code = f"U+{ord(sign[0]):04X}"
        raise Unfilled(
            Words(
                f"hasilnya memuat karakter yang tidak dapat dicetak ({code})",
                f"it holds a character that cannot be printed ({code})",
            )
        )
    return result


def is_plain(text: str) -> bool:
    """True for a text without a template, or whose templates are plain fields: given their values it can always be
    filled in.
    """
    return not re.search(r"\{[{%#]", re.sub(_PLAIN_FIELD, "", text))


def value_of(name: str, values: Mapping[str, object]) -> str:
    """What a plain field of a template says. Raises Unfilled for one that there is not."""
    first, _, rest = name.partition(".")
    group = values.get(first)
    known = {first: group} if not rest else group if isinstance(group, Mapping) else {}
    if first not in values or (rest or first) not in known:
        raise Unfilled(_UNKNOWN, name, values)
    return str(known[rest or first])


def _value(match: re.Match[str], values: Mapping[str, object]) -> str:
    value = value_of(match[1], values)
    return in_capitals(value) if match[2] else value


def check(text: str, available: Iterable[str]) -> Unfilled | None:
    """What is wrong with a template before any plan is printed: its syntax, or a name it cannot know.

    A name of `available` is one of a template's (`tahun`) or that of a field of an item (`indikator.kode`); behind
    `tambahan` any name may follow.
    """
    if "{" not in text:
        return None
    available = list(available)
    try:
        used = _used(text)
    except Unfilled as unfilled:
        return unfilled
    for name in used:
        if is_plain(text) and name == "tambahan":
            return Unfilled(_NO_TEXT, name, [*available, "tambahan.NAMA"])
        if not _is_available(name, available):
            return Unfilled(_UNKNOWN, name, _choices_for(name, available), near=_meant(name, available))
    return None


def names_of(text: str) -> tuple[str, ...]:
    """The names that a template uses, each once, fields of items with their level: `tahun`, `indikator.kode`,
    `indikator.tambahan.jenis`; none where it cannot be read.
    """
    if "{" not in text:
        return ()
    try:
        return tuple(dict.fromkeys(_used(text)))
    except Unfilled:
        return ()


@lru_cache(maxsize=256)
def _used(text: str) -> tuple[str, ...]:
    """The names that a template uses. Raises Unfilled."""
    if is_plain(text):
        return tuple(match[1] for match in re.finditer(_PLAIN_FIELD, text))
    from jinja2 import TemplateError

    from rakgen.text.template_nodes import names_below

    try:
        return tuple(names_below(_parsed(text)))
    except (TemplateError, *_OF_EXPRESSIONS) as fault:
        raise Unfilled(_reason(fault)) from fault


def _is_available(name: str, available: Sequence[str]) -> bool:
    group, free, rest = name.rpartition("tambahan.")
    if free and rest:
        return f"{group}tambahan" in available
    return name in available and not name.endswith(".tambahan")


def _meant(name: str, available: Sequence[str]) -> list[str]:
    """What a name that is not known most likely means: a field with its level left out (`target`) or two levels
    (`indikator.sasaran.uraian`) where few have it, or a slip of a name; [] where none is near.
    """
    from rakgen.text.nearest import OWN_WORD, nearest_words

    parts = name.split(".")
    ends = f".{name}" if len(parts) == 1 else ".".join(parts[-2:]) if len(parts) > 2 else None
    of_levels = [field for field in available if ends and f".{field}".endswith(ends)]
    if 0 < len(of_levels) <= _FEW and f"{name}.uraian" not in available:
        return of_levels
    level, dot, word = name.rpartition(".")
    same = {
        field.rpartition(".")[2]: field for field in available if field.rpartition(".")[0] == level and field != name
    }
    if dot and not same:  # no such level
        return nearest_words(name, [field for field in available if "." in field], most=1)
    return [same[near] for near in nearest_words(word, same, OWN_WORD, most=1)]


_FEW = 3


def _choices_for(name: str, available: Sequence[str]) -> list[str]:
    """What a name that is not known could be: the fields of the item that it names, or else all names without a level,
    and the levels.
    """
    level = name.partition(".")[0] + "."
    fields = [
        field if field != f"{level}tambahan" else f"{field}.NAMA" for field in available if field.startswith(level)
    ]
    groups = dict.fromkeys(field.partition(".")[0] for field in available if "." in field)
    firsts = [next(field for field in available if field.startswith(f"{group}.")) for group in groups]
    levels = [text if (text := f"{field.partition('.')[0]}.uraian") in available else field for field in firsts]
    return fields or [*(field for field in available if "." not in field), *levels]
