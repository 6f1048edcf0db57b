"""Contents: what a cell prints - one field, several beneath one another, or others on the rows of each level."""

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Annotated, Any, ClassVar

from pydantic_core import PydanticCustomError

from rakgen.document.amounts import AMOUNTS, is_amount
from rakgen.layout.calculation import NAME, period_named
from rakgen.layout.fields import (
    BY_PERIODE,
    BY_TAHUN,
    EMPTY,
    LEVEL_FIELDS,
    LEVELS,
    NUMBER,
    PERIODE,
    FormLevel,
    is_known,
    is_template,
    split_content,
    written_field,
)
from rakgen.layout.values import Bullet, FontStyle
from rakgen.model import Fields, Periode
from rakgen.model.fields import SOURCE_KEY, EachAlone, Parsed
from rakgen.model.jadwal import periods_meant
from rakgen.model.text import only_text
from rakgen.source import Mapping, Node, items_of
from rakgen.text.templates import RAK_FIELDS

COUNTED = tuple(f"{level}.{name}" for name in AMOUNTS for level in LEVELS if name in LEVEL_FIELDS[level])
"""Contents that hold numbers, besides free fields: those that are most often counted with first."""
QUOTED_GROUP = r"\s*\{\s*[A-Za-z_]+\s*:[^{}]*\}\s*"
"""Fields between braces that stand in quotes, and so are a text."""


def _content(value: Any) -> Any:
    """What a column prints; templates are checked with those of the rest of the layout."""
    if only_text(value) in (NUMBER, EMPTY, PERIODE) or is_template(value):
        if "{" in value and re.fullmatch(QUOTED_GROUP, value):
            raise PydanticCustomError("RAK515.isi", "isi", {"nilai": value})
        return value
    if not is_known(value):
        key, said = of_period(value) or _several(value) or _sum_of(value) or _near_content(value)
        raise PydanticCustomError(key, "isi", {"isi": value, "nilai": value} | said)
    return value


def _counted(value: Any) -> Any:
    """What a computed column can count with: a field of the plan, or the name of a column."""
    if NAME.fullmatch(only_text(value)) and value not in (NUMBER, EMPTY, PERIODE, *LEVELS):
        return value
    if period_named(value):
        return value  # told beside the function
    name, _, part = value.partition(".")
    said = {"isi": value, "nilai": value}
    is_field = not is_template(value) and is_known(value)
    if not is_field or not is_amount(value):
        if found := of_period(value):
            raise PydanticCustomError(found[0], "dari", said | found[1])
        if several := _several(value):
            raise PydanticCustomError("RAK502.daftar", "dari", said | several[1])
        key = "RAK502.hitung" if is_field or name not in LEVELS or not part else "RAK502"
        raise PydanticCustomError(key, "dari", said | {"pilihan": _near_amounts(value)})
    return value


def _near_amounts(value: str) -> str:
    """The fields that hold numbers which may be meant by a text: those of its level first."""
    from rakgen.text.nearest import nearest_words

    level, _, field = value.partition(".")
    own = [counted for counted in COUNTED if counted.startswith(f"{level}.")]
    near = nearest_words(value[:60], own or COUNTED) if field and not is_known(value) else ()
    return ", ".join(
        f"`{field_name}`" for field_name in near or own[:_SHOWN] or ("indikator.target", "kegiatan.anggaran")
    )


_SHOWN = 4  # fields that are named where none is near


def of_period(value: str) -> tuple[str, dict[str, str]] | None:
    """The key of the fault of a field with a period behind it (`kegiatan.anggaran.T2`) and how that period is said;
    None for anything else.
    """
    *names, part = value.split(".")
    if len(names) != 2 or names[1] == "tambahan" or (meant := periods_meant(part)) is None:
        return None
    kind, said = meant
    field = _by_periods(".".join(names), kind)
    return ("RAK502.periode", {"isian": field, "periode": kind.word, "bagian": said}) if field else None


def _by_periods(field: str, kind: Periode) -> str:
    """The field that says for each period of a kind what this one says, perhaps of the year; '' where there is none."""
    stem = field.removesuffix("_periode").removesuffix("_tahun")
    if kind is not Periode.TAHUN:
        return next((name for name in (f"{stem}_periode", stem) if name in BY_PERIODE), "")
    by_years = (f"{stem}_tahun", *(f"{stem}{end}" for end in ("_periode", "") if f"{stem}{end}".endswith(_BY_YEARS)))
    return next((name for name in by_years if name in BY_PERIODE | BY_TAHUN), "")


_BY_YEARS = (".anggaran_periode", ".jadwal")


def _several(value: str) -> tuple[str, dict[str, str]] | None:
    """The key of the fault of several fields in one content, and how they are said; None for anything else."""
    names = re.findall(r"[a-z_]+\.[a-z_]+", value[: _LONGEST_CONSTANT * 2])
    if len(names) < 2 or not all(map(is_known, names)):
        return None
    beside = " ".join(f"{{{{ {name} }}}}" for name in names)
    return "RAK502.beberapa", {"daftar": f"[{', '.join(names)}]", "contoh": f'"{beside}"'}


def _sum_of(value: str) -> tuple[str, dict[str, str]] | None:
    """The key of the fault of an amount of a level that has none of its own, and how that of the kegiatan below it is
    said; None for anything else.
    """
    level, field = split_content(value)
    of_kegiatan = f"kegiatan.{field}"
    is_above = level in LEVELS and LEVELS.index(level) < LEVELS.index("kegiatan")
    if not is_above or of_kegiatan not in _MONEY:
        return None
    return "RAK502.jumlah", {"tingkat": level, "isian": field, "contoh": of_kegiatan}


_MONEY = ("kegiatan.anggaran", "kegiatan.anggaran_periode", "kegiatan.realisasi_anggaran")


def _near_content(value: str) -> tuple[str, dict[str, str]]:
    """The key of the fault of an unknown content and what could be meant: fields, or the text itself where none is
    near.
    """
    from rakgen.text.nearest import nearest_words

    contents = [NUMBER, EMPTY, *(f"{level}.{field}" for level in LEVELS for field in sorted(LEVEL_FIELDS[level]))]
    near = list(dict.fromkeys([*_meant(value), *nearest_words(value[:60], contents)]))[:_NEAR]
    is_own = value in RAK_FIELDS and value not in LEVELS and not any(value in LEVEL_FIELDS[level] for level in LEVELS)
    is_text = is_own or (not near and split_content(value)[0] not in LEVELS)
    shown = near if near and not is_own else ["kegiatan.uraian", "indikator.target", "indikator.tambahan.NAMA"]
    said = {"pilihan": ", ".join(f"`{content}`" for content in shown)}
    constant = f'"{{{{ {value} }}}}"' if value in RAK_FIELDS else _constant(value)
    return ("RAK502.teks", said | {"contoh": constant}) if is_text else ("RAK502", said)


def _meant(value: str) -> list[str]:
    """The fields that a content means by words that other forms use, or by a level alone: its text."""
    from rakgen.model.guesses import near_field

    name, dot, field = value[:60].partition(".")
    level = name.strip().lower() if name.strip().lower() in LEVELS else None
    if level is None:
        words = name.strip().lower()
        own = [f"{level_name}.{words}" for level_name in _USUAL if words in LEVEL_FIELDS[level_name]]
        level = near_field(name, list(LEVELS)) if not dot and not own else None
        return [f"{level}.uraian"] if level else own
    if dot and (level, field) == ("kegiatan", "indikator"):
        return ["kegiatan.keluaran"]  # what a kegiatan is measured by
    lower = [name for name in LEVELS[LEVELS.index(level) + 1 :] if field in LEVEL_FIELDS[name] and name != "program"]
    guess = near_field(field, sorted(LEVEL_FIELDS[level])) if dot else "uraian"
    return [f"{name}.{field}" for name in lower[:1]] + ([f"{level}.{guess}"] if guess else [])


_USUAL = ("kegiatan", "indikator", "program", "sasaran", "keluaran")
_NEAR = 3  # fields that are named
_LONGEST_CONSTANT = 60  # characters of an example


def _constant(text: str) -> str:
    """A text as the template that prints it on every row, as YAML."""
    if len(text) > _LONGEST_CONSTANT or re.search(r"[\n\\\"]", text):
        text = "TEKS"
    return f"\"{{{{ '{text}' }}}}\"" if "'" not in text else f"'{{{{ \"{text.replace(chr(39), chr(39) * 2)}\" }}}}'"


ContentName = Annotated[str, Parsed(_content)]
CountedName = Annotated[str, Parsed(_counted)]


def of_several(field: str, per: str) -> PydanticCustomError:
    """The fault of a field of which one item of a higher level may have several: they may be added up where they are
    figures, and of keluaran one cell holds all.
    """
    level, name = split_content(field)
    said, listed = {"isi": field, "nilai": "per", "per": per}, f"{per}.{level}"
    if is_amount(field):
        return PydanticCustomError("RAK514", "per", said)
    if (level, name) == ("keluaran", "uraian") and is_known(listed):
        return PydanticCustomError("RAK514.daftar", "per", said | {"contoh": listed})
    return PydanticCustomError("RAK514.teks", "per", said)


class ColumnContent(Fields):
    """One content of a cell: a plan field, how it is set, what stands before and after it.

    `sekali` prints it only where it differs from the row above within the same item of that level; `tingkat` is the
    level of an outline on whose rows it stands.
    """

    noun: ClassVar[str] = "Isi"

    isi: ContentName
    gaya: FontStyle = "biasa"
    butir: Bullet | None = None
    awalan: str = ""
    akhiran: str = ""
    sekali: FormLevel | None = None
    tingkat: FormLevel | None = None

    @cached_property
    def is_template(self) -> bool:
        """True for a template over fields, which is no field itself."""
        return is_template(self.isi)

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """The plan fields it prints, free ones with their name: its own, or those that a template names."""
        if not self.is_template:
            return () if self.isi in (NUMBER, EMPTY, PERIODE) else (self.isi,)
        from rakgen.text.templates import names_of

        return tuple(name for name in names_of(self.isi) if is_known(name))

    @cached_property
    def written(self) -> str:
        """The field of the plan, as it is typed, that holds what it prints, where it is one field."""
        return written_field(split_content(self.isi)[1])

    @cached_property
    def level(self) -> int:
        """Index in LEVELS of the lowest level of which it prints a field; -1 for a constant."""
        return max((LEVELS.index(split_content(field)[0]) for field in self.fields), default=-1)


def contents(value: Any) -> Any:
    """One content or a list of them, or contents by the levels of an outline; a bare field is a content without
    style. Raises PydanticCustomError: RAK101 for what is no level, RAK530.strip for levels as items of a list.
    """
    if isinstance(value, dict) and not _is_group(value):
        by_level = {level: content for level, content in value.items() if level != SOURCE_KEY}
        _check_levels(list(by_level))
        return tuple(
            {**content, "tingkat": level} if isinstance(content, dict) else content
            for level, listed in by_level.items()
            for content in _listed(listed)
        )
    listed = value if isinstance(value, tuple | list) else (value,)
    for number, content in enumerate(listed, 1):
        if isinstance(content, dict) and not _is_group(content) and len(content) > 1:
            level = next(key for key in content if key != SOURCE_KEY)
            raise PydanticCustomError("RAK530.strip", "isi", {"nilai": level, "urutan": str(number)})
    return _listed(value)


_listed = EachAlone("isi")
"""One content or a list of them, each as its fields; what is neither stays as it is."""


def content_nodes(node: Node) -> Sequence[Node]:
    """The nodes of the contents of a cell, in the order in which `contents` gives them."""
    if isinstance(node, Mapping) and not _is_group({key.text: None for key, _ in node.entries}):
        return [content for _, listed in node.entries for content in items_of(listed)]
    return items_of(node)


def _is_group(value: dict[str, Any]) -> bool:
    """True for the fields of one content, perhaps misspelt; False for levels of an outline."""
    keys = [key for key in value if key != SOURCE_KEY]
    if "isi" in keys or any(key in LEVELS for key in keys):
        return "isi" in keys
    from rakgen.text.nearest import nearest

    fields = ColumnContent.model_fields
    return any(key in fields or (not nearest(key, LEVELS) and nearest(key, fields)) for key in keys)


def _check_levels(keys: Sequence[str]) -> None:
    from rakgen.model.guesses import near_field

    faults = []
    for key in keys:
        if key not in LEVELS:
            near = near_field(key, list(LEVELS))
            said = {"mirip": near} if near else {"pilihan": f"isi, {', '.join(LEVELS)}"}
            faults.append(("RAK101.mirip" if near else "RAK101", {"isian": key, "nilai": key, **said}))
    if faults:
        code, values = faults[0]
        raise PydanticCustomError(code, "isi", {**values, "lain": faults[1:]})
