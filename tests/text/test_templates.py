"""Templates: fields of the plan and a closed list of what can be done with them, bounded, strict, sandboxed."""

from __future__ import annotations

import time
import tracemalloc

import pytest

from rakgen.text.templates import RAK_FIELDS, Unfilled, _environment, check, fill
from tests.support.each import each

VALUES: dict[str, object] = {
    "instansi": "Kantor",
    "tahun": 2021,
    "keterangan": "k" * 1_000,
    "tambahan": {"jenis": "IKU", "items": "butir"},
}


@each(
    ("text", "printed"),
    [
        ("TAHUN {{ tahun + 1 }} - {{ tahun - 1 }}", "TAHUN 2022 - 2020"),
        ("{{ tambahan.jenis | default('-') }} {{ tambahan.lain | default('-') }}", "IKU -"),
        ("{{ '' | default('-') }} {{ 0 | default('-') }} {{ keterangan[:1] + ' ' + tambahan.jenis }}", "- 0 k IKU"),
        (
            "{{ tambahan.lain | default('-', true) }} {{ 0 | default('-', true) }} {{ 0 | default('-', false) }}",
            "- - 0",
        ),
        ("{% if '77,5%' | int + 1 > 70 - 2 %}{{ -1 if tahun <= 2021 else 0 }}{% endif %}", "-1"),
        ("{{ tambahan.items }}", "butir"),
        ("{{ 'Rp 452.750.000,00' | int + 1 }} {{ '77,5%' | int }} {{ '-5' | int }}", "452750001 77 -5"),
        ("{{ 'IDR 452.750.000,-' | int }}", "452750000"),
        ("{% if '624.500.000' | int > 300000000 %}Besar{% else %}Kecil{% endif %}", "Besar"),
        ("{{ 'B' | int }} {{ '1.2.3' | int(7) }}", "0 7"),
        ("{{ tambahan['jenis'] ~ ' ' ~ instansi | lower }}", "IKU kantor"),
        ("{% if tahun > 2020 and tambahan.jenis == 'IKU' %}A{% else %}B{% endif %}", "A"),
        ("{{ 'ada' if tambahan.lain is defined else 'tidak ada' }}", "tidak ada"),
        ("[{{ 'ada' if tahun < 1 }}]", "[]"),
        ("{{ instansi[:3] | replace('n', 'N') | title }}", "Kan"),
        ("{% raw %}{n}{% endraw %}{# a remark #}", "{n}"),
    ],
)
def test_what_a_template_can_do(text: str, printed: str) -> None:
    assert check(text, RAK_FIELDS) is None
    assert fill(text, VALUES) == printed


@each(
    ("text", "refused"),
    [
        ("{{ 10**5000 }}", "**"),
        ("{{ 'x'*10**9 }}", "*"),
        ("{% for a in 'xx' %}{% for b in 'xx' %}y{% endfor %}{% endfor %}", "{% for %}"),
        ("{{ '%1000000000d' % 5 }}", "%"),
        ("{{ '%99999999d' | format(5) }}", "| format"),
        ("{{ instansi | center(1000000000) }}", "| center"),
        ("{{ range(1000000000) | list }}", "| list"),
        ("{{ lipsum(n=100000) }}", "()"),
        ("{{ instansi.upper() }}", "()"),
        ("{% set a = 'x' %}{{ a }}", "{% set %}"),
        ("{% macro a() %}{% endmacro %}", "{% macro %}"),
        ("{% include 'rahasia.txt' %}", "{% include %}"),
        ("{% from 'rahasia.txt' import a %}", "{% from %}"),
        ("{{ [1, 2] }}", "[]"),
        ("{{ tahun / 7 }}", "/"),
        ("{{ tahun is divisibleby 7 }}", "is divisibleby"),
    ],
)
def test_anything_else_is_refused_before_it_runs(text: str, refused: str) -> None:
    told = check(text, RAK_FIELDS)
    assert told is not None and told.refused == refused
    with pytest.raises(Unfilled) as raised:
        fill(text, VALUES)
    assert raised.value.refused == refused


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "{{ " + "('a'" * 1 + " | replace('a', 'aaaaaaaaaa')" * 12 + ") }}",
        "{{ 'aaaaaaaaaa'" + " | replace('a', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')" * 30 + " }}",
        "{{ '' }}" + "{{ keterangan }}" * 300,
        "{{ '' }}" + "x" * 5_000,
        "{{ " + "(" * 1_500 + "1" + ")" * 1_500 + " }}",
        "{% if 1 %}" * 150 + "{% endif %}" * 150,
        "{{ " + "9" * 4_500 + " }}",
        "{{ not " + "not " * 1_200 + "1 }}",
    ],
    ids=["replace", "replace more", "result", "length", "brackets", "depth", "digits", "recursion"],
)
def test_no_template_takes_all_time_or_memory(text: str) -> None:
    tracemalloc.start()
    start = time.process_time()
    try:
        with pytest.raises(Unfilled):
            fill(text, VALUES)
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()
    assert time.process_time() - start < 2


def test_what_a_filter_makes_has_a_bound() -> None:
    """Also where nothing of it is printed."""
    text = "{%% if 'aaaaaaaaaa'%s %%}ya{%% endif %%}"
    assert fill(text % (" | replace('a', 'aaaaaaaaaa')" * 3), VALUES) == "ya"
    with pytest.raises(Unfilled):
        fill(text % (" | replace('a', 'aaaaaaaaaa')" * 4), VALUES)


class Full:
    def __str__(self) -> str:
        raise MemoryError


def test_memory_that_runs_out_is_a_fault_of_the_template() -> None:
    with pytest.raises(Unfilled):
        fill("{{ instansi ~ '' }}", {"instansi": Full()})


@each(
    ("text", "name"),
    [
        ("{{ tambahan.lain }}", "lain"),
        ("{{ tambahan.lain ~ '' }}", "lain"),
        ("{{ lain | upper ~ '' }}", "lain"),
        ("{{ tambahan.update }}", "update"),
        ("{{ instansi.upper ~ '' }}", "upper"),
        ("{{ ''.__class__ }}", "__class__"),
    ],
)
def test_a_name_that_nobody_knows_is_never_empty_text(text: str, name: str) -> None:
    with pytest.raises(Unfilled) as told:
        fill(text, VALUES)
    assert told.value.name == name


@pytest.mark.parametrize("text", ["{{ tahun == 2021 }}", "{{ tambahan | default('') }}", "{{ 1 < 2 ~ '' }}"])
def test_only_texts_and_numbers_are_printed(text: str) -> None:
    with pytest.raises(Unfilled):
        fill(text, VALUES)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("tahn", ["tahun"]),
        ("indikator.targt", ["indikator.target"]),
        ("kegiatn.uraian", ["kegiatan.uraian"]),
        ("kegiatan.indikator.target", ["indikator.target"]),
        ("target", ["indikator.target", "keluaran.target"]),
        ("uraian", []),  # every level has one
        ("indikator", []),
        ("indikator.tambahan", []),
        ("indikator.jenis", []),
    ],
)
def test_what_a_name_that_nobody_knows_most_likely_means(name: str, meant: list[str]) -> None:
    levels = ("tujuan", "sasaran", "indikator", "kegiatan", "keluaran")
    known = [*RAK_FIELDS, *(f"{level}.uraian" for level in levels), "indikator.target", "indikator.tambahan"]
    told = check(f"{{{{ {name} }}}}", [*known, "keluaran.target", "indikator.definisi"])
    assert told is not None and [*told.near] == meant


def test_free_fields_are_named_one_by_one() -> None:
    told = check("{{ tambahan }}", RAK_FIELDS)
    assert told is not None and told.name == "tambahan" and "tambahan.NAMA" in told.known


@pytest.mark.parametrize(
    "text", ["{{ tahun.real }}", "{{ tambahan.jenis.real }}", "{{ tambahan.keys }}{{ tahun.imag }}"]
)
def test_only_fields_are_named_never_what_python_knows_of_a_value(text: str) -> None:
    with pytest.raises(Unfilled) as fault:
        fill(text, VALUES)
    assert fault.value.name.split(".")[-1] in ("real", "keys")


def test_the_sandbox_below_the_list_lets_nothing_be_changed_or_reached() -> None:
    box = _environment()
    assert not box.is_safe_attribute([], "append", [].append)
    assert not box.is_safe_attribute("", "__class__", str)


@each(
    ("text", "reason"),
    [
        ("{% if %}", "susunan {{ }} atau {% %} di dalamnya belum benar"),
        ("{{ tahun", "susunan {{ }} atau {% %} di dalamnya belum benar"),
        ("{{ tahun | besar }}", "isinya tidak diizinkan dalam templat"),
        *[
            (
                text,
                "isian adalah teks; untuk menghitung atau membandingkan angkanya tulis `| int` di belakang tiap"
                " isian, misalnya `kegiatan.anggaran | int > 1000000`, dan teks disambung dengan `~`",
            )
            for text in (
                "{{ target + target }}",
                "{% if target >= '9' %}a{% endif %}",
                "{{ 'a' if 1 < target | trim else '' }}",
                "{{ 'a' if kode > target else 'b' }}",
                "{{ target | replace('.', '') + target }}",
            )
        ],
        ("{{ tahun + 'x' }}", "ada hitungan dengan nilai yang bukan angka"),
    ],
)
def test_why_a_template_fails_is_said_in_words_of_our_own(text: str, reason: str) -> None:
    found = check(text, ["tahun", "target", "kode"])
    if found is None:
        with pytest.raises(Unfilled) as fault:
            fill(text, {"tahun": 2021})
        found = fault.value
    assert found.reason.id == reason and found.reason.en != reason


@pytest.mark.parametrize(("sign", "code"), [("\\x07", "U+0007"), ("\\u2028", "U+2028"), ("\\ud800", "U+D800")])
def test_a_sign_that_cannot_be_printed_is_never_made(sign: str, code: str) -> None:
    with pytest.raises(Unfilled) as fault:
        fill(f"A {{{{ '{sign}' }}}} B", VALUES)
    assert code in fault.value.reason.id and code in fault.value.reason.en
