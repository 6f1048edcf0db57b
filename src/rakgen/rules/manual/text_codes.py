"""Text codes: manual pages of the faults of a file's text and YAML, which no rule finds."""

from __future__ import annotations

_KEGIATAN = """
        kegiatan:
          - uraian: {uraian}
            jadwal: {jadwal}
            pelaksana: Sub Bagian Umum
"""


def kegiatan_page(
    title: str, cause: str, wrong: str, right: str, english: str, jadwal: tuple[str, str] = ("T1", "T1")
) -> str:
    """A page whose examples, the `wrong` and the `right` one, are one kegiatan with that uraian and `jadwal`."""
    examples = [
        _KEGIATAN.format(uraian=uraian, jadwal=when) for uraian, when in zip((wrong, right), jadwal, strict=True)
    ]
    bodies = [text.replace("\n        ", "\n    ") for text in examples]
    return f"{title}\n\n{cause}\n\nSalah::\n{bodies[0]}\nBenar::\n{bodies[1]}\nEnglish: {english}\n"


PAGES: dict[str, str] = {
    "RAK001": kegiatan_page(
        "Susunan YAML tidak dapat dibaca.",
        "YAML memberi arti pada lekukan, titik dua, kurung dan tanda kutip. Teks yang memuat tanda seperti itu di awal"
        " diapit tanda kutip; lekukan memakai spasi.",
        "[Draf] Pembinaan",
        '"[Draf] Pembinaan"',
        "YAML gives a meaning to indentation, colons, brackets and quotes. A text that begins with such a sign goes"
        " into quotes; indentation is made of spaces.",
    ),
    "RAK002": (
        "Berkas kosong.\n\nBerkas tidak memuat satu isian pun. Rencana dimulai dengan `versi`, `instansi`, `tahun` dan"
        " `rak`.\n\nEnglish: The file holds no field at all. A plan starts with `versi`, `instansi`, `tahun` and"
        " `rak`.\n"
    ),
    "RAK003": (
        "Tingkat teratas bukan isian.\n\nBerkas rencana berisi isian di awal baris, bukan daftar atau satu teks.\n\n"
        "English: A plan has fields at the start of its lines, not a list or a text.\n"
    ),
    "RAK004": (
        "Bukan teks UTF-8.\n\nRencana disimpan sebagai teks dengan pengodean UTF-8. Dokumen Word, PDF atau berkas"
        " dengan pengodean lain tidak dapat dibaca.\n\nEnglish: A plan is saved as text in UTF-8. Word documents, PDF"
        " or other encodings cannot be read.\n"
    ),
    "RAK005": (
        "Karakter yang tidak dapat dicetak.\n\nKarakter kendali ikut tersalin dari Word atau PDF dan tidak mempunyai"
        " bentuk di atas kertas.\n\nEnglish: Control characters come along from Word or PDF and have no shape on"
        " paper.\n"
    ),
    "RAK006": (
        "Berkas terlalu besar.\n\nBatas 5 MB mencegah berkas yang salah pilih menghabiskan memori; rencana terbesar"
        " jauh di bawahnya.\n\nEnglish: The limit of 5 MB keeps a wrong file from exhausting the memory; the largest"
        " plan is far below it.\n"
    ),
    "RAK007": (
        "Susunan terlalu dalam.\n\nRencana terdalam memakai sekitar 15 tingkat. Susunan yang jauh lebih dalam biasanya"
        " kurung yang tidak ditutup.\n\nEnglish: The deepest plan has about 15 levels; much more is usually a bracket"
        " that was not closed.\n"
    ),
    "RAK008": (
        "Terlalu banyak butir.\n\nBatas jumlah butir mencegah berkas yang bukan rencana menghabiskan memori.\n\n"
        "English: The limit keeps a file that is no plan from exhausting the memory.\n"
    ),
    "RAK009": (
        "Dokumen kedua dalam satu berkas.\n\nGaris `---` memulai dokumen YAML baru; isi sesudahnya tidak akan tercetak."
        " Satu berkas berisi satu rencana.\n\nEnglish: A `---` line starts a new YAML document, and what follows would"
        " not print. One file holds one plan.\n"
    ),
    "RAK010": kegiatan_page(
        "Jangkar, rujukan atau tag YAML.",
        "Tanda `*`, `&` dan `!` di awal teks mempunyai arti khusus dalam YAML. Dalam rencana tanda itu biasanya bagian"
        " kalimat, jadi teksnya diapit tanda kutip.",
        "*Rapat koordinasi",
        '"*Rapat koordinasi"',
        "`*`, `&` and `!` at the start of a text mean something to YAML. In a plan they are usually part of the"
        " sentence, so it goes into quotes.",
    ),
    "RAK011": kegiatan_page(
        "Titik dua di tengah teks.",
        "Titik dua yang diikuti spasi memulai isian baru. Teks seperti itu diapit tanda kutip.",
        "Pembinaan: tahap I",
        '"Pembinaan: tahap I"',
        "A colon followed by a space starts a new field. Such a text goes into quotes.",
    ),
    "RAK012": kegiatan_page(
        "Teks terpotong oleh tanda pagar.",
        "Spasi dan `#` memulai komentar, tanpa peringatan dari YAML: sisanya tidak akan tercetak. Apit teksnya dengan"
        " tanda kutip, atau beri spasi sesudah `#` bila memang komentar.",
        "Rapat koordinasi #2",
        '"Rapat koordinasi #2"',
        "A space and `#` start a comment, and YAML says nothing: the rest would not print. Put the text in quotes, or a"
        " space after `#` if it is a comment.",
    ),
    "RAK013": (
        """Koma desimal di dalam kurung kurawal.

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
    """
    ),
    "RAK017": (
        "Benturan git yang belum diselesaikan.\n\nDi antara tanda `<<<<<<<` dan `>>>>>>>` berdiri dua versi dari isian"
        " yang sama; rencana hanya dapat memuat satu. Pilih salah satu, hapus yang lain dan semua baris tandanya, lalu"
        " `git add`. Sampai itu selesai, bagian lain diperiksa menurut versi yang pertama.\n\nEnglish: Between the"
        " marks `<<<<<<<` and `>>>>>>>` stand two versions of the same fields, and a plan can hold only one. Choose"
        " one, delete the other and all lines of marks, then `git add`. Until then the rest is checked with the first"
        " version.\n"
    ),
}
