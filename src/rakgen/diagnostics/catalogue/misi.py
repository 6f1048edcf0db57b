"""Words of the findings on the misi that a tujuan names, and the visi that a form prints (RAK109, RAK506)."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import CatalogueEntry, error, warning

MISI: dict[str, CatalogueEntry] = {
    "RAK109.misi_mirip": error(
        'Misi "{kode}" belum ada dalam daftar `misi`.',
        "Mungkin maksudnya `{mirip}`. Misi baru ditambahkan dahulu ke daftar `misi` di awal berkas.",
        'Misi "{kode}" is not in the `misi` register.',
        "Did you mean `{mirip}`? Add a new misi to `misi` at the top of the file first.",
    ),
    "RAK109.misi": error(
        'Misi "{kode}" belum ada dalam daftar `misi`.',
        "Tambahkan dahulu ke daftar `misi` di awal berkas, misalnya `{kode}: teks misinya`.",
        'Misi "{kode}" is not in the `misi` register.',
        "Add it to `misi` at the top of the file first, for example `{kode}: its text`.",
    ),
    "RAK506.misi": warning(
        'Tujuan ini tidak menyebut misi, sehingga tercetak di bawah misi "{misi}" dari tujuan di atasnya.',
        "Tambahkan `misi:`, atau pindahkan tujuan ini ke atas tujuan yang menyebut misi.",
        'This tujuan names no misi, so that it is printed below the misi "{misi}" of the tujuan above it.',
        "Add `misi:`, or move this tujuan above those that name a misi.",
    ),
    "RAK506.misi_lagi": warning(
        'Misi "{misi}" tercetak lagi di sini sebagai misi yang lain, dengan nomor sendiri bila misi bernomor: tujuan di'
        " antaranya menyebut misi lain.",
        "Pindahkan tujuan ini ke bawah tujuan lain yang menyebut misi itu.",
        'The misi "{misi}" is printed again here as another misi, with a number of its own where misi are numbered:'
        " tujuan in between name another one.",
        "Move this tujuan below the others that name that misi.",
    ),
    "RAK506.visi": warning(
        "Layout `{layout}` mencetak {nama}, sedangkan rencana ini tidak mempunyainya.",
        "Tulis `{nama}:` pada rencana atau di `rakgen.yaml`, atau pilih layout lain.",
        "The layout `{layout}` prints the {nama}, but this plan has none.",
        "Write `{nama}:` in the plan or in `rakgen.yaml`, or choose another layout.",
    ),
}
