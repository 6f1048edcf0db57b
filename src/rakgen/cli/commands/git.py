"""git: teach one repository to compare and merge plans."""

import sys
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from rakgen.cli.bilingual import Argument, CommandGroup, Option, as_command
from rakgen.cli.commands import git_drivers
from rakgen.cli.output import print_findings, print_text
from rakgen.cli.shared_options import LANG, PATH
from rakgen.cli.words import say
from rakgen.diagnostics import Diagnostic
from rakgen.project import find_project
from rakgen.system.git import root_of
from rakgen.system.plan_files import find_plans
from rakgen.text.words import Words

_WORDS = Words(
    """Ajari satu repositori git membandingkan dan menggabungkan rencana butir demi butir.

    Sesudah `rakgen git install`, `git diff`, `git log -p`, `git show` dan `git merge` mengenal rencana dan dokumen
    jadi.
    """,
    """Teach one git repository to compare and merge plans item by item.

    After `rakgen git install`, `git diff`, `git log -p`, `git show` and `git merge` know plans and built documents.
    """,
)
_INSTALL = Words(
    "Pasang di repositori ini: konfigurasi git dan .gitattributes.",
    "Install in this repository: configuration of git, and .gitattributes.",
)
_UNINSTALL = Words("Cabut semua yang ditulis oleh install.", "Take away all that install wrote.")
_STATUS = Words(
    "Sebutkan yang terpasang; kode keluar 1 bila belum lengkap.",
    "Tell what is installed; exit code 1 if that is not all.",
)
_FOLDER = Argument("folder", type=PATH, default=".", value=Words("[FOLDER]", "[FOLDER]"))
_PATTERNS = Option(
    "--pola",
    "patterns",
    multiple=True,
    help=Words(
        "Pola .gitattributes untuk berkas rencana (baku: folder rencana).",
        "Pattern of .gitattributes for plan files (default: the folders of plans).",
    ),
)
_ON, _OFF = Words("terpasang", "installed"), Words("belum terpasang", "not installed")
_CONFIGURATION = Words("konfigurasi", "configuration")


class RepositoryOrder(NamedTuple):
    """The repository, by a folder in it."""

    folder: Path


class InstallOrder(NamedTuple):
    """The repository, and which of its files are plans (none: found by looking)."""

    folder: Path
    patterns: tuple[str, ...]


@as_command("install", InstallOrder, _INSTALL, _FOLDER, _PATTERNS, LANG)
def install(order: InstallOrder) -> None:
    """Write the configuration, tell what is there now."""
    from rakgen.git import drivers
    from rakgen.git.attributes import plan_patterns

    root = root_of(order.folder)
    folders = {plan.parent for plan in find_plans([root])[0] if git_drivers.is_plan(plan)} or {root / "plans"}
    projects = {find_project(folder).folder for folder in folders}
    inside = [
        sorted(PurePosixPath(path.relative_to(root).as_posix()) for path in found if path.is_relative_to(root))
        for found in (folders, projects)
    ]
    _end(drivers.install(root, list(order.patterns) or plan_patterns(*inside)))
    _show(root)


@as_command("uninstall", RepositoryOrder, _UNINSTALL, _FOLDER, LANG)
def uninstall(order: RepositoryOrder) -> None:
    """Take the configuration away, tell what is there now."""
    from rakgen.git import drivers

    root = root_of(order.folder)
    _end(drivers.uninstall(root))
    _show(root)


@as_command("status", RepositoryOrder, _STATUS, _FOLDER, LANG)
def status(order: RepositoryOrder) -> None:
    """Tell what is there."""
    sys.exit(0 if _show(root_of(order.folder)) else 1)


def _end(fault: Diagnostic | None) -> None:
    if fault is not None:
        print_findings([fault], {})
        sys.exit(2)


def _show(root: Path) -> bool:
    """Print what is installed; True when that is all."""
    from rakgen.git import drivers

    configuration, attributes = drivers.status(root)
    print_text(f"{root}")
    print_text(f"  {say(_CONFIGURATION)}: {say(_ON if configuration else _OFF)}")
    print_text(f"  .gitattributes: {say(_ON if attributes else _OFF)}")
    return configuration and attributes


command = CommandGroup(
    "git",
    _WORDS,
    params=[LANG],
    commands=[install, uninstall, status, git_drivers.textconv, git_drivers.diff, git_drivers.merge],
)
