"""Fonts that come along: files read and printed where no font of Arial's or Times New Roman's widths is installed."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from rakgen.writers.docx.writer import write_docx
from rakgen.writers.pdf.fonts import forget_fonts
from rakgen.writers.pdf.writer import write_pdf
from tests.support.fonts import font_machine
from tests.support.office import convert, needs_libreoffice
from tests.support.page_faults import first_rows, judge
from tests.support.page_rows import read_rows
from tests.support.plans import compile_plan, generated
from tests.support.processes import HANGS
from tests.support.sheets import read_sheets

pytestmark = [*needs_libreoffice, pytest.mark.slow]
FONTS = Path("/usr/share/fonts")


def fonts_of(pdf: Path) -> set[str]:
    done = subprocess.run(["pdffonts", pdf], check=True, capture_output=True, text=True, timeout=HANGS)
    return {line.split()[0].partition("+")[2].partition("-")[0] for line in done.stdout.splitlines()[2:]}


@pytest.fixture
def machine_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine without any font that is as wide."""
    with monkeypatch.context() as patch:
        patch.setenv("FONTCONFIG_FILE", str(font_machine("absent", tmp_path / "machine", FONTS)))
        forget_fonts()
        yield
    forget_fonts()


@pytest.mark.usefixtures("machine_without")
def test_word_file_and_pdf_break_alike_where_no_font_is_as_wide(tmp_path: Path) -> None:
    families = {"rak-triwulan": "ArimoLatin", "renaksi-dua-tabel": "TinosLatin"}
    plans = [tmp_path / f"{layout}.yaml" for layout in families]
    for plan in plans:
        plan.write_text(generated(3, [24, 1, 17, 8], plan.stem), encoding="utf-8")
    documents = [compile_plan(plan) for plan in plans]
    for plan, document in zip(plans, documents, strict=True):
        plan.with_suffix(".docx").write_bytes(write_docx(document)[0])
    convert([plan.with_suffix(".docx") for plan in plans], tmp_path / "word", "pdf")
    (tmp_path / "own").mkdir()
    for plan, document in zip(plans, documents, strict=True):
        (tmp_path / "own" / f"{plan.stem}.pdf").write_bytes(write_pdf(document)[0])
    for (layout, family), document in zip(families.items(), documents, strict=True):
        files = [tmp_path / folder / f"{layout}.pdf" for folder in ("word", "own")]
        word, pdf = (read_rows(document, read_sheets(file)) for file in files)
        assert len(word) > 3 and first_rows(word) == first_rows(pdf), layout
        faults = judge(document, word)
        assert (faults.empty, faults.single, faults.lonely, faults.torn, faults.unread) == (0, 0, 0, 0, 0), layout
        for file in files:
            assert family in fonts_of(file) and "DejaVuSerif" not in fonts_of(file), layout
