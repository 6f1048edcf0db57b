"""Words of the 0xx family: text and YAML."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import CatalogueEntry, error

TEXT: dict[str, CatalogueEntry] = {
    "RAK001": error(
        "Susunan YAML tidak dapat dibaca di sini.",
        "Periksa baris ini dan baris sebelumnya: lekukan (spasi di awal baris), titik dua, dan tanda kutip yang belum"
        " ditutup.",
        "The YAML cannot be read here.",
        "Check this line and the one before: indentation, colons, and quotes that are not closed.",
    ),
    "RAK001.lekukan": error(
        "Lekukan baris ini ({ada} spasi) tidak sejajar dengan isian di sekitarnya.",
        "Sejajarkan dengan baris yang setingkat{petunjuk}; pakai spasi, bukan tab.",
        "This line ({ada} spaces) is not aligned with the fields around it.",
        "Align it with the lines of the same level{petunjuk_en}; use spaces, not tabs.",
    ),
    "RAK001.butir": error(
        'Butir daftar diawali tanda - dan spasi, bukan "{tanda}".',
        "Tulis `- {teks}`.",
        'An item of a list starts with a - and a space, not with "{tanda}".',
        "Write `- {teks}`.",
    ),
    "RAK001.pagar": error(
        "Baris ``` milik Markdown, bukan bagian dari rencana.",
        "Hapus baris ini.",
        "The ``` line belongs to Markdown, not to a plan.",
        "Delete it.",
    ),
    "RAK001.butir_pertama": error(
        "Butir pertama daftar ini belum diawali tanda -; butir sesudahnya sudah.",
        "Tulis `- {isian}: ...` di sini, sejajar dengan tanda - di bawahnya.",
        "The first item of this list does not start with a -; the next one does.",
        "Write `- {isian}: ...` here, in line with the - below.",
    ),
    "RAK001.judul_daftar": error(
        "Di atas baris ini tidak ada nama isiannya; tampaknya `{isian}:` terlupa atau terhapus.",
        "Sisipkan baris `{isian}:` di atas baris ini, dengan {spasi} spasi di depannya.",
        "The name of this list or group is missing above it; it seems to be `{isian}:`.",
        "Insert the line `{isian}:` above this one, with {spasi} spaces before it.",
    ),
    "RAK001.tabel": error(
        "Baris ini disalin dari tabel: {banyak} sel yang dipisah {pemisah}, tanpa nama isian.",
        "Tulis tiap sel pada barisnya sendiri dengan nama isiannya: `- uraian: ...`, `jadwal: ...`, `pelaksana: ...`.",
        "This line was copied from a table: {banyak} cells parted by {pemisah_en}, without the names of fields.",
        "Write each cell on a line of its own with the name of its field: `- uraian: ...`, `jadwal: ...`,"
        " `pelaksana: ...`.",
    ),
    "RAK001.butir_teks": error(
        'Teks ini berlanjut di baris {baris}, yang diawali tanda "{tanda}": keduanya terbaca sebagai satu teks.',
        "Bila ini daftar, tulis butir pertamanya pada baris sendiri, `- {teks}`, dan awali tiap butir dengan tanda -"
        " dan spasi. Bila satu teks, apit seluruhnya dengan tanda kutip.",
        'This text goes on in line {baris}, which begins with a "{tanda}": both read as one text.',
        "If this is a list, write its first item on a line of its own, `- {teks}`, and start each item with a - and a"
        " space. If it is one text, put all of it in quotes.",
    ),
    "RAK001.judul_titik_dua": error(
        "Sesudah `{isian}` belum ada titik dua.",
        "Tulis `{isian}:`.",
        "There is no colon after `{isian}`.",
        "Write `{isian}:`.",
    ),
    "RAK001.judul_berisi": error(
        "Isian `{isian}` memuat teks dan daftar sekaligus.",
        "Hapus teks sesudah `{isian}:`; bila itu butir pertamanya, tulis `- uraian: {teks}` pada baris sendiri.",
        "The field `{isian}` holds both a text and a list.",
        "Delete the text after `{isian}:`; if it is the first item, write `- uraian: {teks}` on a line of its own.",
    ),
    "RAK001.strip_lebih": error(
        "Tanda - di depan isian ini memulai daftar, padahal di sini bukan tempat daftar.",
        "Tulis `{teks}` tanpa tanda -, dengan {spasi} spasi di depannya.",
        "The - before this field starts a list, but no list can stand here.",
        "Write `{teks}` without the -, with {spasi} spaces before it.",
    ),
    "RAK001.tanpa_strip": error(
        "Butir daftar ini belum diawali tanda -.",
        "Tulis `- {teks}`{tempat}.",
        "This item of a list does not start with a -.",
        "Write `- {teks}`{tempat_en}.",
    ),
    "RAK001.tanda_isian": error(
        'Sesudah nama isian `{isian}` ada tanda "{tanda}", bukan titik dua.',
        "Tulis `{benar}`.",
        'After the field name `{isian}` there is a "{tanda}", not a colon.',
        "Write `{benar}`.",
    ),
    "RAK001.hiasan": error(
        'Nama isian `{isian}` diapit tanda "{tanda}".',
        "Tulis `{benar}`.",
        'The field name `{isian}` stands between "{tanda}".',
        "Write `{benar}`.",
    ),
    "RAK001.strip_kosong": error(
        "Isian `{isian}` hanya memuat tanda -, yang terbaca sebagai butir daftar.",
        "Tulis isinya; bila memang belum ada, hapus baris ini.",
        "The field `{isian}` holds nothing but a -, which reads as an item of a list.",
        "Write what belongs there; if there is nothing yet, delete this line.",
    ),
    "RAK001.nilai_sejajar": error(
        "Baris ini sejajar dengan `{isian}:` di atasnya, sehingga tidak terbaca sebagai isinya.",
        "Tulis `{benar}` dalam satu baris.",
        "This line stands at the column of `{isian}:` above it, so it does not read as its value.",
        "Write `{benar}` on one line.",
    ),
    "RAK001.butir_komentar": error(
        "Baris ini diawali # sehingga terbaca sebagai komentar, padahal di bawahnya ada isian butirnya.",
        "Tulis `{benar}`; bila butir ini tidak dipakai, beri # juga di depan semua isiannya.",
        "This line starts with a # and so reads as a comment, but the fields of its item stand below.",
        "Write `{benar}`; if the item is not wanted, put a # before all of its fields too.",
    ),
    "RAK001.strip_jauh": error(
        "Sesudah tanda - ada {ada} spasi; isian di bawahnya lebih dekat.",
        "Tulis `{benar}`.",
        "There are {ada} spaces after the -; the fields below stand nearer.",
        "Write `{benar}`.",
    ),
    "RAK001.butir_tanpa_nama": error(
        "Di bawah butir ini ada isian, tetapi teksnya sendiri belum diawali nama isian.",
        "Tulis `{benar}`.",
        "There are fields below this item, but its own text has no name.",
        "Write `{benar}`.",
    ),
    "RAK001.teks_daftar": error(
        "Isian `{isian}` memuat teks, padahal isian dari butirnya ada di bawahnya.",
        "Tulis `{isian}:` saja, lalu sisipkan di bawahnya baris `{benar}` dengan {spasi} spasi di depannya.",
        "The field `{isian}` holds a text, while the fields of its item stand below.",
        "Write only `{isian}:`, and insert below it the line `{benar}` with {spasi} spaces before it.",
    ),
    "RAK001.teks_butir": error(
        "Butir `{isian}` diawali nama tingkatnya, bukan `uraian`, dan isiannya lebih menjorok.",
        "Tulis `{benar}`, lalu awali isian di bawahnya dengan {spasi} spasi.",
        "This item begins with the name of its level `{isian}`, not with `uraian`, and its fields are indented more.",
        "Write `{benar}` and start the fields below with {spasi} spaces.",
    ),
    "RAK001.pasangan_kutip": error(
        "Nama isian `{isian}` dan nilainya diapit satu pasang tanda kutip, sehingga terbaca sebagai satu teks.",
        "Tulis `{benar}`.",
        "The field name `{isian}` and its value are in one pair of quotes, so they read as one text.",
        "Write `{benar}`.",
    ),
    "RAK001.lanjutan": error(
        "Baris ini melanjutkan teks di baris {baris}, tetapi kurang menjorok.",
        "Tulis `{benar}` dalam satu baris{atau}.",
        "This line goes on with the text of line {baris}, but is not indented enough.",
        "Write `{benar}` on one line{atau_en}.",
    ),
    "RAK001.strip_ganda": error(
        "Ada dua tanda - di awal butir ini.",
        "Hapus tanda - yang kedua, lalu sejajarkan isian di bawahnya.",
        "There are two dashes at the start of this item.",
        "Delete the second one and align the fields below.",
    ),
    "RAK001.tab": error(
        "Lekukan memakai tab; YAML hanya menerima spasi.",
        "Ganti tab di awal baris dengan spasi.",
        "The indentation uses a tab; YAML accepts only spaces.",
        "Replace the tab at the start of the line by spaces.",
    ),
    "RAK001.kutip": error(
        "Tanda kutip yang dibuka di sini tidak ditutup.",
        "Tutup dengan tanda kutip yang sama di akhir teks.",
        "The quote opened here is not closed.",
        "Close it with the same quote at the end of the text.",
    ),
    "RAK001.sesudah_kutip": error(
        "Ada teks lagi sesudah tanda kutip penutup.",
        "Apit seluruh teks dengan satu pasang tanda kutip yang tidak dipakai di dalamnya, misalnya `{benar}`.",
        "There is more text after the closing quote.",
        "Put the whole text in one pair of quotes that does not occur in it, for example `{benar}`.",
        "uraian: '\"Pemilu Damai\" di NTT'",
    ),
    "RAK001.sesudah_kutip_tunggal": error(
        "Ada teks lagi sesudah tanda kutip penutup.",
        "Apit seluruh teks dengan satu pasang tanda kutip yang tidak dipakai di dalamnya, misalnya `{benar}`.",
        "There is more text after the closing quote.",
        "Put the whole text in one pair of quotes that does not occur in it, for example `{benar}`.",
        'hari: "Jum\'at Bersih"',
    ),
    "RAK001.kurung": error(
        'Tanda "{tanda}" di awal teks membuka daftar YAML.',
        'Apit seluruh teks dengan tanda kutip: `uraian: "[Draf] Pembinaan"`.',
        'A "{tanda}" at the start of the text opens a YAML list.',
        'Put the whole text in quotes: `uraian: "[Draf] Pembinaan"`.',
        'uraian: "[Draf] Pembinaan"',
    ),
    "RAK001.awal": error(
        'Teks tidak dapat diawali "{tanda}" tanpa tanda kutip.',
        'Apit seluruh teks dengan tanda kutip: `"{tanda}..."`.',
        'A text cannot begin with "{tanda}" without quotes.',
        'Put the whole text in quotes: `"{tanda}..."`.',
    ),
    "RAK001.daftar": error(
        'Tanda "-" dan spasi di sini terbaca sebagai butir daftar.',
        'Apit teks dengan tanda kutip, misalnya `target: "-"`.',
        'A "-" and a space here read as a list item.',
        'Put the text in quotes, for example `target: "-"`.',
        'target: "-"',
    ),
    "RAK001.daftar_sebaris": error(
        "Daftar dimulai di baris nama isiannya, `{isian}`.",
        "Tulis tiap butir pada baris sendiri di bawah `{isian}:`, dilekukkan: {butir}.{atau}",
        "A list begins on the line of its field's name, `{isian}`.",
        "Write each item on a line of its own below `{isian}:`, indented: {butir}.{atau_en}",
    ),
    "RAK001.butir_sebaris": error(
        "Butir pertama dimulai di baris nama daftarnya, `{isian}`.",
        "Tulis `{isian}:` saja, lalu di bawahnya baris `{butir}` dengan {spasi} spasi di depannya.",
        "The first item begins on the line of its list's name, `{isian}`.",
        "Write only `{isian}:`, and below it the line `{butir}` with {spasi} spaces before it.",
    ),
    "RAK001.titik_dua_lain": error(
        "Tanda {tanda} bukan titik dua yang dikenal YAML.",
        "Ganti dengan titik dua biasa dan spasi.",
        "The sign {tanda} is no colon that YAML knows.",
        "Replace it by an ordinary colon and a space.",
    ),
    "RAK001.titik_dua": error(
        "Setelah nama isian ini belum ada titik dua dan spasi.",
        "Tulis `nama: nilai`, dengan spasi sesudah titik dua. Jika ini lanjutan teks di atasnya, lekukkan lebih dalam.",
        "This field name is not followed by a colon and a space.",
        "Write `name: value`, with a space after the colon. If it continues the text above, indent it more.",
    ),
    "RAK001.strip": error(
        "Tanda - di awal butir ini tidak diikuti spasi.",
        "Tulis `- {teks}`.",
        "The - that starts this item is not followed by a space.",
        "Write `- {teks}`.",
    ),
    "RAK001.spasi": error(
        "Spasi di sini bukan spasi biasa: {nama}.",
        "Ganti dengan spasi biasa; biasanya ikut tersalin dari Word atau halaman web.",
        "The space here is not an ordinary one: {nama}.",
        "Replace it by an ordinary space; such spaces usually come along from Word or a web page.",
    ),
    "RAK001.kurung_buka": error(
        'Tanda "{tanda}" yang dibuka di sini tidak ditutup.',
        "Tutup dengan pasangannya, atau apit seluruh teks dengan tanda kutip.",
        'The "{tanda}" opened here is not closed.',
        "Close it with its counterpart, or put the whole text in quotes.",
    ),
    "RAK001.koma": error(
        "Koma di akhir baris ini tidak memisahkan apa pun.",
        "Hapus koma itu.",
        "The comma at the end of this line separates nothing.",
        "Delete that comma.",
    ),
    "RAK001.templat": error(
        "Tanda kurung kurawal templat tanpa tanda kutip terbaca sebagai susunan YAML.",
        "Apit seluruh teksnya dengan tanda kutip: `{benar}`.",
        "The braces of a template without quotes read as YAML structure.",
        "Put the whole text in quotes: `{benar}`.",
    ),
    "RAK001.tanda": error(
        "Tanda {tanda} di awal nama terbaca sebagai susunan YAML.",
        'Apit tandanya dengan tanda kutip: `"{tanda}": 90`.',
        "The {tanda} at the start of the name reads as YAML structure.",
        'Put the sign in quotes: `"{tanda}": 90`.',
    ),
    "RAK001.kunci": error(
        "Nama isian di sini bukan satu teks.",
        "Tulis `nama: nilai`, tanpa kurung di depan nama.",
        "The field name here is not a single text.",
        "Write `name: value`, with no bracket before the name.",
    ),
    "RAK001.tanya": error(
        'Tanda ? di depan nama "{nama}".',
        "Tulis `nama: nilai` pada satu baris, tanpa tanda ? di depannya.",
        'A ? before the name "{nama}".',
        "Write `name: value` on one line, with no ? before it.",
    ),
    "RAK001.garis_miring": error(
        'Garis miring terbalik "{teks}" tidak dikenal di dalam tanda kutip ganda.',
        "Pakai tanda kutip tunggal, atau gandakan garis miringnya.",
        'The backslash "{teks}" has no meaning inside double quotes.',
        "Use single quotes, or double the backslash.",
    ),
    "RAK002": error(
        "Berkas ini kosong; belum ada rencana di dalamnya.",
        "Mulai dengan `versi: 1`, `instansi:`, `tahun:` dan `rak:`.",
        "This file is empty; it holds no plan yet.",
        "Start with `versi: 1`, `instansi:`, `tahun:` and `rak:`.",
    ),
    "RAK002.layout": error(
        "Berkas layout ini kosong.",
        "Isi dengan `judul:` dan `kolom:`, atau mulai dari salinan: `rakgen layouts show rak-triwulan`.",
        "This layout file is empty.",
        "Write its `judul:` and `kolom:`, or start from a copy: `rakgen layouts show rak-triwulan`.",
    ),
    "RAK002.realisasi": error(
        "Berkas realisasi ini kosong.",
        "Buat isinya dengan `rakgen new realisasi plans/NAMA.yaml --periode T1`, atau tulis `versi: 1`, `rencana:` dan"
        " `realisasi:`.",
        "This file of what was reached is empty.",
        "Make one with `rakgen new realisasi plans/NAME.yaml --periode T1`, or write `versi: 1`, `rencana:` and"
        " `realisasi:`.",
    ),
    "RAK003": error(
        "Berkas ini berisi {wujud} di tingkat teratas; seharusnya isian seperti `instansi:` dan `rak:`.",
        "Tulis isian rencana langsung di awal baris, tanpa tanda - di depannya.",
        "The top of this file is {wujud_en}; it should be fields such as `instansi:` and `rak:`.",
        "Write the fields of the plan at the start of the line, without a - in front.",
    ),
    "RAK003.realisasi": error(
        "Berkas realisasi ini berisi {wujud} di tingkat teratas; seharusnya isian `rencana:` dan `realisasi:`.",
        "Awali dengan `rencana: ../plans/NAMA.yaml`, lalu tulis daftarnya di bawah `realisasi:`.",
        "The top of this file of what was reached is {wujud_en}; it should be the fields `rencana:` and `realisasi:`.",
        "Begin with `rencana: ../plans/NAME.yaml`, and write the list below `realisasi:`.",
    ),
    "RAK003.layout": error(
        "Berkas layout ini berisi {wujud} di tingkat teratas; seharusnya isian seperti `judul:` dan `kolom:`.",
        "Tulis isian layout langsung di awal baris; daftar kolomnya di bawah `kolom:`.",
        "The top of this layout is {wujud_en}; it should be fields such as `judul:` and `kolom:`.",
        "Write its fields at the start of the line; the list of columns stands below `kolom:`.",
    ),
    "RAK003.proyek": error(
        "Berkas rakgen.yaml ini berisi {wujud} di tingkat teratas; seharusnya isian seperti `instansi:` dan `format:`.",
        "Tulis isiannya langsung di awal baris, tanpa tanda - di depannya.",
        "The top of this rakgen.yaml is {wujud_en}; it should be fields such as `instansi:` and `format:`.",
        "Write its fields at the start of the line, without a - in front.",
    ),
    "RAK004": error(
        "Berkas ini disimpan sebagai {sandi}; rakgen hanya membaca UTF-8.",
        "Buka di penyunting teks, lalu simpan dengan pengodean UTF-8.",
        "This file is saved as {sandi}; rakgen reads UTF-8 only.",
        "Open it in a text editor and save it with the encoding UTF-8.",
    ),
    "RAK004.biner": error(
        "Berkas ini bukan teks{jenis}.",
        "Rencana ditulis sebagai teks YAML (.yaml) dalam UTF-8.",
        "This file is not text{jenis}.",
        "A plan is YAML text (.yaml) in UTF-8.",
    ),
    "RAK004.rusak": error(
        "Ada byte yang bukan UTF-8 di sini ({byte}).",
        "Buka di penyunting teks, perbaiki huruf ini, lalu simpan dengan pengodean UTF-8.",
        "There is a byte here that is not UTF-8 ({byte}).",
        "Open the file in a text editor, mend this character and save with the encoding UTF-8.",
    ),
    "RAK005": error(
        "Ada karakter yang tidak dapat dicetak: {nama}.",
        "Hapus karakter itu; biasanya ikut tersalin dari Word atau PDF.",
        "There is a character that cannot be printed: {nama}.",
        "Delete it; such characters usually come along from Word or PDF.",
    ),
    "RAK005.garis_miring": error(
        "Di dalam tanda kutip ganda, garis miring terbalik ini dan huruf sesudahnya berarti karakter yang tidak dapat"
        " dicetak: {nama}.",
        "Pakai tanda kutip tunggal di kedua ujung teks bila garis miring terbalik yang dimaksud; bila tidak, hapus"
        " keduanya.",
        "Inside double quotes this backslash and the letter after it mean a character that cannot be printed: {nama}.",
        "Put the text in single quotes if a backslash is meant; if not, delete both.",
    ),
    "RAK006": error(
        "Berkas ini {ukuran}; batasnya {batas}.",
        "Pecah menjadi beberapa rencana.",
        "This file is {ukuran}; the limit is {batas}.",
        "Split it into several plans.",
    ),
    "RAK007": error(
        "Susunan berkas ini terlalu dalam: lebih dari {batas} tingkat.",
        "Rencana terdalam memakai sekitar 15 tingkat; periksa kurung [ atau {{ yang tidak ditutup.",
        "This file is nested too deeply: more than {batas} levels.",
        "The deepest plan needs about 15 levels; look for a [ or {{ that is not closed.",
    ),
    "RAK008": error(
        "Berkas ini berisi lebih dari {batas} butir.",
        "Pecah menjadi beberapa rencana.",
        "This file holds more than {batas} items.",
        "Split it into several plans.",
    ),
    "RAK008.cacat": error(
        "Berkas ini mempunyai {banyak} cacat susunan; hanya {batas} yang pertama disebut.",
        "Perbaiki dahulu yang disebut, lalu periksa sekali lagi.",
        "This file has {banyak} structural faults; only the first {batas} are told.",
        "Mend those first, then check again.",
    ),
    "RAK009": error(
        "Ada dokumen kedua dalam berkas ini (baris ---).",
        "Satu berkas berisi satu rencana: hapus garis --- itu, atau simpan bagian ini sebagai berkas lain.",
        "There is a second document in this file (the --- line).",
        "One file holds one plan: delete the --- line, or save this part as another file.",
    ),
}
