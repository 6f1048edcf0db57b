"""Words of scales: words for numbers in layouts and in `rakgen.yaml`."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import CatalogueEntry, error, warning

SCALES: dict[str, CatalogueEntry] = {
    "RAK523": error(
        "Langkah skala berisi `{nilai}`, yang bukan tanda atau `teks`.",
        'Tulis tanda (>=, >, <=, < atau =) dengan angkanya, dan katanya, misalnya `{{">=": 90, teks: Sangat Baik}}`.',
        "A step of the scale has `{nilai}`, which is neither a sign nor `teks`.",
        'Write a sign (>=, >, <=, < or =) with its number, and the word, for example `{{">=": 90, teks: Baik}}`.',
    ),
    "RAK523.angka": error(
        'Batas skala "{nilai}" bukan angka.',
        "Tulis satu angka tanpa satuan atau dengan persen, misalnya `90` atau `89,99%`.",
        'The bound "{nilai}" of a scale is not a number.',
        "Write one number without a unit or with a percent sign, for example `90` or `89,99%`.",
    ),
    "RAK523.banyak": error(
        "Skala ini mempunyai {banyak} langkah; paling banyak {paling}.",
        "Kurangi langkahnya.",
        "This scale has {banyak} steps; {paling} at the most.",
        "Use fewer steps.",
    ),
    "RAK523.celah": error(
        "Angka {angka} tidak mendapat kata dari skala ini.",
        "Tambahkan langkah terakhir tanpa tanda, misalnya `{{teks: Kurang}}`.",
        "The number {angka} gets no word from this scale.",
        "Add a last step without a sign, for example `{{teks: Kurang}}`.",
    ),
    "RAK523.daftar": error(
        "Skala `{nama}` tidak ada: rakgen.yaml belum mempunyai `skala`.",
        'Tulis dalam rakgen.yaml, misalnya `skala: {{{nama}: [{{">=": 75, teks: Baik}}, {{teks: Kurang}}]}}`, atau'
        " tulis langkahnya di sini.",
        "There is no scale `{nama}`: rakgen.yaml has no `skala`.",
        'Write it in rakgen.yaml, for example `skala: {{{nama}: [{{">=": 75, teks: Baik}}, {{teks: Kurang}}]}}`, or'
        " write its steps here.",
    ),
    "RAK523.mati": error(
        "Tidak ada angka yang mendapat `{nilai}`: langkah sebelumnya sudah mencakup semuanya.",
        "Urutkan langkahnya, misalnya dari batas tertinggi ke terendah, atau hapus langkah ini.",
        "No number gets `{nilai}`: the steps before it take them all.",
        "Put the steps in order, for example from the highest bound to the lowest, or delete this one.",
    ),
    "RAK523.mustahil": error(
        "Tidak ada angka yang mendapat `{nilai}`: batas-batas langkah itu tidak dapat berlaku bersama.",
        'Tulis batas bawah yang lebih kecil daripada batas atasnya, misalnya `{{">=": 50, "<": 75, teks: Cukup}}`.',
        "No number gets `{nilai}`: the bounds of that step cannot hold together.",
        'Write a lower bound below the upper one, for example `{{">=": 50, "<": 75, teks: Cukup}}`.',
    ),
    "RAK523.nama": error(
        "Skala `{nama}` tidak ada dalam rakgen.yaml.",
        "Yang ada: {pilihan}; atau tulis langkahnya di sini.",
        "There is no scale `{nama}` in rakgen.yaml.",
        "Known: {pilihan}; or write its steps here.",
    ),
    "RAK523.teks": error(
        "Langkah ke-{urutan} skala ini belum mempunyai `teks`.",
        'Tulis katanya, misalnya `{{">=": 90, teks: Sangat Baik}}`.',
        "Step {urutan} of this scale has no `teks`.",
        'Write the word, for example `{{">=": 90, teks: Sangat Baik}}`.',
    ),
    "RAK524": error(
        "`skala` hanya untuk kolom dengan satu angka.",
        "Pakai pada kolom `hitung`, atau pada satu `isi` yang angka tanpa `sekali`, misalnya `isi: indikator.target`.",
        "`skala` is for columns of one number.",
        "Use it in a column with `hitung`, or with one `isi` that is a number and has no `sekali`, for example"
        " `isi: indikator.target`.",
    ),
    "RAK524.jumlah": error(
        "`jumlah` menjumlahkan angka, sedangkan kolom ini mencetak kata dari `skala`.",
        "Hapus `jumlah`; jumlah hanya ada pada `hitung: persen` dan `hitung: rata-rata`, yang dihitung ulang.",
        "`jumlah` adds up numbers, but this column prints words of a `skala`.",
        "Delete `jumlah`; only `hitung: persen` and `hitung: rata-rata`, which are worked out anew, have one.",
    ),
    "RAK524.satuan": warning(
        'Kolom "{judul}" memberi kata menurut angkanya saja, sedangkan "{nilai}" dan "{lain}" berbeda satuan.',
        "Cetak kata menurut capaiannya (`indikator.kategori`), atau biarkan dengan `pengecualian` RAK524.",
        'The column "{judul}" gives words by the bare number, but "{nilai}" and "{lain}" have different units.',
        "Print the word of what was reached (`indikator.kategori`), or leave it with an exception for RAK524.",
    ),
    "RAK524.teks": warning(
        'Kolom "{judul}" mencetak kata untuk angka, sedangkan "{nilai}" bukan angka dan dicetak apa adanya.',
        "Tulis satu angka, atau biarkan bila isinya sudah katanya sendiri, dengan `pengecualian` RAK524.",
        'The column "{judul}" prints words for numbers, but "{nilai}" is none and is printed as it is.',
        "Write one number, or leave it where it is the word itself, with an exception for RAK524.",
    ),
}
