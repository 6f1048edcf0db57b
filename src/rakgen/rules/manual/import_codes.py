"""Import codes: manual pages of what is said of documents that `rakgen import` reads, which are no plans."""

from __future__ import annotations

PAGES: dict[str, str] = {
    "RAK970": """Dokumen yang tidak dapat diimpor.

    Isi berkas yang menentukan, bukan namanya. Berkas lama (`.doc`, `.xls`), terkunci, rusak, hasil pindaian, mengembang
    terlalu besar, tanpa tabel rencana, atau sudah berupa rencana (YAML) ditolak dengan alasannya, dan tidak ada yang
    ditulis. Simpan dokumen asalnya sebagai `.docx` atau `.xlsx`, lalu impor lagi.

    English: What is in a file counts, not its name. An old file (`.doc`, `.xls`), one that is locked, damaged, a scan,
    grows too big, has no table of a plan, or is a plan already (YAML) is refused with the reason, and nothing is
    written.
    """,
    "RAK971": """Isi dokumen yang ditebak atau tidak punya tempat.

    Setiap sel yang ditebak, diganti, atau tidak dimengerti disebutkan dengan tempatnya di dokumen dan barisnya di
    rencana. Teks yang tidak punya isian menjadi komentar pada butirnya; yang diperlukan rencana tetapi tidak ada dalam
    dokumen ditulis dalam kurung, misalnya `(indikator tidak ada dalam sumber)`. Teks PDF yang terpotong selnya atau
    tertimpa teks lain disebutkan seperti terbaca. Realisasi dan capaian tidak ditulis dalam rencana. Periksa tempat itu
    di dokumen asal, lalu betulkan rencananya; `--strict` menggagalkan impor selama masih ada keraguan.

    English: Each cell that was guessed, replaced or not understood is told with its place in the document and its line
    in the plan. A text without a field becomes a comment of its item; what a plan needs and the document lacks stands
    in brackets. A text of a PDF that its cell cuts off or that lies under another is told as it reads. `--strict` fails
    while there are doubts.
    """,
    "RAK972": """Sel yang dicetak rencana lain dari dokumennya.

    Sesudah dibaca, rencana dicetak lagi dalam layoutnya dan dibandingkan dengan dokumen, sel demi sel: teks, tanda,
    arsiran periode (ditulis "■"), dan sel yang digabung. Yang berbeda disebutkan dengan kedua teksnya. Betulkan isian
    itu di rencana, atau biarkan bila dokumennya yang keliru.

    English: The plan is laid out again in its form and compared with the document cell by cell: texts, marks, shaded
    periods (written "■") and merged cells; what differs is told with both texts.
    """,
    "RAK973": """Teks dokumen yang tidak ada dalam rencana.

    Setiap kata dokumen harus ada dalam rencana, layoutnya, atau komentarnya. Sel atau baris yang katanya tertinggal
    disebutkan dan disimpan sebagai komentar RAK-nya dengan tempatnya, supaya tidak ada isi yang hilang diam-diam.
    Jumlah tercetak yang lain dari hitungannya disebutkan RAK972. Pindahkan teks itu ke isiannya, atau hapus
    komentarnya.

    English: Each word of the document must stand in the plan, its form or a comment. A cell or line with words that are
    left over is told, and kept as a comment of its RAK with its place; a printed total that is not the sum is told by
    RAK972.
    """,
    "RAK974": """Dokumen tanpa tahun.

    Rencana memerlukan tahunnya, dan dokumen ini tidak menyebutnya. Beri dengan `rakgen import BERKAS --tahun 2020`.

    English: A plan needs its year, and this document does not say one: give it with `--tahun 2020`.
    """,
    "RAK975": """Suntingan di dokumen.

    Sel dokumen yang berbeda dari yang dicetak rencana, dengan teks lama dan baru. `--write` menerapkannya pada rencana.

    English: A cell of the document that differs from what the plan prints, with its old and new text. `--write` makes
    the edit in the plan.
    """,
    "RAK976": """Suntingan yang tidak dapat diterapkan.

    Yang diterapkan hanya suntingan yang sesudahnya dicetak rencana persis seperti dokumen. Nomor, jumlah, sel hitungan
    dan teks dari templat tidak punya satu isian asal; ubah di rencana sendiri.

    English: Only edits after which the plan prints just what the document says are made. Numbers, totals, computed
    cells and texts of templates come from no single field: change them in the plan.
    """,
    "RAK977": """Unit baru dari suntingan.

    Nama unit di dokumen tidak ada dalam daftar `pelaksana`; unit itu ditambahkan dengan kuncinya sendiri. Bila itu
    salah ketik, betulkan namanya di dokumen sebelum `--write`.

    English: The document names a unit that is not in the register; it is added under a key of its own.
    """,
    "RAK978": """Tabel yang tidak dicetak rencana.

    Dokumen memuat tabel yang bentuknya bukan layout rencananya, jadi tabel itu tidak dibandingkan. Sebut layoutnya
    dengan `--layout NAMA`.

    English: The document has a table in a form that the plan does not print; it was not compared.
    """,
    "RAK979": """Dokumen tanpa versi rencananya.

    Dokumen tidak mencatat dari rencana versi mana ia dibuat. Yang berubah di rencana sesudah itu tampak sebagai
    suntingan; bandingkan dengan rencana versi asalnya.

    English: The document does not record the version of its plan: what changed in the plan since looks like an edit.
    """,
}
