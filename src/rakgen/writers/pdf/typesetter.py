"""Typesetter: the one place that calls Typst, with fonts and compilers that serve all documents of a process."""

from __future__ import annotations

import json
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from rakgen.diagnostics import diagnose
from rakgen.diagnostics.fault import PdfFault
from rakgen.system.resources import templates
from rakgen.writers.drawing import drawing
from rakgen.writers.pdf.fonts import font_list

if TYPE_CHECKING:
    import typst

_KEPT = 11  # runs over which Typst keeps what it has set


@lru_cache(maxsize=4)
def _compiler(fonts: typst.Fonts) -> typst.Compiler:
    import typst

    return typst.Compiler(font_paths=fonts)


@lru_cache(maxsize=2)
def _template(name: str = "dokumen") -> bytes:
    return (templates() / "typst" / f"{name}.typ").read_bytes()


def printed(data: dict[str, Any], paths: tuple[str, ...], standards: list[Any], stamp: datetime) -> bytes:
    """The PDF of what the template prints of `data`. Raises PdfFault for a picture or table that Typst refuses,
    TypstError for all else.
    """
    result = _compiled(data, paths, format="pdf", pdf_standards=standards, timestamp=stamp)
    assert isinstance(result, bytes)
    return result


def pictures(data: dict[str, Any], paths: tuple[str, ...], pixels: float) -> tuple[bytes, ...]:
    """The pages of what the template prints of `data` as PNG, of so many pixels for an inch. Raises as `printed`."""
    result = _compiled(data, paths, format="png", ppi=pixels)
    return (result,) if isinstance(result, bytes) else tuple(result)


def _compiled(data: dict[str, Any], paths: tuple[str, ...], **options: Any) -> Any:
    """What Typst makes of the template. Raises PdfFault for what it refuses of a document, TypstError for all else."""
    import typst

    try:
        with drawing():
            return _compiler(font_list(paths)).compile(_template(), sys_inputs=_inputs(data), **options)
    except typst.TypstError as fault:
        if "invalid table" in str(fault):
            raise PdfFault(diagnose("RAK947", "pdf")) from fault
        raise


def measured(data: dict[str, Any], paths: tuple[str, ...]) -> dict[str, Any]:
    """The heights in points that the template tells of `data`. Raises PdfFault for a picture that Typst refuses."""
    with drawing():
        told: dict[str, Any] = _told("dokumen", data, paths)
    return told


def widths(family: str, characters: str, paths: tuple[str, ...]) -> tuple[list[float], list[float]]:
    """The widths of characters in a font at hand, in 1/1000 em: regular and bold."""
    regular, bold = _told("widths", {"family": family, "characters": list(characters)}, paths)
    return regular, bold


def _told(template: str, data: dict[str, Any], paths: tuple[str, ...]) -> Any:
    import typst

    compiler = typst.Compiler(_template(template), sys_inputs=_inputs(data), font_paths=font_list(paths))
    return json.loads(compiler.query("<told>", field="value", one=True))


def forget(paths: tuple[str, ...]) -> None:
    """Have Typst let go of what it keeps of earlier texts: it does so when they have not been asked for in ten runs."""
    for _ in range(_KEPT):
        _compiler(font_list(paths)).compile(b"", format="svg")


def _inputs(data: dict[str, Any]) -> dict[str, str]:
    return {"data": json.dumps(data, ensure_ascii=False)}
