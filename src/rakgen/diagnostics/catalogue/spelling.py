"""Words of the 4xx family: wording and spelling."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import CatalogueEntry, info, warning

SPELLING: dict[str, CatalogueEntry] = {
    "RAK401": warning(
        'Singkatan "{nilai}" seharusnya "{benar}"{tempat}.',
        "Tulis misalnya `jabatan: {benar} SEKRETARIS`.",
        'The short form "{nilai}" should be "{benar}"{tempat_en}.',
        "Write for example `jabatan: {benar} SEKRETARIS`.",
    ),
    "RAK402": warning(
        'Ejaan "{nilai}" tidak baku{tempat}.',
        'Tulis "{benar}".',
        '"{nilai}" is not the standard spelling{tempat_en}.',
        'Write "{benar}".',
    ),
    "RAK403": warning(
        'Kata "{kata}" tertulis dua kali berturut-turut{tempat}.',
        'Hapus salah satu; bila memang kata ulang, pakai tanda hubung: "{kata}-{kata}".',
        'The word "{kata}" stands twice in a row{tempat_en}.',
        'Delete one; if it is a reduplication, use a hyphen: "{kata}-{kata}".',
    ),
    "RAK404": warning(
        'Spasi di tempat yang salah: "{nilai}"{tempat}.',
        'Tulis "{benar}".',
        'A space in the wrong place: "{nilai}"{tempat_en}.',
        'Write "{benar}".',
    ),
    "RAK405": warning(
        'Kurung "{tanda}" tidak mempunyai pasangan.',
        "Tambahkan pasangannya, atau hapus kurung ini.",
        'The bracket "{tanda}" has no counterpart.',
        "Add its counterpart, or delete this bracket.",
    ),
    "RAK405.kutip": warning(
        'Tanda kutip " di ujung teks ini tidak mempunyai pasangan, dan ikut tercetak.',
        "Tambahkan pasangannya, atau hapus tanda kutip ini.",
        'The quote " at the end of this text has no counterpart, and is printed.',
        "Add its counterpart, or delete this quote.",
    ),
    "RAK406": info(
        'NIP "{nilai}" belum dikelompokkan 8-6-1-3.',
        "Tulis `nip: {benar}`.",
        'The NIP "{nilai}" is not grouped 8-6-1-3.',
        "Write `nip: {benar}`.",
    ),
    "RAK406.banyak": warning(
        'NIP "{nilai}" berisi {banyak} angka; seharusnya 18.',
        "Periksa angkanya; susunannya 8-6-1-3, misalnya `nip: 19660506 199203 1 004`.",
        'The NIP "{nilai}" has {banyak} digits; it should have 18.',
        "Check the digits; they are grouped 8-6-1-3, for example `nip: 19660506 199203 1 004`.",
    ),
    "RAK406.lahir": warning(
        'NIP "{nilai}" diawali {lahir}, yang bukan tanggal lahir (tahun, bulan, tanggal).',
        "Periksa delapan angka pertamanya, misalnya `19660506` untuk 6 Mei 1966.",
        'The NIP "{nilai}" begins with {lahir}, which is no date of birth (year, month, day).',
        "Check its first eight digits, for example `19660506` for 6 May 1966.",
    ),
    "RAK406.lama": info(
        'NIP "{nilai}" berisi 9 angka: NIP lama, yang sudah diganti dengan NIP 18 angka.',
        "Tulis NIP yang sekarang, misalnya `nip: 19660506 199203 1 004`.",
        'The NIP "{nilai}" has 9 digits: an old NIP, which one of 18 digits has replaced.',
        "Write the present NIP, for example `nip: 19660506 199203 1 004`.",
    ),
    "RAK406.bulan": warning(
        'NIP "{nilai}" memuat {angkat}, yang bukan tahun dan bulan pengangkatan.',
        "Periksa angka ke-9 sampai ke-14, misalnya `199203` untuk Maret 1992; pada NIP PPPK `202121`.",
        'The NIP "{nilai}" holds {angkat}, which is no year and month of appointment.',
        "Check its digits 9 to 14, for example `199203` for March 1992; `202121` for PPPK.",
    ),
    "RAK406.umur": warning(
        'NIP "{nilai}" berarti lahir tahun {lahir} dan diangkat tahun {angkat}; itu tidak mungkin bagi penanda tangan'
        " rencana tahun {tahun}.",
        "Periksa angka ke-1 sampai ke-4 (tahun lahir) dan angka ke-9 sampai ke-12 (tahun pengangkatan).",
        'The NIP "{nilai}" says born in {lahir} and appointed in {angkat}, which no signer of a plan of {tahun} is.',
        "Check its digits 1 to 4 (year of birth) and 9 to 12 (year of appointment).",
    ),
    "RAK406.kelamin": warning(
        'Angka ke-15 NIP "{nilai}" adalah {angka}; seharusnya 1 (pria) atau 2 (wanita).',
        "Periksa angka ke-15, yang berdiri sendiri di antara dua spasi: `19660506 199203 1 004`.",
        'Digit 15 of the NIP "{nilai}" is {angka}; it should be 1 (man) or 2 (woman).',
        "Check digit 15, which stands alone between two spaces: `19660506 199203 1 004`.",
    ),
    "RAK406.urut": warning(
        'NIP "{nilai}" berakhir dengan 000; nomor urut mulai dari 001.',
        "Periksa tiga angka terakhirnya, misalnya `19660506 199203 1 004`.",
        'The NIP "{nilai}" ends in 000; numbers start from 001.',
        "Check its last three digits, for example `19660506 199203 1 004`.",
    ),
    "RAK406.nama": warning(
        "`nama` memuat NIP juga, yang tercetak sebaris dengan namanya.",
        "Tulis `nama: {nama}` dan `nip: {nilai}`, masing-masing pada baris sendiri.",
        "`nama` holds the NIP too, which is printed on the line of the name.",
        "Write `nama: {nama}` and `nip: {nilai}`, each on a line of its own.",
    ),
    "RAK407": warning(
        'Unit "{nilai}" juga ditulis "{utama}"{tempat}.',
        "Pakai satu ejaan; dengan daftar `pelaksana` di awal berkas, nama unit ditulis satu kali.",
        'The unit "{nilai}" is also written "{utama}"{tempat_en}.',
        "Use one spelling; with a `pelaksana` register at the top, a unit's name is written once.",
    ),
    "RAK408": warning(
        '"{nilai}" bukan istilah kantor{tempat}.',
        'Tulis "{benar}".',
        '"{nilai}" is not the house term{tempat_en}.',
        'Write "{benar}".',
    ),
    "RAK409": info(
        'Ejaan "{nilai}" tidak baku{tempat}.',
        'Tulis "{benar}".',
        '"{nilai}" is not the standard spelling{tempat_en}.',
        'Write "{benar}".',
    ),
}
