"""Headings: what a column of a form prints, by the words of its heading as offices spell them."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from rakgen.recognise.words import plain


class Meaning(NamedTuple):
    """What a heading means: a field, and the levels that may have it, the likeliest first; () for any item."""

    field: str
    levels: tuple[str, ...] = ()


_WORK = ("kegiatan", "sub_kegiatan", "program")
MEASURED = ("indikator", "keluaran")
"""The levels of what is measured."""
# Patterns of headings in plain letters, the first that fits counts: longer names before the words they hold.
_HEADINGS: tuple[tuple[str, Meaning], ...] = (
    (r"no|nomor|no(?:mor)?urut|#", Meaning("nomor")),
    (r".*(?:realisasi|capaian|penyerapan).*", Meaning("tambahan")),
    (r"kode.*|nomorrekening", Meaning("kode")),
    (r"sumber(?:dana|anggaran|pembiayaan|biaya).*", Meaning("sumber_dana", _WORK)),
    (r"sumberdata.*", Meaning("sumber_data", ("indikator",))),
    (r"(?:definisi|pengertian).*", Meaning("definisi", ("indikator",))),
    (r"(?:rumus|formula|cara(?:peng|per)?hitung).*", Meaning("rumus", ("indikator",))),
    (r"lokasi.*|tempat.*", Meaning("lokasi", ("kegiatan", "sub_kegiatan", "keluaran"))),
    (r"bobot.*", Meaning("bobot", ("indikator", "kegiatan"))),
    (r"(?:kondisiawal|baseline|datadasar|databaseline).*", Meaning("kondisi_awal", MEASURED)),
    (r"kondisiakhir.*", Meaning("kondisi_akhir", MEASURED)),
    (r"satuan.*|sat", Meaning("satuan", MEASURED)),
    (r"(?:target|rencana)(?:keuangan|anggaran)[^%]*", Meaning("anggaran", _WORK)),
    (r"(?:target|batas|rencana)(?:waktu|penyelesaian|jadwal).*|tenggat.*|deadline", Meaning("jadwal", ("kegiatan",))),
    (r"(?:volume|rencana)?target.*(?:kegiatan|keluaran|output)", Meaning("target", ("keluaran", "indikator"))),
    (r"vol|(?:volume|(?:rencana)?target).*", Meaning("target", MEASURED)),
    (r"(?:keterangan|ket|catatan).*", Meaning("keterangan")),
    (r"(?:indikator|ukuran).*(?:kegiatan|keluaran|output)|(?:output|keluaran).*", Meaning("uraian", ("keluaran",))),
    (r"(?:indikator|ukuran|iku|iks|ikk).*", Meaning("uraian", ("indikator",))),
    (r".*(?:ribu|juta|mil[iy]ar)(?:an)?(?:rp|rupiah)?", Meaning("tambahan")),  # no rupiah
    (r"(?:anggaran|pagu|biaya|dana|.*rp|.*x)(?:\D*\D)?1?000(?:rp|rupiah)?", Meaning("tambahan")),
    (r"(?:anggaran|pagu|biaya|dana|jumlahanggaran|kebutuhandana|rp|alokasi).*", Meaning("anggaran", _WORK)),
    (r"(?:rencana)?(?:jadwal)?pelaksanaan(?:kegiatan)?", Meaning("jadwal", ("kegiatan",))),
    (
        r"(?:(?:skpd|opd|perangkatdaerah|instansi|jabatan|pihak)?(?:pelaksana|penanggungjawab)|skpd|opd|pj|pic|unit|seksi"
        r"|bidang|subbag|bagian|pengampu|koordinator).*",
        Meaning("pelaksana", ("kegiatan", "sub_kegiatan")),
    ),
    (r"(?:jadwal|jadual|waktu|bulan|(?:hari)?tanggal|tgl).*", Meaning("jadwal", ("kegiatan",))),
    (r"(?:sub|rincian)kegiatan.*|subkomponen.*", Meaning("uraian", ("sub_kegiatan",))),
    (r"tujuan(?!.*sasaran).*", Meaning("uraian", ("tujuan",))),
    (r"(?:tujuan.*)?sasaran.*|kinerja(?:utama)?|hasilkerja.*|rencanahasilkerja.*", Meaning("uraian", ("sasaran",))),
    (r"program(?!.*kegiatan).*", Meaning("uraian", ("program",))),
    (r".*kegiatan.*|akti[fv]itas.*|rencanaaksi.*|tindaklanjut.*", Meaning("uraian", ("kegiatan", "aksi"))),
    (r".*aksi.*|langkah.*|tahapan.*|uraian.*", Meaning("uraian", ("kegiatan", "aksi"))),
)


_PREFIX = re.compile(r"^(?:nama|uraian|rumusan|judul|nomenklatur)")
"""Words before what a column holds: `Nama Program`, `Uraian Sasaran`."""
_CODES = re.compile(r"(?:nomor)?kode(?:rekening)?|nomorrekening")
_PATTERNS = [(re.compile(pattern), meaning) for pattern, meaning in _HEADINGS]


def meaning_of(path: Sequence[str]) -> Meaning | None:
    """What the column under some headings prints: its own heading says, else those above it; below `KODE` are parts of
    codes, whatever they are of. None where none is known.
    """
    if any(_CODES.fullmatch(plain(text)) for text in path[:-1]):
        return Meaning("kode")
    return next(filter(None, (_meaning(plain(text)) for text in reversed(path))), None)


@lru_cache(maxsize=4096)
def _meaning(said: str) -> Meaning | None:
    """What one heading in plain letters says; the cells of long tables ask it again and again."""
    own = _PREFIX.sub("", said)
    if own != said and (meaning := _meaning(own)) is not None:
        return meaning
    return next((meaning for pattern, meaning in _PATTERNS if pattern.fullmatch(said)), None)


def is_known(text: str) -> bool:
    """True for a heading that offices use."""
    return meaning_of((text,)) is not None
