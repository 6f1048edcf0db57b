"""Registry: the list of all rules, each under its code; a rule's docstring is its manual page."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from rakgen.rules.context import Context, Found

Check = Callable[[Context], Iterable[Found]]


class Rule(NamedTuple):
    """A rule: its code, and what it does with one plan (None for a rule over several plans, which `across` runs);
    `mends` is True where some of its findings have a safe fix.
    """

    code: str
    check: Check | None
    page: Callable[..., Any]
    mends: bool = False


RULES: dict[str, Rule] = {}
"""Every rule by its code, in the order in which the modules of this package name them."""


def rule(code: str, *, mends: bool = False) -> Callable[[Check], Check]:
    """Enter a function as the rule `code` over one plan; `mends` as of `Rule`."""

    def register(function: Check) -> Check:
        RULES[code] = Rule(code, function, function, mends)
        return function

    return register


def rule_across(code: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Enter a function as the rule `kode` over several plans; it is called by the module that gathers them."""

    def register(function: Callable[..., Any]) -> Callable[..., Any]:
        RULES[code] = Rule(code, None, function)
        return function

    return register


OF_REALISASI = frozenset(f"RAK{number}" for number in range(620, 638))
"""The codes of the rules over what was reached, which are loaded where there is something to look at."""


def all_rules() -> frozenset[str]:
    """The codes of all rules: those over plans and those over what was reached."""
    return OF_REALISASI.union(RULES)
