"""Fields: groups of fields that are prepared apart from those around them."""

from collections.abc import Iterator
from types import NoneType
from typing import Annotated, Any, get_args

import pytest
from pydantic import BaseModel, ValidationError

from rakgen.layout.layout import Layout
from rakgen.model.fields import APART, Fields, Text, Texts
from rakgen.model.realisasi import RealisasiFile
from rakgen.model.rencana import Rencana


class _Inner(Fields):
    text: Text


class _Outer(Fields):
    inner: tuple[Annotated[_Inner, APART], ...] = ()


def test_a_group_apart_is_prepared_with_its_first_value_and_keeps_its_places() -> None:
    _Outer.model_validate({})
    assert not _Inner.__pydantic_complete__
    with pytest.raises(ValidationError) as fault:
        _Outer.model_validate({"inner": ({"text": "a"}, {"text": " "})})
    assert [error["loc"] for error in fault.value.errors()] == [("inner", 1, "text")]
    assert _Outer.model_validate({"inner": ({"text": "a"},)}).inner == (_Inner(text="a"),)


def test_a_plan_a_form_and_a_report_prepare_no_groups_that_few_have() -> None:
    assert _prepared_with(Rencana) == {"Rencana", "Rak", "Pengesahan"}
    assert _prepared_with(Layout) == {"Layout", "PageSpec", "SignatureSpec"}
    assert _prepared_with(RealisasiFile) == {"RealisasiFile", "Record"}


def test_a_text_that_may_be_absent_is_one_type_to_pydantic() -> None:
    unions = [get_args(field.annotation) for model in _below(Fields) for field in model.model_fields.values()]
    assert unions
    assert not [union for union in unions if NoneType in union and (Text in union or Texts in union)]


def test_no_group_of_a_file_copies_a_default_for_each_item_that_does_not_say_the_field() -> None:
    read = [model for model in _below(Fields) if model.__module__.startswith("rakgen.")]
    defaults = [field.default for model in read for field in model.model_fields.values() if not field.is_required()]
    assert () in defaults
    assert [default for default in defaults if isinstance(default, dict | list)] == []
    assert Rencana.model_construct().program is not Rencana.model_construct().program


def _below(model: type[Fields]) -> Iterator[type[Fields]]:
    for derived in model.__subclasses__():
        yield derived
        yield from _below(derived)


def _prepared_with(model: type[BaseModel]) -> set[str]:
    """The models whose checks are part of those of one."""
    model.model_rebuild()
    return _models(model.__pydantic_core_schema__)


def _models(schema: Any) -> set[str]:
    if isinstance(schema, list | tuple):
        return set().union(*map(_models, schema))
    if not isinstance(schema, dict):
        return set()
    own = {schema["cls"].__name__} if schema.get("type") == "model" else set()
    return own.union(*map(_models, schema.values()))
