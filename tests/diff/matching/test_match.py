"""Matching: moved, renamed and reordered items stay one item; mirrors; three versions."""

from __future__ import annotations

import pytest

from rakgen.compiler import Compiler
from rakgen.diff.compare import compare
from rakgen.diff.matching.items import ItemTree, tree_of_rencana, tree_of_source
from rakgen.diff.matching.match import Triple, match, match_three
from rakgen.model.levels import LevelName
from rakgen.source import parse
from tests.support.change_pairs import plain
from tests.support.mutations import counted, mutated, reference
from tests.support.plans import REFERENCE

Entry = tuple[LevelName, str, str | None, int]


def tree(*items: Entry, tahun: int | None = None) -> ItemTree[str]:
    """A tree of (level, text, kode, parent)."""
    item_tree: ItemTree[str] = ItemTree(tahun=tahun)
    counts: dict[tuple[int, LevelName], int] = {}
    for level, text, kode, parent in items:
        number = counts.get((parent, level), 0)
        counts[parent, level] = number + 1
        item_tree.add(level, text, text, parent=parent, kode=kode, ordinal=number)
    return item_tree


RAK: Entry = ("rak", "", "ketua", -1)


def test_trees_from_the_model_and_from_the_nodes_are_the_same() -> None:
    result = Compiler().check(REFERENCE)
    root = parse(REFERENCE.read_bytes(), "x").root
    assert result.rencana is not None and root is not None
    one, other = tree_of_rencana(result.rencana), tree_of_source(root)
    keys = [[(s.level, s.text, s.kode, s.parent, s.features, s.ordinal) for s in p.items] for p in (one, other)]
    assert keys[0] == keys[1]
    assert [s.level for s in one.items].count("kegiatan") == 20
    assert match(one, other).to_new == list(range(len(one.items)))


def test_kode_wins_over_text() -> None:
    old = tree(RAK, ("sasaran", "Mutu layanan", "a", 0), ("sasaran", "Mutu data", "b", 0))
    new = tree(RAK, ("sasaran", "Mutu layanan", "b", 0), ("sasaran", "Mutu data", "a", 0))
    assert match(old, new).to_new == [0, 2, 1]


def test_same_kode_in_two_rak_is_matched_within_each() -> None:
    def make(first: str, second: str) -> ItemTree[str]:
        return tree(
            ("rak", "", first, -1),
            ("sasaran", f"Satu {first}", "s", 0),
            ("rak", "", second, -1),
            ("sasaran", f"Satu {second}", "s", 2),
        )

    assert match(make("x", "y"), make("y", "x")).to_new == [2, 3, 0, 1]


def test_indicator_moved_to_another_sasaran_and_reworded_stays_one() -> None:
    old = tree(
        RAK,
        ("sasaran", "Terwujudnya data pemilih yang mutakhir", None, 0),
        ("indikator", "Persentase informasi partai politik yang mutakhir dan dipublikasikan", None, 1),
        ("indikator", "Indeks kepuasan masyarakat", None, 1),
        ("sasaran", "Meningkatnya tata kelola organisasi", None, 0),
        ("indikator", "Nilai akuntabilitas kinerja", None, 4),
    )
    new = tree(
        RAK,
        ("sasaran", "Terwujudnya data pemilih yang mutakhir", None, 0),
        ("indikator", "Indeks kepuasan masyarakat", None, 1),
        ("sasaran", "Meningkatnya tata kelola organisasi", None, 0),
        ("indikator", "Nilai akuntabilitas kinerja", None, 3),
        ("indikator", "Persentase informasi partai politik yang mutakhir dan terbuka", None, 3),
    )
    matched = match(old, new)
    assert matched.to_new == [0, 1, 5, 2, 3, 4]
    assert not matched.in_place(old, new, 2, 5)
    assert matched.in_place(old, new, 5, 4)
    assert match(new, old).to_old == matched.to_new


def test_near_identical_indicators_are_not_crossed() -> None:
    def make(*names: str) -> ItemTree[str]:
        items: list[Entry] = [("indikator", name, None, 1) for name in names]
        return tree(RAK, ("sasaran", "S", None, 0), *items)

    old = make("Persentase partisipasi pemilih perempuan", "Persentase partisipasi pemilih disabilitas")
    new = make("Persentase partisipasi pemilih penyandang disabilitas", "Persentase partisipasi para pemilih perempuan")
    assert match(old, new).to_new == [0, 1, 3, 2]


def test_unrelated_indicator_in_the_same_place_is_another_indicator() -> None:
    old = tree(RAK, ("sasaran", "S", None, 0), ("indikator", "Indeks Reformasi Birokrasi", None, 1))
    new = tree(RAK, ("sasaran", "S", None, 0), ("indikator", "Jumlah arsip yang didigitalkan", None, 1))
    assert match(old, new).to_new == [0, 1, None]


def test_year_in_the_text_does_not_hide_the_identity() -> None:
    texts = ("Evaluasi LAKIP Tahun {}", "Penyusunan rencana {}")
    old = tree(
        RAK, ("sasaran", texts[0].format(2020), None, 0), ("sasaran", texts[0].format(2021), None, 0), tahun=2021
    )
    new = tree(
        RAK, ("sasaran", texts[0].format(2022), None, 0), ("sasaran", texts[0].format(2021), None, 0), tahun=2022
    )
    assert match(old, new).to_new == [0, 2, 1]


def test_three_versions() -> None:
    base = tree(RAK, ("sasaran", "Mutu layanan publik", None, 0), ("sasaran", "Tertib arsip", None, 0))
    ours = tree(RAK, ("sasaran", "Mutu layanan publik", None, 0), ("sasaran", "Pemilu damai di daerah", None, 0))
    theirs = tree(
        RAK,
        ("sasaran", "Pemilu damai di daerah", None, 0),
        ("sasaran", "Tertib arsip", None, 0),
        ("sasaran", "Mutu layanan bagi publik", None, 0),
        ("sasaran", "Data terbuka", None, 0),
    )
    assert match_three(base, ours, theirs) == [
        Triple(0, 0, 0),
        Triple(1, 1, 3),
        Triple(2, None, 2),
        Triple(None, 2, 1),
        Triple(None, None, 4),
    ]


@pytest.mark.slow
@pytest.mark.parametrize(("strength", "recall"), [(0.0, 1.0), (0.2, 0.99), (0.5, 0.97)])
def test_precision_and_recall(strength: float, recall: float) -> None:
    plan = reference()
    counts = [counted(plan, mutated(plan, seed, strength)) for seed in range(8)]
    right, matched, there = (sum(count[i] for count in counts) for i in range(3))
    assert there > 300
    assert right / matched > 0.995
    assert right / there >= recall


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(6))
def test_mirror_of_a_revised_reference(seed: int) -> None:
    old = reference()
    new = mutated(old, seed, 0.6)
    other = {"ditambah": "dihapus", "dihapus": "ditambah"}
    forth = plain(compare(old.model(), new.model()).changes)
    back = plain(compare(new.model(), old.model()).changes)
    assert len(forth) > 20
    assert sorted((other.get(j, j), t, f, b, a) for j, t, f, a, b in forth) == sorted(back)
