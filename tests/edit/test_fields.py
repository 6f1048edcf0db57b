"""Fields: those that no column prints are told and changed like the others."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rakgen.edit.fields import FieldPlace, ItemField, field_asked, fields_at
from rakgen.edit.refused import EditRefused
from rakgen.edit.session import EditSession
from tests.support.each import each
from tests.support.edit_server import PLAN, opened_session, place_of


def fields(session: EditSession, item: str = "Survei") -> dict[tuple[str, str], ItemField]:
    """The fields of the row of an item, by level and name."""
    found = fields_at(session.opened, place_of(session, item), "id")
    return {(one.level, one.name): one for one in found}


def put(session: EditSession, level: str, name: str, new: str) -> str:
    """Give a field of the row another value; what the file then says."""
    place, one = FieldPlace(place_of(session, "Survei"), level, name), fields(session)[level, name]
    session.make(session.opened.fingerprint, lambda opened: field_asked(opened, place, one.value, new))
    return session.order.path.read_text(encoding="utf-8")


def test_the_fields_of_a_row_are_those_of_its_items(tmp_path: Path) -> None:
    known = fields(opened_session(tmp_path / "plan.yaml"))
    assert [level for level, _ in known][0] == "kegiatan" and {"indikator", "sasaran"} <= {one for one, _ in known}
    assert known["kegiatan", "pelaksana"].value == "umum\ndata" and known["kegiatan", "pelaksana"].printed
    assert known["kegiatan", "keterangan"] == known["kegiatan", "keterangan"]._replace(value="", printed=False)
    assert known["indikator", "kumulatif"].choices == ("ya", "tidak")
    assert known["indikator", "arah"].choices == ("naik", "turun", "tetap")
    assert not any(name in ("kegiatan", "indikator", "source") for _, name in known)


def test_what_they_mean_is_said_in_the_language_of_the_page(tmp_path: Path) -> None:
    session = opened_session(tmp_path / "plan.yaml")
    told = {one.name: one.help for one in fields_at(session.opened, place_of(session, "Survei"), "en")}
    assert told["keterangan"] == "A remark." and told["jadwal"].startswith("When it runs:")


_REMARK = '[umum, data]\n                keterangan: "cek: ulang"\n'
_FREE = '[umum, data]\n                tambahan:\n                  catatan: "a = b: c"\n'
_PERIODS = '# dari renstra\n            target_periode:\n              T1: "20"\n              T4: "80"\n'


@each(
    "level, name, new, before, after",
    [
        ("kegiatan", "keterangan", "cek: ulang", "[umum, data]\n", _REMARK),
        ("kegiatan", "anggaran", "1.500.000", "T3\n", "T3\n                anggaran: 1.500.000\n"),
        ("indikator", "kumulatif", "ya", "# dari renstra\n", "# dari renstra\n            kumulatif: ya\n"),
        ("indikator", "target_periode", "T1 = 20\nT4 = 80", "# dari renstra\n", _PERIODS),
        ("indikator", "target_periode", "T1: 20\nT4 :80", "# dari renstra\n", _PERIODS),
        ("kegiatan", "tambahan", "catatan: a = b: c", "[umum, data]\n", _FREE),
    ],
)
def test_a_field_comes_in_its_order_and_goes_again(
    tmp_path: Path, level: str, name: str, new: str, before: str, after: str
) -> None:
    session = opened_session(tmp_path / "plan.yaml")
    assert put(session, level, name, new) == PLAN.replace(before, after, 1)
    assert fields(session)[level, name].value in (new, re.sub(r"(T\d|catatan) ?: ?", r"\1 = ", new))
    assert put(session, level, name, "") == PLAN


def test_units_are_lines(tmp_path: Path) -> None:
    session = opened_session(tmp_path / "plan.yaml")
    assert put(session, "kegiatan", "pelaksana", "data") == PLAN.replace("[umum, data]", "data")
    many = PLAN.replace("pelaksana: [umum, data]", "pelaksana:\n                  - data\n                  - umum")
    assert put(session, "kegiatan", "pelaksana", "data\numum") == many


@each(
    "level, name, new",
    [
        ("kegiatan", "jadwal", "T9"),
        ("indikator", "kumulatif", "mungkin"),
        ("kegiatan", "anggaran", "banyak"),
        ("sasaran", "uraian", ""),
        ("indikator", "target_periode", "T1 = 20\nsisanya"),
        ("indikator", "target_periode", "Z = 20"),
        ("indikator", "target_periode", "T1 = 20\nT1: 30"),
    ],
)
def test_what_the_plan_would_not_read_is_refused(tmp_path: Path, level: str, name: str, new: str) -> None:
    session = opened_session(tmp_path / "plan.yaml")
    with pytest.raises(EditRefused) as refused:
        put(session, level, name, new)
    assert refused.value.said("id") and session.order.path.read_text(encoding="utf-8") == PLAN


def test_a_remedy_is_told_as_it_is_typed_there(tmp_path: Path) -> None:
    session = opened_session(tmp_path / "plan.yaml")
    for name, typed in (("bobot", "banyak"), ("anggaran", "abc"), ("jadwal", "ya")):
        with pytest.raises(EditRefused) as refused:
            put(session, "kegiatan", name, typed)
        for language in ("id", "en"):
            told = refused.value.said(language)
            assert f"`{name}: " not in told, told
            remedy = re.findall("`([^`]+)`", told)[-1]
        assert remedy in put(session, "kegiatan", name, remedy)


def test_what_is_more_than_lines_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(
        PLAN.replace("T3\n", "T3\n                tambahan:\n                  a: {T1: x}\n"), encoding="utf-8"
    )
    session = opened_session(path)
    place = FieldPlace(place_of(session, "Survei"), "kegiatan", "tambahan")
    with pytest.raises(EditRefused):
        field_asked(session.opened, place, "", "b = c")


def test_a_value_by_names_keeps_the_lines_of_the_others(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    periods = "            target_periode:\n              T1: 20  # awal\n              T2: 40\n              T4: 80\n"
    path.write_text(PLAN.replace("# dari renstra\n", "# dari renstra\n" + periods), encoding="utf-8")
    text = put(opened_session(path), "indikator", "target_periode", "T1 = 20\nT2 = 45\nT3 = 60")
    assert "              T1: 20  # awal\n              T2: 45\n" in text and "T4" not in text and "T3: " in text


def test_an_item_that_is_gone_and_an_old_value_are_refused(tmp_path: Path) -> None:
    session = opened_session(tmp_path / "plan.yaml")
    cell = place_of(session, "Survei")
    gone = [
        (cell._replace(row=9), "kegiatan", "jadwal", "T3"),
        (cell._replace(table=9), "kegiatan", "jadwal", "T3"),
        (cell, "tujuan", "uraian", ""),
        (cell, "x", "jadwal", "T3"),
        (cell, "kegiatan", "kegiatan", ""),
        (cell, "kegiatan", "jadwal", "T1"),
    ]
    for at, level, name, old in gone:
        with pytest.raises(EditRefused):
            field_asked(session.opened, FieldPlace(at, level, name), old, "T2")
