"""What is left out while libraries load is missed by nobody, and is there with a version that was never tried."""

import re
import subprocess
import sys

import pytest

from rakgen.startup import lighter
from tests.support.plans import REFERENCE
from tests.support.processes import HANGS

pytestmark = pytest.mark.slow

CODE = f"""
import copy, dataclasses, re, sys, typing, typing_extensions
from pathlib import Path
from rakgen.startup import lighter, process
def changed():
    return re.compile, typing.TypedDict, typing_extensions.TypedDict, getattr(dataclasses, "_create_fn", None)
kept = changed()
CHANGE
process.begin()
from rakgen.model import load_rencana
from rakgen.schema.generate import json_schema
from rakgen.source import parse
import annotated_types, fractions, platform, pydantic, pydantic_core.core_schema, textwrap, uuid, yaml
assert kept == changed()
shapes = pydantic_core.ErrorDetails, pydantic_core.core_schema.AnySchema, pydantic.ConfigDict
print([hasattr(shape, "__total__") for shape in shapes])
print(type(typing.ForwardRef("int").__forward_code__).__name__)
print(annotated_types.Gt.__init__.__code__.co_name)
patterns = yaml.reader.Reader.NON_PRINTABLE, textwrap.TextWrapper.wordsep_re
print([isinstance(pattern, re.Pattern) for pattern in patterns])
one, same, other = annotated_types.Gt(1), annotated_types.Gt(1), annotated_types.Gt(2)
print(one, one == same, hash(one) == hash(same), one == other, dataclasses.replace(one, gt=3), copy.copy(one))
try:
    one.gt = 2
except dataclasses.FrozenInstanceError as fault:
    print(fault)
data = Path({str(REFERENCE)!r}).read_bytes()
plans = [load_rencana(parse(data, "a", pure_python=pure))[0] for pure in (True, False)]
print(repr(plans[0]) == repr(plans[1]), len(plans[0].rak), len(json_schema("rencana")) > 10_000)
print(yaml.safe_load("{{a: 2021-03-01, b: 1.5, c: yes, d: 0x1F, e: teks}}"))
try:
    yaml.safe_load("a: x" + chr(7))
except yaml.reader.ReaderError as fault:
    print(fault.position)
print(fractions.Fraction("1/3"), textwrap.wrap("satu dua tiga-empat", 9), platform.libc_ver(sys.executable)[0] != "?")
config = pydantic.ConfigDict(strict=True)
print(config, "strict" in pydantic.ConfigDict.__annotations__)
print(typing.get_type_hints(type("Of", (), {{"__annotations__": {{"a": "list[int] | None"}}}})))
print(textwrap.dedent("  a\\n    b").split("\\n"), isinstance(textwrap.TextWrapper.wordsep_re.pattern, str))
"""
SAID = """
Gt(gt=1) True True False Gt(gt=3) Gt(gt=1)
cannot assign to field 'gt'
True 2 True
{'a': datetime.date(2021, 3, 1), 'b': 1.5, 'c': True, 'd': 31, 'e': 'teks'}
4
1/3 ['satu dua', 'tiga-', 'empat'] True
{'strict': True} True
{'a': list[int] | None}
['a', '  b'] True
"""
OLD_PYTHON = sys.version_info < (3, 13)
"""Later ones compile all methods of a dataclass at once."""


@pytest.mark.parametrize(
    ("change", "is_light"),
    {
        "known": ("", True),
        "unknown": ("lighter.PYDANTIC = lighter.PYYAML = lighter.PYTHONS = ('0.1',)", False),
    }.values(),
)
def test_libraries_that_are_loaded_lighter_do_as_always(change: str, is_light: bool) -> None:
    script = CODE.replace("CHANGE", change)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=HANGS)
    method = "method" if is_light and OLD_PYTHON else "__init__"
    code = "str" if is_light else "code"
    assert done.stdout == f"{[not is_light] * 3}\n{code}\n{method}\n{[not is_light] * 2}{SAID}", done.stderr


def test_a_module_may_ask_for_a_pattern_while_it_loads() -> None:
    """Python 3.12's `fractions` does."""
    with lighter._patterns_put_off():
        matches = re.compile("a+").fullmatch
    assert matches("aa")
