"""Texts between brackets that need quotes."""

from time import process_time

from rakgen.source.between_brackets import slip_between, unquoted_templates
from tests.support.each import each

WIDE = " " * 20_000


@each("text", [f"{WIDE}{{{{ x }}}}", f"a{WIDE}b {{{{ x }}}}", f"a {{{{ x }}}}{WIDE}b", f"a{WIDE}: {{{{ x }}}}"])
def test_wide_spaces_beside_a_template_take_no_time(text: str) -> None:
    """One that begins 1,600 columns off took 2.5 s, and eight times as long at twice as many; later 20,000 took 0.6."""
    start = process_time()
    found = unquoted_templates(0, [f"kolom: [a,{text}]"], "p.yaml")
    assert found is not None and found.finding.key == "RAK001.templat"
    assert process_time() - start < 0.3


@each(
    ("line", "right"),
    [(f"kolom: [a,{WIDE}b c: d: e]", 'b c: "d: e"'), (f"kolom: {{a: b,{WIDE}c d: e: f}}", 'c d: "e: f"')],
)
def test_wide_spaces_before_a_text_with_a_colon_take_no_time(line: str, right: str) -> None:
    start = process_time()
    found = slip_between(0, len(line) - 2, [line], "p.yaml")
    assert found is not None and found.finding.values["benar"] == right
    assert process_time() - start < 0.3
