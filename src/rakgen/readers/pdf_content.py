"""PDF content: what the content of a page says, found by one pattern; pdfminer reads it letter by letter, which takes
most of its time.

Only the words are found here: what they draw is pdfminer's own work. Content that is written in an unusual way (an
image within it, brackets that do not match) is read by pdfminer, as is that of drawings within a page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

_LONGEST = 4_000_000  # bytes of content whose words are kept at once
_WORD = re.compile(
    rb"""(?:[\s\x00]|%[^\r\n]*+[\r\n])*+(?:
    (?P<number>[-+]?\d++(?:\.\d*+)?|[-+]?\.\d++)
    |(?P<word>[A-Za-z][^#/%\[\]()<>{}\s]*+)
    |\((?P<text>(?:[^()\\]++|\\[\s\S]|\((?:[^()\\]++|\\[\s\S])*+\))*+)\)
    |/(?P<name>[!-\"$&'*-.0-;=?-Z\\^-z|~]*+)(?=[/%\[\]()<>{}\s])
    |<(?P<hex>(?:[0-9A-Fa-f]\s*+[0-9A-Fa-f]\s*+)*+)>
    |(?P<sign>\[|\]|<<|>>|'|")
    )""",
    re.VERBOSE,
)
_ESCAPED = re.compile(rb"\\(?:([0-7]{1,3})|\r\n|([\s\S]))")
_ESCAPES = {b"b": b"\b", b"t": b"\t", b"n": b"\n", b"f": b"\f", b"r": b"\r", b"(": b"(", b")": b")", b"\\": b"\\"}
_BEGINS = {b"]": b"[", b">>": b"<<"}
_NAMES = {"*": "_a", '"': "_w", "'": "_q"}
"""How pdfminer spells signs of operators in the names of its methods."""
Operation = tuple[str, list[Any]]
"""An operator and what stands before it."""


def operations(data: bytes, literal: Callable[[str], Any]) -> list[Operation] | None:
    """The operators of some content in order; None where it is written in an unusual way. `literal` makes a name."""
    found: list[Operation] = []
    args: list[Any] = []
    outer: list[tuple[bytes, list[Any]]] = []
    at, end = 0, len(data.rstrip(b"\0\t\n\v\f\r "))
    while at < end:
        if (match := _WORD.match(data, at)) is None:
            return None
        at, kind = match.end(), match.lastgroup or ""
        said: bytes = match[kind]
        if kind == "number":
            args.append(float(said) if b"." in said else int(said))
        elif kind == "text":
            args.append(_ESCAPED.sub(_unescaped, said) if b"\\" in said else said)
        elif kind == "hex":
            args.append(bytes.fromhex(said.decode()))
        elif kind == "name":
            args.append(literal(said.decode()))
        elif said in (b"[", b"<<"):
            outer.append((said, args))
            args = []
        elif said in _BEGINS:
            if not outer or outer[-1][0] != _BEGINS[said] or (said == b">>" and len(args) % 2):
                return None
            inner, args = args, outer.pop()[1]
            args.append(inner if said == b"]" else _dictionary(inner))
        elif said in (b"true", b"false"):
            args.append(said == b"true")
        elif outer or said in (b"BI", b"ID", b"EI"):
            return None
        else:
            found.append((said.decode("latin-1"), args))
            args = []
    return None if outer else found


def _unescaped(match: re.Match[bytes]) -> bytes:
    """What an escape of a string means, as pdfminer has it: nothing where it is none."""
    return bytes((int(match[1], 8),)) if match[1] else _ESCAPES.get(match[2] or b"", b"")


def _dictionary(items: list[Any]) -> dict[str, Any]:
    return {str(getattr(key, "name", key)): value for key, value in zip(items[::2], items[1::2], strict=True)}


def layout_of(page: Any) -> Any:
    """What a page of pdfplumber draws, as pdfminer's layout. Raises what pdfplumber raises."""
    from pdfplumber.utils.exceptions import PdfminerException

    device = _device()(page.pdf.rsrcmgr, pageno=page.page_number)
    interpreter = _interpreter()(page.pdf.rsrcmgr, device)
    interpreter.is_of_page = True
    try:
        interpreter.process_page(page.page_obj)
    except Exception as fault:
        raise PdfminerException(fault) from fault
    return device.get_result()


@cache
def _device() -> Any:
    """The class that takes what is drawn. Letters for which the page itself gives a text say that, not what their font
    has for them: a hyphen that a line's end made and one that was typed are the same letter of a font.
    """
    from pdfminer.converter import PDFPageAggregator
    from pdfminer.layout import LTChar
    from pdfminer.utils import decode_text

    class PageDevice(PDFPageAggregator):
        def __init__(self, *args: Any, **named: Any) -> None:
            super().__init__(*args, **named)
            self.spans: list[tuple[Any, int, str | None]] = []

        def begin_tag(self, tag: Any, props: Any = None) -> None:
            said = props.get("ActualText") if isinstance(props, dict) else None
            text = decode_text(said) if isinstance(said, bytes) else None
            self.spans.append((self.cur_item, len(self.cur_item), text))

        def end_tag(self) -> None:
            item, start, text = self.spans.pop() if self.spans else (None, 0, None)
            if text is None or item is not self.cur_item:
                return
            parts = list(text)
            letters = [drawn for drawn in list(item)[start:] if isinstance(drawn, LTChar)]
            if len(letters) != len(parts):
                if not letters or any(map(str.isspace, text)):  # a line, a leader of dots
                    return
                parts = [text, *[""] * (len(letters) - 1)]
            for letter, part in zip(letters, parts, strict=True):
                letter._text = part

    return PageDevice


@cache
def _interpreter() -> Any:
    """The class that does what the content of a page says; of drawings within it as pdfminer does."""
    from pdfminer.pdfinterp import PDFPageInterpreter
    from pdfminer.pdftypes import stream_value
    from pdfminer.psparser import LIT

    class PageInterpreter(PDFPageInterpreter):
        is_of_page = False

        def execute(self, streams: Iterable[Any]) -> None:
            streams = list(streams)
            said = b"\n".join(stream_value(stream).get_data() for stream in streams) if self.is_of_page else b""
            found = operations(said, LIT) if 0 < len(said) < _LONGEST else None
            if found is None:
                super().execute(streams)
                return
            methods: dict[str, tuple[Callable[..., None], int] | None] = {}
            for name, args in found:
                self.argstack += args
                if name not in methods:
                    methods[name] = self.method(name)
                if (known := methods[name]) is not None:
                    do, count = known
                    taken = self.pop(count) if count else []
                    if len(taken) == count:
                        do(*taken)

        def method(self, name: str) -> tuple[Callable[..., None], int] | None:
            """What does an operator, and how many values it takes; None where there is none of that name."""
            do = getattr(self, "do_" + "".join(_NAMES.get(sign, sign) for sign in name), None)
            return None if do is None else (do, do.__code__.co_argcount - 1)

    return PageInterpreter
