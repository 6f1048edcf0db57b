"""One sentence a line: the prose of a Markdown text broken after each sentence, so that a change of one shows as one
line.

    python -m tests.support.sentences FILE...

writes the files anew. Headings, tables, blocks of code and HTML stay as they are, and so does what is rendered.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

_MARKER = re.compile(r"(\s*)([-*]|\d+\.) +")
_ABBREVIATION = re.compile(r"\b(?:[Mm]is|dll|dsb|Plt|Plh|Pjs|lanj|Pit|Subbag|Tk|No|a\.n|e\.g|i\.e|vs)\.[)\"*]*$")
_END = re.compile(r"(?<=[^\s.][.!?])(?P<closing>[)\"*]*) +(?=\S)")
_DEFINITION = re.compile(r"\[[^\]]+\]:")
_CODE = re.compile(r"`[^`]*`")


def one_sentence_a_line(text: str) -> str:
    """The Markdown `text` with its paragraphs and list items broken after each sentence and nowhere else."""
    return "".join(f"{line}\n" for line in _lines(text.splitlines()))


def _lines(lines: list[str]) -> Iterator[str]:
    paragraph: list[str] = []
    fenced = html = False
    for line in lines:
        fence = line.lstrip().startswith("```")
        html = not fenced and bool(line.strip()) and (html or line.startswith("<"))
        as_it_is = (
            fenced or fence or html or not line.strip() or line.startswith(("#", "|", ">")) or _DEFINITION.match(line)
        )
        if as_it_is or _MARKER.match(line):
            yield from _broken(paragraph)
            paragraph = []
        fenced ^= fence
        if as_it_is:
            yield line
        else:
            paragraph.append(line)
    yield from _broken(paragraph)


def _broken(paragraph: list[str]) -> Iterator[str]:
    """The lines of one paragraph or list item: a sentence each, indented as the first one's text is."""
    if not paragraph:
        return
    marker = _MARKER.match(paragraph[0])
    first = marker[0] if marker else re.match(r"\s*", paragraph[0])[0]  # type: ignore[index]
    text = " ".join(line.strip() for line in [paragraph[0][len(first) :], *paragraph[1:]])
    for number, sentence in enumerate(sentences(text)):
        yield (first if number == 0 else " " * len(first)) + sentence


def sentences(text: str) -> list[str]:
    """The sentences of a text of one line; what stands in backticks, and abbreviations, end none."""
    hidden = _CODE.sub(lambda code: "`" + code[0][1:-1].replace(" ", "\0").replace(".", "\1") + "`", text)
    found = [""]
    at = 0
    for end in _END.finditer(hidden):
        piece = hidden[at : end.end("closing")]
        found[-1] += piece
        at = end.end()
        if _ABBREVIATION.search(piece):
            found[-1] += " "
        else:
            found.append("")
    found[-1] += hidden[at:]
    return [sentence.replace("\0", " ").replace("\1", ".") for sentence in found]


if __name__ == "__main__":
    for name in sys.argv[1:]:
        path = Path(name)
        path.write_text(one_sentence_a_line(path.read_text(encoding="utf-8")), encoding="utf-8")
