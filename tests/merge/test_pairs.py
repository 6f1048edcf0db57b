"""Files of what was reached are merged by item and period."""

from __future__ import annotations

import subprocess
from pathlib import Path
from random import Random

import pytest

from rakgen.merge import merge_plans
from rakgen.model.realisasi import load_realisasi
from rakgen.source import parse
from tests.support.cli import run
from tests.support.each import each
from tests.support.progress import PLAN
from tests.support.seeds import some

HEAD = "# Unit\nrencana: p.yaml\nrealisasi:\n"
Said = dict[tuple[str, str], dict[str, str]]
Comments = dict[tuple[str, str], str]


def text_of(said: Said, comments: Comments) -> str:
    lines = [HEAD.rstrip("\n")]
    for (item, period), fields in said.items():
        lines += [f"  # {comments[item, period]}", f"  - indikator: {item}", f"    periode: {period}"]
        lines += [f"    {name}: {value}" for name, value in fields.items()]
    return "\n".join(lines) + "\n"


def said_in(data: bytes) -> Said:
    made, findings = load_realisasi(parse(data, "r.yaml"))
    assert made is not None and not findings, (data.decode(), findings)
    return {
        (one.item, f"T{one.periode[1]}"): {
            name: value.text if hasattr(value, "text") else value[0] if isinstance(value, tuple) else value
            for name in ("nilai", "kendala", "keterangan")
            if (value := getattr(one, name))
        }
        for one in made.realisasi
    }


def three(random: Random) -> tuple[list[Said], Comments, Said]:
    """A file, what two units make of records of their own in it, and all of that in one."""
    keys = [(f"item {letter}", f"T{number}") for letter in "abcdef" for number in (1, 2)]
    comments = {key: f"tentang {key[0]} {key[1]} {random.randint(0, 9)}" for key in keys}
    base: Said = {key: {"nilai": str(random.randint(1, 9)) + "%"} for key in random.sample(keys, random.randint(2, 8))}
    sides: list[Said] = [dict(base), dict(base)]
    expected = dict(base)
    for key in keys:
        side = random.choice(sides)
        act = random.random()
        if key in base and act < 0.5:
            new = {**base[key], random.choice(["nilai", "kendala", "keterangan"]): f"{random.randint(10, 99)}%"}
            side[key] = expected[key] = new
        elif key in base and act < 0.6 and len(base) > 2 and len(side) > 2 and len(expected) > 2:
            del side[key], expected[key]
        elif key not in base and act < 0.7:
            side[key] = expected[key] = {"nilai": f"{random.randint(10, 99)}%"}
    return [base, *sides], comments, expected


@pytest.mark.slow
def test_two_units_edit_records_of_their_own_and_the_result_is_the_same_from_either_side() -> None:
    random = Random(11)
    for _ in range(some(500)):
        (base, ours, theirs), comments, expected = three(random)
        texts = [text_of(one, comments).encode() for one in (base, ours, theirs)]
        merged = merge_plans(*texts, "r.yaml")
        assert merged.conflicts == 0 and merged == merge_plans(texts[0], texts[2], texts[1], "r.yaml")
        assert said_in(merged.data) == expected
        for key in expected:
            assert merged.data.count(f"# {comments[key]}\n".encode()) == 1


@each(
    "base, ours, theirs, conflicts",
    [
        # one item and period, however they are written, filled by each side in a field of its own
        ("nilai:", "nilai: 2%", "nilai:\n    kendala: hujan", 0),
        ("nilai:", "nilai: 2%", "nilai: 2%", 0),
        ("nilai:", "nilai: 2%", "nilai: 3%", 1),
        ("nilai: 1%", "nilai: 2%", "nilai: 3%", 1),
        ("nilai: 1%", "nilai: 1%\n    bukti: [a]", "nilai: 1%\n    bukti: [b]", 1),
        ("bukti: [a]", "bukti: [a, b]", "bukti: [c, a]", 0),
        # a value and a fraction: which of the two counts is for people to say
        ("nilai:", "nilai: 80%", "pembilang: 3\n    penyebut: 4", 1),
        ("nilai: 70%", "nilai: 80%", "nilai: 70%\n    pembilang: 3\n    penyebut: 4", 1),
        ("nilai: 70%", "nilai: 80%", "pembilang: 3\n    penyebut: 4", 1),
        ("pembilang: 3\n    penyebut: 4", "pembilang: 3\n    penyebut: 5", "pembilang: 2\n    penyebut: 4", 1),
        ("nilai:", "pembilang: 3\n    penyebut: 4", "pembilang: 3\n    penyebut: 4\n    bukti: [a]", 0),
    ],
)
def test_one_record_of_both_sides(base: str, ours: str, theirs: str, conflicts: int) -> None:
    other = "  - {indikator: b, periode: T1}\n"
    texts = [f"{HEAD}  - indikator: a\n    periode: T1\n    {text}\n{other}".encode() for text in (base, ours, theirs)]
    texts[2] = texts[2].replace(b"periode: T1\n", b"periode: t1\n")
    merged = merge_plans(*texts, "r.yaml")
    assert merged.conflicts == conflicts
    if not conflicts:
        made, findings = load_realisasi(parse(merged.data, "r.yaml"))
        assert made is not None and len(made.realisasi) == 2 and [f.key for f in findings if f.key != "RAK609"] == []
    else:
        is_whole = "pembilang" in theirs
        assert merged.data.count(b"<<<<<<<") == 1 and merged.data.count(b"- indikator: a") == 1 + is_whole


@each("base", [b"", (HEAD + "  - {indikator: z, periode: T1, nilai: 9%}\n").encode()])
def test_the_same_record_added_by_both_is_a_conflict_of_its_value(base: bytes) -> None:
    start = base.decode() or HEAD
    added = "  - indikator: a\n    periode: T2\n    nilai: {}\n  - indikator: {}\n    periode: T2\n    nilai: 1%\n"
    ours, theirs = ((start + added.format(*one)).encode() for one in (("1%", "b"), ("2%", "c")))
    merged = merge_plans(base, ours, theirs, "r.yaml")
    assert merged.conflicts == 1 and merged.data.count(b"nilai: 1%") == 3 and merged.data.count(b"nilai: 2%") == 1
    assert merged.data.count(b"- indikator: a") == merged.data.count(b"- indikator: b") == 1


@each("base", [b"", (HEAD + "  - {indikator: z, periode: T1, nilai: 9%}\n").encode()])
@each("period, other", [("Mei", "mei"), ("T2", "t2"), ("Jan", "Januari"), ("setahun", "semua")])
def test_a_period_written_in_two_ways_is_one(base: bytes, period: str, other: str) -> None:
    start = base.decode() or HEAD
    ours, theirs = ((start + f"  - {{indikator: a, periode: {one}, nilai: 1%}}\n").encode() for one in (period, other))
    merged = merge_plans(base, ours, theirs, "r.yaml")
    assert merged.conflicts == 0 and merged.data.count(b"indikator: a") == 1


@each("base", ["", "  - {indikator: z, periode: T1, nilai: 9%}\n"])
@each("value, conflicts", [("35%", 1), ("30%", 0)])
def test_an_item_called_by_its_kode_and_by_its_text_is_one(base: str, value: str, conflicts: int) -> None:
    def call(level: str, name: str) -> str:
        return "a" if name in ("a", "Persentase temuan") else name

    added = "  - indikator: {}\n    periode: {}\n    nilai: {}\n    kendala: {}\n"
    ours = HEAD + base + added.format("a", "T2", "30%", "hujan")
    theirs = HEAD + base + added.format("Persentase temuan", "T2", value, "hujan")
    sides = [text.encode() for text in (HEAD + base if base else "", ours, theirs)]
    merged = merge_plans(*sides, "r.yaml", call=call)
    assert merged.conflicts == conflicts and merged.data.count(b"hujan") == 1
    assert merged.data.count(b"periode: T2") == 1
    assert merge_plans(*sides, "r.yaml").conflicts == 0  # two, as far as can be known without the plan


def test_a_record_that_one_side_removed_and_the_other_changed_stands_between_marks() -> None:
    record, other = "  - indikator: a\n    periode: T1\n    nilai: {}\n", "  - {indikator: b, periode: T1}\n"
    base, theirs = ((HEAD + record.format(value) + other).encode() for value in ("1%", "2%"))
    merged = merge_plans(base, (HEAD + other).encode(), theirs, "r.yaml")
    assert merged.conflicts == 1 and merged.data.count(b"indikator: b") == 1


@pytest.mark.slow
def test_git_merges_two_units_that_filled_one_file(tmp_path: Path) -> None:
    """As installed: neighbouring records, where lines collide."""

    def git(*arguments: str) -> str:
        done = subprocess.run(
            ["git", "-c", "user.name=a", "-c", "user.email=a@b", *arguments],
            cwd=tmp_path, capture_output=True, text=True, check=False,
        )  # fmt: skip
        return done.stdout + done.stderr

    git("init", "-q", "-b", "main")
    (tmp_path / "realisasi").mkdir()
    file = tmp_path / "realisasi" / "t1.yaml"
    (tmp_path / "realisasi" / "p.yaml").write_text(PLAN, encoding="utf-8")
    text = HEAD + "  - indikator: a\n    periode: T1\n    nilai:\n"
    filled = text.replace("nilai:", "nilai: 1%")
    file.write_text(text)
    assert run("git", "install", tmp_path).exit_code == 0
    git("add", "-A")
    git("commit", "-qm", "1")
    git("checkout", "-qb", "lain")
    file.write_text(filled)
    git("commit", "-qam", "2")
    git("checkout", "-q", "main")
    file.write_text(f"{text}    kendala: hujan\n")
    git("commit", "-qam", "3")
    assert 'indikator "a, T1": nilai (kosong) -> 1% (diisi)' in git("diff", "HEAD~", "lain")
    assert "CONFLICT" not in git("merge", "lain") and file.read_text() == f"{filled}    kendala: hujan\n"
    git("commit", "-qam", "4")
    filled = file.read_text()
    for branch, name, value in (("unit", "temuan", "30%"), ("main", "persentase temuan yang selesai", "35%")):
        git("checkout", "-q", *(["-b"] if branch == "unit" else []), branch)
        file.write_text(f"{filled}  - indikator: {name}\n    periode: T2\n    nilai: {value}\n")
        git("commit", "-qam", branch)
    shown = git("diff", "unit", "main")
    assert "nilai 30% -> 35%" in shown and "ditambah" not in shown  # the plan tells that they are one
    assert "CONFLICT" in git("merge", "unit") and file.read_text().count("periode: T2") == 1
