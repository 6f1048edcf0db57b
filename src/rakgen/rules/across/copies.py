"""Rule over one office: a rak that is there twice."""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from itertools import chain

from rakgen.rules.across.finding import FoundAcross, between
from rakgen.rules.across.summary import RakSummary
from rakgen.rules.registry import rule_across

SHARE = 0.5
"""The share of items that two rak of one kode have in common where one was copied from the other."""


@rule_across("RAK308")
def rak_is_there_twice(members: Sequence[RakSummary]) -> Iterator[FoundAcross]:
    """RAK yang sama ada dua kali.

    Salinan sebuah berkas atau RAK yang tertinggal membuat dokumen yang sama dicetak dua kali, dan hanya salah satunya
    yang kemudian diperbarui. Salinan adalah dua RAK sekantor dan setahun dengan butir, pelaksana dan bentuk yang sama;
    juga dua RAK berkode sama dalam dua berkas, bila sedikitnya separuh butirnya sama. RAK yang digantikan `perubahan`
    tidak dibandingkan.

    Salah::

        rak:
          - kode: kepala
            sasaran:
              - uraian: Meningkatnya kompetensi auditor
                indikator:
                  - uraian: Jumlah auditor madya
                    target: 20 orang
                    kegiatan:
                      - uraian: Diklat auditor madya
                        jadwal: T2
                        pelaksana: Sub Bagian Umum
          - kode: kepala-salinan
            sasaran:
              - uraian: Meningkatnya kompetensi auditor
                indikator:
                  - uraian: Jumlah auditor madya
                    target: 20 orang
                    kegiatan:
                      - uraian: Diklat auditor madya
                        jadwal: T2
                        pelaksana: Sub Bagian Umum

    Benar::

        rak:
          - kode: kepala
            sasaran:
              - uraian: Meningkatnya kompetensi auditor
                indikator:
                  - uraian: Jumlah auditor madya
                    target: 20 orang
                    kegiatan:
                      - uraian: Diklat auditor madya
                        jadwal: T2
                        pelaksana: Sub Bagian Umum

    English: A copy of a file or of a rak that was left behind prints the same document twice, and only one of them is
    kept up later. Copies are two rak of one office and year with the same items, units and form; also two of one kode
    in two files, where these share at least half of their items. A rak replaced by a `perubahan` is not compared.
    """
    by_content: dict[Hashable, RakSummary] = {}
    by_kode: dict[Hashable, _Namesakes] = {}
    for rak in members:
        items = items_of(rak)
        if not items:
            continue
        content = content_of(rak, items)
        namesakes = by_kode.setdefault((rak.is_perjanjian_kinerja, rak.kode), _Namesakes())
        original = by_content.setdefault(content, rak)
        if original is rak and rak.kode:
            original = namesakes.first_like(rak, items) or rak
        if original is not rak:
            yield between("RAK308", rak.place, original.place, original.kode)
        namesakes.add(rak, items)


class _Namesakes:
    """Rak of one kode, with the numbers of those that have an item: only these are compared with another that has it,
    since an office may have thousands.
    """

    def __init__(self) -> None:
        self._all: list[tuple[RakSummary, int]] = []
        self._having: dict[tuple[str, str], list[int]] = {}

    def add(self, rak: RakSummary, items: set[tuple[str, str]]) -> None:
        """One rak more."""
        for item in items:
            self._having.setdefault(item, []).append(len(self._all))
        self._all.append((rak, len(items)))

    def first_like(self, rak: RakSummary, items: set[tuple[str, str]]) -> RakSummary | None:
        """The first in another file that shares so many of its items with a rak as a copy does."""
        shared = Counter(chain.from_iterable(self._having.get(item, ()) for item in items))
        for number, count in sorted(shared.items()):
            earlier, its_items = self._all[number]
            if earlier.path != rak.path and count >= SHARE * (len(items) + its_items - count):
                return earlier
        return None


def items_of(rak: RakSummary) -> set[tuple[str, str]]:
    """What a rak says that it does, by words: its sasaran, indikator and kegiatan."""
    kegiatan = {(kegiatan.indikator, kegiatan.key) for kegiatan in rak.kegiatan}
    return kegiatan | {(part.sasaran, part.key) for part in rak.indikator} | {("", part.key) for part in rak.sasaran}


def content_of(rak: RakSummary, items: set[tuple[str, str]]) -> Hashable:
    """What two rak have in common of which one is a copy, with its `items`."""
    return rak.is_perjanjian_kinerja, rak.form, frozenset(items), frozenset(_units(rak))


def _units(rak: RakSummary) -> Iterator[tuple[str, frozenset[str]]]:
    for kegiatan in rak.kegiatan:
        yield kegiatan.key, kegiatan.pelaksana
