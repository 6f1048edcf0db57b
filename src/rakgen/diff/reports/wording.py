"""Wording: a change in words, short enough for a line of a report or the KETERANGAN of the matriks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from rakgen.diff.change import (
    Change,
    ChangePlace,
    JadwalDifference,
    ListDifference,
    RupiahDifference,
    TargetDifference,
)
from rakgen.model import Periode, format_months

_SATUAN = {Periode.BULAN: "bulan", Periode.TRIWULAN: "triwulan", Periode.SEMESTER: "semester", Periode.TAHUN: "tahun"}
_NAMES = {
    "uraian": "uraian", "target": "target", "target_periode": "target per periode", "jadwal": "jadwal", "arah": "arah",
    "pelaksana": "pelaksana", "anggaran": "anggaran", "anggaran_periode": "anggaran per periode", "program": "program", "satuan": "satuan", "kode": "kode",
    "keterangan": "keterangan", "rujukan": "rujukan", "kumulatif": "sifat kumulatif", "layout": "bentuk tabel",
    "judul": "judul", "subjudul": "subjudul", "lampiran": "lampiran", "perubahan": "nomor perubahan", "tempat": "tempat",
    "kertas": "kertas", "instansi": "nama instansi", "pengesahan": "pengesahan", "alasan_perubahan": "alasan perubahan",
}  # fmt: skip


def field_name(field: str) -> str:
    """A field in words: `pengesahan.nama` -> `nama pada pengesahan`, `pelaksana.hukum` -> `unit hukum`."""
    first, _, rest = field.partition(".")
    if not rest:
        return _NAMES.get(field, field)
    if first == "pelaksana":
        return f"unit {rest}"
    if first == "pengesahan":
        return f"{_NAMES.get(rest, rest)} pada pengesahan"
    if first == "program":
        kode, _, part = rest.rpartition(".")
        return f"{part} program {kode}"
    return f"{first} {rest}"


def remark(change: Change) -> str:
    """What happened, without the texts themselves: `naik 2,5 poin (3,3%)`, `mundur 2 bulan`, `dihapus`. No verdict."""
    if change.kind in ("ditambah", "dihapus"):
        return change.kind + _together(change.content)
    if change.kind == "dipindah":
        return "dipindahkan"
    if change.kind == "urutan":
        return f"urutan ke-{change.before} menjadi ke-{change.after}"
    if change.kind == "redaksi":
        return "redaksi disesuaikan" if change.before and change.after else _presence(change)
    if isinstance(change.detail, TargetDifference):
        return _target(change.detail) or _presence(change)
    if isinstance(change.detail, JadwalDifference):
        return _jadwal(change.detail)
    if isinstance(change.detail, RupiahDifference):
        if not change.detail.difference:
            return _presence(change)
        return ("naik " if change.detail.difference > 0 else "turun ") + format_rupiah(abs(change.detail.difference))
    if isinstance(change.detail, ListDifference):
        return _members(change.detail)
    return _presence(change)


def judgement(change: Change) -> str:
    """The verdict on a change for reviewers, '' when there is none; never printed on the official page."""
    if isinstance(change.detail, TargetDifference) and change.detail.judgement:
        return change.detail.judgement
    if change.kind == "dihapus" and change.level == "indikator":
        return ""  # said already
    return {"indikator-dihapus": "indikator dihapus", "periode-hilang": "periode hilang", "unit-dihapus": "unit dihapus"}.get(
        change.signs[0] if change.signs else "", ""
    )  # fmt: skip


def format_number(value: Decimal, decimals: int = 2) -> str:
    """A number as Indonesian papers write it, at most `decimals` decimals: 1234.50 -> `1.234,5`."""
    rounded = value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    text = f"{rounded:,f}".replace(",", " ").replace(".", ",").replace(" ", ".")
    return text.rstrip("0").rstrip(",") if "," in text else text


def format_rupiah(amount: int) -> str:
    """An amount: 1500000 -> `Rp1.500.000`."""
    return f"{'-' if amount < 0 else ''}Rp{abs(amount):,}".replace(",", ".")


def counted(places: Iterable[ChangePlace]) -> str:
    """How many items of each level: `2 indikator, 3 kegiatan`."""
    return ", ".join(f"{count} {level}" for level, count in Counter(place.level for place in places).items())


def _together(places: tuple[ChangePlace, ...]) -> str:
    return f" bersama {counted(places)}" if places else ""


def _presence(change: Change) -> str:
    return "diisi" if not change.before else "dikosongkan" if not change.after else "diubah"


def _target(detail: TargetDifference) -> str:
    if not detail.difference:
        return ""
    direction = "naik" if detail.difference > 0 else "turun"
    percent = f" ({format_number(abs(detail.percent), 1)}%)" if detail.percent is not None else ""
    return f"{direction} {format_number(abs(detail.difference))}{' poin' if detail.in_points else ''}{percent}"


def _jadwal(detail: JadwalDifference) -> str:
    if detail.shift:
        word = "mundur" if detail.shift > 0 else "maju"
        return f"{word} {abs(detail.shift)} {_SATUAN[detail.periode]}"
    parts = []
    if detail.removed:
        parts.append(f"berkurang {format_months(detail.periode, detail.removed)}")
    if detail.added:
        parts.append(f"bertambah {format_months(detail.periode, detail.added)}")
    return "; ".join(parts) or "perincian waktu disesuaikan"


def _members(detail: ListDifference) -> str:
    if len(detail.removed) == len(detail.added) == 1:
        return "diganti"
    parts = []
    if detail.added:
        parts.append(f"ditambah {', '.join(detail.added)}")
    if detail.removed:
        parts.append(f"dikurangi {', '.join(detail.removed)}")
    return "; ".join(parts) or "urutan diubah"
