"""Unprintable: signs that no plan may hold, in any file, made harmless before its texts are understood."""

import re

from rakgen.readers.raw import RawBlock, RawCell, RawDocument, RawLine, Remark
from rakgen.text.printable import REPLACEMENT, UNPRINTABLE

_REFUSED = re.compile(UNPRINTABLE)
_INVISIBLE = "\ufeff"
_BREAKS = re.compile("[\x0b\x0c\r\x85\u2028\u2029]")


def without_unprintable(document: RawDocument) -> RawDocument:
    """A document whose texts a plan can hold: a break within a line is a blank, a byte order mark nothing, any other
    sign U+FFFD, which is told.
    """
    if not any(map(_REFUSED.search, document.texts())):
        return document
    blocks = tuple(map(_block, document.blocks))
    texts = (said for block in blocks for said in ((block,) if isinstance(block, RawLine) else block.cells))
    told = tuple(Remark("unreadable", said.place, said.text) for said in texts if REPLACEMENT in said.text)
    return document._replace(blocks=blocks, remarks=(*document.remarks, *told))


def _block(block: RawBlock) -> RawBlock:
    if isinstance(block, RawLine):
        return block._replace(text=_clean(block.text))
    return block._replace(cells=tuple(map(_cell, block.cells)))


def _cell(cell: RawCell) -> RawCell:
    return cell._replace(lines=tuple(map(_clean, cell.lines))) if _REFUSED.search(cell.text) else cell


def _clean(text: str) -> str:
    return _REFUSED.sub(REPLACEMENT, _BREAKS.sub(" ", text.replace(_INVISIBLE, "")))
