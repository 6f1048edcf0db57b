"""Select: which findings of a run are wanted, by code or by the beginning of a code."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from rakgen.diagnostics.diagnostic import Diagnostic


def split_codes(values: Iterable[str]) -> tuple[str, ...]:
    """Codes of repeated options, each perhaps a list: ("RAK2,404",) -> ("RAK2", "RAK404")."""
    words = [word.strip().upper() for value in values for word in value.replace(" ", ",").split(",")]
    return tuple(word if word.startswith("RAK") else f"RAK{word}" for word in words if word)


def unknown_codes(codes: Iterable[str], known: Collection[str]) -> list[str]:
    """Those of `codes` that no known code begins with."""
    return [code for code in codes if not any(name.startswith(code) for name in known)]


def select_findings(
    findings: Iterable[Diagnostic], select: Sequence[str], ignore: Sequence[str], optional: Collection[str]
) -> list[Diagnostic]:
    """The findings that remain. `select` and `ignore` are codes or beginnings of codes; the longer one wins, `ignore`
    on a tie.

    Only codes in `optional` (the rules) can be left out: that a plan cannot be read is never hidden. An empty `select`
    wants all.
    """
    return [finding for finding in findings if finding.code not in optional or wanted(finding.code, select, ignore)]


def wanted(code: str, select: Sequence[str], ignore: Sequence[str]) -> bool:
    """True when a code is selected and not ignored: `--select RAK2 --ignore RAK205`, or `--ignore RAK2 --select
    RAK205`.
    """
    chosen = max((len(prefix) for prefix in select if code.startswith(prefix)), default=0 if not select else -1)
    dropped = max((len(prefix) for prefix in ignore if code.startswith(prefix)), default=-1)
    return chosen > dropped
