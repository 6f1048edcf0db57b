"""Plain forms of sources, nodes and findings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rakgen.source import Mapping, Node, Sequence, Source

Read = Callable[[str], Source]


def plain(node: Node | None) -> Any:
    """Nodes as dicts, lists and texts."""
    if node is None:
        return None
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.entries}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.text


def found(source: Source) -> list[tuple[str, int, int]]:
    """Findings as key, line and column; (0, 0) for those on the whole file. Their words are made too, so none lacks a
    value.
    """
    result = []
    for finding in source.diagnostics:
        for language in ("id", "en"):
            assert finding.message(language)  # type: ignore[arg-type]
            assert finding.hint(language)  # type: ignore[arg-type]
        assert "{" not in finding.example
        line, column = (finding.span.line, finding.span.column) if finding.span else (0, 0)
        result.append((finding.key, line, column))
    return result
