"""The manifest is read whatever it holds, written whole, and never leads out of its folder."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rakgen.diagnostics import Span, diagnose
from rakgen.incremental.manifest import (
    NAME,
    BuiltEntry,
    PrintedWith,
    key_of,
    plan_of,
    read_manifest,
    seen_from,
    write_manifest,
)
from tests.support.each import each

ENTRY = BuiltEntry(
    {"rencana": "a" * 32, "layout rak-triwulan": "bawaan"},
    PrintedWith(("rak-triwulan",), ("../templates/logo.png",), True),
    {"2021.docx": "b" * 32},
    "kantor",
    "c" * 32,
    {"d" * 12: "peringatan"},
    (diagnose("RAK952", "plans/2021.yaml", Span(1, 2, 3, 4), banyak="3"),),
)


def office(folder: Path) -> tuple[Path, str]:
    """An output folder beside a plan, and that plan's key."""
    plan, output = folder / "plans" / "2021.yaml", folder / "build"
    for path in (plan.parent, output):
        path.mkdir()
    plan.write_text("")
    return output, key_of(seen_from(output, plan), "order")


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    output, key = office(tmp_path)
    assert write_manifest(output, {key: ENTRY}) is None
    assert read_manifest(output) == {key: ENTRY._replace(remarks=(ENTRY.remarks[0]._replace(related=()),))}
    assert plan_of(key) == "../plans/2021.yaml"


def test_an_entry_stays_beside_those_of_other_runs_while_it_holds(tmp_path: Path) -> None:
    output, key = office(tmp_path)
    write_manifest(output, {key: ENTRY})
    other, third = key.replace("order", "other"), key.replace("order", "third")
    write_manifest(output, {other: ENTRY._replace(documents={"2021.pdf": "e" * 32})})
    assert set(read_manifest(output)) == {key, other}
    write_manifest(output, {third: ENTRY._replace(documents={"2021.docx": "f" * 32})})
    assert set(read_manifest(output)) == {other, third}, "2021.docx is another one now"
    (tmp_path / "plans" / "2021.yaml").unlink()
    write_manifest(output, {})
    assert read_manifest(output) == {}


BROKEN: list[Callable[[Any], object]] = [
    lambda data: data.update(rakgen=2),
    lambda data: data.update(entries=[]),
    lambda data: data.pop("entries"),
    lambda data: next(iter(data["entries"].values())).update(documents={"../keluar.docx": "b"}),
    lambda data: next(iter(data["entries"].values())).update(documents={"2021.docx": ""}),
    lambda data: next(iter(data["entries"].values())).update(documents={}),
    lambda data: next(iter(data["entries"].values())).update(inputs=None),
    lambda data: next(iter(data["entries"].values())).update(uses=3),
    lambda data: next(iter(data["entries"].values())).pop("group"),
    lambda data: next(iter(data["entries"].values())).update(remarks=[["RAK952", "p", None, {}, "informasi"]]),
    lambda data: next(iter(data["entries"].values())).update(remarks=[["RAK000", "p", None, {}, "informasi"]]),
    lambda data: next(iter(data["entries"].values())).update(remarks=[["RAK952", "p", [1], {"banyak": "3"}, "x"]]),
    lambda data: next(iter(data["entries"].values())).update(remarks=[["RAK952", "p", None, {"banyak": "3"}, "x"]]),
]


@each("harm", BROKEN)
def test_what_says_something_else_is_no_entry(tmp_path: Path, harm: Callable[[Any], object]) -> None:
    output, key = office(tmp_path)
    write_manifest(output, {key: ENTRY})
    data = json.loads((output / NAME).read_text())
    entries = data["entries"]
    harm(data)
    (output / NAME).write_text(json.dumps(data))
    assert read_manifest(output) == {}
    if data.get("entries") is entries and data["rakgen"] == 1:
        entries["z"] = json.loads(json.dumps(ENTRY._asdict() | {"uses": ENTRY.uses._asdict(), "remarks": []}))
        (output / NAME).write_text(json.dumps(data))
        assert set(read_manifest(output)) == {"z"}, "one that is damaged keeps no other from being read"


@each(
    "content",
    [
        b"",
        b"\0" * 9,
        b"[" * 100_000,
        b'{"rakgen": 1, "entries": ' + b'{"a":' * 5000,
        b"\xff\xfe{",
        b"1" * 5000,
        b"null",
    ],
)
def test_any_bytes_are_a_manifest_without_entries(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    assert read_manifest(tmp_path) == {}


def test_a_manifest_whose_bytes_were_changed_is_read_or_not_but_raises_nothing(tmp_path: Path) -> None:
    output, key = office(tmp_path)
    write_manifest(output, {key: ENTRY})
    whole, source = (output / NAME).read_bytes(), random.Random(7)
    for _ in range(200):
        data = bytearray(whole)
        for _ in range(source.randint(1, 4)):
            data[source.randrange(len(data))] = source.randrange(256)
        (output / NAME).write_bytes(data[: source.choice([len(data), source.randrange(len(data))])])
        assert all(isinstance(entry, BuiltEntry) for entry in read_manifest(output).values())
    assert write_manifest(output, {key: ENTRY}) is None
    assert set(read_manifest(output)) >= {key}


def test_a_link_is_neither_followed_nor_replaced(tmp_path: Path) -> None:
    output, key = office(tmp_path)
    other = tmp_path / "milik-saya.json"
    write_manifest(output, {key: ENTRY})
    (output / NAME).rename(other)
    before = other.read_bytes()
    (output / NAME).symlink_to(other)
    fault = write_manifest(output, {key: ENTRY})
    assert fault is not None and fault.key == "RAK904.catatan" and fault.severity == "informasi"
    assert other.read_bytes() == before and read_manifest(output) == {}


def test_what_is_no_file_is_not_waited_for_and_told(tmp_path: Path) -> None:
    output, key = office(tmp_path)
    os.mkfifo(output / NAME)
    assert read_manifest(output) == {}
    fault = write_manifest(output, {key: ENTRY})
    assert fault is not None and fault.key == "RAK904.catatan"
    (output / NAME).unlink()
    (output / NAME).mkdir()
    assert read_manifest(output) == {}
    fault = write_manifest(output, {key: ENTRY})
    assert fault is not None and "folder" in fault.message()
