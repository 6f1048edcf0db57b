"""Words of the findings 940 to 949: PDF and XLSX, fonts, opening what was written."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import Entry, warning

CETAK: dict[str, Entry] = {
    "RAK940": warning(
        "Berkas sudah ditulis, tetapi tidak ada program yang membukanya di komputer ini.",
        "Buka dari pengelola berkas, atau jalankan tanpa `--open`.",
        "The file was written, but no program on this computer opens it.",
        "Open it from the file manager, or run without `--open`.",
    ),
}
