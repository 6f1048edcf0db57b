"""Words of the 2xx family: targets."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import CatalogueEntry, info, warning

TARGETS: dict[str, CatalogueEntry] = {
    "RAK211": warning(
        'Target "{nilai}" ({periode}) berbeda jenis dengan yang lain, yaitu {utama}.',
        "Tulis semua target indikator ini dengan jenis yang sama, misalnya `{contoh}`.",
        'The target "{nilai}" ({periode}) is of another kind than the others, which are {utama}.',
        "Write all targets of this indikator in the same kind, for example `{contoh}`.",
    ),
    "RAK212": warning(
        "Target kumulatif {periode} ({nilai}) berbeda dengan target tahunan ({tahunan}).",
        "Samakan keduanya dengan Perjanjian Kinerja; bila targetnya tidak kumulatif, tulis `kumulatif: tidak`.",
        "The cumulative target of {periode} ({nilai}) differs from the yearly target ({tahunan}).",
        "Make both agree with the Perjanjian Kinerja; if not cumulative, write `kumulatif: tidak`.",
    ),
    "RAK212.terakhir": warning(
        "Target {periode} ({nilai}) berbeda dengan target tahunan ({tahunan}).",
        "Samakan keduanya dengan Perjanjian Kinerja: `gabung: terakhir` menjadikan target terakhir target setahun.",
        "The target of {periode} ({nilai}) differs from the yearly target ({tahunan}).",
        "Make both agree with the Perjanjian Kinerja: `gabung: terakhir` makes the last target that of the year.",
    ),
    "RAK212.gabung": warning(
        "`gabung: {gabung}` menjadikan target tiap periode {hasil}, sedangkan menurut {asal} {nilai}.",
        "Hapus `gabung`, atau tulis `gabung: {lain}`; bila `gabung` memang benar, samakan target tiap periode.",
        "`gabung: {gabung}` makes {hasil} of the targets of the periods, but by {asal_en} they come to {nilai}.",
        "Delete `gabung`, or write `gabung: {lain}`; where `gabung` is right, make the targets of the periods agree.",
    ),
    "RAK212.kumulatif": warning(
        "`gabung: {gabung}` bertentangan dengan `kumulatif: {kumulatif}`: capaiannya tidak dapat dinilai.",
        "Hapus salah satunya; `kumulatif: {kumulatif}` berarti `gabung: {lain}`.",
        "`gabung: {gabung}` contradicts `kumulatif: {kumulatif}`: what was reached cannot be judged.",
        "Delete one of them; `kumulatif: {kumulatif}` means `gabung: {lain}`.",
    ),
    "RAK212.satuan": info(
        "Satuan target {periode} ({nilai}) lain daripada target tahunan ({tahunan}), jadi keduanya tidak dapat"
        " dibandingkan.",
        "Tulis keduanya dalam satuan yang sama; bila tidak, capaian setahunnya belum dapat dinilai.",
        "The target of {periode} ({nilai}) has another unit than the yearly target ({tahunan}), so they cannot be"
        " compared.",
        "Write both in one unit; otherwise what was reached in the year cannot be judged.",
    ),
    "RAK212.jumlah": warning(
        "Jumlah target periode ({jumlah}) berbeda dengan target tahunan ({tahunan}).",
        "Samakan keduanya dengan Perjanjian Kinerja; bila targetnya kumulatif, tulis `kumulatif: ya`.",
        "The sum of the period targets ({jumlah}) differs from the yearly target ({tahunan}).",
        "Make both agree with the Perjanjian Kinerja; if cumulative, write `kumulatif: ya`.",
    ),
    "RAK212.tahun": warning(
        "`target_tahun` untuk {tahun} ({nilai}) berbeda dengan `target` ({tahunan}) rencana tahun itu.",
        "Samakan keduanya dengan Perjanjian Kinerja.",
        "`target_tahun` of {tahun} ({nilai}) differs from the `target` ({tahunan}) of the plan of that year.",
        "Make both agree with the Perjanjian Kinerja.",
    ),
    "RAK212.anggaran": warning(
        "Jumlah `anggaran_periode` ({jumlah}) berbeda dengan `anggaran` setahun ({tahunan}).",
        "Samakan keduanya: tulis anggaran tiap periode yang belum ada, atau perbaiki `anggaran`.",
        "The sum of `anggaran_periode` ({jumlah}) differs from the `anggaran` of the year ({tahunan}).",
        "Make both agree: write the budget of each missing period, or correct `anggaran`.",
    ),
    "RAK213": warning(
        "Target kumulatif turun: {periode_lama} {lama}, {periode} {nilai}.",
        "Perbaiki angkanya; bila makin kecil makin baik, tulis `arah: turun`; bila tidak kumulatif, `kumulatif:"
        " tidak`.",
        "The cumulative target falls: {periode_lama} {lama}, {periode} {nilai}.",
        "Mend the figure; if lower is better write `arah: turun`; if not cumulative, `kumulatif: tidak`.",
    ),
    "RAK214": warning(
        "Target {tahunan} dibagi rata menjadi {banyak} kali {nilai}.",
        "Tulis target sampai dengan tiap periode, yang terakhir {tahunan}; bila memang dijumlahkan, tulis `kumulatif:"
        " tidak`.",
        "The target of {tahunan} is simply divided into {banyak} times {nilai}.",
        "Write what is due by each period, the last being {tahunan}; if the shares do add up, write `kumulatif:"
        " tidak`.",
    ),
    "RAK215": warning(
        "Target {periode} ({nilai}) mendahului kegiatannya, yang baru mulai {mulai}.",
        "Majukan jadwal kegiatan, atau tulis targetnya mulai periode yang ada kegiatannya.",
        "The target of {periode_en} ({nilai}) comes before its kegiatan, which start in {mulai_en}.",
        "Schedule a kegiatan earlier, or let the targets start where there is work.",
    ),
    "RAK216": warning(
        'Target "{nilai}" lebih dari 100%{tempat}.',
        "Periksa angkanya; bila bukan bagian dari keseluruhan, pakai satuan lain.",
        'The target "{nilai}" is over 100%{tempat_en}.',
        "Check the figure; if it is not a part of a whole, use another unit.",
    ),
    "RAK217": warning(
        '"{nilai}" terbaca {desimal} atau {ribuan}{tempat}.',
        "Tulis `{ribuan}` untuk ribuan, atau `{desimal}` bila koma desimal yang dimaksud.",
        '"{nilai}" reads as {desimal} or as {ribuan}{tempat_en}.',
        "Write `{ribuan}` for thousands, or `{desimal}` if a decimal comma is meant.",
    ),
    "RAK217.ribuan": warning(
        '"{nilai}" memakai koma untuk ribuan{tempat}.',
        "Tulis dengan titik: `{ribuan}`.",
        '"{nilai}" has commas for thousands{tempat_en}.',
        "Write dots: `{ribuan}`.",
    ),
    "RAK218": warning(
        'Target "{nilai}" memakai titik desimal{tempat}.',
        "Tulis dengan koma: `{benar}`.",
        'The target "{nilai}" has a decimal point{tempat_en}.',
        "Write it with a comma: `{benar}`.",
    ),
    "RAK220": warning(
        'Target "{nilai}" berakhir dengan tanda yang berlebih, yang ikut tercetak{tempat}.',
        "Tulis `{benar}`.",
        'The target "{nilai}" ends with a sign too many, which is printed{tempat_en}.',
        "Write `{benar}`.",
    ),
    "RAK219": info(
        'Target "{nilai}" berupa rentang{tempat}.',
        "Tulis satu angka: evaluasi SAKIP tidak memberi nilai pada target berentang.",
        'The target "{nilai}" is a range{tempat_en}.',
        "Write one figure: SAKIP evaluation gives nothing for a range.",
    ),
    "RAK227": warning(
        'Angka pada target "{nilai}" salah tulis, dan tercetak seperti itu{tempat}.',
        "Periksa angkanya; mungkin maksudnya `{benar}`.",
        'The number of the target "{nilai}" is misspelt, and printed like that{tempat_en}.',
        "Check the number; perhaps `{benar}` is meant.",
    ),
    "RAK227.kata": warning(
        'Angka pada target "{nilai}" berbeda dengan katanya ({kata}){tempat}.',
        "Samakan angka dan katanya, atau tulis angkanya saja.",
        'The number of the target "{nilai}" is not that of its words ({kata}){tempat_en}.',
        "Let digits and words agree, or write the digits alone.",
    ),
    "RAK227.satuan": warning(
        'Satuan mendahului angka pada target "{nilai}", sehingga angkanya tidak terbaca{tempat}.',
        "Tulis angkanya dahulu: `{benar}`.",
        'The unit stands before the number in the target "{nilai}", so that it does not read as one{tempat_en}.',
        "Write the number first: `{benar}`.",
    ),
    "RAK227.dua": warning(
        'Target "{nilai}" memuat beberapa angka, sehingga tidak satu pun terbaca sebagai target{tempat}.',
        "Tulis satu angka, `{satu}` atau `{dua}`; target tiap periode ditulis pada `target_periode`.",
        'The target "{nilai}" holds several figures, so that none reads as the target{tempat_en}.',
        "Write one figure, `{satu}` or `{dua}`; targets of periods go into `target_periode`.",
    ),
    "RAK221": info(
        'Indikator "Nilai ..." bertarget persen: "{nilai}".',
        "Bila yang dimaksud persentase, awali indikatornya dengan Persentase; bila nilai, tulis angka atau"
        " predikatnya.",
        'An indikator "Nilai ..." has a percentage as its target: "{nilai}".',
        "If a percentage is meant, begin the indikator with Persentase; if a score or grade, write that.",
    ),
    "RAK222": warning(
        'Indikator diawali "{kata}", tetapi targetnya "{nilai}"; seharusnya {harapan}.',
        "Tulis misalnya `target: {contoh}`, atau ganti kata pertama indikatornya.",
        'The indikator begins with "{kata}", but its target is "{nilai}"; it should be {harapan}.',
        "Write for example `target: {contoh}`, or change the first word of the indikator.",
    ),
    "RAK223": warning(
        'Indikator tentang "{kata}" makin baik bila makin kecil, tetapi `arah` belum ditulis.',
        "Tambahkan `arah: turun`; bila sebaliknya, tulis `arah: naik`.",
        'An indikator about "{kata}" is better when lower, but it has no `arah`.',
        "Add `arah: turun`; if it is the other way round, write `arah: naik`.",
    ),
    "RAK224": info(
        'Indikator "Jumlah {kata} ..." mengukur pekerjaan, bukan hasilnya.',
        "Pindahkan ukuran ini ke `keluaran` kegiatannya, dan tulis hasil yang diharapkan sebagai indikator.",
        'An indikator "Jumlah {kata} ..." measures work, not what comes of it.',
        "Move the figure to the `keluaran` of its kegiatan and write the expected result as the indikator.",
    ),
}
