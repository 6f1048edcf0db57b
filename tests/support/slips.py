"""Slips of a planner's hand: a plan, what was typed wrongly in it, what a check says, and the plan that doing so gives.

A remedy is followed to the letter: the slip's text becomes the remedy's, and the plan that comes of it is the one that
was meant.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from rakgen.compiler import Compiler, Result
from rakgen.model.plain import Plain, rencana_data

BASE = """\
versi: 1
instansi: Kantor Contoh
tahun: 2021
pelaksana:
  hukum: Sub Bagian Hukum
  umum: Sub Bagian Umum
  prodat: Sub Bagian Program & Data
  teknis: Sub Bagian Teknis dan Hupmas
  sdm: Bagian SDM, Umum, dan Logistik
rak:
  - kode: ketua
    layout: rak-triwulan
    pengesahan:
      tempat: Kupang
      tanggal: 2021-01-04
      jabatan: KETUA,
      nama: THOMAS
    sasaran:
      - uraian: Sasaran satu
        indikator:
          - uraian: Indikator satu
            target: 25%
            kegiatan:
              - uraian: Kegiatan satu
                jadwal: T2-T4
                pelaksana: hukum
              - uraian: Kegiatan dua
                jadwal: T1
                pelaksana: umum
          - uraian: Indikator dua
            target: 50%
            kegiatan:
              - uraian: Kegiatan tiga
                jadwal: T3
                pelaksana: prodat
              - uraian: Kegiatan empat
                jadwal: T3
                pelaksana: [teknis, sdm]
"""


class Slip(NamedTuple):
    """One slip: `right`, a piece of the plan, was typed as `typed`.

    The finding `key` stands on `line` of the plan and its remedy holds `remedy`; who follows it writes `followed`
    instead of `typed` (`right` itself where that is empty), and means `meant` (`right` where empty).
    """

    right: str
    typed: str
    key: str
    line: int
    remedy: str
    followed: str = ""
    meant: str = ""

    @property
    def text(self) -> str:
        """The plan as typed."""
        return swapped(BASE, self.right, self.typed)

    @property
    def followed_text(self) -> str:
        """The plan after the remedy."""
        return swapped(self.text, self.typed, self.followed or self.right)

    @property
    def meant_text(self) -> str:
        """The plan that was meant."""
        return swapped(BASE, self.right, self.meant or self.right)


def swapped(text: str, old: str, new: str) -> str:
    """The text with the first `old` as `new`; it must hold it."""
    assert old in text
    return text.replace(old, new, 1)


_COMPILER = Compiler()
"""One for all: there, the layouts are those of rakgen, read once."""


def checked(text: str) -> Result:
    """What a check makes of a plan that lies in no project."""
    return _COMPILER.check_one(Path("/tidak-ada/plan.yaml"), data=text.encode())


@cache
def plan_of(text: str) -> dict[str, Plain]:
    """The plan as data; it must have no error."""
    result = checked(text)
    assert not result.failed and result.rencana is not None, [finding.message() for finding in result.findings]
    return rencana_data(result.rencana)
