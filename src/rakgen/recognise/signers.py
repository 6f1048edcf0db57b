"""Signers: who signed, where and when, from the lines below a table.

What stands below becomes columns of lines: those of a table without borders, of a text box, and of lines whose halves
tabs part. Each column holds signatures one below the other. A line that no field holds is told.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from rakgen.layout.around import TAKES_NOTE
from rakgen.readers.raw import RawBlock, RawLine, RawPlace, RawTable
from rakgen.recognise.doubts import Doubt, DoubtKind
from rakgen.recognise.place_and_date import place_and_date, says_place_or_date
from rakgen.recognise.values import Filling

_DOTS = re.compile(r"[\s(]*[.…_]{3,}[\s.…_)]*")  # a name to be written by hand
_UNDERLINE = re.compile(r"[\s_—–-]{3,}")
_PEN = re.compile(
    r"(?i)\W*(?:(?:cap|stempel)\W*(?:dan\W*)?)?(?:t\W?t\W?d|dto|signed|tanda\s*tangan)\W*(?:(?:dan\W*)?(?:cap|stempel))?\W*"
    r"|\W*(?:.{0,20}\bini\s+)?(?:telah\s+|sudah\s+)?ditandatangani(?:\s+secara)?\s+(?:elektronik|digital)\b.{0,120}"
    r"|\W*\$\{?\w*(?:ttd|tanda_?tangan)\w*\}?\W*|[\^#]"
)
"""What stands where somebody signs: that he has, or where a program puts it."""
NIP = re.compile(r"(?i)^\W*(?:N\W?I\W?P|NIPPPK|NRP|NIK)\b[\s.:…_]*")
_BEHIND_RANK = re.compile(r"(?i)(?<=\S)[\s/,–-]+(?=N\W?I\W?P[\s.:]+\d)")
_ROLE = re.compile(r"(?i)^(?:mengetahui|menyetujui|disetujui|disahkan|notulis|yang\s+membuat|pihak\s+\w+)\b.{0,40}$")
_NOTE = re.compile(r"(?i)^\W*(?:tembusan|salinan|catatan|keterangan|sumber|dasar)\b.{0,20}:?$")
_RANK = re.compile(r"(?i)\b(?:pembina|penata|pengatur|juru|madya|muda|utama|tingkat\s+i|tk\.?\s*i|[IV]{1,3}/[a-e])\b")
_OFFICER = re.compile(
    r"(?i),$|^\W*(?:plt|plh|pj|a\W?n|u\W?b)\b|\b(?:kepala|ketua|sekretaris|direktur|camat|lurah|bupati|wali\s?kota|gubernur"
    r"|menteri|inspektur|komisioner|rektor|dekan|pimpinan|manajer|koordinator|pejabat|bendahara|panitera|komandan"
    r"|ka(?:dis|ban|bid|bag|sub\s?bag|sie?)|penanggung\s+jawab|penyusun|pembuat|operator|pengelola|analis)\b"
)
_FIGURE = re.compile(r"(?i)\s*(?:rp\.?)?\s*(?:\d+|\d{1,3}(?:[.,]\d{3})+)(?:[.,]\d{1,2}|,-|\s?%)?\s*")
_PARTED = re.compile(r"[ ]*\t[ \t]*|[ ]{4,}")
_COLON = re.compile(r"\s*\t\s*:\s*|\s*:[ ]*\t\s*")
_LEAST_PARTED = 2  # lines of both of two signatures side by side
_ROOM = 2  # empty lines that are left for the hand
_LinesBelow = list[RawLine]
_SignatureRead = tuple[dict[str, Any], list[RawLine]]
"""The fields of a signature, and its lines that none of them holds."""


def signers_of(
    blocks: Sequence[RawBlock], filling: Filling, maker: str | None = None
) -> tuple[list[dict[str, Any]], list[str]]:
    """The signatures of a part, left before right, at most the two that a form prints; the texts of those between them,
    and what lies below a table besides them, as doubts. `maker` is the role that the form prints beside the plan's
    signer.
    """
    signers: list[tuple[dict[str, Any], _LinesBelow]] = []
    placed: dict[str, Any] = {}  # by a line of its own above the signatures
    counted = [block for block in blocks if isinstance(block, RawTable) and _is_counted(block)]
    for table in counted:
        filling.doubt(Doubt("skipped", table.place, " ".join(cell.text for cell in table.cells)))
    for column in _columns([block for block in blocks if block not in counted]):
        for lines in _signatures(column):
            signer, rest = _signer(lines)
            if signer.keys() and signer.keys() <= {"tempat", "tanggal"}:
                placed = signer
            elif signers and signer and not signer.keys() - {"nip", "pangkat"}:  # below a line that is none of one
                above = signers[-1][0]
                if not signer.keys() & above.keys():
                    above.update(_with_rank(above) | signer)
                else:
                    rest = lines
            elif signer:
                signers.append((signer, lines))
            for line in rest:
                _doubt(line, filling, is_signed=bool(signer))
    others = [" ".join(line.text for line in lines if line.text) for _, lines in signers[1:-1]]
    for said in others:
        filling.doubt(Doubt("third", RawPlace(), said))
    found = _without_maker([signer for signer, _ in signers[:1] + signers[1:][-1:]], maker)
    if placed and not any(signer.keys() & placed.keys() for signer in found):
        found[-1:] = [placed | (found[-1] if found else {})]
    return found, others


def _doubt(line: RawLine, filling: Filling, *, is_signed: bool) -> None:
    """Tell of a line that no field holds; of one that says that a signer has signed as of no doubt."""
    if line.text:
        kind: DoubtKind = "pen" if is_signed and _PEN.fullmatch(line.text) else "signer"
        filling.doubt(Doubt(kind, line.place, line.text))


def _without_maker(signers: list[dict[str, Any]], maker: str | None) -> list[dict[str, Any]]:
    """The plan's signer without the one who made the form, whom the form prints by itself; with place and date."""
    if maker is None or len(signers) != 2 or set(signers[1]) - {"tempat", "tanggal"} != {"peran"}:
        return signers
    signer, made = signers
    if made["peran"] != maker:
        return signers
    said = {name: text for name, text in made.items() if name != "peran"}
    return [{name: text for name, text in signer.items() if text != TAKES_NOTE} | said]


def _is_counted(table: RawTable) -> bool:
    """True for a table that holds figures, and no signature."""
    lines = [line for cell in table.cells for line in cell.lines]
    is_signed = any(NIP.match(line) or says_place_or_date(line) for line in lines)
    return not is_signed and any(_FIGURE.fullmatch(line) for line in lines)


# Columns of lines


def _columns(blocks: Sequence[RawBlock]) -> Iterator[_LinesBelow]:
    """What stands below a table as columns of lines, in order."""
    loose: list[RawLine] = []
    for block in blocks:
        if isinstance(block, RawTable):
            yield from _beside(loose)
            yield from _of_table(block)
            loose = []
        else:
            loose += [block._replace(text=text) for text in block.text.split("\n")]
    yield from _beside(loose)


def _of_table(table: RawTable) -> list[_LinesBelow]:
    """The lines of each column of a table without borders."""
    columns: list[_LinesBelow] = [[] for _ in range(table.columns)]
    for cell in table.cells:
        columns[cell.column] += [RawLine(line, place=cell.place) for line in cell.lines]
    return [column for own in columns if any(line.text.strip() for line in own) for column in _beside(own)]


def _beside(lines: Sequence[RawLine]) -> list[_LinesBelow]:
    """Lines as one column; as several where tabs, or many blanks, part some of them."""
    texts = [_COLON.sub(" : ", line.text).rstrip() for line in lines]
    indents = [len(text) - len(text.lstrip()) for text in texts]
    common = min(
        (indent for indent, text in zip(indents, texts, strict=True) if _PARTED.search(text.strip())), default=0
    )
    pieces = [_PARTED.split(text[min(common, indent) :]) for indent, text in zip(indents, texts, strict=True)]
    counts = sorted(len(parts) for parts in pieces if all(map(str.strip, parts)))
    count = counts[-_LEAST_PARTED] if len(counts) >= _LEAST_PARTED else 1
    columns = [[_piece(parts, number, count) for parts in pieces] for number in range(count)]
    whole = [
        [line._replace(text=" ".join(text.split())) for line, text in zip(lines, column, strict=True)]
        for column in columns
    ]
    return [[line._replace(text=part) for line in column for part in _BEHIND_RANK.split(line.text)] for column in whole]


def _piece(parts: Sequence[str], number: int, count: int) -> str:
    """What a parted line says in a column of so many; the last has the rest, and what stands alone behind a gap."""
    if len(parts) == 2 and not parts[0]:
        parts = [""] * (count - 1) + [parts[1]]
    return " ".join(parts[number:] if number == count - 1 else parts[number : number + 1])


def _signatures(column: Sequence[RawLine]) -> list[_LinesBelow]:
    """The lines of each signature of those that stand one below the other: a NIP ends one, place and date begin one;
    first what stands above them all.
    """
    begins = [index for index, line in enumerate(column) if says_place_or_date(line.text) or _ROLE.match(line.text)]
    first = begins[0] if begins else 0
    first -= place_and_date([line.text for line in column[max(first - 1, 0) : first + 1]]).lines > 1
    found = [list(column[:first]), []] if first else [[]]
    for line in column[first:]:
        said = [said_line.text for said_line in found[-1] if said_line.text]
        is_signed = any(NIP.match(text) for text in said) and not _RANK.search(line.text)
        if line.text and (is_signed or (len(said) > 2 and says_place_or_date(line.text))):
            found.append([])
        found[-1].append(line)
    return found


# One signature


def _signer(lines: Sequence[RawLine]) -> _SignatureRead:
    """The fields of one signature; {} for lines that are none."""
    kept = [line for index, line in enumerate(lines) if line.text and not _is_underline(lines, index)]
    is_blank = any(_DOTS.fullmatch(line.text) for line in kept)
    said = [line for line in kept if not _DOTS.fullmatch(line.text) and not _PEN.fullmatch(line.text)]
    rest = [line for line in kept if _PEN.fullmatch(line.text)]
    if not said or _NOTE.match(said[0].text):
        return {}, [*said, *rest]
    whole = list(said)
    placed = place_and_date([line.text for line in said[:2]])
    signer: dict[str, Any] = dict(placed.fields)
    rest += said[: placed.lines] if placed.is_reworded else []
    said = said[placed.lines :]
    while said and _ROLE.match(said[0].text) and "peran" not in signer and len(said) > (not is_blank):
        signer["peran"] = said.pop(0).text
    nip = next((number for number, line in enumerate(said) if NIP.match(line.text)), None)
    if nip is not None:
        signer |= _nip(said[nip].text)
        below = said[nip + 1 :]
        said = said[:nip]
        if below and not _RANK.search(said[-1].text if len(said) > 2 else ""):
            signer["pangkat"] = below.pop(0).text
        rest += below
    if len(said) > 2 and "pangkat" not in signer and _RANK.search(said[-1].text) and nip is not None:
        signer["pangkat"] = said.pop().text
    if len(said) > 1 and not is_blank:
        signer["nama"] = said.pop().text
    if said and (is_blank or "nama" in signer):
        signer["jabatan"] = said[0].text if len(said) == 1 else [line.text for line in said]
    elif said:
        signer["jabatan" if nip is None else "nama"] = said[0].text
        rest += said[1:]
    if is_blank or signer.keys() & {"nip", "tanggal"} or ("nama" in signer and _is_signed(lines, signer)):
        return signer, rest
    return {}, [*whole, *rest]


def _with_rank(signer: dict[str, Any]) -> dict[str, Any]:
    """What a signer without a NIP says of name and office, where the last line was a rank: the name stands above."""
    above = signer.get("jabatan")
    if "pangkat" in signer or not isinstance(above, list) or not _RANK.search(signer.get("nama", "")):
        return {}
    office = above[0] if len(above) == 2 else above[:-1]
    return {"jabatan": office, "nama": above[-1], "pangkat": signer["nama"]}


def _is_signed(lines: Sequence[RawLine], signer: dict[str, Any]) -> bool:
    """True for two lines or more that say, or leave room, that somebody signs; others are notes."""
    drawn = "".join("x" if line.text else " " for line in lines).strip()
    is_said = any(_OFFICER.search(line.text) or _PEN.fullmatch(line.text) for line in lines)
    return is_said or " " * _ROOM in drawn or bool(signer.keys() & {"tempat", "peran"})


def _is_underline(lines: Sequence[RawLine], index: int) -> bool:
    """True for a line drawn below a name: right below a text that goes on with nothing."""
    above = lines[index - 1].text if index else ""
    return _UNDERLINE.fullmatch(lines[index].text) is not None and above != "" and not above.endswith((",", ":"))


def _nip(text: str) -> dict[str, str]:
    """The number behind `NIP.`, one of another kind with its name; {} where it is to be written by hand."""
    if not re.search(r"\w", NIP.sub("", text)):
        return {}
    return {"nip": re.sub(r"(?i)^\W*N\W?I\W?P\b[\s.:]*", "", text)}
