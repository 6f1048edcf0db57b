"""Reached fields: the names of what a form can print of what was reached, which layouts may ask for."""

_NOTES = ("kendala", "tindak_lanjut", "uraian_tindak_lanjut", "pelaksana_tindak_lanjut", "tenggat_tindak_lanjut",
          "bukti")  # fmt: skip
_SPENT = ("realisasi_anggaran", "serapan_anggaran")
_WORK = ("status", *_SPENT, *_NOTES)

REACHED_FIELDS: dict[str, tuple[str, ...]] = {
    "indikator": ("realisasi", "capaian", "kategori", *_NOTES),
    "program": _SPENT,
    "kegiatan": _WORK,
    "sub_kegiatan": _WORK,
}
"""By level, what a form can print of what was reached; all of it has something to say for each period."""
