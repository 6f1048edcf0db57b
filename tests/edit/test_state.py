"""State: what a page is told of an edit is what became another, and of a page that it does not know all."""

from __future__ import annotations

from pathlib import Path

from rakgen.edit.cells import typed
from rakgen.edit.opened import PlanOrder
from rakgen.edit.session import EditSession
from rakgen.edit.state import States
from rakgen.excerpts import AskedPeriode
from tests.support.edit_server import PLAN, opened_session, place_of, whole_of


def test_of_an_edit_only_what_became_another_is_told(tmp_path: Path) -> None:
    session = opened_session(tmp_path / "plan.yaml")
    states = States(session, "id")
    before = states.now()
    place = place_of(session, "Survei")
    session.make(session.opened.fingerprint, lambda opened: typed(opened, place, "Survei", "Survei 😀"))
    told = states.since(before["version"])
    assert told["cells"][str(place)]["text"] == "Survei 😀"
    assert {at.rpartition(".")[0] for at in told["cells"]} == {str(place).rpartition(".")[0]}  # its row names it
    assert len(told["rows"][2]) == 1 and "name" not in told
    assert whole_of(before, told) == states.now() == States(session, "id").now()
    assert states.since(states.now()["version"])["cells"] == {}


def test_a_page_that_is_not_known_is_told_all(tmp_path: Path) -> None:
    session = opened_session(tmp_path / "plan.yaml")
    states = States(session, "id")
    versions = [states.now()["version"]]
    for number in range(3):
        session.order.path.write_text(PLAN.replace("Survei", f"Survei {number}"), encoding="utf-8")
        assert session.look()
        versions.append(states.now()["version"])
    for version in ("", "x", versions[0]):
        assert states.since(version) == states.now()
    assert states.since(versions[-2])["since"] == versions[-2]


def test_a_finding_that_no_cell_prints_says_its_line(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN.replace("target: 80 ", "trget: 80 "), encoding="utf-8")
    (finding,) = (one for one in States(opened_session(path), "id").now()["findings"] if one["code"] == "RAK101")
    assert (finding["cell"], finding["says"]) == (None, "trget: 80  # dari renstra")


def test_a_cell_of_what_was_reached_is_known_as_one(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN.replace("rak-triwulan", "monev-renaksi"), encoding="utf-8")
    state = States(EditSession(PlanOrder(path, (), AskedPeriode.read("T1"))), "id").now()
    places = state["reached"]
    assert places and not state["cells"].keys() & places
    assert f'data-sel="{places[0]}" data-isi' not in state["html"] and f'data-sel="{places[0]}"' in state["html"]
