"""Words of the 9xx family: files and system."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import CatalogueEntry, error, info, warning

SYSTEM: dict[str, CatalogueEntry] = {
    "RAK901": error(
        "Berkas tidak ditemukan.",
        "Periksa nama dan foldernya.",
        "File not found.",
        "Check its name and folder.",
    ),
    "RAK901.mirip": error(
        "Berkas tidak ditemukan.",
        "Mungkin maksudnya `{mirip}`.",
        "File not found.",
        "Did you mean `{mirip}`?",
    ),
    "RAK901.revisi": error(
        "Berkas tidak ditemukan; revisi git hanya dibaca `rakgen diff`.",
        "Berkas dari revisi itu dibaca dari stdin: `git show {berkas} | rakgen check -`.",
        "File not found; only `rakgen diff` reads revisions of git.",
        "Read the file of that revision from stdin: `git show {berkas} | rakgen check -`.",
    ),
    "RAK901.proyek": error(
        "Berkas ini tidak dibaca: berkas proyek harus bernama `rakgen.yaml`, huruf kecil.",
        "Ganti namanya menjadi `rakgen.yaml`.",
        "This file is not read: a project file must be called `rakgen.yaml`, in small letters.",
        "Rename it to `rakgen.yaml`.",
    ),
    "RAK901.proyek_kedua": warning(
        "Berkas ini tidak dibaca: yang dipakai `rakgen.yaml` di folder yang sama.",
        "Satukan isinya dalam `rakgen.yaml`, lalu hapus berkas ini.",
        "This file is not read: the `rakgen.yaml` of the same folder is used.",
        "Put what it says into `rakgen.yaml` and delete this file.",
    ),
    "RAK901.folder_kerja": error(
        "Folder tempat perintah ini dijalankan sudah tidak ada.",
        "Pindah ke folder yang ada (`cd`), lalu ulangi perintahnya.",
        "The folder that this command was run in is no longer there.",
        "Change to a folder that is (`cd`), then run the command again.",
    ),
    "RAK902": error(
        "Ini folder, bukan berkas rencana.",
        "Sebutkan berkasnya, misalnya `{contoh}`.",
        "This is a folder, not a plan file.",
        "Name the file, for example `{contoh}`.",
    ),
    "RAK902.dasar": error(
        "Ini folder, bukan dokumen Word.",
        "Sebutkan berkasnya pada `--template`, misalnya `{contoh}`.",
        "This is a folder, not a Word document.",
        "Name the file at `--template`, for example `{contoh}`.",
    ),
    "RAK902.proyek": error(
        "Ini berkas proyek, yang memuat isian bersama semua rencana, bukan rencana.",
        "Sebutkan rencananya, misalnya `plans/2021.yaml`, atau foldernya; berkas proyek ikut diperiksa.",
        "This is the project's file, which holds what all plans share, not a plan.",
        "Name a plan, for example `plans/2021.yaml`, or a folder of plans; the project's file is checked with them.",
    ),
    "RAK902.layout": error(
        "Ini berkas layout (bentuk tabel), bukan rencana.",
        "Sebutkan rencana yang memakainya, misalnya `plans/2021.yaml`; layoutnya ikut diperiksa.",
        "This is a layout (the form of a table), not a plan.",
        "Name a plan that uses it, for example `plans/2021.yaml`; the layout is checked with it.",
    ),
    "RAK902.realisasi": error(
        "Ini berkas realisasi, bukan rencana.",
        "Sebutkan rencananya, misalnya `rakgen capaian plans/2021.yaml`; berkas realisasinya ikut dibaca.",
        "This file says what was reached; it is not a plan.",
        "Name its plan, for example `rakgen capaian plans/2021.yaml`; what was reached is read with it.",
    ),
    "RAK903": error(
        "Berkas tidak dapat dibaca: {sebab}.",
        "Periksa izin bacanya.",
        "The file cannot be read: {sebab_en}.",
        "Check its permissions.",
    ),
    "RAK903.nama": error(
        "Berkas tidak dapat dibaca: {sebab}.",
        "Pindahkan yang memakai nama itu, atau sebutkan berkas lain.",
        "The file cannot be read: {sebab_en}.",
        "Move away what has that name, or name another file.",
    ),
    "RAK903.folder": error(
        "Folder ini tidak dapat dibaca: {sebab}; rencana di dalamnya tidak diketahui.",
        "Periksa izinnya, atau sebutkan folder lain.",
        "This folder cannot be read: {sebab_en}; plans in it are not known.",
        "Check its permissions, or name other folders.",
    ),
    "RAK904": error(
        "Berkas tidak dapat ditulis: {sebab}.",
        "Periksa izin folder, sisa ruang, dan apakah berkas sedang terbuka di program lain.",
        "The file cannot be written: {sebab_en}.",
        "Check the folder's permissions, free space, and whether the file is open in another program.",
    ),
    "RAK904.nama": error(
        "Berkas tidak dapat ditulis: {sebab}.",
        "Pakai nama atau folder lain, atau pindahkan dahulu yang memakai nama itu.",
        "The file cannot be written: {sebab_en}.",
        "Use another name or folder, or move away what has that name first.",
    ),
    "RAK904.dokumen": error(
        "Berkas tidak dapat ditulis: {sebab}.",
        "Periksa izin folder, sisa ruang, dan apakah berkas sedang terbuka di Word; atau pilih folder lain dengan"
        " `-o`.",
        "The file cannot be written: {sebab_en}.",
        "Check the folder's permissions, free space, and whether the file is open in Word; or choose another folder"
        " with `-o`.",
    ),
    "RAK904.catatan": info(
        "Catatan hasil susunan tidak dapat ditulis: {sebab}. Dokumennya sendiri utuh, tetapi lain kali disusun lagi.",
        "Periksa izin folder dan sisa ruang; berkas catatan ini boleh dihapus.",
        "The record of what was built cannot be written: {sebab_en}. The documents are whole, but will be built again"
        " next time.",
        "Check the folder's permissions and free space; this record may be deleted.",
    ),
    "RAK904.dilindungi": error(
        "Berkas ini tidak ditimpa: {sebab}.",
        "Beri keluarannya nama atau folder lain, atau izinkan dahulu berkas itu diubah.",
        "This file is not replaced: {sebab_en}.",
        "Give the output another name or folder, or allow changes to that file first.",
    ),
    "RAK905": error(
        "Keluaran ini akan menimpa berkas masukan, rencana, layout, atau templat kantor.",
        "Beri keluaran ini nama atau folder lain.",
        "This output would overwrite an input file, a plan, a layout or a template of the office.",
        "Give this output another name or folder.",
    ),
    "RAK906": error(
        'RAK "{kode}" tidak ada dalam rencana ini.',
        "RAK yang ada: {pilihan}.",
        'There is no RAK "{kode}" in this plan.',
        "It has: {pilihan}.",
    ),
    "RAK906.mirip": error(
        'RAK "{kode}" tidak ada dalam rencana ini.',
        "Mungkin maksudnya `{mirip}`. RAK yang ada: {pilihan}.",
        'There is no RAK "{kode}" in this plan.',
        "Did you mean `{mirip}`? It has: {pilihan}.",
    ),
    "RAK907": error(
        "Dua dokumen akan ditulis ke berkas yang sama: {lain}.",
        "Ganti nama salah satu rencana, atau cetak masing-masing dengan folder `-o` sendiri.",
        "Two documents would be written to the same file: {lain_en}.",
        "Rename one of the plans, or print each with an `-o` folder of its own.",
    ),
    "RAK907.lama": error(
        "Dokumen ini sudah disusun dari rencana lain, {lain}.",
        "Ganti nama salah satu rencana, cetak dengan folder `-o` lain, atau hapus dahulu dokumen ini.",
        "This document was already built from another plan, {lain}.",
        "Rename one of the plans, print with another `-o` folder, or delete this document first.",
    ),
    "RAK907.bersama": warning(
        "Dokumen rencana ini, `{berkas}`, adalah berkas dokumen {lain} juga: `rakgen build` menolak keduanya.",
        "Ganti nama salah satu rencana, atau cetak masing-masing dengan folder `-o` sendiri.",
        "The document of this plan, `{berkas}`, is the file of that of {lain} too: `rakgen build` refuses both.",
        "Rename one of the plans, or print each with an `-o` folder of its own.",
    ),
    "RAK907.tabel": error(
        "Dua tabel rencana ini akan ditulis ke satu berkas, `{berkas}`.",
        "Beri kode RAK huruf atau angka yang berbeda: tanda lainnya menjadi `-` dalam nama berkas, dan huruf besar"
        " dihitung sama dengan huruf kecil.",
        "Two tables of this plan would be written to one file, `{berkas}`.",
        "Let the codes of the RAK differ in letters or digits: other signs become `-` in the name of a file, and"
        " capital letters count as small ones.",
    ),
    "RAK907.satu": error(
        "Dua dokumen akan ditulis ke berkas yang sama: {lain}.",
        "Sebutkan folder pada `-o`, bukan satu berkas.",
        "Two documents would be written to the same file: {lain_en}.",
        "Name a folder with `-o`, not one file.",
    ),
    "RAK907.nama": error(
        "Dua dokumen akan ditulis ke berkas yang sama: {lain}.",
        "Beri kode RAK atau nama unitnya huruf atau angka yang berbeda: tanda lainnya menjadi `-` dalam nama berkas,"
        " dan huruf besar dihitung sama dengan huruf kecil.",
        "Two documents would be written to the same file: {lain_en}.",
        "Let the codes of the RAK, or the names of the units, differ in letters or digits: other signs become `-` in"
        " the name of a file, and capital letters count as small ones.",
    ),
    "RAK908": error(
        "Tidak ada berkas rencana (.yaml atau .yml) di folder ini.",
        "Sebutkan folder yang berisi rencana, misalnya `plans/`.",
        "There is no plan file (.yaml or .yml) in this folder.",
        "Name a folder that holds plans, for example `plans/`.",
    ),
    "RAK909": error(
        "Keluaran di layar tidak sampai seluruhnya: {sebab}.",
        "Periksa ke mana keluaran itu dialihkan. Berkas yang diminta tetap ditulis, kecuali yang disebut gagal.",
        "Not all of what was printed arrived: {sebab_en}.",
        "Check where it is redirected to. The files asked for are written, but for those named as failed.",
    ),
    "RAK910": error(
        "Nama layout ini memuat tanda yang tidak dapat dipakai.",
        "Pakai huruf, angka, dan tanda hubung, misalnya `renaksi-kantor`.",
        "This name of a layout holds characters that cannot be used.",
        "Use letters, digits and hyphens, for example `renaksi-kantor`.",
    ),
    "RAK911": error(
        "Berkas layout ini sudah ada dan tidak ditimpa.",
        "Pakai nama lain, atau ubah berkas itu.",
        "This layout file exists already and is not overwritten.",
        "Use another name, or edit that file.",
    ),
    "RAK911.menutupi": warning(
        'Layout bawaan "{nama}" kini tertutup: rencana dengan `layout: {nama}` dicetak dengan berkas ini, salinan'
        ' layout "{asal}".',
        "Bila bukan itu maksudnya, ganti nama berkas ini.",
        'The layout "{nama}" that comes with rakgen is now hidden: plans with `layout: {nama}` are printed with this'
        ' file, a copy of the layout "{asal}".',
        "If that is not what you want, rename this file.",
    ),
    "RAK912": error(
        'Folder templat "{folder}" berada di luar folder proyek.',
        "Pindahkan templatnya ke dalam folder yang memuat rakgen.yaml, lalu tulis letaknya dari sana.",
        'The folder of templates "{folder}" is outside the project\'s folder.',
        "Move the templates into the folder that holds rakgen.yaml, and write where they are from there.",
    ),
    "RAK912.keluaran": error(
        'Folder keluaran "{folder}" berada di luar folder proyek.',
        "Tulis folder di dalam folder yang memuat rakgen.yaml, atau sebutkan folder lain dengan `rakgen build -o`.",
        'The folder for documents "{folder}" is outside the project\'s folder.',
        "Write a folder inside the one that holds rakgen.yaml, or name another with `rakgen build -o`.",
    ),
    "RAK912.logo": error(
        'Logo "{berkas}" berada di luar folder proyek.',
        "Salin gambarnya ke dalam folder proyek, lalu tulis letaknya dari sana.",
        'The logo "{berkas}" is outside the project\'s folder.',
        "Copy the picture into the project's folder, and write where it is from there.",
    ),
    "RAK912.templat": error(
        'Folder templat "{folder}" tidak ada, atau tidak memuat folder `layouts`.',
        "Tulis folder yang memuat `layouts`, misalnya `templat: templates` bila layoutnya dalam `templates/layouts`;"
        " atau hapus isian ini.",
        'There is no folder of templates "{folder}", or no folder `layouts` in it.',
        "Write the folder that holds `layouts`, for example `templat: templates` where the layouts are in"
        " `templates/layouts`; or delete this field.",
    ),
    "RAK912.kosong": warning(
        'Folder layout "{folder}" tidak memuat satu berkas layout pun; yang dipakai hanya layout bawaan.',
        "Simpan layout kantor (.yaml) di dalam folder itu, atau buat dengan `rakgen layouts new NAMA`.",
        'The folder of layouts "{folder}" holds no layout; only those that come with rakgen are used.',
        "Store the office's layouts (.yaml) in that folder, or make one with `rakgen layouts new NAME`.",
    ),
    "RAK913": error(
        "Proses yang mengerjakan berkas ini berhenti sebelum selesai, mungkin karena memori habis.",
        "Kerjakan berkas ini sendiri, atau semuanya dengan `-j 1`.",
        "The process that worked on this file ended before its time, perhaps for lack of memory.",
        "Work on this file alone, or on all with `-j 1`.",
    ),
    "RAK914": error(
        "Pustaka {nama} belum terpasang, padahal pekerjaan ini memerlukannya.",
        "Jalankan `{perintah}`.",
        "The library {nama} is not installed, but this work needs it.",
        "Run `{perintah}`.",
    ),
    "RAK914.lama": error(
        "Pustaka {nama} yang terpasang ({ada}) lebih lama daripada yang diperlukan ({perlu} atau sesudahnya).",
        "Jalankan `{perintah}`, lalu ulangi perintah tadi.",
        "The installed library {nama} ({ada}) is older than what is needed ({perlu} or later).",
        "Run `{perintah}`, then the command again.",
    ),
    "RAK999": error(
        "Ada kesalahan di dalam rakgen sendiri: {sebab}.",
        "Laporkan pesan ini bersama berkas rencananya dan keluaran `rakgen --version`; `RAKGEN_DEBUG=1` memperlihatkan"
        " rinciannya.",
        "There is a fault inside rakgen itself: {sebab}.",
        "Report this message with the plan and the output of `rakgen --version`; `RAKGEN_DEBUG=1` shows the details.",
    ),
}
