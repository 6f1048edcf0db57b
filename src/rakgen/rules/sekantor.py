"""Sekantor rules: plans of one office and year, held against each other (3xx)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rakgen.diagnostics import Diagnostic, Span, diagnose
from rakgen.model import Periode, format_months
from rakgen.rules.hasil import join
from rakgen.rules.konteks import Context, Found
from rakgen.rules.registri import RULES, Rule, rule, rule_across
from rakgen.rules.ringkasan import KegiatanSummary, RakSummary, Where, target_differs
from rakgen.source import Mapping as MappingNode


class FoundAcross(NamedTuple):
    """A finding between two plans, and the codes that the items on either side except."""

    diagnostic: Diagnostic
    excluded: frozenset[str]


def check_across(
    all_rak: Iterable[RakSummary], severities_by_path: Mapping[str, Mapping[str, str]]
) -> tuple[list[Diagnostic], dict[str, int]]:
    """Hold the rak of each office and year against each other: the findings that stand, and the number excepted in each file.

    `severities_by_path` gives the severities that the office of each file set.
    """
    groups: dict[tuple[str, int], list[RakSummary]] = {}
    for rak in all_rak:
        groups.setdefault(rak.group, []).append(rak)
    findings: list[Diagnostic] = []
    excluded_counts: dict[str, int] = {}
    for members in groups.values():
        if len(members) < 2 or not members[0].group[0]:
            continue
        latest = _latest(members)
        if any(rak.is_perjanjian_kinerja for rak in latest):
            import rakgen.rules.pk  # noqa: F401  (takes the places kept for it below)
        for registered in RULES.values():
            if registered.check is not None:
                continue
            for finding, excluded in registered.page(latest):
                severities = severities_by_path.get(finding.path, {})
                if severities.get(finding.code) == "mati":
                    continue
                if finding.code in excluded:
                    excluded_counts[finding.path] = excluded_counts.get(finding.path, 0) + 1
                else:
                    findings += join([Found(finding)], severities)
    return findings, excluded_counts


def _reserve_pk_rule(kode: str) -> None:
    """Enter a rule of `pk` by its code only; the module is imported when a run holds a Perjanjian Kinerja."""
    RULES[kode] = Rule(kode, None, lambda members: ())


def _latest(members: Sequence[RakSummary]) -> list[RakSummary]:
    """The rak without those that a later `perubahan` of the same kode replaces."""
    last_revisions: dict[str, int] = {}
    for rak in members:
        last_revisions[rak.kode] = max(last_revisions.get(rak.kode, 0), rak.revision)
    return [rak for rak in members if rak.revision == last_revisions[rak.kode]]


def between(key: str, here: Where, other: Where, other_kode: str, /, **values: str) -> FoundAcross:
    """A finding at `here` about another place; that place is named by line, and by file where it is another one."""
    line = other.span.line if other.span else 1
    rak_prefix = f"rak {other_kode}, " if other_kode else ""
    file = "" if here.path == other.path else f"{other.path}:{line}"
    values |= {
        "tempat_lain": file or f"{rak_prefix}baris {line}",
        "tempat_lain_en": file or f"{rak_prefix}line {line}",
    }
    related: tuple[Span, ...] = (other.span,) if here.path == other.path and other.span else ()
    return FoundAcross(diagnose(key, here.path, here.span, related=related, **values), here.excluded | other.excluded)


_COMPARISON_LIMIT = 10_000
"""Comparisons of unknown units with the register's in one plan; a real plan needs a few hundred."""


@rule_across("RAK301")
def indikator_target_differs(members: Sequence[RakSummary]) -> Iterator[FoundAcross]:
    """Indikator sama, target berbeda.

    Dua rencana satu kantor pada tahun yang sama menjanjikan angka yang berbeda untuk indikator yang sama. Spasi sebelum % dan penulisan angka (77,5 dan 77,50) tidak
    dianggap berbeda; satuan yang hanya ditulis di satu rencana juga tidak. Rencana yang digantikan `perubahan` tidak dibandingkan.

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

    English: Two plans of one office and year promise different figures for the same indikator. A space before %, or 77,5 against 77,50, is no difference; nor is a unit
    of measure that only one of them gives. A plan replaced by a `perubahan` is not compared.
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
    "dan atau di ke dari untuk dalam pada dengan oleh atas serta terhadap yang para melalui bagi tahun kegiatan program pelaksanaan penyelenggaraan penyusunan "
    "pembentukan pembuatan pengelolaan penataan monitoring evaluasi pemantauan pengawasan koordinasi rapat rakor fasilitasi pelayanan pembinaan pendampingan "
    "sosialisasi laporan pelaporan dokumen data informasi rencana kerja kinerja anggaran tindak lanjut reviu revisi persiapan peningkatan dukungan "
    "penguatan pengembangan bimbingan teknis pemutakhiran penetapan pembahasan konsultasi i ii iii iv".split()
)  # fmt: skip


def _topic(uraian: str) -> frozenset[str]:
    words = "".join(letter if letter.isalnum() else " " for letter in uraian.lower()).split()
    return frozenset(word for word in words if word not in _COMMON_WORDS and not word.isdigit())


def _is_too_common(kegiatan: KegiatanSummary) -> bool:
    """True for names such as "Rapat koordinasi", which two plans may both use for work of their own."""
    words = kegiatan.key.split()
    return len(words) < 2 or (len(words) < 3 and not _topic(kegiatan.uraian))


def _have_own_units(first: RakSummary, second: RakSummary) -> bool:
    """True for the plans of two units, each with all of its own work: equal names are then different work."""
    return bool(first.same_unit and second.same_unit and not first.same_unit & second.same_unit)


def _same_jadwal(first: KegiatanSummary, second: KegiatanSummary) -> bool:
    """True when two schedules agree in the coarser of their periods."""
    coarser = min((kind for kind, _ in (*first.butir, *second.butir)), key=lambda kind: kind.value)
    periodes = [
        frozenset((bulan - 1) // coarser.month_count for bulan in kegiatan.bulan) for kegiatan in (first, second)
    ]
    return periodes[0] == periodes[1]


@rule_across("RAK302")
def same_kegiatan_differs(members: Sequence[RakSummary]) -> Iterator[FoundAcross]:
    """Kegiatan sama, jadwal atau pelaksana berbeda.

    Kegiatan yang sama pada dua rencana satu kantor seharusnya berjalan pada waktu yang sama dan oleh unit yang sama. Jadwal bulan dan triwulan dibandingkan dalam triwulan.
    Rencana per unit, yang semua kegiatannya milik unit sendiri, tidak dibandingkan; nama umum seperti "Rapat koordinasi" juga tidak.

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

    English: The same kegiatan in two plans of one office should run at the same time and by the same unit. Months and quarters are compared as quarters. Plans of single
    units, whose work is all their own, are not compared; nor are general names such as "Rapat koordinasi".
    """
    first_seen: dict[str, tuple[RakSummary, KegiatanSummary]] = {}
    for rak in members:
        for kegiatan in rak.kegiatan:
            earlier_rak, earlier = first_seen.setdefault(kegiatan.key, (rak, kegiatan))
            if earlier_rak is rak or _is_too_common(kegiatan) or _have_own_units(earlier_rak, rak):
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

    Dua rencana satu kantor mengerjakan topik yang sama (juga menurut indikatornya) pada waktu yang tidak bertemu. Mungkin benar, mungkin salah satu jadwalnya keliru. Hanya
    informasi, satu kali tiap topik.

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

    English: Two plans of one office work on the same topic (by their indikator too) at times that do not meet. It may be right, or one of the schedules is wrong. Only
    information, once for each topic.
    """
    topics: dict[frozenset[str], list[tuple[RakSummary, KegiatanSummary]]] = {}
    for rak in members:
        for kegiatan in rak.kegiatan:
            topic = _topic(kegiatan.uraian)
            if kegiatan.bulan and len(topic) >= 2 and topic <= _topic(kegiatan.indikator):
                topics.setdefault(topic, []).append((rak, kegiatan))
    for topic, occurrences in topics.items():
        earlier_rak, earlier = occurrences[0]
        bulan = frozenset(month for rak, kegiatan in occurrences if rak is earlier_rak for month in kegiatan.bulan)
        for rak, kegiatan in occurrences:
            if (
                rak is not earlier_rak
                and kegiatan.key != earlier.key
                and not bulan & kegiatan.bulan
                and not _have_own_units(earlier_rak, rak)
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
    kinds = {periode for periode, _ in kegiatan.butir}
    if len(kinds) == 1:
        return format_months(kinds.pop(), [ordinal for _, ordinal in kegiatan.butir])
    return format_months(Periode.BULAN, kegiatan.bulan)


for _kode in ("RAK304", "RAK305", "RAK306"):
    _reserve_pk_rule(_kode)


@rule("RAK307")
def unit_without_kegiatan(context: Context) -> Iterator[Found]:
    """Unit terdaftar tanpa kegiatan.

    Daftar `pelaksana` rencana ini memuat unit yang tidak mengerjakan satu kegiatan pun. Mungkin kegiatannya terlewat. Unit yang didaftar dalam `rakgen.yaml` berlaku untuk
    semua rencana kantor, jadi tidak diperiksa.

    Salah::

        pelaksana:
          hukum: Sub Bagian Hukum
          umum: Sub Bagian Umum
        kegiatan:
          - uraian: Pendampingan hukum
            jadwal: T1
            pelaksana: hukum

    Benar::

        pelaksana:
          hukum: Sub Bagian Hukum
        kegiatan:
          - uraian: Pendampingan hukum
            jadwal: T1
            pelaksana: hukum

    English: The register of this plan names a unit that does no kegiatan; perhaps one was forgotten. Units registered in `rakgen.yaml` serve all plans of the office and
    are not checked.
    """
    source = context.rencana.source
    register_node = source.get("pelaksana") if source else None
    if (
        not isinstance(register_node, MappingNode)
        or None in context.printed
        or not any("kegiatan.pelaksana" in printed.fields for printed in context.printed if printed)
    ):
        return
    used = {name for place in context.kegiatan for name in place.kegiatan.pelaksana or ()}
    register = context.rencana.pelaksana
    unused = [key for key, _ in register_node.entries if key.text not in used and register.get(key.text) not in used]
    unknown = used - {*register, *register.values()}
    if unused and unknown:  # a misspelt name (RAK206) is the unit it is near to
        if len(unknown) * len(register) > _COMPARISON_LIMIT:
            return  # too many to compare; RAK206 names each already
        from difflib import get_close_matches

        known = [*register, *register.values()]
        near = {near_name for name in unknown for near_name in get_close_matches(name, known, n=1, cutoff=0.7)}
        unused = [key for key in unused if not {key.text, register.get(key.text)} & near]
    if unused and used & {*register, *register.values()}:
        names = ", ".join(f"{key.text} ({register.get(key.text, key.text)})" for key in unused)
        other_spans = tuple(key.span for key in unused[1:])
        yield Found(diagnose("RAK307", context.path, unused[0].span, nama=names, related=other_spans))
