"""Words of formulas: what columns of a layout cannot count over other columns."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import CatalogueEntry, error, warning

FORMULAS: dict[str, CatalogueEntry] = {
    "RAK525": error(
        "Rumus `{nilai}` tidak terbaca pada `{tanda}`.",
        "Tulis nama kolom, angka, + - * / dan tanda kurung, misalnya `(a + b) / c * 100`; atau jumlah, persen, selisih,"
        " rata-rata dengan `dari`.",
        "The formula `{nilai}` cannot be read at `{tanda}`.",
        "Write names of columns, numbers, + - * / and parentheses, for example `(a + b) / c * 100`; or jumlah, persen,"
        " selisih, rata-rata with `dari`.",
    ),
    "RAK525.tahun": error(
        'Kolom "{judul}" menghitung `{isi}`, yang berisi satu nilai untuk tiap tahun; tahunnya belum disebut.',
        "Sebut tahunnya, misalnya `{isi}.2025`; atau tulis `periode: tahun` pada kolomnya, atau"
        " `hitung: rata-rata` untuk rata-rata semua tahun.",
        'The column "{judul}" counts `{isi}`, which has one value for each year; the year is not said.',
        "Name the year, for example `{isi}.2025`; or write `periode: tahun` for the column, or"
        " `hitung: rata-rata` for the mean of all years.",
    ),
    "RAK525.rangkap": error(
        'Kolom "{judul}" menghitung `{isi}` bersama `{bagian}`, yang sudah termuat di dalamnya: angkanya terhitung dua'
        " kali.",
        "Hitung salah satu saja: `{isi}`, atau bagiannya, `{bagian}`; sisanya dihitung dengan `selisih` atau `-`.",
        'The column "{judul}" counts `{isi}` together with `{bagian}`, which it holds already: its figures are counted'
        " twice.",
        "Count one of them: `{isi}`, or its part, `{bagian}`; what is left of it is worked out by `selisih` or `-`.",
    ),
    "RAK525.akhir": error(
        "Rumus `{nilai}` belum selesai.",
        "Lengkapi angka, nama kolom atau kurung tutup di ujungnya, misalnya `(a + b) / c * 100`.",
        "The formula `{nilai}` is not finished.",
        "Complete the number, name or parenthesis at its end, for example `(a + b) / c * 100`.",
    ),
    "RAK525.ribuan": error(
        "Titik dalam angka `{tanda}` pada rumus `{nilai}` tidak jelas: ribuan atau pecahan.",
        "Tulis ribuan tanpa titik (`{contoh}`) dan pecahan dengan koma (misalnya `0,125`).",
        "The dot in the number `{tanda}` of the formula `{nilai}` is not clear: thousands or a fraction.",
        "Write thousands without a dot (`{contoh}`) and fractions with a comma (for example `0,125`).",
    ),
    "RAK525.banyak": error(
        "`hitung: {hitung}` memakai dua isian atau kolom; `dari` menyebut {banyak}.",
        "Sisakan dua: yang dihitung, lalu pembandingnya, misalnya"
        " `dari: [indikator.target_periode, indikator.target]`.",
        "`hitung: {hitung}` uses two fields or columns; `dari` names {banyak}.",
        "Keep two: what is counted, then what it is held against, for example"
        " `dari: [indikator.target_periode, indikator.target]`.",
    ),
    "RAK525.ulang": error(
        "`dari` menyebut `{isi}` dua kali: angkanya terhitung dua kali.",
        "Sebut `{isi}` satu kali; kelipatannya ditulis sebagai rumus atas nama kolom, misalnya `hitung: a * 2`.",
        "`dari` names `{isi}` twice: its figures are counted twice.",
        "Name `{isi}` once; a multiple of it is a formula over the name of a column, for example `hitung: a * 2`.",
    ),
    "RAK525.sendiri": error(
        "`dari` menyebut `{isi}` dua kali: hasilnya selalu {hasil}.",
        "Sebut pembandingnya, misalnya `dari: {contoh}`.",
        "`dari` names `{isi}` twice: the result is always {hasil}.",
        "Name what it is compared with, for example `dari: {contoh}`.",
    ),
    "RAK525.isi_sama": error(
        'Kolom "{judul}" menghitung `{isi}` bersama kolom lain yang isinya sama: angkanya terhitung dua kali.',
        "Hitung salah satu kolom itu saja; kelipatannya ditulis `* 2`.",
        'The column "{judul}" counts `{isi}` together with another column of the same: its figures are counted twice.',
        "Count one of these columns; a multiple of it is written `* 2`.",
    ),
    "RAK525.tulis": error(
        "Rumus `{nilai}` memakai tanda yang tidak dikenal di sini.",
        "Tulis * untuk kali dan / untuk bagi, tanpa tanda = di depan: `hitung: {contoh}`.",
        "The formula `{nilai}` has a sign that is not known here.",
        "Write * for times and / for divided by, without a = before it: `hitung: {contoh}`.",
    ),
    "RAK525.kurang": error(
        "`hitung: {hitung}` memakai dua isian atau kolom; `dari` baru menyebut satu.",
        "Tulis juga pembandingnya, misalnya `dari: {contoh}`; `hitung: jumlah` cukup dengan satu.",
        "`hitung: {hitung}` uses two fields or columns; `dari` names one only.",
        "Name what it is held against too, for example `dari: {contoh}`; for `hitung: jumlah` one is enough.",
    ),
    "RAK525.nama_hitungan": error(
        "`{nilai}` adalah nama hitungan ({hitungan}), sehingga tidak dapat menjadi nama kolom.",
        "Pilih nama lain, misalnya `nama: {contoh}`.",
        "`{nilai}` is the name of a calculation ({hitungan}) and cannot be that of a column.",
        "Choose another name, for example `nama: {contoh}`.",
    ),
    "RAK525.nama": error(
        "Tidak ada kolom yang bernama `{nama}` dalam tabel ini.",
        "Kolom yang bernama: {pilihan}. Beri kolomnya `nama: {nama}`.",
        "No column of this table has the name `{nama}`.",
        "Columns with a name: {pilihan}. Give the column `nama: {nama}`.",
    ),
    "RAK525.isian": error(
        "Rumus menyebut isian rencana `{isi}`, padahal rumus hanya mengenal nama kolom.",
        "Beri kolom dengan `isi: {isi}` nama, misalnya `nama: {contoh}`, lalu tulis `{contoh}` dalam rumus.",
        "The formula names the field `{isi}` of the plan, but formulas know names of columns alone.",
        "Give a column with `isi: {isi}` a name, for example `nama: {contoh}`, and write `{contoh}` in the formula.",
    ),
    "RAK525.fungsi": error(
        "`{nama}` bukan nama kolom; hitungan `{fungsi}` berdiri sendiri dengan `dari`, tidak di dalam rumus.",
        "Tulis `hitung: {fungsi}, dari: {contoh}` saja; atau beri kolom dengan hitungan itu `nama: hasil`, lalu tulis"
        " `hasil` di sini.",
        "`{nama}` is no name of a column; the calculation `{fungsi}` stands alone with `dari`, not within a formula.",
        "Write `hitung: {fungsi}, dari: {contoh}` alone; or give a column with that calculation `nama: hasil`, and"
        " write `hasil` here.",
    ),
    "RAK525.mirip": error(
        "Tidak ada kolom yang bernama `{nama}` dalam tabel ini.",
        "Mungkin maksudnya `{mirip}`. Kolom yang bernama: {pilihan}.",
        "No column of this table has the name `{nama}`.",
        "Did you mean `{mirip}`? Columns with a name: {pilihan}.",
    ),
    "RAK525.tanpa": error(
        "Belum ada kolom yang bernama dalam tabel ini, sedangkan `{nama}` dihitung.",
        "Beri kolomnya `nama: {nama}`, atau tulis isian rencana dengan tingkatnya, misalnya"
        " `dari: indikator.target_periode`.",
        "No column of this table has a name, but `{nama}` is counted with.",
        "Give the column `nama: {nama}`, or write a field of the plan with its level, for example"
        " `dari: indikator.target_periode`.",
    ),
    "RAK525.kembar": error(
        "Nama kolom `{nama}` dipakai dua kali dalam tabel ini.",
        "Beri kolom ini nama lain.",
        "The name `{nama}` is used by two columns of this table.",
        "Give this column another name.",
    ),
    "RAK525.teks": error(
        'Kolom `{nama}` ("{judul}") tidak berisi satu angka.',
        "Sebut kolom `hitung`, kolom dengan satu `isi` yang angka (target, anggaran, bobot, isian bebas), atau kolom"
        " `kosong`.",
        'The column `{nama}` ("{judul}") does not hold one number.',
        "Name a column with `hitung`, one whose single `isi` is a number (target, budget, weight, free field), or a"
        " `kosong` column.",
    ),
    "RAK525.putaran": error(
        "Rumus ini kembali kepada dirinya sendiri: {jalan}.",
        "Hapus salah satu nama dalam putaran itu.",
        "This formula comes back to itself: {jalan}.",
        "Take one of the names out of the circle.",
    ),
    "RAK525.periode": error(
        "Kolom `{nama}` ada untuk tiap periode, sedangkan kolom ini bukan kolom periode yang sama.",
        "Sebut satu periodenya, misalnya `{contoh}`, atau jumlahkan semuanya: `hitung: jumlah` dengan `dari: {nama}`.",
        "The column `{nama}` stands for each period, but this column does not stand for the same periods.",
        "Name one of its periods, for example `{contoh}`, or add up all: `hitung: jumlah` with `dari: {nama}`.",
    ),
    "RAK525.periode_lain": error(
        "Kolom `{nama}` ada untuk tiap periode, sedangkan kolom ini ada untuk periode lain.",
        "Sebut satu periodenya, misalnya `{contoh}`, atau beri kedua kolom `periode` dan `hanya` yang sama.",
        "The column `{nama}` stands for each period, but this column stands for other periods.",
        "Name one of its periods, for example `{contoh}`, or give both columns the same `periode` and `hanya`.",
    ),
    "RAK525.periode_dari": error(
        "Kolom `{nama}` ada untuk tiap periode, sedangkan kolom ini bukan kolom periode yang sama.",
        "Hapus `dari` dan tulis rumusnya dengan satu periode, misalnya `hitung: {contoh}`{satuan}.",
        "The column `{nama}` stands for each period, but this column does not stand for the same periods.",
        "Delete `dari` and write the formula with one period, for example `hitung: {contoh}`{satuan_en}.",
    ),
    "RAK525.bagian_tahun": error(
        "Kolom `{nama}` berdiri untuk tiap tahun yang ditulis rencana, bukan untuk `{bagian}`.",
        "Tulis salah satu tahun itu di belakang `{nama}.`, misalnya tahun rencananya.",
        "The column `{nama}` stands for each year that the plan gives, not for `{bagian}`.",
        "Write one of these years behind `{nama}.`, such as that of the plan.",
    ),
    "RAK525.bagian": error(
        "Kolom `{nama}` tidak dicetak untuk `{bagian}`.",
        "Yang ada: {pilihan}.",
        "The column `{nama}` is not printed for `{bagian}`.",
        "Known: {pilihan}.",
    ),
    "RAK525.nomor": error(
        'Rumus kolom "{judul}" tidak dapat ditulis pada baris nomor: salah satu kolomnya tidak bernomor.',
        "Beri kolom itu nomor, atau hapus `rumus: ya` pada `nomor_kolom`.",
        'The formula of the column "{judul}" cannot stand in the number row: one of its columns has no number.',
        "Give that column a number, or delete `rumus: ya` of `nomor_kolom`.",
    ),
    "RAK525.nomor_ganda": warning(
        'Baris nomor menulis rumus kolom "{judul}" dengan nomor {nomor}, yang juga nomor kolom lain.',
        "Beri tiap kolom nomor sendiri, tanpa `mulai` atau `nomor` yang berulang, atau hapus `rumus: ya` pada"
        " `nomor_kolom`.",
        'The number row prints the formula of the column "{judul}" with the number {nomor}, which another column has'
        " too.",
        "Give each column a number of its own, without a `mulai` or `nomor` that repeats one, or delete `rumus: ya` of"
        " `nomor_kolom`.",
    ),
    "RAK525.kumulatif": error(
        "`kumulatif: ya` hanya untuk kolom nilai tiap periode.",
        "Pakai pada kolom dengan `periode` dan satu isian tiap periode, misalnya `isi: indikator.target_periode`, atau"
        " `hitung: jumlah` atas isian itu.",
        "`kumulatif: ya` is for columns of values by periods.",
        "Use it in a column with `periode` and one field that goes by periods, for example"
        " `isi: indikator.target_periode`, or with `hitung: jumlah` over such a field.",
    ),
    "RAK525.kosong": warning(
        'Yang kosong pada kolom `{nama}` tercetak `{nilai}`, tetapi "{judul}" tidak menghitungnya sebagai angka.',
        'Pakai tanda yang bukan angka, misalnya `kosong: "-"`, atau tulis angka itu pada rencananya.',
        'What is blank in the column `{nama}` prints `{nilai}`, but "{judul}" does not count it as a number.',
        'Use a sign that is no number, for example `kosong: "-"`, or write that number in the plan.',
    ),
    "RAK525.satuan": error(
        "`satuan` hanya untuk kolom yang menghitung kolom lain.",
        "Hapus `satuan`; isian rencana dicetak dengan satuannya sendiri.",
        "`satuan` is for columns that count with other columns.",
        "Delete `satuan`; fields of the plan are printed with units of their own.",
    ),
    "RAK525.dari": error(
        "`dari` tidak dipakai oleh rumus, yang menyebut kolomnya sendiri.",
        "Hapus `dari`, atau tulis `hitung: jumlah` (persen, selisih, rata-rata).",
        "`dari` is not used by a formula, which names its columns itself.",
        "Delete `dari`, or write `hitung: jumlah` (persen, selisih, rata-rata).",
    ),
    "RAK525.campur": error(
        "`dari` memuat isian rencana dan nama kolom sekaligus.",
        "Beri isian itu kolom bernama, lalu sebut namanya; atau tulis isian rencana saja.",
        "`dari` has both fields of the plan and names of columns.",
        "Give the field a column with a name and name that, or write fields of the plan alone.",
    ),
    "RAK526": warning(
        'Kolom "{judul}" membagi dengan 0, sehingga selnya tidak berisi angka.',
        "Isi pembaginya, atau biarkan bila memang belum dapat dinilai, dengan `pengecualian` RAK526.",
        'The column "{judul}" divides by 0, so that its cell has no number.',
        "Fill in the divisor, or leave it where it cannot be judged yet, with an exception for RAK526.",
    ),
    "RAK526.teks": warning(
        'Kolom "{judul}" menghitung dengan "{nilai}", yang bukan satu angka; selnya tidak berisi angka.',
        "Tulis satu angka, atau biarkan bila isinya memang teks, dengan `pengecualian` RAK526.",
        'The column "{judul}" counts with "{nilai}", which is not one number; its cell has no number.',
        "Write one number, or leave it where it is a text, with an exception for RAK526.",
    ),
    "RAK526.sebelah": warning(
        'Kolom "{judul}" menghitung dengan "{nilai}" ini, tetapi di sampingnya "{sebelah}" kosong; hasil yang'
        " memuatnya tidak dicetak.",
        "Tulis juga isian itu, `0` bila memang belum ada; atau hapus `jumlah`, `per`, atau baris penutup kolom itu.",
        'The column "{judul}" counts with this "{nilai}", but "{sebelah}" beside it is empty; no result that counts it'
        " is printed.",
        "Write that field too, `0` where there is nothing yet; or delete `jumlah` or `per` of that column in the"
        " layout, or its closing row.",
    ),
    "RAK526.pembagi": warning(
        'Kolom "{judul}" menghitung dengan "{nilai}" ini, tetapi pembaginya di samping itu, kolom "{sebelah}", kosong;'
        " hasil yang memuatnya tidak dicetak.",
        "Tulis pembaginya; atau hapus `jumlah` atau `per` pada kolom itu dalam layout, atau baris penutupnya.",
        'The column "{judul}" counts with this "{nilai}", but "{sebelah}" beside it, which it divides by, is empty; no'
        " result that counts it is printed.",
        "Write what it divides by; or delete `jumlah` or `per` of that column in the layout, or its closing row.",
    ),
    "RAK526.jumlah": warning(
        'Rumus kolom "{judul}" tidak mempunyai jumlah yang benar: baik selnya maupun jumlah kolom-kolomnya tidak'
        " menghasilkannya, sehingga selnya pada baris jumlah kosong.",
        "Hapus `jumlah` pada kolom itu; atau beri bagian rumus yang dijumlahkan kolom sendiri dengan `nama`, lalu bagi"
        " dengan nama itu.",
        'The formula of the column "{judul}" has no total that is true: neither its cells nor the totals of its columns'
        " give one, so that its cell in the row of totals is empty.",
        "Delete `jumlah` of that column; or give the part of the formula that is added up a column of its own with a"
        " `nama`, and divide by that name.",
    ),
    "RAK526.atas": warning(
        'Jumlah kolom "{judul}" tidak dicetak: selnya memakai satu angka kolom "{sebelah}" pada beberapa baris,'
        " sehingga jumlah selnya bukan hitungan atas jumlah kolom-kolomnya.",
        "Beri kolom itu `per: {contoh}`, satu sel tiap {contoh}; atau hapus `jumlah` pada kolom itu dalam layout.",
        'The total of the column "{judul}" is not printed: its cells count one figure of the column "{sebelah}" on'
        " several rows, so that their sum is not what the totals of its columns give.",
        "Give that column `per: {contoh}`, one cell for each {contoh}; or delete `jumlah` of that column in the"
        " layout.",
    ),
    "RAK526.rujukan": warning(
        'Jumlah kolom "{judul}" tidak dicetak: selnya memakai angka butir yang dirujuk atau tercetak lebih dari sekali,'
        ' sedangkan jumlah kolom "{sebelah}" menghitungnya satu kali.',
        "Hapus `jumlah` pada kolom itu dalam layout.",
        'The total of the column "{judul}" is not printed: its cells count an item that is referred to or printed more'
        ' than once, the total of the column "{sebelah}" has it once.',
        "Delete `jumlah` of that column in the layout.",
    ),
    "RAK526.tahun": warning(
        'Kolom "{judul}" menghitung dengan `{bagian}`, sedangkan rencana ini tidak menulis tahun itu; selnya tidak'
        " berisi angka.",
        "Sebut tahun yang tercetak: {pilihan}; atau tulis nilainya dalam rencana.",
        'The column "{judul}" counts with `{bagian}`, but this plan does not write that year; its cells have no'
        " number.",
        "Name a year that is printed: {pilihan}; or write its value in the plan.",
    ),
    "RAK526.nomor": warning(
        'Baris nomor menulis kolom "{judul}" sebagai jumlah kolom periodenya, sedangkan deret ini tidak dijumlahkan:'
        " yang tercetak {nilai}.",
        'Beri kolom itu `nomor: "{{n}}"`, supaya rumusnya tidak tercetak, atau hitung dari satu periode, misalnya'
        " `hitung: {contoh}`.",
        'The number row says that the column "{judul}" is the sum of its columns of periods, but this series is not'
        " added up: {nilai} is printed.",
        'Give that column `nomor: "{{n}}"`, so that its formula is not printed, or count with one period, for example'
        " `hitung: {contoh}`.",
    ),
    "RAK526.satuan": warning(
        'Kolom "{judul}" menghitung bersama angka yang satuannya berbeda ({satuan}); selnya tidak berisi angka.',
        "Pakai isian dengan satuan yang sama, atau bagi dan kalikan supaya satuannya sama.",
        'The column "{judul}" counts numbers of different units with each other ({satuan_en}); its cell has no number.',
        "Use fields of one unit, or divide and multiply so that the units agree.",
    ),
}
