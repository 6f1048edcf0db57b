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
