"""Words of the 5xx family: layouts and templates."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import CatalogueEntry, error, warning

LAYOUTS: dict[str, CatalogueEntry] = {
    "RAK501": error(
        "Kolom selebar {perlu} mm tidak muat pada bidang teks {ada} mm.",
        "Pakai kertas yang lebih lebar (`orientasi: lanskap`, A3), margin, huruf atau `lebar` kolom yang lebih kecil,"
        " judul kolom yang lebih pendek (`Jan`, bukan `Januari`), atau kurangi kolom.",
        "Columns of {perlu} mm do not fit the text area of {ada} mm.",
        "Use wider paper (`orientasi: lanskap`, A3), smaller margins, type or `lebar` of columns, shorter headings"
        " (`Jan`, not `Januari`), or fewer columns.",
    ),
    "RAK501.nilai": error(
        'Isian "{kata}" terlalu panjang untuk kolom periodenya: kolom menjadi {perlu} mm, bidang teksnya {ada} mm.',
        "Persingkat isian ini, atau pakai kertas yang lebih lebar (`orientasi: lanskap`, A3), margin atau huruf yang"
        " lebih kecil.",
        'The value "{kata}" is too long for its period column: columns come to {perlu} mm, the text area has {ada} mm.',
        "Shorten this value, or use wider paper (`orientasi: lanskap`, A3), smaller margins or type.",
    ),
    "RAK501.tinggi": error(
        "Kepala tabel setinggi {perlu} mm tidak menyisakan tempat bagi baris pada bidang teks setinggi {ada} mm.",
        "Persingkat judul kolom, lebarkan kolomnya, atau pakai kertas yang lebih tinggi, margin atau kop yang lebih"
        " kecil.",
        "A head of {perlu} mm leaves no room for rows in a text area that is {ada} mm high.",
        "Shorten the headings, widen the columns, or use taller paper, smaller margins or a smaller letterhead.",
    ),
    "RAK502": error(
        "Isi kolom `{isi}` tidak dikenal.",
        "Yang terdekat: {pilihan}. Semuanya: `rakgen explain RAK502`.",
        "Unknown column content `{isi}`.",
        "Nearest: {pilihan}. All of them: `rakgen explain RAK502`.",
    ),
    "RAK502.teks": error(
        "Isi kolom `{isi}` bukan isian rencana.",
        "Untuk teks yang sama pada semua baris tulis `isi: {contoh}`; untuk isian, misalnya, {pilihan}. Semuanya:"
        " `rakgen explain RAK502`.",
        "The column content `{isi}` is no field of the plan.",
        "For the same text on every row write `isi: {contoh}`; for a field, for example, {pilihan}. All of them:"
        " `rakgen explain RAK502`.",
    ),
    "RAK502.beberapa": error(
        "`{isi}` menyebut beberapa isian; satu isi menyebut satu.",
        "Tulis daftar, `isi: {daftar}`, satu di bawah yang lain; atau sebaris, `isi: {contoh}`.",
        "`{isi}` names several fields; a content names one.",
        "Write a list, `isi: {daftar}`, one beneath the other; or in one line, `isi: {contoh}`.",
    ),
    "RAK502.daftar": error(
        "`{isi}` menyebut beberapa isian; `dari` menyebut masing-masing dalam daftar.",
        "Tulis `dari: {daftar}`.",
        "`{isi}` names several fields; `dari` names each in a list.",
        "Write `dari: {daftar}`.",
    ),
    "RAK502.hitung": error(
        "Kolom `hitung` tidak dapat menghitung dari `{isi}`, yang bukan isian dengan angka.",
        "Tulis isian yang memuat angka, misalnya {pilihan}.",
        "A `hitung` column cannot count with `{isi}`, which is no field with numbers.",
        "Name a field that holds numbers, for example {pilihan}.",
    ),
    "RAK502.bagian": error(
        "`dari` menyebut kolom secara utuh; `{isi}` satu periode dari kolom `{nama}`.",
        "Hapus `dari` dan tulis rumusnya pada `hitung`, misalnya `hitung: {contoh}`{satuan}.",
        "`dari` names whole columns; `{isi}` is one period of the column `{nama}`.",
        "Delete `dari` and write the formula as `hitung`, for example `hitung: {contoh}`{satuan_en}.",
    ),
    "RAK503": error(
        "Templat memakai `{nama}`, yang tidak tersedia di sini.",
        "Yang tersedia: {pilihan}.",
        "The template uses `{nama}`, which is not available here.",
        "Available: {pilihan}.",
    ),
    "RAK504": error(
        "Templat ini tidak dapat dipakai: {sebab}.",
        "Periksa tanda {{{{ }}}} dan {{% %}} di dalamnya.",
        "This template cannot be used: {sebab_en}.",
        "Check its {{{{ }}}} and {{% %}}.",
    ),
    "RAK504.luas": error(
        "Templat tidak boleh memakai `{nama}`.",
        "Pakai isian rencana dengan saringan {pilihan}; juga `if`, `~`, `+`, `-` dan perbandingan. Hitungan lain"
        " ditulis dengan `hitung` pada kolom.",
        "A template may not use `{nama}`.",
        "Use fields of the plan with the filters {pilihan}; `if`, `~`, `+`, `-` and comparisons too. Other computations"
        " belong in a column with `hitung`.",
    ),
    "RAK506": warning(
        'Kolom "{judul}" mencetak {tingkat}, sedangkan RAK `{rak}` tidak mempunyai {tingkat}; kolomnya kosong.',
        "Isi {tingkat} pada rencananya, pilih layout lain, atau beri `pengecualian` RAK506 pada RAK itu.",
        'The column "{judul}" prints the {tingkat}, but RAK `{rak}` has none; the column stays empty.',
        "Fill in the {tingkat} of the plan, choose another layout, or except RAK506 on that RAK.",
    ),
    "RAK506.program": warning(
        'Kegiatan ini tidak menyebut program, sehingga tercetak di bawah program "{program}" dari kegiatan di atasnya.',
        "Tambahkan `program:`, atau pindahkan kegiatan ini ke atas kegiatan yang menyebut program.",
        'This kegiatan names no program, so that it is printed below the program "{program}" of the kegiatan above it.',
        "Add `program:`, or move this kegiatan above those that name a program.",
    ),
    "RAK506.tak_disebut": warning(
        'Program "{program}" tidak tercetak dan tidak terhitung dalam tabel program layout `{layout}`, yang memuat'
        " program yang disebut kegiatan; program ini tidak disebut satu kegiatan pun.",
        "Sebut program ini pada kegiatannya, tulis `kegiatan` di bawahnya, atau hapus dari daftar.",
        'The program "{program}" is neither printed nor counted in the table of programmes of the layout `{layout}`,'
        " which lists those that a kegiatan names; none names this one.",
        "Name it at its kegiatan, write `kegiatan` below it, or delete it from the register.",
    ),
    "RAK506.bebas": warning(
        'Kolom "{judul}" mencetak `{isi}`, sedangkan tidak satu {tingkat} pun dalam RAK `{rak}` mempunyai isian bebas'
        " itu; kolomnya kosong.",
        "Mungkin maksudnya `{mirip}`; bila kolomnya diisi tangan, tulis `isi: kosong`.",
        'The column "{judul}" prints `{isi}`, but no {tingkat} of RAK `{rak}` has that free field; the column stays'
        " empty.",
        "Did you mean `{mirip}`? For a column that is filled in by hand write `isi: kosong`.",
    ),
    "RAK507": error(
        "Layout ini mencetak target per {halus}, sedangkan targetnya hanya ditulis per {kasar}.",
        "Tulis target tiap {halus}, misalnya `{contoh}: 25%`.",
        "This layout prints targets by {halus}, but they are only given by {kasar}.",
        "Write a target for each {halus}, for example `{contoh}: 25%`.",
    ),
    "RAK507.anggaran": warning(
        "Layout ini hanya mencetak anggaran per {halus}; `anggaran` setahun ini tidak tercetak.",
        "Tulis `anggaran_periode`, misalnya `{{{contoh}: 1.000.000}}`, atau tambahkan kolom `isi: {tingkat}.anggaran`.",
        "This layout prints budgets by {halus} only; this `anggaran` of the year is not printed.",
        "Write `anggaran_periode`, for example `{{{contoh}: 1.000.000}}`, or add a column `isi: {tingkat}.anggaran`.",
    ),
    "RAK507.anggaran_jumlah": warning(
        "Layout ini menjumlahkan anggaran butir lain per {halus}; `anggaran` setahun ini tidak ikut.",
        "Tulis juga `anggaran_periode` butir ini, misalnya `{{{contoh}: 1.000.000}}`.",
        "This layout adds up budgets of other items by {halus}; this `anggaran` of the year is not among them.",
        "Write `anggaran_periode` of this item too, for example `{{{contoh}: 1.000.000}}`.",
    ),
    "RAK507.sub": warning(
        "Anggaran sub kegiatan ini tidak ditulis tiap periode, sehingga tidak termasuk anggaran kegiatannya tiap"
        " periode, yang dijumlahkan dari sub kegiatan.",
        "Tulis juga `anggaran_periode` sub kegiatan ini, atau `anggaran_periode` kegiatannya.",
        "This budget of a sub kegiatan is not given by periods, and so is not in that of its kegiatan by periods.",
        "Write `anggaran_periode` of this sub kegiatan too, or that of its kegiatan.",
    ),
    "RAK508": error(
        "Target ditulis lebih rinci daripada per {halus}; belum jelas yang dicetak jumlahnya atau yang terakhir.",
        "Tulis `kumulatif: ya` bila target terakhir yang berlaku, atau `kumulatif: tidak` bila dijumlahkan.",
        "Targets are finer than the {halus} this layout prints; it is not clear whether to print their sum or the"
        " last.",
        "Write `kumulatif: ya` if the last one counts, or `kumulatif: tidak` if they add up.",
    ),
    "RAK508.isian": error(
        "`{isian}` ditulis lebih rinci daripada per {halus}; belum jelas yang dihitung jumlahnya atau yang terakhir.",
        "Tulis `kumulatif: ya` bila nilai terakhir yang berlaku, atau `kumulatif: tidak` bila dijumlahkan.",
        "`{isian}` is finer than the {halus} this layout prints; it is not clear whether their sum or the last counts.",
        "Write `kumulatif: ya` if the last value counts, or `kumulatif: tidak` if they add up.",
    ),
    "RAK508.lain": error(
        "`{isian}` ditulis lebih rinci daripada per {halus}; belum jelas yang dihitung jumlahnya atau yang terakhir.",
        "Bila isinya uang, tulis dengan titik ribuan atau `Rp`, misalnya `Rp 100.000`: uang dijumlahkan. Bila bukan,"
        " tulis nilai tiap {halus} sebagai isian tersendiri dalam `tambahan`, atau cetak isian ini menurut periodenya.",
        "`{isian}` is finer than the {halus} this layout prints; it is not clear whether their sum or the last counts.",
        "If it is money, write it with dots for thousands or `Rp`, for example `Rp 100.000`: money is added up. If not,"
        " write the value of each {halus} as a field of its own in `tambahan`, or print the field by its own periods.",
    ),
    "RAK508.campur": warning(
        "`{isian}` per {halus} tidak dicetak, karena nilainya tidak dapat dijumlahkan: {nilai}.",
        "Tulis satu angka dengan satuan yang sama pada tiap periode, atau `-` bila tidak ada.",
        "`{isian}` by {halus} is not printed, because its values cannot be added up: {nilai}.",
        "Write one number of the same unit in each period, or `-` where there is none.",
    ),
    "RAK509": error(
        'Berkas logo "{nama}" tidak ditemukan.',
        "Simpan logonya di samping berkas ini, lalu tulis namanya, misalnya `logo: logo.png`.",
        'The logo file "{nama}" is not found.',
        "Store the logo beside this file and write its name, for example `logo: logo.png`.",
    ),
    "RAK509.baca": error(
        'Berkas logo "{nama}" tidak dapat dibaca: {sebab}.',
        "Periksa izinnya, atau tulis nama berkas gambarnya, misalnya `logo: logo.png`.",
        'The logo file "{nama}" cannot be read: {sebab_en}.',
        "Check its permissions, or write the name of the picture file, for example `logo: logo.png`.",
    ),
    "RAK509.besar": error(
        'Berkas logo "{nama}" lebih besar daripada {batas}.',
        "Perkecil gambarnya: logo selebar 500 piksel sudah cukup.",
        'The logo file "{nama}" is larger than {batas}.',
        "Make the picture smaller: a logo 500 pixels wide is enough.",
    ),
    "RAK509.jenis": error(
        'Berkas logo "{nama}" bukan gambar PNG, JPEG, atau SVG.',
        "Simpan ulang logonya sebagai PNG.",
        'The logo file "{nama}" is not a PNG, JPEG or SVG picture.',
        "Save the logo as PNG.",
    ),
    "RAK509.lain": error(
        'Berkas logo "{nama}" adalah {jenis}, apa pun akhiran namanya.',
        "Buka gambarnya, simpan ulang sebagai PNG, lalu tulis nama berkas PNG itu pada `logo`.",
        'The logo file "{nama}" is {jenis}, whatever its name ends with.',
        "Open the picture, save it as PNG and write the name of that file at `logo`.",
    ),
    "RAK509.kosong": error(
        'Berkas logo "{nama}" kosong.',
        "Salin ulang berkas aslinya; salinan ini terputus.",
        'The logo file "{nama}" is empty.',
        "Copy the original file again; this copy broke off.",
    ),
    "RAK509.rusak": error(
        'Berkas logo "{nama}" rusak: {sebab}.',
        "Salin ulang berkas aslinya, atau buka gambarnya dan simpan ulang sebagai PNG.",
        'The logo file "{nama}" is damaged: {sebab_en}.',
        "Copy the original file again, or open the picture and save it as PNG.",
    ),
    "RAK509.ukuran": error(
        'Logo "{nama}" terlalu besar: {ada} piksel.',
        "Perkecil gambarnya: logo selebar 500 piksel sudah cukup; batasnya 10.000 piksel sesisi, 16 juta semuanya.",
        'The logo "{nama}" is too large: {ada} pixels.',
        "Make the picture smaller: a logo 500 pixels wide is enough; at most 10,000 a side and 16 million in all.",
    ),
    "RAK509.nisbah": error(
        'Logo "{nama}" terlalu pipih: {ada}; satu sisi lebih dari {batas} kali sisi lainnya.',
        "Potong ruang kosong di sekitar logonya, lalu simpan ulang.",
        'The logo "{nama}" is too narrow: {ada}; one side is more than {batas} times the other.',
        "Cut off the blank space around the logo and save it again.",
    ),
    "RAK509.tinggi": error(
        "Kop pada semua halaman setinggi {ada} mm tidak menyisakan tempat bagi teks pada halaman setinggi {tinggi} mm.",
        "Kurangi `baris` kop, atau cetak kop pada halaman pertama saja dengan `halaman: pertama`.",
        "A letterhead on every page, {ada} mm high, leaves no room for text on a page of {tinggi} mm.",
        "Take out some of its `baris`, or print it on the first page only with `halaman: pertama`.",
    ),
    "RAK509.muat": error(
        "Logo {ada} mm tidak muat di kop; ruang untuknya {batas} mm.",
        "Ubah `tinggi_logo`, misalnya `tinggi_logo: 20mm`; lebarnya mengikuti.",
        "A logo of {ada} mm does not fit the letterhead; there is room for {batas} mm.",
        "Change `tinggi_logo`, for example `tinggi_logo: 20mm`; its width follows.",
    ),
    "RAK509.warna": error(
        'Logo "{nama}" memakai warna mesin cetak (CMYK), yang tampil berbeda di tiap program.',
        "Buka gambarnya, ubah warnanya ke RGB, lalu simpan ulang sebagai PNG.",
        'The logo "{nama}" has the colours of a printing press (CMYK), which look different in each program.',
        "Open the picture, convert its colours to RGB and save it as PNG.",
    ),
    "RAK509.putar": error(
        'Logo "{nama}" disimpan miring dengan catatan (Exif) agar diputar; tidak semua program memutarnya.',
        "Buka gambarnya, tegakkan, lalu simpan ulang sebagai PNG.",
        'The logo "{nama}" is stored turned, with a note (Exif) to turn it back; not every program does.',
        "Open the picture, set it upright and save it as PNG.",
    ),
    "RAK509.jpeg": error(
        'Logo "{nama}" adalah JPEG jenis langka, yang tidak dapat dibuka semua program.',
        "Buka gambarnya, lalu simpan ulang sebagai PNG.",
        'The logo "{nama}" is a rare kind of JPEG, which not every program opens.',
        "Open the picture and save it as PNG.",
    ),
    "RAK509.profil": error(
        'Profil warna di dalam logo "{nama}" terlalu besar.',
        "Buka gambarnya, lalu simpan ulang sebagai PNG tanpa profil warna (ICC).",
        'The colour profile inside the logo "{nama}" is too large.',
        "Open the picture and save it as PNG without a colour profile (ICC).",
    ),
    "RAK509.isi": error(
        'Logo SVG "{nama}" memuat `{isi}`, yang tidak dicetak sama oleh semua program.',
        "Simpan logonya sebagai PNG, misalnya dari Inkscape dengan Berkas > Ekspor.",
        'The SVG logo "{nama}" has `{isi}`, which programs do not print alike.',
        "Save the logo as PNG, for example from Inkscape with File > Export.",
    ),
    "RAK509.rumit": error(
        'Logo "{nama}" terlalu rumit untuk dicetak.',
        "Simpan logonya sebagai PNG selebar 500 piksel, misalnya dari Inkscape dengan Berkas > Ekspor.",
        'The logo "{nama}" is too complicated to be printed.',
        "Save the logo as PNG 500 pixels wide, for example from Inkscape with File > Export.",
    ),
    "RAK509.hampa": error(
        'Logo "{nama}" tidak menggambar apa pun: kosong, di luar bidangnya, atau tembus pandang seluruhnya.',
        "Simpan ulang gambarnya, misalnya dari Inkscape, atau simpan sebagai PNG.",
        'The logo "{nama}" draws nothing: it is empty, outside its own area, or transparent all over.',
        "Save the picture again, for example from Inkscape, or as PNG.",
    ),
    "RAK509.viewbox": error(
        'Logo SVG "{nama}" tidak menyebut ukurannya.',
        'Tambahkan `viewBox` pada baris <svg>, misalnya `viewBox="0 0 100 100"`, atau simpan logonya sebagai PNG.',
        'The SVG logo "{nama}" does not say its size.',
        'Add a `viewBox` to its <svg> line, for example `viewBox="0 0 100 100"`, or save the logo as PNG.',
    ),
    "RAK510": error(
        "Ada {ada} pengesahan; layout ini mencetak paling banyak dua.",
        "Sisakan dua blok, yang pertama di kiri, yang kedua di kanan; yang lain diketik di bawah `{{{{ isi }}}}` dalam "
        "dokumen Word kantor (`--template`).",
        "There are {ada} signatures; this layout prints at most two.",
        "Leave two blocks, the first at the left, the second at the right; type the others below `{{{{ isi }}}}` in "
        "the office's Word document (`--template`).",
    ),
    "RAK510.kurang": error(
        "Layout ini mencetak dua pengesahan berdampingan; rencana ini memberi {ada}.",
        "Tulis `pengesahan` sebagai daftar dua blok: yang pertama di kiri, yang kedua di kanan.",
        "This layout prints two signatures side by side; the plan gives {ada}.",
        "Write `pengesahan` as a list of two blocks: the first at the left, the second at the right.",
    ),
    "RAK511": error(
        "Tabel dengan `dari: program` mencetak program dan yang ada di bawahnya; `{isi}` tidak ada di sana.",
        "Pilih isian program, kegiatan, sub_kegiatan atau keluaran, misalnya program.uraian atau program.indikator.",
        "A table with `dari: program` prints programmes and what stands below them; `{isi}` is not there.",
        "Choose a field of program, kegiatan, sub_kegiatan or keluaran, such as program.uraian or program.indikator.",
    ),
    "RAK512": error(
        "Layout ini memakai `kolom` dan `tabel` sekaligus.",
        "Pindahkan `kolom` ke dalam salah satu butir `tabel`.",
        "This layout has both `kolom` and `tabel`.",
        "Move `kolom` into one of the items of `tabel`.",
    ),
    "RAK513": error(
        "Kolom `{isi}` belum mempunyai periode.",
        "Tambahkan `periode: triwulan` atau `periode: bulan` pada kolom ini, atau `baris_periode` pada tabelnya; untuk"
        " setahun tulis `hitung: jumlah, dari: {isi}`.",
        "The column `{isi}` has no period.",
        "Add `periode: triwulan` or `periode: bulan` to the column, or `baris_periode` to its table; for the year write"
        " `hitung: jumlah, dari: {isi}`.",
    ),
    "RAK518": error(
        "`butir: {butir}` tidak ada gunanya pada kolom `{isi}`, yang mencetak angka atau tanda.",
        "Hapus `butir`, atau pindahkan ke isi yang berupa teks, misalnya `kegiatan.aksi`.",
        "`butir: {butir}` is of no use in the column `{isi}`, which prints figures or signs.",
        "Delete `butir`, or move it to a content that is text, for example `kegiatan.aksi`.",
    ),
    "RAK518.ganda": warning(
        'Teks ini diawali "{tanda}", dan kolom "{judul}" mencetak `butir` di depannya: butirnya menjadi dua'
        " ({banyak} teks).",
        'Hapus "{tanda}" di depan teksnya, atau hapus `butir` pada layout.',
        'This text begins with "{tanda}", and the column "{judul}" prints a `butir` before it: there are two'
        " ({banyak} texts).",
        'Delete "{tanda}" before the text, or delete `butir` in the layout.',
    ),
    "RAK518.kelompok": error(
        "`butir` pada judul kelompok tidak mencetak apa-apa.",
        "Pindahkan `butir` ke kolom di bawahnya yang berisi teks.",
        "`butir` of a group of columns prints nothing.",
        "Move `butir` to a column below it that holds text.",
    ),
    "RAK519": error(
        "`jilid: {jilid}` hanya berpengaruh bersama `margin: resmi`.",
        "Tulis `margin: resmi`, atau hapus `jilid`.",
        "`jilid: {jilid}` has an effect with `margin: resmi` only.",
        "Write `margin: resmi`, or delete `jilid`.",
    ),
    "RAK519.mulai": error(
        "`mulai` tidak ada gunanya: `pola: tidak` tidak mencetak nomor halaman.",
        "Hapus `mulai`, atau tulis `pola: atas`.",
        "`mulai` is of no use: `pola: tidak` prints no page number.",
        "Delete `mulai`, or write `pola: atas`.",
    ),
    "RAK519.jumlah": error(
        '`{{jumlah}}` hanya menghitung halaman dokumen ini: dengan `mulai`, yang tercetak misalnya "{nilai}".',
        "Tulis jumlahnya sendiri, misalnya `pola: {contoh}`, atau hapus `mulai`.",
        '`{{jumlah}}` counts the pages of this document alone: with `mulai` it prints, for example, "{nilai}".',
        "Write the sum yourself, for example `pola: {contoh}`, or delete `mulai`.",
    ),
    "RAK519.baru": error(
        "Di atas `halaman_baru: ya` ini hanya ada judul, yang akan tertinggal sendirian di halamannya.",
        "Hapus `halaman_baru`.",
        "Only the title stands above this `halaman_baru: ya`; it would be left alone on its page.",
        "Delete `halaman_baru`.",
    ),
    "RAK515": error(
        "`{isian}` bukan templat: `{tanda}` akan dicetak apa adanya.",
        "Tulis teksnya tanpa kurung kurawal; templat hanya dikenal pada judul, isi kolom, catatan, pita, dan kop.",
        "`{isian}` is not a template: `{tanda}` would be printed as it is.",
        "Write the text without braces; templates are known in headings, contents of columns, notes, bands and"
        " letterheads alone.",
    ),
    "RAK515.pola": error(
        "`{isian}` tidak mengenal `{tanda}`, yang akan dicetak apa adanya.",
        "Yang dikenal di sini: {pilihan}.",
        "`{isian}` does not know `{tanda}`, which would be printed as it is.",
        "Known here: {pilihan}.",
    ),
    "RAK515.tunggal": error(
        "`{tanda}` dengan satu kurung kurawal akan dicetak apa adanya.",
        "Tulis dengan dua kurung kurawal, misalnya `{contoh}`, atau tanpa kurung.",
        "`{tanda}` with single braces would be printed as it is.",
        "Write it with double braces, for example `{contoh}`, or without any.",
    ),
    "RAK516": error(
        'Kolom "{judul}" menghitung persen (`{hitung}`), sedangkan indikator ini makin kecil makin baik'
        " (`arah: turun`): persennya menyesatkan.",
        "Pilih salah satu pada kolom itu: `hitung: selisih`; `isi: kosong`, untuk diisi tangan; atau"
        " `isi: indikator.capaian`, capaian dari berkas realisasi. Bila persennya bukan capaian, beri"
        " `pengecualian` RAK516 pada RAK itu.",
        'The column "{judul}" prints a percentage (`{hitung}`), but of this indikator less is better'
        " (`arah: turun`): the percentage misleads.",
        "Choose one for that column: `hitung: selisih`; `isi: kosong`, to be filled in by hand; or"
        " `isi: indikator.capaian`, the progress by the files of what was reached. If the percentage is not progress,"
        " except RAK516 on that RAK.",
    ),
}
