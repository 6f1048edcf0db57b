"""Every pair of plans, and known edits one after another, give exactly the changes made, and their mirrors the mirrored
ones.
"""

from __future__ import annotations

import copy
from collections.abc import Callable

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from rakgen.diff.compare import compare
from rakgen.diff.matching.items import tree_of_rencana
from rakgen.diff.matching.match import match
from tests.support.change_pairs import CASES, Case, plain
from tests.support.diff_plans import I, Item, K, Plan, S, plan
from tests.support.each import each
from tests.support.seeds import some


@pytest.mark.slow
@each("case", CASES)
def test_changes(case: Case) -> None:
    assert plain(compare(case.old.model(), case.new.model()).changes) == case.changes


@pytest.mark.slow
@each("case", CASES)
def test_mirror(case: Case) -> None:
    other = {"ditambah": "dihapus", "dihapus": "ditambah"}
    mirrored = sorted((other.get(j, j), t, f, b, a) for j, t, f, a, b in case.changes)
    assert sorted(plain(compare(case.new.model(), case.old.model()).changes)) == mirrored


@pytest.mark.slow
@each("case", CASES)
def test_right_items_are_matched(case: Case) -> None:
    old, new = case.old.ids(), case.new.ids()
    matched = match(tree_of_rencana(case.old.model()), tree_of_rencana(case.new.model()))
    found = {(old[i], new[j]) for i, j in enumerate(matched.to_new) if j is not None}
    assert found == {(one, one) for one in old if one in new}


def test_there_are_enough_pairs() -> None:
    assert len(CASES) >= 40 and len({case.name for case in CASES}) == len(CASES)


WORDS = (
    "arsip banding cuti data etik forum gugatan hukum izin jurnal kode logistik mutasi naskah opini pemilih qanun riset"
    " sidang tender unggah verifikasi wilayah zona audit berkas cetak dokumen evaluasi formasi gedung hibah"
).split()


QUARTERS = ("T1", "T2", "T3", "T4", "T1-T2", "T3-T4", "T2-T4")


UNITS = {"hukum": "Sub Bagian Hukum", "sdm": "Sub Bagian SDM", "prodat": "Sub Bagian Program & Data"}


class Edits(RuleBasedStateMachine):
    """A plan and a copy of it; every rule edits the copy where nothing was edited yet and notes the change to
    expect.
    """

    @initialize(seed=st.randoms(use_true_random=False))
    def start(self, seed: object) -> None:
        names = list(WORDS)
        seed.shuffle(names)  # type: ignore[attr-defined]
        word = iter(names)

        def text(kind: str) -> str:
            one = next(word)
            return f"{kind} {one} urusan {one}an di bagian {one}"

        self.old = plan(
            *[
                S(
                    text("Terwujudnya"),
                    *[
                        I(text("Persentase"), "50%", *[K(text("Pelaksanaan"), "T1-T3") for _ in range(2)])
                        for _ in range(2)
                    ],
                )
                for _ in range(3)
            ]
        )
        self.new: Plan = copy.deepcopy(self.old)
        self.touched: set[int] = set()
        self.expected: list[tuple[str, str, str, str, str]] = []

    def free(self, level: str) -> list[tuple[Item, Item]]:
        """Items not edited yet, each with the one above it, none of whose neighbours above or below were edited."""
        found = []

        def walk(item: Item, above: Item | None, clean: bool) -> None:
            clean = clean and id(item) not in self.touched
            if (
                item.level == level
                and above is not None
                and clean
                and not any(id(b) in self.touched for b in item.walk())
            ):
                found.append((item, above))
            for child in item.children:
                walk(child, item, clean)

        for rak in self.new.rak:
            walk(rak, None, True)
        return found

    def pick(self, data: st.DataObject, level: str) -> tuple[Item, Item] | None:
        items = self.free(level)
        return items[data.draw(st.integers(0, len(items) - 1))] if items else None

    def edit(self, item: Item, field: str, value: str, kind: str, shown: Callable[[str], str] = str) -> None:
        self.touched.add(id(item))
        self.expected.append((kind, item.level, field, shown(str(item.fields[field])), shown(value)))
        item.fields[field] = value

    @rule(data=st.data(), value=st.integers(51, 99))
    def raise_target(self, data: st.DataObject, value: int) -> None:
        if found := self.pick(data, "indikator"):
            self.edit(found[0], "target", f"{value}%", "target")

    @rule(data=st.data(), value=st.sampled_from(QUARTERS))
    def reschedule(self, data: st.DataObject, value: str) -> None:
        if found := self.pick(data, "kegiatan"):
            self.edit(found[0], "jadwal", value, "jadwal")

    @rule(data=st.data(), value=st.sampled_from(["sdm", "prodat"]))
    def another_unit(self, data: st.DataObject, value: str) -> None:
        if found := self.pick(data, "kegiatan"):
            self.edit(found[0], "pelaksana", value, "pelaksana", lambda key: UNITS[key])

    @rule(data=st.data(), level=st.sampled_from(["sasaran", "indikator", "kegiatan"]))
    def reword(self, data: st.DataObject, level: str) -> None:
        if found := self.pick(data, level):
            item = found[0]
            self.touched.add(id(item))
            self.expected.append(("redaksi", level, "uraian", item.text, f"{item.text} yang bermutu"))
            item.text += " yang bermutu"

    @rule(data=st.data(), level=st.sampled_from(["sasaran", "indikator", "kegiatan"]))
    def remove(self, data: st.DataObject, level: str) -> None:
        if found := self.pick(data, level):
            item, above = found
            if len(above.children) < 2:
                return
            self.touched.add(id(above))
            self.expected.append(("dihapus", level, "", item.text, ""))
            above.children.remove(item)

    @rule(data=st.data(), level=st.sampled_from(["sasaran", "indikator"]))
    def add(self, data: st.DataObject, level: str) -> None:
        if found := self.pick(data, level):
            item = found[0]
            new = (
                I("Jumlah kunjungan lapangan tim gabungan", "5 kali")
                if level == "sasaran"
                else K("Rapat pleno terbuka tahunan")
            )
            if any(one[4] == new.text for one in self.expected):
                return
            self.touched.add(id(item))
            self.expected.append(("ditambah", new.level, "", "", new.text))
            item.children.append(new)

    @precondition(lambda self: not any(one[0] in ("dipindah", "urutan") for one in self.expected))
    @rule(data=st.data())
    def move(self, data: st.DataObject) -> None:
        found, target = self.pick(data, "indikator"), self.pick(data, "sasaran")
        if found and target and found[1] is not target[0] and len(found[1].children) > 1:
            item, above = found
            self.touched |= {id(item), id(above), id(target[0])}
            self.expected.append(("dipindah", "indikator", "", above.text, target[0].text))
            above.children.remove(item)
            target[0].children.append(item)

    @precondition(
        lambda self: not any(one[0] in ("dipindah", "urutan", "dihapus", "ditambah") for one in self.expected)
    )
    @rule()
    def reorder(self) -> None:
        sasaran = self.new.rak[0].children
        if len(sasaran) == 3 and not self.touched & {id(self.new.rak[0])}:
            self.touched.add(id(self.new.rak[0]))
            sasaran.insert(0, sasaran.pop())
            self.expected.append(("urutan", "sasaran", "", "3", "1"))

    @invariant()
    def reported(self) -> None:
        if not hasattr(self, "new"):
            return
        old, new = self.old.model(), self.new.model()
        assert sorted(plain(compare(old, new).changes)) == sorted(self.expected)
        other = {"ditambah": "dihapus", "dihapus": "ditambah"}
        mirrored = sorted((other.get(j, j), t, f, b, a) for j, t, f, a, b in self.expected)
        assert sorted(plain(compare(new, old).changes)) == mirrored
        assert compare(new, new).changes == ()


TestEdits = Edits.TestCase


TestEdits.settings = settings(max_examples=some(40), stateful_step_count=8)
TestEdits.pytestmark = [pytest.mark.slow]
