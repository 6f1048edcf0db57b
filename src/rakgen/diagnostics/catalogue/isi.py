"""Words of the 2xx family: content of one plan."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import Entry, error, warning

ISI: dict[str, Entry] = {
    "RAK205": error(
        "Tanda centang berada di `{isian}`; tempat ini untuk {isinya}.",
        "Pindahkan tanda itu ke `jadwal`, lalu tulis {gantinya}, misalnya `{isian}: {contoh}`.",
        "A check mark stands in `{isian}`, where {isinya_en} belongs.",
        "Move the mark to `jadwal` and write {gantinya_en}, for example `{isian}: {contoh}`.",
    ),
    "RAK206": error(
        'Unit "{nilai}" belum ada dalam daftar pelaksana.',
        "Tambahkan dahulu ke daftar `pelaksana` di awal berkas.",
        'Unit "{nilai}" is not in the register.',
        "Add it to `pelaksana` at the top of the file first.",
    ),
    "RAK206.mirip": error(
        'Unit "{nilai}" belum ada dalam daftar pelaksana.',
        "Mungkin maksudnya `{kunci}` ({nama}). Unit baru ditambahkan dahulu ke daftar `pelaksana` di awal berkas.",
        'Unit "{nilai}" is not in the register.',
        "Did you mean `{kunci}` ({nama})? Add new units to `pelaksana` at the top of the file first.",
    ),
    "RAK291": warning(
        "Pengecualian {kode} tidak menutup temuan apa pun.",
        "Hapus pengecualian ini bila cacatnya sudah diperbaiki.",
        "The exception {kode} silences nothing.",
        "Delete the exception if the fault has been mended.",
    ),
}
