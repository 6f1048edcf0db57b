"""Looks: what was saved is told by content, and what was not is not."""

from __future__ import annotations

import os
import time
from pathlib import Path

from rakgen.system.looks import Looker, Watched, changes, content_sum, unfinished
from tests.support.each import each
from tests.support.processes import never_waits
from tests.support.saving import WAYS


def of(*files: Path) -> Watched:
    return Watched(frozenset(files))


@each("way", WAYS)
def test_every_way_of_saving_is_a_change(tmp_path: Path, monkeypatch, way) -> None:  # type: ignore[no-untyped-def]
    """Also one that leaves size and time as they were."""
    monkeypatch.setattr(time, "sleep", lambda _: None)  # nobody looks before it is over
    plan, looks = tmp_path / "a.yaml", Looker()
    plan.write_bytes(b"satu")
    before = looks.look(of(plan))
    known = plan.stat()
    way(plan, b"dua!")
    os.utime(plan, ns=(known.st_atime_ns, known.st_mtime_ns))
    assert changes(before, looks.look(of(plan))) == {plan}
    way(plan, b"satu")
    assert changes(before, looks.look(of(plan))) == set()


def test_two_saves_within_what_a_disk_tells_apart_are_two(tmp_path: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    plan, looks = tmp_path / "a.yaml", Looker()
    plan.write_bytes(b"satu")
    coarse = plan.stat()
    monkeypatch.setattr(Path, "stat", lambda _, **__: coarse)
    before = looks.look(of(plan))
    plan.write_bytes(b"dua!")
    assert changes(before, looks.look(of(plan))) == {plan}


def test_an_old_file_is_not_read_again(tmp_path: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    plan, looks = tmp_path / "a.yaml", Looker()
    plan.write_bytes(b"satu")
    now = time.time
    monkeypatch.setattr("rakgen.system.looks.time.time", lambda: now() + 60)
    before = looks.look(of(plan))
    monkeypatch.setattr(Path, "open", None)
    assert looks.look(of(plan)) == before


def test_what_is_new_gone_empty_or_unreadable(tmp_path: Path) -> None:
    plan, looks = tmp_path / "a.yaml", Looker()
    none = looks.look(of(plan))
    assert none == {}
    plan.touch()
    empty = looks.look(of(plan))
    assert changes(none, empty) == {plan} and unfinished(none, empty)
    plan.write_text("a")
    full = looks.look(of(plan))
    assert changes(empty, full) == {plan}
    plan.unlink()
    os.mkfifo(plan)
    with never_waits():
        assert changes(full, looks.look(of(plan))) == {plan}
    plan.unlink()
    plan.symlink_to(plan)
    assert changes(full, looks.look(of(plan))) == {plan}


PLAN = b"".join(b"- uraian: Kegiatan %d\n" % number for number in range(20))


@each(
    "now, is_unfinished",
    [
        (PLAN.replace(b"Kegiatan 3", b"Rapat"), False),
        (PLAN[30:], False),
        (b"versi: 1\n" + PLAN, False),
        (PLAN[:-1], True),
        (PLAN[:100], True),
        (PLAN.replace(b"Kegiatan 3", b"Kegiatan ketiga")[:-40], True),
        (PLAN[: PLAN.index(b"\n", 200) + 1], True),
        (b"", True),
        (PLAN + b"- uraian: Kegiatan 20\n", True),  # may be all, or not
    ],
)
def test_what_does_not_end_as_it_did_may_be_cut_off(tmp_path: Path, now: bytes, is_unfinished: bool) -> None:
    plan, looks = tmp_path / "a.yaml", Looker()
    none = looks.look(of(plan))
    plan.write_bytes(PLAN)
    before = looks.look(of(plan))
    assert before == {plan: content_sum(PLAN)} and unfinished(none, before) and unfinished(before, none)
    plan.write_bytes(now)
    assert unfinished(before, looks.look(of(plan))) == is_unfinished


def test_folders_and_trees(tmp_path: Path) -> None:
    """New plans at any depth, new files of a folder; what is built and what is hidden counts in neither."""
    places = Watched(trees=frozenset({tmp_path / "plans"}), folders=frozenset({tmp_path / "templates"}))
    looks = Looker()
    assert places.told_by() == {tmp_path} and not looks.look(places)
    before = looks.look(places)
    made = ["plans/a.yaml", "plans/b/c.yml", "templates/kop.png"]
    for name in [*made, "plans/build/x.yaml", "plans/.a.yaml.swp", "plans/catatan.txt", "templates/lama/x.png"]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("a")
    assert changes(before, looks.look(places)) == {tmp_path / name for name in ("plans", "templates", *made)}
    assert places.told_by() == {tmp_path / name for name in ("plans", "plans/b", "templates")}


def test_a_link_is_told_of_where_it_leads(tmp_path: Path) -> None:
    (tmp_path / "jauh").mkdir()
    (tmp_path / "jauh" / "a.yaml").touch()
    (tmp_path / "a.yaml").symlink_to(tmp_path / "jauh" / "a.yaml")
    assert of(tmp_path / "a.yaml").told_by() == {tmp_path, tmp_path / "jauh"}


def test_what_was_saved_during_the_work_is_not_seen_yet(tmp_path: Path) -> None:
    looks = Looker()
    plan, gone, late, early = (tmp_path / f"{name}.yaml" for name in ("plan", "gone", "late", "early"))
    for path in (plan, gone, early):
        path.write_text("lama")
        os.utime(path, (0, 0))
    time.sleep(0.1)
    before, started = looks.look(of(plan, gone)), time.time()
    plan.write_text("baru")
    late.write_text("baru")
    gone.unlink()
    places = of(plan, gone, late, early)
    after = looks.look_after(before, places, started)
    assert changes(after, looks.look(places)) == {plan, gone, late}
    assert changes(looks.look_after(looks.look(places), places, started), looks.look(places)) == set()


@each("place", [Watched(trees=frozenset({Path("a")})), Watched(folders=frozenset({Path("a")}))])
def test_a_folder_that_comes_or_goes_is_a_change(tmp_path: Path, monkeypatch, place) -> None:  # type: ignore[no-untyped-def]
    """Though it holds nothing yet; of what it comes to hold, only plans and files that matter."""
    monkeypatch.chdir(tmp_path)
    looks, started = Looker(), time.time()
    none = looks.look(place)
    Path("a").mkdir()
    seen = looks.look_after(none, place, started)  # it came while work went on
    there = looks.look(place)
    assert none == seen == {} and changes(none, there) == {Path("a")} and unfinished(none, there)
    Path("a/b").mkdir()
    assert looks.look(place) == there
    Path("a/b").rmdir()
    Path("a").rmdir()
    assert changes(there, looks.look(place)) == {Path("a")}
