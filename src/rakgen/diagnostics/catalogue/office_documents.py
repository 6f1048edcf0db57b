"""Words of the finding 505: an office's own Word file that documents are printed into."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import CatalogueEntry, error, info, warning

OFFICE_DOCUMENTS: dict[str, CatalogueEntry] = {
    "RAK505": error(
        "Dokumen dasar ini tidak dapat dipakai: {sebab}.",
        "Buka di Word, lalu simpan kembali sebagai dokumen .docx biasa, tanpa kata sandi dan makro.",
        "This base document cannot be used: {sebab_en}.",
        "Open it in Word and save it again as a plain .docx document, without password or macros.",
    ),
    "RAK505.besar": error(
        "Dokumen dasar ini tidak dapat dipakai: {sebab}.",
        "Hapus gambar, halaman, dan lampiran yang tidak perlu; yang dipakai hanya gaya, kepala, kaki, dan penandanya.",
        "This base document cannot be used: {sebab_en}.",
        "Delete pictures, pages and attachments it need not have; only styles, headers, footers and placeholders are"
        " used.",
    ),
    "RAK505.halaman": error(
        "Dokumen dasar ini tidak dapat dipakai: {sebab}.",
        "Di Word, perbaiki ukuran kertas, margin, kolom teks, atau kepala dan kaki halaman yang memuat tabel.",
        "This base document cannot be used: {sebab_en}.",
        "In Word, mend the paper size, the margins, the text columns or the headers and footers of the page that holds"
        " the table.",
    ),
    "RAK505.saringan": error(
        "Penanda `{penanda}` memakai saringan yang tidak dikenal dalam dokumen dasar.",
        "Tulis `{benar}`, atau `{besar}` untuk huruf kapital.",
        "The placeholder `{penanda}` uses a filter that is not known in a base document.",
        "Write `{benar}`, or `{besar}` for capital letters.",
    ),
    "RAK505.ganda": error(
        "Penanda `{penanda}` ada dua kali dalam dokumen dasar.",
        "Hapus salah satu.",
        "The placeholder `{penanda}` stands twice in the base document.",
        "Delete one of them.",
    ),
    "RAK505.muat": error(
        "Dokumen dasar memuat penanda `{{{{ isi }}}}` dan `{{{{ {lain} }}}}`; yang pertama sudah memuat yang kedua.",
        "Hapus salah satu.",
        "The base document has the placeholders `{{{{ isi }}}}` and `{{{{ {lain} }}}}`; the first already holds the"
        " second.",
        "Delete one of them.",
    ),
    "RAK505.nama": error(
        "Penanda `{penanda}` dalam dokumen dasar tidak dikenal.",
        "Yang dikenal: {pilihan}.",
        "The placeholder `{penanda}` of the base document is not known.",
        "Known are {pilihan}.",
    ),
    "RAK505.ejaan": error(
        "Penanda `{penanda}` dalam dokumen dasar tidak ditulis seperti seharusnya.",
        "Tulis `{benar}`, huruf kecil, sendirian dalam satu paragraf.",
        "The placeholder `{penanda}` of the base document is not written as it should be.",
        "Write `{benar}`, in small letters, alone in a paragraph.",
    ),
    "RAK505.tutup": error(
        'Penanda dalam paragraf "{teks}" dokumen dasar dibuka dengan dua kurung kurawal, tetapi tidak ditutup.',
        "Tutup dengan dua kurung kurawal, misalnya `{{{{ isi }}}}`.",
        'A placeholder in the paragraph "{teks}" of the base document is opened with two braces, but not closed.',
        "Close it with two braces, for example `{{{{ isi }}}}`.",
    ),
    "RAK505.tempat": error(
        "Penanda `{penanda}` berada {tempat} dokumen dasar, yang tidak dapat memuat tabel.",
        "Pindahkan penanda itu ke paragraf tersendiri dalam badan dokumen.",
        "The placeholder `{penanda}` stands {tempat_en} of the base document, which cannot hold the table.",
        "Move it into a paragraph of its own in the body of the document.",
    ),
    "RAK505.teks": error(
        'Penanda `{penanda}` dalam dokumen dasar sebaris dengan teks lain: "{teks}".',
        "Tulis penanda itu sendirian dalam satu paragraf; teks lainnya dalam paragraf sebelum atau sesudahnya.",
        'The placeholder `{penanda}` of the base document shares its paragraph with other text: "{teks}".',
        "Write it alone in a paragraph; the other text in the paragraph before or after it.",
    ),
    "RAK505.tanpa_tabel": error(
        "Dokumen dasar memuat penanda `{{{{ pengesahan }}}}` tetapi tidak `{{{{ tabel }}}}`: tabelnya tidak akan"
        " tercetak.",
        "Tambahkan paragraf berisi `{{{{ tabel }}}}`, atau pakai `{{{{ isi }}}}` saja.",
        "The base document has the placeholder `{{{{ pengesahan }}}}` but no `{{{{ tabel }}}}`: the table would not be"
        " printed.",
        "Add a paragraph that holds `{{{{ tabel }}}}`, or use `{{{{ isi }}}}` alone.",
    ),
    "RAK505.tanpa_isi": error(
        'Dokumen dasar memuat penanda ("{teks}") tetapi tidak `{{{{ isi }}}}`: tempat tabelnya tidak diketahui.',
        "Tambahkan paragraf tersendiri berisi `{{{{ isi }}}}` di tempat tabelnya.",
        'The base document has placeholders ("{teks}") but no `{{{{ isi }}}}`: it does not say where the table goes.',
        "Add a paragraph of its own that holds `{{{{ isi }}}}` where the table goes.",
    ),
    "RAK505.satu": error(
        "Penanda `{{{{ tabel }}}}` dan `{{{{ pengesahan }}}}` hanya untuk satu RAK; yang dicetak {banyak}.",
        "Pakai `{{{{ isi }}}}`, atau pilih satu dengan `--rak` dan `--layout`.",
        "The placeholders `{{{{ tabel }}}}` and `{{{{ pengesahan }}}}` are for one RAK; {banyak} are printed.",
        "Use `{{{{ isi }}}}`, or choose one with `--rak` and `--layout`.",
    ),
    "RAK505.kertas": error(
        "Kertas {kertas} dari `--kertas` tidak dapat dipakai: penanda dalam dokumen dasar menentukan halamannya.",
        "Jalankan tanpa `--kertas`, atau ubah ukuran halaman dokumen dasar di Word.",
        "The paper {kertas} of `--kertas` cannot be used: the placeholder in the base document decides on the page.",
        "Run without `--kertas`, or change the page size of the base document in Word.",
    ),
    "RAK505.bidang": error(
        "Dokumen ini disusun untuk bidang teks {ini} mm, sedangkan bidang teks dokumen dasar {ada} mm.",
        "Susun dengan `rakgen build --template`, yang memakai halaman dokumen dasar.",
        "This document was composed for a text area of {ini} mm, but that of the base document is {ada} mm.",
        "Compose it with `rakgen build --template`, which uses the page of the base document.",
    ),
    "RAK505.sempit": error(
        "Kolom layout `{layout}` selebar {perlu} mm tidak muat pada bidang teks {ada} mm dokumen dasar ini.",
        "Di Word, putar atau lebarkan halaman yang memuat tabel, kecilkan margin atau huruf gaya RAK; atau pakai"
        " layout yang lebih sempit.",
        "The columns of the layout `{layout}`, {perlu} mm wide, do not fit the text area of {ada} mm of this base"
        " document.",
        "In Word, turn or widen the page that holds the table, make its margins or the type of the RAK styles smaller;"
        " or use a narrower layout.",
    ),
    "RAK505.diganti": warning(
        'Dokumen dasar tidak memuat penanda `{{{{ isi }}}}`: teksnya ("{teks}") tidak ikut tercetak; yang dipakai hanya'
        " gaya, kepala dan kaki halamannya.",
        "Bila teks itu harus ikut, tambahkan paragraf tersendiri berisi `{{{{ isi }}}}` di tempat tabelnya; bila tidak,"
        " hapus teks itu dari dokumen dasar.",
        'The base document has no placeholder `{{{{ isi }}}}`: its text ("{teks}") is not printed; only its styles,'
        " headers and footers are used.",
        "To keep that text, add a paragraph of its own that holds `{{{{ isi }}}}` where the table goes; else delete the"
        " text from the base document.",
    ),
    "RAK505.kepala": error(
        "Kepala dan kaki halaman dokumen dasar ini terlalu tinggi: tabelnya tidak mendapat tempat.",
        "Pendekkan kepala atau kaki halaman itu di Word.",
        "Header and footer of this base document are too high: they leave no room for the table.",
        "Make that header or footer shorter in Word.",
    ),
    "RAK505.bentuk": info(
        "Kepala, kaki dan teks dokumen dasar hanya dicetak dalam docx; {bentuk} tidak memuatnya.",
        "Untuk {bentuk} jalankan tanpa `--template`, atau pakai `--to docx`.",
        "Header, footer and text of the base document are printed in docx only; {bentuk} does not have them.",
        "For {bentuk} run without `--template`, or use `--to docx`.",
    ),
    "RAK505.pdf": info(
        "Kepala, kaki dan teks dokumen dasar hanya dicetak dalam docx; PDF ini tidak memuatnya.",
        "Jalankan dengan `--pdf-engine libreoffice`, yang mencetak dokumen Word-nya sendiri.",
        "Header, footer and text of the base document are printed in docx only; this PDF does not have them.",
        "Run with `--pdf-engine libreoffice`, which prints the Word document itself.",
    ),
    "RAK505.kop": info(
        "Kop kantor tidak dicetak: kepala halaman dokumen dasar tanpa teks (selain nomor halaman) dan gambar, dan"
        " penandanya tidak memberi tempat bagi kop.",
        "Tulis kop itu dalam dokumen dasar; bila sudah ada di atas penandanya, tulis `kop: tidak` dalam layoutnya.",
        "The office's letterhead is not printed: the page header of the base document has no text (but page numbers) or"
        " picture, and its placeholders leave no place for the letterhead.",
        "Put the letterhead into the base document; where it stands above the placeholder already, write `kop: tidak`"
        " in the layout.",
    ),
    "RAK505.kop_lain": info(
        'Kop kantor tidak dicetak: kepala halaman dokumen dasar ("{teks}") menggantikannya, tanpa gambar, nama'
        " instansi, atau satu baris pun dari kop itu.",
        "Bila kepala itu memang kop kantor, tulis `kop: tidak` dalam layoutnya; bila bukan, tulis kop di sana, atau"
        " kosongkan kepala itu agar kop dicetak.",
        'The office\'s letterhead is not printed: the page header of the base document ("{teks}") takes its place,'
        " without a picture, the office's name or a line of that letterhead.",
        "If that header is the office's letterhead, write `kop: tidak` in the layout; if not, write the letterhead"
        " there, or empty that header, so that the letterhead is printed.",
    ),
    "RAK505.kepala_hilang": warning(
        'Kepala halaman dokumen dasar ("{teks}") tidak dicetak: kop kantor pada setiap halaman menggantikannya.',
        "Pindahkan kepala itu (misalnya nomor halaman) ke kaki halaman dokumen dasar, atau tulis `halaman: pertama`"
        " pada kop.",
        'The page header of the base document ("{teks}") is not printed: the letterhead on every page takes its place.',
        "Move that header (a page number, for example) to the page footer of the base document, or write"
        " `halaman: pertama` in the letterhead.",
    ),
    "RAK505.kepala_gambar": warning(
        "Nomor, garis atau tanda air di kepala halaman dokumen dasar tidak dicetak: kop kantor pada setiap halaman"
        " menggantikannya.",
        "Pindahkan isi kepala itu ke kaki halaman dokumen dasar, atau tulis `halaman: pertama` pada kop.",
        "A number, line or watermark in the page header of the base document is not printed: the letterhead on every"
        " page takes its place.",
        "Move what that header holds to the page footer of the base document, or write `halaman: pertama` in the"
        " letterhead.",
    ),
    "RAK505.pernyataan": warning(
        "Pernyataan layout ini tidak dicetak: di dokumen dasar `{{{{ tabel }}}}` hanya memuat tabelnya.",
        "Tulis pernyataannya dalam dokumen dasar, misalnya dengan `{{{{ kanan.nama }}}}`, atau pakai `{{{{ isi }}}}`.",
        "The statement of this layout is not printed: in the base document `{{{{ tabel }}}}` holds its tables only.",
        "Write the statement in the base document, for example with `{{{{ kanan.nama }}}}`, or use `{{{{ isi }}}}`.",
    ),
    "RAK505.pengesahan": warning(
        "Tanda tangan rencana ini tidak dicetak: dokumen dasar tidak memuat penanda `{{{{ pengesahan }}}}`.",
        "Tambahkan paragraf tersendiri berisi `{{{{ pengesahan }}}}`, atau tulis `pengesahan: tidak` dalam layoutnya.",
        "The signature of this plan is not printed: the base document has no placeholder `{{{{ pengesahan }}}}`.",
        "Add a paragraph of its own that holds `{{{{ pengesahan }}}}`, or write `pengesahan: tidak` in the layout.",
    ),
    "RAK505.kosong": warning(
        "Dokumen dasar menyebut `{isian}`, yang tidak ditulis dalam rencana ini: tempatnya tercetak kosong.",
        "Tulis isian itu dalam rencana (`kanan` dan `kiri` pada `pengesahan`; `kiri` hanya bila dua yang"
        " menandatangani), atau hapus penandanya dari dokumen dasar.",
        "The base document names `{isian}`, which this plan does not give: its place is printed empty.",
        "Write that field in the plan (`kanan` and `kiri` in `pengesahan`; `kiri` only where two sign), or delete the"
        " placeholder from the base document.",
    ),
    "RAK505.beda": warning(
        "Dokumen dasar menyebut `{isian}`, yang berbeda pada tiap RAK yang dicetak: yang tercetak dari RAK pertama"
        ' ("{tercetak}").',
        "Cetak RAK itu satu per satu dengan `--rak`, atau hapus penandanya dari dokumen dasar.",
        "The base document names `{isian}`, which differs between the RAK printed: that of the first is printed"
        ' ("{tercetak}").',
        "Print them one by one with `--rak`, or delete the placeholder from the base document.",
    ),
    "RAK505.periode": warning(
        "Dokumen dasar menyebut `periode`, sedangkan yang dicetak bukan satu periode: tempatnya tercetak kosong.",
        "Pakai layout dengan `periode: dipilih` dan pilih periodenya, misalnya `--periode T2`, atau hapus penandanya"
        " dari dokumen dasar.",
        "The base document names `periode`, but what is printed is no single period: its place is printed empty.",
        "Use a layout with `periode: dipilih` and choose the period, for example `--periode T2`, or delete the"
        " placeholder from the base document.",
    ),
}
