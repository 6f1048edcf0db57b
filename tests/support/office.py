"""LibreOffice and poppler for tests: DOCX to PDF, and a PDF's words with their places."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest
from lxml import etree

needs_libreoffice = [
    pytest.mark.libreoffice,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) tidak terpasang"),
    pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler (pdftotext) tidak terpasang"),
]


class Word(NamedTuple):
    """A word on a page; points from the top left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def to_pdf(docx: Path, folder: Path) -> Path:
    """Convert with a profile of its own, so that neither locks nor settings of a user matter."""
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore", "--convert-to", "pdf",
         "--outdir", str(folder), str(docx)],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    return folder / f"{docx.stem}.pdf"


def pages(pdf: Path) -> list[list[Word]]:
    """The words of every page."""
    done = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, timeout=120)
    root = etree.fromstring(done.stdout, etree.XMLParser(recover=True))
    name = "{http://www.w3.org/1999/xhtml}"
    return [
        [
            Word(word.text or "", *(float(word.get(side)) for side in ("xMin", "yMin", "xMax", "yMax")))
            for word in page.iter(f"{name}word")
        ]
        for page in root.iter(f"{name}page")
    ]
