"""Words of RAK975 to RAK979: documents that were edited, whose changes go back into their plan."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import CatalogueEntry, error, info, warning

_BY_HAND = "Ubah sendiri di rencana, lalu bangun dokumennya lagi."
_BY_HAND_EN = "Change it in the plan yourself, then build the document again."

RETURNED: dict[str, CatalogueEntry] = {
    "RAK975": info(
        '{tempat}: "{teks}" menjadi "{jadi}".', "Dengan `--write` ini diterapkan pada rencana.",
        '{tempat_en}: "{teks}" becomes "{jadi}".', "With `--write` it is made in the plan.",
    ),
    "RAK975.tambah": info(
        '{tempat}: baris baru "{jadi}".', "Dengan `--write` ini diterapkan pada rencana.",
        '{tempat_en}: a new row "{jadi}".', "With `--write` it is made in the plan.",
    ),
    "RAK975.hapus": info(
        '{tempat}: butir "{teks}" dihapus.', "Dengan `--write` ini diterapkan pada rencana.",
        '{tempat_en}: the item "{teks}" is taken away.', "With `--write` it is made in the plan.",
    ),
    "RAK975.isian": info(
        '{tempat}: {isian} "{teks}" menjadi "{jadi}".', "Dengan `--write` ini ditulis ke berkas realisasi.",
        '{tempat_en}: {isian} "{teks}" becomes "{jadi}".', "With `--write` it is written into the file.",
    ),
    "RAK975.baru": info(
        '{tempat}: {isian} "{jadi}".', "Dengan `--write` ini ditulis ke berkas realisasi.",
        '{tempat_en}: {isian} "{jadi}".', "With `--write` it is written into the file.",
    ),
    "RAK976": warning(
        '{tempat}: "{teks}" menjadi "{jadi}"; tidak dapat diterapkan: {alasan}.', _BY_HAND,
        '{tempat_en}: "{teks}" becomes "{jadi}"; it cannot be made: {alasan_en}.', _BY_HAND_EN,
    ),
    "RAK976.tambah": warning(
        '{tempat}: baris baru "{jadi}"; tidak dapat diterapkan: {alasan}.', _BY_HAND,
        '{tempat_en}: a new row "{jadi}"; it cannot be made: {alasan_en}.', _BY_HAND_EN,
    ),
    "RAK976.hitung": warning(
        '{tempat}: "{teks}" menjadi "{jadi}"; tidak dapat diterapkan: angka ini dihitung dari angka lain.',
        "Sunting angka yang dihitung; jumlahnya mengikuti bila dokumen dibangun lagi.",
        '{tempat_en}: "{teks}" becomes "{jadi}"; it cannot be made: this figure is worked out from others.',
        "Edit the figures that it is worked out from; it follows when the document is built again.",
    ),
    "RAK976.lagi": warning(
        '{tempat}: "{teks}" menjadi "{jadi}"; tidak dapat diterapkan: {alasan} masih mencetak teks lama isian ini.',
        "Sunting teks itu di kedua tempat, lalu impor lagi, atau ubah di rencana.",
        '{tempat_en}: "{teks}" becomes "{jadi}"; it cannot be made: {alasan_en} still prints this field as it was.',
        "Edit the text at both places and import again, or change it in the plan.",
    ),
    "RAK976.hapus": warning(
        '{tempat}: "{teks}" dihapus; tidak dapat diterapkan: {alasan}.', _BY_HAND,
        '{tempat_en}: "{teks}" is taken away; it cannot be made: {alasan_en}.', _BY_HAND_EN,
    ),
    "RAK976.isian": warning(
        '{tempat}: "{jadi}" tidak ditulis: {alasan}', "Betulkan di buku kerja, atau tulis di berkas realisasi.",
        '{tempat_en}: "{jadi}" is not written: {alasan_en}', "Mend it in the workbook, or write it into the file.",
    ),
    "RAK976.tahun": error(
        "Buku kerja ini untuk tahun {teks}, rencananya tahun {jadi}; tidak ada yang dibaca.",
        "Sebut rencana tahun {teks} dengan `--into`.",
        "This workbook is for {teks}, the plan for {jadi}; nothing was read.", "Name the plan of {teks} by `--into`.",
    ),
    "RAK976.berkas": error(
        "Berkas ini tidak dapat diubah tanpa kehilangan komentarnya; tidak ada yang ditulis.",
        "Tulis isian itu sendiri di berkas ini.",
        "This file cannot be changed without losing a comment; nothing was written.",
        "Write it into this file yourself.",
    ),
    "RAK976.berubah": error(
        "Rencana berubah selagi dokumen dibandingkan; tidak ada yang ditulis.", "Jalankan perintah ini lagi.",
        "The plan changed while the document was compared; nothing was written.", "Run this command again.",
    ),
    "RAK977": info(
        'Unit baru "{nama}", dengan kunci `{kunci}`.', "Periksa apakah unit itu memang baru, bukan salah ketik.",
        'A new unit "{nama}", under the key `{kunci}`.', "See whether it is new indeed, and no slip.",
    ),
    "RAK978": warning(
        "{tempat}: tabel ini tidak dicetak rencana; tidak dibandingkan.",
        "Sebut layout dokumennya dengan `--layout NAMA`.",
        "{tempat_en}: the plan prints no such table; it was not compared.", "Name its layout with `--layout NAME`.",
    ),
    "RAK979": info(
        "Dokumen tidak mencatat versi rencananya: yang kemudian berubah di rencana tampak sebagai suntingan.",
        "Bandingkan dengan rencana versi asal dokumen, bila rencana sudah diubah.",
        "The document does not record its plan's version: what the plan changed after it was built looks like an edit.",
        "Compare with the plan as it was then, where it was changed since.",
    ),
}  # fmt: skip
