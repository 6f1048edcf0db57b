"""Page: the shell of the editor, to which the script brings the plan's table as the server tells its state."""

from __future__ import annotations

import json
from functools import cache

from markupsafe import Markup

from rakgen.edit.words import KEYS, PAGE_WORDS
from rakgen.recognise.contents import MARKS
from rakgen.system.resources import html_asset
from rakgen.text.html import element, html_page, join, start
from rakgen.text.words import Language
from rakgen.writers.html.writer import STYLES

SCRIPTS = ("server.js", "table.js", "cells.js", "units.js", "ticks.js", "rows.js", "panels.js", "views.js", "edit.js")
"""The parts of the page's script, in their order."""
_SOURCES = {"connect-src": "'self'", "img-src": "'self' data: blob:"}


@cache
def page_html(language: Language) -> str:
    """The page without a plan. It runs its own script alone and asks nobody but its own server, at places beside its
    own address.
    """
    styles = [*(html_asset(name) for name in STYLES), html_asset("edit.css", "edit")]
    script = "\n".join(html_asset(name, "edit") for name in SCRIPTS)
    head = [
        start("meta", name="viewport", content="width=device-width, initial-scale=1"),
        start("link", rel="icon", href="data:,"),
        element("title", _said("title", language)),
    ]
    words = {key: said.said(language) for key, said in PAGE_WORDS.items()}
    texts, signs = json.dumps(words, ensure_ascii=False), "".join(sorted(MARKS))
    data = element("div", "", id="words", hidden=True, data_words=texts, data_signs=signs)
    parts = [_bar(language), _views(language), _panel(language), _foot(language), data]
    return html_page(language, head, "\n".join(styles), script, join(parts, "\n"), _SOURCES)


def _said(key: str, language: Language) -> str:
    return PAGE_WORDS[key].said(language)


def _button(name: str, text: str, **attributes: object) -> Markup:
    return element("button", text, type="button", id=name, **attributes)


def _group(key: str, language: Language, buttons: list[Markup]) -> Markup:
    return element("div", join(buttons), role="group", aria_label=_said(key, language), class_="group")


def _bar(language: Language) -> Markup:
    """The name of the plan and all buttons, and below them the messages."""
    views = [
        _button(f"to-{name}", _said(name, language), aria_pressed="true" if name == "table" else "false")
        for name in ("table", "pages", "changes")
    ]
    history = [_button(name, _said(name, language), disabled=True) for name in ("undo", "redo")]
    panels = [
        _button(f"to-{name}", _said(name, language), aria_expanded="false", aria_controls="panel")
        for name in ("findings", "fields", "keys")
    ]
    files = [_button(name, label) for name, label in (("docx", "Word"), ("pdf", "PDF"), ("xlsx", "Excel"))]
    parts = [
        element("h1", _said("title", language), id="plan"),
        element("p", _said("read_only", language), id="read-only", hidden=True),
        _group("views", language, views),
        _group("history", language, history),
        _group("panels", language, panels),
        _group("print", language, files),
    ]
    banners = element("div", "", id="banners", role="status")
    return join([element("header", join(parts), id="bar"), banners], "\n")


def _views(language: Language) -> Markup:
    """The table, the pages as they print, what changed; and the dialog that asks before something is done."""
    views = [
        element("div", "", id="table", class_="view"),
        element("div", "", id="pages", class_="view", hidden=True),
        element("div", "", id="changes", class_="view", hidden=True),
    ]
    main = element("main", join(views), id="main", tabindex="-1", aria_label=_said("sheet", language))
    return join([main, element("dialog", "", id="ask", aria_labelledby="ask-title")], "\n")


def _panel(language: Language) -> Markup:
    """What stands beside the table: the findings, the fields of a row, the keys."""
    head = [
        element("h2", _said("findings", language), id="panel-title", tabindex="-1"),
        _button("panel-close", _said("close", language)),
    ]
    rows = [
        element("div", join([element("dt", keys.said(language)), element("dd", does.said(language))]))
        for keys, does in KEYS
    ]
    parts = [
        element("div", join(head), class_="head"),
        element("div", "", id="findings", hidden=True),
        element("div", "", id="fields", hidden=True),
        element("dl", join(rows), id="keys", hidden=True),
    ]
    return element("aside", join(parts), id="panel", aria_labelledby="panel-title", hidden=True)


def _foot(language: Language) -> Markup:
    """Where one is, and what happened last, which is also read aloud; and the menu of a row, shown beside it."""
    parts = [
        element("p", _said("start", language), id="told", role="status"),
        element("p", "", id="place"),
        element("p", "", id="alarm", class_="baca", role="alert"),
        element("div", "", id="row-menu", role="menu", hidden=True, aria_label=_said("item", language)),
    ]
    return element("footer", join(parts), id="foot")
