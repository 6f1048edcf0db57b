"""Profiles: the choices that kinds of offices are known to make, each with its source; none is taken unasked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class OfficeProfile(NamedTuple):
    """Choices of `capaian`, and who makes them."""

    choices: Mapping[str, str]
    origin: str


PROFILES: dict[str, OfficeProfile] = {
    "bps": OfficeProfile(
        {"arah": "naik", "batas": "120", "rerata": "aritmetik"},
        "BPS Kabupaten Tapin, notulen capaian kinerja 2026: paling banyak 120, target 0 tidak dihitung",
    ),
    "jabar-selisih": OfficeProfile(
        {"arah": "naik", "rumus_turun": "selisih", "rerata": "aritmetik"},
        "LKIP Inspektorat Provinsi Jawa Barat, bab III",
    ),
    "esakip-bagi": OfficeProfile(
        {"arah": "naik", "rumus_turun": "bagi", "rerata": "aritmetik"},
        "aplikasi wp-eval-sakip, tren negatif: target dibagi realisasi",
    ),
}
"""By the name that `profil` gives."""
