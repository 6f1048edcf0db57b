"""Rule over one office: a rak that is there twice."""

from collections.abc import Hashable, Iterator, Sequence

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
    by_kode: dict[Hashable, list[RakSummary]] = {}
    for rak in members:
        items = items_of(rak)
        if not items:
            continue
        content = content_of(rak, items)
        namesakes = by_kode.setdefault((rak.is_perjanjian_kinerja, rak.kode), [])
        original = by_content.setdefault(content, rak)
        if original is rak and rak.kode:
            original = next((earlier for earlier in namesakes if _is_copy(earlier, rak)), rak)
        if original is not rak:
            yield between("RAK308", rak.place, original.place, original.kode)
        namesakes.append(rak)


def _is_copy(earlier: RakSummary, rak: RakSummary) -> bool:
    mine, others = items_of(rak), items_of(earlier)
    return earlier.path != rak.path and len(mine & others) >= SHARE * len(mine | others)


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
