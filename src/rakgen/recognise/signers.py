"""Signers: who signed, where and when, from the lines below a table."""

import re
from collections.abc import Sequence
from typing import Any

from rakgen.layout.around import TAKES_NOTE
from rakgen.model.periode import BULAN, BULAN_NAMES
from rakgen.readers.raw import RawBlock, RawLine, RawPlace, RawTable
from rakgen.recognise.doubts import Doubt
from rakgen.recognise.values import Filling

_MONTH = "|".join(sorted(map(re.escape, BULAN), key=len, reverse=True))
_PLACE_DATE = re.compile(
    rf"(?i)^(?:(?P<tempat>[^,\d]{{2,60}}?)\s*,)?\s*(?:tanggal\s+)?(?P<hari>\d{{1,2}}\b)?[\s.…_]*(?P<bulan>(?a:{_MONTH}))\s+(?P<tahun>\d{{4}})\s*$"
)
_PLACE_DOTS = re.compile(r"^([^,\d]{2,60}?)\s*,\s*[.…_\s]{3,}(?:\d{4})?$")
_DOTS = re.compile(r"[\s(]*[.…_]{3,}[\s.…_)]*")  # a name to be written by hand
_NIP = re.compile(r"(?i)^\W*(?:NIP|N\.I\.P|NRP|NIK)\b[\s.:]*")
_ROLE = re.compile(r"(?i)^(?:mengetahui|menyetujui|disetujui|disahkan|notulis|yang\s+membuat|pihak\s+\w+)\b.{0,40}$")
_NOTE = re.compile(r"(?i)^\W*(?:tembusan|salinan|catatan|keterangan|sumber|dasar)\b.{0,20}:?$")
_RANK = re.compile(r"(?i)\b(?:pembina|penata|pengatur|juru|madya|muda|utama|tingkat\s+i|tk\.?\s*i|[IV]{1,3}/[a-e])\b")


def signers_of(
    blocks: Sequence[RawBlock], filling: Filling, maker: str | None = None
) -> tuple[list[dict[str, Any]], list[str]]:
    """The signatures of a part, left before right, at most the two that a form prints; the texts of those between them,
    and what lies below a table besides them, as doubts. `maker` is the role that the form prints beside the plan's
    signer.
    """
    columns: list[list[str]] = []
    loose: list[RawLine] = []
    for block in blocks:
        if isinstance(block, RawTable):
            columns += _columns(block)
        else:
            loose += [block._replace(text=text) for text in block.text.split("\n")]
    lines = [line.text.strip() for line in loose]
    if not columns and any(lines):
        first = next((at for at, line in enumerate(lines) if _PLACE_DATE.match(line) or _ROLE.match(line)), 0)
        for line in loose[:first]:
            _doubt(line, filling)
        loose, lines = loose[first:], lines[first:]
        columns = [lines]
    signers: list[tuple[dict[str, Any], Sequence[str]]] = []
    for one in (one for column in columns for one in _each(column)):
        if signer := _signer(one):
            signers.append((signer, one))
        elif one is not lines:
            filling.doubts += [Doubt("signer", RawPlace(), line) for line in one if line]
    if not signers or columns != [lines]:
        for line in loose:
            _doubt(line, filling)
    others = [" ".join(filter(None, lines)) for _, lines in signers[1:-1]]
    for said in others:
        filling.doubt(Doubt("third", RawPlace(), said))
    return _without_maker([signer for signer, _ in signers[:1] + signers[1:][-1:]], maker), others


def _each(column: Sequence[str]) -> list[list[str]]:
    """The lines of each signature of those that stand one below the other: a NIP ends one."""
    found: list[list[str]] = [[]]
    for line in column:
        if any(_NIP.match(one) for one in found[-1]) and line:
            found.append([])
        found[-1].append(line)
    return found


def _without_maker(signers: list[dict[str, Any]], maker: str | None) -> list[dict[str, Any]]:
    """The plan's signer without the one who made the form, whom the form prints by itself; with place and date."""
    if maker is None or len(signers) != 2 or set(signers[1]) - {"tempat", "tanggal"} != {"peran"}:
        return signers
    signer, made = signers
    if made["peran"] != maker:
        return signers
    said = {name: text for name, text in made.items() if name != "peran"}
    return [{name: text for name, text in signer.items() if text != TAKES_NOTE} | said]


def _doubt(line: RawLine, filling: Filling) -> None:
    if line.text.strip():
        filling.doubt(Doubt("signer", line.place, line.text))


def _columns(table: RawTable) -> list[list[str]]:
    """The lines of each column of a table without borders."""
    columns: list[list[str]] = [[] for _ in range(table.columns)]
    for cell in table.cells:
        columns[cell.column] += [line.strip() for line in cell.lines]
    return [column for column in columns if any(column)]


def _signer(lines: Sequence[str]) -> dict[str, Any]:
    """The fields of one signature; {} for lines that are none."""
    said = [line for line in lines if line and not _DOTS.fullmatch(line)]
    if said and _NOTE.match(said[0]):
        return {}
    is_blank = len(said) < sum(map(bool, lines))
    signer: dict[str, Any] = {}
    if said and (match := _PLACE_DATE.match(said[0])):
        signer |= _place_and_date(match)
        said = said[1:]
    elif said and (match := _PLACE_DOTS.match(said[0])):
        signer["tempat"] = match[1].strip()
        said = said[1:]
    while said and _ROLE.match(said[0]) and "peran" not in signer and len(said) > (not is_blank):
        signer["peran"] = said.pop(0)
    nip = next((number for number, line in enumerate(said) if _NIP.match(line)), None)
    if nip is not None:
        signer["nip"] = _nip(said[nip])
        said = said[:nip]
    if len(said) > 2 and _RANK.search(said[-1]) and nip is not None:
        signer["pangkat"] = said.pop()
    if len(said) > 1 and not is_blank:
        signer["nama"] = said.pop()
    if said and (is_blank or "nama" in signer):
        signer["jabatan"] = said[0] if len(said) == 1 else list(said)
    elif said:
        signer["jabatan" if nip is None else "nama"] = said[0]
    return signer if is_blank or signer.keys() & {"nama", "nip", "tanggal"} else {}


def _nip(text: str) -> str:
    """The number behind `NIP.`; one of another kind with its name."""
    return re.sub(r"(?i)^\W*(?:NIP|N\.I\.P)\b[\s.:]*", "", text)


def _place_and_date(match: re.Match[str]) -> dict[str, str]:
    fields: dict[str, str] = {}
    if match["tempat"]:
        place = match["tempat"].strip()
        fields["tempat"] = place.title() if place.isupper() else place
    month, year = BULAN[match["bulan"].lower()], match["tahun"]
    day = match["hari"]
    if day is None:
        fields["tanggal"] = f"{year}-{month:02}"
    elif day.startswith("0"):
        fields["tanggal"] = f"{year}-{month:02}-{day}"
    else:
        fields["tanggal"] = f"{day} {BULAN_NAMES[month - 1]} {year}" if len(day) == 1 else f"{year}-{month:02}-{day}"
    return fields
