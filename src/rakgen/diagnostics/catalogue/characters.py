"""Words of the 01x family: signs in a text that YAML or a reader takes for something else."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import CatalogueEntry, error, warning

CHARACTERS: dict[str, CatalogueEntry] = {
    "RAK010": error(
        'Tanda * di awal "{teks}" terbaca sebagai rujukan YAML, bukan teks.',
        "Apit seluruh teks dengan tanda kutip: `{benar}`.",
        'The * at the start of "{teks}" reads as a YAML alias, not as text.',
        "Put the whole text in quotes: `{benar}`.",
    ),
    "RAK010.jangkar": error(
        'Tanda & di awal "{teks}" terbaca sebagai jangkar YAML, bukan teks.',
        "Apit seluruh teks dengan tanda kutip: `{benar}`.",
        'The & at the start of "{teks}" reads as a YAML anchor, not as text.',
        "Put the whole text in quotes: `{benar}`.",
    ),
    "RAK010.tag": error(
        'Tanda ! di awal "{teks}" terbaca sebagai tag YAML, bukan teks.',
        "Apit seluruh teks dengan tanda kutip, atau hapus tag itu.",
        'The ! at the start of "{teks}" reads as a YAML tag, not as text.',
        "Put the whole text in quotes, or delete the tag.",
    ),
    "RAK010.gabung": error(
        "Kunci gabungan YAML (<<) tidak dipakai dalam rencana.",
        "Tulis isiannya langsung di sini.",
        "YAML merge keys (<<) are not used in a plan.",
        "Write the fields here.",
    ),
    "RAK011": error(
        "Tanda titik dua dan spasi di tengah teks terbaca sebagai isian baru.",
        'Apit seluruh teks dengan tanda kutip: `{isian}: "{teks}"`.',
        "A colon and a space inside the text start a new field.",
        'Put the whole text in quotes: `{isian}: "{teks}"`.',
        'uraian: "Pembinaan: tahap I"',
    ),
    "RAK011.berlanjut": error(
        "Tanda titik dua dan spasi di tengah teks terbaca sebagai isian baru.",
        "Tulis `{isian}: {tanda}`, lalu seluruh teksnya mulai di baris berikutnya, dilekukkan.",
        "A colon and a space inside the text start a new field.",
        "Write `{isian}: {tanda}`, then the whole text from the next line on, indented.",
        "uraian: >",
    ),
    "RAK011.butir": error(
        'Tanda titik dua dan spasi sesudah "{isian}" terbaca sebagai isian.',
        "Apit seluruh teks dengan tanda kutip: `{contoh}`.",
        'The colon and space after "{isian}" read as a field.',
        "Put the whole text in quotes: `{contoh}`.",
        '- "Rapat: persiapan"',
    ),
    "RAK011.periode": error(
        "Beberapa periode sebaris terbaca sebagai isian di dalam isian.",
        "Tulis `{isian}: {benar}`, atau tiap periode pada baris sendiri di bawahnya.",
        "Several periods on one line read as fields within a field.",
        "Write `{isian}: {benar}`, or each period on a line of its own below.",
        "target_periode: {{T1: 10%, T2: 77%}}",
    ),
    "RAK011.jadwal": error(
        "Tanda titik dua dan spasi di dalam jadwal terbaca sebagai isian baru.",
        "Tulis periodenya saja, misalnya `jadwal: {benar}`; teks lain ditulis pada isiannya sendiri.",
        "A colon and a space inside the jadwal start a new field.",
        "Write the periods only, for example `jadwal: {benar}`; other text goes to a field of its own.",
    ),
    "RAK011.sebaris": error(
        "Di baris isian lain ada {isian}.",
        "Tulis pada baris sendiri: {benar}; bila itu bagian teks, apit seluruh teks dengan tanda kutip.",
        "On the line of another field there is {isian}.",
        "Write on a line of its own: {benar}; if it is part of the text, put the whole text in quotes.",
    ),
    "RAK011.kurung": error(
        "Tanda titik dua dan spasi di tengah teks terbaca sebagai isian baru.",
        "Apit teks itu dengan tanda kutip: `{benar}`.",
        "A colon and a space inside the text start a new field.",
        "Put that text in quotes: `{benar}`.",
    ),
    "RAK011.koma": error(
        "Sebelum isian `{isian}` tidak ada koma.",
        "Tulis koma di depan `{isian}:`.",
        "There is no comma before the field `{isian}`.",
        "Write a comma before `{isian}:`.",
    ),
    "RAK011.lanjutan": error(
        "Titik dua dan spasi dalam lanjutan teks di atasnya terbaca sebagai isian baru.",
        "Apit seluruh teks, sejak baris sebelumnya, dengan tanda kutip.",
        "A colon and a space in the continuation of the text above start a new field.",
        "Put the whole text, from the line above, in quotes.",
    ),
    "RAK012": error(
        'Teks mulai tanda "{teks}" tidak akan tercetak karena terbaca sebagai komentar.',
        "Apit teks dengan tanda kutip. Jika memang komentar, beri spasi setelah tanda #.",
        'The text from "{teks}" on will not be printed: it reads as a comment.',
        "Put the text in quotes; if it is a comment, put a space after #.",
        'uraian: "Rapat #2"',
    ),
    "RAK012.isian": error(
        'Teks mulai tanda "{teks}" tidak dibaca karena terbaca sebagai komentar.',
        "Hapus teks itu; jika memang komentar, beri spasi setelah tanda #.",
        'The text from "{teks}" on is not read: it reads as a comment.',
        "Delete that text; if it is a comment, put a space after #.",
    ),
    "RAK013": error(
        'Koma di dalam {{ }} memisahkan isian: "{tulisan}" terbaca sebagai "{kiri}" dan "{kanan}".',
        "Tulis satu isian per baris, atau apit nilainya dengan tanda kutip.",
        'A comma inside {{ }} separates fields: "{tulisan}" reads as "{kiri}" and "{kanan}".',
        "Write one field per line, or put the value in quotes.",
    ),
    "RAK014": warning(
        "Ada karakter tak tampak atau spasi khusus: {nama}{tempat}.",
        "Ganti dengan spasi biasa, atau hapus; biasanya ikut tersalin dari Word atau PDF.",
        "There is an invisible character or special space: {nama}{tempat_en}.",
        "Replace it by an ordinary space, or delete it; such characters usually come along from Word or PDF.",
    ),
    "RAK014.bentuk": warning(
        "Karakter {nama} tidak mempunyai bentuk dalam huruf biasa dan tercetak sebagai kotak{tempat}.",
        "Ketik tanda yang dimaksud, misalnya `-` atau `•`; biasanya ikut tersalin dari huruf simbol di Word.",
        "The character {nama} has no shape in ordinary fonts and prints as a box{tempat_en}.",
        "Type the sign that is meant, for example `-` or `•`; it usually comes along from a symbol font of Word.",
    ),
    "RAK014.tab": warning(
        "Ada tab di tengah teks; di kertas tercetak sebagai spasi.",
        "Ganti dengan satu spasi. Bila baris ini disalin dari tabel, tulis tiap sel sebagai isian tersendiri.",
        "There is a tab inside the text; on paper it prints as a space.",
        "Replace it by one space. If the line was copied from a table, write each cell as a field of its own.",
    ),
    "RAK014.garis_miring": warning(
        'Di dalam tanda kutip ganda, "{teks}" berarti {arti}, bukan garis miring terbalik dan huruf.',
        "Bila garis miring terbalik yang dimaksud, pakai tanda kutip tunggal di kedua ujung teks. Bila {arti} yang"
        " dimaksud, {ganti}.",
        'Inside double quotes "{teks}" means {arti_en}, not a backslash and a letter.',
        "If a backslash is meant, put the text in single quotes. If {arti_en} is meant, {ganti_en}.",
    ),
    "RAK014.kutip": warning(
        "Seluruh teks diapit tanda kutip lengkung {kutip}, dan tanda itu ikut tercetak.",
        "Hapus kedua tanda itu. Bila memang harus tercetak, apit seluruhnya dengan tanda kutip lurus: `{contoh}`.",
        "The whole text stands in curly quotes {kutip}, and they are printed.",
        "Delete both. If they are to be printed, put all of it in straight quotes: `{contoh}`.",
    ),
    "RAK014.html": warning(
        'Kode halaman web "{kode}" ikut tercetak.',
        "Tulis tandanya sendiri, atau hapus kode itu; biasanya ikut tersalin dari halaman web.",
        'The code "{kode}" of a web page is printed as it stands.',
        "Write the sign itself, or delete the code; such codes come along from web pages.",
    ),
    "RAK015": warning(
        'Kata "{kata}" memuat huruf aksara lain ({huruf}) yang mirip "{benar}"{tempat}.',
        "Ketik ulang kata ini dengan huruf Latin.",
        'The word "{kata}" holds a letter of another script ({huruf}) that looks like "{benar}"{tempat_en}.',
        "Type the word again with Latin letters.",
    ),
    "RAK016": warning(
        'Huruf "{huruf}" disimpan terurai, bukan sebagai satu karakter{tempat}.',
        "Ketik ulang huruf itu; `rakgen check --fix` menggantinya.",
        'The letter "{huruf}" is stored in pieces, not as one character{tempat_en}.',
        "Type the letter again; `rakgen check --fix` replaces it.",
    ),
    "RAK018": warning(
        'Tanda Markdown pada "{nilai}" ikut tercetak.',
        "Tulis `{benar}`, tanpa tandanya; tebal dan miring diatur oleh layout.",
        'The marks of Markdown in "{nilai}" are printed.',
        "Write `{benar}`, without the marks; bold and italic are up to the layout.",
    ),
    "RAK019": warning(
        'Huruf "{nilai}" rusak karena salah pengodean{tempat}; semula "{benar}".',
        'Tulis "{benar}"; `rakgen check --fix` menggantinya.',
        'The letters "{nilai}" come of a misread encoding{tempat_en}; they were "{benar}".',
        'Write "{benar}"; `rakgen check --fix` replaces them.',
    ),
    "RAK019.hilang": warning(
        'Huruf "{nilai}" rusak karena salah pengodean{tempat}; sebagian tandanya sudah hilang.',
        "Ketik ulang tanda yang dimaksud; biasanya tanda kutip, tanda pisah, atau spasi.",
        'The letters "{nilai}" come of a misread encoding{tempat_en}; part of the sign is lost.',
        "Type the sign again; it was probably a quote, a dash or a space.",
    ),
    "RAK017": error(
        "Ada benturan git yang belum diselesaikan: baris {awal} sampai {akhir} memuat dua versi.",
        "Pilih salah satu versi di antara tanda <<<<<<< (baris {awal}) dan >>>>>>> (baris {akhir}), lalu hapus versi"
        " yang lain dan semua baris tandanya.",
        "There is a conflict of git that is not resolved: lines {awal} to {akhir} hold two versions.",
        "Choose one of the versions between <<<<<<< (line {awal}) and >>>>>>> (line {akhir}), then delete the other one"
        " and all lines of marks.",
    ),
    "RAK017.sisa": error(
        "Baris ini tanda benturan git ({tanda}) yang tertinggal.",
        "Pastikan isian di sekitarnya tinggal satu versi, lalu hapus baris ini.",
        "This line is a mark of a git conflict ({tanda}) that was left behind.",
        "Make sure that one version only is left around it, then delete this line.",
    ),
}
