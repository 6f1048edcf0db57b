"""Office document: a document printed into an office's own .docx - in place of its text, or where that names it."""

from collections.abc import Mapping, Sequence

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.diagnostics.fault import BaseFault
from rakgen.document.document import Document, Section
from rakgen.writers.docx.body import body_xml
from rakgen.writers.docx.office_base import OfficeBase
from rakgen.writers.docx.office_fit import (
    refuse_another_page,
    refuse_high_headers,
    unprinted,
    unshown_letterhead,
    without_statements,
)
from rakgen.writers.docx.office_sections import Opening
from rakgen.writers.docx.sections import prepared
from rakgen.writers.docx.signature import section_end
from rakgen.writers.docx.views import ParagraphView, SectionView, TableView


def print_into(document: Document, base: bytes) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """A document, hyphenated already, as a .docx in the one that `base` holds, with what is to be said of that. Raises
    BaseFault if it cannot be used.
    """
    office = OfficeBase(base)
    document, unstated = without_statements(document, office)
    package, views = prepared(document, office)
    unsaid = package.set_properties(document)
    refuse_high_headers(document, office)
    if not office.places:
        said = unshown_letterhead(document, office, package)
        said += [diagnose("RAK505.diganti", "", teks=office.replaced)] if office.replaced else []
        return package.pack({"": body_xml(views)}, {}), (*said, *unsaid)
    refuse_another_page(document, office)
    said = [*unstated, *unprinted(document, office, package), *unsaid]
    places = office.openings(document.sections[0].page)
    if "isi" in places:
        return package.pack({"isi": _whole(views, office, places["isi"])}, places), tuple(said)
    return package.pack(_parts(document.sections, views, office, places), places), tuple(said)


def _whole(views: list[SectionView], office: OfficeBase, place: Opening) -> str:
    """All sections where `isi` stands; the office's own section holds the last of them, or ends with it."""
    endings = office.endings(place, len(views))
    printed = [
        view._replace(own=ending, carries=place.ends or not view.last)
        for view, ending in zip(views, endings, strict=True)
    ]
    return body_xml(printed, own_end=True)


def _parts(
    sections: Sequence[Section], views: list[SectionView], office: OfficeBase, places: Mapping[str, Opening]
) -> dict[str, str]:
    """The tables and the signature of the only section, each where its placeholder stands."""
    if len(views) > 1:
        raise BaseFault(diagnose("RAK505.satu", "", banyak=str(len(views))))
    view, section, sheet = views[0], sections[0], office.page("pengesahan")
    if sheet is not None:
        section = section._replace(page=section.page._replace(width=sheet.width, margins=sheet.margins))
    blocks = {"tabel": view.body, "pengesahan": section_end(section, view.id)}
    bodies = {}
    for name, place in places.items():
        part = view._replace(
            blocks=_beside(blocks[name], place),
            letterhead="",
            carries=place.ends,
            own=office.endings(place, 1)[0],
        )
        bodies[name] = body_xml([part], own_end=True)
    return bodies


def _beside(blocks: list[TableView | ParagraphView], place: Opening) -> list[TableView | ParagraphView]:
    """Blocks in the office's own text: tables never touch others, nor the end of a section."""
    kept = [block for block in blocks if isinstance(block, TableView) or not block.bare]
    gap = ParagraphView("Akhir", ends=True)
    before = [gap._replace(ends=False)] if place.below_table and kept and isinstance(kept[0], TableView) else []
    open_end = not kept or isinstance(kept[-1], TableView) or not kept[-1].ends
    after = (
        [gap] if (place.ends and open_end) or (place.above_table and kept and isinstance(kept[-1], TableView)) else []
    )
    return [*before, *kept, *after]
