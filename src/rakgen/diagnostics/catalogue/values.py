"""Words of values in plans: dates and amounts of rupiah."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import CatalogueEntry, error

VALUES: dict[str, CatalogueEntry] = {
    "RAK131": error(
        "Tanggal {tanggal} tidak ada dalam kalender.",
        "Tulis tahun-bulan-tanggal, misalnya `2021-03-01`, atau `1 Maret 2021`.",
        "{tanggal} is not in the calendar.",
        "Write year-month-day, for example `2021-03-01`, or `1 Maret 2021`.",
    ),
    "RAK131.bentuk": error(
        '"{nilai}" bukan tanggal yang dikenal.',
        "Tulis tahun-bulan-tanggal, misalnya `2021-03-01`, atau `1 Maret 2021`; untuk tanggal kosong `2021-03`.",
        '"{nilai}" is not a date.',
        "Write year-month-day, for example `2021-03-01`, or `1 Maret 2021`; for a blank day `2021-03`.",
    ),
    "RAK131.mirip": error(
        '"{nilai}" bukan tanggal yang dikenal.',
        "Mungkin maksudnya `{mirip}`.",
        '"{nilai}" is not a date.',
        "Did you mean `{mirip}`?",
    ),
    "RAK131.hari": error(
        '"{nilai}" bukan tanggal saja.',
        "Tulis `tanggal: {mirip}`, tanpa nama harinya.",
        '"{nilai}" is not just a date.',
        "Write `tanggal: {mirip}`, without the day of the week.",
    ),
    "RAK131.tempat": error(
        '"{nilai}" bukan tanggal saja.',
        "Tulis `tanggal: {mirip}`; nama tempatnya ditulis pada `tempat`.",
        '"{nilai}" is not just a date.',
        "Write `tanggal: {mirip}`; the place goes to `tempat`.",
    ),
    "RAK132.mirip": error(
        '"{nilai}" bukan jumlah rupiah.',
        "Mungkin maksudnya `{mirip}`: angka dengan titik ribuan.",
        '"{nilai}" is not an amount of rupiah.',
        "Did you mean `{mirip}`? Write digits with dots for thousands.",
    ),
    "RAK132": error(
        '"{nilai}" bukan jumlah rupiah.',
        "Tulis angka dengan titik ribuan, misalnya `anggaran: 452.750.000`.",
        '"{nilai}" is not an amount of rupiah.',
        "Write digits with dots for thousands, for example `anggaran: 452.750.000`.",
    ),
}
