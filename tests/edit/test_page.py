"""Page: it loads nothing of others, runs its own script alone, and its script finds every word and element it names."""

from __future__ import annotations

import base64
import hashlib
import inspect
import re
from html.parser import HTMLParser
from string import Formatter

from rakgen.edit import page as page_module
from rakgen.edit.page import SCRIPTS, page_html
from rakgen.edit.words import KEYS, PAGE_WORDS
from rakgen.system.resources import html_asset

SCRIPT = "\n".join(html_asset(name, "edit") for name in SCRIPTS)


class Elements(HTMLParser):
    """Every start tag with its attributes, and what script and style say."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.said: dict[str, str] = {}
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.found and self.found[-1][0] in ("script", "style"):
            self.said.setdefault(self.found[-1][0], data)


def test_the_page_loads_nothing_and_its_policy_allows_its_own_script_and_style_alone() -> None:
    page = Elements(page_html("id"))
    policy = next(one["content"] or "" for tag, one in page.found if tag == "meta" and "http-equiv" in one)
    directives = dict(part.split(" ", 1) for part in policy.split("; "))
    for tag, directive in (("script", "script-src"), ("style", "style-src")):
        digest = base64.b64encode(hashlib.sha256(page.said[tag].encode()).digest()).decode()
        assert directives[directive] == f"'sha256-{digest}'"
    assert directives["default-src"] == directives["base-uri"] == directives["form-action"] == "'none'"
    assert directives["connect-src"] == "'self'"
    names = {name for _, attributes in page.found for name in attributes}
    assert not [name for name in names if name.startswith("on") or name in ("src", "style", "action")]
    assert [one["href"] for _, one in page.found if "href" in one] == ["data:,"]


def test_the_script_finds_each_word_and_uses_each() -> None:
    assert set(re.findall(r'say\(\s*"(\w+)"', SCRIPT)) - PAGE_WORDS.keys() == set()
    used = set(re.findall(r'"(\w+)"', SCRIPT + inspect.getsource(page_module)))
    assert PAGE_WORDS.keys() - used == set()


def test_both_languages_fill_in_the_same() -> None:
    def places(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    assert [key for key, said in PAGE_WORDS.items() if places(said.id) != places(said.en)] == []
    for language in ("id", "en"):
        page = page_html(language)
        assert f'<html lang="{language}">' in page
        for keys, does in KEYS:
            assert f"<dt>{keys.said(language)}</dt><dd>{does.said(language)}</dd>" in page


def test_the_script_names_only_elements_that_the_page_has() -> None:
    ids = [one["id"] for _, one in Elements(page_html("id")).found if "id" in one]
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'byId\("([\w-]+)"\)', SCRIPT)) - set(ids) - {"banner-gone"} == set()
