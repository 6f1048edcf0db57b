"""The merge of two people's edits of one plan."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from itertools import permutations
from random import Random

import pytest

from rakgen.canonical.text import plain
from rakgen.concrete.printer import Markers, write_tree
from rakgen.concrete.reader import read_tree
from rakgen.concrete.tree import Tree
from rakgen.merge import merge as merging
from rakgen.merge import merge_plans
from rakgen.merge.merge import Merged
from rakgen.source import parse
from tests.support.each import each
from tests.support.merge_edits import Draft, applied, choose, comment, plan, remove, set_field, text_of
from tests.support.merge_lists import git_merge, sides
from tests.support.messy import Typist
from tests.support.messy import plan as messy_plan
from tests.support.plans import REFERENCE
from tests.support.seeds import seeds, usual

REFERENCE_TEXT = REFERENCE.read_text(encoding="utf-8")


def merge(base: str, ours: str, theirs: str) -> tuple[str, int]:
    merged = merge_plans(base.encode(), ours.encode(), theirs.encode(), "plan.yaml")
    return merged.data.decode(), merged.conflicts


@pytest.mark.parametrize("side", [0, 1])
def test_quotes_of_one_field_stand_beside_the_other_sides_edit_of_its_group(side: int) -> None:
    base = TWO.format("Rapat kerja", "Cetak formulir").replace(
        "rak:\n", "program:\n  tata:\n    uraian: Program A\n    anggaran: 1.000\n    keterangan: APBD\nrak:\n", 1
    )
    quoted = base.replace("uraian: Program A", 'uraian: "Program A"')
    for old, new in (("anggaran: 1.000", "anggaran: 2.000"), ("    keterangan: APBD\n", ""), ("APBD", "APBD # lama")):
        pair = [quoted, base.replace(old, new)]
        assert merge(base, pair[side], pair[1 - side]) == (quoted.replace(old, new), 0)


@pytest.mark.slow
@pytest.mark.parametrize("seed", seeds(200, at_once=6))
def test_edits_of_different_items_merge_to_the_plan_with_both(seed: int) -> None:
    random = Random(seed)
    base = plan(random)
    mine, their, names = choose(random, base)
    assert mine and their, names
    merged = merge(base, applied(base, mine), applied(base, their))
    assert merged == (applied(base, mine + their), 0), names


@pytest.mark.slow
@pytest.mark.parametrize("block", usual([2, *range(2), *range(3, 80)], 1))
def test_edits_of_one_list_come_out_as_git_has_them_and_alike_from_either_side(block: int) -> None:
    """2,000 merges in blocks of 25; a usual run has one, with one (seed 53) that would depend on whose turn it is."""
    clean = 0
    for seed in range(25 * block, 25 * block + 25):
        case = sides(Random(seed))
        mine, other = (merge(case.base, *pair) for pair in permutations((case.ours, case.theirs)))
        assert mine == other and mine[1] == 0, (seed, case.names)
        by_git = git_merge(case)
        if by_git is not None:
            clean += 1
            assert mine[0] == by_git, (seed, case.names)
    assert clean > 5


TWO = """versi: 1
instansi: KPU
tahun: 2021
rak:
  - kode: ketua
    sasaran:
      - uraian: Sasaran
        indikator:
          - uraian: Indikator
            kegiatan:
              - uraian: {0}
                jadwal: T1
                pelaksana: hukum
              - uraian: {1}
                jadwal: T2
                pelaksana: umum
"""


OUTPUTS = {
    "none": "",
    "empty": "                keluaran: []\n",
    "A": "                keluaran:\n                  - uraian: Satu\n",
    "B": "                keluaran:\n                  - uraian: Dua\n",
    "AB": "                keluaran:\n                  - uraian: Satu\n                  - uraian: Dua\n",
}


@pytest.mark.slow
@each(
    ("base", "ours", "theirs", "expected"),
    [
        *((base, ours, base, ours) for base in ("none", "empty", "A") for ours in ("none", "empty", "AB")),
        ("empty", "empty", "AB", "AB"),
        ("empty", "none", "A", "A"),
        ("none", "empty", "A", "A"),
        ("A", "empty", "AB", "B"),
        ("A", "empty", "none", "empty"),
        ("AB", "empty", "A", "empty"),
        ("AB", "A", "B", "none"),
    ],
)
def test_an_empty_list_stands_where_a_side_typed_it(base: str, ours: str, theirs: str, expected: str) -> None:
    """Of an item that both have, and, where there was none, of one that a side adds."""
    unit = "                pelaksana: hukum\n"

    def plan(outputs: str, periods: str = "T2") -> str:
        text = TWO.format("Rapat kerja", "Cetak formulir").replace("jadwal: T2", f"jadwal: {periods}")
        return text.replace(unit, unit + OUTPUTS[outputs])

    sides = plan(ours), plan(theirs, "T4")
    merged = plan(expected, "T4"), 0
    assert merge(plan(base), *sides) == merge(plan(base), *sides[::-1]) == merged


def test_an_item_that_a_side_adds_keeps_its_empty_list() -> None:
    base = TWO.format("Rapat kerja", "Cetak formulir")
    added = base + "              - uraian: Baru\n                jadwal: T3\n" + OUTPUTS["empty"]
    other = base.replace("Rapat kerja", "Bimbingan teknis")
    both = added.replace("Rapat kerja", "Bimbingan teknis")
    assert merge(base, added, other) == merge(base, other, added) == (both, 0)


def test_each_side_puts_one_of_two_items_in_other_words() -> None:
    base, ours = TWO.format("Rapat kerja", "Cetak formulir"), TWO.format("Rapat kerja", "Sosialisasi pemilih muda")
    theirs, both = (TWO.format("Bimbingan teknis", last) for last in ("Cetak formulir", "Sosialisasi pemilih muda"))
    assert merge(base, ours, theirs) == merge(base, theirs, ours) == (both, 0)


SIGNERS = """versi: 1
instansi: KPU
tahun: 2021
rak:
  - kode: ketua
    pengesahan:
{0}    sasaran:
      - uraian: Sasaran
"""
KETUA, SEKRETARIS, WAKIL = (
    f"      - peran: {role}\n        nama: {name}\n        pangkat: Pembina\n"
    for role, name in (("Mengetahui", "A"), ("Pihak Kedua", "B"), ("Menyetujui", "C"))
)
PROMOTED = KETUA.replace("Pembina", "Pembina Tk. I")
SIGNED = {
    "swapped, and one promoted": ([SEKRETARIS, KETUA], [PROMOTED, SEKRETARIS], [SEKRETARIS, PROMOTED]),
    "one added, one promoted": ([KETUA, WAKIL, SEKRETARIS], [PROMOTED, SEKRETARIS], [PROMOTED, WAKIL, SEKRETARIS]),
    "one taken away, the other promoted": ([KETUA], [PROMOTED, SEKRETARIS], [PROMOTED]),
    "one taken away and promoted": ([SEKRETARIS], [PROMOTED, SEKRETARIS], None),
}


@each("name", SIGNED)
def test_groups_of_fields_keep_what_is_theirs(name: str) -> None:
    base = SIGNERS.format(KETUA + SEKRETARIS)
    ours, theirs, both = (blocks and SIGNERS.format("".join(blocks)) for blocks in SIGNED[name])
    assert ours and theirs
    for pair in ((ours, theirs), (theirs, ours)):
        text, conflicts = merge(base, *pair)
        assert (text, conflicts) == (both, 0) if both else conflicts == 1


def test_an_item_in_other_words_keeps_what_was_edited_below_it() -> None:
    base = TWO.format("Rapat kerja", "Cetak formulir")
    ours = base.replace("- uraian: Indikator", "- uraian: Tersedianya logistik tepat waktu")
    theirs = base.replace("jadwal: T2", "jadwal: T2-T3") + "              - uraian: Sewa gudang\n"
    both = theirs.replace("- uraian: Indikator", "- uraian: Tersedianya logistik tepat waktu")
    assert merge(base, ours, theirs) == merge(base, theirs, ours) == (both, 0)


def test_texts_of_a_list_reworded_by_either_side() -> None:
    base = SIGNERS.format("      jabatan:\n        - Plt. KEPALA\n        - BAGIAN UMUM\n        - KOTA\n")
    ours, theirs = base.replace("Plt. KEPALA", "Plh. SEKRETARIS"), base.replace("- KOTA", "- KABUPATEN")
    both = ours.replace("- KOTA", "- KABUPATEN")
    assert merge(base, ours, theirs) == merge(base, theirs, ours) == (both, 0)
    assert merge(base, ours, base.replace("Plt. KEPALA", "Pjs. KEPALA"))[1] == 1


@pytest.mark.parametrize("side", [0, 1])
def test_line_ends_margins_and_spelling_that_one_side_changed_stand(side: int) -> None:
    base = TWO.format("Rapat kerja", "Cetak formulir")
    restyled = base.replace("jadwal: T1", "jadwal: 'T1'").replace("pelaksana: umum", '"pelaksana": umum')
    restyled = restyled.replace("    kegiatan:\n              ", "    kegiatan:\n                ")
    start = restyled.index("- uraian: Rapat")
    restyled = restyled[:start] + restyled[start:].replace("\n  ", "\n    ")
    edited = base.replace("instansi: KPU", "instansi: KPU Kota").replace("Cetak formulir", "Cetak surat suara")
    pair = [restyled.replace("\n", "\r\n"), edited]
    both = restyled.replace("instansi: KPU", "instansi: KPU Kota").replace("Cetak formulir", "Cetak surat suara")
    text, conflicts = merge(base, pair[side], pair[1 - side])
    assert (text, conflicts) == (both.replace("\n", "\r\n"), 0)


@pytest.mark.slow
@pytest.mark.parametrize("seed", seeds(100, at_once=4))
def test_conflicting_edits_stop_with_markers_and_lose_neither(seed: int) -> None:
    random = Random(seed)
    base = plan(random)
    draft = Draft(base)
    number = random.randrange(1, len(draft.entries))
    name = random.choice(["uraian", "target", "jadwal"])
    if draft.group(number).get(name) is None:
        name = "uraian"
    old = text_of(draft, number) if name == "uraian" else ""
    mine = [set_field(number, name, f"{old} versi kami".strip())]
    other = [set_field(number, name, f"{old} kalimat mereka".strip()), comment(number, "dari mereka", above=True)]
    if removing := random.random() < 0.3:
        other = [remove(number)]
    sides = [applied(base, mine), applied(base, other)]
    if swapped := random.random() < 0.5:
        sides.reverse()
    text, conflicts = merge(base, *sides)
    assert conflicts == 1
    marks = [line for line in text.split("\n") if line[:7] in ("<<<<<<<", "=======", ">>>>>>>")]
    assert marks == ["<<<<<<< ours", "=======", ">>>>>>> theirs"]
    assert "versi kami" in text
    assert removing or ("kalimat mereka" in text and "# dari mereka" in text)
    for side in (0, 1):
        chosen = parse(resolved(text, side).encode(), "p")
        assert chosen.diagnostics == (), text
        assert ("versi kami" in chosen.text) == (side == int(swapped))


def resolved(text: str, side: int) -> str:
    """The text with every conflict decided, as a person would: the lines of one side kept."""
    out, where = [], None
    for line in text.split("\n"):
        if line.startswith("<<<<<<<"):
            where = 0
        elif line.startswith("======="):
            where = 1
        elif line.startswith(">>>>>>>"):
            where = None
        elif where is None or where == side:
            out.append(line)
    return "\n".join(out)


@pytest.mark.slow
def test_markers_stand_around_the_one_field() -> None:
    ours = REFERENCE_TEXT.replace("target: 77,5%", "target: 80%")
    theirs = REFERENCE_TEXT.replace("target: 77,5%", "target: 75%").replace("target: 25%", "target: 30%")
    text, conflicts = merge(REFERENCE_TEXT, ours, theirs)
    assert conflicts == 1
    assert text == ours.replace("target: 25%", "target: 30%").replace(
        "                target: 80%\n",
        "<<<<<<< ours\n                target: 80%\n=======\n                target: 75%\n>>>>>>> theirs\n",
    )


@pytest.mark.slow
def test_names_of_sides_and_base_are_shown() -> None:
    base, ours, theirs = (REFERENCE_TEXT.replace("target: 25%", f"target: {n}%") for n in (25, 26, 27))
    markers = Markers("HEAD", "cabang", "asal", 9, True)
    text = merge_plans(base.encode(), ours.encode(), theirs.encode(), "p", markers).data.decode()
    for line in ("<<<<<<<<< HEAD", "||||||||| asal", "=========", ">>>>>>>>> cabang"):
        assert f"\n{line}\n" in text


def test_moved_item_takes_the_other_side_along() -> None:
    """Ours moves an indikator to another sasaran, theirs raises its target and rewords its kegiatan."""
    lines = REFERENCE_TEXT.split("\n")
    start = next(n for n, line in enumerate(lines) if "- uraian: Nilai Akuntabilitas Kinerja" in line)
    block = lines[start : start + 6]
    place = next(
        n for n, line in enumerate(lines) if "Partisipasi Pemilih Perempuan dalam" in line and "- uraian: Pers" in line
    )
    ours = "\n".join(lines[:start] + lines[start + 6 : place] + block + lines[place:])
    theirs = REFERENCE_TEXT.replace("target: B\n                kegiatan", "target: BB\n                kegiatan", 1)
    theirs = theirs.replace("Evaluasi laporan kinerja", "Evaluasi laporan kinerja tahunan")
    text, conflicts = merge(REFERENCE_TEXT, ours, theirs)
    expected = ours.replace("target: B\n                kegiatan", "target: BB\n                kegiatan", 1)
    assert conflicts == 0
    assert text == expected.replace("Evaluasi laporan kinerja", "Evaluasi laporan kinerja tahunan")


@pytest.mark.slow
def test_two_new_items_at_one_place_are_both_kept() -> None:
    anchor = "          - uraian: Terwujudnya Sumber Daya Manusia"
    ours = REFERENCE_TEXT.replace(anchor, f"          - uraian: Sasaran kami yang sama sekali lain\n{anchor}")
    theirs = REFERENCE_TEXT.replace(anchor, f"          - uraian: Tambahan pihak kedua\n{anchor}")
    text, conflicts = merge(REFERENCE_TEXT, ours, theirs)
    assert conflicts == 0
    assert text.index("Sasaran kami yang sama sekali lain") < text.index("Tambahan pihak kedua")


@pytest.mark.slow
def test_one_kode_given_twice_is_not_silent() -> None:
    ours = REFERENCE_TEXT.replace(
        "- uraian: Indeks Reformasi", "- kode: satu\n                uraian: Indeks Reformasi"
    )
    theirs = REFERENCE_TEXT.replace(
        "- uraian: Nilai Keterbukaan", "- kode: satu\n                uraian: Nilai Keterbukaan"
    )
    merged = merge_plans(REFERENCE_TEXT.encode(), ours.encode(), theirs.encode(), "p")
    assert [finding.code for finding in merged.findings] == ["RAK108"]


@pytest.mark.slow
def test_line_ends_of_our_side_stay() -> None:
    ours = REFERENCE_TEXT.replace("target: 25%", "target: 26%").replace("\n", "\r\n").encode()
    theirs = REFERENCE_TEXT.replace("target: 77,5%", "target: 78%").encode()
    merged = merge_plans(REFERENCE_TEXT.encode(), ours, theirs, "p")
    assert merged.conflicts == 0 and merged.data.count(b"\n") == merged.data.count(b"\r\n")
    assert b"target: 26%" in merged.data and b"target: 78%" in merged.data


@each("broken", ["versi: [", "", "teks biasa\n", "- a\n- b\n"])
def test_what_is_no_plan_is_merged_by_lines(broken: str) -> None:
    ours = REFERENCE_TEXT.replace("target: 25%", "target: 26%")
    text, conflicts = merge(REFERENCE_TEXT, ours, broken)
    assert conflicts >= 1 and "target: 26%" in text and "<<<<<<<" in text and (broken.strip() in text)
    assert merge("a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n") == ("A\nb\nC\n", 0)


@pytest.mark.parametrize("seed", seeds(40, at_once=3))
def test_files_typed_in_any_way_are_merged(seed: int) -> None:
    """Flow style, odd margins, comments everywhere: two edits of texts far apart, and nothing else changes its
    meaning.
    """
    random = Random(seed)
    base = Typist(random).type(messy_plan(random))
    draft = Draft(base)
    numbers = [n for n in range(len(draft.entries)) if draft.levels[n] in ("sasaran", "indikator", "kegiatan")]
    first, last = numbers[0], numbers[-1]
    if first == last:
        return
    mine = [set_field(first, "uraian", f"{text_of(draft, first)} kami")]
    other = [set_field(last, "uraian", f"{text_of(draft, last)} mereka")]
    text, conflicts = merge(base, applied(base, mine), applied(base, other))
    assert conflicts == 0
    merged, expected = (read_tree(parse(one.encode(), "p")).root for one in (text, applied(base, mine + other)))
    assert plain(merged) == plain(expected)
    assert sorted(re.findall("#.*", text)) == sorted(re.findall("#.*", applied(base, mine + other)))


BASE, OURS, THEIRS, CLASH = (
    TWO.format(*pair) for pair in (("satu", "dua"), ("satu baru", "dua"), ("satu", "dua baru"), ("satu lain", "dua"))
)
BY_LINES = Merged(b"baris", 1)
SPOILT: dict[str, Callable[[str], str]] = {
    "broken": lambda text: f"{text}b: [1\n",
    "readable with a fault": lambda text: f"{text}---\nb: 1\n",
    "one text less": lambda text: text.replace("                jadwal: T2\n", ""),
    "another text": lambda text: text.replace("satu", "tiga"),
}


@pytest.mark.parametrize("name", SPOILT)
@pytest.mark.parametrize(("theirs", "said"), [(THEIRS, "dua baru"), (CLASH, "satu baru"), (CLASH, "satu lain")])
def test_what_would_not_be_read_back_from_either_side_is_merged_by_lines(
    theirs: str, said: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def written(tree: Tree, *markers: Markers) -> str:
        text = write_tree(tree, *markers)
        return SPOILT[name](text) if said in text and not markers else text

    monkeypatch.setattr(merging, "_by_lines", lambda *_: BY_LINES)
    assert merge_plans(*map(str.encode, (BASE, OURS, theirs)), "p") != BY_LINES
    monkeypatch.setattr(merging, "write_tree", written)
    assert merge_plans(*map(str.encode, (BASE, OURS, theirs)), "p") == BY_LINES


@pytest.mark.parametrize("kept", [OURS, THEIRS])
def test_what_would_lose_the_words_of_a_side_is_merged_by_lines(kept: str, monkeypatch: pytest.MonkeyPatch) -> None:
    tree = read_tree(parse(kept.encode(), "p"))
    monkeypatch.setattr(merging, "merge_trees", lambda *_, **__: (tree, 0))
    assert merge(BASE, OURS, THEIRS) == (TWO.format("satu baru", "dua baru"), 0)


@pytest.mark.parametrize(
    "answer",
    [(0, b"a: [1\n"), (0, b"kosong\n"), (255, b""), (-9, b"setengah"), OSError("x"), None],
)
def test_both_versions_stand_whole_where_lines_make_no_plan(
    answer: tuple[int, bytes] | OSError | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def answered(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        if not isinstance(answer, tuple):
            raise answer or AssertionError("git is missing")
        return subprocess.CompletedProcess(command, *answer)

    monkeypatch.setattr(merging, "_by_items", lambda *_: None)
    monkeypatch.setattr(merging, "find_program", lambda _: "git" if answer else None)
    monkeypatch.setattr(subprocess, "run", answered)
    assert merge(BASE, OURS, THEIRS) == (f"<<<<<<< ours\n{OURS}=======\n{THEIRS}>>>>>>> theirs\n", 1)


def test_a_version_that_nobody_changed_gives_way_byte_for_byte() -> None:
    odd = BASE.replace("satu", '"satu"').replace("\n", "\r\n").encode() + b"  # ekor"
    for base in (BASE.encode(), b"a: [\n"):
        assert merge_plans(base, base, odd, "p") == merge_plans(base, odd, base, "p") == Merged(odd, 0)
        assert merge_plans(base, odd, odd, "p") == Merged(odd, 0)


def test_what_both_sides_changed_alike_is_no_conflict() -> None:
    assert merge(BASE, OURS, TWO.format("satu baru", "dua baru")) == (TWO.format("satu baru", "dua baru"), 0)


JADWAL, UNIT, FIRST = (
    "                jadwal: T1\n",
    "                pelaksana: hukum\n",
    BASE[BASE.index("              - uraian: satu") : BASE.index("              - uraian: dua")],
)


@pytest.mark.parametrize(
    ("ours", "changed"),
    [
        (BASE.replace(JADWAL + UNIT, UNIT.replace("hukum", "umum")), (JADWAL, JADWAL.replace("T1", "T3"))),
        (BASE.replace(FIRST, "").replace("dua", "dua baru"), (FIRST, FIRST.replace("satu", "satu baru"))),
    ],
    ids=["field", "item"],
)
def test_what_one_side_removed_and_the_other_changed_stands_alone_between_marks(
    ours: str, changed: tuple[str, str]
) -> None:
    """What either side changed on the next line is none of the conflict, as it would be of one by lines."""
    marked = f"<<<<<<< ours\n=======\n{changed[1]}>>>>>>> theirs\n"
    text, conflicts = merge(BASE, ours, BASE.replace(*changed))
    assert (text.replace(marked, ""), conflicts) == (ours, 1) and marked in text


def test_comments_that_both_sides_wrote_at_one_place_stay() -> None:
    ours, theirs, both = (
        BASE.replace(JADWAL, "".join(f"                # {word}\n" for word in words) + JADWAL)
        for words in (["kami"], ["mereka"], ["kami", "mereka"])
    )
    assert merge(BASE, ours, theirs) == (both, 0)
