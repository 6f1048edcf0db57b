"""Fields of Word that say something without a text of their own: boxes, what is chosen from a list, and equations.

And those that say nothing yet, with a text that asks for one.
"""

from __future__ import annotations

from typing import Any

from rakgen.readers.package import local_name
from rakgen.text.numbers import whole_number
from rakgen.text.office_parts import WORD

_W = f"{{{WORD}}}"
_VAL = f"{_W}val"


def is_on(node: Any) -> bool:
    """True for a property that is set; one without a value is."""
    return node.get(_VAL) not in ("0", "false", "off", "none")


def prompts(root: Any) -> frozenset[Any]:
    """The runs of the prompts that stand in content controls which nobody filled in."""
    flagged = ((control, control.find(f"{_W}sdtPr/{_W}showingPlcHdr")) for control in root.iter(f"{_W}sdt"))
    unfilled = [control for control, flag in flagged if flag is not None and is_on(flag)]
    return frozenset(run for control in unfilled for run in control.iter(f"{_W}r"))


def box_text(node: Any) -> str:
    """A check box of a form as a tick, '' where it is not checked."""
    box = node if local_name(node) == "checkBox" else node.find(f"{_W}ffData/{_W}checkBox")
    checked = box.find(f"{_W}checked")
    default = box.find(f"{_W}default")
    said = checked if checked is not None else default
    return "✓" if said is not None and is_on(said) else ""


def chosen_entry(node: Any) -> str:
    """The entry that is chosen in a drop-down list of a form, of which `node` begins the field; '' for other fields."""
    options = node.find(f"{_W}ffData/{_W}ddList")
    if options is None:
        return ""
    entries = [entry.get(_VAL) or "" for entry in options.iterfind(f"{_W}listEntry")]
    said = [options.find(f"{_W}{name}") for name in ("result", "default")]
    number = next((found.get(_VAL) or "" for found in said if found is not None), "0")
    chosen = whole_number(number, -1)
    return entries[chosen] if 0 <= chosen < len(entries) else ""


def equation_text(node: Any) -> str:
    """An equation in one line, what is above a fraction's line and below it beside a slash."""
    name = local_name(node)
    if name == "t":
        return node.text or ""
    texts = [text for child in node if (text := equation_text(child))]
    return "/".join(texts) if name == "f" else "".join(texts)
