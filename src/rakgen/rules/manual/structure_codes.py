"""Structure codes: manual pages of the faults of a plan's fields and exceptions, which no rule finds."""

from __future__ import annotations

from rakgen.rules.manual.text_codes import kegiatan_page

PAGES: dict[str, str] = {
    "RAK101": (
        """Isian tidak dikenal.

    Nama isian salah ketik, atau berada pada tingkat yang salah. Isian yang tidak dikenal tidak dicetak, karena itu
    ditolak.

    Salah::

        kegiatan:
          - uraian: Rapat koordinasi
            jadwal: T1
            pelaksna: Sub Bagian Umum

    Benar::

        kegiatan:
          - uraian: Rapat koordinasi
            jadwal: T1
            pelaksana: Sub Bagian Umum

    English: The name of a field is misspelt or stands on the wrong level. An unknown field would not print and is
    refused.
    """
    ),
    "RAK102": (
        """Isian wajib belum ada atau kosong.

    Setiap butir mempunyai `uraian`, rencana mempunyai `tahun` dan `rak`, dan isian yang ditulis tidak boleh kosong.

    Salah::

        kegiatan:
          - uraian: Rapat koordinasi
            jadwal:
            pelaksana: Sub Bagian Umum

    Benar::

        kegiatan:
          - uraian: Rapat koordinasi
            jadwal: T1
            pelaksana: Sub Bagian Umum

    English: Every item has an `uraian`, a plan has `tahun` and `rak`, and a field that is written must not be empty.
    """
    ),
    "RAK103": (
        """Isian berwujud lain.

    Ada isian yang berupa satu teks, daftar, atau kelompok isian; wujudnya tidak dapat dipertukarkan.

    Salah::

        kegiatan: Rapat koordinasi

    Benar::

        kegiatan:
          - uraian: Rapat koordinasi
            jadwal: T1
            pelaksana: Sub Bagian Umum

    English: A field is a text, a list or a group of fields; one cannot stand for another.
    """
    ),
    "RAK104": (
        """Isian ditulis dua kali.

    Dalam satu butir setiap isian ditulis satu kali; YAML diam-diam memakai salah satunya.

    Salah::

        kegiatan:
          - uraian: Rapat koordinasi
            jadwal: T1
            jadwal: T2
            pelaksana: Sub Bagian Umum

    Benar::

        kegiatan:
          - uraian: Rapat koordinasi
            jadwal: T1, T2
            pelaksana: Sub Bagian Umum

    English: A field is written once in an item; YAML would silently use one of the two.
    """
    ),
    "RAK105": (
        """Nilai di luar pilihan.

    Isian seperti `arah`, `kumulatif` dan `kertas` hanya menerima nilai tertentu.

    Salah::

        indikator:
          - uraian: Persentase pelanggaran
            target: 2%
            arah: kurang
            kegiatan:
              - uraian: Pembinaan kode etik
                jadwal: T1
                pelaksana: Sub Bagian Umum

    Benar::

        indikator:
          - uraian: Persentase pelanggaran
            target: 2%
            arah: turun
            kegiatan:
              - uraian: Pembinaan kode etik
                jadwal: T1
                pelaksana: Sub Bagian Umum

    English: Fields such as `arah`, `kumulatif` and `kertas` accept certain values only.
    """
    ),
    "RAK106": (
        """Bentuk nilai tidak cocok.

    Tahun terdiri atas empat angka, ukuran memakai satuan, kode temuan berbentuk RAK dan tiga angka.

    Salah::

        tahun: dua ribu dua satu
        kegiatan:
          - uraian: Rapat koordinasi
            jadwal: T1
            pelaksana: Sub Bagian Umum

    Benar::

        tahun: 2021
        kegiatan:
          - uraian: Rapat koordinasi
            jadwal: T1
            pelaksana: Sub Bagian Umum

    English: A year has four digits, a size has a unit, the code of a finding is RAK and three digits.
    """
    ),
    "RAK107": (
        """`tujuan` dan `sasaran` sekaligus, atau tidak keduanya.

    Sebuah RAK memakai `tujuan` (dengan sasaran di bawahnya) atau langsung `sasaran`.

    Salah::

        judul: RENCANA AKSI KINERJA
        pengesahan:
          tempat: Kupang
          tanggal: 2021-01-04
          jabatan: KEPALA,
          nama: NAMA LENGKAP

    Benar::

        judul: RENCANA AKSI KINERJA
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Nilai akuntabilitas kinerja
                target: B
                kegiatan:
                  - uraian: Evaluasi laporan kinerja
                    jadwal: T4
                    pelaksana: Sub Bagian Umum

    English: A RAK has `tujuan` (with sasaran below) or `sasaran` directly.
    """
    ),
    "RAK108": (
        """Kode dipakai dua kali.

    `kode` adalah tanda pengenal butir dalam satu rak: untuk `rujukan`, untuk membandingkan rencana, dan untuk catatan
    capaian.

    Salah::

        kegiatan:
          - kode: rapat
            uraian: Rapat koordinasi
            jadwal: T1
            pelaksana: Sub Bagian Umum
          - kode: rapat
            uraian: Rapat evaluasi
            jadwal: T2
            pelaksana: Sub Bagian Umum

    Benar::

        kegiatan:
          - kode: rapat
            uraian: Rapat koordinasi
            jadwal: T1
            pelaksana: Sub Bagian Umum
          - kode: evaluasi
            uraian: Rapat evaluasi
            jadwal: T2
            pelaksana: Sub Bagian Umum

    English: A `kode` identifies an item within a rak: for `rujukan`, for comparing plans, for progress records.
    """
    ),
    "RAK109": (
        """Rujukan tidak menunjuk apa pun.

    `rujukan` memuat `kode` kegiatan lain dalam RAK yang sama, `program` memuat kunci dari daftar program,
    `misi` kunci dari daftar misi.

    Salah::

        kegiatan:
          - rujukan: rapat

    Benar::

        kegiatan:
          - kode: rapat
            uraian: Rapat koordinasi
            jadwal: T1
            pelaksana: Sub Bagian Umum

    English: `rujukan` holds the `kode` of another kegiatan of the same RAK, `program` a key of the register of
    programmes, `misi` one of the register of misi.
    """
    ),
    "RAK110": (
        """Layout tidak ada.

    `layout` menyebut bentuk tabel: bawaan (`rakgen layouts`), atau berkas dalam `templates/layouts/` kantor.

    Salah::

        layout: rak-trwulan
        sasaran:
          - uraian: Meningkatnya akuntabilitas

    Benar::

        layout: rak-triwulan
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Nilai akuntabilitas kinerja
                target: B
                kegiatan:
                  - uraian: Evaluasi laporan kinerja
                    jadwal: T4
                    pelaksana: Sub Bagian Umum

    English: `layout` names a form: a shipped one (`rakgen layouts`) or a file in the office's `templates/layouts/`.
    """
    ),
    "RAK120": kegiatan_page(
        "Jadwal tidak dikenal.",
        "Jadwal ditulis dengan triwulan (T1-T4), semester (S1), nama bulan, angka bulan, atau `semua`.",
        "Rapat koordinasi",
        "Rapat koordinasi",
        "A jadwal is written with quarters (T1-T4), semesters (S1), names or numbers of months, or `semua`.",
        ("Jnauari-Maret", "Januari-Maret"),
    ),
    "RAK121": kegiatan_page(
        "Periode tidak ada, terbalik atau bercampur.",
        "Satu tahun terdiri atas T1 sampai T4, S1 dan S2, atau bulan 1 sampai 12; rentang ditulis dari yang awal,"
        " dengan jenis yang sama di kedua ujungnya.",
        "Rapat koordinasi",
        "Rapat koordinasi",
        "A year has T1 to T4, S1 and S2, or months 1 to 12; a range is written from the earlier one, with the same kind"
        " at both ends.",
        ("T5", "T4"),
    ),
    "RAK131": (
        """Tanggal tidak dikenal.

    Tanggal ditulis `2021-03-01` atau `1 Maret 2021`; hari yang dikosongkan untuk ditulis tangan `2021-03`.

    Salah::

        pengesahan:
          tempat: Kupang
          tanggal: 2021-02-30
          jabatan: KEPALA,
          nama: NAMA LENGKAP
        sasaran:
          - uraian: Meningkatnya akuntabilitas

    Benar::

        pengesahan:
          tempat: Kupang
          tanggal: 2021-01-04
          jabatan: KEPALA,
          nama: NAMA LENGKAP
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Nilai akuntabilitas kinerja
                target: B
                kegiatan:
                  - uraian: Evaluasi laporan kinerja
                    jadwal: T4
                    pelaksana: Sub Bagian Umum

    English: A date is written `2021-03-01` or `1 Maret 2021`; a day left blank for a pen is `2021-03`.
    """
    ),
    "RAK132": (
        """Bukan jumlah rupiah.

    Anggaran ditulis dengan titik ribuan: `452.750.000`. `452,750,000` ditolak karena dua pembaca membacanya dengan dua
    cara.

    Salah::

        kegiatan:
          - uraian: Rapat koordinasi
            jadwal: T1
            pelaksana: Sub Bagian Umum
            anggaran: 452,750,000

    Benar::

        kegiatan:
          - uraian: Rapat koordinasi
            jadwal: T1
            pelaksana: Sub Bagian Umum
            anggaran: 452.750.000

    English: A budget has dots for thousands: `452.750.000`. `452,750,000` is refused, since two readers read it in two
    ways.
    """
    ),
    "RAK291": (
        """Pengecualian yang tidak menutup temuan apa pun.

    Pengecualian dipasang dengan alasan pada satu butir. Bila cacatnya sudah diperbaiki, pengecualian yang tertinggal
    akan menutup cacat berikutnya, karena itu dilaporkan. Pengecualian untuk aturan 3xx tidak diperiksa: rencana
    pasangannya mungkin tidak ikut diperiksa.

    Salah::

        kegiatan:
          - uraian: Rapat koordinasi
            jadwal: T1
            pelaksana: Sub Bagian Umum
            pengecualian:
              RAK205: unitnya belum ditetapkan

    Benar::

        kegiatan:
          - uraian: Rapat koordinasi
            jadwal: T1
            pelaksana: ✓
            pengecualian:
              RAK205: unitnya belum ditetapkan

    English: An exception is put on an item with a reason. When the fault is mended, an exception left behind would
    silence the next one, so it is reported. Exceptions for 3xx rules are not examined: the other plan may not be part
    of the run.
    """
    ),
}
"""Page text by code, in the form of a rule's docstring."""
