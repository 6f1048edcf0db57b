"""Word files of offices, from their XML: any body, any sections, any styles, any headers; no project code."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from xml.sax.saxutils import escape

import docx

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMES = (
    f'xmlns:w="{_WORD}" xmlns:r="{_RELATION}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://example.org/m"'
)

NORMAL = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>{}</w:style>'
"""The default style; its properties go between the braces."""

DEFAULTS = "<w:docDefaults><w:rPrDefault><w:rPr>{}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>{}</w:pPr></w:pPrDefault>"
DEFAULTS += "</w:docDefaults>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(*texts: str, ppr: str = "", more: str = "") -> str:
    """A paragraph of a run for each text, and `more` inside it."""
    return f"<w:p><w:pPr>{ppr}</w:pPr>{''.join(map(run, texts))}{more}</w:p>"


def sect(*references: str, size: tuple[int, int] = (11906, 16838), more: str = "") -> str:
    """A section (twips); a reference is `header default rIdA`."""
    refs = "".join(
        f'<w:{part}Reference w:type="{when}" r:id="{rid}"/>' for part, when, rid in (one.split() for one in references)
    )
    sides = " ".join(f'w:{side}="1134"' for side in ("top", "right", "bottom", "left"))
    return (
        f'<w:sectPr>{refs}<w:type w:val="nextPage"/><w:pgSz w:w="{size[0]}" w:h="{size[1]}"/>'
        f'<w:pgMar {sides} w:header="400" w:footer="400" w:gutter="0"/>{more}</w:sectPr>'
    )


def control(content: str, properties: str = "") -> str:
    """A content control around paragraphs or runs."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def cell_table(content: str) -> str:
    return (
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid>'
        f'<w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>{content}</w:tc></w:tr></w:tbl>'
    )


def text_box(content: str) -> str:
    """A run that holds a text box of these paragraphs."""
    return (
        '<w:r><w:pict><v:shape style="width:200pt;height:50pt"><v:textbox><w:txbxContent>'
        f"{content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )


def office_file(
    body: str,
    *,
    styles: str = NORMAL.format(""),
    stories: Mapping[str, tuple[str, str]] | None = None,
    settings: str = "",
    parts: Mapping[str, bytes] | None = None,
) -> bytes:
    """A .docx whose body is `body`; `stories` are its headers, footers and notes: kind and content by relation.

    `parts` take the place of parts, or come beside them.
    """
    kinds = {"header": "hdr", "footer": "ftr", "footnotes": "footnotes", "endnotes": "endnotes"}
    written = {
        f"word/{rid}.xml": f"<w:{kinds[kind]} {NAMES}>{content}</w:{kinds[kind]}>"
        for rid, (kind, content) in (stories or {}).items()
    }
    overrides = {f"/word/{rid}.xml": kind for rid, (kind, _) in (stories or {}).items()} | {
        "/word/document.xml": "document.main",
        "/word/styles.xml": "styles",
        "/word/settings.xml": "settings",
    }
    types = "".join(
        f'<Override PartName="{name}" ContentType="{_WML}.{kind}+xml"/>' for name, kind in overrides.items()
    )
    relations = {"rIdStyles": ("styles", "styles.xml"), "rIdSettings": ("settings", "settings.xml")}
    relations |= {rid: (kind, f"{rid}.xml") for rid, (kind, _) in (stories or {}).items()}
    contents: dict[str, str | bytes] = {
        "[Content_Types].xml": (
            f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
            f' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{types}</Types>'
        ),
        "_rels/.rels": _relations({"rId1": ("officeDocument", "word/document.xml")}),
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relations(relations),
        "word/styles.xml": f"<w:styles {NAMES}>{styles}</w:styles>",
        "word/settings.xml": f"<w:settings {NAMES}>{settings}</w:settings>",
        **written,
        **(parts or {}),
    }
    return packed(contents)


@cache
def blank_file() -> bytes:
    """A Word file as python-docx makes it."""
    stream = BytesIO()
    docx.Document().save(stream)
    return stream.getvalue()


def packed(parts: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An Office file of these parts, in their order."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", method, compresslevel=1) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def _relations(targets: Mapping[str, tuple[str, str]]) -> str:
    inner = "".join(
        f'<Relationship Id="{rid}" Type="{_RELATION}/{kind}" Target="{target}"/>'
        for rid, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'
