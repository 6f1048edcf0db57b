"""English: what fields mean, in English, by the words of their `About`; only editors and faults ask for it."""

ENGLISH = {
    "Alasan perubahan, dicetak dalam matriks semula-menjadi.": "Why it was changed; printed in the matrix of changes.",
    "Anggaran dalam rupiah, dengan titik ribuan.": "Budget in rupiah, with dots between thousands.",
    "Anggaran tiap periode.": "Budget of each period.",
    "Anggaran yang terserap dalam periode ini.": "What was spent in this period.",
    "Angka untuk kata, misalnya opini: {TMP: 1, TW: 2, WDP: 3, WTP: 4}.": (
        "Numbers for words, as opini: {TMP: 1, TW: 2, WDP: 3, WTP: 4}."
    ),
    "Apa yang akan dilakukan.": "What will be done.",
    "Arah indikator yang tidak menyebutnya: naik, turun, atau tetap.": (
        "The direction of an indicator that names none: naik (up), turun (down) or tetap (steady)."
    ),
    "Asal datanya.": "Where its data come from.",
    "Baris judul, mengganti judul layout.": "Lines of the title, instead of the layout's.",
    "Baris lampiran di kanan atas.": "Lines at the top right that say which attachment it is.",
    "Baris miring di bawah judul.": "A line in italics below the title.",
    "Baris teks kop.": "Lines of the letterhead.",
    "Bentuk dokumen: nama satu layout atau daftar.": "The form of the document: the name of a layout, or several.",
    "Bentuk keluaran baku, misalnya docx, pdf.": "The usual formats to write, as docx, pdf.",
    "Berat tiap temuan: kesalahan, peringatan, informasi, atau mati.": (
        "How severe each finding is: kesalahan (error), peringatan (warning), informasi (note) or mati (off)."
    ),
    "Berkas atau alamat bukti.": "The file or address of the evidence.",
    "Berkas gambar PNG, JPEG, atau SVG di samping berkas ini.": "A picture (PNG, JPEG or SVG) beside this file.",
    "Berkas rencananya, dilihat dari berkas ini.": "The file of its plan, as seen from this file.",
    "Bobot di antara butir seinduk: angka atau persen.": "Its weight among the items beside it: a number or per cent.",
    "Capaian paling banyak, dalam persen; tidak: tanpa batas.": (
        "The most that counts as reached, in per cent; tidak: no limit."
    ),
    "Cara kantor menilai capaian.": "How the office judges what was reached.",
    "Cara menghitungnya.": "How it is counted.",
    "Cara periode menjadi setahun: jumlah, terakhir, atau rata-rata; baku: menurut `kumulatif` dan jenis targetnya.": (
        "How periods become a year: jumlah (sum), terakhir (the last) or rata-rata (mean); usually by `kumulatif` and"
        " the kind of target."
    ),
    "Daftar misi: kunci dan teksnya, atau uraian, kode, keterangan, dan tambahan.": (
        "The register of missions: a key and its text, or uraian, kode, keterangan and tambahan."
    ),
    "Daftar program: kunci dan namanya, atau uraian, kode, anggaran, indikator, kegiatan, dan isian lainnya.": (
        "The register of programmes: a key and its name, or uraian, kode, anggaran, indikator, kegiatan and others."
    ),
    "Daftar unit: kunci dan nama lengkapnya.": "The register of units: a key and the full name.",
    "Definisi operasional.": "Its operational definition.",
    "Folder dokumen; baku `build`.": "The folder of documents; usually `build`.",
    "Folder layout dan templat kantor; baku `templates`.": (
        "The folder of the office's layouts and templates; usually `templates`."
    ),
    "Garis di bawah kop.": "The line below the letterhead.",
    "Gaya huruf.": "The style of its letters.",
    "Indikator kinerja sasaran.": "The performance indicators of the sasaran.",
    "Indikator kinerjanya, masing-masing satu baris.": "Its performance indicators, one row each.",
    "Isian bebas yang dapat dicetak layout: teks, atau teks tiap periode.": (
        "Fields of your own that a layout can print: a text, or a text for each period."
    ),
    "Istilah kantor dan ejaan salahnya.": "Words of the office, and how they are misspelled.",
    "Jabatan penanda tangan, satu atau beberapa baris.": "The office of who signs, in one line or several.",
    "Kapan berjalan: T2-T4, S1, Mei-Desember, 1-3, semua.": "When it runs: T2-T4, S1, Mei-Desember, 1-3, semua (all).",
    "Kata untuk capaian: skala, atau namanya dalam `skala`.": (
        "Words for what was reached: a scale, or its name in `skala`."
    ),
    "Keadaan pekerjaan: belum, berjalan, selesai, atau batal.": (
        "How the work stands: belum (not begun), berjalan (going on), selesai (done) or batal (dropped)."
    ),
    "Kegiatan program yang tidak ditulis dalam RAK.": "Kegiatan of the programme that stand in no RAK.",
    "Kegiatan untuk mencapai indikator.": "The kegiatan by which the indicator is to be reached.",
    "Keluaran kegiatan, masing-masing satu baris.": "The outputs of the kegiatan, one row each.",
    "Kertas: A4, F4 (215 x 330 mm), A3, atau Legal.": "Paper: A4, F4 (215 x 330 mm), A3 or Legal.",
    "Keterangan.": "A remark.",
    "Kode RAK, bila rencananya memuat beberapa.": "The code of the RAK, where the plan has several.",
    "Kode indikator, atau teksnya seutuhnya.": "The code of the indicator, or its whole text.",
    "Kode kegiatan lain dalam RAK ini yang diambil alih.": (
        "The code of another kegiatan of this RAK, which is taken over."
    ),
    "Kode kegiatan, atau teksnya seutuhnya.": "The code of the kegiatan, or its whole text.",
    "Kode sub kegiatan, atau teksnya seutuhnya.": "The code of the sub kegiatan, or its whole text.",
    "Kode yang dicetak; tanpanya, kunci misi.": "The code that is printed; without one, the key of the mission.",
    "Kode yang dicetak; tanpanya, kunci program.": "The code that is printed; without one, the key of the programme.",
    "Kop pada halaman pertama atau semua halaman.": "The letterhead on the first page or on all of them.",
    "Kop surat kantor.": "The letterhead of the office.",
    "Kunci atau kode program, atau teksnya seutuhnya.": "The key or code of the programme, or its whole text.",
    "Kunci misi dari daftar `misi`.": "The key of a mission in the register `misi`.",
    "Kunci program dari daftar `program`.": "The key of a programme in the register `program`.",
    "Langkah kegiatan: teks, atau uraian dan jadwal.": "The steps of the kegiatan: texts, or uraian and jadwal.",
    "NIP penanda tangan.": "The NIP (staff number) of who signs.",
    "Nama kantor sebagaimana dicetak.": "The name of the office as it is printed.",
    "Nama kumpulan pilihan: bps, jabar-selisih, atau esakip-bagi.": (
        "The name of a set of choices: bps, jabar-selisih or esakip-bagi."
    ),
    "Nama penanda tangan.": "The name of who signs.",
    "Nilai pada akhir masa rencana, misalnya renstra.": "The value after the years planned for, as in a renstra.",
    "Nilai pada awal masa rencana, misalnya renstra.": "The value before the years planned for, as in a renstra.",
    "Pangkat penanda tangan.": "The rank of who signs.",
    "Pembilang suatu persentase.": "The numerator of a percentage.",
    "Penyebut suatu persentase.": "The denominator of a percentage.",
    "Peran penanda tangan, misalnya Mengetahui.": "As what somebody signs, for example Mengetahui.",
    "Periodenya: T2, Mei, S1, atau setahun.": "Its period: T2, Mei, S1 or setahun (a year).",
    "Perubahan ke berapa; menambahkan PERUBAHAN pada judul.": (
        "The number of the revision; adds PERUBAHAN to the title."
    ),
    "Rata-rata beberapa capaian: aritmetik, geometrik, atau berbobot (menurut `bobot`).": (
        "The mean of several: aritmetik, geometrik or berbobot (weighted, by `bobot`)."
    ),
    "Rencana aksi yang dicetak, satu atau beberapa.": "The action plans that are printed, one or several.",
    "Rumus bila makin kecil makin baik: selisih = (2 x target - realisasi) / target; bagi = target / realisasi.": (
        "The formula where less is better: selisih = (2 x target - realisasi) / target; bagi = target / realisasi."
    ),
    "Sasaran.": "The sasaran (objectives).",
    "Satuan target.": "The unit of the target.",
    "Skala kantor, yang disebut kolom layout dengan namanya: kata untuk angka.": (
        "Scales of the office, which columns of layouts name: words for numbers."
    ),
    "Sub kegiatan dari kegiatan ini.": "The sub kegiatan of this kegiatan.",
    "Sumber dana; boleh beberapa.": "Where the money comes from; may be several.",
    "Tahun rencana, empat angka.": "The year of the plan, in four digits.",
    "Tanda pengenal yang tetap; tidak boleh berulang dalam satu RAK.": (
        "A lasting mark to know it by; may stand only once in a RAK."
    ),
    "Tanda tangan: satu blok, atau dua (kiri lalu kanan).": "Who signs: one block, or two (left, then right).",
    "Tanggal selesainya.": "The date on which it ends.",
    "Tanggal: 2021-03-01, 1 Maret 2021, 2021-03 bila harinya dikosongkan, atau ${tanggal_naskah}.": (
        "The date: 2021-03-01, 1 Maret 2021, 2021-03 where the day stays blank, or ${tanggal_naskah}."
    ),
    'Target setahun, dicetak sebagaimana ditulis; "-" berarti sengaja tidak ada.': (
        'The target of the year, printed as typed; "-" says that there is none on purpose.'
    ),
    "Target tiap tahun, misalnya tahun-tahun renstra.": "The target of each year, as of those of a renstra.",
    "Target tiap triwulan (T1 sampai T4) atau bulan.": "The target of each quarter (T1 to T4) or month.",
    "Teks yang dicetak.": "The text that is printed.",
    "Teksnya; templat atas instansi dan isian lain.": "Its text; a template over instansi and other fields.",
    "Tempat penandatanganan.": "Where it is signed.",
    "Tempatnya; boleh beberapa.": "Where it takes place; may be several.",
    "Temuan yang sengaja dibiarkan, dengan alasannya.": "Findings that are left as they are, with the reason.",
    "Tinggi logo, misalnya 20mm.": "The height of the logo, as 20mm.",
    "Tujuan strategis yang menaungi beberapa sasaran.": "Strategic goals, each above several sasaran.",
    "Ukuran huruf baris ini, misalnya 14pt; baku: 3 pt di atas huruf tabel.": (
        "The size of this line, as 14pt; usually 3 pt above that of tables."
    ),
    "Unit pelaksana: kunci dari daftar `pelaksana` atau namanya.": (
        "The unit that does it: a key of the register `pelaksana`, or its name."
    ),
    "Unit pelaksana: kunci dari daftar `pelaksana` atau namanya; boleh beberapa.": (
        "The unit that does it: a key of the register `pelaksana`, or its name; may be several."
    ),
    "Versi bahasa realisasi; selalu 1.": "The version of the language of realisasi files; always 1.",
    "Versi bahasa rencana; selalu 1.": "The version of the language of plans; always 1.",
    "Visi kantor.": "The vision of the office.",
    "Yang akan dilakukan.": "What is to be done.",
    "Yang dicapai, per butir dan periode.": "What was reached, of an item in a period each.",
    'Yang dicapai; 0 adalah nilai, "-" berarti tidak diukur.': (
        'What was reached; 0 is a value, "-" says that it was not measured.'
    ),
    "Yang menghambat.": "What hindered it.",
    "naik: makin besar makin baik; turun: makin kecil makin baik; tetap: makin dekat pada target makin baik.": (
        "naik: more is better; turun: less is better; tetap: the nearer to the target the better."
    ),
    "tidak: tanpa kop.": "tidak: no letterhead.",
    "ya: indikator kinerja utama.": "ya: a key performance indicator.",
    "ya: nama penanda tangan digarisbawahi; tidak: tidak; baku: seperti layoutnya.": (
        "ya: the name of who signs is underlined; tidak: it is not; usually as the layout says."
    ),
    "ya: target periode terakhir sama dengan target tahunan; tidak: jumlahnya.": (
        "ya: the target of the last period is that of the year; tidak: their sum is."
    ),
}
"""The words of every field in English, by those in Indonesian."""


_GROUPS = {
    "alinea": "paragraph",
    "baris kop": "line of the letterhead",
    "berkas realisasi": "file of what was reached",
    "indikator tingkat ini": "indikator of this level",
}


def group_in_english(name: str) -> str:
    """What messages call a group of fields in English; one that is called as its field in the file stays so."""
    return _GROUPS.get(name.lower(), name)
