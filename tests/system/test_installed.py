"""Where rakgen was installed from, as pip wrote it down, and what stands for a place that no other computer has."""

from __future__ import annotations

import json

from rakgen.scaffold.office import is_source
from rakgen.system.installed import installed_from
from tests.support.each import each

WHEEL = "alat/rakgen-0.1.0-py3-none-any.whl"
COMMIT = {"vcs": "git", "commit_id": "0123abc", "requested_revision": "v0.1.0"}


@each(
    ("recorded", "expected"),
    [
        ({"url": "https://git.kantor.go.id/rakgen.git", "vcs_info": COMMIT}, None),
        ({"url": "https://kantor.go.id/rakgen-0.1.0-py3-none-any.whl", "archive_info": {}}, None),
        ({"url": "file:///home/budi/rakgen", "dir_info": {"editable": True}}, WHEEL),
        ({"url": "file:///home/budi/rakgen-0.1.0-py3-none-any.whl", "archive_info": {}}, WHEEL),
        ({"url": "http://kantor.go.id/rakgen.whl", "archive_info": {}}, WHEEL),
        ({"url": "https://git.kantor.go.id/rakgen.git", "vcs_info": {}}, WHEEL),
        ({}, WHEEL),
        ([], WHEEL),
    ],
)
def test_what_is_recorded_becomes_what_pip_can_install(recorded: object, expected: str | None) -> None:
    found = installed_from(json.dumps(recorded))
    assert is_source(found)
    if expected:
        assert found == expected
    else:
        assert "kantor.go.id" in found and ("git+" not in found or found.endswith("@0123abc"))


def test_a_record_that_cannot_be_read_is_none() -> None:
    assert installed_from("{") == WHEEL


@each("source", ["rakgen.whl", "a/b.tar.gz", "https://a/b.whl#sha256=12", "git+ssh://git@a/b@v1"])
def test_a_place_that_holds_rakgen_is_a_source(source: str) -> None:
    assert is_source(source)
