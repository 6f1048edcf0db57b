"""PDF by LibreOffice: converts the very DOCX, for offices that want the PDF of their Word file."""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

from rakgen.diagnostics import diagnose
from rakgen.diagnostics.fault import OfficeFault
from rakgen.system.files import is_file
from rakgen.system.guarded import run_guarded
from rakgen.system.programs import find_program
from rakgen.writers.pdf.finish import finished

_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
)
TIME_LIMIT = 180
"""Seconds a conversion may take."""


def _failed(reason: str, reason_en: str) -> OfficeFault:
    return OfficeFault(diagnose("RAK943", "pdf", sebab=reason, sebab_en=reason_en))


def office_pdf(docx: bytes, date: tuple[int, int, int], program: str | None = None) -> bytes:
    """The PDF of a .docx, dated (year, month, day). `program` is the path of soffice, else it is looked for.

    Runs in a profile folder of its own, so that an open LibreOffice neither blocks nor is disturbed. Raises
    OfficeFault.
    """
    from datetime import UTC, datetime

    soffice = program or find_program("soffice") or find_program("libreoffice")
    soffice = soffice or next((place for place in _PLACES if is_file(Path(place))), None)
    if soffice is None:
        raise _failed("LibreOffice tidak ada di komputer ini", "LibreOffice is not on this computer")
    stamp = str(int(datetime(*date, tzinfo=UTC).timestamp()))
    with tempfile.TemporaryDirectory(prefix="rakgen-") as name:
        folder = Path(name)
        source, target = folder / "dokumen.docx", folder / "dokumen.pdf"
        source.write_bytes(docx)
        command = [soffice, f"-env:UserInstallation={(folder / 'profil').as_uri()}", "--headless", "--norestore",
                   "--convert-to", "pdf", "--outdir", str(folder), str(source)]  # fmt: skip
        try:
            done = run_guarded(command, name, {**os.environ, "SOURCE_DATE_EPOCH": stamp}, TIME_LIMIT)
        except subprocess.TimeoutExpired:
            raise _failed(f"belum selesai setelah {TIME_LIMIT} detik", f"not done after {TIME_LIMIT} seconds") from None
        except OSError as fault:
            raise _failed(f"tidak dapat dijalankan ({fault})", f"it cannot be run ({fault})") from None
        data = target.read_bytes() if is_file(target) else b""
        if not (data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")):
            last = (done.stderr.decode("utf-8", "replace").strip().splitlines() or [""])[-1]
            said = last or f"kode {done.returncode}"
            raise _failed(f"hasilnya bukan PDF ({said})", f"the result is no PDF ({said})")
        return finished(data)
