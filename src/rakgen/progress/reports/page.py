"""Page: what became of plans as one page of HTML that a superior opens: lights that do not rely on colour, a bar for
each indikator against its target, what is late; read and printed without scripts, filtered by unit with them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from markupsafe import Markup

from rakgen.progress.reports.told import Note, ToldFigure, ToldGroup, ToldIndikator, ToldWork
from rakgen.progress.reports.wording import (
    NOTES,
    WORK,
    WORKING,
    absorption_line,
    amounts_of,
    average_line,
    name_of,
    overdue_at,
    period_of,
    remark,
    status_of,
    titles,
)
from rakgen.system.resources import html_asset
from rakgen.text.html import element, html_page, join, start
from rakgen.text.words import Language, Words

_WIDEST = 150  # per cent that a bar shows; a higher figure fills it


class Light(NamedTuple):
    """A light: its class, its shape (an SVG drawing of 16 by 16), its word."""

    name: str
    shape: Markup
    word: Words


_REACHED = Light("hijau", element("circle", cx=8, cy=8, r=7), Words("tercapai", "reached"))
_BELOW = Light("kuning", element("path", d="M8 1 15.5 15H.5z"), Words("belum tercapai", "not reached"))
_LOWEST = Light("merah", element("path", d="M1 1h14v14H1z"), Words("terendah", "lowest"))
_OPEN = Light("abu", element("circle", cx=8, cy=8, r=6), Words("belum dapat dinilai", "cannot be judged"))
_LIGHTS = (_REACHED, _BELOW, _LOWEST, _OPEN)

_TITLE = Words("Capaian kinerja", "Achievement")
_LEGEND = Words(
    "Lingkaran: tercapai (100 atau lebih, atau kata tertinggi skala kantor). Segitiga: belum tercapai. Kotak: kata"
    " terendah skala kantor. Lingkaran kosong: belum dapat dinilai. Garis pada batang adalah targetnya.",
    "Circle: reached (100 or more, or the best word of the office's scale). Triangle: not reached. Square: the lowest"
    " word of the office's scale. Empty circle: cannot be judged. The line on a bar is the target.",
)
_UNTIL = Words("Dinilai sampai {until}.", "Judged up to {until}.")
_LATE = Words("Terlambat per {until}", "Late on {until}")
_NOTHING_LATE = Words("Tidak ada.", "Nothing.")
_DUE = Words("Tindak lanjut dengan tenggat sampai {until}", "Follow-ups due by {until}")
_FILTER, _UNIT, _ALL = Words("Saring", "Filter"), Words("Pelaksana", "Unit"), Words("Semua", "All")
_SHOW_ALL = Words("Tampilkan semua", "Show all")
_SHOWN = Words("{shown} dari {all} butir ditampilkan", "{shown} of {all} items shown")
_BAR = Words("{value} persen dari target", "{value} per cent of the target")
_FIGURE = Words("target {target}, realisasi {reached}", "target {target}, realisasi {reached}")
_CONTENTS = Words("Isi", "Contents")


def write_page(groups: Sequence[ToldGroup], language: Language, *, with_working: bool) -> str:
    """The page. The workings are folded away unless they were asked for."""
    every = [unit for group in groups for indikator in group.indikator for unit in indikator.units]
    every += [unit for group in groups for work in group.work for unit in work.units]
    every += [unit for group in groups for task in group.overdue for unit in task.units]
    units = {unit: number for number, unit in enumerate(sorted(dict.fromkeys(every), key=str.casefold))}
    names = titles(groups, language)
    agencies = dict.fromkeys(f"{group.agency} {group.tahun}".strip() for group in groups)
    title = ": ".join([_TITLE.said(language), ", ".join(agencies)]) if len(agencies) < 4 else _TITLE.said(language)
    sections = [
        _section(group, name, number, units, language, with_working=with_working)
        for number, (group, name) in enumerate(zip(groups, names, strict=True), 1)
    ]
    script = html_asset("capaian.js") if units else ""
    body = join([_head(title, names, units, language), element("main", join(sections, "\n"))], "\n")
    style = "\n".join((html_asset("dasar.css"), html_asset("capaian.css")))
    head = [start("meta", name="viewport", content="width=device-width, initial-scale=1"), element("title", title)]
    return html_page(language, head, style, script, body)


def _head(title: str, names: Sequence[str], units: Mapping[str, int], language: Language) -> Markup:
    parts: list[Markup] = [element("h1", title), element("p", _LEGEND.said(language), class_="samar")]
    if len(names) > 1:
        links = [element("li", element("a", name, href=f"#r{number}")) for number, name in enumerate(names, 1)]
        parts.append(element("nav", element("ul", join(links)), aria_label=_CONTENTS.said(language)))
    if units:
        options = [element("option", name, value=str(number)) for name, number in units.items()]
        choice = element("select", join([element("option", _ALL.said(language), value=""), *options]), id="pelaksana")
        label = element("label", join([element("span", _UNIT.said(language)), choice]))
        button = element("button", _SHOW_ALL.said(language), type="button", id="semua")
        controls = join([element("legend", _FILTER.said(language)), label, button])
        parts.append(element("fieldset", controls, class_="saring", id="saring", hidden=True))
        parts.append(element("p", "", class_="status", id="status", role="status", data_kata=_SHOWN.said(language)))
    return element("header", join(parts, "\n"), class_="layar")


def _section(
    group: ToldGroup, title: str, number: int, units: Mapping[str, int], language: Language, *, with_working: bool
) -> Markup:
    count = Counter(light_of(indikator) for indikator in group.indikator)
    lights = [
        element("li", join([_lamp(light, light.word.said(language)), element("span", f": {count[light]}")]))
        for light in _LIGHTS
        if count[light]
    ]
    lines = [_UNTIL.said(language, until=group.until), *(average_line(average, language) for average in group.averages)]
    lines += [absorption_line(group, language)] if group.absorption else []
    parts = [element("h2", title, id=f"j{number}"), element("ul", join(lights), class_="hitung") if lights else ""]
    parts += [element("ul", join(element("li", line) for line in lines), class_="catatan")]
    parts += _late(group, units, language)
    if group.indikator:
        parts.append(element("h3", "Indikator"))
        parts += [
            _card(indikator, group.periode, units, language, with_working=with_working) for indikator in group.indikator
        ]
    told = [work for work in group.work if work.is_reported]
    if told:
        parts.append(element("h3", WORK.said(language)))
        parts += [_work(work, group.periode, units, language) for work in told]
    found = [part for part in parts if part]
    return element("section", join(found, "\n"), id=f"r{number}", aria_labelledby=f"j{number}")


def _late(group: ToldGroup, units: Mapping[str, int], language: Language) -> Iterator[Markup]:
    """What is late, and what was to be done until now; nothing where the group has no work."""
    late = [work for work in group.work if work.is_late]
    if group.work:
        yield element("h3", _LATE.said(language, until=group.until))
        if not late:
            yield element("p", _NOTHING_LATE.said(language))
    if late:
        items = [
            element("li", join([_lamp(_BELOW, status_of(work, language)), element("span", f" {_described(work)}")]),
                    **_data(work.units, units))
            for work in late
        ]  # fmt: skip
        yield element("ul", join(items, "\n"))
    if group.overdue:
        yield element("h3", _DUE.said(language, until=group.until))
        lines = ((task.units, f"{task.text} ({overdue_at(task)})") for task in group.overdue)
        yield element("ul", join((element("li", text, **_data(names, units)) for names, text in lines), "\n"))


def _described(work: ToldWork) -> str:
    return " - ".join(filter(None, [name_of(work.text, work.kode), ", ".join(work.units), work.jadwal]))


def light_of(indikator: ToldIndikator) -> Light:
    """The light of an indikator: that of its period, or of the year where its period has no target."""
    value = _judged(indikator).value
    if value is None:
        return _OPEN
    if value >= 100 or indikator.step == "best":
        return _REACHED
    return _LOWEST if indikator.step == "worst" else _BELOW


def _judged(indikator: ToldIndikator) -> ToldFigure:
    """The figure that an indikator is judged by: the first that has a target."""
    return next((figure for figure in indikator.figures if figure.target != "-"), indikator.figures[0])


def _lamp(light: Light, text: str) -> Markup:
    drawing = element("svg", light.shape, viewBox="0 0 16 16", aria_hidden="true")
    return element("span", join([drawing, element("span", text)]), class_=f"lampu {light.name}")


def _card(
    indikator: ToldIndikator, periode: str, units: Mapping[str, int], language: Language, *, with_working: bool
) -> Markup:
    light = light_of(indikator)
    own = _judged(indikator).word
    word = f"{light.word.said(language)} ({own})" if own else light.word.said(language)
    parts = [element("h4", name_of(indikator.text, indikator.kode)), element("p", _lamp(light, word))]
    parts += [element("p", ", ".join(indikator.units), class_="samar")] if indikator.units else []
    parts += [_figure(figure, language) for figure in indikator.figures]
    parts += _notes(indikator.notes, periode, language)
    workings = [figure.working for figure in indikator.figures if figure.working]
    if workings:
        lines = [element("summary", WORKING.said(language)), *(element("p", working) for working in workings)]
        parts.append(element("details", join(lines), open=with_working))
    return element("article", join(parts, "\n"), class_="kartu", **_data(indikator.units, units))


def _figure(figure: ToldFigure, language: Language) -> Markup:
    said = _FIGURE.said(language, target=figure.target, reached=figure.reached)
    value = f"{figure.percentage} %" if figure.percentage else remark(figure, language)
    said = ", ".join(filter(None, [said, remark(figure, language) if figure.percentage else ""]))
    text = element("span", join([element("b", value), element("span", f" {said}", class_="samar")]), class_="nilai")
    bar = _bar(figure.value, figure.percentage, language) if figure.value is not None else ""
    return element("div", join([element("span", period_of(figure.periode, language)), text, bar]), class_="angka")


def _bar(value: Decimal, percentage: str, language: Language) -> Markup:
    """A bar from 0 on, with a line at 100."""
    long = min(max(value, Decimal(0)), Decimal(_WIDEST))
    parts = [
        element("rect", class_="jalur", width=_WIDEST, height=9),
        element("rect", class_="isi", width=f"{long:f}", height=9),
        element("rect", class_="target", x="99.6", width=".8", height=9),
    ]
    return element(
        "svg",
        join(parts),
        viewBox=f"0 0 {_WIDEST} 9",
        preserveAspectRatio="none",
        class_="batang",
        role="img",
        aria_label=_BAR.said(language, value=percentage),
    )


def _work(work: ToldWork, periode: str, units: Mapping[str, int], language: Language) -> Markup:
    lines = [status_of(work, language), ", ".join(amounts_of(work, language))]
    parts = [element("h4", name_of(work.text, work.kode))]
    parts += [element("p", line) for line in lines if line]
    about = " - ".join(filter(None, [", ".join(work.units), work.jadwal]))
    parts += [element("p", about, class_="samar")] if about else []
    parts += _notes(work.notes, periode, language)
    return element("article", join(parts, "\n"), class_="kartu", **_data(work.units, units))


def _notes(notes: Sequence[Note], periode: str, language: Language) -> Iterator[Markup]:
    if notes:
        rows = []
        for note in notes:
            within = f" ({period_of(note.periode, language)})" if note.periode != periode else ""
            rows += [element("dt", f"{NOTES[note.field].said(language)}{within}"), element("dd", note.text)]
        yield element("dl", join(rows))


def _data(names: Sequence[str], units: Mapping[str, int]) -> dict[str, object]:
    """The attribute by which an item is filtered; an item that no unit has is hidden with any unit chosen."""
    return {"data_u": " ".join(str(units[name]) for name in names)} if units else {}
