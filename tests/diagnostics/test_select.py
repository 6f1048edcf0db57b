"""Choice of rules by --select and --ignore: prefixes, the longer one wins, what cannot be read always stays."""

from __future__ import annotations

from rakgen.diagnostics import diagnose
from rakgen.diagnostics.select import select_findings, split_codes, unknown_codes
from rakgen.rules import RULES
from tests.support.each import each
from tests.support.rules import codes_of


@each(
    ("select", "ignore", "kept"),
    [
        ((), (), ["RAK101", "RAK205", "RAK206", "RAK404"]),
        (("RAK2",), (), ["RAK101", "RAK205", "RAK206"]),
        (("RAK2",), ("RAK205",), ["RAK101", "RAK206"]),
        (("RAK205",), ("RAK2",), ["RAK101", "RAK205"]),
        ((), ("RAK",), ["RAK101"]),
        (("RAK404",), ("RAK404",), ["RAK101"]),
    ],
)
def test_choice_of_rules_never_hides_what_cannot_be_read(
    select: tuple[str, ...], ignore: tuple[str, ...], kept: list[str]
) -> None:
    findings = [diagnose(code, "x.yaml") for code in ("RAK101", "RAK205", "RAK206", "RAK404")]
    assert codes_of(select_findings(findings, select, ignore, RULES)) == kept


def test_codes_are_read_as_people_type_them() -> None:
    assert split_codes(("RAK2, rak404", "205")) == ("RAK2", "RAK404", "RAK205")
    assert unknown_codes(("RAK2", "RAK299"), RULES) == ["RAK299"]
