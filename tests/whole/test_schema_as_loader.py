"""The JSON Schema of plans and the loader agree: on faults, on spellings of values, on plan trees nobody wrote."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from rakgen.model import Rencana, load_fields
from rakgen.model.proyek import Proyek
from rakgen.source import parse
from tests.support.bad_plans import CASES
from tests.support.each import each
from tests.support.plans import ROOT
from tests.support.schemas import validator
from tests.support.seeds import some

DOCS = [
    text
    for doc in [ROOT / "README.md", ROOT / "README.id.md", *sorted((ROOT / "docs").rglob("*.md"))]
    for text in re.findall(r"```yaml\n(.*?)```", doc.read_text(encoding="utf-8"), re.DOTALL)
]


class EditorLoader(yaml.SafeLoader):
    """Resolves numbers and true/false as an editor's reader does; dates stay texts, as JSON has none."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def as_an_editor(text: str) -> Any:
    """What a YAML reader that resolves types hands to the schema."""
    return yaml.load(text, EditorLoader)


def loads(text: str, model: type = Rencana) -> bool:
    """True when the loader takes the text's structure."""
    source = parse(text.encode(), "x.yaml")
    return not source.diagnostics and load_fields(source, model)[0] is not None


def test_plans_in_the_documentation_are_accepted() -> None:
    plans = [text for text in DOCS if re.search("^rak:", text, re.MULTILINE) and loads(text)]
    assert len(plans) > 3
    for text in plans:
        validator("rencana").validate(as_an_editor(text))


STRUCTURAL = {name: case for name, case in CASES.items() if re.match("RAK1", case[1]) and isinstance(case[0], str)}
ELSEWHERE = {"unknown layout", "numbers in a quarterly layout", "quarters in a monthly layout", "duplicate key"}


@pytest.mark.slow
@each("name", sorted(set(STRUCTURAL) - ELSEWHERE))
def test_structural_faults_are_refused(name: str) -> None:
    text = STRUCTURAL[name][0]
    assert isinstance(text, str)
    assert not loads(text)
    assert not validator("rencana").is_valid(as_an_editor(text))


@pytest.mark.parametrize(
    ("field", "good", "bad"),
    [
        (
            "jadwal",
            [
                "T2-T4",
                "t1, T3",
                "S1",
                "Mei-Desember",
                "jan, Mar",
                "5-12",
                "1-3, 7",
                "Semua",
                5,
                ["T1", "T3"],
                "T1 s.d. T3",
                "Januari – Maret",
                "T 2",
                "05",
            ],
            ["T5", "T0", "13", 13, "T4-T2", "T1-Mei", "Mei Juni", "", " ", [], "T1,", "Smarch", {"a": "b"}, "1.5"],
        ),
        (
            "anggaran",
            ["452.750.000", "Rp 1.000,00", "Rp1000", 452750000, "1.000,-", "0"],
            ["452,750,000", "1.00", "seribu", "", -5, "-5", ["1"]],
        ),
        ("pelaksana", ["hukum", ["a", "b"], 5], ["", " ", [], [""], {"a": "b"}, None]),
        ("uraian", ["x", 2021, True, "010"], ["", "  ", None, [], {}]),
        ("target_periode", [], []),
    ],
)
def test_fields_of_a_kegiatan(field: str, good: list[Any], bad: list[Any]) -> None:
    def plan(value: Any) -> dict[str, Any]:
        activity = {"uraian": "k"} | {field: value}
        return {
            "tahun": "2021",
            "rak": [{"sasaran": [{"uraian": "s", "indikator": [{"uraian": "i", "kegiatan": [activity]}]}]}],
        }

    def loader(value: Any) -> bool:
        return loads(yaml.safe_dump(plan(value), allow_unicode=True))

    assert [value for value in good if not validator("rencana").is_valid(plan(value)) or not loader(value)] == []
    assert [value for value in bad if validator("rencana").is_valid(plan(value))] == []
    assert [value for value in bad if value is not None and loader(value)] == []


@pytest.mark.parametrize(
    ("field", "good", "bad"),
    [
        (
            "tanggal",
            [
                "2021-03-01",
                "1 Maret 2021",
                "2021-03",
                "maret 2021",
                "2020-02-29",
                "29 Feb 2000",
                "2021-3-1",
                "31 Agt 2021",
            ],
            [
                "2021-02-30",
                "2021-02-29",
                "29 Februari 1900",
                "31 April 2021",
                "2021-13-01",
                "2021-00",
                "0000-01-01",
                "32 Mei 2021",
                "1 Smarch 2021",
                "2021/03/01",
                "",
                "2021",
            ],
        ),
        ("jabatan", ["KETUA,", ["a", "b"]], [[], "", [""]]),
    ],
)
def test_fields_of_a_pengesahan(field: str, good: list[Any], bad: list[Any]) -> None:
    def plan(value: Any) -> dict[str, Any]:
        return {"tahun": "2021", "rak": [{"pengesahan": {field: value}, "sasaran": [{"uraian": "s"}]}]}

    is_valid = validator("rencana").is_valid
    for value in good:
        assert is_valid(plan(value)) and loads(yaml.safe_dump(plan(value), allow_unicode=True)), value
    for value in bad:
        assert not is_valid(plan(value)) and not loads(yaml.safe_dump(plan(value), allow_unicode=True)), value


TEXT = st.sampled_from(["x", "Evaluasi: tahap I", "010", "✓", " ", "", "Rapat #2", "77,5%"])
JADWAL = st.sampled_from(
    ["T1", "T2-T4", "T4-T1", "Mei", "5-12", "13", "S1, S2", "semua", "", "T1-Mei", "nopember", "T1 sd T2"]
)
WRONG: st.SearchStrategy[Any] = st.one_of(
    st.just([]), st.just({}), st.just({"a": "b"}), st.just(["x"]), st.just([["x"]])
)


def level(required: dict[str, Any], optional: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    """A group of fields; now and then a field is missing, has another type, or is unknown."""
    plain = st.fixed_dictionaries(required, optional=optional)
    names = st.sampled_from([*required, *optional, "asing"])

    def spoil(fields: dict[str, Any], name: str, value: Any, remove: bool) -> dict[str, Any]:
        if remove:
            return {key: item for key, item in fields.items() if key != name}
        return fields | {name: value}

    spoiled = st.builds(spoil, plain, names, st.one_of(WRONG, TEXT), st.booleans())
    return st.one_of(plain, plain, plain, spoiled)


SHARED = {
    "kode": TEXT,
    "tambahan": st.dictionaries(st.sampled_from("ab"), st.one_of(TEXT, st.just({"T1": "x"}))),
    "pengecualian": st.dictionaries(st.sampled_from(["RAK205", "RAK2"]), TEXT, max_size=1),
}
PERIODS = st.dictionaries(st.sampled_from(["T1", "T4", "Mei", "5", "S1", "T5", "T1-T2"]), TEXT, max_size=2).filter(
    lambda periods: not {"Mei", "5"} <= set(periods)  # one period written twice: the schema cannot say that
)
ACTIVITY = level(
    {"uraian": TEXT},
    {
        "jadwal": st.one_of(JADWAL, st.lists(JADWAL, max_size=2)),
        "pelaksana": st.one_of(TEXT, st.lists(TEXT, max_size=2)),
        "anggaran": st.sampled_from(["1.000", "Rp 5", "x"]),
        "rujukan": TEXT,
        "aksi": st.lists(st.one_of(TEXT, st.fixed_dictionaries({"uraian": TEXT})), max_size=2),
        "keluaran": st.lists(st.fixed_dictionaries({}, optional={"uraian": TEXT, "target": TEXT}), max_size=2),
        **SHARED,
    },
)
INDICATOR = level(
    {"uraian": TEXT},
    {
        "target": TEXT,
        "arah": st.sampled_from(["naik", "turun", "Turun"]),
        "kumulatif": st.sampled_from(["ya", "Tidak", "x"]),
        "target_periode": PERIODS,
        "kegiatan": st.lists(ACTIVITY, max_size=2),
        **SHARED,
    },
)
OBJECTIVE = level({"uraian": TEXT}, {"indikator": st.lists(INDICATOR, max_size=2)})
SIGNED = level({}, {"tanggal": st.sampled_from(["2021-03-01", "x", "2021-02-30"]), "nama": TEXT})
ONE_RAK = level(
    {},
    {
        "sasaran": st.lists(OBJECTIVE, max_size=2),
        "tujuan": st.lists(level({"sasaran": st.lists(OBJECTIVE, max_size=1)}, {"uraian": TEXT}), max_size=1),
        "pengesahan": st.one_of(SIGNED, st.lists(SIGNED, max_size=2)),
        "perubahan": st.sampled_from(["1", "x", "-1"]),
        "layout": TEXT,
    },
)
TREE = level(
    {"tahun": st.sampled_from(["2021", "21", "x"]), "rak": st.lists(ONE_RAK, min_size=1, max_size=2)},
    {
        "versi": st.sampled_from(["1", "2"]),
        "pelaksana": st.dictionaries(st.sampled_from("ab"), TEXT),
        "program": st.dictionaries(st.sampled_from("ab"), st.one_of(TEXT, st.fixed_dictionaries({"uraian": TEXT}))),
        "kertas": st.sampled_from(["A4", "A5"]),
    },
)


@pytest.mark.slow
@settings(max_examples=some(200))
@given(TREE)
def test_schema_and_loader_agree_on_any_plan(tree: dict[str, Any]) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True, default_flow_style=False)
    assert validator("rencana").is_valid(tree) == loads(text), text


def test_the_project_file_is_read_alike() -> None:
    good = (
        "instansi: K\npelaksana:\n  a: B\nformat: docx, pdf\naturan:\n  RAK205: mati\nkop:\n  baris:\n    - A\n "
        " tinggi_logo: 2 cm\n"
    )
    assert loads(good, Proyek) and validator("proyek").is_valid(as_an_editor(good))
    for bad in ("format: doc\n", "aturan:\n  RAK205: x\n", "kop:\n  tinggi_logo: 2\n", "tahun: 2021\n", "kop: x\n"):
        assert not loads(bad, Proyek) and not validator("proyek").is_valid(as_an_editor(bad)), bad
