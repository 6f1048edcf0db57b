"""What start-up puts off is there when something asks for it."""

import subprocess
import sys

import pytest

START = "import sys; import rakgen.startup.stand_ins as main; main.put_in_place(); from pydantic import BaseModel\nclass A(BaseModel): a: int\n"


def said(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", START + code], capture_output=True, text=True, check=True, timeout=60)
    return done.stdout.strip()


def test_a_start_loads_none_of_them() -> None:
    code = "print([name for name in main._LATER if '__file__' in vars(sys.modules[name])], 'sysconfig' in sys.modules)"
    assert said(code) == "[] False"


@pytest.mark.parametrize(
    ("code", "answer"),
    [
        ("import importlib.metadata\nprint(importlib.metadata.version('click') > '8')", "True"),
        ("from importlib.metadata import entry_points\nprint(len(entry_points(group='console_scripts')) > 0)", "True"),
        ("from importlib.metadata import PackageNotFoundError as a\nprint(a.__name__)", "PackageNotFoundError"),
        ("import secrets\nprint(len(secrets.token_hex(4)), secrets.compare_digest('a', 'a'))", "8 True"),
        ("from secrets import choice\nprint(choice('a'))", "a"),
        ("from zoneinfo import ZoneInfo\nprint(ZoneInfo('UTC').key)", "UTC"),
        ("import zoneinfo\nzoneinfo.TZPATH\nimport zoneinfo\nprint(zoneinfo.ZoneInfo.__module__)", "zoneinfo"),
        (
            "import click\n@click.command()\n@click.version_option(package_name='click')\ndef a(): pass\na(['--version'])",
            None,
        ),
    ],
)
def test_the_real_module_takes_over(code: str, answer: str | None) -> None:
    assert said(code) == answer if answer else said(code).startswith("-c, version")
