"""Drivers: what one git repository is told about plans and built documents, and how that is taken back."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

from rakgen.diagnostics import Diagnostic
from rakgen.diagnostics.fault import GitFault
from rakgen.git.attributes import attributes, has_lines, with_lines, without_lines
from rakgen.system import git
from rakgen.system.files import LIMIT, read_plan, write_output

SECTIONS = ("diff.rakgen", "merge.rakgen", "diff.rakgen-dokumen")
CONFLICT = 3
"""What the merge command answers for a conflict, so that a broken installation (1, 126, 127) is never taken for one."""

_FUNCTION = r"^[ ]*((-[ ]+)?(rak|tujuan|sasaran|indikator|kegiatan|sub_kegiatan|keluaran|uraian)[: ].+)$"


def settings() -> dict[str, str]:
    """The configuration, by name. Commands find this installation, else `rakgen` on PATH, else git's own ways."""
    merge = (
        f"git merge --conflict-code {CONFLICT} --marker-size %L --labels %X %S %Y -- %O %A %B %P",
        (
            f"case $s in 0) exit 0;; {CONFLICT}) exit 1;;"
            " *) git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B;; esac"
        ),
    )
    difference = (
        'case $s in 0) ;; *) git --no-pager diff --no-index --no-ext-diff --no-textconv -- "$2" "$5";; esac; exit 0'
    )
    textconv = 'case $s in 0) exit 0;; *) cat -- "$1";; esac'
    return {
        "diff.rakgen.command": _shell(_run('git diff -- "$@"') + difference),
        "diff.rakgen.textconv": _shell(_run('git textconv -- "$1"') + textconv),
        "diff.rakgen.xfuncname": _FUNCTION,
        "merge.rakgen.name": "rakgen: gabungkan rencana butir demi butir",
        "merge.rakgen.driver": _run(merge[0], percent="%%") + merge[1],
        "diff.rakgen-dokumen.textconv": _shell(_run('git textconv -- "$1"') + textconv),
    }


_BEGIN = (
    "import sys; from importlib.util import find_spec; "
    'find_spec("rakgen") or sys.exit(127); from rakgen.__main__ import main; main()'
)
"""Python that runs rakgen where it is installed, and else answers as a shell does of a program that is not there."""


def _run(arguments: str, percent: str = "%") -> str:
    """Shell text that runs rakgen and leaves its exit code in $s; `percent` is how git spells that sign there."""
    python = shlex.quote(Path(sys.executable).as_posix()).replace("%", percent)
    return (
        f"s=127; if command -v {python} >/dev/null 2>&1; then {python} -P -c '{_BEGIN}' {arguments}; s=$?; fi; "
        f"if [ $s = 127 ] && command -v rakgen >/dev/null 2>&1; then rakgen {arguments}; s=$?; fi; "
    )


def _shell(script: str) -> str:
    return f"sh -c {shlex.quote(script)} rakgen"


def install(root: Path, patterns: list[str]) -> Diagnostic | None:
    """Write configuration and attributes; what is there already stays. Raises GitFault."""
    before = _attributes_file(root)
    if isinstance(before, Diagnostic):
        return before
    for name, value in settings().items():
        git.run(["config", "--local", name, value], root)
    return _write(root, before, with_lines(before, attributes(patterns)))


def uninstall(root: Path) -> Diagnostic | None:
    """Take back what `install` wrote. Raises GitFault."""
    before = _attributes_file(root)
    if isinstance(before, Diagnostic):
        return before
    present = _config(root)
    for section in SECTIONS:
        if any(name.startswith(f"{section}.") for name in present):
            git.run(["config", "--local", "--remove-section", section], root)
    return None if before is None else _write(root, before, without_lines(before))


def status(root: Path) -> tuple[bool, bool]:
    """Whether the configuration, and whether the attributes, are in place. Raises GitFault."""
    present, written = _config(root), _attributes_file(root)
    has_settings = all(present.get(name) == value for name, value in settings().items())
    return has_settings, isinstance(written, bytes) and has_lines(written)


def _config(root: Path) -> dict[str, str]:
    try:
        out = git.run(["config", "--local", "--null", "--list"], root).decode("utf-8", "replace")
    except GitFault as fault:
        if fault.finding.code != "RAK924":
            raise
        return {}
    pairs = (entry.partition("\n") for entry in out.split("\0") if entry)
    return {name: value for name, _, value in pairs}


def _attributes_file(root: Path) -> bytes | Diagnostic | None:
    """All bytes of .gitattributes, None where there is none, or the finding that says why it cannot be read."""
    target = root / ".gitattributes"
    data = read_plan(target)
    if isinstance(data, Diagnostic):
        return None if data.code == "RAK901" else data
    return target.read_bytes() if len(data) > LIMIT else data


def _write(root: Path, before: bytes | None, after: bytes | None) -> Diagnostic | None:
    if after == before:
        return None
    target = root / ".gitattributes"
    if after is None:
        target.unlink(missing_ok=True)
        return None
    return write_output(target, after)
