"""No call of a run lies across the end of a piece of Python's stack."""

import subprocess
import sys

import pytest

from rakgen.startup.stack import PYTHONS, in_one_piece
from tests.support.processes import HANGS

CODE = """
import resource
from rakgen.startup.stack import in_one_piece
def faults():
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt
def called(a=1, b=2, c=3, d=4, e=5, f=6, g=7, h=8):
    return [a, b, c, d, e, f, g, h, a, b, c, d, e, f, g, h]
def at(depth):
    if depth:
        return at(depth - 1)
    before = faults()
    for _ in range(400):
        called()
    return faults() - before
def most():
    return max(at(depth) for depth in range(300))
print(most() >= 400, in_one_piece(most)() >= 400)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="counts pages that the system gives")
def test_no_depth_of_calls_asks_the_system_for_memory_again_and_again() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True, timeout=HANGS)
    assert done.stdout == "True False\n"


@pytest.mark.parametrize("python", [*PYTHONS, (3, 10), (3, 14)])
def test_with_a_python_that_it_was_not_tried_with_nothing_is_done(
    monkeypatch: pytest.MonkeyPatch, python: tuple[int, int]
) -> None:
    def size(number: int = 1) -> int:
        return number

    before = size.__code__.co_stacksize
    monkeypatch.setattr(sys, "version_info", (*python, 0, "final", 0))
    assert (in_one_piece(size).__code__.co_stacksize > before) == (python in PYTHONS)
    assert size(7) == 7
