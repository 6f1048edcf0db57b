"""Known edits of a plan: two people each edit items of their own, neighbours of the other's, in one and the same
plan.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from rakgen.concrete.printer import write_tree
from rakgen.concrete.reader import read_tree
from rakgen.concrete.tree import Branch, Entry, Leaf, Tree
from rakgen.merge.trees import items
from rakgen.source import parse

WORDS = (
    "peningkatan kualitas layanan publik akuntabel transparan terukur masyarakat wilayah koordinasi pembinaan"
    " pengawasan data pemilih logistik hukum sarana pelatihan evaluasi laporan anggaran kerja sama daerah"
    " sosialisasi"
).split()
Edit = Callable[["Draft"], None]


def phrase(random: Random, least: int = 4, most: int = 9) -> str:
    return " ".join(random.choice(WORDS) for _ in range(random.randint(least, most)))


def plan(random: Random) -> str:
    """A plan of a few sasaran, with comments."""
    lines = ["# Rencana", "versi: 1", "instansi: KPU", "tahun: 2021", "", "rak:", "  - kode: ketua", "    sasaran:"]
    for _ in range(random.randint(2, 3)):
        lines += [f"      - uraian: {phrase(random)}", "        indikator:"]
        for _ in range(random.randint(2, 3)):
            if random.random() < 0.3:
                lines.append(f"          # {phrase(random)}")
            lines += [
                f"          - uraian: {phrase(random)}",
                f"            target: {random.randint(10, 99)}%",
                "            kegiatan:",
            ]
            for _ in range(random.randint(1, 4)):
                lines += [
                    f"              - uraian: {phrase(random)}",
                    f"                jadwal: T{random.randint(1, 2)}-T{random.randint(3, 4)}",
                    "                pelaksana: hukum",
                ]
    return "\n".join(lines) + "\n"


class Draft:
    """A copy of the plan being edited; items keep the number they had before any edit."""

    def __init__(self, text: str) -> None:
        self.document: Tree = read_tree(parse(text.encode(), "p"))
        found = list(items(self.document.root))
        self.entries = [entry for entry, _, _ in found]
        self.levels = [level for _, level, _ in found]
        self.parents = [parent for _, _, parent in found]

    def group(self, number: int) -> Branch:
        value = self.entries[number].value
        assert isinstance(value, Branch)
        return value

    def list_of(self, number: int) -> Branch:
        """The list an item stands in now."""
        stack = [self.document.root]
        while stack:
            branch = stack.pop()
            if any(entry is self.entries[number] for entry in branch.entries):
                return branch
            stack += [
                entry.value for entry in branch.entries if isinstance(entry, Entry) and isinstance(entry.value, Branch)
            ]
        raise AssertionError(number)

    def after(self, anchor: int, entry: Entry) -> None:
        branch = self.list_of(anchor)
        place = next(n for n, one in enumerate(branch.entries) if one is self.entries[anchor])
        branch.entries.insert(place + 1, entry)

    def take(self, number: int) -> None:
        branch = self.list_of(number)
        branch.entries[:] = [one for one in branch.entries if one is not self.entries[number]]

    @property
    def text(self) -> str:
        return write_tree(self.document)


def set_field(number: int, name: str, value: str) -> Edit:
    def edit(draft: Draft) -> None:
        entry = draft.group(number).get(name)
        assert entry is not None
        entry.value = Leaf(value)

    return edit


def add(anchor: int, text: str) -> Edit:
    def edit(draft: Draft) -> None:
        draft.after(anchor, Entry("", Branch(False, [Entry("uraian", Leaf(text)), Entry("keterangan", Leaf("baru"))])))

    return edit


def comment(number: int, text: str, *, above: bool) -> Edit:
    def edit(draft: Draft) -> None:
        if above:
            draft.entries[number].above.append(f"# {text}")
        else:
            entry = draft.group(number).get("uraian")
            assert entry is not None
            entry.remark = f"  # {text}"

    return edit


def remove(number: int) -> Edit:
    return lambda draft: draft.take(number)


def move(number: int, anchor: int) -> Edit:
    def edit(draft: Draft) -> None:
        draft.take(number)
        draft.after(anchor, draft.entries[number])

    return edit


def choose(random: Random, text: str) -> tuple[list[Edit], list[Edit], list[str]]:
    """Edits of two people; every item is touched by one of them at most. The third list names the edits."""
    draft = Draft(text)
    owners = [number % 2 for number in range(len(draft.entries))]
    sides: tuple[list[Edit], list[Edit]] = ([], [])
    names: list[str] = []
    for side in (0, 1):
        free = [number for number in range(1, len(draft.entries)) if owners[number] == side]
        random.shuffle(free)
        for _ in range(random.randint(1, 3)):
            if not free:
                break
            number = free.pop()
            level = draft.levels[number]
            others = [other for other in free if draft.levels[other] == level and other != number]
            leaf = level == "kegiatan" and draft.parents.count(draft.parents[number]) > 2
            edits: dict[str, Edit] = {
                "uraian": set_field(
                    number, "uraian", f"{phrase(random, 1, 1)} {text_of(draft, number)} {phrase(random, 1, 2)}"
                ),
                "tambah": add(number, phrase(random)),
                "komentar": comment(number, phrase(random), above=True),
                "catatan": comment(number, phrase(random), above=False),
            }
            if level == "indikator":
                edits["target"] = set_field(number, "target", f"{random.randint(100, 200)}%")
            if level == "kegiatan":
                edits["jadwal"] = set_field(number, "jadwal", "T1")
            if leaf:
                edits["hapus"] = remove(number)
            if others and level == "kegiatan" and draft.parents.count(draft.parents[number]) > 2:
                anchor = random.choice(others)
                edits["pindah"] = move(number, anchor)
            name = random.choice(list(edits))
            if name == "pindah":
                free.remove(anchor)
            if name in ("hapus", "pindah"):
                family = {n for n, parent in enumerate(draft.parents) if parent == draft.parents[number]}
                free = [n for n in free if n not in family]
                owners = [2 if n in family and owner != side else owner for n, owner in enumerate(owners)]
            sides[side].append(edits[name])
            names.append(f"{'kami' if side == 0 else 'mereka'}: {name} {number}")
    return sides[0], sides[1], names


def text_of(draft: Draft, number: int) -> str:
    entry = draft.group(number).get("uraian")
    assert entry is not None and isinstance(entry.value, Leaf)
    return entry.value.text


def applied(text: str, edits: list[Edit]) -> str:
    draft = Draft(text)
    for edit in edits:
        edit(draft)
    return draft.text
