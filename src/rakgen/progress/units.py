"""Units: who answers for an item of which something is reported, where it does not say so itself."""

from __future__ import annotations

from collections.abc import Iterable

from rakgen.model import Rencana
from rakgen.model.butir import Kegiatan, OwnIndikator, SubKegiatan
from rakgen.model.program import Program
from rakgen.model.walk import Referred, Top, walk


def units_of(tops: Iterable[Top], rencana: Rencana) -> dict[int, tuple[str, ...]]:
    """The units of each work, and those of the work below an indikator or programme, or above an indikator, as printed,
    by the ids of the items.
    """
    found: dict[int, dict[str, None]] = {}
    for top in tops:
        referred = Referred(top)
        for level, item, above, _ in walk(top):
            if isinstance(item, Kegiatan | SubKegiatan):
                whole = referred.follow(item) if isinstance(item, Kegiatan) else item
                names = dict.fromkeys(rencana.pelaksana_name(unit) for unit in whole.pelaksana or ())
                inherited = {} if names or isinstance(item, Kegiatan) else found.get(id(above[-1]), {})
                found[id(item)] = names or dict(inherited)
                for one in above:
                    if isinstance(one, OwnIndikator | Program):
                        found.setdefault(id(one), {}).update(names)
            elif level == "indikator" and isinstance(above[-1], SubKegiatan):
                found[id(item)] = dict(found[id(above[-1])])
    return {key: tuple(names) for key, names in found.items()}
