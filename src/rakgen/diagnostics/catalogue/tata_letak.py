"""Words of the 5xx family: layouts and templates."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import Entry, error

TATA_LETAK: dict[str, Entry] = {
    "RAK501": error(
        "Kolom selebar {perlu} mm tidak muat pada bidang teks {ada} mm.",
        "Pakai kertas yang lebih lebar (A3), margin atau huruf yang lebih kecil, atau kurangi kolom.",
        "Columns of {perlu} mm do not fit the text area of {ada} mm.",
        "Use wider paper (A3), smaller margins or type, or fewer columns.",
    ),
    "RAK502": error(
        "Isi kolom `{isi}` tidak dikenal.",
        "Pilih salah satu: {pilihan}.",
        "Unknown column content `{isi}`.",
        "Choose one of: {pilihan}.",
    ),
    "RAK503": error(
        "Templat memakai `{nama}`, yang tidak tersedia di sini.",
        "Yang tersedia: {pilihan}.",
        "The template uses `{nama}`, which is not available here.",
        "Available: {pilihan}.",
    ),
    "RAK504": error(
        "Templat tidak dapat dibaca: {sebab}.",
        "Periksa tanda {{{{ }}}} dan {{% %}} di dalamnya.",
        "The template cannot be read: {sebab}.",
        "Check its {{{{ }}}} and {{% %}}.",
    ),
    "RAK505": error(
        "Berkas dasar ini tidak dapat dipakai: {sebab}.",
        "Simpan dokumen dasar dari Word sebagai .docx tanpa kata sandi.",
        "This base document cannot be used: {sebab_en}.",
        "Save the base document from Word as .docx without a password.",
    ),
}
