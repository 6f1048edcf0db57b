"""Words of the 60x and 61x codes: what was reached, and how it is judged."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import CatalogueEntry, error, info, warning

PROGRESS: dict[str, CatalogueEntry] = {
    "RAK600": error(
        "Realisasi ini menyebut beberapa butir sekaligus.",
        "Tulis satu butir untuk tiap realisasi.",
        "This record names several items.",
        "Write one record for each.",
    ),
    "RAK600.tanpa": error(
        "Realisasi ini tidak menyebut butirnya.",
        "Tambahkan `indikator: KODE`, `kegiatan: KODE`, `sub_kegiatan: KODE`, atau `program: KUNCI`.",
        "This record names no item.",
        "Add `indikator: KODE`, `kegiatan: KODE`, `sub_kegiatan: KODE` or `program: KEY`.",
    ),
    "RAK600.isian": error(
        "`{isian}` adalah isian realisasi {tingkat}.",
        "Pindahkan ke realisasi {tingkat}nya, atau hapus.",
        "`{isian}` belongs to a record of a {tingkat}.",
        "Move it there, or delete it.",
    ),
    "RAK600.pecahan": error(
        "`pembilang` dan `penyebut` ditulis bersama.",
        "Lengkapi keduanya, atau hapus yang tertulis.",
        "`pembilang` and `penyebut` go together.",
        "Write both, or delete the one that stands.",
    ),
    "RAK600.nol": error(
        "`penyebut` harus lebih dari 0.",
        'Tulis penyebutnya, atau `nilai` saja; yang tidak diukur ditulis `nilai: "-"`.',
        "`penyebut` must be more than 0.",
        'Write it, or `nilai` alone; what was not measured is `nilai: "-"`.',
    ),
    "RAK600.angka": error(
        'Periode "{nilai}" dapat berarti {triwulan} atau {bulan}.',
        "Tulis `periode: {triwulan}` untuk triwulan, atau `periode: {bulan}` untuk bulan.",
        'The period "{nilai}" may mean {triwulan} or {bulan}.',
        "Write `periode: {triwulan}` for the quarter or `periode: {bulan}` for the month.",
    ),
    "RAK600.bukan": error(
        '"{nilai}" bukan satu periode.',
        "Tulis satu, misalnya `T1`, `Mei`, `S1`, atau `setahun`; yang dicapai pada periode lain adalah butir sendiri.",
        '"{nilai}" is not one period.',
        "Write one, for example `T1`, `Mei`, `S1` or `setahun`; what was reached in others is an item of its own.",
    ),
    "RAK600.tahun": error(
        '"{nilai}" adalah tahun; realisasi adalah bagian dari tahun rencananya.',
        "Tulis `periode: setahun`, atau periodenya: `T2`, `Mei`, `S1`.",
        '"{nilai}" is a year; what was reached is of the year of the plan.',
        "Write `periode: setahun`, or the period: `T2`, `Mei`, `S1`.",
    ),
    "RAK601": error(
        'Rencana tidak mempunyai {tingkat} "{nama}".',
        "Tulis kode atau teks seutuhnya dari rencana.",
        'The plan has no {tingkat} "{nama}".',
        "Write its kode or its whole text as in the plan.",
    ),
    "RAK601.mirip": error(
        'Rencana tidak mempunyai {tingkat} "{nama}". Mungkin maksudnya "{mirip}".',
        "Tulis kode atau teks seutuhnya dari rencana.",
        'The plan has no {tingkat} "{nama}". Did you mean "{mirip}"?',
        "Write its kode or its whole text as in the plan.",
    ),
    "RAK601.tingkat": error(
        'Rencana tidak mempunyai {tingkat} "{nama}"; yang bernama demikian {lain}.',
        "Tulis `{isian}: {nama}`.",
        'The plan has no {tingkat} "{nama}"; what is called so is a {lain}.',
        "Write `{isian}: {nama}`.",
    ),
    "RAK601.lain": error(
        'RAK "{rak}" tidak mempunyai {tingkat} "{nama}"; butir itu ada di RAK lain, {lain}.',
        "Tulis realisasinya dalam berkas RAK itu (`rak: KODE`), atau sebut butir RAK ini.",
        'The RAK "{rak}" has no {tingkat} "{nama}"; the item is in another, {lain}.',
        "Write its record in a file of that RAK (`rak: KODE`), or name an item of this RAK.",
    ),
    "RAK601.beberapa": error(
        'Beberapa {tingkat} bernama "{nama}".',
        "Sebut kodenya (dibuat dengan `rakgen fmt --kode`); bila RAK-nya berlainan, cukup `rak: KODE` berkas ini.",
        'Several {tingkat} are called "{nama}".',
        "Name its kode (`rakgen fmt --kode` makes codes); where each is in a RAK of its own, `rak: KODE` of this file"
        " tells them apart.",
    ),
    "RAK601.rak": error(
        'Rencana tidak mempunyai RAK "{nama}".',
        "Yang ada: {pilihan}.",
        'The plan has no RAK "{nama}".',
        "It has: {pilihan}.",
    ),
    "RAK602": error(
        'Realisasi "{nama}" untuk {periode} sudah tertulis di {tempat}.',
        "Sisakan satu.",
        'What was reached of "{nama}" in {periode} is already written at {tempat}.',
        "Keep one of the two.",
    ),
    "RAK603": error(
        'Realisasi "{nama}" untuk {periode} termasuk dalam {lain}, yang juga tertulis.',
        "Sisakan yang satu, atau pecah yang lebih panjang.",
        'What was reached of "{nama}" in {periode} is part of {lain}, which is written too.',
        "Keep one of the two, or split the longer one.",
    ),
    "RAK604": error(
        "Belum ada berkas realisasi untuk rencana ini di {folder}.",
        "Buat berkas untuk diisi, misalnya dengan `rakgen new realisasi {rencana} --periode T1`.",
        "There is no file of what was reached of this plan in {folder}.",
        "Make one to fill in, for example with `rakgen new realisasi {rencana} --periode T1`.",
    ),
    "RAK604.lain": warning(
        "Belum ada berkas realisasi untuk rencana ini; capaiannya tidak dilaporkan.",
        "Buat berkas untuk diisi, misalnya dengan `rakgen new realisasi {rencana} --periode T1`.",
        "There is no file of what was reached of this plan; it is left out of the report.",
        "Make one to fill in, for example with `rakgen new realisasi {rencana} --periode T1`.",
    ),
    "RAK604.semua": error(
        "Tidak satu pun dari {banyak} rencana mempunyai berkas realisasi.",
        "Buat berkas untuk diisi, misalnya dengan `rakgen new realisasi {rencana} --periode T1`.",
        "None of the {banyak} plans has a file of what was reached.",
        "Make one to fill in, for example with `rakgen new realisasi {rencana} --periode T1`.",
    ),
    "RAK604.tiada": error(
        'Rencana "{nama}" tidak ada; berkas realisasi ini tidak terbaca bersama rencana mana pun.',
        "Betulkan `rencana`: jalur berkas rencana dilihat dari berkas ini, misalnya `../plans/NAMA.yaml`.",
        'There is no plan "{nama}"; this file is read with no plan at all.',
        "Correct `rencana`: the path of the plan is seen from this file, for example `../plans/NAME.yaml`.",
    ),
    "RAK604.bukan": error(
        'Berkas "{nama}" berisi realisasi, bukan rencana.',
        "Sebut rencananya pada `rencana`, dilihat dari berkas ini, misalnya `../plans/NAMA.yaml`.",
        'The file "{nama}" says what was reached; it is no plan.',
        "Name the plan at `rencana`, as seen from this file, for example `../plans/NAME.yaml`.",
    ),
    "RAK605": warning(
        'Realisasi anggaran "{nama}" tidak masuk serapan: butirnya tidak mempunyai anggaran sendiri.',
        "Tulis `anggaran` pada butirnya dalam rencana, atau realisasinya pada kegiatan yang dirujuk.",
        'What was spent on "{nama}" does not count as absorbed: the item has no anggaran of its own.',
        "Write its `anggaran` in the plan, or report at the kegiatan that it refers to.",
    ),
    "RAK605.ganda": warning(
        'Realisasi anggaran "{nama}" tidak ditambahkan: kegiatannya, "{kegiatan}", menyebut serapannya sendiri.',
        "Tulis `anggaran` pada kegiatan saja, atau pada sub kegiatannya saja.",
        'What was spent on "{nama}" is not added: its kegiatan, "{kegiatan}", says itself what was spent.',
        "Write `anggaran` at the kegiatan alone, or at its sub kegiatan alone.",
    ),
    "RAK604.rencana": error(
        "Berkas ini milik rencana lain: {nama}.",
        "Sebut berkas realisasi rencana ini, atau betulkan `rencana`.",
        "This file belongs to another plan: {nama}.",
        "Name a file of this plan, or correct `rencana`.",
    ),
    "RAK609": info(
        "{banyak} realisasi belum diisi; dibaca sebagai belum dilaporkan.",
        "Isi yang sudah diketahui, atau hapus realisasi yang tidak dilaporkan.",
        "{banyak} records are not filled in; they are read as not reported.",
        "Fill in what is known, or delete records that are not to be reported.",
    ),
    "RAK606": error(
        'Rencana "{nama}" mempunyai kesalahan; realisasinya belum diperiksa terhadapnya.',
        "Jalankan `rakgen check {nama}`, betulkan, lalu ulangi.",
        'The plan "{nama}" has errors; what was reached could not be held against it.',
        "Run `rakgen check {nama}`, correct it, and repeat.",
    ),
    "RAK610": info(
        "{banyak} indikator tidak menyebut `arah`; dinilai naik (makin besar makin baik).",
        "Tulis `arah` pada indikator yang makin kecil makin baik, atau `capaian: {{arah: naik}}` dalam rakgen.yaml.",
        "{banyak} indikator say no `arah`; they are judged as naik (higher is better).",
        "Write `arah` where lower is better, or `capaian: {{arah: naik}}` in rakgen.yaml.",
    ),
    "RAK610.batas": warning(
        "{banyak} capaian di atas 100 tidak dibatasi; kantor belum memilih batasnya.",
        "Tulis `capaian: {{batas: 120}}` atau `capaian: {{batas: tidak}}` dalam rakgen.yaml.",
        "{banyak} achievements above 100 are not capped; the office has not chosen a cap.",
        "Write `capaian: {{batas: 120}}` or `capaian: {{batas: tidak}}` in rakgen.yaml.",
    ),
    "RAK610.rerata": warning(
        "Rata-rata dihitung aritmetik; kantor belum memilihnya.",
        "Tulis `capaian: {{rerata: aritmetik}}`, `geometrik` atau `berbobot` dalam rakgen.yaml.",
        "The average is the arithmetic mean; the office has not chosen one.",
        "Write `capaian: {{rerata: aritmetik}}`, `geometrik` or `berbobot` in rakgen.yaml.",
    ),
    "RAK610.rumus": warning(
        "{banyak} indikator dengan `arah: turun` belum dapat dinilai: `rumus_turun` belum dipilih.",
        "Tulis `capaian: {{rumus_turun: selisih}}` atau `bagi` dalam rakgen.yaml.",
        "{banyak} indikator with `arah: turun` cannot be judged: `rumus_turun` is not chosen.",
        "Write `capaian: {{rumus_turun: selisih}}` or `bagi` in rakgen.yaml.",
    ),
    "RAK610.jenis": warning(
        "`gabung: {gabung}` kantor tidak dipakai bagi {banyak} indikator, karena tidak cocok dengan jenis targetnya.",
        "Tulis `gabung` pada indikatornya; bila tidak, persentase dan kata memakai nilai yang terakhir.",
        "`gabung: {gabung}` of the office is not used for {banyak} indikator: it makes no sense of their targets.",
        "Write `gabung` on the indikator; percentages and words else count by their last value.",
    ),
    "RAK610.gabung": warning(
        "{banyak} indikator belum dapat dinilai: tidak jelas bagaimana periodenya menjadi setahun.",
        "Tulis `gabung` ({pilihan}) pada indikatornya, atau `kumulatif: ya` bila nilainya kumulatif.",
        "{banyak} indikator cannot be judged: it is open how their periods become the year.",
        "Write `gabung` ({pilihan}) on the indikator, or `kumulatif: ya` where they are cumulative.",
    ),
    "RAK611": error(
        'Profil capaian "{nama}" tidak dikenal.',
        "Yang ada: {pilihan}.",
        'Unknown profile "{nama}".',
        "There are: {pilihan}.",
    ),
    "RAK611.skala": error(
        'Skala "{nama}" tidak ada dalam `skala` rakgen.yaml.',
        "Yang ada: {pilihan}.",
        'There is no scale "{nama}" in `skala` of rakgen.yaml.',
        "There are: {pilihan}.",
    ),
    "RAK612": warning(
        "Layout `{layout}` mencetak realisasi, sedangkan berkas realisasi rencana ini belum ada di {folder}.",
        "Buat berkas untuk diisi, misalnya dengan `rakgen new realisasi {rencana} --periode T1`.",
        "The layout `{layout}` prints what was reached, but {folder} has no file of that for this plan.",
        "Make one to fill in, for example with `rakgen new realisasi {rencana} --periode T1`.",
    ),
    "RAK613": info(
        "Capaian {banyak} indikator belum dapat dinilai ({alasan}); selnya dibiarkan kosong.",
        "Rinciannya: `rakgen capaian`. Tanda bila kosong dipilih layout dengan `kosong`.",
        "The capaian of {banyak} indikator cannot be judged ({alasan_en}); their cells are left empty.",
        "For details: `rakgen capaian`. The layout chooses with `kosong` what stands in an empty cell.",
    ),
    "RAK613.kategori": info(
        "Layout `{layout}` mencetak kategori capaian, sedangkan kantor belum memilih skalanya; selnya kosong.",
        "Tulis `capaian: {{skala: [...]}}` dalam rakgen.yaml.",
        "The layout `{layout}` prints words for capaian, but the office has chosen no scale; the cells stay empty.",
        "Write `capaian: {{skala: [...]}}` in rakgen.yaml.",
    ),
    "RAK613.sampai": info(
        "Capaian setahun {banyak} indikator tercetak menurut realisasi sampai {alasan}; sesudahnya belum dilaporkan.",
        "Lengkapi realisasinya, atau cetak menurut {alasan}.",
        "The capaian of {banyak} indikator against the year is printed by what was reached up to {alasan}; later"
        " periods are not reported.",
        "Report them, or print the form of {alasan}.",
    ),
    "RAK613.rerata": warning(
        "Rata-rata capaian di bawah layout `{layout}` dibiarkan kosong: {alasan}.",
        "Lengkapi `bobot` tiap indikator yang dinilai, atau pilih `rerata` lain dalam `capaian` pada rakgen.yaml.",
        "The mean of the capaian below the layout `{layout}` is left blank: {alasan_en}.",
        "Give each indikator that is judged a `bobot`, or choose another `rerata` in `capaian` of rakgen.yaml.",
    ),
    "RAK613.sebagian": info(
        "Rata-rata capaian di bawah layout `{layout}` tidak memuat {banyak} indikator lain yang dinilai, di antaranya"
        ' "{nama}": layout itu tidak mencetak barisnya.',
        "Rata-rata semuanya: `rakgen capaian`. Bila harus ikut, pakai layout yang mencetak barisnya.",
        "The mean of the capaian below the layout `{layout}` leaves out {banyak} other indikator that are judged, among"
        ' them "{nama}": the layout has no rows of these.',
        "For the mean of all: `rakgen capaian`. Where they shall count, use a layout that has rows of them.",
    ),
    "RAK614": warning(
        'Realisasi "{nama}" untuk {periode} tidak tercetak: `{layout}` mencetaknya tiap {halus} saja.',
        "Pecah realisasinya menurut {halus}, atau pakai layout dengan periode yang lebih panjang.",
        'What was reached of "{nama}" in {periode} is not printed: `{layout}` prints it for each {halus} alone.',
        "Split the record by {halus}, or use a layout of longer periods.",
    ),
    "RAK614.kolom": warning(
        'Layout `{layout}` tidak mencetak {isian} dari {banyak} {tingkat}, di antaranya "{nama}": kolomnya untuk butir'
        " lain.",
        "Laporkan juga pada butir yang dicetak, atau tambahkan isian {tingkat} itu pada kolomnya dalam layout sendiri.",
        'The layout `{layout}` does not print {isian} of {banyak} {tingkat}, among them "{nama}"; its columns are of'
        " other items.",
        "Report it at an item that is printed too, or add the field of the {tingkat} to the column in a layout of your"
        " own.",
    ),
}
