"""The entry point: a fault inside rakgen is one clear message in the language asked for."""

from __future__ import annotations

import pytest

from rakgen import __main__ as entry


@pytest.mark.parametrize(("arguments", "word"), [([], "kesalahan RAK999"), (["check", "--lang", "en"], "error RAK999")])
def test_a_fault_inside_is_told_in_the_language_asked_for(
    arguments: list[str], word: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["rakgen", *arguments])
    monkeypatch.setenv("RAKGEN_LANG", "id")
    assert entry._report(ValueError("x")) == 2
    assert word in capsys.readouterr().err


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
