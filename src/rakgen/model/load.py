"""Load: nodes to a validated Rencana or Proyek, every fault placed at the very node that causes it."""

from dataclasses import replace
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from rakgen.diagnostics import Diagnostic, diagnose, errors, told_of
from rakgen.model.fields import SOURCE_KEY, Fields
from rakgen.model.file_kind import kind_of
from rakgen.model.levels import MODELS
from rakgen.model.references import check_references
from rakgen.model.rencana import Pengesahan, Rencana
from rakgen.model.shared import Kop, KopLine
from rakgen.source import Node, Scalar, Sequence, Source, parse

if TYPE_CHECKING:
    from rakgen.model.proyek import Proyek

NodeData = str | tuple["NodeData", ...] | dict[str, Any] | None
M = TypeVar("M", bound=Fields)

_FAULT_LIMIT = 500
"""How many structural faults of one file are told one by one."""
_WRAP_ROUNDS = 4
"""How often a list written without dashes is read as one item, so that what lies in it is checked in the same run."""


def to_plain(node: Node) -> NodeData:
    """A node as plain dicts, tuples and texts; each dict carries its node under `SOURCE_KEY`.

    The line break that ends a block text (`|`, `>`) is not part of the text. Depth is bounded by the source room.
    """
    if isinstance(node, Scalar):
        return node.text.rstrip("\n") if node.style in ("|", ">") else node.text
    if isinstance(node, Sequence):
        return tuple([to_plain(item) for item in node.items])
    plain: dict[str, Any] = {SOURCE_KEY: node}
    for key, value in node.entries:
        plain[key.text] = to_plain(value)
    return plain


class Loaded(NamedTuple):
    """A plan as read: its text and nodes, the plan (None where it cannot be one), and the faults of its structure."""

    source: Source
    rencana: Rencana | None
    faults: list[Diagnostic]

    @property
    def findings(self) -> list[Diagnostic]:
        """What is wrong with the text, then with the structure."""
        return [*self.source.diagnostics, *self.faults]

    @property
    def sound(self) -> Rencana | None:
        """The plan, if nothing that was found is an error."""
        return None if errors(self.findings) else self.rencana


def read_rencana(data: bytes | Source, path: str, proyek: "Proyek | None" = None) -> Loaded:
    """A plan from the bytes of a file that findings call `path`, or as they were parsed; never raises for bad input.
    `proyek` as in `load_rencana`.
    """
    source = parse(data, path) if isinstance(data, bytes) else replace(data, path=path)
    if (other := _other_kind(source)) is not None:
        return Loaded(replace(source, diagnostics=()), None, [other])
    return min((Loaded(way, *load_rencana(way, proyek)) for way in source.readings or (source,)), key=_faultiness)


def _other_kind(source: Source) -> Diagnostic | None:
    """The finding for a file that goes with plans but is none; None for any other."""
    kind = kind_of(source)
    return None if kind in (None, "rencana") else diagnose(f"RAK902.{kind}", source.path)


def _faultiness(way: Loaded) -> tuple[int, int]:
    """How unlikely it is that a file was meant in a way: fields that stand where they cannot weigh most."""
    return sum(finding.code.startswith("RAK10") for finding in way.faults), len(way.findings)


def load_rencana(source: Source, proyek: "Proyek | None" = None) -> tuple[Rencana | None, list[Diagnostic]]:
    """Validate a plan; what `proyek` says is filled in where the plan is silent (registers are joined, the plan's keys
    win).
    """
    rencana, findings = load_fields(source, Rencana)
    if rencana is not None and not findings and any(len(rak.pengesahan) > 1 for rak in rencana.rak):
        rencana, findings = _mended(source, Rencana) or (rencana, findings)
    if (proyek is None or proyek.instansi is None) and _without_instansi(source, findings):
        from rakgen.model.faults import missing

        findings.append(missing(source, source.root, "Rencana", "instansi"))
    if rencana is None:
        return None, findings
    if proyek is not None:
        rencana = _from(rencana, proyek)
    return rencana, findings + check_references(rencana, source.path)


def _without_instansi(source: Source, findings: list[Diagnostic]) -> bool:
    """True when the plan does not name the office, and no misspelt field explains why."""
    if source.root is None or source.root.key("instansi"):
        return False
    return not any(finding.values.get("mirip") == "instansi" for finding in findings)


def load_proyek(source: Source) -> tuple["Proyek | None", list[Diagnostic]]:
    """Validate a project file `rakgen.yaml`, the findings about its text included; an empty one only marks the
    project.
    """
    from rakgen.model.proyek import Proyek

    if [finding.key for finding in source.diagnostics] == ["RAK002"]:
        return Proyek(), []
    proyek, findings = load_fields(source, Proyek)
    return proyek, [*(told_of("proyek", finding) for finding in source.diagnostics), *findings]


def _from(rencana: Rencana, proyek: "Proyek") -> Rencana:
    update: dict[str, object] = {
        "pelaksana": proyek.pelaksana | rencana.pelaksana,
        "misi": {key: misi.model_copy(update={"source": None}) for key, misi in proyek.misi.items()} | rencana.misi,
        "program": proyek.program | rencana.program,
        "istilah": proyek.istilah | rencana.istilah,
    }
    for name in ("instansi", "visi", "tempat", "kertas", "garis_bawah_nama"):
        if getattr(rencana, name) is None:
            update[name] = getattr(proyek, name)
    return rencana.model_copy(update=update)


def load_fields(
    source: Source, model: type[M], child_models: dict[str, type[Fields]] | None = None
) -> tuple[M | None, list[Diagnostic]]:
    """Validate a source as `model`; `child_models` gives the model of each field that holds groups of fields."""
    if source.root is None:
        return None, []
    found, findings = _validated(source, model, child_models)
    mended = _mended(source, model) if child_models is None and findings else None
    return mended or (found, findings)


def _mended(source: Source, model: type[M]) -> tuple[M | None, list[Diagnostic]] | None:
    """The plan read as it was meant where a slip leaves no doubt, with the findings that say so; None where there is no
    such slip.
    """
    from rakgen.model.mending import mend

    slips = mend(source, _models_of_plans()[0])
    if not slips:
        return None
    found, findings = _validated(source, model, None)
    return found, [*slips, *findings]


@cache
def _models_of_plans() -> tuple[dict[str, type[Fields]], tuple[type[Fields], ...]]:
    """The model of each field of a plan or project file that holds groups of fields, and of the files themselves: only
    what is wrong needs them.
    """
    from rakgen.model.proyek import Judging, Proyek

    groups: dict[str, type[Fields]] = {"pengesahan": Pengesahan, "kop": Kop, "baris": KopLine, "capaian": Judging}
    return {**MODELS, **groups}, (Rencana, Proyek)


def _validated(
    source: Source, model: type[M], child_models: dict[str, type[Fields]] | None
) -> tuple[M | None, list[Diagnostic]]:
    assert source.root is not None
    plain = to_plain(source.root)
    try:
        return model.model_validate(plain), []
    except ValidationError as error:
        count = error.error_count()
        if count <= _FAULT_LIMIT:
            details = error.errors(include_url=False, include_input=False)
    from rakgen.model.faults import findings_of

    children, other_models = _models_of_plans() if child_models is None else (child_models, ())
    if count > _FAULT_LIMIT:
        details = _partly(plain, model)
        findings = findings_of(details[:_FAULT_LIMIT], source, model, children, other_models)
        excess = diagnose("RAK008.cacat", source.path, source.root.span, banyak=str(count), batas=str(_FAULT_LIMIT))
        return None, [*findings, excess]
    details += _as_list(details, plain, model, children)
    return None, findings_of(details, source, model, children, other_models)


def _partly(plain: NodeData, model: type[Fields]) -> list[ErrorDetails]:
    """The errors of a plan cut down to the first fields and items of each group: all of them might not fit the
    memory.
    """
    try:
        model.model_validate(_pruned(plain))
    except ValidationError as error:
        return error.errors(include_url=False, include_input=False)
    return []


def _pruned(plain: NodeData) -> Any:
    if isinstance(plain, dict):
        return {
            key: _pruned(content) if key != SOURCE_KEY else content
            for key, content in islice(plain.items(), _FAULT_LIMIT)
        }
    return tuple(_pruned(content) for content in plain[:_FAULT_LIMIT]) if isinstance(plain, tuple) else plain


def _as_list(
    details: list[ErrorDetails], plain: NodeData, model: type[Fields], child_models: dict[str, type[Fields]]
) -> list[ErrorDetails]:
    """Errors inside lists that were written without dashes; each such list is read as if it had one item."""
    new = details
    further: list[ErrorDetails] = []
    for _ in range(_WRAP_ROUNDS):
        if not any(
            _wrapped(plain, detail["loc"])
            for detail in new
            if detail["type"] == "tuple_type" and detail["loc"][-1] in child_models
        ):
            break
        seen = {(detail["loc"], detail["type"]) for detail in (*details, *further)}
        try:
            model.model_validate(plain)
        except ValidationError as error:
            all_details = error.errors(include_url=False, include_input=False)
            new = [detail for detail in all_details if (detail["loc"], detail["type"]) not in seen]
            further += new
        else:
            break
    # A path through an item that is not there leads to the group itself (see faults._follow).
    return further


def _wrapped(plain: NodeData, path: tuple[int | str, ...]) -> bool:
    """Put the group at the end of a path into a list of one; False when there is none."""
    container: Any = plain
    for step in path[:-1]:
        try:
            container = container[step]
        except (
            KeyError,
            IndexError,
            TypeError,
        ):  # a step that a function put there, such as the list around a single value
            return False
    if not isinstance(container, dict) or not isinstance(container.get(str(path[-1])), dict):
        return False
    container[str(path[-1])] = (container[str(path[-1])],)
    return True
