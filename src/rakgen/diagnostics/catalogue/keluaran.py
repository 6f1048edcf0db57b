"""Words of the 960-969 range: reports and fixes."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import Entry, error

KELUARAN: dict[str, Entry] = {
    "RAK960": error(
        "Laporan tidak dapat ditulis: {sebab}.",
        "Pilih berkas lain sesudah titik dua, misalnya `--report sarif:hasil.sarif`.",
        "The report cannot be written: {sebab_en}.",
        "Choose another file after the colon, for example `--report sarif:out.sarif`.",
    ),
}
