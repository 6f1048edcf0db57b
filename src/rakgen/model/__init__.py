"""Model: a validated plan, frozen, each part knowing where it was written."""

from rakgen.model.butir import (
    Aksi,
    Butir,
    Indikator,
    Kegiatan,
    Keluaran,
    OwnIndikator,
    Sasaran,
    SubKegiatan,
    Targeted,
    Tujuan,
    Work,
)
from rakgen.model.fields import Fields, Tambahan
from rakgen.model.jadwal import Jadwal, format_periods, parse_jadwal
from rakgen.model.load import Loaded, load_fields, load_proyek, load_rencana, read_rencana
from rakgen.model.misi import Misi
from rakgen.model.periode import BULAN_NAMES, Periode
from rakgen.model.program import Program
from rakgen.model.rencana import Pengesahan, Rak, Rencana
from rakgen.model.rupiah import Rupiah
from rakgen.model.shared import Kop, Shared
from rakgen.model.tanggal import Tanggal
from rakgen.model.target import Target

__all__ = [
    "BULAN_NAMES",
    "Work",
    "Aksi",
    "Shared",
    "Butir",
    "Indikator",
    "Fields",
    "Jadwal",
    "Kegiatan",
    "Keluaran",
    "Kop",
    "OwnIndikator",
    "Misi",
    "Pengesahan",
    "Periode",
    "Program",
    "Rak",
    "Rencana",
    "Rupiah",
    "Sasaran",
    "SubKegiatan",
    "Tambahan",
    "Tanggal",
    "Target",
    "Targeted",
    "Tujuan",
    "parse_jadwal",
    "load_fields",
    "load_proyek",
    "load_rencana",
    "Loaded",
    "read_rencana",
    "format_periods",
]
