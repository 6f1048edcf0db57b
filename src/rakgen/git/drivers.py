"""Drivers: what one git repository is told about plans and built documents, and how that is taken back."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from rakgen.diagnostics import Diagnostic
from rakgen.diagnostics.fault import GitFault
from rakgen.system import git
from rakgen.system.files import read_plan, write_output
from rakgen.system.plan_files import SUFFIXES

BEGIN = "# rakgen: awal (ditulis oleh `rakgen git install`; dihapus oleh `rakgen git uninstall`)"
END = "# rakgen: akhir"
SECTIONS = ("diff.rakgen", "merge.rakgen", "diff.rakgen-dokumen")
CONFLICT = 3
"""What the merge command answers for a conflict, so that a broken installation (1, 126, 127) is never taken for one."""

_FUNCTION = r"^[ ]*((-[ ]+)?(rak|tujuan|sasaran|indikator|kegiatan|keluaran|uraian)[: ].+)$"


def settings() -> dict[str, str]:
    """The configuration, by name. Commands find this installation, else `rakgen` on PATH, else git's own ways."""
    merge = (
        "git merge --conflict-code 3 --marker-size %L --labels %X %S %Y %O %A %B %P",
        (
            "case $s in 0) exit 0;; 3) exit 1;; *) git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B;;"
            " esac"
        ),
    )
    difference = (
        'case $s in 0) ;; *) git --no-pager diff --no-index --no-ext-diff --no-textconv -- "$2" "$5";; esac; exit 0'
    )
    textconv = 'case $s in 0) exit 0;; *) cat "$1";; esac'
    return {
        "diff.rakgen.command": _shell(_run('git diff "$@"') + difference),
        "diff.rakgen.textconv": _shell(_run('git textconv "$1"') + textconv),
        "diff.rakgen.xfuncname": _FUNCTION,
        "merge.rakgen.name": "rakgen: gabungkan rencana butir demi butir",
        "merge.rakgen.driver": _run(merge[0]) + merge[1],
        "diff.rakgen-dokumen.textconv": _shell(_run('git textconv "$1"') + textconv),
    }


def _run(arguments: str) -> str:
    """Shell text that runs rakgen and leaves its exit code in $s."""
    python = shlex.quote(Path(sys.executable).as_posix())
    return (
        f"if {python} -P -c 'import rakgen' >/dev/null 2>&1; then {python} -P -m rakgen {arguments}; s=$?; "
        f"elif command -v rakgen >/dev/null 2>&1; then rakgen {arguments}; s=$?; else s=127; fi; "
    )


def _shell(script: str) -> str:
    return f"sh -c {shlex.quote(script)} rakgen"


def attributes(patterns: Iterable[str]) -> list[str]:
    """The lines of .gitattributes, marks included."""
    lines = [f"{_quoted(pattern)} diff=rakgen merge=rakgen" for pattern in patterns]
    lines += [f"*.{kind} diff=rakgen-dokumen -text" for kind in ("docx", "xlsx")]
    return [BEGIN, *lines, END]


def _quoted(pattern: str) -> str:
    if any(sign in pattern for sign in ' "\\\t'):
        return '"' + pattern.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return pattern


def plan_patterns(root: Path, plans: Iterable[Path]) -> list[str]:
    """Patterns for each folder that holds plans, relative to the repository; `plans/` when there is none yet.

    Capital letters count in a pattern: where a plan is called `A.YAML`, that ending is named too.
    """
    plans = list(plans)
    kinds = dict.fromkeys(suffix[1:] for suffix in (*SUFFIXES, *sorted(plan.suffix for plan in plans)))
    folders = {PurePosixPath(plan.resolve().relative_to(root.resolve()).parent.as_posix()) for plan in plans}
    names = sorted(str(folder) for folder in folders) or ["plans"]
    return [f"{'' if name == '.' else name}/*.{kind}" for name in names for kind in kinds]


def install(root: Path, patterns: list[str]) -> Diagnostic | None:
    """Write configuration and attributes; what is there already stays. Raises GitFault."""
    for name, value in settings().items():
        git.run(["config", "--local", name, value], root)
    return _write(root, [*_split(root)[0], *attributes(patterns)])


def uninstall(root: Path) -> Diagnostic | None:
    """Take back what `install` wrote. Raises GitFault."""
    present = _config(root)
    for section in SECTIONS:
        if any(name.startswith(f"{section}.") for name in present):
            git.run(["config", "--local", "--remove-section", section], root)
    others, own = _split(root)
    return _write(root, others) if own else None


def status(root: Path) -> tuple[bool, bool]:
    """Whether the configuration, and whether the attributes, are in place. Raises GitFault."""
    present = _config(root)
    return all(present.get(name) == value for name, value in settings().items()), bool(_split(root)[1])


def _config(root: Path) -> dict[str, str]:
    try:
        out = git.run(["config", "--local", "--null", "--list"], root).decode("utf-8", "replace")
    except GitFault as fault:
        if fault.finding.code != "RAK924":
            raise
        return {}
    pairs = (entry.partition("\n") for entry in out.split("\0") if entry)
    return {name: value for name, _, value in pairs}


def _split(root: Path) -> tuple[list[str], list[str]]:
    """The lines of .gitattributes outside our marks, and those between them."""
    data = read_plan(root / ".gitattributes")
    lines = [] if isinstance(data, Diagnostic) else data.decode("utf-8", "surrogateescape").splitlines()
    others: list[str] = []
    own: list[str] = []
    inside = False
    for line in lines:
        if line.startswith("# rakgen: awal"):
            inside = True
        (own if inside else others).append(line)
        if line.startswith(END):
            inside = False
    return others, own


def _write(root: Path, lines: list[str]) -> Diagnostic | None:
    target = root / ".gitattributes"
    data = "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogateescape")
    if not lines:
        target.unlink(missing_ok=True)
        return None
    if target.is_file() and target.read_bytes() == data:
        return None
    return write_output(target, data)
