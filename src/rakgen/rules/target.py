"""Target rules: how one target is written - percentages, numbers that read in two ways, ranges."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from rakgen.diagnostics import Diagnostic, Edit, Span, diagnose
from rakgen.model import Indikator, Periode, Target
from rakgen.rules.konteks import Konteks, TempatIndikator, Temuan, letak_angka
from rakgen.rules.registri import aturan


class Angka(NamedTuple):
    """A target of an indikator or keluaran: for the year (`periode` None) or one period, and where it stands."""

    target: Target
    periode: tuple[Periode, int] | None
    span: Span | None


def urut_periode(indikator: Indikator) -> list[tuple[tuple[Periode, int], Target]]:
    """The targets of periods in the order of the year."""
    return sorted(indikator.target_periode.items(), key=lambda isi: (isi[0][0].bulan(isi[0][1])[-1], -isi[0][0].value))


def semua_target(satu: TempatIndikator) -> Iterator[Angka]:
    """Every target of an indikator, the year's first; places are found only when asked for."""
    if satu.indikator.target is not None:
        yield Angka(satu.indikator.target, None, None)
    for periode, target in urut_periode(satu.indikator):
        yield Angka(target, periode, None)


def _di_target(
    konteks: Konteks, kode: str, cocok: str, mirip: str
) -> Iterator[tuple[TempatIndikator, Target, Span | None]]:
    """Targets that contain the sign `mirip` and fit the pattern `cocok`."""
    for satu in konteks.indikator:
        for angka in semua_target(satu):
            # Whether digits stand on both sides of the sign is quickly seen; most plans never need the pattern.
            kiri, tanda, kanan = angka.target.text.partition(mirip)
            if tanda and kiri[-1:].isdigit() and kanan[:1].isdigit() and re.search(cocok, angka.target.text.strip()):
                yield satu, angka.target, letak_angka(satu.indikator, angka.periode)


@aturan("RAK216")
def persen_lebih_dari_seratus(konteks: Konteks) -> Iterator[Temuan]:
    """Persen lebih dari 100.

    Bagian dari keseluruhan tidak dapat melebihi 100%. Indikator yang memang dapat lebih (pertumbuhan, kenaikan, rasio, capaian, realisasi) tidak
    dilaporkan.

    Salah::

        indikator:
          - uraian: Persentase aparatur yang kompeten
            target: 750%
            kegiatan:
              - uraian: Pelatihan aparatur
                jadwal: T2
                pelaksana: Sub Bagian Umum

    Benar::

        indikator:
          - uraian: Persentase aparatur yang kompeten
            target: 75%
            kegiatan:
              - uraian: Pelatihan aparatur
                jadwal: T2
                pelaksana: Sub Bagian Umum

    English: A part of a whole cannot exceed 100%. Indicators that can (growth, increase, ratio, achievement) are not reported.
    """
    for satu in konteks.indikator:
        lewat = [
            angka
            for angka in semua_target(satu)
            if angka.target.kind == "persen" and angka.target.value is not None and angka.target.value > 100
        ]
        if not lewat or re.search(
            r"tumbuh|naik|peningkat|meningkat|laju|rasio|capai|realisasi|banding|likuid|rentab",
            satu.indikator.uraian.lower(),
        ):
            continue
        for angka in lewat:
            letak = letak_angka(satu.indikator, angka.periode)
            temuan = diagnose("RAK216", konteks.path, letak, nilai=angka.target.text)
            yield Temuan(temuan, satu.jalur, f"{id(satu.indikator)}")


@aturan("RAK217")
def angka_rancu(konteks: Konteks) -> Iterator[Temuan]:
    """Angka yang terbaca dua cara.

    `3,000` dapat dibaca tiga (koma desimal) atau tiga ribu (cara Inggris). Dalam bahasa Indonesia koma adalah tanda desimal dan titik tanda ribuan.

    Salah::

        indikator:
          - uraian: Hasil penilaian EPPD di tingkat nasional
            target: 3,000 poin
            kegiatan:
              - uraian: Evaluasi penyelenggaraan pemerintahan daerah
                jadwal: T2
                pelaksana: Sub Bagian Umum

    Benar::

        indikator:
          - uraian: Hasil penilaian EPPD di tingkat nasional
            target: 3.000 poin
            kegiatan:
              - uraian: Evaluasi penyelenggaraan pemerintahan daerah
                jadwal: T2
                pelaksana: Sub Bagian Umum

    English: `3,000` reads as three (decimal comma) or as three thousand (English). Indonesian writes a comma for decimals and a dot for thousands.
    """
    pola = r"(?<![\d.,])(?!0,)\d{1,3}(?:,\d{3})+(?![\d,])"
    for satu, target, letak in _di_target(konteks, "RAK217", pola, ","):
        cocok = re.search(pola, target.text)
        # Below 100 with a % sign, three decimals are the only sensible reading.
        if cocok is None or (target.kind == "persen" and cocok[0].count(",") == 1):
            continue
        angka = cocok[0]
        temuan = diagnose(
            "RAK217", konteks.path, letak, nilai=angka, ribuan=angka.replace(",", "."), desimal=_desimal(angka)
        )
        yield Temuan(temuan, satu.jalur, f"{id(satu.indikator)} {angka}")


def _desimal(angka: str) -> str:
    """`3,000` as the decimal it would be: `3`."""
    if angka.count(",") > 1:
        return angka.replace(",", "")
    return angka.rstrip("0").rstrip(",")


@aturan("RAK218")
def titik_desimal(konteks: Konteks) -> Iterator[Temuan]:
    """Titik desimal pada target.

    Dalam bahasa Indonesia tanda desimal adalah koma: `77,5%`. `77.5%` dibaca sebagai 77,5%, tetapi tercetak dengan titik.

    Salah::

        indikator:
          - uraian: Persentase partisipasi pemilih
            target: 77.5%
            kegiatan:
              - uraian: Sosialisasi kepada pemilih
                jadwal: T3
                pelaksana: Sub Bagian Umum

    Benar::

        indikator:
          - uraian: Persentase partisipasi pemilih
            target: 77,5%
            kegiatan:
              - uraian: Sosialisasi kepada pemilih
                jadwal: T3
                pelaksana: Sub Bagian Umum

    English: The Indonesian decimal mark is a comma: `77,5%`. `77.5%` is read as 77,5% but prints with a dot.
    """
    pola = r"^[+-]?(?:\d+\.(?:\d{1,2}|\d{4,})|0\.\d+)(?=\s|%|$)"
    for satu, target, letak in _di_target(konteks, "RAK218", pola, "."):
        benar = target.text.replace(".", ",", 1)
        temuan = diagnose("RAK218", konteks.path, letak, nilai=target.text, benar=benar)
        if letak is not None and letak.line == letak.end_line:
            temuan = _dengan_koma(konteks, temuan, satu.indikator, target, letak)
        yield Temuan(temuan, satu.jalur, f"{id(satu.indikator)}")


def _dengan_koma(konteks: Konteks, temuan: Diagnostic, indikator: Indikator, target: Target, letak: Span) -> Diagnostic:
    """The finding with the edit that writes a comma, where the dot stands in the file as in the text."""
    baris = konteks.baris[letak.line - 1] if letak.line <= len(konteks.baris) else ""
    titik = baris.find(".", letak.column - 1, letak.end_column - 1)
    if titik < 0 or target.text.replace(".", "", 1) not in baris[:titik] + baris[titik + 1 :]:
        return temuan
    sunting = Edit(Span(letak.line, titik + 1, letak.line, titik + 2), ",")
    return Diagnostic(temuan.key, temuan.path, letak, temuan.values, temuan.severity, (sunting,))


@aturan("RAK219")
def target_rentang(konteks: Konteks) -> Iterator[Temuan]:
    """Target berupa rentang.

    Rentang (`5-10%`) tidak dapat dibandingkan dengan satu realisasi; pedoman evaluasi SAKIP memberi nilai nol pada target berentang. Tulis satu angka.

    Salah::

        indikator:
          - uraian: Persentase aparatur yang kompeten
            target: 70-80%
            kegiatan:
              - uraian: Pelatihan aparatur
                jadwal: T2
                pelaksana: Sub Bagian Umum

    Benar::

        indikator:
          - uraian: Persentase aparatur yang kompeten
            target: 75%
            kegiatan:
              - uraian: Pelatihan aparatur
                jadwal: T2
                pelaksana: Sub Bagian Umum

    English: A range (`5-10%`) cannot be compared with one result, and SAKIP evaluation gives such targets nothing. Write one figure.
    """
    for satu in konteks.indikator:
        for angka in semua_target(satu):
            if angka.target.kind == "rentang":
                letak = letak_angka(satu.indikator, angka.periode)
                temuan = diagnose("RAK219", konteks.path, letak, nilai=angka.target.text)
                yield Temuan(temuan, satu.jalur, f"{id(satu.indikator)}")


def ke_persen(target: Target, satuan: str | None) -> tuple[str, Decimal | None]:
    """A target's kind and value; a plain figure whose `satuan` is percent counts as a percentage."""
    if target.kind == "angka" and not target.satuan and satuan and satuan.strip().lower() in ("%", "persen"):
        return "persen", target.value
    if target.kind == "angka" and target.satuan and target.satuan.startswith("%"):
        return "persen", target.value
    return target.kind, target.value


__all__ = ["Angka", "ke_persen", "semua_target", "urut_periode"]
