"""Signature: a rak's signatures as the form prints them, two of them level line by line."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from rakgen.document.document import Signature, Signer, Style
from rakgen.layout.around import TAKES_NOTE, SignatureSpec
from rakgen.layout.layout import Layout
from rakgen.model import Pengesahan, Rencana
from rakgen.text.capitals import in_capitals

_BY_HAND = "." * 30


class Placed(NamedTuple):
    """What stands above the space for the pen: place and date ('' for none), the role, the function."""

    place: str
    peran: str
    jabatan: tuple[str, ...]


def compose_signature(
    blocks: Sequence[Pengesahan], rencana: Rencana, layout: Layout, render: Callable[[str, Mapping[str, object]], str]
) -> Signature | None:
    """The signature block of a rak; None where the layout prints none or the plan gives none.

    One block stands at the right, or beside that of who made the form. Of two the first stands at the left; a layout
    with `kanan` prints the last alone.
    `render` renders the layout's `tempat_tanggal`.
    """
    spec = layout.pengesahan
    if spec.susunan == "tidak" or not blocks:
        return None
    used = blocks[-1:] if spec.susunan == "kanan" else blocks[:2]
    if spec.pembuat and len(used) == 1:
        used = _with_maker(used[0], spec.pembuat)
    placed = [_placed(pengesahan, rencana, layout, render) for pengesahan in used]
    above = [_above(placed[0])] if len(placed) == 1 else _beside(placed[0], placed[1])
    signers = [
        Signer(tuple(lines), pengesahan.nama or "", _below(pengesahan, spec), _name_style(spec, rencana))
        for lines, pengesahan in zip(above, used, strict=True)
    ]
    return Signature(signers[0] if len(signers) == 2 else None, signers[-1])


def _with_maker(signer: Pengesahan, role: str) -> Sequence[Pengesahan]:
    """The plan's signer at the left, who takes note, and at the right who made the form, with place and date."""
    left = signer.model_copy(update={"peran": signer.peran or TAKES_NOTE, "tempat": None, "tanggal": None})
    said = {name: value for name, value in (("tempat", signer.tempat), ("tanggal", signer.tanggal)) if value}
    return left, Pengesahan.model_validate({"peran": role, "nama": _BY_HAND, **said})


def _name_style(spec: SignatureSpec, rencana: Rencana) -> Style:
    """How names are set; whether they are underlined the layout says, else the plan or its office, else the usual
    style of the layout.
    """
    asked = spec.garis_bawah or rencana.garis_bawah_nama
    underlined = asked == "ya" if asked else spec.gaya_nama == "garis-bawah"
    if spec.gaya_nama == "biasa":
        return "garis-bawah-biasa" if underlined else "biasa"
    return "garis-bawah" if underlined else "tebal"


def _placed(
    pengesahan: Pengesahan, rencana: Rencana, layout: Layout, render: Callable[[str, Mapping[str, object]], str]
) -> Placed:
    place = (pengesahan.tempat or rencana.tempat or "").rstrip(" ,")
    place_and_date = pengesahan.tempat or ""
    is_by_hand = pengesahan.tempat and "tanggal" not in layout.tempat_tanggal
    if place and (pengesahan.tanggal or is_by_hand):
        values = {
            "tempat": place,
            "tanggal": str(pengesahan.tanggal),
            "tempat_tanggal": f"{place}, {pengesahan.tanggal}",
        }
        place_and_date = render(layout.tempat_tanggal, values)
    elif pengesahan.tanggal:
        place_and_date = str(pengesahan.tanggal).strip()
    jabatan = tuple(line for text in pengesahan.jabatan or () for line in text.split("\n"))
    if layout.pengesahan.kapital == "ya":
        jabatan = tuple(in_capitals(text) for text in jabatan)
    return Placed(place_and_date, pengesahan.peran or "", jabatan)


def _above(placed: Placed) -> list[str]:
    return [text for text in (placed.place, placed.peran) if text] + list(placed.jabatan)


def _beside(left: Placed, right: Placed) -> list[list[str]]:
    """Two signatures level: the roles where both have one; a role alone stands beside the other's place and date."""
    above = [_above(left), _above(right)]
    for own, other, lines in ((left, right, above[0]), (right, left, above[1])):
        if other.place and not own.place and (bool(own.peran) == bool(other.peran) or not own.peran):
            lines.insert(0, "")
    for own, other, lines in ((left, right, above[0]), (right, left, above[1])):
        if other.peran and not own.peran and other.place and own.place:
            lines.insert(1, "")
    height = max(map(len, above))
    return [lines + [""] * (height - len(lines)) for lines in above]


def _below(pengesahan: Pengesahan, spec: SignatureSpec) -> tuple[str, ...]:
    pangkat = pengesahan.pangkat if spec.pangkat == "ya" else None
    nip = _nip(pengesahan.nip) if pengesahan.nip and spec.nip == "ya" else None
    return tuple(text for text in (pangkat, nip) if text)


def _nip(text: str) -> str:
    """The number behind `NIP.`, which the form prints and some planners type too; a text that begins with the name of
    another number (`NRP 12345678`) as typed.
    """
    number = re.sub(r"^[^\w$]*(?:n\W*i\W*p(?![a-z])[^\w$]*)+", "", text, flags=re.IGNORECASE)
    return number if number == text and re.match(r"(?:[A-Z]{2,}|Nrp|Nik)[\s.:]", text) else f"NIP. {number}"
