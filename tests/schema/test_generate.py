"""The JSON Schemas say what the loader says: plans that load are valid, plans it refuses are not."""

from __future__ import annotations

import copy
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from rakgen.layout.layout import Layout
from rakgen.layout.library import CHILD_MODELS
from rakgen.model import Rencana, load_fields
from rakgen.model.proyek import Proyek
from rakgen.source import parse
from tests.support.each import each
from tests.support.plans import EXAMPLES, ROOT
from tests.support.schemas import schema, validator
from tests.support.seeds import some

FILES = {name: f"schemas/{name}.schema.json" for name in ("rencana", "layout", "proyek", "realisasi")}
RENCANA = [
    ROOT / "plans" / "2021.yaml",
    *EXAMPLES,
    *(ROOT / "tests" / "data").rglob("*.yaml"),
]
RENCANA = sorted(
    path for path in RENCANA if path.name != "rakgen.yaml" and path.parent.name not in ("layouts", "forms")
)
LAYOUT = sorted(
    [
        *(ROOT / "templates" / "layouts").glob("*.yaml"),
        *(ROOT / "tests" / "data").rglob("layouts/*.yaml"),
        *(ROOT / "tests" / "data" / "forms").glob("*.yaml"),
    ]
)


def valid(kind: str, content: object) -> bool:
    return not list(validator(kind).iter_errors(content))


def loads(kind: str, content: object) -> bool:
    """What the loader says of the same fields, written as YAML."""
    source = parse(yaml.safe_dump(content, allow_unicode=True, default_style='"').encode(), "x.yaml")
    model, children = {"rencana": (Rencana, None), "proyek": (Proyek, None), "layout": (Layout, CHILD_MODELS)}[kind]
    loaded, findings = load_fields(source, model, children)  # type: ignore[type-var]
    return loaded is not None and not findings and not source.diagnostics


def text_tree(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def typed_tree(path: Path) -> Any:
    """As an editor reads it: numbers and yes/no values resolved, dates as text."""
    loader = type("Loader", (yaml.SafeLoader,), {})
    loader.yaml_implicit_resolvers = {
        key: [(tag, pattern) for tag, pattern in pairs if tag != "tag:yaml.org,2002:timestamp"]
        for key, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    return json.loads(json.dumps(yaml.load(path.read_text(encoding="utf-8"), Loader=loader)))


@pytest.mark.slow
@pytest.mark.parametrize("kind", FILES)
def test_the_schema_is_draft_07_and_the_committed_file_is_up_to_date(kind: str) -> None:
    jsonschema.Draft7Validator.check_schema(schema(kind))
    assert schema(kind)["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert json.loads((ROOT / FILES[kind]).read_text(encoding="utf-8")) == schema(kind), f"rakgen schema {kind}"


@each("kind", FILES)
def test_every_field_is_described_in_indonesian(kind: str) -> None:
    bare = [
        f"{name}.{field}"
        for name, definition in {"": schema(kind), **schema(kind)["definitions"]}.items()
        for field, rule in definition.get("properties", {}).items()
        if not rule.get("description")
    ]
    assert bare == []


def groups(value: Any) -> Iterator[dict[str, Any]]:
    """Every group of a schema, its registers of fields too."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from groups(inner)


@each("kind", FILES)
def test_an_editor_says_a_sentence_where_it_would_print_a_pattern(kind: str) -> None:
    forms = [group for group in groups(schema(kind)) if isinstance(group.get("pattern"), str)]
    sentences = {group.get("patternErrorMessage", "") for group in forms}
    registers = [group for group in groups(schema(kind)) if isinstance(group.get("patternProperties"), dict)]
    sentences |= {group.get("errorMessage", "") for group in registers}
    assert len(forms) > 10 and len(sentences) > 3
    assert [said for said in sentences if not re.fullmatch(r"[A-Z][^\\^$?*]{15,110}\.", said)] == []


@pytest.mark.slow
@each("path", RENCANA)
def test_plans_are_valid_as_text_and_as_an_editor_reads_them(path: Path) -> None:
    assert valid("rencana", text_tree(path))
    assert valid("rencana", typed_tree(path))


@pytest.mark.slow
@each("path", LAYOUT)
def test_layouts_are_valid(path: Path) -> None:
    assert valid("layout", text_tree(path))
    assert valid("layout", typed_tree(path))


SMALL_PLAN: dict[str, Any] = {
    "versi": "1",
    "instansi": "Kantor",
    "tahun": "2021",
    "tempat": "Maju",
    "pelaksana": {"a": "Unit A"},
    "program": {"p": {"uraian": "Program P", "anggaran": "1.000.000"}, "q": "Program Q"},
    "rak": [
        {
            "kode": "k",
            "layout": ["rak-bulanan", "pk"],
            "perubahan": "1",
            "pengesahan": {"tanggal": "2021-03-01", "jabatan": ["KETUA,", "X"], "nama": "N"},
            "sasaran": [
                {
                    "uraian": "S",
                    "pengecualian": {"RAK205": "alasan"},
                    "indikator": [
                        {
                            "uraian": "I",
                            "target": "25%",
                            "target_periode": {"T1": "5%", "T4": "25%"},
                            "kumulatif": "ya",
                            "arah": "naik",
                            "tambahan": {"jenis": "IKU", "progres": {"T1": "1"}},
                            "kegiatan": [
                                {
                                    "kode": "g",
                                    "uraian": "K",
                                    "jadwal": "T2-T4",
                                    "pelaksana": "a",
                                    "program": "p",
                                    "anggaran": "Rp 1.000.000,00",
                                    "anggaran_periode": {"T1": "500.000"},
                                    "keluaran": [{"uraian": "O", "target": "1"}],
                                    "aksi": ["satu", {"uraian": "dua", "jadwal": "Mei"}],
                                },
                                {"rujukan": "g"},
                            ],
                        }
                    ],
                }
            ],
        }
    ],
}
SMALL_LAYOUT: dict[str, Any] = {
    "judul": ["A"],
    "nomor_kolom": {"pola": "({n})", "di": "atas-daun"},
    "daun": "bawah",
    "halaman": {"kertas": "A4", "margin": "15mm", "ukuran": "9pt"},
    "jumlah": "JUMLAH",
    "kop": {"logo": "a.png", "baris": ["X", {"teks": "Y", "gaya": "biasa"}]},
    "pengesahan": "kanan",
    "baris_kelompok": [{"tingkat": "sasaran", "warna": "DDEBF7"}],
    "kolom": [
        {"judul": "NO", "isi": "nomor", "pola": "{n}.", "per": "baris"},
        {"judul": "M", "isi": "kosong", "nomor": {"pola": "x", "mulai": "3"}},
        {"judul": "B", "isi": ["kegiatan.program", {"isi": "kegiatan.uraian", "gaya": "tebal", "sekali": "sasaran"}]},
        {
            "judul": "C",
            "periode": "bulan",
            "kelompok": "triwulan",
            "isi": "kegiatan.jadwal",
            "bentuk": "arsir",
            "lebar": "5mm",
        },
        {"judul": "D", "kolom": [{"judul": "E", "hitung": "jumlah", "dari": "kegiatan.anggaran", "desimal": "2"}]},
    ],
}
VALUES = [
    "",
    "x",
    "ya",
    "T5",
    "T1-T3",
    "Smarch",
    "semua",
    "2021-02",
    "9 9",
    "-",
    "1.000",
    "1,000",
    "rak",
    [],
    ["a"],
    ["a", []],
    {},
    {"x": "y"},
    {"T1": "1"},
    "naik",
    "A4",
    "nomor",
    "F00F00",
]


def places(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    for key in node if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ():
        yield from places(node[key], (*path, key))


def mutate(tree: Any, source: random.Random) -> Any:
    tree = copy.deepcopy(tree)
    path = source.choice([path for path in places(tree) if path])
    parent = tree
    for key in path[:-1]:
        parent = parent[key]
    match source.randrange(4):
        case 0:
            del parent[path[-1]]
        case 1 if isinstance(parent, dict):
            parent[source.choice(["urain", "kegiatan", "sasaran", "isi", "jadwal", "kolom", "RAK999"])] = parent.pop(
                path[-1]
            )
        case _:
            parent[path[-1]] = source.choice(VALUES)
    return tree


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "start"), [("rencana", SMALL_PLAN), ("layout", SMALL_LAYOUT)])
def test_mutated_trees_are_valid_when_they_load(kind: str, start: Any) -> None:
    """What the loader accepts the schema accepts; what it refuses the schema refuses, but for what only reading can
    tell.
    """
    assert valid(kind, start) and loads(kind, start)
    source = random.Random(1)
    refused = seen = 0
    for _ in range(some(400)):
        tree = mutate(start, source)
        if loads(kind, tree):
            assert valid(kind, tree), tree
        else:
            refused += 1
            seen += not valid(kind, tree)
    assert refused > some(400) / 4
    assert seen / refused > 0.97


@each(
    ("kind", "content"),
    [
        ("rencana", {}),
        ("rencana", {"instansi": "K", "tahun": "2021", "rak": []}),
        ("rencana", {"instansi": "K", "tahun": "21", "rak": [{"sasaran": [{"uraian": "S"}]}]}),
        (
            "rencana",
            {
                "instansi": "K",
                "tahun": 2021,
                "rak": [{"sasaran": [{"uraian": "S"}], "tujuan": [{"sasaran": [{"uraian": "S"}]}]}],
            },
        ),
        ("rencana", {"instansi": "K", "tahun": 2021, "raks": []}),
        ("rencana", {"instansi": None, "tahun": 2021, "rak": [{"sasaran": [{"uraian": "S"}]}]}),
        ("layout", {"judul": "A"}),
        ("layout", {"judul": "A", "kolom": [{"judul": "B"}]}),
        ("layout", {"judul": "A", "kolom": [{"judul": "B", "isi": "sasaran.urain"}]}),
        ("proyek", {"instansi": "K", "aturan": {"RAK205": "keras"}}),
        ("proyek", {"aturan": {"205": "mati"}}),
    ],
)
def test_faults_are_refused(kind: str, content: object) -> None:
    assert not valid(kind, content)
    assert not loads(kind, content)


def test_every_file_that_is_read_as_an_example_names_its_schema() -> None:
    for path in (file for folder in ("plans", "realisasi") for file in (ROOT / folder).rglob("*.yaml")):
        of_what = "realisasi" if "realisasi" in path.parts else "proyek" if path.name == "rakgen.yaml" else "rencana"
        first = path.read_text(encoding="utf-8").split("\n")[0]
        assert first.startswith("# yaml-language-server: $schema="), path
        assert (path.parent / first.partition("=")[2]).resolve() == ROOT / FILES[of_what], path
