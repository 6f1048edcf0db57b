"""Formulas as a layout writes them: what is read, in which order it is worked out, and where reading ends."""

from __future__ import annotations

import pytest

from rakgen.text.formula import Formula, NoFormula, Symbol, Term, TotalKind, adds, names_in, parse_formula, total_of
from tests.support.each import each


def shown(formula: Formula) -> str:
    """A formula with every operation in parentheses."""
    if isinstance(formula, Term):
        parts = [shown(part) for part in formula.parts]
        return f"({formula.operator.join(parts)})" if len(parts) > 1 else f"({formula.operator}{parts[0]})"
    return formula.name + f".{formula.part}" * bool(formula.part) if isinstance(formula, Symbol) else str(formula)


@each(
    ("text", "expected"),
    [
        ("(a + b) / c * 100", "(((a+b)/c)*100)"),
        ("a+b*c-d/2", "((a+(b*c))-(d/2))"),
        ("a - b - c", "((a-b)-c)"),
        ("a/b/c", "((a/b)/c)"),
        ("-a * -(b + 0,5)", "((-a)*(-(b+0.5)))"),
        ("r.T1 + r.T2", "(r.T1+r.T2)"),
        ("1,25 × 0.5 ÷ x_1 − y", "(((1.25*0.5)/x_1)-y)"),
        ("((100))", "100"),
    ],
)
def test_a_formula_is_read_in_the_usual_order(text: str, expected: str) -> None:
    assert shown(parse_formula(text)) == expected


@each(
    ("text", "sign", "ambiguous"),
    [
        ("", "", False),
        ("a +", "", False),
        ("(a + b", "", False),
        ("a + b)", ")", False),
        ("a b", "b", False),
        ("a ** b", "*", False),
        ("a % b", "%", False),
        ("jumlah(a)", "(", False),
        ("a.b.c", ".", False),
        ("__import__('os')", "(", False),
        ("a; b", ";", False),
        ("=a + b", "=", False),
        ("1.000 * a", "1.000", True),
        ("9" * 16, "9" * 16, False),
        ("a + " * 80 + "a", "a + a + a", False),
        ("(" * 25 + "a" + ")" * 25, "(", False),
        ("-" * 25 + "a", "-", False),
    ],
)
def test_what_is_no_formula_is_told_at_the_sign_where_it_ends(text: str, sign: str, ambiguous: bool) -> None:
    with pytest.raises(NoFormula) as fault:
        parse_formula(text)
    assert (fault.value.sign, fault.value.ambiguous) == (sign, ambiguous)


def test_names_and_ratios_are_seen_in_any_part() -> None:
    formula = parse_formula("100 * (a - b.T1) / (2 + a)")
    assert list(names_in(formula)) == [Symbol("a"), Symbol("b", "T1"), Symbol("a")]


def test_what_a_total_is_made_of() -> None:
    """`p` is a column of percentages, `x` one without a total."""
    columns = {"p": TotalKind.RATIO, "x": TotalKind.NONE}
    for total, formulas in {
        TotalKind.NUMBER: ("2 * 3", "4 / 2 + 1"),
        TotalKind.RATIO: ("a / b", "100 - (a + b) / c * 100", "p / 2", "p - a / b", "1 / p"),
        TotalKind.SUM: ("a", "a - b", "-(a + b) * 2 / 3"),
        TotalKind.PRODUCT: ("a * b / 100",),
        TotalKind.CELLS: ("a + 1", "a * p", "a / p", "a * b / c", "a * b + c", "(a + 1) * b"),
        TotalKind.NONE: ("1 / a", "a + b / c", "(a + 1) / b", "p / a", "x", "a * x", "a / (b * c)"),
    }.items():
        for text in formulas:
            assert total_of(parse_formula(text), lambda name: columns.get(name, TotalKind.SUM)) is total, text


def test_what_adds_has_the_total_of_its_totals() -> None:
    for text, expected in {
        "a - b": True, "a + b - 3": True, "(a - b) * 2": True, "-(a + b) / 4": True, "a": True, "100 * a": True,
        "a * b": False, "a / b": False, "2 / a": False, "a + b * c": False,
    }.items():  # fmt: skip
        assert adds(parse_formula(text)) is expected, text
    assert not adds(Term("jumlah", (Symbol("a"), Symbol("b"))))
