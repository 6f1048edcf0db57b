"""Codes of what was reached: manual pages of the faults of records and of an office's choices, which no rule finds."""

from __future__ import annotations

_PLAN = """
        indikator:
          - kode: temuan
            uraian: Persentase temuan yang selesai
            target: 80%
        realisasi:
"""


def _page(why: str, wrong: str, right: str, english: str) -> str:
    """A page whose examples are the same plan of one indikator, and these lines of what was reached."""
    bodies = [
        _PLAN.rstrip(" ") + "".join(f"          - {line}\n" for line in text.split("\n")) for text in (wrong, right)
    ]
    return f"{why}\n\nSalah::\n{bodies[0]}\nBenar::\n{bodies[1]}\nEnglish: {english}\n"


_T1, _T2 = "{indikator: temuan, periode: T1, nilai: 20%}", "{indikator: temuan, periode: T2, nilai: 40%}"

PAGES: dict[str, str] = {
    "RAK600": """Realisasi yang isiannya tidak cocok.

    Setiap realisasi menyebut satu butir (`indikator`, `kegiatan`, `sub_kegiatan` atau `program`) dan hanya isian
    tingkat itu: `nilai` milik indikator, `status` milik pekerjaan. `pembilang` dan `penyebut` ditulis berdua, dan
    penyebutnya lebih dari 0.

    English: Each record names one item (`indikator`, `kegiatan`, `sub_kegiatan` or `program`) and has fields of its
    level only: `nilai` belongs to an indikator, `status` to work. `pembilang` and `penyebut` are written together, and
    the latter is over 0.
    """,
    "RAK601": _page(
        "Realisasi untuk butir yang tidak ada dalam rencana.\n\n"
        "Tiap realisasi menyebut butirnya dengan `kode` atau teksnya seutuhnya. Nama yang salah ketik tidak boleh"
        " hilang begitu saja dari capaian, karena itu ditolak; yang mirip ditawarkan.\n\n"
        "Teks dibandingkan tanpa memandang huruf besar, spasi dan tanda baca, jadi teks yang disalin dari dokumen tetap"
        " dikenali. Teks yang sama pada beberapa butir hanya disebut bila tidak ada `kode` atau `rak` yang"
        " membedakannya.",
        "{indikator: temuna, periode: T1, nilai: 20%}",
        f'{_T1}\n{{indikator: "persentase temuan yang selesai.", periode: T2, nilai: 40%}}',
        "Each record names its item by `kode` or by its whole text. A misspelt name must not drop out of what was"
        " reached, so it is refused, and what is like it is offered. Capitals, spaces and punctuation of a text make no"
        " difference; a text of several items is told only where neither a `kode` nor `rak` tells them apart.",
    ),
    "RAK602": _page(
        "Realisasi butir dan periode yang sama tertulis dua kali.\n\n"
        "Dua realisasi untuk butir dan periode yang sama, dalam satu berkas atau dalam berkas dua unit, tidak dapat"
        " dua-duanya dihitung; yang mana yang benar hanya diketahui kantor.\n\n"
        "Butir yang sama pada periode lain, butir lain pada periode yang sama, dan indikator di samping kegiatannya"
        " tidak disebut: hanya butir dan periode yang persis sama.",
        f"{_T1}\n{{indikator: temuan, periode: T1, nilai: 40%}}",
        f"{_T1}\n{_T2}",
        "Two records of one item and period, in one file or in those of two units, cannot both count; only the office"
        " knows which is right. The same item in another period, another item in the same one,"
        " and an indikator beside its kegiatan are not told.",
    ),
    "RAK603": _page(
        "Periode di dalam periode lain.\n\n"
        "T2 termasuk dalam S1: bila keduanya dilaporkan untuk satu butir, tidak dapat diketahui mana yang dihitung,"
        " atau apakah keduanya dijumlahkan.\n\n"
        "Periode yang berlainan jenis tetapi tidak bertumpuk (`S1` lalu `T3`) tidak disebut, begitu pula `setahun`,"
        " yang berdiri sendiri di samping triwulan, dan butir lain yang dilaporkan per bulan.",
        f"{{indikator: temuan, periode: S1, nilai: 40%}}\n{_T2}",
        "{indikator: temuan, periode: S1, nilai: 40%}\n{indikator: temuan, periode: T3, nilai: 60%}\n"
        "{indikator: temuan, periode: setahun, nilai: 80%}",
        "T2 is part of S1: where both are reported of one item nobody can tell which counts, or whether they add up."
        " Periods of two kinds that do not overlap (`S1`, then `T3`) are not told, nor is the year, which stands by"
        " itself, nor another item that reports by months.",
    ),
    "RAK604": """Berkas realisasi belum ada, atau milik rencana lain.

    Berkas realisasi dicari dalam folder `realisasi/` menurut `rencana` di dalamnya, yang jalurnya dilihat dari berkas
    itu. `rakgen check` tidak meminta berkas realisasi; berkas rencana lain dalam folder yang sama tidak disebut.

    English: Files of what was reached are looked for in the folder `realisasi/` by the `rencana` in them, a path seen
    from that file. `rakgen check` asks for none; files of other plans in the same folder are not told.
    """,
    "RAK605": """Realisasi anggaran yang tidak masuk serapan.

    Serapan dihitung dari anggaran butirnya sendiri. Realisasi pada butir tanpa anggaran, pada kegiatan yang hanya
    merujuk, atau pada sub kegiatan yang kegiatannya menyebut serapannya sendiri tidak ikut dijumlahkan. Anggaran
    kegiatan yang terdiri atas anggaran sub kegiatannya tidak disebut.

    English: What is absorbed is taken from the item's own anggaran. What was spent on an item without one, on a
    kegiatan that only refers to another, or on a sub kegiatan whose kegiatan says itself what was spent is not added.
    A kegiatan whose anggaran is that of its sub kegiatan is not told.
    """,
    "RAK609": """Realisasi yang belum diisi.

    `nilai:` yang dibiarkan kosong, seperti dalam berkas dari `rakgen new realisasi`, dibaca sebagai belum dilaporkan,
    bukan 0. Satu informasi untuk seluruh berkas; yang tidak diukur ditulis `nilai: "-"` dan tidak disebut.

    English: A `nilai:` left empty, as in a file of `rakgen new realisasi`, is read as not reported, not as 0. One
    remark for the whole file; what is not measured is written `nilai: "-"` and not told.
    """,
    "RAK610": """Pilihan cara menilai yang belum dibuat.

    Tidak ada peraturan yang menetapkan satu rumus, jadi kantor memilihnya dalam `capaian` pada `rakgen.yaml`, atau
    pada indikatornya. Hanya disebut bila pilihan lain memberi angka lain: `arah` bila ada capaian selain 100, `batas`
    bila ada capaian di atas 100, `rerata` bila capaiannya tidak semuanya sama.

    English: No regulation gives one formula, so the office chooses in `capaian` of `rakgen.yaml`, or on the indikator.
    Told only where another choice gives another figure: `arah` where an achievement is not 100, `batas` where one is
    over 100, `rerata` where achievements are not all the same.
    """,
}
"""Page text by code, in the form of a rule's docstring."""
