"""Faults: pydantic's errors as findings, each by its type and placed at the node that causes it; one cause, one
finding.
"""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Mapping as MappingAbc
from functools import partial
from typing import Any, NamedTuple, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from rakgen.diagnostics import CATALOGUE, Diagnostic, Span, diagnose
from rakgen.model.english import group_in_english
from rakgen.model.fields import Fields
from rakgen.model.guesses import foreign_letters, guess_misplaced, near_field
from rakgen.model.shapes import other_shape
from rakgen.model.suggestions import EXAMPLES, example_of
from rakgen.source import Mapping, Node, Scalar, Sequence, Source
from rakgen.source.spelling import quoted_in_list
from rakgen.text.words import one_of

ChildModels = MappingAbc[str, type[Fields]]
Path = tuple[str | int, ...]

_EXAMPLES = {
    "tahun": (", misalnya `tahun: 2021`", ", for example `tahun: 2021`"),
    "instansi": (" dengan nama kantor", " with the name of the office"),
    "uraian": (" dengan teksnya", " with its text"),
    "rak": (
        " dengan daftar rencananya, tiap butir diawali tanda -",
        " with the list of its plans, each starting with a -",
    ),
    "sasaran": (" dengan daftar sasarannya", " with the list of sasaran"),
    "kolom": (" dengan daftar kolomnya", " with the list of columns"),
    "judul": (" dengan judulnya", " with its title"),
}
_NAMES = {"Proyek": "rakgen.yaml", "Rak": "RAK", "IndikatorSendiri": "indikator tingkat ini"}
_spaced = partial(re.sub, r"(?<=[a-z])(?=[A-Z])", " ")


class _Error(NamedTuple):
    """One error, resolved: where it points, and what stands there."""

    path: Path
    error_type: str
    values: dict[str, str]
    parent: Mapping
    node: Node
    model: type[Fields]
    field: str
    is_item: bool
    """True when `node` is an item of a list, not the value of a field."""


def findings_of(
    details: Iterable[ErrorDetails],
    source: Source,
    model: type[Fields],
    child_models: ChildModels,
    other_models: Iterable[type[Fields]] = (),
) -> list[Diagnostic]:
    """Findings for the errors of one validation. `other_models` are further models whose fields a misplaced one may
    belong to.
    """
    assert source.root is not None
    errors = [error for detail in details for error in _read(detail, source.root, model, child_models)]
    paths_above = {error.path[:length] for error in errors for length in range(len(error.path))}
    # A list whose only items are wrong also counts as too short: the items are the cause.
    errors = [error for error in errors if not (error.error_type == "too_short" and error.path in paths_above)]
    explained = {
        missing_path
        for error in errors
        if error.error_type == "extra_forbidden"
        for missing_path in _meant(error, child_models)
    }
    findings: dict[tuple[object, ...], Diagnostic] = {}
    for error in errors:
        if error.error_type == "missing" and error.path in explained:
            continue
        finding = _finding(error, source, child_models, (model, *other_models))
        # Items of one list with the same fault are one finding with several places.
        fault = (
            (finding.key, error.path[:-1])
            if error.error_type == "model_type" or finding.key == "RAK101.periode"
            else (finding.key, finding.span, str(finding.values))
        )
        earlier = findings.setdefault(fault, finding)
        if earlier is not finding and finding.span is not None and finding.span != earlier.span:
            findings[fault] = Diagnostic(
                earlier.key,
                earlier.path,
                earlier.span,
                earlier.values,
                earlier.severity,
                related=(*earlier.related, finding.span),
            )
    return list(findings.values())


def _read(detail: ErrorDetails, root: Mapping, root_model: type[Fields], child_models: ChildModels) -> Iterator[_Error]:
    path = tuple(step for step in detail["loc"] if step != "[key]")
    parent, node, model, is_item = _follow(root, path, root_model, child_models)
    field = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    error_type, context = detail["type"], dict(detail.get("ctx", {}))
    if error_type == "string_pattern_mismatch":
        kode = "RAK106.aturan" if path[0] == "aturan" else "RAK106.kode"
        error_type = kode if detail["loc"][-1] == "[key]" else "RAK102.kosong"
    others = list(_others(context))
    for fault_type, fault_context in ((error_type, context), *others):
        values = {key: str(value) for key, value in fault_context.items()}
        yield _Error(path, fault_type, values, parent, node, model, field, is_item)


def _others(context: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Further faults of the same value (`jadwal: T5, T6`)."""
    others = context.get("lain")
    if isinstance(others, list):
        del context["lain"]
        yield from others


def _follow(
    root: Mapping, path: Path, root_model: type[Fields], child_models: ChildModels
) -> tuple[Mapping, Node, type[Fields], bool]:
    """Follow an error's path down the nodes: the innermost mapping, the deepest node reached, the model there."""
    parent, model, holder, is_item = root, root_model, root_model, False
    owner, field = root_model, ""
    deepest: Node = root
    for step in path:
        is_item, holder = False, model
        if isinstance(step, int):
            items = owner.item_nodes(field, deepest)
            if step < len(items):
                is_item = isinstance(deepest, Sequence)
                parent = deepest if isinstance(deepest, Mapping) and items[step] is not deepest else parent
                deepest = items[step]
        elif isinstance(deepest, Mapping):
            parent, owner, field = deepest, model, step
            below = deepest.get(step)
            if below is None:
                break
            deepest = below
            if step in child_models and not isinstance(below, Scalar):
                model = _held(model, step) or child_models[step]
        elif (group := _held(owner, field) or child_models.get(field)) and step in group.model_fields:
            model = group  # a text that stands for a group of fields
    if path and isinstance(path[-1], str) and isinstance(deepest, Mapping | Sequence) and path[-1] in child_models:
        # the error is about the field itself (e.g. extra, too short), so the model is the one that holds it
        model = holder
    return parent, deepest, model, is_item


def _held(model: type[Fields], field: str) -> type[Fields] | None:
    """The model of the groups in a field of a model, where its type says one."""
    info = model.model_fields.get(field)
    held = (kind for kind in _flat(info.annotation if info else None) if isinstance(kind, type))
    return next((kind for kind in held if issubclass(kind, Fields)), None)


def _finding(
    error: _Error, source: Source, child_models: ChildModels, root_models: Iterable[type[Fields]]
) -> Diagnostic:
    """One error as a finding, by its type."""
    error_type, node, field = error.error_type, error.node, error.field
    if error_type == "missing":
        return missing(source, node, error.model.printed_name(), field)
    if error_type == "extra_forbidden":
        return _unknown(error, source, child_models, root_models)
    if isinstance(node, Scalar) and not node.text.strip() or error_type in ("RAK102.kosong", "too_short"):
        return _empty(error, source, child_models)
    if error_type in CATALOGUE:
        return _from_catalogue(error, source)
    if isinstance(node, Scalar) and error_type == "literal_error":
        return _other_choices(error, source)
    if isinstance(node, Scalar) and error_type in {"int_type", "int_parsing"}:
        return diagnose(
            "RAK106", source.path, node.span, nilai=node.text, isian=field, harapan="bilangan bulat",
            harapan_en="a whole number", contoh="1",
        )  # fmt: skip
    model = error.model if error.is_item or field not in child_models else child_models[field]
    shape = other_shape(error_type, field, node, model if field in child_models else None, source, error.model)
    if error_type == "literal_error":
        choices = ", ".join(_choices(error.model, field))
        shape |= {"cara": f"Tulis salah satu: {choices}.", "cara_en": f"Write one of: {choices}."}
    return diagnose("RAK103", source.path, node.span, related=(), isian=field, **shape)


def _from_catalogue(error: _Error, source: Source) -> Diagnostic:
    """An error of our own types: its context fills the words of the catalogue's entry of that name."""
    values, entry = dict(error.values), CATALOGUE[error.error_type]
    if "induk" in values:
        values["induk_en"] = group_in_english(values["induk"])
    if error.error_type in EXAMPLES:
        values |= example_of(error.error_type, None)
    values.setdefault("isian", _written_name(error))
    values.setdefault("nilai", error.field)
    key = _with_neighbour(error.error_type, values)
    place = _place(error.node, values)
    if error.error_type in ("RAK106.kode", "RAK106.aturan"):
        place = _key_span(error.parent, error.field) or place
    elif "periode" in error.error_type or error.error_type in ("RAK121.satu", "RAK121.tahun", "RAK106.tahun"):
        # keys of target_periode or target_tahun: the node is what stands under the key
        place = _key_span(error.parent, values["nilai"]) or place
    return Diagnostic(key, source.path, place, values, entry.severity)


def _with_neighbour(key: str, values: dict[str, str]) -> str:
    """The key for a value that is none of some choices, of the variant that names the nearest where there is one."""
    if key != "RAK105":
        return key
    from rakgen.text.nearest import nearest

    near = nearest(values["nilai"].strip(), values["pilihan"].split(", "))
    if near is None:
        return key
    values["mirip"] = near
    return "RAK105.mirip"


def _written_name(error: _Error) -> str:
    """The name of the field as it is typed: a text that stands for a group of fields has that of the group."""
    for key, node in error.parent.entries:
        if node is error.node or (isinstance(node, Sequence) and any(item is error.node for item in node.items)):
            return key.text
    return error.field


def _empty(error: _Error, source: Source, child_models: ChildModels) -> Diagnostic:
    """A field or an item without content: what to put there differs."""
    node, field, path = error.node, error.field, source.path
    if error.is_item:
        return diagnose("RAK102.butir_kosong", path, _dashed(node, source), isian=field)
    key = _key_span(error.parent, field)
    if error.error_type == "too_short" or (field in child_models and error.error_type == "tuple_type"):
        return diagnose("RAK102.daftar_kosong", path, key or node.span, isian=field)
    if key and isinstance(node, Scalar) and node.is_empty:
        after = source.lines[key.end_line - 1][key.end_column - 1 :].lstrip(": ")
        if after.startswith("#"):
            return diagnose("RAK102.komentar", path, key, isian=field)
    return diagnose("RAK102.kosong", path, key or node.span, isian=field)


def _dashed(node: Node, source: Source) -> Span:
    """Where the dash of an empty item stands; the node itself where it was written with [ ]."""
    for line in range(min(node.line, len(source.lines)) - 1, max(node.line - 3, -1), -1):
        text = source.lines[line]
        dash = text.rfind("-", 0, node.column if line == node.line - 1 else None)
        if dash >= 0 and not text[:dash].strip(" -"):
            return Span(line + 1, dash + 1, line + 1, dash + 2)
    return node.span


def _other_choices(error: _Error, source: Source) -> Diagnostic:
    from rakgen.text.nearest import nearest

    node = error.node
    assert isinstance(node, Scalar)
    choices = _choices(error.model, error.field)
    values = {"nilai": node.text, "isian": _written_name(error), "pilihan": ", ".join(choices)}
    by_lower_case = {choice.lower(): choice for choice in choices}
    if near := nearest(node.text.strip().lower(), by_lower_case):
        return diagnose("RAK105.mirip", source.path, node.span, related=(), mirip=by_lower_case[near], **values)
    return diagnose("RAK105", source.path, node.span, related=(), **values)


def missing(source: Source, node: Node | None, parent: str, field: str) -> Diagnostic:
    """RAK102: a group of fields lacks one that it must have; placed where the group begins."""
    place = _place(node, {}) if node is not None else None
    example, example_en = _EXAMPLES.get(field, ("", ""))
    parent = {"Rak": "RAK", "IndikatorSendiri": "Indikator"}.get(parent) or _spaced(parent).capitalize()
    said = {"induk": parent, "induk_en": group_in_english(parent), "contoh": example, "contoh_en": example_en}
    return diagnose("RAK102", source.path, place, related=(), isian=field, **said)


def _unknown(
    error: _Error, source: Source, child_models: ChildModels, root_models: Iterable[type[Fields]]
) -> Diagnostic:
    """An unknown field: misspelt, in letters that only look right, or one that belongs elsewhere."""
    field, path, place = error.field, source.path, _key_span(error.parent, error.field)
    known = _fields(error.model)
    if lookalike := foreign_letters(field, known):
        code_point = f"U+{ord(lookalike[1]):04X}"
        return diagnose("RAK101.huruf", path, place, isian=field, mirip=lookalike[0], tanda=code_point)
    if told := guess_misplaced(field, known, error.parent):
        return diagnose(told[0], path, place, related=(), isian=field, **told[1])
    if pair := _pair(error):
        return diagnose("RAK101.pasangan", path, place, isian=field, contoh=pair)
    owners = _owner(field.lower(), child_models, root_models)
    if owners and field.lower() not in known:
        here = _name(error.model)
        return diagnose(
            "RAK101.tempat", path, place, isian=field, di_sini=here, di_sini_en=group_in_english(here),
            pemilik=one_of(owners, "atau"), pemilik_en=one_of([*map(group_in_english, owners)], "or"),
        )  # fmt: skip
    if near := near_field(field, known):
        return diagnose("RAK101.mirip", path, place, isian=field, mirip=near)
    return diagnose("RAK101", path, place, isian=field, pilihan=", ".join(known))


def _pair(error: _Error) -> str:
    """What `No: nomor` as a whole group of fields most likely means, written out; '' where it is no such pair."""
    pair, entries = error.model.pair, error.parent.entries
    if pair is None or len(entries) != 1 or not (error.field[:1].isupper() or " " in error.field):
        return ""
    name, content = entries[0]
    if not isinstance(content, Scalar) or content.is_empty or name.text.lower() in pair:
        return ""
    heading, text = quoted_in_list(name.text), quoted_in_list(content.text)
    return f"{{{pair[0]}: {heading}, {pair[1]}: {text}}}"


def _meant(error: _Error, child_models: ChildModels) -> Iterator[Path]:
    """Fields that an unknown one explains the lack of: the one it is a misspelling of, or the level it was lifted out
    of.
    """
    near = near_field(error.field, _fields(error.model))
    content = error.model.pair[1] if error.model.pair and _pair(error) else None
    yield from ((*error.path[:-1], name) for name in (near, content) if name)
    for name in _fields(error.model):
        if name in child_models and error.field.lower() in _below(child_models[name], child_models):
            yield (*error.path[:-1], name)


def _below(model: type[Fields], child_models: ChildModels) -> set[str]:
    """The names of groups that can stand somewhere below a model."""
    found: set[str] = set()
    queue = [model]
    while queue:
        new = {name for name in _fields(queue.pop()) if name in child_models} - found
        found |= new
        queue += [child_models[name] for name in new]
    return found


def _owner(field: str, child_models: ChildModels, root_models: Iterable[type[Fields]]) -> list[str]:
    models = dict.fromkeys([*child_models.values(), *root_models])
    return [_name(model) for model in models if field in _fields(model)]


def _name(model: type[Fields]) -> str:
    name = model.printed_name()
    return _NAMES.get(name, _spaced(name).lower())


def _fields(model: type[BaseModel]) -> list[str]:
    return [name for name in model.model_fields if name != "source"]


def _choices(model: type[BaseModel], field: str) -> list[str]:
    """The values a field with a closed set accepts."""
    field_info = model.model_fields.get(field)
    values = [value for value in _flat(field_info.annotation if field_info else None) if isinstance(value, str)]
    return values or ["kesalahan", "peringatan", "informasi", "mati"]


def _flat(annotation: object) -> list[object]:
    arguments = get_args(annotation)
    return [leaf for argument in arguments for leaf in _flat(argument)] if arguments else [annotation]


def _key_span(parent: Mapping, field: str) -> Span | None:
    key = parent.key(field)
    return key.span if key else None


def _within(node: Node, sought: str | None) -> Span:
    """The place of a value, or of a name, in a group; the group itself where neither is there."""
    for entry in node.entries if isinstance(node, Mapping) else ():
        for part in reversed(entry):
            if isinstance(part, Scalar) and part.text.strip() == sought:
                return part.span
    return node.span


def _place(node: Node, values: MappingAbc[str, str]) -> Span:
    """The place of a bad value inside a one-line text (`jadwal: T1, T5` points at T5), else the node's start."""
    sought = values.get("nilai")
    if isinstance(node, Sequence) and "urutan" in values:
        return _within(node.items[int(values["urutan"]) - 1], sought)
    if isinstance(node, Scalar) and node.line == node.end_line and sought:
        start = node.text.find(sought)
        if start >= 0:
            column = node.column + start + (1 if node.style in ("'", '"') else 0)
            return Span(node.line, column, node.line, column + len(sought))
    if isinstance(node, Sequence) and sought:
        for item in node.items:
            if isinstance(item, Scalar) and sought in item.text:
                return _place(item, values)
    if isinstance(node, Mapping):
        place = next((key.span for key, _ in node.entries if key.text.strip() == sought), None)
        place = place or next(
            (value.span for _, value in node.entries if isinstance(value, Scalar) and value.text == sought), None
        )
        named = node.get(values["isian"]) if "isian" in values else None
        return place or (named or (node.entries[0][0] if node.entries else node)).span
    return node.span
