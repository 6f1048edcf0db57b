"""Model: a validated plan, frozen, each part knowing where it was written."""

from rakgen.model.isian import Isian, Tambahan
from rakgen.model.jadwal import Jadwal, baca_jadwal, tulis_rentang
from rakgen.model.muat import muat_isian, muat_proyek, muat_rencana
from rakgen.model.nilai import Rupiah, Tanggal
from rakgen.model.periode import NAMA_BULAN, Periode
from rakgen.model.rencana import (
    Aksi,
    Bersama,
    Butir,
    Indikator,
    Kegiatan,
    Keluaran,
    Kop,
    Pengesahan,
    Program,
    Proyek,
    Rak,
    Rencana,
    Sasaran,
    Tujuan,
)
from rakgen.model.target import Target

__all__ = [
    "NAMA_BULAN", "Aksi", "Bersama", "Butir", "Indikator", "Isian", "Jadwal", "Kegiatan", "Keluaran", "Kop", "Pengesahan", "Periode", "Program",
    "Proyek", "Rak", "Rencana", "Rupiah", "Sasaran", "Tambahan", "Tanggal", "Target", "Tujuan", "baca_jadwal", "muat_isian", "muat_proyek",
    "muat_rencana", "tulis_rentang",
]  # fmt: skip
