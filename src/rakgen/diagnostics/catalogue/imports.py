"""Words of RAK970 to RAK974: old documents that are read as plans."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import CatalogueEntry, error, info, warning

_SAVE = "Simpan sebagai .docx atau .xlsx dari Word, Excel, atau LibreOffice, lalu impor lagi."
_SAVE_EN = "Save it as .docx or .xlsx from Word, Excel or LibreOffice, then import it again."
_LOOK = "Periksa di dokumen asalnya, lalu betulkan di rencana."
_LOOK_EN = "Look at it in the document, then mend the plan."

IMPORTS: dict[str, CatalogueEntry] = {
    "RAK970": error(
        "Berkas ini bukan dokumen yang dapat diimpor.{rincian}",
        "Yang dapat diimpor: .docx, .xlsx, .pdf, .html, .tsv, .csv, dan teks dengan tab.",
        "This file is no document that can be imported.{rincian}",
        "What can be imported: .docx, .xlsx, .pdf, .html, .tsv, .csv, and text with tabs.",
    ),
    "RAK970.lama": error(
        "Berkas ini memakai bentuk Word atau Excel lama (.doc, .xls).{rincian}", _SAVE,
        "This file is in the old form of Word or Excel (.doc, .xls).{rincian}", _SAVE_EN,
    ),
    "RAK970.lain": error(
        "Berkas ini memakai bentuk program lain.{rincian}", _SAVE,
        "This file is in the form of another program.{rincian}", _SAVE_EN,
    ),
    "RAK970.yaml": error(
        "Berkas ini YAML, bentuk yang dipakai rencana; tidak perlu diimpor.{rincian}",
        "Periksa dengan `rakgen check`, cetak dengan `rakgen build`. Yang diimpor adalah dokumen lama.",
        "This file is YAML, the form that plans have; there is nothing to import.{rincian}",
        "Check it with `rakgen check`, print it with `rakgen build`. What is imported are old documents.",
    ),
    "RAK970.terkunci": error(
        "Berkas ini terkunci dengan kata sandi.{rincian}",
        "Buka dengan kata sandinya, simpan tanpa kata sandi, lalu impor lagi.",
        "This file is locked with a password.{rincian}",
        "Open it with its password, save it without one, then import it again.",
    ),
    "RAK970.rusak": error(
        "Berkas ini rusak, atau isinya bukan yang dikatakan namanya.{rincian}", _SAVE,
        "This file is damaged, or is not what its name says.{rincian}", _SAVE_EN,
    ),
    "RAK970.besar": error(
        "Berkas ini mengembang terlalu besar saat dibuka; tidak dibaca.{rincian}", _SAVE,
        "This file grows too big when it is opened; it was not read.{rincian}", _SAVE_EN,
    ),
    "RAK970.pindaian": error(
        "Berkas ini hasil pindaian: gambar tanpa teks.{rincian}",
        "Cari berkas Word atau Excel asalnya, atau kenali teksnya (OCR) lebih dahulu.",
        "This file is a scan: pictures without text.{rincian}",
        "Look for the Word or Excel file it came from, or recognise its text (OCR) first.",
    ),
    "RAK970.tabel": error(
        "Tidak ada tabel rencana dalam berkas ini.{rincian}",
        "Tabel rencana berisi sedikitnya dua kolom di bawah judul kolom yang dikenal; dalam PDF garisnya digambar.",
        "There is no table of a plan in this file.{rincian}",
        "The table of a plan has at least two columns under headings that are known; in a PDF its lines are drawn.",
    ),
    "RAK970.lembar": error(
        "Buku kerja ini tidak memuat lembar itu.{rincian}",
        "Pilih salah satu lembarnya dengan `--sheet NAMA`.",
        "This workbook has no such sheet.{rincian}",
        "Choose one of its sheets with `--sheet NAME`.",
    ),
    "RAK970.nomor": error(
        "Dokumen ini tidak memuat tabel ke-{nomor}.", "Banyak tabelnya: {banyak}.",
        "This document has no table number {nomor}.", "It has {banyak}.",
    ),
    "RAK970.rak": error(
        "Dokumen ini memuat {banyak} RAK, sedangkan `--rak` memberi kode kepada satu.",
        "Pilih satu tabelnya dengan `--table N`.",
        "This document has {banyak} RAK, and `--rak` gives a kode to one.",
        "Choose one of its tables with `--table N`.",
    ),
    "RAK971": warning(
        '{tempat}: teks "{teks}" tidak punya tempat dalam rencana; ditulis sebagai komentar.', _LOOK,
        '{tempat_en}: the text "{teks}" has no place in the plan; it is a comment now.', _LOOK_EN,
    ),
    "RAK971.tanda": warning(
        '{tempat}: "{teks}" bukan tanda pada kolom periode; ditulis sebagai komentar.', _LOOK,
        '{tempat_en}: "{teks}" is no mark in a column of a period; it is a comment now.', _LOOK_EN,
    ),
    "RAK971.arsir": warning(
        '{tempat}: "{teks}" tertulis pada arsir periodenya; periodenya masuk jadwal, teksnya menjadi komentar.', _LOOK,
        '{tempat_en}: "{teks}" is written on the shading of its periods; these are scheduled, the text is a comment.',
        _LOOK_EN,
    ),
    "RAK971.campur": warning(
        "{tempat}: sel kosong yang diarsir dibaca sebagai tanda jadwal, di samping tanda \"{teks}\".", _LOOK,
        "{tempat_en}: a shaded empty cell was read as a mark of the schedule, beside signs \"{teks}\".", _LOOK_EN,
    ),
    "RAK971.sda": info(
        '{tempat}: "{teks}" diganti dengan teks di atasnya, "{jadi}".', _LOOK,
        '{tempat_en}: "{teks}" was replaced by the text above, "{jadi}".', _LOOK_EN,
    ),
    "RAK971.lagi": warning(
        '{tempat}: teks kedua "{teks}" untuk isian yang sama; ditulis sebagai komentar.', _LOOK,
        '{tempat_en}: a second text "{teks}" for the same field; it is a comment now.', _LOOK_EN,
    ),
    "RAK971.tambah": warning(
        '{tempat}: dokumen tidak memuat {teks}, yang diperlukan rencana; ditulis "{jadi}".',
        "Tulis teks yang sebenarnya.",
        '{tempat_en}: the document has no {teks}, which a plan needs; "{jadi}" stands there.',
        "Write the real text.",
    ),
    "RAK971.uang": warning(
        '{tempat}: "{teks}" bukan jumlah rupiah; ditulis sebagai komentar.', _LOOK,
        '{tempat_en}: "{teks}" is no amount in rupiah; it is a comment now.', _LOOK_EN,
    ),
    "RAK971.mirip": warning(
        '{tempat}: "{teks}" mirip dengan "{jadi}"; keduanya didaftar.',
        "Bila keduanya sama, pakai satu ejaan.",
        '{tempat_en}: "{teks}" is like "{jadi}"; both are in the register.',
        "If they are the same, use one spelling.",
    ),
    "RAK971.unit": warning(
        '{tempat}: "{teks}" dibaca sebagai beberapa unit: {jadi}.',
        "Bila itu nama satu unit, tulis namanya dalam daftar `pelaksana`.",
        '{tempat_en}: "{teks}" was read as several units: {jadi}.',
        "If it is the name of one unit, write it in the register `pelaksana`.",
    ),
    "RAK971.bukan_unit": warning(
        '{tempat}: "{teks}" dibaca sebagai nama unit, padahal berupa jadwal atau jumlah.',
        "Bila itu bukan nama unit, pindahkan ke isiannya, dan hapus dari daftar `pelaksana`.",
        '{tempat_en}: "{teks}" was read as the name of a unit, but says a schedule or an amount.',
        "If it is no unit, move it to its own field, and delete it from the register `pelaksana`.",
    ),
    "RAK971.satu": warning(
        '{tempat}: "{teks}" mungkin beberapa unit; didaftar sebagai satu.',
        "Bila beberapa, tulis satu per satu: `pelaksana: [Bidang A, Bidang B]`.",
        '{tempat_en}: "{teks}" may be several units; it is one in the register.',
        "If it is several, write each: `pelaksana: [Bidang A, Bidang B]`.",
    ),
    "RAK971.tingkat": warning(
        '{tempat}: butir ini ditempatkan di bawah "{jadi}" dengan menebak.', _LOOK,
        '{tempat_en}: this item was put below "{jadi}" by a guess.', _LOOK_EN,
    ),
    "RAK971.kedalaman": warning(
        "{tempat}: tingkat tiap baris ditebak dari kedalaman kodenya ({jadi}).", _LOOK,
        "{tempat_en}: the level of each row was guessed from the depth of its code ({jadi}).", _LOOK_EN,
    ),
    "RAK971.setingkat": warning(
        '{tempat}: kolom "{teks}" memuat program dan butir lain, tetapi semua barisnya dibaca sebagai {jadi}.', _LOOK,
        '{tempat_en}: the column "{teks}" holds programmes and other items, but all its rows are read as {jadi}.',
        _LOOK_EN,
    ),
    "RAK971.periode": warning(
        '{tempat}: judul kolom periode "{teks}" tidak menyebut isinya; dibaca sebagai `{jadi}`.',
        "Bila isinya lain (jadwal, target, anggaran, atau bukan periode), ubah `isi` kolomnya pada layout baru, lalu"
        " impor lagi dengan `--layout NAMA`.",
        '{tempat_en}: the heading "{teks}" of periods does not say what they hold; it was read as `{jadi}`.',
        "If they hold something else (a schedule, targets, amounts, or are no periods), change `isi` of the column in"
        " the new layout and import again with `--layout NAME`.",
    ),
    "RAK971.huruf_jadwal": warning(
        '{tempat}: kolom jadwal "{teks}" berisi teks yang bukan tanda centang; dibaca sebagai `{jadi}`.',
        "Bila artinya lain (rencana, realisasi), ubah `isi` kolomnya pada layout baru, lalu impor lagi dengan"
        " `--layout NAMA`.",
        '{tempat_en}: the schedule "{teks}" holds texts that are no ticks; it was read as `{jadi}`.',
        "If they mean something else (planned, done), change `isi` of the column in the new layout and import again"
        " with `--layout NAME`.",
    ),
    "RAK971.daftar": warning(
        '{tempat}: sel memuat daftar "{teks}" dan dibaca sebagai satu {jadi}.', _LOOK,
        '{tempat_en}: the cell holds the list "{teks}" and is read as one {jadi}.', _LOOK_EN,
    ),
    "RAK971.huruf": info(
        '{tempat}: kolom dinomori dengan huruf ("{teks}"); bentuknya mencetak angka ("{jadi}").',
        "Nomor kolom ditulis pada `nomor_kolom` layout baru.",
        '{tempat_en}: letters number the columns ("{teks}"); the form prints figures ("{jadi}").',
        "The numbers of columns stand in `nomor_kolom` of the new layout.",
    ),
    "RAK971.judul": warning(
        '{tempat}: baris "{teks}" di sekitar tabel tidak punya tempat dalam rencana; ditulis sebagai komentar.', _LOOK,
        '{tempat_en}: the line "{teks}" around the table has no place in the plan; it is a comment now.', _LOOK_EN,
    ),
    "RAK971.bentuk": error(
        "{tempat}: bentuk tabel ini tidak dapat ditulis sebagai layout.",
        "Pilih layout dengan `--layout NAMA`, atau tulis layoutnya sendiri.",
        "{tempat_en}: the form of this table cannot be written as a layout.",
        "Choose a layout with `--layout NAME`, or write one of your own.",
    ),
    "RAK971.layout": warning(
        '{tempat}: judul kolom "{teks}" bukan judul layout yang disebut ("{jadi}"); layout itu tidak dipakai.',
        "Layout baru dibuat. Samakan judul dan banyak kolom dokumen dengan layout itu, atau jangan sebut `--layout`.",
        '{tempat_en}: the heading "{teks}" is not that of the layout named ("{jadi}"), which is not used.',
        "A new layout is made. Give the document the headings and columns of that layout, or leave `--layout` out.",
    ),
    "RAK971.kepala": warning(
        '{tempat}: judul kolom "{teks}" dibaca sebagai "{jadi}" dari layout yang disebut.',
        "Bila kolom itu lain isinya, jangan sebut `--layout`.",
        '{tempat_en}: the heading "{teks}" was read as "{jadi}" of the layout named.',
        "If the column holds something else, leave `--layout` out.",
    ),
    "RAK971.jumlah": warning(
        '{tempat}: baris jumlah atau rata-rata "{teks}" tidak ikut ke dalam rencana.',
        "Bila baris itu dicetak lagi, layoutnya memakai `jumlah` atau `baris_penutup`, yang menghitungnya sendiri.",
        '{tempat_en}: the row of totals or means "{teks}" is not in the plan.',
        "If it is to be printed again, its layout has `jumlah` or `baris_penutup`, which work it out.",
    ),
    "RAK971.gabung": warning(
        '{tempat}: "{teks}" digabung di atas beberapa periode atau butir; dicatat hanya pada yang pertama.',
        "Tulis juga pada periode atau butir lainnya bila berlaku bagi semuanya.",
        '{tempat_en}: "{teks}" is merged over several periods or items; it is noted at the first alone.',
        "Write it at the other periods or items too if it holds for all.",
    ),
    "RAK971.butir": warning(
        '{tempat}: "{teks}" satu sel di samping beberapa butir; ditulis di bawah masing-masing, anggaran dan isian lain'
        " hanya pada yang pertama.",
        _LOOK,
        '{tempat_en}: "{teks}" is one cell beside several items; it stands below each of them, its budget and other'
        " fields at the first alone.",
        _LOOK_EN,
    ),
    "RAK971.tampil": warning(
        '{tempat}: sel menampilkan "{teks}", sedangkan yang tersimpan {jadi}; ditulis seperti tampil.',
        "Bila yang tersimpan yang benar, tulis angka itu dalam rencana; uang dibulatkan ke rupiah.",
        '{tempat_en}: the cell shows "{teks}", while {jadi} is stored; it was written as shown.',
        "If what is stored is right, write that number in the plan; money in whole rupiah.",
    ),
    "RAK971.penutup": info(
        '{tempat}: "{teks}" menutup tabel sebagai teks; angka di dalamnya tidak dihitung lagi.',
        "Ubah teksnya pada `baris_penutup` layout bila rencana berubah.",
        '{tempat_en}: "{teks}" closes the table as a text; figures in it are not worked out again.',
        "Change it in `baris_penutup` of the layout when the plan changes.",
    ),
    "RAK971.ttd": info(
        '{tempat}: "{teks}" menandai tanda tangan; rencana tidak mencatatnya.',
        "Cetakan rencana memberi ruang untuk ditandatangani lagi.",
        '{tempat_en}: "{teks}" stands for a signature; a plan does not hold it.',
        "What the plan prints leaves room to be signed again.",
    ),
    "RAK971.jadwal": info(
        '{tempat}: "{teks}" dibaca juga sebagai jadwal `{jadi}`; teksnya tetap seperti di dokumen.', _LOOK,
        '{tempat_en}: "{teks}" was read as the jadwal `{jadi}` too; the text stays as in the document.', _LOOK_EN,
    ),
    "RAK971.target": info(
        '{tempat}: "{teks}" dibaca juga sebagai `target_periode` ({jadi}); teksnya tetap seperti di dokumen.', _LOOK,
        '{tempat_en}: "{teks}" was read as `target_periode` ({jadi}) too; the text stays as in the document.', _LOOK_EN,
    ),
    "RAK971.pengesahan": warning(
        '{tempat}: bentuk mencetak paling banyak dua pengesahan; "{teks}" menjadi komentar.', _LOOK,
        '{tempat_en}: a form prints at most two signatures; "{teks}" is a comment now.', _LOOK_EN,
    ),
    "RAK971.tahun": warning(
        '{tempat}: baris "{teks}" menyebut beberapa tahun; rencana ini ditulis untuk {jadi}.',
        "Bila tahunnya lain, beri `--tahun`, atau ubah `tahun` pada rencana.",
        '{tempat_en}: the line "{teks}" names several years; this plan was written for {jadi}.',
        "If it is of another year, say `--tahun`, or change `tahun` of the plan.",
    ),
    "RAK971.tahun_bawah": warning(
        '{tempat}: judul tidak menyebut tahun; dari baris "{teks}" di bawah tabel diambil {jadi}.',
        "Bila tahunnya lain, beri `--tahun`, atau ubah `tahun` pada rencana.",
        '{tempat_en}: the title says no year; it was taken from the line "{teks}" below the table: {jadi}.',
        "If it is of another year, say `--tahun`, or change `tahun` of the plan.",
    ),
    "RAK971.tahun_rencana": info(
        '{tempat}: tahun rencana dalam "{teks}" menjadi isian pada layout baru: "{jadi}".',
        "Bila tahun itu tidak ikut berganti, tulis angkanya pada layout.",
        '{tempat_en}: the year of the plan in "{teks}" is a field of the new layout: "{jadi}".',
        "If that year is to stay in other years, write its number in the layout.",
    ),
    "RAK971.tahun_lain": info(
        '{tempat}: tahun dalam "{teks}" tidak ditulis sebagai tahun rencana; layout baru mencetaknya tetap, juga untuk'
        " tahun lain.",
        "Bila ikut berganti, tulis pada layout misalnya `{{{{ tahun - 1 }}}}`.",
        '{tempat_en}: the year in "{teks}" is not written as that of the plan; the new layout prints it as it stands,'
        " in other years too.",
        "If it is to change with them, write in the layout for example `{{{{ tahun - 1 }}}}`.",
    ),
    "RAK971.kolom_tahun": warning(
        '{tempat}: kolom "{teks}" dari tahun lain daripada rencana ini; dibaca sebagai isian bebas `{jadi}`.',
        "Bila kolom itu milik rencana ini, tulis tahunnya pada judul kolom di dokumen, lalu impor lagi.",
        '{tempat_en}: the column "{teks}" is of another year than this plan; it was read as the free field `{jadi}`.',
        "If it belongs to this plan, write its year into the heading in the document and import it again.",
    ),
    "RAK971.bagian": warning(
        '{tempat}: kolom "{teks}" menyebut bagian tahun yang tidak dikenal rencana; menjadi isian bebas `{jadi}`.',
        "Bila salah ketik, betulkan judulnya; jadwal caturwulan ditulis dengan bulannya: `jadwal: Januari-April`.",
        '{tempat_en}: the column "{teks}" names a part of a year unknown to plans; it is the free field `{jadi}`.',
        "If it is a slip, mend the heading; a schedule of four months is written with them: `jadwal: Januari-April`.",
    ),
    "RAK971.skala": warning(
        '{tempat}: menurut baris "{teks}" uangnya dalam ribuan atau lebih; angkanya ditulis seperti tercetak.',
        "Tulis jumlah rupiahnya dalam rencana, atau pindahkan angkanya ke isian `tambahan`.",
        '{tempat_en}: the line "{teks}" says that money is in thousands or more; amounts were written as printed.',
        "Write amounts in rupiah in the plan, or move them to a field of `tambahan`.",
    ),
    "RAK971.samping": warning(
        "{tempat}: tabel {jadi} di samping tabel {teks} berjudul kolom sama; barisnya dibaca sebagai lanjutannya.",
        "Bila itu tabel lain (unit atau tahun lain), beri tiap tabel lembar atau judulnya sendiri lalu impor lagi.",
        "{tempat_en}: the table {jadi} beside {teks} has the same headings; its rows were read as following those.",
        "If it is another table (of another unit or year), give each its own sheet or title and import again.",
    ),
    "RAK971.tabel": warning(
        '{tempat}: tabel ini bukan tabel rencana, tidak dibaca ("{teks}").',
        "Bila ini tabel rencana, pilih layoutnya dengan `--layout NAMA`.",
        '{tempat_en}: this is no table of a plan, it was not read ("{teks}").',
        "If it is a plan's table, choose its layout with `--layout NAME`.",
    ),
    "RAK971.kertas": info(
        "Kolom tabel tidak muat pada kertas dokumen; layout baru memakai {kertas} lanskap.",
        "Kertas dan ukuran huruf ditulis pada `halaman` layout baru.",
        "The columns do not fit the document's paper; the new layout uses {kertas} on its side.",
        "Paper and size of type stand in `halaman` of the new layout.",
    ),
    "RAK971.sumber": info(
        "{tempat}: {alasan}{teks}.", _LOOK,
        "{tempat_en}: {alasan_en}{teks}.", _LOOK_EN,
    ),
    "RAK971.terbaca": warning(
        "{tempat}: {alasan}{teks}.", _LOOK,
        "{tempat_en}: {alasan_en}{teks}.", _LOOK_EN,
    ),
    "RAK971.terpotong": warning(
        '{tempat}: teks terpotong oleh selnya atau tertimpa teks lain; terbaca "{teks}".',
        "Lebarkan kolom atau barisnya di dokumen asal, simpan lagi sebagai PDF, lalu impor lagi.",
        '{tempat_en}: the text is cut off by its cell or lies under another; it reads "{teks}".',
        "Widen its column or row in the original, save it as PDF again, then import that.",
    ),
    "RAK971.capaian": warning(
        '{tempat}: "{teks}" adalah realisasi atau capaian, yang tidak ditulis dalam rencana; menjadi komentar.',
        "Laporkan dalam berkas realisasi; `rakgen new realisasi RENCANA` membuatnya.",
        '{tempat_en}: "{teks}" is what was reached, which is not written in a plan; it is a comment now.',
        "Report it in a file of what was reached; `rakgen new realisasi PLAN` makes it.",
    ),
    "RAK972": warning(
        '{tempat}: sel berisi "{teks}", sedangkan rencana mencetak "{jadi}".', _LOOK,
        '{tempat_en}: the cell says "{teks}", the plan prints "{jadi}".', _LOOK_EN,
    ),
    "RAK972.baris": warning(
        "{tempat}: tabel sumber {teks} baris, tabel yang dicetak rencana {jadi} baris.", _LOOK,
        "{tempat_en}: the table of the source has {teks} rows, the one that the plan prints has {jadi}.", _LOOK_EN,
    ),
    "RAK972.gabung": warning(
        '{tempat}: "{teks}" satu sel di atas beberapa baris, sedangkan rencana mencetaknya dalam {jadi} sel.',
        "Tulis `gabung: sama` pada kolomnya di layout bila harus dicetak dalam satu sel.",
        '{tempat_en}: "{teks}" is one cell over several rows, the plan prints it in {jadi} cells.',
        "Write `gabung: sama` in its column of the layout if one cell shall print it.",
    ),
    "RAK973": warning(
        '{tempat}: "{teks}" tidak ada dalam rencana maupun layoutnya; ditulis sebagai komentar RAK.', _LOOK,
        '{tempat_en}: "{teks}" is neither in the plan nor in its layout; it is a comment of the RAK now.', _LOOK_EN,
    ),
    "RAK974": error(
        "Dokumen tidak menyebut tahunnya.",
        "Tambahkan `tahun:` pada rencana, atau beri tahunnya, misalnya `--tahun {contoh}`.",
        "The document does not say its year.",
        "Add `tahun:` to the plan, or say the year, for example `--tahun {contoh}`.",
    ),
}  # fmt: skip
