"""Words of the 2xx family: content of one plan (targets have their own module)."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import CatalogueEntry, error, info, warning

CONTENT: dict[str, CatalogueEntry] = {
    "RAK201": warning(
        "Indikator ini belum mempunyai target.",
        'Tambahkan `target:`, misalnya `target: 75%`; bila memang tidak ada, tulis `target: "-"`.',
        "This indikator has no target.",
        'Add `target:`, for example `target: 75%`; if there is none on purpose, write `target: "-"`.',
    ),
    "RAK202": warning(
        "Indikator ini belum mempunyai kegiatan.",
        "Tambahkan `kegiatan:` dengan sedikitnya satu butir; kegiatan yang sudah ditulis pada indikator lain dipakai"
        " dengan `rujukan`.",
        "This indikator has no kegiatan.",
        "Add `kegiatan:` with at least one item; one already written elsewhere is taken over with `rujukan`.",
    ),
    "RAK202.sasaran": warning(
        "Sasaran ini belum mempunyai indikator.",
        "Tambahkan `indikator:` dengan sedikitnya satu butir, atau gabungkan sasaran ini dengan yang lain.",
        "This sasaran has no indikator.",
        "Add `indikator:` with at least one item, or join this sasaran to another.",
    ),
    "RAK203": warning(
        "Kegiatan ini belum mempunyai jadwal.",
        "Tambahkan `jadwal:`, misalnya `jadwal: {contoh}`.",
        "This kegiatan has no jadwal.",
        "Add `jadwal:`, for example `jadwal: {contoh}`.",
    ),
    "RAK203.sub": warning(
        "Sub kegiatan ini belum mempunyai jadwal.",
        "Tambahkan `jadwal:`, misalnya `jadwal: {contoh}`.",
        "This sub kegiatan has no jadwal.",
        "Add `jadwal:`, for example `jadwal: {contoh}`.",
    ),
    "RAK204": warning(
        "Kegiatan ini belum mempunyai pelaksana.",
        "Tambahkan `pelaksana:` dengan nama unitnya, misalnya `pelaksana: {contoh}`.",
        "This kegiatan names no pelaksana.",
        "Add `pelaksana:` with the unit, for example `pelaksana: {contoh}`.",
    ),
    "RAK204.sub": warning(
        "Sub kegiatan ini belum mempunyai pelaksana.",
        "Tambahkan `pelaksana:` dengan nama unitnya, misalnya `pelaksana: {contoh}`.",
        "This sub kegiatan names no pelaksana.",
        "Add `pelaksana:` with the unit, for example `pelaksana: {contoh}`.",
    ),
    "RAK205": error(
        "Tanda centang berada di `{isian}`; tempat ini untuk {isinya}.",
        "Pindahkan tanda itu ke `jadwal`, lalu tulis {gantinya}, misalnya `{isian}: {contoh}`.",
        "A check mark stands in `{isian}`, where {isinya_en} belongs.",
        "Move the mark to `jadwal` and write {gantinya_en}, for example `{isian}: {contoh}`.",
    ),
    "RAK206": error(
        'Unit "{nilai}" belum ada dalam daftar pelaksana{tempat}.',
        "Tambahkan dahulu ke daftar `pelaksana` di awal berkas.",
        'Unit "{nilai}" is not in the register{tempat_en}.',
        "Add it to `pelaksana` at the top of the file first.",
    ),
    "RAK206.mirip": error(
        'Unit "{nilai}" belum ada dalam daftar pelaksana{tempat}.',
        "Mungkin maksudnya `{kunci}` ({nama}). Unit baru ditambahkan dahulu ke daftar `pelaksana` di awal berkas.",
        'Unit "{nilai}" is not in the register{tempat_en}.',
        "Did you mean `{kunci}` ({nama})? Add new units to `pelaksana` at the top of the file first.",
    ),
    "RAK206.sda": error(
        'Unit "{nilai}" menunjuk kegiatan di atasnya, yang tidak dibaca di sini{tempat}.',
        "Tulis lagi unitnya: `pelaksana: {daftar}`.",
        'The unit "{nilai}" points at the kegiatan above, which is not looked at here{tempat_en}.',
        "Write the unit again: `pelaksana: {daftar}`.",
    ),
    "RAK206.semua": error(
        'Unit "{nilai}" berarti beberapa unit dalam daftar pelaksana{tempat}.',
        "Sebutkan satu per satu: `pelaksana: {daftar}`.",
        'The unit "{nilai}" means several units of the register{tempat_en}.',
        "Name them one by one: `pelaksana: {daftar}`.",
    ),
    "RAK206.beberapa": error(
        'Teks "{nilai}" menyebut beberapa unit sekaligus{tempat}.',
        "Tulis sebagai daftar: `pelaksana: {daftar}`.{dugaan}",
        'The text "{nilai}" names several units{tempat_en}.',
        "Write them as a list: `pelaksana: {daftar}`.{dugaan_en}",
        "pelaksana: [hukum, umum]",
    ),
    "RAK206.sebagian": error(
        'Unit "{nilai}" belum ada dalam daftar pelaksana; terbaca sebagai beberapa unit, dan {sisa} belum'
        " terdaftar{tempat}.",
        "Bila beberapa unit: tambahkan {sisa} ke daftar `pelaksana` di awal berkas, lalu tulis"
        " `pelaksana: {daftar}`.{dugaan} Bila satu unit: tambahkan nama itu seutuhnya.",
        'Unit "{nilai}" is not in the register; it reads as several units, of which {sisa} is not registered'
        "{tempat_en}.",
        "If several units are meant, add {sisa} to `pelaksana` at the top of the file, then write"
        " `pelaksana: {daftar}`.{dugaan_en} If it is one unit, add the whole name.",
    ),
    "RAK207": warning(
        '`{isian}` hanya berisi tanda baca: "{nilai}".',
        "Tulis isinya, atau hapus butir ini.",
        '`{isian}` holds nothing but punctuation: "{nilai}".',
        "Write its content, or delete the item.",
    ),
    "RAK207.program": warning(
        '`{isian}` berisi "{nilai}": galat, rumus, atau nilai kosong dari program lain, yang tercetak seperti itu.',
        "Tulis nilai yang dimaksud, atau hapus isian ini.",
        '`{isian}` holds "{nilai}": an error, a formula or an empty value of another program, printed as it stands.',
        "Write the value that is meant, or delete the field.",
    ),
    "RAK208": warning(
        "{apa} ini sudah ditulis di baris {baris}.",
        "Hapus salah satu, atau gabungkan jadwal dan pelaksananya.",
        "This {apa_en} is already written on line {baris}.",
        "Delete one of them, or join their jadwal and pelaksana.",
    ),
    "RAK208.sasaran": warning(
        "{apa} ini sudah ditulis di baris {baris}, dengan indikator yang sama.",
        "Hapus salah satu, atau satukan indikatornya di bawah yang pertama.",
        "This {apa_en} is already written on line {baris}, with the same indikator.",
        "Delete one of them, or put its indikator below the first.",
    ),
    "RAK208.aksi": warning(
        "{apa} ini sudah ditulis di baris {baris}, dengan jadwal yang sama.",
        "Hapus salah satu, atau tulis `jadwal` masing-masing.",
        "This {apa_en} is already written on line {baris}, with the same jadwal.",
        "Delete one of them, or write the `jadwal` of each.",
    ),
    "RAK208.jadwal": warning(
        "Periode `{nama}` sudah disebut dalam `jadwal` ini.",
        "Hapus yang kedua, atau tulis periode yang dimaksud.",
        "The period `{nama}` is already named in this `jadwal`.",
        "Delete the second one, or write the period that is meant.",
    ),
    "RAK208.unit": warning(
        'Unit "{nama}" sudah disebut dalam `pelaksana` ini, dan tercetak dua kali.',
        "Hapus salah satu, atau tulis unit yang dimaksud.",
        'The unit "{nama}" is already named in this `pelaksana`, and is printed twice.',
        "Delete one of them, or write the unit that is meant.",
    ),
    "RAK208.layout": warning(
        "Layout `{nama}` sudah disebut untuk RAK ini, dan tabelnya tercetak dua kali.",
        "Hapus salah satu, atau tulis layout yang dimaksud.",
        "The layout `{nama}` is already named for this RAK, and its table is printed twice.",
        "Delete one of them, or write the layout that is meant.",
    ),
    "RAK208.kode": warning(
        'Kode `{kode}` sudah menjadi kode {apa} "{nama}".',
        "Tulis kode {apa} yang dimaksud, atau hapus salah satu.",
        'The code `{kode}` is already that of the {apa} "{nama}".',
        "Write the code of the {apa} that is meant, or delete one of them.",
    ),
    "RAK209": info(
        'Pelaksana setiap kegiatan dalam RAK ini "{nama}", yaitu kantor sendiri.',
        "Tulis unit yang mengerjakannya, misalnya nama bidang atau subbagian.",
        'Every kegiatan of this RAK names "{nama}", the office itself.',
        "Name the unit that does the work, for example a division or section.",
    ),
    "RAK210": warning(
        "Indikator ini belum mempunyai target periode maupun jadwal, padahal tabelnya mencetak target periode.",
        "Tambahkan `target_periode:` dengan satu baris tiap periode, misalnya `T4: 75%`.",
        "This indikator has neither period targets nor a schedule, but its form prints period targets.",
        "Add `target_periode:` with one line for each period, for example `T4: 75%`.",
    ),
    "RAK225": warning(
        'Kegiatan "{kegiatan}" beranggaran {anggaran} ditulis berulang{tempat}; jumlahnya akan terhitung ganda.',
        "Tulis satu kali dengan `kode`, lalu pakai `rujukan` pada indikator lain.",
        'The kegiatan "{kegiatan}" with a budget of {anggaran} is written repeatedly{tempat_en}; a sum would count it'
        " twice.",
        "Write it once with a `kode` and use `rujukan` under the other indikator.",
    ),
    "RAK226": warning(
        'Anggaran "{nilai}" ditulis dengan cara lain daripada "{lain}" di kolom yang sama.',
        "Tulis semuanya dengan satu cara, misalnya di sini `{benar}`.",
        'The amount "{nilai}" is written in another way than "{lain}" in the same column.',
        "Write all of them in one way, here for example `{benar}`.",
    ),
    "RAK226.titik": info(
        'Anggaran "{nilai}" ditulis tanpa titik ribuan dan tercetak seperti itu.',
        "Tulis `{benar}`: angkanya lebih mudah dibaca, dan sama dengan jumlahnya, yang dicetak dengan titik.",
        'The amount "{nilai}" is written without dots for thousands and printed like that.',
        "Write `{benar}`: it is easier to read, and looks like its total, which is printed with dots.",
    ),
    "RAK228": warning(
        '`{isian}` memuat "{nilai}": tempat isian yang belum diisi, dan tercetak seperti itu.',
        "Tulis isinya; bila belum ada, hapus isian ini.",
        '`{isian}` holds "{nilai}": a place still to be filled in, printed as it stands.',
        "Write its content; if there is none yet, delete the field.",
    ),
    "RAK229": warning(
        "Anggaran kegiatan ini ({nilai}) berbeda dengan jumlah anggaran sub kegiatannya ({jumlah}).",
        "Samakan keduanya, atau hapus `anggaran` kegiatan: yang tercetak lalu jumlah sub kegiatannya.",
        "The budget of this kegiatan ({nilai}) differs from the sum of those of its sub kegiatan ({jumlah}).",
        "Make both agree, or delete `anggaran` of the kegiatan: the sum of its sub kegiatan is then printed.",
    ),
    "RAK231": warning(
        "Pengesahan ini belum mempunyai {kurang}.",
        "Tambahkan `{contoh}:` pada blok pengesahan.",
        "This pengesahan has no {kurang_en}.",
        "Add `{contoh}:` to the block.",
    ),
    "RAK231.tempat": warning(
        "`tempat` memuat tanggalnya juga, sedangkan `tanggal` belum diisi.",
        "Tulis `tempat: {tempat_saja}` dan `tanggal: {tanggal}`, masing-masing pada baris sendiri.",
        "`tempat` holds the date too, and `tanggal` has none.",
        "Write `tempat: {tempat_saja}` and `tanggal: {tanggal}`, each on a line of its own.",
    ),
    "RAK231.dua": warning(
        "`tempat` memuat tanggal ({tanggal}), sehingga dua tanggal tercetak.",
        "Tulis `tempat: {tempat_saja}`; tanggalnya sudah ada pada `tanggal`.",
        "`tempat` holds a date ({tanggal}), so that two dates are printed.",
        "Write `tempat: {tempat_saja}`; the date already stands in `tanggal`.",
    ),
    "RAK232": warning(
        "Tanggal {tanggal} mendahului penyusunan rencana tahun {tahun}{tempat}.",
        "Periksa tahunnya; tanggal lama sering tersisa dari rencana yang disalin.",
        "{tanggal_en} is before a plan of {tahun} can exist{tempat_en}.",
        "Check the year; old dates often stay from the plan that was copied.",
    ),
    "RAK232.lewat": warning(
        "Tanggal {tanggal} sesudah tahun rencana ({tahun}) berakhir{tempat}.",
        "Periksa tahun pada `tanggal`, atau `tahun` di awal berkas.",
        "{tanggal_en} is after the year of the plan ({tahun}) has ended{tempat_en}.",
        "Check the year of `tanggal`, or `tahun` at the top of the file.",
    ),
    "RAK233": info(
        "Rencana ini ditandatangani {tanggal}, sedangkan kegiatannya dijadwalkan sejak {mulai}.",
        "Bila tanggalnya benar, tidak ada yang perlu diubah; jadwal sebelum tanggal itu berjalan sebelum rencana"
        " disahkan.",
        "This plan is signed on {tanggal_en}, but its kegiatan are scheduled from {mulai_en} on.",
        "If the date is right nothing needs to change; what is scheduled earlier runs before the plan is signed.",
    ),
    "RAK234": info(
        "Teks menyebut tahun {lalu}, sedangkan rencana ini untuk tahun {tahun}{tempat}.",
        "Ganti dengan {tahun} bila tersalin dari rencana tahun lalu.",
        "The text names {lalu}, but this plan is for {tahun}{tempat_en}.",
        "Change it to {tahun} if it was copied from last year's plan.",
    ),
    "RAK235": warning(
        'Nama berkas "{nama}" menyebut {lain}, tetapi `tahun` rencana ini {tahun}.',
        "Perbaiki `tahun`, atau ganti nama berkasnya.",
        'The name of the file "{nama}" says {lain}, but the `tahun` of this plan is {tahun}.',
        "Correct `tahun`, or rename the file.",
    ),
    "RAK236": warning(
        "Pangkat {pangkat} bergolongan {benar}, bukan {golongan}.",
        "Periksa SK pangkat terakhir, lalu tulis `{pangkat} ({benar})` atau `{lain} ({golongan})`.",
        "The rank {pangkat} is of class {benar}, not {golongan}.",
        "Look up the latest decree, then write `{pangkat} ({benar})` or `{lain} ({golongan})`.",
    ),
    "RAK236.pangkat": warning(
        "Tidak ada pangkat {pangkat}; yang bergolongan {golongan} {benar}.",
        "Periksa SK pangkat terakhir, misalnya `{benar} ({golongan})`.",
        "There is no rank {pangkat}; that of class {golongan} is {benar}.",
        "Look up the latest decree, for example `{benar} ({golongan})`.",
    ),
    "RAK236.golongan": warning(
        "Golongan {golongan} tidak ada; golongan ruang PNS I/a sampai I/d, II/a sampai II/d, III/a sampai III/d, dan"
        " IV/a sampai IV/e.",
        "Periksa SK pangkat terakhir, misalnya `Pembina (IV/a)`.",
        "There is no class {golongan}; those of civil servants are I/a to I/d, II/a to II/d, III/a to III/d and IV/a to"
        " IV/e.",
        "Look up the latest decree, for example `Pembina (IV/a)`.",
    ),
    "RAK241": warning(
        "{apa} ini mengulang sasaran di baris {baris} kata demi kata.",
        "Tulis ukurannya pada indikator (misalnya Persentase ...) dan pekerjaannya pada kegiatan.",
        "This {apa_en} repeats the sasaran on line {baris} word for word.",
        "Write the measure as the indikator (Persentase ...) and the work as the kegiatan.",
    ),
    "RAK242": info(
        "Indikator ini memuat dua ukuran: {satu} dan {dua}.",
        "Tulis sebagai dua indikator, masing-masing dengan targetnya.",
        "This indikator holds two measures: {satu} and {dua}.",
        "Write two indikator, each with its own target.",
    ),
    "RAK243": info(
        "RAK ini perubahan ke-{nomor}, tetapi tidak satu butir pun menyebut alasannya.",
        "Tulis `alasan_perubahan:` pada butir yang berubah, atau satu kali pada RAK ini.",
        "This RAK is revision {nomor}, but no item says why.",
        "Write `alasan_perubahan:` on the items that changed, or once on the RAK.",
    ),
    "RAK244": warning(
        'Kegiatan program "{program}" berjumlah {jumlah}, lebih dari anggaran programnya ({anggaran}).',
        "Samakan anggaran program dengan jumlah kegiatannya, atau periksa kegiatan yang terhitung dua kali.",
        'The kegiatan of "{program}" cost {jumlah}, more than the budget of the programme ({anggaran}).',
        "Make the budget of the programme that of its kegiatan, or look for a kegiatan that counts twice.",
    ),
    "RAK244.kurang": info(
        'Kegiatan program "{program}" berjumlah {jumlah}, kurang dari anggaran programnya ({anggaran}).',
        "Tambahkan kegiatan yang belum ditulis; bila rencana ini memang memuat sebagian saja, tidak ada yang perlu"
        " diubah.",
        'The kegiatan of "{program}" cost {jumlah}, less than the budget of the programme ({anggaran}).',
        "Add the kegiatan that is missing; if the plan holds only some of them, nothing needs to change.",
    ),
    "RAK245": info(
        "Semua kegiatan RAK ini ({banyak}) dijadwalkan sepanjang tahun.",
        "Tulis kapan masing-masing dikerjakan, misalnya `jadwal: T2`; langkahnya dapat ditulis pada `aksi` dengan"
        " jadwalnya sendiri.",
        "All kegiatan of this RAK ({banyak}) are scheduled all year.",
        "Write when each is done, for example `jadwal: T2`; its steps may stand in `aksi` with schedules of their own.",
    ),
    "RAK246": info(
        "Semua target RAK ini ({banyak} indikator) hanya ada pada periode terakhir.",
        "Tulis target antara pada periode sebelumnya, misalnya `T2: 40%`, agar kemajuannya dapat dipantau.",
        "All targets of this RAK ({banyak} indikator) lie in the last period only.",
        "Write targets for earlier periods, for example `T2: 40%`, so that progress can be followed.",
    ),
    "RAK249": info(
        'Pelaksana "{nilai}" bukan unit yang dapat dimintai pertanggungjawaban{tempat}.',
        "Tulis dahulu unit yang memimpin, misalnya `pelaksana: [Sub Bagian Umum, {nilai}]`.",
        'The pelaksana "{nilai}" is no unit that can be held to account{tempat_en}.',
        "Name the unit that leads first, for example `pelaksana: [Sub Bagian Umum, {nilai}]`.",
    ),
    "RAK249.tanpa": info(
        "Tidak satu kegiatan pun dalam RAK ini menyebut pelaksana, dan bentuknya tidak mencetak penanggung jawab.",
        "Tulis `pelaksana:` pada setiap kegiatan, dan pakai layout yang mencetaknya.",
        "No kegiatan of this RAK names a unit, and its form prints nobody who answers for them.",
        "Write `pelaksana:` on each kegiatan, and use a layout that prints it.",
    ),
    "RAK247": info(
        'Sasaran ini berbunyi pekerjaan ("{kata} ..."), bukan keadaan yang dicapai.',
        "Tulis keadaannya, misalnya `{contoh} ...`; pekerjaannya menjadi `kegiatan`.",
        'This sasaran is worded as work ("{kata} ..."), not as a state to be reached.',
        "Write the state, for example `{contoh} ...`; the work becomes a `kegiatan`.",
    ),
    "RAK248": info(
        'Kegiatan ini hanya "{kata}": tidak terlihat apa yang dikerjakan.',
        "Lengkapi, misalnya `{kata} ... dengan ... tentang ...`, atau tambahkan `aksi`.",
        'This kegiatan is just "{kata}": what is done cannot be seen.',
        "Complete it, for example `{kata} ... dengan ... tentang ...`, or add `aksi`.",
    ),
    "RAK248.sub": info(
        'Sub kegiatan ini hanya "{kata}": tidak terlihat apa yang dikerjakan.',
        "Lengkapi, misalnya `{kata} ... dengan ... tentang ...`, atau tambahkan `aksi`.",
        'This sub kegiatan is just "{kata}": what is done cannot be seen.',
        "Complete it, for example `{kata} ... dengan ... tentang ...`, or add `aksi`.",
    ),
    "RAK291": warning(
        "Pengecualian {kode} tidak menutup temuan apa pun.",
        "Hapus pengecualian ini bila cacatnya sudah diperbaiki.",
        "The exception {kode} silences nothing.",
        "Delete the exception if the fault has been mended.",
    ),
    "RAK291.aturan": warning(
        "Derajat {kode} tidak dapat diatur: itu bukan aturan tentang isi rencana; baris ini tidak berlaku.",
        "Hapus baris ini; `rakgen explain` mendaftar semua aturan.",
        "The degree of {kode} cannot be set: it is no rule on what plans say; this line has no effect.",
        "Delete this line; `rakgen explain` lists all rules.",
    ),
    "RAK291.bukan": warning(
        "{kode} bukan aturan yang dapat dikecualikan.",
        "Hapus pengecualian ini; `rakgen explain` mendaftar semua aturan.",
        "{kode} is not a rule that can be excepted.",
        "Delete the exception; `rakgen explain` lists all rules.",
    ),
}
