"""Words of RAK532: keys of a column that say nothing beside its others."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import CatalogueEntry, warning

IDLE: dict[str, CatalogueEntry] = {
    "RAK532": warning(
        "`{isian}` tidak berpengaruh pada kolom ini: ia hanya berlaku bersama {perlu}.",
        "Hapus `{isian}`, atau tulis {perlu}.",
        "`{isian}` has no effect in this column: it needs {perlu_en}.",
        "Delete `{isian}`, or write {perlu_en}.",
    ),
    "RAK532.kelompok": warning(
        "`{isian}` tidak berpengaruh pada kelompok kolom, yang hanya mencetak judulnya.",
        "Hapus `{isian}`, atau tulis pada kolom di bawahnya.",
        "`{isian}` has no effect in a group of columns, which prints its heading alone.",
        "Delete `{isian}`, or write it in the columns below.",
    ),
    "RAK532.tabel": warning(
        "`{isian}` di samping `tabel` tidak berpengaruh.",
        "Pindahkan `{isian}` ke dalam butir `tabel` yang dimaksud, atau hapus.",
        "`{isian}` beside `tabel` has no effect.",
        "Move `{isian}` into the item of `tabel` that is meant, or delete it.",
    ),
    "RAK532.tulisan": warning(
        '`{isian}` berisi teks yang tercetak: yang tercetak di sana "{nilai}".',
        "Tulis teksnya, atau hapus `{isian}` bila tidak ada yang dicetak.",
        '`{isian}` says a text that is printed: it would print "{nilai}".',
        "Write the text, or delete `{isian}` where there is none to print.",
    ),
    "RAK532.label": warning(
        "`rata` tidak berpengaruh pada alinea dengan `label`: teksnya berdiri di kanan titik dua.",
        "Hapus `rata`, atau `label`.",
        "`rata` has no effect in a paragraph with a `label`: its text stands right of the colon.",
        "Delete `rata`, or `label`.",
    ),
    "RAK532.program": warning(
        "`{isian}` tidak berpengaruh pada tabel `dari: program`, yang tidak mencetak indikator rencana.",
        "Hapus `{isian}`.",
        "`{isian}` has no effect in a table with `dari: program`, which prints no indikator of the plan.",
        "Delete `{isian}`.",
    ),
    "RAK532.isi": warning(
        "`isi` tidak tercetak: kolom dengan `hitung` mencetak angkanya.",
        "Hapus `isi` atau `hitung`, atau beri `isi` kolom sendiri.",
        "`isi` is not printed: a column with `hitung` prints its figure.",
        "Delete `isi` or `hitung`, or give `isi` a column of its own.",
    ),
    "RAK532.gabung": warning(
        "`gabung` tidak berpengaruh pada kolom yang dijumlahkan: tiap angka berdiri di selnya sendiri, sebab yang sama"
        " pun dihitung masing-masing.",
        "Hapus `gabung`.",
        "`gabung` has no effect in a column that is added up: each figure stands in a cell of its own, since equal ones"
        " count each.",
        "Delete `gabung`.",
    ),
    "RAK532.periode": warning(
        "`isi: periode` menamai periode tiap baris, sedangkan tabel ini tidak mempunyai `baris_periode`; kolomnya"
        " kosong.",
        "Tulis misalnya `baris_periode: triwulan` pada tabelnya, atau hapus kolom ini.",
        "`isi: periode` names the period of each row, but this table has no `baris_periode`; the column stays empty.",
        "Write for example `baris_periode: triwulan` in its table, or delete this column.",
    ),
    "RAK532.sama": warning(
        "`{isi}` tidak ditulis menurut {halus}: {akibat}.",
        "Pakai {contoh}, atau hapus {hapus}.",
        "`{isi}` does not go by {halus}: {akibat_en}.",
        "Use {contoh}, or delete {hapus}.",
    ),
    "RAK532.sama_tanpa": warning(
        "`{isi}` tidak ditulis menurut {halus}: {akibat}.",
        "Hapus {hapus}, atau pakai isian yang ditulis tiap {halus}, misalnya {contoh}.",
        "`{isi}` does not go by {halus}: {akibat_en}.",
        "Delete {hapus}, or use a field that goes by {halus}, for example {contoh}.",
    ),
    "RAK532.setahun": warning(
        "`{isi}` adalah satu angka untuk setahun, dan tercetak lagi pada tiap {halus}.",
        "Pindahkan ke kolom di luar kelompok `periode` ini, atau pakai isian yang ditulis tiap {halus}.",
        "`{isi}` is one figure for the year, and is printed again in each {halus}.",
        "Move it to a column outside of this group with `periode`, or use a field that goes by {halus}.",
    ),
    "RAK532.bertingkat": warning(
        "`periode: {dalam}` berdiri di dalam `periode: {luar}`: semua {dalam} tercetak lagi pada tiap {luar}.",
        "Hapus salah satunya; bulan di bawah triwulannya ditulis `periode: bulan` dengan `kelompok: triwulan`.",
        "`periode: {dalam}` stands within `periode: {luar}`: every {dalam} is printed again in each {luar}.",
        "Delete one of them; months below their quarters are `periode: bulan` with `kelompok: triwulan`.",
    ),
}
