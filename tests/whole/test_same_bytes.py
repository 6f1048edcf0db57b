"""The same document gives the same bytes in every text format, whatever the hash seed, time zone, locale and folder."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.processes import HANGS
from tests.support.random_plans import random_plan

pytestmark = pytest.mark.slow

FORMATS = "html,md,csv,tsv,json,ics"


def digests(folder: Path, seed: str, zone: str) -> dict[str, str]:
    (folder / "plans").mkdir(parents=True)
    for number, layout in enumerate(("renaksi-jadwal", "renaksi-triwulan", "rak-bulanan")):
        (folder / "plans" / f"{layout}.yaml").write_text(random_plan(number, layout), encoding="utf-8")
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C.UTF-8" if seed == "1" else "C"}
    command = [sys.executable, "-m", "rakgen", "build", "plans", "--to", FORMATS, "-q", "-j", "1"]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=HANGS)
    assert done.returncode == 0, done.stderr
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted((folder / "build").iterdir())}


def test_same_bytes_in_other_surroundings(tmp_path: Path) -> None:
    one = digests(tmp_path / "satu", "1", "Asia/Makassar")
    assert len(one) >= 3 * 6
    assert one == digests(tmp_path / "lain" / "tempat", "2", "UTC")
