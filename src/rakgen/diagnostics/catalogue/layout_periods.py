"""Words of the 5xx family: periods and years of a layout, levels of its columns, signers that its text names."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import CatalogueEntry, error, warning

LAYOUT_PERIODS: dict[str, CatalogueEntry] = {
    "RAK502.periode": error(
        "`{isi}` menyebut satu periode, yang tidak ditulis di belakang isiannya.",
        "Tulis `{isian}` dan, pada kolom itu, `periode: {periode}` dan `hanya: {bagian}`.",
        "`{isi}` names one period, which is not written behind the field.",
        "Write `{isian}` and, in that column, `periode: {periode}` and `hanya: {bagian}`.",
    ),
    "RAK503.periode": error(
        "Templat memakai `{nama}`: satu periode, yang tidak ditulis di belakang isiannya.",
        "Tulis `{{{{ {isian} }}}}` dan, pada kolom itu, `periode: {periode}` dan `hanya: {bagian}`.",
        "The template uses `{nama}`: one period, which is not written behind the field.",
        "Write `{{{{ {isian} }}}}` and, in that column, `periode: {periode}` and `hanya: {bagian}`.",
    ),
    "RAK503.mirip": error(
        "Templat memakai `{nama}`, yang tidak tersedia di sini.",
        "Mungkin maksudnya `{mirip}`. Yang tersedia: {pilihan}.",
        "The template uses `{nama}`, which is not available here.",
        "Did you mean `{mirip}`? Available: {pilihan}.",
    ),
    "RAK502.jumlah": error(
        "Isi kolom `{isi}` tidak dikenal: {tingkat} tidak mempunyai `{isian}` sendiri.",
        "Jumlah dari kegiatannya ditulis `hitung: jumlah, dari: {contoh}, per: {tingkat}` di tempat `isi`; pada tiap"
        " tingkat `baris_tingkat` tanpa `per`.",
        "Unknown column content `{isi}`: a {tingkat} has no `{isian}` of its own.",
        "The sum of its kegiatan is written `hitung: jumlah, dari: {contoh}, per: {tingkat}` in place of `isi`; for"
        " each level of `baris_tingkat` without `per`.",
    ),
    "RAK513.nilai": error(
        "`{isian}` menyebut jenis periodenya; `{nilai}` adalah periode itu sendiri.",
        "Tulis `{isian}: {contoh}`; periodenya dipilih dengan `hanya: {hanya}` di samping `periode`.",
        "`{isian}` names the kind of periods; `{nilai}` are periods themselves.",
        "Write `{isian}: {contoh}`; periods are chosen with `hanya: {hanya}` beside `periode`.",
    ),
    "RAK507.realisasi": warning(
        "Layout ini mencetak target dan capaian per {halus}, sedangkan targetnya hanya ditulis per {kasar}; selnya"
        " kosong.",
        "Tulis target tiap {halus} bila ada; layout satu periode mencetaknya dengan `--periode` yang lebih panjang.",
        "This layout prints targets and capaian by {halus}, but targets are only given by {kasar}; these cells stay"
        " empty.",
        "Write a target for each {halus} if there is one; a form of one period prints these with a longer `--periode`.",
    ),
    "RAK507.isian": warning(
        "Layout ini mencetak `{isian}` per {halus}, sedangkan isinya hanya ditulis per {kasar}; kolomnya kosong.",
        "Tulis isinya tiap {halus}, misalnya `{contoh}: ...`, atau cetak isian ini dalam kolom dengan"
        " `periode: {kasar}`.",
        "This layout prints `{isian}` by {halus}, but it is only given by {kasar}; the column stays empty.",
        "Write it for each {halus}, for example `{contoh}: ...`, or print the field in a column with"
        " `periode: {kasar}`.",
    ),
    "RAK507.satu": warning(
        "Layout ini mencetak `{isian}` per {halus}, sedangkan isinya satu teks, tanpa periode; kolomnya kosong.",
        "Tulis isinya tiap {halus}, misalnya `{contoh}: ...`, atau cetak isian ini dalam kolom tanpa `periode`.",
        "This layout prints `{isian}` by {halus}, but it is one text, without periods; the column stays empty.",
        "Write it for each {halus}, for example `{contoh}: ...`, or print the field in a column without `periode`.",
    ),
    "RAK507.luar": warning(
        "Layout ini mencetak `{isian}` untuk tahun {pilihan}, sedangkan isinya ditulis untuk tahun {nilai}; kolomnya"
        " kosong.",
        "Tulis isinya untuk tahun yang dicetak, atau sesuaikan `hanya` pada layout.",
        "This layout prints `{isian}` for the years {pilihan}, but it is given for {nilai}; the column stays empty.",
        "Write it for the years that are printed, or adapt `hanya` in the layout.",
    ),
    "RAK507.tahun": warning(
        "Layout ini mencetak `{isian}` per tahun, sedangkan isinya ditulis untuk `{nilai}`; kolom tahunnya kosong.",
        "Tulis tahunnya, misalnya `{contoh}`, atau cetak isian ini dalam kolom dengan `periode: {halus}`.",
        "This layout prints `{isian}` by years, but it is given for `{nilai}`; the columns of years stay empty.",
        "Write the year, for example `{contoh}`, or print the field in a column with `periode: {halus}`.",
    ),
    "RAK507.tanpa": warning(
        'Kolom "{judul}" menyebut `{isian}` {tahun}, yang tidak ditulis pada {tingkat} mana pun di RAK `{rak}`;'
        " isinya kosong.",
        "Sebut tahun yang ditulis pada layout ({pilihan}), atau tulis `{tahun}:` di bawah `{isian}` rencananya.",
        'The column "{judul}" names `{isian}` of {tahun}, which no {tingkat} of RAK `{rak}` has; it stays empty.',
        "Name a year that is given in the layout ({pilihan}), or write `{tahun}:` below `{isian}` of the plan.",
    ),
    "RAK507.tanpa_satu": warning(
        'Kolom "{judul}" menyebut `{isian}` {tahun}, sedangkan {tingkat} RAK `{rak}` tidak mempunyai `{isian}`; isinya'
        " kosong.",
        "Tulis `{isian}` pada rencananya, misalnya `{isian}: {{{tahun}: 70%}}`, atau hapus kolom ini dari layout.",
        'The column "{judul}" names `{isian}` of {tahun}, but no {tingkat} of RAK `{rak}` has any; it stays empty.',
        "Write `{isian}` in the plan, for example `{isian}: {{{tahun}: 70%}}`, or delete this column of the layout.",
    ),
    "RAK507.anggaran_tahun": warning(
        "Anggaran ini hanya ditulis per tahun; di kolom `anggaran` tidak tercetak, dan jumlahnya tidak memuatnya.",
        "Tulis juga `anggaran`, misalnya `anggaran: {contoh}`.",
        "This budget is only given by years; it is not printed in the column of `anggaran`, nor is it in its totals.",
        "Write `anggaran` too, for example `anggaran: {contoh}`.",
    ),
    "RAK507.aksi": warning(
        'Layout ini mencetak `aksi` per tahun ({pilihan}), sedangkan aksi "{nilai}" tidak dijadwalkan pada tahun itu;'
        " aksi itu tidak tercetak.",
        "Tulis tahunnya pada aksi atau kegiatannya, misalnya `jadwal: {contoh}`, atau cetak `aksi` dalam kolom tanpa"
        " `periode: tahun`.",
        'This layout prints `aksi` by years ({pilihan}), but the step "{nilai}" is scheduled in none of them; it is not'
        " printed.",
        "Write the year at the step or its kegiatan, for example `jadwal: {contoh}`, or print `aksi` in a column"
        " without `periode: tahun`.",
    ),
    "RAK508.tahun": error(
        "Kolom `kumulatif: ya` mencetak `{isian}` sampai dengan tiap tahun; belum jelas yang dicetak jumlahnya atau"
        " yang terakhir.",
        "Tulis `kumulatif: ya` pada butir ini bila nilai terakhir yang berlaku, atau `kumulatif: tidak` bila"
        " dijumlahkan.",
        "A column with `kumulatif: ya` prints `{isian}` up to each year; it is not clear whether to print their sum or"
        " the last.",
        "Write `kumulatif: ya` in this item if the last value counts, or `kumulatif: tidak` if they add up.",
    ),
    "RAK510.kosong": warning(
        "Teks layout ini menyebut `{isian}`, sedangkan `{nama}` penanda tangan itu tidak ditulis.",
        "Tulis `{nama}` pada `pengesahan`; yang di kiri adalah yang pertama dari dua, yang di kanan yang terakhir.",
        "The text of this layout names `{isian}`, but the `{nama}` of that signer is not given.",
        "Write `{nama}` in `pengesahan`; at the left stands the first of two, at the right the last.",
    ),
    "RAK513.dipilih": error(
        "`hanya` tidak berlaku pada `periode: dipilih`, yang mencetak satu periode saja.",
        "Hapus `hanya`; periodenya dipilih saat mencetak, misalnya `rakgen build --periode T2`.",
        "`hanya` says nothing for `periode: dipilih`, which prints one period only.",
        "Delete `hanya`; the period is chosen when printing, for example `rakgen build --periode T2`.",
    ),
    "RAK513.hanya": error(
        "`hanya` menyebut tahun {tahun}, sedangkan periodenya {halus}.",
        "Tulis `periode: tahun`, atau bagian tahun, misalnya `hanya: {contoh}`.",
        "`hanya` names the year {tahun}, but the period is {halus}.",
        "Write `periode: tahun`, or parts of a year, for example `hanya: {contoh}`.",
    ),
    "RAK513.bagian": error(
        "`hanya` menyebut `{bagian}`, bagian tahun, sedangkan periodenya tahun.",
        "Tulis tahunnya, misalnya `hanya: 2025-2029`, atau `periode: {halus}`.",
        "`hanya` names `{bagian}`, a part of a year, but the period is tahun.",
        "Write years, for example `hanya: 2025-2029`, or `periode: {halus}`.",
    ),
    "RAK514": error(
        "Kolom `{isi}` tidak dapat dicetak per {per}: satu {per} dapat mempunyai beberapa isi.",
        "Hapus `per`, atau tulis `hitung: jumlah` dan `dari: {isi}` di tempat `isi` bila yang dicetak jumlahnya.",
        "The column `{isi}` cannot be printed per {per}: one {per} may hold several of them.",
        "Delete `per`, or write `hitung: jumlah` and `dari: {isi}` in place of `isi` to print their sum.",
    ),
    "RAK514.daftar": error(
        "Kolom `{isi}` tidak dapat dicetak per {per}: satu {per} dapat mempunyai beberapa isi.",
        "Hapus `per`, atau tulis `{contoh}` di tempat `{isi}`, semuanya dalam satu sel.",
        "The column `{isi}` cannot be printed per {per}: one {per} may hold several of them.",
        "Delete `per`, or write `{contoh}` in place of `{isi}`, all of them in one cell.",
    ),
    "RAK514.teks": error(
        "Kolom `{isi}` tidak dapat dicetak per {per}: satu {per} dapat mempunyai beberapa isi.",
        "Hapus `per`; tiap isi lalu mendapat selnya sendiri.",
        "The column `{isi}` cannot be printed per {per}: one {per} may hold several of them.",
        "Delete `per`; each of them then has a cell of its own.",
    ),
    "RAK514.tingkat": warning(
        "`{isian}: {nilai}` tidak ada hasilnya: baris tabel ini tidak memuat {nilai}.",
        "Tulis tingkat yang dimuatnya ({pilihan}), atau hapus {hapus}.",
        "`{isian}: {nilai}` comes to nothing: the rows of this table hold no {nilai}.",
        "Write a level that they hold ({pilihan}), or delete {hapus}.",
    ),
    "RAK514.ulang": warning(
        "`ulang: {nilai}` memulai nomor kembali pada tiap butir yang dinomori: semuanya bernomor 1.",
        "Nomori yang ada di bawahnya, misalnya `per: {contoh}`, atau hapus `ulang`.",
        "`ulang: {nilai}` begins anew at each item that is numbered: all have the number 1.",
        "Number what stands below it, for example `per: {contoh}`, or delete `ulang`.",
    ),
    "RAK514.lagi": warning(
        'Angka kolom "{judul}" milik tiap {tingkat}, dan tercetak lagi pada tiap {per} di bawahnya.',
        "Tulis `per: {tingkat}`, atau hapus `per`.",
        'The figures of the column "{judul}" belong to each {tingkat}, and are printed again at each {per} below it.',
        "Write `per: {tingkat}`, or delete `per`.",
    ),
    "RAK514.pola": error(
        "`pola` menyebut `{nilai}`, sedangkan kolom ini menomori tiap {per}, tingkat di atasnya.",
        "Tulis `per: {tingkat}`, atau hapus `{nilai}` dari `pola`.",
        "`pola` names `{nilai}`, but this column numbers each {per}, a level above it.",
        "Write `per: {tingkat}`, or take `{nilai}` out of `pola`.",
    ),
    "RAK515.isi": error(
        "Isian dalam kurung kurawal ini diapit tanda kutip, sehingga akan dicetak apa adanya.",
        "Hapus tanda kutipnya: `{nilai}`.",
        "These fields in braces stand in quotes, so that they would be printed as they are.",
        "Delete the quotes: `{nilai}`.",
    ),
    "RAK513.sebagian": error(
        "`hanya` menyebut `{bagian}`, sebagian saja dari `{contoh}`; kolomnya akan mencetak `{contoh}` seluruhnya.",
        "Tulis {halus}nya, misalnya `hanya: {contoh}`, atau `periode: {pilihan}`.",
        "`hanya` names `{bagian}`, which is a part of `{contoh}` only; the column would print all of `{contoh}`.",
        "Name whole periods ({halus}), for example `hanya: {contoh}`, or write `periode: {pilihan}`.",
    ),
    "RAK513.kelompok": error(
        "`kelompok: {kelompok}` tidak lebih panjang daripada `periode: {halus}`.",
        "Tulis kelompok yang lebih panjang ({pilihan}), atau hapus `kelompok`.",
        "`kelompok: {kelompok}` is no longer than `periode: {halus}`.",
        "Write a longer period ({pilihan}), or delete `kelompok`.",
    ),
    "RAK513.kelompok_tanpa": error(
        "`kelompok` tidak berlaku pada `periode: {halus}`, yang tidak punya periode di atasnya.",
        "Hapus `kelompok`.",
        "`kelompok` says nothing for `periode: {halus}`, which has no period above it.",
        "Delete `kelompok`.",
    ),
    "RAK513.tahun": error(
        "`{isi}` berdiri di bawah tahun, sedangkan isian itu ditulis untuk bagian tahun.",
        "Pakai `{tingkat}.target_tahun`.",
        "`{isi}` stands below years, but that field is written for parts of a year.",
        "Use `{tingkat}.target_tahun`.",
    ),
}
