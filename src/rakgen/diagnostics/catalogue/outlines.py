"""Words of the findings on outlines of a layout (RAK530)."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import CatalogueEntry, error, warning

OUTLINES: dict[str, CatalogueEntry] = {
    "RAK506.luar": warning(
        "Kegiatan ini tidak tercetak dalam tabel program: layout `{layout}` mencetak kegiatan di sana menurut daftar"
        " `program`, dan kegiatan ini tidak menyebut satu pun darinya.",
        "Tambahkan `program:` dengan kunci dari daftar itu, atau pilih layout lain.",
        "This kegiatan is not printed in the table of programmes: there the layout `{layout}` prints kegiatan by the"
        " list `program`, and this one names none of it.",
        "Add `program:` with a key of that list, or choose another layout.",
    ),
    "RAK506.pagu": warning(
        'Anggaran kegiatan ini ("{nilai}") tidak terhitung dalam tabel program layout `{layout}`, karena kegiatan ini'
        " tidak menyebut satu pun dari daftar `program`.",
        "Tambahkan `program:` dengan kunci dari daftar itu; bila memang di luar program, beri `pengecualian` RAK506.",
        'The budget of this kegiatan ("{nilai}") is in no programme of the table of programmes of the layout'
        " `{layout}`, since it names none of the list `program`.",
        "Add `program:` with a key of that list; where it is of no programme, give an exception for RAK506.",
    ),
    "RAK506.daftar": warning(
        "Layout ini mencetak `{cetak}` tiap {tingkat} pada barisnya; `{isian}` {tingkat} ini tidak tercetak.",
        "Tulis isinya sebagai `{cetak}`, atau beri layout itu kolom untuknya, misalnya"
        " `isi: {{{tingkat}: {tingkat}.{isian}}}`.",
        "This layout prints the `{cetak}` of each {tingkat} on its rows; the `{isian}` of this one is not printed.",
        "Write it as `{cetak}`, or give the layout a column for it, for example"
        " `isi: {{{tingkat}: {tingkat}.{isian}}}`.",
    ),
    "RAK506.baris": warning(
        "Kegiatan ini tidak tercetak: baris layout ini adalah {tingkat}, dan kegiatan ini tidak mempunyainya.",
        "Tambahkan `kegiatan` pada `baris_tingkat`, atau tulis isi kegiatan ini sebagai {tingkat}.",
        "This kegiatan is not printed: the rows of this layout are {tingkat}, of which it has none.",
        "Add `kegiatan` to `baris_tingkat`, or write what this kegiatan holds as {tingkat}.",
    ),
    "RAK530": error(
        "Isi `{isi}` tidak tercetak pada baris tingkat mana pun: tabel ini mencetak baris {tingkat}.",
        "Tulis isi itu pada tingkat barisnya: `isi: {{{contoh}: {tulis}}}`.",
        "The content `{isi}` is printed on the rows of no level: this table has rows of {tingkat}.",
        "Write it at the level of its rows: `isi: {{{contoh}: {tulis}}}`.",
    ),
    "RAK530.sudah": error(
        "Isi `{isi}` tidak tercetak pada baris tingkat mana pun: tabel ini mencetak baris {tingkat}.",
        "Hapus isi itu: pada baris {contoh}, yang memilikinya, kolom ini sudah mencetak isi.",
        "The content `{isi}` is printed on the rows of no level: this table has rows of {tingkat}.",
        "Delete it: on rows of {contoh}, which have it, this column prints a content already.",
    ),
    "RAK530.tambah": error(
        "Isi `{isi}` tidak tercetak pada baris tingkat mana pun: tabel ini mencetak baris {tingkat}.",
        "Tambahkan tingkatnya, `baris_tingkat: [{urutan}]`, dengan isi `{{{contoh}: {tulis}}}` pada kolom ini.",
        "The content `{isi}` is printed on the rows of no level: this table has rows of {tingkat}.",
        "Add its level, `baris_tingkat: [{urutan}]`, with the content `{{{contoh}: {tulis}}}` in this column.",
    ),
    "RAK530.tingkat": error(
        "`{nilai}` bukan tingkat `baris_tingkat` tabel ini.",
        "Tulis salah satu tingkatnya ({tingkat}), atau tambahkan `{nilai}` pada `baris_tingkat`.",
        "`{nilai}` is no level of `baris_tingkat` of this table.",
        "Write one of its levels ({tingkat}), or add `{nilai}` to `baris_tingkat`.",
    ),
    "RAK530.baris": warning(
        "Tidak satu kolom pun mencetak isi pada baris `{nilai}`: barisnya kosong.",
        "Tulis isinya pada suatu kolom, misalnya `isi: {contoh}`, atau hapus `{nilai}` dari `baris_tingkat`.",
        "No column prints anything on the rows of `{nilai}`: they are blank.",
        "Write their content in a column, for example `isi: {contoh}`, or delete `{nilai}` from `baris_tingkat`.",
    ),
    "RAK530.tanpa": error(
        "`{isian}` hanya untuk tabel dengan `baris_tingkat`.",
        "Tambahkan misalnya `baris_tingkat: [{contoh}]`, atau {cara}.",
        "`{isian}` is only for tables with `baris_tingkat`.",
        "Add for example `baris_tingkat: [{contoh}]`, or {cara_en}.",
    ),
    "RAK530.strip": error(
        "Isi tiap tingkat ditulis sebagai isian, bukan sebagai butir daftar.",
        "Hapus tanda - di depan `{nilai}`, dan begitu pula pada tingkat lainnya.",
        "The contents of levels are written as fields, not as the items of a list.",
        "Delete the - before `{nilai}`, and so for the other levels.",
    ),
    "RAK530.dua": error(
        "`tingkat` tidak berlaku di dalam isi `{tingkat}`, yang sudah menyebut tingkat barisnya.",
        "Hapus `tingkat`, atau pindahkan isi itu ke tingkat yang dimaksud.",
        "`tingkat` says nothing within the content of `{tingkat}`, which names the level of its rows already.",
        "Delete `tingkat`, or move that content to the level that is meant.",
    ),
    "RAK530.urutan": error(
        "Tingkat `{nilai}` pada `baris_tingkat` tidak berada di bawah `{atas}`.",
        "Tulis tingkat dari atas ke bawah, masing-masing satu kali: {urutan}.",
        "The level `{nilai}` of `baris_tingkat` does not stand below `{atas}`.",
        "Write the levels from top to bottom, each once: {urutan}.",
    ),
    "RAK530.program": error(
        "Tabel `dari: program` tidak mempunyai baris {nilai}: program adalah tingkat teratasnya.",
        "Tulis `baris_tingkat: [{urutan}]`; indikator milik program dicetak dengan `{{program: indikator.uraian}}` pada"
        " `isi`.",
        "A table with `dari: program` has no rows of {nilai}: the program is its highest level.",
        "Write `baris_tingkat: [{urutan}]`; the indikator of a program are printed by `{{program: indikator.uraian}}`"
        " in `isi`.",
    ),
    "RAK530.jumlah": error(
        "Tabel dengan `baris_tingkat` menjumlahkan satu tingkat saja, dan tingkat itu belum disebut.",
        "Tulis tingkatnya, misalnya `jumlah: {{judul: JUMLAH, tingkat: {contoh}}}`.",
        "A table with `baris_tingkat` adds up one level only, which is not named yet.",
        "Name the level, for example `jumlah: {{judul: JUMLAH, tingkat: {contoh}}}`.",
    ),
    "RAK530.kosong": error(
        "Kolom ini dijumlahkan, tetapi tidak mencetak apa pun pada baris tingkat `{tingkat}`, yang dijumlahkan.",
        "Tambahkan isi untuk tingkat itu, misalnya `{tingkat}: {contoh}`, atau hapus `jumlah` kolom ini.",
        "This column is added up but prints nothing on rows of the level `{tingkat}`, which is counted.",
        "Add a content for that level, for example `{tingkat}: {contoh}`, or delete `jumlah` of this column.",
    ),
    "RAK530.kosong_lain": error(
        "Kolom ini dijumlahkan, tetapi tidak mencetak apa pun pada baris tingkat `{tingkat}`, yang dijumlahkan.",
        "Jumlahkan tingkat yang mencetaknya ({pilihan}), atau hapus `jumlah` kolom ini.",
        "This column is added up but prints nothing on rows of the level `{tingkat}`, which is counted.",
        "Count a level that prints it ({pilihan}), or delete `jumlah` of this column.",
    ),
    "RAK530.jumlahan": error(
        "Kolom hitungan `{judul}` dijumlahkan, tetapi tidak tercetak pada baris tingkat `{tingkat}`, yang dijumlahkan.",
        "Jumlahkan tingkat yang mencetaknya ({pilihan}), atau jangan jumlahkan kolom ini.",
        "The computed column `{judul}` is added up but is not printed on rows of the level `{tingkat}`, which is"
        " counted.",
        "Count a level that prints it ({pilihan}), or do not add this column up.",
    ),
    "RAK530.hitung": error(
        "Kolom hitungan `{judul}` tidak tercetak pada baris tingkat mana pun ({tingkat}): yang dihitungnya tidak ada di"
        " satu pun tingkat itu bersama-sama.",
        "Hitung isian atau kolom yang tercetak pada tingkat yang sama, atau beri kolom yang disebut isi untuk satu"
        " tingkat yang sama.",
        "The computed column `{judul}` is printed on rows of no level ({tingkat}): what it counts with stands together"
        " on none of them.",
        "Count with fields or columns that are printed on the same level, or give the columns it names a content for"
        " one and the same level.",
    ),
    "RAK530.bersama": error(
        "`{isian}` tidak dipakai bersama `baris_tingkat`.",
        "Hapus salah satunya.",
        "`{isian}` does not go together with `baris_tingkat`.",
        "Delete one of them.",
    ),
}
