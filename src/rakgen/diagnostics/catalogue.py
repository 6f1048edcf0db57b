"""Catalogue: every finding's severity and words, keyed by code, in Indonesian and English.

Tone: say what is written, then what should be; no "Anda", no exclamation mark. Values stand in "…", fields in `…`.
A key may have a variant after a dot (`RAK102.kosong`); users see the code only.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Severity = Literal["kesalahan", "peringatan", "informasi"]


class Entry(NamedTuple):
    """The words of one finding; placeholders in { } are filled from the finding's values."""

    severity: Severity
    message_id: str
    hint_id: str
    message_en: str
    hint_en: str
    example: str = ""


def _error(message_id: str, hint_id: str, message_en: str, hint_en: str, example: str = "") -> Entry:
    return Entry("kesalahan", message_id, hint_id, message_en, hint_en, example)


def _warning(message_id: str, hint_id: str, message_en: str, hint_en: str, example: str = "") -> Entry:
    return Entry("peringatan", message_id, hint_id, message_en, hint_en, example)


def _info(message_id: str, hint_id: str, message_en: str, hint_en: str, example: str = "") -> Entry:
    return Entry("informasi", message_id, hint_id, message_en, hint_en, example)


CATALOGUE: dict[str, Entry] = {
    # 0xx: text and YAML
    "RAK001": _error(
        "Susunan YAML tidak dapat dibaca di sini.",
        "Periksa baris ini dan baris sebelumnya: lekukan (spasi di awal baris), titik dua, dan tanda kutip yang belum ditutup.",
        "The YAML cannot be read here.",
        "Check this line and the one before: indentation, colons, and quotes that are not closed.",
    ),
    "RAK001.lekukan": _error(
        "Lekukan baris ini tidak sejajar dengan isian di sekitarnya.",
        "Sejajarkan dengan baris yang setingkat; pakai spasi, bukan tab.",
        "This line is not aligned with the fields around it.",
        "Align it with the lines of the same level; use spaces, not tabs.",
    ),
    "RAK001.tab": _error(
        "Lekukan memakai tab; YAML hanya menerima spasi.",
        "Ganti tab di awal baris dengan spasi.",
        "The indentation uses a tab; YAML accepts only spaces.",
        "Replace the tab at the start of the line by spaces.",
    ),
    "RAK001.kutip": _error(
        "Tanda kutip yang dibuka di sini tidak ditutup.",
        "Tutup dengan tanda kutip yang sama di akhir teks.",
        "The quote opened here is not closed.",
        "Close it with the same quote at the end of the text.",
    ),
    "RAK001.sesudah_kutip": _error(
        "Ada teks lagi sesudah tanda kutip penutup.",
        "Apit seluruh teks dengan tanda kutip tunggal: `uraian: '\"Pemilu Damai\" di NTT'`.",
        "There is more text after the closing quote.",
        "Put the whole text in single quotes: `uraian: '\"Pemilu Damai\" di NTT'`.",
        "uraian: '\"Pemilu Damai\" di NTT'",
    ),
    "RAK001.sesudah_kutip_tunggal": _error(
        "Ada teks lagi sesudah tanda kutip penutup.",
        'Apit seluruh teks dengan tanda kutip ganda: `hari: "Jum\'at Bersih"`.',
        "There is more text after the closing quote.",
        'Put the whole text in double quotes: `hari: "Jum\'at Bersih"`.',
        'hari: "Jum\'at Bersih"',
    ),
    "RAK001.kurung": _error(
        'Tanda "{tanda}" di awal teks membuka daftar YAML.',
        'Apit seluruh teks dengan tanda kutip: `uraian: "[Draf] Pembinaan"`.',
        'A "{tanda}" at the start of the text opens a YAML list.',
        'Put the whole text in quotes: `uraian: "[Draf] Pembinaan"`.',
        'uraian: "[Draf] Pembinaan"',
    ),
    "RAK001.awal": _error(
        'Teks tidak dapat diawali "{tanda}" tanpa tanda kutip.',
        'Apit seluruh teks dengan tanda kutip: `"{tanda}..."`.',
        'A text cannot begin with "{tanda}" without quotes.',
        'Put the whole text in quotes: `"{tanda}..."`.',
    ),
    "RAK001.daftar": _error(
        'Tanda "-" dan spasi di sini terbaca sebagai butir daftar.',
        'Apit teks dengan tanda kutip, misalnya `target: "-"`.',
        'A "-" and a space here read as a list item.',
        'Put the text in quotes, for example `target: "-"`.',
        'target: "-"',
    ),
    "RAK001.titik_dua": _error(
        "Setelah nama isian ini belum ada titik dua dan spasi.",
        "Tulis `nama: nilai`, dengan spasi sesudah titik dua. Jika ini lanjutan teks di atasnya, lekukkan lebih dalam.",
        "This field name is not followed by a colon and a space.",
        "Write `name: value`, with a space after the colon. If it continues the text above, indent it more.",
    ),
    "RAK001.strip": _error(
        "Tanda - di awal butir ini tidak diikuti spasi.",
        "Tulis `- {teks}`.",
        "The - that starts this item is not followed by a space.",
        "Write `- {teks}`.",
    ),
    "RAK001.spasi": _error(
        "Spasi di sini bukan spasi biasa: {nama}.",
        "Ganti dengan spasi biasa; biasanya ikut tersalin dari Word atau halaman web.",
        "The space here is not an ordinary one: {nama}.",
        "Replace it by an ordinary space; such spaces usually come along from Word or a web page.",
    ),
    "RAK001.kurung_buka": _error(
        'Tanda "{tanda}" yang dibuka di sini tidak ditutup.',
        "Tutup dengan pasangannya, atau apit seluruh teks dengan tanda kutip.",
        'The "{tanda}" opened here is not closed.',
        "Close it with its counterpart, or put the whole text in quotes.",
    ),
    "RAK001.templat": _error(
        "Tanda {{{{ di awal teks terbaca sebagai susunan YAML.",
        'Apit seluruh teks dengan tanda kutip: `"{{{{ tahun }}}}"`.',
        "The {{{{ at the start of the text reads as YAML structure.",
        'Put the whole text in quotes: `"{{{{ tahun }}}}"`.',
    ),
    "RAK001.kunci": _error(
        "Nama isian di sini bukan satu teks.",
        "Tulis `nama: nilai`, tanpa kurung atau tanda ? di depan nama.",
        "The field name here is not a single text.",
        "Write `name: value`, with no bracket or ? before the name.",
    ),
    "RAK001.garis_miring": _error(
        'Garis miring terbalik "{teks}" tidak dikenal di dalam tanda kutip ganda.',
        "Pakai tanda kutip tunggal, atau gandakan garis miringnya.",
        'The backslash "{teks}" has no meaning inside double quotes.',
        "Use single quotes, or double the backslash.",
    ),
    "RAK002": _error(
        "Berkas ini kosong; belum ada rencana di dalamnya.",
        "Mulai dengan `versi: 1`, `instansi:`, `tahun:` dan `rak:`.",
        "This file is empty; it holds no plan yet.",
        "Start with `versi: 1`, `instansi:`, `tahun:` and `rak:`.",
    ),
    "RAK003": _error(
        "Berkas ini berisi {wujud} di tingkat teratas; seharusnya isian seperti `instansi:` dan `rak:`.",
        "Tulis isian rencana langsung di awal baris, tanpa tanda - di depannya.",
        "The top of this file is {wujud_en}; it should be fields such as `instansi:` and `rak:`.",
        "Write the fields of the plan at the start of the line, without a - in front.",
    ),
    "RAK004": _error(
        "Berkas ini disimpan sebagai {sandi}; rakgen hanya membaca UTF-8.",
        "Buka di penyunting teks, lalu simpan dengan encoding UTF-8.",
        "This file is saved as {sandi}; rakgen reads UTF-8 only.",
        "Open it in a text editor and save it with the encoding UTF-8.",
    ),
    "RAK004.biner": _error(
        "Berkas ini bukan teks{jenis}.",
        "Rencana ditulis sebagai teks YAML (.yaml) dalam UTF-8.",
        "This file is not text{jenis}.",
        "A plan is YAML text (.yaml) in UTF-8.",
    ),
    "RAK004.rusak": _error(
        "Ada byte yang bukan UTF-8 di sini ({byte}).",
        "Buka di penyunting teks, perbaiki huruf ini, lalu simpan dengan encoding UTF-8.",
        "There is a byte here that is not UTF-8 ({byte}).",
        "Open the file in a text editor, mend this character and save with the encoding UTF-8.",
    ),
    "RAK005": _error(
        "Ada karakter yang tidak dapat dicetak: {nama}.",
        "Hapus karakter itu; biasanya ikut tersalin dari Word atau PDF.",
        "There is a character that cannot be printed: {nama}.",
        "Delete it; such characters usually come along from Word or PDF.",
    ),
    "RAK006": _error(
        "Berkas ini {ukuran}; batasnya {batas}.",
        "Pecah menjadi beberapa rencana.",
        "This file is {ukuran}; the limit is {batas}.",
        "Split it into several plans.",
    ),
    "RAK007": _error(
        "Susunan berkas ini terlalu dalam: lebih dari {batas} tingkat.",
        "Rencana terdalam memakai sekitar 15 tingkat; periksa kurung [ atau {{ yang tidak ditutup.",
        "This file is nested too deeply: more than {batas} levels.",
        "The deepest plan needs about 15 levels; look for a [ or {{ that is not closed.",
    ),
    "RAK008": _error(
        "Berkas ini berisi lebih dari {batas} butir.",
        "Pecah menjadi beberapa rencana.",
        "This file holds more than {batas} items.",
        "Split it into several plans.",
    ),
    "RAK009": _error(
        "Ada dokumen kedua dalam berkas ini (baris ---).",
        "Satu berkas berisi satu rencana: hapus garis --- itu, atau simpan bagian ini sebagai berkas lain.",
        "There is a second document in this file (the --- line).",
        "One file holds one plan: delete the --- line, or save this part as another file.",
    ),
    "RAK010": _error(
        'Tanda * di awal "{teks}" terbaca sebagai rujukan YAML, bukan teks.',
        'Apit seluruh teks dengan tanda kutip: `"{teks}"`.',
        'The * at the start of "{teks}" reads as a YAML alias, not as text.',
        'Put the whole text in quotes: `"{teks}"`.',
    ),
    "RAK010.jangkar": _error(
        'Tanda & di awal "{teks}" terbaca sebagai jangkar YAML, bukan teks.',
        'Apit seluruh teks dengan tanda kutip: `"{teks}"`.',
        'The & at the start of "{teks}" reads as a YAML anchor, not as text.',
        'Put the whole text in quotes: `"{teks}"`.',
    ),
    "RAK010.tag": _error(
        'Tanda ! di awal "{teks}" terbaca sebagai tag YAML, bukan teks.',
        "Apit seluruh teks dengan tanda kutip, atau hapus tag itu.",
        'The ! at the start of "{teks}" reads as a YAML tag, not as text.',
        "Put the whole text in quotes, or delete the tag.",
    ),
    "RAK010.gabung": _error(
        "Kunci gabungan YAML (<<) tidak dipakai dalam rencana.",
        "Tulis isiannya langsung di sini.",
        "YAML merge keys (<<) are not used in a plan.",
        "Write the fields here.",
    ),
    "RAK011": _error(
        "Tanda titik dua dan spasi di tengah teks terbaca sebagai isian baru.",
        'Apit seluruh teks dengan tanda kutip: `{isian}: "{teks}"`.',
        "A colon and a space inside the text start a new field.",
        'Put the whole text in quotes: `{isian}: "{teks}"`.',
        'uraian: "Pembinaan: tahap I"',
    ),
    "RAK012": _error(
        'Teks mulai tanda "{teks}" tidak akan tercetak karena terbaca sebagai komentar.',
        "Apit teks dengan tanda kutip. Jika memang komentar, beri spasi setelah tanda #.",
        'The text from "{teks}" on will not be printed: it reads as a comment.',
        "Put the text in quotes; if it is a comment, put a space after #.",
        'uraian: "Rapat #2"',
    ),
    "RAK013": _error(
        'Koma di dalam {{ }} memisahkan isian: "{tulisan}" terbaca sebagai "{kiri}" dan "{kanan}".',
        "Tulis satu isian per baris, atau apit nilainya dengan tanda kutip.",
        'A comma inside {{ }} separates fields: "{tulisan}" reads as "{kiri}" and "{kanan}".',
        "Write one field per line, or put the value in quotes.",
    ),
    # 1xx: structure
    "RAK101": _error(
        "Isian `{isian}` tidak dikenal.",
        "Isian di sini: {pilihan}.",
        "Unknown field `{isian}`.",
        "Fields here: {pilihan}.",
    ),
    "RAK101.mirip": _error(
        "Isian `{isian}` tidak dikenal.",
        "Mungkin maksudnya `{mirip}`.",
        "Unknown field `{isian}`.",
        "Did you mean `{mirip}`?",
    ),
    "RAK102": _error(
        "{induk} ini belum mempunyai `{isian}`.",
        "Tambahkan `{isian}:`{contoh}.",
        "This {induk} has no `{isian}`.",
        "Add `{isian}:`{contoh}.",
    ),
    "RAK102.kosong": _error(
        "Isian `{isian}` belum diisi.",
        "Tulis nilainya sesudah titik dua, atau hapus baris ini.",
        "The field `{isian}` is empty.",
        "Write its value after the colon, or delete the line.",
    ),
    "RAK102.daftar_kosong": _error(
        "Isian `{isian}` belum berisi satu pun butir.",
        "Tambahkan sedikitnya satu butir dengan tanda - di bawahnya.",
        "The field `{isian}` has no items.",
        "Add at least one item with a - below it.",
    ),
    "RAK103": _error(
        "`{isian}` berisi {wujud}; seharusnya {harapan}.",
        "{cara}",
        "`{isian}` holds {wujud}; it should be {harapan}.",
        "{cara}",
    ),
    "RAK104": _error(
        "`{isian}` ditulis dua kali; yang pertama di baris {baris}.",
        "Hapus salah satu.",
        "`{isian}` is given twice; first on line {baris}.",
        "Delete one of them.",
    ),
    "RAK105": _error(
        'Nilai "{nilai}" tidak dikenal untuk `{isian}`.',
        "Pilih salah satu: {pilihan}.",
        'The value "{nilai}" is not known for `{isian}`.',
        "Choose one of: {pilihan}.",
    ),
    "RAK106": _error(
        '`{isian}` berisi "{nilai}"; seharusnya {harapan}.',
        "Tulis misalnya `{isian}: {contoh}`.",
        '`{isian}` is "{nilai}"; it should be {harapan}.',
        "Write for example `{isian}: {contoh}`.",
    ),
    "RAK106.kode": _error(
        '"{nilai}" bukan kode temuan.',
        "Tulis kode temuan dan alasannya, misalnya `RAK205: unitnya belum ditetapkan`.",
        '"{nilai}" is not the code of a finding.',
        "Write the code and the reason, for example `RAK205: the unit is not yet known`.",
    ),
    "RAK107": _error(
        "Rak ini memakai `tujuan` dan `sasaran` sekaligus.",
        "Pakai `tujuan` dan letakkan sasaran di bawahnya, atau `sasaran` saja.",
        "This rak has both `tujuan` and `sasaran`.",
        "Use `tujuan` with the sasaran below it, or `sasaran` alone.",
    ),
    "RAK107.tanpa": _error(
        "Rak ini belum mempunyai `tujuan` atau `sasaran`.",
        "Tambahkan `sasaran:` dengan daftar sasarannya.",
        "This rak has neither `tujuan` nor `sasaran`.",
        "Add `sasaran:` with the list of sasaran.",
    ),
    "RAK108": _error(
        'Kode "{kode}" sudah dipakai di baris {baris}.',
        "Beri kode yang berbeda.",
        'The kode "{kode}" is already used on line {baris}.',
        "Give it another kode.",
    ),
    "RAK109": _error(
        'Rujukan "{kode}" tidak menunjuk kegiatan mana pun dalam rak ini.',
        "Tulis `kode: {kode}` pada kegiatan yang dimaksud.",
        'The reference "{kode}" names no kegiatan of this rak.',
        "Write `kode: {kode}` on the kegiatan that is meant.",
    ),
    "RAK109.program": _error(
        'Program "{kode}" belum ada dalam daftar `program`.',
        "Tambahkan dahulu ke daftar `program` di awal berkas.",
        'Program "{kode}" is not in the `program` register.',
        "Add it to `program` at the top of the file first.",
    ),
    "RAK110": _error(
        'Layout "{nama}" tidak ada.',
        "Layout yang tersedia: {pilihan}.",
        'There is no layout "{nama}".',
        "Layouts available: {pilihan}.",
    ),
    "RAK110.mirip": _error(
        'Layout "{nama}" tidak ada.',
        "Mungkin maksudnya `{mirip}`. Layout yang tersedia: {pilihan}.",
        'There is no layout "{nama}".',
        "Did you mean `{mirip}`? Layouts available: {pilihan}.",
    ),
    "RAK120": _error(
        'Jadwal "{nilai}" tidak dikenal.',
        "Tulis misalnya `jadwal: T2-T4` untuk triwulan, atau `jadwal: Mei-Desember` untuk bulan.",
        'The jadwal "{nilai}" is not known.',
        "Write for example `jadwal: T2-T4` for quarters or `jadwal: Mei-Desember` for months.",
    ),
    "RAK120.mirip": _error(
        'Jadwal "{nilai}" tidak dikenal.',
        "Mungkin maksudnya `{mirip}`.",
        'The jadwal "{nilai}" is not known.',
        "Did you mean `{mirip}`?",
    ),
    "RAK121": _error(
        'Jadwal "{nilai}" tidak ada; satu tahun terdiri atas {daftar}.',
        "Tulis misalnya `jadwal: {contoh}`.",
        'There is no period "{nilai}": a year has {daftar_en}.',
        "Write for example `jadwal: {contoh}`.",
    ),
    "RAK121.terbalik": _error(
        'Jadwal "{nilai}" berjalan mundur.',
        "Tulis periode yang lebih awal di depan: `{contoh}`.",
        'The jadwal "{nilai}" runs backwards.',
        "Write the earlier period first: `{contoh}`.",
    ),
    "RAK121.campur": _error(
        'Jadwal "{nilai}" mencampur jenis periode dalam satu rentang.',
        "Pakai jenis yang sama di kedua ujung, misalnya `T1-T3` atau `Januari-Maret`.",
        'The jadwal "{nilai}" mixes kinds of periods in one range.',
        "Use the same kind at both ends, for example `T1-T3` or `Januari-Maret`.",
    ),
    "RAK122": _error(
        '"{nilai}" terbaca sebagai {bulan}, sedangkan tabel ini per triwulan.',
        "Tulis `{triwulan}` untuk triwulan, atau `{bulan}` untuk bulan.",
        '"{nilai}" reads as {bulan}, but this table is quarterly.',
        "Write `{triwulan}` for quarters or `{bulan}` for months.",
    ),
    "RAK122.hanya_bulan": _error(
        '"{nilai}" terbaca sebagai {bulan}, sedangkan tabel ini per triwulan.',
        "Tulis `{bulan}` bila bulan yang dimaksud, atau triwulannya, misalnya `{triwulan}`.",
        '"{nilai}" reads as {bulan}, but this table is quarterly.',
        "Write `{bulan}` if months are meant, or the quarters, for example `{triwulan}`.",
    ),
    "RAK123": _error(
        'Tabel ini per {halus}, sedangkan jadwal "{nilai}" hanya menyebut {kasar}.',
        "Tulis {halus}nya, misalnya `jadwal: {contoh}`.",
        'This table is by {halus}, but the jadwal "{nilai}" only names a {kasar}.',
        "Write each {halus}, for example `jadwal: {contoh}`.",
    ),
    "RAK131": _error(
        "Tanggal {tanggal} tidak ada dalam kalender.",
        "Tulis tahun-bulan-tanggal, misalnya `2021-03-01`, atau `1 Maret 2021`.",
        "{tanggal} is not in the calendar.",
        "Write year-month-day, for example `2021-03-01`, or `1 Maret 2021`.",
    ),
    "RAK131.bentuk": _error(
        '"{nilai}" bukan tanggal yang dikenal.',
        "Tulis tahun-bulan-tanggal, misalnya `2021-03-01`, atau `1 Maret 2021`; untuk tanggal kosong `2021-03`.",
        '"{nilai}" is not a date.',
        "Write year-month-day, for example `2021-03-01`, or `1 Maret 2021`; for a blank day `2021-03`.",
    ),
    "RAK132": _error(
        '"{nilai}" bukan jumlah rupiah.',
        "Tulis angka dengan titik ribuan, misalnya `anggaran: 452.750.000`.",
        '"{nilai}" is not an amount of rupiah.',
        "Write digits with dots for thousands, for example `anggaran: 452.750.000`.",
    ),
    # 2xx: content of one plan
    "RAK205": _error(
        "Tanda centang berada di `{isian}`; tempat ini untuk {isinya}.",
        "Pindahkan tanda itu ke `jadwal`, lalu tulis {gantinya}, misalnya `{isian}: {contoh}`.",
        "A check mark stands in `{isian}`, where {isinya_en} belongs.",
        "Move the mark to `jadwal` and write {gantinya_en}, for example `{isian}: {contoh}`.",
    ),
    "RAK206": _error(
        'Unit "{nilai}" belum ada dalam daftar pelaksana.',
        "Tambahkan dahulu ke daftar `pelaksana` di awal berkas.",
        'Unit "{nilai}" is not in the register.',
        "Add it to `pelaksana` at the top of the file first.",
    ),
    "RAK206.mirip": _error(
        'Unit "{nilai}" belum ada dalam daftar pelaksana.',
        "Mungkin maksudnya `{kunci}` ({nama}). Unit baru ditambahkan dahulu ke daftar `pelaksana` di awal berkas.",
        'Unit "{nilai}" is not in the register.',
        "Did you mean `{kunci}` ({nama})? Add new units to `pelaksana` at the top of the file first.",
    ),
    "RAK291": _warning(
        "Pengecualian {kode} tidak menutup temuan apa pun.",
        "Hapus pengecualian ini bila cacatnya sudah diperbaiki.",
        "The exception {kode} silences nothing.",
        "Delete the exception if the fault has been mended.",
    ),
    # 5xx: layouts and templates
    "RAK501": _error(
        "Kolom selebar {perlu} mm tidak muat pada bidang teks {ada} mm.",
        "Pakai kertas yang lebih lebar (A3), margin atau huruf yang lebih kecil, atau kurangi kolom.",
        "Columns of {perlu} mm do not fit the text area of {ada} mm.",
        "Use wider paper (A3), smaller margins or type, or fewer columns.",
    ),
    "RAK502": _error(
        "Isi kolom `{isi}` tidak dikenal.",
        "Pilih salah satu: {pilihan}.",
        "Unknown column content `{isi}`.",
        "Choose one of: {pilihan}.",
    ),
    "RAK503": _error(
        "Templat memakai `{nama}`, yang tidak tersedia di sini.",
        "Yang tersedia: {pilihan}.",
        "The template uses `{nama}`, which is not available here.",
        "Available: {pilihan}.",
    ),
    "RAK504": _error(
        "Templat tidak dapat dibaca: {sebab}.",
        "Periksa tanda {{{{ }}}} dan {{% %}} di dalamnya.",
        "The template cannot be read: {sebab}.",
        "Check its {{{{ }}}} and {{% %}}.",
    ),
    "RAK505": _error(
        "Berkas dasar ini tidak dapat dipakai: {sebab}.",
        "Simpan dokumen dasar dari Word sebagai .docx tanpa kata sandi.",
        "This base document cannot be used: {sebab_en}.",
        "Save the base document from Word as .docx without a password.",
    ),
    # 9xx: files and system
    "RAK901": _error(
        "Berkas tidak ditemukan.",
        "Periksa nama dan foldernya.",
        "File not found.",
        "Check its name and folder.",
    ),
    "RAK902": _error(
        "Ini folder, bukan berkas rencana.",
        "Sebutkan berkasnya, misalnya `{contoh}`.",
        "This is a folder, not a plan file.",
        "Name the file, for example `{contoh}`.",
    ),
    "RAK903": _error(
        "Berkas tidak dapat dibaca: {sebab}.",
        "Periksa izin bacanya.",
        "The file cannot be read: {sebab_en}.",
        "Check its permissions.",
    ),
    "RAK904": _error(
        "Berkas tidak dapat ditulis: {sebab}.",
        "Periksa izin folder, sisa ruang, dan apakah berkas sedang terbuka di Word; atau pilih folder lain dengan `-o`.",
        "The file cannot be written: {sebab_en}.",
        "Check the folder's permissions, free space, and whether the file is open in Word; or choose another folder with `-o`.",
    ),
    "RAK905": _error(
        "Keluaran ini akan menimpa berkas masukan.",
        "Pilih folder lain dengan `-o`.",
        "This output would overwrite the input.",
        "Choose another folder with `-o`.",
    ),
    "RAK906": _error(
        'Rak "{kode}" tidak ada dalam rencana ini.',
        "Rak yang ada: {pilihan}.",
        'There is no rak "{kode}" in this plan.',
        "It has: {pilihan}.",
    ),
    "RAK907": _error(
        "Dua rencana akan ditulis ke berkas yang sama; yang lain {lain}.",
        "Ganti nama salah satu, atau pilih folder lain dengan `-o`.",
        "Two plans would be written to the same file; the other is {lain}.",
        "Rename one of them, or choose another folder with `-o`.",
    ),
    "RAK908": _error(
        "Tidak ada berkas rencana (.yaml atau .yml) di folder ini.",
        "Sebutkan folder yang berisi rencana, misalnya `plans/`.",
        "There is no plan file (.yaml or .yml) in this folder.",
        "Name a folder that holds plans, for example `plans/`.",
    ),
    "RAK999": _error(
        "Ada kesalahan di dalam rakgen sendiri: {sebab}.",
        "Laporkan pesan ini bersama berkas rencananya dan keluaran `rakgen --version`; `RAKGEN_DEBUG=1` memperlihatkan rinciannya.",
        "There is a fault inside rakgen itself: {sebab}.",
        "Report this message with the plan and the output of `rakgen --version`; `RAKGEN_DEBUG=1` shows the details.",
    ),
}
