"""Words of the editor's page, in both languages; the script finds them by their key."""

from rakgen.text.words import Words

PAGE_WORDS = {
    # The bar
    "title": Words("Rencana", "Plan"),
    "read_only": Words("Hanya dibaca", "Read only"),
    "views": Words("Tampilan", "View"),
    "table": Words("Tabel", "Table"),
    "pages": Words("Halaman", "Pages"),
    "changes": Words("Yang berubah", "Changes"),
    "history": Words("Perubahan Anda", "Your edits"),
    "undo": Words("Urungkan", "Undo"),
    "redo": Words("Ulangi", "Redo"),
    "panels": Words("Panel", "Panels"),
    "findings": Words("Temuan", "Findings"),
    "findings_count": Words("Temuan ({n})", "Findings ({n})"),
    "fields": Words("Isian lain", "More fields"),
    "keys": Words("Bantuan", "Help"),
    "print": Words("Cetak sebagai", "Print as"),
    "close": Words("Tutup", "Close"),
    "sheet": Words("Tabel rencana", "The plan's table"),
    # The table
    "start": Words(
        "Klik sel lalu ketik; Enter menyimpan. Klik kotak periode untuk mencentang. "
        "Tombol \u22ee di kiri menambah atau menghapus baris.",
        "Click a cell and type; Enter keeps it. Click a period to tick it. "
        "The button \u22ee on the left adds or deletes rows.",
    ),
    "place": Words("Baris {row}, {column}", "Row {row}, {column}"),
    "file_line": Words("baris {line} berkas", "line {line} of the file"),
    "editor": Words("{column}, baris {row}", "{column}, row {row}"),
    "units": Words("Unit", "Units"),
    "units_hint": Words(
        "Panah bawah: pilih dari daftar. Alt+Enter: unit berikutnya.",
        "Arrow down: choose from the list. Alt+Enter: one more unit.",
    ),
    "units_tapped": Words(
        "Ketuk nama untuk memilihnya. Baris baru: unit berikutnya.",
        "Tap a name to choose it. New line: one more unit.",
    ),
    "new_line": Words("Baris baru", "New line"),
    "not_editable": Words(
        "Sel ini disusun oleh bentuknya; isinya mengikuti isian lain.",
        "The form makes this cell; it follows from other fields.",
    ),
    "from_file": Words(
        "Sel ini berasal dari berkas realisasi; ubah di berkas itu.",
        "This cell comes from a file of what was reached; change it there.",
    ),
    "no_typing": Words("Rencana ini hanya dibaca.", "This plan is read only."),
    "saving": Words("Menyimpan...", "Saving..."),
    "saved": Words("Tersimpan.", "Saved."),
    "saved_lines": Words("Tersimpan, baris {lines} berkas.", "Saved, line {lines} of the file."),
    "saved_followed": Words(
        "Tersimpan; laporan butir ini di {files} ikut disesuaikan.",
        "Saved; what is reported of this item in {files} follows.",
    ),
    "left": Words("Tidak diubah.", "Left as it was."),
    "ticked": Words("Dicentang.", "Ticked."),
    "unticked": Words("Centang dihapus.", "Tick removed."),
    "no_sign": Words(
        "Tidak diubah. Spasi atau x mencentang, Delete atau - menghapus centang.",
        "Left as it was. Space or x ticks, Delete or - takes the tick away.",
    ),
    "several_cells": Words(
        "Tidak ditempel: yang disalin {n} sel. Salin satu sel saja, lalu tempel di sini.",
        "Not pasted: {n} cells were copied. Copy one cell alone and paste it here.",
    ),
    "undone": Words("Diurungkan, baris {lines} berkas.", "Undone, line {lines} of the file."),
    "redone": Words("Diulangi, baris {lines} berkas.", "Redone, line {lines} of the file."),
    "nothing_undo": Words("Tidak ada lagi yang dapat diurungkan.", "Nothing is left to undo."),
    "nothing_redo": Words("Tidak ada yang dapat diulangi.", "There is nothing to redo."),
    "refused": Words("Belum tersimpan: {message}", "Not saved: {message}"),
    "keep_or_leave": Words(
        "Perbaiki lalu tekan Enter, atau Escape untuk batal.", "Mend it and press Enter, or Escape to leave it."
    ),
    "other_text": Words(
        "Di luar halaman ini isinya diubah; kini berisi \u201c{text}\u201d. Enter menggantinya, Escape membiarkannya.",
        "Outside this page it was changed; it now says \u201c{text}\u201d. Enter replaces that, Escape leaves it.",
    ),
    "orphan": Words(
        "Sel yang sedang Anda isi tidak ada lagi. Teks Anda: {text}",
        "The cell that you were filling is gone. Your text: {text}",
    ),
    "copy": Words("Salin teks", "Copy the text"),
    "copied": Words("Tersalin.", "Copied."),
    # Rows
    "row_menu": Words("Menu baris {row}", "Menu of row {row}"),
    "item": Words("baris", "row"),
    "add": Words("Tambah {level} di bawah...", "Add {level} below..."),
    "add_within": Words("Tambah {level} pertama di sini...", "Add the first {level} here..."),
    "up": Words("Naikkan {level}", "Move {level} up"),
    "down": Words("Turunkan {level}", "Move {level} down"),
    "delete": Words("Hapus {level}...", "Delete {level}..."),
    "add_title": Words("Tambah {level} di bawah \u201c{item}\u201d", "Add {level} below \u201c{item}\u201d"),
    "add_text": Words("Teks {level} yang baru", "Text of the new {level}"),
    "add_do": Words("Tambah", "Add"),
    "delete_title": Words("Hapus {level} ini?", "Delete this {level}?"),
    "delete_text": Words(
        "\u201c{item}\u201d dan semua yang ada di bawahnya akan dihapus dari rencana. Ini dapat diurungkan.",
        "\u201c{item}\u201d and all that stands below it will be taken out of the plan. This can be undone.",
    ),
    "delete_do": Words("Hapus", "Delete"),
    "cancel": Words("Batal", "Cancel"),
    "row_done": Words("Baris ditambahkan.", "Row added."),
    "row_moved": Words("Baris dipindahkan.", "Row moved."),
    "row_gone": Words("Baris dihapus.", "Row deleted."),
    # Findings
    "no_findings": Words("Tidak ada temuan.", "Nothing was found."),
    "error": Words("Kesalahan", "Error"),
    "warning": Words("Peringatan", "Warning"),
    "info": Words("Informasi", "Note"),
    "to_cell": Words("Ke sel, baris {line} berkas", "To its cell, line {line} of the file"),
    "in_file": Words("Baris {line} berkas", "Line {line} of the file"),
    "fixed": Words("Diperbaiki.", "Fixed."),
    "row_findings": Words("{n} temuan pada baris {row}", "{n} findings on row {row}"),
    # Fields
    "fields_of": Words("Isian baris ini", "Fields of this row"),
    "fields_none": Words("Pilih sel dahulu.", "Choose a cell first."),
    "fields_empty": Words("Baris ini tidak punya isian lain.", "This row has no other fields."),
    "printed_fields": Words("Isian yang tercetak", "Fields that print"),
    "none": Words("(kosong)", "(none)"),
    # Views
    "loading": Words("Memuat...", "Loading..."),
    "page": Words("Halaman {n} dari {count}", "Page {n} of {count}"),
    "printing": Words("Menyusun {format}...", "Making {format}..."),
    "printed": Words("{name} sudah diunduh.", "{name} has been downloaded."),
    "printed_without": Words(
        "{name} sudah diunduh, tanpa teks yang belum tersimpan di tabel.",
        "{name} has been downloaded, without the text of the table that is not saved yet.",
    ),
    "since": Words("Yang berubah sejak komit terakhir", "What changed since the last commit"),
    # What goes wrong
    "row_is_gone": Words(
        "Baris itu tidak ada lagi di halaman ini, atau tidak dapat dikenali lagi; tidak ada yang ditulis.",
        "That row is no longer on this page, or cannot be told from others now; nothing was written.",
    ),
    "finding_is_gone": Words(
        "Temuan itu tidak ada lagi; tidak ada yang ditulis.",
        "That finding is there no longer; nothing was written.",
    ),
    "failed": Words(
        "Rencana ini memuat kesalahan. Yang tampak adalah keadaan baik terakhir; lihat Temuan.",
        "The plan has errors. What you see is how it was when it was last sound; see Findings.",
    ),
    "failed_empty": Words(
        "Rencana ini memuat kesalahan sehingga belum dapat ditampilkan. Perbaiki berkasnya menurut Temuan; "
        "halaman ini menyusul sendiri.",
        "The plan has errors and cannot be shown yet. Mend its file as Findings say; this page follows by itself.",
    ),
    "file_gone": Words(
        "Berkas rencana ini tidak ada lagi di tempatnya, atau tidak dapat dibaca. Yang tampak adalah keadaan baik "
        "terakhir; yang diketik tetap di sini dan dapat disimpan bila berkas itu sudah kembali.",
        "The plan's file is no longer in its place, or cannot be read. What you see is how it was when it was last "
        "sound; what is typed stays here and can be saved when the file is back.",
    ),
    "reloaded": Words(
        "Berkas rencana diubah di luar halaman ini dan sudah dimuat ulang.",
        "The plan's file was changed outside this page and has been loaded anew.",
    ),
    "reloaded_lost": Words(
        "Berkas rencana diubah di luar halaman ini dan sudah dimuat ulang. Perubahan Anda pada baris yang diubah itu, "
        "dan yang sebelumnya, tidak dapat diurungkan lagi.",
        "The plan's file was changed outside this page and has been loaded anew. Your edits of the lines that were "
        "changed, and those before them, cannot be undone any more.",
    ),
    "gone": Words(
        "rakgen edit tidak menjawab: mungkin sudah ditutup. Yang belum tersimpan tetap ada di halaman ini; "
        "jalankan lagi rakgen edit, lalu salin dari sini.",
        "rakgen edit does not answer: it may have been closed. What is not saved yet stays on this page; "
        "run rakgen edit again, then copy from here.",
    ),
    "back": Words("Tersambung lagi.", "Connected again."),
    "odd_answer": Words("rakgen edit menjawab {status}.", "rakgen edit answered {status}."),
    "dismiss": Words("Tutup pesan ini", "Close this message"),
}
"""What the page says, by the key that the script uses; `{name}` is filled in there."""

KEYS = (
    (Words("Panah", "Arrows"), Words("sel di sebelahnya", "the cell next to it")),
    (Words("Enter, F2", "Enter, F2"), Words("isi sel, atau centang", "fill the cell, or tick it")),
    (Words("Mengetik", "Typing"), Words("mengganti isi sel", "replaces what the cell says")),
    (
        Words("Enter, Shift+Enter saat mengisi", "Enter, Shift+Enter while filling"),
        Words("simpan, lalu turun atau naik", "keep, and go down or up"),
    ),
    (Words("Tab, Shift+Tab", "Tab, Shift+Tab"), Words("simpan, lalu ke kanan atau kiri", "keep, and go right or left")),
    (Words("Alt+Enter", "Alt+Enter"), Words("baris baru di dalam sel", "a new line within the cell")),
    (Words("Escape", "Escape"), Words("biarkan seperti semula", "leave it as it was")),
    (Words("Spasi", "Space"), Words("centang periode, atau hapus centangnya", "tick a period, or take the tick away")),
    (Words("x, v", "x, v"), Words("centang periode", "tick a period")),
    (Words("Delete, 0, -", "Delete, 0, -"), Words("hapus centang periode", "take the tick of a period away")),
    (Words("Delete", "Delete"), Words("kosongkan sel", "empty the cell")),
    (Words("Home, End", "Home, End"), Words("sel pertama, terakhir pada baris", "first, last cell of the row")),
    (
        Words("Ctrl+Home, Ctrl+End", "Ctrl+Home, Ctrl+End"),
        Words("sel pertama, terakhir pada rencana", "first, last cell of the plan"),
    ),
    (Words("Ctrl+Z, Ctrl+Y", "Ctrl+Z, Ctrl+Y"), Words("urungkan, ulangi", "undo, redo")),
    (
        Words("Shift+F10, klik kanan", "Shift+F10, right click"),
        Words("menu baris: tambah, pindah, hapus", "menu of the row: add, move, delete"),
    ),
    (Words("F8, Shift+F8", "F8, Shift+F8"), Words("temuan berikut, sebelumnya", "next, previous finding")),
    (
        Words("F6, Shift+F6", "F6, Shift+F6"),
        Words("bagian halaman berikut, sebelumnya", "next, previous part of the page"),
    ),
)
"""The keys of the table and what they do."""
