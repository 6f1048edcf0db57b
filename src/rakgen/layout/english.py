"""English: what the forms that come along are, in English, by their `keterangan`."""

ENGLISH = {
    "Evaluasi hasil renja tahun berjalan, kinerja (K), capaian (%) dan anggaran (Rp) tiap triwulan dan setahun; tanpa"
    " kolom Renstra (23 kolom)": (
        "Evaluation of this year's renja: performance (K), capaian (%) and budget (Rp) of each quarter and the year;"
        " without columns of the Renstra (23 columns)"
    ),
    "Indikator Kinerja Utama, dengan definisi operasional, rumus, sumber data, dan penanggung jawab (8 kolom)": (
        "Key performance indicators with definition, formula, source of data and who answers for them (8 columns)"
    ),
    "Lampiran Perjanjian Kinerja, kolom (1)-(4), dengan tabel program dan anggaran di bawahnya": (
        "Attachment of a performance agreement, columns (1)-(4), with a table of programmes and budgets below"
    ),
    "Matriks renstra, target tiap tahun lalu program dan kegiatan dengan target dan pendanaan tiap tahun": (
        "Matrix of a renstra: targets of each year, then programmes and kegiatan with their targets and funds"
    ),
    "Monitoring rencana aksi satu periode, capaian indikator, kegiatan dan serapannya, kendala, tindak lanjut, bukti"
    " (16 kolom)": (
        "Monitoring of an action plan for one period: capaian of indikator, kegiatan and what they spent, obstacles,"
        " follow-ups, evidence (16 columns)"
    ),
    "Notulen rapat capaian satu periode, capaian indikator dan rata-ratanya, kendala dan rencana tindak lanjut;"
    " Mengetahui dan Notulis (11 kolom)": (
        "Minutes of a meeting on the capaian of one period: indikator and their average, obstacles and follow-ups;"
        " signed by who knows of it and who wrote it (11 columns)"
    ),
    "Pengukuran kinerja, target, realisasi dan capaian tiap triwulan, lalu setahun (19 kolom)": (
        "Measurement of performance: target, realisasi and capaian of each quarter, then the year (19 columns)"
    ),
    "Perjanjian Kinerja seperti pk, didahului halaman pernyataan kedua pihak": (
        "Performance agreement like pk, with the statement of both sides on a page before it"
    ),
    "RAK per bulan, 18 kolom, tanda centang pada bulan 1-12": "RAK by months, 18 columns, ticks in months 1-12",
    "RAK per triwulan, 10 kolom, tanda centang pada T1-T4": "RAK by quarters, 10 columns, ticks in T1-T4",
    "Rencana Kinerja Tahunan, sasaran dan targetnya dengan program, kegiatan, keluaran, dan anggaran (10 kolom)": (
        "Performance plan of a year: sasaran and their targets with programmes, kegiatan, outputs and budgets"
        " (10 columns)"
    ),
    "Rencana aksi dalam dua tabel, target per triwulan lalu kegiatan dengan jadwal dan dana di bawah tiap indikator": (
        "Action plan in two tables: targets by quarters, then kegiatan with schedule and funds below each indikator"
    ),
    "Rencana aksi dengan target per triwulan dan jadwal dua belas bulan yang diarsir di bawah empat triwulan"
    " (24 kolom)": (
        "Action plan with targets by quarters and a schedule of twelve shaded months below four quarters (24 columns)"
    ),
    "Rencana aksi perjanjian kinerja, target tiap bulan (15 kolom)": (
        "Action plan of a performance agreement, targets of each month (15 columns)"
    ),
    "Rencana aksi, target per triwulan, program dan kegiatan, keluaran, anggaran, penanggung jawab (13 kolom)": (
        "Action plan: targets by quarters, programmes and kegiatan, outputs, budgets, who answers for them (13 columns)"
    ),
    "Renja, program, kegiatan, dan sub kegiatan di bawah satu sama lain dengan kode, lokasi, pagu, dan sumber dana": (
        "Renja: programmes, kegiatan and sub kegiatan below each other with code, place, budget and source of funds"
    ),
}
