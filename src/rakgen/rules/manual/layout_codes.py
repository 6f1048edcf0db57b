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
    `keluaran.keterangan`; dan isian bebas, misalnya `indikator.tambahan.jenis`. Bagian kode disebut dengan nomornya
    (`kegiatan.kode.2`, `kegiatan.kode.4-5`, `kegiatan.kode.4-`), target suatu tahun dengan tahunnya
    (`indikator.target_tahun.2025`).

    Isi boleh juga berupa templat atas isian itu, misalnya `"{{ indikator.kode }}.{{ nomor }}"`.

    English: A column names what it prints by level and field; the list above has all of them, and free fields such as
    `indikator.tambahan.jenis` can be named too. Parts of a kode are named by their numbers, the target of a year by
    the year. A content may also be a template over these fields.
    """
}
