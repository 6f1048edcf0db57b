"""What is left out while libraries load is missed by nobody, and is there with a version that was never tried."""

import subprocess
import sys

import pytest

from tests.support.plans import REFERENCE
from tests.support.processes import HANGS

pytestmark = pytest.mark.slow

CODE = f"""
import re, sys, typing, typing_extensions
from pathlib import Path
from rakgen.startup import lighter, process
kept = re.compile, typing.TypedDict, typing_extensions.TypedDict
CHANGE
process.begin()
from rakgen.model import load_rencana
from rakgen.schema.generate import json_schema
from rakgen.source import parse
import pydantic_core.core_schema, yaml
assert kept == (re.compile, typing.TypedDict, typing_extensions.TypedDict)
print(type(yaml.reader.Reader.NON_PRINTABLE).__name__, hasattr(pydantic_core.core_schema.AnySchema, "__total__"))
data = Path({str(REFERENCE)!r}).read_bytes()
plans = [load_rencana(parse(data, "a", pure_python=pure))[0] for pure in (True, False)]
print(repr(plans[0]) == repr(plans[1]), len(plans[0].rak), len(json_schema("rencana")) > 10_000)
print(yaml.safe_load("{{a: 2021-03-01, b: 1.5, c: yes, d: 0x1F, e: teks}}"))
try:
    yaml.safe_load("a: x" + chr(7))
except yaml.reader.ReaderError as fault:
    print(fault.position)
"""
SAID = """
True 2 True
{'a': datetime.date(2021, 3, 1), 'b': 1.5, 'c': True, 'd': 31, 'e': 'teks'}
4
"""


@pytest.mark.parametrize(
    ("change", "is_light"),
    {
        "known": ("", True),
        "unknown": ("lighter.PYDANTIC = lighter.PYYAML = ('0.1',)", False),
    }.values(),
)
def test_libraries_that_are_loaded_lighter_do_as_always(change: str, is_light: bool) -> None:
    code = CODE.replace("CHANGE", change)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=HANGS)
    assert done.stdout == f"{'_Pattern' if is_light else 'Pattern'} {not is_light}{SAID}", done.stderr
