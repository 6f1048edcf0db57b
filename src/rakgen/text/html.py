"""HTML: texts and small elements as safe markup, and a page that nothing leaves; nothing of a plan reaches a page but
through here.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup, escape

from rakgen.text.printable import HTML, clean


def text_html(text: str) -> Markup:
    """Plan text as markup."""
    return escape(clean(text, HTML))


def element(tag: str, content: object = "", /, **attributes: object) -> Markup:
    """An element; a content that is not Markup is escaped. None or False leaves an attribute out, True prints it bare;
    a trailing `_` of a name is dropped and any other `_` is a hyphen.
    """
    return Markup(
        f"{start(tag, **attributes)}{content if isinstance(content, Markup) else text_html(str(content))}</{tag}>"
    )


def start(tag: str, /, **attributes: object) -> str:
    """A start tag, attributes as in `element`."""
    out = [tag]
    for key, value in attributes.items():
        if value is None or value is False:
            continue
        word = key.rstrip("_").replace("_", "-")
        out.append(word if value is True else f'{word}="{text_html(str(value))}"')
    return f"<{' '.join(out)}>"


def join(parts: Iterable[str], between: str = "") -> Markup:
    """Markup put together."""
    return Markup(str.join(between, parts))  # Markup's own would escape each part again


def css_string(text: str) -> str:
    """Any text as a CSS string that cannot end early."""
    return (
        '"'
        + "".join(c if c.isalnum() and c.isascii() or c in " -" else f"\\{ord(c):x} " for c in clean(text, HTML))
        + '"'
    )


def html_page(
    language: str, head: Sequence[str], style: str, script: str, body: Markup, sources: Mapping[str, str] | None = None
) -> str:
    """A page of one file: no request leaves it, its policy allows its own style and script alone, and what `sources`
    says by directive (`connect-src`). `head` is what its head holds between the policy and the style; '' is left out.
    """
    policy = start("meta", http_equiv="Content-Security-Policy", content=_policy(style, script, sources or {}))
    content = [start("meta", charset="utf-8"), policy, *head, f"<style>{style}</style>"]
    if script:
        body += Markup(f"\n<script>{script}</script>")
    top = join([part for part in content if part], "\n")
    return (
        f"<!DOCTYPE html>\n{start('html', lang=language)}\n<head>\n{top}\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _policy(style: str, script: str, sources: Mapping[str, str]) -> str:
    directives = {
        "default-src": "'none'",
        "style-src": _digest(style),
        "script-src": _digest(script) if script else "'none'",
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
        **sources,
    }
    return "; ".join(f"{name} {value}" for name, value in directives.items())


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
