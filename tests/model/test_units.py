"""Units: which unit of the register a spelling means, and which none."""

from __future__ import annotations

from rakgen.model.units import Units
from tests.support.each import each

REGISTER = {
    "hukum": "Sub Bagian Hukum",
    "umum": "Sub Bagian Umum",
    "prodat": "Sub Bagian Program & Data",
    "teknis": "Sub Bagian Teknis dan Hupmas",
    "keu": "Sub Bagian Keuangan dan Sumber Daya Manusia",
    "was": "Bidang Pengawasan",
    "wil2": "Seksi Wilayah II",
}
UNITS = Units(REGISTER)


@each(
    ("typed", "key"),
    [
        ("hukm", "hukum"),
        ("HUKUM", "hukum"),
        ("Sub Bagian Hkum", "hukum"),
        ("Sub Bgian Hukum", "hukum"),
        ("Kasubbag Umum", "umum"),
        ("Subbag. Umum", "umum"),
        ("Kepala Sub Bagian Umum", "umum"),
        ("Sub Bagian Program dan Data", "prodat"),
        ("Sub Bagian Program", "prodat"),
        ("Sub Bagian Teknis dan Humpas", "teknis"),
        ("Keuangan dan SDM", "keu"),
        # other units, however near their letters are
        ("Sub Bagian SDM", None),
        ("Sub Bagian Keamanan", None),
        ("Divisi Hukum", None),
        ("Bidang Hukum", None),
        ("Sub Bagian Program dan Anggaran", None),
        ("Sub Bagian Data", None),
        ("Bidang Pengadaan", None),
        ("Seksi Wilayah III", None),
        ("Sub Bagian", None),
        ("semua", None),
    ],
)
def test_unit_meant(typed: str, key: str | None) -> None:
    assert UNITS.meant(typed) == key


@each(
    ("typed", "parts"),
    [
        ("hukum, keuangan daerah", [("hukum", "hukum", True), ("keuangan daerah", None, False)]),
        ("hukum - umm", [("hukum", "hukum", True), ("umm", "umum", False)]),
        ("Teknis dan Humpas, umum", [("Teknis dan Humpas", "teknis", False), ("umum", "umum", True)]),
        ("hukum, KPU Kabupaten/Kota", [("hukum", "hukum", True), ("KPU Kabupaten/Kota", None, False)]),
        ("hukum dan/atau umum, dst.", [("hukum", "hukum", True), ("umum", "umum", True)]),
        ("Bidang Umum, Bidang Hukum", []),
        ("Keuangan dan SDM", []),
        ("Sub Bagian Teknis dan Hupmas", []),
        ("KPU Kabupaten/Kota", []),
        (", ".join(["hukum"] * 13), []),
    ],
)
def test_parts_of_a_text(typed: str, parts: list[tuple[str, str | None, bool]]) -> None:
    assert [tuple(part) for part in UNITS.parts(typed)] == parts


@each("text", [" " * 1_000_000, "hukum, " * 100_000, "a " * 100_000, "x" * 1_000_000])
def test_a_text_without_end_is_not_compared(text: str) -> None:
    assert UNITS.parts(f"hukum{text}umum") == [] and UNITS.meant(f"hukum{text}umum") is None
