"""Words of the findings on the last rows of a table of a layout (RAK531), and on totals of what nobody adds up."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import CatalogueEntry, error, warning

CLOSING: dict[str, CatalogueEntry] = {
    "RAK522.serapan": error(
        "`{isi}` adalah persen, dan jumlah persen bukan persen dari jumlahnya.",
        "Tulis `hitung: persen, dari: [{tingkat}.realisasi_anggaran, {tingkat}.anggaran]` sebagai ganti `isi` atau"
        " `hitung` kolom ini: jumlahnya dihitung lagi.",
        "`{isi}` is a percentage, and a sum of percentages is not that of the sums.",
        "Write `hitung: persen, dari: [{tingkat}.realisasi_anggaran, {tingkat}.anggaran]` in place of `isi` or `hitung`"
        " of this column: its total is worked out anew.",
    ),
    "RAK522.capaian": error(
        "`{isi}` adalah persen, yang tidak dijumlahkan.",
        "Hapus `jumlah` itu, atau pakai `hitung: rata-rata`; rata-rata di bawah kolom ditulis dengan `baris_penutup`.",
        "`{isi}` is a percentage, which nobody adds up.",
        "Delete that `jumlah`, or use `hitung: rata-rata`; a mean below a column is a `baris_penutup`.",
    ),
    "RAK531": error(
        "Tabel ini tidak mempunyai kolom bernama `{nama}`.",
        "Tulis `nama: {nama}` pada kolom yang dimaksud.",
        "This table has no column named `{nama}`.",
        "Write `nama: {nama}` on the column that is meant.",
    ),
    "RAK531.nama": error(
        "`dari` baris penutup menyebut satu kolom tabel ini dengan namanya; `{nilai}` ditulis sebagai daftar atau bukan"
        " nama.",
        "Beri kolom yang dimaksud `nama: {contoh}`, lalu tulis `dari: {contoh}`.",
        "`dari` of a closing row names one column of this table; `{nilai}` is written as a list or is no name.",
        "Give the column that is meant `nama: {contoh}`, and write `dari: {contoh}`.",
    ),
    "RAK531.mirip": error(
        "Tabel ini tidak mempunyai kolom bernama `{nama}`.",
        "Mungkin maksudnya `{mirip}`.",
        "This table has no column named `{nama}`.",
        "Did you mean `{mirip}`?",
    ),
    "RAK531.sempit": error(
        "`judul` baris penutup ini tidak mendapat tempat: nilainya berdiri di kolom pertama.",
        "Hapus `judul`, atau pindahkan kolom itu ke kanan.",
        "The `judul` of this closing row has no room: its value stands in the first column.",
        "Delete `judul`, or move that column to the right.",
    ),
    "RAK531.angka": error(
        "Kolom `{nama}` tidak mencetak angka, sehingga tidak ada yang dapat dihitung.",
        "Sebut kolom yang mencetak angka, misalnya target, anggaran, atau rumus.",
        "The column `{nama}` prints no figures, so that there is nothing to count.",
        "Name a column that prints figures, such as a target, a budget or a formula.",
    ),
    "RAK531.isi": error(
        "Baris penutup dengan `hitung` mencetak angkanya; `{isian}` tidak tercetak.",
        "Hapus `{isian}`, atau tulis teks itu pada baris penutup tersendiri.",
        "A closing row with `hitung` prints its figure; `{isian}` is not printed.",
        "Delete `{isian}`, or write that text as a closing row of its own.",
    ),
    "RAK531.hitung": error(
        "`{isian}` hanya berpengaruh bersama `hitung`.",
        "Tambahkan `hitung` dan `dari`, atau hapus `{isian}`.",
        "`{isian}` has an effect with `hitung` only.",
        "Add `hitung` and `dari`, or delete `{isian}`.",
    ),
    "RAK531.tingkat": error(
        "Tabel dengan `baris_tingkat` belum menyebut tingkat mana yang dihitung baris penutup ini.",
        "Tulis `jumlah: {{tingkat: {contoh}}}` pada tabelnya.",
        "A table with `baris_tingkat` does not say which level this closing row counts.",
        "Write `jumlah: {{tingkat: {contoh}}}` in the table.",
    ),
    "RAK531.tulisan": warning(
        'Isi `jumlah` suatu tabel adalah tulisan barisnya: yang tercetak di sana "{nilai}".',
        "Tulis misalnya `jumlah: JUMLAH`; tanpa baris jumlah, hapus `jumlah` tabel ini dan kolomnya.",
        'What `jumlah` of a table says is the label of its row: it would print "{nilai}".',
        "Write for example `jumlah: JUMLAH`; for no row of totals, delete `jumlah` of this table and its columns.",
    ),
    "RAK531.kosong": warning(
        "Tidak ada kolom tabel ini yang dijumlahkan, sehingga baris jumlahnya kosong.",
        "Tulis `jumlah: ya` pada kolom yang dijumlahkan, atau hapus `jumlah` tabel ini.",
        "No column of this table is totalled, so that its row of totals is empty.",
        "Write `jumlah: ya` in the column that is to be totalled, or delete `jumlah` of this table.",
    ),
    "RAK531.jumlah": warning(
        "Semua kolom tabel ini dijumlahkan, sehingga tulisan baris jumlahnya tidak mendapat tempat dan tidak tercetak.",
        "Beri tabel itu kolom yang tidak dijumlahkan, misalnya NO.",
        "All columns of this table are totalled, so that the label of its total has no room and is not printed.",
        "Give the table a column that is not totalled, for example NO.",
    ),
}
