"""Plans by chance over the whole plan language, made from its levels and fields: each text has a word of its own, so
that what is printed can be traced to where it was typed.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator

import yaml

from rakgen.model.about import about
from rakgen.model.levels import BELOW, MODELS

MARK = re.compile(r"w\d+w")
"""The word that tells a text of such a plan from every other."""

_LEFT_OUT = {"rujukan", "pengecualian", "layout", "pengesahan"}
_WORDS = "layanan publik yang akuntabel #2 : > 80% & | *x* {a} =1+1 漢字 dan/atau terukur pertanggungjawaban".split()
_QUARTERS = ("T1", "T2", "T3", "T4")
_MONTHS = ("Maret", "Juni", "Desember")
_UNITS = ("w1w", "w2w")
PROGRAMS = ("w3w", "w4w")
"""The keys of its programmes, which are the words of their names too."""
MISI = ("w5w", "w6w")
"""The keys of its misi, as of its programmes."""


def any_plan(chance: random.Random) -> str:
    """A plan of one rak, every level with one to three items, every field now and then."""
    return yaml.dump(_Maker(chance).plan(), Dumper=yaml.CSafeDumper, allow_unicode=True, width=10**6, sort_keys=False)


class _Maker:
    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.number = iter(range(10, 10**6))
        self.kode: list[str] = []
        self.by_name: dict[str, Callable[[], object]] = {
            "kode": self.code,
            "target": self.target,
            "kondisi_awal": self.target,
            "kondisi_akhir": self.target,
            "target_periode": lambda: self.by_period(self.target),
            "anggaran_periode": lambda: self.by_period(self.amount),
            "target_tahun": lambda: {str(year): self.target() for year in range(2021, 2021 + chance.randint(1, 4))},
            "anggaran": self.amount,
            "bobot": lambda: chance.choice(("25%", "2")),
            "jadwal": lambda: chance.choice(
                ("T1", "T2-T4", "S1", "Mei-Juli", "1, 12", "semua", "Agustus", "2021-2022")
            ),
            "pelaksana": lambda: chance.sample(_UNITS, chance.randint(1, 2)),
            "program": lambda: chance.choice(PROGRAMS),
            "misi": lambda: chance.choice(MISI),
            "kumulatif": lambda: chance.choice(("ya", "tidak")),
            "iku": lambda: chance.choice(("ya", "tidak")),
            "arah": lambda: chance.choice(("naik", "turun")),
            "perubahan": lambda: "1",
            "tambahan": lambda: {"jenis": self.text(), "progres": self.by_period(self.text)},
        }

    def plan(self) -> dict[str, object]:
        return {
            "versi": "1",
            "instansi": "Kantor Contoh",
            "tahun": "2021",
            "pelaksana": {unit: f"Bagian {unit}" for unit in _UNITS},
            "visi": "Maju bersama",
            "misi": {MISI[0]: f"Misi {MISI[0]}", MISI[1]: {"uraian": f"Misi {MISI[1]}", "kode": f"2.{MISI[1]}"}},
            "program": {
                PROGRAMS[0]: f"Program {PROGRAMS[0]}",
                PROGRAMS[1]: {"uraian": f"Program {PROGRAMS[1]}", "anggaran": "1.000.000", "sumber_dana": "APBD"},
            },
            "rak": [self.item("rak", ())],
        }

    def item(self, level: str, above: tuple[str, ...]) -> dict[str, object]:
        if level == "kegiatan" and self.kode and self.chance.random() < 0.1:
            return {"rujukan": self.chance.choice(self.kode)}
        fields = dict(self.fields(level))
        if level == "rak":
            fields["pengesahan"] = {"tempat": "Maju", "tanggal": "2021-03-01", "jabatan": "KEPALA,", "nama": "A"}
        below = [name for name in BELOW[level] if name != "kegiatan" or above[-1] == "sasaran"]
        for name in (self.chance.choice(below),) if level == "rak" else below:
            if level in ("rak", "tujuan") or self.chance.random() < (0.4 if "kegiatan" in (level, *above) else 0.8):
                fields[name] = [self.item(name, (*above, level)) for _ in range(self.chance.choice((1, 1, 1, 2, 3)))]
        if level == "kegiatan" and "kode" in fields:
            self.kode.append(str(fields["kode"]))
        return fields

    def fields(self, level: str) -> Iterator[tuple[str, object]]:
        for name, known in about(MODELS[level]).items():
            is_made = known.printable or name in self.by_name
            if is_made and name not in {*BELOW[level], *_LEFT_OUT} and (name == "uraian" or self.chance.random() < 0.5):
                yield name, self.by_name.get(name, self.text)()

    def text(self) -> str:
        words = self.chance.choices(_WORDS, k=self.chance.randint(0, 6))
        return self.chance.choice((" ", " ", "\n")).join((self.mark(), *words))

    def mark(self) -> str:
        return f"w{next(self.number)}w"

    def code(self) -> str:
        return f"{self.chance.randint(1, 9)}.0{self.chance.randint(1, 9)}.{next(self.number)}"

    def target(self) -> str:
        return self.chance.choice(("80%", "77,5%", "B", "-", f"{self.chance.randint(0, 2000)} {self.mark()}", "1.250"))

    def amount(self) -> str:
        return self.chance.choice(("1.000.000", "Rp452.750.000", "0", "7.500"))

    def by_period(self, make: Callable[[], object]) -> dict[str, object]:
        names = self.chance.choice((_QUARTERS, _MONTHS))
        return {name: make() for name in names if self.chance.random() < 0.7} or {names[0]: make()}
