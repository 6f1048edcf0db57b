"""Target periode rules: the targets of an indikator's periods against each other, the year's target and the schedule."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from rakgen.diagnostics import diagnose
from rakgen.model import Indikator, Periode, Target
from rakgen.rules.kata_target import makin_kecil
from rakgen.rules.konteks import Konteks, Temuan, letak_angka
from rakgen.rules.registri import aturan
from rakgen.rules.target import ke_persen, urut_periode

_BERJENIS = frozenset({"persen", "angka", "rupiah", "predikat", "opini", "level"})
_CONTOH = {"persen": "75%", "angka": "75", "rupiah": "Rp 1.000.000", "predikat": "B", "opini": "WTP", "level": "III"}


class Deret(NamedTuple):
    """The written period targets of an indikator, without `-`: periods, targets, and values where all are numbers of one kind."""

    periode: list[tuple[Periode, int]]
    target: list[Target]
    jenis: str
    nilai: list[Decimal]


def _deret(indikator: Indikator) -> Deret:
    isi = [(periode, target) for periode, target in urut_periode(indikator) if target.kind != "tanpa"]
    jenis = {ke_persen(target, indikator.satuan)[0] for _, target in isi}
    nilai = [target.value for _, target in isi if target.value is not None]
    sejenis = len(jenis) == 1 and len(nilai) == len(isi) and len({periode[0] for periode, _ in isi}) == 1
    return Deret(
        [p for p, _ in isi], [t for _, t in isi], jenis.pop() if len(jenis) == 1 else "", nilai if sejenis else []
    )


@aturan("RAK211")
def jenis_target_campur(konteks: Konteks) -> Iterator[Temuan]:
    """Jenis target bercampur dalam satu indikator.

    `30 | 50% | 75% | 100%`: tanda persen pada satu triwulan tertinggal. Tanda `-`, angka 0 dan periode yang tidak ditulis tidak dihitung; jenis yang berbeda
    antarindikator wajar.

    Salah::

        layout: renaksi-triwulan
        sasaran:
          - uraian: Meningkatnya nilai RAD-PPK
            indikator:
              - uraian: Persentase kualitas nilai indikator RAD-PPK
                target_periode:
                  T1: 30
                  T2: 50%
                  T3: 75%
                  T4: 100%
                kegiatan:
                  - uraian: Monitoring dan evaluasi RAD-PPK
                    pelaksana: Sub Bagian Umum

    Benar::

        layout: renaksi-triwulan
        sasaran:
          - uraian: Meningkatnya nilai RAD-PPK
            indikator:
              - uraian: Persentase kualitas nilai indikator RAD-PPK
                target_periode:
                  T1: 30%
                  T2: 50%
                  T3: 75%
                  T4: 100%
                kegiatan:
                  - uraian: Monitoring dan evaluasi RAD-PPK
                    pelaksana: Sub Bagian Umum

    English: `30 | 50% | 75% | 100%`: one quarter has lost its percent sign. `-`, 0 and periods not written do not count; different kinds for
    different indikator are normal.
    """
    for satu in konteks.indikator:
        indikator = satu.indikator
        if not indikator.target_periode:
            continue
        isi = [
            (periode, target, ke_persen(target, indikator.satuan)[0])
            for periode, target in urut_periode(indikator)
            if target.value != 0 and target.kind in _BERJENIS
        ]
        jenis = [satu_jenis for _, _, satu_jenis in isi]
        semua = list(jenis)
        if indikator.target is not None and indikator.target.kind in _BERJENIS:
            semua.append(ke_persen(indikator.target, indikator.satuan)[0])
        if len(set(semua)) < 2:
            continue
        utama = max(dict.fromkeys(reversed(semua)), key=semua.count)
        ganjil = [(periode, target) for periode, target, satu_jenis in isi if satu_jenis != utama]
        periode, target = ganjil[0] if ganjil else (None, indikator.target)
        assert target is not None
        letak = [letak_angka(indikator, satu_periode) for satu_periode, _ in ganjil] or [letak_angka(indikator, None)]
        temuan = diagnose(
            "RAK211", konteks.path, letak[0], nilai=target.text, periode=_nama(periode), utama=utama, contoh=_CONTOH[utama],
            related=tuple(tempat for tempat in letak[1:] if tempat),
        )  # fmt: skip
        yield Temuan(temuan, satu.jalur)


@aturan("RAK212")
def target_akhir_berbeda(konteks: Konteks) -> Iterator[Temuan]:
    """Target periode terakhir berbeda dengan target tahunan.

    Target kumulatif periode terakhir adalah target tahunan, dan keduanya sama dengan Perjanjian Kinerja. Dengan `kumulatif: tidak`, jumlah semua periode yang
    harus sama. Bila `kumulatif` tidak ditulis, salah satu dari keduanya sudah cukup.

    Salah::

        layout: renaksi-triwulan
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Persentase temuan yang ditindaklanjuti
                target: 80%
                target_periode:
                  T1: 20%
                  T2: 40%
                  T3: 60%
                  T4: 75%
                kumulatif: ya
                kegiatan:
                  - uraian: Tindak lanjut hasil pemeriksaan
                    pelaksana: Sub Bagian Umum

    Benar::

        layout: renaksi-triwulan
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Persentase temuan yang ditindaklanjuti
                target: 80%
                target_periode:
                  T1: 20%
                  T2: 40%
                  T3: 60%
                  T4: 80%
                kumulatif: ya
                kegiatan:
                  - uraian: Tindak lanjut hasil pemeriksaan
                    pelaksana: Sub Bagian Umum

    English: The last cumulative target is the year's target, and both agree with the Perjanjian Kinerja. With `kumulatif: tidak` the sum of all periods is
    compared. Without `kumulatif` either will do.
    """
    for satu in konteks.indikator:
        indikator, tahunan = satu.indikator, satu.indikator.target
        if tahunan is None or not indikator.target_periode or tahunan.kind not in _BERJENIS:
            continue
        deret = _deret(indikator)
        if not deret.target or deret.jenis != ke_persen(tahunan, indikator.satuan)[0] or _dibagi_rata(indikator, deret):
            continue
        akhir = deret.target[-1]
        sama_akhir = _sama(akhir, tahunan)
        if deret.nilai and tahunan.value is not None:
            jumlah = sum(deret.nilai, Decimal(0))
            sama_jumlah = abs(jumlah - tahunan.value) <= _toleransi(deret.nilai)
            if indikator.kumulatif is False and not (sama_jumlah or _rata(deret, tahunan.value)):
                teks = _tulis(jumlah, tahunan)
                letak = letak_angka(indikator, deret.periode[-1])
                yield Temuan(
                    diagnose("RAK212.jumlah", konteks.path, letak, jumlah=teks, tahunan=tahunan.text), satu.jalur
                )
            if indikator.kumulatif is False or (indikator.kumulatif is None and sama_jumlah):
                continue
        elif indikator.kumulatif is False:
            continue
        if not sama_akhir:
            periode = deret.periode[-1]
            temuan = diagnose(
                "RAK212",
                konteks.path,
                letak_angka(indikator, periode),
                periode=_nama(periode),
                nilai=akhir.text,
                tahunan=tahunan.text,
            )
            yield Temuan(temuan, satu.jalur)


def _sama(satu: Target, dua: Target) -> bool:
    if satu.value is not None and dua.value is not None:
        return satu.value == dua.value
    return "".join(satu.text.split()).casefold() == "".join(dua.text.split()).casefold()


def _rata(deret: Deret, tahunan: Decimal) -> bool:
    """True for figures measured anew each period: all the year's own, or percentages whose mean it is."""
    if deret.jenis == "persen":
        return abs(sum(deret.nilai, Decimal(0)) / len(deret.nilai) - tahunan) <= _toleransi(deret.nilai)
    return set(deret.nilai) == {tahunan}


def _toleransi(nilai: list[Decimal]) -> Decimal:
    """How far a sum of rounded figures may be off: one unit of their last decimal for each."""
    desimal = max(-int(satu.as_tuple().exponent) for satu in nilai)
    return Decimal(len(nilai)).scaleb(-desimal) / 2 if desimal > 0 else Decimal(0)


def _tulis(nilai: Decimal, contoh: Target) -> str:
    teks = f"{nilai:f}".replace(".", ",")
    return f"{teks}%" if contoh.kind == "persen" else teks


def _nama(periode: tuple[Periode, int] | None) -> str:
    return periode[0].label(periode[1]) if periode else "target"


@aturan("RAK213")
def target_kumulatif_turun(konteks: Konteks) -> Iterator[Temuan]:
    """Target kumulatif turun.

    Target kumulatif suatu triwulan memuat triwulan sebelumnya, jadi tidak dapat lebih kecil. Bila makin kecil memang makin baik, tulis `arah: turun`; bila angkanya
    tidak kumulatif, tulis `kumulatif: tidak`.

    Salah::

        layout: renaksi-triwulan
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Persentase temuan yang ditindaklanjuti
                target: 75%
                target_periode:
                  T1: 20%
                  T2: 60%
                  T3: 40%
                  T4: 75%
                kegiatan:
                  - uraian: Tindak lanjut hasil pemeriksaan
                    pelaksana: Sub Bagian Umum

    Benar::

        layout: renaksi-triwulan
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Persentase temuan yang ditindaklanjuti
                target: 75%
                target_periode:
                  T1: 20%
                  T2: 40%
                  T3: 60%
                  T4: 75%
                kegiatan:
                  - uraian: Tindak lanjut hasil pemeriksaan
                    pelaksana: Sub Bagian Umum

    English: A cumulative target contains those before it and cannot be smaller. Where lower is better write `arah: turun`; where the figures are not
    cumulative, `kumulatif: tidak`.
    """
    for satu in konteks.indikator:
        indikator = satu.indikator
        if not indikator.target_periode or indikator.arah == "turun" or indikator.kumulatif is False:
            continue
        deret = _deret(indikator)
        if len(deret.nilai) < 2 or makin_kecil(indikator) or not _kumulatif(indikator, deret):
            continue
        for nomor in range(1, len(deret.nilai)):
            if deret.nilai[nomor] < deret.nilai[nomor - 1]:
                temuan = diagnose(
                    "RAK213", konteks.path, letak_angka(indikator, deret.periode[nomor]), nilai=deret.target[nomor].text,
                    periode=_nama(deret.periode[nomor]), lama=deret.target[nomor - 1].text, periode_lama=_nama(deret.periode[nomor - 1]),
                )  # fmt: skip
                yield Temuan(temuan, satu.jalur)
                break


def _kumulatif(indikator: Indikator, deret: Deret) -> bool:
    """True when the figures are said to be cumulative, or can be nothing else: the last is the year's and their sum is not."""
    if indikator.kumulatif is not None:
        return indikator.kumulatif
    tahunan = indikator.target.value if indikator.target else None
    return tahunan is not None and deret.nilai[-1] == tahunan != sum(deret.nilai)


@aturan("RAK214")
def persen_dibagi_rata(konteks: Konteks) -> Iterator[Temuan]:
    """Target persen dibagi rata.

    Target 100% yang ditulis 25% tiap triwulan adalah hasil bagi empat, bukan target: persentase tidak dijumlahkan. Tulis capaian yang diharapkan sampai dengan tiap
    triwulan. Bila angkanya memang bagian yang dijumlahkan, tulis `kumulatif: tidak`.

    Salah::

        layout: renaksi-triwulan
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Persentase temuan yang ditindaklanjuti
                target: 100%
                target_periode:
                  T1: 25%
                  T2: 25%
                  T3: 25%
                  T4: 25%
                kegiatan:
                  - uraian: Tindak lanjut hasil pemeriksaan
                    pelaksana: Sub Bagian Umum

    Benar::

        layout: renaksi-triwulan
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Persentase temuan yang ditindaklanjuti
                target: 100%
                target_periode:
                  T1: 10%
                  T2: 50%
                  T3: 80%
                  T4: 100%
                kegiatan:
                  - uraian: Tindak lanjut hasil pemeriksaan
                    pelaksana: Sub Bagian Umum

    English: A target of 100% written as 25% for each quarter is a division by four, not a target: percentages do not add up. Write what should be reached by each
    quarter; if the figures really are shares of a sum, write `kumulatif: tidak`.
    """
    for satu in konteks.indikator:
        indikator = satu.indikator
        if indikator.target_periode and indikator.target and _dibagi_rata(indikator, deret := _deret(indikator)):
            temuan = diagnose(
                "RAK214", konteks.path, letak_angka(indikator, deret.periode[0]), tahunan=indikator.target.text,
                nilai=deret.target[0].text, banyak=str(len(deret.nilai)),
            )  # fmt: skip
            yield Temuan(temuan, satu.jalur)


def _dibagi_rata(indikator: Indikator, deret: Deret) -> bool:
    """True when a yearly percentage was cut into equal parts, one for each period of the year."""
    if indikator.kumulatif is False or indikator.target is None or len(deret.nilai) not in (2, 4, 12):
        return False
    jenis, tahunan = ke_persen(indikator.target, indikator.satuan)
    return (
        jenis == deret.jenis == "persen"
        and len(deret.nilai) == deret.periode[0][0].value
        and len(set(deret.nilai)) == 1
        and deret.nilai[0] > 0
        and tahunan is not None
        and abs(sum(deret.nilai) - tahunan) <= _toleransi(deret.nilai)
    )


@aturan("RAK215")
def target_tanpa_kegiatan(konteks: Konteks) -> Iterator[Temuan]:
    """Target pada periode yang belum mempunyai kegiatan.

    Target yang lebih dari nol pada suatu triwulan memerlukan kegiatan pada atau sebelum triwulan itu. Hanya diperiksa bila semua kegiatan indikator itu mempunyai
    jadwal dan tabelnya mencetak jadwal.

    Salah::

        layout: renaksi-jadwal
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Persentase temuan yang ditindaklanjuti
                target_periode:
                  T1: 20%
                  T4: 75%
                kegiatan:
                  - uraian: Tindak lanjut hasil pemeriksaan
                    jadwal: Juli-November
                    pelaksana: Sub Bagian Umum

    Benar::

        layout: renaksi-jadwal
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Persentase temuan yang ditindaklanjuti
                target_periode:
                  T3: 20%
                  T4: 75%
                kegiatan:
                  - uraian: Tindak lanjut hasil pemeriksaan
                    jadwal: Juli-November
                    pelaksana: Sub Bagian Umum

    English: A target above zero needs an activity in or before its period. Checked only where every activity of the indikator has a schedule and
    the form prints it.
    """
    mulai: dict[int, int] = {}
    for tempat in konteks.kegiatan:
        jadwal = tempat.kegiatan.jadwal or tempat.asal.jadwal
        bulan = min(jadwal.bulan) if jadwal and tempat.cetakan.periode_jadwal else 0
        mulai[id(tempat.indikator)] = min(mulai.get(id(tempat.indikator), 13), bulan)
    for satu in konteks.indikator:
        awal = mulai.get(id(satu.indikator), 0)
        if awal == 0 or not satu.indikator.target_periode:
            continue
        for (jenis, nomor), target in urut_periode(satu.indikator):
            if target.kind == "tanpa" or target.value == 0 or (target.value is None and target.kind == "teks"):
                continue
            if jenis.bulan(nomor)[-1] < awal:
                temuan = diagnose(
                    "RAK215", konteks.path, letak_angka(satu.indikator, (jenis, nomor)), nilai=target.text,
                    periode=jenis.label(nomor), mulai=Periode.BULAN.label(awal),
                )  # fmt: skip
                yield Temuan(temuan, satu.jalur)
            break
