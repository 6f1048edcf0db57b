"""Texts as Markdown leaves them."""

from __future__ import annotations

import re

from rakgen.text.markdown import text_md


def test_addresses_are_not_made_links_by_github() -> None:
    assert text_md("a@b.c www.x.y https://z") == "a&#64;b.c www&#46;x.y https&#58;//z"
    assert not re.search(r"[<>]", text_md("<b>"))


def test_what_markdown_cannot_hold_is_replaced() -> None:
    assert text_md("a\x00b\x1b[31m\x9bc\x7f\ud800") == "a\ufffdb\ufffd\\[31m\ufffdc\ufffd\ufffd"
