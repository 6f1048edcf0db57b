"""DOCX placeholders: the placeholders of an office's own .docx - where the tables go, and plan fields inside its own
text.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.diagnostics.fault import BaseFault
from rakgen.text.capitals import in_capitals
from rakgen.text.templates import OFFICE_FIELDS
from rakgen.writers.docx.office_file import Story, stories, unusable

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument

BLOCKS = ("isi", "tabel", "pengesahan")
"""Placeholders that a paragraph of their own holds: everything; the tables alone; the signature alone."""

FIELDS = ("judul", *OFFICE_FIELDS)
"""Placeholders that may stand anywhere in a text, perhaps with `| upper`."""

_MAY_BE_EMPTY = "perubahan"  # a plan that was not changed says so by leaving it out

_GAP = r"[\s\u200b\u2060\ufeff]*"  # blanks, those without width too
_NAMES = "|".join(map(re.escape, FIELDS))
_BLOCK = re.compile(rf"\{{\{{{_GAP}({'|'.join(BLOCKS)}){_GAP}\}}\}}")
_FIELD = re.compile(rf"\{{\{{{_GAP}({_NAMES}){_GAP}(\|{_GAP}upper{_GAP})?\}}\}}")
_FILTERED = re.compile(rf"\{{\{{{_GAP}({_NAMES}){_GAP}\|(?!{_GAP}upper{_GAP}\}}\}})")
_NAME = re.compile(rf"\{{\{{{_GAP}(\w+)")
_MOST = 20  # findings told of one document
_MARKERS = 2_000  # placeholders of one document
_SHOWN = 60  # characters of a text that a finding quotes
_ELSEWHERE = {
    "tc": ("di dalam sel tabel", "in a table cell"),
    "txbxContent": ("di dalam kotak teks", "in a text box"),
    "header": ("di kepala halaman", "in a page header"),
    "footer": ("di kaki halaman", "in a page footer"),
    "footnote": ("di catatan kaki", "in a footnote"),
    "endnote": ("di catatan akhir", "in an endnote"),
}
"""Where no table can be placed, by the element or the story that holds the paragraph."""
_CONTROLS = ("sdt", "sdtContent", "customXml")  # may hold whole paragraphs of the body


class Marker(NamedTuple):
    """A placeholder as typed, and where in its paragraph's text it begins and ends."""

    text: str
    start: int
    end: int

    @property
    def block(self) -> str | None:
        """The block it means (`isi`, `tabel`, `pengesahan`), however it is spelt; None for any other name."""
        name = _NAME.match(self.text)
        return name[1].lower() if name and name[1].lower() in BLOCKS else None


def find_places(package: DocxDocument) -> dict[str, Any]:
    """The paragraphs of the body that are a placeholder alone, by its name, in the order of the text.

    One that Word split over runs or put into a content control counts too; the control is taken off, its text stays.
    Raises BaseFault with the placeholders, here or in headers, footers and notes, that cannot be filled in.
    """
    places: dict[str, Any] = {}
    faults: list[Diagnostic] = []
    fields: list[str] = []
    count = 0
    for story in stories(package):
        for paragraph, text in _marked(story):
            count += text.count("{{")
            if count > _MARKERS:
                raise unusable("penandanya lebih dari 2.000", "it has more than 2,000 placeholders", "RAK505.besar")
            match = _BLOCK.fullmatch(text.strip())
            if match is None or _where(story, paragraph):
                faults += [fault for fault in _once(_faults_of(story, paragraph, text)) if fault not in faults]
                fields += [text] if story.kind == "body" else []
            elif match[1] in places:
                faults.append(diagnose("RAK505.ganda", "", penanda=match[0]))
            else:
                places[match[1]] = paragraph
            if len(faults) >= _MOST:
                raise BaseFault(*faults[:_MOST])
    faults += [] if faults else _faults_together(tuple(places), fields)
    if faults:
        raise BaseFault(*faults)
    for paragraph in places.values():
        _take_off_controls(paragraph)
    return places


def _marked(story: Story) -> Iterator[tuple[Any, str]]:
    """The paragraphs that hold a placeholder, or what may be one, with their text."""
    from docx.oxml.ns import qn
    from lxml import etree

    for paragraph in story.root.iter(qn("w:p")):
        if "{" in etree.tostring(paragraph, encoding="unicode", method="text", with_tail=False):
            text = "".join(node.text or "" for node in own_texts(paragraph))
            if "{{" in text:
                yield paragraph, text


def own_texts(paragraph: Any) -> list[Any]:
    """The `w:t` of a paragraph's own text: not that of text boxes in it, nor what was moved away."""
    from docx.oxml.ns import qn

    text, others = qn("w:t"), (qn("w:txbxContent"), qn("w:moveFrom"))
    if next(paragraph.iter(*others), None) is None:
        return list(paragraph.iter(text))
    found: list[Any] = []
    waiting = [paragraph]
    while waiting:
        element = waiting.pop()
        if element.tag == text:
            found.append(element)
        elif element.tag not in others:
            waiting += reversed(element)
    return found


def _markers(text: str) -> list[Marker]:
    """The placeholders of a text in order; one that is not closed reaches to the end."""
    found = []
    start = text.find("{{")
    while start >= 0:
        close = text.find("}}", start)
        end = close + 2 if close >= 0 else len(text)
        found.append(Marker(text[start:end], start, end))
        start = text.find("{{", end)
    return found


def _where(story: Story, paragraph: Any) -> tuple[str, str] | None:
    """Where a paragraph stands that cannot hold a table, in Indonesian and in English; None for one of the body."""
    for holder in paragraph.iterancestors():
        if holder is story.root:
            break
        name = holder.tag.rpartition("}")[2]
        if name not in _CONTROLS and story.kind == "body":
            return _ELSEWHERE.get(name, ("di luar badan", "outside of the body"))
    return _ELSEWHERE.get(story.kind)


def _faults_of(story: Story, paragraph: Any, text: str) -> Iterator[Diagnostic]:
    """What is wrong with the placeholders of a paragraph that is no place for tables."""
    quoted = _short(text.strip())
    for marker in _markers(text):
        shown = _short(marker.text)
        if not marker.text.endswith("}}"):
            yield diagnose("RAK505.tutup", "", penanda=shown, teks=quoted)
        elif marker.block is None:
            if filtered := _FILTERED.match(marker.text):
                plain = f"{{{{ {filtered[1]} }}}}"
                capitals = f"{{{{ {filtered[1]} | upper }}}}"
                yield diagnose("RAK505.saringan", "", benar=plain, besar=capitals, penanda=shown, teks=quoted)
            elif not _FIELD.fullmatch(marker.text):
                yield diagnose("RAK505.nama", "", pilihan=_known(marker), penanda=shown, teks=quoted)
        elif not _BLOCK.fullmatch(marker.text):
            yield diagnose("RAK505.ejaan", "", benar=f"{{{{ {marker.block} }}}}", penanda=shown, teks=quoted)
        elif where := _where(story, paragraph):
            yield diagnose("RAK505.tempat", "", tempat=where[0], tempat_en=where[1], penanda=shown, teks=quoted)
        else:
            yield diagnose("RAK505.teks", "", penanda=shown, teks=quoted)


def _known(marker: Marker) -> str:
    """What an unknown placeholder could be: a field of the signer that it names, or else all, one for each signer."""
    name = _NAME.match(marker.text)
    names = [field for field in FIELDS if name and field.startswith(f"{name[1].lower()}.")]
    names = names or [field for field in (*BLOCKS, *FIELDS) if "." not in field or field.endswith(".nama")]
    return ", ".join(f"`{{{{ {field} }}}}`" for field in names)


def _once(findings: Iterator[Diagnostic]) -> list[Diagnostic]:
    """The findings without those that say the same again."""
    told: list[Diagnostic] = []
    for finding in findings:
        if finding not in told:
            told.append(finding)
    return told


def _faults_together(places: Sequence[str], fields: Sequence[str]) -> list[Diagnostic]:
    """What is wrong with the places as a whole; `fields` are texts of the body that name fields of the plan."""
    if "isi" in places and len(places) > 1:
        return [diagnose("RAK505.muat", "", lain=next(name for name in places if name != "isi"))]
    if places == ("pengesahan",):
        return [diagnose("RAK505.tanpa_tabel", "")]
    if not places and fields:
        return [diagnose("RAK505.tanpa_isi", "", teks=_short(fields[0].strip()))]
    return []


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def _take_off_controls(paragraph: Any) -> None:
    """Put what stands in the content controls around a paragraph into the body itself: Word fills a control anew, or
    takes it for a text that is still to be typed.
    """
    from docx.oxml.ns import qn

    holders = [around for around in paragraph.iterancestors(qn("w:sdtContent"), qn("w:customXml"))]
    for holder in reversed(holders):
        outer = holder if holder.tag == qn("w:customXml") else holder.getparent()
        for child in list(holder):
            if child.tag != qn("w:customXmlPr"):
                outer.addprevious(child)
        outer.getparent().remove(outer)


def fill_text(package: DocxDocument, values: Mapping[str, tuple[str, ...]]) -> list[Diagnostic]:
    """Fill in the fields of the plan (`FIELDS`) that the file's own texts name, in body, headers, footers and notes.

    `values` are the texts of each in the rak printed, of which the first is taken. Says which of them are left empty,
    or differ from rak to rak, each once.
    """
    first = {name: texts[0] for name, texts in values.items() if texts}
    named: dict[str, None] = {}
    for story in stories(package):
        for paragraph, text in _marked(story):
            marks = [mark for mark in _markers(text) if _FIELD.fullmatch(mark.text)]
            if marks:
                _fill(own_texts(paragraph), text, marks, first)
                named |= dict.fromkeys(map(_name_of, marks))
    return [finding for name in named for finding in _amiss(name, values.get(name, ()))]


def _amiss(name: str, texts: tuple[str, ...]) -> Iterator[Diagnostic]:
    """What is told of a field with its texts in the rak printed: they differ, or the plan leaves it empty."""
    if len(texts) > 1:
        yield diagnose("RAK505.beda", "", isian=name, tercetak=_short(texts[0].strip()))
    elif not any(text.strip() for text in texts) and name != _MAY_BE_EMPTY:
        yield diagnose("RAK505.periode", "") if name == "periode" else diagnose("RAK505.kosong", "", isian=name)


def _fill(texts: list[Any], whole: str, marks: list[Marker], values: Mapping[str, str]) -> None:
    """Replace each placeholder: its value goes where it begins, in that run's type; what else it covered is taken
    out.
    """
    waiting = deque(marks)
    begin = 0
    for text in texts:
        end = begin + len(text.text or "")
        pieces, place = [], begin
        while waiting and waiting[0].start < end:
            mark = waiting[0]
            if mark.start >= begin:
                pieces += [whole[place : mark.start], _value(mark, values)]
            place = min(mark.end, end)
            if mark.end > end:
                break
            waiting.popleft()
        if place > begin or pieces:
            text.text = "".join([*pieces, whole[place:end]])
            _finish(text)
        begin = end


def _name_of(mark: Marker) -> str:
    match = _FIELD.fullmatch(mark.text)
    assert match is not None
    return match[1]


def _value(mark: Marker, values: Mapping[str, str]) -> str:
    value = values.get(_name_of(mark), "")
    return in_capitals(value) if "|" in mark.text else value


def _finish(text: Any) -> None:
    """A filled text: line breaks as elements of their own, and no content control that would fill it otherwise."""
    from docx.oxml.ns import qn

    space = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}
    for name in ("showingPlcHdr", "dataBinding"):
        for control in text.iterancestors(qn("w:sdt")):
            for found in control.findall(f"{qn('w:sdtPr')}/{qn(f'w:{name}')}"):
                found.getparent().remove(found)
    lines = (text.text or "").split("\n")
    text.text = lines[0]
    text.attrib.update(space)
    last = text
    for line in lines[1:]:
        pause = text.makeelement(qn("w:br"), {})
        more = text.makeelement(qn("w:t"), space)
        more.text = line
        last.addnext(pause)
        pause.addnext(more)
        last = more


def text_of_body(package: DocxDocument) -> str:
    """The beginning of the first text of the body that we did not print, in no style of ours; '' where there is none,
    "…" where it is a picture.
    """
    from docx.oxml.ns import qn

    for paragraph in package.element.body.iter(qn("w:p")):
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        if style is not None and style.get(qn("w:val"), "").startswith("RAK"):
            continue
        text = "".join(node.text or "" for node in own_texts(paragraph)).strip()
        if text or next(paragraph.iter(qn("w:drawing"), qn("w:pict"), qn("w:object")), None) is not None:
            return _short(text) or "…"
    return ""
