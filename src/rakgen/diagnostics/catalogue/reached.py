"""Words of the 62x and 63x codes: what rules find in what was reached."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import CatalogueEntry, info, warning

REACHED: dict[str, CatalogueEntry] = {
    "RAK620": warning(
        'Realisasi kumulatif "{nama}" turun: {nilai} pada {periode}, setelah {lama} pada {periode_lama}.',
        "Tulis hasil sampai dengan {periode}; bila tiap periode berdiri sendiri, `kumulatif: tidak` dalam rencananya.",
        'The cumulative value of "{nama}" falls: {nilai} in {periode}, after {lama} in {periode_lama}.',
        "Write what was reached up to {periode}; where each period stands alone the plan says `kumulatif: tidak`.",
    ),
    "RAK620.setahun": warning(
        'Realisasi "{nama}" {nilai} pada setahun lebih kecil daripada jumlah tiap periodenya ({jumlah}).',
        "Tulis hasil setahun seluruhnya, atau hapus dan biarkan periodenya dijumlahkan; bila benar, jelaskan dalam"
        " `keterangan`.",
        'The value {nilai} of "{nama}" in the year is less than the sum of its periods ({jumlah}).',
        "Write what was reached of all the year, or delete it and let the periods be added up; where it is so, say why"
        " in `keterangan`.",
    ),
    "RAK620.status": warning(
        'Status "{nama}" mundur: {status} pada {periode}, setelah {lama} pada {periode_lama}.',
        "Betulkan salah satu statusnya; bila memang demikian, tulis `kendala` atau `keterangan`.",
        'The status of "{nama}" goes back: {status} in {periode}, after {lama} in {periode_lama}.',
        "Correct one of them; where it is so, write `kendala` or `keterangan`.",
    ),
    "RAK621": warning(
        "Semua ({banyak}) realisasi {periode} dalam berkas ini sama dengan {periode_lama}.",
        "Tulis angka {periode}; bila memang tidak berubah, tulis `keterangan` atau `kendala`-nya.",
        "All {banyak} records of {periode} in this file are equal to {periode_lama}.",
        "Write the figures of {periode}; where nothing changed, say so in `keterangan` or `kendala`.",
    ),
    "RAK622": info(
        'Capaian "{nama}" pada {periode} {capaian} %: realisasi {nilai}, target {target}.',
        "Periksa angka dan satuannya; bila benar, biarkan atau kecualikan dengan alasannya.",
        'What was reached of "{nama}" in {periode} is {capaian} %: {nilai} of {target}.',
        "Check the figure and its unit; where it is right leave it, or except it with the reason.",
    ),
    "RAK622.satuan": warning(
        'Capaian "{nama}" pada {periode} {capaian} %: realisasi {nilai}, target {target}. Mungkin maksudnya "{usul}".',
        "Betulkan angka atau satuannya; bila benar, kecualikan dengan alasannya.",
        'What was reached of "{nama}" in {periode} is {capaian} %: {nilai} of {target}. Is "{usul}" meant?',
        "Correct the figure or its unit; where it is right, except it with the reason.",
    ),
    "RAK622.kecil": info(
        'Capaian "{nama}" pada {periode} {capaian} %: realisasi {nilai}, target {target}. Mungkin maksudnya "{usul}".',
        "Periksa angka dan satuannya; bila benar, biarkan atau kecualikan dengan alasannya.",
        'What was reached of "{nama}" in {periode} is {capaian} %: {nilai} of {target}. Is "{usul}" meant?',
        "Check the figure and its unit; where it is right leave it, or except it with the reason.",
    ),
    "RAK622.seluruh": info(
        'Realisasi "{nama}" pada {periode} {nilai}; bagian dari keseluruhan tidak dapat melebihi 100%.',
        "Periksa angkanya; bila benar, biarkan atau kecualikan dengan alasannya.",
        'What was reached of "{nama}" in {periode} is {nilai}; a part of a whole cannot exceed 100%.',
        "Check the figure; where it is right leave it, or except it with the reason.",
    ),
    "RAK622.jumlah": info(
        'Capaian "{nama}" pada {periode} {capaian} %: realisasi {nilai}, target {target}; jumlahnya sampai {periode}'
        " melebihi target setahun.",
        "Periksa apakah {periode} hanya memuat hasilnya sendiri; yang kumulatif ditulis selisihnya.",
        'What was reached of "{nama}" in {periode} is {capaian} %: {nilai} of {target}; the sum until then is above'
        " the year's target.",
        "Check that {periode} holds its own result alone; of cumulative ones write the difference.",
    ),
    "RAK622.setahun": info(
        'Capaian "{nama}" setahun {capaian} %: realisasi {nilai}, target {target}.',
        "Periksa apakah tiap periode hanya memuat hasilnya sendiri; yang kumulatif ditulis selisihnya, atau dengan"
        " `gabung: terakhir` bila rencana tidak menulis target tiap periode.",
        'What was reached of "{nama}" in the year is {capaian} %: {nilai} of {target}.',
        "Check that each period holds its own result alone; of cumulative ones write the difference, or `gabung:"
        " terakhir` where the plan has no targets by periods.",
    ),
    "RAK623": warning(
        'Capaian "{nama}" pada {periode} {capaian} % ({kelas}), tanpa `kendala` dan `tindak_lanjut`.',
        "Tulis sebabnya dalam `kendala`, atau yang akan dilakukan dalam `tindak_lanjut`.",
        'What was reached of "{nama}" in {periode} is {capaian} % ({kelas}), without `kendala` or `tindak_lanjut`.',
        "Say why in `kendala`, or what will be done in `tindak_lanjut`.",
    ),
    "RAK624": info(
        "Realisasi tanpa `bukti`{tempat}.",
        "Tambahkan `bukti: BERKAS`, satu atau beberapa.",
        "A value without `bukti`{tempat_en}.",
        "Add `bukti: FILE`, one or several.",
    ),
    "RAK625": warning(
        "Nilai {nilai} tidak sama dengan {pembilang} / {penyebut}, yaitu {hasil}.",
        "Betulkan salah satunya, atau hapus `nilai`: hasil baginya yang lalu dinilai.",
        "The value {nilai} is not {pembilang} / {penyebut}, which is {hasil}.",
        "Correct one of them, or delete `nilai`: the quotient is judged then.",
    ),
    "RAK625.lebih": info(
        'Pembilang "{nama}" pada {periode}, {pembilang}, lebih besar daripada penyebutnya, {penyebut}.',
        "Periksa keduanya (mungkin tertukar); bila benar, biarkan atau kecualikan dengan alasannya.",
        'The numerator of "{nama}" in {periode}, {pembilang}, is above its denominator, {penyebut}.',
        "Check both (they may be exchanged); where it is right leave it, or except it with the reason.",
    ),
    "RAK625.negatif": warning(
        'Realisasi "{nama}" pada {periode} negatif: `{isian}` {angka}.',
        "Betulkan `{isian}`; bila benar, kecualikan dengan alasannya.",
        'What was reached of "{nama}" in {periode} is below 0: `{isian}` {angka}.',
        "Correct `{isian}`; where it is right, except it with the reason.",
    ),
    "RAK626": info(
        'Rencana tidak mempunyai target "{nama}" pada {periode}; realisasinya {nilai} belum dapat dinilai.',
        "Periksa periodenya; yang bertarget: {ada}.",
        'The plan has no target of "{nama}" in {periode}; the value {nilai} cannot be judged.',
        "Check the period; there are targets for {ada}.",
    ),
    "RAK627": warning(
        'Tenggat {tenggat} sudah lewat ketika {periode} berakhir; tindak lanjut "{nama}" menyusul periode itu.',
        "Tulis tanggal sesudah akhir {akhir}, paling lambat akhir {batas}.",
        'The date {tenggat} is over when {periode} ends; what is to be done about "{nama}" follows that period.',
        "Write a date after the end of {akhir_en}, by the end of {batas_en}.",
    ),
    "RAK627.lambat": info(
        'Tenggat {tenggat} jatuh sesudah evaluasi berikutnya; tindak lanjut "{nama}" dari {periode} luput darinya.',
        "Tulis tanggal paling lambat akhir {batas}, atau bagi dalam langkah yang lebih pendek.",
        'The date {tenggat} lies behind the next evaluation; what follows from "{nama}" in {periode} escapes it.',
        "Write a date by the end of {batas_en}, or split it into shorter steps.",
    ),
    "RAK628": info(
        'Pada {periode} {tingkat} "{nama}" sudah {keadaan}, sedangkan jadwalnya ({jadwal}) mulai {bulan}.',
        "Periksa periode, kegiatan, dan jadwalnya; bila memang lebih awal, tulis `keterangan`.",
        'The {tingkat} "{nama}" is already {keadaan_en} in {periode}, but its jadwal ({jadwal}) begins in {bulan_en}.',
        "Check the period, the kegiatan and its jadwal; where it really was earlier, write `keterangan`.",
    ),
    "RAK629": warning(
        'Pada {periode} {tingkat} "{nama}" masih `belum`, sedangkan jadwalnya ({jadwal}) berakhir {bulan}.',
        "Mutakhirkan `status`, atau tulis `kendala`; yang tidak jadi ditulis `status: batal`.",
        'The {tingkat} "{nama}" is still `belum` in {periode}, but its jadwal ({jadwal}) ends in {bulan_en}.',
        "Bring `status` up to date, or write `kendala`; what will not be done is `status: batal`.",
    ),
    "RAK630": info(
        "Target {target} tidak lebih baik daripada realisasi tahun lalu, {lama} ({rencana_lama}).",
        "Naikkan targetnya (turunkan untuk `arah: turun`), atau kecualikan dengan alasannya.",
        "The target {target} is no better than what was reached last year, {lama} ({rencana_lama}).",
        "Raise it (lower it for `arah: turun`), or except it with the reason.",
    ),
    "RAK631": warning(
        'Realisasi {nilai} "{nama}" pada {periode} tidak dapat dinilai terhadap target {target}: {alasan}.',
        "Tulis seperti targetnya, dengan satuan yang sama; `-` bila tidak diukur, kosong bila belum diketahui.",
        'The value {nilai} of "{nama}" in {periode} cannot be judged against the target {target}: {alasan_en}.',
        "Write it as its target is written, in the same unit; `-` where it is not measured, nothing where not known.",
    ),
    "RAK631.kata": info(
        'Realisasi {nilai} "{nama}" pada {periode} tidak dapat dinilai terhadap target {target}: {alasan}.',
        "Periksa ejaannya, atau beri angka bagi keduanya dalam `capaian: kategori` pada rakgen.yaml.",
        'The value {nilai} of "{nama}" in {periode} cannot be judged against the target {target}: {alasan_en}.',
        "Check its spelling, or give both a number in `capaian: kategori` of rakgen.yaml.",
    ),
    "RAK631.tanggal": info(
        'Realisasi {nilai} "{nama}" pada {periode} tidak dapat dinilai terhadap target {target}: target itu tanggal.',
        "Tulis targetnya sebagai angka, misalnya `maks 31 hari`, atau sebagai persentase yang tepat waktu.",
        'The value {nilai} of "{nama}" in {periode} cannot be judged against the target {target}, which is a date.',
        "Write the target as a figure, for example `maks 31 hari`, or as the percentage that was on time.",
    ),
    "RAK631.pecahan": warning(
        'Hasil bagi {nilai} "{nama}" pada {periode} tidak dapat dinilai terhadap target {target}: {alasan}.',
        "Tulis `nilai` seperti targetnya, dan hapus `pembilang` dan `penyebut`.",
        'The quotient {nilai} of "{nama}" in {periode} cannot be judged against the target {target}: {alasan_en}.',
        "Write `nilai` as its target is written, and delete `pembilang` and `penyebut`.",
    ),
    "RAK631.dari": warning(
        'Realisasi {nilai} "{nama}" pada {periode} tidak dapat dinilai terhadap target {target}: {alasan}.',
        "Ganti `nilai` dengan `pembilang: {pembilang}` dan `penyebut: {penyebut}`; hasil baginya yang dinilai.",
        'The value {nilai} of "{nama}" in {periode} cannot be judged against the target {target}: {alasan_en}.',
        "Replace `nilai` by `pembilang: {pembilang}` and `penyebut: {penyebut}`; their quotient is judged.",
    ),
    "RAK631.target": warning(
        'Realisasi {nilai} "{nama}" pada {periode} tidak dapat dinilai: {alasan}.',
        "Tulis targetnya sebagai satu angka, misalnya `100%`; penjelasannya tempatnya pada `keterangan`. Realisasinya"
        " tidak perlu diubah.",
        'The value {nilai} of "{nama}" in {periode} cannot be judged: {alasan_en}.',
        "Write the target as one figure, for example `100%`; what explains it belongs to `keterangan`. The value may"
        " stay.",
    ),
    "RAK631.arah": warning(
        'Realisasi {nilai} "{nama}" pada {periode} tidak dapat dinilai terhadap target {target}: {alasan}.',
        "Samakan `arah` pada rencana atau rakgen.yaml dengan targetnya, atau perbaiki targetnya; realisasinya tidak"
        " perlu diubah.",
        'The value {nilai} of "{nama}" in {periode} cannot be judged against the target {target}: {alasan_en}.',
        "Make `arah` in the plan or in rakgen.yaml that of the target, or correct the target; the value may stay.",
    ),
    "RAK631.batas": warning(
        'Realisasi {nilai} "{nama}" pada {periode} tidak dapat dinilai terhadap target {target}: {alasan}.',
        "Bila batas itu termasuk, tulis target dengan `minimal` atau `maksimal`; bila tidak, beri `pengecualian`"
        " beralasan. Realisasinya tidak perlu diubah.",
        'The value {nilai} of "{nama}" in {periode} cannot be judged against the target {target}: {alasan_en}.',
        "If the bound is included, write the target with `minimal` or `maksimal`; if not, except this with the reason."
        " The value may stay.",
    ),
    "RAK631.rentang": warning(
        'Realisasi {nilai} "{nama}" pada {periode} tidak dapat dinilai terhadap target {target}: {alasan}.',
        "Tulis satu angka, yaitu yang dicapai; `-` bila tidak diukur, kosong bila belum diketahui.",
        'The value {nilai} of "{nama}" in {periode} cannot be judged against the target {target}: {alasan_en}.',
        "Write the one figure that was reached; `-` where it is not measured, nothing where not known.",
    ),
    "RAK631.beberapa": warning(
        'Realisasi {nilai} "{nama}" pada {periode} tidak dapat dinilai terhadap target {target}: {alasan}.',
        "Hapus kata-kata itu dari daftar yang bukan miliknya dalam `capaian: kategori` pada rakgen.yaml.",
        'The value {nilai} of "{nama}" in {periode} cannot be judged against the target {target}: {alasan_en}.',
        "Take these words out of the lists that are not theirs in `capaian: kategori` of rakgen.yaml.",
    ),
    "RAK632": warning(
        'Realisasi "{nilai}" terbaca {desimal}, padahal di dekat target {target} tentu maksudnya {ribuan}.',
        "Tulis `{ribuan}`: titik menandai ribuan, koma menandai desimal.",
        'The value "{nilai}" reads as {desimal}, but near the target {target} it must mean {ribuan}.',
        "Write `{ribuan}`: a dot groups thousands, a comma begins the decimals.",
    ),
    "RAK632.persen": warning(
        'Realisasi "{nilai}" terbaca {desimal}%, padahal di dekat target {target} tentu maksudnya {persen}.',
        "Tulis `{persen}`.",
        'The value "{nilai}" reads as {desimal}%, but near the target {target} it must mean {persen}.',
        "Write `{persen}`.",
    ),
    "RAK633": warning(
        'Realisasi anggaran "{nama}" sampai {periode} Rp{jumlah}, melebihi anggarannya Rp{pagu}.',
        "Periksa angkanya: tiap periode memuat yang terserap dalam periode itu saja, tidak sampai dengan periode itu.",
        'What was spent of "{nama}" up to {periode} is Rp{jumlah}, more than its budget of Rp{pagu}.',
        "Check the amounts: each period holds what was spent in that period alone, not up to it.",
    ),
    "RAK633.kecil": warning(
        'Realisasi anggaran "{nama}" pada {periode} hanya Rp{jumlah}, sedangkan anggarannya Rp{pagu}.',
        "Tulis dalam rupiah penuh, bukan dalam ribuan atau jutaan; bila benar, beri `keterangan` atau kecualikan.",
        'What was spent of "{nama}" in {periode} is Rp{jumlah} only, of a budget of Rp{pagu}.',
        "Write full rupiah, not thousands or millions; where it is so, write `keterangan` or except this.",
    ),
    "RAK634": warning(
        'Daftar `pelaksana` tidak memuat "{nilai}". Mungkin maksudnya {kunci} ({unit}).',
        "Tulis kunci atau nama unitnya seperti dalam daftar; selain itu tercetak sebagaimana ditulis.",
        'The register `pelaksana` has no "{nilai}". Is {kunci} ({unit}) meant?',
        "Write the key or the name of the unit as the register has it; anything else is printed as typed.",
    ),
    "RAK634.beberapa": warning(
        'Pelaksana "{nilai}" menyebut beberapa unit dalam satu teks, sehingga tidak masuk kalender unit mana pun.',
        "Tulis sebagai daftar: `pelaksana: {daftar}`.",
        'The pelaksana "{nilai}" names several units in one text, so that it is in the calendar of none.',
        "Write a list: `pelaksana: {daftar}`.",
    ),
    "RAK635": warning(
        '"{nama}" sudah `{status}` pada {periode}, sedangkan "{bagian}" di bawahnya terakhir `{status_bagian}`'
        " ({periode_bagian}).",
        "Mutakhirkan `status` yang tertinggal; bila memang demikian, tulis `keterangan` pada realisasi ini.",
        '"{nama}" is `{status}` in {periode}, but "{bagian}" below it was last `{status_bagian}` ({periode_bagian}).',
        "Bring the `status` that was left behind up to date; where it is right, write `keterangan` in this record.",
    ),
    "RAK636": warning(
        'Realisasi "{nama}" untuk {terlewat} belum dilaporkan, sedangkan {periode} sudah; setahunnya belum dapat'
        " dinilai.",
        'Tulis realisasinya: `"0"` bila tidak ada, `"-"` bila tidak diukur; atau periode yang lebih panjang bila yang'
        " tertulis sudah memuatnya.",
        'Nothing is reported of "{nama}" in {terlewat}, but of {periode}; the year cannot be judged.',
        'Write what was reached: `"0"` for nothing, `"-"` where it was not measured; or the longer period where what is'
        " written holds all of it.",
    ),
    "RAK637": warning(
        'Realisasi anggaran "{nama}" sampai {periode} Rp{jumlah}, sedangkan bagian-bagiannya berjumlah Rp{bagian}.',
        "Samakan keduanya, atau hapus `anggaran` dari realisasi butir ini: jumlah bagiannya yang lalu dihitung.",
        'What was spent on "{nama}" up to {periode} is Rp{jumlah}, but its parts come to Rp{bagian}.',
        "Make both agree, or delete `anggaran` from the records of this item: the sum of its parts counts then.",
    ),
}
