"""Words of the 1xx family: structure."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import Entry, error

SUSUNAN: dict[str, Entry] = {
    "RAK101": error(
        "Isian `{isian}` tidak dikenal.",
        "Isian di sini: {pilihan}.",
        "Unknown field `{isian}`.",
        "Fields here: {pilihan}.",
    ),
    "RAK101.mirip": error(
        "Isian `{isian}` tidak dikenal.",
        "Mungkin maksudnya `{mirip}`.",
        "Unknown field `{isian}`.",
        "Did you mean `{mirip}`?",
    ),
    "RAK102": error(
        "{induk} ini belum mempunyai `{isian}`.",
        "Tambahkan `{isian}:`{contoh}.",
        "This {induk} has no `{isian}`.",
        "Add `{isian}:`{contoh}.",
    ),
    "RAK102.kosong": error(
        "Isian `{isian}` belum diisi.",
        "Tulis nilainya sesudah titik dua, atau hapus baris ini.",
        "The field `{isian}` is empty.",
        "Write its value after the colon, or delete the line.",
    ),
    "RAK102.daftar_kosong": error(
        "Isian `{isian}` belum berisi satu pun butir.",
        "Tambahkan sedikitnya satu butir dengan tanda - di bawahnya.",
        "The field `{isian}` has no items.",
        "Add at least one item with a - below it.",
    ),
    "RAK103": error(
        "`{isian}` berisi {wujud}; seharusnya {harapan}.",
        "{cara}",
        "`{isian}` holds {wujud}; it should be {harapan}.",
        "{cara}",
    ),
    "RAK104": error(
        "`{isian}` ditulis dua kali; yang pertama di baris {baris}.",
        "Hapus salah satu.",
        "`{isian}` is given twice; first on line {baris}.",
        "Delete one of them.",
    ),
    "RAK105": error(
        'Nilai "{nilai}" tidak dikenal untuk `{isian}`.',
        "Pilih salah satu: {pilihan}.",
        'The value "{nilai}" is not known for `{isian}`.',
        "Choose one of: {pilihan}.",
    ),
    "RAK106": error(
        '`{isian}` berisi "{nilai}"; seharusnya {harapan}.',
        "Tulis misalnya `{isian}: {contoh}`.",
        '`{isian}` is "{nilai}"; it should be {harapan}.',
        "Write for example `{isian}: {contoh}`.",
    ),
    "RAK106.kode": error(
        '"{nilai}" bukan kode temuan.',
        "Tulis kode temuan dan alasannya, misalnya `RAK205: unitnya belum ditetapkan`.",
        '"{nilai}" is not the code of a finding.',
        "Write the code and the reason, for example `RAK205: the unit is not yet known`.",
    ),
    "RAK107": error(
        "Rak ini memakai `tujuan` dan `sasaran` sekaligus.",
        "Pakai `tujuan` dan letakkan sasaran di bawahnya, atau `sasaran` saja.",
        "This rak has both `tujuan` and `sasaran`.",
        "Use `tujuan` with the sasaran below it, or `sasaran` alone.",
    ),
    "RAK107.tanpa": error(
        "Rak ini belum mempunyai `tujuan` atau `sasaran`.",
        "Tambahkan `sasaran:` dengan daftar sasarannya.",
        "This rak has neither `tujuan` nor `sasaran`.",
        "Add `sasaran:` with the list of sasaran.",
    ),
    "RAK108": error(
        'Kode "{kode}" sudah dipakai di baris {baris}.',
        "Beri kode yang berbeda.",
        'The kode "{kode}" is already used on line {baris}.',
        "Give it another kode.",
    ),
    "RAK109": error(
        'Rujukan "{kode}" tidak menunjuk kegiatan mana pun dalam rak ini.',
        "Tulis `kode: {kode}` pada kegiatan yang dimaksud.",
        'The reference "{kode}" names no kegiatan of this rak.',
        "Write `kode: {kode}` on the kegiatan that is meant.",
    ),
    "RAK109.program": error(
        'Program "{kode}" belum ada dalam daftar `program`.',
        "Tambahkan dahulu ke daftar `program` di awal berkas.",
        'Program "{kode}" is not in the `program` register.',
        "Add it to `program` at the top of the file first.",
    ),
    "RAK110": error(
        'Layout "{nama}" tidak ada.',
        "Layout yang tersedia: {pilihan}.",
        'There is no layout "{nama}".',
        "Layouts available: {pilihan}.",
    ),
    "RAK110.mirip": error(
        'Layout "{nama}" tidak ada.',
        "Mungkin maksudnya `{mirip}`. Layout yang tersedia: {pilihan}.",
        'There is no layout "{nama}".',
        "Did you mean `{mirip}`? Layouts available: {pilihan}.",
    ),
    "RAK120": error(
        'Jadwal "{nilai}" tidak dikenal.',
        "Tulis misalnya `jadwal: T2-T4` untuk triwulan, atau `jadwal: Mei-Desember` untuk bulan.",
        'The jadwal "{nilai}" is not known.',
        "Write for example `jadwal: T2-T4` for quarters or `jadwal: Mei-Desember` for months.",
    ),
    "RAK120.mirip": error(
        'Jadwal "{nilai}" tidak dikenal.',
        "Mungkin maksudnya `{mirip}`.",
        'The jadwal "{nilai}" is not known.',
        "Did you mean `{mirip}`?",
    ),
    "RAK121": error(
        'Jadwal "{nilai}" tidak ada; satu tahun terdiri atas {daftar}.',
        "Tulis misalnya `jadwal: {contoh}`.",
        'There is no period "{nilai}": a year has {daftar_en}.',
        "Write for example `jadwal: {contoh}`.",
    ),
    "RAK121.terbalik": error(
        'Jadwal "{nilai}" berjalan mundur.',
        "Tulis periode yang lebih awal di depan: `{contoh}`.",
        'The jadwal "{nilai}" runs backwards.',
        "Write the earlier period first: `{contoh}`.",
    ),
    "RAK121.campur": error(
        'Jadwal "{nilai}" mencampur jenis periode dalam satu rentang.',
        "Pakai jenis yang sama di kedua ujung, misalnya `T1-T3` atau `Januari-Maret`.",
        'The jadwal "{nilai}" mixes kinds of periods in one range.',
        "Use the same kind at both ends, for example `T1-T3` or `Januari-Maret`.",
    ),
    "RAK122": error(
        '"{nilai}" terbaca sebagai {bulan}, sedangkan tabel ini per triwulan.',
        "Tulis `{triwulan}` untuk triwulan, atau `{bulan}` untuk bulan.",
        '"{nilai}" reads as {bulan}, but this table is quarterly.',
        "Write `{triwulan}` for quarters or `{bulan}` for months.",
    ),
    "RAK122.hanya_bulan": error(
        '"{nilai}" terbaca sebagai {bulan}, sedangkan tabel ini per triwulan.',
        "Tulis `{bulan}` bila bulan yang dimaksud, atau triwulannya, misalnya `{triwulan}`.",
        '"{nilai}" reads as {bulan}, but this table is quarterly.',
        "Write `{bulan}` if months are meant, or the quarters, for example `{triwulan}`.",
    ),
    "RAK123": error(
        'Tabel ini per {halus}, sedangkan jadwal "{nilai}" hanya menyebut {kasar}.',
        "Tulis {halus}nya, misalnya `jadwal: {contoh}`.",
        'This table is by {halus}, but the jadwal "{nilai}" only names a {kasar}.',
        "Write each {halus}, for example `jadwal: {contoh}`.",
    ),
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
    "RAK132": error(
        '"{nilai}" bukan jumlah rupiah.',
        "Tulis angka dengan titik ribuan, misalnya `anggaran: 452.750.000`.",
        '"{nilai}" is not an amount of rupiah.',
        "Write digits with dots for thousands, for example `anggaran: 452.750.000`.",
    ),
}
