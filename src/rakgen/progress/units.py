"""Units: who answers for an item of which something is reported, where it does not say so itself."""

from __future__ import annotations

from rakgen.model import Indikator, Rencana
from rakgen.model.butir import Kegiatan, OwnIndikator, SubKegiatan
from rakgen.model.fields import Fields
from rakgen.model.realisasi import FollowUp
from rakgen.model.walk import Referred, Top, walk
from rakgen.progress.records import kegiatan_of


def doers(rencana: Rencana, step: FollowUp, units: tuple[str, ...]) -> tuple[str, ...]:
    """Who is to do something, as printed: those named for it, else the `units` of the item that it is about."""
    return tuple(dict.fromkeys(map(rencana.pelaksana_name, step.pelaksana or ()))) or units


def units_of(rencana: Rencana) -> dict[int, tuple[str, ...]]:
    """The units of each work of a plan, and those of the work below any other item, as printed, by the ids of the
    items; a programme has those of all its kegiatan, and an indikator of what is no sasaran those of that.
    """
    found: dict[int, dict[str, None]] = {}
    owners: list[tuple[Fields, Fields]] = []
    tops: list[Top] = [*rencana.rak, *rencana.program.values()]
    for top in tops:
        referred = Referred(top)
        for _, item, above, _ in walk(top):
            if isinstance(item, Kegiatan | SubKegiatan):
                whole = referred.follow(item) if isinstance(item, Kegiatan) else item
                names = dict.fromkeys(rencana.pelaksana_name(unit) for unit in whole.pelaksana or ())
                inherited = {} if names or isinstance(item, Kegiatan) else found.get(id(above[-1]), {})
                found[id(item)] = names or dict(inherited)
                for butir in above:
                    if not isinstance(butir, Kegiatan):
                        found.setdefault(id(butir), {}).update(names)
            elif isinstance(item, OwnIndikator) and not isinstance(item, Indikator):
                owners.append((item, above[-1]))
    for program in rencana.program.values():
        for kegiatan in kegiatan_of(rencana, program):
            found.setdefault(id(program), {}).update(found.get(id(kegiatan), {}))
    found |= {id(item): found.get(id(owner), {}) for item, owner in owners}
    return {key: tuple(names) for key, names in found.items()}
