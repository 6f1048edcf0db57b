"""Parts: what changed in the parts of a plan that are no items: head, layout, signatures, registers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Literal

from rakgen.diff.change import Change, ChangePlace, RupiahDifference, same_text
from rakgen.diff.item import as_text
from rakgen.model import Misi, Pengesahan, Program, Rak, Rencana, Tanggal
from rakgen.model.about import about
from rakgen.model.levels import fields_where

_PENGESAHAN = tuple(about(Pengesahan))


def compare_rencana(old: Rencana, new: Rencana) -> Iterator[Change]:
    """Changes of the plan's own fields and registers; not of its year."""
    old_place, new_place = (ChangePlace("rencana", rencana.instansi or "") for rencana in (old, new))
    for field in fields_where(lambda known: known.compared == "text", (Rencana,)):
        before, after = _format(getattr(old, field)), _format(getattr(new, field))
        if not same_text(before, after, old.tahun, new.tahun):
            yield Change("kepala", "rencana", old_place, new_place, field, before, after)
    yield from _register_pelaksana(old, new, old_place, new_place)
    yield from _register_items("misi", Misi, old, new, old_place, new_place)
    yield from _register_items("program", Program, old, new, old_place, new_place)
    old_istilah, new_istilah = ({k: ", ".join(v) for k, v in rencana.istilah.items()} for rencana in (old, new))
    for key in dict.fromkeys([*old_istilah, *new_istilah]):
        before, after = old_istilah.get(key, ""), new_istilah.get(key, "")
        if before != after:
            yield Change("daftar", "rencana", old_place, new_place, f"istilah.{key}", before, after)


def _register_pelaksana(old: Rencana, new: Rencana, old_place: ChangePlace, new_place: ChangePlace) -> Iterator[Change]:
    """Units by key; one whose name stands under another key is the same unit."""
    old_names, new_names = set(old.pelaksana.values()), set(new.pelaksana.values())
    for key in dict.fromkeys([*old.pelaksana, *new.pelaksana]):
        before, after = old.pelaksana.get(key), new.pelaksana.get(key)
        if before == after or (after is None and before in new_names) or (before is None and after in old_names):
            continue
        yield Change(
            "daftar", "rencana", old_place, new_place, f"pelaksana.{key}", before or "", after or "",
            signs=("unit-dihapus",) if after is None else (),
        )  # fmt: skip


def _register_items(
    name: Literal["misi", "program"],
    model: type[Misi | Program],
    old: Rencana,
    new: Rencana,
    old_place: ChangePlace,
    new_place: ChangePlace,
) -> Iterator[Change]:
    """What changed in the misi or programmes of a register."""
    old_items: dict[str, Misi | Program] = getattr(old, name)
    new_items: dict[str, Misi | Program] = getattr(new, name)
    for kode, old_item, new_item in _pairs(old_items, new_items):
        for field in fields_where(lambda known: known.compared in ("text", "uraian", "kode"), (model,)):
            before, after = _format(getattr(old_item, field, None)), _format(getattr(new_item, field, None))
            if not same_text(before, after, old.tahun, new.tahun):
                yield Change("daftar", "rencana", old_place, new_place, f"{name}.{kode}.{field}", before, after)
        old_free, new_free = (item.tambahan if item else {} for item in (old_item, new_item))
        for free in dict.fromkeys([*old_free, *new_free]):
            before, after = (as_text(values.get(free)) for values in (old_free, new_free))
            if not same_text(before, after, old.tahun, new.tahun):
                field = f"{name}.{kode}.tambahan.{free}"
                yield Change("daftar", "rencana", old_place, new_place, field, before, after)
        anggaran = getattr(old_item, "anggaran", None), getattr(new_item, "anggaran", None)
        amounts = [rupiah.value if rupiah else None for rupiah in anggaran]
        if amounts[0] != amounts[1]:
            before, after = (rupiah.text if rupiah else "" for rupiah in anggaran)
            difference = RupiahDifference(amounts[0] or 0, amounts[1] or 0)
            yield Change(
                "anggaran", "rencana", old_place, new_place, f"{name}.{kode}.anggaran", before, after, difference
            )


def _pairs(
    old: Mapping[str, Misi | Program], new: Mapping[str, Misi | Program]
) -> Iterator[tuple[str, Misi | Program | None, Misi | Program | None]]:
    """The items of a register by their key, old and new where it is another; one that went or came has no other
    side.
    """
    partners = register_partners(old, new)
    for key, item in old.items():
        new_key = partners.get(key)
        kode = key if new_key in (None, key) else f"{key}/{new_key}"
        yield kode, item, None if new_key is None else new[new_key]
    came = new.keys() - partners.values()
    yield from ((key, None, item) for key, item in new.items() if key in came)


def register_partners(old: Mapping[str, Misi | Program], new: Mapping[str, Misi | Program]) -> dict[str, str]:
    """The new key of each old item that stays: where its text stands, its own key first; else its own, in other
    words.
    """
    texts = [{key: " ".join(item.uraian.split()) for key, item in items.items()} for items in (old, new)]
    partners = {key: key for key, text in texts[0].items() if texts[1].get(key) == text}
    moved: dict[str, list[str]] = {}
    for key, text in texts[1].items():
        if key not in partners:
            moved.setdefault(text, []).append(key)
    for key, text in texts[0].items():
        if key not in partners and moved.get(text):
            partners[key] = moved[text].pop(0)
    taken = frozenset(partners.values())
    return partners | {key: key for key in old if key in new and key not in partners and key not in taken}


def compare_rak(
    old: Rak, new: Rak, old_place: ChangePlace, new_place: ChangePlace, old_tahun: int, new_tahun: int
) -> Iterator[Change]:
    """Changes of a rak's layout, head and signatures."""
    reason = new.alasan_perubahan or old.alasan_perubahan
    before, after = (", ".join(rak.layout or ()) for rak in (old, new))
    if before != after:
        yield Change("layout", "rak", old_place, new_place, "layout", before, after, reason=reason)
    for field in fields_where(lambda known: known.compared == "head", (Rak,)):
        before, after = _format(getattr(old, field)), _format(getattr(new, field))
        if not same_text(before, after, old_tahun, new_tahun):
            yield Change("kepala", "rak", old_place, new_place, field, before, after, reason=reason)
    for old_block, new_block in _pair_up(old.pengesahan, new.pengesahan):
        if old_block is None or new_block is None:
            before, after = (_short(block) if block else "" for block in (old_block, new_block))
            yield Change("pengesahan", "rak", old_place, new_place, "pengesahan", before, after, reason=reason)
            continue
        for field in _PENGESAHAN:
            before, after = _format(getattr(old_block, field)), _format(getattr(new_block, field))
            if not same_text(before, after, old_tahun, new_tahun):
                yield Change(
                    "pengesahan", "rak", old_place, new_place, f"pengesahan.{field}", before, after, reason=reason
                )


def _pair_up(
    old: tuple[Pengesahan, ...], new: tuple[Pengesahan, ...]
) -> list[tuple[Pengesahan | None, Pengesahan | None]]:
    """Blocks that agree in all but the day; then by peran, by jabatan, by nama, by order."""
    left, right = list(range(len(old))), list(range(len(new)))
    partners: dict[int, int] = {}
    keys: tuple[Callable[[Pengesahan], object], ...] = (
        lambda block: (block.peran, block.jabatan, block.nama),
        lambda block: block.peran and (block.peran, block.jabatan),
        lambda block: block.peran,
        lambda block: block.jabatan,
        lambda block: block.nama,
        lambda block: "sisa",
    )
    for key in keys:
        for i in [i for i in left if i not in partners]:
            wanted = key(old[i])
            j = next((j for j in right if j not in partners.values() and wanted and key(new[j]) == wanted), None)
            if j is not None:
                partners[i] = j
    pairs: list[tuple[Pengesahan | None, Pengesahan | None]] = [
        (old[i], new[partners[i]] if i in partners else None) for i in left
    ]
    return pairs + [(None, new[j]) for j in right if j not in partners.values()]


def _short(block: Pengesahan) -> str:
    parts = (_format(getattr(block, field)) for field in _PENGESAHAN)
    return ", ".join(part for part in parts if part)


def _format(value: object) -> str:
    if isinstance(value, Tanggal):
        return str(value).strip()
    if isinstance(value, tuple):
        return "\n".join(str(line) for line in value)
    return str(value) if value is not None else ""
