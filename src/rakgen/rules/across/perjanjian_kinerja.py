"""Rules about the Perjanjian Kinerja: a PK against the rencana aksi that carries it out, on what is left unmatched."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeVar

from rakgen.diagnostics import diagnose
from rakgen.rules.across.finding import FoundAcross, between
from rakgen.rules.across.summary import IndikatorSummary, RakSummary, SasaranSummary, place_of, target_differs
from rakgen.rules.registry import rule_across

T = TypeVar("T", SasaranSummary, IndikatorSummary)
_LEAST_LIKENESS = 0.8
"""How alike two wordings are at least (difflib's ratio over words and letters) to be one wording with a slip."""


class Pair(NamedTuple):
    """A PK and its rencana aksi: wordings that are nearly the same, and what stands on one side only."""

    pk: RakSummary
    renaksi: RakSummary
    near_sasaran: list[tuple[SasaranSummary, SasaranSummary]]
    near_indikator: list[tuple[IndikatorSummary, IndikatorSummary]]
    unmatched_sasaran: tuple[list[SasaranSummary], list[SasaranSummary]]
    unmatched_indikator: tuple[list[IndikatorSummary], list[IndikatorSummary]]


@lru_cache(maxsize=1)  # each rule over an office asks for its pairs
def pair_up(members: tuple[RakSummary, ...]) -> Sequence[Pair]:
    """Each PK with the rencana aksi that shares most of its indikator: at least half of the shorter list."""
    pairs = []
    candidates = [
        (rak, {indikator.key for indikator in rak.indikator})
        for rak in members
        if not rak.is_perjanjian_kinerja and rak.indikator
    ]
    for pk in members:
        if not pk.is_perjanjian_kinerja or not pk.indikator or not candidates:
            continue
        keys = {indikator.key for indikator in pk.indikator}
        best, best_keys = max(candidates, key=lambda candidate: len(keys & candidate[1]))
        if 2 * len(keys & best_keys) >= min(len(keys), len(best_keys)):
            pairs.append(_pair(pk, best))
    return pairs


def _pair(pk: RakSummary, renaksi: RakSummary) -> Pair:
    pk_sasaran, renaksi_sasaran = _unmatched(pk.sasaran, renaksi.sasaran)
    pk_indikator, renaksi_indikator = _unmatched(pk.indikator, renaksi.indikator)
    near_sasaran, near_indikator = (
        _near_pairs(pk_sasaran, renaksi_sasaran),
        _near_pairs(pk_indikator, renaksi_indikator),
    )
    return Pair(
        pk,
        renaksi,
        near_sasaran,
        near_indikator,
        (_without(pk_sasaran, near_sasaran, 0), _without(renaksi_sasaran, near_sasaran, 1)),
        (_without(pk_indikator, near_indikator, 0), _without(renaksi_indikator, near_indikator, 1)),
    )


def _without(items: Sequence[T], pairs: Sequence[tuple[T, T]], side: int) -> list[T]:
    """Those items that stand on that side of no pair."""
    paired = {pair[side].key for pair in pairs}
    return [item for item in items if item.key not in paired]


def _unmatched(left: Sequence[T], right: Sequence[T]) -> tuple[list[T], list[T]]:
    """What has no equal on the other side, each wording once."""
    left_keys, right_keys = {item.key for item in left}, {item.key for item in right}
    return (
        list({item.key: item for item in left if item.key not in right_keys}.values()),
        list({item.key: item for item in right if item.key not in left_keys}.values()),
    )


def _near_pairs(left: Sequence[T], right: Sequence[T]) -> list[tuple[T, T]]:
    """Pairs of nearly the same wording, the likest first; each wording is used once."""
    if not left or not right:
        return []
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, autojunk=False)
    letters = [_letters(item.key) for item in left]
    likenesses: list[tuple[float, int, int]] = []
    for right_index, right_item in enumerate(right):
        matcher.set_seq2(right_item.key)
        own = _letters(right_item.key)
        for left_index, left_item in enumerate(left):
            if 2 * len(own & letters[left_index]) < _LEAST_LIKENESS * (len(own) + len(letters[left_index])):
                continue
            matcher.set_seq1(left_item.key)
            likenesses.append((matcher.ratio(), left_index, right_index))
    pairs: list[tuple[T, T]] = []
    used_left: set[int] = set()
    used_right: set[int] = set()
    for likeness, left_index, right_index in sorted(likenesses, reverse=True):
        if likeness >= _LEAST_LIKENESS and left_index not in used_left and right_index not in used_right:
            used_left.add(left_index)
            used_right.add(right_index)
            pairs.append((left[left_index], right[right_index]))
    return pairs


def _letters(text: str) -> frozenset[tuple[str, int]]:
    """The letters of a text, each with the number of it: what two texts share of these they share at most in order."""
    return frozenset((letter, number) for letter, count in Counter(text).items() for number in range(count))


@rule_across("RAK304")
def nearly_equal_uraian(members: Sequence[RakSummary]) -> Iterator[FoundAcross]:
    """Uraian PK dan rencana aksi hampir sama.

    Sasaran dan indikator rencana aksi diambil dari Perjanjian Kinerja kata demi kata. Perbedaan satu dua kata biasanya
    tidak disengaja. Hanya yang tidak berpasangan antara PK dan rencana aksi yang dibandingkan.

    Salah::

        rak:
          - kode: pk
            layout: pk
            sasaran:
              - uraian: Meningkatnya kualitas administrasi umum pemerintahan
                indikator:
                  - uraian: Persentase penyelesaian tindak lanjut
                    target: 60%
          - kode: renaksi
            sasaran:
              - uraian: Meningkatnya kualitas pengelolaan administrasi umum pemerintahan
                indikator:
                  - uraian: Persentase penyelesaian tindak lanjut
                    target: 60%
                    kegiatan:
                      - uraian: Tindak lanjut hasil pemeriksaan
                        jadwal: T2-T4
                        pelaksana: Sub Bagian Umum

    Benar::

        rak:
          - kode: pk
            layout: pk
            sasaran:
              - uraian: Meningkatnya kualitas administrasi umum pemerintahan
                indikator:
                  - uraian: Persentase penyelesaian tindak lanjut
                    target: 60%
          - kode: renaksi
            sasaran:
              - uraian: Meningkatnya kualitas administrasi umum pemerintahan
                indikator:
                  - uraian: Persentase penyelesaian tindak lanjut
                    target: 60%
                    kegiatan:
                      - uraian: Tindak lanjut hasil pemeriksaan
                        jadwal: T2-T4
                        pelaksana: Sub Bagian Umum

    English: A rencana aksi takes its sasaran and indikator from the Perjanjian Kinerja word by word. A difference of a
    word or two is usually a slip. Only what has no equal on the other side is compared.
    """
    for pair in pair_up(tuple(members)):
        for level, near_pairs in (("sasaran", pair.near_sasaran), ("indikator", pair.near_indikator)):
            for pk_item, renaksi_item in near_pairs:
                yield between("RAK304", renaksi_item.place, pk_item.place, pair.pk.kode, apa=level, lain=pk_item.uraian)
        for pk_indikator, renaksi_indikator in pair.near_indikator:
            if target_differs(pk_indikator, renaksi_indikator):
                yield between(
                    "RAK301",
                    renaksi_indikator.target_place,
                    pk_indikator.target_place,
                    pair.pk.kode,
                    nilai=renaksi_indikator.target,
                    lain=pk_indikator.target,
                )


@rule_across("RAK305")
def only_on_one_side(members: Sequence[RakSummary]) -> Iterator[FoundAcross]:
    """Sasaran atau indikator hanya ada di PK atau hanya di rencana aksi.

    Yang diperjanjikan harus mempunyai rencana aksi, dan rencana aksi tidak memuat indikator di luar Perjanjian Kinerja.
    Sasaran yang tidak ada dilaporkan satu kali, tanpa indikator di bawahnya. Rencana sekantor yang bukan PK memang
    boleh berbeda.

    Salah::

        rak:
          - kode: pk
            layout: pk
            sasaran:
              - uraian: Meningkatnya akuntabilitas
                indikator:
                  - uraian: Persentase penyelesaian tindak lanjut
                    target: 60%
                  - uraian: Opini BPK terhadap laporan keuangan
                    target: WTP
          - kode: renaksi
            sasaran:
              - uraian: Meningkatnya akuntabilitas
                indikator:
                  - uraian: Persentase penyelesaian tindak lanjut
                    target: 60%
                    kegiatan:
                      - uraian: Tindak lanjut hasil pemeriksaan
                        jadwal: T2-T4
                        pelaksana: Sub Bagian Umum

    Benar::

        rak:
          - kode: pk
            layout: pk
            sasaran:
              - uraian: Meningkatnya akuntabilitas
                indikator:
                  - uraian: Persentase penyelesaian tindak lanjut
                    target: 60%
          - kode: renaksi
            sasaran:
              - uraian: Meningkatnya akuntabilitas
                indikator:
                  - uraian: Persentase penyelesaian tindak lanjut
                    target: 60%
                    kegiatan:
                      - uraian: Tindak lanjut hasil pemeriksaan
                        jadwal: T2-T4
                        pelaksana: Sub Bagian Umum

    English: What is agreed needs an action plan, and an action plan has no indikator outside the agreement. A missing
    sasaran is reported once, without the indikator below it. Plans of one office that are no PK may well differ.
    """
    for pair in pair_up(tuple(members)):
        sides = [("rencana aksi", "the rencana aksi"), ("Perjanjian Kinerja", "the Perjanjian Kinerja")]
        common_keys = {indikator.key for indikator in pair.pk.indikator} & {
            indikator.key for indikator in pair.renaksi.indikator
        }
        if 2 * len(common_keys) < len(pair.renaksi.indikator):
            del sides[1]  # a PK for a small part of the rencana aksi: the rest may have a PK of its own
        for side, (document, document_en) in enumerate(sides):
            missing_keys = {sasaran.key for sasaran in pair.unmatched_sasaran[side]}
            missing: list[tuple[str, SasaranSummary | IndikatorSummary]] = []
            missing += [("sasaran", sasaran) for sasaran in pair.unmatched_sasaran[side]]
            missing += [
                ("indikator", indikator)
                for indikator in pair.unmatched_indikator[side]
                if indikator.sasaran not in missing_keys
            ]
            for level, item in missing:
                path, span, excluded = place_of(item.place)
                finding = diagnose(
                    "RAK305",
                    path,
                    span,
                    apa=level,
                    Apa=level.capitalize(),
                    dokumen=document,
                    dokumen_en=document_en,
                )
                yield FoundAcross(finding, excluded)


@rule_across("RAK306")
def program_anggaran_mismatch(members: Sequence[RakSummary]) -> Iterator[FoundAcross]:
    """Jumlah anggaran kegiatan tidak sama dengan anggaran program.

    Anggaran program dalam Perjanjian Kinerja dibagi habis pada kegiatannya. Kegiatan yang sama dengan anggaran yang
    sama dihitung satu kali. Hanya diperiksa antara PK dan rencana aksi, bila semua kegiatan program itu beranggaran.

    Salah::

        program:
          awas:
            uraian: Program Pengawasan
            anggaran: 100.000.000
        rak:
          - kode: pk
            layout: pk
            sasaran:
              - uraian: Meningkatnya akuntabilitas
                indikator:
                  - uraian: Persentase penyelesaian tindak lanjut
                    target: 60%
          - kode: renaksi
            sasaran:
              - uraian: Meningkatnya akuntabilitas
                indikator:
                  - uraian: Persentase penyelesaian tindak lanjut
                    target: 60%
                    kegiatan:
                      - uraian: Tindak lanjut hasil pemeriksaan
                        jadwal: T2-T4
                        pelaksana: Sub Bagian Umum
                        program: awas
                        anggaran: 120.000.000

    Benar::

        program:
          awas:
            uraian: Program Pengawasan
            anggaran: 120.000.000
        rak:
          - kode: pk
            layout: pk
            sasaran:
              - uraian: Meningkatnya akuntabilitas
                indikator:
                  - uraian: Persentase penyelesaian tindak lanjut
                    target: 60%
          - kode: renaksi
            sasaran:
              - uraian: Meningkatnya akuntabilitas
                indikator:
                  - uraian: Persentase penyelesaian tindak lanjut
                    target: 60%
                    kegiatan:
                      - uraian: Tindak lanjut hasil pemeriksaan
                        jadwal: T2-T4
                        pelaksana: Sub Bagian Umum
                        program: awas
                        anggaran: 120.000.000

    English: A programme's budget in the Perjanjian Kinerja is spent on its kegiatan. Equal kegiatan with equal budgets
    count once. Checked only between PK and rencana aksi, when every kegiatan of the programme has a budget.
    """
    from rakgen.text.numbers import grouped

    seen: set[tuple[str, str]] = set()
    for pair in pair_up(tuple(members)):
        # What the plan of the rencana aksi says itself is RAK244's, where no PK stands in it.
        is_one_plan = pair.pk.path == pair.renaksi.path
        told = set() if is_one_plan else {(name, amount) for name, amount, _, _ in pair.renaksi.program}
        registers = (*pair.pk.program, *pair.renaksi.program) if is_one_plan else pair.pk.program
        for program, anggaran, text, place in registers:
            if (program, anggaran) in told:
                continue
            kegiatan_anggaran = {
                (kegiatan.key, kegiatan.anggaran) for kegiatan in pair.renaksi.kegiatan if kegiatan.program == program
            }
            total = sum(amount for _, amount in kegiatan_anggaran if amount is not None)
            key = (pair.renaksi.path, program)
            if (
                not kegiatan_anggaran
                or None in {amount for _, amount in kegiatan_anggaran}
                or total == anggaran
                or key in seen
            ):
                continue
            seen.add(key)
            path, span, excluded = place_of(place)
            printed_total = grouped(total)
            finding = diagnose(
                "RAK306" if total > anggaran else "RAK306.kurang",
                path,
                span,
                jumlah=printed_total,
                anggaran=text,
            )
            yield FoundAcross(finding, excluded)
