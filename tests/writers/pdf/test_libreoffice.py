"""LibreOffice: bounded in time, and what it leaves is looked at."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from rakgen.diagnostics.fault import OfficeFault
from rakgen.writers.pdf import libreoffice
from rakgen.writers.pdf.libreoffice import TIME_LIMIT, office_pdf


def test_it_has_a_limit_of_time_and_is_told_when_it_is_not_done(monkeypatch: pytest.MonkeyPatch) -> None:
    limits: list[float] = []

    def late(command: Sequence[str], folder: str, environment: Mapping[str, str], limit: float) -> None:
        limits.append(limit)
        raise subprocess.TimeoutExpired(command, limit)

    monkeypatch.setattr(libreoffice, "run_guarded", late)
    with pytest.raises(OfficeFault) as fault:
        office_pdf(b"PK", (2021, 1, 4), "soffice")
    assert limits == [TIME_LIMIT] and TIME_LIMIT <= 600
    assert fault.value.finding.code == "RAK943" and f"{TIME_LIMIT} detik" in fault.value.finding.message()


@pytest.mark.parametrize("left", [None, b"", b"%PDF-1.7\nsetengah", b"<html>%%EOF"])
def test_what_is_no_whole_pdf_is_told(monkeypatch: pytest.MonkeyPatch, left: bytes | None) -> None:
    def half(command: Sequence[str], folder: str, *_: object) -> subprocess.CompletedProcess[bytes]:
        if left is not None:
            (Path(folder) / "dokumen.pdf").write_bytes(left)
        return subprocess.CompletedProcess(command, 0, b"", b"galat\n")

    monkeypatch.setattr(libreoffice, "run_guarded", half)
    with pytest.raises(OfficeFault) as fault:
        office_pdf(b"PK", (2021, 1, 4), "soffice")
    assert "galat" in fault.value.finding.message()
