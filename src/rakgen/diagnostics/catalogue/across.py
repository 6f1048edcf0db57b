"""Words of the 3xx family: several plans of one office and year together."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import CatalogueEntry, info, warning

ACROSS: dict[str, CatalogueEntry] = {
    "RAK301": warning(
        'Target "{nilai}" berbeda dengan "{lain}" pada {tempat_lain}, untuk indikator yang sama.',
        "Samakan keduanya dengan Perjanjian Kinerja.",
        'The target "{nilai}" differs from "{lain}" at {tempat_lain_en}, for the same indikator.',
        "Make both agree with the Perjanjian Kinerja.",
    ),
    "RAK302": warning(
        'Jadwal kegiatan ini ({nilai}) berbeda dengan "{lain}" pada {tempat_lain}.',
        "Samakan jadwal kedua rencana, atau bedakan uraian kegiatannya.",
        'The schedule of this kegiatan ({nilai}) differs from "{lain}" at {tempat_lain_en}.',
        "Make both plans agree, or word the kegiatan differently.",
    ),
    "RAK302.unit": warning(
        'Pelaksana kegiatan ini ("{nilai}") berbeda dengan "{lain}" pada {tempat_lain}.',
        "Samakan pelaksana kedua rencana, atau bedakan uraian kegiatannya.",
        'The unit of this kegiatan ("{nilai}") differs from "{lain}" at {tempat_lain_en}.',
        "Make both plans agree, or word the kegiatan differently.",
    ),
    "RAK303": info(
        'Topik "{topik}" dijadwalkan {nilai} di sini dan {lain} pada {tempat_lain}.',
        "Periksa apakah kedua rencana memang mengerjakannya pada waktu yang berbeda.",
        'The topic "{topik}" is scheduled {nilai} here and {lain} at {tempat_lain_en}.',
        "Check that the two plans really work on it at different times.",
    ),
    "RAK304": warning(
        'Uraian {apa} hampir sama dengan "{lain}" pada {tempat_lain}.',
        "Samakan uraiannya dengan Perjanjian Kinerja.",
        'The wording of this {apa} is nearly that of "{lain}" at {tempat_lain_en}.',
        "Use the wording of the Perjanjian Kinerja.",
    ),
    "RAK305": warning(
        "{Apa} ini tidak ada dalam {dokumen}.",
        "Tambahkan di sana dengan uraian yang sama, atau hapus di sini.",
        "This {apa} is missing from {dokumen_en}.",
        "Add it there with the same wording, or delete it here.",
    ),
    "RAK306": warning(
        "Anggaran kegiatan program ini berjumlah {jumlah}, lebih dari anggaran programnya ({anggaran}).",
        "Periksa anggaran tiap kegiatan; kegiatan yang ditulis berulang dipakai dengan `rujukan`.",
        "The budgets of this programme's kegiatan add up to {jumlah}, more than the programme's own ({anggaran}).",
        "Check each budget; a kegiatan that serves several indikator is taken over with `rujukan`.",
    ),
    "RAK306.kurang": info(
        "Anggaran kegiatan program ini berjumlah {jumlah}, kurang dari anggaran programnya ({anggaran}).",
        "Bila semua kegiatan program sudah ditulis, samakan jumlahnya.",
        "The budgets of this programme's kegiatan add up to {jumlah}, less than the programme's own ({anggaran}).",
        "If all kegiatan of the programme are written, make the sum agree.",
    ),
    "RAK308": warning(
        "RAK ini tampaknya salinan RAK pada {tempat_lain}.",
        "Hapus salah satunya; revisi diberi `perubahan`, dan RAK tahun lain `tahun` yang lain.",
        "This RAK seems to be a copy of the one at {tempat_lain_en}.",
        "Delete one of them; a revision has a `perubahan`, and the RAK of another year another `tahun`.",
    ),
    "RAK307": info(
        "Unit terdaftar tanpa kegiatan: {nama}.",
        "Tambahkan kegiatannya, atau hapus unit itu dari daftar `pelaksana`.",
        "Registered units without a kegiatan: {nama}.",
        "Add their kegiatan, or take them off the `pelaksana` register.",
    ),
}
