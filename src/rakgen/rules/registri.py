"""Registri: the list of all rules, each under its code; a rule's docstring is its manual page."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from rakgen.rules.konteks import Konteks, Temuan

Periksa = Callable[[Konteks], Iterable[Temuan]]


class Aturan(NamedTuple):
    """A rule: its code, and what it does with one plan (None for a rule over several plans, which `bersama` runs)."""

    kode: str
    periksa: Periksa | None
    halaman: Callable[..., Any]


ATURAN: dict[str, Aturan] = {}
"""Every rule by its code, in the order in which the modules of this package name them."""


def aturan(kode: str) -> Callable[[Periksa], Periksa]:
    """Enter a function as the rule `kode` over one plan."""

    def daftarkan(fungsi: Periksa) -> Periksa:
        ATURAN[kode] = Aturan(kode, fungsi, fungsi)
        return fungsi

    return daftarkan


def aturan_bersama(kode: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Enter a function as the rule `kode` over several plans; it is called by the module that gathers them."""

    def daftarkan(fungsi: Callable[..., Any]) -> Callable[..., Any]:
        ATURAN[kode] = Aturan(kode, None, fungsi)
        return fungsi

    return daftarkan
