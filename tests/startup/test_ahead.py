"""The second process that loads the DOCX writer: same bytes with it and without, and never in the way."""

import select
import subprocess
import sys
from pathlib import Path

import pytest

from rakgen.startup import ahead
from tests.support.plans import REFERENCE
from tests.support.processes import HANGS

pytestmark = pytest.mark.slow

needs_fork = pytest.mark.skipif(sys.platform != "linux", reason="the second process is for Linux only")

RUN = """
import os, sys
from rakgen.startup import ahead
if "alone" in sys.argv: ahead._pays = lambda: False
if "two" in sys.argv: os.sched_getaffinity = lambda process: {0, 1}
start, started = ahead._start, []
ahead._start = lambda: (started.append(start()), started[-1])[1]
end = os._exit
def gone(one):
    try:
        os.kill(one._process, 0)
    except ProcessLookupError:
        return True
def told(code):
    print("docx" in sys.modules, code, [gone(one) for one in started], file=sys.stderr)
    end(code)
os._exit = told
sys.argv[:] = ["rakgen", "build", sys.argv[1], "-o", sys.argv[2], "-q"]
from rakgen.__main__ import main
main()
"""


def run(plan: Path, target: Path, how: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", RUN, str(plan), str(target), how],
        capture_output=True,
        text=True,
        check=False,
        timeout=HANGS,
    )


HAND_OVER = """
import os, signal, sys
from rakgen.startup import ahead
from rakgen.layout.library import LayoutLibrary
from rakgen.compose.compose import compose_document
from rakgen.model import load_rencana
from rakgen.source import parse
from rakgen.writers.formats import FORMATS, Options

signal.signal(signal.SIGINT, signal.default_int_handler)  # whoever started the tests may have it ignored
second = ahead._start()
with open(sys.argv[1], "rb") as stream:
    rencana, _ = load_rencana(parse(stream.read(), "x"))
library = LayoutLibrary()
document = compose_document(rencana, [(rak, library.get(rak.layout[0])[0]) for rak in rencana.rak])
"""


def hand_over(code: str) -> list[str]:
    """What `code` prints, which has a second process and a document. Run by itself: pytest's threads do not survive a
    fork.
    """
    done = subprocess.run(
        [sys.executable, "-c", HAND_OVER + code, str(REFERENCE)],
        capture_output=True,
        text=True,
        check=True,
        timeout=HANGS,
    )
    return done.stdout.split()


@needs_fork
def test_the_bytes_are_the_same_with_the_second_process_and_without(tmp_path: Path) -> None:
    alone, two = tmp_path / "alone.docx", tmp_path / "two.docx"
    assert run(REFERENCE, alone, "alone").stderr == "True 0 []\n"  # python-docx was loaded here
    assert run(REFERENCE, two, "two").stderr == "False 0 [True]\n"  # and there
    assert alone.read_bytes() == two.read_bytes()


@needs_fork
def test_a_plan_with_errors_ends_the_second_process_unheard(tmp_path: Path) -> None:
    plan = tmp_path / "2021.yaml"
    plan.write_text("tahun: 2021\nrak: 5\n", encoding="utf-8")
    done = run(plan, tmp_path / "out", "two")
    assert done.stderr.endswith("False 1 [True]\n") and "RAK102" in done.stderr
    assert not (tmp_path / "out").exists()


@needs_fork
def test_one_process_writes_several_documents_and_ends() -> None:
    code = """
answers = [second.write(document, Options()) for _ in range(2)]
print("docx" in sys.modules, answers == [FORMATS["docx"].write(document, Options())] * 2)
second.end()
try:
    os.kill(second._process, 0)
except ProcessLookupError:
    print("ended")
"""
    assert hand_over(code) == ["False", "True", "ended"]


@needs_fork
def test_a_process_that_is_gone_is_not_waited_for() -> None:
    code = """
os.kill(second._process, signal.SIGKILL)
os.waitid(os.P_PID, second._process, os.WEXITED | os.WNOWAIT)
print(second.write(document, Options()))
second.end()
"""
    assert hand_over(code) == ["None"]


@needs_fork
def test_a_large_document_is_written_here() -> None:
    code = """
section = document.sections[0]
grid = section.grids[0]
grid = grid._replace(body_rows=grid.body_rows * 60)
print(second.write(document._replace(sections=(section._replace(blocks=(grid,)),)), Options()))
second.end()
"""
    assert hand_over(code) == ["None"]


@needs_fork
def test_it_holds_nothing_open_that_another_program_waits_for(tmp_path: Path) -> None:
    """Whoever reads what rakgen printed sees its end while the second process still lives."""
    code = """
import os, sys
from rakgen.startup import ahead
number = int(sys.argv[1])
second = ahead._start()
os.write(number, b"x")
os.dup2(os.open(os.devnull, os.O_RDWR), number)
sys.stdin.read()
second.end()
os._exit(0)
"""
    for number, stream in ((1, "stdout"), (2, "stderr")):
        command = [sys.executable, "-c", code, str(number)]
        piped = {stream: subprocess.PIPE}
        with subprocess.Popen(command, stdin=subprocess.PIPE, bufsize=0, **piped) as process:  # type: ignore[call-overload]
            printed = getattr(process, stream)
            assert printed.read(1) == b"x"
            assert select.select([printed], [], [], 20)[0] and printed.read(1) == b""
            process.stdin.close()


@needs_fork
def test_where_none_can_be_started_nothing_stays_open() -> None:
    code = """
second.end()
import errno
def refuse():
    raise OSError(errno.EAGAIN, "no more processes")
os.fork = refuse
before = sorted(os.listdir("/proc/self/fd"))
print(ahead._start(), before == sorted(os.listdir("/proc/self/fd")))
"""
    assert hand_over(code) == ["None", "True"]


@needs_fork
def test_an_interrupt_reaches_this_process_only() -> None:
    code = """
second.write(document, Options())
os.kill(second._process, signal.SIGINT)
print(second.write(document, Options()) is not None)
second.end()
"""
    assert hand_over(code) == ["True"]


@pytest.mark.parametrize(("wanted", "pays"), [(True, False), (False, True)])
def test_there_is_none_where_it_is_not_wanted_or_does_not_pay(
    wanted: bool, pays: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "_pays", lambda: pays)
    monkeypatch.setattr(ahead, "_start", lambda: pytest.fail("started"))
    with ahead.helper(wanted=wanted) as second:
        assert second is None


def test_it_does_not_pay_once_the_writer_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", ahead)
    assert not ahead._pays()
