"""The cases that two installations are compared by: files in a folder, and the commands run there in turn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

from same_edits import faulty, misfit, revised
from same_plans import LAYOUTS, PROJECT, plan

_ROOT = Path(__file__).resolve().parent.parent
_FORMATS = "docx,pdf,xlsx,html,md,csv,tsv,json,ics"
_REPORTS = ("full", "concise", "json", "github", "gitlab", "sarif", "junit")
_COMMANDS = ("build", "check", "show", "layouts", "schema", "diff", "explain", "fmt", "git", "new", "init")
_EXCERPTS = (
    ("--pelaksana", "hukum"), ("--periode", "T2"), ("--periode", "Mei", "--pelaksana", "umum"), ("--per-pelaksana",),
    ("--pelaksana", "x"),
)  # fmt: skip
_TEXT_OPTIONS = (
    (), ("--md-label", "ulang"), ("--csv-label", "ulang"), ("--csv-excel",), ("--csv-pemisah", ";"),
    ("--kertas", "Legal"), ("--rak", "r1"),
    ("--strict",), ("--layout", "pk", "--layout", "rak-triwulan"), ("-v",), ("-q",), ("-j", "2"),
)  # fmt: skip


class Case(NamedTuple):
    """What is compared together: `group` names it in the figures; a command begins with its program."""

    group: str
    files: dict[str, bytes]
    commands: list[tuple[str, ...]]


def all_cases(count: int) -> Iterator[Case]:
    """Every case, for `count` plans made by chance."""
    yield from _fixed()
    yield from _shipped()
    yield from _git()
    for number in range(count):
        text = plan(number, LAYOUTS[number % len(LAYOUTS)])
        yield from _documents(number, text)
        yield from list(_single(number, text))[number % 2 :: 2]
        yield from _findings(faulty(text if number % 5 else revised(text, number, 3), number), number)
        yield from _differences(number, text)
        yield from _layouts(number, text)
        if number % 5 == 0:
            yield from _offices(number, text)
    for number in range(count // 2):
        path = _plans()[number % len(_plans())]
        yield from _findings(faulty(path.read_text(), count + number), number)
        yield from _differences(count + number, path.read_text())


def _rakgen(*arguments: str) -> tuple[str, ...]:
    return ("rakgen", *arguments)


def _plans() -> list[Path]:
    return sorted((_ROOT / "plans").rglob("*.yaml"))


def _codes() -> list[str]:
    """Every code that stands in the catalogue, and a few that do not."""
    texts = [path.read_text() for path in (_ROOT / "src" / "rakgen" / "diagnostics").rglob("*.py")]
    return sorted({"RAK926", "205", "RAK000", "x", *re.findall(r"RAK\d{3}", "".join(texts))})


def _reports(language: str) -> tuple[str, ...]:
    return _rakgen("check", "p.yaml", "--lang", language, *(f"--report={name}:r.{name}" for name in _REPORTS))


def _documents(number: int, text: str) -> Iterator[Case]:
    files = {"p.yaml": text.encode()}
    own = LAYOUTS[number % len(LAYOUTS)]
    for layout in LAYOUTS:
        formats = _FORMATS if layout == own or number % 8 == 0 else _FORMATS.replace("pdf,", "")
        yield Case("documents", files, [_rakgen("build", "p.yaml", "--layout", layout, "--to", formats, "-o", "out")])
    excerpt, options = _EXCERPTS[number % len(_EXCERPTS)], _TEXT_OPTIONS[number % len(_TEXT_OPTIONS)]
    yield Case(
        "documents of one unit or period", files, [_rakgen("build", "p.yaml", *excerpt, "--to", "all", "-o", "out")]
    )
    few = [_rakgen("build", "p.yaml", *options, "--to", "docx,md,csv,tsv", "-o", "out")]
    yield Case("documents, other options", {**files, "rakgen.yaml": PROJECT.encode()}, few)


def _single(number: int, text: str) -> Iterator[Case]:
    files = {"p.yaml": text.encode()}
    part = (*_EXCERPTS[:3], ("--layout", "pk"))[number % 4]
    show = [_rakgen("show", "p.yaml", "--width", str(60 + 10 * (number % 9))), _rakgen("show", "p.yaml", *part)]
    yield Case("show", files, show)
    yield Case("new", files, [_rakgen("new", "2023", "--from", "p.yaml"), _rakgen("new", "2022", "--from", "p.yaml")])
    yield Case("fmt", files, [_rakgen("fmt", *option, "p.yaml") for option in (("--diff",), ("--check",), ())])
    yield Case("fmt --kode", files, [_rakgen("fmt", "--kode", "p.yaml"), _rakgen("check", "p.yaml")])
    yield Case("git textconv", files, [_rakgen("git", "textconv", "p.yaml")])
    more = (("--strict",), ("--select", "RAK2"), ("--ignore", "RAK2,RAK4"), ("-q",), ("-v",), ("-j", "2"))[number % 6]
    yield Case("check, other options", files, [_rakgen("check", "p.yaml", *more)])


def _findings(data: bytes, number: int) -> Iterator[Case]:
    files = {"p.yaml": data}
    yield Case("check (id)", files, [_reports("id"), _rakgen("check", "p.yaml")])
    yield Case("check (en)", files, [_reports("en")])
    yield Case("check --diff", files, [_rakgen("check", "p.yaml", "--diff")])
    yield Case("check --fix", files, [_rakgen("check", "p.yaml", "--fix"), _rakgen("check", "p.yaml", "--fix")])
    others = (
        ("build", "p.yaml", "--to", "md", "-o", "out"),
        ("show", "p.yaml"),
        ("fmt", "p.yaml"),
        ("new", "2023", "--from", "p.yaml"),
    )
    yield Case("other commands on faulty plans", files, [_rakgen(*others[number % len(others)])])


def _differences(number: int, text: str) -> Iterator[Case]:
    old, chance = text.encode(), Random(number)
    new = revised(text, number, chance.choice((1, 3, 6, 15)))
    reports = [f"--report={name}:d.{name}" for name in ("md", "json", "html", "docx")]
    command = _rakgen("diff", "a.yaml", "b.yaml", "--report", "text", *reports, "--exit-code")
    pair = {"a.yaml": old, "b.yaml": new.encode()}
    signs = _rakgen("diff", "b.yaml", "a.yaml", "--width", "70", "--fail-on", "peringatan")
    git = _rakgen("git", "diff", "p.yaml", "a.yaml", "0", "100644", "b.yaml", "1", "100644")
    yield Case("diff", pair, [command, signs, git])
    other = plan(number + 1, LAYOUTS[(number + 1) % len(LAYOUTS)])
    if number % 3 == 0:
        yield Case("diff of strangers", {"a.yaml": old, "b.yaml": other.encode()}, [command])
    ours, theirs = (
        revised(text, seed, chance.choice((1, 2, 5, 9))).encode() for seed in (number * 7 + 1, number * 7 + 2)
    )
    if number % 6 == 0:
        theirs = faulty(theirs.decode(), number)
    merge = _rakgen(
        "git", "merge", "--labels", "dasar", "kita", "mereka", "base.yaml", "ours.yaml", "theirs.yaml", "plans/p.yaml"
    )
    yield Case("merge", {"base.yaml": old, "ours.yaml": ours, "theirs.yaml": theirs}, [merge])


def _layouts(number: int, text: str) -> Iterator[Case]:
    """An office's own form with slips in it, as every command meets it."""
    own = LAYOUTS[number % len(LAYOUTS)]
    shipped = (_ROOT / "templates" / "layouts" / f"{own}.yaml").read_text()
    layout = misfit(shipped, number) if number % 3 else faulty(shipped, 5000 + number, 2)
    files = {
        "plans/p.yaml": text.replace(f"layout: {own}", "layout: sendiri").encode(),
        "templates/layouts/sendiri.yaml": layout,
    }
    yield Case(
        "own layouts: check",
        files,
        [_rakgen("check", "plans"), _rakgen("check", "plans", "--report", "json", "--lang", "en")],
    )
    yield Case(
        "own layouts: build", files, [_rakgen("build", "plans/p.yaml", "--to", "docx,md,json,html,xlsx", "-o", "out")]
    )
    yield Case("own layouts: show", files, [_rakgen("show", "plans/p.yaml")])
    yield Case("own layouts: list", files, [_rakgen("layouts"), _rakgen("layouts", "show", "sendiri")])
    pair = {**files, "plans/q.yaml": revised(files["plans/p.yaml"].decode(), number, 4).encode()}
    diff = _rakgen("diff", "plans/p.yaml", "plans/q.yaml", "--report", "docx:d.docx")
    yield Case("own layouts: diff", pair, [diff])


def _offices(number: int, text: str) -> Iterator[Case]:
    """Several plans of one office, and its project file, whole and with slips."""
    plans = {
        "plans/a.yaml": text,
        "plans/b.yaml": revised(text, number, 6),
        "plans/pk.yaml": plan(number, "pk"),
        "plans/c.yml": plan(number, "pk"),
    }
    files = {name: one.encode() for name, one in plans.items()}
    check = [
        _rakgen("check", "plans"),
        _rakgen("check", "plans", "--lang", "en", "-j", "2"),
        _rakgen("check", "plans", "--report", "sarif"),
    ]
    yield Case("check of an office", {**files, "rakgen.yaml": PROJECT.encode()}, check)
    new = {
        name.replace("plans/", "new/"): revised(one, number + 1, 3).encode()
        for name, one in plans.items()
        if name != "plans/c.yml"
    }
    yield Case(
        "diff of folders",
        {**files, **new},
        [_rakgen("diff", "plans", "new", "--report", f"{name}:d") for name in ("md", "json")],
    )
    build = [
        _rakgen("check", "plans"),
        _rakgen("build", "plans/a.yaml"),
        _rakgen("fmt", "plans"),
        _rakgen("show", "plans/a.yaml"),
    ]
    yield Case("faulty project files", {**files, "rakgen.yaml": faulty(PROJECT, 7000 + number, 2)}, build)


def _fixed() -> Iterator[Case]:
    """What needs no plan."""
    yield Case(
        "schema", {}, [_rakgen("schema", *kind) for kind in ((), ("rencana",), ("proyek",), ("layout",), ("laporan",))]
    )
    yield Case(
        "layouts", {}, [_rakgen("layouts"), *(_rakgen("layouts", "show", name) for name in (*LAYOUTS, "rak-triwulann"))]
    )
    yield Case(
        "layouts new", {}, [_rakgen("layouts", "new", name, "--from", "pk") for name in ("sendiri", "sendiri", "a/b")]
    )
    for language in ("id", "en"):
        yield Case(f"explain ({language})", {}, [_rakgen("explain", "--lang", language)])
        yield Case(f"explain ({language})", {}, [_rakgen("explain", "--lang", language, code) for code in _codes()])
    yield Case("help", {}, [_rakgen("--help"), _rakgen("--version"), *(_rakgen(name, "--help") for name in _COMMANDS)])
    yield Case("help", {}, [_rakgen("git", name, "--help") for name in ("install", "status", "uninstall")])
    wrong = (
        ("bild",),
        ("build",),
        ("build", "x.yaml"),
        ("check", "."),
        ("check", "--select", "RAK9x", "."),
        ("show", "."),
        ("new", "x"),
    )
    more = (
        ("diff", "a"),
        ("diff", "a", "b"),
        ("diff", "a", "b", "--report", "x"),
        ("build", "x", "--to", "odt"),
        ("explain", "999x"),
        (),
    )
    yield Case("wrong use", {}, [_rakgen(*arguments) for arguments in (*wrong, *more)])
    for layout in ("rak-triwulan", "rak-bulanan"):
        init = (
            "init",
            "k",
            "--instansi",
            "Kantor X",
            "--tahun",
            "2022",
            "--tempat",
            "Ende",
            "--jabatan",
            "KETUA",
            "--nama",
            "A. B",
            "--layout",
            layout,
        )
        again = [_rakgen(*init), _rakgen("check", "k/plans"), _rakgen("build", "k/plans/2022.yaml")]
        yield Case("init", {}, [_rakgen(*init, "--dry-run"), *again])


def _shipped() -> Iterator[Case]:
    """All plans of the project, warm as the others, and some by the very command as it starts from cold."""
    for number, path in enumerate(_plans()):
        files = {"p.yaml": path.read_bytes()}
        for program in (("rakgen",), ("python", "-m", "rakgen"))[: 2 if number < 2 else 1]:
            documents = (*program, "build", "p.yaml", "--to", _FORMATS, "-o", "out")
            single = (*program, "build", "p.yaml", "-o", "p.docx")
            yield Case("plans of the project", files, [documents, single, (*program, "check", "p.yaml")])
        yield from _findings(files["p.yaml"], 0)
        yield from _documents(1, path.read_text())
        yield from _single(number, path.read_text())
    for folder in sorted(one.parent for one in (_ROOT / "tests" / "data").glob("*/plans")):
        files = {str(one.relative_to(folder)): one.read_bytes() for one in folder.rglob("*.yaml")}
        names = sorted(name for name in files if "templates" not in name and name != "rakgen.yaml")
        builds = [_rakgen("build", name, "--to", _FORMATS, "-o", f"out/{number}") for number, name in enumerate(names)]
        yield Case("plans of the project", files, [*builds, _rakgen("check", *names), _rakgen("layouts")])


_REPOSITORY = """git init -q -b main
rakgen git install
cat .gitattributes
git add .
git commit -qm 1
git checkout -qb lain
cp theirs plans/p.yaml
git commit -qam 2
git checkout -q main
cp ours plans/p.yaml
git diff
git commit -qam 3
git log -p -1 --format=%s
rakgen diff --rev lain..main plans
rakgen diff HEAD~1:plans/p.yaml plans/p.yaml
git merge -q lain
git status --short
rakgen git status
rakgen git uninstall
rm -rf .git"""


def _git() -> Iterator[Case]:
    """A repository: the drivers installed, two branches merged by git, revisions compared."""
    for number, name in enumerate(("plans/q.yaml", "plans/Q.YAML")):
        text = plan(number, LAYOUTS[number])
        ours, theirs = (revised(text, 100 + number + seed, 2).encode() for seed in (0, 50))
        files = {"plans/p.yaml": text.encode(), name: text.encode(), "ours": ours, "theirs": theirs}
        yield Case(f"git, {name}", files, [tuple(line.split()) for line in _REPOSITORY.splitlines()])
