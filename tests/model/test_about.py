"""What is known of each field is said beside it: every field has its words, and names do not contradict each other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rakgen.diff.item import WAYS
from rakgen.layout.fields import BY_PERIODE, LEVEL_FIELDS
from rakgen.model import Fields
from rakgen.model.about import About, about
from rakgen.model.levels import GROUPS, LEVELS, fields_where
from rakgen.model.proyek import Proyek
from tests.support.each import each


def models(base: type[Fields] = Fields) -> Iterator[type[Fields]]:
    for model in base.__subclasses__():
        yield model
        yield from models(model)


@each("model", [model for model in models() if model.__module__.startswith("rakgen.model.")])
def test_every_field_has_words_for_editors(model: type[Fields]) -> None:
    assert list(about(model)) == [name for name in model.model_fields if name != "source"]
    without = [name for name, known in about(model).items() if not re.fullmatch(r".+\.", known.words, re.S)]
    assert without == []


def test_fields_of_one_name_are_called_alike() -> None:
    for group in GROUPS:
        for name, known in about(group).items():
            said = fields_where(lambda other: other.name is not None).get(name)
            assert known.name is None or said is None or known.name == said.name, f"{group.__name__}.{name}"


def test_every_field_of_an_item_is_compared_in_a_way_there_is() -> None:
    elsewhere = {"head", "layout", "pengesahan", "items", "reason"}
    for level in LEVELS:
        for name, known in about(level.model).items():
            assert known.compared in {*WAYS, *elsewhere}, f"{level.name}.{name}"


def test_a_plain_text_field_needs_only_its_words() -> None:
    plain = About("Tempat kegiatan.")
    assert (plain.printable, plain.compared, plain.next_year, plain.prose) == (True, "text", "shift", True)
    assert (plain.by_periode, plain.feature, plain.name) == (False, False, None)


def test_what_a_form_can_print_follows_from_the_fields() -> None:
    unprinted = {
        "alasan_perubahan",
        "tambahan",
        "pengecualian",
        "rujukan",
        "kumulatif",
        "arah",
        "kegiatan",
        "aksi.uraian",
    }
    for level in LEVEL_FIELDS:
        assert {"uraian", "kode", "keterangan"} <= LEVEL_FIELDS[level]
        assert LEVEL_FIELDS[level].isdisjoint(unprinted)
    assert {"target_keluaran", "keluaran", "jadwal"} <= LEVEL_FIELDS["kegiatan"]
    assert "indikator.target_periode" in BY_PERIODE and "indikator.target" not in BY_PERIODE


def test_the_order_of_a_project_file() -> None:
    from rakgen.canonical.order import kinds

    first = ["instansi", "tempat", "kertas", "garis_bawah_nama", "pelaksana", "visi", "misi", "program", "istilah"]
    assert list(kinds(Proyek))[:9] == first
