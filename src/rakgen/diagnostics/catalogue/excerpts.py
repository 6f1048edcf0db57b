"""Words of the 95x codes: excerpts of a plan, the period of a report, and what formats cannot hold."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import CatalogueEntry, error, info

EXCERPTS: dict[str, CatalogueEntry] = {
    "RAK950": error(
        'Tidak ada pelaksana "{nama}" dalam rencana ini.',
        "Yang ada: {pilihan}.",
        'There is no unit "{nama}" in this plan.',
        "It has: {pilihan}.",
    ),
    "RAK950.mirip": error(
        'Tidak ada pelaksana "{nama}" dalam rencana ini. Mungkin maksudnya "{mirip}".',
        "Yang ada: {pilihan}.",
        'There is no unit "{nama}" in this plan. Did you mean "{mirip}"?',
        "It has: {pilihan}.",
    ),
    "RAK951": info(
        "Rencana ini tidak memuat kegiatan {pilihan}.",
        "Tampilkan rencana seutuhnya tanpa `--pelaksana` dan `--periode`.",
        "This plan has no activity {pilihan_en}.",
        "Show the whole plan without `--pelaksana` and `--periode`.",
    ),
    "RAK952": info(
        "{banyak} sel diawali =, +, - atau @; Excel akan menjalankannya sebagai rumus.",
        "Untuk dibuka di Excel, tambahkan `--csv-excel`: sel itu menjadi teks.",
        "{banyak} cells begin with =, +, - or @; Excel will run them as formulas.",
        "To open the file in Excel, add `--csv-excel`: such a cell becomes a text.",
    ),
    "RAK953": error(
        "Layout `{layout}` mencetak satu periode, dan belum dikatakan periode yang mana.",
        "Pilih periodenya, misalnya `--periode T2`.",
        "The layout `{layout}` prints one period, and which one is not said.",
        "Choose the period, for example `--periode T2`.",
    ),
    "RAK953.satu": error(
        'Layout `{layout}` mencetak satu periode, sedangkan "{nilai}" menyebut beberapa.',
        "Pilih satu periode, misalnya `--periode T2`.",
        'The layout `{layout}` prints one period, but "{nilai}" names several.',
        "Choose one period, for example `--periode T2`.",
    ),
}
