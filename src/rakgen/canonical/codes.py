"""Codes: a lasting `kode` for every rak, tujuan, sasaran, indikator, kegiatan and keluaran that has none, made from its
text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from rakgen.concrete.tree import Branch, Entry, Leaf, Tree
from rakgen.model.levels import LevelName
from rakgen.model.walk import descend
from rakgen.text.unique import unused

_WORDS = 4
_LENGTH = 40
_SMALL = frozenset(
    "dan yang di ke dari untuk pada dengan atau terhadap dalam melalui oleh serta bagi atas sebagai agar akan secara"
    " para plt plh pjs a n terwujudnya meningkatnya terlaksananya tersedianya persentase".split()
)


def add_codes(tree: Tree) -> None:
    """Put a `kode` first into every item that lacks one, in place. Codes are unique in their rak.

    A code is made of the first telling words of the item's text, so that two people who add different items do not make
    the same one. A kegiatan taken over by `rujukan` goes by the code it names, and gets none.
    """
    raks = list(_items(tree.root, "rak"))
    used = {code for rak in raks if (code := _text(rak, "kode"))}
    for rak in raks:
        if not _text(rak, "kode"):
            _put(rak, _free(_rak_words(rak), used))
        _below(("rak", rak))
    register = tree.root.get("program")
    programs = register.value.entries if register is not None and isinstance(register.value, Branch) else []
    groups = [program.value for program in programs if isinstance(program, Entry) and isinstance(program.value, Branch)]
    _below(*(("program", group) for group in groups))


def _below(*tops: tuple[LevelName, Branch]) -> None:
    """Codes for the items below some tops, unique among all of them."""
    places = [place for level, top in tops for place in descend(top, level, _items)]
    items = [(level, item) for level, item, above, _ in places if above and level != "aksi"]
    used = {code for _, item in items if (code := _text(item, "kode"))}
    missing = [(level, item) for level, item in items if not _text(item, "kode") and not _text(item, "rujukan")]
    for level, item in missing:
        _put(item, _free(slug(_text(item, "uraian")) or level, used))


def slug(text: str) -> str:
    """The first telling words of a text, in small letters joined by `-`; '' when it has none."""
    words = plain_words(text)
    telling = [word for word in words if word not in _SMALL] or words
    chosen = ""
    for word in telling[:_WORDS]:
        longer = f"{chosen}-{word}" if chosen else word[:_LENGTH]
        if len(longer) > _LENGTH:
            break
        chosen = longer
    return chosen


def plain_words(text: str) -> list[str]:
    """The words of a text in small letters a to z, and its numbers."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.findall(r"[a-z0-9]+", plain)


def _free(wish: str, used: set[str]) -> str:
    code = unused(wish, used.__contains__, lambda name, number: f"{name}-{number}")
    used.add(code)
    return code


def _rak_words(rak: Branch) -> str:
    """What a rak is called when it has no name: its signer's office, else its layout."""
    for signature in [*_items(rak, "pengesahan"), rak.get("pengesahan")]:
        block = signature.value if isinstance(signature, Entry) else signature
        if isinstance(block, Branch) and (words := slug(_text(block, "jabatan"))):
            return words
    return slug(_text(rak, "layout")) or "rak"


def _items(branch: Branch, name: str) -> Iterator[Branch]:
    entry = branch.get(name)
    if entry is not None and isinstance(entry.value, Branch) and entry.value.is_list:
        for item in entry.value.entries:
            if isinstance(item, Entry) and isinstance(item.value, Branch) and not item.value.is_list:
                yield item.value


def _text(branch: Branch, name: str) -> str:
    """A field's text; the first of a list of texts."""
    entry = branch.get(name)
    value = entry.value if entry else None
    if isinstance(value, Branch) and value.is_list and value.entries and isinstance(value.entries[0], Entry):
        value = value.entries[0].value
    return value.text if isinstance(value, Leaf) else ""


def _put(item: Branch, code: str) -> None:
    item.entries.insert(0, Entry("kode", Leaf(code)))
