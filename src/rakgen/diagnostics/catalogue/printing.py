"""Words of the findings 940 to 949: PDF and XLSX, fonts, opening what was written, output formats."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import CatalogueEntry, error, info, warning

PRINTING: dict[str, CatalogueEntry] = {
    "RAK940": warning(
        "Berkas sudah ditulis, tetapi tidak ada program yang membukanya di komputer ini.",
        "Buka dari pengelola berkas, atau jalankan tanpa `--open`.",
        "The file was written, but no program on this computer opens it.",
        "Open it from the file manager, or run without `--open`.",
    ),
    "RAK941": info(
        'Huruf "{huruf}" tidak ada di komputer ini; PDF dicetak dengan "{pengganti}", yang sama lebarnya.',
        "Pasang huruf itu, atau sebutkan foldernya dengan `--font-path`.",
        'The font "{huruf}" is not on this computer; the PDF is printed in "{pengganti}", which is as wide.',
        "Install that font, or name its folder with `--font-path`.",
    ),
    "RAK941.lain": warning(
        'Huruf "{huruf}" tidak ada di komputer ini; PDF dicetak dengan "{pengganti}", yang lain bentuk dan lebarnya.',
        "Pasang huruf itu, atau sebutkan foldernya dengan `--font-path`.",
        'The font "{huruf}" is not on this computer; the PDF is printed in "{pengganti}", which looks different.',
        "Install that font, or name its folder with `--font-path`.",
    ),
    "RAK942": warning(
        'Aksara dalam "{aksara}" tidak ada dalam huruf mana pun di komputer ini; PDF ini bukan PDF/A.',
        "Pasang huruf yang memuat aksara itu, atau sebutkan foldernya dengan `--font-path`.",
        'No font on this computer has the characters of "{aksara}"; this PDF is not PDF/A.',
        "Install a font that has them, or name its folder with `--font-path`.",
    ),
    "RAK943": error(
        "PDF tidak dapat dibuat oleh LibreOffice: {sebab}.",
        "Pasang LibreOffice, atau jalankan tanpa `--pdf-engine libreoffice`.",
        "LibreOffice cannot make the PDF: {sebab_en}.",
        "Install LibreOffice, or run without `--pdf-engine libreoffice`.",
    ),
    "RAK944": error(
        "Folder huruf ini tidak ada.",
        "Periksa nama folder pada `--font-path`.",
        "There is no such folder of fonts.",
        "Check the folder that `--font-path` names.",
    ),
    "RAK944.tertutup": error(
        "Folder huruf ini tidak dapat dibaca: {sebab}.",
        "Periksa izinnya.",
        "This folder of fonts cannot be read: {sebab_en}.",
        "Check its permissions.",
    ),
    "RAK945": warning(
        "Teks {banyak} sel lebih panjang dari 32.767 aksara, batas Excel; dalam XLSX teks itu terpotong dan berakhir"
        ' dengan "…".',
        "Pecah teks itu menjadi beberapa butir; bentuk lain memuatnya utuh.",
        "The text of {banyak} cells is longer than 32,767 characters, the limit of Excel; in the XLSX it is cut and"
        ' ends in "…".',
        "Split the text into several items; the other formats hold all of it.",
    ),
    "RAK945.tinggi": warning(
        "Teks {banyak} judul, kepala kolom, atau catatan lebih tinggi dari 409 pt, batas baris Excel; dalam XLSX teks"
        " itu tersimpan utuh, tetapi akhirnya tidak tampak dan tidak tercetak.",
        "Persingkat teks itu, atau perlebar kolomnya dengan `lebar` pada layout; bentuk lain mencetaknya utuh.",
        "The text of {banyak} titles, headings or notes is higher than 409 pt, the limit of a row of Excel; in the XLSX"
        " the text is whole, but its end is neither shown nor printed.",
        "Shorten the text, or make its column wider with `lebar` in the layout; the other formats print all of it.",
    ),
    "RAK945.halaman": warning(
        "Di {banyak} tempat satu sel lebih tinggi dari satu halaman; bila XLSX dicetak, teksnya terpotong di batas"
        " halaman, mungkin di tengah baris.",
        "Pecah teks itu menjadi beberapa butir, perlebar kolomnya dengan `lebar` pada layout, atau cetak dari PDF atau"
        " DOCX, yang memotongnya di antara baris.",
        "In {banyak} places a cell is higher than a page; where the XLSX is printed, its text is cut at the page's end,"
        " perhaps in the middle of a line.",
        "Split the text into several items, make its column wider with `lebar` in the layout, or print from the PDF or"
        " the DOCX, which part it between lines.",
    ),
    "RAK945.kata": warning(
        "Di {banyak} lembar kata lebih lebar daripada kolomnya, juga pada 80% ukurannya; XLSX memenggalnya di sembarang"
        " huruf, tanpa tanda hubung.",
        "Pilih kertas yang lebih besar atau lanskap, atau cetak dari PDF atau DOCX, yang memenggal menurut suku kata.",
        "On {banyak} sheets words are wider than their columns, at 80% of their size too; the XLSX breaks them"
        " anywhere, without a hyphen.",
        "Choose larger paper or landscape, or print from the PDF or the DOCX, which break at syllables.",
    ),
    "RAK946": error(
        'Bentuk "{nama}" tidak ada.',
        "Yang tersedia: {pilihan}.",
        'There is no format "{nama}".',
        "Available: {pilihan}.",
    ),
    "RAK946.mirip": error(
        'Bentuk "{nama}" tidak ada.',
        "Mungkin maksudnya `{mirip}`. Yang tersedia: {pilihan}.",
        'There is no format "{nama}".',
        "Did you mean `{mirip}`? Available: {pilihan}.",
    ),
    "RAK947": error(
        "PDF tidak dapat dibuat: kepala sebuah tabel, atau satu barisnya, lebih tinggi daripada bidang teks"
        " halamannya.",
        "Pakai kertas yang lebih tinggi, margin yang lebih kecil, atau kolom yang lebih lebar.",
        "The PDF cannot be made: the head of a table, or one of its rows, is taller than the text area of its page.",
        "Use taller paper, smaller margins, or wider columns.",
    ),
    "RAK947.gambar": error(
        "Typst tidak dapat menggambar dokumen ini: {sebab}.",
        "Simpan ulang logonya sebagai PNG; bila kopnya tanpa logo, laporkan sebagai kesalahan rakgen.",
        "Typst cannot draw this document: {sebab}.",
        "Save the logo as PNG; where the letterhead has none, report a bug of rakgen.",
    ),
    "RAK948": warning(
        "Dokumen ini bukan yang disusun dari {rencana}.",
        "Susun lagi dengan pilihan yang sama tanpa `--check`.",
        "This document is not what {rencana} builds.",
        "Build it again, with the same options but `--check`.",
    ),
    "RAK948.tiada": warning(
        "Dokumen dari {rencana} ini belum ada.",
        "Susun dengan pilihan yang sama tanpa `--check`.",
        "This document of {rencana} is not there yet.",
        "Build it, with the same options but `--check`.",
    ),
    "RAK949": warning(
        "Dokumen ini disusun dari {rencana}, yang tidak ada lagi.",
        "Hapus bila tidak dipakai lagi; `rakgen build --prune` menghapus semua yang demikian.",
        "This document was built from {rencana}, which is no longer there.",
        "Delete it if it is not needed; `rakgen build --prune` deletes all of this kind.",
    ),
    "RAK949.bagian": warning(
        "Dokumen ini disusun dari {rencana}, yang tidak menghasilkannya lagi.",
        "Hapus bila tidak dipakai lagi; `rakgen build --prune` menghapus semua yang demikian.",
        "This document was built from {rencana}, which no longer makes it.",
        "Delete it if it is not needed; `rakgen build --prune` deletes all of this kind.",
    ),
    "RAK949.diubah": warning(
        "Dokumen ini tidak disusun lagi dari {rencana}, tetapi isinya diubah sesudah ditulis; karena itu `--prune` "
        "tidak menghapusnya.",
        "Pindahkan bila perubahannya masih perlu, atau hapus sendiri.",
        "This document is no longer built from {rencana}, but was changed after it was written; so `--prune` keeps it.",
        "Move it away if the changes are still needed, or delete it yourself.",
    ),
    "RAK949.folder_diubah": info(
        "Di folder ini ada dokumen yang tidak disusun lagi, tetapi isinya diubah sesudah ditulis: {nama}. `--prune` "
        "tidak menghapusnya.",
        "Pindahkan bila perubahannya masih perlu, atau hapus sendiri.",
        "This folder has documents that are built no more, but were changed after they were written: {nama_en}. "
        "`--prune` keeps them.",
        "Move them away if the changes are still needed, or delete them yourself.",
    ),
    "RAK949.folder": info(
        "Di folder ini ada dokumen yang tidak disusun lagi: {nama}.",
        "Hapus bila tidak dipakai lagi, atau susun dengan `--prune`.",
        "This folder has documents that are built no more: {nama_en}.",
        "Delete them if they are not needed, or build with `--prune`.",
    ),
    "RAK949.dipakai": warning(
        "Dokumen yang tidak disusun lagi ini tidak dihapus: penyusunan ini memakainya.",
        "Pindahkan ke luar folder keluaran, lalu sebut tempatnya yang baru.",
        "This document, which is no longer built, is not deleted: this run is made from it.",
        "Move it out of the output folder and name its new place.",
    ),
    "RAK949.tetap": error(
        "Dokumen yang tidak disusun lagi ini tidak dapat dihapus: {sebab}.",
        "Periksa izin folder, dan apakah berkas sedang terbuka di program lain.",
        "This document, which is no longer built, cannot be deleted: {sebab_en}.",
        "Check the folder's permissions, and whether the file is open in another program.",
    ),
}
