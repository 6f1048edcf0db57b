"""Contents: the paragraphs of a cell given back to what a column of a form prints there."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from rakgen.layout.columns import ColumnSpec
from rakgen.layout.contents import ColumnContent
from rakgen.layout.fields import SCHEDULES, split_content
from rakgen.readers.raw import RawCell
from rakgen.recognise.again import without_continued
from rakgen.recognise.bullets import bullet_list
from rakgen.recognise.templated import AMOUNT, CODE, UNIT, contents_in, texts_in
from rakgen.text.numbers import numbered
from rakgen.text.printable import CHECK_SIGNS, CROSS_SIGNS

CHECKS = CHECK_SIGNS | set("vV")
"""Signs that say yes."""

CROSSES = CROSS_SIGNS | set("xX")
"""Signs that say no where others say yes; by themselves they tick too."""

MARKS = CHECKS | CROSSES | set("●■•▪◼█")
"""Signs that offices tick with."""

_NOTHING = re.compile("[-–—−]+|[.…]{2,}|…|__+")
"""What offices write where nothing is: strokes, or dots."""

_NAMING = frozenset("uraian kode program pelaksana lokasi sumber_dana aksi jadwal anggaran anggaran_periode".split())
"""Fields that such a sign never is the value of."""

_ARGUMENTS = r"""(?:'[^']*'|"[^"]*"|[^|+'"-])*"""
"""What stands behind the sign of a filter, and works nothing out."""

_FIELDS = re.compile(r"(\{\{ *kode *\}\} +(?=\{\{)|\{\{ *target *\}\} +\{\{ *satuan *\}\}|\{\{.*?\}\})")
"""The fields of a template: a code with the blanks behind it, a target and its unit as one."""

SHADED = "■"
"""What a shaded cell is as a text."""


class ContentLines(NamedTuple):
    """What a cell says of one content of its column."""

    content: ColumnContent
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The lines as one text."""
        return "\n".join(self.lines)


def is_mark(cell: RawCell, column: ColumnSpec) -> bool:
    """True for a cell that ticks its period: a sign of ticks, the column's own, a fill, or a text on the fill that the
    column ticks with.
    """
    text = cell.text.strip()
    if column.kosong and text == column.kosong.strip():
        return False
    is_bar = bool(cell.fill) and (not text or (column.bentuk == "arsir" and cell.fill == column.warna))
    return is_bar or is_sign(text, column)


def is_sign(text: str, column: ColumnSpec) -> bool:
    """True for a sign of ticks, or the column's own."""
    return text in MARKS or (bool(text) and text == (column.tanda or "").strip())


def says_nothing(text: str) -> bool:
    """True for a sign that offices write where nothing is."""
    return _NOTHING.fullmatch(text) is not None


def letter_of(text: str) -> str:
    """A tick in letters, as texts of plans have it: `v` or `x`; any other text as it is."""
    sign = text.strip()
    return "x" if sign in CROSS_SIGNS else "v" if sign in CHECK_SIGNS else text


def is_blank(cell: RawCell, column: ColumnSpec) -> bool:
    """True for a cell that says nothing: empty, or a sign of that, the column's own or, where names, amounts and ticks
    stand, any.
    """
    text = cell.text.strip()
    is_sign = says_nothing(text) and all(level_of_content(content)[1] in _NAMING for content in column.isi)
    return not text or text == column.kosong.strip() or is_sign


def said_by(cell: RawCell, column: ColumnSpec) -> list[ContentLines]:
    """The contents of a column with the paragraphs of a cell that are theirs; a content that is not there is left
    out.
    """
    lines = list(without_continued(cell.text).replace("\u00a0\u00a0\u00a0", "").split("\n"))
    if len(column.isi) == 1:
        if templated := texts_in(column.isi[0], "\n".join(lines)):
            return [ContentLines(content, tuple(text.split("\n"))) for content, text in templated]
        return [_unwrapped(column.isi[0], column, lines)]
    if len(cell.shares) == len(column.isi) and sum(cell.shares) == len(lines):
        own = [[lines.pop(0) for _ in range(count)] for count in cell.shares]
        return [_unwrapped(content, column, some) for content, some in zip(column.isi, own, strict=True) if some]
    bold = [*cell.bold, *[False] * (len(lines) - len(cell.bold))]
    return [_unwrapped(content, column, some) for content, some in _shared(column.isi, lines, bold) if some]


def _shared(
    contents: Sequence[ColumnContent], lines: Sequence[str], bold: Sequence[bool]
) -> list[tuple[ColumnContent, list[str]]]:
    """Lines shared out among contents, in order: each takes those in its style, or before the first bullet of the next
    one, the last the rest.
    """
    shared: list[tuple[ColumnContent, list[str]]] = []
    rest = list(zip(lines, bold, strict=False))
    styled = any(is_bold for _, is_bold in rest) and not all(is_bold for _, is_bold in rest)
    for number, content in enumerate(contents):
        if number == len(contents) - 1:
            shared.append((content, [line for line, _ in rest]))
            break
        wants_bold, after = "tebal" in content.gaya, len(contents) - 1 - number
        count, bullet = 0, None if content.butir else contents[number + 1].butir
        if bullet:
            listed = (at for at, (line, _) in enumerate(rest) if line.startswith(numbered(bullet, 1)))
            count = next(listed, len(rest))
        elif styled and wants_bold:
            while count < len(rest) and rest[count][1]:
                count += 1
        elif content.awalan or content.akhiran:
            count = int(bool(rest) and rest[0][0].startswith(content.awalan) and rest[0][0].endswith(content.akhiran))
        elif len(rest) > after:
            count = len(rest) - after if not any(other.sekali for other in contents) else 1
        shared.append((content, [line for line, _ in rest[:count]]))
        rest = rest[count:]
    return shared


def _unwrapped(content: ColumnContent, column: ColumnSpec, lines: Sequence[str]) -> ContentLines:
    """Lines without what the form puts around them: bullets, words before and after."""
    pattern = content.butir or column.butir
    listed = bullet_list(lines) if pattern else None
    if listed is not None and listed.pattern == pattern:
        return ContentLines(content, listed.texts)
    found = [_without_bullet(line, pattern, number) for number, line in enumerate(lines, 1)]
    if found and content.awalan and found[0].startswith(content.awalan):
        found[0] = found[0][len(content.awalan) :]
    if found and content.akhiran and found[-1].endswith(content.akhiran):
        found[-1] = found[-1][: -len(content.akhiran)]
    return ContentLines(content, tuple(found))


def _without_bullet(line: str, pattern: str | None, number: int) -> str:
    if pattern is None:
        return line
    bullet = numbered(pattern, number)
    return line[len(bullet) :].lstrip() if line.startswith(bullet) and line.strip() != "-" else line


def is_schedule(column: ColumnSpec) -> bool:
    """True for a column that ticks a jadwal."""
    return column.content_name in SCHEDULES


def level_of_content(content: ColumnContent) -> tuple[str, str]:
    """The level and field of a content that is one field: ("kegiatan", "uraian"); ("", "") for any other."""
    return split_content(content.isi) if not content.is_template and "." in content.isi else ("", "")


def fields_printed(column: ColumnSpec) -> list[tuple[str, str]]:
    """The level and field of each content of a column, those of templates that can be undone too."""
    return [level_of_content(own) for content in column.isi for own in (contents_in(content) or [content])]


@lru_cache(maxsize=256)
def field_pattern(template: str) -> re.Pattern[str]:
    """A template as a pattern of the texts that it prints, each of its fields a group; `{{ kode }}` before nothing but
    blanks and another field is a code, or nothing, and of a target and its unit the one ends with its number.
    """
    return re.compile("".join(map(_said, _FIELDS.split(template))) + r"\Z", re.DOTALL | re.IGNORECASE)


def _said(piece: str) -> str:
    """The pattern of what a literal piece of a template, a field or two that belong together print."""
    if not piece.startswith("{{"):
        return re.escape(piece)
    if piece.endswith(" "):
        return f"((?:{CODE}(?= ))?) *"
    return f"({AMOUNT}|.+?|) *({UNIT}|.*?)" if piece.count("{{") > 1 else "(.*?)"


def field_names(template: str) -> list[str]:
    """The field that each group of `field_pattern` is, '' where the template works something out of one: `tahun` of `{{
    tahun }}`, `{{ tahun | upper }}` and `{{ tahun | default('-') }}`, none of `{{ tahun | int + 1 }}`.
    """
    inside = re.findall(r"\{\{(.*?)\}\}", template)
    plain = (re.fullmatch(rf"\s*([\w.]+)\s*(?:(?:\||or\b)\s*(?!int\b){_ARGUMENTS})*", text) for text in inside)
    return [match[1] if match else "" for match in plain]


def literal_of(template: str) -> str:
    """A template without its fields."""
    return re.sub(r"\{\{.*?\}\}", "", template)


def fields_said(template: str, text: str) -> list[tuple[str, str]] | None:
    """What a text says of each field of a template, by their names (`field_names`); None for a text that it does not
    print.
    """
    match = field_pattern(template).match(text)
    return list(zip(field_names(template), match.groups(), strict=True)) if match is not None else None
