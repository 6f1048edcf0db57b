"""Words of sums: what columns of a layout cannot count of the plan, or of any."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import CatalogueEntry, error, warning

SUMS: dict[str, CatalogueEntry] = {
    "RAK517": warning(
        'Kolom "{judul}" menghitung angka yang satuannya berbeda ({satuan}); hasilnya tidak dicetak.',
        "Samakan satuannya dalam rencana, atau hapus `jumlah` atau `hitung` pada kolom ini, atau baris penutupnya.",
        'The column "{judul}" counts numbers of different units with each other ({satuan_en}); the result is not'
        " printed.",
        "Use one unit in the plan, or delete `jumlah` or `hitung` of this column, or its closing row.",
    ),
    "RAK517.teks": warning(
        'Kolom "{judul}" menghitung isian ini, tetapi "{nilai}" tidak terbaca sebagai satu angka; hasilnya tidak'
        " dicetak.",
        "Tulis satu angka, misalnya `10 dokumen` atau `Rp 2.000.000`, atau `-` bila tidak ada; atau hapus `jumlah`"
        " atau `hitung` pada kolom itu dalam layout, atau baris penutupnya. Bila memang bukan angka (`B`, `WTP`), beri"
        " `pengecualian` RAK517 pada RAK itu.",
        'The column "{judul}" counts this field, but "{nilai}" is no number to count with; the result is not printed.',
        "Write one number, for example `10 dokumen` or `Rp 2.000.000`, or `-` where there is none; or delete `jumlah`"
        " or `hitung` of that column in the layout, or its closing row. If it is no number by its nature (`B`, `WTP`),"
        " except RAK517 on that RAK.",
    ),
    "RAK517.nol": warning(
        'Kolom "{judul}" menghitung persen dari "{nilai}" ini; persen dari nol tidak ada, jadi hasilnya (untuk'
        ' "{bagian}") tidak dicetak.',
        "Periksa angkanya; bila memang nol, tulis capaiannya sendiri dalam `tambahan` atau pakai `hitung: selisih` pada"
        " kolom itu.",
        'The column "{judul}" counts a percentage of this "{nilai}"; there is none of nothing, so the result (for'
        ' "{bagian}") is not printed.',
        "Check the number; if it is 0 indeed, write the progress yourself in `tambahan`, or use `hitung: selisih` for"
        " that column.",
    ),
    "RAK517.bawah": warning(
        'Anggaran {nilai} tidak terhitung dalam jumlah kolom "{judul}": yang dijumlahkan anggaran sub kegiatan, dan'
        " kegiatan ini tidak mempunyai sub kegiatan yang beranggaran.",
        "Tulis sub kegiatannya dengan anggaran itu, atau jumlahkan `{isian}` dalam layout.",
        'The budget {nilai} is not counted in the total of column "{judul}": it adds up budgets of sub kegiatan, and'
        " this kegiatan has none with one.",
        "Write its sub kegiatan with that budget, or total `{isian}` in the layout.",
    ),
    "RAK517.selisih": warning(
        'Kolom "{judul}" mengurangkan dua isian, tetapi di samping "{nilai}" ini `{isian}` tidak berisi angka;'
        " hasil yang memuatnya tidak dicetak.",
        "Tulis isian itu, `0` bila memang belum ada; atau hapus `jumlah` atau `per` pada kolom itu dalam layout.",
        'The column "{judul}" subtracts one field from another, but beside this "{nilai}" there is no figure in'
        " `{isian}`; no result that counts it is printed.",
        "Write that field, `0` where there is nothing yet; or delete `jumlah` or `per` of that column in the layout.",
    ),
    "RAK517.persen": warning(
        'Kolom "{judul}" menghitung persen, tetapi di samping "{nilai}" ini `{isian}` tidak berisi angka; hasil yang'
        " memuatnya tidak dicetak.",
        "Tulis isian itu; atau hapus `jumlah` atau `per` pada kolom itu dalam layout, atau baris penutupnya.",
        'The column "{judul}" counts a percentage, but beside this "{nilai}" there is no figure in `{isian}`; no'
        " result that counts it is printed.",
        "Write that field; or delete `jumlah` or `per` of that column in the layout, or its closing row.",
    ),
    "RAK517.luar": warning(
        'Kolom "{judul}" tidak menghitung "{nilai}" ini dalam jumlahnya: yang dijumlahkan tingkat {tingkat}, dan butir'
        " ini tidak berada di bawah satu pun.",
        "Tulis angka itu pada suatu {tingkat}, atau jumlahkan tingkat lain dalam layout.",
        'The column "{judul}" does not count this "{nilai}" in its total: the level {tingkat} is added up, and this'
        " item stands below none.",
        "Write that figure at a {tingkat}, or add up another level in the layout.",
    ),
    "RAK517.atas": warning(
        'Jumlah kolom "{judul}" tidak dicetak: selnya memakai satu angka `{isian}` pada beberapa baris, sehingga jumlah'
        " selnya bukan selisih jumlah kedua isian.",
        "Beri kolom itu `per: {contoh}`, satu sel tiap {contoh}; atau hapus `jumlah` pada kolom itu.",
        'The total of the column "{judul}" is not printed: its cells count one figure of `{isian}` on several rows, so'
        " that their sum is not the difference of the totals of both fields.",
        "Give that column `per: {contoh}`, one cell for each {contoh}; or delete `jumlah` of that column.",
    ),
    "RAK517.ulang": warning(
        'Jumlah kolom "{judul}" tidak dicetak: suatu butir tercetak lebih dari sekali, sehingga jumlah selnya bukan'
        " selisih jumlah kedua isian.",
        "Hapus `jumlah` kolom itu, atau baris penutupnya.",
        'The total of the column "{judul}" is not printed: an item is printed more than once, so that the sum of its'
        " cells is not the difference of the totals of both fields.",
        "Delete `jumlah` of that column, or its closing row.",
    ),
    "RAK517.program": warning(
        'Kolom "{judul}" menghitung anggaran program "{nama}" pada beberapa selnya, dan satu kali dalam jumlahnya.',
        "Pakai `isi: program.anggaran`, yang tercetak satu kali, atau jangan jumlahkan kolom ini.",
        'The column "{judul}" counts the budget of the program "{nama}" in several cells, and once in its total.',
        "Use `isi: program.anggaran`, which is printed once, or do not add this column up.",
    ),
    "RAK517.baris": warning(
        'Jumlah kolom "{judul}" tidak dicetak: barisnya periode, dan jumlah selnya lain dari hitungan atas jumlah'
        " kolom-kolomnya, karena angka setahun dihitung pada tiap periode atau suatu periode tidak berisi semua"
        " angkanya.",
        "Hitung dengan isian yang ditulis tiap periode, `0` bila belum ada; atau hapus `jumlah` pada kolom itu, atau"
        " baris penutupnya.",
        'The total of the column "{judul}" is not printed: its rows are periods, and its cells do not come to what the'
        " totals of its columns give, since a figure of the year counts in each period, or a period lacks one.",
        "Count with fields that are written for each period, `0` where there is nothing yet; or delete `jumlah` of that"
        " column, or its closing row.",
    ),
    "RAK517.baris_tahun": warning(
        'Jumlah kolom "{judul}" tidak dicetak: barisnya tahun, dan target tiap tahun tidak dijumlahkan.',
        "Hapus `jumlah` pada kolom itu, atau baris penutupnya; rata-ratanya dicetak `baris_penutup` dengan"
        " `hitung: rata-rata`.",
        'The total of the column "{judul}" is not printed: its rows are years, and the targets of years are not added'
        " up.",
        "Delete `jumlah` of that column, or its closing row; `baris_penutup` prints the mean with `hitung: rata-rata`.",
    ),
    "RAK517.subjumlah": warning(
        'Kolom "{judul}" menghitung {sel} dalam satu sel tiap {tingkat}, sedangkan subjumlah tiap {bawah} di dalamnya'
        " mencetak {nilai}.",
        "Beri kolom itu `per: {bawah}`, satu sel tiap {bawah}; atau hapus `jumlah` pada kolom itu, atau subjumlahnya.",
        'The column "{judul}" counts {sel} in one cell for each {tingkat}, but a subtotal of each {bawah} within it'
        " prints {nilai}.",
        "Give that column `per: {bawah}`, one cell for each {bawah}; or delete its `jumlah`, or the subtotal.",
    ),
    "RAK522.teks": warning(
        "`jumlah` tidak dapat menjumlahkan `{isi}`, yang bukan isian dengan angka; jumlahnya kosong.",
        "Hapus `jumlah` pada kolom ini, atau tulis pada kolom angka.",
        "`jumlah` cannot add up `{isi}`, which is no field with numbers; the total stays empty.",
        "Delete `jumlah` of this column, or write it in a column of numbers.",
    ),
    "RAK522": error(
        "`jumlah` tidak dapat menjumlahkan `{isi}`, yang adalah teks dari templat.",
        "Hapus `jumlah` pada kolom ini, atau cetak angkanya dengan isiannya sendiri, misalnya"
        " `isi: kegiatan.anggaran`.",
        "`jumlah` cannot add up `{isi}`, which is the text of a template.",
        "Delete `jumlah` of this column, or print the number by its own field, for example `isi: kegiatan.anggaran`.",
    ),
}
