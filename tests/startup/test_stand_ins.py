"""What start-up puts off is there when something asks for it."""

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pydantic
import pydantic_core
import pytest

from tests.support.plans import ROOT
from tests.support.processes import HANGS

pytestmark = pytest.mark.slow

START = (
    "import sys; from rakgen.startup import process, stand_ins; process.begin(); from pydantic import BaseModel\nclass"
    " A(BaseModel): a: int\n"
)


def said(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", START + code], capture_output=True, text=True, check=True, timeout=HANGS
    )
    return done.stdout.strip()


def test_a_start_loads_none_of_them() -> None:
    code = (
        "print([name for name in stand_ins.LATER if '__file__' in vars(sys.modules[name])], 'sysconfig' in sys.modules)"
    )
    assert said(code) == "[] False"


def test_a_start_of_an_installed_rakgen_needs_none_of_them() -> None:
    """Where nothing was loaded before, as in a plain installation: an editable one loads some of them by itself."""
    folders = [
        str(ROOT / "src"),
        *{str(Path(one).parent.parent) for one in (pydantic.__file__, pydantic_core.__file__)},
    ]
    code = (
        f"import sys; sys.path[:0] = {folders!r}\nbefore = set(sys.modules)\n"
        f"{START}print(A(a='1').a, [name for name in stand_ins.LATER if name in before])"
    )
    done = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, text=True, check=True, timeout=HANGS)
    assert done.stdout.strip() == "1 []"


CODES = {
    "import importlib.metadata\nprint(importlib.metadata.version('click') > '8')": "True",
    "from importlib.metadata import entry_points\nprint(len(entry_points(group='console_scripts')) > 0)": "True",
    "from importlib.metadata import PackageNotFoundError as a\nprint(a.__name__)": "PackageNotFoundError",
    "import secrets\nprint(len(secrets.token_hex(4)), secrets.compare_digest('a', 'a'))": "8 True",
    "from secrets import choice\nprint(choice('a'))": "a",
    "from zoneinfo import ZoneInfo\nprint(ZoneInfo('UTC').key)": "UTC",
    "import zoneinfo\nzoneinfo.TZPATH\nimport zoneinfo\nprint(zoneinfo.ZoneInfo.__module__)": "zoneinfo",
    "import inspect\nprint(inspect.getsource(inspect.BlockFinder)[:17])": "class BlockFinder",
    "import inspect\nprint(inspect.signature(bytes.split))": "(self, /, sep=None, maxsplit=-1)",
    "import dis\nprint(dis.opname[9])\nimport dis\nprint(dis.COMPILER_FLAG_NAMES == stand_ins.FLAG_NAMES)": "NOP\nTrue",
    "import base64\nprint(base64.b64encode(b'a'))": "b'YQ=='",
    "import inspect\nprint(inspect.CO_NESTED, inspect.iscoroutinefunction(print))": "16 False",
    "from ast import literal_eval\nprint(literal_eval('[1]'))": "[1]",
    "from gettext import gettext, ngettext\nprint(gettext('a'), ngettext('one', 'some', 2))": "a some",
    "import linecache, traceback\nprint(linecache.getline(traceback.__file__, 1)[3:10])": "Extract",
    "import click\n@click.command()\n@click.version_option(package_name='click')\ndef a(): pass\na(['--version'])": (
        f"-c, version {version('click')}"
    ),
}


def test_the_real_module_takes_over() -> None:
    """Each in a process of its own, which begins where the models are loaded."""
    code = f"""
import os
for code in {list(CODES)!r}:
    print(flush=True)
    if not os.fork():
        exec(code)
        sys.exit()
    assert os.wait()[1] == 0
"""
    assert dict(zip(CODES, said(code).split("\n\n"), strict=True)) == CODES


def test_a_version_that_was_never_tried_gets_the_modules_themselves() -> None:
    code = (
        "import sys; from rakgen.startup import stand_ins; stand_ins.PYDANTIC = ('1.10',); stand_ins.put_in_place();"
        " import pydantic; print([name for name in stand_ins.LATER if name in sys.modules and '__file__' not in"
        " vars(sys.modules[name])])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=HANGS)
    assert done.stdout.strip() == "[]"


def test_nothing_that_makes_much_loads_before_collecting_is_put_off() -> None:
    code = (
        "import sys, gc; seen = []; setter = gc.set_threshold\n"
        "gc.set_threshold = lambda *numbers: (seen.append(set(sys.modules) & {'typing', 'pathlib', 'click'}),"
        " setter(*numbers))\n"
        "import rakgen.__main__; rakgen.__main__.begin(); print(seen, gc.get_threshold()[0] > 10_000)"
    )
    command = [sys.executable, "-S", "-c", f"import sys\nsys.path.insert(0, {str(ROOT / 'src')!r})\n{code}"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=HANGS)
    assert done.stdout.strip() == "[set()] True"
