"""The entry point: a fault inside rakgen is one clear message in the language asked for."""

from __future__ import annotations

import errno
import sys
from pathlib import Path

import click
import pytest

from rakgen import __main__ as entry


class Panic(BaseException):
    """What a library may raise that is no Exception."""


@pytest.mark.parametrize(("arguments", "word"), [([], "kesalahan RAK999"), (["check", "--lang", "en"], "error RAK999")])
def test_a_fault_inside_is_told_in_the_language_asked_for(
    arguments: list[str], word: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["rakgen", *arguments])
    monkeypatch.setenv("RAKGEN_LANG", "id")
    assert entry._report(ValueError("x")) == 2
    assert word in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="there the folder of a process cannot be deleted")
def test_a_folder_that_is_deleted_under_a_run_is_no_fault_inside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "kantor").mkdir()
    monkeypatch.chdir(tmp_path / "kantor")
    (tmp_path / "kantor").rmdir()
    for arguments in (["check", "plans"], ["build", "a.yaml"], ["layouts"], ["build", "plans", "--watch"]):
        monkeypatch.setattr("sys.argv", ["rakgen", *arguments, "--lang", "en"])
        code, said = entry._run(), capsys.readouterr().err
        assert (code, "error RAK901: The folder that this command was run in" in said) == (2, True), (arguments, said)
    monkeypatch.chdir(tmp_path)


def test_an_interrupt_before_anything_is_begun_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    def leave(code: int) -> None:
        raise SystemExit(code)

    monkeypatch.setattr(entry, "begin", interrupt)
    monkeypatch.setattr("os._exit", leave)
    with pytest.raises(SystemExit) as ended:
        entry.main()
    assert ended.value.code == 130


@pytest.mark.parametrize(
    ("ending", "code"),
    [(click.Abort(), 130), (KeyboardInterrupt(), 130), (SystemExit(143), 143), (SystemExit("x"), 1), (Panic("x"), 2)],
)
def test_every_ending_of_a_command_has_its_code(
    ending: BaseException, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(**_: object) -> None:
        raise ending

    monkeypatch.setattr("rakgen.cli.cli", stop)
    monkeypatch.setattr("sys.argv", ["rakgen"])
    assert entry._run() == code
    assert ("RAK999" in capsys.readouterr().err) == isinstance(ending, Panic)


@pytest.mark.parametrize(
    ("before", "fault", "code"),
    [
        (0, None, 0),
        (0, OSError(errno.EPIPE, "x"), 1),
        (2, OSError(errno.EPIPE, "x"), 2),
        (0, OSError(errno.ENOSPC, "x"), 2),
        (1, OSError(errno.EIO, "x"), 2),
    ],
)
def test_what_was_printed_and_did_not_arrive_is_in_the_exit_code(
    before: int,
    fault: OSError | None,
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    codes: list[int] = []
    monkeypatch.setattr(entry, "begin", lambda: None)
    monkeypatch.setattr(entry, "_run", lambda: before)
    monkeypatch.setattr(entry, "end", codes.append)
    monkeypatch.setattr("rakgen.startup.streams.undelivered", lambda: fault)
    entry.main()
    assert codes == [code]
    assert ("RAK909" in capsys.readouterr().err) == (fault is not None and fault.errno != errno.EPIPE)
