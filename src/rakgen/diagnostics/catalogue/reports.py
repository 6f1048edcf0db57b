"""Words of the 960-969 range: reports and fixes."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import CatalogueEntry, error

REPORTS: dict[str, CatalogueEntry] = {
    "RAK960": error(
        "Laporan tidak dapat ditulis: {sebab}.",
        "Pilih berkas lain sesudah titik dua, misalnya `--report sarif:hasil.sarif`.",
        "The report cannot be written: {sebab_en}.",
        "Choose another file after the colon, for example `--report sarif:out.sarif`.",
    ),
    "RAK961": error(
        "Perbaikan tidak dapat ditulis: {sebab}.",
        "Periksa izin berkas ini dan foldernya, lalu ulangi; isinya masih seperti semula.",
        "The fixes cannot be written: {sebab_en}.",
        "Check the permissions of the file and its folder, then try again; its text is as it was.",
    ),
    "RAK961.realisasi": error(
        "Perbaikan tidak ditulis: {sebab}",
        "Perbaiki sendiri rencananya bersama berkas realisasi itu.",
        "The fixes are not written: {sebab_en}",
        "Mend the plan by hand, together with that file of what was reached.",
    ),
    "RAK962": error(
        "Berkas ini berubah sementara diperiksa, jadi perbaikannya tidak ditulis.",
        "Simpan dahulu di penyunting, lalu jalankan `rakgen check --fix` sekali lagi.",
        "This file changed while it was checked, so its fixes were not written.",
        "Save it in the editor first, then run `rakgen check --fix` again.",
    ),
}
