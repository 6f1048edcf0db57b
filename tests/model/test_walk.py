"""A walk meets every item once, in the order of the page, with the items above it; a rujukan takes over what it does
not say.
"""

from __future__ import annotations

from rakgen.model import Indikator, Kegiatan, Rak, Rencana, load_rencana
from rakgen.model.walk import Referred, all_of, places_of, walk
from rakgen.source import parse

PLAN = """\
versi: 1
instansi: KPU
tahun: 2021
rak:
  - tujuan:
      - uraian: T
        sasaran:
          - uraian: S1
            indikator:
              - uraian: I1
                kegiatan:
                  - {uraian: K1, kode: rapat, jadwal: T1, keluaran: [{uraian: O1}, {uraian: O2}], aksi: [A1]}
                  - {rujukan: rapat, kode: lagi, jadwal: T2}
          - uraian: S2
            indikator:
              - uraian: I2
                kegiatan:
                  - rujukan: tidak-ada
"""


def rak() -> Rak:
    plan, findings = load_rencana(parse(PLAN.encode(), "p.yaml"))
    assert isinstance(plan, Rencana) and [finding.code for finding in findings] == ["RAK109"]
    return plan.rak[0]


def name(item: object) -> str:
    return str(getattr(item, "uraian", None) or getattr(item, "rujukan", None) or "rak")


def test_every_item_in_the_order_of_the_page() -> None:
    places = [(place.level, name(place.item), place.ordinal, "/".join(map(name, place.above))) for place in walk(rak())]
    assert places == [
        ("rak", "rak", 0, ""),
        ("tujuan", "T", 0, "rak"),
        ("sasaran", "S1", 0, "rak/T"),
        ("indikator", "I1", 0, "rak/T/S1"),
        ("kegiatan", "K1", 0, "rak/T/S1/I1"),
        ("keluaran", "O1", 0, "rak/T/S1/I1/K1"),
        ("keluaran", "O2", 1, "rak/T/S1/I1/K1"),
        ("aksi", "A1", 0, "rak/T/S1/I1/K1"),
        ("kegiatan", "rapat", 1, "rak/T/S1/I1"),
        ("sasaran", "S2", 1, "rak/T"),
        ("indikator", "I2", 0, "rak/T/S2"),
        ("kegiatan", "tidak-ada", 0, "rak/T/S2/I2"),
    ]


def test_one_level_with_what_stands_above() -> None:
    assert [place.level for place in walk(rak(), "sasaran")] == ["rak", "tujuan", "sasaran", "sasaran"]
    assert [(item.uraian, [name(one) for one in above]) for item, above in places_of(rak(), Indikator)] == [
        ("I1", ["rak", "T", "S1"]),
        ("I2", ["rak", "T", "S2"]),
    ]


def test_a_rujukan_takes_over_what_it_does_not_say() -> None:
    plan = rak()
    origin, reference, dangling = all_of(plan, Kegiatan)
    referred = Referred(plan)
    assert list(referred.by_kode) == ["rapat"]
    whole = referred.follow(reference)
    assert (whole.uraian, whole.kode, whole.jadwal and whole.jadwal.text, len(whole.keluaran)) == (
        "K1",
        "rapat",
        "T2",
        2,
    )
    assert (referred.origin(reference), referred.origin(origin), referred.origin(dangling)) == (origin, None, None)
    assert referred.follow(origin) is origin
    assert referred.follow(dangling) is dangling
