"""Startup: what each trick of `rakgen/startup/` saves of a whole command, measured by leaving that one out.

`python bench/startup.py [--runs 21]`: with and without in turn, medians of wall and processor time.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLAN = ROOT / "plans" / "2021.yaml"
WITHOUT = {
    "stand-ins": "import rakgen.startup.stand_ins as stand_ins; stand_ins.put_in_place = lambda: None",
    "patterns": (
        "import rakgen.startup.lighter as lighter;"
        " [lighter.MODULES.pop(name) for name, (how, _) in [*lighter.MODULES.items()] if 'patterns' in how.__name__]"
    ),
    "shapes of pydantic": (
        "import rakgen.startup.lighter as lighter;"
        " lighter.MODULES['pydantic.fields'] = lighter.MODULES['pydantic.types'];"  # its methods alone
        " [lighter.MODULES.pop(name) for name, (how, _) in [*lighter.MODULES.items()] if 'shapes' in how.__name__]"
    ),
    "annotations as texts": (
        "import rakgen.startup.lighter as lighter; lighter.leave_annotations_as_texts = lambda: None"
    ),
    "methods of dataclasses": (
        "import rakgen.startup.lighter as lighter; lighter.compiles_method_by_method = lambda: False"
    ),
    "shared constructors": "import rakgen.startup.lighter as lighter; lighter.share_constructors = lambda: None",
    "bases of named tuples": "import rakgen.startup.lighter as lighter; lighter.keep_bases = lambda: None",
    "nearby modules": "import rakgen.startup.nearby as nearby; nearby.put_in_place = lambda: None",
    "garbage collector": "import gc; gc.set_threshold = lambda *numbers: None",
    "stack in one piece": "import rakgen.startup.stack as stack; stack.in_one_piece = lambda function: function",
    "early exit": "import os; os._exit = sys.exit",
    "version before click": "import rakgen.startup.version as version; version.is_all_that_is_asked = lambda _: False",
}
"""Each trick, and what leaves it out."""
COMMANDS = {"version before click": "--version"}
"""The command that a trick is for; of all others it is a check."""


def timed(command: str, without: str, folder: Path) -> tuple[float, float]:
    """Wall and processor seconds of one whole command."""
    code = f"import sys; sys.argv[0] = 'rakgen'; {without or 'pass'}; from rakgen.__main__ import main; main()"
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([sys.executable, "-c", code, *command.split()], cwd=folder, capture_output=True, check=False)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def compare(command: str, trick: str, folder: Path, runs: int) -> None:
    """Print what a trick saves of a command."""
    timed(command, "", folder), timed(command, WITHOUT[trick], folder)
    pairs = [(timed(command, "", folder), timed(command, WITHOUT[trick], folder)) for _ in range(runs)]
    kept, left_out = zip(*pairs, strict=True)
    texts = []
    for index, name in enumerate(("wall", "processor")):
        one = statistics.median(run[index] for run in kept)
        other = statistics.median(run[index] for run in left_out)
        texts.append(f"{name} {1000 * one:6.1f} : {1000 * other:6.1f} ms, saves {100 * (1 - one / other):5.1f} %")
    print(f"{command.split()[0]:<9} {trick:<18} {'   '.join(texts)}", flush=True)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=21)
    runs = options.parse_args().runs
    print(f"processors {len(os.sched_getaffinity(0))}, load {os.getloadavg()[0]:.2f}, {runs} pairs; with : without")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "plans").mkdir()
        (folder / "plans" / "2021.yaml").write_bytes(PLAN.read_bytes())
        for trick in WITHOUT:
            compare(COMMANDS.get(trick, "check plans/2021.yaml"), trick, folder, runs)


if __name__ == "__main__":
    main()
