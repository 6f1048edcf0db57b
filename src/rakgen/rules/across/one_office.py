"""Rules over one office: plans of one office and year, held against each other (3xx)."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import filterfalse

from rakgen.model import Periode, format_periods
from rakgen.rules.across.finding import FoundAcross, between
from rakgen.rules.across.summary import KegiatanSummary, RakSummary, target_differs
from rakgen.rules.registry import rule_across


@rule_across("RAK301")
def indikator_target_differs(members: Sequence[RakSummary]) -> Iterator[FoundAcross]:
    """Indikator sama, target berbeda.

    Dua rencana satu kantor pada tahun yang sama menjanjikan angka yang berbeda untuk indikator yang sama. Spasi sebelum
    % dan penulisan angka (77,5 dan 77,50) tidak dianggap berbeda, begitu pula satuan dan kata yang sama artinya (12 dok
    dan 12 dokumen, 2 jam dan 120 menit, 5 ribu dan 5.000); satuan yang hanya ditulis di satu rencana juga tidak.
    Rencana yang digantikan `perubahan` tidak dibandingkan.

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
          - kode: sekretaris
            sasaran:
              - uraian: Meningkatnya kompetensi auditor
                indikator:
                  - uraian: Jumlah auditor madya
                    target: 24 orang
                    kegiatan:
                      - uraian: Pengiriman peserta diklat
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
          - kode: sekretaris
            sasaran:
              - uraian: Meningkatnya kompetensi auditor
                indikator:
                  - uraian: Jumlah auditor madya
                    target: 20 orang
                    kegiatan:
                      - uraian: Pengiriman peserta diklat
                        jadwal: T2
                        pelaksana: Sub Bagian Umum

    English: Two plans of one office and year promise different figures for the same indikator. A space before %, or
    77,5 against 77,50, is no difference; nor are units and words that say the same (12 dok, 12 dokumen; 2 jam, 120
    menit; 5 ribu, 5.000), or a unit that only one of them gives. A plan replaced by a `perubahan` is not compared.
    """
    first_seen: dict[str, tuple[RakSummary, int]] = {}
    for rak in members:
        for index, indikator in enumerate(rak.indikator):
            earlier_rak, earlier_index = first_seen.setdefault(indikator.key, (rak, index))
            earlier = earlier_rak.indikator[earlier_index]
            if earlier_rak is not rak and target_differs(earlier, indikator):
                yield between(
                    "RAK301",
                    indikator.target_place,
                    earlier.target_place,
                    earlier_rak.kode,
                    nilai=indikator.target,
                    lain=earlier.target,
                )
            if not earlier.target:
                first_seen[indikator.key] = (rak, index)


# Words that say what is done with a topic, not what the topic is.
_COMMON_WORDS = frozenset(
    "dan atau di ke dari untuk dalam pada dengan oleh atas serta terhadap yang para melalui bagi tahun kegiatan program"
    " pelaksanaan penyelenggaraan penyusunan pembentukan pembuatan pengelolaan penataan monitoring evaluasi pemantauan"
    " pengawasan koordinasi rapat rakor fasilitasi pelayanan pembinaan pendampingan sosialisasi laporan pelaporan"
    " dokumen data informasi rencana kerja kinerja anggaran tindak lanjut reviu revisi persiapan peningkatan dukungan"
    " penguatan pengembangan bimbingan teknis pemutakhiran penetapan pembahasan konsultasi i ii iii iv".split()
)


@lru_cache(maxsize=256)
def _topic(uraian: str) -> frozenset[str]:
    """The words of a text that say what it is about."""
    words = set(re.findall(r"[^\W_]+", uraian.lower())) - _COMMON_WORDS
    return frozenset(filterfalse(str.isdigit, words))


def shared_topic(kegiatan: KegiatanSummary) -> frozenset[str]:
    """What a kegiatan that has a time is about, where its indikator is about that too; else nothing."""
    topic = _topic(kegiatan.uraian)
    is_shared = kegiatan.bulan and len(topic) >= 2 and topic <= _topic(kegiatan.indikator)
    return topic if is_shared else frozenset()


def is_too_common(kegiatan: KegiatanSummary) -> bool:
    """True for names such as "Rapat koordinasi", which two plans may both use for work of their own."""
    words = kegiatan.key.split()
    return len(words) < 2 or (len(words) < 3 and not _topic(kegiatan.uraian))


def have_own_units(first: frozenset[str], second: frozenset[str]) -> bool:
    """True for the plans of two units (those that all of a plan's work names), each with all of its own work: equal
    names are then different work.
    """
    return bool(first and second and not first & second)


def _same_jadwal(first: KegiatanSummary, second: KegiatanSummary) -> bool:
    """True when two schedules agree in the coarser of their periods."""
    coarser = min((kind for kind, _ in (*first.jadwal_parts, *second.jadwal_parts)), key=lambda kind: kind.value)
    periodes = [
        frozenset((bulan - 1) // coarser.month_count for bulan in kegiatan.bulan) for kegiatan in (first, second)
    ]
    return periodes[0] == periodes[1]


@rule_across("RAK302")
def same_kegiatan_differs(members: Sequence[RakSummary]) -> Iterator[FoundAcross]:
    """Kegiatan sama, jadwal atau pelaksana berbeda.

    Kegiatan yang sama pada dua rencana satu kantor seharusnya berjalan pada waktu yang sama dan oleh unit yang sama.
    Jadwal bulan dan triwulan dibandingkan dalam triwulan. Rencana per unit, yang semua kegiatannya milik unit sendiri,
    tidak dibandingkan; nama umum seperti "Rapat koordinasi" juga tidak.

    Salah::

        rak:
          - kode: kepala
            sasaran:
              - uraian: Meningkatnya kompetensi auditor
                indikator:
                  - uraian: Jumlah auditor madya
                    target: 20 orang
                    kegiatan:
                      - uraian: Diklat penjenjangan auditor madya
                        jadwal: T2
                        pelaksana: Sub Bagian Umum
          - kode: sekretaris
            sasaran:
              - uraian: Meningkatnya kompetensi aparatur
                indikator:
                  - uraian: Persentase aparatur yang kompeten
                    target: 75%
                    kegiatan:
                      - uraian: Diklat penjenjangan auditor madya
                        jadwal: T3
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
                      - uraian: Diklat penjenjangan auditor madya
                        jadwal: T2
                        pelaksana: Sub Bagian Umum
          - kode: sekretaris
            sasaran:
              - uraian: Meningkatnya kompetensi aparatur
                indikator:
                  - uraian: Persentase aparatur yang kompeten
                    target: 75%
                    kegiatan:
                      - uraian: Diklat penjenjangan auditor madya
                        jadwal: April-Juni
                        pelaksana: Sub Bagian Umum

    English: The same kegiatan in two plans of one office should run at the same time and by the same unit. Months and
    quarters are compared as quarters. Plans of single units, whose work is all their own, are not compared; nor are
    general names such as "Rapat koordinasi".
    """
    first_seen: dict[str, tuple[RakSummary, KegiatanSummary]] = {}
    for rak in members:
        for kegiatan in rak.kegiatan:
            earlier_rak, earlier = first_seen.setdefault(kegiatan.key, (rak, kegiatan))
            if (
                earlier_rak is rak
                or is_too_common(kegiatan)
                or have_own_units(earlier_rak.shared_units, rak.shared_units)
            ):
                continue
            if kegiatan.bulan and earlier.bulan and not _same_jadwal(earlier, kegiatan):
                yield between(
                    "RAK302",
                    kegiatan.jadwal_place,
                    earlier.jadwal_place,
                    earlier_rak.kode,
                    nilai=kegiatan.jadwal,
                    lain=earlier.jadwal,
                )
            elif kegiatan.pelaksana and earlier.pelaksana and not kegiatan.pelaksana & earlier.pelaksana:
                value, other_value = ", ".join(sorted(kegiatan.pelaksana)), ", ".join(sorted(earlier.pelaksana))
                yield between(
                    "RAK302.unit",
                    kegiatan.pelaksana_place,
                    earlier.pelaksana_place,
                    earlier_rak.kode,
                    nilai=value,
                    lain=other_value,
                )


@rule_across("RAK303")
def same_topic_at_separate_times(members: Sequence[RakSummary]) -> Iterator[FoundAcross]:
    """Topik sama, waktu tidak beririsan.

    Dua rencana satu kantor mengerjakan topik yang sama (juga menurut indikatornya) pada waktu yang tidak bertemu.
    Mungkin benar, mungkin salah satu jadwalnya keliru. Hanya informasi, satu kali tiap topik.

    Salah::

        rak:
          - kode: ketua
            sasaran:
              - uraian: Terwujudnya lembaga yang berkualitas
                indikator:
                  - uraian: Indeks Reformasi Birokrasi
                    target: "77"
                    kegiatan:
                      - uraian: Pembentukan dan pelaksanaan Reformasi Birokrasi
                        jadwal: T1
                        pelaksana: Sub Bagian Umum
          - kode: sekretaris
            sasaran:
              - uraian: Meningkatnya akuntabilitas
                indikator:
                  - uraian: Nilai evaluasi pelaksanaan reformasi birokrasi
                    target: "77"
                    kegiatan:
                      - uraian: Evaluasi Reformasi Birokrasi
                        jadwal: T4
                        pelaksana: Sub Bagian Umum

    Benar::

        rak:
          - kode: ketua
            sasaran:
              - uraian: Terwujudnya lembaga yang berkualitas
                indikator:
                  - uraian: Indeks Reformasi Birokrasi
                    target: "77"
                    kegiatan:
                      - uraian: Pembentukan dan pelaksanaan Reformasi Birokrasi
                        jadwal: T1-T4
                        pelaksana: Sub Bagian Umum
          - kode: sekretaris
            sasaran:
              - uraian: Meningkatnya akuntabilitas
                indikator:
                  - uraian: Nilai evaluasi pelaksanaan reformasi birokrasi
                    target: "77"
                    kegiatan:
                      - uraian: Evaluasi Reformasi Birokrasi
                        jadwal: T4
                        pelaksana: Sub Bagian Umum

    English: Two plans of one office work on the same topic (by their indikator too) at times that do not meet. It may
    be right, or one of the schedules is wrong. Only information, once for each topic.
    """
    topics: dict[frozenset[str], list[tuple[RakSummary, KegiatanSummary]]] = {}
    for rak in members:
        for kegiatan in rak.kegiatan:
            if topic := shared_topic(kegiatan):
                topics.setdefault(topic, []).append((rak, kegiatan))
    for topic, occurrences in topics.items():
        earlier_rak, earlier = occurrences[0]
        bulan = frozenset(month for rak, kegiatan in occurrences if rak is earlier_rak for month in kegiatan.bulan)
        for rak, kegiatan in occurrences:
            if (
                rak is not earlier_rak
                and kegiatan.key != earlier.key
                and not bulan & kegiatan.bulan
                and not have_own_units(earlier_rak.shared_units, rak.shared_units)
            ):
                name = " ".join(
                    word
                    for word in "".join(letter if letter.isalnum() else " " for letter in kegiatan.uraian).split()
                    if word.lower() in topic
                )
                yield between(
                    "RAK303",
                    kegiatan.jadwal_place,
                    earlier.jadwal_place,
                    earlier_rak.kode,
                    topik=name,
                    nilai=_time(kegiatan),
                    lain=_time(earlier),
                )
                break


def _time(kegiatan: KegiatanSummary) -> str:
    kinds = {periode for periode, _ in kegiatan.jadwal_parts}
    if len(kinds) == 1:
        return format_periods(kinds.pop(), [ordinal for _, ordinal in kegiatan.jadwal_parts])
    return format_periods(Periode.BULAN, kegiatan.bulan)
