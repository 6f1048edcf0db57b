"""Layout codes: manual pages of the faults of a layout file, which is no plan and has no examples there."""

from __future__ import annotations

PAGES: dict[str, str] = {
    "RAK502": """Isi kolom tidak dikenal.

    Kolom menyebut apa yang dicetaknya dengan tingkat dan isiannya. Semuanya:
    `nomor`, `kosong`, `periode` (pada `baris_periode`);
    `misi.kode`, `misi.uraian`, `misi.keterangan`;
    `tujuan.kode`, `tujuan.uraian`, `tujuan.indikator`, `tujuan.target_indikator`, `tujuan.keterangan`;
    `sasaran.kode`, `sasaran.uraian`, `sasaran.bobot`, `sasaran.keterangan`;
    `indikator.kode`, `indikator.uraian`, `indikator.target`, `indikator.satuan`, `indikator.target_periode`,
    `indikator.iku`, `indikator.bobot`, `indikator.definisi`, `indikator.rumus`, `indikator.sumber_data`,
    `indikator.kondisi_awal`, `indikator.target_tahun`, `indikator.kondisi_akhir`, `indikator.keterangan`;
    `program.kode`, `program.uraian`, `program.anggaran`, `program.sumber_dana`, `program.keterangan`,
    `program.indikator`, `program.target_indikator`;
    `kegiatan.kode`, `kegiatan.uraian`, `kegiatan.jadwal`, `kegiatan.pelaksana`, `kegiatan.program`,
    `kegiatan.anggaran`, `kegiatan.anggaran_periode`, `kegiatan.keluaran`, `kegiatan.target_keluaran`,
    `kegiatan.aksi`, `kegiatan.sumber_dana`, `kegiatan.lokasi`, `kegiatan.bobot`, `kegiatan.keterangan`;
    `sub_kegiatan.kode`, `sub_kegiatan.uraian`, `sub_kegiatan.jadwal`, `sub_kegiatan.pelaksana`,
    `sub_kegiatan.anggaran`, `sub_kegiatan.anggaran_periode`, `sub_kegiatan.keluaran`, `sub_kegiatan.target_keluaran`,
    `sub_kegiatan.indikator`, `sub_kegiatan.target_indikator`, `sub_kegiatan.aksi`, `sub_kegiatan.sumber_dana`,
    `sub_kegiatan.lokasi`, `sub_kegiatan.bobot`, `sub_kegiatan.keterangan`;
    `keluaran.kode`, `keluaran.uraian`, `keluaran.target`, `keluaran.satuan`, `keluaran.target_periode`,
    `keluaran.kondisi_awal`, `keluaran.target_tahun`, `keluaran.kondisi_akhir`, `keluaran.lokasi`,
    `keluaran.keterangan`; yang tercapai, dari berkas realisasi: `indikator.realisasi`, `indikator.capaian`,
    `indikator.kategori`, `indikator.kendala`, `indikator.tindak_lanjut`, `indikator.uraian_tindak_lanjut`,
    `indikator.pelaksana_tindak_lanjut`, `indikator.tenggat_tindak_lanjut`, `indikator.bukti`;
    `program.realisasi_anggaran`, `program.serapan_anggaran`; `kegiatan.status`, `kegiatan.realisasi_anggaran`,
    `kegiatan.serapan_anggaran`, `kegiatan.kendala`, `kegiatan.tindak_lanjut`, `kegiatan.uraian_tindak_lanjut`,
    `kegiatan.pelaksana_tindak_lanjut`, `kegiatan.tenggat_tindak_lanjut`, `kegiatan.bukti`; `sub_kegiatan.status`,
    `sub_kegiatan.realisasi_anggaran`, `sub_kegiatan.serapan_anggaran`, `sub_kegiatan.kendala`,
    `sub_kegiatan.tindak_lanjut`, `sub_kegiatan.uraian_tindak_lanjut`, `sub_kegiatan.pelaksana_tindak_lanjut`,
    `sub_kegiatan.tenggat_tindak_lanjut`, `sub_kegiatan.bukti`; dan isian bebas, misalnya `indikator.tambahan.jenis`.
    Bagian kode disebut dengan nomornya (`kegiatan.kode.2`, `kegiatan.kode.4-5`, `kegiatan.kode.4-`), target suatu
    tahun dengan tahunnya (`indikator.target_tahun.2025`).

    Isi boleh juga berupa templat atas isian itu, misalnya `"{{ indikator.kode }}.{{ nomor }}"`. Teks yang sama pada
    semua baris ditulis dalam tanda petik di dalamnya: `isi: "{{ 'APBD' }}"`.

    English: A column names what it prints by level and field; the list above has all of them, and free fields such as
    `indikator.tambahan.jenis` can be named too. Parts of a kode are named by their numbers, the target of a year by
    the year. A content may also be a template over these fields, or a text in quotes within one: `"{{ 'APBD' }}"`.
    """,
    "RAK525": """Rumus kolom layout tidak dapat dibaca, atau menyebut kolom yang tidak dapat dihitung.

    `hitung` berisi `jumlah`, `rata-rata`, `selisih`, `persen`, atau rumus atas nama kolom:
    `hitung: "(a + b) / c * 100"`. Rumus memuat nama (huruf, angka, garis bawah), angka (`100`, `0,5`), `+ - * /`
    dan tanda kurung; ribuan ditulis tanpa titik. Nama diberikan dengan `nama` pada kolom tabel yang sama.

    Yang salah, dan obatnya:
    tanda yang tidak dikenal atau rumus yang belum selesai: perbaiki di tempat yang disebut;
    angka seperti `1.000`, yang dapat berarti seribu atau satu: tulis `1000` atau `1,000`;
    nama yang tidak ada, atau dipakai dua kolom: tulis nama kolom itu, satu nama untuk satu kolom;
    kolom yang berisi teks, beberapa isi, kelompok kolom, atau `bentuk: susun`: yang dapat dihitung kolom dengan satu
    `isi` yang angka, kolom `hitung`, dan kolom `kosong`;
    rumus yang menyebut dirinya sendiri lewat kolom lain: hapus salah satu sebutan itu;
    kolom tiap periode yang disebut dari luar periodenya: sebut periodenya (`a.T1`), atau pakai `jumlah` atau
    `rata-rata`;
    `kumulatif` pada kolom yang tidak mencetak nilai tiap periode: hapus, atau pindahkan ke kolom nilainya;
    `indikator.target_tahun` tanpa tahunnya, yang berisi satu nilai untuk tiap tahun: sebut tahunnya
    (`indikator.target_tahun.2025`), tulis `periode: tahun`, atau pakai `rata-rata`;
    anggaran bersama bagiannya (`kegiatan.anggaran` dan `sub_kegiatan.anggaran`), yang lalu terhitung dua kali: hitung
    salah satu saja;
    `satuan` dan `dari` pada kolom yang bukan rumus atau fungsi, dan `dari` yang mencampur isian rencana dengan nama
    kolom: hapus yang tidak dipakai;
    kolom tanpa nomor yang disebut rumus pada `nomor_kolom: {rumus: ya}`: beri nomor, atau tulis `nomor` sendiri pada
    kolom rumusnya.

    English: `hitung` is a function or a formula over the names of columns of the same table: names, numbers,
    `+ - * /` and parentheses, thousands without dots. The finding says which name, sign or field is wrong and what to
    write: a name that exists once, a column of one number, a period behind the name (`a.T1`) outside the periods.
    """,
    "RAK526": """Rumus kolom tidak dapat dihitung untuk sebagian rencana; selnya berisi `kosong`.

    Yang kosong dalam rencana tidak disebut: nilai yang belum ada belum dapat dihitung. Yang disebut:
    pembagian dengan 0, pada angka yang menjadi pembaginya;
    teks di antara angka (`B`, `5-10 dokumen`), pada teks itu;
    angka yang satuannya berbeda (`2 dokumen` ditambah `80%`), pada rumusnya dalam layout;
    kolom dengan `jumlah: ya` yang menambah atau mengurangkan kolom, bila sebagian butir hanya berisi satu di antaranya:
    jumlah kolom itu tidak akan sama dengan hitungan atas jumlah kolom lainnya, sehingga tidak dicetak;
    begitu pula hasil bagi (`a / b`), bila sebagian butir berisi `a` tanpa pembaginya,
    dan sel yang menghitung beberapa butir (`per: sasaran` atas kolom indikator);
    baris nomor yang menulis jumlah kolom periode, sedangkan deretnya tidak dijumlahkan: beri `nomor: "{n}"`;
    tahun yang disebut rumus (`a.2025`) dan tidak ditulis rencana.
    Satu temuan untuk tiap kolom dan sebab, pada isian yang pertama; tempat lainnya disebut di bawahnya.

    Perbaiki angkanya. Bila isinya memang bukan angka, atau pembaginya memang 0, biarkan dengan
    `pengecualian: {RAK526: alasannya}` pada butir itu; selnya tetap mencetak `kosong` dari layout, misalnya
    `kosong: "-"`.

    English: A formula over columns has no figure for some items: a division by 0, a text among numbers, numbers of
    different units. What is empty in the plan is not told, but where a total, or a cell of several items, adds or
    subtracts columns of which some items have only one, or one of quotients has an item without what it is divided by:
    that total or cell is not printed. The cell prints `kosong` of the layout. Correct the number, or except the item
    with a reason.
    """,
}
