"""The table of levels says what the models say: which lists of items each holds."""

from __future__ import annotations

from typing import get_args

from rakgen.model import Aksi, Butir
from rakgen.model.levels import BELOW, LEVELS, MODELS, level_of


def parts(annotation: object) -> list[object]:
    return [annotation, *(part for argument in get_args(annotation) for part in parts(argument))]


def test_each_level_holds_what_its_model_holds() -> None:
    for level in LEVELS:
        held = [
            name
            for name, field in level.model.model_fields.items()
            if any(isinstance(part, type) and issubclass(part, Butir | Aksi) for part in parts(field.annotation))
        ]
        assert held == list(BELOW[level.name])
        for name in held:
            models = [part for part in parts(level.model.model_fields[name].annotation) if isinstance(part, type)]
            assert any(issubclass(MODELS[name], part) and issubclass(part, Butir | Aksi) for part in models)
        assert level_of(level.model) == level.name == level.model.__name__.replace("SubK", "Sub_K").lower()
