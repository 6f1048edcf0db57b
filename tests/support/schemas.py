"""The JSON Schemas as they are made, each once in a process and not before a test asks for it."""

from __future__ import annotations

import json
from functools import cache
from typing import Any, Literal

import jsonschema

from rakgen.schema.generate import json_schema


@cache
def schema(kind: Literal["rencana", "layout", "proyek", "realisasi"]) -> dict[str, Any]:
    return dict(json.loads(json_schema(kind)))


@cache
def validator(kind: Literal["rencana", "layout", "proyek", "realisasi"]) -> Any:
    return jsonschema.Draft7Validator(schema(kind))
