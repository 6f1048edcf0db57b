"""Other codes: manual pages of the codes that are not rules - faults of the text, the YAML and the structure."""

from __future__ import annotations

_KEGIATAN = """
        kegiatan:
          - uraian: {uraian}
            jadwal: {jadwal}
            pelaksana: Sub Bagian Umum
"""


def _kegiatan(
    title: str, cause: str, wrong: str, right: str, english: str, jadwal: tuple[str, str] = ("T1", "T1")
) -> str:
    """A page whose examples are one kegiatan."""
    examples = [
        _KEGIATAN.format(uraian=uraian, jadwal=when) for uraian, when in zip((wrong, right), jadwal, strict=True)
    ]
    bodies = [text.replace("\n        ", "\n    ") for text in examples]
    return f"{title}\n\n{cause}\n\nSalah::\n{bodies[0]}\nBenar::\n{bodies[1]}\nEnglish: {english}\n"


PAGES: dict[str, str] = {
    "RAK001": _kegiatan(
        "Susunan YAML tidak dapat dibaca.",
        "YAML memberi arti pada lekukan, titik dua, kurung dan tanda kutip. Teks yang memuat tanda seperti itu di awal diapit tanda kutip; lekukan memakai spasi.",
        "[Draf] Pembinaan",
        '"[Draf] Pembinaan"',
        "YAML gives a meaning to indentation, colons, brackets and quotes. A text that begins with such a sign goes into quotes; indentation is made of spaces.",
    ),
    "RAK002": "Berkas kosong.\n\nBerkas tidak memuat satu isian pun. Rencana dimulai dengan `versi`, `instansi`, `tahun` dan `rak`.\n\n"
    "English: The file holds no field at all. A plan starts with `versi`, `instansi`, `tahun` and `rak`.\n",
    "RAK003": "Tingkat teratas bukan isian.\n\nBerkas rencana berisi isian di awal baris, bukan daftar atau satu teks.\n\n"
    "English: A plan has fields at the start of its lines, not a list or a text.\n",
    "RAK004": "Bukan teks UTF-8.\n\nRencana disimpan sebagai teks dengan encoding UTF-8. Dokumen Word, PDF atau berkas dengan encoding lain tidak dapat dibaca.\n\n"
    "English: A plan is saved as text in UTF-8. Word documents, PDF or other encodings cannot be read.\n",
    "RAK005": "Karakter yang tidak dapat dicetak.\n\nKarakter kendali ikut tersalin dari Word atau PDF dan tidak mempunyai bentuk di atas kertas.\n\n"
    "English: Control characters come along from Word or PDF and have no shape on paper.\n",
    "RAK006": "Berkas terlalu besar.\n\nBatas 5 MB mencegah berkas yang salah pilih menghabiskan memori; rencana terbesar jauh di bawahnya.\n\n"
    "English: The limit of 5 MB keeps a wrong file from exhausting the memory; the largest plan is far below it.\n",
    "RAK007": "Susunan terlalu dalam.\n\nRencana terdalam memakai sekitar 15 tingkat. Susunan yang jauh lebih dalam biasanya kurung yang tidak ditutup.\n\n"
    "English: The deepest plan has about 15 levels; much more is usually a bracket that was not closed.\n",
    "RAK008": "Terlalu banyak butir.\n\nBatas jumlah butir mencegah berkas yang bukan rencana menghabiskan memori.\n\n"
    "English: The limit keeps a file that is no plan from exhausting the memory.\n",
    "RAK009": "Dokumen kedua dalam satu berkas.\n\nGaris `---` memulai dokumen YAML baru; isi sesudahnya tidak akan tercetak. Satu berkas berisi satu rencana.\n\n"
    "English: A `---` line starts a new YAML document, and what follows would not print. One file holds one plan.\n",
    "RAK010": _kegiatan(
        "Jangkar, rujukan atau tag YAML.",
        "Tanda `*`, `&` dan `!` di awal teks mempunyai arti khusus dalam YAML. Dalam rencana tanda itu biasanya bagian kalimat, jadi teksnya diapit tanda kutip.",
        "*penting* Rapat",
        '"*penting* Rapat"',
        "`*`, `&` and `!` at the start of a text mean something to YAML. In a plan they are usually part of the sentence, so it goes into quotes.",
    ),
    "RAK011": _kegiatan(
        "Titik dua di tengah teks.",
        "Titik dua yang diikuti spasi memulai isian baru. Teks seperti itu diapit tanda kutip.",
        "Pembinaan: tahap I",
        '"Pembinaan: tahap I"',
        "A colon followed by a space starts a new field. Such a text goes into quotes.",
    ),
    "RAK012": _kegiatan(
        "Teks terpotong oleh tanda pagar.",
        "Spasi dan `#` memulai komentar, tanpa peringatan dari YAML: sisanya tidak akan tercetak. Apit teksnya dengan tanda kutip, atau beri spasi sesudah `#` bila memang komentar.",
        "Rapat #2",
        '"Rapat #2"',
        "A space and `#` start a comment, and YAML says nothing: the rest would not print. Put the text in quotes, or a space after `#` if it is a comment.",
    ),
    "RAK013": """Koma desimal di dalam kurung kurawal.

    Di dalam `{ }` koma memisahkan isian, sehingga `{T1: 2,22}` terbaca sebagai 2 dan 22. Tulis satu isian per baris.

    Salah::

        indikator:
          - uraian: Persentase desa cinta statistik
            target: 4,44
            satuan: persen
            target_periode: {T1: 2,22, T4: 4,44}
            kegiatan:
              - uraian: Pembinaan desa
                jadwal: T1-T4
                pelaksana: Sub Bagian Umum

    Benar::

        indikator:
          - uraian: Persentase desa cinta statistik
            target: 4,44
            satuan: persen
            target_periode:
              T1: 2,22
              T4: 4,44
            kegiatan:
              - uraian: Pembinaan desa
                jadwal: T1-T4
                pelaksana: Sub Bagian Umum

    English: Inside `{ }` a comma separates fields, so that `{T1: 2,22}` reads as 2 and 22. Write one field per line.
    """,
    "RAK101": """Isian tidak dikenal.

    Nama isian salah ketik, atau berada pada tingkat yang salah. Isian yang tidak dikenal tidak dicetak, karena itu ditolak.

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

    English: The name of a field is misspelt or stands on the wrong level. An unknown field would not print and is refused.
    """,
    "RAK102": """Isian wajib belum ada atau kosong.

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
    """,
    "RAK103": """Isian berwujud lain.

    Ada isian yang berupa satu teks, daftar, atau kelompok isian; wujudnya tidak dapat dipertukarkan.

    Salah::

        kegiatan: Rapat koordinasi

    Benar::

        kegiatan:
          - uraian: Rapat koordinasi
            jadwal: T1
            pelaksana: Sub Bagian Umum

    English: A field is a text, a list or a group of fields; one cannot stand for another.
    """,
    "RAK104": """Isian ditulis dua kali.

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
    """,
    "RAK105": """Nilai di luar pilihan.

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
    """,
    "RAK106": """Bentuk nilai tidak cocok.

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
    """,
    "RAK107": """`tujuan` dan `sasaran` sekaligus, atau tidak keduanya.

    Sebuah rak memakai `tujuan` (dengan sasaran di bawahnya) atau langsung `sasaran`.

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

    English: A rak has `tujuan` (with sasaran below) or `sasaran` directly.
    """,
    "RAK108": """Kode dipakai dua kali.

    `kode` adalah tanda pengenal butir dalam satu rak: untuk `rujukan`, untuk membandingkan rencana, dan untuk catatan capaian.

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
    """,
    "RAK109": """Rujukan tidak menunjuk apa pun.

    `rujukan` memuat `kode` kegiatan lain dalam rak yang sama, `program` memuat kunci dari daftar program.

    Salah::

        kegiatan:
          - rujukan: rapat

    Benar::

        kegiatan:
          - kode: rapat
            uraian: Rapat koordinasi
            jadwal: T1
            pelaksana: Sub Bagian Umum

    English: `rujukan` holds the `kode` of another kegiatan of the same rak, `program` a key of the register of programmes.
    """,
    "RAK110": """Layout tidak ada.

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
    """,
    "RAK120": _kegiatan(
        "Jadwal tidak dikenal.",
        "Jadwal ditulis dengan triwulan (T1-T4), semester (S1), nama bulan, angka bulan, atau `semua`.",
        "Rapat koordinasi",
        "Rapat koordinasi",
        "A jadwal is written with quarters (T1-T4), semesters (S1), names or numbers of months, or `semua`.",
        ("Jnauari-Maret", "Januari-Maret"),
    ),
    "RAK121": _kegiatan(
        "Periode tidak ada, terbalik atau bercampur.",
        "Satu tahun terdiri atas T1 sampai T4, S1 dan S2, atau bulan 1 sampai 12; rentang ditulis dari yang awal, dengan jenis yang sama di kedua ujungnya.",
        "Rapat koordinasi",
        "Rapat koordinasi",
        "A year has T1 to T4, S1 and S2, or months 1 to 12; a range is written from the earlier one, with the same kind at both ends.",
        ("T5", "T4"),
    ),
    "RAK131": """Tanggal tidak dikenal.

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
    """,
    "RAK132": """Bukan jumlah rupiah.

    Anggaran ditulis dengan titik ribuan: `452.750.000`. `452,750,000` ditolak karena dua pembaca membacanya dengan dua cara.

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

    English: A budget has dots for thousands: `452.750.000`. `452,750,000` is refused, since two readers read it in two ways.
    """,
    "RAK291": """Pengecualian yang tidak menutup temuan apa pun.

    Pengecualian dipasang dengan alasan pada satu butir. Bila cacatnya sudah diperbaiki, pengecualian yang tertinggal akan menutup cacat berikutnya, karena itu dilaporkan.
    Pengecualian untuk aturan 3xx tidak diperiksa: rencana pasangannya mungkin tidak ikut diperiksa.

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

    English: An exception is put on an item with a reason. When the fault is mended, an exception left behind would silence the next one, so it is reported. Exceptions for 3xx
    rules are not examined: the other plan may not be part of the run.
    """,
}
"""Page text by code, in the form of a rule's docstring."""
