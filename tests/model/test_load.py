"""Loading: a plan and its project file become one frozen model that knows where each part was written."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from rakgen.model import Kegiatan, Rencana, load_proyek, load_rencana, read_rencana
from rakgen.model.load import _FAULT_LIMIT, _partly, to_plain
from rakgen.model.proyek import Proyek
from rakgen.model.walk import all_of
from rakgen.source import Source, parse
from tests.support.each import each
from tests.support.one_rak import BASE
from tests.support.seeds import some


def rencana(text: str, proyek: Proyek | None = None) -> Rencana:
    loaded, findings = load_rencana(parse(text.encode(), "plan.yaml"), proyek)
    assert loaded is not None and not findings, [finding.message() for finding in findings]
    return loaded


def proyek(text: str) -> Proyek:
    loaded, findings = load_proyek(parse(text.encode(), "rakgen.yaml"))
    assert loaded is not None and not findings, [finding.message() for finding in findings]
    return loaded


def test_every_part_knows_its_place() -> None:
    kegiatan = all_of(rencana(BASE).rak[0], Kegiatan)
    first, second = kegiatan
    assert first.span("jadwal") == (22, 25, 22, 30)
    assert second.key_span("pelaksana") == (26, 17, 26, 26)
    assert second.span("anggaran") == second.span() == (24, 17, 24, 23)


def test_a_plan_cannot_be_changed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        rencana(BASE).tahun = 2022  # type: ignore[misc]


def test_the_project_fills_in_what_the_plan_does_not_say() -> None:
    shared = proyek("instansi: Kantor Pusat\ntempat: Kupang\nkertas: A4\ngaris_bawah_nama: ya\n")
    plan = rencana(BASE.replace("instansi: Kantor Contoh\n", ""), shared)
    assert (plan.instansi, plan.tempat, plan.kertas, plan.garis_bawah_nama) == ("Kantor Pusat", "Kupang", "A4", "ya")


def test_the_plan_wins_over_the_project_and_registers_are_joined() -> None:
    shared = proyek(
        "instansi: Lain\npelaksana:\n  hukum: Bagian Hukum\n  umum: Bagian Umum\nprogram:\n  a: Program A\n"
    )
    plan = rencana(BASE, shared)
    assert plan.instansi == "Kantor Contoh"
    assert plan.pelaksana == {"hukum": "Sub Bagian Hukum", "umum": "Bagian Umum", "prodat": "Sub Bagian Program & Data"}
    assert plan.program["a"].uraian == "Program A"
    assert [plan.pelaksana_name(unit) for unit in ("hukum", "umum", "Unit Baru")] == [
        "Sub Bagian Hukum",
        "Bagian Umum",
        "Unit Baru",
    ]


def test_a_register_entry_is_a_text_or_a_group() -> None:
    plan = rencana(BASE.replace("rak:\n", "program:\n  a: Satu\n  b:\n    uraian: Dua\n    anggaran: 1.000\nrak:\n", 1))
    assert [
        (kode, program.uraian, program.anggaran and program.anggaran.value) for kode, program in plan.program.items()
    ] == [
        ("a", "Satu", None),
        ("b", "Dua", 1000),
    ]


def test_project_file_is_checked_too() -> None:
    loaded, findings = load_proyek(parse(b"keluran: hasil\nrak:\n  - kode: a\n", "rakgen.yaml"))
    assert loaded is None
    assert [(finding.key, finding.span and finding.span.line) for finding in findings] == [
        ("RAK101.mirip", 1),
        ("RAK101.tempat", 2),
    ]
    for text, key in (("versi: 1\ninstansi: A\n", "RAK101.versi"), ("- a\n", "RAK003.proyek")):
        assert [finding.key for finding in load_proyek(parse(text.encode(), "rakgen.yaml"))[1]] == [key]


def test_block_texts_lose_only_their_last_line_break() -> None:
    plan = rencana(BASE.replace("uraian: Kegiatan dua", "uraian: |\n                  Kegiatan\n                  dua"))
    assert [kegiatan.uraian for kegiatan in all_of(plan.rak[0], Kegiatan)] == ["Kegiatan satu", "Kegiatan\ndua"]


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp", "Cn"]), min_size=1, max_size=30).filter(
    lambda text: text.strip()
)


@pytest.mark.slow
@settings(max_examples=60)
@given(TEXT)
def test_any_text_in_quotes_arrives_as_typed(text: str) -> None:
    plan = rencana(BASE.replace("uraian: Kegiatan dua", "uraian: '" + text.replace("'", "''") + "'"))
    assert [kegiatan.uraian for kegiatan in all_of(plan.rak[0], Kegiatan)][1] == text


@pytest.mark.slow
@settings(max_examples=some(150))
@given(
    st.integers(0, len(BASE)),
    st.integers(0, 30),
    st.sampled_from(["", "x", ": ", "- ", "\n", "  ", "[", "]", "T9", "✓", "'", "#2", "{a}", "- - "]),
)
def test_a_damaged_plan_is_read_or_answered(place: int, cut: int, inserted: str) -> None:
    source = parse((BASE[:place] + inserted + BASE[place + cut :]).encode(), "plan.yaml")
    loaded, findings = load_rencana(source)
    for finding in (*source.diagnostics, *findings):
        assert finding.message("id") and finding.message("en") and finding.hint("id") and finding.hint("en")
    assert loaded is not None or findings or source.diagnostics


@pytest.mark.parametrize(
    ("text", "keys", "readable", "sound"),
    [
        (BASE, [], True, True),
        (BASE.replace("tahun: 2021", "tahun: dua"), ["RAK106"], False, False),
        ("rak: [", ["RAK001"], False, False),
    ],
)
def test_a_plan_from_bytes(text: str, keys: list[str], readable: bool, sound: bool) -> None:
    loaded = read_rencana(text.encode(), "plan.yaml")
    assert [finding.code for finding in loaded.findings] == keys
    assert (loaded.rencana is not None, loaded.sound is not None) == (readable, sound)
    assert loaded.source.path == "plan.yaml" and loaded.source.text == text


@each(
    ("path", "text", "key"),
    [
        ("kantor/rakgen.yaml", "instansi: KANTOR\n", "RAK902.proyek"),
        ("HEAD:RAKGEN.yaml", "# nanti\n", "RAK902.proyek"),
        ("forms/a.yaml", "judul: A\nkolom:\n  - isi: sasaran.uraian\n", "RAK902.layout"),
        ("b.yaml", "tabel: [{kolom: [{isi: sasaran.uraian}]}]\n", "RAK902.layout"),
    ],
)
def test_a_file_that_goes_with_plans_is_told_as_what_it_is(path: str, text: str, key: str) -> None:
    loaded = read_rencana(text.encode(), path)
    assert [finding.key for finding in loaded.findings] == [key] and loaded.rencana is None


@pytest.mark.parametrize(("path", "text"), [("rakgen.yaml", BASE), ("2021.yaml", "instansi: KANTOR\n")])
def test_a_plan_is_a_plan_whatever_its_name_or_state(path: str, text: str) -> None:
    assert "RAK902" not in {finding.code for finding in read_rencana(text.encode(), path).findings}


def unknown_fields(count: int) -> Source:
    return parse((BASE + "".join(f"z{number}: 1\n" for number in range(count))).encode(), "plan.yaml")


@pytest.mark.slow
def test_faults_are_told_one_by_one_up_to_a_bound() -> None:
    most, more = (load_rencana(unknown_fields(count))[1] for count in (_FAULT_LIMIT, _FAULT_LIMIT + 1))
    assert len(most) == _FAULT_LIMIT and {one.key for one in most} == {"RAK101"}
    assert len(more) <= _FAULT_LIMIT and (more[-1].key, more[-1].values["banyak"]) == ("RAK008.cacat", "501")


def test_of_very_many_faults_only_the_first_are_reckoned() -> None:
    source = unknown_fields(4 * _FAULT_LIMIT)
    assert source.root is not None
    assert 0 < len(_partly(to_plain(source.root), Rencana)) <= _FAULT_LIMIT
