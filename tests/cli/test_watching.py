"""Watching: one round for each save, by whatever way it was saved, and one line about it."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import click
import pytest

from rakgen.cli import watching
from rakgen.cli.watching import Changed, Done, Kept, watch
from rakgen.compiler import Compiler
from rakgen.diagnostics import diagnose
from rakgen.diagnostics.fault import LayoutFault
from rakgen.system.events import Events, Polling
from rakgen.system.looks import Watched
from tests.support.each import each
from tests.support.plans import REFERENCE
from tests.support.saving import SOURCES, WAYS, Quick, Saves, in_place, renamed_over
from tests.support.seeds import ALL


def be_quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait no longer than a save that is over needs."""
    for name in ("QUIET", "PATIENCE"):
        monkeypatch.setattr(watching, name, 0.01)


def rounds_of(
    monkeypatch: pytest.MonkeyPatch,
    once: Callable[[Changed | None], Done],
    places: Watched,
    saves: Saves,
) -> list[int]:
    """How many rounds were run at first and after each of the saves."""
    monkeypatch.setattr(watching, "events", lambda: saves)
    with pytest.raises(KeyboardInterrupt):
        watch(once, places)
    return saves.rounds


@pytest.mark.slow
@pytest.mark.parametrize("source", SOURCES)
def test_one_round_for_each_save(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, source: type[Events]) -> None:
    """Which reads all that was saved; what it writes itself starts none."""
    plan = tmp_path / "a.yaml"
    plan.write_bytes(b"awal")
    places = Watched(frozenset({plan}))
    read = []

    def once(_: Changed | None) -> Done:
        read.append(plan.read_bytes())
        (tmp_path / "a.docx").write_bytes(read[-1])
        return Done("", places)

    texts = [b"simpan %d\n" % number * 50 + b"akhir\n" * 20 for number in range(100 if ALL else len(WAYS))]
    steps = [partial(WAYS[number % len(WAYS)], plan, text) for number, text in enumerate(texts)]
    rounds = rounds_of(monkeypatch, once, places, Saves(source(), steps, seen_midway=True))
    assert read == [b"awal", *texts] and rounds == [1] * len(read)


@pytest.mark.slow
def test_several_files_saved_together_are_one_round(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """And a file that is touched, or saved as it was, is none; one that stays away or empty is told in the end."""
    files = [tmp_path / f"{number}.yaml" for number in range(4)]
    for file in files:
        file.write_bytes(b"awal")
    monkeypatch.setattr(watching, "PATIENCE", 0.3)
    seen: list[Changed | None] = []
    places = Watched(trees=frozenset({tmp_path}))

    def once(changed: Changed | None) -> Done:
        seen.append(changed)
        return Done("", places)

    def together() -> None:
        for file in files:
            time.sleep(0.03)
            renamed_over(file, b"baru")

    def as_it_was() -> None:
        files[0].touch()
        renamed_over(files[1], b"baru")

    steps = [together, as_it_was, files[2].unlink, lambda: in_place(files[3], b""), (tmp_path / "baru.yaml").touch]
    rounds = rounds_of(monkeypatch, once, places, Saves(Polling(), steps))
    assert rounds == [1, 1, 0, 1, 1, 1]
    assert seen == [None, set(files), {files[2]}, {files[3]}, {tmp_path / "baru.yaml"}]


def test_a_save_during_a_round_is_not_lost(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A file that nobody looked at before is told too."""
    plan, layout = tmp_path / "a.yaml", tmp_path / "b.yaml"
    plan.write_text("a")
    seen: list[Changed | None] = []

    def once(changed: Changed | None) -> Done:
        seen.append(changed)
        if len(seen) == 1:
            time.sleep(0.1)
            layout.write_text("b")
            plan.write_text("b")
        return Done("", Watched(frozenset({plan, layout})))

    be_quick(monkeypatch)
    rounds_of(monkeypatch, once, Watched(frozenset({plan})), Saves(Quick(), []))
    assert seen == [None, {plan, layout}]


def test_it_ends_where_nobody_reads_what_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "undelivered", lambda: BrokenPipeError())
    monkeypatch.setattr(watching, "events", lambda: Saves(Quick(), []))
    with pytest.raises((SystemExit, KeyboardInterrupt)) as ended:
        watch(lambda _: Done("", Watched()), Watched())
    assert isinstance(ended.value, SystemExit) and ended.value.code == 1


@each("fault", [LayoutFault(diagnose("RAK901", "a.yaml")), click.UsageError("salah pakai")])
def test_a_fault_ends_the_first_round_only(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str], fault: Exception
) -> None:
    plan = tmp_path / "a.yaml"
    places = Watched(frozenset({plan}))

    def once(changed: Changed | None) -> Done:
        if changed is None and not plan.exists():
            return Done("mulai", places)
        if plan.read_text() == "salah":
            raise fault
        return Done("pulih", places)

    be_quick(monkeypatch)
    steps = [lambda: plan.write_text("salah"), lambda: plan.write_text("benar")]
    assert rounds_of(monkeypatch, once, places, Saves(Quick(), steps)) == [1, 1, 1]
    said = capsys.readouterr().err
    assert ("salah pakai" in said or "RAK901" in said) and said.rstrip().endswith("pulih")
    assert re.search(r" berubah; \d,\d\d detik\. Gagal\.\n", said)
    plan.write_text("salah")
    with pytest.raises(type(fault)):
        watch(once, places)


def test_the_line_of_a_round(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The files that changed, seen from where the run started, two of them by name; nothing with `quiet`."""
    monkeypatch.chdir(tmp_path)
    be_quick(monkeypatch)
    places = Watched(trees=frozenset({tmp_path}))
    files = [tmp_path / f"{name}.yaml" for name in "abc"]

    def save(count: int) -> None:
        for file in files[:count]:
            file.write_text(f"{count}")

    steps = [lambda: save(1), lambda: save(3), lambda: save(2), files[0].unlink]
    rounds_of(monkeypatch, lambda _: Done("1 dokumen ditulis.", places), places, Saves(Quick(), steps))
    lines = [
        re.fullmatch(r"\d\d:\d\d:\d\d (.*); \d+,\d\d detik\. 1 dokumen ditulis\.", one)
        for one in capsys.readouterr().err.splitlines()
    ]
    assert [line and line[1] for line in lines] == [
        "mulai", "a.yaml berubah", "a.yaml, b.yaml dan 1 lagi berubah", "a.yaml dan b.yaml berubah", "a.yaml hilang",
    ]  # fmt: skip
    monkeypatch.setattr(watching, "events", lambda: Saves(Quick(), []))
    with pytest.raises(KeyboardInterrupt):
        watch(lambda _: Done("", places), places, quiet=True)
    assert capsys.readouterr().err == ""


def make_office(tmp_path: Path) -> None:
    """Two plans, one of them in a layout of the office's own with a logo that is not there."""
    (tmp_path / "plans").mkdir()
    (tmp_path / "templates" / "layouts").mkdir(parents=True)
    shipped = Path(__file__).parents[2] / "templates" / "layouts" / "rak-triwulan.yaml"
    own = shipped.read_text() + "kop: {baris: [KANTOR], logo: logo.png}\n"
    (tmp_path / "templates" / "layouts" / "sendiri.yaml").write_text(own)
    shutil.copy(REFERENCE, tmp_path / "plans" / "a.yaml")
    text = REFERENCE.read_text().replace("layout: rak-triwulan", "layout: sendiri")
    (tmp_path / "plans" / "b.yaml").write_text(text)
    (tmp_path / "rakgen.yaml").write_text("instansi: KPU\n")


A, B = "plans/a.yaml", "plans/b.yaml"
STALE = {
    (A,): [A],
    (B,): [B],
    ("templates/layouts/sendiri.yaml",): [B],
    ("templates/layouts/logo.png",): [B],
    ("templates/layouts/sendiri.yaml", A): [A, B],
    ("templates/layouts/rak-triwulan.yaml",): [A, B],
    ("rakgen.yaml",): [A, B],
    ("plans/rakgen.yaml",): [A, B],
    ("plans/c.yaml",): ["plans/c.yaml"],
    ("realisasi/t1.yaml",): [A, B],
}


@pytest.mark.slow
@each("changed, stale", STALE.items())
def test_what_a_change_bears_on(tmp_path: Path, changed: tuple[str, ...], stale: list[str]) -> None:
    """Is done anew, and what changed is looked at."""
    make_office(tmp_path)
    plans = [tmp_path / A, tmp_path / B]
    kept = Kept(Compiler)
    assert kept.stale(plans, None) == plans
    kept.put(map(kept.compiler.check_one, plans))
    assert kept.stale(plans, set()) == []
    for name in changed:
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(file.read_text() + "\n" if file.is_file() else "# baru\n")
    places = kept.places([tmp_path / "plans"], plans)
    assert {tmp_path / name for name in changed} <= places.known()
    plans += [tmp_path / name for name in changed if name == "plans/c.yaml"]
    assert kept.stale(plans, {tmp_path / name for name in changed}) == [tmp_path / name for name in stale]
