"""rakgen schema: prints the published JSON Schemas."""

from __future__ import annotations

import json

import jsonschema
from click.testing import CliRunner

from rakgen.cli import cli


def test_the_schema_of_reports_is_printed() -> None:
    printed = json.loads(CliRunner().invoke(cli, ["schema", "laporan"]).stdout)
    jsonschema.Draft7Validator.check_schema(printed)
    assert printed["title"] == "Laporan JSON rakgen check"
